//! The issuer of the tokens of callbacks.

use std::fmt;
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use acs_call_automation::event::CallbackVerifier;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use ring::rand::SystemRandom;
use ring::rsa::PublicKeyComponents;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use serde_json::{Value, json};

use crate::error::Error;
use crate::sync::lock;

/// The key of every emulator (PKCS#8), made by
/// `openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048`. It is public and protects nothing.
const KEY: &[u8] = include_bytes!("issuer.der");

pub(crate) const CONFIGURATION_PATH: &str = "/calling/.well-known/acsopenidconfiguration";
pub(crate) const KEYS_PATH: &str = "/calling/keys";

/// How long a token is valid, as with the service.
const LIFE: Duration = Duration::from_secs(5 * 60);

/// Signs tokens of callbacks as the service does, for tests of callback receivers.
///
/// All issuers have the same key, which is public. A receiver trusts it only if it fetches its keys from an
/// [emulator](crate::Emulator), or from a server of yours that serves
/// [`openid_configuration`](Self::openid_configuration) and [`key_set`](Self::key_set).
///
/// # Example
///
/// ```
/// use std::time::SystemTime;
/// use acs_call_emulator::Emulator;
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let emulator = Emulator::start().await?;
/// let verifier = emulator.callback_verifier()?;
///
/// let issuer = emulator.issuer();
/// let good = issuer.authorization(emulator.resource_id(), SystemTime::now());
/// verifier.verify(Some(&good)).await?;
///
/// let mut claims = issuer.claims(emulator.resource_id(), SystemTime::now());
/// claims["iss"] = "https://somebody.example.com".into();
/// let bad = format!("Bearer {}", issuer.sign(&claims));
/// assert!(verifier.verify(Some(&bad)).await.is_err());
/// # Ok(())
/// # }
/// ```
pub struct Issuer {
    key: RsaKeyPair,
    key_id: String,
    /// The latest token of a callback, to be used for a while: signing takes longer than the rest of a
    /// callback.
    last: Mutex<Option<Signed>>,
}

struct Signed {
    audience: String,
    at: SystemTime,
    authorization: String,
}

impl Issuer {
    /// The issuer of every emulator.
    ///
    /// # Errors
    ///
    /// None in practice: the key is part of the crate.
    pub fn new() -> Result<Self, Error> {
        let key = RsaKeyPair::from_pkcs8(KEY)
            .map_err(|error| Error::new(format!("the emulator's key: {error}")))?;
        Ok(Self { key, key_id: "emulator".to_owned(), last: Mutex::default() })
    }

    /// Names its key differently (`kid`), to test how a receiver handles a change of keys.
    #[must_use]
    pub fn with_key_id(mut self, key_id: &str) -> Self {
        self.key_id = key_id.to_owned();
        self
    }

    /// The value of the `Authorization` header of a callback that is sent now.
    #[must_use]
    pub fn authorization(&self, audience: &str, now: SystemTime) -> String {
        format!("Bearer {}", self.sign(&self.claims(audience, now)))
    }

    /// The claims of the token of a callback that is sent now: the service is the issuer, and the token is
    /// valid for five minutes.
    #[must_use]
    pub fn claims(&self, audience: &str, now: SystemTime) -> Value {
        let now = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
        json!({
            "iss": CallbackVerifier::ISSUER,
            "aud": audience,
            "iat": now,
            "nbf": now,
            "exp": now + LIFE.as_secs(),
        })
    }

    /// A token with these claims, valid or not.
    #[must_use]
    pub fn sign(&self, claims: &Value) -> String {
        let header = json!({ "alg": "RS256", "kid": self.key_id, "typ": "JWT" });
        let part = |value: &Value| BASE64URL.encode(value.to_string());
        let signed = format!("{}.{}", part(&header), part(claims));
        let mut signature = vec![0; self.key.public().modulus_len()];
        // It only fails for a buffer of another length.
        let _ = self.key.sign(
            &RSA_PKCS1_SHA256,
            &SystemRandom::new(),
            signed.as_bytes(),
            &mut signature,
        );
        format!("{signed}.{}", BASE64URL.encode(signature))
    }

    /// The OpenID configuration, which names the URL of its keys, for a server at this address, such as
    /// `http://127.0.0.1:8090`.
    #[must_use]
    pub fn openid_configuration(&self, base_url: &str) -> Value {
        json!({
            "issuer": CallbackVerifier::ISSUER,
            "jwks_uri": format!("{}{KEYS_PATH}", base_url.trim_end_matches('/')),
            "id_token_signing_alg_values_supported": ["RS256"],
        })
    }

    /// Its public key, as a JSON Web Key Set.
    #[must_use]
    pub fn key_set(&self) -> Value {
        let PublicKeyComponents::<Vec<u8>> { n, e } = self.key.public().into();
        json!({ "keys": [{
            "kty": "RSA",
            "use": "sig",
            "alg": "RS256",
            "kid": self.key_id,
            "n": BASE64URL.encode(n),
            "e": BASE64URL.encode(e),
        }] })
    }

    /// As [`authorization`](Self::authorization), but the same value for up to a minute.
    pub(crate) fn recent_authorization(&self, audience: &str, now: SystemTime) -> String {
        let mut last = lock(&self.last);
        let is_recent = |signed: &&Signed| {
            let age = now.duration_since(signed.at);
            signed.audience == audience && age.is_ok_and(|age| age < Duration::from_secs(60))
        };
        if let Some(signed) = last.as_ref().filter(is_recent) {
            return signed.authorization.clone();
        }
        let authorization = self.authorization(audience, now);
        let audience = audience.to_owned();
        *last = Some(Signed { audience, at: now, authorization: authorization.clone() });
        authorization
    }
}

/// The URL of the OpenID configuration, for a server at this address.
pub(crate) fn configuration_url(base_url: &str) -> String {
    format!("{base_url}{CONFIGURATION_PATH}")
}

impl fmt::Debug for Issuer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Issuer").field("key_id", &self.key_id).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_of_callbacks_is_signed_once_a_minute() {
        let issuer = Issuer::new().unwrap();
        let at =
            |seconds: u64| SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000 + seconds);
        let first = issuer.recent_authorization("a", at(0));
        assert_eq!(issuer.recent_authorization("a", at(59)), first);
        assert_eq!(issuer.recent_authorization("a", at(60)), issuer.authorization("a", at(60)));
        assert_eq!(issuer.recent_authorization("b", at(60)), issuer.authorization("b", at(60)));
        assert_eq!(issuer.recent_authorization("b", at(0)), issuer.authorization("b", at(0)));
    }
}
