//! Verification of the bearer token in every callback.

mod claims;
mod error;
mod jws;
mod keys;

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use url::Url;
use uuid::Uuid;

use self::claims::Expected;
use self::jws::Jws;
use self::keys::{Keys, Place};
use crate::clock::Clock;
use crate::http::{HttpClient, is_loopback};
use crate::send::error::Error;
use crate::value::text;

pub use self::claims::Claims;
pub use self::error::{FailedCheck, VerifyError};

/// Verifies that a callback comes from the service, by the token in its `Authorization` header.
///
/// # Example
///
/// A handler for any server that uses the header types of [`http`], such as axum and hyper:
///
/// ```no_run
/// use acs_call_automation::event::CallbackVerifier;
/// use http::{HeaderMap, StatusCode, header::AUTHORIZATION};
///
/// /// Call it once, at the start of the program.
/// fn verifier() -> Result<CallbackVerifier, acs_call_automation::Error> {
///     CallbackVerifier::new("1cd3e2a4-59a1-4b1c-9f63-dd4d1f2a0e57")
/// }
///
/// async fn receive(verifier: &CallbackVerifier, headers: &HeaderMap) -> StatusCode {
///     match verifier.verify(headers.get(AUTHORIZATION)).await {
///         Ok(_claims) => StatusCode::OK, // after reading the events
///         Err(error) if error.is_unavailable() => StatusCode::SERVICE_UNAVAILABLE,
///         Err(error) => {
///             eprintln!("{error}"); // names the failed check; contains no part of the token
///             StatusCode::UNAUTHORIZED
///         }
///     }
/// }
/// ```
///
/// # Checks
///
/// A token is accepted only if
///
/// - it is a JWT of at most 16 KiB, signed with RS256 by one of the service's keys, which it names in
///   `kid`;
/// - `iss` is the service, and `aud` is this resource;
/// - the current time is before `exp` and not before `nbf`, within the
///   [leeway](CallbackVerifierBuilder::leeway). `nbf` may be absent.
///
/// # Keys
///
/// The first token makes the verifier fetch the service's OpenID configuration and the key set that it
/// names. The keys are cached, and fetched again if a token names an unknown key, or if they are older than
/// their [lifetime](CallbackVerifierBuilder::key_set_lifetime). Unknown keys cause at most one fetch per
/// [interval](CallbackVerifierBuilder::refresh_interval), and one more before it has passed, for a key that
/// the service published right after the fetch. Only one fetch runs at a time, and all tokens
/// that need it wait for it. It ends within 10 seconds and reads at most 256 KiB per document. If it
/// fails, the cached keys stay in use.
///
/// Cloning is cheap, and clones share the keys.
///
/// Sources: [RFC 7515], [RFC 7519], [RFC 8725], and the service's page about [securing webhooks].
///
/// [RFC 7515]: https://www.rfc-editor.org/rfc/rfc7515
/// [RFC 7519]: https://www.rfc-editor.org/rfc/rfc7519
/// [RFC 8725]: https://www.rfc-editor.org/rfc/rfc8725
/// [securing webhooks]: https://learn.microsoft.com/azure/communication-services/how-tos/call-automation/secure-webhook-endpoint
#[derive(Clone)]
pub struct CallbackVerifier(Arc<Inner>);

struct Inner {
    expected: Expected,
    keys: Keys,
    clock: Arc<dyn Clock>,
}

impl CallbackVerifier {
    /// The URL of the service's OpenID configuration, which names its keys.
    pub const OPENID_CONFIGURATION: &str = "https://acscallautomation.communication.azure.com/calling/.well-known/acsopenidconfiguration";

    /// The issuer of the service's tokens.
    pub const ISSUER: &str = "https://acscallautomation.communication.azure.com";

    /// Makes a verifier for the callbacks of one resource, by its immutable resource id.
    ///
    /// The id is a GUID. It is called `immutableResourceId` in the output of `az communication show` and in
    /// the JSON view of the resource in the portal. The name, the endpoint and the resource id with
    /// slashes are not the audience of any token, so they are refused here.
    ///
    /// # Errors
    ///
    /// The audience is not a GUID.
    pub fn new(audience: &str) -> Result<Self, Error> {
        Self::builder(audience).build()
    }

