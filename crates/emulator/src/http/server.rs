//! What the handlers share.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::{mpsc, watch};

use crate::control_token::ControlToken;
use crate::error::Error;
use crate::http::authentication::AccessKey;
use crate::http::repeatability::Memory;
use crate::issuer::Issuer;
use crate::settings::Settings;
use crate::state::State;
use crate::wire::faults::Faults;
use crate::wire::incoming::Tunnel;

pub(crate) struct Server {
    pub(crate) state: State,
    pub(crate) issuer: Arc<Issuer>,
    pub(crate) access_key: AccessKey,
    pub(crate) memory: Memory,
    pub(crate) faults: Faults,
    /// What control requests need, if they need anything.
    pub(crate) control_token: Option<ControlToken>,
    is_stopping: AtomicBool,
    /// Where tunnels to hosts of the service go, if there is TLS.
    pub(crate) tunnels: Option<mpsc::Sender<Tunnel>>,
    stop: watch::Sender<bool>,
}

impl Server {
    /// `endpoint` is the address of the emulator itself.
    pub(crate) fn new(
        settings: Settings,
        endpoint: &str,
        tunnels: Option<mpsc::Sender<Tunnel>>,
    ) -> io::Result<Self> {
        let invalid = |error: Error| io::Error::new(io::ErrorKind::InvalidInput, error);
        let access_key = AccessKey::from_base64(&settings.access_key).map_err(invalid)?;
        let given = settings.control_token.clone();
        let token = ControlToken::new(given, settings.listen, settings.has_page);
        let issuer = Arc::new(Issuer::new().map_err(io::Error::other)?);
        Ok(Self {
            state: State::new(settings, Arc::clone(&issuer), endpoint)?,
            issuer,
            access_key,
            memory: Memory::default(),
            faults: Faults::default(),
            control_token: token.map_err(invalid)?,
            is_stopping: AtomicBool::new(false),
            tunnels,
            stop: watch::Sender::new(false),
        })
    }

    /// Forgets everything that requests and tests have made, and goes on.
    pub(crate) fn reset(&self) {
        self.state.reset();
        self.memory.reset();
        self.faults.reset();
    }

    /// Logs and records what a test or a person has done.
    pub(crate) fn has_done(&self, line: impl FnOnce() -> String) {
        self.state.has_done(line(), None);
    }

    /// Shows that the emulator will stop. It still answers.
    pub(crate) fn begin_to_stop(&self) {
        self.is_stopping.store(true, Ordering::Relaxed);
    }

    pub(crate) fn is_stopping(&self) -> bool {
        self.is_stopping.load(Ordering::Relaxed)
    }

    pub(crate) fn stop(&self) {
        self.begin_to_stop();
        self.stop.send_replace(true);
    }

    /// Waits until the emulator stops.
    pub(crate) async fn stopped(&self) {
        // It only fails when the sender is gone, and the sender is here.
        let _ = self.stop.subscribe().wait_for(|stop| *stop).await;
    }
}

impl AsRef<State> for Server {
    fn as_ref(&self) -> &State {
        &self.state
    }
}
