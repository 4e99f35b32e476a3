//! Reading OpenAPI 3.0, as the fragment is written in, and Swagger 2.0, as the service's own document
//! is. They differ in where bodies are, and in how events can be told.

use std::collections::HashSet;

use serde_json::Value;

use super::document::{At, Documents, Form, Result};
use super::model::{Api, Kind, Thing, Things};
use super::schema::Schemas;

const GROUP: &str = "CallMedia_";
const EVENT_PREFIX: &str = "Microsoft.Communication.";
const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// Reads a document. Of the service's, which is of all groups of operations, only what belongs to
/// the group or is at a place that the fragment knows.
pub(crate) fn read(documents: &Documents, root: &At, fragment: Option<&Api>) -> Result<Api> {
    let mut reader = Reader { documents, schemas: Schemas::new(documents), is_swagger: false };
    let mut things = Things::new();
    let form = root.form();
    reader.is_swagger = form == Form::Swagger;
    let is_ours = |id: &str, method: &str, path: &str| {
        form == Form::OpenApi
            || id.starts_with(GROUP)
            || fragment.is_some_and(|fragment| fragment.operation_at(method, path).is_some())
    };
    for (id, method, path, item, operation) in operations(documents, root)? {
        if is_ours(&id, &method, &path) {
            let mut thing = reader.operation(&item, &operation)?;
            thing.set("operationId", &id);
            thing.set("method", method);
            thing.set("path", path);
            things.insert((Kind::Operation, id), thing);
        }
    }
    if things.is_empty() {
        let problem = match form {
            Form::Swagger => format!("expected operations of the group {GROUP}…, found none"),
            _ => "expected operations, found none".to_owned(),
        };
        return Err(root.get("paths").unwrap_or_else(|| root.clone()).unusable(problem));
    }
    let events = if reader.is_swagger {
        unmarked_events(documents, root, fragment)?
    } else {
        marked_events(root)?
    };
    for (name, schema, is_known) in events {
        // Another group's event brings its own schemas, which are not ours.
        let event = if is_known { reader.schemas.read(&schema)? } else { Thing::default() };
        things.insert((Kind::Event, name), event);
    }
    reader.schemas.finish(&mut things)?;

    let info = root.get("info").ok_or_else(|| root.unusable("expected `info`, found nothing"))?;
    let written_in = match root.text_of("openapi")? {
        Some(version) => format!("OpenAPI {version}"),
        None => "Swagger 2.0".to_owned(),
    };
    Ok(Api {
        form: written_in,
        version: info.text_of("version")?.unwrap_or_default(),
        things,
        silent: |_, _| false,
    })
}

type Operation = (String, String, String, At, At);

/// Id, method, path, path item and operation of all operations.
fn operations(documents: &Documents, root: &At) -> Result<Vec<Operation>> {
    let base = root.text_of("basePath")?.unwrap_or_default();
    let mut found = Vec::new();
    for (path, item) in
        [root.members_of("paths")?, root.members_of("x-ms-paths")?].into_iter().flatten()
    {
        let item = documents.follow(item)?;
        let path = format!("{}{path}", base.trim_end_matches('/'));
        for method in METHODS {
            let Some(operation) = item.get(method) else { continue };
            let method = method.to_uppercase();
            let id = operation.text_of("operationId")?.unwrap_or(format!("{method} {path}"));
            found.push((id, method, path.clone(), item.clone(), operation));
        }
    }
    Ok(found)
}

struct Reader<'a> {
    documents: &'a Documents,
    schemas: Schemas<'a>,
    is_swagger: bool,
}

