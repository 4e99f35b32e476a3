//! The events that end each operation.

/// Makes [`Operation`](crate::event::Operation) of the table in the fragments.
macro_rules! operations {
    ($(
        $operation:ident => $success:ident $(in $state_of:ident $state:ident)?, [$($failure:ident),*]
            $(, context of $start:ident)? $(, begins $call:ident)? $(, of $recording:ident)?;
    )+) => {
        /// An operation whose outcome an event reports.
        ///
        /// The others have no event for success that can be assigned to the request: hold reports only failure,
        /// unhold, mute, redirect and reject nothing, the start of continuous DTMF recognition each tone, and a
        /// cancellation the end of each operation it cancels.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Operation {
            $(
                #[doc = concat!(
                    "Ends with [`", stringify!($success), "`](crate::types::", stringify!($success),
                    ")" $(, " of a recording that is then `", stringify!($state), "`")?
                    $(, ", or fails with [`", stringify!($failure), "`](crate::types::",
                    stringify!($failure), ")")*, ".",
                )]
                $operation,
            )+
        }

        impl Operation {
            /// Every operation whose outcome an event reports.
            pub const ALL: &'static [Self] = &[$(Self::$operation),+];

            /// Returns whether events of this type, such as `Microsoft.Communication.PlayCompleted`, end
            /// this operation.
            pub(crate) fn ends_with_type(self, event_type: &str) -> bool {
                let ends: &[&str] = match self {
                    $(
                        Self::$operation =>
                            &[stringify!($success) $(, stringify!($failure))*],
                    )+
                };
                event_type.rsplit('.').next().is_some_and(|name| ends.contains(&name))
            }

            /// Returns whether the event may have the operation context of the request that started what this
            /// operation stops or updates, as the service has been seen to do.
            pub(crate) fn may_have_context_of_start(self) -> bool {
                match self {
                    $(Self::$operation => false $(|| stringify!($start) == "start")?,)+
                }
            }

            /// Returns whether the operation begins a call, so that its events can come before the id of the
            /// call is known.
            pub(crate) fn begins_call(self) -> bool {
                match self {
                    $(Self::$operation => false $(|| stringify!($call) == "call")?,)+
                }
            }

            /// Returns whether the operation is about one recording, whose id is in its events.
            pub(crate) fn is_of_recording(self) -> bool {
                match self {
                    $(Self::$operation => false $(|| stringify!($recording) == "recording")?,)+
                }
            }

            /// Returns whether an event that ends this operation reports success; `None` for other events.
            pub(crate) fn ends_with(self, event: &EventData) -> Option<bool> {
                match (self, event) {
                    $(
                        (Self::$operation, EventData::$success(_event)) => Some(true)$(
                            .filter(|_| _event.state == Some(types::$state_of::$state))
                        )?,
                        $((Self::$operation, EventData::$failure(_)) => Some(false),)*
                    )+
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use operations;
