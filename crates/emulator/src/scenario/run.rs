//! Scenarios of files: their steps are those of a [`TestCall`].

use std::sync::Arc;
use std::time::Duration;

use acs_call_automation::ParseParticipantError;
use acs_call_automation::types::CommunicationIdentifierModel as Participant;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::Value;
use tokio::sync::Notify;
use tokio::time::Instant;

use crate::calls::far_end::FarEnd;
use crate::delivery::sender::Message;
use crate::error::Error;
use crate::http::server::Server;
use crate::scenario::failure::ScenarioError;
use crate::scenario::language::{
    self, Action, Begin, Failures, NUMBER, Step, Trigger, What, Who, Written,
};
use crate::scenario::test_call::TestCall;
use crate::wire::injection::Injection;

/// How much of an answer is shown.
const SHOWN: usize = 200;

/// A scenario of a file: what happens in a call, as expectations of the application and deeds of a person.
///
/// [`SCENARIOS.md`] describes the language; [`Scenario::SCHEMA`] is its JSON schema. The program runs files with
/// `acs-call-emulator test`.
///
/// # Example
///
/// ```no_run
/// # async fn test() -> Result<(), Box<dyn std::error::Error>> {
/// use acs_call_emulator::{Emulator, Scenario};
///
/// let emulator = Emulator::start().await?;
/// // And the application, which answers calls to +14255550100.
/// let scenarios = Scenario::from_yaml(
///     r#"
///     name: A caller reaches sales
///     call: { to: "+14255550100" }
///     steps:
///       - expect: { prompt: press 1 for sales }
///       - expect: { recognition: { kind: dtmf, maxTones: 1 } }
///       - press: "1"
///     finally: { state: disconnected, failures: none }
///     "#,
/// )?;
/// for scenario in scenarios {
///     emulator.run(&scenario).await?;
/// }
/// # Ok(())
/// # }
/// ```
///
/// [`SCENARIOS.md`]: https://docs.rs/crate/acs-call-emulator/latest/source/SCENARIOS.md
#[derive(Clone)]
pub struct Scenario(Written);

/// How a step of a [`Scenario`] went.
#[derive(Debug)]
#[non_exhaustive]
pub struct StepReport<'a> {
    /// The number of the step, from 1; 0 for the beginning, and one more than the last for the end.
    pub number: usize,
    /// The step as it was written; keys are not shown.
    pub text: &'a str,
    /// The call in which it was, if there is one.
    pub call_connection_id: Option<&'a str>,
    /// How long it has taken.
    pub duration: Duration,
    /// Why it has failed.
    pub error: Option<&'a ScenarioError>,
}

impl Scenario {
    /// The JSON schema of a file.
    pub const SCHEMA: &'static str = include_str!("../../scenario.schema.json");

