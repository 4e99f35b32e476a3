//! All calls.
//!
//! An emulator may see millions of calls. It remembers those that were made known, those in which something
//! is running, at most 100,000 of these together, and the last 10,000 that have ended. At the limit, another
//! call is refused.

use std::collections::{HashMap, VecDeque};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use acs_call_automation::Subcode;
use acs_call_automation::types::CommunicationIdentifierModel as Participant;
use http::StatusCode;

use crate::calls::call::{Call, Stage};
use crate::ids::is_meeting;
use crate::refusal::Refusal;
use crate::sync::lock;

/// How many calls that have ended are remembered.
const ENDED: usize = 10_000;
/// How many other calls are remembered.
const MOST: usize = 100_000;

/// Why an operation is refused in a call that has ended.
pub(crate) const HAS_ENDED: &str = "the call has ended";

pub(crate) struct Calls {
    /// Whether a call must be made known before it can be used.
    is_strict: bool,
    known: Mutex<Known>,
    last_operation: AtomicU64,
    /// Increased when a call has reported who is in it.
    reports: AtomicU64,
}

#[derive(Default)]
struct Known {
    calls: HashMap<String, Call>,
    /// The calls that have ended, oldest first, each with the number of its end: a call may be made known
    /// again, and end again.
    ended: VecDeque<(String, u64)>,
    last_end: u64,
    /// The calls of each conversation that several have shared, oldest first.
    conversations: HashMap<String, Vec<String>>,
    /// The calls that are still to report who is in them, because another call has changed it.
    unreported: Vec<String>,
}

impl Calls {
    pub(crate) fn new(is_strict: bool) -> Self {
        Self {
            is_strict,
            known: Mutex::default(),
            last_operation: AtomicU64::new(0),
            reports: AtomicU64::new(0),
        }
    }

    /// A number that changes whenever a call has reported who is in it. It is read without waiting for a lock.
    pub(crate) fn reports(&self) -> u64 {
        self.reports.load(Ordering::Acquire)
    }

