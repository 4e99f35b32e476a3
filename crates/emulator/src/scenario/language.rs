//! The language of scenarios, as it is written in YAML and JSON.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use acs_call_automation::__emulator::parse;
use acs_call_automation::types::CommunicationIdentifierModel as Participant;
use acs_call_automation::{ParseTonesError, Tones};
use http::Method;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::value::to_raw_value;
use serde_json::{Map, Value};
use serde_saphyr::UserMessageFormatter;
use url::Url;

use crate::error::{Error, PARTICIPANT};
use crate::journal::expectation::Expectation;
use crate::operations::check_name;
use crate::scenario::expected::{Expected, ExpectedEvent, ExpectedRecognition};
use crate::scenario::matching::Pattern;
use crate::scenario::test_call::{CallState, LONGEST};
use crate::wire::injection::Injection;

/// Where a trigger has the number of the person.
pub(super) const NUMBER: &str = "{number}";

/// What a file contains: one scenario or several.
pub(super) fn read(text: &str) -> Result<Vec<Written>, Error> {
    let options = serde_saphyr::options! { with_snippet: false, strict_booleans: true };
    // JSON is YAML too.
    let file: Value = serde_saphyr::from_str_with_options(text, options).map_err(|error| {
        // The usual messages name options of the parser.
        let problem = error.render_with_formatter(&UserMessageFormatter);
        Error::new(format!("expected YAML or JSON: {problem}"))
    })?;
    let scenarios = match file {
        Value::Null => return Err(Error::new("expected a scenario, found nothing")),
        Value::Array(scenarios) => scenarios,
        one => vec![one],
    };
    if scenarios.is_empty() {
        return Err(Error::new("expected at least one scenario"));
    }
    let is_one = scenarios.len() == 1;
    let read = |(index, scenario): (usize, Value)| {
        let name = scenario["name"].as_str().map(|name| format!("scenario {name:?}"));
        let name = name.unwrap_or_else(|| format!("scenario {}", index + 1));
        let written = Written::new(scenario);
        written.map_err(|error| match is_one {
            true => error,
            false => Error::new(format!("{name}: {error}")),
        })
    };
    let all = scenarios.into_iter().enumerate().map(read).collect::<Result<Vec<_>, _>>()?;
    for (index, Written { name, .. }) in all.iter().enumerate() {
        if let Some(first) = all[..index].iter().position(|before| before.name == *name) {
            return Err(Error::new(format!(
                "scenario {}: name: expected another name, because scenario {} is {name:?} too",
                index + 1,
                first + 1
            )));
        }
    }
    Ok(all)
}

/// A scenario as it was written, and checked.
#[derive(Clone)]
pub(super) struct Written {
    pub(super) name: String,
    pub(super) begin: Begin,
    pub(super) steps: Vec<Step>,
    pub(super) finally: Finally,
}

#[derive(Clone)]
pub(super) enum Begin {
    Call(Box<Call>),
    Trigger(Box<Trigger>),
}

/// A scenario: what happens in one call, or in several calls of one person.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(title = "Scenario"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Plain {
    /// What the scenario is about. It is shown in reports.
    name: String,
    /// Begins the scenario by calling the application.
    call: Option<Call>,
    /// Begins the scenario by a request to the application, which then calls the person.
    trigger: Option<Trigger>,
    /// What is expected of the application and what the person does, in this order.
    steps: Vec<Value>,
    /// What is expected after the last step.
    finally: Option<Finally>,
}

/// A call to the application.
#[derive(Clone, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Call {
    /// The person's own number or raw id. Without it, the person gets a number that no other scenario has.
    pub(super) from: Option<Who>,
    /// The number or raw id of the application.
    pub(super) to: Who,
    /// The display name of the person.
    pub(super) name: Option<String>,
    /// SIP headers of the call: User-To-User, or names that begin with X-MS-Custom- or X-.
    #[serde(default)]
    pub(super) headers: BTreeMap<String, String>,
}