    /// Reads a file in YAML or JSON: one scenario or several.
    ///
    /// # Errors
    ///
    /// The file has a mistake. The message names the scenario, the step and the member, and what was expected there.
    pub fn from_yaml(text: &str) -> Result<Vec<Self>, Error> {
        Ok(language::read(text)?.into_iter().map(Self).collect())
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// The raw id of its person, if the file has it.
    #[must_use]
    pub fn person(&self) -> Option<String> {
        let who = match &self.0.begin {
            Begin::Call(call) => call.from.as_ref(),
            Begin::Trigger(trigger) => trigger.number.as_ref(),
        };
        who.map(|Who(who)| who.raw_id())
    }

    /// The address of the request that begins it; `None` if it calls the application.
    #[must_use]
    pub fn trigger(&self) -> Option<&str> {
        match &self.0.begin {
            Begin::Call(_) => None,
            Begin::Trigger(trigger) => Some(&trigger.url),
        }
    }

    /// Runs it, and reports how each step went. After a step that fails, the others are not executed. A person without
    /// a number gets one at once, not when the scenario begins.
    pub(crate) fn run<R: FnMut(&StepReport<'_>)>(
        &self,
        server: &Arc<Server>,
        report: R,
    ) -> impl Future<Output = Result<(), ScenarioError>> + use<R> {
        let (scenario, server) = (self.clone(), Arc::clone(server));
        let given = match &self.0.begin {
            Begin::Call(call) => call.from.as_ref(),
            Begin::Trigger(trigger) => trigger.number.as_ref(),
        };
        let number = match given {
            Some(Who(who)) => Ok(who.clone()),
            None => server.state.cast.next_number().parse(),
        };
        async move {
            let number = number.map_err(|error: ParseParticipantError| {
                ScenarioError::new("a person", &error.into())
            })?;
            scenario.play(&server, number, report).await
        }
    }

    async fn play(
        &self,
        server: &Arc<Server>,
        number: Participant,
        mut report: impl FnMut(&StepReport<'_>),
    ) -> Result<(), ScenarioError> {
        let Written { begin, steps, finally, .. } = &self.0;
        let mut call = self.test_call(server, number)?;
        call.hold_between_steps();
        for guest in steps.iter().filter_map(|step| step.action.guest()) {
            // A participant who was read can be used.
            let _ = call.invite(guest.0.clone());
        }
        let mut run = Run { call: &mut call, report: &mut report };
        // So that faults can strike the answer to the call.
        let is_early = |step: &&Step| matches!(step.action, Action::Fault(..));
        let early = steps.iter().take_while(is_early).count();
        let (first, rest) = steps.split_at(early);
        for (index, step) in first.iter().enumerate() {
            run.step(index + 1, step).await?;
        }
        run.begin(begin).await?;
        for (index, step) in rest.iter().enumerate() {
            run.step(early + index + 1, step).await?;
        }
        run.end(steps.len() + 1, finally).await
    }

    fn test_call(
        &self,
        server: &Arc<Server>,
        number: Participant,
    ) -> Result<TestCall, ScenarioError> {
        let test_call = TestCall::new(server, number);
        let mut test_call = test_call.map_err(|error| ScenarioError::new("a person", &error))?;
        if let Begin::Call(call) = &self.0.begin {
            if let Some(name) = &call.name {
                test_call = test_call.display_name(name);
            }
            for (name, value) in &call.headers {
                test_call = test_call.header(name, value);
            }
        }
        Ok(test_call)
    }
}

/// Without its steps: keys may be a PIN.
impl std::fmt::Debug for Scenario {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Scenario").field("name", &self.0.name).finish_non_exhaustive()
    }
}

/// A scenario that runs.
struct Run<'a, R> {
    call: &'a mut TestCall,
    report: &'a mut R,
}

