//! What participants have said, in its place in time.

use std::collections::BTreeMap;
use std::fmt;
use std::time::{Duration, SystemTime};

use super::packet::Audio;
use super::sample_rate::SampleRate;

/// Places the audio of each participant by its timestamps.
///
/// The messages of a stream have no numbers. Only their timestamps show what is missing, or comes late.
/// Concatenated audio is too short, and the tracks of two participants do not match. A timeline fills gaps with
/// silence, and puts late audio where it belongs.
///
/// # Example
///
/// ```
/// use acs_call_automation::streaming::{Packet, SampleRate, Timeline};
///
/// # fn example(messages: Vec<String>) -> Result<(), Box<dyn std::error::Error>> {
/// let mut timeline = Timeline::new(SampleRate::Hz16000);
/// for message in &messages {
///     if let Packet::Audio(audio) = Packet::parse(message)? {
///         timeline.add(&audio);
///         for (_participant, track) in timeline.tracks_mut() {
///             let _pcm = track.take(); // for a speech recognizer
///         }
///     }
/// }
/// std::fs::write("call.wav", timeline.to_wav())?; // a channel for each participant, if nothing was taken
/// # Ok(())
/// # }
/// ```
///
/// # Limits
///
/// Timestamps that differ by up to 40 ms from the end of the audio before are jitter: the audio is appended. A
/// gap of more than [`with_longest_gap`](Self::with_longest_gap) is not filled. Audio is kept until it is
/// [taken](Track::take): 1.9 MB a minute at 16 kHz for each participant.
#[derive(Clone)]
pub struct Timeline {
    rate: SampleRate,
    longest_gap: Duration,
    begins: Option<SystemTime>,
    tracks: BTreeMap<Option<String>, Track>,
}

/// The audio of one participant, or of all of them if the stream is mixed.
#[derive(Clone)]
pub struct Track {
    rate: SampleRate,
    /// When the first sample was spoken, also if it was taken.
    begins: Option<SystemTime>,
    taken: usize,
    pcm: Vec<u8>,
    filled: usize,
}

/// What is placed: audio, or as much silence.
struct Piece<'a> {
    pcm: &'a [u8],
    length: usize,
}

impl Timeline {
    /// The default of [`with_longest_gap`](Self::with_longest_gap): one minute.
    pub const DEFAULT_LONGEST_GAP: Duration = Duration::from_secs(60);

    /// Makes an empty timeline for audio with this sample rate.
    #[must_use]
    pub fn new(rate: SampleRate) -> Self {
        Self { rate, longest_gap: Self::DEFAULT_LONGEST_GAP, begins: None, tracks: BTreeMap::new() }
    }

    /// Returns the timeline with another limit for the gaps that are filled. Audio after a longer one is appended,
    /// and the track goes on from there.
    #[must_use]
    pub fn with_longest_gap(mut self, longest_gap: Duration) -> Self {
        self.longest_gap = longest_gap;
        self
    }

    /// Places the audio of a message.
    ///
    /// A silent message without audio counts as 20 ms of silence. Audio without a readable timestamp is appended.
    pub fn add(&mut self, audio: &Audio<'_>) {
        let pcm = &audio.pcm[..audio.pcm.len() / 2 * 2];
        let length = match pcm.len() {
            0 if audio.is_silent => self.rate.frame_length(),
            0 => return,
            length => length,
        };
        let time = audio.time();
        self.begins = self.begins.into_iter().chain(time).min();
        let participant = audio.participant_raw_id.as_deref().map(str::to_owned);
        let track = self.tracks.entry(participant).or_insert_with(|| Track {
            rate: self.rate,
            begins: time,
            taken: 0,
            pcm: Vec::new(),
            filled: 0,
        });
        track.add(&Piece { pcm, length }, time, self.rate.bytes_in(self.longest_gap));
    }

    /// Returns the tracks with the raw ids of their participants; mixed audio has none.
    pub fn tracks(&self) -> impl Iterator<Item = (Option<&str>, &Track)> {
        self.tracks.iter().map(|(participant, track)| (participant.as_deref(), track))
    }

    /// Returns the tracks, to take audio from them.
    pub fn tracks_mut(&mut self) -> impl Iterator<Item = (Option<&str>, &mut Track)> {
        self.tracks.iter_mut().map(|(participant, track)| (participant.as_deref(), track))
    }

    /// Returns how long after the first track this one begins.
    #[must_use]
    pub fn offset(&self, track: &Track) -> Duration {
        let offset = self.begins.zip(track.time_of(track.taken));
        offset.and_then(|(begins, at)| at.duration_since(begins).ok()).unwrap_or_default()
    }

    /// Returns a WAV file with a channel for each track, in the order of the participants' raw ids, of the audio
    /// that was not taken. The file begins with the earliest of that audio. Where no track has any, the gap is
    /// shortened to the [longest gap](Self::with_longest_gap).
    #[must_use]
    pub fn to_wav(&self) -> Vec<u8> {
        let tracks = self.places();
        let with_audio = tracks.iter().filter(|(track, _)| !track.pcm.is_empty());
        let samples = with_audio.map(|(track, offset)| offset + track.pcm.len() / 2).max();
        let channels = tracks.len().max(1);
        let most = (u32::MAX as usize - 44) / (channels * 2);
        let samples = samples.unwrap_or_default().min(most);
        let mut wav = header(self.rate, channels as u16, (samples * channels * 2) as u32);
        wav.reserve_exact(samples * channels * 2);
        for sample in 0..samples {
            for (track, offset) in &tracks {
                let found =
                    sample.checked_sub(*offset).and_then(|at| track.pcm.get(at * 2..at * 2 + 2));
                wav.extend(found.unwrap_or(&[0, 0]));
            }
        }
        wav
    }

