//! A future that runs once, however many callers wait for its result.

use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, Shared};

use crate::clock::Clock;

/// After this time, the next caller starts another future: one that hangs must not fail all callers to come.
const LIMIT: Duration = Duration::from_secs(30);

/// Runs one future at a time for all callers. Its output `T` becomes a cached value; if that fails, all who
/// waited get the error `E`.
pub(crate) struct SingleFlight<T, E> {
    flight: Mutex<Flight<T, E>>,
    landed: AtomicU64,
}

struct Flight<T, E> {
    /// The future, until it is ready.
    pending: Option<Pending<T>>,
    failure: Option<E>,
}

struct Pending<T> {
    /// Every caller that waits can drive it, so a caller that is dropped or not polled does not hold up the
    /// others.
    future: Shared<BoxFuture<'static, Answer<T>>>,
    began: Instant,
}

impl<T> Pending<T> {
    fn is_overdue(&self, clock: &dyn Clock) -> bool {
        clock.monotonic().saturating_duration_since(self.began) >= LIMIT
    }
}

/// The output, which the first caller to get here takes.
type Answer<T> = Arc<Mutex<Option<thread::Result<T>>>>;

impl<T: Send + 'static, E: Clone> SingleFlight<T, E> {
    pub(crate) fn new() -> Self {
        let flight = Flight { pending: None, failure: None };
        Self { flight: Mutex::new(flight), landed: AtomicU64::new(0) }
    }

    /// Returns whether a caller is waiting now, and not yet for too long.
    #[cfg(feature = "callback-token")]
    pub(crate) fn is_busy(&self, clock: &dyn Clock) -> bool {
        // One of the references is in `pending`.
        lock(&self.flight).pending.as_ref().is_some_and(|pending| {
            !pending.is_overdue(clock) && pending.future.strong_count().is_some_and(|all| all > 1)
        })
    }

    /// Returns the cached value, or the one that `keep` makes of the output and caches for the others. If the
    /// future panics, its output is the panic.
    pub(crate) async fn get<V>(
        &self,
        clock: &dyn Clock,
        cached: impl Fn() -> Option<V>,
        ask: impl Fn() -> BoxFuture<'static, T>,
        keep: impl Fn(thread::Result<T>) -> Result<V, E>,
    ) -> Result<V, E> {
        let before = self.landed.load(Ordering::Acquire);
        if let Some(value) = cached() {
            return Ok(value);
        }
        loop {
            let pending = {
                let mut flight = lock(&self.flight);
                if let Some(value) = cached() {
                    return Ok(value);
                }
                // All who waited for a future that failed share its error, instead of asking again in
                // turn.
                if self.landed.load(Ordering::Acquire) != before
                    && let Some(failure) = &flight.failure
                {
                    return Err(failure.clone());
                }
                if flight.pending.as_ref().is_some_and(|pending| pending.is_overdue(clock)) {
                    flight.pending = None;
                }
                let begin = || Pending { future: shared(ask()), began: clock.monotonic() };
                flight.pending.get_or_insert_with(begin).future.clone()
            };
            let answer = pending.clone().await;
            let mut flight = lock(&self.flight);
            if let Some(answer) = lock(&answer).take() {
                // Another one may have begun meanwhile.
                if flight.pending.as_ref().is_some_and(|now| now.future.ptr_eq(&pending)) {
                    flight.pending = None;
                }
                let kept = keep(answer);
                flight.failure = kept.as_ref().err().cloned();
                self.landed.fetch_add(1, Ordering::Release);
                return kept;
            }
        }
    }
}

fn shared<T: Send + 'static>(
    question: BoxFuture<'static, T>,
) -> Shared<BoxFuture<'static, Answer<T>>> {
    let answer = AssertUnwindSafe(question).catch_unwind();
    let answer: BoxFuture<'static, Answer<T>> =
        Box::pin(async { Arc::new(Mutex::new(Some(answer.await))) });
    answer.shared()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
