//! Integers that the service accepts only within bounds.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An integer from `MIN` to `MAX`, both included; the bounds are those of the service's documents.
///
/// # Example
///
/// ```
/// use acs_call_automation::{Bounded, types::DtmfOptions};
///
/// let options = DtmfOptions::builder().inter_tone_timeout_in_seconds(5);
/// let timeout: Bounded<1, 60> = 5.try_into()?;
/// assert_eq!(timeout.get(), 5);
/// # Ok::<(), acs_call_automation::OutOfBounds>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Bounded<const MIN: i64, const MAX: i64>(i64);

impl<const MIN: i64, const MAX: i64> Bounded<MIN, MAX> {
    /// Returns the number.
    #[must_use]
    pub fn get(self) -> i64 {
        self.0
    }
}

/// A number outside the bounds that the service accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutOfBounds {
    found: i64,
    min: i64,
    max: i64,
}

impl fmt::Display for OutOfBounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { found, min, max } = self;
        write!(f, "expected {min} to {max}, found {found}")
    }
}

impl std::error::Error for OutOfBounds {}

macro_rules! integers {
    ($($integer:ty),+) => {
        $(
            impl<const MIN: i64, const MAX: i64> TryFrom<$integer> for Bounded<MIN, MAX> {
                type Error = OutOfBounds;

                fn try_from(number: $integer) -> Result<Self, Self::Error> {
                    let found = i64::from(number);
                    if (MIN..=MAX).contains(&found) {
                        Ok(Self(found))
                    } else {
                        Err(OutOfBounds { found, min: MIN, max: MAX })
                    }
                }
            }
        )+
    };
}

integers!(i8, i16, i32, i64, u8, u16, u32);

impl<const MIN: i64, const MAX: i64> From<Bounded<MIN, MAX>> for i64 {
    fn from(bounded: Bounded<MIN, MAX>) -> Self {
        bounded.0
    }
}

impl<const MIN: i64, const MAX: i64> fmt::Display for Bounded<MIN, MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(feature = "schemars")]
impl<const MIN: i64, const MAX: i64> schemars::JsonSchema for Bounded<MIN, MAX> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Bounded_{MIN}_{MAX}").into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "minimum": MIN, "maximum": MAX })
    }
}
