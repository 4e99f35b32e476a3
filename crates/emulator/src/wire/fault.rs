//! Faults: how networks, gateways and the service itself fail.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde::{Deserialize, Serialize};

use crate::error::Error;

/// How a request fails, instead of getting the emulator's normal answer.
///
/// By default the request does not reach the service and is not executed. With
/// [`after_executing`](Self::after_executing) it is executed, and then its answer gets lost.
/// [`own_error`](Self::own_error) is the other way round: its default is the case in which a retry does harm.
///
/// # Example
///
/// ```
/// # use acs_call_automation::{CallAutomationClient, types::SendDtmfTonesRequest};
/// # use acs_call_emulator::{Emulator, Fault};
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let emulator = Emulator::start().await?;
/// emulator.fail_next(1, Fault::reset().after_executing())?;
/// emulator.fail_next(1, Fault::status(503).header("retry-after", "0"))?;
///
/// let client = CallAutomationClient::from_connection_string(&emulator.connection_string())?;
/// let request = SendDtmfTonesRequest::builder().tones("1#").target_participant("+14255550123");
/// let accepted = client.send_dtmf_tones().call_connection_id("421f3500").body(request).send().await?;
///
/// assert_eq!(accepted.attempts(), 3);
/// assert_eq!(emulator.executed().len(), 1);
/// # Ok(())
/// # }
/// ```
///
/// # JSON
///
/// A fault is read from the JSON of the [control interface](crate#control-interface), for example
/// `{"status": 503, "headers": {"retry-after": "0"}}` or `{"fault": "reset", "afterExecuting": true}`.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "Json")]
pub struct Fault {
    /// What happens, or why the fault cannot be used.
    pub(crate) kind: Result<Kind, Error>,
    pub(crate) is_executed: bool,
}

#[derive(Clone, Debug)]
pub(crate) enum Kind {
    /// A gateway answers.
    Gateway(Gateway),
    /// The answer comes late.
    Delay(Duration),
    /// The service answers with an error of its own.
    OwnError(StatusCode),
    /// The connection fails.
    Connection(Broken),
}

#[derive(Clone, Debug)]
pub(crate) struct Gateway {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

/// How a connection fails. The names are also those of the control interface.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Broken {
    Reset,
    Silence,
    HalfStatusLine,
    HalfBody,
    SlowDrip,
    InvalidHeader,
    EndlessError,
    CloseWhenIdle,
}

impl Fault {
    /// Returns whether the client gets no whole answer, or none at all from the HTTP server.
    pub(crate) fn breaks_connection(&self) -> bool {
        matches!(self.kind, Ok(Kind::Connection(_)))
    }

