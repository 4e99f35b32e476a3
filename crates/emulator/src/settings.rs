//! The settings of an emulator.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use url::Url;

use crate::calls::far_end::FarEnd;
use crate::delivery::address::Addresses;
use crate::delivery::grid::subscription::EventGridSubscription;
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
    /// What control requests need; without it they need nothing on loopback, and elsewhere one that is made.
    pub(crate) control_token: Option<String>,
    /// Whether it serves the page.
    pub(crate) has_page: bool,
    pub(crate) is_strict: bool,
    pub(crate) callback_uri: Option<Url>,
    /// Where it may post, and where it posts instead.
    pub(crate) addresses: Addresses,
    /// The subscriptions of Event Grid at the start.
    pub(crate) event_grid: Vec<EventGridSubscription>,
    /// With virtual time, how long nothing may be under way before it jumps; `None` for real time.
    pub(crate) settles: Option<Duration>,
    /// The seed of the ids that the service assigns; without one they are random.
    pub(crate) seed: Option<u64>,
    pub(crate) tone_duration: Duration,
    /// How long one source of a prompt plays; with `None`, as long as its file, if that is known.
    pub(crate) prompt_duration: Option<Duration>,
    /// Whether files of prompts are fetched from other hosts than loopback too.
    pub(crate) fetches_prompts: bool,
    /// The beginnings of the addresses of files that no prompt can play.
    pub(crate) unplayable: Vec<Url>,
    /// What far ends do that ring, and for how long they ring, if that was chosen.
    pub(crate) far_end: FarEnd,
    pub(crate) ring_duration: Option<Duration>,
    /// Whether participants do what their numbers say.
    pub(crate) has_habits: bool,
    /// The raw ids of participants who belong to the resource, besides its identities.
    pub(crate) own: Vec<String>,
    /// How the addresses of the files of recordings begin, if not with that of the emulator.
    pub(crate) recording_url: Option<String>,
    /// How long after the end of a recording Event Grid reports its files.
    pub(crate) recording_delay: Duration,
    /// How many participants are in one page of a list.
    pub(crate) participants_per_page: usize,
    pub(crate) has_recognize_timeouts: bool,
    /// Whether events of a transcription or of media streaming have the context of its start.
    pub(crate) has_start_context: bool,
    /// How many executed operations are remembered.
    pub(crate) remembered: usize,
    /// How many entries the journal has at most.
    pub(crate) journal: usize,
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
    /// How long the next event of a call waits for the answer to the previous one.
    pub(crate) patience: Duration,
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
            control_token: None,
            has_page: false,
            is_strict: false,
            callback_uri: None,
            addresses: Addresses::default(),
            event_grid: Vec::new(),
            settles: None,
            seed: None,
            tone_duration: Duration::ZERO,
            prompt_duration: Some(Duration::ZERO),
            fetches_prompts: false,
            unplayable: Vec::new(),
            far_end: FarEnd::default(),
            ring_duration: None,
            has_habits: false,
            own: Vec::new(),
            recording_url: None,
            recording_delay: Duration::ZERO,
            participants_per_page: 100,
            has_recognize_timeouts: false,
            has_start_context: false,
            remembered: usize::MAX,
            journal: 10_000,
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
            patience: Duration::from_secs(1),
            attempts: 1,
            first_wait: Duration::from_millis(100),
            is_duplicated: false,
            random_order: None,
        }
    }
}

/// Without the access key and the control token.
impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("listen", &self.listen)
            .field("port", &self.port)
            .field("allowed_hosts", &self.allowed_hosts)
            .field("passing", &self.passing)
            .field("is_strict", &self.is_strict)
            .field("addresses", &self.addresses)
            .field("settles", &self.settles)
            .field("seed", &self.seed)
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
