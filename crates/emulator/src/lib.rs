//! A local stand-in for the service, for tests, examples and clients in any language.
//!
//! It listens on loopback, answers all operations as the service does, remembers what it would have
//! executed, and posts the events that follow. It places no calls and plays no audio.
//!
//! # Example
//!
//! A test of a downstream crate:
//!
//! ```
//! use acs_call_automation::{CallAutomationClient, tones, types::SendDtmfTonesRequest};
//! use acs_call_emulator::Emulator;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let emulator = Emulator::start().await?;
//! let client = CallAutomationClient::from_connection_string(&emulator.connection_string())?;
//! let request = SendDtmfTonesRequest::builder().tones("1234#").target_participant("+14255550123");
//! client.send_dtmf_tones().call_connection_id("421f3500").body(request).send().await?;
//!
//! assert_eq!(emulator.executed()[0].tones, Some(tones!("1234#")));
//! # Ok(())
//! # }
//! ```
//!
//! # What it checks
//!
//! | what | and else |
//! | --- | --- |
//! | the access key's signature, and that its date is fresh | 401/7509 |
//! | a bearer token: there is one (7501), and if it is a JWT, it has not expired (7502) | 401 |
//! | path and method, `api-version` | 404, 405, 400/8523 |
//! | the body, against the fragment that the client is made from; the error names the member | 400/8523 |
//! | 1 to 18 tones, a phone number, callback URIs of https or loopback | 400/8523 |
//! | the state of the call | 404/8522, 400/8501, 400/8528 |
//! | what runs in the call already | 412/8583, 400/8500 |
//! | the repeatability pair of a send | 400, 409, 412 |
//!
//! # Calls
//!
//! Any call connection id is a connected call, until [`Emulator::disconnect`] ends it. With
//! [`EmulatorBuilder::strict`] a call must be made known by [`Emulator::connect`] first.
//!
//! # Time
//!
//! Tones and prompts take no time unless [`EmulatorBuilder::tone_duration`] and
//! [`EmulatorBuilder::prompt_duration`] say so; a prompt in a loop plays until it is cancelled. A
//! recognition waits for [`Emulator::press`], without end unless
//! [`EmulatorBuilder::recognize_timeouts`] is set. [`Emulator::finish`] ends what runs.
//!
//! # Faults
//!
//! [`Emulator::fail_next`] has requests fail on the way or in the service,
//! [`Emulator::fail_next_outcome`] what they started. [`EmulatorBuilder::duplicate_callbacks`] and
//! [`EmulatorBuilder::reorder_callbacks`] put a receiver to the test.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "tests"))]

/// A value of a type to which the service may add members, which no struct expression can make:
/// `made!(DtmfResult { tones: Some(tones) })`.
macro_rules! made {
    ($of:path { $($member:ident: $value:expr),* $(,)? }) => {{
        let mut value = <$of>::default();
        $(value.$member = $value;)*
        value
    }};
}

mod authentication;
mod builder;
mod call;
mod callback;
mod control;
mod error;
mod faults;
mod issuer;
mod operations;
mod protocol;
mod repeatability;
mod timers;
mod validation;

use std::collections::VecDeque;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::routing::{get, post, put};
use tokio::net::TcpListener;
use tokio::runtime::Handle;
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};
use uuid::Uuid;

use self::authentication::AccessKey;
use self::builder::Settings;
use self::call::{Calls, Reply, Stage};
use self::callback::Callbacks;
use self::faults::{Connection, Door, Faults};
use self::protocol::Refusal;
use self::timers::Timers;
use self::validation::Fragment;
use acs_call_automation::event::CallbackVerifier;
use acs_call_automation::types::CommunicationIdentifierModel;
use acs_call_automation::{Repeatability, Subcode, Tones};

pub use self::builder::EmulatorBuilder;
pub use self::error::Error;
pub use self::faults::Fault;
pub use self::issuer::Issuer;

/// The immutable id of every emulator's resource: the audience of its callbacks.
const RESOURCE_ID: &str = "e0000000-ac50-4000-8000-000000000001";

/// How long a shutdown waits for callbacks that are under way.
const DRAIN: Duration = Duration::from_secs(5);

/// A stand-in for the service on loopback, which stops when it is dropped.
#[derive(Debug)]
pub struct Emulator {
    address: SocketAddr,
    state: Arc<State>,
    server: JoinHandle<()>,
}

