//! Which handler a path has.

use std::sync::Arc;

use axum::Router;

use crate::http::server::Server;
use crate::http::{control, operations};

/// Everything that the emulator answers; `endpoint` is its own address.
pub(crate) fn router(server: &Arc<Server>, endpoint: &str) -> Router {
    Router::new()
        .merge(server.issuer.routes(endpoint))
        .merge(control::routes())
        .fallback(operations::answer)
        .with_state(Arc::clone(server))
}
