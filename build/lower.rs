//! Turns the fragment, which is plain OpenAPI and true to the service, into what progenitor takes.
//!
//! Each step is one function and changes one thing; a step that meets something it does not know
//! stops the build rather than let it through half done.

use std::collections::BTreeMap;

use openapiv3::OpenAPI;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::Fault;

type Object = Map<String, Value>;

/// What the later steps of the build need.
pub(crate) struct Lowered {
    /// For the client.
    pub(crate) spec: OpenAPI,
    /// For the mock, which sees the headers as they are on the wire.
    pub(crate) spec_of_the_wire: OpenAPI,
    /// Schemas that are not generated, with the Rust types that stand for them.
    pub(crate) replaced: BTreeMap<String, String>,
    /// Schemas that become structs, with the members that they require, in their own order.
    pub(crate) objects: Vec<String>,
    pub(crate) required: BTreeMap<String, Vec<String>>,
    pub(crate) open_enums: Vec<OpenEnum>,
    /// CloudEvents type and schema of every callback event.
    pub(crate) events: Vec<(String, String)>,
    /// Operations, by their generated name, that take a repeatability pair.
    pub(crate) repeatable: Vec<String>,
    /// Descriptions of the parameters, by their generated name.
    pub(crate) parameters: BTreeMap<String, String>,
}

pub(crate) struct OpenEnum {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) values: Vec<EnumValue>,
}

pub(crate) struct EnumValue {
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) description: String,
}

pub(crate) fn lower(mut document: Value) -> Result<Lowered, Fault> {
    check_document(&document)?;
    check_references(&document, &document, "")?;

    success_is_any_2xx(&mut document)?;
    default_response_is_4xx_and_5xx(&mut document)?;
    api_version_goes_to_the_pipeline(&mut document)?;
    operation_ids_lose_their_group(&mut document)?;
    path_parameters_are_plain_strings(&mut document)?;

    let mut replaced = BTreeMap::new();
    let events = events(&mut document)?;
    tone_arrays_are_tones(&mut document, &mut replaced)?;
    bounded_integers_are_bounded(&mut document, &mut replaced)?;
    let open_enums = open_enums(&mut document, &mut replaced)?;
    optional_arrays_are_optional(&mut document)?;
    let (objects, required) = objects(&document, &replaced)?;

    let spec_of_the_wire = parse(&document)?;
    let repeatable = repeatability_is_one_parameter(&mut document, &mut replaced)?;
    let parameters = parameter_descriptions(&document);
    Ok(Lowered {
        spec: parse(&document)?,
        spec_of_the_wire,
        replaced,
        objects,
        required,
        open_enums,
        events,
        repeatable,
        parameters,
    })
}

/// OpenAPI 3.0, with a version, operations and schemas: all that the steps take for granted.
fn check_document(document: &Value) -> Result<(), Fault> {
    let version = document["openapi"].as_str().unwrap_or_default();
    if !version.starts_with("3.0.") {
        return Err(Fault::new(
            "openapi",
            format!("expected \"3.0.3\", found {}", document["openapi"]),
            "write the fragment in OpenAPI 3.0",
        ));
    }
    for (pointer, what) in [
        ("/info/version", "the api-version"),
        ("/paths", "the operations"),
        ("/components/schemas", "the schemas"),
    ] {
        let empty = match document.pointer(pointer) {
            Some(Value::String(text)) => text.is_empty(),
            Some(Value::Object(object)) => object.is_empty(),
            _ => true,
        };
        if empty {
            return Err(Fault::new(
                place(pointer),
                format!("expected {what}, found nothing"),
                "add it",
            ));
        }
    }
    Ok(())
}

