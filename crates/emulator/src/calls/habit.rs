//! What participants with magic numbers do, so that an application can be tried without a test.

use std::time::Duration;

use crate::calls::far_end::FarEnd;

/// How long a voicemail rings before it answers.
const VOICEMAIL_RINGS: Duration = Duration::from_secs(3);

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Habit {
    /// Refuses when it rings.
    Refuses(FarEnd),
    /// Hangs up some time after joining a call.
    HangsUp,
    /// Presses 1 when a recognition listens.
    Presses,
    /// Answers after a while, and asks for a message.
    IsVoicemail,
}

impl Habit {
    /// What the number of a raw id says, by its last four digits.
    pub(crate) fn of(raw_id: &str) -> Option<Self> {
        let number = raw_id.strip_prefix("4:")?;
        Some(match number.get(number.len().checked_sub(4)?..)? {
            // The status of SIP.
            "9404" => Self::Refuses(FarEnd::Invalid),
            "9480" => Self::Refuses(FarEnd::NoAnswer),
            "9486" => Self::Refuses(FarEnd::Busy),
            "9603" => Self::Refuses(FarEnd::Declines),
            "9001" => Self::Presses,
            "9002" => Self::IsVoicemail,
            "9003" => Self::HangsUp,
            _ => return None,
        })
    }

    /// What it does when it rings.
    pub(crate) fn far_end(self) -> FarEnd {
        match self {
            Self::Refuses(far_end) => far_end,
            Self::HangsUp | Self::Presses | Self::IsVoicemail => FarEnd::Answers,
        }
    }

    /// How long it rings at least.
    pub(crate) fn rings(self) -> Duration {
        match self {
            Self::IsVoicemail => VOICEMAIL_RINGS,
            Self::Refuses(_) | Self::HangsUp | Self::Presses => Duration::ZERO,
        }
    }
}