impl Reader<'_> {
    fn operation(&mut self, item: &At, operation: &At) -> Result<Thing> {
        let mut thing = Thing::default();
        // Those of an operation come after those of its path, and replace them.
        for parameter in
            item.items_of("parameters")?.into_iter().chain(operation.items_of("parameters")?)
        {
            let parameter = self.documents.follow(parameter)?;
            if parameter.text_of("in")?.as_deref() == Some("body") {
                let mut body = self.body(&parameter, operation, "consumes")?;
                body.set("required", parameter.flag("required")?.to_string());
                thing.parts.insert((Kind::Request, String::new()), body);
            } else {
                self.parameter(&mut thing.parts, &parameter)?;
            }
        }
        if let Some(request) = operation.get("requestBody") {
            let request = self.documents.follow(request)?;
            let mut body = self.body(&request, operation, "consumes")?;
            body.set("required", request.flag("required")?.to_string());
            thing.parts.insert((Kind::Request, String::new()), body);
        }
        for (status, response) in operation.members_of("responses")? {
            let response = self.documents.follow(response)?;
            let body = self.body(&response, operation, "produces")?;
            thing.parts.insert((Kind::Response, status), body);
        }
        let has = |name: &str| thing.parts.contains_key(&(Kind::Parameter, name.to_owned()));
        let repeatable = has("repeatability-request-id") && has("repeatability-first-sent");
        thing.set("repeatable", repeatable.to_string());
        Ok(thing)
    }

    fn parameter(&mut self, parameters: &mut Things, at: &At) -> Result<()> {
        let text = |member| {
            at.text_of(member)?
                .ok_or_else(|| at.unusable(format!("expected `{member}`, found nothing")))
        };
        let (mut name, place) = (text("name")?, text("in")?);
        if place == "header" {
            name.make_ascii_lowercase();
        }
        let mut parameter = self.schemas.read(&at.get("schema").unwrap_or_else(|| at.clone()))?;
        parameter.set("required", at.flag("required")?.to_string());
        parameter.set("in", &place);
        let taken = parameters.get(&(Kind::Parameter, name.clone()));
        if taken.is_some_and(|other| other.get("in") != Some(&place)) {
            name = format!("{name} in {place}");
        }
        parameters.insert((Kind::Parameter, name), parameter);
        Ok(())
    }

    /// The body of a request or response, which may have none.
    fn body(&mut self, at: &At, operation: &At, media_types: &str) -> Result<Thing> {
        if !self.is_swagger {
            let contents = at.members_of("content")?;
            let json = contents.iter().find(|(name, _)| name == "application/json");
            let Some((_, content)) = json.or(contents.first()) else { return Ok(Thing::default()) };
            let mut body = match content.get("schema") {
                Some(schema) => self.schemas.read(&schema)?,
                None => Thing::default(),
            };
            body.set("media types", listed(contents.iter().map(|(name, _)| name.clone())));
            return Ok(body);
        }
        let Some(schema) = at.get("schema") else { return Ok(Thing::default()) };
        let mut body = self.schemas.read(&schema)?;
        let listing =
            if operation.get(media_types).is_some() { operation } else { &operation.root() };
        let names = listing.items_of(media_types)?;
        let names = names.iter().map(|name| name.text().map(str::to_owned));
        body.set("media types", listed(names.collect::<Result<Vec<_>>>()?));
        Ok(body)
    }
}

fn listed(names: impl IntoIterator<Item = String>) -> String {
    let mut names: Vec<_> = names.into_iter().collect();
    names.sort();
    names.join(", ")
}

/// Name, schema, and whether the schema is to be read.
type Event = (String, At, bool);

fn marked_events(root: &At) -> Result<Vec<Event>> {
    let Some(components) = root.get("components") else { return Ok(Vec::new()) };
    let mut events = Vec::new();
    for (_, schema) in components.members_of("schemas")? {
        if let Some(name) = schema.text_of("x-acs-event-type")? {
            let name = name.strip_prefix(EVENT_PREFIX).map(str::to_owned).unwrap_or(name);
            events.push((name, schema, true));
        }
    }
    Ok(events)
}

/// In Swagger an event is a definition like any other. It is one that the fragment has as an event,
/// or one that no operation needs and that names a call as events do.
fn unmarked_events(documents: &Documents, root: &At, fragment: Option<&Api>) -> Result<Vec<Event>> {
    let needed = needed_by_operations(root.value());
    let mut events = Vec::new();
    for (name, definition) in root.members_of("definitions")? {
        let definition = documents.follow(definition)?;
        let is_in = |fragment: &Api| fragment.things.contains_key(&(Kind::Event, name.clone()));
        let names_a_call = ["callConnectionId", "correlationId"]
            .iter()
            .all(|member| definition.value()["properties"].get(member).is_some());
        if fragment.is_some_and(is_in) || (names_a_call && !needed.contains(name.as_str())) {
            let is_known = fragment.is_none_or(is_in);
            events.push((name, definition, is_known));
        }
    }
    Ok(events)
}

/// The definitions that operations of any group refer to, and what those refer to.
fn needed_by_operations(root: &Value) -> HashSet<&str> {
    let mut needed = HashSet::new();
    let mut unread = vec![&root["paths"], &root["x-ms-paths"]];
    while let Some(value) = unread.pop() {
        match value {
            Value::Object(object) => unread.extend(object.values()),
            Value::Array(items) => unread.extend(items),
            _ => {}
        }
        let reference = value.get("$ref").and_then(Value::as_str);
        if let Some(name) = reference.and_then(|text| text.strip_prefix("#/definitions/"))
            && needed.insert(name)
        {
            unread.push(&root["definitions"][name]);
        }
    }
    needed
}
