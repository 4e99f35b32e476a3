//! Why a call ended, or was not made, by the code and the subcode of its last event.

#![allow(clippy::unwrap_used, reason = "tests")]

use acs_call_automation::Subcode;
use acs_call_automation::event::CallEnd::{
    self, AnsweredElsewhere, Busy, Cancelled, Declined, EndedByApplication, Fault, HungUp,
    LeftAlone, NoAnswer, NotAllowed, Removed, TooLong, Transferred, Unknown, Unreachable,
    WrongNumber,
};
use acs_call_automation::event::{self, Event, OutcomeError};
use serde_json::{Value, json};

/// The code and the subcodes with it, and what they mean.
const TABLE: &[(i32, &[i32], CallEnd)] = &[
    (486, &[560_486, 540_486, 8539, 8540], Busy),
    (603, &[560_603, 0, 8538], Declined),
    (487, &[10024], Declined),
    (480, &[560_480, 8541], NoAnswer),
    (487, &[10004], NoAnswer),
    (408, &[4506, 560_408, 540_408], NoAnswer),
    (487, &[0, 540_487, 560_487, 8542], Cancelled),
    (487, &[10003], AnsweredElsewhere),
    (480, &[10037, 10076, 10077, 10078, 8544], Unreachable),
    (408, &[10057], Unreachable),
    (404, &[560_404, 511_404], WrongNumber),
    (484, &[560_484], WrongNumber),
    (403, &[560_403, 510_403, 511_532], NotAllowed),
    (200, &[0, 5001], HungUp),
    (0, &[560_000, 540_000], HungUp),
    (200, &[5000, 5300], Removed),
    (200, &[5002, 5010, 5013], LeftAlone),
    (200, &[7000], EndedByApplication),
    (200, &[7015], Transferred),
    (0, &[8586, 8587], NoAnswer),
    (429, &[10110], TooLong),
    (401, &[10009, 71005], NotAllowed),
    (495, &[4507], NotAllowed),
    (403, &[7504, 7507, 7600, 7601, 7602, 7603, 7604, 7605, 7606, 10124], NotAllowed),
    (500, &[560_500, 10045, 9001, 9500, 9999], Fault),
    (503, &[560_503], Fault),
    // A transfer that conflicts with another one says nothing about the call.
    (409, &[8607], Unknown),
    (400, &[8501], Unknown),
];

fn event(name: &str, result: &Value) -> Event {
    let body = json!({
        "id": "1",
        "type": format!("Microsoft.Communication.{name}"),
        "data": { "callConnectionId": "421f3500", "resultInformation": result },
    });
    event::read(body.to_string().as_bytes()).remove(0).unwrap()
}

fn end(result: &Value) -> CallEnd {
    event("CallDisconnected", result).call_end().unwrap()
}

#[test]
fn the_code_and_the_subcode_say_why_a_call_ended() {
    for (code, subcodes, expected) in TABLE {
        for subcode in *subcodes {
            assert_eq!(
                end(&json!({ "code": code, "subCode": subcode })),
                *expected,
                "{code}/{subcode}"
            );
        }
    }
}

#[test]
fn every_subcode_but_zero_decides_without_the_code() {
    for (_, subcodes, expected) in TABLE {
        for subcode in subcodes.iter().filter(|subcode| **subcode != 0) {
            assert_eq!(end(&json!({ "subCode": subcode })), *expected, "{subcode}");
        }
    }
}

#[test]
fn a_sip_status_counts_in_both_directions() {
    let statuses = [
        (403, NotAllowed),
        (404, WrongNumber),
        (410, WrongNumber),
        (408, NoAnswer),
        (480, NoAnswer),
        (484, WrongNumber),
        (486, Busy),
        (487, Cancelled),
        (500, Fault),
        (503, Fault),
        (600, Busy),
        (603, Declined),
        (604, WrongNumber),
        (607, Declined),
        (608, NotAllowed),
        (499, Unknown),
    ];
    for (status, expected) in statuses {
        for direction in [540_000, 560_000] {
            let subcode = direction + status;
            assert_eq!(end(&json!({ "subCode": subcode })), expected, "{subcode}");
        }
    }
}

