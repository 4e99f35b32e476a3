//! Authentication: a signature by the access key, or a bearer token.
//!
//! The check of signatures follows the service's documents and shares no code with the client, so that a
//! mistake in what the client signs does not go unnoticed here. The emulator does not know who issues the
//! tokens of its users, so it accepts any token, except a JWT that has expired.

use std::time::{Duration, SystemTime};

use acs_call_automation::Subcode;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use http::header::{AUTHORIZATION, HOST, HeaderName};
use http::{StatusCode, Uri, request};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use ring::{digest, hmac};
use serde::Deserialize;

use crate::error::Error;
use crate::refusal::Refusal;

/// How far the date of a signature may be from now.
const FRESH: Duration = Duration::from_secs(5 * 60);

const NO_TOKEN: Subcode = Subcode::new(7501);
const EXPIRED_TOKEN: Subcode = Subcode::new(7502);

const DATE: HeaderName = HeaderName::from_static("x-ms-date");
const CONTENT_HASH: HeaderName = HeaderName::from_static("x-ms-content-sha256");
const SCHEME: &str = "HMAC-SHA256 ";
/// The headers that the service requires to be signed, in this order.
const SIGNED_HEADERS: &str = "x-ms-date;host;x-ms-content-sha256";
/// What clients encode in the ids of a path. What is encoded already stays.
const ENCODED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/').remove(b'%');

/// The access key of the emulator's resource.
pub(crate) struct AccessKey(hmac::Key);

impl AccessKey {
    pub(crate) fn from_base64(key: &str) -> Result<Self, Error> {
        match STANDARD.decode(key.trim()) {
            Ok(key) if !key.is_empty() => Ok(Self(hmac::Key::new(hmac::HMAC_SHA256, &key))),
            _ => Err(Error::new("access key: expected base64, such as \"c2VjcmV0\"")),
        }
    }
}

/// The host of a request, which is signed; empty if it is missing.
pub(crate) fn host(request: &request::Parts) -> String {
    let host = request.headers.get(HOST).and_then(|host| host.to_str().ok());
    host.unwrap_or_default().to_owned()
}

/// Checks who sends a request.
///
/// The signature covers one of `hosts`.
pub(crate) fn check(
    request: &request::Parts,
    hosts: &[String],
    body: &[u8],
    key: &AccessKey,
    now: SystemTime,
) -> Result<(), Refusal> {
    let authorization = header(request, &AUTHORIZATION)?;
    let (scheme, token) = authorization.split_once(' ').unwrap_or((authorization, ""));
    if scheme.eq_ignore_ascii_case("bearer") {
        check_token(token, now)
    } else {
        check_signature(authorization, request, hosts, body, key, now)
    }
}

fn check_signature(
    authorization: &str,
    request: &request::Parts,
    hosts: &[String],
    body: &[u8],
    key: &AccessKey,
    now: SystemTime,
) -> Result<(), Refusal> {
    let (date, hash) = (header(request, &DATE)?, header(request, &CONTENT_HASH)?);
    let signed_at =
        httpdate::parse_http_date(date).map_err(|_| refused("x-ms-date is not an HTTP date"))?;
    let age = now.duration_since(signed_at).unwrap_or_else(|ahead| ahead.duration());
    if age > FRESH {
        return Err(refused("x-ms-date is more than 5 minutes off"));
    }
    if hash != STANDARD.encode(digest::digest(&digest::SHA256, body)) {
        return Err(refused("x-ms-content-sha256 is not the SHA-256 of the body in base64"));
    }
    let parameter = |name: &str| {
        let parameters = authorization.strip_prefix(SCHEME)?.split('&');
        parameters.filter_map(|part| part.split_once('=')).find(|(of, _)| *of == name)
    };
    if parameter("SignedHeaders").is_none_or(|(_, headers)| headers != SIGNED_HEADERS) {
        return Err(refused(&format!("SignedHeaders is not {SIGNED_HEADERS}")));
    }
    let signature = parameter("Signature")
        .and_then(|(_, signature)| STANDARD.decode(signature).ok())
        .ok_or_else(|| refused("Signature is not base64"))?;
    let paths = signed_paths(&request.uri);
    let is_signed = |host: &String| {
        paths.iter().any(|path| {
            let to_sign = format!("{}\n{path}\n{date};{host};{hash}", request.method);
            hmac::verify(&key.0, to_sign.as_bytes(), &signature).is_ok()
        })
    };
    if hosts.iter().any(is_signed) {
        return Ok(());
    }
    Err(refused("the signature does not match the request and the access key"))
}

/// The paths and queries that may have been signed: as received, and with the ids percent-encoded. The transport
/// of the official Python client for asyncio writes `:` and `=` for the `%3A` and `%3D` that the client has signed.
/// The last colon may be that of an action.
fn signed_paths(uri: &Uri) -> [String; 3] {
    let received = uri.path_and_query().map_or("/", |whole| whole.as_str());
    let (path, query) = received.split_at(received.find('?').unwrap_or(received.len()));
    let (ids, action) = path.split_at(path.rfind(':').unwrap_or(path.len()));
    let encoded = |ids| utf8_percent_encode(ids, ENCODED).to_string();
    [received.to_owned(), encoded(path) + query, encoded(ids) + action + query]
}

fn header<'a>(request: &'a request::Parts, name: &HeaderName) -> Result<&'a str, Refusal> {
    request
        .headers
        .get(name)
        .and_then(|value| value.to_str().ok())
        .ok_or_else(|| refused(&format!("the header {name} is missing")))
}

fn refused(message: &str) -> Refusal {
    Refusal::new(StatusCode::UNAUTHORIZED, Subcode::HMAC, message)
}

fn check_token(token: &str, now: SystemTime) -> Result<(), Refusal> {
    let refused = |code, message| Err(Refusal::new(StatusCode::UNAUTHORIZED, code, message));
    let token = token.trim();
    if token.is_empty() {
        return refused(NO_TOKEN, "there is no token after Bearer");
    }
    let since_epoch = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    match claims(token).and_then(|claims| claims.exp) {
        Some(expires) if expires <= since_epoch.as_secs_f64() => {
            refused(EXPIRED_TOKEN, "the token has expired")
        }
        _ => Ok(()),
    }
}

#[derive(Deserialize)]
struct Claims {
    exp: Option<f64>,
}

/// The claims of a token, if it is a JWT.
fn claims(token: &str) -> Option<Claims> {
    let payload = token.split('.').nth(1)?;
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_may_have_been_signed_with_its_ids_encoded() {
        for (received, signed) in [
            ("/recordings/a=:pause?b=1", "/recordings/a%3D:pause?b=1"),
            ("/recordings/a=?b=1", "/recordings/a%3D?b=1"),
            ("/participants/8:acs:1_2?b=1", "/participants/8%3Aacs%3A1_2?b=1"),
            ("/participants/4:%2B1425", "/participants/4%3A%2B1425"),
            ("/participants/4%3A%2B1425", "/participants/4%3A%2B1425"),
            ("/callConnections:answer", "/callConnections:answer"),
        ] {
            let paths = signed_paths(&Uri::from_static(received));
            assert!(paths.iter().any(|path| path == signed), "{received}: {paths:?}");
        }
    }
}
