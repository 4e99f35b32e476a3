//! Posting an event again.

use acs_call_emulator::{Emulator, EventGridSubscription};
use serde_json::{Value, json};

use crate::event_grid::Application;
use crate::receiver::{Receiver, name, soon};
use crate::wire::{Answer, JSON, ask, operate, send};
use crate::{CALL, PHONE};

async fn replay(emulator: &Emulator, id: impl std::fmt::Display, body: &str) -> Answer {
    let path = format!("/emulator/events/{id}/replay");
    ask(emulator, "POST", &path, &[JSON], body).await
}

async fn journal(emulator: &Emulator) -> Vec<Value> {
    let list = ask(emulator, "GET", "/emulator/journal", &[], "").await;
    list.json().as_array().unwrap().clone()
}

/// The deliveries in the journal but those of CallConnected, when there are so many.
async fn deliveries(emulator: &Emulator, count: usize) -> Vec<Value> {
    soon(async {
        loop {
            let mut entries = journal(emulator).await;
            entries.retain(|entry| entry["kind"] == "delivery" && entry["type"] != "CallConnected");
            if entries.len() >= count {
                return entries;
            }
        }
    })
    .await
}

/// The id of the first event of a type.
async fn event(emulator: &Emulator, of_type: &str) -> u64 {
    let path = format!("/events?type={of_type}");
    ask(emulator, "GET", &path, &[], "").await.json()[0]["id"].as_u64().unwrap()
}

/// An emulator with a call, whose application has received that its tones were sent.
async fn begin() -> (Emulator, Receiver, Value) {
    let emulator = Emulator::start().await.unwrap();
    let mut receiver = Receiver::start().await;
    let uri = format!("{}?code=s3cret", receiver.uri);
    emulator.connect(CALL, Some(&uri)).unwrap();
    operate(&emulator, "sendDtmfTones", &send()).await;
    assert_eq!(name(&receiver.event().await), "CallConnected");
    let sent = receiver.event().await;
    (emulator, receiver, sent)
}

