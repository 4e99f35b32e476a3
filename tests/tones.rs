//! Tones: as people write them, as the service spells them, and never shown in errors or `Debug`.

#![allow(clippy::unwrap_used, reason = "tests")]

use acs_call_automation::types::{CommunicationIdentifierModel, SendDtmfTonesRequest};
use acs_call_automation::{ParseTonesError, Tone, Tones, tones};
use proptest::prelude::*;
use serde_json::json;

/// Each tone with its key, its word in JSON and its RFC 4733 event code.
const TABLE: [(Tone, char, &str, u8); 16] = [
    (Tone::Zero, '0', "zero", 0),
    (Tone::One, '1', "one", 1),
    (Tone::Two, '2', "two", 2),
    (Tone::Three, '3', "three", 3),
    (Tone::Four, '4', "four", 4),
    (Tone::Five, '5', "five", 5),
    (Tone::Six, '6', "six", 6),
    (Tone::Seven, '7', "seven", 7),
    (Tone::Eight, '8', "eight", 8),
    (Tone::Nine, '9', "nine", 9),
    (Tone::A, 'A', "a", 12),
    (Tone::B, 'B', "b", 13),
    (Tone::C, 'C', "c", 14),
    (Tone::D, 'D', "d", 15),
    (Tone::Pound, '#', "pound", 11),
    (Tone::Asterisk, '*', "asterisk", 10),
];

/// Invisible characters that are ignored at the ends, besides white space.
const BLANK: &str = "\u{ad}\u{61c}\u{180e}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\
    \u{202d}\u{202e}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}\u{206a}\
    \u{206b}\u{206c}\u{206d}\u{206e}\u{206f}\u{feff}";

fn parse(text: &str) -> Result<Tones, ParseTonesError> {
    text.parse()
}

#[test]
fn all_tones_are_listed_in_the_order_of_the_service() {
    assert!(Tone::ALL == TABLE.map(|(tone, ..)| tone));
}

#[test]
fn each_key_is_parsed_as_its_tone() {
    for (tone, key, ..) in TABLE {
        assert!(parse(&key.to_string()) == Ok(Tones::from(tone)), "{key}");
        assert!(Tone::from_char(key) == Some(tone), "{key}");
        assert!(Tone::try_from(key) == Ok(tone), "{key}");
        assert!(key.to_string().parse() == Ok(tone), "{key}");
    }
}

#[test]
fn letters_are_parsed_in_either_case() {
    assert!(parse("abcd") == parse("ABCD"));
    assert!(Tone::from_char('d') == Some(Tone::D));
}

#[test]
fn each_tone_prints_as_its_key() {
    for (tone, key, ..) in TABLE {
        assert_eq!(tone.as_char(), key);
        assert_eq!(tone.to_string(), key.to_string());
        assert_eq!(Tones::from(tone).to_string(), key.to_string());
    }
}

#[test]
fn each_tone_has_its_event_code_of_rfc_4733() {
    for (tone, key, _, code) in TABLE {
        assert_eq!(tone.event_code(), code, "{key}");
    }
}

#[test]
fn tones_keep_the_order_in_which_they_are_written() {
    assert!(parse("1#*a").unwrap().as_slice() == [Tone::One, Tone::Pound, Tone::Asterisk, Tone::A]);
}

#[test]
fn separators_are_skipped_anywhere() {
    for text in ["(425) 555-0123 #", " 4255550123#", "425.555.0123.#", "((4255550123))- .#  "] {
        assert_eq!(parse(text).unwrap().to_string(), "4255550123#", "{text}");
    }
}

#[test]
fn any_other_character_is_refused_with_its_offset() {
    let table = [
        ("x", 'x', 0),
        ("12x4", 'x', 2),
        ("1 2 -e", 'e', 5),
        ("+14255550123", '+', 0),
        ("12\n3", '\n', 2),
        ("1\t2", '\t', 1),
        ("1\u{200b}2", '\u{200b}', 1),
        // Of the text as it was, before its ends are trimmed.
        ("\u{202a}12x4\n", 'x', 5),
        // Digits of other scripts: full width, Arabic-Indic, superscript.
        ("1２", '２', 1),
        ("٣", '٣', 0),
        ("2²", '²', 1),
        ("(é", 'é', 1),
        ("1\u{a0}2", '\u{a0}', 1),
        ("1–2", '–', 1),
        ("12🎵", '🎵', 2),
    ];
    for (text, found, offset) in table {
        let error = parse(text).unwrap_err();
        assert_eq!(error.offset(), Some(offset), "{text}");
        let shown = match found.is_ascii() {
            true => format!("{found:?}"),
            false => format!("{found:?} (U+{:04X})", u32::from(found)),
        };
        assert_eq!(
            error.to_string(),
            format!("expected a tone (0-9 * # A-D), found {shown} at offset {offset}"),
        );
    }
}

