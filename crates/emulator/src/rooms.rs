//! Rooms: calls that are arranged in advance.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use acs_call_automation::Subcode;
use http::StatusCode;

use crate::refusal::Refusal;
use crate::sync::lock;

/// How many of the latest rooms are remembered.
const MOST: usize = 10_000;
/// How long a room is valid by default.
pub(crate) const LIFE: Duration = Duration::from_secs(180 * 24 * 3600);

#[derive(Clone)]
pub(crate) struct Room {
    pub(crate) id: String,
    pub(crate) created_at: SystemTime,
    pub(crate) valid_from: SystemTime,
    pub(crate) valid_until: SystemTime,
    pub(crate) has_pstn_dial_out: bool,
    /// The roles of the participants, by raw id.
    pub(crate) participants: BTreeMap<String, String>,
}

#[derive(Default)]
pub(crate) struct Rooms(Mutex<Known>);

#[derive(Default)]
struct Known {
    rooms: HashMap<String, Room>,
    /// The ids, oldest first.
    ids: VecDeque<String>,
}

impl Rooms {
    pub(crate) fn reset(&self) {
        *lock(&self.0) = Known::default();
    }

    pub(crate) fn add(&self, room: Room) {
        let mut known = lock(&self.0);
        known.ids.push_back(room.id.clone());
        known.rooms.insert(room.id.clone(), room);
        if known.ids.len() > MOST
            && let Some(oldest) = known.ids.pop_front()
        {
            known.rooms.remove(&oldest);
        }
    }

    /// All rooms, oldest first.
    pub(crate) fn all(&self) -> Vec<Room> {
        let known = lock(&self.0);
        known.ids.iter().filter_map(|id| known.rooms.get(id)).cloned().collect()
    }

    /// Acts on a room.
    pub(crate) fn with<T>(
        &self,
        id: &str,
        act: impl FnOnce(&mut Room) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        lock(&self.0).rooms.get_mut(id).map_or_else(|| Err(not_found(id)), act)
    }

    /// Checks that there is a room.
    pub(crate) fn check(&self, id: &str) -> Result<(), Refusal> {
        self.with(id, |_| Ok(()))
    }

    pub(crate) fn remove(&self, id: &str) -> Result<(), Refusal> {
        let mut known = lock(&self.0);
        known.rooms.remove(id).ok_or_else(|| not_found(id))?;
        known.ids.retain(|one| one != id);
        Ok(())
    }
}

fn not_found(id: &str) -> Refusal {
    let message = format!("there is no room {id:?}");
    Refusal::new(StatusCode::NOT_FOUND, Subcode::NOT_FOUND, message)
}
