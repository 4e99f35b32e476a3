//! The signature by hand, as the clients by hand make it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};

pub(crate) const ACCESS_KEY: &str = "dGhlIGtleSBvZiBhIHJlc291cmNlIHRoYXQgaXMgbm90IHRoZXJl";

pub(crate) struct Key(Hmac<Sha256>);

impl Key {
    pub(crate) fn new() -> Result<Self, crate::Failure> {
        Ok(Self(Hmac::new_from_slice(&BASE64.decode(ACCESS_KEY)?)?))
    }

    /// The values of `x-ms-content-sha256` and `Authorization`.
    pub(crate) fn sign(
        &self,
        path_and_query: &str,
        date: &str,
        host: &str,
        body: &[u8],
    ) -> (String, String) {
        let content_hash = BASE64.encode(Sha256::digest(body));
        let string_to_sign = format!("POST\n{path_and_query}\n{date};{host};{content_hash}");
        let mut mac = self.0.clone();
        mac.update(string_to_sign.as_bytes());
        let signature = BASE64.encode(mac.finalize().into_bytes());
        let authorization = format!(
            "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}"
        );
        (content_hash, authorization)
    }
}
