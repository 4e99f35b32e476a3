//! The last moment before a request is sent.
//!
//! A request waits for its connection, and a machine may sleep meanwhile. So its body is handed out only
//! after a check. If it was not handed out, the service cannot have executed the request: its head may have
//! arrived, but no body.

use std::pin::Pin;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Frame, SizeHint};

use crate::send::error::BoxError;

type Check = dyn Fn() -> Result<(), String> + Send + Sync;

const WAITING: u8 = 0;
const SENT: u8 = 1;
const CLOSED: u8 = 2;

struct State {
    progress: AtomicU8,
    check: Box<Check>,
    /// Why the check refused the request.
    refused: OnceLock<String>,
}

/// Closes when it is dropped: from then on, the request is not sent any more.
pub(crate) struct Gate(Arc<State>);

/// What became of a request that got no answer.
pub(crate) enum Passage {
    /// It may have been sent.
    Sent,
    /// It was certainly not sent, because no connection was ready.
    Unsent,
    /// It was not sent, because the check refused it.
    Refused(String),
}

impl Gate {
    /// A body that is handed out if `check` allows it at that moment.
    pub(crate) fn new(
        body: Bytes,
        check: impl Fn() -> Result<(), String> + Send + Sync + 'static,
    ) -> (Self, reqwest::Body) {
        let state = Arc::new(State {
            progress: AtomicU8::new(WAITING),
            check: Box::new(check),
            refused: OnceLock::new(),
        });
        let body = GatedBody { content: Some(body), state: Arc::clone(&state) };
        (Self(state), reqwest::Body::wrap(body))
    }

    /// Closes the gate. Returns whether the request has passed it.
    pub(crate) fn close(self) -> Passage {
        match (self.0.advance(CLOSED), self.0.refused.get()) {
            (_, Some(reason)) => Passage::Refused(reason.clone()),
            (WAITING | CLOSED, None) => Passage::Unsent,
            _ => Passage::Sent,
        }
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        self.0.advance(CLOSED);
    }
}

impl State {
    /// Goes from waiting to another state. Returns the state before.
    fn advance(&self, to: u8) -> u8 {
        let order = Ordering::AcqRel;
        match self.progress.compare_exchange(WAITING, to, order, Ordering::Acquire) {
            Ok(before) | Err(before) => before,
        }
    }

    fn pass(&self) -> Result<(), String> {
        if let Err(reason) = (self.check)() {
            let _ = self.refused.set(reason.clone());
            return Err(reason);
        }
        match self.advance(SENT) {
            WAITING => Ok(()),
            _ => Err("the request was given up".to_owned()),
        }
    }
}

struct GatedBody {
    content: Option<Bytes>,
    state: Arc<State>,
}

impl http_body::Body for GatedBody {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let content = self.content.take();
        Poll::Ready(content.map(|content| {
            self.state.pass()?;
            Ok(Frame::data(content))
        }))
    }

    fn is_end_stream(&self) -> bool {
        self.content.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.content.as_ref().map_or(0, |content| content.len() as u64))
    }
}
