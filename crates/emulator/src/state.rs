//! What operations share.

use std::io;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use acs_call_automation::Subcode;
use acs_call_automation::types::IncomingCallEventData;
use tokio::runtime::Handle;

use crate::calls::far_end::FarEnd;
use crate::calls::habit::Habit;
use crate::calls::offers::{Offers, RINGS};
use crate::calls::recordings::Recordings;
use crate::calls::registry::Calls;
use crate::clock::Clock;
use crate::delivery::callbacks::Callbacks;
use crate::delivery::deliveries::Deliveries;
use crate::delivery::grid::Grid;
use crate::delivery::grid::event::GridEvent;
use crate::ending::Ending;
use crate::error::Error;
use crate::event::Events;
use crate::executed::Operations;
use crate::ids::{Ids, RESOURCE_ID};
use crate::incoming_calls::Subscribers;
use crate::issuer::Issuer;
use crate::journal::Journal;
use crate::journal::entry::Deed;
use crate::media::sockets::Sockets;
use crate::phone::Phone;
use crate::prompt_files::PromptFiles;
use crate::recorded::files::RecordedFiles;
use crate::rooms::Rooms;
use crate::scenario::cast::Cast;
use crate::settings::Settings;
use crate::timers::Timers;
use crate::upcoming::Upcoming;

/// The service behind its HTTP interface.
pub(crate) struct State {
    pub(crate) settings: Settings,
    pub(crate) clock: Clock,
    pub(crate) ids: Ids,
    pub(crate) calls: Calls,
    pub(crate) journal: Arc<Journal>,
    pub(crate) executed: Operations,
    pub(crate) deliveries: Arc<Deliveries>,
    callbacks: Callbacks,
    pub(crate) grid: Arc<Grid>,
    pub(crate) timers: Timers,
    pub(crate) prompt_files: PromptFiles,
    /// Failures of the next operations that have an event for a failure.
    pub(crate) failures: Upcoming<Subcode>,
    /// What the next far ends do that ring.
    pub(crate) far_ends: Upcoming<FarEnd>,
    pub(crate) offers: Offers,
    /// Who takes part in scenarios.
    pub(crate) cast: Cast,
    /// Who is notified of incoming calls.
    pub(crate) subscribers: Subscribers,
    /// Whether a person takes part in calls.
    pub(crate) phone: Arc<Phone>,
    pub(crate) rooms: Rooms,
    pub(crate) sockets: Sockets,
    pub(crate) recordings: Recordings,
    pub(crate) recorded_files: RecordedFiles,
}

