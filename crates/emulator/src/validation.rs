//! The operations as the fragment declares them, and bodies against its schemas.
//!
//! The fragment that the client is generated from is interpreted here, so an operation, a member or a
//! bound is changed in one place. Of JSON Schema that is what such documents use: `$ref`, `allOf`,
//! `type`, `required`, `enum`, bounds of integers, and the formats `int32` and `uri`.
//! As with the service, members that it does not know are let through, values of an enumeration are
//! read in any case, and `null` counts as absent.

use std::collections::HashMap;
use std::fmt;

use http::StatusCode;
use serde::Deserialize;
use serde_json::Value;
use url::Url;

const FRAGMENT: &str = include_str!("../../../spec/call-media.json");
const COMMON: &str = include_str!("../../../spec/common.json");
const PATH: &str = "/calling/callConnections/{callConnectionId}:";
const SCHEMAS: &str = "/components/schemas/";

/// What the emulator takes from the fragment.
pub(super) struct Fragment {
    /// The versions of the interface that it is good for.
    pub(super) versions: Vec<String>,
    operations: HashMap<String, Operation>,
    schemas: HashMap<String, Schema>,
}

pub(super) struct Operation {
    /// As in the path, such as `sendDtmfTones`.
    pub(super) name: String,
    /// The status of its success.
    pub(super) success: StatusCode,
    pub(super) is_repeatable: bool,
    body: Option<Schema>,
}

/// A member that is not what the schema says. The value found is not told: it may be a tone.
#[derive(Debug)]
pub(super) struct Invalid {
    /// Such as `recognizeOptions.choices[1].label`; `body` for the whole.
    pub(super) member: String,
    pub(super) expected: String,
}

impl Fragment {
    pub(super) fn read() -> Result<Self, String> {
        let read = |fragment| {
            serde_json::from_str::<Document>(fragment)
                .map_err(|error| format!("the fragment: {error}"))
        };
        let (document, common) = (read(FRAGMENT)?, read(COMMON)?);
        let Components { mut parameters, mut schemas } = document.components;
        parameters.extend(common.components.parameters);
        schemas.extend(common.components.schemas);
        let is_repeatability = |parameter: &Parameter| {
            let name = match &parameter.reference {
                Some(reference) => {
                    let name = reference.rsplit('/').next().unwrap_or_default();
                    parameters.get(name).and_then(|parameter| parameter.name.as_deref())
                }
                None => parameter.name.as_deref(),
            };
            name.is_some_and(|name| name.eq_ignore_ascii_case("Repeatability-Request-ID"))
        };
        let mut operations = HashMap::new();
        for (path, methods) in document.paths {
            let (Some(name), Some(declared)) = (path.strip_prefix(PATH), methods.post) else {
                continue;
            };
            let success = declared
                .responses
                .keys()
                .find_map(|status| status.parse().ok().filter(StatusCode::is_success))
                .ok_or_else(|| format!("the fragment: {name} declares no success"))?;
            let operation = Operation {
                name: name.to_owned(),
                success,
                is_repeatable: declared.parameters.iter().any(is_repeatability),
                body: declared.request_body.and_then(|body| body.content.json.schema),
            };
            operations.insert(name.to_owned(), operation);
        }
        Ok(Self { versions: document.info.versions, operations, schemas })
    }

    pub(super) fn operation(&self, name: &str) -> Option<&Operation> {
        self.operations.get(name)
    }

    /// The body of a request, if it is what the operation declares; `null` where it declares none.
    pub(super) fn body(&self, operation: &Operation, body: &[u8]) -> Result<Value, Invalid> {
        let Some(schema) = &operation.body else { return Ok(Value::Null) };
        let invalid = |expected: String| Invalid { member: "body".to_owned(), expected };
        if body.is_empty() {
            return Err(invalid("expected a JSON object, found nothing".to_owned()));
        }
        let value: Value = serde_json::from_slice(body).map_err(|error| {
            // The text of the error may quote what was found.
            let (line, column) = (error.line(), error.column());
            invalid(format!("expected JSON, found a mistake at line {line}, column {column}"))
        })?;
        self.check(schema, &value, &Path::Root)?;
        Ok(value)
    }

    fn check(&self, schema: &Schema, value: &Value, path: &Path<'_>) -> Result<(), Invalid> {
        // In this file or in the other.
        if let Some((_, name)) = schema.reference.as_deref().and_then(|text| text.split_once('#'))
            && let Some(schema) = name.strip_prefix(SCHEMAS).and_then(|name| self.schemas.get(name))
        {
            self.check(schema, value, path)?;
        }
        for part in &schema.all_of {
            self.check(part, value, path)?;
        }
        match schema.kind {
            Some(Type::Object) => self.check_object(schema, value, path),
            Some(Type::Array) => self.check_array(schema, value, path),
            Some(Type::String) => schema.check_string(value, path),
            Some(Type::Integer) => schema.check_integer(value, path),
            Some(Type::Number) if !value.is_number() => Err(path.expected("a number")),
            Some(Type::Boolean) if !value.is_boolean() => Err(path.expected("true or false")),
            _ => Ok(()),
        }
    }

