//! Download and deletion of recordings, against a server whose answers are written byte by byte.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod support;

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use acs_call_automation::{
    CallAutomationClient, CallAutomationClientBuilder, Credential, Delivery, Error, Progress,
    RecordingFile, RetryPolicy,
};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use futures_util::TryStreamExt as _;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use support::recorder::KEY;
use support::stopped_clock::StoppedClock;
use support::{everything_shown, soon};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::sync::mpsc::unbounded_channel;

/// Nothing listens there: recordings are at another host.
const RESOURCE: &str = "127.0.0.1:1";
const PATH: &str = "/v1/objects/0-eus-d1%2F2/content/video?sig=a%2Bb&c=";

struct Storage {
    address: String,
    heads: Arc<Mutex<Vec<String>>>,
}

/// The bytes of an answer, and whether the connection then stays open.
struct Answer(Vec<u8>, bool);

impl Storage {
    /// Answers 404 when the script has ended.
    async fn start(script: impl IntoIterator<Item = Answer>) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let mut script: VecDeque<_> = script.into_iter().collect();
        let heads: Arc<Mutex<Vec<String>>> = Arc::default();
        let this = Self { address, heads: Arc::clone(&heads) };
        tokio::spawn(async move {
            let mut open = Vec::new();
            loop {
                let (mut connection, _) = listener.accept().await.unwrap();
                let mut head = Vec::new();
                while !head.ends_with(b"\r\n\r\n") {
                    match connection.read_u8().await {
                        Ok(byte) => head.push(byte),
                        Err(_) => break,
                    }
                }
                heads.lock().unwrap().push(String::from_utf8(head).unwrap());
                let answer = script.pop_front();
                let Answer(bytes, stays_open) = answer.unwrap_or_else(|| status(404, ""));
                // The client may have gone away.
                let _ = connection.write_all(&bytes).await;
                if stays_open {
                    open.push(connection);
                }
            }
        });
        this
    }

    fn location(&self) -> String {
        format!("http://{}{PATH}", self.address)
    }

    /// A client that waits without taking time.
    fn builder(&self) -> CallAutomationClientBuilder {
        CallAutomationClient::builder()
            .connection_string(&format!("endpoint=http://{RESOURCE};accesskey={KEY}"))
            .retry(RetryPolicy::default().jitter(|| 1.0))
            .clock(StoppedClock::new())
    }

    fn file(&self) -> RecordingFile {
        self.builder().build().unwrap().recording_file(&self.location()).unwrap()
    }

    fn heads(&self) -> Vec<String> {
        std::mem::take(&mut *self.heads.lock().unwrap())
    }

    fn count(&self) -> usize {
        self.heads.lock().unwrap().len()
    }

    /// The ranges that were asked for since the last look, empty for the whole file.
    fn ranges(&self) -> Vec<String> {
        let range = |head: &String| header(head, "range").unwrap_or_default().to_owned();
        self.heads().iter().map(range).collect()
    }
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().find_map(|line| {
        let (found, value) = line.split_once(": ")?;
        found.eq_ignore_ascii_case(name).then_some(value)
    })
}

fn answer(head: &str, body: &[u8]) -> Answer {
    let head = format!("HTTP/1.1 {head}\r\nconnection: close\r\n\r\n");
    Answer([head.as_bytes(), body].concat(), false)
}

fn status(status: u16, body: &str) -> Answer {
    answer(&format!("{status} Status\r\ncontent-length: {}", body.len()), body.as_bytes())
}

/// The whole file, of which so many bytes arrive.
fn whole(file: &[u8], arrive: usize) -> Answer {
    let head = format!("200 OK\r\ncontent-type: audio/wav\r\ncontent-length: {}", file.len());
    answer(&head, &file[..arrive])
}

/// The file from this byte, of which so many bytes arrive.
fn rest(file: &[u8], first: usize, arrive: usize) -> Answer {
    let length = file.len();
    let head = format!(
        "206 Partial\r\ncontent-range: bytes {first}-{}/{length}\r\ncontent-length: {}",
        length - 1,
        length - first
    );
    answer(&head, &file[first..first + arrive])
}

fn stalled(Answer(bytes, _): Answer) -> Answer {
    Answer(bytes, true)
}

/// A file whose bytes at any two offsets differ soon.
fn file() -> Vec<u8> {
    (0..50_000_u32).flat_map(u32::to_be_bytes).collect()
}

