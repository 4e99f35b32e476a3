#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests"))]

mod client;
mod clock;
mod credential;
mod error;
pub mod event;
mod generated;
mod http;
mod participant;
mod pipeline;
mod play_source;
mod random;
mod repeatability;
mod request;
mod response;
mod retry;
mod single_flight;
mod subcode;
mod tone;

pub use client::CallAutomationClientBuilder;
pub use clock::Clock;
pub use credential::{AccessToken, BoxFuture, Credential, TokenError, TokenProvider};
pub use error::{Delivery, Error};
#[cfg(feature = "httpmock")]
pub use generated::mock;
pub use generated::{Bounded, OutOfBounds, TryIntoOptional, UnknownValue};
pub use generated::{Client as CallAutomationClient, builder, types};
pub use participant::ParseParticipantError;
pub use repeatability::{ParseRepeatabilityError, Repeatability, RepeatabilityResult};
pub use response::Response;
pub use retry::RetryPolicy;
pub use subcode::Subcode;
pub use tone::{ParseTonesError, Tone, Tones};

/// What the expansion of [`tones!`] calls; not for use by hand.
#[doc(hidden)]
pub mod __private {
    pub use crate::tone::{count_tones, parse_tones};
}

/// What the emulator shares with the client; no part of the public interface.
#[doc(hidden)]
pub mod __emulator {
    pub use crate::http::{client, is_loopback};
}
