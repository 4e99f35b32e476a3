//! Who calls: the signature of the access key, or a bearer token.
//!
//! The emulator cannot know who issues tokens, so it takes any, but for those that say themselves
//! that they are a JWT and have expired.

use std::time::{Duration, SystemTime};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::header::{AUTHORIZATION, HOST, HeaderName};
use http::{StatusCode, request};
use serde::Deserialize;

use super::protocol::Refusal;
use crate::Subcode;
use crate::credential::AccessKey;
use crate::credential::access_key::{CONTENT_HASH, DATE, Signed, content_hash};

/// How far a signature's date may be from now.
const FRESH: Duration = Duration::from_secs(5 * 60);

pub(super) fn check(
    request: &request::Parts,
    body: &[u8],
    key: &AccessKey,
    now: SystemTime,
) -> Result<(), Refusal> {
    let authorization = header(request, &AUTHORIZATION)?;
    let (scheme, token) = authorization.split_once(' ').unwrap_or((authorization, ""));
    if scheme.eq_ignore_ascii_case("bearer") {
        check_token(token, now)
    } else {
        check_signature(authorization, request, body, key, now)
    }
}

fn check_signature(
    authorization: &str,
    request: &request::Parts,
    body: &[u8],
    key: &AccessKey,
    now: SystemTime,
) -> Result<(), Refusal> {
    let (date, hash) = (header(request, &DATE)?, header(request, &CONTENT_HASH)?);
    let signed_at =
        httpdate::parse_http_date(date).map_err(|_| refused("x-ms-date is not an IMF-fixdate"))?;
    let age = now.duration_since(signed_at).unwrap_or_else(|ahead| ahead.duration());
    if age > FRESH {
        return Err(refused("x-ms-date is not fresh"));
    }
    if hash != content_hash(body) {
        return Err(refused("x-ms-content-sha256 is not the hash of the body"));
    }
    let path_and_query = request.uri.path_and_query().map_or("/", |whole| whole.as_str());
    let expected = key.authorization(&Signed {
        method: request.method.as_str(),
        path_and_query,
        date,
        host: header(request, &HOST)?,
        content_hash: hash,
    });
    if authorization != expected {
        return Err(refused("the signature is not that of the access key"));
    }
    Ok(())
}

fn header<'a>(request: &'a request::Parts, name: &HeaderName) -> Result<&'a str, Refusal> {
    request
        .headers
        .get(name)
        .and_then(|value| value.to_str().ok())
        .ok_or_else(|| refused(&format!("the header {name} is missing")))
}

fn refused(message: &str) -> Refusal {
    Refusal::of(StatusCode::UNAUTHORIZED, Subcode::HMAC, message)
}

#[derive(Deserialize)]
struct Claims {
    exp: Option<f64>,
}

fn check_token(token: &str, now: SystemTime) -> Result<(), Refusal> {
    let refused = |code, message| Err(Refusal::of(StatusCode::UNAUTHORIZED, code, message));
    let token = token.trim();
    if token.is_empty() {
        return refused(Subcode::TOKEN_7501, "there is no token after Bearer");
    }
    let since_epoch = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    match claims(token).and_then(|claims| claims.exp) {
        Some(expires) if expires <= since_epoch.as_secs_f64() => {
            refused(Subcode::TOKEN_7502, "the token has expired")
        }
        _ => Ok(()),
    }
}

/// What a token says of itself, if it is a JWT.
fn claims(token: &str) -> Option<Claims> {
    let payload = token.split('.').nth(1)?;
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).ok()?).ok()
}
