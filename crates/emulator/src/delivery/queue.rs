//! Events that wait to be delivered: in order, and bounded.
//!
//! Events that have to be delivered one after the other are in one lane, such as those of a call. A receiver
//! that is down can fill its own share, and no more: it does not take the room of the others.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::HeaderMap;
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};
use url::Url;

use crate::clock::{Clock, ClockHold};
use crate::delivery::receivers::origin;
use crate::sync::lock;

/// How many events wait or are being delivered, to one receiver and to all of them.
const MOST: Share = Share { events: 10_000, bytes: 40 << 20 };
const MOST_IN_ALL: Share = Share { events: 20_000, bytes: 80 << 20 };
/// What an event takes besides its body, roughly.
const OVERHEAD: usize = 512;

/// An event that waits.
pub(super) struct Pending {
    pub(super) kind: Kind,
    pub(super) to: Url,
    pub(super) due: Instant,
    pub(super) event_type: String,
    pub(super) body: Bytes,
    /// Its entry in the journal.
    pub(super) entry: Option<u64>,
    /// It was posted before.
    pub(super) replay: Option<Replay>,
    /// Makes the headers of an attempt.
    pub(super) headers: Arc<dyn Fn() -> HeaderMap + Send + Sync>,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Callback,
    EventGrid,
}

/// How an event is posted again.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Replay {
    AsItWas,
    Edited,
}

pub(super) struct Queue {
    waiting: Mutex<Waiting>,
    undelivered: watch::Sender<usize>,
    /// How many resets there have been. It changes only while `waiting` is locked.
    resets: watch::Sender<u64>,
    clock: Clock,
}

/// An event that was taken, to be delivered when it is due.
pub(super) struct Taken {
    pub(super) pending: Pending,
    resets: watch::Receiver<u64>,
}

impl Taken {
    /// Waits until the event is due. Returns whether it is still to be delivered: a reset forgets it.
    pub(super) async fn is_due(&mut self) -> bool {
        tokio::select! {
            biased;
            _ = self.resets.changed() => false,
            () = sleep_until(self.pending.due) => true,
        }
    }
}

#[derive(Default)]
struct Waiting {
    lanes: HashMap<String, VecDeque<Pending>>,
    shares: HashMap<String, Share>,
    all: Share,
    random: Option<fastrand::Rng>,
    /// The clock waits for the events.
    hold: Option<ClockHold>,
}

#[derive(Clone, Copy, Default, PartialEq)]
struct Share {
    events: usize,
    bytes: usize,
}

/// What has become of events that were to be added.
pub(super) struct Added {
    /// The lane was empty: somebody has to deliver its events.
    pub(super) is_new: bool,
    /// The events for which there was no room, and why.
    pub(super) dropped: Vec<(Pending, String)>,
}

impl Queue {
    /// With a seed, the events of a lane that wait at the same time are taken in a random order.
    pub(super) fn new(random_order: Option<u64>, clock: Clock) -> Self {
        let random = random_order.map(fastrand::Rng::with_seed);
        Self {
            waiting: Mutex::new(Waiting { random, ..Waiting::default() }),
            undelivered: watch::Sender::default(),
            resets: watch::Sender::default(),
            clock,
        }
    }

    pub(super) fn add(&self, lane: &str, events: Vec<Pending>) -> Added {
        let mut waiting = lock(&self.waiting);
        let mut added = Added { is_new: false, dropped: Vec::new() };
        for pending in events {
            if let Err(why) = waiting.reserve(&pending) {
                added.dropped.push((pending, why));
            } else if let Some(queue) = waiting.lanes.get_mut(lane) {
                queue.push_back(pending);
            } else {
                added.is_new = true;
                waiting.lanes.insert(lane.to_owned(), VecDeque::from([pending]));
            }
        }
        self.note(&mut waiting);
        added
    }

    /// Takes the next event of a lane. Without one, the lane is no more.
    pub(super) fn next(&self, lane: &str) -> Option<Taken> {
        let mut waiting = lock(&self.waiting);
        let Waiting { lanes, random, .. } = &mut *waiting;
        let queue = lanes.get_mut(lane)?;
        // Even in a random order, no event follows the end of its call.
        let movable = queue
            .iter()
            .position(|pending| pending.event_type == "Microsoft.Communication.CallDisconnected")
            .unwrap_or(queue.len());
        let index = match random {
            Some(random) if movable > 1 => random.usize(0..movable),
            _ => 0,
        };
        let next = queue.remove(index);
        if next.is_none() {
            lanes.remove(lane);
        }
        Some(Taken { pending: next?, resets: self.resets.subscribe() })
    }