    fn check_object(&self, schema: &Schema, value: &Value, path: &Path<'_>) -> Result<(), Invalid> {
        let object = value.as_object().ok_or_else(|| path.expected("an object"))?;
        let given = |name: &str| object.get(name).filter(|member| !member.is_null());
        for name in &schema.required {
            if given(name).is_none() {
                return Err(Path::Member(path, name).expected("a value: it is required"));
            }
        }
        for (name, member) in &schema.properties {
            if let Some(value) = given(name) {
                self.check(member, value, &Path::Member(path, name))?;
            }
        }
        Ok(())
    }

    fn check_array(&self, schema: &Schema, value: &Value, path: &Path<'_>) -> Result<(), Invalid> {
        let array = value.as_array().ok_or_else(|| path.expected("an array"))?;
        let Some(schema) = &schema.items else { return Ok(()) };
        for (index, item) in array.iter().enumerate() {
            self.check(schema, item, &Path::Item(path, index))?;
        }
        Ok(())
    }
}

impl Schema {
    fn check_string(&self, value: &Value, path: &Path<'_>) -> Result<(), Invalid> {
        let text = value.as_str().ok_or_else(|| path.expected("a string"))?;
        if self.format.as_deref() == Some("uri") && Url::parse(text).is_err() {
            return Err(path.expected("an absolute URI"));
        }
        let is_open = self.ms_enum.as_ref().is_some_and(|extension| extension.model_as_string);
        let is_known = || self.values.iter().any(|known| known.eq_ignore_ascii_case(text));
        if !self.values.is_empty() && !is_open && !is_known() {
            return Err(path.expected(&format!("one of {}", self.values.join(", "))));
        }
        Ok(())
    }

    fn check_integer(&self, value: &Value, path: &Path<'_>) -> Result<(), Invalid> {
        let number = value.as_i64().ok_or_else(|| path.expected("an integer"))?;
        let (min, max) = match self.format.as_deref() {
            Some("int32") => (i64::from(i32::MIN), i64::from(i32::MAX)),
            _ => (i64::MIN, i64::MAX),
        };
        let (min, max) = (self.minimum.unwrap_or(min), self.maximum.unwrap_or(max));
        if (min..=max).contains(&number) {
            Ok(())
        } else {
            Err(path.expected(&format!("an integer {min} to {max}")))
        }
    }
}

/// Where a value stands in a body.
enum Path<'a> {
    Root,
    Member(&'a Path<'a>, &'a str),
    Item(&'a Path<'a>, usize),
}

impl Path<'_> {
    fn expected(&self, what: &str) -> Invalid {
        Invalid { member: self.to_string(), expected: format!("expected {what}") }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => f.write_str("body"),
            Self::Member(Self::Root, name) => f.write_str(name),
            Self::Member(parent, name) => write!(f, "{parent}.{name}"),
            Self::Item(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

#[derive(Deserialize)]
struct Document {
    info: Info,
    paths: HashMap<String, Methods>,
    components: Components,
}

#[derive(Deserialize)]
struct Info {
    #[serde(rename = "x-acs-api-versions")]
    versions: Vec<String>,
}

#[derive(Deserialize)]
struct Methods {
    post: Option<Declared>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Declared {
    #[serde(default)]
    parameters: Vec<Parameter>,
    request_body: Option<RequestBody>,
    responses: HashMap<String, Value>,
}

#[derive(Deserialize)]
struct Parameter {
    #[serde(rename = "$ref")]
    reference: Option<String>,
    name: Option<String>,
}

#[derive(Deserialize)]
struct RequestBody {
    content: Content,
}

#[derive(Deserialize)]
struct Content {
    #[serde(rename = "application/json")]
    json: MediaType,
}

#[derive(Deserialize)]
struct MediaType {
    schema: Option<Schema>,
}

#[derive(Deserialize)]
struct Components {
    #[serde(default)]
    parameters: HashMap<String, Parameter>,
    schemas: HashMap<String, Schema>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Schema {
    #[serde(rename = "$ref")]
    reference: Option<String>,
    all_of: Vec<Schema>,
    #[serde(rename = "type")]
    kind: Option<Type>,
    format: Option<String>,
    #[serde(rename = "enum")]
    values: Vec<String>,
    #[serde(rename = "x-ms-enum")]
    ms_enum: Option<MsEnum>,
    minimum: Option<i64>,
    maximum: Option<i64>,
    items: Option<Box<Schema>>,
    required: Vec<String>,
    properties: HashMap<String, Schema>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Type {
    Object,
    Array,
    String,
    Integer,
    Number,
    Boolean,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct MsEnum {
    #[serde(default)]
    model_as_string: bool,
}
