//! How a delivery went.

use std::fmt;
use std::time::Duration;

use http::StatusCode;
use url::{Position, Url};

use crate::delivery::address::shown;
use crate::delivery::queue::Kind;

/// How a delivery of an event went; a late answer is a second report about it.
pub(super) struct Report<'a> {
    pub(super) kind: Kind,
    /// The call, or the name of the subscription.
    pub(super) lane: &'a str,
    pub(super) event_type: &'a str,
    pub(super) to: &'a Url,
    pub(super) outcome: &'a Outcome,
    /// Since the start of the attempt.
    pub(super) duration: Duration,
    /// It was posted before, and a person has it posted again.
    pub(super) is_replay: bool,
}

pub(super) enum Outcome {
    Answered(StatusCode),
    /// Answered after the delivery had been counted as delivered.
    Late(StatusCode),
    /// Not answered in time, and counted as delivered.
    Unanswered,
    /// Not waited for, because the receiver does not answer; counted as delivered.
    NotAwaited,
    /// Why there is no answer.
    Failed(String),
    /// Why it was never sent.
    Dropped(String),
}

impl Outcome {
    /// The status of the answer, if there is one, and what is wrong.
    pub(super) fn in_journal(&self) -> (Option<u16>, Option<String>) {
        match self {
            Self::Answered(status) => (Some(status.as_u16()), None),
            Self::Late(status) => (Some(status.as_u16()), Some("late".to_owned())),
            Self::Unanswered => (None, Some("no answer in time: counts as delivered".to_owned())),
            Self::NotAwaited => {
                let problem = "the receiver did not answer before: counts as delivered";
                (None, Some(problem.to_owned()))
            }
            Self::Failed(problem) => (None, Some(problem.clone())),
            Self::Dropped(why) => (None, Some(format!("dropped: {why}"))),
        }
    }

    /// Returns whether another attempt may succeed.
    pub(super) fn is_worth_another(&self) -> bool {
        match self {
            Self::Answered(status) => status.is_server_error(),
            Self::Failed(_) => true,
            Self::Late(_) | Self::Unanswered | Self::NotAwaited | Self::Dropped(_) => false,
        }
    }
}

/// The name of an event, without the namespace of its type.
pub(super) fn short(event_type: &str) -> &str {
    event_type.rsplit('.').next().unwrap_or_default()
}

/// A line of the log, without secrets.
impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = short(self.event_type);
        match self.kind {
            Kind::Callback => write!(f, "callback {name} of {}", self.lane)?,
            Kind::EventGrid => write!(f, "Event Grid: {name}")?,
        }
        if self.is_replay {
            f.write_str(", posted again,")?;
        }
        let to = shown(self.to, Position::AfterPath);
        let milliseconds = self.duration.as_millis();
        match self.outcome {
            Outcome::Answered(status) => write!(f, " to {to} {}", status.as_u16()),
            Outcome::Late(status) => {
                write!(f, " to {to} {}, late: after {milliseconds} ms", status.as_u16())
            }
            Outcome::Unanswered => {
                write!(f, " to {to} counts as delivered: no answer within {milliseconds} ms")
            }
            Outcome::NotAwaited => {
                write!(f, " to {to} counts as delivered: the receiver did not answer before")
            }
            Outcome::Failed(problem) => write!(f, " to {to} {problem}"),
            Outcome::Dropped(why) => write!(f, " to {to} dropped: {why}"),
        }
    }
}
