//! From the answer to a request and the event that follows to the outcome of the operation.

use futures_util::future::BoxFuture;

use super::completed::Completed;
use super::error::{Cause, OutcomeError};
use super::waiter::Waiter;
use crate::event::cloud_event::Event;
use crate::generated::events::Typed;
use crate::send::error::Error;
use crate::send::response::Response;

/// Sends a request and waits for the event that ends its operation.
///
/// | answer                          | success   | failure | unreadable | call ended   | no event         |
/// | ------------------------------- | --------- | ------- | ---------- | ------------ | ---------------- |
/// | accepted                        | completed | failed  | unreadable | disconnected | timed out        |
/// | accepted, answer unreadable     | completed | failed  | unreadable | disconnected | timed out        |
/// | delivery unknown                | completed | failed  | unreadable | disconnected | delivery unknown |
/// | invalid input, pair sent before | completed | failed  | unreadable | disconnected | delivery unknown |
/// | refused                         | refused   | refused | refused    |              | refused          |
/// | not sent                        | not sent  | not sent | not sent  |              | not sent         |
///
/// If the request may have been executed, the event decides the outcome, and the answer only if there is no
/// event; of an operation with an event for each participant, the last of them. After the first three answers the wait goes on until the timeout; after invalid input only an
/// event that arrived before counts. If the request was certainly not executed, the answer decides: the event
/// belongs to another request with the same context, and is put aside. The end of the call ends the wait even
/// before there is an answer.
pub(crate) async fn wait_for_outcome<T, E: Typed>(
    waiter: Result<Waiter, OutcomeError>,
    send: impl Future<Output = Result<Response<T>, Error>>,
) -> Result<Completed<E>, OutcomeError> {
    let mut waiter = waiter?;
    let Ended { accepted, mut reports, failure } = ended(&mut waiter, send).await;
    if let Some(cause) = failure {
        return Err(waiter.error(cause, reports, accepted));
    }
    let value = reports.last().and_then(Event::typed::<E>).cloned();
    match (value, reports.pop()) {
        (Some(value), Some(event)) => Ok(Completed::of(value, event, accepted)),
        // Cannot happen: success has a single type.
        _ => Err(waiter.error(Cause::TimedOut, reports, accepted)),
    }
}

/// Sends a request and waits for the events that end its operation, one for each participant.
pub(crate) async fn wait_for_each<T, E: Typed>(
    waiter: Result<Waiter, OutcomeError>,
    send: impl Future<Output = Result<Response<T>, Error>>,
) -> Result<Completed<Vec<E>>, OutcomeError> {
    let mut waiter = waiter?;
    let Ended { accepted, reports, failure } = ended(&mut waiter, send).await;
    let values = reports.iter().filter_map(Event::typed::<E>).cloned().collect();
    match (failure, reports.last().cloned()) {
        (Some(cause), _) => Err(waiter.error(cause, reports, accepted)),
        (None, Some(event)) => Ok(Completed::of(values, event, accepted)),
        // Cannot happen: at least one event is waited for.
        (None, None) => Err(waiter.error(Cause::TimedOut, reports, accepted)),
    }
}

/// How a wait ended.
struct Ended {
    accepted: Option<Response<()>>,
    /// The events that reported outcomes, in the order in which they came.
    reports: Vec<Event>,
    failure: Option<Cause>,
}

async fn ended<T>(
    waiter: &mut Waiter,
    send: impl Future<Output = Result<Response<T>, Error>>,
) -> Ended {
    let sent = waiter.now();
    let (accepted, mut error) = match waiter.answer(send).await {
        Some(Ok(response)) => (Some(response.without_value()), None),
        Some(Err(error)) => (None, Some(error)),
        None => (None, None),
    };
    let headers = match (&accepted, &error) {
        (Some(accepted), _) => Some(accepted.headers()),
        (None, error) => error.as_ref().map(Error::headers),
    };
    waiter.answered(headers, accepted.is_some(), sent);
    let shared = waiter.shared();
    let mut timeout: Option<BoxFuture<'_, ()>> = None;
    let mut reports = Vec::new();
    let mut failed = None;
    while !are_complete(&reports, waiter.events()) {
        let settled = match &error {
            Some(error) if !error.may_be_executed() => None,
            error => match (waiter.held(), error) {
                (Some(settled), _) => Some(settled),
                (None, Some(error)) if error.is_input() => None,
                (None, _) => {
                    let duration = waiter.timeout();
                    let timeout = timeout.get_or_insert_with(|| shared.clock.sleep(duration));
                    waiter.settled(timeout).await
                }
            },
        };
        let failure = match (settled.map(|settled| waiter.result_of(settled)), error) {
            (Some(Ok(event)), of_request) => {
                reports.push(event);
                error = of_request;
                continue;
            }
            (Some(Err(Cause::Failed(event))), of_request) => {
                failed.get_or_insert_with(|| event.clone());
                reports.push(event);
                error = of_request;
                continue;
            }
            (Some(Err(cause)), _) => cause,
            (None, Some(error)) => Cause::Request(error),
            (None, None) => Cause::TimedOut,
        };
        return Ended { accepted, reports, failure: Some(failure) };
    }
    Ended { accepted, reports, failure: failed.map(Cause::Failed) }
}

