//! The service, or an emulator of it in this process; the server that receives events; and what people do in
//! the emulator.
//!
//! | variable | meaning |
//! | --- | --- |
//! | `ACS_CONNECTION_STRING` | `endpoint=https://…;accesskey=…`; without it the emulator is used, and nothing else is needed |
//! | `ACS_RESOURCE_ID` | the immutable id of the resource, a GUID: callbacks for another resource are refused |
//! | `ACS_OPENID_CONFIGURATION` | who signs callbacks, if it is not the service in the public cloud: the emulator as a program prints its own |
//! | `ACS_PUBLIC_URI` | the https address at which the service reaches this program |
//! | `ACS_LISTEN` | where this program listens, by default a free port of loopback |
//! | `PROMPTS_URI` | the https address of a folder with the prompts, which are WAV files |

use std::sync::Arc;
use std::time::Duration;

use acs_call_automation::CallAutomationClient;
use acs_call_automation::event::{CallbackVerifier, GridEndpoint, GridEventData, Outcomes};
use acs_call_automation::types::IncomingCallEventData;
use acs_call_emulator::{Emulator, EventGridSubscription};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::IntoResponse;
use axum::routing::{any, post};
use axum::serve::ListenerExt as _;
use tokio::net::TcpListener;
use tokio::sync::mpsc;

use super::{complain, say, with_causes};

/// How long a prompt plays in the emulator.
const PROMPT: Duration = Duration::from_millis(300);

pub(crate) type Failure = Box<dyn std::error::Error + Send + Sync>;

/// What an example needs to make and to receive calls.
pub(crate) struct Service {
    pub(crate) client: CallAutomationClient,
    pub(crate) outcomes: Outcomes,
    pub(crate) tasks: Tasks,
    /// `None` for the service.
    pub(crate) emulator: Option<Arc<Emulator>>,
    pub(crate) verifier: CallbackVerifier,
    ended: mpsc::UnboundedReceiver<Result<(), Failure>>,
    listener: TcpListener,
    public_uri: String,
}

/// Work that goes on when the handler of a request has answered.
#[derive(Clone)]
pub(crate) struct Tasks(mpsc::UnboundedSender<Result<(), Failure>>);

/// The value of a variable, or with the emulator a default.
pub(crate) fn setting(name: &str, with_emulator: &str) -> Result<String, Failure> {
    match variable(name) {
        Some(value) => Ok(value),
        None if variable("ACS_CONNECTION_STRING").is_none() => Ok(with_emulator.to_owned()),
        None => Err(format!("{name} is not set; it is required with the service").into()),
    }
}

pub(crate) fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|text| !text.trim().is_empty())
}

impl Service {
    pub(crate) async fn start() -> Result<Self, Failure> {
        let address = variable("ACS_LISTEN").unwrap_or_else(|| "127.0.0.1:0".to_owned());
        let listener = TcpListener::bind(&address)
            .await
            .map_err(|error| format!("ACS_LISTEN={address}: {error}"))?;
        let own = format!("http://{}", listener.local_addr()?);
        let public_uri = setting("ACS_PUBLIC_URI", &own)?.trim_end_matches('/').to_owned();
        let (connection_string, emulator) = match variable("ACS_CONNECTION_STRING") {
            Some(connection_string) => (connection_string, None),
            None => {
                let emulator = Emulator::builder().prompt_duration(PROMPT).start().await?;
                say(format_args!("service             emulator at {}", emulator.endpoint()));
                (emulator.connection_string(), Some(Arc::new(emulator)))
            }
        };
        let verifier = match (&emulator, variable("ACS_OPENID_CONFIGURATION")) {
            (Some(emulator), _) => emulator.callback_verifier()?,
            (None, None) => CallbackVerifier::new(&setting("ACS_RESOURCE_ID", "")?)?,
            (None, Some(url)) => CallbackVerifier::builder(&setting("ACS_RESOURCE_ID", "")?)
                .openid_configuration(&url)
                .build()?,
        };
        let client = CallAutomationClient::from_connection_string(&connection_string)?;
        let outcomes = Outcomes::new().with_callback_uri(&format!("{public_uri}/callback"));
        let (sender, ended) = mpsc::unbounded_channel();
        let tasks = Tasks(sender);
        Ok(Self { client, outcomes, tasks, emulator, verifier, ended, listener, public_uri })
    }

