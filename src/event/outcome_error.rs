//! Why there is no success to report.

use std::fmt;
use std::time::Duration;

use super::{Event, EventError};
use crate::{Delivery, Error, Repeatability, Response, Subcode};

/// Why an operation that was waited for has not come to a good end, as far as is known.
///
/// [`kind`](Self::kind) tells the cases apart; the rest is what is known in each.
///
/// # Example
///
/// ```no_run
/// use acs_call_automation::event::{OutcomeErrorKind, Outcomes};
/// use acs_call_automation::{CallAutomationClient, types::SendDtmfTonesRequest};
///
/// # async fn example(client: CallAutomationClient, outcomes: Outcomes, request: SendDtmfTonesRequest) {
/// let sending = client.send_dtmf_tones().call_connection_id("421f3500").body(request);
/// match sending.send_and_wait(&outcomes).await {
///     Ok(_) => println!("sent"),
///     Err(error) if error.kind() == OutcomeErrorKind::TimedOut => {
///         println!("may come to its end yet: {:?}", error.operation_context());
///     }
///     Err(error) => println!("{:?}: {error}", error.kind()),
/// }
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct OutcomeError(Box<Inner>);

#[derive(Clone, Debug)]
struct Inner {
    cause: Cause,
    wait: Wait,
    accepted: Option<Response<()>>,
}

#[derive(Clone, Debug)]
pub(super) enum Cause {
    /// The request was not accepted, or nobody knows whether it was.
    Call(Error),
    Failed(Event),
    Disconnected(Event),
    Unreadable(EventError),
    TimedOut,
}

/// What was waited for, and for how long.
#[derive(Clone, Debug)]
pub(super) struct Wait {
    pub(super) call_connection_id: String,
    pub(super) operation_context: String,
    pub(super) repeatability: Option<Repeatability>,
    pub(super) timeout: Duration,
}

/// The cases of an [`OutcomeError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OutcomeErrorKind {
    /// The request was not sent: nothing happened.
    NotSent,
    /// The service refused the request: nothing was executed.
    Refused,
    /// The service accepted the request; later it failed, or was cancelled.
    Failed,
    /// The call ended before the outcome was known.
    Disconnected,
    /// The event that tells the outcome came, and cannot be read.
    ///
    /// Its type tells whether it was a success; see [`event_error`](OutcomeError::event_error).
    Unreadable,
    /// The service accepted the request, and no event told its outcome in time. It may still come.
    TimedOut,
    /// Whether the service has executed the request is unknown, and no event told it in time.
    ///
    /// Also that of input that cannot be sent under a pair that was sent before.
    ///
    /// Repeat a repeatable request with its [pair](OutcomeError::repeatability).
    DeliveryUnknown,
}

impl OutcomeError {
    pub(super) fn new(cause: Cause, wait: Wait, accepted: Option<Response<()>>) -> Self {
        Self(Box::new(Inner { cause, wait, accepted }))
    }

    /// Which case it is.
    #[must_use]
    pub fn kind(&self) -> OutcomeErrorKind {
        match &self.0.cause {
            Cause::Failed(_) => OutcomeErrorKind::Failed,
            Cause::Disconnected(_) => OutcomeErrorKind::Disconnected,
            Cause::Unreadable(_) => OutcomeErrorKind::Unreadable,
            Cause::TimedOut => OutcomeErrorKind::TimedOut,
            Cause::Call(error) => match error.delivery() {
                Delivery::NotSent => OutcomeErrorKind::NotSent,
                Delivery::Refused => OutcomeErrorKind::Refused,
                Delivery::Accepted => OutcomeErrorKind::TimedOut,
                Delivery::Unknown => OutcomeErrorKind::DeliveryUnknown,
            },
        }
    }

    /// The event that told it: of the failure, or of the call's end.
    #[must_use]
    pub fn event(&self) -> Option<&Event> {
        match &self.0.cause {
            Cause::Failed(event) | Cause::Disconnected(event) => Some(event),
            Cause::Call(_) | Cause::Unreadable(_) | Cause::TimedOut => None,
        }
    }

