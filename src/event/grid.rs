//! The typed data of what Event Grid delivers, by event type.

/// Defines [`GridEventData`](crate::event::GridEventData) from the list in the fragments.
macro_rules! grid_event_data {
    ($($event_type:literal => $event:ident,)+) => {
        /// The typed data of an event that Event Grid delivers: not to the callback URI, but to the endpoint of
        /// a subscription.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum GridEventData {
            $(
                #[doc = concat!("`", $event_type, "`")]
                $event(types::$event),
            )+
        }

        impl GridEventData {
            /// Every event type that this version of the crate knows.
            pub const KNOWN_TYPES: &'static [&'static str] = &[$($event_type),+];

            /// Returns the event type, such as `Microsoft.Communication.IncomingCall`.
            #[must_use]
            pub fn event_type(&self) -> &'static str {
                match self {
                    $(Self::$event(_) => $event_type,)+
                }
            }

            /// Reads the data of an event; `None` if its type is not known.
            #[allow(dead_code, reason = "the reader of deliveries uses it")]
            pub(crate) fn read(
                event_type: &str,
                data: &serde_json::value::RawValue,
            ) -> Option<Result<Self, String>> {
                match event_type {
                    $($event_type => {
                        Some(crate::event::json::parse(data, "data").map(Self::$event))
                    })+
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use grid_event_data;
