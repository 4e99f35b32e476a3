//! What a call leaves in the traces.

use std::time::Duration;

use tracing::field::display;
use tracing::{Level, event};

use crate::send::error::{Chain, Delivery, Error};
use crate::send::report::Report;
use crate::value::subcode::Subcode;

/// Traces one event for each attempt, with the ids by which it is found in the service's own traces. At
/// the level of warnings, only retries are reported: the end of the call reports the last attempt.
pub(crate) fn attempt(report: &Report, error: Option<&Error>, wait: Option<Duration>) {
    let then = match (error, wait) {
        (None, _) => "done",
        (Some(_), Some(_)) => "retry",
        (Some(error), None) => error.reason_not_retried().unwrap_or("not retried"),
    };
    macro_rules! attempt {
        ($level:ident) => {
            event!(
                Level::$level,
                attempt = report.attempts,
                http.request.resend_count = report.attempts.saturating_sub(1),
                http.response.status_code = report.status,
                error = error.map(|error| display(Chain(error))),
                error.r#type = error.map(Error::error_type),
                error.subcode = error.and_then(Error::subcode).map(Subcode::number),
                azure.service.request.id = report.request_id(),
                chain_id = report.chain_id(),
                azure_ref = report.azure_ref(),
                ms_cv = report.ms_cv(),
                then,
                wait_ms = wait.map(millis),
                "attempt"
            )
        };
    }
    match wait {
        Some(_) => attempt!(WARN),
        None => attempt!(DEBUG),
    }
}

/// Traces the end of the call.
pub(crate) fn end(report: &Report, error: Option<&Error>, duration: Duration) {
    let delivery = error.map_or(Delivery::Accepted, Error::delivery);
    let pair = report.repeatability.as_ref().map(|pair| display(pair.request_id()));
    macro_rules! end {
        ($level:ident, $message:literal) => {
            event!(
                Level::$level,
                duration_ms = millis(duration),
                attempts = report.attempts,
                ?delivery,
                repeatability.request_id = pair,
                az.client_request_id = report.client_request_id(),
                http.response.status_code = report.status,
                error = error.map(|error| display(Chain(error))),
                error.r#type = error.map(Error::error_type),
                error.subcode = error.and_then(Error::subcode).map(Subcode::number),
                azure.service.request.id = report.request_id(),
                chain_id = report.chain_id(),
                azure_ref = report.azure_ref(),
                ms_cv = report.ms_cv(),
                $message
            )
        };
    }
    match error {
        None => end!(DEBUG, "request accepted"),
        // Whatever is wrong is so for all requests.
        Some(error) if error.is_authentication() || error.is_setup() => {
            end!(ERROR, "request failed");
        }
        Some(_) => end!(WARN, "request failed"),
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