/// An empty folder, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let name = format!("acs-recording-{}", uuid::Uuid::new_v4());
        let folder = Self(std::env::temp_dir().join(name));
        std::fs::create_dir(&folder.0).unwrap();
        folder
    }

    fn path(&self) -> PathBuf {
        self.0.join("call.wav")
    }

    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.0).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

async fn download(file: &RecordingFile) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    let length = soon(file.write_to(&mut bytes)).await?;
    assert_eq!(length, bytes.len() as u64);
    Ok(bytes)
}

fn assert_signed_for(head: &str, host: &str) {
    let (method, path) = head.lines().next().unwrap().split_once(' ').unwrap();
    let path = path.strip_suffix(" HTTP/1.1").unwrap();
    let (date, hash) = (header(head, "x-ms-date").unwrap(), BASE64.encode(Sha256::digest(b"")));
    let mut mac = Hmac::<Sha256>::new_from_slice(&BASE64.decode(KEY).unwrap()).unwrap();
    mac.update(format!("{method}\n{path}\n{date};{host};{hash}").as_bytes());
    let signature = BASE64.encode(mac.finalize().into_bytes());
    assert!(header(head, "authorization").unwrap().ends_with(&format!("&Signature={signature}")));
    assert_eq!(header(head, "x-ms-content-sha256"), Some(&*hash));
    assert_eq!(header(head, "x-ms-host"), Some(host));
}

#[tokio::test]
async fn requests_go_to_the_location_as_it_is_and_are_signed_for_the_resource() {
    let storage = Storage::start([status(200, "{}"), status(200, "{}"), status(200, "")]).await;
    let file = storage.file();
    download(&file).await.unwrap();
    file.json::<serde_json::Value>().await.unwrap();
    file.delete().await.unwrap();
    let heads = storage.heads();
    for (head, method) in heads.iter().zip(["GET", "GET", "DELETE"]) {
        assert!(head.starts_with(&format!("{method} {PATH} HTTP/1.1\r\n")), "{head}");
        assert_eq!(header(head, "host"), Some(&*storage.address));
        assert_signed_for(head, RESOURCE);
        assert!(header(head, "x-ms-client-request-id").is_some());
        assert_eq!(header(head, "repeatability-request-id"), None);
    }
    assert_eq!(header(&heads[0], "accept"), Some("*/*"));
    assert_eq!(header(&heads[0], "accept-encoding"), Some("identity"));
    assert_eq!(header(&heads[1], "accept"), Some("application/json"));
}

#[tokio::test]
async fn the_signed_host_is_that_of_the_resource_behind_a_gateway() {
    let storage = Storage::start([status(200, "")]).await;
    let builder = storage.builder().signed_host("contoso.communication.azure.com");
    let file = builder.build().unwrap().recording_file(&storage.location()).unwrap();
    download(&file).await.unwrap();
    assert_signed_for(&storage.heads()[0], "contoso.communication.azure.com");
}

#[tokio::test]
async fn a_token_comes_with_the_host_of_the_resource() {
    let storage = Storage::start([status(200, "")]).await;
    let builder = storage.builder().credential(Credential::bearer("e30.e30.c2ln").unwrap());
    let file = builder.build().unwrap().recording_file(&storage.location()).unwrap();
    download(&file).await.unwrap();
    let heads = storage.heads();
    assert_eq!(header(&heads[0], "authorization"), Some("Bearer e30.e30.c2ln"));
    assert_eq!(header(&heads[0], "x-ms-host"), Some(RESOURCE));
}

#[tokio::test]
async fn a_location_elsewhere_is_refused_and_nothing_is_sent() {
    let storage = Storage::start([]).await;
    let remote = CallAutomationClient::builder()
        .connection_string(&format!(
            "endpoint=https://contoso.communication.azure.com;accesskey={KEY}"
        ))
        .allow_http(true)
        .allow_recording_host(&storage.address)
        .build()
        .unwrap();
    let error = remote.recording_file(&storage.location()).unwrap_err();
    assert!(error.is_input());
    assert!(error.to_string().contains("expected https, found http://127.0.0.1:"), "{error}");
    assert_eq!(storage.count(), 0);

    let error = remote.recording_file("https://evilasm.skype.com/a?sig=secret").unwrap_err();
    assert_eq!(
        error.to_string(),
        "recording location: expected a host of the service, found \"evilasm.skype.com\", which must not \
         get credentials; if it is yours, allow it by `allow_recording_host`"
    );
    assert_eq!(error.delivery(), Delivery::NotSent);
    remote.recording_file("https://us-storage.asm.skype.com/a").unwrap();
}

