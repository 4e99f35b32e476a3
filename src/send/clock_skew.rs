//! How far this machine's clock is from the service's.

use std::fmt;
use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::DATE;

/// How far this machine's clock is from the service's, by the `Date` of its answer.
///
/// Signatures, tokens and [repeatability pairs](crate::Repeatability) carry the time of this machine, so the
/// service refuses them if it is wrong by minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ClockSkew {
    /// This machine's clock is ahead by so much.
    Ahead(Duration),
    /// This machine's clock is behind by so much.
    Behind(Duration),
}

impl ClockSkew {
    /// A smaller difference is that of the answer's way, or of a cache.
    const SMALLEST: Duration = Duration::from_secs(2 * 60);

    /// The skew that these headers of an answer show, if it is more than two minutes.
    pub(crate) fn of(headers: &HeaderMap, now: SystemTime) -> Option<Self> {
        let date = httpdate::parse_http_date(headers.get(DATE)?.to_str().ok()?).ok()?;
        let (skew, size) = match now.duration_since(date) {
            Ok(ahead) => (Self::Ahead(ahead), ahead),
            Err(behind) => (Self::Behind(behind.duration()), behind.duration()),
        };
        (size > Self::SMALLEST).then_some(skew)
    }
}

impl fmt::Display for ClockSkew {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (size, side) = match self {
            Self::Ahead(size) => (size, "ahead of"),
            Self::Behind(size) => (size, "behind"),
        };
        let minutes = size.as_secs() / 60;
        write!(f, "this machine's clock is {minutes} minutes {side} the service's: correct it")
    }
}
