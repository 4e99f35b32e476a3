//! What is known about applications: whether they answer.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use tokio::sync::Semaphore;
use url::{Position, Url};

use crate::sync::lock;

/// How many applications are remembered while nothing is posted to them.
const MOST: usize = 256;
/// How many deliveries to one application are under way at the same time.
const AT_A_TIME: usize = 32;

#[derive(Default)]
pub(super) struct Receivers(Mutex<HashMap<String, Arc<Receiver>>>);

/// An application: everything at one scheme, host and port.
pub(super) struct Receiver {
    /// It did not answer the last delivery that was waited for, and nothing since.
    is_silent: AtomicBool,
    pub(super) slots: Semaphore,
}

impl Receivers {
    pub(super) fn of(&self, address: &Url) -> Arc<Receiver> {
        let origin = origin(address);
        let mut receivers = lock(&self.0);
        if let Some(receiver) = receivers.get(origin) {
            return Arc::clone(receiver);
        }
        if receivers.len() >= MOST {
            receivers.retain(|_, receiver| Arc::strong_count(receiver) > 1);
        }
        let receiver =
            Receiver { is_silent: AtomicBool::new(false), slots: Semaphore::new(AT_A_TIME) };
        let receiver = Arc::new(receiver);
        receivers.insert(origin.to_owned(), Arc::clone(&receiver));
        receiver
    }
}

impl Receiver {
    pub(super) fn is_silent(&self) -> bool {
        self.is_silent.load(Ordering::Relaxed)
    }

    /// Notes whether it has answered.
    pub(super) fn has_answered(&self, has_answered: bool) {
        self.is_silent.store(!has_answered, Ordering::Relaxed);
    }
}

/// The application at an address.
pub(super) fn origin(address: &Url) -> &str {
    &address[..Position::BeforePath]
}
