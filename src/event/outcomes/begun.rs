//! The wait of an operation that begins a call or a recording, whose id only the answer to the request has.
//!
//! Until then, events of a new call are recognized by the operation context only; afterwards also by the
//! call, because some of them have no context. Events of a new recording never have one: they are kept until
//! its id is known.

use std::sync::Arc;

use super::key::Key;
use super::registry::Shared;

/// Learns the id of what an awaited operation begins.
pub(crate) struct Begun {
    shared: Arc<Shared>,
    key: Key,
}

impl Begun {
    pub(super) fn new(shared: &Arc<Shared>, key: &Key) -> Self {
        Self { shared: Arc::clone(shared), key: key.clone() }
    }

    /// Notes the id that the answer has.
    pub(crate) fn found(&self, id: Option<&str>) {
        if let Some(id) = id.filter(|id| !id.is_empty()) {
            self.shared.registry().found(&self.key, id);
        }
    }
}
