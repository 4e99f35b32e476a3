//! Waiting for the event that ends an operation: every wait ends, with the right outcome.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod support;

use std::collections::HashSet;
use std::error::Error as _;
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::{Duration, SystemTime};

use acs_call_automation::event::{
    Completed, Event, Operation, OutcomeError, OutcomeErrorKind, Outcomes, Waiter,
};
use acs_call_automation::types::{
    CommunicationIdentifierModel as Participant, PlayRequest, PlaySource, RecognizeInputType,
    RecognizeOptions, RecognizeRequest, SendDtmfTonesCompleted, SendDtmfTonesRequest,
    UpdateTranscriptionRequest,
};
use acs_call_automation::{
    CallAutomationClient, Clock as _, Delivery, Repeatability, RetryPolicy, Subcode, tones,
};
use http::StatusCode;
use http::header::{CONTENT_TYPE, DATE};
use serde_json::{Value, json};
use support::recorder::Recorder;
use support::stopped_clock::ManualClock;
use support::{everything_shown, soon};
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
    (Operation::StartRecording, "RecordingStateChanged", &["StartRecordingFailed"]),
    (Operation::ResumeRecording, "RecordingStateChanged", &[]),
    (Operation::PauseRecording, "RecordingStateChanged", &[]),
    (Operation::StopRecording, "RecordingStateChanged", &[]),
];

/// The event of this operation. Those of recordings are known by their ids, and have a state.
fn event_of(operation: Operation, name: &str) -> Value {
    let mut event = event("1", name, CALL, "x");
    if name.contains("Recording") {
        let is_end = matches!(operation, Operation::PauseRecording | Operation::StopRecording);
        event["data"]["state"] = if is_end { "inactive" } else { "active" }.into();
        event["data"]["callConnectionId"] = "of the recorder".into();
        event["data"]["recordingId"] = CALL.into();
    }
    event
}

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
    let received = outcomes.receive(&serde_json::to_vec(events).unwrap());
    let count = received.len();
    received.acknowledge();
    count
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
    clock: ManualClock,
    outcomes: Outcomes,
}

