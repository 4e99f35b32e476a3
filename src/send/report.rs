//! What is known of one request, whatever its outcome.

use std::fmt;

use http::header::HeaderName;
use http::{HeaderMap, HeaderValue};

use crate::send::clock_skew::ClockSkew;
use crate::send::repeatability::{Repeatability, RepeatabilityResult};

/// What is known of a request; the pipeline fills it in attempt by attempt.
#[derive(Clone, Default)]
pub(crate) struct Report {
    pub(crate) attempts: u32,
    /// An attempt other than the last one may have executed the request, in this call or an earlier one.
    pub(crate) unsettled: bool,
    pub(crate) client_request_id: Option<HeaderValue>,
    pub(crate) repeatability: Option<Repeatability>,
    pub(crate) status: Option<u16>,
    pub(crate) headers: HeaderMap,
    pub(crate) clock_skew: Option<ClockSkew>,
}

impl Report {
    /// The report of a request that has not been sent yet, with the pair it is sent under.
    pub(crate) fn of(pair: Option<Repeatability>) -> Self {
        let mut report = Self::default();
        pair.into_iter().for_each(|pair| report.set_pair(pair));
        report
    }

    pub(crate) fn set_pair(&mut self, pair: Repeatability) {
        self.unsettled = pair.may_be_executed();
        self.repeatability = Some(pair);
    }

    /// Begins another attempt, of whose answer nothing is known yet.
    pub(crate) fn begin_attempt(&mut self, unsettled: bool) {
        self.attempts += 1;
        self.unsettled = unsettled;
        self.status = None;
        self.headers = HeaderMap::new();
        self.clock_skew = None;
    }

    pub(crate) fn client_request_id(&self) -> Option<&str> {
        self.client_request_id.as_ref()?.to_str().ok()
    }

    pub(crate) fn request_id(&self) -> Option<&str> {
        self.header(&HeaderName::from_static("x-ms-request-id"))
    }

    pub(crate) fn chain_id(&self) -> Option<&str> {
        self.header(&HeaderName::from_static("x-microsoft-skype-chain-id"))
    }

    pub(crate) fn azure_ref(&self) -> Option<&str> {
        self.header(&HeaderName::from_static("x-azure-ref"))
    }

    pub(crate) fn ms_cv(&self) -> Option<&str> {
        self.header(&HeaderName::from_static("ms-cv"))
    }

    /// The id to name in a support case, and what it is called.
    pub(crate) fn support_id(&self) -> Option<(&'static str, &str)> {
        let ids = [
            ("request id", self.request_id()),
            ("chain id", self.chain_id()),
            ("azure ref", self.azure_ref()),
            ("correlation vector", self.ms_cv()),
        ];
        ids.into_iter().find_map(|(name, id)| Some((name, id?)))
    }

    pub(crate) fn repeatability_result(&self) -> Option<RepeatabilityResult> {
        self.header(&HeaderName::from_static("repeatability-result"))
            .and_then(RepeatabilityResult::from_header)
    }

    fn header(&self, name: &HeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

/// Without the headers, which may repeat the request.
impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Report")
            .field("attempts", &self.attempts)
            .field("unsettled", &self.unsettled)
            .field("status", &self.status)
            .field("client_request_id", &self.client_request_id())
            .field("support_id", &self.support_id())
            .field("repeatability", &self.repeatability)
            .field("clock_skew", &self.clock_skew)
            .finish_non_exhaustive()
    }
}
