//! Tokens: requested once, cached, renewed in time, never shown.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod support;

use std::collections::VecDeque;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::{Duration, SystemTime};

use acs_call_automation::types::{SendDtmfTonesRequest, SendDtmfTonesResult};
use acs_call_automation::{
    AccessToken, BoxFuture, CallAutomationClient, Credential, Delivery, Error, Response,
    RetryPolicy, TokenError, TokenProvider,
};
use support::everything_shown;
use support::recorder::Recorder;
use tokio::sync::Semaphore;

const START: SystemTime = SystemTime::UNIX_EPOCH;
const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);
/// Part of every token, and of nothing else.
const SECRET: &str = "s3cr3t";

/// A server, a client with a provider of tokens, and a clock that stands until it is set.
struct Fixture {
    server: Recorder,
    client: CallAutomationClient,
    service: Arc<TokenService>,
    now: Arc<Mutex<SystemTime>>,
}

/// Issues the tokens.
struct TokenService {
    asked: AtomicUsize,
    answers: Mutex<VecDeque<Result<AccessToken, &'static str>>>,
    /// Each answer takes one permit.
    permits: Semaphore,
}

struct Provider(Arc<TokenService>);

impl TokenProvider for Provider {
    fn token(&self) -> BoxFuture<'_, Result<AccessToken, TokenError>> {
        self.0.asked.fetch_add(1, Ordering::Relaxed);
        Box::pin(async {
            self.0.permits.acquire().await?.forget();
            let answer = self.0.answers.lock().unwrap().pop_front();
            Ok(answer.expect("asked more often than expected")?)
        })
    }
}

impl Fixture {
    /// The provider gives these answers, one after the other and without delay.
    async fn new(answers: impl IntoIterator<Item = Result<AccessToken, &'static str>>) -> Self {
        let fixture = Self::waiting(answers).await;
        fixture.service.permits.add_permits(1_000_000);
        fixture
    }

    /// The provider waits for a permit before each answer.
    async fn waiting(answers: impl IntoIterator<Item = Result<AccessToken, &'static str>>) -> Self {
        let server = Recorder::start().await;
        let service = Arc::new(TokenService {
            asked: AtomicUsize::new(0),
            answers: Mutex::new(answers.into_iter().collect()),
            permits: Semaphore::new(0),
        });
        let now = Arc::new(Mutex::new(START));
        let clock = Arc::clone(&now);
        let client = CallAutomationClient::builder()
            .endpoint(&server.endpoint)
            .credential(Credential::token_provider(Provider(Arc::clone(&service))))
            .clock(move || *clock.lock().unwrap())
            .retry(RetryPolicy::once())
            .build()
            .unwrap();
        Self { server, client, service, now }
    }

    fn set_clock(&self, since_start: Duration) {
        *self.now.lock().unwrap() = START + since_start;
    }

    fn asked(&self) -> usize {
        self.service.asked.load(Ordering::Relaxed)
    }

    fn call(&self) -> Call<'_> {
        Box::pin(send(&self.client))
    }

    /// The `Authorization` header of a call that succeeds.
    async fn authorization(&self) -> String {
        self.call().await.unwrap();
        self.server.only().header("authorization").unwrap().to_owned()
    }
}

type Call<'a> = Pin<Box<dyn Future<Output = Outcome> + 'a>>;
type Outcome = Result<Response<SendDtmfTonesResult>, Error>;

async fn send(client: &CallAutomationClient) -> Outcome {
    let request = SendDtmfTonesRequest::builder().tones("1#").target_participant("+14255550123");
    client.send_dtmf_tones().call_connection_id("421f3500").body(request).send().await
}

fn token(name: &str, expires: Duration) -> Result<AccessToken, &'static str> {
    Ok(AccessToken::new(format!("{SECRET}-{name}"), START + expires))
}

