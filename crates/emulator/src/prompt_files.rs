//! Files of prompts, which are fetched to find out whether they can be played: those on loopback, and by a
//! setting all others. Those that are not fetched are assumed to be good.

use std::sync::Arc;
use std::time::Duration;

use acs_call_automation::__emulator::{HttpClient, is_loopback};
use http::StatusCode;
use tokio::sync::{Mutex, mpsc};
use tokio::task::JoinSet;
use url::Url;

use crate::clock::ClockHold;
use crate::delivery::address::Addresses;
use crate::log::Log;
use crate::settings::Settings;
use crate::text::with_causes;

/// How many prompts are checked at the same time.
const AT_A_TIME: usize = 16;
/// The limits for connecting, and for the beginning of a file.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
const TIMEOUT: Duration = Duration::from_secs(10);
/// How many bytes of a file are read at most to find its length.
const MOST: usize = 64 * 1024;

/// A prompt with files to check.
pub(crate) struct Check {
    pub(crate) call_connection_id: String,
    pub(crate) operation: u64,
    pub(crate) files: Vec<PromptFile>,
    /// How long the prompt plays after the check; with `None`, until something else ends it.
    pub(crate) lasts: Option<Duration>,
    /// The clock waits for the check.
    pub(crate) hold: ClockHold,
}

pub(crate) struct PromptFile {
    /// Its index in the sources of the prompt.
    index: i32,
    /// Where to fetch it; `None` if it cannot be played in any case.
    url: Option<Url>,
}

/// The length of all files, as far as it is known, or the index of the first source that cannot be played.
pub(crate) type Checked = Result<Duration, i32>;

pub(crate) struct PromptFiles {
    unplayable: Vec<Url>,
    addresses: Addresses,
    fetches_all: bool,
    fetcher: Arc<Fetcher>,
    asked: mpsc::UnboundedSender<Check>,
    queue: Mutex<Queue>,
}

struct Queue {
    asked: mpsc::UnboundedReceiver<Check>,
    under_way: JoinSet<(Check, Checked)>,
}

