//! When the next event of a lane starts.
//!
//! The events of a lane start in order. The next one starts when the receiver has answered the previous one,
//! or after a while: an application may never answer, or answer only after a later event. A delivery that was
//! not answered by then counts as delivered. A receiver that has not answered a delivery is not waited for
//! until it answers something: its next event starts as soon as the previous one is on its way.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use http::{Method, StatusCode};
use tokio::runtime::Handle;
use tokio::sync::{Notify, Semaphore};
use tokio::task::{AbortHandle, JoinSet};
use tokio::time::{Instant, sleep};

use crate::clock::Clock;
use crate::delivery::posted::{Posted, PostedEvents};
use crate::delivery::queue::{Kind, Pending, Queue, Replay};
use crate::delivery::receivers::{Receiver, Receivers};
use crate::delivery::report::{Outcome, Report, short};
use crate::delivery::sender::{Failure, Message, Sender};
use crate::journal::Journal;
use crate::journal::entry::{Delivered, milliseconds};
use crate::log::Log;
use crate::settings::{Delivery, Settings};
use crate::sync::lock;

/// How many deliveries are under way at the same time.
const AT_A_TIME: usize = 64;
/// How many deliveries that count as delivered may still be answered.
const LATE: usize = 128;
/// The longest delay, so that it can be added to any time.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 3600);

pub(crate) struct Deliveries {
    settings: Delivery,
    pub(super) clock: Clock,
    pub(crate) sender: Sender,
    log: Log,
    pub(super) journal: Arc<Journal>,
    queue: Queue,
    posted: PostedEvents,
    receivers: Receivers,
    slots: Semaphore,
    /// Deliveries that may be answered late, oldest first.
    late: Mutex<VecDeque<AbortHandle>>,
    tasks: Mutex<JoinSet<()>>,
    runtime: Handle,
}

type Sending = Pin<Box<dyn Future<Output = Result<StatusCode, Failure>> + Send>>;

impl Deliveries {
    pub(crate) fn new(
        settings: &Settings,
        journal: Arc<Journal>,
        clock: Clock,
        runtime: Handle,
    ) -> Self {
        let delivery = settings.delivery.clone();
        Self {
            sender: Sender::new(settings.addresses.clone(), settings.log.clone()),
            log: settings.log.clone(),
            journal,
            queue: Queue::new(delivery.random_order, clock.clone()),
            clock,
            posted: PostedEvents::new(settings.journal),
            receivers: Receivers::default(),
            slots: Semaphore::new(AT_A_TIME),
            late: Mutex::default(),
            tasks: Mutex::default(),
            runtime,
            settings: delivery,
        }
    }

    /// When an event that happens now is due.
    pub(super) fn due(&self) -> Instant {
        Instant::now() + self.settings.delay.min(LONGEST)
    }

    /// Delivers events after those of the lane that wait already.
    pub(super) fn deliver(self: &Arc<Self>, lane: &str, events: Vec<Pending>) {
        if events.is_empty() {
            return;
        }
        for pending in events.iter().filter(|pending| pending.replay.is_none()) {
            self.posted.keep(lane, pending);
        }
        let added = self.queue.add(lane, events);
        for (pending, why) in added.dropped {
            self.report(lane, &pending, &Outcome::Dropped(why), Duration::ZERO);
        }
        if added.is_new {
            let (deliveries, lane) = (Arc::clone(self), lane.to_owned());
            self.spawn(async move { deliveries.deliver_lane(&lane).await });
        }
    }

    /// The event of an entry of the journal as it was posted, if it was and is still kept.
    pub(crate) fn posted(&self, entry: u64) -> Option<Arc<Posted>> {
        self.posted.get(entry)
    }

    /// Returns whether an event with this entry is forgotten by now, if it was posted.
    pub(crate) fn has_forgotten(&self, entry: u64) -> bool {
        self.posted.has_forgotten(entry)
    }

    /// Posts an event again to the same receiver, after those that wait in its lane: as it was, or edited.
    pub(crate) fn replay(self: &Arc<Self>, entry: u64, posted: &Posted, edited: Option<Bytes>) {
        let pending = Pending {
            kind: posted.kind,
            to: posted.to.clone(),
            due: self.due(),
            event_type: posted.event_type.clone(),
            replay: Some(if edited.is_some() { Replay::Edited } else { Replay::AsItWas }),
            body: edited.unwrap_or_else(|| posted.body.clone()),
            entry: Some(entry),
            headers: Arc::clone(&posted.headers),
        };
        self.deliver(&posted.lane, vec![pending]);
    }

