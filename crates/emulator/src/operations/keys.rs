//! Keys that participants press.

use acs_call_automation::Tones;

use crate::event::Events;
use crate::operations::{dtmf, recognize};
use crate::refusal::Refusal;
use crate::state::State;

/// Has continuous recognition and recognition hear the keys of a participant.
pub(crate) fn press(
    state: &State,
    call_connection_id: &str,
    participant: &str,
    keys: &Tones,
) -> Result<(), Refusal> {
    let (events, timer) = state.calls.with(call_connection_id, |call| {
        let (mut events, mut timer) = (Events::default(), None);
        for tone in keys.iter() {
            dtmf::report_key(call, participant, tone, &mut events);
            recognize::hear_key(state, call, participant, tone, &mut events, &mut timer);
        }
        Ok((events, timer))
    })?;
    state.callbacks.post(call_connection_id, events);
    if let Some(timer) = timer {
        state.timers.start(call_connection_id, timer);
    }
    Ok(())
}
