//! Recognizing an event that is delivered again.

use std::collections::{HashSet, VecDeque};
use std::sync::Arc;

use super::cloud_event::Event;
use super::error::EventError;

/// How many ids are remembered.
const MAX_SEEN_IDS: usize = 16_384;
/// Longest id that is remembered, source included, in bytes. It bounds the memory that a sender can
/// fill.
const MAX_ID_LENGTH: usize = 1_024;

/// The ids of the most recent events. Source and id together are unique ([CloudEvents 1.0, `id`]).
///
/// [CloudEvents 1.0, `id`]: https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md#id
#[derive(Debug, Default)]
pub(super) struct SeenIds {
    ids: HashSet<Id>,
    oldest_first: VecDeque<Id>,
}

type Id = (Arc<str>, Arc<str>);

/// An event that has an id.
pub(super) trait Identified {
    /// Empty if the event has none.
    fn id(&self) -> &str;
    /// Empty if the event has none.
    fn source(&self) -> &str;
}

impl Identified for Event {
    fn id(&self) -> &str {
        self.id()
    }

    fn source(&self) -> &str {
        self.source()
    }
}

impl SeenIds {
    /// Remembers the event. Returns whether it is new, which is always assumed of an event without an
    /// id or with a very long one.
    pub(super) fn insert(&mut self, event: &impl Identified) -> bool {
        let Some(id) = id_of(event) else { return true };
        let is_new = self.ids.insert(id.clone());
        if is_new {
            self.oldest_first.push_back(id);
            if self.oldest_first.len() > MAX_SEEN_IDS
                && let Some(oldest) = self.oldest_first.pop_front()
            {
                self.ids.remove(&oldest);
            }
        }
        is_new
    }

    /// Keeps the events that are not remembered, each once. What cannot be recognized is kept.
    pub(super) fn retain_new<E: Identified>(&self, events: &mut Vec<Result<E, EventError>>) {
        let mut here = HashSet::new();
        events.retain(|event| match event.as_ref().ok().and_then(id_of) {
            Some(id) => !self.ids.contains(&id) && here.insert(id),
            None => true,
        });
    }
}

fn id_of(event: &impl Identified) -> Option<Id> {
    let is_remembered =
        !event.id().is_empty() && event.id().len() + event.source().len() <= MAX_ID_LENGTH;
    is_remembered.then(|| (event.source().into(), event.id().into()))
}
