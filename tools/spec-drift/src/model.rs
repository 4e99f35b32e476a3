//! What all forms of document have in common: named things, with attributes, in a tree.

use std::collections::BTreeMap;
use std::fmt;

/// An interface, as one document has it.
pub(crate) struct Api {
    /// The document's form and its version of the interface, for people.
    pub(crate) form: String,
    pub(crate) version: String,
    pub(crate) things: Things,
    /// What the document's form cannot express, which therefore cannot differ.
    pub(crate) silent: fn(Kind, &str) -> bool,
}

pub(crate) type Things = BTreeMap<(Kind, String), Thing>;

#[derive(Debug, Default, PartialEq)]
pub(crate) struct Thing {
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) parts: Things,
    /// The first version that has it, if that is later than the document's own.
    pub(crate) since: Option<String>,
}

/// In the order in which differences are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Operation,
    Parameter,
    Request,
    Response,
    Schema,
    Event,
    Member,
    Alternative,
    Value,
}

/// The attribute that says what a thing is made of.
pub(crate) const TYPE: &str = "type";

impl Thing {
    pub(crate) fn set(&mut self, attribute: &str, value: impl Into<String>) {
        self.attributes.insert(attribute.to_owned(), value.into());
    }

    pub(crate) fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(String::as_str)
    }
}

impl Api {
    /// Returns whether it has an operation of this id, or another at this method and path.
    pub(crate) fn has_operation(&self, id: &str, method: &str, path: &str) -> bool {
        self.things.contains_key(&(Kind::Operation, id.to_owned()))
            || self.operation_at(method, path).is_some()
    }

    pub(crate) fn has_event(&self, name: &str) -> bool {
        self.things.contains_key(&(Kind::Event, name.to_owned()))
    }

    /// The operation that answers to a method and path.
    pub(crate) fn operation_at(&self, method: &str, path: &str) -> Option<&str> {
        self.things.iter().find_map(|((kind, name), thing)| {
            let is_it = *kind == Kind::Operation
                && thing.get("method") == Some(method)
                && thing.get("path") == Some(path);
            is_it.then_some(name.as_str())
        })
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Operation => "operation",
            Self::Parameter => "parameter",
            Self::Request => "request",
            Self::Response => "response",
            Self::Schema => "schema",
            Self::Event => "event",
            Self::Member => "member",
            Self::Alternative => "alternative",
            Self::Value => "value",
        })
    }
}

/// Its attributes in one line, the type first.
impl fmt::Display for Thing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        if let Some(its_type) = self.get(TYPE) {
            f.write_str(its_type)?;
            separator = ", ";
        }
        for (attribute, value) in self.attributes.iter().filter(|(name, _)| *name != TYPE) {
            write!(f, "{separator}{attribute} {value}")?;
            separator = ", ";
        }
        Ok(())
    }
}
