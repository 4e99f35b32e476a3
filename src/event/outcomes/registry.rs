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
use crate::clock::Clock;
use crate::event::cloud_event::Event;
use crate::event::error::EventError;
use crate::event::seen_ids::SeenIds;
use crate::generated::events::{EventData, Operation};

const CALL_DISCONNECTED: &str = "Microsoft.Communication.CallDisconnected";
/// How many events one wait holds that its waiter has not looked at. A wait needs one, and one more for
/// each event of an earlier request with the same context.
const MAX_HELD: usize = 8;

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
    /// The calls of awaited operations that began them, once they are known.
    new_calls: BTreeMap<Key, Box<str>>,
    registered: u64,
    /// Events that have been delivered to the waits.
    delivered: SeenIds,
    /// Events that the handler of callbacks has acknowledged.
    acknowledged: SeenIds,
    reports: Reports,
    backlog: Backlog,
    reported: Reported,
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
}

impl Wait {
    /// Holds the event for the waiter. Returns the one that there is no room for: the earliest, which is most
    /// likely that of an earlier request; without times the latest to arrive.
    fn hold(&mut self, settled: Settled) -> Option<Settled> {
        self.held.push_back(settled);
        self.came.notify_one();
        if self.held.len() <= MAX_HELD {
            return None;
        }
        let timed = self.held.iter().map(Settled::time_of_outcome).enumerate();
        let earliest = timed.filter_map(|(index, time)| Some((time?, index))).min();
        let index = earliest.map_or(MAX_HELD, |(_, index)| index);
        self.held.remove(index)
    }
}

impl Registry {
    /// Registers a wait that begins at `now`; `None` if there already is one with this key.
    pub(super) fn register(
        &mut self,
        key: &Key,
        earlier: EarlierEvents,
        now: Instant,
    ) -> Option<Registration> {
        if self.waits.contains_key(key) {
            return None;
        }
        self.registered += 1;
        let (number, came) = (self.registered, Arc::new(Notify::new()));
        let mut wait = Wait { number, began: now, came: Arc::clone(&came), held: VecDeque::new() };
        let earlier = match earlier {
            EarlierEvents::Accept(pair) => {
                self.backlog.take(key).or_else(|| self.reported.event_of(pair?, key))
            }
            EarlierEvents::Discard => {
                self.backlog.discard(key);
                None
            }
        };
        earlier.into_iter().for_each(|event| {
            wait.hold(Settled::Event(event));
        });
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
                && key.operation.ends_with(event.data()).is_some()
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

    /// Notes the call that an awaited operation began, and passes on the event of it that came before.
    pub(super) fn found_new_call(&mut self, key: &Key, call: &str) {
        if !self.waits.contains_key(key) {
            return;
        }
        self.new_calls.insert(key.clone(), call.into());
        if let Some(event) = self.backlog.take_of_new_call(key.operation, call)
            && let Some(wait) = self.waits.get_mut(key)
        {
            wait.hold(Settled::Event(event));
        }
    }

    /// The call of a wait: of its key, or the one that its operation began.
    pub(super) fn call_of(&self, key: &Key) -> String {
        self.new_calls.get(key).unwrap_or(&key.call).to_string()
    }

    pub(super) fn forget_new_call(&mut self, key: &Key) {
        self.new_calls.remove(key);
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
    pub(super) fn deliver(&mut self, events: &[Result<Event, EventError>], now: Instant) {
        let new: Vec<&Event> =
            events.iter().flatten().filter(|event| self.delivered.insert(*event)).collect();
        let is_end = |event: &&Event| matches!(event.data(), EventData::CallDisconnected(_));
        let (ends, others): (Vec<&Event>, Vec<&Event>) = new.into_iter().partition(is_end);
        for event in others {
            self.deliver_outcome(event, now);
        }
        for error in events.iter().filter_map(|event| event.as_ref().err()) {
            self.deliver_unreadable(error);
        }
        for event in ends {
            if let Some(call) = event.call_connection_id() {
                self.end_call(event, call);
            }
        }
    }

    fn deliver_outcome(&mut self, event: &Event, now: Instant) {
        let ends = |operation: Operation| operation.ends_with(event.data()).is_some();
        let Some(call) = event.call_connection_id() else { return };
        if !Operation::ALL.iter().any(|operation| ends(*operation)) {
            return;
        }
        self.ends.notify(call);
        let twin = self.reports.insert(event, now);
        let is_news = |wait: &Wait| twin.is_none_or(|twin| !twin.is_old_for(wait.began));
        let context = event.operation_context();
        let settled = Settled::Event(event.clone());
        let is_awaited = self.settle_new_calls(call, context, ends, is_news, &settled)
            || self.settle(call, context, ends, is_news, &settled);
        let may_be_awaited = context.is_some() || self.may_be_of_new_call(ends);
        if !is_awaited && twin.is_none() && may_be_awaited {
            self.backlog.push(event.clone());
        }
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
            let known = self.new_calls.get(*key);
            ends(key.operation)
                && (context == Some(&*key.context) || known.is_some_and(|known| **known == *call))
        };
        let found: Vec<Key> = self.new_calls_awaited().filter(is_it).cloned().collect();
        self.hold(found, is_news, settled)
    }

    /// Returns whether an event without a context may be of a call whose id is not known yet.
    fn may_be_of_new_call(&self, ends: impl Fn(Operation) -> bool) -> bool {
        self.new_calls_awaited().any(|key| ends(key.operation) && !self.new_calls.contains_key(key))
    }

    /// The waits for operations that begin a call: no call is in their keys, which therefore come first.
    fn new_calls_awaited(&self) -> impl Iterator<Item = &Key> {
        self.waits
            .keys()
            .take_while(|key| key.call.is_empty())
            .filter(|key| key.operation.begins_call())
    }

    /// Ends the waits that the event would have ended: no other event will.
    fn deliver_unreadable(&mut self, error: &EventError) {
        let (Some(call), Some(event_type)) = (error.call_connection_id(), error.event_type())
        else {
            return;
        };
        self.ends.notify(call);
        let settled = Settled::Unreadable(error.clone());
        let ends = |operation: Operation| operation.ends_with_type(event_type);
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
        keys.map(|(key, _)| key).take_while(move |key| *key.call == *call)
    }

    /// Ends all waits of a call, and those for the operation that began it. If its answer has not come yet, the
    /// event is kept for it.
    fn end_call(&mut self, event: &Event, call: &str) {
        self.ends.notify(call);
        let ends = |operation: Operation| operation.ends_with(event.data()).is_some();
        let settled = Settled::Event(event.clone());
        self.settle_call(call, &settled);
        let context = event.operation_context();
        let is_awaited = self.settle_new_calls(call, context, ends, |_| true, &settled);
        if !is_awaited && context.is_none() && self.may_be_of_new_call(ends) {
            self.backlog.push(event.clone());
        }
    }

    /// Ends all waits of a call.
    fn settle_call(&mut self, call: &str, settled: &Settled) {
        let keys: Vec<Key> = self.waits_of(call).cloned().collect();
        for key in keys {
            if let Some(wait) = self.waits.get_mut(&key) {
                // Nothing follows it, so there must be room.
                wait.held.truncate(MAX_HELD - 1);
                wait.hold(settled.clone());
            }
        }
        self.backlog.discard_call(call);
    }
}
