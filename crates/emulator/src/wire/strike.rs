//! What a fault does to a request.

use std::io;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;

use crate::error::Error;
use crate::wire::connection::Connection;
use crate::wire::fault::{Broken, Fault, Gateway, Kind};

/// The time between two bytes of a slow drip.
const DRIP: Duration = Duration::from_millis(20);

/// What a fault changes in the service itself.
#[derive(Default)]
pub(crate) struct Twist {
    /// The answer is held back for this time.
    pub(crate) delay: Option<Duration>,
    /// The answer is an error of the service.
    pub(crate) own_error: Option<OwnError>,
}

/// An error of the service.
pub(crate) struct OwnError {
    pub(crate) status: StatusCode,
    /// Whether it strikes after the execution of the request.
    pub(crate) is_executed: bool,
}

/// Strikes a request that `respond` would execute and answer.
///
/// # Errors
///
/// The fault cannot be used.
pub(crate) async fn strike<R>(
    fault: Fault,
    connection: &Connection,
    stopped: impl Future<Output = ()>,
    respond: impl FnOnce(Twist) -> R,
) -> Result<Response, Error>
where
    R: Future<Output = Response>,
{
    let kind = fault.kind?;
    let twist = match kind {
        Kind::Delay(delay) => Twist { delay: Some(delay), ..Twist::default() },
        Kind::OwnError(status) => {
            let own_error = Some(OwnError { status, is_executed: fault.is_executed });
            Twist { own_error, ..Twist::default() }
        }
        _ => Twist::default(),
    };
    // An error of the service is the service's own, whether it has executed the request or not.
    let answer = if fault.is_executed || matches!(kind, Kind::OwnError(_)) {
        respond(twist).await
    } else {
        // What a fault that delivers part of an answer delivers.
        (StatusCode::SERVICE_UNAVAILABLE, "out of service").into_response()
    };
    Ok(match kind {
        Kind::Delay(_) | Kind::OwnError(_) => answer,
        Kind::Gateway(Gateway { status, headers, body }) => {
            (status, headers, Body::from(body)).into_response()
        }
        Kind::Connection(broken) => {
            // If the client closes the connection meanwhile, nothing is left to do.
            let _ = break_connection(broken, connection, answer, stopped).await;
            connection.sever();
            // The server cannot write this any more, and closes the connection.
            Response::default()
        }
    })
}

async fn break_connection(
    broken: Broken,
    connection: &Connection,
    answer: Response,
    stopped: impl Future<Output = ()>,
) -> io::Result<()> {
    let bytes = raw(answer).await;
    match broken {
        Broken::Reset => connection.reset(),
        Broken::Silence => {
            // The server notices when the client gives up, and drops this future.
            stopped.await;
            Ok(())
        }
        Broken::HalfStatusLine => connection.write(&bytes[..bytes.len().min(10)]).await,
        Broken::HalfBody => connection.write(&bytes[..bytes.len() - 1]).await,
        Broken::SlowDrip => {
            for byte in &bytes {
                connection.write(std::slice::from_ref(byte)).await?;
                tokio::time::sleep(DRIP).await;
            }
            Ok(())
        }
        Broken::InvalidHeader => {
            connection.write(b"HTTP/1.1 202 Accepted\r\nx-\x00bad\xff: \x01\r\n\r\n").await?;
            // As with silence.
            stopped.await;
            Ok(())
        }
        Broken::EndlessError => {
            connection.write(b"HTTP/1.1 502 X\r\ncontent-length: 100000000\r\n\r\n").await?;
            loop {
                connection.write(&[b'x'; 65536]).await?;
            }
        }
        Broken::CloseWhenIdle => connection.write(&bytes).await,
    }
}

/// An answer as the server would write it.
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
