//! The service's own reasons, finer than HTTP statuses.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The service's reason for a refusal, a failure or a success: `8500`, `8583`, …
///
/// In an HTTP error it is `error.code`, written as a string; in a callback event it is
/// `resultInformation.subCode`. The set is open: a subcode without a constant here is kept as the
/// number it is, and [`meaning`](Self::meaning) is `None`.
///
/// # Example
///
/// ```
/// use acs_call_automation::Subcode;
///
/// let subcode = Subcode::new(8500);
/// assert_eq!(subcode, Subcode::MEDIA_OPERATION_ACTIVE);
/// assert_eq!(subcode.what_helps(), Some("wait until it ends, then retry"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Subcode(u32);

macro_rules! subcodes {
    ($($name:ident = $number:literal, $meaning:literal, $help:expr;)+) => {
        impl Subcode {
            $(
                #[doc = concat!("`", $number, "`: ", $meaning, ".")]
                pub const $name: Self = Self($number);
            )+

            const KNOWN: &[(Self, &str, Option<&str>)] = &[
                $((Self::$name, $meaning, $help),)+
            ];
        }
    };
}

subcodes! {
    DONE = 0, "the operation was carried out", None;

    MEDIA_OPERATION_ACTIVE = 8500, "a media operation is already active", Some("wait until it ends, then retry");
    CALL_NOT_ESTABLISHED = 8501, "the call is not established", Some("wait for the CallConnected event");
    AUDIO_INACTIVE = 8503, "the participant's audio is inactive", None;
    NO_STREAMS = 8504, "the participant has no media streams", None;
    OPERATION_CANCELLED = 8508, "the operation was cancelled", None;
    INITIAL_SILENCE_TIMEOUT = 8510, "recognition ended: nothing was heard in the initial silence time", None;
    RECOGNIZE_PROMPT_FAILED = 8511, "recognition ended: its prompt could not be played", Some("check the prompt's source");
    RECOGNIZE_INTERNAL_ERROR = 8512, "recognition ended: internal error of the service", Some("retry");
    STOP_TONE_DETECTED = 8514, "recognition done: a stop tone was pressed", None;
    THROTTLED_PER_CALL = 8516, "too many requests for this call", Some("back off");
    CONFLICTING_ACTION = 8519, "another action on the call is in the way", Some("send one action after the other");
    NOT_SUPPORTED = 8520, "the operation is not supported here", Some("check whether the call has ended");
    NOT_FOUND = 8522, "the call or participant was not found, or configuration is missing", Some("check whether the call has ended and the participant is in it");
    INVALID_ARGUMENT = 8523, "the request's body has an invalid argument", Some("correct the request");
    CALL_TERMINATED = 8528, "the call was terminated", Some("stop: nothing more can be done in this call");
    THROTTLED_MONTHLY = 8529, "the monthly limit of requests is reached", Some("back off, or ask for a higher limit");
    THROTTLED_ACTIVE_CALLS = 8530, "the limit of active calls is reached", Some("back off until calls have ended");
    MAX_TONES_COLLECTED = 8531, "recognition done: the most tones asked for were collected", None;
    INTER_DIGIT_TIMEOUT = 8532, "recognition ended: too long a pause between two tones", None;
    DTMF_OPTION_MATCHED = 8533, "recognition done: a choice was matched by its tone", None;
    RECOGNIZE_INCORRECT_TONE = 8534, "recognition ended: a tone that belongs to no choice", None;
    PLAY_FILE_FORMAT = 8535, "the audio file's format is not one that can be played", Some("convert the source");
    PLAY_DOWNLOAD_FAILED = 8536, "the audio file could not be downloaded", Some("check that the service can reach the source");
    SPEECH_OPTION_MATCHED = 8545, "recognition done: a choice was matched by speech", None;
    SPEECH_NOT_MATCHED = 8547, "recognition ended: what was said belongs to no choice", None;
    PARTICIPANT_OUT_OF_MIX = 8554, "the participant is out of the audio mix", None;
    PARTICIPANT_NOT_PRESENT = 8558, "the participant is not in the call", Some("wait until the participant has joined");
    COGNITIVE_SERVICES_8565 = 8565, "the cognitive-services configuration is at fault", Some("check the cognitive-services configuration of the call");
    COGNITIVE_SERVICES_8567 = 8567, "the cognitive-services configuration is at fault", Some("check the cognitive-services configuration of the call");
    COGNITIVE_SERVICES_8568 = 8568, "the cognitive-services configuration is at fault", Some("check the cognitive-services configuration of the call");
    TRANSCRIPTION_8578 = 8578, "transcription failed", None;
    TRANSCRIPTION_8579 = 8579, "transcription failed", None;
    TRANSCRIPTION_8580 = 8580, "transcription failed", None;
    TRANSCRIPTION_8581 = 8581, "transcription failed", None;
    INCOMPATIBLE_MEDIA_OPERATION = 8583, "a running media operation does not go together with this one", Some("wait for the running operation's event, then retry");
    INVALID_CALL_STATE = 8585, "the action is not valid in the call's present state", Some("wait for the call's next event");
    MEDIA_STREAMING_8603 = 8603, "media streaming failed", None;
    MEDIA_STREAMING_8604 = 8604, "media streaming failed", None;
    TRANSCRIPTION_8605 = 8605, "transcription failed", None;

    TOKEN_7501 = 7501, "the access token was refused", Some("get a new token");
    TOKEN_7502 = 7502, "the access token was refused", Some("get a new token");
    PERMISSIONS = 7504, "the credential lacks permissions", Some("grant the permissions, or use another credential");
    CALL_SOURCE_IDENTITY = 7507, "the call-source identity does not belong to the credential", Some("use an identity of this resource");
    HMAC = 7509, "the HMAC signature was refused", Some("check the access key, the endpoint and this machine's clock");
    MANAGED_IDENTITY = 7510, "the managed identity was refused", Some("check the identity's configuration");

    DOWNSTREAM_UNKNOWN = 9001, "a service behind the service failed", Some("retry later");
    DOWNSTREAM_TIMEOUT = 9002, "a service behind the service timed out", Some("retry later");
    DOWNSTREAM_CANCELLED = 9003, "a service behind the service cancelled", Some("retry later");
    FATAL = 9998, "fatal error of the service", None;
    UNKNOWN = 9999, "unknown error of the service", None;
}

