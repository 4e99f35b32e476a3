//! Schemas: objects of plain values, arrays and references, and enumerations that may grow.

use std::collections::BTreeMap;

use heck::{ToSnakeCase as _, ToUpperCamelCase as _};
use serde_json::Value;

use super::super::Fault;
use super::super::document::{items, members, schemas, texts};
use super::super::facts::variant_of;
use super::{check_keywords, check_since, check_unique, is_type_name, object};

const OF_SCHEMA: &[&str] = &[
    "type",
    "description",
    "properties",
    "required",
    "enum",
    "x-ms-enum",
    "x-acs-caller-id",
    "x-acs-event-grid-type",
    "x-acs-event-type",
    "x-acs-since",
];
const OF_PROPERTY: &[&str] = &[
    "$ref",
    "additionalProperties",
    "allOf",
    "type",
    "format",
    "description",
    "items",
    "minimum",
    "maximum",
    "readOnly",
    "enum",
    "x-acs-former-name",
    "x-acs-personal",
    "x-acs-secret",
    "x-acs-since",
];

/// What the generated code uses by its bare name.
const TAKEN: &[&str] = &[
    "Bounded",
    "Box",
    "Client",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Deserialize",
    "Drop",
    "Err",
    "Error",
    "From",
    "FromStr",
    "Into",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Repeatability",
    "Result",
    "Send",
    "Serialize",
    "Some",
    "String",
    "Sync",
    "ToString",
    "Tones",
    "TryFrom",
    "TryInto",
    "Vec",
];

/// What every event has, so that a receiver can treat all alike. Most also have `operationContext`.
const OF_EVERY_EVENT: [&str; 4] =
    ["callConnectionId", "serverCallId", "correlationId", "resultInformation"];

/// The tones that src/value/tone.rs knows.
const TONES: [&str; 16] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "a", "b", "c",
    "d", "pound", "asterisk",
];

pub(super) fn check(document: &Value) -> Result<(), Fault> {
    if schemas(document).next().is_none() {
        let fix = "add a fragment with schemas";
        return Err(Fault::new("components.schemas", "expected schemas, found none", fix));
    }
    let mut event_types = BTreeMap::new();
    for (place, name, schema) in schemas(document) {
        check_keywords(&place, schema, OF_SCHEMA)?;
        check_name(&place, name)?;
        check_since(document, &place, schema)?;
        match schema["type"].as_str() {
            Some("object") => check_object(document, &place, schema)?,
            Some("string") if schema.get("enum").is_some() && name == "Tone" => {
                check_tone(&place, schema)?;
            }
            Some("string") if schema.get("enum").is_some() => check_enum(&place, schema)?,
            _ => {
                return Err(Fault::new(
                    place,
                    format!("expected an object or an enumeration, found {}", schema["type"]),
                    "write it where it is used",
                ));
            }
        }
        for marker in ["x-acs-event-type", "x-acs-event-grid-type"] {
            let Some(event_type) = schema.get(marker) else { continue };
            check_event_type(&format!("{place}.{marker}"), event_type)?;
            if marker == "x-acs-event-type" {
                check_event(&place, schema)?;
            }
            if let Some(other) = event_types.insert(event_type.to_string(), name) {
                return Err(Fault::new(
                    format!("{place}.{marker}"),
                    format!("{event_type} is the type of {other} too"),
                    "give each event its own type",
                ));
            }
        }
    }
    Ok(())
}

fn check_name(place: &str, name: &str) -> Result<(), Fault> {
    if !is_type_name(name) || name != name.to_upper_camel_case() {
        return Err(Fault::new(
            place,
            "its name is not one that a Rust type has",
            "write it in UpperCamelCase, without acronyms in capitals",
        ));
    }
    if TAKEN.contains(&name) {
        let problem = "the generated code uses this name for something else";
        return Err(Fault::new(place, problem, "give it another name"));
    }
    Ok(())
}

