//! The shapes of the language, as its JSON schema has them.

#![allow(dead_code, clippy::large_enum_variant, reason = "only their schema is used")]

use schemars::{JsonSchema, SchemaGenerator};
use serde::Deserialize;
use serde_json::Value;

use crate::scenario::language::{NAMES, Plain, PlainRecognition, State};

/// One thing to expect or to do.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum Step {
    /// What the person does.
    Alone(Alone),
    Step(Action),
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) enum Alone {
    /// Answers, once the phone rings.
    Answer,
    /// Declines, once the phone rings.
    Decline,
    /// Is busy, once the phone rings.
    Busy,
    /// Does not answer.
    NoAnswer,
    /// Hangs up.
    HangUp,
    /// Mutes the own microphone.
    Mute,
    /// Unmutes the own microphone.
    Unmute,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) enum Action {
    /// Waits until the application has done something.
    Expect(Expect),
    /// Presses keys.
    Press(Press),
    /// Says something.
    Say(Say),
    /// Waits, such as 500ms, 2s or 1m 30s.
    Wait(String),
    /// Somebody else answers, once their phone rings.
    Answer(String),
    /// Somebody else declines, once their phone rings.
    Decline(String),
    /// Somebody else is busy, once their phone rings.
    Busy(String),
    /// Somebody else does not answer.
    NoAnswer(String),
    /// Somebody else hangs up.
    HangUp(String),
    /// Somebody else mutes their microphone.
    Mute(String),
    /// Somebody else unmutes their microphone.
    Unmute(String),
    /// Has the next request or operation in the call fail.
    Fault(Fault),
}

/// One of prompt, recognition, request, event, ringing and state.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Expect {
    /// Words that a prompt contains, whatever their case, or /a regular expression/.
    prompt: Option<String>,
    /// What the application listens for.
    recognition: Option<PlainRecognition>,
    /// The name of an operation, such as play or transfer.
    request: Option<String>,
    /// The type of an event, such as PlayCompleted.
    event: Option<String>,
    /// Whose phone rings.
    ringing: Option<String>,
    /// The state of the call.
    state: Option<State>,
    /// A part of the body of the request, or of the data of the event.
    body: Option<Value>,
    /// The status with which the request was answered.
    status: Option<u16>,
    /// The status with which the application has answered the event.
    delivered: Option<u16>,
    /// How long the application may take, in real time. The default is 10s.
    within: Option<String>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum Press {
    /// The keys: 0 to 9, *, #, A to D.
    Keys(String),
    As(PressAs),
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PressAs {
    keys: String,
    /// Who else presses them.
    participant: Option<String>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum Say {
    Words(String),
    As(SayAs),
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SayAs {
    words: String,
    /// Who else says them.
    participant: Option<String>,
}

/// How it fails: see the control interface of the emulator.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Fault {
    /// How many requests or operations fail. The default is 1.
    count: Option<usize>,
    /// The status of a gateway.
    status: Option<u16>,
    headers: Option<std::collections::BTreeMap<String, String>>,
    body: Option<String>,
    /// The status of an error of the service.
    own_error: Option<u16>,
    delay_milliseconds: Option<u64>,
    /// reset, silence, halfStatusLine, halfBody, slowDrip, invalidHeader, endlessError or closeWhenIdle.
    fault: Option<String>,
    after_executing: Option<bool>,
    /// The subcode with which an operation fails after it was accepted.
    outcome: Option<u32>,
}

/// A file: one scenario or several.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(title = "Scenarios of acs-call-emulator")]
pub(super) enum File {
    One(Plain),
    Several(Vec<Plain>),
}

impl File {
    fn schema() -> String {
        let mut generator = SchemaGenerator::default();
        let step = generator.subschema_for::<Step>();
        let mut schema = generator.into_root_schema_for::<Self>();
        // They are read one by one, so that a mistake is named with its step.
        *schema.pointer_mut("/$defs/Plain/properties/steps/items").unwrap() = step.to_value();
        serde_json::to_string_pretty(&schema).unwrap() + "\n"
    }
}

/// `SCENARIO_SCHEMA=write cargo test -p acs-call-emulator --lib the_schema` writes it.
#[test]
fn the_schema_is_that_of_the_language() {
    let (schema, path) = (File::schema(), "scenario.schema.json");
    if std::env::var_os("SCENARIO_SCHEMA").is_some() {
        std::fs::write(path, &schema).unwrap();
    }
    // The order of members depends on a feature that other crates of a build may enable.
    let value = |json: &str| serde_json::from_str::<Value>(json).unwrap();
    let found = std::fs::read_to_string(path).unwrap();
    assert!(value(&found) == value(&schema), "{path} is not up to date");
    for name in NAMES {
        assert!(schema.contains(&format!("\"{name}\"")), "{name}");
    }
}
