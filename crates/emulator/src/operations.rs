//! What each operation does, and the events that tell what came of it.
//!
//! Where the service's documents are silent, ARCHITECTURE.md says what the emulator does.

#![allow(clippy::needless_update, reason = "the fragment may add members to any type")]

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::Value;
use url::Url;

use super::call::{Call, Listening, Media, Recognition, Reply, Running};
use super::callback::{self, Callbacks};
use super::protocol::{Answer, Refusal};
use super::validation::Operation;
use super::{Executed, State, lock};
use acs_call_automation::event::EventData;
use acs_call_automation::types::{
    self, ChoiceResult, CommunicationIdentifierModel as Participant,
    CommunicationIdentifierModelKind as Kind, ContinuousDtmfRecognitionRequest, DtmfResult,
    HoldRequest, MediaStreamingStatus, MediaStreamingStatusDetails, MediaStreamingUpdate,
    PlayRequest, PlaySource, PlaySourceType, RecognitionType, RecognizeInputType, RecognizeRequest,
    ResultInformation, SendDtmfTonesRequest, SendDtmfTonesResult, TranscriptionStatus,
    TranscriptionStatusDetails, TranscriptionUpdate, UnholdRequest,
};
use acs_call_automation::{Repeatability, Subcode, Tone, Tones};

/// The service's defaults for a recognition.
const INITIAL_SILENCE: Duration = Duration::from_secs(5);
const INTER_TONE: Duration = Duration::from_secs(2);

/// How an operation ends.
pub(super) enum Ending {
    Completed,
    Failed(Subcode),
    Canceled,
    /// What a recognition heard, and why that was the end of it.
    Heard {
        tones: Tones,
        choice: Option<String>,
        why: Subcode,
    },
}

/// What a request has set going.
#[derive(Default)]
struct Done {
    participant: Option<Participant>,
    tones: Option<Tones>,
    events: Events,
    /// The operation that ends by itself after a while.
    timer: Option<(u64, Duration)>,
}

type Events = Vec<(Url, EventData)>;

/// Executes an operation, or says why not.
pub(super) fn execute(
    state: &Arc<State>,
    operation: &Operation,
    call_connection_id: &str,
    body: &[u8],
    pair: Option<&Repeatability>,
) -> Result<Answer, Refusal> {
    let body = state.fragment.body(operation, body)?;
    let text = |member: &str| body[member].as_str();
    let context = text("operationContext").map(str::to_owned);
    let to = text("operationCallbackUri")
        .map(callback::uri)
        .transpose()
        .map_err(|expected| Refusal::invalid("operationCallbackUri", &expected))?;
    let asked = Asked { state, call_connection_id, context: context.clone(), to };
    let done = match operation.name.as_str() {
        "sendDtmfTones" => asked.send_dtmf_tones(parse(body)?),
        "play" => asked.play(parse(body)?),
        "recognize" => asked.recognize(parse(body)?),
        "cancelAllMediaOperations" => asked.cancel_all(),
        "startContinuousDtmfRecognition" => asked.start_listening(parse(body)?),
        "stopContinuousDtmfRecognition" => asked.stop_listening(parse(body)?),
        "hold" => asked.hold(parse(body)?),
        "unhold" => asked.unhold(parse(body)?),
        "startTranscription" => asked.transcription(TranscriptionStatus::TranscriptionStarted),
        "updateTranscription" => asked.transcription(TranscriptionStatus::TranscriptionUpdated),
        "stopTranscription" => asked.transcription(TranscriptionStatus::TranscriptionStopped),
        "startMediaStreaming" => asked.streaming(MediaStreamingStatus::MediaStreamingStarted),
        "stopMediaStreaming" => asked.streaming(MediaStreamingStatus::MediaStreamingStopped),
        // One that the fragment has and this file does not know yet.
        _ => asked.with_call(|_, _| Ok(Done::default())),
    }?;
    state.executed.push(Executed {
        operation: operation.name.clone(),
        call_connection_id: call_connection_id.to_owned(),
        participant: done.participant,
        tones: done.tones,
        operation_context: context.clone(),
        repeatability: pair.cloned(),
    });
    Callbacks::post(state, call_connection_id, done.events);
    if let Some((id, duration)) = done.timer {
        state.timers.start(id, call_connection_id, duration);
    }
    Ok(match operation.name.as_str() {
        "sendDtmfTones" => {
            let result = made!(SendDtmfTonesResult { operation_context: context });
            Answer::json(operation.success, &result)
        }
        _ => Answer::empty(operation.success),
    })
}

