//! Ids that the service assigns.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use uuid::{Builder, Uuid};

/// The immutable id of the emulator's resource, which is the audience of its callbacks.
pub(crate) const RESOURCE_ID: &str = "e0000000-ac50-4000-8000-000000000001";

const CONVERSATION: &str = "https://call.emulator.invalid/conv/";
/// Begins the conversations that do not have the id of a call.
const MEETING: &str = "meeting/";

/// A new random id. It does not have to be secret, so the random numbers are not cryptographic.
pub(crate) fn new_id() -> Uuid {
    Builder::from_random_bytes(fastrand::u128(..).to_ne_bytes()).into_uuid()
}

/// The `serverCallId` of a call.
pub(crate) fn server_call_id(call_connection_id: &str) -> String {
    // As with the service, a URL in base64.
    STANDARD.encode(format!("{CONVERSATION}{call_connection_id}"))
}

/// The conversation of a `serverCallId`, if the emulator has made it: the id of its first call, or that of
/// a [meeting](is_meeting).
pub(crate) fn call_of(server_call_id: &str) -> Option<String> {
    let url = String::from_utf8(STANDARD.decode(server_call_id).ok()?).ok()?;
    url.strip_prefix(CONVERSATION).map(str::to_owned)
}

/// The conversation of a group call.
pub(crate) fn group_call(id: &str) -> String {
    format!("{MEETING}group/{id}")
}

/// The conversation of a room.
pub(crate) fn room_call(id: &str) -> String {
    format!("{MEETING}room/{id}")
}

/// Returns whether a conversation is a group call or a room, which goes on while anybody is in it.
pub(crate) fn is_meeting(conversation: &str) -> bool {
    conversation.starts_with(MEETING)
}

/// The `correlationId` of a call.
pub(crate) fn correlation_id(call_connection_id: &str) -> String {
    let half = |which: u8| {
        let mut hasher = DefaultHasher::new();
        (which, call_connection_id).hash(&mut hasher);
        hasher.finish()
    };
    let bytes = (u128::from(half(0)) << 64 | u128::from(half(1))).to_be_bytes();
    Builder::from_random_bytes(bytes).into_uuid().to_string()
}