#[tokio::test]
async fn an_event_is_posted_again_as_it_was_and_its_delivery_is_marked() {
    let (emulator, mut receiver, sent) = begin().await;
    let id = event(&emulator, "SendDtmfTonesCompleted").await;
    assert_eq!(replay(&emulator, id, "").await.status, 204);
    assert_eq!(receiver.event().await, sent);
    let posts = receiver.posts();
    assert_eq!(posts[1], posts[2], "to the same address, byte by byte");

    let all = deliveries(&emulator, 2).await;
    assert_eq!(all[0].get("replay"), None);
    assert_eq!((&all[1]["replay"], &all[1]["event"]), (&json!(true), &json!(id)));
    assert_eq!((&all[1]["status"], all[1].get("body")), (&json!(200), None));
    let events = ask(&emulator, "GET", "/events?type=SendDtmfTonesCompleted", &[], "").await.json();
    assert_eq!(events.as_array().unwrap().len(), 1, "it is no other event");
    assert_eq!(events[0]["deliveries"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn an_edited_event_is_posted_and_shown_with_its_delivery() {
    let (emulator, mut receiver, sent) = begin().await;
    let id = event(&emulator, "SendDtmfTonesCompleted").await;
    let mut edited = sent.clone();
    edited["data"]["resultInformation"]["code"] = json!(500);
    let body = json!({ "body": edited }).to_string();
    assert_eq!(replay(&emulator, id, &body).await.status, 204);
    assert_eq!(receiver.event().await, edited);
    let all = deliveries(&emulator, 2).await;
    assert_eq!(all[1]["body"], json!([edited]));
    // The original is kept.
    assert_eq!(replay(&emulator, id, "{}").await.status, 204);
    assert_eq!(receiver.event().await, sent);
}

#[tokio::test]
async fn secrets_are_posted_and_never_shown() {
    let mut application = Application::start().await;
    let subscription = application.subscription();
    let emulator = Emulator::builder().event_grid(subscription).start().await.unwrap();
    soon(emulator.wait_for_subscriptions()).await;
    application.request().await;
    let incoming = json!({ "from": PHONE, "to": "+14255550100" }).to_string();
    let path = "/emulator/incomingCalls";
    let made = ask(&emulator, "POST", path, &[JSON], &incoming).await.json();
    let context = made["incomingCallContext"].as_str().unwrap();
    let (_, _, original) = application.request().await;
    let id = event(&emulator, "IncomingCall").await;
    let shown = journal(&emulator).await.into_iter().find(|entry| entry["id"] == id).unwrap();
    assert_eq!(shown["body"][0]["data"]["incomingCallContext"], "[redacted]");

    replay(&emulator, id, "").await;
    let (_, headers, again) = application.request().await;
    assert_eq!((again, &headers["aeg-event-type"]), (original, &"Notification".parse().unwrap()));
    // As the journal shows it, but for what was edited.
    let mut edited = shown["body"][0].clone();
    edited["data"]["callerDisplayName"] = json!("Bob");
    let body = json!({ "body": edited }).to_string();
    assert_eq!(replay(&emulator, id, &body).await.status, 204);
    let (_, _, posted) = application.request().await;
    let posted: Value = serde_json::from_slice(&posted).unwrap();
    let posted = &posted[0];
    assert_eq!(posted["data"]["incomingCallContext"], context);
    assert_eq!(posted["data"]["callerDisplayName"], "Bob");
    deliveries(&emulator, 3).await;
    let text = ask(&emulator, "GET", "/emulator/journal", &[], "").await.text;
    assert!(!text.contains(context));

    edited["data"]["from"]["rawId"] = json!("[redacted]");
    let refused = replay(&emulator, id, &json!({ "body": edited }).to_string()).await;
    assert_eq!(
        (refused.status, &refused.json()["error"]["target"]),
        (400, &json!("body[0].data.from.rawId"))
    );
}

#[tokio::test]
async fn what_cannot_be_posted_again_is_refused_with_the_reason() {
    let (emulator, _receiver, _) = begin().await;
    deliveries(&emulator, 1).await;
    let entries = journal(&emulator).await;
    let request = entries.iter().find(|entry| entry["kind"] == "request").unwrap()["id"].clone();
    let id = event(&emulator, "SendDtmfTonesCompleted").await;
    for (id, body, status, problem) in [
        (json!(99), "", 404, "the journal has no entry 99"),
        (json!(0), "", 404, "the journal has no entry 0"),
        (json!("x"), "", 400, "id: expected the id of an event in the journal"),
        (request, "", 400, "is not an event, but of the kind request"),
        (json!(id), r#"{"body":7}"#, 400, "body: expected the edited event, an object"),
        (json!(id), r#"{"body":["a"]}"#, 400, "body: expected the edited event, an object"),
        (json!(id), r#"{"event":{}}"#, 400, "event"),
        (json!(id), "{", 400, "expected JSON"),
    ] {
        let answer = replay(&emulator, id.to_string().trim_matches('"'), body).await;
        let message = answer.json()["error"]["message"].as_str().unwrap().to_owned();
        assert_eq!(answer.status, status, "{message}");
        assert!(message.contains(problem), "{message}");
    }
    ask(&emulator, "POST", "/reset", &[], "").await;
    let forgotten = replay(&emulator, id, "").await;
    assert_eq!(forgotten.status, 410);
    assert!(forgotten.text.contains("was forgotten"), "{}", forgotten.text);
}

#[tokio::test]
async fn an_event_that_waits_for_its_endpoint_cannot_be_posted_again() {
    let subscription = EventGridSubscription::new("http://127.0.0.1:9/");
    let emulator = Emulator::builder().event_grid(subscription).start().await.unwrap();
    let incoming = json!({ "from": PHONE, "to": "+14255550100" }).to_string();
    ask(&emulator, "POST", "/emulator/incomingCalls", &[JSON], &incoming).await;
    let id = event(&emulator, "IncomingCall").await;
    let refused = replay(&emulator, id, "").await;
    assert_eq!(refused.status, 409);
    assert!(refused.text.contains("has not been posted yet"), "{}", refused.text);
}

#[tokio::test]
async fn a_replay_waits_until_the_event_before_it_is_answered() {
    let (emulator, mut receiver, sent) = begin().await;
    let id = event(&emulator, "SendDtmfTonesCompleted").await;
    receiver.hold(1);
    emulator.disconnect(CALL);
    assert_eq!(name(&receiver.event().await), "CallDisconnected");
    replay(&emulator, id, "").await;
    assert_eq!(receiver.posts().len(), 3);
    receiver.release();
    assert_eq!(receiver.event().await, sent);
}
