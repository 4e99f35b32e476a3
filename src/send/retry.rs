//! Whether, when and how often a request is sent again.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use http::HeaderMap;

/// With less time than this, an attempt would more likely lose an answer than get it.
pub(crate) const USEFUL: Duration = Duration::from_millis(250);

/// How long a call may take and how often its request may be sent.
///
/// A request is sent again only if it failed in a way that may pass, and either nothing was executed
/// for certain (no connection, no token, a revoked token, status 429) or it is repeatable and the
/// service still remembers it. The wait before is random up to a limit that doubles from one attempt to
/// the next, and no shorter than what the service asks for in `Retry-After`.
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
/// let once = client.with_retry(RetryPolicy::none()); // for a call that is not tried again
/// # Ok::<(), acs_call_automation::Error>(())
/// ```
#[derive(Clone)]
#[must_use]
pub struct RetryPolicy {
    max_attempts: u32,
    backoff: Duration,
    max_backoff: Duration,
    max_retry_after: Duration,
    deadline: Duration,
    attempt_timeout: Duration,
    budget: u32,
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
            jitter: Arc::new(fastrand::f64),
        }
    }
}

impl RetryPolicy {
    /// Every request is sent once; only what an earlier attempt has left running (status 409) is asked for
    /// until the deadline.
    pub fn none() -> Self {
        Self::default().max_attempts(1)
    }

    /// How often a request is sent at most, the first time included; 4 by default, at least 1.
    ///
    /// While the service says that an earlier attempt still runs (status 409), it is asked on beyond that.
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts.max(1);
        self
    }

    /// The most to wait before the second attempt, and before any; 200 ms and 5 s by default.
    ///
    /// In between the limit doubles. The wait is random between zero and the limit, so that clients
    /// that failed together do not come back together.
    pub fn backoff(mut self, first: Duration, max: Duration) -> Self {
        self.backoff = first;
        self.max_backoff = max;
        self
    }

    /// The longest `Retry-After` to comply with; 30 s by default. Asked for more, the call ends and
    /// says so.
    pub fn max_retry_after(mut self, max: Duration) -> Self {
        self.max_retry_after = max;
        self
    }

    /// How long a call may take over all its attempts and waits; 30 s by default, at least 1 ms.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline.max(Duration::from_millis(1));
        self
    }

    /// How long to wait for the whole answer to one attempt; 10 s by default, at least 1 ms.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = timeout.max(Duration::from_millis(1));
        self
    }

    /// How many repetitions all clones of a client may have in stock; 100 by default.
    ///
    /// Each repetition takes one, but for those that only need another token. A call that succeeds
    /// gives back what it took, and one more. So an outage is answered with single attempts once the
    /// stock is used up, and not with a storm.
    /// The client's own policy sets the size of the stock; for a policy of
    /// [`with_retry`](crate::CallAutomationClient::with_retry) it has no effect.
    pub fn budget(mut self, repetitions: u32) -> Self {
        self.budget = repetitions;
        self
    }

    /// Takes what is random about waiting from `jitter`, in tests: 0.0 for no wait, up to 1.0 for
    /// the whole limit.
    pub fn jitter(mut self, jitter: impl Fn() -> f64 + Send + Sync + 'static) -> Self {
        self.jitter = Arc::new(jitter);
        self
    }

    pub(crate) fn half_an_attempt(&self) -> Duration {
        self.attempt_timeout.min(self.deadline) / 2
    }

    /// The wait after so many attempts.
    fn wait(&self, attempts: u32) -> Duration {
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
            .finish_non_exhaustive()
    }
}

/// What an attempt that was no success did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Nothing, for certain; it says nothing of earlier attempts.
    Nothing,
    /// Perhaps what it was meant to do.
    Perhaps,
    /// An earlier attempt is being executed.
    Running,
    /// What it was meant to do.
    Accepted,
}

/// Whether a request may be sent again, as far as its effect goes.
///
/// | effect of the attempt | may pass | repeatable | not repeatable |
/// | --- | --- | --- | --- |
/// | nothing: no connection, no token, 429, 401 if there is a new token | yes | again | again |
/// | nothing: any other refusal | no | stop | stop |
/// | perhaps: no whole answer, 408, 500, 502, 503, 504 | yes | again | stop |
/// | perhaps: other 5xx, odd statuses | no | stop | stop |
/// | running: 409 to a repetition | yes | again | stop |
/// | accepted: a success that cannot be read | | stop | stop |
pub(crate) fn may_send_again(effect: Effect, may_pass: bool, repeatable: bool) -> bool {
    may_pass
        && match effect {
            Effect::Nothing => true,
            Effect::Perhaps | Effect::Running => repeatable,
            Effect::Accepted => false,
        }
}

