//! The issuer of the tokens that come with callbacks.

use std::fmt;
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use acs_call_automation::event::CallbackVerifier;
use axum::Router;
use axum::routing::get;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use http::header::CONTENT_TYPE;
use ring::rand::SystemRandom;
use ring::rsa::PublicKeyComponents;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use serde_json::{Value, json};

use crate::error::Error;
use crate::sync::lock;

/// The key of every emulator (PKCS#8), made by
/// `openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048`; it protects nothing.
const KEY: &[u8] = include_bytes!("issuer.der");

const CONFIGURATION_PATH: &str = "/calling/.well-known/acsopenidconfiguration";
const KEYS_PATH: &str = "/calling/keys";

/// How long a token lives, as the service's do.
const LIFE: Duration = Duration::from_secs(5 * 60);

/// Signs tokens as the service does, with a key of its own: for tests of what receives callbacks.
///
/// Every issuer has the same key, which is public. A receiver trusts it only if it takes its keys from
/// an [emulator](crate::Emulator), or from a server of yours that serves
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
    /// What emulators send, for a while: signing takes longer than all else about a callback.
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
    /// None that is known: the key is part of the crate.
    pub fn new() -> Result<Self, Error> {
        let key = RsaKeyPair::from_pkcs8(KEY)
            .map_err(|error| Error::new(format!("the emulator's key: {error}")))?;
        Ok(Self { key, key_id: "emulator".to_owned(), last: Mutex::default() })
    }

    /// The same with another name for its key (`kid`), to test what happens when keys change.
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

    /// What the token of a callback claims that is sent now: the service as its issuer, this
    /// audience, and a life of five minutes.
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

    /// A token of these claims, whatever they are.
    #[must_use]
    pub fn sign(&self, claims: &Value) -> String {
        let header = json!({ "alg": "RS256", "kid": self.key_id, "typ": "JWT" });
        let part = |value: &Value| BASE64URL.encode(value.to_string());
        let signed = format!("{}.{}", part(&header), part(claims));
        let mut signature = vec![0; self.key.public().modulus_len()];
        // It fails only for a signature of another length.
        let _ = self.key.sign(
            &RSA_PKCS1_SHA256,
            &SystemRandom::new(),
            signed.as_bytes(),
            &mut signature,
        );
        format!("{signed}.{}", BASE64URL.encode(signature))
    }

    /// The OpenID configuration that leads to its keys, for a server at this address, such as
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

    /// The same as [`authorization`](Self::authorization), or what it was less than a minute ago.
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

    /// Serves both documents, for a server at this address.
    pub(crate) fn routes<S>(&self, base_url: &str) -> Router<S>
    where
        S: Clone + Send + Sync + 'static,
    {
        let document = |document: Value| {
            let body = document.to_string();
            get(async move || ([(CONTENT_TYPE, "application/json")], body))
        };
        Router::new()
            .route(CONFIGURATION_PATH, document(self.openid_configuration(base_url)))
            .route(KEYS_PATH, document(self.key_set()))
    }
}

/// Where a server at this address has the OpenID configuration.
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
