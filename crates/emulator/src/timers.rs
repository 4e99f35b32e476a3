//! Operations that end by themselves: one task waits for all of them, as there may be very many.

use std::collections::{BTreeMap, HashMap};
use std::sync::Mutex;
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

use crate::calls::call::Timer;
use crate::clock::{Alarm, Clock};
use crate::sync::lock;

pub(crate) struct Timers {
    clock: Clock,
    /// By when they are due, and the ids of their operations.
    waiting: Mutex<BTreeMap<(Instant, u64), Waiting>>,
    /// Notified when a new timer is due before all others.
    sooner: Notify,
}

struct Waiting {
    alarm: Alarm,
    call_connection_id: String,
}

/// An operation that is due. The clock stops until this is dropped, so that what follows begins in time.
pub(crate) struct Due {
    pub(crate) operation: u64,
    pub(crate) call_connection_id: String,
    _alarm: Alarm,
}

impl Timers {
    pub(crate) fn new(clock: Clock) -> Self {
        Self { clock, waiting: Mutex::default(), sooner: Notify::new() }
    }

    pub(crate) fn start(&self, call_connection_id: &str, (operation, duration): Timer) {
        // A time that is too far away never comes.
        let Some(alarm) = self.clock.alarm_after(duration) else { return };
        let due = (alarm.due, operation);
        let timer = Waiting { alarm, call_connection_id: call_connection_id.to_owned() };
        let mut waiting = lock(&self.waiting);
        waiting.insert(due, timer);
        let is_first = waiting.first_key_value().is_some_and(|(first, _)| *first == due);
        drop(waiting);
        if is_first {
            self.sooner.notify_one();
        }
    }

    /// How long each operation still lasts.
    pub(crate) fn left(&self) -> HashMap<u64, Duration> {
        let (waiting, now) = (lock(&self.waiting), self.clock.now());
        let left =
            |(due, operation): &(Instant, u64)| (*operation, due.saturating_duration_since(now));
        waiting.keys().map(left).collect()
    }

    /// When the first of these operations is due, if one has a timer.
    pub(crate) fn first_due(&self, operations: &[u64]) -> Option<Instant> {
        let waiting = lock(&self.waiting);
        let is_one = |(_, operation): &&(Instant, u64)| operations.contains(operation);
        waiting.keys().find(is_one).map(|(due, _)| *due)
    }

    pub(crate) fn reset(&self) {
        lock(&self.waiting).clear();
    }

    /// Waits until an operation is due.
    pub(crate) async fn next(&self) -> Due {
        // However many are due at once, the runtime's other tasks get their turn.
        tokio::task::coop::consume_budget().await;
        loop {
            let sooner = self.sooner.notified();
            match self.due_or_wait() {
                Ok(due) => return due,
                Err(None) => sooner.await,
                // Whichever comes first, look again.
                Err(Some(until)) => tokio::select! {
                    () = self.clock.reach(until) => {}
                    () = sooner => {}
                },
            }
        }
    }

    fn due_or_wait(&self) -> Result<Due, Option<Instant>> {
        let mut waiting = lock(&self.waiting);
        let Some(first) = waiting.first_entry() else { return Err(None) };
        let (due, operation) = *first.key();
        if due > self.clock.now() {
            return Err(Some(due));
        }
        let Waiting { alarm, call_connection_id } = first.remove();
        Ok(Due { operation, call_connection_id, _alarm: alarm })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::SystemTime;

    use super::*;

    fn timers() -> Timers {
        Timers::new(Clock::new(Arc::new(SystemTime::now), None))
    }

    #[tokio::test(start_paused = true)]
    async fn what_starts_later_and_is_due_sooner_ends_first() {
        let (timers, began) = (timers(), Instant::now());
        timers.start("long", (1, Duration::from_secs(10)));
        let shorter = async { timers.start("short", (2, Duration::from_secs(1))) };
        let (first, ()) = tokio::join!(timers.next(), shorter);
        assert_eq!((first.operation, &*first.call_connection_id), (2, "short"));
        assert_eq!(began.elapsed(), Duration::from_secs(1));
        let second = timers.next().await;
        assert_eq!((second.operation, &*second.call_connection_id), (1, "long"));
        assert_eq!(began.elapsed(), Duration::from_secs(10));
    }

    #[tokio::test(start_paused = true)]
    async fn a_time_that_is_too_far_away_never_comes() {
        let timers = timers();
        timers.start("endless", (1, Duration::MAX));
        timers.start("centuries", (3, Duration::from_secs(200 * 365 * 24 * 3600)));
        timers.start("short", (2, Duration::from_secs(1)));
        assert_eq!(timers.next().await.operation, 2);
        assert!(lock(&timers.waiting).is_empty());
    }
}
