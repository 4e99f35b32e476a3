//! Why a scenario has failed.

use std::fmt;

use crate::error::Error;

/// How many of the things that were seen are shown.
const SHOWN: usize = 12;

/// Why a step of a [`Scenario`](crate::Scenario) or a [`TestCall`](crate::TestCall) has failed: what was
/// expected, what was seen since the step before, and what came nearest.
///
/// Keys are not shown, because they may be a PIN. `Debug` is the same text, so that a test that returns the
/// error shows it.
#[derive(Clone)]
pub struct ScenarioError(Box<Failure>);

#[derive(Clone, Default)]
pub(super) struct Failure {
    /// The number of the step, from 1, and its text.
    pub(super) step: Option<(usize, String)>,
    pub(super) expected: String,
    pub(super) found: String,
    pub(super) seen: Vec<String>,
    pub(super) nearest: Option<String>,
}

impl ScenarioError {
    /// The number of the step in a file, from 1; `None` for a [`TestCall`](crate::TestCall), and for the
    /// beginning and the end of a scenario.
    #[must_use]
    pub fn step(&self) -> Option<usize> {
        self.0.step.as_ref().map(|(number, _)| *number)
    }

    /// What was expected, in words.
    #[must_use]
    pub fn expected(&self) -> &str {
        &self.0.expected
    }

    /// What was found instead, in words.
    #[must_use]
    pub fn found(&self) -> &str {
        &self.0.found
    }

    /// What was seen since the last expectation that was met, oldest first.
    #[must_use]
    pub fn seen(&self) -> &[String] {
        &self.0.seen
    }

    /// What came nearest to the expectation, and how it differs.
    #[must_use]
    pub fn nearest(&self) -> Option<&str> {
        self.0.nearest.as_deref()
    }

    /// A failure before anything could be seen.
    pub(super) fn new(expected: &str, problem: &Error) -> Self {
        let (expected, found) = (expected.to_owned(), problem.to_string());
        Failure { expected, found, ..Failure::default() }.into()
    }

    pub(super) fn at(mut self, number: usize, text: &str) -> Self {
        self.0.step = Some((number, text.to_owned()));
        self
    }
}

impl From<Failure> for ScenarioError {
    fn from(failure: Failure) -> Self {
        Self(Box::new(failure))
    }
}

impl fmt::Display for ScenarioError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Failure { step, expected, found, seen, nearest } = &*self.0;
        if let Some((number, text)) = step {
            writeln!(f, "step {number}: {text}")?;
        }
        writeln!(f, "  expected: {expected}")?;
        writeln!(f, "  found:    {found}")?;
        f.write_str("  seen:     ")?;
        let hidden = seen.len().saturating_sub(SHOWN);
        if hidden > 0 {
            write!(f, "… {hidden} more, and then\n            ")?;
        }
        match seen.get(hidden..) {
            None | Some([]) => f.write_str("nothing")?,
            Some(seen) => f.write_str(&seen.join("\n            "))?,
        }
        if let Some(nearest) = nearest {
            write!(f, "\n  nearest:  {nearest}")?;
        }
        Ok(())
    }
}

/// As `Display`.
impl fmt::Debug for ScenarioError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl std::error::Error for ScenarioError {}
