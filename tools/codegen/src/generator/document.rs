//! Walks over an OpenAPI document.
//!
//! What has another shape than OpenAPI prescribes is skipped; `generator/check` reports it.

use serde_json::{Map, Value};

pub(crate) type Object = Map<String, Value>;

/// An operation, and where it is.
pub(crate) struct OperationAt<'a> {
    /// Such as `paths./calling/callConnections/{callConnectionId}:play.post`.
    pub(crate) place: String,
    pub(crate) path: &'a str,
    pub(crate) method: &'a str,
    pub(crate) operation: &'a Value,
}

pub(crate) fn operations(document: &Value) -> impl Iterator<Item = OperationAt<'_>> {
    members(&document["paths"]).flat_map(|(path, item)| {
        members(item).map(move |(method, operation)| OperationAt {
            place: format!("paths.{path}.{method}"),
            path,
            method,
            operation,
        })
    })
}

/// The parameters of an operation, followed to where they are declared.
pub(crate) fn parameters<'a>(
    document: &'a Value,
    operation: &'a Value,
) -> impl Iterator<Item = &'a Value> {
    items(&operation["parameters"]).map(|parameter| resolve(document, parameter))
}

/// Place, name and content of every schema.
pub(crate) fn schemas(document: &Value) -> impl Iterator<Item = (String, &str, &Value)> {
    members(&document["components"]["schemas"])
        .map(|(name, schema)| (format!("components.schemas.{name}"), name, schema))
}

/// Name and content of every member of an object.
pub(crate) fn members(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), value))
}

pub(crate) fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// The texts in an array.
pub(crate) fn texts(value: &Value) -> impl Iterator<Item = &str> {
    items(value).filter_map(Value::as_str)
}

/// What a value refers to, or the value itself.
pub(crate) fn resolve<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    let target = value["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
    target.and_then(|pointer| document.pointer(pointer)).unwrap_or(value)
}

/// The name of the schema that a value refers to.
pub(crate) fn referred(value: &Value) -> Option<&str> {
    value["$ref"].as_str()?.strip_prefix("#/components/schemas/")
}

/// The schema of the JSON body of a request or a response.
pub(crate) fn body(value: &Value) -> &Value {
    &value["content"]["application/json"]["schema"]
}

pub(crate) fn schemas_mut(document: &mut Value) -> impl Iterator<Item = (&String, &mut Object)> {
    let schemas = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut);
    schemas.into_iter().flatten().filter_map(|(name, schema)| Some((name, schema.as_object_mut()?)))
}

pub(crate) fn operations_mut(document: &mut Value) -> impl Iterator<Item = &mut Object> {
    let paths = document.pointer_mut("/paths").and_then(Value::as_object_mut);
    let items = paths.into_iter().flatten().filter_map(|(_, item)| item.as_object_mut());
    items.flatten().filter_map(|(_, operation)| operation.as_object_mut())
}

/// Every member of every schema.
pub(crate) fn properties_mut(document: &mut Value) -> impl Iterator<Item = &mut Object> {
    schemas_mut(document)
        .filter_map(|(_, schema)| schema.get_mut("properties")?.as_object_mut())
        .flatten()
        .filter_map(|(_, property)| property.as_object_mut())
}