/// An HTTP request to the application. In its address, headers and body, {number} is the number of the person.
#[derive(Clone, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Trigger {
    /// The address, such as http://localhost:8080/outboundCall.
    pub(super) url: String,
    /// The method. The default is POST.
    pub(super) method: Option<String>,
    #[serde(default)]
    pub(super) headers: BTreeMap<String, String>,
    /// The body: a text, or a value that is sent as JSON.
    pub(super) body: Option<Value>,
    /// The person's own number or raw id, which the application calls. Without it, the person gets a number that
    /// no other scenario has.
    pub(super) number: Option<Who>,
}

/// What is expected after the last step.
#[derive(Clone, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Finally {
    /// The state of the call.
    pub(super) state: Option<State>,
    /// none: no request was refused, and the application has answered every event with a success.
    pub(super) failures: Option<Failures>,
}

#[derive(Clone, Copy, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) enum State {
    Ringing,
    Connected,
    Disconnected,
}

#[derive(Clone, Copy, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) enum Failures {
    None,
}

/// A step and its text.
#[derive(Clone)]
pub(super) struct Step {
    pub(super) text: String,
    pub(super) action: Action,
}

#[derive(Clone)]
pub(super) enum Action {
    Expect(What, Option<Duration>),
    Press(Tones, Option<Who>),
    Say(String, Option<Who>),
    Wait(Duration),
    Answer(Option<Who>),
    Decline(Option<Who>),
    Busy(Option<Who>),
    NoAnswer(Option<Who>),
    HangUp(Option<Who>),
    Mute(Option<Who>),
    Unmute(Option<Who>),
    Fault(usize, Injection),
}

/// What a step expects.
#[derive(Clone)]
pub(super) enum What {
    Seen(Expected),
    Ringing(Who),
    State(CallState),
}

/// A participant.
#[derive(Clone, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(with = "String"))]
#[serde(try_from = "String")]
pub(super) struct Who(pub(super) Participant);

