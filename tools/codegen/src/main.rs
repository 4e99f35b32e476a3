//! Refreshes the generated code that is checked in: `cargo regenerate [--check]`.

use std::path::Path;
use std::process::ExitCode;

const HELP: &str = "\
Writes src/generated/code.rs from the fragments in spec/.

Usage: cargo regenerate [--check]

Options:
  --check  writes nothing; exits with 1 if the code that is checked in is another
  --help   this text";

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
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let checked_in = root.join("src/generated/code.rs");
    let fresh = acs_call_codegen::code(&root.join("spec"))?;
    let current = std::fs::read_to_string(&checked_in).unwrap_or_default();
    if current == fresh {
        println!("src/generated/code.rs is what spec/ becomes");
    } else if is_check {
        return Err(
            "src/generated/code.rs is not what spec/ becomes; run `cargo regenerate`".into()
        );
    } else {
        std::fs::write(&checked_in, fresh)?;
        println!("src/generated/code.rs is written; `git diff src/generated` shows what changed");
    }
    Ok(())
}
