//! Prompts.

use acs_call_automation::event::EventData;
use acs_call_automation::types::{CommunicationIdentifierModel as Participant, PlayRequest};

use crate::calls::running::{Media, Running};
use crate::ending::Ending;
use crate::event::{Events, done, event};
use crate::operations::request::{Accepted, Handler, Request};
use crate::operations::{participant, play_source};
use crate::refusal::Refusal;

pub(super) const OPERATIONS: &[(&str, Handler)] = &[("Play", play)];

fn play(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: PlayRequest = request.read()?;
    if body.play_sources.is_empty() {
        return Err(Refusal::invalid("playSources", "expected at least one source"));
    }
    play_source::check_all("playSources", &body.play_sources)?;
    let play_to = body.play_to.unwrap_or_default();
    let mut to = Vec::new();
    for (index, participant) in play_to.iter().enumerate() {
        to.push(participant::raw_id(&format!("playTo[{index}]"), participant)?);
    }
    let is_loop = body.play_options.is_some_and(|options| options.loop_);
    let lasts = (!is_loop).then(|| play_source::duration(request.state, &body.play_sources));
    let interrupts = body.interrupt_call_media_operation == Some(true);
    request.in_call(body.operation_context, body.operation_callback_uri, |call, reply| {
        let media = Media::Play { to };
        call.admit(&media, interrupts)?;
        let mut events = Events::default();
        if interrupts {
            call.cancel(&mut events);
        }
        events.add(&reply, event!(&reply, done(), PlayStarted));
        let running = request.running(media, reply, played);
        let (files, timer) =
            play_source::play(request, call, running, &body.play_sources, lasts, &mut events);
        let participant = <[Participant; 1]>::try_from(play_to).ok().map(|[only]| only);
        Ok(Accepted { participant, events, files, timer, ..Accepted::default() })
    })
}

fn played(running: &Running, ending: Ending) -> EventData {
    match ending {
        Ending::Done => event!(&running.reply, ending.result(), PlayCompleted),
        Ending::Failed(_) => event!(
            &running.reply,
            ending.result(),
            PlayFailed,
            failed_play_source_index: running.failed_source.unwrap_or(0),
        ),
        Ending::Canceled => event!(&running.reply, ending.result(), PlayCanceled),
    }
}