/// The stock of repetitions that all clones of a client share.
pub(crate) struct Budget {
    left: AtomicU32,
    size: u32,
}

impl Budget {
    pub(crate) fn new(policy: &RetryPolicy) -> Self {
        Self { left: AtomicU32::new(policy.budget), size: policy.budget }
    }

    fn take(&self) -> bool {
        let take = |left: u32| left.checked_sub(1);
        self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take).is_ok()
    }

    fn give(&self, repetitions: u32) {
        let give =
            |left: u32| (left < self.size).then(|| left.saturating_add(repetitions).min(self.size));
        // Nothing to do for a full stock.
        let _ = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, give);
    }
}

/// What calls for another attempt.
#[derive(Default)]
pub(crate) struct Again {
    /// What the service asks for.
    pub(crate) retry_after: Option<Duration>,
    /// What is left of the time in which the service recognises a repetition.
    pub(crate) window: Option<Duration>,
    /// There was trouble with a token: the service is not to be spared.
    pub(crate) is_about_token: bool,
    /// An earlier attempt is being executed: only its answer is asked for.
    pub(crate) is_running: bool,
}

/// How far one call has come.
pub(crate) struct Progress<'a> {
    policy: &'a RetryPolicy,
    budget: &'a Budget,
    attempts: u32,
    taken: u32,
    /// One of those taken is for an attempt that has not begun.
    is_waiting: bool,
}

impl<'a> Progress<'a> {
    pub(crate) fn new(policy: &'a RetryPolicy, budget: &'a Budget) -> Self {
        Self { policy, budget, attempts: 0, taken: 0, is_waiting: false }
    }

    /// Begins an attempt, `elapsed` after the call began; how long it may take.
    pub(crate) fn begin_attempt(&mut self, elapsed: Duration) -> Duration {
        self.is_waiting = false;
        self.attempts = self.attempts.saturating_add(1);
        self.attempt_timeout(elapsed)
    }

    pub(crate) fn succeeded(&self) {
        self.budget.give(self.taken.saturating_add(1));
    }

    /// How long to wait before the next attempt, or why there is none.
    pub(crate) fn wait(&mut self, elapsed: Duration, again: &Again) -> Result<Duration, String> {
        let Self { policy, attempts, .. } = self;
        if *attempts >= policy.max_attempts && !again.is_running {
            return Err(match attempts {
                1 => "one attempt is all that is allowed".to_owned(),
                _ => format!("{attempts} attempts are all that are allowed"),
            });
        }
        let asked = again.retry_after.unwrap_or_default();
        if asked > policy.max_retry_after {
            let max = policy.max_retry_after;
            return Err(format!(
                "the service asks to wait {asked:?}, and {max:?} is the most that is allowed"
            ));
        }
        let wait = asked.max(policy.wait(*attempts));
        self.is_in_time(
            elapsed.saturating_add(wait),
            again.window.map(|left| left.saturating_sub(wait)),
        )?;
        if !again.is_about_token {
            if !self.budget.take() {
                return Err("the client's stock of repetitions is used up".to_owned());
            }
            self.taken += 1;
            self.is_waiting = true;
        }
        Ok(wait)
    }

    /// Whether an attempt that begins `elapsed` after the call began comes in time: for the caller,
    /// and for the service to recognise a repetition.
    pub(crate) fn is_in_time(
        &self,
        elapsed: Duration,
        window: Option<Duration>,
    ) -> Result<(), String> {
        let timeout = self.attempt_timeout(elapsed);
        if timeout < USEFUL.min(self.policy.attempt_timeout) {
            return Err(format!("the call has {:?} and no more", self.policy.deadline));
        }
        // It may be on its way for as long as it may take.
        if window.is_some_and(|window| timeout >= window) {
            return Err("the service's window for repetitions would have closed".to_owned());
        }
        Ok(())
    }

    fn attempt_timeout(&self, elapsed: Duration) -> Duration {
        self.policy.attempt_timeout.min(self.policy.deadline.saturating_sub(elapsed))
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        if self.is_waiting {
            self.budget.give(1);
        }
    }
}

