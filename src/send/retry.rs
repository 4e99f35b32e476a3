//! Whether, when and how often a request is sent again.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use http::HeaderMap;

use crate::send::policy::RetryPolicy;

/// With less time than this, an attempt would more likely lose an answer than get it.
pub(crate) const USEFUL: Duration = Duration::from_millis(250);

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
    fn huge_settings_do_not_overflow() {
        let policy = policy().backoff(Duration::MAX, Duration::MAX).max_attempts(u32::MAX);
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
