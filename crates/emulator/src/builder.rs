//! How a user sets an emulator up.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use acs_call_automation::types::CommunicationIdentifierModel;
use url::{Position, Url};

use crate::calls::far_end::FarEnd;
use crate::control_token;
use crate::delivery::address::Map;
use crate::delivery::grid::subscription::EventGridSubscription;
use crate::error::Error;
use crate::http::origin::parse_host;
use crate::log::Log;
use crate::settings::{ACCESS_KEY, Settings};
use crate::tls::authority::CertificateAuthority;

/// How long a tone takes, how long after a recording its files are reported, and how long nothing may be under way
/// before time jumps, with virtual time and if nothing else was chosen.
const TONE: Duration = Duration::from_millis(100);
const RECORDING_DELAY: Duration = Duration::from_secs(1);
const SETTLE_TIME: Duration = Duration::from_millis(30);

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
    /// Read when all settings are known.
    callback_uri: Option<String>,
    authority: Option<CertificateAuthority>,
    timing: Timing,
    problem: Option<Error>,
}

/// The settings whose defaults depend on virtual time, as far as they were chosen.
#[derive(Debug, Default)]
struct Timing {
    is_virtual: bool,
    settle_time: Option<Duration>,
    tone_duration: Option<Duration>,
    prompt_duration: Option<Option<Duration>>,
    recording_delay: Option<Duration>,
    recognize_timeouts: Option<bool>,
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
    /// Anyone who can reach another address can have callbacks posted to this machine's loopback, and files
    /// fetched from it.
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

    /// The token that every request to the control interface needs, as `Authorization: Bearer …`: at least 8
    /// visible ASCII characters.
    ///
    /// Without it, requests from loopback need none. If the emulator listens elsewhere, requests from
    /// elsewhere then need a random token, [`Emulator::control_token`](crate::Emulator::control_token).
    pub fn control_token(mut self, token: &str) -> Self {
        match control_token::parse(token) {
            Ok(token) => self.settings.control_token = Some(token),
            Err(problem) => self.problem = Some(problem),
        }
        self
    }

    /// Whether participants do what the end of their phone number says, by default not:
    ///
    /// | number | what it does |
    /// | --- | --- |
    /// | …9404 | does not exist |
    /// | …9480 | does not answer |
    /// | …9486 | is busy |
    /// | …9603 | declines |
    /// | …9001 | answers, and presses 1 when a recognition listens |
    /// | …9002 | is a voicemail: answers after three seconds, greets, and beeps in the audio stream |
    /// | …9003 | answers, and hangs up after three seconds |
    ///
    /// A far end that a test has [chosen](crate::Emulator::next_far_end) comes first. The last three also do it in
    /// calls that they have made; they need the [journal](Self::journal).
    pub fn magic_numbers(mut self, has_habits: bool) -> Self {
        self.settings.has_habits = has_habits;
        self
    }

    /// Whether it serves a page, by default not: see [`Emulator::page_url`](crate::Emulator::page_url).
    ///
    /// On the page, a person is the far end: hears prompts, presses keys, speaks, and sees requests and events.
    /// While it is open and its switch "I am the far end" is on, calls and added participants ring until
    /// somebody answers, unless a test has chosen otherwise; and unless
    /// [`prompt_duration`](Self::prompt_duration) is a time, prompts of text take the time of reading them aloud.
    ///
    /// Its address has a token: without it, the page is not served.
    pub fn page(mut self, has_page: bool) -> Self {
        self.settings.has_page = has_page;
        self
    }

    /// Whether to refuse what is otherwise accepted, in part with a warning in the [log](Self::log):
    ///
    /// - a call that nothing has made: neither a request nor [`Emulator::connect`](crate::Emulator::connect) and
    ///   the like. By default any call connection id is a connected call.
    /// - an api-version that is not known, or that is not documented to have the operation. By default an
    ///   unknown version is taken as the newest.
    /// - a member of a body that the operation does not have. By default it is ignored, as by the service.
    /// - answers to the [handshake of Event Grid](Self::event_grid) that the service would refuse.
    pub fn strict(mut self, strict: bool) -> Self {
        self.settings.is_strict = strict;
        self
    }

