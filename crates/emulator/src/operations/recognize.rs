//! Recognition of keys and speech, after a prompt.

use std::time::Duration;

use acs_call_automation::Subcode;
use acs_call_automation::event::EventData;
use acs_call_automation::types::{
    ChoiceResult, DtmfResult, RecognitionType, RecognizeInputType, RecognizeRequest, SpeechResult,
};

use crate::calls::call::{Call, Timer};
use crate::calls::recognition::{Heard, Reaction, Recognition};
use crate::calls::running::{Media, Running};
use crate::ending::Ending;
use crate::event::{Events, Reply, event, explained, made};
use crate::operations::request::{Accepted, Handler, Request};
use crate::operations::{participant, play_source};
use crate::refusal::Refusal;
use crate::state::State;

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
    // A client may send a single prompt in both members.
    let prompts = match (body.play_prompts, body.play_prompt) {
        (Some(prompts), _) if !prompts.is_empty() => {
            play_source::check_all("playPrompts", &prompts)?;
            prompts
        }
        (_, Some(prompt)) => {
            play_source::check("playPrompt", &prompt)?;
            vec![prompt]
        }
        _ => Vec::new(),
    };
    let interrupts = body.interrupt_call_media_operation == Some(true);
    request.in_call(body.operation_context, body.operation_callback_uri, |call, reply| {
        let settings = &request.state.settings;
        let has_timeouts = settings.has_recognize_timeouts;
        let recognition = Recognition::new(from, body.recognize_input_type, options, has_timeouts);
        let media = Media::Recognize(Box::new(recognition));
        call.admit(&media, interrupts)?;
        let mut events = Events::default();
        if interrupts {
            call.cancel(&mut events);
        }
        let running = request.running(media, reply, recognized);
        let lasts = play_source::duration(request.state, &prompts);
        let (files, timer) = match running.ending {
            // There is nothing to wait for.
            Ending::Failed(_) => (None, call.run(running, Some(Duration::ZERO), &mut events)),
            _ => play_source::play(request, call, running, &prompts, Some(lasts), &mut events),
        };
        Ok(Accepted { participant: Some(target), events, files, timer, ..Accepted::default() })
    })
}

/// Reports the end of a recognition that no input has completed.
fn recognized(running: &Running, ending: Ending) -> EventData {
    let ending = match (&running.media, ending) {
        (Media::Recognize(recognition), Ending::Done) => match recognition.time_passed() {
            Ok(heard) => return completed(&running.reply, heard),
            Err(silence) => Ending::Failed(silence),
        },
        _ => ending,
    };
    let reply = &running.reply;
    match (ending, running.failed_source) {
        (Ending::Canceled, _) => event!(reply, ending.result(), RecognizeCanceled),
        (_, None) => event!(reply, ending.result(), RecognizeFailed),
        (_, Some(index)) => event!(
            reply,
            ending.result(),
            RecognizeFailed,
            failed_play_source_index: index,
        ),
    }
}

/// Has a recognition hear an input, if one listens to the participant; `timer` becomes that of the next input.
pub(super) fn hear(
    state: &State,
    call: &mut Call,
    participant: &str,
    input: impl FnOnce(&mut Recognition) -> Reaction,
    events: &mut Events,
    timer: &mut Option<Timer>,
) {
    let mut recognitions = call.recognitions();
    let found = recognitions.find(|(_, recognition)| recognition.participant() == participant);
    let Some((id, recognition)) = found else { return };
    let reaction = input(recognition);
    drop(recognitions);
    let lasts = match reaction {
        Reaction::Ignored => return,
        Reaction::Waits(lasts) => lasts,
        Reaction::Completes(heard) => {
            *timer = None;
            if let Some(running) = call.take(id) {
                events.add(&running.reply, completed(&running.reply, heard));
            }
            return;
        }
    };
    if let Some(mut running) = call.take(id) {
        // With a new id, the timer of the previous input ends nothing.
        running.id = state.calls.new_operation_id();
        *timer = call.run(running, lasts, events);
    }
}

/// Reports what has completed a recognition.
fn completed(reply: &Reply, heard: Heard) -> EventData {
    match heard {
        Heard::Tones(tones, why) => event!(
            reply,
            explained(200, why),
            RecognizeCompleted,
            recognition_type: RecognitionType::Dtmf,
            dtmf_result: made!(DtmfResult { tones: Some(tones) }),
        ),
        Heard::Choice(label, phrase) => {
            let why = match phrase {
                None => Subcode::DTMF_OPTION_MATCHED,
                Some(_) => Subcode::SPEECH_OPTION_MATCHED,
            };
            let choice = made!(ChoiceResult { label: Some(label), recognized_phrase: phrase });
            event!(
                reply,
                explained(200, why),
                RecognizeCompleted,
                recognition_type: RecognitionType::Choices,
                choice_result: choice,
            )
        }
        Heard::Speech(words) => {
            // The words are known, not recognized.
            let speech = made!(SpeechResult { speech: Some(words), confidence: Some(1.0) });
            event!(
                reply,
                explained(200, Subcode::SPEECH_RECOGNIZED),
                RecognizeCompleted,
                recognition_type: RecognitionType::Speech,
                speech_result: speech,
            )
        }
        Heard::WrongKey => {
            let ending = Ending::Failed(Subcode::RECOGNIZE_INCORRECT_TONE);
            event!(reply, ending.result(), RecognizeFailed)
        }
        Heard::WrongPhrase => {
            let ending = Ending::Failed(Subcode::SPEECH_NOT_MATCHED);
            event!(reply, ending.result(), RecognizeFailed)
        }
    }
}
