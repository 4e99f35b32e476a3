//! A proxy in front of the emulator that does to requests and answers what networks and gateways do.

use std::sync::Arc;
use std::time::Duration;

use acs_call_media::emulator::Emulator;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// What happens to one request.
#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// The emulator answers.
    None,
    /// The connection is reset; `read`: after the request was read, but before it was executed.
    Reset { read: bool },
    /// The request is executed, then the connection is reset.
    ResetAfterExecuting,
    /// No answer comes until the client gives up.
    Silence { executed: bool },
    /// The connection is closed in the middle of the status line.
    HalfStatusLine { executed: bool },
    /// The answer's head comes, half its body, and the end of the connection.
    HalfBody { executed: bool },
    /// The answer comes, a byte at a time, for longer than the client waits.
    SlowDrip { executed: bool },
    /// A header that no header can be.
    InvalidHeader { executed: bool },
    /// Something else answers: status, headers (each with its line end), body.
    Answer { executed: bool, status: u16, headers: String, body: String },
    /// An endless error.
    EndlessError,
    /// The emulator answers; before the next request comes on it, the connection is closed.
    CloseWhenIdle,
}

impl Fault {
    pub(crate) fn status(status: u16) -> Self {
        Self::answer(status, "", "")
    }

    pub(crate) fn answer(status: u16, headers: &str, body: &str) -> Self {
        let (headers, body) = (headers.to_owned(), body.to_owned());
        Self::Answer { executed: false, status, headers, body }
    }
}

/// Chooses what happens to a request, by its path.
pub(crate) type Choose = dyn Fn(&str) -> Fault + Send + Sync;

pub(crate) struct FaultProxy {
    pub(crate) emulator: Emulator,
    address: std::net::SocketAddr,
}

impl FaultProxy {
    pub(crate) async fn start(choose: impl Fn(&str) -> Fault + Send + Sync + 'static) -> Self {
        let emulator = Emulator::start().await.unwrap();
        let upstream: Arc<str> = emulator.endpoint().strip_prefix("http://").unwrap().into();
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let choose: Arc<Choose> = Arc::new(choose);
        tokio::spawn(async move {
            loop {
                let (client, _) = listener.accept().await.unwrap();
                let (upstream, choose) = (Arc::clone(&upstream), Arc::clone(&choose));
                // A client that goes away ends its connection, whatever is under way there.
                tokio::spawn(async move { serve(client, &upstream, &*choose).await });
            }
        });
        Self { emulator, address }
    }

    pub(crate) fn connection_string(&self) -> String {
        let emulator = self.emulator.endpoint();
        self.emulator.connection_string().replace(&emulator, &format!("http://{}", self.address))
    }
}

async fn serve(mut client: TcpStream, upstream: &str, choose: &Choose) -> std::io::Result<()> {
    while let Some(path) = peek_path(&mut client).await? {
        let fault = choose(&path);
        if matches!(fault, Fault::Reset { read: false }) {
            return client.set_zero_linger();
        }
        let Some(request) = read_message(&mut client).await? else { return Ok(()) };
        let executed = match &fault {
            Fault::None | Fault::CloseWhenIdle | Fault::ResetAfterExecuting => true,
            Fault::Reset { .. } | Fault::EndlessError => false,
            Fault::Silence { executed }
            | Fault::HalfStatusLine { executed }
            | Fault::HalfBody { executed }
            | Fault::SlowDrip { executed }
            | Fault::InvalidHeader { executed }
            | Fault::Answer { executed, .. } => *executed,
        };
        let genuine = if executed {
            forward(upstream, &request).await?
        } else {
            b"HTTP/1.1 503 Service Unavailable\r\ncontent-length: 10\r\n\r\nout of it.".to_vec()
        };
        match fault {
            Fault::None => client.write_all(&genuine).await?,
            Fault::CloseWhenIdle => {
                client.write_all(&genuine).await?;
                return Ok(());
            }
            Fault::Reset { .. } | Fault::ResetAfterExecuting => {
                return client.set_zero_linger();
            }
            Fault::Silence { .. } => return until_closed(&mut client).await,
            Fault::HalfStatusLine { .. } => return client.write_all(&genuine[..10]).await,
            Fault::HalfBody { .. } => {
                return client.write_all(&genuine[..genuine.len() - 1]).await;
            }
            Fault::SlowDrip { .. } => {
                for byte in genuine {
                    client.write_all(&[byte]).await?;
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
            }
            Fault::InvalidHeader { .. } => {
                let answer = b"HTTP/1.1 202 Accepted\r\nx-\x00bad\xff: \x01\r\n\r\n";
                client.write_all(answer).await?;
                return until_closed(&mut client).await;
            }
            Fault::Answer { status, headers, body, .. } => {
                let length = body.len();
                let head =
                    format!("HTTP/1.1 {status} X\r\n{headers}content-length: {length}\r\n\r\n");
                client.write_all((head + &body).as_bytes()).await?;
            }
            Fault::EndlessError => {
                client.write_all(b"HTTP/1.1 502 X\r\ncontent-length: 100000000\r\n\r\n").await?;
                loop {
                    client.write_all(&[b'x'; 65536]).await?;
                }
            }
        }
    }
    Ok(())
}

/// The path of the request that comes, without taking it from the connection.
async fn peek_path(client: &mut TcpStream) -> std::io::Result<Option<String>> {
    let mut start = [0; 2048];
    loop {
        let length = client.peek(&mut start).await?;
        let line = String::from_utf8_lossy(&start[..length]);
        if length == 0 {
            return Ok(None);
        }
        if let (Some(path), true) = (line.split(' ').nth(1), line.contains("\r\n")) {
            return Ok(Some(path.to_owned()));
        }
        tokio::task::yield_now().await;
    }
}

async fn until_closed(client: &mut TcpStream) -> std::io::Result<()> {
    while client.read(&mut [0; 64]).await? > 0 {}
    Ok(())
}

async fn forward(upstream: &str, request: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut emulator = TcpStream::connect(upstream).await?;
    emulator.write_all(request).await?;
    Ok(read_message(&mut emulator).await?.unwrap_or_default())
}

/// One HTTP/1.1 message with a `content-length`, whole; `None` at the end of the connection.
async fn read_message(stream: &mut TcpStream) -> std::io::Result<Option<Vec<u8>>> {
    let mut message = Vec::new();
    loop {
        if let Some(head) = message.windows(4).position(|window| window == b"\r\n\r\n") {
            let text = String::from_utf8_lossy(&message[..head]).to_ascii_lowercase();
            let length = text
                .lines()
                .find_map(|line| line.strip_prefix("content-length:"))
                .map_or(0, |length| length.trim().parse().unwrap());
            if message.len() >= head + 4 + length {
                return Ok(Some(message));
            }
        }
        if stream.read_buf(&mut message).await? == 0 {
            return Ok(None);
        }
    }
}
