//! The program, started as a user starts it.

use std::io::{BufRead as _, BufReader, ErrorKind};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;
#[cfg(unix)]
use std::time::Instant;

use acs_call_automation::CallAutomationClient;
use acs_call_automation::types::SendDtmfTonesRequest;
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::receiver::Receiver;
use crate::wire::{JSON, ask_at, path};
use crate::{CALL, PHONE};

pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_acs-call-emulator"));
    command.args(arguments).env("XDG_DATA_HOME", env!("CARGO_TARGET_TMPDIR"));
    command
}

pub(crate) fn run(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

/// The program, which runs until it is dropped.
pub(crate) struct Program {
    child: Child,
    lines: Box<dyn Iterator<Item = std::io::Result<String>>>,
    page: String,
    pub(crate) endpoint: String,
    connection_string: String,
    callback_tokens: String,
}

impl Program {
    pub(crate) fn start(arguments: &[&str]) -> Self {
        Self::run(command(&[&["--port", "0"], arguments].concat()))
    }

    pub(crate) fn run(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut after = |prefix: &str| {
            let line = lines.next().unwrap().unwrap();
            line.strip_prefix(prefix).unwrap_or_else(|| unreachable!("{line}")).to_owned()
        };
        let endpoint = after("listening on ");
        let connection_string = after("connection string: ");
        let callback_tokens = after("callback tokens: ");
        after("TLS: https://");
        let has_page = !command.get_args().any(|argument| argument == "--no-page");
        let page = if has_page { after("page: ") } else { String::new() };
        let lines = Box::new(lines);
        Self { child, lines, page, endpoint, connection_string, callback_tokens }
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// What it prints about its page.
    pub(crate) fn page(&self) -> &str {
        &self.page
    }

    pub(crate) fn host(&self) -> &str {
        self.endpoint.strip_prefix("http://").unwrap()
    }

    fn line(&mut self) -> String {
        self.lines.next().unwrap().unwrap()
    }

    async fn send(&self) -> Result<(), acs_call_automation::Error> {
        let client = CallAutomationClient::from_connection_string(&self.connection_string).unwrap();
        let request = SendDtmfTonesRequest::builder().tones("4711").target_participant(PHONE);
        client.send_dtmf_tones().call_connection_id(CALL).body(request).send().await.map(drop)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn help_names_the_options_and_the_control_interface() {
    let output = run(&["--help"]);
    assert_eq!(output.status.code(), Some(0));
    let help = String::from_utf8(output.stdout).unwrap();
    for expected in [
        "--port",
        "--allow-host",
        "--access-key",
        "--strict",
        "--state-dir",
        "--proxy-pass",
        "acs-call-emulator env",
        "--callback-delay",
        "--callback-patience",
        "--allow-callback-host",
        "--event-grid",
        "--recording-url",
        "/emulator/eventGrid",
        "/emulator/calls/ID/press",
        "/emulator/executed",
        "/emulator/faults",
        "/health",
        "/verify",
        "--control-token",
        "--virtual-time",
        "--settle-time",
        "--seed",
        "/emulator/clock",
    ] {
        assert!(help.contains(expected), "{expected}");
    }
}

#[test]
fn options_that_cannot_be_used_are_named() {
    for (arguments, expected) in [
        (&["--dance"][..], "--dance"),
        (&["--port", "66000"], "--port"),
        (&["--allow-host", "http://a"], "allowed host"),
        (&["--callback-delay", "soon"], "--callback-delay"),
        (&["--access-key", "%"], "access key"),
        (&["--callback-uri", "http://contoso.com/"], "callback URI"),
        (&["--map", "https://app.example.com"], "map"),
        (&["--callback-attempts", "few"], "--callback-attempts"),
        (&["--event-grid", "http://localhost/ kinds=a"], "Event Grid subscription"),
        (&["--event-grid", "http://contoso.com/"], "Event Grid subscription: endpoint"),
        (&["--recording-url", "here"], "recording URL"),
        (&["--seed", "any"], "--seed"),
    ] {
        // The default port may be in use.
        let output = run(&[&["--port", "0"], arguments].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(error.contains(expected) && error.lines().count() == 1, "{error}");
    }
}

#[test]
fn a_port_in_use_is_reported_in_one_line() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let output = run(&["--port", &port]);
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.contains(&port) && error.lines().count() == 1, "{error}");
}

#[tokio::test]
async fn requests_and_callbacks_are_logged_without_tones_and_keys() {
    let mut receiver = Receiver::start().await;
    let mut program = Program::start(&["--callback-uri", &receiver.uri, "--tone-duration", "0"]);
    program.send().await.unwrap();
    receiver.event().await;
    let (request, callback) = (program.line(), program.line());
    assert!(request.contains(&format!("{CALL}:sendDtmfTones 202")), "{request}");
    assert!(callback.starts_with("callback SendDtmfTonesCompleted"), "{callback}");
    let key = program.connection_string.split_once("accesskey=").unwrap().1;
    let logged = request + &callback;
    for secret in [key, "4711", "four"] {
        assert!(!logged.contains(secret), "{secret}");
    }
}

/// A call id may contain anything.
#[tokio::test]
async fn what_comes_from_outside_cannot_forge_lines_or_steer_the_terminal() {
    let mut program = Program::start(&[]);
    let call = "/emulator/calls/1%0Astopped%0D%1B%5B2J%C2%9B%E2%80%AE";
    assert_eq!(ask_at(program.host(), "PUT", call, &[], "").await.status, 204);
    assert_eq!(ask_at(program.host(), "DELETE", call, &[], "").await.status, 204);
    for expected in ["is connected", "has ended"] {
        let line = program.line();
        assert!(line.starts_with(r"control: call 1\nstopped\r\u{1b}[2J"), "{line}");
        assert!(line.ends_with(expected) && !line.chars().any(char::is_control), "{line:?}");
        assert!(!line.contains('\u{202e}'), "{line:?}");
    }
}

#[tokio::test]
async fn a_callback_that_cannot_be_posted_is_logged_with_its_cause_and_without_secrets() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let uri = format!("http://me:s3cret@{free}/callback?code=s3cret");
    let mut program = Program::start(&["--callback-uri", &uri, "--tone-duration", "0"]);
    program.send().await.unwrap();
    let (_, callback) = (program.line(), program.line());
    let prefix = format!("callback SendDtmfTonesCompleted of {CALL} to http://{free}/callback ");
    assert!(callback.starts_with(&prefix), "{callback}");
    assert!(callback.contains("onnection refused") && !callback.contains("s3cret"), "{callback}");
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn without_certificates_it_starts_and_an_https_callback_names_the_cause() {
    let mut command = command(&["--callback-uri", "https://localhost:9/callback", "--port", "0"]);
    command.env("SSL_CERT_FILE", "/nonexistent").env("SSL_CERT_DIR", "/nonexistent");
    let mut program = Program::run(command);
    program.send().await.unwrap();
    let (_, callback) = (program.line(), program.line());
    assert!(callback.contains("TLS cannot be set up"), "{callback}");
}

#[tokio::test]
async fn the_program_prints_what_callback_tokens_are_checked_by() {
    let program = Program::start(&[]);
    let audience = "audience e0000000-ac50-4000-8000-000000000001, ";
    let found = program.callback_tokens.strip_prefix(audience).unwrap();
    let configuration = found.strip_prefix("OpenID configuration ").unwrap();
    let path = configuration.strip_prefix(&program.endpoint).unwrap();
    let keys = ask_at(program.host(), "GET", path, &[], "").await.json()["jwks_uri"].clone();
    assert_eq!(keys, format!("{}/calling/keys", program.endpoint));
}

#[tokio::test]
async fn a_strict_program_is_controlled_over_http() {
    let mut receiver = Receiver::start().await;
    let program = Program::start(&["--strict", "--access-key", "c2VjcmV0"]);
    assert!(program.connection_string.ends_with("accesskey=c2VjcmV0"));
    assert_eq!(program.send().await.unwrap_err().status(), Some(404));

    let host = program.host();
    let call = format!("/emulator/calls/{CALL}");
    let body = json!({ "callbackUri": receiver.uri }).to_string();
    assert_eq!(ask_at(host, "PUT", &call, &[JSON], &body).await.status, 204);
    let faults = r#"{ "count": 1, "status": 503, "headers": { "retry-after": "0" } }"#;
    assert_eq!(ask_at(host, "POST", "/emulator/faults", &[JSON], faults).await.status, 204);
    program.send().await.unwrap();
    assert_eq!(receiver.names(2).await, ["CallConnected", "SendDtmfTonesCompleted"]);
    let executed = ask_at(host, "GET", "/emulator/executed", &[], "").await.json();
    assert_eq!(executed[0]["tones"], "4711");
    assert_eq!(executed.as_array().unwrap().len(), 1);

    let token = [("authorization", "Bearer token")];
    let listen = format!(
        "/calling/callConnections/{CALL}:startContinuousDtmfRecognition?api-version=2025-05-15"
    );
    let body = json!({ "targetParticipant": crate::wire::phone() }).to_string();
    assert_eq!(ask_at(host, "POST", &listen, &token, &body).await.status, 200);
    let keys = json!({ "participant": PHONE, "tones": "12#" }).to_string();
    assert_eq!(ask_at(host, "POST", &format!("{call}/press"), &[JSON], &keys).await.status, 204);
    receiver.names(3).await;
    assert_eq!(ask_at(host, "DELETE", &call, &[], "").await.status, 204);
    assert_eq!(receiver.names(1).await, ["CallDisconnected"]);
    assert_eq!(ask_at(host, "DELETE", &call, &[], "").await.status, 404);
}

#[cfg(unix)]
#[tokio::test]
async fn a_program_with_virtual_time_and_a_seed_makes_the_same_calls_in_each_run() {
    let mut ids = Vec::new();
    for _ in 0..2 {
        let program = Program::start(&["--virtual-time", "--seed", "7", "--settle-time", "5"]);
        let host = program.endpoint.strip_prefix("http://").unwrap();
        let clock = ask_at(host, "GET", "/emulator/clock", &[], "").await.json();
        assert_eq!(clock["virtual"], true);
        let call = json!({ "from": PHONE, "to": "+14255550100" }).to_string();
        let call = ask_at(host, "POST", "/emulator/incomingCalls", &[JSON], &call).await.json();
        ids.push((call["serverCallId"].clone(), call["incomingCallContext"].clone()));
    }
    assert_eq!(ids[0], ids[1]);
}

#[test]
fn a_closed_pipe_is_a_quiet_end() {
    for arguments in [&["--help"][..], &["--port", "0"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = command(arguments);
        let output = command.stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
        let output = output.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{arguments:?}");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_program_whose_log_is_not_read_any_more_ends() {
    let mut program = Program::start(&[]);
    drop(std::mem::replace(&mut program.lines, Box::new(std::iter::empty())));
    // Its line ends the program, after the answer or before.
    let _ = program.send().await;
    assert_eq!(program.child.wait().unwrap().code(), Some(0));
}

#[cfg(unix)]
#[test]
fn ctrl_c_is_a_clean_end() {
    let mut program = Program::start(&[]);
    let pid = program.child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    assert_eq!(program.child.wait().unwrap().code(), Some(0));
    assert_eq!(program.line(), "stopped");
}

#[cfg(unix)]
#[tokio::test]
async fn sigterm_is_a_clean_end_after_pending_callbacks() {
    let mut receiver = Receiver::start().await;
    let uri = receiver.uri.clone();
    let arguments = ["--callback-uri", &uri, "--callback-delay", "500", "--tone-duration", "0"];
    let mut program = Program::start(&arguments);
    program.send().await.unwrap();
    let pid = program.child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    assert_eq!(receiver.names(1).await, ["SendDtmfTonesCompleted"]);
    assert_eq!(program.child.wait().unwrap().code(), Some(0));
    let mut lines = std::mem::replace(&mut program.lines, Box::new(std::iter::empty()));
    assert_eq!(lines.by_ref().last().unwrap().unwrap(), "stopped");
}

#[cfg(unix)]
#[tokio::test]
async fn a_second_ctrl_c_does_not_wait_for_pending_callbacks() {
    let arguments = [
        "--callback-uri",
        "http://127.0.0.1:9/",
        "--callback-delay",
        "3600000",
        "--tone-duration",
        "0",
    ];
    let mut program = Program::start(&arguments);
    program.send().await.unwrap();
    let pid = program.child.id().to_string();
    let interrupt =
        || assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    let begin = Instant::now();
    interrupt();
    while ask_at(program.host(), "GET", "/health", &[], "").await.status == 200 {}
    interrupt();
    assert_eq!(program.child.wait().unwrap().code(), Some(0));
    assert!(begin.elapsed() < Duration::from_secs(4), "{:?}", begin.elapsed());
}

#[tokio::test]
async fn one_connection_more_than_the_most_closes_the_one_that_has_been_idle_for_longest() {
    const MOST: usize = 512;
    let program = Program::start(&[]);
    let health = "GET /health HTTP/1.1\r\nhost: localhost\r\n\r\n";
    let connect = async |request: &str| {
        let mut stream = TcpStream::connect(program.host()).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        stream
    };
    let is_answered =
        async |stream: &mut TcpStream| stream.read(&mut [0; 1024]).await.is_ok_and(|read| read > 0);
    let is_open = |stream: &TcpStream| {
        stream.try_read(&mut [0]).is_err_and(|error| error.kind() == ErrorKind::WouldBlock)
    };
    let wait = r#"{"operation": "play", "withinMilliseconds": 60000}"#;
    let verify = format!(
        "POST /verify HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
         content-length: {}\r\n\r\n{wait}",
        wait.len()
    );
    let mut running = connect(&verify).await;
    let mut idle = Vec::new();
    for _ in 1..MOST {
        let mut stream = connect(health).await;
        assert!(is_answered(&mut stream).await);
        idle.push(stream);
    }
    for stream in idle.iter_mut().enumerate().filter_map(|(at, stream)| (at != 1).then_some(stream))
    {
        stream.write_all(health.as_bytes()).await.unwrap();
        assert!(is_answered(stream).await);
    }

    let mut newest = connect(health).await;
    assert!(is_answered(&mut newest).await);
    assert!(!is_answered(&mut idle[1]).await);
    assert!(is_open(&idle[0]) && is_open(&idle[2]) && is_open(&newest));
    // The request that runs is answered.
    let play = json!({ "playSources": [{ "kind": "text", "text": { "text": "Hello" } }] });
    let (path, play) = (path("play"), play.to_string());
    let credential = [("authorization", "Bearer token")];
    assert_eq!(ask_at(program.host(), "POST", &path, &credential, &play).await.status, 202);
    assert!(is_answered(&mut running).await);
}

#[test]
fn health_asks_an_emulator_and_answers_by_its_exit_code() {
    let program = Program::start(&["--control-token", "s3cret-token"]);
    let port = program.host().rsplit_once(':').unwrap().1.to_owned();
    let ready = run(&["health", "--port", &port]);
    assert_eq!(ready.status.code(), Some(0));
    assert!(String::from_utf8(ready.stdout).unwrap().contains(r#""status":"ready""#));
    drop(program);
    for (arguments, code, problem) in [
        (&["health", "--port", &*port][..], 1, "no answer from http://127.0.0.1:"),
        (&["health", "--port", "66000"], 2, "66000"),
        (&["health", "--dance"], 2, "--dance"),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(error.contains(problem) && error.lines().count() == 1, "{error}");
    }
}
