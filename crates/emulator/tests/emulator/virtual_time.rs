//! The clock of calls: virtual time, what is skipped of real time, and ids by a seed.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use acs_call_automation::event::{GridEventData, OutcomeError, Outcomes};
use acs_call_automation::types::{
    AddParticipantRequest, AnswerCallRequest, PlayRequest, RecognizeRequest,
    StartCallRecordingRequest,
};
use acs_call_automation::{Call, CallAutomationClient, Subcode};
use acs_call_emulator::{Emulator, EmulatorBuilder};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::routing::{get, post};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::event_grid::Application;
use crate::life::{OWN, start};
use crate::receiver::{Receiver, name, soon};
use crate::wire::{JSON, ask, operate, recognize, send};
use crate::{CALL, PHONE};

const SECOND: Duration = Duration::from_secs(1);
const HOUR: Duration = Duration::from_secs(3600);

/// An application that passes events to those who wait for them, and serves a prompt of 30 seconds.
struct App {
    outcomes: Outcomes,
    prompt: String,
}

impl App {
    async fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let outcomes = Outcomes::new().with_callback_uri(&format!("http://{address}/callback"));
        let callback = async |State(outcomes): State<Outcomes>, body: Bytes| {
            outcomes.receive(&body).acknowledge();
        };
        let router = Router::new()
            .route("/callback", post(callback))
            .route("/prompt.wav", get(async || wav(30)))
            .route("/late.wav", get(late))
            .with_state(outcomes.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { outcomes, prompt: format!("http://{address}/prompt.wav") }
    }
}

/// A prompt whose server takes its time.
async fn late() -> Vec<u8> {
    tokio::time::sleep(Duration::from_millis(50)).await;
    wav(30)
}

/// The head of a WAV file of this length.
fn wav(seconds: u32) -> Vec<u8> {
    let mut file = b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0".to_vec();
    file.extend(16_000_u32.to_le_bytes());
    file.extend(32_000_u32.to_le_bytes());
    file.extend([2, 0, 16, 0]);
    file.extend(b"data");
    file.extend((32_000 * seconds).to_le_bytes());
    file
}

fn body<T: DeserializeOwned>(body: Value) -> T {
    serde_json::from_value(body).unwrap()
}

fn text(characters: usize) -> Value {
    json!({ "kind": "text", "text": { "text": "a".repeat(characters) } })
}

/// A prompt that is read aloud for seven seconds.
fn play() -> Value {
    json!({ "playSources": [text(100)] })
}

/// Plays a prompt of 100 characters, and waits for a key for 20 seconds.
fn question(context: &str) -> RecognizeRequest {
    body(json!({
        "operationContext": context,
        "recognizeInputType": "dtmf",
        "playPrompt": text(100),
        "recognizeOptions": {
            "targetParticipant": { "rawId": format!("4:{PHONE}") },
            "initialSilenceTimeoutInSeconds": 20,
        },
    }))
}

async fn emulator(builder: EmulatorBuilder) -> (Emulator, CallAutomationClient) {
    let emulator = builder.virtual_time(true).start().await.unwrap();
    let client =
        CallAutomationClient::from_connection_string(&emulator.connection_string()).unwrap();
    (emulator, client)
}

async fn journal(emulator: &Emulator) -> Vec<Value> {
    let journal = ask(emulator, "GET", "/emulator/journal", &[], "").await;
    journal.json().as_array().unwrap().clone()
}

fn offset(entry: &Value) -> u64 {
    entry["offsetMilliseconds"].as_u64().unwrap()
}

/// The names of the events in the journal, each with its offset in milliseconds.
async fn events(emulator: &Emulator) -> Vec<(String, u64)> {
    let journal = journal(emulator).await;
    let events = journal.iter().filter(|entry| entry["kind"] == "event");
    events.map(|event| (event["type"].as_str().unwrap().to_owned(), offset(event))).collect()
}

/// Waits until nothing is delivered any more.
async fn settled(emulator: &Emulator) {
    soon(emulator.wait_for_callbacks()).await;
}

