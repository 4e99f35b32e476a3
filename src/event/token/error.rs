//! Why a callback is not to be trusted.

use std::borrow::Cow;
use std::fmt;

use crate::send::error::Source;

/// Why a callback's token was refused, or could not be checked.
///
/// Neither its `Display` nor its `Debug` nor its source contains the token or a part of it, so it can
/// be logged. To whoever sent the token tell no more than the status.
///
/// *Troubleshooting*: when every callback is refused, it is most often a wrong
/// [audience](FailedCheck::Audience), or a clock that is wrong by minutes
/// ([`Expired`](FailedCheck::Expired), [`NotYetValid`](FailedCheck::NotYetValid)).
#[derive(Clone, Debug)]
pub struct VerifyError {
    check: FailedCheck,
    detail: Cow<'static, str>,
    source: Option<Source>,
}

/// Which check of a callback's token failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FailedCheck {
    /// There is no `Authorization` header.
    Missing,
    /// The header is not `Bearer` and a JWT, or the JWT lacks what it needs.
    Malformed,
    /// The algorithm is not RS256.
    Algorithm,
    /// The key that the token names is not one of the service's.
    UnknownKey,
    /// The signature is not that of the key that the token names.
    Signature,
    /// Somebody else has issued the token.
    Issuer,
    /// The token is for another resource.
    ///
    /// *Troubleshooting*: most often another id of the resource than its immutable one.
    Audience,
    /// The token has expired.
    Expired,
    /// The token is not valid yet.
    NotYetValid,
    /// The service's keys could not be had: none at all, or none newer than those that lack the one
    /// that the token names. So nothing is known of the token.
    ///
    /// *Troubleshooting*: most often a firewall that keeps the receiver from
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
        let detail = "the service's keys could not be had";
        Self { check: FailedCheck::KeysUnavailable, detail: detail.into(), source: Some(source) }
    }

    /// Which check failed.
    #[must_use]
    pub fn check(&self) -> FailedCheck {
        self.check
    }

    /// Whether the token could not be checked, because the service's keys could not be had.
    ///
    /// Answer such a callback with status 503 and the others with 401: this one may be good.
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
