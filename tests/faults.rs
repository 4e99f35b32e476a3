//! The outcome of a request, and how often the service executes it, under each fault of a network.
//!
//! Every fault comes once, on the first attempt; the second one is answered. A send is repeatable, a
//! play is not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::time::Duration;

use acs_call_automation::types::{PlayRequest, PlaySource, SendDtmfTonesRequest};
use acs_call_automation::{CallAutomationClient, Delivery, Error, RetryPolicy};
use acs_call_emulator::{Emulator, Fault};
use http::StatusCode;

fn policy() -> RetryPolicy {
    RetryPolicy::default().jitter(|| 0.0).attempt_timeout(Duration::from_millis(150))
}

/// The outcome of a request: how many attempts it took or what is known of its effect, and how often it
/// was executed.
#[derive(Debug, PartialEq)]
struct Outcome {
    call: Result<u32, Delivery>,
    executed: usize,
}

async fn started() -> (Emulator, CallAutomationClient) {
    let emulator = Emulator::start().await.unwrap();
    let client = CallAutomationClient::builder()
        .connection_string(&emulator.connection_string())
        .retry(policy())
        .build()
        .unwrap();
    (emulator, client)
}

/// The fault strikes the first attempt.
async fn struck_by(fault: &Fault) -> (Emulator, CallAutomationClient) {
    let (emulator, client) = started().await;
    emulator.fail_next(1, fault.clone()).unwrap();
    (emulator, client)
}

fn gateway(status: u16, headers: &[(&str, &str)], body: &str) -> Fault {
    let fault = Fault::status(status).body(body);
    headers.iter().fold(fault, |fault, (name, value)| fault.header(name, value))
}

async fn send(client: &CallAutomationClient) -> Result<u32, Error> {
    let request = SendDtmfTonesRequest::builder().tones("1#").target_participant("+14255550123");
    let call = client.send_dtmf_tones().call_connection_id("421f3500").body(request);
    call.send().await.map(|accepted| accepted.attempts())
}

async fn play(client: &CallAutomationClient) -> Result<u32, Error> {
    let prompt = PlaySource::from_file("https://contoso.com/prompt.wav");
    let call = client.play().call_connection_id("421f3500").body(PlayRequest::new(vec![prompt]));
    call.send().await.map(|accepted| accepted.attempts())
}

fn outcome(call: Result<u32, Error>, emulator: &Emulator) -> Outcome {
    let call = call.map_err(|error| error.delivery());
    Outcome { call, executed: emulator.executed().len() }
}

/// Checks a send and a play under the same fault.
async fn check(fault: Fault, sent: Outcome, played: Outcome) {
    let (emulator, client) = struck_by(&fault).await;
    assert_eq!(outcome(send(&client).await, &emulator), sent, "send under {fault:?}");
    let (emulator, client) = struck_by(&fault).await;
    assert_eq!(outcome(play(&client).await, &emulator), played, "play under {fault:?}");
}

const fn done(attempts: u32) -> Outcome {
    Outcome { call: Ok(attempts), executed: 1 }
}

const fn failed(delivery: Delivery, executed: usize) -> Outcome {
    Outcome { call: Err(delivery), executed }
}

#[tokio::test]
async fn without_a_fault_one_attempt_does() {
    let (emulator, client) = started().await;
    assert_eq!(outcome(send(&client).await, &emulator), done(1));
    let (emulator, client) = started().await;
    assert_eq!(outcome(play(&client).await, &emulator), done(1));
}

#[tokio::test]
async fn what_may_have_been_executed_is_retried_only_if_repeatable() {
    for fault in [
        Fault::reset(),
        Fault::silence(),
        Fault::half_status_line(),
        Fault::status(408),
        Fault::status(500),
        Fault::status(502),
        Fault::status(503),
        Fault::status(504),
        gateway(502, &[("content-type", "text/html")], "<html>Bad Gateway</html>"),
        gateway(503, &[("content-type", "application/json")], "[\"another shape\"]"),
        gateway(503, &[("retry-after", "0")], ""),
        gateway(503, &[("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT")], ""),
        gateway(503, &[("retry-after", "soon")], ""),
        gateway(503, &[("retry-after-ms", "1")], ""),
        Fault::endless_error(),
    ] {
        check(fault, done(2), failed(Delivery::Unknown, 0)).await;
    }
}

