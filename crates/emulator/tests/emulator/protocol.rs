//! Which requests are accepted, and what answers contain.

use std::time::{SystemTime, UNIX_EPOCH};

use acs_call_emulator::Emulator;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD as BASE64, URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::PHONE;
use crate::wire::{ask, operate, operate_with, operations, path, phone, prompt, send};

#[tokio::test]
async fn each_operation_succeeds_as_documented() {
    for (operation, body, status) in operations() {
        let emulator = Emulator::start().await.unwrap();
        let answer = operate(&emulator, operation, &body).await;
        assert_eq!((operation, answer.status), (operation, status), "{}", answer.text);
        let expected = if operation == "sendDtmfTones" { "{}" } else { "" };
        assert_eq!((operation, &*answer.text), (operation, expected));
        assert_eq!(answer.header("content-type").is_some(), !expected.is_empty(), "{operation}");
        assert_eq!(emulator.executed()[0].operation, operation);
    }
}

#[tokio::test]
async fn a_send_answers_with_its_context() {
    let emulator = Emulator::start().await.unwrap();
    let mut body = send();
    body["operationContext"] = json!("pin");
    let answer = operate(&emulator, "sendDtmfTones", &body).await;
    assert_eq!(answer.json(), json!({ "operationContext": "pin" }));
}

#[tokio::test]
async fn answers_and_errors_carry_the_ids_that_support_asks_for() {
    let emulator = Emulator::start().await.unwrap();
    let ours = ("x-ms-client-request-id", "our-name");
    let hold = json!({ "targetParticipant": phone() });
    let mut seen = std::collections::HashSet::new();
    for answer in [
        operate_with(&emulator, "hold", &hold, &[ours]).await,
        operate_with(&emulator, "hold", &json!({}), &[ours]).await,
        operate_with(&emulator, "dance", &json!({}), &[ours]).await,
        ask(&emulator, "POST", &path("hold"), &[ours], "").await,
    ] {
        assert_eq!(answer.header("x-ms-client-request-id"), Some("our-name"));
        for name in ["x-microsoft-skype-chain-id", "x-azure-ref"] {
            assert!(seen.insert(answer.header(name).unwrap().to_owned()), "{name}");
        }
        assert_eq!((answer.header("x-ms-request-id"), answer.header("ms-cv")), (None, None));
    }
}

#[tokio::test]
async fn an_error_has_the_services_form() {
    let emulator = Emulator::start().await.unwrap();
    let answer = operate(&emulator, "hold", &json!({})).await;
    assert_eq!(answer.status, 400);
    assert_eq!(answer.header("x-ms-error-code"), Some("8523"));
    let error = &answer.json()["error"];
    assert_eq!((&error["code"], &error["target"]), (&json!("8523"), &json!("targetParticipant")));
    assert!(error["message"].as_str().unwrap().starts_with("targetParticipant: "));
}

#[tokio::test]
async fn unknown_paths_and_methods_are_refused() {
    let emulator = Emulator::start().await.unwrap();
    let token = [("authorization", "Bearer token")];
    for (method, path, status) in [
        ("POST", path("dance"), 404),
        ("POST", "/calling/callConnections/:hold?api-version=2025-05-15".to_owned(), 404),
        ("POST", "/calling/callConnections/a/b:hold?api-version=2025-05-15".to_owned(), 404),
        ("GET", path("hold"), 405),
    ] {
        let answer = ask(&emulator, method, &path, &token, "").await;
        assert_eq!(answer.status, status, "{method} {path}");
        assert_eq!(answer.header("allow"), (status == 405).then_some("POST"));
    }
}

#[tokio::test]
async fn a_strict_emulator_refuses_an_unknown_api_version() {
    let emulator = Emulator::builder().strict(true).start().await.unwrap();
    emulator.connect("1", None).unwrap();
    let body = json!({ "targetParticipant": phone() }).to_string();
    let token = [("authorization", "Bearer token")];
    for (query, status) in [
        ("", 400),
        ("?api-version=", 400),
        ("?api-version=1999-12-31", 400),
        ("?api-version=2025-05-15", 200),
        ("?other=1&api-version=2025-06-15", 200),
        ("?api-version=2026-03-12", 200),
    ] {
        let path = format!("/calling/callConnections/1:hold{query}");
        let answer = ask(&emulator, "POST", &path, &token, &body).await;
        assert_eq!(answer.status, status, "{query}");
        assert_eq!(answer.header("x-ms-error-code"), (status == 400).then_some("8523"));
    }
}