/// An operation that the emulator has executed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Executed {
    /// The operation's name in the path, such as `sendDtmfTones`.
    pub operation: String,
    /// The call in which it was executed.
    pub call_connection_id: String,
    /// The participant to whom it was directed, if to one.
    pub participant: Option<CommunicationIdentifierModel>,
    /// The tones that were sent, if any were.
    pub tones: Option<Tones>,
    /// The caller's own label.
    pub operation_context: Option<String>,
    /// The pair of the request, if it was a repeatable one and had one.
    pub repeatability: Option<Repeatability>,
}

impl Emulator {
    /// Starts an emulator on a free port of loopback; it must be called within a Tokio runtime.
    ///
    /// # Errors
    ///
    /// No port of loopback could be had.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// An emulator with settings of its own, which [`EmulatorBuilder::start`] starts.
    pub fn builder() -> EmulatorBuilder {
        EmulatorBuilder::default()
    }

    async fn with(settings: Settings) -> io::Result<Self> {
        let listener = TcpListener::bind((settings.listen, settings.port)).await?;
        let address = listener.local_addr()?;
        let state = Arc::new(State::new(settings)?);
        let service =
            router(&state, &endpoint(address)).into_make_service_with_connect_info::<Connection>();
        let in_time = Arc::clone(&state);
        state.spawn(async move { operations::end_in_time(&in_time).await });
        let stopped = Arc::clone(&state);
        let server = tokio::spawn(async move {
            let stopped = async move { stopped.stopped().await };
            let server = axum::serve(Door(listener), service).with_graceful_shutdown(stopped);
            // It ends when it is told to alone, so there is no outcome to look at.
            let _ = server.await;
        });
        Ok(Self { address, state, server })
    }

    /// Where it listens, such as `http://127.0.0.1:50123`.
    #[must_use]
    pub fn endpoint(&self) -> String {
        endpoint(self.address)
    }

