//! Audio in pieces of any length, cut into frames.

use std::collections::VecDeque;

use super::outbound::Frame;
use super::sample_rate::SampleRate;

/// Cuts audio of any length into frames of 20 ms.
///
/// It is an iterator over the frames that are complete. A sample that is cut in two by the source of the audio
/// is put together again.
///
/// # Example
///
/// ```
/// use acs_call_automation::streaming::{Framer, SampleRate};
///
/// let mut framer = Framer::new(SampleRate::Hz16000);
/// framer.push(&[0; 1001]); // from a speech synthesizer, for example
/// assert_eq!(framer.by_ref().count(), 1);
/// framer.finish();
/// assert_eq!(framer.by_ref().count(), 1);
/// ```
#[derive(Clone)]
pub struct Framer {
    rate: SampleRate,
    rest: VecDeque<u8>,
}

impl Framer {
    /// Makes a framer for audio with this sample rate.
    #[must_use]
    pub fn new(rate: SampleRate) -> Self {
        Self { rate, rest: VecDeque::new() }
    }

    /// Adds audio: 16-bit little-endian PCM, mono.
    pub fn push(&mut self, pcm: &[u8]) {
        self.rest.extend(pcm);
    }

    /// Fills the last frame up with silence, when the audio ends. Half a sample at the end is dropped.
    ///
    /// The framer can be used again.
    pub fn finish(&mut self) {
        let length = self.rate.frame_length();
        self.rest.truncate(self.rest.len() / 2 * 2);
        self.rest.resize(self.rest.len().next_multiple_of(length), 0);
    }

    /// Drops what has not been taken, when the audio is interrupted.
    pub fn clear(&mut self) {
        self.rest.clear();
    }

    /// Whether a frame is complete.
    pub(super) fn has_frame(&self) -> bool {
        self.rest.len() >= self.rate.frame_length()
    }

    /// How many bytes have not been taken.
    pub(super) fn len(&self) -> usize {
        self.rest.len()
    }
}

impl Iterator for Framer {
    type Item = Frame;

    /// Returns the next complete frame.
    fn next(&mut self) -> Option<Frame> {
        if !self.has_frame() {
            return None;
        }
        let length = self.rate.frame_length();
        // Collecting the bytes one by one would take longer than encoding them.
        let (front, back) = self.rest.as_slices();
        let front = &front[..front.len().min(length)];
        let pcm = [front, &back[..length - front.len()]].concat();
        self.rest.drain(..length);
        Some(Frame::fitting(self.rate, pcm))
    }
}

impl std::fmt::Debug for Framer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Framer")
            .field("rate", &self.rate)
            .field("bytes", &self.rest.len())
            .finish_non_exhaustive()
    }
}
