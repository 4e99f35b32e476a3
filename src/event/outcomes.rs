//! Waiting for the event that ends an operation.
//!
//! ```text
//! send_and_wait -> register -> send -> wait ----------> outcome
//!                      |                  ^
//!                      v                  |
//!                  Registry  <------ receive <- callback body
//! ```
//!
//! An operation is known by its call, its kind and its operation context. Whoever waits is registered
//! before the request is sent, so its event is never early; a wait that is dropped leaves the registry.

use std::collections::{BTreeMap, HashSet, VecDeque};
use std::fmt;
use std::ops::{Bound, Deref};
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Poll;
use std::time::{Duration, SystemTime};

use tokio::sync::oneshot;
use tracing::debug;

use super::outcome_error::{Cause, Wait};
use super::{Event, EventData, EventError, Operation, OutcomeError, read};
use crate::clock::Clock;
use crate::generated::events::Typed;
use crate::random::new_unguessable_id;
use crate::send::report::Report;
use crate::{Error, Repeatability, Response};

/// Of so many events the ids are remembered, to know them again when they are delivered again.
const SEEN: usize = 16_384;
/// An event whose name is longer is not remembered, so that nobody fills the memory with names.
const LONGEST_NAME: usize = 1_024;
/// So many events are kept for whoever repeats a request after they came, and none that is longer.
const EARLY: usize = 1_024;
const LONGEST_EARLY: usize = 16 * 1_024;
const DEFAULT_TIMEOUT: Duration = Duration::from_secs(120);
const CALL_DISCONNECTED: &str = "Microsoft.Communication.CallDisconnected";

/// Hands callback events to those who wait for the outcome of an operation.
///
/// Give every callback body to [`receive`](Self::receive), and a reference to the `send_and_wait` of
/// an operation, which comes back when the event of its outcome has come. Clones share all that is
/// waited for; nothing runs in the background.
///
/// # Example
///
/// ```no_run
/// use acs_call_automation::event::Outcomes;
/// use acs_call_automation::{CallAutomationClient, types::SendDtmfTonesRequest};
/// use axum::{Router, body::Bytes, extract::State, routing::post};
///
/// async fn callback(State(outcomes): State<Outcomes>, body: Bytes) {
///     for event in outcomes.receive(&body) {
///         println!("{event:?}");
///     }
/// }
///
/// # async fn example(client: CallAutomationClient) -> Result<(), Box<dyn std::error::Error>> {
/// let outcomes = Outcomes::new().with_callback_uri("https://contoso.com/callback");
/// let server = Router::new().route("/callback", post(callback)).with_state(outcomes.clone());
/// let listener = tokio::net::TcpListener::bind("127.0.0.1:8080").await?;
/// tokio::spawn(async move { axum::serve(listener, server).await });
///
/// let request = SendDtmfTonesRequest::builder()
///     .tones("1234#")
///     .target_participant("+14255550123");
/// let sending = client.send_dtmf_tones().call_connection_id("421f3500").body(request);
/// let sent = sending.send_and_wait(&outcomes).await?;
/// println!("sent: {:?}", sent.result_information);
/// # Ok(())
/// # }
/// ```
///
/// # What is matched
///
/// The call connection and the operation context. A request without a context gets one of its own,
/// which is the id of its pair if it has one; a context that you give must be unlike that of any other
/// operation of the same kind that is waited for in the call, or the request is refused before it is
/// sent.
///
/// Delivered twice, an event counts once: the ids of the last 16,384 are remembered, but for events
/// without an id, or with a source and an id of more than 1,024 bytes together. `CallDisconnected` ends
/// every wait of its call, because no event follows it.
///
/// # Limits
///
/// A wait lasts for 2 minutes after the request was accepted, or as long as
/// [`with_timeout`](Self::with_timeout) says.
#[derive(Clone)]
pub struct Outcomes {
    shared: Arc<Shared>,
    timeout: Duration,
    callback_uri: Option<Arc<str>>,
}

struct Shared {
    clock: Box<dyn Clock>,
    registry: Mutex<Registry>,
}

