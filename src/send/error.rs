//! The error type of every request, and what is known of the request's effect.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderMap;

use crate::generated::OutOfBounds;
use crate::generated::types::CommunicationError;
use crate::generated::types::error::ConversionError;
use crate::send::clock_skew::ClockSkew;
use crate::send::repeatability::{ParseRepeatabilityError, Repeatability, RepeatabilityResult};
use crate::send::report::Report;
use crate::value::dial_string::ParseDialStringError;
use crate::value::participant::ParseParticipantError;
use crate::value::subcode::Subcode;
use crate::value::tone::ParseTonesError;

pub(crate) type BoxError = Box<dyn std::error::Error + Send + Sync>;
pub(crate) type Source = Arc<dyn std::error::Error + Send + Sync>;

/// Why a request failed, or why a value for it was refused.
///
/// After a failed request, ask [`delivery`](Self::delivery) first: it returns what is known of the
/// request's effect. The other methods help to find the cause. Cloning is cheap.
///
/// # Example
///
/// ```no_run
/// use acs_call_automation::{CallAutomationClient, Delivery, types::SendDtmfTonesRequest};
///
/// # async fn example(client: CallAutomationClient) -> Result<(), acs_call_automation::Error> {
/// let request = SendDtmfTonesRequest::builder()
///     .tones("1234#")
///     .target_participant("+14255550123");
/// match client.send_dtmf_tones().call_connection_id("1800-aa").body(request).send().await {
///     Ok(accepted) => println!("accepted, request {:?}", accepted.request_id()),
///     Err(error) if error.delivery() == Delivery::Unknown => {
///         println!("may have been executed; finish it with {:?}", error.repeatability());
///     }
///     Err(error) => return Err(error),
/// }
/// # Ok(())
/// # }
/// ```
///
/// # In tests
///
/// Code that handles errors can be tested without a server, because errors can be constructed:
///
/// ```
/// use acs_call_automation::{Delivery, Error, types::CommunicationError};
///
/// let invalid = CommunicationError::new("8523", "Invalid tones.");
/// for (error, delivery) in [
///     (Error::connect("connection refused"), Delivery::NotSent),
///     (Error::service(400, invalid), Delivery::Refused),
///     (Error::timeout("no answer within 10s"), Delivery::Unknown),
///     (Error::unreadable_success(202, "not JSON"), Delivery::Accepted),
/// ] {
///     assert_eq!(error.delivery(), delivery);
/// }
/// ```
#[derive(Clone)]
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: Kind,
    report: Report,
    source: Option<Source>,
    retry_after: Option<Duration>,
    /// Why a transient failure was not retried.
    not_retried: Option<String>,
}

#[derive(Clone, Debug)]
enum Kind {
    /// The caller passed a value that cannot be used.
    Input(String),
    /// The HTTP client or its TLS cannot be set up.
    Setup(&'static str),
    /// The credential returned no token.
    Credential,
    /// No connection was ready, so nothing was sent.
    Connect,
    /// The attempt was given up before it was sent; says why.
    Late(String),
    Timeout,
    /// The connection broke before the answer was complete.
    ConnectionBroken,
    /// The answer is no success.
    Service(Box<CommunicationError>, Speaker),
    /// The service answered with a success whose body is not what it documents.
    UnreadableSuccess,
    /// The caller's own HTTP client followed a redirect, so the answer is not the service's.
    Redirected,
    /// A success that the service does not answer with; says what was found.
    Foreign(String),
    /// What was received could not be stored; says where.
    Write(String),
}

/// Who answered with an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speaker {
    Service,
    /// Nothing in the answer comes from the service, so perhaps a gateway.
    Unknown,
}

/// What is known of the effect of a failed request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Delivery {
    /// The request was never sent: nothing happened.
    NotSent,
    /// The service answered and refused the request: nothing was executed.
    Refused,
    /// The request may or may not have been executed.
    ///
    /// A repeatable request can often be finished safely with the same pair while the pair's window is open:
    /// see [`Error::next_step`].
    Unknown,
    /// The service accepted the request; only its answer could not be read.
    Accepted,
}

