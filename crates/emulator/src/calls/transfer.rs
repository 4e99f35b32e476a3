//! A transfer that rings.

use acs_call_automation::types::CommunicationIdentifierModel as Participant;

use crate::calls::leg::Ringing;
use crate::event::Reply;

/// A transfer whose target has not answered yet.
pub(crate) struct Transfer {
    pub(crate) ringing: Ringing,
    pub(crate) target: Participant,
    /// The participant who goes, if the request has named one; otherwise everyone.
    pub(crate) transferee: Option<Participant>,
    pub(crate) reply: Reply,
}