impl Outcomes {
    /// A registry in which nobody waits yet.
    #[must_use]
    pub fn new() -> Self {
        Self::with_clock(SystemTime::now)
    }

    /// A registry whose waits end by another clock, in tests.
    #[must_use]
    pub fn with_clock(clock: impl Clock) -> Self {
        let shared = Shared { clock: Box::new(clock), registry: Mutex::default() };
        Self { shared: Arc::new(shared), timeout: DEFAULT_TIMEOUT, callback_uri: None }
    }

    /// The same registry, with another time to wait: for a long prompt, or for a recognition that
    /// may listen to 300 s of silence.
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

    /// The same registry, with the callback URI of requests that give none of their own.
    ///
    /// With one for each instance of a service, the event comes to the instance that waits for it.
    #[must_use]
    pub fn with_callback_uri(&self, callback_uri: &str) -> Self {
        Self { callback_uri: Some(callback_uri.into()), ..self.clone() }
    }

    /// Reads the body of a callback, as [`event::read`](read) does, and hands its events to those
    /// who wait.
    ///
    /// Gives all events of the body that were not received before, waited for or not.
    pub fn receive(&self, body: &[u8]) -> Vec<Result<Event, EventError>> {
        let mut events = read(body);
        let mut registry = self.shared.registry();
        events.retain(|event| event.as_ref().map_or(true, |event| registry.is_new(event)));
        // In one body the end of a call may stand before what happened in it.
        let (ends, others): (Vec<&Event>, Vec<&Event>) = events
            .iter()
            .filter_map(|event| event.as_ref().ok())
            .partition(|event| matches!(event.data(), EventData::CallDisconnected(_)));
        for event in others {
            registry.hand_over(event);
        }
        for error in events.iter().filter_map(|event| event.as_ref().err()) {
            registry.hand_over_unreadable(error);
        }
        for event in ends {
            if let Some(call) = event.call_connection_id() {
                registry.end_call(call, &Told::Event(event.clone()));
            }
        }
        drop(registry);
        for event in &events {
            match event {
                Ok(event) => debug!(
                    event.r#type = event.event_type(),
                    event.id = event.id(),
                    call_connection.id = event.call_connection_id(),
                    event.subcode = event.subcode().map(crate::Subcode::number),
                    "event received"
                ),
                Err(error) => debug!(%error, event.id = error.id(), "event not read"),
            }
        }
        events
    }

    /// Begins to wait for the outcome of an operation that is sent by other means than
    /// `send_and_wait`; do it before the sending.
    ///
    /// An event that came a little earlier is found too, of the last 1,024 of up to 16 KiB for which
    /// nobody had waited.
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
    /// An operation of that kind, call and context is waited for already.
    pub fn register(
        &self,
        operation: Operation,
        call_connection_id: &str,
        operation_context: &str,
    ) -> Result<Waiter, Error> {
        self.wait_for(operation, call_connection_id, operation_context, true)
    }

    fn wait_for(
        &self,
        operation: Operation,
        call_connection_id: &str,
        operation_context: &str,
        may_have_ended: bool,
    ) -> Result<Waiter, Error> {
        let key =
            Key { call: call_connection_id.into(), context: operation_context.into(), operation };
        let (sender, receiver) = oneshot::channel();
        let number = self.shared.registry().register(&key, sender, may_have_ended);
        let number = number.ok_or_else(|| {
            Error::input(format!(
                "operation_context: {operation_context:?} is waited for already in this call; \
                 give each operation its own, or none"
            ))
        })?;
        let (shared, timeout) = (Arc::clone(&self.shared), self.timeout);
        Ok(Waiter { shared, key, number, receiver, early: None, timeout, repeatability: None })
    }