/// How to go on after a failed request; see [`Error::next_step`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NextStep {
    /// Nothing was executed. Remove the cause, then send the request again, with a new pair if it is
    /// repeatable.
    ///
    /// With the old pair, the service repeats its refusal for five minutes, even if the cause is gone.
    NewPair,
    /// The request may have been executed. Send the same request with the same
    /// [pair](Error::repeatability) while its [window](Repeatability::window_remaining) is open: either the
    /// service executes it now, or it repeats its first answer.
    SamePair,
    /// The request was accepted. Wait for its event.
    Wait,
    /// The request may have been executed, and another attempt may execute it twice or learns nothing new.
    /// Wait for its event, or check the call, before you decide to send a new request.
    Check,
}

impl Error {
    /// Returns what is known of the request's effect, over all attempts to send it.
    ///
    /// This includes the attempts of earlier requests with the same [pair](Self::repeatability). A pair
    /// that was stored counts as sent before. Once an attempt may have executed the request, no later
    /// refusal proves that it did not; only a success settles it.
    ///
    /// *Troubleshooting*: on [`Delivery::Unknown`], do not send a new request;
    /// [`next_step`](Self::next_step) says whether the pair can finish this one.
    #[must_use]
    pub fn delivery(&self) -> Delivery {
        match self.effect() {
            Effect::Accepted => Delivery::Accepted,
            Effect::Perhaps | Effect::Failed | Effect::Running => Delivery::Unknown,
            Effect::Nothing if self.0.report.unsettled => Delivery::Unknown,
            Effect::Nothing if self.status().is_some() => Delivery::Refused,
            Effect::Nothing => Delivery::NotSent,
        }
    }