/// The body as the crate's own type; the fragment has been heeded already.
fn parse<T: DeserializeOwned>(body: Value) -> Result<T, Refusal> {
    serde_json::from_value(body).map_err(|error| Refusal::invalid("body", &error.to_string()))
}

/// An operation that is asked for, in a call.
struct Asked<'a> {
    state: &'a Arc<State>,
    call_connection_id: &'a str,
    context: Option<String>,
    to: Option<Url>,
}

impl Asked<'_> {
    fn with_call(
        self,
        act: impl FnOnce(&mut Call, Reply) -> Result<Done, Refusal>,
    ) -> Result<Done, Refusal> {
        let Self { state, call_connection_id, context, to } = self;
        state.calls.with(call_connection_id, |call| {
            let to = to
                .or_else(|| call.callback_uri.clone())
                .or_else(|| state.settings.callback_uri.clone());
            act(call, Reply { to, context })
        })
    }

    fn send_dtmf_tones(self, request: SendDtmfTonesRequest) -> Result<Done, Refusal> {
        let tones = request.tones;
        if !(1..=Tones::MAX_PER_REQUEST).contains(&tones.len()) {
            let (most, found) = (Tones::MAX_PER_REQUEST, tones.len());
            return Err(Refusal::invalid(
                "tones",
                &format!("expected 1 to {most} tones, found {found}"),
            ));
        }
        let participant = request.target_participant;
        let to = target("targetParticipant", &participant)?;
        if !to.starts_with("4:") {
            return Err(Refusal::invalid(
                "targetParticipant",
                "expected a phone number: tones can be sent to phone (PSTN) participants alone",
            ));
        }
        let state = self.state;
        let length = u32::try_from(tones.len()).unwrap_or(u32::MAX);
        let lasts = state.settings.tone_duration.saturating_mul(length);
        let id = self.call_connection_id;
        self.with_call(|call, reply| {
            let media = Media::Tones { to };
            call.admit(&media, false)?;
            let mut done = start(state, id, call, media, reply, Some(lasts));
            (done.participant, done.tones) = (Some(participant), Some(tones));
            Ok(done)
        })
    }

    fn play(self, request: PlayRequest) -> Result<Done, Refusal> {
        if request.play_sources.is_empty() {
            return Err(Refusal::invalid("playSources", "expected at least one source"));
        }
        for (index, source) in request.play_sources.iter().enumerate() {
            check_source(&format!("playSources[{index}]"), source)?;
        }
        let play_to = request.play_to.unwrap_or_default();
        let mut to = Vec::new();
        for (index, participant) in play_to.iter().enumerate() {
            to.push(target(&format!("playTo[{index}]"), participant)?);
        }
        let is_loop = request.play_options.is_some_and(|options| options.loop_);
        let sources = u32::try_from(request.play_sources.len()).unwrap_or(u32::MAX);
        let (state, id) = (self.state, self.call_connection_id);
        let lasts = (!is_loop).then(|| state.settings.prompt_duration.saturating_mul(sources));
        let interrupts = request.interrupt_call_media_operation == Some(true);
        self.with_call(|call, reply| {
            let media = Media::Play { to };
            call.admit(&media, interrupts)?;
            let mut events = interrupt(id, call, interrupts);
            let mut done = start(state, id, call, media, reply, lasts);
            events.append(&mut done.events);
            let participant = <[Participant; 1]>::try_from(play_to).ok().map(|[only]| only);
            Ok(Done { participant, events, ..done })
        })
    }

    fn recognize(self, request: RecognizeRequest) -> Result<Done, Refusal> {
        let options = &request.recognize_options;
        let participant = options.target_participant.clone();
        let from = target("recognizeOptions.targetParticipant", &participant)?;
        if request.recognize_input_type == RecognizeInputType::Choices
            && options.choices.as_ref().is_none_or(Vec::is_empty)
        {
            return Err(Refusal::invalid(
                "recognizeOptions.choices",
                "expected at least one choice, because recognizeInputType is choices",
            ));
        }
        let prompts = request.play_prompts.as_deref().unwrap_or_default();
        for (index, source) in prompts.iter().enumerate() {
            check_source(&format!("playPrompts[{index}]"), source)?;
        }
        if let Some(source) = &request.play_prompt {
            check_source("playPrompt", source)?;
        }
        let (state, id) = (self.state, self.call_connection_id);
        let lasts = state.settings.has_timeouts.then(|| {
            let silence = options
                .initial_silence_timeout_in_seconds
                .map_or(INITIAL_SILENCE, |seconds| to_duration(seconds.get()));
            let prompts = prompts.len() + usize::from(request.play_prompt.is_some());
            let prompts = u32::try_from(prompts).unwrap_or(u32::MAX);
            silence.saturating_add(state.settings.prompt_duration.saturating_mul(prompts))
        });
        let interrupts = request.interrupt_call_media_operation == Some(true);
        self.with_call(|call, reply| {
            let recognition = Recognition { from, request, collected: Vec::new() };
            let media = Media::Recognize(Box::new(recognition));
            call.admit(&media, interrupts)?;
            let mut events = interrupt(id, call, interrupts);
            let mut done = start(state, id, call, media, reply, lasts);
            events.append(&mut done.events);
            Ok(Done { participant: Some(participant), events, ..done })
        })
    }

    fn cancel_all(self) -> Result<Done, Refusal> {
        let id = self.call_connection_id;
        self.with_call(|call, _| Ok(Done { events: interrupt(id, call, true), ..Done::default() }))
    }

    fn start_listening(self, request: ContinuousDtmfRecognitionRequest) -> Result<Done, Refusal> {
        let participant = request.target_participant;
        let to = target("targetParticipant", &participant)?;
        let (id, state) = (self.call_connection_id, self.state);
        self.with_call(|call, reply| {
            call.admit_listening(&to)?;
            let mut events = Events::new();
            match state.next_ending() {
                Ending::Failed(why) => {
                    let told = Told { id, reply: &reply, result: failed(why) };
                    told.push(&mut events, event!(told, ContinuousDtmfRecognitionToneFailed));
                }
                _ => {
                    call.listening.retain(|listening| listening.to != to);
                    call.listening.push(Listening { to, reply, sequence_id: 0 });
                }
            }
            Ok(Done { participant: Some(participant), events, ..Done::default() })
        })
    }

    fn stop_listening(self, request: ContinuousDtmfRecognitionRequest) -> Result<Done, Refusal> {
        let participant = request.target_participant;
        let to = target("targetParticipant", &participant)?;
        let id = self.call_connection_id;
        self.with_call(|call, reply| {
            call.listening.retain(|listening| listening.to != to);
            let mut events = Events::new();
            let told = Told { id, reply: &reply, result: done("continuous recognition stopped") };
            told.push(&mut events, event!(told, ContinuousDtmfRecognitionStopped));
            Ok(Done { participant: Some(participant), events, ..Done::default() })
        })
    }

    fn hold(self, request: HoldRequest) -> Result<Done, Refusal> {
        let participant = request.target_participant;
        target("targetParticipant", &participant)?;
        if let Some(source) = &request.play_source_info {
            check_source("playSourceInfo", source)?;
        }
        let (id, state) = (self.call_connection_id, self.state);
        self.with_call(|_, reply| {
            let mut events = Events::new();
            if let Ending::Failed(why) = state.next_ending() {
                let told = Told { id, reply: &reply, result: failed(why) };
                told.push(&mut events, event!(told, HoldFailed));
            }
            Ok(Done { participant: Some(participant), events, ..Done::default() })
        })
    }

    fn unhold(self, request: UnholdRequest) -> Result<Done, Refusal> {
        let participant = request.target_participant;
        target("targetParticipant", &participant)?;
        self.with_call(|_, _| Ok(Done { participant: Some(participant), ..Done::default() }))
    }

    fn transcription(self, status: TranscriptionStatus) -> Result<Done, Refusal> {
        use TranscriptionStatus as Status;
        use TranscriptionStatusDetails as Details;
        let (id, state) = (self.call_connection_id, self.state);
        self.with_call(|_, reply| {
            let update = |status, details| {
                made!(TranscriptionUpdate {
                    transcription_status: Some(status),
                    transcription_status_details: Some(details)
                })
            };
            let told = |result| Told { id, reply: &reply, result };
            let mut events = Events::new();
            if let Ending::Failed(why) = state.next_ending() {
                let update = update(Status::TranscriptionFailed, Details::UnspecifiedError);
                let told = told(failed(why));
                let event = event!(told, TranscriptionFailed, transcription_update: update);
                told.push(&mut events, event);
                return Ok(Done { events, ..Done::default() });
            }
            let (told, event) = match status {
                Status::TranscriptionUpdated => {
                    let update = update(status, Details::TranscriptionLocaleUpdated);
                    let told = told(done("transcription updated"));
                    let event = event!(told, TranscriptionUpdated, transcription_update: update);
                    (told, event)
                }
                Status::TranscriptionStopped => {
                    let update = update(status, Details::SubscriptionStopped);
                    let told = told(done("transcription stopped"));
                    let event = event!(told, TranscriptionStopped, transcription_update: update);
                    (told, event)
                }
                _ => {
                    let update = update(status, Details::SubscriptionStarted);
                    let told = told(done("transcription started"));
                    let event = event!(told, TranscriptionStarted, transcription_update: update);
                    (told, event)
                }
            };
            told.push(&mut events, event);
            Ok(Done { events, ..Done::default() })
        })
    }

    fn streaming(self, status: MediaStreamingStatus) -> Result<Done, Refusal> {
        use MediaStreamingStatus as Status;
        use MediaStreamingStatusDetails as Details;
        let (id, state) = (self.call_connection_id, self.state);
        self.with_call(|_, reply| {
            let update = |status, details| {
                made!(MediaStreamingUpdate {
                    content_type: Some("audio".to_owned()),
                    media_streaming_status: Some(status),
                    media_streaming_status_details: Some(details)
                })
            };
            let told = |result| Told { id, reply: &reply, result };
            let mut events = Events::new();
            let (told, event) = match (state.next_ending(), status) {
                (Ending::Failed(why), _) => {
                    let update = update(Status::MediaStreamingFailed, Details::UnspecifiedError);
                    let told = told(failed(why));
                    let event = event!(told, MediaStreamingFailed, media_streaming_update: update);
                    (told, event)
                }
                (_, status @ Status::MediaStreamingStopped) => {
                    let update = update(status, Details::SubscriptionStopped);
                    let told = told(done("media streaming stopped"));
                    let event = event!(told, MediaStreamingStopped, media_streaming_update: update);
                    (told, event)
                }
                (_, status) => {
                    let update = update(status, Details::SubscriptionStarted);
                    let told = told(done("media streaming started"));
                    let event = event!(told, MediaStreamingStarted, media_streaming_update: update);
                    (told, event)
                }
            };
            told.push(&mut events, event);
            Ok(Done { events, ..Done::default() })
        })
    }
}

