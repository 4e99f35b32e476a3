//! What the application plays into a call, in real time.
//!
//! Nothing is done at the time when a sample is due: whoever looks moves what has been played until then.

use std::collections::VecDeque;
use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

use crate::media::audio::{Rate, wav};
use crate::sync::lock;

/// How much audio may wait in a call.
const MOST_QUEUED: Duration = Duration::from_secs(5 * 60);
/// How much of a call is recorded, pauses included.
const MOST_RECORDED: Duration = Duration::from_secs(10 * 60);
/// How many bytes of all calls are recorded.
const MOST_BYTES: usize = 256 * 1024 * 1024;
/// How many pieces of a call are recorded: as many as there are frames.
const MOST_PIECES: usize = 30_000;

/// The audio of an application in one call.
pub(crate) struct Playback {
    rate: Rate,
    /// The bytes that are recorded in all calls.
    recorded: Arc<AtomicUsize>,
    now: Mutex<Played>,
    changed: Notify,
}

#[derive(Default)]
struct Played {
    /// When the first audio began.
    began: Option<Instant>,
    pieces: Vec<Piece>,
    /// What has not been played, and when its first sample is due: this many samples after a time.
    queue: VecDeque<u8>,
    run: Option<(Instant, usize)>,
    samples: usize,
    is_complete: bool,
    bytes: usize,
}

/// Audio without a pause.
#[derive(Clone)]
struct Piece {
    offset: Duration,
    pcm: Vec<u8>,
}

impl Playback {
    pub(crate) fn new(rate: Rate, recorded: Arc<AtomicUsize>) -> Self {
        let now = Mutex::new(Played { is_complete: true, ..Played::default() });
        Self { rate, recorded, now, changed: Notify::new() }
    }

    /// Plays audio after what waits. Returns whether there was room for it.
    pub(crate) fn play(&self, pcm: &[u8], now: Instant) -> bool {
        let mut played = lock(&self.now);
        self.advance(&mut played, now);
        if self.rate.duration_of((played.queue.len() + pcm.len()) / 2) > MOST_QUEUED {
            return false;
        }
        if played.queue.is_empty() {
            let offset = now.saturating_duration_since(*played.began.get_or_insert(now));
            played.run = Some((now, 0));
            played.is_complete &= played.pieces.len() < MOST_PIECES;
            if played.is_complete {
                played.pieces.push(Piece { offset, pcm: Vec::new() });
            }
        }
        played.queue.extend(pcm);
        drop(played);
        self.changed.notify_waiters();
        true
    }

    /// Stops at once, and discards what waits.
    pub(crate) fn stop(&self, now: Instant) {
        let mut played = lock(&self.now);
        self.advance(&mut played, now);
        played.queue.clear();
        drop(played);
        self.changed.notify_waiters();
    }

    pub(crate) fn heard(&self, now: Instant) -> Heard {
        let mut played = lock(&self.now);
        self.advance(&mut played, now);
        Heard {
            rate: self.rate,
            pieces: played.pieces.iter().filter(|piece| !piece.pcm.is_empty()).cloned().collect(),
            duration: self.rate.duration_of(played.samples),
            queued: self.rate.duration_of(played.queue.len() / 2),
            is_complete: played.is_complete,
        }
    }

    /// A WAV file with what has been played after so many samples, without the pauses, as far as it is recorded.
    pub(crate) fn wav_after(&self, samples: usize, now: Instant) -> Vec<u8> {
        let mut played = lock(&self.now);
        self.advance(&mut played, now);
        let mut skipped = samples.saturating_mul(2);
        let mut pcm = Vec::new();
        for piece in &played.pieces {
            let new = piece.pcm.get(skipped..).unwrap_or_default();
            skipped = skipped.saturating_sub(piece.pcm.len());
            pcm.extend_from_slice(new);
        }
        drop(played);
        wav(&pcm, self.rate)
    }

    /// Waits until this much audio has been played.
    pub(crate) async fn reached(&self, duration: Duration) -> Heard {
        loop {
            let changed = self.changed.notified();
            let now = Instant::now();
            let heard = self.heard(now);
            if heard.duration >= duration {
                return heard;
            }
            // A sample more, because the time of a sample is not a whole number of nanoseconds.
            let sample = self.rate.duration_of(1);
            let left = duration - heard.duration;
            if heard.queued + sample >= left {
                let due = now + left + sample;
                let _ = tokio::time::timeout_at(due, changed).await;
            } else {
                changed.await;
            }
        }
    }

