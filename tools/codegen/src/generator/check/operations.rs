//! Operations: a method and path, ids in the path, a JSON body and a JSON answer by reference.

use heck::{ToSnakeCase as _, ToUpperCamelCase as _};
use serde_json::{Value, json};

use super::super::Fault;
use super::super::document::{
    OperationAt, body, members, operations, parameters, referred, resolve, schemas, texts,
};
use super::super::facts::{
    CALL_ENDED, Correlation, PAIR, STATE, correlation, name_of, page, path_names, state_of,
};
use super::{check_keywords, check_since, check_unique, is_type_name};

/// The methods for which src/send/retry.rs has rules.
const METHODS: &[&str] = &["get", "post", "delete"];

const OF_OPERATION: &[&str] = &[
    "operationId",
    "tags",
    "summary",
    "description",
    "parameters",
    "requestBody",
    "responses",
    "x-acs-example",
    "x-acs-name",
    "x-acs-outcome",
    "x-acs-since",
    "x-ms-pageable",
];
const OF_PARAMETER: &[&str] =
    &["name", "in", "required", "description", "schema", "example", "x-acs-personal"];

/// What the client, the handle of a call and the builders of operations have already.
const METHODS_OF_CLIENT: &[&str] = &[
    "builder",
    "call",
    "client",
    "clone",
    "endpoint",
    "from_connection_string",
    "id",
    "new",
    "request",
    "with_retry",
];
const METHODS_OF_BUILDERS: &[&str] = &[
    "body",
    "body_map",
    "client",
    "new",
    "repeatability",
    "request",
    "send",
    "send_and_wait",
    "stream",
];

pub(super) fn check(document: &Value) -> Result<(), Fault> {
    if operations(document).next().is_none() {
        return Err(Fault::new("paths", "expected operations, found none", "add a fragment"));
    }
    for at in operations(document) {
        if !METHODS.contains(&at.method) {
            return Err(Fault::new(
                at.place,
                format!("`{}` is not one of the methods {}", at.method, METHODS.join(", ")),
                "remove it; for another method, add its rules to src/send/retry.rs and its name to \
                 generator/check/operations.rs; put shared parameters under components.parameters",
            ));
        }
        if !at.path.starts_with('/') {
            return Err(Fault::new(at.place, "the path does not begin with `/`", "correct it"));
        }
        check_keywords(&at.place, at.operation, OF_OPERATION)?;
        check_id(&at)?;
        check_parameters(document, &at)?;
        check_since(document, &at.place, at.operation)?;
        check_request(&at)?;
        check_responses(&at)?;
        check_pageable(document, &at)?;
        check_outcome(document, &at)?;
        check_example(&at)?;
    }
    check_unique("paths", operations(document).map(|at| name_of(at.operation).to_snake_case()))
}

/// `CallMedia_Play`, or `CreateCall` of no group.
fn check_id(at: &OperationAt<'_>) -> Result<(), Fault> {
    let place = format!("{}.operationId", at.place);
    let id = at.operation["operationId"].as_str().unwrap_or_default();
    let (group, name) = id.rsplit_once('_').unwrap_or(("Group", id));
    if !is_type_name(group) || !is_type_name(name) {
        return Err(Fault::new(
            place,
            format!("expected <Group>_<Name> or <Name>, found {id:?}"),
            "write the service's own operationId",
        ));
    }
    if let Some(name) = at.operation.get("x-acs-name")
        && !name
            .as_str()
            .is_some_and(|name| is_type_name(name) && name == name.to_upper_camel_case())
    {
        return Err(Fault::new(
            format!("{}.x-acs-name", at.place),
            format!("expected a name in UpperCamelCase, found {name}"),
            "write what the operation is called in Rust, such as \"HangUp\"",
        ));
    }
    let name = name_of(at.operation).to_snake_case();
    if METHODS_OF_CLIENT.contains(&name.as_str()) {
        return Err(Fault::new(
            place,
            format!("the client has another method `{name}`"),
            "give the operation another name",
        ));
    }
    Ok(())
}

