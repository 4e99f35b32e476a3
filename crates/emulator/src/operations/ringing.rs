//! How the ringing of a call ends: it is connected, or it is not.

use acs_call_automation::Subcode;
use acs_call_automation::event::EventData;
use acs_call_automation::types::ResultInformation;

use crate::calls::call::Stage;
use crate::calls::far_end::FarEnd;
use crate::calls::leg::{How, Ringing};
use crate::calls::streams::{Step, Stream};
use crate::ending::Ending;
use crate::event::{Events, Reply, event, result};
use crate::operations::{streaming, transcription};
use crate::state::State;

/// Ends the ringing of a call as the far end does, if it still rings.
pub(super) fn settle(state: &State, call_connection_id: &str, far_end: FarEnd) -> Events {
    let rings = state.calls.look(call_connection_id, |call| {
        let ringing = call.leg.as_mut().and_then(|leg| leg.ringing.as_mut());
        Ok(ringing.map(|ringing| ringing.far_end = far_end).is_some())
    });
    if rings.unwrap_or(false) { end(state, call_connection_id, None) } else { Events::default() }
}

/// Ends the ringing of a call, if it still rings with this timer; with `None`, whatever its timer is.
pub(super) fn end(state: &State, call_connection_id: &str, timer: Option<u64>) -> Events {
    let mut events = Events::default();
    let callback_uri = state.settings.callback_uri.as_ref();
    let found = state.calls.look(call_connection_id, |call| {
        let leg = call.leg.as_mut().filter(|leg| {
            leg.ringing.is_some_and(|ringing| timer.is_none_or(|timer| timer == ringing.id))
        });
        let Some((how, ringing)) = leg.and_then(|leg| Some((leg.how, leg.ringing.take()?))) else {
            return Ok(None);
        };
        let failure = failure(how, ringing);
        if failure.is_none() {
            call.stage = Stage::Connected;
            let reply = call.reply(call_connection_id, callback_uri);
            events.add(&reply, event!(&reply, result(200, Subcode::DONE, ""), CallConnected));
        }
        Ok(Some(failure))
    });
    let Ok(Some(failure)) = found else { return events };
    let Some((how, failure, is_far_end)) = failure else {
        state.calls.enter(call_connection_id);
        // If the application has ended the call meanwhile, nothing follows.
        let _ = state.calls.with(call_connection_id, |call| {
            let mut reply = call.reply(call_connection_id, callback_uri);
            call.participants.report(&reply, &mut events);
            // As recorded, what starts with the call is reported without its context.
            reply.context = None;
            for stream in call.streams.first() {
                call.streams.step(stream, Step::Start, None, &reply, &state.sockets);
                let started = match stream {
                    Stream::MediaStreaming => streaming::started(&reply),
                    Stream::Transcription => transcription::started(&reply),
                };
                events.add(&reply, started);
            }
            Ok(())
        });
        return events;
    };
    // If the application has ended the call meanwhile, that is its end.
    if let Some(call) = state.calls.end(call_connection_id) {
        let reply = call.reply(call_connection_id, callback_uri);
        not_connected(how, failure, is_far_end, &reply, &mut events);
    }
    events
}

/// Why the call is not connected, and whether the far end has decided that.
fn failure(how: How, ringing: Ringing) -> Option<(How, ResultInformation, bool)> {
    if let Some(refusal) = ringing.far_end.refusal() {
        return Some((how, refusal, true));
    }
    match ringing.ending {
        Ending::Done => None,
        ending => Some((how, ending.result(), false)),
    }
}

fn not_connected(
    how: How,
    failure: ResultInformation,
    is_far_end: bool,
    reply: &Reply,
    events: &mut Events,
) {
    // As recorded: a call that the far end refuses ends with two events, the second without the context.
    let mut last = reply.clone();
    if is_far_end {
        events.add(reply, event!(reply, failure.clone(), CallDisconnected));
        last.context = None;
    }
    let event: EventData = match how {
        How::Created => event!(&last, failure, CreateCallFailed),
        How::Answered => event!(&last, failure, AnswerFailed),
        How::Joined => event!(&last, failure, ConnectFailed),
    };
    events.add(&last, event);
}
