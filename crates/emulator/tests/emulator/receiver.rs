//! A callback receiver.

use std::pin::pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use http::{StatusCode, Uri};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::{Notify, mpsc};

pub(crate) struct Receiver {
    pub(crate) uri: String,
    events: mpsc::UnboundedReceiver<Value>,
    shared: Arc<Shared>,
}

struct Shared {
    events: mpsc::UnboundedSender<Value>,
    refused: AtomicUsize,
    /// How many of the next posts are answered only when they are released.
    held: AtomicUsize,
    release: Notify,
    posts: Mutex<Vec<String>>,
}

impl Receiver {
    pub(crate) async fn start() -> Self {
        let (sender, events) = mpsc::unbounded_channel();
        let shared = Arc::new(Shared {
            events: sender,
            refused: AtomicUsize::new(0),
            held: AtomicUsize::new(0),
            release: Notify::new(),
            posts: Mutex::default(),
        });
        let router = Router::new().fallback(receive).with_state(Arc::clone(&shared));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let uri = format!("http://{}/callback", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { uri, events, shared }
    }

    /// Answers the next posts with a 503.
    pub(crate) fn refuse(&self, posts: usize) {
        self.shared.refused.store(posts, Ordering::Relaxed);
    }

    /// Answers the next posts only when they are [released](Self::release).
    pub(crate) fn hold(&self, posts: usize) {
        self.shared.held.store(posts, Ordering::Relaxed);
    }

    /// Answers the posts that are held.
    pub(crate) fn release(&self) {
        self.shared.release.notify_waiters();
    }

    /// The path and body of every post, including refused ones.
    pub(crate) fn posts(&self) -> Vec<String> {
        self.shared.posts.lock().unwrap().clone()
    }

    /// The next event that was not refused.
    pub(crate) async fn event(&mut self) -> Value {
        soon(self.events.recv()).await.unwrap()
    }

    /// The name of the next event, and its code and subcode.
    pub(crate) async fn outcome(&mut self) -> (String, i64, i64) {
        let event = self.event().await;
        let result = &event["data"]["resultInformation"];
        (name(&event), result["code"].as_i64().unwrap(), result["subCode"].as_i64().unwrap())
    }

    /// The names of the next events.
    pub(crate) async fn names(&mut self, count: usize) -> Vec<String> {
        let mut names = Vec::new();
        for _ in 0..count {
            names.push(name(&self.event().await));
        }
        names
    }
}

/// What has to happen soon: otherwise the test fails instead of waiting without end.
pub(crate) async fn soon<F: IntoFuture>(expected: F) -> F::Output {
    tokio::time::timeout(Duration::from_secs(20), expected).await.unwrap()
}

pub(crate) fn name(event: &Value) -> String {
    event["type"].as_str().unwrap().strip_prefix("Microsoft.Communication.").unwrap().to_owned()
}

async fn receive(State(shared): State<Arc<Shared>>, uri: Uri, body: String) -> StatusCode {
    shared.posts.lock().unwrap().push(format!("{} {body}", uri.path()));
    let left = |left: usize| left.checked_sub(1);
    if shared.refused.fetch_update(Ordering::Relaxed, Ordering::Relaxed, left).is_ok() {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    let is_held = shared.held.fetch_update(Ordering::Relaxed, Ordering::Relaxed, left).is_ok();
    // Before its event is known, so that a release does not come too early.
    let mut release = pin!(shared.release.notified());
    release.as_mut().enable();
    let batch: Vec<Value> = serde_json::from_str(&body).unwrap();
    for event in batch {
        shared.events.send(event).unwrap();
    }
    if is_held {
        release.await;
    }
    StatusCode::OK
}
