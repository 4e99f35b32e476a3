//! Everything that appears in the documentation has a description.

use serde_json::Value;

use super::super::Fault;
use super::super::document::{items, members, operations, parameters, schemas, texts};

pub(super) fn check(document: &Value) -> Result<(), Fault> {
    described("info", &document["info"])?;
    for at in operations(document) {
        has(&at.place, at.operation, "summary", "one line that says what the operation does")?;
        described(&at.place, at.operation)?;
        for parameter in parameters(document, at.operation) {
            let name = parameter["name"].as_str().unwrap_or_default();
            described(&format!("{}.parameters.{name}", at.place), parameter)?;
        }
    }
    for (place, _, schema) in schemas(document) {
        described(&place, schema)?;
        for (name, property) in members(&schema["properties"]) {
            described(&format!("{place}.properties.{name}"), property)?;
        }
        for value in texts(&schema["enum"]) {
            let place = format!("{place}.x-ms-enum.values.{value}");
            let entry = items(&schema["x-ms-enum"]["values"]).find(|entry| entry["value"] == value);
            described(&place, entry.unwrap_or(&Value::Null))?;
        }
    }
    Ok(())
}

fn described(place: &str, value: &Value) -> Result<(), Fault> {
    has(place, value, "description", "what it means, in English; it becomes the documentation")
}

fn has(place: &str, value: &Value, member: &str, what: &str) -> Result<(), Fault> {
    match value[member].as_str() {
        Some(text) if !text.trim().is_empty() => Ok(()),
        _ => Err(Fault::new(place, format!("`{member}` is missing"), format!("write {what}"))),
    }
}
