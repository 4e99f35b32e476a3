//! Generates the client from the fragments in `spec/`.
//!
//! The generator itself is in `build/`, where build.rs uses it too.

#[path = "../../../build/mod.rs"]
mod generator;

pub use generator::{Fault, Generated, code, read};
