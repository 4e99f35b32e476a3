//! DTMF tones: sending them, and reporting every key that a participant presses.

use acs_call_automation::event::EventData;
use acs_call_automation::types::{
    ContinuousDtmfRecognitionRequest, SendDtmfTonesRequest, SendDtmfTonesResult,
};
use acs_call_automation::{Tone, Tones};

use crate::calls::call::{Call, Listening};
use crate::calls::running::{Media, Running};
use crate::ending::Ending;
use crate::event::{Events, done, event, failed, made};
use crate::operations::participant;
use crate::operations::request::{Accepted, Handler, Request};
use crate::refusal::Refusal;

pub(super) const OPERATIONS: &[(&str, Handler)] = &[
    ("SendDtmfTones", send),
    ("StartContinuousDtmfRecognition", start_listening),
    ("StopContinuousDtmfRecognition", stop_listening),
];

fn send(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: SendDtmfTonesRequest = request.read()?;
    let (tones, participant) = (body.tones, body.target_participant);
    if !(1..=Tones::MAX_PER_REQUEST).contains(&tones.len()) {
        let (most, found) = (Tones::MAX_PER_REQUEST, tones.len());
        let problem = format!("expected 1 to {most} tones, found {found}");
        return Err(Refusal::invalid("tones", &problem));
    }
    let to = participant::raw_id("targetParticipant", &participant)?;
    if !to.starts_with("4:") {
        let problem =
            "expected a phone number: tones can only be sent to phone (PSTN) participants";
        return Err(Refusal::invalid("targetParticipant", problem));
    }
    let length = u32::try_from(tones.len()).unwrap_or(u32::MAX);
    let lasts = request.state.settings.tone_duration.saturating_mul(length);
    request.in_call(body.operation_context, body.operation_callback_uri, |call, reply| {
        let media = Media::Tones { to };
        call.admit(&media, false)?;
        let result = made!(SendDtmfTonesResult { operation_context: reply.context.clone() });
        let mut events = Events::default();
        let timer = call.run(request.running(media, reply, sent), Some(lasts), &mut events);
        let accepted =
            Accepted { participant: Some(participant), events, timer, ..Accepted::default() };
        Ok(Accepted { tones: Some(tones), ..accepted }.answered_by(&result))
    })
}

fn sent(running: &Running, ending: Ending) -> EventData {
    match ending {
        Ending::Failed(_) => event!(&running.reply, ending.result(), SendDtmfTonesFailed),
        _ => event!(&running.reply, ending.result(), SendDtmfTonesCompleted),
    }
}

fn start_listening(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: ContinuousDtmfRecognitionRequest = request.read()?;
    let participant = body.target_participant;
    let to = participant::raw_id("targetParticipant", &participant)?;
    request.in_call(body.operation_context, body.operation_callback_uri, |call, reply| {
        call.admit_listening(&to)?;
        let mut events = Events::default();
        match request.state.next_ending(request.call_connection_id()) {
            Ending::Failed(why) => {
                let event = event!(&reply, failed(why), ContinuousDtmfRecognitionToneFailed);
                events.add(&reply, event);
            }
            _ => {
                call.listening.retain(|listening| listening.to != to);
                call.listening.push(Listening { to, reply, sequence_id: 0 });
            }
        }
        Ok(Accepted { participant: Some(participant), events, ..Accepted::default() })
    })
}

fn stop_listening(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: ContinuousDtmfRecognitionRequest = request.read()?;
    let participant = body.target_participant;
    let to = participant::raw_id("targetParticipant", &participant)?;
    request.in_call(body.operation_context, body.operation_callback_uri, |call, reply| {
        call.listening.retain(|listening| listening.to != to);
        let result = done();
        let mut events = Events::default();
        events.add(&reply, event!(&reply, result, ContinuousDtmfRecognitionStopped));
        Ok(Accepted { participant: Some(participant), events, ..Accepted::default() })
    })
}

/// Reports a key, if the keys of the participant are reported.
pub(super) fn report_key(call: &mut Call, participant: &str, tone: Tone, events: &mut Events) {
    let Some(listening) = call.listening.iter_mut().find(|listening| listening.to == participant)
    else {
        return;
    };
    listening.sequence_id += 1;
    let event = event!(
        &listening.reply,
        done(),
        ContinuousDtmfRecognitionToneReceived,
        sequence_id: listening.sequence_id,
        tone: tone,
    );
    events.add(&listening.reply, event);
}
