//! Files of prompts. Those on loopback are fetched to see whether they can be played; the emulator reaches for
//! no other host, and assumes that the rest are good.

use std::sync::Arc;
use std::time::Duration;

use acs_call_automation::__emulator::{HttpClient, is_loopback};
use http::StatusCode;
use tokio::sync::{Mutex, mpsc};
use tokio::task::JoinSet;
use url::Url;

use crate::log::Log;
use crate::settings::Settings;
use crate::text::with_causes;

/// How many prompts are checked at the same time.
const AT_A_TIME: usize = 16;
/// The limits for connecting, and for the beginning of a file.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
const TIMEOUT: Duration = Duration::from_secs(10);
/// How many bytes of a file tell what it is.
const HEAD: usize = 12;

/// A prompt with files to check.
pub(crate) struct Check {
    pub(crate) call_connection_id: String,
    pub(crate) operation: u64,
    pub(crate) files: Vec<PromptFile>,
    /// How long the prompt plays after the check; with `None`, until something else ends it.
    pub(crate) lasts: Option<Duration>,
}

pub(crate) struct PromptFile {
    /// Its index in the sources of the prompt.
    index: i32,
    /// Where to fetch it; `None` if it cannot be played in any case.
    url: Option<Url>,
}

pub(crate) struct PromptFiles {
    unplayable: Vec<Url>,
    fetcher: Arc<Fetcher>,
    asked: mpsc::UnboundedSender<Check>,
    queue: Mutex<Queue>,
}

struct Queue {
    asked: mpsc::UnboundedReceiver<Check>,
    /// The checks under way, each of which ends with the index of the first source that cannot be played.
    under_way: JoinSet<(Check, Option<i32>)>,
}

impl PromptFiles {
    pub(crate) fn new(settings: &Settings) -> Self {
        let (sender, receiver) = mpsc::unbounded_channel();
        let http = HttpClient::new(CONNECT_TIMEOUT, true);
        Self {
            unplayable: settings.unplayable.clone(),
            fetcher: Arc::new(Fetcher { http, log: settings.log.clone() }),
            asked: sender,
            queue: Mutex::new(Queue { asked: receiver, under_way: JoinSet::new() }),
        }
    }

    /// The file of a source, if it has to be checked.
    pub(crate) fn to_check(&self, index: i32, uri: &str) -> Option<PromptFile> {
        let unplayable = Some(PromptFile { index, url: None });
        let Ok(url) = Url::parse(uri) else { return unplayable };
        let is_web = matches!(url.scheme(), "http" | "https");
        let is_listed = |begin: &Url| url.as_str().starts_with(begin.as_str());
        if !is_web || self.unplayable.iter().any(is_listed) {
            return unplayable;
        }
        is_loopback(&url).then_some(PromptFile { index, url: Some(url) })
    }

    /// Checks a prompt; [`next_checked`](Self::next_checked) returns the outcome.
    pub(crate) fn check(&self, check: Check) {
        // It only fails when the receiver is gone, and the receiver is here.
        let _ = self.asked.send(check);
    }

    /// The next prompt that was checked, with the index of the first source that cannot be played.
    pub(crate) async fn next_checked(&self) -> (Check, Option<i32>) {
        let mut queue = self.queue.lock().await;
        let Queue { asked, under_way } = &mut *queue;
        loop {
            tokio::select! {
                Some(check) = asked.recv(), if under_way.len() < AT_A_TIME => {
                    let fetcher = Arc::clone(&self.fetcher);
                    under_way.spawn(async move {
                        let failed = fetcher.first_unplayable(&check.files).await;
                        (check, failed)
                    });
                }
                Some(checked) = under_way.join_next() => {
                    if let Ok(checked) = checked {
                        return checked;
                    }
                }
            }
        }
    }
}

struct Fetcher {
    http: HttpClient,
    log: Log,
}

impl Fetcher {
    async fn first_unplayable(&self, files: &[PromptFile]) -> Option<i32> {
        for file in files {
            let problem = match &file.url {
                None => "it is unplayable".to_owned(),
                Some(url) => match self.head(url).await {
                    Ok(head) if is_audio(&head) => continue,
                    Ok(_) => "it is neither WAV nor MP3".to_owned(),
                    Err(problem) => problem,
                },
            };
            self.log.line(|| format!("prompt source {} cannot be played: {problem}", file.index));
            return Some(file.index);
        }
        None
    }

    /// The first bytes of a file. An address with https on loopback may be that of a server without TLS.
    async fn head(&self, url: &Url) -> Result<Vec<u8>, String> {
        let problem = match self.fetch(url.clone()).await {
            Ok(head) => return Ok(head),
            Err(problem) => problem,
        };
        let mut plain = url.clone();
        let port = url.port_or_known_default();
        if url.scheme() == "https"
            && plain.set_scheme("http").is_ok()
            && plain.set_port(port).is_ok()
            && let Ok(head) = self.fetch(plain).await
        {
            return Ok(head);
        }
        Err(problem)
    }

    async fn fetch(&self, url: Url) -> Result<Vec<u8>, String> {
        let http = self.http.client(&url).map_err(|error| with_causes(&error))?;
        let unread = |error: reqwest::Error| with_causes(&error.without_url());
        let mut answer = http.get(url).timeout(TIMEOUT).send().await.map_err(unread)?;
        if answer.status() != StatusCode::OK {
            return Err(format!("its server answers {}", answer.status().as_u16()));
        }
        let mut head = Vec::new();
        while head.len() < HEAD
            && let Some(chunk) = answer.chunk().await.map_err(unread)?
        {
            head.extend_from_slice(&chunk);
        }
        Ok(head)
    }
}

/// Returns whether a file is WAV, or MP3 with an ID3v2 tag, which is what the service plays.
fn is_audio(head: &[u8]) -> bool {
    head.starts_with(b"ID3") || (head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WAVE"))
}
