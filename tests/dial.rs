//! Dial strings as the far end hears them: whole and in order, or a prefix, and never a tone twice.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod support;

use std::pin::pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::{Duration, SystemTime};

use acs_call_automation::event::{OutcomeErrorKind, Outcomes};
use acs_call_automation::types::{PlayRequest, PlaySource};
use acs_call_automation::{
    CallAutomationClient, Clock, Dial, DialError, DialErrorKind, DialProgress, DialString, Dialed,
    Participant, Repeatability, RetryPolicy, Subcode, Tones,
};
use acs_call_emulator::{Emulator, EmulatorBuilder, Executed, Fault};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::routing::post;
use futures_util::FutureExt as _;
use http::StatusCode;
use serde_json::json;
use support::stopped_clock::{ManualClock, START, StoppedClock};
use support::{everything_shown, soon};
use tokio::net::TcpListener;

const CALL: &str = "421f3500";
const PHONE: &str = "+14255550123";
/// 24 tones, two requests.
const ACCOUNT: &str = "0123456789 0123456789 012#";

/// Who receives the callbacks at the moment.
type Receiver = Arc<Mutex<Option<Outcomes>>>;

async fn receive(State(receiver): State<Receiver>, body: Bytes) -> StatusCode {
    match &*receiver.lock().unwrap() {
        Some(outcomes) => {
            outcomes.receive(&body).acknowledge();
            StatusCode::OK
        }
        None => StatusCode::SERVICE_UNAVAILABLE,
    }
}

struct Test {
    emulator: Emulator,
    client: CallAutomationClient,
    outcomes: Outcomes,
    receiver: Receiver,
    callback_uri: String,
    now: Arc<dyn Fn() -> SystemTime + Send + Sync>,
}

impl Test {
    /// With a client whose pauses and waits take no time.
    async fn new(clock: &StoppedClock) -> Self {
        Self::with(clock.clone(), Emulator::builder()).await
    }

    async fn with(clock: impl Clock + Clone, builder: EmulatorBuilder) -> Self {
        let time = clock.clone();
        let now: Arc<dyn Fn() -> SystemTime + Send + Sync> = Arc::new(move || time.now());
        let time = Arc::clone(&now);
        let emulator = builder.clock(move || time()).callback_attempts(9, Duration::from_millis(2));
        let emulator = emulator.start().await.unwrap();
        // Enough time for each attempt, and no wait that is zero.
        let policy = RetryPolicy::default().jitter(|| 0.5);
        let client = CallAutomationClient::builder()
            .connection_string(&emulator.connection_string())
            .clock(clock)
            .retry(policy)
            .build()
            .unwrap();
        let receiver = Receiver::default();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let callback_uri = format!("http://{}/callback", listener.local_addr().unwrap());
        let router = Router::new().route("/callback", post(receive));
        let router = router.with_state(Arc::clone(&receiver));
        tokio::spawn(async move { axum::serve(listener, router).await });
        let mut test =
            Self { emulator, client, outcomes: Outcomes::new(), receiver, callback_uri, now };
        test.restart();
        test
    }

    /// Starts another process, which knows nothing of what the earlier one has received.
    fn restart(&mut self) {
        let now = Arc::clone(&self.now);
        let outcomes = Outcomes::with_clock(move || now()).with_callback_uri(&self.callback_uri);
        self.outcomes = outcomes.with_timeout(Duration::from_millis(300));
        *self.receiver.lock().unwrap() = Some(self.outcomes.clone());
    }

    /// Ends the process: no callback is received.
    fn stop(&self) {
        *self.receiver.lock().unwrap() = None;
    }

    fn dial(&self, text: &str) -> Dial {
        self.client.call(CALL).dial(PHONE, text)
    }

    async fn send(&self, text: &str) -> Result<Dialed, DialError> {
        soon(self.dial(text).send(&self.outcomes)).await
    }

    async fn resume(&self, progress: impl Into<Option<DialProgress>>) -> Result<Dialed, DialError> {
        let progress = stored(&progress.into().unwrap());
        soon(self.client.resume_dial(progress).send(&self.outcomes)).await
    }

    /// Plays a prompt, and has its event sent.
    async fn play(&self) {
        let prompt = PlayRequest::builder()
            .play_sources([PlaySource::from_file("https://contoso.com/a.wav")])
            .play_to([Participant::phone_number(PHONE).unwrap()])
            .operation_callback_uri(self.callback_uri.as_str())
            .operation_context("prompt");
        self.client.call(CALL).play().body(prompt).send().await.unwrap();
    }

