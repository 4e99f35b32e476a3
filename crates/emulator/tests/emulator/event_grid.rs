//! What Event Grid delivers: handshakes, incoming calls and files of recordings.

use std::sync::{Arc, Mutex};

use acs_call_automation::event::{GridEndpoint, GridEvent, GridEventData};
use acs_call_emulator::{Emulator, EmulatorBuilder, EventGridSchema, EventGridSubscription};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use http::{HeaderMap, Method, StatusCode};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

use crate::PHONE;
use crate::receiver::soon;
use crate::wire::{JSON, ask, ask_at};

const OWN: &str = "+14255550100";

/// An application with an endpoint of the client.
pub(crate) struct Application {
    endpoint: String,
    requests: mpsc::UnboundedReceiver<(Method, HeaderMap, Bytes)>,
    events: mpsc::UnboundedReceiver<GridEvent>,
}

/// How an application answers in place of the client's endpoint, if it does.
type Own = fn(&HeaderMap, &Bytes) -> Option<Response>;

struct Served {
    grid: GridEndpoint,
    own: Own,
    requests: mpsc::UnboundedSender<(Method, HeaderMap, Bytes)>,
    events: mpsc::UnboundedSender<GridEvent>,
}

impl Application {
    pub(crate) async fn start() -> Self {
        Self::serve(TcpListener::bind("127.0.0.1:0").await.unwrap())
    }

    pub(crate) fn serve(listener: TcpListener) -> Self {
        Self::at(listener, |_, _| None)
    }

    async fn with_answer(own: Own) -> Self {
        Self::at(TcpListener::bind("127.0.0.1:0").await.unwrap(), own)
    }

    fn at(listener: TcpListener, own: Own) -> Self {
        let endpoint = format!("http://{}/incoming?code=secret", listener.local_addr().unwrap());
        let (requests, received) = mpsc::unbounded_channel();
        let (events, read) = mpsc::unbounded_channel();
        let served = Served { grid: GridEndpoint::new(), own, requests, events };
        let router = Router::new().fallback(receive).with_state(Arc::new(served));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { endpoint, requests: received, events: read }
    }

    pub(crate) fn subscription(&self) -> EventGridSubscription {
        EventGridSubscription::new(&self.endpoint)
    }

    pub(crate) async fn request(&mut self) -> (Method, HeaderMap, Bytes) {
        soon(self.requests.recv()).await.unwrap()
    }

    pub(crate) async fn event(&mut self) -> GridEvent {
        soon(self.events.recv()).await.unwrap()
    }
}

async fn receive(
    State(served): State<Arc<Served>>,
    method: Method,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let own = (served.own)(&headers, &body);
    let delivery = served.grid.receive(&method, &headers, &body);
    // The test may be over.
    let _ = served.requests.send((method, headers, body));
    if let Some(own) = own {
        return own;
    }
    for event in &delivery {
        let _ = served.events.send(event.as_ref().unwrap().clone());
    }
    delivery.acknowledge().into_response()
}

async fn subscribed(
    builder: EmulatorBuilder,
    application: &Application,
    schema: EventGridSchema,
) -> Emulator {
    let subscription = application.subscription().schema(schema);
    builder.event_grid(subscription).start().await.unwrap()
}

/// An emulator whose log can be read.
fn logged() -> (EmulatorBuilder, Arc<Mutex<Vec<String>>>) {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&lines);
    (Emulator::builder().log(move |line| log.lock().unwrap().push(line.to_owned())), lines)
}

#[tokio::test]
async fn a_delivery_of_event_grid_names_no_call() {
    let mut application = Application::start().await;
    let emulator = subscribed(Emulator::builder(), &application, EventGridSchema::EventGrid).await;
    emulator.call_in(PHONE, OWN).unwrap();
    application.event().await;
    emulator.wait_for_callbacks().await;
    let events = ask(&emulator, "GET", "/events?type=IncomingCall", &[], "").await.json();
    let delivery = &events[0]["deliveries"][0];
    assert_eq!((&delivery["status"], delivery.get("callConnectionId")), (&json!(200), None));
}

