//! Operations that end by themselves: one task waits for all of them, as there may be very many.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::sync::Mutex;
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

use crate::calls::call::Timer;
use crate::sync::lock;

#[derive(Default)]
pub(crate) struct Timers {
    /// When each is due, the id of its operation and its call.
    waiting: Mutex<BinaryHeap<Reverse<(Instant, u64, String)>>>,
    /// Notified when a new timer is due before all others.
    sooner: Notify,
}

impl Timers {
    pub(crate) fn start(&self, call_connection_id: &str, (operation, duration): Timer) {
        // A time that the clock cannot represent never comes.
        let Some(due) = Instant::now().checked_add(duration) else { return };
        let mut waiting = lock(&self.waiting);
        let is_first = waiting.peek().is_none_or(|Reverse((first, ..))| due < *first);
        waiting.push(Reverse((due, operation, call_connection_id.to_owned())));
        drop(waiting);
        if is_first {
            self.sooner.notify_one();
        }
    }

    /// How long each operation still lasts.
    pub(crate) fn left(&self) -> HashMap<u64, Duration> {
        let (waiting, now) = (lock(&self.waiting), Instant::now());
        let left = |Reverse((due, operation, _)): &Reverse<(Instant, u64, String)>| {
            (*operation, due.saturating_duration_since(now))
        };
        waiting.iter().map(left).collect()
    }

    pub(crate) fn reset(&self) {
        lock(&self.waiting).clear();
    }

    /// Waits until an operation is due; returns its id and its call.
    pub(crate) async fn next(&self) -> (u64, String) {
        // However many are due at once, the runtime's other tasks get their turn.
        tokio::task::coop::consume_budget().await;
        loop {
            let sooner = self.sooner.notified();
            match self.due_or_wait() {
                Ok(due) => return due,
                Err(None) => sooner.await,
                Err(Some(until)) => {
                    // Whichever comes first, look again.
                    let _ = tokio::time::timeout_at(until, sooner).await;
                }
            }
        }
    }

    fn due_or_wait(&self) -> Result<(u64, String), Option<Instant>> {
        let mut waiting = lock(&self.waiting);
        let Some(Reverse((due, ..))) = waiting.peek() else { return Err(None) };
        if *due > Instant::now() {
            return Err(Some(*due));
        }
        waiting.pop().map(|Reverse((_, operation, call))| (operation, call)).ok_or(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn what_starts_later_and_is_due_sooner_ends_first() {
        let (timers, began) = (Timers::default(), Instant::now());
        timers.start("long", (1, Duration::from_secs(10)));
        let shorter = async { timers.start("short", (2, Duration::from_secs(1))) };
        let (first, ()) = tokio::join!(timers.next(), shorter);
        assert_eq!((first, began.elapsed()), ((2, "short".to_owned()), Duration::from_secs(1)));
        let second = timers.next().await;
        assert_eq!((second, began.elapsed()), ((1, "long".to_owned()), Duration::from_secs(10)));
    }

    #[tokio::test(start_paused = true)]
    async fn a_time_that_the_clock_cannot_represent_never_comes() {
        let timers = Timers::default();
        timers.start("endless", (1, Duration::MAX));
        timers.start("short", (2, Duration::from_secs(1)));
        assert_eq!(timers.next().await.0, 2);
        assert!(lock(&timers.waiting).is_empty());
    }
}
