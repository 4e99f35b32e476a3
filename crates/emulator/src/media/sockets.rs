//! The streams that are to be opened, and what was heard in calls.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderName, HeaderValue};
use tokio::sync::{Mutex as AsyncMutex, Notify, OwnedSemaphorePermit, Semaphore, mpsc};
use url::Url;

use crate::clock::{Clock, ClockHold};
use crate::event::Reply;
use crate::ids::{RESOURCE_ID, correlation_id};
use crate::issuer::Issuer;
use crate::media::audio::Rate;
use crate::media::link::{Commands, Link};
use crate::media::playback::Playback;
use crate::media::voices::Voices;
use crate::settings::Now;
use crate::sync::lock;

/// How many streams may be open.
const MOST: usize = 2_000;
/// The calls whose recordings are remembered.
const RECORDED: usize = 1_000;
/// From how many bytes on, recordings of streams that have ended are forgotten.
const MANY: usize = 128 * 1024 * 1024;

pub(crate) struct Sockets {
    issuer: Arc<Issuer>,
    now: Now,
    clock: Clock,
    slots: Arc<Semaphore>,
    asked: mpsc::UnboundedSender<Opening>,
    queue: AsyncMutex<mpsc::UnboundedReceiver<Opening>>,
    heard: Mutex<Recordings>,
    recorded: Arc<AtomicUsize>,
    /// Notified when a recording begins.
    added: Notify,
}

#[derive(Default)]
struct Recordings {
    of: HashMap<String, Arc<Playback>>,
    /// Oldest first.
    calls: VecDeque<String>,
}

/// A stream that is to be opened.
pub(crate) struct Opening {
    /// Where its events go.
    pub(crate) reply: Reply,
    pub(crate) url: Option<Url>,
    pub(crate) subscription_id: String,
    pub(crate) content: Content,
    pub(crate) commands: Commands,
    /// `None` if too many are open.
    pub(crate) slot: Option<OwnedSemaphorePermit>,
    /// The clock of calls waits until the stream is open, and runs in real time while audio is streamed.
    pub(crate) hold: ClockHold,
}

/// What is streamed.
pub(crate) enum Content {
    Audio(AudioContent),
    Transcription(TranscriptionContent),
}

pub(crate) struct AudioContent {
    pub(crate) voices: Arc<Voices>,
    pub(crate) is_mixed: bool,
    pub(crate) has_keys: bool,
    /// `None` if the application's audio is not played.
    pub(crate) playback: Option<Arc<Playback>>,
}

pub(crate) struct TranscriptionContent {
    /// It may change while the transcription runs.
    pub(crate) locale: Mutex<String>,
    pub(crate) model: Option<String>,
    pub(crate) has_intermediate: bool,
}

impl Sockets {
    pub(crate) fn new(issuer: Arc<Issuer>, now: Now, clock: Clock) -> Self {
        let (asked, queue) = mpsc::unbounded_channel();
        Self {
            issuer,
            now,
            clock,
            slots: Arc::new(Semaphore::new(MOST)),
            asked,
            queue: AsyncMutex::new(queue),
            heard: Mutex::default(),
            recorded: Arc::default(),
            added: Notify::new(),
        }
    }

    /// Forgets what was heard. Streams end with their calls.
    pub(crate) fn reset(&self) {
        *lock(&self.heard) = Recordings::default();
    }

    /// Opens a stream. It is reported if that fails.
    pub(crate) fn open(
        &self,
        reply: &Reply,
        url: Option<&str>,
        subscription_id: &str,
        content: Content,
    ) -> Link {
        let (link, commands) = Link::new();
        let slot = Arc::clone(&self.slots).try_acquire_owned().ok();
        let hold = match &content {
            Content::Audio(_) => self.clock.pass(),
            Content::Transcription(_) => self.clock.hold(),
        };
        let opening = Opening {
            reply: Reply { context: None, ..reply.clone() },
            // It has been checked.
            url: url.and_then(|url| Url::parse(url).ok()),
            subscription_id: subscription_id.to_owned(),
            content,
            commands,
            slot,
            hold,
        };
        // The queue is here.
        let _ = self.asked.send(opening);
        link
    }

    /// The next stream that is to be opened.
    pub(crate) async fn next(&self) -> Option<Opening> {
        self.queue.lock().await.recv().await
    }

    /// The headers of a handshake, with a token of its own.
    pub(crate) fn headers(&self, reply: &Reply) -> HeaderMap {
        let now = (self.now)();
        let mut claims = self.issuer.claims(RESOURCE_ID, now);
        let issued = claims["iat"].as_u64().unwrap_or_default();
        claims["exp"] = (issued + 24 * 3600).into();
        let headers = [
            (AUTHORIZATION, format!("Bearer {}", self.issuer.sign(&claims))),
            (HeaderName::from_static("x-ms-call-connection-id"), reply.call_connection_id.clone()),
            (
                HeaderName::from_static("x-ms-call-correlation-id"),
                correlation_id(&reply.conversation),
            ),
        ];
        // The id of a call that a test has chosen need not be the value of a header.
        headers
            .into_iter()
            .filter_map(|(name, value)| Some((name, HeaderValue::try_from(value).ok()?)))
            .collect()
    }

    /// What the application plays into a call.
    pub(crate) fn playback(&self, call_connection_id: &str, rate: Rate) -> Arc<Playback> {
        let mut heard = lock(&self.heard);
        if let Some(playback) = heard.of.get(call_connection_id) {
            return Arc::clone(playback);
        }
        // What was heard in calls whose streams have ended gives way.
        while heard.calls.len() >= RECORDED || self.recorded.load(Ordering::Relaxed) > MANY {
            let is_over =
                |call: &String| heard.of.get(call).is_none_or(|of| Arc::strong_count(of) == 1);
            let Some(oldest) = heard.calls.iter().position(is_over) else { break };
            if let Some(call) = heard.calls.remove(oldest) {
                heard.of.remove(&call);
            }
        }
        let playback = Arc::new(Playback::new(rate, Arc::clone(&self.recorded)));
        heard.of.insert(call_connection_id.to_owned(), Arc::clone(&playback));
        heard.calls.push_back(call_connection_id.to_owned());
        self.added.notify_waiters();
        playback
    }

    /// What the application plays into a call, as soon as it can.
    pub(crate) async fn wait_for(&self, call_connection_id: &str) -> Arc<Playback> {
        loop {
            let added = self.added.notified();
            if let Some(playback) = self.heard(call_connection_id) {
                return playback;
            }
            added.await;
        }
    }

    /// What the application has played into a call, if it could.
    pub(crate) fn heard(&self, call_connection_id: &str) -> Option<Arc<Playback>> {
        lock(&self.heard).of.get(call_connection_id).cloned()
    }
}
