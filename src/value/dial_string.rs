//! Dial strings: tones with pauses between them, as people write them.
//!
//! ```text
//! dial-string = 1*( tone / pause / separator )      ; with at least one tone
//! pause       = "w" / "W" / "," / "[" 1*6DIGIT "ms]"
//! ```
//!
//! Tones and separators are those of [`Tones`]. One scanner reads both the texts of `parse` and, at compile
//! time, those of `dial_string!`.

use std::borrow::Cow;
use std::convert::Infallible;
use std::fmt::{self, Write as _};
use std::str::FromStr;
use std::time::Duration;

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::value::text;
use crate::value::tone::{
    Expected, ParseTonesError, Tone, Tones, is_separator, refuse_without_quoting,
};

const HALF_SECOND: Duration = Duration::from_millis(500);
const SECOND: Duration = Duration::from_secs(1);

/// Tones with pauses, such as `1,,2w34#`, for [`Call::dial`](crate::Call::dial).
///
/// # Example
///
/// ```
/// use std::time::Duration;
/// use acs_call_automation::{DialString, dial_string};
///
/// let menu: DialString = "1,,2w34#".parse()?;
/// assert_eq!(menu.tones().to_string(), "1234#");
/// assert_eq!(menu.total_pause(), Duration::from_millis(4_500));
///
/// const EXTENSION: DialString = dial_string!("W 4711 #"); // parsed at compile time
/// assert_eq!(format!("{EXTENSION:?}"), "DialString(5 tones, 1s of pauses)");
/// # Ok::<(), acs_call_automation::ParseDialStringError>(())
/// ```
///
/// `Debug` shows how many tones there are but not the tones, because they may be a PIN. `Display` and the
/// serialized form show them, so keep both out of logs.
///
/// # What is accepted
///
/// The tones `0-9 * # A-D a-d`, the separators that [`Tones`] ignores (space `-` `.` `(` `)`), and pauses:
///
/// | text | pause |
/// | --- | --- |
/// | `w` | 0.5 s |
/// | `W` | 1 s |
/// | `,` | 2 s, or what [`parse_with_comma`](Self::parse_with_comma) is passed |
/// | `[750ms]` | as many milliseconds as it says, up to six digits |
///
/// Pauses that follow each other add up. `[750ms]` is a form of this crate only, so that each pause that a
/// [builder](Self::builder) can make has a text. `Display` writes pauses as `W`, `w` and `[…ms]`, never as `,`,
/// so its text is always parsed as the same dial string.
///
/// # Where it comes from
///
/// The characters have these meanings elsewhere:
///
/// | system | `w` | `W` | `,` | `p` | `;` |
/// | --- | --- | --- | --- | --- | --- |
/// | Twilio `sendDigits`, Telnyx `send_dtmf`, Asterisk `SendDTMF` | 0.5 s | 1 s | | | |
/// | [Bandwidth `<SendDtmf>`][bandwidth] | 0.5 s | 1 s | 0.5 s | | |
/// | Vonage, Sinch | Sinch: 0.5 s | | | Vonage: 0.5 s | |
/// | Hayes modems | | wait for a dial tone | 2 s (register S8) | `P`: pulse dialing | end of the dial string |
/// | Android, iOS | wait for the user | | 2 s | 2 s | wait for the user |
/// | `tel:` URIs as of [RFC 2806] | wait for a dial tone | | | 1 s | start of a parameter |
///
/// - `w` and `W` pause as in the APIs that send tones into a call. A connected call has no dial tone to wait
///   for, and a program has no user to wait for.
/// - `,` pauses for two seconds, as modems and phones do. Bandwidth is the exception.
/// - `p` has four meanings and is refused. So is `;`, of which none is a pause.
/// - `x` and `ext.`, as in `+1 425 555 0123 ext. 7`, are refused: how long to wait before an extension is up
///   to who answers. Write a pause instead.
/// - `+` is refused: it begins a phone number, which is dialed when the call is created. A dial string is what
///   is keyed once the call is connected.
/// - `T`, `P`, `!`, `@` and the other modifiers of modems are refused: there is nothing that they could do.
///
/// # Limits
///
/// 1 to [180](Self::MAX_TONES) tones, and at most [5 minutes](Self::MAX_PAUSE) of pauses in total. Pauses are
/// exact to the millisecond; the rest is cut off.
///
/// [bandwidth]: https://dev.bandwidth.com/docs/voice/bxml/sendDtmf
/// [RFC 2806]: https://www.rfc-editor.org/rfc/rfc2806#section-2.2
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DialString(Cow<'static, [DialStep]>);

/// A step of a [`DialString`].
///
/// `Debug` does not show the tone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DialStep {
    /// A tone.
    Tone(Tone),
    /// A pause, longer than zero. No other pause follows it.
    Pause(Duration),
}

