//! Tokens that expire, from where they are made to the header.

use std::fmt;
use std::future::Future;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use futures_util::future::BoxFuture;
use http::HeaderValue;

use super::bearer_header;
use crate::clock::Clock;
use crate::send::error::Error;
use crate::single_flight::SingleFlight;

/// Whatever went wrong in getting a token.
pub type TokenError = Box<dyn std::error::Error + Send + Sync>;

/// Makes tokens for the service, or fetches them from where they are made.
///
/// Implemented by closures that return a future; see [`Credential::token_provider`].
///
/// # Example
///
/// ```
/// use std::time::{Duration, SystemTime};
/// use acs_call_automation::{AccessToken, BoxFuture, TokenError, TokenProvider};
///
/// struct Office;
///
/// impl TokenProvider for Office {
///     fn token(&self) -> BoxFuture<'_, Result<AccessToken, TokenError>> {
///         let in_an_hour = SystemTime::now() + Duration::from_secs(3600);
///         Box::pin(async move { Ok(AccessToken::new("eyJ0eXAi", in_an_hour)) })
///     }
/// }
/// ```
///
/// [`Credential::token_provider`]: crate::Credential::token_provider
pub trait TokenProvider: Send + Sync + 'static {
    /// A token that is valid now, and when it expires.
    ///
    /// Called only when a new one is needed, and not again before it has answered.
    ///
    /// # Errors
    ///
    /// Whatever went wrong; it becomes the source of the call's error, so keep secrets out of it.
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

/// A token and when it expires.
///
/// `Debug` does not show the token.
#[derive(Clone)]
pub struct AccessToken {
    token: String,
    expires_on: SystemTime,
}

impl AccessToken {
    /// A token that is good until `expires_on`.
    pub fn new(token: impl Into<String>, expires_on: SystemTime) -> Self {
        Self { token: token.into(), expires_on }
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccessToken").field("expires_on", &self.expires_on).finish_non_exhaustive()
    }
}

/// Keeps the last token, and renews it one renewal at a time.
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
    /// How long before its end a token is renewed, at most; a short-lived one is renewed when a
    /// fifth of its life is left.
    const MARGIN: Duration = Duration::from_secs(5 * 60);

    /// How long a failed renewal keeps the next one waiting while the token at hand is valid.
    const PAUSE: Duration = Duration::from_secs(30);

    pub(super) fn new(provider: impl TokenProvider) -> Self {
        Self {
            provider: Arc::new(provider),
            current: RwLock::new(None),
            renewal: SingleFlight::new(),
        }
    }

    /// The header of a token that is valid now.
    pub(super) async fn header(&self, clock: &dyn Clock) -> Result<HeaderValue, Error> {
        let ask = || -> BoxFuture<'static, _> {
            let provider = Arc::clone(&self.provider);
            Box::pin(async move { provider.token().await })
        };
        self.renewal
            .get(
                || self.fresh(clock.now()),
                ask,
                |answer| {
                    // The calls that wait are not to blame for a panic.
                    let answer = answer.unwrap_or_else(|_| Err("the provider panicked".into()));
                    self.keep_token(answer, clock.now())
                        .or_else(|error| self.put_off_renewal(clock.now()).ok_or(error))
                },
            )
            .await
    }

    /// The service refuses this token, whatever its date says.
    pub(super) fn forget(&self, refused: &HeaderValue) {
        let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
        // By now another call may have renewed it.
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
            return Err(Error::credential("the provider gave a token that has expired"));
        }
        let header = bearer_header(&token.token).map_err(Error::credential)?;
        self.keep(Cached {
            header: header.clone(),
            renew_at: token.expires_on - Self::MARGIN.min(life / 5),
            expires_on: token.expires_on,
        });
        Ok(header)
    }

    /// After a failed renewal: the token at hand, if it is still valid, and no other try for a
    /// while, so that a provider in trouble is not asked by every call.
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
