//! From the fragments in `spec/` to Rust: lower, progenitor, finish.
//!
//! `spec/README.md` lists the steps with their reasons.

mod finish;
mod lower;

use std::fmt;
use std::path::Path;

use progenitor::{GenerationSettings, Generator, InterfaceStyle, TypePatch};
use quote::quote;
use serde::de::{self, Deserialize, Deserializer};
use serde_json::Value;
use syn::parse_quote;

use lower::Lowered;

const FRAGMENT: &str = "call-media.json";

/// The code that the fragments in a directory become, or one sentence about what is wrong.
pub fn code(spec: &Path) -> Result<String, String> {
    let file = spec.join(FRAGMENT);
    let fragment = std::fs::read_to_string(&file)
        .map_err(|error| format!("{}: {error}; restore it from version control", file.display()))?;
    // progenitor's panics are caught and reported in a sentence; a backtrace would bury it.
    std::panic::set_hook(Box::new(|_| ()));
    let code = std::panic::catch_unwind(|| read(&fragment)?.code())
        .map_err(|_| "it panicked; undo the last change of build/".to_owned())
        .and_then(|code| code.map_err(|fault| fault.to_string()))
        .map_err(|fault| format!("spec/{FRAGMENT}: {fault}"));
    drop(std::panic::take_hook());
    Ok(format!(
        "// Generated from spec/ by build/, with progenitor: do not edit. `cargo regenerate` writes it.\n{}",
        code?
    ))
}

/// The Rust code that a fragment becomes.
#[allow(missing_debug_implementations, reason = "GenerationSettings has none")]
pub struct Generated {
    settings: GenerationSettings,
    lowered: Lowered,
}

/// Reads a fragment and lowers it.
pub fn read(fragment: &str) -> Result<Generated, Fault> {
    let Unambiguous(document) = serde_json::from_str(fragment).map_err(|error| {
        let place = format!("line {}, column {}", error.line(), error.column());
        Fault::new(place, format!("not JSON ({error})"), "correct it there")
    })?;
    let lowered = lower::lower(document)?;
    Ok(Generated { settings: settings(&lowered), lowered })
}

impl Generated {
    /// The client, its types, and the mock of its operations for the feature `httpmock`.
    pub fn code(&self) -> Result<String, Fault> {
        let client = guarded("the client", || {
            Generator::new(&self.settings)
                .generate_tokens(&self.lowered.spec)
                .map_err(|error| error.to_string())
        })?;
        let mut code = finish::finish(client, &self.lowered)
            .map_err(|problem| unfinished("the client", &problem))?;
        let mock = guarded("the mock", || {
            let spec = &self.lowered.spec_of_the_wire;
            let mut generator = Generator::new(&self.settings);
            generator
                .generate_tokens(spec)
                .and_then(|_| generator.httpmock(spec, "crate"))
                .map_err(|error| error.to_string())
        })?;
        let mock = finish::finish_mock(mock).map_err(|problem| unfinished("the mock", &problem))?;
        let items = mock.items;
        code.items.push(parse_quote! {
            #[cfg(feature = "httpmock")]
            pub mod mock { #(#items)* }
        });
        Ok(prettyplease::unparse(&code))
    }
}

fn settings(lowered: &Lowered) -> GenerationSettings {
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Builder)
        .with_inner_type(quote!(crate::send::pipeline::Inner))
        .with_derive("PartialEq");
    for (schema, rust_type) in &lowered.replaced {
        settings.with_replacement(schema, rust_type, std::iter::empty());
    }
    for schema in &lowered.objects {
        let mut patch = TypePatch::default();
        // The service adds members; that must not break who names a type's members today.
        patch.with_attr("#[non_exhaustive]");
        patch.with_attr("#[cfg_attr(feature = \"schemars\", derive(::schemars::JsonSchema))]");
        settings.with_patch(schema, &patch);
    }
    settings
}

/// Runs one generation; progenitor reports much of what it cannot take by panicking.
fn guarded<T>(what: &str, generate: impl FnOnce() -> Result<T, String>) -> Result<T, Fault> {
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(generate));
    let problem = match outcome {
        Ok(Ok(code)) => return Ok(code),
        Ok(Err(message)) => message,
        Err(panic) => panic
            .downcast_ref::<String>()
            .cloned()
            .or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string))
            .unwrap_or_else(|| "no reason given".to_owned()),
    };
    Err(Fault::new(
        what,
        format!("progenitor cannot generate it ({problem})"),
        "undo the last change of the fragment, or lower what is new in build/lower.rs",
    ))
}

fn unfinished(what: &str, problem: &str) -> Fault {
    Fault::new(
        what,
        format!("build/finish.rs cannot finish what progenitor generates ({problem})"),
        "adapt it, if progenitor is another version; or undo the last change of the fragment",
    )
}

/// JSON in which no object has a member twice, of which all but the last would be lost.
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
                let mut object = serde_json::Map::new();
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

/// Why the fragment cannot be used; reads as one sentence.
#[derive(Debug)]
pub struct Fault {
    place: String,
    problem: String,
    mend: String,
}

impl Fault {
    pub(crate) fn new(
        place: impl Into<String>,
        problem: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        Self { place: place.into(), problem: problem.into(), mend: mend.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Cargo takes a directive to the end of its line.
        let sentence = format!("{}: {}; {}", self.place, self.problem, self.mend);
        f.write_str(&sentence.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}
