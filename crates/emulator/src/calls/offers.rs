//! Incoming calls that ring: what an `incomingCallContext` stands for.

use std::collections::{HashMap, VecDeque};
use std::sync::Mutex;
use std::time::Duration;

use acs_call_automation::Subcode;
use acs_call_automation::types::CommunicationIdentifierModel as Participant;
use acs_call_automation::types::CustomCallingContext;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::StatusCode;
use tokio::time::Instant;

use crate::ids::Ids;
use crate::refusal::Refusal;
use crate::sync::lock;

/// How long an incoming call can be answered.
pub(crate) const RINGS: Duration = Duration::from_secs(30);
/// How many of the latest incoming calls are remembered.
const MOST: usize = 10_000;
/// The incoming call was not answered in time.
const NOT_ANSWERED_IN_TIME: Subcode = Subcode::new(8587);

#[derive(Clone)]
pub(crate) struct Offer {
    pub(crate) call_connection_id: String,
    /// The conversation that the call joins when it is answered, if it is not a new one.
    pub(crate) joins: Option<String>,
    pub(crate) from: Participant,
    pub(crate) to: Participant,
    pub(crate) display_name: Option<String>,
    pub(crate) custom_context: Option<CustomCallingContext>,
    /// Whose operation has made it; `None` for a call that a test has made.
    pub(crate) origin: Option<Origin>,
    /// How long it rings.
    pub(crate) rings: Duration,
    /// The id of the timer that ends it, if it has an origin.
    pub(crate) timer: u64,
}

/// The operation of a call that has made an incoming call.
#[derive(Clone)]
pub(crate) struct Origin {
    pub(crate) call_connection_id: String,
    pub(crate) operation: Operation,
}

#[derive(Clone)]
pub(crate) enum Operation {
    /// The call was created; the answer connects it.
    Create,
    /// The call was created with other targets, who decide whether it is connected.
    CreateBeside,
    /// A participant was added, by the id of the invitation's timer.
    Add(u64),
    /// A participant goes to the target, by the id of the transfer's timer.
    Transfer(u64),
}

#[derive(Default)]
pub(crate) struct Offers(Mutex<Known>);

#[derive(Default)]
struct Known {
    offers: HashMap<String, Offered>,
    /// The contexts, oldest first.
    contexts: VecDeque<String>,
    /// The contexts of those that ring and have an origin, by their timers.
    ringing: HashMap<u64, String>,
}

/// What is known of an incoming call. Little, once it rings no more.
enum Offered {
    Rings {
        offer: Box<Offer>,
        began: Instant,
    },
    /// Answered, rejected, redirected or withdrawn.
    Taken,
    /// Not answered in time.
    Over,
}

/// An incoming call that rings, and for how long it still does.
pub(crate) struct Ringing {
    pub(crate) offer: Offer,
    pub(crate) left: Duration,
}

impl Offer {
    /// A call that a test makes.
    pub(crate) fn new(ids: &Ids, from: Participant, to: Participant) -> Self {
        Self {
            call_connection_id: ids.next(&["offer", &from.raw_id(), &to.raw_id()]).to_string(),
            joins: None,
            from,
            to,
            display_name: None,
            custom_context: None,
            origin: None,
            rings: RINGS,
            timer: 0,
        }
    }

    /// The conversation that the call belongs to.
    pub(crate) fn conversation(&self) -> &str {
        self.joins.as_deref().unwrap_or(&self.call_connection_id)
    }
}

impl Offers {
    /// Begins to ring. Returns the context.
    pub(crate) fn add(&self, offer: Offer, ids: &Ids, now: Instant) -> String {
        let id = || ids.next(&["incomingCallContext", &offer.call_connection_id]);
        let context = STANDARD.encode(format!("incoming call {}{}", id(), id()));
        let mut known = lock(&self.0);
        if offer.origin.is_some() {
            known.ringing.insert(offer.timer, context.clone());
        }
        let offered = Offered::Rings { offer: Box::new(offer), began: now };
        known.offers.insert(context.clone(), offered);
        known.contexts.push_back(context.clone());
        if known.contexts.len() > MOST
            && let Some(oldest) = known.contexts.pop_front()
            && let Some(Offered::Rings { offer, .. }) = known.offers.remove(&oldest)
        {
            known.ringing.remove(&offer.timer);
        }
        context
    }

    pub(crate) fn reset(&self) {
        *lock(&self.0) = Known::default();
    }

    /// The calls that ring, oldest first.
    pub(crate) fn ringing(&self, now: Instant) -> Vec<Ringing> {
        let known = lock(&self.0);
        let offered = known.contexts.iter().filter_map(|context| known.offers.get(context));
        let ringing = offered.filter_map(|offered| match offered {
            Offered::Rings { offer, .. } => {
                Some(Ringing { offer: Offer::clone(offer), left: offered.left(now) })
            }
            Offered::Taken | Offered::Over => None,
        });
        ringing.filter(|ringing| !ringing.left.is_zero()).collect()
    }

