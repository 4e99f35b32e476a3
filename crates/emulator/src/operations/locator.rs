//! Which call a locator names.

use acs_call_automation::types::{CallLocator, CallLocatorKind as Kind};

use crate::refusal::Refusal;

const MEMBER: &str = "callLocator";

pub(super) enum Locator {
    /// By its server call id.
    Call(String),
    Group(String),
    Room(String),
}

/// Reads a locator: exactly one id, of the kind that is named, if one is.
pub(super) fn read(locator: CallLocator) -> Result<Locator, Refusal> {
    let CallLocator { server_call_id, group_call_id, room_id, kind, .. } = locator;
    let (member, found, located) = match (server_call_id, group_call_id, room_id) {
        (Some(id), None, None) => ("serverCallId", Kind::ServerCallLocator, Locator::Call(id)),
        (None, Some(id), None) => ("groupCallId", Kind::GroupCallLocator, Locator::Group(id)),
        (None, None, Some(id)) => ("roomId", Kind::RoomCallLocator, Locator::Room(id)),
        (None, None, None) => {
            let problem = "expected a serverCallId, a groupCallId or a roomId";
            return Err(Refusal::invalid(MEMBER, problem));
        }
        _ => return Err(Refusal::invalid(MEMBER, "expected one id")),
    };
    let (Locator::Call(id) | Locator::Group(id) | Locator::Room(id)) = &located;
    if id.is_empty() {
        return Err(Refusal::invalid(
            format!("{MEMBER}.{member}"),
            "expected an id, found nothing",
        ));
    }
    // Older clients write its name with a capital.
    if kind.is_some_and(|kind| !kind.as_str().eq_ignore_ascii_case(found.as_str())) {
        let problem = format!("expected {found}, because it has a {member}");
        return Err(Refusal::invalid(format!("{MEMBER}.kind"), &problem));
    }
    Ok(located)
}
