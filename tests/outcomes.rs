//! Waiting for the event that ends an operation: every wait ends, with the right outcome.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod support;

use std::collections::HashSet;
use std::error::Error as _;
use std::task::Poll;
use std::time::Duration;

use acs_call_automation::event::{
    Completed, Event, Operation, OutcomeError, OutcomeErrorKind, Outcomes, Waiter,
};
use acs_call_automation::types::{
    CommunicationIdentifierModel as Participant, PlayRequest, PlaySource, RecognizeInputType,
    RecognizeOptions, RecognizeRequest, SendDtmfTonesCompleted, SendDtmfTonesRequest,
    UpdateTranscriptionRequest,
};
use acs_call_automation::{
    CallAutomationClient, Delivery, Repeatability, RetryPolicy, Subcode, tones,
};
use http::StatusCode;
use http::header::CONTENT_TYPE;
use serde_json::{Value, json};
use support::recorder::Recorder;
use support::stopped_clock::ToldClock;
use support::{all_told, soon};
use tokio::task::{JoinHandle, JoinSet};

const CALL: &str = "421f3500";
const OTHER: &str = "77aa0000";

/// Which events end which operation, as the service documents it.
const ENDS: &[(Operation, &str, &[&str])] = &[
    (Operation::Play, "PlayCompleted", &["PlayFailed", "PlayCanceled"]),
    (Operation::Recognize, "RecognizeCompleted", &["RecognizeFailed", "RecognizeCanceled"]),
    (Operation::SendDtmfTones, "SendDtmfTonesCompleted", &["SendDtmfTonesFailed"]),
    (Operation::StartMediaStreaming, "MediaStreamingStarted", &["MediaStreamingFailed"]),
    (Operation::StopMediaStreaming, "MediaStreamingStopped", &["MediaStreamingFailed"]),
    (Operation::StartTranscription, "TranscriptionStarted", &["TranscriptionFailed"]),
    (Operation::StopTranscription, "TranscriptionStopped", &["TranscriptionFailed"]),
    (Operation::UpdateTranscription, "TranscriptionUpdated", &["TranscriptionFailed"]),
    (
        Operation::StopContinuousDtmfRecognition,
        "ContinuousDtmfRecognitionStopped",
        &["ContinuousDtmfRecognitionToneFailed"],
    ),
    (Operation::CreateCall, "CallConnected", &["CreateCallFailed", CALL_ENDED]),
    (Operation::AnswerCall, "CallConnected", &["AnswerFailed", CALL_ENDED]),
    (Operation::Connect, "CallConnected", &["ConnectFailed", CALL_ENDED]),
    (Operation::HangUp, CALL_ENDED, &[]),
    (Operation::Terminate, CALL_ENDED, &[]),
    (Operation::Transfer, "CallTransferAccepted", &["CallTransferFailed"]),
    (Operation::AddParticipant, "AddParticipantSucceeded", &["AddParticipantFailed"]),
    (
        Operation::CancelAddParticipant,
        "CancelAddParticipantSucceeded",
        &["CancelAddParticipantFailed"],
    ),
    (Operation::RemoveParticipant, "RemoveParticipantSucceeded", &["RemoveParticipantFailed"]),
    (Operation::MoveParticipants, "MoveParticipantSucceeded", &["MoveParticipantFailed"]),
];

/// It ends every wait of its call.
const CALL_ENDED: &str = "CallDisconnected";

fn event(id: &str, name: &str, call: &str, context: &str) -> Value {
    let failed = name.ends_with("Failed") || name.ends_with("Canceled");
    let (code, sub_code) = if failed { (400, 8508) } else { (200, 0) };
    json!({
        "id": id,
        "source": format!("calling/callConnections/{call}"),
        "specversion": "1.0",
        "type": format!("Microsoft.Communication.{name}"),
        "data": {
            "callConnectionId": call,
            "operationContext": context,
            "resultInformation": { "code": code, "subCode": sub_code, "message": "Message." },
        },
    })
}

fn disconnected(call: &str) -> Value {
    json!({
        "id": format!("end of {call}"),
        "source": format!("calling/callConnections/{call}"),
        "type": "Microsoft.Communication.CallDisconnected",
        "data": {
            "callConnectionId": call,
            "resultInformation": { "code": 487, "subCode": 8528, "message": "Hung up." },
        },
    })
}

fn deliver(outcomes: &Outcomes, events: &[Value]) -> usize {
    outcomes.receive(&serde_json::to_vec(events).unwrap()).len()
}

/// Delivers the event that completes the operation with this context.
fn succeed(outcomes: &Outcomes, call: &str, context: &str) {
    let id = format!("done {context}");
    assert_eq!(deliver(outcomes, &[event(&id, "SendDtmfTonesCompleted", call, context)]), 1);
}

fn request() -> SendDtmfTonesRequest {
    SendDtmfTonesRequest::new(tones!("1234#"), Participant::phone_number("+14255550123").unwrap())
}

fn named(context: &str) -> SendDtmfTonesRequest {
    let mut request = request();
    request.operation_context = Some(context.to_owned());
    request
}

type Sent = Result<Completed<SendDtmfTonesCompleted>, OutcomeError>;

/// A client without retries, a scripted server, and the waits.
struct Fixture {
    server: Recorder,
    client: CallAutomationClient,
    clock: ToldClock,
    outcomes: Outcomes,
}

impl Fixture {
    async fn new() -> Self {
        let server = Recorder::start().await;
        // No attempt times out within a test.
        let long = Duration::from_secs(600);
        let policy = RetryPolicy::once().deadline(long).attempt_timeout(long);
        let client = server.builder().retry(policy).build().unwrap();
        let clock = ToldClock::new();
        Self { server, client, outcomes: Outcomes::with_clock(clock.clone()), clock }
    }

    fn send(&self, call: &str, request: SendDtmfTonesRequest) -> JoinHandle<Sent> {
        self.send_with(call, request, None)
    }

    fn send_with(
        &self,
        call: &str,
        request: SendDtmfTonesRequest,
        pair: Option<&Repeatability>,
    ) -> JoinHandle<Sent> {
        let (client, outcomes, call) =
            (self.client.clone(), self.outcomes.clone(), call.to_owned());
        let pair = pair.cloned();
        tokio::spawn(async move {
            let mut sending = client.send_dtmf_tones().call_connection_id(call).body(request);
            if let Some(pair) = pair {
                sending = sending.repeatability(pair);
            }
            sending.send_and_wait(&outcomes).await
        })
    }

