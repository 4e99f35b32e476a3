//! Messages from the service: read in one pass, whatever they contain.

mod members;
mod plain;

use std::borrow::Cow;
use std::fmt;
use std::time::{Duration, SystemTime};

use base64::alphabet;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use base64::engine::{DecodePaddingMode, Engine as _};

use self::members::{AudioData, Members, Message};
use crate::event::timestamp;

/// Standard base64, with padding or without.
static BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// A message that the service sends over the WebSocket.
///
/// # Example
///
/// ```
/// use acs_call_automation::streaming::Packet;
///
/// let message = r#"{"kind":"DtmfData","dtmfData":{"data":"3"}}"#;
/// match Packet::parse(message)? {
///     Packet::Audio(audio) => println!("{} bytes of audio", audio.pcm.len()),
///     Packet::Dtmf(dtmf) => assert_eq!(dtmf.key.as_deref(), Some("3")),
///     Packet::Transcription(heard) => println!("heard {} words", heard.words.len()),
///     _ => {}
/// }
/// # Ok::<(), acs_call_automation::streaming::PacketError>(())
/// ```
///
/// # Reading
///
/// Names and kinds are read in any case, and members in any order. Any member may be missing or `null`; a
/// member of another type than expected counts as missing, except for audio. A kind that the crate does not
/// know is kept with its JSON as [`Unknown`](Self::Unknown). Text without escapes is borrowed from the message.
///
/// `Debug` shows no audio, keys, text and participants.
///
/// Sources: [audio streaming] and [real-time transcription].
///
/// [audio streaming]: https://learn.microsoft.com/azure/communication-services/concepts/call-automation/audio-streaming-concept
/// [real-time transcription]: https://learn.microsoft.com/azure/communication-services/concepts/call-automation/real-time-transcription
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Packet<'a> {
    /// The first message of an audio stream, and of its continuation after a reconnect.
    AudioMetadata(AudioMetadata<'a>),
    /// A piece of audio, usually 20 ms.
    Audio(Audio<'a>),
    /// A key that a participant has pressed.
    Dtmf(Dtmf<'a>),
    /// The first message of a transcription, and of its continuation after a reconnect.
    TranscriptionMetadata(TranscriptionMetadata<'a>),
    /// What a participant has said.
    Transcription(Transcription<'a>),
    /// A mark of the application was reached or discarded. Only preview versions of the service send it.
    Mark(Mark<'a>),
    /// A message of another kind, or without one.
    Unknown(Unknown<'a>),
}

/// What an audio stream contains.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct AudioMetadata<'a> {
    /// The id of the subscription.
    pub subscription_id: Option<Cow<'a, str>>,
    /// `PCM`.
    pub encoding: Option<Cow<'a, str>>,
    /// Samples per second: 16000 or 24000.
    pub sample_rate: Option<u32>,
    /// 1.
    pub channels: Option<u32>,
    /// The length of the audio of a message in bytes. The service's examples have 640 for any sample rate, so
    /// do not rely on it.
    pub length: Option<u32>,
}

/// A piece of audio: 16-bit little-endian PCM, mono.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Audio<'a> {
    /// The audio; empty if the message has none, as silent ones may.
    pub pcm: Vec<u8>,
    /// When it was spoken, as the service writes it; see [`time`](Self::time).
    pub timestamp: Option<Cow<'a, str>>,
    /// The raw id of the participant who speaks. Mixed audio has none.
    pub participant_raw_id: Option<Cow<'a, str>>,
    /// Whether nobody speaks. A silent message is still time that has passed.
    pub is_silent: bool,
}

impl<'a> Audio<'a> {
    fn decode(encoded: AudioData<'a>) -> Result<Self, PacketError> {
        let pcm = BASE64.decode(&*encoded.data.unwrap_or_default());
        Ok(Self {
            pcm: pcm.map_err(|_| PacketError("audioData.data: expected base64".to_owned()))?,
            timestamp: encoded.timestamp,
            participant_raw_id: encoded.participant_raw_id,
            is_silent: encoded.is_silent,
        })
    }

    /// Returns when it was spoken; `None` if the message has no time, or none that can be read.
    #[must_use]
    pub fn time(&self) -> Option<SystemTime> {
        self.timestamp.as_deref().and_then(timestamp::parse)
    }

    /// Returns the samples. Half a sample at the end is left out.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::streaming::Packet;
    ///
    /// let message = r#"{"kind":"AudioData","audioData":{"data":"AAAAgP9/"}}"#;
    /// let Packet::Audio(audio) = Packet::parse(message)? else { unreachable!() };
    /// assert_eq!(audio.samples().collect::<Vec<_>>(), [0, i16::MIN, i16::MAX]);
    /// # Ok::<(), acs_call_automation::streaming::PacketError>(())
    /// ```
    pub fn samples(&self) -> impl Iterator<Item = i16> {
        self.pcm.as_chunks().0.iter().map(|sample| i16::from_le_bytes(*sample))
    }
}

/// A key that a participant has pressed.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Dtmf<'a> {
    /// The key as a character, such as `3` or `*`.
    pub key: Option<Cow<'a, str>>,
    /// When it was pressed, as the service writes it; see [`time`](Self::time).
    pub timestamp: Option<Cow<'a, str>>,
    /// The raw id of the participant who pressed it.
    pub participant_raw_id: Option<Cow<'a, str>>,
}

impl Dtmf<'_> {
    /// Returns when it was pressed; `None` if the message has no time, or none that can be read.
    #[must_use]
    pub fn time(&self) -> Option<SystemTime> {
        self.timestamp.as_deref().and_then(timestamp::parse)
    }
}

/// What a transcription is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct TranscriptionMetadata<'a> {
    /// The id of the subscription.
    pub subscription_id: Option<Cow<'a, str>>,
    /// The language that is recognized, such as `en-US`; the case varies.
    pub locale: Option<Cow<'a, str>>,
    /// The id of the call connection.
    pub call_connection_id: Option<Cow<'a, str>>,
    /// The correlation id of the call, for support.
    pub correlation_id: Option<Cow<'a, str>>,
    /// The endpoint id of a custom speech model.
    pub speech_model_endpoint_id: Option<Cow<'a, str>>,
}

/// What a participant has said.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Transcription<'a> {
    /// The text.
    pub text: Option<Cow<'a, str>>,
    /// How the text is written, such as `display`.
    pub format: Option<Cow<'a, str>>,
    /// How certain the text is, from 0 to 1.
    pub confidence: Option<f64>,
    /// When it began, since the transcription began.
    pub offset: Option<Duration>,
    /// How long it took.
    pub duration: Option<Duration>,
    /// The single words. Intermediate results often have none.
    pub words: Vec<Word<'a>>,
    /// The raw id of the participant who has spoken.
    pub participant_raw_id: Option<Cow<'a, str>>,
    /// `Intermediate` if the text may still change, or `Final`; see [`is_final`](Self::is_final).
    pub result_status: Option<Cow<'a, str>>,
}

