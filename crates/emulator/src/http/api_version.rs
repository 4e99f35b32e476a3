//! The api-version of requests.

use acs_call_automation::__emulator::{API_VERSIONS, OperationInfo};
use http::Uri;
use url::form_urlencoded;

use crate::refusal::Refusal;

/// Published api-versions before those of the client, oldest first, and the operations that are the same since
/// then: what later versions add is optional. Preview versions are not among them, because they may change.
///
/// Source: the service's Swagger documents, `communicationservicescallautomation.json` in the directories
/// `stable/<version>` of `Azure/azure-rest-api-specs`.
const EARLIER: &[(&str, &[&str])] = &[
    ("2023-03-06", &["CancelAllMediaOperations"]),
    (
        "2023-10-15",
        &[
            "Play",
            "Recognize",
            "SendDtmfTones",
            "StartContinuousDtmfRecognition",
            "StopContinuousDtmfRecognition",
        ],
    ),
    ("2024-04-15", &[]),
    ("2024-09-15", &["Hold", "Unhold"]),
];

/// The api-version of a request, if the emulator knows it for this operation.
pub(crate) fn check(uri: &Uri, operation: &OperationInfo) -> Result<&'static str, Refusal> {
    let query = uri.query().unwrap_or_default();
    let found = form_urlencoded::parse(query.as_bytes())
        .find_map(|(name, value)| (name == "api-version").then_some(value))
        .ok_or_else(|| Refusal::invalid("api-version", "the query parameter is missing"))?;
    let since = EARLIER.iter().position(|(_, same)| same.contains(&operation.id));
    let earlier = EARLIER.get(since.unwrap_or(EARLIER.len())..).unwrap_or_default();
    let known = || earlier.iter().map(|(version, _)| *version).chain(API_VERSIONS.iter().copied());
    known().find(|version| *version == found).ok_or_else(|| {
        let known: Vec<_> = known().collect();
        let expected = format!("expected one of {}, found {found:?}", known.join(", "));
        Refusal::invalid("api-version", &expected)
    })
}

#[cfg(test)]
mod tests {
    use acs_call_automation::__emulator::OPERATIONS;

    use super::*;

    #[test]
    fn every_operation_of_an_earlier_version_exists() {
        for id in EARLIER.iter().flat_map(|(_, same)| *same) {
            assert!(OPERATIONS.iter().any(|operation| operation.id == *id), "{id}");
        }
        assert!(EARLIER.iter().all(|(version, _)| *version < API_VERSIONS[0]));
    }
}
