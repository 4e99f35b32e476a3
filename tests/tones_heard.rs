//! Tones that arrive in one event each, in any order and more than once.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::ops::RangeInclusive;

use acs_call_automation::event::{Heard, TonesHeard};
use acs_call_automation::types::{
    ContinuousDtmfRecognitionToneReceived as Received, RecognizeCompleted,
};
use acs_call_automation::{Tone, Tones, tones};
use proptest::prelude::*;

fn received(sequence_id: impl Into<Option<i32>>, tone: impl Into<Option<Tone>>) -> Received {
    let mut event = Received::default();
    event.sequence_id = sequence_id.into();
    event.tone = tone.into();
    event
}

/// A collector with these tones.
fn heard(tones: &[(i32, Tone)]) -> TonesHeard {
    let mut heard = TonesHeard::new();
    for (sequence_id, tone) in tones {
        assert_eq!(heard.add(&received(*sequence_id, *tone)), Heard::New);
    }
    heard
}

fn gaps(heard: &TonesHeard) -> Vec<RangeInclusive<i32>> {
    heard.gaps().collect()
}

#[test]
fn tones_are_ordered_by_sequence_id() {
    let heard = heard(&[(3, Tone::Pound), (1, Tone::One), (2, Tone::Two), (-1, Tone::Zero)]);
    assert_eq!(heard.tones(), tones!("012#"));
}

#[test]
fn a_repeated_event_is_ignored() {
    let mut heard = heard(&[(1, Tone::One), (2, Tone::One)]);
    assert_eq!(heard.add(&received(1, Tone::One)), Heard::Repeat);
    assert_eq!(heard.tones(), tones!("11"));
}

#[test]
fn another_tone_with_a_known_sequence_id_is_a_conflict() {
    let mut heard = heard(&[(1, Tone::One)]);
    assert_eq!(heard.add(&received(1, Tone::Two)), Heard::Conflict);
    assert_eq!(heard.tones(), tones!("1"));
}

#[test]
fn the_lowest_and_highest_sequence_ids_are_returned() {
    assert_eq!(TonesHeard::new().sequence_ids(), None);
    assert_eq!(heard(&[(4, Tone::One), (2, Tone::Two)]).sequence_ids(), Some(2..=4));
}

#[test]
fn an_event_without_sequence_id_or_tone_is_incomplete() {
    let mut heard = TonesHeard::new();
    assert_eq!(heard.add(&received(None, Tone::One)), Heard::Incomplete);
    assert_eq!(heard.add(&received(1, None)), Heard::Incomplete);
    assert!(heard.tones().is_empty());
}

#[test]
fn gaps_are_the_missing_sequence_ids() {
    let mut heard = heard(&[(2, Tone::One), (3, Tone::One), (5, Tone::One), (9, Tone::One)]);
    assert_eq!(gaps(&heard), [4..=4, 6..=8]);
    heard.add(&received(4, Tone::Two));
    assert_eq!(gaps(&heard), [6..=8]);
}

#[test]
fn one_tone_or_none_has_no_gaps() {
    assert_eq!(gaps(&TonesHeard::new()), []);
    assert_eq!(gaps(&heard(&[(7, Tone::One)])), []);
}

#[test]
fn extreme_sequence_ids_are_accepted() {
    let mut heard = heard(&[(i32::MAX, Tone::Two), (i32::MIN, Tone::One)]);
    assert_eq!(heard.tones(), tones!("12"));
    assert_eq!(gaps(&heard), [i32::MIN + 1..=i32::MAX - 1]);
    heard.add(&received(i32::MAX - 1, Tone::Two));
    heard.add(&received(i32::MIN + 1, Tone::One));
    assert_eq!(gaps(&heard), [i32::MIN + 2..=i32::MAX - 2]);
    assert_eq!(heard.tones(), tones!("1122"));
}

#[test]
fn a_recognition_returns_its_tones() {
    let read = |json: &str| serde_json::from_str::<RecognizeCompleted>(json).unwrap();
    let event = read(r#"{"dtmfResult":{"tones":["one","pound"]}}"#);
    assert_eq!(event.tones(), Some(&tones!("1#")));
    assert_eq!(read(r#"{"dtmfResult":{"tones":[]}}"#).tones().map(Tones::len), Some(0));
    assert_eq!(read(r#"{"dtmfResult":{}}"#).tones(), None);
    assert_eq!(read(r#"{"speechResult":{"speech":"one"}}"#).tones(), None);
}

#[test]
fn debug_does_not_show_the_tones() {
    let shown = format!("{:?}", heard(&[(7, Tone::Nine), (8, Tone::A)]));
    assert!(!shown.contains("Nine") && !shown.contains('9'), "{shown}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tones_do_not_depend_on_order_or_repetition_of_events(
        first in -1_000_i32..1_000,
        numbers in prop::collection::vec(0..16_usize, 1..40),
        order in prop::collection::vec(any::<prop::sample::Index>(), 0..200),
    ) {
        let tones: Tones = numbers.iter().map(|number| Tone::ALL[*number]).collect();
        let events: Vec<Received> =
            (first..).zip(tones.iter()).map(|(id, tone)| received(id, tone)).collect();
        let mut heard = TonesHeard::new();
        for index in order {
            heard.add(index.get(&events));
        }
        let missing: usize = heard.gaps().map(|gap| gap.count()).sum();
        prop_assert!(heard.tones().len() + missing <= events.len());
        for event in events.iter().rev() {
            heard.add(event);
        }
        prop_assert_eq!(heard.tones(), tones);
        prop_assert_eq!(heard.gaps().count(), 0);
    }
}
