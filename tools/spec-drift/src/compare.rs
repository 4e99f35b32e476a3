//! The differences between two interfaces.

use std::collections::BTreeSet;
use std::fmt;

use super::model::{Api, Kind, Thing, Things};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Change {
    /// Only the document has it.
    Added,
    /// Only the fragments have it.
    Removed,
    Changed,
}

/// `Display` writes it in one line, as `--accept` reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    pub(crate) change: Change,
    /// The kind of thing, or the attribute.
    pub(crate) what: String,
    pub(crate) place: String,
    pub(crate) spec: Option<String>,
    pub(crate) document: Option<String>,
}

/// All differences: what was added, then removed, then changed, each in the order of places.
pub(crate) fn compare(spec: &Api, mut document: Api) -> Vec<Difference> {
    pair_by_path(spec, &mut document.things);
    let silent = [spec.silent, document.silent];
    let version = std::mem::take(&mut document.version);
    let mut comparison = Comparison { silent, version, differences: Vec::new() };
    comparison.things("", &spec.things, &document.things);
    let mut differences = comparison.differences;
    differences.sort_by_key(|difference| difference.change);
    differences
}

/// An operation with another id, at a method and path that we know, is ours all the same.
fn pair_by_path(spec: &Api, theirs: &mut Things) {
    let renamed: Vec<_> = theirs
        .iter()
        .filter(|(key, _)| key.0 == Kind::Operation && !spec.things.contains_key(key))
        .filter_map(|(key, thing)| {
            let id = spec.operation_at(thing.get("method")?, thing.get("path")?)?;
            Some((key.clone(), (Kind::Operation, id.to_owned())))
        })
        .filter(|(_, ours)| !theirs.contains_key(ours))
        .collect();
    for (key, ours) in renamed {
        if let Some(thing) = theirs.remove(&key) {
            theirs.entry(ours).or_insert(thing);
        }
    }
}

struct Comparison {
    silent: [fn(Kind, &str) -> bool; 2],
    /// The document's.
    version: String,
    differences: Vec<Difference>,
}

impl Comparison {
    fn things(&mut self, above: &str, ours: &Things, theirs: &Things) {
        for ((kind, name), thing) in ours {
            let place = place(above, *kind, name);
            match theirs.get(&(*kind, name.clone())) {
                Some(other) => self.thing(&place, *kind, thing, other),
                // Versions are dates.
                None if thing.since.as_ref().is_some_and(|since| *since > self.version) => {}
                None => self.only(Change::Removed, *kind, place, thing),
            }
        }
        for (key, thing) in theirs.iter().filter(|(key, _)| !ours.contains_key(key)) {
            self.only(Change::Added, key.0, place(above, key.0, &key.1), thing);
        }
    }

    fn thing(&mut self, place: &str, kind: Kind, ours: &Thing, theirs: &Thing) {
        let attributes: BTreeSet<_> =
            ours.attributes.keys().chain(theirs.attributes.keys()).collect();
        for attribute in attributes {
            let (spec, document) = (ours.get(attribute), theirs.get(attribute));
            if spec != document && !self.is_silent(kind, attribute) {
                self.differences.push(Difference {
                    change: Change::Changed,
                    what: attribute.clone(),
                    place: place.to_owned(),
                    spec: spec.map(str::to_owned),
                    document: document.map(str::to_owned),
                });
            }
        }
        self.things(place, &ours.parts, &theirs.parts);
    }

    /// A thing that only one of them has.
    fn only(&mut self, change: Change, kind: Kind, place: String, thing: &Thing) {
        if self.is_silent(kind, "") {
            return;
        }
        let thing = Some(thing.to_string());
        let (spec, document) = match change {
            Change::Removed => (thing, None),
            _ => (None, thing),
        };
        self.differences.push(Difference { change, what: kind.to_string(), place, spec, document });
    }

    /// What one of the forms cannot express cannot differ.
    fn is_silent(&self, kind: Kind, attribute: &str) -> bool {
        self.silent.iter().any(|silent| silent(kind, attribute))
    }
}

/// What a thing is called, in full.
fn place(above: &str, kind: Kind, name: &str) -> String {
    match kind {
        Kind::Operation | Kind::Schema | Kind::Event => name.to_owned(),
        Kind::Parameter => format!("{above} {name}"),
        Kind::Request => format!("{above} request"),
        Kind::Response => format!("{above} {name}"),
        Kind::Member | Kind::Alternative => format!("{above}.{name}"),
        Kind::Value => format!("{above} {name:?}"),
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
        })
    }
}

impl Difference {
    /// From what to what; for what only one of them has, what that is.
    pub(crate) fn detail(&self) -> String {
        let or_nothing = |side: &Option<String>| side.clone().unwrap_or("nothing".to_owned());
        match self.change {
            Change::Added => self.document.clone().unwrap_or_default(),
            Change::Removed => self.spec.clone().unwrap_or_default(),
            Change::Changed => {
                format!("{} -> {}", or_nothing(&self.spec), or_nothing(&self.document))
            }
        }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { change, what, place, .. } = self;
        write!(f, "{change} {what} {place}")?;
        let detail = self.detail();
        if detail.is_empty() { Ok(()) } else { write!(f, ": {detail}") }
    }
}
