//! The answer to a request that the service accepted, with what is known of the request.

use std::ops::Deref;

use http::HeaderMap;

use crate::send::error::Error;
use crate::send::repeatability::{Repeatability, RepeatabilityResult};
use crate::send::report::Report;

/// The service's answer to a request that it accepted.
///
/// It derefs to the answer's value. Accepted does not mean done: an event at the callback URI reports
/// the outcome of the operation later.
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
    /// An answer with this status and value, for your own tests.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::{Repeatability, Response, types::SendDtmfTonesResult};
    ///
    /// let accepted = Response::new(202, SendDtmfTonesResult::default())
    ///     .with_repeatability(Repeatability::new())
    ///     .with_attempts(2);
    /// assert_eq!(accepted.status(), 202);
    /// assert_eq!(accepted.attempts(), 2);
    /// assert_eq!(accepted.value().operation_context, None);
    /// ```
    #[must_use]
    pub fn new(status: u16, value: T) -> Self {
        Self::reported(value, Report { attempts: 1, status: Some(status), ..Report::default() })
    }

    pub(crate) fn reported(value: T, report: Report) -> Self {
        Self { value, report }
    }

    /// Sets the pair under which the request was sent.
    #[must_use]
    pub fn with_repeatability(mut self, pair: impl Into<Repeatability>) -> Self {
        self.report.set_pair(pair.into());
        self
    }

    /// Sets how often the request was sent; by default once.
    #[must_use]
    pub fn with_attempts(mut self, attempts: u32) -> Self {
        self.report.attempts = attempts;
        self
    }

    /// Sets the headers of the answer, such as `x-ms-request-id`.
    #[must_use]
    pub fn with_headers(mut self, headers: HeaderMap) -> Self {
        self.report.headers = headers;
        self
    }

    /// Returns the value of the answer.
    #[must_use]
    pub fn value(&self) -> &T {
        &self.value
    }

    /// Returns the value of the answer without the rest.
    #[must_use]
    pub fn into_value(self) -> T {
        self.value
    }

    pub(crate) fn value_mut(&mut self) -> &mut T {
        &mut self.value
    }

    pub(crate) fn map<U>(self, change: impl FnOnce(T) -> U) -> Response<U> {
        Response { value: change(self.value), report: self.report }
    }

    /// The error of an answer that turned out to be unusable.
    pub(crate) fn error(&self, error: impl FnOnce(u16) -> Error) -> Error {
        error(self.status()).with_report(self.report.clone())
    }

    pub(crate) fn into_parts(self) -> (T, Report) {
        (self.value, self.report)
    }

    pub(crate) fn without_value(self) -> Response<()> {
        Response { value: (), report: self.report }
    }

    /// Returns the status of the answer: 200 to 299, or 404 if it [was already
    /// done](Self::was_already_done).
    #[must_use]
    pub fn status(&self) -> u16 {
        self.report.status.unwrap_or_default()
    }

    /// Returns whether the last attempt found nothing left to end: an earlier attempt, whose answer was lost,
    /// had probably done it.
    ///
    /// Only a request that ends something by DELETE, such as
    /// [`hang_up`](crate::CallAutomationClient::hang_up), can be answered so.
    #[must_use]
    pub fn was_already_done(&self) -> bool {
        !(200..300).contains(&self.status())
    }

    /// Returns the service's id for the request (`x-ms-request-id`), for a support case. If an answer has
    /// none, one of the next three may do.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.report.request_id()
    }

    /// Returns the id of the chain of requests to which this one belongs inside the service
    /// (`x-microsoft-skype-chain-id`), for a support case.
    #[must_use]
    pub fn chain_id(&self) -> Option<&str> {
        self.report.chain_id()
    }

    /// Returns the reference of Azure's front door (`x-azure-ref`), for a support case.
    #[must_use]
    pub fn azure_ref(&self) -> Option<&str> {
        self.report.azure_ref()
    }

    /// Returns the correlation vector (`ms-cv`), for a support case.
    #[must_use]
    pub fn ms_cv(&self) -> Option<&str> {
        self.report.ms_cv()
    }

    /// Returns this crate's id for the request (`x-ms-client-request-id`), the same for all its attempts.
    #[must_use]
    pub fn client_request_id(&self) -> Option<&str> {
        self.report.client_request_id()
    }

    /// Returns how often the request was sent, failed connections included.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.report.attempts
    }

    /// Returns the pair of the request, if it is repeatable.
    #[must_use]
    pub fn repeatability(&self) -> Option<&Repeatability> {
        self.report.repeatability.as_ref()
    }

    /// Returns what the service reported about the pair.
    #[must_use]
    pub fn repeatability_result(&self) -> Option<RepeatabilityResult> {
        self.report.repeatability_result()
    }

    /// Returns the headers of the answer.
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