/// Ten times a prompt of 30 seconds and a question without an answer, and at last nobody can be added.
async fn ivr(call: &Call, app: &App) {
    let file = json!({ "kind": "file", "file": { "uri": app.prompt } });
    for _ in 0..10 {
        let play: PlayRequest = body(json!({ "playSources": [file] }));
        call.play().body(play).send_and_wait(&app.outcomes).await.unwrap();
        let asked = call.recognize().body(question("")).send_and_wait(&app.outcomes).await;
        let silence = Some(Subcode::INITIAL_SILENCE_TIMEOUT);
        assert_eq!(asked.err().and_then(|error| error.subcode()), silence);
    }
    let add: AddParticipantRequest = body(json!({
        "participantToAdd": { "rawId": "4:+14255559480" },
        "sourceCallerIdNumber": { "value": OWN },
    }));
    let added = call.add_participant().body(add).send_and_wait(&app.outcomes).await;
    assert_eq!(added.err().and_then(|error| error.subcode()), Some(Subcode::new(560_480)));
}

#[tokio::test]
async fn a_call_of_ten_minutes_takes_a_moment_and_happens_at_the_exact_times() {
    let (app, mut grid) = (App::start().await, Application::start().await);
    let builder = Emulator::builder().magic_numbers(true).event_grid(grid.subscription());
    let (emulator, client) = emulator(builder).await;
    soon(emulator.wait_for_subscriptions()).await;
    let began = Instant::now();
    let incoming = emulator.call_in(PHONE, OWN).unwrap();
    let _ = grid.event().await;
    let answer = AnswerCallRequest::builder().incoming_call_context(incoming.incoming_call_context);
    let answered = client.answer_call().body(answer).send_and_wait(&app.outcomes).await.unwrap();
    let call = answered.call(&client);
    let record: StartCallRecordingRequest =
        body(json!({ "callConnectionId": call.id(), "recordingFormatType": "wav" }));
    let recording = client.start_recording().body(record).send().await.unwrap();
    ivr(&call, &app).await;
    let id = recording.recording_id.clone().unwrap();
    client.stop_recording().recording_id(&*id).send().await.unwrap();
    call.hang_up().send_and_wait(&app.outcomes).await.unwrap();
    let files = grid.event().await;
    settled(&emulator).await;
    assert!(began.elapsed() < 10 * SECOND, "{:?}", began.elapsed());

    let mut expected = vec![
        ("IncomingCall", 0),
        ("CallConnected", 0),
        ("ParticipantsUpdated", 0),
        ("RecordingStateChanged", 0),
    ];
    for round in 0..10 {
        let at = round * 57_000;
        // The text is read aloud for 7 seconds.
        let events =
            [("PlayStarted", 0), ("PlayCompleted", 30_000), ("RecognizeFailed", 30_000 + 27_000)];
        expected.extend(events.map(|(name, after)| (name, at + after)));
    }
    expected.extend([
        ("AddParticipantFailed", 600_000),
        ("RecordingStateChanged", 600_000),
        ("CallDisconnected", 600_000),
        ("RecordingFileStatusUpdated", 601_000),
    ]);
    let events = events(&emulator).await;
    let events: Vec<_> = events.iter().map(|(name, offset)| (&**name, *offset)).collect();
    assert_eq!(events, expected);

    let GridEventData::RecordingFileStatusUpdated(files) = files.data() else { unreachable!() };
    assert_eq!(files.recording_duration_ms, Some(600_000));
    let chunk = &files.recording_storage_info.recording_chunks[0];
    let file = client.recording_file(chunk.content_location.as_deref().unwrap()).unwrap();
    emulator.skip(24 * HOUR - 2 * SECOND).await;
    assert!(file.write_to(&mut Vec::new()).await.is_ok());
    emulator.skip(SECOND).await;
    assert_eq!(file.write_to(&mut Vec::new()).await.unwrap_err().status(), Some(404));
}

/// When an application works: before it answers `CallConnected`, or after that.
#[derive(Clone, Copy)]
enum Works {
    BeforeItsAnswer(Duration),
    AfterIt(Duration),
}

/// An application that plays a prompt when its call is connected. Returns its callback URI.
async fn worker(client: &CallAutomationClient, works: Works) -> String {
    async fn callback(
        State((client, works)): State<(CallAutomationClient, Works)>,
        events: axum::Json<Value>,
    ) {
        if name(&events[0]) != "CallConnected" {
            return;
        }
        let id = events[0]["data"]["callConnectionId"].as_str().unwrap().to_owned();
        let work = async move |time: Duration| {
            tokio::time::sleep(time).await;
            let play: PlayRequest = body(play());
            client.play().call_connection_id(id).body(play).send().await.unwrap();
        };
        match works {
            Works::BeforeItsAnswer(time) => work(time).await,
            Works::AfterIt(time) => drop(tokio::spawn(work(time))),
        }
    }
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let uri = format!("http://{}/callback", listener.local_addr().unwrap());
    let router = Router::new().fallback(post(callback)).with_state((client.clone(), works));
    tokio::spawn(async move { axum::serve(listener, router).await });
    uri
}