/// The raw id of a participant who is named as the service wants it.
fn target(member: &str, participant: &Participant) -> Result<String, Refusal> {
    let members = [
        (Kind::CommunicationUser, participant.communication_user.is_some()),
        (Kind::PhoneNumber, participant.phone_number.is_some()),
        (Kind::MicrosoftTeamsUser, participant.microsoft_teams_user.is_some()),
        (Kind::MicrosoftTeamsApp, participant.microsoft_teams_app.is_some()),
        (Kind::TeamsExtensionUser, participant.teams_extension_user.is_some()),
    ];
    let mut set = members.into_iter().filter_map(|(kind, is_set)| is_set.then_some(kind));
    let (first, second) = (set.next(), set.next());
    if let (Some(first), Some(second)) = (&first, &second) {
        return Err(Refusal::invalid(
            member,
            &format!("expected one kind of participant, found {first} and {second}"),
        ));
    }
    if let (Some(kind), Some(set)) = (&participant.kind, &first)
        && kind != set
    {
        return Err(Refusal::invalid(
            format!("{member}.kind"),
            &format!("expected {set}, which is the member that is set"),
        ));
    }
    let raw_id = participant.raw_id();
    if raw_id.is_empty() && first.is_none() {
        return Err(Refusal::invalid(
            member,
            "expected a participant, found nothing that names one",
        ));
    }
    Ok(raw_id)
}