    /// The immutable id of its resource, a GUID: the audience of the tokens of its callbacks.
    #[must_use]
    pub fn resource_id(&self) -> &'static str {
        RESOURCE_ID
    }

    /// Who signs the tokens of its callbacks.
    #[must_use]
    pub fn issuer(&self) -> &Issuer {
        &self.state.issuer
    }

    /// Where it publishes the keys of its issuer.
    #[must_use]
    pub fn openid_configuration(&self) -> String {
        issuer::configuration_url(&self.endpoint())
    }

    /// A verifier that trusts its callbacks.
    ///
    /// # Errors
    ///
    /// See [`CallbackVerifier::new`].
    pub fn callback_verifier(&self) -> Result<CallbackVerifier, acs_call_automation::Error> {
        CallbackVerifier::builder(RESOURCE_ID)
            .openid_configuration(&self.openid_configuration())
            .build()
    }

    /// What a client needs to call it.
    #[must_use]
    pub fn connection_string(&self) -> String {
        let key = &self.state.settings.access_key;
        format!("endpoint={}/;accesskey={key}", self.endpoint())
    }

    /// Makes a call known that is not established yet: operations on it are refused with 400/8501.
    ///
    /// `callback_uri` is for the call's events and those of operations without one of their own; with
    /// `None` they go to [`EmulatorBuilder::callback_uri`], or nowhere.
    ///
    /// # Errors
    ///
    /// The callback URI is neither https nor http to a loopback address.
    pub fn create(
        &self,
        call_connection_id: &str,
        callback_uri: Option<&str>,
    ) -> Result<(), Error> {
        let uri = parse_callback_uri(callback_uri)?;
        self.state.calls.insert(call_connection_id, Stage::Establishing, false, uri);
        Ok(())
    }

    /// Connects a call with one participant at the far end, and posts `CallConnected`.
    ///
    /// # Errors
    ///
    /// As of [`create`](Self::create).
    pub fn connect(
        &self,
        call_connection_id: &str,
        callback_uri: Option<&str>,
    ) -> Result<(), Error> {
        let uri = parse_callback_uri(callback_uri)?;
        self.state.connect(call_connection_id, false, uri);
        Ok(())
    }

    /// Connects a call with several participants at the far end, in which tones and recognition
    /// exclude each other.
    ///
    /// # Errors
    ///
    /// As of [`create`](Self::create).
    pub fn connect_group(
        &self,
        call_connection_id: &str,
        callback_uri: Option<&str>,
    ) -> Result<(), Error> {
        let uri = parse_callback_uri(callback_uri)?;
        self.state.connect(call_connection_id, true, uri);
        Ok(())
    }

    /// Ends a call and what runs in it, and posts `CallDisconnected`, after which no event comes for
    /// the call. Whether there was such a call.
    pub fn disconnect(&self, call_connection_id: &str) -> bool {
        self.state.disconnect(call_connection_id)
    }

    /// A participant presses keys. Continuous recognition reports each, and a recognition that runs
    /// takes them; if nothing listens, nothing happens.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let emulator = acs_call_emulator::Emulator::start().await?;
    /// emulator.press("421f3500", "+14255550123", "12#")?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// There is no such call, or the texts are not a participant and tones.
    pub fn press<P, T>(
        &self,
        call_connection_id: &str,
        participant: P,
        keys: T,
    ) -> Result<(), Error>
    where
        P: TryInto<CommunicationIdentifierModel>,
        Error: From<P::Error>,
        T: TryInto<Tones>,
        Error: From<T::Error>,
    {
        let participant = participant.try_into()?.raw_id();
        let keys = keys.try_into()?;
        operations::press(&self.state, call_connection_id, &participant, &keys)
            .map_err(Refusal::into_input)
    }

    /// Ends what runs in a call as if its time had passed: tones and prompts complete, a recognition
    /// times out.
    ///
    /// # Errors
    ///
    /// There is no such call.
    pub fn finish(&self, call_connection_id: &str) -> Result<(), Error> {
        operations::finish(&self.state, call_connection_id).map_err(Refusal::into_input)
    }

    /// What it has executed, in that order; a repeated request is there once.
    ///
    /// [`EmulatorBuilder::remember`] says how many.
    #[must_use]
    pub fn executed(&self) -> Vec<Executed> {
        self.state.executed.all()
    }

    /// Waits until it has executed so many operations since it was started, and gives those that it
    /// remembers.
    pub async fn wait_for_executed(&self, count: usize) -> Vec<Executed> {
        self.state.executed.wait_for(count).await;
        self.executed()
    }

    /// Waits until there are no callbacks to be delivered any more.
    pub async fn wait_for_callbacks(&self) {
        self.state.callbacks.drained().await;
    }

    /// Has a fault strike the next requests, after those that earlier faults wait for.
    pub fn fail_next(&self, requests: usize, fault: Fault) {
        self.state.faults.fail_next(requests, fault);
    }

    /// Chooses a fault, or none, for each request from its path; [`fail_next`](Self::fail_next) comes
    /// first.
    pub fn fail_each(&self, choose: impl Fn(&str) -> Option<Fault> + Send + 'static) {
        self.state.faults.fail_each(choose);
    }

    /// Lets the next operations that are accepted fail afterwards, so that for example
    /// `SendDtmfTonesFailed` comes with this subcode. It strikes only operations that have such an event.
    pub fn fail_next_outcome(&self, operations: usize, subcode: Subcode) {
        self.state.fail_next_outcome(operations, subcode);
    }

    /// Stops it, after the requests and, for five seconds at most, the callbacks that are under way.
    pub async fn shutdown(mut self) {
        let callbacks = async { self.state.callbacks.drained().await };
        // What is not delivered by then is not going to be.
        let _ = tokio::time::timeout(DRAIN, callbacks).await;
        self.state.stop.send_replace(true);
        let _ = tokio::time::timeout(DRAIN, &mut self.server).await;
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.state.stop.send_replace(true);
        self.server.abort();
        lock(&self.state.tasks).abort_all();
    }
}

/// The address under which this machine reaches it.
fn endpoint(mut address: SocketAddr) -> String {
    if address.ip().is_unspecified() {
        address.set_ip(std::net::Ipv4Addr::LOCALHOST.into());
    }
    format!("http://{address}")
}

/// All that it answers.
fn router(state: &Arc<State>, endpoint: &str) -> Router {
    Router::new()
        .merge(state.issuer.routes(endpoint))
        .route("/emulator/calls/{id}", put(control::connect).delete(control::disconnect))
        .route("/emulator/calls/{id}/press", post(control::press))
        .route("/emulator/calls/{id}/finish", post(control::finish))
        .route("/emulator/executed", get(control::executed))
        .route("/emulator/faults", post(control::faults))
        .fallback(protocol::answer)
        .with_state(Arc::clone(state))
}

