//! DTMF tones, as people write them and as the service spells them.
//!
//! ```text
//! tones      = *separator tone *( *separator tone ) *separator
//! tone       = "0" … "9" / "*" / "#" / "A" … "D" / "a" … "d"
//! separator  = " " / "-" / "." / "(" / ")"
//! ```
//!
//! Separators are what people write in phone and account numbers. They have no meaning and are skipped.
//! The pauses of dial strings (`,` `;` `p` `w`) are refused: a request cannot pause, and skipping a pause
//! would change what the far end hears. `dial_string.rs` has the texts with pauses.
//!
//! White space and invisible characters at the ends are trimmed first, as for every input (`text.rs`).

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::value::text;

/// A DTMF tone: one of the keys `0` to `9`, `*`, `#` and `A` to `D`.
///
/// # Example
///
/// ```
/// use acs_call_automation::Tone;
///
/// assert_eq!(Tone::from_char('#'), Some(Tone::Pound));
/// assert_eq!(Tone::Pound.as_str(), "pound");
/// assert_eq!(Tone::Pound.event_code(), 11);
/// ```
///
/// The set is closed ([ITU-T Q.23]). JSON has words: `zero` to `nine`, `a` to `d`, `pound` for `#` and
/// `asterisk` for `*`. Deserialization ignores their case.
///
/// `Debug` does not show the tone, because tones may be the digits of a PIN. Use
/// [`as_char`](Self::as_char) or [`as_str`](Self::as_str) to show it on purpose.
///
/// [ITU-T Q.23]: https://www.itu.int/rec/T-REC-Q.23
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// The key `0`.
    Zero,
    /// The key `1`.
    One,
    /// The key `2`.
    Two,
    /// The key `3`.
    Three,
    /// The key `4`.
    Four,
    /// The key `5`.
    Five,
    /// The key `6`.
    Six,
    /// The key `7`.
    Seven,
    /// The key `8`.
    Eight,
    /// The key `9`.
    Nine,
    /// The key `A`, which few phones have.
    A,
    /// The key `B`, which few phones have.
    B,
    /// The key `C`, which few phones have.
    C,
    /// The key `D`, which few phones have.
    D,
    /// The key `#`, also called pound, hash or number sign.
    Pound,
    /// The key `*`, also called star.
    Asterisk,
}

impl Tone {
    /// All tones, in the order of the service's documentation.
    pub const ALL: [Self; 16] = [
        Self::Zero,
        Self::One,
        Self::Two,
        Self::Three,
        Self::Four,
        Self::Five,
        Self::Six,
        Self::Seven,
        Self::Eight,
        Self::Nine,
        Self::A,
        Self::B,
        Self::C,
        Self::D,
        Self::Pound,
        Self::Asterisk,
    ];

    /// The service's word for the tone, such as `one` or `pound`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Three => "three",
            Self::Four => "four",
            Self::Five => "five",
            Self::Six => "six",
            Self::Seven => "seven",
            Self::Eight => "eight",
            Self::Nine => "nine",
            Self::A => "a",
            Self::B => "b",
            Self::C => "c",
            Self::D => "d",
            Self::Pound => "pound",
            Self::Asterisk => "asterisk",
        }
    }

    /// The character on the key, such as `1` or `#`. Letters are upper case.
    #[must_use]
    pub const fn as_char(self) -> char {
        match self {
            Self::Zero => '0',
            Self::One => '1',
            Self::Two => '2',
            Self::Three => '3',
            Self::Four => '4',
            Self::Five => '5',
            Self::Six => '6',
            Self::Seven => '7',
            Self::Eight => '8',
            Self::Nine => '9',
            Self::A => 'A',
            Self::B => 'B',
            Self::C => 'C',
            Self::D => 'D',
            Self::Pound => '#',
            Self::Asterisk => '*',
        }
    }

    /// The event code of the tone in RTP, 0 to 15 ([RFC 4733, section 3.2]).
    ///
    /// [RFC 4733, section 3.2]: https://www.rfc-editor.org/rfc/rfc4733#section-3.2
    #[must_use]
    pub const fn event_code(self) -> u8 {
        match self {
            Self::Asterisk => 10,
            Self::Pound => 11,
            Self::A => 12,
            Self::B => 13,
            Self::C => 14,
            Self::D => 15,
            digit => digit as u8,
        }
    }

    /// The tone of the key with this character, in either case; `None` if no key has it.
    #[must_use]
    pub const fn from_char(character: char) -> Option<Self> {
        if character.is_ascii() { Self::from_byte(character as u8) } else { None }
    }

    pub(super) const fn from_byte(byte: u8) -> Option<Self> {
        Some(match byte {
            // `ALL` starts with the digits in ascending order.
            b'0'..=b'9' => Self::ALL[(byte - b'0') as usize],
            b'A' | b'a' => Self::A,
            b'B' | b'b' => Self::B,
            b'C' | b'c' => Self::C,
            b'D' | b'd' => Self::D,
            b'#' => Self::Pound,
            b'*' => Self::Asterisk,
            _ => return None,
        })
    }
}

