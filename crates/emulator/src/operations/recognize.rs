//! Recognition of keys, after a prompt.

use std::time::Duration;

use acs_call_automation::event::EventData;
use acs_call_automation::types::{
    ChoiceResult, DtmfResult, RecognitionType, RecognizeInputType, RecognizeRequest,
};
use acs_call_automation::{Subcode, Tone};

use crate::calls::call::{Call, Timer};
use crate::calls::recognition::{Heard, Recognition};
use crate::calls::running::{Media, Running};
use crate::ending::Ending;
use crate::event::{Events, event, explained, made};
use crate::operations::request::{Accepted, Handler, Request};
use crate::operations::{participant, play_source};
use crate::refusal::Refusal;
use crate::state::State;

/// The service's default for the time to the first key.
const INITIAL_SILENCE: Duration = Duration::from_secs(5);

pub(super) const OPERATIONS: &[(&str, Handler)] = &[("Recognize", recognize)];

fn recognize(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: RecognizeRequest = request.read()?;
    let options = body.recognize_options;
    let target = options.target_participant.clone();
    let from = participant::raw_id("recognizeOptions.targetParticipant", &target)?;
    if body.recognize_input_type == RecognizeInputType::Choices
        && options.choices.as_ref().is_none_or(Vec::is_empty)
    {
        let problem = "expected at least one choice, because recognizeInputType is choices";
        return Err(Refusal::invalid("recognizeOptions.choices", problem));
    }
    let prompts = body.play_prompts.unwrap_or_default();
    play_source::check_all("playPrompts", &prompts)?;
    if let Some(source) = &body.play_prompt {
        play_source::check("playPrompt", source)?;
    }
    let prompts = prompts.len() + usize::from(body.play_prompt.is_some());
    let silence = options
        .initial_silence_timeout_in_seconds
        .map_or(INITIAL_SILENCE, |seconds| Duration::from_secs(seconds.get().unsigned_abs()));
    let timeout = silence.saturating_add(play_source::duration(request.state, prompts));
    let interrupts = body.interrupt_call_media_operation == Some(true);
    request.in_call(body.operation_context, body.operation_callback_uri, |call, reply| {
        let recognition = Recognition::new(from, body.recognize_input_type, options);
        let media = Media::Recognize(Box::new(recognition));
        call.admit(&media, interrupts)?;
        let mut events = Events::default();
        if interrupts {
            call.cancel(&mut events);
        }
        let running = request.running(media, reply, recognized);
        let lasts = match running.ending {
            // There is nothing to wait for.
            Ending::Failed(_) => Some(Duration::ZERO),
            _ => request.state.settings.has_recognize_timeouts.then_some(timeout),
        };
        let timer = call.run(running, lasts, &mut events);
        Ok(Accepted { participant: Some(target), events, timer, ..Accepted::default() })
    })
}

/// Reports the end of a recognition that no key has completed.
fn recognized(running: &Running, ending: Ending) -> EventData {
    let ending = match (&running.media, ending) {
        (Media::Recognize(recognition), Ending::Done) => Ending::Failed(recognition.timeout()),
        _ => ending,
    };
    match ending {
        Ending::Canceled => event!(&running.reply, ending.result(), RecognizeCanceled),
        _ => event!(&running.reply, ending.result(), RecognizeFailed),
    }
}

/// Has a recognition hear a key, if one listens to the participant; `timer` becomes that of the next key.
pub(super) fn hear_key(
    state: &State,
    call: &mut Call,
    participant: &str,
    tone: Tone,
    events: &mut Events,
    timer: &mut Option<Timer>,
) {
    let Some((id, recognition)) = call.recognition(participant) else { return };
    let heard = recognition.hear(tone);
    let wait = recognition.inter_tone();
    let Some(mut running) = call.take(id) else { return };
    let Some(heard) = heard else {
        // With a new id, the timer of the previous key ends nothing.
        running.id = state.calls.new_operation_id();
        let lasts = state.settings.has_recognize_timeouts.then_some(wait);
        *timer = call.run(running, lasts, events);
        return;
    };
    *timer = None;
    let reply = &running.reply;
    let event = match heard {
        Heard::Tones(tones, why) => event!(
            reply,
            explained(200, why),
            RecognizeCompleted,
            recognition_type: RecognitionType::Dtmf,
            dtmf_result: made!(DtmfResult { tones: Some(tones) }),
        ),
        Heard::Choice(label) => event!(
            reply,
            explained(200, Subcode::DTMF_OPTION_MATCHED),
            RecognizeCompleted,
            recognition_type: RecognitionType::Choices,
            choice_result: made!(ChoiceResult { label: Some(label) }),
        ),
        Heard::WrongKey => {
            let ending = Ending::Failed(Subcode::RECOGNIZE_INCORRECT_TONE);
            event!(reply, ending.result(), RecognizeFailed)
        }
    };
    events.add(reply, event);
}
