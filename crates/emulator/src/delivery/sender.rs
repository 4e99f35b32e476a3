//! One request to an application.

use std::collections::HashSet;
use std::error::Error as _;
use std::io::ErrorKind;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use acs_call_automation::__emulator::HttpClient;
use bytes::Bytes;
use http::{HeaderMap, Method};
use http_body::{Body, Frame, SizeHint};
use reqwest::Response;
use tokio::sync::Notify;
use url::{Position, Url};

use crate::delivery::address::{Addresses, shown};
use crate::log::Log;
use crate::sync::lock;
use crate::text::with_causes;

/// The limits for connecting to an application, and for its answer.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// The limit for connecting to an application that may have no TLS: it may wait for the rest of the line as
/// which it reads the beginning of a handshake.
const TLS_TIMEOUT: Duration = Duration::from_secs(1);
const TIMEOUT: Duration = Duration::from_secs(10);

/// Sends requests to applications.
///
/// Applications often call themselves https or wss, although on this machine they serve http. So if TLS fails
/// with an application that may be reached without it, the request is sent in plain text, and so are the
/// following ones, until that fails to connect.
pub(crate) struct Sender {
    http: HttpClient,
    /// For addresses that may turn out to have no TLS.
    perhaps_tls: HttpClient,
    addresses: Addresses,
    log: Log,
    /// The origins that do not have the TLS that their addresses name.
    plain: Mutex<HashSet<String>>,
}

/// A request to an application.
pub(crate) struct Message {
    pub(crate) method: Method,
    pub(crate) to: Url,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// Notified when the body is on its way.
    pub(crate) started: Arc<Notify>,
}

/// Why there is no answer.
pub(crate) struct Failure {
    pub(crate) problem: String,
    /// There was no connection.
    is_unconnected: bool,
    /// Nothing listens there.
    is_refused: bool,
    /// The time for an answer has passed.
    pub(crate) is_timeout: bool,
}

impl Sender {
    pub(crate) fn new(addresses: Addresses, log: Log) -> Self {
        Self {
            http: HttpClient::new(CONNECT_TIMEOUT, true),
            perhaps_tls: HttpClient::new(TLS_TIMEOUT, true),
            addresses,
            log,
            plain: Mutex::default(),
        }
    }

    /// Returns the answer, whatever its status, or why there is none.
    pub(crate) async fn send(&self, message: &Message) -> Result<Response, Failure> {
        let to = self.addresses.mapped(&message.to);
        let Some(plain) = self.addresses.in_plain_text(&to) else {
            return self.send_to(&self.http, &to, message).await;
        };
        let origin = &to[..Position::BeforePath];
        let mut with_tls = None;
        if !lock(&self.plain).contains(origin) {
            match self.send_to(&self.perhaps_tls, &to, message).await {
                Err(failure) if failure.is_unconnected && !failure.is_refused => {
                    self.log.line(|| {
                        let origin = shown(&to, Position::BeforePath);
                        format!("{origin} is tried in plain text: {}", failure.problem)
                    });
                    with_tls = Some(failure);
                }
                outcome => return outcome,
            }
            // At once, because the application may never answer.
            lock(&self.plain).insert(origin.to_owned());
        }
        self.send_to(&self.http, &plain, message).await.map_err(|failure| {
            if failure.is_unconnected {
                lock(&self.plain).remove(origin);
            }
            with_tls.unwrap_or(failure)
        })
    }

    async fn send_to(
        &self,
        http: &HttpClient,
        to: &Url,
        message: &Message,
    ) -> Result<Response, Failure> {
        let to = &over_http(to);
        let http = http.client(to).map_err(|error| Failure {
            problem: with_causes(&error),
            is_unconnected: true,
            is_refused: false,
            is_timeout: false,
        })?;
        let body = StartedBody {
            content: Some(message.body.clone()),
            started: Arc::clone(&message.started),
        };
        let request = http
            .request(message.method.clone(), to.clone())
            .timeout(TIMEOUT)
            .headers(message.headers.clone())
            .body(reqwest::Body::wrap(body));
        request.send().await.map_err(|error| Failure {
            is_unconnected: error.is_connect(),
            is_refused: is_refused(&error),
            is_timeout: error.is_timeout(),
            problem: with_causes(&error.without_url()),
        })
    }
}

/// The address for HTTP, by which the handshake of a WebSocket goes.
fn over_http(to: &Url) -> Url {
    let mut to = to.clone();
    let scheme = match to.scheme() {
        "ws" => "http",
        "wss" => "https",
        _ => return to,
    };
    // Both have the same default port, so this does not fail.
    let _ = to.set_scheme(scheme);
    to
}

fn is_refused(error: &reqwest::Error) -> bool {
    let causes = std::iter::successors(error.source(), |cause| (*cause).source());
    let mut io = causes.filter_map(|cause| cause.downcast_ref::<std::io::Error>());
    io.any(|error| error.kind() == ErrorKind::ConnectionRefused)
}

/// A body that reports when it is on its way.
struct StartedBody {
    content: Option<Bytes>,
    started: Arc<Notify>,
}

impl Body for StartedBody {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let content = self.content.take();
        if content.is_some() {
            self.started.notify_one();
        }
        Poll::Ready(content.map(|content| Ok(Frame::data(content))))
    }

    fn is_end_stream(&self) -> bool {
        self.content.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.content.as_ref().map_or(0, Bytes::len) as u64)
    }
}
