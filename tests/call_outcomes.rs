//! Waiting for events that are not recognized by call and context: those of recordings, and those of each
//! participant who is moved.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use acs_call_automation::event::{Completed, Operation, OutcomeError, OutcomeErrorKind};
use acs_call_automation::types::{
    MoveParticipantSucceeded, MoveParticipantsRequest, RecordingState, RecordingStateChanged,
    StartCallRecordingRequest,
};
use acs_call_automation::{Participant, Repeatability, Subcode};
use http::StatusCode;
use serde_json::{Value, json};
use support::fixture::{CALLBACK, Fixture};
use support::recorder::Recorder;
use support::soon;
use tokio::task::JoinHandle;

const CALL: &str = "421f3500";
const OTHER_CALL: &str = "77aa0000";
const RECORDING: &str = "eyJQbGF0Zm9ybSI6IjEifQ==";
const OTHER_RECORDING: &str = "eyJQbGF0Zm9ybSI6IjIifQ==";

type Changed = Result<Completed<RecordingStateChanged>, OutcomeError>;
type Moved = Result<Completed<Vec<MoveParticipantSucceeded>>, OutcomeError>;

impl Fixture {
    fn start(&self, is_paused: bool) -> JoinHandle<Changed> {
        let (client, outcomes) = (self.client.clone(), self.outcomes.clone());
        let mut request = StartCallRecordingRequest::builder().call_connection_id(CALL);
        if is_paused {
            request = request.pause_on_start(true);
        }
        tokio::spawn(async move {
            client.start_recording().body(request).send_and_wait(&outcomes).await
        })
    }

    fn will_answer(&self, recording: &str) -> &Recorder {
        let answer = json!({ "recordingId": recording, "recordingState": "inactive" });
        self.server.answer((StatusCode::OK, answer.to_string()))
    }

    /// Starts a recording, and returns when the request was answered and the wait has started.
    async fn started(&self, recording: &str, is_paused: bool) -> JoinHandle<Changed> {
        let begun = self.clock.until_begun(0).await.len();
        self.will_answer(recording);
        let starting = self.start(is_paused);
        self.clock.until_begun(begun + 1).await;
        starting
    }

    /// Returns when the wait has started: the request to pause, resume or stop was answered.
    async fn changing(&self, operation: Operation) -> JoinHandle<Changed> {
        let begun = self.clock.until_begun(0).await.len();
        self.server.answer(StatusCode::ACCEPTED);
        let (client, outcomes) = (self.client.clone(), self.outcomes.clone());
        let changing = tokio::spawn(async move {
            match operation {
                Operation::PauseRecording => {
                    client.pause_recording().recording_id(RECORDING).send_and_wait(&outcomes).await
                }
                Operation::ResumeRecording => {
                    client.resume_recording().recording_id(RECORDING).send_and_wait(&outcomes).await
                }
                _ => client.stop_recording().recording_id(RECORDING).send_and_wait(&outcomes).await,
            }
        });
        self.clock.until_begun(begun + 1).await;
        changing
    }

    fn move_here(&self, targets: &[&str], pair: Option<&Repeatability>) -> JoinHandle<Moved> {
        let (client, outcomes) = (self.client.clone(), self.outcomes.clone());
        let targets: Vec<Participant> =
            targets.iter().map(|target| target.parse().unwrap()).collect();
        let request = MoveParticipantsRequest::builder()
            .target_participants(targets)
            .from_call(OTHER_CALL)
            .operation_context("merge");
        let pair = pair.cloned();
        tokio::spawn(async move {
            let call = client.call(CALL);
            let mut moving = call.move_participants().body(request);
            if let Some(pair) = pair {
                moving = moving.repeatability(pair);
            }
            moving.send_and_wait(&outcomes).await
        })
    }

    async fn moving(&self, targets: &[&str]) -> JoinHandle<Moved> {
        let begun = self.clock.until_begun(0).await.len();
        self.server.answer((StatusCode::ACCEPTED, "{}"));
        let moving = self.move_here(targets, None);
        self.clock.until_begun(begun + 1).await;
        moving
    }

