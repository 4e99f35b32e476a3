//! Why an operation has no successful outcome.

use std::fmt;
use std::time::Duration;

use crate::event::call_end::CallEnd;
use crate::event::cloud_event::Event;
use crate::event::error::EventError;
use crate::send::error::{Delivery, Error};
use crate::send::repeatability::Repeatability;
use crate::send::response::Response;
use crate::value::subcode::Subcode;

/// How long to wait for an event after the answer to the request.
pub(super) const DEFAULT_TIMEOUT: Duration = Duration::from_secs(120);

/// Why an operation failed, or why its outcome is unknown.
///
/// [`kind`](Self::kind) returns the case; the other accessors return what is known in it.
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
///         println!("still running: {}", error.operation_context());
///     }
///     Err(error) => println!("{:?}: {error}", error.kind()),
/// }
/// # }
/// ```
///
/// A unit test can make an error of each kind:
///
/// ```
/// use acs_call_automation::event::{Event, OutcomeError, OutcomeErrorKind};
/// use acs_call_automation::types::CallDisconnected;
///
/// fn has_call_ended(error: &OutcomeError) -> bool {
///     error.kind() == OutcomeErrorKind::Disconnected
/// }
///
/// let event = Event::new("1", CallDisconnected::default());
/// assert!(has_call_ended(&OutcomeError::disconnected(event)));
/// assert!(!has_call_ended(&OutcomeError::timed_out()));
/// ```
#[derive(Clone, Debug)]
pub struct OutcomeError(Box<Inner>);

#[derive(Clone, Debug)]
struct Inner {
    cause: Cause,
    wait: Wait,
    /// The events that reported outcomes.
    reports: Vec<Event>,
    accepted: Option<Response<()>>,
}

#[derive(Clone, Debug)]
pub(super) enum Cause {
    /// The request failed, or its delivery is unknown.
    Request(Error),
    Failed(Event),
    Disconnected(Event),
    Unreadable(EventError),
    TimedOut,
}

/// What was waited for, and for how long.
#[derive(Clone, Debug)]
pub(super) struct Wait {
    pub(super) call_connection_id: String,
    pub(super) recording_id: String,
    pub(super) operation_context: String,
    pub(super) repeatability: Option<Repeatability>,
    pub(super) timeout: Duration,
    /// The request may have been sent before the wait began, and its event delivered.
    pub(super) is_resent: bool,
}

impl Wait {
    /// The wait of an error that is made by hand.
    fn made(call_connection_id: Option<&str>, operation_context: Option<&str>) -> Self {
        Self {
            call_connection_id: call_connection_id.unwrap_or_default().to_owned(),
            recording_id: String::new(),
            operation_context: operation_context.unwrap_or_default().to_owned(),
            repeatability: None,
            timeout: DEFAULT_TIMEOUT,
            is_resent: false,
        }
    }

    fn of_event(event: &Event) -> Self {
        Self::made(event.call_connection_id(), event.operation_context())
    }
}

/// The cases of an [`OutcomeError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OutcomeErrorKind {
    /// The request was not sent, so nothing was executed.
    NotSent,
    /// The service refused the request, so nothing was executed.
    Refused,
    /// The service accepted the request, and the operation failed or was cancelled later.
    Failed,
    /// The call ended before the outcome was known.
    Disconnected,
    /// The event that reports the outcome arrived, but could not be read.
    ///
    /// A recognition that succeeded is reported as this kind, too, if what was recognized could not be read.
    ///
    /// See [`event_error`](OutcomeError::event_error): its event type says whether the operation
    /// succeeded.
    Unreadable,
    /// The service accepted the request, and no event reported the outcome in time. The operation may
    /// still be running.
    ///
    /// If the request was sent before, with the same pair, its event may have been delivered before: the
    /// service does not report an outcome again.
    TimedOut,
    /// The service may or may not have executed the request, and no event reported the outcome in
    /// time.
    ///
    /// Retry a repeatable request with the same [pair](OutcomeError::repeatability); the service
    /// executes it at most once.
    ///
    /// Invalid input is reported as this kind, too, if its pair was sent before: the earlier request
    /// may have been executed.
    DeliveryUnknown,
}

