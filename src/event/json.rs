//! JSON objects read with errors that name the member and never quote a value.

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_path_to_error::Path;

/// Reads a JSON object found at the path `of`. An error names the member and what was expected
/// there, and does not quote the value: it may be a tone.
///
/// # Errors
///
/// JSON that is no object, or a member of another type than expected.
pub fn parse<'a, T: Deserialize<'a>>(json: &'a RawValue, of: &str) -> Result<T, String> {
    parse_text(json.get(), of).map_err(|problem| problem.message)
}

/// Why an object could not be read.
pub(super) struct Problem {
    /// Where in the object it is; `None` if it is no object.
    pub(super) path: Option<Path>,
    /// The member that occurs twice, perhaps by a former name.
    pub(super) duplicate: Option<String>,
    pub(super) message: String,
}

/// [`parse`] with the details of a problem.
pub(super) fn parse_text<'a, T: Deserialize<'a>>(json: &'a str, of: &str) -> Result<T, Problem> {
    // serde would also read an array, taking the members by position.
    if !json.starts_with('{') {
        let message = unreadable(of, ".", "expected an object", false);
        return Err(Problem { path: None, duplicate: None, message });
    }
    let mut json = serde_json::Deserializer::from_str(json);
    serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let path = error.path().clone();
        let error = error.into_inner();
        let problem = error.to_string();
        let duplicate =
            problem.strip_prefix("duplicate field `").and_then(|rest| rest.split('`').next());
        let message = unreadable(of, &path.to_string(), &problem, error.is_data());
        Problem { path: Some(path), duplicate: duplicate.map(str::to_owned), message }
    })
}

/// The message for a problem at `of` and `path`. Separate from [`parse_text`], which is compiled once
/// for each type.
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