#[test]
fn a_code_counts_if_the_subcode_is_unknown() {
    let codes = [
        (200, HungUp),
        (401, NotAllowed),
        (403, NotAllowed),
        (480, NoAnswer),
        (486, Busy),
        (503, Fault),
    ];
    for (code, expected) in codes {
        assert_eq!(end(&json!({ "code": code })), expected, "{code}");
        assert_eq!(end(&json!({ "code": code, "subCode": 123_456 })), expected, "{code}");
    }
    // 404 may be a call that was not found.
    for code in [0, 400, 404, 412, 429] {
        assert_eq!(end(&json!({ "code": code })), Unknown, "{code}");
    }
    assert_eq!(end(&json!({})), Unknown);
    assert_eq!(end(&Value::Null), Unknown);
}

#[test]
fn the_details_of_the_carrier_count_if_the_subcode_is_unknown() {
    let sip = |code: i32| json!({ "code": 400, "subCode": 1, "sipDetails": { "code": code } });
    assert_eq!(end(&sip(486)), Busy);
    assert_eq!(event("CallDisconnected", &sip(486)).result().unwrap().sip_status(), Some(486));
    let causes = [
        (1, WrongNumber),
        (16, HungUp),
        (17, Busy),
        (18, NoAnswer),
        (19, NoAnswer),
        (20, Unreachable),
        (21, Declined),
        (26, AnsweredElsewhere),
        (27, Unreachable),
        (28, WrongNumber),
        (41, Fault),
        (55, NotAllowed),
        (127, Unknown),
    ];
    for (cause, expected) in causes {
        assert_eq!(end(&json!({ "q850Details": { "code": cause } })), expected, "{cause}");
    }
    let known = json!({ "subCode": 560_603, "q850Details": { "code": 17 } });
    assert_eq!(end(&known), Declined);
}

#[test]
fn a_sip_status_is_read_from_the_subcode() {
    for (subcode, status) in [
        (560_486, Some(486)),
        (540_487, Some(487)),
        (560_000, None),
        (540_000, None),
        (560_700, None),
        (510_403, None),
        (8500, None),
    ] {
        assert_eq!(Subcode::new(subcode).sip_status(), status, "{subcode}");
    }
}

#[test]
fn only_a_call_that_took_place_ends_normally() {
    let normal = [HungUp, EndedByApplication, Removed, LeftAlone, Transferred];
    for (_, _, end) in TABLE {
        assert_eq!(end.is_normal(), normal.contains(end), "{end}");
    }
}

#[test]
fn only_the_end_and_the_failure_of_a_call_have_a_reason() {
    let busy = json!({ "code": 486, "subCode": 560_486 });
    for name in [
        "CallDisconnected",
        "CreateCallFailed",
        "AnswerFailed",
        "ConnectFailed",
        "CallTransferFailed",
        "AddParticipantFailed",
    ] {
        assert_eq!(event(name, &busy).call_end(), Some(Busy), "{name}");
    }
    for name in ["CallConnected", "PlayFailed", "SomethingNew"] {
        assert_eq!(event(name, &busy).call_end(), None, "{name}");
    }
}

#[test]
fn an_error_names_why_the_call_was_not_made() {
    let shown = |code: i32, subcode: i32| {
        let event = event("CreateCallFailed", &json!({ "code": code, "subCode": subcode }));
        OutcomeError::failed(event).to_string()
    };
    let failed = "Microsoft.Communication.CreateCallFailed";
    assert_eq!(
        shown(486, 560_486),
        format!("{failed}: busy; subcode 560486, outbound call: the number is busy (SIP 486)")
    );
    assert_eq!(shown(600, 560_600), format!("{failed}: busy; subcode 560600, SIP 600"));
    assert_eq!(shown(603, 0), format!("{failed}: declined"));
    assert_eq!(shown(400, 123), format!("{failed}: subcode 123"));
    assert!(OutcomeError::timed_out().call_end().is_none());
}
