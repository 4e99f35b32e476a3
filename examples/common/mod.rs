//! What the examples share: output that may be cut off, errors in one line, and what makes calls.

#[allow(dead_code, reason = "not every example makes calls")]
pub(crate) mod service;
#[cfg(feature = "streaming")]
#[allow(dead_code, reason = "not every example has streams")]
pub(crate) mod stream;

use std::error::Error;
use std::fmt::Display;
use std::io::Write as _;
use std::process::ExitCode;

/// Prints a line. Unlike `println!` it does not panic when nobody reads the output any more, as in
/// `… | head -1`: the program finishes what it has begun.
pub(crate) fn say(line: impl Display) {
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

/// Prints a line to the standard error.
pub(crate) fn complain(line: impl Display) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

/// The exit code of an example; prints why it failed.
#[allow(dead_code, reason = "not for examples with options")]
pub(crate) fn exit_code(example: &str, outcome: Result<(), service::Failure>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(format_args!("{example}: {}", with_causes(&*error)));
            ExitCode::FAILURE
        }
    }
}

/// An error and its causes in one line: `error: cause: cause`.
pub(crate) fn with_causes(error: &dyn Error) -> String {
    let causes = std::iter::successors(Some(error), |&error| error.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
