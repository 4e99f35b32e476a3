//! How a user sets an emulator up.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use crate::callback;
use crate::calls::far_end::FarEnd;
use crate::error::Error;
use crate::http::origin::parse_host;
use crate::log::Log;
use crate::settings::{ACCESS_KEY, Settings};
use crate::tls::authority::CertificateAuthority;

/// The settings of an emulator, made by [`Emulator::builder`](crate::Emulator::builder).
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
    authority: Option<CertificateAuthority>,
    problem: Option<Error>,
}

impl EmulatorBuilder {
    /// The access key of an emulator without [`access_key`](Self::access_key). It is public and protects
    /// nothing.
    pub const DEFAULT_ACCESS_KEY: &str = ACCESS_KEY;

    /// The port to listen on. 0, the default, selects a free one.
    pub fn port(mut self, port: u16) -> Self {
        self.settings.port = port;
        self
    }

    /// The address to listen on, by default 127.0.0.1.
    ///
    /// Anyone who can reach another address can have callbacks posted to this machine's loopback.
    pub fn listen(mut self, address: IpAddr) -> Self {
        self.settings.listen = address;
        self
    }

    /// Answers requests under this name too, for example that of a container: a host name or an address,
    /// without scheme and port.
    ///
    /// By default only requests whose `Host` header has a loopback name or address, or the address to listen
    /// on, are answered, and none of a web page (`Origin`) from elsewhere. Otherwise any page that is open in a
    /// browser on this machine could use the emulator.
    pub fn allow_host(mut self, host: &str) -> Self {
        match parse_host(host) {
            Ok(host) => self.settings.allowed_hosts.push(host),
            Err(problem) => self.problem = Some(problem),
        }
        self
    }

    /// Speaks https too, at the same port as http, with certificates of this authority. It also makes the
    /// emulator a proxy for the service's own hosts. By default it only speaks http.
    ///
    /// The proxy is for clients that insist on the service's hosts: as their proxy for https
    /// (`HTTPS_PROXY`), the emulator answers in the place of every host below `communication.azure.com`, and
    /// of those of recordings (`asm.skype.com`, `asyncgw.teams.microsoft.com`, `ams.gov.teams.microsoft.us`).
    /// Tunnels to other hosts are refused, unless [`proxy_pass`](Self::proxy_pass) or
    /// [`proxy_pass_all`](Self::proxy_pass_all) allow them.
    pub fn tls(mut self, authority: CertificateAuthority) -> Self {
        self.authority = Some(authority);
        self
    }

    /// Passes tunnels to this host on: a host with or without a port, such as `api.openai.com`. Without one
    /// it is 443.
    pub fn proxy_pass(mut self, host: &str) -> Self {
        if let Err(problem) = self.settings.passing.add(host) {
            self.problem = Some(problem);
        }
        self
    }

    /// Passes tunnels to port 443 of any other host on, except loopback and link-local addresses.
    ///
    /// Anyone who can reach the emulator can then reach these hosts from this machine.
    pub fn proxy_pass_all(mut self, is_all: bool) -> Self {
        self.settings.passing.is_all = is_all;
        self
    }

    /// The access key of the emulator's resource, in base64. The default is public and protects nothing.
    pub fn access_key(mut self, key: &str) -> Self {
        key.clone_into(&mut self.settings.access_key);
        self
    }

    /// Whether a call must be made known, by [`Emulator::connect`](crate::Emulator::connect) for example,
    /// before it can be used. By default any call connection id is a connected call.
    pub fn strict(mut self, strict: bool) -> Self {
        self.settings.is_strict = strict;
        self
    }

    /// The callback URI of calls that have none of their own: https to any host, http to loopback only.
    pub fn callback_uri(mut self, uri: &str) -> Self {
        match callback::parse_optional_uri(Some(uri)) {
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

    /// What the far end does that rings, by default it answers. See
    /// [`Emulator::next_far_end`](crate::Emulator::next_far_end) for the next one only.
    pub fn far_end(mut self, far_end: FarEnd) -> Self {
        self.settings.far_end = far_end;
        self
    }

    /// How long a call or an added participant rings, by default no time.
    pub fn ring_duration(mut self, duration: Duration) -> Self {
        self.settings.ring_duration = duration;
        self
    }

    /// How many participants are in one page of a list, by default 100, at least 1.
    pub fn participants_per_page(mut self, participants: usize) -> Self {
        self.settings.participants_per_page = participants;
        self
    }

    /// Whether a recognition fails when no key is pressed in time. By default it waits without end, so that a
    /// test may be slow.
    ///
    /// The times are those of the request; without them, 5 seconds to the first key and 2 between keys.
    pub fn recognize_timeouts(mut self, has_timeouts: bool) -> Self {
        self.settings.has_recognize_timeouts = has_timeouts;
        self
    }

    /// Whether the events of updating and stopping a transcription, and of stopping media streaming, have the
    /// operation context of the *start*, as recorded for the service's versions 2025-05-15 and 2025-06-15. By
    /// default they have that of their own request, as documented.
    ///
    /// It has no effect on what was started before a test connected the call again.
    pub fn start_context(mut self, has_start_context: bool) -> Self {
        self.settings.has_start_context = has_start_context;
        self
    }

    /// How many of the latest executed operations are remembered, by default all.
    pub fn remember(mut self, operations: usize) -> Self {
        self.settings.remembered = operations;
        self
    }

    /// How long each event waits before it is posted, by default no time.
    pub fn callback_delay(mut self, delay: Duration) -> Self {
        self.settings.delivery.delay = delay;
        self
    }

    /// How often an event is posted when the receiver cannot be reached or answers with a 5xx, and the wait
    /// before the second post, which doubles every time. By default 4 times, and 100 ms.
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

    /// Delivers the events of a call that wait at the same time in a random order; the same seed gives the
    /// same order. `CallDisconnected` stays the last.
    pub fn reorder_callbacks(mut self, seed: u64) -> Self {
        self.settings.delivery.random_order = Some(seed);
        self
    }

    /// Uses a closure instead of the system for the time of day: in signatures, tokens, the window of
    /// repeatable requests, and the times of events. Timers and timeouts are not affected.
    pub fn clock(mut self, now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.settings.now = Arc::new(now);
        self
    }

    /// Receives a readable line for each request and each callback, without secrets and tones.
    pub fn log(mut self, write: impl Fn(&str) + Send + Sync + 'static) -> Self {
        self.settings.log = Log::new(write);
        self
    }

    /// The settings and the authority of TLS, if all of them can be used.
    pub(crate) fn into_settings(self) -> Result<(Settings, Option<CertificateAuthority>), Error> {
        match self.problem {
            Some(problem) => Err(problem),
            None => Ok((self.settings, self.authority)),
        }
    }
}
