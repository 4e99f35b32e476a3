//! The ends of values that people paste: one rule for every input.
//!
//! White space, line breaks, byte order marks and invisible format characters at the ends come from
//! copying, or from the file that a value was read from. They are trimmed. Quotation marks around a value
//! are refused: they belong to the syntax of a shell or a configuration file that did not remove them.

use std::fmt;

/// Returns the text without what copying adds to its ends.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(is_blank)
}

/// Trims the text, and refuses quotation marks around it.
pub(crate) fn unquoted(text: &str) -> Result<&str, Quoted> {
    let text = trim(text);
    if text.starts_with(is_quotation_mark) {
        Err(Quoted { at: "begins" })
    } else if text.ends_with(is_quotation_mark) {
        Err(Quoted { at: "ends" })
    } else {
        Ok(text)
    }
}

/// Returns whether the character is white space or invisible.
pub(crate) fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}'
        )
}

pub(crate) fn is_quotation_mark(character: char) -> bool {
    matches!(
        character,
        '"' | '\'' | '`' | '«' | '»' | '\u{2018}'..='\u{201f}' | '\u{2039}' | '\u{203a}'
            | '\u{300c}'..='\u{300f}' | '\u{ff02}' | '\u{ff07}'
    )
}

/// Why a text is refused: there are quotation marks around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Quoted {
    at: &'static str,
}

impl fmt::Display for Quoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} with a quotation mark; remove the quotation marks", self.at)
    }
}

/// A character in a message. Beyond ASCII, with its code point: some are invisible, or look like others.
pub(crate) struct Shown(pub(crate) char);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(character) = self;
        match character.is_ascii() {
            true => write!(f, "{character:?}"),
            false => write!(f, "{character:?} (U+{:04X})", u32::from(*character)),
        }
    }
}
