//! Dial strings: as people and other systems write them, and never shown in errors or `Debug`.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::time::Duration;

use acs_call_automation::{
    DialStep, DialString, ParseDialStringError, Tone, Tones, dial_string, tones,
};
use proptest::prelude::*;

fn parse(text: &str) -> Result<DialString, ParseDialStringError> {
    text.parse()
}

/// Tones as they are written, and pauses in milliseconds in brackets.
fn shown(text: &DialString) -> String {
    text.steps()
        .map(|step| match step {
            DialStep::Tone(tone) => tone.to_string(),
            DialStep::Pause(pause) => format!("({})", pause.as_millis()),
        })
        .collect()
}

/// From the documentation of the systems that the table in `DialString` names.
#[test]
fn the_examples_of_other_systems_mean_the_same() {
    for (text, expected) in [
        // Twilio
        ("wwww1928", "(2000)1928"),
        ("1234#", "1234#"),
        // Telnyx
        ("1www2WABCDw9", "1(1500)2(1000)ABCD(500)9"),
        // Sinch
        ("ww1234#w#", "(1000)1234#(500)#"),
        // Asterisk
        ("3212333w222w366w3212333322321", "3212333(500)222(500)366(500)3212333322321"),
        // Bandwidth
        ("12w34", "12(500)34"),
        // Modems
        ("9,555-1212", "9(2000)5551212"),
        // Phones
        ("555-867-5309,204", "5558675309(2000)204"),
        ("*98,,4711#", "*98(4000)4711#"),
        ("1,,2w34#", "1(4000)2(500)34#"),
        (" (1) , , 2.w-3 ", "1(4000)2(500)3"),
        ("1w,W[250ms]2", "1(3750)2"),
        ("1[0ms]2", "12"),
        ("1[999ms] w2w", "1(1499)2(500)"),
        ("\u{feff}1w2\n", "1(500)2"),
    ] {
        assert_eq!(shown(&parse(text).unwrap()), expected, "{text}");
    }
}

#[test]
fn a_comma_pauses_as_long_as_it_is_set() {
    let bandwidth = DialString::parse_with_comma("1,2,,W3", Duration::from_millis(500)).unwrap();
    assert_eq!(shown(&bandwidth), "1(500)2(2000)3");
    let ignored = DialString::parse_with_comma("1,2", Duration::ZERO).unwrap();
    assert_eq!(shown(&ignored), "12");
}

#[test]
fn what_is_no_tone_or_pause_is_refused_with_what_to_write_instead() {
    for (text, found, offset, mend) in [
        ("+1 425 555 0123", '+', 0, "begins a phone number"),
        ("1 425 555 0123 ext. 7", 'e', 15, "an extension follows after a pause"),
        ("5550123 x7", 'x', 8, "an extension follows after a pause"),
        ("5550123p7", 'p', 7, "write the pause as w (0.5 s), W (1 s) or , (2 s)"),
        ("P5550123", 'P', 0, "its meaning differs between systems"),
        ("5550123;204", ';', 7, "waits for the user"),
        ("T5550123", 'T', 0, "tones are the only way to dial"),
        ("9!5550123", '!', 1, "of a modem's modifiers only the pause"),
        ("9@5550123", '@', 1, "of a modem's modifiers only the pause"),
        ("1[250]2", '[', 1, "as [750ms]"),
        ("1[ms]2", '[', 1, "as [750ms]"),
        ("1[1000000ms]2", '[', 1, "as [750ms]"),
        ("1[250ms", '[', 1, "as [750ms]"),
        ("1[", '[', 1, "as [750ms]"),
        ("\"12#\"", '"', 0, "remove the quotation marks"),
        ("\n12²", '²', 3, ""),
        ("12\u{200b}3", '\u{200b}', 2, ""),
        ("ATDT 9,1", 'T', 1, "all of a prefix such as ATDT or tel:"),
        ("1\t2", '\t', 1, ""),
    ] {
        let error = parse(text).unwrap_err();
        assert_eq!(error.offset(), Some(offset), "{text}");
        let message = error.to_string();
        let shown = match found.is_ascii() {
            true => format!("{found:?}"),
            false => format!("{found:?} (U+{:04X})", u32::from(found)),
        };
        let start = format!(
            "expected a tone (0-9 * # A-D) or a pause (w W ,), found {shown} at offset {offset}"
        );
        assert!(message.starts_with(&start) && message.contains(mend), "{text}: {message}");
    }
}

#[test]
fn a_text_without_tones_is_refused() {
    for text in ["", " ", "w", ",,W", "[250ms]"] {
        let error = parse(text).unwrap_err();
        assert_eq!(error.offset(), None, "{text:?}");
        assert!(error.to_string().contains("at least one tone"), "{error}");
    }
}

