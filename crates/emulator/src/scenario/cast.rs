//! Who takes part in scenarios: they ring until their scenario decides.

use std::collections::{HashMap, HashSet};
use std::sync::Mutex;

use crate::error::Error;
use crate::sync::lock;

/// The beginnings of the numbers for people without one, each followed by three digits. They are reserved for fiction,
/// and have no [habit](crate::calls::habit).
///
/// Source: Ofcom, telephone numbers for use in TV and radio drama.
const BLOCKS: [&str; 13] = [
    "+447700900",
    "+441134960",
    "+441144960",
    "+441154960",
    "+441164960",
    "+441174960",
    "+441184960",
    "+441214960",
    "+441314960",
    "+441414960",
    "+441514960",
    "+441614960",
    "+442079460",
];
const IN_BLOCK: usize = 1000;

#[derive(Default)]
pub(crate) struct Cast(Mutex<Known>);

#[derive(Default)]
struct Known {
    /// The raw ids of the people whose scenarios run.
    people: HashSet<String>,
    /// Others who ring in a call until its scenario decides.
    guests: HashMap<String, HashSet<String>>,
    /// How many numbers have been handed out.
    numbers: usize,
}

impl Cast {
    /// Notes that the scenario of this person runs.
    pub(crate) fn enter(&self, raw_id: &str) -> Result<(), Error> {
        if lock(&self.0).people.insert(raw_id.to_owned()) {
            return Ok(());
        }
        Err(Error::new("a scenario with this number is running: each needs a number of its own"))
    }

    /// Notes that the scenario of this person has ended, and so have these calls.
    pub(crate) fn leave(&self, raw_id: &str, calls: &[&String]) {
        let mut known = lock(&self.0);
        known.people.remove(raw_id);
        for call in calls {
            known.guests.remove(*call);
        }
    }

    /// Has somebody else ring in a call until its scenario decides.
    pub(crate) fn invite(&self, call_connection_id: &str, raw_id: &str) {
        let mut known = lock(&self.0);
        known.guests.entry(call_connection_id.to_owned()).or_default().insert(raw_id.to_owned());
    }

    /// Has those who would ring in one call ring in another.
    pub(crate) fn move_guests(&self, from: &str, to: &str) {
        let mut known = lock(&self.0);
        if let Some(guests) = known.guests.remove(from) {
            known.guests.entry(to.to_owned()).or_default().extend(guests);
        }
    }

    /// Returns whether somebody who is called rings until a scenario decides.
    pub(crate) fn rings(&self, call_connection_id: &str, raw_id: &str) -> bool {
        let known = lock(&self.0);
        known.people.contains(raw_id)
            || known.guests.get(call_connection_id).is_some_and(|guests| guests.contains(raw_id))
    }

    /// A number for somebody without one: another one each time, and the same in each run.
    pub(crate) fn next_number(&self) -> String {
        let mut known = lock(&self.0);
        let (block, number) = (known.numbers / IN_BLOCK, known.numbers % IN_BLOCK);
        known.numbers += 1;
        format!("{}{number:03}", BLOCKS.get(block % BLOCKS.len()).unwrap_or(&BLOCKS[0]))
    }

    /// Forgets what scenarios have prepared. Those that run leave by themselves.
    pub(crate) fn reset(&self) {
        let mut known = lock(&self.0);
        known.guests.clear();
        known.numbers = 0;
    }
}