/// When the prompt starts that an application plays, while something else is due in an hour.
async fn started(builder: EmulatorBuilder, works: Works) -> u64 {
    let (emulator, client) = emulator(builder).await;
    let uri = worker(&client, works).await;
    emulator.connect(CALL, Some(&uri)).unwrap();
    soon(emulator.sleep(HOUR)).await;
    let events = events(&emulator).await;
    events.iter().find(|(name, _)| name == "PlayStarted").unwrap().1
}

#[tokio::test]
async fn time_stands_still_while_an_application_works_before_it_answers() {
    let works = Works::BeforeItsAnswer(Duration::from_millis(200));
    assert_eq!(started(Emulator::builder(), works).await, 0);
}

#[tokio::test]
async fn an_application_that_answers_first_has_the_settle_time_for_its_next_request() {
    // Far apart, for machines that are busy.
    let longer = Emulator::builder().settle_time(Duration::from_secs(2));
    let works = Works::AfterIt(Duration::from_millis(150));
    assert_eq!(started(longer, works).await, 0);
}

#[tokio::test]
async fn an_application_that_never_answers_is_waited_for_as_long_as_for_any_event() {
    let mut receiver = Receiver::start().await;
    receiver.hold(usize::MAX);
    let patience = Duration::from_millis(300);
    let (emulator, _client) = emulator(Emulator::builder().callback_patience(patience)).await;
    let began = Instant::now();
    emulator.connect(CALL, Some(&receiver.uri)).unwrap();
    soon(emulator.sleep(HOUR)).await;
    assert!(began.elapsed() >= patience);
    // It is not waited for again.
    operate(&emulator, "play", &play()).await;
    soon(emulator.sleep(HOUR)).await;
    assert_eq!(receiver.names(2).await, ["CallConnected", "PlayStarted"]);
    receiver.release();
}

#[tokio::test]
async fn the_file_of_a_prompt_is_fetched_before_time_goes_on() {
    let app = App::start().await;
    let mut receiver = Receiver::start().await;
    let (emulator, _client) = emulator(Emulator::builder().settle_time(5 * SECOND / 1000)).await;
    emulator.connect(CALL, Some(&receiver.uri)).unwrap();
    receiver.names(1).await;
    let uri = app.prompt.replace("prompt.wav", "late.wav");
    let file = json!({ "kind": "file", "file": { "uri": uri } });
    operate(&emulator, "play", &json!({ "playSources": [file] })).await;
    soon(emulator.sleep(HOUR)).await;
    assert_eq!(events(&emulator).await.last(), Some(&("PlayCompleted".to_owned(), 30_000)));
}

#[tokio::test]
async fn who_takes_a_call_in_rust_has_the_settle_time_too() {
    let (emulator, client) =
        emulator(Emulator::builder().recognize_timeouts(false).settle_time(SECOND / 4)).await;
    // The end of its prompt is no news to anybody.
    operate(&emulator, "recognize", &serde_json::to_value(question("")).unwrap()).await;
    soon(async { while clock(&emulator, None).await["nextMilliseconds"] != Value::Null {} }).await;
    let mut incoming_calls = emulator.incoming_calls();
    let call = async {
        let incoming = soon(incoming_calls.next()).await.unwrap();
        tokio::time::sleep(Duration::from_millis(10)).await;
        let answer = AnswerCallRequest::builder()
            .incoming_call_context(incoming.incoming_call_context)
            .callback_uri("http://127.0.0.1:9/");
        client.answer_call().body(answer).send().await
    };
    emulator.call_in(PHONE, OWN).unwrap();
    let (answered, ()) = tokio::join!(call, soon(emulator.sleep(HOUR)));
    assert!(answered.is_ok());
}

#[tokio::test]
async fn a_request_that_is_being_answered_holds_the_clock() {
    let (emulator, client) = emulator(Emulator::builder()).await;
    let delay = Duration::from_millis(200);
    emulator.fail_next(1, acs_call_emulator::Fault::delay(delay)).unwrap();
    let play: PlayRequest = body(play());
    let played = client.play().call_connection_id(CALL).body(play).send();
    tokio::select! {
        biased;
        played = played => drop(played.unwrap()),
        () = emulator.sleep(HOUR) => unreachable!("the clock has jumped"),
    }
}

