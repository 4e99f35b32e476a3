//! The settings of an emulator.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use url::Url;

use crate::calls::far_end::FarEnd;
use crate::log::Log;
use crate::proxy::passing::Passing;

/// The default access key. It is public and protects nothing.
pub(crate) const ACCESS_KEY: &str = "ZW11bGF0b3IgYWNjZXNzIGtleSwgbm90IGEgc2VjcmV0";

#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) listen: IpAddr,
    pub(crate) port: u16,
    /// Hosts besides those of loopback under whose names it answers, in lower case.
    pub(crate) allowed_hosts: Vec<String>,
    pub(crate) passing: Passing,
    pub(crate) access_key: String,
    pub(crate) is_strict: bool,
    pub(crate) callback_uri: Option<Url>,
    pub(crate) tone_duration: Duration,
    pub(crate) prompt_duration: Duration,
    /// What far ends do that ring, and for how long they ring.
    pub(crate) far_end: FarEnd,
    pub(crate) ring_duration: Duration,
    /// How many participants are in one page of a list.
    pub(crate) participants_per_page: usize,
    pub(crate) has_recognize_timeouts: bool,
    /// Whether events of a transcription or of media streaming have the context of its start.
    pub(crate) has_start_context: bool,
    /// How many executed operations are remembered.
    pub(crate) remembered: usize,
    pub(crate) delivery: Delivery,
    pub(crate) now: Now,
    pub(crate) log: Log,
}

/// The time of day.
pub(crate) type Now = Arc<dyn Fn() -> SystemTime + Send + Sync>;

/// How events are delivered.
#[derive(Clone, Debug)]
pub(crate) struct Delivery {
    pub(crate) delay: Duration,
    pub(crate) attempts: u32,
    /// The wait before the second attempt; it doubles with every attempt.
    pub(crate) first_wait: Duration,
    pub(crate) is_duplicated: bool,
    /// The seed of a random order.
    pub(crate) random_order: Option<u64>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            listen: Ipv4Addr::LOCALHOST.into(),
            port: 0,
            allowed_hosts: Vec::new(),
            passing: Passing::default(),
            access_key: ACCESS_KEY.to_owned(),
            is_strict: false,
            callback_uri: None,
            tone_duration: Duration::ZERO,
            prompt_duration: Duration::ZERO,
            far_end: FarEnd::default(),
            ring_duration: Duration::ZERO,
            participants_per_page: 100,
            has_recognize_timeouts: false,
            has_start_context: false,
            remembered: usize::MAX,
            delivery: Delivery::default(),
            now: Arc::new(SystemTime::now),
            log: Log::default(),
        }
    }
}

impl Default for Delivery {
    fn default() -> Self {
        Self {
            delay: Duration::ZERO,
            attempts: 4,
            first_wait: Duration::from_millis(100),
            is_duplicated: false,
            random_order: None,
        }
    }
}

/// Without the access key.
impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("listen", &self.listen)
            .field("port", &self.port)
            .field("allowed_hosts", &self.allowed_hosts)
            .field("passing", &self.passing)
            .field("is_strict", &self.is_strict)
            .field("tone_duration", &self.tone_duration)
            .field("prompt_duration", &self.prompt_duration)
            .field("far_end", &self.far_end)
            .field("ring_duration", &self.ring_duration)
            .field("participants_per_page", &self.participants_per_page)
            .field("has_recognize_timeouts", &self.has_recognize_timeouts)
            .field("has_start_context", &self.has_start_context)
            .field("delivery", &self.delivery)
            .finish_non_exhaustive()
    }
}
