//! The error of the emulator's own interface.

use std::convert::Infallible;
use std::fmt;

use acs_call_automation::{ParseParticipantError, ParseTonesError};

/// A setting, a call, a fault or a text that the emulator cannot use. The message names it, what was
/// expected, and what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(String);

impl Error {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

/// What the text of a participant must be.
pub(crate) const PARTICIPANT: &str =
    "expected a phone number in E.164 format such as +14255550123, or a raw id such as 8:acs:…";

impl From<ParseParticipantError> for Error {
    /// Without the text: it may be tones that are at the wrong place.
    fn from(_: ParseParticipantError) -> Self {
        Self(format!("participant: {PARTICIPANT}"))
    }
}

impl From<ParseTonesError> for Error {
    fn from(error: ParseTonesError) -> Self {
        Self(format!("tones: {error}"))
    }
}

impl From<Infallible> for Error {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}
