//! A clock that stands still, but for the waits of the client: those it notes and skips.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

use acs_call_media::{BoxFuture, Clock};

#[derive(Clone)]
pub(crate) struct StoppedClock(Arc<Mutex<State>>);

struct State {
    began: Instant,
    elapsed: Duration,
    waits: Vec<Duration>,
}

/// When it stands.
pub(crate) const START: &str = "Sun, 06 Nov 1994 08:49:37 GMT";

impl StoppedClock {
    pub(crate) fn new() -> Self {
        let state = State { began: Instant::now(), elapsed: Duration::ZERO, waits: Vec::new() };
        Self(Arc::new(Mutex::new(state)))
    }

    pub(crate) fn advance(&self, duration: Duration) {
        self.0.lock().unwrap().elapsed += duration;
    }

    /// The waits so far, in milliseconds.
    pub(crate) fn waits(&self) -> Vec<u128> {
        self.0.lock().unwrap().waits.iter().map(Duration::as_millis).collect()
    }
}

impl Clock for StoppedClock {
    fn now(&self) -> SystemTime {
        httpdate::parse_http_date(START).unwrap() + self.0.lock().unwrap().elapsed
    }

    fn monotonic(&self) -> Instant {
        let state = self.0.lock().unwrap();
        state.began + state.elapsed
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        self.advance(duration);
        self.0.lock().unwrap().waits.push(duration);
        Box::pin(std::future::ready(()))
    }
}
