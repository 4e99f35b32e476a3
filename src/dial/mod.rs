//! Sending a dial string: request after request, each after the event of the one before.
//!
//! ```text
//! pause -> note the pair -> on_progress -> send -> wait for the event -> on_progress -> pause -> …
//!             ^                              |
//!             +-- wait <-- something runs ---+
//! ```
//!
//! The progress is noted before a request is sent. So a process that reads it later can recognize the request
//! by its pair.

mod error;
mod progress;

use std::fmt;
use std::pin::pin;
use std::time::{Duration, Instant};

use futures_util::future::{BoxFuture, Either, FutureExt as _, select};

use self::error::{Cause, WINDOW_CLOSED};
use crate::clock::Clock;
use crate::event::{Completed, Event, Operation, OutcomeError, OutcomeErrorKind, Outcomes};
use crate::event::{Waiter, wait_for_outcome};
use crate::generated::operations::{Call, Client};
use crate::generated::types::{
    CommunicationIdentifierModel as Participant, SendDtmfTonesCompleted, SendDtmfTonesRequest,
};
use crate::http::current_runtime;
use crate::send::error::{BoxError, Error, NextStep};
use crate::send::repeatability::Repeatability;
use crate::send::retry::SHORTEST_ATTEMPT;
use crate::send::timing::Timing;
use crate::value::dial_string::DialString;
use crate::value::subcode::Subcode;

pub use self::error::{DialError, DialErrorKind};
pub use self::progress::DialProgress;

/// The default deadline beside the pauses: for each tone, and for the requests.
const FOR_EACH_TONE: Duration = Duration::from_secs(1);
const FOR_REQUESTS: Duration = Duration::from_secs(60);
/// The shortest wait while something else runs in the call.
const SHORTEST_WAIT: Duration = Duration::from_millis(100);
const COMPLETED: &str = "Microsoft.Communication.SendDtmfTonesCompleted";

impl Call {
    /// Sends tones with pauses to a phone participant, in as many requests as needed.
    ///
    /// See [`DialString`] for the text, and [`Dial::send`] for how it is sent.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use acs_call_automation::{CallAutomationClient, DialError, event::Outcomes};
    ///
    /// # async fn example(client: CallAutomationClient, outcomes: Outcomes) -> Result<(), DialError> {
    /// let call = client.call("421f3500");
    /// call.dial("+14255550123", "1,,2w34#").send(&outcomes).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn dial<P, D>(&self, target_participant: P, dial_string: D) -> Dial
    where
        P: TryInto<Participant>,
        Error: From<P::Error>,
        D: TryInto<DialString>,
        Error: From<D::Error>,
    {
        let progress = || {
            let participant = target_participant.try_into()?;
            Ok(DialProgress::new(self.id(), participant, dial_string.try_into()?))
        };
        Dial::new(self.client(), progress())
    }
}

impl Client {
    /// Continues to send a dial string from where an earlier [`Dial`] stopped, perhaps in another process.
    ///
    /// Tones that are certainly sent are not sent again. If the outcome of a request is not known, the dial
    /// first looks for its event in the [`Outcomes`]. If there is none, it sends the same request with its stored
    /// [pair](crate::Repeatability): the service executes it once. After five minutes, and after an error of the
    /// service itself, the service might execute it again. Then nothing is sent, and the error is
    /// [`Undecided`](DialErrorKind::Undecided).
    ///
    /// The pause before the next tones is made in full. The deadline begins anew.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use acs_call_automation::event::Outcomes;
    /// use acs_call_automation::{CallAutomationClient, DialError, DialErrorKind, DialProgress};
    ///
    /// # async fn example(
    /// #     client: CallAutomationClient,
    /// #     outcomes: Outcomes,
    /// #     progress: DialProgress,
    /// # ) -> Result<(), DialError> {
    /// match client.resume_dial(progress.clone()).send(&outcomes).await {
    ///     // Here, tones that are missing do less harm than tones that are heard twice.
    ///     Err(error) if error.kind() == DialErrorKind::Undecided => {
    ///         client.resume_dial(progress.assume_sent()).send(&outcomes).await?;
    ///     }
    ///     outcome => {
    ///         outcome?;
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Limits
    ///
    /// Resume a dial once: two processes that resume the same progress would both send the rest. If a process
    /// ends while the service's own error (5xx) is on its way, the stored progress does not have that error,
    /// and a resumed dial may send the tones of that request twice.
    pub fn resume_dial(&self, progress: DialProgress) -> Dial {
        Dial::new(self, progress.checked().map_err(Error::input))
    }
}

