//! Callback events: what came of an operation after it was accepted, and what happened in the call.
//!
//! The service posts arrays of [CloudEvents] to the callback URI: at least once, in no certain order,
//! and among them events that nobody asked for. [`read`] takes such a body apart; [`Outcomes`] hands
//! each event to whoever waits for it, so that sending and knowing is one statement:
//!
//! ```no_run
//! use acs_call_automation::{CallAutomationClient, event::Outcomes, types::SendDtmfTonesRequest};
//!
//! # async fn example(client: CallAutomationClient) -> Result<(), acs_call_automation::event::OutcomeError> {
//! let outcomes = Outcomes::new();
//! // The handler of the callback URI, in whichever server, has a clone of it:
//! let handler = |body: &[u8]| outcomes.receive(body);
//!
//! let request = SendDtmfTonesRequest::builder()
//!     .tones("1234#")
//!     .target_participant("+14255550123");
//! let sent =
//!     client.send_dtmf_tones().call_connection_id("421f3500").body(request).send_and_wait(&outcomes);
//! println!("the tones were sent: {:?}", sent.await?.result_information);
//! # Ok(())
//! # }
//! ```
//!
//! `examples/callback_server.rs` is a whole server.
//!
//! [CloudEvents]: https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md

pub(crate) mod data;
mod operation;
mod outcome_error;
mod outcomes;
pub(crate) mod read;
#[cfg(feature = "callback-token")]
mod token;
mod tones_heard;

pub(crate) use data::event_data;
pub(crate) use operation::operations;
pub(crate) use outcomes::{Awaited, wait_for_outcome};

pub use crate::generated::{EventData, Operation};
pub use data::UnknownEvent;
pub use outcome_error::{OutcomeError, OutcomeErrorKind};
pub use outcomes::{Completed, Outcomes, Waiter};
pub use read::{Event, EventError, read};
#[cfg(feature = "callback-token")]
pub use token::{CallbackVerifier, CallbackVerifierBuilder, Claims, FailedCheck, VerifyError};
pub use tones_heard::{Heard, TonesHeard};