fn check_source(member: &str, source: &PlaySource) -> Result<(), Refusal> {
    let (name, is_set) = match source.kind {
        PlaySourceType::File => ("file", source.file.is_some()),
        PlaySourceType::Text => ("text", source.text.is_some()),
        PlaySourceType::Ssml => ("ssml", source.ssml.is_some()),
        _ => return Ok(()),
    };
    if is_set {
        return Ok(());
    }
    Err(Refusal::invalid(format!("{member}.{name}"), &format!("required, because kind is {name}")))
}

/// Starts what takes time; without `lasts` it runs until something ends it.
fn start(
    state: &State,
    call_connection_id: &str,
    call: &mut Call,
    media: Media,
    reply: Reply,
    lasts: Option<Duration>,
) -> Done {
    let mut events = Events::new();
    if let (Media::Play { .. }, id) = (&media, call_connection_id) {
        let told = Told { id, reply: &reply, result: done("the play has started") };
        told.push(&mut events, event!(told, PlayStarted));
    }
    let ending = state.next_ending();
    // A recognition that is to fail has nothing to wait for.
    let fails_at_once = matches!((&media, &ending), (Media::Recognize(_), Ending::Failed(_)));
    let lasts = if fails_at_once { Some(Duration::ZERO) } else { lasts };
    let running = Running { id: state.calls.new_operation_id(), media, reply, ending };
    if lasts == Some(Duration::ZERO) {
        end(call_connection_id, running, None, &mut events);
        return Done { events, ..Done::default() };
    }
    let timer = lasts.map(|duration| (running.id, duration));
    call.start(running);
    Done { events, timer, ..Done::default() }
}

