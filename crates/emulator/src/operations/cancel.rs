//! Cancelling all prompts and recognitions.

use crate::event::Events;
use crate::operations::request::{Accepted, Handler, Request};
use crate::refusal::Refusal;

pub(super) const OPERATIONS: &[(&str, Handler)] = &[("CancelAllMediaOperations", cancel_all)];

fn cancel_all(request: &Request<'_>) -> Result<Accepted, Refusal> {
    request.in_call(None, None, |call, _| {
        let mut events = Events::default();
        call.cancel(&mut events);
        Ok(Accepted { events, ..Accepted::default() })
    })
}
