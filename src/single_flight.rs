//! A question that is asked once, however many wait for its answer.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::Poll;
use std::thread;

use tokio::sync::Mutex;

use crate::credential::BoxFuture;

/// Asks one question at a time; `T` is what answers it, `E` what those are told who waited for it in
/// vain.
pub(crate) struct SingleFlight<T, E> {
    /// Held while the answer is awaited; who waits here finds it cached afterwards.
    flight: Mutex<Flight<T, E>>,
    landed: AtomicU64,
}

struct Flight<T, E> {
    /// The question, until it is answered: if the caller that asked goes away, the next one waits on
    /// for the same answer.
    pending: Option<BoxFuture<'static, T>>,
    failure: Option<E>,
}

impl<T, E: Clone> SingleFlight<T, E> {
    pub(crate) fn new() -> Self {
        let flight = Flight { pending: None, failure: None };
        Self { flight: Mutex::new(flight), landed: AtomicU64::new(0) }
    }

    /// Whether somebody waits for an answer now.
    #[cfg(feature = "callback-token")]
    pub(crate) fn is_busy(&self) -> bool {
        self.flight.try_lock().is_err()
    }

    /// What is cached, or what `keep` makes of the answer and caches for the others. A question that
    /// panicked is not asked again, and has its panic for an answer.
    pub(crate) async fn get<V>(
        &self,
        cached: impl Fn() -> Option<V>,
        ask: impl FnOnce() -> BoxFuture<'static, T>,
        keep: impl FnOnce(thread::Result<T>) -> Result<V, E>,
    ) -> Result<V, E> {
        let before = self.landed.load(Ordering::Acquire);
        if let Some(value) = cached() {
            return Ok(value);
        }
        let mut flight = self.flight.lock().await;
        if let Some(value) = cached() {
            return Ok(value);
        }
        // Whoever waited for an answer that was a failure has it: it is not asked for by each of
        // them in turn.
        if self.landed.load(Ordering::Acquire) != before
            && let Some(failure) = &flight.failure
        {
            return Err(failure.clone());
        }
        let pending = flight.pending.get_or_insert_with(ask);
        let answer = std::future::poll_fn(|context| {
            match catch_unwind(AssertUnwindSafe(|| pending.as_mut().poll(context))) {
                Ok(poll) => poll.map(Ok),
                Err(panic) => Poll::Ready(Err(panic)),
            }
        })
        .await;
        flight.pending = None;
        let kept = keep(answer);
        flight.failure = kept.as_ref().err().cloned();
        self.landed.fetch_add(1, Ordering::Release);
        kept
    }
}
