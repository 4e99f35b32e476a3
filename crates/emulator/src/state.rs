//! What operations share.

use std::io;
use std::sync::Arc;
use std::time::SystemTime;

use acs_call_automation::Subcode;
use tokio::runtime::Handle;

use crate::callback::Callbacks;
use crate::calls::far_end::FarEnd;
use crate::calls::offers::Offers;
use crate::calls::recordings::Recordings;
use crate::calls::registry::Calls;
use crate::ending::Ending;
use crate::executed::Journal;
use crate::issuer::Issuer;
use crate::prompt_files::PromptFiles;
use crate::settings::Settings;
use crate::timers::Timers;
use crate::upcoming::Upcoming;

/// The service behind its HTTP interface.
pub(crate) struct State {
    pub(crate) settings: Settings,
    pub(crate) calls: Calls,
    pub(crate) executed: Journal,
    pub(crate) callbacks: Arc<Callbacks>,
    pub(crate) timers: Timers,
    pub(crate) prompt_files: PromptFiles,
    /// Failures of the next operations that have an event for a failure.
    pub(crate) failures: Upcoming<Subcode>,
    /// What the next far ends do that ring.
    pub(crate) far_ends: Upcoming<FarEnd>,
    pub(crate) offers: Offers,
    pub(crate) recordings: Recordings,
}

impl State {
    pub(crate) fn new(settings: Settings, issuer: Arc<Issuer>) -> io::Result<Self> {
        let runtime = Handle::try_current().map_err(io::Error::other)?;
        let callbacks = Callbacks::new(&settings, issuer, runtime);
        Ok(Self {
            calls: Calls::new(settings.is_strict),
            executed: Journal::new(settings.remembered),
            callbacks: Arc::new(callbacks),
            timers: Timers::default(),
            prompt_files: PromptFiles::new(&settings),
            failures: Upcoming::default(),
            far_ends: Upcoming::default(),
            offers: Offers::default(),
            recordings: Recordings::default(),
            settings,
        })
    }

    /// What the far end does that rings now.
    pub(crate) fn next_far_end(&self) -> FarEnd {
        self.far_ends.take().unwrap_or(self.settings.far_end)
    }

    /// The time of day.
    pub(crate) fn now(&self) -> SystemTime {
        (self.settings.now)()
    }

    /// How an operation that has an event for a failure ends, unless something ends it earlier.
    pub(crate) fn next_ending(&self) -> Ending {
        self.failures.take().map_or(Ending::Done, Ending::Failed)
    }
}