    /// Returns the status of the service's answer, or `None` without an answer.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.report.status
    }

    /// Returns the service's error code, such as `"8523"` or `"BadRequest"`; if the answer had none, the
    /// status as text.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.details().map(|error| error.code.as_str())
    }

    /// Returns the service's error code if it is a subcode, which is a number other than the status.
    #[must_use]
    pub fn subcode(&self) -> Option<Subcode> {
        let number = self.code()?.parse().ok()?;
        (self.status().map(u32::from) != Some(number)).then(|| Subcode::new(number))
    }

    /// Returns the service's message; for an answer in another form, the start of its body.
    ///
    /// A message that repeats the request (its tones, signature, token, phone number or text) is replaced
    /// by a note that says so. The same is true of [`details`](Self::details).
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.details().map(|error| error.message.as_str())
    }

    /// Returns the whole error object of the service's answer.
    #[must_use]
    pub fn details(&self) -> Option<&CommunicationError> {
        match &self.0.kind {
            Kind::Service(error, _) => Some(error),
            _ => None,
        }
    }

    /// Returns the service's id for the request (`x-ms-request-id`), for a support case. If an answer has
    /// none, one of the next three may do.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.report.request_id()
    }

    /// Returns the id of the chain of requests to which this one belongs inside the service
    /// (`x-microsoft-skype-chain-id`), for a support case.
    #[must_use]
    pub fn chain_id(&self) -> Option<&str> {
        self.0.report.chain_id()
    }

    /// Returns the reference of Azure's front door (`x-azure-ref`), for a support case.
    #[must_use]
    pub fn azure_ref(&self) -> Option<&str> {
        self.0.report.azure_ref()
    }

    /// Returns the correlation vector (`ms-cv`), for a support case.
    #[must_use]
    pub fn ms_cv(&self) -> Option<&str> {
        self.0.report.ms_cv()
    }

    /// Returns this crate's id for the request (`x-ms-client-request-id`), the same for all its attempts.
    #[must_use]
    pub fn client_request_id(&self) -> Option<&str> {
        self.0.report.client_request_id()
    }

    /// Returns how long the service asks to wait before the next attempt.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Returns how often the request was sent, failed connections included; 0 if it was refused before.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.report.attempts
    }

    /// Returns the pair of the request, if it is repeatable.
    ///
    /// Send the same request again with it to finish what may have been started: the service executes it
    /// once.
    #[must_use]
    pub fn repeatability(&self) -> Option<&Repeatability> {
        self.0.report.repeatability.as_ref()
    }

    /// Returns what the service reported about the pair.
    #[must_use]
    pub fn repeatability_result(&self) -> Option<RepeatabilityResult> {
        self.0.report.repeatability_result()
    }

    /// Returns how far this machine's clock is from the service's, if the answer shows that it is more than
    /// two minutes.
    ///
    /// The service then refuses signatures and tokens (401), and pairs (412).
    #[must_use]
    pub fn clock_skew(&self) -> Option<ClockSkew> {
        self.0.report.clock_skew
    }

    /// Returns how to go on, by what is known of the request's effect.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::{Error, NextStep, types::CommunicationError};
    ///
    /// let busy = CommunicationError::new("8583", "Another operation is running.");
    /// assert_eq!(Error::service(412, busy).next_step(), NextStep::NewPair);
    /// assert_eq!(Error::timeout("no answer within 10s").next_step(), NextStep::Check);
    /// ```
    #[must_use]
    pub fn next_step(&self) -> NextStep {
        let has_pair = self.0.report.repeatability.is_some();
        match self.effect() {
            Effect::Accepted => NextStep::Wait,
            Effect::Nothing if !self.0.report.unsettled => NextStep::NewPair,
            // The service repeats its refusal as long as it remembers the pair.
            Effect::Nothing if self.status().is_some() && !self.is_transient() => NextStep::Check,
            Effect::Nothing | Effect::Perhaps | Effect::Running if has_pair => NextStep::SamePair,
            _ => NextStep::Check,
        }
    }

    /// Returns the headers of the answer, none without an answer.
    ///
    /// They are the only part of an error that is kept as it came, even if it repeats the request.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.0.report.headers
    }

    /// Returns whether a value that the caller passed cannot be used. Nothing was sent.
    ///
    /// *Troubleshooting*: the message names the field, what was found and the fix.
    #[must_use]
    pub fn is_input(&self) -> bool {
        matches!(self.0.kind, Kind::Input(_))
    }

    /// Returns whether the HTTP client or its TLS could not be set up. Nothing was sent.
    ///
    /// *Troubleshooting*: most often the system has no certificate store, or `SSL_CERT_FILE` or
    /// `SSL_CERT_DIR` names one that does not exist; or the request was sent outside a Tokio runtime.
    /// [`source`](std::error::Error::source) has the cause.
    #[must_use]
    pub fn is_setup(&self) -> bool {
        matches!(self.0.kind, Kind::Setup(_))
    }

    /// Returns whether a file or writer of the caller did not take what was received.
    ///
    /// *Troubleshooting*: most often the disk is full, the folder does not exist, or the process may not
    /// write to it. [`source`](std::error::Error::source) is the [`std::io::Error`].
    #[must_use]
    pub fn is_write(&self) -> bool {
        matches!(self.0.kind, Kind::Write(_))
    }

    /// Returns whether no answer came in time, or the service or a gateway timed out (408, 504).
    ///
    /// *Troubleshooting*: most often a slow network or an overloaded service. The request may have been
    /// executed.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        matches!(self.0.kind, Kind::Timeout) || matches!(self.status(), Some(408 | 504))
    }

    /// Returns whether no connection was made, so that nothing was sent.
    ///
    /// *Troubleshooting*: most often a wrong endpoint, a name that does not resolve, a firewall, or a
    /// build without TLS (see the crate's features).
    #[must_use]
    pub fn is_connect(&self) -> bool {
        matches!(self.0.kind, Kind::Connect)
    }

    /// Returns whether the credential returned no token, or the service refused it.
    ///
    /// *Troubleshooting*: for an access key, most often the key of another resource or a clock that is
    /// wrong by minutes; for a token, most often the wrong scope or a missing role.
    #[must_use]
    pub fn is_authentication(&self) -> bool {
        matches!(self.0.kind, Kind::Credential)
            || matches!(self.status(), Some(401 | 403))
            || self.subcode().is_some_and(Subcode::is_authentication)
    }

    /// Returns whether the service limits the rate of requests.
    ///
    /// *Troubleshooting*: wait for [`retry_after`](Self::retry_after), then send fewer requests at a time.
    #[must_use]
    pub fn is_throttled(&self) -> bool {
        self.status() == Some(429) || self.subcode().is_some_and(Subcode::is_throttled)
    }

    /// Returns whether the service can no longer know if it has executed the request, because the window
    /// of its pair has closed.
    ///
    /// That is the meaning of status 412, except with subcode
    /// [`INCOMPATIBLE_MEDIA_OPERATION`](Subcode::INCOMPATIBLE_MEDIA_OPERATION).
    ///
    /// *Troubleshooting*: most often a pair that was stored for more than five minutes. If it happens to a
    /// pair that was made this moment, this machine's clock is wrong: see
    /// [`clock_skew`](Self::clock_skew).
    #[must_use]
    pub fn is_window_closed(&self) -> bool {
        self.status() == Some(412)
            && self.subcode() != Some(Subcode::INCOMPATIBLE_MEDIA_OPERATION)
            && self.repeatability().is_some()
    }
}

