//! The files of recordings: their event, download and deletion.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use acs_call_automation::event::GridEventData;
use acs_call_automation::types::{
    CreateCallRequest, PhoneNumberIdentifierModel, RecordingChannelType as Channels,
    RecordingChunk, RecordingContentType as Content, RecordingFileStatusUpdatedEventData as Files,
    RecordingFormatType as Format, RecordingMetadata, RecordingSessionEndReason,
    StartCallRecordingRequest,
};
use acs_call_automation::{CallAutomationClient, RecordingFile, RetryPolicy};
use acs_call_emulator::{Emulator, EmulatorBuilder, Fault};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};

use crate::event_grid::Application;
use crate::receiver::soon;
use crate::wire::{Answer, ask, ask_at};
use crate::{CALL, PHONE};

/// Any token is accepted.
const TOKEN: (&str, &str) = ("authorization", "Bearer token");

struct Fixture {
    emulator: Emulator,
    client: CallAutomationClient,
    application: Application,
    /// By how many milliseconds the emulator's clock is ahead.
    ahead: Arc<AtomicU64>,
}

impl Fixture {
    async fn start() -> Self {
        Self::with(Emulator::builder()).await
    }

    async fn with(builder: EmulatorBuilder) -> Self {
        let application = Application::start().await;
        let (ahead, began) = (Arc::new(AtomicU64::new(0)), SystemTime::now());
        let clock = Arc::clone(&ahead);
        let now = move || began + Duration::from_millis(clock.load(Ordering::Relaxed));
        let builder = builder.event_grid(application.subscription()).clock(now);
        let emulator = builder.start().await.unwrap();
        soon(emulator.wait_for_subscriptions()).await;
        let client = CallAutomationClient::builder()
            .connection_string(&emulator.connection_string())
            .retry(RetryPolicy::default().jitter(|| 0.0));
        Self { emulator, client: client.build().unwrap(), application, ahead }
    }

    fn pass(&self, time: Duration) {
        let milliseconds = u64::try_from(time.as_millis()).unwrap();
        self.ahead.fetch_add(milliseconds, Ordering::Relaxed);
    }

    async fn start_recording(&self, request: StartCallRecordingRequest) -> String {
        let started = self.client.start_recording().body(request).send().await.unwrap();
        started.recording_id.clone().unwrap()
    }

    async fn stop_recording(&self, id: &str) {
        self.client.stop_recording().recording_id(id).send().await.unwrap();
    }

    /// The files of a recording of this length.
    async fn record(&mut self, request: StartCallRecordingRequest, length: Duration) -> Files {
        let id = self.start_recording(request).await;
        self.pass(length);
        self.stop_recording(&id).await;
        self.files().await
    }

    async fn files(&mut self) -> Files {
        let event = self.application.event().await;
        assert_eq!(event.unread().count(), 0);
        match event.data() {
            GridEventData::RecordingFileStatusUpdated(files) => files.clone(),
            other => unreachable!("{}", other.event_type()),
        }
    }

    fn content(&self, chunk: &RecordingChunk) -> RecordingFile {
        self.client.recording_file(chunk.content_location.as_deref().unwrap()).unwrap()
    }

    async fn metadata(&self, chunk: &RecordingChunk) -> RecordingMetadata {
        let location = chunk.metadata_location.as_deref().unwrap();
        let metadata = self.client.recording_file(location).unwrap().json().await;
        RecordingMetadata::clone(&metadata.unwrap())
    }

    async fn ask(&self, method: &str, location: &str, headers: &[(&str, &str)]) -> Answer {
        let path = location.strip_prefix(&self.emulator.endpoint()).unwrap();
        ask(&self.emulator, method, path, &[&[TOKEN], headers].concat(), "").await
    }
}

fn wav() -> StartCallRecordingRequest {
    let mut request = StartCallRecordingRequest::default();
    request.call_connection_id = Some(CALL.to_owned());
    request.recording_format_type = Some(Format::Wav);
    request
}

fn only(files: &Files) -> &RecordingChunk {
    let [chunk] = files.recording_storage_info.recording_chunks.as_slice() else { unreachable!() };
    chunk
}

async fn download(file: &RecordingFile) -> Vec<u8> {
    let mut bytes = Vec::new();
    file.write_to(&mut bytes).await.unwrap();
    bytes
}

