//! The emulator as a program, for clients in any language.

mod program;
mod text;

use std::error::Error;
use std::ffi::{OsStr, OsString};
use std::io::{ErrorKind, Write as _};
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use acs_call_emulator::{CertificateAuthority, Emulator, EmulatorBuilder, Scenario};
use lexopt::prelude::{Long, Short, Value, ValueExt as _};
use tokio::sync::Notify;

use crate::program::folder::default_folder;
use crate::program::options::value;
use crate::program::{env, health, test};
use crate::text::{one_line, with_causes};

const HELP: &str = "\
A local stand-in for Azure Communication Services Call Automation.

Usage: acs-call-emulator [OPTIONS]
       acs-call-emulator health [--port PORT] [--listen ADDRESS]
                            asks whether an emulator is ready: exit code 0, or 1 if it is not
       acs-call-emulator env [OPTIONS]   prints the settings for clients; see acs-call-emulator env --help
       acs-call-emulator test PATH… [OPTIONS] -- COMMAND…
                            runs scenarios with an application; see acs-call-emulator test --help

It prints the connection string for clients, and then a line for each request and each callback, until
Ctrl-C. It speaks http and https at the same port, where it is also a proxy for https: it answers in the place
of the service's own hosts, and refuses tunnels to others.

Options:
  --port PORT               the port to listen on; 0 selects a free one [8090]
  --listen ADDRESS          the address to listen on [127.0.0.1]
  --allow-host HOST         answer requests under this host name or address too; may be repeated. Without
                            it, only those for loopback or the address of --listen
  --control-token TOKEN     what every request to the control interface needs, as Authorization: Bearer TOKEN.
                            Without it, requests from loopback need none, and if --listen is not loopback,
                            those from elsewhere need one that is printed
  --state-dir DIR           where its certificate authority is kept. It is made at the first start
                            [acs-call-emulator in $XDG_DATA_HOME or ~/.local/share, on Windows in
                            %LOCALAPPDATA%]
  --proxy-pass HOST[:PORT]  pass tunnels to this host on; may be repeated
  --proxy-pass-all          pass tunnels to port 443 of any host on, except loopback and the local link
  --access-key KEY          the access key, in base64 [a public one, which protects nothing]
  --strict                  refuse what is otherwise accepted: calls that nothing has made, members that an
                            operation does not have, and api-versions that are unknown or do not have the
                            operation. Without it, any call connection id is a connected call
  --callback-uri URI        where events go if neither the operation nor the call has a callback URI
  --allow-callback-host HOST
                            post events to this host without TLS too, for example to a container; may be
                            repeated. Without it, http is for loopback only
  --map FROM=TO             post events for addresses that begin with FROM to addresses that begin with TO,
                            such as https://app.example.com=http://127.0.0.1:8080; may be repeated
  --callback-patience MS    how long the next event of a call waits for the answer to the previous one; an
                            event without an answer counts as delivered then [1000]
  --callback-attempts N     how often an event is posted if the receiver is unreachable or answers 5xx [1]
  --callback-delay MS       how long each event waits before it is posted [0]
  --duplicate-callbacks     deliver every event twice
  --reorder-callbacks SEED  deliver events that wait at the same time in a random order
  --event-grid SUBSCRIPTION deliver incoming calls and files of recordings to an endpoint; may be repeated.
                            \"http://127.0.0.1:8080/incoming\", and after spaces what limits it:
                            types=IncomingCall,RecordingFileStatusUpdated from=+1425… to=+1425…
                            schema=cloudEvents
  --recording-delay MS      how long after the end of a recording its files are reported [1000]
  --recording-url URL       how the addresses of these files begin [the address of the emulator]
  --far-end FAR_END         what called and added participants do: answers, declines, busy, noAnswer, invalid
                            (the number does not exist), or rings until POST …/answer or the like [answers]
  --ring-duration MS        how long they ring before that [0; with --virtual-time, a phone that is not
                            answered rings for 30000]
  --own PARTICIPANT         a phone number or user of the resource, besides its identities: calls to it come in
                            at the application; may be repeated
  --participants-per-page N how many participants are in one page of a list [100]
  --start-context           events of updating and stopping a transcription or media streaming have the
                            operation context of the start, as recorded; without it, their own
  --tone-duration MS        how long one tone takes [100]
  --prompt-duration MS      how long one source of a prompt plays [a WAV file that is fetched for its length,
                            text as long as reading it aloud takes with --virtual-time, everything else for
                            no time]
  --assume-prompts          fetch the files of prompts only from loopback, and assume that all others can be
                            played; without it, a prompt fails if its file cannot be fetched
  --unplayable URL          prompts with files whose address begins with this one fail; may be repeated
  --virtual-time            time in calls jumps to what is due next when nothing is under way: no request, no
                            event that waits for its answer, no open audio stream
  --settle-time MS          how long time waits before it jumps while nothing is under way [30]
  --seed N                  make the ids that the service assigns the same in each run; without it, they are
                            random
  --journal N               how many requests, answers, events and deliveries the journal keeps [10000]
  --no-magic-numbers        the end of a phone number does not matter. Without it, +…9404 does not exist,
                            +…9480 does not answer, +…9486 is busy, +…9603 declines, +…9001 presses 1 when
                            asked, +…9002 is a voicemail, and +…9003 hangs up after 3 s
  --no-page                 do not serve the page, on which a person can be the far end
  --quiet                   print no line for each request and callback
  --help                    print this text

