//! The journal: what was asked of the emulator, what it answered, and which events followed.
//!
//! Everything that shows or checks what has happened reads it: the lists of requests and events, the
//! verification, and the stream of a page. It is bounded by entries and by bytes; at the limit, the oldest
//! entries are forgotten. Ids are never reused, not even after a reset.
//!
//! Secrets are replaced before they get in. Tones are kept: a person who builds an application wants to see
//! them, and the journal is shown only to those who may control the emulator. The log has none.

pub(crate) mod compare;
pub(crate) mod entry;
pub(crate) mod expectation;
pub(crate) mod filter;
pub(crate) mod redact;
pub(crate) mod request;
pub(crate) mod restore;

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::request::Parts;
use tokio::sync::watch;
use url::Url;

use crate::clock::Clock;
use crate::journal::entry::{Answered, Deed, Delivered, Entry, Made, Received, What};
use crate::journal::filter::Filter;
use crate::journal::request::RecordedRequest;
use crate::settings::Now;
use crate::sync::lock;

/// How many bytes the entries have at most, whatever their number is.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// The entry of a reset.
pub(crate) const RESET: &str = "reset";

pub(crate) struct Journal {
    kept: Mutex<Kept>,
    /// How many entries are kept; with 0 nothing is recorded.
    most: usize,
    most_bytes: usize,
    now: Now,
    clock: Clock,
    /// The id of the last entry.
    last: watch::Sender<u64>,
}

#[derive(Default)]
struct Kept {
    entries: VecDeque<Arc<Entry>>,
    bytes: usize,
    last_id: u64,
}

impl Journal {
    pub(crate) fn new(most: usize, now: Now, clock: Clock) -> Self {
        Self {
            kept: Mutex::default(),
            most,
            most_bytes: MOST_BYTES,
            now,
            clock,
            last: watch::Sender::new(0),
        }
    }

    /// Records a request. Its answer is recorded when the returned value is dropped.
    pub(crate) fn request(
        &self,
        request: &Parts,
        body: &Bytes,
        operation: Option<String>,
        call_connection_id: Option<String>,
    ) -> Pending<'_> {
        let make = || What::Request(Received::new(request, body, operation, call_connection_id));
        Pending { journal: self, id: self.add(make), answered: Mutex::default() }
    }

    /// Records an event that was made for an application. `request` is the entry of the request that it
    /// reports on. Returns the id of its entry.
    pub(crate) fn event(
        &self,
        request: Option<u64>,
        call_connection_id: &str,
        event_type: &str,
        to: &Url,
        written: &[u8],
    ) -> Option<u64> {
        self.add(|| What::Event(Made::new(request, call_connection_id, event_type, to, written)))
    }

    /// Records an attempt to deliver an event to an address. `edited` is the event, unless it is as it was made.
    pub(crate) fn delivery(
        &self,
        to: &Url,
        edited: Option<&[u8]>,
        delivered: impl FnOnce() -> Delivered,
    ) {
        self.add(|| What::Delivery(delivered().shown(to, edited)));
    }

    /// Records what a test or a person has done, in words.
    pub(crate) fn control(&self, action: impl FnOnce() -> String, deed: Option<Deed>) {
        self.add(|| What::Control { action: action(), deed });
    }

    /// Forgets everything.
    pub(crate) fn reset(&self) {
        {
            let mut kept = lock(&self.kept);
            kept.entries = VecDeque::new();
            kept.bytes = 0;
        }
        self.control(|| RESET.to_owned(), None);
    }

    /// The entries after this one, oldest first; all with 0.
    pub(crate) fn after(&self, id: u64) -> Vec<Arc<Entry>> {
        let kept = lock(&self.kept);
        let first = kept.entries.partition_point(|entry| entry.id <= id);
        kept.entries.range(first..).cloned().collect()
    }

    /// The requests that a filter admits, oldest first, with their answers.
    pub(crate) fn requests(&self, filter: &Filter) -> Vec<RecordedRequest> {
        let entries = self.after(0);
        let answers: HashMap<u64, &Answered> = entries
            .iter()
            .filter_map(|entry| match &entry.what {
                What::Answer(answered) => Some((answered.request, answered)),
                _ => None,
            })
            .collect();
        let of = |entry: &Entry| {
            let What::Request(received) = &entry.what else { return None };
            let answered = answers.get(&entry.id).copied();
            filter
                .admits(entry, received, answered)
                .then(|| RecordedRequest::new(entry, received, answered))
        };
        entries.iter().filter_map(|entry| of(entry)).collect()
    }

    /// An entry, if it is kept.
    pub(crate) fn entry(&self, id: u64) -> Option<Arc<Entry>> {
        let kept = lock(&self.kept);
        let found = kept.entries.binary_search_by_key(&id, |entry| entry.id).ok()?;
        kept.entries.get(found).cloned()
    }

    /// The id of the last entry, also if it is not kept.
    pub(crate) fn last(&self) -> u64 {
        lock(&self.kept).last_id
    }

    /// Notified of new entries: the id of the last.
    pub(crate) fn watch(&self) -> watch::Receiver<u64> {
        self.last.subscribe()
    }

    /// Adds an entry. Returns its id, unless nothing is recorded.
    fn add(&self, what: impl FnOnce() -> What) -> Option<u64> {
        if self.most == 0 {
            return None;
        }
        let what = what();
        let size = what.size();
        let mut kept = lock(&self.kept);
        kept.last_id += 1;
        let id = kept.last_id;
        let (time, offset) = ((self.now)(), self.clock.passed());
        kept.entries.push_back(Arc::new(Entry { id, time, offset, what }));
        kept.bytes += size;
        while (kept.entries.len() > self.most || kept.bytes > self.most_bytes)
            && let Some(oldest) = kept.entries.pop_front()
        {
            kept.bytes -= oldest.what.size();
        }
        drop(kept);
        self.last.send_replace(id);
        Some(id)
    }
}

