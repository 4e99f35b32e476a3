#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests"))]

mod call;
mod client;
mod clock;
mod credential;
mod dial;
pub mod event;
mod generated;
mod http;
mod random;
mod raw_request;
mod recording;
mod send;
mod single_flight;
#[cfg(feature = "streaming")]
pub mod streaming;
mod value;

pub use ::http::Method;
pub use client::CallAutomationClientBuilder;
pub use clock::Clock;
pub use credential::{AccessToken, Credential, TokenError, TokenProvider};
pub use dial::{Dial, DialError, DialErrorKind, DialProgress, Dialed};
pub use futures_util::future::BoxFuture;
#[cfg(feature = "httpmock")]
pub use generated::mock;
pub use generated::operations::{Call, Client as CallAutomationClient, builder};
pub use generated::types::CommunicationIdentifierModel as Participant;
pub use generated::{Bounded, OutOfBounds, TryIntoOptional, UnknownValue, types};
pub use raw_request::RawRequest;
pub use recording::{Progress, RecordingFile, RecordingStream};
pub use send::clock_skew::ClockSkew;
pub use send::error::{Delivery, Error, NextStep};
pub use send::pager::Pager;
pub use send::policy::RetryPolicy;
pub use send::repeatability::{ParseRepeatabilityError, Repeatability, RepeatabilityResult};
pub use send::response::Response;
pub use value::dial_string::{DialStep, DialString, DialStringBuilder, ParseDialStringError};
pub use value::participant::ParseParticipantError;
pub use value::subcode::Subcode;
pub use value::tone::{ParseTonesError, Tone, Tones};

/// What the expansions of [`tones!`] and [`dial_string!`] call; not for use by hand.
#[doc(hidden)]
pub mod __private {
    pub use crate::value::dial_string::{count_steps, parse_steps, static_dial_string};
    pub use crate::value::tone::{count_tones, parse_tones};
}

/// What the emulator shares with the client; no part of the public interface.
#[doc(hidden)]
pub mod __emulator {
    pub use crate::event::json::parse;
    pub use crate::generated::operations::{API_VERSIONS, OPERATIONS};
    pub use crate::http::{HttpClient, is_loopback};
    pub use crate::send::operation::OperationInfo;
}
