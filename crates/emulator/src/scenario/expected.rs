//! What a scenario expects to see.

use std::fmt;

use acs_call_automation::event::EventData;
use acs_call_automation::{ParseTonesError, Tones};
use serde::Serialize;
use serde_json::Value;

use crate::error::Error;
use crate::journal::compare::differences;
use crate::journal::expectation::Expectation;
use crate::scenario::matching::Pattern;
use crate::scenario::thing::{Recognition, Thing};

/// A recognition that a [`TestCall`](crate::TestCall) expects: what it listens to, and what else matters.
///
/// # Example
///
/// ```
/// use acs_call_emulator::ExpectedRecognition;
///
/// let one_key = ExpectedRecognition::dtmf().max_tones(1);
/// let department = ExpectedRecognition::choices(["Sales", "Support"]);
/// ```
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct ExpectedRecognition {
    pub(super) kind: Option<&'static str>,
    pub(super) max_tones: Option<i64>,
    pub(super) stop_tones: Option<String>,
    pub(super) choices: Option<Vec<String>>,
    /// The raw id of who is listened to.
    pub(super) participant: Option<String>,
}

impl ExpectedRecognition {
    /// Any recognition.
    pub fn any() -> Self {
        Self::default()
    }

    /// Keys.
    pub fn dtmf() -> Self {
        Self { kind: Some("dtmf"), ..Self::default() }
    }

    /// Words.
    pub fn speech() -> Self {
        Self { kind: Some("speech"), ..Self::default() }
    }

    /// Words or keys, whichever come first.
    pub fn speech_or_dtmf() -> Self {
        Self { kind: Some("speechOrDtmf"), ..Self::default() }
    }

    /// One of these choices, by their labels in any order.
    pub fn choices<L: Into<String>>(labels: impl IntoIterator<Item = L>) -> Self {
        let choices = Some(labels.into_iter().map(Into::into).collect());
        Self { kind: Some("choices"), choices, ..Self::default() }
    }

    /// Keys for as long as the call lasts.
    pub fn continuous_dtmf() -> Self {
        Self { kind: Some("continuousDtmf"), ..Self::default() }
    }

    /// At most so many keys.
    pub fn max_tones(mut self, most: i64) -> Self {
        self.max_tones = Some(most);
        self
    }

    /// The keys that end the input, in their order, such as `#`.
    ///
    /// # Errors
    ///
    /// A character is not a key.
    pub fn stop_tones<T>(mut self, keys: T) -> Result<Self, Error>
    where
        T: TryInto<Tones, Error = ParseTonesError>,
    {
        self.stop_tones = Some(keys.try_into()?.to_string());
        Ok(self)
    }

    fn differences(&self, found: &Recognition) -> Vec<String> {
        let mut differences = Vec::new();
        let mut compare = |member: &str, is_met: bool, expected: &dyn fmt::Display, is: String| {
            if !is_met {
                differences.push(format!("{member}: expected {expected}, found {is}"));
            }
        };
        if let Some(kind) = self.kind {
            compare("kind", kind == found.kind, &kind, found.kind.to_owned());
        }
        if let Some(most) = self.max_tones {
            let is = found.max_tones.map_or_else(|| "none".to_owned(), |most| most.to_string());
            compare("maxTones", found.max_tones == Some(most), &most, is);
        }
        if let Some(stop) = &self.stop_tones {
            let is = if found.stop_tones.is_empty() { "none" } else { &found.stop_tones };
            compare("stopTones", *stop == found.stop_tones, stop, is.to_owned());
        }
        if let Some(labels) = &self.choices {
            let sorted = |labels: &[String]| {
                let mut sorted = labels.to_vec();
                sorted.sort();
                sorted
            };
            let is =
                if found.choices.is_empty() { "none".to_owned() } else { found.choices.join(", ") };
            let is_met = sorted(labels) == sorted(&found.choices);
            compare("choices", is_met, &labels.join(", "), is);
        }
        if let Some(participant) = &self.participant {
            let is_met = *participant == found.participant;
            compare(
                "participant",
                is_met,
                &"another one",
                "it listens to somebody else".to_owned(),
            );
        }
        differences
    }
}

/// An event that a [`TestCall`](crate::TestCall) expects: its type, and what else matters.
///
/// # Example
///
/// ```
/// use acs_call_emulator::ExpectedEvent;
/// use serde_json::json;
///
/// # fn main() -> Result<(), acs_call_emulator::Error> {
/// let completed = ExpectedEvent::new("RecognizeCompleted")?
///     .body(json!({ "recognitionType": "choices" }))
///     .delivered(200);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
#[must_use]
pub struct ExpectedEvent {
    kind: String,
    body: Option<Value>,
    delivered: Option<u16>,
}