impl Subcode {
    /// The subcode of a number.
    #[must_use]
    pub const fn new(number: u32) -> Self {
        Self(number)
    }

    /// The number of the subcode.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }

    /// What it means, in half a sentence; `None` when this crate does not know the subcode.
    #[must_use]
    pub fn meaning(self) -> Option<&'static str> {
        self.known().map(|(_, meaning, _)| *meaning)
    }

    /// What the caller can do about it, in half a sentence, where anything helps.
    #[must_use]
    pub fn what_helps(self) -> Option<&'static str> {
        self.known().and_then(|(_, _, help)| *help)
    }

    /// Whether it says that requests come too fast or too many.
    #[must_use]
    pub fn is_throttled(self) -> bool {
        matches!(
            self,
            Self::THROTTLED_PER_CALL | Self::THROTTLED_MONTHLY | Self::THROTTLED_ACTIVE_CALLS
        )
    }

    /// Whether it says that the credential was refused.
    #[must_use]
    pub fn is_authentication(self) -> bool {
        matches!(
            self,
            Self::TOKEN_7501
                | Self::TOKEN_7502
                | Self::PERMISSIONS
                | Self::CALL_SOURCE_IDENTITY
                | Self::HMAC
                | Self::MANAGED_IDENTITY
        )
    }

    fn known(self) -> Option<&'static (Self, &'static str, Option<&'static str>)> {
        Self::KNOWN.iter().find(|(subcode, ..)| *subcode == self)
    }
}

impl From<u32> for Subcode {
    fn from(number: u32) -> Self {
        Self(number)
    }
}

impl fmt::Debug for Subcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Subcode({self})")
    }
}

impl fmt::Display for Subcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}
