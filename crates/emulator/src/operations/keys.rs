//! Keys that participants press.

use acs_call_automation::Tones;

use crate::event::Events;
use crate::operations::{dtmf, recognize};
use crate::refusal::Refusal;
use crate::state::State;

/// Has continuous recognition and recognition hear the keys of a participant.
pub(crate) fn press(
    state: &State,
    call_connection_id: &str,
    participant: &str,
    keys: &Tones,
) -> Result<(), Refusal> {
    let (events, timer) = state.calls.with(call_connection_id, |call| {
        let (mut events, mut timer) = (Events::default(), None);
        for tone in keys.iter() {
            dtmf::report_key(call, participant, tone, &mut events);
            recognize::hear_key(state, call, participant, tone, &mut events, &mut timer);
        }
        Ok((events, timer))
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
    use crate::operations::call;
    use crate::operations::request::Request;
    use crate::settings::Settings;

    const CALL: &str = "421f3500";
    const PHONE: &str = "4:+14255550123";

    #[tokio::test(start_paused = true)]
    async fn the_first_key_ends_the_wait_for_the_first_key() {
        let settings = Settings { has_recognize_timeouts: true, ..Settings::default() };
        let state = State::new(settings, Arc::new(Issuer::new().unwrap())).unwrap();
        let is_running = || {
            let found = state.calls.with(CALL, |call| Ok(call.recognition(PHONE).is_some()));
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
            scheme: "http",
            host: "",
            body: body.as_bytes(),
            api_version: API_VERSIONS[0],
        };
        let [(_, recognize)] = recognize::OPERATIONS else { unreachable!() };
        let timer = recognize(&request).unwrap().timer.unwrap();
        state.timers.start(CALL, timer);
        press(&state, CALL, PHONE, &tones!("1")).unwrap();

        for (seconds, expected) in [(59, true), (2, false)] {
            let timers = call::end_in_time(&state);
            tokio::time::timeout(Duration::from_secs(seconds), timers).await.unwrap_err();
            assert_eq!(is_running(), expected, "after {seconds} seconds");
        }
    }
}
