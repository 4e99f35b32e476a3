//! A question that is asked once, however many wait for its answer.

use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use futures_util::FutureExt as _;
use futures_util::future::Shared;

use futures_util::future::BoxFuture;

/// Asks one question at a time; `T` is what answers it, `E` what those are told who waited for it in
/// vain.
pub(crate) struct SingleFlight<T, E> {
    flight: Mutex<Flight<T, E>>,
    landed: AtomicU64,
}

struct Flight<T, E> {
    /// The question, until it is answered. Whoever waits can drive it on, so none of them holds up the
    /// others by going away, or by not being polled.
    pending: Option<Shared<BoxFuture<'static, Answer<T>>>>,
    failure: Option<E>,
}

/// For the first who comes for it.
type Answer<T> = Arc<Mutex<Option<thread::Result<T>>>>;

impl<T: Send + 'static, E: Clone> SingleFlight<T, E> {
    pub(crate) fn new() -> Self {
        let flight = Flight { pending: None, failure: None };
        Self { flight: Mutex::new(flight), landed: AtomicU64::new(0) }
    }

    /// Whether somebody waits for an answer now.
    #[cfg(feature = "callback-token")]
    pub(crate) fn is_busy(&self) -> bool {
        // One of them is our own.
        lock(&self.flight)
            .pending
            .as_ref()
            .and_then(Shared::strong_count)
            .is_some_and(|all| all > 1)
    }

    /// What is cached, or what `keep` makes of the answer and caches for the others. A question that
    /// panicked is not asked again, and has its panic for an answer.
    pub(crate) async fn get<V>(
        &self,
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
                // Whoever waited for an answer that was a failure has it: it is not asked for by each
                // of them in turn.
                if self.landed.load(Ordering::Acquire) != before
                    && let Some(failure) = &flight.failure
                {
                    return Err(failure.clone());
                }
                flight.pending.get_or_insert_with(|| shared(ask())).clone()
            };
            let answer = pending.await;
            let mut flight = lock(&self.flight);
            if let Some(answer) = lock(&answer).take() {
                flight.pending = None;
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