/// A duration.
#[derive(Clone, Copy, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(with = "String"))]
#[serde(try_from = "String")]
struct Time(Duration);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PlainExpect {
    prompt: Option<Pattern>,
    recognition: Option<PlainRecognition>,
    request: Option<String>,
    event: Option<String>,
    ringing: Option<Who>,
    state: Option<State>,
    body: Option<Value>,
    status: Option<u16>,
    delivered: Option<u16>,
    within: Option<Time>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct PlainRecognition {
    /// What it listens to.
    kind: Option<RecognitionKind>,
    /// How many keys it takes at most.
    max_tones: Option<i64>,
    /// The keys that end the input, in their order.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    stop_tones: Option<Keys>,
    /// The labels of all choices, in any order.
    choices: Option<Vec<String>>,
    /// Who is listened to.
    participant: Option<Who>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
enum RecognitionKind {
    Dtmf,
    Speech,
    SpeechOrDtmf,
    Choices,
    ContinuousDtmf,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PlainPress {
    keys: Keys,
    participant: Option<Who>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PlainSay {
    words: String,
    participant: Option<Who>,
}

/// Keys. Their text is in no message.
struct Keys(Tones);

impl Written {
    fn new(scenario: Value) -> Result<Self, Error> {
        let plain: Plain = of(scenario)?;
        if plain.name.trim().is_empty() {
            return Err(Error::new("name: expected some words, found none"));
        }
        let begin = match (plain.call, plain.trigger) {
            (Some(call), None) => Begin::Call(Box::new(call)),
            (None, Some(trigger)) => {
                trigger.check().map_err(|error| Error::new(format!("trigger.{error}")))?;
                Begin::Trigger(Box::new(trigger))
            }
            _ => {
                let expected = "expected call, if the person calls the application, or trigger, if the \
                                application calls the person";
                return Err(Error::new(expected));
            }
        };
        let step = |(index, step)| {
            Step::new(step).map_err(|error| Error::new(format!("step {}: {error}", index + 1)))
        };
        let steps = plain.steps.into_iter().enumerate().map(step).collect::<Result<_, _>>()?;
        Ok(Self { name: plain.name, begin, steps, finally: plain.finally.unwrap_or_default() })
    }
}

impl Trigger {
    fn check(&self) -> Result<(), Error> {
        let url = Url::parse(&self.url.replace(NUMBER, "0"));
        if !url.is_ok_and(|url| matches!(url.scheme(), "http" | "https")) {
            let expected = "url: expected an address such as http://127.0.0.1:8080/call";
            return Err(Error::new(format!("{expected}, found {:?}", self.url)));
        }
        self.method().map(drop)
    }

    /// The method of the request.
    pub(super) fn method(&self) -> Result<Method, Error> {
        let method = self.method.as_deref().unwrap_or("POST").to_ascii_uppercase();
        Method::from_bytes(method.as_bytes())
            .map_err(|_| Error::new(format!("method: expected an HTTP method, found {method:?}")))
    }
}

impl Step {
    fn new(step: Value) -> Result<Self, Error> {
        let (name, value) = match step {
            Value::String(name) => (name, Value::Null),
            Value::Object(members) => {
                let names = members.keys().cloned().collect::<Vec<_>>().join(", ");
                let mut members = members.into_iter();
                match (members.next(), members.next()) {
                    (Some(only), None) => only,
                    _ => {
                        let problem =
                            format!("expected one thing to do or to expect, found {names}");
                        return Err(Error::new(problem));
                    }
                }
            }
            _ => return Err(Error::new("expected a step such as hangUp or press: \"1\"")),
        };
        let text = match (&*name, &value) {
            // The keys may be a PIN.
            ("press", _) => "press".to_owned(),
            (_, Value::Null) => name.clone(),
            (_, value) => format!("{name}: {}", in_yaml(&without_tones(value))),
        };
        let action = Action::new(&name, value);
        let action = action.map_err(|error| match error.to_string() {
            error if error.starts_with("expected one of expect") => Error::new(error),
            error => Error::new(format!("{name}: {error}")),
        })?;
        Ok(Self { text, action })
    }
}

impl Action {
    fn new(name: &str, value: Value) -> Result<Self, Error> {
        Ok(match name {
            "expect" => {
                let expect: PlainExpect = of(value)?;
                let within = expect.within.map(|Time(within)| within);
                Self::Expect(What::new(expect)?, within)
            }
            "press" => match value {
                Value::String(keys) => Self::Press(keys_of(&keys)?, None),
                Value::Object(_) => {
                    let PlainPress { keys: Keys(keys), participant } = of(value)?;
                    Self::Press(keys, participant)
                }
                _ => {
                    return Err(Error::new(
                        "expected keys in quotation marks, such as press: \"1\"",
                    ));
                }
            },
            "say" => match value {
                Value::String(words) => Self::Say(said(words)?, None),
                Value::Object(_) => {
                    let PlainSay { words, participant } = of(value)?;
                    Self::Say(said(words)?, participant)
                }
                _ => return Err(Error::new("expected words, such as say: \"my order\"")),
            },
            "wait" => match value {
                Value::String(time) => Self::Wait(Time::try_from(time)?.0),
                _ => return Err(Error::new(TIME)),
            },
            "answer" => Self::Answer(who(value)?),
            "decline" => Self::Decline(who(value)?),
            "busy" => Self::Busy(who(value)?),
            "noAnswer" => Self::NoAnswer(who(value)?),
            "hangUp" => Self::HangUp(who(value)?),
            "mute" => Self::Mute(who(value)?),
            "unmute" => Self::Unmute(who(value)?),
            "fault" => match value {
                Value::Object(fault) => {
                    let (count, injection) = Injection::read(fault)?;
                    Self::Fault(count, injection)
                }
                _ => return Err(Error::new("expected a fault, such as fault: { status: 503 }")),
            },
            other => {
                let problem = format!("expected one of {}, found {other}", NAMES.join(", "));
                return Err(Error::new(problem));
            }
        })
    }

    /// Who else has to ring until this step.
    pub(super) fn guest(&self) -> Option<&Who> {
        match self {
            Self::Answer(who) | Self::Decline(who) | Self::Busy(who) | Self::NoAnswer(who) => {
                who.as_ref()
            }
            Self::Expect(What::Ringing(who), _) => Some(who),
            _ => None,
        }
    }
}

/// The names of the steps.
pub(super) const NAMES: &[&str] = &[
    "expect", "press", "say", "wait", "answer", "decline", "busy", "noAnswer", "hangUp", "mute",
    "unmute", "fault",
];

impl What {
    fn new(expect: PlainExpect) -> Result<Self, Error> {
        let PlainExpect { prompt, recognition, request, event, ringing, state, .. } = expect;
        let (is_request, is_event) = (request.is_some(), event.is_some());
        let mut all = Vec::new();
        all.extend(prompt.map(|prompt| Self::Seen(Expected::Prompt(prompt))));
        all.extend(recognition.map(|expected| Self::Seen(Expected::Recognition(expected.into()))));
        if let Some(operation) = request {
            check_name(&operation)
                .map_err(|refusal| Error::new(refusal.message.replace("operation", "request")))?;
            let mut expected = Expectation::new(&operation);
            if let Some(body) = &expect.body {
                expected = expected.body(body);
            }
            if let Some(status) = expect.status {
                expected = expected.status(status);
            }
            all.push(Self::Seen(Expected::Request(expected)));
        }
        if let Some(kind) = event {
            let mut expected =
                ExpectedEvent::new(&kind).map_err(|error| Error::new(format!("event: {error}")))?;
            if let Some(body) = &expect.body {
                expected = expected.body(body);
            }
            if let Some(status) = expect.delivered {
                expected = expected.delivered(status);
            }
            all.push(Self::Seen(Expected::Event(expected)));
        }
        all.extend(ringing.map(Self::Ringing));
        all.extend(state.map(|state| Self::State(state.into())));
        for (member, is_used, with) in [
            ("body", expect.body.is_some() && !is_request && !is_event, "request or event"),
            ("status", expect.status.is_some() && !is_request, "request"),
            ("delivered", expect.delivered.is_some() && !is_event, "event"),
        ] {
            if is_used {
                return Err(Error::new(format!("{member}: goes with {with} only")));
            }
        }
        match <[Self; 1]>::try_from(all) {
            Ok([only]) => Ok(only),
            Err(all) => Err(Error::new(format!(
                "expected one of prompt, recognition, request, event, ringing and state, found {}: write a \
                 step for each",
                all.len()
            ))),
        }
    }
}

impl From<PlainRecognition> for ExpectedRecognition {
    fn from(plain: PlainRecognition) -> Self {
        let PlainRecognition { kind, max_tones, stop_tones, choices, participant } = plain;
        Self {
            kind: kind.map(|kind| match kind {
                RecognitionKind::Dtmf => "dtmf",
                RecognitionKind::Speech => "speech",
                RecognitionKind::SpeechOrDtmf => "speechOrDtmf",
                RecognitionKind::Choices => "choices",
                RecognitionKind::ContinuousDtmf => "continuousDtmf",
            }),
            max_tones,
            stop_tones: stop_tones.map(|Keys(keys)| keys.to_string()),
            choices,
            participant: participant.map(|Who(who)| who.raw_id()),
        }
    }
}

impl From<State> for CallState {
    fn from(state: State) -> Self {
        match state {
            State::Ringing => Self::Ringing,
            State::Connected => Self::Connected,
            State::Disconnected => Self::Disconnected,
        }
    }
}

impl TryFrom<String> for Who {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse().map(Self).map_err(|_| Error::new(PARTICIPANT))
    }
}

const TIME: &str = "expected a time such as 500ms, 2s or 1m 30s";

impl TryFrom<String> for Time {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        match humantime::parse_duration(&text) {
            Ok(time) if time <= LONGEST => Ok(Self(time)),
            Ok(_) => Err(Error::new(format!("{TIME}, at most a year"))),
            Err(_) => Err(Error::new(TIME)),
        }
    }
}

impl<'de> Deserialize<'de> for Keys {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        keys_of(&text).map(Self).map_err(serde::de::Error::custom)
    }
}

fn keys_of(text: &str) -> Result<Tones, Error> {
    let keys: Tones =
        text.parse().map_err(|error: ParseTonesError| Error::new(error.to_string()))?;
    if keys.is_empty() { Err(Error::new("expected at least one key")) } else { Ok(keys) }
}

fn said(words: String) -> Result<String, Error> {
    if words.trim().is_empty() {
        return Err(Error::new("expected words, found none"));
    }
    Ok(words)
}

fn who(value: Value) -> Result<Option<Who>, Error> {
    match value {
        Value::Null => Ok(None),
        Value::String(text) => Who::try_from(text).map(Some),
        _ => Err(Error::new(format!("{PARTICIPANT}, in quotation marks"))),
    }
}

/// Reads an object, or names the member that is wrong.
fn of<T: DeserializeOwned>(value: Value) -> Result<T, Error> {
    let json = to_raw_value(&value).map_err(|error| Error::new(error.to_string()))?;
    parse(&json, "").map_err(|problem| {
        // A number without quotation marks is the usual mistake: YAML has its own idea of +14255550123.
        let problem = match problem.ends_with("expected a string") {
            true => format!("{problem}: write it in quotation marks"),
            false => problem,
        };
        Error::new(problem)
    })
}

/// A value in which the tones are not shown that the body of a request or an event has: they may be a PIN.
fn without_tones(value: &Value) -> Value {
    let mut value = value.clone();
    if let Some(body) = value.get_mut("body") {
        hide_tones(body);
    }
    value
}

fn hide_tones(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                match &*name.to_ascii_lowercase() {
                    "tone" | "tones" => *value = "…".into(),
                    _ => hide_tones(value),
                }
            }
        }
        Value::Array(elements) => elements.iter_mut().for_each(hide_tones),
        _ => {}
    }
}