#[test]
fn what_copying_adds_to_the_ends_is_ignored() {
    for text in [
        "12#\n",
        "\r\n12#\r\n",
        "\t12#\t",
        "\u{feff}12#",
        "\u{202a}12#\u{202c}",
        "\u{a0}12#\u{200b}",
    ] {
        assert_eq!(parse(text).unwrap().to_string(), "12#", "{text:?}");
    }
    assert!(Tone::try_from("#\n") == Ok(Tone::Pound));
    const CONSTANT: Tones = tones!("12#\n");
    assert_eq!(CONSTANT.to_string(), "12#");
}

#[test]
fn quotation_marks_are_refused_by_name() {
    for (text, offset) in
        [("\"12#\"", 0), ("'12#'", 0), ("“12#”", 0), ("12#\"", 3), ("\n\"12#\"", 1)]
    {
        let error = parse(text).unwrap_err();
        assert_eq!(error.offset(), Some(offset), "{text}");
        assert!(
            error.to_string().ends_with("a quotation mark; remove the quotation marks"),
            "{error}"
        );
    }
}

#[test]
fn the_first_invalid_character_is_reported() {
    assert_eq!(parse("1x2y").unwrap_err().offset(), Some(1));
}

#[test]
fn a_pause_is_refused_with_the_reason() {
    for pause in [',', ';', 'p', 'P', 'w', 'W'] {
        let message = parse(&format!("12{pause}3")).unwrap_err().to_string();
        assert!(message.contains(&format!("found {pause:?} at offset 2")), "{message}");
        assert!(
            message.contains("tones have no pauses: a `DialString` has, and `Call::dial` sends it"),
            "{message}"
        );
    }
}

#[test]
fn a_text_without_tones_is_refused() {
    for text in ["", " ", "()", " - . "] {
        let error = parse(text).unwrap_err();
        assert_eq!(error.offset(), None, "{text:?}");
        assert!(error.to_string().contains("at least one tone"), "{error}");
    }
}

#[test]
fn several_tones_are_not_parsed_as_one() {
    let error = "12".parse::<Tone>().unwrap_err();
    assert!(error.to_string().contains("expected one tone"), "{error}");
}

#[test]
fn errors_do_not_show_the_tones() {
    let error = parse("4711 0815 x").unwrap_err();
    for shown in [error.to_string(), format!("{error:?}"), format!("{error:#?}")] {
        assert!(!shown.contains("4711") && !shown.contains("0815"), "{shown}");
    }
}

#[test]
fn each_tone_is_serialized_as_its_word() {
    for (tone, _, word, _) in TABLE {
        assert_eq!(tone.as_str(), word);
        assert_eq!(serde_json::to_value(tone).unwrap(), word);
    }
}

#[test]
fn words_are_read_in_any_case() {
    for (tone, _, word, _) in TABLE {
        let (first, rest) = word.split_at(1);
        for spelled in [word.to_owned(), word.to_uppercase(), first.to_uppercase() + rest] {
            assert!(serde_json::from_value::<Tone>(json!(spelled)).unwrap() == tone, "{spelled}");
        }
    }
}

/// The characters on the keys are not words of the service either.
#[test]
fn unknown_words_are_refused() {
    for word in ["", "1", "#", "star", "hash", "ten", " one", "one ", "flash"] {
        let error = serde_json::from_value::<Tone>(json!(word)).unwrap_err().to_string();
        assert!(error.contains("zero to nine, a to d, pound or asterisk"), "{word}: {error}");
    }
}

