//! Tones that a participant presses, one event each, in the order in which they were pressed.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::RangeInclusive;

use crate::types::{ContinuousDtmfRecognitionToneReceived, RecognizeCompleted};
use crate::{Tone, Tones};

/// Collects the tones of a continuous DTMF recognition, whose events come in any order and more than
/// once.
///
/// Use a new one for each recognition that you start: the service numbers the tones of one.
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

/// What an event was to the tones before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Heard {
    /// A tone that was not known yet.
    New,
    /// A tone that was known: the event was delivered again.
    Repeat,
    /// Another tone under a number that is taken, so it belongs to another recognition; not added.
    Conflict,
    /// An event without number or without tone; not added.
    Incomplete,
}

impl TonesHeard {
    /// Without any tone yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the tone of an event.
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

    /// The tones in the order in which they were pressed, as far as they are known.
    #[must_use]
    pub fn tones(&self) -> Tones {
        self.0.values().copied().collect()
    }

    /// The first and the last sequence id that came; `None` before any did.
    ///
    /// No document says with which number a recognition begins. Where it begins with 1, as the emulator's
    /// do, a first one above it says that tones before it are still missing.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::event::TonesHeard;
    ///
    /// # fn example(heard: &TonesHeard) {
    /// let is_whole = heard.gaps().next().is_none()
    ///     && heard.sequence_ids().is_some_and(|ids| *ids.start() == 1);
    /// # }
    /// ```
    #[must_use]
    pub fn sequence_ids(&self) -> Option<RangeInclusive<i32>> {
        Some(*self.0.keys().next()?..=*self.0.keys().next_back()?)
    }

    /// The sequence ids that are missing between the first and the last one that came: their events are
    /// still on the way, or were lost. What is missing before the first is not among them; see
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
    /// The tones that were pressed; `None` when something else was recognized.
    #[must_use]
    pub fn tones(&self) -> Option<&Tones> {
        self.dtmf_result.as_ref()?.tones.as_ref()
    }
}