/// Every `$ref` leads somewhere, and every `type` is one of OpenAPI's.
fn check_references(document: &Value, value: &Value, pointer: &str) -> Result<(), Fault> {
    match value {
        Value::Object(object) => {
            if let Some(reference) = object.get("$ref") {
                let target = reference
                    .as_str()
                    .and_then(|reference| reference.strip_prefix('#'))
                    .and_then(|target| document.pointer(target));
                if target.is_none() {
                    return Err(Fault::new(
                        place(pointer),
                        format!("nothing is at {reference}"),
                        "correct the `$ref`, or add what it names",
                    ));
                }
            }
            if let Some(Value::String(kind)) = object.get("type")
                && pointer.starts_with("/components/schemas/")
                && !matches!(
                    kind.as_str(),
                    "string" | "integer" | "number" | "boolean" | "array" | "object"
                )
            {
                return Err(Fault::new(
                    place(pointer),
                    format!("{kind:?} is not a type of OpenAPI"),
                    "write string, integer, number, boolean, array or object",
                ));
            }
            for (key, child) in object {
                // Examples are data, in which anything may be called `$ref` or `type`.
                if !matches!(key.as_str(), "example" | "examples") {
                    check_references(document, child, &format!("{pointer}/{}", escape(key)))?;
                }
            }
        }
        Value::Array(items) => {
            for (index, child) in items.iter().enumerate() {
                check_references(document, child, &format!("{pointer}/{index}"))?;
            }
        }
        _ => {}
    }
    Ok(())
}

/// The service has answered 200 and 202 for one and the same operation over time.
fn success_is_any_2xx(document: &mut Value) -> Result<(), Fault> {
    each_operation(document, |place, operation| {
        let responses = member(operation, "responses", place)?;
        let successes: Vec<String> =
            responses.keys().filter(|status| status.starts_with('2')).cloned().collect();
        let [success] = successes.as_slice() else {
            return Err(Fault::new(
                format!("{place}.responses"),
                format!("expected one success (2xx), found {}", successes.len()),
                "keep the documented one; all others are taken for it",
            ));
        };
        if let Some(response) = responses.shift_remove(success) {
            responses.insert("2XX".to_owned(), response);
        }
        Ok(())
    })
}

/// progenitor panics on a `default` beside a success.
fn default_response_is_4xx_and_5xx(document: &mut Value) -> Result<(), Fault> {
    each_operation(document, |place, operation| {
        let responses = member(operation, "responses", place)?;
        let default = responses.shift_remove("default").ok_or_else(|| {
            Fault::new(
                format!("{place}.responses"),
                "the `default` response is missing",
                "add it, with the schema CommunicationErrorResponse",
            )
        })?;
        for range in ["4XX", "5XX"] {
            responses.entry(range).or_insert_with(|| default.clone());
        }
        Ok(())
    })
}

/// The version is the client's, not an argument of every call.
fn api_version_goes_to_the_pipeline(document: &mut Value) -> Result<(), Fault> {
    let resolved = document.clone();
    each_operation(document, |place, operation| {
        let parameters = parameters(operation, place)?;
        let before = parameters.len();
        parameters.retain(|parameter| {
            let parameter = resolve(&resolved, parameter);
            !(parameter["in"] == "query" && parameter["name"] == "api-version")
        });
        if parameters.len() + 1 == before {
            Ok(())
        } else {
            Err(Fault::new(
                format!("{place}.parameters"),
                "the query parameter `api-version` is missing",
                "add `{\"$ref\": \"#/components/parameters/ApiVersion\"}`: every operation has it",
            ))
        }
    })
}

/// `CallMedia_SendDtmfTones` becomes `send_dtmf_tones`.
fn operation_ids_lose_their_group(document: &mut Value) -> Result<(), Fault> {
    each_operation(document, |place, operation| {
        let id = operation.get("operationId").and_then(Value::as_str);
        let name = id
            .and_then(|id| id.strip_prefix("CallMedia_"))
            .filter(|name| !name.is_empty())
            .ok_or_else(|| {
                Fault::new(
                    format!("{place}.operationId"),
                    format!("expected CallMedia_<Name>, found {}", id.unwrap_or("nothing")),
                    "use the service's own operationId; other groups are not in this crate",
                )
            })?
            .to_owned();
        operation.insert("operationId".to_owned(), name.into());
        Ok(())
    })
}

