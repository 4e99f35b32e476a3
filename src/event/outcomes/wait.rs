//! From the answer to a request and the event that follows to the outcome of the operation.

use super::completed::Completed;
use super::error::{Cause, OutcomeError};
use super::waiter::Waiter;
use crate::event::data::Typed;
use crate::send::error::Error;
use crate::send::response::Response;

/// Sends a request and waits for the event that ends its operation.
///
/// | answer                          | success   | failure | call ended   | unreadable | no event         |
/// | ------------------------------- | --------- | ------- | ------------ | ---------- | ---------------- |
/// | accepted                        | completed | failed  | disconnected | unreadable | timed out        |
/// | accepted, answer unreadable     | completed | failed  | disconnected | unreadable | timed out        |
/// | unknown                         | completed | failed  | disconnected | unreadable | delivery unknown |
/// | refused                         | completed | failed  | disconnected | unreadable | refused          |
/// | not sent                        | completed | failed  | disconnected | unreadable | not sent         |
/// | invalid, pair was sent before   | completed | failed  | disconnected | unreadable | delivery unknown |
///
/// The event decides; the answer does only if there is no event. In the first three rows the request
/// may have been executed, so an event is waited for until the timeout. In the other three it is not:
/// only an event that arrived before the answer counts. The end of the call ends the wait even before
/// there is an answer.
pub(crate) async fn wait_for_outcome<T, E: Typed>(
    waiter: Result<Waiter, OutcomeError>,
    send: impl Future<Output = Result<Response<T>, Error>>,
) -> Result<Completed<E>, OutcomeError> {
    let mut waiter = waiter?;
    let (accepted, error) = match waiter.answer(send).await {
        Some(Ok(response)) => (Some(response.without_value()), None),
        Some(Err(error)) => (None, Some(error)),
        None => (None, None),
    };
    let may_follow =
        error.as_ref().is_none_or(|error| error.may_be_executed() && !error.is_input());
    let settled = match may_follow {
        true => waiter.settled().await,
        false => waiter.settled_before_answer(),
    };
    let outcome = match (settled, error) {
        (Some(settled), _) => waiter.judge(settled),
        (None, Some(error)) => Err(Cause::Request(error)),
        (None, None) => Err(Cause::TimedOut),
    };
    let event = outcome.map_err(|cause| waiter.error(cause, accepted.clone()))?;
    match event.typed::<E>().cloned() {
        Some(value) => Ok(Completed::of(value, event, accepted)),
        // Cannot happen: success has a single type.
        None => Err(waiter.error(Cause::Failed(event), accepted)),
    }
}