    /// Runs a task until its end, or that of the emulator.
    pub(super) fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) -> AbortHandle {
        let mut tasks = lock(&self.tasks);
        while tasks.try_join_next().is_some() {}
        tasks.spawn_on(task, &self.runtime)
    }

    /// Waits until no event is pending.
    pub(crate) async fn drained(&self) {
        self.queue.drained().await;
    }

    /// The number of events that are pending.
    pub(crate) fn undelivered(&self) -> usize {
        self.queue.undelivered()
    }

    /// Forgets the events that wait. Deliveries that are under way are completed.
    pub(crate) fn reset(&self) {
        self.queue.reset();
        self.posted.reset();
    }

    /// Stops all deliveries.
    pub(crate) fn abort(&self) {
        lock(&self.tasks).abort_all();
    }

    async fn deliver_lane(self: &Arc<Self>, lane: &str) {
        while let Some(mut next) = self.queue.next(lane) {
            let is_due = next.is_due().await;
            let pending = Arc::new(next.pending);
            let times = if self.settings.is_duplicated { 2 } else { 1 };
            for _ in 0..if is_due { times } else { 0 } {
                self.deliver_one(lane, &pending).await;
            }
            self.queue.done(&pending);
        }
    }

    async fn deliver_one(self: &Arc<Self>, lane: &str, pending: &Arc<Pending>) {
        let receiver = self.receivers.of(&pending.to);
        let mut wait = self.settings.first_wait;
        for attempt in 1..=self.settings.attempts.max(1) {
            if attempt > 1 {
                sleep(wait).await;
                wait = wait.saturating_mul(2);
            }
            let outcome = self.attempt(lane, pending, &receiver).await;
            if !outcome.is_worth_another() {
                return;
            }
        }
    }

    async fn attempt(
        self: &Arc<Self>,
        lane: &str,
        pending: &Arc<Pending>,
        receiver: &Arc<Receiver>,
    ) -> Outcome {
        // The semaphores are never closed.
        let _slots = (receiver.slots.acquire().await, self.slots.acquire().await);
        let begun = Instant::now();
        let started = Arc::new(Notify::new());
        let mut sending = self.send(pending, &started);
        let is_silent = receiver.is_silent();
        let patience = async {
            if !is_silent {
                sleep(self.settings.patience).await;
            }
            // The next event must not overtake one that has no connection yet.
            started.notified().await;
        };
        let outcome = tokio::select! {
            biased;
            answer = &mut sending => match answer {
                Ok(status) => Outcome::Answered(status),
                Err(failure) => Outcome::Failed(failure.problem),
            },
            () = patience => if is_silent { Outcome::NotAwaited } else { Outcome::Unanswered },
        };
        match outcome {
            Outcome::Answered(_) => receiver.has_answered(true),
            Outcome::Unanswered | Outcome::NotAwaited => {
                receiver.has_answered(false);
                self.listen(lane, pending, receiver, (sending, begun));
            }
            _ => {}
        }
        self.report(lane, pending, &outcome, begun.elapsed());
        outcome
    }

    fn send(self: &Arc<Self>, pending: &Pending, started: &Arc<Notify>) -> Sending {
        let message = Message {
            method: Method::POST,
            to: pending.to.clone(),
            headers: (pending.headers)(),
            body: pending.body.clone(),
            started: Arc::clone(started),
        };
        let deliveries = Arc::clone(self);
        Box::pin(
            async move { deliveries.sender.send(&message).await.map(|answer| answer.status()) },
        )
    }

    /// Waits for the late answer to a delivery that counts as delivered.
    fn listen(
        self: &Arc<Self>,
        lane: &str,
        pending: &Arc<Pending>,
        receiver: &Arc<Receiver>,
        (sending, begun): (Sending, Instant),
    ) {
        let (deliveries, lane) = (Arc::clone(self), lane.to_owned());
        let (pending, receiver) = (Arc::clone(pending), Arc::clone(receiver));
        let listening = self.spawn(async move {
            let outcome = match sending.await {
                Ok(status) => {
                    receiver.has_answered(true);
                    Outcome::Late(status)
                }
                // That it was not answered has been reported.
                Err(failure) if failure.is_timeout => return,
                Err(failure) => Outcome::Failed(failure.problem),
            };
            deliveries.report(&lane, &pending, &outcome, begun.elapsed());
        });
        let mut late = lock(&self.late);
        late.retain(|listening| !listening.is_finished());
        late.push_back(listening);
        if late.len() > LATE
            && let Some(oldest) = late.pop_front()
        {
            oldest.abort();
        }
    }

    /// The one place where it is known how each delivery went.
    fn report(&self, lane: &str, pending: &Pending, outcome: &Outcome, duration: Duration) {
        let Pending { kind, to, event_type, entry, replay, .. } = pending;
        let is_replay = replay.is_some();
        let report = Report { kind: *kind, lane, event_type, to, outcome, duration, is_replay };
        self.log.line(|| report.to_string());
        let edited = (*replay == Some(Replay::Edited)).then_some(&*pending.body);
        self.journal.delivery(to, edited, || {
            let (status, problem) = outcome.in_journal();
            Delivered {
                event: *entry,
                // The lane of another event is not a call.
                call_connection_id: matches!(kind, Kind::Callback).then(|| lane.to_owned()),
                r#type: short(event_type).to_owned(),
                status,
                problem,
                duration_milliseconds: milliseconds(duration),
                is_replay,
                ..Delivered::default()
            }
        });
    }
}
