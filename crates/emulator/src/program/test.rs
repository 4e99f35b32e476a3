//! The command `test`: scenarios, run with an application.

use std::collections::HashMap;
use std::error::Error;
use std::ffi::OsString;
use std::io::Write as _;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use acs_call_automation::__emulator::HttpClient;
use acs_call_emulator::{Emulator, Scenario, ScenarioError, StepReport};
use lexopt::prelude::ValueExt as _;
use serde_json::json;
use tokio::net::TcpStream;
use tokio::sync::{Mutex, Semaphore};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout};
use url::Url;

use crate::program::app::App;
use crate::program::options::value;
use crate::program::{env, junit};
use crate::text::one_line;

pub(crate) const HELP: &str = "\
Runs scenarios with an application: starts the emulator and the application, waits until it is ready, runs
the scenarios in parallel, stops the application, and reports. SCENARIOS.md describes scenarios.

Usage: acs-call-emulator test PATH… [OPTIONS] -- COMMAND…
  acs-call-emulator test scenarios/ --event-grid http://127.0.0.1:8080/incoming -- python app.py

A path is a file, or a directory that is searched for *.yaml, *.yml and *.json. COMMAND starts the
application, with the environment variables of acs-call-emulator env. Without it, the application runs already.

The application is ready when the endpoints of --event-grid have agreed, and the ports of --ready and of the
triggers accept connections.

Options:
  --event-grid SUBSCRIPTION where the application receives incoming calls, such as
                            http://127.0.0.1:8080/incoming; required if a scenario calls the application, unless
                            there is --ready and the application subscribes itself
  --ready PORT|URL          wait until this port of loopback accepts connections, or this address answers with
                            a success; may be repeated
  --ready-within TIME       how long the application may take to be ready [30s]
  --jobs N                  how many scenarios run at the same time [10]
  --junit FILE              write the results as JUnit XML
  --json                    print a line of JSON for each step; everything else goes to the standard error
  --real-time               prompts, pauses and timeouts take their time. Without it, time jumps to what is due
                            next when nothing is under way, as with --virtual-time
  --verbose                 show the output of the application, and a line for each request and each event
  --schema                  print the JSON schema of scenarios
  --port PORT               the port of the emulator; 0 selects a free one [0; without COMMAND 8090]
  --help                    print this text
and the other options of the emulator, see acs-call-emulator --help.

Exit codes: 0 all scenarios passed; 1 a scenario failed, or the application ended early; 2 a file or an option
cannot be used, or the application did not start.";

/// How long an application may take to be ready.
const READY_WITHIN: Duration = Duration::from_secs(30);
/// How often is looked at whether it is.
const TICK: Duration = Duration::from_millis(50);
/// How long one attempt to reach it takes at most.
const ATTEMPT: Duration = Duration::from_secs(2);
const JOBS: usize = 10;

type Failure = Box<dyn Error>;

/// The options besides those of the emulator.
pub(crate) struct Options {
    command: Vec<OsString>,
    ready: Vec<Ready>,
    ready_within: Duration,
    jobs: usize,
    junit: Option<PathBuf>,
    is_json: bool,
    pub(crate) is_verbose: bool,
    pub(crate) is_real_time: bool,
    pub(crate) wants_schema: bool,
}

/// What shows that the application is ready.
#[derive(Clone, PartialEq)]
enum Ready {
    Port { host: String, port: u16 },
    Answer(Url),
}

/// A scenario of a file.
pub(crate) struct Found {
    file: String,
    scenario: Scenario,
}

/// How a scenario went.
struct Outcome {
    duration: Duration,
    problem: Option<Problem>,
}

enum Problem {
    Failed(ScenarioError),
    /// The application has ended.
    Ended,
}