    /// How many operations are waited for now.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.shared.registry().waiting.len()
    }

    /// Registers a request that is about to be sent; what it lacks for that is filled in.
    pub(crate) fn begin(
        &self,
        operation: Operation,
        call_connection_id: Option<&str>,
        request: Parts<'_>,
        repeatability: Option<Repeatability>,
    ) -> Result<Waiter, OutcomeError> {
        // Of the pair, so that a repetition is the same request.
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
        let call = call_connection_id.unwrap_or_default();
        // What came before a request is sent for the first time is not about it.
        let may_have_ended = repeatability.as_ref().is_some_and(Repeatability::may_be_executed);
        match self.wait_for(operation, call, &context, may_have_ended) {
            Ok(mut waiter) => {
                waiter.repeatability = repeatability;
                Ok(waiter)
            }
            Err(error) => {
                let error = error.with_report(Report::of(repeatability.clone()));
                let wait = Wait {
                    call_connection_id: call.to_owned(),
                    operation_context: context,
                    repeatability,
                    timeout: self.timeout,
                };
                Err(OutcomeError::new(Cause::Call(error), wait, None))
            }
        }
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

impl Shared {
    fn registry(&self) -> MutexGuard<'_, Registry> {
        self.registry.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The operation context and the callback URI of a request, if both are valid.
pub(crate) type Parts<'a> = Option<(&'a mut Option<String>, &'a mut Option<String>)>;

/// Somebody who waits for the outcome of one operation; dropped, it waits no longer.
#[must_use]
pub struct Waiter {
    shared: Arc<Shared>,
    key: Key,
    /// Tells it from another that waits under the same key later.
    number: u64,
    receiver: oneshot::Receiver<Told>,
    /// What was told before the answer came.
    early: Option<Told>,
    timeout: Duration,
    repeatability: Option<Repeatability>,
}

impl Waiter {
    /// Waits for the event of the operation's success.
    ///
    /// # Errors
    ///
    /// The operation failed, the call ended, or no event came in time.
    pub async fn outcome(mut self) -> Result<Event, OutcomeError> {
        match self.told().await {
            Some(told) => self.judge(told, None),
            None => Err(self.error(Cause::TimedOut, None)),
        }
    }

    /// What ends the wait; `None` when the time is over.
    async fn told(&mut self) -> Option<Told> {
        let Self { shared, receiver, timeout, .. } = &mut *self;
        let mut over = shared.clock.sleep(*timeout);
        let received = std::future::poll_fn(|cx| {
            if let Poll::Ready(received) = pin!(&mut *receiver).poll(cx) {
                return Poll::Ready(received.ok());
            }
            over.as_mut().poll(cx).map(|()| None)
        })
        .await;
        drop(over);
        // One that came while the time ran out.
        received.or_else(|| {
            self.forget();
            self.receiver.try_recv().ok()
        })
    }

    fn judge(&self, told: Told, accepted: Option<Response<()>>) -> Result<Event, OutcomeError> {
        let event = match told {
            Told::Event(event) => event,
            Told::Unreadable(error) => {
                return Err(self.error(Cause::Unreadable(error), accepted));
            }
        };
        match self.key.operation.ends_with(event.data()) {
            Some(true) => Ok(event),
            Some(false) => Err(self.error(Cause::Failed(event), accepted)),
            None => Err(self.error(Cause::Disconnected(event), accepted)),
        }
    }

    fn error(&self, cause: Cause, accepted: Option<Response<()>>) -> OutcomeError {
        let wait = Wait {
            call_connection_id: self.key.call.to_string(),
            operation_context: self.key.context.to_string(),
            repeatability: self.repeatability.clone(),
            timeout: self.timeout,
        };
        OutcomeError::new(cause, wait, accepted)
    }

    fn forget(&self) {
        self.shared.registry().forget(&self.key, self.number);
    }
}

impl Drop for Waiter {
    fn drop(&mut self) {
        let mut registry = self.shared.registry();
        registry.forget(&self.key, self.number);
        // One that nobody has looked at is there for who repeats the request.
        let told = self.early.take().or_else(|| self.receiver.try_recv().ok());
        if let Some(Told::Event(event)) = told
            && self.key.is_ended_by(&event)
        {
            registry.remember(event);
        }
    }
}

impl fmt::Debug for Waiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Waiter").field("key", &self.key).finish_non_exhaustive()
    }
}

