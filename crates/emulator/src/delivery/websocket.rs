//! WebSockets to applications: the handshake is a request like others.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::{
    CONNECTION, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY, SEC_WEBSOCKET_VERSION, UPGRADE,
};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use ring::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use tokio::sync::Notify;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};
use url::Url;

use crate::delivery::deliveries::Deliveries;
use crate::delivery::sender::Message;
use crate::text::with_causes;

/// The longest message that is read. A longer one ends the connection.
const LONGEST_MESSAGE: usize = 1024 * 1024;
/// How much is read at once: a message with 20 ms of audio. The buffer is cleared for every read, which at 50 messages
/// a second and stream costs more than to read a longer message in parts.
const READ_AT_ONCE: usize = 2 * 1024;
/// From RFC 6455, section 1.3.
const GUID: &str = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

pub(crate) type WebSocket = WebSocketStream<reqwest::Upgraded>;

/// Why there is no WebSocket.
pub(crate) struct Unconnected {
    pub(crate) problem: String,
    /// The status of the answer, if there was one.
    pub(crate) status: Option<StatusCode>,
}

impl Deliveries {
    /// Opens a WebSocket. The application has as much time to accept it as for an event.
    pub(crate) async fn connect(
        &self,
        to: &Url,
        mut headers: HeaderMap,
    ) -> Result<WebSocket, Unconnected> {
        let key = STANDARD.encode(fastrand::u128(..).to_ne_bytes());
        headers.insert(CONNECTION, HeaderValue::from_static("Upgrade"));
        headers.insert(UPGRADE, HeaderValue::from_static("websocket"));
        headers.insert(SEC_WEBSOCKET_VERSION, HeaderValue::from_static("13"));
        // Base64 is always the value of a header.
        headers.extend(HeaderValue::try_from(&key).ok().map(|key| (SEC_WEBSOCKET_KEY, key)));
        let message = Message {
            method: Method::GET,
            to: to.clone(),
            headers,
            body: Bytes::new(),
            started: Arc::new(Notify::new()),
        };
        let unconnected = |problem, status| Unconnected { problem, status };
        let answer = self
            .sender
            .send(&message)
            .await
            .map_err(|failure| unconnected(failure.problem, None))?;
        let status = answer.status();
        if status != StatusCode::SWITCHING_PROTOCOLS {
            let problem = format!("expected 101, the application has answered {status}");
            return Err(unconnected(problem, Some(status)));
        }
        let accepted = answer.headers().get(SEC_WEBSOCKET_ACCEPT);
        if accepted.is_none_or(|accepted| accepted != &accept(&key)) {
            let problem = "sec-websocket-accept: expected the digest of the key".to_owned();
            return Err(unconnected(problem, Some(status)));
        }
        let upgraded = answer
            .upgrade()
            .await
            .map_err(|error| unconnected(with_causes(&error.without_url()), Some(status)))?;
        let config = WebSocketConfig::default()
            .read_buffer_size(READ_AT_ONCE)
            .write_buffer_size(0)
            .max_message_size(Some(LONGEST_MESSAGE))
            .max_frame_size(Some(LONGEST_MESSAGE));
        Ok(WebSocketStream::from_raw_socket(upgraded, Role::Client, Some(config)).await)
    }
}

/// The answer to a key.
fn accept(key: &str) -> String {
    STANDARD.encode(digest(&SHA1_FOR_LEGACY_USE_ONLY, format!("{key}{GUID}").as_bytes()))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_key_is_accepted_as_in_the_rfc() {
        assert_eq!(super::accept("dGhlIHNhbXBsZSBub25jZQ=="), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    }
}
