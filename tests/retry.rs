//! When a request is retried, after which wait, and with which headers.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::collections::HashSet;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

use acs_call_automation::event::Outcomes;
use acs_call_automation::types::{SendDtmfTonesRequest, SendDtmfTonesResult};
use acs_call_automation::{
    AccessToken, BoxFuture, CallAutomationClient, CallAutomationClientBuilder, Clock, Credential,
    Delivery, Error, NextStep, Repeatability, Response, RetryPolicy,
};
use http::StatusCode;
use support::recorder::Recorder;
use support::stopped_clock::{START, StoppedClock};

const BUSY: StatusCode = StatusCode::SERVICE_UNAVAILABLE;

fn policy() -> RetryPolicy {
    RetryPolicy::default().jitter(|| 1.0)
}

struct Fixture {
    server: Recorder,
    clock: StoppedClock,
}

impl Fixture {
    async fn new() -> Self {
        Self { server: Recorder::start().await, clock: StoppedClock::new() }
    }

    fn builder(&self, policy: RetryPolicy) -> CallAutomationClientBuilder {
        self.server.builder().clock(self.clock.clone()).retry(policy)
    }

    fn client(&self, policy: RetryPolicy) -> CallAutomationClient {
        self.builder(policy).build().unwrap()
    }

    fn busy(&self, times: usize) -> &Self {
        for _ in 0..times {
            self.server.answer(BUSY);
        }
        self
    }
}

type Outcome = Result<Response<SendDtmfTonesResult>, Error>;

async fn send(client: &CallAutomationClient) -> Outcome {
    call(client, None).await
}

async fn resume(client: &CallAutomationClient, pair: &Repeatability) -> Outcome {
    call(client, Some(pair)).await
}

async fn call(client: &CallAutomationClient, pair: Option<&Repeatability>) -> Outcome {
    let request = SendDtmfTonesRequest::builder().tones("1#").target_participant("+14255550123");
    let call = client.send_dtmf_tones().call_connection_id("421f3500").body(request);
    match pair {
        Some(pair) => call.repeatability(pair).send().await,
        None => call.send().await,
    }
}

#[tokio::test]
async fn all_attempts_share_pair_and_id_and_each_is_signed_anew() {
    let fixture = Fixture::new().await;
    fixture.busy(3);
    let policy = policy().backoff(Duration::from_secs(1), Duration::from_secs(1));
    let accepted = send(&fixture.client(policy)).await.unwrap();
    assert_eq!(accepted.attempts(), 4);

    let sent = fixture.server.take();
    let values = |name: &str| -> HashSet<String> {
        sent.iter().map(|request| request.header(name).unwrap().to_owned()).collect()
    };
    for same in ["repeatability-request-id", "repeatability-first-sent", "x-ms-client-request-id"] {
        assert_eq!(values(same).len(), 1, "{same}");
    }
    for fresh in ["x-ms-date", "authorization"] {
        assert_eq!(values(fresh).len(), 4, "{fresh}");
    }
    let bodies: HashSet<&[u8]> = sent.iter().map(|request| &*request.body).collect();
    assert_eq!(bodies.len(), 1);
}

#[tokio::test]
async fn the_waits_double_and_four_attempts_are_the_limit() {
    let fixture = Fixture::new().await;
    fixture.busy(9);
    let error = send(&fixture.client(policy())).await.unwrap_err();
    assert_eq!(fixture.clock.waits(), [200, 400, 800]);
    assert_eq!(fixture.server.count(), 4);
    assert_eq!(error.attempts(), 4);
    assert_eq!(
        error.to_string(),
        "the service answered with status 503: Service Unavailable; the request may have been \
         executed; not retried: the retry policy allows 4 attempts"
    );
}

