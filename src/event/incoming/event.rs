//! One event of Event Grid, in either envelope.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::event::json::parse;
use crate::event::lenient::Unread;
use crate::event::seen_ids::Identified;
use crate::generated::events::{EventData, GridEventData};

/// How the source of a callback event of a call begins.
const CALLBACK_SOURCE: &str = "calling/";

/// An event that Event Grid delivered: its envelope and its typed [data](GridEventData).
///
/// The envelope is Event Grid's own or that of CloudEvents; [`GridEndpoint::receive`] reads both.
/// `Debug` shows ids, and not the data.
///
/// [`GridEndpoint::receive`]: super::GridEndpoint::receive
#[derive(Clone, PartialEq)]
pub struct GridEvent {
    id: String,
    source: String,
    subject: Option<String>,
    time: Option<String>,
    data: GridEventData,
    unread: Vec<Unread>,
    envelope: Envelope,
}

#[derive(Clone, Copy, PartialEq)]
enum Envelope {
    CloudEvents,
    EventGrid,
}

impl GridEvent {
    /// Makes an event without source, subject and time, for unit tests of code that handles them.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::event::GridEvent;
    /// use acs_call_automation::{Participant, types::IncomingCallEventData};
    ///
    /// let to = Participant::phone_number("+14255550100")?;
    /// let from = Participant::phone_number("+14255550123")?;
    /// let event = GridEvent::new("704a7a96", IncomingCallEventData::new(to, from, "context"));
    /// assert_eq!(event.event_type(), "Microsoft.Communication.IncomingCall");
    /// # Ok::<(), acs_call_automation::ParseParticipantError>(())
    /// ```
    pub fn new(id: impl Into<String>, data: impl Into<GridEventData>) -> Self {
        Self {
            id: id.into(),
            source: String::new(),
            subject: None,
            time: None,
            data: data.into(),
            unread: Vec::new(),
            envelope: Envelope::CloudEvents,
        }
    }

    /// The id of the event. Each delivery of the same event carries the same id and source.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The resource where the event occurred: `source` of a CloudEvent, `topic` in Event Grid's own
    /// envelope. It is the path of the ACS resource in Azure, such as
    /// `/subscriptions/…/providers/Microsoft.Communication/CommunicationServices/contoso`.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// What the event is about, such as `/caller/4:+14255550123/recipient/8:acs:…` for an incoming call.
    ///
    /// It may contain phone numbers.
    #[must_use]
    pub fn subject(&self) -> Option<&str> {
        self.subject.as_deref()
    }

    /// When the event occurred, as the service wrote it: an [RFC 3339] timestamp with up to seven
    /// fractional digits.
    ///
    /// [RFC 3339]: https://www.rfc-editor.org/rfc/rfc3339
    #[must_use]
    pub fn time(&self) -> Option<&str> {
        self.time.as_deref()
    }

    /// The event type, such as `Microsoft.Communication.IncomingCall`.
    #[must_use]
    pub fn event_type(&self) -> &str {
        self.data.event_type()
    }

    /// The typed data of the event, or the JSON of an unknown type.
    #[must_use]
    pub fn data(&self) -> &GridEventData {
        &self.data
    }

    /// The members of the event that could not be read and were left out, such as
    /// `data.customContext.sipHeaders`; none for most events.
    pub fn unread(&self) -> impl Iterator<Item = &str> {
        self.unread.iter().map(|unread| unread.member.as_str())
    }

    pub(super) fn parse(element: &RawValue) -> Result<Self, String> {
        let Attributes {
            id,
            event_grid_type,
            topic,
            event_time,
            event_type,
            source,
            subject,
            time,
            data,
        } = parse(element, "")?;
        let mut envelope_unread = Vec::new();
        let mut text = |member: &str, value: Option<&RawValue>| {
            let text: Result<Option<String>, _> = serde_json::from_str(value?.get());
            text.unwrap_or_else(|_| {
                let problem = format!("{member}: expected a string");
                envelope_unread.push(Unread { member: member.to_owned(), problem });
                None
            })
        };
        let (envelope, event_type, source, time) = match (event_grid_type, event_type) {
            (Some(event_type), _) => (
                Envelope::EventGrid,
                event_type,
                text("topic", topic),
                text("eventTime", event_time),
            ),
            (None, Some(event_type)) => {
                (Envelope::CloudEvents, event_type, text("source", source), text("time", time))
            }
            (None, None) => {
                return Err(
                    "expected `eventType`, as in an event of Event Grid, or `type`, as in a \
                            CloudEvent; found neither"
                        .to_owned(),
                );
            }
        };
        let source = source.unwrap_or_default();
        if envelope == Envelope::CloudEvents && is_callback(&event_type, &source) {
            return Err("this is a callback event of a call, not an event of Event Grid; use \
                        another path for the callback URI, whose handler passes the body to \
                        `Outcomes::receive` or `event::read`"
                .to_owned());
        }
        let (id, subject) = (text("id", id).unwrap_or_default(), text("subject", subject));
        let (data, mut unread) = GridEventData::read(&event_type, data)?;
        unread.append(&mut envelope_unread);
        Ok(Self { id, source, subject, time, data, unread, envelope })
    }

    /// The code that proves that the endpoint agrees to a subscription, if this is Event Grid's question
    /// for it.
    pub(super) fn validation_code(&self) -> Option<Result<&str, String>> {
        const VALIDATION: &str = "Microsoft.EventGrid.SubscriptionValidationEvent";
        match &self.data {
            GridEventData::Unknown(event)
                if self.envelope == Envelope::EventGrid && event.event_type() == VALIDATION =>
            {
                let code = event.data()["validationCode"].as_str().filter(|code| !code.is_empty());
                Some(code.ok_or_else(|| {
                    "event 1: data.validationCode: expected a string that is not empty".to_owned()
                }))
            }
            _ => None,
        }
    }
}

impl Identified for GridEvent {
    fn id(&self) -> &str {
        self.id()
    }

    fn source(&self) -> &str {
        self.source()
    }
}

impl fmt::Debug for GridEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GridEvent")
            .field("id", &self.id())
            .field("event_type", &self.event_type())
            .field("unread", &self.unread().collect::<Vec<_>>())
            .finish_non_exhaustive()
    }
}

fn is_callback(event_type: &str, source: &str) -> bool {
    source.starts_with(CALLBACK_SOURCE) || EventData::KNOWN_TYPES.contains(&event_type)
}

/// The attributes of both envelopes. The ones that no reader depends on are raw, so that they cost no
/// event.
#[derive(Deserialize)]
struct Attributes<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(rename = "eventType", borrow)]
    event_grid_type: Option<Cow<'a, str>>,
    #[serde(borrow)]
    topic: Option<&'a RawValue>,
    #[serde(rename = "eventTime", borrow)]
    event_time: Option<&'a RawValue>,
    #[serde(rename = "type", borrow)]
    event_type: Option<Cow<'a, str>>,
    #[serde(borrow)]
    source: Option<&'a RawValue>,
    #[serde(borrow)]
    subject: Option<&'a RawValue>,
    #[serde(borrow)]
    time: Option<&'a RawValue>,
    #[serde(borrow)]
    data: Option<&'a RawValue>,
}