/// Splits the arguments into those before `--` and the command after it.
pub(crate) fn split(arguments: impl Iterator<Item = OsString>) -> (Vec<OsString>, Vec<OsString>) {
    let mut arguments: Vec<OsString> = arguments.collect();
    match arguments.iter().position(|argument| argument == "--") {
        None => (arguments, Vec::new()),
        Some(index) => {
            let command = arguments.split_off(index + 1);
            arguments.pop();
            (arguments, command)
        }
    }
}

impl Options {
    pub(crate) fn new(command: Vec<OsString>) -> Self {
        Self {
            command,
            ready: Vec::new(),
            ready_within: READY_WITHIN,
            jobs: JOBS,
            junit: None,
            is_json: false,
            is_verbose: false,
            is_real_time: false,
            wants_schema: false,
        }
    }

    /// Reads an option. Returns whether it is one of these.
    pub(crate) fn read(
        &mut self,
        name: &str,
        parser: &mut lexopt::Parser,
    ) -> Result<bool, Failure> {
        match name {
            "ready" => self.ready.push(Ready::read(&parser.value()?.string()?)?),
            "ready-within" => {
                let text = parser.value()?.string()?;
                self.ready_within = humantime::parse_duration(&text).map_err(|_| {
                    format!("--ready-within: expected a time such as 30s, found {text:?}")
                })?;
            }
            "jobs" => {
                self.jobs = value(parser, "jobs", "a number")?;
                if !(1..=500).contains(&self.jobs) {
                    return Err("--jobs: expected a number from 1 to 500".into());
                }
            }
            "junit" => self.junit = Some(parser.value()?.into()),
            "json" => self.is_json = true,
            "real-time" => self.is_real_time = true,
            "verbose" => self.is_verbose = true,
            "schema" => self.wants_schema = true,
            _ => return Ok(false),
        }
        Ok(true)
    }
}

impl Ready {
    fn read(text: &str) -> Result<Self, Failure> {
        if let Ok(port) = text.parse() {
            return Ok(Self::Port { host: "127.0.0.1".to_owned(), port });
        }
        match Url::parse(text) {
            Ok(url) if matches!(url.scheme(), "http" | "https") && url.host().is_some() => {
                Ok(Self::Answer(url))
            }
            _ => Err(format!("--ready: expected a port or an http address, found {text:?}").into()),
        }
    }

    /// The port of an address.
    fn port_of(url: &str) -> Option<Self> {
        let url = Url::parse(url).ok()?;
        Some(Self::Port { host: url.host_str()?.to_owned(), port: url.port_or_known_default()? })
    }

    async fn is_met(&self, http: &HttpClient) -> bool {
        match self {
            Self::Port { host, port } => {
                let host = host.trim_start_matches('[').trim_end_matches(']');
                let connected = timeout(ATTEMPT, TcpStream::connect((host, *port))).await;
                connected.is_ok_and(|connected| connected.is_ok())
            }
            Self::Answer(url) => {
                let Ok(http) = http.client(url) else { return false };
                let answer = timeout(ATTEMPT, http.get(url.clone()).send()).await;
                answer.is_ok_and(|answer| answer.is_ok_and(|answer| answer.status().is_success()))
            }
        }
    }
}

impl std::fmt::Display for Ready {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Port { host, port } => write!(f, "{host}:{port} accepts connections"),
            Self::Answer(url) => write!(f, "{url} answers with a success"),
        }
    }
}

/// The scenarios of all files, or what is wrong with them.
pub(crate) fn read_all(paths: &[OsString]) -> Result<Vec<Found>, Vec<String>> {
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    for path in paths {
        let path = Path::new(path);
        if path.is_dir() {
            let before = files.len();
            match search(path, &mut files) {
                Err(error) => problems.push(format!("{}: {error}", path.display())),
                Ok(()) if files.len() == before => problems
                    .push(format!("{}: no *.yaml, *.yml or *.json is there", path.display())),
                Ok(()) => {}
            }
        } else {
            files.push(path.to_owned());
        }
    }
    let mut all = Vec::new();
    for file in files {
        let name = file.display().to_string();
        let text = match std::fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) => {
                problems.push(format!("{name}: {error}"));
                continue;
            }
        };
        match Scenario::from_yaml(&text) {
            Ok(scenarios) => {
                let found = |scenario| Found { file: name.clone(), scenario };
                all.extend(scenarios.into_iter().map(found));
            }
            Err(error) => problems.push(format!("{name}: {error}")),
        }
    }
    if problems.is_empty() { Ok(all) } else { Err(problems) }
}