#[tokio::test]
async fn the_wait_is_as_long_as_the_service_asks_for() {
    for (name, value, wait) in [
        ("retry-after", "7", 7000),
        ("retry-after", "Sun, 06 Nov 1994 08:49:50 GMT", 13_000),
        ("retry-after-ms", "300", 300),
        ("x-ms-retry-after-ms", "301", 301),
        ("retry-after", "0", 200),
        ("retry-after", "when hell freezes over", 200),
    ] {
        let fixture = Fixture::new().await;
        fixture.server.answer((BUSY, [(name, value)]));
        send(&fixture.client(policy())).await.unwrap();
        assert_eq!(fixture.clock.waits(), [wait], "{name}: {value}");
    }
}

#[tokio::test]
async fn a_retry_after_that_is_too_long_ends_the_request() {
    let fixture = Fixture::new().await;
    fixture.server.answer((StatusCode::TOO_MANY_REQUESTS, [("retry-after", "604800")]));
    let error = send(&fixture.client(policy())).await.unwrap_err();
    assert_eq!(fixture.clock.waits(), [0u128; 0]);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(604_800)));
    assert!(error.to_string().ends_with(
        "not retried: the service asks to wait 604800s, and the retry policy allows 30s"
    ));
}

#[tokio::test]
async fn the_deadline_holds_over_all_attempts() {
    let fixture = Fixture::new().await;
    fixture.busy(9);
    let policy = policy().max_attempts(9).deadline(Duration::from_secs(1));
    let error = send(&fixture.client(policy)).await.unwrap_err();
    assert_eq!(fixture.clock.waits(), [200, 400]);
    assert!(
        error.to_string().ends_with("not retried: the deadline of 1s leaves no time"),
        "{error}"
    );
}

#[tokio::test]
async fn what_is_not_repeatable_says_why_it_was_not_retried() {
    let fixture = Fixture::new().await;
    fixture.busy(1);
    let client = fixture.client(policy());
    let call = client.cancel_all_media_operations().call_connection_id("421f3500");
    let error = call.send().await.unwrap_err();
    assert_eq!((error.attempts(), error.delivery()), (1, Delivery::Unknown));
    let sentence = error.to_string();
    assert!(sentence.ends_with("; not retried: the request is not repeatable"), "{sentence}");
    fixture.server.answer(StatusCode::BAD_REQUEST);
    let call = client.cancel_all_media_operations().call_connection_id("421f3500");
    let sentence = call.send().await.unwrap_err().to_string();
    assert!(!sentence.contains("not retried"), "{sentence}");
}

/// Its pair is as old as its first sending, however long the future lay about.
#[tokio::test]
async fn a_call_begins_when_it_is_awaited() {
    let fixture = Fixture::new().await;
    let client = fixture.client(policy());
    let request = SendDtmfTonesRequest::builder().tones("1#").target_participant("+14255550123");
    let call = client.send_dtmf_tones().call_connection_id("421f3500").body(request).send();
    fixture.clock.advance(Duration::from_secs(600));
    call.await.unwrap();
    let now = httpdate::fmt_http_date(fixture.clock.now());
    assert_eq!(fixture.server.only().header("repeatability-first-sent"), Some(&*now));
}

#[tokio::test]
async fn a_call_may_have_all_the_time_there_is() {
    let fixture = Fixture::new().await;
    let policy = policy().deadline(Duration::MAX).attempt_timeout(Duration::MAX);
    send(&fixture.client(policy)).await.unwrap();
}

#[tokio::test]
async fn clones_share_one_budget() {
    let fixture = Fixture::new().await;
    fixture.busy(20);
    let client = fixture.client(policy().budget(5));
    for attempts in [4, 3, 1] {
        let error = send(&client.clone()).await.unwrap_err();
        assert_eq!(error.attempts(), attempts);
    }
}

#[tokio::test]
async fn a_policy_can_be_set_for_one_call() {
    let fixture = Fixture::new().await;
    fixture.busy(1);
    let client = fixture.client(policy());
    let error = send(&client.with_retry(RetryPolicy::once())).await.unwrap_err();
    assert_eq!(error.attempts(), 1);
    fixture.busy(1);
    assert_eq!(send(&client).await.unwrap().attempts(), 2);
}

