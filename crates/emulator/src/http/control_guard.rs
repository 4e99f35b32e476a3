//! Who may use the control interface.
//!
//! | the emulator | needs the token |
//! | --- | --- |
//! | listens on loopback, without a token | nobody: only this machine can reach it |
//! | has been given a token | everyone |
//! | listens elsewhere and has made a token of its own | everyone who is not on loopback |
//!
//! A web page needs it in any case, unless it is the emulator's own: browsers let a page of another server on this
//! machine send some requests, such as those without a body, although it may not read the answers.
//!
//! Events are posted from loopback to where any client wants them. So that they do not pass as requests of this
//! machine, a request with another credential than the token is refused in any case; they have one.

use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use http::{HeaderValue, StatusCode};

use crate::http::origin;
use crate::http::server::Server;
use crate::refusal::Refusal;
use crate::wire::connection::Connection;

/// Refuses control requests without the token.
pub(crate) async fn check(
    State(server): State<Arc<Server>>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    request: Request,
    next: Next,
) -> Response {
    let headers = request.headers();
    let token = server.control_token.as_ref();
    let is_local = connection.is_from_loopback() && !headers.contains_key(AUTHORIZATION);
    let needs_none = token.is_none_or(|token| !token.is_given && is_local);
    let is_own = origin::is_own_page(headers);
    if (needs_none && is_own) || token.is_some_and(|token| token.is_in(headers)) {
        return next.run(request).await;
    }
    if !is_own {
        let message = "the request is from a web page of another server: expected the header Authorization: Bearer \
                       with the token of --control-token or EmulatorBuilder::control_token";
        return Refusal::without_subcode(StatusCode::FORBIDDEN, message).into_response();
    }
    let message = "expected the header Authorization: Bearer with the token of --control-token, or the one that was \
         printed at the start";
    Refusal::without_subcode(StatusCode::UNAUTHORIZED, message)
        .with_header(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"))
        .into_response()
}