/// Searches a directory for files, in the order of their names.
fn search(directory: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    let mut entries = std::fs::read_dir(directory)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let (path, kind) = (entry.path(), entry.file_type()?);
        let extension = path.extension().and_then(|extension| extension.to_str());
        if kind.is_dir() && !entry.file_name().to_string_lossy().starts_with('.') {
            search(&path, files)?;
        } else if !kind.is_dir() && matches!(extension, Some("yaml" | "yml" | "json")) {
            files.push(path);
        }
    }
    Ok(())
}

/// Runs scenarios. Returns whether all have passed, or why they could not begin.
pub(crate) async fn run(
    emulator: Emulator,
    files: Option<&env::Files>,
    scenarios: Vec<Found>,
    options: Options,
    stopped: impl Future<Output = ()>,
) -> Result<bool, String> {
    let begun = Instant::now();
    let mut ready = options.ready.clone();
    let triggers = scenarios.iter().filter_map(|found| found.scenario.trigger());
    for port in triggers.filter_map(Ready::port_of) {
        if !ready.contains(&port) {
            ready.push(port);
        }
    }
    let calls = scenarios.iter().find(|found| found.scenario.trigger().is_none());
    if let (Some(found), true, true) =
        (calls, emulator.event_grid_endpoints().is_empty(), options.ready.is_empty())
    {
        return Err(format!(
            "--event-grid: required, because the scenario {:?} of {} calls the application: the address at \
             which it receives incoming calls, such as http://127.0.0.1:8080/incoming",
            found.scenario.name(),
            found.file
        ));
    }
    let http = HttpClient::new(ATTEMPT, true);
    let mut stopped = pin!(stopped);
    let mut app = None;
    if !options.command.is_empty() {
        let endpoints = emulator.event_grid_endpoints();
        let ports = endpoints.iter().filter_map(|endpoint| Ready::port_of(endpoint));
        for port in ports.chain(ready.iter().cloned()) {
            if port.is_met(&http).await {
                return Err(format!(
                    "{port} already, before the application was started: stop what runs there"
                ));
            }
        }
        let variables = variables(&emulator, files)?;
        let started = App::start(&options.command, variables, complain, options.is_verbose);
        let name = options.command.first().map(|name| name.to_string_lossy().into_owned());
        let started = started.map_err(|error| format!("{}: {error}", name.unwrap_or_default()))?;
        app = Some(started);
    }
    let is_ready = tokio::select! {
        is_ready = timeout(options.ready_within, wait(&emulator, &ready, &http)) => match is_ready {
            Ok(()) => Ok(()),
            Err(_) => {
                let missing = missing(&emulator, &ready, &http).await;
                let within = humantime::format_duration(options.ready_within);
                Err(format!("the application is not ready after {within}: {missing}"))
            }
        },
        ended = ended(app.as_mut()) => {
            Err(format!("the application has ended before it was ready: {ended}"))
        }
        () = &mut stopped => Err("interrupted".to_owned()),
    };
    if let Err(mut problem) = is_ready {
        if let Some(app) = app {
            problem.push_str(&last_lines(&app));
            app.stop().await;
        }
        return Err(problem);
    }

    let tasks = start(&emulator, &scenarios, &options);
    let mut report = Report::new(&scenarios, &options);
    let mut ending = None;
    for (index, mut task) in tasks.into_iter().enumerate() {
        let outcome = if ending.is_some() {
            // It may have ended before.
            if task.is_finished() { (&mut task).await.ok() } else { None }
        } else {
            tokio::select! {
                biased;
                outcome = &mut task => outcome.ok(),
                ended = ended(app.as_mut()) => {
                    ending = Some(format!("the application has ended: {ended}"));
                    None
                }
                () = &mut stopped => {
                    ending = Some("interrupted".to_owned());
                    None
                }
            }
        };
        if outcome.is_none() {
            task.abort();
        }
        let ended = Outcome { duration: begun.elapsed(), problem: Some(Problem::Ended) };
        report.done(index, outcome.unwrap_or(ended), ending.as_deref());
    }
    let mut lines = String::new();
    if let Some(app) = app {
        if ending.is_some() || report.has_failed {
            lines = last_lines(&app);
        }
        app.stop().await;
    }
    report.end(begun.elapsed(), &lines, options.junit.as_deref())
}