/// A value in one line of YAML.
pub(super) fn in_yaml(value: &Value) -> String {
    Flow(value).to_string()
}

struct Flow<'a>(&'a Value);

impl fmt::Display for Flow<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Value::Object(members) => write_members(members, f),
            Value::Array(elements) => {
                f.write_str("[")?;
                for (index, element) in elements.iter().enumerate() {
                    write!(f, "{}{}", if index == 0 { "" } else { ", " }, Flow(element))?;
                }
                f.write_str("]")
            }
            Value::String(text) if is_plain(text) => f.write_str(text),
            // A string of JSON is one of YAML.
            scalar => write!(f, "{scalar}"),
        }
    }
}

fn write_members(members: &Map<String, Value>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if members.is_empty() {
        return f.write_str("{}");
    }
    f.write_str("{ ")?;
    // What a step is about comes first, as people write it.
    let first = [
        "prompt",
        "recognition",
        "request",
        "event",
        "kind",
        "keys",
        "words",
        "from",
        "to",
        "name",
        "url",
        "state",
    ];
    let rank = |name: &str| match first.iter().position(|one| *one == name) {
        Some(index) => index,
        None if name == "within" => usize::MAX,
        None => first.len(),
    };
    let mut members: Vec<_> = members.iter().collect();
    // The map has another order if a crate of the build enables a feature of serde_json.
    members.sort_by_key(|(name, _)| (rank(name), *name));
    for (index, (name, value)) in members.into_iter().enumerate() {
        let name = if is_plain(name) { name.clone() } else { Value::from(&**name).to_string() };
        write!(f, "{}{name}: {}", if index == 0 { "" } else { ", " }, Flow(value))?;
    }
    f.write_str(" }")
}

