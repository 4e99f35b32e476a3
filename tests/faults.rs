//! What a caller sees, and how often the service executes, under each fault of a network.
//!
//! Every fault comes once, on the first attempt; the second one is answered. A send is repeatable, a
//! play is not.

#![cfg(feature = "emulator")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod support;

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use acs_call_media::types::{PlayRequest, PlaySource, SendDtmfTonesRequest};
use acs_call_media::{CallMediaClient, Delivery, Error, RetryPolicy};
use support::faults::{Fault, FaultProxy};

fn policy() -> RetryPolicy {
    RetryPolicy::default().jitter(|| 0.0).attempt_timeout(Duration::from_millis(150))
}

/// What came of a call: how many attempts it took or what is known of its effect, and how often it
/// was executed.
#[derive(Debug, PartialEq)]
struct Outcome {
    call: Result<u32, Delivery>,
    executed: usize,
}

async fn once(fault: Fault) -> (FaultProxy, CallMediaClient) {
    let struck = AtomicBool::new(false);
    let proxy = FaultProxy::start(move |_| {
        if struck.swap(true, Ordering::Relaxed) { Fault::None } else { fault.clone() }
    })
    .await;
    let client = client(&proxy);
    (proxy, client)
}

fn client(proxy: &FaultProxy) -> CallMediaClient {
    CallMediaClient::builder()
        .connection_string(&proxy.connection_string())
        .retry(policy())
        .build()
        .unwrap()
}

async fn send(client: &CallMediaClient) -> Result<u32, Error> {
    let request = SendDtmfTonesRequest::builder().tones("1#").target_participant("+14255550123");
    let call = client.send_dtmf_tones().call_connection_id("421f3500").body(request);
    call.send().await.map(|accepted| accepted.attempts())
}

async fn play(client: &CallMediaClient) -> Result<u32, Error> {
    let prompt = PlaySource::from_file("https://contoso.com/prompt.wav");
    let call = client.play().call_connection_id("421f3500").body(PlayRequest::new(vec![prompt]));
    call.send().await.map(|accepted| accepted.attempts())
}

fn outcome(call: Result<u32, Error>, proxy: &FaultProxy) -> Outcome {
    let call = call.map_err(|error| error.delivery());
    Outcome { call, executed: proxy.emulator.executed().len() }
}

/// Checks a send and a play under the same fault.
async fn check(fault: Fault, sent: Outcome, played: Outcome) {
    let (proxy, client) = once(fault.clone()).await;
    assert_eq!(outcome(send(&client).await, &proxy), sent, "send under {fault:?}");
    let (proxy, client) = once(fault.clone()).await;
    assert_eq!(outcome(play(&client).await, &proxy), played, "play under {fault:?}");
}

const fn done(attempts: u32) -> Outcome {
    Outcome { call: Ok(attempts), executed: 1 }
}

const fn failed(delivery: Delivery, executed: usize) -> Outcome {
    Outcome { call: Err(delivery), executed }
}

#[tokio::test]
async fn without_a_fault_one_attempt_does() {
    check(Fault::None, done(1), done(1)).await;
}

#[tokio::test]
async fn what_may_have_been_executed_is_sent_again_only_if_repeatable() {
    for fault in [
        Fault::Reset { read: false },
        Fault::Reset { read: true },
        Fault::Silence { executed: false },
        Fault::HalfStatusLine { executed: false },
        Fault::status(408),
        Fault::status(500),
        Fault::status(502),
        Fault::status(503),
        Fault::status(504),
        Fault::answer(502, "content-type: text/html\r\n", "<html>Bad Gateway</html>"),
        Fault::answer(503, "content-type: application/json\r\n", "[\"another shape\"]"),
        Fault::answer(503, "retry-after: 0\r\n", ""),
        Fault::answer(503, "retry-after: Sun, 06 Nov 1994 08:49:37 GMT\r\n", ""),
        Fault::answer(503, "retry-after: soon\r\n", ""),
        Fault::answer(503, "retry-after-ms: 1\r\n", ""),
        Fault::EndlessError,
    ] {
        check(fault, done(2), failed(Delivery::Unknown, 0)).await;
    }
}

#[tokio::test]
async fn what_was_executed_before_its_answer_got_lost_is_not_executed_again() {
    for fault in [
        Fault::ResetAfterExecuting,
        Fault::Silence { executed: true },
        Fault::HalfStatusLine { executed: true },
        Fault::InvalidHeader { executed: true },
        Fault::SlowDrip { executed: true },
        Fault::Answer { executed: true, status: 503, headers: String::new(), body: String::new() },
    ] {
        check(fault, done(2), failed(Delivery::Unknown, 1)).await;
    }
}

#[tokio::test]
async fn what_was_not_executed_for_certain_is_always_sent_again() {
    for headers in ["", "retry-after: 0\r\n", "x-ms-retry-after-ms: 1\r\n"] {
        check(Fault::answer(429, headers, ""), done(2), done(2)).await;
    }
}

