//! The api-version of requests.

use acs_call_automation::__emulator::{API_VERSIONS, OperationInfo};
use http::Uri;
use url::form_urlencoded;

use crate::refusal::Refusal;
use crate::settings::Settings;

/// Published api-versions before those of the client, oldest first, and the operations that are the same since
/// then: what later versions add is optional. A strict emulator has no others.
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

/// Operations that not all api-versions of the client have, and the version since which they exist.
const LATER: &[(&str, &str)] = &[("MoveParticipants", "2026-03-12")];

/// Preview versions, from the directories `preview/<version>` of the same source, and from recorded events.
const PREVIEWS: &[&str] = &[
    "2022-04-07-preview",
    "2023-01-15-preview",
    "2023-06-15-preview",
    "2023-10-03-preview",
    "2024-01-22-preview",
    "2024-06-15-preview",
    "2024-09-01-preview",
    "2025-08-15-preview",
];

/// The api-version of a request, and a warning if it is not known. Every operation is accepted with every version, and an unknown version is
/// taken as the newest, unless the emulator is strict.
pub(crate) fn check(
    uri: &Uri,
    operation: &OperationInfo,
    settings: &Settings,
) -> Result<(&'static str, Option<String>), Refusal> {
    let query = uri.query().unwrap_or_default();
    let found = form_urlencoded::parse(query.as_bytes())
        .find_map(|(name, value)| (name == "api-version" && !value.is_empty()).then_some(value))
        .ok_or_else(|| Refusal::invalid("api-version", "the query parameter is missing"))?;
    if settings.is_strict {
        let known = || of_operation(operation);
        let version = known().find(|version| *version == found);
        return version.map(|version| (version, None)).ok_or_else(|| {
            let known: Vec<_> = known().collect();
            let expected = format!("expected one of {}, found {found:?}", known.join(", "));
            Refusal::invalid("api-version", &expected)
        });
    }
    if let Some(version) = published().find(|version| *version == found) {
        return Ok((version, None));
    }
    let newest = API_VERSIONS.iter().max().copied().unwrap_or_default();
    Ok((newest, Some(format!("api-version {found:?} is not known, and taken as {newest}"))))
}

/// The versions that are documented to have an operation as the client knows it.
fn of_operation(operation: &OperationInfo) -> impl Iterator<Item = &'static str> {
    let since = EARLIER.iter().position(|(_, same)| same.contains(&operation.id));
    let earlier = EARLIER.get(since.unwrap_or(EARLIER.len())..).unwrap_or_default();
    let later = LATER.iter().find(|(id, _)| *id == operation.id);
    let first = later.map_or("", |(_, since)| *since);
    let own = API_VERSIONS.iter().copied().filter(move |version| *version >= first);
    earlier.iter().map(|(version, _)| *version).chain(own)
}

fn published() -> impl Iterator<Item = &'static str> {
    let earlier = EARLIER.iter().map(|(version, _)| *version);
    earlier.chain(API_VERSIONS.iter().copied()).chain(PREVIEWS.iter().copied())
}

#[cfg(test)]
mod tests {
    use acs_call_automation::__emulator::OPERATIONS;

    use super::*;

    #[test]
    fn every_operation_of_an_earlier_version_exists() {
        let earlier = EARLIER.iter().flat_map(|(_, same)| *same);
        for id in earlier.chain(LATER.iter().map(|(id, _)| id)) {
            assert!(OPERATIONS.iter().any(|operation| operation.id == *id), "{id}");
        }
        assert!(EARLIER.iter().all(|(version, _)| *version < API_VERSIONS[0]));
    }
}
