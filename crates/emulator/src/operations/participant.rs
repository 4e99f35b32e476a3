//! Participants in requests.

use acs_call_automation::types::{
    CommunicationIdentifierModel as Participant, CommunicationIdentifierModelKind as Kind,
};

use crate::refusal::Refusal;

/// The raw id of the participant in a member of the body. A participant may only have the member of one kind,
/// and `kind` must be that kind.
pub(super) fn raw_id(member: &str, participant: &Participant) -> Result<String, Refusal> {
    let members = [
        (Kind::CommunicationUser, participant.communication_user.is_some()),
        (Kind::PhoneNumber, participant.phone_number.is_some()),
        (Kind::MicrosoftTeamsUser, participant.microsoft_teams_user.is_some()),
        (Kind::MicrosoftTeamsApp, participant.microsoft_teams_app.is_some()),
        (Kind::TeamsExtensionUser, participant.teams_extension_user.is_some()),
    ];
    let mut set = members.into_iter().filter_map(|(kind, is_set)| is_set.then_some(kind));
    let (first, second) = (set.next(), set.next());
    if let (Some(first), Some(second)) = (&first, &second) {
        let problem = format!("expected one kind of participant, found {first} and {second}");
        return Err(Refusal::invalid(member, &problem));
    }
    if let (Some(kind), Some(set)) = (&participant.kind, &first)
        && kind != set
    {
        let problem = format!("expected {set}, which is the member that is set");
        return Err(Refusal::invalid(format!("{member}.kind"), &problem));
    }
    let raw_id = participant.raw_id();
    if raw_id.is_empty() && first.is_none() {
        let problem = "expected a participant, found nothing that identifies one";
        return Err(Refusal::invalid(member, problem));
    }
    Ok(raw_id)
}