impl State {
    /// `endpoint` is the address of the emulator itself.
    pub(crate) fn new(settings: Settings, issuer: Arc<Issuer>, endpoint: &str) -> io::Result<Self> {
        let runtime = Handle::try_current().map_err(io::Error::other)?;
        let clock = Clock::new(Arc::clone(&settings.now), settings.settles);
        let (most, now) = (settings.journal, Arc::clone(&settings.now));
        let journal = Arc::new(Journal::new(most, now, clock.clone()));
        let deliveries =
            Arc::new(Deliveries::new(&settings, Arc::clone(&journal), clock.clone(), runtime));
        let sockets = Sockets::new(Arc::clone(&issuer), Arc::clone(&settings.now), clock.clone());
        let ids = Ids::new(settings.seed);
        let now = Arc::clone(&settings.now);
        let callbacks = Callbacks::new(Arc::clone(&deliveries), issuer, now, ids.clone());
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
            journal,
            executed: Operations::new(settings.remembered),
            deliveries,
            callbacks,
            grid,
            timers: Timers::new(clock.clone()),
            clock,
            ids,
            prompt_files: PromptFiles::new(&settings),
            failures: Upcoming::default(),
            far_ends: Upcoming::default(),
            offers: Offers::default(),
            cast: Cast::default(),
            subscribers: Subscribers::default(),
            phone: Arc::default(),
            rooms: Rooms::default(),
            sockets,
            recordings: Recordings::default(),
            recorded_files: RecordedFiles::default(),
            settings,
        })
    }

    /// Forgets everything that requests and tests have made, without an event.
    pub(crate) fn reset(&self) {
        // Each member is named, so that a new one is not overlooked.
        let Self {
            settings: _,
            // Time goes on.
            clock: _,
            ids,
            calls,
            journal,
            executed,
            deliveries,
            callbacks: _,
            grid,
            timers,
            // The check of a file for a call that is gone has no effect.
            prompt_files: _,
            failures,
            far_ends,
            offers,
            cast,
            // Who listens in Rust still does.
            subscribers: _,
            // Who is there stays.
            phone: _,
            rooms,
            recordings,
            recorded_files,
            sockets,
        } = self;
        ids.reset();
        calls.reset();
        timers.reset();
        offers.reset();
        cast.reset();
        rooms.reset();
        recordings.reset();
        recorded_files.reset();
        sockets.reset();
        failures.clear();
        far_ends.clear();
        grid.reset();
        deliveries.reset();
        executed.reset();
        journal.reset();
    }

    /// Logs and records what a test or a person has done, and where in a call. The log has no keys and no words.
    pub(crate) fn has_done(&self, line: String, deed: Option<Deed>) {
        // What follows from it has the time to settle, also if nothing is delivered.
        let _hold = self.clock.hold();
        self.settings.log.line(|| format!("control: {line}"));
        self.journal.control(|| line, deed);
    }

    /// What the far end with this raw id does, which rings now in a call.
    pub(crate) fn next_far_end(&self, call_connection_id: &str, raw_id: &str) -> FarEnd {
        if self.cast.rings(call_connection_id, raw_id) {
            return FarEnd::Rings;
        }
        let habit = || self.habit(raw_id).map(Habit::far_end);
        let usual = || match self.phone.is_attended() {
            true => FarEnd::Rings,
            false => self.settings.far_end,
        };
        self.far_ends.take(None).or_else(habit).unwrap_or_else(usual)
    }

    fn habit(&self, raw_id: &str) -> Option<Habit> {
        Habit::of(raw_id).filter(|_| self.settings.has_habits)
    }

    /// Returns whether a call to a participant comes in at the application, and no far end decides about it:
    /// the participant is one of the resource's own, the application listens, and no test has chosen a far end.
    pub(crate) fn comes_in(&self, raw_id: &str) -> bool {
        let listens = self.subscribers.is_any() || self.grid.wants_calls_to(raw_id);
        listens && self.far_ends.is_empty() && self.is_own(raw_id)
    }

    /// Notifies the application of an incoming call.
    pub(crate) fn notify(&self, incoming: &IncomingCallEventData) {
        self.subscribers.notify(incoming);
        self.grid.publish(&GridEvent::incoming_call(incoming, &self.ids));
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

    /// The time of day, also of other machines. In calls it is that of the [`clock`](Self::clock).
    pub(crate) fn now(&self) -> SystemTime {
        (self.settings.now)()
    }

    /// How long a far end rings that decides by itself; `given` is what the request says.
    pub(crate) fn rings(&self, raw_id: &str, far_end: FarEnd, given: Option<Duration>) -> Duration {
        let habit = self.habit(raw_id).map(Habit::rings).unwrap_or_default();
        let rings = match self.settings.ring_duration {
            Some(rings) => rings,
            None if self.clock.is_virtual() && far_end == FarEnd::NoAnswer => {
                given.unwrap_or(RINGS)
            }
            None => Duration::ZERO,
        };
        rings.max(habit)
    }

    /// How an operation in a call that has an event for a failure ends, unless something ends it earlier.
    pub(crate) fn next_ending(&self, call_connection_id: &str) -> Ending {
        self.failures.take(Some(call_connection_id)).map_or(Ending::Done, Ending::Failed)
    }
}
