//! What the client and the receiver of callbacks both need of HTTP: a reqwest client with TLS, the rule
//! for loopback addresses, the user agent, and bodies with a size limit.

use std::net::IpAddr;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::HeaderValue;
use tokio::time::{Instant, timeout_at};
use url::{Host, Url};

use crate::send::error::{BoxError, Error};

pub(crate) const USER_AGENT: &str =
    concat!("acs-call-automation/", env!("CARGO_PKG_VERSION"), " (Rust)");

/// Returns whether the URL's host is a loopback address, which needs no TLS.
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => IpAddr::V4(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::V6(address).is_loopback(),
        None => false,
    }
}

/// A reqwest client that sends each request once: it follows no redirects and never retries.
///
/// # Errors
///
/// TLS or the HTTP client cannot be set up.
pub fn reqwest_client(
    connect_timeout: Duration,
    is_loopback: bool,
) -> Result<reqwest::Client, Error> {
    let mut builder = reqwest::Client::builder()
        .connect_timeout(connect_timeout)
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never());
    if is_loopback {
        // A proxy from the environment cannot reach the loopback addresses of this machine.
        builder = builder.no_proxy();
    }
    with_tls(builder)?
        .build()
        .map_err(|error| Error::setup("the HTTP client cannot be built", error.without_url()))
}

/// Uses the crypto provider that the application has installed, or else ring, and the platform's trust
/// store.
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
        .map_err(|error| Error::setup("TLS cannot be set up", error))?;
    Ok(builder.tls_backend_preconfigured(config))
}

/// Uses whatever TLS the application has enabled in reqwest.
#[cfg(not(feature = "rustls"))]
fn with_tls(builder: reqwest::ClientBuilder) -> Result<reqwest::ClientBuilder, Error> {
    Ok(builder)
}

/// Converts text that is always a valid header, such as an id, a date or base64.
pub(crate) fn header_value(text: String) -> Result<HeaderValue, Error> {
    HeaderValue::try_from(text).map_err(|error| Error::setup("a header cannot be written", error))
}

/// A body, or as much of it as could be read.
pub(crate) struct Body {
    pub(crate) bytes: Bytes,
    /// Why the rest is missing.
    problem: Option<BoxError>,
}

impl Body {
    /// Reads a body up to a size limit and until a deadline.
    pub(crate) async fn read(
        answer: &mut reqwest::Response,
        limit: usize,
        deadline: Instant,
    ) -> Self {
        let mut bytes = BytesMut::new();
        let problem = loop {
            match timeout_at(deadline, answer.chunk()).await {
                Err(_) => break Some("the body was not complete in time".into()),
                Ok(Ok(None)) => break None,
                Ok(Ok(Some(chunk))) => {
                    let room = limit - bytes.len();
                    bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
                    if chunk.len() > room {
                        break Some(format!("the body is longer than {limit} bytes").into());
                    }
                }
                Ok(Err(error)) => break Some(error.without_url().into()),
            }
        };
        Self { bytes: bytes.freeze(), problem }
    }

    pub(crate) fn is_whole(&self) -> bool {
        self.problem.is_none()
    }

    /// The whole body, or why a part of it is missing.
    pub(crate) fn whole(self) -> Result<Bytes, BoxError> {
        match self.problem {
            None => Ok(self.bytes),
            Some(problem) => Err(problem),
        }
    }
}
