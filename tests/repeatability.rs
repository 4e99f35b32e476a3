//! The repeatability pair: made, stored, read back, and how long it holds.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::collections::HashSet;
use std::time::{Duration, SystemTime};

use acs_call_automation::Repeatability;
use serde_json::json;
use uuid::{Uuid, Variant, Version};

const ID: &str = "86fea296-d5d7-448a-9bbc-026425c6e035";
const DATE: &str = "Sun, 06 Nov 1994 08:49:37 GMT";
/// `DATE`, in seconds since the epoch.
const SECONDS: u64 = 784_111_777;

fn pair() -> Repeatability {
    Repeatability::resume(ID, DATE).unwrap()
}

#[test]
fn a_new_pair_has_a_random_id() {
    let id = Repeatability::new().request_id();
    assert_eq!(id.get_version(), Some(Version::Random));
    assert_eq!(id.get_variant(), Variant::RFC4122);
}

#[test]
fn new_pairs_have_different_ids() {
    let ids: HashSet<Uuid> = (0..1_000).map(|_| Repeatability::new().request_id()).collect();
    assert_eq!(ids.len(), 1_000);
}

#[test]
fn a_new_pair_is_first_sent_now_to_the_second() {
    let seconds = |time: SystemTime| time.duration_since(SystemTime::UNIX_EPOCH).unwrap();
    let before = seconds(SystemTime::now()).as_secs();
    let first_sent = seconds(Repeatability::new().first_sent());
    let after = seconds(SystemTime::now()).as_secs();
    assert!((before..=after).contains(&first_sent.as_secs()));
    assert_eq!(first_sent.subsec_nanos(), 0);
}

/// Otherwise a pair that was stored would not equal the one that was sent.
#[test]
fn a_new_pair_survives_its_own_header() {
    let new = Repeatability::new();
    let resumed =
        Repeatability::resume(&new.request_id().to_string(), &new.first_sent_header()).unwrap();
    assert_eq!(resumed, new);
}

#[test]
fn a_resumed_pair_is_what_it_was() {
    let pair = pair();
    assert_eq!(pair.request_id().to_string(), ID);
    assert_eq!(pair.first_sent_header(), DATE);
    assert_eq!(pair.first_sent(), SystemTime::UNIX_EPOCH + Duration::from_secs(SECONDS));
}

#[test]
fn an_id_that_is_not_a_random_uuid_is_refused_by_name() {
    for found in [
        "",
        "nonsense",
        "86fea296-d5d7-448a-9bbc",
        "86fea296 d5d7-448a-9bbc-026425c6e035",
        "00000000-0000-0000-0000-000000000000",
        // Versions 1, 3, 5 and 7.
        "c232ab00-9414-11ec-b3c8-9f6bdeced846",
        "5df41881-3aed-3515-88a7-2f4a814cf09e",
        "2ed6657d-e927-568b-95e1-2665a8aea6a2",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
    ] {
        let error = Repeatability::resume(found, DATE).unwrap_err();
        let message = error.to_string();
        assert!(message.starts_with("request id: expected a version 4"), "{message}");
        assert!(message.ends_with(&format!("found {found:?}")), "{message}");
    }
}

#[test]
fn an_id_of_another_variant_is_refused() {
    Repeatability::resume("86fea296-d5d7-448a-1bbc-026425c6e035", DATE).unwrap_err();
}

#[test]
fn what_a_file_adds_to_the_ends_of_a_stored_pair_is_ignored() {
    for end in ["\n", "\r\n", " ", "\u{feff}", "\u{200b}"] {
        let around = |text: &str| format!("{end}{text}{end}");
        assert_eq!(Repeatability::resume(&around(ID), &around(DATE)).unwrap(), pair());
        let printed = around(&format!("{ID}; {DATE}"));
        assert_eq!(printed.parse::<Repeatability>().unwrap(), pair(), "{printed:?}");
        let known = around(&format!("{ID}; {DATE}; {{\"operationContext\":\"pin\"}}"));
        assert_eq!(known.parse::<Repeatability>().unwrap(), pair(), "{known:?}");
    }
}

