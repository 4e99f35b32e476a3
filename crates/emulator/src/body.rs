//! JSON bodies, read as types of the client.
//!
//! The types are generated from the service's documents, so they check required members, types, bounds, and
//! the one closed enumeration, the tones. `null` counts as absent. No message quotes a value: it may be a tone
//! of a PIN.
//!
//! One mistake goes unnoticed, which the service would refuse: an array instead of an object, if it has
//! exactly the members of the object, in alphabetical order of their names. No known client makes it, so it is
//! not worth a check of its own.

use acs_call_automation::__emulator::parse;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::refusal::Refusal;

/// Reads a body, or names the member that is wrong.
pub(crate) fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Refusal> {
    if body.is_empty() {
        return Err(Refusal::invalid("body", "expected a JSON object, found nothing"));
    }
    let json: &RawValue = serde_json::from_slice(body).map_err(|error| {
        // The text of the error may quote what was found.
        let (line, column) = (error.line(), error.column());
        let problem = format!("expected JSON, found a mistake at line {line}, column {column}");
        Refusal::invalid("body", &problem)
    })?;
    parse(json, "").map_err(|problem| {
        let (path, problem) = problem.split_once(": ").unwrap_or(("", &problem));
        let problem = without_value(problem);
        match problem.strip_prefix("missing field `").and_then(|name| name.strip_suffix('`')) {
            Some(name) if path.is_empty() => Refusal::invalid(name, REQUIRED),
            Some(name) => Refusal::invalid(format!("{path}.{name}"), REQUIRED),
            None if path.is_empty() => Refusal::invalid("body", problem),
            None => Refusal::invalid(path, problem),
        }
    })
}

/// The members of a body that its type does not have. What says nothing, such as `null`, is not among them.
pub(crate) fn unknown_members(body: &[u8], read: &impl Serialize) -> Vec<String> {
    let mut unknown = Vec::new();
    if let (Ok(sent), Ok(read)) = (serde_json::from_slice(body), serde_json::to_value(read)) {
        compare("", &sent, &read, &mut unknown);
    }
    unknown
}

fn compare(path: &str, sent: &Value, read: &Value, unknown: &mut Vec<String>) {
    match (sent, read) {
        (Value::Object(sent), Value::Object(read)) => {
            for (name, value) in sent {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                match read.get(name) {
                    Some(read) => compare(&path, value, read, unknown),
                    None if says_nothing(value) => {}
                    None => unknown.push(path),
                }
            }
        }
        (Value::Array(sent), Value::Array(read)) => {
            for (index, (sent, read)) in sent.iter().zip(read).enumerate() {
                compare(&format!("{path}[{index}]"), sent, read, unknown);
            }
        }
        _ => {}
    }
}

fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(values) => values.is_empty(),
        Value::Object(members) => members.values().all(says_nothing),
        _ => false,
    }
}

/// The problem without the value that was found there, such as a number that is out of bounds.
fn without_value(problem: &str) -> &str {
    match problem.split_once(", found ").map_or(problem, |(expected, _)| expected) {
        "expected usize" | "expected u32" | "expected u64" => "expected a whole number",
        problem => problem,
    }
}

const REQUIRED: &str = "required, found nothing";
