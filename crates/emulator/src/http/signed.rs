//! Requests to the other services of the resource, which are authenticated like those for calls.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::request::Parts;

use crate::http::authentication;
use crate::http::server::Server;

/// Lets a request pass whose signature or token is right.
pub(crate) async fn check(
    State(server): State<Arc<Server>>,
    parts: Parts,
    body: Bytes,
    next: Next,
) -> Response {
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