#[tokio::test]
async fn a_stopped_recording_is_reported_downloaded_and_deleted() {
    let mut fixture = Fixture::start().await;
    let files = fixture.record(wav(), Duration::from_secs(2)).await;
    assert_eq!(files.recording_duration_ms, Some(2000));
    assert_eq!(files.recording_content_type, Some(Content::Audio));
    assert_eq!(files.recording_channel_type, Some(Channels::Mixed));
    assert_eq!(files.recording_format_type, Some(Format::Wav));
    assert_eq!(files.session_end_reason, Some(RecordingSessionEndReason::CallEnded));
    let chunk = only(&files);

    let bytes = download(&fixture.content(chunk)).await;
    // 16 kHz with 16 bits and one channel.
    assert_eq!(bytes.len(), 44 + 2 * 32_000);
    assert_eq!((&bytes[..4], &bytes[8..12]), (&b"RIFF"[..], &b"WAVE"[..]));
    let stream = fixture.content(chunk).stream().await.unwrap();
    assert_eq!((stream.media_type(), stream.total()), (Some("audio/wav"), Some(64_044)));

    let metadata = fixture.metadata(chunk).await;
    assert_eq!(metadata.chunk_document_id, chunk.document_id);
    assert_eq!(metadata.chunk_index, Some(0));
    assert_eq!(metadata.chunk_duration, Some(2000.0));
    assert_eq!(metadata.chunk_start_time, files.recording_start_time);
    assert_eq!(metadata.recording_info.unwrap().format, Some(Format::Wav));

    let location = chunk.delete_location.as_deref().unwrap();
    let delete = async || fixture.client.recording_file(location).unwrap().delete().await;
    assert_eq!(delete().await.unwrap().status(), 200);
    assert_eq!(delete().await.unwrap_err().status(), Some(404));
    let error = fixture.content(chunk).stream().await.unwrap_err();
    assert_eq!(error.status(), Some(404));
}

#[tokio::test]
async fn pauses_are_not_in_the_file() {
    let mut fixture = Fixture::start().await;
    let id = fixture.start_recording(wav()).await;
    let second = Duration::from_secs(1);
    fixture.pass(second);
    fixture.client.pause_recording().recording_id(&*id).send().await.unwrap();
    fixture.pass(second * 5);
    fixture.client.resume_recording().recording_id(&*id).send().await.unwrap();
    fixture.pass(second);
    // The end of the call ends its recording.
    fixture.emulator.disconnect(CALL);
    let files = fixture.files().await;
    assert_eq!(files.recording_duration_ms, Some(2000));
    assert_eq!(download(&fixture.content(only(&files))).await.len(), 44 + 2 * 32_000);
    let metadata = fixture.metadata(only(&files)).await;
    let pauses: Vec<_> =
        metadata.pause_resume_intervals.unwrap().iter().map(|pause| pause.duration).collect();
    assert_eq!(pauses, [Some(5000.0)]);
}

#[tokio::test]
async fn a_recording_that_was_never_resumed_has_no_file() {
    let mut fixture = Fixture::start().await;
    let mut paused = wav();
    paused.pause_on_start = Some(true);
    let id = fixture.start_recording(paused).await;
    fixture.pass(Duration::from_secs(1));
    fixture.stop_recording(&id).await;
    let files = fixture.record(wav(), Duration::from_secs(2)).await;
    assert_eq!(files.recording_duration_ms, Some(2000));
}

#[tokio::test]
async fn an_unmixed_recording_has_a_channel_for_each_participant() {
    let mut fixture = Fixture::start().await;
    let mut call = CreateCallRequest::new(vec![PHONE.parse().unwrap()], "http://127.0.0.1:9/");
    call.source_caller_id_number = Some(PhoneNumberIdentifierModel::new("+14255550100"));
    let created = fixture.client.create_call().body(call).send().await.unwrap();
    let mut request = wav();
    request.call_connection_id.clone_from(&created.call_connection_id);
    request.recording_channel_type = Some(Channels::Unmixed);
    let files = fixture.record(request, Duration::from_secs(1)).await;
    let bytes = download(&fixture.content(only(&files))).await;
    assert_eq!((bytes[22], bytes.len()), (2, 44 + 2 * 32_000));
    let participants = fixture.metadata(only(&files)).await.participants.unwrap();
    let channels: Vec<_> = participants.iter().map(|participant| participant.channel).collect();
    assert_eq!(channels, [Some(0), Some(1)]);
    assert_eq!(participants[1].participant_id.as_deref(), Some("4:+14255550123"));
}

