//! What networks, gateways and a failing service do to requests and answers.

use std::collections::VecDeque;
use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::connect_info::Connected;
use axum::response::{IntoResponse as _, Response};
use axum::serve::{IncomingStream, Listener};
use http::{HeaderName, HeaderValue, StatusCode};
use tokio::io::{AsyncRead, AsyncWrite, Interest, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

use super::lock;

/// What happens to one request, instead of an answer of the emulator.
///
/// By default the request never reaches the service behind it; [`after_executing`](Self::after_executing)
/// is for the worse case, in which it is executed and its answer gets lost.
///
/// # Example
///
/// ```
/// # use acs_call_automation::{CallAutomationClient, types::SendDtmfTonesRequest};
/// # use acs_call_emulator::{Emulator, Fault};
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let emulator = Emulator::start().await?;
/// emulator.fail_next(1, Fault::reset().after_executing());
/// emulator.fail_next(1, Fault::status(503).header("retry-after", "0"));
///
/// let client = CallAutomationClient::from_connection_string(&emulator.connection_string())?;
/// let request = SendDtmfTonesRequest::builder().tones("1#").target_participant("+14255550123");
/// let accepted = client.send_dtmf_tones().call_connection_id("421f3500").body(request).send().await?;
///
/// assert_eq!(accepted.attempts(), 3);
/// assert_eq!(emulator.executed().len(), 1);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Fault {
    executed: bool,
    kind: Kind,
}

#[derive(Clone, Debug)]
enum Kind {
    Answer { status: u16, headers: Vec<(String, String)>, body: String },
    Reset,
    Silence,
    HalfStatusLine,
    HalfBody,
    SlowDrip,
    InvalidHeader,
    EndlessError,
    CloseWhenIdle,
    Delay(Duration),
    OwnError(StatusCode),
}

impl Fault {
    /// A gateway answers with a status (100 to 999) and nothing else; see [`header`](Self::header)
    /// and [`body`](Self::body).
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self::new(Kind::Answer { status, headers: Vec::new(), body: String::new() })
    }

    /// The connection is reset.
    #[must_use]
    pub fn reset() -> Self {
        Self::new(Kind::Reset)
    }

    /// No answer comes until the client gives up.
    #[must_use]
    pub fn silence() -> Self {
        Self::new(Kind::Silence)
    }

    /// The connection is closed in the middle of the status line.
    #[must_use]
    pub fn half_status_line() -> Self {
        Self::new(Kind::HalfStatusLine)
    }

    /// The connection is closed one byte before the end of the answer.
    #[must_use]
    pub fn half_body() -> Self {
        Self::new(Kind::HalfBody)
    }

    /// The answer comes a byte at a time, 20 ms apart.
    #[must_use]
    pub fn slow_drip() -> Self {
        Self::new(Kind::SlowDrip)
    }

    /// An answer with a header that HTTP does not allow.
    #[must_use]
    pub fn invalid_header() -> Self {
        Self::new(Kind::InvalidHeader)
    }

    /// A gateway's error whose body does not end.
    #[must_use]
    pub fn endless_error() -> Self {
        Self::new(Kind::EndlessError)
    }

    /// The request is executed and answered; before the next one comes, the connection is closed
    /// without a word.
    #[must_use]
    pub fn close_when_idle() -> Self {
        Self::new(Kind::CloseWhenIdle).after_executing()
    }

    /// The request is executed and answered, but its answer takes time; until then a repetition is
    /// told that the first is still running.
    #[must_use]
    pub fn delay(delay: Duration) -> Self {
        Self::new(Kind::Delay(delay)).after_executing()
    }

    /// The service executes the request, then answers with an error of its own, and remembers that:
    /// after a 5xx a repetition is executed anew.
    #[must_use]
    pub fn own_error(status: StatusCode) -> Self {
        Self::new(Kind::OwnError(status)).after_executing()
    }

    /// Adds a header to the gateway's answer; one that HTTP does not allow is left out.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let Kind::Answer { headers, .. } = &mut self.kind {
            headers.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// Sets the body of the gateway's answer.
    #[must_use]
    pub fn body(mut self, text: &str) -> Self {
        if let Kind::Answer { body, .. } = &mut self.kind {
            text.clone_into(body);
        }
        self
    }

    /// The request is executed before the fault strikes.
    #[must_use]
    pub fn after_executing(mut self) -> Self {
        self.executed = true;
        self
    }

    fn new(kind: Kind) -> Self {
        Self { executed: false, kind }
    }

    /// Strikes a request that `respond` would execute and answer.
    pub(super) async fn strike<R>(
        self,
        connection: &Connection,
        stopped: impl Future<Output = ()>,
        respond: impl FnOnce(Twist) -> R,
    ) -> Response
    where
        R: Future<Output = Response>,
    {
        let twist = match self.kind {
            Kind::Delay(delay) => Twist { delay: Some(delay), ..Twist::default() },
            Kind::OwnError(status) => Twist { status: Some(status), ..Twist::default() },
            _ => Twist::default(),
        };
        let genuine = if self.executed {
            respond(twist).await
        } else {
            (StatusCode::SERVICE_UNAVAILABLE, "out of it.").into_response()
        };
        match self.kind {
            Kind::Delay(_) | Kind::OwnError(_) => return genuine,
            Kind::Answer { status, headers, body } => return gateway(status, &headers, body),
            _ => {}
        }
        // From here on the bytes are the fault's own; what goes wrong with them is the client's doing.
        let (connection, bytes) = (&*connection.0, raw(genuine).await);
        let _ = match self.kind {
            Kind::Reset => connection.stream.set_zero_linger(),
            Kind::HalfStatusLine => connection.write(&bytes[..bytes.len().min(10)]).await,
            Kind::HalfBody => connection.write(&bytes[..bytes.len() - 1]).await,
            Kind::CloseWhenIdle => connection.write(&bytes).await,
            Kind::SlowDrip => connection.drip(&bytes).await,
            Kind::EndlessError => connection.write_endless_error().await,
            Kind::InvalidHeader => {
                let head = b"HTTP/1.1 202 Accepted\r\nx-\x00bad\xff: \x01\r\n\r\n";
                let written = connection.write(head).await;
                // The server behind us sees when the client goes away, and drops this.
                stopped.await;
                written
            }
            _ => {
                stopped.await;
                Ok(())
            }
        };
        connection.severed.store(true, Ordering::Release);
        // It cannot be written any more; the attempt ends the connection.
        Response::default()
    }
}