impl Fixture {
    async fn new() -> Self {
        let server = Recorder::start().await;
        // No attempt times out within a test.
        let long = Duration::from_secs(600);
        let policy = RetryPolicy::once().deadline(long).attempt_timeout(long);
        let clock = ManualClock::new();
        let time = clock.clone();
        let client = server.builder().clock(move || time.now()).retry(policy).build().unwrap();
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
    unreadable["source"] = 7.into();
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
    let sentence = error.to_string();
    assert!(
        sentence.starts_with("no event reported the outcome within 120s; check "),
        "{sentence}"
    );
    assert!(sentence.ends_with(&format!("; {}", error.request_error().unwrap())), "{sentence}");
    assert!(sentence.contains("502"), "{sentence}");
    assert!(error.source().is_none(), "the sentence contains the cause");
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
    test.server.answer((StatusCode::ACCEPTED, "{\"operationContext\":"));
    let sending = test.accepted(CALL, "pin").await;
    succeed(&test.outcomes, CALL, "pin");
    soon(sending).await.unwrap().unwrap();

    test.server.answer((StatusCode::ACCEPTED, "{\"operationContext\":"));
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

/// Another instance, with a callback URI of its own, finishes the request of one that is gone.
#[tokio::test]
async fn a_stored_pair_makes_the_same_request_in_another_instance() {
    let forms: [fn(&Repeatability) -> Repeatability; 3] = [
        |pair| serde_json::from_str(&serde_json::to_string(pair).unwrap()).unwrap(),
        |pair| pair.to_string().parse().unwrap(),
        Repeatability::clone,
    ];
    for restored in forms {
        for is_stored_before_the_request in [true, false] {
            for context in [None, Some("pin".to_owned())] {
                let mut test = Fixture::new().await;
                let shared = test.outcomes.clone();
                test.outcomes = shared.with_callback_uri("https://contoso.com/1?code=secret");
                let pair = test.outcomes.new_pair();
                let stored_before = restored(&pair);
                let request = || {
                    let mut request = request();
                    request.operation_context = context.clone();
                    request
                };
                let first = test.send_with(CALL, request(), Some(&pair));
                test.clock.until_begun(1).await;
                test.clock.end_waits();
                fails(first).await;
                let stored =
                    if is_stored_before_the_request { stored_before } else { restored(&pair) };

                test.outcomes = shared.with_callback_uri("https://contoso.com/2");
                let again = test.send_with(CALL, request(), Some(&stored));
                test.clock.until_begun(2).await;
                again.abort();
                let sending = test.client.send_dtmf_tones().call_connection_id(CALL);
                let same = named(context.as_deref().unwrap_or(&pair.request_id().to_string()));
                sending.body(same).repeatability(&stored).send().await.unwrap();
                let bodies: HashSet<Vec<u8>> =
                    test.server.take().into_iter().map(|request| request.body).collect();
                assert_eq!(bodies.len(), 1, "{bodies:?}");
            }
        }
    }
}

#[tokio::test]
async fn a_request_that_differs_from_that_of_its_pair_is_refused_at_once() {
    let mut test = Fixture::new().await;
    test.outcomes = test.outcomes.with_callback_uri("https://contoso.com/1?code=secret");
    let pair = Repeatability::new();
    let first = test.send_with(CALL, named("pin"), Some(&pair));
    test.clock.until_begun(1).await;
    first.abort();
    let mut elsewhere = named("pin");
    elsewhere.operation_callback_uri = Some("https://contoso.com/2".to_owned());
    for (other, member, found) in [
        (named("other"), "operation_context: expected \"pin\"", "found \"other\""),
        (
            elsewhere,
            "operation_callback_uri: expected https://contoso.com/1?…",
            "found https://contoso.com/2; leave it unset",
        ),
    ] {
        let stored: Repeatability = pair.to_string().parse().unwrap();
        let sending = test.client.send_dtmf_tones().call_connection_id(CALL);
        let sent = sending.body(other.clone()).repeatability(&stored).send().await;
        let error = sent.unwrap_err();
        assert!(error.is_input());
        let waited = fails(test.send_with(CALL, other, Some(&stored))).await;
        assert!(waited.request_error().unwrap().is_input());
        for sentence in [error.to_string(), waited.to_string()] {
            assert!(sentence.contains(member) && sentence.contains(found), "{sentence}");
            assert!(!sentence.contains("secret"), "{sentence}");
        }
    }
    assert_eq!(test.server.count(), 1, "only the first was sent");
    assert!(!format!("{pair:?}").contains("contoso"));
}

#[tokio::test]
async fn a_request_that_was_sent_without_a_callback_uri_gets_none_when_it_is_sent_again() {
    let mut test = Fixture::new().await;
    let pair = Repeatability::new();
    let first = test.send_with(CALL, request(), Some(&pair));
    test.clock.until_begun(1).await;
    first.abort();
    test.outcomes = test.outcomes.with_callback_uri("https://contoso.com/2");
    let stored: Repeatability = pair.to_string().parse().unwrap();
    let again = test.send_with(CALL, request(), Some(&stored));
    test.clock.until_begun(2).await;
    again.abort();
    let bodies: HashSet<Vec<u8>> = test.server.take().into_iter().map(|it| it.body).collect();
    assert_eq!(bodies.len(), 1);
}

/// What was never sent can be corrected.
#[tokio::test]
async fn a_pair_keeps_nothing_of_a_request_that_was_not_sent() {
    let test = Fixture::new().await;
    let pair = Repeatability::new();
    let refused = test.send_with("", named("wrong"), Some(&pair));
    assert_eq!(fails(refused).await.kind(), OutcomeErrorKind::NotSent);
    let sending = test.send_with(CALL, named("right"), Some(&pair));
    test.clock.until_begun(1).await;
    assert_eq!(test.server.only().json()["operationContext"], "right");
    sending.abort();
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
    let outcomes = Outcomes::with_clock(ManualClock::new());
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

/// An event of an earlier request with the same context, which comes late.
#[tokio::test]
async fn no_event_completes_a_request_that_was_refused_or_never_sent() {
    let refusal = json!({ "error": { "code": "8500", "message": "Busy." } }).to_string();
    for is_refused in [true, false] {
        let mut test = Fixture::new().await;
        if is_refused {
            let json = [(CONTENT_TYPE, "application/json")];
            test.server.answer((StatusCode::BAD_REQUEST, json, refusal.clone())).hold();
        } else {
            // Nobody listens there.
            let policy = RetryPolicy::default().max_attempts(2);
            test.client = CallAutomationClient::builder()
                .connection_string("endpoint=http://127.0.0.1:1;accesskey=c2VjcmV0")
                .retry(policy)
                .clock(test.clock.clone())
                .build()
                .unwrap();
        }
        let sending = test.send(CALL, named("pin"));
        if is_refused {
            test.server.until_came(1).await;
        } else {
            // Between two attempts.
            test.clock.until_begun(1).await;
        }
        succeed(&test.outcomes, CALL, "pin");
        test.server.go_on();
        test.clock.end_waits();
        let error = fails(sending).await;
        let kind = if is_refused { OutcomeErrorKind::Refused } else { OutcomeErrorKind::NotSent };
        assert_eq!(error.kind(), kind, "{error}");
        assert!(error.event().is_none());
        // It is kept for the operation that it belongs to.
        let owner = test.outcomes.register(Operation::SendDtmfTones, CALL, "pin").unwrap();
        assert_eq!(soon(owner.outcome()).await.unwrap().id(), "done pin");
    }
}

/// After an answer that says that nothing was executed, an event of another request stops no retry.
#[tokio::test]
async fn an_event_of_another_request_stops_no_safe_retry() {
    let mut test = Fixture::new().await;
    test.client = test.client.with_retry(RetryPolicy::default().jitter(|| 0.0));
    test.server.answer(StatusCode::TOO_MANY_REQUESTS).hold();
    let sending = test.send(CALL, named("pin"));
    test.server.until_came(1).await;
    succeed(&test.outcomes, CALL, "pin");
    tokio::task::yield_now().await;
    test.server.go_on();
    soon(sending).await.unwrap().unwrap();
    assert_eq!(test.server.count(), 2);
}

fn timed(id: &str, name: &str, context: &str, time: SystemTime) -> Value {
    let mut event = event(id, name, CALL, context);
    event["time"] = humantime::format_rfc3339_nanos(time).to_string().into();
    event
}

/// A start was recorded under two ids, 100 ns apart.
#[tokio::test]
async fn a_report_under_two_ids_ends_one_wait() {
    let now = SystemTime::now();
    for is_twin_early in [true, false] {
        let outcomes = Outcomes::with_clock(ManualClock::new());
        let twins = [("1", now), ("2", now + Duration::from_nanos(100))];
        let twins = twins.map(|(id, time)| timed(id, "MediaStreamingStarted", "stream", time));
        let start = |kind| outcomes.register(kind, CALL, "stream").unwrap();
        let first = start(Operation::StartMediaStreaming);
        assert_eq!(deliver(&outcomes, &twins[..1]), 1);
        if is_twin_early {
            assert_eq!(deliver(&outcomes, &twins[1..]), 1, "the handler sees both");
        }
        assert_eq!(soon(first.outcome()).await.unwrap().id(), "1");
        let second = start(Operation::StartMediaStreaming);
        if !is_twin_early {
            assert_eq!(deliver(&outcomes, &twins[1..]), 1, "the handler sees both");
        }
        assert_eq!(outcomes.waiting(), 1, "the twin ends no wait");
        // Its own event does, soon after as it may be.
        let own = now + Duration::from_secs(1);
        deliver(&outcomes, &[timed("3", "MediaStreamingStarted", "stream", own)]);
        assert_eq!(soon(second.outcome()).await.unwrap().id(), "3");
    }
}

/// The answer's date and the event's time are the service's, whatever the clock here shows.
#[tokio::test]
async fn an_event_from_before_the_request_is_told_by_the_date_of_the_answer() {
    let date = httpdate::parse_http_date("Fri, 20 Nov 2026 12:00:00 GMT").unwrap();
    let seconds = Duration::from_secs;
    for is_before_the_answer in [true, false] {
        for (time, ends) in [
            (date - seconds(3600), false),
            (date - seconds(60), false),
            (date, true),
            (date + seconds(5), true),
            // That is not late, but a clock that has nothing to do with the date.
            (date - seconds(3 * 24 * 3600), true),
        ] {
            let test = Fixture::new().await;
            test.server.answer(([(DATE, httpdate::fmt_http_date(date))], "{}")).hold();
            let sending = test.send(CALL, named("pin"));
            test.server.until_came(1).await;
            let old = timed("old", "SendDtmfTonesCompleted", "pin", time);
            if is_before_the_answer {
                deliver(&test.outcomes, &[old]);
                test.server.go_on();
            } else {
                test.server.go_on();
                test.clock.until_begun(1).await;
                deliver(&test.outcomes, &[old]);
            }
            if !ends {
                test.clock.until_begun(1).await;
                tokio::task::yield_now().await;
                deliver(&test.outcomes, &[timed("own", "SendDtmfTonesFailed", "pin", date)]);
                assert_eq!(fails(sending).await.event().unwrap().id(), "own");
            } else {
                assert_eq!(soon(sending).await.unwrap().unwrap().event().id(), "old");
            }
        }
    }
}

/// After an outage, the service delivers all events at once.
#[tokio::test]
async fn many_late_events_in_one_body_do_not_displace_the_event_of_the_request() {
    let date = httpdate::parse_http_date("Fri, 20 Nov 2026 12:00:00 GMT").unwrap();
    let late = |id: u64| {
        let time = date - Duration::from_secs(10 + id);
        timed(&format!("late{id}"), "SendDtmfTonesFailed", "pin", time)
    };
    for own_at in [0, 20] {
        let test = Fixture::new().await;
        test.server.answer(([(DATE, httpdate::fmt_http_date(date))], "{}")).hold();
        let sending = test.send(CALL, named("pin"));
        test.server.until_came(1).await;
        let mut events: Vec<Value> = (0..20).map(late).collect();
        events.insert(own_at, timed("own", "SendDtmfTonesCompleted", "pin", date));
        deliver(&test.outcomes, &events);
        test.server.go_on();
        assert_eq!(soon(sending).await.unwrap().unwrap().event().id(), "own");
    }
}

/// The service's clock is known from an earlier answer.
#[tokio::test]
async fn without_an_answer_an_event_from_before_the_request_is_told_by_an_earlier_answer() {
    let date = httpdate::parse_http_date("Fri, 20 Nov 2026 12:00:00 GMT").unwrap();
    for (age, ends) in [(60, false), (0, true)] {
        let mut test = Fixture::new().await;
        test.server.answer(([(DATE, httpdate::fmt_http_date(date))], "{}"));
        let first = test.accepted(CALL, "first").await;
        succeed(&test.outcomes, CALL, "first");
        soon(first).await.unwrap().unwrap();

        let policy = RetryPolicy::once().attempt_timeout(Duration::from_millis(50));
        test.client = test.client.with_retry(policy);
        test.server.hold();
        let sending = test.accepted(CALL, "pin").await;
        let time = date - Duration::from_secs(age);
        deliver(&test.outcomes, &[timed("old", "SendDtmfTonesCompleted", "pin", time)]);
        if !ends {
            tokio::task::yield_now().await;
            test.clock.end_waits();
        }
        match soon(sending).await.unwrap() {
            Ok(completed) => assert!(ends, "{completed:?}"),
            Err(error) => {
                assert!(!ends, "{error}");
                assert_eq!(error.kind(), OutcomeErrorKind::DeliveryUnknown);
            }
        }
    }
}

/// What is traced when a body is received.
fn traced(outcomes: &Outcomes, body: &Value) -> String {
    let file = Arc::new(Mutex::new(Vec::new()));
    let lines = Arc::clone(&file);
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::DEBUG)
        .with_ansi(false)
        .with_writer(move || Lines(Arc::clone(&lines)))
        .finish();
    tracing::subscriber::with_default(subscriber, || {
        outcomes.receive(body.to_string().as_bytes()).acknowledge();
    });
    String::from_utf8(file.lock().unwrap().clone()).unwrap()
}

struct Lines(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_received_event_is_traced_with_its_context_and_an_unreadable_one_is_a_warning() {
    let outcomes = Outcomes::new();
    let good = event("1", "PlayCompleted", CALL, "greeting");
    let trace = traced(&outcomes, &good);
    assert!(trace.contains("DEBUG") && trace.contains("event received"), "{trace}");
    assert!(trace.contains("operation_context=\"greeting\"") && trace.contains(CALL), "{trace}");
    assert!(!trace.contains("WARN"), "{trace}");

    let mut unreadable = event("2", "RecognizeCompleted", CALL, "pin");
    unreadable["source"] = json!(["47110815"]);
    let mut partly = event("3", "RecognizeCompleted", CALL, "pin");
    partly["data"]["dtmfResult"] = json!({ "tones": ["one", "47110815"] });
    for (body, said) in [(unreadable, "source: expected"), (partly, "data.dtmfResult.tones")] {
        let trace = traced(&outcomes, &body);
        let warning = trace.lines().find(|line| line.contains("WARN")).unwrap();
        assert!(warning.contains(said) && warning.contains("\"pin\""), "{warning}");
        assert!(!trace.contains("47110815"), "{trace}");
    }
}

/// The service may send the event of an operation on something that runs with the context of its start.
#[tokio::test]
async fn an_event_with_the_context_of_the_start_ends_an_update_or_stop() {
    for (operation, event_name) in [
        (Operation::UpdateTranscription, "TranscriptionUpdated"),
        (Operation::StopTranscription, "TranscriptionStopped"),
        (Operation::StopMediaStreaming, "MediaStreamingStopped"),
        (Operation::StopContinuousDtmfRecognition, "ContinuousDtmfRecognitionStopped"),
    ] {
        let outcomes = Outcomes::with_clock(ManualClock::new());
        let of_start = |id: &str| event(id, event_name, CALL, "of the start");
        let mut without = event("none", event_name, CALL, "");
        without["data"].as_object_mut().unwrap().remove("operationContext");
        for delivered in [of_start("1"), without] {
            let wait = outcomes.register(operation, CALL, "own").unwrap();
            let other_call = outcomes.register(operation, OTHER, "own").unwrap();
            deliver(&outcomes, &[delivered]);
            soon(wait.outcome()).await.unwrap();
            assert_eq!(outcomes.waiting(), 1, "{operation:?}: not in the other call");
            drop(other_call);
        }

        // With two of them, nobody knows which it is.
        let waits = ["a", "b"].map(|context| outcomes.register(operation, CALL, context).unwrap());
        deliver(&outcomes, &[of_start("2")]);
        assert_eq!(outcomes.waiting(), 2, "{operation:?}");
        deliver(&outcomes, &[event("3", event_name, CALL, "b")]);
        assert_eq!(outcomes.waiting(), 1, "{operation:?}");
        drop(waits);
    }
    let outcomes = Outcomes::with_clock(ManualClock::new());
    let start = outcomes.register(Operation::StartTranscription, CALL, "own").unwrap();
    deliver(&outcomes, &[event("1", "TranscriptionStarted", CALL, "other")]);
    assert_eq!(outcomes.waiting(), 1, "a start has its own context");
    drop(start);
}

/// The service delivers them again when the handler did not answer 200.
#[tokio::test]
async fn events_are_returned_again_until_the_handler_acknowledges_them() {
    let outcomes = Outcomes::with_clock(ManualClock::new());
    let wait = outcomes.register(Operation::Play, CALL, "x").unwrap();
    let body = json!([event("1", "PlayCompleted", CALL, "x")]).to_string();
    let receive = |outcomes: &Outcomes| outcomes.receive(body.as_bytes());
    // The handler fails, panics, is dropped.
    assert_eq!(receive(&outcomes).len(), 1);
    let panicking = outcomes.clone();
    let of_panic = body.clone();
    let handler = tokio::spawn(async move {
        let received = panicking.receive(of_panic.as_bytes());
        assert_eq!(received.len(), 0, "a bug of the handler");
        received.acknowledge();
    });
    assert!(handler.await.unwrap_err().is_panic());
    assert_eq!(receive(&outcomes)[0].as_ref().unwrap().id(), "1");
    receive(&outcomes).acknowledge();
    assert_eq!(receive(&outcomes).len(), 0);

    // The wait got it once.
    assert_eq!(soon(wait.outcome()).await.unwrap().id(), "1");
    let next = outcomes.register(Operation::Play, CALL, "x").unwrap();
    assert_eq!(outcomes.waiting(), 1);
    drop(next);
}

#[tokio::test]
async fn a_recognition_whose_tones_are_unreadable_is_no_success() {
    let outcomes = Outcomes::with_clock(ManualClock::new());
    for (member, value, is_complete) in [
        ("dtmfResult", json!({ "tones": ["one", "flash"] }), false),
        ("dtmfResult", json!(7), false),
        ("speechResult", json!({ "speech": 7 }), false),
        ("speechResult", json!({ "speech": "yes", "confidence": "high" }), true),
        ("serverCallId", json!(7), true),
    ] {
        let wait = outcomes.register(Operation::Recognize, CALL, "menu").unwrap();
        let mut recognized = event("", "RecognizeCompleted", CALL, "menu");
        recognized["data"][member] = value.clone();
        deliver(&outcomes, &[recognized]);
        match soon(wait.outcome()).await {
            Ok(_) => assert!(is_complete, "{member}: {value}"),
            Err(error) => {
                assert!(!is_complete, "{member}: {value}");
                assert_eq!(error.kind(), OutcomeErrorKind::Unreadable);
                let why = error.event_error().unwrap();
                assert!(why.to_string().starts_with(&format!("data.{member}")), "{why}");
                assert!(why.raw().is_some_and(|raw| raw.contains(member)));
                assert!(!everything_shown(&error).contains("flash"), "{error}");
            }
        }
    }
}

/// The service reports an outcome once, however often the request is sent.
#[tokio::test]
async fn a_request_that_is_sent_again_finds_the_event_that_ended_its_first_wait() {
    let test = Fixture::new().await;
    let pair = Repeatability::new();
    let first = test.send_with(CALL, named("pin"), Some(&pair));
    test.clock.until_begun(1).await;
    succeed(&test.outcomes, CALL, "pin");
    soon(first).await.unwrap().unwrap();
    let stored: Repeatability = pair.to_string().parse().unwrap();
    for pair in [&pair, &stored] {
        let again = test.send_with(CALL, named("pin"), Some(pair));
        assert_eq!(soon(again).await.unwrap().unwrap().event().id(), "done pin");
    }
    // Another request with the same context does not.
    let other = test.accepted(CALL, "pin").await;
    assert_eq!(test.outcomes.waiting(), 1);
    other.abort();
}

#[tokio::test]
async fn a_request_that_is_sent_again_does_not_blame_the_callback_uri() {
    for answer in [StatusCode::ACCEPTED, StatusCode::BAD_GATEWAY] {
        let test = Fixture::new().await;
        test.server.answer(answer);
        let stored: Repeatability = Repeatability::new().to_string().parse().unwrap();
        let sending = test.send_with(CALL, named("pin"), Some(&stored));
        test.clock.until_begun(1).await;
        test.clock.end_waits();
        let sentence = fails(sending).await.to_string();
        assert!(sentence.contains("may have been delivered before"), "{sentence}");
        assert!(!sentence.contains("check that the callback URI"), "{sentence}");
    }
}

#[test]
fn debug_shows_no_query_of_the_callback_uri() {
    for (uri, shown) in [
        (
            "https://user:secret@contoso.com:8443/in/3?code=secret#secret",
            "\"https://contoso.com:8443/in/3?…\"",
        ),
        ("secret", "(not a URI)"),
        ("data:secret", "(not a URI)"),
    ] {
        let debug = format!("{:?}", Outcomes::new().with_callback_uri(uri));
        assert!(debug.contains(shown) && !debug.contains("secret"), "{debug}");
    }
}

#[tokio::test]
async fn what_copying_adds_to_the_id_of_a_call_is_ignored() {
    let test = Fixture::new().await;
    let sending = test.send(&format!("\u{202a}{CALL}\u{202c}\n"), named("pin"));
    test.clock.until_begun(1).await;
    succeed(&test.outcomes, CALL, "pin");
    assert!(soon(sending).await.unwrap().is_ok());
    let path = test.server.only().path_and_query;
    assert!(path.starts_with(&format!("/calling/callConnections/{CALL}:")), "{path}");

    let wait = test.outcomes.register(Operation::Play, &format!("{CALL}\r\n"), "menu").unwrap();
    deliver(&test.outcomes, &[event("2", "PlayCompleted", CALL, "menu")]);
    assert!(soon(wait.outcome()).await.is_ok());
}

#[test]
fn outside_a_runtime_a_wait_is_an_error_with_the_fix() {
    let outcomes = Outcomes::new();
    let outcome = |wait: Waiter| {
        let mut outcome = std::pin::pin!(wait.outcome());
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        match outcome.as_mut().poll(&mut context) {
            std::task::Poll::Ready(outcome) => outcome,
            std::task::Poll::Pending => panic!("waits"),
        }
    };
    let wait = outcomes.register(Operation::Play, CALL, "menu").unwrap();
    let error = outcome(wait).unwrap_err();
    assert_eq!(error.kind(), OutcomeErrorKind::DeliveryUnknown);
    let request_error = error.request_error().unwrap();
    assert!(request_error.is_setup() && request_error.to_string().contains("no Tokio runtime"));

    // An event that is there already needs no timer.
    let wait = outcomes.register(Operation::Play, CALL, "menu").unwrap();
    deliver(&outcomes, &[event("1", "PlayCompleted", CALL, "menu")]);
    assert!(outcome(wait).is_ok());
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
    let outcomes = Outcomes::with_clock(ManualClock::new());
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
    let clock = ManualClock::new();
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
    let outcomes = Outcomes::with_clock(ManualClock::new());
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
    let outcomes = Outcomes::with_clock(ManualClock::new());
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
            let outcomes = Outcomes::with_clock(ManualClock::new());
            let waiter = outcomes.register(*operation, CALL, "x").unwrap();
            deliver(&outcomes, &[event_of(*operation, name)]);
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
            let mut unreadable = event_of(*operation, name);
            unreadable["source"] = 7.into();
            let outcomes = Outcomes::with_clock(ManualClock::new());
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
    unreadable["source"] = 7.into();
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
    assert_eq!(error.source().unwrap().to_string(), "event 1: source: expected a string");
    assert_eq!(test.outcomes.waiting(), 1);

    let mut unreadable = disconnected(CALL);
    unreadable["source"] = 7.into();
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
    let outcomes = Outcomes::with_clock(ManualClock::new());
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
    let shown = everything_shown(&fails(sending).await);
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
