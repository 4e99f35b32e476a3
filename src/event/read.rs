//! The body of a callback, split into events.
//!
//! The body is first split into raw elements without parsing their contents, and then each element
//! is parsed by itself. An element that cannot be read does not affect the others.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::cloud_event::Event;
use super::error::EventError;

/// Longest body that is read, in bytes.
pub(super) const MAX_BODY: usize = 4 * 1024 * 1024;
/// Most events that are read from one body.
const MAX_EVENTS: usize = 10_000;

/// Reads the body of a callback: a JSON array of CloudEvents, or a single CloudEvent.
///
/// Each element is read independently: an element that cannot be read yields an error in its place
/// and does not affect the others. Unknown event types, members and enumeration values are not
/// errors. A member of the data that cannot be read is left out, and [`Event::unread`] names it; only the
/// call connection id must be readable, because operations wait for the events of their call.
///
/// # Example
///
/// ```
/// use acs_call_automation::event;
///
/// let body = br#"[
///     {"id": "1", "type": "Microsoft.Communication.PlayCompleted", "data": {"operationContext": "menu"}},
///     {"id": "2", "type": "Microsoft.Communication.PlayCompleted", "data": {"callConnectionId": 7}}
/// ]"#;
/// let events = event::read(body);
/// assert!(events[0].is_ok());
/// let error = events[1].as_ref().unwrap_err();
/// assert_eq!(error.to_string(), "event 2: data.callConnectionId: expected a string");
/// assert_eq!(error.id(), Some("2"));
/// ```
///
/// # Limits
///
/// A body longer than 4 MiB is a single error. Only the first 10,000 elements of a body are read; an
/// error follows them if there are more. Data of an unknown event type must not be nested more than
/// about 120 levels deep.
#[must_use]
pub fn read(body: &[u8]) -> Vec<Result<Event, EventError>> {
    let expected = "a JSON array of CloudEvents, or one CloudEvent";
    read_each(body, expected, Event::parse, EventError::of_element)
}

/// Reads each element of a body with `parse`; `error` makes the error of one that cannot be read.
pub(super) fn read_each<E>(
    body: &[u8],
    expected: &str,
    parse: impl Fn(&RawValue) -> Result<E, String>,
    error: impl Fn(usize, String, &RawValue) -> EventError,
) -> Vec<Result<E, EventError>> {
    if body.len() > MAX_BODY {
        let found = body.len();
        let problem = format!("body: expected at most {MAX_BODY} bytes, found {found}");
        return vec![Err(EventError::of_body(problem))];
    }
    let text = String::from_utf8_lossy(body);
    let is_utf8 = matches!(text, Cow::Borrowed(_));
    let (elements, problem) = split(text.trim_start_matches('\u{feff}').trim_ascii(), expected);
    let events = elements.into_iter().enumerate().map(|(index, element)| {
        let event = if !is_utf8 && element.get().contains(char::REPLACEMENT_CHARACTER) {
            Err("expected UTF-8".to_owned())
        } else {
            parse(element)
        };
        event.map_err(|problem| error(index, problem, element))
    });
    events.chain(problem.map(Err)).collect()
}

/// The elements of a body up to the first one that is not JSON, and the error there.
fn split<'a>(text: &'a str, expected: &str) -> (Vec<&'a RawValue>, Option<EventError>) {
    let mut elements = Vec::new();
    let problem = match text.as_bytes().first() {
        Some(b'{') => serde_json::from_str(text).map(|one| elements.push(one)),
        Some(b'[') => {
            let mut json = serde_json::Deserializer::from_str(text);
            Batch(&mut elements).deserialize(&mut json).and_then(|()| json.end())
        }
        _ => {
            return (elements, Some(EventError::of_body(format!("body: expected {expected}"))));
        }
    };
    let problem = problem.err().map(|error| {
        let read = elements.len();
        let plural = if read == 1 { "" } else { "s" };
        EventError::of_body(if error.is_data() {
            format!("body: expected at most {MAX_EVENTS} events, found more; the rest is ignored")
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
        f.write_str("an array of events")
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
