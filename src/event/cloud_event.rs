//! One callback event: the CloudEvents envelope and its typed data.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::call_end::CallEnd;
use super::data::Common;
use super::json::parse;
use super::lenient::Unread;
use super::timestamp;
use crate::generated::events::{EventData, Typed};
use crate::generated::types::{CommunicationIdentifierModel, ResultInformation};
use crate::value::subcode::Subcode;

/// A callback event: the [CloudEvents 1.0] envelope and its typed [data](EventData).
///
/// Cloning is cheap. `Debug` shows ids, and not the data.
///
/// # Example
///
/// ```
/// use acs_call_automation::{Subcode, event};
///
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
/// for event in event::read(body) {
///     let event = event?;
///     assert_eq!(event.id(), "704a7a96");
///     assert_eq!(event.operation_context(), Some("pin"));
///     assert_eq!(event.subcode(), Some(Subcode::OPERATION_CANCELLED));
///     assert!(!event.is_success());
/// }
/// # Ok::<(), event::EventError>(())
/// ```
///
/// [CloudEvents 1.0]: https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md
#[derive(Clone, PartialEq)]
pub struct Event(Arc<Inner>);

struct Inner {
    id: String,
    source: String,
    subject: Option<String>,
    time: Option<String>,
    data: EventData,
    /// Length in bytes of the JSON that the event was read from; zero if it was not read.
    length: usize,
    /// What could not be read, and the JSON.
    unread: Option<Box<Remainder>>,
}

struct Remainder {
    members: Vec<Unread>,
    raw: Box<RawValue>,
}

/// Events are equal if they say the same, however their JSON was formatted.
impl PartialEq for Inner {
    fn eq(&self, other: &Self) -> bool {
        let Self { id, source, subject, time, data, length: _, unread: _ } = self;
        (id, source, subject, time, data)
            == (&other.id, &other.source, &other.subject, &other.time, &other.data)
    }
}

impl Event {
    /// Makes an event, for unit tests of code that handles them.
    ///
    /// The source and the subject are those that the service uses for the call of the event. For
    /// another envelope, pass JSON to [`event::read`](super::read).
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::event::Event;
    /// use acs_call_automation::types::PlayCompleted;
    ///
    /// let mut data = PlayCompleted::default();
    /// data.call_connection_id = Some("421f3500".to_owned());
    /// let event = Event::new("704a7a96", data);
    /// assert_eq!(event.event_type(), "Microsoft.Communication.PlayCompleted");
    /// assert_eq!(event.source(), "calling/callConnections/421f3500");
    /// ```
    pub fn new(id: impl Into<String>, data: impl Into<EventData>) -> Self {
        let data = data.into();
        let call = data.common().call_connection_id;
        let subject = call.map(|call| format!("calling/callConnections/{call}"));
        let source = subject.clone().unwrap_or_default();
        let id = id.into();
        Self(Arc::new(Inner { id, source, subject, time: None, data, length: 0, unread: None }))
    }

