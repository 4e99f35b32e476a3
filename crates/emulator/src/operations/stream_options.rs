//! What a request that makes a call says about the streams of the call.

use acs_call_automation::__emulator::is_loopback;
use acs_call_automation::types::{
    MediaStreamingAudioChannelType as Channels, MediaStreamingOptions, StreamingTransportType,
    TranscriptionOptions,
};
use url::Url;

use crate::calls::streams::Streams;
use crate::refusal::Refusal;

/// Checks the options of a request.
pub(super) fn read(
    media: Option<MediaStreamingOptions>,
    transcription: Option<TranscriptionOptions>,
) -> Result<Streams, Refusal> {
    if let Some(media) = &media {
        let member = "mediaStreamingOptions";
        let starts = media.start_media_streaming == Some(true);
        check_transport(member, &media.transport_type, media.transport_url.as_deref(), starts)?;
        if ![Channels::Mixed, Channels::Unmixed].contains(&media.audio_channel_type) {
            let problem = "expected mixed or unmixed";
            return Err(Refusal::invalid(format!("{member}.audioChannelType"), problem));
        }
    }
    if let Some(one) = &transcription {
        let member = "transcriptionOptions";
        let starts = one.start_transcription == Some(true);
        check_transport(member, &one.transport_type, one.transport_url.as_deref(), starts)?;
        if one.locale.is_empty() {
            let problem = "expected a language, such as en-US";
            return Err(Refusal::invalid(format!("{member}.locale"), problem));
        }
    }
    Ok(Streams::new(media, transcription))
}

fn check_transport(
    member: &str,
    transport: &StreamingTransportType,
    url: Option<&str>,
    starts: bool,
) -> Result<(), Refusal> {
    if *transport != StreamingTransportType::Websocket {
        return Err(Refusal::invalid(format!("{member}.transportType"), "expected websocket"));
    }
    let is_usable = match url {
        None if starts => {
            let problem = "required, because the stream starts with the call";
            return Err(Refusal::invalid(format!("{member}.transportUrl"), problem));
        }
        None => true,
        Some(url) => Url::parse(url).is_ok_and(|url| match url.scheme() {
            "wss" => true,
            "ws" => is_loopback(&url),
            _ => false,
        }),
    };
    if is_usable {
        return Ok(());
    }
    // The URL is not quoted: its query may be a secret.
    let problem = "expected a wss URL, or ws to a loopback address";
    Err(Refusal::invalid(format!("{member}.transportUrl"), problem))
}
