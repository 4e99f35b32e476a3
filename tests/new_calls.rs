//! Waiting for the event that ends an operation which begins a call, or ends it.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use acs_call_automation::Participant;
use acs_call_automation::event::{
    CallEnd, Completed, Operation, OutcomeError, OutcomeErrorKind, Outcomes,
};
use acs_call_automation::types::{
    CallConnected, CallDisconnected, CreateCallRequest, PlayRequest, PlaySource,
};
use http::StatusCode;
use serde_json::json;
use support::fixture::{CALLBACK, Fixture};
use support::soon;
use tokio::task::JoinHandle;

const CALL: &str = "421f3500";
const OTHER: &str = "77aa0000";

fn callee() -> Participant {
    "+14255550123".parse().unwrap()
}

type Created = Result<Completed<CallConnected>, OutcomeError>;

impl Fixture {
    fn create(&self, context: Option<&str>) -> JoinHandle<Created> {
        let (client, outcomes) = (self.client.clone(), self.outcomes.clone());
        let mut request = CreateCallRequest::builder();
        request = request.targets(vec![callee()]).source_caller_id_number("+14255550100");
        if let Some(context) = context {
            request = request.operation_context(context);
        }
        tokio::spawn(
            async move { client.create_call().body(request).send_and_wait(&outcomes).await },
        )
    }

    /// Creates a call, and returns when the request was answered and the wait has started.
    async fn created(&self, call: &str, context: &str) -> JoinHandle<Created> {
        let begun = self.clock.until_begun(0).await.len();
        self.server.answer((StatusCode::CREATED, json!({ "callConnectionId": call }).to_string()));
        let creating = self.create(Some(context));
        self.clock.until_begun(begun + 1).await;
        creating
    }

    fn deliver(&self, name: &str, call: &str, context: Option<&str>) {
        let event = json!([{
            "id": format!("{name} of {call} with {context:?}"),
            "source": format!("calling/callConnections/{call}"),
            "type": format!("Microsoft.Communication.{name}"),
            "data": {
                "callConnectionId": call,
                "operationContext": context,
                "resultInformation": { "code": 486, "subCode": 560_486, "message": "Busy." },
            },
        }]);
        assert_eq!(self.outcomes.receive(event.to_string().as_bytes()).len(), 1);
    }
}

async fn connects(creating: JoinHandle<Created>, call: &str) -> Completed<CallConnected> {
    let completed = soon(creating).await.unwrap().unwrap();
    assert_eq!(completed.call_connection_id.as_deref(), Some(call));
    completed
}

async fn fails(creating: JoinHandle<Created>, kind: OutcomeErrorKind) -> OutcomeError {
    let error = soon(creating).await.unwrap().map(|_| ()).unwrap_err();
    assert_eq!(error.kind(), kind, "{error}");
    error
}

#[tokio::test]
async fn a_call_that_connects_is_known_by_the_context() {
    let test = Fixture::new().await;
    let creating = test.created(CALL, "support").await;
    test.deliver("CallConnected", OTHER, Some("sales"));
    test.deliver("CallDisconnected", OTHER, None);
    test.deliver("CallConnected", CALL, Some("support"));
    let completed = connects(creating, CALL).await;
    assert_eq!(completed.accepted().unwrap().status(), 201);
    assert_eq!(completed.call(&test.client).id(), CALL);
    assert_eq!(test.outcomes.waiting(), 0);
}

#[tokio::test]
async fn a_request_gets_the_callback_uri_and_a_context() {
    let test = Fixture::new().await;
    test.server.hold();
    let creating = test.create(None);
    test.server.until_came(1).await;
    let sent = test.server.only();
    let (body, pair) = (sent.json(), sent.header("repeatability-request-id").unwrap().to_owned());
    assert_eq!((&body["callbackUri"], &body["operationContext"]), (&json!(CALLBACK), &json!(pair)));
    // The event comes before the answer, which has no call.
    test.deliver("CallConnected", CALL, Some(&pair));
    test.server.go_on();
    connects(creating, CALL).await;
}

