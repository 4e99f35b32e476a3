//! The requests that decide about an incoming call, made from its event.

use crate::generated::types::IncomingCallEventData;
use crate::generated::types::builder::{AnswerCallRequest, RedirectCallRequest, RejectCallRequest};

/// Makes the builder of a request from the event, by value or by reference.
macro_rules! from_incoming_call {
    ($($request:ident: $left:literal;)+) => {
        $(
            #[doc = concat!("Takes the context of the call; ", $left, " is left to set.")]
            impl From<&IncomingCallEventData> for $request {
                fn from(call: &IncomingCallEventData) -> Self {
                    Self::default().incoming_call_context(&*call.incoming_call_context)
                }
            }

            #[doc = concat!("Takes the context of the call; ", $left, " is left to set.")]
            impl From<IncomingCallEventData> for $request {
                fn from(call: IncomingCallEventData) -> Self {
                    Self::from(&call)
                }
            }
        )+
    };
}

from_incoming_call! {
    AnswerCallRequest: "only `callback_uri`";
    RedirectCallRequest: "only `target`";
    RejectCallRequest: "nothing";
}
