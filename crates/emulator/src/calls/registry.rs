//! All calls.
//!
//! An emulator may see millions of calls. It remembers those that were made known, those in which something
//! is running, at most 100,000 of these together, and the last 10,000 that have ended. At the limit, another
//! call is refused.

use std::collections::{HashMap, VecDeque};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use acs_call_automation::Subcode;
use http::StatusCode;

use crate::calls::call::{Call, Stage};
use crate::refusal::Refusal;
use crate::sync::lock;

/// How many calls that have ended are remembered.
const ENDED: usize = 10_000;
/// How many other calls are remembered.
const MOST: usize = 100_000;

pub(crate) struct Calls {
    /// Whether a call must be made known before it can be used.
    is_strict: bool,
    known: Mutex<Known>,
    last_operation: AtomicU64,
}

#[derive(Default)]
struct Known {
    calls: HashMap<String, Call>,
    /// The calls that have ended, oldest first, each with the number of its end: a call may be made known
    /// again, and end again.
    ended: VecDeque<(String, u64)>,
    last_end: u64,
}

impl Calls {
    pub(crate) fn new(is_strict: bool) -> Self {
        Self { is_strict, known: Mutex::default(), last_operation: AtomicU64::new(0) }
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
        known.calls.insert(id.to_owned(), call);
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
        if let Some(first) = &call.joined
            && let Some(other) = known.calls.get_mut(first)
        {
            other.joined_by.retain(|joined| joined != id);
            if !self.is_strict && other.is_blank() {
                known.calls.remove(first);
            }
        }
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
        Some(call)
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
            Some(call) => act(call),
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
            Stage::Ended(_) => Err(refused(Subcode::CALL_TERMINATED, "the call has ended")),
            Stage::Connected => {
                let outcome = act(call);
                if !self.is_strict && call.is_blank() {
                    known.calls.remove(id);
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
    fn a_call_does_not_remember_those_that_have_joined_it_and_ended() {
        let calls = Calls::new(false);
        let mut joining = Call::default();
        joining.joined = Some("first".to_owned());
        calls.insert("second", joining).unwrap();
        let join = |first: &mut Call| {
            first.joined_by.push("second".to_owned());
            Ok(())
        };
        calls.with("first", join).unwrap();
        assert!(lock(&calls.known).calls.contains_key("first"));
        calls.end("second").unwrap();
        assert!(!lock(&calls.known).calls.contains_key("first"));
    }
}