    /// Why the event that told it cannot be read, with what can be.
    #[must_use]
    pub fn event_error(&self) -> Option<&EventError> {
        match &self.0.cause {
            Cause::Unreadable(error) => Some(error),
            _ => None,
        }
    }

    /// The error of the request, if it has one.
    #[must_use]
    pub fn call_error(&self) -> Option<&Error> {
        match &self.0.cause {
            Cause::Call(error) => Some(error),
            _ => None,
        }
    }

    /// The service's reason, of the event or of the request's error.
    #[must_use]
    pub fn subcode(&self) -> Option<Subcode> {
        match self.event() {
            Some(event) => event.subcode(),
            None => self.call_error()?.subcode(),
        }
    }

    /// The answer that accepted the request, if one came.
    #[must_use]
    pub fn accepted(&self) -> Option<&Response<()>> {
        self.0.accepted.as_ref()
    }

    /// The pair under which the request was sent, if it was a repeatable one.
    ///
    /// It is kept in every case, so that a request whose fate is unknown can be repeated safely.
    #[must_use]
    pub fn repeatability(&self) -> Option<&Repeatability> {
        self.0.wait.repeatability.as_ref()
    }

    /// The call in which the operation was to happen.
    #[must_use]
    pub fn call_connection_id(&self) -> &str {
        &self.0.wait.call_connection_id
    }

    /// The label by which the operation's event can be told: the caller's own, or one that was made.
    #[must_use]
    pub fn operation_context(&self) -> &str {
        &self.0.wait.operation_context
    }
}

impl fmt::Display for OutcomeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MEND: &str = "the callback URI must lead to the server that gives its bodies to \
                            `Outcomes::receive`";
        let timeout = self.0.wait.timeout;
        match (&self.0.cause, self.kind()) {
            (Cause::Failed(event), _) => {
                write!(f, "{}", event.event_type())?;
                explain(event, f)
            }
            (Cause::Disconnected(event), _) => {
                f.write_str("the call ended before the outcome was known")?;
                explain(event, f)
            }
            (Cause::Call(error), kind) if is_told_by(error, kind) => write!(f, "{error}"),
            (Cause::Unreadable(error), _) => {
                let event_type = error.event_type().unwrap_or("the event");
                write!(f, "{event_type} came, but cannot be read")
            }
            (_, OutcomeErrorKind::DeliveryUnknown) => write!(
                f,
                "whether the request was executed is unknown, and no event told it within \
                 {timeout:?}"
            ),
            (cause, _) => {
                if matches!(cause, Cause::Call(_)) || self.0.accepted.is_some() {
                    f.write_str("accepted, but ")?;
                }
                write!(f, "no event told the outcome within {timeout:?}; {MEND}")
            }
        }
    }
}

/// Whether the call's own error tells all, because nothing was waited for.
fn is_told_by(error: &Error, kind: OutcomeErrorKind) -> bool {
    matches!(kind, OutcomeErrorKind::NotSent | OutcomeErrorKind::Refused) || error.is_input()
}

/// `: subcode 8510, recognition ended: …`
fn explain(event: &Event, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    // Of a call that has ended as calls do there is nothing to explain.
    if let Some(subcode) = event.subcode().filter(|subcode| *subcode != Subcode::DONE) {
        write!(f, ": subcode {subcode}")?;
        if let Some(meaning) = subcode.meaning() {
            write!(f, ", {meaning}")?;
        }
    }
    match event.result().and_then(|result| result.message.as_deref()) {
        Some(message) if !message.is_empty() => write!(f, " ({message})"),
        _ => Ok(()),
    }
}

impl std::error::Error for OutcomeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match (&self.0.cause, self.kind()) {
            // Its words are ours.
            (Cause::Call(error), kind) if is_told_by(error, kind) => error.source(),
            (Cause::Call(error), _) => Some(error),
            (Cause::Unreadable(error), _) => Some(error),
            _ => None,
        }
    }
}
