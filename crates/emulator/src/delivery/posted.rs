//! Events as they were posted, so that a person can have one posted again.
//!
//! They have the secrets that the journal does not keep, so they are never shown. At the limit, the oldest are
//! forgotten.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::HeaderMap;
use url::Url;

use crate::delivery::queue::{Kind, Pending};
use crate::sync::lock;

const MOST_BYTES: usize = 16 * 1024 * 1024;
/// What an event takes besides its body, roughly.
const OVERHEAD: usize = 512;

pub(super) struct PostedEvents {
    kept: Mutex<Kept>,
    /// How many events are kept.
    most: usize,
    most_bytes: usize,
}

/// An event as it was posted. It has no `Debug`: it has secrets.
pub(crate) struct Posted {
    pub(super) lane: String,
    pub(super) kind: Kind,
    pub(super) to: Url,
    pub(super) event_type: String,
    pub(crate) body: Bytes,
    pub(super) headers: Arc<dyn Fn() -> HeaderMap + Send + Sync>,
}

#[derive(Default)]
struct Kept {
    /// By their entries in the journal.
    events: BTreeMap<u64, Arc<Posted>>,
    bytes: usize,
    /// The entry of the latest event that was forgotten.
    forgotten: u64,
}

impl PostedEvents {
    pub(super) fn new(most: usize) -> Self {
        Self { kept: Mutex::default(), most, most_bytes: MOST_BYTES }
    }

    /// Keeps an event, if the journal has it.
    pub(super) fn keep(&self, lane: &str, pending: &Pending) {
        let Some(entry) = pending.entry else { return };
        let posted = Posted {
            lane: lane.to_owned(),
            kind: pending.kind,
            to: pending.to.clone(),
            event_type: pending.event_type.clone(),
            body: pending.body.clone(),
            headers: Arc::clone(&pending.headers),
        };
        let mut kept = lock(&self.kept);
        kept.bytes += posted.size();
        kept.events.insert(entry, Arc::new(posted));
        while (kept.events.len() > self.most || kept.bytes > self.most_bytes)
            && let Some((entry, oldest)) = kept.events.pop_first()
        {
            kept.bytes -= oldest.size();
            kept.forgotten = kept.forgotten.max(entry);
        }
    }

    pub(super) fn get(&self, entry: u64) -> Option<Arc<Posted>> {
        lock(&self.kept).events.get(&entry).cloned()
    }

    /// Returns whether an event with this entry is forgotten by now, if it was posted.
    pub(super) fn has_forgotten(&self, entry: u64) -> bool {
        entry <= lock(&self.kept).forgotten
    }

    pub(super) fn reset(&self) {
        let mut kept = lock(&self.kept);
        if let Some((last, _)) = kept.events.pop_last() {
            kept.forgotten = last;
        }
        kept.events.clear();
        kept.bytes = 0;
    }
}

impl Posted {
    fn size(&self) -> usize {
        self.body.len() + OVERHEAD
    }
}

#[cfg(test)]
mod tests {
    use tokio::time::Instant;

    use super::*;

    fn pending(entry: Option<u64>) -> Pending {
        Pending {
            kind: Kind::Callback,
            to: Url::parse("http://127.0.0.1/").unwrap(),
            due: Instant::now(),
            event_type: "type".to_owned(),
            body: Bytes::from_static(b"event"),
            entry,
            replay: None,
            headers: Arc::new(HeaderMap::new),
        }
    }

    #[test]
    fn the_oldest_events_are_forgotten() {
        let size = OVERHEAD + 5;
        for (most, most_bytes) in [(2, usize::MAX), (100, 2 * size)] {
            let posted = PostedEvents { most_bytes, ..PostedEvents::new(most) };
            // An event may be posted after a later one.
            for entry in [3, 7, 5] {
                posted.keep("call", &pending(Some(entry)));
            }
            posted.keep("call", &pending(None));
            assert!(posted.get(3).is_none() && posted.has_forgotten(3));
            assert!(posted.get(5).is_some() && posted.get(7).is_some());
            assert!(!posted.has_forgotten(5));
            posted.reset();
            assert!(posted.get(7).is_none() && posted.has_forgotten(7));
            assert_eq!(lock(&posted.kept).bytes, 0);
        }
    }
}