    /// Sends, and returns when the request was answered and the wait has started.
    async fn accepted(&self, call: &str, context: &str) -> JoinHandle<Sent> {
        let begun = self.clock.until_begun(0).await.len();
        let sending = self.send(call, named(context));
        self.clock.until_begun(begun + 1).await;
        sending
    }

    /// The pair of the only request that the server received.
    fn pair_on_the_wire(&self) -> Repeatability {
        let request = self.server.only();
        let header = |name| request.header(name).unwrap().to_owned();
        Repeatability::resume(
            &header("repeatability-request-id"),
            &header("repeatability-first-sent"),
        )
        .unwrap()
    }
}

async fn fails(sending: JoinHandle<Sent>) -> OutcomeError {
    soon(sending).await.unwrap().map(|_| ()).unwrap_err()
}

#[tokio::test]
async fn a_completed_event_completes_the_send() {
    let test = Fixture::new().await;
    let sending = test.accepted(CALL, "pin").await;
    assert_eq!(test.outcomes.waiting(), 1);
    succeed(&test.outcomes, CALL, "pin");
    let completed = soon(sending).await.unwrap().unwrap();
    assert_eq!(completed.operation_context.as_deref(), Some("pin"));
    assert_eq!(completed.event().id(), "done pin");
    assert_eq!(completed.value().operation_context.as_deref(), Some("pin"));
    let accepted = completed.accepted().unwrap();
    assert_eq!(accepted.status(), 202);
    assert_eq!(accepted.repeatability(), Some(&test.pair_on_the_wire()));
    assert_eq!(test.outcomes.waiting(), 0);
    assert_eq!(completed.clone().into_value(), *completed);
}

#[tokio::test]
async fn an_event_before_the_answer_is_not_lost() {
    let test = Fixture::new().await;
    test.server.hold();
    let sending = test.send(CALL, named("pin"));
    test.server.until_came(1).await;
    succeed(&test.outcomes, CALL, "pin");
    test.server.go_on();
    let completed = soon(sending).await.unwrap().unwrap();
    assert_eq!(completed.accepted().unwrap().status(), 202);
    assert!(test.clock.until_begun(0).await.is_empty(), "there is nothing to wait for");
}

#[tokio::test]
async fn a_failure_before_the_answer_is_not_lost() {
    let test = Fixture::new().await;
    test.server.hold();
    let sending = test.send(CALL, named("pin"));
    test.server.until_came(1).await;
    deliver(&test.outcomes, &[event("1", "SendDtmfTonesFailed", CALL, "pin")]);
    test.server.go_on();
    let error = fails(sending).await;
    assert_eq!(error.kind(), OutcomeErrorKind::Failed);
    assert_eq!(error.accepted().unwrap().status(), 202);
}

#[tokio::test]
async fn no_attempt_starts_after_the_event() {
    let mut test = Fixture::new().await;
    let policy = RetryPolicy::default().jitter(|| 0.0);
    test.client = test.client.with_retry(policy);
    test.server.answer(StatusCode::SERVICE_UNAVAILABLE).hold();
    let sending = test.send(CALL, named("pin"));
    test.server.until_came(1).await;
    succeed(&test.outcomes, CALL, "pin");
    // Lets the send see the event.
    tokio::task::yield_now().await;
    test.server.go_on();
    let completed = soon(sending).await.unwrap().unwrap();
    assert!(completed.accepted().is_none());
    assert_eq!(test.server.count(), 1);
}

#[tokio::test]
async fn a_later_failure_reports_event_and_subcode() {
    let test = Fixture::new().await;
    let sending = test.accepted(CALL, "pin").await;
    deliver(&test.outcomes, &[event("1", "SendDtmfTonesFailed", CALL, "pin")]);
    let error = fails(sending).await;
    assert_eq!(error.kind(), OutcomeErrorKind::Failed);
    assert_eq!(error.event().unwrap().id(), "1");
    assert_eq!(error.subcode(), Some(Subcode::OPERATION_CANCELLED));
    assert_eq!(error.accepted().unwrap().status(), 202);
    assert!(error.request_error().is_none() && error.source().is_none());
    assert_eq!(error.call_connection_id(), CALL);
    assert_eq!(error.operation_context(), "pin");
    assert_eq!(error.repeatability(), Some(&test.pair_on_the_wire()));
    let sentence = error.to_string();
    let start = "Microsoft.Communication.SendDtmfTonesFailed: subcode 8508, ";
    assert!(sentence.starts_with(start) && sentence.ends_with(" (Message.)"), "{sentence}");
}

/// A unit test of an application relies on it.
#[tokio::test]
async fn an_error_made_by_hand_is_like_one_that_occurred() {
    #[track_caller]
    fn assert_alike(made: &OutcomeError, occurred: &OutcomeError) {
        assert_eq!(made.kind(), occurred.kind());
        assert_eq!(made.to_string(), occurred.to_string());
        assert_eq!(made.subcode(), occurred.subcode());
        assert_eq!(made.call_connection_id(), occurred.call_connection_id());
        assert_eq!(made.operation_context(), occurred.operation_context());
        assert_eq!(made.repeatability(), occurred.repeatability());
        let source = |error: &OutcomeError| error.source().map(ToString::to_string);
        assert_eq!(source(made), source(occurred));
    }

    let test = Fixture::new().await;
    let mut unreadable = event("3", "SendDtmfTonesCompleted", CALL, "pin");
    unreadable["data"]["resultInformation"] = 7.into();
    let events = [event("1", "SendDtmfTonesFailed", CALL, "pin"), disconnected(CALL), unreadable];
    for delivered in events {
        let sending = test.accepted(CALL, "pin").await;
        deliver(&test.outcomes, &[delivered]);
        let occurred = fails(sending).await;
        let made = match (occurred.event().cloned(), occurred.event_error().cloned()) {
            (Some(event), _) if occurred.kind() == OutcomeErrorKind::Failed => {
                OutcomeError::failed(event)
            }
            (Some(event), _) => OutcomeError::disconnected(event).with_operation_context("pin"),
            (None, error) => OutcomeError::unreadable(error.unwrap()),
        };
        assert_alike(&made.with_repeatability(occurred.repeatability().unwrap()), &occurred);
    }

    for (answer, context) in [(StatusCode::BAD_GATEWAY, "a"), (StatusCode::CONFLICT, "b")] {
        test.server.answer(answer);
        let sending = test.send(CALL, named(context));
        if answer == StatusCode::BAD_GATEWAY {
            test.clock.until_begun(4).await;
            test.clock.end_waits();
        }
        let occurred = fails(sending).await;
        let made = OutcomeError::request_failed(occurred.request_error().unwrap().clone());
        let made = made.with_call_connection_id(CALL).with_operation_context(context);
        assert_alike(&made, &occurred);
    }
}