/// A bound on a path parameter would make one new type for each operation; the pipeline refuses an
/// empty one.
fn path_parameters_are_plain_strings(document: &mut Value) -> Result<(), Fault> {
    let Some(parameters) =
        document.pointer_mut("/components/parameters").and_then(Value::as_object_mut)
    else {
        return Ok(());
    };
    for (name, parameter) in parameters {
        if parameter["in"] != "path" {
            continue;
        }
        let schema = member(object(parameter, name)?, "schema", name)?;
        if schema.get("type").and_then(Value::as_str) != Some("string") {
            return Err(Fault::new(
                format!("components.parameters.{name}.schema"),
                "a path parameter is not a string",
                "make it one, or teach build/lower.rs and the pipeline about it",
            ));
        }
        schema.retain(|keyword, _| keyword == "type");
    }
    Ok(())
}

/// The schemas that are callback events, by their CloudEvents type.
fn events(document: &mut Value) -> Result<Vec<(String, String)>, Fault> {
    let mut events: Vec<(String, String)> = Vec::new();
    for (name, schema) in schemas(document)? {
        let Some(event_type) = object(schema, name)?.shift_remove("x-acs-event-type") else {
            continue;
        };
        let place = format!("components.schemas.{name}.x-acs-event-type");
        let event_type = event_type.as_str().unwrap_or_default().to_owned();
        if !event_type.starts_with("Microsoft.Communication.") {
            return Err(Fault::new(
                place,
                format!("{event_type:?} is not the type of an event"),
                "write \"Microsoft.Communication.<Name>\"",
            ));
        }
        if events.iter().any(|(earlier, _)| *earlier == event_type) {
            return Err(Fault::new(
                place,
                format!("{event_type:?} is there twice"),
                "give each event its own type",
            ));
        }
        events.push((event_type, name.clone()));
    }
    Ok(events)
}

/// The tones that `src/tone.rs` knows.
const TONES: [&str; 16] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "a", "b", "c",
    "d", "pound", "asterisk",
];

/// `Tone` is handwritten, because it is closed and has characters and codes; so is an array of it.
fn tone_arrays_are_tones(
    document: &mut Value,
    replaced: &mut BTreeMap<String, String>,
) -> Result<(), Fault> {
    let tone = &document["components"]["schemas"]["Tone"]["enum"];
    let values: Vec<&str> =
        tone.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    if values != TONES {
        return Err(Fault::new(
            "components.schemas.Tone.enum",
            "its values are not the 16 that src/tone.rs knows",
            "restore them, or change `Tone` in src/tone.rs and TONES in build/lower.rs as well",
        ));
    }
    let reference = json!({ "$ref": "#/components/schemas/Tone" });
    each_property(document, |_, property| {
        if property.get("type") == Some(&json!("array"))
            && property.get("items") == Some(&reference)
        {
            refer(property, "Tones");
        }
        Ok(())
    })?;
    schemas(document)?.insert("Tones".to_owned(), json!({ "type": "array", "items": reference }));
    replaced.insert("Tone".to_owned(), "crate::Tone".to_owned());
    replaced.insert("Tones".to_owned(), "crate::Tones".to_owned());
    Ok(())
}

