//! Waiting for any operation in a call to end.

use std::collections::BTreeMap;
use std::sync::{Arc, Weak};

use tokio::sync::Notify;

/// Who waits, by call.
#[derive(Default)]
pub(super) struct Ends(BTreeMap<Box<str>, Weak<Notify>>);

impl Ends {
    /// What is notified when an operation in the call ends.
    pub(super) fn of(&mut self, call: &str) -> Arc<Notify> {
        self.0.retain(|_, waiting| waiting.strong_count() > 0);
        if let Some(waiting) = self.0.get(call).and_then(Weak::upgrade) {
            return waiting;
        }
        let waiting = Arc::new(Notify::new());
        self.0.insert(call.into(), Arc::downgrade(&waiting));
        waiting
    }

    pub(super) fn notify(&self, call: Option<&str>) {
        let waiting = call.and_then(|call| self.0.get(call));
        if let Some(waiting) = waiting.and_then(Weak::upgrade) {
            waiting.notify_waiters();
        }
    }
}
