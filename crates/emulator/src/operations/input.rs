//! What participants press and say.

use acs_call_automation::Tones;

use crate::calls::call::{Call, Timer};
use crate::calls::recognition::Recognition;
use crate::event::Events;
use crate::operations::{dtmf, far_end, recognize};
use crate::refusal::Refusal;
use crate::state::State;

/// Has continuous recognition and recognition hear the keys of a participant.
pub(crate) fn press(
    state: &State,
    call_connection_id: &str,
    participant: &str,
    keys: &Tones,
) -> Result<(), Refusal> {
    hear(state, call_connection_id, participant, |call, events, timer| {
        for tone in keys.iter() {
            dtmf::report_key(call, participant, tone, events);
            let press = |recognition: &mut Recognition| recognition.press(tone);
            recognize::hear(state, call, participant, press, events, timer);
        }
    })
}

/// Has recognition hear the words of a participant. Nobody hears a muted participant.
pub(crate) fn say(
    state: &State,
    call_connection_id: &str,
    participant: &str,
    words: &str,
) -> Result<(), Refusal> {
    let words = words.trim();
    if words.is_empty() {
        return Err(Refusal::invalid("text", "expected words, found none"));
    }
    hear(state, call_connection_id, participant, |call, events, timer| {
        let found = call.participants.find(participant);
        if found.is_none_or(|found| found.is_muted != Some(true)) {
            let say = |recognition: &mut Recognition| recognition.say(words);
            recognize::hear(state, call, participant, say, events, timer);
        }
    })
}

fn hear(
    state: &State,
    call_connection_id: &str,
    participant: &str,
    act: impl FnOnce(&mut Call, &mut Events, &mut Option<Timer>),
) -> Result<(), Refusal> {
    let (mut events, mut timer) = (Events::default(), None);
    state.calls.with(call_connection_id, |call| {
        far_end::check_present(call, participant)?;
        act(call, &mut events, &mut timer);
        Ok(())
    })?;
    state.callbacks.post(call_connection_id, events);
    if let Some(timer) = timer {
        state.timers.start(call_connection_id, timer);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::Duration;

    use acs_call_automation::__emulator::API_VERSIONS;
    use acs_call_automation::tones;
    use serde_json::json;

    use super::*;
    use crate::issuer::Issuer;
    use crate::operations::request::Request;
    use crate::operations::time;
    use crate::settings::Settings;

    const CALL: &str = "421f3500";
    const PHONE: &str = "4:+14255550123";

    #[tokio::test(start_paused = true)]
    async fn the_first_key_ends_the_wait_for_the_first_key() {
        let settings = Settings { has_recognize_timeouts: true, ..Settings::default() };
        let state = State::new(settings, Arc::new(Issuer::new().unwrap())).unwrap();
        let is_running = || {
            let found = state.calls.with(CALL, |call| Ok(call.recognitions().next().is_some()));
            found.unwrap()
        };
        let body = json!({
            "recognizeInputType": "dtmf",
            "recognizeOptions": {
                "targetParticipant": { "rawId": PHONE },
                "initialSilenceTimeoutInSeconds": 5,
                "dtmfOptions": { "interToneTimeoutInSeconds": 60 },
            },
        })
        .to_string();
        let parameters = vec![("callConnectionId", CALL.to_owned())];
        let request = Request {
            state: &state,
            parameters: &parameters,
            uri: &http::Uri::from_static("/"),
            host: "",
            body: body.as_bytes(),
            api_version: API_VERSIONS[0],
        };
        let [(_, recognize)] = recognize::OPERATIONS else { unreachable!() };
        let timer = recognize(&request).unwrap().timer.unwrap();
        state.timers.start(CALL, timer);
        press(&state, CALL, PHONE, &tones!("1")).unwrap();

        for (seconds, expected) in [(59, true), (2, false)] {
            let timers = time::end_in_time(&state);
            tokio::time::timeout(Duration::from_secs(seconds), timers).await.unwrap_err();
            assert_eq!(is_running(), expected, "after {seconds} seconds");
        }
    }
}
