//! What more than one test file needs.

#![allow(dead_code, reason = "each test file uses its own part")]

pub(crate) mod recorder;
pub(crate) mod stopped_clock;

use std::error::Error;
use std::fmt::Write as _;

/// All that an error tells, its sources included: whatever ends in somebody's log.
pub(crate) fn all_told(error: &dyn Error) -> String {
    let mut told = format!("{error:#?}");
    let mut next = Some(error);
    while let Some(error) = next {
        write!(told, "\n{error}\n{error:?}").unwrap();
        next = error.source();
    }
    told
}