    /// Ends the prompt when a dial waits for it.
    async fn finish_once_waited_for(&self, clock: &ManualClock) {
        clock.until_begun(1).await;
        assert_eq!(self.heard(), "");
        self.emulator.finish(CALL).unwrap();
    }

    fn sends(&self) -> Vec<Executed> {
        let mut executed = self.emulator.executed();
        executed.retain(|executed| executed.operation == "sendDtmfTones");
        executed
    }

    /// The tones of each request that was executed.
    fn requests(&self) -> Vec<String> {
        self.sends().into_iter().map(|sent| sent.tones.unwrap().to_string()).collect()
    }

    fn heard(&self) -> String {
        self.requests().concat()
    }
}

/// The progress as another process reads it.
fn stored(progress: &DialProgress) -> DialProgress {
    serde_json::from_str(&serde_json::to_string(progress).unwrap()).unwrap()
}

/// What an error says was sent, may have been, and was not.
fn parts(error: &DialError) -> [String; 3] {
    [error.sent(), error.perhaps_sent(), error.not_sent()].map(|tones| tones.to_string())
}

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// The first request is refused or not, as the fault says; the others are not.
async fn sent_in_spite_of(fault: Fault) -> Vec<String> {
    let test = Test::new(&StoppedClock::new()).await;
    test.emulator.fail_next(1, fault).unwrap();
    test.send("12w34").await.unwrap();
    test.requests()
}

#[tokio::test]
async fn a_dial_string_is_cut_at_pauses_and_after_18_tones() {
    let clock = StoppedClock::new();
    let test = Test::new(&clock).await;
    let dialed = test.send("w1,,2w34#[250ms] 0123456789 0123456789 012# W").await.unwrap();
    assert_eq!(test.requests(), ["1", "2", "34#", "012345678901234567", "89012#"]);
    assert_eq!(clock.waits(), [500, 4_000, 500, 250, 1_000]);
    let sends = test.sends();
    let pairs: Vec<&Repeatability> =
        sends.iter().map(|sent| sent.repeatability.as_ref().unwrap()).collect();
    for (index, pair) in pairs.iter().enumerate() {
        assert!(!pairs[..index].contains(pair), "each request has a pair of its own");
        let context = sends[index].operation_context.as_deref().unwrap();
        assert_eq!(dialed.events()[index].operation_context(), Some(context));
        assert!(sends[index].participant == Participant::phone_number(PHONE).ok());
    }
}

/// The emulator refuses a send while another one runs.
#[tokio::test]
async fn a_request_is_sent_after_the_event_of_the_one_before() {
    let builder = Emulator::builder().tone_duration(Duration::from_millis(2));
    let clock = StoppedClock::new();
    let test = Test::with(clock.clone(), builder).await;
    test.send(&ACCOUNT.repeat(2)).await.unwrap();
    assert_eq!(test.requests().len(), 3);
    assert_eq!(clock.waits(), [0_u128; 0], "no request was refused");
}

#[tokio::test]
async fn a_pause_begins_with_the_event() {
    let clock = StoppedClock::new();
    let test = Test::new(&clock).await;
    let time = clock.clone();
    let dial = test.dial("1,2W3").on_progress(move |_| {
        time.advance(Duration::from_millis(700));
        async { Ok::<(), DialError>(()) }
    });
    soon(dial.send(&test.outcomes)).await.unwrap();
    assert_eq!(clock.waits(), [1_300, 300]);
}

#[tokio::test]
async fn what_is_known_to_run_is_waited_for() {
    // The waits between the attempts do not end.
    let clock = ManualClock::new();
    let test = Test::with(clock.clone(), Emulator::builder().prompt_duration(seconds(600))).await;
    test.play().await;
    let finish = test.finish_once_waited_for(&clock);
    let (dialed, ()) = tokio::join!(test.send("12#"), soon(finish));
    dialed.unwrap();
    assert_eq!(test.requests(), ["12#"]);
}

