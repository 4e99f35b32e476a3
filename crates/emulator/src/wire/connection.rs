//! Connections that a fault can write to, past the HTTP server.

use std::future::poll_fn;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, Interest, ReadBuf};
use tokio::net::TcpStream;

use crate::sync::lock;
use crate::wire::activity::{Activity, Running};

/// A connection, for the handlers of its requests.
#[derive(Clone)]
pub(crate) struct Connection(Arc<Shared>);

/// A connection, for the HTTP server.
pub(crate) struct Stream(Arc<Shared>);

struct Shared {
    transport: Transport,
    /// A fault has written last: the HTTP server cannot write any more.
    is_severed: AtomicBool,
    peer: SocketAddr,
    local_port: u16,
    activity: Arc<Activity>,
    /// The host of the service to which the client has asked for a tunnel.
    tunnelled_to: Option<String>,
}

enum Transport {
    Tcp(TcpStream),
    /// TLS over a connection, or over a tunnel in one.
    Tls(Mutex<Box<dyn Io>>, Connection),
}

/// TLS, and what it can be spoken over.
pub(crate) trait Io: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Io for T {}

impl Stream {
    pub(crate) fn tcp(stream: TcpStream, peer: SocketAddr) -> Self {
        let local_port = stream.local_addr().map_or(0, |address| address.port());
        Self::new(Transport::Tcp(stream), peer, local_port, None)
    }

    /// TLS over `below`, perhaps in a tunnel to a host of the service.
    pub(crate) fn tls(
        stream: Box<dyn Io>,
        below: Connection,
        tunnelled_to: Option<String>,
    ) -> Self {
        let (peer, local_port) = (below.0.peer, below.0.local_port);
        let transport = Transport::Tls(Mutex::new(stream), below);
        Self::new(transport, peer, local_port, tunnelled_to)
    }

    fn new(
        transport: Transport,
        peer: SocketAddr,
        local_port: u16,
        tunnelled_to: Option<String>,
    ) -> Self {
        let (is_severed, activity) = (AtomicBool::new(false), Arc::default());
        Self(Arc::new(Shared { transport, is_severed, peer, local_port, activity, tunnelled_to }))
    }
}

impl Connection {
    pub(crate) fn of(stream: &Stream) -> Self {
        Self(Arc::clone(&stream.0))
    }

    pub(crate) fn activity(&self) -> Arc<Activity> {
        Arc::clone(&self.0.activity)
    }

    /// Notes that a request has come in as a whole, until its answer is ready.
    pub(crate) fn run(&self) -> Running {
        Activity::run(&self.0.activity)
    }

    pub(crate) fn is_from_loopback(&self) -> bool {
        self.peer().ip().to_canonical().is_loopback()
    }

    pub(crate) fn peer(&self) -> SocketAddr {
        self.0.peer
    }

    /// The port at which the client has connected.
    pub(crate) fn local_port(&self) -> u16 {
        self.0.local_port
    }

    pub(crate) fn scheme(&self) -> &'static str {
        match self.0.transport {
            Transport::Tcp(_) => "http",
            Transport::Tls(..) => "https",
        }
    }

    /// The host of the service, if the connection is in a tunnel to one.
    pub(crate) fn tunnelled_to(&self) -> Option<&str> {
        self.0.tunnelled_to.as_deref()
    }

    pub(crate) async fn write(&self, mut bytes: &[u8]) -> io::Result<()> {
        match &self.0.transport {
            Transport::Tcp(stream) => {
                while !bytes.is_empty() {
                    stream.writable().await?;
                    match stream.try_write(bytes) {
                        Ok(written) => bytes = &bytes[written..],
                        Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                        Err(error) => return Err(error),
                    }
                }
                Ok(())
            }
            Transport::Tls(stream, _) => {
                while !bytes.is_empty() {
                    let write = poll_fn(|cx| Pin::new(&mut *lock(stream)).poll_write(cx, bytes));
                    bytes = &bytes[write.await?..];
                }
                poll_fn(|cx| Pin::new(&mut *lock(stream)).poll_flush(cx)).await
            }
        }
    }

    /// Makes closing the connection a reset.
    pub(crate) fn reset(&self) -> io::Result<()> {
        match &self.0.transport {
            Transport::Tcp(stream) => stream.set_zero_linger(),
            Transport::Tls(_, below) => below.reset(),
        }
    }

    /// Keeps the HTTP server from writing, so that it closes the connection.
    pub(crate) fn sever(&self) {
        self.0.is_severed.store(true, Ordering::Release);
    }
}

impl AsyncRead for Stream {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let read = match &self.0.transport {
            Transport::Tcp(stream) => poll_read(stream, cx, buffer),
            Transport::Tls(stream, _) => Pin::new(&mut *lock(stream)).poll_read(cx, buffer),
        };
        if read.is_ready() {
            self.0.activity.note();
        }
        read
    }
}

fn poll_read(
    stream: &TcpStream,
    cx: &mut Context<'_>,
    buffer: &mut ReadBuf<'_>,
) -> Poll<io::Result<()>> {
    loop {
        ready!(stream.poll_read_ready(cx))?;
        let room = buffer.remaining();
        let mut read = None;
        let outcome = stream.try_io(Interest::READABLE, || {
            let bytes = stream.try_read_buf(buffer)?;
            read = Some(bytes);
            // Less than there was room for is all there is, so there is no need to read again.
            if (1..room).contains(&bytes) { Err(io::ErrorKind::WouldBlock.into()) } else { Ok(()) }
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

fn poll_write(stream: &TcpStream, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
    loop {
        ready!(stream.poll_write_ready(cx))?;
        match stream.try_write(bytes) {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            outcome => return Poll::Ready(outcome),
        }
    }
}

impl AsyncWrite for Stream {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        if self.0.is_severed.load(Ordering::Acquire) {
            return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()));
        }
        let written = match &self.0.transport {
            Transport::Tcp(stream) => poll_write(stream, cx, bytes),
            Transport::Tls(stream, _) => Pin::new(&mut *lock(stream)).poll_write(cx, bytes),
        };
        if written.is_ready() {
            self.0.activity.note();
        }
        written
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &self.0.transport {
            Transport::Tcp(_) => Poll::Ready(Ok(())),
            Transport::Tls(stream, _) => Pin::new(&mut *lock(stream)).poll_flush(cx),
        }
    }

    /// Ends TLS, unless a fault has written last. TCP is closed when the connection is dropped: a shutdown
    /// would precede a reset.
    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &self.0.transport {
            Transport::Tls(stream, _) if !self.0.is_severed.load(Ordering::Acquire) => {
                Pin::new(&mut *lock(stream)).poll_shutdown(cx)
            }
            _ => Poll::Ready(Ok(())),
        }
    }
}
