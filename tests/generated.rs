//! The code that is checked in is what the fragment becomes.

#![cfg(feature = "generate")]
const CHECKED_IN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/generated/call_media.rs");
const FRESH: &str = include_str!(concat!(env!("OUT_DIR"), "/call_media.rs"));

#[test]
fn the_checked_in_code_is_what_the_fragment_becomes() {
    let checked_in = std::fs::read_to_string(CHECKED_IN).unwrap_or_default();
    let differing = checked_in.lines().zip(FRESH.lines()).position(|(old, new)| old != new);
    let line = differing.unwrap_or_else(|| checked_in.lines().count().min(FRESH.lines().count()));
    assert!(
        checked_in == FRESH,
        "src/generated/call_media.rs differs from line {} on; make it anew with \
         `ACS_REGENERATE=1 cargo test --features generate --test generated`, and look at the diff",
        line + 1
    );
}
