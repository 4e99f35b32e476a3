//! How far the sending of a dial string has got.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::generated::types::CommunicationIdentifierModel as Participant;
use crate::send::repeatability::Repeatability;
use crate::value::dial_string::DialString;
use crate::value::tone::Tones;

/// How far the sending of a dial string has got: what is sent, what may be sent, and what is not.
///
/// [`Dial::on_progress`](super::Dial::on_progress) passes it, and a [`DialError`](super::DialError) has it. It
/// can be stored, and [resumed](crate::CallAutomationClient::resume_dial) by another process:
///
/// ```no_run
/// use acs_call_automation::event::Outcomes;
/// use acs_call_automation::{CallAutomationClient, DialError, DialProgress};
///
/// # async fn example(
/// #     client: CallAutomationClient,
/// #     outcomes: Outcomes,
/// #     error: DialError,
/// # ) -> Result<(), Box<dyn std::error::Error>> {
/// let stored = serde_json::to_string(&error.progress())?;
/// // … another process …
/// let progress: DialProgress = serde_json::from_str(&stored)?;
/// client.resume_dial(progress).send(&outcomes).await?;
/// # Ok(())
/// # }
/// ```
///
/// The stored form contains the participant, the call and all tones, which may be a PIN: protect it as such.
/// `Debug` shows only numbers and ids.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DialProgress {
    call_connection_id: String,
    target_participant: Participant,
    dial_string: DialString,
    /// How many tones are certainly sent.
    sent: usize,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    in_flight: Option<InFlight>,
}

/// The tones of a request that may have been executed and has no known outcome.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct InFlight {
    tones: usize,
    pub(super) pair: Repeatability,
    /// Whether the service executes the request once, however often it is sent with its pair.
    pub(super) can_repeat: bool,
}

impl DialProgress {
    /// Makes the progress of a dial of which nothing has been sent.
    #[must_use]
    pub fn new(
        call_connection_id: impl Into<String>,
        target_participant: Participant,
        dial_string: DialString,
    ) -> Self {
        let call_connection_id = call_connection_id.into();
        Self { call_connection_id, target_participant, dial_string, sent: 0, in_flight: None }
    }

    /// Returns the id of the call connection.
    #[must_use]
    pub fn call_connection_id(&self) -> &str {
        &self.call_connection_id
    }

    /// Returns the participant who receives the tones.
    #[must_use]
    pub fn target_participant(&self) -> &Participant {
        &self.target_participant
    }

    /// Returns the whole dial string.
    #[must_use]
    pub fn dial_string(&self) -> &DialString {
        &self.dial_string
    }

    /// Returns the tones that have certainly been sent.
    #[must_use]
    pub fn sent(&self) -> Tones {
        self.tones(0, self.sent)
    }

    /// Returns the tones that may have been sent, in part or all: those of the request whose outcome is not known.
    #[must_use]
    pub fn perhaps_sent(&self) -> Tones {
        self.tones(self.sent, self.begun())
    }

    /// Returns the tones that have certainly not been sent.
    #[must_use]
    pub fn not_sent(&self) -> Tones {
        self.tones(self.begun(), usize::MAX)
    }

    /// Returns what has certainly not been sent, with the pauses around it; `None` if that is no tone.
    #[must_use]
    pub fn remaining(&self) -> Option<DialString> {
        self.dial_string.remaining(self.begun())
    }

    /// Returns the pair of the request whose outcome is not known.
    #[must_use]
    pub fn repeatability(&self) -> Option<&Repeatability> {
        self.in_flight.as_ref().map(|in_flight| &in_flight.pair)
    }

    /// Decides that the tones that [may have been sent](Self::perhaps_sent) were sent. A
    /// [resumed](crate::CallAutomationClient::resume_dial) dial continues after them.
    ///
    /// If they were not, the far end misses them.
    #[must_use]
    pub fn assume_sent(mut self) -> Self {
        self.complete();
        self
    }

    /// Decides that the tones that [may have been sent](Self::perhaps_sent) were not sent. A
    /// [resumed](crate::CallAutomationClient::resume_dial) dial sends them as a new request.
    ///
    /// If they were, the far end hears them twice.
    #[must_use]
    pub fn assume_not_sent(mut self) -> Self {
        self.not_executed();
        self
    }

    /// The progress, unless it was changed while it was stored.
    pub(super) fn checked(self) -> Result<Self, String> {
        let total = self.dial_string.tones().len();
        let in_flight = self.in_flight.as_ref().map(|in_flight| in_flight.tones);
        let is_request =
            in_flight.is_none_or(|tones| (1..=Tones::MAX_PER_REQUEST).contains(&tones));
        match is_request && self.sent.saturating_add(in_flight.unwrap_or_default()) <= total {
            true => Ok(self),
            false => Err(format!(
                "dial progress: expected at most {total} tones, as the dial string has, and at most {} of \
                 them in a request, found {} that are sent and {} in a request",
                Tones::MAX_PER_REQUEST,
                self.sent,
                in_flight.unwrap_or_default()
            )),
        }
    }

    /// The pause before the next request, and its tones; none after the last one.
    pub(super) fn next(&self) -> (Duration, Tones) {
        self.dial_string.part(self.sent)
    }

    pub(super) fn in_flight(&self) -> Option<&InFlight> {
        self.in_flight.as_ref()
    }

    /// Notes a request before it is sent.
    pub(super) fn begin(&mut self, tones: usize, pair: Repeatability) {
        self.in_flight = Some(InFlight { tones, pair, can_repeat: true });
    }

    /// Notes that the request in flight was certainly not executed.
    pub(super) fn not_executed(&mut self) {
        self.in_flight = None;
    }

    /// Notes that the request in flight must not be sent again, because the service might execute it again, or
    /// its outcome is known and was no success.
    pub(super) fn give_up(&mut self) {
        if let Some(in_flight) = &mut self.in_flight {
            in_flight.can_repeat = false;
        }
    }

    /// Notes that the tones of the request in flight have been sent.
    pub(super) fn complete(&mut self) {
        self.sent = self.begun();
        self.in_flight = None;
    }

    /// The number of tones that are or may be sent.
    fn begun(&self) -> usize {
        // A stored progress may have any numbers until it is checked.
        let in_flight = self.in_flight.as_ref().map_or(0, |in_flight| in_flight.tones);
        self.sent.saturating_add(in_flight)
    }

    fn tones(&self, from: usize, to: usize) -> Tones {
        self.dial_string.tones().iter().take(to).skip(from).collect()
    }
}
