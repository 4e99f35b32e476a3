//! Messages to the service, in the smallest form that it reads.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::sample_rate::SampleRate;
use crate::generated::types::MediaStreamingOptions;

const BEFORE: &str = r#"{"kind":"AudioData","audioData":{"data":""#;
const AFTER: &str = r#""}}"#;
/// The service's limit for a message.
const MAX_MESSAGE: usize = 64 * 1024;
/// Base64 takes four characters for three bytes; whole samples.
const MAX_PCM: usize = ((MAX_MESSAGE - BEFORE.len() - AFTER.len()) / 4 * 3) / 2 * 2;

/// Writes the messages that an application sends to the service over the WebSocket.
///
/// The service ignores what it cannot read: there is no error and no sound. So everything that it would
/// ignore, or play at the wrong speed, is an error here.
///
/// # Example
///
/// ```
/// use acs_call_automation::streaming::{Frame, Outbound, SampleRate};
///
/// let outbound = Outbound::new(SampleRate::Hz16000);
/// let silence = Frame::silence(SampleRate::Hz16000);
/// let message = outbound.audio(&silence)?;
/// assert!(message.starts_with(r#"{"kind":"AudioData","audioData":{"data":"AAAA"#));
/// assert_eq!(Outbound::STOP_AUDIO, r#"{"kind":"StopAudio","stopAudio":{}}"#);
/// # Ok::<(), acs_call_automation::streaming::OutboundError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Outbound {
    rate: SampleRate,
}

impl Outbound {
    /// Stops playing, and discards the audio that the service has received and not played.
    pub const STOP_AUDIO: &str = r#"{"kind":"StopAudio","stopAudio":{}}"#;

    /// Makes a writer for a stream with this sample rate, which was requested with `enable_bidirectional`.
    #[must_use]
    pub const fn new(rate: SampleRate) -> Self {
        Self { rate }
    }

    /// Makes a writer for the stream that was requested with these options.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::streaming::{Outbound, SampleRate};
    /// use acs_call_automation::types::{
    ///     AudioFormat, MediaStreamingAudioChannelType, MediaStreamingOptions, StreamingTransportType,
    /// };
    ///
    /// let options: MediaStreamingOptions = MediaStreamingOptions::builder()
    ///     .transport_type(StreamingTransportType::Websocket)
    ///     .transport_url("wss://contoso.com/audio")
    ///     .audio_channel_type(MediaStreamingAudioChannelType::Mixed)
    ///     .audio_format(AudioFormat::Pcm24KMono)
    ///     .enable_bidirectional(true)
    ///     .try_into()?;
    /// let outbound = Outbound::of(&options)?;
    /// assert_eq!(outbound.rate(), SampleRate::Hz24000);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The service would ignore what is sent, because `enable_bidirectional` is not set, or the audio format is
    /// unknown to the crate.
    pub fn of(options: &MediaStreamingOptions) -> Result<Self, OutboundError> {
        if options.enable_bidirectional != Some(true) {
            return Err(OutboundError::NotBidirectional);
        }
        let rate = options.audio_format.as_ref().map(SampleRate::try_from).transpose();
        rate.map(|rate| Self::new(rate.unwrap_or_default())).map_err(OutboundError::Format)
    }

    /// Returns the sample rate of the stream.
    #[must_use]
    pub const fn rate(&self) -> SampleRate {
        self.rate
    }

    /// Writes a message that plays audio after what was sent before.
    ///
    /// # Errors
    ///
    /// The frame has another sample rate than the stream, so it would play at the wrong speed.
    pub fn audio(&self, frame: &Frame) -> Result<String, OutboundError> {
        if frame.rate != self.rate {
            return Err(OutboundError::Rate { stream: self.rate, frame: frame.rate });
        }
        Ok(write(&frame.pcm))
    }
}

/// Writes a message with audio that is known to fit.
pub(super) fn write(pcm: &[u8]) -> String {
    let mut message = String::with_capacity(BEFORE.len() + pcm.len().div_ceil(3) * 4 + AFTER.len());
    message.push_str(BEFORE);
    STANDARD.encode_string(pcm, &mut message);
    message.push_str(AFTER);
    message
}

/// A piece of audio that fits into a message: 16-bit little-endian PCM, mono, in whole samples.
///
/// A [`Framer`](super::Framer) makes frames of 20 ms from audio of any length. `Debug` does not show the audio.
#[derive(Clone, PartialEq, Eq)]
pub struct Frame {
    rate: SampleRate,
    pcm: Vec<u8>,
}

impl Frame {
    /// The greatest length of a frame in bytes, about 1.5 s at 16 kHz. With it, a message has at most 64 KiB.
    pub const MAX_LENGTH: usize = MAX_PCM;

    /// Makes a frame of any length up to [`MAX_LENGTH`](Self::MAX_LENGTH).
    ///
    /// # Errors
    ///
    /// There is no audio, half a sample, or more than fits into a message.
    pub fn new(rate: SampleRate, pcm: impl Into<Vec<u8>>) -> Result<Self, OutboundError> {
        let pcm = pcm.into();
        match pcm.len() {
            length if length == 0 || length > MAX_PCM || length % 2 != 0 => {
                Err(OutboundError::Length(length))
            }
            _ => Ok(Self { rate, pcm }),
        }
    }

    /// Makes 20 ms of silence.
    #[must_use]
    pub fn silence(rate: SampleRate) -> Self {
        Self { rate, pcm: vec![0; rate.frame_length()] }
    }

    /// A frame of a length that is known to fit.
    pub(super) fn fitting(rate: SampleRate, pcm: Vec<u8>) -> Self {
        Self { rate, pcm }
    }

    /// Returns the sample rate.
    #[must_use]
    pub fn rate(&self) -> SampleRate {
        self.rate
    }

    /// Returns the audio.
    #[must_use]
    pub fn pcm(&self) -> &[u8] {
        &self.pcm
    }

    /// Returns how long it plays.
    #[must_use]
    pub fn duration(&self) -> std::time::Duration {
        self.rate.duration_of(self.pcm.len())
    }
}

impl fmt::Debug for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Frame")
            .field("rate", &self.rate)
            .field("bytes", &self.pcm.len())
            .finish_non_exhaustive()
    }
}

/// Why the service would ignore audio, or play it wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OutboundError {
    /// The audio has this length in bytes.
    Length(usize),
    /// The audio has another sample rate than the stream.
    Rate {
        /// The sample rate of the stream.
        stream: SampleRate,
        /// The sample rate of the audio.
        frame: SampleRate,
    },
    /// The stream was requested without `enable_bidirectional`.
    NotBidirectional,
    /// The stream was requested with an audio format that the crate does not know.
    Format(super::UnsupportedRate),
}

impl fmt::Display for OutboundError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length(0) => f.write_str("audio: expected at least one sample, found nothing"),
            Self::Length(length) if *length > MAX_PCM => write!(
                f,
                "audio: expected at most {MAX_PCM} bytes, found {length}; split it with a framer"
            ),
            Self::Length(length) => write!(
                f,
                "audio: expected whole samples of 2 bytes, found {length} bytes; collect the rest, \
                 as a framer does"
            ),
            Self::Rate { stream, frame } => write!(
                f,
                "audio: expected {} samples per second, as the stream has, found {}; resample it",
                stream.hertz(),
                frame.hertz()
            ),
            Self::NotBidirectional => f.write_str(
                "media streaming options: the service ignores audio unless enable_bidirectional is \
                 true; set it in the request that creates or answers the call",
            ),
            Self::Format(error) => write!(f, "audio format: {error}"),
        }
    }
}

impl std::error::Error for OutboundError {}
