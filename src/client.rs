//! Construction of the client: endpoint, credential and settings.

use std::fmt;
use std::time::{Duration, SystemTime};

use http::HeaderValue;
use url::{Position, Url};

use crate::clock::Clock;
use crate::credential::{ConnectionString, Credential};
use crate::generated::operations::{API_VERSION, Client};
use crate::http::{HttpClient, USER_AGENT, is_loopback};
use crate::send::error::Error;
use crate::send::pipeline::{Inner, Server, Shared};
use crate::send::policy::RetryPolicy;
use crate::send::retry::Budget;
use crate::value::text;

/// Construction.
///
/// Cloning a client is cheap. Clones share connections, tokens, settings and the retry budget.
///
/// Requests need a [Tokio](https://docs.rs/tokio) runtime with time and I/O enabled; without a runtime they
/// fail with an error ([`Error::is_setup`]). A client can be used from several runtimes, one after the other
/// or at the same time: each of the last 16 has its own connections.
///
/// An https endpoint needs TLS: the default feature `rustls`, a TLS feature of `reqwest`, or
/// [your own HTTP client](CallAutomationClientBuilder::http_client). TLS is set up by the first request that
/// needs it. The crate is tested on Linux; it
/// should work wherever Tokio and reqwest do.
impl Client {
    /// Creates a client from the resource's connection string: `endpoint=https://…/;accesskey=<base64>`.
    ///
    /// The parts may come in any order, with names in any case and white space around names and values.
    /// Parts with other names are ignored.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::CallAutomationClient;
    ///
    /// let client = CallAutomationClient::from_connection_string(
    ///     "endpoint=https://contoso.communication.azure.com/;accesskey=c2VjcmV0",
    /// )?;
    /// # Ok::<(), acs_call_automation::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// A part is missing, appears twice or is in quotation marks, the endpoint is invalid (see
    /// [`endpoint`](CallAutomationClientBuilder::endpoint)), or the key is not base64. No message
    /// contains the key.
    pub fn from_connection_string(connection_string: &str) -> Result<Self, Error> {
        Self::builder().connection_string(connection_string).build()
    }

    /// Creates a client for an endpoint, with a credential.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::{CallAutomationClient, Credential};
    ///
    /// let token = Credential::bearer("eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.e30.c2ln")?;
    /// let client = CallAutomationClient::new("https://contoso.communication.azure.com", token)?;
    /// # Ok::<(), acs_call_automation::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The endpoint is invalid (see [`endpoint`](CallAutomationClientBuilder::endpoint)).
    pub fn new(endpoint: &str, credential: Credential) -> Result<Self, Error> {
        Self::builder().endpoint(endpoint).credential(credential).build()
    }

    /// Starts to build a client with other settings than the default.
    ///
    /// # Example
    ///
    /// ```
    /// use std::time::Duration;
    /// use acs_call_automation::{CallAutomationClient, RetryPolicy};
    ///
    /// let client = CallAutomationClient::builder()
    ///     .connection_string("endpoint=https://contoso.communication.azure.com/;accesskey=c2VjcmV0")
    ///     .retry(RetryPolicy::default().deadline(Duration::from_secs(5)))
    ///     .user_agent_suffix("night-watch/2.1")
    ///     .build()?;
    /// # Ok::<(), acs_call_automation::Error>(())
    /// ```
    pub fn builder() -> CallAutomationClientBuilder {
        CallAutomationClientBuilder {
            endpoint: None,
            problem: None,
            credential: None,
            http_client: None,
            connect_timeout: Duration::from_secs(5),
            retry: RetryPolicy::default(),
            user_agent_suffix: None,
            api_version: API_VERSION.to_owned(),
            allow_http: false,
            signed_host: None,
            recording_hosts: Vec::new(),
            clock: Box::new(SystemTime::now),
        }
    }

