//! Connections that a fault can write to, past the HTTP server.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};

use axum::serve::Listener;
use tokio::io::{AsyncRead, AsyncWrite, Interest, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

/// Accepts connections that are shared with faults.
pub(crate) struct SharedListener(pub(crate) TcpListener);

/// A connection, for the handlers of its requests.
#[derive(Clone)]
pub(crate) struct Connection(Arc<Shared>);

/// A connection, for the HTTP server.
pub(crate) struct Stream(Arc<Shared>);

struct Shared {
    stream: TcpStream,
    /// A fault has written last: the HTTP server cannot write any more.
    is_severed: AtomicBool,
    peer: SocketAddr,
}

impl Listener for SharedListener {
    type Io = Stream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Stream, SocketAddr) {
        let (stream, peer) = Listener::accept(&mut self.0).await;
        // Otherwise Nagle's algorithm may hold answers back.
        let _ = stream.set_nodelay(true);
        (Stream(Arc::new(Shared { stream, is_severed: AtomicBool::new(false), peer })), peer)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

impl Connection {
    pub(crate) fn of(stream: &Stream) -> Self {
        Self(Arc::clone(&stream.0))
    }

    pub(crate) fn is_from_loopback(&self) -> bool {
        self.0.peer.ip().to_canonical().is_loopback()
    }

    pub(crate) async fn write(&self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            self.0.stream.writable().await?;
            match self.0.stream.try_write(bytes) {
                Ok(written) => bytes = &bytes[written..],
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Makes closing the connection a reset.
    pub(crate) fn reset(&self) -> io::Result<()> {
        self.0.stream.set_zero_linger()
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
        let stream = &self.0.stream;
        loop {
            ready!(stream.poll_read_ready(cx))?;
            let room = buffer.remaining();
            let mut read = None;
            let outcome = stream.try_io(Interest::READABLE, || {
                let bytes = stream.try_read_buf(buffer)?;
                read = Some(bytes);
                // Less than there was room for is all there is, so there is no need to read again.
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
        if self.0.is_severed.load(Ordering::Acquire) {
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

    /// Does nothing: the connection is closed when it is dropped. A shutdown would precede a reset.
    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}