impl DialString {
    /// The maximum number of tones: those of ten full requests.
    pub const MAX_TONES: usize = 10 * Tones::MAX_PER_REQUEST;
    /// The maximum length of all pauses together.
    pub const MAX_PAUSE: Duration = Duration::from_secs(5 * 60);
    /// How long a `,` pauses unless set otherwise.
    pub const COMMA: Duration = Duration::from_secs(2);

    /// Parses a dial string in which a `,` pauses for another time than two seconds.
    ///
    /// # Example
    ///
    /// ```
    /// use std::time::Duration;
    /// use acs_call_automation::DialString;
    ///
    /// let written_for_bandwidth =
    ///     DialString::parse_with_comma("1,2", Duration::from_millis(500))?;
    /// assert_eq!(written_for_bandwidth, "1w2".parse()?);
    /// # Ok::<(), acs_call_automation::ParseDialStringError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// See [`from_str`](Self::from_str).
    pub fn parse_with_comma(text: &str, comma: Duration) -> Result<Self, ParseDialStringError> {
        let trimmed = text::trim(text);
        let (mut steps, mut index) = (Vec::new(), 0);
        loop {
            match next_step(trimmed.as_bytes(), index, whole_milliseconds(comma)) {
                Ok(Some((step, next))) => {
                    steps.push(step);
                    index = next;
                }
                Ok(None) => return Self::of(steps),
                Err(offset) => {
                    // Everything before it is ASCII.
                    let found = trimmed.get(offset..).and_then(|rest| rest.chars().next());
                    let start = text.len() - text.trim_start_matches(text::is_blank).len();
                    return Err(ParseDialStringError(Problem::Unexpected {
                        found: found.unwrap_or_default(),
                        offset: start + offset,
                    }));
                }
            }
        }
    }

    /// Starts to build a dial string with exact pauses.
    ///
    /// # Example
    ///
    /// ```
    /// use std::time::Duration;
    /// use acs_call_automation::DialString;
    ///
    /// let menu = DialString::builder()
    ///     .tones("1")
    ///     .pause(Duration::from_millis(1_250))
    ///     .tones("234#")
    ///     .build()?;
    /// assert_eq!(menu.to_string(), "1W[250ms]234#");
    /// # Ok::<(), acs_call_automation::ParseDialStringError>(())
    /// ```
    pub fn builder() -> DialStringBuilder {
        DialStringBuilder { steps: Vec::new(), problem: None }
    }

    /// Iterates over tones and pauses.
    pub fn steps(&self) -> impl ExactSizeIterator<Item = DialStep> + DoubleEndedIterator + '_ {
        self.0.iter().copied()
    }

    /// Returns the tones without the pauses.
    #[must_use]
    pub fn tones(&self) -> Tones {
        self.steps().filter_map(DialStep::tone).collect()
    }

    /// Returns how long all pauses are together.
    #[must_use]
    pub fn total_pause(&self) -> Duration {
        self.steps().filter_map(DialStep::pause).sum()
    }

    /// The next request once so many tones have been sent: the pause before it and its tones. No tones are left
    /// after the last one.
    pub(crate) fn part(&self, sent: usize) -> (Duration, Tones) {
        let mut steps = self.rest(sent).iter().copied().peekable();
        let pause = steps.next_if(|step| step.tone().is_none()).and_then(DialStep::pause);
        let tones = steps.map_while(DialStep::tone).take(Tones::MAX_PER_REQUEST);
        (pause.unwrap_or_default(), tones.collect())
    }

    /// What is left once so many tones have been sent, unless that is no tone.
    pub(crate) fn remaining(&self, sent: usize) -> Option<Self> {
        Self::of(self.rest(sent).to_vec()).ok()
    }

    fn rest(&self, sent: usize) -> &[DialStep] {
        let tones = self.0.iter().enumerate().filter(|(_, step)| step.tone().is_some());
        let start = match sent.checked_sub(1) {
            Some(last) => tones.map(|(index, _)| index + 1).nth(last).unwrap_or(self.0.len()),
            None => 0,
        };
        &self.0[start..]
    }

    fn of(steps: Vec<DialStep>) -> Result<Self, ParseDialStringError> {
        match flaw(&steps) {
            Some(flaw) => Err(ParseDialStringError(Problem::Flaw(flaw))),
            None => Ok(Self(Cow::Owned(steps))),
        }
    }
}