fn pair_of_age(fixture: &Fixture, seconds: u64) -> Repeatability {
    let first_sent = fixture.clock.now() - Duration::from_secs(seconds);
    let id = Repeatability::new().request_id().to_string();
    Repeatability::resume(&id, &httpdate::fmt_http_date(first_sent)).unwrap()
}

#[tokio::test]
async fn a_stored_pair_is_sent_again_while_its_window_is_open() {
    let fixture = Fixture::new().await;
    let client = fixture.client(policy());
    fixture.busy(1);
    assert_eq!(resume(&client, &pair_of_age(&fixture, 280)).await.unwrap().attempts(), 2);

    fixture.busy(1);
    let error = resume(&client, &pair_of_age(&fixture, 291)).await.unwrap_err();
    assert_eq!(error.attempts(), 1, "an attempt may arrive 10 s later, outside the window");
    assert_eq!(error.delivery(), Delivery::Unknown);
    assert!(error.to_string().ends_with("the repeatability window would close first"));
}

#[tokio::test]
async fn a_retry_of_what_is_still_running_is_repeated() {
    let fixture = Fixture::new().await;
    fixture.server.answer((StatusCode::CONFLICT, [("retry-after", "1")]));
    let accepted = resume(&fixture.client(policy()), &pair_of_age(&fixture, 5)).await.unwrap();
    assert_eq!(accepted.attempts(), 2);
    assert_eq!(fixture.clock.waits(), [1000]);
}

#[tokio::test]
async fn a_conflict_at_the_first_sending_is_a_refusal() {
    let fixture = Fixture::new().await;
    fixture.server.answer(StatusCode::CONFLICT);
    let error = send(&fixture.client(policy())).await.unwrap_err();
    assert_eq!((error.attempts(), error.delivery()), (1, Delivery::Refused));
}

#[tokio::test]
async fn the_two_meanings_of_412_are_distinguished() {
    let fixture = Fixture::new().await;
    let client = fixture.client(policy());
    let incompatible = r#"{"error":{"code":"8583","message":"another operation is running"}}"#;
    let closed = r#"{"error":{"code":"PreconditionFailed","message":"too late"}}"#;
    for (body, is_window_closed) in [(incompatible, false), (closed, true)] {
        // A pair that was stored may have been sent before; one that was made for the call has not.
        fixture.server.answer((StatusCode::PRECONDITION_FAILED, body));
        let stored = resume(&client, &pair_of_age(&fixture, 400)).await.unwrap_err();
        fixture.server.answer((StatusCode::PRECONDITION_FAILED, body));
        let made = send(&client).await.unwrap_err();
        assert_eq!((stored.attempts(), stored.delivery()), (1, Delivery::Unknown));
        assert_eq!((made.attempts(), made.delivery()), (1, Delivery::Refused));
        assert_eq!(stored.is_window_closed(), is_window_closed);
        assert_eq!(made.is_window_closed(), is_window_closed);
    }
}

/// What an earlier call with the pair may have done is not forgotten by a later one.
#[tokio::test]
async fn a_pair_remembers_that_its_request_may_have_been_executed() {
    let fixture = Fixture::new().await;
    let client = fixture.client(RetryPolicy::once());
    let pair = Repeatability::new();
    let refusal = StatusCode::TOO_MANY_REQUESTS;
    fixture.server.answer(refusal).answer(refusal).answer(BUSY).answer(refusal);
    for delivery in [Delivery::Refused, Delivery::Refused, Delivery::Unknown, Delivery::Unknown] {
        assert_eq!(resume(&client, &pair).await.unwrap_err().delivery(), delivery);
    }
    resume(&client, &pair).await.unwrap();
}