#[tokio::test]
async fn the_end_of_a_call_ends_only_its_own_waits() {
    let test = Fixture::new().await;
    let first = test.accepted(CALL, "first").await;
    let second = test.accepted(CALL, "second").await;
    let play = test.outcomes.register(Operation::Play, CALL, "").unwrap();
    let longer = test.outcomes.register(Operation::Play, &format!("{CALL}0"), "a").unwrap();
    let other = test.accepted(OTHER, "first").await;
    deliver(&test.outcomes, &[disconnected(CALL)]);
    for sending in [first, second] {
        let error = fails(sending).await;
        assert_eq!(error.kind(), OutcomeErrorKind::Disconnected);
        assert_eq!(error.subcode().unwrap().number(), 8528);
        assert_eq!(error.event().unwrap().event_type(), "Microsoft.Communication.CallDisconnected");
        assert!(error.repeatability().is_some());
        assert!(error.to_string().starts_with("the call ended before the outcome was known: "));
    }
    assert_eq!(soon(play.outcome()).await.unwrap_err().kind(), OutcomeErrorKind::Disconnected);
    assert_eq!(test.outcomes.waiting(), 2);
    succeed(&test.outcomes, OTHER, "first");
    soon(other).await.unwrap().unwrap();
    drop(longer);
}

#[tokio::test]
async fn the_end_of_the_call_ends_a_send_in_flight_and_keeps_the_pair() {
    let test = Fixture::new().await;
    test.server.hold();
    let sending = test.send(CALL, named("pin"));
    test.server.until_came(1).await;
    deliver(&test.outcomes, &[disconnected(CALL)]);
    let error = fails(sending).await;
    assert_eq!(error.kind(), OutcomeErrorKind::Disconnected);
    assert!(error.accepted().is_none());
    assert_eq!(error.repeatability(), Some(&test.pair_on_the_wire()));
    assert_eq!(test.outcomes.waiting(), 0);
}

#[tokio::test]
async fn an_outcome_in_the_same_body_as_the_end_of_the_call_counts() {
    let test = Fixture::new().await;
    let done = test.accepted(CALL, "done").await;
    let open = test.accepted(CALL, "open").await;
    deliver(
        &test.outcomes,
        &[disconnected(CALL), event("1", "SendDtmfTonesCompleted", CALL, "done")],
    );
    assert!(soon(done).await.unwrap().is_ok());
    assert_eq!(fails(open).await.kind(), OutcomeErrorKind::Disconnected);
}

#[tokio::test]
async fn a_wait_times_out_and_keeps_the_pair() {
    let mut test = Fixture::new().await;
    test.outcomes = test.outcomes.with_timeout(Duration::from_secs(600));
    let sending = test.accepted(CALL, "pin").await;
    assert_eq!(test.clock.until_begun(1).await, [Duration::from_secs(600)]);
    assert!(!sending.is_finished());
    test.clock.end_waits();
    let error = fails(sending).await;
    assert_eq!(error.kind(), OutcomeErrorKind::TimedOut);
    assert_eq!(error.accepted().unwrap().status(), 202);
    assert_eq!(error.repeatability(), Some(&test.pair_on_the_wire()));
    assert!(error.event().is_none() && error.subcode().is_none() && error.source().is_none());
    let sentence = error.to_string();
    assert!(sentence.contains("no event reported the outcome within 600s"), "{sentence}");
    assert_eq!(test.outcomes.waiting(), 0);
}

#[tokio::test]
async fn the_default_timeout_is_two_minutes() {
    let test = Fixture::new().await;
    let sending = test.accepted(CALL, "pin").await;
    assert_eq!(test.clock.until_begun(1).await, [Duration::from_secs(120)]);
    sending.abort();
}

#[tokio::test]
async fn an_event_completes_a_request_whose_answer_was_lost() {
    let test = Fixture::new().await;
    test.server.answer(StatusCode::BAD_GATEWAY);
    let sending = test.accepted(CALL, "pin").await;
    succeed(&test.outcomes, CALL, "pin");
    let completed = soon(sending).await.unwrap().unwrap();
    assert!(completed.accepted().is_none());
}

#[tokio::test]
async fn a_failure_event_settles_a_request_whose_answer_was_lost() {
    for name in ["SendDtmfTonesFailed", "CallDisconnected"] {
        let test = Fixture::new().await;
        test.server.answer(StatusCode::BAD_GATEWAY);
        let sending = test.accepted(CALL, "pin").await;
        deliver(&test.outcomes, &[event("1", name, CALL, "pin")]);
        let error = fails(sending).await;
        assert!(error.event().is_some() && error.accepted().is_none(), "{name}");
        assert_eq!(error.repeatability(), Some(&test.pair_on_the_wire()), "{name}");
    }
}

#[tokio::test]
async fn without_answer_and_event_the_delivery_is_unknown() {
    let test = Fixture::new().await;
    test.server.answer(StatusCode::BAD_GATEWAY);
    let sending = test.accepted(CALL, "pin").await;
    test.clock.end_waits();
    let error = fails(sending).await;
    assert_eq!(error.kind(), OutcomeErrorKind::DeliveryUnknown);
    assert_eq!(error.request_error().unwrap().status(), Some(502));
    assert_eq!(error.repeatability(), Some(&test.pair_on_the_wire()));
    let source = error.source().unwrap().to_string();
    assert!(source.contains("502"), "{source}");
    assert!(!error.to_string().contains("502"), "{error}");
    assert!(error.to_string().contains("no event reported the outcome within 120s"), "{error}");
}

#[tokio::test]
async fn a_refused_request_is_not_waited_for() {
    let test = Fixture::new().await;
    let body = json!({ "error": { "code": "8500", "message": "Busy." } }).to_string();
    test.server.answer((StatusCode::BAD_REQUEST, [(CONTENT_TYPE, "application/json")], body));
    let error = fails(test.send(CALL, named("pin"))).await;
    assert_eq!(error.kind(), OutcomeErrorKind::Refused);
    assert_eq!(error.subcode().unwrap().number(), 8500);
    assert_eq!(error.request_error().unwrap().delivery(), Delivery::Refused);
    assert_eq!(error.to_string(), error.request_error().unwrap().to_string());
    assert!(error.source().is_none());
    assert_eq!(error.repeatability(), Some(&test.pair_on_the_wire()));
    assert_eq!(test.outcomes.waiting(), 0);
}

