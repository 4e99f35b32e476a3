//! The values of options.

use std::str::FromStr;

use lexopt::prelude::ValueExt as _;

/// Reads the value of an option.
pub(crate) fn value<T: FromStr>(
    parser: &mut lexopt::Parser,
    option: &str,
    expected: &str,
) -> Result<T, Box<dyn std::error::Error>> {
    let text = parser.value()?.string()?;
    text.parse().map_err(|_| format!("--{option}: expected {expected}, found {text:?}").into())
}
