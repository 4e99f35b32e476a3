//! Bodies are read as a whole before anything else is done: bounded in length and in time.

use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::header::CONNECTION;
use http::{HeaderValue, StatusCode};

use crate::refusal::Refusal;
use crate::wire::connection::Connection;

/// The longest body that is read.
const MAX_BODY: usize = 1024 * 1024;
/// How long a client may take to send it.
const TIMEOUT: Duration = Duration::from_secs(30);

pub(crate) async fn read(
    ConnectInfo(connection): ConnectInfo<Connection>,
    request: Request,
    next: Next,
) -> Response {
    let (request, body) = request.into_parts();
    let refusal = match tokio::time::timeout(TIMEOUT, to_bytes(body, MAX_BODY)).await {
        Ok(Ok(body)) => {
            let _running = connection.run();
            return next.run(Request::from_parts(request, Body::from(body))).await;
        }
        Ok(Err(_)) => {
            let message = format!("the body is longer than {MAX_BODY} bytes");
            Refusal::without_subcode(StatusCode::PAYLOAD_TOO_LARGE, message)
        }
        Err(_) => {
            let message = format!("the body was not sent within {} seconds", TIMEOUT.as_secs());
            Refusal::without_subcode(StatusCode::REQUEST_TIMEOUT, message)
        }
    };
    refusal.with_header(CONNECTION, HeaderValue::from_static("close")).into_response()
}