    pub(crate) fn new_operation_id(&self) -> u64 {
        self.last_operation.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Makes a call known, in place of an earlier one with its id.
    pub(crate) fn insert(&self, id: &str, call: Call) -> Result<(), Refusal> {
        let mut known = lock(&self.known);
        if !known.calls.contains_key(id) {
            known.has_room()?;
        }
        if let Some(earlier) = known.calls.insert(id.to_owned(), call) {
            known.leave(id, &earlier);
        }
        self.reports.fetch_add(1, Ordering::Release);
        Ok(())
    }

    pub(crate) fn reset(&self) {
        *lock(&self.known) = Known::default();
    }

    /// Ends a call and what runs in it. Returns the call, or `None` if there is none or it has ended before.
    pub(crate) fn end(&self, id: &str) -> Option<Call> {
        let mut known = lock(&self.known);
        let call = match known.calls.get_mut(id) {
            Some(Call { stage: Stage::Ended(_), .. }) => return None,
            Some(call) => std::mem::take(call),
            None if self.is_strict => return None,
            None => Call::default(),
        };
        known.last_end += 1;
        let end = known.last_end;
        known.calls.insert(id.to_owned(), Call::new(Stage::Ended(end), false, None));
        known.ended.push_back((id.to_owned(), end));
        if known.ended.len() > ENDED
            && let Some((oldest, end)) = known.ended.pop_front()
            && known.calls.get(&oldest).is_some_and(|call| call.stage == Stage::Ended(end))
        {
            known.calls.remove(&oldest);
        }
        known.leave(id, &call);
        Some(call)
    }

    /// Has a call share its conversation from now on: everyone in it is in all of its calls.
    pub(crate) fn enter(&self, id: &str) {
        let mut known = lock(&self.known);
        let conversation = known.calls.get(id).and_then(|call| call.joined.clone());
        let Some(conversation) = conversation else { return };
        known.enter(id, &conversation, self.is_strict);
    }

    /// Moves the call of a participant to the conversation of another call, if the participant has a call in
    /// the conversation of `from`.
    pub(crate) fn move_call(&self, participant: &Participant, from: &str, to: &str) {
        let Some(id) = self.call_of(&participant.raw_id(), from) else { return };
        let mut known = lock(&self.known);
        let conversation = match known.calls.get(to) {
            Some(call) if !matches!(call.stage, Stage::Ended(_)) => call.conversation(to),
            _ => return,
        };
        let Some(mut call) = known.calls.remove(&id) else { return };
        if let Some((caller, _)) = &mut call.caller {
            to.clone_into(caller);
            known.calls.insert(id.clone(), call);
            if let Some(from) = known.calls.get_mut(from) {
                from.called.retain(|called| *called != id);
            }
            if let Some(to) = known.calls.get_mut(to) {
                to.called.push(id);
            }
            return;
        }
        known.leave(&id, &call);
        call.participants.joined.clear();
        call.participants.join(participant);
        call.joined = Some(conversation.clone());
        known.calls.insert(id.clone(), call);
        known.enter(&id, &conversation, self.is_strict);
    }

    /// A call of a conversation that has not ended, or else the call whose id the conversation has.
    pub(crate) fn call_in(&self, conversation: &str) -> String {
        let known = lock(&self.known);
        let first = known.conversations.get(conversation).and_then(|calls| calls.first());
        first.map_or(conversation, |first| first).to_owned()
    }

    /// The other calls of a call's conversation.
    pub(crate) fn others(&self, id: &str) -> Vec<String> {
        let known = lock(&self.known);
        let conversation = known.calls.get(id).and_then(|call| call.joined.as_ref());
        let calls = conversation.and_then(|conversation| known.conversations.get(conversation));
        calls.into_iter().flatten().filter(|other| *other != id).cloned().collect()
    }

    /// Returns whether nobody but the application is left in a call. It cannot be known of a call with one that a
    /// test has connected, and it does not matter in a group call or a room.
    pub(crate) fn is_lonely(&self, id: &str) -> bool {
        let known = lock(&self.known);
        let is_known = |id: &str| known.calls.get(id).is_some_and(|call| call.leg.is_some());
        let Some(call) = known.calls.get(id).filter(|_| is_known(id)) else { return false };
        let others = known.conversations.get(&call.conversation(id));
        call.participants.joined.len() <= 1
            && !is_meeting(&call.conversation(id))
            && others.into_iter().flatten().all(|other| is_known(other))
    }

    /// The call in a call's conversation, or at the other end of the telephone network, that is a
    /// participant's own.
    pub(crate) fn call_of(&self, participant: &str, id: &str) -> Option<String> {
        let known = lock(&self.known);
        let call = known.calls.get(id)?;
        let conversation = call.joined.as_ref();
        let mut others =
            conversation.and_then(|of| known.conversations.get(of)).into_iter().flatten();
        let is_own = |other: &&String| {
            *other != id
                && known.calls.get(*other).is_some_and(|other| other.own() == Some(participant))
        };
        let is_phone = |other: &&String| {
            let caller = known.calls.get(*other).and_then(|other| other.caller.as_ref());
            caller.is_some_and(|(_, phone)| phone == participant)
        };
        others.find(is_own).or_else(|| call.called.iter().find(is_phone)).cloned()
    }

    /// Ends a conversation: its calls, which are returned, have nothing in common any more.
    pub(crate) fn dissolve(&self, id: &str) -> Vec<String> {
        let mut known = lock(&self.known);
        let conversation = known.calls.get(id).and_then(|call| call.joined.clone());
        conversation.and_then(|of| known.conversations.remove(&of)).unwrap_or_default()
    }

    /// The calls that are to report who is in them, because another call has changed it.
    pub(crate) fn take_unreported(&self) -> Vec<String> {
        std::mem::take(&mut lock(&self.known).unreported)
    }

    /// How far a call has got; `None` if it is not known.
    pub(crate) fn stage(&self, id: &str) -> Option<Stage> {
        lock(&self.known).calls.get(id).map(|call| call.stage)
    }

    /// Shows the calls that have not ended, at most this number, in the order of their ids.
    pub(crate) fn list<T>(&self, most: usize, show: impl Fn(&str, &Call) -> T) -> Vec<T> {
        let known = lock(&self.known);
        let live = known.calls.iter().filter(|(_, call)| !matches!(call.stage, Stage::Ended(_)));
        let mut live: Vec<_> = live.take(most).collect();
        live.sort_unstable_by_key(|(id, _)| *id);
        live.into_iter().map(|(id, call)| show(id, call)).collect()
    }

    /// Acts on a call that has not ended, also before it is connected.
    pub(crate) fn look<T>(
        &self,
        id: &str,
        act: impl FnOnce(&mut Call) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let mut known = lock(&self.known);
        match known.calls.get_mut(id) {
            Some(Call { stage: Stage::Ended(_), .. }) => Err(not_found(id)),
            Some(call) => {
                let before = call.participants.sequence_number();
                let outcome = act(call);
                if call.participants.sequence_number() != before {
                    self.reports.fetch_add(1, Ordering::Release);
                    known.spread(id);
                }
                outcome
            }
            None if self.is_strict => Err(not_found(id)),
            None => act(&mut Call::default()),
        }
    }

    /// Acts on a call if it is connected, and otherwise refuses.
    pub(crate) fn with<T>(
        &self,
        id: &str,
        act: impl FnOnce(&mut Call) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let mut known = lock(&self.known);
        let Some(call) = known.calls.get_mut(id) else {
            if self.is_strict {
                return Err(not_found(id));
            }
            known.has_room()?;
            let mut call = Call::default();
            let outcome = act(&mut call)?;
            if !call.is_blank() {
                known.calls.insert(id.to_owned(), call);
            }
            return Ok(outcome);
        };
        let refused = |subcode, message| Refusal::new(StatusCode::BAD_REQUEST, subcode, message);
        match call.stage {
            Stage::Establishing => {
                Err(refused(Subcode::CALL_NOT_ESTABLISHED, "the call is not established"))
            }
            Stage::Ended(_) => Err(refused(Subcode::CALL_TERMINATED, HAS_ENDED)),
            Stage::Connected => {
                let before = call.participants.sequence_number();
                let outcome = act(call);
                let has_changed = call.participants.sequence_number() != before;
                if !self.is_strict && call.is_blank() {
                    known.calls.remove(id);
                }
                if has_changed {
                    self.reports.fetch_add(1, Ordering::Release);
                    known.spread(id);
                }
                outcome
            }
        }
    }
}

/// The refusal of a call that does not exist, or does not exist any more.
pub(crate) fn not_found(id: &str) -> Refusal {
    let message = format!("there is no call connection {id:?}");
    Refusal::new(StatusCode::NOT_FOUND, Subcode::NOT_FOUND, message)
}

impl Known {
    /// The calls of a conversation that nothing has shared before: the call with its id, if there is one.
    fn first(&mut self, conversation: &str, is_strict: bool) -> Vec<String> {
        if is_meeting(conversation) {
            return Vec::new();
        }
        let call = match self.calls.get_mut(conversation) {
            Some(Call { stage: Stage::Ended(_), .. }) => return Vec::new(),
            Some(call) => call,
            None if is_strict => return Vec::new(),
            None => self.calls.entry(conversation.to_owned()).or_default(),
        };
        call.joined = Some(conversation.to_owned());
        vec![conversation.to_owned()]
    }