/// Starts the scenarios. Those of the same person run one after the other.
fn start(emulator: &Emulator, scenarios: &[Found], options: &Options) -> Vec<JoinHandle<Outcome>> {
    let slots = Arc::new(Semaphore::new(options.jobs));
    let mut people: HashMap<String, Arc<Mutex<()>>> = HashMap::new();
    let start = |found: &Found| {
        let slots = Arc::clone(&slots);
        let person =
            found.scenario.person().map(|person| people.entry(person).or_default().clone());
        let (scenario, file) = (found.scenario.clone(), found.file.clone());
        let is_json = options.is_json;
        let report = move |step: &StepReport<'_>| {
            if is_json {
                say(&line(&file, scenario.name(), step));
            }
        };
        let run = emulator.run_and_report(&found.scenario, report);
        tokio::spawn(async move {
            let _alone = match &person {
                Some(person) => Some(person.lock().await),
                None => None,
            };
            // It is never closed.
            let _slot = slots.acquire().await;
            let begun = Instant::now();
            let outcome = run.await;
            Outcome { duration: begun.elapsed(), problem: outcome.err().map(Problem::Failed) }
        })
    };
    scenarios.iter().map(start).collect()
}

/// A step as a line of JSON.
fn line(file: &str, scenario: &str, step: &StepReport<'_>) -> String {
    let error = step.error.map(|error| {
        json!({
            "expected": error.expected(),
            "found": error.found(),
            "seen": error.seen(),
            "nearest": error.nearest(),
        })
    });
    json!({
        "file": file,
        "scenario": scenario,
        "step": step.number,
        "text": step.text,
        "callConnectionId": step.call_connection_id,
        "milliseconds": u64::try_from(step.duration.as_millis()).unwrap_or(u64::MAX),
        "passed": step.error.is_none(),
        "error": error,
    })
    .to_string()
}

/// The environment variables for the application.
fn variables(
    emulator: &Emulator,
    files: Option<&env::Files>,
) -> Result<Vec<(&'static str, String)>, String> {
    let connection_string = emulator.connection_string();
    let Some(files) = files else { return Ok(env::connection_strings(&connection_string)) };
    let key = connection_string.split_once("accesskey=").map_or("", |(_, key)| key);
    let endpoint = Url::parse(&emulator.endpoint()).map_err(|error| error.to_string())?;
    let host = endpoint.host_str().unwrap_or("127.0.0.1");
    let host = match host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>() {
        Ok(address) => address.to_string(),
        Err(_) => host.to_owned(),
    };
    let address = (&*host, endpoint.port_or_known_default().unwrap_or_default());
    Ok(env::variables(files, address, key, false, cfg!(unix)))
}

/// Waits until the application is ready.
async fn wait(emulator: &Emulator, ready: &[Ready], http: &HttpClient) {
    for one in ready {
        while !one.is_met(http).await {
            sleep(TICK).await;
        }
    }
    emulator.wait_for_subscriptions().await;
}

