//! The argument of a setter of an optional member.

use std::fmt::Display;

/// A value for an optional member: anything that converts to it, or an `Option` of that.
///
/// The setters of the builders accept it. There is no need to implement it: `TryFrom` is enough. `Via`
/// only distinguishes the two cases and is always inferred.
///
/// # Example
///
/// ```
/// use acs_call_automation::types::{HoldRequest, builder};
///
/// let request: builder::HoldRequest = HoldRequest::builder()
///     .operation_context("menu")
///     .operation_context(String::from("menu"))
///     .operation_context(None::<String>);
/// ```
pub trait TryIntoOptional<T, Via> {
    /// Converts to the member's value.
    ///
    /// # Errors
    ///
    /// The message of the conversion that failed.
    fn try_into_optional(self) -> Result<Option<T>, String>;
}

/// The argument is a value.
#[derive(Debug)]
pub struct Plain(());

/// The argument is an option of a value.
#[derive(Debug)]
pub struct Wrapped(());

impl<T, V> TryIntoOptional<T, Plain> for V
where
    V: TryInto<T>,
    V::Error: Display,
{
    fn try_into_optional(self) -> Result<Option<T>, String> {
        self.try_into().map(Some).map_err(|error| error.to_string())
    }
}

impl<T, V> TryIntoOptional<T, Wrapped> for Option<V>
where
    V: TryInto<T>,
    V::Error: Display,
{
    fn try_into_optional(self) -> Result<Option<T>, String> {
        self.map_or(Ok(None), V::try_into_optional)
    }
}
