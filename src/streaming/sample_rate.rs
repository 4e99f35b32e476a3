//! How fast audio is sampled.

use std::fmt;
use std::time::Duration;

use crate::generated::types::AudioFormat;

/// The sample rate of a stream: one of the two that the service has.
///
/// Audio is 16-bit little-endian PCM, mono, at either rate.
///
/// # Example
///
/// ```
/// use std::time::Duration;
/// use acs_call_automation::streaming::SampleRate;
/// use acs_call_automation::types::AudioFormat;
///
/// let rate = SampleRate::try_from(24_000)?;
/// assert_eq!(AudioFormat::from(rate), AudioFormat::Pcm24KMono);
/// assert_eq!(rate.frame_length(), 960); // 20 ms in bytes
/// assert_eq!(rate.duration_of(48_000), Duration::from_secs(1));
/// # Ok::<(), acs_call_automation::streaming::UnsupportedRate>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SampleRate {
    /// 16,000 samples per second, the default of the service.
    #[default]
    Hz16000,
    /// 24,000 samples per second.
    Hz24000,
}

impl SampleRate {
    /// The duration of a frame.
    pub const FRAME: Duration = Duration::from_millis(20);

    /// The number of samples per second.
    #[must_use]
    pub const fn hertz(self) -> u32 {
        match self {
            Self::Hz16000 => 16_000,
            Self::Hz24000 => 24_000,
        }
    }

    /// The length of 20 ms of audio in bytes: 640 or 960.
    #[must_use]
    pub const fn frame_length(self) -> usize {
        self.bytes_per_second() / 50
    }

    /// Returns how long this many bytes of audio play.
    #[must_use]
    pub fn duration_of(self, bytes: usize) -> Duration {
        let per_second = self.bytes_per_second();
        let rest = (bytes % per_second) as u64 * 1_000_000_000 / per_second as u64;
        Duration::from_secs((bytes / per_second) as u64) + Duration::from_nanos(rest)
    }

    /// Returns how many bytes of audio play for this time, in whole samples.
    #[must_use]
    pub fn bytes_in(self, duration: Duration) -> usize {
        let samples = duration.as_nanos() * u128::from(self.hertz()) / 1_000_000_000;
        usize::try_from(samples * 2).unwrap_or(usize::MAX - 1)
    }

    const fn bytes_per_second(self) -> usize {
        self.hertz() as usize * 2
    }
}

impl TryFrom<u32> for SampleRate {
    type Error = UnsupportedRate;

    /// Takes the `sampleRate` of an [`AudioMetadata`](super::AudioMetadata).
    fn try_from(hertz: u32) -> Result<Self, UnsupportedRate> {
        match hertz {
            16_000 => Ok(Self::Hz16000),
            24_000 => Ok(Self::Hz24000),
            _ => Err(UnsupportedRate(hertz.to_string())),
        }
    }
}

impl TryFrom<&AudioFormat> for SampleRate {
    type Error = UnsupportedRate;

    fn try_from(format: &AudioFormat) -> Result<Self, UnsupportedRate> {
        match format {
            AudioFormat::Pcm16KMono => Ok(Self::Hz16000),
            AudioFormat::Pcm24KMono => Ok(Self::Hz24000),
            other => Err(UnsupportedRate(other.as_str().to_owned())),
        }
    }
}

impl From<SampleRate> for AudioFormat {
    fn from(rate: SampleRate) -> Self {
        match rate {
            SampleRate::Hz16000 => Self::Pcm16KMono,
            SampleRate::Hz24000 => Self::Pcm24KMono,
        }
    }
}

/// Why a sample rate or an audio format was refused: the crate does not know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsupportedRate(String);

impl fmt::Display for UnsupportedRate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "sample rate: expected 16000 or 24000 samples per second, found {}", self.0)
    }
}

impl std::error::Error for UnsupportedRate {}
