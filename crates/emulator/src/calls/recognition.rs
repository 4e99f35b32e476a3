//! A running recognition: the keys that it has collected, and which key completes it.

use std::time::Duration;

use acs_call_automation::types::{RecognizeInputType, RecognizeOptions};
use acs_call_automation::{Subcode, Tone, Tones};

/// The service's default for the time between two keys.
const INTER_TONE: Duration = Duration::from_secs(2);

pub(crate) struct Recognition {
    participant: String,
    input: RecognizeInputType,
    options: RecognizeOptions,
    collected: Vec<Tone>,
}

/// What completes a recognition.
pub(crate) enum Heard {
    Tones(Tones, Subcode),
    Choice(String),
    /// A key that belongs to no choice.
    WrongKey,
}

impl Recognition {
    pub(crate) fn new(
        participant: String,
        input: RecognizeInputType,
        options: RecognizeOptions,
    ) -> Self {
        Self { participant, input, options, collected: Vec::new() }
    }

    pub(crate) fn hears_keys_of(&self, participant: &str) -> bool {
        self.participant == participant && self.input != RecognizeInputType::Speech
    }

    /// Collects a key. Returns what completes the recognition, if this key does.
    pub(crate) fn hear(&mut self, tone: Tone) -> Option<Heard> {
        if self.input == RecognizeInputType::Choices {
            let choices = self.options.choices.as_deref().unwrap_or_default();
            let choice = choices.iter().find(|choice| choice.tone == Some(tone));
            return Some(
                choice.map_or(Heard::WrongKey, |choice| Heard::Choice(choice.label.clone())),
            );
        }
        let dtmf = self.options.dtmf_options.as_ref();
        let stop_tones = dtmf.and_then(|dtmf| dtmf.stop_tones.as_ref());
        let why = if stop_tones.is_some_and(|tones| tones.iter().any(|stop| stop == tone)) {
            Subcode::STOP_TONE_DETECTED
        } else {
            self.collected.push(tone);
            let most = dtmf.and_then(|dtmf| dtmf.max_tones_to_collect);
            let most = most.and_then(|most| usize::try_from(most).ok()).filter(|most| *most > 0);
            if most != Some(self.collected.len()) {
                return None;
            }
            Subcode::MAX_TONES_COLLECTED
        };
        Some(Heard::Tones(Tones::from(std::mem::take(&mut self.collected)), why))
    }

    /// Why the recognition fails if no further key comes in time.
    pub(crate) fn timeout(&self) -> Subcode {
        if self.collected.is_empty() {
            Subcode::INITIAL_SILENCE_TIMEOUT
        } else {
            Subcode::INTER_DIGIT_TIMEOUT
        }
    }

    /// How long to wait for the next key.
    pub(crate) fn inter_tone(&self) -> Duration {
        let dtmf = self.options.dtmf_options.as_ref();
        dtmf.and_then(|dtmf| dtmf.inter_tone_timeout_in_seconds)
            .map_or(INTER_TONE, |seconds| Duration::from_secs(seconds.get().unsigned_abs()))
    }
}