#[test]
fn errors_do_not_quote_an_unknown_word() {
    let one = serde_json::from_value::<Tone>(json!("4711")).unwrap_err().to_string();
    let many = serde_json::from_str::<Tones>(r#"["4711"]"#).unwrap_err().to_string();
    assert!(!one.contains("4711") && !many.contains("4711"), "{one}, {many}");
}

#[test]
fn errors_do_not_quote_a_value_of_another_type() {
    for json in ["4711", "-4711", "4711.5", r#""4711""#, "[4711]", "[-4711]", "[4711.5]"] {
        let error = serde_json::from_str::<Tones>(json).unwrap_err().to_string();
        assert!(!error.contains("4711"), "{error}");
    }
}

#[test]
fn tones_are_serialized_as_an_array_of_words() {
    let words = json!(["one", "a", "pound", "asterisk"]);
    assert_eq!(serde_json::to_value(tones!("1A#*")).unwrap(), words);
    assert!(serde_json::from_value::<Tones>(words).unwrap() == tones!("1A#*"));
}

/// If a caller presses only the stop tone, no tones are left.
#[test]
fn an_empty_array_is_read() {
    let none: Tones = serde_json::from_str("[]").unwrap();
    assert!(none.is_empty());
    assert_eq!(serde_json::to_string(&none).unwrap(), "[]");
}

#[test]
fn debug_shows_only_the_number_of_tones() {
    for tone in Tone::ALL {
        assert_eq!(format!("{tone:?}"), "Tone(..)");
    }
    assert_eq!(format!("{:?}", Tones::default()), "Tones(0 tones)");
    assert_eq!(format!("{:?}", tones!("4")), "Tones(1 tone)");
    assert_eq!(format!("{:?}", tones!("4711")), "Tones(4 tones)");
}

#[test]
fn debug_of_a_request_does_not_show_the_tones() {
    let phone = CommunicationIdentifierModel::phone_number("+14255550123").unwrap();
    let request = SendDtmfTonesRequest::new(tones!("4711"), phone);
    let builder = SendDtmfTonesRequest::builder().tones("4711");
    for shown in [format!("{request:#?}"), format!("{builder:#?}")] {
        assert!(shown.contains("Tones(4 tones)"), "{shown}");
        assert!(!shown.contains("4711") && !shown.contains("Seven"), "{shown}");
    }
}

#[test]
fn tones_print_with_width_and_alignment() {
    assert_eq!(format!("{:>6}|{:<6}|", tones!("12#"), tones!("12#")), "   12#|12#   |");
}

#[test]
fn a_request_takes_1_to_18_tones() {
    let request = |tones: Tones| {
        let builder = SendDtmfTonesRequest::builder().target_participant("+14255550123");
        SendDtmfTonesRequest::try_from(builder.tones(tones)).map_err(|error| error.to_string())
    };
    for count in [1, Tones::MAX_PER_REQUEST] {
        assert!(request(vec![Tone::One; count].into()).is_ok(), "{count}");
    }
    for (count, found) in [(0, "found none"), (19, "found 19; use `Call::dial`")] {
        let message = request(vec![Tone::One; count].into()).unwrap_err();
        assert!(message.starts_with("tones: ") && message.contains(found), "{message}");
    }
}

#[test]
fn a_constant_equals_the_parsed_text() {
    const CONSTANT: Tones = tones!("(0123456789) a-b.c d ABCD*#");
    static STATIC: Tones = tones!("1234#",);
    assert!(CONSTANT == parse("(0123456789) a-b.c d ABCD*#").unwrap());
    assert_eq!(STATIC.to_string(), "1234#");
}

#[test]
fn a_constant_can_be_made_from_another() {
    const MENU: &str = "12";
    const ENTRY: Tones = tones!(concat!("9", "#"));
    assert!(tones!(MENU) == parse("12").unwrap());
    assert_eq!(ENTRY.to_string(), "9#");
}

#[test]
fn constant_tones_can_be_extended() {
    let mut tones = tones!("12");
    tones.extend(tones!("#"));
    assert_eq!(tones.to_string(), "12#");
}

#[test]
fn tones_are_iterated_by_value_by_reference_and_from_the_end() {
    let tones = tones!("12#");
    assert!(tones.iter().rev().collect::<Tones>() == tones!("#21"));
    assert!((&tones).into_iter().copied().collect::<Tones>() == tones);
    assert!(Vec::from(tones.clone()) == tones.into_iter().collect::<Vec<_>>());
}

proptest! {
    #[test]
    fn displayed_tones_are_parsed_back(text in "[0-9A-D*#]{1,64}") {
        let tones = parse(&text).unwrap();
        prop_assert_eq!(tones.to_string(), text.clone());
        prop_assert!(parse(&tones.to_string()) == Ok(tones));
    }

    #[test]
    fn serialized_tones_are_deserialized_back(text in "[0-9A-D*#]{1,64}") {
        let tones = parse(&text).unwrap();
        let json = serde_json::to_string(&tones).unwrap();
        prop_assert!(serde_json::from_str::<Tones>(&json).unwrap() == tones);
    }

    /// The second strategy generates texts that are almost tones.
    #[test]
    fn any_text_is_parsed_or_refused_at_the_right_offset(
        text in prop_oneof![any::<String>(), "[0-9a-eA-E*#() .é,-]{0,12}"],
    ) {
        let blank = |c: char| c.is_whitespace() || BLANK.contains(c);
        let start = text.len() - text.trim_start_matches(blank).len();
        let wrong = text
            .trim_matches(blank)
            .find(|c: char| !"0123456789ABCDabcd*# -.()".contains(c))
            .map(|offset| start + offset);
        let none = !text.contains(|c: char| "0123456789ABCDabcd*#".contains(c));
        match parse(&text) {
            Ok(tones) => prop_assert!(wrong.is_none() && !none && !tones.is_empty()),
            Err(error) => {
                prop_assert!(wrong.is_some() || none);
                prop_assert_eq!(error.offset(), wrong);
            }
        }
    }
}