#[tokio::test]
async fn what_does_not_end_is_waited_for_until_the_deadline() {
    let clock = StoppedClock::new();
    let test = Test::with(clock.clone(), Emulator::builder().prompt_duration(seconds(600))).await;
    let prompt = PlayRequest::builder()
        .play_sources([PlaySource::from_file("https://contoso.com/a.wav")])
        .play_to([Participant::phone_number(PHONE).unwrap()]);
    test.client.call(CALL).play().body(prompt).send().await.unwrap();
    let error = soon(test.dial("1,2").deadline(seconds(20)).send(&test.outcomes)).await;
    let error = error.unwrap_err();
    assert_eq!(error.kind(), DialErrorKind::DeadlinePassed);
    let subcode = error.outcome_error().and_then(|error| error.subcode());
    assert_eq!(subcode, Some(Subcode::INCOMPATIBLE_MEDIA_OPERATION));
    assert_eq!(parts(&error), ["", "", "12"]);
    assert_eq!(error.remaining().unwrap().to_string(), "1WW2");
    let waits = clock.waits();
    assert!(waits.windows(2).all(|waits| waits[0] <= waits[1]), "{waits:?}");
    let total: u128 = waits.iter().sum();
    assert!((15_000..20_000).contains(&total), "{waits:?}");
    let message = error.to_string();
    assert!(message.starts_with("0 of 2 tones were sent: the deadline of 20s"), "{message}");

    // Nothing is in doubt, so it can be resumed.
    test.emulator.finish(CALL).unwrap();
    test.resume(error.progress().cloned()).await.unwrap();
    assert_eq!(test.requests(), ["1", "2"]);
}

#[tokio::test]
async fn a_request_that_was_refused_because_something_runs_is_sent_again() {
    for (status, code) in [(400, "8500"), (409, "8519"), (412, "8583"), (409, "Conflict")] {
        let body = json!({ "error": { "code": code, "message": "Busy." } }).to_string();
        let refusal = Fault::status(status).body(&body);
        assert_eq!(sent_in_spite_of(refusal).await, ["12", "34"], "{status} {code}");
    }
}

#[tokio::test]
async fn tones_that_an_earlier_dial_had_not_begun_to_send_are_in_no_doubt() {
    let clock = ManualClock::new();
    let builder = Emulator::builder().prompt_duration(seconds(600));
    let test = Test::with(clock.clone(), builder).await;
    let noted: Arc<Mutex<Option<DialProgress>>> = Arc::default();
    let note = Arc::clone(&noted);
    let dial = test.dial("12#").on_progress(move |progress| {
        *note.lock().unwrap() = Some(progress);
        std::future::pending::<Result<(), DialError>>()
    });
    assert!(dial.send(&test.outcomes).now_or_never().is_none(), "it was dropped");
    let progress = noted.lock().unwrap().take().unwrap();
    assert_eq!(progress.perhaps_sent().len(), 3);

    test.play().await;
    let finish = test.finish_once_waited_for(&clock);
    let resumed = test.client.resume_dial(progress);
    let (dialed, ()) = tokio::join!(soon(resumed.send(&test.outcomes)), soon(finish));
    dialed.unwrap();
    assert_eq!(test.requests(), ["12#"]);
}

#[tokio::test]
async fn another_refusal_ends_the_dial() {
    let test = Test::new(&StoppedClock::new()).await;
    let body = json!({ "error": { "code": "8528", "message": "The call has ended." } });
    let fault = Fault::status(400).body(&body.to_string());
    test.emulator.fail_next(1, fault).unwrap();
    let error = test.send("12w34").await.unwrap_err();
    assert_eq!(error.kind(), DialErrorKind::Outcome);
    assert_eq!(error.outcome_error().unwrap().kind(), OutcomeErrorKind::Refused);
    assert_eq!(parts(&error), ["", "", "1234"]);
}

#[tokio::test]
async fn a_lost_answer_costs_no_tone() {
    for fault in [
        Fault::reset().after_executing(),
        Fault::reset(),
        Fault::half_body().after_executing(),
        Fault::status(502).after_executing(),
        // The event reports what the answer denies.
        Fault::own_error(StatusCode::INTERNAL_SERVER_ERROR),
    ] {
        assert_eq!(sent_in_spite_of(fault).await, ["12", "34"]);
    }
}

#[tokio::test]
async fn a_request_that_could_not_be_sent_leaves_no_doubt() {
    let test = Test::new(&StoppedClock::new()).await;
    let closed = CallAutomationClient::from_connection_string(
        "endpoint=http://127.0.0.1:1;accesskey=c2VjcmV0",
    );
    let closed = closed.unwrap().with_retry(RetryPolicy::once());
    let dial = closed.call(CALL).dial(PHONE, "12w34");
    let error = soon(dial.send(&test.outcomes)).await.unwrap_err();
    assert_eq!(error.outcome_error().unwrap().kind(), OutcomeErrorKind::NotSent);
    assert_eq!(parts(&error), ["", "", "1234"]);
    test.resume(error.progress().cloned()).await.unwrap();
    assert_eq!(test.requests(), ["12", "34"]);
}

