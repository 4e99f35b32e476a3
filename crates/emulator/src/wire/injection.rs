//! What a test has go wrong, as it is written in JSON.

use acs_call_automation::Subcode;
use serde_json::{Map, Value};

use crate::body;
use crate::refusal::Refusal;
use crate::wire::fault::Fault;

/// What goes wrong in the next requests or operations.
#[derive(Clone)]
pub(crate) enum Injection {
    /// The request fails.
    Fault(Fault),
    /// The operation fails after it was accepted.
    Outcome(Subcode),
}

impl Injection {
    /// Reads a fault or an outcome, and how often it happens.
    pub(crate) fn read(mut given: Map<String, Value>) -> Result<(usize, Self), Refusal> {
        let count = match given.remove("count") {
            None => 1,
            Some(count) => count
                .as_u64()
                .and_then(|count| usize::try_from(count).ok())
                .ok_or_else(|| Refusal::invalid("count", "expected a whole number"))?,
        };
        let Some(outcome) = given.remove("outcome") else {
            let fault: Fault = body::read(Value::from(given).to_string().as_bytes())?;
            return Ok((count, Self::Fault(fault)));
        };
        let subcode = outcome
            .as_u64()
            .and_then(|subcode| u32::try_from(subcode).ok())
            .ok_or_else(|| Refusal::invalid("outcome", "expected a subcode, such as 8511"))?;
        if let Some(member) = given.keys().next() {
            return Err(Refusal::invalid(member, "an outcome goes with count only"));
        }
        Ok((count, Self::Outcome(Subcode::new(subcode))))
    }
}
