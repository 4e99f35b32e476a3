//! `acs-call-emulator health`: whether an emulator is ready, for the health check of a container.

use std::io::{Read as _, Write as _};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

use lexopt::prelude::{Long, ValueExt as _};

/// How long each step may take.
const TIMEOUT: Duration = Duration::from_secs(2);

/// Why the answer is not yes, and the exit code.
pub(crate) type Problem = (String, u8);

/// Asks the emulator at `--listen` and `--port`, if the first argument is `health`. Returns its answer.
pub(crate) fn run() -> Option<Result<String, Problem>> {
    let mut arguments = std::env::args_os();
    let program = arguments.next()?;
    (arguments.next()? == "health").then(|| {
        let address = address(lexopt::Parser::from_iter(std::iter::once(program).chain(arguments)))
            .map_err(|problem| (problem.to_string(), 2))?;
        let answer = ask(address)
            .map_err(|error| (format!("no answer from http://{address}/health: {error}"), 1))?;
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
        match head.split(' ').nth(1) {
            Some("200") => Ok(body.to_owned()),
            status => Err((format!("not ready: {} {body}", status.unwrap_or("no HTTP")), 1)),
        }
    })
}

fn address(mut parser: lexopt::Parser) -> Result<SocketAddr, lexopt::Error> {
    let (mut listen, mut port) = (IpAddr::V4(Ipv4Addr::LOCALHOST), 8090);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("listen") => listen = parser.value()?.parse()?,
            Long("port") => port = parser.value()?.parse()?,
            other => return Err(other.unexpected()),
        }
    }
    if listen.is_unspecified() {
        listen = Ipv4Addr::LOCALHOST.into();
    }
    Ok(SocketAddr::new(listen, port))
}

fn ask(address: SocketAddr) -> std::io::Result<String> {
    /// Longer than any answer of an emulator.
    const MOST: u64 = 4096;
    let mut stream = TcpStream::connect_timeout(&address, TIMEOUT)?;
    stream.set_read_timeout(Some(TIMEOUT))?;
    stream.set_write_timeout(Some(TIMEOUT))?;
    write!(stream, "GET /health HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.take(MOST).read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}
