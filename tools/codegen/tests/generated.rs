//! The code that is checked in is what the fragments become.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::path::Path;

#[test]
fn the_checked_in_code_is_what_the_fragments_become() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let checked_in = std::fs::read_to_string(root.join("src/generated/code.rs")).unwrap();
    let fresh = acs_call_codegen::code(&root.join("spec")).unwrap();
    let differing = checked_in.lines().zip(fresh.lines()).position(|(old, new)| old != new);
    let line = differing.unwrap_or_else(|| checked_in.lines().count().min(fresh.lines().count()));
    assert!(
        checked_in == fresh,
        "src/generated/code.rs differs from line {} on; run `cargo regenerate`, and look at the diff",
        line + 1
    );
}
