//! The events of calls, for those who read them one by one.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use super::backlog::MAX_EVENT_LENGTH;
use crate::event::cloud_event::Event;
use crate::event::error::EventError;
use crate::generated::events::EventData;

/// How many events, of all calls, a new stream can begin with.
const MAX_RECENT: usize = 4_096;
/// How many events a stream holds that have not been read.
const MAX_UNREAD: usize = 1_024;

pub(super) const CALL_DISCONNECTED: &str = "Microsoft.Communication.CallDisconnected";

pub(super) type Item = Result<Event, EventError>;

/// The open streams, and the events that a new one begins with.
#[derive(Default)]
pub(super) struct Streams {
    /// The oldest first.
    recent: VecDeque<Item>,
    open: BTreeMap<Box<str>, Vec<Arc<Unread>>>,
}

impl Streams {
    /// Opens a stream of the events of a call. It begins with the recent ones.
    pub(super) fn open(&mut self, call: &str) -> Arc<Unread> {
        let unread = Arc::new(Unread::default());
        let of_call = |item: &&Item| call_of(item) == Some(call);
        let server_call = self.recent.iter().filter(of_call).find_map(server_call_of);
        unread.state().server_call = server_call.map(Into::into);
        for item in &self.recent {
            if call_of(item) == Some(call) || unread.is_recorded_in(item) {
                unread.push(item);
            }
        }
        if !unread.state().is_ended {
            self.open.entry(call.into()).or_default().push(Arc::clone(&unread));
        }
        unread
    }

    pub(super) fn close(&mut self, call: &str, stream: &Arc<Unread>) {
        if let Some(open) = self.open.get_mut(call) {
            open.retain(|other| !Arc::ptr_eq(other, stream));
            if open.is_empty() {
                self.open.remove(call);
            }
        }
    }

    /// Passes an event, which has not been received before, to the streams of its call.
    pub(super) fn deliver(&mut self, item: &Item) {
        let Some(call) = call_of(item) else { return };
        self.open.get(call).into_iter().flatten().for_each(|stream| stream.push(item));
        if is_of_recording(item) {
            let others = self.open.iter().filter(|(of, _)| ***of != *call);
            let recorded =
                others.flat_map(|(_, streams)| streams).filter(|it| it.is_recorded_in(item));
            recorded.for_each(|stream| stream.push(item));
        }
        if is_end(item) {
            self.open.remove(call);
        }
        let length = match item {
            Ok(event) => event.length(),
            Err(error) => error.raw().map_or(0, str::len),
        };
        if length <= MAX_EVENT_LENGTH {
            if self.recent.len() == MAX_RECENT {
                self.recent.pop_front();
            }
            self.recent.push_back(item.clone());
        }
    }
}

/// What a stream has not returned yet.
#[derive(Default)]
pub(super) struct Unread(Mutex<State>);

#[derive(Default)]
struct State {
    /// The oldest first.
    items: VecDeque<Item>,
    missed: u64,
    /// Nothing follows.
    is_ended: bool,
    server_call: Option<Box<str>>,
    reader: Option<Waker>,
}

impl Unread {
    pub(super) fn poll(&self, context: &Context<'_>) -> Poll<Option<Item>> {
        let mut state = self.state();
        match state.items.pop_front() {
            Some(item) => Poll::Ready(Some(item)),
            None if state.is_ended => Poll::Ready(None),
            None => {
                state.reader = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }

    pub(super) fn missed(&self) -> u64 {
        self.state().missed
    }

    pub(super) fn is_over(&self) -> bool {
        let state = self.state();
        state.is_ended && state.items.is_empty()
    }

    fn push(&self, item: &Item) {
        let mut state = self.state();
        if state.is_ended {
            return;
        }
        if state.items.len() == MAX_UNREAD {
            state.items.pop_front();
            state.missed += 1;
        }
        if state.server_call.is_none() && !is_of_recording(item) {
            state.server_call = server_call_of(item).map(Into::into);
        }
        state.items.push_back(item.clone());
        state.is_ended = is_end(item);
        let reader = state.reader.take();
        drop(state);
        reader.into_iter().for_each(Waker::wake);
    }

    /// Returns whether the event is about a recording of this call. The connection in it is the recorder's.
    fn is_recorded_in(&self, item: &Item) -> bool {
        is_of_recording(item)
            && server_call_of(item)
                .is_some_and(|of| self.state().server_call.as_deref() == Some(of))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn call_of(item: &Item) -> Option<&str> {
    match item {
        Ok(event) => event.call_connection_id(),
        Err(error) => error.call_connection_id(),
    }
}

fn server_call_of(item: &Item) -> Option<&str> {
    item.as_ref().ok()?.server_call_id()
}

fn is_of_recording(item: &Item) -> bool {
    item.as_ref().is_ok_and(|event| event.recording_id().is_some())
}

/// Returns whether the event is the end of its call.
pub(super) fn is_end(item: &Item) -> bool {
    match item {
        Ok(event) => matches!(event.data(), EventData::CallDisconnected(_)),
        Err(error) => error.event_type() == Some(CALL_DISCONNECTED),
    }
}
