//! The answer to a call, with what is known of the call itself.

use std::ops::Deref;

use http::HeaderMap;

use super::repeatability::{Repeatability, RepeatabilityResult};
use super::report::Report;

/// The service's answer to a call that it accepted.
///
/// It derefs to the answer's value. Accepted is not done: what came of the operation arrives later,
/// as an event at the callback URI.
///
/// # Example
///
/// ```no_run
/// # use acs_call_automation::{Response, types::SendDtmfTonesResult};
/// # fn example(accepted: Response<SendDtmfTonesResult>) {
/// println!("{:?} after {} attempts", accepted.operation_context, accepted.attempts());
/// println!("for a support case: {:?}", accepted.request_id());
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Response<T> {
    value: T,
    report: Report,
}

impl<T> Response<T> {
    pub(crate) fn new(value: T, report: Report) -> Self {
        Self { value, report }
    }

    /// The answer's value alone.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.value
    }

    pub(crate) fn without_value(self) -> Response<()> {
        Response { value: (), report: self.report }
    }

    /// The status of the answer, 200 to 299.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.report.status.unwrap_or_default()
    }

    /// The service's name for the request (`x-ms-request-id`), for a support case.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.report.request_id()
    }

    /// Our name for the call (`x-ms-client-request-id`), the same over all its attempts.
    #[must_use]
    pub fn client_request_id(&self) -> Option<&str> {
        self.report.client_request_id()
    }

    /// How often the request was sent, or was tried to be sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.report.attempts
    }

    /// The pair under which the request was sent, if it was a repeatable one.
    #[must_use]
    pub fn repeatability(&self) -> Option<&Repeatability> {
        self.report.repeatability.as_ref()
    }

    /// What the service said of the pair.
    #[must_use]
    pub fn repeatability_result(&self) -> Option<RepeatabilityResult> {
        self.report.repeatability_result()
    }

    /// The headers of the answer.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.report.headers
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
