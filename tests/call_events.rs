//! The stream of the events of one call.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use acs_call_automation::event::{CallEvents, Operation, Outcomes};
use futures_util::StreamExt as _;
use serde_json::{Value, json};
use support::soon;

const CALL: &str = "421f3500";
const OTHER: &str = "77aa0000";

fn event(id: &str, name: &str, call: &str) -> Value {
    json!({
        "id": id,
        "source": format!("calling/callConnections/{call}"),
        "type": format!("Microsoft.Communication.{name}"),
        "data": { "callConnectionId": call, "serverCallId": format!("server of {call}"),
                  "operationContext": "pin" },
    })
}

fn deliver(outcomes: &Outcomes, events: &[Value]) {
    outcomes.receive(json!(events).to_string().as_bytes()).acknowledge();
}

/// The ids of all events, which must end.
async fn ids(mut events: CallEvents) -> Vec<String> {
    let mut ids = Vec::new();
    while let Some(event) = soon(events.next()).await {
        ids.push(match event {
            Ok(event) => event.id().to_owned(),
            Err(error) => format!("unreadable {}", error.id().unwrap()),
        });
    }
    assert!(events.next().await.is_none());
    ids
}

#[tokio::test]
async fn events_come_in_the_order_received_each_once_until_the_call_ends() {
    let outcomes = Outcomes::new();
    let events = outcomes.events_of(CALL);
    deliver(
        &outcomes,
        &[event("2", "ParticipantsUpdated", CALL), event("x", "PlayStarted", OTHER)],
    );
    deliver(&outcomes, &[event("1", "CallConnected", CALL)]);
    deliver(&outcomes, &[event("2", "ParticipantsUpdated", CALL)]);
    let unreadable = json!({
        "id": "3", "time": "", "source": [], "type": "Microsoft.Communication.PlayCompleted",
        "data": { "callConnectionId": CALL },
    });
    // The end is the last one, wherever it stands.
    let end = event("5", "CallDisconnected", CALL);
    deliver(&outcomes, &[end, unreadable, event("4", "SomethingNew", CALL)]);
    deliver(&outcomes, &[event("6", "PlayCompleted", CALL)]);
    assert_eq!(ids(events).await, ["2", "1", "unreadable 3", "4", "5"]);
}

#[tokio::test]
async fn an_event_that_arrives_wakes_the_reader() {
    let outcomes = Outcomes::new();
    let mut events = outcomes.events_of(CALL);
    let reading = tokio::spawn(async move { (&mut events).map(Result::unwrap).next().await });
    tokio::task::yield_now().await;
    deliver(&outcomes, &[event("1", "PlayStarted", CALL)]);
    assert_eq!(soon(reading).await.unwrap().unwrap().id(), "1");
}

/// Those that came between the connection of the call and the opening of the stream.
#[tokio::test]
async fn a_stream_begins_with_what_came_shortly_before() {
    let outcomes = Outcomes::new();
    deliver(&outcomes, &[event("1", "CallConnected", CALL), event("x", "CallConnected", OTHER)]);
    let first = outcomes.events_of(CALL);
    deliver(&outcomes, &[event("2", "ParticipantsUpdated", CALL)]);
    let second = outcomes.events_of(" 421f3500\n");
    deliver(&outcomes, &[event("3", "CallDisconnected", CALL)]);
    let after_the_end = outcomes.events_of(CALL);
    for events in [first, second, after_the_end] {
        assert_eq!(ids(events).await, ["1", "2", "3"]);
    }
}

#[tokio::test]
async fn what_came_long_before_is_forgotten() {
    let outcomes = Outcomes::new();
    deliver(&outcomes, &[event("1", "CallConnected", CALL)]);
    let others: Vec<Value> =
        (0..4_096).map(|id| event(&id.to_string(), "PlayStarted", OTHER)).collect();
    deliver(&outcomes, &others);
    let events = outcomes.events_of(CALL);
    deliver(&outcomes, &[event("2", "CallDisconnected", CALL)]);
    assert_eq!(ids(events).await, ["2"]);
}

#[tokio::test]
async fn a_stream_that_is_not_read_keeps_the_latest_events() {
    let outcomes = Outcomes::new();
    let events = outcomes.events_of(CALL);
    for first in [0, 1_000] {
        let some = (first..first + 1_000).map(|id| event(&id.to_string(), "PlayStarted", CALL));
        deliver(&outcomes, &some.collect::<Vec<_>>());
    }
    deliver(&outcomes, &[event("end", "CallDisconnected", CALL)]);
    assert_eq!(events.missed(), 977);
    let ids = ids(events).await;
    assert_eq!((ids.len(), &*ids[0], &*ids[1_023]), (1_024, "977", "end"));
}

#[tokio::test]
async fn a_wait_gets_its_event_all_the_same() {
    let outcomes = Outcomes::new();
    let waiter = outcomes.register(Operation::Play, CALL, "pin").unwrap();
    let events = outcomes.events_of(CALL);
    deliver(&outcomes, &[event("1", "PlayCompleted", CALL)]);
    assert_eq!(soon(waiter.outcome()).await.unwrap().id(), "1");
    deliver(&outcomes, &[event("2", "CallDisconnected", CALL)]);
    assert_eq!(ids(events).await, ["1", "2"]);
}

/// The connection in them is the recorder's.
#[tokio::test]
async fn the_events_of_its_recording_are_among_them() {
    let recorded = |id: &str, call: &str| {
        let mut event = event(id, "RecordingStateChanged", "recorder");
        event["data"]["recordingId"] = json!("eyJQ");
        event["data"]["serverCallId"] = json!(format!("server of {call}"));
        event
    };
    let outcomes = Outcomes::new();
    deliver(&outcomes, &[recorded("1", CALL), event("2", "CallConnected", CALL)]);
    let events = outcomes.events_of(CALL);
    deliver(&outcomes, &[recorded("x", OTHER), recorded("3", CALL)]);
    deliver(&outcomes, &[event("4", "CallDisconnected", CALL)]);
    assert_eq!(ids(events).await, ["1", "2", "3", "4"]);
}

#[tokio::test]
async fn an_unreadable_end_ends_the_stream() {
    let outcomes = Outcomes::new();
    let events = outcomes.events_of(CALL);
    let mut end = event("1", "CallDisconnected", CALL);
    end["source"] = json!([]);
    deliver(&outcomes, &[end]);
    assert_eq!(ids(events).await, ["unreadable 1"]);
}

/// Events may be personal data.
#[test]
fn debug_shows_the_call_only() {
    let outcomes = Outcomes::new();
    deliver(&outcomes, &[event("secret", "CallConnected", CALL)]);
    let shown = format!("{:?}", outcomes.events_of(CALL));
    assert!(shown.contains(CALL) && !shown.contains("secret"), "{shown}");
}
