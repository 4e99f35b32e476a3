//! From an `Authorization` header to the parts of a signed token.
//!
//! ```text
//! authorization = "Bearer" 1*SP token                     (RFC 6750, section 2.1)
//! token         = part "." part "." part                  (RFC 7515, section 7.1)
//! part          = base64url, without padding, of the header, the payload, the signature
//! signed        = everything before the second dot
//! ```
//!
//! No message contains any part of the token. Errors of parsers may quote it, so they do not leave this
//! file.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use serde::Deserialize;
use serde::de::{Deserializer, Error as _, MapAccess, Visitor};
use serde_json::{Map, Value};

use super::error::{FailedCheck, VerifyError};

/// Longest token that is parsed, in bytes. The service's tokens have about 1 kB.
const LONGEST_TOKEN: usize = 16 * 1024;

/// The only accepted algorithm: RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518, section 3.3).
pub(crate) const ALGORITHM: &str = "RS256";

/// A well-formed token. Nothing in it is trusted yet.
pub(super) struct Jws<'a> {
    pub(super) signed: &'a [u8],
    pub(super) key_id: String,
    pub(super) payload: Map<String, Value>,
    pub(super) signature: Vec<u8>,
}

/// The token in an `Authorization` header.
pub(super) fn bearer(authorization: Option<&[u8]>) -> Result<&[u8], VerifyError> {
    let value = authorization.ok_or_else(|| {
        VerifyError::new(
            FailedCheck::Missing,
            "expected an Authorization header with `Bearer` and a token, found none",
        )
    })?;
    let value = value.trim_ascii();
    value
        .split_at_checked(6)
        .filter(|(scheme, token)| scheme.eq_ignore_ascii_case(b"Bearer") && token.starts_with(b" "))
        .map(|(_, token)| token.trim_ascii_start())
        .ok_or_else(|| {
            VerifyError::malformed(
                "expected `Bearer` and a token in the Authorization header, found something else",
            )
        })
}

impl<'a> Jws<'a> {
    pub(super) fn parse(token: &'a [u8]) -> Result<Self, VerifyError> {
        if token.len() > LONGEST_TOKEN {
            return Err(VerifyError::malformed(format!(
                "expected at most {LONGEST_TOKEN} bytes, found {}",
                token.len()
            )));
        }
        let parts: Vec<_> = token.split(|byte| *byte == b'.').collect();
        let [header, payload, signature] = parts[..] else {
            return Err(VerifyError::malformed(format!(
                "expected three parts between dots, found {}",
                parts.len()
            )));
        };
        let header_members = members("header", header)?;
        // A token with extensions that are not understood must be refused (RFC 7515, section 4.1.11).
        if header_members.contains_key("crit") {
            return Err(VerifyError::malformed("header: expected no `crit`, found one"));
        }
        if header_members.get("alg").and_then(Value::as_str) != Some(ALGORITHM) {
            return Err(VerifyError::new(
                FailedCheck::Algorithm,
                format!("header: expected the algorithm {ALGORITHM}, found another or none"),
            ));
        }
        let Some(Value::String(key_id)) = header_members.get("kid") else {
            return Err(VerifyError::malformed(
                "header: expected the id of a key in `kid`, found none",
            ));
        };
        Ok(Self {
            signed: &token[..header.len() + 1 + payload.len()],
            key_id: key_id.clone(),
            payload: members("payload", payload)?,
            signature: decode("signature", signature)?,
        })
    }
}

fn decode(name: &str, part: &[u8]) -> Result<Vec<u8>, VerifyError> {
    BASE64URL.decode(part).map_err(|_| {
        VerifyError::malformed(format!(
            "{name}: expected base64url without padding, found something else"
        ))
    })
}

fn members(name: &str, part: &[u8]) -> Result<Map<String, Value>, VerifyError> {
    let UniqueMembers(members) = serde_json::from_slice(&decode(name, part)?).map_err(|_| {
        VerifyError::malformed(format!(
            "{name}: expected a JSON object with each member once, found something else"
        ))
    })?;
    Ok(members)
}

/// A JSON object without duplicate members: of two, another reader could take the other one.
struct UniqueMembers(Map<String, Value>);

impl<'de> Deserialize<'de> for UniqueMembers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;

        impl<'de> Visitor<'de> for Members {
            type Value = UniqueMembers;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(
                self,
                mut access: A,
            ) -> Result<UniqueMembers, A::Error> {
                let mut members = Map::new();
                while let Some((name, value)) = access.next_entry()? {
                    if members.insert(name, value).is_some() {
                        return Err(A::Error::custom("duplicate member"));
                    }
                }
                Ok(UniqueMembers(members))
            }
        }

        deserializer.deserialize_map(Members)
    }
}
