//! What is the same for every request of this crate, of the client and of the receiver of callbacks: the
//! HTTP client with its TLS, which hosts may be spoken to without TLS, and bodies with a limit.

use std::net::IpAddr;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use tokio::time::{Instant, timeout_at};
use url::{Host, Url};

use crate::send::error::Error;

pub(crate) const USER_AGENT: &str =
    concat!("acs-call-automation/", env!("CARGO_PKG_VERSION"), " (Rust)");

/// Whether the host is this machine itself, which may be spoken to without TLS.
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => IpAddr::V4(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::V6(address).is_loopback(),
        None => false,
    }
}

/// A client that sends a request once: no redirects, no retries of its own.
///
/// # Errors
///
/// TLS that cannot be set up.
pub fn client(connect_timeout: Duration, is_loopback: bool) -> Result<reqwest::Client, Error> {
    let mut builder = reqwest::Client::builder()
        .connect_timeout(connect_timeout)
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never());
    if is_loopback {
        // No proxy of the environment can reach this machine's own loopback.
        builder = builder.no_proxy();
    }
    with_tls(builder)?.build().map_err(|error| {
        Error::input(format!("HTTP client: it cannot be built ({})", error.without_url()))
    })
}

/// The provider that the application has installed, or ring; the platform's trust store.
#[cfg(feature = "rustls")]
fn with_tls(builder: reqwest::ClientBuilder) -> Result<reqwest::ClientBuilder, Error> {
    use std::sync::Arc;

    use rustls::ClientConfig;
    use rustls::crypto::{CryptoProvider, ring};

    let provider = CryptoProvider::get_default()
        .cloned()
        .unwrap_or_else(|| Arc::new(ring::default_provider()));
    let config = rustls_platform_verifier::Verifier::new(Arc::clone(&provider))
        .and_then(|verifier| {
            Ok(ClientConfig::builder_with_provider(provider)
                .with_safe_default_protocol_versions()?
                .dangerous()
                .with_custom_certificate_verifier(Arc::new(verifier))
                .with_no_client_auth())
        })
        .map_err(|error| Error::input(format!("TLS: it cannot be set up ({error})")))?;
    Ok(builder.tls_backend_preconfigured(config))
}

/// Whatever TLS the application has chosen for reqwest.
#[cfg(not(feature = "rustls"))]
fn with_tls(builder: reqwest::ClientBuilder) -> Result<reqwest::ClientBuilder, Error> {
    Ok(builder)
}

/// What could be read of a body.
pub(crate) struct Body {
    pub(crate) bytes: Bytes,
    /// Why that is not all.
    problem: Option<BoxError>,
}

pub(crate) type BoxError = Box<dyn std::error::Error + Send + Sync>;

impl Body {
    /// Reads a body up to a limit, as far as it comes in time.
    pub(crate) async fn read(
        answer: &mut reqwest::Response,
        limit: usize,
        deadline: Instant,
    ) -> Self {
        let mut bytes = BytesMut::new();
        let problem = loop {
            match timeout_at(deadline, answer.chunk()).await {
                Err(_) => break Some("the answer did not end in time".into()),
                Ok(Ok(None)) => break None,
                Ok(Ok(Some(chunk))) => {
                    let room = limit - bytes.len();
                    bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
                    if chunk.len() > room {
                        break Some(format!("the answer is longer than {limit} bytes").into());
                    }
                }
                Ok(Err(error)) => break Some(error.without_url().into()),
            }
        };
        Self { bytes: bytes.freeze(), problem }
    }

    pub(crate) fn whole(self) -> Result<Bytes, BoxError> {
        match self.problem {
            None => Ok(self.bytes),
            Some(problem) => Err(problem),
        }
    }
}