#[tokio::test]
async fn an_incoming_call_is_delivered_to_the_clients_endpoint() {
    for schema in [EventGridSchema::EventGrid, EventGridSchema::CloudEvents] {
        let mut application = Application::start().await;
        let emulator = subscribed(Emulator::builder(), &application, schema).await;
        soon(emulator.wait_for_subscriptions()).await;
        let (method, headers, _) = application.request().await;
        match schema {
            EventGridSchema::EventGrid => {
                assert_eq!(method, Method::POST);
                assert_eq!(headers["aeg-event-type"], "SubscriptionValidation");
            }
            _ => {
                assert_eq!(method, Method::OPTIONS);
                assert_eq!(headers["webhook-request-origin"], "eventgrid.azure.net");
            }
        }

        let incoming = emulator.call_in(PHONE, OWN).unwrap();
        let (method, headers, body) = application.request().await;
        assert_eq!(
            (method, &headers["aeg-event-type"]),
            (Method::POST, &"Notification".parse().unwrap())
        );
        assert!(!headers.contains_key("authorization"));
        let body: Value = serde_json::from_slice(&body).unwrap();
        let envelope = match schema {
            EventGridSchema::EventGrid => {
                assert_eq!(headers["content-type"], "application/json; charset=utf-8");
                assert_eq!(body.as_array().unwrap().len(), 1);
                assert_eq!(body[0]["eventType"], "Microsoft.Communication.IncomingCall");
                &body[0]
            }
            _ => {
                let media_type = "application/cloudevents+json; charset=utf-8";
                assert_eq!(headers["content-type"], media_type);
                assert_eq!(body["type"], "Microsoft.Communication.IncomingCall");
                assert_eq!(body["specversion"], "1.0");
                &body
            }
        };
        assert_eq!(envelope["subject"], "/caller/4:+14255550123/recipient/4:+14255550100");
        assert_eq!(envelope["data"]["from"]["kind"], "phoneNumber");
        let event = application.event().await;
        assert!(event.source().contains("Microsoft.Communication") && event.time().is_some());
        assert_eq!(event.unread().count(), 0);
        let GridEventData::IncomingCall(call) = event.data() else { unreachable!() };
        assert_eq!(*call, incoming);
    }
}

/// Applications start after the emulator.
#[tokio::test]
async fn an_endpoint_is_asked_until_it_is_up_and_then_gets_what_has_happened() {
    let address = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let subscription = EventGridSubscription::new(format!("http://{address}/incoming"));
    let emulator = Emulator::builder().event_grid(subscription).start().await.unwrap();
    let calls = [PHONE, "+14255550124"].map(|from| emulator.call_in(from, OWN).unwrap());
    let listener = TcpListener::bind(address).await.unwrap();
    let mut application = Application::at(listener, |_, _| None);
    soon(emulator.wait_for_subscriptions()).await;
    for call in calls {
        let event = application.event().await;
        assert_eq!(*event.data(), GridEventData::from(call));
    }
}

#[tokio::test]
async fn an_answer_that_is_not_json_is_accepted_with_a_warning_unless_strict() {
    /// As the service's Python sample for recordings answers.
    fn sample(_: &HeaderMap, body: &Bytes) -> Option<Response> {
        let body: Value = serde_json::from_slice(body).unwrap();
        let code = body[0]["data"]["validationCode"].as_str()?;
        Some(format!("{{'validationResponse': '{code}'}}").into_response())
    }
    let mut application = Application::with_answer(sample).await;
    let (builder, lines) = logged();
    let emulator = builder.event_grid(application.subscription()).start().await.unwrap();
    soon(emulator.wait_for_subscriptions()).await;
    let warned = |line: &String| line.contains("has agreed. Warning: ") && !line.contains("secret");
    assert!(lines.lock().unwrap().iter().any(warned));

    application.request().await;
    let (builder, lines) = logged();
    let strict = builder.strict(true).event_grid(application.subscription());
    let _emulator = strict.start().await.unwrap();
    // It is asked again, so its first answer was not accepted.
    for _ in 0..2 {
        application.request().await;
    }
    let agreed = |line: &String| line.ends_with("has agreed");
    assert!(!lines.lock().unwrap().iter().any(agreed));
}

/// What agrees to the question in a body.
fn agreement(body: &Bytes) -> String {
    let body: Value = serde_json::from_slice(body).unwrap_or_default();
    json!({ "validationResponse": body[0]["data"]["validationCode"] }).to_string()
}

