//! What happens to the next requests or operations.

use std::collections::VecDeque;
use std::sync::Mutex;

use crate::sync::lock;

/// A queue of values, each of which is taken a number of times.
pub(crate) struct Upcoming<T>(Mutex<VecDeque<(usize, T)>>);

impl<T> Default for Upcoming<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T: Clone> Upcoming<T> {
    /// Adds a value that is taken `count` times, once the earlier values are used up.
    pub(crate) fn add(&self, count: usize, value: T) {
        if count > 0 {
            lock(&self.0).push_back((count, value));
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        lock(&self.0).is_empty()
    }

    pub(crate) fn clear(&self) {
        lock(&self.0).clear();
    }

    pub(crate) fn take(&self) -> Option<T> {
        let mut values = lock(&self.0);
        let (left, value) = values.front_mut()?;
        let value = value.clone();
        *left -= 1;
        if *left == 0 {
            values.pop_front();
        }
        Some(value)
    }
}