/// How long the service asks to wait: in milliseconds (`retry-after-ms`, `x-ms-retry-after-ms`), in
/// seconds, or until a date (`Retry-After`, RFC 9110, section 10.2.3). What cannot be read counts
/// as not there.
pub(crate) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = |name: &str| headers.get(name)?.to_str().ok().map(str::trim);
    // More than a number can say is still more than anybody will wait.
    let number = |digits: &str| match digits.parse() {
        Ok(number) => Some(number),
        Err(_) => (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
            .then_some(u64::MAX),
    };
    let millis = ["retry-after-ms", "x-ms-retry-after-ms"]
        .into_iter()
        .find_map(|name| number(text(name)?).map(Duration::from_millis));
    millis.or_else(|| {
        let value = text("retry-after")?;
        number(value).map(Duration::from_secs).or_else(|| {
            let date = httpdate::parse_http_date(value).ok()?;
            Some(date.duration_since(now).unwrap_or_default())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table at [`may_send_again`], line by line.
    #[test]
    fn a_request_is_sent_again_only_where_that_is_safe() {
        use Effect::{Accepted, Nothing, Perhaps, Running};
        for (effect, may_pass, repeatable, not_repeatable) in [
            (Nothing, true, true, true),
            (Nothing, false, false, false),
            (Perhaps, true, true, false),
            (Perhaps, false, false, false),
            (Running, true, true, false),
            (Accepted, true, false, false),
            (Accepted, false, false, false),
        ] {
            assert_eq!(may_send_again(effect, may_pass, true), repeatable, "{effect:?}");
            assert_eq!(may_send_again(effect, may_pass, false), not_repeatable, "{effect:?}");
        }
    }

    fn policy() -> RetryPolicy {
        RetryPolicy::default().jitter(|| 1.0)
    }

    /// The waits of a call in which every attempt fails at once, and why it ends.
    fn waits(policy: &RetryPolicy, budget: &Budget) -> (Vec<u128>, String) {
        let mut progress = Progress::new(policy, budget);
        let (mut waits, mut elapsed) = (Vec::new(), Duration::ZERO);
        loop {
            progress.begin_attempt(elapsed);
            match progress.wait(elapsed, &Again::default()) {
                Ok(wait) => {
                    elapsed += wait;
                    waits.push(wait.as_millis());
                }
                Err(reason) => return (waits, reason),
            }
        }
    }

    #[test]
    fn the_wait_doubles_up_to_its_cap() {
        let policy = policy().max_attempts(8);
        let (waits, reason) = waits(&policy, &Budget::new(&policy));
        assert_eq!(waits, [200, 400, 800, 1600, 3200, 5000, 5000]);
        assert_eq!(reason, "8 attempts are all that are allowed");
    }

    #[test]
    fn the_wait_is_random_from_zero_to_its_limit() {
        for (jitter, expected) in [(0.0, 0), (0.5, 100), (1.0, 200), (7.0, 200), (-1.0, 0)] {
            let policy = RetryPolicy::default().jitter(move || jitter);
            assert_eq!(policy.wait(1).as_millis(), expected);
        }
    }

    #[test]
    fn huge_settings_do_not_overflow() {
        let policy = policy().backoff(Duration::MAX, Duration::MAX).max_attempts(u32::MAX);
        assert_eq!(policy.wait(u32::MAX), Duration::MAX);
        let budget = Budget::new(&policy);
        let mut progress = Progress::new(&policy, &budget);
        progress.begin_attempt(Duration::MAX);
        assert!(progress.wait(Duration::MAX, &Again::default()).is_err());
    }

    #[test]
    fn the_deadline_ends_the_waits() {
        let policy = policy().max_attempts(100).deadline(Duration::from_millis(1650));
        let (waits, reason) = waits(&policy, &Budget::new(&policy));
        assert_eq!(waits, [200, 400, 800]);
        assert_eq!(reason, "the call has 1.65s and no more");
    }

    #[test]
    fn an_attempt_gets_no_more_than_what_is_left_of_the_call() {
        let (policy, seconds) = (policy(), Duration::from_secs);
        let budget = Budget::new(&policy);
        let mut progress = Progress::new(&policy, &budget);
        assert_eq!(progress.begin_attempt(seconds(0)), seconds(10));
        assert_eq!(progress.begin_attempt(seconds(27)), seconds(3));
        assert_eq!(progress.begin_attempt(seconds(31)), seconds(0));
    }

    #[test]
    fn retry_after_is_complied_with_up_to_its_cap() {
        let policy = policy().deadline(Duration::from_secs(3600));
        let budget = Budget::new(&policy);
        let mut progress = Progress::new(&policy, &budget);
        progress.begin_attempt(Duration::ZERO);
        let wait = |progress: &mut Progress<'_>, seconds| {
            let retry_after = Some(Duration::from_secs(seconds));
            progress.wait(Duration::ZERO, &Again { retry_after, ..Again::default() })
        };
        assert_eq!(wait(&mut progress, 0), Ok(Duration::from_millis(200)));
        assert_eq!(wait(&mut progress, 30), Ok(Duration::from_secs(30)));
        assert_eq!(
            wait(&mut progress, 604_800),
            Err("the service asks to wait 604800s, and 30s is the most that is allowed".to_owned())
        );
    }

    #[test]
    fn a_repetition_must_arrive_inside_the_window() {
        let policy = policy().jitter(|| 0.0);
        let budget = Budget::new(&policy);
        let mut progress = Progress::new(&policy, &budget);
        progress.begin_attempt(Duration::ZERO);
        let mut wait = |window| {
            let window = Some(Duration::from_secs(window));
            progress.wait(Duration::ZERO, &Again { window, ..Again::default() })
        };
        assert!(wait(11).is_ok());
        assert_eq!(
            wait(10),
            Err("the service's window for repetitions would have closed".to_owned())
        );
    }

    #[test]
    fn an_outage_uses_the_budget_up_and_successes_fill_it() {
        let policy = policy().budget(4);
        let budget = Budget::new(&policy);
        assert_eq!(waits(&policy, &budget).0.len(), 3);
        let (second, reason) = waits(&policy, &budget);
        assert_eq!(second.len(), 1);
        assert_eq!(reason, "the client's stock of repetitions is used up");
        assert_eq!(waits(&policy, &budget).0.len(), 0);

        let mut progress = Progress::new(&policy, &budget);
        progress.begin_attempt(Duration::ZERO);
        progress.succeeded();
        progress.succeeded();
        assert_eq!(waits(&policy, &budget).0.len(), 2);
        for _ in 0..100 {
            progress.succeeded();
        }
        assert_eq!(budget.left.load(Ordering::Relaxed), 4);
    }

    #[test]
    fn a_call_that_is_dropped_while_it_waits_gives_back_what_it_took() {
        let policy = policy().budget(1);
        let budget = Budget::new(&policy);
        for _ in 0..3 {
            let mut progress = Progress::new(&policy, &budget);
            progress.begin_attempt(Duration::ZERO);
            assert!(progress.wait(Duration::ZERO, &Again::default()).is_ok());
        }
        assert_eq!(budget.left.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn trouble_with_tokens_costs_no_budget() {
        let policy = policy().budget(0);
        let budget = Budget::new(&policy);
        let mut progress = Progress::new(&policy, &budget);
        progress.begin_attempt(Duration::ZERO);
        let again = Again { is_about_token: true, ..Again::default() };
        assert!(progress.wait(Duration::ZERO, &again).is_ok());
    }

    #[test]
    fn what_is_running_is_asked_for_until_the_deadline() {
        let policy = policy().max_attempts(1);
        let budget = Budget::new(&policy);
        let mut progress = Progress::new(&policy, &budget);
        progress.begin_attempt(Duration::ZERO);
        let again = Again { is_running: true, ..Again::default() };
        assert!(progress.wait(Duration::from_secs(20), &again).is_ok());
        assert!(progress.wait(Duration::from_secs(30), &again).is_err());
    }

    #[test]
    fn an_attempt_may_have_no_limit_of_its_own() {
        let policy = policy().attempt_timeout(Duration::MAX);
        let budget = Budget::new(&policy);
        let mut progress = Progress::new(&policy, &budget);
        progress.begin_attempt(Duration::ZERO);
        let window = Some(Duration::from_secs(299));
        assert!(progress.wait(Duration::ZERO, &Again { window, ..Again::default() }).is_ok());
    }

    #[test]
    fn retry_after_is_read_in_all_its_forms() {
        let now = httpdate::parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT").unwrap();
        for (name, value, millis) in [
            ("retry-after", "3", Some(3000)),
            ("retry-after", " 0 ", Some(0)),
            ("retry-after", "Sun, 06 Nov 1994 08:49:40 GMT", Some(3000)),
            ("retry-after", "Sun, 06 Nov 1994 08:49:30 GMT", Some(0)),
            ("retry-after", "-1", None),
            ("retry-after", "soon", None),
            ("retry-after", "", None),
            ("retry-after-ms", "99999999999999999999999", Some(u64::MAX)),
            ("retry-after-ms", "250", Some(250)),
            ("x-ms-retry-after-ms", "250", Some(250)),
            ("retry-after-ms", "x", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(name, value.parse().unwrap());
            let expected = millis.map(Duration::from_millis);
            assert_eq!(retry_after(&headers, now), expected, "{name}: {value}");
        }
    }
}
