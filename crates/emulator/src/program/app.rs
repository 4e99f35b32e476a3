//! The application whose calls are tested: started, watched and stopped.

use std::collections::VecDeque;
use std::ffi::OsString;
use std::io;
use std::process::{ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, BufReader};
use tokio::process::{Child, Command};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::text::one_line;

/// How many of its last lines are kept.
const LINES: usize = 30;
/// How many bytes of a line are read.
const LONGEST_LINE: u64 = 64 * 1024;
/// How long it may take to stop.
const GRACE: Duration = Duration::from_secs(5);
/// How long its output is read after its end: a process that it has left behind may keep it open.
const REST: Duration = Duration::from_millis(500);

pub(super) struct App {
    child: Child,
    /// Its process group, which outlives it if it leaves something behind.
    #[cfg(unix)]
    group: Option<u32>,
    output: Arc<Mutex<VecDeque<String>>>,
    readers: Vec<JoinHandle<()>>,
}

impl App {
    pub(super) fn start(
        command: &[OsString],
        variables: Vec<(&'static str, String)>,
        show: fn(&str),
        is_shown: bool,
    ) -> io::Result<Self> {
        let (program, arguments) =
            command.split_first().ok_or_else(|| io::Error::other("there is no command"))?;
        let mut command = Command::new(program);
        command
            .args(arguments)
            .envs(variables)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        // A group of its own, so that what it starts is stopped with it.
        #[cfg(unix)]
        command.process_group(0);
        let mut child = command.spawn()?;
        let output = Arc::<Mutex<VecDeque<String>>>::default();
        let mut readers = Vec::new();
        if let Some(stdout) = child.stdout.take() {
            readers.push(read(stdout, &output, show, is_shown));
        }
        if let Some(stderr) = child.stderr.take() {
            readers.push(read(stderr, &output, show, is_shown));
        }
        Ok(Self {
            #[cfg(unix)]
            group: child.id(),
            child,
            output,
            readers,
        })
    }

    /// Waits until it ends by itself. Returns how, in words.
    pub(super) async fn ended(&mut self) -> String {
        let status = self.child.wait().await;
        for reader in &mut self.readers {
            let _ = timeout(REST, reader).await;
        }
        self.readers.clear();
        match status {
            Ok(status) => in_words(status),
            Err(error) => error.to_string(),
        }
    }

    /// The last lines of its output.
    pub(super) fn last_lines(&self) -> Vec<String> {
        self.output.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    /// Stops it and what it has started: first it is asked to, and then it is killed.
    pub(super) async fn stop(mut self) {
        if !matches!(self.child.try_wait(), Ok(None)) {
            self.signal("KILL").await;
            return;
        }
        if cfg!(unix) {
            self.signal("TERM").await;
            let _ = timeout(GRACE, self.child.wait()).await;
            // What it has started may still run.
            self.signal("KILL").await;
        }
        let _ = self.child.kill().await;
    }

    /// Sends a signal to its group.
    #[cfg(unix)]
    async fn signal(&self, signal: &str) {
        let Some(group) = self.group else { return };
        let script = format!("kill -s {signal} -- -{group}");
        let mut shell = Command::new("sh");
        shell.args(["-c", &script]).stdout(Stdio::null()).stderr(Stdio::null());
        // The group may be gone.
        let _ = shell.status().await;
    }

    #[cfg(windows)]
    async fn signal(&self, _signal: &str) {}
}

fn read(
    from: impl AsyncRead + Unpin + Send + 'static,
    output: &Arc<Mutex<VecDeque<String>>>,
    show: fn(&str),
    is_shown: bool,
) -> JoinHandle<()> {
    let output = Arc::clone(output);
    tokio::spawn(async move {
        let mut from = BufReader::new(from);
        let mut line = Vec::new();
        // A longer line is taken as several.
        while (&mut from)
            .take(LONGEST_LINE)
            .read_until(b'\n', &mut line)
            .await
            .is_ok_and(|read| read > 0)
        {
            let text = one_line(&without_colours(String::from_utf8_lossy(&line).trim_end()));
            line.clear();
            if is_shown {
                show(&format!("app: {text}"));
            }
            let mut output = output.lock().unwrap_or_else(PoisonError::into_inner);
            output.push_back(text);
            if output.len() > LINES {
                output.pop_front();
            }
        }
    })
}

/// A line without the sequences that colour it.
fn without_colours(line: &str) -> String {
    let mut parts = line.split("\u{1b}[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|character: char| ('@'..='~').contains(&character));
        plain.push_str(end.and_then(|end| part.get(end + 1..)).unwrap_or_default());
    }
    plain
}

fn in_words(status: ExitStatus) -> String {
    match status.code() {
        Some(code) => format!("exit code {code}"),
        None => status.to_string(),
    }
}
