//! Which operation is waited for.

use crate::event::cloud_event::Event;
use crate::generated::events::Operation;

/// Identifies a wait: the call, the operation context and the kind of operation.
///
/// The order of the fields keeps the waits of one call together in a sorted map.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) call: Box<str>,
    pub(super) context: Box<str>,
    pub(super) operation: Operation,
}

impl Key {
    pub(super) fn new(operation: Operation, call: &str, context: &str) -> Self {
        Self { call: call.into(), context: context.into(), operation }
    }

    /// Returns whether the event ends this operation, successfully or not. An operation that begins a call
    /// has no call in its key.
    pub(super) fn is_ended_by(&self, event: &Event) -> bool {
        (self.operation.begins_call() || event.call_connection_id() == Some(&self.call))
            && event.operation_context() == Some(&self.context)
            && self.operation.ends_with(event.data()).is_some()
    }
}