#[tokio::test]
async fn invalid_input_is_not_waited_for_and_keeps_the_pair() {
    let test = Fixture::new().await;
    let pair = Repeatability::new();
    let builders = [
        test.client
            .send_dtmf_tones()
            .call_connection_id(CALL)
            .body(SendDtmfTonesRequest::builder().tones("12x4").target_participant("+14255550123")),
        test.client.send_dtmf_tones().body(request()),
        test.client.send_dtmf_tones().call_connection_id(CALL),
        test.client.send_dtmf_tones().call_connection_id("").body(request()),
    ];
    for builder in builders {
        let sending = builder.repeatability(&pair).send_and_wait(&test.outcomes);
        let error = soon(sending).await.map(|_| ()).unwrap_err();
        assert_eq!(error.kind(), OutcomeErrorKind::NotSent, "{error}");
        assert!(error.request_error().unwrap().is_input());
        assert_eq!(error.repeatability(), Some(&pair));
        assert_eq!(test.outcomes.waiting(), 0);
    }
    assert_eq!(test.server.count(), 0);
}

#[tokio::test]
async fn invalid_input_with_a_pair_sent_before_is_not_reported_as_not_sent() {
    let test = Fixture::new().await;
    test.server.hold();
    let pair = Repeatability::new();
    let first = test.send_with(CALL, named("pin"), Some(&pair));
    test.server.until_came(1).await;
    let stored: Repeatability = Repeatability::new().to_string().parse().unwrap();
    for (call, pair) in [(CALL, &pair), ("", &pair), ("", &stored)] {
        let error = fails(test.send_with(call, named("pin"), Some(pair))).await;
        assert_eq!(error.kind(), OutcomeErrorKind::DeliveryUnknown, "{error}");
        let request_error = error.request_error().unwrap();
        assert!(request_error.is_input());
        assert_eq!(request_error.delivery(), Delivery::Unknown);
        assert_eq!(request_error.repeatability(), Some(pair));
        let sentence = error.to_string();
        assert_eq!(sentence, request_error.to_string());
        assert!(sentence.ends_with("with its pair may have been executed"), "{sentence}");
    }
    assert!(test.clock.until_begun(0).await.is_empty(), "nothing is waited for");
    first.abort();
}

#[tokio::test]
async fn a_context_that_is_already_awaited_is_refused() {
    let test = Fixture::new().await;
    let first = test.accepted(CALL, "pin").await;
    let pair = Repeatability::new();
    let error = fails(test.send_with(CALL, named("pin"), Some(&pair))).await;
    assert_eq!(error.kind(), OutcomeErrorKind::NotSent);
    assert!(
        error.to_string().starts_with("operation_context: \"pin\" is already awaited in this call")
    );
    assert_eq!(error.repeatability(), Some(&pair));
    assert_eq!(test.server.count(), 1);
    // The context can be used in another call, and for another operation.
    let other = test.accepted(OTHER, "pin").await;
    drop(test.outcomes.register(Operation::Play, CALL, "pin").unwrap());
    succeed(&test.outcomes, CALL, "pin");
    soon(first).await.unwrap().unwrap();
    // And again when the first operation has ended.
    drop(test.outcomes.register(Operation::SendDtmfTones, CALL, "pin").unwrap());
    other.abort();
}

#[tokio::test]
async fn an_accepted_request_with_an_unreadable_answer_is_waited_for() {
    let test = Fixture::new().await;
    test.server.answer((StatusCode::ACCEPTED, "[]"));
    let sending = test.accepted(CALL, "pin").await;
    succeed(&test.outcomes, CALL, "pin");
    soon(sending).await.unwrap().unwrap();

    test.server.answer((StatusCode::ACCEPTED, "[]"));
    let sending = test.accepted(CALL, "more").await;
    test.clock.end_waits();
    let error = fails(sending).await;
    assert_eq!(error.kind(), OutcomeErrorKind::TimedOut);
    assert_eq!(error.request_error().unwrap().delivery(), Delivery::Accepted);
    assert!(error.to_string().starts_with("accepted, but no event"), "{error}");
    assert!(error.source().is_some() && error.repeatability().is_some());
}

#[tokio::test]
async fn a_missing_context_and_callback_uri_are_filled_in() {
    let mut test = Fixture::new().await;
    test.outcomes = test.outcomes.with_callback_uri("https://contoso.com/instance/3");
    let mut contexts = HashSet::new();
    for given in [None, Some(String::new())] {
        let mut request = request();
        request.operation_context = given;
        let begun = test.clock.until_begun(0).await.len();
        let sending = test.send(CALL, request);
        test.clock.until_begun(begun + 1).await;
        let body = test.server.only().json();
        assert_eq!(body["operationCallbackUri"], "https://contoso.com/instance/3");
        let context = body["operationContext"].as_str().unwrap().to_owned();
        assert_eq!(context.len(), 36);
        succeed(&test.outcomes, CALL, &context);
        soon(sending).await.unwrap().unwrap();
        assert!(contexts.insert(context));
    }
}

#[tokio::test]
async fn a_request_without_a_context_is_identical_when_retried() {
    let test = Fixture::new().await;
    let pair = Repeatability::new();
    let stored: Repeatability = pair.to_string().parse().unwrap();
    for (wait, pair) in [(1, &pair), (2, &pair), (3, &stored)] {
        let sending = test.send_with(CALL, request(), Some(pair));
        test.clock.until_begun(wait).await;
        test.clock.end_waits();
        assert_eq!(fails(sending).await.kind(), OutcomeErrorKind::TimedOut);
    }
    let bodies: HashSet<Vec<u8>> =
        test.server.take().into_iter().map(|request| request.body).collect();
    assert_eq!(bodies.len(), 1);
}

#[tokio::test]
async fn a_given_context_and_callback_uri_are_kept() {
    let mut test = Fixture::new().await;
    test.outcomes = test.outcomes.with_callback_uri("https://contoso.com/instance/3");
    let mut request = named("pin");
    request.operation_callback_uri = Some("https://contoso.com/mine".to_owned());
    let sending = test.send(CALL, request);
    test.clock.until_begun(1).await;
    let body = test.server.only().json();
    assert_eq!(body["operationCallbackUri"], "https://contoso.com/mine");
    assert_eq!(body["operationContext"], "pin");
    sending.abort();
}

