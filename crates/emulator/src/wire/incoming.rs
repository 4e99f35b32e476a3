//! Connections as they come in: plain ones, those with TLS, and tunnels, all at one port.

use std::collections::VecDeque;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::serve::Listener;
use rustls::{AlertDescription, ServerConfig};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::task::{AbortHandle, JoinSet};
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;

use crate::log::Log;
use crate::text::with_causes;
use crate::wire::connection::{Connection, Io, Stream};

/// How many connections may be before their first byte, or in their handshake. One more ends the oldest, so
/// that silent clients hold up nobody.
const MOST: usize = 256;
/// How long each may be.
const PATIENCE: Duration = Duration::from_secs(10);
/// The first byte of every TLS connection: the content type of a handshake (RFC 8446, 5.1). No method of HTTP
/// begins with it.
const HANDSHAKE: u8 = 22;

/// A tunnel to a host of the service, in which a client is about to begin TLS.
pub(crate) struct Tunnel {
    pub(crate) io: Box<dyn Io>,
    pub(crate) below: Connection,
    pub(crate) host: String,
}

/// Accepts connections that are shared with faults.
pub(crate) struct Incoming {
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    tunnels: mpsc::Receiver<Tunnel>,
    /// Connections that are not ready yet.
    opening: JoinSet<Option<Stream>>,
    /// The same, the oldest first, and some that are done.
    oldest: VecDeque<AbortHandle>,
    log: Log,
}

impl Incoming {
    pub(crate) fn new(
        listener: TcpListener,
        tls: Option<ServerConfig>,
        tunnels: mpsc::Receiver<Tunnel>,
        log: Log,
    ) -> Self {
        let tls = tls.map(|config| TlsAcceptor::from(Arc::new(config)));
        Self { listener, tls, tunnels, opening: JoinSet::new(), oldest: VecDeque::new(), log }
    }

    fn open(
        &mut self,
        opening: impl Future<Output = io::Result<Stream>> + Send + 'static,
        peer: SocketAddr,
    ) {
        let log = self.log.clone();
        if self.oldest.len() == MOST {
            self.oldest.retain(|opening| !opening.is_finished());
        }
        if self.oldest.len() == MOST
            && let Some(oldest) = self.oldest.pop_front()
        {
            oldest.abort();
        }
        let opening = self.opening.spawn(async move {
            let opened = timeout(PATIENCE, opening).await;
            match opened.unwrap_or_else(|_| Err(io::Error::other("nothing came in time"))) {
                Ok(stream) => Some(stream),
                // A client that opens a connection and needs it no more.
                Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => None,
                Err(error) => {
                    log.line(|| {
                        let hint = if is_distrust(&error) {
                            " (the client does not trust the certificate authority of the emulator)"
                        } else {
                            ""
                        };
                        format!("connection of {peer}: {}{hint}", with_causes(&error))
                    });
                    None
                }
            }
        });
        self.oldest.push_back(opening);
    }
}

impl Listener for Incoming {
    type Io = Stream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Stream, SocketAddr) {
        loop {
            tokio::select! {
                (stream, peer) = Listener::accept(&mut self.listener) => {
                    // Otherwise Nagle's algorithm may hold answers back.
                    let _ = stream.set_nodelay(true);
                    match self.tls.clone() {
                        Some(tls) => self.open(recognize(stream, peer, tls), peer),
                        None => return (Stream::tcp(stream, peer), peer),
                    }
                }
                Some(Tunnel { io, below, host }) = self.tunnels.recv() => {
                    if let Some(tls) = self.tls.clone() {
                        let peer = below.peer();
                        self.open(handshake(tls, io, below, Some(host)), peer);
                    }
                }
                Some(opened) = self.opening.join_next() => {
                    if let Ok(Some(stream)) = opened {
                        let peer = Connection::of(&stream).peer();
                        return (stream, peer);
                    }
                }
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

/// Waits for the first byte, which shows whether it is TLS.
async fn recognize(stream: TcpStream, peer: SocketAddr, tls: TlsAcceptor) -> io::Result<Stream> {
    let mut first = [0];
    let is_tls = stream.peek(&mut first).await? == 1 && first[0] == HANDSHAKE;
    let stream = Stream::tcp(stream, peer);
    if is_tls {
        let below = Connection::of(&stream);
        handshake(tls, Box::new(stream), below, None).await
    } else {
        Ok(stream)
    }
}

async fn handshake(
    tls: TlsAcceptor,
    io: Box<dyn Io>,
    below: Connection,
    tunnelled_to: Option<String>,
) -> io::Result<Stream> {
    Ok(Stream::tls(Box::new(tls.accept(io).await?), below, tunnelled_to))
}

/// Returns whether a client has refused the certificate.
fn is_distrust(error: &io::Error) -> bool {
    let error = error.get_ref().and_then(|error| error.downcast_ref());
    matches!(
        error,
        Some(rustls::Error::AlertReceived(
            AlertDescription::UnknownCA
                | AlertDescription::BadCertificate
                | AlertDescription::CertificateUnknown
        ))
    )
}
