//! The service, as little of it as possible: every request is accepted.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::Failure;

/// Prints where it listens, and ends with its input.
pub(crate) fn run() -> Result<(), Failure> {
    std::thread::spawn(|| {
        let _ = std::io::stdin().read_line(&mut String::new());
        std::process::exit(0);
    });
    tokio::runtime::Builder::new_current_thread().enable_io().build()?.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        println!("http://{}", listener.local_addr()?);
        loop {
            let (connection, _) = listener.accept().await?;
            // A client that goes away is none of our business.
            tokio::spawn(async move { answer(connection).await });
        }
    })
}

async fn answer(mut connection: TcpStream) -> Result<(), Failure> {
    let _ = connection.set_nodelay(true);
    let accepted = response(r#"{"operationContext":"voicemail PIN"}"#);
    let mut received = Vec::new();
    loop {
        while let Some(length) = request_length(&received)? {
            let request = received.drain(..length);
            if request.as_slice().starts_with(b"POST /calling/callConnections/echo:") {
                connection.write_all(response(&echo(request.as_slice())?).as_bytes()).await?;
            } else {
                connection.write_all(accepted.as_bytes()).await?;
            }
        }
        if connection.read_buf(&mut received).await? == 0 {
            return Ok(());
        }
    }
}

fn response(body: &str) -> String {
    format!(
        "HTTP/1.1 202 Accepted\r\ncontent-type: application/json; charset=utf-8\r\n\
         content-length: {}\r\ndate: Sun, 06 Nov 1994 08:49:37 GMT\r\n\
         x-ms-request-id: 1bd1f6cf-5f0b-4f5c-8c0b-2f6a3c1d9e11\r\nms-cv: Q6v5rUWX5kKfwHqzvjvAnQ.0\r\n\
         repeatability-result: accepted\r\n\r\n{body}",
        body.len()
    )
}

/// The length of the request at the start of what was received, once it is whole.
fn request_length(received: &[u8]) -> Result<Option<usize>, Failure> {
    let Some(head) = received.windows(4).position(|four| four == b"\r\n\r\n") else {
        return Ok(None);
    };
    let head = head + 4;
    let mut body = 0;
    for line in received[..head].split(|byte| *byte == b'\n') {
        const NAME: &[u8] = b"content-length:";
        if line.len() > NAME.len() && line[..NAME.len()].eq_ignore_ascii_case(NAME) {
            body = std::str::from_utf8(&line[NAME.len()..])?.trim().parse()?;
        }
    }
    Ok((received.len() >= head + body).then_some(head + body))
}

/// An answer that contains what was sent: target, names of headers, and body.
fn echo(request: &[u8]) -> Result<String, Failure> {
    let request = std::str::from_utf8(request)?;
    let (head, body) = request.split_once("\r\n\r\n").ok_or("a request without an end")?;
    let mut lines = head.lines();
    let target = lines.next().unwrap_or_default();
    let names = lines.filter_map(|line| line.split(':').next());
    let mut names: Vec<_> = names.map(str::to_ascii_lowercase).collect();
    names.sort();
    let sent = format!("{target}; {}; {body}", names.join(", "));
    Ok(serde_json::json!({ "operationContext": sent }).to_string())
}