impl fmt::Debug for Tone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tone(..)")
    }
}

/// Shows the character on the key.
impl fmt::Display for Tone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_char().encode_utf8(&mut [0; 4]))
    }
}

/// Parses the character on a key; white space and line breaks around it are ignored.
///
/// # Errors
///
/// The text is not exactly one such character.
impl TryFrom<&str> for Tone {
    type Error = ParseTonesError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        let mut characters = text::trim(text).chars();
        match (characters.next(), characters.next()) {
            (Some(only), None) => Self::try_from(only),
            (None, _) => Err(ParseTonesError(Problem::Empty)),
            (Some(_), Some(_)) => Err(ParseTonesError(Problem::NotOne)),
        }
    }
}

impl FromStr for Tone {
    type Err = ParseTonesError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::try_from(text)
    }
}

impl TryFrom<char> for Tone {
    type Error = ParseTonesError;

    fn try_from(character: char) -> Result<Self, Self::Error> {
        Self::from_char(character)
            .ok_or(ParseTonesError(Problem::NotATone { found: character, offset: 0 }))
    }
}

impl Serialize for Tone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Visitor methods that refuse a value without quoting it, unlike serde's own: it may be a PIN.
macro_rules! refuse_without_quoting {
    ($($method:ident: $value:ty),+) => {
        $(
            fn $method<E: de::Error>(self, _: $value) -> Result<Self::Value, E> {
                Err(E::custom(format_args!("expected {}", Expected(&self))))
            }
        )+
    };
}

pub(super) use refuse_without_quoting;

impl<'de> Deserialize<'de> for Tone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl de::Visitor<'_> for Visitor {
            type Value = Tone;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a tone: zero to nine, a to d, pound or asterisk")
            }

            fn visit_str<E: de::Error>(self, word: &str) -> Result<Tone, E> {
                Tone::ALL
                    .into_iter()
                    .find(|tone| tone.as_str().eq_ignore_ascii_case(word))
                    .ok_or_else(|| E::custom(format_args!("expected {}", Expected(&self))))
            }

            refuse_without_quoting!(visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64);
        }

        deserializer.deserialize_any(Visitor)
    }
}

/// Displays what a visitor expects.
pub(super) struct Expected<'a, V>(pub(super) &'a V);

impl<'de, V: de::Visitor<'de>> fmt::Display for Expected<'_, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }
}

/// A sequence of DTMF tones.
///
/// # Example
///
/// ```
/// use acs_call_automation::{Tone, Tones, tones};
///
/// let account: Tones = "(425) 555-0123 #".parse()?;
/// assert_eq!(account.to_string(), "4255550123#");
/// assert_eq!(account.iter().last(), Some(Tone::Pound));
///
/// const MENU: Tones = tones!("1234#"); // parsed at compile time
/// assert_eq!(format!("{MENU:?}"), "Tones(5 tones)");
/// # Ok::<(), acs_call_automation::ParseTonesError>(())
/// ```
///
/// `Debug` shows the number of tones but not the tones, because they may be a PIN. `Display` shows the
/// characters on the keys, so keep it out of logs.
///
/// # Limits
///
/// A request can send 1 to [18](Self::MAX_PER_REQUEST) tones. [`Call::dial`](crate::Call::dial) sends longer
/// sequences, and pauses between tones.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tones(Cow<'static, [Tone]>);

impl Tones {
    /// The maximum number of tones in one request.
    pub const MAX_PER_REQUEST: usize = 18;

    /// Makes a sequence from static tones without allocating, as [`tones!`](crate::tones!) does.
    #[must_use]
    pub const fn from_static(tones: &'static [Tone]) -> Self {
        Self(Cow::Borrowed(tones))
    }