#[tokio::test]
async fn an_endpoint_that_does_not_agree_gets_nothing() {
    for own in [
        (|_, _| Some(StatusCode::OK.into_response())) as Own,
        |_, body| Some((StatusCode::ACCEPTED, agreement(body)).into_response()),
        |_, _| Some(r#"{"validationResponse": "another"}"#.into_response()),
        |_, _| Some(([("webhook-allowed-origin", "contoso.com")], "").into_response()),
    ] {
        for schema in [EventGridSchema::EventGrid, EventGridSchema::CloudEvents] {
            let mut application = Application::with_answer(own).await;
            let emulator = subscribed(Emulator::builder(), &application, schema).await;
            emulator.call_in(PHONE, OWN).unwrap();
            for _ in 0..2 {
                let (_, headers, _) = application.request().await;
                assert_ne!(headers.get("aeg-event-type"), Some(&"Notification".parse().unwrap()));
            }
        }
    }
}

#[tokio::test]
async fn an_endpoint_may_agree_by_the_url() {
    let mut application =
        Application::with_answer(|_, _| Some(StatusCode::OK.into_response())).await;
    let schema = EventGridSchema::EventGrid;
    let emulator = subscribed(Emulator::builder(), &application, schema).await;
    let (_, _, body) = application.request().await;
    let body: Value = serde_json::from_slice(&body).unwrap();
    let url = body[0]["data"]["validationUrl"].as_str().unwrap();
    let path = url.strip_prefix(&emulator.endpoint()).unwrap();
    let other = path.replace("?id=", "?id=0");
    assert_eq!(ask(&emulator, "GET", &other, &[], "").await.status, 404);
    assert_eq!(ask(&emulator, "GET", path, &[], "").await.status, 200);
    soon(emulator.wait_for_subscriptions()).await;
}

#[tokio::test]
async fn each_endpoint_gets_what_its_subscription_wants() {
    let mut all = Application::start().await;
    let mut files = Application::start().await;
    let mut calls = Application::start().await;
    let builder = Emulator::builder()
        .event_grid(all.subscription())
        .event_grid(files.subscription().event_type("RecordingFileStatusUpdated"));
    let emulator = builder.start().await.unwrap();
    let to_other = calls.subscription().event_type("Microsoft.Communication.IncomingCall");
    emulator.subscribe(to_other.calls_to("+14255550199")).unwrap();
    soon(emulator.wait_for_subscriptions()).await;
    for to in [OWN, "+14255550199"] {
        emulator.call_in(PHONE, to).unwrap();
    }
    emulator.wait_for_callbacks().await;
    for to in ["4:+14255550100", "4:+14255550199"] {
        assert!(all.event().await.subject().unwrap().ends_with(to));
    }
    assert!(calls.event().await.subject().unwrap().ends_with("4:+14255550199"));
    assert!(calls.events.try_recv().is_err() && files.events.try_recv().is_err());
}

#[tokio::test]
async fn the_latest_hundred_events_wait_for_the_handshake() {
    let address = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let (builder, lines) = logged();
    let subscription = EventGridSubscription::new(format!("http://{address}/incoming"));
    let emulator = builder.event_grid(subscription).start().await.unwrap();
    let calls: Vec<_> = (0..102).map(|_| emulator.call_in(PHONE, OWN).unwrap()).collect();
    let dropped = |line: &&String| line.contains("dropped: 100 events wait for the handshake");
    assert_eq!(lines.lock().unwrap().iter().filter(dropped).count(), 2);
    let mut application = Application::at(TcpListener::bind(address).await.unwrap(), |_, _| None);
    assert_eq!(*application.event().await.data(), GridEventData::from(calls[2].clone()));
}

#[tokio::test]
async fn a_subscription_is_added_and_listed_over_http() {
    let mut application = Application::start().await;
    let emulator = Emulator::start().await.unwrap();
    let path = "/emulator/eventGrid";
    let body = json!({
        "endpoint": application.endpoint,
        "types": ["IncomingCall"],
        "schema": "cloudEvents",
        "from": PHONE,
    });
    assert_eq!(ask(&emulator, "POST", path, &[JSON], &body.to_string()).await.status, 204);
    soon(emulator.wait_for_subscriptions()).await;
    let listed = ask(&emulator, "GET", path, &[], "").await.json();
    let expected = json!([{
        "endpoint": application.endpoint.replace("secret", "[redacted]"),
        "types": ["Microsoft.Communication.IncomingCall"],
        "schema": "cloudEvents",
        "from": "4:+14255550123",
        "to": null,
        "agreed": true,
    }]);
    assert_eq!(listed, expected);
    let call = json!({ "from": PHONE, "to": OWN }).to_string();
    ask(&emulator, "POST", "/emulator/incomingCalls", &[JSON], &call).await;
    application.event().await;

    for (member, value) in [
        ("endpoint", json!("http://contoso.com")),
        ("types", json!(["Incoming"])),
        ("schema", json!("json")),
        ("to", json!("me")),
        ("subject", json!("a")),
    ] {
        let mut wrong = body.clone();
        wrong[member] = value;
        let answer = ask(&emulator, "POST", path, &[JSON], &wrong.to_string()).await;
        assert_eq!(answer.status, 400, "{member}");
        assert_eq!(answer.json()["error"]["target"], member);
    }
    // Like the rest of the control interface, it is not for other hosts.
    let address = emulator.endpoint();
    let host = address.strip_prefix("http://").unwrap();
    let foreign = [("origin", "https://contoso.com"), JSON];
    assert_eq!(ask_at(host, "POST", path, &foreign, &body.to_string()).await.status, 403);
}

#[tokio::test]
async fn a_subscription_that_cannot_be_used_is_named_at_the_start() {
    for (text, expected) in [
        ("http://contoso.com/", "endpoint: expected an https URI"),
        ("https://contoso.com/ types=Calls", "types: expected one of IncomingCall, "),
    ] {
        let builder = Emulator::builder().event_grid(text.parse().unwrap());
        let error = builder.start().await.unwrap_err().to_string();
        assert!(error.starts_with(&format!("Event Grid subscription: {expected}")), "{error}");
    }
}