/// Construction, which tests of your own error handling can use as well.
impl Error {
    fn new(kind: Kind, source: Option<Source>) -> Self {
        let attempts = u32::from(!matches!(kind, Kind::Input(_) | Kind::Setup(_)));
        let report = Report { attempts, ..Report::default() };
        Self(Box::new(Inner { kind, report, source, retry_after: None, not_retried: None }))
    }

    fn caused(kind: Kind, source: impl Into<BoxError>) -> Self {
        Self::new(kind, Some(Arc::from(source.into())))
    }

    /// The service answered with an error.
    ///
    /// # Example
    ///
    /// ```
    /// use std::time::Duration;
    /// use acs_call_automation::{Error, types::CommunicationError};
    ///
    /// let error = Error::service(429, CommunicationError::new("8516", "Too many requests."))
    ///     .with_retry_after(Duration::from_secs(3));
    /// assert!(error.is_throttled());
    /// assert_eq!(error.status(), Some(429));
    /// assert_eq!(error.message(), Some("Too many requests."));
    /// assert_eq!(error.retry_after(), Some(Duration::from_secs(3)));
    /// ```
    #[must_use]
    pub fn service(status: u16, error: CommunicationError) -> Self {
        Self::answered(status, error, Speaker::Service)
    }

    /// No answer came in time.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::{Delivery, Error};
    ///
    /// let error = Error::timeout("no answer within 10s");
    /// assert!(error.is_timeout());
    /// assert_eq!(error.delivery(), Delivery::Unknown);
    /// ```
    #[must_use]
    pub fn timeout(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::caused(Kind::Timeout, source)
    }

    /// No connection was made.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::{Delivery, Error};
    ///
    /// let error = Error::connect("connection refused").with_attempts(4);
    /// assert!(error.is_connect());
    /// assert_eq!(error.delivery(), Delivery::NotSent);
    /// assert_eq!(error.attempts(), 4);
    /// ```
    #[must_use]
    pub fn connect(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::caused(Kind::Connect, source)
    }

    /// The service accepted the request, but its answer could not be read.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::{Delivery, Error};
    ///
    /// let error = Error::unreadable_success(202, "expected a JSON object");
    /// assert_eq!(error.delivery(), Delivery::Accepted);
    /// ```
    #[must_use]
    pub fn unreadable_success(
        status: u16,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        let mut this = Self::caused(Kind::UnreadableSuccess, source);
        this.0.report.status = Some(status);
        this
    }

    /// Sets how long the service asks to wait.
    #[must_use]
    pub fn with_retry_after(mut self, wait: impl Into<Option<Duration>>) -> Self {
        self.0.retry_after = wait.into();
        self
    }