#[tokio::test]
async fn what_was_executed_before_its_answer_got_lost_is_not_executed_again() {
    for fault in [
        Fault::reset(),
        Fault::silence(),
        Fault::half_status_line(),
        Fault::invalid_header(),
        Fault::slow_drip(),
        Fault::status(503),
    ] {
        check(fault.after_executing(), done(2), failed(Delivery::Unknown, 1)).await;
    }
}

#[tokio::test]
async fn what_was_not_executed_for_certain_is_always_retried() {
    for headers in [&[][..], &[("retry-after", "0")], &[("x-ms-retry-after-ms", "1")]] {
        check(gateway(429, headers, ""), done(2), done(2)).await;
    }
}

#[tokio::test]
async fn what_is_refused_is_not_retried() {
    let body = r#"{"error":{"code":"8523","message":"no"}}"#;
    for fault in [
        gateway(400, &[], body),
        gateway(401, &[], body),
        gateway(404, &[], "<html>no such page</html>"),
        gateway(409, &[], r#"{"error":{"code":"8519","message":"another action"}}"#),
        gateway(412, &[], r#"{"error":{"code":"8583","message":"incompatible"}}"#),
        gateway(307, &[("location", "http://127.0.0.1:9/elsewhere")], ""),
    ] {
        check(fault, failed(Delivery::Refused, 0), failed(Delivery::Refused, 0)).await;
    }
}

/// Statuses that say nothing about whether the request was executed.
#[tokio::test]
async fn odd_statuses_are_not_taken_for_refusals() {
    for status in [303, 499, 501, 505, 600] {
        check(Fault::status(status), failed(Delivery::Unknown, 0), failed(Delivery::Unknown, 0))
            .await;
    }
}

#[tokio::test]
async fn a_success_that_cannot_be_read_is_not_retried() {
    let unreadable = |body: &str| Fault::status(202).body(body).after_executing();
    let cut = unreadable("{\"operationContext\":");
    // The success of a play has no body to read.
    check(cut, failed(Delivery::Accepted, 1), done(1)).await;
    check(unreadable(""), done(1), done(1)).await;
    let half = Fault::half_body().after_executing();
    let (emulator, client) = struck_by(&half).await;
    assert_eq!(outcome(send(&client).await, &emulator), failed(Delivery::Accepted, 1));
}

/// What something between client and service answers is no word of the service, executed or not.
#[tokio::test]
async fn a_success_of_something_in_between_is_no_success() {
    let page = "<html>welcome to our network</html>";
    for fault in [
        gateway(200, &[("content-type", "text/html")], page),
        Fault::status(200).body(page),
        Fault::status(203),
        Fault::status(206).body("{}"),
    ] {
        check(fault.clone(), done(2), failed(Delivery::Unknown, 0)).await;
        check(fault.after_executing(), done(2), failed(Delivery::Unknown, 1)).await;
    }
}

const ENVELOPE: &str = r#"{"error":{"code":"InternalServerError","message":"try again"}}"#;

/// The service executes anew what it has answered with a 5xx of its own, in spite of the pair.
#[tokio::test]
async fn an_error_of_the_service_itself_is_not_retried() {
    for status in [500, 502, 503, 504] {
        let own = Fault::own_error(StatusCode::from_u16(status).unwrap());
        check(own, failed(Delivery::Unknown, 1), failed(Delivery::Unknown, 1)).await;
    }
    // Each of these shows that the service speaks.
    for fault in [
        gateway(503, &[], ENVELOPE),
        gateway(503, &[("retry-after", "0")], ENVELOPE),
        gateway(503, &[], r#"{"error":{"code":9001,"details":"x"}}"#),
        gateway(503, &[], r#"{"error":{"message":"no code"}}"#),
        gateway(503, &[], r#"{"Error":{"Code":"InternalServerError"}}"#),
        gateway(503, &[], &format!("\u{feff}{ENVELOPE}")),
        gateway(503, &[("x-ms-error-code", "InternalServerError")], "<html>"),
        gateway(500, &[("repeatability-result", "accepted")], ""),
        gateway(502, &[("X-Ms-Request-Id", "1")], ""),
        gateway(504, &[("MS-CV", "1")], ""),
        gateway(503, &[("X-Microsoft-Skype-Chain-ID", "1"), ("retry-after", "0")], ""),
    ] {
        check(fault, failed(Delivery::Unknown, 0), failed(Delivery::Unknown, 0)).await;
    }
    let (emulator, client) = struck_by(&Fault::own_error(StatusCode::SERVICE_UNAVAILABLE)).await;
    let sentence = send(&client).await.unwrap_err().to_string();
    assert!(sentence.contains("; the request may have been executed; "), "{sentence}");
    let end = "; not retried: after an error of its own, the \
               service would execute the request again; `RetryPolicy::retry_service_errors` allows it";
    assert!(sentence.ends_with(end), "{sentence}");
    assert_eq!(emulator.executed().len(), 1);
}

#[tokio::test]
async fn a_throttling_subcode_means_that_nothing_was_executed_whatever_the_status() {
    let body = r#"{"error":{"code":"8516","message":"slow down"}}"#;
    check(gateway(503, &[], body), done(2), done(2)).await;
}

/// Who prefers an answer to tones that are sent once.
#[tokio::test]
async fn an_error_of_the_service_itself_is_retried_if_the_policy_says_so() {
    for (fault, executed) in
        [(Fault::own_error(StatusCode::SERVICE_UNAVAILABLE), 2), (gateway(503, &[], ENVELOPE), 1)]
    {
        let (emulator, client) = struck_by(&fault).await;
        let client = client.with_retry(policy().retry_service_errors(true));
        let expected = Outcome { call: Ok(2), executed };
        assert_eq!(outcome(send(&client).await, &emulator), expected);
        let (emulator, client) = struck_by(&fault).await;
        let client = client.with_retry(policy().retry_service_errors(true));
        assert_eq!(
            outcome(play(&client).await, &emulator),
            failed(Delivery::Unknown, executed - 1)
        );
    }
}

#[tokio::test]
async fn a_connection_that_was_closed_while_idle_costs_no_call() {
    let (emulator, client) = started().await;
    emulator.fail_each(|_| Some(Fault::close_when_idle()));
    for calls in 1..=20 {
        send(&client).await.unwrap();
        assert_eq!(emulator.executed().len(), calls);
    }
}

#[tokio::test]
async fn what_never_works_ends_with_the_truth() {
    for (fault, delivery, attempts, executed) in [
        (Fault::reset().after_executing(), Delivery::Unknown, 4, 1),
        (Fault::silence(), Delivery::Unknown, 4, 0),
        (Fault::status(503), Delivery::Unknown, 4, 0),
        (Fault::status(429), Delivery::Refused, 4, 0),
        (gateway(503, &[("retry-after", "604800")], ""), Delivery::Unknown, 1, 0),
        (gateway(503, &[("retry-after", "99999999999999999999999")], ""), Delivery::Unknown, 1, 0),
        (gateway(429, &[("retry-after", "604800")], ""), Delivery::Refused, 1, 0),
    ] {
        let (emulator, client) = started().await;
        let always = fault.clone();
        emulator.fail_each(move |_| Some(always.clone()));
        let error = send(&client).await.unwrap_err();
        assert_eq!(error.delivery(), delivery, "{fault:?}");
        assert_eq!(error.attempts(), attempts, "{fault:?}");
        assert!(error.to_string().contains("; not retried: "), "{error}");
        assert!(error.repeatability().is_some());
        assert_eq!(emulator.executed().len(), executed, "{fault:?}");
    }
}

/// Nobody listens at first, and nothing else was sent: even a play may be tried again.
#[tokio::test]
async fn a_refused_connection_means_not_sent_for_any_operation() {
    let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let client = CallAutomationClient::builder()
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
        (gateway(404, &[], "<html>no such page</html>"), Delivery::Unknown),
        (gateway(412, &[("Repeatability-Result", "rejected")], ""), Delivery::Unknown),
        (Fault::status(401), Delivery::Unknown),
        (Fault::status(409), Delivery::Unknown),
        (Fault::status(429), Delivery::Unknown),
        // The service executes anew what it has answered with a 5xx, so this is about the second.
        (gateway(400, &[], r#"{"error":{"code":"8500","message":"busy"}}"#), Delivery::Unknown),
    ] {
        let (emulator, client) = struck_by(&Fault::reset()).await;
        let always = then.clone();
        emulator.fail_each(move |_| Some(always.clone()));
        let error = send(&client).await.unwrap_err();
        assert_eq!(error.delivery(), delivery, "{then:?}");
    }
}

#[tokio::test]
async fn an_error_is_that_of_the_last_attempt() {
    let first = Fault::status(408).header("x-ms-request-id", "first");
    let (emulator, client) = struck_by(&first).await;
    emulator.fail_each(|_| Some(Fault::reset()));
    let error = send(&client).await.unwrap_err();
    assert_eq!((error.status(), error.request_id()), (None, None));
}