/// Bounds would be lost: progenitor picks an integer type by them and checks no more.
fn bounded_integers_are_bounded(
    document: &mut Value,
    replaced: &mut BTreeMap<String, String>,
) -> Result<(), Fault> {
    let mut added = Object::new();
    each_property(document, |place, property| {
        let kind = property.get("type").and_then(Value::as_str);
        let bounds = (property.get("minimum").cloned(), property.get("maximum").cloned());
        let (min, max) = match bounds {
            (None, None) => return Ok(()),
            (min, max) => (
                min.as_ref().map_or(Some(i64::from(i32::MIN)), Value::as_i64),
                max.as_ref().map_or(Some(i64::from(i32::MAX)), Value::as_i64),
            ),
        };
        let (Some("integer"), Some(min), Some(max)) = (kind, min, max) else {
            return Err(Fault::new(
                place,
                "bounds on something that is not an integer",
                "remove them, or teach build/lower.rs about them",
            ));
        };
        let name = format!("Bounded{min}To{max}").replace('-', "Minus");
        replaced.insert(name.clone(), format!("crate::Bounded<{min}, {max}>"));
        property.retain(|keyword, _| !matches!(keyword.as_str(), "minimum" | "maximum" | "format"));
        refer(property, &name);
        added.insert(name, json!({ "type": "integer" }));
        Ok(())
    })?;
    schemas(document)?.extend(added);
    Ok(())
}

/// An enumeration that the service may extend reads unknown values and known ones in any case;
/// progenitor knows closed ones alone.
fn open_enums(
    document: &mut Value,
    replaced: &mut BTreeMap<String, String>,
) -> Result<Vec<OpenEnum>, Fault> {
    each_property(document, |place, property| {
        let of_items = property.get("items").is_some_and(|items| items.get("enum").is_some());
        if property.contains_key("enum") || of_items {
            return Err(Fault::new(
                place,
                "an enumeration inside another schema",
                "give it a schema of its own under components.schemas and refer to that",
            ));
        }
        Ok(())
    })?;
    let mut open_enums = Vec::new();
    for (name, schema) in schemas(document)? {
        if schema.get("enum").is_none() || name == "Tone" {
            continue;
        }
        let place = format!("components.schemas.{name}");
        if schema["x-ms-enum"]["modelAsString"] != true {
            return Err(Fault::new(
                format!("{place}.x-ms-enum"),
                "the enumeration is not marked as open",
                "add {\"name\": …, \"modelAsString\": true, \"values\": […]}",
            ));
        }
        let described: BTreeMap<&str, &Value> = schema["x-ms-enum"]["values"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|entry| Some((entry["value"].as_str()?, entry)))
            .collect();
        let mut values = Vec::new();
        for value in schema["enum"].as_array().into_iter().flatten() {
            let value = value.as_str().unwrap_or_default();
            let entry = described.get(value).copied().unwrap_or(&Value::Null);
            let variant = entry["name"].as_str().map_or_else(|| upper_camel(value), str::to_owned);
            if !is_type_name(&variant) || variant == "UnknownValue" {
                return Err(Fault::new(
                    format!("{place}.enum"),
                    format!("no Rust name can be made of {value:?}"),
                    "name it in x-ms-enum.values with a `name` in UpperCamelCase",
                ));
            }
            values.push(EnumValue {
                name: variant,
                value: value.to_owned(),
                description: text(entry, "description")
                    .unwrap_or_else(|| format!("The value `{value}`.")),
            });
        }
        open_enums.push(OpenEnum {
            name: name.clone(),
            description: text(schema, "description").unwrap_or_else(|| format!("`{name}`.")),
            values,
        });
        replaced.insert(name.clone(), format!("crate::types::{name}"));
        *schema = json!({ "type": "string" });
    }
    Ok(open_enums)
}

/// Without this an optional array becomes a bare `Vec`, which cannot read the `null` that the
/// service sends for an absent one.
fn optional_arrays_are_optional(document: &mut Value) -> Result<(), Fault> {
    for (name, schema) in schemas(document)? {
        let required = schema["required"].clone();
        let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else {
            continue;
        };
        for (key, property) in properties {
            let is_required = required.as_array().is_some_and(|names| names.contains(&json!(key)));
            let property = object(property, &format!("{name}.{key}"))?;
            if property.get("type") == Some(&json!("array")) && !is_required {
                property.insert("nullable".to_owned(), true.into());
            }
        }
    }
    Ok(())
}

