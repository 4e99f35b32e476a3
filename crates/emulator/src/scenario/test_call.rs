//! One person's calls with an application, step by step.

use std::collections::BTreeMap;
use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use acs_call_automation::types::CommunicationIdentifierModel as Participant;
use acs_call_automation::types::CustomCallingContext;
use acs_call_automation::{ParseTonesError, Subcode, Tones};
use tokio::sync::watch;
use tokio::time::{Instant, sleep};

use crate::calls::call::Stage;
use crate::calls::far_end::FarEnd;
use crate::calls::offers::Offer;
use crate::clock::{Alarm, ClockHold};
use crate::error::Error;
use crate::event::made;
use crate::http::server::Server;
use crate::journal::expectation::Expectation;
use crate::journal::request::RecordedRequest;
use crate::operations::{check_name, far_end, incoming, input};
use crate::refusal::Refusal;
use crate::scenario::expected::{Expected, ExpectedEvent, ExpectedRecognition};
use crate::scenario::failure::{Failure, ScenarioError};
use crate::scenario::matching::Pattern;
use crate::scenario::seen::Seen;
use crate::scenario::thing::{Thing, number};
use crate::state::State;
use crate::wire::fault::Fault;

/// How long an expectation waits, unless a test says otherwise.
const WITHIN: Duration = Duration::from_secs(10);
/// The longest time in a scenario.
pub(super) const LONGEST: Duration = Duration::from_secs(365 * 24 * 60 * 60);
/// How many times as long it waits at most if other calls keep virtual time from going on.
const MOST_WITHIN: u32 = 10;
/// How long nothing may happen after the end of a call before an expectation is given up.
const SETTLED: Duration = Duration::from_millis(500);
/// How long an application may take for its turn before virtual time jumps.
const TURN: Duration = Duration::from_secs(1);
/// How often is looked at what changes without an entry in the journal: the prompt of a recognition ends, or a call
/// rings no more.
const TICK: Duration = Duration::from_millis(20);

/// A person whose calls with an application are tested, step by step: what the application does is expected, and
/// the person presses keys, speaks, answers and hangs up.
///
/// [`Emulator::test_call`](crate::Emulator::test_call) makes it. Its calls are those that it makes by
/// [`call`](Self::call), and those in which the application calls this number. So several can run at the same time,
/// each with its own number. The person's phone rings until [`answer`](Self::answer) or the like.
///
/// Expectations are met in order: each looks at what has been seen since the one before, and waits for it for at most
/// ten seconds of real time, see [`within`](Self::within). If it is not met, the error says what was seen instead,
/// and what came nearest. It is reported early if the call has ended and nothing is under way any more.
///
/// When it is dropped, the person hangs up, also while it rings.
///
/// # Example
///
/// ```no_run
/// # async fn test() -> Result<(), Box<dyn std::error::Error>> {
/// use acs_call_emulator::{CallState, Emulator, ExpectedRecognition};
///
/// let emulator = Emulator::start().await?;
/// // And the application, which answers calls to +14255550100.
/// let mut caller = emulator.test_call("+14255550123")?;
/// caller.call("+14255550100")?;
/// caller.expect_prompt("press 1 for sales").await?;
/// caller.expect_recognition(&ExpectedRecognition::dtmf().max_tones(1)).await?;
/// caller.press("1").await?;
/// caller.expect_state(CallState::Disconnected).await?;
/// # Ok(())
/// # }
/// ```
pub struct TestCall {
    server: Arc<Server>,
    number: Participant,
    /// The raw id of the person.
    me: String,
    display_name: Option<String>,
    headers: BTreeMap<String, String>,
    /// The id of the next call that the person makes.
    next_call: String,
    seen: Seen,
    news: watch::Receiver<u64>,
    within: Duration,
    /// When something was last seen.
    active: Instant,
    /// Keys and words that nothing has listened to.
    unheard: Vec<String>,
    /// In a script, virtual time does not jump between two steps either. In Rust, other test calls may have their turn
    /// there.
    hold: Option<ClockHold>,
}

/// How far a call has got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CallState {
    /// It rings, at the application or at the person.
    Ringing,
    /// Both are in the call.
    Connected,
    /// It has ended, or it was rejected, redirected or not answered.
    Disconnected,
}

/// Why something did not come.
enum Why {
    Late,
    Over,
}