impl DialStep {
    fn tone(self) -> Option<Tone> {
        match self {
            Self::Tone(tone) => Some(tone),
            Self::Pause(_) => None,
        }
    }

    fn pause(self) -> Option<Duration> {
        match self {
            Self::Tone(_) => None,
            Self::Pause(pause) => Some(pause),
        }
    }
}

/// Builds a [`DialString`]; [`build`](Self::build) reports what is invalid.
#[derive(Debug)]
#[must_use]
pub struct DialStringBuilder {
    steps: Vec<DialStep>,
    problem: Option<ParseDialStringError>,
}

impl DialStringBuilder {
    /// Adds tones: [`Tones`], a [`Tone`], or a text without pauses.
    pub fn tones<T>(mut self, tones: T) -> Self
    where
        T: TryInto<Tones>,
        ParseDialStringError: From<T::Error>,
    {
        match tones.try_into() {
            Ok(tones) => self.steps.extend(tones.iter().map(DialStep::Tone)),
            Err(error) => self.problem = self.problem.or_else(|| Some(error.into())),
        }
        self
    }

    /// Adds a pause, exact to the millisecond.
    pub fn pause(mut self, pause: Duration) -> Self {
        let pause = whole_milliseconds(pause);
        match self.steps.last_mut() {
            _ if pause.is_zero() => {}
            Some(DialStep::Pause(before)) => *before = before.saturating_add(pause),
            _ => self.steps.push(DialStep::Pause(pause)),
        }
        self
    }

    /// Returns the dial string.
    ///
    /// # Errors
    ///
    /// A text is not tones, there is no tone at all, or a [limit](DialString#limits) is exceeded.
    pub fn build(self) -> Result<DialString, ParseDialStringError> {
        match self.problem {
            Some(problem) => Err(problem),
            None => DialString::of(self.steps),
        }
    }
}

const fn whole_milliseconds(pause: Duration) -> Duration {
    let part = Duration::from_nanos((pause.subsec_nanos() % 1_000_000) as u64);
    pause.saturating_sub(part)
}

/// What stands at one place of a dial string.
enum Item {
    Tone(Tone),
    Pause(Duration),
    Separator,
}

/// The item that begins at `index`, and its length in bytes.
const fn item(text: &[u8], index: usize, comma: Duration) -> Option<(Item, usize)> {
    let byte = text[index];
    if let Some(tone) = Tone::from_byte(byte) {
        return Some((Item::Tone(tone), 1));
    }
    match byte {
        b'w' => Some((Item::Pause(HALF_SECOND), 1)),
        b'W' => Some((Item::Pause(SECOND), 1)),
        b',' => Some((Item::Pause(comma), 1)),
        b'[' => exact_pause(text, index),
        byte if is_separator(byte) => Some((Item::Separator, 1)),
        _ => None,
    }
}

/// `[750ms]`
const fn exact_pause(text: &[u8], start: usize) -> Option<(Item, usize)> {
    let (mut milliseconds, mut index) = (0, start + 1);
    while index < text.len() && text[index].is_ascii_digit() && index <= start + 6 {
        milliseconds = milliseconds * 10 + (text[index] - b'0') as u64;
        index += 1;
    }
    let has_end = index > start + 1
        && index + 3 <= text.len()
        && matches!((text[index], text[index + 1], text[index + 2]), (b'm', b's', b']'));
    match has_end {
        true => Some((Item::Pause(Duration::from_millis(milliseconds)), index + 3 - start)),
        false => None,
    }
}

/// The step that begins at or after `index`, and where it ends; or where neither a tone nor a pause nor a
/// separator stands.
const fn next_step(
    text: &[u8],
    mut index: usize,
    comma: Duration,
) -> Result<Option<(DialStep, usize)>, usize> {
    let mut pause = Duration::ZERO;
    while index < text.len() {
        let Some((item, length)) = item(text, index, comma) else { return Err(index) };
        match item {
            Item::Tone(tone) if pause.is_zero() => {
                return Ok(Some((DialStep::Tone(tone), index + length)));
            }
            Item::Tone(_) => break,
            Item::Pause(more) => pause = pause.saturating_add(more),
            Item::Separator => {}
        }
        index += length;
    }
    match pause.is_zero() {
        true => Ok(None),
        false => Ok(Some((DialStep::Pause(pause), index))),
    }
}

/// Why steps are no dial string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flaw {
    NoTone,
    TooManyTones(usize),
    TooLongPause(Duration),
}

