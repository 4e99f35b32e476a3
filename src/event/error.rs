//! Why a callback body, or an event in it, could not be read.

use std::fmt;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::cloud_event::Event;
use super::json::parse;

const EVENT_GRID: &str = "this is an event of Azure Event Grid (it has `eventType`), not a callback of Call \
                          Automation; point the Event Grid subscription at another path, whose handler \
                          answers its validation handshake";

/// Why a callback body, a request of Event Grid, or one event in it, could not be read.
///
/// The accessors return whatever could be read of the event. `Debug` and `Display` do not show its
/// JSON.
///
/// # Example
///
/// ```
/// use acs_call_automation::event;
///
/// let body = br#"[{"id": "704a7a96", "type": "Microsoft.Communication.PlayCompleted"}]"#;
/// let error = event::read(body).remove(0).unwrap_err();
/// assert_eq!(error.to_string(), "event 1: data: expected an object, found nothing");
/// assert_eq!(error.id(), Some("704a7a96"));
/// ```
#[derive(Clone)]
pub struct EventError {
    problem: String,
    known: Box<Known>,
    raw: Option<Box<RawValue>>,
}

impl EventError {
    pub(super) fn of_body(problem: String) -> Self {
        Self { problem, known: Box::default(), raw: None }
    }

    pub(super) fn of_element(index: usize, problem: String, element: &RawValue) -> Self {
        let mut known = Known::of(element);
        // A wait for an event of this type must not end by it.
        let event_grid_type = known.event_grid_type.take();
        let problem = match known.event_type.is_none() && event_grid_type.is_some() {
            true => EVENT_GRID.to_owned(),
            false => problem,
        };
        Self::with(index, problem, known, element)
    }

    /// The error of an element in a body that should be Event Grid's.
    pub(super) fn of_grid_element(index: usize, problem: String, element: &RawValue) -> Self {
        let mut known = Known::of(element);
        known.event_type = known.event_grid_type.take().or(known.event_type);
        Self::with(index, problem, known, element)
    }

    fn with(index: usize, problem: String, known: Known, element: &RawValue) -> Self {
        Self {
            problem: format!("event {}: {problem}", index + 1),
            known: Box::new(known),
            raw: Some(element.to_owned()),
        }
    }

    /// The error of a wait for what this event left out.
    pub(super) fn of_event(event: &Event) -> Self {
        let problems: Vec<&str> =
            event.unread_members().iter().map(|unread| unread.problem.as_str()).collect();
        let text = |text: Option<&str>| text.map(str::to_owned);
        Self {
            problem: problems.join("; "),
            known: Box::new(Known {
                id: text(Some(event.id())),
                event_type: text(Some(event.event_type())),
                call_connection_id: text(event.call_connection_id()),
                operation_context: text(event.operation_context()),
                recording_id: text(event.recording_id()),
                event_grid_type: None,
            }),
            raw: event.raw().map(ToOwned::to_owned),
        }
    }

    /// The id of the event, if it could be read.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.known.id.as_deref()
    }

    /// The type of the event, if it could be read.
    #[must_use]
    pub fn event_type(&self) -> Option<&str> {
        self.known.event_type.as_deref()
    }

    /// The id of the call connection, if it could be read.
    #[must_use]
    pub fn call_connection_id(&self) -> Option<&str> {
        self.known.call_connection_id.as_deref()
    }

    /// The operation context, if it could be read.
    #[must_use]
    pub fn operation_context(&self) -> Option<&str> {
        self.known.operation_context.as_deref()
    }

    pub(super) fn recording_id(&self) -> Option<&str> {
        self.known.recording_id.as_deref()
    }

    /// The JSON of the event; `None` if the body as a whole could not be read.
    ///
    /// It may contain tones, recognized speech, or the context of an incoming call.
    #[must_use]
    pub fn raw(&self) -> Option<&str> {
        self.raw.as_deref().map(RawValue::get)
    }
}

impl fmt::Display for EventError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.problem)
    }
}

impl fmt::Debug for EventError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventError")
            .field("problem", &self.problem)
            .field("id", &self.known.id)
            .field("event_type", &self.known.event_type)
            .finish_non_exhaustive()
    }
}

impl std::error::Error for EventError {}

/// The parts of an unreadable event that could be read.
#[derive(Clone, Default)]
struct Known {
    id: Option<String>,
    event_type: Option<String>,
    call_connection_id: Option<String>,
    operation_context: Option<String>,
    recording_id: Option<String>,
    /// What Event Grid's own schema has instead of `type`.
    event_grid_type: Option<String>,
}

impl Known {
    fn of(element: &RawValue) -> Self {
        // Raw, because each of them may be the unreadable part.
        #[derive(Default, Deserialize)]
        struct Attributes<'a> {
            #[serde(borrow)]
            id: Option<&'a RawValue>,
            #[serde(rename = "type", borrow)]
            event_type: Option<&'a RawValue>,
            #[serde(rename = "eventType", borrow)]
            event_grid_type: Option<&'a RawValue>,
            #[serde(borrow)]
            data: Option<&'a RawValue>,
        }
        #[derive(Default, Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Data<'a> {
            #[serde(borrow)]
            call_connection_id: Option<&'a RawValue>,
            #[serde(borrow)]
            operation_context: Option<&'a RawValue>,
            #[serde(borrow)]
            recording_id: Option<&'a RawValue>,
        }
        let text = |value: Option<&RawValue>| serde_json::from_str(value?.get()).ok();
        let attributes: Attributes<'_> = parse(element, "").unwrap_or_default();
        let data: Data<'_> =
            attributes.data.and_then(|data| parse(data, "").ok()).unwrap_or_default();
        Self {
            id: text(attributes.id),
            event_grid_type: text(attributes.event_grid_type),
            event_type: text(attributes.event_type),
            call_connection_id: text(data.call_connection_id),
            operation_context: text(data.operation_context),
            recording_id: text(data.recording_id),
        }
    }
}
