//! The participants of a call, from lists that arrive in any order.

use crate::generated::types::{CallParticipant, ParticipantsUpdated};

/// Keeps the newest list of the participants of one call.
///
/// The service sends all participants at every change, in any order and possibly more than once, and
/// numbers the lists. Use one for each call connection.
///
/// # Example
///
/// ```
/// use acs_call_automation::event::{self, CurrentParticipants, EventData};
///
/// let body = br#"[
///     {"id": "b", "type": "Microsoft.Communication.ParticipantsUpdated",
///      "data": {"callConnectionId": "421f3500", "sequenceNumber": 2, "participants": []}},
///     {"id": "a", "type": "Microsoft.Communication.ParticipantsUpdated",
///      "data": {"callConnectionId": "421f3500", "sequenceNumber": 1,
///               "participants": [{"identifier": {"rawId": "4:+14255550123"}}]}}
/// ]"#;
/// let mut current = CurrentParticipants::new();
/// for event in event::read(body) {
///     if let EventData::ParticipantsUpdated(event) = event?.data() {
///         current.update(event);
///     }
/// }
/// assert!(current.participants().is_empty());
/// # Ok::<(), event::EventError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct CurrentParticipants {
    newest: Option<i32>,
    participants: Vec<CallParticipant>,
}

impl CurrentParticipants {
    /// Makes an empty list.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the list of the event if it is newer. Returns whether it was: `false` for a repeated or an
    /// older event, and for one without a number or a list.
    pub fn update(&mut self, event: &ParticipantsUpdated) -> bool {
        let (Some(number), Some(participants)) = (event.sequence_number, &event.participants)
        else {
            return false;
        };
        let is_newer = self.newest.is_none_or(|newest| newest < number);
        if is_newer {
            self.newest = Some(number);
            self.participants.clone_from(participants);
        }
        is_newer
    }

    /// The participants in the newest list, as the service ordered them.
    #[must_use]
    pub fn participants(&self) -> &[CallParticipant] {
        &self.participants
    }

    /// The number of the newest list; `None` before the first one.
    #[must_use]
    pub fn sequence_number(&self) -> Option<i32> {
        self.newest
    }
}