#[tokio::test]
async fn a_failure_in_the_middle_says_what_was_sent() {
    let test = Test::new(&StoppedClock::new()).await;
    let emulator = Arc::new(test.emulator);
    let (observer, test) =
        (Arc::clone(&emulator), Test { emulator: Emulator::start().await.unwrap(), ..test });
    let dial = test.dial("11w22w33").on_progress(move |progress| {
        if progress.sent().len() == 2 && progress.perhaps_sent().is_empty() {
            observer.fail_next_outcome(1, Subcode::OPERATION_CANCELLED);
        }
        async { Ok::<(), DialError>(()) }
    });
    let error = soon(dial.send(&test.outcomes)).await.unwrap_err();
    assert_eq!(error.outcome_error().unwrap().kind(), OutcomeErrorKind::Failed);
    assert_eq!(parts(&error), ["11", "22", "33"]);
    assert_eq!(error.remaining().unwrap().to_string(), "w33");
    let message = error.to_string();
    let expected =
        "2 of 6 tones were sent, 2 may have been sent: Microsoft.Communication.SendDtmfTonesFailed";
    assert!(message.starts_with(expected), "{message}");

    // The service would not send them again with their pair, and might with another one.
    let progress = error.progress().unwrap().clone();
    let error = test.resume(progress.clone()).await.unwrap_err();
    assert_eq!(emulator.executed().len(), 2);
    // The event is still known, to this process.
    assert_eq!(error.outcome_error().unwrap().kind(), OutcomeErrorKind::Failed);
    let mut test = test;
    test.restart();
    let error = test.resume(progress.clone()).await.unwrap_err();
    assert_eq!(error.kind(), DialErrorKind::Undecided);
    assert_eq!(parts(&error), ["11", "22", "33"]);
    assert_eq!(emulator.executed().len(), 2);

    test.resume(progress.clone().assume_sent()).await.unwrap();
    assert_eq!(emulator.executed().last().unwrap().tones.as_ref().unwrap().to_string(), "33");
    assert_eq!(emulator.executed().len(), 3);
    test.resume(progress.assume_not_sent()).await.unwrap();
    assert_eq!(emulator.executed().len(), 5);
}

#[tokio::test]
async fn the_end_of_the_call_ends_the_dial() {
    let test = Test::with(StoppedClock::new(), Emulator::builder().tone_duration(seconds(600)));
    let test = test.await;
    test.emulator.connect(CALL, Some(&test.callback_uri)).unwrap();
    let hang_up = async {
        test.emulator.wait_for_executed(1).await;
        test.emulator.disconnect(CALL);
    };
    let test_send = async {
        // As long as the test needs.
        let outcomes = test.outcomes.with_timeout(seconds(30));
        soon(test.dial("11w22").send(&outcomes)).await
    };
    let (error, ()) = tokio::join!(test_send, soon(hang_up));
    let error = error.unwrap_err();
    assert_eq!(error.outcome_error().unwrap().kind(), OutcomeErrorKind::Disconnected);
    assert_eq!(parts(&error), ["", "11", "22"]);
}

#[tokio::test]
async fn a_pause_that_ends_after_the_deadline_is_not_begun() {
    let clock = StoppedClock::new();
    let test = Test::new(&clock).await;
    let error = soon(test.dial("1w2,,3").deadline(seconds(3)).send(&test.outcomes)).await;
    let error = error.unwrap_err();
    assert_eq!(
        (error.kind(), error.outcome_error().is_none()),
        (DialErrorKind::DeadlinePassed, true)
    );
    assert_eq!(parts(&error), ["12", "", "3"]);
    assert_eq!(clock.waits(), [500]);
    assert_eq!(error.to_string(), "2 of 3 tones were sent: the deadline of 3s has passed");
    test.resume(error.progress().cloned()).await.unwrap();
    assert_eq!(test.requests(), ["1", "2", "3"]);
}

#[tokio::test]
async fn the_deadline_also_ends_the_wait_for_an_event() {
    let builder = Emulator::builder().tone_duration(seconds(600));
    let test = Test::with(StoppedClock::new(), builder).await;
    let outcomes = test.outcomes.with_timeout(seconds(600));
    let dial = test.dial("1w2").deadline(Duration::from_millis(400));
    let error = soon(dial.send(&outcomes)).await.unwrap_err();
    assert_eq!(error.kind(), DialErrorKind::DeadlinePassed);
    assert_eq!(parts(&error), ["", "1", "2"]);
}

