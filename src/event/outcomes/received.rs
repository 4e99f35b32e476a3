//! The events of one callback, until the handler acknowledges them.

use std::fmt;
use std::ops::Deref;
use std::slice;
use std::sync::Arc;

use super::registry::Shared;
use crate::event::cloud_event::Event;
use crate::event::error::EventError;

/// The events of one callback body, as [`Outcomes::receive`](super::Outcomes::receive) returns them.
///
/// It derefs to a slice. Handle the events, call [`acknowledge`](Self::acknowledge), and only then answer the
/// callback with status 200. If the handler fails, panics or is dropped before that, the service delivers
/// the events again, and they are returned again. So a handler sees each event at least once, and should
/// be idempotent: a crash may come between handling an event and acknowledging it.
///
/// Operations that wait do not depend on it: they get each event once, when it arrives.
///
/// # Example
///
/// ```
/// use acs_call_automation::event::{Event, Outcomes};
/// use http::StatusCode;
///
/// fn callback(outcomes: &Outcomes, body: &[u8]) -> StatusCode {
///     let received = outcomes.receive(body);
///     for event in received.iter().flatten() {
///         if store(event).is_err() {
///             // The service delivers the events again.
///             return StatusCode::INTERNAL_SERVER_ERROR;
///         }
///     }
///     received.acknowledge();
///     StatusCode::OK
/// }
///
/// fn store(event: &Event) -> Result<(), std::io::Error> {
///     println!("{}", event.event_type());
///     Ok(())
/// }
/// # let body = br#"{"id": "1", "type": "Microsoft.Communication.PlayStarted", "data": {}}"#;
/// # assert_eq!(callback(&Outcomes::new(), body), StatusCode::OK);
/// ```
#[must_use = "events that are not acknowledged are returned again when they are delivered again"]
pub struct Received {
    events: Vec<Result<Event, EventError>>,
    shared: Arc<Shared>,
}

impl Received {
    /// Takes those of the events that have not been acknowledged, each once.
    pub(super) fn of(mut events: Vec<Result<Event, EventError>>, shared: &Arc<Shared>) -> Self {
        shared.registry().retain_unacknowledged(&mut events);
        Self { events, shared: Arc::clone(shared) }
    }

    /// Notes that the events have been handled: if they are delivered again, they are not returned again.
    ///
    /// An event that is unreadable or has no id cannot be recognized, and is always returned again. The last
    /// 16,384 acknowledged events are remembered.
    pub fn acknowledge(self) {
        let mut registry = self.shared.registry();
        self.events.iter().flatten().for_each(|event| registry.acknowledge(event));
    }
}

impl Deref for Received {
    type Target = [Result<Event, EventError>];

    fn deref(&self) -> &Self::Target {
        &self.events
    }
}

impl<'a> IntoIterator for &'a Received {
    type Item = &'a Result<Event, EventError>;
    type IntoIter = slice::Iter<'a, Result<Event, EventError>>;

    fn into_iter(self) -> Self::IntoIter {
        self.events.iter()
    }
}

impl fmt::Debug for Received {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Received").field(&self.events).finish()
    }
}
