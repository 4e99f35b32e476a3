//! Requests to the other services of the resource, which are authenticated like those for calls.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;

use crate::http::authentication;
use crate::http::server::Server;
use crate::refusal::Refusal;

/// The longest body that is read.
const MAX_BODY: usize = 1024 * 1024;

/// Lets a request pass whose signature or token is right.
pub(crate) async fn check(
    State(server): State<Arc<Server>>,
    request: Request,
    next: Next,
) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, MAX_BODY).await else {
        let message = format!("the body is longer than {MAX_BODY} bytes");
        return Refusal::without_subcode(StatusCode::PAYLOAD_TOO_LARGE, message).into_response();
    };
    let state = &server.state;
    let (method, path) = (parts.method.clone(), parts.uri.path().to_owned());
    let host = authentication::host(&parts);
    let response =
        match authentication::check(&parts, &[host], &body, &server.access_key, state.now()) {
            Ok(()) => next.run(Request::from_parts(parts, Body::from(body))).await,
            Err(refusal) => refusal.into_response(),
        };
    state.settings.log.line(|| format!("{method} {path} {}", response.status().as_u16()));
    response
}