    /// The id of the event. Together with the [`source`](Self::source) it identifies the event:
    /// each delivery of the same event carries the same id and source ([CloudEvents 1.0, `id`]).
    ///
    /// [CloudEvents 1.0, `id`]: https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md#id
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0.id
    }

    /// Where the event occurred, such as `calling/callConnections/421f3500`.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.0.source
    }

    /// The subject of the event. The service repeats the source here.
    #[must_use]
    pub fn subject(&self) -> Option<&str> {
        self.0.subject.as_deref()
    }

    /// When the event occurred, as the service wrote it: an [RFC 3339] timestamp with up to seven
    /// fractional digits.
    ///
    /// [RFC 3339]: https://www.rfc-editor.org/rfc/rfc3339
    #[must_use]
    pub fn time(&self) -> Option<&str> {
        self.0.time.as_deref()
    }

    /// The CloudEvents type, such as `Microsoft.Communication.PlayCompleted`.
    #[must_use]
    pub fn event_type(&self) -> &str {
        self.0.data.event_type()
    }

    /// The typed data of the event.
    #[must_use]
    pub fn data(&self) -> &EventData {
        &self.0.data
    }

    /// The id of the call connection that the event belongs to.
    #[must_use]
    pub fn call_connection_id(&self) -> Option<&str> {
        self.common().call_connection_id
    }

    /// The service's id of the call as a whole, as opposed to one connection to it.
    #[must_use]
    pub fn server_call_id(&self) -> Option<&str> {
        self.common().server_call_id
    }

    /// The operation context that was sent with the request.
    #[must_use]
    pub fn operation_context(&self) -> Option<&str> {
        self.common().operation_context
    }

    /// The id under which the service logs the call; include it in a support case.
    #[must_use]
    pub fn correlation_id(&self) -> Option<&str> {
        self.common().correlation_id
    }

    /// The result: code, subcode and message.
    #[must_use]
    pub fn result(&self) -> Option<&ResultInformation> {
        self.common().result
    }

    /// The subcode of the result, which says why an operation failed or how it ended. Zero is
    /// [`Subcode::DONE`].
    #[must_use]
    pub fn subcode(&self) -> Option<Subcode> {
        self.result()?.subcode()
    }

    /// Why the call ended or was not made; `None` for events that report something else.
    ///
    /// The events are `CallDisconnected`, and the failures of creating, answering, joining and
    /// transferring a call and of adding a participant.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::event::{self, CallEnd};
    ///
    /// let body = br#"{
    ///     "id": "1", "type": "Microsoft.Communication.CallDisconnected",
    ///     "data": {
    ///         "callConnectionId": "421f3500",
    ///         "resultInformation": { "code": 200, "subCode": 7015 }
    ///     }
    /// }"#;
    /// let event = event::read(body).remove(0)?;
    /// assert_eq!(event.call_end(), Some(CallEnd::Transferred));
    /// # Ok::<(), event::EventError>(())
    /// ```
    #[must_use]
    pub fn call_end(&self) -> Option<CallEnd> {
        match self.data() {
            EventData::CallDisconnected(_)
            | EventData::CreateCallFailed(_)
            | EventData::AnswerFailed(_)
            | EventData::ConnectFailed(_)
            | EventData::CallTransferFailed(_)
            | EventData::AddParticipantFailed(_) => Some(CallEnd::of(self.result())),
            _ => None,
        }
    }

    /// Returns whether the event reports a success: its type does not end in `Failed` or `Canceled`,
    /// and the code of its result, if there is one, is 200 to 299.
    #[must_use]
    pub fn is_success(&self) -> bool {
        let event_type = self.event_type();
        let code = self.result().and_then(|result| result.code);
        !event_type.ends_with("Failed")
            && !event_type.ends_with("Canceled")
            && code.is_none_or(|code| (200..300).contains(&code))
    }

    /// The members of the event that could not be read and were left out, such as
    /// `data.dtmfResult.tones`; none for most events.
    ///
    /// An array is read as a whole or not at all: there are never fewer tones than were pressed.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::event;
    ///
    /// let body = br#"{
    ///     "id": "1", "type": "Microsoft.Communication.RecognizeCompleted",
    ///     "data": { "callConnectionId": "421f3500", "dtmfResult": { "tones": ["one", "flash"] } }
    /// }"#;
    /// let event = event::read(body).remove(0)?;
    /// assert_eq!(event.call_connection_id(), Some("421f3500"));
    /// assert_eq!(event.unread().collect::<Vec<_>>(), ["data.dtmfResult.tones"]);
    /// # Ok::<(), event::EventError>(())
    /// ```
    pub fn unread(&self) -> impl Iterator<Item = &str> {
        self.unread_members().iter().map(|unread| unread.member.as_str())
    }

    pub(super) fn parse(element: &RawValue) -> Result<Self, String> {
        let CloudEvent { id, source, event_type, subject, time, data } = parse(element, "")?;
        let (data, mut unread) = EventData::read(&event_type, data)?;
        let mut text = |member: &str, value: Option<&RawValue>| {
            let text: Result<String, _> = serde_json::from_str(value?.get());
            if text.is_err() {
                let problem = format!("{member}: expected a string");
                unread.push(Unread { member: member.to_owned(), problem });
            }
            text.ok()
        };
        let (subject, time) = (text("subject", subject), text("time", time));
        // Without an id or a source it is not a valid CloudEvent, but an operation may wait for it.
        let (id, source) = (id.unwrap_or_default(), source.unwrap_or_default());
        let length = element.get().len();
        let unread = (!unread.is_empty())
            .then(|| Box::new(Remainder { members: unread, raw: element.to_owned() }));
        Ok(Self(Arc::new(Inner { id, source, subject, time, data, length, unread })))
    }

    /// What could not be read, and why.
    pub(super) fn unread_members(&self) -> &[Unread] {
        self.0.unread.as_ref().map_or(&[], |unread| &unread.members)
    }

    /// The JSON of an event that could not be read as a whole.
    pub(super) fn raw(&self) -> Option<&RawValue> {
        self.0.unread.as_ref().map(|unread| &*unread.raw)
    }

    /// Returns whether what was recognized is among what could not be read.
    pub(super) fn lacks_what_was_recognized(&self) -> bool {
        const RESULTS: [(&str, &str); 3] =
            [("dtmfResult", "tones"), ("speechResult", "speech"), ("choiceResult", "label")];
        self.unread().filter_map(|member| member.strip_prefix("data.")).any(|member| {
            RESULTS.iter().any(|(result, value)| {
                let rest = member.strip_prefix(result);
                rest.is_some_and(|rest| rest.is_empty() || rest.strip_prefix('.') == Some(value))
            })
        })
    }

    /// [`time`](Self::time), if it is a timestamp.
    pub(super) fn timestamp(&self) -> Option<SystemTime> {
        timestamp::parse(self.time()?)
    }

    /// Length in bytes of the JSON that the event was read from.
    pub(super) fn length(&self) -> usize {
        self.0.length
    }

    /// The id of the recording that the event is about.
    pub(super) fn recording_id(&self) -> Option<&str> {
        self.common().recording_id
    }

    /// The raw id of the participant that the event is about.
    pub(super) fn participant(&self) -> Option<String> {
        self.common().participant.map(CommunicationIdentifierModel::raw_id)
    }

    pub(super) fn typed<T: Typed>(&self) -> Option<&T> {
        T::of(&self.0.data)
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
            .field("unread", &self.unread().collect::<Vec<_>>())
            .finish_non_exhaustive()
    }
}

/// The envelope on the wire. Its other attributes are ignored.
#[derive(Deserialize)]
struct CloudEvent<'a> {
    id: Option<String>,
    source: Option<String>,
    #[serde(rename = "type", borrow)]
    event_type: Cow<'a, str>,
    #[serde(borrow)]
    subject: Option<&'a RawValue>,
    #[serde(borrow)]
    time: Option<&'a RawValue>,
    #[serde(borrow)]
    data: Option<&'a RawValue>,
}
