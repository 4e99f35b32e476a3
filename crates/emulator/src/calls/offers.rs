//! Incoming calls that ring: what an `incomingCallContext` stands for.

use std::collections::{HashMap, VecDeque};
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use acs_call_automation::Subcode;
use acs_call_automation::types::CommunicationIdentifierModel as Participant;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::StatusCode;

use crate::ids::new_id;
use crate::refusal::Refusal;
use crate::sync::lock;

/// How long an incoming call can be answered.
const RINGS: Duration = Duration::from_secs(30);
/// How many of the latest incoming calls are remembered.
const MOST: usize = 10_000;
/// The incoming call was not answered in time.
const NOT_ANSWERED_IN_TIME: Subcode = Subcode::new(8587);

#[derive(Clone)]
pub(crate) struct Offer {
    pub(crate) call_connection_id: String,
    pub(crate) from: Participant,
    pub(crate) to: Participant,
    began: SystemTime,
    is_taken: bool,
}

#[derive(Default)]
pub(crate) struct Offers(Mutex<Known>);

#[derive(Default)]
struct Known {
    offers: HashMap<String, Offer>,
    /// The contexts, oldest first.
    contexts: VecDeque<String>,
}

impl Offers {
    /// Begins to ring. Returns the context, and the id that the call will have.
    pub(crate) fn add(
        &self,
        from: Participant,
        to: Participant,
        now: SystemTime,
    ) -> (String, String) {
        let call_connection_id = new_id().to_string();
        let context = STANDARD.encode(format!("incoming call {}{}", new_id(), new_id()));
        let offer = Offer {
            call_connection_id: call_connection_id.clone(),
            from,
            to,
            began: now,
            is_taken: false,
        };
        let mut known = lock(&self.0);
        known.offers.insert(context.clone(), offer);
        known.contexts.push_back(context.clone());
        if known.contexts.len() > MOST
            && let Some(oldest) = known.contexts.pop_front()
        {
            known.offers.remove(&oldest);
        }
        (context, call_connection_id)
    }

    pub(crate) fn reset(&self) {
        *lock(&self.0) = Known::default();
    }

    /// Takes a call that rings, to answer, reject or redirect it.
    pub(crate) fn take(&self, context: &str, now: SystemTime) -> Result<Offer, Refusal> {
        let mut known = lock(&self.0);
        let Some(offer) = known.offers.get_mut(context) else {
            let problem = "expected the context of an incoming call";
            return Err(Refusal::invalid("incomingCallContext", problem));
        };
        if offer.is_taken {
            let message = "the incoming call was answered, rejected or redirected before";
            return Err(Refusal::new(StatusCode::NOT_FOUND, Subcode::NOT_FOUND, message));
        }
        if now.duration_since(offer.began).unwrap_or_default() >= RINGS {
            let message = "the incoming call was not answered within 30 seconds";
            return Err(Refusal::new(StatusCode::BAD_REQUEST, NOT_ANSWERED_IN_TIME, message));
        }
        offer.is_taken = true;
        Ok(offer.clone())
    }
}