    /// Returns whether a call that a test has made still rings.
    pub(crate) fn rings(&self, call_connection_id: &str, now: Instant) -> bool {
        lock(&self.0).offers.values().any(|offered| match offered {
            Offered::Rings { offer, .. } => {
                offer.call_connection_id == call_connection_id && !offered.left(now).is_zero()
            }
            Offered::Taken | Offered::Over => false,
        })
    }

    /// The call that a context stands for, while it rings.
    pub(crate) fn call_of(&self, context: &str) -> Option<String> {
        match lock(&self.0).offers.get(context)? {
            Offered::Rings { offer, .. } => Some(offer.call_connection_id.clone()),
            Offered::Taken | Offered::Over => None,
        }
    }

    /// Takes a call that rings, to answer, reject or redirect it.
    pub(crate) fn take(&self, context: &str, now: Instant) -> Result<Offer, Refusal> {
        let mut known = lock(&self.0);
        let Some(offered) = known.offers.get_mut(context) else {
            let problem = "expected the context of an incoming call";
            return Err(Refusal::invalid("incomingCallContext", problem));
        };
        if matches!(offered, Offered::Taken) {
            let message = "the incoming call was answered, rejected or redirected before, or its caller has hung up";
            return Err(Refusal::new(StatusCode::NOT_FOUND, Subcode::NOT_FOUND, message));
        }
        let late = || {
            let message = "the incoming call was not answered within 30 seconds";
            Refusal::new(StatusCode::BAD_REQUEST, NOT_ANSWERED_IN_TIME, message)
        };
        if offered.left(now).is_zero() {
            // One with an origin is still to be ended by its timer.
            if offered.origin().is_none() {
                *offered = Offered::Over;
            }
            return Err(late());
        }
        let offer = offered.take(Offered::Taken).ok_or_else(late)?;
        known.ringing.remove(&offer.timer);
        Ok(offer)
    }

    /// Takes the call with this timer, which is due: nobody has answered it in time.
    pub(crate) fn due(&self, timer: u64) -> Option<Offer> {
        let mut known = lock(&self.0);
        let context = known.ringing.remove(&timer)?;
        known.offers.get_mut(&context)?.take(Offered::Over)
    }

    /// Takes all that the operations of a call have made and that still ring.
    pub(crate) fn take_of(&self, call_connection_id: &str) -> Vec<Offer> {
        self.take_all(|origin| origin.call_connection_id == call_connection_id)
    }

    /// Takes the call of an invitation or a transfer, by the id of its timer, if it still rings.
    pub(crate) fn withdraw(&self, timer: u64) {
        self.take_all(|origin| match origin.operation {
            Operation::Add(id) | Operation::Transfer(id) => id == timer,
            Operation::Create | Operation::CreateBeside => false,
        });
    }

    /// Withdraws a call that a test has made. Returns whether it still rang.
    pub(crate) fn cancel(&self, call_connection_id: &str) -> bool {
        let mut known = lock(&self.0);
        let is_it = |offered: &&mut Offered| match offered {
            Offered::Rings { offer, .. } => {
                offer.origin.is_none() && offer.call_connection_id == call_connection_id
            }
            Offered::Taken | Offered::Over => false,
        };
        let found = known.offers.values_mut().find(is_it);
        found.and_then(|offered| offered.take(Offered::Taken)).is_some()
    }

    /// Returns whether a target of a call that was created still rings.
    pub(crate) fn has_target(&self, call_connection_id: &str) -> bool {
        let known = lock(&self.0);
        let mut ringing = known.ringing.values().filter_map(|context| known.offers.get(context));
        ringing.any(|offered| {
            offered.origin().is_some_and(|origin| {
                origin.call_connection_id == call_connection_id
                    && matches!(origin.operation, Operation::Create)
            })
        })
    }

    fn take_all(&self, is_one: impl Fn(&Origin) -> bool) -> Vec<Offer> {
        let mut known = lock(&self.0);
        let Known { offers, ringing, .. } = &mut *known;
        let is_one = |offered: &Offered| offered.origin().is_some_and(&is_one);
        let contexts = ringing.extract_if(|_, context| offers.get(context).is_some_and(is_one));
        let contexts: Vec<_> = contexts.map(|(_, context)| context).collect();
        let taken =
            contexts.iter().filter_map(|context| offers.get_mut(context)?.take(Offered::Taken));
        taken.collect()
    }
}

impl Offered {
    /// How long it still rings.
    fn left(&self, now: Instant) -> Duration {
        match self {
            Self::Rings { offer, began } => {
                offer.rings.saturating_sub(now.saturating_duration_since(*began))
            }
            Self::Taken | Self::Over => Duration::ZERO,
        }
    }

    fn origin(&self) -> Option<&Origin> {
        match self {
            Self::Rings { offer, .. } => offer.origin.as_ref(),
            Self::Taken | Self::Over => None,
        }
    }

    /// Ends the ringing, if it still rings.
    fn take(&mut self, after: Self) -> Option<Offer> {
        match std::mem::replace(self, after) {
            Self::Rings { offer, .. } => Some(*offer),
            Self::Taken | Self::Over => None,
        }
    }
}
