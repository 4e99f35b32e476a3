//! `spec/call-media.json` -> lower -> progenitor -> finish -> `OUT_DIR`.
//!
//! A fragment that cannot be used stops the build with one sentence: the file, the place in it, and
//! the mend. `spec/README.md` lists the steps with their reasons.

#[path = "build/generate.rs"]
mod generate;

use std::path::PathBuf;

use generate::Fault;

const FRAGMENT: &str = "spec/call-media.json";
const INPUTS: [&str; 5] =
    [FRAGMENT, "build.rs", "build/generate.rs", "build/lower.rs", "build/finish.rs"];

fn main() {
    for input in INPUTS {
        println!("cargo::rerun-if-changed={input}");
    }
    // progenitor's panics are caught and told in a sentence; a backtrace would bury it.
    std::panic::set_hook(Box::new(|_| ()));
    let outcome = std::panic::catch_unwind(run).unwrap_or_else(|_| {
        Err(Fault::new("the build script", "it panicked", "undo the last change of build/"))
    });
    if let Err(fault) = outcome {
        // This fails the build; a failing exit code would have cargo print all directives as well.
        println!("cargo::error={FRAGMENT}: {fault}");
    }
}

fn run() -> Result<(), Fault> {
    let fragment = std::fs::read_to_string(FRAGMENT).map_err(|error| {
        Fault::new("the file", error.to_string(), "restore it from version control")
    })?;
    let generated = generate::read(&fragment)?;
    write("call_media.rs", &generated.client()?)?;
    if std::env::var_os("CARGO_FEATURE_HTTPMOCK").is_some() {
        write("call_media_mock.rs", &generated.mock()?)?;
    }
    Ok(())
}

fn write(name: &str, code: &str) -> Result<(), Fault> {
    let out_dir = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    std::fs::write(out_dir.join(name), code).map_err(|error| {
        Fault::new(
            format!("the output {name}"),
            error.to_string(),
            "make the target folder writable",
        )
    })
}