/// The schemas that become structs, and what they require in the order in which they list it.
#[allow(clippy::type_complexity, reason = "two lists of one walk")]
fn objects(
    document: &Value,
    replaced: &BTreeMap<String, String>,
) -> Result<(Vec<String>, BTreeMap<String, Vec<String>>), Fault> {
    let mut objects = Vec::new();
    let mut required = BTreeMap::new();
    for (name, schema) in document["components"]["schemas"].as_object().into_iter().flatten() {
        if replaced.contains_key(name) {
            continue;
        }
        if schema["type"] != "object" {
            return Err(Fault::new(
                format!("components.schemas.{name}"),
                format!("expected an object or an enumeration, found {}", schema["type"]),
                "write it where it is used",
            ));
        }
        let mut names = Vec::new();
        for value in schema["required"].as_array().into_iter().flatten() {
            let member = value.as_str().unwrap_or_default();
            if schema["properties"].get(member).is_none() {
                return Err(Fault::new(
                    format!("components.schemas.{name}.required"),
                    format!("there is no member {value}"),
                    "correct the name, or add the member",
                ));
            }
            names.push(member.to_owned());
        }
        objects.push(name.clone());
        required.insert(name.clone(), names);
    }
    Ok((objects, required))
}

/// Two headers that only go together become one parameter; the pipeline takes it apart again.
fn repeatability_is_one_parameter(
    document: &mut Value,
    replaced: &mut BTreeMap<String, String>,
) -> Result<Vec<String>, Fault> {
    const PAIR: [&str; 2] = ["Repeatability-Request-ID", "Repeatability-First-Sent"];
    let resolved = document.clone();
    let mut repeatable = Vec::new();
    each_operation(document, |place, operation| {
        let id = operation["operationId"].as_str().unwrap_or_default().to_owned();
        let parameters = parameters(operation, place)?;
        let before = parameters.len();
        parameters.retain(|parameter| {
            let parameter = resolve(&resolved, parameter);
            !PAIR.iter().any(|name| parameter["in"] == "header" && parameter["name"] == *name)
        });
        match before - parameters.len() {
            0 => {}
            2 => {
                parameters.push(json!({
                    "name": "repeatability",
                    "in": "header",
                    "description": "The pair that makes sending again safe. Without one, a new \
                                    pair is made for the call.",
                    "schema": { "$ref": "#/components/schemas/Repeatability" },
                }));
                repeatable.push(snake(&id));
            }
            _ => {
                return Err(Fault::new(
                    format!("{place}.parameters"),
                    format!("one of {} and {} is there without the other", PAIR[0], PAIR[1]),
                    "add the other one, or remove both",
                ));
            }
        }
        Ok(())
    })?;
    schemas(document)?.insert("Repeatability".to_owned(), json!({ "type": "string" }));
    replaced.insert("Repeatability".to_owned(), "crate::Repeatability".to_owned());
    Ok(repeatable)
}

/// progenitor describes parameters at the operation alone, not at their setters.
fn parameter_descriptions(document: &Value) -> BTreeMap<String, String> {
    let operations = document["paths"]
        .as_object()
        .into_iter()
        .flat_map(|paths| paths.values())
        .filter_map(Value::as_object)
        .flat_map(|item| item.values());
    operations
        .filter_map(|operation| operation["parameters"].as_array())
        .flatten()
        .map(|parameter| resolve(document, parameter))
        .filter_map(|parameter| {
            Some((snake(parameter["name"].as_str()?), text(parameter, "description")?))
        })
        .collect()
}