#[tokio::test]
async fn a_request_without_a_callback_uri_is_refused_with_the_fix() {
    let mut test = Fixture::new().await;
    test.outcomes = Outcomes::new();
    let error = fails(test.create(None), OutcomeErrorKind::NotSent).await.to_string();
    assert!(error.contains("callback_uri: expected a value"), "{error}");
    assert!(error.contains("`Outcomes::with_callback_uri`"), "{error}");
}

#[tokio::test]
async fn the_callback_uri_of_the_request_is_kept() {
    let test = Fixture::new().await;
    test.server.answer(StatusCode::BAD_REQUEST);
    let request = CreateCallRequest::builder()
        .targets(vec![callee()])
        .source_caller_id_number("+14255550100")
        .callback_uri("https://contoso.com/other");
    let creating = test.client.create_call().body(request).send_and_wait(&test.outcomes);
    assert_eq!(creating.await.unwrap_err().kind(), OutcomeErrorKind::Refused);
    assert_eq!(test.server.only().json()["callbackUri"], "https://contoso.com/other");
}

/// The service reports a rejected call by two events, one of them without context.
#[tokio::test]
async fn a_failure_without_context_is_known_by_the_call() {
    for name in ["CreateCallFailed", "CallDisconnected"] {
        let test = Fixture::new().await;
        let creating = test.created(CALL, "support").await;
        test.deliver(name, OTHER, None);
        assert_eq!(test.outcomes.waiting(), 1, "{name}");
        test.deliver(name, CALL, None);
        let error = fails(creating, OutcomeErrorKind::Failed).await;
        assert_eq!(error.call_connection_id(), CALL);
        assert_eq!(error.event().unwrap().call_connection_id(), Some(CALL));
        assert_eq!(error.subcode().unwrap().number(), 560_486);
        assert_eq!(error.call_end(), Some(CallEnd::Busy));
        assert_eq!(test.outcomes.waiting(), 0);
    }
}

#[tokio::test]
async fn a_failure_before_the_answer_is_not_lost() {
    for (name, context) in [
        ("CreateCallFailed", Some("support")),
        ("CreateCallFailed", None),
        ("CallDisconnected", Some("support")),
        ("CallDisconnected", None),
    ] {
        let test = Fixture::new().await;
        let answer = json!({ "callConnectionId": CALL }).to_string();
        test.server.answer((StatusCode::CREATED, answer)).hold();
        let creating = test.create(Some("support"));
        test.server.until_came(1).await;
        test.deliver(name, OTHER, None);
        test.deliver(name, CALL, context);
        test.server.go_on();
        let error = fails(creating, OutcomeErrorKind::Failed).await;
        assert_eq!(error.event().unwrap().call_connection_id(), Some(CALL), "{name} {context:?}");
    }
}

#[tokio::test]
async fn calls_that_are_created_at_once_are_distinguished() {
    let test = Fixture::new().await;
    let first = test.created(CALL, "first").await;
    let second = test.created(OTHER, "second").await;
    let error = fails(test.create(Some("second")), OutcomeErrorKind::NotSent).await;
    assert!(error.to_string().contains("already awaited"), "{error}");
    test.deliver("CallDisconnected", CALL, None);
    test.deliver("CallConnected", OTHER, Some("second"));
    fails(first, OutcomeErrorKind::Failed).await;
    connects(second, OTHER).await;
}

#[tokio::test]
async fn a_wait_that_times_out_knows_its_call() {
    let test = Fixture::new().await;
    let creating = test.created(CALL, "support").await;
    test.clock.end_waits();
    let error = fails(creating, OutcomeErrorKind::TimedOut).await;
    assert_eq!((error.call_connection_id(), error.operation_context()), (CALL, "support"));
}

