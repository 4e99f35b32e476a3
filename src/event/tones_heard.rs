//! The tones of a continuous DTMF recognition, which arrive in one event each.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::RangeInclusive;

use crate::generated::types::{ContinuousDtmfRecognitionToneReceived, RecognizeCompleted};
use crate::value::tone::{Tone, Tones};

/// Collects the tones of a continuous DTMF recognition in the order in which they were pressed.
///
/// The service sends an event per tone, in any order and possibly more than once, and numbers the tones.
/// Use a new collector for each recognition that you start.
///
/// # Example
///
/// ```
/// use acs_call_automation::event::{self, EventData, Heard, TonesHeard};
///
/// let body = br#"[
///     {"id": "b", "type": "Microsoft.Communication.ContinuousDtmfRecognitionToneReceived",
///      "data": {"callConnectionId": "421f3500", "sequenceId": 2, "tone": "pound"}},
///     {"id": "a", "type": "Microsoft.Communication.ContinuousDtmfRecognitionToneReceived",
///      "data": {"callConnectionId": "421f3500", "sequenceId": 1, "tone": "five"}}
/// ]"#;
/// let mut heard = TonesHeard::new();
/// for event in event::read(body) {
///     if let EventData::ContinuousDtmfRecognitionToneReceived(event) = event?.data() {
///         assert_eq!(heard.add(event), Heard::New);
///     }
/// }
/// assert_eq!(heard.tones().to_string(), "5#");
/// assert_eq!(heard.gaps().count(), 0);
/// # Ok::<(), acs_call_automation::event::EventError>(())
/// ```
///
/// `Debug` does not show the tones.
#[derive(Clone, Debug, Default)]
pub struct TonesHeard(BTreeMap<i32, Tone>);

/// What [`TonesHeard::add`] did with an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Heard {
    /// The tone was added.
    New,
    /// The tone was already there: the event was delivered again.
    Repeat,
    /// Another tone has the same sequence id, so the event belongs to another recognition. It was not
    /// added.
    Conflict,
    /// The event has no sequence id or no tone. It was not added.
    Incomplete,
}

impl TonesHeard {
    /// Makes a collector without tones.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the tone of an event, and returns what was done with it.
    pub fn add(&mut self, event: &ContinuousDtmfRecognitionToneReceived) -> Heard {
        let (Some(sequence_id), Some(tone)) = (event.sequence_id, event.tone) else {
            return Heard::Incomplete;
        };
        match self.0.entry(sequence_id) {
            Entry::Vacant(entry) => {
                entry.insert(tone);
                Heard::New
            }
            Entry::Occupied(entry) if *entry.get() == tone => Heard::Repeat,
            Entry::Occupied(_) => Heard::Conflict,
        }
    }

    /// The tones received so far, in the order in which they were pressed.
    #[must_use]
    pub fn tones(&self) -> Tones {
        self.0.values().copied().collect()
    }

    /// The lowest and the highest sequence id received so far; `None` before the first.
    ///
    /// The service does not document the number of the first tone. If it is 1, as it is in the emulator,
    /// a higher lowest id means that earlier tones are missing.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::event::TonesHeard;
    ///
    /// # fn example(heard: &TonesHeard) {
    /// let is_complete = heard.gaps().next().is_none()
    ///     && heard.sequence_ids().is_some_and(|ids| *ids.start() == 1);
    /// # }
    /// ```
    #[must_use]
    pub fn sequence_ids(&self) -> Option<RangeInclusive<i32>> {
        Some(*self.0.keys().next()?..=*self.0.keys().next_back()?)
    }

    /// The ranges of sequence ids that are missing between the lowest and the highest one received: their
    /// events are still in transit, or were lost.
    ///
    /// Tones that are missing before the lowest one are not included; see
    /// [`sequence_ids`](Self::sequence_ids).
    pub fn gaps(&self) -> impl Iterator<Item = RangeInclusive<i32>> + '_ {
        let following = self.0.keys().skip(1);
        self.0
            .keys()
            .zip(following)
            .filter_map(|(before, after)| Some(before.checked_add(1)?..=after.checked_sub(1)?))
            .filter(|gap| !gap.is_empty())
    }
}

impl RecognizeCompleted {
    /// The tones that were pressed; `None` if speech or a choice was recognized instead.
    #[must_use]
    pub fn tones(&self) -> Option<&Tones> {
        self.dtmf_result.as_ref()?.tones.as_ref()
    }
}