#[tokio::test]
async fn no_callback_uri_is_sent_unless_one_is_set() {
    let test = Fixture::new().await;
    let sending = test.accepted(CALL, "pin").await;
    assert!(test.server.only().json().get("operationCallbackUri").is_none());
    sending.abort();
}

#[tokio::test]
async fn an_event_delivered_twice_counts_once() {
    let outcomes = Outcomes::with_clock(ToldClock::new());
    let first = outcomes.register(Operation::SendDtmfTones, CALL, "pin").unwrap();
    let delivered = event("1", "SendDtmfTonesCompleted", CALL, "pin");
    assert_eq!(deliver(&outcomes, &[delivered.clone(), delivered.clone()]), 1);
    soon(first.outcome()).await.unwrap();
    let second = outcomes.register(Operation::SendDtmfTones, CALL, "pin").unwrap();
    assert_eq!(deliver(&outcomes, &[delivered]), 0);
    assert_eq!(outcomes.waiting(), 1);
    drop(second);
}

#[test]
fn the_same_id_from_another_source_is_another_event() {
    let outcomes = Outcomes::new();
    let of = |call| event("1", "CallConnected", call, "");
    assert_eq!(deliver(&outcomes, &[of(CALL), of(OTHER), of(CALL)]), 2);
}

#[test]
fn events_without_an_id_are_never_duplicates() {
    let outcomes = Outcomes::new();
    let nameless = event("", "CallConnected", CALL, "");
    assert_eq!(deliver(&outcomes, &[nameless.clone(), nameless]), 2);
}

#[test]
fn the_ids_of_16_384_events_are_remembered() {
    let outcomes = Outcomes::new();
    let of = |number: usize| event(&number.to_string(), "CallConnected", CALL, "");
    let fill = |numbers: std::ops::Range<usize>| {
        let events: Vec<Value> = numbers.map(of).collect();
        events.chunks(5_000).map(|events| deliver(&outcomes, events)).sum::<usize>()
    };
    assert_eq!(fill(0..16_384), 16_384);
    assert_eq!(fill(0..16_384), 0);
    assert_eq!(fill(16_384..16_385), 1);
    assert_eq!(fill(1..2), 0, "the second is still known");
    assert_eq!(fill(0..1), 1, "the first is forgotten");
}

#[test]
fn unreadable_events_are_returned_with_the_others() {
    let outcomes = Outcomes::new();
    let body = json!([null, event("1", "CallConnected", CALL, "")]).to_string();
    let events = outcomes.receive(body.as_bytes());
    assert!(events[0].is_err() && events[1].is_ok());
}

#[tokio::test]
async fn a_dropped_wait_is_removed() {
    let test = Fixture::new().await;
    let waiter = test.outcomes.register(Operation::Play, CALL, "a").unwrap();
    assert_eq!(test.outcomes.waiting(), 1);
    drop(waiter);
    assert_eq!(test.outcomes.waiting(), 0);

    let waiting = test.accepted(CALL, "pin").await;
    assert_eq!(test.outcomes.waiting(), 1);
    waiting.abort();
    assert!(soon(waiting).await.unwrap_err().is_cancelled());
    assert_eq!(test.outcomes.waiting(), 0);

    test.server.hold();
    let in_flight = test.send(CALL, named("other"));
    test.server.until_came(2).await;
    assert_eq!(test.outcomes.waiting(), 1);
    in_flight.abort();
    assert!(soon(in_flight).await.unwrap_err().is_cancelled());
    assert_eq!(test.outcomes.waiting(), 0);
}

#[tokio::test]
async fn a_send_that_is_never_polled_registers_no_wait() {
    let test = Fixture::new().await;
    let sending = test.client.send_dtmf_tones().call_connection_id(CALL).body(request());
    drop(sending.send_and_wait(&test.outcomes));
    assert_eq!((test.outcomes.waiting(), test.server.count()), (0, 0));
}

#[tokio::test]
async fn only_a_retry_finds_the_event_of_a_dropped_wait() {
    for is_dropped_before_the_event in [true, false] {
        for is_repetition in [true, false] {
            let test = Fixture::new().await;
            let pair = Repeatability::new();
            let sending = test.send_with(CALL, named("pin"), Some(&pair));
            test.clock.until_begun(1).await;
            let late = event("late", "SendDtmfTonesFailed", CALL, "pin");
            if is_dropped_before_the_event {
                sending.abort();
                assert!(soon(sending).await.unwrap_err().is_cancelled());
                deliver(&test.outcomes, &[late]);
            } else {
                // The task is not polled between the two.
                deliver(&test.outcomes, &[late]);
                sending.abort();
                assert!(soon(sending).await.unwrap_err().is_cancelled());
            }
            let repeated = if is_repetition { Some(&pair) } else { None };
            let next = test.send_with(CALL, named("pin"), repeated);
            if !is_repetition {
                test.clock.until_begun(2).await;
                deliver(&test.outcomes, &[event("next", "SendDtmfTonesFailed", CALL, "pin")]);
            }
            let expected = if is_repetition { "late" } else { "next" };
            assert_eq!(fails(next).await.event().unwrap().id(), expected);
        }
    }
}

#[tokio::test]
async fn a_retry_finds_an_event_that_a_dropped_send_had_received() {
    let test = Fixture::new().await;
    test.server.hold();
    let pair = Repeatability::new();
    let call = test.client.send_dtmf_tones().call_connection_id(CALL).body(named("pin"));
    let mut sending = Box::pin(call.repeatability(&pair).send_and_wait(&test.outcomes));
    tokio::select! {
        _ = &mut sending => unreachable!("there is no answer"),
        () = test.server.until_came(1) => {}
    }
    succeed(&test.outcomes, CALL, "pin");
    let looked = std::future::poll_fn(|cx| Poll::Ready(sending.as_mut().poll(cx).is_pending()));
    assert!(looked.await);
    drop(sending);
    test.server.go_on();
    let repeated = test.send_with(CALL, named("pin"), Some(&pair));
    assert_eq!(soon(repeated).await.unwrap().unwrap().event().id(), "done pin");
}

