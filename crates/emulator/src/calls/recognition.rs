//! A running recognition: what it has heard, and what completes it.

use std::time::Duration;

use acs_call_automation::types::{RecognizeInputType, RecognizeOptions};
use acs_call_automation::{Subcode, Tone, Tones};

/// The service's default for the time to the first input.
const INITIAL_SILENCE: Duration = Duration::from_secs(5);
/// The service's default for the time between two keys.
const INTER_TONE: Duration = Duration::from_secs(2);
/// The service's default for the silence that ends speech.
const END_SILENCE: Duration = Duration::from_millis(500);

pub(crate) struct Recognition {
    participant: String,
    input: RecognizeInputType,
    options: RecognizeOptions,
    has_timeouts: bool,
    /// Whether its prompt is still playing.
    is_prompting: bool,
    collected: Vec<Tone>,
    said: String,
}

/// What an input changes.
pub(crate) enum Reaction {
    /// Nothing.
    Ignored,
    /// It waits for more input, for this time or without end.
    Waits(Option<Duration>),
    Completes(Heard),
}

/// What completes a recognition.
pub(crate) enum Heard {
    Tones(Tones, Subcode),
    /// A choice, and the words that were said if no key has made it.
    Choice(String, Option<String>),
    Speech(String),
    /// A key that belongs to no choice.
    WrongKey,
    /// Words that belong to no choice.
    WrongPhrase,
}

impl Recognition {
    pub(crate) fn new(
        participant: String,
        input: RecognizeInputType,
        options: RecognizeOptions,
        has_timeouts: bool,
    ) -> Self {
        Self {
            participant,
            input,
            options,
            has_timeouts,
            is_prompting: true,
            collected: Vec::new(),
            said: String::new(),
        }
    }

    pub(crate) fn participant(&self) -> &str {
        &self.participant
    }

    /// What it listens to.
    pub(crate) fn asked(&self) -> (&RecognizeInputType, &RecognizeOptions) {
        (&self.input, &self.options)
    }

    pub(crate) fn is_prompting(&self) -> bool {
        self.is_prompting
    }

    /// Returns whether input may stop its prompt.
    pub(crate) fn is_interruptible(&self) -> bool {
        self.options.interrupt_prompt != Some(false)
    }

    /// How many keys it has heard.
    pub(crate) fn keys(&self) -> usize {
        self.collected.len()
    }

    /// Ends the prompt, if it was still playing. Returns how long the recognition then waits for the first
    /// input: for this time, or without end.
    pub(crate) fn prompt_played(&mut self) -> Option<Option<Duration>> {
        let was_prompting = std::mem::replace(&mut self.is_prompting, false);
        let seconds = self.options.initial_silence_timeout_in_seconds;
        was_prompting.then(|| {
            let silence = seconds
                .map_or(INITIAL_SILENCE, |given| Duration::from_secs(given.get().unsigned_abs()));
            self.has_timeouts.then_some(silence)
        })
    }

    /// Hears a key.
    pub(crate) fn press(&mut self, tone: Tone) -> Reaction {
        let is_heard = self.input != RecognizeInputType::Speech && self.said.is_empty();
        if !is_heard || !self.interrupts() {
            return Reaction::Ignored;
        }
        if self.input == RecognizeInputType::Choices {
            let choices = self.options.choices.as_deref().unwrap_or_default();
            let choice = choices.iter().find(|choice| choice.tone == Some(tone));
            return Reaction::Completes(
                choice.map_or(Heard::WrongKey, |choice| Heard::Choice(choice.label.clone(), None)),
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
                let seconds = dtmf.and_then(|dtmf| dtmf.inter_tone_timeout_in_seconds);
                let wait = seconds
                    .map_or(INTER_TONE, |given| Duration::from_secs(given.get().unsigned_abs()));
                return Reaction::Waits(self.has_timeouts.then_some(wait));
            }
            Subcode::MAX_TONES_COLLECTED
        };
        Reaction::Completes(Heard::Tones(Tones::from(std::mem::take(&mut self.collected)), why))
    }

    /// Hears words.
    pub(crate) fn say(&mut self, words: &str) -> Reaction {
        let is_heard = self.input != RecognizeInputType::Dtmf && self.collected.is_empty();
        if !is_heard || !self.interrupts() {
            return Reaction::Ignored;
        }
        if self.input == RecognizeInputType::Choices {
            let (choices, heard) = (self.options.choices.as_deref(), plain(words));
            let mut choices = choices.unwrap_or_default().iter();
            let choice =
                choices.find(|choice| choice.phrases.iter().any(|phrase| plain(phrase) == heard));
            return Reaction::Completes(choice.map_or(Heard::WrongPhrase, |choice| {
                Heard::Choice(choice.label.clone(), Some(words.to_owned()))
            }));
        }
        if !self.said.is_empty() {
            self.said.push(' ');
        }
        self.said.push_str(words);
        let speech = self.options.speech_options.as_ref();
        let silence = speech
            .and_then(|speech| speech.end_silence_timeout_in_ms)
            .map_or(END_SILENCE, |given| Duration::from_millis(given.max(0).unsigned_abs().into()));
        // Without timeouts, nothing else would end what is said.
        Reaction::Waits(Some(if self.has_timeouts { silence } else { Duration::ZERO }))
    }

    /// What it has heard when no further input comes in time.
    pub(crate) fn time_passed(&self) -> Result<Heard, Subcode> {
        if !self.said.is_empty() {
            Ok(Heard::Speech(self.said.clone()))
        } else if self.collected.is_empty() {
            Err(Subcode::INITIAL_SILENCE_TIMEOUT)
        } else {
            Err(Subcode::INTER_DIGIT_TIMEOUT)
        }
    }

    /// Stops the prompt, if input may do so. Returns whether it is listening.
    fn interrupts(&mut self) -> bool {
        let interrupts = self.is_interruptible();
        self.is_prompting &= !interrupts;
        !self.is_prompting
    }
}

/// Words without case and punctuation.
fn plain(text: &str) -> String {
    let words = text.split(|character: char| character.is_whitespace() || character == '-');
    let words = words.map(|word| {
        let letters = word.chars().filter(|character| character.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect::<String>()
    });
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_punctuation_and_white_space_do_not_matter() {
        for text in ["I don't know", "  i dont KNOW. ", "I don’t – know!", "I-don't-know"] {
            assert_eq!(plain(text), "i dont know", "{text}");
        }
        assert_eq!(plain("Größe 2, s'il vous plaît?"), "größe 2 sil vous plaît");
    }
}