/// Ids in the path, `api-version`, and the repeatability pair.
fn check_parameters(document: &Value, at: &OperationAt<'_>) -> Result<(), Fault> {
    let place = format!("{}.parameters", at.place);
    if !at.operation["parameters"].is_array() {
        let fix = "add it, with a reference to ApiVersion and to each id in the path";
        return Err(Fault::new(&at.place, "`parameters` is missing", fix));
    }
    let of_path: Vec<&str> = path_names(at.path).collect();
    let mut is_versioned = false;
    let mut pair = 0;
    for parameter in parameters(document, at.operation) {
        let name = parameter["name"].as_str().unwrap_or_default();
        let place = format!("{place}.{name}");
        check_keywords(&place, parameter, OF_PARAMETER)?;
        check_keywords(&format!("{place}.schema"), &parameter["schema"], &["type", "format"])?;
        match parameter["in"].as_str() {
            Some("path") if of_path.contains(&name) => {
                if parameter["schema"]["type"] != "string" {
                    let fix = "make it one, or handle it in src/send/operation.rs";
                    return Err(Fault::new(place, "an id in the path is not a string", fix));
                }
            }
            Some("query") if name == "api-version" => is_versioned = true,
            Some("header") if PAIR.contains(&name) => pair += 1,
            _ => {
                return Err(Fault::new(
                    place,
                    "neither an id in the path, nor `api-version`, nor of the repeatability pair",
                    "remove it, or send it in generator/finish/operations.rs",
                ));
            }
        }
        if METHODS_OF_BUILDERS.contains(&name.to_snake_case().as_str()) {
            return Err(Fault::new(
                place,
                format!("the builders have another method `{}`", name.to_snake_case()),
                "give the parameter another name",
            ));
        }
    }
    let is_declared =
        |name: &&&str| parameters(document, at.operation).any(|it| it["name"] == **name);
    if let Some(name) = of_path.iter().find(|name| !is_declared(name)) {
        let problem = format!("`{{{name}}}` of the path is missing");
        return Err(Fault::new(place, problem, "add it, with `\"in\": \"path\"`"));
    }
    if !is_versioned {
        return Err(Fault::new(
            place,
            "the query parameter `api-version` is missing",
            "add a reference to ApiVersion of common.json; every operation has it",
        ));
    }
    if pair == 1 {
        return Err(Fault::new(
            place,
            format!("one of {} and {} is there without the other", PAIR[0], PAIR[1]),
            "add the other one, or remove both",
        ));
    }
    Ok(())
}

fn check_request(at: &OperationAt<'_>) -> Result<(), Fault> {
    let Some(request) = at.operation.get("requestBody") else { return Ok(()) };
    let place = format!("{}.requestBody", at.place);
    check_keywords(&place, request, &["required", "description", "content"])?;
    if request["required"] != true {
        let fix = "write `\"required\": true`; every body is sent";
        return Err(Fault::new(place, "an optional body", fix));
    }
    check_body(&place, request)
}

/// One success, and the `default` response with the service's error.
fn check_responses(at: &OperationAt<'_>) -> Result<(), Fault> {
    let place = format!("{}.responses", at.place);
    let responses = &at.operation["responses"];
    let successes = members(responses).filter(|(status, _)| status.starts_with('2'));
    let successes: Vec<_> = successes.collect();
    let [(status, success)] = successes.as_slice() else {
        return Err(Fault::new(
            place,
            format!("expected one success (2xx), found {}", successes.len()),
            "keep the documented one; the client takes any 2xx for it",
        ));
    };
    let of_success = format!("{place}.{status}");
    check_keywords(&of_success, success, &["description", "content"])?;
    if success.get("content").is_some() {
        check_body(&of_success, success)?;
    }
    if responses.get("default").is_none() {
        return Err(Fault::new(
            place,
            "the `default` response is missing",
            "add it, with the schema CommunicationErrorResponse",
        ));
    }
    Ok(())
}

/// The answer is a page: an array, and the address of the next page.
fn check_pageable(document: &Value, at: &OperationAt<'_>) -> Result<(), Fault> {
    let Some(pageable) = at.operation.get("x-ms-pageable") else { return Ok(()) };
    let place = format!("{}.x-ms-pageable", at.place);
    check_keywords(&place, pageable, &["itemName", "nextLinkName"])?;
    if at.method != "get" || at.operation.get("requestBody").is_some() {
        let fix = "remove it: only a GET without a body can follow the address of a page";
        return Err(Fault::new(place, "not a GET without a body", fix));
    }
    let page = page(document, at.operation);
    let is_missing = page.as_ref().is_none_or(|page| {
        referred(&page.items["items"]).is_none() || page.next_link["type"] != "string"
    });
    if is_missing {
        return Err(Fault::new(
            place,
            "the answer has no array of a schema and no text of these names",
            "write the members of the answer: `nextLinkName`, and `itemName` unless it is `value`",
        ));
    }
    Ok(())
}

fn check_body(place: &str, value: &Value) -> Result<(), Fault> {
    match referred(body(value)) {
        Some(_) => Ok(()),
        None => Err(Fault::new(
            place,
            "a body that is not application/json, or whose schema is not a reference",
            "put the schema under components.schemas and refer to it",
        )),
    }
}