const fn flaw(steps: &[DialStep]) -> Option<Flaw> {
    let (mut index, mut tones, mut total) = (0, 0, Duration::ZERO);
    while index < steps.len() {
        match steps[index] {
            DialStep::Tone(_) => tones += 1,
            DialStep::Pause(pause) => total = total.saturating_add(pause),
        }
        index += 1;
    }
    if tones == 0 {
        Some(Flaw::NoTone)
    } else if tones > DialString::MAX_TONES {
        Some(Flaw::TooManyTones(tones))
    } else if total.as_millis() > DialString::MAX_PAUSE.as_millis() {
        Some(Flaw::TooLongPause(total))
    } else {
        None
    }
}

impl fmt::Debug for DialString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.tones().len();
        let plural = if count == 1 { "" } else { "s" };
        write!(f, "DialString({count} tone{plural}, {:?} of pauses)", self.total_pause())
    }
}

/// Shows the characters on the keys, and the pauses as `W` (1 s), `w` (0.5 s) and `[…ms]`.
impl fmt::Display for DialString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        for step in self.steps() {
            match step {
                DialStep::Tone(tone) => text.push(tone.as_char()),
                DialStep::Pause(pause) => {
                    text.extend((0..pause.as_secs()).map(|_| 'W'));
                    let rest = pause.subsec_millis();
                    text.extend((rest >= 500).then_some('w'));
                    if rest % 500 > 0 {
                        write!(text, "[{}ms]", rest % 500)?;
                    }
                }
            }
        }
        f.pad(&text)
    }
}

/// Parses a dial string; see [what is accepted](Self#what-is-accepted). Line breaks, other white space and
/// invisible format characters at the ends are ignored.
///
/// # Errors
///
/// A character is neither a tone nor a pause nor a separator (see [`ParseDialStringError::offset`]), there is no
/// tone at all, or a [limit](Self#limits) is exceeded.
impl FromStr for DialString {
    type Err = ParseDialStringError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse_with_comma(text, Self::COMMA)
    }
}

impl TryFrom<&str> for DialString {
    type Error = ParseDialStringError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl TryFrom<&String> for DialString {
    type Error = ParseDialStringError;

    fn try_from(text: &String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl TryFrom<String> for DialString {
    type Error = ParseDialStringError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

/// Makes a dial string without pauses.
///
/// # Errors
///
/// There is no tone, or there are more than [180](Self::MAX_TONES).
impl TryFrom<Tones> for DialString {
    type Error = ParseDialStringError;

    fn try_from(tones: Tones) -> Result<Self, Self::Error> {
        Self::of(tones.iter().map(DialStep::Tone).collect())
    }
}

impl From<&DialString> for DialString {
    fn from(text: &DialString) -> Self {
        text.clone()
    }
}

/// Writes the text that `Display` shows, tones included.
impl Serialize for DialString {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Reads a text as `parse` does.
impl<'de> Deserialize<'de> for DialString {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl de::Visitor<'_> for Visitor {
            type Value = DialString;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a dial string")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<DialString, E> {
                text.parse().map_err(E::custom)
            }

            refuse_without_quoting!(visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64);
        }

        deserializer.deserialize_any(Visitor)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for DialString {
    fn schema_name() -> Cow<'static, str> {
        "DialString".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "DTMF tones with pauses, such as 1WW2w34#.",
            "type": "string",
        })
    }
}

/// Why a text or its parts are no dial string.
///
/// The message names the first invalid character and its offset, and what to write instead. It never shows a
/// tone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseDialStringError(Problem);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    Unexpected { found: char, offset: usize },
    Flaw(Flaw),
    Tones(ParseTonesError),
}

impl ParseDialStringError {
    /// Returns the offset of the first invalid character, in bytes; `None` if there is none.
    #[must_use]
    pub fn offset(&self) -> Option<usize> {
        match &self.0 {
            Problem::Unexpected { offset, .. } => Some(*offset),
            Problem::Flaw(_) => None,
            Problem::Tones(error) => error.offset(),
        }
    }
}

/// What to do about a character that is often found in dial strings.
fn mend(found: char) -> Option<&'static str> {
    Some(match found {
        '+' => {
            "it begins a phone number, which is dialed by `create_call`; a dial string is what is keyed once the \
             call is connected"
        }
        'p' | 'P' => {
            "its meaning differs between systems; write the pause as w (0.5 s), W (1 s) or , (2 s)"
        }
        ';' => {
            "on phones it waits for the user; write a pause instead, such as w (0.5 s), W (1 s) or , (2 s)"
        }
        'x' | 'X' | 'e' | 'E' => {
            "an extension follows after a pause; write the pause instead, such as w (0.5 s), W (1 s) or , (2 s)"
        }
        't' | 'T' => {
            "tones are the only way to dial; remove it, with all of a prefix such as ATDT or tel:"
        }
        '!' | '@' | '&' | '$' => "of a modem's modifiers only the pause , exists here; remove it",
        '[' => "write an exact pause as [750ms], with up to six digits",
        _ if text::is_quotation_mark(found) => "a quotation mark; remove the quotation marks",
        _ => return None,
    })
}

