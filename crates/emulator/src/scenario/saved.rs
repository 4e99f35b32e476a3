//! A call as a scenario, from the journal.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use acs_call_automation::types::CommunicationIdentifierModel as Participant;
use serde::Deserialize as _;
use serde_json::{Map, Value, json};

use crate::calls::call::Stage;
use crate::ids::correlation_id;
use crate::journal::entry::{Deed, Entry, What};
use crate::journal::redact::REDACTED;
use crate::scenario::language::in_yaml;
use crate::scenario::matching::exact;
use crate::scenario::seen::Seen;
use crate::scenario::thing::{Event, Thing, number};
use crate::state::State;

/// Requests that need no step: the prompts, recognitions and the end of the call have steps of their own.
const WITHOUT_STEP: &[&str] =
    &["answerCall", "createCall", "getCall", "play", "recognize", "hangUp", "terminate"];
/// What waits are rounded to.
const ROUNDED: Duration = Duration::from_millis(100);

/// Writes a call as it has been so far, in YAML; `None` if the journal does not know how it began.
///
/// Prompts, recognitions, other requests and failures are expected, and what people have done is done, with the
/// values that they had. Waits are where nothing listens to what follows.
pub(crate) fn scenario(state: &State, call_connection_id: &str) -> Option<String> {
    let entries = state.journal.after(0);
    let begin = entries.iter().find_map(|entry| Begin::of(entry, call_connection_id))?;
    let person = match &begin {
        Begin::In { from, .. } => from.clone(),
        Begin::Out => first_target(&entries, call_connection_id)?,
    };
    let mut seen = Seen::of_call(&person, call_connection_id);
    for entry in &entries {
        seen.read_one(entry);
    }

    let mut happened: Vec<(u64, Happened<'_>)> =
        seen.things().map(|(entry, thing)| (entry, Happened::Thing(thing))).collect();
    happened.extend(entries.iter().filter_map(|entry| {
        let deed = deed(entry).filter(|deed| deed.call_connection_id == call_connection_id)?;
        Some((entry.id, Happened::Deed(deed)))
    }));
    happened.sort_by_key(|(entry, _)| *entry);
    let offsets: BTreeMap<u64, Duration> =
        entries.iter().map(|entry| (entry.id, entry.offset)).collect();

    let mut steps = Vec::new();
    let (mut last, mut listens, mut continuous) = (Duration::ZERO, false, false);
    for (entry, what) in &happened {
        let offset = offsets.get(entry).copied().unwrap_or(last);
        match what {
            Happened::Thing(thing) => {
                match thing {
                    Thing::Recognition(found) if found.kind == "continuousDtmf" => {
                        continuous = true
                    }
                    Thing::Recognition(_) => listens = true,
                    Thing::Event(event) if event.kind.starts_with("Recognize") => listens = false,
                    _ => {}
                }
                if let Some(expected) = expected(thing) {
                    steps.push(format!("expect: {}", in_yaml(&expected)));
                    last = offset;
                }
            }
            Happened::Deed(deed) => {
                let Some(step) = step(deed, &person) else { continue };
                let is_heard = match deed.did {
                    "press" => listens || continuous,
                    "say" => listens,
                    "hangUp" | "mute" | "unmute" => false,
                    _ => true,
                };
                let waits = rounded(offset.saturating_sub(last));
                if !is_heard && !waits.is_zero() && !steps.is_empty() {
                    let waits = humantime::format_duration(waits).to_string();
                    steps.push(format!("wait: {}", in_yaml(&waits.into())));
                }
                steps.push(step);
                last = offset;
            }
        }
    }
    let mut finally = Map::new();
    if matches!(state.calls.stage(call_connection_id), Some(Stage::Ended(_))) {
        finally.insert("state".to_owned(), "disconnected".into());
    }
    if seen.failures().is_empty() {
        finally.insert("failures".to_owned(), "none".into());
    }
    Some(written(&begin, &person, call_connection_id, &entries, &steps, finally))
}

enum Happened<'a> {
    Thing(&'a Thing),
    Deed(&'a Deed),
}

/// How a call began.
enum Begin {
    /// The person called the application.
    In { from: String, to: String },
    /// The application called the person.
    Out,
}

impl Begin {
    fn of(entry: &Entry, call_connection_id: &str) -> Option<Self> {
        match &entry.what {
            What::Control { deed: Some(deed), .. }
                if deed.did == "callIn" && deed.call_connection_id == call_connection_id =>
            {
                Some(Self::In { from: deed.from.clone()?, to: deed.to.clone()? })
            }
            What::Answer(answered)
                if answered.executed
                    && answered.call_connection_id.as_deref() == Some(call_connection_id) =>
            {
                Some(Self::Out)
            }
            _ => None,
        }
    }
}

/// The raw id of the first whom the application has called.
fn first_target(entries: &[Arc<Entry>], call_connection_id: &str) -> Option<String> {
    let request = entries.iter().find_map(|entry| match &entry.what {
        What::Answer(answered)
            if answered.call_connection_id.as_deref() == Some(call_connection_id) =>
        {
            Some(answered.request)
        }
        _ => None,
    })?;
    let What::Request(asked) = &entries.iter().find(|entry| entry.id == request)?.what else {
        return None;
    };
    let body: Value = serde_json::from_str(asked.body.as_ref()?.get()).ok()?;
    Participant::deserialize(&body["targets"][0]).ok().map(|target| target.raw_id())
}

fn deed(entry: &Entry) -> Option<&Deed> {
    match &entry.what {
        What::Control { deed, .. } => deed.as_ref(),
        _ => None,
    }
}

/// What a step expects, if a thing needs one.
fn expected(thing: &Thing) -> Option<Value> {
    match thing {
        Thing::Prompt(text) => Some(json!({ "prompt": exact(text) })),
        Thing::Recognition(found) => {
            let mut recognition = Map::new();
            recognition.insert("kind".to_owned(), found.kind.into());
            if let Some(most) = found.max_tones {
                recognition.insert("maxTones".to_owned(), most.into());
            }
            if !found.stop_tones.is_empty() {
                recognition.insert("stopTones".to_owned(), found.stop_tones.clone().into());
            }
            if !found.choices.is_empty() {
                recognition.insert("choices".to_owned(), found.choices.clone().into());
            }
            Some(json!({ "recognition": recognition }))
        }
        Thing::Request(request) => {
            let operation = request.operation.as_deref()?;
            let is_step = request.executed
                && !request.repeated
                && request.method != "GET"
                && !WITHOUT_STEP.contains(&operation)
                && !operation.ends_with("ContinuousDtmfRecognition");
            is_step.then(|| json!({ "request": operation }))
        }
        Thing::Event(event) => {
            let code = event.data["resultInformation"]["code"].as_u64()?;
            let is_step = code / 100 != 2 && event.kind.ends_with("Failed");
            let is_end =
                matches!(&*event.kind, "CreateCallFailed" | "AnswerFailed" | "ConnectFailed");
            (is_step && !is_end).then(|| json!({ "event": event.kind }))
        }
    }
}

/// The step that does what somebody has done.
fn step(deed: &Deed, person: &str) -> Option<String> {
    let other = deed.participant.as_deref().filter(|who| *who != person).map(number);
    let value = match (deed.did, &deed.input, other) {
        ("press", Some(keys), None) => Value::from(&**keys),
        ("press", Some(keys), Some(other)) => json!({ "keys": keys, "participant": other }),
        ("say", Some(words), None) => Value::from(&**words),
        ("say", Some(words), Some(other)) => json!({ "words": words, "participant": other }),
        (
            "answer" | "decline" | "busy" | "noAnswer" | "hangUp" | "mute" | "unmute",
            None,
            other,
        ) => match other {
            None => return Some(deed.did.to_owned()),
            Some(other) => Value::from(other),
        },
        _ => return None,
    };
    Some(format!("{}: {}", deed.did, in_yaml(&value)))
}

fn written(
    begin: &Begin,
    person: &str,
    call_connection_id: &str,
    entries: &[Arc<Entry>],
    steps: &[String],
    finally: Map<String, Value>,
) -> String {
    let person = number(person);
    let mut yaml = String::new();
    // Writing to a string does not fail.
    match begin {
        Begin::In { to, .. } => {
            let mut call = Map::new();
            call.insert("from".to_owned(), person.into());
            call.insert("to".to_owned(), number(to).into());
            add_details(&mut call, call_connection_id, entries);
            let name = format!("A call from {person}");
            let _ = writeln!(yaml, "name: {}", in_yaml(&name.into()));
            let _ = writeln!(yaml, "call: {}", in_yaml(&call.into()));
        }
        Begin::Out => {
            let name = format!("A call to {person}");
            let trigger = json!({ "url": "http://localhost:8080/EDIT-THIS", "number": person });
            let _ = writeln!(yaml, "name: {}", in_yaml(&name.into()));
            yaml.push_str("# The request that has the application call.\n");
            let _ = writeln!(yaml, "trigger: {}", in_yaml(&trigger));
        }
    }
    if steps.is_empty() {
        yaml.push_str("steps: []\n");
    } else {
        yaml.push_str("steps:\n");
    }
    for step in steps {
        let _ = writeln!(yaml, "  - {step}");
    }
    if !finally.is_empty() {
        let _ = writeln!(yaml, "finally: {}", in_yaml(&finally.into()));
    }
    yaml
}

/// Adds the display name and the headers of a call that came in, as the application was notified of them.
fn add_details(call: &mut Map<String, Value>, call_connection_id: &str, entries: &[Arc<Entry>]) {
    let correlation = correlation_id(call_connection_id);
    let data = entries.iter().find_map(|entry| match &entry.what {
        What::Event(made) if made.r#type == "IncomingCall" => {
            let Event { data, .. } = Event::new(made);
            (data["correlationId"] == correlation).then_some(data)
        }
        _ => None,
    });
    let Some(data) = data else { return };
    if let Some(name) = data["callerDisplayName"].as_str().filter(|name| !name.is_empty()) {
        call.insert("name".to_owned(), name.into());
    }
    let mut headers = Map::new();
    for (name, value) in data["customContext"]["sipHeaders"].as_object().into_iter().flatten() {
        // As the caller has named it.
        let name = if name == "userToUser" { "User-To-User" } else { name };
        if value != REDACTED {
            headers.insert(name.to_owned(), value.clone());
        }
    }
    if !headers.is_empty() {
        call.insert("headers".to_owned(), headers.into());
    }
}

fn rounded(duration: Duration) -> Duration {
    let tenths = (duration + ROUNDED / 2).as_millis() / ROUNDED.as_millis();
    ROUNDED.saturating_mul(u32::try_from(tenths).unwrap_or(u32::MAX))
}