fn check_object(document: &Value, place: &str, schema: &Value) -> Result<(), Fault> {
    if members(&schema["properties"]).next().is_none() {
        return Err(Fault::new(place, "an object without members", "add `properties`"));
    }
    check_unique(place, members(&schema["properties"]).map(|(name, _)| name.to_snake_case()))?;
    for (name, property) in members(&schema["properties"]) {
        let place = format!("{place}.properties.{name}");
        check_property(&place, property)?;
        check_since(document, &place, property)?;
        let former = property.get("x-acs-former-name");
        if former.is_some_and(|name| name.as_str().is_none_or(str::is_empty)) {
            return Err(Fault::new(
                format!("{place}.x-acs-former-name"),
                "expected a name",
                "write what the service called the member before, or remove it",
            ));
        }
        for marker in ["x-acs-personal", "x-acs-secret"] {
            if property.get(marker).is_some_and(|marker| *marker != true) {
                return Err(Fault::new(
                    format!("{place}.{marker}"),
                    "expected true",
                    "write true if logs must not show the member, or remove it",
                ));
            }
        }
    }
    check_caller_id(place, schema)?;
    for name in items(&schema["required"]) {
        if schema["properties"].get(name.as_str().unwrap_or_default()).is_none() {
            return Err(Fault::new(
                format!("{place}.required"),
                format!("there is no member {name}"),
                "correct the name, or add the member",
            ));
        }
    }
    Ok(())
}

/// Whom the request calls, and the members that say who calls.
fn check_caller_id(place: &str, schema: &Value) -> Result<(), Fault> {
    let Some(marker) = schema.get("x-acs-caller-id") else { return Ok(()) };
    let place = format!("{place}.x-acs-caller-id");
    check_keywords(&place, marker, &["of", "member", "or"])?;
    let required = || items(&schema["required"]);
    let is_member =
        |name: &Value| name.as_str().is_some_and(|it| schema["properties"].get(it).is_some());
    if !required().any(|name| *name == marker["of"]) || !is_member(&marker["of"]) {
        let problem = format!("{} is not a required member", marker["of"]);
        return Err(Fault::new(
            format!("{place}.of"),
            problem,
            "write the member with the targets",
        ));
    }
    let mut optional = std::iter::once(&marker["member"]).chain(items(&marker["or"]));
    match optional.find(|name| !is_member(name) || required().any(|it| it == *name)) {
        None => Ok(()),
        Some(name) => Err(Fault::new(
            place,
            format!("{name} is not an optional member"),
            "write members that say who calls: the caller id, and what replaces it",
        )),
    }
}

/// A member, or the items of one: a plain value, an array, or one reference.
fn check_property(place: &str, property: &Value) -> Result<(), Fault> {
    check_keywords(place, property, OF_PROPERTY)?;
    if let Some(all_of) = property.get("allOf") {
        return match all_of.as_array().map(Vec::as_slice) {
            Some([only]) if only.get("$ref").is_some() => Ok(()),
            _ => Err(Fault::new(
                place,
                "`allOf` is not one reference",
                "write one `$ref` in it; combinations of schemas are not generated",
            )),
        };
    }
    if property.get("enum").is_some() {
        return Err(Fault::new(
            place,
            "an enumeration inside another schema",
            "put it under components.schemas and refer to it",
        ));
    }
    if property.get("additionalProperties").is_some() && property["type"] != "object" {
        let fix = "remove it, or write `\"type\": \"object\"`";
        return Err(Fault::new(place, "`additionalProperties` of something else", fix));
    }
    check_bounds(place, property)?;
    match property["type"].as_str() {
        None if property.get("$ref").is_some() => Ok(()),
        None => Err(Fault::new(place, "neither `type` nor a reference", "add one of them")),
        Some("array") => {
            let place = format!("{place}.items");
            let Some(items) = property.get("items") else {
                return Err(Fault::new(place, "`items` is missing", "write what is in the array"));
            };
            if items.get("minimum").is_some() || items.get("maximum").is_some() {
                let fix = "remove them, or handle them in generator/lower.rs";
                return Err(Fault::new(place, "bounds on the items of an array", fix));
            }
            check_property(&place, items)
        }
        Some("object") => match property.get("additionalProperties") {
            Some(values) if values.is_object() => {
                check_property(&format!("{place}.additionalProperties"), values)
            }
            _ => Err(Fault::new(
                place,
                "an object inside another schema",
                "put it under components.schemas and refer to it",
            )),
        },
        Some("integer") => check_format(place, property, &["int32", "int64"]),
        Some("number") => check_format(place, property, &["float", "double"]),
        Some("string" | "boolean") => Ok(()),
        Some(other) => Err(Fault::new(
            place,
            format!("{other:?} is not a type of OpenAPI"),
            "write string, integer, number, boolean, array or object",
        )),
    }
}

