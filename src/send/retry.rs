//! Whether, when and how often a request is retried.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use crate::clock::Clock;
use crate::send::error::{Effect, Error};
use crate::send::policy::RetryPolicy;
use crate::send::repeatability::Repeatability;
use crate::send::request::Harmless;
use crate::send::timing::Timing;
use crate::value::subcode::Subcode;

/// With less time than this, an attempt would more likely lose its answer than get it.
pub(crate) const SHORTEST_ATTEMPT: Duration = Duration::from_millis(250);

/// Returns whether a retry is safe and may help.
///
/// | effect of the attempt | transient | a read, an end | with a pair | neither |
/// | --- | --- | --- | --- | --- |
/// | nothing: no connection, no token, 429, a throttling subcode, 401 if there is a new token | yes | retry | retry | retry |
/// | nothing: any other refusal | no | stop | stop | stop |
/// | perhaps: no complete answer, 408, a gateway's 500, 502, 503, 504 or success | yes | retry | retry | stop |
/// | perhaps: other statuses | no | stop | stop | stop |
/// | failed: 500, 502, 503, 504 of the service itself | yes | retry | stop, unless the policy allows it | stop |
/// | running: 409 to a retry | yes | retry | retry | stop |
/// | accepted: a success of the service that cannot be read | | stop | stop | stop |
///
/// An *end* is a DELETE of the service, which finds nothing the second time: that is a success
/// ([`Next::AlreadyDone`]).
///
/// A `Retry-After` changes nothing in this: the service's documents do not say that a request that gets
/// one was not executed.
fn is_retry_safe(effect: Effect, is_transient: bool, protection: Protection) -> bool {
    is_transient
        && match effect {
            Effect::Nothing => true,
            Effect::Perhaps | Effect::Running => protection != Protection::None,
            Effect::Failed => {
                matches!(
                    protection,
                    Protection::Harmless | Protection::Pair { after_failures: true }
                )
            }
            Effect::Accepted => false,
        }
}

/// What keeps a request from being executed twice if it is sent twice.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Protection {
    /// It changes nothing, or ends something, which is done once.
    Harmless,
    /// The service remembers it, unless it answers with a 5xx; the policy may accept that.
    Pair {
        after_failures: bool,
    },
    None,
}

impl Protection {
    /// Why a request is not retried that another protection would allow to retry.
    fn missing(self) -> &'static str {
        match self {
            Self::Pair { .. } => {
                "after an error of its own, the service would execute the request again; \
                 `RetryPolicy::retry_service_errors` allows it"
            }
            _ => "the request is not repeatable",
        }
    }
}

/// What follows a failed attempt.
pub(crate) enum Next {
    Stop(Error),
    /// The attempt found nothing to end, and an earlier one may have ended it.
    AlreadyDone(Error),
    /// Wait, then try again; the error is that of the attempt.
    After(Duration, Error),
}

/// The attempts of one request: when each may begin, and what follows it.
pub(crate) struct Attempts<'a> {
    schedule: Schedule<'a>,
    clock: &'a dyn Clock,
    timing: Timing,
    pair: Option<Repeatability>,
    protection: Protection,
    is_end: bool,
    /// An attempt to end something may have been executed.
    unsettled: bool,
    can_renew_token: bool,
}

impl<'a> Attempts<'a> {
    pub(crate) fn new(
        schedule: Schedule<'a>,
        clock: &'a dyn Clock,
        pair: Option<Repeatability>,
        harmless: Option<Harmless>,
        can_renew_token: bool,
    ) -> Self {
        let protection = match &pair {
            _ if harmless.is_some() => Protection::Harmless,
            Some(_) => Protection::Pair { after_failures: schedule.policy.retries_service_errors },
            None => Protection::None,
        };
        Self {
            timing: Timing::new(clock, schedule.policy.deadline, pair.clone()),
            schedule,
            clock,
            protection,
            is_end: harmless == Some(Harmless::End),
            unsettled: false,
            pair,
            can_renew_token,
        }
    }

    /// Begins an attempt. Returns how long it may take, and whether an earlier one may have executed the
    /// request.
    pub(crate) fn begin(&mut self) -> (Duration, bool) {
        let timeout = self.schedule.begin_attempt(self.elapsed());
        // From here on it may be executed, also if the caller drops the future.
        let unsettled = self.pair.as_ref().map(Repeatability::begin_attempt);
        (timeout, unsettled.unwrap_or(self.unsettled))
    }

    pub(crate) fn succeeded(&self) {
        self.schedule.succeeded();
    }

