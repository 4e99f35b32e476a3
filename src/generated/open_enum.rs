//! Enumerations to which the service may add values.

/// A value that this version of the crate does not know, as the service spells it.
///
/// It is opaque, because a later version can add a variant for the value. Read it with `as_str` of the
/// enumeration, which works before and after that.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownValue(String);

impl UnknownValue {
    pub(crate) fn new(value: String) -> Self {
        Self(value)
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Makes an enumeration that reads every value: known ones in any case, others as they are.
macro_rules! open_enum {
    (
        $(#[$meta:meta])*
        $name:ident {
            $( $(#[$case_meta:meta])* $case:ident = $value:literal, )+
        }
    ) => {
        $(#[$meta])*
        ///
        /// Known values are read in any case; any other value is kept as it is, see
        /// [`as_str`](Self::as_str).
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[$case_meta])* $case, )+
            /// A value that this version of the crate does not know.
            UnknownValue($crate::generated::open_enum::UnknownValue),
        }

        impl $name {
            /// Every value that this version of the crate knows.
            pub const KNOWN: &'static [Self] = &[$(Self::$case),+];

            /// Returns the value as the service spells it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$case => $value, )+
                    Self::UnknownValue(value) => value.as_str(),
                }
            }

            fn known(value: &str) -> Option<Self> {
                $(
                    if value.eq_ignore_ascii_case($value) {
                        return Some(Self::$case);
                    }
                )+
                None
            }
        }

        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                Self::known(value)
                    .unwrap_or_else(|| Self::UnknownValue($crate::generated::open_enum::UnknownValue::new(value.to_owned())))
            }
        }

        impl From<String> for $name {
            fn from(value: String) -> Self {
                Self::known(&value)
                    .unwrap_or_else(|| Self::UnknownValue($crate::generated::open_enum::UnknownValue::new(value)))
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;

            fn from_str(value: &str) -> Result<Self, Self::Err> {
                Ok(Self::from(value))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <String as serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }

        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            /// A string and not an enumeration of the known values: the set is open.
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "examples": [$($value),+] })
            }
        }
    };
}

pub(crate) use open_enum;
