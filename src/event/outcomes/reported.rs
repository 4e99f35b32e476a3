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
        let is_same = |(of, kept): &(Uuid, Event)| *of == pair && kept == event;
        if event.length() > MAX_EVENT_LENGTH || self.oldest_first.iter().any(is_same) {
            return;
        }
        if self.oldest_first.len() == MAX_EVENTS {
            self.oldest_first.pop_front();
        }
        self.oldest_first.push_back((pair, event.clone()));
    }

    /// The events that reported the outcome of the operation, which was requested with this pair.
    pub(super) fn events_of(&self, pair: Uuid, key: &Key) -> Vec<Event> {
        // The recording that the operation began is not known yet.
        let is_of_new = |event: &Event| key.subject.is_empty() && event.recording_id().is_some();
        let is_its_own = |event: &Event| {
            key.is_ended_by(event) || is_of_new(event) && key.ends_with(event.data()).is_some()
        };
        let of_pair = self.oldest_first.iter().filter(|(of, _)| *of == pair);
        of_pair.map(|(_, event)| event).filter(|event| is_its_own(event)).cloned().collect()
    }
}
