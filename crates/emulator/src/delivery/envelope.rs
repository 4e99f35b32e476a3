//! The envelope of the events of calls.

use std::time::SystemTime;

use serde::Serialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::event::Event;

/// Writes an event as the service does: an array of one CloudEvent.
pub(super) fn write(event: &Event, id: Uuid, call_connection_id: &str, now: SystemTime) -> Vec<u8> {
    let of_call;
    let source = match &event.source {
        Some(source) => source,
        None => {
            of_call = format!("calling/callConnections/{call_connection_id}");
            &of_call
        }
    };
    let written = CloudEvent {
        id,
        source,
        r#type: event.data.event_type(),
        data: Data::new(event),
        time: time(now),
        specversion: "1.0",
        datacontenttype: "application/json",
        subject: source,
    };
    serde_json::to_vec(&[written]).unwrap_or_default()
}

/// A time as the service writes it: up to seven digits of the second, without zeros at their end, and an
/// offset.
pub(super) fn time(time: SystemTime) -> String {
    let text = humantime::format_rfc3339_nanos(time).to_string();
    let text = text.get(..27).unwrap_or_default().trim_end_matches('0');
    format!("{}+00:00", text.trim_end_matches('.'))
}

/// A CloudEvents 1.0 envelope as the service writes it, in the order of its members.
#[derive(Serialize)]
struct CloudEvent<'a> {
    id: Uuid,
    source: &'a str,
    r#type: &'a str,
    data: Data<'a>,
    time: String,
    specversion: &'static str,
    datacontenttype: &'static str,
    subject: &'a str,
}

/// The data of an event, with the two members that the documents do not have.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Data<'a> {
    version: &'static str,
    #[serde(flatten)]
    documented: Map<String, Value>,
    public_event_type: &'a str,
}

impl<'a> Data<'a> {
    fn new(event: &'a Event) -> Self {
        // Every value of the interface's types can be written as JSON.
        let mut written = serde_json::to_value(&event.data).unwrap_or_default();
        let mut documented = match written.get_mut("data").map(Value::take) {
            Some(Value::Object(documented)) => documented,
            _ => Map::new(),
        };
        // A choice by a key has this member too, without a phrase.
        if let Some(Value::Object(choice)) = documented.get_mut("choiceResult") {
            choice.entry("recognizedPhrase").or_insert(Value::Null);
        }
        Self { version: event.api_version, documented, public_event_type: event.data.event_type() }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_time_has_up_to_seven_digits_of_the_second() {
        for (nanoseconds, expected) in [
            (123_456_789, "2027-01-15T08:00:10.1234567+00:00"),
            (120_000_000, "2027-01-15T08:00:10.12+00:00"),
            (99, "2027-01-15T08:00:10+00:00"),
            (0, "2027-01-15T08:00:10+00:00"),
        ] {
            let at = SystemTime::UNIX_EPOCH + Duration::new(1_800_000_010, nanoseconds);
            assert_eq!(time(at), expected);
        }
    }
}
