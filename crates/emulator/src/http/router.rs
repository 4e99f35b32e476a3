//! Which handler a path has.

use std::sync::Arc;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{MethodRouter, get};
use http::header::CONTENT_TYPE;
use serde_json::Value;

use crate::http::server::Server;
use crate::http::{control, event_grid, health, identities, origin, requests, rooms, whole_body};
use crate::issuer::{CONFIGURATION_PATH, KEYS_PATH};

/// Everything that the emulator answers; `endpoint` is its own address.
pub(crate) fn router(server: &Arc<Server>, endpoint: &str) -> Router {
    Router::new()
        .route(CONFIGURATION_PATH, document(&server.issuer.openid_configuration(endpoint)))
        .route(KEYS_PATH, document(&server.issuer.key_set()))
        .merge(event_grid::routes())
        .merge(control::routes(server))
        .merge(identities::routes(server))
        .merge(rooms::routes(server))
        .fallback(requests::answer)
        .layer(from_fn(whole_body::read))
        .layer(from_fn_with_state(Arc::clone(server), origin::check))
        .merge(health::routes())
        .with_state(Arc::clone(server))
}

fn document(document: &Value) -> MethodRouter<Arc<Server>> {
    let body = document.to_string();
    get(async move || ([(CONTENT_TYPE, "application/json")], body))
}
