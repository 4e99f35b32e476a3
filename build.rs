//! Generates the client from `spec/`, in a checkout of this repository and nowhere else.
//!
//! How that comes about without a flag: `tools/codegen` is a default member of the workspace and turns
//! on the feature `generate`, which Cargo unifies over all that is built with it. `src/generated.rs` then
//! includes what is generated here, otherwise what is checked in. Who depends on this crate builds
//! no generator, and from the registry no build script either: the package has none.

#[cfg(feature = "generate")]
#[path = "build/mod.rs"]
#[allow(unreachable_pub, reason = "it is a library in tools/codegen")]
mod generator;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "generate")]
    generate();
}

/// Puts the code into `OUT_DIR`. A fragment that cannot be used stops the build with one sentence: the
/// file, the place in it, and the mend.
#[cfg(feature = "generate")]
fn generate() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=spec");
    println!("cargo::rustc-cfg=generated_here");
    let out = std::env::var_os("OUT_DIR").map(std::path::PathBuf::from).unwrap_or_default();
    let written = generator::code(std::path::Path::new("spec")).and_then(|code| {
        std::fs::write(out.join("code.rs"), code).map_err(|error| {
            format!("the output code.rs: {error}; make the target folder writable")
        })
    });
    if let Err(fault) = written {
        // This fails the build; a failing exit code would have cargo print all directives as well.
        println!("cargo::error={fault}");
    }
}
