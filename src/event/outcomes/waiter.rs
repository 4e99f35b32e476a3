//! A registered wait.

use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use futures_util::future::{BoxFuture, Either, select};
use http::HeaderMap;
use http::header::DATE;

use super::begun::Begun;
use super::error::{Cause, OutcomeError, Wait};
use super::key::Key;
use super::registry::{EarlierEvents, Expected, Registration, ServiceClock, Settled, Shared};
use crate::event::cloud_event::Event;
use crate::event::error::EventError;
use crate::http::current_runtime;
use crate::send::error::Error;
use crate::send::repeatability::Repeatability;
use crate::send::response::Response;

/// How far the time of an event and the date of an answer may differ: the date has whole seconds, and both
/// are taken by different machines of the service.
const TOLERANCE: Duration = Duration::from_secs(2);
/// No event is delivered later than this. A greater difference means that the two clocks differ.
const LATEST: Duration = Duration::from_secs(24 * 60 * 60);

/// A registered wait for the outcome of one operation, made by
/// [`Outcomes::register`](super::Outcomes::register).
///
/// Dropping it cancels the wait.
#[must_use]
pub struct Waiter {
    shared: Arc<Shared>,
    key: Key,
    registration: Registration,
    /// How many events it waits for.
    events: usize,
    timeout: Duration,
    repeatability: Option<Repeatability>,
    /// The request may have been sent before the wait began.
    is_resent: bool,
    /// Events with an earlier time belong to earlier requests with the same context.
    not_before: Option<SystemTime>,
}

impl Waiter {
    /// Waits for the event that ends the operation, and returns it if it reports success.
    ///
    /// The [timeout](super::Outcomes::with_timeout) starts when this is called. It needs a Tokio runtime.
    ///
    /// Of an operation with an event for each participant, it returns the first one.
    ///
    /// # Errors
    ///
    /// The operation failed, the call ended, the event cannot be read, none arrived in time, or there is no
    /// runtime to wait in; see [`OutcomeError::kind`].
    pub async fn outcome(mut self) -> Result<Event, OutcomeError> {
        let outcome = match (self.held(), current_runtime()) {
            (Some(settled), _) => self.result_of(settled),
            // The operation may have been executed all the same.
            (None, Err(error)) => Err(Cause::Request(error.with_unsettled(true))),
            (None, Ok(_)) => {
                let shared = Arc::clone(&self.shared);
                match self.settled(&mut shared.clock.sleep(self.timeout)).await {
                    Some(settled) => self.result_of(settled),
                    None => Err(Cause::TimedOut),
                }
            }
        };
        outcome.map_err(|cause| self.error(cause, Vec::new(), None))
    }

    pub(super) fn register(
        shared: &Arc<Shared>,
        key: Key,
        earlier: EarlierEvents,
        expected: Expected<'_>,
        timeout: Duration,
        repeatability: Option<Repeatability>,
    ) -> Result<Self, Error> {
        let now = shared.clock.monotonic();
        let registration = shared.registry().register(&key, earlier, expected, now);
        let registration = registration.ok_or_else(|| {
            Error::input(format!(
                "operation_context: {:?} is already awaited in this call; use another one, or leave \
                 it unset",
                key.context
            ))
        })?;
        let events = expected.events;
        let is_resent = repeatability.is_some() && matches!(earlier, EarlierEvents::Accept(_));
        let shared = Arc::clone(shared);
        Ok(Self {
            shared,
            key,
            registration,
            events,
            timeout,
            repeatability,
            is_resent,
            not_before: None,
        })
    }

    /// What learns the id of the call or recording that the operation begins.
    pub(crate) fn begun(&self) -> Begun {
        Begun::new(&self.shared, &self.key)
    }

    pub(super) fn events(&self) -> usize {
        self.events
    }

    pub(super) fn timeout(&self) -> Duration {
        self.timeout
    }

    pub(super) fn shared(&self) -> Arc<Shared> {
        Arc::clone(&self.shared)
    }

    /// Awaits the answer to the request; `None` if the call ends first.
    pub(super) async fn answer<T>(&mut self, send: impl Future<Output = T>) -> Option<T> {
        let mut send = pin!(send);
        loop {
            let came = pin!(self.registration.came.notified());
            if let Either::Left((answer, _)) = select(send.as_mut(), came).await {
                return Some(answer);
            }
            let has_call_ended = {
                let mut registry = self.shared.registry();
                let held = registry.held_by(&self.key, self.registration.number);
                let first = held.and_then(|held| held.front());
                matches!(first, Some(Settled::Event(event))
                    if self.key.ends_with(event.data()).is_none())
            };
            if has_call_ended {
                return None;
            }
            // The attempt in flight may finish, but no further one may start.
            self.note_outcome(true);
        }
    }

    /// The clocks before a request is sent, for [`answered`](Self::answered).
    pub(super) fn now(&self) -> (Instant, SystemTime) {
        (self.shared.clock.monotonic(), self.shared.clock.now())
    }