    /// Sets the pair under which the request was sent.
    ///
    /// A pair that was stored may have been sent before, which [`delivery`](Self::delivery) takes into
    /// account.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::{Delivery, Error, Repeatability};
    ///
    /// let pair = Repeatability::new();
    /// let error = Error::connect("connection refused").with_repeatability(&pair);
    /// assert_eq!(error.delivery(), Delivery::NotSent);
    ///
    /// let stored: Repeatability = pair.to_string().parse()?;
    /// let error = Error::connect("connection refused").with_repeatability(stored);
    /// assert_eq!(error.delivery(), Delivery::Unknown);
    /// # Ok::<(), acs_call_automation::ParseRepeatabilityError>(())
    /// ```
    #[must_use]
    pub fn with_repeatability(mut self, pair: impl Into<Repeatability>) -> Self {
        self.0.report.set_pair(pair.into());
        self
    }

    /// Sets how often the request was sent; by default once.
    #[must_use]
    pub fn with_attempts(mut self, attempts: u32) -> Self {
        self.0.report.attempts = attempts;
        self
    }

    /// Sets the headers of the answer, such as `x-ms-request-id`.
    #[must_use]
    pub fn with_headers(mut self, headers: HeaderMap) -> Self {
        self.0.report.headers = headers;
        self
    }

    /// The service, or something between it and the client, answered with an error.
    pub(crate) fn answered(status: u16, error: CommunicationError, speaker: Speaker) -> Self {
        let mut this = Self::new(Kind::Service(Box::new(error), speaker), None);
        this.0.report.status = Some(status);
        this
    }

    /// Something between the service and the client answered with a success.
    pub(crate) fn foreign(found: String) -> Self {
        Self::new(Kind::Foreign(found), None)
    }

    /// A value that the caller passed cannot be used; the message names it, what was found and the fix.
    pub(crate) fn input(message: impl Into<String>) -> Self {
        Self::new(Kind::Input(message.into()), None)
    }

    /// The error of a request whose parts cannot be used.
    pub(crate) fn unsendable_request(problem: String) -> Self {
        Self::input(format!("the request cannot be sent: {problem}"))
    }

    /// HTTP has no URL for what the caller passed.
    pub(crate) fn unsendable(source: impl Into<BoxError>) -> Self {
        let message = "the request cannot be sent: its URL is invalid or too long; check the call \
                       connection id";
        Self::caused(Kind::Input(message.to_owned()), source)
    }

    /// The HTTP client or its TLS cannot be set up.
    pub(crate) fn setup(message: &'static str, source: impl Into<BoxError>) -> Self {
        Self::caused(Kind::Setup(message), source)
    }

    /// The credential returned no token.
    pub(crate) fn credential(source: impl Into<BoxError>) -> Self {
        Self::caused(Kind::Credential, source)
    }

    /// The connection broke after the request may have been sent.
    pub(crate) fn connection_broken(source: impl Into<BoxError>) -> Self {
        Self::caused(Kind::ConnectionBroken, source)
    }

    /// Nothing was sent, because it took too long until it could be.
    pub(crate) fn late(reason: String) -> Self {
        Self::new(Kind::Late(reason), None)
    }

    /// The same error of an attempt that was certainly not sent.
    pub(crate) fn unsent(mut self) -> Self {
        if matches!(self.0.kind, Kind::Timeout | Kind::ConnectionBroken) {
            self.0.kind = Kind::Connect;
        }
        self
    }

    /// What the service answered with could not be written.
    pub(crate) fn write(place: String, source: std::io::Error) -> Self {
        Self::caused(Kind::Write(place), source)
    }

    pub(crate) fn redirected() -> Self {
        Self::new(Kind::Redirected, None)
    }

    /// Replaces what is known of the request that failed.
    pub(crate) fn with_report(mut self, report: Report) -> Self {
        self.0.report = report;
        self
    }

    pub(crate) fn into_report(self) -> Report {
        self.0.report
    }

    /// Notes whether another attempt may have executed the request.
    pub(crate) fn with_unsettled(mut self, unsettled: bool) -> Self {
        self.0.report.unsettled = unsettled;
        self
    }

    /// Notes why the request was not retried.
    pub(crate) fn not_retried(mut self, reason: impl Into<String>) -> Self {
        self.0.not_retried = Some(reason.into());
        self
    }
}

