//! The question whether an endpoint agrees to a subscription.
//!
//! Sources: [Event Grid's webhook validation][validation], [CloudEvents: HTTP webhooks][webhook].
//!
//! [validation]: https://learn.microsoft.com/azure/event-grid/end-point-validation-event-grid-events-schema
//! [webhook]: https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/http-webhook.md

use std::sync::Arc;
use std::time::SystemTime;

use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use reqwest::Response;
use serde::Deserialize;
use serde_json::json;
use tokio::sync::Notify;

use crate::delivery::grid::event::write_event_grid;
use crate::delivery::grid::subscription::{EventGridSchema, Subscription};
use crate::delivery::sender::{Message, Sender};
use crate::ids::new_id;

/// The origin that Event Grid names in the public cloud.
const ORIGIN: &str = "eventgrid.azure.net";
/// How much of an answer is read.
const MAX_ANSWER: usize = 64 * 1024;

const ALLOWED_ORIGIN: &str = "webhook-allowed-origin";
const ALLOWED_RATE: &str = "webhook-allowed-rate";

/// What proves that an endpoint agrees.
pub(super) struct Proof<'a> {
    pub(super) code: &'a str,
    pub(super) url: &'a str,
}

/// Asks an endpoint. Returns what the service would not accept, if there is something that only a strict
/// emulator refuses; fails if the endpoint does not agree.
pub(super) async fn ask(
    sender: &Sender,
    subscription: &Subscription,
    proof: &Proof<'_>,
    now: SystemTime,
) -> Result<Option<&'static str>, String> {
    match subscription.schema {
        EventGridSchema::EventGrid => {
            let data = json!({ "validationCode": proof.code, "validationUrl": proof.url });
            let id = new_id().to_string();
            let event_type = "Microsoft.EventGrid.SubscriptionValidationEvent";
            let body = write_event_grid(event_type, &id, "", &data, now);
            let headers = headers(&[
                (CONTENT_TYPE.as_str(), "application/json; charset=utf-8"),
                ("aeg-event-type", "SubscriptionValidation"),
                ("aeg-subscription-name", "EMULATOR"),
            ]);
            let answer = send(sender, subscription, Method::POST, headers, body).await?;
            posted(answer, proof.code).await
        }
        EventGridSchema::CloudEvents => {
            let headers = headers(&[
                ("webhook-request-origin", ORIGIN),
                ("webhook-request-callback", proof.url),
                ("webhook-request-rate", "120"),
            ]);
            let body = bytes::Bytes::new();
            let answer = send(sender, subscription, Method::OPTIONS, headers, body).await?;
            allowed(&answer)
        }
    }
}

async fn send(
    sender: &Sender,
    subscription: &Subscription,
    method: Method,
    headers: HeaderMap,
    body: bytes::Bytes,
) -> Result<Response, String> {
    let (to, started) = (subscription.endpoint.clone(), Arc::new(Notify::new()));
    let message = Message { method, to, headers, body, started };
    sender.send(&message).await.map_err(|failure| failure.problem)
}

fn headers(headers: &[(&'static str, &str)]) -> HeaderMap {
    let headers = headers.iter().map(|(name, value)| {
        let value = HeaderValue::from_str(value).ok()?;
        Some((HeaderName::from_static(name), value))
    });
    headers.flatten().collect()
}

/// Reads the answer to the question in Event Grid's own schema.
async fn posted(mut answer: Response, code: &str) -> Result<Option<&'static str>, String> {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Agreement {
        validation_response: String,
    }

    let status = answer.status();
    if status != StatusCode::OK {
        return Err(format!("expected status 200, found {}", status.as_u16()));
    }
    let mut body = Vec::new();
    while let Ok(Some(chunk)) = answer.chunk().await {
        body.extend_from_slice(&chunk[..chunk.len().min(MAX_ANSWER - body.len())]);
        if body.len() == MAX_ANSWER {
            break;
        }
    }
    match serde_json::from_slice(&body) {
        Ok(Agreement { validation_response }) if validation_response == code => Ok(None),
        _ if String::from_utf8_lossy(&body).contains(code) => {
            Ok(Some("its answer has the code, but is not the JSON {\"validationResponse\": \"…\"}"))
        }
        _ => Err("expected {\"validationResponse\": \"…\"} with the code, found another answer"
            .to_owned()),
    }
}

/// Reads the answer to the question in the CloudEvents schema.
fn allowed(answer: &Response) -> Result<Option<&'static str>, String> {
    let header = |name: &str| answer.headers().get(name).and_then(|value| value.to_str().ok());
    let status = answer.status().as_u16();
    match header(ALLOWED_ORIGIN) {
        Some(origin) if origin == "*" || origin.eq_ignore_ascii_case(ORIGIN) => {}
        Some(_) => {
            return Err(format!("expected WebHook-Allowed-Origin: {ORIGIN}, found another origin"));
        }
        None => {
            return Err(format!(
                "expected WebHook-Allowed-Origin: {ORIGIN}, found status {status} without it"
            ));
        }
    }
    if !answer.status().is_success() {
        return Err(format!("expected a success, found status {status}"));
    }
    let is_rate = |rate: &str| rate == "*" || rate.parse().is_ok_and(|rate: u32| rate > 0);
    match header(ALLOWED_RATE) {
        Some(rate) if is_rate(rate) => Ok(None),
        _ => Ok(Some("its answer has no WebHook-Allowed-Rate")),
    }
}
