//! When to send which audio, so that it can be interrupted.

use std::collections::VecDeque;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use super::framer::Framer;
use super::outbound::{Outbound, write};
use super::sample_rate::SampleRate;
use crate::clock::{Clock, LONGEST};

/// Sends audio little by little, reports when it has been played, and interrupts it.
///
/// The service accepts audio faster than it plays, and never reports what it has played. Whoever sends all of
/// an answer at once knows neither when it ends, nor how much of it a caller has heard who interrupts it. So a
/// playout hands out 20 ms of audio at a time, by a schedule that begins with the first piece and does not
/// drift. It is never further ahead of what plays than its [lead](Self::with_lead).
///
/// It does no I/O: it writes messages for a WebSocket of any library.
///
/// # Example
///
/// ```
/// use acs_call_automation::streaming::{Playout, Outbound, Played, SampleRate};
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() {
/// let mut playout = Playout::new(Outbound::new(SampleRate::Hz16000));
/// let answer = playout.begin();
/// playout.push(answer, &[0; 1280]); // 40 ms, from a speech synthesizer for example
/// playout.end(answer);
///
/// // In an application, one branch of a `select!` beside the socket.
/// let mut sent = 0;
/// loop {
///     match playout.next().await {
///         Played::Send(_message) => sent += 1, // socket.send(Message::Text(message.into())).await?
///         Played::Finished(utterance) => {
///             assert_eq!(utterance, answer);
///             break;
///         }
///     }
/// }
/// assert_eq!(sent, 2);
///
/// // A caller who speaks meanwhile interrupts it.
/// let answer = playout.begin();
/// playout.push(answer, &[0; 32_000]); // one second
/// let Played::Send(_) = playout.next().await else { unreachable!() };
/// let interrupted = playout.interrupt().expect("it plays");
/// assert_eq!(interrupted.utterance, answer);
/// assert_eq!(interrupted.message, Outbound::STOP_AUDIO); // send it at once
/// assert!(!playout.push(answer, &[0; 640]), "audio that comes late is dropped");
/// # }
/// ```
///
/// # Accuracy
///
/// The schedule is that of this machine. What the network and the service add, usually some 100 ms, is not in it:
/// the caller has heard that much less than [`Interrupted::played`], and hears the end that much later.
pub struct Playout {
    rate: SampleRate,
    lead: Duration,
    clock: Arc<dyn Clock>,
    utterances: VecDeque<Speech>,
    last: u64,
    /// When everything that was sent has been played.
    plays_until: Option<Instant>,
}

/// Audio that belongs together, such as an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Utterance(u64);

struct Speech {
    id: Utterance,
    framer: Framer,
    has_ended: bool,
    sent: Duration,
    /// When everything of it that was sent has been played.
    plays_until: Option<Instant>,
}

/// What a [`Playout`] does next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Played {
    /// Send this message now.
    Send(String),
    /// The utterance has ended and been played, to its end.
    Finished(Utterance),
}

/// What a [`Playout`] does at a given time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// This, now.
    Now(Played),
    /// Nothing before this time, unless audio is added.
    WaitUntil(Instant),
    /// Nothing until audio is added.
    Idle,
}

/// What was interrupted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[must_use = "without the message, the service goes on with the audio that it has"]
pub struct Interrupted {
    /// The message to send: [`Outbound::STOP_AUDIO`].
    pub message: &'static str,
    /// The utterance that was being played. Those after it were not begun.
    pub utterance: Utterance,
    /// How much of it was played.
    pub played: Duration,
    /// How much audio is not played, of all utterances, as far as it was pushed.
    pub discarded: Duration,
}

impl Playout {
    /// The default of [`with_lead`](Self::with_lead): 200 ms.
    pub const DEFAULT_LEAD: Duration = Duration::from_millis(200);

    /// Makes a playout for a stream.
    #[must_use]
    pub fn new(outbound: Outbound) -> Self {
        Self {
            rate: outbound.rate(),
            lead: Self::DEFAULT_LEAD,
            clock: Arc::new(SystemTime::now),
            utterances: VecDeque::new(),
            last: 0,
            plays_until: None,
        }
    }

    /// Returns the playout with another lead: how much audio is sent before it is due, at least 20 ms.
    ///
    /// A longer lead bridges longer delays of the network and of this program. It does not delay an interruption.
    #[must_use]
    pub fn with_lead(mut self, lead: Duration) -> Self {
        self.lead = lead.clamp(SampleRate::FRAME, LONGEST);
        self
    }

    /// Returns the playout with another clock, for tests.
    #[must_use]
    pub fn with_clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Begins an utterance, which is played after those before it.
    pub fn begin(&mut self) -> Utterance {
        self.last += 1;
        let id = Utterance(self.last);
        self.utterances.push_back(Speech {
            id,
            framer: Framer::new(self.rate),
            has_ended: false,
            sent: Duration::ZERO,
            plays_until: None,
        });
        id
    }

