//! Turns the fragments, which are plain OpenAPI and true to the service, into what progenitor takes.
//!
//! Each step is one function and changes one thing, everywhere.

use std::collections::BTreeMap;

use openapiv3::OpenAPI;
use serde::Deserialize as _;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::Fault;
use super::document::{
    Object, members, operations, operations_mut, properties_mut, resolve, schemas, schemas_mut,
    texts,
};
use super::facts::{PAIR, WITHOUT_CALLER_ID, name_of};

/// What progenitor generates from.
pub(crate) struct Lowered {
    /// For the client.
    pub(crate) spec: OpenAPI,
    /// For the mock, which sees the headers as they are on the wire.
    pub(crate) spec_of_the_wire: OpenAPI,
    /// Schemas that are not generated, with the Rust types that stand for them.
    pub(crate) replaced: BTreeMap<String, String>,
}

pub(crate) fn lower(mut document: Value) -> Result<Lowered, Fault> {
    let mut replaced = BTreeMap::new();
    success_is_any_2xx(&mut document);
    default_response_is_4xx_and_5xx(&mut document);
    api_version_goes_to_the_pipeline(&mut document);
    operation_ids_are_rust_names(&mut document);
    caller_ids_can_be_left_out(&mut document);
    texts_lose_their_format(&mut document);
    tone_arrays_are_tones(&mut document, &mut replaced);
    bounded_integers_are_bounded(&mut document, &mut replaced);
    enumerations_are_open(&mut document, &mut replaced);
    optional_collections_are_nullable(&mut document);
    let spec_of_the_wire = parse(&document)?;
    repeatability_is_one_parameter(&mut document, &mut replaced);
    Ok(Lowered { spec: parse(&document)?, spec_of_the_wire, replaced })
}

/// The service has answered 200 and 202 for the same operation over time.
fn success_is_any_2xx(document: &mut Value) {
    for responses in responses_mut(document) {
        let success = responses.keys().find(|status| status.starts_with('2')).cloned();
        if let Some(response) = success.and_then(|status| responses.shift_remove(&status)) {
            responses.insert("2XX".to_owned(), response);
        }
    }
}

/// progenitor panics on a `default` beside a success.
fn default_response_is_4xx_and_5xx(document: &mut Value) {
    for responses in responses_mut(document) {
        if let Some(default) = responses.shift_remove("default") {
            for range in ["4XX", "5XX"] {
                responses.entry(range).or_insert_with(|| default.clone());
            }
        }
    }
}

fn responses_mut(document: &mut Value) -> impl Iterator<Item = &mut Object> {
    operations_mut(document).filter_map(|operation| operation.get_mut("responses")?.as_object_mut())
}

/// The version is the client's, not an argument of every call.
fn api_version_goes_to_the_pipeline(document: &mut Value) {
    let resolved = document.clone();
    for operation in operations_mut(document) {
        if let Some(Value::Array(parameters)) = operation.get_mut("parameters") {
            parameters.retain(|it| resolve(&resolved, it)["name"] != "api-version");
        }
    }
}

/// `CallMedia_SendDtmfTones` becomes `send_dtmf_tones`, and what has a name for Rust gets that.
fn operation_ids_are_rust_names(document: &mut Value) {
    let names: Vec<String> =
        operations(document).map(|at| name_of(at.operation).to_owned()).collect();
    for (operation, name) in operations_mut(document).zip(names) {
        operation.insert("operationId".to_owned(), name.into());
    }
}

/// Not every call to a phone needs a caller id. `finish` keeps this member from the wire.
fn caller_ids_can_be_left_out(document: &mut Value) {
    for (_, schema) in schemas_mut(document) {
        if schema.shift_remove("x-acs-caller-id").is_some() {
            schema["properties"][WITHOUT_CALLER_ID] = json!({
                "type": "boolean",
                "description": "Whether a phone is called without a caller id, as direct routing allows. \
                                Otherwise such a request is refused before it is sent. It is not sent \
                                itself.",
            });
        }
    }
}

/// Dates, ids and addresses stay the texts that they are, without a crate for each format.
fn texts_lose_their_format(document: &mut Value) {
    for property in properties_mut(document) {
        if property.get("type") == Some(&json!("string")) {
            property.shift_remove("format");
        }
    }
}

/// `Tone` is written by hand, because it is closed and has characters and codes; so is an array of it.
fn tone_arrays_are_tones(document: &mut Value, replaced: &mut BTreeMap<String, String>) {
    let tone = json!({ "$ref": "#/components/schemas/Tone" });
    for property in properties_mut(document) {
        if property.get("type") == Some(&json!("array")) && property.get("items") == Some(&tone) {
            refer(property, "Tones");
        }
    }
    add_schema(document, "Tones", json!({ "type": "array", "items": tone }));
    replaced.insert("Tone".to_owned(), "crate::value::tone::Tone".to_owned());
    replaced.insert("Tones".to_owned(), "crate::value::tone::Tones".to_owned());
}

