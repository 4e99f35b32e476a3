//! Refusals of the service: a status, a code, and a message that says what is wrong.

use acs_call_automation::Subcode;
use http::{HeaderName, HeaderValue, StatusCode};

use crate::error::Error;

/// Why a request is not executed.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) status: StatusCode,
    /// `error.code` of the answer: a subcode, or the status where the service documents no subcode.
    pub(crate) code: Subcode,
    pub(crate) message: String,
    /// The member of the body that is wrong.
    pub(crate) target: Option<String>,
    /// Additional headers of the answer.
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
}

impl Refusal {
    pub(crate) fn new(status: StatusCode, code: Subcode, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into(), target: None, headers: Vec::new() }
    }

    /// A refusal for which the service documents no subcode.
    pub(crate) fn without_subcode(status: StatusCode, message: impl Into<String>) -> Self {
        Self::new(status, Subcode::new(status.as_u16().into()), message)
    }

    /// The refusal of a member, of a parameter, or of a whole body.
    pub(crate) fn invalid(member: impl Into<String>, problem: &str) -> Self {
        let member = member.into();
        let message = format!("{member}: {problem}");
        let refusal = Self::new(StatusCode::BAD_REQUEST, Subcode::INVALID_ARGUMENT, message);
        Self { target: Some(member), ..refusal }
    }

    pub(crate) fn with_header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.push((name, value));
        self
    }
}

/// For methods of [`Emulator`](crate::Emulator), which check the same as the HTTP interface.
impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::new(refusal.message)
    }
}
