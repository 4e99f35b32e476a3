#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests"))]

mod client;
mod clock;
mod credential;
pub mod event;
mod generated;
mod http;
mod random;
mod send;
mod single_flight;
mod value;

pub use client::CallAutomationClientBuilder;
pub use clock::Clock;
pub use credential::{AccessToken, Credential, TokenError, TokenProvider};
pub use futures_util::future::BoxFuture;
#[cfg(feature = "httpmock")]
pub use generated::mock;
pub use generated::types::CommunicationIdentifierModel as Participant;
pub use generated::{Bounded, OutOfBounds, TryIntoOptional, UnknownValue};
pub use generated::{Client as CallAutomationClient, builder, types};
pub use send::error::{Delivery, Error};
pub use send::repeatability::{ParseRepeatabilityError, Repeatability, RepeatabilityResult};
pub use send::response::Response;
pub use send::retry::RetryPolicy;
pub use value::participant::ParseParticipantError;
pub use value::subcode::Subcode;
pub use value::tone::{ParseTonesError, Tone, Tones};

/// What the expansion of [`tones!`] calls; not for use by hand.
#[doc(hidden)]
pub mod __private {
    pub use crate::value::tone::{count_tones, parse_tones};
}

/// What the emulator shares with the client; no part of the public interface.
#[doc(hidden)]
pub mod __emulator {
    pub use crate::http::{client, is_loopback};
}
