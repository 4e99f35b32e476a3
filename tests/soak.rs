//! Thousands of calls under faults: afterwards, what every call says is what the service knows.
//!
//! Faults are drawn from the seed, the call and the attempt, so a run can be repeated:
//! `ACS_SOAK_SEED=7 cargo test --release --all-features --test soak -- --ignored`.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::Duration;

use acs_call_automation::types::{PlayRequest, PlaySource, SendDtmfTonesRequest};
use acs_call_automation::{CallAutomationClient, Delivery, Error, RetryPolicy};
use acs_call_emulator::{Emulator, Fault};
use http::StatusCode;
use tokio::task::JoinSet;

const AT_A_TIME: usize = 64;
/// In a hundred attempts.
const FAULTS: u32 = 30;

#[derive(Clone, Copy, PartialEq)]
enum Operation {
    /// Repeatable.
    Send,
    /// Not repeatable.
    Play,
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

async fn call(client: CallAutomationClient, operation: Operation, id: String) -> Result<(), Error> {
    match operation {
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
    let emulator = Emulator::start().await.unwrap();
    emulator.fail_each(move |path| {
        let mut attempts = attempts.lock().unwrap();
        let attempt = attempts.entry(path.to_owned()).or_default();
        *attempt += 1;
        let call: u64 =
            path.split(|c: char| !c.is_ascii_digit()).find_map(|n| n.parse().ok()).unwrap();
        let mut random = fastrand::Rng::with_seed(seed ^ (call << 8) ^ *attempt);
        draw(&mut random, *attempt == 1)
    });
    let client = CallAutomationClient::builder()
        .connection_string(&emulator.connection_string())
        .retry(
            RetryPolicy::default()
                .backoff(Duration::from_millis(2), Duration::from_millis(10))
                .attempt_timeout(Duration::from_millis(500))
                .budget(u32::MAX),
        )
        .build()
        .unwrap();

    let mut outcomes = HashMap::new();
    let mut running = JoinSet::new();
    for number in 0..calls {
        if running.len() == AT_A_TIME {
            let (id, outcome): (String, Result<(), Error>) =
                running.join_next().await.unwrap().unwrap();
            outcomes.insert(id, outcome);
        }
        let (client, id) = (client.clone(), format!("call-{number}"));
        running.spawn(async move { (id.clone(), call(client, operation, id).await) });
    }
    while let Some(ended) = running.join_next().await {
        let (id, outcome) = ended.unwrap();
        outcomes.insert(id, outcome);
    }

    let mut executed = HashMap::<String, usize>::new();
    for execution in emulator.executed() {
        *executed.entry(execution.call_connection_id).or_default() += 1;
    }
    let mut tally = HashMap::<String, usize>::new();
    for (id, outcome) in &outcomes {
        let times = executed.get(id).copied().unwrap_or(0);
        let true_to_the_service = match outcome.as_ref().map_err(Error::delivery) {
            Ok(()) | Err(Delivery::Accepted) => times == 1,
            Err(Delivery::NotSent | Delivery::Refused) => times == 0,
            Err(_) => times <= 1,
        };
        assert!(true_to_the_service, "{id} was executed {times} times, seed {seed}: {outcome:?}");
        let kind = outcome
            .as_ref()
            .map_or_else(|error| format!("{:?}", error.delivery()), |()| "Ok".to_owned());
        *tally.entry(kind).or_default() += 1;
    }
    assert_eq!(outcomes.len(), calls);
    println!("seed {seed}, {calls} calls: {tally:?}");
    // The faults must have struck, and most calls must have survived them.
    let survived = tally.get("Ok").copied().unwrap_or(0);
    assert!(survived < calls, "no fault has struck");
    let expected = if operation == Operation::Send { 85 } else { 65 };
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
#[ignore = "takes half a minute; see CONTRIBUTING.md"]
async fn ten_thousand_sends() {
    soak(Operation::Send, 10_000).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes half a minute; see CONTRIBUTING.md"]
async fn ten_thousand_plays() {
    soak(Operation::Play, 10_000).await;
}
