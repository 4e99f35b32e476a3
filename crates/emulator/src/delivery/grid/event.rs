//! The events that Event Grid delivers, in either envelope.

use std::time::SystemTime;

use acs_call_automation::types::IncomingCallEventData;
use bytes::Bytes;
use serde::Serialize;
use serde_json::{Value, json};

use crate::delivery::grid::subscription::{EventGridSchema, Subscription};
use crate::ids::Ids;

/// The emulator's resource in Azure, if it were there.
pub(super) const RESOURCE: &str = "/subscriptions/00000000-0000-0000-0000-000000000000/\
    resourceGroups/emulator/providers/Microsoft.Communication/CommunicationServices/emulator";

/// An event for subscriptions. It has no `Debug`: its data may be secret.
pub(crate) struct GridEvent {
    pub(super) event_type: &'static str,
    id: String,
    subject: String,
    data: Value,
    /// The raw ids of those in `data`, for filters.
    from: Option<String>,
    to: Option<String>,
}

impl GridEvent {
    const INCOMING_CALL: &str = "Microsoft.Communication.IncomingCall";

    pub(crate) fn incoming_call(call: &IncomingCallEventData, ids: &Ids) -> Self {
        let (from, to) = (call.from.raw_id(), call.to.raw_id());
        let conversation = call.server_call_id.as_deref().unwrap_or_default();
        Self {
            event_type: Self::INCOMING_CALL,
            id: ids.next(&[Self::INCOMING_CALL, conversation, &from, &to]).to_string(),
            subject: format!("/caller/{from}/recipient/{to}"),
            // Every value of the interface's types can be written as JSON.
            data: serde_json::to_value(call).unwrap_or_default(),
            from: Some(from),
            to: Some(to),
        }
    }

    /// The files of a recording are available.
    pub(crate) fn recording_file(subject: String, data: Value, ids: &Ids) -> Self {
        let event_type = "Microsoft.Communication.RecordingFileStatusUpdated";
        Self {
            event_type,
            id: ids.next(&[event_type, &subject]).to_string(),
            subject,
            data,
            from: None,
            to: None,
        }
    }

    /// Returns whether a subscription wants incoming calls for this participant, from anybody.
    pub(super) fn is_call_wanted(subscription: &Subscription, to: &str) -> bool {
        let Subscription { event_types, to: only, .. } = subscription;
        (event_types.is_empty() || event_types.contains(&Self::INCOMING_CALL))
            && only.as_deref().is_none_or(|only| only == to)
    }

    /// Returns whether a subscription wants the event. As in Azure, what an event does not have fits no filter.
    pub(super) fn fits(&self, subscription: &Subscription) -> bool {
        let Subscription { event_types, from, to, .. } = subscription;
        (event_types.is_empty() || event_types.contains(&self.event_type))
            && (from.is_none() || *from == self.from)
            && (to.is_none() || *to == self.to)
    }

    pub(super) fn write(&self, schema: EventGridSchema, now: SystemTime) -> Bytes {
        let Self { event_type, id, subject, data, .. } = self;
        let event = match schema {
            EventGridSchema::EventGrid => {
                return write_event_grid(event_type, id, subject, data, now);
            }
            EventGridSchema::CloudEvents => json!({
                "id": id,
                "source": RESOURCE,
                "subject": subject,
                "data": data,
                "type": event_type,
                "time": time(now),
                "specversion": "1.0",
            }),
        };
        event.to_string().into()
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct EventGridEvent<'a> {
    id: &'a str,
    topic: &'static str,
    subject: &'a str,
    data: &'a Value,
    event_type: &'a str,
    data_version: &'static str,
    metadata_version: &'static str,
    event_time: String,
}

/// Writes an event in Event Grid's own envelope: an array of one.
pub(super) fn write_event_grid(
    event_type: &str,
    id: &str,
    subject: &str,
    data: &Value,
    now: SystemTime,
) -> Bytes {
    let event = EventGridEvent {
        id,
        topic: RESOURCE,
        subject,
        data,
        event_type,
        data_version: "1.0",
        metadata_version: "1",
        event_time: time(now),
    };
    serde_json::to_vec(&[event]).unwrap_or_default().into()
}

fn time(now: SystemTime) -> String {
    humantime::format_rfc3339_micros(now).to_string()
}
