//! What the participants of a call speak, until it is streamed.

use std::collections::{HashMap, VecDeque};
use std::sync::Mutex;
use std::time::Duration;

use crate::error::Error;
use crate::media::audio::Rate;
use crate::sync::lock;

/// How much may wait in one call.
const MOST: Duration = Duration::from_secs(5 * 60);

/// The audio of the participants of a call.
pub(crate) struct Voices {
    pub(crate) rate: Rate,
    waiting: Mutex<HashMap<String, VecDeque<i16>>>,
}

impl Voices {
    pub(crate) fn new(rate: Rate) -> Self {
        Self { rate, waiting: Mutex::default() }
    }

    /// Has a participant speak after what they have not finished.
    pub(crate) fn speak(&self, participant: &str, samples: &[i16]) -> Result<(), Error> {
        let mut waiting = lock(&self.waiting);
        let total: usize = waiting.values().map(VecDeque::len).sum();
        if self.rate.duration_of(total.saturating_add(samples.len())) > MOST {
            let most = MOST.as_secs() / 60;
            return Err(Error::new(format!("audio: at most {most} minutes may wait in a call")));
        }
        waiting.entry(participant.to_owned()).or_default().extend(samples);
        Ok(())
    }

    /// Forgets what has not been streamed.
    pub(crate) fn clear(&self) {
        lock(&self.waiting).clear();
    }

    /// Takes the next frame of everyone who speaks, filled up with silence.
    pub(crate) fn frame(&self) -> Vec<(String, Vec<i16>)> {
        let mut waiting = lock(&self.waiting);
        if waiting.is_empty() {
            return Vec::new();
        }
        let length = self.rate.frame();
        let mut frames = Vec::new();
        waiting.retain(|participant, voice| {
            let mut frame: Vec<i16> = voice.drain(..length.min(voice.len())).collect();
            frame.resize(length, 0);
            frames.push((participant.clone(), frame));
            !voice.is_empty()
        });
        frames
    }
}

/// Everyone at once.
pub(crate) fn mixed(frames: Vec<(String, Vec<i16>)>) -> Option<Vec<i16>> {
    let frames = frames.into_iter().map(|(_, frame)| frame);
    frames.reduce(|mut mixed, frame| {
        mixed.iter_mut().zip(frame).for_each(|(one, other)| *one = one.saturating_add(other));
        mixed
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn voices_are_streamed_in_frames_and_mixed() {
        let voices = Voices::new(Rate(16_000));
        voices.speak("a", &[i16::MAX; 500]).unwrap();
        voices.speak("b", &[1; 100]).unwrap();
        let frames = voices.frame();
        assert_eq!(frames.len(), 2);
        let mixed = mixed(frames).unwrap();
        assert_eq!((mixed.len(), mixed[0], mixed[200]), (320, i16::MAX, i16::MAX));
        let last = voices.frame();
        assert_eq!((last.len(), last[0].1[179], last[0].1[180]), (1, i16::MAX, 0));
        assert!(voices.frame().is_empty());
    }

    #[test]
    fn what_waits_is_bounded() {
        let voices = Voices::new(Rate(16_000));
        let minute = vec![0; 60 * 16_000];
        assert!((0..5).all(|_| voices.speak("a", &minute).is_ok()));
        assert!(voices.speak("b", &[0]).is_err());
    }
}