#[test]
fn an_allowed_host_is_a_host_or_begins_with_a_dot() {
    let build = |host: &str| {
        let builder = CallAutomationClient::builder().allow_recording_host(host);
        builder.connection_string(&format!("endpoint=http://{RESOURCE};accesskey={KEY}")).build()
    };
    for (host, location) in [
        ("Storage.contoso.com", "https://storage.contoso.com/a"),
        ("storage.contoso.com:8443", "https://storage.contoso.com:8443/a"),
        (" .contoso.com ", "https://storage.contoso.com/a"),
    ] {
        build(host).unwrap().recording_file(location).unwrap();
        assert!(build("other.com").unwrap().recording_file(location).is_err());
    }
    for host in
        ["", ".", ".com", "..com", "*.contoso.com", "https://contoso.com", "contoso.com/a", "a@b.c"]
    {
        let error = build(host).unwrap_err();
        assert!(error.to_string().starts_with("recording host: expected "), "{host}: {error}");
    }
}

#[tokio::test]
async fn a_redirect_is_an_error_and_leads_no_credentials_elsewhere() {
    let elsewhere = Storage::start([status(200, "")]).await;
    let redirect = || {
        let head = format!("302 Found\r\nlocation: http://{}/a", elsewhere.address);
        answer(&format!("{head}\r\ncontent-length: 0"), b"")
    };
    let storage = Storage::start([redirect(), redirect(), redirect()]).await;
    let file = storage.file();
    assert_eq!(download(&file).await.unwrap_err().status(), Some(302));
    assert_eq!(file.delete().await.unwrap_err().status(), Some(302));
    assert_eq!((storage.count(), elsewhere.count()), (2, 0));

    // As an application does that has reqwest without a TLS provider of its own.
    #[cfg(feature = "rustls")]
    let _ = rustls::crypto::ring::default_provider().install_default();
    let following =
        storage.builder().http_client(reqwest::Client::builder().no_proxy().build().unwrap());
    let file = following.build().unwrap().recording_file(&storage.location()).unwrap();
    let error = download(&file).await.unwrap_err();
    assert!(error.to_string().contains("followed a redirect"), "{error}");
    assert_eq!(header(&elsewhere.heads()[0], "authorization"), None);
}

#[tokio::test]
async fn a_stream_returns_the_bytes_and_reports_length_type_and_progress() {
    let storage = Storage::start([whole(&file(), file().len())]).await;
    let seen: Arc<Mutex<Vec<Progress>>> = Arc::default();
    let sink = Arc::clone(&seen);
    let recording = storage.file().on_progress(move |progress| sink.lock().unwrap().push(progress));
    let stream = soon(recording.stream()).await.unwrap();
    assert_eq!((stream.total(), stream.media_type()), (Some(200_000), Some("audio/wav")));
    let chunks: Vec<_> = soon(stream.try_collect()).await.unwrap();
    assert_eq!(chunks.concat(), file());
    let seen = seen.lock().unwrap();
    assert_eq!(seen.len(), chunks.len());
    assert!(seen.is_sorted_by(|a, b| a.received < b.received && b.total == Some(200_000)));
    assert_eq!(seen.last().unwrap().received, 200_000);
}

#[tokio::test]
async fn a_download_continues_by_range_after_a_broken_connection() {
    let file = file();
    let storage = Storage::start([
        whole(&file, 70_000),
        status(503, ""),
        rest(&file, 70_000, 1),
        rest(&file, 70_001, 0),
        rest(&file, 70_001, 129_999),
    ])
    .await;
    assert_eq!(download(&storage.file()).await.unwrap(), file);
    let from = |first| format!("bytes={first}-");
    assert_eq!(
        storage.ranges(),
        [String::new(), from(70_000), from(70_000), from(70_001), from(70_001)]
    );
}

#[tokio::test]
async fn bytes_that_come_again_because_the_range_is_ignored_are_skipped() {
    let file = file();
    let earlier = rest(&file, 60_000, file.len() - 60_000);
    for again in [whole(&file, file.len()), earlier] {
        let storage = Storage::start([whole(&file, 70_000), again]).await;
        assert_eq!(download(&storage.file()).await.unwrap(), file);
        assert_eq!(storage.ranges(), ["", "bytes=70000-"]);
    }
}

