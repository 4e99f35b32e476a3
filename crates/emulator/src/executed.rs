//! The operations that have been executed.

use std::collections::VecDeque;
use std::sync::Mutex;

use acs_call_automation::types::CommunicationIdentifierModel;
use acs_call_automation::{Repeatability, Tones};
use tokio::sync::watch;

use crate::sync::lock;

/// An operation that the emulator has executed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Executed {
    /// The operation's name, such as `sendDtmfTones`.
    pub operation: String,
    /// The call in which it was executed.
    pub call_connection_id: String,
    /// The participant of the operation, if it has exactly one.
    pub participant: Option<CommunicationIdentifierModel>,
    /// The tones that were sent, if the operation sends tones.
    pub tones: Option<Tones>,
    /// The caller's own label.
    pub operation_context: Option<String>,
    /// The repeatability pair of the request, if it has one and the operation is repeatable.
    pub repeatability: Option<Repeatability>,
}

/// The latest executed operations, and how many there have been.
pub(crate) struct Operations {
    latest: Mutex<VecDeque<Executed>>,
    /// How many of the latest are kept.
    kept: usize,
    count: watch::Sender<usize>,
}

impl Operations {
    pub(crate) fn new(kept: usize) -> Self {
        Self { latest: Mutex::default(), kept, count: watch::Sender::new(0) }
    }

    pub(crate) fn push(&self, executed: Executed) {
        let mut latest = lock(&self.latest);
        latest.push_back(executed);
        if latest.len() > self.kept {
            latest.pop_front();
        }
        self.count.send_modify(|count| *count += 1);
    }

    pub(crate) fn reset(&self) {
        lock(&self.latest).clear();
        self.count.send_replace(0);
    }

    pub(crate) fn all(&self) -> Vec<Executed> {
        lock(&self.latest).iter().cloned().collect()
    }

    pub(crate) async fn wait_for(&self, count: usize) {
        // It only fails when the sender is gone, and the sender is here.
        let _ = self.count.subscribe().wait_for(|executed| *executed >= count).await;
    }
}
