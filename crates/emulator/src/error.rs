//! What a user of the emulator gave that it cannot use.

use std::convert::Infallible;
use std::fmt;

use acs_call_automation::{ParseParticipantError, ParseTonesError};

/// A setting, a call or a text that the emulator cannot use; the message names it and the mend.
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

impl From<ParseParticipantError> for Error {
    fn from(error: ParseParticipantError) -> Self {
        Self(format!("participant: {error}"))
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