#[tokio::test]
async fn an_answer_without_a_length_is_complete_when_its_last_chunk_came() {
    let head = "200 OK\r\ntransfer-encoding: chunked";
    let storage =
        Storage::start([answer(head, b"4\r\nRIFF\r\n"), answer(head, b"6\r\nRIFF12\r\n0\r\n\r\n")])
            .await;
    let recording = storage.file();
    assert_eq!(download(&recording).await.unwrap(), b"RIFF12");
    assert_eq!(storage.ranges(), ["", "bytes=4-"]);
}

#[tokio::test]
async fn a_part_that_nobody_asked_for_is_completed() {
    let part = |range: &str, body: &[u8]| {
        let length = body.len();
        let head =
            format!("206 Partial\r\ncontent-range: bytes {range}\r\ncontent-length: {length}");
        answer(&head, body)
    };
    let storage = Storage::start([part("0-3/6", b"RIFF"), part("4-5/6", b"12")]).await;
    assert_eq!(download(&storage.file()).await.unwrap(), b"RIFF12");
    assert_eq!(storage.ranges(), ["", "bytes=4-"]);
}

#[tokio::test]
async fn another_file_or_another_part_of_it_is_an_error_and_leaves_no_file() {
    let file = b"RIFF12".as_slice();
    let tagged = |status: &str, tag: &str, body: &[u8]| {
        answer(&format!("{status}\r\netag: \"{tag}\"\r\ncontent-length: 6"), body)
    };
    let partial = |range: &str, body: &[u8]| {
        answer(&format!("206 Partial\r\ncontent-range: {range}\r\nconnection: close"), body)
    };
    for (first, second, problem) in [
        (whole(file, 4), whole(b"RIFF123", 7), "it had 6 bytes, and now has 7"),
        (whole(file, 4), whole(b"RIFF1", 5), "it had 6 bytes, and now has 5"),
        (whole(file, 4), partial("bytes 4-5/7", b"12"), "it had 6 bytes, and now has 7"),
        (whole(file, 4), partial("bytes 5-5/6", b"2"), "expected bytes from 4, found them from 5"),
        (whole(file, 4), partial("bytes 4-5/6", b"123"), "expected 6 bytes, found more"),
        (whole(file, 4), partial("", b"12"), "expected a part of the recording with its range"),
        (
            tagged("200 OK", "a", b"RIFF"),
            tagged("200 OK", "b", b"RIFF12"),
            "its ETag is another one",
        ),
        (
            answer("200 OK\r\ntransfer-encoding: chunked", b"4\r\nRIFF\r\n"),
            answer("200 OK\r\ntransfer-encoding: chunked", b"2\r\nRI\r\n0\r\n\r\n"),
            "4 bytes were received, and now it has 2",
        ),
    ] {
        let storage = Storage::start([first, second]).await;
        let folder = Folder::new();
        let error = soon(storage.file().save(folder.path())).await.unwrap_err();
        assert!(
            everything_shown(&error).contains(problem),
            "{problem}: {}",
            everything_shown(&error)
        );
        assert_eq!(storage.count(), 2, "{problem}");
        assert_eq!(folder.names(), [""; 0], "{problem}");
    }
}

#[tokio::test]
async fn a_download_without_progress_ends_by_the_policy() {
    let file = file();
    let broken = || rest(&file, 70_000, 0);
    let script = [whole(&file, 70_000), broken(), broken(), broken(), broken()];
    let storage = Storage::start(script).await;
    let folder = Folder::new();
    let error = soon(storage.file().save(folder.path())).await.unwrap_err();
    assert!(error.to_string().ends_with("the retry policy allows 4 attempts"), "{error}");
    assert_eq!((storage.count(), error.attempts()), (4, 4));
    assert_eq!(folder.names(), [""; 0]);

    let storage = Storage::start([whole(&file, 70_000), rest(&file, 70_000, 130_000)]).await;
    let once = storage.builder().retry(RetryPolicy::once()).build().unwrap();
    let error = download(&once.recording_file(&storage.location()).unwrap()).await.unwrap_err();
    assert!(error.to_string().ends_with("the retry policy allows 1 attempt"), "{error}");
    assert_eq!(storage.count(), 1);
}