    /// The callback URI of calls that have none of their own: https to any host, http to loopback and to
    /// the hosts of [`allow_callback_host`](Self::allow_callback_host).
    pub fn callback_uri(mut self, uri: &str) -> Self {
        self.callback_uri = Some(uri.to_owned());
        self
    }

    /// Posts events to this host without TLS too, for example to the container of an application: a host name
    /// or an address, without scheme and port.
    ///
    /// As for loopback, an https address of such a host is tried without TLS if TLS fails.
    pub fn allow_callback_host(mut self, host: &str) -> Self {
        match parse_host(host) {
            Ok(host) => self.settings.addresses.allowed_hosts.push(host),
            Err(problem) => self.problem = Some(problem),
        }
        self
    }

    /// Posts the events for addresses that begin with `from` to addresses that begin with `to`: an origin,
    /// perhaps with the first segments of a path. The first map that fits decides.
    ///
    /// Without a map, an https address of loopback is tried in plain text if TLS fails.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_emulator::Emulator;
    ///
    /// let builder = Emulator::builder().map("https://app.example.com", "http://127.0.0.1:8080");
    /// ```
    pub fn map(mut self, from: &str, to: &str) -> Self {
        match Map::new(from, to) {
            Ok(map) => self.settings.addresses.maps.push(map),
            Err(problem) => self.problem = Some(problem),
        }
        self
    }

    /// Adds a subscription of Event Grid: incoming calls and files of recordings are delivered to its endpoint.
    ///
    /// The endpoint is asked until it agrees, at first after 100 ms and at last every second, because
    /// applications start after the emulator. Its latest 100 events wait until then. An answer to the question
    /// that has the code but is not JSON is accepted with a warning, unless the emulator is
    /// [strict](Self::strict).
    pub fn event_grid(mut self, subscription: EventGridSubscription) -> Self {
        self.settings.event_grid.push(subscription);
        self
    }

    /// How long one tone takes, by default no time, and 100 ms of [virtual time](Self::virtual_time).
    pub fn tone_duration(mut self, duration: Duration) -> Self {
        self.timing.tone_duration = Some(duration);
        self
    }

    /// How long one source of a prompt plays, by default no time. With `None`, a WAV file on loopback plays
    /// for its own length, and everything else for no time. With [virtual time](Self::virtual_time) the default is
    /// `None`, and text plays as long as it takes to read it aloud: half a second, and 65 ms for each character.
    pub fn prompt_duration(mut self, duration: impl Into<Option<Duration>>) -> Self {
        self.timing.prompt_duration = Some(duration.into());
        self
    }

    /// Whether the files of prompts are fetched from all hosts, as by the service, and not only from loopback. By
    /// default they are not: files on other hosts are assumed to be good, so tests need no network.
    ///
    /// A prompt fails with `PlayFailed` or `RecognizeFailed` 400/8535 if its file cannot be fetched, or is neither
    /// WAV nor MP3.
    pub fn fetch_prompts(mut self, fetches: bool) -> Self {
        self.settings.fetches_prompts = fetches;
        self
    }

    /// Makes prompts fail that use a file whose address begins with this one, without fetching it.
    pub fn unplayable(mut self, address: &str) -> Self {
        match Url::parse(address) {
            Ok(address) => self.settings.unplayable.push(address),
            Err(error) => {
                let problem =
                    format!("unplayable: expected a URL, found one with an error: {error}");
                self.problem = Some(Error::new(problem));
            }
        }
        self
    }

