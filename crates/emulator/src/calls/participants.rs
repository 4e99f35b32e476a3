//! Who is in a call, and who has been invited to it.

use acs_call_automation::Subcode;
use acs_call_automation::event::EventData;
use acs_call_automation::types::{
    CallParticipant, CommunicationIdentifierModel as Participant, ParticipantsUpdated,
};

use crate::calls::far_end::FarEnd;
use crate::ending::Ending;
use crate::event::{Events, Reply, event, made, result};
use crate::ids::{correlation_id, server_call_id};

#[derive(Default)]
pub(crate) struct Participants {
    pub(crate) joined: Vec<CallParticipant>,
    pub(crate) invited: Vec<Invitation>,
    /// Targets of a created call who still ring after another one has answered.
    pub(crate) called: Vec<Participant>,
    /// The number of the last `ParticipantsUpdated`.
    sequence_number: i32,
}

/// A participant who was added and has not answered yet.
pub(crate) struct Invitation {
    /// The id of its timer.
    pub(crate) id: u64,
    pub(crate) invitation_id: String,
    pub(crate) participant: Participant,
    pub(crate) reply: Reply,
    pub(crate) far_end: FarEnd,
    pub(crate) ending: Ending,
}

impl Participants {
    pub(crate) fn is_blank(&self) -> bool {
        self.sequence_number == 0
            && self.joined.is_empty()
            && self.invited.is_empty()
            && self.called.is_empty()
    }

    pub(crate) fn find(&mut self, raw_id: &str) -> Option<&mut CallParticipant> {
        self.joined.iter_mut().find(|participant| is(participant, raw_id))
    }

    pub(crate) fn join(&mut self, participant: &Participant) {
        if self.find(&participant.raw_id()).is_none() {
            self.joined.push(new(participant));
        }
    }

    /// Removes a participant. Returns whether the participant was in the call.
    pub(crate) fn leave(&mut self, raw_id: &str) -> bool {
        let before = self.joined.len();
        self.joined.retain(|participant| !is(participant, raw_id));
        self.joined.len() < before
    }

    /// Reports who is in the call; `call` is where the events of the call go.
    pub(crate) fn report(&mut self, call: &Reply, events: &mut Events) {
        self.sequence_number = self.sequence_number.saturating_add(1);
        let data = EventData::ParticipantsUpdated(made!(ParticipantsUpdated {
            call_connection_id: Some(call.call_connection_id.clone()),
            server_call_id: Some(server_call_id(&call.conversation)),
            correlation_id: Some(correlation_id(&call.conversation)),
            participants: Some(self.joined.clone()),
            sequence_number: Some(self.sequence_number),
            result_information: Some(result(200, Subcode::DONE, "")),
        }));
        events.add(call, data);
    }

    /// Ends the ringing of an invitation: the participant joins, or does not.
    pub(crate) fn settle(&mut self, invitation: Invitation, call: &Reply, events: &mut Events) {
        let Invitation { participant, reply, far_end, ending, .. } = invitation;
        let refusal = far_end.refusal().or(match ending {
            Ending::Done => None,
            ending => Some(ending.result()),
        });
        if let Some(refusal) = refusal {
            let event = event!(&reply, refusal, AddParticipantFailed, participant: participant);
            return events.add(&reply, event);
        }
        self.join(&participant);
        let done = result(200, Subcode::DONE, "");
        let event = event!(&reply, done, AddParticipantSucceeded, participant: participant);
        events.add(&reply, event);
        self.report(call, events);
    }
}

/// A participant as answers and events have it, with a raw id and a kind.
pub(crate) fn identified(participant: &Participant) -> Participant {
    let raw_id = participant.raw_id();
    let mut identified = raw_id.parse().unwrap_or_else(|_| participant.clone());
    identified.raw_id = Some(raw_id);
    identified
}

/// A participant who has just joined.
pub(crate) fn new(participant: &Participant) -> CallParticipant {
    made!(CallParticipant {
        identifier: Some(identified(participant)),
        is_muted: Some(false),
        is_on_hold: Some(false),
    })
}

fn is(participant: &CallParticipant, raw_id: &str) -> bool {
    participant.identifier.as_ref().is_some_and(|identifier| identifier.raw_id() == raw_id)
}