/// A dial string that is ready to be sent, made by [`Call::dial`] or
/// [`resume_dial`](crate::CallAutomationClient::resume_dial).
#[must_use = "nothing is sent until `send` is called"]
pub struct Dial {
    client: Client,
    progress: Result<DialProgress, Error>,
    deadline: Option<Duration>,
    on_progress: Option<OnProgress>,
}

type OnProgress = Box<dyn FnMut(DialProgress) -> BoxFuture<'static, Result<(), BoxError>> + Send>;

/// A dial string that was sent whole, as [`Dial::send`] returns it.
#[derive(Clone, Debug)]
pub struct Dialed {
    events: Vec<Event>,
}

impl Dialed {
    /// Returns the events that reported the tones of each request as sent, in their order.
    ///
    /// What was sent before the dial was resumed is not among them, nor is an event that could not be read.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }
}

impl Dial {
    fn new(client: &Client, progress: Result<DialProgress, Error>) -> Self {
        Self { client: client.clone(), progress, deadline: None, on_progress: None }
    }

    /// Sets how long the whole may take, pauses included.
    ///
    /// The default is the sum of the pauses, one second for each tone, and one minute. The wait for each event
    /// also ends with the [timeout](Outcomes::with_timeout) of the [`Outcomes`].
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// Sets a function that is called with the progress: before each request is sent, and after its outcome is
    /// known. The dial goes on when the future that it returns is ready.
    ///
    /// Store the progress there if another process is to [resume](crate::CallAutomationClient::resume_dial) the
    /// dial: only a request that was stored before it was sent can be recognized later. If the function returns
    /// an error, nothing more is sent. The time that it takes counts towards a pause after the event.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use acs_call_automation::{Call, DialError, event::Outcomes};
    ///
    /// # async fn example(call: Call, outcomes: Outcomes) -> Result<(), DialError> {
    /// call.dial("+14255550123", "1,,2w34#")
    ///     .on_progress(|progress| async move {
    ///         println!("{} tones were sent", progress.sent().len());
    ///         tokio::fs::write("dial.json", serde_json::to_vec(&progress)?).await
    ///     })
    ///     .send(&outcomes)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn on_progress<F, R, E>(mut self, mut on_progress: F) -> Self
    where
        F: FnMut(DialProgress) -> R + Send + 'static,
        R: Future<Output = Result<(), E>> + Send + 'static,
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        self.on_progress = Some(Box::new(move |progress| {
            let stored = on_progress(progress);
            async move { stored.await.map_err(Into::into) }.boxed()
        }));
        self
    }

    /// Sends the dial string, and returns when the last tone has been sent and the last pause is over.
    ///
    /// The tones are sent in requests of up to 18, cut at pauses. Each request has a repeatability pair of its
    /// own. It is sent after [`SendDtmfTonesCompleted`](crate::types::SendDtmfTonesCompleted) has reported the
    /// tones before it as sent, and pauses are counted from the arrival of that event. So between two requests
    /// without a pause there is still the time of an event and a request.
    ///
    /// While the service refuses a request because something else runs in the call (subcodes 8500, 8519 and
    /// 8583, status 409), the dial waits until an event reports the end of an operation in this call, or for a
    /// time that grows as the client's [`RetryPolicy`](crate::RetryPolicy) has it, and sends the request with a new
    /// pair.
    ///
    /// Two dials in one call take turns, request by request, and the far end hears their tones mixed. Send one
    /// after the other if that matters.
    ///
    /// No task is spawned. A dropped dial sends nothing more; the service executes what has reached it by then.
    ///
    /// # Errors
    ///
    /// See [`DialErrorKind`]. The error knows which tones are certainly sent, which may be, and which are not.
    pub async fn send(self, outcomes: &Outcomes) -> Result<Dialed, DialError> {
        let Self { client, progress, deadline, on_progress } = self;
        let progress = match progress {
            Ok(progress) => progress,
            Err(error) => return Err(DialError::new(error.into(), None)),
        };
        let deadline = deadline.unwrap_or_else(|| default_deadline(progress.dial_string()));
        let clock = client.inner.clock();
        let mut sending = Sending {
            timing: Timing::new(clock, deadline, None),
            deadline,
            outcomes,
            on_progress,
            since: clock.monotonic(),
            events: Vec::new(),
            client: &client,
            progress,
        };
        match sending.run().await {
            Ok(()) => Ok(Dialed { events: sending.events }),
            Err(cause) => Err(DialError::new(cause, sending.progress)),
        }
    }
}

