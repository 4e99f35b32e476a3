//! Reads the fragments in `spec/` and merges them to one document.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer};
use serde_json::{Value, json};

use super::Fault;
use super::document::{Object, members};

/// The fragment with everything that is not of one group of operations.
const COMMON: &str = "common.json";

/// All fragments as one document.
pub(crate) struct Spec {
    pub(crate) document: Value,
    /// The fragment that each path and component comes from, by its place.
    files: BTreeMap<String, String>,
}

impl Spec {
    /// Names the fragment that a fault is in.
    pub(crate) fn locate(&self, fault: Fault) -> Fault {
        let place = fault.place();
        let is_in = |part: &str| {
            place.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        // A path may begin like another, which is then the shorter one.
        match self.files.iter().filter(|(part, _)| is_in(part)).max_by_key(|(part, _)| part.len()) {
            Some((_, file)) => fault.in_file(file),
            None => fault,
        }
    }
}

/// Merges fragments, which come with the names of their files.
pub(crate) fn read(fragments: &[(String, String)]) -> Result<Spec, Fault> {
    let mut documents = BTreeMap::new();
    for (file, text) in fragments {
        let document = parse(text).map_err(|fault| fault.in_file(file))?;
        check_top(&document).map_err(|fault| fault.in_file(file))?;
        documents.insert(file.as_str(), document);
    }
    let Some(common) = documents.get(COMMON) else {
        let problem = "the file is missing";
        let fix = "restore it, with the schemas and parameters that all groups share";
        return Err(Fault::new("the document", problem, fix).in_file(COMMON));
    };
    for (file, document) in &documents {
        check_versions(document, common)
            .and_then(|()| check_references(&documents, file, document, ""))
            .map_err(|fault| fault.in_file(file))?;
    }
    merge(&documents)
}

fn parse(text: &str) -> Result<Value, Fault> {
    serde_json::from_str(text).map(|Unambiguous(document)| document).map_err(|error| {
        let place = format!("line {}, column {}", error.line(), error.column());
        Fault::new(place, format!("not JSON ({error})"), "correct it there")
    })
}

/// OpenAPI 3.0 of the parts that are merged.
fn check_top(document: &Value) -> Result<(), Fault> {
    const OF_DOCUMENT: &[&str] = &[
        "openapi",
        "info",
        "servers",
        "tags",
        "security",
        "paths",
        "components",
        "x-acs-subcodes",
    ];
    const OF_COMPONENTS: &[&str] = &["securitySchemes", "parameters", "schemas"];
    let version = document["openapi"].as_str().unwrap_or_default();
    if !version.starts_with("3.0.") {
        return Err(Fault::new(
            "openapi",
            format!("expected \"3.0.3\", found {}", document["openapi"]),
            "write the fragment in OpenAPI 3.0",
        ));
    }
    for (place, object, known) in [
        ("the document", document, OF_DOCUMENT),
        ("components", &document["components"], OF_COMPONENTS),
    ] {
        if let Some((name, _)) = members(object).find(|(name, _)| !known.contains(name)) {
            let problem = format!("`{name}` would be ignored");
            return Err(Fault::new(place, problem, "remove it, or merge it in generator/spec.rs"));
        }
    }
    match document["info"]["version"].as_str() {
        Some(version) if !version.is_empty() => Ok(()),
        _ => Err(Fault::new("info.version", "expected the api-version, found nothing", "add it")),
    }
}

/// One client speaks one version to all groups.
fn check_versions(document: &Value, common: &Value) -> Result<(), Fault> {
    for member in ["version", "x-acs-api-versions"] {
        let (here, there) = (&document["info"][member], &common["info"][member]);
        if here != there {
            return Err(Fault::new(
                format!("info.{member}"),
                format!("it is {here} here, and {there} in {COMMON}"),
                "write the same in all fragments",
            ));
        }
    }
    Ok(())
}

/// Every `$ref` leads somewhere: `#/…` in its own file, `common.json#/…` in another.
fn check_references(
    documents: &BTreeMap<&str, Value>,
    file: &str,
    value: &Value,
    pointer: &str,
) -> Result<(), Fault> {
    match value {
        Value::Object(object) => {
            if let Some(reference) = object.get("$ref") {
                let target = reference.as_str().and_then(split).and_then(|(of, target)| {
                    documents.get(if of.is_empty() { file } else { of })?.pointer(target)
                });
                if target.is_none() {
                    return Err(Fault::new(
                        place(pointer),
                        format!("nothing is at {reference}"),
                        "correct the `$ref` (`#/…` is in this file, `common.json#/…` in that one), \
                         or add what it names",
                    ));
                }
            }
            for (name, child) in object.iter().filter(|(name, _)| !is_example(name)) {
                let step = name.replace('~', "~0").replace('/', "~1");
                check_references(documents, file, child, &format!("{pointer}/{step}"))?;
            }
        }
        Value::Array(items) => {
            for (index, child) in items.iter().enumerate() {
                check_references(documents, file, child, &format!("{pointer}/{index}"))?;
            }
        }
        _ => {}
    }
    Ok(())
}

fn merge(documents: &BTreeMap<&str, Value>) -> Result<Spec, Fault> {
    let mut files = BTreeMap::from([("info".to_owned(), COMMON.to_owned())]);
    let mut merged = [
        ("paths", Object::new()),
        ("components.schemas", Object::new()),
        ("components.parameters", Object::new()),
        ("x-acs-subcodes", Object::new()),
    ];
    for (file, document) in documents {
        for (part, content) in &mut merged {
            let pointer = format!("/{}", part.replace('.', "/"));
            for (name, value) in document.pointer(&pointer).into_iter().flat_map(members) {
                let place = format!("{part}.{name}");
                if let Some(other) = files.insert(place.clone(), (*file).to_owned()) {
                    let problem = format!("it is in {other} too");
                    let fix = "remove one of the two, and refer to the other";
                    return Err(Fault::new(place, problem, fix).in_file(file));
                }
                let mut value = value.clone();
                references_are_local(&mut value);
                content.insert(name.to_owned(), value);
            }
        }
    }
    let info = documents.get(COMMON).map(|common| common["info"].clone());
    let [paths, schemas, parameters, subcodes] = merged.map(|(_, content)| Value::Object(content));
    let document = json!({
        "openapi": "3.0.3",
        "info": info,
        "paths": paths,
        "components": { "schemas": schemas, "parameters": parameters },
        "x-acs-subcodes": subcodes,
    });
    Ok(Spec { document, files })
}

/// `common.json#/…` becomes `#/…`.
fn references_are_local(value: &mut Value) {
    match value {
        Value::Object(object) => {
            if let Some(Value::String(reference)) = object.get_mut("$ref")
                && let Some((_, target)) = split(reference)
            {
                *reference = format!("#{target}");
            }
            object
                .iter_mut()
                .filter(|(name, _)| !is_example(name))
                .for_each(|(_, child)| references_are_local(child));
        }
        Value::Array(items) => items.iter_mut().for_each(references_are_local),
        _ => {}
    }
}

/// The file of a reference, which may be empty, and the pointer into it.
fn split(reference: &str) -> Option<(&str, &str)> {
    reference.split_once('#')
}

/// Examples are data, in which anything may be called `$ref`.
fn is_example(name: &str) -> bool {
    matches!(name, "example" | "examples")
}

fn place(pointer: &str) -> String {
    let path = pointer.trim_start_matches('/').replace('/', ".");
    path.replace("~1", "/").replace("~0", "~")
}

/// JSON in which no object has a member twice; serde_json would keep the last one and drop the others.
struct Unambiguous(Value);

impl<'de> Deserialize<'de> for Unambiguous {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Value;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
                let mut object = Object::new();
                while let Some((key, Unambiguous(value))) = map.next_entry::<String, _>()? {
                    if object.contains_key(&key) {
                        return Err(de::Error::custom(format!("`{key}` is there twice")));
                    }
                    object.insert(key, value);
                }
                Ok(object.into())
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
                let mut array = Vec::new();
                while let Some(Unambiguous(item)) = items.next_element()? {
                    array.push(item);
                }
                Ok(array.into())
            }

            fn visit_str<E>(self, text: &str) -> Result<Value, E> {
                Ok(text.into())
            }

            fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
                Ok(value.into())
            }

            fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
                Ok(number.into())
            }

            fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
                Ok(number.into())
            }

            fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
                Ok(number.into())
            }

            fn visit_unit<E>(self) -> Result<Value, E> {
                Ok(Value::Null)
            }
        }

        deserializer.deserialize_any(Visitor).map(Self)
    }
}
