//! What is known of one call, whatever its outcome.

use http::header::HeaderName;
use http::{HeaderMap, HeaderValue};

use super::repeatability::{Repeatability, RepeatabilityResult};

/// What the pipeline knows of one call, filled in as the call goes on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Report {
    pub(crate) attempts: u32,
    /// Another attempt than the last one may have executed the request, in this call or another.
    pub(crate) unsettled: bool,
    pub(crate) client_request_id: Option<HeaderValue>,
    pub(crate) repeatability: Option<Repeatability>,
    pub(crate) status: Option<u16>,
    pub(crate) headers: HeaderMap,
}

impl Report {
    /// Of a call that sends nothing yet, under this pair.
    pub(crate) fn of(pair: Option<Repeatability>) -> Self {
        let unsettled = pair.as_ref().is_some_and(Repeatability::may_be_executed);
        Self { unsettled, repeatability: pair, ..Self::default() }
    }

    pub(crate) fn client_request_id(&self) -> Option<&str> {
        self.client_request_id.as_ref()?.to_str().ok()
    }

    pub(crate) fn request_id(&self) -> Option<&str> {
        self.header(&HeaderName::from_static("x-ms-request-id"))
    }

    pub(crate) fn repeatability_result(&self) -> Option<RepeatabilityResult> {
        self.header(&HeaderName::from_static("repeatability-result"))
            .and_then(RepeatabilityResult::from_header)
    }

    pub(crate) fn header(&self, name: &HeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}