/// Returns whether every outcome has been reported: that of one participant may be reported again.
fn are_complete(reports: &[Event], expected: usize) -> bool {
    let participants: Vec<Option<String>> = reports.iter().map(Event::participant).collect();
    let is_new = |(index, participant): &(usize, &Option<String>)| {
        participant.is_none() || !participants[..*index].contains(participant)
    };
    participants.iter().enumerate().filter(is_new).count() >= expected
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::{Duration, SystemTime};

    use super::super::error::OutcomeErrorKind::{
        DeliveryUnknown, Disconnected, Failed, NotSent, Refused, TimedOut, Unreadable,
    };
    use super::super::key::Key;
    use super::super::registry::{EarlierEvents, Expected, Shared};
    use super::*;
    use crate::event::error::EventError;
    use crate::event::outcomes::error::OutcomeErrorKind;
    use crate::event::read::read;
    use crate::generated::events::Operation;
    use crate::generated::types::{CommunicationError, SendDtmfTonesCompleted};
    use crate::send::report::Report;

    type Answer = Result<Response<()>, Error>;
    type Outcome = Result<(), OutcomeErrorKind>;

    const TIMEOUT: Duration = Duration::from_secs(120);
    const COMPLETED: Outcome = Ok(());

    /// The table of [`wait_for_outcome`]: an answer, the outcome with each of [`events`], the outcome
    /// without an event, and whether an event is waited for.
    fn table() -> [(Answer, [Outcome; 4], OutcomeErrorKind, bool); 6] {
        let with_event = [COMPLETED, Err(Failed), Err(Disconnected), Err(Unreadable)];
        // The end of the call comes before the answer, which is not awaited then.
        let without = |kind| [Err(kind), Err(kind), Err(Disconnected), Err(kind)];
        let refusal = Error::service(400, CommunicationError::new("8500", "Busy."));
        let invalid = Error::input("tones: invalid")
            .with_report(Report { unsettled: true, ..Report::default() });
        [
            (Ok(Response::new(202, ())), with_event, TimedOut, true),
            (Err(Error::unreadable_success(202, "not JSON")), with_event, TimedOut, true),
            (Err(Error::timeout("late")), with_event, DeliveryUnknown, true),
            (Err(refusal), without(Refused), Refused, false),
            (Err(Error::connect("refused")), without(NotSent), NotSent, false),
            (Err(invalid), with_event, DeliveryUnknown, false),
        ]
    }

    const UNREADABLE: &str = r#"{
        "id": ["1"], "type": "Microsoft.Communication.SendDtmfTonesCompleted",
        "data": {"callConnectionId": "421f3500", "operationContext": "pin"}
    }"#;

    fn events() -> [Vec<Result<Event, EventError>>; 4] {
        let body = |name: &str, result: &str| {
            let event = format!(
                r#"{{"id": "1", "type": "Microsoft.Communication.{name}", "data": {{
                    "callConnectionId": "421f3500", "operationContext": "pin", "resultInformation": {result}
                }}}}"#
            );
            read(event.as_bytes())
        };
        [
            body("SendDtmfTonesCompleted", "{}"),
            body("SendDtmfTonesFailed", "{}"),
            body("CallDisconnected", "{}"),
            read(UNREADABLE.as_bytes()),
        ]
    }

    /// The outcome if the events are delivered after so much time, and the answer arrives after 1 s.
    async fn outcome(
        answer: &Answer,
        events: &[Result<Event, EventError>],
        after: Duration,
    ) -> Outcome {
        let shared = Arc::new(Shared::new(SystemTime::now));
        let key = Key::new(Operation::SendDtmfTones, "421f3500", "pin");
        let expected = Expected { events: 1, in_call: "" };
        let waiter =
            Waiter::register(&shared, key, EarlierEvents::Discard, expected, TIMEOUT, None);
        let waiter = waiter.unwrap();
        let send = async {
            tokio::time::sleep(Duration::from_secs(1)).await;
            answer.clone()
        };
        let deliver = async {
            tokio::time::sleep(after).await;
            shared.registry().deliver(events, shared.clock.monotonic());
        };
        let (outcome, ()) = tokio::join!(wait_for_outcome(Ok(waiter), send), deliver);
        outcome.map(|_: Completed<SendDtmfTonesCompleted>| ()).map_err(|error| error.kind())
    }

    #[tokio::test(start_paused = true)]
    async fn each_answer_and_event_has_its_outcome() {
        for (answer, with_event, without_event, is_waited_for) in table() {
            for (events, expected) in events().iter().zip(with_event) {
                let before = outcome(&answer, events, Duration::ZERO).await;
                assert_eq!(before, expected, "{answer:?}, {events:?} before it");
                let after = outcome(&answer, events, TIMEOUT).await;
                let expected = if is_waited_for { expected } else { Err(without_event) };
                assert_eq!(after, expected, "{answer:?}, {events:?} after it");
                let late = outcome(&answer, events, TIMEOUT + Duration::from_secs(2)).await;
                assert_eq!(late, Err(without_event), "{answer:?}, {events:?} too late");
            }
        }
    }
}
