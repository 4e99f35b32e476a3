#![doc = include_str!("../README.md")]
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "tests"))]

#[cfg(doctest)]
#[doc = include_str!("../SCENARIOS.md")]
struct Scenarios;

mod body;
mod builder;
mod calls;
mod clock;
mod control_token;
mod delivery;
mod ending;
mod error;
mod event;
mod executed;
mod http;
mod ids;
mod incoming_calls;
mod issuer;
mod journal;
mod log;
mod media;
mod operations;
mod phone;
mod prompt_files;
mod proxy;
mod recorded;
mod refusal;
mod remote_participant;
mod rooms;
mod scenario;
mod settings;
mod state;
mod sync;
mod text;
mod timers;
mod tls;
mod upcoming;
mod wire;

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use acs_call_automation::Subcode;
use acs_call_automation::event::CallbackVerifier;
use acs_call_automation::types::{CommunicationIdentifierModel, IncomingCallEventData};
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio::time::Instant;
use url::Url;

use crate::calls::offers::Offer;
use crate::control_token::ControlToken;
use crate::http::page;
use crate::http::router::router;
use crate::http::serve::serve;
use crate::http::server::Server;
use crate::ids::RESOURCE_ID;
use crate::journal::filter::Filter;
use crate::operations::{
    call, check_name, habits, incoming, input, play_source, stream_socket, time,
};
use crate::tls::certificates::server_config;
use crate::wire::incoming::Incoming;

pub use crate::builder::EmulatorBuilder;
pub use crate::calls::far_end::FarEnd;
pub use crate::clock::ClockHold;
pub use crate::delivery::grid::subscription::{EventGridSchema, EventGridSubscription};
pub use crate::error::Error;
pub use crate::executed::Executed;
pub use crate::incoming_calls::IncomingCalls;
pub use crate::issuer::Issuer;
pub use crate::journal::expectation::Expectation;
pub use crate::journal::request::RecordedRequest;
pub use crate::media::fault::StreamFault;
pub use crate::media::playback::Heard;
pub use crate::remote_participant::RemoteParticipant;
pub use crate::scenario::expected::{ExpectedEvent, ExpectedRecognition};
pub use crate::scenario::failure::ScenarioError;
pub use crate::scenario::run::{Scenario, StepReport};
pub use crate::scenario::test_call::{CallState, TestCall};
pub use crate::tls::authority::CertificateAuthority;
pub use crate::wire::fault::Fault;

/// How many tunnels wait for their TLS.
const TUNNELS: usize = 64;
/// How long a shutdown waits for callbacks, and then for requests.
const DRAIN: Duration = Duration::from_secs(5);

/// A stand-in for the service on loopback, which stops when it is dropped.
pub struct Emulator {
    address: SocketAddr,
    ca_certificate: Option<String>,
    server: Arc<Server>,
    tasks: [JoinHandle<()>; 6],
}

impl EmulatorBuilder {
    /// Starts the emulator. It must be called within a Tokio runtime.
    ///
    /// # Errors
    ///
    /// The port is taken, a setting cannot be used ([`io::ErrorKind::InvalidInput`]), or the authority of
    /// [`tls`](Self::tls) cannot be stored.
    pub async fn start(self) -> io::Result<Emulator> {
        let (settings, authority) = self
            .into_settings()
            .map_err(|problem| io::Error::new(io::ErrorKind::InvalidInput, problem))?;
        let listener = TcpListener::bind((settings.listen, settings.port)).await?;
        let address = listener.local_addr()?;
        let endpoint = endpoint("http", address);
        let mut ca_certificate = None;
        let tls = match authority {
            Some(authority) => {
                let mut hosts = settings.allowed_hosts.clone();
                if !settings.listen.is_unspecified() && !settings.listen.is_loopback() {
                    hosts.push(settings.listen.to_string());
                }
                let authority = authority.covering(&hosts)?;
                ca_certificate = Some(authority.certificate_pem().to_owned());
                Some(server_config(authority)?)
            }
            None => None,
        };
        let (sender, tunnels) = mpsc::channel(TUNNELS);
        let log = settings.log.clone();
        let tunnelling = tls.is_some().then_some(sender);
        let server = Arc::new(Server::new(settings, &endpoint, tunnelling)?);

        let app = router(&server);
        let stop = Arc::clone(&server);
        let incoming = Incoming::new(listener, tls, tunnels, log);
        let (timed, files, people) =
            (Arc::clone(&server), Arc::clone(&server), Arc::clone(&server));
        let clock = server.state.clock.clone();
        let tasks = [
            tokio::spawn(async move {
                serve(incoming, app, stop.stopped()).await;
            }),
            tokio::spawn(async move { time::end_in_time(&timed.state).await }),
            tokio::spawn(async move { play_source::check_files(&files.state).await }),
            tokio::spawn(stream_socket::open_streams(Arc::clone(&server))),
            tokio::spawn(async move { clock.jump().await }),
            tokio::spawn(async move {
                if people.state.settings.has_habits {
                    habits::act(&people.state).await;
                }
            }),
        ];
        Ok(Emulator { address, ca_certificate, server, tasks })
    }
}