    /// An event of a recording: the connection in it is the recorder's own.
    fn recording_is(&self, state: &str, recording: &str) {
        self.deliver(
            "RecordingStateChanged",
            json!({
                "callConnectionId": "1f000000-of-the-recorder",
                "recordingId": recording,
                "state": state,
                "startDateTime": "0001-01-01T00:00:00+00:00",
            }),
        );
    }

    fn has_moved(&self, name: &str, participant: &str) {
        self.deliver(
            name,
            json!({
                "callConnectionId": CALL,
                "operationContext": "merge",
                "participant": { "rawId": participant },
                "resultInformation": { "code": 200, "subCode": 0 },
            }),
        );
    }

    fn ends(&self, call: &str) {
        let result = json!({ "code": 200, "subCode": 7000 });
        self.deliver(
            "CallDisconnected",
            json!({ "callConnectionId": call, "resultInformation": result }),
        );
    }

    fn deliver(&self, name: &str, data: Value) {
        let event = json!({
            "id": format!("{name} {data}"),
            "source": "calling",
            "type": format!("Microsoft.Communication.{name}"),
            // Events that occur together must not be taken for one.
            "time": "2999-11-25T10:00:00.1234567+00:00",
            "data": data,
        });
        self.outcomes.receive(event.to_string().as_bytes()).acknowledge();
    }
}

async fn changes(changing: JoinHandle<Changed>, state: RecordingState) {
    let changed = soon(changing).await.unwrap().unwrap();
    assert_eq!(changed.recording_id.as_deref(), Some(RECORDING));
    assert_eq!(changed.state, Some(state));
}

async fn fails<T>(
    ending: JoinHandle<Result<Completed<T>, OutcomeError>>,
    kind: OutcomeErrorKind,
) -> OutcomeError {
    let error = soon(ending).await.unwrap().map(|_| ()).unwrap_err();
    assert_eq!(error.kind(), kind, "{error}");
    error
}

#[tokio::test]
async fn a_recording_has_started_when_it_is_active() {
    let test = Fixture::new().await;
    let starting = test.started(RECORDING, false).await;
    test.recording_is("active", OTHER_RECORDING);
    test.recording_is("inactive", RECORDING);
    assert_eq!(test.outcomes.waiting(), 1);
    test.recording_is("active", RECORDING);
    changes(starting, RecordingState::Active).await;
    assert_eq!(test.outcomes.waiting(), 0);
}

#[tokio::test]
async fn a_recording_that_starts_before_the_answer_is_not_missed() {
    let test = Fixture::new().await;
    test.will_answer(RECORDING).hold();
    let starting = test.start(false);
    test.server.until_came(1).await;
    test.recording_is("active", OTHER_RECORDING);
    test.recording_is("inactive", RECORDING);
    test.recording_is("active", RECORDING);
    test.server.go_on();
    changes(starting, RecordingState::Active).await;
    let sent = test.server.only().json();
    assert_eq!(sent["recordingStateCallbackUri"], CALLBACK);
    assert_eq!(sent.get("operationContext"), None);
}

#[tokio::test]
async fn a_recording_that_begins_paused_has_started_with_its_first_state() {
    for is_before_the_answer in [false, true] {
        let test = Fixture::new().await;
        let starting = if is_before_the_answer {
            test.will_answer(RECORDING).hold();
            let starting = test.start(true);
            test.server.until_came(1).await;
            starting
        } else {
            test.started(RECORDING, true).await
        };
        test.recording_is("inactive", RECORDING);
        test.server.go_on();
        changes(starting, RecordingState::Inactive).await;
    }
    let test = Fixture::new().await;
    let starting = test.started(RECORDING, true).await;
    test.recording_is("paused", RECORDING);
    let started = soon(starting).await.unwrap().unwrap();
    assert_eq!(started.state.as_ref().unwrap().as_str(), "paused");
}