#[tokio::test]
async fn an_event_from_before_the_request_is_not_the_outcome_of_its_retry() {
    let test = Fixture::new().await;
    for id in ["old1", "old2"] {
        deliver(&test.outcomes, &[event(id, "SendDtmfTonesCompleted", CALL, "pin")]);
    }
    let pair = Repeatability::new();
    for wait in 1..=2 {
        test.server.answer(StatusCode::SERVICE_UNAVAILABLE);
        let sending = test.send_with(CALL, named("pin"), Some(&pair));
        test.clock.until_begun(wait).await;
        test.clock.end_waits();
        assert_eq!(fails(sending).await.kind(), OutcomeErrorKind::DeliveryUnknown);
    }
}

#[tokio::test]
async fn an_earlier_event_over_16_kib_is_not_kept() {
    let outcomes = Outcomes::with_clock(ToldClock::new());
    for (length, is_kept) in [(15 * 1024, true), (17 * 1024, false)] {
        let mut long = event("1", "PlayCompleted", CALL, &length.to_string());
        long["source"] = length.to_string().into();
        long["data"]["resultInformation"]["message"] = "x".repeat(length).into();
        deliver(&outcomes, &[long]);
        let waiter = outcomes.register(Operation::Play, CALL, &length.to_string()).unwrap();
        assert_eq!(outcomes.waiting() == 0, is_kept, "{length}");
        drop(waiter);
    }
}

#[tokio::test]
async fn an_earlier_event_is_found_once() {
    let clock = ToldClock::new();
    let outcomes = Outcomes::with_clock(clock.clone());
    deliver(&outcomes, &[event("1", "PlayCompleted", CALL, "greeting")]);
    // These differ in operation, context and call.
    let others = [
        outcomes.register(Operation::SendDtmfTones, CALL, "greeting").unwrap(),
        outcomes.register(Operation::Play, CALL, "other").unwrap(),
        outcomes.register(Operation::Play, OTHER, "greeting").unwrap(),
    ];
    assert_eq!(outcomes.waiting(), 3);
    let play = outcomes.register(Operation::Play, CALL, "greeting").unwrap();
    assert_eq!(soon(play.outcome()).await.unwrap().id(), "1");
    drop(others);
    let again = outcomes.register(Operation::Play, CALL, "greeting").unwrap();
    assert_eq!(outcomes.waiting(), 1);
    drop(again);
}

#[tokio::test]
async fn an_event_from_before_the_request_is_not_its_outcome() {
    let test = Fixture::new().await;
    // The event of a request with the same context that nobody waited for.
    deliver(&test.outcomes, &[event("earlier", "SendDtmfTonesCompleted", CALL, "pin")]);
    let sending = test.accepted(CALL, "pin").await;
    deliver(&test.outcomes, &[event("own", "SendDtmfTonesFailed", CALL, "pin")]);
    assert_eq!(fails(sending).await.event().unwrap().id(), "own");
}

#[tokio::test]
async fn a_retry_finds_the_event_of_the_first_attempt() {
    let test = Fixture::new().await;
    // As if the process had been restarted.
    let pair: Repeatability = Repeatability::new().to_string().parse().unwrap();
    deliver(&test.outcomes, &[event("earlier", "SendDtmfTonesCompleted", CALL, "pin")]);
    let sending = test.send_with(CALL, named("pin"), Some(&pair));
    assert_eq!(soon(sending).await.unwrap().unwrap().event().id(), "earlier");
}

#[tokio::test]
async fn the_last_1_024_earlier_events_are_kept() {
    let outcomes = Outcomes::with_clock(ToldClock::new());
    let events: Vec<Value> = (0..1_025)
        .map(|number| {
            let name = number.to_string();
            event(&name, "PlayCompleted", CALL, &name)
        })
        .collect();
    deliver(&outcomes, &events);
    let kept = outcomes.register(Operation::Play, CALL, "1").unwrap();
    let dropped = outcomes.register(Operation::Play, CALL, "0").unwrap();
    assert_eq!(outcomes.waiting(), 1);
    assert_eq!(soon(kept.outcome()).await.unwrap().id(), "1");
    drop(dropped);
}

#[tokio::test]
async fn the_end_of_a_call_discards_its_earlier_events() {
    let outcomes = Outcomes::with_clock(ToldClock::new());
    deliver(&outcomes, &[event("1", "PlayCompleted", CALL, "a"), disconnected(CALL)]);
    let waiter = outcomes.register(Operation::Play, CALL, "a").unwrap();
    assert_eq!(outcomes.waiting(), 1);
    drop(waiter);
}

#[tokio::test]
async fn every_operation_is_ended_only_by_its_own_events() {
    let all: HashSet<&str> = ENDS
        .iter()
        .flat_map(|(_, success, failures)| failures.iter().chain([success]))
        .copied()
        .filter(|name| *name != CALL_ENDED)
        .collect();
    assert_eq!(ENDS.len(), Operation::ALL.len());
    for (operation, success, failures) in ENDS {
        for name in &all {
            let outcomes = Outcomes::with_clock(ToldClock::new());
            let waiter = outcomes.register(*operation, CALL, "x").unwrap();
            deliver(&outcomes, &[event("1", name, CALL, "x")]);
            if name == success {
                let event: Event = soon(waiter.outcome()).await.unwrap();
                assert_eq!(event.id(), "1");
            } else if failures.contains(name) {
                let error = soon(waiter.outcome()).await.unwrap_err();
                assert_eq!(error.kind(), OutcomeErrorKind::Failed, "{operation:?} {name}");
                assert_eq!(error.event().unwrap().id(), "1");
            } else {
                assert_eq!(outcomes.waiting(), 1, "{operation:?} {name}");
            }

            // An unreadable event ends the wait, too: no other event will.
            let mut unreadable = event("1", name, CALL, "x");
            unreadable["data"]["resultInformation"] = 7.into();
            let outcomes = Outcomes::with_clock(ToldClock::new());
            let waiter = outcomes.register(*operation, CALL, "x").unwrap();
            deliver(&outcomes, &[unreadable]);
            if name == success || failures.contains(name) {
                let error = soon(waiter.outcome()).await.unwrap_err();
                assert_eq!(error.kind(), OutcomeErrorKind::Unreadable, "{operation:?} {name}");
            } else {
                assert_eq!(outcomes.waiting(), 1, "{operation:?} {name}");
            }
        }
    }
}

