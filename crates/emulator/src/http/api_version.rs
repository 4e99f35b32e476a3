//! The api-version of requests.

use acs_call_automation::__emulator::API_VERSIONS;
use http::Uri;
use url::form_urlencoded;

use crate::refusal::Refusal;

/// Checks that the emulator knows the api-version of a request.
pub(crate) fn check(uri: &Uri) -> Result<(), Refusal> {
    let query = uri.query().unwrap_or_default();
    let version = form_urlencoded::parse(query.as_bytes())
        .find_map(|(name, value)| (name == "api-version").then_some(value))
        .ok_or_else(|| Refusal::invalid("api-version", "the query parameter is missing"))?;
    if API_VERSIONS.contains(&&*version) {
        return Ok(());
    }
    let expected = format!("expected one of {}, found {version:?}", API_VERSIONS.join(", "));
    Err(Refusal::invalid("api-version", &expected))
}
