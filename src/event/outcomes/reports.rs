//! Recognizing a report that is sent again as an event of its own.
//!
//! The service has been seen to report one start twice, in two events with different ids whose times were
//! 100 ns apart. The second one must not end a later wait.

use std::collections::{HashMap, VecDeque};
use std::hash::{BuildHasher as _, RandomState};
use std::time::{Duration, Instant, SystemTime};

use crate::event::cloud_event::Event;
use crate::generated::events::EventData;

/// How many reports are remembered.
const MAX_REPORTS: usize = 1_024;
/// Events whose times are no further apart report the same.
const APART: Duration = Duration::from_millis(1);
/// No operation is requested and ends in less time than this after the event of another one.
const SHORTEST: Duration = Duration::from_micros(10);

/// The most recent reports, by a hash of event type, call and operation context, and of what they are about.
#[derive(Default)]
pub(super) struct Reports {
    hasher: RandomState,
    reports: HashMap<u64, Report>,
    oldest_first: VecDeque<u64>,
}

#[derive(Clone, Copy)]
struct Report {
    time: SystemTime,
    received: Instant,
}

/// An event with the same type, call and context was received before, and their times are almost the same.
#[derive(Clone, Copy)]
pub(super) struct Twin {
    apart: Duration,
    received: Instant,
}

impl Twin {
    /// Returns whether the event says nothing new to a wait that began then.
    pub(super) fn is_old_for(&self, wait_began: Instant) -> bool {
        // The operation of a wait that began after the first event was received has ended later than the
        // first event by at least that time, however fast client and server are.
        let later = wait_began.saturating_duration_since(self.received);
        later.is_zero() || self.apart <= later.max(SHORTEST)
    }
}

impl Reports {
    /// Remembers the event, which was received at `now`. Returns whether it is one of twins; an event
    /// without a time is not.
    pub(super) fn insert(&mut self, event: &Event, now: Instant) -> Option<Twin> {
        let time = event.timestamp()?;
        let state = match event.data() {
            EventData::RecordingStateChanged(event) => event.state.as_ref().map(|it| it.as_str()),
            _ => None,
        };
        let report = self.hasher.hash_one((
            (event.event_type(), event.call_connection_id(), event.operation_context()),
            (event.participant(), event.recording_id(), state),
        ));
        if let Some(Report { time: earlier, received }) = self.reports.get(&report).copied() {
            let apart = time.duration_since(earlier).unwrap_or_else(|error| error.duration());
            if apart <= APART {
                return Some(Twin { apart, received });
            }
        } else {
            self.oldest_first.push_back(report);
            if self.oldest_first.len() > MAX_REPORTS
                && let Some(oldest) = self.oldest_first.pop_front()
            {
                self.reports.remove(&oldest);
            }
        }
        self.reports.insert(report, Report { time, received: now });
        None
    }
}
