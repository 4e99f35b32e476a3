//! The registered waits, and the delivery of events to them.

use std::collections::{BTreeMap, VecDeque};
use std::ops::Bound;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Instant, SystemTime};

use tokio::sync::Notify;
use uuid::Uuid;

use super::backlog::Backlog;
use super::ends::Ends;
use super::key::Key;
use super::reported::Reported;
use super::reports::Reports;
use super::streams::{CALL_DISCONNECTED, Item, Streams, is_end};
use crate::clock::Clock;
use crate::event::cloud_event::Event;
use crate::event::error::EventError;
use crate::event::seen_ids::SeenIds;
use crate::generated::events::{EventData, Operation};

/// How many events one wait holds that its waiter has not looked at, besides those that it waits for: the
/// events of earlier requests with the same context.
const MAX_OTHERS: usize = 7;

/// What an `Outcomes`, its clones and its waiters share.
pub(super) struct Shared {
    pub(super) clock: Box<dyn Clock>,
    registry: Mutex<Registry>,
}

impl Shared {
    pub(super) fn new(clock: impl Clock) -> Self {
        Self { clock: Box::new(clock), registry: Mutex::default() }
    }

    pub(super) fn registry(&self) -> MutexGuard<'_, Registry> {
        self.registry.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What may end a wait.
#[derive(Clone)]
pub(super) enum Settled {
    Event(Event),
    /// An event that cannot be read, except for the members that show whom it is for.
    Unreadable(EventError),
}

impl Settled {
    /// When an operation ended, if that is what the event reports.
    fn time_of_outcome(&self) -> Option<SystemTime> {
        match self {
            Self::Event(event) if !matches!(event.data(), EventData::CallDisconnected(_)) => {
                event.timestamp()
            }
            _ => None,
        }
    }
}

/// What a new wait does with events that arrived before it.
#[derive(Clone, Copy)]
pub(super) enum EarlierEvents {
    /// They may be about this operation, whose request may have been sent before with this pair.
    Accept(Option<Uuid>),
    /// They are about other operations with the same context.
    Discard,
}

/// What a wait waits for.
#[derive(Clone, Copy)]
pub(super) struct Expected<'a> {
    /// How many events.
    pub(super) events: usize,
    /// The call of a recording; empty if it is not known.
    pub(super) in_call: &'a str,
}

/// One registered wait, as its waiter sees it.
pub(super) struct Registration {
    /// Distinguishes the wait from a later one with the same key.
    pub(super) number: u64,
    /// Notified of each event.
    pub(super) came: Arc<Notify>,
}

#[derive(Default)]
pub(super) struct Registry {
    waits: BTreeMap<Key, Wait>,
    /// The calls and recordings that awaited operations have begun, once they are known.
    begun: BTreeMap<Key, Box<str>>,
    registered: u64,
    /// Events that have been delivered to the waits.
    delivered: SeenIds,
    /// Events that the handler of callbacks has acknowledged.
    acknowledged: SeenIds,
    reports: Reports,
    backlog: Backlog,
    reported: Reported,
    pub(super) streams: Streams,
    pub(super) ends: Ends,
    /// The service's clock, as the last answer that accepted a request showed it.
    pub(super) service_clock: Option<ServiceClock>,
}

/// What the service's clock showed at one moment of the local clock.
#[derive(Clone, Copy)]
pub(super) struct ServiceClock {
    pub(super) date: SystemTime,
    pub(super) at: Instant,
}

struct Wait {
    number: u64,
    began: Instant,
    came: Arc<Notify>,
    /// The oldest first.
    held: VecDeque<Settled>,
    /// How many it can hold.
    room: usize,
    in_call: Box<str>,
}

impl Wait {
    /// Holds the event for the waiter. Returns the one that there is no room for: the earliest, which is most
    /// likely that of an earlier request; without times the latest to arrive.
    fn hold(&mut self, settled: Settled) -> Option<Settled> {
        self.held.push_back(settled);
        self.came.notify_one();
        if self.held.len() <= self.room {
            return None;
        }
        let timed = self.held.iter().map(Settled::time_of_outcome).enumerate();
        let earliest = timed.filter_map(|(index, time)| Some((time?, index))).min();
        let index = earliest.map_or(self.room, |(_, index)| index);
        self.held.remove(index)
    }
}

