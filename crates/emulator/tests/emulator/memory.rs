//! How much memory the program keeps of what has ended. It takes minutes, so it runs only when it is asked
//! for, in release:
//!
//! ```sh
//! cargo test --release --package acs-call-emulator --test emulator -- --ignored --nocapture memory
//! ```
//!
//! The environment variable `EMULATOR` names another build of the program to measure.

use std::fs;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use acs_call_automation::Repeatability;
use axum::Router;
use axum::extract::State;
use http::StatusCode;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use crate::program::{Program, command};
use crate::wire::{path, send};

const CONNECTIONS: usize = 8;
/// How many requests are written before their answers are read.
const AT_A_TIME: usize = 50;
/// Of a call: CallConnected, ParticipantsUpdated, CallDisconnected.
const EVENTS: usize = 3;
/// How many events may wait to be delivered.
const BACKLOG: usize = 2000;

/// The memory of a process that is in RAM, in MB.
fn resident(program: &Program) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", program.id())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches("kB").trim().parse::<u64>().unwrap() / 1024
}

fn request(method: &str, path: &str, body: &str, is_repeatable: bool) -> String {
    let mut headers = String::new();
    // The control interface refuses a credential that is not its own.
    if path.starts_with("/calling/") {
        headers += "authorization: Bearer token\r\n";
    }
    if is_repeatable {
        let pair = Repeatability::new();
        let first_sent = httpdate::fmt_http_date(pair.first_sent());
        headers += &format!("repeatability-request-id: {}\r\n", pair.request_id());
        headers += &format!("repeatability-first-sent: {first_sent}\r\n");
    }
    format!(
        "{method} {path} HTTP/1.1\r\nhost: localhost\r\n{headers}\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// A receiver of callbacks that only counts them.
#[derive(Clone)]
struct Counting {
    uri: String,
    received: Arc<watch::Sender<usize>>,
    expected: Arc<AtomicUsize>,
}

impl Counting {
    async fn start() -> Self {
        let received = Arc::new(watch::Sender::new(0));
        let count = async |State(received): State<Arc<watch::Sender<usize>>>| {
            received.send_modify(|received| *received += 1);
            StatusCode::OK
        };
        let router = Router::new().fallback(count).with_state(Arc::clone(&received));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let uri = format!("http://{}/callback", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { uri, received, expected: Arc::default() }
    }

    /// Expects more callbacks, and waits until at most so many are not received yet.
    async fn expect(&self, more: usize, most: usize) {
        let expected = self.expected.fetch_add(more, Ordering::Relaxed) + more;
        let mut received = self.received.subscribe();
        received.wait_for(|received| received + most >= expected).await.unwrap();
    }
}

struct Client(BufReader<TcpStream>);

impl Client {
    async fn connect(host: &str) -> Self {
        Self(BufReader::new(TcpStream::connect(host).await.unwrap()))
    }

    /// Sends requests one after the other, and returns the bodies of their answers.
    async fn exchange(&mut self, requests: &[String]) -> Vec<Value> {
        self.0.write_all(requests.concat().as_bytes()).await.unwrap();
        let mut bodies = Vec::new();
        for _ in requests {
            let (mut length, mut line) = (0, String::new());
            while line != "\r\n" {
                line.clear();
                self.0.read_line(&mut line).await.unwrap();
                assert!(!line.starts_with("HTTP/") || line.starts_with("HTTP/1.1 2"), "{line}");
                if let Some(found) = line.strip_prefix("content-length: ") {
                    length = found.trim().parse().unwrap();
                }
            }
            let mut body = vec![0; length];
            self.0.read_exact(&mut body).await.unwrap();
            bodies.push(serde_json::from_slice(&body).unwrap_or_default());
        }
        bodies
    }
}

/// Has every connection do its part of so many things.
async fn all<F: Future<Output = ()> + Send + 'static>(
    host: &str,
    count: usize,
    each: impl Fn(Client, usize) -> F,
) {
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..CONNECTIONS {
        tasks.spawn(each(Client::connect(host).await, count / CONNECTIONS / AT_A_TIME));
    }
    while let Some(done) = tasks.join_next().await {
        done.unwrap();
    }
}

async fn send_tones(mut client: Client, batches: usize) {
    let body = send().to_string();
    for _ in 0..batches {
        let sends: Vec<_> =
            (0..AT_A_TIME).map(|_| request("POST", &path("sendDtmfTones"), &body, true)).collect();
        client.exchange(&sends).await;
    }
}

async fn create_and_hang_up(mut client: Client, batches: usize, receiver: Counting) {
    let body = json!({
        "targets": [crate::wire::phone()],
        "sourceCallerIdNumber": { "value": "+14255550100" },
        "callbackUri": receiver.uri,
    })
    .to_string();
    let version = "api-version=2025-05-15";
    for _ in 0..batches {
        let path = format!("/calling/callConnections?{version}");
        let create: Vec<_> = (0..AT_A_TIME).map(|_| request("POST", &path, &body, true)).collect();
        let hang_up: Vec<_> = client
            .exchange(&create)
            .await
            .iter()
            .map(|created| created["callConnectionId"].as_str().unwrap())
            .map(|id| format!("/calling/callConnections/{id}?{version}"))
            .map(|path| request("DELETE", &path, "", false))
            .collect();
        client.exchange(&hang_up).await;
        receiver.expect(EVENTS * AT_A_TIME, BACKLOG).await;
    }
}

#[ignore = "takes minutes, and should run in release"]
#[tokio::test(flavor = "multi_thread")]
async fn what_has_ended_leaves_only_the_latest() {
    const MOST: u64 = 120;
    let receiver = Counting::start().await;
    let arguments = ["--port", "0", "--quiet", "--tone-duration", "0"];
    let mut started = match std::env::var_os("EMULATOR") {
        None => command(&arguments),
        Some(program) => {
            let mut command = Command::new(program);
            command.args(arguments);
            command
        }
    };
    started.stderr(Stdio::null());
    let program = Program::run(started);
    let report = |what: &str| {
        let megabytes = resident(&program);
        println!("{what:<32} {megabytes:>4} MB resident");
        megabytes
    };
    let before = report("at the start");
    let host = program.host().to_owned();
    all(&host, 1_000_000, send_tones).await;
    let sends = report("after 1,000,000 sends");
    let each = |client, count| create_and_hang_up(client, count, receiver.clone());
    all(&host, 100_000, each).await;
    receiver.expect(0, 0).await;
    let calls = report("after 100,000 calls");
    Client::connect(&host).await.exchange(&[request("POST", "/reset", "", false)]).await;
    report("after a reset");
    assert!(sends - before < MOST && calls - before < MOST);
}