/// Ten interruptions with a minute each, under a deadline of 30 s and four attempts.
#[tokio::test]
async fn the_limits_of_the_policy_are_for_each_interruption() {
    let file = file();
    let mut script = vec![whole(&file, 20_000)];
    script.extend((1..10).map(|part| rest(&file, part * 20_000, 20_000)));
    let storage = Storage::start(script).await;
    let clock = StoppedClock::new();
    let client = storage.builder().clock(clock.clone()).build().unwrap();
    let recording = client.recording_file(&storage.location()).unwrap();
    let waiting = clock.clone();
    let recording = recording.on_progress(move |_| waiting.advance(Duration::from_secs(60)));
    assert_eq!(download(&recording).await.unwrap(), file);
    assert_eq!(storage.count(), 10);
    assert_eq!(clock.waits(), [200; 9]);
}

#[tokio::test]
async fn a_connection_that_brings_nothing_more_is_given_up() {
    let file = file();
    let script = [stalled(whole(&file, 70_000)), rest(&file, 70_000, file.len() - 70_000)];
    let storage = Storage::start(script).await;
    let policy = RetryPolicy::default().attempt_timeout(Duration::from_millis(300));
    let client = storage.builder().retry(policy).build().unwrap();
    let recording = client.recording_file(&storage.location()).unwrap();
    assert_eq!(download(&recording).await.unwrap(), file);
    assert_eq!(storage.ranges(), ["", "bytes=70000-"]);
}

#[tokio::test]
async fn a_file_has_its_name_only_when_it_is_complete() {
    let file = file();
    let script = [status(404, ""), whole(&file, 70_000), rest(&file, 70_000, 130_000)];
    let storage = Storage::start(script).await;
    let folder = Folder::new();
    std::fs::write(folder.path(), "old").unwrap();
    let seen: Arc<Mutex<Vec<_>>> = Arc::default();
    let (sink, at) = (Arc::clone(&seen), folder.0.clone());
    let recording = storage.file().on_progress(move |_| {
        let names = Folder(at.clone());
        sink.lock().unwrap().push((names.names(), std::fs::read(names.path()).unwrap()));
        std::mem::forget(names);
    });
    assert_eq!(soon(recording.save(folder.path())).await.unwrap_err().status(), Some(404));
    assert_eq!(std::fs::read(folder.path()).unwrap(), b"old");

    assert_eq!(soon(recording.save(folder.path())).await.unwrap(), 200_000);
    for (names, content) in seen.lock().unwrap().iter() {
        assert_eq!((names.len(), &**content), (2, b"old".as_slice()));
        assert!(names.iter().any(|name| name.starts_with(".call.wav.") && name.ends_with(".part")));
    }
    assert_eq!(std::fs::read(folder.path()).unwrap(), file);
    assert_eq!(folder.names(), ["call.wav"]);
}

#[tokio::test]
async fn a_download_that_is_dropped_leaves_no_file() {
    let storage = Storage::start([stalled(whole(&file(), 70_000))]).await;
    let folder = Folder::new();
    let (progress, mut came) = unbounded_channel();
    let recording = storage.file().on_progress(move |_| progress.send(()).unwrap());
    tokio::select! {
        _ = recording.save(folder.path()) => panic!("it cannot be complete"),
        _ = async { for _ in 0..2 { came.recv().await.unwrap(); } } => {}
    }
    assert_eq!(folder.names(), [""; 0]);
}

#[tokio::test]
async fn an_empty_recording_is_an_empty_file() {
    let storage = Storage::start([whole(b"", 0)]).await;
    let folder = Folder::new();
    let (recording, path) = (storage.file(), folder.path());
    let saved = tokio::spawn(async move { recording.save(path).await });
    assert_eq!(soon(saved).await.unwrap().unwrap(), 0);
    assert_eq!(std::fs::read(folder.path()).unwrap(), b"");
}

#[tokio::test]
async fn what_cannot_be_written_is_an_error_with_its_cause() {
    let storage =
        Storage::start([status(200, "RIFF"), status(200, "RIFF"), status(200, "RIFF")]).await;
    let (recording, folder) = (storage.file(), Folder::new());
    for path in [folder.0.join("missing/call.wav"), PathBuf::from("/"), folder.0.clone()] {
        let error = soon(recording.save(&path)).await.unwrap_err();
        assert!(error.is_write(), "{error}");
        let expected = format!("the recording could not be written to {path:?}");
        assert_eq!(error.to_string(), expected);
        let source = std::error::Error::source(&error).unwrap();
        assert!(source.is::<std::io::Error>());
    }
    assert_eq!(folder.names(), [""; 0]);

    let (mut writer, reader) = tokio::io::duplex(1);
    drop(reader);
    let storage = Storage::start([status(200, "RIFF")]).await;
    let error = soon(storage.file().write_to(&mut writer)).await.unwrap_err();
    assert!(error.is_write());
    assert_eq!(error.to_string(), "the recording could not be written to the writer");
}