/// What a single failed attempt did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Nothing for certain; earlier attempts may have done something.
    Nothing,
    /// Perhaps what it was meant to do.
    Perhaps,
    /// Perhaps what it was meant to do; the service answered with a 5xx of its own, and would execute the
    /// same request again.
    Failed,
    /// The service is still executing an earlier attempt.
    Running,
    /// What it was meant to do.
    Accepted,
}

impl Error {
    /// Returns what the last attempt did, whatever the attempts before it did.
    pub(crate) fn effect(&self) -> Effect {
        match self.0.kind {
            Kind::Input(_) | Kind::Setup(_) | Kind::Credential | Kind::Connect | Kind::Late(_) => {
                Effect::Nothing
            }
            Kind::Timeout | Kind::ConnectionBroken | Kind::Redirected | Kind::Foreign(_) => {
                Effect::Perhaps
            }
            Kind::UnreadableSuccess | Kind::Write(_) => Effect::Accepted,
            // The service refuses what comes too fast, whatever the status.
            Kind::Service(..) if self.subcode().is_some_and(Subcode::is_throttled) => {
                Effect::Nothing
            }
            Kind::Service(_, speaker) => match self.status().unwrap_or_default() {
                307 | 308 => Effect::Nothing,
                409 if self.is_still_running() => Effect::Running,
                408 | 499 => Effect::Perhaps,
                400..=498 => Effect::Nothing,
                500.. if speaker == Speaker::Service => Effect::Failed,
                _ => Effect::Perhaps,
            },
        }
    }

    /// Returns whether the cause may be gone at the next attempt.
    pub(crate) fn is_transient(&self) -> bool {
        match self.0.kind {
            Kind::Credential
            | Kind::Connect
            | Kind::Late(_)
            | Kind::Timeout
            | Kind::ConnectionBroken
            | Kind::Foreign(_) => true,
            Kind::Service(..) => {
                matches!(self.status(), Some(408 | 429 | 500 | 502 | 503 | 504))
                    || self.effect() == Effect::Running
            }
            Kind::Input(_)
            | Kind::Setup(_)
            | Kind::UnreadableSuccess
            | Kind::Redirected
            | Kind::Write(_) => false,
        }
    }

    /// Returns whether the credential returned no token.
    pub(crate) fn is_credential(&self) -> bool {
        matches!(self.0.kind, Kind::Credential)
    }

    /// Status 409 has two meanings. This one has no subcode, and only a retry can get it.
    fn is_still_running(&self) -> bool {
        self.status() == Some(409)
            && self.subcode() != Some(Subcode::CONFLICTING_ACTION)
            && self.0.report.unsettled
    }

    /// Returns whether an event may still report the outcome of the request.
    pub(crate) fn may_be_executed(&self) -> bool {
        matches!(self.delivery(), Delivery::Unknown | Delivery::Accepted)
    }

    /// The kind of the error in one word, for traces.
    pub(crate) fn error_type(&self) -> String {
        match self.0.kind {
            Kind::Input(_) => "input",
            Kind::Setup(_) => "setup",
            Kind::Credential => "credential",
            Kind::Connect => "connect",
            Kind::Late(_) => "late",
            Kind::Timeout => "timeout",
            Kind::ConnectionBroken => "connection_broken",
            Kind::UnreadableSuccess => "unreadable_success",
            Kind::Redirected => "redirected",
            Kind::Foreign(_) => "foreign",
            Kind::Write(_) => "write",
            // As OpenTelemetry's conventions for HTTP have it.
            Kind::Service(..) => return self.status().unwrap_or_default().to_string(),
        }
        .to_owned()
    }

