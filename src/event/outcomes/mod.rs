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
mod begun;
mod call_events;
mod completed;
mod ends;
mod error;
mod key;
mod received;
mod registry;
mod reported;
mod reports;
mod streams;
mod wait;
mod waiter;

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tracing::{debug, warn};

use self::error::{Cause, DEFAULT_TIMEOUT, Wait};
use self::key::Key;
use self::registry::{EarlierEvents, Expected, Shared};
use super::cloud_event::Event;
use super::error::EventError;
use super::read::read;
use crate::clock::Clock;
use crate::generated::events::Operation;
use crate::random::new_unguessable_id;
use crate::send::error::Error;
use crate::send::repeatability::Repeatability;
use crate::send::report::Report;
use crate::send::sent_with::{SentWith, without_query};
use crate::value::subcode::Subcode;
use crate::value::text;

pub use self::call_events::CallEvents;
pub use self::completed::Completed;
pub use self::error::{OutcomeError, OutcomeErrorKind};
pub use self::received::Received;
pub(crate) use self::wait::{wait_for_each, wait_for_outcome};
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
///     let received = outcomes.receive(&body);
///     for event in &received {
///         match event {
///             Ok(event) => println!("received {}", event.event_type()),
///             Err(error) => eprintln!("ignored an event: {error}"),
///         }
///     }
///     received.acknowledge();
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
/// The service may send the event of a stop or an update with the context of the request that started what
/// is stopped or updated. So such an event also ends the only wait of its kind in the call, if no wait has
/// its very context.
///
/// The operations that begin a call (create, answer, connect) have no call id before their answer. Their
/// events are recognized by the operation context, and by the call as soon as the answer has it: the service
/// sends some of them without context.
///
/// The events of recordings have no operation context, and name the recorder's own connection. They are
/// recognized by the id of the recording, which the answer to its start has. A start is complete when the
/// recording is active; with `pause_on_start`, when its first state is reported.
///
/// A move of participants has one event for each of them, and ends with the last one.
///
/// `CallDisconnected` ends all waits of its call, because no event follows it. For
/// [`hang_up`](crate::CallAutomationClient::hang_up) and
/// [`terminate`](crate::CallAutomationClient::terminate) it is the success.
///
/// # Old and new events
///
/// A context may be used again, for a later request in the same call. Then a late event of the earlier
/// request must not end the wait of the later one:
///
/// - An event completes no request that the service refused, or that was not sent.
/// - An event that occurred before the request was sent does not end its wait. The time of the event is
///   compared with the `Date` of the service's answer (of an earlier one if this one is lost), so the clock of
///   this machine does not matter. This does not apply to a request that is sent again with its pair: its
///   event may be older.
/// - The service delivers events at least once. An event that is delivered again is recognized by its source
///   and id, and ends no other wait. The ids of the last 16,384 events are remembered, except for events
///   without an id, and for those whose source and id are longer than 1,024 bytes together.
/// - The service may report the same under two ids: an event with the type, call and context of another one,
///   at most a millisecond apart, ends no other wait.
///
/// Two requests with the same context within about two seconds cannot be told apart. So leave the context
/// unset, or use a new one for each request.
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
    /// at the instance that waits for them. An instance must have the same URI after a restart: the events of
    /// requests that were sent before it go there.
    #[must_use]
    pub fn with_callback_uri(&self, callback_uri: &str) -> Self {
        Self { callback_uri: Some(callback_uri.into()), ..self.clone() }
    }

    /// Makes a repeatability pair that has the [callback URI](Self::with_callback_uri), to be stored before
    /// the request is sent.
    ///
    /// Another instance that finishes the request, with a callback URI of its own, then sends the same
    /// request. The event goes to the stored callback URI.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::Repeatability;
    /// use acs_call_automation::event::Outcomes;
    ///
    /// let outcomes = Outcomes::new().with_callback_uri("https://contoso.com/callback/3");
    /// let stored = serde_json::to_string(&outcomes.new_pair())?;
    /// // … another instance …
    /// let pair: Repeatability = serde_json::from_str(&stored)?;
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn new_pair(&self) -> Repeatability {
        let pair = Repeatability::first_sent_at(self.shared.clock.now());
        pair.with_known(SentWith::callback_uri(self.callback_uri.as_deref()))
    }

    /// Reads the body of a callback, as [`event::read`](read) does, and delivers its events to the
    /// operations that wait for them.
    ///
    /// Returns the events of the body that have not been [acknowledged](Received::acknowledge), awaited
    /// or not. Acknowledge them when they are handled, and answer the callback after that.
    ///
    /// # Example
    ///
    /// A handler that only passes events to the operations that wait for them:
    ///
    /// ```
    /// # fn example(outcomes: acs_call_automation::event::Outcomes, body: &[u8]) {
    /// outcomes.receive(body).acknowledge();
    /// # }
    /// ```
    pub fn receive(&self, body: &[u8]) -> Received {
        let events = read(body);
        let now = self.shared.clock.monotonic();
        self.shared.registry().deliver(&events, now);
        events.iter().for_each(trace);
        Received::of(events, &self.shared)
    }

    /// Starts to wait for the outcome of an operation that is not sent by `send_and_wait`. Call it
    /// before the request is sent.
    ///
    /// For an operation that begins a call, whose id is not known yet, pass an empty id. For an operation on a
    /// recording, pass the id of the recording, which the answer to its start has; its events have no context.
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
        let key = Key::new(operation, text::trim(call_connection_id), operation_context);
        let (earlier, expected) =
            (EarlierEvents::Accept(None), Expected { events: 1, in_call: "" });
        Waiter::register(&self.shared, key, earlier, expected, self.timeout, None)
    }

    /// Returns the events of one call, as they arrive.
    ///
    /// The stream begins with the events of the call among the last 4,096 that were received, up to 16 KiB
    /// each. So nothing is lost between the end of `send_and_wait` and the opening of the stream. Every
    /// stream gets all events; a second one of the same call begins with the recent ones, too.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::event::Outcomes;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), acs_call_automation::event::EventError> {
    /// let outcomes = Outcomes::new();
    /// let body = br#"{
    ///     "id": "1", "type": "Microsoft.Communication.CallDisconnected",
    ///     "data": { "callConnectionId": "421f3500" }
    /// }"#;
    /// outcomes.receive(body).acknowledge();
    ///
    /// let mut events = outcomes.events_of("421f3500");
    /// while let Some(event) = events.next().await {
    ///     println!("{}", event?.event_type());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn events_of(&self, call_connection_id: &str) -> CallEvents {
        CallEvents::open(&self.shared, text::trim(call_connection_id))
    }

    /// Returns the number of operations that are being waited for.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.shared.registry().waiting()
    }

    /// Returns a future that waits until an event reports the end of any operation in the call, from now on.
    pub(crate) fn next_end(&self, call_connection_id: &str) -> impl Future<Output = ()> + use<> {
        let call = text::trim(call_connection_id);
        self.shared.registry().ends.of(call).notified_owned()
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        self.shared.clock.as_ref()
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
        let awaited = Awaited::new(operation, call_connection_id.unwrap_or_default());
        self.begin_awaited(awaited, request, repeatability)
    }

    /// Like [`begin`](Self::begin), for an operation that needs more to be recognized than its call.
    pub(crate) fn begin_awaited(
        &self,
        awaited: Awaited<'_>,
        request: Parts<'_>,
        repeatability: Option<Repeatability>,
    ) -> Result<Waiter, OutcomeError> {
        // The pair's id, because a retry with the same pair must be the same request.
        let context = repeatability.as_ref().map(Repeatability::request_id);
        let mut context = context.unwrap_or_else(new_unguessable_id).to_string();
        if let Some((of_request, callback_uri)) = request {
            if of_request.as_ref().is_some_and(String::is_empty) {
                *of_request = None;
            }
            let known =
                repeatability.as_ref().map(|pair| pair.sent_with().clone()).unwrap_or_default();
            // If it differs, `send` refuses it.
            let _ = known.complete(of_request, callback_uri);
            match of_request {
                Some(given) => context.clone_from(given),
                None => *of_request = Some(context.clone()),
            }
            if callback_uri.is_none() && !known.knows_callback_uri() {
                *callback_uri = self.callback_uri.as_deref().map(str::to_owned);
            }
        }
        let earlier = match &repeatability {
            Some(pair) if pair.may_be_executed() => EarlierEvents::Accept(Some(pair.request_id())),
            _ => EarlierEvents::Discard,
        };
        let Awaited { operation, subject, any_state, in_call, events } = awaited;
        let subject = text::trim(subject);
        let key = Key { any_state, ..Key::new(operation, subject, &context) };
        let expected = Expected { events, in_call: text::trim(in_call) };
        let pair = repeatability.clone();
        let waiter = Waiter::register(&self.shared, key, earlier, expected, self.timeout, pair);
        waiter.map_err(|error| {
            let error = error.with_report(Report::of(repeatability.clone()));
            let (call, recording) = match operation.is_of_recording() {
                true => (in_call, subject),
                false => (subject, ""),
            };
            let wait = Wait {
                call_connection_id: call.to_owned(),
                recording_id: recording.to_owned(),
                operation_context: context,
                repeatability,
                timeout: self.timeout,
                is_resent: false,
            };
            OutcomeError::new(Cause::Request(error), wait, Vec::new(), None)
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
            .field("callback_uri", &self.callback_uri.as_deref().map(without_query))
            .finish_non_exhaustive()
    }
}

/// What is waited for.
pub(crate) struct Awaited<'a> {
    pub(crate) operation: Operation,
    /// The id of the call or of the recording; empty if the operation begins it.
    pub(crate) subject: &'a str,
    /// Every state of a recording is a success.
    pub(crate) any_state: bool,
    /// The call of a recording; empty if it is not known.
    pub(crate) in_call: &'a str,
    /// How many events report the outcome.
    pub(crate) events: usize,
}

