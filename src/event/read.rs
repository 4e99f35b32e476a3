//! The body of a callback, taken apart to its events.
//!
//! A body is split into elements first, which looks at nothing inside of them, and then each element
//! is read by itself. So one that cannot be read takes no other with it.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::EventData;
use super::data::{Common, Typed};
use crate::Subcode;
use crate::types::ResultInformation;

/// A body longer than this is not read.
const MAX_BODY: usize = 4 * 1024 * 1024;
/// Of a batch, no more events than this are read.
const MAX_EVENTS: usize = 10_000;

/// A callback event: a CloudEvents envelope and its [data](EventData).
///
/// Cloning is cheap. `Debug` shows no data.
///
/// # Example
///
/// ```
/// let body = br#"[{
///     "id": "704a7a96", "source": "calling/callConnections/421f3500", "specversion": "1.0",
///     "type": "Microsoft.Communication.SendDtmfTonesFailed",
///     "time": "2026-11-22T16:02:42.1234567+00:00",
///     "data": {
///         "callConnectionId": "421f3500",
///         "operationContext": "pin",
///         "resultInformation": { "code": 400, "subCode": 8508, "message": "cancelled" }
///     }
/// }]"#;
/// for event in acs_call_automation::event::read(body) {
///     let event = event?;
///     assert_eq!(event.id(), "704a7a96");
///     assert_eq!(event.operation_context(), Some("pin"));
///     assert_eq!(event.subcode(), Some(acs_call_automation::Subcode::OPERATION_CANCELLED));
///     assert!(!event.is_success());
/// }
/// # Ok::<(), acs_call_automation::event::EventError>(())
/// ```
#[derive(Clone, PartialEq)]
pub struct Event(Arc<Inner>);

struct Inner {
    id: String,
    source: String,
    subject: Option<String>,
    time: Option<String>,
    data: EventData,
    /// Of the JSON, in bytes.
    length: usize,
}

impl PartialEq for Inner {
    fn eq(&self, other: &Self) -> bool {
        // Written otherwise, it still says the same.
        let Self { id, source, subject, time, data, length: _ } = self;
        (id, source, subject, time, data)
            == (&other.id, &other.source, &other.subject, &other.time, &other.data)
    }
}

impl Event {
    /// Names the event: with the [source](Self::source) it is the same for every delivery of one
    /// event, and for no other event.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0.id
    }

    /// Where the event happened, such as `calling/callConnections/421f3500`.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.0.source
    }

    /// What the event is about; the service gives the same as for the source.
    #[must_use]
    pub fn subject(&self) -> Option<&str> {
        self.0.subject.as_deref()
    }

    /// When the event happened, as it came: RFC 3339, with up to seven digits of a second's fraction.
    #[must_use]
    pub fn time(&self) -> Option<&str> {
        self.0.time.as_deref()
    }

    /// The CloudEvents type, such as `Microsoft.Communication.PlayCompleted`.
    #[must_use]
    pub fn event_type(&self) -> &str {
        self.0.data.event_type()
    }

    /// What happened, by the type of the event.
    #[must_use]
    pub fn data(&self) -> &EventData {
        &self.0.data
    }

    /// Of the JSON that it came as, in bytes.
    pub(crate) fn length(&self) -> usize {
        self.0.length
    }

    pub(crate) fn typed<T: Typed>(&self) -> Option<&T> {
        T::of(&self.0.data)
    }

    /// The call in which it happened.
    #[must_use]
    pub fn call_connection_id(&self) -> Option<&str> {
        self.common().call_connection_id
    }

    /// The service's own id of the call, the same for all who take part in it.
    #[must_use]
    pub fn server_call_id(&self) -> Option<&str> {
        self.common().server_call_id
    }

    /// The label that the caller gave to the operation.
    #[must_use]
    pub fn operation_context(&self) -> Option<&str> {
        self.common().operation_context
    }

    /// The service's id for all that belongs to one call, for a support case.
    #[must_use]
    pub fn correlation_id(&self) -> Option<&str> {
        self.common().correlation_id
    }

    /// How it came out.
    #[must_use]
    pub fn result(&self) -> Option<&ResultInformation> {
        self.common().result
    }

    /// The service's reason of the result; zero, which is [`Subcode::DONE`], where all went well.
    #[must_use]
    pub fn subcode(&self) -> Option<Subcode> {
        let number = self.result()?.sub_code?;
        u32::try_from(number).ok().map(Subcode::new)
    }

    /// Whether it tells of something that went well: its type is not that of a failure or of a
    /// cancellation, and the code of its result, if it has one, is 200 to 299.
    #[must_use]
    pub fn is_success(&self) -> bool {
        let event_type = self.event_type();
        let code = self.result().and_then(|result| result.code);
        !event_type.ends_with("Failed")
            && !event_type.ends_with("Canceled")
            && code.is_none_or(|code| (200..300).contains(&code))
    }

    fn common(&self) -> Common<'_> {
        self.0.data.common()
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event")
            .field("id", &self.id())
            .field("event_type", &self.event_type())
            .field("call_connection_id", &self.call_connection_id())
            .field("subcode", &self.subcode())
            .finish_non_exhaustive()
    }
}

