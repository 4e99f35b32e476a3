//! Reads schemas, which all forms of document write alike.
//!
//! A reference is not replaced by what it refers to: schemas are compared by name, each once. So
//! schemas may refer to each other in circles, and only those that are reached are read.

use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;

use serde_json::Value;

use super::document::{At, Documents, Result};
use super::model::{Kind, TYPE, Thing, Things};

/// What narrows a type. All but the descriptions, and what only a code generator looks at.
const FACETS: [&str; 14] = [
    "format",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
    "default",
];
const FLAGS: [(&str, &str); 5] = [
    ("readOnly", "readOnly"),
    ("writeOnly", "writeOnly"),
    ("uniqueItems", "uniqueItems"),
    ("nullable", "nullable"),
    ("x-nullable", "nullable"),
];

/// The schemas that have been referred to so far.
pub(crate) struct Schemas<'a> {
    documents: &'a Documents,
    known: BTreeMap<String, (PathBuf, String)>,
    unread: Vec<(String, At)>,
}

impl<'a> Schemas<'a> {
    pub(crate) fn new(documents: &'a Documents) -> Self {
        Self { documents, known: BTreeMap::new(), unread: Vec::new() }
    }

    /// The schema at a place, which may be a reference.
    pub(crate) fn read(&mut self, at: &At) -> Result<Thing> {
        let mut thing = Thing::default();
        let mut names = Vec::new();
        self.read_into(&mut thing, &mut names, at)?;
        match (&names[..], thing.get(TYPE)) {
            ([name], _) if thing.parts.is_empty() => thing.set(TYPE, name),
            ([], Some(_)) => {}
            ([], None) => thing.set(TYPE, "any"),
            (_, declared) => {
                let declared = declared.unwrap_or("object").to_owned();
                thing.set(TYPE, declared);
                thing.set("allOf", names.join(", "));
            }
        }
        Ok(thing)
    }

    /// The type that the text at this place refers to, by its name.
    pub(crate) fn refer(&mut self, reference: &At) -> Result<String> {
        let target = self.documents.target(reference)?;
        let name = target.name();
        let at = self.documents.follow(target)?;
        match self.known.insert(name.clone(), at.identity()) {
            None => self.unread.push((name.clone(), at)),
            Some(other) if other != at.identity() => {
                let (file, pointer) = other;
                return Err(reference.unusable(format!(
                    "{name} is {at} here, and {}#{pointer} elsewhere; rename one of them",
                    file.display()
                )));
            }
            Some(_) => {}
        }
        Ok(name)
    }

    /// All schemas that were referred to, and all that those refer to.
    pub(crate) fn finish(mut self, things: &mut Things) -> Result<()> {
        while let Some((name, at)) = self.unread.pop() {
            let schema = self.read(&at)?;
            things.insert((Kind::Schema, name), schema);
        }
        Ok(())
    }

    fn read_into(&mut self, thing: &mut Thing, names: &mut Vec<String>, at: &At) -> Result<()> {
        if let Some(reference) = at.get("$ref") {
            names.push(self.refer(&reference)?);
        }
        for part in at.items_of("allOf")? {
            self.read_into(thing, names, &part)?;
        }
        for facet in FACETS {
            if let Some(value) = at.get(facet).filter(|at| *at.value() != Value::Bool(false)) {
                thing.set(facet, literal(value.value()));
            }
        }
        for (member, attribute) in FLAGS {
            if at.flag(member)? {
                thing.set(attribute, "true");
            }
        }
        if let Some(since) = at.text_of("x-acs-since")? {
            thing.since = Some(since);
        }
        if let Some(declared) = at.text_of("type")?.or_else(|| implied_type(at)) {
            thing.set(TYPE, declared);
        }
        self.read_items(thing, at)?;
        self.read_members(thing, at)?;
        self.read_alternatives(thing, at)?;
        read_values(thing, at)
    }

    fn read_items(&mut self, thing: &mut Thing, at: &At) -> Result<()> {
        let Some(items) = at.get("items") else { return Ok(()) };
        let Thing { attributes, parts, .. } = self.read(&items)?;
        for (attribute, value) in attributes {
            match attribute.as_str() {
                TYPE => thing.set(TYPE, format!("array of {value}")),
                _ => thing.set(&format!("items {attribute}"), value),
            }
        }
        thing.parts.extend(parts);
        Ok(())
    }

    fn read_members(&mut self, thing: &mut Thing, at: &At) -> Result<()> {
        // Among facts, a member itself says that it is required.
        let listed = match at.get("required") {
            Some(required) if required.value().is_boolean() => Vec::new(),
            _ => at.items_of("required")?,
        };
        let listed = listed.iter().map(|name| name.text()).collect::<Result<HashSet<_>>>()?;
        for (name, property) in at.members_of("properties")? {
            let mut member = self.read(&property)?;
            let says_so = property.value()["required"] == Value::Bool(true);
            let required = says_so || listed.contains(name.as_str());
            member.set("required", required.to_string());
            thing.parts.insert((Kind::Member, name), member);
        }
        if let Some(others) = at.get("additionalProperties") {
            match others.value().as_bool() {
                Some(allowed) => thing.set("additionalProperties", allowed.to_string()),
                None => {
                    let others = self.read(&others)?;
                    thing.parts.insert((Kind::Member, "*".to_owned()), others);
                }
            }
        }
        Ok(())
    }

    fn read_alternatives(&mut self, thing: &mut Thing, at: &At) -> Result<()> {
        for keyword in ["oneOf", "anyOf"] {
            for (index, alternative) in at.items_of(keyword)?.iter().enumerate() {
                let name = format!("{keyword}[{index}]");
                let alternative = self.read(alternative)?;
                thing.parts.insert((Kind::Alternative, name), alternative);
            }
        }
        Ok(())
    }
}

fn implied_type(at: &At) -> Option<String> {
    let has = |member| at.get(member).is_some();
    if has("properties") || has("additionalProperties") {
        Some("object".to_owned())
    } else if has("enum") {
        Some("string".to_owned())
    } else {
        None
    }
}

fn read_values(thing: &mut Thing, at: &At) -> Result<()> {
    let values = at.items_of("enum")?;
    if !values.is_empty() {
        let may_grow = match at.get("x-ms-enum") {
            Some(extension) => extension.flag("modelAsString")?,
            None => false,
        };
        thing.set("modelAsString", may_grow.to_string());
    }
    for value in values {
        thing.parts.insert((Kind::Value, literal(value.value())), Thing::default());
    }
    Ok(())
}

/// A value as text; the same for the same number, however it is written.
fn literal(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) if number.is_f64() => {
            number.as_f64().map_or_else(|| number.to_string(), |number| number.to_string())
        }
        other => other.to_string(),
    }
}
