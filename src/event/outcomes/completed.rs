//! A successful outcome.

use std::ops::Deref;

use crate::event::cloud_event::Event;
use crate::generated::events::EventData;
use crate::send::response::Response;

/// A completed operation, as `send_and_wait` returns it.
///
/// It derefs to the data of the event that reported the success.
///
/// # Example
///
/// ```
/// use acs_call_automation::event::Completed;
/// use acs_call_automation::types::RecognizeCompleted;
///
/// fn pin(heard: &Completed<RecognizeCompleted>) -> Option<String> {
///     heard.tones().map(ToString::to_string)
/// }
///
/// // In a unit test:
/// let data = serde_json::json!({ "dtmfResult": { "tones": ["one", "two"] } });
/// let data: RecognizeCompleted = serde_json::from_value(data)?;
/// assert_eq!(pin(&Completed::new(data)).as_deref(), Some("12"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Completed<E> {
    value: E,
    event: Event,
    accepted: Option<Response<()>>,
}

impl<E: Clone + Into<EventData>> Completed<E> {
    /// Makes a completed operation, for unit tests of code that handles them.
    ///
    /// Its event has no id, and there is no [answer](Self::accepted).
    pub fn new(value: E) -> Self {
        let event = Event::new("", value.clone());
        Self::of(value, event, None)
    }
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