/// Constructors, for unit tests of code that handles these errors.
impl OutcomeError {
    /// The operation failed, as the event reports: kind [`Failed`](OutcomeErrorKind::Failed).
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::event::{Event, OutcomeError, OutcomeErrorKind};
    /// use acs_call_automation::types::SendDtmfTonesFailed;
    /// use acs_call_automation::{Repeatability, Subcode};
    ///
    /// let data = serde_json::json!({
    ///     "callConnectionId": "421f3500",
    ///     "operationContext": "pin",
    ///     "resultInformation": { "code": 400, "subCode": 8508 },
    /// });
    /// let data: SendDtmfTonesFailed = serde_json::from_value(data)?;
    /// let pair = Repeatability::new();
    /// let error = OutcomeError::failed(Event::new("1", data)).with_repeatability(&pair);
    /// assert_eq!(error.kind(), OutcomeErrorKind::Failed);
    /// assert_eq!(error.subcode(), Some(Subcode::OPERATION_CANCELLED));
    /// assert_eq!((error.call_connection_id(), error.operation_context()), ("421f3500", "pin"));
    /// assert_eq!(error.repeatability(), Some(&pair));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn failed(event: Event) -> Self {
        let wait = Wait::of_event(&event);
        Self::new(Cause::Failed(event.clone()), wait, vec![event], None)
    }

    /// The call ended, as the event reports: kind
    /// [`Disconnected`](OutcomeErrorKind::Disconnected).
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::event::{Event, OutcomeError, OutcomeErrorKind};
    /// use acs_call_automation::types::CallDisconnected;
    ///
    /// let error = OutcomeError::disconnected(Event::new("1", CallDisconnected::default()));
    /// assert_eq!(error.kind(), OutcomeErrorKind::Disconnected);
    /// ```
    #[must_use]
    pub fn disconnected(event: Event) -> Self {
        let wait = Wait::of_event(&event);
        Self::new(Cause::Disconnected(event), wait, Vec::new(), None)
    }

    /// The event could not be read: kind [`Unreadable`](OutcomeErrorKind::Unreadable).
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::event::{self, OutcomeError, OutcomeErrorKind};
    ///
    /// let body = br#"[{"id": "1", "type": "Microsoft.Communication.PlayCompleted", "data": 7}]"#;
    /// let event_error = event::read(body).remove(0).unwrap_err();
    /// let error = OutcomeError::unreadable(event_error);
    /// assert_eq!(error.kind(), OutcomeErrorKind::Unreadable);
    /// ```
    #[must_use]
    pub fn unreadable(error: EventError) -> Self {
        let wait = Wait::made(error.call_connection_id(), error.operation_context());
        Self::new(Cause::Unreadable(error), wait, Vec::new(), None)
    }

    /// No event arrived within the default timeout: kind
    /// [`TimedOut`](OutcomeErrorKind::TimedOut).
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::event::{OutcomeError, OutcomeErrorKind};
    ///
    /// let error = OutcomeError::timed_out()
    ///     .with_call_connection_id("421f3500")
    ///     .with_operation_context("pin");
    /// assert_eq!(error.kind(), OutcomeErrorKind::TimedOut);
    /// ```
    #[must_use]
    pub fn timed_out() -> Self {
        Self::new(Cause::TimedOut, Wait::made(None, None), Vec::new(), None)
    }

    /// The request failed. The kind follows from [`Error::delivery`]:
    /// [`NotSent`](OutcomeErrorKind::NotSent), [`Refused`](OutcomeErrorKind::Refused),
    /// [`DeliveryUnknown`](OutcomeErrorKind::DeliveryUnknown), or, if the service accepted the request
    /// and its answer could not be read, [`TimedOut`](OutcomeErrorKind::TimedOut).
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::event::{OutcomeError, OutcomeErrorKind};
    /// use acs_call_automation::{Error, Tones};
    ///
    /// let error: Error = "12x4".parse::<Tones>().unwrap_err().into();
    /// assert_eq!(OutcomeError::request_failed(error).kind(), OutcomeErrorKind::NotSent);
    /// ```
    #[must_use]
    pub fn request_failed(error: Error) -> Self {
        let mut wait = Wait::made(None, None);
        wait.repeatability = error.repeatability().cloned();
        Self::new(Cause::Request(error), wait, Vec::new(), None)
    }

    /// Sets the [id of the call connection](Self::call_connection_id).
    #[must_use]
    pub fn with_call_connection_id(mut self, id: impl Into<String>) -> Self {
        self.0.wait.call_connection_id = id.into();
        self
    }

    /// Sets the [operation context](Self::operation_context).
    #[must_use]
    pub fn with_operation_context(mut self, context: impl Into<String>) -> Self {
        self.0.wait.operation_context = context.into();
        self
    }

    /// Sets the [pair](Self::repeatability) that the request was sent with.
    #[must_use]
    pub fn with_repeatability(mut self, pair: impl Into<Repeatability>) -> Self {
        self.0.wait.repeatability = Some(pair.into());
        self
    }
}