impl Transcription<'_> {
    /// Returns whether the text does not change any more.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.result_status.as_deref().is_some_and(|status| status.eq_ignore_ascii_case("final"))
    }
}

/// A word of a transcription.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Word<'a> {
    /// The word.
    pub text: Option<Cow<'a, str>>,
    /// When it began, since the transcription began.
    pub offset: Option<Duration>,
    /// How long it took.
    pub duration: Option<Duration>,
}

/// A mark in the audio that the application has sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mark<'a> {
    /// The id of the mark.
    pub id: Option<Cow<'a, str>>,
    /// `Completed` or `Cancelled`.
    pub status: Option<Cow<'a, str>>,
}

/// A message of a kind that the crate does not know.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unknown<'a> {
    /// The kind; `None` if the message has none.
    pub kind: Option<Cow<'a, str>>,
    /// The whole message.
    pub json: &'a str,
}

impl<'a> Packet<'a> {
    /// Reads a text message.
    ///
    /// # Errors
    ///
    /// The message is not a JSON object, or its audio is not a base64 string. Skip the message: the stream goes on.
    pub fn parse(message: &'a str) -> Result<Self, PacketError> {
        if let Some(Ok(audio)) = plain::read(message).map(Audio::decode) {
            return Ok(Self::Audio(audio));
        }
        let message = message.trim_start_matches('\u{feff}');
        let read = Message::read(message).map_err(PacketError)?;
        let Some(kind) = read.kind.as_deref() else {
            return Ok(Self::Unknown(Unknown { kind: None, json: message }));
        };
        let is = |known: &str| kind.eq_ignore_ascii_case(known);
        Ok(if is("AudioData") {
            Self::Audio(Audio::decode(read.audio.unwrap_or_default())?)
        } else if is("AudioMetadata") {
            let members = Members::read(read.member("audioMetadata"));
            Self::AudioMetadata(AudioMetadata {
                subscription_id: members.text("subscriptionId"),
                encoding: members.text("encoding"),
                sample_rate: members.number("sampleRate"),
                channels: members.number("channels"),
                length: members.number("length"),
            })
        } else if is("DtmfData") {
            let members = Members::read(read.member("dtmfData"));
            Self::Dtmf(Dtmf {
                key: members.text("data"),
                timestamp: members.text("timestamp"),
                participant_raw_id: members.text("participantRawId"),
            })
        } else if is("TranscriptionMetadata") {
            let members = Members::read(read.member("transcriptionMetadata"));
            let model = members.text("speechModelEndpointId");
            Self::TranscriptionMetadata(TranscriptionMetadata {
                subscription_id: members.text("subscriptionId"),
                locale: members.text("locale"),
                call_connection_id: members.text("callConnectionId"),
                correlation_id: members.text("correlationId"),
                speech_model_endpoint_id: model
                    .or_else(|| members.text("speechRecognitionModelEndpointId")),
            })
        } else if is("TranscriptionData") {
            let members = Members::read(read.member("transcriptionData"));
            let words = members.objects("words").into_iter();
            Self::Transcription(Transcription {
                text: members.text("text"),
                format: members.text("format"),
                confidence: members.number("confidence"),
                offset: members.number("offset").map(ticks),
                duration: members.number("duration").map(ticks),
                words: words
                    .map(|word| Word {
                        text: word.text("text"),
                        offset: word.number("offset").map(ticks),
                        duration: word.number("duration").map(ticks),
                    })
                    .collect(),
                participant_raw_id: members.text("participantRawId"),
                result_status: members.text("resultStatus"),
            })
        } else if is("MarkData") {
            let members = Members::read(read.member("markData"));
            Self::Mark(Mark { id: members.text("id"), status: members.text("status") })
        } else {
            Self::Unknown(Unknown { kind: read.kind, json: message })
        })
    }
}

