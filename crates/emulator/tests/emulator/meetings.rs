//! Group calls and rooms, and the identities that take part in them.

use acs_call_automation::types::{CallLocator, ConnectRequest, StartCallRecordingRequest};
use acs_call_automation::{Call, CallAutomationClient, Error};
use acs_call_emulator::Emulator;
use serde_json::{Value, json};

use crate::life::{raw_ids, refused, start};
use crate::receiver::{Receiver, name};
use crate::wire::ask;

fn group() -> Value {
    json!({ "kind": "groupCallLocator", "groupCallId": "6f3bd1a2-0000-4000-8000-000000000001" })
}

async fn connect(
    client: &CallAutomationClient,
    receiver: &Receiver,
    locator: &Value,
) -> Result<Call, Error> {
    let locator: CallLocator = serde_json::from_value(locator.clone()).unwrap();
    let request =
        ConnectRequest::builder().call_locator(locator).callback_uri(receiver.uri.clone());
    let answer = client.connect().body(request).send().await?;
    Ok(client.call(answer.call_connection_id.as_deref().unwrap()))
}

async fn exchange(emulator: &Emulator, method: &str, path: &str, body: &Value) -> (u16, Value) {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let token = [("authorization", "Bearer token")];
    let answer = ask(emulator, method, path, &token, &body).await;
    (answer.status, serde_json::from_str(&answer.text).unwrap_or_default())
}

#[tokio::test]
async fn a_group_call_is_joined_by_several_connections_and_goes_on_with_one() {
    let (_emulator, client, mut first) = start(Emulator::builder()).await;
    let mut second = Receiver::start().await;
    let one = connect(&client, &first, &group()).await.unwrap();
    assert_eq!(first.names(1).await, ["CallConnected"]);
    assert_eq!(raw_ids(&first.event().await).len(), 1);
    let two = connect(&client, &second, &group()).await.unwrap();
    assert_eq!(second.names(1).await, ["CallConnected"]);
    assert_eq!(raw_ids(&second.event().await).len(), 2);
    let event = first.event().await;
    assert_eq!((&*name(&event), raw_ids(&event).len()), ("ParticipantsUpdated", 2));
    let (shown, other) =
        (one.get_call().send().await.unwrap(), two.get_call().send().await.unwrap());
    assert_eq!(shown.server_call_id, other.server_call_id);
    assert_eq!(shown.correlation_id, other.correlation_id);

    two.hang_up().send().await.unwrap();
    assert_eq!(second.names(1).await, ["CallDisconnected"]);
    assert_eq!(raw_ids(&first.event().await).len(), 1);
    one.get_call().send().await.unwrap();
    // It is joined by its server call id too, as long as it lasts.
    let by_id = json!({ "kind": "serverCallLocator", "serverCallId": shown.server_call_id });
    let two = connect(&client, &second, &by_id).await.unwrap();
    assert_eq!(second.names(2).await, ["CallConnected", "ParticipantsUpdated"]);
    assert_eq!(first.names(1).await, ["ParticipantsUpdated"]);
    two.terminate().send().await.unwrap();
    assert_eq!(first.outcome().await, ("CallDisconnected".to_owned(), 200, 5001));
    let outcome = connect(&client, &second, &by_id).await.map(|_| ());
    assert_eq!(refused(outcome), (404, 8522));
}

#[tokio::test]
async fn a_call_is_joined_after_the_first_in_it_has_left() {
    let (_emulator, client, mut receiver) = start(Emulator::builder()).await;
    let first = crate::life::connected(&client, &mut receiver).await;
    let id = first.get_call().send().await.unwrap().server_call_id.clone();
    let locator = json!({ "serverCallId": id });
    let mut others = Receiver::start().await;
    connect(&client, &others, &locator).await.unwrap();
    others.names(2).await;
    assert_eq!(raw_ids(&receiver.event().await).len(), 3);
    first.hang_up().send().await.unwrap();
    assert_eq!(raw_ids(&others.event().await).len(), 2);
    connect(&client, &others, &locator).await.unwrap();
}

#[tokio::test]
async fn who_fails_to_join_changes_nothing_for_the_others() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let first = crate::life::connected(&client, &mut receiver).await;
    let id = first.get_call().send().await.unwrap().server_call_id.clone();
    let mut others = Receiver::start().await;
    let locator = json!({ "serverCallId": id });
    connect(&client, &others, &locator).await.unwrap();
    others.names(2).await;
    receiver.names(1).await;
    emulator.fail_next_outcome(1, acs_call_automation::Subcode::new(8500));
    let third = Receiver::start().await;
    connect(&client, &third, &locator).await.unwrap();
    emulator.wait_for_callbacks().await;
    assert_eq!((receiver.posts().len(), others.posts().len(), third.posts().len()), (3, 2, 1));
    let page = first.list_participants().stream().next_page().await.unwrap().unwrap();
    assert_eq!(page.value().len(), 3);
}

#[tokio::test]
async fn a_group_call_is_recorded_once() {
    let (_emulator, client, mut receiver) = start(Emulator::builder()).await;
    let body = json!({ "callLocator": group() });
    let request: StartCallRecordingRequest = serde_json::from_value(body).unwrap();
    let outcome = client.start_recording().body(request.clone()).send().await;
    assert_eq!(refused(outcome), (404, 8522));
    connect(&client, &receiver, &group()).await.unwrap();
    let two = connect(&client, &receiver, &group()).await.unwrap();
    client.start_recording().body(request.clone()).send().await.unwrap();
    let outcome = client.start_recording().body(request).send().await;
    assert_eq!(refused(outcome), (400, 8553));
    let other = StartCallRecordingRequest::builder().call_connection_id(two.id());
    assert_eq!(refused(client.start_recording().body(other).send().await), (400, 8553));
    receiver.names(2).await;
}

