//! What the far end of a call does while it rings.

use std::str::FromStr;

use acs_call_automation::Subcode;
use acs_call_automation::types::ResultInformation;

use crate::error::Error;
use crate::event::result;

/// What the far end does when it rings: for a call that is created, a participant who is added, and the target
/// of a transfer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum FarEnd {
    /// It answers.
    #[default]
    Answers,
    /// It declines: 603/0.
    Declines,
    /// It is busy: 486/560486.
    Busy,
    /// It does not answer in time: 480/560480.
    NoAnswer,
    /// The number does not exist: 404/560404.
    Invalid,
    /// It rings until a test has it [answer](crate::RemoteParticipant::answer), decline or be busy, or until it
    /// is cancelled.
    Rings,
}

impl FarEnd {
    /// The result that the service reports, unless the far end answers.
    pub(crate) fn refusal(self) -> Option<ResultInformation> {
        match self {
            Self::Answers | Self::Rings => None,
            // The messages of 603 have been recorded, the others are alike.
            Self::Declines => Some(result(603, Subcode::DONE, "Decline. DiagCode: 603#0.@")),
            Self::Busy => {
                let subcode = Subcode::new(560_486);
                Some(result(486, subcode, "Busy Here. DiagCode: 486#560486.@"))
            }
            Self::NoAnswer => {
                let subcode = Subcode::new(560_480);
                Some(result(480, subcode, "Temporarily Unavailable. DiagCode: 480#560480.@"))
            }
            Self::Invalid => {
                let subcode = Subcode::new(560_404);
                Some(result(404, subcode, "Not Found. DiagCode: 404#560404.@"))
            }
        }
    }
}

/// From `answers`, `declines`, `busy`, `noAnswer`, `invalid` or `rings`.
impl FromStr for FarEnd {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Ok(match text {
            "answers" => Self::Answers,
            "declines" => Self::Declines,
            "busy" => Self::Busy,
            "noAnswer" => Self::NoAnswer,
            "invalid" => Self::Invalid,
            "rings" => Self::Rings,
            _ => return Err(Error::new(EXPECTED)),
        })
    }
}

pub(crate) const EXPECTED: &str = "expected answers, declines, busy, noAnswer, invalid or rings";
