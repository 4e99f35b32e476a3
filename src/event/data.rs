//! The typed data of events, by CloudEvents type.

use std::fmt;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use super::lenient;
pub(crate) use super::lenient::Unread;
use crate::generated::types::{CommunicationIdentifierModel, ResultInformation};

/// Defines [`EventData`](crate::event::EventData) from the list of events in the fragments.
macro_rules! event_data {
    ($(
        $event_type:literal => $event:ident
            $(without $context:ident)? $(of $recording:ident)? $(with $participant:ident)?,
    )+) => {
        /// The typed data of a callback event.
        ///
        /// # Example
        ///
        /// ```
        /// use acs_call_automation::event::{self, EventData};
        ///
        /// let body = br#"[{
        ///     "id": "1", "source": "calling/callConnections/421f3500", "specversion": "1.0",
        ///     "type": "Microsoft.Communication.SendDtmfTonesCompleted",
        ///     "data": { "callConnectionId": "421f3500", "operationContext": "pin" }
        /// }]"#;
        /// for event in event::read(body) {
        ///     match event?.data() {
        ///         EventData::SendDtmfTonesCompleted(event) => {
        ///             assert_eq!(event.operation_context.as_deref(), Some("pin"));
        ///         }
        ///         other => println!("ignored: {}", other.event_type()),
        ///     }
        /// }
        /// # Ok::<(), acs_call_automation::event::EventError>(())
        /// ```
        #[derive(Clone, Debug, PartialEq, serde::Serialize)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        #[serde(tag = "type", content = "data")]
        #[non_exhaustive]
        pub enum EventData {
            $(
                #[doc = concat!("`", $event_type, "`")]
                #[serde(rename = $event_type)]
                $event(types::$event),
            )+
            /// An event of an unknown type.
            #[serde(untagged)]
            Unknown(crate::event::data::UnknownEvent),
        }

        impl EventData {
            /// Every CloudEvents type that this version of the crate knows.
            pub const KNOWN_TYPES: &'static [&'static str] = &[$($event_type),+];

            /// The CloudEvents type, such as `Microsoft.Communication.PlayCompleted`.
            #[must_use]
            pub fn event_type(&self) -> &str {
                match self {
                    $(Self::$event(_) => $event_type,)+
                    Self::Unknown(event) => event.event_type(),
                }
            }

            pub(crate) fn read(
                event_type: &str,
                data: Option<&serde_json::value::RawValue>,
            ) -> Result<(Self, Vec<crate::event::data::Unread>), String> {
                match event_type {
                    $($event_type => {
                        let (event, unread) = crate::event::data::known(data)?;
                        Ok((Self::$event(event), unread))
                    })+
                    other => {
                        let event = crate::event::data::UnknownEvent::read(other, data)?;
                        Ok((Self::Unknown(event), Vec::new()))
                    }
                }
            }

            pub(crate) fn common(&self) -> crate::event::data::Common<'_> {
                match self {
                    $(Self::$event(event) => crate::event::data::Common {
                        call_connection_id: event.call_connection_id.as_deref(),
                        server_call_id: event.server_call_id.as_deref(),
                        correlation_id: event.correlation_id.as_deref(),
                        operation_context: crate::event::data::context!(event $($context)?),
                        result: event.result_information.as_ref(),
                        recording_id: crate::event::data::recording!(event $($recording)?),
                        participant: crate::event::data::participant!(event $($participant)?),
                    },)+
                    Self::Unknown(event) => event.common(),
                }
            }
        }

        impl From<crate::event::data::UnknownEvent> for EventData {
            fn from(event: crate::event::data::UnknownEvent) -> Self {
                Self::Unknown(event)
            }
        }

        /// The data of one type of event.
        pub(crate) trait Typed: Clone {
            fn of(data: &EventData) -> Option<&Self>;
        }

        $(
            impl Typed for types::$event {
                fn of(data: &EventData) -> Option<&Self> {
                    match data {
                        EventData::$event(event) => Some(event),
                        _ => None,
                    }
                }
            }

            impl From<types::$event> for EventData {
                fn from(event: types::$event) -> Self {
                    Self::$event(event)
                }
            }
        )+
    };
}

/// The operation context of an event, if it is of a type that has one.
macro_rules! context {
    ($event:ident) => {
        $event.operation_context.as_deref()
    };
    ($event:ident context) => {
        None
    };
}

