//! Callback events: what came of an operation after it was accepted.
//!
//! The service posts an array of CloudEvents to the callback URI. [`EventData`] is the typed part
//! of each: it reads a CloudEvent by its `type` and `data`.

/// Makes [`EventData`] from the events of the fragment; `build.rs` lists them.
macro_rules! event_data {
    ($($event_type:literal => $event:ident,)+) => {
        /// The typed data of a callback event.
        ///
        /// Reads a whole CloudEvent by its members `type` and `data`, and leaves the rest alone.
        ///
        /// # Example
        ///
        /// ```
        /// use acs_call_media::event::EventData;
        ///
        /// let event = r#"{
        ///     "id": "1", "source": "calling/callConnections/421f3500", "specversion": "1.0",
        ///     "type": "Microsoft.Communication.SendDtmfTonesCompleted",
        ///     "data": { "callConnectionId": "421f3500", "operationContext": "pin" }
        /// }"#;
        /// match serde_json::from_str(event)? {
        ///     EventData::SendDtmfTonesCompleted(event) => {
        ///         assert_eq!(event.operation_context.as_deref(), Some("pin"));
        ///     }
        ///     other => println!("{} is for somebody else", other.event_type()),
        /// }
        /// # Ok::<(), serde_json::Error>(())
        /// ```
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        #[serde(tag = "type", content = "data")]
        #[non_exhaustive]
        pub enum EventData {
            $(
                #[doc = concat!("`", $event_type, "`")]
                #[serde(rename = $event_type)]
                $event(types::$event),
            )+
        }

        impl EventData {
            /// The CloudEvents types that this crate knows.
            pub const KNOWN_TYPES: &'static [&'static str] = &[$($event_type),+];

            /// The CloudEvents type, such as `Microsoft.Communication.PlayCompleted`.
            #[must_use]
            pub fn event_type(&self) -> &'static str {
                match self {
                    $(Self::$event(_) => $event_type,)+
                }
            }
        }
    };
}

pub(crate) use event_data;

pub use crate::generated::EventData;