    /// Decides what follows an attempt that failed with `error`.
    pub(crate) fn next(&mut self, error: Error) -> Next {
        let effect = error.effect();
        if self.is_end {
            if effect == Effect::Nothing && self.unsettled && finds_nothing(&error) {
                return Next::AlreadyDone(error);
            }
            self.unsettled |= effect != Effect::Nothing;
        }
        // A token can be revoked before it expires, so one attempt with a new token may help.
        let renews_token = error.status() == Some(401) && std::mem::take(&mut self.can_renew_token);
        let is_transient = error.is_transient() || renews_token;
        let error = match &self.pair {
            Some(pair) if effect == Effect::Nothing => {
                error.with_unsettled(pair.attempt_did_nothing())
            }
            _ => error,
        };
        if !is_retry_safe(effect, is_transient, self.protection) {
            return Next::Stop(match is_retry_safe(effect, is_transient, Protection::Harmless) {
                true => error.not_retried(self.protection.missing()),
                false => error,
            });
        }
        let retry = Retry {
            retry_after: error.retry_after(),
            window: self.window_remaining(),
            is_about_token: renews_token || error.is_credential(),
            is_running: effect == Effect::Running,
        };
        let wait = self.check_outcome().and_then(|()| self.schedule.wait(self.elapsed(), &retry));
        match wait {
            Ok(wait) => Next::After(wait, error),
            Err(reason) => Next::Stop(error.not_retried(reason)),
        }
    }

    /// Checks again after the wait, which may have taken longer: the machine may have slept.
    pub(crate) fn check_after_wait(&self, error: Error) -> Result<(), Error> {
        self.check_outcome()
            .and_then(|()| self.schedule.check_time(self.elapsed(), self.window_remaining()))
            .map_err(|reason| error.not_retried(reason))
    }

    fn check_outcome(&self) -> Result<(), String> {
        match self.pair.as_ref().is_some_and(Repeatability::is_outcome_known) {
            true => Err("an event has reported the outcome".to_owned()),
            false => Ok(()),
        }
    }

    pub(crate) fn timing(&self) -> &Timing {
        &self.timing
    }

    fn elapsed(&self) -> Duration {
        self.timing.elapsed(self.clock)
    }

    fn window_remaining(&self) -> Option<Duration> {
        self.timing.window_remaining(self.clock)
    }
}

/// Returns whether the service reports that what the request names does not exist, or no longer.
fn finds_nothing(error: &Error) -> bool {
    let subcode = error.subcode();
    let is_gone = |subcode| [Subcode::NOT_FOUND, Subcode::CALL_TERMINATED].contains(&subcode);
    subcode.is_some_and(is_gone) || (subcode.is_some() && error.status() == Some(404))
}

/// A retry that is safe and may help.
#[derive(Default)]
struct Retry {
    /// How long the service asks to wait.
    retry_after: Option<Duration>,
    /// How much longer the service recognizes the request.
    window: Option<Duration>,
    /// It needs a new token and puts no load on the service.
    is_about_token: bool,
    /// It asks for the answer to an earlier attempt that is still running.
    is_running: bool,
}

/// The times at which one request may be sent: attempts, waits, deadline and retry budget.
pub(crate) struct Schedule<'a> {
    policy: &'a RetryPolicy,
    budget: &'a Budget,
    attempts: u32,
    /// Retries taken from the budget.
    taken: u32,
    /// The last one taken is for an attempt that has not begun.
    is_waiting: bool,
}

impl<'a> Schedule<'a> {
    pub(crate) fn new(policy: &'a RetryPolicy, budget: &'a Budget) -> Self {
        Self { policy, budget, attempts: 0, taken: 0, is_waiting: false }
    }

    /// Begins an attempt, `elapsed` after the request began, and returns how long it may take.
    fn begin_attempt(&mut self, elapsed: Duration) -> Duration {
        self.is_waiting = false;
        self.attempts = self.attempts.saturating_add(1);
        self.attempt_timeout(elapsed)
    }

    fn succeeded(&self) {
        self.budget.put_back(self.taken.saturating_add(1));
    }