    /// Returns the same client with another retry policy, for one request or a few.
    ///
    /// It shares the connections and with them the
    /// [connect timeout](CallAutomationClientBuilder::connect_timeout). An attempt with less time than that
    /// ends before the connection fails. If its request has no body, it counts as
    /// [unknown](crate::Delivery::Unknown) and not as [not sent](crate::Delivery::NotSent).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use acs_call_automation::{CallAutomationClient, RetryPolicy};
    /// # async fn example(client: CallAutomationClient) -> Result<(), acs_call_automation::Error> {
    /// client
    ///     .with_retry(RetryPolicy::once())
    ///     .cancel_all_media_operations()
    ///     .call_connection_id("18dea47f")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_retry(&self, policy: RetryPolicy) -> Self {
        let mut client = self.clone();
        client.inner.set_retry(policy);
        client
    }

    /// Returns the endpoint, without a slash at the end.
    #[must_use]
    pub fn endpoint(&self) -> &str {
        self.inner.endpoint()
    }
}

/// Builds a [`CallAutomationClient`](crate::CallAutomationClient); [`build`](Self::build) reports invalid
/// settings.
#[must_use]
pub struct CallAutomationClientBuilder {
    endpoint: Option<String>,
    /// Why the connection string is invalid, even if later settings replace its parts.
    problem: Option<Error>,
    credential: Option<Credential>,
    http_client: Option<reqwest::Client>,
    connect_timeout: Duration,
    retry: RetryPolicy,
    user_agent_suffix: Option<String>,
    api_version: String,
    allow_http: bool,
    signed_host: Option<String>,
    recording_hosts: Vec<String>,
    clock: Box<dyn Clock>,
}

impl CallAutomationClientBuilder {
    /// Sets the endpoint and the access key by the connection string from the resource's *Keys* page.
    pub fn connection_string(mut self, connection_string: &str) -> Self {
        match ConnectionString::parse(connection_string) {
            Ok(parts) => {
                self.endpoint = Some(parts.endpoint.to_owned());
                self.credential = Some(parts.access_key.into());
            }
            Err(error) => self.problem = Some(error),
        }
        self
    }

    /// Sets the URL of the resource, such as `https://contoso.communication.azure.com`.
    ///
    /// It may have a port, a path and a slash at the end. The scheme is https; http is accepted for loopback
    /// addresses, and for any host after [`allow_http`](Self::allow_http).
    pub fn endpoint(mut self, endpoint: &str) -> Self {
        self.endpoint = Some(endpoint.to_owned());
        self
    }

    /// Sets the credential that authorizes every request.
    pub fn credential(mut self, credential: impl Into<Credential>) -> Self {
        self.credential = Some(credential.into());
        self
    }

    /// Sends with your own HTTP client, for proxies, certificates or another TLS back end.
    ///
    /// Build it as the default one is built:
    ///
    /// - `redirect(reqwest::redirect::Policy::none())`: an answer after a redirect is an error.
    /// - `retry(reqwest::retry::never())`: only this crate knows which requests are safe to retry.
    /// - a `connect_timeout` shorter than an attempt (10 seconds by default): an attempt that ends before
    ///   the connection fails may have sent the request.
    /// - no `connection_verbose(true)`, which logs tokens and bodies.
    ///
    /// Use it from one Tokio runtime: its connections belong to the runtime that opened them, and a request
    /// on a connection whose runtime has ended fails. For a proxy with SOCKS, enable the feature `socks` of
    /// `reqwest`; it also counts for the built-in client.
    ///
    /// Its own timeout, if it has one, ends an attempt too.
    pub fn http_client(mut self, http_client: reqwest::Client) -> Self {
        self.http_client = Some(http_client);
        self
    }

    /// Sets how long to wait for a connection; 5 seconds by default, at most half of an attempt's timeout.
    ///
    /// It has no effect on [your own HTTP client](Self::http_client).
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Sets how long a request may take and how often it is retried; [`RetryPolicy`] has the defaults.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// Adds your product, such as `night-watch/2.1`, to the `User-Agent` header.
    pub fn user_agent_suffix(mut self, suffix: &str) -> Self {
        self.user_agent_suffix = Some(text::trim(suffix).to_owned());
        self
    }

    /// Sets the api-version of every request; 2025-05-15 by default.
    pub fn api_version(mut self, api_version: &str) -> Self {
        self.api_version = text::trim(api_version).to_owned();
        self
    }

    /// Allows http to any host. Anyone on the network path can then read requests and steal tokens.
    ///
    /// Use it for a proxy that adds TLS. Loopback addresses are always allowed.
    pub fn allow_http(mut self, allow: bool) -> Self {
        self.allow_http = allow;
        self
    }

