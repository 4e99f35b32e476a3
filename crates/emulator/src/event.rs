//! Events: what all of them carry, and where they go.

use acs_call_automation::Subcode;
use acs_call_automation::event::EventData;
use acs_call_automation::types::ResultInformation;
use url::Url;

/// Makes a value of a type that is `#[non_exhaustive]`, because the service may add members to it:
/// `made!(DtmfResult { tones: Some(tones) })`.
macro_rules! made {
    ($of:path { $($member:ident: $value:expr),* $(,)? }) => {{
        let mut value = <$of>::default();
        $(value.$member = $value;)*
        value
    }};
}
pub(crate) use made;

/// Makes an event for a [`Reply`], with a result and with the members that only this event has:
/// `event!(reply, done(), RecognizeCompleted, dtmf_result: heard)`.
macro_rules! event {
    ($reply:expr, $result:expr, $name:ident $(, $member:ident: $value:expr)* $(,)?) => {{
        let reply: &$crate::event::Reply = $reply;
        let id = &reply.call_connection_id;
        ::acs_call_automation::event::EventData::$name($crate::event::made!(
            ::acs_call_automation::types::$name {
                call_connection_id: Some(id.clone()),
                server_call_id: Some($crate::ids::server_call_id(&reply.conversation)),
                correlation_id: Some($crate::ids::correlation_id(&reply.conversation)),
                operation_context: reply.context.clone(),
                result_information: Some($result),
                $($member: Some($value),)*
            }
        ))
    }};
}
pub(crate) use event;

/// Where the events of an operation go, and what they carry of its request.
#[derive(Clone)]
pub(crate) struct Reply {
    pub(crate) call_connection_id: String,
    /// The call from whose id the server call id and the correlation id are made.
    pub(crate) conversation: String,
    /// The first of: the operation's own callback URI, the call's, the emulator's.
    pub(crate) to: Option<Url>,
    pub(crate) context: Option<String>,
    /// The api-version of the request, which events repeat.
    pub(crate) api_version: &'static str,
    /// The entry of its request in the journal.
    pub(crate) request: Option<u64>,
}

/// Events to be posted, in this order.
#[derive(Default)]
pub(crate) struct Events(pub(crate) Vec<Event>);

/// An event and where it goes.
pub(crate) struct Event {
    pub(crate) to: Url,
    /// The source and subject, unless they are those of the call.
    pub(crate) source: Option<String>,
    pub(crate) api_version: &'static str,
    /// The entry in the journal of the request that it reports on.
    pub(crate) request: Option<u64>,
    pub(crate) data: EventData,
}

impl Events {
    /// Adds an event, unless it has nowhere to go.
    pub(crate) fn add(&mut self, reply: &Reply, data: EventData) {
        if let Some(to) = &reply.to {
            let (to, api_version, request) = (to.clone(), reply.api_version, reply.request);
            self.0.push(Event { to, source: None, api_version, request, data });
        }
    }
}

/// The result of a success, with the message of the service.
pub(crate) fn done() -> ResultInformation {
    result(200, Subcode::DONE, "Action completed successfully.")
}

/// The result of a failure.
pub(crate) fn failed(why: Subcode) -> ResultInformation {
    // The status that the documents have for the subcode, if they have one.
    let code = match why {
        Subcode::RECOGNIZE_PROMPT_FAILED
        | Subcode::RECOGNIZE_INTERNAL_ERROR
        | Subcode::RECOGNIZE_INCORRECT_TONE => 500,
        _ if why.number() >= Subcode::DOWNSTREAM_UNKNOWN.number() => 500,
        _ => 400,
    };
    explained(code, why)
}

/// A result with the documented meaning of its subcode as the message.
pub(crate) fn explained(code: i32, why: Subcode) -> ResultInformation {
    let message = match why {
        // As recorded.
        Subcode::PLAY_FILE_FORMAT => "Action failed, file format is invalid.",
        _ => why.meaning().unwrap_or("the failure that a test asked for"),
    };
    result(code, why, message)
}

pub(crate) fn result(code: i32, subcode: Subcode, message: &str) -> ResultInformation {
    made!(ResultInformation {
        code: Some(code),
        sub_code: i32::try_from(subcode.number()).ok(),
        message: Some(message.to_owned()),
    })
}