#[tokio::test]
async fn a_strict_emulator_accepts_an_earlier_version_for_what_has_not_changed_since() {
    let emulator = Emulator::builder().strict(true).start().await.unwrap();
    let token = [("authorization", "Bearer token")];
    for (operation, body, status) in operations() {
        let since = match operation {
            "cancelAllMediaOperations" => "2023-03-06",
            "hold" | "unhold" => "2024-09-15",
            _ if operation.contains("Transcription") || operation.contains("Media") => "2025-05-15",
            _ => "2023-10-15",
        };
        for version in ["2023-03-06", "2023-10-15", "2024-04-15", "2024-09-15", "2025-05-15"] {
            let call = format!("{operation}-{version}");
            emulator.connect(&call, None).unwrap();
            let path = format!("/calling/callConnections/{call}:{operation}?api-version={version}");
            let body = if body.is_null() { String::new() } else { body.to_string() };
            let answer = ask(&emulator, "POST", &path, &token, &body).await;
            let expected = if version < since { 400 } else { status };
            assert_eq!(answer.status, expected, "{operation} {version}: {}", answer.text);
        }
    }
}

#[tokio::test]
async fn a_request_without_credentials_is_refused() {
    let emulator = Emulator::start().await.unwrap();
    for (headers, code) in [
        (&[][..], "7509"),
        (&[("authorization", "Basic dXNlcjpwYXNz")], "7509"),
        (&[("authorization", "HMAC-SHA256 SignedHeaders=x-ms-date;host")], "7509"),
        (&[("authorization", "Bearer")], "7501"),
    ] {
        let answer = ask(&emulator, "POST", &path("hold"), headers, "{}").await;
        assert_eq!(answer.outcome(), (401, code.to_owned()), "{headers:?}");
    }
}

