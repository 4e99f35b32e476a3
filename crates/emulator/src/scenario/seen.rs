//! What a scenario has seen of the application since the last expectation that was met.
//!
//! It is read from the journal. Only the calls of the scenario count: those that its person has made, and those
//! in which the application has called this person.

use std::collections::HashMap;
use std::sync::Arc;

use acs_call_automation::types::CommunicationIdentifierModel as Participant;
use serde::Deserialize as _;
use serde_json::Value;

use crate::calls::registry::HAS_ENDED;
use crate::journal::Journal;
use crate::journal::entry::{Entry, What};
use crate::journal::request::RecordedRequest;
use crate::scenario::expected::Expected;
use crate::scenario::thing::{Event, Thing, quoted, things};

pub(super) struct Seen {
    /// The raw id of the person.
    me: String,
    /// The calls of the scenario, oldest first.
    calls: Vec<String>,
    /// The last entry that was read.
    last: u64,
    /// Requests whose answers have not been read.
    unanswered: HashMap<u64, Arc<Entry>>,
    items: Vec<Item>,
    /// The entry of the last expectation that was met.
    cursor: u64,
}

struct Item {
    entry: u64,
    is_used: bool,
    thing: Thing,
}

impl Seen {
    /// Sees what happens from now on.
    pub(super) fn new(me: &str, journal: &Journal) -> Self {
        Self { calls: Vec::new(), last: *journal.watch().borrow(), ..Self::of_call(me, "") }
    }

    /// Sees what has happened in a call; nothing was read yet.
    pub(super) fn of_call(me: &str, call_connection_id: &str) -> Self {
        Self {
            me: me.to_owned(),
            calls: vec![call_connection_id.to_owned()],
            last: 0,
            unanswered: HashMap::new(),
            items: Vec::new(),
            cursor: 0,
        }
    }

    /// Everything that was seen, with its entry.
    pub(super) fn things(&self) -> impl Iterator<Item = (u64, &Thing)> {
        self.items.iter().map(|item| (item.entry, &item.thing))
    }

    pub(super) fn calls(&self) -> &[String] {
        &self.calls
    }

    pub(super) fn add_call(&mut self, call_connection_id: &str) {
        if !self.calls.iter().any(|call| call == call_connection_id) {
            self.calls.push(call_connection_id.to_owned());
        }
    }

    /// Reads the new entries. Returns whether one of them belongs to the scenario.
    pub(super) fn read(&mut self, journal: &Journal) -> bool {
        let mut any = false;
        for entry in journal.after(self.last) {
            self.last = entry.id;
            any |= self.read_one(&entry);
        }
        any
    }

    /// Reads an entry. Returns whether it belongs to the scenario.
    pub(super) fn read_one(&mut self, entry: &Arc<Entry>) -> bool {
        match &entry.what {
            What::Request(received) => {
                // A request that makes a call shows only by its answer to which call it belongs.
                let is_own = received.call_connection_id.as_ref().is_none_or(|id| self.is_own(id));
                if is_own || calls(&self.me, received.operation.as_deref(), &received.body) {
                    self.unanswered.insert(entry.id, Arc::clone(entry));
                }
                is_own
            }
            What::Answer(answered) => {
                let Some(asked) = self.unanswered.remove(&answered.request) else { return false };
                let What::Request(received) = &asked.what else { return false };
                let call = answered.call_connection_id.as_ref();
                let Some(call) = call.or(received.call_connection_id.as_ref()) else {
                    return false;
                };
                if answered.executed
                    && calls(&self.me, received.operation.as_deref(), &received.body)
                {
                    self.add_call(call);
                }
                if !self.is_own(call) {
                    return false;
                }
                let request = RecordedRequest::new(&asked, received, Some(answered));
                for thing in things(request, call) {
                    self.add(asked.id, thing);
                }
                true
            }
            What::Event(made) => {
                let event = Event::new(made);
                let from = &event.data["from"];
                let is_of_me = made.r#type == "IncomingCall"
                    && Participant::deserialize(from).is_ok_and(|from| from.raw_id() == self.me);
                let is_own = is_of_me || self.is_own(&made.call_connection_id);
                if is_own {
                    self.add(entry.id, Thing::Event(event));
                }
                is_own
            }
            What::Delivery(delivered) => {
                let of = |item: &&mut Item| Some(item.entry) == delivered.event;
                let Some(Item { thing: Thing::Event(event), .. }) = self.items.iter_mut().find(of)
                else {
                    return false;
                };
                event.deliveries.push((delivered.status, delivered.problem.clone()));
                true
            }
            What::Control { deed, .. } => {
                deed.as_ref().is_some_and(|deed| self.is_own(&deed.call_connection_id))
            }
        }
    }

    fn is_own(&self, call_connection_id: &str) -> bool {
        self.calls.iter().any(|call| call == call_connection_id)
    }