/// Cancels the prompts and recognitions of a call.
fn interrupt(call_connection_id: &str, call: &mut Call, interrupts: bool) -> Events {
    let mut events = Events::new();
    if interrupts {
        for running in call.take_cancellable() {
            end(call_connection_id, running, Some(Ending::Canceled), &mut events);
        }
    }
    events
}

/// Ends what is due, one after the other.
pub(super) async fn end_in_time(state: &Arc<State>) {
    loop {
        let (id, call) = state.timers.next().await;
        // A call that has ended meanwhile has ended the operation too.
        let ended = state.calls.with(&call, |call| Ok(call.take(id)));
        if let Ok(Some(running)) = ended {
            let mut events = Events::new();
            end(&call, running, None, &mut events);
            Callbacks::post(state, &call, events);
        }
    }
}

/// Ends all that runs in a call, as if its time had passed.
pub(super) fn finish(state: &Arc<State>, call_connection_id: &str) -> Result<(), Refusal> {
    let mut events = Events::new();
    for running in state.calls.with(call_connection_id, |call| Ok(call.take_all()))? {
        end(call_connection_id, running, None, &mut events);
    }
    Callbacks::post(state, call_connection_id, events);
    Ok(())
}

/// A participant presses keys: what listens hears them.
pub(super) fn press(
    state: &Arc<State>,
    call_connection_id: &str,
    participant: &str,
    keys: &Tones,
) -> Result<(), Refusal> {
    let (events, timer) = state.calls.with(call_connection_id, |call| {
        let (mut events, mut timer) = (Events::new(), None);
        for tone in keys.iter() {
            report_key(call_connection_id, call, participant, tone, &mut events);
            let Some((id, recognition)) = call.recognition(participant) else { continue };
            let heard = recognition.hear(tone);
            let wait = recognition.inter_tone();
            let Some(mut running) = call.take(id) else { continue };
            match heard {
                Some(ending) => {
                    timer = None;
                    end(call_connection_id, running, Some(ending), &mut events);
                }
                None => {
                    // Under a new id, the wait that began before this key finds nothing to end.
                    running.id = state.calls.new_operation_id();
                    timer = state.settings.has_timeouts.then_some((running.id, wait));
                    call.start(running);
                }
            }
        }
        Ok((events, timer))
    })?;
    Callbacks::post(state, call_connection_id, events);
    if let Some((id, wait)) = timer {
        state.timers.start(id, call_connection_id, wait);
    }
    Ok(())
}

