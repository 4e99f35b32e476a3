//! Reads the facts form: operations, events and schemas by name, and nothing about parameters.

use super::document::{At, Documents, Result};
use super::model::{Api, Kind, Thing, Things};
use super::schema::Schemas;

/// As with the other forms, an operation or event that the fragments do not have is only named.
pub(crate) fn read(documents: &Documents, root: &At, spec: Option<&Api>) -> Result<Api> {
    let mut schemas = Schemas::new(documents);
    let mut things = Things::new();
    for (id, operation) in root.members_of("operations")? {
        let (method, path) = (text(&operation, "method")?, text(&operation, "path")?);
        let is_known = spec.is_none_or(|spec| spec.has_operation(&id, &method, &path));
        let mut thing =
            if is_known { read_operation(&mut schemas, &operation)? } else { Thing::default() };
        thing.set("operationId", &id);
        thing.set("method", method);
        thing.set("path", path);
        things.insert((Kind::Operation, id), thing);
    }
    for event in root.items_of("events")? {
        let name = event.text()?;
        let is_known = spec.is_none_or(|spec| spec.has_event(name));
        let schema = documents.target(&event)?;
        let thing = if is_known { schemas.read(&schema)? } else { Thing::default() };
        things.insert((Kind::Event, name.to_owned()), thing);
    }
    schemas.finish(&mut things)?;
    Ok(Api {
        form: "facts".to_owned(),
        version: root.text_of("api_version")?.unwrap_or_default(),
        things,
        silent: |kind, attribute| match kind {
            Kind::Parameter => true,
            Kind::Request | Kind::Response => attribute == "media types" || attribute == "required",
            _ => attribute == "modelAsString" || attribute == "items modelAsString",
        },
    })
}

fn read_operation(schemas: &mut Schemas<'_>, at: &At) -> Result<Thing> {
    let mut operation = Thing::default();
    operation.set("repeatable", at.flag("repeatable")?.to_string());
    if let Some(request) = at.get("request") {
        operation.parts.insert((Kind::Request, String::new()), body(schemas, Some(request))?);
    }
    if let Some(success) = at.get("success") {
        let status = success.value()["status"].as_u64();
        let status = status.ok_or_else(|| success.unusable("expected a `status`, found none"))?;
        let status = status.to_string();
        operation.parts.insert((Kind::Response, status), body(schemas, success.get("schema"))?);
    }
    if let Some(error) = at.get("error") {
        let error = body(schemas, Some(error))?;
        operation.parts.insert((Kind::Response, "default".to_owned()), error);
    }
    Ok(operation)
}

fn text(at: &At, member: &str) -> Result<String> {
    let text = at.text_of(member)?;
    text.ok_or_else(|| at.unusable(format!("expected `{member}`, found nothing")))
}

fn body(schemas: &mut Schemas<'_>, name: Option<At>) -> Result<Thing> {
    let mut body = Thing::default();
    if let Some(name) = name {
        body.set("type", schemas.refer(&name)?);
    }
    Ok(body)
}