    /// A gateway answers with this status, 200 to 999, and nothing else; see [`header`](Self::header) and
    /// [`body`](Self::body).
    ///
    /// A status out of this range is refused where the fault is used, by
    /// [`Emulator::fail_next`](crate::Emulator::fail_next).
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self::gateway(status.into())
    }

    /// The connection is reset.
    #[must_use]
    pub fn reset() -> Self {
        Self::broken(Broken::Reset)
    }

    /// No answer comes until the client gives up.
    #[must_use]
    pub fn silence() -> Self {
        Self::broken(Broken::Silence)
    }

    /// The connection is closed in the middle of the status line.
    #[must_use]
    pub fn half_status_line() -> Self {
        Self::broken(Broken::HalfStatusLine)
    }

    /// The connection is closed one byte before the end of the answer.
    #[must_use]
    pub fn half_body() -> Self {
        Self::broken(Broken::HalfBody)
    }

    /// The answer comes one byte at a time, every 20 ms.
    #[must_use]
    pub fn slow_drip() -> Self {
        Self::broken(Broken::SlowDrip)
    }

    /// The answer has a header that HTTP does not allow.
    #[must_use]
    pub fn invalid_header() -> Self {
        Self::broken(Broken::InvalidHeader)
    }

    /// A gateway answers 502 with a body that does not end.
    #[must_use]
    pub fn endless_error() -> Self {
        Self::broken(Broken::EndlessError)
    }

    /// The request is executed and answered. Then the connection is closed without notice, so the next
    /// request on it fails.
    #[must_use]
    pub fn close_when_idle() -> Self {
        Self::broken(Broken::CloseWhenIdle)
    }

    /// The request is executed, and answered after this time. Until then, a retry is answered 409: the first
    /// request is still running.
    #[must_use]
    pub fn delay(delay: Duration) -> Self {
        Self { kind: Ok(Kind::Delay(delay)), is_executed: true }
    }

    /// The service executes the request, and answers with an error of its own: with its headers, and with its
    /// JSON. After a 5xx, it executes a retry again.
    ///
    /// With [`before_executing`](Self::before_executing), the error is the same, but nothing is executed.
    #[must_use]
    pub fn own_error(status: StatusCode) -> Self {
        Self::failing(status.as_u16().into())
    }

    /// Adds a header to the answer of a gateway, which is a fault made by [`status`](Self::status).
    ///
    /// On another fault, and with a name or value that HTTP does not allow, it is refused where the fault is
    /// used.
    #[must_use]
    pub fn header(self, name: &str, value: &str) -> Self {
        self.of_gateway("headers", |gateway| {
            let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value))
            else {
                // A value may be a secret.
                return Err(Error::new(format!(
                    "headers: expected what HTTP allows, found {name:?} or its value"
                )));
            };
            gateway.headers.append(name, value);
            Ok(())
        })
    }

    /// Sets the body of the answer of a gateway, which is a fault made by [`status`](Self::status).
    ///
    /// On another fault, it is refused where the fault is used.
    #[must_use]
    pub fn body(self, text: &str) -> Self {
        self.of_gateway("body", |gateway| {
            text.clone_into(&mut gateway.body);
            Ok(())
        })
    }

    /// The request is executed before the fault strikes. This is the default of
    /// [`own_error`](Self::own_error), [`delay`](Self::delay) and [`close_when_idle`](Self::close_when_idle).
    #[must_use]
    pub fn after_executing(mut self) -> Self {
        self.is_executed = true;
        self
    }

    /// The fault strikes before the request is executed, and it is not. This is the default of the faults that
    /// [`after_executing`](Self::after_executing) does not name.
    ///
    /// A [`delay`](Self::delay) and [`close_when_idle`](Self::close_when_idle) always execute the request: they
    /// are refused where the fault is used.
    #[must_use]
    pub fn before_executing(mut self) -> Self {
        if matches!(self.kind, Ok(Kind::Delay(_) | Kind::Connection(Broken::CloseWhenIdle))) {
            let problem = "afterExecuting: a delay and closeWhenIdle always execute the request";
            self.kind = Err(Error::new(problem));
        }
        self.is_executed = false;
        self
    }

    /// The fault, if it can be used.
    pub(crate) fn checked(self) -> Result<Self, Error> {
        match self.kind {
            Ok(_) => Ok(self),
            Err(problem) => Err(problem),
        }
    }

    fn gateway(status: u32) -> Self {
        let kind = parse_status("status", status).map(|status| {
            let (headers, body) = (HeaderMap::new(), String::new());
            Kind::Gateway(Gateway { status, headers, body })
        });
        Self { kind, is_executed: false }
    }

    fn failing(status: u32) -> Self {
        Self { kind: parse_status("ownError", status).map(Kind::OwnError), is_executed: true }
    }

    fn broken(broken: Broken) -> Self {
        // An idle connection is one whose request has been answered.
        let is_executed = matches!(broken, Broken::CloseWhenIdle);
        Self { kind: Ok(Kind::Connection(broken)), is_executed }
    }

    /// Changes the answer of a gateway.
    fn of_gateway(
        mut self,
        what: &str,
        change: impl FnOnce(&mut Gateway) -> Result<(), Error>,
    ) -> Self {
        let problem = match &mut self.kind {
            Ok(Kind::Gateway(gateway)) => change(gateway).err(),
            Ok(_) => Some(Error::new(format!(
                "{what}: only a fault with a status has headers and a body"
            ))),
            Err(_) => None,
        };
        if let Some(problem) = problem {
            self.kind = Err(problem);
        }
        self
    }
}

/// A status that an answer can have.
fn parse_status(what: &str, status: u32) -> Result<StatusCode, Error> {
    let parsed = u16::try_from(status).ok().and_then(|status| StatusCode::from_u16(status).ok());
    parsed.filter(|status| !status.is_informational()).ok_or_else(|| {
        Error::new(format!("{what}: expected an HTTP status, 200 to 999, found {status}"))
    })
}

/// For the log.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Ok(Kind::Gateway(gateway)) => write!(f, "status {}", gateway.status.as_u16()),
            Ok(Kind::Delay(delay)) => write!(f, "delay of {delay:?}"),
            Ok(Kind::OwnError(status)) => write!(f, "own error {}", status.as_u16()),
            Ok(Kind::Connection(broken)) => broken.serialize(&mut *f),
            Err(problem) => problem.fmt(f),
        }?;
        f.write_str(if self.is_executed { ", executed" } else { ", not executed" })
    }
}

/// A fault in the control interface.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Json {
    status: Option<u32>,
    #[serde(default)]
    headers: BTreeMap<String, String>,
    body: Option<String>,
    fault: Option<Broken>,
    delay_milliseconds: Option<u64>,
    own_error: Option<u32>,
    after_executing: Option<bool>,
}

impl TryFrom<Json> for Fault {
    type Error = Error;

    fn try_from(json: Json) -> Result<Self, Error> {
        let fault = match (json.status, json.fault, json.delay_milliseconds, json.own_error) {
            (Some(status), None, None, None) => Self::gateway(status),
            (None, Some(broken), None, None) => Self::broken(broken),
            (None, None, Some(delay), None) => Self::delay(Duration::from_millis(delay)),
            (None, None, None, Some(status)) => Self::failing(status),
            _ => {
                let expected = "expected one of status, fault, delayMilliseconds and ownError";
                return Err(Error::new(expected));
            }
        };
        let fault =
            json.headers.iter().fold(fault, |fault, (name, value)| fault.header(name, value));
        let fault = json.body.iter().fold(fault, |fault, body| fault.body(body));
        let fault = match json.after_executing {
            Some(true) => fault.after_executing(),
            Some(false) => fault.before_executing(),
            None => fault,
        };
        fault.checked()
    }
}