#[tokio::test]
async fn an_unreadable_event_ends_its_wait_with_the_reason() {
    let test = Fixture::new().await;
    let sending = test.accepted(CALL, "pin").await;
    let other = test.accepted(CALL, "other").await;
    let mut unreadable = event("1", "SendDtmfTonesCompleted", CALL, "pin");
    unreadable["data"]["resultInformation"]["code"] = "200".into();
    deliver(&test.outcomes, &[unreadable]);
    let error = fails(sending).await;
    assert_eq!(error.kind(), OutcomeErrorKind::Unreadable);
    assert_eq!(error.accepted().unwrap().status(), 202);
    assert_eq!(error.repeatability(), error.accepted().unwrap().repeatability());
    let event_type = "Microsoft.Communication.SendDtmfTonesCompleted";
    let why = error.event_error().unwrap();
    assert_eq!((why.id(), why.event_type()), (Some("1"), Some(event_type)));
    assert_eq!((why.call_connection_id(), why.operation_context()), (Some(CALL), Some("pin")));
    assert_eq!(error.to_string(), format!("{event_type} arrived, but could not be read"));
    assert_eq!(
        error.source().unwrap().to_string(),
        "event 1: data.resultInformation.code: expected an integer"
    );
    assert_eq!(test.outcomes.waiting(), 1);

    let mut unreadable = disconnected(CALL);
    unreadable["data"]["resultInformation"] = 7.into();
    deliver(&test.outcomes, &[unreadable]);
    assert_eq!(fails(other).await.kind(), OutcomeErrorKind::Unreadable);
}

/// Sends each operation with `send_and_wait`, and delivers its event.
macro_rules! sent_and_completed {
    ($test:ident, $($method:ident($($body:expr)?) => $event:literal),+ $(,)?) => {$(
        let begun = $test.clock.until_begun(0).await.len();
        let (client, outcomes) = ($test.client.clone(), $test.outcomes.clone());
        let sending = tokio::spawn(async move {
            let call = client.$method().call_connection_id(CALL);
            call.body(sent_and_completed!(@body $($body)?)).send_and_wait(&outcomes).await
        });
        $test.clock.until_begun(begun + 1).await;
        let request = $test.server.only();
        let context = request.json()["operationContext"].as_str().unwrap().to_owned();
        assert_eq!(request.json()["operationCallbackUri"], "https://contoso.com/callback");
        deliver(&$test.outcomes, &[event(&context, $event, CALL, &context)]);
        let completed = soon(sending).await.unwrap().unwrap();
        assert_eq!(completed.operation_context.as_deref(), Some(&*context), $event);
        assert_eq!(completed.accepted().unwrap().repeatability().is_some(), $event.starts_with("Send"));
    )+};
    (@body $body:expr) => { $body };
    (@body) => { Default::default() };
}

#[tokio::test]
async fn every_operation_can_be_sent_and_waited_for() {
    let mut test = Fixture::new().await;
    test.outcomes = test.outcomes.with_callback_uri("https://contoso.com/callback");
    let participant = || Participant::phone_number("+14255550123").unwrap();
    let options = RecognizeOptions::new(participant());
    let recognize = RecognizeRequest::new(RecognizeInputType::Dtmf, options);
    let continuous =
        acs_call_automation::types::ContinuousDtmfRecognitionRequest::new(participant());
    sent_and_completed!(test,
        play(PlayRequest::new(vec![PlaySource::from_text("Hello")])) => "PlayCompleted",
        recognize(recognize) => "RecognizeCompleted",
        send_dtmf_tones(request()) => "SendDtmfTonesCompleted",
        start_media_streaming(acs_call_automation::types::StartMediaStreamingRequest::default()) => "MediaStreamingStarted",
        stop_media_streaming(acs_call_automation::types::StopMediaStreamingRequest::default()) => "MediaStreamingStopped",
        start_transcription(acs_call_automation::types::StartTranscriptionRequest::default()) => "TranscriptionStarted",
        stop_transcription(acs_call_automation::types::StopTranscriptionRequest::default()) => "TranscriptionStopped",
        update_transcription(UpdateTranscriptionRequest::default()) => "TranscriptionUpdated",
        stop_continuous_dtmf_recognition(continuous) => "ContinuousDtmfRecognitionStopped",
    );
}

#[tokio::test]
async fn start_and_stop_with_the_same_context_are_distinguished() {
    let outcomes = Outcomes::with_clock(ToldClock::new());
    let start = outcomes.register(Operation::StartTranscription, CALL, "x").unwrap();
    let stop = outcomes.register(Operation::StopTranscription, CALL, "x").unwrap();
    deliver(&outcomes, &[event("stopped", "TranscriptionStopped", CALL, "x")]);
    assert_eq!(outcomes.waiting(), 1);
    assert_eq!(soon(stop.outcome()).await.unwrap().id(), "stopped");
    deliver(&outcomes, &[event("started", "TranscriptionStarted", CALL, "x")]);
    assert_eq!(soon(start.outcome()).await.unwrap().id(), "started");
}

#[tokio::test]
async fn a_play_without_an_answer_is_waited_for() {
    let test = Fixture::new().await;
    test.server.answer(StatusCode::BAD_GATEWAY);
    let (client, outcomes) = (test.client.clone(), test.outcomes.clone());
    let sending = tokio::spawn(async move {
        let body = PlayRequest::new(vec![PlaySource::from_text("Hello")]);
        client.play().call_connection_id(CALL).body(body).send_and_wait(&outcomes).await
    });
    test.clock.until_begun(1).await;
    test.clock.end_waits();
    let error = soon(sending).await.unwrap().map(|_| ()).unwrap_err();
    assert_eq!(error.kind(), OutcomeErrorKind::DeliveryUnknown);
    assert!(error.repeatability().is_none());
}

#[tokio::test]
async fn errors_and_debug_do_not_show_the_tones() {
    let test = Fixture::new().await;
    let sending = test.accepted(CALL, "pin").await;
    let shown = format!("{:?}", test.outcomes);
    assert!(shown.contains("waiting: 1"), "{shown}");
    test.clock.end_waits();
    let shown = all_told(&fails(sending).await);
    assert!(!shown.contains("1234") && !shown.contains("four"), "{shown}");
}