/// What the parts of the emulator share.
struct State {
    settings: Settings,
    access_key: AccessKey,
    issuer: Issuer,
    fragment: Fragment,
    calls: Calls,
    executed: Log,
    memory: repeatability::Memory,
    faults: Faults,
    /// The outcomes that are to be failures.
    failing: Mutex<VecDeque<(usize, Subcode)>>,
    callbacks: Callbacks,
    timers: Timers,
    /// The timers' and those of deliveries; they end with the emulator.
    tasks: Mutex<JoinSet<()>>,
    runtime: Handle,
    stop: watch::Sender<bool>,
}

impl State {
    fn new(settings: Settings) -> io::Result<Self> {
        let wrong = |error: Error| io::Error::new(io::ErrorKind::InvalidInput, error);
        Ok(Self {
            access_key: AccessKey::from_base64(&settings.access_key).map_err(wrong)?,
            issuer: Issuer::new().map_err(io::Error::other)?,
            fragment: Fragment::read().map_err(io::Error::other)?,
            calls: Calls::new(settings.is_strict),
            executed: Log::new(settings.remembered),
            memory: repeatability::Memory::default(),
            faults: Faults::default(),
            failing: Mutex::default(),
            callbacks: Callbacks::new(settings.delivery.clone()).map_err(io::Error::other)?,
            timers: Timers::default(),
            tasks: Mutex::default(),
            runtime: Handle::try_current().map_err(io::Error::other)?,
            stop: watch::Sender::new(false),
            settings,
        })
    }

    fn fail_next_outcome(&self, operations: usize, subcode: Subcode) {
        if operations > 0 {
            lock(&self.failing).push_back((operations, subcode));
        }
    }

    fn connect(
        self: &Arc<Self>,
        call_connection_id: &str,
        is_group: bool,
        callback_uri: Option<url::Url>,
    ) {
        let to = callback_uri.or_else(|| self.settings.callback_uri.clone());
        self.calls.insert(call_connection_id, Stage::Connected, is_group, to.clone());
        let reply = Reply { to, context: None };
        let event = operations::connected(call_connection_id, &reply);
        Callbacks::post(
            self,
            call_connection_id,
            reply.to.map(|to| (to, event)).into_iter().collect(),
        );
    }

    fn disconnect(self: &Arc<Self>, call_connection_id: &str) -> bool {
        let Some(call) = self.calls.end(call_connection_id) else { return false };
        let to = call.callback_uri.or_else(|| self.settings.callback_uri.clone());
        let reply = Reply { to, context: None };
        let event = operations::disconnected(call_connection_id, &reply);
        Callbacks::post(
            self,
            call_connection_id,
            reply.to.map(|to| (to, event)).into_iter().collect(),
        );
        true
    }

    fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        let mut tasks = lock(&self.tasks);
        while tasks.try_join_next().is_some() {}
        tasks.spawn_on(task, &self.runtime);
    }

    /// Waits until the emulator stops.
    async fn stopped(&self) {
        // The sender is our own, so it does not go away.
        let _ = self.stop.subscribe().wait_for(|stop| *stop).await;
    }

    /// Writes a line, for those who want to see what happens.
    fn log(&self, line: impl FnOnce() -> String) {
        if let Some(write) = &self.settings.log {
            write(&line());
        }
    }
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("State").field("settings", &self.settings).finish_non_exhaustive()
    }
}

/// What has been executed.
struct Log {
    latest: Mutex<VecDeque<Executed>>,
    /// How many of the latest are kept.
    kept: usize,
    count: watch::Sender<usize>,
}

impl Log {
    fn new(kept: usize) -> Self {
        Self { latest: Mutex::default(), kept, count: watch::Sender::new(0) }
    }

    fn push(&self, executed: Executed) {
        let mut latest = lock(&self.latest);
        latest.push_back(executed);
        if latest.len() > self.kept {
            latest.pop_front();
        }
        self.count.send_modify(|count| *count += 1);
    }

    fn all(&self) -> Vec<Executed> {
        lock(&self.latest).iter().cloned().collect()
    }

    async fn wait_for(&self, least: usize) {
        // The sender is our own, so it does not go away.
        let _ = self.count.subscribe().wait_for(|count| *count >= least).await;
    }
}

fn parse_callback_uri(text: Option<&str>) -> Result<Option<url::Url>, Error> {
    text.map(callback::uri)
        .transpose()
        .map_err(|expected| Error::new(format!("callback URI: {expected}")))
}

/// No wait is longer, so that it can be added to any time.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 3600);

fn new_id() -> Uuid {
    uuid::Builder::from_random_bytes(fastrand::u128(..).to_ne_bytes()).into_uuid()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
