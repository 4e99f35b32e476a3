//! How a text is compared with what a scenario expects.

use std::fmt;

use regex_lite::Regex;
use serde::Deserialize;

use crate::error::Error;

/// What a text must contain: words, whatever their case and the white space between them, or a match of a
/// regular expression between slashes.
#[derive(Clone, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Pattern {
    /// As it was written.
    text: String,
    kind: Kind,
}

#[derive(Clone)]
enum Kind {
    Contains(String),
    Matches(Regex),
}

impl Pattern {
    pub(super) fn new(text: &str) -> Result<Self, Error> {
        let inner = text.strip_prefix('/').and_then(|text| text.strip_suffix('/'));
        let kind = match inner.filter(|inner| !inner.is_empty()) {
            Some(expression) => Kind::Matches(Regex::new(expression).map_err(|error| {
                Error::new(format!("expected a regular expression between slashes: {error}"))
            })?),
            None if plain(text).is_empty() => {
                return Err(Error::new("expected some words, or /a regular expression/"));
            }
            None => Kind::Contains(plain(text)),
        };
        Ok(Self { text: text.to_owned(), kind })
    }

    pub(super) fn fits(&self, text: &str) -> bool {
        match &self.kind {
            Kind::Contains(words) => plain(text).contains(words),
            Kind::Matches(expression) => expression.is_match(text),
        }
    }

    /// How many of the expected words a text has, of a hundred.
    pub(super) fn likeness(&self, text: &str) -> usize {
        let expected = plain(&self.text);
        let found = plain(text);
        let found: Vec<&str> = found.split(is_separator).collect();
        let words: Vec<&str> =
            expected.split(is_separator).filter(|word| !word.is_empty()).collect();
        let known = words.iter().filter(|word| found.contains(word)).count();
        (known * 100).checked_div(words.len()).unwrap_or(0)
    }
}

impl TryFrom<String> for Pattern {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        Self::new(&text)
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::Contains(_) => write!(f, "{:?}", self.text),
            Kind::Matches(_) => f.write_str(&self.text),
        }
    }
}

/// A pattern that a text fits as it is.
pub(super) fn exact(text: &str) -> String {
    match text.starts_with('/') && text.ends_with('/') {
        true => format!("/{}/", regex_lite::escape(text)),
        false => text.to_owned(),
    }
}

/// The text of SSML without its tags.
pub(super) fn spoken(ssml: &str) -> String {
    let texts = ssml.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let text: Vec<&str> = texts.flat_map(str::split_whitespace).collect();
    let entities =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    entities
        .iter()
        .fold(text.join(" "), |text, (entity, character)| text.replace(entity, character))
}

/// In lower case, with single spaces.
fn plain(text: &str) -> String {
    text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

fn is_separator(character: char) -> bool {
    !character.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_their_case_and_white_space() {
        let prompt = "Welcome!\nPress  1 for Sales.";
        for (pattern, fits) in [
            ("press 1 for sales", true),
            (" PRESS 1 ", true),
            ("press 2", false),
            ("/Press +[0-9]/", true),
            ("/press 1/", false),
            ("/(?i)press +1/", true),
            ("/", false),
        ] {
            assert_eq!(Pattern::new(pattern).unwrap().fits(prompt), fits, "{pattern}");
        }
        for wrong in ["", "  ", "/(/"] {
            assert!(Pattern::new(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn ssml_is_compared_without_its_tags() {
        let ssml = r#"<speak version="1.0"><voice name="a">Press <break time="1s"/>1 &amp; wait</voice></speak>"#;
        assert_eq!(spoken(ssml), "Press 1 & wait");
    }
}