fn check_format(place: &str, property: &Value, known: &[&str]) -> Result<(), Fault> {
    match property.get("format") {
        Some(format) if !known.iter().any(|known| format == known) => Err(Fault::new(
            place,
            format!("the format {format} is not known for this type"),
            format!("write one of {}, or none", known.join(", ")),
        )),
        _ => Ok(()),
    }
}

fn check_bounds(place: &str, property: &Value) -> Result<(), Fault> {
    let bounds = (property.get("minimum"), property.get("maximum"));
    if bounds == (None, None) {
        return Ok(());
    }
    let is_integer = |bound: Option<&Value>| bound.is_none_or(Value::is_i64);
    if property["type"] != "integer" || !is_integer(bounds.0) || !is_integer(bounds.1) {
        return Err(Fault::new(
            place,
            "bounds on something that is not an integer",
            "remove them, or handle them in generator/lower.rs",
        ));
    }
    if let (Some(min), Some(max)) = bounds
        && min.as_i64() > max.as_i64()
    {
        let problem = format!("no number is from {min} to {max}");
        return Err(Fault::new(place, problem, "correct the bounds"));
    }
    Ok(())
}

/// Every value has a name in Rust, and all are distinct in any case, because they are read so.
fn check_enum(place: &str, schema: &Value) -> Result<(), Fault> {
    if schema["x-ms-enum"]["modelAsString"] != true {
        return Err(Fault::new(
            format!("{place}.x-ms-enum"),
            "the enumeration is not marked as open",
            "add {\"name\": …, \"modelAsString\": true, \"values\": […]}",
        ));
    }
    let of_values = format!("{place}.enum");
    if items(&schema["enum"]).next().is_none() {
        return Err(Fault::new(of_values, "it has no values", "add them"));
    }
    for value in items(&schema["enum"]) {
        let Some(text) = value.as_str() else {
            let problem = format!("{value} is not a text");
            return Err(Fault::new(of_values, problem, "write the values as texts"));
        };
        let variant = variant_of(schema, text);
        if !is_type_name(&variant) || variant == "UnknownValue" {
            return Err(Fault::new(
                of_values,
                format!("no Rust name can be made of {text:?}"),
                "name it in x-ms-enum.values with a `name` in UpperCamelCase",
            ));
        }
    }
    let described = items(&schema["x-ms-enum"]["values"]).map(|entry| &entry["value"]);
    if let Some(other) = described.into_iter().find(|it| !items(&schema["enum"]).any(|v| v == *it))
    {
        return Err(Fault::new(
            format!("{place}.x-ms-enum.values"),
            format!("{other} is not a value of the enumeration"),
            "describe only values of `enum`",
        ));
    }
    check_unique(&of_values, texts(&schema["enum"]).map(|value| variant_of(schema, value)))?;
    check_unique(&of_values, texts(&schema["enum"]).map(str::to_ascii_lowercase))
}

fn check_tone(place: &str, schema: &Value) -> Result<(), Fault> {
    if texts(&schema["enum"]).eq(TONES) {
        return Ok(());
    }
    Err(Fault::new(
        format!("{place}.enum"),
        "its values are not the 16 that src/value/tone.rs knows",
        "restore them, or change `Tone` in src/value/tone.rs and TONES in generator/check/schemas.rs",
    ))
}

fn check_event_type(place: &str, event_type: &Value) -> Result<(), Fault> {
    let name = event_type.as_str().and_then(|name| name.strip_prefix("Microsoft.Communication."));
    if name.is_none_or(str::is_empty) {
        return Err(Fault::new(
            place,
            format!("{event_type} is not the type of an event"),
            "write \"Microsoft.Communication.<Name>\"",
        ));
    }
    Ok(())
}

fn check_event(place: &str, schema: &Value) -> Result<(), Fault> {
    let properties = object(&schema["properties"], place)?;
    if let Some(member) = OF_EVERY_EVENT.iter().find(|member| !properties.contains_key(**member)) {
        return Err(Fault::new(
            place,
            format!("an event without `{member}`"),
            "add it; the service sends it with every event",
        ));
    }
    Ok(())
}
