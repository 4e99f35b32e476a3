//! The clock, which tests replace.

use std::fmt;
use std::time::{Duration, Instant, SystemTime};

use futures_util::future::BoxFuture;

/// The longest wait, short enough to be added to any time.
pub(crate) const LONGEST: Duration = Duration::from_secs(365 * 24 * 3600);

/// Returns the time and waits; tests replace it to control both.
///
/// Closures that return the time of day implement it, and wait in real time.
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
    /// Returns the time of day, for signatures, tokens and repeatability pairs.
    fn now(&self) -> SystemTime;

    /// Returns a time that never goes back, for the duration of requests and the age of keys.
    fn monotonic(&self) -> Instant {
        Instant::now()
    }

    /// Waits between the attempts of a request, and for an outcome.
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

/// Formats a time as an IMF-fixdate (RFC 9110, section 5.6.7). A time that the format cannot express
/// becomes the nearest one that it can.
pub(crate) fn imf_fixdate(time: SystemTime) -> String {
    // The last second of the year 9999.
    let latest = SystemTime::UNIX_EPOCH + Duration::from_secs(253_402_300_799);
    httpdate::fmt_http_date(time.clamp(SystemTime::UNIX_EPOCH, latest))
}
