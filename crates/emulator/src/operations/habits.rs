//! Participants with [habits](crate::calls::habit) act as people do, on what the journal shows: they hang up and
//! press keys by the same operations.

use std::collections::HashSet;
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
use crate::journal::entry::{Deed, Entry, What};
use crate::media::audio;
use crate::operations::{far_end, input};
use crate::state::State;

const GREETS_AFTER: Duration = Duration::from_millis(500);
/// What a voicemail says, and how long it takes.
const GREETING: &str = "Hello. I cannot take your call now. Please leave a message after the tone.";
const GREETING_LASTS: Duration = Duration::from_secs(4);
/// The tone of a voicemail, and how long it lasts.
const BEEP: (u16, Duration) = (1000, Duration::from_millis(500));
const HANGS_UP_AFTER: Duration = Duration::from_secs(3);
const PRESSES_AFTER: Duration = Duration::from_millis(500);

/// What a person will do, and when.
struct Plan {
    alarm: Alarm,
    call_connection_id: String,
    participant: String,
    act: Act,
}

#[derive(Clone, Copy, PartialEq)]
enum Act {
    HangsUp,
    Presses,
    Greets,
    Beeps,
}

impl Act {
    /// How long it takes until it is done.
    fn after(self) -> Duration {
        match self {
            Self::HangsUp => HANGS_UP_AFTER,
            Self::Presses => PRESSES_AFTER,
            Self::Greets => GREETS_AFTER,
            Self::Beeps => GREETING_LASTS,
        }
    }
}

/// Has participants act by their habits. It runs as long as the emulator.
pub(crate) async fn act(state: &State) {
    let mut news = state.journal.watch();
    let (mut last, mut plans) = (0, Vec::<Plan>::new());
    // The calls and their voicemails, which greet only once.
    let mut greeted = HashSet::<(String, String)>::new();
    loop {
        for entry in state.journal.after(last) {
            last = entry.id;
            if matches!(&entry.what, What::Control { action, .. } if action == RESET) {
                plans.clear();
                greeted.clear();
            }
            if let What::Event(made) = &entry.what
                && made.r#type == "CallDisconnected"
            {
                greeted.retain(|(call, _)| *call != made.call_connection_id);
            }
            for (call_connection_id, participant, act) in planned(state, &entry) {
                let is_same = |plan: &Plan| {
                    plan.act == act
                        && plan.participant == participant
                        && plan.call_connection_id == call_connection_id
                };
                let is_done = act == Act::Greets
                    && !greeted.insert((call_connection_id.clone(), participant.clone()));
                // Somebody who will hang up does not do it later because another one joins.
                if !is_done && !plans.iter().any(is_same) {
                    let alarm = state.clock.alarm(state.clock.now() + act.after());
                    plans.push(Plan { alarm, call_connection_id, participant, act });
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
fn planned(state: &State, entry: &Entry) -> Vec<(String, String, Act)> {
    match &entry.what {
        What::Event(made) if made.r#type == "ParticipantsUpdated" => {
            #[derive(serde::Deserialize)]
            struct Event {
                data: ParticipantsUpdated,
            }
            let events: Option<Vec<Event>> = read(&made.body);
            let joined = events.into_iter().flatten().flat_map(|event| event.data.participants);
            let present = joined.flatten().filter_map(|one| Some(one.identifier?.raw_id()));
            let acts = present.filter_map(|raw_id| match Habit::of(&raw_id)? {
                Habit::HangsUp => Some((raw_id, Act::HangsUp)),
                Habit::IsVoicemail => Some((raw_id, Act::Greets)),
                Habit::Refuses(_) | Habit::Presses => None,
            });
            acts.map(|(who, act)| (made.call_connection_id.clone(), who, act)).collect()
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
            presses.zip(call).map(|(who, call)| (call, who, Act::Presses)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// Does what was planned. Returns the plan if it is too early.
fn carry_out(state: &State, plan: Plan) -> Option<Plan> {
    let Plan { call_connection_id: call, participant: who, act, .. } = &plan;
    // The call or the recognition may have ended meanwhile.
    match act {
        Act::HangsUp => drop(far_end::hang_up(state, call, who)),
        Act::Greets => {
            input::say(state, call, who, GREETING).ok()?;
            let alarm = state.clock.alarm(state.clock.now() + Act::Beeps.after());
            return Some(Plan { alarm, act: Act::Beeps, ..plan });
        }
        Act::Beeps => {
            // A call without an audio stream has nobody who hears it.
            let (hertz, duration) = BEEP;
            let beep = |rate| audio::tone(hertz, duration, rate);
            if input::speak(state, call, who, beep).is_ok() {
                let line = format!("the voicemail in call {call} beeps");
                state.has_done(line, Some(Deed::new("speak", call).by(who)));
            }
        }
        Act::Presses => {
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
    }
    None
}

fn read<T: DeserializeOwned>(body: &RawValue) -> Option<T> {
    serde_json::from_str(body.get()).ok()
}
