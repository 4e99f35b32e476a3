//! When a recording was active.

use std::time::{Duration, SystemTime};

/// The times between the pauses of a recording, in their order.
#[derive(Clone, Default)]
pub(crate) struct Activity {
    spans: Vec<(SystemTime, SystemTime)>,
    /// Since when it is active now.
    since: Option<SystemTime>,
}

/// A pause between two times in which a recording was active.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Pause {
    pub(crate) began: SystemTime,
    pub(crate) duration: Duration,
}

impl Activity {
    pub(crate) fn start(&mut self, now: SystemTime) {
        self.since.get_or_insert(now);
    }

    pub(crate) fn stop(&mut self, now: SystemTime) {
        if let Some(since) = self.since.take() {
            // The clock may have been set back.
            self.spans.push((since, now.max(since)));
        }
    }

    /// When it was first active; `None` if it never was.
    pub(crate) fn began(&self) -> Option<SystemTime> {
        self.spans.first().map(|(began, _)| *began)
    }

    /// How long it was active, without the pauses.
    pub(crate) fn duration(&self) -> Duration {
        self.spans.iter().map(|span| length(*span)).sum()
    }

    pub(crate) fn pauses(&self) -> impl Iterator<Item = Pause> {
        self.spans.windows(2).map(|spans| {
            let (began, ended) = (spans[0].1, spans[1].0);
            Pause { began, duration: ended.duration_since(began).unwrap_or_default() }
        })
    }

    /// The time at which this much had been recorded.
    pub(crate) fn at(&self, mut position: Duration) -> Option<SystemTime> {
        for span in &self.spans {
            if position < length(*span) {
                return Some(span.0 + position);
            }
            position -= length(*span);
        }
        self.spans.last().map(|(_, ended)| *ended)
    }
}

fn length((began, ended): (SystemTime, SystemTime)) -> Duration {
    ended.duration_since(began).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_are_not_recorded() {
        let at = |second| SystemTime::UNIX_EPOCH + Duration::from_secs(second);
        let seconds = Duration::from_secs;
        let mut activity = Activity::default();
        activity.stop(at(1));
        assert_eq!((activity.began(), activity.duration()), (None, Duration::ZERO));
        activity.start(at(10));
        activity.stop(at(13));
        activity.start(at(20));
        activity.start(at(21));
        activity.stop(at(24));
        assert_eq!((activity.began(), activity.duration()), (Some(at(10)), seconds(7)));
        let pauses: Vec<_> = activity.pauses().collect();
        assert_eq!(pauses, [Pause { began: at(13), duration: seconds(7) }]);
        for (position, expected) in [(0, 10), (2, 12), (3, 20), (6, 23), (7, 24), (9, 24)] {
            assert_eq!(activity.at(seconds(position)), Some(at(expected)), "{position}");
        }
    }
}