    /// The address of a route of this program for WebSockets.
    pub(crate) fn transport_url(&self, path: &str) -> String {
        format!("{}{path}", self.public_uri.replacen("http", "ws", 1))
    }

    /// The route at which Event Grid reports incoming calls, each of which a task handles.
    pub(crate) fn incoming_calls<T>(
        &self,
        path: &str,
        handle: impl Fn(IncomingCallEventData) -> T + Clone + Send + Sync + 'static,
    ) -> Router
    where
        T: Future<Output = Result<(), Failure>> + Send + 'static,
    {
        let tasks = self.tasks.clone();
        let receive = move |method: Method, headers: HeaderMap, body: Bytes| {
            let delivery = GridEndpoint::new().receive(&method, &headers, &body);
            for event in delivery.iter().flatten() {
                if let GridEventData::IncomingCall(call) = event.data() {
                    tasks.spawn(handle(call.clone()));
                }
            }
            std::future::ready(delivery.acknowledge().into_response())
        };
        Router::new().route(path, any(receive))
    }

    /// Receives the events of calls, and what the routes receive, in the background.
    pub(crate) fn serve(self, routes: Router) {
        tokio::spawn(async move {
            // The emulator stops when it is dropped.
            let _emulator = self.emulator;
            let served = serve(self.listener, routes, self.verifier, self.outcomes).await;
            if let Err(error) = served {
                complain(with_causes(&error));
            }
        });
    }

    /// Receives the events of calls, and what the routes receive, until Ctrl-C; with the emulator, until so many
    /// tasks have ended. Prints why tasks have failed.
    pub(crate) async fn run(mut self, routes: Router, tasks: usize) -> Result<(), Failure> {
        let mut left = self.emulator.is_some().then_some(tasks);
        let serving = serve(self.listener, routes, self.verifier, self.outcomes);
        tokio::pin!(serving);
        while left != Some(0) {
            tokio::select! {
                served = &mut serving => return Ok(served?),
                stopped = tokio::signal::ctrl_c() => return Ok(stopped?),
                Some(ended) = self.ended.recv() => match (ended, &mut left) {
                    (ended, Some(left)) => {
                        ended?;
                        *left -= 1;
                    }
                    (Err(error), None) => {
                        complain(format_args!("failed              {}", with_causes(&*error)));
                    }
                    (Ok(()), None) => {}
                },
            }
        }
        Ok(())
    }

    /// With the emulator, the participant presses a key whenever one is asked for.
    pub(crate) fn somebody_presses(&self, participant: &'static str, key: &'static str) {
        let Some(emulator) = self.emulator.clone() else { return };
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

    /// With the emulator, somebody calls when the endpoint of Event Grid at this path has agreed.
    pub(crate) fn somebody_calls(
        &self,
        path: &str,
        from: &'static str,
        to: &'static str,
    ) -> Result<(), Failure> {
        let Some(emulator) = self.emulator.clone() else { return Ok(()) };
        let endpoint = format!("http://{}{path}", self.listener.local_addr()?);
        emulator.subscribe(EventGridSubscription::new(endpoint))?;
        self.tasks.spawn(async move {
            emulator.wait_for_subscriptions().await;
            emulator.call_in(from, to)?;
            Ok(())
        });
        Ok(())
    }
}

impl Tasks {
    /// Starts a task, whose failure ends the example or is printed.
    pub(crate) fn spawn(&self, task: impl Future<Output = Result<(), Failure>> + Send + 'static) {
        let ended = self.0.clone();
        tokio::spawn(async move {
            let outcome = tokio::spawn(task).await;
            let _ = ended.send(outcome.unwrap_or_else(|panic| Err(panic.into())));
        });
    }
}

async fn serve(
    listener: TcpListener,
    routes: Router,
    verifier: CallbackVerifier,
    outcomes: Outcomes,
) -> std::io::Result<()> {
    let callbacks =
        Router::new().route("/callback", post(callback)).with_state((verifier, outcomes));
    // The message that interrupts audio must not wait until the audio before it is acknowledged.
    let listener = listener.tap_io(|connection| _ = connection.set_nodelay(true));
    axum::serve(listener, routes.merge(callbacks)).await
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