impl Registry {
    /// Registers a wait that begins at `now`; `None` if there already is one with this key.
    pub(super) fn register(
        &mut self,
        key: &Key,
        earlier: EarlierEvents,
        expected: Expected<'_>,
        now: Instant,
    ) -> Option<Registration> {
        if self.waits.contains_key(key) {
            return None;
        }
        self.registered += 1;
        let (number, came) = (self.registered, Arc::new(Notify::new()));
        let mut wait = Wait {
            number,
            began: now,
            came: Arc::clone(&came),
            held: VecDeque::new(),
            room: MAX_OTHERS + expected.events,
            in_call: expected.in_call.into(),
        };
        match earlier {
            EarlierEvents::Accept(pair) => {
                let of_pair =
                    pair.map(|pair| self.reported.events_of(pair, key)).unwrap_or_default();
                let unclaimed = std::iter::from_fn(|| self.backlog.take(|it| key.is_ended_by(it)));
                for event in unclaimed.chain(of_pair).take(expected.events) {
                    wait.hold(Settled::Event(event));
                }
            }
            EarlierEvents::Discard => self.backlog.discard(key),
        }
        self.waits.insert(key.clone(), wait);
        Some(Registration { number, came })
    }

    /// Removes a wait. Events that its waiter has not looked at are kept for a retry of the request.
    pub(super) fn cancel(&mut self, key: &Key, number: u64) {
        if self.waits.get(key).is_none_or(|wait| wait.number != number) {
            return;
        }
        let held = self.waits.remove(key).map(|wait| wait.held).unwrap_or_default();
        for settled in held {
            if let Settled::Event(event) = settled
                && key.ends_with(event.data()).is_some()
            {
                self.keep(event);
            }
        }
    }

    /// The events that a wait holds, the oldest first.
    pub(super) fn held_by(&mut self, key: &Key, number: u64) -> Option<&mut VecDeque<Settled>> {
        let wait = self.waits.get_mut(key)?;
        (wait.number == number).then_some(&mut wait.held)
    }

    /// Notes the call or recording that an awaited operation began, and passes on the event of it that came
    /// before.
    pub(super) fn found(&mut self, key: &Key, begun: &str) {
        if !self.waits.contains_key(key) {
            return;
        }
        self.begun.insert(key.clone(), begun.into());
        if let Some(event) = self.backlog.take(|event| key.has_begun(begun, event))
            && let Some(wait) = self.waits.get_mut(key)
        {
            wait.hold(Settled::Event(event));
        }
    }

    /// What the operation of a wait is about: the call or recording of its key, or the one that it began.
    pub(super) fn subject_of<'a>(&'a self, key: &'a Key) -> &'a str {
        self.begun.get(key).unwrap_or(&key.subject)
    }

    /// The call of a recording that is waited for; empty if it is not known.
    pub(super) fn call_of_recording(&self, key: &Key) -> &str {
        self.waits.get(key).map_or("", |wait| &wait.in_call)
    }

    pub(super) fn forget_begun(&mut self, key: &Key) {
        self.begun.remove(key);
    }

    /// Keeps an event for a wait that is registered later.
    pub(super) fn keep(&mut self, event: Event) {
        self.backlog.push(event);
    }

    /// Keeps an event that reported the outcome of the request with this pair.
    pub(super) fn keep_reported(&mut self, pair: Uuid, event: &Event) {
        self.reported.insert(pair, event);
    }

    pub(super) fn retain_unacknowledged(&self, events: &mut Vec<Result<Event, EventError>>) {
        self.acknowledged.retain_new(events);
    }

    pub(super) fn acknowledge(&mut self, event: &Event) {
        self.acknowledged.insert(event);
    }

    /// The number of waits for which no event has come.
    pub(super) fn waiting(&self) -> usize {
        self.waits.values().filter(|wait| wait.held.is_empty()).count()
    }