    /// Moves what has been played until now.
    fn advance(&self, played: &mut Played, now: Instant) {
        let Some((start, before)) = played.run else { return };
        let due = self.rate.samples_in(now.saturating_duration_since(start));
        let samples = due.saturating_sub(before).min(played.queue.len() / 2);
        played.run = Some((start, before + samples));
        played.samples += samples;
        let Some(piece) = played.pieces.last_mut() else { return };
        let reached = piece.offset + self.rate.duration_of(piece.pcm.len() / 2 + samples);
        let bytes = self.recorded.fetch_add(samples * 2, Ordering::Relaxed);
        if played.is_complete && reached <= MOST_RECORDED && bytes < MOST_BYTES {
            let (front, back) = played.queue.as_slices();
            let front = &front[..front.len().min(samples * 2)];
            piece.pcm.extend_from_slice(front);
            piece.pcm.extend_from_slice(&back[..samples * 2 - front.len()]);
            played.bytes += samples * 2;
        } else {
            self.recorded.fetch_sub(samples * 2, Ordering::Relaxed);
            played.is_complete &= samples == 0;
        }
        played.queue.drain(..samples * 2);
        // Half a sample at the end is never due.
        if played.queue.len() < 2 && due > before + samples {
            played.queue.clear();
        }
    }
}

impl Drop for Playback {
    fn drop(&mut self) {
        self.recorded.fetch_sub(lock(&self.now).bytes, Ordering::Relaxed);
    }
}

/// What the far end of a call has heard of the application's audio, as it was played in real time, made by
/// [`Emulator::heard`](crate::Emulator::heard).
///
/// Audio is 16-bit little-endian PCM, mono. What the application has stopped (`StopAudio`) before it was played
/// is not in it. At most the first ten minutes of a call are recorded, and 256 MiB of all calls.
#[derive(Clone)]
pub struct Heard {
    rate: Rate,
    pieces: Vec<Piece>,
    duration: Duration,
    queued: Duration,
    is_complete: bool,
}

impl Heard {
    /// The number of samples per second: 16000 or 24000.
    #[must_use]
    pub fn sample_rate(&self) -> u32 {
        self.rate.0
    }

    /// How long audio was played, without the pauses in between.
    #[must_use]
    pub fn duration(&self) -> Duration {
        self.duration
    }

    /// How much audio waits to be played.
    #[must_use]
    pub fn queued(&self) -> Duration {
        self.queued
    }

    /// Returns whether everything that was played is recorded.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// The audio without the pauses in between: what the application has sent, as far as it was played.
    #[must_use]
    pub fn pcm(&self) -> Vec<u8> {
        self.pieces.iter().flat_map(|piece| &piece.pcm).copied().collect()
    }

    /// The audio with silence in its pauses, from the first sound to the last.
    #[must_use]
    pub fn pcm_with_pauses(&self) -> Vec<u8> {
        let mut pcm = Vec::new();
        for piece in &self.pieces {
            let offset = self.rate.samples_in(piece.offset) * 2;
            pcm.resize(offset.max(pcm.len()), 0);
            pcm.extend_from_slice(&piece.pcm);
        }
        pcm
    }

    /// A WAV file with the audio and its pauses.
    #[must_use]
    pub fn to_wav(&self) -> Vec<u8> {
        wav(&self.pcm_with_pauses(), self.rate)
    }
}