#[tokio::test]
async fn progress_that_cannot_be_stored_ends_the_dial_before_the_request() {
    for (failing, heard, expected) in [
        (1, "", ["", "", "1122"]),
        (2, "11", ["11", "", "22"]),
        (3, "11", ["11", "", "22"]),
        (4, "1122", ["1122", "", ""]),
    ] {
        let test = Test::new(&StoppedClock::new()).await;
        let mut calls = 0;
        let dial = test.dial("11w22").on_progress(move |_| {
            calls += 1;
            let is_full = calls == failing;
            async move { if is_full { Err(std::io::Error::other("disk full")) } else { Ok(()) } }
        });
        let error = soon(dial.send(&test.outcomes)).await.unwrap_err();
        assert_eq!(error.kind(), DialErrorKind::NotStored);
        assert!(everything_shown(&error).contains("disk full"));
        assert_eq!((test.heard().as_str(), parts(&error)), (heard, expected.map(str::to_owned)));
    }
}

#[tokio::test]
async fn a_dropped_dial_sends_nothing_more() {
    let test = Test::new(&StoppedClock::new()).await;
    let hang = Arc::new(tokio::sync::Notify::new());
    let hung = Arc::clone(&hang);
    let dial = test.dial("11w22").on_progress(move |progress| {
        let hung = Arc::clone(&hung);
        async move {
            if progress.sent().len() == 2 {
                hung.notify_one();
                std::future::pending::<()>().await;
            }
            Ok::<(), DialError>(())
        }
    });
    tokio::select! {
        _ = dial.send(&test.outcomes) => panic!("it hangs"),
        () = soon(hang.notified()) => {}
    }
    test.emulator.wait_for_callbacks().await;
    assert_eq!((test.requests(), test.outcomes.waiting()), (vec!["11".to_owned()], 0));
}

/// Dials in a process that ends when its first request has been executed. Returns what it has stored.
async fn cut_in_the_first_request(test: &Test, text: &str) -> DialProgress {
    let last = Arc::new(Mutex::new(None));
    let store = Arc::clone(&last);
    let dial = test.dial(text).on_progress(move |progress| {
        store.lock().unwrap().get_or_insert(progress);
        async { Ok::<(), DialError>(()) }
    });
    test.emulator.fail_next(1, Fault::silence().after_executing()).unwrap();
    test.stop();
    tokio::select! {
        _ = dial.send(&test.outcomes) => panic!("no answer comes"),
        _ = soon(test.emulator.wait_for_executed(1)) => {}
    }
    let progress = last.lock().unwrap().take().unwrap();
    assert_eq!((progress.sent().len(), progress.perhaps_sent().len()), (0, 2));
    progress
}

#[tokio::test]
async fn another_process_finishes_a_dial_inside_of_the_window() {
    let clock = StoppedClock::new();
    let mut test = Test::new(&clock).await;
    let progress = cut_in_the_first_request(&test, "11w22").await;
    clock.advance(seconds(200));
    test.restart();
    test.resume(progress).await.unwrap();
    assert_eq!(test.requests(), ["11", "22"]);
}

#[tokio::test]
async fn outside_of_the_window_nothing_is_sent_unless_the_caller_decides() {
    let clock = StoppedClock::new();
    let mut test = Test::new(&clock).await;
    let progress = cut_in_the_first_request(&test, "11w22").await;
    // Its event does not arrive before the other process begins.
    test.emulator.wait_for_callbacks().await;
    clock.advance(seconds(300));
    test.restart();
    let (requests, came) = tokio::sync::watch::channel(0);
    test.emulator.fail_each(move |_| {
        requests.send_modify(|requests| *requests += 1);
        None
    });
    let error = test.resume(progress.clone()).await.unwrap_err();
    assert_eq!(error.kind(), DialErrorKind::Undecided);
    assert!(error.to_string().contains("window of that request has closed"), "{error}");
    assert_eq!(parts(&error), ["", "11", "22"]);
    assert_eq!(test.requests(), ["11"]);
    let error = test.resume(error.progress().cloned()).await.unwrap_err();
    assert_eq!((error.kind(), *came.borrow()), (DialErrorKind::Undecided, 0));
    test.resume(progress.assume_sent()).await.unwrap();
    assert_eq!(test.requests(), ["11", "22"]);
}

#[tokio::test]
async fn an_event_that_has_arrived_settles_a_request_whose_window_has_closed() {
    let clock = StoppedClock::new();
    let mut test = Test::new(&clock).await;
    let progress = cut_in_the_first_request(&test, "11w22").await;
    test.restart();
    test.emulator.wait_for_callbacks().await;
    clock.advance(seconds(300));
    let dialed = test.resume(progress).await.unwrap();
    assert_eq!(test.requests(), ["11", "22"]);
    assert_eq!(dialed.events().len(), 2);
}