/// The event may have nothing but the id of the recording.
#[tokio::test]
async fn a_recording_that_does_not_start_is_known_by_its_id() {
    let test = Fixture::new().await;
    let starting = test.started(RECORDING, false).await;
    test.deliver("StartRecordingFailed", json!({ "recordingId": OTHER_RECORDING }));
    assert_eq!(test.outcomes.waiting(), 1);
    test.deliver("StartRecordingFailed", json!({ "recordingId": RECORDING }));
    let error = fails(starting, OutcomeErrorKind::Failed).await;
    assert_eq!(error.recording_id(), Some(RECORDING));
    assert_eq!(error.call_connection_id(), CALL);
    assert_eq!(error.events().len(), 1);
}

#[tokio::test]
async fn the_end_of_the_call_ends_the_wait_for_its_recording() {
    let test = Fixture::new().await;
    let starting = test.started(RECORDING, false).await;
    test.ends(OTHER_CALL);
    assert_eq!(test.outcomes.waiting(), 1);
    test.ends(CALL);
    let error = fails(starting, OutcomeErrorKind::Disconnected).await;
    assert_eq!(error.subcode(), Some(Subcode::ENDED_BY_APPLICATION));
}

#[tokio::test]
async fn a_recording_whose_start_is_not_reported_can_be_stopped() {
    let test = Fixture::new().await;
    let starting = test.started(RECORDING, false).await;
    test.clock.end_waits();
    let error = fails(starting, OutcomeErrorKind::TimedOut).await;
    assert_eq!(error.recording_id(), Some(RECORDING));
}

#[tokio::test]
async fn an_unreadable_event_ends_the_wait_for_its_recording() {
    let test = Fixture::new().await;
    let starting = test.started(RECORDING, false).await;
    test.deliver(
        "RecordingStateChanged",
        json!({ "callConnectionId": 7, "recordingId": RECORDING, "state": "active" }),
    );
    fails(starting, OutcomeErrorKind::Unreadable).await;
}

#[tokio::test]
async fn recordings_that_start_at_once_are_distinguished() {
    let test = Fixture::new().await;
    let first = test.started(OTHER_RECORDING, false).await;
    let second = test.started(RECORDING, false).await;
    test.recording_is("active", RECORDING);
    changes(second, RecordingState::Active).await;
    test.deliver("StartRecordingFailed", json!({ "recordingId": OTHER_RECORDING }));
    fails(first, OutcomeErrorKind::Failed).await;
}

#[tokio::test]
async fn a_recording_is_paused_resumed_and_stopped_when_its_state_says_so() {
    for (operation, other, state) in [
        (Operation::PauseRecording, "active", RecordingState::Inactive),
        (Operation::ResumeRecording, "inactive", RecordingState::Active),
        (Operation::StopRecording, "active", RecordingState::Inactive),
    ] {
        let test = Fixture::new().await;
        // Of an earlier change.
        test.recording_is(state.as_str(), OTHER_RECORDING);
        let changing = test.changing(operation).await;
        test.recording_is(other, RECORDING);
        assert_eq!(test.outcomes.waiting(), 1, "{operation:?}");
        test.recording_is(state.as_str(), RECORDING);
        changes(changing, state).await;
    }
}

#[tokio::test]
async fn a_recording_that_another_process_starts_can_be_waited_for() {
    let test = Fixture::new().await;
    test.recording_is("active", RECORDING);
    let waiter = test.outcomes.register(Operation::StartRecording, RECORDING, "").unwrap();
    let event = soon(waiter.outcome()).await.unwrap();
    assert_eq!(event.event_type(), "Microsoft.Communication.RecordingStateChanged");
}

/// To the service, a request with another callback URI is another request.
#[tokio::test]
async fn a_recording_is_started_again_with_the_callback_uri_of_its_pair() {
    let test = Fixture::new().await;
    let pair = test.outcomes.with_callback_uri("https://contoso.com/first").new_pair();
    let client = test.server.builder().clock(test.clock.clone()).build().unwrap();
    test.server.answer((StatusCode::BAD_REQUEST, String::new()));
    let request = StartCallRecordingRequest::builder().call_connection_id(CALL);
    let starting = client.start_recording().body(request).repeatability(&pair);
    starting.send_and_wait(&test.outcomes).await.unwrap_err();
    let sent = test.server.only().json();
    assert_eq!(sent["recordingStateCallbackUri"], "https://contoso.com/first");
}