impl fmt::Debug for Dial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dial")
            .field("progress", &self.progress)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}

fn default_deadline(dial_string: &DialString) -> Duration {
    let tones = u32::try_from(dial_string.tones().len()).unwrap_or(u32::MAX);
    dial_string.total_pause() + FOR_EACH_TONE.saturating_mul(tones) + FOR_REQUESTS
}

/// A dial string that is being sent.
struct Sending<'a> {
    client: &'a Client,
    outcomes: &'a Outcomes,
    timing: Timing,
    deadline: Duration,
    on_progress: Option<OnProgress>,
    progress: DialProgress,
    /// When the next pause begins.
    since: Instant,
    events: Vec<Event>,
}

impl Sending<'_> {
    async fn run(&mut self) -> Result<(), Cause> {
        current_runtime()?;
        match self.progress.repeatability() {
            // The earlier dial ended in this process before it sent the request.
            Some(pair) if !pair.may_be_executed() => self.progress.not_executed(),
            Some(_) => self.settle().await?,
            None => {}
        }
        loop {
            let (pause, tones) = self.progress.next();
            self.pause(pause).await?;
            if tones.is_empty() {
                return Ok(());
            }
            self.send(tones.len()).await?;
        }
    }

    async fn pause(&mut self, pause: Duration) -> Result<(), Cause> {
        let passed = self.clock().monotonic().saturating_duration_since(self.since);
        let pause = pause.saturating_sub(passed);
        if pause > self.left() {
            return Err(Cause::Deadline(self.deadline, None));
        }
        if !pause.is_zero() {
            self.clock().sleep(pause).await;
        }
        Ok(())
    }

    /// Finds out whether the tones of a request of an earlier dial were sent.
    async fn settle(&mut self) -> Result<(), Cause> {
        if let Some(outcome) = self.reported().await {
            return self.conclude(outcome).await;
        }
        let Some(in_flight) = self.progress.in_flight() else { return Ok(()) };
        if !in_flight.can_repeat {
            let why = "the service refused the request or failed, and might send the tones again";
            return Err(Cause::Undecided(why));
        }
        if in_flight.pair.window_remaining(self.clock().now()).is_zero() {
            return Err(Cause::Undecided(WINDOW_CLOSED));
        }
        self.request().await
    }

    /// The outcome of the request in flight, if its event has arrived.
    async fn reported(&mut self) -> Option<Result<Event, OutcomeError>> {
        let outcomes = self.outcomes.with_timeout(Duration::ZERO);
        let waiter = self.begin(&outcomes, &mut None, &mut None)?;
        let outcome = match waiter {
            Ok(waiter) => waiter.outcome().await,
            Err(error) => Err(error),
        };
        match outcome {
            Err(error) if error.kind() == OutcomeErrorKind::TimedOut => None,
            outcome => Some(outcome),
        }
    }

    /// Sends tones as a new request, as soon as what else runs in the call allows it.
    async fn send(&mut self, tones: usize) -> Result<(), Cause> {
        let mut refusals = 0;
        loop {
            let next_end = self.outcomes.next_end(self.progress.call_connection_id());
            self.progress.begin(tones, self.outcomes.new_pair());
            if let Err(cause) = self.store().await {
                self.progress.not_executed();
                return Err(cause);
            }
            let error = match self.request().await {
                Err(Cause::Outcome(error)) if is_busy(&error) => error,
                done => return done,
            };
            refusals += 1;
            let wait = self.client.inner.policy().wait(refusals).max(SHORTEST_WAIT);
            if wait.saturating_add(SHORTEST_ATTEMPT) > self.left() {
                return Err(Cause::Deadline(self.deadline, Some(error)));
            }
            select(self.clock().sleep(wait), pin!(next_end)).await;
        }
    }

    /// Sends the request in flight, waits for its event, and notes the outcome.
    async fn request(&mut self) -> Result<(), Cause> {
        let Some(pair) = self.progress.repeatability().cloned() else { return Ok(()) };
        let left = self.left();
        let outcome = match left < SHORTEST_ATTEMPT {
            true => None,
            false => self.exchange(&pair, left).await,
        };
        if !matches!(outcome, Some(Ok(_))) && !pair.may_be_executed() {
            self.progress.not_executed();
        }
        match outcome {
            Some(outcome) => self.conclude(outcome).await,
            None => Err(Cause::Deadline(self.deadline, None)),
        }
    }

    /// The outcome of the request in flight; `None` if it takes longer than `left`.
    async fn exchange(
        &mut self,
        pair: &Repeatability,
        left: Duration,
    ) -> Option<Result<Event, OutcomeError>> {
        let policy = self.client.inner.policy().clone();
        let deadline = policy.deadline.min(left);
        let client = self.client.with_retry(policy.deadline(deadline));
        let mut body = SendDtmfTonesRequest::new(
            self.progress.perhaps_sent(),
            self.progress.target_participant().clone(),
        );
        let (context, uri) = (&mut body.operation_context, &mut body.operation_callback_uri);
        let waiter = self.begin(self.outcomes, context, uri)?;
        let clock = self.outcomes.clock();
        let send = async {
            let answer = client
                .send_dtmf_tones()
                .call_connection_id(self.progress.call_connection_id())
                .repeatability(pair)
                .body(body)
                .send()
                .await;
            if answer.as_ref().is_err_and(|error| error.next_step() == NextStep::Check) {
                self.progress.give_up();
                // If the event comes, it does not matter.
                let _ = self.store().await;
            }
            answer
        };
        let send = pin!(send);
        let outcome = pin!(wait_for_outcome(waiter, send));
        match select(outcome, clock.sleep(left)).await {
            Either::Left((outcome, _)) => Some(outcome.map(|completed| {
                let completed: Completed<SendDtmfTonesCompleted> = completed;
                completed.event().clone()
            })),
            Either::Right(_) => None,
        }
    }

    /// Registers the wait for the request in flight, and fills in what it lacks.
    fn begin(
        &self,
        outcomes: &Outcomes,
        context: &mut Option<String>,
        callback_uri: &mut Option<String>,
    ) -> Option<Result<Waiter, OutcomeError>> {
        let pair = self.progress.repeatability()?.clone();
        let call = Some(self.progress.call_connection_id());
        let parts = Some((context, callback_uri));
        Some(outcomes.begin(Operation::SendDtmfTones, call, parts, Some(pair)))
    }

    /// Notes the outcome of the request in flight.
    async fn conclude(&mut self, outcome: Result<Event, OutcomeError>) -> Result<(), Cause> {
        let event = match outcome {
            Ok(event) => Some(event),
            Err(error) if reports_completion(&error) => None,
            Err(error) => {
                let is_window_closed = error.request_error().is_some_and(Error::is_window_closed)
                    && self.progress.in_flight().is_some();
                if error.kind() == OutcomeErrorKind::Failed || is_window_closed {
                    self.progress.give_up();
                }
                // The error of the request says more.
                let _ = self.store().await;
                return Err(match is_window_closed {
                    true => Cause::Undecided(WINDOW_CLOSED),
                    false => Cause::Outcome(error),
                });
            }
        };
        self.since = self.clock().monotonic();
        self.events.extend(event);
        self.progress.complete();
        self.store().await
    }

    async fn store(&mut self) -> Result<(), Cause> {
        let Some(on_progress) = &mut self.on_progress else { return Ok(()) };
        let stored = on_progress(self.progress.clone()).await;
        stored.map_err(Cause::not_stored)
    }

    fn left(&self) -> Duration {
        self.deadline.saturating_sub(self.timing.elapsed(self.clock()))
    }

    fn clock(&self) -> &dyn Clock {
        self.client.inner.clock()
    }
}

/// Returns whether the service refused the request because of what else runs in the call.
fn is_busy(error: &OutcomeError) -> bool {
    const BUSY: [Subcode; 3] = [
        Subcode::MEDIA_OPERATION_ACTIVE,
        Subcode::CONFLICTING_ACTION,
        Subcode::INCOMPATIBLE_MEDIA_OPERATION,
    ];
    error.kind() == OutcomeErrorKind::Refused
        && (error.subcode().is_some_and(|subcode| BUSY.contains(&subcode))
            || error.request_error().and_then(Error::status) == Some(409))
}

/// Returns whether an event that could not be read reports by its type that the tones were sent.
fn reports_completion(error: &OutcomeError) -> bool {
    error.event_error().and_then(|error| error.event_type()) == Some(COMPLETED)
}
