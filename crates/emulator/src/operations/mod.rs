//! What each operation does, and the events that report its outcome.
//!
//! A family of operations is a file with a table `OPERATIONS`, which is listed in [`FAMILIES`]. Where the
//! service's documents are silent, the README says what the emulator does.

pub(crate) mod call;
mod cancel;
mod connection;
mod custom_context;
mod dtmf;
pub(crate) mod far_end;
pub(crate) mod habits;
mod hold;
pub(crate) mod incoming;
pub(crate) mod input;
mod leaving;
mod locator;
mod offer;
mod outcome;
mod participant;
mod participants;
mod play;
pub(crate) mod play_source;
mod recognize;
mod recording;
mod recording_event;
mod recording_file;
pub(crate) mod request;
mod ringing;
mod stream_options;
pub(crate) mod stream_socket;
mod streaming;
pub(crate) mod time;
mod transcription;
mod transfer;

use acs_call_automation::__emulator::{OPERATIONS, OperationInfo};
use acs_call_automation::Repeatability;
use bytes::Bytes;
use http::StatusCode;

use crate::executed::Executed;
use crate::operations::request::{Handler, Request};
use crate::refusal::Refusal;

const FAMILIES: &[&[(&str, Handler)]] = &[
    cancel::OPERATIONS,
    connection::OPERATIONS,
    dtmf::OPERATIONS,
    hold::OPERATIONS,
    incoming::OPERATIONS,
    participants::OPERATIONS,
    play::OPERATIONS,
    recognize::OPERATIONS,
    recording::OPERATIONS,
    streaming::OPERATIONS,
    transcription::OPERATIONS,
    transfer::OPERATIONS,
];

/// Executes an operation. Returns its call, and the body of its answer, if it has one.
pub(crate) fn execute(
    operation: &OperationInfo,
    request: &Request<'_>,
    pair: Option<&Repeatability>,
) -> Result<(String, Option<Bytes>), Refusal> {
    let handler = handler(operation.id).ok_or_else(|| {
        let message = format!("the emulator does not have the operation {} yet", operation.id);
        Refusal::without_subcode(StatusCode::NOT_IMPLEMENTED, message)
    })?;
    let accepted = handler(request)?;
    let state = request.state;
    let call_connection_id =
        accepted.call_connection_id.unwrap_or_else(|| request.call_connection_id().to_owned());
    if operation.method == "GET" {
        return Ok((call_connection_id, accepted.body));
    }
    state.executed.push(Executed {
        operation: camel_case(operation.id),
        call_connection_id: call_connection_id.clone(),
        participant: accepted.participant,
        tones: accepted.tones,
        operation_context: accepted.operation_context,
        repeatability: pair.cloned(),
    });
    state.post(&call_connection_id, accepted.events);
    accepted.incoming.iter().for_each(|incoming| state.notify(incoming));
    if let Some(timer) = accepted.timer {
        state.timers.start(&call_connection_id, timer);
    }
    // After the event of its start was posted.
    if let Some(check) = accepted.files {
        state.prompt_files.check(check);
    }
    Ok((call_connection_id, accepted.body))
}

fn handler(id: &str) -> Option<Handler> {
    let operations = FAMILIES.iter().copied().flatten();
    operations.copied().find(|(of, _)| *of == id).map(|(_, handler)| handler)
}

/// Turns `SendDtmfTones` into `sendDtmfTones`.
pub(crate) fn camel_case(id: &str) -> String {
    let (first, rest) = id.split_at(id.len().min(1));
    first.to_ascii_lowercase() + rest
}

/// Checks that there is an operation of this name. A mistake in it would look like a request that was not
/// sent.
pub(crate) fn check_name(name: &str) -> Result<(), Refusal> {
    let all = || OPERATIONS.iter().map(|operation| camel_case(operation.id));
    if all().any(|operation| operation == name) {
        return Ok(());
    }
    let all = all().collect::<Vec<_>>().join(", ");
    Err(Refusal::invalid("operation", &format!("expected one of {all}, found {name:?}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Those without a family are refused with 501.
    #[test]
    fn every_handler_is_of_one_operation_of_the_client() {
        let handled: Vec<_> = FAMILIES.iter().copied().flatten().map(|(id, _)| *id).collect();
        for (index, id) in handled.iter().enumerate() {
            assert!(OPERATIONS.iter().any(|operation| operation.id == *id), "{id}");
            assert!(!handled[..index].contains(id), "{id}");
        }
    }
}