/// The service counts time in ticks of 100 ns.
fn ticks(ticks: u64) -> Duration {
    const PER_SECOND: u64 = 10_000_000;
    // At most 999,999,900.
    let nanoseconds = (ticks % PER_SECOND) as u32 * 100;
    Duration::new(ticks / PER_SECOND, nanoseconds)
}

/// Why a message could not be read. It quotes nothing of the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PacketError(String);

impl fmt::Display for PacketError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unreadable message of a media stream: {}", self.0)
    }
}

impl std::error::Error for PacketError {}

impl fmt::Debug for Audio<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Audio")
            .field("bytes", &self.pcm.len())
            .field("timestamp", &self.timestamp)
            .field("is_silent", &self.is_silent)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Dtmf<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dtmf").field("timestamp", &self.timestamp).finish_non_exhaustive()
    }
}

impl fmt::Debug for Transcription<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transcription")
            .field("format", &self.format)
            .field("confidence", &self.confidence)
            .field("offset", &self.offset)
            .field("duration", &self.duration)
            .field("words", &self.words.len())
            .field("result_status", &self.result_status)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Word<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Word")
            .field("offset", &self.offset)
            .field("duration", &self.duration)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Unknown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unknown").field("kind", &self.kind).finish_non_exhaustive()
    }
}
