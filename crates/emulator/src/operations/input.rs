//! What participants press and say.

use acs_call_automation::{Subcode, Tones};
use http::StatusCode;

use crate::calls::call::{Call, Timer};
use crate::calls::recognition::Recognition;
use crate::calls::streams::Streams;
use crate::error::Error;
use crate::event::Events;
use crate::journal::entry::Deed;
use crate::media::audio::Rate;
use crate::media::fault::StreamFault;
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
    let deed = Deed { input: Some(keys.to_string()), ..Deed::new("press", call_connection_id) };
    let line = format!("{} keys pressed in call {call_connection_id}", keys.len());
    hear(state, call_connection_id, participant, (line, deed), |call, events, timer| {
        for tone in keys.iter() {
            dtmf::report_key(call, participant, tone, events);
            call.streams.press(participant, tone);
            let press = |recognition: &mut Recognition| recognition.press(tone);
            recognize::hear(state, call, participant, press, events, timer);
        }
    })?;
    stream_to_others(state, call_connection_id, participant, |streams| {
        keys.iter().for_each(|tone| streams.press(participant, tone));
    });
    Ok(())
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
    let deed = Deed { input: Some(words.to_owned()), ..Deed::new("say", call_connection_id) };
    let line = format!("a participant speaks in call {call_connection_id}");
    let mut is_muted = false;
    hear(state, call_connection_id, participant, (line, deed), |call, events, timer| {
        let found = call.participants.find(participant);
        is_muted = found.is_some_and(|found| found.is_muted == Some(true));
        if !is_muted {
            let say = |recognition: &mut Recognition| recognition.say(words);
            recognize::hear(state, call, participant, say, events, timer);
            call.streams.say(participant, words);
        }
    })?;
    if !is_muted {
        stream_to_others(state, call_connection_id, participant, |streams| {
            streams.say(participant, words);
        });
    }
    Ok(())
}

/// Has a participant speak into the audio streams of a conversation. `read` gets the rate of a stream.
pub(crate) fn speak(
    state: &State,
    call_connection_id: &str,
    participant: &str,
    read: impl Fn(Rate) -> Result<Vec<i16>, Error>,
) -> Result<(), Refusal> {
    let speak = |streams: &Streams| {
        let voices = streams.voices()?;
        Some(read(voices.rate).and_then(|samples| voices.speak(participant, &samples)))
    };
    let own = state.calls.with(call_connection_id, |call| {
        far_end::check_present(call, participant)?;
        Ok(speak(&call.streams))
    })?;
    let mut spoken: Vec<_> = own.into_iter().collect();
    stream_to_others(state, call_connection_id, participant, |streams| {
        spoken.extend(speak(streams));
    });
    if spoken.is_empty() {
        return Err(no_stream("audio stream"));
    }
    let spoken: Result<(), Error> = spoken.into_iter().collect();
    spoken.map_err(|error| Refusal::invalid("audio", &error.to_string()))
}

/// Has the streams of a call fail.
pub(crate) fn fail_streams(
    state: &State,
    call_connection_id: &str,
    fault: StreamFault,
) -> Result<(), Refusal> {
    state.calls.with(call_connection_id, |call| {
        if call.streams.fail(fault) { Ok(()) } else { Err(no_stream("stream")) }
    })
}

/// Has the streams of the other calls of a conversation hear a participant. An application does not hear itself.
fn stream_to_others(
    state: &State,
    call_connection_id: &str,
    participant: &str,
    mut hear: impl FnMut(&Streams),
) {
    for other in state.calls.others(call_connection_id) {
        // A call that ends meanwhile hears nothing.
        let _ = state.calls.look(&other, |call| {
            if call.own() != Some(participant) {
                hear(&call.streams);
            }
            Ok(())
        });
    }
}

fn no_stream(what: &str) -> Refusal {
    let message = format!("the call has no {what} that is open: it was not started, or has ended");
    Refusal::new(StatusCode::NOT_FOUND, Subcode::NOT_FOUND, message)
}

