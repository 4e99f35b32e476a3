//! Why a callback token was not accepted.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

pub(super) type Source = Arc<dyn std::error::Error + Send + Sync>;

/// Why a callback token was refused, or could not be checked.
///
/// It can be logged: neither `Display` nor `Debug` nor the sources contain any part of the token. Do not
/// send it back to whoever sent the token; the status is enough.
///
/// # Example
///
/// ```
/// use acs_call_automation::event::VerifyError;
/// use http::StatusCode;
///
/// fn status(error: &VerifyError) -> StatusCode {
///     if error.is_unavailable() {
///         StatusCode::SERVICE_UNAVAILABLE
///     } else {
///         StatusCode::UNAUTHORIZED
///     }
/// }
/// ```
///
/// *Troubleshooting*: if every callback is refused, check the [audience](FailedCheck::Audience) first, and
/// then the clock ([`Expired`](FailedCheck::Expired), [`NotYetValid`](FailedCheck::NotYetValid)).
#[derive(Clone, Debug)]
pub struct VerifyError {
    check: FailedCheck,
    detail: Cow<'static, str>,
    source: Option<Source>,
}

/// The check that a callback token failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FailedCheck {
    /// There was no `Authorization` header.
    Missing,
    /// The header is not `Bearer` followed by a JWT, or the JWT lacks a required member.
    Malformed,
    /// The signature algorithm is not RS256.
    Algorithm,
    /// The service has no key with the id that the token names (`kid`).
    UnknownKey,
    /// The signature does not match the token and its key.
    Signature,
    /// The token has another issuer (`iss`).
    Issuer,
    /// The token is for another resource (`aud`).
    ///
    /// *Troubleshooting*: usually the verifier was made with another id of the resource than its
    /// immutable resource id.
    Audience,
    /// The token has expired (`exp`).
    Expired,
    /// The token is not valid yet (`nbf`).
    NotYetValid,
    /// The key that the token names is not cached, and the service's keys could not be fetched, so the
    /// token could not be checked.
    ///
    /// *Troubleshooting*: usually a firewall blocks
    /// [the service's OpenID configuration](super::CallbackVerifier::OPENID_CONFIGURATION).
    KeysUnavailable,
}

impl VerifyError {
    pub(super) fn new(check: FailedCheck, detail: impl Into<Cow<'static, str>>) -> Self {
        Self { check, detail: detail.into(), source: None }
    }

    pub(super) fn malformed(detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(FailedCheck::Malformed, detail)
    }

    pub(super) fn unavailable(source: Source) -> Self {
        let detail = "the service's signing keys are unavailable";
        Self { check: FailedCheck::KeysUnavailable, detail: detail.into(), source: Some(source) }
    }

    /// Returns which check failed.
    #[must_use]
    pub fn check(&self) -> FailedCheck {
        self.check
    }

    /// Returns whether the token could not be checked, because the service's signing keys are
    /// unavailable.
    ///
    /// The callback may be genuine, so answer it with status 503. Answer other errors with 401.
    #[must_use]
    pub fn is_unavailable(&self) -> bool {
        self.check == FailedCheck::KeysUnavailable
    }
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let outcome = if self.is_unavailable() { "not checked" } else { "refused" };
        write!(f, "callback token {outcome}: {}", self.detail)
    }
}

impl std::error::Error for VerifyError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.source {
            Some(source) => Some(source.as_ref()),
            None => None,
        }
    }
}
