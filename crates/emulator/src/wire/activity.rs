//! How long a connection has been idle.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use tokio::time::Instant;

use crate::sync::lock;

pub(crate) struct Activity {
    /// When bytes last came or went.
    last: Mutex<Instant>,
    /// Requests that came in as a whole, and whose answers are not ready.
    running: AtomicUsize,
}

impl Default for Activity {
    fn default() -> Self {
        Self { last: Mutex::new(Instant::now()), running: AtomicUsize::new(0) }
    }
}

/// A request that runs until this is dropped.
pub(crate) struct Running(Arc<Activity>);

impl Activity {
    pub(super) fn note(&self) {
        *lock(&self.last) = Instant::now();
    }

    pub(super) fn run(activity: &Arc<Self>) -> Running {
        activity.running.fetch_add(1, Ordering::Relaxed);
        Running(Arc::clone(activity))
    }

    /// Since when nothing has come or gone; `None` while a request runs.
    pub(crate) fn idle_since(&self) -> Option<Instant> {
        (self.running.load(Ordering::Relaxed) == 0).then(|| *lock(&self.last))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.running.fetch_sub(1, Ordering::Relaxed);
    }
}