    /// What the far end does that rings, by default it answers. See
    /// [`Emulator::next_far_end`](crate::Emulator::next_far_end) for the next one only.
    pub fn far_end(mut self, far_end: FarEnd) -> Self {
        self.settings.far_end = far_end;
        self
    }

    /// How long a call or an added participant rings, by default no time. With [virtual time](Self::virtual_time), who
    /// does not answer rings for 30 seconds by default, or for the `invitationTimeoutInSeconds` of the request.
    pub fn ring_duration(mut self, duration: Duration) -> Self {
        self.settings.ring_duration = Some(duration);
        self
    }

    /// Makes a phone number, such as `+14255550100`, or a user of Communication Services, by raw id, one of the
    /// resource's own, as the identities of the emulator are. While the application listens for incoming calls
    /// ([`Emulator::incoming_calls`](crate::Emulator::incoming_calls)), a call to them comes in there.
    pub fn own_participant(mut self, participant: &str) -> Self {
        match participant.parse::<CommunicationIdentifierModel>() {
            Ok(participant) => self.settings.own.push(participant.raw_id()),
            Err(problem) => self.problem = Some(problem.into()),
        }
        self
    }

    /// How the addresses of the files of recordings begin, by default with the address of the emulator: scheme
    /// and host, such as `https://us-storage.asm.skype.com`. Requests for that host are answered.
    ///
    /// The official clients send credentials only to the service's hosts for recordings, so an application that
    /// cannot be changed needs an address below one of them, and a proxy that leads to the emulator.
    pub fn recording_url(mut self, url: &str) -> Self {
        let parsed = Url::parse(url).ok().filter(|url| {
            matches!(url.scheme(), "http" | "https") && url.path() == "/" && url.query().is_none()
        });
        match parsed.as_ref().and_then(|url| Some((url, url.host_str()?))) {
            Some((url, host)) => {
                self.settings.allowed_hosts.push(host.to_owned());
                let url = url[..Position::BeforePath].to_owned();
                self.settings.recording_url = Some(url);
            }
            None => {
                self.problem = Some(Error::new(format!(
                    "recording URL: expected scheme and host such as https://us-storage.asm.skype.com, found {url:?}"
                )));
            }
        }
        self
    }

    /// How long after the end of a recording Event Grid reports its files, by default no time, and one second of
    /// [virtual time](Self::virtual_time).
    pub fn recording_delay(mut self, delay: Duration) -> Self {
        self.timing.recording_delay = Some(delay);
        self
    }

    /// How many participants are in one page of a list, by default 100, at least 1.
    pub fn participants_per_page(mut self, participants: usize) -> Self {
        self.settings.participants_per_page = participants;
        self
    }

