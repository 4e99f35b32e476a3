//! What the handlers share.

use std::io;
use std::sync::Arc;

use tokio::sync::watch;

use crate::error::Error;
use crate::http::authentication::AccessKey;
use crate::http::repeatability::Memory;
use crate::issuer::Issuer;
use crate::settings::Settings;
use crate::state::State;
use crate::wire::faults::Faults;

pub(crate) struct Server {
    pub(crate) state: State,
    pub(crate) issuer: Arc<Issuer>,
    pub(crate) access_key: AccessKey,
    pub(crate) memory: Memory,
    pub(crate) faults: Faults,
    stop: watch::Sender<bool>,
}

impl Server {
    /// `endpoint` is the address of the emulator itself.
    pub(crate) fn new(settings: Settings, endpoint: &str) -> io::Result<Self> {
        let invalid = |error: Error| io::Error::new(io::ErrorKind::InvalidInput, error);
        let access_key = AccessKey::from_base64(&settings.access_key).map_err(invalid)?;
        let issuer = Arc::new(Issuer::new().map_err(io::Error::other)?);
        Ok(Self {
            state: State::new(settings, Arc::clone(&issuer), endpoint)?,
            issuer,
            access_key,
            memory: Memory::default(),
            faults: Faults::default(),
            stop: watch::Sender::new(false),
        })
    }

    pub(crate) fn stop(&self) {
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
