//! `cargo regenerate` as it runs in a pipeline.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::io::pipe;
use std::process::{Command, Stdio};

#[test]
fn output_that_nobody_reads_ends_quietly() {
    let (reader, writer) = pipe().unwrap();
    drop(reader);
    let mut program = Command::new(env!("CARGO_BIN_EXE_acs-call-codegen"));
    let child = program.arg("--help").stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}