/// Takes the body of a callback apart: an array of CloudEvents, or a single one.
///
/// Each element stands for itself: one that cannot be read is an error among the others. What the
/// crate does not know, types of events and members and values of them, is no error.
///
/// # Example
///
/// ```
/// use acs_call_automation::event;
///
/// let body = br#"[
///     {"id": "1", "type": "Microsoft.Communication.PlayCompleted", "data": {"operationContext": "menu"}},
///     {"id": "2", "type": "Microsoft.Communication.PlayCompleted", "data": {"operationContext": 7}}
/// ]"#;
/// let events = event::read(body);
/// assert!(events[0].is_ok());
/// let error = events[1].as_ref().unwrap_err();
/// assert_eq!(error.to_string(), "event 2: data.operationContext: expected a string");
/// assert_eq!(error.id(), Some("2"));
/// ```
///
/// # Limits
///
/// A body of more than 4 MiB is one error, and of a batch the first 10,000 elements are read. Data
/// of an unknown type that is nested more than about 120 deep is an error.
#[must_use]
pub fn read(body: &[u8]) -> Vec<Result<Event, EventError>> {
    if body.len() > MAX_BODY {
        let found = body.len();
        let problem = format!("body: expected at most {MAX_BODY} bytes, found {found}");
        return vec![Err(EventError::of_body(problem))];
    }
    let text = String::from_utf8_lossy(body);
    let is_utf8 = matches!(text, Cow::Borrowed(_));
    let (elements, problem) = split(text.trim_start_matches('\u{feff}').trim_ascii());
    let events = elements.into_iter().enumerate().map(|(index, element)| {
        let event = if !is_utf8 && element.get().contains(char::REPLACEMENT_CHARACTER) {
            Err("expected UTF-8".to_owned())
        } else {
            Event::read(element)
        };
        event.map_err(|problem| EventError::of_element(index, problem, element))
    });
    events.chain(problem.map(Err)).collect()
}

/// The elements of a body, up to the first that is not JSON, and what is wrong there.
fn split(text: &str) -> (Vec<&RawValue>, Option<EventError>) {
    let mut elements = Vec::new();
    let problem = match text.as_bytes().first() {
        Some(b'{') => serde_json::from_str(text).map(|one| elements.push(one)),
        Some(b'[') => {
            let mut json = serde_json::Deserializer::from_str(text);
            Batch(&mut elements).deserialize(&mut json).and_then(|()| json.end())
        }
        _ => {
            let problem = "body: expected a JSON array of CloudEvents, or one CloudEvent";
            return (elements, Some(EventError::of_body(problem.to_owned())));
        }
    };
    let problem = problem.err().map(|error| {
        let read = elements.len();
        let plural = if read == 1 { "" } else { "s" };
        EventError::of_body(if error.is_data() {
            format!("body: expected at most {MAX_EVENTS} events, found more; they are not read")
        } else {
            format!("body: not JSON after {read} event{plural} ({error})")
        })
    });
    (elements, problem)
}

/// Collects the elements of an array, and keeps those before an error.
struct Batch<'a, 'de>(&'a mut Vec<&'de RawValue>);

impl<'de> DeserializeSeed<'de> for Batch<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Batch<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of CloudEvents")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<(), A::Error> {
        while let Some(element) = elements.next_element()? {
            if self.0.len() == MAX_EVENTS {
                return Err(A::Error::custom("too many"));
            }
            self.0.push(element);
        }
        Ok(())
    }
}

/// A CloudEvent as it comes. Its attributes are strings; more of them than these are ignored.
#[derive(Deserialize)]
struct CloudEvent<'a> {
    id: Option<String>,
    source: Option<String>,
    #[serde(rename = "type", borrow)]
    event_type: Cow<'a, str>,
    subject: Option<String>,
    time: Option<String>,
    #[serde(borrow)]
    data: Option<&'a RawValue>,
}