impl fmt::Display for ParseDialStringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Problem::Unexpected { found, offset } => {
                write!(
                    f,
                    "expected a tone (0-9 * # A-D) or a pause (w W ,), found {} at offset {offset}",
                    text::Shown(*found)
                )?;
                match mend(*found) {
                    Some(mend) => write!(f, ": {mend}"),
                    None => Ok(()),
                }
            }
            Problem::Flaw(Flaw::NoTone) => {
                f.write_str("expected at least one tone (0-9 * # A-D), found none")
            }
            Problem::Flaw(Flaw::TooManyTones(count)) => write!(
                f,
                "expected at most {} tones, found {count}; split the dial string",
                DialString::MAX_TONES
            ),
            Problem::Flaw(Flaw::TooLongPause(total)) => write!(
                f,
                "expected at most {:?} of pauses in total, found {total:?}; split the dial string",
                DialString::MAX_PAUSE
            ),
            Problem::Tones(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for ParseDialStringError {}

impl From<ParseTonesError> for ParseDialStringError {
    fn from(error: ParseTonesError) -> Self {
        Self(Problem::Tones(error))
    }
}

/// For functions that take anything that converts, and are passed the value itself.
impl From<Infallible> for ParseDialStringError {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

/// Makes a [`DialString`] from a constant string at compile time. An invalid string is a compile error.
///
/// It accepts the same text as `str::parse`, except for invisible format characters at the ends, and can be
/// used in constants.
///
/// # Example
///
/// ```
/// use acs_call_automation::{DialString, dial_string};
///
/// const VOICEMAIL: DialString = dial_string!("*98,,4711#");
/// assert_eq!(VOICEMAIL, "*98,,4711#".parse()?);
/// # Ok::<(), acs_call_automation::ParseDialStringError>(())
/// ```
///
/// ```compile_fail
/// let wrong = acs_call_automation::dial_string!("12p4");
/// ```
#[macro_export]
macro_rules! dial_string {
    ($text:expr $(,)?) => {{
        const TEXT: &str = $text;
        const STEPS: &[$crate::DialStep] =
            &$crate::__private::parse_steps::<{ $crate::__private::count_steps(TEXT) }>(TEXT);
        const DIAL_STRING: $crate::DialString = $crate::__private::static_dial_string(STEPS);
        DIAL_STRING
    }};
}

/// The number of steps in a constant text.
#[allow(clippy::panic, reason = "evaluated at compile time by `dial_string!`")]
pub const fn count_steps(text: &str) -> usize {
    let text = text.trim_ascii().as_bytes();
    let (mut index, mut count) = (0, 0);
    loop {
        match next_step(text, index, DialString::COMMA) {
            Ok(Some((_, next))) => {
                index = next;
                count += 1;
            }
            Ok(None) => return count,
            Err(_) => panic!("expected a tone (0-9 * # A-D) or a pause (w W ,)"),
        }
    }
}

/// The steps of a constant text, whose number `N` comes from [`count_steps`].
pub const fn parse_steps<const N: usize>(text: &str) -> [DialStep; N] {
    let text = text.trim_ascii().as_bytes();
    let mut steps = [DialStep::Tone(Tone::Zero); N];
    let (mut index, mut count) = (0, 0);
    while let Ok(Some((step, next))) = next_step(text, index, DialString::COMMA) {
        steps[count] = step;
        index = next;
        count += 1;
    }
    steps
}

/// A dial string of steps that come from [`parse_steps`].
#[allow(clippy::panic, reason = "evaluated at compile time by `dial_string!`")]
pub const fn static_dial_string(steps: &'static [DialStep]) -> DialString {
    match flaw(steps) {
        None => DialString(Cow::Borrowed(steps)),
        Some(Flaw::NoTone) => panic!("expected at least one tone: 0-9 * # A-D"),
        Some(Flaw::TooManyTones(_)) => panic!("expected at most 180 tones"),
        Some(Flaw::TooLongPause(_)) => panic!("expected at most 5 minutes of pauses in total"),
    }
}
