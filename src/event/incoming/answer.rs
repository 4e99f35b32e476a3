//! The requests that decide about an incoming call, made from its event.

use crate::generated::types::IncomingCallEventData;
use crate::generated::types::builder::{AnswerCallRequest, RedirectCallRequest, RejectCallRequest};

/// Takes the context of the call; only `callback_uri` is left to set.
impl From<&IncomingCallEventData> for AnswerCallRequest {
    fn from(call: &IncomingCallEventData) -> Self {
        Self::default().incoming_call_context(&*call.incoming_call_context)
    }
}

/// Takes the context of the call; only `target` is left to set.
impl From<&IncomingCallEventData> for RedirectCallRequest {
    fn from(call: &IncomingCallEventData) -> Self {
        Self::default().incoming_call_context(&*call.incoming_call_context)
    }
}

/// Takes the context of the call; nothing is left to set.
impl From<&IncomingCallEventData> for RejectCallRequest {
    fn from(call: &IncomingCallEventData) -> Self {
        Self::default().incoming_call_context(&*call.incoming_call_context)
    }
}
