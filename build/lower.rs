//! Turns the fragment, which is plain OpenAPI and true to the service, into what progenitor takes.
//!
//! Each step is one function and changes one thing; a step that meets something it does not know
//! stops the build rather than let it through half done.

use std::collections::{BTreeMap, BTreeSet};

use heck::{ToSnakeCase as _, ToUpperCamelCase as _};
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
    /// Those of them that requests are made of.
    pub(crate) sent: BTreeSet<String>,
    pub(crate) open_enums: Vec<OpenEnum>,
    /// CloudEvents type and schema of every callback event.
    pub(crate) events: Vec<(String, String)>,
    /// Operations whose outcome an event tells.
    pub(crate) outcomes: Vec<Outcome>,
    /// What the service called a member before, by schema and member.
    pub(crate) former_names: BTreeMap<(String, String), String>,
    /// Descriptions of the parameters, by their generated name.
    pub(crate) parameters: BTreeMap<String, String>,
    pub(crate) operations: Vec<Operation>,
    pub(crate) api_versions: Vec<String>,
}

/// An operation, as the fragment states it.
pub(crate) struct Operation {
    /// Its id without the group, as the builder is called: `SendDtmfTones`.
    pub(crate) id: String,
    pub(crate) method: String,
    pub(crate) path: String,
    /// The documented status of a success.
    pub(crate) success: u16,
    pub(crate) is_repeatable: bool,
}

/// Which events end an operation.
pub(crate) struct Outcome {
    pub(crate) operation: String,
    /// The schema of its request.
    pub(crate) request: String,
    pub(crate) success: String,
    pub(crate) failures: Vec<String>,
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
    check_operations(&mut document)?;
    check_schemas(&mut document)?;
    check_names(&mut document)?;

    let operations = operations(&mut document)?;
    success_is_any_2xx(&mut document)?;
    default_response_is_4xx_and_5xx(&mut document)?;
    api_version_goes_to_the_pipeline(&mut document)?;
    operation_ids_lose_their_group(&mut document)?;
    path_parameters_are_plain_strings(&mut document)?;

    let mut replaced = BTreeMap::new();
    later_versions_are_told(&mut document)?;
    let api_versions = texts(&document["info"]["x-acs-api-versions"]);
    let former_names = former_names(&mut document)?;
    let events = events(&mut document)?;
    let outcomes = outcomes(&mut document, &events)?;
    tone_arrays_are_tones(&mut document, &mut replaced)?;
    bounded_integers_are_bounded(&mut document, &mut replaced)?;
    let open_enums = open_enums(&mut document, &mut replaced)?;
    optional_arrays_are_optional(&mut document)?;
    let (objects, required) = objects(&document, &replaced)?;
    let mut sent = sent(&document);
    sent.retain(|schema| objects.contains(schema));

