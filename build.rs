//! Generates the client from `spec/`, only in a checkout of this repository.
//!
//! It needs no flag: `tools/codegen` is a default member of the workspace and turns on the feature
//! `generate`, which Cargo unifies over everything that is built together. `src/generated.rs` then
//! includes what is generated here, and otherwise the code that is checked in. Crates that depend on
//! this one compile no generator, and from the registry no build script: the package has none.

#[cfg(feature = "generate")]
#[path = "tools/codegen/src/generator/mod.rs"]
#[allow(unreachable_pub, reason = "it is a library in tools/codegen")]
mod generator;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "generate")]
    generate();
}

/// Writes the code to `OUT_DIR`. A fragment that cannot be used stops the build with one sentence: the
/// file, the place in it, the problem and the fix.
#[cfg(feature = "generate")]
fn generate() {
    println!("cargo::rerun-if-changed=tools/codegen/src/generator");
    // The directory, so that a file that is added or removed counts too.
    println!("cargo::rerun-if-changed=spec");
    println!("cargo::rustc-cfg=generated_here");
    let out = std::env::var_os("OUT_DIR").map(std::path::PathBuf::from).unwrap_or_default();
    let written = generator::code(std::path::Path::new("spec")).and_then(|files| {
        files.iter().try_for_each(|file| {
            std::fs::write(out.join(file.name), &file.text).map_err(|error| {
                format!("{}: {error}; make the target directory writable", file.name)
            })
        })
    });
    if let Err(fault) = written {
        // This fails the build; a failing exit code would make Cargo print all directives as well.
        println!("cargo::error={fault}");
    }
}
