//! From the fragments in `spec/` to Rust: read and merge, check, lower, progenitor, finish.
//!
//! `spec/README.md` lists the steps with their reasons.

mod check;
mod document;
mod facts;
mod fault;
mod finish;
mod lower;
mod prose;
mod spec;

use std::path::Path;

use progenitor::{GenerationSettings, Generator, InterfaceStyle, TypePatch};

pub use fault::Fault;
pub use finish::File;

use facts::Facts;
use lower::Lowered;
use spec::Spec;

/// The files that the fragments in a directory become, or one sentence about what is wrong.
pub fn code(spec: &Path) -> Result<Vec<File>, String> {
    let fragments = fragments(spec)
        .map_err(|error| format!("{}: {error}; restore it from version control", spec.display()))?;
    // progenitor's panics are caught and reported in a sentence; a backtrace would bury it.
    std::panic::set_hook(Box::new(|_| ()));
    let code = std::panic::catch_unwind(|| read(&fragments)?.code())
        .map_err(|_| "spec: the generator panicked; undo its last change".to_owned())
        .and_then(|code| code.map_err(|fault| fault.to_string()));
    drop(std::panic::take_hook());
    code
}

/// Name and text of every `.json` file in a directory, in the order of names.
fn fragments(spec: &Path) -> std::io::Result<Vec<(String, String)>> {
    let mut fragments = Vec::new();
    for entry in std::fs::read_dir(spec)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".json") {
            fragments.push((name, std::fs::read_to_string(entry.path())?));
        }
    }
    fragments.sort();
    Ok(fragments)
}

/// The code that fragments become.
#[allow(missing_debug_implementations, reason = "GenerationSettings has none")]
pub struct Generated {
    spec: Spec,
    facts: Facts,
    lowered: Lowered,
}

/// Reads, checks and lowers fragments, which come with the names of their files.
pub fn read(fragments: &[(String, String)]) -> Result<Generated, Fault> {
    let mut spec = spec::read(fragments)?;
    check::check(&spec.document).map_err(|fault| spec.locate(fault))?;
    prose::descriptions_link_to_rust(&mut spec.document);
    prose::later_versions_are_named(&mut spec.document);
    let facts = facts::read(&spec.document);
    let lowered = lower::lower(spec.document.clone()).map_err(|fault| spec.locate(fault))?;
    Ok(Generated { spec, facts, lowered })
}

impl Generated {
    /// The client, its types, and the mock of its operations for the feature `httpmock`.
    pub fn code(&self) -> Result<Vec<File>, Fault> {
        let settings = settings(&self.facts, &self.lowered);
        let client = guarded("the client", || {
            Generator::new(&settings)
                .generate_tokens(&self.lowered.spec)
                .map_err(|error| error.to_string())
        })?;
        let mock = guarded("the mock", || {
            let spec = &self.lowered.spec_of_the_wire;
            let mut generator = Generator::new(&settings);
            generator
                .generate_tokens(spec)
                .and_then(|_| generator.httpmock(spec, "crate::generated::operations"))
                .map_err(|error| error.to_string())
        })?;
        finish::finish(client, mock, &self.facts).map_err(|problem| {
            let problem = format!("generator/finish cannot finish progenitor's output ({problem})");
            let fix = "adapt it to the version of progenitor, or undo the last change of spec/";
            self.spec.locate(Fault::new("the client", problem, fix))
        })
    }
}

fn settings(facts: &Facts, lowered: &Lowered) -> GenerationSettings {
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Builder)
        // In the order of names, so that a request that is sent again is the same to the byte.
        .with_map_type("::std::collections::BTreeMap")
        .with_derive("PartialEq");
    for (schema, rust_type) in &lowered.replaced {
        settings.with_replacement(schema, rust_type, std::iter::empty());
    }
    for schema in facts.objects.keys() {
        let mut patch = TypePatch::default();
        // The service adds members, which must not break code that constructs or matches a type today.
        patch.with_attr("#[non_exhaustive]");
        patch.with_attr("#[cfg_attr(feature = \"schemars\", derive(::schemars::JsonSchema))]");
        settings.with_patch(schema, &patch);
    }
    settings
}

/// Runs one generation; progenitor panics on much of what it does not support.
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
        "undo the last change of spec/, or lower what is new in generator/lower.rs",
    ))
}
