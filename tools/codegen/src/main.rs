//! Refreshes the generated code that is checked in: `cargo regenerate [--check]`.

use std::process::ExitCode;

use acs_call_codegen::{GENERATED, checkout, code, differences, write};

const HELP: &str = "\
Generates src/generated/ from the fragments in spec/.

Usage: cargo regenerate [--check]

Options:
  --check  write nothing; exit with 1 if the checked-in code is not up to date
  --help   show this text";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("regenerate: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    use lexopt::prelude::Long;

    let mut is_check = false;
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("check") => is_check = true,
            Long("help") => {
                println!("{HELP}");
                return Ok(());
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let directory = checkout().join(GENERATED);
    let fresh = code(&checkout().join("spec"))?;
    let differences = differences(&directory, &fresh)?;
    if differences.is_empty() {
        println!("{GENERATED} is up to date");
    } else if is_check {
        let differences = differences.join("\n");
        return Err(format!("run `cargo regenerate` and commit the result\n{differences}").into());
    } else {
        write(&directory, &fresh)?;
        println!("{GENERATED} is written; `git diff {GENERATED}` shows what changed");
    }
    Ok(())
}
