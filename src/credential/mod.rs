//! What proves to the service who is calling.

pub(crate) mod access_key;
mod connection_string;
mod token;

use std::fmt;
use std::sync::Arc;

use http::HeaderValue;
use http::header::AUTHORIZATION;

pub(crate) use access_key::AccessKey;
pub(crate) use connection_string::ConnectionString;
use token::TokenCache;
pub use token::{AccessToken, TokenError, TokenProvider};

use crate::clock::Clock;
use crate::send::error::Error;

/// What proves to the service who is calling: an access key or a token.
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
/// Cloning is cheap, and clones share what they cache. `Debug` never shows a key or a token.
#[derive(Clone)]
pub struct Credential(Kind);

#[derive(Clone)]
enum Kind {
    AccessKey(AccessKey),
    /// A token that does not change, as the header's whole value.
    Bearer(HeaderValue),
    Tokens(Arc<TokenCache>),
}

impl Credential {
    /// The scope that a Microsoft Entra token for the service needs.
    pub const SCOPE: &str = "https://communication.azure.com//.default";

    /// The access key of the resource, base64 as the portal shows it.
    ///
    /// Every attempt to send is signed anew with HMAC-SHA256 ([the service's signing scheme]).
    ///
    /// [the service's signing scheme]: https://learn.microsoft.com/rest/api/communication/authentication
    ///
    /// # Errors
    ///
    /// A key that is empty or not base64. The message does not contain the key.
    pub fn access_key(key: &str) -> Result<Self, Error> {
        AccessKey::from_base64(key).map(|key| Self(Kind::AccessKey(key)))
    }

    /// A token that the caller has, sent as it is: a Microsoft Entra token, or an ACS user access
    /// token.
    ///
    /// It is not renewed; use [`token_provider`](Self::token_provider) for a client that outlives
    /// its token.
    ///
    /// # Errors
    ///
    /// A token that is empty or has characters that no token has. The message does not contain the
    /// token.
    pub fn bearer(token: &str) -> Result<Self, Error> {
        bearer_header(token).map(|header| Self(Kind::Bearer(header)))
    }

    /// Tokens from where they are made.
    ///
    /// A token is kept and shared by all clones, renewed some minutes before it expires, and asked
    /// for once at a time, however many calls wait for it. When a renewal fails, the token at hand
    /// serves as long as it is valid.
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

    /// Puts on the request what proves the caller, fresh for one attempt.
    pub(crate) async fn authorize(
        &self,
        request: &mut reqwest::Request,
        clock: &dyn Clock,
    ) -> Result<(), Error> {
        let header = match &self.0 {
            Kind::AccessKey(key) => return key.sign(request, clock.now()),
            Kind::Bearer(header) => header.clone(),
            Kind::Tokens(cache) => cache.header(clock).await?,
        };
        request.headers_mut().insert(AUTHORIZATION, header);
        Ok(())
    }

    /// Whether another token can be had, should the service refuse the one that was sent.
    pub(crate) fn is_renewable(&self) -> bool {
        matches!(self.0, Kind::Tokens(_))
    }

    /// The service has refused this header: the next one must be another.
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

/// Any Microsoft Entra credential of `azure_identity`, as its constructor gives it, or your own
/// `TokenCredential`.
///
/// Tokens are asked for with the scope [`Credential::SCOPE`] and cached as with
/// [`Credential::token_provider`].
#[cfg(feature = "azure-core")]
impl<T> From<Arc<T>> for Credential
where
    T: azure_core::credentials::TokenCredential + ?Sized + 'static,
{
    fn from(credential: Arc<T>) -> Self {
        Self::token_provider(move || {
            let credential = Arc::clone(&credential);
            async move {
                let token = credential.get_token(&[Self::SCOPE], None).await?;
                Ok(AccessToken::new(token.token.secret(), token.expires_on.into()))
            }
        })
    }
}

/// The characters of a bearer token are those of RFC 6750, section 2.1; a blank would split it, or
/// come from a header's value that was taken for the token.
fn bearer_header(token: &str) -> Result<HeaderValue, Error> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+/=".contains(&byte);
    if token.is_empty() {
        return Err(Error::input("token: expected a token, found nothing"));
    }
    let header = HeaderValue::try_from(format!("Bearer {token}")).ok();
    let mut header = header.filter(|_| token.bytes().all(allowed)).ok_or_else(|| {
        Error::input(
            "token: it has a character that no token has, such as a blank or a line break; give \
             the token alone, without `Bearer`",
        )
    })?;
    header.set_sensitive(true);
    Ok(header)
}
