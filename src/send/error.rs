//! The one error type of calls, and what it can tell.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::send::repeatability::{ParseRepeatabilityError, Repeatability, RepeatabilityResult};
use crate::send::report::Report;
use crate::send::retry::Effect;
use crate::types::CommunicationError;
use crate::value::tone::ParseTonesError;
use crate::{ParseParticipantError, Subcode};

pub(crate) type BoxError = Box<dyn std::error::Error + Send + Sync>;
pub(crate) type Source = Arc<dyn std::error::Error + Send + Sync>;

/// Why a call, or what it was made from, failed.
///
/// The first question after a failed call is what it did: [`delivery`](Self::delivery) tells. The
/// rest is for finding out why. Cloning is cheap.
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
#[derive(Clone)]
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: Kind,
    report: Report,
    source: Option<Source>,
    /// Why a failure that may pass was not tried again.
    given_up: Option<String>,
}

#[derive(Clone, Debug)]
enum Kind {
    /// Refused before anything was sent; what, why and the mend.
    Input(String),
    /// The HTTP client or its TLS cannot be set up.
    Setup(&'static str),
    /// No credential could be had.
    Credential,
    /// No answer came.
    Transport(Transport),
    /// The service answered, and not with a success.
    Service {
        error: Box<CommunicationError>,
        /// Whether the code is one that was given, or made from the status.
        has_code: bool,
        retry_after: Option<Duration>,
    },
    /// A success, with a body that is not what was promised.
    UnreadableSuccess,
    /// The caller's own HTTP client has followed a redirect, so somebody else has answered.
    Redirected,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Transport {
    /// No connection came about, so nothing was sent.
    Connect,
    Timeout,
    Other,
}

/// What is known of a failed call's effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Delivery {
    /// The request never left: nothing happened.
    NotSent,
    /// The service answered and refused: nothing was executed.
    Refused,
    /// The request may or may not have been executed.
    ///
    /// A repeatable request can be finished safely with the same pair while its window is open:
    /// see [`Error::repeatability`].
    Unknown,
    /// The service accepted the request; only its answer could not be read.
    Accepted,
}

impl Error {
    fn new(kind: Kind, report: Report, source: Option<Source>) -> Self {
        Self(Box::new(Inner { kind, report, source, given_up: None }))
    }

    /// What the caller gave cannot be used: what, why and the mend, in one sentence.
    pub(crate) fn input(message: impl Into<String>) -> Self {
        Self::new(Kind::Input(message.into()), Report::default(), None)
    }

    /// HTTP has no address for what the caller gave.
    pub(crate) fn unsendable(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        let message = "the request cannot be sent: no address can be made for it; the call \
                       connection id may be too long";
        let kind = Kind::Input(message.to_owned());
        Self::new(kind, Report::default(), Some(Arc::from(source.into())))
    }

    /// The HTTP client or its TLS cannot be set up.
    pub(crate) fn setup(message: &'static str, source: impl Into<BoxError>) -> Self {
        Self::new(Kind::Setup(message), Report::default(), Some(Arc::from(source.into())))
    }

    pub(crate) fn credential(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::new(Kind::Credential, Report::default(), Some(Arc::from(source.into())))
    }

    pub(crate) fn transport(
        transport: Transport,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Self::new(Kind::Transport(transport), Report::default(), Some(Arc::from(source.into())))
    }

    pub(crate) fn service(
        error: CommunicationError,
        has_code: bool,
        retry_after: Option<Duration>,
    ) -> Self {
        let kind = Kind::Service { error: Box::new(error), has_code, retry_after };
        Self::new(kind, Report::default(), None)
    }

    pub(crate) fn unreadable_success(
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Self::new(Kind::UnreadableSuccess, Report::default(), Some(Arc::from(source.into())))
    }

    pub(crate) fn redirected() -> Self {
        Self::new(Kind::Redirected, Report::default(), None)
    }

    /// Adds what is known of the call that failed.
    pub(crate) fn with_report(mut self, report: Report) -> Self {
        self.0.report = report;
        self
    }

    /// Notes why the request was not sent again.
    pub(crate) fn given_up(mut self, reason: String) -> Self {
        self.0.given_up = Some(reason);
        self
    }

    /// What is known of the effect of the last attempt alone.
    pub(crate) fn effect(&self) -> Effect {
        match &self.0.kind {
            Kind::Input(_)
            | Kind::Setup(_)
            | Kind::Credential
            | Kind::Transport(Transport::Connect) => Effect::Nothing,
            Kind::Transport(Transport::Timeout | Transport::Other) | Kind::Redirected => {
                Effect::Perhaps
            }
            Kind::UnreadableSuccess => Effect::Accepted,
            Kind::Service { .. } => match self.status().unwrap_or_default() {
                307 | 308 => Effect::Nothing,
                409 if self.is_still_running() => Effect::Running,
                408 | 499 => Effect::Perhaps,
                400..=498 => Effect::Nothing,
                _ => Effect::Perhaps,
            },
        }
    }