    /// Returns how long to wait before the retry, or why there is none.
    fn wait(&mut self, elapsed: Duration, retry: &Retry) -> Result<Duration, String> {
        let Self { policy, attempts, .. } = self;
        let max = policy.max_attempts;
        if *attempts >= max && !retry.is_running {
            let plural = if max == 1 { "" } else { "s" };
            return Err(format!("the retry policy allows {max} attempt{plural}"));
        }
        let asked = retry.retry_after.unwrap_or_default();
        if asked > policy.max_retry_after {
            return Err(format!(
                "the service asks to wait {asked:?}, and the retry policy allows {:?}",
                policy.max_retry_after
            ));
        }
        let wait = asked.max(policy.wait(*attempts));
        let window = retry.window.map(|window| window.saturating_sub(wait));
        self.check_time(elapsed.saturating_add(wait), window)?;
        if !retry.is_about_token {
            if !self.budget.take() {
                return Err("the client's retry budget is used up".to_owned());
            }
            self.taken += 1;
            self.is_waiting = true;
        }
        Ok(wait)
    }

    /// Checks that an attempt that begins `elapsed` after the request began would end before the deadline,
    /// and would arrive while the service recognizes the request.
    fn check_time(&self, elapsed: Duration, window: Option<Duration>) -> Result<(), String> {
        let timeout = self.attempt_timeout(elapsed);
        if timeout < SHORTEST_ATTEMPT.min(self.policy.attempt_timeout) {
            return Err(format!("the deadline of {:?} leaves no time", self.policy.deadline));
        }
        // It may be on its way for as long as it may take.
        if window.is_some_and(|window| timeout >= window) {
            return Err("the repeatability window would close first".to_owned());
        }
        Ok(())
    }

    fn attempt_timeout(&self, elapsed: Duration) -> Duration {
        self.policy.attempt_timeout.min(self.policy.deadline.saturating_sub(elapsed))
    }
}

impl Drop for Schedule<'_> {
    fn drop(&mut self) {
        if self.is_waiting {
            self.budget.put_back(1);
        }
    }
}