impl Event {
    fn read(element: &RawValue) -> Result<Self, String> {
        let CloudEvent { id, source, event_type, subject, time, data } = parse(element, "")?;
        let data = EventData::read(&event_type, data)?;
        // Without an id it is no proper CloudEvent, but what it tells may be waited for.
        let (id, source) = (id.unwrap_or_default(), source.unwrap_or_default());
        let length = element.get().len();
        Ok(Self(Arc::new(Inner { id, source, subject, time, data, length })))
    }
}

/// Reads a JSON object, or tells which member `of` it is not what was expected; no value is quoted,
/// because it may be a tone.
pub fn parse<'a, T: Deserialize<'a>>(json: &'a RawValue, of: &str) -> Result<T, String> {
    // Of an array the members would be taken by their order.
    if !json.get().starts_with('{') {
        return Err(unreadable(of, ".", "expected an object", false));
    }
    let mut json = serde_json::Deserializer::from_str(json.get());
    match serde_path_to_error::deserialize(&mut json) {
        Ok(value) => Ok(value),
        Err(error) => {
            let path = error.path().to_string();
            let error = error.into_inner();
            Err(unreadable(of, &path, &error.to_string(), error.is_data()))
        }
    }
}

/// Says what is wrong at a path `of` an element; apart from the reading, which is compiled for each
/// type.
fn unreadable(of: &str, path: &str, problem: &str, is_data: bool) -> String {
    let parts = [of, path].into_iter().filter(|part| !matches!(*part, "" | "."));
    let place: String = parts.collect::<Vec<_>>().join(".");
    let place = if place.is_empty() { place } else { place + ": " };
    let problem = problem.rsplit_once(" at line ").map_or(problem, |(problem, _)| problem);
    match problem.rsplit_once(", expected ") {
        Some((_, expected)) if is_data => {
            // JSON's words for Rust's types.
            let expected = match expected {
                "i32" | "i64" | "u16" | "u32" | "u64" => "an integer",
                "f64" => "a number",
                "a sequence" => "an array",
                other if other.starts_with("struct ") => "an object",
                other => other,
            };
            format!("{place}expected {expected}")
        }
        _ => format!("{place}{problem}"),
    }
}

/// Why an element of a callback's body could not be read, with what could be.
///
/// `Debug` and `Display` do not show its JSON.
#[derive(Clone)]
pub struct EventError {
    problem: String,
    known: Box<Known>,
    raw: Option<Box<RawValue>>,
}

/// What could be read of an event that could not be read as a whole.
#[derive(Clone, Default)]
struct Known {
    id: Option<String>,
    event_type: Option<String>,
    call_connection_id: Option<String>,
    operation_context: Option<String>,
}

impl Known {
    fn of(element: &RawValue) -> Self {
        /// Each may be the one that cannot be read.
        #[derive(Default, Deserialize)]
        struct Attributes<'a> {
            #[serde(borrow)]
            id: Option<&'a RawValue>,
            #[serde(rename = "type", borrow)]
            event_type: Option<&'a RawValue>,
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
        }
        let text = |value: Option<&RawValue>| serde_json::from_str(value?.get()).ok();
        let attributes: Attributes<'_> = parse(element, "").unwrap_or_default();
        let data: Data<'_> =
            attributes.data.and_then(|data| parse(data, "").ok()).unwrap_or_default();
        Self {
            id: text(attributes.id),
            event_type: text(attributes.event_type),
            call_connection_id: text(data.call_connection_id),
            operation_context: text(data.operation_context),
        }
    }
}

impl EventError {
    fn of_body(problem: String) -> Self {
        Self { problem, known: Box::default(), raw: None }
    }

    fn of_element(index: usize, problem: String, element: &RawValue) -> Self {
        Self {
            problem: format!("event {}: {problem}", index + 1),
            known: Box::new(Known::of(element)),
            raw: Some(element.to_owned()),
        }
    }

    /// The id of the event, if it has one.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.known.id.as_deref()
    }

    /// The type of the event, if it has one.
    #[must_use]
    pub fn event_type(&self) -> Option<&str> {
        self.known.event_type.as_deref()
    }

    /// The call in which the event happened, if it has one.
    #[must_use]
    pub fn call_connection_id(&self) -> Option<&str> {
        self.known.call_connection_id.as_deref()
    }

    /// The label that the caller gave to the operation, if the event has one.
    #[must_use]
    pub fn operation_context(&self) -> Option<&str> {
        self.known.operation_context.as_deref()
    }

    /// The element as it came; `None` when it is the body that cannot be read.
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