    /// Adds audio to an utterance: 16-bit little-endian PCM, mono, with the sample rate of the stream, in pieces
    /// of any length. It is kept in memory until it is sent.
    ///
    /// Returns whether it will be played: audio of an utterance that was ended or interrupted is dropped.
    pub fn push(&mut self, utterance: Utterance, pcm: &[u8]) -> bool {
        self.open(utterance).map(|speech| speech.framer.push(pcm)).is_some()
    }

    /// Ends an utterance: no more audio is added to it. Only then it can be finished.
    pub fn end(&mut self, utterance: Utterance) {
        if let Some(speech) = self.open(utterance) {
            speech.framer.finish();
            speech.has_ended = true;
        }
    }

    /// Returns whether audio is being played, or waits to be played.
    #[must_use]
    pub fn is_playing(&self) -> bool {
        let now = self.clock.monotonic();
        let waits = self.utterances.iter().any(|speech| speech.framer.has_frame());
        waits || self.plays_until.is_some_and(|until| until > now)
    }

    /// Waits for the time of the next message, or until an utterance is finished.
    ///
    /// While there is nothing to play it does not return. If it is dropped, nothing is lost: call it again, for
    /// example in the next round of a `select!`.
    pub async fn next(&mut self) -> Played {
        loop {
            let now = self.clock.monotonic();
            match self.step(now) {
                Step::Now(played) => return played,
                Step::WaitUntil(time) => {
                    self.clock.sleep(time.saturating_duration_since(now)).await;
                }
                Step::Idle => std::future::pending::<()>().await,
            }
        }
    }

    /// Returns what is to be done at this time: [`next`](Self::next) for programs with timers of their own.
    pub fn step(&mut self, now: Instant) -> Step {
        let Some(first) = self.utterances.front() else { return Step::Idle };
        let ends = first.ends();
        if let Some(ends) = ends
            && ends.is_none_or(|ends| ends <= now)
        {
            let finished = first.id;
            self.utterances.pop_front();
            return Step::Now(Played::Finished(finished));
        }
        let sends = self.utterances.iter_mut().find(|speech| speech.ends().is_none());
        let Some(speech) = sends.filter(|speech| speech.framer.has_frame()) else {
            return ends.flatten().map_or(Step::Idle, Step::WaitUntil);
        };
        // What is late begins now.
        let begins = self.plays_until.map_or(now, |until| until.max(now));
        let due = begins.checked_sub(self.lead).unwrap_or(begins);
        if due > now {
            return Step::WaitUntil(ends.flatten().map_or(due, |ends| ends.min(due)));
        }
        let Some(frame) = speech.framer.next() else { return Step::Idle };
        speech.sent += frame.duration();
        speech.plays_until = Some(begins + frame.duration());
        self.plays_until = speech.plays_until;
        Step::Now(Played::Send(write(frame.pcm())))
    }

    /// Stops playing: discards all audio, for example because the caller speaks.
    ///
    /// Returns what was interrupted, with a message to send; `None` if everything was played to its end.
    pub fn interrupt(&mut self) -> Option<Interrupted> {
        let now = self.clock.monotonic();
        let is_played = |speech: &Speech| matches!(speech.ends(), Some(ends) if ends.is_none_or(|ends| ends <= now));
        // Those that are played are still to be reported as finished.
        let played = self.utterances.iter().take_while(|speech| is_played(speech)).count();
        let interrupted = self.utterances.split_off(played);
        let first = interrupted.front()?;
        let unplayed = |until: Option<Instant>| {
            until.map_or(Duration::ZERO, |until| until.saturating_duration_since(now))
        };
        let waiting: usize = interrupted.iter().map(|speech| speech.framer.len()).sum();
        let interrupted = Interrupted {
            message: Outbound::STOP_AUDIO,
            utterance: first.id,
            played: first.sent.saturating_sub(unplayed(first.plays_until)),
            discarded: unplayed(self.plays_until) + self.rate.duration_of(waiting),
        };
        self.plays_until = None;
        Some(interrupted)
    }

    fn open(&mut self, utterance: Utterance) -> Option<&mut Speech> {
        self.utterances.iter_mut().find(|speech| speech.id == utterance && !speech.has_ended)
    }
}

impl Speech {
    /// When it has been played, if all of it was sent. It may have had no audio at all.
    fn ends(&self) -> Option<Option<Instant>> {
        (self.has_ended && !self.framer.has_frame()).then_some(self.plays_until)
    }
}

impl fmt::Debug for Playout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Playout")
            .field("rate", &self.rate)
            .field("lead", &self.lead)
            .field("utterances", &self.utterances.len())
            .finish_non_exhaustive()
    }
}
