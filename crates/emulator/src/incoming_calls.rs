//! Who is notified of incoming calls.

use std::fmt;

use acs_call_automation::types::IncomingCallEventData;
use tokio::sync::broadcast::{self, error::RecvError};

/// How many notifications wait for a subscriber that does not take them.
const MOST: usize = 1024;

/// Notifications of incoming calls, as the service delivers them by Event Grid: the data of each event
/// `IncomingCall`, in the order in which the calls come in.
///
/// [`Emulator::incoming_calls`](crate::Emulator::incoming_calls) makes it. It holds at most 1,024 notifications
/// that were not taken; then the oldest are dropped.
#[must_use = "the application listens only as long as it is kept"]
pub struct IncomingCalls(broadcast::Receiver<IncomingCallEventData>);

impl IncomingCalls {
    /// Waits for the next incoming call; `None` if the emulator has stopped.
    pub async fn next(&mut self) -> Option<IncomingCallEventData> {
        loop {
            match self.0.recv().await {
                Ok(incoming) => return Some(incoming),
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return None,
            }
        }
    }
}

/// Without what is in it: an incoming call is a secret.
impl fmt::Debug for IncomingCalls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IncomingCalls").field("waiting", &self.0.len()).finish()
    }
}

pub(crate) struct Subscribers(broadcast::Sender<IncomingCallEventData>);

impl Default for Subscribers {
    fn default() -> Self {
        Self(broadcast::Sender::new(MOST))
    }
}

impl Subscribers {
    pub(crate) fn subscribe(&self) -> IncomingCalls {
        IncomingCalls(self.0.subscribe())
    }

    /// Returns whether anybody is notified of incoming calls.
    pub(crate) fn is_any(&self) -> bool {
        self.0.receiver_count() > 0
    }

    /// Notifies everybody of an incoming call.
    pub(crate) fn notify(&self, incoming: &IncomingCallEventData) {
        // Without a subscriber there is nobody to notify.
        let _ = self.0.send(incoming.clone());
    }
}
