//! What operations share.

use std::io;
use std::sync::Arc;
use std::time::SystemTime;

use acs_call_automation::Subcode;
use tokio::runtime::Handle;

use crate::calls::far_end::FarEnd;
use crate::calls::offers::Offers;
use crate::calls::recordings::Recordings;
use crate::calls::registry::Calls;
use crate::delivery::callbacks::Callbacks;
use crate::delivery::deliveries::Deliveries;
use crate::delivery::grid::Grid;
use crate::ending::Ending;
use crate::error::Error;
use crate::executed::Journal;
use crate::issuer::Issuer;
use crate::recorded::files::RecordedFiles;
use crate::settings::Settings;
use crate::timers::Timers;
use crate::upcoming::Upcoming;

/// The service behind its HTTP interface.
pub(crate) struct State {
    pub(crate) settings: Settings,
    pub(crate) calls: Calls,
    pub(crate) executed: Journal,
    pub(crate) deliveries: Arc<Deliveries>,
    pub(crate) callbacks: Callbacks,
    pub(crate) grid: Arc<Grid>,
    pub(crate) timers: Timers,
    /// Failures of the next operations that have an event for a failure.
    pub(crate) failures: Upcoming<Subcode>,
    /// What the next far ends do that ring.
    pub(crate) far_ends: Upcoming<FarEnd>,
    pub(crate) offers: Offers,
    pub(crate) recordings: Recordings,
    pub(crate) recorded_files: RecordedFiles,
    /// How the addresses of the files of recordings begin.
    pub(crate) recording_url: String,
}

impl State {
    /// `endpoint` is the address of the emulator itself.
    pub(crate) fn new(settings: Settings, issuer: Arc<Issuer>, endpoint: &str) -> io::Result<Self> {
        let runtime = Handle::try_current().map_err(io::Error::other)?;
        let deliveries = Arc::new(Deliveries::new(&settings, runtime));
        let callbacks = Callbacks::new(Arc::clone(&deliveries), issuer, Arc::clone(&settings.now));
        let grid = Arc::new(Grid::new(Arc::clone(&deliveries), &settings, endpoint));
        for subscription in &settings.event_grid {
            let subscribed = subscription.clone().checked(&settings.addresses);
            subscribed
                .map_err(Error::from)
                .and_then(|subscription| grid.subscribe(subscription))
                .map_err(|problem| io::Error::new(io::ErrorKind::InvalidInput, problem))?;
        }
        Ok(Self {
            calls: Calls::new(settings.is_strict),
            executed: Journal::new(settings.remembered),
            deliveries,
            callbacks,
            grid,
            timers: Timers::default(),
            failures: Upcoming::default(),
            far_ends: Upcoming::default(),
            offers: Offers::default(),
            recordings: Recordings::default(),
            recorded_files: RecordedFiles::default(),
            recording_url: settings.recording_url.clone().unwrap_or_else(|| endpoint.to_owned()),
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