/// Without the audio.
impl fmt::Debug for Heard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Heard")
            .field("sample_rate", &self.rate.0)
            .field("duration", &self.duration)
            .field("queued", &self.queued)
            .field("is_complete", &self.is_complete)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: usize = 32_000;

    fn playback() -> Playback {
        Playback::new(Rate(16_000), Arc::default())
    }

    fn ms(milliseconds: u64) -> Duration {
        Duration::from_millis(milliseconds)
    }

    #[test]
    fn audio_is_played_in_real_time() {
        let (playback, begin) = (playback(), Instant::now());
        assert!(playback.play(&[1; 2 * SECOND], begin));
        let heard = playback.heard(begin + ms(500));
        assert_eq!((heard.duration(), heard.queued()), (ms(500), ms(1500)));
        assert_eq!(heard.pcm(), vec![1; SECOND / 2]);
        let heard = playback.heard(begin + ms(5000));
        assert_eq!((heard.duration(), heard.queued()), (ms(2000), ms(0)));

        // After a pause.
        playback.play(&[2; SECOND], begin + ms(3000));
        let heard = playback.heard(begin + ms(9000));
        assert_eq!(heard.pcm().len(), 3 * SECOND);
        let whole = heard.pcm_with_pauses();
        assert_eq!(whole.len(), 4 * SECOND);
        assert_eq!((whole[2 * SECOND], whole[3 * SECOND - 1], whole[3 * SECOND]), (0, 0, 2));
        assert_eq!(heard.to_wav().len(), 4 * SECOND + 44);

        // From the middle of the first piece, and of the second; nothing is later than the last sample.
        for (samples, left) in [(0, 3 * SECOND), (8_000, 5 * SECOND / 2), (40_000, SECOND / 2)] {
            let wav = playback.wav_after(samples, begin + ms(9000));
            assert_eq!((wav.len() - 44, wav[wav.len() - 1]), (left, 2));
        }
        for samples in [48_000, 99_999, usize::MAX] {
            assert_eq!(playback.wav_after(samples, begin + ms(9000)).len(), 44);
        }
    }

    #[test]
    fn audio_keeps_its_order_however_it_arrives() {
        let (playback, begin) = (playback(), Instant::now());
        let sent: Vec<u8> = (0..SECOND).map(|at| (at % 251) as u8).collect();
        for (count, frames) in (0..).zip(sent.chunks(1000)) {
            // Ever more of it waits.
            playback.play(frames, begin + ms(20) * count);
        }
        assert!(playback.heard(begin + ms(2000)).pcm() == sent);
    }

    #[test]
    fn a_stop_is_heard_at_once() {
        let (playback, begin) = (playback(), Instant::now());
        playback.play(&[1; 10 * SECOND], begin);
        playback.stop(begin + ms(123));
        let heard = playback.heard(begin + ms(5000));
        assert_eq!((heard.duration(), heard.queued()), (ms(123), ms(0)));
        playback.play(&[2; 640], begin + ms(200));
        assert_eq!(playback.heard(begin + ms(5000)).duration(), ms(143));
    }

    #[test]
    fn what_is_played_and_recorded_is_bounded() {
        let (playback, begin) = (playback(), Instant::now());
        let minutes = |count: usize| vec![0; count * 60 * SECOND];
        assert!(playback.play(&minutes(5), begin));
        assert!(!playback.play(&[0; 2], begin));
        assert!(playback.play(&minutes(5), begin + ms(300_000)));
        assert!(playback.play(&minutes(1), begin + ms(600_000)));
        let heard = playback.heard(begin + ms(700_000));
        assert_eq!((heard.pcm().len(), heard.is_complete()), (minutes(10).len(), false));
        assert_eq!(heard.duration(), ms(660_000));
        let recorded = Arc::clone(&playback.recorded);
        assert_eq!(recorded.load(Ordering::Relaxed), minutes(10).len());
        drop(playback);
        assert_eq!(recorded.load(Ordering::Relaxed), 0);
    }

    #[test]
    fn half_a_sample_at_the_end_waits_for_its_other_half() {
        let (playback, begin) = (playback(), Instant::now());
        playback.play(&[1; 641], begin);
        playback.play(&[1; 639], begin + ms(20));
        assert_eq!(playback.heard(begin + ms(60)).pcm().len(), 1280);
        playback.play(&[1; 641], begin + ms(100));
        assert_eq!(playback.heard(begin + ms(200)).queued(), ms(0));
        playback.play(&[1; 640], begin + ms(200));
        assert_eq!(playback.heard(begin + ms(300)).pcm().len(), 1280 + 1280);
    }

    #[tokio::test(start_paused = true)]
    async fn a_wait_for_the_very_end_ends() {
        let (playback, begin) = (Playback::new(Rate(24_000), Arc::default()), Instant::now());
        playback.play(&[1; 96_002], begin);
        tokio::time::sleep(Duration::from_nanos(1_234_567_891)).await;
        let end = Rate(24_000).duration_of(48_001);
        assert_eq!(playback.reached(end).await.duration(), end);
    }

    #[tokio::test(start_paused = true)]
    async fn a_wait_ends_when_the_audio_has_been_played() {
        let (playback, begin) = (playback(), Instant::now());
        let later = async {
            tokio::time::sleep(ms(1000)).await;
            playback.play(&vec![1; 2 * SECOND], Instant::now());
        };
        let (heard, ()) = tokio::join!(playback.reached(ms(500)), later);
        assert!(heard.duration() >= ms(500) && begin.elapsed() < ms(1510));
    }
}
