//! A successful outcome.

use std::ops::Deref;

use crate::event::cloud_event::Event;
use crate::send::response::Response;

/// A completed operation. It derefs to the data of the event that reported the success.
#[derive(Clone, Debug)]
pub struct Completed<E> {
    value: E,
    event: Event,
    accepted: Option<Response<()>>,
}

impl<E> Completed<E> {
    pub(super) fn of(value: E, event: Event, accepted: Option<Response<()>>) -> Self {
        Self { value, event, accepted }
    }

    /// The data of the event.
    #[must_use]
    pub fn value(&self) -> &E {
        &self.value
    }

    /// The data of the event, by value.
    #[must_use]
    pub fn into_value(self) -> E {
        self.value
    }

    /// The event that reported the success, with its envelope.
    #[must_use]
    pub fn event(&self) -> &Event {
        &self.event
    }

    /// The answer that accepted the request; `None` if it was lost, and only the event shows that the
    /// request was executed.
    #[must_use]
    pub fn accepted(&self) -> Option<&Response<()>> {
        self.accepted.as_ref()
    }
}

impl<E> Deref for Completed<E> {
    type Target = E;

    fn deref(&self) -> &E {
        &self.value
    }
}