impl TestCall {
    pub(crate) fn new<P>(server: &Arc<Server>, number: P) -> Result<Self, Error>
    where
        P: TryInto<Participant>,
        Error: From<P::Error>,
    {
        let number = number.try_into()?;
        let (me, journal) = (number.raw_id(), &server.state.journal);
        if server.state.settings.journal == 0 {
            return Err(Error::new("a test call needs the journal, which is turned off"));
        }
        server.state.cast.enter(&me)?;
        Ok(Self {
            server: Arc::clone(server),
            number,
            display_name: None,
            headers: BTreeMap::new(),
            next_call: Self::new_call(&server.state, &me),
            seen: Seen::new(&me, journal),
            news: journal.watch(),
            within: WITHIN,
            active: Instant::now(),
            unheard: Vec::new(),
            hold: None,
            me,
        })
    }

    /// The name that the person's calls show.
    #[must_use]
    pub fn display_name(mut self, name: &str) -> Self {
        self.display_name = Some(name.to_owned());
        self
    }

    /// A SIP header of the person's calls: `User-To-User`, or one whose name begins with `X-MS-Custom-` or `X-`.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.insert(name.to_owned(), value.to_owned());
        self
    }

    /// How long the following expectations wait, in real time. The default is 10 seconds. While other calls keep
    /// [virtual time](crate::EmulatorBuilder::virtual_time) from going on, they wait up to ten times as long. They wait
    /// at most a year.
    pub fn within(&mut self, duration: Duration) -> &mut Self {
        self.within = duration.min(LONGEST);
        self
    }

    /// The call connection id of the latest call, if there is one.
    #[must_use]
    pub fn call_connection_id(&self) -> Option<&str> {
        self.seen.calls().last().map(String::as_str)
    }

    /// Has somebody else ring in the person's latest call, or in the next call if there is none yet, when the application
    /// calls them, until [`RemoteParticipant::answer`](crate::RemoteParticipant::answer) or the like. Otherwise they do
    /// what far ends of the emulator usually do.
    ///
    /// # Errors
    ///
    /// The text is not a participant.
    pub fn invite<P>(&mut self, participant: P) -> Result<(), Error>
    where
        P: TryInto<Participant>,
        Error: From<P::Error>,
    {
        let raw_id = participant.try_into()?.raw_id();
        self.state().cast.invite(self.current(), &raw_id);
        Ok(())
    }

    /// Calls the application, which is notified by Event Grid and
    /// [`Emulator::incoming_calls`](crate::Emulator::incoming_calls).
    ///
    /// # Errors
    ///
    /// The text is not a participant, or a header cannot be used.
    pub fn call<P>(&mut self, to: P) -> Result<(), Error>
    where
        P: TryInto<Participant>,
        Error: From<P::Error>,
    {
        let call_connection_id = Self::new_call(&self.server.state, &self.me);
        let call_connection_id = std::mem::replace(&mut self.next_call, call_connection_id);
        self.seen.add_call(&call_connection_id);
        let headers = (!self.headers.is_empty()).then(|| self.headers.clone());
        let custom_context =
            headers.map(|headers| made!(CustomCallingContext { sip_headers: Some(headers) }));
        let offer = Offer {
            call_connection_id,
            display_name: self.display_name.clone(),
            custom_context,
            ..Offer::new(&self.server.state.ids, self.number.clone(), to.try_into()?)
        };
        incoming::call_in(&self.server.state, offer)?;
        Ok(())
    }

    /// Expects a prompt: its text, that of SSML without tags, or the address of a file. It has to contain these
    /// words, whatever their case, or match a regular expression between slashes. Returns the whole text.
    ///
    /// # Errors
    ///
    /// No such prompt came, or the regular expression has an error.
    pub async fn expect_prompt(&mut self, words: &str) -> Result<String, ScenarioError> {
        let pattern = Pattern::new(words).map_err(|error| self.failed("a prompt", &error))?;
        self.expect(&Expected::Prompt(pattern), |thing| match thing {
            Thing::Prompt(text) => Some(text.clone()),
            _ => None,
        })
        .await
    }

    /// Expects that the application listens: a recognition whose prompt has been played or can be interrupted.
    ///
    /// # Errors
    ///
    /// No such recognition came.
    pub async fn expect_recognition(
        &mut self,
        expected: &ExpectedRecognition,
    ) -> Result<(), ScenarioError> {
        self.expect_seen(&Expected::Recognition(expected.clone())).await
    }

    pub(super) async fn expect_seen(&mut self, expected: &Expected) -> Result<(), ScenarioError> {
        let recognition = self
            .expect(expected, |thing| {
                Some(match thing {
                    Thing::Recognition(found) => Some((found.request, found.call.clone())),
                    _ => None,
                })
            })
            .await?;
        let Some((request, call)) = recognition else { return Ok(()) };
        let listens = |this: &mut Self| {
            let is_prompting = this.state().calls.look(&call, |call| {
                Ok(call.running().iter().any(|running| running.is_prompt_of(request)))
            });
            (!is_prompting.unwrap_or(false)).then_some(())
        };
        let outcome = self.until(false, listens).await;
        outcome.map_err(|why| self.unmet(&format!("{expected} whose prompt has ended"), &why, None))
    }

    /// Expects a request. Its [call](Expectation::call) and [count](Expectation::count) have no effect.
    ///
    /// # Errors
    ///
    /// No such request came, or there is no operation of this name.
    pub async fn expect_request(
        &mut self,
        expected: &Expectation,
    ) -> Result<RecordedRequest, ScenarioError> {
        check_name(&expected.operation).map_err(|error| self.failed("a request", &error.into()))?;
        let expected = Expected::Request(expected.clone().anywhere());
        self.expect(&expected, |thing| match thing {
            Thing::Request(request) => Some(RecordedRequest::clone(request)),
            _ => None,
        })
        .await
    }

    /// Expects an event.
    ///
    /// # Errors
    ///
    /// No such event came.
    pub async fn expect_event(&mut self, expected: &ExpectedEvent) -> Result<(), ScenarioError> {
        self.expect_seen(&Expected::Event(expected.clone())).await
    }

    /// Expects that the person's phone rings.
    ///
    /// # Errors
    ///
    /// It does not ring.
    pub async fn expect_ringing(&mut self) -> Result<(), ScenarioError> {
        self.rings(None).await.map(drop)
    }

    /// Expects that somebody else's phone rings in a call of this person, see [`invite`](Self::invite).
    ///
    /// # Errors
    ///
    /// It does not ring, or the text is not a participant.
    pub async fn expect_ringing_of<P>(&mut self, participant: P) -> Result<(), ScenarioError>
    where
        P: TryInto<Participant>,
        Error: From<P::Error>,
    {
        let who = self.named(participant)?;
        self.rings(Some(&who)).await.map(drop)
    }

    /// Expects that the latest call gets into this state.
    ///
    /// # Errors
    ///
    /// It does not.
    pub async fn expect_state(&mut self, expected: CallState) -> Result<(), ScenarioError> {
        let reached = |this: &mut Self| (this.call_state() == expected).then_some(());
        let outcome = self.until(expected == CallState::Ringing, reached).await;
        outcome.map_err(|why| {
            let mut failure = self.failure(&format!("the state {expected}"), &why);
            failure.found = format!("the state {}", self.call_state());
            failure.into()
        })
    }

    /// Expects that nothing has gone wrong in the calls so far: no request was refused, and the application has
    /// answered every event with a success. It waits until every event has been delivered.
    ///
    /// # Errors
    ///
    /// Something has gone wrong. Faults and failed outcomes that the test has asked for do not count.
    pub async fn expect_no_failures(&mut self) -> Result<(), ScenarioError> {
        let settled = |this: &mut Self| (!this.seen.is_under_way()).then_some(());
        let outcome = self.until(true, settled).await;
        let mut failures = self.seen.failures();
        if outcome.is_err() {
            failures.push("a request or an event is still under way".to_owned());
        }
        if failures.is_empty() {
            return Ok(());
        }
        let expected = "no refused request, and every event accepted".to_owned();
        Err(Failure { expected, found: failures.join("; "), ..self.failure("", &Why::Late) }.into())
    }

    /// Presses keys in the latest call, once it is connected and no prompt plays that must not be interrupted.
    ///
    /// # Errors
    ///
    /// The person is not in a call, or a text is not tones.
    pub async fn press<T>(&mut self, keys: T) -> Result<(), ScenarioError>
    where
        T: TryInto<Tones, Error = ParseTonesError>,
    {
        let keys = keys.try_into().map_err(|error| self.failed("keys", &error.into()))?;
        self.press_as(None, &keys).await
    }

    /// Says something in the latest call, once it is connected and no prompt plays that must not be interrupted.
    ///
    /// # Errors
    ///
    /// The person is not in a call, or there are no words.
    pub async fn say(&mut self, words: &str) -> Result<(), ScenarioError> {
        self.say_as(None, words).await
    }

    /// Waits. It takes no time if the emulator has virtual time.
    pub async fn wait(&mut self, duration: Duration) {
        let clock = self.state().clock.clone();
        let mut waits = pin!(clock.sleep(duration));
        let is_script = self.hold.take().is_some();
        // The journal is bounded, so it is read meanwhile.
        let _alarm = loop {
            tokio::select! {
                alarm = &mut waits => break alarm,
                _ = self.news.changed() => self.look(),
            }
        };
        self.hold = is_script.then(|| clock.hold());
    }

    /// Answers, once the phone rings.
    ///
    /// # Errors
    ///
    /// It does not ring.
    pub async fn answer(&mut self) -> Result<(), ScenarioError> {
        self.settle_as(None, FarEnd::Answers).await
    }

    /// Declines, once the phone rings.
    ///
    /// # Errors
    ///
    /// It does not ring.
    pub async fn decline(&mut self) -> Result<(), ScenarioError> {
        self.settle_as(None, FarEnd::Declines).await
    }

    /// Is busy, once the phone rings.
    ///
    /// # Errors
    ///
    /// It does not ring.
    pub async fn busy(&mut self) -> Result<(), ScenarioError> {
        self.settle_as(None, FarEnd::Busy).await
    }

    /// Does not answer, once the phone rings: it stops ringing at once.
    ///
    /// # Errors
    ///
    /// It does not ring.
    pub async fn no_answer(&mut self) -> Result<(), ScenarioError> {
        self.settle_as(None, FarEnd::NoAnswer).await
    }

    /// Hangs up, once the call is connected.
    ///
    /// # Errors
    ///
    /// The person is not in a call.
    pub async fn hang_up(&mut self) -> Result<(), ScenarioError> {
        self.hang_up_as(None).await
    }

    /// Mutes the own microphone, once the call is connected.
    ///
    /// # Errors
    ///
    /// The person is not in a call.
    pub async fn mute(&mut self) -> Result<(), ScenarioError> {
        self.mute_as(None, true).await
    }

    /// Unmutes the own microphone.
    ///
    /// # Errors
    ///
    /// The person is not in a call.
    pub async fn unmute(&mut self) -> Result<(), ScenarioError> {
        self.mute_as(None, false).await
    }

    /// Has the next requests in the latest call fail, or in the next call if there is none yet.
    ///
    /// # Errors
    ///
    /// The fault cannot be used.
    pub fn fail_next(&self, requests: usize, fault: Fault) -> Result<(), Error> {
        let fault = fault.checked()?;
        let server = &self.server;
        server.has_done(|| format!("fault for the next {requests} request(s) of a call: {fault}"));
        server.faults.next.add_in(self.current(), requests, fault);
        Ok(())
    }

    /// Has the next operations in the latest call fail after they were accepted, or in the next call if there is
    /// none yet, see [`Emulator::fail_next_outcome`](crate::Emulator::fail_next_outcome).
    pub fn fail_next_outcome(&self, operations: usize, subcode: Subcode) {
        self.server.state.failures.add_in(self.current(), operations, subcode);
    }

    pub(super) async fn press_as(
        &mut self,
        who: Option<&str>,
        keys: &Tones,
    ) -> Result<(), ScenarioError> {
        self.wait_for_prompt(who).await;
        let keys_pressed =
            if keys.len() == 1 { "1 key".to_owned() } else { format!("{} keys", keys.len()) };
        self.note_unheard(who, format!("{keys_pressed} pressed while nothing listened"), true);
        self.act("press keys", who, |state, call, who| input::press(state, call, who, keys)).await
    }

    pub(super) async fn say_as(
        &mut self,
        who: Option<&str>,
        words: &str,
    ) -> Result<(), ScenarioError> {
        self.wait_for_prompt(who).await;
        self.note_unheard(who, "words said while nothing listened".to_owned(), false);
        self.act("say something", who, |state, call, who| input::say(state, call, who, words)).await
    }

    pub(super) async fn settle_as(
        &mut self,
        who: Option<&str>,
        far_end: FarEnd,
    ) -> Result<(), ScenarioError> {
        let (call, who) = self.rings(who).await?;
        let settled = far_end::settle(self.state(), &call, &who, far_end);
        settled.map_err(|refusal| self.failed("somebody who rings", &refusal.into()))
    }

    pub(super) async fn hang_up_as(&mut self, who: Option<&str>) -> Result<(), ScenarioError> {
        self.act("hang up", who, far_end::hang_up).await
    }

    pub(super) async fn mute_as(
        &mut self,
        who: Option<&str>,
        is_muted: bool,
    ) -> Result<(), ScenarioError> {
        let mute =
            |state: &State, call: &str, who: &str| far_end::set_muted(state, call, who, is_muted);
        self.act(if is_muted { "mute" } else { "unmute" }, who, mute).await
    }

    /// Expects that somebody rings: the person, or who has this raw id. Returns the call and who it is.
    pub(super) async fn rings(
        &mut self,
        who: Option<&str>,
    ) -> Result<(String, String), ScenarioError> {
        let who = who.unwrap_or(&self.me).to_owned();
        let rings = |this: &mut Self| {
            let is_it = |call: &&String| {
                let ringing = this.state().calls.look(call, |call| Ok(call.ringing()));
                ringing.is_ok_and(|ringing| ringing.contains(&who))
            };
            this.seen.calls().iter().rev().find(is_it).cloned()
        };
        let outcome = self.until(true, rings).await;
        match outcome {
            Ok(call) => Ok((call, who)),
            Err(why) => {
                Err(self.unmet(&format!("the phone of {} rings", number(&who)), &why, None))
            }
        }
    }

    /// Changes how long expectations wait. Returns how long they have waited.
    pub(super) fn replace_within(&mut self, within: Duration) -> Duration {
        std::mem::replace(&mut self.within, within)
    }

    /// The person's number, or their raw id if it is no phone.
    pub(super) fn number(&self) -> &str {
        number(&self.me)
    }

    pub(super) fn server(&self) -> &Arc<Server> {
        &self.server
    }

    /// A failure of something that is not an expectation.
    pub(super) fn failed(&self, expected: &str, problem: &Error) -> ScenarioError {
        let failure = self.failure(expected, &Why::Late);
        Failure { found: problem.to_string(), ..failure }.into()
    }

    /// The id of a call that the person makes.
    fn new_call(state: &State, me: &str) -> String {
        state.ids.next(&["test call", me]).to_string()
    }

    fn named<P>(&self, participant: P) -> Result<String, ScenarioError>
    where
        P: TryInto<Participant>,
        Error: From<P::Error>,
    {
        let participant = participant.try_into();
        let participant = participant.map_err(|error| self.failed("a participant", &error.into()));
        Ok(participant?.raw_id())
    }

    fn state(&self) -> &State {
        &self.server.state
    }

    /// The latest call, or the next one if there is none.
    fn current(&self) -> &str {
        self.call_connection_id().unwrap_or(&self.next_call)
    }

    /// The state of the latest call.
    fn call_state(&self) -> CallState {
        self.call_connection_id().map_or(CallState::Disconnected, |call| self.state_of(call))
    }

    fn state_of(&self, call: &str) -> CallState {
        match self.state().calls.stage(call) {
            Some(Stage::Establishing) => CallState::Ringing,
            Some(Stage::Connected) => CallState::Connected,
            Some(Stage::Ended(_)) => CallState::Disconnected,
            None if self.state().offers.rings(call, self.state().clock.now()) => CallState::Ringing,
            None => CallState::Disconnected,
        }
    }

    /// The operations that run in the calls.
    fn running(&self) -> Vec<u64> {
        let of = |call: &String| {
            let running = self.state().calls.look(call, |call| {
                Ok(call.running().iter().map(|running| running.id).collect::<Vec<_>>())
            });
            running.unwrap_or_default()
        };
        self.seen.calls().iter().flat_map(of).collect()
    }

    /// Returns whether something in the calls takes time, so that it is not the application's turn.
    fn takes_time(&self) -> bool {
        let takes_time = |call: &String| {
            let takes_time = self
                .state()
                .calls
                .look(call, |call| Ok(!call.running().is_empty() || !call.ringing().is_empty()));
            takes_time.unwrap_or(false)
        };
        self.seen.calls().iter().any(takes_time)
    }

    /// Acts in the latest call as the person, or as who has this raw id, once the call is connected.
    async fn act(
        &mut self,
        what: &str,
        who: Option<&str>,
        act: impl Fn(&State, &str, &str) -> Result<(), Refusal>,
    ) -> Result<(), ScenarioError> {
        let connected = |this: &mut Self| match this.call_state() {
            CallState::Ringing => None,
            _ => this.call_connection_id().map(str::to_owned),
        };
        let call = self.until(false, connected).await;
        let expected = format!("a call in which to {what}");
        let call = call.map_err(|why| self.unmet(&expected, &why, None))?;
        let who = who.unwrap_or(&self.me).to_owned();
        let acted = act(self.state(), &call, &who);
        acted.map_err(|refusal| self.failed(&expected, &refusal.into()))
    }

    /// Waits while a prompt plays that must not be interrupted: what is pressed or said meanwhile would be lost.
    async fn wait_for_prompt(&mut self, who: Option<&str>) {
        let who = who.unwrap_or(&self.me).to_owned();
        let finished = |this: &mut Self| {
            let call = this.call_connection_id()?;
            let plays = this.state().calls.look(call, |call| {
                let mut all = call.recognitions().map(|(_, one)| one);
                Ok(all.any(|one| {
                    one.participant() == who && one.is_prompting() && !one.is_interruptible()
                }))
            });
            let is_connected = this.call_state() != CallState::Ringing;
            (is_connected && !plays.unwrap_or(false)).then_some(())
        };
        // If it takes too long, the person does not wait any longer.
        let _ = self.until(false, finished).await;
    }

    /// Notes input that nothing listens to: it is what explains why the application goes on waiting.
    fn note_unheard(&mut self, who: Option<&str>, note: String, is_keys: bool) {
        let (Some(call), who) = (self.call_connection_id(), who.unwrap_or(&self.me)) else {
            return;
        };
        let is_heard = self.state().calls.look(call, |call| {
            let listens = call.listening.iter().any(|listening| listening.to == who);
            let recognizes = call.recognitions().any(|(_, one)| {
                one.participant() == who && (!one.is_prompting() || one.is_interruptible())
            });
            Ok(recognizes || (listens && is_keys))
        });
        if is_heard.is_ok_and(|is_heard| !is_heard) {
            self.unheard.push(note);
        }
    }

    /// Waits for something to be seen. What `read` returns of it is there if it is of the expected kind.
    async fn expect<T>(
        &mut self,
        expected: &Expected,
        read: impl Fn(&Thing) -> Option<T>,
    ) -> Result<T, ScenarioError> {
        let found = |this: &mut Self| {
            let (index, thing) = this.seen.find(expected)?;
            let found = read(thing)?;
            this.seen.take(index);
            Some(found)
        };
        match self.until(false, found).await {
            Ok(found) => {
                self.unheard.clear();
                Ok(found)
            }
            Err(why) => Err(self.unmet(&expected.to_string(), &why, Some(expected))),
        }
    }

    /// Waits until something is found, at most as long as expectations wait. Unless another call may follow, it
    /// gives up when the calls have ended and nothing is under way.
    async fn until<T>(
        &mut self,
        may_call: bool,
        mut find: impl FnMut(&mut Self) -> Option<T>,
    ) -> Result<T, Why> {
        let clock = self.state().clock.clone();
        let mut until = Instant::now() + self.within;
        let at_the_latest = Instant::now() + self.within * MOST_WITHIN;
        // Virtual time stops when something in the calls ends, until it was looked at.
        let (mut alarm, mut stands_until) = (None::<Alarm>, Instant::now());
        // It belongs to this future, so that a step that is given up does not hold the clock.
        let between_steps = self.hold.take();
        let is_script = between_steps.is_some();
        let mut hold = Some(between_steps.unwrap_or_else(|| clock.hold()));
        let outcome = loop {
            if alarm.as_ref().is_some_and(|alarm| alarm.due <= clock.now()) {
                hold.get_or_insert_with(|| clock.hold());
                stands_until = Instant::now() + TICK;
            }
            self.look();
            if let Some(found) = find(self) {
                break Ok(found);
            }
            let now = Instant::now();
            if now >= until {
                break Err(Why::Late);
            }
            if !may_call && self.is_over() && now.duration_since(self.active) >= SETTLED {
                break Err(Why::Over);
            }
            let due = self.state().timers.first_due(&self.running());
            if alarm.as_ref().map(|alarm| alarm.due) != due {
                alarm = due.map(|due| clock.alarm(due));
            }
            // While it is the application's turn, no other call has time jump; but it may wait for something too.
            let is_free = now.duration_since(self.active) >= TURN || self.takes_time();
            if is_free && now >= stands_until && due.is_none_or(|due| due > clock.now()) {
                hold = None;
            }
            // It is the turn of virtual time, which other calls hold: the application is not late.
            let waits = hold.is_none() && clock.stands_still() && due.is_some();
            // Not everything that changes has an entry in the journal.
            let tick = sleep(TICK.min(until - now));
            let due = due.filter(|due| *due > clock.now());
            tokio::select! {
                _ = self.news.changed() => {
                    hold.get_or_insert_with(|| clock.hold());
                }
                () = clock.reach(due.unwrap_or(now)), if due.is_some() => {}
                () = tick => {}
            }
            if waits {
                until = (until + now.elapsed()).min(at_the_latest);
            }
        };
        self.hold = is_script.then(|| hold.unwrap_or_else(|| clock.hold()));
        outcome
    }

    /// Has virtual time stand still until the next step waits, and so between all steps.
    pub(super) fn hold_between_steps(&mut self) {
        self.hold = Some(self.state().clock.hold());
    }

    fn look(&mut self) {
        self.news.mark_unchanged();
        let had_none = self.seen.calls().is_empty();
        if self.seen.read(&self.server.state.journal) {
            self.active = Instant::now();
        }
        // The application has made the call for which something was prepared.
        if had_none && let Some(call) = self.seen.calls().first() {
            let state = self.state();
            state.cast.move_guests(&self.next_call, call);
            state.failures.move_to(&self.next_call, call);
            self.server.faults.next.move_to(&self.next_call, call);
        }
    }

    /// Returns whether the calls have ended, and nothing is under way.
    fn is_over(&self) -> bool {
        let calls = self.seen.calls();
        let has_ended = |call: &String| self.state_of(call) == CallState::Disconnected;
        !calls.is_empty() && calls.iter().all(has_ended) && !self.seen.is_under_way()
    }

    fn unmet(&self, expected: &str, why: &Why, nearest: Option<&Expected>) -> ScenarioError {
        let nearest = nearest.and_then(|expected| self.seen.nearest(expected));
        Failure { nearest, ..self.failure(expected, why) }.into()
    }

    fn failure(&self, expected: &str, why: &Why) -> Failure {
        let found = match why {
            Why::Late => {
                format!("nothing like it within {}", humantime::format_duration(self.within))
            }
            Why::Over => "nothing like it, and the call has ended".to_owned(),
        };
        let mut seen = self.seen.in_words();
        seen.extend(self.unheard.iter().cloned());
        Failure { expected: expected.to_owned(), found, seen, ..Failure::default() }
    }
}

/// The person hangs up.
impl Drop for TestCall {
    fn drop(&mut self) {
        // The application may have called meanwhile.
        self.look();
        let state = &self.server.state;
        // What was prepared for a call that was never made is forgotten too.
        let calls: Vec<&String> = self.seen.calls().iter().chain([&self.next_call]).collect();
        for call in &calls {
            match state.calls.stage(call) {
                None => incoming::cancel(state, call),
                Some(Stage::Ended(_)) => {}
                Some(Stage::Establishing | Stage::Connected) => {
                    // Who is not in the call may ring in it. Others may have taken the person out of it.
                    if far_end::hang_up(state, call, &self.me).is_err() {
                        let _ = far_end::settle(state, call, &self.me, FarEnd::NoAnswer);
                    }
                }
            }
            state.failures.clear_in(call);
            self.server.faults.next.clear_in(call);
        }
        state.cast.leave(&self.me, &calls);
    }
}

impl fmt::Display for CallState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ringing => "ringing",
            Self::Connected => "connected",
            Self::Disconnected => "disconnected",
        })
    }
}

/// Without the number.
impl fmt::Debug for TestCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TestCall").field("calls", &self.seen.calls()).finish_non_exhaustive()
    }
}
