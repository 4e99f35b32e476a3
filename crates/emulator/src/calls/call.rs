//! A call, and which operations may run in it at the same time.

use std::time::Duration;

use acs_call_automation::__emulator::API_VERSIONS;
use acs_call_automation::Subcode;
use acs_call_automation::types::CommunicationIdentifierModel as Participant;
use http::StatusCode;
use url::Url;

use crate::calls::leg::Leg;
use crate::calls::participants::Participants;
use crate::calls::recognition::Recognition;
use crate::calls::running::{Media, Running};
use crate::calls::streams::{Step, Stream, Streams};
use crate::calls::transfer::Transfer;
use crate::ending::Ending;
use crate::event::{Events, Reply};
use crate::refusal::Refusal;

#[derive(Default)]
pub(crate) struct Call {
    pub(crate) stage: Stage,
    /// Whether more than one participant is at the far end.
    is_group: bool,
    pub(crate) callback_uri: Option<Url>,
    /// The participants whose every key is reported.
    pub(crate) listening: Vec<Listening>,
    /// The contexts of what was started, if events are to have them.
    pub(crate) started: Vec<Started>,
    running: Vec<Running>,
    /// `None` for a call that a test has connected, or that was never made known.
    pub(crate) leg: Option<Box<Leg>>,
    pub(crate) participants: Participants,
    /// Transfers whose target has not answered yet.
    pub(crate) transfers: Vec<Transfer>,
    /// The recording that was started in it and has not ended.
    pub(crate) recording: Option<String>,
    /// The conversation that this call shares with others; without one, it has its own.
    pub(crate) joined: Option<String>,
    /// The call over the telephone network whose other end this is, and who it is in that call.
    pub(crate) caller: Option<(String, String)>,
    /// The calls over the telephone network that end with this one.
    pub(crate) called: Vec<String>,
    /// What is streamed to the application.
    pub(crate) streams: Streams,
}

#[derive(Clone, Copy, Default, PartialEq)]
pub(crate) enum Stage {
    Establishing,
    /// Also a call that was never made known.
    #[default]
    Connected,
    /// Ended, with the number of its end.
    Ended(u64),
}

/// What was started in a call, and the context of its start.
pub(crate) struct Started {
    pub(crate) what: Stream,
    pub(crate) context: Option<String>,
}

/// A participant whose every key is reported.
pub(crate) struct Listening {
    pub(crate) to: String,
    pub(crate) reply: Reply,
    /// The number of the last key that was reported.
    pub(crate) sequence_id: i32,
}

/// The id of a running operation, and the time after which it ends by itself.
pub(crate) type Timer = (u64, Duration);

impl Call {
    pub(crate) fn new(stage: Stage, is_group: bool, callback_uri: Option<Url>) -> Self {
        Self { stage, is_group, callback_uri, ..Self::default() }
    }

    /// Returns whether nothing is lost if the call is forgotten.
    pub(crate) fn is_blank(&self) -> bool {
        self.stage == Stage::Connected
            && !self.is_group
            && self.callback_uri.is_none()
            && self.running.is_empty()
            && self.listening.is_empty()
            && self.started.is_empty()
            && self.leg.is_none()
            && self.participants.is_blank()
            && self.transfers.is_empty()
            && self.recording.is_none()
            && self.joined.is_none()
            && self.called.is_empty()
    }

    /// Where the events of the call itself go. `callback_uri` is the emulator's own.
    pub(crate) fn reply(&self, call_connection_id: &str, callback_uri: Option<&Url>) -> Reply {
        Reply {
            call_connection_id: call_connection_id.to_owned(),
            conversation: self.conversation(call_connection_id),
            to: self.callback_uri.as_ref().or(callback_uri).cloned(),
            context: self.leg.as_ref().and_then(|leg| leg.context.clone()),
            // The version of the request that made the call; a test has made it without one.
            api_version: match &self.leg {
                Some(leg) => leg.api_version,
                None => API_VERSIONS.first().copied().unwrap_or_default(),
            },
            request: self.leg.as_ref().and_then(|leg| leg.request),
        }
    }

    /// The raw id of the application's own identity, if a request has made the call.
    pub(crate) fn own(&self) -> Option<&str> {
        self.leg.as_ref().map(|leg| &*leg.own)
    }

    /// What calls that are one for the service have in common: the id of the first of them, or that of the
    /// group call or room.
    pub(crate) fn conversation(&self, call_connection_id: &str) -> String {
        self.joined.as_deref().unwrap_or(call_connection_id).to_owned()
    }

    /// Returns whether more than one participant is at the far end.
    pub(crate) fn is_group(&self) -> bool {
        self.is_group || self.participants.joined.len() > 2
    }