    /// Signs requests for this host, such as `contoso.communication.azure.com`, instead of the host of the
    /// endpoint; with a port if it is not 443.
    ///
    /// Use it with an access key behind a gateway that passes requests on under the service's own name, such
    /// as Azure API Management: the service checks the signature against the `Host` that it receives. The
    /// gateway must keep path and query as they are, because the signature covers them as well. Tokens cover
    /// no host, so it has no effect on them.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::{CallAutomationClient, Credential};
    ///
    /// let client = CallAutomationClient::builder()
    ///     .endpoint("https://gateway.contoso.com")
    ///     .credential(Credential::access_key("c2VjcmV0")?)
    ///     .signed_host("contoso.communication.azure.com")
    ///     .build()?;
    /// # Ok::<(), acs_call_automation::Error>(())
    /// ```
    pub fn signed_host(mut self, host: &str) -> Self {
        self.signed_host = Some(host.to_owned());
        self
    }

    /// Allows to send credentials to another host of recordings, beside those of the service.
    ///
    /// The locations of [recordings](Client::recording_file) come from a webhook, so credentials go only to
    /// hosts below `asm.skype.com`, `asyncgw.teams.microsoft.com` and `ams.gov.teams.microsoft.us`, and to
    /// those allowed here. `host` is one host, such as `recordings.contoso.com`, or all hosts below a name
    /// if it starts with a dot, such as `.recordings.contoso.com`; with a port if it is not 443. Call it once for each
    /// host. It does not allow http.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::CallAutomationClient;
    ///
    /// let client = CallAutomationClient::builder()
    ///     .connection_string("endpoint=https://contoso.communication.azure.com/;accesskey=c2VjcmV0")
    ///     .allow_recording_host("gateway.contoso.com:8443")
    ///     .build()?;
    /// client.recording_file("https://gateway.contoso.com:8443/v1/objects/0-eus-d1/content/video")?;
    /// # Ok::<(), acs_call_automation::Error>(())
    /// ```
    pub fn allow_recording_host(mut self, host: &str) -> Self {
        self.recording_hosts.push(host.to_owned());
        self
    }

    /// Replaces the system's clock, in tests.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Box::new(clock);
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    ///
    /// A setting is missing or invalid: the message names it, what was found (unless it is secret) and the
    /// fix.
    pub fn build(self) -> Result<Client, Error> {
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        let endpoint = self.endpoint.ok_or_else(|| {
            Error::input("endpoint: missing; set an endpoint or a connection string")
        })?;
        let endpoint = parse_endpoint(&endpoint, self.allow_http)?;
        let credential = self.credential.ok_or_else(|| {
            Error::input("credential: missing; set a credential or a connection string")
        })?;
        let user_agent = user_agent(self.user_agent_suffix.as_deref())?;
        check_api_version(&self.api_version)?;
        let signed_host = self.signed_host.as_deref();
        let signed_host = signed_host.map(|host| parse_host("signed host", host)).transpose()?;
        let recording_hosts = self.recording_hosts.iter().map(|host| parse_recording_host(host));
        let http = match self.http_client {
            Some(client) => client.into(),
            // If the attempt ended before the connection fails, the request might have been sent.
            None => HttpClient::new(
                self.connect_timeout.min(self.retry.half_an_attempt()),
                is_loopback(&endpoint),
            ),
        };
        let inner = Inner::new(Shared {
            http,
            credential,
            user_agent,
            budget: Budget::new(&self.retry),
            retry: self.retry,
            server: Server::of(endpoint, &self.api_version, signed_host),
            api_version: self.api_version,
            clock: self.clock,
            recording_hosts: recording_hosts.collect::<Result<_, _>>()?,
        });
        Ok(Client { inner })
    }
}

impl fmt::Debug for CallAutomationClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallAutomationClientBuilder")
            .field("credential", &self.credential)
            .field("connect_timeout", &self.connect_timeout)
            .field("retry", &self.retry)
            .field("user_agent_suffix", &self.user_agent_suffix)
            .field("api_version", &self.api_version)
            .field("allow_http", &self.allow_http)
            .field("signed_host", &self.signed_host)
            .field("recording_hosts", &self.recording_hosts)
            .finish_non_exhaustive()
    }
}

