//! Descriptions, from Markdown about the service to documentation of the Rust interface.

use std::collections::BTreeMap;

use heck::ToSnakeCase as _;
use serde_json::{Value, json};

use super::document::{operations, properties_mut, schemas, schemas_mut};
use super::facts::name_of;

/// `` `CallMedia_Play` `` becomes a link to `play`, and the name of a schema one to its type.
pub(crate) fn descriptions_link_to_rust(document: &mut Value) {
    let operations: BTreeMap<String, String> = operations(document)
        .filter_map(|at| {
            let id = at.operation["operationId"].as_str()?.to_owned();
            Some((id, name_of(at.operation).to_snake_case()))
        })
        .collect();
    // `Tone` and its like have types of their own; see generator/lower.rs.
    let types: Vec<String> = schemas(document)
        .filter(|(_, name, _)| *name != "Tone")
        .map(|(_, name, _)| name.to_owned())
        .collect();
    let link = |word: &str| {
        if let Some(method) = operations.get(word) {
            return format!("[`{method}`](crate::CallAutomationClient::{method})");
        }
        match types.iter().any(|name| name == word) {
            true => format!("[`{word}`](crate::types::{word})"),
            false => format!("`{word}`"),
        }
    };
    each_description(document, &|text| {
        // Every second part between backticks is code.
        let parts = text.split('`').enumerate().map(|(index, part)| match index % 2 {
            0 => part.to_owned(),
            _ => link(part),
        });
        parts.collect()
    });
}

/// What a later version of the service added says so in its description.
pub(crate) fn later_versions_are_named(document: &mut Value) {
    for (_, schema) in schemas_mut(document) {
        name_version(schema);
    }
    properties_mut(document).for_each(name_version);
}

fn name_version(described: &mut super::document::Object) {
    if let Some(since) = described.get("x-acs-since").and_then(Value::as_str) {
        let description = described.get("description").and_then(Value::as_str).unwrap_or_default();
        let description = format!("{description}\n\nSince api-version {since}.");
        described.insert("description".to_owned(), json!(description));
    }
}

fn each_description(value: &mut Value, change: &impl Fn(&str) -> String) {
    match value {
        Value::Object(object) => {
            for (name, child) in object {
                match child {
                    Value::String(text) if name == "description" => *text = change(text),
                    // Examples are data, and a member may be called `description`.
                    _ if matches!(name.as_str(), "example" | "examples") => {}
                    child => each_description(child, change),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| each_description(item, change)),
        _ => {}
    }
}
