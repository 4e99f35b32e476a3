//! Waiting for the event that ends an operation.
//!
//! ```text
//! send_and_wait -> register -> send -> wait ----------> outcome
//!                      |                  ^
//!                      v                  |
//!                  Registry  <------ receive <- callback body
//! ```
//!
//! An operation is identified by its call, its kind and its operation context. A wait is registered
//! before the request is sent, so the event cannot arrive before it. Dropping a wait removes it.

mod backlog;
mod completed;
mod error;
mod key;
mod new_call;
mod registry;
mod seen_ids;
mod wait;
mod waiter;

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tracing::debug;

use self::error::{Cause, DEFAULT_TIMEOUT, Wait};
use self::key::Key;
use self::registry::{EarlierEvents, Shared};
use super::cloud_event::Event;
use super::error::EventError;
use super::read::read;
use crate::clock::Clock;
use crate::generated::events::Operation;
use crate::random::new_unguessable_id;
use crate::send::error::Error;
use crate::send::repeatability::Repeatability;
use crate::send::report::Report;
use crate::value::subcode::Subcode;

pub use self::completed::Completed;
pub use self::error::{OutcomeError, OutcomeErrorKind};
pub(crate) use self::wait::wait_for_outcome;
pub use self::waiter::Waiter;

/// Delivers callback events to the operations that wait for them.
///
/// Pass the body of every callback to [`receive`](Self::receive), and a reference to the
/// `send_and_wait` of an operation, which returns when the event that ends the operation has arrived.
/// Clones share their waits. No task runs in the background.
///
/// # Example
///
/// A complete program. It runs against the emulator (the crate `acs-call-emulator`), so it needs
/// neither a phone call nor a public callback URI.
///
/// ```
/// use acs_call_automation::event::Outcomes;
/// use acs_call_automation::{CallAutomationClient, types::SendDtmfTonesRequest};
/// use acs_call_emulator::Emulator;
/// use axum::{Router, body::Bytes, extract::State, http::StatusCode, routing::post};
///
/// /// Handles the callbacks. On a public URI, verify their token first: see `CallbackVerifier`.
/// async fn callback(State(outcomes): State<Outcomes>, body: Bytes) -> StatusCode {
///     for event in outcomes.receive(&body) {
///         match event {
///             Ok(event) => println!("received {}", event.event_type()),
///             Err(error) => eprintln!("ignored an event: {error}"),
///         }
///     }
///     StatusCode::OK
/// }
///
/// #[tokio::main]
/// async fn main() -> Result<(), Box<dyn std::error::Error>> {
///     let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
///     // The https address at which the service reaches this server; for the emulator, http will do.
///     let callback_uri = format!("http://{}/callback", listener.local_addr()?);
///     let outcomes = Outcomes::new().with_callback_uri(&callback_uri);
///     let server = Router::new().route("/callback", post(callback)).with_state(outcomes.clone());
///     tokio::spawn(async move { axum::serve(listener, server).await });
///
///     let emulator = Emulator::start().await?;
///     let client = CallAutomationClient::from_connection_string(&emulator.connection_string())?;
///     let request =
///         SendDtmfTonesRequest::builder().tones("1234#").target_participant("+14255550123");
///     let sent = client
///         .send_dtmf_tones()
///         .call_connection_id("421f3500")
///         .body(request)
///         .send_and_wait(&outcomes)
///         .await?;
///     println!("the tones were sent: {:?}", sent.result_information);
///     Ok(())
/// }
/// ```
///
/// # Matching
///
/// An event belongs to a wait if it has the same call connection id and the same operation context,
/// and ends that kind of [`Operation`]. A request without an operation context is given one: the id of
/// its [`Repeatability`] pair if it has one, otherwise a random id. If you set the context, use one that
/// no other waiting operation of the same kind has in that call: a second one is refused before it is
/// sent.
///
/// The operations that begin a call (create, answer, connect) have no call id before their answer. Their
/// events are recognized by the operation context, and by the call as soon as the answer has it: the service
/// sends some of them without context.
///
/// `CallDisconnected` ends all waits of its call, because no event follows it. For
/// [`hang_up`](crate::CallAutomationClient::hang_up) and
/// [`terminate`](crate::CallAutomationClient::terminate) it is the success.
///
/// The service delivers events at least once. An event that is delivered again is recognized by its
/// source and id, and ignored. The ids of the last 16,384 events are remembered, except for events
/// without an id, and for those whose source and id are longer than 1,024 bytes together.
///
/// # Limits
///
/// A wait ends 2 minutes after the answer to the request, or after the time set by
/// [`with_timeout`](Self::with_timeout).
#[derive(Clone)]
pub struct Outcomes {
    shared: Arc<Shared>,
    timeout: Duration,
    callback_uri: Option<Arc<str>>,
}

impl Outcomes {
    /// Makes a registry without waits.
    #[must_use]
    pub fn new() -> Self {
        Self::with_clock(SystemTime::now)
    }

    /// Makes a registry whose timeouts follow the given clock, for tests.
    #[must_use]
    pub fn with_clock(clock: impl Clock) -> Self {
        let shared = Arc::new(Shared::new(clock));
        Self { shared, timeout: DEFAULT_TIMEOUT, callback_uri: None }
    }

