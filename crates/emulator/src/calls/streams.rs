//! What is streamed from a call to its application: its audio, and its transcription.
//!
//! There are no media yet, so a stream is only a state. [`Streams::step`] is the one place where it changes:
//! a socket to the transport URL opens and closes there.

use acs_call_automation::types::{
    MediaStreamingContentType, MediaStreamingOptions, MediaStreamingSubscription,
    MediaStreamingSubscriptionState, TranscriptionOptions, TranscriptionResultType,
    TranscriptionSubscription, TranscriptionSubscriptionState,
};

use crate::event::made;
use crate::ids::new_id;

/// What a request that made a call has said about its streams.
#[derive(Default)]
pub(crate) struct Streams {
    media: Option<Subscription<MediaStreamingOptions>>,
    transcription: Option<Subscription<TranscriptionOptions>>,
}

struct Subscription<T> {
    id: String,
    is_active: bool,
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
        Self {
            media: media.map(Subscription::new),
            transcription: transcription.map(Subscription::new),
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
    /// described the stream has none.
    pub(crate) fn step(&mut self, stream: Stream, step: Step, locale: Option<&str>) {
        let is_active = match stream {
            Stream::MediaStreaming => self.media.as_mut().map(|media| &mut media.is_active),
            Stream::Transcription => self.transcription.as_mut().map(|one| &mut one.is_active),
        };
        match (step, is_active) {
            (Step::Start, Some(is_active)) => *is_active = true,
            (Step::Stop, Some(is_active)) => *is_active = false,
            _ => {}
        }
        if let (Stream::Transcription, Some(one), Some(locale)) =
            (stream, &mut self.transcription, locale)
        {
            locale.clone_into(&mut one.options.locale);
        }
    }

    /// The audio as `getCall` shows it.
    pub(crate) fn media(&self) -> Option<MediaStreamingSubscription> {
        self.media.as_ref().map(|media| {
            made!(MediaStreamingSubscription {
                id: Some(media.id.clone()),
                state: Some(if media.is_active {
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
                state: Some(if one.is_active {
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
        Self { id: new_id().to_string(), is_active: false, options }
    }
}
