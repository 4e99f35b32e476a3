//! A stream of the events of one call.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures_util::stream::{FusedStream, Stream};

use super::registry::Shared;
use super::streams::Unread;
use crate::event::cloud_event::Event;
use crate::event::error::EventError;

/// The events of one call, as [`Outcomes::events_of`](super::Outcomes::events_of) returns them.
///
/// It is a [`Stream`], for instance with `StreamExt` of the crate `futures`; [`next`](Self::next) needs no
/// other crate.
///
/// - Events come in the order in which they were received; the service does not keep the order in which they
///   occurred. An event that is delivered again is dropped. An event that cannot be read is an `Err`, if at
///   least its call is known.
/// - The events of a recording of the call are among them: they name the recorder's connection, and are
///   recognized by the [server call](Event::server_call_id).
/// - `CallDisconnected` is the last event; after it the stream ends. An event that the service delivers
///   later is only among those that [`receive`](super::Outcomes::receive) returns.
/// - Operations that wait get the same events, too: a stream takes nothing away from them.
///
/// # Limits
///
/// A stream holds 1,024 events that have not been read. If more arrive, it drops the oldest ones and counts
/// them: see [`missed`](Self::missed). Dropping the stream ends it.
///
/// # Example
///
/// ```no_run
/// use acs_call_automation::event::{EventData, Outcomes};
/// use acs_call_automation::{CallAutomationClient, types::CreateCallRequest};
///
/// # async fn example(
/// #     client: CallAutomationClient,
/// #     outcomes: Outcomes,
/// #     request: CreateCallRequest,
/// # ) -> Result<(), Box<dyn std::error::Error>> {
/// let call =
///     client.create_call().body(request).send_and_wait(&outcomes).await?.call(&client);
/// let mut events = outcomes.events_of(call.id());
/// while let Some(event) = events.next().await {
///     match event?.data() {
///         EventData::ParticipantsUpdated(list) => println!("{:?}", list.sequence_number),
///         EventData::CallDisconnected(_) => println!("the call has ended"),
///         other => println!("{}", other.event_type()),
///     }
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "a stream does nothing unless its events are read"]
pub struct CallEvents {
    shared: Arc<Shared>,
    call: Box<str>,
    unread: Arc<Unread>,
}

impl CallEvents {
    pub(super) fn open(shared: &Arc<Shared>, call: &str) -> Self {
        let unread = shared.registry().streams.open(call);
        Self { shared: Arc::clone(shared), call: call.into(), unread }
    }

    /// Returns the next event, when it has arrived; `None` after the end of the call.
    ///
    /// Dropping the future loses nothing.
    pub async fn next(&mut self) -> Option<Result<Event, EventError>> {
        poll_fn(|context| self.unread.poll(context)).await
    }

    /// Returns how many events were dropped because too many had not been read.
    #[must_use]
    pub fn missed(&self) -> u64 {
        self.unread.missed()
    }
}

impl Stream for CallEvents {
    type Item = Result<Event, EventError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.unread.poll(context)
    }
}

impl FusedStream for CallEvents {
    fn is_terminated(&self) -> bool {
        self.unread.is_over()
    }
}

impl Drop for CallEvents {
    fn drop(&mut self) {
        self.shared.registry().streams.close(&self.call, &self.unread);
    }
}

impl fmt::Debug for CallEvents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallEvents").field("call_connection_id", &self.call).finish_non_exhaustive()
    }
}