#[test]
fn more_than_the_limits_is_refused() {
    assert_eq!(parse(&"1".repeat(DialString::MAX_TONES)).unwrap().tones().len(), 180);
    let error = parse(&"1w".repeat(181)).unwrap_err().to_string();
    assert_eq!(error, "expected at most 180 tones, found 181; split the dial string");
    let longest = format!("1{}2{}", "W".repeat(200), "W".repeat(100));
    assert_eq!(parse(&longest).unwrap().total_pause(), DialString::MAX_PAUSE);
    let error = parse(&(longest + "[1ms]")).unwrap_err().to_string();
    let expected =
        "expected at most 300s of pauses in total, found 300.001s; split the dial string";
    assert_eq!(error, expected);
    let endless = DialString::builder().tones("1").pause(Duration::MAX).pause(Duration::MAX);
    assert!(endless.build().unwrap_err().to_string().contains("at most 300s of pauses"));
    let endless = DialString::parse_with_comma("1,,2", Duration::MAX);
    assert!(endless.unwrap_err().to_string().contains("at most 300s of pauses"));
}

#[test]
fn a_builder_makes_exact_pauses() {
    let built = DialString::builder()
        .pause(Duration::from_micros(1_999))
        .tones("1-2")
        .pause(Duration::from_millis(250))
        .pause(Duration::from_millis(1_500))
        .pause(Duration::from_nanos(1))
        .tones(Tone::Pound)
        .tones(tones!("A"))
        .build()
        .unwrap();
    assert_eq!(shown(&built), "(1)12(1750)#A");
    assert_eq!(built.to_string(), "[1ms]12Ww[250ms]#A");
    let error = DialString::builder().tones("1w").tones("x").build().unwrap_err();
    assert_eq!(error.offset(), Some(1));
    assert!(DialString::builder().pause(Duration::from_secs(1)).build().is_err());
}

#[test]
fn tones_are_a_dial_string_without_pauses() {
    let text = DialString::try_from(tones!("1234#")).unwrap();
    assert!(text.tones() == tones!("1234#") && text.total_pause().is_zero());
    assert!(DialString::try_from(Tones::default()).is_err());
}

#[test]
fn a_constant_is_parsed_as_at_run_time() {
    const CONSTANT: DialString = dial_string!("\n *98,, W 47-11#[250ms] ");
    assert!(CONSTANT == parse("*98,,W4711#[250ms]").unwrap());
}

#[test]
fn neither_debug_nor_errors_show_the_tones() {
    assert_eq!(format!("{:?}", parse("4711,w").unwrap()), "DialString(4 tones, 2.5s of pauses)");
    assert_eq!(format!("{:?}", parse("4").unwrap()), "DialString(1 tone, 0ns of pauses)");
    let builder = format!("{:?}", DialString::builder().tones("4711"));
    assert!(!builder.contains('4'), "{builder}");
    for error in [
        parse("4711 0815 x").unwrap_err(),
        DialString::builder().tones("4711 0815 x").build().unwrap_err(),
    ] {
        for shown in [error.to_string(), format!("{error:?}"), format!("{error:#?}")] {
            assert!(!shown.contains("4711") && !shown.contains("0815"), "{shown}");
        }
    }
    for json in ["4711", "-4711", "4711.5", "[4711]", r#""4711x""#] {
        let error = serde_json::from_str::<DialString>(json).unwrap_err().to_string();
        assert!(!error.contains("4711"), "{error}");
    }
}

#[test]
fn an_invalid_dial_string_names_itself_in_an_error_of_the_crate() {
    let error: acs_call_automation::Error = parse("12p3").unwrap_err().into();
    assert!(error.is_input() && error.to_string().starts_with("dial string: expected"), "{error}");
}

fn any_dial_string() -> impl Strategy<Value = DialString> {
    let step = prop_oneof![
        3 => proptest::sample::select(&Tone::ALL[..]).prop_map(DialStep::Tone),
        1 => (1_u64..4_000).prop_map(|ms| DialStep::Pause(Duration::from_millis(ms))),
    ];
    proptest::collection::vec(step, 0..60).prop_map(|steps| {
        let builder = DialString::builder().tones(Tone::Zero);
        let built = steps.into_iter().fold(builder, |builder, step| match step {
            DialStep::Tone(tone) => builder.tones(tone),
            DialStep::Pause(pause) => builder.pause(pause),
        });
        built.build().unwrap()
    })
}

proptest! {
    #[test]
    fn a_dial_string_survives_its_own_text(text in any_dial_string(), comma in 0_u64..5_000) {
        prop_assert!(parse(&text.to_string()).as_ref() == Ok(&text));
        // It does not depend on what a comma means.
        let comma = Duration::from_millis(comma);
        prop_assert!(DialString::parse_with_comma(&text.to_string(), comma).as_ref() == Ok(&text));
        let json = serde_json::to_string(&text).unwrap();
        prop_assert!(serde_json::from_str::<DialString>(&json).unwrap() == text);
    }

    #[test]
    fn any_text_is_a_dial_string_or_refused(text in "\\PC*") {
        if let Err(error) = parse(&text) {
            let offset = error.offset();
            prop_assert!(offset.is_none_or(|offset| text.is_char_boundary(offset)));
        }
    }

    /// What `Tones` takes means the same here.
    #[test]
    fn tones_are_parsed_as_tones(text in "[-0-9A-Da-d*#.() ]{1,100}") {
        let tones: Result<Tones, _> = text.parse();
        prop_assert!(parse(&text).map(|text| text.tones()).ok() == tones.ok());
    }
}