    /// The tones as a slice.
    #[must_use]
    pub fn as_slice(&self) -> &[Tone] {
        &self.0
    }

    /// Iterates over the tones.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Tone> + DoubleEndedIterator + '_ {
        self.0.iter().copied()
    }

    /// Returns the number of tones.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether there are no tones.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The tones, if they fit into one request.
    pub(crate) fn into_sendable(self) -> Result<Self, String> {
        match self.len() {
            0 => Err(format!("expected 1 to {} tones, found none", Self::MAX_PER_REQUEST)),
            1..=Self::MAX_PER_REQUEST => Ok(self),
            count => Err(format!(
                "expected 1 to {} tones, found {count}; use `Call::dial` to send more",
                Self::MAX_PER_REQUEST
            )),
        }
    }
}

impl fmt::Debug for Tones {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = if self.len() == 1 { "" } else { "s" };
        write!(f, "Tones({} tone{plural})", self.len())
    }
}

/// Shows the characters on the keys, without separators.
impl fmt::Display for Tones {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text: String = self.iter().map(Tone::as_char).collect();
        f.pad(&text)
    }
}

/// Parses tones as people write them: `0-9 * # A-D a-d`, with the separators space `-` `.` `(` `)`
/// anywhere. Line breaks, other white space and invisible format characters at the ends are ignored.
///
/// # Errors
///
/// The text has a character that is neither a tone nor a separator, or no tone at all. See
/// [`ParseTonesError::offset`].
impl FromStr for Tones {
    type Err = ParseTonesError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let trimmed = text::trim(text);
        let start = text.len() - text.trim_start_matches(text::is_blank).len();
        let mut tones = Vec::with_capacity(trimmed.len());
        for (offset, found) in trimmed.char_indices() {
            match Tone::from_char(found) {
                Some(tone) => tones.push(tone),
                None if found.is_ascii() && is_separator(found as u8) => {}
                None => {
                    let offset = start + offset;
                    return Err(ParseTonesError(Problem::NotATone { found, offset }));
                }
            }
        }
        if tones.is_empty() {
            return Err(ParseTonesError(Problem::Empty));
        }
        Ok(Self(Cow::Owned(tones)))
    }
}

pub(super) const fn is_separator(byte: u8) -> bool {
    matches!(byte, b' ' | b'-' | b'.' | b'(' | b')')
}

impl TryFrom<&str> for Tones {
    type Error = ParseTonesError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl TryFrom<&String> for Tones {
    type Error = ParseTonesError;

    fn try_from(text: &String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl TryFrom<String> for Tones {
    type Error = ParseTonesError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Tone> for Tones {
    fn from(tone: Tone) -> Self {
        Self::from([tone])
    }
}

impl From<Vec<Tone>> for Tones {
    fn from(tones: Vec<Tone>) -> Self {
        Self(Cow::Owned(tones))
    }
}

impl From<&[Tone]> for Tones {
    fn from(tones: &[Tone]) -> Self {
        Self(Cow::Owned(tones.to_vec()))
    }
}

impl<const N: usize> From<[Tone; N]> for Tones {
    fn from(tones: [Tone; N]) -> Self {
        Self(Cow::Owned(tones.to_vec()))
    }
}

impl From<&Tones> for Tones {
    fn from(tones: &Tones) -> Self {
        tones.clone()
    }
}

impl From<Tones> for Vec<Tone> {
    fn from(tones: Tones) -> Self {
        tones.0.into_owned()
    }
}

impl AsRef<[Tone]> for Tones {
    fn as_ref(&self) -> &[Tone] {
        self.as_slice()
    }
}

impl FromIterator<Tone> for Tones {
    fn from_iter<I: IntoIterator<Item = Tone>>(tones: I) -> Self {
        Self(tones.into_iter().collect())
    }
}

impl Extend<Tone> for Tones {
    fn extend<I: IntoIterator<Item = Tone>>(&mut self, tones: I) {
        self.0.to_mut().extend(tones);
    }
}

impl IntoIterator for Tones {
    type Item = Tone;
    type IntoIter = std::vec::IntoIter<Tone>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_owned().into_iter()
    }
}

impl<'a> IntoIterator for &'a Tones {
    type Item = &'a Tone;
    type IntoIter = std::slice::Iter<'a, Tone>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl Serialize for Tones {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.as_slice())
    }
}

/// Reads the service's form, an array of words. It may be empty: if a caller presses only the stop tone,
/// no tones are left.
impl<'de> Deserialize<'de> for Tones {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Tones;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an array of tones")
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, mut words: A) -> Result<Tones, A::Error> {
                let mut tones = Vec::new();
                while let Some(tone) = words.next_element()? {
                    tones.push(tone);
                }
                Ok(tones.into())
            }

            refuse_without_quoting!(
                visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str
            );
        }