    /// Notes when the request was first sent, by the service's clock: the date of its answer, less the time
    /// since then. Without an answer, that of an earlier one, plus the time between them. An event that
    /// occurred earlier is not the outcome of this request.
    pub(super) fn answered(
        &mut self,
        answer: Option<&HeaderMap>,
        is_accepted: bool,
        (sent, sent_at): (Instant, SystemTime),
    ) {
        let (now, time_of_day) = self.now();
        let date = answer.and_then(|headers| headers.get(DATE)?.to_str().ok());
        let date = date.and_then(|date| httpdate::parse_http_date(date).ok());
        let not_before = match date {
            Some(date) => {
                // Either clock may stand still while the machine sleeps, or be set back.
                let elapsed = now
                    .saturating_duration_since(sent)
                    .max(time_of_day.duration_since(sent_at).unwrap_or_default());
                date.checked_sub(elapsed)
            }
            None => self.shared.registry().service_clock.and_then(|ServiceClock { date, at }| {
                date.checked_add(sent.saturating_duration_since(at))
            }),
        };
        if let (true, Some(date)) = (is_accepted, date) {
            self.shared.registry().service_clock = Some(ServiceClock { date, at: now });
        }
        self.not_before = not_before
            .filter(|_| !self.is_resent)
            .and_then(|not_before| not_before.checked_sub(TOLERANCE));
    }

    /// Waits until an event comes that ends the wait; `None` if none does in time.
    pub(super) async fn settled(&mut self, timeout: &mut BoxFuture<'_, ()>) -> Option<Settled> {
        loop {
            let is_over = {
                let came = pin!(self.registration.came.notified());
                matches!(select(came, &mut *timeout).await, Either::Right(_))
            };
            // The event may have arrived while the time ran out.
            let settled = self.held();
            if settled.is_some() || is_over {
                return settled;
            }
        }
    }

    /// The first event that came and ends the wait. Events of earlier requests are put aside.
    pub(super) fn held(&mut self) -> Option<Settled> {
        loop {
            let mut registry = self.shared.registry();
            let held = registry.held_by(&self.key, self.registration.number)?;
            match held.pop_front()? {
                Settled::Event(event) if self.is_of_earlier_request(&event) => {
                    registry.keep(event);
                    drop(registry);
                    self.note_outcome(false);
                }
                settled => return Some(settled),
            }
        }
    }

    fn is_of_earlier_request(&self, event: &Event) -> bool {
        let (Some(not_before), Some(time)) = (self.not_before, event.timestamp()) else {
            return false;
        };
        self.key.ends_with(event.data()).is_some()
            && not_before
                .duration_since(time)
                .is_ok_and(|earlier| !earlier.is_zero() && earlier < LATEST)
    }

    /// The event if it reports success, and otherwise the cause of the failure.
    pub(super) fn result_of(&self, settled: Settled) -> Result<Event, Cause> {
        let event = match settled {
            Settled::Event(event) => event,
            Settled::Unreadable(error) => return Err(Cause::Unreadable(error)),
        };
        let ends = self.key.ends_with(event.data());
        if let (Some(_), Some(pair)) = (ends, &self.repeatability) {
            self.shared.registry().keep_reported(pair.request_id(), &event);
        }
        match ends {
            Some(true) if event.lacks_what_was_recognized() => {
                Err(Cause::Unreadable(EventError::of_event(&event)))
            }
            Some(true) => Ok(event),
            Some(false) => Err(Cause::Failed(event)),
            None => Err(Cause::Disconnected(event)),
        }
    }

    pub(super) fn error(
        &self,
        cause: Cause,
        reports: Vec<Event>,
        accepted: Option<Response<()>>,
    ) -> OutcomeError {
        let (call_connection_id, recording_id) = {
            let registry = self.shared.registry();
            let subject = registry.subject_of(&self.key).to_owned();
            match self.key.operation.is_of_recording() {
                true => (registry.call_of_recording(&self.key).to_owned(), subject),
                false => (subject, String::new()),
            }
        };
        let wait = Wait {
            call_connection_id,
            recording_id,
            operation_context: self.key.context.to_string(),
            repeatability: self.repeatability.clone(),
            timeout: self.timeout,
            is_resent: self.is_resent,
        };
        OutcomeError::new(cause, wait, reports, accepted)
    }

    fn note_outcome(&self, is_known: bool) {
        self.repeatability.iter().for_each(|pair| pair.note_outcome(is_known));
    }
}

impl Drop for Waiter {
    fn drop(&mut self) {
        let mut registry = self.shared.registry();
        registry.cancel(&self.key, self.registration.number);
        registry.forget_begun(&self.key);
    }
}

impl fmt::Debug for Waiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Waiter").field("key", &self.key).finish_non_exhaustive()
    }
}
