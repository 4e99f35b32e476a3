//! Callback events, and waiting for the outcome of an operation.
//!
//! Operations finish asynchronously: the answer to a request says only that the service has accepted it.
//! How the operation ended is reported later, by an event. The service sends events as an https `POST` to
//! the callback URI, which is set for the whole call when it is created or answered, or for one operation
//! in its request. The body is a JSON array of [CloudEvents]. Events are delivered at least once, in no
//! particular order.
//!
//! A callback handler does the following:
//!
//! 1. It verifies the token in the `Authorization` header with [`CallbackVerifier`] (feature
//!    `callback-token`), because anybody can post to a public URI.
//! 2. It passes the body to [`Outcomes::receive`], which delivers the events to the operations that wait
//!    for them, and also returns them for other uses. [`read`] only returns them.
//! 3. It handles the events and [acknowledges](Received::acknowledge) them.
//! 4. It answers with status 200. After any other status the service delivers the events again.
//!
//! To send a request and wait for its outcome, call `send_and_wait` on any operation that an event ends
//! ([`Operation`] lists them), with the same [`Outcomes`].
//!
//! To follow a call event by event, read [`Outcomes::events_of`].
//!
//! Incoming calls and files of recordings are not reported there, but to the endpoint of an Event Grid
//! subscription: see [`GridEndpoint`].
//!
//! # Example
//!
#![cfg_attr(feature = "callback-token", doc = "```no_run")]
#![cfg_attr(not(feature = "callback-token"), doc = "```ignore")]
//! use acs_call_automation::event::{CallbackVerifier, EventData, Outcomes};
//! use acs_call_automation::{CallAutomationClient, types::SendDtmfTonesRequest};
//! use axum::http::{HeaderMap, StatusCode, header::AUTHORIZATION};
//! use axum::{Router, body::Bytes, extract::State, routing::post};
//!
//! #[derive(Clone)]
//! struct Callbacks {
//!     verifier: CallbackVerifier,
//!     outcomes: Outcomes,
//! }
//!
//! async fn callback(
//!     State(callbacks): State<Callbacks>,
//!     headers: HeaderMap,
//!     body: Bytes,
//! ) -> StatusCode {
//!     match callbacks.verifier.verify(headers.get(AUTHORIZATION)).await {
//!         Ok(_) => {}
//!         Err(error) if error.is_unavailable() => return StatusCode::SERVICE_UNAVAILABLE,
//!         Err(_) => return StatusCode::UNAUTHORIZED,
//!     }
//!     let received = callbacks.outcomes.receive(&body);
//!     for event in &received {
//!         match event {
//!             Ok(event) => {
//!                 if let EventData::CallConnected(call) = event.data() {
//!                     println!("connected: {:?}", call.call_connection_id);
//!                 }
//!             }
//!             Err(error) => eprintln!("unreadable event: {error}"),
//!         }
//!     }
//!     received.acknowledge();
//!     StatusCode::OK
//! }
//!
//! # async fn example(call_connection_id: &str) -> Result<(), Box<dyn std::error::Error>> {
//! let outcomes = Outcomes::new().with_callback_uri("https://contoso.com/callback");
//! let callbacks = Callbacks {
//!     verifier: CallbackVerifier::new("1cd3e2a4-59a1-4b1c-9f63-dd4d1f2a0e57")?,
//!     outcomes: outcomes.clone(),
//! };
//! let server = Router::new().route("/callback", post(callback)).with_state(callbacks);
//! // In production, behind a proxy that serves https://contoso.com.
//! let listener = tokio::net::TcpListener::bind("127.0.0.1:8080").await?;
//! tokio::spawn(async move { axum::serve(listener, server).await });
//!
//! let client = CallAutomationClient::from_connection_string(
//!     "endpoint=https://contoso.communication.azure.com/;accesskey=c2VjcmV0",
//! )?;
//! let sent = client
//!     .send_dtmf_tones()
//!     .call_connection_id(call_connection_id)
//!     .body(SendDtmfTonesRequest::builder().tones("1234#").target_participant("+14255550123"))
//!     .send_and_wait(&outcomes)
//!     .await?;
//! println!("the tones were sent: {:?}", sent.result_information);
//! # Ok(())
//! # }
//! ```
//!
//! [CloudEvents]: https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md

mod call_end;
mod cloud_event;
mod current_participants;
pub(crate) mod data;
mod error;
pub(crate) mod grid;
mod incoming;
pub(crate) mod json;
mod lenient;
pub(crate) mod operation;
mod outcomes;
mod read;
mod seen_ids;
pub(crate) mod send_and_wait;
pub(crate) mod timestamp;
#[cfg(feature = "callback-token")]
mod token;
mod tones_heard;

pub(crate) use outcomes::{Awaited, wait_for_each, wait_for_outcome};

pub use crate::generated::events::{EventData, GridEventData, Operation};
pub use call_end::CallEnd;
pub use cloud_event::Event;
pub use current_participants::CurrentParticipants;
pub use data::UnknownEvent;
pub use error::EventError;
pub use incoming::{GridDelivery, GridEndpoint, GridEvent};
pub use outcomes::{
    CallEvents, Completed, OutcomeError, OutcomeErrorKind, Outcomes, Received, Waiter,
};
pub use read::read;
#[cfg(feature = "callback-token")]
pub use token::{CallbackVerifier, CallbackVerifierBuilder, Claims, FailedCheck, VerifyError};
pub use tones_heard::{Heard, TonesHeard};