#[tokio::test]
async fn a_test_holds_the_clock_while_it_acts() {
    let (emulator, _client) = emulator(Emulator::builder()).await;
    operate(&emulator, "recognize", &recognize()).await;
    let hold = emulator.hold_clock();
    tokio::time::sleep(Duration::from_millis(150)).await;
    emulator.participant(CALL, PHONE).press("1").unwrap();
    drop(hold);
    soon(emulator.sleep(HOUR)).await;
    let journal = journal(&emulator).await;
    let pressed = journal.iter().find(|entry| entry["did"] == "press").unwrap();
    assert_eq!(offset(pressed), 0);
}

#[tokio::test]
async fn an_application_that_starts_is_waited_for() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let endpoint = format!("http://{}/incoming", listener.local_addr().unwrap());
    let builder =
        Emulator::builder().event_grid(acs_call_emulator::EventGridSubscription::new(endpoint));
    let (emulator, _client) = emulator(builder).await;
    let passed = emulator.sleep(HOUR);
    let mut passed = std::pin::pin!(passed);
    tokio::select! {
        () = &mut passed => unreachable!("the clock has jumped"),
        () = tokio::time::sleep(Duration::from_millis(200)) => {}
    }
    let mut application = Application::serve(listener);
    soon(emulator.wait_for_subscriptions()).await;
    soon(passed).await;
    emulator.call_in(PHONE, OWN).unwrap();
    assert_eq!(
        application.event().await.data().event_type(),
        "Microsoft.Communication.IncomingCall"
    );
}

#[tokio::test]
async fn what_takes_no_time_by_default_takes_the_usual_time_unless_it_is_chosen() {
    let usual = emulator(Emulator::builder()).await.0;
    let chosen = Emulator::builder()
        .tone_duration(SECOND)
        .prompt_duration(2 * SECOND)
        .recognize_timeouts(false)
        .virtual_time(true);
    let chosen = emulator(chosen).await.0;
    for (emulator, tones, played, timeouts) in
        [(&usual, 100, 825, true), (&chosen, 1000, 2000, false)]
    {
        let mut receiver = Receiver::start().await;
        emulator.connect(CALL, Some(&receiver.uri)).unwrap();
        receiver.names(1).await;
        operate(emulator, "sendDtmfTones", &send()).await;
        assert_eq!(receiver.names(1).await, ["SendDtmfTonesCompleted"]);
        let number = send()["tones"].as_array().unwrap().len() as u64;
        let at = events(emulator).await.last().unwrap().1;
        assert_eq!(at, tones * number);
        // Five characters.
        operate(emulator, "play", &json!({ "playSources": [text(5)] })).await;
        assert_eq!(receiver.names(2).await, ["PlayStarted", "PlayCompleted"]);
        assert_eq!(events(emulator).await.last().unwrap().1, at + played);
        operate(emulator, "recognize", &recognize()).await;
        soon(emulator.sleep(HOUR)).await;
        let events = events(emulator).await;
        assert_eq!(events.last().unwrap().0 == "RecognizeFailed", timeouts);
    }
}

/// What the page's clock shows.
async fn clock(emulator: &Emulator, body: Option<Value>) -> Value {
    let answer = match body {
        None => ask(emulator, "GET", "/emulator/clock", &[], "").await,
        Some(body) => ask(emulator, "POST", "/emulator/clock", &[JSON], &body.to_string()).await,
    };
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer.json()
}

#[tokio::test]
async fn real_time_passes_by_itself_and_is_skipped_on_request() {
    let builder = Emulator::builder().prompt_duration(60 * SECOND).recognize_timeouts(true);
    let (emulator, _client, mut receiver) = start(builder).await;
    emulator.connect(CALL, Some(&receiver.uri)).unwrap();
    receiver.names(1).await;
    let began = Instant::now();
    emulator.sleep(Duration::from_millis(100)).await;
    assert!(began.elapsed() >= Duration::from_millis(100));
    let shown = clock(&emulator, None).await;
    let still = json!({ "virtual": false, "skippedMilliseconds": 0, "nextMilliseconds": null });
    assert_eq!(shown, still);

    operate(&emulator, "play", &play()).await;
    receiver.names(1).await;
    let shown = clock(&emulator, Some(json!({ "skipMilliseconds": 20_000 }))).await;
    assert_eq!(shown["skippedMilliseconds"], 20_000);
    let left = shown["nextMilliseconds"].as_u64().unwrap();
    assert!((30_000..=40_000).contains(&left), "{left}");
    let shown = clock(&emulator, Some(json!({ "skipToNext": true }))).await;
    assert!((55_000..=60_000).contains(&shown["skippedMilliseconds"].as_u64().unwrap()));
    assert_eq!(shown["nextMilliseconds"], Value::Null);
    assert_eq!(receiver.names(1).await, ["PlayCompleted"]);
    // The silence begins when the prompt ends, although both are skipped at once.
    let question = serde_json::to_value(question("")).unwrap();
    operate(&emulator, "recognize", &question).await;
    emulator.skip(HOUR).await;
    assert_eq!(receiver.names(1).await, ["RecognizeFailed"]);
    assert_eq!(emulator.skip_to_next().await, None);
    let events = events(&emulator).await;
    let [.., (_, completed), (_, failed)] = &*events else { unreachable!() };
    assert!((80_000..85_000).contains(&(failed - completed)), "{events:?}");
}