Control interface, see --control-token. Bodies are JSON, with the content type application/json:
  PUT    /emulator/calls/ID         connects a call. {\"callbackUri\": \"…\", \"group\": false}, both
                                    optional; with \"connected\": false it is not established yet
  DELETE /emulator/calls/ID         ends the call
  GET    /emulator/calls            lists the calls that have not ended, and what runs in them
  GET    /emulator/calls/ID/scenario
                                    the call so far as a scenario for acs-call-emulator test
  POST   /emulator/calls/ID/answer  has a participant who rings answer; also decline, busy and noAnswer:
                                    {\"participant\": \"+14255550123\"}. Without a participant, the only one
  POST   /emulator/calls/ID/press   has a participant press keys: {\"tones\": \"12#\"}
  POST   /emulator/calls/ID/say     has a participant speak: {\"text\": \"my order\"}
  POST   /emulator/calls/ID/speak   streams audio: {\"tone\": 440, \"milliseconds\": 500}
  GET    /emulator/calls/ID/heard.wav
                                    what the application has streamed into the call; …/heard shows how much
  POST   /emulator/calls/ID/streams/fault
                                    has its streams fail: {\"fault\": \"drop\"}, or garbage, reconnect, or
                                    stall with \"milliseconds\"
  POST   /emulator/calls/ID/hangUp  has a participant hang up; also mute and unmute
  POST   /emulator/calls/ID/finish  ends all operations in the call as if their time had passed; who rings
                                    answers, unless chosen otherwise
  POST   /emulator/incomingCalls    begins an incoming call, and answers with the data of IncomingCall:
                                    {\"from\": \"+14255550123\", \"to\": \"+14255550100\"}, and optionally
                                    \"displayName\" and \"customContext\": {\"sipHeaders\": {…}}
  POST   /emulator/clock            skips time in calls: {\"skipMilliseconds\": 30000}, or to what is due next:
                                    {\"skipToNext\": true}; GET shows the clock
  POST   /emulator/eventGrid        adds a subscription of Event Grid: {\"endpoint\": \"…\"}, and as limits
                                    \"types\": […], \"schema\", \"from\", \"to\"; GET lists them
  POST   /emulator/farEnds          chooses what the next far end does, or the next \"count\":
                                    {\"farEnd\": \"busy\"}
  GET    /health                    200 if it is ready, 503 while it stops; needs no token
  POST   /reset                     forgets everything that requests and tests have made
  GET    /requests                  lists the requests in the journal: ?operation=play&call=ID&context=…
  GET    /events                    lists the events and their deliveries: ?type=PlayCompleted&call=ID
  POST   /emulator/events/N/replay  posts the event with this id again; edited with {\"body\": {…}}
  POST   /verify                    checks what was requested; 409 explains what is different:
                                    {\"operation\": \"play\", \"call\": \"ID\", \"body\": {…}, \"count\": 1}
  GET    /emulator/journal          lists everything after an entry, ?after=N; as text/event-stream it goes on
  GET    /emulator/executed         lists the latest 10000 executed operations
  POST   /emulator/faults           has the next request fail, or the next \"count\" requests:
                                      {\"status\": 503, \"headers\": {…}, \"body\": \"…\"} of a gateway
                                      {\"ownError\": 500} of the service
                                      {\"delayMilliseconds\": 500}
                                      {\"fault\": \"reset\"}, or silence, halfStatusLine, halfBody,
                                      slowDrip, invalidHeader, endlessError, closeWhenIdle
                                    \"afterExecuting\": true executes the request first; ownError does so
                                    unless it is false
                                    {\"outcome\": 8511} has the next operation fail after it was accepted

Exit codes: 0 after Ctrl-C and when nothing reads the output any more, 1 if it cannot start, 2 for an option
that cannot be used.";

/// The values of `--far-end`.
const FAR_END: &str = "answers, declines, busy, noAnswer, invalid or rings";

/// How many executed operations it remembers, as it may run for long.
const REMEMBERED: usize = 10_000;

/// The wait before the second attempt to post an event.
const FIRST_WAIT: Duration = Duration::from_millis(100);

type Failure = Box<dyn Error>;

#[tokio::main]
async fn main() -> ExitCode {
    match health::run() {
        None => {}
        Some(Ok(answer)) => {
            say(&answer);
            return ExitCode::SUCCESS;
        }
        Some(Err((problem, code))) => return fail(problem, code),
    }
    let mut arguments = std::env::args_os().skip(1);
    match arguments.next().as_deref().and_then(OsStr::to_str) {
        Some("env") => {
            return match env::lines(arguments) {
                Ok(lines) => {
                    lines.iter().for_each(|line| say(line));
                    ExitCode::SUCCESS
                }
                Err(env::Failure::Option(problem)) => fail(problem, 2),
                Err(env::Failure::Authority(error)) => fail(error, 1),
            };
        }
        Some("test") => return run_scenarios(arguments).await,
        _ => {}
    }
    let parser = lexopt::Parser::from_env();
    let arguments = match Arguments::parse(parser, Defaults::default(), &mut |_, _| Ok(false)) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            say(HELP);
            return ExitCode::SUCCESS;
        }
        Err(problem) => return fail(problem, 2),
    };
    let Arguments { emulator, listen, port, state_dir, .. } = arguments;
    let (emulator, certificate) = match authority(state_dir) {
        Ok(Ok(authority)) => {
            let certificate = authority.certificate_file().map(|file| file.display().to_string());
            (emulator.tls(authority), Ok(certificate.unwrap_or_default()))
        }
        Ok(Err(problem)) => (emulator, Err(problem)),
        Err(error) => return fail(error, 1),
    };
    let mut stop = match Stop::new() {
        Ok(stop) => stop,
        Err(error) => return fail(error, 1),
    };
    let emulator = match emulator.listen(listen).port(port).start().await {
        Ok(emulator) => emulator,
        Err(error) if error.kind() == ErrorKind::InvalidInput => return fail(error, 2),
        Err(error) => {
            let problem = format!("cannot start at {listen}:{port}: {}", with_causes(&error));
            return fail(problem, 1);
        }
    };
    say(&format!("listening on {}", emulator.endpoint()));
    say(&format!("connection string: {}", emulator.connection_string()));
    let (audience, keys) = (emulator.resource_id(), emulator.openid_configuration());
    say(&format!("callback tokens: audience {audience}, OpenID configuration {keys}"));
    let https = emulator.https_endpoint().unwrap_or_default();
    say(&match certificate {
        Ok(file) => format!(
            "TLS: {https}, and a proxy; certificate authority {file}; settings for clients: \
             acs-call-emulator env"
        ),
        Err(problem) => format!("TLS: off: {problem} (--state-dir names another folder)"),
    });
    match (emulator.page_url(), emulator.control_token()) {
        (None, _) => {}
        (Some(url), Some(_)) => say(&format!("page: {url}")),
        (Some(url), None) => say(&format!("page: {url}?token= and the token of --control-token")),
    }
    if !listen.is_loopback() {
        if let Some(token) = emulator.control_token() {
            say(&format!("control token: {token}"));
        }
        say(
            "warning: anyone who can reach this address can have callbacks posted to this machine's \
             loopback, and files fetched from it",
        );
    }
    tokio::select! {
        () = stop.asked() => {}
        () = CLOSED.notified() => {}
    }
    tokio::select! {
        () = emulator.shutdown() => {}
        // Whoever asks twice does not want to wait for what is pending.
        () = stop.asked() => {}
    }
    say("stopped");
    ExitCode::SUCCESS
}

/// Runs scenarios with an application.
async fn run_scenarios(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let (arguments, command) = test::split(arguments);
    // An application that is started gets the address; one that runs knows only the usual one.
    let port = if command.is_empty() { env::DEFAULT_PORT } else { 0 };
    let defaults =
        Defaults { port, is_quiet: true, has_page: false, journal: 100_000, has_values: true };
    let mut options = test::Options::new(command);
    let parser = lexopt::Parser::from_args(arguments);
    let more: ReadMore<'_> = &mut |name, parser| options.read(name, parser);
    let Arguments { emulator, listen, port, state_dir, values } =
        match Arguments::parse(parser, defaults, more) {
            Ok(Some(arguments)) => arguments,
            Ok(None) => {
                say(test::HELP);
                return ExitCode::SUCCESS;
            }
            Err(problem) => return fail(problem, 2),
        };
    if options.wants_schema {
        say(Scenario::SCHEMA.trim_end());
        return ExitCode::SUCCESS;
    }
    if values.is_empty() {
        return fail("expected the files or directories of scenarios", 2);
    }
    let scenarios = match test::read_all(&values) {
        Ok(scenarios) => scenarios,
        Err(problems) => {
            problems.iter().for_each(|problem| complain(&one_line(problem)));
            return ExitCode::from(2);
        }
    };
    let (emulator, files) = match authority(state_dir) {
        Ok(Ok(authority)) => match env::Files::of(&authority) {
            Ok(files) => (emulator.tls(authority), Some(files)),
            Err(env::Failure::Option(problem)) => return fail(problem, 2),
            Err(env::Failure::Authority(error)) => return fail(error, 2),
        },
        Ok(Err(_)) => (emulator, None),
        Err(error) => return fail(error, 2),
    };
    let emulator = emulator.virtual_time(!options.is_real_time);
    let emulator = if options.is_verbose { emulator.log(complain) } else { emulator };
    let emulator = match emulator.listen(listen).port(port).start().await {
        Ok(emulator) => emulator,
        Err(error) => {
            let problem = format!("cannot start at {listen}:{port}: {}", with_causes(&error));
            return fail(problem, 2);
        }
    };
    let mut stop = match Stop::new() {
        Ok(stop) => stop,
        Err(error) => return fail(error, 2),
    };
    match test::run(emulator, files.as_ref(), scenarios, options, stop.asked_or_left()).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(problem) => {
            complain(&problem);
            ExitCode::from(2)
        }
    }
}

/// The authority in a folder, or why there is none in the folder of this user: the emulator then does without
/// TLS.
///
/// # Errors
///
/// The folder that an option names cannot be used.
fn authority(state_dir: Option<PathBuf>) -> std::io::Result<Result<CertificateAuthority, String>> {
    match (state_dir, default_folder()) {
        (Some(folder), _) => CertificateAuthority::in_folder(folder).map(Ok),
        (None, Some(folder)) => {
            Ok(CertificateAuthority::in_folder(folder).map_err(|error| with_causes(&error)))
        }
        (None, None) => Ok(Err("this user has no folder for data".to_owned())),
    }
}

/// Notified when nothing reads the output any more.
static CLOSED: Notify = Notify::const_new();

/// Prints a line. If nothing reads it any more, the program ends quietly, as in `acs-call-emulator | head`.
fn say(line: &str) {
    let printed = writeln!(std::io::stdout().lock(), "{line}");
    if printed.is_err_and(|error| error.kind() == ErrorKind::BrokenPipe) {
        CLOSED.notify_one();
    }
}

/// Prints lines where they are in nobody's way.
fn complain(lines: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{lines}");
}

fn fail(problem: impl Into<Failure>, code: u8) -> ExitCode {
    let problem = with_causes(&*problem.into());
    let problem = one_line(&problem);
    let help = if code == 2 { " (--help explains)" } else { "" };
    let _ = writeln!(std::io::stderr().lock(), "acs-call-emulator: {problem}{help}");
    ExitCode::from(code)
}

/// Ctrl-C, and how containers are stopped. The signals are caught from the start, not only while one is awaited.
#[cfg(unix)]
struct Stop {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Stop {
    fn new() -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
        })
    }

    /// Waits for the next signal.
    async fn asked(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }

    /// Waits for the next signal, or until the terminal is closed. What was started here must not go on without it; an
    /// emulator may, under `nohup`.
    async fn asked_or_left(&mut self) {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut hang_up) = signal(SignalKind::hangup()) else { return self.asked().await };
        tokio::select! {
            () = self.asked() => {}
            _ = hang_up.recv() => {}
        }
    }
}

/// Ctrl-C. It is caught from the start, not only while it is awaited.
#[cfg(windows)]
struct Stop(tokio::signal::windows::CtrlC);

#[cfg(windows)]
impl Stop {
    fn new() -> std::io::Result<Self> {
        tokio::signal::windows::ctrl_c().map(Self)
    }

    /// Waits for the next Ctrl-C.
    async fn asked(&mut self) {
        self.0.recv().await;
    }

    async fn asked_or_left(&mut self) {
        self.asked().await;
    }
}

struct Arguments {
    emulator: EmulatorBuilder,
    listen: IpAddr,
    port: u16,
    state_dir: Option<PathBuf>,
    /// What is no option.
    values: Vec<OsString>,
}

/// Reads an option that is no option of the emulator. Returns whether it is known.
type ReadMore<'a> = &'a mut dyn FnMut(&str, &mut lexopt::Parser) -> Result<bool, Failure>;

/// What holds without an option.
struct Defaults {
    port: u16,
    is_quiet: bool,
    has_page: bool,
    /// How many entries the journal keeps.
    journal: usize,
    /// Whether there may be something that is no option.
    has_values: bool,
}

impl Default for Defaults {
    fn default() -> Self {
        Self {
            port: env::DEFAULT_PORT,
            is_quiet: false,
            has_page: true,
            journal: 10_000,
            has_values: false,
        }
    }
}

impl Arguments {
    /// Reads the command line; `None` if it asks for help.
    fn parse(
        mut parser: lexopt::Parser,
        defaults: Defaults,
        more: ReadMore<'_>,
    ) -> Result<Option<Self>, Failure> {
        let (mut listen, mut port) = (IpAddr::V4(Ipv4Addr::LOCALHOST), defaults.port);
        let mut values = Vec::new();
        let mut tone_duration = Duration::from_millis(100);
        let mut recording_delay = Duration::from_secs(1);
        let (mut is_quiet, mut has_page) = (defaults.is_quiet, defaults.has_page);
        let (mut state_dir, mut fetches_prompts) = (None, true);
        let mut emulator = Emulator::builder()
            .recognize_timeouts(true)
            .prompt_duration(None)
            .remember(REMEMBERED)
            .journal(defaults.journal)
            .magic_numbers(true);

        while let Some(argument) = parser.next()? {
            match argument {
                Long("help") | Short('h') => return Ok(None),
                Long("port") => port = value(&mut parser, "port", "a port, 0 to 65535")?,
                Long("listen") => listen = value(&mut parser, "listen", "an IP address")?,
                Long("allow-host") => {
                    emulator = emulator.allow_host(&parser.value()?.string()?);
                }
                Long("state-dir") => state_dir = Some(parser.value()?.into()),
                Long("proxy-pass") => {
                    emulator = emulator.proxy_pass(&parser.value()?.string()?);
                }
                Long("proxy-pass-all") => emulator = emulator.proxy_pass_all(true),
                Long("access-key") => {
                    emulator = emulator.access_key(&parser.value()?.string()?);
                }
                Long("control-token") => {
                    emulator = emulator.control_token(&parser.value()?.string()?);
                }
                Long("journal") => {
                    emulator = emulator.journal(value(&mut parser, "journal", "a number")?);
                }
                Long("no-magic-numbers") => emulator = emulator.magic_numbers(false),
                Long("no-page") => has_page = false,
                Long("virtual-time") => emulator = emulator.virtual_time(true),
                Long("settle-time") => {
                    emulator = emulator.settle_time(duration(&mut parser, "settle-time")?);
                }
                Long("seed") => {
                    emulator = emulator.seed(value(&mut parser, "seed", "a number")?);
                }
                Long("strict") => emulator = emulator.strict(true),
                Long("callback-uri") => {
                    emulator = emulator.callback_uri(&parser.value()?.string()?);
                }
                Long("allow-callback-host") => {
                    emulator = emulator.allow_callback_host(&parser.value()?.string()?);
                }
                Long("map") => {
                    let map = parser.value()?.string()?;
                    let (from, to) = map.split_once('=').unwrap_or((&map, ""));
                    emulator = emulator.map(from, to);
                }
                Long("callback-patience") => {
                    let patience = duration(&mut parser, "callback-patience")?;
                    emulator = emulator.callback_patience(patience);
                }
                Long("callback-attempts") => {
                    let attempts = value(&mut parser, "callback-attempts", "a number")?;
                    emulator = emulator.callback_attempts(attempts, FIRST_WAIT);
                }
                Long("event-grid") => {
                    emulator = emulator.event_grid(parser.value()?.string()?.parse()?);
                }
                Long("recording-delay") => {
                    recording_delay = duration(&mut parser, "recording-delay")?;
                }
                Long("recording-url") => {
                    emulator = emulator.recording_url(&parser.value()?.string()?);
                }
                Long("callback-delay") => {
                    emulator = emulator.callback_delay(duration(&mut parser, "callback-delay")?);
                }
                Long("duplicate-callbacks") => emulator = emulator.duplicate_callbacks(true),
                Long("reorder-callbacks") => {
                    let seed = value(&mut parser, "reorder-callbacks", "a number")?;
                    emulator = emulator.reorder_callbacks(seed);
                }
                Long("far-end") => {
                    emulator = emulator.far_end(value(&mut parser, "far-end", FAR_END)?);
                }
                Long("ring-duration") => {
                    emulator = emulator.ring_duration(duration(&mut parser, "ring-duration")?);
                }
                Long("own") => {
                    emulator = emulator.own_participant(&parser.value()?.string()?);
                }
                Long("participants-per-page") => {
                    let most = value(&mut parser, "participants-per-page", "a number")?;
                    emulator = emulator.participants_per_page(most);
                }
                Long("start-context") => emulator = emulator.start_context(true),
                Long("tone-duration") => tone_duration = duration(&mut parser, "tone-duration")?,
                Long("prompt-duration") => {
                    emulator = emulator.prompt_duration(duration(&mut parser, "prompt-duration")?);
                }
                Long("assume-prompts") => fetches_prompts = false,
                Long("unplayable") => {
                    emulator = emulator.unplayable(&parser.value()?.string()?);
                }
                Long("quiet") => is_quiet = true,
                Value(value) if defaults.has_values => values.push(value),
                other => {
                    let name = match &other {
                        Long(name) => (*name).to_owned(),
                        _ => String::new(),
                    };
                    let problem = other.unexpected();
                    if !more(&name, &mut parser)? {
                        return Err(problem.into());
                    }
                }
            }
        }
        let emulator = emulator
            .page(has_page)
            .tone_duration(tone_duration)
            .recording_delay(recording_delay)
            .fetch_prompts(fetches_prompts);
        let emulator = if is_quiet { emulator } else { emulator.log(say) };
        Ok(Some(Self { emulator, listen, port, state_dir, values }))
    }
}

fn duration(parser: &mut lexopt::Parser, option: &str) -> Result<Duration, Failure> {
    value(parser, option, "milliseconds").map(Duration::from_millis)
}
