//! What a request that made a call has said about it.

use acs_call_automation::types::CallConnectionProperties;

use crate::calls::far_end::FarEnd;
use crate::ending::Ending;

pub(crate) struct Leg {
    pub(crate) how: How,
    /// The raw id of the application's own identity.
    pub(crate) own: String,
    pub(crate) context: Option<String>,
    pub(crate) api_version: &'static str,
    /// The entry of the request in the journal.
    pub(crate) request: Option<u64>,
    /// What does not change while the call lasts.
    pub(crate) properties: CallConnectionProperties,
    /// `None` once the call is connected.
    pub(crate) ringing: Option<Ringing>,
}

/// The request that made a call.
#[derive(Clone, Copy)]
pub(crate) enum How {
    Created,
    Answered,
    Joined,
}

/// What happens when the ringing ends.
#[derive(Clone, Copy)]
pub(crate) struct Ringing {
    /// The id of its timer.
    pub(crate) id: u64,
    pub(crate) far_end: FarEnd,
    pub(crate) ending: Ending,
}
