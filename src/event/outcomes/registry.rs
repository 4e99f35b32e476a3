//! The registered waits, and the delivery of events to them.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

use super::backlog::Backlog;
use super::key::Key;
use super::seen_ids::SeenIds;
use crate::clock::Clock;
use crate::event::cloud_event::Event;
use crate::event::error::EventError;
use crate::generated::events::{EventData, Operation};

const CALL_DISCONNECTED: &str = "Microsoft.Communication.CallDisconnected";

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

/// What ended a wait.
#[derive(Clone)]
pub(super) enum Settled {
    Event(Event),
    /// An event that cannot be read, except for the members that show whom it is for.
    Unreadable(EventError),
}

/// What a new wait does with events that arrived before it.
#[derive(Clone, Copy)]
pub(super) enum EarlierEvents {
    /// They may be about this operation.
    Accept,
    /// They are about other operations with the same context.
    Discard,
}

/// One registered wait, as its waiter sees it.
pub(super) struct Registration {
    /// Distinguishes the wait from a later one with the same key.
    pub(super) number: u64,
    pub(super) receiver: oneshot::Receiver<Settled>,
}

#[derive(Default)]
pub(super) struct Registry {
    waits: BTreeMap<Key, Wait>,
    /// The calls of awaited operations that began them, once they are known.
    new_calls: BTreeMap<Key, Box<str>>,
    registered: u64,
    seen_ids: SeenIds,
    backlog: Backlog,
}

struct Wait {
    number: u64,
    sender: oneshot::Sender<Settled>,
}

impl Registry {
    /// Registers a wait; `None` if there already is one with this key.
    pub(super) fn register(&mut self, key: &Key, earlier: EarlierEvents) -> Option<Registration> {
        if self.waits.contains_key(key) {
            return None;
        }
        self.registered += 1;
        let number = self.registered;
        let (sender, receiver) = oneshot::channel();
        let earlier = match earlier {
            EarlierEvents::Accept => self.backlog.take(key),
            EarlierEvents::Discard => {
                self.backlog.discard(key);
                None
            }
        };
        match earlier {
            // Cannot fail: the receiver has not been dropped.
            Some(event) => drop(sender.send(Settled::Event(event))),
            None => drop(self.waits.insert(key.clone(), Wait { number, sender })),
        }
        Some(Registration { number, receiver })
    }

    pub(super) fn cancel(&mut self, key: &Key, number: u64) {
        if self.waits.get(key).is_some_and(|wait| wait.number == number) {
            self.waits.remove(key);
        }
    }