        deserializer.deserialize_any(Visitor)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Tone {
    fn schema_name() -> Cow<'static, str> {
        "Tone".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A DTMF tone: one of the keys 0 to 9, *, # and A to D.",
            "type": "string",
            "enum": Self::ALL.map(Self::as_str),
        })
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Tones {
    fn schema_name() -> Cow<'static, str> {
        "Tones".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A sequence of DTMF tones.",
            "type": "array",
            "items": generator.subschema_for::<Tone>(),
        })
    }
}

/// Why a text could not be parsed as tones.
///
/// The message names the first invalid character and its offset. It never shows a tone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseTonesError(Problem);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    Empty,
    NotATone { found: char, offset: usize },
    NotOne,
}

impl ParseTonesError {
    /// The offset of the first invalid character, in bytes; `None` if there is none.
    #[must_use]
    pub fn offset(&self) -> Option<usize> {
        match self.0 {
            Problem::NotATone { offset, .. } => Some(offset),
            Problem::Empty | Problem::NotOne => None,
        }
    }
}

impl fmt::Display for ParseTonesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Problem::Empty => f.write_str("expected at least one tone (0-9 * # A-D), found none"),
            Problem::NotOne => f.write_str("expected one tone, found more than one character"),
            Problem::NotATone { found, offset } => {
                let shown = text::Shown(*found);
                write!(f, "expected a tone (0-9 * # A-D), found {shown} at offset {offset}")?;
                if matches!(found, ',' | ';' | 'p' | 'P' | 'w' | 'W') {
                    f.write_str(
                        "; tones have no pauses: a `DialString` has, and `Call::dial` sends it",
                    )?;
                }
                if text::is_quotation_mark(*found) {
                    f.write_str(", a quotation mark; remove the quotation marks")?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for ParseTonesError {}

/// Makes [`Tones`] from a constant string at compile time. An invalid string is a compile error.
///
/// It accepts the same text as `str::parse`, except for invisible format characters at the ends, and can be
/// used in constants.
///
/// # Example
///
/// ```
/// use acs_call_automation::{Tones, tones};
///
/// const PIN_MENU: Tones = tones!("1-2-3-4 #");
/// assert_eq!(PIN_MENU, "1234#".parse()?);
/// # Ok::<(), acs_call_automation::ParseTonesError>(())
/// ```
///
/// ```compile_fail
/// let wrong = acs_call_automation::tones!("12x4");
/// ```
#[macro_export]
macro_rules! tones {
    ($text:expr $(,)?) => {{
        const TEXT: &str = $text;
        const TONES: &[$crate::Tone] =
            &$crate::__private::parse_tones::<{ $crate::__private::count_tones(TEXT) }>(TEXT);
        $crate::Tones::from_static(TONES)
    }};
}

/// The number of tones in a constant text.
#[allow(clippy::panic, reason = "evaluated at compile time by `tones!`")]
pub const fn count_tones(text: &str) -> usize {
    let bytes = text.trim_ascii().as_bytes();
    let (mut index, mut count) = (0, 0);
    while index < bytes.len() {
        if Tone::from_byte(bytes[index]).is_some() {
            count += 1;
        } else if !is_separator(bytes[index]) {
            panic!("expected a tone: 0-9 * # A-D");
        }
        index += 1;
    }
    if count == 0 {
        panic!("expected at least one tone: 0-9 * # A-D");
    }
    count
}

/// The tones of a constant text, whose number `N` comes from [`count_tones`].
pub const fn parse_tones<const N: usize>(text: &str) -> [Tone; N] {
    let bytes = text.trim_ascii().as_bytes();
    let mut tones = [Tone::Zero; N];
    let (mut index, mut count) = (0, 0);
    while index < bytes.len() {
        if let Some(tone) = Tone::from_byte(bytes[index]) {
            tones[count] = tone;
            count += 1;
        }
        index += 1;
    }
    tones
}
