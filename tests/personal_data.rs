//! Personal data: what `Debug` of the types of requests, answers and events shows, and what it does not.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::fmt::Debug;

use acs_call_automation::types::{
    CommunicationIdentifierModel as Participant, FileSource, HoldRequest, PlayRequest, PlaySource,
    RecognizeCompleted, RecognizeRequest, SendDtmfTonesRequest, SsmlSource, TextSource,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use support::recorder::Recorder;

/// Part of everything that no log may show.
const SECRET: &str = "2065550199";

fn read<T: DeserializeOwned>(json: Value) -> T {
    serde_json::from_value(json).unwrap()
}

/// Both forms of `Debug`, which show everything in `shown` and nothing that is personal.
fn check(value: &dyn Debug, shown: &[&str]) {
    for text in [format!("{value:?}"), format!("{value:#?}")] {
        assert!(!text.contains(SECRET), "{text}");
        for part in shown {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}

#[test]
fn a_participant_shows_only_its_kind() {
    for (raw_id, kind) in [
        ("+12065550199", "PhoneNumber"),
        ("4:anonymous_2065550199", "PhoneNumber"),
        ("8:acs:2065550199_usr-3", "CommunicationUser"),
        ("8:orgid:2065550199", "MicrosoftTeamsUser"),
        ("8:teamsvisitor:2065550199", "MicrosoftTeamsUser"),
        ("28:orgid:2065550199", "MicrosoftTeamsApp"),
        ("8:acs:r_t_2065550199", "TeamsExtensionUser"),
        ("99:2065550199", "Unknown"),
    ] {
        let participant: Participant = raw_id.parse().unwrap();
        let shown = format!("CommunicationIdentifierModel {{ kind: Some({kind}), .. }}");
        assert_eq!(format!("{participant:?}"), shown);
        check(&participant.communication_user, &[]);
        check(&participant.phone_number, &[]);
        check(&participant.microsoft_teams_user, &[]);
        check(&participant.microsoft_teams_app, &[]);
        check(&participant.teams_extension_user, &[]);
    }
}

#[test]
fn spoken_text_is_not_shown() {
    check(&TextSource::new(SECRET), &["voice_name"]);
    check(&SsmlSource::new(SECRET), &["SsmlSource"]);
    check(&PlaySource::from_text(SECRET), &["kind: ", "Text"]);
    check(&PlayRequest::new([PlaySource::from_ssml(SECRET)]), &["PlayRequest", "Ssml"]);
    let heard: RecognizeCompleted = read(json!({
        "callConnectionId": "421f3500", "operationContext": "pin",
        "recognitionType": "speech",
        "speechResult": { "speech": SECRET, "confidence": 0.5 },
        "choiceResult": { "label": "sales", "recognizedPhrase": SECRET },
        "dtmfResult": { "tones": ["two", "zero"] },
    }));
    check(&heard, &["421f3500", "pin", "confidence: Some", "0.5", "sales", "2 tones"]);
}

#[test]
fn the_query_of_a_uri_is_not_shown() {
    let uri = format!("https://contoso.com/callbacks/a?code={SECRET}");
    let request = SendDtmfTonesRequest::builder()
        .tones(SECRET)
        .target_participant("+12065550199")
        .operation_context("order-7")
        .operation_callback_uri(&uri);
    let shown = ["order-7", "https://contoso.com/callbacks/a?…", "10 tones", "PhoneNumber"];
    check(&request, &shown);
    check(&SendDtmfTonesRequest::try_from(request).unwrap(), &shown);
    check(&FileSource::new(uri), &["https://contoso.com/callbacks/a?…"]);
    for (uri, shown) in [
        ("https://contoso.com/a", "https://contoso.com/a"),
        ("https://2065550199@contoso.com/a@b", "https://…@contoso.com/a@b"),
        ("https://u:2065550199@contoso.com", "https://…@contoso.com"),
        ("https://contoso.com/#2065550199", "https://contoso.com/#…"),
        ("/a?2065550199", "/a?…"),
        ("?2065550199", "?…"),
        ("", ""),
    ] {
        assert_eq!(
            format!("{:?}", FileSource::new(uri)),
            format!("FileSource {{ uri: {shown:?} }}")
        );
    }
}

#[tokio::test]
async fn a_request_that_is_being_built_shows_no_personal_data() {
    let server = Recorder::start().await;
    let client = server.builder().build().unwrap();
    let request = RecognizeRequest::builder()
        .play_prompt(PlaySource::from_text(SECRET))
        .operation_callback_uri(format!("https://contoso.com/?{SECRET}"));
    check(&client.recognize().call_connection_id("421f3500").body(request), &["421f3500"]);
    let request = HoldRequest::builder().target_participant("+12065550199");
    check(&client.hold().call_connection_id("421f3500").body(request), &["421f3500"]);
}

#[test]
fn the_ends_of_a_uri_follow_the_rule_for_all_inputs() {
    let request = |uri: &str| {
        let builder = SendDtmfTonesRequest::builder().tones("1").target_participant("+12065550199");
        SendDtmfTonesRequest::try_from(builder.operation_callback_uri(uri))
    };
    for uri in [
        "https://contoso.com/a\n",
        "\u{feff}https://contoso.com/a ",
        "\u{202a}https://contoso.com/a\u{202c}",
    ] {
        let sent = request(uri).unwrap().operation_callback_uri;
        assert_eq!(sent.as_deref(), Some("https://contoso.com/a"), "{uri:?}");
    }
    let message = request("\"https://contoso.com/a\"").unwrap_err().to_string();
    assert!(
        message.starts_with("operation_callback_uri: begins with a quotation mark"),
        "{message}"
    );
}
