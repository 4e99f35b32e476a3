//! Tables of what the fragments list, for the macros that make Rust of them.

use std::fmt::Write as _;

use heck::ToShoutySnakeCase as _;

use super::super::facts::{Correlation, Facts};

/// The constants of `Subcode`.
pub(super) fn subcodes(facts: &Facts) -> String {
    let rows = facts.subcodes.iter().map(|(number, subcode)| {
        let name = subcode.name.to_shouty_snake_case();
        let help = match &subcode.help {
            Some(help) => format!("Some({help:?})"),
            None => "None".to_owned(),
        };
        let kind = match subcode.kind.as_deref() {
            Some("authentication") => "Authentication",
            Some("throttling") => "Throttling",
            _ => "Other",
        };
        let codes: Vec<String> = subcode.codes.iter().map(ToString::to_string).collect();
        let with = match codes.is_empty() {
            true => String::new(),
            false => format!(", with code {}", codes.join(" or ")),
        };
        let meaning = &subcode.meaning;
        format!(
            "/// `{number}`{with}: {meaning}.\n    {name} = {number}, {meaning:?}, {help}, {kind};"
        )
    });
    table("crate::value::subcode::subcodes!", rows)
}

/// The enumerations that may grow.
pub(super) fn open_enums(facts: &Facts) -> String {
    let mut text = String::new();
    for open_enum in &facts.open_enums {
        let values = open_enum.values.iter().map(|value| {
            let description = doc("        ", &value.description);
            format!("{description}        {} = {:?},\n", value.name, value.value)
        });
        let (name, description) = (&open_enum.name, doc("    ", &open_enum.description));
        let values: String = values.collect();
        let _ = write!(
            text,
            "crate::generated::open_enum::open_enum! {{\n{description}    {name} {{\n{values}    }}\n}}\n"
        );
    }
    text
}

/// `EventData`, `Operation`, and what Event Grid delivers.
pub(super) fn events(facts: &Facts) -> String {
    let events = facts.events.iter().map(|(event_type, event)| {
        let without = if event.has_context { "" } else { " without context" };
        let recording = if event.has_recording { " of recording" } else { "" };
        let participant = if event.has_participant { " with participant" } else { "" };
        format!("{event_type:?} => {}{without}{recording}{participant},", event.schema)
    });
    let operations = facts.operations.iter().filter_map(|operation| {
        let outcome = operation.outcome.as_ref()?;
        let failures = outcome.failures.join(", ");
        let of_start = if outcome.may_have_context_of_start { ", context of start" } else { "" };
        let subject = match outcome.correlation {
            Correlation::NewCall => ", begins call",
            Correlation::NewRecording | Correlation::Recording => ", of recording",
            Correlation::Context | Correlation::Call => "",
        };
        let state = outcome.state.as_ref();
        let state = state.map(|(of, value)| format!(" in {of} {value}")).unwrap_or_default();
        let (name, success) = (&operation.name, &outcome.success);
        Some(format!("{name} => {success}{state}, [{failures}]{of_start}{subject};"))
    });
    let mut text = format!(
        "use crate::generated::types;\n\n{}\n{}",
        table("crate::event::data::event_data!", events),
        table("crate::event::operation::operations!", operations)
    );
    if !facts.grid_events.is_empty() {
        let events = facts.grid_events.iter();
        let rows = events.map(|(event_type, schema)| {
            let name = event_type.rsplit('.').next().unwrap_or(event_type);
            format!("{event_type:?} => {name}({schema}),")
        });
        text.push('\n');
        text.push_str(&table("crate::event::grid::grid_event_data!", rows));
    }
    text
}

fn table(name: &str, rows: impl Iterator<Item = String>) -> String {
    let rows: String = rows.map(|row| format!("    {row}\n")).collect();
    format!("{name} {{\n{rows}}}\n")
}

/// A text as doc comments.
fn doc(indent: &str, text: &str) -> String {
    text.lines().map(|line| format!("{}\n", format!("{indent}/// {line}").trim_end())).collect()
}
