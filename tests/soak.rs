//! Thousands of calls under faults: afterwards, what every call says is what the service knows.
//!
//! Faults are drawn from the seed, the call and the attempt, so a run can be repeated:
//! `ACS_SOAK_SEED=7 cargo test --release --all-features --test soak -- --ignored`.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::Duration;

use acs_call_automation::types::{
    AddParticipantRequest, AnswerCallRequest, CreateCallRequest, PlayRequest, PlaySource,
    SendDtmfTonesRequest, StartCallRecordingRequest, TransferToParticipantRequest,
};
use acs_call_automation::{CallAutomationClient, Delivery, Error, Participant, RetryPolicy};
use acs_call_emulator::{Emulator, Fault};
use http::StatusCode;
use tokio::task::JoinSet;

const AT_A_TIME: usize = 64;
/// So long that only a fault makes an attempt time out, however busy the machine is. After a 5xx of its own the
/// service executes a request again, so a client that misses that answer cannot keep its promise.
const ATTEMPT: Duration = Duration::from_secs(2);
/// In a hundred attempts.
const FAULTS: u32 = 30;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Operation {
    // Repeatable.
    Send,
    Create,
    Answer,
    Add,
    Transfer,
    // Not repeatable, and not to be executed twice.
    Play,
    // Not repeatable, but nothing is left to be executed after the first time.
    HangUp,
    StopRecording,
}

impl Operation {
    fn is_retried(self) -> bool {
        self != Self::Play
    }
}

