//! Why a dial string was not sent whole.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::progress::DialProgress;
use crate::event::OutcomeError;
use crate::send::error::{BoxError, Error, Source};
use crate::value::dial_string::DialString;
use crate::value::tone::Tones;

/// Why a dial string was not sent whole, and which of its tones were sent.
///
/// # Example
///
/// ```no_run
/// use acs_call_automation::event::Outcomes;
/// use acs_call_automation::{Call, DialErrorKind};
///
/// # async fn example(call: Call, outcomes: Outcomes) {
/// if let Err(error) = call.dial("+14255550123", "1,,2w34#").send(&outcomes).await {
///     println!(
///         "{error}; {} tones were sent, {} may have been, {} were not",
///         error.sent().len(),
///         error.perhaps_sent().len(),
///         error.not_sent().len(),
///     );
///     if error.kind() == DialErrorKind::DeadlinePassed {
///         println!("{:?} is left to be dialed", error.remaining());
///     }
/// }
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct DialError(Box<Inner>);

#[derive(Clone, Debug)]
struct Inner {
    cause: Cause,
    progress: Option<DialProgress>,
}

#[derive(Clone, Debug)]
pub(super) enum Cause {
    Outcome(OutcomeError),
    /// Says why it cannot be known.
    Undecided(&'static str),
    /// The deadline, and why the service refused the last request, if it did.
    Deadline(Duration, Option<OutcomeError>),
    NotStored(Source),
}

pub(super) const WINDOW_CLOSED: &str = "the repeatability window of that request has closed";

impl Cause {
    pub(super) fn not_stored(source: impl Into<BoxError>) -> Self {
        Self::NotStored(Arc::from(source.into()))
    }
}

impl From<Error> for Cause {
    fn from(error: Error) -> Self {
        Self::Outcome(OutcomeError::request_failed(error))
    }
}

/// The cases of a [`DialError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DialErrorKind {
    /// A request was not sent, was refused, or has no successful outcome: see
    /// [`outcome_error`](DialError::outcome_error). Invalid input is reported as this kind, too.
    Outcome,
    /// A resumed dial cannot know whether the tones of an earlier request were sent, and sent nothing.
    ///
    /// If you know, or prefer one of the two risks, decide with [`DialProgress::assume_sent`] or
    /// [`DialProgress::assume_not_sent`], and resume again.
    Undecided,
    /// The [deadline](super::Dial::deadline) has passed, or would pass during the next pause.
    DeadlinePassed,
    /// The function passed to [`Dial::on_progress`](super::Dial::on_progress) returned an error, which is the
    /// [`source`](std::error::Error::source).
    NotStored,
}

/// Constructors, for unit tests of code that handles these errors.
impl DialError {
    /// The last request has no successful outcome: kind [`Outcome`](DialErrorKind::Outcome).
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::event::OutcomeError;
    /// use acs_call_automation::{DialError, DialErrorKind, DialProgress, Participant, dial_string};
    ///
    /// let to = Participant::phone_number("+14255550123")?;
    /// let progress = DialProgress::new("421f3500", to, dial_string!("1,,2w34#"));
    /// let error = DialError::outcome(OutcomeError::timed_out(), progress);
    /// assert_eq!(error.kind(), DialErrorKind::Outcome);
    /// assert_eq!(error.not_sent().len(), 5);
    /// # Ok::<(), acs_call_automation::Error>(())
    /// ```
    #[must_use]
    pub fn outcome(error: OutcomeError, progress: impl Into<Option<DialProgress>>) -> Self {
        Self::new(Cause::Outcome(error), progress)
    }

    /// It cannot be known what was sent: kind [`Undecided`](DialErrorKind::Undecided).
    #[must_use]
    pub fn undecided(progress: DialProgress) -> Self {
        Self::new(Cause::Undecided(WINDOW_CLOSED), progress)
    }

    /// The deadline has passed: kind [`DeadlinePassed`](DialErrorKind::DeadlinePassed).
    #[must_use]
    pub fn deadline_passed(deadline: Duration, progress: DialProgress) -> Self {
        Self::new(Cause::Deadline(deadline, None), progress)
    }