/// The events that end an operation can be assigned to it: by its call and its context.
fn check_outcome(document: &Value, at: &OperationAt<'_>) -> Result<(), Fault> {
    let Some(outcome) = at.operation.get("x-acs-outcome") else { return Ok(()) };
    let place = format!("{}.x-acs-outcome", at.place);
    let keywords = ["success", "failure", "context", "state", "anyStateIf", "each"];
    check_keywords(&place, outcome, &keywords)?;
    if outcome.get("context").is_some_and(|context| context != "either") {
        let fix = "remove it, or write \"either\": of the request, or of the one that started it";
        return Err(Fault::new(format!("{place}.context"), "not \"either\"", fix));
    }
    if !outcome["failure"].is_array() {
        let fix = "list the schemas of the events that report a failure";
        return Err(Fault::new(format!("{place}.failure"), "not an array", fix));
    }
    let success = std::iter::once(("success", outcome["success"].as_str().unwrap_or_default()));
    for (member, event) in success.chain(texts(&outcome["failure"]).map(|event| ("failure", event)))
    {
        let mut events =
            schemas(document).filter(|(_, _, schema)| schema.get("x-acs-event-type").is_some());
        if !events.any(|(_, name, _)| name == event) {
            return Err(Fault::new(
                format!("{place}.{member}"),
                format!("{event:?} is not the schema of an event"),
                "write the name of a schema that has `x-acs-event-type`",
            ));
        }
    }
    check_state(document, &place, outcome)?;
    let correlation = correlation(document, at.path, at.operation);
    check_members_of_outcome(document, at, correlation)?;
    match correlation {
        Some(Correlation::Call) if outcome != &json!({ "success": CALL_ENDED, "failure": [] }) => {
            Err(Fault::new(
                place,
                format!("an event other than {CALL_ENDED}, for a request without a body"),
                "remove it: only the end of a call is assigned to a request without its context",
            ))
        }
        Some(_) => Ok(()),
        None => Err(Fault::new(
            place,
            "no `operationContext` in the request, or neither `callConnectionId` in the path with \
             `operationCallbackUri` in the request nor `callbackUri` in the request; and no \
             `recordingId` in the path, or in the answer with `recordingStateCallbackUri` in the \
             request",
            "remove it: without them no event can be assigned to the request",
        )),
    }
}

/// The state that reports success is one that the event can have.
fn check_state(document: &Value, place: &str, outcome: &Value) -> Result<(), Fault> {
    let Some(state) = outcome.get("state") else { return Ok(()) };
    let event = schemas(document).find(|(_, name, _)| outcome["success"] == **name);
    let of_event = event.and_then(|(_, _, event)| state_of(document, event));
    if of_event.is_some_and(|(_, schema)| texts(&schema["enum"]).any(|value| state == value)) {
        return Ok(());
    }
    Err(Fault::new(
        format!("{place}.state"),
        format!("{state} is not a value of `{STATE}` of the success event"),
        "write the value that reports success, or remove it",
    ))
}

/// The members of the request that the wait for its events depends on.
fn check_members_of_outcome(
    document: &Value,
    at: &OperationAt<'_>,
    correlation: Option<Correlation>,
) -> Result<(), Fault> {
    let outcome = &at.operation["x-acs-outcome"];
    let request = resolve(document, body(&at.operation["requestBody"]));
    let rules = [
        ("anyStateIf", Correlation::NewRecording, "boolean"),
        ("each", Correlation::Context, "array"),
    ];
    for (keyword, only_for, of_type) in rules {
        let Some(member) = outcome.get(keyword) else { continue };
        let property = member.as_str().map_or(&Value::Null, |name| &request["properties"][name]);
        if correlation != Some(only_for) || property["type"] != of_type {
            return Err(Fault::new(
                format!("{}.x-acs-outcome.{keyword}", at.place),
                format!("{member} is not a member of the request of type {of_type}"),
                "write the name of such a member, or remove it",
            ));
        }
    }
    Ok(())
}

fn check_example(at: &OperationAt<'_>) -> Result<(), Fault> {
    let Some(example) = at.operation.get("x-acs-example") else { return Ok(()) };
    if example.as_array().is_some_and(|lines| lines.iter().all(Value::is_string)) {
        return Ok(());
    }
    Err(Fault::new(
        format!("{}.x-acs-example", at.place),
        "expected an array of texts",
        "write the lines of a Rust example, in which `client` is the client",
    ))
}
