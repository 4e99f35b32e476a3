//! Callback tokens: which are accepted, which are refused, and how keys are fetched.

#![cfg(feature = "callback-token")]
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::{Duration, SystemTime};

use acs_call_automation::event::{
    CallbackVerifier, CallbackVerifierBuilder, Claims, FailedCheck, VerifyError,
};
use acs_call_automation::types::SendDtmfTonesRequest;
use acs_call_automation::{CallAutomationClient, Clock as _};
use acs_call_emulator::{Emulator, Issuer};
use axum::Router;
use axum::extract::State;
use axum::routing::{get, post};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use http::header::{AUTHORIZATION, LOCATION};
use http::{HeaderMap, HeaderValue, StatusCode};
use serde::Deserialize;
use serde_json::{Value, json};
use support::everything_shown;
use support::stopped_clock::StoppedClock;
use tokio::net::TcpListener;
use tokio::sync::{Notify, Semaphore, mpsc};

const AUDIENCE: &str = "1cd3e2a4-59a1-4b1c-9f63-dd4d1f2a0e57";
const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// A server for the OpenID configuration and the key set. It counts requests and can delay its answers.
#[derive(Clone)]
struct KeyServer {
    base: String,
    shared: Arc<Shared>,
}

struct Shared {
    configuration: Mutex<Document>,
    keys: Mutex<Document>,
    asked: Mutex<Vec<&'static str>>,
    was_asked: Notify,
    /// Each answer takes one permit.
    permits: Semaphore,
}

type Document = (StatusCode, HeaderMap, String);

fn document(json: impl ToString) -> Document {
    (StatusCode::OK, HeaderMap::new(), json.to_string())
}

impl KeyServer {
    async fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let shared = Arc::new(Shared {
            configuration: Mutex::new(document("")),
            keys: Mutex::new(document("")),
            asked: Mutex::default(),
            was_asked: Notify::new(),
            permits: Semaphore::new(1_000_000),
        });
        let answer = |name: &'static str| {
            get(async move |State(shared): State<Arc<Shared>>| {
                shared.asked.lock().unwrap().push(name);
                shared.was_asked.notify_one();
                shared.permits.acquire().await.unwrap().forget();
                match name {
                    "configuration" => shared.configuration.lock().unwrap().clone(),
                    _ => shared.keys.lock().unwrap().clone(),
                }
            })
        };
        let router = Router::new()
            .route("/configuration", answer("configuration"))
            .route("/calling/keys", answer("keys"))
            .with_state(Arc::clone(&shared));
        tokio::spawn(async move { axum::serve(listener, router).await });
        let server = Self { base, shared };
        server.publish(&[&issuer()]);
        server
    }

    /// Publishes these keys from now on.
    fn publish(&self, issuers: &[&Issuer]) {
        let keys: Vec<_> =
            issuers.iter().map(|issuer| issuer.key_set()["keys"][0].take()).collect();
        self.publish_set(&json!({ "keys": keys }));
    }

    fn publish_set(&self, set: &Value) {
        let configuration = issuer().openid_configuration(&self.base);
        *self.shared.configuration.lock().unwrap() = document(configuration);
        *self.shared.keys.lock().unwrap() = document(set);
    }

    /// How often both documents were fetched.
    fn fetches(&self) -> usize {
        let asked = self.shared.asked.lock().unwrap();
        let count = |name| asked.iter().filter(|asked| **asked == name).count();
        assert_eq!(count("configuration"), count("keys"), "{asked:?}");
        count("keys")
    }

    fn requests(&self) -> usize {
        self.shared.asked.lock().unwrap().len()
    }

    fn hold_back(&self) {
        self.shared.permits.forget_permits(1_000_000);
    }

    fn let_go(&self) {
        self.shared.permits.add_permits(1_000_000);
    }
}

/// A verifier, its key server, and a clock that stands still until it is advanced.
struct Fixture {
    server: KeyServer,
    clock: StoppedClock,
    verifier: CallbackVerifier,
}

impl Fixture {
    async fn new() -> Self {
        Self::with(|builder| builder).await
    }

    async fn with(
        settings: impl FnOnce(CallbackVerifierBuilder) -> CallbackVerifierBuilder,
    ) -> Self {
        let server = KeyServer::start().await;
        let clock = StoppedClock::new();
        let builder = CallbackVerifier::builder(AUDIENCE)
            .openid_configuration(&format!("{}/configuration", server.base))
            .clock(clock.clone());
        let verifier = settings(builder).build().unwrap();
        Self { server, clock, verifier }
    }