#[tokio::test]
async fn a_locator_has_one_id_of_its_kind() {
    let (_emulator, client, receiver) = start(Emulator::builder()).await;
    for locator in [
        json!({ "kind": "roomCallLocator", "groupCallId": "1" }),
        json!({ "groupCallId": "1", "roomId": "1" }),
        json!({ "groupCallId": "" }),
    ] {
        let outcome = connect(&client, &receiver, &locator).await.map(|_| ());
        assert_eq!(refused(outcome), (400, 8523), "{locator}");
    }
}

#[tokio::test]
async fn a_room_is_made_joined_and_deleted() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let user = "8:acs:resource_user";
    let body = json!({
        "validFrom": "2026-11-25T08:00:00.000000Z",
        "validUntil": "2026-11-26T08:00:00+00:00",
        "pstnDialOutEnabled": true,
        "participants": { user: { "role": "Presenter" }, "8:acs:resource_other": {} },
    });
    let (status, room) = exchange(&emulator, "POST", "/rooms?api-version=2024-04-15", &body).await;
    assert_eq!(status, 201);
    assert_eq!(room["validUntil"], "2026-11-26T08:00:00Z");
    assert_eq!(room["pstnDialOutEnabled"], true);
    let id = room["id"].as_str().unwrap();
    let path = format!("/rooms/{id}?api-version=2024-04-15");
    assert_eq!(exchange(&emulator, "GET", &path, &Value::Null).await, (200, room.clone()));
    let body = json!({ "validUntil": "2026-11-24T08:00:00Z" });
    assert_eq!(exchange(&emulator, "PATCH", &path, &body).await.0, 400);
    let body = json!({ "pstnDialOutEnabled": false });
    assert_eq!(exchange(&emulator, "PATCH", &path, &body).await.1["pstnDialOutEnabled"], false);

    let list = format!("/rooms/{id}/participants?api-version=2024-04-15");
    let body =
        json!({ "participants": { user: { "role": "Consumer" }, "8:acs:resource_other": null } });
    assert_eq!(exchange(&emulator, "PATCH", &list, &body).await, (200, json!({})));
    let (_, participants) = exchange(&emulator, "GET", &list, &Value::Null).await;
    assert_eq!(participants, json!({ "value": [{ "rawId": user, "role": "Consumer" }] }));

    let locator = json!({ "kind": "roomCallLocator", "roomId": id });
    connect(&client, &receiver, &locator).await.unwrap();
    assert_eq!(receiver.names(2).await, ["CallConnected", "ParticipantsUpdated"]);
    assert_eq!(exchange(&emulator, "DELETE", &path, &Value::Null).await.0, 204);
    assert_eq!(exchange(&emulator, "GET", &path, &Value::Null).await.0, 404);
    // In strict mode a room must exist.
    let outcome = connect(&client, &receiver, &locator).await.map(|_| ());
    assert_eq!(refused(outcome), (404, 8522));
}

#[tokio::test]
async fn an_identity_is_made_with_a_token_and_deleted() {
    let emulator = Emulator::start().await.unwrap();
    let path = "/identities?api-version=2023-10-01";
    let (status, bare) = exchange(&emulator, "POST", path, &Value::Null).await;
    assert_eq!(status, 201);
    assert!(bare.get("accessToken").is_none());
    let body = json!({ "createTokenWithScopes": ["voip"], "expiresInMinutes": 60 });
    let (_, created) = exchange(&emulator, "POST", path, &body).await;
    let id = created["identity"]["id"].as_str().unwrap();
    assert!(id.starts_with(&format!("8:acs:{}_", emulator.resource_id())), "{id}");
    let token = created["accessToken"]["token"].as_str().unwrap();
    // The emulator takes its own token, as it has not expired.
    let token = [("authorization", &*format!("Bearer {token}"))];
    assert_eq!(ask(&emulator, "GET", "/rooms?api-version=1", &token, "").await.status, 200);
    assert_eq!(ask(&emulator, "GET", "/rooms?api-version=1", &[], "").await.status, 401);

    let encoded = id.replace(':', "%3A");
    let action = format!("/identities/{encoded}/:issueAccessToken?api-version=1");
    let scopes = json!({ "scopes": ["chat", "voip"] });
    let (status, issued) = exchange(&emulator, "POST", &action, &scopes).await;
    assert_eq!(status, 200);
    assert_eq!(issued["token"].as_str().unwrap().split('.').count(), 3);
    let foreign = "/identities/8%3Aacs%3Aother_user?api-version=1";
    assert_eq!(exchange(&emulator, "DELETE", foreign, &Value::Null).await.0, 404);
    let own = format!("/identities/{encoded}?api-version=1");
    assert_eq!(exchange(&emulator, "DELETE", &own, &Value::Null).await.0, 204);
    for (body, member) in [
        (json!({ "createTokenWithScopes": ["voip"], "expiresInMinutes": 59 }), "expiresInMinutes"),
        (json!({ "createTokenWithScopes": 1 }), "createTokenWithScopes"),
    ] {
        let (status, error) = exchange(&emulator, "POST", path, &body).await;
        assert_eq!((status, &error["error"]["target"]), (400, &json!(member)));
    }
}