    /// Whether a recognition fails when no key is pressed in time. By default it waits without end, so that a
    /// test may be slow; with [virtual time](Self::virtual_time) it fails.
    ///
    /// The times are those of the request; without them, 5 seconds to the first key and 2 between keys.
    pub fn recognize_timeouts(mut self, has_timeouts: bool) -> Self {
        self.timing.recognize_timeouts = Some(has_timeouts);
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

    /// How many entries the journal keeps, by default the latest 10,000; 0 records nothing. Each request makes
    /// two of them, each event and each of its deliveries one. Whatever their number, they have at most some
    /// 16 MB. See [`Emulator::requests`](crate::Emulator::requests).
    pub fn journal(mut self, entries: usize) -> Self {
        self.settings.journal = entries;
        self
    }

    /// How long each event waits before it is posted, by default no time.
    pub fn callback_delay(mut self, delay: Duration) -> Self {
        self.settings.delivery.delay = delay;
        self
    }

    /// How long the next event of a call waits for the answer to the previous one, by default one second. An
    /// event that has not been answered by then counts as delivered, and is not posted again.
    ///
    /// The next event of an application (scheme, host and port) that has not answered an event does not wait
    /// at all, until the application answers something.
    pub fn callback_patience(mut self, patience: Duration) -> Self {
        self.settings.delivery.patience = patience;
        self
    }

    /// How often an event is posted when the receiver cannot be reached or answers with a 5xx, and the wait
    /// before the second post, which doubles every time. By default once.
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

    /// Whether time in calls jumps instead of passing, by default not. A call of ten minutes is then tested in a second,
    /// with the same times in every run.
    ///
    /// Time stands still, and jumps to what is due next when nothing has been under way for the
    /// [settle time](Self::settle_time): the end of a prompt, of ringing, of tones, of a wait for input, the report of
    /// a recording's files, what a [magic number](Self::magic_numbers) does. Under way are a request that is being
    /// answered, an event that waits or was not answered, as long as it is waited for
    /// ([`callback_patience`](Self::callback_patience)), the check of a prompt's file, and a test that
    /// [holds the clock](crate::Emulator::hold_clock). While an audio stream is open, or somebody is the far end on the
    /// [page](Self::page), time passes as real time does.
    ///
    /// What takes no time by default then takes the usual time: see [`tone_duration`](Self::tone_duration),
    /// [`prompt_duration`](Self::prompt_duration), [`ring_duration`](Self::ring_duration),
    /// [`recording_delay`](Self::recording_delay) and [`recognize_timeouts`](Self::recognize_timeouts). The application
    /// has its own clock: what it does after a pause comes too late, unless it does it before it answers an event.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_emulator::Emulator;
    ///
    /// let builder = Emulator::builder().virtual_time(true).seed(7);
    /// ```
    pub fn virtual_time(mut self, is_virtual: bool) -> Self {
        self.timing.is_virtual = is_virtual;
        self
    }

    /// How long [virtual time](Self::virtual_time) waits before it jumps while nothing is under way, by default 30 ms of
    /// real time. An application that answers an event before it sends its next request has this long to send it.
    pub fn settle_time(mut self, time: Duration) -> Self {
        self.timing.settle_time = Some(time);
        self
    }

    /// Makes the ids that the service assigns the same in each run: of calls, recordings, streams, invitations,
    /// identities, rooms, events and incoming calls. By default they are random.
    ///
    /// Each id depends on the seed and on what it belongs to, such as the call and the type of an event, and not on
    /// the order in which different calls begin. A call's own depends on who calls whom, and how often they have
    /// done so. They differ after a [reset](crate::Emulator::reset).
    ///
    /// An application may ignore an event whose id it has seen before. So restart it whenever you restart the emulator
    /// with the same seed.
    pub fn seed(mut self, seed: u64) -> Self {
        self.settings.seed = Some(seed);
        self
    }

    /// Uses a closure instead of the system for the time of day: in signatures, tokens, the window of
    /// repeatable requests, and the times of events and recordings. Timers and timeouts are not affected: see
    /// [`Emulator::skip`](crate::Emulator::skip).
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
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        let (mut settings, timing) = (self.settings, self.timing);
        let or = |chosen: Option<Duration>, usual: Duration| {
            chosen.unwrap_or(if timing.is_virtual { usual } else { Duration::ZERO })
        };
        settings.tone_duration = or(timing.tone_duration, TONE);
        settings.recording_delay = or(timing.recording_delay, RECORDING_DELAY);
        let prompts = timing.prompt_duration;
        settings.prompt_duration =
            prompts.unwrap_or((!timing.is_virtual).then_some(Duration::ZERO));
        settings.has_recognize_timeouts = timing.recognize_timeouts.unwrap_or(timing.is_virtual);
        settings.settles = timing.is_virtual.then(|| timing.settle_time.unwrap_or(SETTLE_TIME));
        let callback_uri = self.callback_uri.map(|uri| settings.addresses.parse(&uri)).transpose();
        settings.callback_uri =
            callback_uri.map_err(|problem| Error::new(format!("callback URI: {problem}")))?;
        Ok((settings, self.authority))
    }
}
