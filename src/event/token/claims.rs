//! The claims of a token whose signature is valid.

use std::fmt;
use std::time::{Duration, SystemTime};

use serde_json::{Map, Value};

use super::error::{FailedCheck, VerifyError};

/// The claims of a callback token that was verified.
///
/// # Example
///
/// ```
/// # fn example(claims: acs_call_automation::event::Claims) {
/// println!("a callback for {}", claims.audience());
/// if let Some(tenant) = claims.json().get("tid") {
///     println!("from tenant {tenant}");
/// }
/// # }
/// ```
#[derive(Clone)]
pub struct Claims {
    key_id: String,
    issuer: String,
    audience: String,
    expires_at: SystemTime,
    not_before: Option<SystemTime>,
    issued_at: Option<SystemTime>,
    members: Map<String, Value>,
}

/// What a token must claim.
pub(super) struct Expected {
    pub(super) issuer: String,
    /// A GUID; compared case-insensitively.
    pub(super) audience: String,
    pub(super) leeway: Duration,
}

impl Claims {
    /// Checks the payload of a token whose signature is valid.
    pub(super) fn check(
        key_id: String,
        members: Map<String, Value>,
        expected: &Expected,
        now: SystemTime,
    ) -> Result<Self, VerifyError> {
        let issuer = members
            .get("iss")
            .and_then(Value::as_str)
            .filter(|issuer| *issuer == expected.issuer)
            .ok_or_else(|| {
                let detail = format!("iss: expected {:?}, found another or none", expected.issuer);
                VerifyError::new(FailedCheck::Issuer, detail)
            })?
            .to_owned();
        let audience = audiences(members.get("aud"))
            .find(|audience| audience.eq_ignore_ascii_case(&expected.audience))
            .ok_or_else(|| {
                let detail = format!("aud: expected {}, found another or none", expected.audience);
                VerifyError::new(FailedCheck::Audience, detail)
            })?
            .to_owned();
        let expires_at = numeric_date(&members, "exp")?
            .ok_or_else(|| VerifyError::malformed("exp: expected a time, found none"))?;
        let not_before = numeric_date(&members, "nbf")?;
        let issued_at = numeric_date(&members, "iat")?;

        let Expected { leeway, .. } = expected;
        if let Ok(since) = now.duration_since(expires_at)
            && since >= *leeway
        {
            return Err(VerifyError::new(
                FailedCheck::Expired,
                format!("exp: expected a time in the future, found one {} s ago", since.as_secs()),
            ));
        }
        if let Some(until) = not_before.and_then(|time| time.duration_since(now).ok())
            && until > *leeway
        {
            return Err(VerifyError::new(
                FailedCheck::NotYetValid,
                format!(
                    "nbf: expected a time in the past, found one {} s from now",
                    until.as_secs()
                ),
            ));
        }
        Ok(Self { key_id, issuer, audience, expires_at, not_before, issued_at, members })
    }

    /// The id of the key that signed the token (`kid` in its header).
    #[must_use]
    pub fn key_id(&self) -> &str {
        &self.key_id
    }

    /// The issuer of the token (`iss`).
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// The resource that the token is for (`aud`). If the token lists several, this is the expected one.
    #[must_use]
    pub fn audience(&self) -> &str {
        &self.audience
    }

    /// The subject of the token (`sub`), if it has one.
    #[must_use]
    pub fn subject(&self) -> Option<&str> {
        self.members.get("sub").and_then(Value::as_str)
    }

    /// When the token expires (`exp`). This may be in the past, by less than the leeway.
    #[must_use]
    pub fn expires_at(&self) -> SystemTime {
        self.expires_at
    }

    /// When the token becomes valid (`nbf`), if it says so.
    #[must_use]
    pub fn not_before(&self) -> Option<SystemTime> {
        self.not_before
    }

    /// When the token was issued (`iat`), if it says so. This claim is not checked.
    #[must_use]
    pub fn issued_at(&self) -> Option<SystemTime> {
        self.issued_at
    }

    /// All claims, as they are in the token.
    #[must_use]
    pub fn json(&self) -> &Map<String, Value> {
        &self.members
    }
}

/// Shows only what the verifier was configured with.
impl fmt::Debug for Claims {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claims")
            .field("issuer", &self.issuer)
            .field("audience", &self.audience)
            .finish_non_exhaustive()
    }
}

/// The audiences: one string or an array of strings (RFC 7519, section 4.1.3).
fn audiences(claim: Option<&Value>) -> impl Iterator<Item = &str> {
    let claims = match claim {
        Some(Value::Array(claims)) => claims.as_slice(),
        Some(claim) => std::slice::from_ref(claim),
        None => &[],
    };
    claims.iter().filter_map(Value::as_str)
}

/// A `NumericDate`: seconds since 1970, possibly with a fraction (RFC 7519, section 2).
fn numeric_date(
    members: &Map<String, Value>,
    name: &str,
) -> Result<Option<SystemTime>, VerifyError> {
    let Some(claim) = members.get(name) else {
        return Ok(None);
    };
    let time = claim
        .as_f64()
        .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
        .and_then(|since| SystemTime::UNIX_EPOCH.checked_add(since));
    let malformed = || {
        VerifyError::malformed(format!(
            "{name}: expected a time in seconds since 1970, found something else"
        ))
    };
    time.map(Some).ok_or_else(malformed)
}