/// What a fault changes within the service itself.
#[derive(Default)]
pub(super) struct Twist {
    pub(super) delay: Option<Duration>,
    pub(super) status: Option<StatusCode>,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::Answer { status, .. } => write!(f, "a gateway answers {status}"),
            Kind::Reset => f.write_str("the connection is reset"),
            Kind::Silence => f.write_str("no answer"),
            Kind::HalfStatusLine => f.write_str("half a status line"),
            Kind::HalfBody => f.write_str("half a body"),
            Kind::SlowDrip => f.write_str("an answer byte by byte"),
            Kind::InvalidHeader => f.write_str("an invalid header"),
            Kind::EndlessError => f.write_str("an endless error"),
            Kind::CloseWhenIdle => f.write_str("the connection is closed after the answer"),
            Kind::Delay(delay) => write!(f, "the answer comes after {delay:?}"),
            Kind::OwnError(status) => write!(f, "the service answers {}", status.as_u16()),
        }?;
        f.write_str(if self.executed { ", executed" } else { ", not executed" })
    }
}

fn gateway(status: u16, headers: &[(String, String)], body: String) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    for (name, value) in headers {
        if let (Ok(name), Ok(value)) =
            (HeaderName::try_from(name), HeaderValue::try_from(value.as_str()))
        {
            response.headers_mut().append(name, value);
        }
    }
    response
}

