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
use crate::executed::Operations;
use crate::issuer::Issuer;
use crate::journal::Journal;
use crate::prompt_files::PromptFiles;
use crate::settings::Settings;
use crate::timers::Timers;
use crate::upcoming::Upcoming;

/// The service behind its HTTP interface.
pub(crate) struct State {
    pub(crate) settings: Settings,
    pub(crate) calls: Calls,
    pub(crate) journal: Arc<Journal>,
    pub(crate) executed: Operations,
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
        let journal = Arc::new(Journal::new(settings.journal, Arc::clone(&settings.now)));
        let callbacks = Callbacks::new(&settings, issuer, Arc::clone(&journal), runtime);
        Ok(Self {
            calls: Calls::new(settings.is_strict),
            journal,
            executed: Operations::new(settings.remembered),
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

    /// Forgets everything that requests and tests have made, without an event.
    pub(crate) fn reset(&self) {
        // Each member is named, so that a new one is not overlooked.
        let Self {
            settings: _,
            calls,
            journal,
            executed,
            callbacks,
            timers,
            // The check of a file for a call that is gone has no effect.
            prompt_files: _,
            failures,
            far_ends,
            offers,
            recordings,
        } = self;
        calls.reset();
        timers.reset();
        offers.reset();
        recordings.reset();
        failures.clear();
        far_ends.clear();
        callbacks.reset();
        executed.reset();
        journal.reset();
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
