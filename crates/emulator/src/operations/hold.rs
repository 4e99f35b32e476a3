//! Hold and unhold, whose success has no event of its own.

use acs_call_automation::types::{HoldRequest, UnholdRequest};

use crate::calls::call::Call;
use crate::ending::Ending;
use crate::event::{Events, event, failed};
use crate::operations::request::{Accepted, Handler, Request};
use crate::operations::{participant, play_source};
use crate::refusal::Refusal;

pub(super) const OPERATIONS: &[(&str, Handler)] = &[("Hold", hold), ("Unhold", unhold)];

fn hold(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: HoldRequest = request.read()?;
    let participant = body.target_participant;
    let raw_id = participant::raw_id("targetParticipant", &participant)?;
    if let Some(source) = &body.play_source_info {
        play_source::check("playSourceInfo", source)?;
    }
    request.in_call(body.operation_context, body.operation_callback_uri, |call, reply| {
        let mut events = Events::default();
        if let Ending::Failed(why) = request.state.next_ending(request.call_connection_id()) {
            events.add(&reply, event!(&reply, failed(why), HoldFailed));
        } else {
            set_on_hold(request, call, &raw_id, true, &mut events);
        }
        Ok(Accepted { participant: Some(participant), events, ..Accepted::default() })
    })
}

fn unhold(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: UnholdRequest = request.read()?;
    let participant = body.target_participant;
    let raw_id = participant::raw_id("targetParticipant", &participant)?;
    request.in_call(body.operation_context, body.operation_callback_uri, |call, _| {
        let mut events = Events::default();
        set_on_hold(request, call, &raw_id, false, &mut events);
        Ok(Accepted { participant: Some(participant), events, ..Accepted::default() })
    })
}

/// Changes whether a participant is on hold, and reports the change. In a call that a test has connected, nobody may
/// be known to be in it.
fn set_on_hold(
    request: &Request<'_>,
    call: &mut Call,
    raw_id: &str,
    is_on_hold: bool,
    events: &mut Events,
) {
    let Some(found) = call.participants.find(raw_id) else { return };
    if found.is_on_hold.replace(is_on_hold) != Some(is_on_hold) {
        let callback_uri = request.state.settings.callback_uri.as_ref();
        let own = call.reply(request.call_connection_id(), callback_uri);
        call.participants.report(&own, events);
    }
}
