//! Error messages that repeat the request.
//!
//! A gateway may quote the request that it refuses: its tones, which can be a PIN, its signature, the phone
//! number. Such a text is not kept, so it gets into no log.

use http::HeaderValue;
use serde_json::Value;

use crate::generated::types::CommunicationError;
use crate::value::tone::{Tone, Tones};

/// What a text becomes that repeats the request.
pub(crate) const NOT_SHOWN: &str = "(not shown: it repeats the request)";

/// Members of a request whose values are personal, or secret.
const PERSONAL: [&str; 5] = ["rawId", "value", "text", "ssmlText", "operationCallbackUri"];
/// Shorter values are found in any text.
const SHORTEST_VALUE: usize = 4;
/// What is left of a quoted secret, or of a longer text, if it is cut off.
const PIECE_OF_SECRET: usize = 8;
const PIECE_OF_VALUE: usize = 16;
/// How many digits at its end are enough to recognize a phone number.
const LAST_DIGITS: usize = 7;

/// What a request contains that no message may repeat.
pub(crate) struct Sent {
    secret: Option<String>,
    /// The tones as they are written in the request.
    words: Vec<String>,
    /// The tones as characters.
    tones: String,
    values: Vec<String>,
    /// The last digits of the phone numbers among them: the country code may be left out, and people write
    /// numbers in groups.
    numbers: Vec<String>,
}

impl Sent {
    pub(crate) fn new(body: Option<&[u8]>, authorization: Option<&HeaderValue>) -> Self {
        let body: Value =
            body.and_then(|body| serde_json::from_slice(body).ok()).unwrap_or_default();
        let mut values = Vec::new();
        collect(&body, &mut values);
        let words: Vec<String> = serde_json::from_value(body["tones"].clone()).unwrap_or_default();
        let tones = serde_json::from_value::<Vec<Tone>>(body["tones"].clone()).unwrap_or_default();
        // `HMAC-SHA256 SignedHeaders=…&Signature=<signature>` or `Bearer <token>`.
        let secret = authorization.and_then(|value| value.to_str().ok()).map(|value| {
            let secret = value.split_once("Signature=").or_else(|| value.split_once(' '));
            secret.map_or(value, |(_, secret)| secret).to_owned()
        });
        let digits = values.iter().filter(|value| value.bytes().all(|byte| byte.is_ascii_digit()));
        let numbers = digits
            .filter_map(|digits| digits.get(digits.len().checked_sub(LAST_DIGITS)?..))
            .map(str::to_owned)
            .collect();
        Self { secret, words, tones: Tones::from_iter(tones).to_string(), values, numbers }
    }

    /// Replaces the texts of an error that repeat the request.
    pub(crate) fn redact(&self, error: &mut CommunicationError) {
        let texts = [Some(&mut error.code), Some(&mut error.message), error.target.as_mut()];
        for text in texts.into_iter().flatten() {
            if self.is_repeated_in(text) {
                NOT_SHOWN.clone_into(text);
            }
        }
        error.innererror.as_deref_mut().into_iter().for_each(|inner| self.redact(inner));
        error.details.iter_mut().flatten().for_each(|detail| self.redact(detail));
    }

    pub(crate) fn is_repeated_in(&self, text: &str) -> bool {
        let text = normalized(text);
        let joined = joined(&text);
        self.secret
            .as_ref()
            .is_some_and(|secret| has_piece(&text, &normalized(secret), PIECE_OF_SECRET))
            || self.values.iter().any(|value| has_piece(&text, value, PIECE_OF_VALUE))
            || self.has_words(&text, &joined)
            || self.has_tones(&text, &joined)
            || self.numbers.iter().any(|number| joined.contains(number))
    }

    /// Returns whether two successive tones are repeated as words, whatever stands between them.
    fn has_words(&self, text: &str, joined: &str) -> bool {
        let is_tone = |word: &&str| serde_json::from_value::<Tone>(Value::from(*word)).is_ok();
        let found: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(is_tone).collect();
        self.words.windows(2).any(|sent| found.windows(2).any(|found| found == sent))
            || self.words.windows(3).any(|sent| joined.contains(&sent.concat()))
    }

    /// Returns whether the tones are repeated as characters: all of them, or four in a row, whatever stands
    /// between these.
    fn has_tones(&self, text: &str, joined: &str) -> bool {
        let tones = normalized(&self.tones);
        if tones.len() < 2 {
            return false;
        }
        let is_alone = |at: usize| {
            let (before, after) = (&text[..at], &text[at + tones.len()..]);
            !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
        };
        text.match_indices(&tones).any(|(at, _)| is_alone(at))
            || tones.as_bytes().windows(4).any(|four| {
                str::from_utf8(four).is_ok_and(|four| text.contains(four) || joined.contains(four))
            })
    }
}

/// Collects the personal values in a request.
fn collect(json: &Value, values: &mut Vec<String>) {
    match json {
        Value::Object(members) => {
            for (name, value) in members {
                match value {
                    Value::String(text) if PERSONAL.contains(&name.as_str()) => {
                        values.push(normalized(number(text).unwrap_or(text)));
                    }
                    _ => collect(value, values),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, values)),
        _ => {}
    }
}

/// The digits of a phone number, also of one in a raw id: they may be quoted without what stands before.
fn number(text: &str) -> Option<&str> {
    let (_, number) = text.rsplit_once('+')?;
    number.bytes().all(|byte| byte.is_ascii_digit()).then_some(number)
}

/// A text in lower case and one line, as it may be quoted.
fn normalized(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A text without what may stand between the tones or the digits of a number.
fn joined(text: &str) -> String {
    text.chars().filter(|found| found.is_alphanumeric() || matches!(found, '*' | '#')).collect()
}

/// Returns whether the text contains the secret, or a part of it that is longer than two pieces.
fn has_piece(text: &str, secret: &str, piece: usize) -> bool {
    if secret.len() < SHORTEST_VALUE {
        return false;
    }
    text.contains(secret)
        || secret.as_bytes().chunks_exact(piece).any(|piece| {
            // A piece that cuts a character in two is in no text.
            str::from_utf8(piece).is_ok_and(|piece| text.contains(piece))
        })
}