fn hear(
    state: &State,
    call_connection_id: &str,
    participant: &str,
    (line, deed): (String, Deed),
    act: impl FnOnce(&mut Call, &mut Events, &mut Option<Timer>),
) -> Result<(), Refusal> {
    let (mut events, mut timer) = (Events::default(), None);
    state.calls.with(call_connection_id, |call| {
        far_end::check_present(call, participant)?;
        act(call, &mut events, &mut timer);
        Ok(())
    })?;
    state.has_done(line, Some(deed.by(participant)));
    state.post(call_connection_id, events);
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
    use serde_json::{Value, json};

    use super::*;
    use crate::calls::recognition::Heard;
    use crate::issuer::Issuer;
    use crate::operations::request::Request;
    use crate::operations::time;
    use crate::settings::Settings;

    const CALL: &str = "421f3500";
    const PHONE: &str = "4:+14255550123";

    fn state(prompt: u64, has_recognize_timeouts: bool) -> State {
        let prompt_duration = Some(Duration::from_secs(prompt));
        let settings = Settings { has_recognize_timeouts, prompt_duration, ..Settings::default() };
        State::new(settings, Arc::new(Issuer::new().unwrap()), "").unwrap()
    }

    /// Begins a recognition: `options` are added to its own.
    fn recognize(state: &State, input: &str, options: &Value) {
        let mut body = json!({
            "recognizeInputType": input,
            "playPrompt": { "kind": "text", "text": { "text": "Your order?" } },
            "recognizeOptions": { "targetParticipant": { "rawId": PHONE } },
        });
        for (name, value) in options.as_object().unwrap() {
            body["recognizeOptions"][name] = value.clone();
        }
        let body = body.to_string();
        let parameters = vec![("callConnectionId", CALL.to_owned())];
        let request = Request {
            state,
            entry: None,
            parameters: &parameters,
            uri: &http::Uri::from_static("/"),
            scheme: "http",
            host: "",
            body: body.as_bytes(),
            api_version: API_VERSIONS[0],
        };
        let [(_, recognize)] = recognize::OPERATIONS else { unreachable!() };
        if let Some(timer) = recognize(&request).unwrap().timer {
            state.timers.start(CALL, timer);
        }
    }

    fn is_running(state: &State) -> bool {
        state.calls.with(CALL, |call| Ok(call.recognitions().next().is_some())).unwrap()
    }

    /// What has been heard, if the recognition runs.
    fn heard(state: &State) -> Result<Heard, Subcode> {
        let heard = |call: &mut Call| Ok(call.recognitions().next().unwrap().1.time_passed());
        state.calls.with(CALL, heard).unwrap()
    }

    /// Lets time pass, and checks that the recognition ends within the last of these seconds.
    async fn ends_after(state: &State, seconds: u64) {
        let before = Duration::from_millis(seconds * 1000 - 1);
        for (time, expected) in [(before, true), (Duration::from_millis(2), false)] {
            tokio::time::timeout(time, time::end_in_time(state)).await.unwrap_err();
            assert_eq!(is_running(state), expected, "{seconds} seconds");
        }
    }

    async fn pass(state: &State, seconds: u64) {
        let time = Duration::from_secs(seconds);
        tokio::time::timeout(time, time::end_in_time(state)).await.unwrap_err();
    }

    #[tokio::test(start_paused = true)]
    async fn the_first_key_ends_the_wait_for_the_first_key() {
        let state = state(0, true);
        let dtmf = json!({ "interToneTimeoutInSeconds": 60 });
        let options = json!({ "initialSilenceTimeoutInSeconds": 5, "dtmfOptions": dtmf });
        recognize(&state, "dtmf", &options);
        press(&state, CALL, PHONE, &tones!("1")).unwrap();
        ends_after(&state, 60).await;
    }

    #[tokio::test(start_paused = true)]
    async fn silence_counts_from_the_end_of_the_prompt() {
        for (input, options, seconds) in [
            ("dtmf", json!({}), 15),
            ("speech", json!({ "initialSilenceTimeoutInSeconds": 3 }), 13),
            ("dtmf", json!({ "initialSilenceTimeoutInSeconds": 0 }), 10),
        ] {
            let state = state(10, true);
            recognize(&state, input, &options);
            ends_after(&state, seconds).await;
        }
    }

    #[tokio::test(start_paused = true)]
    async fn input_interrupts_a_prompt() {
        let state = state(10, true);
        recognize(&state, "speechOrDtmf", &json!({}));
        press(&state, CALL, PHONE, &tones!("1")).unwrap();
        // The default time between two keys, and nothing of the prompt.
        ends_after(&state, 2).await;

        recognize(&state, "speechOrDtmf", &json!({ "interruptPrompt": true }));
        say(&state, CALL, PHONE, "hello").unwrap();
        pass(&state, 1).await;
        assert!(!is_running(&state));
    }

    #[tokio::test(start_paused = true)]
    async fn a_prompt_that_must_not_be_interrupted_is_played_to_its_end() {
        let state = state(10, true);
        let options =
            json!({ "interruptPrompt": false, "dtmfOptions": { "stopTones": ["pound"] } });
        recognize(&state, "speechOrDtmf", &options);
        pass(&state, 9).await;
        press(&state, CALL, PHONE, &tones!("1#")).unwrap();
        say(&state, CALL, PHONE, "hello").unwrap();
        assert!(matches!(heard(&state), Err(Subcode::INITIAL_SILENCE_TIMEOUT)));
        pass(&state, 2).await;
        press(&state, CALL, PHONE, &tones!("2#")).unwrap();
        assert!(!is_running(&state));
    }

    #[tokio::test(start_paused = true)]
    async fn speech_ends_with_silence() {
        for (options, seconds) in [
            (json!({}), Duration::from_millis(500)),
            (json!({ "speechOptions": { "endSilenceTimeoutInMs": 3000 } }), Duration::from_secs(3)),
        ] {
            let state = state(0, true);
            recognize(&state, "speechOrDtmf", &options);
            for words in ["my", "order"] {
                say(&state, CALL, PHONE, words).unwrap();
                // Too late: speech has decided.
                press(&state, CALL, PHONE, &tones!("1")).unwrap();
                let before = seconds - Duration::from_millis(1);
                tokio::time::timeout(before, time::end_in_time(&state)).await.unwrap_err();
            }
            assert!(matches!(heard(&state), Ok(Heard::Speech(said)) if said == "my order"));
            pass(&state, 1).await;
            assert!(!is_running(&state));
        }
    }

    #[tokio::test(start_paused = true)]
    async fn without_timeouts_only_prompts_and_speech_end() {
        let state = state(10, false);
        recognize(&state, "speechOrDtmf", &json!({ "interruptPrompt": false }));
        pass(&state, 10_000).await;
        press(&state, CALL, PHONE, &tones!("1")).unwrap();
        pass(&state, 10_000).await;
        assert!(is_running(&state));
        state.calls.end(CALL);
        let other = State::new(Settings::default(), Arc::new(Issuer::new().unwrap()), "").unwrap();
        recognize(&other, "speech", &json!({}));
        say(&other, CALL, PHONE, "hello").unwrap();
        assert!(!is_running(&other));
    }
}
