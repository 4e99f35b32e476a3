//! Clocks that wait without taking time: one skips its waits, the test ends those of the other.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

use acs_call_automation::{BoxFuture, Clock};
use tokio::sync::watch;

/// A clock that stands still, but for the waits of the client: those it notes and skips.
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

/// A clock whose waits last until the test ends them.
#[derive(Clone)]
pub(crate) struct ManualClock(Arc<Waits>);

struct Waits {
    begun: watch::Sender<Vec<Duration>>,
    ended: watch::Sender<usize>,
}

impl ManualClock {
    pub(crate) fn new() -> Self {
        let waits = Waits { begun: watch::Sender::new(Vec::new()), ended: watch::Sender::new(0) };
        Self(Arc::new(waits))
    }

    /// Ends the waits that have begun.
    pub(crate) fn end_waits(&self) {
        self.0.ended.send_replace(self.0.begun.borrow().len());
    }

    /// Waits until so many waits have begun. Returns how long each of them would last.
    pub(crate) async fn until_begun(&self, count: usize) -> Vec<Duration> {
        let mut begun = self.0.begun.subscribe();
        super::soon(begun.wait_for(|begun| begun.len() >= count)).await.unwrap().clone()
    }
}

impl Clock for ManualClock {
    fn now(&self) -> SystemTime {
        httpdate::parse_http_date(START).unwrap()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        self.0.begun.send_modify(|begun| begun.push(duration));
        let number = self.0.begun.borrow().len();
        Box::pin(async move {
            self.0.ended.subscribe().wait_for(|ended| *ended >= number).await.unwrap();
        })
    }
}