impl<'a> Awaited<'a> {
    pub(crate) fn new(operation: Operation, subject: &'a str) -> Self {
        Self { operation, subject, any_state: false, in_call: "", events: 1 }
    }
}

/// The operation context and the callback URI of a request; `None` if one of them was set to an invalid
/// value.
pub(crate) type Parts<'a> = Option<(&'a mut Option<String>, &'a mut Option<String>)>;

fn trace(event: &Result<Event, EventError>) {
    match event {
        Ok(event) => {
            debug!(
                event.r#type = event.event_type(),
                event.id = event.id(),
                call_connection.id = event.call_connection_id(),
                operation_context = event.operation_context(),
                event.subcode = event.subcode().map(Subcode::number),
                "event received"
            );
            if event.unread().next().is_some() {
                let unread: Vec<&str> = event.unread().collect();
                warn!(
                    event.r#type = event.event_type(),
                    event.id = event.id(),
                    call_connection.id = event.call_connection_id(),
                    operation_context = event.operation_context(),
                    unread = unread.join(", "),
                    "some members of an event could not be read"
                );
            }
        }
        Err(error) => warn!(
            %error,
            event.r#type = error.event_type(),
            event.id = error.id(),
            call_connection.id = error.call_connection_id(),
            operation_context = error.operation_context(),
            "event unreadable"
        ),
    }
}
