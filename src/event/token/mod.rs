//! Trust: the check of the bearer token that comes with every callback.

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
use crate::Error;
use crate::clock::Clock;
use crate::http::{is_loopback, reqwest_client};

pub use self::claims::Claims;
pub use self::error::{FailedCheck, VerifyError};

/// Checks that a callback comes from the service, by the token in its `Authorization` header.
///
/// # Example
///
/// A receiver on any server whose headers are those of [`http`], such as axum and hyper:
///
/// ```no_run
/// use acs_call_automation::event::CallbackVerifier;
/// use http::{HeaderMap, StatusCode, header::AUTHORIZATION};
///
/// /// Once, at the start of the program.
/// fn verifier() -> Result<CallbackVerifier, acs_call_automation::Error> {
///     CallbackVerifier::new("1cd3e2a4-59a1-4b1c-9f63-dd4d1f2a0e57")
/// }
///
/// async fn receive(verifier: &CallbackVerifier, headers: &HeaderMap) -> StatusCode {
///     match verifier.verify(headers.get(AUTHORIZATION)).await {
///         Ok(_claims) => StatusCode::OK, // and read the events
///         Err(error) if error.is_unavailable() => StatusCode::SERVICE_UNAVAILABLE,
///         Err(error) => {
///             eprintln!("{error}"); // it says which check failed, and has no part of the token
///             StatusCode::UNAUTHORIZED
///         }
///     }
/// }
/// ```
///
/// A token is refused unless
///
/// - it is a JWT of at most 16 KiB, signed with RS256 by a key of the service that it names (`kid`);
/// - `iss` is the service and `aud` this resource;
/// - now is before `exp` and, if it has one, not before `nbf`, give or take the
///   [leeway](CallbackVerifierBuilder::leeway).
///
/// The service's keys are fetched with the first token, by way of its OpenID configuration, and kept.
/// They are fetched again when a token names a key that is not among them, at most once per
/// [interval](CallbackVerifierBuilder::refresh_interval), and when they are
/// [old](CallbackVerifierBuilder::key_set_lifetime). There is one fetch at a time, which ends within
/// 10 seconds and takes at most 256 KiB for a document; all tokens that need it wait for the same one.
/// When it fails, the keys at hand stay.
///
/// Cloning is cheap, and clones share the keys. Sources: [RFC 7515], [RFC 7519], [RFC 8725], and the
/// service's page about [securing webhooks].
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
    /// Where the service publishes its keys.
    pub const OPENID_CONFIGURATION: &str = "https://acscallautomation.communication.azure.com/calling/.well-known/acsopenidconfiguration";

    /// Who issues the service's tokens.
    pub const ISSUER: &str = "https://acscallautomation.communication.azure.com";

    /// A verifier for callbacks of the resource whose immutable id this is.
    ///
    /// The id is a GUID, in the `immutableResourceId` of the resource's JSON view in the portal, and of
    /// `az communication show`. Anything else is refused here, because it could only ever refuse
    /// every callback: the resource's name, its endpoint and the id that has slashes are mistaken for it.
    ///
    /// # Errors
    ///
    /// An audience that is not a GUID; TLS that cannot be set up.
    pub fn new(audience: &str) -> Result<Self, Error> {
        Self::builder(audience).build()
    }

    /// A verifier with settings of its own.
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

    /// Checks the value of a callback's `Authorization` header, and gives what its token claims.
    ///
    /// It takes text or bytes, so that the header can be handed over as any server has it, missing
    /// ones included:
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
    /// It waits for the network only when it has to fetch keys, and must then be in a Tokio runtime.
    /// Dropping it loses nothing: a fetch under way is carried on by the next token that needs it.
    ///
    /// # Errors
    ///
    /// A token that is refused, or that could not be checked because the keys could not be had; see
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

/// Settings of a [`CallbackVerifier`]; mistakes are told by [`build`](Self::build).
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
    /// The most that clocks may be taken to differ: all that a token lives.
    const LONGEST_LEEWAY: Duration = Duration::from_secs(5 * 60);

    /// Less would let whoever makes up key ids decide how often keys are fetched.
    const SHORTEST_INTERVAL: Duration = Duration::from_secs(1);

    /// Where the keys are published, instead of
    /// [the service's own place](CallbackVerifier::OPENID_CONFIGURATION); https, or http to a loopback
    /// address.
    pub fn openid_configuration(mut self, url: &str) -> Self {
        self.openid_configuration = url.to_owned();
        self
    }

    /// Who has to have issued a token, instead of [the service](CallbackVerifier::ISSUER); the OpenID
    /// configuration must name the same.
    pub fn issuer(mut self, issuer: &str) -> Self {
        self.issuer = issuer.to_owned();
        self
    }

    /// How far the clocks here and at the service may differ: 60 seconds by default, at most 5 minutes.
    ///
    /// A token lives five minutes, and whoever gets hold of one can use it for that much longer.
    pub fn leeway(mut self, leeway: Duration) -> Self {
        self.leeway = leeway;
        self
    }

    /// How long to wait after a fetch of the keys before an unknown one leads to the next: 5 minutes
    /// by default, at least a second.
    ///
    /// As long as there are no keys at all, another fetch is tried after a second.
    pub fn refresh_interval(mut self, interval: Duration) -> Self {
        self.refresh_interval = interval;
        self
    }

    /// How long keys are used before they are fetched again, even if none is missing: 24 hours by
    /// default. A key that the service has withdrawn is trusted no longer than this.
    ///
    /// When that fetch fails, the keys at hand stay until one succeeds.
    pub fn key_set_lifetime(mut self, lifetime: Duration) -> Self {
        self.key_set_lifetime = lifetime;
        self
    }

    /// Fetches with your own HTTP client, for proxies, certificates or another TLS back end.
    ///
    /// Build it with `redirect(reqwest::redirect::Policy::none())`, as the built-in one is: a document
    /// that came by a redirect is not used.
    pub fn http_client(mut self, http_client: reqwest::Client) -> Self {
        self.http_client = Some(http_client);
        self
    }

    /// Takes the time from `clock` instead of the system, in tests: [`now`](Clock::now) for the
    /// token's dates, [`monotonic`](Clock::monotonic) for the age of the keys.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// The verifier.
    ///
    /// # Errors
    ///
    /// A setting that cannot be used; the message names it, what was found and the mend.
    pub fn build(self) -> Result<CallbackVerifier, Error> {
        let audience = Uuid::try_parse(self.audience.trim()).map_err(|_| {
            Error::input(format!(
                "audience: expected the immutable id of the resource, a GUID such as \
                 1cd3e2a4-59a1-4b1c-9f63-dd4d1f2a0e57, found {:?}; `az communication show` tells it \
                 as `immutableResourceId`",
                self.audience
            ))
        })?;
        if self.issuer.is_empty() {
            return Err(Error::input("issuer: expected who issues the tokens, found nothing"));
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
            Some(http) => http,
            None => reqwest_client(Duration::from_secs(5), is_loopback(&configuration))?,
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

fn parse_configuration_url(text: &str) -> Result<Url, Error> {
    let url = Url::parse(text.trim()).map_err(|error| {
        Error::input(format!(
            "openid configuration: expected a URL such as {}, found one with an error: {error}",
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
