//! The credentials that authorize requests.

mod access_key;
mod connection_string;
mod token;

use std::fmt;
use std::sync::Arc;

use http::HeaderValue;
use http::header::AUTHORIZATION;

use access_key::AccessKey;
pub(crate) use connection_string::ConnectionString;
pub use token::{AccessToken, TokenError, TokenProvider};
use token::{TokenCache, bearer_header};

use crate::clock::Clock;
use crate::send::error::Error;
#[cfg(feature = "azure-core")]
use crate::value::text;

/// What authorizes requests to the service: an access key or a token.
///
/// # Example
///
/// ```
/// use acs_call_automation::{CallAutomationClient, Credential};
///
/// let credential = Credential::access_key("c2VjcmV0")?;
/// let client = CallAutomationClient::new("https://contoso.communication.azure.com", credential)?;
/// # Ok::<(), acs_call_automation::Error>(())
/// ```
///
/// Cloning is cheap, and clones share their cached token. `Debug` never shows a key or a token.
#[derive(Clone)]
pub struct Credential(Kind);

#[derive(Clone)]
enum Kind {
    AccessKey(AccessKey),
    /// A token that does not change, as the value of the header.
    Bearer(HeaderValue),
    Tokens(Arc<TokenCache>),
}

impl Credential {
    /// The scope of a Microsoft Entra token for the service in the public cloud.
    pub const SCOPE: &str = "https://communication.azure.com//.default";

    /// Uses an access key of the resource, in base64 as the portal shows it. White space and line breaks
    /// around it are ignored.
    ///
    /// Every attempt is signed anew with HMAC-SHA256 ([the service's signing scheme]).
    ///
    /// [the service's signing scheme]: https://learn.microsoft.com/rest/api/communication/authentication
    ///
    /// # Errors
    ///
    /// The key is empty, in quotation marks, or not base64. The message does not contain it.
    pub fn access_key(key: &str) -> Result<Self, Error> {
        AccessKey::from_base64(key).map(Self::from)
    }

    /// Uses one token: a Microsoft Entra token, or an ACS user access token. White space and line breaks
    /// around it are ignored.
    ///
    /// It is not renewed. For a client that outlives its token, use
    /// [`token_provider`](Self::token_provider).
    ///
    /// # Errors
    ///
    /// The token is empty, in quotation marks, or has characters that no token has. The message does not contain it.
    pub fn bearer(token: &str) -> Result<Self, Error> {
        bearer_header(token).map(|header| Self(Kind::Bearer(header)))
    }

    /// Uses tokens from a provider.
    ///
    /// The token is cached and shared by all clones. It is renewed five minutes before it expires, or when a
    /// fifth of a shorter life is left; there is one renewal at a time, however many requests wait for it.
    /// If a renewal fails, the cached token is used as long as it is valid.
    ///
    /// # Example
    ///
    /// ```
    /// use std::time::{Duration, SystemTime};
    /// use acs_call_automation::{AccessToken, Credential};
    ///
    /// let credential = Credential::token_provider(|| async {
    ///     // Ask your own service for a token here.
    ///     Ok(AccessToken::new("eyJ0eXAi", SystemTime::now() + Duration::from_secs(3600)))
    /// });
    /// ```
    pub fn token_provider(provider: impl TokenProvider) -> Self {
        Self(Kind::Tokens(Arc::new(TokenCache::new(provider))))
    }

    /// Uses a Microsoft Entra credential with another scope than [`SCOPE`](Self::SCOPE): that of a sovereign
    /// cloud, or of a gateway that has an application of its own in Microsoft Entra.
    ///
    /// Tokens are cached like those of a [token provider](Self::token_provider). For the public cloud, use
    /// `Credential::from(credential)`.
    ///
    /// # Example
    ///
    /// ```
    /// # use std::sync::Arc;
    /// use acs_call_automation::Credential;
    /// use azure_core::credentials::TokenCredential;
    ///
    /// # fn example(entra: Arc<dyn TokenCredential>) -> Result<(), acs_call_automation::Error> {
    /// let credential = Credential::entra(entra, "api://contoso-call-gateway/.default")?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The scope is empty, in quotation marks, or has white space inside.
    #[cfg(feature = "azure-core")]
    pub fn entra<T>(credential: Arc<T>, scope: &str) -> Result<Self, Error>
    where
        T: azure_core::credentials::TokenCredential + ?Sized + 'static,
    {
        let scope =
            text::unquoted(scope).map_err(|quoted| Error::input(format!("scope: {quoted}")))?;
        if scope.is_empty() || scope.contains(text::is_blank) {
            return Err(Error::input(format!(
                "scope: expected one scope such as {}, found {scope:?}",
                Self::SCOPE
            )));
        }
        Ok(Self::with_scope(credential, scope.into()))
    }

    #[cfg(feature = "azure-core")]
    fn with_scope<T>(credential: Arc<T>, scope: Arc<str>) -> Self
    where
        T: azure_core::credentials::TokenCredential + ?Sized + 'static,
    {
        Self::token_provider(move || {
            let (credential, scope) = (Arc::clone(&credential), Arc::clone(&scope));
            async move {
                let token = credential.get_token(&[&*scope], None).await?;
                Ok(AccessToken::new(token.token.secret(), token.expires_on.into()))
            }
        })
    }

    /// Authorizes one attempt. A signature covers `signed_host` instead of the host that is connected to, if
    /// there is one.
    pub(crate) async fn authorize(
        &self,
        request: &mut reqwest::Request,
        signed_host: Option<&str>,
        clock: &dyn Clock,
    ) -> Result<(), Error> {
        let header = match &self.0 {
            Kind::AccessKey(key) => return key.sign(request, signed_host, clock.now()),
            Kind::Bearer(header) => header.clone(),
            Kind::Tokens(cache) => cache.header(clock).await?,
        };
        request.headers_mut().insert(AUTHORIZATION, header);
        Ok(())
    }

    /// Returns whether there can be a new token if the service refuses the current one.
    pub(crate) fn is_renewable(&self) -> bool {
        matches!(self.0, Kind::Tokens(_))
    }

    /// Drops the cached token if it is the one that the service has refused.
    pub(crate) fn forget(&self, refused: &HeaderValue) {
        if let Kind::Tokens(cache) = &self.0 {
            cache.forget(refused);
        }
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match &self.0 {
            Kind::AccessKey(_) => "Credential::AccessKey(..)",
            Kind::Bearer(_) => "Credential::Bearer(..)",
            Kind::Tokens(_) => "Credential::TokenProvider(..)",
        })
    }
}

impl From<AccessKey> for Credential {
    fn from(key: AccessKey) -> Self {
        Self(Kind::AccessKey(key))
    }
}

/// Uses any Microsoft Entra credential of `azure_identity`, as its constructor returns it, or your own
/// `TokenCredential`.
///
/// Tokens are requested with the scope [`Credential::SCOPE`], and cached like those of a
/// [token provider](Credential::token_provider). [`Credential::entra`] takes another scope.
#[cfg(feature = "azure-core")]
impl<T> From<Arc<T>> for Credential
where
    T: azure_core::credentials::TokenCredential + ?Sized + 'static,
{
    fn from(credential: Arc<T>) -> Self {
        Self::with_scope(credential, Self::SCOPE.into())
    }
}
