//! The examples as programs: what they print when something fails, or when nobody reads it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::io::pipe;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use acs_call_emulator::{Emulator, EventGridSubscription, FarEnd};

/// An example, without the settings of whoever runs the test.
fn example(name: &str) -> Command {
    // target/debug/deps/examples-…
    let this_test = std::env::current_exe().unwrap();
    let directory = this_test.parent().and_then(Path::parent).unwrap().join("examples");
    let program = directory.join(name).with_extension(std::env::consts::EXE_EXTENSION);
    if !program.exists() {
        // `cargo test` has built the examples of this moment; `cargo test --test examples` does not.
        let cargo = Command::new(env!("CARGO"))
            .args(["build", "--all-features", "--example", name])
            .status();
        assert!(cargo.unwrap().success());
    }
    let mut command = Command::new(program);
    for setting in [
        "ACS_CONNECTION_STRING",
        "ACS_LISTEN",
        "ACS_OPENID_CONFIGURATION",
        "ACS_PUBLIC_URI",
        "ACS_RESOURCE_ID",
        "CALL_FROM",
        "CALL_TO",
        "EVENT_SECRET",
        "PROMPTS_URI",
        "RECORDINGS",
        "SALES",
        "SUPPORT",
    ] {
        command.env_remove(setting);
    }
    command
}

/// A folder of a test, which is removed with what is in it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("acs-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn files(&self) -> Vec<PathBuf> {
        std::fs::read_dir(&self.0).unwrap().map(|entry| entry.unwrap().path()).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Runs a program whose output nobody reads.
fn run_unread(command: &mut Command) -> Output {
    let (reader, writer) = pipe().unwrap();
    drop(reader);
    command.stdout(writer).stderr(Stdio::piped()).spawn().unwrap().wait_with_output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// What an example prints with the emulator.
#[cfg(feature = "streaming")]
fn stdout(name: &str) -> String {
    let output = example(name).output().unwrap();
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()), "{name}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn help_that_nobody_reads_ends_quietly() {
    for name in ["send_dtmf_tones", "callback_server"] {
        let output = run_unread(example(name).arg("--help"));
        assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()), "{name}");
    }
}

#[test]
fn tones_are_sent_with_their_pauses() {
    let output = example("send_dtmf_tones").arg("1[1ms]2[1ms]34#").output().unwrap();
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()));
    let stdout = String::from_utf8_lossy(&output.stdout);
    let heard: Vec<&str> =
        stdout.lines().filter_map(|line| line.strip_prefix("the far end heard   ")).collect();
    assert_eq!(heard, ["1", "2", "34#"]);
}

/// What has begun is finished.
#[test]
fn an_example_whose_output_nobody_reads_does_its_work_quietly() {
    for (name, arguments) in [
        ("send_dtmf_tones", &["1234#"][..]),
        ("callback_server", &[]),
        ("play_and_recognize", &[]),
        ("outbound_call", &[]),
        ("inbound_call", &[]),
    ] {
        let folder = Folder::new(name);
        let output = run_unread(example(name).args(arguments).env("RECORDINGS", &folder.0));
        assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()), "{name}");
    }
}

/// What an example prints with the emulator, without the first line, which has an address.
fn printed(example: &mut Command) -> String {
    let output = example.output().unwrap();
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()));
    let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
    stdout.split_once('\n').unwrap().1.to_owned()
}

/// Asserts how each of the lines begins, and that there are no others.
fn assert_starts<const N: usize>(lines: &[&str], starts: [&str; N]) {
    assert_eq!(lines.len(), N, "{lines:#?}");
    for (line, start) in lines.iter().zip(starts) {
        assert!(line.starts_with(start), "{start:?} is missing in {lines:#?}");
    }
}

#[test]
fn an_outbound_call_is_made_and_ended() {
    let printed = printed(&mut example("outbound_call"));
    let (events, steps): (Vec<&str>, Vec<&str>) =
        printed.lines().partition(|line| line.starts_with("event "));
    assert_starts(
        &steps,
        [
            "call                connected: ",
            "greeting            played",
            "pressed             1",
            "tones               sent",
            "call                ended",
        ],
    );
    let event = |name: &str| format!("event               Microsoft.Communication.{name}");
    assert_eq!(events.first(), Some(&&*event("CallConnected")));
    assert_eq!(events.last(), Some(&&*event("CallDisconnected")));
}

#[test]
fn an_inbound_call_is_answered_greeted_recorded_and_transferred() {
    let folder = Folder::new("inbound_call_steps");
    let printed = printed(example("inbound_call").env("RECORDINGS", &folder.0));
    // Event Grid reports the recording while the call ends.
    let (recordings, steps): (Vec<&str>, Vec<&str>) =
        printed.lines().partition(|line| line.starts_with("recording           saved"));
    assert_eq!(recordings.len(), 1, "{printed}");
    assert_starts(
        &steps,
        [
            "call                comes in",
            "call                answered: ",
            "recording           started",
            "greeting            played",
            "department          support",
            "transfer            accepted",
            "call                ended: transferred",
        ],
    );
}