#[tokio::test]
async fn a_token_is_accepted_unless_it_has_expired() {
    let emulator = Emulator::start().await.unwrap();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let jwt = |payload: &str| format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(payload));
    for (token, outcome) in [
        ("opaque".to_owned(), (200, "")),
        ("three.odd.parts".to_owned(), (200, "")),
        (jwt("{}"), (200, "")),
        (jwt(&format!(r#"{{"exp":{}}}"#, now + 60)), (200, "")),
        (jwt(&format!(r#"{{"exp":{}}}"#, now - 60)), (401, "7502")),
    ] {
        let bearer = format!("Bearer {token}");
        let body = json!({ "targetParticipant": phone() }).to_string();
        let headers = [("authorization", &*bearer)];
        let answer = ask(&emulator, "POST", &path("hold"), &headers, &body).await;
        assert_eq!(answer.outcome(), (outcome.0, outcome.1.to_owned()), "{token}");
    }
}

/// Signed here by the service's documents, without the client.
#[tokio::test]
async fn a_signature_is_for_one_body_and_one_path() {
    let emulator = Emulator::start().await.unwrap();
    let connection_string = emulator.connection_string();
    let key = BASE64.decode(connection_string.split_once("accesskey=").unwrap().1).unwrap();
    let host = emulator.endpoint().strip_prefix("http://").unwrap().to_owned();
    let body = json!({ "targetParticipant": phone() }).to_string();
    let date = httpdate::fmt_http_date(SystemTime::now());
    let hash = BASE64.encode(Sha256::digest(&body));
    let signed = format!("POST\n{}\n{date};{host};{hash}", path("hold"));
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
    mac.update(signed.as_bytes());
    let signature = BASE64.encode(mac.finalize().into_bytes());
    let authorization = format!(
        "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}"
    );
    let headers =
        [("authorization", &*authorization), ("x-ms-date", &date), ("x-ms-content-sha256", &hash)];
    let other = body.replace("0123", "0199");
    for (path, body, status) in
        [(path("hold"), &body, 200), (path("hold"), &other, 401), (path("unhold"), &body, 401)]
    {
        let answer = ask(&emulator, "POST", &path, &headers, body).await;
        assert_eq!(answer.status, status, "{path} {body}");
    }
}

#[tokio::test]
async fn a_wrong_member_is_refused_by_name() {
    let emulator = Emulator::start().await.unwrap();
    let recognize = |options: Value| {
        let mut all = json!({ "targetParticipant": phone() });
        all.as_object_mut().unwrap().extend(options.as_object().unwrap().clone());
        json!({ "recognizeInputType": "dtmf", "recognizeOptions": all })
    };
    for (operation, body, member) in [
        ("sendDtmfTones", Value::Null, "body"),
        ("sendDtmfTones", json!([]), "body"),
        ("sendDtmfTones", json!({ "targetParticipant": phone() }), "tones"),
        ("sendDtmfTones", json!({ "tones": null, "targetParticipant": phone() }), "tones"),
        ("sendDtmfTones", json!({ "tones": ["one"] }), "targetParticipant"),
        ("sendDtmfTones", json!({ "tones": "one", "targetParticipant": phone() }), "tones"),
        (
            "sendDtmfTones",
            json!({ "tones": ["one", "eleven"], "targetParticipant": phone() }),
            "tones[1]",
        ),
        (
            "hold",
            json!({ "targetParticipant": { "kind": "phoneNumber", "phoneNumber": {} } }),
            "targetParticipant.phoneNumber.value",
        ),
        (
            "hold",
            json!({ "targetParticipant": phone(), "operationContext": 7 }),
            "operationContext",
        ),
        ("play", json!({ "playSources": [prompt(), {}] }), "playSources[1].kind"),
        ("play", json!({ "playSources": [] }), "playSources"),
        ("play", json!({ "playSources": [{ "kind": "file" }] }), "playSources[0].file"),
        ("play", json!({ "playSources": [prompt()], "playOptions": {} }), "playOptions.loop"),
        (
            "recognize",
            recognize(json!({ "initialSilenceTimeoutInSeconds": 301 })),
            "recognizeOptions.initialSilenceTimeoutInSeconds",
        ),
        (
            "recognize",
            recognize(json!({ "dtmfOptions": { "interToneTimeoutInSeconds": 0 } })),
            "recognizeOptions.dtmfOptions.interToneTimeoutInSeconds",
        ),
        (
            "recognize",
            recognize(json!({ "interruptPrompt": "yes" })),
            "recognizeOptions.interruptPrompt",
        ),
        (
            "recognize",
            recognize(json!({ "choices": [{ "label": "a", "phrases": ["b", 3] }] })),
            "recognizeOptions.choices[0].phrases[1]",
        ),
    ] {
        let answer = operate(&emulator, operation, &body).await;
        assert_eq!(answer.outcome(), (400, "8523".to_owned()), "{operation} {body}");
        assert_eq!(answer.json()["error"]["target"], member, "{operation} {body}");
    }
    assert_eq!(emulator.executed(), []);
}

/// Tones may be a PIN, so no error quotes one.
#[tokio::test]
async fn a_wrong_value_is_not_quoted() {
    let emulator = Emulator::start().await.unwrap();
    for body in [
        r#"{"tones":["s3cret"],"targetParticipant":{}}"#,
        r#"{"tones":"s3cret","targetParticipant":{}}"#,
        r#"{"tones":[s3cret]}"#,
    ] {
        let token = [("authorization", "Bearer token")];
        let answer = ask(&emulator, "POST", &path("sendDtmfTones"), &token, body).await;
        assert_eq!(answer.outcome(), (400, "8523".to_owned()), "{}", answer.text);
        assert!(!answer.text.contains("3cret"), "{}", answer.text);
    }
    // As a number, at each place of a body.
    let at_each_place = |mut body: Value| {
        let mut bodies = Vec::new();
        let places = body.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        for place in places {
            for wrong in [json!(73991), json!(73991.5), json!([73991]), json!("73991")] {
                let right = std::mem::replace(&mut body[&place], wrong);
                bodies.push(body.clone());
                body[&place] = right;
            }
        }
        bodies
    };
    let options = json!({
        "targetParticipant": phone(),
        "initialSilenceTimeoutInSeconds": 5,
        "interruptPrompt": true,
        "dtmfOptions": { "stopTones": ["one"] },
        "choices": [],
    });
    let mut bodies: Vec<_> =
        at_each_place(send()).into_iter().map(|b| ("sendDtmfTones", b)).collect();
    for options in at_each_place(options) {
        let body = json!({ "recognizeInputType": "dtmf", "recognizeOptions": options });
        bodies.push(("recognize", body));
    }
    for (operation, body) in bodies {
        let answer = operate(&emulator, operation, &body).await;
        assert_eq!(answer.status, 400, "{operation} {body}");
        assert!(!answer.text.contains("73991"), "{operation} {body}: {}", answer.text);
    }
}

#[tokio::test]
async fn unknown_members_and_values_are_accepted() {
    let emulator = Emulator::start().await.unwrap();
    for body in [
        json!({ "playSources": [prompt()], "interruptHoldAudio": true }),
        json!({ "playSources": [prompt()], "playTo": null, "playOptions": null }),
        json!({ "playSources": [{ "kind": "hologram" }] }),
        json!({ "playSources": [{ "kind": "TEXT", "text": { "text": "Hello", "voiceKind": "robot" } }] }),
    ] {
        let answer = operate(&emulator, "play", &body).await;
        assert_eq!(answer.status, 202, "{body}: {}", answer.text);
    }
}

#[tokio::test]
async fn one_to_eighteen_tones_go_in_one_request() {
    let emulator = Emulator::start().await.unwrap();
    for (count, outcome) in
        [(0, (400, "8523")), (1, (202, "")), (18, (202, "")), (19, (400, "8523"))]
    {
        let body = json!({ "tones": vec!["one"; count], "targetParticipant": phone() });
        let answer = operate(&emulator, "sendDtmfTones", &body).await;
        assert_eq!(answer.outcome(), (outcome.0, outcome.1.to_owned()), "{count}");
    }
}

#[tokio::test]
async fn tones_only_go_to_phones() {
    let emulator = Emulator::start().await.unwrap();
    let user = json!({ "kind": "communicationUser", "communicationUser": { "id": "8:acs:a_b" } });
    for (participant, status) in [
        (phone(), 202),
        (json!({ "rawId": format!("4:{PHONE}") }), 202),
        (user, 400),
        (json!({ "kind": "unknown", "rawId": "somebody" }), 400),
    ] {
        let body = json!({ "tones": ["one"], "targetParticipant": participant });
        let answer = operate(&emulator, "sendDtmfTones", &body).await;
        assert_eq!(answer.status, status, "{participant}");
    }
}

#[tokio::test]
async fn a_participant_has_one_kind() {
    let emulator = Emulator::start().await.unwrap();
    let user = json!({ "id": "8:acs:a_b" });
    for (participant, member) in [
        (json!({}), "targetParticipant"),
        (json!({ "kind": "phoneNumber" }), "targetParticipant"),
        (
            json!({ "phoneNumber": { "value": PHONE }, "communicationUser": user }),
            "targetParticipant",
        ),
        (json!({ "kind": "phoneNumber", "communicationUser": user }), "targetParticipant.kind"),
    ] {
        let answer = operate(&emulator, "hold", &json!({ "targetParticipant": participant })).await;
        assert_eq!(answer.json()["error"]["target"], member, "{participant}");
    }
}

#[tokio::test]
async fn a_participant_is_an_e164_number_or_a_raw_id() {
    let emulator = Emulator::start().await.unwrap();
    let phone = |value: &str| json!({ "kind": "phoneNumber", "phoneNumber": { "value": value } });
    let user = |id: &str| json!({ "communicationUser": { "id": id } });
    let raw = |id: &str| json!({ "rawId": id });
    let (value, id) = ("phoneNumber.value", "communicationUser.id");
    for (participant, member) in [
        (phone("hello"), value),
        (phone(""), value),
        (phone("14255550123"), value),
        (phone("+1 425 555 0123"), value),
        (phone("+1425555012345678"), value),
        (phone("\u{202a}+14255550123\u{202c}"), value),
        (user("hello"), id),
        (user(""), id),
        (user("acs:a_b"), id),
        (raw("hello"), "rawId"),
        (raw("+14255550123"), "rawId"),
        (raw("4:hello"), "rawId"),
        (raw("4:"), "rawId"),
        (raw(":acs:a_b"), "rawId"),
        (raw("8:acs:a b"), "rawId"),
        (json!({ "kind": "unknown", "rawId": "hello" }), "rawId"),
    ] {
        let answer = operate(&emulator, "hold", &json!({ "targetParticipant": participant })).await;
        let member = format!("targetParticipant.{member}");
        assert_eq!(answer.json()["error"]["target"], member, "{participant}");
        assert!(!answer.text.contains("hello"), "{}", answer.text);
    }
    for participant in [
        phone("+14255550123"),
        phone("anonymous"),
        user("8:acs:a_b"),
        raw("4:+14255550123"),
        raw("4:+14255550123_123"),
        raw("4:anonymous"),
        raw("8:orgid:a"),
        raw("48:future"),
        json!({ "kind": "unknown", "rawId": "48:future" }),
        json!({ "microsoftTeamsUser": { "userId": "a" } }),
    ] {
        let answer = operate(&emulator, "hold", &json!({ "targetParticipant": participant })).await;
        assert_eq!(answer.status, 200, "{participant}: {}", answer.text);
    }
}

#[tokio::test]
async fn the_members_of_a_participant_agree() {
    let emulator = Emulator::start().await.unwrap();
    let with = |raw_id: &str, rest: Value| {
        let mut participant = json!({ "rawId": raw_id });
        participant.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        participant
    };
    let user = json!({ "communicationUser": { "id": "8:acs:a_b" } });
    let teams = json!({ "microsoftTeamsUser": { "userId": "a", "cloud": "dod" } });
    let phone = json!({ "phoneNumber": { "value": PHONE } });
    for (participant, member) in [
        (with("4:+14255550199", phone.clone()), "rawId"),
        (with("8:acs:a_c", user.clone()), "rawId"),
        (with("8:acs:a_b", phone.clone()), "rawId"),
        (with("8:orgid:a", teams.clone()), "rawId"),
        (with("8:acs:a_b", json!({ "kind": "phoneNumber" })), "kind"),
        (with(&format!("4:{PHONE}"), json!({ "kind": "communicationUser" })), "kind"),
    ] {
        let answer = operate(&emulator, "hold", &json!({ "targetParticipant": participant })).await;
        let member = format!("targetParticipant.{member}");
        assert_eq!(answer.json()["error"]["target"], member, "{participant}");
    }
    for participant in [
        with(&format!("4:{PHONE}"), phone.clone()),
        with("8:acs:a_b", user),
        with("8:dod:A", teams),
        with(&format!("4:{PHONE}"), json!({ "kind": "phoneNumber" })),
        with(
            &format!("4:{PHONE}"),
            json!({ "kind": "phoneNumber", "phoneNumber": { "value": PHONE } }),
        ),
        with("8:orgid:a", json!({ "microsoftTeamsUser": { "userId": "a", "cloud": "future" } })),
    ] {
        let answer = operate(&emulator, "hold", &json!({ "targetParticipant": participant })).await;
        assert_eq!(answer.status, 200, "{participant}: {}", answer.text);
    }
}

#[tokio::test]
async fn callback_uris_are_https_or_loopback() {
    let emulator = Emulator::start().await.unwrap();
    for (uri, status) in [
        ("https://app.contoso.com/callback", 200),
        ("http://127.0.0.1:9/callback", 200),
        ("http://localhost:9/callback", 200),
        ("http://app.contoso.com/callback", 400),
        ("ftp://127.0.0.1/callback", 400),
        ("callback", 400),
    ] {
        // The operation has no event, so nothing is posted there.
        let body = json!({ "operationCallbackUri": uri, "targetParticipant": phone() });
        let answer = operate(&emulator, "unhold", &body).await;
        assert_eq!(answer.status, status, "{uri}");
        if status == 400 {
            assert_eq!(answer.json()["error"]["target"], "operationCallbackUri");
        }
    }
}

#[tokio::test]
async fn a_body_of_more_than_a_mebibyte_is_refused() {
    let emulator = Emulator::start().await.unwrap();
    let with_context = |length: usize| {
        let mut body = send();
        body["operationContext"] = "x".repeat(length).into();
        body
    };
    let answer = operate(&emulator, "sendDtmfTones", &with_context(1_000_000)).await;
    assert_eq!(answer.status, 202);
    assert_eq!(answer.json()["operationContext"].as_str().unwrap().len(), 1_000_000);
    let answer = operate(&emulator, "sendDtmfTones", &with_context(1_100_000)).await;
    assert_eq!(answer.outcome(), (413, "413".to_owned()));
}
