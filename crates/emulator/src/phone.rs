//! Whether a person takes part in calls, as the far end.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A person who takes part: calls ring until they answer, and prompts take the time of reading them aloud.
#[derive(Default)]
pub(crate) struct Phone(AtomicUsize);

/// Somebody is there until this is dropped.
pub(crate) struct Presence(Arc<Phone>);

impl Phone {
    pub(crate) fn is_attended(&self) -> bool {
        self.0.load(Ordering::Relaxed) > 0
    }

    pub(crate) fn attend(self: &Arc<Self>) -> Presence {
        self.0.fetch_add(1, Ordering::Relaxed);
        Presence(Arc::clone(self))
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        self.0.0.fetch_sub(1, Ordering::Relaxed);
    }
}
