//! What the examples with streams share: the service, or an emulator of it in this process, and the server to which
//! streams and events come.
//!
//! | variable | meaning |
//! | --- | --- |
//! | `ACS_CONNECTION_STRING` | `endpoint=https://…;accesskey=…`; without it the emulator is used, and nothing else is needed |
//! | `ACS_RESOURCE_ID` | the immutable id of the resource, a GUID: tokens for another resource are refused |
//! | `ACS_PUBLIC_URI` | the https address at which the service reaches this program |
//! | `ACS_LISTEN` | where this program listens, by default a free port of loopback |

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use acs_call_automation::CallAutomationClient;
use acs_call_automation::event::{CallbackVerifier, Outcomes};
use acs_call_automation::streaming::{Handshake, HandshakeError};
use acs_call_emulator::Emulator;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::service::variable;
use super::{complain, with_causes};

pub(crate) use super::service::{Failure, setting};

/// An application with streams.
#[derive(Clone)]
pub(crate) struct App {
    pub(crate) client: CallAutomationClient,
    pub(crate) outcomes: Outcomes,
    /// `None` for the service.
    pub(crate) emulator: Option<Arc<Emulator>>,
    /// The calls of this application.
    calls: watch::Sender<HashSet<String>>,
    verifier: CallbackVerifier,
    public_uri: String,
}

impl App {
    /// Starts the server with the routes of an example.
    pub(crate) async fn start(routes: Router<Self>) -> Result<Self, Failure> {
        let address = variable("ACS_LISTEN").unwrap_or_else(|| "127.0.0.1:0".to_owned());
        let listener = TcpListener::bind(address).await?;
        let public_uri = setting("ACS_PUBLIC_URI", &format!("http://{}", listener.local_addr()?))?;
        let (connection_string, emulator) = match variable("ACS_CONNECTION_STRING") {
            Some(connection_string) => (connection_string, None),
            None => {
                let emulator = Emulator::start().await?;
                (emulator.connection_string(), Some(Arc::new(emulator)))
            }
        };
        let verifier = match &emulator {
            Some(emulator) => emulator.callback_verifier()?,
            None => CallbackVerifier::new(&setting("ACS_RESOURCE_ID", "")?)?,
        };
        let app = Self {
            client: CallAutomationClient::from_connection_string(&connection_string)?,
            outcomes: Outcomes::new().with_callback_uri(&format!("{public_uri}/callback")),
            emulator,
            calls: watch::Sender::default(),
            verifier,
            public_uri,
        };
        let routes = routes.route("/callback", post(callback)).with_state(app.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await });
        Ok(app)
    }

    /// The address of a route of this server.
    pub(crate) fn uri(&self, path: &str) -> String {
        format!("{}{path}", self.public_uri)
    }

    /// The address of a route of this server for WebSockets.
    pub(crate) fn transport_url(&self, path: &str) -> String {
        self.uri(path).replacen("http", "ws", 1)
    }

    /// Adds a call of this application.
    pub(crate) fn add(&self, call: &str) {
        self.calls.send_if_modified(|calls| calls.insert(call.to_owned()));
    }

    /// Checks who opens a WebSocket.
    pub(crate) async fn check(&self, headers: &HeaderMap) -> Result<Handshake, HandshakeError> {
        // The service may be faster than its answer to the request that makes the call.
        let call = headers.get("x-ms-call-connection-id").and_then(|id| id.to_str().ok());
        let mut calls = self.calls.subscribe();
        let known = calls.wait_for(|calls| call.is_some_and(|call| calls.contains(call)));
        let _ = tokio::time::timeout(Duration::from_secs(2), known).await;
        let is_known = |call: &str, _: Option<&str>| self.calls.borrow().contains(call);
        Handshake::check(headers, &self.verifier, is_known).await
    }
}

async fn callback(State(app): State<App>, headers: HeaderMap, body: Bytes) -> StatusCode {
    if let Err(error) = app.verifier.verify(headers.get(AUTHORIZATION)).await {
        complain(with_causes(&error));
        return StatusCode::UNAUTHORIZED;
    }
    app.outcomes.receive(&body).acknowledge();
    StatusCode::OK
}