/// The service executes a request again that it has answered with an error of its own.
#[tokio::test]
async fn after_an_error_of_the_service_nothing_is_sent_again() {
    let mut test = Test::new(&StoppedClock::new()).await;
    test.stop();
    let last = Arc::new(Mutex::new(None));
    let store = Arc::clone(&last);
    let dial = test.dial("11w22").on_progress(move |progress| {
        *store.lock().unwrap() = Some(progress);
        async { Ok::<(), DialError>(()) }
    });
    let failure = Fault::own_error(StatusCode::INTERNAL_SERVER_ERROR);
    test.emulator.fail_next(1, failure).unwrap();
    let error = soon(dial.send(&test.outcomes)).await.unwrap_err();
    assert_eq!(error.outcome_error().unwrap().kind(), OutcomeErrorKind::DeliveryUnknown);
    assert_eq!(parts(&error), ["", "11", "22"]);
    test.emulator.wait_for_callbacks().await;
    test.restart();
    let stored = last.lock().unwrap().take().unwrap();
    for progress in [error.progress().unwrap().clone(), stored] {
        let error = test.resume(progress).await.unwrap_err();
        assert_eq!(error.kind(), DialErrorKind::Undecided);
        assert_eq!(test.requests(), ["11"]);
    }
}

#[tokio::test]
async fn an_error_of_the_service_is_stored_before_its_event_is_waited_for() {
    let mut test = Test::new(&StoppedClock::new()).await;
    test.stop();
    let (stored, mut came) = tokio::sync::watch::channel(None);
    let dial = test.dial("11w22").on_progress(move |progress| {
        stored.send_replace(Some(serde_json::to_value(progress).unwrap()));
        async { Ok::<(), DialError>(()) }
    });
    let failure = Fault::own_error(StatusCode::INTERNAL_SERVER_ERROR);
    test.emulator.fail_next(1, failure).unwrap();
    let outcomes = test.outcomes.with_timeout(seconds(600));
    let is_noted = |stored: &Option<serde_json::Value>| {
        stored.as_ref().is_some_and(|stored| stored["inFlight"]["canRepeat"] == false)
    };
    let stored = tokio::select! {
        _ = dial.send(&outcomes) => panic!("no event comes"),
        stored = soon(came.wait_for(is_noted)) => stored.unwrap().clone().unwrap(),
    };
    test.emulator.wait_for_callbacks().await;
    test.restart();
    let progress: DialProgress = serde_json::from_value(stored).unwrap();
    let error = test.resume(progress).await.unwrap_err();
    assert_eq!((error.kind(), test.heard().as_str()), (DialErrorKind::Undecided, "11"));
}

/// Its type reports what counts.
#[tokio::test]
async fn an_event_that_cannot_be_read_still_completes_its_tones() {
    let test = Test::new(&StoppedClock::new()).await;
    test.stop();
    let outcomes = test.outcomes.with_timeout(seconds(30));
    let deliver = async {
        test.emulator.wait_for_executed(1).await;
        let context = test.sends()[0].operation_context.clone().unwrap();
        let event = json!({
            "id": ["1"], "type": "Microsoft.Communication.SendDtmfTonesCompleted",
            "data": { "callConnectionId": CALL, "operationContext": context },
        });
        outcomes.receive(event.to_string().as_bytes()).acknowledge();
    };
    let (dialed, ()) = tokio::join!(soon(test.dial("11W").send(&outcomes)), soon(deliver));
    assert_eq!(dialed.unwrap().events().len(), 0);
}

#[tokio::test]
async fn invalid_input_is_reported_before_anything_is_sent() {
    let test = Test::new(&StoppedClock::new()).await;
    let call = test.client.call(CALL);
    for (dial, expected) in [
        (call.dial(PHONE, "12p34"), "dial string: expected a tone"),
        (call.dial("nobody", "12"), "participant: "),
        (test.client.call("").dial(PHONE, "12"), "call_connection_id: "),
    ] {
        let error = soon(dial.send(&test.outcomes)).await.unwrap_err();
        assert_eq!(error.kind(), DialErrorKind::Outcome);
        let request = error.outcome_error().and_then(|error| error.request_error()).unwrap();
        assert!(request.is_input(), "{error}");
        assert!(error.to_string().contains(expected), "{error}");
        assert_eq!(parts(&error)[..2], ["", ""]);
    }
    assert_eq!(test.requests().len(), 0);
}

