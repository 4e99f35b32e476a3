//! What is streamed from a call to its application: its audio, and its transcription.
//!
//! [`Streams::step`] is the one place where a stream changes: a socket to the transport URL opens and closes there.

use std::sync::{Arc, Mutex};

use acs_call_automation::Tone;
use acs_call_automation::types::{
    AudioFormat, MediaStreamingAudioChannelType as Channels, MediaStreamingContentType,
    MediaStreamingOptions, MediaStreamingSubscription, MediaStreamingSubscriptionState,
    TranscriptionOptions, TranscriptionResultType, TranscriptionSubscription,
    TranscriptionSubscriptionState,
};

use crate::event::{Reply, made};
use crate::ids::Ids;
use crate::media::audio::Rate;
use crate::media::fault::StreamFault;
use crate::media::link::{Command, Link};
use crate::media::sockets::{AudioContent, Content, Sockets, TranscriptionContent};
use crate::media::voices::Voices;

/// What a request that made a call has said about its streams.
#[derive(Default)]
pub(crate) struct Streams {
    media: Option<Subscription<MediaStreamingOptions>>,
    /// What the participants speak.
    voices: Option<Arc<Voices>>,
    transcription: Option<Subscription<TranscriptionOptions>>,
}

struct Subscription<T> {
    /// It is set when the call begins.
    id: String,
    /// The stream, while it is active.
    link: Option<Link>,
    options: T,
}

/// What runs in a call from its start to its stop.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Stream {
    Transcription,
    MediaStreaming,
}

/// What an operation does with a stream.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Step {
    Start,
    Update,
    Stop,
}

impl Streams {
    pub(crate) fn new(
        media: Option<MediaStreamingOptions>,
        transcription: Option<TranscriptionOptions>,
    ) -> Self {
        let voices = media.as_ref().map(|media| {
            let is_faster = media.audio_format == Some(AudioFormat::Pcm24KMono);
            Arc::new(Voices::new(Rate(if is_faster { 24_000 } else { 16_000 })))
        });
        Self {
            voices,
            media: media.map(Subscription::new),
            transcription: transcription.map(Subscription::new),
        }
    }

    /// Assigns the ids of the subscriptions, when the id of the call is known.
    pub(crate) fn identify(&mut self, ids: &Ids, call_connection_id: &str) {
        let new_id = |of: &str| ids.next(&[of, call_connection_id]).to_string();
        if let Some(media) = &mut self.media {
            media.id = new_id("mediaStreaming");
        }
        if let Some(one) = &mut self.transcription {
            one.id = new_id("transcription");
        }
    }

    /// The streams that start when the call is connected.
    pub(crate) fn first(&self) -> Vec<Stream> {
        let media = self.media.as_ref().and_then(|media| media.options.start_media_streaming);
        let transcription = self.transcription.as_ref();
        let transcription = transcription.and_then(|one| one.options.start_transcription);
        [(Stream::MediaStreaming, media), (Stream::Transcription, transcription)]
            .into_iter()
            .filter_map(|(stream, starts)| (starts == Some(true)).then_some(stream))
            .collect()
    }

    /// Changes a stream; `locale` is the new language of a transcription. A call whose request has not
    /// described the stream has none. `reply` is where the stream's events go.
    pub(crate) fn step(
        &mut self,
        stream: Stream,
        step: Step,
        locale: Option<&str>,
        reply: &Reply,
        sockets: &Sockets,
    ) {
        match (stream, &mut self.media, &mut self.transcription) {
            (Stream::MediaStreaming, Some(media), _) => {
                let Some(voices) = &self.voices else { return };
                let open = |id: &str, options: &MediaStreamingOptions| {
                    voices.clear();
                    let content = audio(options, voices, reply, sockets);
                    sockets.open(reply, options.transport_url.as_deref(), id, content)
                };
                media.step(step, open);
            }
            (Stream::Transcription, _, Some(one)) => {
                if let Some(locale) = locale {
                    locale.clone_into(&mut one.options.locale);
                    if let Some(link) = &one.link {
                        link.send(Command::Locale(locale.into()));
                    }
                }
                let open = |id: &str, options: &TranscriptionOptions| {
                    let content = Content::Transcription(TranscriptionContent {
                        locale: Mutex::new(options.locale.clone()),
                        model: options.speech_model_endpoint_id.clone(),
                        has_intermediate: options.enable_intermediate_results == Some(true),
                    });
                    sockets.open(reply, options.transport_url.as_deref(), id, content)
                };
                one.step(step, open);
            }
            _ => {}
        }
    }

