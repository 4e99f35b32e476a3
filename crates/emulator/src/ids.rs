//! Ids that the service assigns.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use uuid::{Builder, Uuid};

/// A new random id. It does not have to be secret, so the random numbers are not cryptographic.
pub(crate) fn new_id() -> Uuid {
    Builder::from_random_bytes(fastrand::u128(..).to_ne_bytes()).into_uuid()
}

/// The `serverCallId` of a call.
pub(crate) fn server_call_id(call_connection_id: &str) -> String {
    // As with the service, a URL in base64.
    STANDARD.encode(format!("https://call.emulator.invalid/conv/{call_connection_id}"))
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