    /// The progress could not be stored: kind [`NotStored`](DialErrorKind::NotStored).
    #[must_use]
    pub fn not_stored(
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
        progress: DialProgress,
    ) -> Self {
        Self::new(Cause::not_stored(source), progress)
    }
}

impl DialError {
    pub(super) fn new(cause: Cause, progress: impl Into<Option<DialProgress>>) -> Self {
        Self(Box::new(Inner { cause, progress: progress.into() }))
    }

    /// Returns which case it is.
    #[must_use]
    pub fn kind(&self) -> DialErrorKind {
        match &self.0.cause {
            Cause::Outcome(_) => DialErrorKind::Outcome,
            Cause::Undecided(_) => DialErrorKind::Undecided,
            Cause::Deadline(..) => DialErrorKind::DeadlinePassed,
            Cause::NotStored(_) => DialErrorKind::NotStored,
        }
    }

    /// Returns why the last request has no successful outcome.
    ///
    /// If the deadline passed while something else was running in the call, it is the service's last refusal.
    #[must_use]
    pub fn outcome_error(&self) -> Option<&OutcomeError> {
        match &self.0.cause {
            Cause::Outcome(error) | Cause::Deadline(_, Some(error)) => Some(error),
            Cause::Undecided(_) | Cause::Deadline(_, None) | Cause::NotStored(_) => None,
        }
    }

    /// Returns how far the sending has got, to [resume](crate::CallAutomationClient::resume_dial) it; `None` if
    /// the dial string or the participant is invalid.
    #[must_use]
    pub fn progress(&self) -> Option<&DialProgress> {
        self.0.progress.as_ref()
    }

    /// Returns the tones that have certainly been sent.
    #[must_use]
    pub fn sent(&self) -> Tones {
        self.progress().map(DialProgress::sent).unwrap_or_default()
    }

    /// Returns the tones that may have been sent, in part or all.
    #[must_use]
    pub fn perhaps_sent(&self) -> Tones {
        self.progress().map(DialProgress::perhaps_sent).unwrap_or_default()
    }

    /// Returns the tones that have certainly not been sent.
    #[must_use]
    pub fn not_sent(&self) -> Tones {
        self.progress().map(DialProgress::not_sent).unwrap_or_default()
    }

    /// Returns what has certainly not been sent, with the pauses around it; `None` if that is no tone.
    #[must_use]
    pub fn remaining(&self) -> Option<DialString> {
        self.progress().and_then(DialProgress::remaining)
    }
}

impl fmt::Display for DialError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(progress) = self.progress() {
            let (sent, perhaps) = (progress.sent().len(), progress.perhaps_sent().len());
            let total = progress.dial_string().tones().len();
            write!(f, "{sent} of {total} tones were sent")?;
            if perhaps > 0 {
                write!(f, ", {perhaps} may have been sent")?;
            }
            f.write_str(": ")?;
        }
        match &self.0.cause {
            Cause::Outcome(error) => write!(f, "{error}"),
            Cause::Undecided(why) => write!(
                f,
                "it is not known whether the tones of the last request were sent: {why}; \
                 `DialProgress::assume_sent` or `assume_not_sent` decides"
            ),
            Cause::Deadline(deadline, None) => write!(f, "the deadline of {deadline:?} has passed"),
            Cause::Deadline(deadline, Some(error)) => {
                write!(f, "the deadline of {deadline:?} has passed; the last refusal: {error}")
            }
            Cause::NotStored(_) => f.write_str("the progress could not be stored"),
        }
    }
}

impl std::error::Error for DialError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0.cause {
            // `Display` shows the error itself.
            Cause::Outcome(error) | Cause::Deadline(_, Some(error)) => error.source(),
            Cause::NotStored(error) => Some(error.as_ref()),
            Cause::Undecided(_) | Cause::Deadline(_, None) => None,
        }
    }
}