    /// What the participants speak, while it is streamed.
    pub(crate) fn voices(&self) -> Option<&Voices> {
        self.media.as_ref().and_then(|media| media.link.as_ref())?;
        self.voices.as_deref()
    }

    /// The rate of the audio that is streamed, and whether the application streams too.
    pub(crate) fn audio(&self) -> Option<(Rate, bool)> {
        let media = self.media.as_ref().filter(|media| media.link.is_some())?;
        let rate = self.voices.as_ref()?.rate;
        Some((rate, media.options.enable_bidirectional == Some(true)))
    }

    /// Streams the key of a participant.
    pub(crate) fn press(&self, participant: &str, tone: Tone) {
        if let Some(link) = self.media.as_ref().and_then(|media| media.link.as_ref()) {
            link.send(Command::Key { participant: participant.into(), tone });
        }
    }

    /// Streams the words of a participant.
    pub(crate) fn say(&self, participant: &str, words: &str) {
        if let Some(link) = self.transcription.as_ref().and_then(|one| one.link.as_ref()) {
            link.send(Command::Words { participant: participant.into(), words: words.into() });
        }
    }

    /// Has the streams fail. Returns whether any is open.
    pub(crate) fn fail(&self, fault: StreamFault) -> bool {
        let media = self.media.as_ref().and_then(|media| media.link.as_ref());
        let transcription = self.transcription.as_ref().and_then(|one| one.link.as_ref());
        let links = [media, transcription].into_iter().flatten();
        links.filter(|link| link.send(Command::Fail(fault))).count() > 0
    }

    /// The audio as `getCall` shows it.
    pub(crate) fn media(&self) -> Option<MediaStreamingSubscription> {
        self.media.as_ref().map(|media| {
            made!(MediaStreamingSubscription {
                id: Some(media.id.clone()),
                state: Some(if media.link.is_some() {
                    MediaStreamingSubscriptionState::Active
                } else {
                    MediaStreamingSubscriptionState::Inactive
                }),
                subscribed_content_types: Some(vec![MediaStreamingContentType::Audio]),
            })
        })
    }

    /// The transcription as `getCall` shows it.
    pub(crate) fn transcription(&self) -> Option<TranscriptionSubscription> {
        self.transcription.as_ref().map(|one| {
            let mut results = vec![TranscriptionResultType::Final];
            if one.options.enable_intermediate_results == Some(true) {
                results.push(TranscriptionResultType::Intermediate);
            }
            made!(TranscriptionSubscription {
                id: Some(one.id.clone()),
                state: Some(if one.link.is_some() {
                    TranscriptionSubscriptionState::Active
                } else {
                    TranscriptionSubscriptionState::Inactive
                }),
                subscribed_result_types: Some(results),
                locale: Some(one.options.locale.clone()),
            })
        })
    }
}

impl<T> Subscription<T> {
    fn new(options: T) -> Self {
        Self { id: String::new(), link: None, options }
    }

    fn step(&mut self, step: Step, open: impl FnOnce(&str, &T) -> Link) {
        match step {
            Step::Start if self.link.is_none() => self.link = Some(open(&self.id, &self.options)),
            Step::Stop => self.link = None,
            Step::Start | Step::Update => {}
        }
    }
}

fn audio(
    options: &MediaStreamingOptions,
    voices: &Arc<Voices>,
    reply: &Reply,
    sockets: &Sockets,
) -> Content {
    let is_bidirectional = options.enable_bidirectional == Some(true);
    Content::Audio(AudioContent {
        voices: Arc::clone(voices),
        is_mixed: options.audio_channel_type == Channels::Mixed,
        has_keys: options.enable_dtmf_tones == Some(true),
        playback: is_bidirectional
            .then(|| sockets.playback(&reply.call_connection_id, voices.rate)),
    })
}
