//! Tokens that expire, from where they are made to the header.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use http::HeaderValue;
use tokio::sync::Mutex;

use super::bearer_header;
use crate::Error;

/// A future in a box, as a trait object's method returns it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Whatever went wrong in getting a token.
pub type TokenError = Box<dyn std::error::Error + Send + Sync>;

/// Makes tokens for the service, or fetches them from where they are made.
///
/// Implemented by closures that return a future; see [`Credential::token_provider`].
///
/// [`Credential::token_provider`]: crate::Credential::token_provider
pub trait TokenProvider: Send + Sync + 'static {
    /// A token that is valid now, and when it expires.
    ///
    /// Called only when a new one is needed, and not again before it has answered.
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
    provider: Box<dyn TokenProvider>,
    current: RwLock<Option<Arc<Cached>>>,
    /// Held while the provider is asked; who waits here finds the new token afterwards. A caller
    /// that goes away while asking lets the next one ask.
    renewal: Mutex<()>,
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
        Self { provider: Box::new(provider), current: RwLock::new(None), renewal: Mutex::new(()) }
    }

    /// The header of a token that is valid at `now`.
    pub(super) async fn header(&self, now: SystemTime) -> Result<HeaderValue, Error> {
        if let Some(header) = self.fresh(now) {
            return Ok(header);
        }
        let _one_at_a_time = self.renewal.lock().await;
        if let Some(header) = self.fresh(now) {
            return Ok(header);
        }
        match self.renew(now).await {
            Ok(header) => Ok(header),
            Err(error) => self.put_off_renewal(now).ok_or(error),
        }
    }

    async fn renew(&self, now: SystemTime) -> Result<HeaderValue, Error> {
        let failed = |source: TokenError| Error::credential(Arc::from(source));
        let token = self.provider.token().await.map_err(failed)?;
        let life = token.expires_on.duration_since(now).unwrap_or_default();
        if life.is_zero() {
            return Err(failed("the provider gave a token that has expired".into()));
        }
        let header = bearer_header(&token.token).map_err(|error| failed(error.into()))?;
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
