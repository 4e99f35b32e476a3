//! Participants in requests, checked as strictly as the client checks what people type.

use acs_call_automation::types::{
    CommunicationIdentifierModel as Participant, CommunicationIdentifierModelKind as Kind,
    PhoneNumberIdentifierModel,
};

use crate::calls::participants::identified;
use crate::refusal::Refusal;

/// The raw id of the participant in a member of the body.
///
/// A participant has a raw id, the member of one kind, or both. Then they must name the same participant, and
/// `kind`, which may be missing, must be its kind.
pub(super) fn raw_id(member: &str, participant: &Participant) -> Result<String, Refusal> {
    let invalid = |of: &str, problem: &str| {
        Err(Refusal::invalid(
            if of.is_empty() { member.to_owned() } else { format!("{member}.{of}") },
            problem,
        ))
    };
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
        return invalid("", &problem);
    }
    let raw_id = participant.raw_id();
    if raw_id.is_empty() && first.is_none() {
        return invalid("", "expected a participant, found nothing that identifies one");
    }
    let of_raw_id = match &participant.raw_id {
        None => None,
        Some(text) if !is_raw_id(text) => return invalid("rawId", RAW_ID),
        Some(text) => text.parse::<Participant>().ok(),
    };
    if let Some(user) = &participant.communication_user
        && !is_raw_id(&user.id)
    {
        return invalid("communicationUser.id", RAW_ID);
    }
    if let Some(phone) = &participant.phone_number
        && !is_phone_number(&phone.value)
    {
        return invalid("phoneNumber.value", PHONE_NUMBER);
    }
    // An unknown cloud has no raw id to compare.
    let mut of_member = participant.clone();
    of_member.raw_id = None;
    let of_member = of_member.raw_id();
    if participant.raw_id.is_some()
        && !of_member.is_empty()
        && !of_member.eq_ignore_ascii_case(&raw_id)
    {
        return invalid("rawId", "expected the raw id of the participant in the other member");
    }
    let kind = first.or_else(|| of_raw_id.and_then(|participant| participant.kind));
    if let (Some(found), Some(kind)) = (&participant.kind, kind)
        && *found != kind
    {
        return invalid("kind", &format!("expected {kind}, as the participant is one"));
    }
    Ok(raw_id)
}

const RAW_ID: &str = "expected a raw id: digits, a colon and the rest, such as 8:acs:…; after 4:, a phone \
                      number in E.164 format";
const PHONE_NUMBER: &str = "expected a phone number in E.164 format: +, country code and number";

/// Returns whether a text has the form of a raw id.
fn is_raw_id(text: &str) -> bool {
    let Some((kind, rest)) = text.split_once(':') else { return false };
    !kind.is_empty()
        && kind.bytes().all(|byte| byte.is_ascii_digit())
        && !rest.is_empty()
        && !rest.contains(|character: char| character.is_whitespace() || character.is_control())
        && (kind != "4" || is_phone_number(rest))
}

/// Returns whether a text is a phone number. A call of the service may have more after it, and may hide it.
fn is_phone_number(text: &str) -> bool {
    let number = text.split('_').next().unwrap_or_default();
    number == "anonymous" || is_e164(number)
}

/// Returns whether a text is a number in E.164 format, without anything around it, as it must be in a body.
fn is_e164(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or_default();
    (1..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Checks that there is a caller id if a phone is called.
pub(super) fn check_caller_id(
    raw_id: &str,
    caller_id: Option<&PhoneNumberIdentifierModel>,
) -> Result<(), Refusal> {
    let member = "sourceCallerIdNumber";
    match caller_id {
        None if raw_id.starts_with("4:") => {
            Err(Refusal::invalid(member, "required, because a phone number is called"))
        }
        Some(number) if !is_e164(&number.value) => {
            Err(Refusal::invalid(format!("{member}.value"), PHONE_NUMBER))
        }
        _ => Ok(()),
    }
}

/// The phone number of a participant who is one.
pub(super) fn phone_number(participant: &Participant) -> Option<PhoneNumberIdentifierModel> {
    identified(participant).phone_number
}
