//! Audio: 16-bit little-endian PCM, mono.

use std::time::Duration;

use crate::error::Error;

/// The duration of a frame.
pub(crate) const FRAME: Duration = Duration::from_millis(20);
/// Frames in a second.
const PER_SECOND: u32 = 50;

const LONGEST: Duration = Duration::from_secs(5 * 60);
const LOUDNESS: f64 = 8000.0;

/// How many samples a stream has per second.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Rate(pub(crate) u32);

impl Rate {
    /// How many samples are in a frame.
    pub(crate) fn frame(self) -> usize {
        (self.0 / PER_SECOND) as usize
    }

    /// How many whole samples play for this time.
    pub(crate) fn samples_in(self, time: Duration) -> usize {
        let samples = time.as_nanos() * u128::from(self.0) / 1_000_000_000;
        usize::try_from(samples).unwrap_or(usize::MAX)
    }

    /// How long this many samples play.
    pub(crate) fn duration_of(self, samples: usize) -> Duration {
        let (samples, rate) = (samples as u64, u64::from(self.0));
        let rest = samples % rate * 1_000_000_000 / rate;
        Duration::from_secs(samples / rate) + Duration::from_nanos(rest)
    }
}

/// Reads audio for a stream with this rate: a WAV file with 16-bit PCM, mono, at any rate, or PCM at the rate of
/// the stream.
pub(crate) fn read(audio: &[u8], rate: Rate) -> Result<Vec<i16>, Error> {
    if !audio.starts_with(b"RIFF") {
        return Ok(samples(audio));
    }
    let expected = || Error::new("audio: expected a WAV file with 16-bit PCM, mono");
    let format = chunk(audio, *b"fmt ").ok_or_else(expected)?;
    // Format tag, channels, samples per second, bytes per second, block size, bits per sample.
    let is_usable = format.starts_with(&[1, 0, 1, 0]) && format.get(14..16) == Some(&[16, 0]);
    let own = format.get(4..).and_then(number).filter(|own| is_usable && *own > 0);
    let own = own.ok_or_else(expected)?;
    let read = samples(chunk(audio, *b"data").ok_or_else(expected)?);
    Ok(if own == rate.0 { read } else { resampled(&read, own, rate.0) })
}

/// A tone of this frequency.
pub(crate) fn tone(hertz: u16, duration: Duration, rate: Rate) -> Result<Vec<i16>, Error> {
    if duration > LONGEST {
        return Err(Error::new("audio: expected a tone of at most five minutes"));
    }
    let step = std::f64::consts::TAU * f64::from(hertz) / f64::from(rate.0);
    let mut phase = 0.0_f64;
    let sample = |_| {
        phase = (phase + step) % std::f64::consts::TAU;
        #[allow(clippy::cast_possible_truncation, reason = "it is far below the limit")]
        let sample = (phase.sin() * LOUDNESS) as i16;
        sample
    };
    Ok((0..rate.samples_in(duration)).map(sample).collect())
}

/// A WAV file with this audio.
pub(crate) fn wav(pcm: &[u8], rate: Rate) -> Vec<u8> {
    let length = u32::try_from(pcm.len()).unwrap_or(u32::MAX);
    let mut file = Vec::with_capacity(pcm.len() + 44);
    file.extend(b"RIFF");
    file.extend(length.saturating_add(36).to_le_bytes());
    file.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    file.extend(rate.0.to_le_bytes());
    file.extend((rate.0 * 2).to_le_bytes());
    file.extend(b"\x02\0\x10\0data");
    file.extend(length.to_le_bytes());
    file.extend(pcm);
    file
}

fn samples(pcm: &[u8]) -> Vec<i16> {
    pcm.as_chunks().0.iter().map(|sample| i16::from_le_bytes(*sample)).collect()
}

/// Audio at another rate, on straight lines between its samples.
fn resampled(samples: &[i16], from: u32, to: u32) -> Vec<i16> {
    let (from, to) = (u64::from(from), u64::from(to));
    let length = samples.len() as u64 * to / from;
    let at = |index: usize| samples.get(index).or(samples.last()).map_or(0, |at| i64::from(*at));
    let sample = |index: u64| {
        let (whole, rest) = (index * from / to, index * from % to);
        let whole = usize::try_from(whole).unwrap_or(usize::MAX);
        let (before, after) = (at(whole), at(whole.saturating_add(1)));
        let between = before + (after - before) * rest.cast_signed() / to.cast_signed();
        i16::try_from(between).unwrap_or_default()
    };
    (0..length).map(sample).collect()
}

/// The body of a chunk of a WAV file, as much of it as there is.
fn chunk(file: &[u8], name: [u8; 4]) -> Option<&[u8]> {
    let mut rest = file.get(12..)?;
    loop {
        let (found, size) = (rest.get(..4)?, usize::try_from(number(rest.get(4..)?)?).ok()?);
        let body = rest.get(8..)?;
        if *found == name {
            return Some(&body[..size.min(body.len())]);
        }
        // Chunks begin at even places.
        rest = body.get(size.checked_next_multiple_of(2)?..)?;
    }
}

fn number(bytes: &[u8]) -> Option<u32> {
    bytes.first_chunk().copied().map(u32::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wav_file_is_read_at_any_rate() {
        let rate = Rate(16_000);
        let tone = tone(400, Duration::from_millis(100), rate).unwrap();
        let pcm: Vec<u8> = tone.iter().flat_map(|sample| sample.to_le_bytes()).collect();
        assert_eq!(read(&pcm, rate).unwrap(), tone);
        assert_eq!(read(&wav(&pcm, rate), rate).unwrap(), tone);

        let faster = read(&wav(&pcm, Rate(8_000)), rate).unwrap();
        assert_eq!(faster.len(), 2 * tone.len());
        assert_eq!((faster[10], faster[20]), (tone[5], tone[10]));
        assert_eq!(read(&wav(&pcm, Rate(24_000)), rate).unwrap().len(), tone.len() * 2 / 3);
        assert!(read(&wav(&[], Rate(8_000)), rate).unwrap().is_empty());
    }

    #[test]
    fn other_files_are_refused() {
        let mut stereo = wav(&[0; 4], Rate(16_000));
        stereo[22] = 2;
        let mut no_rate = wav(&[0; 4], Rate(16_000));
        no_rate[24..28].fill(0);
        for file in [&b"RIFF"[..], b"RIFF\0\0\0\0WAVE", &stereo, &no_rate, &stereo[..30]] {
            assert!(read(file, Rate(16_000)).is_err());
        }
    }
}