    /// Checks that a new operation may run beside the running ones.
    ///
    /// | while this runs | this is refused |
    /// | --- | --- |
    /// | tones to a participant | tones, a play to that participant, a recognize in a group call: 412/8583 |
    /// | a play to participants, a recognize in a group call | tones: 412/8583 |
    /// | a play, a recognize | a play, a recognize, unless it interrupts: 400/8500 |
    pub(crate) fn admit(&self, new: &Media, interrupts: bool) -> Result<(), Refusal> {
        for running in &self.running {
            match (&running.media, new) {
                (Media::Tones { .. }, Media::Tones { .. }) => {
                    return Err(incompatible("tones are being sent"));
                }
                (Media::Tones { to: busy }, Media::Play { to }) if to.contains(busy) => {
                    return Err(incompatible("tones are being sent to that participant"));
                }
                (Media::Tones { .. }, Media::Recognize(_)) if self.is_group() => {
                    return Err(incompatible("tones are being sent in a group call"));
                }
                (Media::Play { to }, Media::Tones { .. }) if !to.is_empty() => {
                    return Err(incompatible("a play to participants is running"));
                }
                (Media::Recognize(_), Media::Tones { .. }) if self.is_group() => {
                    return Err(incompatible("a recognize is running in a group call"));
                }
                (running, new)
                    if running.is_cancellable() && new.is_cancellable() && !interrupts =>
                {
                    return Err(Refusal::new(
                        StatusCode::BAD_REQUEST,
                        Subcode::MEDIA_OPERATION_ACTIVE,
                        "a play or recognize is already active",
                    ));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Checks that the keys of a participant may be reported.
    pub(crate) fn admit_listening(&self, participant: &str) -> Result<(), Refusal> {
        let is_busy =
            |running: &Running| matches!(&running.media, Media::Tones { to } if to == participant);
        if self.running.iter().any(is_busy) {
            return Err(incompatible("tones are being sent to that participant"));
        }
        Ok(())
    }

    /// The context of the event of an operation on a stream that was started with a context of its own.
    pub(crate) fn context_of_start(
        &mut self,
        what: Stream,
        step: Step,
        own: Option<String>,
    ) -> Option<String> {
        let before = self.started.iter().position(|started| started.what == what);
        match (step, before) {
            (Step::Update, Some(index)) => self.started[index].context.clone(),
            (Step::Stop, Some(index)) => self.started.swap_remove(index).context,
            (Step::Update | Step::Stop, None) => own,
            (Step::Start, before) => {
                if let Some(index) = before {
                    self.started.swap_remove(index);
                }
                self.started.push(Started { what, context: own.clone() });
                own
            }
        }
    }

    /// Runs an operation for a time; with `None`, until something else ends it.
    pub(crate) fn run(
        &mut self,
        running: Running,
        lasts: Option<Duration>,
        events: &mut Events,
    ) -> Option<Timer> {
        if lasts == Some(Duration::ZERO) {
            return self.time_passed(running, events);
        }
        let timer = lasts.map(|duration| (running.id, duration));
        self.running.push(running);
        timer
    }

    /// Ends an operation whose time has passed, unless it was the prompt of a recognition, which now listens.
    pub(crate) fn time_passed(
        &mut self,
        mut running: Running,
        events: &mut Events,
    ) -> Option<Timer> {
        if running.ending == Ending::Done
            && let Media::Recognize(recognition) = &mut running.media
            && let Some(silence) = recognition.prompt_played()
        {
            return self.run(running, silence, events);
        }
        running.end(None, events);
        None
    }

    /// Removes an operation, if it is still running.
    pub(crate) fn take(&mut self, id: u64) -> Option<Running> {
        let index = self.running.iter().position(|running| running.id == id)?;
        Some(self.running.remove(index))
    }

    /// Ends all operations as if their time had passed.
    pub(crate) fn finish(&mut self, events: &mut Events) {
        for running in std::mem::take(&mut self.running) {
            running.end(None, events);
        }
    }

    /// Cancels prompts and recognitions; tones go on.
    pub(crate) fn cancel(&mut self, events: &mut Events) {
        for running in self.running.extract_if(.., |running| running.media.is_cancellable()) {
            running.end(Some(Ending::Canceled), events);
        }
    }

    /// The recognitions that run, each with the id of its operation.
    pub(crate) fn recognitions(&mut self) -> impl Iterator<Item = (u64, &mut Recognition)> {
        self.running.iter_mut().filter_map(|running| match &mut running.media {
            Media::Recognize(recognition) => Some((running.id, &mut **recognition)),
            _ => None,
        })
    }

    /// What runs, oldest first.
    pub(crate) fn running(&self) -> &[Running] {
        &self.running
    }

    /// The raw ids of those who ring.
    pub(crate) fn ringing(&self) -> Vec<String> {
        if self.leg.as_ref().is_some_and(|leg| leg.ringing.is_some()) {
            return self.far_end().collect();
        }
        let invited = self.participants.invited.iter().map(|one| &one.participant);
        let transfers = self.transfers.iter().map(|one| &one.target);
        invited.chain(transfers).chain(&self.participants.called).map(Participant::raw_id).collect()
    }

    /// The raw ids of those who are known to be in the call, without the application's own.
    pub(crate) fn far_end(&self) -> impl Iterator<Item = String> {
        let own = self.own();
        let joined = self.participants.joined.iter().filter_map(|one| one.identifier.as_ref());
        joined.map(Participant::raw_id).filter(move |raw_id| Some(&**raw_id) != own)
    }
}

fn incompatible(message: &str) -> Refusal {
    Refusal::new(StatusCode::PRECONDITION_FAILED, Subcode::INCOMPATIBLE_MEDIA_OPERATION, message)
}
