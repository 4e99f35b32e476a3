//! Which operation is waited for.

use crate::event::cloud_event::Event;
use crate::generated::events::{EventData, Operation};

/// Identifies a wait: what the operation is about, the operation context and the kind of operation.
///
/// The order of the fields keeps the waits of one call together in a sorted map.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// The id of the call, or of the recording; empty if the operation begins it.
    pub(super) subject: Box<str>,
    pub(super) context: Box<str>,
    pub(super) operation: Operation,
    /// Every state of the recording is a success.
    pub(super) any_state: bool,
}

impl Key {
    pub(super) fn new(operation: Operation, subject: &str, context: &str) -> Self {
        Self { subject: subject.into(), context: context.into(), operation, any_state: false }
    }

    /// Returns whether an event that ends this operation reports success; `None` for other events.
    pub(super) fn ends_with(&self, event: &EventData) -> Option<bool> {
        match event {
            EventData::RecordingStateChanged(event) if self.any_state => {
                event.state.as_ref().map(|_| true)
            }
            event => self.operation.ends_with(event),
        }
    }

    /// Returns whether the event ends this operation, successfully or not. An operation that begins a call
    /// has no call in its key, and the events of recordings have no context.
    pub(super) fn is_ended_by(&self, event: &Event) -> bool {
        let is_its_own = match self.operation.is_of_recording() {
            true => event.recording_id() == Some(&self.subject),
            false => {
                let is_in_call = event.call_connection_id() == Some(&self.subject);
                (self.operation.begins_call() || is_in_call)
                    && event.operation_context() == Some(&self.context)
            }
        };
        is_its_own && self.ends_with(event.data()).is_some()
    }

    /// Returns whether the event ends this operation, which has begun this call or recording.
    pub(super) fn has_begun(&self, subject: &str, event: &Event) -> bool {
        let id = match self.operation.is_of_recording() {
            true => event.recording_id(),
            false => event.call_connection_id(),
        };
        id == Some(subject) && self.ends_with(event.data()).is_some()
    }
}
