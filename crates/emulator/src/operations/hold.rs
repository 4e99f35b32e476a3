//! Hold and unhold, whose success has no event.

use acs_call_automation::types::{HoldRequest, UnholdRequest};

use crate::ending::Ending;
use crate::event::{Events, event, failed};
use crate::operations::request::{Accepted, Handler, Request};
use crate::operations::{participant, play_source};
use crate::refusal::Refusal;

pub(super) const OPERATIONS: &[(&str, Handler)] = &[("Hold", hold), ("Unhold", unhold)];

fn hold(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: HoldRequest = request.read()?;
    let participant = body.target_participant;
    participant::raw_id("targetParticipant", &participant)?;
    if let Some(source) = &body.play_source_info {
        play_source::check("playSourceInfo", source)?;
    }
    request.in_call(body.operation_context, body.operation_callback_uri, |_, reply| {
        let mut events = Events::default();
        if let Ending::Failed(why) = request.state.next_ending() {
            events.add(&reply, event!(&reply, failed(why), HoldFailed));
        }
        Ok(Accepted { participant: Some(participant), events, ..Accepted::default() })
    })
}

fn unhold(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: UnholdRequest = request.read()?;
    let participant = body.target_participant;
    participant::raw_id("targetParticipant", &participant)?;
    request.in_call(body.operation_context, body.operation_callback_uri, |_, _| {
        Ok(Accepted { participant: Some(participant), ..Accepted::default() })
    })
}
