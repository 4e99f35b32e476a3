//! Who opens a WebSocket, checked before it is accepted.

use std::fmt;

use http::HeaderMap;
use http::header::AUTHORIZATION;

use crate::event::{CallbackVerifier, Claims, VerifyError};

const CALL_CONNECTION_ID: &str = "x-ms-call-connection-id";
const CORRELATION_ID: &str = "x-ms-call-correlation-id";

/// A handshake of the service that was checked: which call its stream belongs to.
///
/// Messages with audio name no call, so remember it with the socket.
///
/// # Example
///
/// The route of an axum server; with another one, answer the handshake only after the check as well:
///
/// ```no_run
/// use std::collections::HashSet;
/// use std::sync::{Arc, Mutex};
/// use acs_call_automation::event::CallbackVerifier;
/// use acs_call_automation::streaming::Handshake;
/// use http::{HeaderMap, StatusCode};
///
/// #[derive(Clone)]
/// struct App {
///     verifier: CallbackVerifier,
///     /// The calls that this application has made and answered.
///     calls: Arc<Mutex<HashSet<String>>>,
/// }
///
/// async fn audio(app: &App, headers: &HeaderMap) -> Result<Handshake, StatusCode> {
///     let is_known = |call: &str, _correlation: Option<&str>| app.calls.lock().unwrap().contains(call);
///     Handshake::check(headers, &app.verifier, is_known).await.map_err(|error| {
///         eprintln!("{error}");
///         error.status()
///     })
///     // … and then WebSocketUpgrade::on_upgrade …
/// }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Handshake {
    /// The id of the call connection.
    pub call_connection_id: String,
    /// The correlation id of the call, for support requests.
    pub correlation_id: Option<String>,
    /// The claims of the token. It is valid for 24 hours, and new for each connection.
    pub claims: Claims,
}

impl Handshake {
    /// Checks the headers of a request for a WebSocket: its token, and whether `is_known` knows the call.
    ///
    /// The ids of the call come from headers that anyone can write who has a token of the service. So `is_known`
    /// is asked, with the id of the call connection and the correlation id. It is called once the token is
    /// verified. If only the events of a call make it known, remember that they may come after the handshake.
    ///
    /// After a broken connection the service opens another one for the same call.
    ///
    /// # Errors
    ///
    /// The token is refused or cannot be checked, or the call is missing or unknown. Answer with
    /// [`HandshakeError::status`], not with 101.
    pub async fn check(
        headers: &HeaderMap,
        verifier: &CallbackVerifier,
        is_known: impl FnOnce(&str, Option<&str>) -> bool,
    ) -> Result<Self, HandshakeError> {
        let claims =
            verifier.verify(headers.get(AUTHORIZATION)).await.map_err(HandshakeError::Token)?;
        let call = header(headers, CALL_CONNECTION_ID)?;
        let call = call.ok_or(HandshakeError::Header(CALL_CONNECTION_ID))?;
        let correlation_id = header(headers, CORRELATION_ID)?;
        if !is_known(call, correlation_id) {
            return Err(HandshakeError::UnknownCall(call.to_owned()));
        }
        Ok(Self {
            call_connection_id: call.to_owned(),
            correlation_id: correlation_id.map(str::to_owned),
            claims,
        })
    }
}

/// The value of a header, if there is one; it must occur once and be text.
fn header<'a>(
    headers: &'a HeaderMap,
    name: &'static str,
) -> Result<Option<&'a str>, HandshakeError> {
    let mut values = headers.get_all(name).iter();
    let value = values.next().map(|value| value.to_str().ok().filter(|value| !value.is_empty()));
    match (value, values.next()) {
        (None, _) => Ok(None),
        (Some(Some(value)), None) => Ok(Some(value)),
        _ => Err(HandshakeError::Header(name)),
    }
}

/// Why a handshake was refused. It contains no part of the token.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum HandshakeError {
    /// The token is refused, or could not be checked.
    Token(VerifyError),
    /// This header is missing or empty, occurs twice, or is not text.
    Header(&'static str),
    /// The application does not know the call with this id.
    UnknownCall(String),
}

impl HandshakeError {
    /// Returns the status to answer with: 401 for the token, 503 if it could not be checked, 400 for a header, and
    /// 404 for an unknown call.
    #[must_use]
    pub fn status(&self) -> http::StatusCode {
        match self {
            Self::Token(error) if error.is_unavailable() => http::StatusCode::SERVICE_UNAVAILABLE,
            Self::Token(_) => http::StatusCode::UNAUTHORIZED,
            Self::Header(_) => http::StatusCode::BAD_REQUEST,
            Self::UnknownCall(_) => http::StatusCode::NOT_FOUND,
        }
    }
}

impl fmt::Display for HandshakeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("handshake of a media stream refused: ")?;
        match self {
            Self::Token(error) => error.fmt(f),
            Self::Header(name) => write!(f, "{name}: expected one header with an id"),
            Self::UnknownCall(call) => {
                write!(
                    f,
                    "{CALL_CONNECTION_ID}: expected a call of this application, found {call:?}"
                )
            }
        }
    }
}

impl std::error::Error for HandshakeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Token(error) => std::error::Error::source(error),
            Self::Header(_) | Self::UnknownCall(_) => None,
        }
    }
}