impl OutcomeError {
    pub(super) fn new(
        cause: Cause,
        wait: Wait,
        reports: Vec<Event>,
        accepted: Option<Response<()>>,
    ) -> Self {
        Self(Box::new(Inner { cause, wait, reports, accepted }))
    }

    /// Returns which case it is.
    #[must_use]
    pub fn kind(&self) -> OutcomeErrorKind {
        match &self.0.cause {
            Cause::Failed(_) => OutcomeErrorKind::Failed,
            Cause::Disconnected(_) => OutcomeErrorKind::Disconnected,
            Cause::Unreadable(_) => OutcomeErrorKind::Unreadable,
            Cause::TimedOut => OutcomeErrorKind::TimedOut,
            Cause::Request(error) => match error.delivery() {
                Delivery::NotSent => OutcomeErrorKind::NotSent,
                Delivery::Refused => OutcomeErrorKind::Refused,
                Delivery::Accepted => OutcomeErrorKind::TimedOut,
                Delivery::Unknown => OutcomeErrorKind::DeliveryUnknown,
            },
        }
    }

    /// The event that reported the failure, or the end of the call.
    #[must_use]
    pub fn event(&self) -> Option<&Event> {
        match &self.0.cause {
            Cause::Failed(event) | Cause::Disconnected(event) => Some(event),
            Cause::Request(_) | Cause::Unreadable(_) | Cause::TimedOut => None,
        }
    }

    /// The events that reported outcomes, in the order in which they arrived.
    ///
    /// An operation on several participants reports one outcome for each of them: those that succeeded are
    /// here, too, and those that have not been reported are missing. For other operations it is the event
    /// that reported the failure.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use acs_call_automation::event::{OutcomeErrorKind, Outcomes};
    /// use acs_call_automation::{CallAutomationClient, types::MoveParticipantsRequest};
    ///
    /// # async fn example(
    /// #     client: CallAutomationClient,
    /// #     outcomes: Outcomes,
    /// #     request: MoveParticipantsRequest,
    /// # ) {
    /// let call = client.call("421f3500");
    /// match call.move_participants().body(request).send_and_wait(&outcomes).await {
    ///     Ok(moved) => println!("{} participants were moved", moved.len()),
    ///     Err(error) => {
    ///         let (moved, failed): (Vec<_>, Vec<_>) =
    ///             error.events().iter().partition(|event| event.is_success());
    ///         println!("{} were moved, {} were not: {error}", moved.len(), failed.len());
    ///     }
    /// }
    /// # }
    /// ```
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.0.reports
    }

    /// Why the event could not be read, if the kind is
    /// [`Unreadable`](OutcomeErrorKind::Unreadable).
    #[must_use]
    pub fn event_error(&self) -> Option<&EventError> {
        match &self.0.cause {
            Cause::Unreadable(error) => Some(error),
            _ => None,
        }
    }

    /// The error of the request, if the request itself failed.
    #[must_use]
    pub fn request_error(&self) -> Option<&Error> {
        match &self.0.cause {
            Cause::Request(error) => Some(error),
            _ => None,
        }
    }

    /// The service's subcode, from the event or from the error of the request.
    #[must_use]
    pub fn subcode(&self) -> Option<Subcode> {
        match self.event() {
            Some(event) => event.subcode(),
            None => self.request_error()?.subcode(),
        }
    }

    /// Why the call ended, or was not made: busy, declined, no answer, …
    ///
    /// `None` if no event reported it; if the service refused the request,
    /// [`request_error`](Self::request_error) says why.
    ///
    /// A wait in a call that was transferred ends with [`CallEnd::Transferred`], which
    /// [is normal](CallEnd::is_normal).
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::event::{CallEnd, Event, OutcomeError};
    /// use acs_call_automation::types::CreateCallFailed;
    ///
    /// let data = serde_json::json!({ "resultInformation": { "code": 486, "subCode": 560486 } });
    /// let data: CreateCallFailed = serde_json::from_value(data)?;
    /// let error = OutcomeError::failed(Event::new("1", data));
    /// assert_eq!(error.call_end(), Some(CallEnd::Busy));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn call_end(&self) -> Option<CallEnd> {
        self.event()?.call_end()
    }

    /// The answer that accepted the request, if it arrived.
    #[must_use]
    pub fn accepted(&self) -> Option<&Response<()>> {
        self.0.accepted.as_ref()
    }

    /// The pair that the request was sent with, if the operation is repeatable.
    ///
    /// It is available in every case, so that a request with unknown delivery can be retried safely.
    #[must_use]
    pub fn repeatability(&self) -> Option<&Repeatability> {
        self.0.wait.repeatability.as_ref()
    }

    /// The id of the call connection; empty if it is not known.
    #[must_use]
    pub fn call_connection_id(&self) -> &str {
        &self.0.wait.call_connection_id
    }

    /// The id of the recording, if the operation is about one and its id is known.
    ///
    /// A recording whose start was not reported in time can be stopped with it.
    #[must_use]
    pub fn recording_id(&self) -> Option<&str> {
        Some(&*self.0.wait.recording_id).filter(|id| !id.is_empty())
    }

    /// The operation context that was sent with the request: yours, or a generated one.
    #[must_use]
    pub fn operation_context(&self) -> &str {
        &self.0.wait.operation_context
    }
}