/// An answer as it would be written.
async fn raw(answer: Response) -> Vec<u8> {
    let (head, body) = answer.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let mut bytes = format!("HTTP/1.1 {} X\r\n", head.status.as_u16()).into_bytes();
    for (name, value) in &head.headers {
        bytes.extend_from_slice(name.as_str().as_bytes());
        bytes.extend_from_slice(b": ");
        bytes.extend_from_slice(value.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(format!("content-length: {}\r\n\r\n", body.len()).as_bytes());
    bytes.extend_from_slice(&body);
    bytes
}

/// The faults that wait for a request.
#[derive(Default)]
pub(super) struct Faults {
    next: Mutex<VecDeque<(usize, Fault)>>,
    choose: Mutex<Option<Box<Choose>>>,
}

type Choose = dyn Fn(&str) -> Option<Fault> + Send;

impl Faults {
    pub(super) fn fail_next(&self, requests: usize, fault: Fault) {
        if requests > 0 {
            lock(&self.next).push_back((requests, fault));
        }
    }

    pub(super) fn fail_each(&self, choose: impl Fn(&str) -> Option<Fault> + Send + 'static) {
        *lock(&self.choose) = Some(Box::new(choose));
    }

    pub(super) fn for_request(&self, path: &str) -> Option<Fault> {
        let mut next = lock(&self.next);
        if let Some((left, fault)) = next.front_mut() {
            let fault = fault.clone();
            *left -= 1;
            if *left == 0 {
                next.pop_front();
            }
            return Some(fault);
        }
        drop(next);
        lock(&self.choose).as_ref().and_then(|choose| choose(path))
    }
}

/// Takes connections in such a way that a fault can write to them, past the HTTP server.
pub(super) struct Door(pub(super) TcpListener);

/// A connection, for those who answer the requests on it.
#[derive(Clone)]
pub(super) struct Connection(Arc<Wire>);

/// A connection, for the HTTP server.
pub(super) struct Stream(Arc<Wire>);

struct Wire {
    stream: TcpStream,
    /// A fault has had the last word: the HTTP server cannot write any more.
    severed: AtomicBool,
    peer: SocketAddr,
}

impl Listener for Door {
    type Io = Stream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Stream, SocketAddr) {
        let (stream, peer) = Listener::accept(&mut self.0).await;
        // Without it a client waits for answers that could come at once.
        let _ = stream.set_nodelay(true);
        (Stream(Arc::new(Wire { stream, severed: AtomicBool::new(false), peer })), peer)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

impl Connected<IncomingStream<'_, Door>> for Connection {
    fn connect_info(incoming: IncomingStream<'_, Door>) -> Self {
        Self(Arc::clone(&incoming.io().0))
    }
}

impl Connection {
    pub(super) fn is_from_loopback(&self) -> bool {
        self.0.peer.ip().to_canonical().is_loopback()
    }
}

impl Wire {
    async fn write(&self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            self.stream.writable().await?;
            match self.stream.try_write(bytes) {
                Ok(written) => bytes = &bytes[written..],
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    async fn drip(&self, bytes: &[u8]) -> io::Result<()> {
        for byte in bytes {
            self.write(&[*byte]).await?;
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    async fn write_endless_error(&self) -> io::Result<()> {
        self.write(b"HTTP/1.1 502 X\r\ncontent-length: 100000000\r\n\r\n").await?;
        loop {
            self.write(&[b'x'; 65536]).await?;
        }
    }
}

impl AsyncRead for Stream {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let stream = &self.0.stream;
        loop {
            ready!(stream.poll_read_ready(cx))?;
            let room = buffer.remaining();
            let mut read = None;
            let outcome = stream.try_io(Interest::READABLE, || {
                let bytes = stream.try_read_buf(buffer)?;
                read = Some(bytes);
                // Less than there was room for is all there is: it need not be asked again for more.
                if (1..room).contains(&bytes) {
                    Err(io::ErrorKind::WouldBlock.into())
                } else {
                    Ok(())
                }
            });
            match outcome {
                _ if read.is_some() => return Poll::Ready(Ok(())),
                Err(error) if error.kind() != io::ErrorKind::WouldBlock => {
                    return Poll::Ready(Err(error));
                }
                _ => {}
            }
        }
    }
}

impl AsyncWrite for Stream {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        if self.0.severed.load(Ordering::Acquire) {
            return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()));
        }
        loop {
            ready!(self.0.stream.poll_write_ready(cx))?;
            match self.0.stream.try_write(bytes) {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                outcome => return Poll::Ready(outcome),
            }
        }
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    /// The end of the connection is its drop, so that a reset stays one.
    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}