/// An operation that has come to a good end; derefs to the data of the event that told it.
#[derive(Clone, Debug)]
pub struct Completed<E> {
    data: E,
    event: Event,
    accepted: Option<Response<()>>,
}

impl<E> Completed<E> {
    /// The event that told it, with its envelope.
    #[must_use]
    pub fn event(&self) -> &Event {
        &self.event
    }

    /// The answer that accepted the request; `None` when it got lost and only the event tells that
    /// the request was executed.
    #[must_use]
    pub fn accepted(&self) -> Option<&Response<()>> {
        self.accepted.as_ref()
    }
}

impl<E> Deref for Completed<E> {
    type Target = E;

    fn deref(&self) -> &E {
        &self.data
    }
}

/// Sends, and waits for the event that tells the outcome.
///
/// The event counts, whatever became of the answer: where it got lost, the event may yet tell that
/// the request was executed, so there is a wait then too.
pub(crate) async fn wait_for_outcome<T, E: Typed>(
    waiter: Result<Waiter, OutcomeError>,
    send: impl Future<Output = Result<Response<T>, Error>>,
) -> Result<Completed<E>, OutcomeError> {
    let mut waiter = waiter?;
    let mut send = pin!(send);
    let sent = std::future::poll_fn(|cx| {
        if let Poll::Ready(sent) = send.as_mut().poll(cx) {
            return Poll::Ready(Some(sent));
        }
        if waiter.early.is_none()
            && let Poll::Ready(Ok(told)) = pin!(&mut waiter.receiver).poll(cx)
        {
            // Nobody has to wait for an answer in a call that has ended.
            let has_ended = matches!(
                &told,
                Told::Event(event) if waiter.key.operation.ends_with(event.data()).is_none()
            );
            waiter.early = Some(told);
            if has_ended {
                return Poll::Ready(None);
            }
            // An attempt under way may end, but no other must begin.
            waiter.repeatability.iter().for_each(Repeatability::note_outcome);
        }
        Poll::Pending
    })
    .await;
    let (accepted, error) = match sent {
        Some(Ok(response)) => (Some(response.without_value()), None),
        Some(Err(error)) => (None, Some(error)),
        None => (None, None),
    };
    let may_be_executed =
        error.as_ref().is_none_or(|error| error.may_be_executed() && !error.is_input());
    let told = match waiter.early.take() {
        None if may_be_executed => waiter.told().await,
        early => early,
    };
    let Some(told) = told else {
        return Err(waiter.error(error.map_or(Cause::TimedOut, Cause::Call), accepted));
    };
    let event = waiter.judge(told, accepted.clone())?;
    match event.typed::<E>().cloned() {
        Some(data) => Ok(Completed { data, event, accepted }),
        // Success is told by one type of event alone.
        None => Err(waiter.error(Cause::Failed(event), accepted)),
    }
}

/// An operation that is waited for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    call: Box<str>,
    context: Box<str>,
    operation: Operation,
}

/// What somebody who waits is told.
#[derive(Clone)]
enum Told {
    Event(Event),
    /// The event that was waited for, as far as can be seen.
    Unreadable(EventError),
}

/// Who waits for what, and what is remembered of events.
#[derive(Default)]
struct Registry {
    waiting: BTreeMap<Key, Waiting>,
    registered: u64,
    seen: Seen,
    /// Events that ended an operation for which nobody waited: for somebody who registers later.
    early: VecDeque<Event>,
}

struct Waiting {
    number: u64,
    sender: oneshot::Sender<Told>,
}

impl Registry {
    fn register(
        &mut self,
        key: &Key,
        sender: oneshot::Sender<Told>,
        may_have_ended: bool,
    ) -> Option<u64> {
        if self.waiting.contains_key(key) {
            return None;
        }
        self.registered += 1;
        let number = self.registered;
        let early = match may_have_ended {
            true => self.early.iter().position(|event| key.is_ended_by(event)),
            // They are of other requests with the same context.
            false => {
                self.early.retain(|event| !key.is_ended_by(event));
                None
            }
        };
        match early.and_then(|index| self.early.remove(index)) {
            // The receiver is at hand, so it takes the event.
            Some(event) => drop(sender.send(Told::Event(event))),
            None => drop(self.waiting.insert(key.clone(), Waiting { number, sender })),
        }
        Some(number)
    }

