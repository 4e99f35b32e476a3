//! The streams of calls: their WebSockets, from the handshake to the end.
//!
//! A stream is reported as started when it is requested, and its socket is opened then. If the application cannot be
//! reached, a failure follows. The subscription stays active until it is stopped.

use std::pin::pin;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use acs_call_automation::Subcode;
use acs_call_automation::event::EventData;
use acs_call_automation::types::{
    MediaStreamingStatusDetails as MediaDetails, TranscriptionStatusDetails as TranscriptionDetails,
};
use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{SinkExt as _, StreamExt as _};
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, sleep_until, timeout};
use tokio_tungstenite::tungstenite::{self, Message};
use url::Url;

use crate::delivery::websocket::WebSocket;
use crate::event::{Events, Reply, done, explained};
use crate::ids::correlation_id;
use crate::media::audio::FRAME;
use crate::media::fault::StreamFault;
use crate::media::link::{Command, Commands};
use crate::media::message::{self, Inbound};
use crate::media::playback::Playback;
use crate::media::sockets::{AudioContent, Content, Opening, TranscriptionContent};
use crate::media::voices::mixed;
use crate::operations::{streaming, transcription};
use crate::state::State;
use crate::sync::lock;

/// The service's limit for a message of the application.
const LONGEST_MESSAGE: usize = 64 * 1024;
/// How many participants are streamed at the same time.
const MOST_PARTICIPANTS: usize = 4;
/// The waits before the next attempts to connect.
const WAITS: [Duration; 2] = [Duration::from_millis(500), Duration::from_secs(1)];
/// How late a frame may be sent; a later one is lost.
const LATEST: Duration = Duration::from_secs(1);
/// How long the end waits for the application's close frame.
const CLOSE: Duration = Duration::from_secs(1);
/// How many messages of one stream that cannot be used are logged.
const MOST_WARNINGS: u32 = 10;

const FAILED_TO_CONNECT: Subcode = Subcode::new(8581);
const TRANSCRIPTION_FAILED: Subcode = Subcode::new(8578);
const MEDIA_STREAMING_FAILED: Subcode = Subcode::new(8603);

/// Opens the streams of calls. It runs as long as the emulator.
pub(crate) async fn open_streams<S: AsRef<State> + Send + Sync + 'static>(server: Arc<S>) {
    let mut open = JoinSet::new();
    while let Some(opening) = (*server).as_ref().sockets.next().await {
        while open.try_join_next().is_some() {}
        let server = Arc::clone(&server);
        open.spawn(async move { run((*server).as_ref(), opening).await });
    }
}

/// One stream, from its start to its end.
async fn run(state: &State, opening: Opening) {
    let Opening { reply, url, subscription_id, content, commands, slot, hold } = opening;
    let mut hold = Some(hold);
    let Commands { mut next, mut closed } = commands;
    let stream = Stream {
        state,
        reply,
        subscription_id,
        content,
        begun: state.clock.now(),
        stalled_until: Mutex::new(Instant::now()),
        warnings: AtomicU32::new(0),
    };
    let Some(_slot) = slot else { return stream.report(Reported::TooMany) };
    let Some(url) = url else { return stream.report(Reported::NoUrl) };
    let mut is_again = false;
    loop {
        let mut connecting = pin!(stream.connect(&url));
        let connected = tokio::select! {
            biased;
            connected = &mut connecting => connected,
            _ = closed.changed() => {
                // What was said and pressed before the end is still sent.
                if next.is_empty() {
                    break;
                }
                connecting.await
            }
        };
        let Some(socket) = connected else { return stream.report(Reported::Unreachable) };
        if let Content::Transcription(_) = &stream.content {
            drop(hold.take());
        }
        if is_again {
            stream.report(Reported::Reestablished);
        }
        let (mut sink, mut source) = socket.split();
        let ended = tokio::select! {
            biased;
            ended = stream.send(&mut sink, &mut next) => ended.unwrap_or_else(Ended::Lost),
            ended = stream.receive(&mut source) => ended,
            // It may be that the application does not read.
            _ = closed.changed() => Ended::Stopped,
        };
        // What waits is not heard any more.
        if let (false, Some(playback)) = (ended.is_passing(), stream.playback()) {
            playback.stop(Instant::now());
        }
        match ended {
            Ended::Stopped => {
                let close = async {
                    let _ = sink.close().await;
                    while let Some(Ok(_)) = source.next().await {}
                };
                let _ = timeout(CLOSE, close).await;
                stream.log(|| "it is closed".to_owned());
                break;
            }
            Ended::Closed => {
                let _ = timeout(CLOSE, sink.close()).await;
                stream.log(|| "the application has closed it".to_owned());
                break;
            }
            Ended::Lost(error) => {
                stream.log(|| format!("it has broken: {error}"));
                break;
            }
            Ended::Failed(StreamFault::Reconnect) => {
                stream.report(Reported::Interrupted);
                is_again = true;
            }
            Ended::Failed(_) => break,
        }
    }
}

