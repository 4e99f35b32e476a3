//! A server that records requests and sends prepared answers.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use acs_call_automation::{CallAutomationClient, CallAutomationClientBuilder};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, Request, StatusCode};
use tokio::sync::watch;

pub(crate) const KEY: &str = "c2VjcmV0LWtleS1vZi10aGUtdGVzdHM=";

pub(crate) struct Recorded {
    pub(crate) method: String,
    /// As it came, still percent-encoded.
    pub(crate) path_and_query: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Recorded {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

struct Shared {
    recorded: Mutex<Vec<Recorded>>,
    answers: Mutex<VecDeque<Response>>,
    revoked: Mutex<Option<String>>,
    /// How many requests have come, and how many may be answered.
    came: watch::Sender<usize>,
    answered: watch::Sender<usize>,
}

pub(crate) struct Recorder {
    pub(crate) endpoint: String,
    shared: Arc<Shared>,
}

impl Recorder {
    /// Answers 202 with an empty body if no other answer is prepared.
    pub(crate) async fn start() -> Self {
        let shared = Arc::new(Shared {
            recorded: Mutex::default(),
            answers: Mutex::default(),
            revoked: Mutex::default(),
            came: watch::Sender::new(0),
            answered: watch::Sender::new(usize::MAX),
        });
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        let router = Router::new().fallback(record).with_state(Arc::clone(&shared));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { endpoint, shared }
    }

    pub(crate) fn answer(&self, answer: impl IntoResponse) -> &Self {
        self.shared.answers.lock().unwrap().push_back(answer.into_response());
        self
    }

    /// Answers 401 to whoever comes with this `Authorization` from now on.
    pub(crate) fn revoke(&self, authorization: &str) {
        *self.shared.revoked.lock().unwrap() = Some(authorization.to_owned());
    }

    /// Answers no request from now on, until [`go_on`](Self::go_on).
    pub(crate) fn hold(&self) {
        self.shared.answered.send_replace(*self.shared.came.borrow());
    }

    pub(crate) fn go_on(&self) {
        self.shared.answered.send_replace(usize::MAX);
    }

    /// Waits until so many requests have come, answered or not.
    pub(crate) async fn until_came(&self, count: usize) {
        let mut came = self.shared.came.subscribe();
        super::soon(came.wait_for(|came| *came >= count)).await.unwrap();
    }

    pub(crate) fn builder(&self) -> CallAutomationClientBuilder {
        let connection = format!("endpoint={};accesskey={KEY}", self.endpoint);
        CallAutomationClient::builder().connection_string(&connection)
    }

    pub(crate) fn client(&self) -> CallAutomationClient {
        self.builder().build().unwrap()
    }

    pub(crate) fn count(&self) -> usize {
        self.shared.recorded.lock().unwrap().len()
    }

    /// All that came since the last look.
    pub(crate) fn take(&self) -> Vec<Recorded> {
        std::mem::take(&mut *self.shared.recorded.lock().unwrap())
    }

    /// All that came, which must be one request.
    pub(crate) fn only(&self) -> Recorded {
        let mut recorded = self.take();
        assert_eq!(recorded.len(), 1, "expected one request");
        recorded.remove(0)
    }
}

async fn record(State(shared): State<Arc<Shared>>, request: Request<Body>) -> Response {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
    let authorization = parts.headers.get("authorization").and_then(|value| value.to_str().ok());
    let is_revoked =
        authorization.is_some() && authorization == shared.revoked.lock().unwrap().as_deref();
    shared.recorded.lock().unwrap().push(Recorded {
        method: parts.method.to_string(),
        path_and_query: parts.uri.to_string(),
        headers: parts.headers,
        body,
    });
    let answer = shared.answers.lock().unwrap().pop_front();
    shared.came.send_modify(|came| *came += 1);
    let number = *shared.came.borrow();
    shared.answered.subscribe().wait_for(|answered| *answered >= number).await.unwrap();
    match is_revoked {
        true => StatusCode::UNAUTHORIZED.into_response(),
        false => answer.unwrap_or_else(|| StatusCode::ACCEPTED.into_response()),
    }
}
