//! The service, or an emulator of it in this process, and the server that receives the events of calls.
//!
//! | variable | meaning |
//! | --- | --- |
//! | `ACS_CONNECTION_STRING` | `endpoint=https://…;accesskey=…`; without it the emulator is used, and nothing else is needed |
//! | `ACS_RESOURCE_ID` | the immutable id of the resource, a GUID: callbacks for another resource are refused |
//! | `ACS_PUBLIC_URI` | the https address at which the service reaches this program |
//! | `ACS_LISTEN` | where this program listens, by default a free port of loopback |

use std::sync::Arc;

use acs_call_automation::CallAutomationClient;
use acs_call_automation::event::{CallbackVerifier, Outcomes};
use acs_call_emulator::Emulator;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use super::{complain, say, with_causes};

pub(crate) type Failure = Box<dyn std::error::Error + Send + Sync>;

/// What an example needs to make and to receive calls.
pub(crate) struct Service {
    pub(crate) client: CallAutomationClient,
    pub(crate) outcomes: Outcomes,
    /// `None` for the service.
    pub(crate) emulator: Option<Arc<Emulator>>,
    verifier: CallbackVerifier,
    listener: TcpListener,
}

/// The value of a variable, or what the emulator is content with.
pub(crate) fn setting(name: &str, of_emulator: &str) -> Result<String, Failure> {
    match variable(name) {
        Some(value) => Ok(value),
        None if variable("ACS_CONNECTION_STRING").is_none() => Ok(of_emulator.to_owned()),
        None => Err(format!("{name} is not set; it is required with the service").into()),
    }
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|text| !text.trim().is_empty())
}

impl Service {
    pub(crate) async fn start() -> Result<Self, Failure> {
        let address = variable("ACS_LISTEN").unwrap_or_else(|| "127.0.0.1:0".to_owned());
        let listener = TcpListener::bind(address).await?;
        let public_uri = setting("ACS_PUBLIC_URI", &format!("http://{}", listener.local_addr()?))?;
        let (connection_string, emulator) = match variable("ACS_CONNECTION_STRING") {
            Some(connection_string) => (connection_string, None),
            None => {
                let emulator = Emulator::start().await?;
                say(format_args!("service             emulator at {}", emulator.endpoint()));
                (emulator.connection_string(), Some(Arc::new(emulator)))
            }
        };
        let verifier = match &emulator {
            Some(emulator) => emulator.callback_verifier()?,
            None => CallbackVerifier::new(&setting("ACS_RESOURCE_ID", "")?)?,
        };
        let client = CallAutomationClient::from_connection_string(&connection_string)?;
        let outcomes = Outcomes::new().with_callback_uri(&format!("{public_uri}/callback"));
        Ok(Self { client, outcomes, emulator, verifier, listener })
    }

    /// Receives the events of calls, and what the routes of the example receive.
    pub(crate) fn serve(self, routes: Router) {
        let state = (self.verifier, self.outcomes);
        let app = routes.merge(Router::new().route("/callback", post(callback)).with_state(state));
        tokio::spawn(async move { axum::serve(self.listener, app).await });
    }

    /// With the emulator, somebody presses a key whenever one is asked for.
    pub(crate) fn somebody_presses(&self, participant: &str, key: &str) {
        let Some(emulator) = self.emulator.clone() else { return };
        let (participant, key) = (participant.to_owned(), key.to_owned());
        tokio::spawn(async move {
            for count in 1.. {
                let executed = emulator.wait_for_executed(count).await;
                if let Some(last) = executed.get(count - 1)
                    && last.operation == "recognize"
                {
                    let call = &last.call_connection_id;
                    let _ = emulator.participant(call, &*participant).press(&*key);
                }
            }
        });
    }

    /// With the emulator, somebody calls: Event Grid reports it at this path.
    pub(crate) fn somebody_calls(&self, path: &str, from: &str, to: &str) -> Result<(), Failure> {
        let Some(emulator) = &self.emulator else { return Ok(()) };
        let call = emulator.call_in(from, to)?;
        let event = serde_json::json!([{
            "id": "831e1650", "topic": "", "subject": "call", "dataVersion": "1.0",
            "eventType": "Microsoft.Communication.IncomingCall",
            "eventTime": "2026-11-25T10:00:00Z", "data": call,
        }]);
        let (body, address) = (event.to_string(), self.listener.local_addr()?);
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: {address}\r\naeg-event-type: Notification\r\n\
             content-type: application/json\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        tokio::spawn(async move {
            let mut stream = tokio::net::TcpStream::connect(address).await?;
            stream.write_all(request.as_bytes()).await?;
            stream.read_to_end(&mut Vec::new()).await
        });
        Ok(())
    }
}

async fn callback(
    State((verifier, outcomes)): State<(CallbackVerifier, Outcomes)>,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    if let Err(error) = verifier.verify(headers.get(AUTHORIZATION)).await {
        complain(with_causes(&error));
        return if error.is_unavailable() {
            StatusCode::SERVICE_UNAVAILABLE
        } else {
            StatusCode::UNAUTHORIZED
        };
    }
    outcomes.receive(&body).acknowledge();
    StatusCode::OK
}