    fn forget(&mut self, key: &Key, number: u64) {
        if self.waiting.get(key).is_some_and(|waiting| waiting.number == number) {
            self.waiting.remove(key);
        }
    }

    fn remember(&mut self, event: Event) {
        if event.length() > LONGEST_EARLY {
            return;
        }
        if self.early.len() == EARLY {
            self.early.pop_front();
        }
        self.early.push_back(event);
    }

    /// Gives an event to those whose operation it ends.
    fn hand_over(&mut self, event: &Event) {
        let (Some(call), Some(context)) = (event.call_connection_id(), event.operation_context())
        else {
            return;
        };
        let ends = |operation: Operation| operation.ends_with(event.data()).is_some();
        let is_taken = self.release(call, context, ends, &Told::Event(event.clone()));
        if !is_taken && Operation::ALL.iter().any(|operation| ends(*operation)) {
            self.remember(event.clone());
        }
    }

    /// Tells of an event that cannot be read those whose wait it would have ended: no other will come.
    fn hand_over_unreadable(&mut self, error: &EventError) {
        let (Some(call), Some(event_type)) = (error.call_connection_id(), error.event_type())
        else {
            return;
        };
        let told = Told::Unreadable(error.clone());
        if event_type == CALL_DISCONNECTED {
            self.end_call(call, &told);
        } else if let Some(context) = error.operation_context() {
            self.release(call, context, |operation| operation.ends_with_type(event_type), &told);
        }
    }

    /// Releases those who wait for an operation that has ended; whether there was one.
    fn release(
        &mut self,
        call: &str,
        context: &str,
        has_ended: impl Fn(Operation) -> bool,
        told: &Told,
    ) -> bool {
        let mut is_taken = false;
        for operation in Operation::ALL.iter().copied().filter(|operation| has_ended(*operation)) {
            let key = Key { call: call.into(), context: context.into(), operation };
            if let Some(waiting) = self.waiting.remove(&key) {
                is_taken |= waiting.sender.send(told.clone()).is_ok();
            }
        }
        is_taken
    }

    /// Releases all who wait for something in a call that has ended.
    fn end_call(&mut self, call: &str, told: &Told) {
        let first = Key { call: call.into(), context: "".into(), operation: Operation::ALL[0] };
        let keys = self.waiting.range((Bound::Included(first), Bound::Unbounded));
        let keys: Vec<Key> =
            keys.map(|(key, _)| key.clone()).take_while(|key| *key.call == *call).collect();
        for waiting in keys.iter().filter_map(|key| self.waiting.remove(key)) {
            // One who has gone since does not want to know it.
            let _ = waiting.sender.send(told.clone());
        }
        self.early.retain(|event| event.call_connection_id() != Some(call));
    }

    fn is_new(&mut self, event: &Event) -> bool {
        event.id().is_empty()
            || event.id().len() + event.source().len() > LONGEST_NAME
            || self.seen.insert(event)
    }
}

impl Key {
    fn is_ended_by(&self, event: &Event) -> bool {
        event.call_connection_id() == Some(&self.call)
            && event.operation_context() == Some(&self.context)
            && self.operation.ends_with(event.data()).is_some()
    }
}

/// The last events, by what CloudEvents says is unique: source and id together.
#[derive(Default)]
struct Seen {
    events: HashSet<(Arc<str>, Arc<str>)>,
    order: VecDeque<(Arc<str>, Arc<str>)>,
}

impl Seen {
    /// Whether the event is none of the last ones.
    fn insert(&mut self, event: &Event) -> bool {
        let name: (Arc<str>, Arc<str>) = (event.source().into(), event.id().into());
        let is_new = self.events.insert(name.clone());
        if is_new {
            self.order.push_back(name);
            if self.order.len() > SEEN
                && let Some(oldest) = self.order.pop_front()
            {
                self.events.remove(&oldest);
            }
        }
        is_new
    }
}