    /// Returns the same registry with another timeout for new waits, such as for a long prompt, or for
    /// a recognition that allows 300 s of silence. The default is 120 s.
    ///
    /// # Example
    ///
    /// ```
    /// use std::time::Duration;
    /// use acs_call_automation::event::Outcomes;
    ///
    /// let outcomes = Outcomes::new();
    /// let patient = outcomes.with_timeout(Duration::from_secs(600));
    /// ```
    #[must_use]
    pub fn with_timeout(&self, timeout: Duration) -> Self {
        Self { timeout, ..self.clone() }
    }

    /// Returns the same registry with a callback URI for requests that do not set
    /// `operation_callback_uri`, or `callback_uri` if they begin a call.
    ///
    /// If a service runs as several instances, give each instance its own URI, so that events arrive
    /// at the instance that waits for them.
    #[must_use]
    pub fn with_callback_uri(&self, callback_uri: &str) -> Self {
        Self { callback_uri: Some(callback_uri.into()), ..self.clone() }
    }

    /// Reads the body of a callback, as [`event::read`](read) does, and delivers its events to the
    /// operations that wait for them.
    ///
    /// Returns the events of the body that were not received before, awaited or not.
    pub fn receive(&self, body: &[u8]) -> Vec<Result<Event, EventError>> {
        let mut events = read(body);
        let mut registry = self.shared.registry();
        events.retain(|event| event.as_ref().map_or(true, |event| registry.is_new(event)));
        registry.deliver(&events);
        drop(registry);
        events.iter().for_each(trace);
        events
    }

    /// Starts to wait for the outcome of an operation that is not sent by `send_and_wait`. Call it
    /// before the request is sent.
    ///
    /// For an operation that begins a call, whose id is not known yet, pass an empty id.
    ///
    /// It also finds an event that arrived shortly before: the last 1,024 events that no operation waited
    /// for are kept, up to 16 KiB each.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use acs_call_automation::event::{Operation, Outcomes};
    ///
    /// # async fn example(outcomes: Outcomes) -> Result<(), Box<dyn std::error::Error>> {
    /// let greeting = outcomes.register(Operation::Play, "421f3500", "greeting")?;
    /// // … another process sends the request …
    /// let completed = greeting.outcome().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// An operation of the same kind, call and context is already waited for.
    pub fn register(
        &self,
        operation: Operation,
        call_connection_id: &str,
        operation_context: &str,
    ) -> Result<Waiter, Error> {
        let key = Key::new(operation, call_connection_id, operation_context);
        Waiter::register(&self.shared, key, EarlierEvents::Accept, self.timeout, None)
    }

    /// Returns the number of operations that are being waited for.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.shared.registry().waiting()
    }

    pub(crate) fn callback_uri(&self) -> Option<&str> {
        self.callback_uri.as_deref()
    }

    /// Registers a request that is about to be sent, and fills in the operation context and callback
    /// URI that it lacks.
    pub(crate) fn begin(
        &self,
        operation: Operation,
        call_connection_id: Option<&str>,
        request: Parts<'_>,
        repeatability: Option<Repeatability>,
    ) -> Result<Waiter, OutcomeError> {
        // The pair's id, because a retry with the same pair must be the same request.
        let context = repeatability.as_ref().map(Repeatability::request_id);
        let mut context = context.unwrap_or_else(new_unguessable_id).to_string();
        if let Some((of_request, callback_uri)) = request {
            match of_request {
                Some(given) if !given.is_empty() => context.clone_from(given),
                empty => *empty = Some(context.clone()),
            }
            if callback_uri.is_none() {
                *callback_uri = self.callback_uri.as_deref().map(str::to_owned);
            }
        }
        let earlier = match &repeatability {
            Some(pair) if pair.may_be_executed() => EarlierEvents::Accept,
            _ => EarlierEvents::Discard,
        };
        let call = call_connection_id.unwrap_or_default();
        let key = Key::new(operation, call, &context);
        let waiter =
            Waiter::register(&self.shared, key, earlier, self.timeout, repeatability.clone());
        waiter.map_err(|error| {
            let error = error.with_report(Report::of(repeatability.clone()));
            let wait = Wait {
                call_connection_id: call.to_owned(),
                operation_context: context,
                repeatability,
                timeout: self.timeout,
            };
            OutcomeError::new(Cause::Request(error), wait, None)
        })
    }
}

impl Default for Outcomes {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Outcomes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outcomes")
            .field("waiting", &self.waiting())
            .field("timeout", &self.timeout)
            .field("callback_uri", &self.callback_uri)
            .finish_non_exhaustive()
    }
}

/// The operation context and the callback URI of a request; `None` if one of them was set to an invalid
/// value.
pub(crate) type Parts<'a> = Option<(&'a mut Option<String>, &'a mut Option<String>)>;

fn trace(event: &Result<Event, EventError>) {
    match event {
        Ok(event) => debug!(
            event.r#type = event.event_type(),
            event.id = event.id(),
            call_connection.id = event.call_connection_id(),
            event.subcode = event.subcode().map(Subcode::number),
            "event received"
        ),
        Err(error) => debug!(%error, event.id = error.id(), "event unreadable"),
    }
}