#[tokio::test]
async fn the_stored_form_stays_as_it_is() {
    let clock = StoppedClock::new();
    let test = Test::new(&clock).await;
    let seen = Arc::new(Mutex::new(Vec::new()));
    let see = Arc::clone(&seen);
    let dial = test.dial("11,22#").on_progress(move |progress| {
        see.lock().unwrap().push(progress);
        async { Ok::<(), DialError>(()) }
    });
    soon(dial.send(&test.outcomes)).await.unwrap();
    let seen = std::mem::take(&mut *seen.lock().unwrap());
    let json: Vec<_> = seen.iter().map(|seen| serde_json::to_value(seen).unwrap()).collect();
    let id = seen[2].repeatability().unwrap().request_id();
    let expected = json!({
        "callConnectionId": CALL,
        "targetParticipant": Participant::phone_number(PHONE).unwrap(),
        "dialString": "11WW22#",
        "sent": 2,
        "inFlight": {
            "tones": 3,
            "pair": {
                "requestId": id.to_string(),
                "firstSent": "Sun, 06 Nov 1994 08:49:39 GMT",
                // It was sent since.
                "operationContext": id.to_string(),
                "operationCallbackUri": test.callback_uri,
            },
            "canRepeat": true,
        },
    });
    assert_eq!(json[2], expected);
    assert_eq!(json[1].get("inFlight"), None);
    assert!(START.ends_with("08:49:37 GMT"));

    // What was changed while it was stored is not sent.
    for (sent, tones) in [(3, 3), (2, 0), (0, 19), (usize::MAX, 1)] {
        let mut changed = expected.clone();
        changed["sent"] = sent.into();
        changed["inFlight"]["tones"] = tones.into();
        let progress: DialProgress = serde_json::from_value(changed).unwrap();
        assert!(progress.perhaps_sent().len() <= 5, "{progress:?}");
        let error = soon(test.client.resume_dial(progress).send(&test.outcomes)).await.unwrap_err();
        assert!(error.to_string().starts_with("dial progress: expected at most 5"), "{error}");
    }
    assert_eq!(test.requests(), ["11", "22#"]);
}

#[tokio::test]
async fn neither_debug_nor_errors_show_tones_and_numbers() {
    let mut test = Test::new(&StoppedClock::new()).await;
    let dial = test.dial("4711w4711").deadline(seconds(90));
    let mut shown = format!("{dial:#?}");
    test.emulator.fail_next_outcome(1, Subcode::OPERATION_CANCELLED);
    let error = soon(dial.send(&test.outcomes)).await.unwrap_err();
    shown += &everything_shown(&error);
    shown += &format!("{:#?}", error.progress());
    test.restart();
    let error = test.resume(error.progress().cloned()).await.unwrap_err();
    shown += &everything_shown(&error);
    shown += &everything_shown(&test.send("4711x4711").await.unwrap_err());
    assert!(shown.contains("DialString(8 tones, 500ms of pauses)"), "{shown}");
    // Ids may contain any digits.
    for secret in ["47114711", "\"4711", "4711w", "5550123", "One", "Seven"] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

/// Polls a future so often, then drops it.
async fn polled<T>(times: usize, future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut left = times;
    std::future::poll_fn(move |context| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        future.as_mut().poll(context).map(Some)
    })
    .await
}

fn random_dial_string(random: &mut fastrand::Rng) -> DialString {
    let mut text = String::from("0");
    for _ in 0..random.usize(0..45) {
        text.push(char::from(
            random.choice(b"0123456789*#ABCD0123456789w,".iter().copied()).unwrap(),
        ));
    }
    text.parse().unwrap()
}

fn random_fault(random: &mut fastrand::Rng, may_fail_itself: bool) -> Option<Fault> {
    let fault = match random.u32(0..30) {
        0 | 1 => Fault::reset(),
        2 => Fault::half_status_line(),
        3 => Fault::half_body(),
        4 => Fault::invalid_header(),
        5 => Fault::status(503),
        6 => Fault::status(408),
        7 => Fault::status(200).header("content-type", "text/html").body("<html>Sign in</html>"),
        8 => return Some(Fault::close_when_idle()),
        9 => return Some(Fault::status(429)),
        10 => return Some(Fault::status(409)),
        11 => {
            let busy = r#"{"error":{"code":"8583","message":"busy"}}"#;
            return Some(Fault::status(412).body(busy));
        }
        12 if may_fail_itself => Fault::own_error(StatusCode::BAD_GATEWAY).before_executing(),
        13 => return Some(Fault::delay(Duration::from_millis(5))),
        _ => return None,
    };
    Some(if random.bool() { fault.after_executing() } else { fault })
}

