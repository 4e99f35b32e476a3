//! The time, which tests need to set.

use std::fmt;
use std::time::{Duration, Instant, SystemTime};

use futures_util::future::BoxFuture;

/// Nothing is waited for any longer, so that it can be added to any time.
pub(crate) const LONGEST: Duration = Duration::from_secs(365 * 24 * 3600);

/// Tells the time and waits; give the client another one to test what depends on it.
///
/// A closure that tells the time of day is one too; it waits in real time.
///
/// # Example
///
/// ```
/// use std::time::{Duration, SystemTime};
///
/// let stopped = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
/// let builder = acs_call_automation::CallAutomationClient::builder().clock(move || stopped);
/// ```
pub trait Clock: Send + Sync + 'static {
    /// The time of day: for signatures, tokens, and the pair of a repeatable request.
    fn now(&self) -> SystemTime;

    /// A time that only goes forward: for how long a call takes, and how old keys are.
    fn monotonic(&self) -> Instant {
        Instant::now()
    }

    /// Waits: between the attempts of a call, and for an outcome.
    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        Box::pin(tokio::time::sleep(duration))
    }
}

impl<F> Clock for F
where
    F: Fn() -> SystemTime + Send + Sync + 'static,
{
    fn now(&self) -> SystemTime {
        self()
    }
}

impl fmt::Debug for dyn Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Clock")
    }
}

/// A time as an IMF-fixdate (RFC 9110, section 5.6.7); one that the format cannot say becomes the
/// nearest that it can.
pub(crate) fn imf_fixdate(time: SystemTime) -> String {
    // The last second of the year 9999.
    let latest = SystemTime::UNIX_EPOCH + Duration::from_secs(253_402_300_799);
    httpdate::fmt_http_date(time.clamp(SystemTime::UNIX_EPOCH, latest))
}
