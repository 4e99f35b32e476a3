//! Sources of prompts in requests.

use std::time::Duration;

use acs_call_automation::types::{PlaySource, PlaySourceType};

use crate::refusal::Refusal;
use crate::state::State;

/// Checks that the source in a member of the body has the member of its `kind`.
pub(super) fn check(member: &str, source: &PlaySource) -> Result<(), Refusal> {
    let (name, is_set) = match source.kind {
        PlaySourceType::File => ("file", source.file.is_some()),
        PlaySourceType::Text => ("text", source.text.is_some()),
        PlaySourceType::Ssml => ("ssml", source.ssml.is_some()),
        _ => return Ok(()),
    };
    if is_set {
        return Ok(());
    }
    let problem = format!("required, because kind is {name}");
    Err(Refusal::invalid(format!("{member}.{name}"), &problem))
}

/// Checks each source of an array.
pub(super) fn check_all(member: &str, sources: &[PlaySource]) -> Result<(), Refusal> {
    sources
        .iter()
        .enumerate()
        .try_for_each(|(index, source)| check(&format!("{member}[{index}]"), source))
}

/// How long this number of sources plays.
pub(super) fn duration(state: &State, sources: usize) -> Duration {
    state.settings.prompt_duration.saturating_mul(u32::try_from(sources).unwrap_or(u32::MAX))
}
