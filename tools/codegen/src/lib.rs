//! Generates the client from the fragments in `spec/`.
//!
//! The generator itself is in `generator/`, which build.rs at the top of the checkout compiles as well.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

mod generator;

pub use generator::{Fault, File, Generated, code, read};

/// The directory of the generated code that is checked in, below the top of the checkout.
pub const GENERATED: &str = "src/generated";

/// The checkout that this program was built from.
#[must_use]
pub fn checkout() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// How the checked-in code differs from fresh code, one line for each file.
///
/// # Errors
///
/// A file that cannot be read.
pub fn differences(directory: &Path, fresh: &[File]) -> io::Result<Vec<String>> {
    let mut differences = Vec::new();
    for file in fresh {
        let place = format!("{GENERATED}/{}", file.name);
        match std::fs::read_to_string(directory.join(file.name)) {
            Ok(text) if text == file.text => {}
            Ok(text) => {
                let same = text.lines().zip(file.text.lines()).take_while(|(old, new)| old == new);
                differences.push(format!("{place} differs from line {} on", same.count() + 1));
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                differences.push(format!("{place} is missing"));
            }
            Err(error) => return Err(error),
        }
    }
    for name in stale(directory, fresh)? {
        differences.push(format!("{GENERATED}/{name} is no longer generated"));
    }
    Ok(differences)
}

/// Writes fresh code over the checked-in code, and removes what is no longer generated.
///
/// # Errors
///
/// A file that cannot be written or removed.
pub fn write(directory: &Path, fresh: &[File]) -> io::Result<()> {
    for name in stale(directory, fresh)? {
        std::fs::remove_file(directory.join(name))?;
    }
    fresh.iter().try_for_each(|file| std::fs::write(directory.join(file.name), &file.text))
}

/// Generated files that are not among the fresh ones; beside them are files written by hand.
fn stale(directory: &Path, fresh: &[File]) -> io::Result<BTreeSet<String>> {
    let mut stale = BTreeSet::new();
    for entry in std::fs::read_dir(directory)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_generated = || -> io::Result<bool> {
            Ok(std::fs::read_to_string(entry.path())?.starts_with("// Generated from spec/"))
        };
        if fresh.iter().all(|file| file.name != name) && is_generated()? {
            stale.insert(name);
        }
    }
    Ok(stale)
}