/// Dials through faults, failures and restarts, and compares what every error and every stored progress says with
/// what the far end has heard.
async fn dial_through_faults(seed: u64) {
    let mut random = fastrand::Rng::with_seed(seed);
    let clock = StoppedClock::new();
    // A stored progress cannot have an error of the service that its process did not receive.
    let (is_cut, duplicates) = (random.bool(), random.bool());
    let builder = Emulator::builder().duplicate_callbacks(duplicates);
    let mut test = Test::with(clock.clone(), builder).await;
    let faults = Mutex::new(random.fork());
    test.emulator.fail_each(move |_| random_fault(&mut faults.lock().unwrap(), !is_cut));
    let text = random_dial_string(&mut random);
    let whole = text.tones().to_string();
    let start = test.client.call(CALL).dial(PHONE, &text);

    let last: Arc<Mutex<Option<DialProgress>>> = Arc::default();
    let mut next = Some(start);
    for process in 0.. {
        assert!(process < 300, "seed {seed}: no end");
        let dial = next.take().unwrap_or_else(|| {
            let progress = last.lock().unwrap().clone().unwrap();
            test.client.resume_dial(stored(&progress))
        });
        let store = Arc::clone(&last);
        let stored_first = random.bool();
        let dial = dial.on_progress(move |progress| {
            let store = Arc::clone(&store);
            if stored_first {
                *store.lock().unwrap() = Some(progress.clone());
            }
            async move {
                // The process may end here.
                tokio::task::yield_now().await;
                *store.lock().unwrap() = Some(progress);
                Ok::<(), DialError>(())
            }
        });
        if random.u32(0..8) == 0 {
            test.emulator.fail_next_outcome(1, Subcode::OPERATION_CANCELLED);
        }
        let polls = if is_cut { random.usize(1..40) } else { usize::MAX };
        match soon(polled(polls, dial.send(&test.outcomes))).await {
            Some(Ok(_)) => {
                assert!(test.heard() == whole, "seed {seed}: sent, and not heard whole");
                return;
            }
            Some(Err(error)) => {
                check(&test, error.progress().unwrap(), &whole, seed);
                let mut progress = error.progress().unwrap().clone();
                if error.kind() == DialErrorKind::Undecided {
                    let is_heard = test.heard().len() > progress.sent().len();
                    progress = match is_heard {
                        true => progress.assume_sent(),
                        false => progress.assume_not_sent(),
                    };
                }
                *last.lock().unwrap() = Some(progress);
            }
            None => {
                let progress = last.lock().unwrap().clone();
                match progress {
                    Some(progress) => check(&test, &progress, &whole, seed),
                    // It ended before it had stored anything, so nothing may have been sent.
                    None => {
                        assert_eq!(test.heard(), "", "seed {seed}");
                        next = Some(test.client.call(CALL).dial(PHONE, &text));
                    }
                }
            }
        }
        if random.bool() {
            test.stop();
            tokio::task::yield_now().await;
            test.restart();
        }
        clock.advance(Duration::from_millis(random.u64(0..500)));
    }
}

/// What was heard is a prefix of the whole, and ends where the progress says.
fn check(test: &Test, progress: &DialProgress, whole: &str, seed: u64) {
    let (heard, sent) = (test.heard(), progress.sent().len());
    assert!(whole.starts_with(&heard), "seed {seed}: heard {heard:?} of {whole:?}");
    let range = sent..=sent + progress.perhaps_sent().len();
    assert!(range.contains(&heard.len()), "seed {seed}: heard {}, {progress:?}", heard.len());
    let parts = [progress.sent(), progress.perhaps_sent(), progress.not_sent()];
    let all: Tones = parts.into_iter().flatten().collect();
    assert!(all.to_string() == whole, "seed {seed}: the parts are not the whole");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_far_end_hears_a_prefix_or_the_whole_and_no_tone_twice() {
    let first: u64 = std::env::var("ACS_DIAL_SEED").ok().map_or(0, |seed| seed.parse().unwrap());
    let count: u64 =
        std::env::var("ACS_DIAL_SEEDS").ok().map_or(64, |count| count.parse().unwrap());
    let next = Arc::new(AtomicU64::new(first));
    let mut workers = tokio::task::JoinSet::new();
    for _ in 0..16 {
        let next = Arc::clone(&next);
        workers.spawn(async move {
            loop {
                let seed = next.fetch_add(1, Ordering::Relaxed);
                if seed >= first + count {
                    return;
                }
                dial_through_faults(seed).await;
            }
        });
    }
    while let Some(done) = workers.join_next().await {
        done.unwrap();
    }
}
