//! The calls: which there are, in what state, and which media operations run in them.

use std::collections::{HashMap, VecDeque};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use http::StatusCode;
use url::Url;

use super::lock;
use super::operations::Ending;
use super::protocol::Refusal;
use acs_call_automation::types::{RecognizeInputType, RecognizeRequest};
use acs_call_automation::{Subcode, Tone};

/// How many calls that have ended are remembered as such.
const ENDED: usize = 10_000;

pub(super) struct Calls {
    /// Whether a call must have been made known before it can be used.
    strict: bool,
    known: Mutex<Known>,
    last_id: AtomicU64,
}

#[derive(Default)]
struct Known {
    calls: HashMap<String, Call>,
    /// The calls that have ended, oldest first, each with the number of its end.
    ended: VecDeque<(String, u64)>,
    last_end: u64,
}

#[derive(Default)]
pub(super) struct Call {
    stage: Stage,
    /// The number of its end: a call may be made known anew, and end again.
    end: u64,
    /// Whether more than one participant is at the far end.
    is_group: bool,
    pub(super) callback_uri: Option<Url>,
    running: Vec<Running>,
    pub(super) listening: Vec<Listening>,
}

#[derive(Clone, Copy, Default, PartialEq)]
pub(super) enum Stage {
    Establishing,
    /// A call of which nothing is known is taken for connected.
    #[default]
    Connected,
    Ended,
}

/// A media operation that runs, with all that its end needs.
pub(super) struct Running {
    pub(super) id: u64,
    pub(super) media: Media,
    pub(super) reply: Reply,
    /// How it will end, if nothing comes between.
    pub(super) ending: Ending,
}

pub(super) enum Media {
    Tones {
        to: String,
    },
    /// To nobody in particular means to everyone.
    Play {
        to: Vec<String>,
    },
    Recognize(Box<Recognition>),
}

pub(super) struct Recognition {
    pub(super) from: String,
    pub(super) request: RecognizeRequest,
    pub(super) collected: Vec<Tone>,
}

/// A participant whose every key is reported.
pub(super) struct Listening {
    pub(super) to: String,
    pub(super) reply: Reply,
    /// The number of the last tone that was reported.
    pub(super) sequence_id: i32,
}

/// What the caller gave for the events of an operation.
#[derive(Clone, Default)]
pub(super) struct Reply {
    /// The operation's own callback URI, or else the call's.
    pub(super) to: Option<Url>,
    pub(super) context: Option<String>,
}

impl Calls {
    pub(super) fn new(strict: bool) -> Self {
        Self { strict, known: Mutex::default(), last_id: AtomicU64::new(0) }
    }

    pub(super) fn new_operation_id(&self) -> u64 {
        self.last_id.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Makes a call known, or known anew.
    pub(super) fn insert(&self, id: &str, stage: Stage, is_group: bool, callback_uri: Option<Url>) {
        let call = Call { stage, is_group, callback_uri, ..Call::default() };
        lock(&self.known).calls.insert(id.to_owned(), call);
    }

    /// Ends a call and all that runs in it; `None` if it is not there to be ended.
    pub(super) fn end(&self, id: &str) -> Option<Call> {
        let mut known = lock(&self.known);
        let call = match known.calls.get_mut(id) {
            Some(call) if call.stage == Stage::Ended => return None,
            Some(call) => std::mem::take(call),
            None if self.strict => return None,
            None => Call::default(),
        };
        known.last_end += 1;
        let end = known.last_end;
        let ended = Call { stage: Stage::Ended, end, ..Call::default() };
        known.calls.insert(id.to_owned(), ended);
        known.ended.push_back((id.to_owned(), end));
        if known.ended.len() > ENDED
            && let Some((oldest, end)) = known.ended.pop_front()
            && known.calls.get(&oldest).is_some_and(|call| call.end == end)
        {
            known.calls.remove(&oldest);
        }
        Some(call)
    }

    /// Does something with a call that is connected, and gives the reason if it is not.
    pub(super) fn with<T>(
        &self,
        id: &str,
        act: impl FnOnce(&mut Call) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let mut known = lock(&self.known);
        let Some(call) = known.calls.get_mut(id) else {
            if self.strict {
                let message = format!("there is no call connection {id:?}");
                return Err(Refusal::of(StatusCode::NOT_FOUND, Subcode::NOT_FOUND, message));
            }
            let mut call = Call::default();
            let outcome = act(&mut call)?;
            // Nothing is to be remembered of most calls, of which there may be many.
            if !call.is_blank() {
                known.calls.insert(id.to_owned(), call);
            }
            return Ok(outcome);
        };
        let refused = |subcode, message| Refusal::of(StatusCode::BAD_REQUEST, subcode, message);
        match call.stage {
            Stage::Establishing => {
                Err(refused(Subcode::CALL_NOT_ESTABLISHED, "the call is not established"))
            }
            Stage::Ended => Err(refused(Subcode::CALL_TERMINATED, "the call has ended")),
            Stage::Connected => {
                let outcome = act(call);
                if !self.strict && call.is_blank() {
                    known.calls.remove(id);
                }
                outcome
            }
        }
    }
}

impl Call {
    fn is_blank(&self) -> bool {
        self.stage == Stage::Connected
            && !self.is_group
            && self.callback_uri.is_none()
            && self.running.is_empty()
            && self.listening.is_empty()
    }