    /// Starts a verifier with settings other than the defaults.
    ///
    /// # Example
    ///
    /// ```
    /// use std::time::Duration;
    /// use acs_call_automation::event::CallbackVerifier;
    ///
    /// let verifier = CallbackVerifier::builder("1cd3e2a4-59a1-4b1c-9f63-dd4d1f2a0e57")
    ///     .leeway(Duration::from_secs(5))
    ///     .build()?;
    /// # Ok::<(), acs_call_automation::Error>(())
    /// ```
    pub fn builder(audience: &str) -> CallbackVerifierBuilder {
        CallbackVerifierBuilder {
            audience: audience.to_owned(),
            openid_configuration: Self::OPENID_CONFIGURATION.to_owned(),
            issuer: Self::ISSUER.to_owned(),
            leeway: Duration::from_secs(60),
            refresh_interval: Duration::from_secs(5 * 60),
            key_set_lifetime: Duration::from_secs(24 * 60 * 60),
            http_client: None,
            clock: Arc::new(SystemTime::now),
        }
    }

    /// Verifies the value of a callback's `Authorization` header, and returns the claims of its token.
    ///
    /// The value can be text or bytes, in the type of any server, and absent:
    ///
    /// ```no_run
    /// # async fn example(
    /// #     verifier: acs_call_automation::event::CallbackVerifier,
    /// #     headers: http::HeaderMap,
    /// # ) -> Result<(), acs_call_automation::event::VerifyError> {
    /// verifier.verify(headers.get("authorization")).await?;
    /// verifier.verify(Some("Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln")).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// It needs a Tokio runtime, and waits for the network only while the keys are fetched. If it is
    /// dropped, the next token that needs the keys resumes the fetch.
    ///
    /// # Errors
    ///
    /// The token is refused, or could not be checked because the service's keys are unavailable; see
    /// [`VerifyError::is_unavailable`].
    pub async fn verify<V>(&self, authorization: Option<&V>) -> Result<Claims, VerifyError>
    where
        V: AsRef<[u8]> + ?Sized,
    {
        let Inner { expected, keys, clock } = &*self.0;
        let token = jws::bearer(authorization.map(AsRef::as_ref))?;
        let jws = Jws::parse(token)?;
        keys.key(&jws.key_id).await?.verify(jws.signed, &jws.signature)?;
        Claims::check(jws.key_id, jws.payload, expected, clock.now())
    }
}

impl fmt::Debug for CallbackVerifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallbackVerifier")
            .field("audience", &self.0.expected.audience)
            .field("issuer", &self.0.expected.issuer)
            .field("keys", &self.0.keys)
            .finish_non_exhaustive()
    }
}

/// Settings of a [`CallbackVerifier`]. Invalid settings are reported by [`build`](Self::build).
#[must_use]
pub struct CallbackVerifierBuilder {
    audience: String,
    openid_configuration: String,
    issuer: String,
    leeway: Duration,
    refresh_interval: Duration,
    key_set_lifetime: Duration,
    http_client: Option<reqwest::Client>,
    clock: Arc<dyn Clock>,
}

impl CallbackVerifierBuilder {
    /// The lifetime of a token. A longer leeway would more than double the time for which it is accepted.
    const LONGEST_LEEWAY: Duration = Duration::from_secs(5 * 60);

    /// A shorter interval would let made-up key ids trigger a fetch for every callback.
    const SHORTEST_INTERVAL: Duration = Duration::from_secs(1);

    /// Sets the URL of the OpenID configuration. The default is
    /// [the service's](CallbackVerifier::OPENID_CONFIGURATION). The scheme must be https, or http for a
    /// loopback address.
    pub fn openid_configuration(mut self, url: &str) -> Self {
        self.openid_configuration = url.to_owned();
        self
    }

    /// Sets the issuer that tokens and the OpenID configuration must name. The default is
    /// [the service](CallbackVerifier::ISSUER).
    pub fn issuer(mut self, issuer: &str) -> Self {
        self.issuer = issuer.to_owned();
        self
    }

    /// Sets how far this machine's clock may differ from the service's: 60 seconds by default, at most
    /// 5 minutes.
    ///
    /// The leeway also extends the five minutes for which a stolen token can be used.
    pub fn leeway(mut self, leeway: Duration) -> Self {
        self.leeway = leeway;
        self
    }