    /// Whether the cause may pass, so that another attempt may succeed.
    pub(crate) fn may_pass(&self) -> bool {
        match self.0.kind {
            Kind::Credential | Kind::Transport(_) => true,
            Kind::Service { .. } => {
                matches!(self.status(), Some(408 | 429 | 500 | 502 | 503 | 504))
                    || self.effect() == Effect::Running
            }
            Kind::Input(_) | Kind::Setup(_) | Kind::UnreadableSuccess | Kind::Redirected => false,
        }
    }

    /// Whether no token could be had.
    pub(crate) fn is_credential(&self) -> bool {
        matches!(self.0.kind, Kind::Credential)
    }

    /// Status 409 has two meanings; this one has no subcode of its own, and only a repetition can
    /// meet it.
    fn is_still_running(&self) -> bool {
        self.status() == Some(409)
            && self.subcode() != Some(Subcode::CONFLICTING_ACTION)
            && self.0.report.unsettled
    }

    /// Whether the service can no longer tell if it has executed the request, because the window of
    /// its pair has closed.
    ///
    /// It is the meaning of status 412, but for the subcode
    /// [`INCOMPATIBLE_MEDIA_OPERATION`](Subcode::INCOMPATIBLE_MEDIA_OPERATION).
    ///
    /// *Troubleshooting*: most often a pair that was stored for more than five minutes, or a clock
    /// that is wrong by minutes.
    #[must_use]
    pub fn is_window_closed(&self) -> bool {
        self.status() == Some(412)
            && self.subcode() != Some(Subcode::INCOMPATIBLE_MEDIA_OPERATION)
            && self.repeatability().is_some()
    }

    /// What is known of the request's effect, over all attempts to send it.
    ///
    /// That counts the attempts of earlier calls with the same [pair](Self::repeatability), and takes
    /// for granted that there were such for a pair that was stored. Once a request may have been
    /// executed, no later refusal settles that it was not: only a success does.
    ///
    /// *Troubleshooting*: on [`Delivery::Unknown`] do not send anew. Repeat a repeatable request
    /// with its pair; for the others, wait for the event or look at the call.
    #[must_use]
    pub fn delivery(&self) -> Delivery {
        match self.effect() {
            Effect::Accepted => Delivery::Accepted,
            Effect::Perhaps | Effect::Running => Delivery::Unknown,
            Effect::Nothing if self.0.report.unsettled => Delivery::Unknown,
            Effect::Nothing if self.status().is_some() => Delivery::Refused,
            Effect::Nothing => Delivery::NotSent,
        }
    }

    /// Whether an event may yet tell what came of the request.
    pub(crate) fn may_be_executed(&self) -> bool {
        matches!(self.delivery(), Delivery::Unknown | Delivery::Accepted)
    }

    /// What kind of error it is, in a word for traces.
    pub(crate) fn error_type(&self) -> String {
        match self.0.kind {
            Kind::Input(_) => "input".to_owned(),
            Kind::Setup(_) => "setup".to_owned(),
            Kind::Credential => "credential".to_owned(),
            Kind::Transport(Transport::Connect) => "connect".to_owned(),
            Kind::Transport(Transport::Timeout) => "timeout".to_owned(),
            Kind::Transport(Transport::Other) => "connection_broken".to_owned(),
            Kind::UnreadableSuccess => "unreadable_success".to_owned(),
            Kind::Redirected => "redirected".to_owned(),
            // As OpenTelemetry has it.
            Kind::Service { .. } => self.status().unwrap_or_default().to_string(),
        }
    }

    /// The status of the service's answer; `None` when there was none.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.report.status
    }