    pub(super) fn start(&mut self, running: Running) {
        self.running.push(running);
    }

    /// Takes an operation out, if it still runs.
    pub(super) fn take(&mut self, id: u64) -> Option<Running> {
        let index = self.running.iter().position(|running| running.id == id)?;
        Some(self.running.remove(index))
    }

    pub(super) fn take_all(&mut self) -> Vec<Running> {
        std::mem::take(&mut self.running)
    }

    /// Takes the prompts and recognitions out; tones go on.
    pub(super) fn take_cancellable(&mut self) -> Vec<Running> {
        self.running.extract_if(.., |running| running.media.is_cancellable()).collect()
    }

    /// The recognition that hears the keys of a participant.
    pub(super) fn recognition(&mut self, from: &str) -> Option<(u64, &mut Recognition)> {
        self.running.iter_mut().find_map(|running| match &mut running.media {
            Media::Recognize(recognition) if recognition.from == from => {
                (recognition.request.recognize_input_type != RecognizeInputType::Speech)
                    .then_some((running.id, &mut **recognition))
            }
            _ => None,
        })
    }

    /// Whether a new operation goes together with those that run.
    ///
    /// | while this runs | this is refused |
    /// | --- | --- |
    /// | tones to a participant | tones, a play to that participant, a recognize in a group call: 412/8583 |
    /// | a play to participants, a recognize in a group call | tones: 412/8583 |
    /// | a play, a recognize | a play, a recognize, unless it interrupts: 400/8500 |
    pub(super) fn admit(&self, new: &Media, interrupts: bool) -> Result<(), Refusal> {
        for running in &self.running {
            match (&running.media, new) {
                (Media::Tones { .. }, Media::Tones { .. }) => {
                    return Err(incompatible("tones are being sent"));
                }
                (Media::Tones { to: busy }, Media::Play { to }) if to.contains(busy) => {
                    return Err(incompatible("tones are being sent to that participant"));
                }
                (Media::Tones { .. }, Media::Recognize(_)) if self.is_group => {
                    return Err(incompatible("tones are being sent in a group call"));
                }
                (Media::Play { to }, Media::Tones { .. }) if !to.is_empty() => {
                    return Err(incompatible("a play to participants runs"));
                }
                (Media::Recognize(_), Media::Tones { .. }) if self.is_group => {
                    return Err(incompatible("a recognize runs in a group call"));
                }
                (running, new)
                    if running.is_cancellable() && new.is_cancellable() && !interrupts =>
                {
                    return Err(Refusal::of(
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

    /// Whether continuous recognition of a participant may start.
    pub(super) fn admit_listening(&self, participant: &str) -> Result<(), Refusal> {
        let is_busy =
            |running: &Running| matches!(&running.media, Media::Tones { to } if to == participant);
        if self.running.iter().any(is_busy) {
            return Err(incompatible("tones are being sent to that participant"));
        }
        Ok(())
    }
}

impl Media {
    fn is_cancellable(&self) -> bool {
        matches!(self, Self::Play { .. } | Self::Recognize(_))
    }
}

fn incompatible(message: &str) -> Refusal {
    Refusal::of(StatusCode::PRECONDITION_FAILED, Subcode::INCOMPATIBLE_MEDIA_OPERATION, message)
}
