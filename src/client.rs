//! Construction of the client: where the service is, who calls, and how.

use std::fmt;
use std::time::{Duration, SystemTime};

use http::HeaderValue;
use url::{Position, Url};

use crate::clock::Clock;
use crate::credential::{ConnectionString, Credential};
use crate::generated::operations::{API_VERSION, Client};
use crate::http::{USER_AGENT, client as http_client, is_loopback};
use crate::send::error::Error;
use crate::send::pipeline::{Inner, Server, Shared};
use crate::send::retry::{Budget, RetryPolicy};

/// Construction. Cloning a client is cheap; clones share connections, tokens and settings.
impl Client {
    /// A client from the resource's connection string: `endpoint=https://…/;accesskey=<base64>`.
    ///
    /// Parts may stand in any order, their names in any case, with spaces around; parts of other
    /// names are ignored.
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
    /// A part that is missing or there twice, an endpoint that is not one (see
    /// [`endpoint`](crate::CallAutomationClientBuilder::endpoint)), a key that is not base64. No message
    /// contains the key.
    pub fn from_connection_string(connection_string: &str) -> Result<Self, Error> {
        Self::builder().connection_string(connection_string).build()
    }

    /// A client for an endpoint, with a credential.
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
    /// An endpoint that is not one; see [`endpoint`](crate::CallAutomationClientBuilder::endpoint).
    pub fn new(endpoint: &str, credential: Credential) -> Result<Self, Error> {
        Self::builder().endpoint(endpoint).credential(credential).build()
    }

    /// A client with settings of its own.
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
            clock: Box::new(SystemTime::now),
        }
    }

    /// The same client with another policy, for one call or some.
    ///
    /// It shares the connections, and so the [connect timeout](CallAutomationClientBuilder::connect_timeout),
    /// of the first: an attempt that gets less time than that cannot tell that nothing was sent.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use acs_call_automation::{CallAutomationClient, RetryPolicy};
    /// # async fn example(client: CallAutomationClient) -> Result<(), acs_call_automation::Error> {
    /// client
    ///     .with_retry(RetryPolicy::none())
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

    /// Where the service is, without a slash at the end.
    #[must_use]
    pub fn endpoint(&self) -> &str {
        self.inner.endpoint()
    }
}

/// Settings of a [`CallAutomationClient`](crate::CallAutomationClient); mistakes are told by
/// [`build`](Self::build).
#[must_use]
pub struct CallAutomationClientBuilder {
    endpoint: Option<String>,
    /// What is wrong with a connection string, whatever was given after it.
    problem: Option<Error>,
    credential: Option<Credential>,
    http_client: Option<reqwest::Client>,
    connect_timeout: Duration,
    retry: RetryPolicy,
    user_agent_suffix: Option<String>,
    api_version: String,
    allow_http: bool,
    clock: Box<dyn Clock>,
}

impl CallAutomationClientBuilder {
    /// Endpoint and access key in one, as the resource's keys page shows them.
    pub fn connection_string(mut self, connection_string: &str) -> Self {
        match ConnectionString::parse(connection_string) {
            Ok(parts) => {
                self.endpoint = Some(parts.endpoint.to_owned());
                self.credential = Some(parts.credential);
            }
            Err(error) => self.problem = Some(error),
        }
        self
    }

    /// The URL of the resource, such as `https://contoso.communication.azure.com`.
    ///
    /// It may have a port and a path, and a slash at its end or none. The scheme is https; http is
    /// taken for loopback addresses, or for all after [`allow_http`](Self::allow_http).
    pub fn endpoint(mut self, endpoint: &str) -> Self {
        self.endpoint = Some(endpoint.to_owned());
        self
    }

    /// What proves who is calling.
    pub fn credential(mut self, credential: impl Into<Credential>) -> Self {
        self.credential = Some(credential.into());
        self
    }

    /// Sends with your own HTTP client, for proxies, certificates or another TLS back end.
    ///
    /// Build it with `redirect(reqwest::redirect::Policy::none())` and
    /// `retry(reqwest::retry::never())`, as the built-in one is: a request must not be sent again
    /// behind this crate's back. An answer that came by a redirect is an error. A timeout that it has
    /// ends an attempt too. Give it a `connect_timeout` shorter than an attempt, 10 seconds by default:
    /// only so is a connection that does not come about known to have sent nothing. Do not give it
    /// `connection_verbose(true)`, which logs tokens and bodies.
    pub fn http_client(mut self, http_client: reqwest::Client) -> Self {
        self.http_client = Some(http_client);
        self
    }

