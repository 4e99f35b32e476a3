//! Many bidirectional audio streams at once: `cargo bench -p acs-call-benches --bench streams`.
//!
//! The emulator is the service, and runs on one thread. An application on another one reads every message with
//! `Packet`, and plays without a pause by a `Playout`. How late is what each of them sends?

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

use acs_call_automation::CallAutomationClient;
use acs_call_automation::streaming::{Outbound, Packet, Played, Playout, SampleRate};
use acs_call_automation::types::CreateCallRequest;
use acs_call_emulator::Emulator;
use axum::Router;
use axum::extract::State;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::response::Response;
use axum::serve::ListenerExt as _;
use cpu_time::ThreadTime;
use tokio::runtime::{Builder, Runtime};

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Frames in a second of a stream.
const FRAMES: usize = 50;

/// How late frames were.
struct Late {
    received: Mutex<Vec<Duration>>,
    sent: Mutex<Vec<Duration>>,
}

fn main() -> Result<(), Failure> {
    // Cargo adds this one.
    let arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let numbers = arguments.map(|argument| argument.parse()).collect::<Result<Vec<u32>, _>>();
    let (streams, seconds) = match *numbers.map_err(|_| "expected: [STREAMS [SECONDS]]")? {
        [] => (500, 20),
        [streams] => (streams, 20),
        [streams, seconds] => (streams, seconds),
        _ => return Err("expected: [STREAMS [SECONDS]]".into()),
    };
    let service = thread()?;
    let application = thread()?;
    // A vector that grows would be late itself.
    let frames = usize::try_from(streams * (seconds + 5))? * FRAMES;
    let times = || Mutex::new(Vec::with_capacity(frames));
    let late = Arc::new(Late { received: times(), sent: times() });

    let listener = application.block_on(tokio::net::TcpListener::bind("127.0.0.1:0"))?;
    let url = format!("ws://{}/", listener.local_addr()?);
    let router = Router::new().fallback(upgrade).with_state(Arc::clone(&late));
    let listener = listener.tap_io(|connection| _ = connection.set_nodelay(true));
    application.spawn(async move { axum::serve(listener, router).await });
    let emulator = service.block_on(Emulator::start())?;
    let before = memory();
    application.block_on(begin(&emulator, &url, streams))?;
    std::thread::sleep(Duration::from_secs(3));
    let memory = memory().saturating_sub(before);
    let used_before = (cpu_time(&service)?, cpu_time(&application)?);
    for times in [&late.received, &late.sent] {
        times.lock().unwrap_or_else(|error| error.into_inner()).clear();
    }
    std::thread::sleep(Duration::from_secs(u64::from(seconds)));
    let used = (cpu_time(&service)? - used_before.0, cpu_time(&application)? - used_before.1);
    let per_stream = |used: Duration| used / seconds.max(1) / streams.max(1);
    println!("{streams} streams, {seconds} s, load {}", load());
    println!("memory of both sides per stream: {} KiB", memory / u64::from(streams.max(1)));
    println!(
        "CPU time per stream and second: emulator {:?}, application {:?}",
        per_stream(used.0),
        per_stream(used.1)
    );
    println!("| how late, in ms | frames | median | 99 % | 99.9 % | most |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: |");
    print("the emulator's frames, as received", &late.received);
    print("the application's frames, as sent", &late.sent);
    std::process::exit(0);
}

fn thread() -> std::io::Result<Runtime> {
    // The main thread does not drive it.
    Builder::new_multi_thread().worker_threads(1).enable_all().build()
}

/// The CPU time of a runtime's thread.
fn cpu_time(runtime: &Runtime) -> Result<Duration, Failure> {
    let used = runtime.spawn(async { ThreadTime::try_now().map(|time| time.as_duration()) });
    Ok(runtime.block_on(used)??)
}

async fn begin(emulator: &Emulator, url: &str, streams: u32) -> Result<(), Failure> {
    let client = CallAutomationClient::from_connection_string(&emulator.connection_string())?;
    for _ in 0..streams {
        let request: CreateCallRequest = serde_json::from_value(serde_json::json!({
            "targets": [{ "rawId": "8:acs:resource_user" }],
            "callbackUri": "http://127.0.0.1:1/",
            "mediaStreamingOptions": {
                "transportType": "websocket", "transportUrl": url, "audioChannelType": "mixed",
                "startMediaStreaming": true, "enableBidirectional": true,
            },
        }))?;
        client.create_call().body(request).send().await?;
    }
    Ok(())
}

async fn upgrade(State(late): State<Arc<Late>>, upgrade: WebSocketUpgrade) -> Response {
    // The default is 128 KiB, which are cleared before each message of about 1 KiB is read.
    let upgrade = upgrade.read_buffer_size(2 * 1024);
    upgrade.on_upgrade(move |socket| async move {
        let _ = talk(socket, &late).await;
    })
}

async fn talk(mut socket: WebSocket, late: &Late) -> Result<(), axum::Error> {
    let mut playout = Playout::new(Outbound::new(SampleRate::Hz16000));
    let utterance = playout.begin();
    let second = [0; 32_000];
    playout.push(utterance, &second);
    let (mut begun, mut sent) = (None::<Instant>, 0_u32);
    let lead = u32::try_from(Playout::DEFAULT_LEAD.as_millis() / 20).unwrap_or_default();
    loop {
        tokio::select! {
            played = playout.next() => {
                let Played::Send(message) = played else { continue };
                socket.send(Message::text(message)).await?;
                // The lead is sent at once.
                let due = *begun.get_or_insert_with(Instant::now)
                    + SampleRate::FRAME * sent.saturating_sub(lead);
                sent += 1;
                if sent > lead {
                    add(&late.sent, Instant::now().saturating_duration_since(due));
                }
                if sent % 25 == 0 {
                    playout.push(utterance, &second[..16_000]);
                }
            }
            message = socket.recv() => {
                let Some(message) = message.transpose()? else { return Ok(()) };
                if let Message::Text(text) = message
                    && let Ok(Packet::Audio(audio)) = Packet::parse(&text)
                    && let Some(at) = audio.time()
                    && let Ok(passed) = SystemTime::now().duration_since(at)
                {
                    add(&late.received, passed);
                }
            }
        }
    }
}

fn add(times: &Mutex<Vec<Duration>>, late: Duration) {
    times.lock().unwrap_or_else(|error| error.into_inner()).push(late);
}

fn print(what: &str, times: &Mutex<Vec<Duration>>) {
    let mut times = times.lock().unwrap_or_else(|error| error.into_inner()).clone();
    times.sort_unstable();
    let at = |per_mille: usize| {
        let index = (times.len() * per_mille / 1000).min(times.len().saturating_sub(1));
        times.get(index).map_or(0.0, |late| late.as_secs_f64() * 1000.0)
    };
    println!(
        "| {what} | {} | {:.1} | {:.1} | {:.1} | {:.1} |",
        times.len(),
        at(500),
        at(990),
        at(999),
        at(1000)
    );
}

/// The load of the machine, where it is known.
fn load() -> String {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').next().unwrap_or("unknown").to_owned()
}

/// The resident memory of this process in KiB, where it is known.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().split(' ').next()?.parse().ok()).unwrap_or_default()
}
