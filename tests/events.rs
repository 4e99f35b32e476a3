//! Callback bodies, valid and invalid.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod support;

use std::fmt::Debug;

use acs_call_automation::event::{self, Event, EventData, EventError, UnknownEvent};
use acs_call_automation::types::{
    MediaStreamingStatus, RecognitionType, RecordingState, TranscriptionStatus,
    TranscriptionStatusDetails,
};
use acs_call_automation::{Subcode, Tone, tones};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::everything_shown;

const CALL: &str = "421f3500-31bd-4b54-8db7-d73aa5ea8d36";
const SOURCE: &str = "calling/callConnections/421f3500-31bd-4b54-8db7-d73aa5ea8d36";
const LIMIT: usize = 4 * 1024 * 1024;

fn envelope(id: &str, name: &str, data: &Value) -> Value {
    json!({
        "id": id,
        "source": SOURCE,
        "type": format!("Microsoft.Communication.{name}"),
        "data": data,
        "time": "2026-11-22T16:02:42.1234567+00:00",
        "specversion": "1.0",
        "datacontenttype": "application/json",
        "subject": SOURCE,
    })
}

/// The data of an event: the common members and the given ones.
fn data(code: i32, sub_code: i32, more: &Value) -> Value {
    let mut data = json!({
        "version": "2025-05-15",
        "eventSource": SOURCE,
        "operationContext": "pin",
        "resultInformation": { "code": code, "subCode": sub_code, "message": "Message of the service." },
        "callConnectionId": CALL,
        "serverCallId": "aHR0cHM6Ly9hcGkuZmxpZ2h0cHJveHkuc2t5cGUuY29t",
        "correlationId": "de75ee71-c4ef-4b27-a95d-1cd0af2e0a84",
    });
    for (member, value) in more.as_object().unwrap() {
        data[member] = value.clone();
    }
    data
}

fn completed(id: &str) -> Value {
    envelope(id, "SendDtmfTonesCompleted", &data(200, 0, &json!({})))
}

fn read(body: &Value) -> Vec<Result<Event, EventError>> {
    event::read(&serde_json::to_vec(body).unwrap())
}