const ALICE: &str = "4:+14255550101";
const BOB: &str = "4:+14255550102";

#[tokio::test]
async fn a_move_ends_when_every_participant_has_moved() {
    let test = Fixture::new().await;
    let moving = test.moving(&[ALICE, BOB]).await;
    test.has_moved("MoveParticipantSucceeded", ALICE);
    // Delivered again, and reported again.
    test.has_moved("MoveParticipantSucceeded", ALICE);
    test.deliver("MoveParticipantSucceeded", json!({
        "callConnectionId": CALL, "operationContext": "merge", "participant": { "rawId": ALICE },
    }));
    tokio::task::yield_now().await;
    assert!(!moving.is_finished());
    test.has_moved("MoveParticipantSucceeded", BOB);
    let moved = soon(moving).await.unwrap().unwrap();
    let moved: Vec<_> =
        moved.iter().map(|moved| moved.participant.as_ref().unwrap().raw_id()).collect();
    assert_eq!(moved, [ALICE, BOB]);
}

#[tokio::test]
async fn a_move_of_many_waits_for_all_of_them_before_the_answer_too() {
    let test = Fixture::new().await;
    let all: Vec<String> = (0..40).map(|number| format!("4:+142555501{number:02}")).collect();
    let targets: Vec<&str> = all.iter().map(String::as_str).collect();
    test.server.answer((StatusCode::ACCEPTED, "{}")).hold();
    let moving = test.move_here(&targets, None);
    test.server.until_came(1).await;
    targets.iter().rev().for_each(|target| test.has_moved("MoveParticipantSucceeded", target));
    test.server.go_on();
    assert_eq!(soon(moving).await.unwrap().unwrap().len(), 40);
}

#[tokio::test]
async fn a_move_says_who_has_moved_and_who_has_not() {
    let test = Fixture::new().await;
    let moving = test.moving(&[ALICE, BOB]).await;
    test.has_moved("MoveParticipantFailed", ALICE);
    test.has_moved("MoveParticipantSucceeded", BOB);
    let error = fails(moving, OutcomeErrorKind::Failed).await;
    assert_eq!(
        error.event().unwrap().event_type(),
        "Microsoft.Communication.MoveParticipantFailed"
    );
    let moved: Vec<bool> = error.events().iter().map(|event| event.is_success()).collect();
    assert_eq!(moved, [false, true]);
}

#[tokio::test]
async fn a_move_that_ends_early_says_who_has_moved() {
    for is_end_of_call in [false, true] {
        let test = Fixture::new().await;
        let moving = test.moving(&[ALICE, BOB]).await;
        test.has_moved("MoveParticipantSucceeded", BOB);
        // The other call is empty now.
        test.ends(OTHER_CALL);
        let kind = if is_end_of_call {
            test.ends(CALL);
            OutcomeErrorKind::Disconnected
        } else {
            tokio::task::yield_now().await;
            test.clock.end_waits();
            OutcomeErrorKind::TimedOut
        };
        let error = fails(moving, kind).await;
        assert_eq!(error.events().len(), 1, "{error}");
    }
}

/// The service does not report the outcomes of a request again.
#[tokio::test]
async fn a_move_that_is_sent_again_knows_who_has_moved() {
    let test = Fixture::new().await;
    let pair = Repeatability::new();
    test.server.answer(StatusCode::SERVICE_UNAVAILABLE);
    let moving = test.move_here(&[ALICE, BOB], Some(&pair));
    test.clock.until_begun(1).await;
    test.has_moved("MoveParticipantSucceeded", ALICE);
    tokio::task::yield_now().await;
    test.clock.end_waits();
    fails(moving, OutcomeErrorKind::DeliveryUnknown).await;

    test.server.answer((StatusCode::ACCEPTED, "{}"));
    let again = test.move_here(&[ALICE, BOB], Some(&pair));
    test.clock.until_begun(2).await;
    test.has_moved("MoveParticipantSucceeded", BOB);
    assert_eq!(soon(again).await.unwrap().unwrap().len(), 2);
}