    /// Delivers the events of one body that have not been delivered before. Ends of calls are delivered
    /// last, because the body may list them before the outcomes of operations in these calls.
    pub(super) fn deliver(&mut self, items: &[Item], now: Instant) {
        let is_new = |item: &&Item| match item {
            Ok(event) => self.delivered.insert(event),
            Err(_) => true,
        };
        let new: Vec<&Item> = items.iter().filter(is_new).collect();
        let (ends, others): (Vec<&Item>, Vec<&Item>) = new.into_iter().partition(|it| is_end(it));
        for item in others.into_iter().chain(ends) {
            match item {
                Ok(event) => self.deliver_event(event, now),
                Err(error) => self.deliver_unreadable(error),
            }
            self.streams.deliver(item);
        }
    }

    fn deliver_event(&mut self, event: &Event, now: Instant) {
        if matches!(event.data(), EventData::CallDisconnected(_)) {
            return self.end_call(event);
        }
        let ends = |operation: Operation| operation.ends_with(event.data()).is_some();
        let Some(about) = event.recording_id().or(event.call_connection_id()) else { return };
        let is_of_recording = event.recording_id().is_some();
        if !is_of_recording && !Operation::ALL.iter().any(|operation| ends(*operation)) {
            return;
        }
        self.ends.notify(event.call_connection_id());
        let twin = self.reports.insert(event, now);
        let is_news = |wait: &Wait| twin.is_none_or(|twin| !twin.is_old_for(wait.began));
        let context = event.operation_context();
        let settled = Settled::Event(event.clone());
        let is_awaited = match is_of_recording {
            true => {
                let ends = |key: &Key| key.ends_with(event.data()).is_some();
                self.settle_recording(about, ends, is_news, &settled)
            }
            false => {
                self.settle_new_calls(about, context, ends, is_news, &settled)
                    || self.settle(about, context, ends, is_news, &settled)
            }
        };
        let may_be_awaited = is_of_recording || context.is_some() || self.may_be_of_new_call(ends);
        if !is_awaited && twin.is_none() && may_be_awaited {
            self.backlog.push(event.clone());
        }
    }

    /// Passes an event to the waits for operations on this recording, and for those whose answer had it.
    /// Returns whether one of them took it.
    fn settle_recording(
        &mut self,
        recording: &str,
        ends: impl Fn(&Key) -> bool,
        is_news: impl Fn(&Wait) -> bool,
        settled: &Settled,
    ) -> bool {
        let has_begun =
            |key: &&Key| self.begun.get(*key).is_some_and(|begun| **begun == *recording);
        let new = self.with_new_subject().filter(has_begun);
        let all = new.chain(self.waits_of(recording));
        let its = all.filter(|key| key.operation.is_of_recording() && ends(key));
        let found: Vec<Key> = its.cloned().collect();
        self.hold(found, is_news, settled)
    }

    /// Passes an event to the waits for operations that begin this call: those with the event's context, and
    /// those whose answer had the call. Returns whether one of them took it.
    fn settle_new_calls(
        &mut self,
        call: &str,
        context: Option<&str>,
        ends: impl Fn(Operation) -> bool,
        is_news: impl Fn(&Wait) -> bool,
        settled: &Settled,
    ) -> bool {
        let is_it = |key: &&Key| {
            let known = self.begun.get(*key);
            ends(key.operation)
                && (context == Some(&*key.context) || known.is_some_and(|known| **known == *call))
        };
        let found: Vec<Key> = self.new_calls_awaited().filter(is_it).cloned().collect();
        self.hold(found, is_news, settled)
    }

    /// Returns whether an event without a context may be of a call whose id is not known yet.
    fn may_be_of_new_call(&self, ends: impl Fn(Operation) -> bool) -> bool {
        self.new_calls_awaited().any(|key| ends(key.operation) && !self.begun.contains_key(key))
    }

    /// The waits for operations that begin a call.
    fn new_calls_awaited(&self) -> impl Iterator<Item = &Key> {
        self.with_new_subject().filter(|key| key.operation.begins_call())
    }

    /// The waits for operations that begin a call or a recording: its id is not in their keys, which therefore
    /// come first.
    fn with_new_subject(&self) -> impl Iterator<Item = &Key> {
        self.waits.keys().take_while(|key| key.subject.is_empty())
    }

