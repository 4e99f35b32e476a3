//! How long a request may take, and how often it may be sent.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// How long a request may take over all its attempts, and how often it is retried.
///
/// A failed attempt is retried only if the failure is transient and a retry is safe: either nothing was
/// executed for certain (no connection, no token, a revoked token, status 429), or the request is
/// repeatable and the service still remembers its [pair](crate::Repeatability). After a 5xx of its own the
/// service no longer does: see [`retry_service_errors`](Self::retry_service_errors). Reads, which change
/// nothing, are always safe. The wait before a retry is random up to a limit that doubles from attempt to
/// attempt, and at least as long as `Retry-After` asks for.
///
/// # Example
///
/// ```
/// use std::time::Duration;
/// use acs_call_automation::{CallAutomationClient, RetryPolicy};
///
/// let client = CallAutomationClient::builder()
///     .connection_string("endpoint=https://contoso.communication.azure.com/;accesskey=c2VjcmV0")
///     .retry(RetryPolicy::default().max_attempts(3).deadline(Duration::from_secs(10)))
///     .build()?;
/// let once = client.with_retry(RetryPolicy::once()); // for a request that must not be retried
/// # Ok::<(), acs_call_automation::Error>(())
/// ```
#[derive(Clone)]
#[must_use]
pub struct RetryPolicy {
    pub(super) max_attempts: u32,
    backoff: Duration,
    max_backoff: Duration,
    pub(super) max_retry_after: Duration,
    pub(crate) deadline: Duration,
    pub(crate) attempt_timeout: Duration,
    pub(super) budget: u32,
    pub(super) retries_service_errors: bool,
    jitter: Arc<dyn Fn() -> f64 + Send + Sync>,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            max_attempts: 4,
            backoff: Duration::from_millis(200),
            max_backoff: Duration::from_secs(5),
            max_retry_after: Duration::from_secs(30),
            deadline: Duration::from_secs(30),
            attempt_timeout: Duration::from_secs(10),
            budget: 100,
            retries_service_errors: false,
            jitter: Arc::new(fastrand::f64),
        }
    }
}

impl RetryPolicy {
    /// Sends every request once.
    ///
    /// The one exception: while the service reports that an earlier attempt is still running (status 409),
    /// the client asks for the answer to that attempt until the deadline. Nothing is executed by that.
    pub fn once() -> Self {
        Self::default().max_attempts(1)
    }

    /// Sets how often a request is sent at most, including the first time; 4 by default, at least 1.
    ///
    /// While the service reports that an earlier attempt is still running (status 409), the client asks
    /// for its answer beyond that limit.
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts.max(1);
        self
    }

    /// Sets the longest wait before the first retry, and before any retry; 200 ms and 5 s by default.
    ///
    /// The limit doubles from retry to retry. Each wait is random between zero and the limit, so that
    /// clients that failed together do not retry together.
    pub fn backoff(mut self, first: Duration, max: Duration) -> Self {
        self.backoff = first;
        self.max_backoff = max;
        self
    }

    /// Sets the longest `Retry-After` that the client complies with; 30 s by default. If the service asks
    /// for more, the request fails with an error that says so.
    pub fn max_retry_after(mut self, max: Duration) -> Self {
        self.max_retry_after = max;
        self
    }

    /// Sets how long a request may take over all its attempts and waits; 30 s by default, at least 1 ms.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline.max(Duration::from_millis(1));
        self
    }

    /// Sets how long an attempt may take until its answer is complete; 10 s by default, at least 1 ms.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = timeout.max(Duration::from_millis(1));
        self
    }

    /// Sets the retry budget that all clones of a client share; 100 retries by default.
    ///
    /// Each retry takes one from the budget, except a retry that only needs a new token. A request that
    /// succeeds returns what it took, and one more. So in an outage, the client falls back to one attempt
    /// for each request instead of multiplying the load.
    ///
    /// The client's own policy sets the size of the budget; in a policy for
    /// [`with_retry`](crate::CallAutomationClient::with_retry) it has no effect.
    pub fn budget(mut self, retries: u32) -> Self {
        self.budget = retries;
        self
    }

    /// Sets whether a repeatable request is retried after a 5xx of the service itself; by default it is not.
    ///
    /// The service executes such a retry as a new request, even under the same
    /// [pair](crate::Repeatability). If it had executed the first one before it failed, the retry does it
    /// twice: tones are played twice. So by default the request ends as
    /// [unknown](crate::Delivery::Unknown), also if the answer has a `Retry-After`, which does not say that
    /// nothing was executed. Set this where an answer is worth more than that.
    ///
    /// An answer is the service's own if it has the service's error object or one of its headers
    /// (`x-ms-error-code`, `x-ms-request-id`, `ms-cv`, `repeatability-result`,
    /// `x-microsoft-skype-chain-id`). A 5xx without any of them comes from a gateway, and is retried by
    /// default.
    pub fn retry_service_errors(mut self, retry: bool) -> Self {
        self.retries_service_errors = retry;
        self
    }

    /// Replaces the random part of each wait, in tests: 0.0 for no wait, up to 1.0 for the whole limit.
    pub fn jitter(mut self, jitter: impl Fn() -> f64 + Send + Sync + 'static) -> Self {
        self.jitter = Arc::new(jitter);
        self
    }

    pub(crate) fn half_an_attempt(&self) -> Duration {
        self.attempt_timeout.min(self.deadline) / 2
    }

    /// The wait after so many attempts.
    pub(crate) fn wait(&self, attempts: u32) -> Duration {
        let doublings = attempts.saturating_sub(1).min(31);
        let limit = self.backoff.saturating_mul(1 << doublings).min(self.max_backoff);
        let share = limit.as_secs_f64() * (self.jitter)().clamp(0.0, 1.0);
        Duration::try_from_secs_f64(share).unwrap_or(limit)
    }
}

impl fmt::Debug for RetryPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RetryPolicy")
            .field("max_attempts", &self.max_attempts)
            .field("backoff", &self.backoff)
            .field("max_backoff", &self.max_backoff)
            .field("max_retry_after", &self.max_retry_after)
            .field("deadline", &self.deadline)
            .field("attempt_timeout", &self.attempt_timeout)
            .field("budget", &self.budget)
            .field("retries_service_errors", &self.retries_service_errors)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_is_random_from_zero_to_its_limit() {
        for (jitter, expected) in [(0.0, 0), (0.5, 100), (1.0, 200), (7.0, 200), (-1.0, 0)] {
            let policy = RetryPolicy::default().jitter(move || jitter);
            assert_eq!(policy.wait(1).as_millis(), expected);
        }
    }

    #[test]
    fn a_huge_backoff_does_not_overflow() {
        let policy = RetryPolicy::default().backoff(Duration::MAX, Duration::MAX).jitter(|| 1.0);
        assert_eq!(policy.wait(u32::MAX), Duration::MAX);
    }
}