impl<R: FnMut(&StepReport<'_>)> Run<'_, R> {
    async fn begin(&mut self, begin: &Begin) -> Result<(), ScenarioError> {
        let began = Instant::now();
        let (text, outcome) = match begin {
            Begin::Call(call) => {
                let called = self.call.call(call.to.0.clone());
                ("call", called.map_err(|error| self.call.failed("a call", &error)))
            }
            Begin::Trigger(trigger) => {
                let triggered = self.trigger(trigger).await;
                let expected = "the application answers the trigger with a success";
                ("trigger", triggered.map_err(|error| self.call.failed(expected, &error)))
            }
        };
        self.done(0, text, began, outcome)
    }

    async fn step(&mut self, number: usize, step: &Step) -> Result<(), ScenarioError> {
        let began = Instant::now();
        let outcome = self.act(&step.action).await;
        let outcome = outcome.map_err(|error| error.at(number, &step.text));
        self.done(number, &step.text, began, outcome)
    }

    async fn end(
        &mut self,
        number: usize,
        finally: &language::Finally,
    ) -> Result<(), ScenarioError> {
        let began = Instant::now();
        let outcome = match finally.state {
            Some(state) => self.call.expect_state(state.into()).await,
            None => Ok(()),
        };
        let outcome = match (outcome, finally.failures) {
            (Ok(()), Some(Failures::None)) => self.call.expect_no_failures().await,
            (outcome, _) => outcome,
        };
        let outcome = outcome.map_err(|error| error.at(number, "finally"));
        self.done(number, "finally", began, outcome)
    }

    fn done(
        &mut self,
        number: usize,
        text: &str,
        began: Instant,
        outcome: Result<(), ScenarioError>,
    ) -> Result<(), ScenarioError> {
        (self.report)(&StepReport {
            number,
            text,
            call_connection_id: self.call.call_connection_id(),
            duration: began.elapsed(),
            error: outcome.as_ref().err(),
        });
        outcome
    }

    async fn act(&mut self, action: &Action) -> Result<(), ScenarioError> {
        let raw = |who: &Option<Who>| who.as_ref().map(|Who(who)| who.raw_id());
        let call = &mut *self.call;
        match action {
            Action::Expect(what, within) => {
                let before = within.map(|within| call.replace_within(within));
                let outcome = match what {
                    What::Seen(expected) => call.expect_seen(expected).await,
                    What::Ringing(who) => call.rings(Some(&who.0.raw_id())).await.map(drop),
                    What::State(state) => call.expect_state(*state).await,
                };
                if let Some(before) = before {
                    call.replace_within(before);
                }
                outcome
            }
            Action::Press(keys, who) => call.press_as(raw(who).as_deref(), keys).await,
            Action::Say(words, who) => call.say_as(raw(who).as_deref(), words).await,
            Action::Wait(duration) => {
                call.wait(*duration).await;
                Ok(())
            }
            Action::Answer(who) => call.settle_as(raw(who).as_deref(), FarEnd::Answers).await,
            Action::Decline(who) => call.settle_as(raw(who).as_deref(), FarEnd::Declines).await,
            Action::Busy(who) => call.settle_as(raw(who).as_deref(), FarEnd::Busy).await,
            Action::NoAnswer(who) => call.settle_as(raw(who).as_deref(), FarEnd::NoAnswer).await,
            Action::HangUp(who) => call.hang_up_as(raw(who).as_deref()).await,
            Action::Mute(who) => call.mute_as(raw(who).as_deref(), true).await,
            Action::Unmute(who) => call.mute_as(raw(who).as_deref(), false).await,
            Action::Fault(count, Injection::Outcome(subcode)) => {
                call.fail_next_outcome(*count, *subcode);
                Ok(())
            }
            Action::Fault(count, Injection::Fault(fault)) => {
                let failing = call.fail_next(*count, fault.clone());
                failing.map_err(|error| call.failed("a fault", &error))
            }
        }
    }

    /// Has the application call the person.
    async fn trigger(&self, trigger: &Trigger) -> Result<(), Error> {
        let number = self.call.number();
        let filled = |text: &str| text.replace(NUMBER, number);
        let state = &self.call.server().state;
        let encoded =
            percent_encoding::utf8_percent_encode(number, percent_encoding::NON_ALPHANUMERIC);
        let url = trigger.url.replace(NUMBER, &encoded.to_string());
        let to = state.settings.addresses.parse(&url);
        let to = to.map_err(|problem| Error::new(format!("url: {problem}")))?;
        let method = trigger.method()?;
        let mut headers = HeaderMap::new();
        let body = match &trigger.body {
            None => String::new(),
            Some(Value::String(text)) => filled(text),
            Some(json) => {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
                filled(&json.to_string())
            }
        };
        for (name, value) in &trigger.headers {
            let invalid = || Error::new(format!("headers: {name:?} cannot be sent"));
            let header: HeaderName = name.parse().map_err(|_| invalid())?;
            headers.insert(header, filled(value).parse().map_err(|_| invalid())?);
        }
        let started = Arc::new(Notify::new());
        let message = Message { method, to, headers, body: body.into(), started };
        let answer = state.deliveries.sender.send(&message).await;
        let answer = answer.map_err(|failure| Error::new(failure.problem))?;
        let status = answer.status();
        if status.is_success() || status.is_redirection() {
            return Ok(());
        }
        let text = answer.text().await.unwrap_or_default();
        let text: String = text.trim().chars().take(SHOWN).collect();
        let text = if text.is_empty() { text } else { format!(": {text}") };
        Err(Error::new(format!("status {}{text}", status.as_u16())))
    }
}
