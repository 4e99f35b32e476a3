//! The code that is checked in is what the fragments become.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::path::Path;

use acs_call_codegen::{File, GENERATED, checkout, code, differences, write};

#[test]
fn the_checked_in_code_is_what_the_fragments_become() {
    let fresh = code(&checkout().join("spec")).unwrap();
    let differences = differences(&checkout().join(GENERATED), &fresh).unwrap();
    assert!(
        differences.is_empty(),
        "{}; run `cargo regenerate`, and review the diff",
        differences.join(", ")
    );
}

#[test]
fn differences_name_the_file_and_the_line_and_writing_ends_them() {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("differences");
    let _ = std::fs::remove_dir_all(&directory);
    std::fs::create_dir_all(&directory).unwrap();
    let put = |name: &str, text: &str| std::fs::write(directory.join(name), text).unwrap();
    put("types.rs", "// Generated from spec/\nstruct A;\nstruct B;\n");
    put("events.rs", "// Generated from spec/\n");
    put("code.rs", "// Generated from spec/\n");
    put("bounded.rs", "//! By hand.\n");

    let file = |name, text: &str| File { name, text: text.to_owned() };
    let fresh = [
        file("types.rs", "// Generated from spec/\nstruct A;\nstruct C;\n"),
        file("events.rs", "// Generated from spec/\n"),
        file("operations.rs", "// Generated from spec/\n"),
    ];
    assert_eq!(
        differences(&directory, &fresh).unwrap(),
        [
            "src/generated/types.rs differs from line 3 on",
            "src/generated/operations.rs is missing",
            "src/generated/code.rs is no longer generated",
        ]
    );
    write(&directory, &fresh).unwrap();
    assert_eq!(differences(&directory, &fresh).unwrap(), [""; 0]);
    assert!(directory.join("bounded.rs").exists());
}