#[test]
fn a_date_that_is_not_an_imf_fixdate_is_refused_by_name() {
    for found in [
        "",
        "nonsense",
        // The two obsolete forms of RFC 9110, RFC 850's and asctime's.
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
        "1994-11-06T08:49:37Z",
        "784111777",
        "Mon, 06 Nov 1994 08:49:37 GMT",
        "Sun, 6 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 UTC",
        "Sun, 06 Nov 1994 08:49:37 +0000",
        "sun, 06 nov 1994 08:49:37 gmt",
        "Sun,  06 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:49:37 GMT",
    ] {
        let error = Repeatability::resume(ID, found).unwrap_err();
        let message = error.to_string();
        assert!(message.starts_with("first sent: expected an IMF-fixdate"), "{message}");
        assert!(message.ends_with(&format!("found {found:?}")), "{message}");
    }
}

#[test]
fn a_pair_is_stored_as_its_two_headers() {
    let json = format!(r#"{{"requestId":"{ID}","firstSent":"{DATE}"}}"#);
    assert_eq!(serde_json::to_string(&pair()).unwrap(), json);
    assert_eq!(serde_json::from_str::<Repeatability>(&json).unwrap(), pair());
}

#[test]
fn half_a_stored_pair_is_refused() {
    for (half, missing) in [
        (json!({ "requestId": ID }), "firstSent"),
        (json!({ "firstSent": DATE }), "requestId"),
        (json!({ "requestId": ID, "firstSent": null }), "null"),
    ] {
        let error = serde_json::from_value::<Repeatability>(half).unwrap_err().to_string();
        assert!(error.contains(missing), "{error}");
    }
}

#[test]
fn a_stored_pair_is_checked_like_any_other() {
    for (stored, field) in [
        (json!({ "requestId": "17", "firstSent": DATE }), "request id"),
        (json!({ "requestId": ID, "firstSent": "17" }), "first sent"),
    ] {
        let error = serde_json::from_value::<Repeatability>(stored).unwrap_err().to_string();
        assert!(error.contains(field) && error.contains("\"17\""), "{error}");
    }
}

#[test]
fn a_pair_prints_in_the_form_in_which_it_is_read() {
    let text = format!("{ID}; {DATE}");
    assert_eq!(pair().to_string(), text);
    assert_eq!(text.parse(), Ok(pair()));
}

#[test]
fn half_a_printed_pair_is_refused() {
    for text in ["", ID, DATE, "; "] {
        let error = text.parse::<Repeatability>().unwrap_err().to_string();
        assert!(error.contains("found"), "{error}");
    }
}

#[test]
fn the_window_closes_five_minutes_after_the_first_sending() {
    let sent = pair().first_sent();
    let left_after = |age| pair().window_remaining(sent + age);
    for (age, left) in [
        (Duration::ZERO, Duration::from_secs(300)),
        (Duration::from_secs(4 * 60 + 59), Duration::from_secs(1)),
        (Duration::from_millis(299_999), Duration::from_millis(1)),
        (Duration::from_secs(5 * 60), Duration::ZERO),
        (Duration::from_secs(5 * 60 + 1), Duration::ZERO),
        (Duration::from_secs(365 * 24 * 3600), Duration::ZERO),
    ] {
        assert_eq!(left_after(age), left, "after {age:?}");
    }
}

#[test]
fn the_window_is_whole_when_the_clock_was_set_back() {
    let before = pair().first_sent() - Duration::from_secs(3600);
    assert_eq!(pair().window_remaining(before), Repeatability::WINDOW);
}

#[test]
fn a_stored_pair_has_what_its_request_was_sent_with() {
    let known = r#""operationContext":"a; b","operationCallbackUri":null"#;
    let json = format!(r#"{{"requestId":"{ID}","firstSent":"{DATE}",{known}}}"#);
    let text = format!("{ID}; {DATE}; {{{known}}}");
    let read: Repeatability = serde_json::from_str(&json).unwrap();
    let parsed: Repeatability = text.parse().unwrap();
    for pair in [read, parsed] {
        assert_eq!(serde_json::to_string(&pair).unwrap(), json);
        assert_eq!(pair.to_string(), text);
        assert!(!format!("{pair:?}").contains("a; b"));
    }
    let error = format!("{ID}; {DATE}; x").parse::<Repeatability>().unwrap_err().to_string();
    assert!(error.contains("as JSON"), "{error}");
}
