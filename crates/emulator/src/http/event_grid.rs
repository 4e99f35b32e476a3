//! The subscriptions of Event Grid over HTTP.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use bytes::Bytes;
use http::{StatusCode, Uri};
use serde::Deserialize;
use serde_json::json;
use url::form_urlencoded;

use crate::body;
use crate::delivery::grid::VALIDATION_PATH;
use crate::delivery::grid::subscription::{EventGridSchema, EventGridSubscription};
use crate::http::answer::Answer;
use crate::http::server::Server;
use crate::journal::redact;
use crate::refusal::Refusal;

/// What an endpoint requests that agrees to its subscription.
pub(crate) fn routes() -> Router<Arc<Server>> {
    Router::new().route(VALIDATION_PATH, get(validate))
}

/// Part of the control interface.
pub(super) fn control_routes() -> Router<Arc<Server>> {
    Router::new().route("/emulator/eventGrid", post(subscribe).get(subscriptions))
}

async fn validate(State(server): State<Arc<Server>>, uri: Uri) -> Response {
    let query = uri.query().unwrap_or_default();
    let mut query = form_urlencoded::parse(query.as_bytes());
    let code = query.find_map(|(name, value)| (name == "id").then_some(value));
    if code.is_some_and(|code| server.state.grid.validate(&code)) {
        return "the endpoint has agreed to its subscription".into_response();
    }
    let message = "there is no subscription with this code";
    Refusal::without_subcode(StatusCode::NOT_FOUND, message).into_response()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Subscribe {
    endpoint: String,
    #[serde(default)]
    types: Vec<String>,
    schema: Option<String>,
    from: Option<String>,
    to: Option<String>,
}

async fn subscribe(State(server): State<Arc<Server>>, body: Bytes) -> Result<Answer, Refusal> {
    let given: Subscribe = body::read(&body)?;
    let schema = given.schema.as_deref().map(str::parse::<EventGridSchema>).transpose();
    let schema = schema
        .map_err(|_| Refusal::invalid("schema", "expected eventGrid or cloudEvents"))?
        .unwrap_or_default();
    let mut subscription = EventGridSubscription::new(given.endpoint).schema(schema);
    subscription = given.types.into_iter().fold(subscription, EventGridSubscription::event_type);
    if let Some(from) = given.from {
        subscription = subscription.calls_from(from);
    }
    if let Some(to) = given.to {
        subscription = subscription.calls_to(to);
    }
    let state = &server.state;
    let subscription = subscription.checked(&state.settings.addresses).map_err(|wrong| {
        // No value is quoted: it may be tones at a wrong place.
        let problem = wrong.problem.split(", found ").next().unwrap_or_default();
        Refusal::invalid(wrong.member, problem)
    })?;
    state.grid.subscribe(subscription).map_err(|problem| {
        Refusal::without_subcode(StatusCode::TOO_MANY_REQUESTS, problem.to_string())
    })?;
    Ok(Answer::empty(StatusCode::NO_CONTENT))
}

async fn subscriptions(State(server): State<Arc<Server>>) -> Answer {
    let subscribers = server.state.grid.subscribers();
    let shown = subscribers.iter().map(|subscriber| {
        let subscription = &subscriber.subscription;
        json!({
            "endpoint": redact::shown(subscription.endpoint.as_str()),
            "types": subscription.event_types,
            "schema": match subscription.schema {
                EventGridSchema::EventGrid => "eventGrid",
                EventGridSchema::CloudEvents => "cloudEvents",
            },
            "from": subscription.from,
            "to": subscription.to,
            "agreed": subscriber.has_agreed(),
        })
    });
    Answer::json(StatusCode::OK, &shown.collect::<Vec<_>>())
}