#[tokio::test]
async fn a_file_has_the_format_that_was_asked_for() {
    let mut fixture = Fixture::start().await;
    for (content, format, media_type, expected) in [
        (None, None, "video/mp4", Format::Mp4),
        (Some(Content::AudioVideo), Some(Format::Mp4), "video/mp4", Format::Mp4),
        (Some(Content::Audio), None, "audio/wav", Format::Wav),
        (None, Some(Format::Mp3), "audio/mpeg", Format::Mp3),
    ] {
        let mut request = wav();
        request.recording_content_type = content;
        request.recording_format_type = format;
        let files = fixture.record(request, Duration::from_secs(1)).await;
        assert_eq!(files.recording_format_type, Some(expected));
        let stream = fixture.content(only(&files)).stream().await.unwrap();
        assert_eq!(stream.media_type(), Some(media_type));
    }
}

#[tokio::test]
async fn a_long_recording_has_several_files() {
    let mut fixture = Fixture::start().await;
    fixture.start_recording(wav()).await;
    fixture.pass(Duration::from_secs(5 * 3600));
    // The client's clock is another one, so its signature would be too old.
    fixture.emulator.disconnect(CALL);
    let files = fixture.files().await;
    let chunks = &files.recording_storage_info.recording_chunks;
    let indices: Vec<_> = chunks.iter().map(|chunk| chunk.index).collect();
    assert_eq!(indices, [Some(0), Some(1)]);
    let stream = fixture.ask("HEAD", chunks[0].content_location.as_deref().unwrap(), &[]).await;
    assert_eq!(stream.header("content-length"), Some("460800044"));
    let stream = fixture.ask("HEAD", chunks[1].content_location.as_deref().unwrap(), &[]).await;
    assert_eq!(stream.header("content-length"), Some("115200044"));
}

#[tokio::test]
async fn a_download_is_resumed_after_a_broken_connection() {
    let mut fixture = Fixture::start().await;
    let files = fixture.record(wav(), Duration::from_secs(3)).await;
    let file = fixture.content(only(&files));
    let whole = download(&file).await;
    fixture.emulator.fail_next(1, Fault::half_body().after_executing()).unwrap();
    assert_eq!(download(&file).await, whole);
    fixture.emulator.fail_next(1, Fault::status(503)).unwrap();
    assert_eq!(download(&file).await, whole);
}

#[tokio::test]
async fn a_part_of_a_file_is_answered_as_such() {
    let mut fixture = Fixture::start().await;
    let mut request = wav();
    request.recording_format_type = Some(Format::Mp3);
    let files = fixture.record(request, Duration::from_secs(1)).await;
    let location = only(&files).content_location.as_deref().unwrap();
    let range = async |range: &str| fixture.ask("GET", location, &[("range", range)]).await;
    let answer = range("bytes=2010-").await;
    assert_eq!((answer.status, answer.header("content-length")), (206, Some("6")));
    assert_eq!(answer.header("content-range"), Some("bytes 2010-2015/2016"));
    assert_eq!(answer.text, "\0".repeat(6));
    assert_eq!(range("bytes=-6").await.header("content-range"), Some("bytes 2010-2015/2016"));
    let answer = range("bytes=2016-").await;
    assert_eq!((answer.status, answer.header("content-range")), (416, Some("bytes */2016")));
    let answer = fixture.ask("HEAD", location, &[]).await;
    assert_eq!((answer.status, answer.header("content-length")), (200, Some("2016")));
    assert_eq!(answer.header("accept-ranges"), Some("bytes"));
    let answer = fixture.ask("POST", location, &[]).await;
    assert_eq!((answer.status, answer.header("allow")), (405, Some("GET, HEAD")));
}

