//! The recordings of calls.

use std::collections::HashMap;
use std::sync::Mutex;

use acs_call_automation::Subcode;
use acs_call_automation::types::RecordingState;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE;
use http::StatusCode;
use serde_json::json;

use crate::event::Reply;
use crate::ids::Ids;
use crate::recorded::activity::Activity;
use crate::recorded::recording::Mode;
use crate::refusal::Refusal;
use crate::sync::lock;

#[derive(Clone)]
pub(crate) struct Recording {
    pub(crate) id: String,
    /// The call in which it was started.
    pub(crate) call_connection_id: String,
    /// Where its events go; their call connection is the recorder's own.
    pub(crate) reply: Reply,
    /// How the addresses of its files begin.
    pub(crate) files_at: String,
    pub(crate) start_date_time: String,
    pub(crate) state: RecordingState,
    pub(crate) mode: Mode,
    pub(crate) activity: Activity,
}

/// The recordings that have not ended.
#[derive(Default)]
pub(crate) struct Recordings(Mutex<HashMap<String, Recording>>);

impl Recordings {
    pub(crate) fn add(&self, recording: Recording) {
        lock(&self.0).insert(recording.id.clone(), recording);
    }

    pub(crate) fn end(&self, id: &str) -> Option<Recording> {
        lock(&self.0).remove(id)
    }

    pub(crate) fn reset(&self) {
        *lock(&self.0) = HashMap::new();
    }

    /// Acts on a recording that has not ended.
    pub(crate) fn with<T>(
        &self,
        id: &str,
        act: impl FnOnce(&mut Recording) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let mut recordings = lock(&self.0);
        match recordings.get_mut(id) {
            Some(recording) => act(recording),
            None => Err(not_found(id)),
        }
    }
}

pub(crate) fn not_found(id: &str) -> Refusal {
    let message = format!("there is no recording {id:?}");
    Refusal::new(StatusCode::NOT_FOUND, Subcode::NOT_FOUND, message)
}

/// A new id, as the service makes them: base64 of JSON, which may end with `=`.
pub(crate) fn new_recording_id(ids: &Ids, call_connection_id: &str) -> String {
    let id = ids.next(&["recording", call_connection_id]);
    let id = json!({ "PlatformEndpointId": id, "ResourceSpecificId": "anon" });
    URL_SAFE.encode(id.to_string())
}
