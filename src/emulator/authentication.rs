//! Who calls: the check of the access key's signature.

use std::time::{Duration, SystemTime};

use http::header::{AUTHORIZATION, HOST, HeaderName};
use http::{StatusCode, request};

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
    let refused =
        |message: &str| Refusal::new(StatusCode::UNAUTHORIZED, Subcode::HMAC.number(), message);
    let header = |name: HeaderName| {
        request
            .headers
            .get(&name)
            .and_then(|value| value.to_str().ok())
            .ok_or_else(|| refused(&format!("the header {name} is missing")))
    };
    let (authorization, date, hash) =
        (header(AUTHORIZATION)?, header(DATE)?, header(CONTENT_HASH)?);

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
        host: header(HOST)?,
        content_hash: hash,
    });
    if authorization != expected {
        return Err(refused("the signature is not that of the access key"));
    }
    Ok(())
}