#[tokio::test]
async fn a_retry_is_not_sent_when_the_wait_has_outlasted_the_window() {
    let fixture = Fixture::new().await;
    // The machine sleeps during the wait, for longer than the wait.
    let clock = fixture.clock.clone();
    let policy = RetryPolicy::default().deadline(Duration::from_secs(3600)).jitter(move || {
        clock.advance(Duration::from_secs(400));
        0.0
    });
    fixture.busy(1);
    let error = send(&fixture.client(policy)).await.unwrap_err();
    assert_eq!(error.attempts(), 1);
    assert!(error.to_string().ends_with("the repeatability window would close first"), "{error}");
}

/// A clock whose time of day stands still, as if it were set back again and again.
struct SetBack(StoppedClock);

impl Clock for SetBack {
    fn now(&self) -> SystemTime {
        httpdate::parse_http_date(START).unwrap()
    }

    fn monotonic(&self) -> Instant {
        self.0.monotonic()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        self.0.sleep(duration)
    }
}

#[tokio::test]
async fn a_time_of_day_that_is_set_back_does_not_keep_the_window_open() {
    let fixture = Fixture::new().await;
    // Most of the window passes before the retry.
    let spent = fixture.clock.clone();
    let policy = RetryPolicy::default().deadline(Duration::from_secs(3600)).jitter(move || {
        spent.advance(Duration::from_secs(295));
        0.0
    });
    fixture.busy(1);
    let client = fixture.builder(policy).clock(SetBack(fixture.clock.clone())).build().unwrap();
    let error = send(&client).await.unwrap_err();
    assert_eq!(error.attempts(), 1);
    assert!(error.to_string().ends_with("the repeatability window would close first"), "{error}");
}

/// The service would refuse it, and nothing was executed that the refusal could be about.
#[tokio::test]
async fn a_pair_whose_window_closed_before_it_was_ever_sent_is_not_sent() {
    let fixture = Fixture::new().await;
    let pair = Outcomes::with_clock(fixture.clock.clone()).new_pair();
    fixture.clock.advance(Duration::from_secs(600));
    let error = resume(&fixture.client(policy()), &pair).await.unwrap_err();
    assert_eq!((error.delivery(), fixture.server.count()), (Delivery::NotSent, 0));
    assert_eq!(error.next_step(), NextStep::NewPair);
    assert!(error.to_string().contains("the repeatability window has closed"), "{error}");
}

/// Nothing is sent that slept through its window, wherever in the attempt the machine fell asleep.
fn assert_not_sent(fixture: &Fixture, error: &Error, reason: &str) {
    assert_eq!(error.delivery(), Delivery::NotSent, "{error}");
    assert_eq!(fixture.server.count(), 0);
    assert!(error.to_string().contains(reason), "{error}");
}

const SLEPT: Duration = Duration::from_secs(600);

/// The machine sleeps while its token is awaited.
fn sleepy(fixture: &Fixture) -> Credential {
    let clock = fixture.clock.clone();
    Credential::token_provider(move || {
        clock.advance(SLEPT);
        let expires = clock.now() + SLEPT;
        async move { Ok(AccessToken::new("t0ken", expires)) }
    })
}

#[tokio::test]
async fn a_request_whose_window_closes_while_a_token_is_awaited_is_not_sent() {
    for (deadline, reason) in [
        (Duration::from_secs(30), "the deadline of 30s has passed"),
        (Duration::from_secs(3600), "the repeatability window has closed"),
    ] {
        let fixture = Fixture::new().await;
        let credential = sleepy(&fixture);
        let policy = policy().deadline(deadline);
        let client = fixture.builder(policy).credential(credential).build().unwrap();
        let error = send(&client).await.unwrap_err();
        assert_not_sent(&fixture, &error, reason);
        assert_eq!(error.attempts(), 1);
    }

    // Nor is a request without pair and body that is late.
    let fixture = Fixture::new().await;
    let credential = sleepy(&fixture);
    let client = fixture.builder(policy()).credential(credential).build().unwrap();
    let call = client.cancel_all_media_operations().call_connection_id("421f3500");
    let error = call.send().await.unwrap_err();
    assert_not_sent(&fixture, &error, "the deadline of 30s has passed");
}