    let spec_of_the_wire = parse(&document)?;
    repeatability_is_one_parameter(&mut document, &mut replaced)?;
    let parameters = parameter_descriptions(&document);
    Ok(Lowered {
        spec: parse(&document)?,
        spec_of_the_wire,
        replaced,
        objects,
        required,
        sent,
        open_enums,
        events,
        outcomes,
        former_names,
        parameters,
        operations,
        api_versions,
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

/// An operation is posted, with parameters in its path and headers, and with a body by reference.
fn check_operations(document: &mut Value) -> Result<(), Fault> {
    const OF_OPERATION: &[&str] = &[
        "operationId",
        "tags",
        "summary",
        "description",
        "parameters",
        "requestBody",
        "responses",
        "x-acs-outcome",
    ];
    let resolved = document.clone();
    each_operation(document, |place, operation| {
        check_keywords(place, operation, OF_OPERATION)?;
        for parameter in parameters(operation, place)? {
            let parameter = resolve(&resolved, parameter);
            if !matches!(parameter["in"].as_str(), Some("path" | "header"))
                && parameter["name"] != "api-version"
            {
                return Err(Fault::new(
                    format!("{place}.parameters"),
                    format!("{} is neither in the path nor a header", parameter["name"]),
                    "remove it, or teach src/send/request.rs to send it",
                ));
            }
        }
        if operation.contains_key("requestBody") {
            let body = member(operation, "requestBody", place)?;
            let place = format!("{place}.requestBody");
            check_keywords(&place, body, &["required", "description", "content"])?;
            if body["required"] != true {
                let mend = "write `\"required\": true`; every body is sent";
                return Err(Fault::new(place, "a body that may be left out", mend));
            }
            if body["content"]["application/json"]["schema"].get("$ref").is_none() {
                return Err(Fault::new(
                    place,
                    "a body that is not one reference as application/json",
                    "give it a schema of its own under components.schemas and refer to that",
                ));
            }
        }
        if operation.contains_key("x-acs-outcome") {
            let outcome = member(operation, "x-acs-outcome", place)?;
            let place = format!("{place}.x-acs-outcome");
            check_keywords(&place, outcome, &["success", "failure"])?;
            if !outcome.get("failure").is_some_and(Value::is_array) {
                let mend = "write the schemas of the events that tell a failure, in an array";
                return Err(Fault::new(format!("{place}.failure"), "not an array", mend));
            }
        }
        Ok(())
    })
}

/// Schemas are made of what the later steps and progenitor take, and of nothing that would be lost on
/// the way or break the generated code.
fn check_schemas(document: &mut Value) -> Result<(), Fault> {
    const OF_SCHEMA: &[&str] = &[
        "type",
        "description",
        "properties",
        "required",
        "enum",
        "x-ms-enum",
        "x-acs-event-type",
        "x-acs-since",
    ];
    for (name, schema) in schemas(document)? {
        let place = format!("components.schemas.{name}");
        check_keywords(&place, object(schema, &place)?, OF_SCHEMA)?;
        if schema["type"] == "object" && schema.get("properties").is_none() {
            return Err(Fault::new(place, "an object without members", "add `properties`"));
        }
    }
    each_property(document, check_property)
}

/// A member, or the items of one: a plain value, an array, or one reference.
fn check_property(place: &str, property: &mut Object) -> Result<(), Fault> {
    const OF_PROPERTY: &[&str] = &[
        "$ref",
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
        "x-acs-since",
    ];
    check_keywords(place, property, OF_PROPERTY)?;
    if let Some(all_of) = property.get("allOf") {
        let one = all_of.as_array().map(Vec::as_slice);
        if !matches!(one, Some([only]) if only.get("$ref").is_some()) {
            return Err(Fault::new(
                place,
                "`allOf` is not one reference",
                "write one `$ref` in it; combinations of schemas are not generated",
            ));
        }
        return Ok(());
    }
    match property.get("type").and_then(Value::as_str) {
        None if property.contains_key("$ref") => Ok(()),
        None => Err(Fault::new(place, "neither `type` nor a reference", "add one of them")),
        Some("object") => Err(Fault::new(
            place,
            "an object inside another schema",
            "give it a schema of its own under components.schemas and refer to that",
        )),
        Some("array") => {
            let items =
                property.get_mut("items").and_then(Value::as_object_mut).ok_or_else(|| {
                    Fault::new(place, "an array without `items`", "say what it is an array of")
                })?;
            if items.contains_key("minimum") || items.contains_key("maximum") {
                return Err(Fault::new(
                    format!("{place}.items"),
                    "bounds on the items of an array",
                    "remove them, or teach build/lower.rs about them",
                ));
            }
            check_property(&format!("{place}.items"), items)
        }
        Some("string") => {
            // Dates and the like stay the texts that they are, without a crate for each format.
            property.shift_remove("format");
            Ok(())
        }
        Some("integer") => check_format(place, property, &["int32", "int64"]),
        Some("number") => check_format(place, property, &["float", "double"]),
        Some(_) => Ok(()),
    }
}

fn check_format(place: &str, property: &Object, known: &[&str]) -> Result<(), Fault> {
    match property.get("format") {
        Some(format) if !known.iter().any(|known| format == known) => Err(Fault::new(
            place,
            format!("the format {format} is not known for this type"),
            format!("write one of {}, or none", known.join(", ")),
        )),
        _ => Ok(()),
    }
}

fn check_keywords(place: &str, schema: &Object, known: &[&str]) -> Result<(), Fault> {
    match schema.keys().find(|keyword| !known.contains(&keyword.as_str())) {
        None => Ok(()),
        Some(keyword) => Err(Fault::new(
            place,
            format!("`{keyword}` would be lost"),
            "remove it, or teach build/lower.rs about it",
        )),
    }
}

/// Names become Rust names, each its own, and none of those that the generated code stands on.
fn check_names(document: &mut Value) -> Result<(), Fault> {
    const TYPES: &[&str] = &[
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
    // What `CallAutomationClient` and the builders of operations have already.
    const OPERATIONS: &[&str] =
        &["builder", "clone", "endpoint", "from_connection_string", "new", "with_retry"];
    const PARAMETERS: &[&str] =
        &["body", "body_map", "client", "new", "repeatability", "send", "send_and_wait"];

    for (name, schema) in schemas(document)? {
        let place = format!("components.schemas.{name}");
        if !is_type_name(name) || *name != name.to_upper_camel_case() {
            return Err(Fault::new(
                place,
                "its name is not one that a Rust type has",
                "write it in UpperCamelCase, without acronyms in capitals",
            ));
        }
        if TYPES.contains(&name.as_str()) {
            let problem = "its name is taken by what the generated code stands on";
            return Err(Fault::new(place, problem, "give it another name"));
        }
        let members =
            schema["properties"].as_object().into_iter().flat_map(|members| members.keys());
        unique(&place, members.map(|member| member.to_snake_case()))?;
    }
    let mut operations = Vec::new();
    let resolved = document.clone();
    each_operation(document, |place, operation| {
        let id = operation.get("operationId").and_then(Value::as_str).unwrap_or_default();
        let name = id.trim_start_matches("CallMedia_").to_snake_case();
        if OPERATIONS.contains(&name.as_str()) {
            return Err(Fault::new(
                format!("{place}.operationId"),
                format!("the client has a method `{name}` of its own"),
                "give the operation another name",
            ));
        }
        operations.push(name);
        for parameter in parameters(operation, place)? {
            let parameter = resolve(&resolved, parameter);
            let name = parameter["name"].as_str().unwrap_or_default();
            if PARAMETERS.contains(&name.to_snake_case().as_str()) {
                return Err(Fault::new(
                    format!("{place}.parameters"),
                    format!("the builders have a method `{name}` of their own"),
                    "give the parameter another name",
                ));
            }
        }
        Ok(())
    })?;
    unique("paths", operations.into_iter())
}

fn unique(place: &str, names: impl Iterator<Item = String>) -> Result<(), Fault> {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name.clone()) {
            return Err(Fault::new(
                place,
                format!("two names that are both `{name}` in Rust"),
                "rename or remove one of them",
            ));
        }
    }
    Ok(())
}

/// The facts of each operation that the client and its tests need at run time.
fn operations(document: &mut Value) -> Result<Vec<Operation>, Fault> {
    let resolved = document.clone();
    let mut operations = Vec::new();
    for (path, item) in object(&mut document["paths"], "paths")? {
        for (method, operation) in object(item, &format!("paths.{path}"))? {
            let place = format!("paths.{path}.{method}");
            let id = operation["operationId"].as_str().unwrap_or_default();
            let id = id.rsplit('_').next().unwrap_or_default().to_upper_camel_case();
            let operation = object(operation, &place)?;
            let is_repeatable = parameters(operation, &place)?.iter().any(|parameter| {
                resolve(&resolved, parameter)["name"] == "Repeatability-Request-ID"
            });
            let responses = member(operation, "responses", &place)?;
            let success = responses.keys().find_map(|status| {
                status.parse().ok().filter(|status| (200..300).contains(status))
            });
            operations.push(Operation {
                id,
                method: method.to_uppercase(),
                path: path.clone(),
                // Its absence is reported by `success_is_any_2xx`.
                success: success.unwrap_or_default(),
                is_repeatable,
            });
        }
    }
    Ok(operations)
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
    let plain = |place: &str, parameter: &mut Value| {
        if parameter["in"] != "path" {
            return Ok(());
        }
        let schema = member(object(parameter, place)?, "schema", place)?;
        if schema.get("type").and_then(Value::as_str) != Some("string") {
            return Err(Fault::new(
                format!("{place}.schema"),
                "a path parameter is not a string",
                "make it one, or teach build/lower.rs and the pipeline about it",
            ));
        }
        schema.retain(|keyword, _| keyword == "type");
        Ok(())
    };
    let shared = document.pointer_mut("/components/parameters").and_then(Value::as_object_mut);
    for (name, parameter) in shared.into_iter().flatten() {
        plain(&format!("components.parameters.{name}"), parameter)?;
    }
    each_operation(document, |place, operation| {
        let place = format!("{place}.parameters");
        parameters(operation, &place)?.iter_mut().try_for_each(|parameter| plain(&place, parameter))
    })
}

/// What a later version of the interface added says so in its description.
fn later_versions_are_told(document: &mut Value) -> Result<(), Fault> {
    let versions = document["info"]["x-acs-api-versions"].clone();
    let versions = versions.as_array().map(Vec::as_slice).unwrap_or_default();
    if !versions.contains(&document["info"]["version"]) {
        return Err(Fault::new(
            "info.x-acs-api-versions",
            "the document's own version is not in it",
            "list all api-versions for which the document is good",
        ));
    }
    let tell = |place: &str, described: &mut Object| {
        let Some(since) = described.shift_remove("x-acs-since") else { return Ok(()) };
        let is_listed = versions.contains(&since);
        let since = since.as_str().filter(|_| is_listed).ok_or_else(|| {
            Fault::new(
                format!("{place}.x-acs-since"),
                format!("{since} is not among info.x-acs-api-versions"),
                "write the first api-version that has it, and list that there",
            )
        })?;
        let description = described.get("description").and_then(Value::as_str).unwrap_or_default();
        let description = format!("{description}\n\nSince api-version {since}.");
        described.insert("description".to_owned(), description.trim_start().into());
        Ok(())
    };
    for (name, schema) in schemas(document)? {
        let place = format!("components.schemas.{name}");
        tell(&place, object(schema, &place)?)?;
    }
    each_property(document, tell)
}

/// What members were called before, which is read too.
fn former_names(document: &mut Value) -> Result<BTreeMap<(String, String), String>, Fault> {
    let mut names = BTreeMap::new();
    for (schema, of_schema) in schemas(document)? {
        let properties = of_schema.get_mut("properties").and_then(Value::as_object_mut);
        for (member, property) in properties.into_iter().flatten() {
            let place = format!("components.schemas.{schema}.properties.{member}");
            let Some(name) = object(property, &place)?.shift_remove("x-acs-former-name") else {
                continue;
            };
            let name = name.as_str().filter(|name| !name.is_empty()).ok_or_else(|| {
                Fault::new(
                    format!("{place}.x-acs-former-name"),
                    "expected a name",
                    "write what the service called the member before, or remove it",
                )
            })?;
            names.insert((schema.clone(), member.clone()), name.to_owned());
        }
    }
    Ok(names)
}

/// What every event has, so that a receiver can treat them alike.
const OF_EVERY_EVENT: [&str; 5] =
    ["callConnectionId", "serverCallId", "correlationId", "operationContext", "resultInformation"];

/// The schemas that are callback events, by their CloudEvents type.
fn events(document: &mut Value) -> Result<Vec<(String, String)>, Fault> {
    let mut events: Vec<(String, String)> = Vec::new();
    for (name, schema) in schemas(document)? {
        let Some(event_type) = object(schema, name)?.shift_remove("x-acs-event-type") else {
            continue;
        };
        let place = format!("components.schemas.{name}.x-acs-event-type");
        let event_type = event_type.as_str().unwrap_or_default().to_owned();
        let of_event = event_type.strip_prefix("Microsoft.Communication.");
        if of_event.is_none_or(str::is_empty) {
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
        let lacks = |member: &&&str| schema["properties"].get(**member).is_none();
        if let Some(member) = OF_EVERY_EVENT.iter().find(lacks) {
            return Err(Fault::new(
                format!("components.schemas.{name}"),
                format!("an event without `{member}`"),
                "add it: the service gives it with every event",
            ));
        }
        events.push((event_type, name.clone()));
    }
    Ok(events)
}

/// Which events end which operation.
fn outcomes(document: &mut Value, events: &[(String, String)]) -> Result<Vec<Outcome>, Fault> {
    let event = |place: &str, name: &Value| {
        let name = name.as_str().unwrap_or_default();
        events.iter().find(|(_, schema)| schema == name).map(|_| name.to_owned()).ok_or_else(|| {
            Fault::new(
                place,
                format!("{name:?} is not the schema of an event"),
                "write the name of a schema that has `x-acs-event-type`",
            )
        })
    };
    let mut outcomes = Vec::new();
    let resolved = document.clone();
    each_operation(document, |place, operation| {
        let Some(outcome) = operation.shift_remove("x-acs-outcome") else { return Ok(()) };
        let place = format!("{place}.x-acs-outcome");
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let of = json!(operation);
        let request = text(&of["requestBody"]["content"]["application/json"]["schema"]["$ref"]);
        let reference = json!({ "$ref": request });
        let members = &resolve(&resolved, &reference)["properties"];
        if ["operationContext", "operationCallbackUri"].iter().any(|name| members[*name].is_null())
            || !place.contains("{callConnectionId}")
        {
            return Err(Fault::new(
                place,
                "no call connection in the path, or no `operationContext` and \
                 `operationCallbackUri` in the request",
                "remove it: without them no event can be told to be this operation's",
            ));
        }
        let failures = outcome["failure"].as_array().into_iter().flatten();
        outcomes.push(Outcome {
            operation: text(&of["operationId"]).to_upper_camel_case(),
            request: request.rsplit('/').next().unwrap_or_default().to_owned(),
            success: event(&format!("{place}.success"), &outcome["success"])?,
            failures: failures
                .map(|name| event(&format!("{place}.failure"), name))
                .collect::<Result<_, _>>()?,
        });
        Ok(())
    })?;
    Ok(outcomes)
}

/// The tones that `src/value/tone.rs` knows.
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
            "its values are not the 16 that src/value/tone.rs knows",
            "restore them, or change `Tone` in src/value/tone.rs and TONES in build/lower.rs as well",
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
            (min, max) => {
                let (lowest, highest) = match property.get("format").and_then(Value::as_str) {
                    Some("int64") => (i64::MIN, i64::MAX),
                    _ => (i64::from(i32::MIN), i64::from(i32::MAX)),
                };
                (
                    min.as_ref().map_or(Some(lowest), Value::as_i64),
                    max.as_ref().map_or(Some(highest), Value::as_i64),
                )
            }
        };
        let (Some("integer"), Some(min), Some(max)) = (kind, min, max) else {
            return Err(Fault::new(
                place,
                "bounds on something that is not an integer",
                "remove them, or teach build/lower.rs about them",
            ));
        };
        if min > max {
            let problem = format!("nothing is from {min} to {max}");
            return Err(Fault::new(place, problem, "correct the bounds"));
        }
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
            let value = value.as_str().ok_or_else(|| {
                let problem = format!("{value} is not a text");
                Fault::new(format!("{place}.enum"), problem, "write the values as texts")
            })?;
            let entry = described.get(value).copied().unwrap_or(&Value::Null);
            let variant =
                entry["name"].as_str().map_or_else(|| value.to_upper_camel_case(), str::to_owned);
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
        if values.is_empty() {
            return Err(Fault::new(format!("{place}.enum"), "it has no values", "add them"));
        }
        let is_value = |text: &str| values.iter().any(|value: &EnumValue| value.value == text);
        if let Some(other) = described.keys().find(|text| !is_value(text)) {
            return Err(Fault::new(
                format!("{place}.x-ms-enum.values"),
                format!("{other:?} is not a value of the enumeration"),
                "describe values of `enum` alone",
            ));
        }
        unique(&format!("{place}.enum"), values.iter().map(|value| value.name.clone()))?;
        // They are read in any case.
        let folded = values.iter().map(|value| value.value.to_ascii_lowercase());
        unique(&format!("{place}.enum"), folded)?;
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

/// The schemas that requests are made of, however deep.
fn sent(document: &Value) -> BTreeSet<String> {
    fn collect(document: &Value, value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(object) => {
                if let Some(reference) = object.get("$ref").and_then(Value::as_str) {
                    let name = reference.rsplit('/').next().unwrap_or_default();
                    if !found.insert(name.to_owned()) {
                        return;
                    }
                    collect(document, resolve(document, value), found);
                }
                object.values().for_each(|value| collect(document, value, found));
            }
            Value::Array(items) => {
                items.iter().for_each(|item| collect(document, item, found));
            }
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    for path in document["paths"].as_object().into_iter().flat_map(Map::values) {
        for operation in path.as_object().into_iter().flat_map(Map::values) {
            collect(document, &operation["requestBody"], &mut found);
            collect(document, &operation["parameters"], &mut found);
        }
    }
    found
}

/// Two headers that only go together become one parameter; the pipeline takes it apart again.
fn repeatability_is_one_parameter(
    document: &mut Value,
    replaced: &mut BTreeMap<String, String>,
) -> Result<(), Fault> {
    const PAIR: [&str; 2] = ["Repeatability-Request-ID", "Repeatability-First-Sent"];
    let resolved = document.clone();
    each_operation(document, |place, operation| {
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
    Ok(())
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
            Some((parameter["name"].as_str()?.to_snake_case(), text(parameter, "description")?))
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
            if method != "post" {
                return Err(Fault::new(
                    place,
                    "not a post",
                    "put parameters that are shared under components.parameters, or teach \
                     src/send/request.rs another method",
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

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
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

fn is_type_name(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_ok()
        && name.starts_with(|first: char| first.is_uppercase())
}