/// Tells of a key, if somebody wants to know of every one.
fn report_key(id: &str, call: &mut Call, participant: &str, tone: Tone, events: &mut Events) {
    let Some(listening) = call.listening.iter_mut().find(|listening| listening.to == participant)
    else {
        return;
    };
    listening.sequence_id += 1;
    let told = Told { id, reply: &listening.reply, result: done("a tone was received") };
    let event = event!(
        told,
        ContinuousDtmfRecognitionToneReceived,
        sequence_id: listening.sequence_id,
        tone: tone
    );
    told.push(events, event);
}

impl Recognition {
    /// Takes a key in; says how the recognition ends, if it does.
    fn hear(&mut self, tone: Tone) -> Option<Ending> {
        let options = &self.request.recognize_options;
        if self.request.recognize_input_type == RecognizeInputType::Choices {
            let choices = options.choices.as_deref().unwrap_or_default();
            return Some(match choices.iter().find(|choice| choice.tone == Some(tone)) {
                Some(choice) => Ending::Heard {
                    tones: Tones::default(),
                    choice: Some(choice.label.clone()),
                    why: Subcode::DTMF_OPTION_MATCHED,
                },
                None => Ending::Failed(Subcode::RECOGNIZE_INCORRECT_TONE),
            });
        }
        let dtmf = options.dtmf_options.as_ref();
        let stops = dtmf.and_then(|dtmf| dtmf.stop_tones.as_ref());
        let why = if stops.is_some_and(|stops| stops.iter().any(|stop| stop == tone)) {
            Subcode::STOP_TONE_DETECTED
        } else {
            self.collected.push(tone);
            let most = dtmf.and_then(|dtmf| dtmf.max_tones_to_collect);
            let most = most.and_then(|most| usize::try_from(most).ok()).filter(|most| *most > 0);
            if most != Some(self.collected.len()) {
                return None;
            }
            Subcode::MAX_TONES_COLLECTED
        };
        let tones = Tones::from(std::mem::take(&mut self.collected));
        Some(Ending::Heard { tones, choice: None, why })
    }

    /// How long to wait for the next key.
    fn inter_tone(&self) -> Duration {
        let dtmf = self.request.recognize_options.dtmf_options.as_ref();
        dtmf.and_then(|dtmf| dtmf.inter_tone_timeout_in_seconds)
            .map_or(INTER_TONE, |seconds| to_duration(seconds.get()))
    }
}

fn to_duration(seconds: i64) -> Duration {
    Duration::from_secs(seconds.unsigned_abs())
}

