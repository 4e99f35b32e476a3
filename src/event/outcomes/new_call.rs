//! The wait of an operation that begins a call, whose id only the answer to the request has.
//!
//! Until then, its events are recognized by the operation context only; afterwards also by the call, because
//! some of them have no context.

use std::sync::Arc;

use super::key::Key;
use super::registry::Shared;

/// Learns the id of the call that an awaited operation begins.
pub(crate) struct NewCall {
    shared: Arc<Shared>,
    key: Key,
}

impl NewCall {
    pub(super) fn new(shared: &Arc<Shared>, key: &Key) -> Self {
        Self { shared: Arc::clone(shared), key: key.clone() }
    }

    /// Notes the id of the call that the answer has.
    pub(crate) fn found(&self, call: Option<&str>) {
        if let Some(call) = call.filter(|call| !call.is_empty()) {
            self.shared.registry().found_new_call(&self.key, call);
        }
    }
}
