//! What operations share.

use std::io;
use std::sync::Arc;
use std::time::SystemTime;

use acs_call_automation::Subcode;
use tokio::runtime::Handle;

use crate::callback::{Callbacks, RESOURCE_ID};
use crate::calls::far_end::FarEnd;
use crate::calls::offers::Offers;
use crate::calls::recordings::Recordings;
use crate::calls::registry::Calls;
use crate::ending::Ending;
use crate::event::Events;
use crate::executed::Journal;
use crate::incoming_calls::Subscribers;
use crate::issuer::Issuer;
use crate::prompt_files::PromptFiles;
use crate::rooms::Rooms;
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
    /// Who is notified of incoming calls.
    pub(crate) subscribers: Subscribers,
    pub(crate) rooms: Rooms,
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
            subscribers: Subscribers::default(),
            rooms: Rooms::default(),
            recordings: Recordings::default(),
            settings,
        })
    }

    /// What the far end does that rings now.
    pub(crate) fn next_far_end(&self) -> FarEnd {
        self.far_ends.take().unwrap_or(self.settings.far_end)
    }

    /// Returns whether a call to a participant comes in at the application, and no far end decides about it:
    /// the participant is one of the resource's own, the application listens, and no test has chosen a far end.
    pub(crate) fn comes_in(&self, raw_id: &str) -> bool {
        self.subscribers.is_any() && self.far_ends.is_empty() && self.is_own(raw_id)
    }

    /// Returns whether a participant belongs to the resource.
    fn is_own(&self, raw_id: &str) -> bool {
        let identity =
            raw_id.strip_prefix("8:acs:").and_then(|rest| rest.strip_prefix(RESOURCE_ID));
        identity.is_some_and(|rest| rest.starts_with('_'))
            || self.settings.own.iter().any(|own| own == raw_id)
    }

    /// Posts the events of a call, and then reports in the other calls of its conversation who is in them now.
    pub(crate) fn post(&self, call_connection_id: &str, events: Events) {
        self.callbacks.post(call_connection_id, events);
        self.report_participants();
    }

    /// Reports in the calls who is in them now that another call has changed it.
    pub(crate) fn report_participants(&self) {
        for id in self.calls.take_unreported() {
            let mut events = Events::default();
            // A call that has ended meanwhile reports nothing any more.
            let _ = self.calls.look(&id, |call| {
                let reply = call.reply(&id, self.settings.callback_uri.as_ref());
                call.participants.report(&reply, &mut events);
                Ok(())
            });
            self.callbacks.post(&id, events);
        }
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
