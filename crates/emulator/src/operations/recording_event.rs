//! The event that reports the state of a recording.

use acs_call_automation::Subcode;
use acs_call_automation::event::EventData;
use acs_call_automation::types::{RecordingKind, RecordingStateChanged};

use crate::calls::recordings::Recording;
use crate::event::{Events, made, result};
use crate::ids::{correlation_id, server_call_id};

/// Reports the state of a recording.
pub(super) fn report(recording: &Recording, events: &mut Events) {
    let reply = &recording.reply;
    let server_call_id = server_call_id(&reply.conversation);
    let source =
        format!("calling/recordings/{server_call_id}/{}/RecordingStateChanged", recording.id);
    let data = EventData::RecordingStateChanged(made!(RecordingStateChanged {
        call_connection_id: Some(reply.call_connection_id.clone()),
        server_call_id: Some(server_call_id),
        correlation_id: Some(correlation_id(&reply.conversation)),
        recording_id: Some(recording.id.clone()),
        recording_kind: Some(RecordingKind::AzureCommunicationServices),
        start_date_time: Some(recording.start_date_time.clone()),
        state: Some(recording.state.clone()),
        result_information: Some(result(200, Subcode::DONE, "")),
    }));
    let before = events.0.len();
    events.add(reply, data);
    events.0[before..].iter_mut().for_each(|event| event.source = Some(source.clone()));
}
