//! Ids that the service assigns.

use std::collections::{HashMap, VecDeque};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::digest::{Context, SHA256};
use uuid::{Builder, Uuid};

use crate::sync::lock;

/// The immutable id of the emulator's resource, which is the audience of its callbacks.
pub(crate) const RESOURCE_ID: &str = "e0000000-ac50-4000-8000-000000000001";

/// How many counts of ids are remembered.
const MOST: usize = 1_000_000;

const CONVERSATION: &str = "https://call.emulator.invalid/conv/";
/// Begins the conversations that do not have the id of a call.
const MEETING: &str = "meeting/";

/// Where new ids come from: random ones, or with a seed those that follow from it.
#[derive(Clone)]
pub(crate) struct Ids(Option<Arc<Seeded>>);

struct Seeded {
    seed: u64,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    resets: u64,
    /// How many ids have been made of what belongs together, by a digest of that.
    counts: HashMap<u128, u64>,
    /// The keys of the counts, oldest first.
    keys: VecDeque<u128>,
}

impl Ids {
    pub(crate) fn new(seed: Option<u64>) -> Self {
        let seeded = seed.map(|seed| Seeded { seed, known: Mutex::default() });
        Self(seeded.map(Arc::new))
    }

    /// A new id. `of` says what it is for: with a seed, the id depends on that, and on how many there have been for the
    /// same before.
    pub(crate) fn next(&self, of: &[&str]) -> Uuid {
        let Some(seeded) = &self.0 else { return new_id() };
        let mut known = lock(&seeded.known);
        let key = digest(&[seeded.seed, known.resets], of);
        let known = &mut *known;
        let count = known.counts.entry(key).or_insert_with(|| {
            known.keys.push_back(key);
            0
        });
        *count += 1;
        let id = digest(&[seeded.seed, known.resets, *count], of);
        if known.keys.len() > MOST
            && let Some(oldest) = known.keys.pop_front()
        {
            known.counts.remove(&oldest);
        }
        Builder::from_random_bytes(id.to_be_bytes()).into_uuid()
    }

    /// Forgets what there has been. The ids that follow differ, as clients remember those of earlier events.
    pub(crate) fn reset(&self) {
        if let Some(seeded) = &self.0 {
            let mut known = lock(&seeded.known);
            *known = Known { resets: known.resets + 1, ..Known::default() };
        }
    }
}

/// The same in each run and on each machine.
fn digest(numbers: &[u64], texts: &[&str]) -> u128 {
    let mut context = Context::new(&SHA256);
    numbers.iter().for_each(|number| context.update(&number.to_be_bytes()));
    for text in texts {
        // With its length, so that no other texts are the same together.
        context.update(&(text.len() as u64).to_be_bytes());
        context.update(text.as_bytes());
    }
    context.finish().as_ref().first_chunk().copied().map_or(0, u128::from_be_bytes)
}

/// A new random id. It does not have to be secret, so the random numbers are not cryptographic.
pub(crate) fn new_id() -> Uuid {
    Builder::from_random_bytes(fastrand::u128(..).to_ne_bytes()).into_uuid()
}

/// The `serverCallId` of a call.
pub(crate) fn server_call_id(call_connection_id: &str) -> String {
    // As with the service, a URL in base64.
    STANDARD.encode(format!("{CONVERSATION}{call_connection_id}"))
}

/// The conversation of a `serverCallId`, if the emulator has made it: the id of its first call, or that of
/// a [meeting](is_meeting).
pub(crate) fn call_of(server_call_id: &str) -> Option<String> {
    let url = String::from_utf8(STANDARD.decode(server_call_id).ok()?).ok()?;
    url.strip_prefix(CONVERSATION).map(str::to_owned)
}

/// The conversation of a group call.
pub(crate) fn group_call(id: &str) -> String {
    format!("{MEETING}group/{id}")
}

/// The conversation of a room.
pub(crate) fn room_call(id: &str) -> String {
    format!("{MEETING}room/{id}")
}

/// Returns whether a conversation is a group call or a room, which goes on while anybody is in it.
pub(crate) fn is_meeting(conversation: &str) -> bool {
    conversation.starts_with(MEETING)
}

/// The `correlationId` of a call.
pub(crate) fn correlation_id(call_connection_id: &str) -> String {
    let half = |which: u8| {
        let mut hasher = DefaultHasher::new();
        (which, call_connection_id).hash(&mut hasher);
        hasher.finish()
    };
    let bytes = (u128::from(half(0)) << 64 | u128::from(half(1))).to_be_bytes();
    Builder::from_random_bytes(bytes).into_uuid().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_follows_from_the_seed_and_from_what_it_is_for() {
        let of = |seed: u64| {
            let ids = Ids::new(Some(seed));
            [["a", "bc"], ["ab", "c"], ["a", "bc"]].map(|of| ids.next(&of))
        };
        let [first, other, second] = of(7);
        assert!(first != other && first != second && other != second);
        assert_eq!(of(7), [first, other, second]);
        assert_ne!(of(8)[0], first);
        // What comes in between does not matter, a reset does.
        let ids = Ids::new(Some(7));
        ids.next(&["other"]);
        assert_eq!(ids.next(&["a", "bc"]), first);
        ids.reset();
        assert!(![first, second].contains(&ids.next(&["a", "bc"])));
        let random = Ids::new(None);
        assert_ne!(random.next(&["a"]), Ids::new(None).next(&["a"]));
    }
}
