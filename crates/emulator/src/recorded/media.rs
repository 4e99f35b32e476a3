//! The bytes of a recording's file: a head, and then a sound that repeats itself. Nothing is stored.

use std::time::Duration;

use acs_call_automation::types::RecordingFormatType as Format;
use bytes::Bytes;

use crate::recorded::frame::{SAMPLE_RATE, frame, frames};
use crate::recorded::mp4;

/// The waves of a soft tone of 400 Hz repeat every 40 samples.
const WAVE: u16 = 40;
const LOUDNESS: f64 = 800.0;

/// The content of a file.
pub(crate) struct Media {
    head: Bytes,
    /// What follows the head, again and again.
    period: Bytes,
    len: u64,
    pub(crate) media_type: &'static str,
}

impl Media {
    /// A recording of this length, at most some hours.
    pub(crate) fn new(format: &Format, channels: u16, duration: Duration) -> Self {
        match format {
            Format::Wav => Self::wav(channels, duration),
            Format::Mp3 => Self::repeat(Bytes::new(), frame(), frames(duration), "audio/mpeg"),
            _ => {
                let frames = frames(duration);
                Self::repeat(mp4::head(frames), frame(), frames, "video/mp4")
            }
        }
    }

    pub(crate) fn len(&self) -> u64 {
        self.len
    }

    /// The bytes from an offset on, at most this many.
    pub(crate) fn read(&self, offset: u64, most: usize) -> Bytes {
        let left = usize::try_from(self.len.saturating_sub(offset)).unwrap_or(usize::MAX);
        let mut bytes = Vec::with_capacity(most.min(left));
        let head = self.head.len() as u64;
        if let Some(rest) = usize::try_from(offset).ok().and_then(|first| self.head.get(first..)) {
            bytes.extend_from_slice(&rest[..rest.len().min(bytes.capacity())]);
        }
        let period = self.period.len() as u64;
        let mut at = usize::try_from((offset.max(head) - head) % period).unwrap_or_default();
        while bytes.len() < most.min(left) {
            let wanted = most.min(left) - bytes.len();
            let part = &self.period[at..];
            bytes.extend_from_slice(&part[..part.len().min(wanted)]);
            at = 0;
        }
        bytes.into()
    }

    fn repeat(head: Bytes, period: Bytes, times: u32, media_type: &'static str) -> Self {
        let len = head.len() as u64 + period.len() as u64 * u64::from(times);
        Self { head, period, len, media_type }
    }

    /// PCM with 16 bits, as RIFF has it.
    fn wav(channels: u16, duration: Duration) -> Self {
        let samples = duration.as_millis() * u128::from(SAMPLE_RATE) / 1000;
        let block = channels * 2;
        let data = u32::try_from(samples * u128::from(block)).unwrap_or(u32::MAX - 36);
        let mut head = Vec::with_capacity(44);
        head.extend_from_slice(b"RIFF");
        head.extend_from_slice(&(data + 36).to_le_bytes());
        head.extend_from_slice(b"WAVEfmt ");
        head.extend_from_slice(&16_u32.to_le_bytes());
        head.extend_from_slice(&1_u16.to_le_bytes());
        head.extend_from_slice(&channels.to_le_bytes());
        head.extend_from_slice(&SAMPLE_RATE.to_le_bytes());
        head.extend_from_slice(&(SAMPLE_RATE * u32::from(block)).to_le_bytes());
        head.extend_from_slice(&block.to_le_bytes());
        head.extend_from_slice(&16_u16.to_le_bytes());
        head.extend_from_slice(b"data");
        head.extend_from_slice(&data.to_le_bytes());
        let len = head.len() as u64 + u64::from(data);
        let tone = tone(channels);
        Self { head: head.into(), period: tone, len, media_type: "audio/wav" }
    }
}

fn tone(channels: u16) -> Bytes {
    let samples = (0..WAVE).flat_map(|sample| {
        let angle = std::f64::consts::TAU * f64::from(sample) / f64::from(WAVE);
        #[allow(clippy::cast_possible_truncation, reason = "between -800 and 800")]
        let level = (angle.sin() * LOUDNESS) as i16;
        std::iter::repeat_n(level.to_le_bytes(), channels.into())
    });
    samples.flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recorded::frame::FRAME;

    #[test]
    fn a_wav_has_the_recorded_length() {
        for channels in [1, 2, 5] {
            let media = Media::new(&Format::Wav, channels, Duration::from_millis(1500));
            assert_eq!(media.len(), 44 + 24_000 * 2 * u64::from(channels));
            let bytes = media.read(0, usize::MAX);
            assert_eq!(bytes.len() as u64, media.len());
            let number = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap());
            assert_eq!((&bytes[..4], &bytes[8..16]), (&b"RIFF"[..], &b"WAVEfmt "[..]));
            assert_eq!(u64::from(number(4)), media.len() - 8);
            assert_eq!((bytes[22], number(24)), (channels.to_le_bytes()[0], SAMPLE_RATE));
            assert_eq!(u64::from(number(40)), media.len() - 44);
            // Not silent, and soft.
            let levels =
                bytes[44..].chunks(2).map(|level| i16::from_le_bytes([level[0], level[1]]));
            assert_eq!(levels.max(), Some(800));
        }
    }

    #[test]
    fn any_part_is_that_of_the_whole() {
        for format in [Format::Wav, Format::Mp3, Format::Mp4] {
            let media = Media::new(&format, 2, Duration::from_millis(500));
            let whole = media.read(0, usize::MAX);
            assert_eq!(whole.len() as u64, media.len());
            for (offset, most) in [(0, 10), (3, 100), (43, 2), (44, 1), (91, 333), (500, 72)] {
                let expected = &whole[offset..offset + most];
                assert_eq!(media.read(offset as u64, most), expected, "{format} {offset}");
            }
            assert_eq!(media.read(media.len() - 1, 10).len(), 1);
            assert_eq!(media.read(media.len(), 10).len(), 0);
        }
    }

    #[test]
    fn an_mp3_is_a_whole_number_of_frames() {
        let media = Media::new(&Format::Mp3, 1, Duration::from_secs(1));
        assert_eq!(media.len(), 28 * FRAME as u64);
        let bytes = media.read(0, usize::MAX);
        assert!(bytes.chunks(FRAME).all(|part| part == frame()));
    }
}
