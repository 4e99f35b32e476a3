//! The typed data of what Event Grid delivers, by event type.

/// Defines [`GridEventData`](crate::event::GridEventData) from the list in the fragments.
macro_rules! grid_event_data {
    ($($event_type:literal => $name:ident($event:ident),)+) => {
        /// The typed data of an event that Event Grid delivers: not to the callback URI, but to the endpoint of
        /// a subscription.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum GridEventData {
            $(
                #[doc = concat!("`", $event_type, "`")]
                $name(types::$event),
            )+
            /// An event of an unknown type.
            Unknown(crate::event::data::UnknownEvent),
        }

        impl GridEventData {
            /// Every event type that this version of the crate knows.
            pub const KNOWN_TYPES: &'static [&'static str] = &[$($event_type),+];

            /// Returns the event type, such as `Microsoft.Communication.IncomingCall`.
            #[must_use]
            pub fn event_type(&self) -> &str {
                match self {
                    $(Self::$name(_) => $event_type,)+
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
                        Ok((Self::$name(event), unread))
                    })+
                    other => {
                        let event = crate::event::data::UnknownEvent::read(other, data)?;
                        Ok((Self::Unknown(event), Vec::new()))
                    }
                }
            }
        }

        impl From<crate::event::data::UnknownEvent> for GridEventData {
            fn from(event: crate::event::data::UnknownEvent) -> Self {
                Self::Unknown(event)
            }
        }

        $(
            impl From<types::$event> for GridEventData {
                fn from(event: types::$event) -> Self {
                    Self::$name(event)
                }
            }
        )+
    };
}

pub(crate) use grid_event_data;
