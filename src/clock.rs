//! The time, which tests need to set.

use std::fmt;
use std::time::SystemTime;

/// Tells the time; give the client another one to test what depends on it.
///
/// # Example
///
/// ```
/// use std::time::{Duration, SystemTime};
///
/// let stopped = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
/// let builder = acs_call_media::CallMediaClient::builder().clock(move || stopped);
/// ```
pub trait Clock: Send + Sync + 'static {
    /// The time now.
    fn now(&self) -> SystemTime;
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