#[tokio::test]
async fn waits_are_send_and_sync() {
    fn goes<T: Send + 'static>(future: T) -> T {
        future
    }
    fn is_shared<T: Send + Sync + Clone + 'static>() {}
    is_shared::<Outcomes>();
    is_shared::<OutcomeError>();
    is_shared::<Completed<SendDtmfTonesCompleted>>();
    fn is_sync<T: Send + Sync>() {}
    is_sync::<Waiter>();

    let test = Fixture::new().await;
    drop(goes(test.outcomes.register(Operation::Play, CALL, "a").unwrap().outcome()));
    let (client, outcomes) = (test.client.clone(), test.outcomes.clone());
    drop(goes(async move {
        client
            .send_dtmf_tones()
            .call_connection_id(CALL)
            .body(request())
            .send_and_wait(&outcomes)
            .await
    }));
}

#[test]
fn a_hundred_thousand_waits_are_registered_and_removed() {
    let outcomes = Outcomes::new();
    let waiters: Vec<Waiter> = (0..100_000)
        .map(|number| {
            let (call, context) = ((number % 1_000).to_string(), number.to_string());
            outcomes.register(Operation::SendDtmfTones, &call, &context).unwrap()
        })
        .collect();
    assert_eq!(outcomes.waiting(), 100_000);
    deliver(&outcomes, &[disconnected("7")]);
    assert_eq!(outcomes.waiting(), 99_900);
    drop(waiters);
    assert_eq!(outcomes.waiting(), 0);
}

/// The scripted outcome of one send.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fate {
    Completes,
    Fails,
    /// Its call ends.
    Ends,
    /// No event comes.
    Silent,
}

/// Delivers the events of a thousand sends in random order: before and after the answer, repeatedly, mixed
/// with unrelated events and garbage, and some not at all.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_concurrent_sends_end_with_their_own_outcomes() {
    const SENDS: usize = 1_000;
    let mut random = fastrand::Rng::with_seed(20_250_515);
    let test = Fixture::new().await;
    test.server.hold();

    let call_of = |number: usize| format!("call-{}", number / 4);
    let fates: Vec<Fate> = {
        let ending: Vec<bool> = (0..SENDS / 4).map(|_| random.u8(0..10) == 0).collect();
        let of = |number: usize| match random.u8(0..10) {
            0 => (number, Fate::Silent),
            1..=2 => (number, Fate::Fails),
            _ => (number, Fate::Completes),
        };
        let drawn: Vec<(usize, Fate)> = (0..SENDS).map(of).collect();
        let of = |(number, fate): (usize, Fate)| match fate {
            Fate::Silent if ending[number / 4] => Fate::Ends,
            fate => fate,
        };
        drawn.into_iter().map(of).collect()
    };
    // Every tenth answer is lost; the event counts nevertheless.
    for number in 0..SENDS {
        let lost = number % 10 == 9;
        test.server.answer(if lost { StatusCode::BAD_GATEWAY } else { StatusCode::ACCEPTED });
    }

    let mut sends = JoinSet::new();
    for number in 0..SENDS {
        let (client, outcomes) = (test.client.clone(), test.outcomes.clone());
        sends.spawn(async move {
            let body = named(&format!("send {number}"));
            let call = client.send_dtmf_tones().call_connection_id(call_of(number));
            (number, call.body(body).send_and_wait(&outcomes).await)
        });
    }
    test.server.until_came(SENDS).await;
    assert_eq!(test.outcomes.waiting(), SENDS);

    let mut events = Vec::new();
    for (number, fate) in fates.iter().enumerate() {
        let (call, context) = (call_of(number), format!("send {number}"));
        let name = match fate {
            Fate::Completes => "SendDtmfTonesCompleted",
            Fate::Fails => "SendDtmfTonesFailed",
            Fate::Ends | Fate::Silent => continue,
        };
        let own = event(&format!("outcome {number}"), name, &call, &context);
        let copies = random.usize(1..4);
        events.extend(std::iter::repeat_n(own, copies));
        events.push(event(&format!("stranger {number}"), "PlayFailed", &call, &context));
        events.push(event(&format!("other {number}"), name, &call, "unrelated"));
        events.push(json!({ "id": number, "type": 7 }));
    }
    random.shuffle(&mut events);
    let (early, late) = events.split_at(events.len() / 2);
    let deliver_all = |events: &[Value], random: &mut fastrand::Rng| {
        let mut rest = events;
        while !rest.is_empty() {
            let (body, others) = rest.split_at(random.usize(1..20).min(rest.len()));
            deliver(&test.outcomes, body);
            rest = others;
        }
    };
    deliver_all(early, &mut random);
    test.server.go_on();
    deliver_all(late, &mut random);
    // The ends of calls are delivered last, because they end the remaining waits.
    for (number, fate) in fates.iter().enumerate() {
        if *fate == Fate::Ends {
            deliver(&test.outcomes, &[disconnected(&call_of(number))]);
        }
    }

    let silent = fates.iter().filter(|fate| **fate == Fate::Silent).count();
    let mut ended = Vec::new();
    for _ in 0..SENDS - silent {
        ended.push(soon(sends.join_next()).await.unwrap().unwrap());
    }
    assert_eq!(test.outcomes.waiting(), silent);
    // The rest ends by timeout.
    let time = test.clock.clone();
    soon(async {
        while !sends.is_empty() {
            time.end_waits();
            while let Some(one) = sends.try_join_next() {
                ended.push(one.unwrap());
            }
            tokio::task::yield_now().await;
        }
    })
    .await;

    assert_eq!(ended.len(), SENDS);
    for (number, outcome) in ended {
        let context = format!("send {number}");
        let id = format!("outcome {number}");
        match (fates[number], outcome) {
            (Fate::Completes, Ok(completed)) => {
                assert_eq!(completed.operation_context.as_deref(), Some(&*context));
                assert_eq!(completed.event().id(), id);
            }
            (Fate::Completes, Err(error)) => panic!("{number}: {error}"),
            (fate, Ok(completed)) => panic!("{number}, {fate:?}: {completed:?}"),
            (fate, Err(error)) => {
                assert_eq!(
                    (error.operation_context(), error.call_connection_id()),
                    (&*context, &*call_of(number))
                );
                assert!(error.repeatability().is_some());
                match fate {
                    Fate::Fails => {
                        assert_eq!(error.kind(), OutcomeErrorKind::Failed);
                        assert_eq!(error.event().unwrap().id(), id);
                    }
                    Fate::Ends => assert_eq!(error.kind(), OutcomeErrorKind::Disconnected),
                    _ => assert!(matches!(
                        error.kind(),
                        OutcomeErrorKind::TimedOut | OutcomeErrorKind::DeliveryUnknown
                    )),
                }
            }
        }
    }
    assert_eq!(test.outcomes.waiting(), 0);
}
