//! The syntax in which settings are written, for a shell or a file.

use std::str::FromStr;

/// The syntax of those who read the settings.
#[derive(Clone, Copy)]
pub(crate) enum Syntax {
    /// bash, zsh and every other POSIX shell.
    Bash,
    PowerShell,
    /// A `.env` file.
    Dotenv,
    /// The `environment` of a service in a compose file.
    Compose,
}

impl Default for Syntax {
    fn default() -> Self {
        if cfg!(windows) { Self::PowerShell } else { Self::Bash }
    }
}

impl FromStr for Syntax {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "bash" => Ok(Self::Bash),
            "powershell" => Ok(Self::PowerShell),
            "dotenv" => Ok(Self::Dotenv),
            "compose" => Ok(Self::Compose),
            _ => Err(()),
        }
    }
}

impl Syntax {
    /// Returns whether it distinguishes names of variables by case.
    pub(crate) fn has_case(self) -> bool {
        !matches!(self, Self::PowerShell)
    }

    /// A line that sets a variable; `None` if it cannot have this value.
    pub(crate) fn line(self, name: &str, value: &str) -> Option<String> {
        match self {
            Self::Bash => Some(format!("export {name}='{}'", value.replace('\'', r"'\''"))),
            Self::PowerShell => Some(format!("$env:{name} = '{}'", doubled(value))),
            Self::Dotenv => Some(format!("{name}={}", dotenv(value)?)),
            // A string of JSON is one of YAML. Compose replaces what begins with a dollar sign.
            Self::Compose => {
                let text = serde_json::Value::from(value.replace('$', "$$"));
                Some(format!("{name}: {text}"))
            }
        }
    }
}

/// With its quotation marks doubled: PowerShell takes typographic ones for the same.
fn doubled(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for character in value.chars() {
        if matches!(character, '\'' | '\u{2018}'..='\u{201b}') {
            text.push(character);
        }
        text.push(character);
    }
    text
}

/// Readers of these files differ in how they read escapes, so none is written.
fn dotenv(value: &str) -> Option<String> {
    let is_plain =
        |character: char| character.is_ascii_alphanumeric() || "-_./:;=,@%+~".contains(character);
    if value.chars().all(is_plain) {
        return Some(value.to_owned());
    }
    if value.contains(['\n', '\r']) {
        return None;
    }
    if !value.contains('\'') {
        return Some(format!("'{value}'"));
    }
    (!value.contains(['"', '\\', '$', '`'])).then(|| format!("\"{value}\""))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn powershell_reads_no_typographic_mark_as_the_end() {
        let line = Syntax::PowerShell.line("A", "C:\\o'b $x\u{2019} `n").unwrap();
        assert_eq!(line, "$env:A = 'C:\\o''b $x\u{2019}\u{2019} `n'");
    }

    #[test]
    fn a_file_of_settings_needs_no_escapes() {
        for (value, expected) in [
            (
                "endpoint=https://a.b/;accesskey=Zm8+/w==",
                Some("A=endpoint=https://a.b/;accesskey=Zm8+/w=="),
            ),
            ("/a b/$c", Some("A='/a b/$c'")),
            ("/o'b", Some("A=\"/o'b\"")),
            ("/o'b$c", None),
            ("a\nB=c", None),
        ] {
            assert_eq!(Syntax::Dotenv.line("A", value).as_deref(), expected, "{value}");
        }
    }

    #[test]
    fn compose_replaces_nothing() {
        let line = Syntax::Compose.line("A", "/a \"b\"\\${HOME}").unwrap();
        assert_eq!(line, r#"A: "/a \"b\"\\$${HOME}""#);
    }
}
