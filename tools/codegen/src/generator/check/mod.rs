//! Checks the merged document: what the later steps rely on, what would be ignored, and what would not
//! compile.
//!
//! A check reports one fault: where it is, what is wrong, and how to fix it.

mod descriptions;
mod operations;
mod schemas;
mod subcodes;

use std::collections::BTreeSet;

use serde_json::Value;

use super::Fault;
use super::document::{Object, items, texts};

pub(crate) fn check(document: &Value) -> Result<(), Fault> {
    check_versions(document)?;
    schemas::check(document)?;
    operations::check(document)?;
    subcodes::check(document)?;
    descriptions::check(document)
}

/// The fragments' own version is among those that they are good for.
fn check_versions(document: &Value) -> Result<(), Fault> {
    let versions = &document["info"]["x-acs-api-versions"];
    if texts(versions).any(|version| document["info"]["version"] == version) {
        return Ok(());
    }
    Err(Fault::new(
        "info.x-acs-api-versions",
        "info.version is not in it",
        "list all api-versions that the fragments describe",
    ))
}

fn object<'a>(value: &'a Value, place: &str) -> Result<&'a Object, Fault> {
    value.as_object().ok_or_else(|| Fault::new(place, "not an object", "make it one"))
}

fn check_keywords(place: &str, value: &Value, known: &[&str]) -> Result<(), Fault> {
    match object(value, place)?.keys().find(|keyword| !known.contains(&keyword.as_str())) {
        None => Ok(()),
        Some(keyword) => Err(Fault::new(
            place,
            format!("`{keyword}` would be ignored"),
            "remove it, or handle it in generator/lower.rs",
        )),
    }
}

fn check_since(document: &Value, place: &str, value: &Value) -> Result<(), Fault> {
    let Some(since) = value.get("x-acs-since") else { return Ok(()) };
    if items(&document["info"]["x-acs-api-versions"]).any(|version| version == since) {
        return Ok(());
    }
    Err(Fault::new(
        format!("{place}.x-acs-since"),
        format!("{since} is not among info.x-acs-api-versions"),
        "write the first api-version that has it, and list that version there",
    ))
}

/// No two names become one in Rust.
fn check_unique(place: &str, names: impl Iterator<Item = String>) -> Result<(), Fault> {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name.clone()) {
            return Err(Fault::new(
                place,
                format!("two names become `{name}` in Rust"),
                "rename or remove one of them",
            ));
        }
    }
    Ok(())
}

fn is_type_name(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_ok()
        && name.starts_with(|first: char| first.is_uppercase())
}
