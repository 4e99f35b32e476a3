//! What a recording leaves behind when it ends.

use std::sync::Arc;

use crate::calls::recordings::Recording;
use crate::delivery::grid::event::GridEvent;
use crate::ids::server_call_id;
use crate::recorded::recording::{Recorded, chunks};
use crate::state::State;

/// Makes the files of a recording that has ended available, and has Event Grid report them after a while.
/// `participants` are the raw ids of those in the call.
pub(super) fn make(state: &State, recording: Recording, participants: Vec<String>) {
    let mut activity = recording.activity;
    activity.stop(state.clock.time_of_day());
    let new_document =
        || format!("0-local-d1-{}", state.ids.next(&["document", &recording.id]).simple());
    let chunks = chunks(&activity, new_document);
    if chunks.is_empty() {
        return;
    }
    let recorded = Arc::new(Recorded {
        recording_id: recording.id,
        server_call_id: server_call_id(&recording.reply.conversation),
        call_connection_id: recording.call_connection_id,
        mode: recording.mode,
        activity,
        participants,
        ended: state.clock.time_of_day(),
        chunks,
    });
    state.recorded_files.add(&recorded);
    let Recorded { recording_id, server_call_id, call_connection_id, .. } = &*recorded;
    let subject = format!(
        "/recording/call/{call_connection_id}/serverCallId/{server_call_id}/recordingId/{recording_id}"
    );
    let event = GridEvent::recording_file(subject, recorded.event(&recording.files_at), &state.ids);
    state.grid.publish_after(state.settings.recording_delay, event);
}