    /// How long to wait for a connection; 5 seconds by default, and at most half of the time that a first
    /// attempt has. A later one that has less cannot tell that nothing was sent. Has no effect on
    /// [your own HTTP client](Self::http_client).
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How long calls may take, and how often their requests may be sent; see
    /// [`RetryPolicy::default`].
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// Adds your product to the `User-Agent` header, as in `night-watch/2.1`.
    pub fn user_agent_suffix(mut self, suffix: &str) -> Self {
        self.user_agent_suffix = Some(suffix.to_owned());
        self
    }

    /// Speaks another version of the service's interface than the default, 2025-05-15.
    pub fn api_version(mut self, api_version: &str) -> Self {
        self.api_version = api_version.to_owned();
        self
    }

    /// Allows http to any host: requests are then readable, and tokens can be stolen, on the way.
    ///
    /// Meant for a proxy that adds TLS. Loopback addresses need no permission.
    pub fn allow_http(mut self, allow: bool) -> Self {
        self.allow_http = allow;
        self
    }

    /// Takes the time from `clock` instead of the system, in tests.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Box::new(clock);
        self
    }

    /// The client.
    ///
    /// # Errors
    ///
    /// A setting that is missing or cannot be used; the message names it, what was found (unless it
    /// is secret) and the mend.
    pub fn build(self) -> Result<Client, Error> {
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        let endpoint = self.endpoint.ok_or_else(|| {
            Error::input("endpoint: missing; give an endpoint or a connection string")
        })?;
        let endpoint = parse_endpoint(&endpoint, self.allow_http)?;
        let credential = self.credential.ok_or_else(|| {
            Error::input("credential: missing; give a credential or a connection string")
        })?;
        let user_agent = user_agent(self.user_agent_suffix.as_deref())?;
        check_api_version(&self.api_version)?;
        let http = match self.http_client {
            Some(client) => client,
            // An attempt that ends before a connection is given up could not tell that nothing was sent.
            None => http_client(
                self.connect_timeout.min(self.retry.half_an_attempt()),
                is_loopback(&endpoint),
            )?,
        };
        let inner = Inner::new(Shared {
            http,
            credential,
            user_agent,
            budget: Budget::new(&self.retry),
            retry: self.retry,
            server: Server::of(endpoint, &self.api_version),
            api_version: self.api_version,
            clock: self.clock,
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
            .finish_non_exhaustive()
    }
}

/// No message shows more of the endpoint than scheme and host: the rest may be a key that was pasted
/// there.
fn parse_endpoint(endpoint: &str, allow_http: bool) -> Result<Url, Error> {
    const EXAMPLE: &str = "expected a URL such as https://contoso.communication.azure.com";
    let refused = |problem: String| Err(Error::input(format!("endpoint: {problem}")));
    let endpoint = endpoint.trim();
    if endpoint.contains(';') {
        return refused(format!(
            "{EXAMPLE}, found a `;`; give a whole connection string to `connection_string`"
        ));
    }
    let url = match Url::parse(endpoint) {
        Ok(url) => url,
        Err(url::ParseError::RelativeUrlWithoutBase) => {
            return refused(format!("{EXAMPLE}, found no https:// in front"));
        }
        Err(error) => return refused(format!("{EXAMPLE}, found a URL with an error: {error}")),
    };
    if !url.username().is_empty() || url.password().is_some() {
        return refused("expected no user name and password in it; give a credential".to_owned());
    }
    match url.scheme() {
        "https" => {}
        "http" if allow_http || is_loopback(&url) => {}
        "http" => {
            return refused(format!(
                "expected https, found {}; http is for loopback addresses, or after \
                 `allow_http(true)`",
                &url[..Position::BeforePath]
            ));
        }
        _ => return refused(format!("{EXAMPLE}, found another scheme")),
    }
    if url.query().is_some() || url.fragment().is_some() {
        return refused("expected no query and no fragment in it".to_owned());
    }
    Ok(url)
}

fn user_agent(suffix: Option<&str>) -> Result<HeaderValue, Error> {
    let Some(suffix) = suffix else {
        return Ok(HeaderValue::from_static(USER_AGENT));
    };
    HeaderValue::try_from(format!("{USER_AGENT} {suffix}")).map_err(|_| {
        Error::input(format!(
            "user agent suffix: expected characters that a header can have, found {suffix:?}"
        ))
    })
}

fn check_api_version(version: &str) -> Result<(), Error> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
    if version.is_empty() || !version.bytes().all(plain) {
        return Err(Error::input(format!(
            "api version: expected one such as 2025-05-15, found {version:?}"
        )));
    }
    Ok(())
}