/// 16 bits at 16 kHz, for at least as long as the greeting plays.
#[test]
fn the_recording_of_an_inbound_call_is_saved_whole() {
    let folder = Folder::new("inbound_call_recording");
    let printed = printed(example("inbound_call").env("RECORDINGS", &folder.0));
    let files = folder.files();
    let [file] = files.as_slice() else { panic!("expected one file, found {files:?}") };
    let wav = std::fs::read(file).unwrap();
    let number = |offset: usize| -> usize {
        u32::from_le_bytes(wav[offset..offset + 4].try_into().unwrap()).try_into().unwrap()
    };
    assert_eq!(
        (&wav[..4], &wav[8..16], &wav[36..40]),
        (&b"RIFF"[..], &b"WAVEfmt "[..], &b"data"[..])
    );
    assert_eq!((number(4) + 8, number(40) + 44), (wav.len(), wav.len()));
    let milliseconds = number(40) / 32;
    assert!((300..60_000).contains(&milliseconds), "{milliseconds} ms");
    let line = format!("recording           saved as {} ({} bytes)", file.display(), wav.len());
    assert!(printed.lines().any(|printed| printed == line), "{line:?} is missing in:\n{printed}");
}

/// The emulator takes the place of the service, whose callers do not stop at the first.
#[tokio::test]
async fn a_call_that_cannot_be_transferred_is_hung_up_and_the_next_one_answered() {
    let emulator = Emulator::start().await.unwrap();
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let folder = Folder::new("inbound_call_service");
    let mut example = example("inbound_call");
    example
        .env("ACS_CONNECTION_STRING", emulator.connection_string())
        .env("ACS_RESOURCE_ID", emulator.resource_id())
        .env("ACS_OPENID_CONFIGURATION", emulator.openid_configuration())
        .env("ACS_LISTEN", free.to_string())
        .env("ACS_PUBLIC_URI", format!("http://{free}"))
        .env("EVENT_SECRET", "f3c1")
        .env("PROMPTS_URI", "https://contoso.com/prompts")
        .env("SALES", "+14255550198")
        .env("SUPPORT", "+14255550199")
        .env("RECORDINGS", &folder.0)
        .stderr(Stdio::piped())
        .stdout(Stdio::null());
    let mut running = example.spawn().unwrap();
    let endpoint = format!("http://{free}/incoming/f3c1");
    emulator.subscribe(EventGridSubscription::new(endpoint)).unwrap();

    let calls = async {
        emulator.wait_for_subscriptions().await;
        emulator.next_far_end(1, FarEnd::Busy);
        emulator.call_in("+14255550123", "+14255550100").unwrap();
        // Answering, recording, playing, recognizing.
        let call = emulator.wait_for_executed(4).await[3].call_connection_id.clone();
        emulator.participant(&call, "+14255550123").press("1").unwrap();
        // Transferring, hanging up.
        emulator.wait_for_executed(6).await;
        emulator.call_in("+14255550124", "+14255550100").unwrap();
        emulator.wait_for_executed(7).await
    };
    let executed = tokio::time::timeout(Duration::from_secs(30), calls).await;
    running.kill().unwrap();
    let failure = stderr(&running.wait_with_output().unwrap());

    let executed = executed.unwrap_or_else(|_| panic!("{:#?}", emulator.executed()));
    assert_eq!(executed[4].operation, "transfer");
    assert_eq!(executed[5].operation, "hangUp");
    assert_eq!(executed[5].call_connection_id, executed[4].call_connection_id);
    assert_eq!(executed[6].operation, "answerCall");
    assert!(failure.starts_with("failed ") && failure.contains("CallTransferFailed"), "{failure}");
}

/// With the service, what is missing is named before anything is sent.
#[test]
fn a_setting_that_is_missing_with_the_service_is_named() {
    for (name, setting) in [("outbound_call", "CALL_TO"), ("inbound_call", "ACS_PUBLIC_URI")] {
        let mut command = example(name);
        command.env("ACS_CONNECTION_STRING", "endpoint=http://127.0.0.1:1;accesskey=c2VjcmV0");
        let output = command.output().unwrap();
        let expected = format!("{name}: {setting} is not set; it is required with the service\n");
        assert_eq!((output.status.code(), stderr(&output)), (Some(1), expected));
    }
}

#[cfg(feature = "streaming")]
#[test]
fn a_caller_hears_an_echo_and_interrupts_it() {
    let printed = stdout("voice_echo");
    let lines: Vec<&str> = printed.lines().collect();
    assert!(lines[1].starts_with("call                answered: "), "{printed}");
    assert_eq!(lines[2], "echo                interrupted by the caller", "{printed}");
    assert!(lines.last().unwrap().starts_with("the caller heard    "), "{printed}");
}

#[cfg(feature = "streaming")]
#[test]
fn what_is_said_in_a_call_is_printed() {
    let printed = stdout("live_transcription");
    let (service, printed) = printed.split_once('\n').unwrap();
    assert!(service.starts_with("service             emulator at "), "{service}");
    let expected = "language            en-US\n\
                    +14255550123        Hello, this is Megan.\n\
                    +14255550123        My order has not arrived.\n\
                    call                ended\n";
    assert_eq!(printed, expected);
}

#[test]
fn an_error_that_nobody_reads_keeps_its_exit_code() {
    let (reader, writer) = pipe().unwrap();
    drop(reader);
    let status = example("send_dtmf_tones").arg("x").stderr(writer).status().unwrap();
    assert_eq!(status.code(), Some(2));
}

#[test]
fn the_causes_of_an_error_are_in_its_line() {
    let closed = "endpoint=http://127.0.0.1:1;accesskey=c2VjcmV0";
    let output = example("send_dtmf_tones")
        .args(["1", "--to", "+14255550123", "--call-connection-id", "421f3500"])
        .env("ACS_CONNECTION_STRING", closed)
        .output()
        .unwrap();
    let stderr = stderr(&output);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert_eq!(stderr.lines().count(), 1, "{stderr}");
    assert!(stderr.starts_with("send_dtmf_tones: ") && stderr.contains(": "), "{stderr}");
    assert!(stderr.to_lowercase().contains("refused"), "{stderr}");
}
