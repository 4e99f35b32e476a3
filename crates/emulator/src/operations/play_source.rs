//! Sources of prompts: checked in requests, and played.

use std::time::Duration;

use acs_call_automation::Subcode;
use acs_call_automation::types::{PlaySource, PlaySourceType};

use crate::calls::call::{Call, Timer};
use crate::calls::running::Running;
use crate::ending::Ending;
use crate::event::Events;
use crate::operations::request::Request;
use crate::prompt_files::{Check, PromptFile};
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

/// How long these sources play, apart from the length of files.
pub(super) fn duration(state: &State, sources: &[PlaySource]) -> Duration {
    match state.settings.prompt_duration {
        Some(each) => each.saturating_mul(u32::try_from(sources.len()).unwrap_or(u32::MAX)),
        None if state.phone.is_attended() || state.clock.is_virtual() => {
            sources.iter().map(spoken).sum()
        }
        None => Duration::ZERO,
    }
}

/// About how long a voice takes for a source, which is at most some 15 characters a second.
fn spoken(source: &PlaySource) -> Duration {
    const BEGIN: Duration = Duration::from_millis(500);
    const CHARACTER: Duration = Duration::from_millis(65);
    let text = source.text.as_ref().map(|text| text.text.chars().count());
    let ssml = source.ssml.as_ref().map(|ssml| without_markup(&ssml.ssml_text));
    let characters = text.or(ssml).filter(|characters| *characters > 0);
    let characters = characters.and_then(|characters| u32::try_from(characters).ok());
    characters.map_or(Duration::ZERO, |characters| BEGIN + CHARACTER.saturating_mul(characters))
}

/// How many characters are left of SSML without its tags.
fn without_markup(ssml: &str) -> usize {
    let texts = ssml.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    texts.map(|text| text.trim().chars().count()).sum()
}

/// Plays a prompt for a time; with `None`, until something else ends it. If it has files that can be checked,
/// it plays until they are.
pub(super) fn play(
    request: &Request<'_>,
    call: &mut Call,
    running: Running,
    sources: &[PlaySource],
    lasts: Option<Duration>,
    events: &mut Events,
) -> (Option<Check>, Option<Timer>) {
    let files: Vec<PromptFile> = (0..)
        .zip(sources)
        .filter(|(_, source)| source.kind == PlaySourceType::File)
        .filter_map(|(index, source)| Some((index, &source.file.as_ref()?.uri)))
        .filter_map(|(index, uri)| request.state.prompt_files.to_check(index, uri))
        .collect();
    if files.is_empty() {
        return (None, call.run(running, lasts, events));
    }
    let call_connection_id = request.call_connection_id().to_owned();
    let hold = request.state.clock.hold();
    let check = Check { call_connection_id, operation: running.id, files, lasts, hold };
    (Some(check), call.run(running, None, events))
}

/// Checks the files of prompts, and has the prompts play on or fail. It runs as long as the emulator.
pub(crate) async fn check_files(state: &State) {
    loop {
        let (check, checked) = state.prompt_files.next_checked().await;
        let Check { call_connection_id, operation, lasts, hold, .. } = check;
        let mut events = Events::default();
        // If the operation or the call has ended, there is nothing to do.
        let timer = state.calls.with(&call_connection_id, |call| {
            let Some(mut running) = call.take(operation) else { return Ok(None) };
            match checked {
                Ok(length) => {
                    let lasts = match state.settings.prompt_duration {
                        None => lasts.map(|spoken| spoken.saturating_add(length)),
                        Some(_) => lasts,
                    };
                    Ok(call.run(running, lasts, &mut events))
                }
                Err(index) => {
                    running.failed_source = Some(index);
                    let ending = Ending::Failed(Subcode::PLAY_FILE_FORMAT);
                    running.end(Some(ending), &mut events);
                    Ok(None)
                }
            }
        });
        state.post(&call_connection_id, events);
        if let Ok(Some(timer)) = timer {
            state.timers.start(&call_connection_id, timer);
        }
        drop(hold);
    }
}