    /// The service's error code, such as `"8523"` or `"BadRequest"`; the status as a text where the
    /// answer had none.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.details().map(|error| error.code.as_str())
    }

    /// The service's error code, if it gave one that is a number.
    #[must_use]
    pub fn subcode(&self) -> Option<Subcode> {
        match &self.0.kind {
            Kind::Service { error, has_code: true, .. } => {
                error.code.parse().ok().map(Subcode::new)
            }
            _ => None,
        }
    }

    /// The service's own message; for an answer not in the service's form, the start of it.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.details().map(|error| error.message.as_str())
    }

    /// All that the service said of the error.
    #[must_use]
    pub fn details(&self) -> Option<&CommunicationError> {
        match &self.0.kind {
            Kind::Service { error, .. } => Some(error),
            _ => None,
        }
    }

    /// The service's name for the request (`x-ms-request-id`), for a support case.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.report.request_id()
    }

    /// Our name for the call (`x-ms-client-request-id`), the same over all its attempts.
    #[must_use]
    pub fn client_request_id(&self) -> Option<&str> {
        self.0.report.client_request_id()
    }

    /// How long the service asks to wait before another try.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self.0.kind {
            Kind::Service { retry_after, .. } => retry_after,
            _ => None,
        }
    }

    /// How often the request was sent, or tried to be.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.report.attempts
    }

    /// The pair under which the request was sent, or would have been.
    ///
    /// Give it to the same request to finish what may have been begun: the service executes it once.
    #[must_use]
    pub fn repeatability(&self) -> Option<&Repeatability> {
        self.0.report.repeatability.as_ref()
    }

    /// What the service said of the pair.
    #[must_use]
    pub fn repeatability_result(&self) -> Option<RepeatabilityResult> {
        self.0.report.repeatability_result()
    }

    /// Whether what the caller gave could not be used, so that nothing was sent.
    ///
    /// *Troubleshooting*: the message names the field, what was found and the mend.
    #[must_use]
    pub fn is_input(&self) -> bool {
        matches!(self.0.kind, Kind::Input(_))
    }

    /// Returns whether the HTTP client or its TLS could not be set up. Nothing was sent.
    ///
    /// *Troubleshooting*: most often the system has no certificate store, or `SSL_CERT_FILE` or
    /// `SSL_CERT_DIR` names one that does not exist. [`source`](std::error::Error::source) has the cause.
    #[must_use]
    pub fn is_setup(&self) -> bool {
        matches!(self.0.kind, Kind::Setup(_))
    }

    /// Whether no answer came in time.
    ///
    /// *Troubleshooting*: most often a slow network path or an overloaded service. The request may
    /// have been executed.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        matches!(self.0.kind, Kind::Transport(Transport::Timeout))
            || matches!(self.status(), Some(408 | 504))
    }

    /// Whether no connection came about, so that nothing was sent.
    ///
    /// *Troubleshooting*: most often a wrong endpoint, a name that does not resolve, a firewall, or
    /// a build without TLS (see the crate's features).
    #[must_use]
    pub fn is_connect(&self) -> bool {
        matches!(self.0.kind, Kind::Transport(Transport::Connect))
    }

    /// Whether the credential could not be had or was refused.
    ///
    /// *Troubleshooting*: for an access key most often a key of another resource or a clock that is
    /// wrong by minutes; for a token most often the wrong scope or a missing role.
    #[must_use]
    pub fn is_authentication(&self) -> bool {
        matches!(self.0.kind, Kind::Credential)
            || matches!(self.status(), Some(401 | 403))
            || self.subcode().is_some_and(Subcode::is_authentication)
    }

    /// Whether the service wants fewer requests.
    ///
    /// *Troubleshooting*: wait for [`retry_after`](Self::retry_after), then send more slowly.
    #[must_use]
    pub fn is_throttled(&self) -> bool {
        self.status() == Some(429) || self.subcode().is_some_and(Subcode::is_throttled)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.kind {
            Kind::Input(message) => {
                f.write_str(message)?;
                if self.0.report.unsettled {
                    f.write_str("; an earlier request with its pair may have been executed")?;
                }
                return Ok(());
            }
            Kind::Setup(message) => return f.write_str(message),
            Kind::Credential => f.write_str("no token could be had from the credential")?,
            Kind::Transport(Transport::Connect) => {
                f.write_str("could not connect to the service")?
            }
            Kind::Transport(Transport::Timeout) => {
                f.write_str("no answer from the service in time")?
            }
            Kind::Transport(Transport::Other) => {
                f.write_str("the connection broke before the answer was whole")?;
            }
            Kind::UnreadableSuccess => {
                f.write_str("the answer of the service could not be read")?;
            }
            Kind::Redirected => f.write_str(
                "the HTTP client followed a redirect, so the answer is not the service's: build it \
                 with `redirect(reqwest::redirect::Policy::none())`",
            )?,
            Kind::Service { error, has_code, .. } => {
                f.write_str("the service answered with")?;
                if let Some(status) = self.status() {
                    write!(f, " status {status}")?;
                }
                if *has_code {
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
            }
        }
        f.write_str(match self.delivery() {
            Delivery::NotSent => "; nothing was sent",
            Delivery::Refused => "; nothing was executed",
            Delivery::Unknown => "; the request may have been executed",
            Delivery::Accepted => "; the request was accepted",
        })?;
        if let Some(reason) = &self.0.given_up {
            write!(f, "; not sent again: {reason}")?;
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

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0.source {
            Some(source) => Some(source.as_ref()),
            None => None,
        }
    }
}

/// For what takes anything that converts, and is given the thing itself.
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

impl From<crate::OutOfBounds> for Error {
    fn from(error: crate::OutOfBounds) -> Self {
        Self::input(error.to_string())
    }
}

impl From<crate::types::error::ConversionError> for Error {
    fn from(error: crate::types::error::ConversionError) -> Self {
        Self::input(error.to_string())
    }
}
