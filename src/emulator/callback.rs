//! What came of an operation, posted to where the caller wants to know it.

use std::sync::Arc;
use std::time::SystemTime;

use serde::Serialize;
use url::Url;
use uuid::Uuid;

use super::{State, lock};
use crate::event::EventData;

/// A CloudEvents 1.0 envelope as the service writes it.
#[derive(Serialize)]
struct CloudEvent {
    id: Uuid,
    source: String,
    subject: String,
    specversion: &'static str,
    time: String,
    datacontenttype: &'static str,
    #[serde(flatten)]
    data: EventData,
}

/// Where events may be posted: https anywhere, http to loopback alone.
pub(super) fn uri(text: &str) -> Result<Url, String> {
    let url = Url::parse(text).map_err(|error| format!("operationCallbackUri: {error}"))?;
    if url.scheme() == "https" || (url.scheme() == "http" && crate::client::is_loopback(&url)) {
        Ok(url)
    } else {
        Err("operationCallbackUri: expected https, or http to a loopback address".to_owned())
    }
}

/// Posts one event, after the answer to the operation.
pub(super) fn deliver(state: &Arc<State>, to: Url, call_connection_id: &str, data: EventData) {
    let source = format!("calling/callConnections/{call_connection_id}");
    let event = CloudEvent {
        id: Uuid::new_v4(),
        subject: source.clone(),
        source,
        specversion: "1.0",
        time: humantime::format_rfc3339_micros(SystemTime::now()).to_string(),
        datacontenttype: "application/json",
        data,
    };
    let http = state.http.clone();
    let mut deliveries = lock(&state.deliveries);
    while deliveries.try_join_next().is_some() {}
    deliveries.spawn(async move {
        // A receiver that is not there is the receiver's matter, as with the service.
        let _ = http.post(to).json(&[event]).send().await;
    });
}
