//! Events that reported the outcome of a request with a repeatability pair.

use std::collections::VecDeque;

use uuid::Uuid;

use super::backlog::{MAX_EVENT_LENGTH, MAX_EVENTS};
use super::key::Key;
use crate::event::cloud_event::Event;

/// Keeps the most recent of these events, because the service does not report the outcome again when the
/// request is sent again.
#[derive(Default)]
pub(super) struct Reported {
    oldest_first: VecDeque<(Uuid, Event)>,
}

impl Reported {
    pub(super) fn insert(&mut self, pair: Uuid, event: &Event) {
        if event.length() > MAX_EVENT_LENGTH {
            return;
        }
        self.oldest_first.retain(|(of, _)| *of != pair);
        if self.oldest_first.len() == MAX_EVENTS {
            self.oldest_first.pop_front();
        }
        self.oldest_first.push_back((pair, event.clone()));
    }

    /// The event that reported the outcome of the operation, which was requested with this pair.
    pub(super) fn event_of(&self, pair: Uuid, key: &Key) -> Option<Event> {
        let (_, event) = self.oldest_first.iter().rev().find(|(of, _)| *of == pair)?;
        key.is_ended_by(event).then(|| event.clone())
    }
}
