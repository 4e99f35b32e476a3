//! A local stand-in for the service, for examples and tests.
//!
//! It listens on loopback, checks what the service checks, executes nothing, remembers what it
//! would have executed, and posts the events that follow. Any call connection id is a call that is
//! connected.
//!
//! # Example
//!
//! ```
//! use acs_call_media::{CallMediaClient, emulator::Emulator, tones, types::SendDtmfTonesRequest};
//!
//! # #[tokio::main]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let emulator = Emulator::start().await?;
//! let client = CallMediaClient::from_connection_string(&emulator.connection_string())?;
//! let request = SendDtmfTonesRequest::builder()
//!     .tones("1234#")
//!     .target_participant("+14255550123");
//! client.send_dtmf_tones().call_connection_id("421f3500").body(request).send().await?;
//!
//! assert_eq!(emulator.executed()[0].tones, Some(tones!("1234#")));
//! # Ok(())
//! # }
//! ```
//!
//! So far it knows access keys alone, and one operation whole: send DTMF tones. Of the others it only
//! remembers that they were executed.

mod authentication;
mod callback;
mod protocol;
mod repeatability;

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use tokio::net::TcpListener;
use tokio::task::{AbortHandle, JoinSet};

use crate::credential::AccessKey;
use crate::types::CommunicationIdentifierModel;
use crate::{Error, Repeatability, Tones};

/// The access key of every emulator; it protects nothing.
const ACCESS_KEY: &str = "ZW11bGF0b3IgYWNjZXNzIGtleSwgbm90IGEgc2VjcmV0";

/// A stand-in for the service on a free port of loopback, which stops when it is dropped.
#[derive(Debug)]
pub struct Emulator {
    address: SocketAddr,
    state: Arc<State>,
    server: AbortHandle,
}

/// An operation that the emulator has executed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Executed {
    /// The operation's name in the path, such as `sendDtmfTones`.
    pub operation: String,
    /// The call in which it was executed.
    pub call_connection_id: String,
    /// The participant to whom it was directed, if to one.
    pub participant: Option<CommunicationIdentifierModel>,
    /// The tones that were sent, if any were.
    pub tones: Option<Tones>,
    /// The caller's own label.
    pub operation_context: Option<String>,
    /// The pair of the request, if it had one.
    pub repeatability: Option<Repeatability>,
}

/// What the parts of the emulator share.
struct State {
    access_key: AccessKey,
    executed: Mutex<Vec<Executed>>,
    memory: repeatability::Memory,
    /// Deliveries under way; dropping the set ends them.
    deliveries: Mutex<JoinSet<()>>,
    http: reqwest::Client,
}

impl Emulator {
    /// Starts an emulator; it must be called within a Tokio runtime.
    ///
    /// # Errors
    ///
    /// No port of loopback could be had.
    pub async fn start() -> io::Result<Self> {
        let state = Arc::new(State::new().map_err(io::Error::other)?);
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        let service = Router::new().fallback(protocol::answer).with_state(Arc::clone(&state));
        let server = tokio::spawn(async move {
            // It ends with the task alone, so there is no outcome to look at.
            let _ = axum::serve(listener, service).await;
        });
        Ok(Self { address, state, server: server.abort_handle() })
    }

    /// Where it listens, such as `http://127.0.0.1:50123`.
    #[must_use]
    pub fn endpoint(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What a client needs to call it.
    #[must_use]
    pub fn connection_string(&self) -> String {
        format!("endpoint={}/;accesskey={ACCESS_KEY}", self.endpoint())
    }

    /// What it has executed, in that order; a repeated request is there once.
    #[must_use]
    pub fn executed(&self) -> Vec<Executed> {
        lock(&self.state.executed).clone()
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.server.abort();
        lock(&self.state.deliveries).abort_all();
    }
}

impl State {
    fn new() -> Result<Self, Error> {
        Ok(Self {
            access_key: AccessKey::from_base64(ACCESS_KEY)?,
            executed: Mutex::default(),
            memory: repeatability::Memory::default(),
            deliveries: Mutex::default(),
            http: crate::client::http_client(std::time::Duration::from_secs(5), true)?,
        })
    }
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("State").field("executed", &self.executed).finish_non_exhaustive()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
