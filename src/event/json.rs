//! JSON objects read with errors that name the member and never quote a value.

use serde::Deserialize;
use serde_json::value::RawValue;

/// Reads a JSON object found at the path `of`. An error names the member and what was expected
/// there, and does not quote the value: it may be a tone.
///
/// # Errors
///
/// JSON that is no object, or a member of another type than expected.
pub fn parse<'a, T: Deserialize<'a>>(json: &'a RawValue, of: &str) -> Result<T, String> {
    // serde would also read an array, taking the members by position.
    if !json.get().starts_with('{') {
        return Err(unreadable(of, ".", "expected an object", false));
    }
    let mut json = serde_json::Deserializer::from_str(json.get());
    match serde_path_to_error::deserialize(&mut json) {
        Ok(value) => Ok(value),
        Err(error) => {
            let path = error.path().to_string();
            let error = error.into_inner();
            Err(unreadable(of, &path, &error.to_string(), error.is_data()))
        }
    }
}

/// The message for a problem at `of` and `path`. Separate from [`parse`], which is compiled once for
/// each type.
fn unreadable(of: &str, path: &str, problem: &str, is_data: bool) -> String {
    let parts = [of, path].into_iter().filter(|part| !matches!(*part, "" | "."));
    let place: String = parts.collect::<Vec<_>>().join(".");
    let place = if place.is_empty() { place } else { place + ": " };
    let problem = problem.rsplit_once(" at line ").map_or(problem, |(problem, _)| problem);
    match problem.rsplit_once(", expected ") {
        Some((_, expected)) if is_data => {
            // serde names Rust's types.
            let expected = match expected {
                "i32" | "i64" | "u16" | "u32" | "u64" => "an integer",
                "f64" => "a number",
                "a sequence" => "an array",
                other if other.starts_with("struct ") => "an object",
                other => other,
            };
            format!("{place}expected {expected}")
        }
        _ => format!("{place}{problem}"),
    }
}
