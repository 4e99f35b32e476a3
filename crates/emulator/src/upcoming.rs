//! What happens to the next requests or operations.

use std::collections::VecDeque;
use std::sync::Mutex;

use crate::sync::lock;

/// A queue of values, each of which is taken a number of times.
pub(crate) struct Upcoming<T>(Mutex<VecDeque<Next<T>>>);

struct Next<T> {
    /// The only call in which it is taken; with `None`, it is taken anywhere.
    call: Option<String>,
    count: usize,
    value: T,
}

impl<T> Default for Upcoming<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T: Clone> Upcoming<T> {
    /// Adds a value that is taken `count` times, once the earlier values are used up.
    pub(crate) fn add(&self, count: usize, value: T) {
        self.push(None, count, value);
    }

    /// Adds a value that is taken in one call only.
    pub(crate) fn add_in(&self, call_connection_id: &str, count: usize, value: T) {
        self.push(Some(call_connection_id.to_owned()), count, value);
    }

    fn push(&self, call: Option<String>, count: usize, value: T) {
        if count > 0 {
            lock(&self.0).push_back(Next { call, count, value });
        }
    }

    /// Has what would be taken in one call be taken in another.
    pub(crate) fn move_to(&self, from: &str, to: &str) {
        let mut values = lock(&self.0);
        for next in values.iter_mut().filter(|next| next.call.as_deref() == Some(from)) {
            next.call = Some(to.to_owned());
        }
    }

    /// Forgets what nobody has taken in a call.
    pub(crate) fn clear_in(&self, call_connection_id: &str) {
        lock(&self.0).retain(|next| next.call.as_deref() != Some(call_connection_id));
    }

    pub(crate) fn is_empty(&self) -> bool {
        lock(&self.0).is_empty()
    }

    pub(crate) fn clear(&self) {
        lock(&self.0).clear();
    }

    /// Takes the next value; `call` is where, if that is known.
    pub(crate) fn take(&self, call: Option<&str>) -> Option<T> {
        let mut values = lock(&self.0);
        let index =
            values.iter().position(|next| next.call.is_none() || next.call.as_deref() == call)?;
        let next = values.get_mut(index)?;
        let value = next.value.clone();
        next.count -= 1;
        if next.count == 0 {
            values.remove(index);
        }
        Some(value)
    }
}