    /// Where the tracks begin in a file, in samples.
    fn places(&self) -> Vec<(&Track, usize)> {
        // A file can have no more channels than its header can count.
        let tracks = self.tracks.values().take(usize::from(u16::MAX / 2));
        let place = |track| (track, self.rate.bytes_in(self.offset(track)) / 2);
        let mut places: Vec<_> = tracks.map(place).collect();
        let mut in_time: Vec<_> = places.iter_mut().collect();
        // Those without audio have no place, and take none.
        in_time.sort_by_key(|(track, offset)| (track.pcm.is_empty(), *offset));
        let longest_gap = self.rate.bytes_in(self.longest_gap) / 2;
        let mut end = in_time.first().map_or(0, |(_, offset)| *offset);
        let mut left_out = end;
        for (track, offset) in in_time {
            // A clock that was wrong by years would otherwise make a file of years.
            left_out += offset.saturating_sub(end).saturating_sub(longest_gap);
            end = end.max(offset.saturating_add(track.pcm.len() / 2));
            *offset = offset.saturating_sub(left_out);
        }
        places
    }
}

/// The header of a WAV file with 16-bit PCM.
fn header(rate: SampleRate, channels: u16, length: u32) -> Vec<u8> {
    let block = channels * 2;
    let mut header = Vec::with_capacity(44);
    header.extend(b"RIFF");
    header.extend((length + 36).to_le_bytes());
    header.extend(b"WAVEfmt ");
    header.extend(16_u32.to_le_bytes());
    header.extend(1_u16.to_le_bytes());
    header.extend(channels.to_le_bytes());
    header.extend(rate.hertz().to_le_bytes());
    header.extend((rate.hertz() * u32::from(block)).to_le_bytes());
    header.extend(block.to_le_bytes());
    header.extend(16_u16.to_le_bytes());
    header.extend(b"data");
    header.extend(length.to_le_bytes());
    header
}

impl Track {
    /// Returns the audio that was not taken: 16-bit little-endian PCM, mono.
    #[must_use]
    pub fn pcm(&self) -> &[u8] {
        &self.pcm
    }

    /// Takes the audio. Audio that comes late for what was taken is dropped.
    pub fn take(&mut self) -> Vec<u8> {
        self.taken += self.pcm.len();
        std::mem::take(&mut self.pcm)
    }

    /// Returns how long the track is, with what was taken.
    #[must_use]
    pub fn duration(&self) -> Duration {
        self.rate.duration_of(self.end())
    }

    /// Returns how much of the track is silence in place of missing audio.
    #[must_use]
    pub fn missing(&self) -> Duration {
        self.rate.duration_of(self.filled)
    }

    fn end(&self) -> usize {
        self.taken + self.pcm.len()
    }

    fn time_of(&self, position: usize) -> Option<SystemTime> {
        self.begins?.checked_add(self.rate.duration_of(position))
    }

    fn add(&mut self, piece: &Piece<'_>, time: Option<SystemTime>, longest_gap: usize) {
        let end = self.end();
        let jitter = self.rate.frame_length() * 2;
        let position = self.position(time).unwrap_or(end as i128);
        let gap = position - end as i128;
        if gap.unsigned_abs() <= jitter as u128 {
            self.append(piece);
        } else if gap.unsigned_abs() > longest_gap as u128 {
            // Another clock, or a pause as long: the track goes on here.
            self.append(piece);
            let shift = self.rate.duration_of(end);
            self.begins = time.and_then(|time| time.checked_sub(shift)).or(self.begins);
        } else if gap > 0 {
            let gap = gap.unsigned_abs() as usize;
            self.filled += gap;
            self.pcm.resize(self.pcm.len() + gap, 0);
            self.append(piece);
        } else {
            self.replace(piece, position);
        }
    }

    /// Where a time is in the track, in bytes. It may be before its beginning.
    fn position(&self, time: Option<SystemTime>) -> Option<i128> {
        let (begins, time) = self.begins.zip(time)?;
        let bytes = |duration| self.rate.bytes_in(duration) as i128;
        Some(match time.duration_since(begins) {
            Ok(after) => bytes(after),
            Err(before) => -bytes(before.duration()),
        })
    }

    fn append(&mut self, piece: &Piece<'_>) {
        self.pcm.extend_from_slice(piece.pcm);
        self.pcm.resize(self.pcm.len() + piece.length - piece.pcm.len(), 0);
    }

    /// Puts late audio, or audio that comes again, into its place.
    fn replace(&mut self, piece: &Piece<'_>, position: i128) {
        let from = position - self.taken as i128;
        for (offset, byte) in piece.pcm.iter().enumerate() {
            let at = from + offset as i128;
            match usize::try_from(at) {
                Ok(at) if at < self.pcm.len() => self.pcm[at] = *byte,
                Ok(_) => self.pcm.push(*byte),
                Err(_) => {}
            }
        }
    }
}

impl fmt::Debug for Timeline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Timeline")
            .field("rate", &self.rate)
            .field("longest_gap", &self.longest_gap)
            .field("tracks", &self.tracks.len())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Track {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Track")
            .field("duration", &self.duration())
            .field("missing", &self.missing())
            .finish_non_exhaustive()
    }
}