    /// Verifies a valid token that is signed by the key with this id.
    async fn verify(&self, key_id: &str) -> Result<Claims, VerifyError> {
        let issuer = issuer().with_key_id(key_id);
        self.verifier.verify(Some(&issuer.authorization(AUDIENCE, self.clock.now()))).await
    }

    /// Verifies a token with changed claims.
    async fn verify_claims(&self, change: impl FnOnce(&mut Value)) -> Result<Claims, VerifyError> {
        let mut claims = issuer().claims(AUDIENCE, self.clock.now());
        change(&mut claims);
        self.verifier.verify(Some(&format!("Bearer {}", issuer().sign(&claims)))).await
    }
}

fn issuer() -> Issuer {
    Issuer::new().unwrap()
}

/// The key id of every issuer, unless set otherwise.
const KEY: &str = "emulator";

fn check(outcome: Result<Claims, VerifyError>) -> FailedCheck {
    outcome.unwrap_err().check()
}

type Verification<'a> = Pin<Box<dyn Future<Output = Result<Claims, VerifyError>> + Send + 'a>>;

/// Polls each once, and asserts that it waits.
async fn all_wait(verifications: &mut [Verification<'_>]) {
    poll_fn(|context| {
        for verification in &mut *verifications {
            assert!(verification.as_mut().poll(context).is_pending());
        }
        Poll::Ready(())
    })
    .await;
}

#[derive(Deserialize)]
struct Vectors {
    now: u64,
    issuer: String,
    audience: String,
    key_set: Value,
    tokens: Vec<Token>,
}

#[derive(Deserialize)]
struct Token {
    name: String,
    fails: String,
    token: String,
}

/// The tokens of `tests/vectors/make_tokens.py`, and a verifier set to the time they were made for.
async fn vectors() -> (CallbackVerifier, Vec<Token>) {
    let vectors: Vectors = serde_json::from_str(include_str!("vectors/tokens.json")).unwrap();
    assert_eq!(vectors.issuer, CallbackVerifier::ISSUER);
    let server = KeyServer::start().await;
    server.publish_set(&vectors.key_set);
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(vectors.now);
    let verifier = CallbackVerifier::builder(&vectors.audience)
        .openid_configuration(&format!("{}/configuration", server.base))
        .clock(move || now)
        .build()
        .unwrap();
    (verifier, vectors.tokens)
}

#[tokio::test]
async fn tokens_of_another_library_are_accepted_or_refused_correctly() {
    let (verifier, tokens) = vectors().await;
    assert!(tokens.len() > 90);
    for Token { name, fails, token } in tokens {
        let found = match verifier.verify(Some(&format!("Bearer {token}"))).await {
            Ok(_) => "none".to_owned(),
            Err(error) => format!("{:?}", error.check()),
        };
        assert_eq!(found, fails, "{name}");
    }
}

#[tokio::test]
async fn errors_contain_no_part_of_the_token() {
    let (verifier, tokens) = vectors().await;
    for Token { name, token, .. } in tokens {
        let Err(error) = verifier.verify(Some(&format!("Bearer {token}"))).await else {
            continue;
        };
        let shown = everything_shown(&error);
        for part in token.as_bytes().windows(10) {
            let part = std::str::from_utf8(part).unwrap();
            assert!(!shown.contains(part), "{name}: {shown}");
        }
        // Claims of an attacker, or of another resource, in some of the tokens.
        for claim in ["evil", "9d1b7c3e", "1900000000", "xxxx"] {
            assert!(!shown.contains(claim), "{name}: {shown}");
        }
    }
}

#[tokio::test]
async fn debug_does_not_show_claims() {
    let fixture = Fixture::new().await;
    let claims = fixture.verify_claims(|claims| claims["sub"] = "s3cr3t".into()).await.unwrap();
    assert!(!format!("{claims:#?}").contains("s3cr3t"));
}

#[tokio::test]
async fn the_header_is_accepted_in_the_types_of_any_server() {
    fn is_send<T: Send>(value: T) -> T {
        value
    }
    let Fixture { verifier, clock, .. } = Fixture::new().await;
    let text = issuer().authorization(AUDIENCE, clock.now());
    let header = HeaderValue::try_from(&text).unwrap();
    is_send(verifier.verify(Some(text.as_str()))).await.unwrap();
    is_send(verifier.verify(Some(&text))).await.unwrap();
    is_send(verifier.verify(Some(text.as_bytes()))).await.unwrap();
    is_send(verifier.verify(Some(&header))).await.unwrap();

    let request = http::Request::get("/").header(AUTHORIZATION, header);
    let request = request.body(axum::body::Body::empty()).unwrap();
    let outcome = tokio::spawn(async move {
        verifier.verify(request.headers().get(AUTHORIZATION)).await.map(|_| request)
    });
    outcome.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_missing_header_is_refused() {
    let Fixture { verifier, server, .. } = Fixture::new().await;
    let none = verifier.verify(HeaderMap::new().get(AUTHORIZATION)).await;
    assert_eq!(check(none), FailedCheck::Missing);
    assert_eq!(server.requests(), 0);
}

#[tokio::test]
async fn a_header_other_than_bearer_and_a_token_is_refused() {
    let Fixture { verifier, clock, server } = Fixture::new().await;
    let token = issuer().sign(&issuer().claims(AUDIENCE, clock.now()));
    for header in [
        String::new(),
        "Bearer".to_owned(),
        "Bearer ".to_owned(),
        token.clone(),
        format!("Basic {token}"),
        format!("Bearer{token}"),
        format!("Bearer\t{token}"),
        format!("Bearer Bearer {token}"),
        "Beärer x.y.z".to_owned(),
    ] {
        let outcome = verifier.verify(Some(&header)).await;
        assert_eq!(check(outcome), FailedCheck::Malformed, "{header}");
    }
    assert_eq!(check(verifier.verify(Some(&b"Bearer \xff"[..])).await), FailedCheck::Malformed);
    assert_eq!(server.requests(), 0);
    for header in [format!("bearer {token}"), format!("BEARER   {token} ")] {
        verifier.verify(Some(&header)).await.unwrap();
    }
}

#[tokio::test]
async fn another_algorithm_is_refused_before_any_key_is_looked_up() {
    let (_, tokens) = vectors().await;
    let fixture = Fixture::new().await;
    for Token { name, token, .. } in tokens.iter().filter(|token| token.fails == "Algorithm") {
        let outcome = fixture.verifier.verify(Some(&format!("Bearer {token}"))).await;
        assert_eq!(check(outcome), FailedCheck::Algorithm, "{name}");
    }
    assert_eq!(fixture.server.requests(), 0);
}

#[tokio::test]
async fn the_claims_are_those_of_the_token() {
    let fixture = Fixture::new().await;
    let now = fixture.clock.now();
    let claims = fixture.verify_claims(|claims| {
        claims["sub"] = "service".into();
        claims["aud"] = json!(["9d1b7c3e", AUDIENCE]);
        claims["tid"] = json!({ "deep": [1, null] });
    });
    let claims = claims.await.unwrap();
    assert_eq!(claims.key_id(), KEY);
    assert_eq!(claims.issuer(), CallbackVerifier::ISSUER);
    assert_eq!(claims.audience(), AUDIENCE);
    assert_eq!(claims.subject(), Some("service"));
    assert_eq!(claims.expires_at(), now + 5 * MINUTE);
    assert_eq!(claims.not_before(), Some(now));
    assert_eq!(claims.issued_at(), Some(now));
    assert_eq!(claims.json()["tid"]["deep"], json!([1, null]));
}

#[tokio::test]
async fn a_token_expires_when_the_leeway_after_exp_has_passed() {
    for (leeway, last) in [(None, 359), (Some(0), 299), (Some(5), 304), (Some(300), 599)] {
        let fixture = Fixture::with(|builder| match leeway {
            Some(seconds) => builder.leeway(Duration::from_secs(seconds)),
            None => builder,
        });
        let fixture = fixture.await;
        let header = issuer().authorization(AUDIENCE, fixture.clock.now());
        fixture.clock.advance(last * SECOND);
        fixture.verifier.verify(Some(&header)).await.unwrap();
        fixture.clock.advance(SECOND);
        let outcome = fixture.verifier.verify(Some(&header)).await;
        assert_eq!(check(outcome), FailedCheck::Expired, "leeway {leeway:?}");
    }
}

#[tokio::test]
async fn a_token_is_valid_from_the_leeway_before_nbf() {
    for (leeway, first) in [(None, 60), (Some(0), 0), (Some(5), 5)] {
        let fixture = Fixture::with(|builder| match leeway {
            Some(seconds) => builder.leeway(Duration::from_secs(seconds)),
            None => builder,
        });
        let fixture = fixture.await;
        let header = |ahead| issuer().authorization(AUDIENCE, fixture.clock.now() + ahead * SECOND);
        fixture.verifier.verify(Some(&header(first))).await.unwrap();
        let outcome = fixture.verifier.verify(Some(&header(first + 1))).await;
        assert_eq!(check(outcome), FailedCheck::NotYetValid, "leeway {leeway:?}");
    }
}

#[tokio::test]
async fn a_refused_token_is_distinguished_from_unavailable_keys() {
    let fixture = Fixture::new().await;
    let refused = fixture.verify("unknown").await.unwrap_err();
    assert!(!refused.is_unavailable());
    assert!(refused.to_string().starts_with("callback token refused: "), "{refused}");

    let fixture = Fixture::new().await;
    fixture.server.shared.keys.lock().unwrap().0 = StatusCode::BAD_GATEWAY;
    let unchecked = fixture.verify(KEY).await.unwrap_err();
    assert!(unchecked.is_unavailable());
    assert_eq!(unchecked.check(), FailedCheck::KeysUnavailable);
    assert!(unchecked.to_string().starts_with("callback token not checked: "), "{unchecked}");
    let shown = everything_shown(&unchecked);
    assert!(shown.contains("/calling/keys: expected status 200, found 502"), "{shown}");
}

#[tokio::test]
async fn keys_are_fetched_with_the_first_token_and_cached() {
    let fixture = Fixture::new().await;
    assert_eq!(fixture.server.fetches(), 0);
    for _ in 0..3 {
        fixture.verify(KEY).await.unwrap();
        fixture.verifier.clone().verify(Some("Bearer x.y.z")).await.unwrap_err();
        fixture.clock.advance(7 * 60 * MINUTE);
    }
    assert_eq!(fixture.server.fetches(), 1);
}

#[tokio::test]
async fn clones_share_the_keys() {
    let mut fixture = Fixture::new().await;
    fixture.verifier.clone().verify(Some("Bearer x.y.z")).await.unwrap_err();
    let clone = fixture.verifier.clone();
    fixture.verify(KEY).await.unwrap();
    fixture.verifier = clone;
    fixture.verify(KEY).await.unwrap();
    assert_eq!(fixture.server.fetches(), 1);
}

#[tokio::test]
async fn a_new_key_is_accepted_after_one_fetch() {
    let fixture = Fixture::new().await;
    fixture.verify(KEY).await.unwrap();
    fixture.server.publish(&[&issuer(), &issuer().with_key_id("new")]);
    fixture.clock.advance(5 * MINUTE);
    fixture.verify("new").await.unwrap();
    fixture.verify(KEY).await.unwrap();
    assert_eq!(fixture.server.fetches(), 2);
}

#[tokio::test]
async fn a_withdrawn_key_is_refused_after_the_next_fetch() {
    let fixture = Fixture::new().await;
    fixture.verify(KEY).await.unwrap();
    fixture.server.publish(&[&issuer().with_key_id("new")]);
    fixture.verify(KEY).await.unwrap();
    fixture.clock.advance(5 * MINUTE);
    fixture.verify("new").await.unwrap();
    assert_eq!(check(fixture.verify(KEY).await), FailedCheck::UnknownKey);
    assert_eq!(fixture.server.fetches(), 3, "the early fetch looks for it once more");
}

/// A forged token that makes the verifier fetch keys.
fn unknown(number: u32) -> String {
    let part = |value: Value| BASE64URL.encode(value.to_string());
    let header = part(json!({ "alg": "RS256", "kid": number.to_string() }));
    format!("Bearer {header}.{}.{}", part(json!({})), BASE64URL.encode([0; 256]))
}

#[tokio::test]
async fn a_thousand_unknown_keys_at_once_cause_one_fetch() {
    let fixture = Fixture::new().await;
    fixture.verify(KEY).await.unwrap();
    // The early fetch right after the first one, and again when the next one is due.
    for fetches in [2, 3] {
        let mut burst = tokio::task::JoinSet::new();
        for number in 0..1_000 {
            let header = unknown(number);
            let verifier = fixture.verifier.clone();
            burst.spawn(async move { verifier.verify(Some(&header)).await });
        }
        for outcome in burst.join_all().await {
            assert_eq!(check(outcome), FailedCheck::UnknownKey);
        }
        assert_eq!(fixture.server.fetches(), fetches);
        fixture.clock.advance(5 * MINUTE);
    }
}

#[tokio::test]
async fn a_thousand_tokens_share_one_fetch() {
    let fixture = Fixture::new().await;
    fixture.server.hold_back();
    let mut waiting: Vec<Verification> =
        (0..1_000).map(|_| Box::pin(fixture.verify(KEY)) as _).collect();
    all_wait(&mut waiting).await;
    fixture.server.let_go();
    for verification in waiting {
        verification.await.unwrap();
    }
    assert_eq!(fixture.server.fetches(), 1);
}

#[tokio::test]
async fn unknown_keys_cause_one_fetch_per_interval_and_one_early() {
    for (settings, seconds) in [(None, 300), (Some(30), 30)] {
        let fixture = Fixture::with(|builder| match settings {
            Some(seconds) => builder.refresh_interval(Duration::from_secs(seconds)),
            None => builder,
        });
        let fixture = fixture.await;
        let refused = async |fetches: usize| {
            assert_eq!(check(fixture.verify("unknown").await), FailedCheck::UnknownKey);
            assert_eq!(fixture.server.fetches(), fetches);
        };
        refused(1).await;
        for fetches in [2, 4] {
            fixture.clock.advance(SECOND);
            refused(fetches).await;
            fixture.clock.advance((seconds - 1) * SECOND);
            refused(fetches).await;
            // The interval after the early fetch.
            fixture.clock.advance(SECOND);
            refused(fetches + 1).await;
        }
    }
}

/// The first callbacks after a rotation are signed by it.
#[tokio::test]
async fn a_key_that_is_published_right_after_a_fetch_is_accepted() {
    let fixture = Fixture::new().await;
    fixture.verify(KEY).await.unwrap();
    fixture.server.publish(&[&issuer(), &issuer().with_key_id("new")]);
    fixture.clock.advance(SECOND);
    fixture.verify("new").await.unwrap();
    fixture.verify(KEY).await.unwrap();
    assert_eq!(fixture.server.fetches(), 2);
}

/// Part of the expected error, and the configuration and the keys that cause it.
type Broken = (&'static str, Document, Document);

/// Everything that can be wrong with the documents.
fn broken_documents(server: &KeyServer) -> Vec<Broken> {
    let configuration = || server.shared.configuration.lock().unwrap().clone();
    let keys = || server.shared.keys.lock().unwrap().clone();
    let redirect = |path: &str| {
        let to = HeaderValue::try_from(format!("{}{path}", server.base)).unwrap();
        (StatusCode::FOUND, HeaderMap::from_iter([(LOCATION, to)]), String::new())
    };
    let openid = |member: &str, value: &str| {
        let mut configuration = issuer().openid_configuration(&server.base);
        configuration[member] = value.into();
        document(configuration)
    };
    let without = |member: &str| {
        let mut configuration = issuer().openid_configuration(&server.base);
        configuration.as_object_mut().unwrap().remove(member);
        document(configuration)
    };
    let key = |member: &str, value: Value| {
        let mut set = issuer().key_set();
        set["keys"][0][member] = value;
        document(set)
    };
    let large = |document: Document| {
        let (status, headers, body) = document;
        (status, headers, body + &" ".repeat(256 * 1024))
    };
    let unavailable = (StatusCode::SERVICE_UNAVAILABLE, HeaderMap::new(), keys().2);
    let longest = "A".repeat(8192 / 8 * 4 / 3 + 8);
    vec![
        ("found 503", configuration(), unavailable),
        ("found 302", redirect("/calling/keys"), keys()),
        ("found 302", configuration(), redirect("/configuration")),
        ("JSON", document("<html>"), keys()),
        ("JSON", configuration(), document("<html>")),
        ("JSON", configuration(), document("")),
        ("JSON", configuration(), document("{}")),
        ("missing field `issuer`", without("issuer"), keys()),
        ("missing field `jwks_uri`", without("jwks_uri"), keys()),
        ("longer than 262144", large(configuration()), keys()),
        ("longer than 262144", configuration(), large(keys())),
        ("expected the issuer", openid("issuer", "https://evil.example.com"), keys()),
        ("https URL in jwks_uri", openid("jwks_uri", "http://evil.example.com/keys"), keys()),
        ("https URL in jwks_uri", openid("jwks_uri", "/calling/keys"), keys()),
        ("found none", configuration(), document(json!({ "keys": [] }))),
        ("found none", configuration(), key("kty", "EC".into())),
        ("found none", configuration(), key("use", "enc".into())),
        ("found none", configuration(), key("alg", "PS256".into())),
        ("found none", configuration(), key("kid", Value::Null)),
        ("found none", configuration(), key("n", "AQAB".into())),
        ("found none", configuration(), key("n", format!("B{longest}").into())),
        ("found none", configuration(), key("n", "not+base64url".into())),
    ]
}

#[tokio::test]
async fn unavailable_keys_are_reported_with_the_reason() {
    let count = broken_documents(&Fixture::new().await.server).len();
    for index in 0..count {
        let fixture = Fixture::new().await;
        let (problem, configuration, keys) = broken_documents(&fixture.server).remove(index);
        *fixture.server.shared.configuration.lock().unwrap() = configuration;
        *fixture.server.shared.keys.lock().unwrap() = keys;
        let error = fixture.verify(KEY).await.unwrap_err();
        assert!(error.is_unavailable(), "{problem}: {error}");
        assert!(everything_shown(&error).contains(problem), "{problem}: {error:?}");
    }
}

#[tokio::test]
async fn after_a_failed_fetch_the_cached_keys_stay_in_use() {
    let fixture = Fixture::new().await;
    fixture.verify(KEY).await.unwrap();
    let good = (
        fixture.server.shared.configuration.lock().unwrap().clone(),
        fixture.server.shared.keys.lock().unwrap().clone(),
    );
    for (problem, configuration, keys) in broken_documents(&fixture.server) {
        *fixture.server.shared.configuration.lock().unwrap() = configuration;
        *fixture.server.shared.keys.lock().unwrap() = keys;
        fixture.clock.advance(5 * MINUTE);
        // The key may be one of those that could not be fetched, so the token is not refused.
        let error = fixture.verify("new").await.unwrap_err();
        assert!(error.is_unavailable(), "{problem}: {error}");
        assert!(everything_shown(&error).contains(problem), "{problem}: {error:?}");
        fixture.verify(KEY).await.unwrap();

        // A failed fetch starts the interval as well.
        let requests = fixture.server.requests();
        fixture.clock.advance(5 * MINUTE - SECOND);
        assert!(fixture.verify("new").await.unwrap_err().is_unavailable());
        assert_eq!(fixture.server.requests(), requests);
    }
    *fixture.server.shared.configuration.lock().unwrap() = good.0;
    *fixture.server.shared.keys.lock().unwrap() = good.1;
    fixture.clock.advance(5 * MINUTE);
    assert_eq!(check(fixture.verify("new").await), FailedCheck::UnknownKey);
}

#[tokio::test]
async fn a_failed_first_fetch_is_retried_after_a_second() {
    let fixture = Fixture::new().await;
    fixture.server.shared.configuration.lock().unwrap().0 = StatusCode::BAD_GATEWAY;
    let mut burst: Vec<Verification> =
        (0..100).map(|_| Box::pin(fixture.verify(KEY)) as _).collect();
    all_wait(&mut burst).await;
    for verification in burst {
        assert!(verification.await.unwrap_err().is_unavailable());
    }
    fixture.clock.advance(SECOND - Duration::from_millis(1));
    assert!(fixture.verify(KEY).await.unwrap_err().is_unavailable());
    assert_eq!(fixture.server.requests(), 1);

    fixture.server.shared.configuration.lock().unwrap().0 = StatusCode::OK;
    fixture.clock.advance(Duration::from_millis(1));
    fixture.verify(KEY).await.unwrap();
}

#[tokio::test]
async fn expired_keys_are_fetched_again() {
    for (settings, lifetime) in [(None, DAY), (Some(60 * MINUTE), 60 * MINUTE)] {
        let fixture = Fixture::with(|builder| match settings {
            Some(lifetime) => builder.key_set_lifetime(lifetime),
            None => builder,
        });
        let fixture = fixture.await;
        fixture.verify(KEY).await.unwrap();
        fixture.clock.advance(lifetime - SECOND);
        fixture.verify(KEY).await.unwrap();
        assert_eq!(fixture.server.fetches(), 1);

        fixture.server.publish(&[&issuer().with_key_id("new")]);
        fixture.clock.advance(SECOND);
        assert_eq!(check(fixture.verify(KEY).await), FailedCheck::UnknownKey);
        assert_eq!(fixture.server.fetches(), 2);
    }
}

#[tokio::test]
async fn expired_keys_stay_in_use_while_no_new_ones_are_available() {
    let fixture = Fixture::new().await;
    fixture.verify(KEY).await.unwrap();
    fixture.server.shared.configuration.lock().unwrap().0 = StatusCode::BAD_GATEWAY;
    fixture.clock.advance(DAY);
    for _ in 0..3 {
        fixture.verify(KEY).await.unwrap();
    }
    assert_eq!(fixture.server.requests(), 3);
    fixture.clock.advance(5 * MINUTE);
    fixture.verify(KEY).await.unwrap();
    assert_eq!(fixture.server.requests(), 4);
}

#[tokio::test]
async fn one_token_waits_for_the_refresh_and_others_use_the_cached_keys() {
    let fixture = Fixture::new().await;
    fixture.verify(KEY).await.unwrap();
    fixture.clock.advance(DAY);
    fixture.server.hold_back();
    let mut first: [Verification; 1] = [Box::pin(fixture.verify(KEY))];
    all_wait(&mut first).await;
    for _ in 0..2 {
        let mut other: Verification = Box::pin(fixture.verify(KEY));
        let at_once = poll_fn(|context| Poll::Ready(other.as_mut().poll(context))).await;
        assert!(matches!(at_once, Poll::Ready(Ok(_))), "{at_once:?}");
    }
    fixture.server.let_go();
    let [first] = first;
    first.await.unwrap();
    assert_eq!(fixture.server.fetches(), 2);
}

/// Polls until the server has received a request.
async fn until_asked(server: &KeyServer, verification: &mut Verification<'_>) {
    tokio::select! {
        _ = verification => unreachable!("the server delays its answers"),
        () = server.shared.was_asked.notified() => {}
    }
}

#[tokio::test]
async fn the_fetch_of_a_dropped_verification_is_resumed_by_the_next() {
    let fixture = Fixture::new().await;
    fixture.server.hold_back();
    let mut first: Verification = Box::pin(fixture.verify(KEY));
    until_asked(&fixture.server, &mut first).await;
    let mut others: [Verification; 2] =
        [Box::pin(fixture.verify(KEY)), Box::pin(fixture.verify(KEY))];
    all_wait(&mut others).await;
    drop(first);
    all_wait(&mut others).await;
    drop(others);

    fixture.server.let_go();
    fixture.verify(KEY).await.unwrap();
    assert_eq!(fixture.server.fetches(), 1);
}

#[tokio::test]
async fn a_stale_fetch_is_started_again() {
    let fixture = Fixture::new().await;
    fixture.server.hold_back();
    let mut first: Verification = Box::pin(fixture.verify(KEY));
    until_asked(&fixture.server, &mut first).await;
    drop(first);

    tokio::time::pause();
    tokio::time::advance(MINUTE).await;
    tokio::time::resume();
    fixture.server.let_go();
    fixture.verify(KEY).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_fetch_times_out_after_ten_seconds() {
    let fixture = Fixture::new().await;
    fixture.server.hold_back();
    let began = tokio::time::Instant::now();
    let outcome = tokio::time::timeout(MINUTE, fixture.verify(KEY)).await;
    assert!(outcome.unwrap().unwrap_err().is_unavailable());
    assert!(began.elapsed() <= 10 * SECOND + SECOND / 10, "{:?}", began.elapsed());
}

#[tokio::test]
async fn a_document_reached_by_a_redirect_is_refused() {
    // Needed by an application whose own reqwest has no TLS provider.
    #[cfg(feature = "rustls")]
    let _ = rustls::crypto::ring::default_provider().install_default();
    let following = reqwest::Client::builder().no_proxy().build().unwrap();
    let fixture = Fixture::with(|builder| builder.http_client(following)).await;
    let keys = fixture.server.shared.keys.lock().unwrap().clone();
    let other = KeyServer::start().await;
    *other.shared.keys.lock().unwrap() = keys;
    let to = HeaderValue::try_from(format!("{}/calling/keys", other.base)).unwrap();
    *fixture.server.shared.keys.lock().unwrap() =
        (StatusCode::FOUND, HeaderMap::from_iter([(LOCATION, to)]), String::new());
    let error = fixture.verify(KEY).await.unwrap_err();
    assert!(everything_shown(&error).contains("followed a redirect"), "{error:?}");
}

#[tokio::test]
async fn a_modulus_with_a_leading_zero_is_accepted() {
    let fixture = Fixture::new().await;
    let mut set = issuer().key_set();
    let mut modulus = vec![0];
    modulus.extend(BASE64URL.decode(set["keys"][0]["n"].as_str().unwrap()).unwrap());
    set["keys"][0]["n"] = BASE64URL.encode(modulus).into();
    fixture.server.publish_set(&set);
    fixture.verify(KEY).await.unwrap();
}

#[test]
fn an_audience_that_is_not_a_guid_is_refused() {
    for audience in [
        "",
        " ",
        "contoso",
        "https://contoso.communication.azure.com",
        "/subscriptions/1/resourceGroups/2/providers/Microsoft.Communication/communicationServices/c",
        "1cd3e2a4-59a1-4b1c-9f63-dd4d1f2a0e5",
    ] {
        let error = CallbackVerifier::new(audience).unwrap_err();
        assert!(error.is_input());
        let shown = error.to_string();
        assert!(shown.contains("audience") && shown.contains(audience), "{shown}");
        assert!(shown.contains("immutableResourceId"), "{shown}");
    }
    for audience in [AUDIENCE, &AUDIENCE.to_uppercase(), &format!(" {AUDIENCE}\n")] {
        CallbackVerifier::new(audience).unwrap();
    }
}

#[test]
fn invalid_settings_are_refused_and_named() {
    type Set = fn(CallbackVerifierBuilder) -> CallbackVerifierBuilder;
    let settings: [(&str, Set); 8] = [
        ("issuer", |builder| builder.issuer("")),
        ("leeway", |builder| builder.leeway(Duration::from_secs(301))),
        ("refresh interval", |builder| builder.refresh_interval(Duration::from_millis(999))),
        ("openid configuration", |builder| builder.openid_configuration("")),
        ("openid configuration", |builder| builder.openid_configuration("acs.example.com/c")),
        ("openid configuration", |builder| builder.openid_configuration("http://acs.example.com")),
        ("openid configuration", |builder| builder.openid_configuration("https://a:b@example.com")),
        ("openid configuration", |builder| builder.openid_configuration("file:///c")),
    ];
    for (name, set) in settings {
        let error = set(CallbackVerifier::builder(AUDIENCE)).build().unwrap_err();
        assert!(error.is_input() && error.to_string().starts_with(name), "{error}");
    }
    let longest = CallbackVerifier::builder(AUDIENCE)
        .openid_configuration("https://acs.example.com/configuration")
        .refresh_interval(Duration::MAX)
        .key_set_lifetime(Duration::MAX)
        .leeway(5 * MINUTE);
    longest.build().unwrap();
}

#[test]
fn verifier_claims_and_error_are_send_and_sync() {
    fn assert<T: Send + Sync + Clone + 'static>() {}
    assert::<CallbackVerifier>();
    assert::<Claims>();
    assert::<VerifyError>();
}

#[tokio::test]
async fn callbacks_of_the_emulator_are_accepted() {
    let (callbacks, mut received) = mpsc::channel(2);
    let receiver = Router::new().route(
        "/callback",
        post(async move |headers: HeaderMap| callbacks.send(headers).await.unwrap()),
    );
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let uri = format!("http://{}/callback", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, receiver).await });

    let emulator = Emulator::start().await.unwrap();
    let client =
        CallAutomationClient::from_connection_string(&emulator.connection_string()).unwrap();
    let verifier = emulator.callback_verifier().unwrap();
    let mut headers = Vec::new();
    for _ in 0..2 {
        let request = SendDtmfTonesRequest::builder()
            .tones("1#")
            .target_participant("+14255550123")
            .operation_callback_uri(uri.clone());
        client.send_dtmf_tones().call_connection_id("421f3500").body(request).send().await.unwrap();
        headers.push(received.recv().await.unwrap());
        let claims = verifier.verify(headers.last().unwrap().get(AUTHORIZATION)).await.unwrap();
        assert_eq!(claims.audience(), emulator.resource_id());
        let life = claims.expires_at().duration_since(claims.issued_at().unwrap());
        assert_eq!(life.unwrap(), 5 * MINUTE);
    }
    assert_eq!(headers[0].get(AUTHORIZATION), headers[1].get(AUTHORIZATION));

    // The verifier of another resource refuses them, although it trusts the key.
    let foreign = CallbackVerifier::builder(AUDIENCE)
        .openid_configuration(&emulator.openid_configuration())
        .build()
        .unwrap();
    let outcome = foreign.verify(headers[0].get(AUTHORIZATION)).await;
    assert_eq!(check(outcome), FailedCheck::Audience);
}
