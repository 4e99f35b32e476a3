//! HMAC-SHA256 signatures with the resource's access key.
//!
//! ```text
//! string to sign = VERB "\n" path-and-query "\n" date ";" host ";" content-hash
//! content-hash   = base64(SHA-256(body)), also of an empty body
//! signature      = base64(HMAC-SHA256(base64-decoded key, string to sign))
//! ```

use std::time::SystemTime;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use http::header::{AUTHORIZATION, HeaderName};
use ring::{digest, hmac};
use url::Position;

use crate::clock::imf_fixdate;
use crate::http::header_value;
use crate::send::error::Error;
use crate::value::text;

const DATE: HeaderName = HeaderName::from_static("x-ms-date");
const CONTENT_HASH: HeaderName = HeaderName::from_static("x-ms-content-sha256");

const SCHEME: &str = "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=";
/// 32 bytes in base64.
const SIGNATURE_LENGTH: usize = 44;

/// An access key, ready to sign with.
#[derive(Clone)]
pub(crate) struct AccessKey(hmac::Key);

impl AccessKey {
    pub(crate) fn from_base64(key: &str) -> Result<Self, Error> {
        let key =
            text::unquoted(key).map_err(|quoted| Error::input(format!("access key: {quoted}")))?;
        if key.is_empty() {
            return Err(Error::input("access key: expected base64, found nothing"));
        }
        // The decoder's error contains a character of the key.
        let decoded = BASE64.decode(key).map_err(|_| {
            let problem = if key.contains(text::is_blank) {
                ", because of a space, a line break or an invisible character inside"
            } else {
                ""
            };
            Error::input(format!(
                "access key: not valid base64{problem}; copy the whole key, including the `=` at its \
                 end, from the resource's Keys page"
            ))
        })?;
        Ok(Self(hmac::Key::new(hmac::HMAC_SHA256, &decoded)))
    }

    /// Signs one attempt that is sent at `now`.
    pub(crate) fn sign(
        &self,
        request: &mut reqwest::Request,
        signed_host: Option<&str>,
        now: SystemTime,
    ) -> Result<(), Error> {
        // No body is a stream.
        let body = request.body().and_then(reqwest::Body::as_bytes).unwrap_or_default();
        let content_hash = content_hash(body);
        let date = imf_fixdate(now);
        let url = request.url();
        let mut authorization = header_value(self.authorization(&Signed {
            method: request.method().as_str(),
            path_and_query: &url[Position::BeforePath..Position::AfterQuery],
            date: &date,
            // Like the Host header: with the port, unless it is the scheme's default.
            host: signed_host.unwrap_or(&url[Position::BeforeHost..Position::AfterPort]),
            content_hash: &content_hash,
        }))?;
        authorization.set_sensitive(true);

        let headers = request.headers_mut();
        headers.insert(DATE, header_value(date)?);
        headers.insert(CONTENT_HASH, header_value(content_hash)?);
        headers.insert(AUTHORIZATION, authorization);
        Ok(())
    }

    /// Returns the value of the `Authorization` header.
    fn authorization(&self, signed: &Signed<'_>) -> String {
        let Signed { method, path_and_query, date, host, content_hash } = signed;
        let mut mac = hmac::Context::with_key(&self.0);
        for part in [method, "\n", path_and_query, "\n", date, ";", host, ";", content_hash] {
            mac.update(part.as_bytes());
        }
        let mut authorization = String::with_capacity(SCHEME.len() + SIGNATURE_LENGTH);
        authorization.push_str(SCHEME);
        BASE64.encode_string(mac.sign(), &mut authorization);
        authorization
    }
}

/// What a signature covers.
struct Signed<'a> {
    method: &'a str,
    path_and_query: &'a str,
    date: &'a str,
    host: &'a str,
    content_hash: &'a str,
}

/// Returns the hash of a body, for its header and for the signature.
fn content_hash(body: &[u8]) -> String {
    BASE64.encode(digest::digest(&digest::SHA256, body))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vectors come from Python's `hmac` and `hashlib`: `tests/vectors/make_hmac.py`.
    #[test]
    fn signatures_match_those_of_an_independent_implementation() {
        let vectors: Vec<serde_json::Value> =
            serde_json::from_str(include_str!("../../tests/vectors/hmac.json")).unwrap();
        assert!(vectors.len() > 4);
        for vector in vectors {
            let text = |member: &str| vector[member].as_str().unwrap();
            let mut request = reqwest::Request::new(
                text("method").parse().unwrap(),
                text("url").parse().unwrap(),
            );
            if let Some(body) = vector["body"].as_str() {
                *request.body_mut() = Some(body.to_owned().into());
            }
            let key = AccessKey::from_base64(text("key")).unwrap();
            let now = httpdate::parse_http_date(text("date")).unwrap();
            key.sign(&mut request, None, now).unwrap();
            let header = |name: &str| request.headers()[name].to_str().unwrap();
            assert_eq!(header("x-ms-date"), text("date"));
            assert_eq!(header("x-ms-content-sha256"), text("content_hash"), "{vector}");
            assert_eq!(header("authorization"), text("authorization"), "{vector}");
        }
    }
}
