//! What an application wants to have delivered by Event Grid, and how.

use std::str::FromStr;

use acs_call_automation::event::GridEventData;
use acs_call_automation::types::CommunicationIdentifierModel as Participant;
use url::Url;

use crate::delivery::address::Addresses;
use crate::error::{Error, PARTICIPANT};

/// A subscription of Event Grid: the endpoint of an application, and which events it gets.
///
/// Its text form has the endpoint first and then what limits it, separated by spaces:
/// `http://127.0.0.1:8080/incoming types=IncomingCall schema=cloudEvents to=+14255550100`.
///
/// # Example
///
/// ```
/// use acs_call_emulator::{Emulator, EventGridSchema, EventGridSubscription};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let calls = EventGridSubscription::new("http://127.0.0.1:8080/incoming")
///     .event_type("IncomingCall")
///     .schema(EventGridSchema::CloudEvents);
/// let emulator = Emulator::builder()
///     .event_grid(calls)
///     .event_grid("http://127.0.0.1:8080/recordings types=RecordingFileStatusUpdated".parse()?)
///     .start()
///     .await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct EventGridSubscription {
    endpoint: String,
    event_types: Vec<String>,
    schema: EventGridSchema,
    from: Option<String>,
    to: Option<String>,
}

/// The envelope in which Event Grid delivers events, and the handshake that goes with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum EventGridSchema {
    /// Event Grid's own: an array of one event; the handshake is a POST.
    #[default]
    EventGrid,
    /// CloudEvents 1.0: one event; the handshake is an OPTIONS request.
    CloudEvents,
}

impl EventGridSubscription {
    /// Every event, in the Event Grid schema, for an endpoint: https to any host, http to loopback and to the
    /// hosts of [`EmulatorBuilder::allow_callback_host`](crate::EmulatorBuilder::allow_callback_host).
    pub fn new(endpoint: impl Into<String>) -> Self {
        Self {
            endpoint: endpoint.into(),
            event_types: Vec::new(),
            schema: EventGridSchema::default(),
            from: None,
            to: None,
        }
    }

    /// Only events of this type, with or without `Microsoft.Communication.`. Called again, also those of
    /// another type.
    pub fn event_type(mut self, event_type: impl Into<String>) -> Self {
        self.event_types.push(event_type.into());
        self
    }

    /// The envelope of the events.
    pub fn schema(mut self, schema: EventGridSchema) -> Self {
        self.schema = schema;
        self
    }

    /// Only events of calls from this participant (`data.from.rawId`): a phone number or a raw id.
    pub fn calls_from(mut self, participant: impl Into<String>) -> Self {
        self.from = Some(participant.into());
        self
    }

    /// Only events of calls to this participant (`data.to.rawId`): a phone number or a raw id.
    pub fn calls_to(mut self, participant: impl Into<String>) -> Self {
        self.to = Some(participant.into());
        self
    }

    /// The subscription, if it can be used.
    pub(crate) fn checked(self, addresses: &Addresses) -> Result<Subscription, Problem> {
        let invalid = |member, problem| Problem { member, problem };
        if self.endpoint.contains(char::is_whitespace) {
            let problem = "expected a URI without spaces; what limits a subscription has setters, or is \
                           read by `parse`";
            return Err(invalid("endpoint", problem.to_owned()));
        }
        let endpoint =
            addresses.parse(&self.endpoint).map_err(|problem| invalid("endpoint", problem))?;
        let event_type = |name: String| {
            let mut known = GridEventData::KNOWN_TYPES.iter();
            known.find(|known| **known == name || short(known) == name).copied().ok_or_else(|| {
                let known: Vec<_> = GridEventData::KNOWN_TYPES.iter().map(|of| short(of)).collect();
                let problem = format!("expected one of {}, found {name:?}", known.join(", "));
                invalid("types", problem)
            })
        };
        let raw_id = |member, text: Option<String>| {
            let participant = text.map(|text| text.parse::<Participant>()).transpose();
            let participant = participant.map_err(|_| invalid(member, PARTICIPANT.to_owned()))?;
            Ok(participant.map(|participant| participant.raw_id()))
        };
        Ok(Subscription {
            endpoint,
            event_types: self.event_types.into_iter().map(event_type).collect::<Result<_, _>>()?,
            schema: self.schema,
            from: raw_id("from", self.from)?,
            to: raw_id("to", self.to)?,
        })
    }
}