/// The recording that an event is about, if it is of a type that has one.
macro_rules! recording {
    ($event:ident) => {
        None
    };
    ($event:ident recording) => {
        $event.recording_id.as_deref()
    };
}

/// The participant that an event is about, if it is of a type that has one.
macro_rules! participant {
    ($event:ident) => {
        None
    };
    ($event:ident participant) => {
        $event.participant.as_ref()
    };
}

pub(crate) use {context, event_data, participant, recording};

/// The members that every event has, and what some are about.
pub(crate) struct Common<'a> {
    pub(crate) call_connection_id: Option<&'a str>,
    pub(crate) server_call_id: Option<&'a str>,
    pub(crate) correlation_id: Option<&'a str>,
    pub(crate) operation_context: Option<&'a str>,
    pub(crate) result: Option<&'a ResultInformation>,
    pub(crate) recording_id: Option<&'a str>,
    pub(crate) participant: Option<&'a CommunicationIdentifierModel>,
}

pub(crate) fn known<T: DeserializeOwned>(
    data: Option<&RawValue>,
) -> Result<(T, Vec<Unread>), String> {
    let data = data.ok_or("data: expected an object, found nothing")?;
    // Without the call, the event would be lost for the operation that waits for it.
    lenient::read(data, "data", "callConnectionId")
}

/// An event whose type this version of the crate does not know: its type, and its data as JSON.
///
/// `Debug` does not show the data.
///
/// # Example
///
/// ```
/// use acs_call_automation::event::{self, EventData};
///
/// let body = br#"{
///     "id": "1", "source": "calling", "specversion": "1.0",
///     "type": "Microsoft.Communication.SomethingNew",
///     "data": { "callConnectionId": "421f3500", "sequenceNumber": 3 }
/// }"#;
/// for event in event::read(body) {
///     let event = event?;
///     assert_eq!(event.call_connection_id(), Some("421f3500"));
///     if let EventData::Unknown(unknown) = event.data() {
///         assert_eq!(unknown.data()["sequenceNumber"], 3);
///     }
/// }
/// # Ok::<(), acs_call_automation::event::EventError>(())
/// ```
#[derive(Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct UnknownEvent {
    #[serde(rename = "type")]
    event_type: String,
    data: Value,
    #[serde(skip)]
    result: Option<ResultInformation>,
}

impl UnknownEvent {
    /// Makes an event, for unit tests of code that handles them.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::event::{Event, UnknownEvent};
    ///
    /// let data = serde_json::json!({ "callConnectionId": "421f3500" });
    /// let event =
    ///     Event::new("1", UnknownEvent::new("Microsoft.Communication.SomethingNew", data));
    /// assert_eq!(event.call_connection_id(), Some("421f3500"));
    /// ```
    pub fn new(event_type: impl Into<String>, data: Value) -> Self {
        // These members may mean anything in a type that is not known.
        let result = ["resultInformation", "resultInfo"]
            .into_iter()
            .find_map(|member| ResultInformation::deserialize(&data[member]).ok());
        Self { event_type: event_type.into(), data, result }
    }

    pub(crate) fn read(event_type: &str, data: Option<&RawValue>) -> Result<Self, String> {
        let data = data.map_or(Ok(Value::Null), |data| serde_json::from_str(data.get()));
        Ok(Self::new(event_type, data.map_err(|error| format!("data: {error}"))?))
    }

    /// The CloudEvents type, such as `Microsoft.Communication.SomethingNew`.
    #[must_use]
    pub fn event_type(&self) -> &str {
        &self.event_type
    }

    /// The data of the event as JSON, or null if it has none.
    #[must_use]
    pub fn data(&self) -> &Value {
        &self.data
    }

    pub(crate) fn common(&self) -> Common<'_> {
        let text = |member: &str| self.data[member].as_str();
        Common {
            call_connection_id: text("callConnectionId"),
            server_call_id: text("serverCallId"),
            correlation_id: text("correlationId"),
            operation_context: text("operationContext"),
            result: self.result.as_ref(),
            recording_id: None,
            participant: None,
        }
    }
}

impl fmt::Debug for UnknownEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UnknownEvent").field("event_type", &self.event_type).finish_non_exhaustive()
    }
}
