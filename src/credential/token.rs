//! Tokens that expire: requested from a provider, cached and renewed.

use std::fmt;
use std::future::Future;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use futures_util::future::BoxFuture;
use http::HeaderValue;

use crate::clock::Clock;
use crate::send::error::Error;
use crate::single_flight::SingleFlight;
use crate::value::text;

/// Why a provider returned no token.
pub type TokenError = Box<dyn std::error::Error + Send + Sync>;

/// Provides access tokens for the service.
///
/// Closures that return a future implement it; see [`Credential::token_provider`].
///
/// # Example
///
/// ```
/// use std::time::{Duration, SystemTime};
/// use acs_call_automation::{AccessToken, BoxFuture, TokenError, TokenProvider};
///
/// struct TokenService;
///
/// impl TokenProvider for TokenService {
///     fn token(&self) -> BoxFuture<'_, Result<AccessToken, TokenError>> {
///         let in_an_hour = SystemTime::now() + Duration::from_secs(3600);
///         Box::pin(async move { Ok(AccessToken::new("eyJ0eXAi", in_an_hour)) })
///     }
/// }
/// ```
///
/// [`Credential::token_provider`]: crate::Credential::token_provider
pub trait TokenProvider: Send + Sync + 'static {
    /// Returns a token that is valid now, and when it expires.
    ///
    /// The client calls it when it needs a new token, and not again before it has returned or 30 seconds have
    /// passed.
    ///
    /// # Errors
    ///
    /// Any error. It becomes the [source](std::error::Error::source) of the request's error, so keep secrets
    /// out of it.
    fn token(&self) -> BoxFuture<'_, Result<AccessToken, TokenError>>;
}

impl<F, T> TokenProvider for F
where
    F: Fn() -> T + Send + Sync + 'static,
    T: Future<Output = Result<AccessToken, TokenError>> + Send + 'static,
{
    fn token(&self) -> BoxFuture<'_, Result<AccessToken, TokenError>> {
        Box::pin(self())
    }
}

/// An access token and when it expires.
///
/// `Debug` does not show the token.
#[derive(Clone)]
pub struct AccessToken {
    token: String,
    expires_on: SystemTime,
}

impl AccessToken {
    /// Creates a token that is valid until `expires_on`.
    pub fn new(token: impl Into<String>, expires_on: SystemTime) -> Self {
        Self { token: token.into(), expires_on }
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccessToken").field("expires_on", &self.expires_on).finish_non_exhaustive()
    }
}

/// Caches the last token, and renews it with one renewal at a time.
pub(super) struct TokenCache {
    provider: Arc<dyn TokenProvider>,
    current: RwLock<Option<Arc<Cached>>>,
    renewal: SingleFlight<Result<AccessToken, TokenError>, Error>,
}

struct Cached {
    header: HeaderValue,
    renew_at: SystemTime,
    expires_on: SystemTime,
}

impl TokenCache {
    /// How long before its end a token is renewed at most. A short-lived one is renewed when a fifth of its
    /// life is left.
    const MARGIN: Duration = Duration::from_secs(5 * 60);

    /// How long after a failed renewal the next one is tried, while the cached token is valid.
    const PAUSE: Duration = Duration::from_secs(30);

    pub(super) fn new(provider: impl TokenProvider) -> Self {
        Self {
            provider: Arc::new(provider),
            current: RwLock::new(None),
            renewal: SingleFlight::new(),
        }
    }

    /// Returns the header with a token that is valid now.
    pub(super) async fn header(&self, clock: &dyn Clock) -> Result<HeaderValue, Error> {
        let ask = || -> BoxFuture<'static, _> {
            let provider = Arc::clone(&self.provider);
            Box::pin(async move { provider.token().await })
        };
        self.renewal
            .get(
                clock,
                || self.fresh(clock.now()),
                ask,
                |answer| {
                    // A panic of the provider must not end the requests that wait for it.
                    let answer = answer.unwrap_or_else(|_| Err("the provider panicked".into()));
                    self.keep_token(answer, clock.now())
                        .or_else(|error| self.put_off_renewal(clock.now()).ok_or(error))
                },
            )
            .await
    }

    /// Drops the token, which the service has refused before it expires.
    pub(super) fn forget(&self, refused: &HeaderValue) {
        let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
        // Another request may have renewed it meanwhile.
        if current.as_ref().is_some_and(|cached| cached.header == *refused) {
            *current = None;
        }
    }

    fn keep_token(
        &self,
        answer: Result<AccessToken, TokenError>,
        now: SystemTime,
    ) -> Result<HeaderValue, Error> {
        let token = answer.map_err(Error::credential)?;
        let life = token.expires_on.duration_since(now).unwrap_or_default();
        if life.is_zero() {
            return Err(Error::credential("the provider returned a token that has expired"));
        }
        let header = bearer_header(&token.token).map_err(Error::credential)?;
        self.keep(Cached {
            header: header.clone(),
            renew_at: token.expires_on - Self::MARGIN.min(life / 5),
            expires_on: token.expires_on,
        });
        Ok(header)
    }

    /// After a failed renewal, returns the cached token if it is still valid, and puts off the next renewal,
    /// so that not every request calls a provider that is down.
    fn put_off_renewal(&self, now: SystemTime) -> Option<HeaderValue> {
        let cached = self.current().filter(|cached| now < cached.expires_on)?;
        self.keep(Cached {
            header: cached.header.clone(),
            renew_at: cached.expires_on.min(now + Self::PAUSE),
            expires_on: cached.expires_on,
        });
        Some(cached.header.clone())
    }

    fn keep(&self, cached: Cached) {
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(cached));
    }

    fn fresh(&self, now: SystemTime) -> Option<HeaderValue> {
        self.current().filter(|cached| now < cached.renew_at).map(|cached| cached.header.clone())
    }

    fn current(&self) -> Option<Arc<Cached>> {
        self.current.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The characters of a bearer token are those of RFC 6750, section 2.1.
pub(super) fn bearer_header(token: &str) -> Result<HeaderValue, Error> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+/=".contains(&byte);
    let token = text::unquoted(token).map_err(|quoted| Error::input(format!("token: {quoted}")))?;
    if token.is_empty() {
        return Err(Error::input("token: expected a token, found nothing"));
    }
    if token.get(..6).is_some_and(|scheme| scheme.eq_ignore_ascii_case("bearer"))
        && token[6..].starts_with(char::is_whitespace)
    {
        return Err(Error::input("token: begins with `Bearer`; pass only what follows it"));
    }
    let header = HeaderValue::try_from(format!("Bearer {token}")).ok();
    let mut header = header.filter(|_| token.bytes().all(allowed)).ok_or_else(|| {
        Error::input(
            "token: expected only the characters of a token (letters, digits and - . _ ~ + / =), found \
             another one, such as a space or a line break",
        )
    })?;
    header.set_sensitive(true);
    Ok(header)
}
