//! A stream that is open, as its call sees it: what it is to send.

use std::sync::Arc;

use acs_call_automation::Tone;
use tokio::sync::{mpsc, watch};

use crate::media::fault::StreamFault;

/// How many commands may wait.
const WAITING: usize = 1024;

/// An open stream. It closes when this is dropped.
pub(crate) struct Link {
    commands: mpsc::Sender<Command>,
    _open: watch::Sender<()>,
}

/// The other end of a [`Link`].
pub(crate) struct Commands {
    pub(crate) next: mpsc::Receiver<Command>,
    /// Its `changed` returns when the link is dropped.
    pub(crate) closed: watch::Receiver<()>,
}

/// What a stream is to do.
pub(crate) enum Command {
    Key {
        participant: Arc<str>,
        tone: Tone,
    },
    Words {
        participant: Arc<str>,
        words: Arc<str>,
    },
    /// What is said is in another language from now on.
    Locale(Box<str>),
    Fail(StreamFault),
}

impl Link {
    pub(crate) fn new() -> (Self, Commands) {
        let (commands, next) = mpsc::channel(WAITING);
        let (open, closed) = watch::channel(());
        (Self { commands, _open: open }, Commands { next, closed })
    }

    /// Has the stream do something, unless it has ended, or its application does not read.
    pub(crate) fn send(&self, command: Command) -> bool {
        self.commands.try_send(command).is_ok()
    }
}