    pub(crate) fn reason_not_retried(&self) -> Option<&str> {
        self.0.not_retried.as_deref()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.kind {
            Kind::Input(message) => return self.refused(message, f),
            Kind::Setup(message) => return self.refused(message, f),
            Kind::Write(place) => {
                return write!(f, "the recording could not be written to {place}");
            }
            Kind::Credential => f.write_str("the credential returned no token")?,
            Kind::Connect => f.write_str("could not connect to the service")?,
            Kind::Late(reason) => {
                write!(f, "the request was given up before it was sent: {reason}")?
            }
            Kind::Timeout => f.write_str("the service did not answer in time")?,
            Kind::ConnectionBroken => {
                f.write_str("the connection broke before the answer was complete")?;
            }
            Kind::UnreadableSuccess => f.write_str("the service's answer could not be read")?,
            Kind::Redirected => f.write_str(
                "the HTTP client followed a redirect, so the answer is not the service's: build it \
                 with `redirect(reqwest::redirect::Policy::none())`",
            )?,
            Kind::Foreign(found) => write!(
                f,
                "the answer does not come from the service, but from something in between: {found}"
            )?,
            Kind::Service(error, _) => self.explain(error, f)?,
        }
        f.write_str(match self.delivery() {
            Delivery::NotSent => "; nothing was sent",
            Delivery::Refused => "; nothing was executed",
            Delivery::Unknown => "; the request may have been executed",
            Delivery::Accepted => "; the request was accepted",
        })?;
        if let Some(skew) = self.clock_skew()
            && (self.is_authentication() || self.is_window_closed())
        {
            write!(f, "; {skew}")?;
        }
        if let Some((name, id)) = self.0.report.support_id() {
            write!(f, "; {name} {id}")?;
        }
        match &self.0.not_retried {
            Some(reason) => write!(f, "; not retried: {reason}"),
            None => Ok(()),
        }
    }
}

impl Error {
    fn refused(&self, message: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(message)?;
        match self.0.report.unsettled {
            true => f.write_str("; an earlier request with its pair may have been executed"),
            false => Ok(()),
        }
    }

    /// `the service answered with status 400, code 8523 (tones): Invalid tones. [correct the request]`
    fn explain(&self, error: &CommunicationError, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.status().unwrap_or_default();
        write!(f, "the service answered with status {status}")?;
        if error.code != status.to_string() {
            write!(f, ", code {}", error.code)?;
        }
        if let Some(target) = &error.target {
            write!(f, " ({target})")?;
        }
        if !error.message.is_empty() {
            write!(f, ": {}", error.message)?;
        }
        if let Some(help) = self.subcode().and_then(Subcode::what_helps) {
            write!(f, " [{help}]")?;
        }
        Ok(())
    }
}
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Error");
        debug
            .field("message", &format_args!("{self}"))
            .field("delivery", &self.delivery())
            .field("report", &self.0.report);
        if let Some(source) = &self.0.source {
            debug.field("source", source);
        }
        debug.finish()
    }
}

/// An error and its causes in one line, for traces.
pub(crate) struct Chain<'a>(pub(crate) &'a dyn std::error::Error);

impl fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        let mut next = self.0.source();
        while let Some(cause) = next {
            write!(f, ": {cause}")?;
            next = cause.source();
        }
        Ok(())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0.source {
            Some(source) => Some(source.as_ref()),
            None => None,
        }
    }
}

/// For setters that take anything that converts, and are passed the value itself.
impl From<std::convert::Infallible> for Error {
    fn from(never: std::convert::Infallible) -> Self {
        match never {}
    }
}

impl From<ParseTonesError> for Error {
    fn from(error: ParseTonesError) -> Self {
        Self::input(format!("tones: {error}"))
    }
}

impl From<ParseDialStringError> for Error {
    fn from(error: ParseDialStringError) -> Self {
        Self::input(format!("dial string: {error}"))
    }
}

impl From<ParseParticipantError> for Error {
    fn from(error: ParseParticipantError) -> Self {
        Self::input(format!("participant: {error}"))
    }
}

impl From<ParseRepeatabilityError> for Error {
    fn from(error: ParseRepeatabilityError) -> Self {
        Self::input(format!("repeatability: {error}"))
    }
}

impl From<OutOfBounds> for Error {
    fn from(error: OutOfBounds) -> Self {
        Self::input(error.to_string())
    }
}

impl From<ConversionError> for Error {
    fn from(error: ConversionError) -> Self {
        Self::input(error.to_string())
    }
}
