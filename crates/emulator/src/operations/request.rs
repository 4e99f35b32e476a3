//! The requests that operations get, and what they return.

use acs_call_automation::Tones;
use acs_call_automation::event::EventData;
use acs_call_automation::types::{
    CommunicationIdentifierModel as Participant, IncomingCallEventData, ResultInformation,
};
use bytes::Bytes;
use http::Uri;
use serde::Serialize;
use serde::de::DeserializeOwned;
use url::Url;

use crate::body;
use crate::calls::call::{Call, Timer};
use crate::calls::running::{Media, Report, Running};
use crate::calls::streams::{Step, Stream};
use crate::ending::Ending;
use crate::event::{Events, Reply, failed};
use crate::prompt_files::Check;
use crate::refusal::Refusal;
use crate::state::State;

/// How many unknown members of one body are logged.
const MOST_WARNINGS: usize = 10;

/// Executes an operation, or refuses it.
pub(crate) type Handler = fn(&Request<'_>) -> Result<Accepted, Refusal>;

/// The parameters in a path, by their names in the template.
pub(crate) type Parameters = Vec<(&'static str, String)>;

/// A request for an operation.
pub(crate) struct Request<'a> {
    pub(crate) state: &'a State,
    /// Its entry in the journal.
    pub(crate) entry: Option<u64>,
    pub(crate) parameters: &'a Parameters,
    /// The address at which the client has reached the emulator.
    pub(crate) uri: &'a Uri,
    pub(crate) scheme: &'static str,
    pub(crate) host: &'a str,
    pub(crate) body: &'a [u8],
    pub(crate) api_version: &'static str,
}

/// An operation that is accepted: what it starts, and what its answer contains.
#[derive(Default)]
pub(crate) struct Accepted {
    /// The call, if it is not in the path.
    pub(crate) call_connection_id: Option<String>,
    pub(crate) participant: Option<Participant>,
    pub(crate) tones: Option<Tones>,
    pub(crate) operation_context: Option<String>,
    /// The body of the answer, as JSON.
    pub(crate) body: Option<Bytes>,
    pub(crate) events: Events,
    /// The calls that come in because of it.
    pub(crate) incoming: Vec<IncomingCallEventData>,
    /// When the operation ends by itself.
    pub(crate) timer: Option<Timer>,
    /// The files of its prompt that are checked.
    pub(crate) files: Option<Check>,
}

/// What an operation does with a stream.
pub(crate) struct Turn {
    pub(crate) stream: Stream,
    pub(crate) step: Step,
    /// The new language of a transcription.
    pub(crate) locale: Option<String>,
}

impl Request<'_> {
    /// A parameter of the operation's path; empty if the path has no such parameter.
    pub(crate) fn parameter(&self, name: &str) -> &str {
        self.parameters.iter().find(|(of, _)| *of == name).map_or("", |(_, value)| value)
    }

    pub(crate) fn call_connection_id(&self) -> &str {
        self.parameter("callConnectionId")
    }

    /// Reads the callback URI in a member of the body.
    pub(crate) fn callback_uri(&self, member: &str, text: &str) -> Result<Url, Refusal> {
        let parsed = self.state.settings.addresses.parse(text);
        parsed.map_err(|problem| Refusal::invalid(member, &problem))
    }

    /// Reads the body as a type of the client. An unknown member is ignored, as by the service, unless
    /// the emulator is strict.
    pub(crate) fn read<T: DeserializeOwned + Serialize>(&self) -> Result<T, Refusal> {
        let read = body::read(self.body)?;
        let settings = &self.state.settings;
        for member in body::unknown_members(self.body, &read).into_iter().take(MOST_WARNINGS) {
            if settings.is_strict {
                return Err(Refusal::invalid(member, "the operation does not have this member"));
            }
            let path = self.uri.path();
            settings
                .log
                .line(|| format!("warning: {path}: the unknown member {member} is ignored"));
        }
        Ok(read)
    }

    /// Acts on the call of the request; `context` and `callback_uri` are members of its body.
    pub(crate) fn in_call(
        &self,
        context: Option<String>,
        callback_uri: Option<String>,
        act: impl FnOnce(&mut Call, Reply) -> Result<Accepted, Refusal>,
    ) -> Result<Accepted, Refusal> {
        let own = callback_uri.as_deref();
        let own = own.map(|uri| self.callback_uri("operationCallbackUri", uri)).transpose()?;
        let mut accepted = self.state.calls.with(self.call_connection_id(), |call| {
            let to = own
                .or_else(|| call.callback_uri.clone())
                .or_else(|| self.state.settings.callback_uri.clone());
            let call_connection_id = self.call_connection_id().to_owned();
            let conversation = call.conversation(&call_connection_id);
            let (context, api_version) = (context.clone(), self.api_version);
            let request = self.entry;
            act(call, Reply { call_connection_id, conversation, to, context, api_version, request })
        })?;
        accepted.operation_context = context;
        Ok(accepted)
    }

    /// Reports the outcome of a step of a stream at once: a success, unless a test wants a failure.
    pub(crate) fn report(
        &self,
        turn: Turn,
        context: Option<String>,
        callback_uri: Option<String>,
        success: impl FnOnce(&Reply) -> EventData,
        failure: impl FnOnce(&Reply, ResultInformation) -> EventData,
    ) -> Result<Accepted, Refusal> {
        self.in_call(context, callback_uri, |call, mut reply| {
            let Turn { stream, step, locale } = turn;
            if self.state.settings.has_start_context {
                reply.context = call.context_of_start(stream, step, reply.context);
            }
            let event = match self.state.next_ending(self.call_connection_id()) {
                Ending::Failed(why) => failure(&reply, failed(why)),
                _ => {
                    let (locale, sockets) = (locale.as_deref(), &self.state.sockets);
                    call.streams.step(stream, step, locale, &reply, sockets);
                    success(&reply)
                }
            };
            let mut events = Events::default();
            events.add(&reply, event);
            Ok(Accepted { events, ..Accepted::default() })
        })
    }

    /// A media operation, ready to run.
    pub(crate) fn running(&self, media: Media, reply: Reply, report: Report) -> Running {
        let (id, ending) = (
            self.state.calls.new_operation_id(),
            self.state.next_ending(self.call_connection_id()),
        );
        Running { id, media, reply, ending, report, failed_source: None }
    }
}

impl Accepted {
    pub(crate) fn answered_by(mut self, body: &impl Serialize) -> Self {
        // Every value of the interface's types can be written as JSON.
        self.body = serde_json::to_vec(body).ok().map(Bytes::from);
        self
    }
}
