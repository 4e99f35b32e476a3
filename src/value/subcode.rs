//! The service's own reasons, more precise than HTTP statuses.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The service's reason for a refusal, a failure or a success: `8500`, `8583`, …
///
/// In an HTTP error it is `error.code`, written as a string; in a callback event it is
/// `resultInformation.subCode`. The set is open: a subcode without a constant here keeps its number, and
/// its [`meaning`](Self::meaning) is `None`.
///
/// The meanings follow the service's [troubleshooting page].
///
/// [troubleshooting page]: https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes
///
/// # Example
///
/// ```
/// use acs_call_automation::Subcode;
///
/// let subcode = Subcode::new(8500);
/// assert_eq!(subcode, Subcode::MEDIA_OPERATION_ACTIVE);
/// assert_eq!(subcode.what_helps(), Some("wait until it ends, then send the request again, with a new pair"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Subcode(u32);

/// What is known of a subcode.
pub(crate) struct Known {
    pub(crate) subcode: Subcode,
    pub(crate) meaning: &'static str,
    pub(crate) help: Option<&'static str>,
    pub(crate) kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    Authentication,
    Throttling,
    Other,
}

/// Makes the constants of [`Subcode`], and the table of what is known of them.
macro_rules! subcodes {
    ($($(#[$docs:meta])* $name:ident = $number:literal, $meaning:literal, $help:expr, $kind:ident;)+) => {
        use crate::value::subcode::{Kind, Known, Subcode};

        impl Subcode {
            $(
                $(#[$docs])*
                pub const $name: Self = Self::new($number);
            )+

            /// In the order of their numbers.
            pub(crate) const KNOWN: &[Known] = &[
                $(
                    Known {
                        subcode: Self::$name,
                        meaning: $meaning,
                        help: $help,
                        kind: Kind::$kind,
                    },
                )+
            ];
        }
    };
}

pub(crate) use subcodes;

impl Subcode {
    /// The subcode with this number.
    #[must_use]
    pub const fn new(number: u32) -> Self {
        Self(number)
    }

    /// Its number.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }

    /// What it means, in half a sentence; `None` if this crate does not know the subcode.
    #[must_use]
    pub fn meaning(self) -> Option<&'static str> {
        self.known().map(|known| known.meaning)
    }

    /// What the caller can do about it, in half a sentence, where anything helps.
    #[must_use]
    pub fn what_helps(self) -> Option<&'static str> {
        self.known().and_then(|known| known.help)
    }

    /// Returns whether it reports that requests come too fast or that there are too many.
    #[must_use]
    pub fn is_throttled(self) -> bool {
        self.is_of(Kind::Throttling)
    }

    /// Returns whether it reports that the credential was refused.
    #[must_use]
    pub fn is_authentication(self) -> bool {
        self.is_of(Kind::Authentication)
    }

    /// Returns the SIP status that the far carrier answered, if the subcode contains one: `560486` stands
    /// for 486 in an outbound call, `540487` for 487 in an inbound call.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::Subcode;
    ///
    /// assert_eq!(Subcode::new(560_486).sip_status(), Some(486));
    /// assert_eq!(Subcode::new(8500).sip_status(), None);
    /// ```
    #[must_use]
    pub fn sip_status(self) -> Option<u16> {
        let direction = self.0 / 1000;
        let status = u16::try_from(self.0 % 1000).ok()?;
        (matches!(direction, 540 | 560) && (100..700).contains(&status)).then_some(status)
    }

    fn is_of(self, kind: Kind) -> bool {
        self.known().is_some_and(|known| known.kind == kind)
    }

    fn known(self) -> Option<&'static Known> {
        let index = Self::KNOWN.binary_search_by_key(&self, |known| known.subcode).ok()?;
        Self::KNOWN.get(index)
    }
}

impl From<u32> for Subcode {
    fn from(number: u32) -> Self {
        Self(number)
    }
}

impl fmt::Debug for Subcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Subcode({self})")
    }
}

impl fmt::Display for Subcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}