fn seed() -> u64 {
    std::env::var("ACS_SOAK_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(20_250_515)
}

/// Every fault that can come at any attempt without contradicting what the service has done.
fn draw(random: &mut fastrand::Rng, is_first_attempt: bool) -> Option<Fault> {
    if random.u32(0..100) >= FAULTS {
        return None;
    }
    let executed = random.bool();
    let status = random.choice([408, 500, 502, 503, 504]).unwrap();
    let (name, value) = random
        .choice([
            ("x-none", ""),
            ("retry-after", "0"),
            ("retry-after-ms", "1"),
            ("retry-after", "soon"),
            ("retry-after", "604800"),
        ])
        .unwrap();
    let own = StatusCode::from_u16(status.max(500)).unwrap();
    let envelope = r#"{"error":{"code":"InternalServerError","message":"try again"}}"#;
    let fault = match random.u32(0..18) {
        0 => Fault::reset(),
        1 => Fault::silence(),
        2 => Fault::half_status_line(),
        3 => Fault::half_body(),
        4 => Fault::slow_drip(),
        5 => Fault::invalid_header(),
        6 => return Some(Fault::endless_error()),
        7 => return Some(Fault::close_when_idle()),
        8 => return Some(Fault::status(429).header(name, value)),
        9 => return Some(Fault::status(307).header("location", "http://127.0.0.1:9/")),
        // The service refuses only a first attempt: it would answer a retry of what it has executed with
        // the first answer.
        10 if is_first_attempt => {
            let body = r#"{"error":{"code":"8500","message":"busy"}}"#;
            return Some(Fault::status(400).body(body));
        }
        10 => return Some(Fault::status(409)),
        11 => return Some(Fault::status(502).body("<html>Bad Gateway</html>")),
        // Of the service itself, after and before it executes the request.
        12 => return Some(Fault::own_error(own)),
        13 => return Some(Fault::status(own.as_u16()).header(name, value).body(envelope)),
        // A page of something in between.
        14 => Fault::status(200).header("content-type", "text/html").body("<html>Sign in</html>"),
        15 => Fault::status(random.choice([203, 206]).unwrap()),
        _ => Fault::status(status).header(name, value),
    };
    Some(if executed { fault.after_executing() } else { fault })
}

/// Nobody is there: the faults strike requests, not events.
const CALLBACK: &str = "http://127.0.0.1:9/callback";

/// Makes what the operation needs, without faults. Returns the id or context that it takes besides the id of
/// the call.
async fn prepare(emulator: &Emulator, operation: Operation, id: &str) -> String {
    match operation {
        Operation::Answer => {
            let incoming = emulator.call_in("+14255550123", "+14255550100").unwrap();
            return incoming.incoming_call_context;
        }
        Operation::Create => {}
        _ => emulator.connect(id, None).unwrap(),
    }
    if operation != Operation::StopRecording {
        return String::new();
    }
    let client = CallAutomationClient::from_connection_string(&emulator.connection_string());
    let request = StartCallRecordingRequest::builder().call_connection_id(id);
    let started = client.unwrap().start_recording().body(request).send().await.unwrap();
    started.recording_id.clone().unwrap()
}

async fn call(
    client: CallAutomationClient,
    operation: Operation,
    id: String,
    prepared: String,
) -> Result<(), Error> {
    let other: Participant = "+14255550199".parse().unwrap();
    match operation {
        Operation::Create => {
            let request = CreateCallRequest::builder()
                .targets(vec![other])
                .source_caller_id_number("+14255550100")
                .operation_context(id)
                .callback_uri(CALLBACK);
            client.create_call().body(request).send().await.map(drop)
        }
        Operation::Answer => {
            let request = AnswerCallRequest::builder()
                .incoming_call_context(prepared)
                .operation_context(id)
                .callback_uri(CALLBACK);
            client.answer_call().body(request).send().await.map(drop)
        }
        Operation::Add => {
            let request = AddParticipantRequest::builder()
                .participant_to_add(other)
                .source_caller_id_number("+14255550100");
            client.call(id).add_participant().body(request).send().await.map(drop)
        }
        Operation::Transfer => {
            let request = TransferToParticipantRequest::builder().target_participant(other);
            client.call(id).transfer().body(request).send().await.map(drop)
        }
        Operation::HangUp => client.call(id).hang_up().send().await.map(drop),
        Operation::StopRecording => {
            client.stop_recording().recording_id(prepared).send().await.map(drop)
        }
        Operation::Send => {
            let request =
                SendDtmfTonesRequest::builder().tones("1234#").target_participant("+14255550123");
            client.send_dtmf_tones().call_connection_id(id).body(request).send().await.map(drop)
        }
        Operation::Play => {
            let prompt = PlaySource::from_file("https://contoso.com/prompt.wav");
            let request = PlayRequest::new(vec![prompt]);
            client.play().call_connection_id(id).body(request).send().await.map(drop)
        }
    }
}

async fn soak(operation: Operation, calls: usize) {
    let seed = seed();
    let attempts = Mutex::new(HashMap::<String, u64>::new());
    let emulator = Emulator::builder().remember(4 * calls).start().await.unwrap();
    let mut prepared = Vec::new();
    for number in 0..calls {
        prepared.push(prepare(&emulator, operation, &format!("call-{number}")).await);
    }
    let before = emulator.executed().len();
    let is_of_recording = operation == Operation::StopRecording;
    let recordings = if is_of_recording { prepared.clone() } else { Vec::new() };
    emulator.fail_each(move |path| {
        let mut attempts = attempts.lock().unwrap();
        let attempt = attempts.entry(path.to_owned()).or_default();
        *attempt += 1;
        let of_recording = recordings.iter().position(|id| path.contains(id.trim_end_matches('=')));
        let call = match of_recording {
            Some(number) => Some(number as u64),
            None => path.split(|c: char| !c.is_ascii_digit()).find_map(|n| n.parse().ok()),
        };
        let mut random = fastrand::Rng::with_seed(seed ^ (call.unwrap_or(0) << 8) ^ *attempt);
        // All calls are made at one path, so it does not show which attempt it is.
        let is_of_many = matches!(operation, Operation::Create | Operation::Answer);
        draw(&mut random, !is_of_many && *attempt == 1)
    });
    let client = CallAutomationClient::builder()
        .connection_string(&emulator.connection_string())
        .retry(
            RetryPolicy::default()
                .backoff(Duration::from_millis(2), Duration::from_millis(10))
                .attempt_timeout(ATTEMPT)
                .budget(u32::MAX),
        )
        .build()
        .unwrap();

    let mut outcomes = HashMap::new();
    let mut running = JoinSet::new();
    for (number, prepared) in prepared.into_iter().enumerate() {
        if running.len() == AT_A_TIME {
            let (id, outcome): (String, Result<(), Error>) =
                running.join_next().await.unwrap().unwrap();
            outcomes.insert(id, outcome);
        }
        let (client, id) = (client.clone(), format!("call-{number}"));
        running.spawn(async move { (id.clone(), call(client, operation, id, prepared).await) });
    }
    while let Some(ended) = running.join_next().await {
        let (id, outcome) = ended.unwrap();
        outcomes.insert(id, outcome);
    }

    let mut executed = HashMap::<String, usize>::new();
    for execution in emulator.executed().split_off(before) {
        let is_new = matches!(operation, Operation::Create | Operation::Answer);
        let context = execution.operation_context.filter(|_| is_new);
        *executed.entry(context.unwrap_or(execution.call_connection_id)).or_default() += 1;
    }
    let mut tally = HashMap::<String, usize>::new();
    for (id, outcome) in &outcomes {
        let times = executed.get(id).copied().unwrap_or(0);
        let true_to_the_service = match outcome.as_ref().map_err(Error::delivery) {
            Ok(()) | Err(Delivery::Accepted) => times == 1,
            Err(Delivery::NotSent | Delivery::Refused) => times == 0,
            Err(_) => times <= 1,
        };
        assert!(
            true_to_the_service,
            "{operation:?} of {id} was executed {times} times, seed {seed}: {outcome:?}"
        );
        let kind = outcome
            .as_ref()
            .map_or_else(|error| format!("{:?}", error.delivery()), |()| "Ok".to_owned());
        *tally.entry(kind).or_default() += 1;
    }
    assert_eq!(outcomes.len(), calls);
    println!("{operation:?}, seed {seed}, {calls} calls: {tally:?}");
    // The faults must have struck, and most calls must have survived them.
    let survived = tally.get("Ok").copied().unwrap_or(0);
    assert!(survived < calls, "no fault has struck");
    let expected = if operation.is_retried() { 80 } else { 65 };
    assert!(survived * 100 >= calls * expected, "{tally:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_tones_are_sent_twice_and_no_error_is_untrue() {
    soak(Operation::Send, 400).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_prompt_is_played_twice_and_no_error_is_untrue() {
    soak(Operation::Play, 400).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_call_is_made_answered_or_transferred_twice_and_no_error_is_untrue() {
    for operation in [Operation::Create, Operation::Answer, Operation::Add, Operation::Transfer] {
        soak(operation, 200).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_call_or_recording_is_ended_twice_and_no_error_is_untrue() {
    for operation in [Operation::HangUp, Operation::StopRecording] {
        soak(operation, 200).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes half a minute; see CONTRIBUTING.md"]
async fn thousands_of_calls_made_answered_transferred_and_ended() {
    for operation in [
        Operation::Create,
        Operation::Answer,
        Operation::Add,
        Operation::Transfer,
        Operation::HangUp,
        Operation::StopRecording,
    ] {
        soak(operation, 2_000).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes half a minute; see CONTRIBUTING.md"]
async fn ten_thousand_sends() {
    soak(Operation::Send, 10_000).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes half a minute; see CONTRIBUTING.md"]
async fn ten_thousand_plays() {
    soak(Operation::Play, 10_000).await;
}
