//! The events that an endpoint has handled.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::event::seen_ids::SeenIds;

/// The ids of the events that the clones of an endpoint have acknowledged.
#[derive(Clone, Default)]
pub(super) struct Acknowledged(Arc<Mutex<SeenIds>>);

impl Acknowledged {
    pub(super) fn lock(&self) -> MutexGuard<'_, SeenIds> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
