//! A client without retries, a scripted server, and waits whose time the test controls.

use std::time::Duration;

use acs_call_automation::event::Outcomes;
use acs_call_automation::{CallAutomationClient, RetryPolicy};

use super::recorder::Recorder;
use super::stopped_clock::ManualClock;

/// The callback URI of its requests.
pub(crate) const CALLBACK: &str = "https://contoso.com/callback";

pub(crate) struct Fixture {
    pub(crate) server: Recorder,
    pub(crate) client: CallAutomationClient,
    pub(crate) clock: ManualClock,
    pub(crate) outcomes: Outcomes,
}

impl Fixture {
    pub(crate) async fn new() -> Self {
        let server = Recorder::start().await;
        // No attempt times out within a test.
        let long = Duration::from_secs(600);
        let policy = RetryPolicy::once().deadline(long).attempt_timeout(long);
        let client = server.builder().retry(policy).build().unwrap();
        let clock = ManualClock::new();
        let outcomes = Outcomes::with_clock(clock.clone()).with_callback_uri(CALLBACK);
        Self { server, client, clock, outcomes }
    }
}
