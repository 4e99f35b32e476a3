//! Text for people: errors with their causes, and lines that a terminal shows as they are.

use std::error::Error;
use std::fmt::Write as _;

/// An error and its causes in one line, each cause once.
pub(crate) fn with_causes(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let message = error.to_string();
        // Some errors repeat their cause in their own message.
        if !text.ends_with(&message) {
            text = format!("{text}: {message}");
        }
        cause = error.source();
    }
    text
}

/// One line, whatever it contains: what ends a line, steers a terminal or changes the direction of the text
/// is escaped.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for character in text.chars() {
        let is_invisible = matches!(
            character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
        );
        if character.is_control() || is_invisible {
            // Writing to a string does not fail.
            let _ = write!(line, "{}", character.escape_default());
        } else {
            line.push(character);
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use std::fmt;

    use super::*;

    #[derive(Debug)]
    struct Layer(&'static str, Option<Box<Layer>>);

    impl fmt::Display for Layer {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }
    }

    impl Error for Layer {
        fn source(&self) -> Option<&(dyn Error + 'static)> {
            self.1.as_ref().map(|cause| &**cause as _)
        }
    }

    #[test]
    fn causes_are_in_one_line_and_each_only_once() {
        let root = Layer("certificate expired", None);
        let tls = Layer("TLS: certificate expired", Some(Box::new(root)));
        let error = Layer("cannot connect", Some(Box::new(tls)));
        assert_eq!(with_causes(&error), "cannot connect: TLS: certificate expired");
    }

    #[test]
    fn a_line_stays_one_line_and_steers_no_terminal() {
        let text = "a\nb\r\u{1b}[2J\u{7}\u{9b}c\u{202e}d\u{2028}\u{feff}\u{61c}\u{ad}e é ☎ \\";
        let expected = r"a\nb\r\u{1b}[2J\u{7}\u{9b}c\u{202e}d\u{2028}\u{feff}\u{61c}\u{ad}e é ☎ \";
        assert_eq!(one_line(text), expected);
    }
}
