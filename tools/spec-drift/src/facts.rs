//! Reading the facts form: operations, events and schemas by name, and nothing about parameters.

use super::document::{At, Documents, Result};
use super::model::{Api, Kind, Thing, Things};
use super::schema::Schemas;

pub(crate) fn read(documents: &Documents, root: &At) -> Result<Api> {
    let mut schemas = Schemas::new(documents);
    let mut things = Things::new();
    for (id, operation) in root.members_of("operations")? {
        let mut operation = read_operation(&mut schemas, &operation)?;
        operation.set("operationId", &id);
        things.insert((Kind::Operation, id), operation);
    }
    for event in root.items_of("events")? {
        let schema = documents.target(&event)?;
        things.insert((Kind::Event, event.text()?.to_owned()), schemas.read(&schema)?);
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
    for attribute in ["method", "path"] {
        let value = at.text_of(attribute)?;
        let value =
            value.ok_or_else(|| at.unusable(format!("expected `{attribute}`, found nothing")))?;
        operation.set(attribute, value);
    }
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

fn body(schemas: &mut Schemas<'_>, name: Option<At>) -> Result<Thing> {
    let mut body = Thing::default();
    if let Some(name) = name {
        body.set("type", schemas.refer(&name)?);
    }
    Ok(body)
}