/// Reads the document part by part, so that what is wrong has a place.
fn parse(document: &Value) -> Result<OpenAPI, Fault> {
    fn check<T: serde::de::DeserializeOwned>(place: String, part: &Value) -> Result<(), Fault> {
        T::deserialize(part).map(drop).map_err(|error| {
            Fault::new(place, format!("not OpenAPI 3.0 ({error})"), "correct it there")
        })
    }
    for (name, schema) in document["components"]["schemas"].as_object().into_iter().flatten() {
        for (key, property) in schema["properties"].as_object().into_iter().flatten() {
            check::<openapiv3::ReferenceOr<openapiv3::Schema>>(
                format!("components.schemas.{name}.properties.{key}"),
                property,
            )?;
        }
        check::<openapiv3::ReferenceOr<openapiv3::Schema>>(
            format!("components.schemas.{name}"),
            schema,
        )?;
    }
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        for (method, operation) in item.as_object().into_iter().flatten() {
            if operation.get("operationId").is_some() {
                check::<openapiv3::Operation>(format!("paths.{path}.{method}"), operation)?;
            }
        }
    }
    OpenAPI::deserialize(document).map_err(|error| {
        Fault::new("the document", format!("not OpenAPI 3.0 ({error})"), "correct it")
    })
}

// What the steps share.

fn each_operation(
    document: &mut Value,
    mut step: impl FnMut(&str, &mut Object) -> Result<(), Fault>,
) -> Result<(), Fault> {
    for (path, item) in object(&mut document["paths"], "paths")? {
        for (method, operation) in object(item, &format!("paths.{path}"))? {
            let place = format!("paths.{path}.{method}");
            if !matches!(method.as_str(), "get" | "put" | "post" | "delete" | "patch") {
                return Err(Fault::new(
                    place,
                    "not one of get, put, post, delete and patch",
                    "put parameters that are shared under components.parameters",
                ));
            }
            step(&place, object(operation, &place)?)?;
        }
    }
    Ok(())
}

fn each_property(
    document: &mut Value,
    mut step: impl FnMut(&str, &mut Object) -> Result<(), Fault>,
) -> Result<(), Fault> {
    for (name, schema) in schemas(document)? {
        let Some(properties) = schema.get_mut("properties") else {
            continue;
        };
        let place = format!("components.schemas.{name}.properties");
        for (key, property) in object(properties, &place)? {
            let place = format!("{place}.{key}");
            step(&place, object(property, &place)?)?;
        }
    }
    Ok(())
}

fn schemas(document: &mut Value) -> Result<&mut Object, Fault> {
    object(&mut document["components"]["schemas"], "components.schemas")
}

fn parameters<'a>(operation: &'a mut Object, place: &str) -> Result<&'a mut Vec<Value>, Fault> {
    operation.get_mut("parameters").and_then(Value::as_array_mut).ok_or_else(|| {
        Fault::new(place, "`parameters` is missing", "add it, with CallConnectionId and ApiVersion")
    })
}

fn member<'a>(parent: &'a mut Object, name: &str, place: &str) -> Result<&'a mut Object, Fault> {
    parent
        .get_mut(name)
        .and_then(Value::as_object_mut)
        .ok_or_else(|| Fault::new(place, format!("`{name}` is missing"), "add it as an object"))
}

fn object<'a>(value: &'a mut Value, place: &str) -> Result<&'a mut Object, Fault> {
    value.as_object_mut().ok_or_else(|| Fault::new(place, "not an object", "make it one"))
}

/// Turns a property into a reference that keeps its description.
fn refer(property: &mut Object, schema: &str) {
    property.retain(|keyword, _| keyword == "description");
    property
        .insert("allOf".to_owned(), json!([{ "$ref": format!("#/components/schemas/{schema}") }]));
}

fn resolve<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    value["$ref"]
        .as_str()
        .and_then(|reference| document.pointer(reference.trim_start_matches('#')))
        .unwrap_or(value)
}

fn text(value: &Value, key: &str) -> Option<String> {
    value[key].as_str().map(str::to_owned)
}

fn place(pointer: &str) -> String {
    let path = pointer.trim_start_matches('/').replace('/', ".");
    path.replace("~1", "/").replace("~0", "~")
}

fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn upper_camel(value: &str) -> String {
    let mut letters = value.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// As progenitor names operations: `SendDtmfTones` becomes `send_dtmf_tones`.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

fn is_type_name(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_ok()
        && name.starts_with(|first: char| first.is_uppercase())
}