/// The retry budget that all clones of a client share.
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

    fn put_back(&self, retries: u32) {
        let put_back =
            |left: u32| (left < self.size).then(|| left.saturating_add(retries).min(self.size));
        // A budget that is full stays as it is.
        let _ = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, put_back);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table at [`is_retry_safe`], line by line.
    #[test]
    fn a_request_is_retried_only_where_that_is_safe() {
        use Effect::{Accepted, Failed, Nothing, Perhaps, Running};
        let (with_pair, allowed) =
            (Protection::Pair { after_failures: false }, Protection::Pair { after_failures: true });
        for (effect, is_transient, a_read, paired, permitted, neither) in [
            (Nothing, true, true, true, true, true),
            (Nothing, false, false, false, false, false),
            (Perhaps, true, true, true, true, false),
            (Perhaps, false, false, false, false, false),
            (Failed, true, true, false, true, false),
            (Failed, false, false, false, false, false),
            (Running, true, true, true, true, false),
            (Accepted, true, false, false, false, false),
            (Accepted, false, false, false, false, false),
        ] {
            for (protection, expected) in [
                (Protection::Harmless, a_read),
                (with_pair, paired),
                (allowed, permitted),
                (Protection::None, neither),
            ] {
                let safe = is_retry_safe(effect, is_transient, protection);
                assert_eq!(safe, expected, "{effect:?}, {protection:?}");
            }
        }
    }

    fn policy() -> RetryPolicy {
        RetryPolicy::default().jitter(|| 1.0)
    }

    /// The waits of a call in which every attempt fails at once, and why it ends.
    fn waits(policy: &RetryPolicy, budget: &Budget) -> (Vec<u128>, String) {
        let mut schedule = Schedule::new(policy, budget);
        let (mut waits, mut elapsed) = (Vec::new(), Duration::ZERO);
        loop {
            schedule.begin_attempt(elapsed);
            match schedule.wait(elapsed, &Retry::default()) {
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
        assert_eq!(reason, "the retry policy allows 8 attempts");
    }

    #[test]
    fn huge_settings_do_not_overflow() {
        let policy = policy().backoff(Duration::MAX, Duration::MAX).max_attempts(u32::MAX);
        let budget = Budget::new(&policy);
        let mut schedule = Schedule::new(&policy, &budget);
        schedule.begin_attempt(Duration::MAX);
        assert!(schedule.wait(Duration::MAX, &Retry::default()).is_err());
    }

    #[test]
    fn the_deadline_ends_the_waits() {
        let policy = policy().max_attempts(100).deadline(Duration::from_millis(1650));
        let (waits, reason) = waits(&policy, &Budget::new(&policy));
        assert_eq!(waits, [200, 400, 800]);
        assert_eq!(reason, "the deadline of 1.65s leaves no time");
    }

    #[test]
    fn an_attempt_gets_no_more_time_than_is_left_before_the_deadline() {
        let (policy, seconds) = (policy(), Duration::from_secs);
        let budget = Budget::new(&policy);
        let mut schedule = Schedule::new(&policy, &budget);
        assert_eq!(schedule.begin_attempt(seconds(0)), seconds(10));
        assert_eq!(schedule.begin_attempt(seconds(27)), seconds(3));
        assert_eq!(schedule.begin_attempt(seconds(31)), seconds(0));
    }

    #[test]
    fn retry_after_is_complied_with_up_to_its_cap() {
        let policy = policy().deadline(Duration::from_secs(3600));
        let budget = Budget::new(&policy);
        let mut schedule = Schedule::new(&policy, &budget);
        schedule.begin_attempt(Duration::ZERO);
        let wait = |schedule: &mut Schedule<'_>, seconds| {
            let retry_after = Some(Duration::from_secs(seconds));
            schedule.wait(Duration::ZERO, &Retry { retry_after, ..Retry::default() })
        };
        assert_eq!(wait(&mut schedule, 0), Ok(Duration::from_millis(200)));
        assert_eq!(wait(&mut schedule, 30), Ok(Duration::from_secs(30)));
        assert_eq!(
            wait(&mut schedule, 604_800),
            Err("the service asks to wait 604800s, and the retry policy allows 30s".to_owned())
        );
    }

    #[test]
    fn a_retry_must_arrive_inside_the_window() {
        let policy = policy().jitter(|| 0.0);
        let budget = Budget::new(&policy);
        let mut schedule = Schedule::new(&policy, &budget);
        schedule.begin_attempt(Duration::ZERO);
        let mut wait = |window| {
            let window = Some(Duration::from_secs(window));
            schedule.wait(Duration::ZERO, &Retry { window, ..Retry::default() })
        };
        assert!(wait(11).is_ok());
        assert_eq!(wait(10), Err("the repeatability window would close first".to_owned()));
    }

    #[test]
    fn an_outage_uses_the_budget_up_and_successes_fill_it() {
        let policy = policy().budget(4);
        let budget = Budget::new(&policy);
        assert_eq!(waits(&policy, &budget).0.len(), 3);
        let (second, reason) = waits(&policy, &budget);
        assert_eq!(second.len(), 1);
        assert_eq!(reason, "the client's retry budget is used up");
        assert_eq!(waits(&policy, &budget).0.len(), 0);

        let mut schedule = Schedule::new(&policy, &budget);
        schedule.begin_attempt(Duration::ZERO);
        schedule.succeeded();
        schedule.succeeded();
        assert_eq!(waits(&policy, &budget).0.len(), 2);
        for _ in 0..100 {
            schedule.succeeded();
        }
        assert_eq!(budget.left.load(Ordering::Relaxed), 4);
    }

    #[test]
    fn a_request_that_is_dropped_while_it_waits_puts_back_what_it_took() {
        let policy = policy().budget(1);
        let budget = Budget::new(&policy);
        for _ in 0..3 {
            let mut schedule = Schedule::new(&policy, &budget);
            schedule.begin_attempt(Duration::ZERO);
            assert!(schedule.wait(Duration::ZERO, &Retry::default()).is_ok());
        }
        assert_eq!(budget.left.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn trouble_with_tokens_costs_no_budget() {
        let policy = policy().budget(0);
        let budget = Budget::new(&policy);
        let mut schedule = Schedule::new(&policy, &budget);
        schedule.begin_attempt(Duration::ZERO);
        let retry = Retry { is_about_token: true, ..Retry::default() };
        assert!(schedule.wait(Duration::ZERO, &retry).is_ok());
    }

    #[test]
    fn what_is_running_is_asked_for_until_the_deadline() {
        let policy = policy().max_attempts(1);
        let budget = Budget::new(&policy);
        let mut schedule = Schedule::new(&policy, &budget);
        schedule.begin_attempt(Duration::ZERO);
        let retry = Retry { is_running: true, ..Retry::default() };
        assert!(schedule.wait(Duration::from_secs(20), &retry).is_ok());
        assert!(schedule.wait(Duration::from_secs(30), &retry).is_err());
    }

    #[test]
    fn an_attempt_may_have_no_limit_of_its_own() {
        let policy = policy().attempt_timeout(Duration::MAX);
        let budget = Budget::new(&policy);
        let mut schedule = Schedule::new(&policy, &budget);
        schedule.begin_attempt(Duration::ZERO);
        let window = Some(Duration::from_secs(299));
        assert!(schedule.wait(Duration::ZERO, &Retry { window, ..Retry::default() }).is_ok());
    }
}