/// What the application still has to do to be ready.
async fn missing(emulator: &Emulator, ready: &[Ready], http: &HttpClient) -> String {
    let mut missing = Vec::new();
    for one in ready {
        if !one.is_met(http).await {
            missing.push(format!("expected that {one}"));
        }
    }
    if timeout(TICK, emulator.wait_for_subscriptions()).await.is_err() {
        let endpoints = emulator.event_grid_endpoints().join(", ");
        missing.push(format!("expected that {endpoints} answers the handshake of Event Grid"));
    }
    missing.join("; ")
}

/// Waits until the application ends by itself, if it was started here.
async fn ended(app: Option<&mut App>) -> String {
    match app {
        Some(app) => app.ended().await,
        None => std::future::pending().await,
    }
}

fn last_lines(app: &App) -> String {
    let lines = app.last_lines();
    match &lines[..] {
        [] => "\nthe application has printed nothing".to_owned(),
        lines => format!("\nthe last output of the application:\n  {}", lines.join("\n  ")),
    }
}

/// Reports the scenarios in their order.
struct Report<'a> {
    scenarios: &'a [Found],
    is_json: bool,
    outcomes: Vec<(Duration, Option<(String, String)>)>,
    has_failed: bool,
}

impl<'a> Report<'a> {
    fn new(scenarios: &'a [Found], options: &Options) -> Self {
        Self { scenarios, is_json: options.is_json, outcomes: Vec::new(), has_failed: false }
    }

    /// Reports a scenario. `ending` is why they end early.
    fn done(&mut self, index: usize, outcome: Outcome, ending: Option<&str>) {
        let Some(Found { file, scenario }) = self.scenarios.get(index) else { return };
        let (name, seconds) = (one_line(scenario.name()), outcome.duration.as_secs_f64());
        let failure = outcome.problem.map(|problem| match problem {
            Problem::Failed(error) => {
                let step = error.step().map(|step| format!("step {step}: ")).unwrap_or_default();
                (format!("{step}expected {}", error.expected()), error.to_string())
            }
            Problem::Ended => {
                let why = ending.unwrap_or("the emulator has stopped").to_owned();
                (why.clone(), why)
            }
        });
        match &failure {
            None => self.print(&format!("ok    {file}: {name} ({seconds:.1} s)")),
            Some((_, text)) => {
                self.has_failed = true;
                self.print(&format!("FAIL  {file}: {name} ({seconds:.1} s)"));
                self.print(&format!("      {}", text.replace('\n', "\n      ")));
            }
        }
        self.outcomes.push((outcome.duration, failure));
    }

    fn end(self, duration: Duration, lines: &str, junit: Option<&Path>) -> Result<bool, String> {
        let failed = self.outcomes.iter().filter(|(_, failure)| failure.is_some()).count();
        let (count, seconds) = (self.outcomes.len(), duration.as_secs_f64());
        let passed = count - failed;
        let scenarios = if count == 1 { "scenario" } else { "scenarios" };
        self.print(&format!(
            "{count} {scenarios}: {passed} passed, {failed} failed ({seconds:.1} s)"
        ));
        if !lines.is_empty() {
            complain(lines.trim_start());
        }
        if let Some(file) = junit {
            let case = |(found, (duration, failure)): (&'a Found, &(Duration, _))| {
                let (file, name) = (&*found.file, found.scenario.name());
                let failure: Option<(String, String)> = Option::clone(failure);
                junit::Case { file, name, duration: *duration, failure }
            };
            let cases: Vec<_> = self.scenarios.iter().zip(&self.outcomes).map(case).collect();
            std::fs::write(file, junit::write(&cases, duration))
                .map_err(|error| format!("--junit: {}: {error}", file.display()))?;
        }
        Ok(failed == 0)
    }

    fn print(&self, lines: &str) {
        if self.is_json { complain(lines) } else { say(lines) }
    }
}

/// Prints lines. Nobody has to read them.
fn say(lines: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{lines}");
}

fn complain(lines: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{lines}");
}