    /// Frees the room of an event that was delivered, or given up.
    pub(super) fn done(&self, pending: &Pending) {
        let mut waiting = lock(&self.waiting);
        waiting.release(pending);
        self.note(&mut waiting);
    }

    /// Notes how many events wait or are being delivered now.
    fn note(&self, waiting: &mut Waiting) {
        let events = waiting.all.events;
        self.undelivered.send_replace(events);
        if events == 0 {
            waiting.hold = None;
        } else if waiting.hold.is_none() {
            waiting.hold = Some(self.clock.hold());
        }
    }

    /// The number of events that wait or are being delivered.
    pub(super) fn undelivered(&self) -> usize {
        *self.undelivered.borrow()
    }

    /// Forgets the events that wait, also those that are taken and not due yet.
    pub(super) fn reset(&self) {
        let mut waiting = lock(&self.waiting);
        let forgotten: Vec<_> = waiting.lanes.values_mut().flat_map(std::mem::take).collect();
        forgotten.iter().for_each(|pending| waiting.release(pending));
        self.note(&mut waiting);
        self.resets.send_modify(|resets| *resets += 1);
    }

    /// Waits until no event is pending.
    pub(super) async fn drained(&self) {
        // It only fails when the sender is gone, and the sender is here.
        let _ = self.undelivered.subscribe().wait_for(|undelivered| *undelivered == 0).await;
    }
}

impl Waiting {
    /// Takes room for an event, or says why there is none.
    fn reserve(&mut self, pending: &Pending) -> Result<(), String> {
        let origin = origin(&pending.to);
        let own = self.shares.get(origin).copied().unwrap_or_default();
        for (share, most, whose) in [(own, MOST, " for this receiver"), (self.all, MOST_IN_ALL, "")]
        {
            if share.events >= most.events {
                return Err(format!("{} events wait{whose} already", share.events));
            }
            if share.bytes + pending.len() > most.bytes {
                return Err(format!("{} MiB of events wait{whose} already", share.bytes >> 20));
            }
        }
        for share in [self.shares.entry(origin.to_owned()).or_default(), &mut self.all] {
            share.events += 1;
            share.bytes += pending.len();
        }
        Ok(())
    }

    fn release(&mut self, pending: &Pending) {
        let origin = origin(&pending.to);
        let own = self.shares.get_mut(origin);
        for share in own.into_iter().chain([&mut self.all]) {
            share.events = share.events.saturating_sub(1);
            share.bytes = share.bytes.saturating_sub(pending.len());
        }
        if self.shares.get(origin).is_some_and(|share| share.events == 0) {
            self.shares.remove(origin);
        }
    }
}

impl Pending {
    fn len(&self) -> usize {
        self.body.len() + OVERHEAD
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn queue() -> Queue {
        Queue::new(None, Clock::new(Arc::new(std::time::SystemTime::now), None))
    }

    fn pending(to: &str, length: usize) -> Pending {
        Pending {
            kind: Kind::Callback,
            to: Url::parse(to).unwrap(),
            due: Instant::now(),
            event_type: "type".to_owned(),
            body: vec![b' '; length].into(),
            entry: None,
            replay: None,
            headers: Arc::new(HeaderMap::new),
        }
    }

    #[test]
    fn a_receiver_takes_its_own_share_of_the_memory_only() {
        let queue = queue();
        let large = MOST.bytes / 4;
        let to_dead = (0..4).map(|_| pending("http://dead/a", large)).collect();
        let dropped = queue.add("call", to_dead).dropped;
        assert_eq!(dropped.len(), 1);
        assert!(dropped[0].1.ends_with(" MiB of events wait for this receiver already"));
        // The same receiver, whatever the path and the lane.
        assert_eq!(queue.add("other", vec![pending("http://dead/b", large)]).dropped.len(), 1);
        assert!(queue.add("call", vec![pending("http://alive/", large)]).dropped.is_empty());

        let first = queue.next("call").unwrap();
        queue.done(&first.pending);
        assert!(queue.add("call", vec![pending("http://dead/a", large)]).dropped.is_empty());
    }

    #[test]
    fn what_was_delivered_leaves_nothing() {
        let queue = queue();
        assert!(queue.add("call", vec![pending("http://a/", 1), pending("http://b/", 1)]).is_new);
        for _ in 0..2 {
            let next = queue.next("call").unwrap();
            queue.done(&next.pending);
        }
        assert!(queue.next("call").is_none());
        let waiting = lock(&queue.waiting);
        assert!(waiting.lanes.is_empty() && waiting.shares.is_empty());
        assert!(waiting.all == Share::default());
    }
}