/// Messages show only scheme and host of the endpoint: the rest may be a key, pasted by mistake.
fn parse_endpoint(endpoint: &str, allow_http: bool) -> Result<Url, Error> {
    const EXAMPLE: &str = "expected a URL such as https://contoso.communication.azure.com";
    let refused = |problem: String| Err(Error::input(format!("endpoint: {problem}")));
    let endpoint = match text::unquoted(endpoint) {
        Ok(endpoint) => endpoint,
        Err(quoted) => return refused(quoted.to_string()),
    };
    if endpoint.contains(';') {
        return refused(format!(
            "{EXAMPLE}, found a `;`; pass a connection string to `connection_string`"
        ));
    }
    // The parser would ignore some of them, and join what they separate.
    if let Some(found) = endpoint.chars().find(|found| text::is_blank(*found)) {
        return refused(format!("{EXAMPLE}, found {found:?} inside"));
    }
    let url = match Url::parse(endpoint) {
        Ok(url) => url,
        Err(url::ParseError::RelativeUrlWithoutBase) => {
            return refused(format!("{EXAMPLE}, found no https:// at the start"));
        }
        Err(error) => return refused(format!("{EXAMPLE}, found an invalid one: {error}")),
    };
    if !url.username().is_empty() || url.password().is_some() {
        return refused("expected no user name or password; set a credential instead".to_owned());
    }
    match url.scheme() {
        "https" => {}
        "http" if allow_http || is_loopback(&url) => {}
        "http" => {
            return refused(format!(
                "expected https, found {}; http is allowed for loopback addresses, or by \
                 `allow_http(true)`",
                &url[..Position::BeforePath]
            ));
        }
        _ => return refused(format!("{EXAMPLE}, found another scheme")),
    }
    if url.query().is_some() || url.fragment().is_some() {
        return refused("expected no query and no fragment".to_owned());
    }
    Ok(url)
}

/// A host as it stands in the `Host` header: in lower case, with the port unless it is that of https.
fn parse_host(setting: &str, host: &str) -> Result<String, Error> {
    let host =
        text::unquoted(host).map_err(|quoted| Error::input(format!("{setting}: {quoted}")))?;
    let url = Url::parse(&format!("https://{host}")).ok();
    let url = url.filter(|url| {
        let rest = &url[Position::AfterPort..];
        url.username().is_empty() && url.password().is_none() && rest == "/" && !host.contains('/')
    });
    let host = url.map(|url| url[Position::BeforeHost..Position::AfterPort].to_owned());
    host.ok_or_else(|| {
        Error::input(format!(
            "{setting}: expected a host such as contoso.communication.azure.com, without scheme and \
             path, found something else"
        ))
    })
}

/// The host of recordings, or what all hosts end in that are below a name, with a dot in front.
fn parse_recording_host(host: &str) -> Result<String, Error> {
    const SETTING: &str = "recording host";
    let host = text::trim(host);
    if host.contains('*') {
        return Err(Error::input(format!(
            "{SETTING}: expected no `*`; for all hosts below a name, begin with a dot, such as \
             .recordings.contoso.com"
        )));
    }
    let Some(parent) = host.strip_prefix('.') else {
        return parse_host(SETTING, host);
    };
    let parent = parse_host(SETTING, parent)?;
    let labels = parent.split('.');
    match labels.clone().count() > 1 && !labels.clone().any(str::is_empty) {
        true => Ok(format!(".{parent}")),
        false => Err(Error::input(format!(
            "{SETTING}: expected a name with a dot inside after the first dot, such as \
             .recordings.contoso.com, found .{parent}"
        ))),
    }
}

fn user_agent(suffix: Option<&str>) -> Result<HeaderValue, Error> {
    let Some(suffix) = suffix else {
        return Ok(HeaderValue::from_static(USER_AGENT));
    };
    HeaderValue::try_from(format!("{USER_AGENT} {suffix}")).map_err(|_| {
        Error::input(format!("user agent suffix: expected no control characters, found {suffix:?}"))
    })
}

fn check_api_version(version: &str) -> Result<(), Error> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
    if version.is_empty() || !version.bytes().all(plain) {
        return Err(Error::input(format!(
            "api version: expected a version such as 2025-05-15, found {version:?}"
        )));
    }
    Ok(())
}