#[tokio::test]
async fn a_file_is_kept_for_24_hours() {
    let mut fixture = Fixture::start().await;
    let files = fixture.record(wav(), Duration::from_secs(1)).await;
    let location = only(&files).metadata_location.as_deref().unwrap();
    let document = only(&files).delete_location.as_deref().unwrap();
    fixture.pass(Duration::from_secs(24 * 3600 - 1));
    assert_eq!(fixture.ask("GET", location, &[]).await.status, 200);
    fixture.pass(Duration::from_secs(1));
    let answer = fixture.ask("GET", location, &[]).await;
    assert_eq!((answer.status, &answer.json()["status"]), (404, &404.into()));
    assert_eq!(fixture.ask("DELETE", document, &[]).await.status, 404);
}

#[tokio::test]
async fn the_signed_host_is_that_of_the_resource() {
    let builder = Emulator::builder().access_key("c2VjcmV0");
    let mut fixture = Fixture::with(builder.allow_host("contoso.communication.azure.com")).await;
    let files = fixture.record(wav(), Duration::from_secs(1)).await;
    let location = only(&files).metadata_location.as_deref().unwrap();
    let endpoint = fixture.emulator.endpoint();
    let (path, own) =
        (location.strip_prefix(&endpoint).unwrap(), endpoint.strip_prefix("http://").unwrap());
    let resource = "contoso.communication.azure.com";
    for (name, host, signed, expected) in [
        ("x-ms-host", resource, resource, 200),
        ("x-ms-host", own, own, 200),
        // As the official Python client does.
        ("x-ms-host", "127.0.0.1", own, 200),
        ("x-forwarded-host", resource, resource, 200),
        ("x-ms-host", resource, own, 401),
        ("x-ms-host", "us-storage.asm.skype.com", "us-storage.asm.skype.com", 401),
        ("x-other", resource, resource, 401),
        ("x-other", resource, own, 401),
    ] {
        let (date, hash) = (httpdate::fmt_http_date(SystemTime::now()), Sha256::digest(""));
        let hash = STANDARD.encode(hash);
        let mut mac = Hmac::<Sha256>::new_from_slice(b"secret").unwrap();
        mac.update(format!("GET\n{path}\n{date};{signed};{hash}").as_bytes());
        let signature = STANDARD.encode(mac.finalize().into_bytes());
        let signed_headers = "SignedHeaders=x-ms-date;host;x-ms-content-sha256";
        let authorization = format!("HMAC-SHA256 {signed_headers}&Signature={signature}");
        let headers = [
            ("x-ms-date", &*date),
            ("x-ms-content-sha256", &hash),
            ("authorization", &authorization),
            (name, host),
        ];
        let answer = ask_at(own, "GET", path, &headers, "").await;
        assert_eq!(answer.status, expected, "{name}: {host}, signed {signed}: {}", answer.text);
    }
    assert_eq!(ask_at(own, "GET", path, &[], "").await.status, 401);
}

/// So that the official clients send their credentials.
#[tokio::test]
async fn files_can_be_at_the_host_of_a_storage() {
    let storage = "us-storage.asm.skype.com";
    let builder = Emulator::builder().recording_url(&format!("https://{storage}/"));
    let mut fixture = Fixture::with(builder).await;
    let files = fixture.record(wav(), Duration::from_secs(1)).await;
    let location = only(&files).content_location.as_deref().unwrap();
    let path = location.strip_prefix("https://us-storage.asm.skype.com").unwrap();
    let endpoint = fixture.emulator.endpoint();
    let host = endpoint.strip_prefix("http://").unwrap();
    let headers = [("host", storage), TOKEN];
    let request = crate::wire::request("HEAD", path, &headers, "");
    assert_eq!(crate::wire::exchange(host, &request).await.status, 200);
    for wrong in ["us-storage.asm.skype.com", "ftp://a", "https://a/b"] {
        assert!(Emulator::builder().recording_url(wrong).start().await.is_err(), "{wrong}");
    }
}

#[tokio::test]
async fn the_event_of_a_file_can_come_later() {
    let builder = Emulator::builder().recording_delay(Duration::from_millis(50));
    let mut fixture = Fixture::with(builder).await;
    let id = fixture.start_recording(wav()).await;
    let begun = std::time::Instant::now();
    fixture.stop_recording(&id).await;
    fixture.emulator.call_in(PHONE, "+14255550100").unwrap();
    // It does not hold up other events.
    let incoming = fixture.application.event().await;
    assert_eq!(incoming.event_type(), "Microsoft.Communication.IncomingCall");
    fixture.files().await;
    assert!(begun.elapsed() >= Duration::from_millis(50));
}