/// A request that is being answered.
pub(crate) struct Pending<'a> {
    journal: &'a Journal,
    id: Option<u64>,
    answered: Mutex<Answered>,
}

impl Pending<'_> {
    /// The entry of the request.
    pub(crate) fn id(&self) -> Option<u64> {
        self.id
    }

    /// Notes what is known of the answer.
    pub(crate) fn note(&self, note: impl FnOnce(&mut Answered)) {
        note(&mut lock(&self.answered));
    }
}

/// The request also ends when the client goes away before its answer.
impl Drop for Pending<'_> {
    fn drop(&mut self) {
        let Some(request) = self.id else { return };
        let answered = Answered { request, ..std::mem::take(&mut *lock(&self.answered)) };
        self.journal.add(|| What::Answer(answered));
    }
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;

    fn journal(most: usize, most_bytes: usize) -> Journal {
        let now: Now = Arc::new(SystemTime::now);
        let clock = Clock::new(Arc::clone(&now), None);
        Journal { most_bytes, ..Journal::new(most, now, clock) }
    }

    #[tokio::test]
    async fn it_is_bounded_by_entries_and_by_bytes_and_never_reuses_an_id() {
        for journal in [journal(3, usize::MAX), journal(100, 3 * (entry::OVERHEAD + 1))] {
            for _ in 0..10 {
                journal.control(|| "a".to_owned(), None);
            }
            let ids: Vec<_> = journal.after(0).iter().map(|entry| entry.id).collect();
            assert_eq!(ids, [8, 9, 10]);
            assert_eq!(journal.after(9).len(), 1);
            journal.reset();
            let left = journal.after(0);
            assert_eq!(left.iter().map(|entry| entry.id).collect::<Vec<_>>(), [11]);
            assert_eq!(lock(&journal.kept).bytes, left[0].what.size());
        }
        let off = journal(0, usize::MAX);
        off.control(|| unreachable!(), None);
        assert!(off.after(0).is_empty());
    }
}
