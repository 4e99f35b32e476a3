//! The command `test` of the program, as a user runs it.

use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

use crate::ivr;
use crate::program::command;

/// A free port.
fn port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A directory with files, which is deleted at the end.
struct Files(PathBuf);

impl Files {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("scenarios-{name}"));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        for (name, text) in files {
            std::fs::write(folder.join(name), text).unwrap();
        }
        Self(folder)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }

    /// Runs the program with the application on a port.
    fn run(&self, port: u16, mode: &str, arguments: &[&str]) -> Outcome {
        let subscription = format!("http://127.0.0.1:{port}/incoming");
        let before = ["test", &self.path(""), "--event-grid", &subscription];
        let application = ivr::command();
        let application: Vec<&str> = application.iter().map(String::as_str).collect();
        let arguments = [&before, arguments, &["--"], &application].concat();
        let mut command = command(&arguments);
        command.env("IVR_PORT", port.to_string()).env("IVR_MODE", mode);
        command.env("RUST_BACKTRACE", "0").stdin(Stdio::null());
        Outcome::new(command.output().unwrap(), &self.path(""))
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[derive(Debug)]
struct Outcome {
    code: Option<i32>,
    /// Without the folder and the seconds.
    text: String,
    errors: String,
}

impl Outcome {
    fn new(output: Output, folder: &str) -> Self {
        let text = String::from_utf8(output.stdout).unwrap().replace(folder, "");
        let errors = String::from_utf8(output.stderr).unwrap().replace(folder, "");
        let text = text.lines().map(|line| match line.rsplit_once(" (") {
            Some((line, seconds)) if seconds.ends_with(" s)") => format!("{line}\n"),
            _ => format!("{line}\n"),
        });
        Self { code: output.status.code(), text: text.collect(), errors }
    }
}

const SALES: &str = r#"
name: A caller reaches sales
call: { to: "+14255550100" }
steps:
  - expect: { prompt: press 1 or say sales }
  - press: "1"
  - expect: { request: transfer }
finally: { state: disconnected, failures: none }
"#;

const WRONG: &str = r#"
- name: A caller reaches support & "more"
  call: { to: "+14255550100" }
  steps:
    - expect: { prompt: welcome }
    - say: support
    - expect: { prompt: support is open }
- name: "Silence\e[1m"
  call: { to: "+14255550100" }
  steps:
    - expect: { event: RecognizeFailed }
    - expect: { state: disconnected }
"#;

#[test]
fn scenarios_that_pass_and_fail_are_reported() {
    let files = Files::new("reported", &[("b.yaml", WRONG), ("a.yml", SALES), ("c.txt", "[")]);
    let junit = files.path("results.xml");
    let outcome = files.run(port(), "", &["--junit", &junit]);
    let failure = "\
step 3: expect: { prompt: \"support is open\" }
        expected: a prompt with \"support is open\"
        found:    nothing like it, and the call has ended
        seen:     recognition { kind: choices, choices: [Sales, Support] }
                  event RecognizeCompleted, answered 200
                  prompt \"Support is closed.\"
                  event PlayStarted, answered 200
                  event PlayCompleted, answered 200
                  request hangUp, answered 204
                  event CallDisconnected, answered 200
        nearest:  the prompt \"Support is closed.\"";
    let expected = format!(
        "\
ok    a.yml: A caller reaches sales
FAIL  b.yaml: A caller reaches support & \"more\"
      {failure}
ok    b.yaml: Silence\\u{{1b}}[1m
3 scenarios: 2 passed, 1 failed
"
    );
    assert_eq!((outcome.code, &*outcome.text), (Some(1), &*expected), "{}", outcome.errors);
    assert!(outcome.errors.contains("the application starts"), "{}", outcome.errors);

    let xml = std::fs::read_to_string(junit).unwrap();
    for expected in [
        "<testsuites tests=\"3\" failures=\"1\" errors=\"0\" time=\"",
        "a.yml\" tests=\"1\" failures=\"0\"",
        "b.yaml\" tests=\"2\" failures=\"1\"",
        "name=\"A caller reaches support &amp; &quot;more&quot;\"",
        "<failure message=\"step 3: expected a prompt with &quot;support is open&quot;\">step 3: expect: {",
    ] {
        assert!(xml.contains(expected), "{expected}: {xml}");
    }
    let closed = xml.matches("</testcase>").count() + xml.matches("\"/>").count();
    assert_eq!((xml.matches("<testcase ").count(), closed), (3, 3));
}

#[test]
fn each_step_is_a_line_of_json() {
    let files = Files::new(
        "json",
        &[(
            "a.json",
            r#"{ "name": "a", "call": { "to": "+14255550100" }, "steps": [{ "expect": { "prompt": "welcome" } }, "hangUp"] }"#,
        )],
    );
    let outcome = files.run(port(), "", &["--json"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.errors);
    let lines: Vec<serde_json::Value> =
        outcome.text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let steps: Vec<_> = lines.iter().map(|line| line["text"].as_str().unwrap()).collect();
    assert_eq!(steps, ["call", "expect: { prompt: welcome }", "hangUp", "finally"]);
    assert!(lines.iter().all(|line| line["passed"] == true && line["scenario"] == "a"));
    assert!(outcome.errors.contains("1 scenario: 1 passed, 0 failed"), "{}", outcome.errors);
}

#[test]
fn an_application_that_does_not_start_is_shown() {
    let files = Files::new("start", &[("a.yaml", SALES)]);
    let outcome = files.run(port(), "fails", &[]);
    assert_eq!(outcome.code, Some(2));
    assert!(
        outcome.errors.contains("the application has ended before it was ready: exit code 3\n")
            && outcome.errors.contains("\n  there is no database"),
        "{}",
        outcome.errors
    );

    // It listens at another port.
    let subscription = format!("http://127.0.0.1:{}/incoming", port());
    let outcome = files.run(port(), "", &["--event-grid", &subscription, "--ready-within", "1s"]);
    assert_eq!(outcome.code, Some(2));
    let expected = "the application is not ready after 1s: expected that ";
    assert!(outcome.errors.contains(expected), "{}", outcome.errors);

    let output = command(&["test", &files.path("a.yaml"), "--ready", "1", "--", "no-such-program"]);
    let outcome = Outcome::new({ output }.output().unwrap(), "");
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.errors.starts_with("no-such-program: "), "{}", outcome.errors);

    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let outcome = files.run(taken.local_addr().unwrap().port(), "", &[]);
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.errors.contains("before the application was started"), "{}", outcome.errors);
}

#[test]
fn an_application_that_ends_in_between_is_reported() {
    let waits = SALES.replace("  - press: \"1\"", "  - expect: { prompt: never, within: 30s }");
    let files = Files::new("dies", &[("a.yaml", &waits)]);
    let outcome = files.run(port(), "dies", &["--real-time"]);
    let expected = "\
FAIL  a.yaml: A caller reaches sales
      the application has ended: exit code 137
1 scenario: 0 passed, 1 failed
";
    assert_eq!((outcome.code, &*outcome.text), (Some(1), expected), "{}", outcome.errors);
    assert!(outcome.errors.contains("\n  out of memory"), "{}", outcome.errors);
}

#[test]
fn files_and_options_with_mistakes_are_named() {
    let wrong = SALES.replace("press: \"1\"", "press: 1");
    let files = Files::new("wrong", &[("a.yaml", &wrong), ("b.yaml", "name: [")]);
    let outcome = files.run(port(), "", &[]);
    assert_eq!(outcome.code, Some(2));
    let errors: Vec<_> = outcome.errors.lines().collect();
    assert_eq!(
        errors[0],
        "a.yaml: step 2: press: expected keys in quotation marks, such as press: \"1\""
    );
    assert!(errors[1].starts_with("b.yaml: expected YAML or JSON: "), "{errors:?}");

    let empty = Files::new("empty", &[]);
    let right = Files::new("right", &[("a.yaml", SALES)]);
    for (arguments, expected) in [
        (&["test"][..], "expected the files or directories of scenarios"),
        (&["test", "/nonexistent.yaml"], "/nonexistent.yaml: "),
        (&["test", &*empty.path("")], "no *.yaml, *.yml or *.json is there"),
        (&["test", &*right.path(""), "--jobs", "0"], "--jobs"),
        (&["test", &*right.path(""), "--ready", "soon"], "--ready"),
        (&["test", &*right.path(""), "--dance"], "--dance"),
        (&["test", &*right.path(""), "--port", "0"], "--event-grid: required, because "),
    ] {
        let outcome = Outcome::new(command(arguments).output().unwrap(), "");
        assert_eq!(outcome.code, Some(2), "{arguments:?}");
        assert!(outcome.errors.contains(expected), "{arguments:?}: {}", outcome.errors);
    }
}

#[test]
fn the_schema_and_the_help_are_printed() {
    let output = command(&["test", "--schema"]).output().unwrap();
    let schema = String::from_utf8(output.stdout).unwrap();
    assert_eq!(schema, acs_call_emulator::Scenario::SCHEMA);
    let output = command(&["test", "--help"]).output().unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    for expected in ["--junit", "--ready-within", "Exit codes: 0 "] {
        assert!(help.contains(expected), "{expected}");
    }
}

#[test]
fn a_hundred_scenarios_in_parallel_have_the_same_result_twice() {
    let mut many = String::new();
    for index in 0..100 {
        let steps = match index % 4 {
            0 => {
                "[{ expect: { recognition: { kind: choices } } }, { press: \"1\" }, { expect: { request: transfer } }, { expect: { ringing: \"+14255550199\" } }, { answer: \"+14255550199\" }]"
            }
            1 => {
                "[{ expect: { prompt: welcome } }, { say: support }, { expect: { prompt: closed } }]"
            }
            2 => "[{ expect: { event: RecognizeFailed } }, { expect: { prompt: goodbye } }]",
            _ => {
                "[{ expect: { prompt: welcome } }, { wait: 2s }, hangUp, { expect: { prompt: never } }]"
            }
        };
        many += &format!(
            "- {{ name: {index}, call: {{ to: \"+14255550100\" }}, steps: {steps}, finally: {{ state: disconnected }} }}\n"
        );
    }
    let many = many.replace("name: ", "name: number ");
    let files = Files::new("many", &[("many.yaml", &many)]);
    let run = || {
        let outcome = files.run(port(), "", &["--jobs", "100", "--seed", "7", "--json"]);
        assert_eq!(outcome.code, Some(1));
        let end = outcome.errors.find("100 scenarios: 75 passed, 25 failed");
        assert!(end.is_some(), "{}", outcome.errors);
        let mut steps: Vec<_> = outcome.text.lines().map(str::to_owned).map(without_time).collect();
        steps.sort();
        steps
    };
    let (first, second) = (run(), run());
    assert!(first.iter().all(|step| step.contains("\"callConnectionId\":\"")), "{first:?}");
    assert_eq!(first, second);
}

/// A line of JSON without how long its step has taken.
fn without_time(line: String) -> String {
    let mut step: serde_json::Value = serde_json::from_str(&line).unwrap();
    step.as_object_mut().unwrap().remove("milliseconds");
    step.to_string()
}

/// Nobody can stop what goes on without its terminal.
#[cfg(unix)]
#[test]
fn the_application_is_stopped_when_the_terminal_is_closed() {
    use std::io::BufRead as _;

    let waits = SALES.replace("press: \"1\"", "expect: { prompt: never, within: 30s }");
    let files = Files::new("closed", &[("a.yaml", &waits)]);
    let (port, application) = (port(), ivr::command());
    let subscription = format!("http://127.0.0.1:{port}/incoming");
    let mut arguments = vec!["test", "--real-time", "--json", "--event-grid", &subscription];
    let path = files.path("a.yaml");
    arguments.extend([&*path, "--"]);
    arguments.extend(application.iter().map(String::as_str));
    let mut command = command(&arguments);
    command.env("IVR_PORT", port.to_string()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut program = command.spawn().unwrap();
    let mut line = String::new();
    std::io::BufReader::new(program.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(line.contains("\"step\":0"), "{line}");

    let id = program.id().to_string();
    std::process::Command::new("kill").args(["-HUP", &id]).status().unwrap();
    assert_eq!(program.wait().unwrap().code(), Some(1));
    assert!(std::net::TcpStream::connect(("127.0.0.1", port)).is_err());
}

/// What the application has started is stopped with it.
#[cfg(unix)]
#[test]
fn nothing_of_the_application_is_left() {
    let files = Files::new("left", &[("a.yaml", SALES)]);
    let (port, mark) = (port(), files.path("pid"));
    let application = ivr::command().map(|part| format!("'{part}'")).join(" ");
    // It ends when it is asked to, and leaves something behind that does not.
    let script = format!(
        "(trap '' TERM; exec sleep 600) & echo $! > '{mark}'; trap 'exit 0' TERM; {application} & wait"
    );
    let subscription = format!("http://127.0.0.1:{port}/incoming");
    let arguments =
        ["test", &files.path("a.yaml"), "--event-grid", &subscription, "--", "sh", "-c", &script];
    let output = command(&arguments).env("IVR_PORT", port.to_string()).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let pid = std::fs::read_to_string(mark).unwrap();
    // Who adopts it may not have noticed its end yet.
    let script = format!("ps -o stat= -p {}", pid.trim());
    let left = std::process::Command::new("sh").args(["-c", &script]).output().unwrap().stdout;
    let is_running = !left.is_empty() && !left.starts_with(b"Z");
    assert!(!is_running, "{pid}");
}