struct Stream<'a> {
    state: &'a State,
    /// Where its events go.
    reply: Reply,
    subscription_id: String,
    content: Content,
    /// By the clock of calls.
    begun: Instant,
    /// Until when nothing is sent and read.
    stalled_until: Mutex<Instant>,
    warnings: AtomicU32,
}

type Sink = SplitSink<WebSocket, Message>;

/// Why a connection has ended.
enum Ended {
    /// The stream was stopped, or the call has ended.
    Stopped,
    /// By the application.
    Closed,
    Lost(tungstenite::Error),
    /// As a test wants it.
    Failed(StreamFault),
}

impl Ended {
    /// Returns whether another connection follows.
    fn is_passing(&self) -> bool {
        matches!(self, Self::Failed(StreamFault::Reconnect))
    }
}

/// What an event says about a stream.
#[derive(Clone, Copy)]
enum Reported {
    NoUrl,
    TooMany,
    Unreachable,
    Interrupted,
    Reestablished,
}

impl Stream<'_> {
    /// Opens the WebSocket, perhaps with some attempts.
    async fn connect(&self, url: &Url) -> Option<WebSocket> {
        let mut waits = WAITS.iter();
        loop {
            let headers = self.state.sockets.headers(&self.reply);
            let failure = match self.state.deliveries.connect(url, headers).await {
                Ok(socket) => {
                    self.log(|| "it is open".to_owned());
                    return Some(socket);
                }
                Err(failure) => failure,
            };
            self.log(|| format!("it cannot be opened: {}", failure.problem));
            // An application that has answered does not change its mind.
            let wait = waits.next().filter(|_| failure.status.is_none())?;
            sleep(*wait).await;
        }
    }

    async fn send(
        &self,
        sink: &mut Sink,
        commands: &mut mpsc::Receiver<Command>,
    ) -> Result<Ended, tungstenite::Error> {
        match &self.content {
            Content::Audio(audio) => self.send_audio(audio, sink, commands).await,
            Content::Transcription(one) => self.send_transcription(one, sink, commands).await,
        }
    }

    /// Sends frames by a schedule that does not drift.
    async fn send_audio(
        &self,
        audio: &AudioContent,
        sink: &mut Sink,
        commands: &mut mpsc::Receiver<Command>,
    ) -> Result<Ended, tungstenite::Error> {
        let metadata = message::audio_metadata(&self.subscription_id, audio.voices.rate.0);
        sink.send(Message::text(metadata)).await?;
        let silence = message::silence(audio.voices.rate);
        let (start, started_at) = (Instant::now(), self.state.now());
        let mut present = Present::default();
        let mut sent = 0;
        loop {
            let due = start + FRAME * sent;
            tokio::select! {
                biased;
                command = commands.recv() => match command {
                    None => return Ok(Ended::Stopped),
                    Some(Command::Key { participant, tone }) if audio.has_keys => {
                        let key = message::key(&participant, tone, self.state.now());
                        sink.send(Message::text(key)).await?;
                    }
                    Some(Command::Fail(fault)) => {
                        if let Some(ended) = self.fail(fault, sink).await? {
                            return Ok(ended);
                        }
                    }
                    Some(Command::Key { .. } | Command::Words { .. } | Command::Locale(_)) => {}
                },
                () = sleep_until(due) => {
                    if due.elapsed() > LATEST {
                        // Time has passed in which nothing could be sent.
                        audio.voices.frame();
                    } else {
                        self.update(&mut present);
                        let at = started_at + FRAME * sent;
                        for message in frames(audio, &present, &silence, at) {
                            sink.feed(Message::text(message)).await?;
                        }
                        sink.flush().await?;
                    }
                    sent += 1;
                }
            }
        }
    }

    async fn send_transcription(
        &self,
        one: &TranscriptionContent,
        sink: &mut Sink,
        commands: &mut mpsc::Receiver<Command>,
    ) -> Result<Ended, tungstenite::Error> {
        let metadata = message::transcription_metadata(
            &self.subscription_id,
            &lock(&one.locale).clone(),
            &self.reply.call_connection_id,
            &correlation_id(&self.reply.conversation),
            one.model.as_deref(),
        );
        sink.send(Message::text(metadata)).await?;
        while let Some(command) = commands.recv().await {
            match command {
                Command::Words { participant, words } => {
                    let offset = self.state.clock.now().saturating_duration_since(self.begun);
                    let intermediate = one.has_intermediate;
                    for result in message::transcription(&participant, &words, offset, intermediate)
                    {
                        sink.feed(Message::text(result)).await?;
                    }
                    sink.flush().await?;
                }
                Command::Fail(fault) => {
                    if let Some(ended) = self.fail(fault, sink).await? {
                        return Ok(ended);
                    }
                }
                // The next metadata has it.
                Command::Locale(locale) => *lock(&one.locale) = locale.into(),
                Command::Key { .. } => {}
            }
        }
        Ok(Ended::Stopped)
    }

    /// Fails as a test wants it. Returns how the connection ends, if it does.
    async fn fail(
        &self,
        fault: StreamFault,
        sink: &mut Sink,
    ) -> Result<Option<Ended>, tungstenite::Error> {
        match fault {
            StreamFault::Stall { duration } => {
                let now = Instant::now();
                let until = now.checked_add(duration).unwrap_or(now);
                *lock(&self.stalled_until) = until;
                sleep_until(until).await;
            }
            StreamFault::Garbage => {
                let [texts @ .., binary] = message::garbage();
                for text in texts {
                    sink.feed(Message::text(text)).await?;
                }
                sink.send(Message::binary(binary.as_bytes())).await?;
            }
            StreamFault::Drop | StreamFault::Reconnect => return Ok(Some(Ended::Failed(fault))),
        }
        Ok(None)
    }

    /// Reads what the application sends.
    async fn receive(&self, source: &mut SplitStream<WebSocket>) -> Ended {
        loop {
            let message = source.next().await;
            let until = *lock(&self.stalled_until);
            if until > Instant::now() {
                sleep_until(until).await;
            }
            match message {
                None | Some(Ok(Message::Close(_))) => return Ended::Closed,
                Some(Err(error)) => return Ended::Lost(error),
                Some(Ok(Message::Text(text))) => self.take(&text),
                Some(Ok(_)) => {}
            }
        }
    }

    fn take(&self, text: &str) {
        let Content::Audio(audio) = &self.content else { return };
        if text.len() > LONGEST_MESSAGE {
            return self.warn("it is longer than 64 KiB");
        }
        match (message::read(text), &audio.playback) {
            (Inbound::Unknown, _) => {}
            (Inbound::Unreadable(why), _) => self.warn(why),
            (_, None) => self.warn("enableBidirectional is not set"),
            (Inbound::StopAudio, Some(playback)) => playback.stop(Instant::now()),
            (Inbound::Audio(pcm), Some(playback)) => {
                if !playback.play(&pcm, Instant::now()) {
                    self.warn("five minutes of audio wait already");
                }
            }
        }
    }

    fn playback(&self) -> Option<&Playback> {
        match &self.content {
            Content::Audio(audio) => audio.playback.as_deref(),
            Content::Transcription(_) => None,
        }
    }

    /// Looks who is in the call, if that has changed.
    fn update(&self, present: &mut Present) {
        let reports = Some(self.state.calls.reports());
        if present.reports == reports {
            return;
        }
        present.reports = reports;
        // When the call has ended, so will the stream.
        let _ = self.state.calls.look(&self.reply.call_connection_id, |call| {
            let number = call.participants.sequence_number();
            if present.number != Some(number) {
                present.number = Some(number);
                present.raw_ids = call.far_end().collect();
                let is_muted = |who: &&String| {
                    let found = call.participants.find(who);
                    found.is_some_and(|found| found.is_muted == Some(true))
                };
                present.muted = present.raw_ids.iter().filter(is_muted).cloned().collect();
            }
            Ok(())
        });
    }

    fn report(&self, what: Reported) {
        let mut events = Events::default();
        events.add(&self.reply, self.event(what));
        self.state.post(&self.reply.call_connection_id, events);
    }

    fn event(&self, what: Reported) -> EventData {
        let reply = &self.reply;
        let result = |failed: Subcode| match what {
            Reported::NoUrl | Reported::Unreachable => explained(400, FAILED_TO_CONNECT),
            Reported::TooMany | Reported::Interrupted => explained(500, failed),
            Reported::Reestablished => done(),
        };
        match (&self.content, what) {
            (Content::Audio(_), Reported::Reestablished) => {
                streaming::started_by(reply, MediaDetails::StreamConnectionReestablished)
            }
            (Content::Audio(_), _) => {
                let details = match what {
                    Reported::NoUrl => MediaDetails::StreamUrlMissing,
                    Reported::TooMany => MediaDetails::TooManyRequests,
                    Reported::Interrupted => MediaDetails::StreamConnectionInterrupted,
                    _ => MediaDetails::InitialWebSocketConnectionFailed,
                };
                streaming::failed_by(reply, result(MEDIA_STREAMING_FAILED), details)
            }
            (Content::Transcription(_), Reported::Reestablished) => transcription::started_by(
                reply,
                TranscriptionDetails::StreamConnectionReestablished,
            ),
            (Content::Transcription(_), _) => {
                let details = match what {
                    Reported::NoUrl => TranscriptionDetails::StreamUrlMissing,
                    Reported::TooMany => TranscriptionDetails::TooManyRequests,
                    Reported::Interrupted => TranscriptionDetails::StreamConnectionInterrupted,
                    _ => TranscriptionDetails::StreamConnectionUnsuccessful,
                };
                transcription::failed_by(reply, result(TRANSCRIPTION_FAILED), details)
            }
        }
    }

    fn log(&self, line: impl FnOnce() -> String) {
        self.state.settings.log.line(|| {
            let what = match &self.content {
                Content::Audio(_) => "audio stream",
                Content::Transcription(_) => "transcription stream",
            };
            format!("{what} of call {}: {}", self.reply.call_connection_id, line())
        });
    }

    /// Logs that a message is ignored, as by the service.
    fn warn(&self, why: &str) {
        if self.warnings.fetch_add(1, Ordering::Relaxed) < MOST_WARNINGS {
            self.log(|| format!("warning: a message is ignored: {why}"));
        }
    }
}

/// Who is in a call.
#[derive(Default)]
struct Present {
    /// How many reports of all calls there had been.
    reports: Option<u64>,
    /// The number of the event that has reported it.
    number: Option<i32>,
    raw_ids: Vec<String>,
    muted: Vec<String>,
}

/// The messages with the next frame.
fn frames(audio: &AudioContent, present: &Present, silence: &str, at: SystemTime) -> Vec<String> {
    let mut spoken = audio.voices.frame();
    spoken.retain(|(who, _)| !present.muted.contains(who));
    if audio.is_mixed {
        let mixed = mixed(spoken);
        return vec![message::audio(None, mixed.as_deref(), silence, at)];
    }
    let speaks = |who: &String| spoken.iter().any(|(speaker, _)| speaker == who);
    let silent = present.raw_ids.iter().filter(|who| !speaks(who)).map(|who| (who, None));
    let speaking = spoken.iter().map(|(who, frame)| (who, Some(&**frame)));
    let all = speaking.chain(silent).take(MOST_PARTICIPANTS);
    all.map(|(who, frame)| message::audio(Some(who), frame, silence, at)).collect()
}
