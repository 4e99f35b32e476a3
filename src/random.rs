//! Ids that nobody else has.

use ring::rand::{SecureRandom as _, SystemRandom};
use uuid::Uuid;

/// An id from the system's random numbers, such as one that two processes must never share.
pub(crate) fn new_unguessable_id() -> Uuid {
    let mut bytes = [0; 16];
    if SystemRandom::new().fill(&mut bytes).is_err() {
        // A system that has none at hand is no reason not to send.
        return new_id();
    }
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}

/// An id that is no secret, for a fraction of the time.
pub(crate) fn new_id() -> Uuid {
    uuid::Builder::from_random_bytes(fastrand::u128(..).to_ne_bytes()).into_uuid()
}
