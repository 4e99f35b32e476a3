//! How an emulator is set up.

use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::Duration;

use url::Url;

use super::Error;
use super::callback::Delivery;
use super::{Emulator, parse_callback_uri};

/// The access key of an emulator that is given none; it protects nothing.
const ACCESS_KEY: &str = "ZW11bGF0b3IgYWNjZXNzIGtleSwgbm90IGEgc2VjcmV0";

/// Sets an emulator up, made by [`Emulator::builder`].
///
/// # Example
///
/// ```
/// use std::time::Duration;
///
/// use acs_call_emulator::Emulator;
///
/// # #[tokio::main]
/// # async fn main() -> std::io::Result<()> {
/// let emulator = Emulator::builder()
///     .strict(true)
///     .tone_duration(Duration::from_millis(100))
///     .start()
///     .await?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Default)]
#[must_use]
pub struct EmulatorBuilder {
    settings: Settings,
    problem: Option<Error>,
}

#[derive(Clone)]
pub(super) struct Settings {
    pub(super) listen: IpAddr,
    pub(super) port: u16,
    pub(super) access_key: String,
    pub(super) is_strict: bool,
    pub(super) callback_uri: Option<Url>,
    pub(super) tone_duration: Duration,
    pub(super) prompt_duration: Duration,
    pub(super) has_timeouts: bool,
    pub(super) remembered: usize,
    pub(super) delivery: Delivery,
    pub(super) log: Option<Arc<Write>>,
}

type Write = dyn Fn(&str) + Send + Sync;

impl Default for Settings {
    fn default() -> Self {
        Self {
            listen: Ipv4Addr::LOCALHOST.into(),
            port: 0,
            access_key: ACCESS_KEY.to_owned(),
            is_strict: false,
            callback_uri: None,
            tone_duration: Duration::ZERO,
            prompt_duration: Duration::ZERO,
            has_timeouts: false,
            remembered: usize::MAX,
            delivery: Delivery::default(),
            log: None,
        }
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("listen", &self.listen)
            .field("port", &self.port)
            .field("is_strict", &self.is_strict)
            .field("tone_duration", &self.tone_duration)
            .field("prompt_duration", &self.prompt_duration)
            .field("has_timeouts", &self.has_timeouts)
            .field("delivery", &self.delivery)
            .finish_non_exhaustive()
    }
}

impl EmulatorBuilder {
    /// The port to listen on; 0, the default, takes a free one.
    pub fn port(mut self, port: u16) -> Self {
        self.settings.port = port;
        self
    }

    /// The address to listen on, by default 127.0.0.1.
    ///
    /// Whoever reaches another one can have requests sent to this machine's loopback, by callbacks.
    pub fn listen(mut self, address: IpAddr) -> Self {
        self.settings.listen = address;
        self
    }

    /// The access key, in base64.
    pub fn access_key(mut self, key: &str) -> Self {
        key.clone_into(&mut self.settings.access_key);
        self
    }

    /// Whether a call must be made known before it can be used; by default any call connection id is
    /// a connected call.
    pub fn strict(mut self, strict: bool) -> Self {
        self.settings.is_strict = strict;
        self
    }

    /// The callback URI of calls that are given none.
    pub fn callback_uri(mut self, uri: &str) -> Self {
        match parse_callback_uri(Some(uri)) {
            Ok(uri) => self.settings.callback_uri = uri,
            Err(problem) => self.problem = Some(problem),
        }
        self
    }

    /// How long one tone takes, by default no time.
    pub fn tone_duration(mut self, duration: Duration) -> Self {
        self.settings.tone_duration = duration;
        self
    }

    /// How long one source of a prompt plays, by default no time.
    pub fn prompt_duration(mut self, duration: Duration) -> Self {
        self.settings.prompt_duration = duration;
        self
    }

    /// Whether a recognition fails when no key is pressed in time: by default not, so that a test
    /// need not be fast.
    ///
    /// The times are those of the request, else 5 seconds to the first key and 2 between keys.
    pub fn recognize_timeouts(mut self, has_timeouts: bool) -> Self {
        self.settings.has_timeouts = has_timeouts;
        self
    }

    /// How many executed operations are remembered, by default all: the latest ones.
    pub fn remember(mut self, operations: usize) -> Self {
        self.settings.remembered = operations;
        self
    }

    /// How long each event waits before it is posted, by default not at all.
    pub fn callback_delay(mut self, delay: Duration) -> Self {
        self.settings.delivery.delay = delay;
        self
    }

    /// How often an event is posted that the receiver does not take, because it cannot be reached or
    /// answers with a 5xx; and how long to wait in between, which doubles each time. By default 4
    /// times, and 100 ms.
    pub fn callback_attempts(mut self, attempts: u32, first_wait: Duration) -> Self {
        self.settings.delivery.attempts = attempts;
        self.settings.delivery.first_wait = first_wait;
        self
    }

    /// Whether every event is delivered twice.
    pub fn duplicate_callbacks(mut self, duplicate: bool) -> Self {
        self.settings.delivery.is_duplicated = duplicate;
        self
    }

    /// Delivers events of a call that wait at the same time in an order drawn from a seed; the
    /// `CallDisconnected` stays the last.
    pub fn reorder_callbacks(mut self, seed: u64) -> Self {
        self.settings.delivery.disorder = Some(seed);
        self
    }

    /// Takes a readable line for each request and each callback, without secrets and tones.
    pub fn log(mut self, write: impl Fn(&str) + Send + Sync + 'static) -> Self {
        self.settings.log = Some(Arc::new(write));
        self
    }

    /// Starts the emulator; it must be called within a Tokio runtime.
    ///
    /// # Errors
    ///
    /// The port is taken, or a setting cannot be used ([`io::ErrorKind::InvalidInput`]).
    pub async fn start(self) -> io::Result<Emulator> {
        match self.problem {
            Some(problem) => Err(io::Error::new(io::ErrorKind::InvalidInput, problem)),
            None => Emulator::with(self.settings).await,
        }
    }
}
