//! What the client and the receiver of callbacks both need of HTTP: a reqwest client with TLS, the rule
//! for loopback addresses, the user agent, and bodies with a size limit.

use std::fmt;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::HeaderValue;
use tokio::runtime::Handle;
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

/// How many runtimes keep their connections.
const POOLS: usize = 16;

const NO_RUNTIME: &str = "there is no Tokio runtime here: send requests and wait for outcomes inside one, \
                          such as in an async function below `#[tokio::main]` or in `Runtime::block_on`";

/// The current runtime.
///
/// # Errors
///
/// There is none.
pub(crate) fn current_runtime() -> Result<Handle, Error> {
    Handle::try_current().map_err(|error| Error::setup(NO_RUNTIME, error))
}

/// Sends each request once: it follows no redirects and never retries.
///
/// A connection belongs to the Tokio runtime that has opened it, and dies with it. So each runtime has
/// connections of its own.
pub struct HttpClient(Kind);

enum Kind {
    /// The application's.
    Own(reqwest::Client),
    BuiltIn {
        connect_timeout: Duration,
        is_loopback: bool,
        /// One for each runtime and kind of TLS, the last used last.
        pools: Mutex<Vec<Pool>>,
    },
}

struct Pool {
    runtime: tokio::runtime::Id,
    tls: Tls,
    client: reqwest::Client,
}

/// What TLS a client needs.
#[derive(Clone, Copy, PartialEq)]
enum Tls {
    /// None: its addresses are http.
    Unused,
    /// Perhaps for a proxy, which may also do without.
    Proxy,
    Required,
}

impl HttpClient {
    /// A client for loopback addresses uses no proxy: one from the environment could not reach the loopback
    /// addresses of this machine.
    #[must_use]
    pub fn new(connect_timeout: Duration, is_loopback: bool) -> Self {
        Self(Kind::BuiltIn { connect_timeout, is_loopback, pools: Mutex::default() })
    }

    /// The client for a request to this address, in the current runtime. TLS is set up when an https address
    /// first needs it.
    ///
    /// # Errors
    ///
    /// There is no Tokio runtime, or TLS or the HTTP client cannot be set up.
    pub fn client(&self, address: &Url) -> Result<reqwest::Client, Error> {
        let runtime = current_runtime()?.id();
        let (connect_timeout, is_loopback, pools) = match &self.0 {
            Kind::Own(client) => return Ok(client.clone()),
            Kind::BuiltIn { connect_timeout, is_loopback, pools } => {
                (*connect_timeout, *is_loopback, pools)
            }
        };
        let tls = match address.scheme() {
            "https" => Tls::Required,
            _ if is_loopback => Tls::Unused,
            _ => Tls::Proxy,
        };
        let mut pools = pools.lock().unwrap_or_else(PoisonError::into_inner);
        let known = pools.iter().position(|pool| pool.runtime == runtime && pool.tls == tls);
        let pool = match known {
            Some(index) => pools.remove(index),
            None => Pool { runtime, tls, client: build(connect_timeout, is_loopback, tls)? },
        };
        let client = pool.client.clone();
        if pools.len() == POOLS {
            pools.remove(0);
        }
        pools.push(pool);
        Ok(client)
    }
}

impl From<reqwest::Client> for HttpClient {
    fn from(client: reqwest::Client) -> Self {
        Self(Kind::Own(client))
    }
}

impl fmt::Debug for HttpClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpClient").finish_non_exhaustive()
    }
}

fn build(connect_timeout: Duration, is_loopback: bool, tls: Tls) -> Result<reqwest::Client, Error> {
    let mut builder = reqwest::Client::builder()
        .connect_timeout(connect_timeout)
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never());
    if is_loopback {
        builder = builder.no_proxy();
    }
    with_tls(builder, tls)?
        .build()
        .map_err(|error| Error::setup("the HTTP client cannot be built", error.without_url()))
}

/// Uses the crypto provider that the application has installed, or else ring, and the platform's trust
/// store.
#[cfg(feature = "rustls")]
fn with_tls(builder: reqwest::ClientBuilder, tls: Tls) -> Result<reqwest::ClientBuilder, Error> {
    use std::sync::Arc;

    use rustls::crypto::{CryptoProvider, ring};
    use rustls::{ClientConfig, RootCertStore};

    let provider = || {
        CryptoProvider::get_default().cloned().unwrap_or_else(|| Arc::new(ring::default_provider()))
    };
    let config =
        || ClientConfig::builder_with_provider(provider()).with_safe_default_protocol_versions();
    let trusting_the_platform = || {
        let verifier = rustls_platform_verifier::Verifier::new(provider())?;
        Ok(config()?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(verifier))
            .with_no_client_auth())
    };
    // reqwest wants a configuration even for http.
    let trusting_nobody =
        || Ok(config()?.with_root_certificates(RootCertStore::empty()).with_no_client_auth());
    let config: Result<ClientConfig, rustls::Error> = match tls {
        Tls::Required => trusting_the_platform(),
        Tls::Proxy => trusting_the_platform().or_else(|_| trusting_nobody()),
        Tls::Unused => trusting_nobody(),
    };
    let config = config.map_err(|error| Error::setup(NO_TLS, error))?;
    Ok(builder.tls_backend_preconfigured(config))
}

#[cfg(feature = "rustls")]
const NO_TLS: &str = "TLS cannot be set up, because the system's certificates cannot be read: install them \
                      (on Linux most often the package `ca-certificates`), or correct the variables \
                      `SSL_CERT_FILE` and `SSL_CERT_DIR` if they are set";

/// Uses whatever TLS the application has enabled in reqwest.
#[cfg(not(feature = "rustls"))]
fn with_tls(builder: reqwest::ClientBuilder, _: Tls) -> Result<reqwest::ClientBuilder, Error> {
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
