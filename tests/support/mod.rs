//! What more than one test file needs.

#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::expect_used, reason = "tests")]

pub(crate) mod fixture;
pub(crate) mod recorder;
pub(crate) mod stopped_clock;

use std::error::Error;
use std::fmt::Write as _;
use std::time::Duration;

/// All that an error shows, its sources included: whatever may end up in a log.
pub(crate) fn everything_shown(error: &dyn Error) -> String {
    let mut shown = format!("{error:#?}");
    let mut next = Some(error);
    while let Some(error) = next {
        write!(shown, "\n{error}\n{error:?}").unwrap();
        next = error.source();
    }
    shown
}

/// The output of a future that must end: otherwise the test fails instead of hanging.
pub(crate) async fn soon<T>(future: impl IntoFuture<Output = T>) -> T {
    let limit = Duration::from_secs(30);
    tokio::time::timeout(limit, future).await.expect("does not come to an end")
}
