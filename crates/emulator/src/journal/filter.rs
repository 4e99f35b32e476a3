//! Which requests are looked for.

use crate::journal::entry::{Answered, Entry, Received};

/// What a request must have; what is `None` may be anything.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    /// The id of an entry before the request.
    pub(crate) after: Option<u64>,
    pub(crate) operation: Option<String>,
    pub(crate) call: Option<String>,
    pub(crate) context: Option<String>,
    pub(crate) status: Option<u16>,
}

impl Filter {
    pub(super) fn admits(
        &self,
        entry: &Entry,
        received: &Received,
        answered: Option<&Answered>,
    ) -> bool {
        let is = |expected: &Option<String>, found: &Option<String>| {
            expected.is_none() || expected == found
        };
        let call = answered.map_or(&None, |answered| &answered.call_connection_id);
        self.after.is_none_or(|after| entry.id > after)
            && is(&self.operation, &received.operation)
            && (is(&self.call, &received.call_connection_id) || is(&self.call, call))
            && is(&self.context, &received.operation_context)
            && self
                .status
                .is_none_or(|status| answered.and_then(|answered| answered.status) == Some(status))
    }
}