/// progenitor picks an integer type by the bounds and checks nothing else.
fn bounded_integers_are_bounded(document: &mut Value, replaced: &mut BTreeMap<String, String>) {
    let mut added = Vec::new();
    for property in properties_mut(document) {
        let bounds = (property.get("minimum"), property.get("maximum"));
        if bounds == (None, None) {
            continue;
        }
        let (lowest, highest) = match property.get("format").and_then(Value::as_str) {
            Some("int64") => (i64::MIN, i64::MAX),
            _ => (i32::MIN.into(), i32::MAX.into()),
        };
        let min = bounds.0.and_then(Value::as_i64).unwrap_or(lowest);
        let max = bounds.1.and_then(Value::as_i64).unwrap_or(highest);
        let name = format!("Bounded{min}To{max}").replace('-', "Minus");
        refer(property, &name);
        let bounded = format!("crate::generated::bounded::Bounded<{min}, {max}>");
        replaced.insert(name.clone(), bounded);
        added.push(name);
    }
    for name in added {
        add_schema(document, &name, json!({ "type": "integer" }));
    }
}

/// An enumeration that the service may extend reads unknown values, and known ones in any case;
/// progenitor knows only closed ones.
fn enumerations_are_open(document: &mut Value, replaced: &mut BTreeMap<String, String>) {
    for (name, schema) in schemas_mut(document) {
        if schema.contains_key("enum") && name != "Tone" {
            schema.retain(|keyword, _| keyword == "type");
            replaced.insert(name.clone(), format!("crate::generated::types::{name}"));
        }
    }
}

/// Otherwise an optional array or map becomes a bare `Vec` or `BTreeMap`, which cannot read the `null` that
/// the service sends for an absent one.
fn optional_collections_are_nullable(document: &mut Value) {
    for (_, schema) in schemas_mut(document) {
        let required = schema.get("required").cloned().unwrap_or_default();
        let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
        for (name, property) in properties.into_iter().flatten() {
            let is_collection = matches!(property["type"].as_str(), Some("array" | "object"));
            if is_collection && !texts(&required).any(|it| it == name) {
                property["nullable"] = true.into();
            }
        }
    }
}

/// Two headers that only go together become one parameter; the pipeline writes the headers.
fn repeatability_is_one_parameter(document: &mut Value, replaced: &mut BTreeMap<String, String>) {
    let resolved = document.clone();
    for operation in operations_mut(document) {
        let Some(Value::Array(parameters)) = operation.get_mut("parameters") else { continue };
        let before = parameters.len();
        parameters.retain(|it| !PAIR.iter().any(|name| resolve(&resolved, it)["name"] == *name));
        if parameters.len() < before {
            parameters.push(json!({
                "name": "repeatability",
                "in": "header",
                "schema": { "$ref": "#/components/schemas/Repeatability" },
            }));
        }
    }
    add_schema(document, "Repeatability", json!({ "type": "string" }));
    let pair = "crate::send::repeatability::Repeatability";
    replaced.insert("Repeatability".to_owned(), pair.to_owned());
}

/// Turns a property into a reference that keeps its description.
fn refer(property: &mut Object, schema: &str) {
    property.retain(|keyword, _| keyword == "description");
    let reference = json!([{ "$ref": format!("#/components/schemas/{schema}") }]);
    property.insert("allOf".to_owned(), reference);
}

fn add_schema(document: &mut Value, name: &str, schema: Value) {
    if let Some(Value::Object(schemas)) = document.pointer_mut("/components/schemas") {
        schemas.insert(name.to_owned(), schema);
    }
}

/// Reads the document part by part, so that a fault has a place.
fn parse(document: &Value) -> Result<OpenAPI, Fault> {
    fn check<T: DeserializeOwned>(place: String, part: &Value) -> Result<(), Fault> {
        T::deserialize(part).map(drop).map_err(|error| {
            Fault::new(place, format!("not OpenAPI 3.0 ({error})"), "correct it there")
        })
    }
    type Schema = openapiv3::ReferenceOr<openapiv3::Schema>;
    for (place, _, schema) in schemas(document) {
        for (name, property) in members(&schema["properties"]) {
            check::<Schema>(format!("{place}.properties.{name}"), property)?;
        }
        check::<Schema>(place, schema)?;
    }
    for at in operations(document) {
        check::<openapiv3::Operation>(at.place, at.operation)?;
    }
    OpenAPI::deserialize(document).map_err(|error| {
        Fault::new("the document", format!("not OpenAPI 3.0 ({error})"), "correct it")
    })
}