    /// Adds a thing in the order of its entry: a request shows when it is answered, after its events.
    fn add(&mut self, entry: u64, thing: Thing) {
        let index = self.items.partition_point(|item| item.entry <= entry);
        self.items.insert(index, Item { entry, is_used: false, thing });
    }

    /// Returns whether requests are being answered or events are on their way.
    pub(super) fn is_under_way(&self) -> bool {
        let is_own = |entry: &Arc<Entry>| match &entry.what {
            What::Request(asked) => {
                asked.call_connection_id.as_ref().is_none_or(|id| self.is_own(id))
            }
            _ => false,
        };
        let is_undelivered = |item: &Item| match &item.thing {
            Thing::Event(event) => event.deliveries.is_empty(),
            _ => false,
        };
        self.unanswered.values().any(is_own) || self.items.iter().any(is_undelivered)
    }

    /// The things that were seen and that no expectation has been met by, since the last that was met.
    fn open(&self) -> impl DoubleEndedIterator<Item = &Item> {
        self.items.iter().filter(|item| item.entry >= self.cursor && !item.is_used)
    }

    /// The first thing that meets an expectation.
    pub(super) fn find(&self, expected: &Expected) -> Option<(usize, &Thing)> {
        let is_it = |(_, item): &(usize, &Item)| {
            item.entry >= self.cursor
                && !item.is_used
                && expected.differences(&item.thing).is_some_and(|found| found.is_empty())
        };
        let found = self.items.iter().enumerate().find(is_it);
        found.map(|(index, item)| (index, &item.thing))
    }

    /// Notes that a thing has met an expectation: the next one is met by what came with it or later.
    pub(super) fn take(&mut self, index: usize) {
        if let Some(item) = self.items.get_mut(index) {
            item.is_used = true;
            self.cursor = item.entry;
        }
    }

    /// What was seen since the last expectation that was met, in words.
    pub(super) fn in_words(&self) -> Vec<String> {
        let is_said_by_others = |request: &Item| {
            matches!(request.thing, Thing::Request(_))
                && self.items.iter().any(|other| {
                    other.entry == request.entry && !matches!(other.thing, Thing::Request(_))
                })
        };
        let shown = self.open().filter(|item| !is_said_by_others(item));
        shown.map(|item| item.thing.to_string()).collect()
    }

    /// What came nearest to an expectation, and how it differs.
    pub(super) fn nearest(&self, expected: &Expected) -> Option<String> {
        let misses = self.open().rev().filter_map(|item| {
            let found = expected.differences(&item.thing)?;
            Some((expected.distance(&item.thing, &found), &item.thing, found))
        });
        // Of equally near ones, the last.
        let nearest = misses.min_by_key(|(distance, ..)| *distance);
        if let Some((distance, thing, found)) = nearest
            && distance < Expected::FAR
        {
            return Some(match thing {
                Thing::Prompt(text) => format!("the prompt {}", quoted(text)),
                _ => format!("{thing}: {}", found.join("; ")),
            });
        }
        let is_it =
            |item: &&Item| expected.differences(&item.thing).is_some_and(|found| found.is_empty());
        let before = self.items.iter().filter(|item| item.entry < self.cursor).rev().find(is_it)?;
        Some(format!("{}: it came before what the previous step expected", before.thing))
    }

    /// What went wrong in the calls: requests that were refused, and events that were not accepted.
    pub(super) fn failures(&self) -> Vec<String> {
        let is_failure = |item: &&Item| match &item.thing {
            Thing::Request(request) => {
                // That somebody has hung up meanwhile is no mistake of the application.
                let is_late = request.problem.as_deref() == Some(HAS_ENDED);
                request.problem.is_some() && request.fault.is_none() && !is_late
            }
            Thing::Event(event) => !event.deliveries.is_empty() && !event.is_accepted(),
            Thing::Prompt(_) | Thing::Recognition(_) => false,
        };
        self.items.iter().filter(is_failure).map(|item| item.thing.to_string()).collect()
    }
}

/// Returns whether an operation calls a person.
fn calls(
    person: &str,
    operation: Option<&str>,
    body: &Option<Box<serde_json::value::RawValue>>,
) -> bool {
    let member = match operation {
        Some("createCall") => "targets",
        Some("addParticipant") => "participantToAdd",
        Some("transferToParticipant" | "transfer") => "targetParticipant",
        Some("redirectCall") => "target",
        _ => return false,
    };
    let body = body.as_ref().and_then(|body| serde_json::from_str::<Value>(body.get()).ok());
    let body = body.unwrap_or_default();
    let is_person =
        |one: &Value| Participant::deserialize(one).is_ok_and(|one| one.raw_id() == person);
    match &body[member] {
        Value::Array(targets) => targets.iter().any(is_person),
        one => is_person(one),
    }
}