/// What is wrong with which member of a subscription.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) member: &'static str,
    pub(crate) problem: String,
}

impl From<Problem> for Error {
    fn from(Problem { member, problem }: Problem) -> Self {
        Self::new(format!("Event Grid subscription: {member}: {problem}"))
    }
}

impl FromStr for EventGridSubscription {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let invalid = |problem| Error::from(Problem { member: "limits", problem });
        let mut words = text.split_whitespace();
        let mut subscription = Self::new(words.next().unwrap_or_default());
        for word in words {
            let (name, value) = word.split_once('=').unwrap_or((word, ""));
            subscription = match name {
                "types" => value.split(',').fold(subscription, Self::event_type),
                "schema" => subscription.schema(value.parse()?),
                "from" => subscription.calls_from(value),
                "to" => subscription.calls_to(value),
                _ => {
                    let problem = format!("expected types=, schema=, from= or to=, found {word:?}");
                    return Err(invalid(problem));
                }
            };
        }
        Ok(subscription)
    }
}

impl FromStr for EventGridSchema {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match text {
            "eventGrid" => Ok(Self::EventGrid),
            "cloudEvents" => Ok(Self::CloudEvents),
            _ => {
                let problem = format!("expected eventGrid or cloudEvents, found {text:?}");
                Err(Problem { member: "schema", problem }.into())
            }
        }
    }
}

/// A subscription that can be used.
#[derive(Debug)]
pub(crate) struct Subscription {
    pub(crate) endpoint: Url,
    /// None for every type.
    pub(crate) event_types: Vec<&'static str>,
    pub(crate) schema: EventGridSchema,
    pub(crate) from: Option<String>,
    pub(crate) to: Option<String>,
}

/// An event type without the namespace.
fn short(event_type: &str) -> &str {
    event_type.rsplit('.').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(text: &str) -> Result<Subscription, String> {
        let subscription: EventGridSubscription =
            text.parse().map_err(|error: Error| error.to_string())?;
        subscription
            .checked(&Addresses::default())
            .map_err(|problem| Error::from(problem).to_string())
    }

    #[test]
    fn a_subscription_is_read_from_its_text() {
        let subscription = checked(
            "http://localhost/in?code=a=b types=IncomingCall,\
             Microsoft.Communication.RecordingFileStatusUpdated schema=cloudEvents to=+14255550100",
        )
        .unwrap();
        assert_eq!(subscription.endpoint.as_str(), "http://localhost/in?code=a=b");
        assert_eq!(subscription.event_types, GridEventData::KNOWN_TYPES);
        assert_eq!(subscription.schema, EventGridSchema::CloudEvents);
        assert_eq!(subscription.to.as_deref(), Some("4:+14255550100"));
        assert!(checked("https://contoso.com").unwrap().event_types.is_empty());
        let text = EventGridSubscription::new("https://contoso.com/ types=IncomingCall");
        assert_eq!(text.checked(&Addresses::default()).unwrap_err().member, "endpoint");
        for (wrong, member) in [
            ("", "endpoint"),
            ("http://contoso.com/", "endpoint"),
            ("https://contoso.com/ types=Incoming", "types"),
            ("https://contoso.com/ schema=json", "schema"),
            ("https://contoso.com/ from=me", "from"),
            ("https://contoso.com/ types", "types"),
            ("https://contoso.com/ subject=a", "limits"),
        ] {
            let problem = checked(wrong).unwrap_err();
            assert!(
                problem.starts_with(&format!("Event Grid subscription: {member}: ")),
                "{problem}"
            );
        }
    }
}