impl Emulator {
    /// Starts an emulator on a free port of loopback. It must be called within a Tokio runtime.
    ///
    /// # Errors
    ///
    /// No port of loopback is available.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// The settings of an emulator, which [`EmulatorBuilder::start`] starts.
    pub fn builder() -> EmulatorBuilder {
        EmulatorBuilder::default()
    }

    /// The address on which it listens, such as `http://127.0.0.1:50123`.
    #[must_use]
    pub fn endpoint(&self) -> String {
        endpoint("http", self.address)
    }

    /// The same address with https, if it has [TLS](EmulatorBuilder::tls), such as `https://127.0.0.1:50123`.
    #[must_use]
    pub fn https_endpoint(&self) -> Option<String> {
        self.ca_certificate.as_ref().map(|_| endpoint("https", self.address))
    }

    /// The certificate in PEM that its clients must trust, if it has [TLS](EmulatorBuilder::tls).
    #[must_use]
    pub fn ca_certificate_pem(&self) -> Option<&str> {
        self.ca_certificate.as_deref()
    }

    /// The connection string for a client: the endpoint and the access key.
    #[must_use]
    pub fn connection_string(&self) -> String {
        let key = &self.server.state.settings.access_key;
        format!("endpoint={}/;accesskey={key}", self.endpoint())
    }