    /// Notes the call that an awaited operation began, and delivers what came of it before.
    pub(super) fn found_new_call(&mut self, key: &Key, call: &str) {
        if !self.waits.contains_key(key) {
            return;
        }
        self.new_calls.insert(key.clone(), call.into());
        if let Some(event) = self.backlog.take_of_new_call(key.operation, call)
            && let Some(wait) = self.waits.remove(key)
        {
            // Fails if the waiter is being dropped, which is fine.
            let _ = wait.sender.send(Settled::Event(event));
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

    pub(super) fn waiting(&self) -> usize {
        self.waits.len()
    }

    /// Returns whether the event is delivered for the first time, as far as is remembered.
    pub(super) fn is_new(&mut self, event: &Event) -> bool {
        self.seen_ids.insert(event)
    }

    /// Delivers the events of one body. Ends of calls are delivered last, because the body may list
    /// them before the outcomes of operations in these calls.
    pub(super) fn deliver(&mut self, events: &[Result<Event, EventError>]) {
        let is_end = |event: &&Event| matches!(event.data(), EventData::CallDisconnected(_));
        let (ends, others): (Vec<&Event>, Vec<&Event>) = events.iter().flatten().partition(is_end);
        for event in others {
            self.deliver_outcome(event);
        }
        for error in events.iter().filter_map(|event| event.as_ref().err()) {
            self.deliver_unreadable(error);
        }
        for event in ends {
            if let Some(call) = event.call_connection_id() {
                self.settle_call(call, &Settled::Event(event.clone()));
                self.deliver_to_new_calls(event, call);
            }
        }
    }

    /// Ends the waits for operations that begin this call: those with the event's context, and those whose
    /// answer had the call. While the call of one is unknown, an event without context is kept for it.
    fn deliver_to_new_calls(&mut self, event: &Event, call: &str) -> bool {
        let ends = |operation: Operation| operation.ends_with(event.data()).is_some();
        let settled = Settled::Event(event.clone());
        if self.settle_new_calls(call, event.operation_context(), ends, &settled) {
            return true;
        }
        let may_be_of_one = event.operation_context().is_none()
            && self
                .new_calls_awaited()
                .any(|key| ends(key.operation) && !self.new_calls.contains_key(key));
        if may_be_of_one {
            self.backlog.push(event.clone());
        }
        may_be_of_one
    }

    fn settle_new_calls(
        &mut self,
        call: &str,
        context: Option<&str>,
        ends: impl Fn(Operation) -> bool,
        settled: &Settled,
    ) -> bool {
        let is_it = |key: &&Key| {
            let known = self.new_calls.get(*key);
            ends(key.operation)
                && (context == Some(&*key.context) || known.is_some_and(|known| **known == *call))
        };
        let found: Vec<Key> = self.new_calls_awaited().filter(is_it).cloned().collect();
        let mut is_awaited = false;
        for wait in found.iter().filter_map(|key| self.waits.remove(key)) {
            is_awaited |= wait.sender.send(settled.clone()).is_ok();
        }
        is_awaited
    }

    /// The waits for operations that begin a call: no call is in their keys, which therefore come first.
    fn new_calls_awaited(&self) -> impl Iterator<Item = &Key> {
        self.waits
            .keys()
            .take_while(|key| key.call.is_empty())
            .filter(|key| key.operation.begins_call())
    }

    fn deliver_outcome(&mut self, event: &Event) {
        let Some(call) = event.call_connection_id() else { return };
        if self.deliver_to_new_calls(event, call) {
            return;
        }
        let Some(context) = event.operation_context() else { return };
        let ends = |operation: Operation| operation.ends_with(event.data()).is_some();
        let is_awaited = self.settle(call, context, ends, &Settled::Event(event.clone()));
        if !is_awaited && Operation::ALL.iter().any(|operation| ends(*operation)) {
            self.backlog.push(event.clone());
        }
    }

    /// Ends the waits that the event would have ended: no other event will.
    fn deliver_unreadable(&mut self, error: &EventError) {
        let (Some(call), Some(event_type)) = (error.call_connection_id(), error.event_type())
        else {
            return;
        };
        let settled = Settled::Unreadable(error.clone());
        let ends = |operation: Operation| operation.ends_with_type(event_type);
        self.settle_new_calls(call, error.operation_context(), ends, &settled);
        if event_type == CALL_DISCONNECTED {
            self.settle_call(call, &settled);
        } else if let Some(context) = error.operation_context() {
            self.settle(call, context, ends, &settled);
        }
    }

    /// Ends the waits for the given operations. Returns whether there were any.
    fn settle(
        &mut self,
        call: &str,
        context: &str,
        ends: impl Fn(Operation) -> bool,
        settled: &Settled,
    ) -> bool {
        let mut is_awaited = false;
        for operation in Operation::ALL.iter().copied().filter(|operation| ends(*operation)) {
            if let Some(wait) = self.waits.remove(&Key::new(operation, call, context)) {
                is_awaited |= wait.sender.send(settled.clone()).is_ok();
            }
        }
        is_awaited
    }

    /// Ends all waits of a call.
    fn settle_call(&mut self, call: &str, settled: &Settled) {
        let first = Key::new(Operation::ALL[0], call, "");
        let keys = self.waits.range((Bound::Included(first), Bound::Unbounded));
        let keys: Vec<Key> =
            keys.map(|(key, _)| key.clone()).take_while(|key| *key.call == *call).collect();
        for wait in keys.iter().filter_map(|key| self.waits.remove(key)) {
            // Fails if the waiter is being dropped, which is fine.
            let _ = wait.sender.send(settled.clone());
        }
        self.backlog.discard_call(call);
    }
}