impl fmt::Display for OutcomeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.0.cause, self.kind()) {
            (Cause::Failed(event), _) => {
                f.write_str(event.event_type())?;
                explain(event, f)
            }
            (Cause::Disconnected(event), _) => {
                f.write_str("the call ended before the outcome was known")?;
                explain(event, f)
            }
            (Cause::Unreadable(error), _) => {
                let event_type = error.event_type().unwrap_or("the event");
                write!(f, "{event_type} arrived, but could not be read")
            }
            (Cause::Request(error), kind) if says_it_all(error, kind) => write!(f, "{error}"),
            (Cause::Request(error), OutcomeErrorKind::DeliveryUnknown) => {
                self.no_event(f)?;
                write!(f, "; {error}")
            }
            (cause, _) => {
                if matches!(cause, Cause::Request(_)) || self.0.accepted.is_some() {
                    f.write_str("accepted, but ")?;
                }
                self.no_event(f)
            }
        }
    }
}

impl OutcomeError {
    fn no_event(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Wait { timeout, is_resent, .. } = self.0.wait;
        write!(f, "no event reported the outcome within {timeout:?}; ")?;
        f.write_str(match is_resent {
            true => {
                "the request was sent before, so its event may have been delivered before, to this \
                 process or another one; the service does not report an outcome again"
            }
            false => {
                "check that the callback URI leads to the handler that calls `Outcomes::receive`"
            }
        })
    }
}

/// Returns whether the error of the request is the whole story, because nothing was waited for.
fn says_it_all(error: &Error, kind: OutcomeErrorKind) -> bool {
    matches!(kind, OutcomeErrorKind::NotSent | OutcomeErrorKind::Refused) || error.is_input()
}

/// Writes `: subcode 8510, recognition ended: …`, or `: busy; subcode 560486, outbound call: …`.
fn explain(event: &Event, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    // A call that ended normally needs no explanation.
    let end = event.call_end().filter(|end| !matches!(end, CallEnd::HungUp | CallEnd::Unknown));
    let subcode = event.subcode().filter(|subcode| *subcode != Subcode::DONE);
    if let Some(end) = end {
        write!(f, ": {end}")?;
    }
    if let Some(subcode) = subcode {
        write!(f, "{} subcode {subcode}", if end.is_some() { ';' } else { ':' })?;
        if let Some(meaning) = subcode.meaning() {
            write!(f, ", {meaning}")?;
        } else if let Some(status) = subcode.sip_status() {
            write!(f, ", SIP {status}")?;
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
            // `Display` shows that the request was accepted, and not why its answer is unreadable.
            (Cause::Request(error), OutcomeErrorKind::TimedOut) => Some(error),
            // `Display` shows the error itself.
            (Cause::Request(error), _) => error.source(),
            (Cause::Unreadable(error), _) => Some(error),
            _ => None,
        }
    }
}