impl PromptFiles {
    pub(crate) fn new(settings: &Settings) -> Self {
        let (sender, receiver) = mpsc::unbounded_channel();
        let http = HttpClient::new(CONNECT_TIMEOUT, true);
        Self {
            unplayable: settings.unplayable.clone(),
            addresses: settings.addresses.clone(),
            fetches_all: settings.fetches_prompts,
            fetcher: Arc::new(Fetcher {
                http,
                addresses: settings.addresses.clone(),
                log: settings.log.clone(),
            }),
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
        let url = self.addresses.mapped(&url);
        (self.fetches_all || is_loopback(&url)).then_some(PromptFile { index, url: Some(url) })
    }

    /// Checks a prompt; [`next_checked`](Self::next_checked) returns the outcome.
    pub(crate) fn check(&self, check: Check) {
        // It only fails when the receiver is gone, and the receiver is here.
        let _ = self.asked.send(check);
    }

    /// The next prompt that was checked.
    pub(crate) async fn next_checked(&self) -> (Check, Checked) {
        let mut queue = self.queue.lock().await;
        let Queue { asked, under_way } = &mut *queue;
        loop {
            tokio::select! {
                Some(check) = asked.recv(), if under_way.len() < AT_A_TIME => {
                    let fetcher = Arc::clone(&self.fetcher);
                    under_way.spawn(async move {
                        let checked = fetcher.check(&check.files).await;
                        (check, checked)
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
    addresses: Addresses,
    log: Log,
}

impl Fetcher {
    async fn check(&self, files: &[PromptFile]) -> Checked {
        let mut length = Duration::ZERO;
        for file in files {
            let index = file.index;
            let audio = match &file.url {
                None => {
                    Err("its address is no http or https URL, or is set as unplayable".to_owned())
                }
                Some(url) => self.head(url).await.and_then(|head| Audio::of(&head)),
            };
            match audio {
                Ok(audio) => {
                    length = length.saturating_add(audio.length);
                    if !audio.is_documented {
                        self.log.line(|| {
                            format!(
                                "warning: prompt source {index} is not 16-bit PCM, mono, 16 kHz, which \
                                 the service expects"
                            )
                        });
                    }
                }
                Err(problem) => {
                    self.log.line(|| format!("prompt source {index} cannot be played: {problem}"));
                    return Err(index);
                }
            }
        }
        Ok(length)
    }

    /// The beginning of a file. An address with https on loopback may be that of a server without TLS.
    async fn head(&self, url: &Url) -> Result<Vec<u8>, String> {
        let problem = match self.fetch(url.clone()).await {
            Ok(head) => return Ok(head),
            Err(problem) => problem,
        };
        match self.addresses.in_plain_text(url) {
            Some(plain) => self.fetch(plain).await.map_err(|_| problem),
            None => Err(problem),
        }
    }

    async fn fetch(&self, url: Url) -> Result<Vec<u8>, String> {
        let http = self.http.client(&url).map_err(|error| with_causes(&error))?;
        let unread = |error: reqwest::Error| with_causes(&error.without_url());
        let mut answer = http.get(url).timeout(TIMEOUT).send().await.map_err(unread)?;
        if answer.status() != StatusCode::OK {
            return Err(format!("its server answers {}", answer.status().as_u16()));
        }
        let mut head = Vec::new();
        while head.len() < MOST
            && is_unfinished(&head)
            && let Some(chunk) = answer.chunk().await.map_err(unread)?
        {
            head.extend_from_slice(&chunk);
        }
        Ok(head)
    }
}

/// What the service plays: WAV, and MP3 with an ID3v2 tag.
struct Audio {
    /// Zero if it is not known.
    length: Duration,
    /// Whether a WAV file has the one format that is documented.
    is_documented: bool,
}

impl Audio {
    /// Reads the beginning of a file.
    fn of(head: &[u8]) -> Result<Self, String> {
        if head.starts_with(b"ID3") {
            return Ok(Self { length: Duration::ZERO, is_documented: true });
        }
        if !is_wav(head) {
            return Err("it is neither WAV nor MP3".to_owned());
        }
        // Format tag, channels, samples per second, bytes per second, block size, bits per sample.
        let format = chunk(head, *b"fmt ").map_or(&[][..], |(_, format)| format);
        let bytes_per_second = format.get(8..).and_then(number).unwrap_or_default();
        let size = chunk(head, *b"data").map_or(0, |(size, _)| size);
        // A file that was written as a stream does not know its size.
        let size = if size == u32::MAX { 0 } else { size };
        let seconds = f64::from(size) / f64::from(bytes_per_second.max(1));
        let is_documented = format.starts_with(&[1, 0, 1, 0, 0x80, 0x3e, 0, 0])
            && format.get(14..16) == Some(&[16, 0]);
        Ok(Self { length: Duration::from_secs_f64(seconds), is_documented })
    }
}

fn is_wav(head: &[u8]) -> bool {
    head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WAVE")
}

/// Returns whether more of a file has to be read.
fn is_unfinished(head: &[u8]) -> bool {
    head.len() < 12 || (is_wav(head) && chunk(head, *b"data").is_none())
}

/// A chunk of a WAV file: its size, and as much of it as there is.
fn chunk(head: &[u8], name: [u8; 4]) -> Option<(u32, &[u8])> {
    let mut rest = head.get(12..)?;
    loop {
        let (found, size) = (rest.get(..4)?, number(rest.get(4..)?)?);
        let body = rest.get(8..)?;
        if *found == name {
            return Some((size, body));
        }
        // Chunks begin at even places.
        rest = body.get(usize::try_from(size).ok()?.checked_next_multiple_of(2)?..)?;
    }
}

fn number(bytes: &[u8]) -> Option<u32> {
    bytes.first_chunk().copied().map(u32::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A WAV file with another chunk of an odd size, without its samples.
    fn wav(channels: u8, size: u32) -> Vec<u8> {
        let mut file = b"RIFF\0\0\0\0WAVELIST\x03\0\0\0abc\0fmt \x10\0\0\0\x01\0".to_vec();
        file.extend([channels, 0]);
        file.extend(16_000_u32.to_le_bytes());
        file.extend((32_000 * u32::from(channels)).to_le_bytes());
        file.extend([2 * channels, 0, 16, 0]);
        file.extend(b"data");
        file.extend(size.to_le_bytes());
        file
    }

    #[test]
    fn a_wav_file_has_its_length_and_format() {
        for (file, milliseconds, is_documented) in [
            (wav(1, 48_000), 1500, true),
            (wav(2, 96_000), 1500, false),
            (wav(1, 0), 0, true),
            (wav(1, u32::MAX), 0, true),
            (b"RIFF\0\0\0\0WAVE".to_vec(), 0, false),
            (b"ID3\x03".to_vec(), 0, true),
        ] {
            let audio = Audio::of(&file).unwrap();
            assert_eq!(audio.length, Duration::from_millis(milliseconds));
            assert_eq!(audio.is_documented, is_documented);
        }
        for file in [&b"RIFF\0\0\0\0AVI LIST"[..], b"", b"RIFF", b"<html>"] {
            assert!(Audio::of(file).is_err());
        }
    }

    #[test]
    fn a_file_is_read_until_its_length_is_known() {
        let file = wav(1, 48_000);
        assert!((0..file.len()).all(|read| is_unfinished(&file[..read])));
        assert!(!is_unfinished(&file));
        assert!(!is_unfinished(b"<!DOCTYPE html>"));
    }
}
