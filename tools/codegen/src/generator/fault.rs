//! Why the fragments cannot be used: the file, the place in it, the problem and the fix, in one sentence.

use std::fmt;

/// Why the fragments cannot be used; reads as one sentence.
#[derive(Debug)]
pub struct Fault {
    file: Option<String>,
    place: String,
    problem: String,
    fix: String,
}

impl Fault {
    pub(crate) fn new(
        place: impl Into<String>,
        problem: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Self { file: None, place: place.into(), problem: problem.into(), fix: fix.into() }
    }

    /// Such as `components.schemas.PlayRequest.properties.playTo`.
    pub(crate) fn place(&self) -> &str {
        &self.place
    }

    /// Names the fragment that has the place.
    pub(crate) fn in_file(self, file: &str) -> Self {
        Self { file: Some(file.to_owned()), ..self }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, place, problem, fix } = self;
        let file = file.as_ref().map_or_else(|| "spec".to_owned(), |file| format!("spec/{file}"));
        // A Cargo directive ends with its line.
        let sentence = format!("{file}: {place}: {problem}; {fix}");
        f.write_str(&sentence.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}
