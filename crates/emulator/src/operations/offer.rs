//! Calls that come in at an application.

use acs_call_automation::types::{
    CommunicationIdentifierModel as Participant, IncomingCallEventData, PhoneNumberIdentifierModel,
};

use crate::calls::offers::{Offer, Origin};
use crate::calls::participants::identified;
use crate::event::made;
use crate::ids::{Ids, correlation_id, server_call_id};
use crate::operations::{custom_context, participant};
use crate::state::State;

/// Who calls a participant of the resource.
pub(super) struct Caller {
    pub(super) identity: Participant,
    pub(super) number: Option<PhoneNumberIdentifierModel>,
    pub(super) display_name: Option<String>,
}

impl Caller {
    /// The call as it comes in. A user joins the caller's conversation; over the telephone network, it is a
    /// call of its own, from the caller id.
    pub(super) fn calls(&self, ids: &Ids, to: Participant, origin: Origin) -> Offer {
        let number = self.number.clone().filter(|_| participant::phone_number(&to).is_some());
        let (from, joins) = match number {
            None => (self.identity.clone(), Some(origin.call_connection_id.clone())),
            Some(number) => {
                let number = made!(Participant { phone_number: Some(number) });
                (identified(&number), None)
            }
        };
        let display_name = self.display_name.clone();
        Offer { joins, display_name, origin: Some(origin), ..Offer::new(ids, from, to) }
    }
}

/// Begins to ring. The application still has to be notified.
pub(super) fn ring(state: &State, mut offer: Offer) -> IncomingCallEventData {
    let conversation = offer.conversation().to_owned();
    let (to, from) = (offer.to.clone(), offer.from.clone());
    let display_name = offer.display_name.clone().unwrap_or_default();
    let custom_context = offer.custom_context.clone().map(custom_context::received);
    let mut timer = None;
    if let Some(origin) = &offer.origin {
        offer.timer = state.calls.new_operation_id();
        timer = Some((origin.call_connection_id.clone(), (offer.timer, offer.rings)));
    }
    let context = state.offers.add(offer, &state.ids, state.clock.now());
    if let Some((call_connection_id, timer)) = timer {
        state.timers.start(&call_connection_id, timer);
    }
    let mut incoming = IncomingCallEventData::new(to, from, context);
    incoming.server_call_id = Some(server_call_id(&conversation));
    incoming.correlation_id = Some(correlation_id(&conversation));
    incoming.caller_display_name = Some(display_name);
    incoming.custom_context = custom_context;
    incoming
}