#[tokio::test]
async fn what_is_refused_is_not_sent_again() {
    let body = r#"{"error":{"code":"8523","message":"no"}}"#;
    for fault in [
        Fault::answer(400, "", body),
        Fault::answer(401, "", body),
        Fault::answer(404, "", "<html>no such page</html>"),
        Fault::answer(409, "", r#"{"error":{"code":"8519","message":"another action"}}"#),
        Fault::answer(412, "", r#"{"error":{"code":"8583","message":"incompatible"}}"#),
        Fault::answer(307, "location: http://127.0.0.1:9/elsewhere\r\n", ""),
    ] {
        check(fault, failed(Delivery::Refused, 0), failed(Delivery::Refused, 0)).await;
    }
}

/// Statuses that tell nothing of what happened behind them.
#[tokio::test]
async fn odd_statuses_are_not_taken_for_refusals() {
    for status in [303, 499, 501, 505, 600] {
        check(Fault::status(status), failed(Delivery::Unknown, 0), failed(Delivery::Unknown, 0))
            .await;
    }
}

#[tokio::test]
async fn a_success_that_cannot_be_read_is_not_sent_again() {
    let unreadable = |body: &str| Fault::Answer {
        executed: true,
        status: 202,
        headers: String::new(),
        body: body.to_owned(),
    };
    for body in ["[]", "<html>welcome to our network</html>"] {
        check(unreadable(body), failed(Delivery::Accepted, 1), failed(Delivery::Accepted, 1)).await;
    }
    check(unreadable(""), done(1), done(1)).await;
    let half = Fault::HalfBody { executed: true };
    let (proxy, client) = once(half).await;
    assert_eq!(outcome(send(&client).await, &proxy), failed(Delivery::Accepted, 1));
}

#[tokio::test]
async fn a_connection_that_was_closed_while_idle_costs_no_call() {
    let proxy = FaultProxy::start(|_| Fault::CloseWhenIdle).await;
    let client = client(&proxy);
    for calls in 1..=20 {
        send(&client).await.unwrap();
        assert_eq!(proxy.emulator.executed().len(), calls);
    }
}

#[tokio::test]
async fn what_never_works_ends_with_the_truth() {
    for (fault, delivery, attempts, executed) in [
        (Fault::ResetAfterExecuting, Delivery::Unknown, 4, 1),
        (Fault::Silence { executed: false }, Delivery::Unknown, 4, 0),
        (Fault::status(503), Delivery::Unknown, 4, 0),
        (Fault::status(429), Delivery::Refused, 4, 0),
        (Fault::answer(503, "retry-after: 604800\r\n", ""), Delivery::Unknown, 1, 0),
        (
            Fault::answer(503, "retry-after: 99999999999999999999999\r\n", ""),
            Delivery::Unknown,
            1,
            0,
        ),
        (Fault::answer(429, "retry-after: 604800\r\n", ""), Delivery::Refused, 1, 0),
    ] {
        let always = fault.clone();
        let proxy = FaultProxy::start(move |_| always.clone()).await;
        let error = send(&client(&proxy)).await.unwrap_err();
        assert_eq!(error.delivery(), delivery, "{fault:?}");
        assert_eq!(error.attempts(), attempts, "{fault:?}");
        assert!(error.to_string().contains("; not sent again: "), "{error}");
        assert!(error.repeatability().is_some());
        assert_eq!(proxy.emulator.executed().len(), executed, "{fault:?}");
    }
}

/// Nobody listens at first, and nothing else was sent: even a play may be tried again.
#[tokio::test]
async fn a_refused_connection_means_not_sent_for_any_operation() {
    let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let client = CallMediaClient::builder()
        .connection_string(&format!("endpoint=http://{gone};accesskey=c2VjcmV0"))
        .retry(policy())
        .build()
        .unwrap();
    for error in [send(&client).await.unwrap_err(), play(&client).await.unwrap_err()] {
        assert_eq!(error.delivery(), Delivery::NotSent);
        assert_eq!(error.attempts(), 4);
    }
}

/// An answer that an earlier attempt is still being executed, or that its window has closed, must not
/// be taken for the outcome of that attempt.
#[tokio::test]
async fn later_answers_do_not_hide_what_the_first_attempt_may_have_done() {
    for (then, delivery) in [
        (Fault::answer(404, "", "<html>no such page</html>"), Delivery::Unknown),
        (Fault::answer(412, "Repeatability-Result: rejected\r\n", ""), Delivery::Unknown),
        (Fault::status(401), Delivery::Unknown),
        (Fault::status(409), Delivery::Unknown),
        (Fault::status(429), Delivery::Unknown),
        // The service executes anew what it has answered with a 5xx, so this is about the second.
        (
            Fault::answer(400, "", r#"{"error":{"code":"8500","message":"busy"}}"#),
            Delivery::Unknown,
        ),
    ] {
        let struck = AtomicBool::new(false);
        let second = then.clone();
        let proxy = FaultProxy::start(move |_| {
            if struck.swap(true, Ordering::Relaxed) {
                second.clone()
            } else {
                Fault::Reset { read: true }
            }
        })
        .await;
        let error = send(&client(&proxy)).await.unwrap_err();
        assert_eq!(error.delivery(), delivery, "{then:?}");
    }
}

#[tokio::test]
async fn an_error_is_that_of_the_last_attempt() {
    let struck = AtomicBool::new(false);
    let proxy = FaultProxy::start(move |_| {
        if struck.swap(true, Ordering::Relaxed) {
            Fault::Reset { read: true }
        } else {
            Fault::answer(503, "x-ms-request-id: first\r\n", "")
        }
    })
    .await;
    let error = send(&client(&proxy)).await.unwrap_err();
    assert_eq!((error.status(), error.request_id()), (None, None));
}