/// Returns whether YAML reads a text as itself without quotation marks: one word that is no number and no keyword, or
/// a time.
fn is_plain(text: &str) -> bool {
    let is_digit = |character: char| character.is_ascii_digit();
    if text.starts_with(is_digit) {
        return matches!(text.trim_start_matches(is_digit), "ms" | "s" | "m" | "h");
    }
    let is_word = text.chars().next().is_some_and(|first| first.is_ascii_alphabetic())
        && text.chars().all(|character| character.is_ascii_alphanumeric() || character == '_');
    let keywords = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    is_word && !keywords.contains(&&*text.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEGIN: &str = "name: a\ncall: { to: \"+14255550100\" }\nsteps:\n";

    /// The problem with a step.
    fn problem(step: &str) -> String {
        match read(&format!("{BEGIN}  - {step}\n")) {
            Ok(_) => "none".to_owned(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn what_the_schema_has_can_be_read() {
        for step in [
            "expect: { prompt: a, within: 1m 30s }",
            "expect: { recognition: { kind: choices, choices: [a, b], participant: \"+14255550123\" } }",
            "expect: { recognition: { kind: speechOrDtmf, maxTones: 4, stopTones: \"#\" } }",
            "expect: { request: play, body: { a: [1] }, status: 202 }",
            "expect: { event: PlayCompleted, body: {}, delivered: 200 }",
            "expect: { ringing: \"+14255550199\" }",
            "expect: { state: connected }",
            "press: \"12#\"",
            "press: { keys: \"1\", participant: \"+14255550199\" }",
            "say: hello",
            "say: { words: hello }",
            "wait: 500ms",
            "hangUp",
            "hangUp:",
            "answer: \"+14255550199\"",
            "fault: { status: 503, count: 2 }",
            "fault: { outcome: 8511 }",
        ] {
            assert_eq!(problem(step), "none", "{step}");
        }
    }

    #[test]
    fn a_mistake_is_named_with_its_step_and_what_was_expected() {
        for (step, expected) in [
            (
                "hangup",
                "step 1: expected one of expect, press, say, wait, answer, decline, busy, noAnswer, hangUp, mute, unmute, fault, found hangup",
            ),
            ("press: 1", "step 1: press: expected keys in quotation marks, such as press: \"1\""),
            ("press: \"1x\"", "step 1: press: "),
            ("say: \"\"", "step 1: say: expected words, found none"),
            ("wait: 2", "step 1: wait: expected a time such as 500ms, 2s or 1m 30s"),
            ("wait: soon", "step 1: wait: expected a time such as 500ms, 2s or 1m 30s"),
            (
                "wait: 2years",
                "step 1: wait: expected a time such as 500ms, 2s or 1m 30s, at most a year",
            ),
            (
                "expect: { prompt: a, within: 580000000000years }",
                "step 1: expect: within: expected a time such as 500ms, 2s or 1m 30s, at most a year",
            ),
            (
                "answer: +14255550199",
                "step 1: answer: expected a phone number in E.164 format such as +14255550123, or a raw id such as 8:acs:…, in quotation marks",
            ),
            (
                "expect: { promt: a }",
                "step 1: expect: promt: expected one of `prompt`, `recognition`",
            ),
            (
                "expect: { prompt: 1 }",
                "step 1: expect: prompt: expected a string: write it in quotation marks",
            ),
            (
                "expect: { prompt: /(/ }",
                "step 1: expect: prompt: expected a regular expression between slashes",
            ),
            (
                "expect: { prompt: a, state: connected }",
                "step 1: expect: expected one of prompt, recognition, request, event, ringing and state, found 2: write a step for each",
            ),
            (
                "expect: { within: 2s }",
                "step 1: expect: expected one of prompt, recognition, request, event, ringing and state, found 0",
            ),
            (
                "expect: { request: transferToParticipant }",
                "step 1: expect: request: expected one of ",
            ),
            ("expect: { event: PlayComplete }", "step 1: expect: event: expected one of "),
            (
                "expect: { prompt: a, status: 202 }",
                "step 1: expect: status: goes with request only",
            ),
            ("expect: { recognition: { kind: keys } }", "step 1: expect: recognition.kind: "),
            ("fault: { code: 503 }", "step 1: fault: code"),
            (
                "{ press: \"1\", say: a }",
                "step 1: expected one thing to do or to expect, found press, say",
            ),
            ("[a]", "step 1: expected a step such as hangUp or press: \"1\""),
        ] {
            let found = problem(step);
            assert!(found.starts_with(expected), "{step}: {found}");
        }
        for (file, expected) in [
            ("", "expected a scenario, found nothing"),
            ("# later", "expected a scenario, found nothing"),
            (
                "name: a\nname: b",
                "expected YAML or JSON: duplicate mapping key `name` is not allowed here at line 2, column 1",
            ),
            (
                "name: a\n---\nname: b",
                "expected YAML or JSON: only single YAML document expected but multiple found at line ",
            ),
            (
                "name: \"\"\ncall: { to: \"+14255550100\" }\nsteps: []",
                "name: expected some words, found none",
            ),
            (
                "name: a\ntrigger: { url: \"localhost:8080/call\" }\nsteps: []",
                "trigger.url: expected an address such as http://127.0.0.1:8080/call, found \"localhost:8080/call\"",
            ),
            (
                "name: a\ntrigger: { url: \"http://localhost/{number}\", method: PO ST }\nsteps: []",
                "trigger.method: expected an HTTP method, found \"PO ST\"",
            ),
            (
                "- &a { name: a, call: { to: \"+14255550100\" }, steps: [] }\n- *a",
                "scenario 2: name: expected another name, because scenario 1 is \"a\" too",
            ),
            ("a: [", "expected YAML or JSON: "),
            ("[]", "expected at least one scenario"),
            (
                "name: a\nsteps: []",
                "expected call, if the person calls the application, or trigger",
            ),
            (
                "name: a\ncall: { to: +14255550100 }\nsteps: []",
                "call.to: expected a string: write it in quotation marks",
            ),
            (
                "name: a\ncall: { to: \"425\" }\nsteps: []",
                "call.to: expected a phone number in E.164 format",
            ),
            (
                "name: a\ncall: { to: \"+14255550100\" }\nsteps: []\nfinally: { failures: some }",
                "finally.failures: ",
            ),
            (
                "- { name: a, call: { to: \"+14255550100\" }, steps: [] }\n- { name: b, steps: [] }",
                "scenario \"b\": expected call",
            ),
        ] {
            let found = read(file).err().map(|error| error.to_string()).unwrap_or_default();
            assert!(found.starts_with(expected), "{file}: {found}");
        }
    }

    #[test]
    fn a_step_is_shown_as_it_was_written_and_without_keys() {
        let step = |step: &str| {
            read(&format!("{BEGIN}  - {step}\n")).unwrap().remove(0).steps.remove(0).text
        };
        assert_eq!(
            step("expect: { within: 2s, prompt: \"a b\" }"),
            "expect: { prompt: \"a b\", within: 2s }"
        );
        assert_eq!(step("hangUp"), "hangUp");
        assert_eq!(step("press: \"4711\""), "press");
        assert_eq!(step("say: yes"), "say: \"yes\"");
        assert_eq!(
            step(
                "expect: { event: RecognizeCompleted, body: { dtmfResult: { tones: [four, two] } } }"
            ),
            "expect: { event: RecognizeCompleted, body: { dtmfResult: { tones: \"…\" } } }"
        );
    }
}
