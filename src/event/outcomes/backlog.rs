//! Events that ended an operation while nothing waited for it.

use std::collections::VecDeque;

use super::key::Key;
use crate::event::cloud_event::Event;

/// How many events are kept.
pub(super) const MAX_EVENTS: usize = 1_024;
/// Longest event that is kept, in bytes of JSON.
pub(super) const MAX_EVENT_LENGTH: usize = 16 * 1_024;

/// Keeps the most recent of these events for a wait that is registered after its event arrived, as
/// when a request is retried with the pair of an earlier one.
#[derive(Default)]
pub(super) struct Backlog {
    oldest_first: VecDeque<Event>,
}

impl Backlog {
    pub(super) fn push(&mut self, event: Event) {
        if event.length() > MAX_EVENT_LENGTH {
            return;
        }
        if self.oldest_first.len() == MAX_EVENTS {
            self.oldest_first.pop_front();
        }
        self.oldest_first.push_back(event);
    }

    /// Removes and returns the oldest event that ends the operation.
    pub(super) fn take(&mut self, is_wanted: impl Fn(&Event) -> bool) -> Option<Event> {
        let index = self.oldest_first.iter().position(is_wanted)?;
        self.oldest_first.remove(index)
    }

    pub(super) fn discard(&mut self, key: &Key) {
        self.oldest_first.retain(|event| !key.is_ended_by(event));
    }

    pub(super) fn discard_call(&mut self, call: &str) {
        self.oldest_first.retain(|event| event.call_connection_id() != Some(call));
    }
}