#[track_caller]
fn only<T: Debug>(mut all: Vec<T>) -> T {
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

/// The only event of a body.
#[track_caller]
fn read_one(body: &Value) -> Event {
    only(read(body)).unwrap()
}

/// The only error of a body.
#[track_caller]
fn refuse(body: &[u8]) -> EventError {
    only(event::read(body)).unwrap_err()
}

fn ids(events: &[Result<Event, EventError>]) -> Vec<&str> {
    events.iter().filter_map(|event| event.as_ref().ok()).map(Event::id).collect()
}

/// A sample of each known event, its subcode, and whether it reports a success.
fn samples() -> Vec<(&'static str, Value, u32, bool)> {
    let stream = |status: &str, details: &str| {
        json!({ "mediaStreamingUpdate": {
            "contentType": "Audio",
            "mediaStreamingStatus": status,
            "mediaStreamingStatusDetails": details,
        } })
    };
    let transcription = |status: &str, details: &str| {
        json!({ "transcriptionUpdate": {
            "transcriptionStatus": status,
            "transcriptionStatusDetails": details,
        } })
    };
    let none = json!({});
    let participant = json!({ "participant": { "rawId": "4:+14255550123" } });
    let invitation = json!({ "invitationId": "b880bd5a" });
    let moved = json!({ "participant": { "rawId": "4:+14255550123" }, "fromCall": "77aa0000" });
    let participants = json!({
        "sequenceNumber": 3,
        "participants": [{ "identifier": { "rawId": "4:+14255550123" }, "isMuted": false }],
    });
    let recording = json!({ "recordingId": "eyJQIjoxfQ==", "state": "Active" });
    vec![
        ("AddParticipantFailed", data(486, 560_486, &participant), 560_486, false),
        ("AddParticipantSucceeded", data(200, 0, &participant), 0, true),
        ("AnswerFailed", data(404, 8522, &none), 8522, false),
        (
            "CallTransferAccepted",
            data(200, 0, &json!({ "transferTarget": { "rawId": "8:acs:1" } })),
            0,
            true,
        ),
        ("CallTransferFailed", data(603, 560_603, &none), 560_603, false),
        ("CancelAddParticipantFailed", data(400, 8567, &invitation), 8567, false),
        ("CancelAddParticipantSucceeded", data(200, 0, &invitation), 0, true),
        ("ConnectFailed", data(404, 8522, &none), 8522, false),
        ("CreateCallFailed", data(480, 560_480, &none), 560_480, false),
        ("MoveParticipantFailed", data(404, 8522, &moved), 8522, false),
        ("MoveParticipantSucceeded", data(200, 0, &moved), 0, true),
        ("ParticipantsUpdated", data(200, 0, &participants), 0, true),
        ("RecordingStateChanged", data(200, 0, &recording), 0, true),
        ("RemoveParticipantFailed", data(404, 8522, &participant), 8522, false),
        ("RemoveParticipantSucceeded", data(200, 0, &participant), 0, true),
        ("StartRecordingFailed", data(400, 8559, &recording), 8559, false),
        ("CallConnected", data(200, 0, &none), 0, true),
        ("CallDisconnected", data(487, 8528, &none), 8528, false),
        ("ContinuousDtmfRecognitionStopped", data(200, 0, &none), 0, true),
        ("ContinuousDtmfRecognitionToneFailed", data(400, 8501, &none), 8501, false),
        (
            "ContinuousDtmfRecognitionToneReceived",
            data(200, 0, &json!({ "sequenceId": 3, "tone": "pound" })),
            0,
            true,
        ),
        ("HoldFailed", data(400, 8536, &none), 8536, false),
        (
            "MediaStreamingFailed",
            data(500, 8603, &stream("mediaStreamingFailed", "streamUrlMissing")),
            8603,
            false,
        ),
        (
            "MediaStreamingStarted",
            data(200, 0, &stream("mediaStreamingStarted", "subscriptionStarted")),
            0,
            true,
        ),
        (
            "MediaStreamingStopped",
            data(200, 0, &stream("mediaStreamingStopped", "subscriptionStopped")),
            0,
            true,
        ),
        ("PlayCanceled", data(400, 8508, &none), 8508, false),
        ("PlayCompleted", data(200, 0, &none), 0, true),
        ("PlayFailed", data(400, 8535, &json!({ "failedPlaySourceIndex": 1 })), 8535, false),
        ("PlayStarted", data(200, 0, &none), 0, true),
        ("RecognizeCanceled", data(400, 8508, &none), 8508, false),
        (
            "RecognizeCompleted",
            data(
                200,
                8531,
                &json!({
                    "recognitionType": "dtmf",
                    "dtmfResult": { "tones": ["one", "two", "asterisk"] },
                }),
            ),
            8531,
            true,
        ),
        ("RecognizeFailed", data(400, 8510, &json!({ "failedPlaySourceIndex": 0 })), 8510, false),
        ("SendDtmfTonesCompleted", data(200, 0, &none), 0, true),
        ("SendDtmfTonesFailed", data(400, 8558, &none), 8558, false),
        (
            "TranscriptionFailed",
            data(400, 8578, &transcription("transcriptionFailed", "authenticationFailure")),
            8578,
            false,
        ),
        (
            "TranscriptionStarted",
            data(200, 0, &transcription("transcriptionStarted", "subscriptionStarted")),
            0,
            true,
        ),
        (
            "TranscriptionStopped",
            data(200, 0, &transcription("transcriptionStopped", "subscriptionStopped")),
            0,
            true,
        ),
        (
            "TranscriptionUpdated",
            data(200, 0, &transcription("transcriptionUpdated", "transcriptionLocaleUpdated")),
            0,
            true,
        ),
    ]
}

#[test]
fn every_known_type_is_read_with_the_common_members() {
    let samples = samples();
    assert_eq!(samples.len(), EventData::KNOWN_TYPES.len());
    for (name, data, subcode, is_success) in samples {
        let event = read_one(&envelope("e1", name, &data));
        assert!(EventData::KNOWN_TYPES.contains(&event.event_type()), "{name}");
        assert!(!matches!(event.data(), EventData::Unknown(_)), "{name}");
        assert_eq!(event.event_type(), format!("Microsoft.Communication.{name}"));
        assert_eq!(event.id(), "e1", "{name}");
        assert_eq!(event.source(), SOURCE, "{name}");
        assert_eq!(event.subject(), Some(SOURCE), "{name}");
        assert_eq!(event.time(), Some("2026-11-22T16:02:42.1234567+00:00"), "{name}");
        assert_eq!(event.call_connection_id(), Some(CALL), "{name}");
        assert_eq!(
            event.server_call_id(),
            Some("aHR0cHM6Ly9hcGkuZmxpZ2h0cHJveHkuc2t5cGUuY29t"),
            "{name}"
        );
        assert_eq!(event.correlation_id(), Some("de75ee71-c4ef-4b27-a95d-1cd0af2e0a84"), "{name}");
        let has_context = !["ParticipantsUpdated", "RecordingStateChanged"].contains(&name);
        assert_eq!(event.operation_context(), has_context.then_some("pin"), "{name}");
        assert_eq!(event.subcode(), Some(Subcode::new(subcode)), "{name}");
        assert_eq!(event.is_success(), is_success, "{name}");
        let message = event.result().unwrap().message.as_deref();
        assert_eq!(message, Some("Message of the service."), "{name}");
    }
}

#[test]
fn the_members_of_each_type_are_read() {
    for (name, data, ..) in samples() {
        let event = read_one(&envelope("e1", name, &data));
        match event.data() {
            EventData::ContinuousDtmfRecognitionToneReceived(event) => {
                assert_eq!((event.sequence_id, event.tone), (Some(3), Some(Tone::Pound)));
            }
            EventData::ParticipantsUpdated(event) => {
                assert_eq!(event.sequence_number, Some(3));
                assert_eq!(event.participants.as_ref().map(Vec::len), Some(1));
            }
            EventData::RecordingStateChanged(event) => {
                assert_eq!(event.recording_id.as_deref(), Some("eyJQIjoxfQ=="));
                assert_eq!(event.state, Some(RecordingState::Active));
            }
            EventData::MoveParticipantSucceeded(event) => {
                assert_eq!(event.from_call.as_deref(), Some("77aa0000"));
            }
            EventData::CancelAddParticipantFailed(event) => {
                assert_eq!(event.invitation_id.as_deref(), Some("b880bd5a"));
            }
            EventData::CallTransferAccepted(event) => assert!(event.transfer_target.is_some()),
            EventData::PlayFailed(event) => assert_eq!(event.failed_play_source_index, Some(1)),
            EventData::RecognizeFailed(event) => {
                assert_eq!(event.failed_play_source_index, Some(0));
            }
            EventData::RecognizeCompleted(event) => {
                assert_eq!(event.recognition_type, Some(RecognitionType::Dtmf));
                assert_eq!(event.tones(), Some(&tones!("12*")));
            }
            EventData::MediaStreamingFailed(event) => {
                let update = event.media_streaming_update.as_ref().unwrap();
                assert_eq!(
                    update.media_streaming_status,
                    Some(MediaStreamingStatus::MediaStreamingFailed)
                );
                assert_eq!(update.content_type.as_deref(), Some("Audio"));
            }
            EventData::TranscriptionUpdated(event) => {
                let update = event.transcription_update.as_ref().unwrap();
                assert_eq!(
                    update.transcription_status,
                    Some(TranscriptionStatus::TranscriptionUpdated)
                );
                assert_eq!(
                    update.transcription_status_details,
                    Some(TranscriptionStatusDetails::TranscriptionLocaleUpdated)
                );
            }
            _ => {}
        }
    }
}

#[test]
fn speech_and_choice_results_are_read() {
    let more = json!({
        "recognitionType": "choices",
        "choiceResult": { "label": "Confirm", "recognizedPhrase": "yes", "confidence": 0.9 },
        "speechResult": { "speech": "yes please", "confidence": 1 },
    });
    let event = read_one(&envelope("e1", "RecognizeCompleted", &data(200, 8545, &more)));
    let EventData::RecognizeCompleted(event) = event.data() else { panic!("{event:?}") };
    assert_eq!(event.choice_result.as_ref().unwrap().label.as_deref(), Some("Confirm"));
    assert_eq!(event.speech_result.as_ref().unwrap().confidence, Some(1.0));
    assert_eq!(event.tones(), None);
}

#[test]
fn events_of_an_array_are_read_in_order() {
    let events = read(&json!([completed("a"), completed("b"), completed("c")]));
    assert_eq!(ids(&events), ["a", "b", "c"]);
}

#[test]
fn a_single_event_is_read_without_an_array() {
    assert_eq!(read_one(&completed("a")).id(), "a");
}

#[test]
fn an_empty_array_has_no_events() {
    assert_eq!(event::read(b" [ ]\r\n").len(), 0);
}

#[test]
fn a_body_that_is_not_an_event_is_a_single_error() {
    for body in ["", " ", "null", "7", "true", "\"events\"", "event", "\u{feff}", "<html></html>"] {
        let error = refuse(body.as_bytes());
        let expected = "body: expected a JSON array of CloudEvents, or one CloudEvent";
        assert_eq!(error.to_string(), expected, "{body:?}");
        assert_eq!((error.id(), error.event_type(), error.raw()), (None, None, None));
    }
}

#[test]
fn complete_elements_of_a_truncated_batch_are_read() {
    let whole = serde_json::to_string(&json!([completed("a"), completed("b")])).unwrap();
    let second = whole.rfind("{\"id\"").or_else(|| whole.find("},{")).unwrap();
    for end in [second + 1, second + 20, whole.len() - 2] {
        let events = event::read(&whole.as_bytes()[..end]);
        assert_eq!(ids(&events), ["a"], "{end}");
        let error = events.last().unwrap().as_ref().unwrap_err();
        assert!(error.to_string().starts_with("body: not JSON after 1 event ("), "{error}");
        assert_eq!(events.len(), 2);
    }
    let events = event::read(&whole.as_bytes()[..whole.len() - 1]);
    assert_eq!(ids(&events), ["a", "b"]);
    assert!(events[2].is_err());
}

#[test]
fn trailing_characters_are_reported() {
    let body = format!("[{}] [", completed("a"));
    let events = event::read(body.as_bytes());
    assert_eq!(ids(&events), ["a"]);
    assert!(events[1].as_ref().unwrap_err().to_string().contains("trailing characters"));
    let error = refuse(format!("{} x", completed("a")).as_bytes()).to_string();
    assert!(error.contains("trailing characters"), "{error}");
}

#[test]
fn a_bad_element_does_not_affect_others_and_reports_what_was_read() {
    let mut bad = completed("bad");
    bad["data"]["callConnectionId"] = json!({ "pin": 1234 });
    let events = read(&json!([completed("a"), bad, completed("b")]));
    assert_eq!(ids(&events), ["a", "b"]);
    let error = events[1].as_ref().unwrap_err();
    assert_eq!(error.to_string(), "event 2: data.callConnectionId: expected a string");
    assert_eq!(error.id(), Some("bad"));
    assert_eq!(error.event_type(), Some("Microsoft.Communication.SendDtmfTonesCompleted"));
    assert_eq!(serde_json::from_str::<Value>(error.raw().unwrap()).unwrap(), bad);
}

#[test]
fn the_type_is_reported_if_only_the_id_is_unreadable() {
    for id in [json!(7), json!({}), json!([[]])] {
        let mut bad = completed("a");
        bad["id"] = id;
        let error = only(read(&bad)).unwrap_err();
        assert_eq!(error.to_string(), "event 1: id: expected a string");
        assert_eq!(error.id(), None);
        assert_eq!(error.event_type(), Some("Microsoft.Communication.SendDtmfTonesCompleted"));
    }
    let unreadable = r#"{"id":"\ud800","type":"T","data":{}}"#;
    assert_eq!(refuse(unreadable.as_bytes()).event_type(), Some("T"));
    let deep = format!(r#"{{"id":"i","type":{}{},"data":{{}}}}"#, "[".repeat(500), "]".repeat(500));
    assert_eq!(refuse(deep.as_bytes()).id(), Some("i"));
}

#[test]
fn elements_that_are_not_objects_are_separate_errors() {
    let events = read(&json!([null, 1, "x", [], [["a"]], {}, completed("a"), true]));
    assert_eq!(ids(&events), ["a"]);
    assert_eq!(events.len(), 8);
    let error = events[2].as_ref().unwrap_err();
    assert_eq!(error.raw(), Some("\"x\""));
}

#[test]
fn an_array_is_not_read_as_an_event() {
    let event_type = "Microsoft.Communication.PlayCompleted";
    let element = json!(["a", SOURCE, event_type, null, null, { "callConnectionId": CALL }]);
    let error = only(read(&json!([element]))).unwrap_err();
    assert_eq!(error.to_string(), "event 1: expected an object");
    assert_eq!((error.id(), error.event_type()), (None, None));

    let mut event = completed("a");
    event["data"] = json!([CALL]);
    let error = only(read(&event)).unwrap_err();
    assert_eq!(error.to_string(), "event 1: data: expected an object");
}

#[test]
fn type_errors_name_the_member_and_do_not_quote_the_value() {
    let received = |tone: Value| {
        envelope(
            "e",
            "ContinuousDtmfRecognitionToneReceived",
            &data(200, 0, &json!({ "tone": tone })),
        )
    };
    let recognized = |tones: Value| {
        let more = json!({ "dtmfResult": { "tones": tones } });
        envelope("e", "RecognizeCompleted", &data(200, 0, &more))
    };
    let with = |member: &str, value: Value| {
        let mut event = completed("e");
        event[member] = value;
        event
    };
    let in_data = |member: &str, value: Value| {
        let mut event = completed("e");
        event["data"][member] = value;
        event
    };
    let cases = [
        (with("type", json!(73917391)), "type: "),
        (with("source", json!(73917391)), "source: "),
        (with("data", json!("73917391")), "data: "),
        (with("data", json!(73917391)), "data: "),
        (with("data", json!("x, expected y at line 73917391")), "data: "),
        (in_data("callConnectionId", json!(73917391)), "data.callConnectionId: "),
    ];
    for (event, member) in cases {
        let error = only(read(&event)).unwrap_err();
        let sentence = error.to_string();
        assert!(sentence.starts_with(&format!("event 1: {member}")), "{sentence}");
        assert!(sentence.contains("expected "), "{sentence}");
        assert!(!everything_shown(&error).contains("739173"), "{sentence}");
    }

    // What no wait depends on is left out, by name.
    let cases = [
        (received(json!("73917391")), "data.tone"),
        (received(json!(73917391)), "data.tone"),
        (received(json!(["73917391"])), "data.tone"),
        (recognized(json!(["73917391"])), "data.dtmfResult.tones"),
        (recognized(json!("73917391")), "data.dtmfResult.tones"),
        (recognized(json!(73917391)), "data.dtmfResult.tones"),
        (with("subject", json!(["73917391"])), "subject"),
        (with("time", json!(73917391)), "time"),
        (in_data("operationContext", json!(73917391)), "data.operationContext"),
        (in_data("serverCallId", json!({ "73917391": 1 })), "data.serverCallId"),
        (in_data("resultInformation", json!("73917391")), "data.resultInformation"),
        (
            in_data("resultInformation", json!({ "code": "73917391" })),
            "data.resultInformation.code",
        ),
        (
            in_data("resultInformation", json!({ "subCode": 7391739173917391_u64 })),
            "data.resultInformation.subCode",
        ),
        (
            in_data("resultInformation", json!({ "subCode": 7391739.1 })),
            "data.resultInformation.subCode",
        ),
    ];
    for (event, member) in cases {
        let event = read_one(&event);
        assert_eq!(event.unread().collect::<Vec<_>>(), [member]);
        assert_eq!(event.call_connection_id(), Some(CALL));
        let shown = format!("{event:?}");
        assert!(shown.contains(member) && !shown.contains("739173"), "{shown}");
    }
}

/// A shortened list would be a wrong PIN.
#[test]
fn an_unknown_tone_leaves_out_all_tones_and_nothing_else() {
    let more = json!({
        "dtmfResult": { "tones": ["one", "flash", "two"] }, "recognitionType": "dtmf", "operationContext": "pin",
    });
    let event = read_one(&envelope("e", "RecognizeCompleted", &data(200, 8531, &more)));
    let EventData::RecognizeCompleted(recognized) = event.data() else { panic!("{event:?}") };
    assert_eq!(recognized.tones(), None);
    assert_eq!(recognized.dtmf_result.as_ref().unwrap().tones, None);
    assert_eq!(recognized.recognition_type.as_ref().unwrap().as_str(), "dtmf");
    assert_eq!(event.operation_context(), Some("pin"));
    assert_eq!(event.subcode().unwrap().number(), 8531);
    assert_eq!(event.unread().collect::<Vec<_>>(), ["data.dtmfResult.tones"]);
}

#[test]
fn the_present_name_of_a_member_wins_over_the_former_one() {
    let result = |number: i32| json!({ "code": 200, "subCode": number });
    for (names, expected) in
        [(["resultInfo", "resultInformation"], 2), (["resultInformation", "resultInfo"], 1)]
    {
        let mut event = completed("e");
        event["data"].as_object_mut().unwrap().remove("resultInformation");
        event["data"][names[0]] = result(1);
        event["data"][names[1]] = result(2);
        let event = read_one(&event);
        assert_eq!(event.subcode().unwrap().number(), expected, "{names:?}");
        assert_eq!(event.unread().count(), 0, "{names:?}");
    }
}

#[test]
fn an_event_of_event_grid_is_called_by_its_name() {
    let event = json!({
        "id": "831e1650", "topic": "/subscriptions/s", "subject": "s", "dataVersion": "1",
        "eventType": "Microsoft.EventGrid.SubscriptionValidationEvent", "eventTime": "2026-11-22T16:02:42Z",
        "data": { "validationCode": "512d38b6" },
    });
    let error = only(read(&json!([event]))).unwrap_err();
    let sentence = error.to_string();
    assert!(sentence.starts_with("event 1: this is an event of Azure Event Grid"), "{sentence}");
    assert!(sentence.contains("another path"), "{sentence}");
    assert_eq!((error.id(), error.event_type()), (Some("831e1650"), None));
    assert!(!everything_shown(&error).contains("512d38b6"));
}

#[test]
fn missing_type_or_data_is_reported() {
    let mut event = completed("a");
    event.as_object_mut().unwrap().remove("type");
    let error = only(read(&event)).unwrap_err();
    assert_eq!(error.to_string(), "event 1: missing field `type`");
    assert_eq!(error.id(), Some("a"));

    let mut event = completed("a");
    event.as_object_mut().unwrap().remove("data");
    let expected = "event 1: data: expected an object, found nothing";
    assert_eq!(only(read(&event)).unwrap_err().to_string(), expected);
    event["data"] = Value::Null;
    assert_eq!(only(read(&event)).unwrap_err().to_string(), expected);
}

#[test]
fn an_envelope_with_only_type_and_data_is_read() {
    let event = read_one(&json!({ "type": "Microsoft.Communication.PlayCompleted", "data": {} }));
    assert_eq!((event.id(), event.source()), ("", ""));
    assert_eq!((event.subject(), event.time()), (None, None));
    assert_eq!((event.call_connection_id(), event.operation_context()), (None, None));
    assert!(event.result().is_none() && event.subcode().is_none());
    assert!(event.is_success());
}

#[test]
fn unknown_types_keep_type_data_and_common_members() {
    let more = json!({ "sequenceNumber": 3, "participants": [{ "isMuted": false }] });
    let data = data(200, 0, &more);
    let event = read_one(&envelope("e1", "SomethingNew", &data));
    let EventData::Unknown(unknown) = event.data() else { panic!("{event:?}") };
    assert_eq!(unknown.event_type(), "Microsoft.Communication.SomethingNew");
    assert_eq!(event.event_type(), unknown.event_type());
    assert_eq!(*unknown.data(), data);
    assert_eq!(event.call_connection_id(), Some(CALL));
    assert_eq!(event.server_call_id(), data["serverCallId"].as_str());
    assert_eq!(event.correlation_id(), data["correlationId"].as_str());
    assert_eq!(event.operation_context(), Some("pin"));
    assert_eq!(event.subcode(), Some(Subcode::DONE));
    assert!(event.is_success());
}

/// A unit test of an application relies on it.
#[test]
fn an_event_made_by_hand_equals_the_one_that_is_read() {
    for (name, data, ..) in samples().into_iter().chain([("Novel", json!({ "a": 1 }), 0, true)]) {
        let mut envelope = envelope("e1", name, &data);
        envelope["time"] = Value::Null;
        if data["callConnectionId"].is_null() {
            (envelope["source"], envelope["subject"]) = (Value::Null, Value::Null);
        }
        let read = read_one(&envelope);
        let made = match read.data() {
            EventData::Unknown(unknown) => {
                Event::new("e1", UnknownEvent::new(unknown.event_type(), data))
            }
            known => Event::new("e1", known.clone()),
        };
        assert_eq!(made, read, "{name}");
        assert_eq!((made.subcode(), made.source()), (read.subcode(), read.source()), "{name}");
    }
}

#[test]
fn unknown_types_accept_any_data() {
    for data in [json!("text"), json!(7), json!([1]), json!({}), Value::Null] {
        let event = read_one(&envelope("e1", "Novel", &data));
        let EventData::Unknown(unknown) = event.data() else { panic!("{event:?}") };
        assert_eq!(*unknown.data(), data);
        assert_eq!(event.call_connection_id(), None);
    }
    let event = read_one(&json!({ "id": "e1", "type": "Contoso.Novel" }));
    let EventData::Unknown(unknown) = event.data() else { panic!("{event:?}") };
    assert_eq!(*unknown.data(), Value::Null);
}

#[test]
fn unknown_types_may_use_common_names_for_other_values() {
    let data =
        json!({ "callConnectionId": 7, "resultInformation": "fine", "operationContext": [] });
    let event = read_one(&envelope("e1", "Novel", &data));
    assert!(event.result().is_none());
    assert_eq!((event.call_connection_id(), event.operation_context()), (None, None));
}

#[test]
fn a_failure_or_cancellation_without_a_result_is_not_a_success() {
    for name in ["CreateCallFailed", "PlayFailed", "PlayCanceled"] {
        assert!(!read_one(&envelope("e1", name, &json!({}))).is_success(), "{name}");
    }
    let event = envelope("e1", "Novel", &json!({ "resultInformation": { "code": 500 } }));
    assert!(!read_one(&event).is_success());
}

#[test]
fn the_older_name_of_the_result_is_read() {
    for (name, ..) in samples() {
        for name in [name, "SomethingNew"] {
            let result = json!({ "resultInfo": { "code": 400, "subCode": 8508, "message": "m" } });
            let event = read_one(&envelope("e1", name, &result));
            assert_eq!(event.subcode(), Some(Subcode::OPERATION_CANCELLED), "{name}");
            assert_eq!(event.result().unwrap().code, Some(400), "{name}");
        }
    }
}

#[test]
fn sip_and_q850_details_are_read() {
    let mut details = data(487, 8508, &json!({}));
    details["resultInformation"]["sipDetails"] = json!({ "code": 487, "message": "Terminated" });
    details["resultInformation"]["q850Details"] = json!({ "code": 16, "message": "Cleared" });
    details["type"] = json!("callDisconnected");
    let mut event = envelope("1", "CallDisconnected", &details);
    event["traceparent"] = json!({ "any": ["thing"] });
    let event = read_one(&event);
    let result = event.result().unwrap();
    let (sip, q850) = (result.sip_details.as_ref().unwrap(), result.q850_details.as_ref().unwrap());
    assert_eq!((sip.code, sip.message.as_deref()), (Some(487), Some("Terminated")));
    assert_eq!((q850.code, q850.message.as_deref()), (Some(16), Some("Cleared")));
}

#[test]
fn unknown_enumeration_values_are_kept() {
    let more = json!({ "transcriptionUpdate": {
        "transcriptionStatus": "transcriptionPaused",
        "transcriptionStatusDetails": "Because",
    } });
    let event = read_one(&envelope("e1", "TranscriptionStarted", &data(200, 0, &more)));
    let EventData::TranscriptionStarted(started) = event.data() else { panic!("{event:?}") };
    let update = started.transcription_update.as_ref().unwrap();
    assert_eq!(update.transcription_status.as_ref().unwrap().as_str(), "transcriptionPaused");
    let written = serde_json::to_value(event.data()).unwrap();
    assert_eq!(written["type"], "Microsoft.Communication.TranscriptionStarted");
    let update = &written["data"]["transcriptionUpdate"];
    assert_eq!(*update, more["transcriptionUpdate"]);
}

#[test]
fn enumeration_values_are_read_in_any_case() {
    let more = json!({
        "recognitionType": "Dtmf",
        "dtmfResult": { "tones": ["One", "POUND"] },
        "mediaStreamingUpdate": {},
    });
    let event = read_one(&envelope("e1", "RecognizeCompleted", &data(200, 0, &more)));
    let EventData::RecognizeCompleted(completed) = event.data() else { panic!("{event:?}") };
    assert_eq!(completed.recognition_type, Some(RecognitionType::Dtmf));
    assert_eq!(completed.tones(), Some(&tones!("1#")));

    let more =
        json!({ "mediaStreamingUpdate": { "mediaStreamingStatus": "MediaStreamingStarted" } });
    let event = read_one(&envelope("e1", "MediaStreamingStarted", &data(200, 0, &more)));
    let EventData::MediaStreamingStarted(started) = event.data() else { panic!("{event:?}") };
    let update = started.media_streaming_update.as_ref().unwrap();
    assert_eq!(update.media_streaming_status, Some(MediaStreamingStatus::MediaStreamingStarted));
}

#[test]
fn a_negative_subcode_is_only_in_the_result() {
    let event = read_one(&envelope("e1", "SendDtmfTonesFailed", &data(400, -1, &json!({}))));
    assert_eq!(event.subcode(), None);
    assert_eq!(event.result().unwrap().sub_code, Some(-1));
}

#[test]
fn a_code_outside_200_to_299_is_not_a_success() {
    for (code, is_success) in [(199, false), (200, true), (299, true), (300, false), (-1, false)] {
        let event = read_one(&envelope("e1", "PlayCompleted", &data(code, 0, &json!({}))));
        assert_eq!(event.is_success(), is_success, "{code}");
    }
}

#[test]
fn a_byte_order_mark_is_skipped() {
    let body = format!("\u{feff}[{}]", completed("a"));
    assert_eq!(only(event::read(body.as_bytes())).unwrap().id(), "a");
}

#[test]
fn invalid_utf8_affects_only_its_element() {
    let [a, bad, b] = ["a", "bad", "b"].map(|id| serde_json::to_vec(&completed(id)).unwrap());
    let bad = String::from_utf8(bad).unwrap().replace("\"pin\"", "\"p\u{1}\"").into_bytes();
    let bad: Vec<u8> = bad.into_iter().map(|byte| if byte == 1 { 0xff } else { byte }).collect();
    let body = [b"[", &*a, b",", &*bad, b",", &*b, b"]"].concat();
    let events = event::read(&body);
    assert_eq!(ids(&events), ["a", "b"]);
    let error = events[1].as_ref().unwrap_err();
    assert_eq!(error.to_string(), "event 2: expected UTF-8");
    assert_eq!(error.id(), Some("bad"));
}

#[test]
fn utf16_is_refused() {
    let body: Vec<u8> = "\u{feff}[]".encode_utf16().flat_map(u16::to_le_bytes).collect();
    refuse(&body);
}

#[test]
fn a_body_over_4_mib_is_refused() {
    let body = |length: usize| {
        let event = serde_json::to_string(&completed("a")).unwrap();
        format!("[{event}{}]", " ".repeat(length - event.len() - 2)).into_bytes()
    };
    assert_eq!(ids(&event::read(&body(LIMIT))), ["a"]);
    let expected = "body: expected at most 4194304 bytes, found 4194305";
    assert_eq!(refuse(&body(LIMIT + 1)).to_string(), expected);
    refuse(&vec![b'['; 50_000_000]);
}

#[test]
fn only_the_first_10_000_events_of_a_batch_are_read() {
    let event = r#"{"id":"a","type":"Microsoft.Communication.PlayCompleted","data":{}}"#;
    let body = |count: usize| format!("[{}]", vec![event; count].join(","));
    let events = event::read(body(10_000).as_bytes());
    assert!(events.len() == 10_000 && events.iter().all(Result::is_ok));

    let events = event::read(body(10_001).as_bytes());
    assert_eq!(ids(&events).len(), 10_000);
    let error = events[10_000].as_ref().unwrap_err().to_string();
    assert_eq!(error, "body: expected at most 10000 events, found more; the rest is ignored");
}

/// Runs on a thread with the stack size of a worker thread.
fn on_a_small_stack(run: impl FnOnce() + Send + 'static) {
    std::thread::Builder::new().stack_size(2 * 1024 * 1024).spawn(run).unwrap().join().unwrap();
}

fn nested(depth: usize) -> [String; 2] {
    let arrays = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let objects = format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth));
    [arrays, objects]
}

