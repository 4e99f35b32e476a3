//! Participants: raw ids, phone numbers and JSON; and the open enumerations.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::fmt::Debug;

use acs_call_automation::types::{
    CommunicationCloudEnvironmentModel as Cloud, CommunicationIdentifierModel as Participant,
    CommunicationIdentifierModelKind, MediaStreamingStatus, MediaStreamingStatusDetails,
    PlaySourceType, RecognitionType, RecognizeInputType, SendDtmfTonesRequest, TranscriptionStatus,
    TranscriptionStatusDetails, VoiceKind,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

const GUID: &str = "37691ec4-57fb-4c0f-ae31-32791610cb14";

/// Every form of raw id that the service documents, with its kind and members.
fn raw_ids() -> Vec<(&'static str, &'static str, Value)> {
    let user = |id| json!({ "communicationUser": { "id": id } });
    let teams = |id, anonymous, cloud| {
        let user = json!({ "userId": id, "isAnonymous": anonymous, "cloud": cloud });
        json!({ "microsoftTeamsUser": user })
    };
    let app = |cloud| json!({ "microsoftTeamsApp": { "appId": GUID, "cloud": cloud } });
    let extension = |cloud| {
        let user = json!({ "resourceId": "res-1", "tenantId": "ten-2", "userId": "usr-3", "cloud": cloud });
        json!({ "teamsExtensionUser": user })
    };
    let visitor = "19:meeting_NzIw@thread.v2";
    vec![
        ("4:+14255550123", "phoneNumber", json!({ "phoneNumber": { "value": "+14255550123" } })),
        (
            "4:anonymous",
            "phoneNumber",
            json!({ "phoneNumber": { "value": "anonymous", "isAnonymous": true } }),
        ),
        (
            "4:+14255550123_7f3a",
            "phoneNumber",
            json!({ "phoneNumber": { "value": "+14255550123", "assertedId": "7f3a" } }),
        ),
        // Of several parts, the last is the asserted id.
        (
            "4:+112345556789_a_123",
            "phoneNumber",
            json!({ "phoneNumber": { "value": "+112345556789_a", "assertedId": "123" } }),
        ),
        ("4:_123", "phoneNumber", json!({ "phoneNumber": { "value": "", "assertedId": "123" } })),
        // Nothing follows the underscore.
        ("4:x_", "phoneNumber", json!({ "phoneNumber": { "value": "x_" } })),
        // A number that is called "anonymous" is not anonymous.
        (
            "4:anonymous_123",
            "phoneNumber",
            json!({ "phoneNumber": { "value": "anonymous", "assertedId": "123" } }),
        ),
        (
            "4:_anonymous",
            "phoneNumber",
            json!({ "phoneNumber": { "value": "", "assertedId": "anonymous" } }),
        ),
        ("8:acs:res-1_usr-3", "communicationUser", user("8:acs:res-1_usr-3")),
        ("8:spool:res-1_usr-3", "communicationUser", user("8:spool:res-1_usr-3")),
        ("8:dod-acs:res-1_usr-3", "communicationUser", user("8:dod-acs:res-1_usr-3")),
        ("8:gcch-acs:res-1_usr-3", "communicationUser", user("8:gcch-acs:res-1_usr-3")),
        (
            "8:orgid:37691ec4-57fb-4c0f-ae31-32791610cb14",
            "microsoftTeamsUser",
            teams(GUID, false, "public"),
        ),
        (
            "8:dod:37691ec4-57fb-4c0f-ae31-32791610cb14",
            "microsoftTeamsUser",
            teams(GUID, false, "dod"),
        ),
        (
            "8:gcch:37691ec4-57fb-4c0f-ae31-32791610cb14",
            "microsoftTeamsUser",
            teams(GUID, false, "gcch"),
        ),
        // The id itself contains a colon.
        (
            "8:teamsvisitor:19:meeting_NzIw@thread.v2",
            "microsoftTeamsUser",
            teams(visitor, true, "public"),
        ),
        ("28:orgid:37691ec4-57fb-4c0f-ae31-32791610cb14", "microsoftTeamsApp", app("public")),
        ("28:dod:37691ec4-57fb-4c0f-ae31-32791610cb14", "microsoftTeamsApp", app("dod")),
        ("28:gcch:37691ec4-57fb-4c0f-ae31-32791610cb14", "microsoftTeamsApp", app("gcch")),
        ("8:acs:res-1_ten-2_usr-3", "teamsExtensionUser", extension("public")),
        ("8:dod-acs:res-1_ten-2_usr-3", "teamsExtensionUser", extension("dod")),
        ("8:gcch-acs:res-1_ten-2_usr-3", "teamsExtensionUser", extension("gcch")),
    ]
}

/// Forms that the crate does not know.
const UNKNOWN: [&str; 6] = [
    "8:orgid",
    "8:future:37691ec4",
    "28:acs:37691ec4",
    "48:orgid:37691ec4",
    "8:ACS:res-1_usr-3",
    "99:alice@contoso.com",
];

fn parse(text: &str) -> Participant {
    text.parse().unwrap()
}

#[test]
fn each_form_of_raw_id_is_parsed_to_its_kind_and_members() {
    for (raw_id, kind, mut expected) in raw_ids() {
        expected["kind"] = kind.into();
        expected["rawId"] = raw_id.into();
        assert_eq!(serde_json::to_value(parse(raw_id)).unwrap(), expected);
    }
}

#[test]
fn each_raw_id_is_returned_unchanged() {
    for (raw_id, ..) in raw_ids() {
        assert_eq!(parse(raw_id).raw_id(), raw_id);
    }
}

#[test]
fn a_missing_raw_id_is_composed_from_the_members() {
    for (raw_id, kind, members) in raw_ids() {
        let without: Participant = serde_json::from_value(members.clone()).unwrap();
        assert_eq!(without.raw_id(), raw_id, "{kind} {members}");
    }
}

#[test]
fn the_defaults_are_the_public_cloud_and_a_known_user() {
    for (members, raw_id) in [
        (json!({ "microsoftTeamsUser": { "userId": "u" } }), "8:orgid:u"),
        (json!({ "microsoftTeamsApp": { "appId": "a" } }), "28:orgid:a"),
        (
            json!({ "teamsExtensionUser": { "userId": "u", "tenantId": "t", "resourceId": "r" } }),
            "8:acs:r_t_u",
        ),
    ] {
        let participant: Participant = serde_json::from_value(members).unwrap();
        assert_eq!(participant.raw_id(), raw_id);
    }
}

#[test]
fn a_raw_id_from_the_service_takes_precedence_over_the_members() {
    let sent = json!({ "rawId": "99:new:form", "phoneNumber": { "value": "+14255550123" } });
    assert_eq!(serde_json::from_value::<Participant>(sent).unwrap().raw_id(), "99:new:form");
}

#[test]
fn a_participant_without_members_has_an_empty_raw_id() {
    assert_eq!(Participant::default().raw_id(), "");
}

#[test]
fn an_unknown_form_is_kept_unchanged() {
    for raw_id in UNKNOWN {
        let participant = parse(raw_id);
        let json = json!({ "kind": "unknown", "rawId": raw_id });
        assert_eq!(serde_json::to_value(&participant).unwrap(), json);
        assert_eq!(participant.raw_id(), raw_id);
        assert_eq!(participant, Participant::unknown(raw_id));
    }
}

#[test]
fn an_empty_text_is_refused() {
    for text in ["", " ", "\n"] {
        for refused in [text.parse(), Participant::phone_number(text)] {
            let message = refused.unwrap_err().to_string();
            assert!(message.ends_with("found nothing"), "{message}");
        }
    }
}

#[test]
fn a_number_in_e164_format_is_a_phone_number() {
    for number in ["+12", "+14255550123", "+442079460958", "+123456789012345"] {
        let participant = parse(number);
        assert_eq!(participant, Participant::phone_number(number).unwrap());
        assert_eq!(participant.raw_id(), format!("4:{number}"));
    }
}

#[test]
fn a_number_in_another_format_is_refused() {
    for (number, found) in [
        ("+", "0 digits"),
        ("+1", "1 digit"),
        ("+1234567890123456", "16 digits"),
        ("+04255550123", "a zero after the +"),
        ("+1 425 555 0123", "' ' at offset 2"),
        ("+1-425-555-0123", "'-' at offset 2"),
        ("+1(425)5550123", "'(' at offset 2"),
        ("++14255550123", "'+' at offset 1"),
        ("+1425555012x", "'x' at offset 11"),
        ("+14255550123,,7", "',' at offset 12"),
        ("+1425\u{200b}5550123", r"'\u{200b}' (U+200B) at offset 5"),
        ("\u{202a}+1 425\u{202c}", "' ' at offset 5"),
        ("+١٤٢٥٥٥٥", "'١' (U+0661) at offset 1"),
    ] {
        let message = number.parse::<Participant>().unwrap_err().to_string();
        assert!(message.contains("E.164"), "{message}");
        assert!(message.ends_with(&format!("found {found}")), "{message}");
        assert!(Participant::phone_number(number).is_err(), "{number}");
    }
}

/// The service would take it for a participant of an unknown kind.
#[test]
fn a_number_without_plus_is_refused_with_the_fix() {
    for number in ["14255550123", "4255550123", "(425) 555-0123", "425.555.0123", "00442079460958"]
    {
        let message = number.parse::<Participant>().unwrap_err().to_string();
        assert!(message.contains("(+, country code and number"), "{message}");
        assert!(message.ends_with("found no + at the start"), "{message}");
        assert!(Participant::phone_number(number).is_err(), "{number}");
    }
}

#[test]
fn what_copying_adds_to_the_ends_is_ignored() {
    for plain in ["+14255550123", "8:acs:res-1_usr-3"] {
        for text in [
            format!(" {plain}\n"),
            format!("\t{plain}\r\n"),
            format!("\u{feff}{plain}\u{a0}"),
            format!("\u{202a}{plain}\u{202c}"),
            format!("\u{2066}{plain}\u{2069}\u{200b}"),
        ] {
            assert_eq!(parse(&text), parse(plain), "{text:?}");
        }
    }
    let pasted = "\u{202a}+14255550123\u{202c}";
    assert_eq!(Participant::phone_number(pasted).unwrap(), parse("+14255550123"));
    let pasted = "\u{202a}8:acs:res-1_usr-3\n";
    assert_eq!(Participant::communication_user(pasted), parse("8:acs:res-1_usr-3"));
    assert_eq!(Participant::teams_user(" u\n"), parse("8:orgid:u"));
}

#[test]
fn what_has_no_shape_of_a_raw_id_is_refused_with_the_character() {
    for (text, found) in [
        ("hello", "'h' at offset 0"),
        (GUID, "'e' at offset 5"),
        ("sip:alice@contoso.com", "'s' at offset 0"),
        ("tel:+14255550123", "'t' at offset 0"),
        ("\u{200e}alice", "'a' at offset 3"),
        ("acs:8:res-1_usr-3", "'a' at offset 0"),
        (":orgid:37691ec4", "':' at offset 0"),
        ("٨:orgid:37691ec4", "'٨' (U+0668) at offset 0"),
        ("＋14255550123", "'＋' (U+FF0B) at offset 0"),
        ("8:acs:res-1 usr-3", "' ' at offset 11"),
        ("8:acs:res-1\u{200b}_usr-3", r"'\u{200b}' (U+200B) at offset 11"),
        ("8:acs:res-1\0_usr-3", r"'\0' at offset 11"),
        ("4:+1425\n5550123", r"'\n' at offset 7"),
        ("8:", "no id after the colon"),
        ("4:", "no id after the colon"),
        ("8:orgid:", "no id after the colon"),
    ] {
        let message = text.parse::<Participant>().unwrap_err().to_string();
        assert!(message.contains("a raw id such as 8:acs:"), "{message}");
        assert!(message.ends_with(&format!("found {found}")), "{text:?}: {message}");
    }
}

#[test]
fn quotation_marks_are_refused_by_name() {
    for text in ["\"+14255550123\"", "'8:acs:res-1_usr-3'", "“+14255550123”", "\n`+14255550123` "]
    {
        let message = text.parse::<Participant>().unwrap_err().to_string();
        assert!(message.starts_with("begins with a quotation mark"), "{message}");
    }
    let message = "+14255550123\"".parse::<Participant>().unwrap_err().to_string();
    assert!(message.starts_with("ends with a quotation mark"), "{message}");
}

/// A phone number is personal data, and errors end up in logs.
#[test]
fn no_error_shows_the_number() {
    for text in [
        "2065550199",
        "+1 2065550199",
        "+12065550199x",
        "4:+12065550199 1",
        "tel:2065550199",
        "\"2065550199",
    ] {
        let error = text.parse::<Participant>().unwrap_err();
        assert!(!format!("{error} {error:?}").contains("2065550199"), "{error:?}");
    }
}

#[test]
fn a_refused_participant_is_reported_with_its_field() {
    let builder = SendDtmfTonesRequest::builder().tones("1").target_participant("4255550123");
    let message = SendDtmfTonesRequest::try_from(builder).unwrap_err().to_string();
    assert!(message.starts_with("target_participant: expected a phone number"), "{message}");
}

#[test]
fn a_constructor_makes_the_same_participant_as_its_raw_id() {
    for (made, raw_id) in [
        (Participant::phone_number("+14255550123").unwrap(), "4:+14255550123"),
        (Participant::communication_user("8:acs:res-1_usr-3"), "8:acs:res-1_usr-3"),
        (Participant::teams_user("u"), "8:orgid:u"),
        (Participant::teams_user_in(Cloud::Public, "u"), "8:orgid:u"),
        (Participant::teams_user_in(Cloud::Dod, "u"), "8:dod:u"),
        (Participant::teams_user_in(Cloud::Gcch, "u"), "8:gcch:u"),
        (Participant::teams_visitor("v"), "8:teamsvisitor:v"),
        (Participant::teams_app("a"), "28:orgid:a"),
        (Participant::teams_app_in(Cloud::Dod, "a"), "28:dod:a"),
        (Participant::teams_app_in(Cloud::Gcch, "a"), "28:gcch:a"),
        (Participant::teams_extension_user("u", "t", "r"), "8:acs:r_t_u"),
        (Participant::unknown("99:whoever"), "99:whoever"),
    ] {
        assert_eq!(made.raw_id(), raw_id);
        assert_eq!(made, parse(raw_id));
    }
}

#[test]
fn a_participant_in_an_unknown_cloud_does_not_get_the_raw_id_of_the_public_cloud() {
    let moon = json!({ "microsoftTeamsUser": { "userId": "u", "cloud": "moon" } });
    let participant: Participant = serde_json::from_value(moon).unwrap();
    assert_ne!(participant.raw_id(), "8:orgid:u");
}

#[test]
fn a_participant_round_trips_through_json() {
    let raw_ids = raw_ids().into_iter().map(|(raw_id, ..)| raw_id);
    for participant in raw_ids.chain(UNKNOWN).map(parse) {
        let json = serde_json::to_string(&participant).unwrap();
        assert_eq!(serde_json::from_str::<Participant>(&json).unwrap(), participant);
    }
}

#[test]
fn unknown_members_are_ignored() {
    let sent = json!({ "kind": "starship", "rawId": "9:ncc-1701", "starship": { "id": 1701 } });
    let participant: Participant = serde_json::from_value(sent).unwrap();
    assert_eq!(participant.kind.as_ref().unwrap().as_str(), "starship");
    assert_eq!(participant.raw_id(), "9:ncc-1701");
}

/// Calls `$check` with the known values of each open enumeration.
macro_rules! each_open_enum {
    ($check:ident) => {
        $check(Cloud::KNOWN);
        $check(CommunicationIdentifierModelKind::KNOWN);
        $check(MediaStreamingStatus::KNOWN);
        $check(MediaStreamingStatusDetails::KNOWN);
        $check(PlaySourceType::KNOWN);
        $check(RecognitionType::KNOWN);
        $check(RecognizeInputType::KNOWN);
        $check(TranscriptionStatus::KNOWN);
        $check(TranscriptionStatusDetails::KNOWN);
        $check(VoiceKind::KNOWN);
    };
}

#[test]
fn known_values_are_read_in_any_case() {
    fn check<T: Serialize + DeserializeOwned + PartialEq + Debug>(known: &[T]) {
        assert!(!known.is_empty());
        for value in known {
            let word = serde_json::to_value(value).unwrap().as_str().unwrap().to_owned();
            for spelled in [word.to_uppercase(), word.to_lowercase(), word] {
                assert_eq!(&serde_json::from_value::<T>(json!(spelled)).unwrap(), value);
            }
        }
    }
    each_open_enum!(check);
}

#[test]
fn unknown_values_round_trip_unchanged() {
    fn check<T: Serialize + DeserializeOwned + PartialEq + Debug>(known: &[T]) {
        let came = json!("Brand-New värde");
        let value: T = serde_json::from_value(came.clone()).unwrap();
        assert!(!known.contains(&value));
        assert_eq!(serde_json::to_value(&value).unwrap(), came);
    }
    each_open_enum!(check);
}

#[test]
fn values_are_shown_as_the_service_spells_them() {
    let known: PlaySourceType = "TEXT".parse().unwrap();
    let unknown: PlaySourceType = "Hologram".parse().unwrap();
    assert_eq!((known.as_str(), known.to_string()), ("text", "text".to_owned()));
    assert_eq!((unknown.as_str(), unknown.to_string()), ("Hologram", "Hologram".to_owned()));
}

#[test]
fn values_of_other_json_types_are_refused() {
    for value in [json!(1), json!(null), json!(["text"])] {
        assert!(serde_json::from_value::<PlaySourceType>(value).is_err());
    }
}

#[test]
fn a_caller_id_is_a_number_too() {
    use acs_call_automation::types::{CreateCallRequest, PhoneNumberIdentifierModel};

    let number = PhoneNumberIdentifierModel::try_from(" +18005550100 ").unwrap();
    assert_eq!(number.value, "+18005550100");
    let request = CreateCallRequest::builder()
        .targets(Vec::<Participant>::new())
        .callback_uri("https://contoso.com/callback")
        .source_caller_id_number("18005550100");
    let error = CreateCallRequest::try_from(request).unwrap_err().to_string();
    assert!(error.starts_with("source_caller_id_number: "), "{error}");
}
