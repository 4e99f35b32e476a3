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
    pub use crate::event::read::parse;
    pub use crate::http::{client, is_loopback};

    /// An operation of the service, as the fragments describe it.
    #[derive(Debug)]
    pub struct OperationInfo {
        /// Such as `SendDtmfTones`.
        pub id: &'static str,
        /// Such as `POST`.
        pub method: &'static str,
        /// Such as `/calling/callConnections/{callConnectionId}:sendDtmfTones`.
        pub path: &'static str,
        /// The status of a success.
        pub success: u16,
        /// Whether the operation takes the pair of a repeatable request.
        pub is_repeatable: bool,
    }

    /// Every operation.
    #[rustfmt::skip]
    pub const OPERATIONS: &[OperationInfo] = &[
        OperationInfo { id: "CancelAllMediaOperations", method: "POST", path: "/calling/callConnections/{callConnectionId}:cancelAllMediaOperations", success: 202, is_repeatable: false },
        OperationInfo { id: "Hold", method: "POST", path: "/calling/callConnections/{callConnectionId}:hold", success: 200, is_repeatable: false },
        OperationInfo { id: "Play", method: "POST", path: "/calling/callConnections/{callConnectionId}:play", success: 202, is_repeatable: false },
        OperationInfo { id: "Recognize", method: "POST", path: "/calling/callConnections/{callConnectionId}:recognize", success: 202, is_repeatable: false },
        OperationInfo { id: "SendDtmfTones", method: "POST", path: "/calling/callConnections/{callConnectionId}:sendDtmfTones", success: 202, is_repeatable: true },
        OperationInfo { id: "StartContinuousDtmfRecognition", method: "POST", path: "/calling/callConnections/{callConnectionId}:startContinuousDtmfRecognition", success: 200, is_repeatable: false },
        OperationInfo { id: "StartMediaStreaming", method: "POST", path: "/calling/callConnections/{callConnectionId}:startMediaStreaming", success: 202, is_repeatable: false },
        OperationInfo { id: "StartTranscription", method: "POST", path: "/calling/callConnections/{callConnectionId}:startTranscription", success: 202, is_repeatable: false },
        OperationInfo { id: "StopContinuousDtmfRecognition", method: "POST", path: "/calling/callConnections/{callConnectionId}:stopContinuousDtmfRecognition", success: 200, is_repeatable: false },
        OperationInfo { id: "StopMediaStreaming", method: "POST", path: "/calling/callConnections/{callConnectionId}:stopMediaStreaming", success: 202, is_repeatable: false },
        OperationInfo { id: "StopTranscription", method: "POST", path: "/calling/callConnections/{callConnectionId}:stopTranscription", success: 202, is_repeatable: false },
        OperationInfo { id: "Unhold", method: "POST", path: "/calling/callConnections/{callConnectionId}:unhold", success: 200, is_repeatable: false },
        OperationInfo { id: "UpdateTranscription", method: "POST", path: "/calling/callConnections/{callConnectionId}:updateTranscription", success: 202, is_repeatable: false },
    ];

    /// The versions of the service's interface that the operations are good for.
    pub const API_VERSIONS: &[&str] = &["2025-05-15", "2025-06-15", "2026-03-12"];
}