    /// Sets the minimum time between two fetches that unknown key ids trigger: 5 minutes by default, at
    /// least 1 second. One fetch in between is allowed after each that was not early.
    ///
    /// While no keys are cached, it is 1 second.
    pub fn refresh_interval(mut self, interval: Duration) -> Self {
        self.refresh_interval = interval;
        self
    }

    /// Sets how long keys are used before they are fetched again: 24 hours by default. A key that the
    /// service has withdrawn is trusted for no longer than this, unless the fetch fails.
    ///
    /// If the fetch fails, the cached keys stay in use until one succeeds.
    pub fn key_set_lifetime(mut self, lifetime: Duration) -> Self {
        self.key_set_lifetime = lifetime;
        self
    }

    /// Sets the HTTP client that fetches the keys, for proxies, certificates or another TLS back end.
    ///
    /// Build it with `redirect(reqwest::redirect::Policy::none())`, like the built-in one: a document
    /// that was reached by a redirect is refused.
    pub fn http_client(mut self, http_client: reqwest::Client) -> Self {
        self.http_client = Some(http_client);
        self
    }

    /// Sets the clock, for tests: [`now`](Clock::now) is compared with the dates of tokens, and
    /// [`monotonic`](Clock::monotonic) measures the age of the keys.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Makes the verifier.
    ///
    /// # Errors
    ///
    /// A setting is invalid. The message names the setting, the value and the fix.
    pub fn build(self) -> Result<CallbackVerifier, Error> {
        let audience = Uuid::try_parse(text::trim(&self.audience)).map_err(|_| {
            Error::input(format!(
                "audience: expected the immutable id of the resource, a GUID such as \
                 1cd3e2a4-59a1-4b1c-9f63-dd4d1f2a0e57, found {:?}; `az communication show` prints it \
                 as `immutableResourceId`",
                self.audience
            ))
        })?;
        if self.issuer.is_empty() {
            return Err(Error::input("issuer: expected the issuer of the tokens, found nothing"));
        }
        if self.leeway > Self::LONGEST_LEEWAY {
            return Err(Error::input(format!(
                "leeway: expected at most {:?}, found {:?}",
                Self::LONGEST_LEEWAY,
                self.leeway
            )));
        }
        if self.refresh_interval < Self::SHORTEST_INTERVAL {
            return Err(Error::input(format!(
                "refresh interval: expected at least {:?}, found {:?}",
                Self::SHORTEST_INTERVAL,
                self.refresh_interval
            )));
        }
        let configuration = parse_configuration_url(&self.openid_configuration)?;
        let http = match self.http_client {
            Some(http) => http.into(),
            None => HttpClient::new(Duration::from_secs(5), is_loopback(&configuration)),
        };
        let keys = Keys::new(
            Place { http, configuration, issuer: self.issuer.clone() },
            self.refresh_interval,
            self.key_set_lifetime,
            Arc::clone(&self.clock),
        );
        let expected = Expected {
            issuer: self.issuer,
            audience: audience.hyphenated().to_string(),
            leeway: self.leeway,
        };
        Ok(CallbackVerifier(Arc::new(Inner { expected, keys, clock: self.clock })))
    }
}

impl fmt::Debug for CallbackVerifierBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallbackVerifierBuilder")
            .field("audience", &self.audience)
            .field("issuer", &self.issuer)
            .field("leeway", &self.leeway)
            .field("refresh_interval", &self.refresh_interval)
            .field("key_set_lifetime", &self.key_set_lifetime)
            .finish_non_exhaustive()
    }
}

fn parse_configuration_url(url: &str) -> Result<Url, Error> {
    let url = Url::parse(text::trim(url)).map_err(|error| {
        Error::input(format!(
            "openid configuration: expected a URL such as {}, found an invalid one ({error})",
            CallbackVerifier::OPENID_CONFIGURATION
        ))
    })?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Error::input(
            "openid configuration: expected no user name and password in the URL",
        ));
    }
    if url.scheme() == "https" || (url.scheme() == "http" && is_loopback(&url)) {
        Ok(url)
    } else {
        Err(Error::input(format!(
            "openid configuration: expected https, or http to a loopback address, found {}",
            url.scheme()
        )))
    }
}
