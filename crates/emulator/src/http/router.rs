//! Which handler a path has.

use std::sync::Arc;

use axum::Router;
use axum::extract::{ConnectInfo, State};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::IntoResponse;
use axum::routing::get;
use http::HeaderMap;
use http::header::{CONTENT_TYPE, HOST};
use serde_json::Value;

use crate::http::server::Server;
use crate::http::{
    control, event_grid, health, identities, origin, page, requests, rooms, whole_body,
};
use crate::issuer::{CONFIGURATION_PATH, KEYS_PATH};
use crate::proxy::connect;
use crate::wire::connection::Connection;

/// Everything that the emulator answers.
pub(crate) fn router(server: &Arc<Server>) -> Router {
    Router::new()
        .route(CONFIGURATION_PATH, get(configuration))
        .route(KEYS_PATH, get(keys))
        .merge(event_grid::routes())
        .merge(control::routes(server))
        .merge(identities::routes(server))
        .merge(rooms::routes(server))
        .merge(page::routes(server))
        .fallback(requests::answer)
        .layer(from_fn(whole_body::read))
        .layer(from_fn_with_state(Arc::clone(server), origin::check))
        .merge(health::routes())
        .layer(from_fn_with_state(Arc::clone(server), connect::answer))
        .with_state(Arc::clone(server))
}

/// The OpenID configuration, whose keys are where it was asked for: at the address of the emulator, or in a
/// tunnel at that of the service.
async fn configuration(
    State(server): State<Arc<Server>>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    headers: HeaderMap,
) -> impl IntoResponse {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let base_url = format!("{}://{host}", connection.scheme());
    document(&server.issuer.openid_configuration(&base_url))
}

async fn keys(State(server): State<Arc<Server>>) -> impl IntoResponse {
    document(&server.issuer.key_set())
}

fn document(document: &Value) -> impl IntoResponse + use<> {
    ([(CONTENT_TYPE, "application/json")], document.to_string())
}
