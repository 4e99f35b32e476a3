//! Custom calling contexts: what a caller passes on to who is called.

use std::collections::BTreeMap;

use acs_call_automation::types::CustomCallingContext;

use crate::refusal::Refusal;

const MEMBER: &str = "customCallingContext";
/// The SIP header that carries user-to-user information (RFC 7433), and its name in incoming calls.
const USER_TO_USER: &str = "User-To-User";
const RECEIVED_USER_TO_USER: &str = "userToUser";

/// Checks the limits of a context. A message quotes no header: it may be personal.
pub(super) fn check(context: Option<&CustomCallingContext>) -> Result<(), Refusal> {
    let Some(context) = context else { return Ok(()) };
    if let Some(headers) = &context.sip_headers {
        let is_custom = |name: &str| !name.eq_ignore_ascii_case(USER_TO_USER);
        let custom: Vec<_> = headers.keys().filter(|name| is_custom(name)).collect();
        // X-MS-Custom- begins with it too.
        let is_named =
            |name: &&&String| name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("X-"));
        if custom.iter().any(|name| !is_named(&name)) {
            let problem = "expected names that begin with X-MS-Custom- or X-, or User-To-User";
            return Err(invalid("sipHeaders", problem));
        }
        if custom.len() > 5 {
            return Err(invalid("sipHeaders", "expected at most 5 headers besides User-To-User"));
        }
        check_lengths("sipHeaders", headers, 256)?;
    }
    if let Some(headers) = &context.voip_headers {
        if headers.len() > 1000 {
            return Err(invalid("voipHeaders", "expected at most 1000 headers"));
        }
        check_lengths("voipHeaders", headers, 1024)?;
    }
    Ok(())
}

/// A context as the called application gets it.
pub(super) fn received(mut context: CustomCallingContext) -> CustomCallingContext {
    if let Some(headers) = &mut context.sip_headers
        && let Some(name) =
            headers.keys().find(|name| name.eq_ignore_ascii_case(USER_TO_USER)).cloned()
        && let Some(value) = headers.remove(&name)
    {
        headers.insert(RECEIVED_USER_TO_USER.to_owned(), value);
    }
    context
}

fn check_lengths(
    member: &str,
    headers: &BTreeMap<String, String>,
    longest: usize,
) -> Result<(), Refusal> {
    if headers.keys().any(|name| name.is_empty() || name.chars().count() > 64) {
        return Err(invalid(member, "expected names of 1 to 64 characters"));
    }
    if headers.values().any(|value| value.chars().count() > longest) {
        let problem = format!("expected values of at most {longest} characters");
        return Err(invalid(member, &problem));
    }
    Ok(())
}

fn invalid(member: &str, problem: &str) -> Refusal {
    Refusal::invalid(format!("{MEMBER}.{member}"), problem)
}
