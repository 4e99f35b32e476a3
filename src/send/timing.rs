//! How long a call has taken, and whether an attempt may still be sent.

use std::time::{Duration, Instant, SystemTime};

use crate::clock::Clock;
use crate::send::repeatability::Repeatability;

/// The service refuses a request that was signed five minutes ago. The rest is for its way.
const LONGEST_SIGNED: Duration = Duration::from_secs(60);

/// What a call has of time: its deadline, and the window of its pair.
///
/// Time is measured by whichever clock has advanced more: the time of day can be set back, and the
/// monotonic clock may stand still while the machine sleeps.
#[derive(Clone)]
pub(crate) struct Timing {
    began: Instant,
    began_at: SystemTime,
    deadline: Duration,
    pair: Option<Repeatability>,
    /// What was left of the pair's window when the call began.
    window: Option<Duration>,
    /// The pair may have been sent before the call began, such as one that was stored. It is sent even if its
    /// window has closed, because only the service knows whether it has seen it.
    is_resent: bool,
}

impl Timing {
    pub(crate) fn new(clock: &dyn Clock, deadline: Duration, pair: Option<Repeatability>) -> Self {
        let began_at = clock.now();
        let window = pair.as_ref().map(|pair| pair.window_remaining(began_at));
        let is_resent = pair.as_ref().is_some_and(Repeatability::may_be_executed);
        Self { began: clock.monotonic(), began_at, deadline, pair, window, is_resent }
    }

    pub(crate) fn elapsed(&self, clock: &dyn Clock) -> Duration {
        let by_date = clock.now().duration_since(self.began_at).unwrap_or_default();
        clock.monotonic().saturating_duration_since(self.began).max(by_date)
    }

    /// What is left of the pair's window.
    pub(crate) fn window_remaining(&self, clock: &dyn Clock) -> Option<Duration> {
        let remaining = self.pair.as_ref()?.window_remaining(clock.now());
        Some(remaining.min(self.window?.saturating_sub(self.elapsed(clock))))
    }

    /// Returns a permit to send an attempt that is signed now.
    pub(crate) fn permit(&self, clock: &dyn Clock) -> Permit {
        Permit { signed: self.elapsed(clock), timing: self.clone() }
    }
}

/// Allows to send an attempt, as long as it is worth sending.
pub(crate) struct Permit {
    timing: Timing,
    /// After so much time of the call.
    signed: Duration,
}

impl Permit {
    /// Checks, after anything that may have taken long, that the attempt may still be sent.
    ///
    /// # Errors
    ///
    /// Says why not.
    pub(crate) fn check(&self, clock: &dyn Clock) -> Result<(), String> {
        let Timing { deadline, window, is_resent, .. } = self.timing;
        let elapsed = self.timing.elapsed(clock);
        if elapsed > deadline {
            return Err(format!("the deadline of {deadline:?} has passed"));
        }
        let was_closed = is_resent && window == Some(Duration::ZERO);
        if !was_closed && self.timing.window_remaining(clock) == Some(Duration::ZERO) {
            return Err("the repeatability window has closed".to_owned());
        }
        let age = elapsed.saturating_sub(self.signed);
        if age > LONGEST_SIGNED {
            return Err(format!("it was signed {} s ago", age.as_secs()));
        }
        Ok(())
    }
}