#[tokio::test]
async fn a_wait_can_be_registered_for_a_call_that_another_process_creates() {
    let test = Fixture::new().await;
    let waiter = test.outcomes.register(Operation::CreateCall, "", "support").unwrap();
    test.deliver("CallConnected", CALL, Some("support"));
    let event = soon(waiter.outcome()).await.unwrap();
    assert_eq!(event.call_connection_id(), Some(CALL));
}

/// Its request has no context; the end of the call is the outcome.
#[tokio::test]
async fn a_call_that_is_hung_up_has_ended_when_its_event_comes() {
    for is_before_the_answer in [false, true] {
        let test = Fixture::new().await;
        test.server.answer(StatusCode::NO_CONTENT);
        if is_before_the_answer {
            test.server.hold();
        }
        let (call, outcomes) = (test.client.call(CALL), test.outcomes.clone());
        let ending: JoinHandle<Result<Completed<CallDisconnected>, _>> =
            tokio::spawn(async move { call.hang_up().send_and_wait(&outcomes).await });
        test.server.until_came(1).await;
        if !is_before_the_answer {
            test.clock.until_begun(1).await;
        }
        test.deliver("CallDisconnected", OTHER, None);
        test.deliver("CallDisconnected", CALL, Some("support"));
        test.server.go_on();
        let ended = soon(ending).await.unwrap().unwrap();
        assert_eq!(ended.call_connection_id.as_deref(), Some(CALL));
        assert_eq!(ended.accepted().unwrap().status(), 204);
    }
}

#[tokio::test]
async fn a_wait_in_a_call_that_was_transferred_ends_normally() {
    let test = Fixture::new().await;
    test.server.answer((StatusCode::ACCEPTED, "{}"));
    let begun = test.clock.until_begun(0).await.len();
    let (client, outcomes) = (test.client.clone(), test.outcomes.clone());
    let playing = tokio::spawn(async move {
        let welcome = PlaySource::from_file("https://contoso.com/welcome.wav");
        let request = PlayRequest::builder().play_sources(vec![welcome]);
        client.call(CALL).play().body(request).send_and_wait(&outcomes).await
    });
    test.clock.until_begun(begun + 1).await;
    let event = json!({
        "id": "1",
        "type": "Microsoft.Communication.CallDisconnected",
        "data": {
            "callConnectionId": CALL,
            "resultInformation": { "code": 200, "subCode": 7015 },
        },
    });
    test.outcomes.receive(event.to_string().as_bytes()).acknowledge();
    let error = soon(playing).await.unwrap().unwrap_err();
    assert_eq!(error.kind(), OutcomeErrorKind::Disconnected);
    assert_eq!(error.call_end(), Some(CallEnd::Transferred));
    assert!(error.call_end().unwrap().is_normal());
    assert!(error.to_string().contains(": transferred; subcode 7015"), "{error}");
}

/// To the service, a request with another callback URI or context is another request.
#[tokio::test]
async fn a_call_is_created_again_with_what_its_pair_was_sent_with() {
    let fixture = Fixture::new().await;
    let client = fixture.server.builder().clock(fixture.clock.clone()).build().unwrap();
    let request = CreateCallRequest::builder()
        .targets(vec![callee()])
        .source_caller_id_number("+14255550100");
    let pair = fixture.outcomes.with_callback_uri("https://contoso.com/first").new_pair();
    for (uri, is_sent) in [(None, true), (Some("https://contoso.com/other"), false)] {
        let request = match uri {
            None => request.clone(),
            Some(uri) => request.clone().callback_uri(uri),
        };
        // Refused, so that nothing is waited for.
        fixture.server.answer((StatusCode::BAD_REQUEST, String::new()));
        let creating = client.create_call().body(request).repeatability(&pair);
        let error = creating.send_and_wait(&fixture.outcomes).await.unwrap_err();
        let error = error.request_error().unwrap();
        assert_eq!(error.is_input(), !is_sent, "{error}");
        if is_sent {
            assert_eq!(fixture.server.only().json()["callbackUri"], "https://contoso.com/first");
        } else {
            assert!(error.to_string().contains("operation_callback_uri"), "{error}");
        }
    }
}