/// Tells how an operation has ended: as given, or as it was meant to.
fn end(id: &str, running: Running, ending: Option<Ending>, events: &mut Events) {
    let reply = &running.reply;
    let ending = match (&running.media, ending) {
        (_, Some(ending)) => ending,
        (Media::Recognize(recognition), None) => match running.ending {
            Ending::Completed if recognition.collected.is_empty() => {
                Ending::Failed(Subcode::INITIAL_SILENCE_TIMEOUT)
            }
            Ending::Completed => Ending::Failed(Subcode::INTER_DIGIT_TIMEOUT),
            other => other,
        },
        (_, None) => running.ending,
    };
    let result = match &ending {
        Ending::Completed => done("done"),
        Ending::Heard { why, .. } => outcome(200, *why),
        Ending::Failed(why) => failed(*why),
        Ending::Canceled => outcome(400, Subcode::OPERATION_CANCELLED),
    };
    let told = Told { id, reply, result };
    let event = match (running.media, ending) {
        (Media::Tones { .. }, Ending::Failed(_)) => event!(told, SendDtmfTonesFailed),
        (Media::Tones { .. }, _) => event!(told, SendDtmfTonesCompleted),
        (Media::Play { .. }, Ending::Failed(_)) => event!(told, PlayFailed),
        (Media::Play { .. }, Ending::Canceled) => event!(told, PlayCanceled),
        (Media::Play { .. }, _) => event!(told, PlayCompleted),
        (Media::Recognize(_), Ending::Failed(_)) => event!(told, RecognizeFailed),
        (Media::Recognize(_), Ending::Heard { choice: Some(label), .. }) => event!(
            told,
            RecognizeCompleted,
            recognition_type: RecognitionType::Choices,
            choice_result: made!(ChoiceResult { label: Some(label) })
        ),
        (Media::Recognize(_), Ending::Heard { tones, .. }) => event!(
            told,
            RecognizeCompleted,
            recognition_type: RecognitionType::Dtmf,
            dtmf_result: made!(DtmfResult { tones: Some(tones) })
        ),
        (Media::Recognize(_), _) => event!(told, RecognizeCanceled),
    };
    told.push(events, event);
}

/// The events of the call itself.
pub(super) fn connected(id: &str, reply: &Reply) -> EventData {
    let told = Told { id, reply, result: done("the call is connected") };
    event!(told, CallConnected)
}

pub(super) fn disconnected(id: &str, reply: &Reply) -> EventData {
    let told = Told { id, reply, result: done("the call has ended") };
    event!(told, CallDisconnected)
}

/// What every event tells.
struct Told<'a> {
    id: &'a str,
    reply: &'a Reply,
    result: ResultInformation,
}

impl Told<'_> {
    fn push(&self, events: &mut Events, event: EventData) {
        if let Some(to) = &self.reply.to {
            events.push((to.clone(), event));
        }
    }
}

/// An event with the members that all have, and its own.
macro_rules! event {
    ($told:ident, $name:ident $(, $member:ident: $value:expr)*) => {
        EventData::$name(made!(types::$name {
            call_connection_id: Some($told.id.to_owned()),
            server_call_id: Some(format!("server-call-of-{}", $told.id)),
            correlation_id: Some(correlation_id($told.id)),
            operation_context: $told.reply.context.clone(),
            result_information: Some($told.result.clone()),
            $($member: Some($value),)*
        }))
    };
}
use event;

/// The same for all events of a call.
fn correlation_id(call_connection_id: &str) -> String {
    let half = |which: u8| {
        let mut hasher = DefaultHasher::new();
        (which, call_connection_id).hash(&mut hasher);
        hasher.finish()
    };
    let bytes = ((u128::from(half(0)) << 64) | u128::from(half(1))).to_be_bytes();
    uuid::Builder::from_random_bytes(bytes).into_uuid().to_string()
}

fn done(message: &str) -> ResultInformation {
    information(200, Subcode::DONE, message)
}

fn failed(why: Subcode) -> ResultInformation {
    // Where the documents give a status of the subcode, it is this.
    let code = match why {
        Subcode::RECOGNIZE_PROMPT_FAILED
        | Subcode::RECOGNIZE_INTERNAL_ERROR
        | Subcode::RECOGNIZE_INCORRECT_TONE => 500,
        _ if why.number() >= Subcode::DOWNSTREAM_UNKNOWN.number() => 500,
        _ => 400,
    };
    outcome(code, why)
}

fn outcome(code: i32, why: Subcode) -> ResultInformation {
    information(code, why, why.meaning().unwrap_or("as it was told to end"))
}

fn information(code: i32, subcode: Subcode, message: &str) -> ResultInformation {
    made!(ResultInformation {
        code: Some(code),
        sub_code: i32::try_from(subcode.number()).ok(),
        message: Some(message.to_owned())
    })
}

impl State {
    /// How the next operation that has an outcome ends.
    fn next_ending(&self) -> Ending {
        let mut failing = lock(&self.failing);
        let Some((left, why)) = failing.front_mut() else { return Ending::Completed };
        let why = *why;
        *left -= 1;
        if *left == 0 {
            failing.pop_front();
        }
        Ending::Failed(why)
    }
}
