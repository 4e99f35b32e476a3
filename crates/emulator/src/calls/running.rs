//! An operation that runs in a call.

use acs_call_automation::event::EventData;

use crate::calls::recognition::Recognition;
use crate::ending::Ending;
use crate::event::{Events, Reply};

/// An operation that runs until its time has passed, something ends it, or the call ends.
pub(crate) struct Running {
    pub(crate) id: u64,
    pub(crate) media: Media,
    pub(crate) reply: Reply,
    /// How it ends when its time has passed.
    pub(crate) ending: Ending,
    pub(crate) report: Report,
    /// The source of its prompt that cannot be played.
    pub(crate) failed_source: Option<i32>,
}

/// Makes the event that reports the end of an operation.
pub(crate) type Report = fn(&Running, Ending) -> EventData;

/// How an operation uses the media of the call.
pub(crate) enum Media {
    Tones {
        to: String,
    },
    /// Without participants, a play to everyone in the call.
    Play {
        to: Vec<String>,
    },
    Recognize(Box<Recognition>),
}

impl Running {
    /// Ends the operation: early, or because its time has passed.
    pub(crate) fn end(self, early: Option<Ending>, events: &mut Events) {
        let event = (self.report)(&self, early.unwrap_or(self.ending));
        events.add(&self.reply, event);
    }

    /// Returns whether it plays the prompt of a recognition, which must not be interrupted; `request` is the entry
    /// of its request.
    pub(crate) fn is_prompt_of(&self, request: u64) -> bool {
        let Media::Recognize(recognition) = &self.media else { return false };
        self.reply.request == Some(request)
            && recognition.is_prompting()
            && !recognition.is_interruptible()
    }
}

impl Media {
    pub(crate) fn is_cancellable(&self) -> bool {
        matches!(self, Self::Play { .. } | Self::Recognize(_))
    }
}