#[test]
fn deep_nesting_does_not_exhaust_the_stack() {
    on_a_small_stack(|| {
        for depth in [200, 10_000, 1_000_000] {
            for deep in nested(depth).into_iter().filter(|deep| deep.len() < LIMIT - 10_000) {
                let good = completed("good");
                let at = |place: &str| {
                    let deep = deep.as_str();
                    match place {
                        "unknown" => format!(r#"{{"id":"bad","type":"Novel","data":{deep}}}"#),
                        "member" => format!(
                            r#"{{"id":"bad","type":"Microsoft.Communication.PlayCompleted","data":{{"callConnectionId":{deep}}}}}"#
                        ),
                        "data" => format!(
                            r#"{{"id":"bad","type":"Microsoft.Communication.PlayCompleted","data":{deep}}}"#
                        ),
                        _ => deep.to_owned(),
                    }
                };
                let places: &[&str] = &["unknown", "member", "data", "element"];
                for place in places.iter().filter(|place| {
                    // Nested objects are read as data without known members.
                    !(**place == "data" && deep.starts_with('{'))
                }) {
                    let body = format!("[{good},{},{good}]", at(place));
                    let events = event::read(body.as_bytes());
                    assert_eq!(ids(&events), ["good", "good"], "{place} {depth}");
                    let error = events[1].as_ref().unwrap_err();
                    assert!(error.to_string().len() < 4_000, "{}", error.to_string().len());
                    if *place != "element" {
                        assert_eq!(error.id(), Some("bad"), "{place} {depth}");
                    }
                }
            }
        }
    });
}

#[test]
fn deep_nesting_in_an_ignored_member_is_accepted() {
    on_a_small_stack(|| {
        for deep in nested(500_000) {
            let event = format!(
                r#"{{"id":"a","type":"Microsoft.Communication.PlayCompleted","extra":{deep},"data":{{"callConnectionId":"c"}}}}"#
            );
            assert_eq!(
                only(event::read(event.as_bytes())).unwrap().call_connection_id(),
                Some("c")
            );
            let event = format!(
                r#"{{"id":"a","type":"Microsoft.Communication.PlayCompleted","data":{{"extra":{deep}}}}}"#
            );
            if event.len() <= LIMIT {
                assert!(only(event::read(event.as_bytes())).is_ok());
            }
        }
    });
}

#[test]
fn a_body_of_nothing_but_nesting_is_refused() {
    on_a_small_stack(|| {
        for depth in [10_000, 1_000_000, LIMIT] {
            for open in ["[", "{\"a\":", "[{\"data\":"] {
                let mut body = open.repeat(depth);
                body.truncate(LIMIT);
                assert!(event::read(body.as_bytes()).iter().all(Result::is_err));
            }
            for whole in nested(depth / 2) {
                assert!(event::read(whole.as_bytes()).iter().all(Result::is_err));
            }
        }
    });
}

#[test]
fn a_duplicate_member_is_left_out() {
    let twice = r#"{"id":"a","type":"Microsoft.Communication.PlayCompleted","data":{"operationContext":"x","callConnectionId":"c","operationContext":"y"}}"#;
    let body = format!("[{twice},{}]", completed("good"));
    let events = event::read(body.as_bytes());
    assert_eq!(ids(&events), ["a", "good"]);
    let event = events[0].as_ref().unwrap();
    assert_eq!((event.call_connection_id(), event.operation_context()), (Some("c"), None));
    assert_eq!(event.unread().collect::<Vec<_>>(), ["data.operationContext"]);
}

#[test]
fn a_lone_surrogate_affects_only_its_member() {
    let bad = r#"{"id":"bad","type":"Microsoft.Communication.PlayCompleted","data":{"operationContext":"\ud800"}}"#;
    let unknown = r#"{"id":"unknown","type":"Novel","data":"\udc00"}"#;
    let body = format!("[{bad},{unknown},{}]", completed("good"));
    let events = event::read(body.as_bytes());
    assert_eq!(ids(&events), ["bad", "good"]);
    assert_eq!(events[0].as_ref().unwrap().unread().collect::<Vec<_>>(), ["data.operationContext"]);
    assert_eq!(events[1].as_ref().unwrap_err().id(), Some("unknown"));
}

#[test]
fn an_out_of_range_number_affects_only_its_member() {
    for number in ["2147483648", "-2147483649", "1e3", "1e999", "123456789012345678901234567890"] {
        let bad = format!(
            r#"{{"id":"bad","type":"Microsoft.Communication.ContinuousDtmfRecognitionToneReceived","data":{{"sequenceId":{number},"tone":"one"}}}}"#
        );
        let events = event::read(format!("[{bad},{}]", completed("good")).as_bytes());
        assert_eq!(ids(&events), ["bad", "good"], "{number}");
        let event = events[0].as_ref().unwrap();
        assert_eq!(event.unread().collect::<Vec<_>>(), ["data.sequenceId"]);
    }
}

#[test]
fn a_huge_string_is_read() {
    let huge = "p".repeat(LIMIT - 1_000);
    let mut event = completed("a");
    event["data"]["operationContext"] = json!(huge);
    assert_eq!(read_one(&event).operation_context().map(str::len), Some(huge.len()));

    event["data"]["operationContext"] = json!({ huge: 1 });
    assert_eq!(read_one(&event).unread().collect::<Vec<_>>(), ["data.operationContext"]);
}

#[test]
fn debug_shows_no_data() {
    let secret =
        json!({ "speechResult": { "speech": "my secret is 73917391" }, "operationContext": "x" });
    let event = read_one(&envelope("e1", "RecognizeCompleted", &secret));
    let shown = format!("{event:?} {event:#?}");
    assert!(shown.contains("e1") && !shown.contains("secret"), "{shown}");

    let event = read_one(&envelope("e1", "Novel", &secret));
    let EventData::Unknown(unknown) = event.data() else { panic!("{event:?}") };
    let shown = format!("{unknown:?} {:?} {event:?}", event.data());
    assert!(shown.contains("Novel") && !shown.contains("secret"), "{shown}");

    let bad = json!({ "callConnectionId": ["my secret is 73917391"] });
    let error = only(read(&envelope("e1", "RecognizeCompleted", &bad))).unwrap_err();
    let shown = everything_shown(&error);
    assert!(shown.contains("callConnectionId") && !shown.contains("secret"), "{shown}");
}

#[test]
fn events_and_their_errors_are_send_and_sync() {
    fn goes<T: Send + Sync + Clone + 'static>() {}
    goes::<Event>();
    goes::<EventError>();
    goes::<EventData>();
}

/// Valid bodies.
fn real() -> Vec<Vec<u8>> {
    let all: Vec<Value> =
        samples().into_iter().map(|(name, data, ..)| envelope("e", name, &data)).collect();
    let unknown = envelope("u", "SomethingNew", &data(200, 0, &json!({ "n": [1, {}] })));
    [json!(all), json!([unknown, all[4]]), all[14].clone()]
        .iter()
        .map(|body| serde_json::to_vec(body).unwrap())
        .collect()
}

/// JSON that is not an event.
fn garbage() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("null".to_owned()),
        Just("{}".to_owned()),
        Just(r#"{"id":"x","type":7,"data":{}}"#.to_owned()),
        Just(r#"{"id":"x","type":"Microsoft.Communication.PlayFailed"}"#.to_owned()),
        any::<i64>().prop_map(|number| number.to_string()),
        any::<String>().prop_map(|text| json!(text).to_string()),
        any::<String>().prop_map(|text| json!({ text: 1 }).to_string()),
        (1..300_usize).prop_map(|depth| nested(depth)[depth % 2].clone()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_without_a_panic(body: Vec<u8>) {
        for event in event::read(&body) {
            let _ = format!("{event:?}");
        }
    }

    #[test]
    fn any_mutated_body_is_read_without_a_panic(
        which in 0..3_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..8),
    ) {
        let mut body = real().swap_remove(which);
        for (place, byte, how) in changes {
            let place = place.index(body.len());
            match how {
                0 => body[place] = byte,
                1 => body.insert(place, byte),
                _ => body.truncate(place.max(1)),
            }
        }
        for event in event::read(&body) {
            match event {
                Ok(event) => drop((event.is_success(), event.subcode(), format!("{event:?}"))),
                Err(error) => drop(error.to_string()),
            }
        }
    }

    #[test]
    fn every_event_among_garbage_is_read(
        elements in prop::collection::vec(prop_oneof![
            garbage().prop_map(|text| (None, text)),
            (0..1000_u32).prop_map(|id| {
                let id = id.to_string();
                let event = completed(&id).to_string();
                (Some(id), event)
            }),
        ], 0..20),
    ) {
        let texts: Vec<&str> = elements.iter().map(|(_, text)| text.as_str()).collect();
        let events = event::read(format!("[{}]", texts.join(" ,\n")).as_bytes());
        prop_assert_eq!(events.len(), elements.len());
        for (event, (id, _)) in events.iter().zip(&elements) {
            prop_assert_eq!(event.as_ref().ok().map(Event::id), id.as_deref());
        }
    }
}