/// The machine sleeps while the name of the service is resolved.
struct Asleep {
    clock: StoppedClock,
    naps: Mutex<Vec<Duration>>,
}

impl reqwest::dns::Resolve for Asleep {
    fn resolve(&self, _: reqwest::dns::Name) -> reqwest::dns::Resolving {
        self.clock.advance(self.naps.lock().unwrap().pop().unwrap_or_default());
        let addresses = [SocketAddr::from(([127, 0, 0, 1], 0))];
        Box::pin(async move { Ok(Box::new(addresses.into_iter()) as reqwest::dns::Addrs) })
    }
}

/// A client whose machine sleeps for so long while its first connection is made.
fn asleep(fixture: &Fixture, policy: RetryPolicy, nap: Duration) -> CallAutomationClient {
    #[cfg(feature = "rustls")]
    let _ = rustls::crypto::ring::default_provider().install_default();
    let resolver = Asleep { clock: fixture.clock.clone(), naps: Mutex::new(vec![nap]) };
    let http = reqwest::Client::builder()
        .no_proxy()
        .dns_resolver(Arc::new(resolver))
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .build()
        .unwrap();
    let endpoint = fixture.server.endpoint.replace("127.0.0.1", "acs.localhost");
    fixture.builder(policy).endpoint(&endpoint).http_client(http).build().unwrap()
}

#[tokio::test]
async fn a_request_whose_window_closes_while_it_connects_is_not_sent() {
    for (deadline, reason) in [
        (Duration::from_secs(30), "the deadline of 30s has passed"),
        (Duration::from_secs(3600), "the repeatability window has closed"),
    ] {
        let fixture = Fixture::new().await;
        let client = asleep(&fixture, policy().deadline(deadline), SLEPT);
        let error = send(&client).await.unwrap_err();
        assert_not_sent(&fixture, &error, reason);
        assert_eq!(error.attempts(), 1);
    }
}

#[tokio::test]
async fn a_request_whose_date_is_old_when_it_is_connected_is_signed_anew() {
    let fixture = Fixture::new().await;
    let policy = policy().deadline(Duration::from_secs(3600));
    let client = asleep(&fixture, policy, Duration::from_secs(100));
    let accepted = send(&client).await.unwrap();
    assert_eq!(accepted.attempts(), 2);
    let now = httpdate::fmt_http_date(fixture.clock.now());
    assert_eq!(fixture.server.only().header("x-ms-date"), Some(&*now));
}

/// Accepts no connection, so that nothing can be written.
#[tokio::test]
async fn what_could_not_be_written_in_time_was_not_sent() {
    struct Pending;
    impl reqwest::dns::Resolve for Pending {
        fn resolve(&self, _: reqwest::dns::Name) -> reqwest::dns::Resolving {
            Box::pin(std::future::pending())
        }
    }
    #[cfg(feature = "rustls")]
    let _ = rustls::crypto::ring::default_provider().install_default();
    let fixture = Fixture::new().await;
    let http = reqwest::Client::builder().no_proxy().dns_resolver(Arc::new(Pending));
    let policy = RetryPolicy::once().attempt_timeout(Duration::from_millis(20));
    let client = fixture
        .builder(policy)
        .endpoint("http://acs.localhost")
        .http_client(http.build().unwrap())
        .build()
        .unwrap();
    let error = send(&client).await.unwrap_err();
    assert_eq!(error.delivery(), Delivery::NotSent, "{error}");
}

/// A provider that counts its tokens, each of which lives for so long.
fn counted(fixture: &Fixture, life: Duration, fails: u64) -> (Arc<AtomicU64>, Credential) {
    let asked = Arc::new(AtomicU64::new(0));
    let (count, clock) = (Arc::clone(&asked), fixture.clock.clone());
    let credential = Credential::token_provider(move || {
        let number = count.fetch_add(1, Ordering::Relaxed) + 1;
        let expires = clock.now() + life;
        async move {
            if number <= fails {
                return Err("the provider is down".into());
            }
            Ok(AccessToken::new(format!("token{number}"), expires))
        }
    });
    (asked, credential)
}

