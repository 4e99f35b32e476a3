//! The examples as programs: what they print when something fails, or when nobody reads it.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::io::pipe;
use std::path::Path;
use std::process::{Command, Output};

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
    command.env_remove("ACS_CONNECTION_STRING").env_remove("ACS_RESOURCE_ID");
    command
}

/// Runs a program whose output nobody reads.
fn run_unread(command: &mut Command) -> Output {
    let (reader, writer) = pipe().unwrap();
    drop(reader);
    command
        .stdout(writer)
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap()
        .wait_with_output()
        .unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
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
        let output = run_unread(example(name).args(arguments));
        assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()), "{name}");
    }
}

/// What an example prints with the emulator.
fn stdout(name: &str) -> String {
    let output = example(name).output().unwrap();
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()), "{name}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn an_outbound_call_is_made_and_ended() {
    let printed = stdout("outbound_call");
    for line in [
        "connected ",
        "pressed             1",
        "tones               sent",
        "call                ended",
    ] {
        assert!(printed.contains(line), "{line:?} is missing in:\n{printed}");
    }
    assert_eq!(
        printed.matches("event               Microsoft.").count(),
        printed.matches("event ").count()
    );
    assert!(printed.contains("Microsoft.Communication.CallDisconnected"), "{printed}");
}

#[test]
fn an_inbound_call_is_answered_recorded_and_transferred() {
    let printed = stdout("inbound_call");
    for line in [
        "answered ",
        "recording           started",
        "department          support",
        "transfer            accepted",
        "call ended          transferred",
    ] {
        assert!(printed.contains(line), "{line:?} is missing in:\n{printed}");
    }
}

#[cfg(feature = "streaming")]
#[test]
fn a_caller_hears_an_echo_and_interrupts_it() {
    let printed = stdout("voice_echo");
    let lines: Vec<&str> = printed.lines().collect();
    assert!(lines[0].starts_with("stream              of call "), "{printed}");
    assert_eq!(lines[1], "echo                interrupted by the caller", "{printed}");
    assert!(lines.last().unwrap().starts_with("the caller heard    "), "{printed}");
}

#[cfg(feature = "streaming")]
#[test]
fn what_is_said_in_a_call_is_printed() {
    let printed = stdout("live_transcription");
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
