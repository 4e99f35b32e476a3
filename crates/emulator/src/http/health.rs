//! Whether the emulator is ready, for containers and scripts that wait for it.
//!
//! It shows nothing that a web page or another machine may not know, so it is answered under any name and
//! needs no credential.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use http::StatusCode;
use serde_json::json;

use crate::http::answer::Answer;
use crate::http::server::Server;

pub(crate) fn routes() -> Router<Arc<Server>> {
    Router::new().route("/health", get(health))
}

async fn health(State(server): State<Arc<Server>>) -> Answer {
    let (status, text) = if server.is_stopping() {
        (StatusCode::SERVICE_UNAVAILABLE, "stopping")
    } else {
        (StatusCode::OK, "ready")
    };
    Answer::json(status, &json!({ "status": text, "version": env!("CARGO_PKG_VERSION") }))
}
