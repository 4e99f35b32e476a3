//! How operations end.

use acs_call_automation::Subcode;
use acs_call_automation::types::ResultInformation;

use crate::event::{done, explained, failed};

/// How an operation ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Ending {
    /// It runs to its end.
    Done,
    Failed(Subcode),
    /// Another operation cancels it.
    Canceled,
}

impl Ending {
    pub(crate) fn result(self) -> ResultInformation {
        match self {
            Self::Done => done(),
            Self::Failed(why) => failed(why),
            Self::Canceled => explained(400, Subcode::OPERATION_CANCELLED),
        }
    }
}