    /// Ends the waits that the event would have ended: no other event will.
    fn deliver_unreadable(&mut self, error: &EventError) {
        let Some(event_type) = error.event_type() else { return };
        self.ends.notify(error.call_connection_id());
        let settled = Settled::Unreadable(error.clone());
        let ends = |operation: Operation| operation.ends_with_type(event_type);
        if let Some(recording) = error.recording_id() {
            self.settle_recording(recording, |key| ends(key.operation), |_| true, &settled);
            return;
        }
        let Some(call) = error.call_connection_id() else { return };
        self.settle_new_calls(call, error.operation_context(), ends, |_| true, &settled);
        if event_type == CALL_DISCONNECTED {
            self.settle_call(call, &settled);
        } else {
            self.settle(call, error.operation_context(), ends, |_| true, &settled);
        }
    }

    /// Passes an event to the waits for the given operations, if it is news for them. Returns whether one
    /// of them took it.
    fn settle(
        &mut self,
        call: &str,
        context: Option<&str>,
        ends: impl Fn(Operation) -> bool,
        is_news: impl Fn(&Wait) -> bool,
        settled: &Settled,
    ) -> bool {
        let ended = || Operation::ALL.iter().copied().filter(|operation| ends(*operation));
        let mut keys: Vec<Key> = context
            .into_iter()
            .flat_map(|context| ended().map(|operation| Key::new(operation, call, context)))
            .filter(|key| self.waits.contains_key(key))
            .collect();
        if keys.is_empty() {
            let of_start = ended().filter(|operation| operation.may_have_context_of_start());
            keys.extend(of_start.filter_map(|operation| self.only_wait(operation, call)));
        }
        self.hold(keys, is_news, settled)
    }

    /// Holds an event for these waits, if it is news for them. Returns whether one of them took it.
    fn hold(&mut self, keys: Vec<Key>, is_news: impl Fn(&Wait) -> bool, settled: &Settled) -> bool {
        let mut is_awaited = false;
        for key in keys {
            if let Some(wait) = self.waits.get_mut(&key)
                && is_news(wait)
            {
                is_awaited = true;
                if let Some(Settled::Event(event)) = wait.hold(settled.clone()) {
                    self.backlog.push(event);
                }
            }
        }
        is_awaited
    }

    /// The wait for this kind of operation in the call, if there is only one.
    fn only_wait(&self, operation: Operation, call: &str) -> Option<Key> {
        let mut waits = self.waits_of(call).filter(|key| key.operation == operation);
        let only = waits.next()?.clone();
        waits.next().is_none().then_some(only)
    }

    fn waits_of<'a>(&'a self, call: &'a str) -> impl Iterator<Item = &'a Key> {
        let first = Key::new(Operation::ALL[0], call, "");
        let keys = self.waits.range((Bound::Included(first), Bound::Unbounded));
        keys.map(|(key, _)| key).take_while(move |key| *key.subject == *call)
    }

    /// Ends all waits of a call, and those for the operation that began it. If its answer has not come yet, the
    /// event is kept for it.
    fn end_call(&mut self, event: &Event) {
        let Some(call) = event.call_connection_id() else { return };
        self.ends.notify(Some(call));
        let ends = |operation: Operation| operation.ends_with(event.data()).is_some();
        let settled = Settled::Event(event.clone());
        self.settle_call(call, &settled);
        let context = event.operation_context();
        let is_awaited = self.settle_new_calls(call, context, ends, |_| true, &settled);
        if !is_awaited && context.is_none() && self.may_be_of_new_call(ends) {
            self.backlog.push(event.clone());
        }
    }

    /// Ends all waits of a call, and those for recordings of it.
    fn settle_call(&mut self, call: &str, settled: &Settled) {
        if call.is_empty() {
            return;
        }
        let is_in_call = |key: &&Key| self.call_of_recording(key) == call;
        let recordings = self.with_new_subject().filter(is_in_call);
        let keys: Vec<Key> = recordings.chain(self.waits_of(call)).cloned().collect();
        for key in keys {
            if let Some(wait) = self.waits.get_mut(&key) {
                // Nothing follows it, so there must be room.
                wait.held.truncate(wait.room - 1);
                wait.hold(settled.clone());
            }
        }
        self.backlog.discard_call(call);
    }
}