fn tokens_sent(fixture: &Fixture) -> Vec<String> {
    let sent = fixture.server.take();
    sent.iter().map(|request| request.header("authorization").unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_token_that_expires_between_attempts_is_renewed() {
    let fixture = Fixture::new().await;
    let (_, credential) = counted(&fixture, Duration::from_secs(60), 0);
    fixture.server.answer((BUSY, [("retry-after", "29")])).answer((BUSY, [("retry-after", "29")]));
    let policy = policy().deadline(Duration::from_secs(100));
    send(&fixture.builder(policy).credential(credential).build().unwrap()).await.unwrap();
    assert_eq!(tokens_sent(&fixture), ["Bearer token1", "Bearer token1", "Bearer token2"]);
}

#[tokio::test]
async fn a_revoked_token_is_renewed_once() {
    let fixture = Fixture::new().await;
    let (asked, credential) = counted(&fixture, Duration::from_secs(3600), 0);
    let client = fixture.builder(policy()).credential(credential).build().unwrap();
    fixture.server.answer(StatusCode::UNAUTHORIZED);
    send(&client).await.unwrap();
    assert_eq!(tokens_sent(&fixture), ["Bearer token1", "Bearer token2"]);
    fixture.server.answer(StatusCode::UNAUTHORIZED).answer(StatusCode::UNAUTHORIZED);
    let error = send(&client).await.unwrap_err();
    assert!(error.is_authentication());
    assert_eq!((error.attempts(), error.delivery()), (2, Delivery::Refused));
    assert_eq!(asked.load(Ordering::Relaxed), 3);
}

#[tokio::test]
async fn a_revoked_token_fails_none_of_many_calls() {
    let fixture = Fixture::new().await;
    let (asked, credential) = counted(&fixture, Duration::from_secs(3600), 0);
    let client = fixture.builder(policy().budget(5)).credential(credential).build().unwrap();
    send(&client).await.unwrap();
    fixture.server.revoke("Bearer token1");
    let mut calls = tokio::task::JoinSet::new();
    for _ in 0..100 {
        let client = client.clone();
        calls.spawn(async move { send(&client).await.map(drop) });
    }
    while let Some(ended) = calls.join_next().await {
        ended.unwrap().unwrap();
    }
    assert_eq!(asked.load(Ordering::Relaxed), 2);
}

#[tokio::test]
async fn a_refused_key_is_not_retried() {
    let fixture = Fixture::new().await;
    fixture.server.answer(StatusCode::UNAUTHORIZED);
    assert_eq!(send(&fixture.client(policy())).await.unwrap_err().attempts(), 1);
}

#[tokio::test]
async fn a_provider_that_fails_once_costs_no_call() {
    let fixture = Fixture::new().await;
    let (_, credential) = counted(&fixture, Duration::from_secs(3600), 1);
    send(&fixture.builder(policy()).credential(credential).build().unwrap()).await.unwrap();
    assert_eq!(tokens_sent(&fixture), ["Bearer token2"]);
    assert_eq!(fixture.clock.waits(), [200]);
}

#[tokio::test]
async fn a_provider_that_never_answers_does_not_hold_the_call() {
    let fixture = Fixture::new().await;
    let credential = Credential::token_provider(std::future::pending);
    let policy = RetryPolicy::once().attempt_timeout(Duration::from_millis(20));
    let error =
        send(&fixture.builder(policy).credential(credential).build().unwrap()).await.unwrap_err();
    assert!(error.is_authentication());
    assert_eq!(error.delivery(), Delivery::NotSent);
    assert_eq!(fixture.server.count(), 0);
}