/// Lets each call come as far as it can without an answer of the provider.
async fn all_wait(calls: &mut [Call<'_>]) {
    poll_fn(|context| {
        for call in &mut *calls {
            assert!(call.as_mut().poll(context).is_pending());
        }
        Poll::Ready(())
    })
    .await;
}

#[tokio::test]
async fn a_token_of_the_provider_is_sent_as_bearer() {
    let fixture = Fixture::new([token("a", HOUR)]).await;
    assert_eq!(fixture.authorization().await, "Bearer s3cr3t-a");
}

#[tokio::test]
async fn a_closure_is_a_provider() {
    let server = Recorder::start().await;
    let credential = Credential::token_provider(|| async {
        Ok(AccessToken::new("from-a-closure", SystemTime::now() + HOUR))
    });
    send(&CallAutomationClient::new(&server.endpoint, credential).unwrap()).await.unwrap();
    assert_eq!(server.only().header("authorization"), Some("Bearer from-a-closure"));
}

#[tokio::test]
async fn a_token_is_kept() {
    let fixture = Fixture::new([token("a", HOUR)]).await;
    for since_start in [Duration::ZERO, MINUTE, 30 * MINUTE, 50 * MINUTE] {
        fixture.set_clock(since_start);
        assert_eq!(fixture.authorization().await, "Bearer s3cr3t-a");
    }
    assert_eq!(fixture.asked(), 1);
}

#[tokio::test]
async fn clones_share_the_token() {
    let fixture = Fixture::new([token("a", HOUR)]).await;
    send(&fixture.client.clone()).await.unwrap();
    send(&fixture.client).await.unwrap();
    assert_eq!(fixture.asked(), 1);
}

#[tokio::test]
async fn no_token_is_asked_for_before_the_first_call() {
    assert_eq!(Fixture::new([]).await.asked(), 0);
}

#[tokio::test]
async fn a_token_is_renewed_before_it_expires() {
    let fixture = Fixture::new([token("a", HOUR), token("b", 2 * HOUR)]).await;
    fixture.authorization().await;
    fixture.set_clock(HOUR - MINUTE);
    assert_eq!(fixture.authorization().await, "Bearer s3cr3t-b");
    assert_eq!(fixture.authorization().await, "Bearer s3cr3t-b");
    assert_eq!(fixture.asked(), 2);
}

/// A margin of fixed length would renew it at every call.
#[tokio::test]
async fn a_token_that_lives_a_minute_is_kept_too() {
    let fixture = Fixture::new([token("a", MINUTE), token("b", 2 * MINUTE)]).await;
    fixture.authorization().await;
    fixture.set_clock(MINUTE / 2);
    assert_eq!(fixture.authorization().await, "Bearer s3cr3t-a");
    fixture.set_clock(MINUTE - Duration::from_secs(1));
    assert_eq!(fixture.authorization().await, "Bearer s3cr3t-b");
}

#[tokio::test]
async fn a_thousand_calls_wait_for_one_token() {
    let fixture = Fixture::waiting([token("a", HOUR)]).await;
    let mut calls: Vec<_> = (0..1_000).map(|_| fixture.call()).collect();
    all_wait(&mut calls).await;
    assert_eq!(fixture.asked(), 1);

    fixture.service.permits.add_permits(1_000);
    // One after the other, in order not to need a thousand sockets.
    for call in calls {
        call.await.unwrap();
    }
    assert_eq!(fixture.asked(), 1);
    assert_eq!(fixture.server.count(), 1_000);
}

#[tokio::test]
async fn dropping_the_call_that_asked_leaves_its_answer_to_the_next_one() {
    let fixture = Fixture::waiting([token("a", HOUR)]).await;
    let mut calls = vec![fixture.call(), fixture.call()];
    all_wait(&mut calls).await;
    assert_eq!(fixture.asked(), 1);

    drop(calls.remove(0));
    all_wait(&mut calls).await;
    assert_eq!(fixture.asked(), 1);

    fixture.service.permits.add_permits(1);
    calls.remove(0).await.unwrap();
    assert_eq!(fixture.server.only().header("authorization"), Some("Bearer s3cr3t-a"));
}

#[tokio::test]
async fn a_failed_renewal_keeps_the_token_that_is_still_valid() {
    let fixture = Fixture::new([token("a", HOUR), Err("down"), token("b", 2 * HOUR)]).await;
    fixture.authorization().await;
    fixture.set_clock(HOUR - MINUTE);
    assert_eq!(fixture.authorization().await, "Bearer s3cr3t-a");
    assert_eq!(fixture.asked(), 2);
    fixture.set_clock(HOUR);
    assert_eq!(fixture.authorization().await, "Bearer s3cr3t-b");
}

#[tokio::test]
async fn a_provider_that_has_failed_is_not_asked_by_every_call() {
    let fixture = Fixture::new([token("a", HOUR), Err("down"), token("b", 2 * HOUR)]).await;
    fixture.authorization().await;
    fixture.set_clock(HOUR - 2 * MINUTE);
    for _ in 0..10 {
        assert_eq!(fixture.authorization().await, "Bearer s3cr3t-a");
    }
    assert_eq!(fixture.asked(), 2);
    fixture.set_clock(HOUR - MINUTE);
    assert_eq!(fixture.authorization().await, "Bearer s3cr3t-b");
}

#[tokio::test]
async fn an_expired_token_is_not_sent() {
    let fixture = Fixture::new([token("a", HOUR), Err("down")]).await;
    fixture.authorization().await;
    fixture.set_clock(HOUR);
    assert!(fixture.call().await.unwrap_err().is_authentication());
    assert_eq!(fixture.server.count(), 0);
}

#[tokio::test]
async fn a_failing_provider_fails_the_call_and_nothing_is_sent() {
    let fixture = Fixture::new([Err("the vault is sealed")]).await;
    let error = fixture.call().await.unwrap_err();
    assert!(error.is_authentication());
    assert_eq!(error.delivery(), Delivery::NotSent);
    assert_eq!(fixture.server.count(), 0);
}

#[tokio::test]
async fn the_error_of_the_provider_is_the_source() {
    let fixture = Fixture::new([Err("the vault is sealed")]).await;
    let error = fixture.call().await.unwrap_err();
    let source = std::error::Error::source(&error).unwrap();
    assert_eq!(source.to_string(), "the vault is sealed");
    assert!(!error.to_string().contains("vault"), "{error}");
}

#[tokio::test]
async fn a_provider_is_asked_again_after_a_failure() {
    let fixture = Fixture::new([Err("down"), token("a", HOUR)]).await;
    fixture.call().await.unwrap_err();
    assert_eq!(fixture.authorization().await, "Bearer s3cr3t-a");
}

#[tokio::test]
async fn a_thousand_calls_share_one_failure() {
    let fixture = Fixture::waiting((0..1_000).map(|_| Err("down"))).await;
    let mut calls: Vec<_> = (0..1_000).map(|_| fixture.call()).collect();
    all_wait(&mut calls).await;
    fixture.service.permits.add_permits(1_000);
    for call in calls {
        call.await.unwrap_err();
    }
    assert_eq!(fixture.asked(), 1);
}

#[tokio::test]
async fn a_token_that_the_service_refuses_is_not_sent_again() {
    let fixture = Fixture::new([token("revoked", HOUR), token("b", HOUR)]).await;
    fixture.server.answer(http::StatusCode::UNAUTHORIZED);
    assert!(fixture.call().await.unwrap_err().is_authentication());
    fixture.server.only();
    assert_eq!(fixture.authorization().await, "Bearer s3cr3t-b");
}

#[tokio::test]
async fn an_expired_token_of_the_provider_is_refused() {
    for expires in [Duration::ZERO, MINUTE] {
        let fixture = Fixture::new([token("a", expires)]).await;
        fixture.set_clock(MINUTE);
        let error = fixture.call().await.unwrap_err();
        assert!(error.is_authentication());
        assert_eq!(error.delivery(), Delivery::NotSent);
        assert!(everything_shown(&error).contains("has expired"), "{error:?}");
        assert_eq!(fixture.server.count(), 0);
    }
}

#[tokio::test]
async fn a_token_of_the_provider_with_a_line_break_is_refused_and_not_shown() {
    let fixture = Fixture::new([token("a\r\nX-Injected: 1", HOUR)]).await;
    let error = fixture.call().await.unwrap_err();
    assert!(error.is_authentication());
    assert!(everything_shown(&error).contains("line break"), "{error:?}");
    assert!(!everything_shown(&error).contains(SECRET), "{error:?}");
    assert_eq!(fixture.server.count(), 0);
}

#[test]
fn a_bearer_token_that_no_header_can_have_is_refused_and_not_shown() {
    for end in ["\nX-Injected: 1", "\r\nX-Injected: 1", "\u{200b}x", "\0", "\x7f"] {
        let error = Credential::bearer(&format!("{SECRET}{end}")).unwrap_err();
        assert!(error.is_input());
        assert!(error.to_string().starts_with("token: "), "{error}");
        assert!(!everything_shown(&error).contains(SECRET), "{error:?}");
    }
}

#[test]
fn an_empty_bearer_token_is_refused() {
    for empty in ["", " ", "\n", "\u{feff}"] {
        assert!(Credential::bearer(empty).unwrap_err().to_string().contains("found nothing"));
    }
}

#[tokio::test]
async fn what_copying_adds_to_the_ends_of_a_token_is_ignored() {
    let server = Recorder::start().await;
    for text in
        ["abc.def\n", "\r\n abc.def\t", "\u{feff}abc.def\u{200b}", "\u{202a}abc.def\u{202c}"]
    {
        let credential = Credential::bearer(text).unwrap();
        let client = CallAutomationClient::new(&server.endpoint, credential).unwrap();
        send(&client).await.unwrap();
        assert_eq!(server.only().header("authorization"), Some("Bearer abc.def"), "{text:?}");
    }

    let fixture = Fixture::new([Ok(AccessToken::new("abc.def\n", START + HOUR))]).await;
    assert_eq!(fixture.authorization().await, "Bearer abc.def");
}

#[test]
fn what_is_wrong_with_a_bearer_token_is_named() {
    for (token, problem) in [
        ("\"abc\"", "token: begins with a quotation mark"),
        ("'abc'", "token: begins with a quotation mark"),
        ("abc”\n", "token: ends with a quotation mark"),
        ("Bearer abc", "token: begins with `Bearer`"),
        ("bearer\tabc\n", "token: begins with `Bearer`"),
    ] {
        let message = Credential::bearer(token).unwrap_err().to_string();
        assert!(message.starts_with(problem), "{message}");
    }
}

#[test]
fn a_bearer_token_that_can_be_none_is_refused() {
    for token in ["Bearer abc", "bearer abc", " ", "abc def", "tökén"] {
        Credential::bearer(token).unwrap_err();
    }
}

#[tokio::test]
async fn a_bearer_token_is_sent_as_it_is() {
    let server = Recorder::start().await;
    let client =
        CallAutomationClient::new(&server.endpoint, Credential::bearer("abc.def-_~+/=").unwrap());
    send(&client.unwrap()).await.unwrap();
    assert_eq!(server.only().header("authorization"), Some("Bearer abc.def-_~+/="));
}

#[tokio::test]
async fn no_token_is_shown_by_debug() {
    let fixture = Fixture::new([token("a", HOUR)]).await;
    // With the token at hand, there is something to show.
    let response = fixture.call().await.unwrap();
    let bearer = Credential::bearer(SECRET).unwrap();
    let token = AccessToken::new(SECRET, START);
    let builder = CallAutomationClient::builder().credential(bearer.clone());
    let shown = format!("{:#?} {response:#?} {bearer:#?} {token:#?} {builder:#?}", fixture.client);
    assert!(!shown.contains(SECRET), "{shown}");
}

#[tokio::test]
async fn no_token_is_shown_by_the_error_of_a_call() {
    let fixture = Fixture::new([token("a", HOUR)]).await;
    fixture.server.answer(http::StatusCode::FORBIDDEN);
    let refused = fixture.call().await.unwrap_err();
    // Nobody listens on the port of a listener that is gone.
    let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let bearer = Credential::bearer(SECRET).unwrap();
    let client = CallAutomationClient::new(&format!("http://{gone}"), bearer).unwrap();
    let unreachable = send(&client.with_retry(RetryPolicy::once())).await.unwrap_err();
    for error in [refused, unreachable] {
        assert!(!everything_shown(&error).contains(SECRET), "{error:?}");
    }
}

/// The first call gives up waiting; the answer that it asked for serves the next.
#[tokio::test]
async fn a_slow_provider_is_asked_once_however_short_the_attempts_are() {
    let server = Recorder::start().await;
    let asked = Arc::new(AtomicUsize::new(0));
    let permits = Arc::new(Semaphore::new(0));
    let (count, gate) = (Arc::clone(&asked), Arc::clone(&permits));
    let credential = Credential::token_provider(move || {
        count.fetch_add(1, Ordering::Relaxed);
        let gate = Arc::clone(&gate);
        async move {
            gate.acquire().await?.forget();
            Ok(AccessToken::new("late", SystemTime::now() + HOUR))
        }
    });
    let client = CallAutomationClient::builder()
        .endpoint(&server.endpoint)
        .credential(credential)
        .retry(RetryPolicy::once().attempt_timeout(Duration::from_millis(20)))
        .build()
        .unwrap();
    for _ in 0..5 {
        assert!(send(&client).await.unwrap_err().is_authentication());
    }
    permits.add_permits(1);
    send(&client.with_retry(RetryPolicy::once())).await.unwrap();
    assert_eq!(asked.load(Ordering::Relaxed), 1);
}

#[tokio::test(start_paused = true)]
async fn nothing_is_sent_with_a_token_that_came_too_late_for_its_attempt() {
    let fixture = Fixture::waiting([token("a", HOUR)]).await;
    let mut calls = [fixture.call()];
    all_wait(&mut calls).await;
    fixture.service.permits.add_permits(1);
    // Nobody polls the call meanwhile.
    tokio::time::advance(MINUTE).await;
    let [call] = calls;
    let error = call.await.unwrap_err();
    assert!(error.is_authentication(), "{error}");
    assert_eq!(error.delivery(), Delivery::NotSent);
    assert_eq!(fixture.server.count(), 0);
}

#[tokio::test]
async fn a_call_that_is_not_polled_holds_up_no_other() {
    let fixture = Fixture::waiting([token("a", HOUR)]).await;
    let mut kept = [fixture.call()];
    all_wait(&mut kept).await;
    fixture.service.permits.add_permits(1);
    support::soon(fixture.call()).await.unwrap();
    let [kept] = kept;
    support::soon(kept).await.unwrap();
    assert_eq!(fixture.asked(), 1);
}

/// One answer that never comes must not end the client.
#[tokio::test]
async fn a_provider_that_hangs_once_is_asked_again_after_half_a_minute() {
    let server = Recorder::start().await;
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let credential = Credential::token_provider(move || {
        let is_first = count.fetch_add(1, Ordering::Relaxed) == 0;
        async move {
            if is_first {
                std::future::pending::<()>().await;
            }
            Ok(AccessToken::new("token", SystemTime::now() + HOUR))
        }
    });
    let clock = support::stopped_clock::StoppedClock::new();
    let client = CallAutomationClient::builder()
        .endpoint(&server.endpoint)
        .credential(credential)
        .clock(clock.clone())
        .retry(RetryPolicy::once().attempt_timeout(Duration::from_millis(20)))
        .build()
        .unwrap();
    for _ in 0..2 {
        assert!(send(&client).await.unwrap_err().is_authentication());
        clock.advance(Duration::from_secs(15));
    }
    assert_eq!(asked.load(Ordering::Relaxed), 1, "it may only be slow");
    send(&client.with_retry(RetryPolicy::once())).await.unwrap();
    assert_eq!(asked.load(Ordering::Relaxed), 2);
}

#[tokio::test]
async fn a_provider_that_panics_fails_one_call_and_no_other() {
    let server = Recorder::start().await;
    let asked = Arc::new(AtomicUsize::new(0));
    let credential = Credential::token_provider(move || {
        let number = asked.fetch_add(1, Ordering::Relaxed);
        async move {
            assert!(number > 0, "the first one fails");
            Ok(AccessToken::new("second", SystemTime::now() + HOUR))
        }
    });
    let client = CallAutomationClient::new(&server.endpoint, credential).unwrap();
    let client = client.with_retry(RetryPolicy::once());
    assert!(send(&client).await.unwrap_err().is_authentication());
    send(&client).await.unwrap();
}
