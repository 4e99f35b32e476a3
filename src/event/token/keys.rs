//! The service's signing keys: fetched, cached and refreshed, one fetch at a time.
//!
//! ```text
//! OpenID configuration -> issuer, jwks_uri -> key set (RFC 7517)
//! ```

use std::collections::HashMap;
use std::convert::Infallible;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use futures_util::future::BoxFuture;
use http::header::USER_AGENT;
use ring::signature::{RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tracing::warn;
use url::Url;

use super::error::{FailedCheck, VerifyError};
use super::jws::ALGORITHM;
use crate::clock::Clock;
use crate::http::{Body, HttpClient, is_loopback};
use crate::send::error::BoxError;
use crate::single_flight::SingleFlight;

/// Time limit for fetching both documents.
const FETCH_TIMEOUT: Duration = Duration::from_secs(10);
/// Largest document that is read, in bytes.
const DOCUMENT_LIMIT: usize = 256 * 1024;
/// Pause after a failed fetch while no keys are cached.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
/// Accepted key sizes: shorter keys are weak, and longer ones take too long to check.
const MODULUS_BITS: std::ops::RangeInclusive<usize> = 2048..=8192;

/// Where the keys are published.
pub(super) struct Place {
    pub(super) http: HttpClient,
    pub(super) configuration: Url,
    /// The issuer that the configuration must name.
    pub(super) issuer: String,
}

/// The cached keys, and how to refresh them.
pub(super) struct Keys {
    place: Arc<Place>,
    refresh_interval: Duration,
    lifetime: Duration,
    clock: Arc<dyn Clock>,
    kept: RwLock<Kept>,
    refresh: SingleFlight<Result<KeySet, FetchError>, Infallible>,
}

#[derive(Default)]
struct Kept {
    set: Option<KeySet>,
    fetched_at: Option<Instant>,
    /// When the last fetch ended, successfully or not.
    tried_at: Option<Instant>,
    /// Why the last fetch failed, if it did.
    failure: Option<Arc<FetchError>>,
    /// The last fetch came within the interval after the one before it.
    was_early: bool,
    /// How many fetches have ended.
    fetches: u64,
}

type KeySet = HashMap<String, Arc<Key>>;

impl Keys {
    pub(super) fn new(
        place: Place,
        refresh_interval: Duration,
        lifetime: Duration,
        clock: Arc<dyn Clock>,
    ) -> Self {
        Self {
            place: Arc::new(place),
            refresh_interval,
            lifetime,
            clock,
            kept: RwLock::default(),
            refresh: SingleFlight::new(),
        }
    }

    /// The key with this id. Fetches the keys first if it may be a new one.
    pub(super) async fn key(&self, key_id: &str) -> Result<Arc<Key>, VerifyError> {
        let fetches = self.kept().fetches;
        let need = self.need(key_id);
        // A token whose key is cached does not wait for a refresh that is already running.
        let clock = self.clock.as_ref();
        if need == Need::Key || (need == Need::NewerKeys && !self.refresh.is_busy(clock)) {
            let Ok(()) = self
                .refresh
                .get(
                    clock,
                    || {
                        // A fetch that ended since the token came is new enough for it.
                        let is_new = self.kept().fetches != fetches;
                        (is_new || self.need(key_id) == Need::Nothing).then_some(())
                    },
                    || -> BoxFuture<'static, _> {
                        Box::pin(fetch_in_time(Arc::clone(&self.place)))
                    },
                    |answer| {
                        let panicked = |_| Err(FetchError::new("the HTTP client panicked"));
                        self.keep(answer.unwrap_or_else(panicked));
                        Ok(())
                    },
                )
                .await;
        }
        let kept = self.kept();
        let key = kept.set.as_ref().and_then(|set| set.get(key_id)).cloned();
        key.ok_or_else(|| match &kept.failure {
            // The key may be one of those that could not be fetched.
            Some(failure) => VerifyError::unavailable(Arc::clone(failure) as _),
            None => VerifyError::new(
                FailedCheck::UnknownKey,
                "header: expected the id of one of the service's keys in `kid`, found another",
            ),
        })
    }

    /// What must be fetched before a key with this id can be looked up.
    fn need(&self, key_id: &str) -> Need {
        let now = self.clock.monotonic();
        let is_within = |time: Option<Instant>, duration| {
            time.is_some_and(|time| now.saturating_duration_since(time) < duration)
        };
        let kept = self.kept();
        let pause = if kept.set.is_some() { self.refresh_interval } else { FIRST_PAUSE };
        if is_within(kept.tried_at, pause) {
            // The service may have published the key right after the fetch.
            let may_be_newer = kept.set.as_ref().is_some_and(|set| !set.contains_key(key_id))
                && kept.failure.is_none()
                && !kept.was_early;
            return if may_be_newer { Need::Key } else { Need::Nothing };
        }
        match &kept.set {
            Some(set) if set.contains_key(key_id) => {
                if is_within(kept.fetched_at, self.lifetime) {
                    Need::Nothing
                } else {
                    Need::NewerKeys
                }
            }
            _ => Need::Key,
        }
    }

    /// Caches the fetched keys; after a failure the cached ones stay.
    fn keep(&self, answer: Result<KeySet, FetchError>) {
        let now = self.clock.monotonic();
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        kept.was_early = kept.set.is_some()
            && kept.tried_at.is_some_and(|tried_at| {
                now.saturating_duration_since(tried_at) < self.refresh_interval
            });
        kept.tried_at = Some(now);
        kept.fetches += 1;
        match answer {
            Ok(set) => {
                kept.set = Some(set);
                kept.fetched_at = Some(now);
                kept.failure = None;
            }
            Err(failure) => {
                if kept.set.is_some() {
                    // No caller gets this error, so it is logged.
                    warn!(
                        error = &failure as &dyn std::error::Error,
                        "the signing keys of callbacks could not be refreshed; the cached keys stay in use"
                    );
                }
                kept.failure = Some(Arc::new(failure));
            }
        }
    }

    fn kept(&self) -> RwLockReadGuard<'_, Kept> {
        self.kept.read().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kept = self.kept();
        f.debug_struct("Keys")
            .field("configuration", &self.place.configuration.as_str())
            .field("key_ids", &kept.set.as_ref().map(|set| set.keys().collect::<Vec<_>>()))
            .finish_non_exhaustive()
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Need {
    Nothing,
    /// The key is cached, but the set is older than its lifetime.
    NewerKeys,
    Key,
}

/// A public key for RS256 signatures.
pub(super) struct Key(RsaPublicKeyComponents<Vec<u8>>);

impl Key {
    pub(super) fn verify(&self, signed: &[u8], signature: &[u8]) -> Result<(), VerifyError> {
        self.0.verify(&RSA_PKCS1_2048_8192_SHA256, signed, signature).map_err(|_| {
            VerifyError::new(
                FailedCheck::Signature,
                "signature: expected one by the key that `kid` names, found another",
            )
        })
    }
}

/// A JSON Web Key (RFC 7517; its RSA members RFC 7518, section 6.3.1).
#[derive(Deserialize)]
struct JsonWebKey {
    kid: String,
    kty: String,
    #[serde(rename = "use")]
    purpose: Option<String>,
    alg: Option<String>,
    n: String,
    e: String,
}

impl JsonWebKey {
    /// The key, if it can be used for RS256 signatures.
    fn usable(self) -> Option<(String, Arc<Key>)> {
        let is_for_signatures = self.kty == "RSA"
            && self.purpose.is_none_or(|purpose| purpose == "sig")
            && self.alg.is_none_or(|algorithm| algorithm == ALGORITHM);
        if !is_for_signatures {
            return None;
        }
        let (n, e) = (unsigned(&self.n)?, unsigned(&self.e)?);
        let bits = n.len() * 8 - n.first()?.leading_zeros() as usize;
        MODULUS_BITS
            .contains(&bits)
            .then(|| (self.kid, Arc::new(Key(RsaPublicKeyComponents { n, e }))))
    }
}

/// The bytes of a number, without the leading zero that some issuers add.
fn unsigned(base64url: &str) -> Option<Vec<u8>> {
    let bytes = BASE64URL.decode(base64url).ok()?;
    let start = bytes.iter().position(|byte| *byte != 0)?;
    Some(bytes[start..].to_vec())
}

/// Fetches the keys, within [`FETCH_TIMEOUT`].
async fn fetch_in_time(place: Arc<Place>) -> Result<KeySet, FetchError> {
    // The timeout uses Tokio's clock.
    use tokio::time::{Instant, timeout};

    const LATE: Duration = FETCH_TIMEOUT.saturating_add(Duration::from_secs(1));
    // Tokio's timeout would panic outside a runtime.
    place
        .http
        .client(&place.configuration)
        .map_err(|error| FetchError::new("the keys cannot be fetched").because(error))?;
    loop {
        let began = Instant::now();
        let outcome = timeout(FETCH_TIMEOUT, fetch(&place)).await;
        // If the caller that started the fetch was dropped, and another one resumes it much later, its
        // result, or its timeout, is out of date.
        if began.elapsed() < LATE {
            return outcome.unwrap_or_else(|_| {
                Err(FetchError::new(format!(
                    "{}: expected the keys within {FETCH_TIMEOUT:?}",
                    place.configuration
                )))
            });
        }
    }
}

async fn fetch(place: &Place) -> Result<KeySet, FetchError> {
    #[derive(Deserialize)]
    struct OpenIdConfiguration {
        issuer: String,
        jwks_uri: String,
    }

    #[derive(Deserialize)]
    struct JsonWebKeySet {
        keys: Vec<Value>,
    }

    let OpenIdConfiguration { issuer, jwks_uri } = document(place, &place.configuration).await?;
    if issuer != place.issuer {
        return Err(FetchError::new(format!(
            "{}: expected the issuer {:?}, found {}",
            place.configuration,
            place.issuer,
            excerpt(&issuer)
        )));
    }
    let address = key_set_address(&place.configuration, &jwks_uri)?;
    let JsonWebKeySet { keys } = document(place, &address).await?;
    let mut set = KeySet::new();
    for key in keys {
        // Keys of other kinds, including unknown ones, are ignored.
        if let Ok(key) = serde_json::from_value::<JsonWebKey>(key)
            && let Some((key_id, key)) = key.usable()
        {
            set.entry(key_id).or_insert(key);
        }
    }
    if set.is_empty() {
        return Err(FetchError::new(format!(
            "{address}: expected RSA keys of 2048 to 8192 bits for {ALGORITHM} signatures, found none"
        )));
    }
    Ok(set)
}

/// The address of the key set: https, or http from loopback to loopback.
fn key_set_address(configuration: &Url, jwks_uri: &str) -> Result<Url, FetchError> {
    let is_loopback = |url: &Url| url.scheme() == "http" && is_loopback(url);
    Url::parse(jwks_uri)
        .ok()
        .filter(|url| url.scheme() == "https" || (is_loopback(url) && is_loopback(configuration)))
        .ok_or_else(|| {
            FetchError::new(format!(
                "{configuration}: expected an https URL in jwks_uri, found {}",
                excerpt(jwks_uri)
            ))
        })
}

/// Fetches a JSON document, without following redirects.
async fn document<T: DeserializeOwned>(place: &Place, address: &Url) -> Result<T, FetchError> {
    let failed = |problem: &str| FetchError::new(format!("{address}: {problem}"));
    let http = place.http.client(address).map_err(|error| failed("not asked").because(error))?;
    let mut answer = http
        .get(address.clone())
        .header(USER_AGENT, crate::http::USER_AGENT)
        .send()
        .await
        .map_err(|error| failed("no answer").because(error.without_url()))?;
    if answer.url() != address {
        return Err(failed(
            "the HTTP client followed a redirect: build it with \
             `redirect(reqwest::redirect::Policy::none())`",
        ));
    }
    if !answer.status().is_success() {
        let found = answer.status().as_u16();
        return Err(failed(&format!("expected status 200, found {found}")));
    }
    // The caller limits the time for both documents together.
    let deadline = tokio::time::Instant::now() + FETCH_TIMEOUT;
    let body = Body::read(&mut answer, DOCUMENT_LIMIT, deadline)
        .await
        .whole()
        .map_err(|error| failed("could not be read").because(error))?;
    serde_json::from_slice(&body).map_err(|error| failed("expected a JSON document").because(error))
}

/// The start of a text from a document, for a message.
fn excerpt(text: &str) -> String {
    format!("{:?}", text.chars().take(100).collect::<String>())
}

/// Why the keys could not be fetched.
#[derive(Debug)]
struct FetchError {
    message: String,
    source: Option<BoxError>,
}

impl FetchError {
    fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), source: None }
    }

    fn because(mut self, source: impl Into<BoxError>) -> Self {
        self.source = Some(source.into());
        self
    }
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for FetchError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.source {
            Some(source) => Some(source.as_ref()),
            None => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERVICE: &str = "https://acs.example.com/calling/.well-known/acsopenidconfiguration";
    const LOOPBACK: &str = "http://127.0.0.1:8090/calling/.well-known/acsopenidconfiguration";

    fn is_taken(configuration: &str, jwks_uri: &str) -> bool {
        key_set_address(&configuration.parse().unwrap(), jwks_uri).is_ok()
    }

    #[test]
    fn keys_come_by_https_or_from_loopback_to_loopback() {
        assert!(is_taken(SERVICE, "https://acs.example.com/calling/keys"));
        assert!(is_taken(LOOPBACK, "http://localhost:8090/calling/keys"));
        assert!(is_taken(LOOPBACK, "https://acs.example.com/calling/keys"));
        for jwks_uri in
            ["http://acs.example.com/keys", "http://127.0.0.1/keys", "keys", "file:///k"]
        {
            assert!(!is_taken(SERVICE, jwks_uri), "{jwks_uri}");
        }
        assert!(!is_taken(LOOPBACK, "http://acs.example.com/keys"));
    }
}
