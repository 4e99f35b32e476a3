//! Reads OpenAPI 3.0, in which the fragments are written, and Swagger 2.0, in which the service's own
//! document is. They differ in where bodies are, and in how an event can be recognized.

use std::collections::HashSet;

use serde_json::Value;

use super::document::{At, Documents, Form, Result};
use super::model::{Api, Kind, Thing, Things};
use super::schema::Schemas;

const EVENT_PREFIX: &str = "Microsoft.Communication.";
const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// Reads documents that make up one interface. An operation or event that the fragments do not have is
/// only named: its schemas would be differences that follow from one.
pub(crate) fn read(
    documents: &Documents,
    first: &At,
    roots: &[At],
    spec: Option<&Api>,
) -> Result<Api> {
    let is_swagger = roots.iter().any(|root| root.form() == Form::Swagger);
    let mut reader = Reader { documents, schemas: Schemas::new(documents), is_swagger };
    let mut things = Things::new();
    for (id, method, path, item, operation) in operations(documents, roots)? {
        let is_known = spec.is_none_or(|spec| spec.has_operation(&id, &method, &path));
        let mut thing =
            if is_known { reader.operation(&item, &operation)? } else { Thing::default() };
        thing.set("operationId", &id);
        thing.set("method", method);
        thing.set("path", path);
        things.insert((Kind::Operation, id), thing);
    }
    if things.is_empty() {
        let paths = first.get("paths").unwrap_or_else(|| first.clone());
        return Err(paths.unusable("expected operations, found none"));
    }
    let events = match is_swagger {
        true => unmarked_events(documents, first, spec)?,
        false => marked_events(roots)?,
    };
    for (name, schema, is_known) in events {
        let event = if is_known { reader.schemas.read(&schema)? } else { Thing::default() };
        things.insert((Kind::Event, name), event);
    }
    reader.schemas.finish(&mut things)?;

    let info = first.get("info").ok_or_else(|| first.unusable("expected `info`, found nothing"))?;
    let written_in = match first.text_of("openapi")? {
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
fn operations(documents: &Documents, roots: &[At]) -> Result<Vec<Operation>> {
    let mut found = Vec::new();
    for root in roots {
        let base = root.text_of("basePath")?.unwrap_or_default();
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
        let mut thing = Thing { since: operation.text_of("x-acs-since")?, ..Thing::default() };
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

fn marked_events(roots: &[At]) -> Result<Vec<Event>> {
    let mut schemas = Vec::new();
    for components in roots.iter().filter_map(|root| root.get("components")) {
        schemas.extend(components.members_of("schemas")?);
    }
    let mut events = Vec::new();
    for (_, schema) in schemas {
        if let Some(name) = schema.text_of("x-acs-event-type")? {
            let name = name.strip_prefix(EVENT_PREFIX).map(str::to_owned).unwrap_or(name);
            events.push((name, schema, true));
        }
    }
    Ok(events)
}

/// In Swagger an event is a definition like any other. It is one that the fragments have as an event, or
/// one that no operation needs and that names a call as events do.
fn unmarked_events(documents: &Documents, root: &At, spec: Option<&Api>) -> Result<Vec<Event>> {
    let needed = needed_by_operations(root.value());
    let mut events = Vec::new();
    for (name, definition) in root.members_of("definitions")? {
        let definition = documents.follow(definition)?;
        let is_in = |spec: &Api| spec.has_event(&name);
        let names_a_call = ["callConnectionId", "correlationId"]
            .iter()
            .all(|member| definition.value()["properties"].get(member).is_some());
        if spec.is_some_and(is_in) || (names_a_call && !needed.contains(name.as_str())) {
            let is_known = spec.is_none_or(is_in);
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
