//! A recording that has ended, and the documents that describe its files.

use std::time::{Duration, SystemTime};

use acs_call_automation::types::{
    RecordingChannelType as Channels, RecordingContentType as Content,
    RecordingFormatType as Format,
};
use serde_json::{Value, json};

use crate::ids::RESOURCE_ID;
use crate::recorded::activity::Activity;
use crate::recorded::frame::SAMPLE_RATE;
use crate::recorded::media::Media;

/// How long a file is at most.
pub(crate) const LONGEST_CHUNK: Duration = Duration::from_secs(4 * 3600);
/// How many channels a file has at most.
const MOST_CHANNELS: usize = 5;

/// What is recorded, and in which format. What a request does not say is as in the service's quickstart: mixed
/// audio and video, or audio as WAV.
#[derive(Clone, Debug)]
pub(crate) struct Mode {
    content: Content,
    channels: Channels,
    format: Format,
}

impl Mode {
    pub(crate) fn new(
        content: Option<Content>,
        channels: Option<Channels>,
        format: Option<Format>,
    ) -> Self {
        let channels = channels.unwrap_or(Channels::Mixed);
        let is_audio = channels == Channels::Unmixed
            || format.as_ref().is_some_and(|format| *format != Format::Mp4);
        let content =
            content.unwrap_or(if is_audio { Content::Audio } else { Content::AudioVideo });
        let format = format.unwrap_or(match content {
            Content::Audio => Format::Wav,
            _ => Format::Mp4,
        });
        Self { content, channels, format }
    }
}

/// A recording that has ended.
pub(crate) struct Recorded {
    pub(crate) recording_id: String,
    pub(crate) server_call_id: String,
    pub(crate) call_connection_id: String,
    pub(crate) mode: Mode,
    pub(crate) activity: Activity,
    /// The raw ids of those in the call at the end.
    pub(crate) participants: Vec<String>,
    pub(crate) ended: SystemTime,
    pub(crate) chunks: Vec<Chunk>,
}

/// One file of a recording.
pub(crate) struct Chunk {
    pub(crate) document_id: String,
    began: SystemTime,
    duration: Duration,
}

/// Cuts a recording into files. There are none if nothing was recorded.
pub(crate) fn chunks(activity: &Activity, new_document: impl Fn() -> String) -> Vec<Chunk> {
    let (total, mut position) = (activity.duration(), Duration::ZERO);
    let mut chunks = Vec::new();
    while let Some(began) = activity.at(position) {
        let duration = (total - position).min(LONGEST_CHUNK);
        chunks.push(Chunk { document_id: new_document(), began, duration });
        position += duration;
        if position >= total {
            break;
        }
    }
    chunks
}

impl Recorded {
    /// The content of one of its files.
    pub(crate) fn media(&self, chunk: &Chunk) -> Media {
        let channels = u16::try_from(self.channel_count()).unwrap_or(1);
        Media::new(&self.mode.format, channels, chunk.duration)
    }

    fn channel_count(&self) -> usize {
        match (&self.mode.channels, &self.mode.format) {
            (Channels::Unmixed, Format::Wav) => self.participants.len().clamp(1, MOST_CHANNELS),
            _ => 1,
        }
    }

    /// The data of the event that its files are available at addresses that begin with `base`.
    pub(crate) fn event(&self, base: &str) -> Value {
        let last = self.chunks.len().saturating_sub(1);
        let content = if self.mode.content == Content::Audio { "audio" } else { "video" };
        let chunk = |(index, chunk): (usize, &Chunk)| {
            let location = format!("{base}/v1/objects/{}", chunk.document_id);
            let is_last = index == last;
            json!({
                "documentId": chunk.document_id,
                "contentLocation": format!("{location}/content/{content}"),
                "metadataLocation": format!("{location}/content/acsmetadata"),
                "deleteLocation": location,
                "index": index,
                "endReason": if is_last { "SessionEnded" } else { "ChunkMaximumSizeExceeded" },
            })
        };
        let chunks: Vec<_> = self.chunks.iter().enumerate().map(chunk).collect();
        json!({
            "recordingStorageInfo": { "recordingChunks": chunks },
            "recordingStartTime": self.activity.began().map(time),
            "recordingDurationMs": milliseconds(self.activity.duration()),
            "recordingContentType": capital(&self.mode.content.to_string()),
            "recordingChannelType": capital(&self.mode.channels.to_string()),
            "recordingFormatType": capital(&self.mode.format.to_string()),
            "sessionEndReason": "CallEnded",
        })
    }

    /// The metadata of one of its files.
    pub(crate) fn metadata(&self, index: usize, chunk: &Chunk) -> Value {
        let channels = self.channel_count();
        let participants = self.participants.iter().enumerate().map(|(number, participant)| {
            // Who is beyond the last channel is on that.
            json!({ "participantId": participant, "channel": number.min(channels - 1) })
        });
        let pauses = self.activity.pauses().map(|pause| {
            json!({ "startTime": time(pause.began), "duration": milliseconds(pause.duration) })
        });
        json!({
            "resourceId": RESOURCE_ID,
            "callId": self.call_connection_id,
            "chunkDocumentId": chunk.document_id,
            "chunkIndex": index,
            "chunkStartTime": time(chunk.began),
            "chunkDuration": milliseconds(chunk.duration),
            "pauseResumeIntervals": pauses.collect::<Vec<_>>(),
            "recordingInfo": {
                "contentType": self.mode.content,
                "channelType": self.mode.channels,
                "format": self.mode.format,
                "audioConfiguration": {
                    "sampleRate": SAMPLE_RATE,
                    "channels": channels,
                },
            },
            "participants": participants.collect::<Vec<_>>(),
        })
    }
}

fn time(time: SystemTime) -> String {
    humantime::format_rfc3339_micros(time).to_string()
}

fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

/// As the service writes a value in events: with a capital first letter.
fn capital(value: &str) -> String {
    let (first, rest) = value.split_at(value.len().min(1));
    first.to_ascii_uppercase() + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_at_most_four_hours_long() {
        let began = SystemTime::UNIX_EPOCH;
        let hours = |hours: u64| Duration::from_secs(hours * 3600);
        for (length, expected) in [(0, vec![0]), (4, vec![4]), (9, vec![4, 4, 1])] {
            let mut activity = Activity::default();
            activity.start(began);
            activity.stop(began + hours(length));
            let chunks = chunks(&activity, String::new);
            let found: Vec<_> = chunks.iter().map(|chunk| (chunk.began, chunk.duration)).collect();
            let expected = expected.into_iter().enumerate().map(|(index, length)| {
                (began + LONGEST_CHUNK * u32::try_from(index).unwrap(), hours(length))
            });
            assert_eq!(found, expected.collect::<Vec<_>>());
        }
        assert!(chunks(&Activity::default(), String::new).is_empty());
    }

    #[test]
    fn what_a_request_does_not_say_fits_what_it_says() {
        let audio_video = Mode::new(None, None, None);
        assert_eq!((audio_video.content, audio_video.format), (Content::AudioVideo, Format::Mp4));
        let wav = Mode::new(None, None, Some(Format::Wav));
        assert_eq!((wav.content, wav.channels), (Content::Audio, Channels::Mixed));
        let unmixed = Mode::new(None, Some(Channels::Unmixed), None);
        assert_eq!((unmixed.content, unmixed.format), (Content::Audio, Format::Wav));
    }
}