#[tokio::test]
async fn a_refusal_in_any_form_is_an_error_with_status_and_message() {
    for (answered, status, message) in [
        (
            status(
                404,
                r#"{"title":"Not Found","status":404,"message":"No such object","traceId":"4bf92f"}"#,
            ),
            404,
            "No such object (trace id 4bf92f)",
        ),
        (status(410, r#"{"title":"Gone","status":410}"#), 410, "Gone"),
        (status(403, "<html>\n<b>Forbidden</b>"), 403, "<html> <b>Forbidden</b>"),
        (status(404, ""), 404, "Not Found"),
    ] {
        let storage = Storage::start([answered]).await;
        let folder = Folder::new();
        let error = soon(storage.file().save(folder.path())).await.unwrap_err();
        assert_eq!((error.status(), error.message()), (Some(status), Some(message)));
        assert_eq!((storage.count(), error.delivery()), (1, Delivery::Refused));
        assert_eq!(folder.names(), [""; 0]);
    }
}

#[tokio::test]
async fn an_answer_that_is_no_file_is_asked_for_again() {
    for foreign in [
        answer("200 OK\r\ncontent-type: text/html\r\ncontent-length: 6", b"<html>"),
        answer("200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 2", b"\x1f\x8b"),
        answer("203 Other\r\ncontent-length: 2", b"ab"),
        status(503, ""),
        status(500, r#"{"title":"Internal","status":500}"#),
        Answer(Vec::new(), false),
    ] {
        let storage = Storage::start([foreign, status(200, "RIFF")]).await;
        assert_eq!(download(&storage.file()).await.unwrap(), b"RIFF");
        assert_eq!(storage.ranges(), ["", ""]);
    }
}

#[tokio::test]
async fn metadata_is_json_of_the_callers_type() {
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Metadata {
        chunk_duration: f64,
    }
    let storage =
        Storage::start([status(200, r#"{"chunkDuration":1.5}"#), status(200, "[]")]).await;
    let metadata = storage.file().json::<Metadata>().await.unwrap();
    assert!((metadata.chunk_duration - 1.5).abs() < f64::EPSILON);
    let error = storage.file().json::<Metadata>().await.err().unwrap();
    assert_eq!((error.status(), error.delivery()), (Some(200), Delivery::Accepted));
}

#[tokio::test]
async fn a_deletion_is_sent_again_only_if_it_was_not_executed() {
    for (first, attempts) in
        [(status(429, ""), 2), (status(503, ""), 1), (Answer(Vec::new(), false), 1)]
    {
        let storage = Storage::start([first, status(200, "")]).await;
        let outcome = storage.file().delete().await;
        assert_eq!(storage.count(), attempts);
        match outcome {
            Ok(deleted) => assert_eq!((deleted.status(), deleted.attempts()), (200, 2)),
            Err(error) => assert_eq!(error.delivery(), Delivery::Unknown),
        }
    }
}

#[tokio::test]
async fn nothing_left_to_delete_is_a_success_after_a_request_that_may_have_been_executed() {
    let storage = Storage::start([status(503, ""), status(404, "")]).await;
    let file = storage.file();
    assert_eq!(file.delete().await.unwrap_err().delivery(), Delivery::Unknown);
    assert_eq!(file.clone().delete().await.unwrap().status(), 404);

    // Dropped when it was on its way.
    let storage = Storage::start([stalled(Answer(Vec::new(), false)), status(404, "")]).await;
    let file = storage.file();
    tokio::select! {
        _ = file.delete() => panic!("there is no answer"),
        () = async { while storage.count() == 0 { tokio::task::yield_now().await } } => {}
    }
    assert_eq!(file.delete().await.unwrap().status(), 404);

    let storage = Storage::start([status(403, ""), status(404, "")]).await;
    let file = storage.file();
    assert_eq!(file.delete().await.unwrap_err().status(), Some(403));
    assert_eq!(file.delete().await.unwrap_err().delivery(), Delivery::Refused);
}

#[tokio::test]
async fn the_query_of_a_location_is_not_shown() {
    let storage = Storage::start([status(403, "")]).await;
    let file = storage.file();
    assert!(format!("{file:?}").contains("/content/video?…"));
    let error = soon(file.save(Path::new("never.wav"))).await.unwrap_err();
    assert!(!format!("{file:?}{}", everything_shown(&error)).contains("sig="));
}
