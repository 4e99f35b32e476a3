//! Random ids.

use ring::rand::{SecureRandom as _, SystemRandom};
use uuid::Uuid;

/// Returns an id from the system's random numbers, for what two processes must never share.
pub(crate) fn new_unguessable_id() -> Uuid {
    let mut bytes = [0; 16];
    if SystemRandom::new().fill(&mut bytes).is_err() {
        // A system without random numbers is no reason not to send.
        return new_id();
    }
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}

/// Returns an id that may be guessed, in a fraction of the time.
pub(crate) fn new_id() -> Uuid {
    uuid::Builder::from_random_bytes(fastrand::u128(..).to_ne_bytes()).into_uuid()
}
