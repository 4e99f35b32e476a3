//! What the setter of an optional member takes.

use std::fmt::Display;

/// A value for an optional member: anything that converts to it, or an `Option` of that.
///
/// It is what the setters of the builders take. There is nothing to implement: `TryFrom` suffices. `Via`
/// only tells the two cases apart and is always inferred.
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
    /// The member's value, or why it cannot be had.
    ///
    /// # Errors
    ///
    /// The message of the conversion that failed.
    fn try_into_optional(self) -> Result<Option<T>, String>;
}

/// The value itself was given.
#[derive(Debug)]
pub struct Plain(());

/// An option of the value was given.
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