impl ExpectedEvent {
    /// An event of this type, without its namespace, such as `PlayCompleted`.
    ///
    /// # Errors
    ///
    /// There is no such type.
    pub fn new(kind: &str) -> Result<Self, Error> {
        let others = ["IncomingCall", "RecordingFileStatusUpdated"];
        let of_calls = EventData::KNOWN_TYPES.iter().map(|kind| short(kind));
        let mut all: Vec<&str> = of_calls.chain(others).collect();
        if !all.contains(&kind) {
            all.sort_unstable();
            let all = all.join(", ");
            return Err(Error::new(format!("expected one of {all}, found {kind:?}")));
        }
        Ok(Self { kind: kind.to_owned(), body: None, delivered: None })
    }

    /// One whose data have at least these members with these values. Elements of arrays are compared one by one,
    /// and their number matters.
    pub fn body(mut self, part: impl Serialize) -> Self {
        // What cannot be written as JSON is no part of any event.
        self.body = Some(serde_json::to_value(part).unwrap_or(Value::Bool(false)));
        self
    }

    /// One that the application has answered with this status.
    pub fn delivered(mut self, status: u16) -> Self {
        self.delivered = Some(status);
        self
    }
}

/// Without the values of the body: they may be tones.
impl fmt::Debug for ExpectedEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExpectedEvent")
            .field("kind", &self.kind)
            .field("delivered", &self.delivered)
            .finish_non_exhaustive()
    }
}

/// What is expected to be seen.
#[derive(Clone)]
pub(super) enum Expected {
    Prompt(Pattern),
    Recognition(ExpectedRecognition),
    Request(Expectation),
    Event(ExpectedEvent),
}

impl Expected {
    /// The distance of what has nothing in common with the expectation.
    pub(super) const FAR: usize = 100;

    /// How a thing differs from the expectation; `None` if it is something else.
    pub(super) fn differences(&self, thing: &Thing) -> Option<Vec<String>> {
        match (self, thing) {
            (Self::Prompt(pattern), Thing::Prompt(text)) => Some(match pattern.fits(text) {
                true => Vec::new(),
                false => vec!["the text".to_owned()],
            }),
            (Self::Recognition(expected), Thing::Recognition(found)) => {
                Some(expected.differences(found))
            }
            (Self::Request(expected), Thing::Request(found)) => (found.operation.as_deref()
                == Some(&expected.operation))
            .then(|| expected.differences(found)),
            (Self::Event(expected), Thing::Event(found)) if expected.kind == found.kind => {
                let mut all = Vec::new();
                if let Some(body) = &expected.body {
                    all.extend(differences(body, &found.data));
                }
                if let Some(status) = expected.delivered
                    && !found.deliveries.iter().any(|(is, _)| *is == Some(status))
                {
                    let is = match found.deliveries.last() {
                        None => "no answer yet".to_owned(),
                        Some((Some(status), _)) => status.to_string(),
                        Some((None, why)) => why.clone().unwrap_or_else(|| "no answer".to_owned()),
                    };
                    all.push(format!("delivered: expected {status}, found {is}"));
                }
                Some(all)
            }
            _ => None,
        }
    }

    /// How far a thing of the expected kind is from the expectation.
    pub(super) fn distance(&self, thing: &Thing, differences: &[String]) -> usize {
        match (self, thing) {
            (Self::Prompt(pattern), Thing::Prompt(text)) => Self::FAR - pattern.likeness(text),
            _ => differences.len(),
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Prompt(pattern) => write!(f, "a prompt with {pattern}"),
            Self::Recognition(expected) => {
                let mut members = Vec::new();
                members.extend(expected.kind.map(|kind| format!("kind: {kind}")));
                members.extend(expected.max_tones.map(|most| format!("maxTones: {most}")));
                members.extend(
                    expected.stop_tones.as_ref().map(|keys| format!("stopTones: {keys:?}")),
                );
                let choices = expected.choices.as_ref();
                members.extend(choices.map(|all| format!("choices: [{}]", all.join(", "))));
                match &members[..] {
                    [] => f.write_str("a recognition"),
                    members => write!(f, "a recognition {{ {} }}", members.join(", ")),
                }
            }
            Self::Request(expected) => {
                write!(f, "the request {}", expected.operation)?;
                expected.write_details(f)
            }
            Self::Event(expected) => {
                write!(f, "the event {}", expected.kind)?;
                if expected.body.is_some() {
                    f.write_str(" with the expected body")?;
                }
                match expected.delivered {
                    Some(status) => write!(f, ", answered {status}"),
                    None => Ok(()),
                }
            }
        }
    }
}

fn short(event_type: &str) -> &str {
    event_type.rsplit('.').next().unwrap_or_default()
}