#[tokio::test]
async fn a_skip_that_is_not_one_is_refused() {
    let (emulator, _client) = emulator(Emulator::builder()).await;
    for wrong in [
        json!({}),
        json!({ "skipMilliseconds": -1 }),
        json!({ "skipMilliseconds": 366_u64 * 24 * 3600 * 1000 }),
        json!({ "skipMilliseconds": 1, "skipToNext": true }),
        json!({ "skip": 1 }),
    ] {
        let answer = ask(&emulator, "POST", "/emulator/clock", &[JSON], &wrong.to_string()).await;
        assert_eq!(answer.status, 400, "{wrong}");
    }
    assert_eq!(clock(&emulator, None).await["skippedMilliseconds"], 0);
}

/// Many calls at the same time: by call, what was requested, and which events there were.
async fn many(seed: u64, numbers: impl Iterator<Item = usize>) -> BTreeMap<String, Vec<Value>> {
    let app = App::start().await;
    let (emulator, client) = emulator(Emulator::builder().seed(seed)).await;
    let hold = emulator.hold_clock();
    let mut calls = tokio::task::JoinSet::new();
    for number in numbers {
        let caller = format!("+142555502{number:02}");
        let incoming = emulator.call_in(&*caller, OWN).unwrap();
        let (client, outcomes) = (client.clone(), app.outcomes.clone());
        calls.spawn(async move {
            let answer = AnswerCallRequest::builder()
                .incoming_call_context(incoming.incoming_call_context)
                .operation_context(format!("answer {number}"));
            let answered = client.answer_call().body(answer).send_and_wait(&outcomes).await?;
            let call = answered.call(&client);
            for round in 0..2 {
                let play: PlayRequest = body(json!({
                    "playSources": [text(number % 4 + round)],
                    "operationContext": format!("play {round}"),
                }));
                call.play().body(play).send_and_wait(&outcomes).await?;
                let ask = question(&format!("ask {round}"));
                assert!(call.recognize().body(ask).send_and_wait(&outcomes).await.is_err());
            }
            call.hang_up().send_and_wait(&outcomes).await?;
            Ok::<(), OutcomeError>(())
        });
    }
    drop(hold);
    while let Some(call) = soon(calls.join_next()).await {
        call.unwrap().unwrap();
    }
    settled(&emulator).await;
    let mut of_calls = BTreeMap::<String, Vec<Value>>::new();
    for mut entry in journal(&emulator).await {
        let call = entry["callConnectionId"].as_str().map(str::to_owned);
        let kind = entry["kind"].as_str().unwrap();
        if let Some(call) = call.filter(|_| ["request", "event"].contains(&kind)) {
            // What differs: real times, the numbers of entries, which the calls share, and addresses.
            for member in ["id", "time", "headers", "request", "to"] {
                entry.as_object_mut().unwrap().remove(member);
            }
            if let Some(event) = entry["body"].get_mut(0) {
                event.as_object_mut().unwrap().remove("time");
            } else if let Some(request) = entry["body"].as_object_mut() {
                request.remove("operationCallbackUri");
            }
            of_calls.entry(call).or_default().push(entry);
        }
    }
    of_calls
}

#[tokio::test]
async fn the_same_seed_makes_the_same_calls_however_many_run_at_once() {
    let first = many(7, 0..100).await;
    assert_eq!(first.len(), 100);
    // They begin in another order.
    let second = many(7, (0..100).rev()).await;
    assert_eq!(second.len(), 100);
    for (call, entries) in &first {
        assert!(second.get(call) == Some(entries), "{call}");
    }
    let other = many(8, 0..100).await;
    assert!(other.keys().all(|call| !first.contains_key(call)));
}
