//! The WebSockets that the service opens to an example.

use std::collections::HashSet;
use std::time::Duration;

use acs_call_automation::event::CallbackVerifier;
use acs_call_automation::streaming::{Handshake, HandshakeError};
use axum::Router;
use axum::extract::ws::{WebSocket, WebSocketUpgrade};
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use axum::routing::any;
use tokio::sync::watch;

use super::{complain, with_causes};

/// Accepts the WebSockets of the calls that it knows.
#[derive(Clone)]
pub(crate) struct Sockets {
    calls: watch::Sender<HashSet<String>>,
    verifier: CallbackVerifier,
}

impl Sockets {
    pub(crate) fn new(verifier: CallbackVerifier) -> Self {
        Self { calls: watch::Sender::default(), verifier }
    }

    /// Adds a call that this program has made or answered.
    pub(crate) fn add(&self, call: &str) {
        self.calls.send_if_modified(|calls| calls.insert(call.to_owned()));
    }

    /// The route at which the service opens a WebSocket for one of the calls. Prints why `talk` fails.
    pub(crate) fn route<T>(
        &self,
        path: &str,
        talk: impl FnOnce(WebSocket) -> T + Clone + Send + Sync + 'static,
    ) -> Router
    where
        T: Future<Output = Result<(), axum::Error>> + Send + 'static,
    {
        let sockets = self.clone();
        let accept = move |headers: HeaderMap, upgrade: WebSocketUpgrade| {
            let (sockets, talk) = (sockets.clone(), talk.clone());
            async move {
                if let Err(error) = sockets.check(&headers).await {
                    complain(with_causes(&error));
                    return error.status().into_response();
                }
                // The default is 128 KiB, which are cleared before each message of about 1 KiB is read.
                upgrade.read_buffer_size(2 * 1024).on_upgrade(async |socket| {
                    if let Err(error) = talk(socket).await {
                        complain(with_causes(&error));
                    }
                })
            }
        };
        Router::new().route(path, any(accept))
    }

    async fn check(&self, headers: &HeaderMap) -> Result<Handshake, HandshakeError> {
        // The service may be faster than the answer or the event that makes the call known.
        let call = headers.get("x-ms-call-connection-id").and_then(|id| id.to_str().ok());
        let mut calls = self.calls.subscribe();
        let known = calls.wait_for(|calls| call.is_some_and(|call| calls.contains(call)));
        let _ = tokio::time::timeout(Duration::from_secs(2), known).await;
        let is_known = |call: &str, _: Option<&str>| self.calls.borrow().contains(call);
        Handshake::check(headers, &self.verifier, is_known).await
    }
}