    fn enter(&mut self, id: &str, conversation: &str, is_strict: bool) {
        if !self.conversations.contains_key(conversation) {
            let first = self.first(conversation, is_strict);
            self.conversations.insert(conversation.to_owned(), first);
        }
        let Some(calls) = self.conversations.get_mut(conversation) else { return };
        let first = calls.first().and_then(|first| self.calls.get(first));
        let joined = first.map(|first| first.participants.joined.clone()).unwrap_or_default();
        if !calls.iter().any(|one| one == id) {
            calls.push(id.to_owned());
        }
        if let Some(call) = self.calls.get_mut(id) {
            let own = std::mem::replace(&mut call.participants.joined, joined);
            own.iter()
                .filter_map(|one| one.identifier.as_ref())
                .for_each(|one| call.participants.join(one));
        }
        self.spread(id);
    }

    /// Takes a call out of its conversation, in which those stay who were in it, without its own identity.
    fn leave(&mut self, id: &str, call: &Call) {
        let Some(conversation) = &call.joined else { return };
        let Some(calls) = self.conversations.get_mut(conversation) else { return };
        let Some(index) = calls.iter().position(|one| one == id) else { return };
        calls.remove(index);
        let Some(other) = calls.first().cloned() else {
            self.conversations.remove(conversation);
            return;
        };
        let (Some(own), Some(left)) = (call.own(), self.calls.get_mut(&other)) else { return };
        let mut joined = call.participants.joined.clone();
        joined.retain(|one| one.identifier.as_ref().is_none_or(|one| one.raw_id() != own));
        if left.participants.joined != joined {
            left.participants.joined = joined;
            if left.stage == Stage::Connected {
                self.owe(&other);
            }
            self.spread(&other);
        }
    }

    /// Has the other calls of a call's conversation know who is in it now.
    fn spread(&mut self, id: &str) {
        let Some(call) = self.calls.get(id) else { return };
        let calls = call.joined.as_ref().and_then(|of| self.conversations.get(of));
        let Some(calls) = calls.cloned() else { return };
        let joined = call.participants.joined.clone();
        for other in calls.iter().filter(|other| *other != id) {
            let Some(call) = self.calls.get_mut(other) else { continue };
            if call.participants.joined != joined {
                call.participants.joined.clone_from(&joined);
                if call.stage == Stage::Connected {
                    self.owe(other);
                }
            }
        }
    }

    /// Notes that a call is to report who is in it.
    fn owe(&mut self, id: &str) {
        if !self.unreported.iter().any(|one| one == id) {
            self.unreported.push(id.to_owned());
        }
    }

    /// Refuses another call at the limit.
    fn has_room(&self) -> Result<(), Refusal> {
        // A call that was made known again after its end may still be counted as ended.
        if self.calls.len() < MOST + self.ended.len() {
            return Ok(());
        }
        let message = format!("{MOST} calls are remembered already: end some of them");
        Err(Refusal::without_subcode(StatusCode::TOO_MANY_REQUESTS, message))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conversation_leaves_no_trace_when_its_calls_have_ended() {
        let calls = Calls::new(true);
        for (id, joined) in [("a", None), ("b", Some("a")), ("c", Some("meeting/group/1"))] {
            let mut call = Call::new(Stage::Connected, false, None);
            call.joined = joined.map(str::to_owned);
            calls.insert(id, call).unwrap();
            calls.enter(id);
        }
        assert_eq!(calls.others("a"), ["b"]);
        assert_eq!(lock(&calls.known).conversations.len(), 2);
        for id in ["a", "c", "b"] {
            calls.end(id).unwrap();
        }
        let known = lock(&calls.known);
        assert!(known.conversations.is_empty());
        assert!(known.unreported.is_empty());
    }
}