    /// The immutable id of its resource, a GUID: the audience of the tokens of its callbacks.
    #[must_use]
    pub fn resource_id(&self) -> &'static str {
        RESOURCE_ID
    }

    /// The issuer that signs the tokens of its callbacks.
    #[must_use]
    pub fn issuer(&self) -> &Issuer {
        &self.server.issuer
    }

    /// The URL of the OpenID configuration of its issuer, which leads to the issuer's public key.
    #[must_use]
    pub fn openid_configuration(&self) -> String {
        issuer::configuration_url(&self.endpoint())
    }

    /// A verifier that trusts its callbacks.
    ///
    /// # Errors
    ///
    /// See [`CallbackVerifierBuilder::build`](acs_call_automation::event::CallbackVerifierBuilder::build).
    pub fn callback_verifier(&self) -> Result<CallbackVerifier, acs_call_automation::Error> {
        CallbackVerifier::builder(RESOURCE_ID)
            .openid_configuration(&self.openid_configuration())
            .build()
    }

    /// Makes a call known that is not established yet: operations on it are refused with 400/8501.
    ///
    /// The call's events go to `callback_uri`, and so do those of operations without a callback URI of their
    /// own. With `None` they go to [`EmulatorBuilder::callback_uri`], or nowhere.
    ///
    /// # Errors
    ///
    /// The callback URI cannot be used ([`EmulatorBuilder::callback_uri`]), or 100,000 calls are known already.
    pub fn create(
        &self,
        call_connection_id: &str,
        callback_uri: Option<&str>,
    ) -> Result<(), Error> {
        let uri = self.callback_uri(callback_uri)?;
        Ok(call::create(&self.server.state, call_connection_id, false, uri)?)
    }

    /// Connects a call with one participant at the far end, and posts `CallConnected`. See
    /// [`create`](Self::create) for the callback URI.
    ///
    /// # Errors
    ///
    /// The callback URI cannot be used ([`EmulatorBuilder::callback_uri`]), or 100,000 calls are known already.
    pub fn connect(
        &self,
        call_connection_id: &str,
        callback_uri: Option<&str>,
    ) -> Result<(), Error> {
        let uri = self.callback_uri(callback_uri)?;
        Ok(call::connect(&self.server.state, call_connection_id, false, uri)?)
    }

    /// Connects a call with several participants at the far end, in which tones and recognition exclude each
    /// other. See [`create`](Self::create) for the callback URI.
    ///
    /// # Errors
    ///
    /// The callback URI cannot be used ([`EmulatorBuilder::callback_uri`]), or 100,000 calls are known already.
    pub fn connect_group(
        &self,
        call_connection_id: &str,
        callback_uri: Option<&str>,
    ) -> Result<(), Error> {
        let uri = self.callback_uri(callback_uri)?;
        Ok(call::connect(&self.server.state, call_connection_id, true, uri)?)
    }

    /// Ends a call and what runs in it, and posts `CallDisconnected`, the last event of the call. Returns
    /// whether there was such a call.
    pub fn disconnect(&self, call_connection_id: &str) -> bool {
        call::disconnect(&self.server.state, call_connection_id)
    }

    /// Begins an incoming call, which rings for 30 seconds of the time in calls, see [`skip`](Self::skip).
    /// Returns the data of the event `IncomingCall`, with the `incomingCallContext` to answer, reject or
    /// redirect it. The event is also delivered to the [subscriptions of Event
    /// Grid](EmulatorBuilder::event_grid) that it fits.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use acs_call_automation::CallAutomationClient;
    /// use acs_call_automation::types::AnswerCallRequest;
    /// use acs_call_emulator::Emulator;
    ///
    /// let emulator = Emulator::start().await?;
    /// let client = CallAutomationClient::from_connection_string(&emulator.connection_string())?;
    ///
    /// let incoming = emulator.call_in("+14255550123", "+14255550100")?;
    /// let request = AnswerCallRequest::builder()
    ///     .incoming_call_context(incoming.incoming_call_context)
    ///     .callback_uri("http://127.0.0.1:8080/callback");
    /// client.answer_call().body(request).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// A text is not a participant.
    pub fn call_in<F, T>(&self, from: F, to: T) -> Result<IncomingCallEventData, Error>
    where
        F: TryInto<CommunicationIdentifierModel>,
        Error: From<F::Error>,
        T: TryInto<CommunicationIdentifierModel>,
        Error: From<T::Error>,
    {
        let state = &self.server.state;
        let offer = Offer::new(&state.ids, from.try_into()?, to.try_into()?);
        Ok(incoming::call_in(state, offer)?)
    }

    /// Listens to the calls that come in from now on: those of [`call_in`](Self::call_in), and calls to the
    /// resource's own participants.
    ///
    /// While anybody listens, a call that the application creates to an identity of the resource, or to an
    /// [own participant](EmulatorBuilder::own_participant), comes in here, and so does one by adding a
    /// participant, by a transfer, or by redirecting. It rings for 30 seconds, until it is
    /// answered, rejected or redirected. Otherwise, and while a far
    /// end is chosen by [`next_far_end`](Self::next_far_end), the far end decides.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use acs_call_automation::CallAutomationClient;
    /// use acs_call_automation::types::{AnswerCallRequest, CreateCallRequest};
    /// use acs_call_emulator::Emulator;
    ///
    /// let emulator = Emulator::start().await?;
    /// let client = CallAutomationClient::from_connection_string(&emulator.connection_string())?;
    /// let mut incoming_calls = emulator.incoming_calls();
    ///
    /// let user = format!("8:acs:{}_agent", emulator.resource_id());
    /// let request = CreateCallRequest::builder()
    ///     .targets(vec![user.parse()?])
    ///     .callback_uri("http://127.0.0.1:8080/caller");
    /// client.create_call().body(request).send().await?;
    ///
    /// let incoming = incoming_calls.next().await.ok_or("the emulator has stopped")?;
    /// let request = AnswerCallRequest::builder()
    ///     .incoming_call_context(incoming.incoming_call_context)
    ///     .callback_uri("http://127.0.0.1:8080/agent");
    /// client.answer_call().body(request).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn incoming_calls(&self) -> IncomingCalls {
        self.server.state.subscribers.subscribe()
    }

    /// Adds a subscription of Event Grid, and asks its endpoint until it agrees. See
    /// [`EmulatorBuilder::event_grid`].
    ///
    /// # Errors
    ///
    /// The subscription cannot be used, or there are 100 already.
    pub fn subscribe(&self, subscription: EventGridSubscription) -> Result<(), Error> {
        let state = &self.server.state;
        state.grid.subscribe(subscription.checked(&state.settings.addresses)?)
    }

    /// The endpoints of the subscriptions of Event Grid.
    #[must_use]
    pub fn event_grid_endpoints(&self) -> Vec<String> {
        let subscribers = self.server.state.grid.subscribers();
        subscribers.iter().map(|one| one.subscription.endpoint.to_string()).collect()
    }

    /// Waits until the endpoint of every subscription of Event Grid has agreed.
    pub async fn wait_for_subscriptions(&self) {
        self.server.state.grid.ready().await;
    }

    /// Chooses what the next far ends do that ring: those of calls that are created, of participants who are
    /// added, and of transfers. After them it is [`EmulatorBuilder::far_end`] again.
    pub fn next_far_end(&self, count: usize, far_end: FarEnd) {
        self.server.state.far_ends.add(count, far_end);
    }

    /// A participant at the far end of a call, who does what a test has them do: answer, press keys, speak,
    /// hang up.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let emulator = acs_call_emulator::Emulator::start().await?;
    /// emulator.participant("421f3500", "+14255550123").press("12#")?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn participant<P>(&self, call_connection_id: &str, participant: P) -> RemoteParticipant<'_>
    where
        P: TryInto<CommunicationIdentifierModel>,
        Error: From<P::Error>,
    {
        RemoteParticipant::new(&self.server.state, call_connection_id, participant)
    }

    /// A person whose calls with an application are tested, step by step.
    ///
    /// # Errors
    ///
    /// The text is not a participant, another test call has this number, or the [journal](EmulatorBuilder::journal)
    /// is turned off.
    pub fn test_call<P>(&self, number: P) -> Result<TestCall, Error>
    where
        P: TryInto<CommunicationIdentifierModel>,
        Error: From<P::Error>,
    {
        TestCall::new(&self.server, number)
    }

    /// Runs a scenario. Several can run at the same time, if each has its own number.
    ///
    /// # Errors
    ///
    /// A step has failed. The steps after it are not executed.
    pub async fn run(&self, scenario: &Scenario) -> Result<(), ScenarioError> {
        self.run_and_report(scenario, |_| {}).await
    }

    /// Runs a scenario, and reports how each step went. It begins when the returned future is polled, which can be
    /// spawned; a person without a number gets one at once, so that it does not depend on which scenario begins first.
    ///
    /// # Errors
    ///
    /// See [`run`](Self::run).
    pub fn run_and_report<R: FnMut(&StepReport<'_>)>(
        &self,
        scenario: &Scenario,
        report: R,
    ) -> impl Future<Output = Result<(), ScenarioError>> + use<R> {
        scenario.run(&self.server, report)
    }

    /// What the far end of a call has heard of the audio that the application has streamed into it, also after the
    /// call has ended. `None` without a stream with `enableBidirectional`.
    ///
    /// The last 1,000 calls are remembered, and 128 MiB of calls that have ended.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let emulator = acs_call_emulator::Emulator::start().await?;
    /// if let Some(heard) = emulator.heard("421f3500") {
    ///     std::fs::write("heard.wav", heard.to_wav())?;
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn heard(&self, call_connection_id: &str) -> Option<Heard> {
        let playback = self.server.state.sockets.heard(call_connection_id)?;
        Some(playback.heard(Instant::now()))
    }

    /// Waits until the far end of a call has heard this much audio of the application; returns
    /// [`heard`](Self::heard).
    pub async fn wait_for_heard(&self, call_connection_id: &str, duration: Duration) -> Heard {
        self.server.state.sockets.wait_for(call_connection_id).await.reached(duration).await
    }

    /// Has the open streams of a call fail, audio and transcription.
    ///
    /// # Errors
    ///
    /// There is no such call, or no stream of it is open.
    pub fn fail_streams(&self, call_connection_id: &str, fault: StreamFault) -> Result<(), Error> {
        Ok(input::fail_streams(&self.server.state, call_connection_id, fault)?)
    }

    /// Ends all operations in a call as if their time had passed: tones and prompts complete, a recognition
    /// times out, and who rings answers, unless a test has chosen otherwise. For one participant who rings,
    /// see [`RemoteParticipant::answer`].
    ///
    /// # Errors
    ///
    /// There is no such call.
    pub fn finish(&self, call_connection_id: &str) -> Result<(), Error> {
        Ok(time::finish(&self.server.state, call_connection_id)?)
    }

    /// Skips time in calls, at most a year, with or without [virtual time](EmulatorBuilder::virtual_time). Whatever is
    /// due meanwhile happens at its own time, in order: prompts and ringing end, recognitions time out, files of
    /// recordings expire.
    ///
    /// It returns when all of that has happened. The application's reactions to events come after the skip.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> std::io::Result<()> {
    /// # let emulator = acs_call_emulator::Emulator::start().await?;
    /// emulator.skip(std::time::Duration::from_secs(30)).await;
    /// # Ok(())
    /// # }
    /// ```
    pub async fn skip(&self, time: Duration) {
        self.server.state.clock.skip(time).await;
    }

    /// Skips time in calls to what is due next. Returns how long that was; `None` if nothing is.
    pub async fn skip_to_next(&self) -> Option<Duration> {
        self.server.state.clock.skip_to_next().await
    }

    /// Waits for this time in calls. With [virtual time](EmulatorBuilder::virtual_time) it takes as long as the
    /// application needs for what happens meanwhile.
    pub async fn sleep(&self, time: Duration) {
        self.server.state.clock.sleep(time).await;
    }

    /// Keeps [virtual time](EmulatorBuilder::virtual_time) from jumping while the returned value is kept. A test does
    /// so while it acts, so that it can take its time, and not while it waits for the application.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let emulator = acs_call_emulator::Emulator::start().await?;
    /// let hold = emulator.hold_clock();
    /// for number in 0..100 {
    ///     emulator.call_in(&*format!("+142555501{number:02}"), "+14255550100")?;
    /// }
    /// drop(hold);
    /// # Ok(())
    /// # }
    /// ```
    pub fn hold_clock(&self) -> ClockHold {
        self.server.state.clock.hold()
    }

    /// The operations that have been executed, oldest first. A retry that was not executed again is not
    /// among them.
    ///
    /// [`EmulatorBuilder::remember`] limits their number.
    #[must_use]
    pub fn executed(&self) -> Vec<Executed> {
        self.server.state.executed.all()
    }

    /// Waits until this many operations have been executed since the start; returns
    /// [`executed`](Self::executed).
    pub async fn wait_for_executed(&self, count: usize) -> Vec<Executed> {
        self.server.state.executed.wait_for(count).await;
        self.executed()
    }

    /// The requests for operations that were received, oldest first, also those that were refused. At most the
    /// last ones: see [`EmulatorBuilder::journal`].
    #[must_use]
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.server.state.journal.requests(&Filter::default())
    }

    /// Checks that an application has sent what a test expects. Returns the requests that fit.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use acs_call_automation::{CallAutomationClient, types::SendDtmfTonesRequest};
    /// use acs_call_emulator::{Emulator, Expectation};
    /// use serde_json::json;
    ///
    /// let emulator = Emulator::start().await?;
    /// # let client = CallAutomationClient::from_connection_string(&emulator.connection_string())?;
    /// # let request = SendDtmfTonesRequest::builder().tones("12#").target_participant("+14255550123");
    /// # client.send_dtmf_tones().call_connection_id("421f3500").body(request).send().await?;
    ///
    /// let expected = Expectation::new("sendDtmfTones").body(json!({ "tones": ["one", "two", "pound"] }));
    /// emulator.verify(&expected.count(1))?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// There is no such operation, or too few or too many requests fit. The message has the nearest one and what is different there, without
    /// tones.
    pub fn verify(&self, expected: &Expectation) -> Result<Vec<RecordedRequest>, Error> {
        check_name(&expected.operation)?;
        expected.verify(&self.server.state.journal).map_err(|unmet| Error::new(unmet.to_string()))
    }

    /// The same as [`verify`](Self::verify), but waits until the expectation is met, at most for this time.
    /// With a [`count`](Expectation::count) of 0 it waits for the whole time.
    ///
    /// # Errors
    ///
    /// See [`verify`](Self::verify).
    pub async fn verify_within(
        &self,
        expected: &Expectation,
        time: Duration,
    ) -> Result<Vec<RecordedRequest>, Error> {
        check_name(&expected.operation)?;
        let found = expected.verify_within(&self.server.state.journal, time).await;
        found.map_err(|unmet| Error::new(unmet.to_string()))
    }

    /// Forgets everything that requests and tests have made, without events: calls, incoming calls,
    /// recordings, repeatable requests, pending callbacks, faults, far ends, failures, executed operations and
    /// the journal. Settings and keys stay. A callback or an answer that is under way is completed.
    pub fn reset(&self) {
        self.server.reset();
    }

    /// The random token that requests to the control interface need if they are not from loopback. There is
    /// none if a token [was given](EmulatorBuilder::control_token), or if the emulator listens on loopback and has
    /// no [page](EmulatorBuilder::page).
    #[must_use]
    pub fn control_token(&self) -> Option<&str> {
        self.server.control_token.as_ref().and_then(ControlToken::made)
    }

    /// The address of the [page](EmulatorBuilder::page), such as `http://127.0.0.1:50123/page/?token=…`, if it has
    /// one. A token that [was given](EmulatorBuilder::control_token) is not in it, and has to be added.
    #[must_use]
    pub fn page_url(&self) -> Option<String> {
        let page = self.server.state.settings.has_page.then(|| self.endpoint() + page::PATH)?;
        Some(match self.server.control_token.as_ref().and_then(ControlToken::made) {
            Some(token) => format!("{page}?token={token}"),
            None => page,
        })
    }

    /// Waits until no event is pending, neither of calls nor of Event Grid: each has been answered, counts as delivered without an answer
    /// ([`EmulatorBuilder::callback_patience`]), or its last attempt has failed.
    pub async fn wait_for_callbacks(&self) {
        self.server.state.deliveries.drained().await;
    }

    /// Has each of the next requests fail, once the faults of earlier calls are used up.
    ///
    /// # Errors
    ///
    /// The fault cannot be used, for example because its status is not an HTTP status.
    pub fn fail_next(&self, requests: usize, fault: Fault) -> Result<(), Error> {
        self.server.faults.next.add(requests, fault.checked()?);
        Ok(())
    }

    /// Chooses a fault, or none, for each request by its path, once the faults of
    /// [`fail_next`](Self::fail_next) are used up. A fault that cannot be used is answered 500.
    pub fn fail_each(&self, choose: impl Fn(&str) -> Option<Fault> + Send + 'static) {
        self.server.faults.fail_each(choose);
    }

    /// Has the next operations fail with this subcode after they were accepted: a send, for example, is
    /// answered 202, and then `SendDtmfTonesFailed` follows. Operations without an event for a failure are
    /// not counted.
    pub fn fail_next_outcome(&self, operations: usize, subcode: Subcode) {
        self.server.state.failures.add(operations, subcode);
    }

    fn callback_uri(&self, text: Option<&str>) -> Result<Option<Url>, Error> {
        let parsed = text.map(|text| self.server.state.settings.addresses.parse(text)).transpose();
        parsed.map_err(|problem| Error::new(format!("callback URI: {problem}")))
    }

    /// Stops the emulator. It first waits for pending callbacks, and then for running requests, each for at
    /// most five seconds. Meanwhile `GET /health` is answered 503.
    pub async fn shutdown(mut self) {
        self.server.begin_to_stop();
        let deliveries = &self.server.state.deliveries;
        if tokio::time::timeout(DRAIN, deliveries.drained()).await.is_err() {
            let line = || format!("{} events were not delivered", deliveries.undelivered());
            self.server.state.settings.log.line(line);
        }
        self.server.stop();
        let [serving, ..] = &mut self.tasks;
        let _ = tokio::time::timeout(DRAIN, serving).await;
    }
}

impl fmt::Debug for Emulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Emulator")
            .field("address", &self.address)
            .field("settings", &self.server.state.settings)
            .finish_non_exhaustive()
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.server.stop();
        self.tasks.iter().for_each(JoinHandle::abort);
        self.server.state.deliveries.abort();
    }
}

/// The address at which this machine reaches the emulator.
fn endpoint(scheme: &str, mut address: SocketAddr) -> String {
    if address.ip().is_unspecified() {
        address.set_ip(Ipv4Addr::LOCALHOST.into());
    }
    format!("{scheme}://{address}")
}
