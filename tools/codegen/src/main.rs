//! Refreshes the generated code that is checked in: `cargo regenerate [--check]`.

use std::fmt::Display;
use std::io::Write as _;
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
            let _ = writeln!(std::io::stderr().lock(), "regenerate: {problem}");
            ExitCode::FAILURE
        }
    }
}

/// Prints a line. If nobody reads it any more, as in `… | head -1`, the command still does its work.
fn say(line: impl Display) {
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    use lexopt::prelude::Long;

    let mut is_check = false;
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("check") => is_check = true,
            Long("help") => {
                say(HELP);
                return Ok(());
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let directory = checkout().join(GENERATED);
    let fresh = code(&checkout().join("spec"))?;
    let differences = differences(&directory, &fresh)?;
    if differences.is_empty() {
        say(format_args!("{GENERATED} is up to date"));
    } else if is_check {
        let differences = differences.join("\n");
        return Err(format!("run `cargo regenerate` and commit the result\n{differences}").into());
    } else {
        write(&directory, &fresh)?;
        say(format_args!("{GENERATED} is written; `git diff {GENERATED}` shows what changed"));
    }
    Ok(())
}
