//! A registered wait.

use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::{Either, select};

use super::error::{Cause, OutcomeError, Wait};
use super::key::Key;
use super::new_call::NewCall;
use super::registry::{EarlierEvents, Registration, Settled, Shared};
use crate::event::cloud_event::Event;
use crate::send::error::Error;
use crate::send::repeatability::Repeatability;
use crate::send::response::Response;

/// A registered wait for the outcome of one operation, made by
/// [`Outcomes::register`](super::Outcomes::register).
///
/// Dropping it cancels the wait.
#[must_use]
pub struct Waiter {
    shared: Arc<Shared>,
    key: Key,
    registration: Registration,
    /// Received before the answer to the request.
    settled: Option<Settled>,
    timeout: Duration,
    repeatability: Option<Repeatability>,
}

impl Waiter {
    /// Waits for the event that ends the operation, and returns it if it reports success.
    ///
    /// The [timeout](super::Outcomes::with_timeout) starts when this is called.
    ///
    /// # Errors
    ///
    /// The operation failed, the call ended, the event cannot be read, or none arrived in time; see
    /// [`OutcomeError::kind`].
    pub async fn outcome(mut self) -> Result<Event, OutcomeError> {
        let outcome = match self.settled().await {
            Some(settled) => self.result_of(settled),
            None => Err(Cause::TimedOut),
        };
        outcome.map_err(|cause| self.error(cause, None))
    }

    pub(super) fn register(
        shared: &Arc<Shared>,
        key: Key,
        earlier: EarlierEvents,
        timeout: Duration,
        repeatability: Option<Repeatability>,
    ) -> Result<Self, Error> {
        let registration = shared.registry().register(&key, earlier).ok_or_else(|| {
            Error::input(format!(
                "operation_context: {:?} is already awaited in this call; use another one, or leave \
                 it unset",
                key.context
            ))
        })?;
        let shared = Arc::clone(shared);
        Ok(Self { shared, key, registration, settled: None, timeout, repeatability })
    }

    /// What learns the id of the call that the operation begins.
    pub(crate) fn new_call(&self) -> NewCall {
        NewCall::new(&self.shared, &self.key)
    }

    /// Awaits the answer to the request; `None` if the call ends first.
    pub(super) async fn answer<T>(&mut self, send: impl Future<Output = T>) -> Option<T> {
        let mut send = pin!(send);
        let settled = match select(send.as_mut(), &mut self.registration.receiver).await {
            Either::Left((answer, _)) => return Some(answer),
            Either::Right((settled, _)) => settled.ok(),
        };
        let has_call_ended = matches!(&settled, Some(Settled::Event(event))
                if self.key.operation.ends_with(event.data()).is_none());
        self.settled = settled;
        if has_call_ended {
            return None;
        }
        // The attempt in flight may finish, but no further one may start.
        self.repeatability.iter().for_each(Repeatability::note_outcome);
        Some(send.await)
    }

    /// Waits until an event ends the wait; `None` if none does in time.
    pub(super) async fn settled(&mut self) -> Option<Settled> {
        if self.settled.is_some() {
            return self.settled.take();
        }
        let timeout = self.shared.clock.sleep(self.timeout);
        let settled = match select(&mut self.registration.receiver, timeout).await {
            Either::Left((settled, _)) => settled.ok(),
            Either::Right(_) => None,
        };
        // The event may have arrived while the time ran out.
        settled.or_else(|| {
            self.cancel();
            self.registration.receiver.try_recv().ok()
        })
    }

    /// What ended the wait before the answer to the request arrived.
    pub(super) fn settled_before_answer(&mut self) -> Option<Settled> {
        self.settled.take()
    }

    /// The event if it reports success, and otherwise the cause of the failure.
    pub(super) fn result_of(&self, settled: Settled) -> Result<Event, Cause> {
        let event = match settled {
            Settled::Event(event) => event,
            Settled::Unreadable(error) => return Err(Cause::Unreadable(error)),
        };
        match self.key.operation.ends_with(event.data()) {
            Some(true) => Ok(event),
            Some(false) => Err(Cause::Failed(event)),
            None => Err(Cause::Disconnected(event)),
        }
    }

    pub(super) fn error(&self, cause: Cause, accepted: Option<Response<()>>) -> OutcomeError {
        let wait = Wait {
            call_connection_id: self.shared.registry().call_of(&self.key),
            operation_context: self.key.context.to_string(),
            repeatability: self.repeatability.clone(),
            timeout: self.timeout,
        };
        OutcomeError::new(cause, wait, accepted)
    }

    fn cancel(&self) {
        self.shared.registry().cancel(&self.key, self.registration.number);
    }
}

impl Drop for Waiter {
    fn drop(&mut self) {
        let mut registry = self.shared.registry();
        registry.cancel(&self.key, self.registration.number);
        registry.forget_new_call(&self.key);
        // An event that was not looked at is kept for a retry of the request.
        let settled = self.settled.take().or_else(|| self.registration.receiver.try_recv().ok());
        if let Some(Settled::Event(event)) = settled
            && self.key.is_ended_by(&event)
        {
            registry.keep(event);
        }
    }
}

impl fmt::Debug for Waiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Waiter").field("key", &self.key).finish_non_exhaustive()
    }
}
