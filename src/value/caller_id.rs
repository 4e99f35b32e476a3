//! The caller id of calls to phones.

/// Checks that a request has a caller id if it calls a phone.
///
/// The service needs one, except for direct routing ([place an outbound call]).
///
/// [place an outbound call]: https://learn.microsoft.com/azure/communication-services/how-tos/call-automation/actions-for-call-control
pub(crate) fn check(calls_phone: bool, has_caller_id: bool) -> Result<(), &'static str> {
    if has_caller_id || !calls_phone {
        return Ok(());
    }
    Err(
        "expected a phone number of the resource, because a phone is called, found none; set it, or \
         `without_caller_id` if the call goes through direct routing",
    )
}
