//! Participants with [habits](crate::calls::habit) act as people do, on what the journal shows: they hang up and
//! press keys by the same operations.

use std::time::Duration;

use acs_call_automation::types::{
    CommunicationIdentifierModel as Participant, ParticipantsUpdated, RecognizeRequest,
};
use acs_call_automation::{Tone, Tones};
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use crate::calls::call::Call;
use crate::calls::habit::Habit;
use crate::clock::Alarm;
use crate::journal::RESET;
use crate::journal::entry::{Entry, What};
use crate::operations::{far_end, input};
use crate::state::State;

const HANGS_UP_AFTER: Duration = Duration::from_secs(3);
const PRESSES_AFTER: Duration = Duration::from_millis(500);

/// What a person will do, and when.
struct Plan {
    alarm: Alarm,
    call_connection_id: String,
    participant: String,
    habit: Habit,
}

/// Has participants act by their habits. It runs as long as the emulator.
pub(crate) async fn act(state: &State) {
    let mut news = state.journal.watch();
    let (mut last, mut plans) = (0, Vec::<Plan>::new());
    loop {
        for entry in state.journal.after(last) {
            last = entry.id;
            if matches!(&entry.what, What::Control { action, .. } if action == RESET) {
                plans.clear();
            }
            for (call_connection_id, participant, habit) in planned(state, &entry) {
                let after = match habit {
                    Habit::HangsUp => HANGS_UP_AFTER,
                    _ => PRESSES_AFTER,
                };
                let is_same = |plan: &Plan| {
                    plan.habit == habit
                        && plan.participant == participant
                        && plan.call_connection_id == call_connection_id
                };
                // Somebody who will hang up does not do it later because another one joins.
                if !plans.iter().any(is_same) {
                    let alarm = state.clock.alarm(state.clock.now() + after);
                    plans.push(Plan { alarm, call_connection_id, participant, habit });
                }
            }
        }
        let now = state.clock.now();
        let due: Vec<Plan> = plans.extract_if(.., |plan| plan.alarm.due <= now).collect();
        plans.extend(due.into_iter().filter_map(|plan| carry_out(state, plan)));
        let next = plans.iter().map(|plan| plan.alarm.due).min();
        tokio::select! {
            more = news.wait_for(|newest| *newest > last) => if more.is_err() { return },
            () = state.clock.reach(next.unwrap_or(now)), if next.is_some() => {}
        }
    }
}

/// What people do after an entry: in which call, and who.
fn planned(state: &State, entry: &Entry) -> Vec<(String, String, Habit)> {
    match &entry.what {
        What::Event(made) if made.r#type == "ParticipantsUpdated" => {
            #[derive(serde::Deserialize)]
            struct Event {
                data: ParticipantsUpdated,
            }
            let events: Option<Vec<Event>> = read(&made.body);
            let joined = events.into_iter().flatten().flat_map(|event| event.data.participants);
            let present = joined.flatten().filter_map(|one| Some(one.identifier?.raw_id()));
            let hang_up = present.filter(|raw_id| Habit::of(raw_id) == Some(Habit::HangsUp));
            hang_up.map(|who| (made.call_connection_id.clone(), who, Habit::HangsUp)).collect()
        }
        What::Answer(answered) if answered.executed => {
            let entries = state.journal.after(answered.request.saturating_sub(1));
            let Some(What::Request(asked)) = entries.first().map(|entry| &entry.what) else {
                return Vec::new();
            };
            let is_recognize = asked.operation.as_deref() == Some("recognize");
            let body = asked.body.as_ref().filter(|_| is_recognize);
            let target = body.and_then(|body| read::<RecognizeRequest>(body)).map(|recognize| {
                Participant::raw_id(&recognize.recognize_options.target_participant)
            });
            let presses = target.filter(|raw_id| Habit::of(raw_id) == Some(Habit::Presses));
            let call = answered.call_connection_id.clone();
            presses.zip(call).map(|(who, call)| (call, who, Habit::Presses)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// Does what was planned. Returns the plan if it is too early.
fn carry_out(state: &State, plan: Plan) -> Option<Plan> {
    let Plan { call_connection_id: call, participant: who, habit, .. } = &plan;
    // The call or the recognition may have ended meanwhile.
    match habit {
        Habit::HangsUp => drop(far_end::hang_up(state, call, who)),
        Habit::Presses => {
            let hears = |call: &mut Call| {
                let mut all = call.recognitions();
                let found = all.find(|(_, one)| one.participant() == who);
                Ok(found.map(|(_, one)| !one.is_prompting() || one.is_interruptible()))
            };
            match state.calls.look(call, hears) {
                Ok(Some(true)) => {
                    drop(input::press(state, call, who, &Tones::from(vec![Tone::One])));
                }
                Ok(Some(false)) => {
                    let alarm = state.clock.alarm(state.clock.now() + PRESSES_AFTER);
                    return Some(Plan { alarm, ..plan });
                }
                Ok(None) | Err(_) => {}
            }
        }
        Habit::Refuses(_) => {}
    }
    None
}

fn read<T: DeserializeOwned>(body: &RawValue) -> Option<T> {
    serde_json::from_str(body.get()).ok()
}
