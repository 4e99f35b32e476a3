// Generated from spec/ by tools/codegen, with progenitor. Do not edit: change spec/, and run `cargo regenerate`.
use crate::generated::types;
use crate::send::operation::OperationInfo;
/// Every operation of the client.
pub const OPERATIONS: &[OperationInfo] = &[
    builder::CancelAllMediaOperations::INFO,
    builder::Hold::INFO,
    builder::Play::INFO,
    builder::Recognize::INFO,
    builder::SendDtmfTones::INFO,
    builder::StartContinuousDtmfRecognition::INFO,
    builder::StartMediaStreaming::INFO,
    builder::StartTranscription::INFO,
    builder::StopContinuousDtmfRecognition::INFO,
    builder::StopMediaStreaming::INFO,
    builder::StopTranscription::INFO,
    builder::Unhold::INFO,
    builder::UpdateTranscription::INFO,
];
/// Every api-version that the fragments describe.
pub const API_VERSIONS: &[&str] = &["2025-05-15", "2025-06-15", "2026-03-12"];
/// The one that the client speaks by default.
pub(crate) const API_VERSION: &str = "2025-05-15";
/**Client for Azure Communication Services Call Automation.

Makes phone calls and takes part in them: plays prompts, recognizes key presses and speech, sends DTMF tones, holds participants, and streams and transcribes calls.

The answer to most operations only accepts the request. An event, which the service posts to the callback URI of the call, reports the outcome later.

It speaks api-version 2025-05-15 by default.*/
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) inner: crate::send::pipeline::Inner,
}
impl Client {
    /**Cancel all media operations of a call.

Stops the prompts and recognitions that are running or queued in the call. The request has no body.

Success (202) means that the service accepted the cancellation. Each operation that it ends is reported by [`PlayCanceled`](crate::types::PlayCanceled) or [`RecognizeCanceled`](crate::types::RecognizeCanceled); no other event follows. DTMF tones that are being sent are not cancelled.

It sends `POST /calling/callConnections/{callConnectionId}:cancelAllMediaOperations`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-media/cancel-all-media-operations).*/
    pub fn cancel_all_media_operations(&self) -> builder::CancelAllMediaOperations<'_> {
        builder::CancelAllMediaOperations::new(self)
    }
    /**Put a participant on hold.

Puts one participant on hold and, if the request has a prompt, plays it to that participant. [`unhold`](crate::CallAutomationClient::unhold) ends the hold.

There is no event for success: the answer (200) is the only confirmation. [`HoldFailed`](crate::types::HoldFailed) reports a failure.

It sends `POST /calling/callConnections/{callConnectionId}:hold`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-media/hold).*/
    pub fn hold(&self) -> builder::Hold<'_> {
        builder::Hold::new(self)
    }
    /**Play audio to participants.

Plays one or more sources (audio file, text or SSML) to the participants in `playTo`, or to everyone in the call.

Success (202) means that the service accepted the request, not that it has played anything. [`PlayStarted`](crate::types::PlayStarted) reports that the audio has begun; then [`PlayCompleted`](crate::types::PlayCompleted), [`PlayFailed`](crate::types::PlayFailed) or [`PlayCanceled`](crate::types::PlayCanceled) reports how it ended. Events are delivered at least once, in any order.

While tones are being sent to a participant, the service refuses to play to that participant, but not to everyone. While a play to a participant runs, it refuses to send tones. It refuses incompatible media operations with 412 and subcode 8583.

It sends `POST /calling/callConnections/{callConnectionId}:play`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-media/play).

# Example

```no_run
# async fn example(client: acs_call_automation::CallAutomationClient) -> Result<(), Box<dyn std::error::Error>> {
use acs_call_automation::types::{PlayRequest, PlaySource};

let request = PlayRequest::builder()
    .play_sources(vec![PlaySource::from_file("https://contoso.com/welcome.wav")])
    .operation_context("welcome");
let accepted = client.play().call_connection_id("421f3500").body(request).send().await?;
println!("accepted with status {}", accepted.status());
# Ok(())
# }
```*/
    pub fn play(&self) -> builder::Play<'_> {
        builder::Play::new(self)
    }
    /**Recognize key presses or speech of a participant.

Plays a prompt, if the request has one, and collects the answer of one participant: key presses, speech, either of them, or one of several choices.

Success (202) means that the service accepted the request. [`RecognizeCompleted`](crate::types::RecognizeCompleted) has the input; [`RecognizeFailed`](crate::types::RecognizeFailed) reports that there was none or that the prompt failed; [`RecognizeCanceled`](crate::types::RecognizeCanceled) follows a cancellation.

While tones are being sent to a participant, the service refuses a group recognize, but no other. While a group recognize runs, it refuses to send tones. It refuses incompatible media operations with 412 and subcode 8583.

It sends `POST /calling/callConnections/{callConnectionId}:recognize`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-media/recognize).*/
    pub fn recognize(&self) -> builder::Recognize<'_> {
        builder::Recognize::new(self)
    }
    /**Send DTMF tones to a participant.

Sends up to 18 DTMF tones to one phone (PSTN) participant. Pauses, and the duration of tones, cannot be set.

Success (202) means that the service accepted the request, not that it has sent the tones. [`SendDtmfTonesCompleted`](crate::types::SendDtmfTonesCompleted) or [`SendDtmfTonesFailed`](crate::types::SendDtmfTonesFailed) follows. [`cancel_all_media_operations`](crate::CallAutomationClient::cancel_all_media_operations) does not stop the tones.

While tones are being sent to a participant, the service refuses another send, a play to that participant, a group recognize and the start of continuous DTMF recognition. While a play to a participant or a group recognize runs, it refuses the send. To send more tones, wait for the event before the next request.

This is the only repeatable media operation. With `Repeatability-Request-ID` and `Repeatability-First-Sent`, the service tracks the request for 5 minutes and executes it once, however often it arrives. It answers a retry depending on the first request:

- Still running: 409.
- Answered with 2xx or 4xx: the same answer.
- Answered with 5xx: the request is executed anew.
- Different content under the same id, or a malformed id or date: 400.
- First sent more than 5 minutes ago: 412.

A 412 with subcode 8583 has another reason: an incompatible media operation is running.

It sends `POST /calling/callConnections/{callConnectionId}:sendDtmfTones`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-media/send-dtmf-tones).

# Example

```no_run
# async fn example(client: acs_call_automation::CallAutomationClient) -> Result<(), Box<dyn std::error::Error>> {
use acs_call_automation::types::SendDtmfTonesRequest;

let request = SendDtmfTonesRequest::builder()
    .tones("1234#")
    .target_participant("+14255550123");
let accepted =
    client.send_dtmf_tones().call_connection_id("421f3500").body(request).send().await?;
println!("accepted after {} attempts", accepted.attempts());
# Ok(())
# }
```*/
    pub fn send_dtmf_tones(&self) -> builder::SendDtmfTones<'_> {
        builder::SendDtmfTones::new(self)
    }
    /**Start reporting every key press of a participant.

Starts continuous DTMF recognition: an event reports each key that the participant presses, without a prompt and alongside other media operations.

Success (200) means that recognition has started. [`ContinuousDtmfRecognitionToneReceived`](crate::types::ContinuousDtmfRecognitionToneReceived) follows for each key press, numbered by `sequenceId`; [`ContinuousDtmfRecognitionToneFailed`](crate::types::ContinuousDtmfRecognitionToneFailed) reports a failure. A key that is pressed during a recognize operation can cause both this event and [`RecognizeCompleted`](crate::types::RecognizeCompleted).

The service refuses the request while tones are being sent to the participant. [`stop_continuous_dtmf_recognition`](crate::CallAutomationClient::stop_continuous_dtmf_recognition) ends the recognition.

It sends `POST /calling/callConnections/{callConnectionId}:startContinuousDtmfRecognition`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-media/start-continuous-dtmf-recognition).*/
    pub fn start_continuous_dtmf_recognition(
        &self,
    ) -> builder::StartContinuousDtmfRecognition<'_> {
        builder::StartContinuousDtmfRecognition::new(self)
    }
    /**Start streaming the media of a call.

Streams the media of the call to the WebSocket server that was configured when the call was created or answered.

Success (202) means that the service accepted the request. [`MediaStreamingStarted`](crate::types::MediaStreamingStarted) or [`MediaStreamingFailed`](crate::types::MediaStreamingFailed) follows. A failure has subcode 8603, or 8581 if the address of the WebSocket server is at fault.

It sends `POST /calling/callConnections/{callConnectionId}:startMediaStreaming`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-media/start-media-streaming).*/
    pub fn start_media_streaming(&self) -> builder::StartMediaStreaming<'_> {
        builder::StartMediaStreaming::new(self)
    }
    /**Start transcribing a call.

Transcribes what is spoken in the call and sends the text to the WebSocket server that was configured when the call was created or answered.

Success (202) means that the service accepted the request. [`TranscriptionStarted`](crate::types::TranscriptionStarted) or [`TranscriptionFailed`](crate::types::TranscriptionFailed) follows. A failure has subcode 8578, 8580 or 8605, or 8581 if the address of the WebSocket server is at fault.

It sends `POST /calling/callConnections/{callConnectionId}:startTranscription`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-media/start-transcription).*/
    pub fn start_transcription(&self) -> builder::StartTranscription<'_> {
        builder::StartTranscription::new(self)
    }
    /**Stop reporting every key press of a participant.

Ends the continuous DTMF recognition that [`start_continuous_dtmf_recognition`](crate::CallAutomationClient::start_continuous_dtmf_recognition) started for the participant.

Success (200) means that the service accepted the request; [`ContinuousDtmfRecognitionStopped`](crate::types::ContinuousDtmfRecognitionStopped) follows. Events are unordered, so key presses from before the stop may still arrive after it.

It sends `POST /calling/callConnections/{callConnectionId}:stopContinuousDtmfRecognition`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-media/stop-continuous-dtmf-recognition).*/
    pub fn stop_continuous_dtmf_recognition(
        &self,
    ) -> builder::StopContinuousDtmfRecognition<'_> {
        builder::StopContinuousDtmfRecognition::new(self)
    }
    /**Stop streaming the media of a call.

Ends the stream that [`start_media_streaming`](crate::CallAutomationClient::start_media_streaming) started, or that has been running since the call began.

Success (202) means that the service accepted the request. [`MediaStreamingStopped`](crate::types::MediaStreamingStopped) or [`MediaStreamingFailed`](crate::types::MediaStreamingFailed) follows.

It sends `POST /calling/callConnections/{callConnectionId}:stopMediaStreaming`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-media/stop-media-streaming).*/
    pub fn stop_media_streaming(&self) -> builder::StopMediaStreaming<'_> {
        builder::StopMediaStreaming::new(self)
    }
    /**Stop transcribing a call.

Ends the transcription that [`start_transcription`](crate::CallAutomationClient::start_transcription) started, or that has been running since the call began.

Success (202) means that the service accepted the request. [`TranscriptionStopped`](crate::types::TranscriptionStopped) or [`TranscriptionFailed`](crate::types::TranscriptionFailed) follows.

It sends `POST /calling/callConnections/{callConnectionId}:stopTranscription`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-media/stop-transcription).*/
    pub fn stop_transcription(&self) -> builder::StopTranscription<'_> {
        builder::StopTranscription::new(self)
    }
    /**Take a participant off hold.

Ends the hold that [`hold`](crate::CallAutomationClient::hold) began.

There is no event: the answer (200) is the only confirmation.

It sends `POST /calling/callConnections/{callConnectionId}:unhold`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-media/unhold).*/
    pub fn unhold(&self) -> builder::Unhold<'_> {
        builder::Unhold::new(self)
    }
    /**Change a running transcription.

Changes the language or the speech model of a running transcription.

Success (202) means that the service accepted the request. [`TranscriptionUpdated`](crate::types::TranscriptionUpdated) or [`TranscriptionFailed`](crate::types::TranscriptionFailed) follows.

It sends `POST /calling/callConnections/{callConnectionId}:updateTranscription`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-media/update-transcription).*/
    pub fn update_transcription(&self) -> builder::UpdateTranscription<'_> {
        builder::UpdateTranscription::new(self)
    }
}
/// One call: the operations of the client that are about it, with its id filled in.
///
/// [`CallAutomationClient::call`](crate::CallAutomationClient::call) makes it. Cloning is cheap.
#[derive(Clone)]
pub struct Call {
    pub(crate) client: Client,
    pub(crate) id: ::std::sync::Arc<str>,
}
impl Call {
    ///Cancel all media operations of a call: see [`cancel_all_media_operations`](crate::CallAutomationClient::cancel_all_media_operations).
    pub fn cancel_all_media_operations(&self) -> builder::CancelAllMediaOperations<'_> {
        self.client.cancel_all_media_operations().call_connection_id(&*self.id)
    }
    ///Put a participant on hold: see [`hold`](crate::CallAutomationClient::hold).
    pub fn hold(&self) -> builder::Hold<'_> {
        self.client.hold().call_connection_id(&*self.id)
    }
    ///Play audio to participants: see [`play`](crate::CallAutomationClient::play).
    pub fn play(&self) -> builder::Play<'_> {
        self.client.play().call_connection_id(&*self.id)
    }
    ///Recognize key presses or speech of a participant: see [`recognize`](crate::CallAutomationClient::recognize).
    pub fn recognize(&self) -> builder::Recognize<'_> {
        self.client.recognize().call_connection_id(&*self.id)
    }
    ///Send DTMF tones to a participant: see [`send_dtmf_tones`](crate::CallAutomationClient::send_dtmf_tones).
    pub fn send_dtmf_tones(&self) -> builder::SendDtmfTones<'_> {
        self.client.send_dtmf_tones().call_connection_id(&*self.id)
    }
    ///Start reporting every key press of a participant: see [`start_continuous_dtmf_recognition`](crate::CallAutomationClient::start_continuous_dtmf_recognition).
    pub fn start_continuous_dtmf_recognition(
        &self,
    ) -> builder::StartContinuousDtmfRecognition<'_> {
        self.client.start_continuous_dtmf_recognition().call_connection_id(&*self.id)
    }
    ///Start streaming the media of a call: see [`start_media_streaming`](crate::CallAutomationClient::start_media_streaming).
    pub fn start_media_streaming(&self) -> builder::StartMediaStreaming<'_> {
        self.client.start_media_streaming().call_connection_id(&*self.id)
    }
    ///Start transcribing a call: see [`start_transcription`](crate::CallAutomationClient::start_transcription).
    pub fn start_transcription(&self) -> builder::StartTranscription<'_> {
        self.client.start_transcription().call_connection_id(&*self.id)
    }
    ///Stop reporting every key press of a participant: see [`stop_continuous_dtmf_recognition`](crate::CallAutomationClient::stop_continuous_dtmf_recognition).
    pub fn stop_continuous_dtmf_recognition(
        &self,
    ) -> builder::StopContinuousDtmfRecognition<'_> {
        self.client.stop_continuous_dtmf_recognition().call_connection_id(&*self.id)
    }
    ///Stop streaming the media of a call: see [`stop_media_streaming`](crate::CallAutomationClient::stop_media_streaming).
    pub fn stop_media_streaming(&self) -> builder::StopMediaStreaming<'_> {
        self.client.stop_media_streaming().call_connection_id(&*self.id)
    }
    ///Stop transcribing a call: see [`stop_transcription`](crate::CallAutomationClient::stop_transcription).
    pub fn stop_transcription(&self) -> builder::StopTranscription<'_> {
        self.client.stop_transcription().call_connection_id(&*self.id)
    }
    ///Take a participant off hold: see [`unhold`](crate::CallAutomationClient::unhold).
    pub fn unhold(&self) -> builder::Unhold<'_> {
        self.client.unhold().call_connection_id(&*self.id)
    }
    ///Change a running transcription: see [`update_transcription`](crate::CallAutomationClient::update_transcription).
    pub fn update_transcription(&self) -> builder::UpdateTranscription<'_> {
        self.client.update_transcription().call_connection_id(&*self.id)
    }
}
/// The operations, as they are put together before they are sent.
pub mod builder {
    use super::types;
    use crate::send::{
        error::Error, operation::OperationInfo, request::Request, response::Response,
    };
    /**Builder for [`Client::cancel_all_media_operations`]

[`Client::cancel_all_media_operations`]: super::Client::cancel_all_media_operations*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct CancelAllMediaOperations<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
    }
    impl<'a> CancelAllMediaOperations<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "CancelAllMediaOperations",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:cancelAllMediaOperations",
            success: 202u16,
            is_repeatable: false,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
            }
        }
        ///Id of the call connection. The answer to the request that created or answered the call has it, and so does every event of the call.
        pub fn call_connection_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.call_connection_id = value
                .try_into()
                .map_err(|_| {
                    "call_connection_id: expected what converts to its type, found another value"
                        .to_string()
                });
            self
        }
        /// Sends the request, and again where that is safe.
        ///
        /// # Errors
        ///
        /// Invalid input, no connection, no answer, or an answer that is not a success.
        /// [`Error::delivery`] says whether the request may have been executed.
        pub fn send(self) -> impl Future<Output = Result<Response<()>, Error>> {
            let call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        fn request(self) -> Result<Request, String> {
            let request = self
                .client
                .inner
                .request(
                    &Self::INFO,
                    &[("call_connection_id", self.call_connection_id?)],
                )?;
            Ok(request)
        }
    }
    /**Builder for [`Client::hold`]

[`Client::hold`]: super::Client::hold*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct Hold<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::HoldRequest, String>,
    }
    impl<'a> Hold<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "Hold",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:hold",
            success: 200u16,
            is_repeatable: false,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection. The answer to the request that created or answered the call has it, and so does every event of the call.
        pub fn call_connection_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.call_connection_id = value
                .try_into()
                .map_err(|_| {
                    "call_connection_id: expected what converts to its type, found another value"
                        .to_string()
                });
            self
        }
        ///The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::builder::HoldRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::HoldRequest,
            ) -> types::builder::HoldRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends the request, and again where that is safe.
        ///
        /// # Errors
        ///
        /// Invalid input, no connection, no answer, or an answer that is not a success.
        /// [`Error::delivery`] says whether the request may have been executed.
        pub fn send(self) -> impl Future<Output = Result<Response<()>, Error>> {
            let call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        fn request(self) -> Result<Request, String> {
            let request = self
                .client
                .inner
                .request(
                    &Self::INFO,
                    &[("call_connection_id", self.call_connection_id?)],
                )?;
            let body = types::HoldRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::play`]

[`Client::play`]: super::Client::play*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct Play<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::PlayRequest, String>,
    }
    impl<'a> Play<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "Play",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:play",
            success: 202u16,
            is_repeatable: false,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection. The answer to the request that created or answered the call has it, and so does every event of the call.
        pub fn call_connection_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.call_connection_id = value
                .try_into()
                .map_err(|_| {
                    "call_connection_id: expected what converts to its type, found another value"
                        .to_string()
                });
            self
        }
        ///The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::builder::PlayRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::PlayRequest,
            ) -> types::builder::PlayRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends the request, and again where that is safe.
        ///
        /// # Errors
        ///
        /// Invalid input, no connection, no answer, or an answer that is not a success.
        /// [`Error::delivery`] says whether the request may have been executed.
        pub fn send(self) -> impl Future<Output = Result<Response<()>, Error>> {
            let call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        fn request(self) -> Result<Request, String> {
            let request = self
                .client
                .inner
                .request(
                    &Self::INFO,
                    &[("call_connection_id", self.call_connection_id?)],
                )?;
            let body = types::PlayRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::recognize`]

[`Client::recognize`]: super::Client::recognize*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct Recognize<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::RecognizeRequest, String>,
    }
    impl<'a> Recognize<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "Recognize",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:recognize",
            success: 202u16,
            is_repeatable: false,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection. The answer to the request that created or answered the call has it, and so does every event of the call.
        pub fn call_connection_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.call_connection_id = value
                .try_into()
                .map_err(|_| {
                    "call_connection_id: expected what converts to its type, found another value"
                        .to_string()
                });
            self
        }
        ///The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::builder::RecognizeRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::RecognizeRequest,
            ) -> types::builder::RecognizeRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends the request, and again where that is safe.
        ///
        /// # Errors
        ///
        /// Invalid input, no connection, no answer, or an answer that is not a success.
        /// [`Error::delivery`] says whether the request may have been executed.
        pub fn send(self) -> impl Future<Output = Result<Response<()>, Error>> {
            let call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        fn request(self) -> Result<Request, String> {
            let request = self
                .client
                .inner
                .request(
                    &Self::INFO,
                    &[("call_connection_id", self.call_connection_id?)],
                )?;
            let body = types::RecognizeRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::send_dtmf_tones`]

[`Client::send_dtmf_tones`]: super::Client::send_dtmf_tones*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct SendDtmfTones<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        repeatability: Result<Option<crate::send::repeatability::Repeatability>, String>,
        body: Result<types::builder::SendDtmfTonesRequest, String>,
    }
    impl<'a> SendDtmfTones<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "SendDtmfTones",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:sendDtmfTones",
            success: 202u16,
            is_repeatable: true,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                repeatability: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection. The answer to the request that created or answered the call has it, and so does every event of the call.
        pub fn call_connection_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.call_connection_id = value
                .try_into()
                .map_err(|_| {
                    "call_connection_id: expected what converts to its type, found another value"
                        .to_string()
                });
            self
        }
        ///The pair that makes a retry safe. Without it, the client makes a new one.
        pub fn repeatability<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::send::repeatability::Repeatability>,
        {
            self.repeatability = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "repeatability: expected what converts to its type, found another value"
                        .to_string()
                });
            self
        }
        ///The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::builder::SendDtmfTonesRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::SendDtmfTonesRequest,
            ) -> types::builder::SendDtmfTonesRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends the request, and again where that is safe.
        ///
        /// # Errors
        ///
        /// Invalid input, no connection, no answer, or an answer that is not a success.
        /// [`Error::delivery`] says whether the request may have been executed.
        pub fn send(
            mut self,
        ) -> impl Future<Output = Result<Response<types::SendDtmfTonesResult>, Error>> {
            let mut call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            if let Ok(pair) = &mut self.repeatability {
                call.repeat(pair.take());
            }
            call.send(self.request(), |body| ::serde_json::from_slice(body))
        }
        fn request(self) -> Result<Request, String> {
            let request = self
                .client
                .inner
                .request(
                    &Self::INFO,
                    &[("call_connection_id", self.call_connection_id?)],
                )?;
            self.repeatability?;
            let body = types::SendDtmfTonesRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::start_continuous_dtmf_recognition`]

[`Client::start_continuous_dtmf_recognition`]: super::Client::start_continuous_dtmf_recognition*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct StartContinuousDtmfRecognition<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::ContinuousDtmfRecognitionRequest, String>,
    }
    impl<'a> StartContinuousDtmfRecognition<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "StartContinuousDtmfRecognition",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:startContinuousDtmfRecognition",
            success: 200u16,
            is_repeatable: false,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection. The answer to the request that created or answered the call has it, and so does every event of the call.
        pub fn call_connection_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.call_connection_id = value
                .try_into()
                .map_err(|_| {
                    "call_connection_id: expected what converts to its type, found another value"
                        .to_string()
                });
            self
        }
        ///The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::builder::ContinuousDtmfRecognitionRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::ContinuousDtmfRecognitionRequest,
            ) -> types::builder::ContinuousDtmfRecognitionRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends the request, and again where that is safe.
        ///
        /// # Errors
        ///
        /// Invalid input, no connection, no answer, or an answer that is not a success.
        /// [`Error::delivery`] says whether the request may have been executed.
        pub fn send(self) -> impl Future<Output = Result<Response<()>, Error>> {
            let call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        fn request(self) -> Result<Request, String> {
            let request = self
                .client
                .inner
                .request(
                    &Self::INFO,
                    &[("call_connection_id", self.call_connection_id?)],
                )?;
            let body = types::ContinuousDtmfRecognitionRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::start_media_streaming`]

[`Client::start_media_streaming`]: super::Client::start_media_streaming*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct StartMediaStreaming<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::StartMediaStreamingRequest, String>,
    }
    impl<'a> StartMediaStreaming<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "StartMediaStreaming",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:startMediaStreaming",
            success: 202u16,
            is_repeatable: false,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection. The answer to the request that created or answered the call has it, and so does every event of the call.
        pub fn call_connection_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.call_connection_id = value
                .try_into()
                .map_err(|_| {
                    "call_connection_id: expected what converts to its type, found another value"
                        .to_string()
                });
            self
        }
        ///The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::builder::StartMediaStreamingRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::StartMediaStreamingRequest,
            ) -> types::builder::StartMediaStreamingRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends the request, and again where that is safe.
        ///
        /// # Errors
        ///
        /// Invalid input, no connection, no answer, or an answer that is not a success.
        /// [`Error::delivery`] says whether the request may have been executed.
        pub fn send(self) -> impl Future<Output = Result<Response<()>, Error>> {
            let call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        fn request(self) -> Result<Request, String> {
            let request = self
                .client
                .inner
                .request(
                    &Self::INFO,
                    &[("call_connection_id", self.call_connection_id?)],
                )?;
            let body = types::StartMediaStreamingRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::start_transcription`]

[`Client::start_transcription`]: super::Client::start_transcription*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct StartTranscription<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::StartTranscriptionRequest, String>,
    }
    impl<'a> StartTranscription<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "StartTranscription",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:startTranscription",
            success: 202u16,
            is_repeatable: false,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection. The answer to the request that created or answered the call has it, and so does every event of the call.
        pub fn call_connection_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.call_connection_id = value
                .try_into()
                .map_err(|_| {
                    "call_connection_id: expected what converts to its type, found another value"
                        .to_string()
                });
            self
        }
        ///The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::builder::StartTranscriptionRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::StartTranscriptionRequest,
            ) -> types::builder::StartTranscriptionRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends the request, and again where that is safe.
        ///
        /// # Errors
        ///
        /// Invalid input, no connection, no answer, or an answer that is not a success.
        /// [`Error::delivery`] says whether the request may have been executed.
        pub fn send(self) -> impl Future<Output = Result<Response<()>, Error>> {
            let call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        fn request(self) -> Result<Request, String> {
            let request = self
                .client
                .inner
                .request(
                    &Self::INFO,
                    &[("call_connection_id", self.call_connection_id?)],
                )?;
            let body = types::StartTranscriptionRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::stop_continuous_dtmf_recognition`]

[`Client::stop_continuous_dtmf_recognition`]: super::Client::stop_continuous_dtmf_recognition*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct StopContinuousDtmfRecognition<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::ContinuousDtmfRecognitionRequest, String>,
    }
    impl<'a> StopContinuousDtmfRecognition<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "StopContinuousDtmfRecognition",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:stopContinuousDtmfRecognition",
            success: 200u16,
            is_repeatable: false,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection. The answer to the request that created or answered the call has it, and so does every event of the call.
        pub fn call_connection_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.call_connection_id = value
                .try_into()
                .map_err(|_| {
                    "call_connection_id: expected what converts to its type, found another value"
                        .to_string()
                });
            self
        }
        ///The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::builder::ContinuousDtmfRecognitionRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::ContinuousDtmfRecognitionRequest,
            ) -> types::builder::ContinuousDtmfRecognitionRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends the request, and again where that is safe.
        ///
        /// # Errors
        ///
        /// Invalid input, no connection, no answer, or an answer that is not a success.
        /// [`Error::delivery`] says whether the request may have been executed.
        pub fn send(self) -> impl Future<Output = Result<Response<()>, Error>> {
            let call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        fn request(self) -> Result<Request, String> {
            let request = self
                .client
                .inner
                .request(
                    &Self::INFO,
                    &[("call_connection_id", self.call_connection_id?)],
                )?;
            let body = types::ContinuousDtmfRecognitionRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::stop_media_streaming`]

[`Client::stop_media_streaming`]: super::Client::stop_media_streaming*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct StopMediaStreaming<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::StopMediaStreamingRequest, String>,
    }
    impl<'a> StopMediaStreaming<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "StopMediaStreaming",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:stopMediaStreaming",
            success: 202u16,
            is_repeatable: false,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection. The answer to the request that created or answered the call has it, and so does every event of the call.
        pub fn call_connection_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.call_connection_id = value
                .try_into()
                .map_err(|_| {
                    "call_connection_id: expected what converts to its type, found another value"
                        .to_string()
                });
            self
        }
        ///The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::builder::StopMediaStreamingRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::StopMediaStreamingRequest,
            ) -> types::builder::StopMediaStreamingRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends the request, and again where that is safe.
        ///
        /// # Errors
        ///
        /// Invalid input, no connection, no answer, or an answer that is not a success.
        /// [`Error::delivery`] says whether the request may have been executed.
        pub fn send(self) -> impl Future<Output = Result<Response<()>, Error>> {
            let call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        fn request(self) -> Result<Request, String> {
            let request = self
                .client
                .inner
                .request(
                    &Self::INFO,
                    &[("call_connection_id", self.call_connection_id?)],
                )?;
            let body = types::StopMediaStreamingRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::stop_transcription`]

[`Client::stop_transcription`]: super::Client::stop_transcription*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct StopTranscription<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::StopTranscriptionRequest, String>,
    }
    impl<'a> StopTranscription<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "StopTranscription",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:stopTranscription",
            success: 202u16,
            is_repeatable: false,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection. The answer to the request that created or answered the call has it, and so does every event of the call.
        pub fn call_connection_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.call_connection_id = value
                .try_into()
                .map_err(|_| {
                    "call_connection_id: expected what converts to its type, found another value"
                        .to_string()
                });
            self
        }
        ///The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::builder::StopTranscriptionRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::StopTranscriptionRequest,
            ) -> types::builder::StopTranscriptionRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends the request, and again where that is safe.
        ///
        /// # Errors
        ///
        /// Invalid input, no connection, no answer, or an answer that is not a success.
        /// [`Error::delivery`] says whether the request may have been executed.
        pub fn send(self) -> impl Future<Output = Result<Response<()>, Error>> {
            let call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        fn request(self) -> Result<Request, String> {
            let request = self
                .client
                .inner
                .request(
                    &Self::INFO,
                    &[("call_connection_id", self.call_connection_id?)],
                )?;
            let body = types::StopTranscriptionRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::unhold`]

[`Client::unhold`]: super::Client::unhold*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct Unhold<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::UnholdRequest, String>,
    }
    impl<'a> Unhold<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "Unhold",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:unhold",
            success: 200u16,
            is_repeatable: false,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection. The answer to the request that created or answered the call has it, and so does every event of the call.
        pub fn call_connection_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.call_connection_id = value
                .try_into()
                .map_err(|_| {
                    "call_connection_id: expected what converts to its type, found another value"
                        .to_string()
                });
            self
        }
        ///The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::builder::UnholdRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::UnholdRequest,
            ) -> types::builder::UnholdRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends the request, and again where that is safe.
        ///
        /// # Errors
        ///
        /// Invalid input, no connection, no answer, or an answer that is not a success.
        /// [`Error::delivery`] says whether the request may have been executed.
        pub fn send(self) -> impl Future<Output = Result<Response<()>, Error>> {
            let call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        fn request(self) -> Result<Request, String> {
            let request = self
                .client
                .inner
                .request(
                    &Self::INFO,
                    &[("call_connection_id", self.call_connection_id?)],
                )?;
            let body = types::UnholdRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::update_transcription`]

[`Client::update_transcription`]: super::Client::update_transcription*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct UpdateTranscription<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::UpdateTranscriptionRequest, String>,
    }
    impl<'a> UpdateTranscription<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "UpdateTranscription",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:updateTranscription",
            success: 202u16,
            is_repeatable: false,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection. The answer to the request that created or answered the call has it, and so does every event of the call.
        pub fn call_connection_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.call_connection_id = value
                .try_into()
                .map_err(|_| {
                    "call_connection_id: expected what converts to its type, found another value"
                        .to_string()
                });
            self
        }
        ///The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::builder::UpdateTranscriptionRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::UpdateTranscriptionRequest,
            ) -> types::builder::UpdateTranscriptionRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends the request, and again where that is safe.
        ///
        /// # Errors
        ///
        /// Invalid input, no connection, no answer, or an answer that is not a success.
        /// [`Error::delivery`] says whether the request may have been executed.
        pub fn send(self) -> impl Future<Output = Result<Response<()>, Error>> {
            let call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        fn request(self) -> Result<Request, String> {
            let request = self
                .client
                .inner
                .request(
                    &Self::INFO,
                    &[("call_connection_id", self.call_connection_id?)],
                )?;
            let body = types::UpdateTranscriptionRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            request.with_json(&body)
        }
    }
    crate::event::send_and_wait::send_and_wait! {
        Play => PlayCompleted by context; Recognize => RecognizeCompleted by context;
        SendDtmfTones with repeatability => SendDtmfTonesCompleted by context;
        StartMediaStreaming => MediaStreamingStarted by context; StartTranscription =>
        TranscriptionStarted by context; StopContinuousDtmfRecognition =>
        ContinuousDtmfRecognitionStopped by context; StopMediaStreaming =>
        MediaStreamingStopped by context; StopTranscription => TranscriptionStopped by
        context; UpdateTranscription => TranscriptionUpdated by context;
    }
}
#[cfg(feature = "httpmock")]
#[allow(
    missing_debug_implementations,
    missing_docs,
    unused_imports,
    clippy::unwrap_used,
    reason = "progenitor decides how its output looks"
)]
pub mod mock {
    pub mod operations {
        //! [`When`](::httpmock::When) and [`Then`](::httpmock::Then)
        //! wrappers for each operation. Each can be converted to
        //! its inner type with a call to `into_inner()`. This can
        //! be used to explicitly deviate from permitted values.
        use crate::generated::operations::*;
        pub struct CancelAllMediaOperationsWhen(::httpmock::When);
        impl CancelAllMediaOperationsWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new(
                                    "^/calling/callConnections/[^/]*:cancelAllMediaOperations$",
                                )
                                .unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
            }
            pub fn call_connection_id(self, value: &str) -> Self {
                let re = regex::Regex::new(
                        &format!(
                            "^/calling/callConnections/{}:cancelAllMediaOperations$",
                            regex::escape(& crate ::send::operation::encode_path(value)
                            .to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
        }
        pub struct CancelAllMediaOperationsThen(::httpmock::Then);
        impl CancelAllMediaOperationsThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(self, status: u16) -> Self {
                assert_eq!(status / 100u16, 2u16);
                Self(self.0.status(status))
            }
            pub fn client_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 4u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
            pub fn server_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 5u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
        }
        pub struct HoldWhen(::httpmock::When);
        impl HoldWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new("^/calling/callConnections/[^/]*:hold$")
                                .unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
            }
            pub fn call_connection_id(self, value: &str) -> Self {
                let re = regex::Regex::new(
                        &format!(
                            "^/calling/callConnections/{}:hold$", regex::escape(& crate
                            ::send::operation::encode_path(value).to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
            pub fn body(self, value: &types::HoldRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct HoldThen(::httpmock::Then);
        impl HoldThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(self, status: u16) -> Self {
                assert_eq!(status / 100u16, 2u16);
                Self(self.0.status(status))
            }
            pub fn client_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 4u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
            pub fn server_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 5u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
        }
        pub struct PlayWhen(::httpmock::When);
        impl PlayWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new("^/calling/callConnections/[^/]*:play$")
                                .unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
            }
            pub fn call_connection_id(self, value: &str) -> Self {
                let re = regex::Regex::new(
                        &format!(
                            "^/calling/callConnections/{}:play$", regex::escape(& crate
                            ::send::operation::encode_path(value).to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
            pub fn body(self, value: &types::PlayRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct PlayThen(::httpmock::Then);
        impl PlayThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(self, status: u16) -> Self {
                assert_eq!(status / 100u16, 2u16);
                Self(self.0.status(status))
            }
            pub fn client_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 4u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
            pub fn server_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 5u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
        }
        pub struct RecognizeWhen(::httpmock::When);
        impl RecognizeWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new(
                                    "^/calling/callConnections/[^/]*:recognize$",
                                )
                                .unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
            }
            pub fn call_connection_id(self, value: &str) -> Self {
                let re = regex::Regex::new(
                        &format!(
                            "^/calling/callConnections/{}:recognize$", regex::escape(&
                            crate ::send::operation::encode_path(value).to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
            pub fn body(self, value: &types::RecognizeRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct RecognizeThen(::httpmock::Then);
        impl RecognizeThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(self, status: u16) -> Self {
                assert_eq!(status / 100u16, 2u16);
                Self(self.0.status(status))
            }
            pub fn client_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 4u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
            pub fn server_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 5u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
        }
        pub struct SendDtmfTonesWhen(::httpmock::When);
        impl SendDtmfTonesWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new(
                                    "^/calling/callConnections/[^/]*:sendDtmfTones$",
                                )
                                .unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
            }
            pub fn call_connection_id(self, value: &str) -> Self {
                let re = regex::Regex::new(
                        &format!(
                            "^/calling/callConnections/{}:sendDtmfTones$",
                            regex::escape(& crate ::send::operation::encode_path(value)
                            .to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
            pub fn repeatability_first_sent<'a, T>(self, value: T) -> Self
            where
                T: Into<Option<&'a str>>,
            {
                if let Some(value) = value.into() {
                    Self(self.0.header("Repeatability-First-Sent", value.to_string()))
                } else {
                    Self(self.0.header_missing("Repeatability-First-Sent"))
                }
            }
            pub fn repeatability_request_id<'a, T>(self, value: T) -> Self
            where
                T: Into<Option<&'a ::uuid::Uuid>>,
            {
                if let Some(value) = value.into() {
                    Self(self.0.header("Repeatability-Request-ID", value.to_string()))
                } else {
                    Self(self.0.header_missing("Repeatability-Request-ID"))
                }
            }
            pub fn body(self, value: &types::SendDtmfTonesRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct SendDtmfTonesThen(::httpmock::Then);
        impl SendDtmfTonesThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(
                self,
                status: u16,
                value: &types::SendDtmfTonesResult,
            ) -> Self {
                assert_eq!(status / 100u16, 2u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
            pub fn client_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 4u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
            pub fn server_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 5u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
        }
        pub struct StartContinuousDtmfRecognitionWhen(::httpmock::When);
        impl StartContinuousDtmfRecognitionWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new(
                                    "^/calling/callConnections/[^/]*:startContinuousDtmfRecognition$",
                                )
                                .unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
            }
            pub fn call_connection_id(self, value: &str) -> Self {
                let re = regex::Regex::new(
                        &format!(
                            "^/calling/callConnections/{}:startContinuousDtmfRecognition$",
                            regex::escape(& crate ::send::operation::encode_path(value)
                            .to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
            pub fn body(self, value: &types::ContinuousDtmfRecognitionRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct StartContinuousDtmfRecognitionThen(::httpmock::Then);
        impl StartContinuousDtmfRecognitionThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(self, status: u16) -> Self {
                assert_eq!(status / 100u16, 2u16);
                Self(self.0.status(status))
            }
            pub fn client_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 4u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
            pub fn server_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 5u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
        }
        pub struct StartMediaStreamingWhen(::httpmock::When);
        impl StartMediaStreamingWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new(
                                    "^/calling/callConnections/[^/]*:startMediaStreaming$",
                                )
                                .unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
            }
            pub fn call_connection_id(self, value: &str) -> Self {
                let re = regex::Regex::new(
                        &format!(
                            "^/calling/callConnections/{}:startMediaStreaming$",
                            regex::escape(& crate ::send::operation::encode_path(value)
                            .to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
            pub fn body(self, value: &types::StartMediaStreamingRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct StartMediaStreamingThen(::httpmock::Then);
        impl StartMediaStreamingThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(self, status: u16) -> Self {
                assert_eq!(status / 100u16, 2u16);
                Self(self.0.status(status))
            }
            pub fn client_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 4u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
            pub fn server_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 5u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
        }
        pub struct StartTranscriptionWhen(::httpmock::When);
        impl StartTranscriptionWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new(
                                    "^/calling/callConnections/[^/]*:startTranscription$",
                                )
                                .unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
            }
            pub fn call_connection_id(self, value: &str) -> Self {
                let re = regex::Regex::new(
                        &format!(
                            "^/calling/callConnections/{}:startTranscription$",
                            regex::escape(& crate ::send::operation::encode_path(value)
                            .to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
            pub fn body(self, value: &types::StartTranscriptionRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct StartTranscriptionThen(::httpmock::Then);
        impl StartTranscriptionThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(self, status: u16) -> Self {
                assert_eq!(status / 100u16, 2u16);
                Self(self.0.status(status))
            }
            pub fn client_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 4u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
            pub fn server_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 5u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
        }
        pub struct StopContinuousDtmfRecognitionWhen(::httpmock::When);
        impl StopContinuousDtmfRecognitionWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new(
                                    "^/calling/callConnections/[^/]*:stopContinuousDtmfRecognition$",
                                )
                                .unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
            }
            pub fn call_connection_id(self, value: &str) -> Self {
                let re = regex::Regex::new(
                        &format!(
                            "^/calling/callConnections/{}:stopContinuousDtmfRecognition$",
                            regex::escape(& crate ::send::operation::encode_path(value)
                            .to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
            pub fn body(self, value: &types::ContinuousDtmfRecognitionRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct StopContinuousDtmfRecognitionThen(::httpmock::Then);
        impl StopContinuousDtmfRecognitionThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(self, status: u16) -> Self {
                assert_eq!(status / 100u16, 2u16);
                Self(self.0.status(status))
            }
            pub fn client_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 4u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
            pub fn server_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 5u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
        }
        pub struct StopMediaStreamingWhen(::httpmock::When);
        impl StopMediaStreamingWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new(
                                    "^/calling/callConnections/[^/]*:stopMediaStreaming$",
                                )
                                .unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
            }
            pub fn call_connection_id(self, value: &str) -> Self {
                let re = regex::Regex::new(
                        &format!(
                            "^/calling/callConnections/{}:stopMediaStreaming$",
                            regex::escape(& crate ::send::operation::encode_path(value)
                            .to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
            pub fn body(self, value: &types::StopMediaStreamingRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct StopMediaStreamingThen(::httpmock::Then);
        impl StopMediaStreamingThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(self, status: u16) -> Self {
                assert_eq!(status / 100u16, 2u16);
                Self(self.0.status(status))
            }
            pub fn client_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 4u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
            pub fn server_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 5u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
        }
        pub struct StopTranscriptionWhen(::httpmock::When);
        impl StopTranscriptionWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new(
                                    "^/calling/callConnections/[^/]*:stopTranscription$",
                                )
                                .unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
            }
            pub fn call_connection_id(self, value: &str) -> Self {
                let re = regex::Regex::new(
                        &format!(
                            "^/calling/callConnections/{}:stopTranscription$",
                            regex::escape(& crate ::send::operation::encode_path(value)
                            .to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
            pub fn body(self, value: &types::StopTranscriptionRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct StopTranscriptionThen(::httpmock::Then);
        impl StopTranscriptionThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(self, status: u16) -> Self {
                assert_eq!(status / 100u16, 2u16);
                Self(self.0.status(status))
            }
            pub fn client_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 4u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
            pub fn server_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 5u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
        }
        pub struct UnholdWhen(::httpmock::When);
        impl UnholdWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new("^/calling/callConnections/[^/]*:unhold$")
                                .unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
            }
            pub fn call_connection_id(self, value: &str) -> Self {
                let re = regex::Regex::new(
                        &format!(
                            "^/calling/callConnections/{}:unhold$", regex::escape(& crate
                            ::send::operation::encode_path(value).to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
            pub fn body(self, value: &types::UnholdRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct UnholdThen(::httpmock::Then);
        impl UnholdThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(self, status: u16) -> Self {
                assert_eq!(status / 100u16, 2u16);
                Self(self.0.status(status))
            }
            pub fn client_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 4u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
            pub fn server_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 5u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
        }
        pub struct UpdateTranscriptionWhen(::httpmock::When);
        impl UpdateTranscriptionWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new(
                                    "^/calling/callConnections/[^/]*:updateTranscription$",
                                )
                                .unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
            }
            pub fn call_connection_id(self, value: &str) -> Self {
                let re = regex::Regex::new(
                        &format!(
                            "^/calling/callConnections/{}:updateTranscription$",
                            regex::escape(& crate ::send::operation::encode_path(value)
                            .to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
            pub fn body(self, value: &types::UpdateTranscriptionRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct UpdateTranscriptionThen(::httpmock::Then);
        impl UpdateTranscriptionThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(self, status: u16) -> Self {
                assert_eq!(status / 100u16, 2u16);
                Self(self.0.status(status))
            }
            pub fn client_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 4u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
            pub fn server_error(
                self,
                status: u16,
                value: &types::CommunicationErrorResponse,
            ) -> Self {
                assert_eq!(status / 100u16, 5u16);
                Self(
                    self
                        .0
                        .status(status)
                        .header("content-type", "application/json")
                        .json_body_obj(value),
                )
            }
        }
    }
    /// An extension trait for [`MockServer`](::httpmock::MockServer) that
    /// adds a method for each operation. These are the equivalent of
    /// type-checked [`mock()`](::httpmock::MockServer::mock) calls.
    pub trait MockServerExt {
        fn cancel_all_media_operations<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::CancelAllMediaOperationsWhen,
                operations::CancelAllMediaOperationsThen,
            );
        fn hold<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::HoldWhen, operations::HoldThen);
        fn play<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::PlayWhen, operations::PlayThen);
        fn recognize<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::RecognizeWhen, operations::RecognizeThen);
        fn send_dtmf_tones<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::SendDtmfTonesWhen, operations::SendDtmfTonesThen);
        fn start_continuous_dtmf_recognition<F>(
            &self,
            config_fn: F,
        ) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::StartContinuousDtmfRecognitionWhen,
                operations::StartContinuousDtmfRecognitionThen,
            );
        fn start_media_streaming<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::StartMediaStreamingWhen,
                operations::StartMediaStreamingThen,
            );
        fn start_transcription<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::StartTranscriptionWhen,
                operations::StartTranscriptionThen,
            );
        fn stop_continuous_dtmf_recognition<F>(
            &self,
            config_fn: F,
        ) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::StopContinuousDtmfRecognitionWhen,
                operations::StopContinuousDtmfRecognitionThen,
            );
        fn stop_media_streaming<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::StopMediaStreamingWhen,
                operations::StopMediaStreamingThen,
            );
        fn stop_transcription<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::StopTranscriptionWhen,
                operations::StopTranscriptionThen,
            );
        fn unhold<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::UnholdWhen, operations::UnholdThen);
        fn update_transcription<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::UpdateTranscriptionWhen,
                operations::UpdateTranscriptionThen,
            );
    }
    impl MockServerExt for ::httpmock::MockServer {
        fn cancel_all_media_operations<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::CancelAllMediaOperationsWhen,
                operations::CancelAllMediaOperationsThen,
            ),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::CancelAllMediaOperationsWhen::new(when),
                    operations::CancelAllMediaOperationsThen::new(then),
                )
            })
        }
        fn hold<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::HoldWhen, operations::HoldThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::HoldWhen::new(when),
                    operations::HoldThen::new(then),
                )
            })
        }
        fn play<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::PlayWhen, operations::PlayThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::PlayWhen::new(when),
                    operations::PlayThen::new(then),
                )
            })
        }
        fn recognize<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::RecognizeWhen, operations::RecognizeThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::RecognizeWhen::new(when),
                    operations::RecognizeThen::new(then),
                )
            })
        }
        fn send_dtmf_tones<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::SendDtmfTonesWhen, operations::SendDtmfTonesThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::SendDtmfTonesWhen::new(when),
                    operations::SendDtmfTonesThen::new(then),
                )
            })
        }
        fn start_continuous_dtmf_recognition<F>(
            &self,
            config_fn: F,
        ) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::StartContinuousDtmfRecognitionWhen,
                operations::StartContinuousDtmfRecognitionThen,
            ),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::StartContinuousDtmfRecognitionWhen::new(when),
                    operations::StartContinuousDtmfRecognitionThen::new(then),
                )
            })
        }
        fn start_media_streaming<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::StartMediaStreamingWhen,
                operations::StartMediaStreamingThen,
            ),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::StartMediaStreamingWhen::new(when),
                    operations::StartMediaStreamingThen::new(then),
                )
            })
        }
        fn start_transcription<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::StartTranscriptionWhen,
                operations::StartTranscriptionThen,
            ),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::StartTranscriptionWhen::new(when),
                    operations::StartTranscriptionThen::new(then),
                )
            })
        }
        fn stop_continuous_dtmf_recognition<F>(
            &self,
            config_fn: F,
        ) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::StopContinuousDtmfRecognitionWhen,
                operations::StopContinuousDtmfRecognitionThen,
            ),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::StopContinuousDtmfRecognitionWhen::new(when),
                    operations::StopContinuousDtmfRecognitionThen::new(then),
                )
            })
        }
        fn stop_media_streaming<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::StopMediaStreamingWhen,
                operations::StopMediaStreamingThen,
            ),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::StopMediaStreamingWhen::new(when),
                    operations::StopMediaStreamingThen::new(then),
                )
            })
        }
        fn stop_transcription<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::StopTranscriptionWhen,
                operations::StopTranscriptionThen,
            ),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::StopTranscriptionWhen::new(when),
                    operations::StopTranscriptionThen::new(then),
                )
            })
        }
        fn unhold<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::UnholdWhen, operations::UnholdThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::UnholdWhen::new(when),
                    operations::UnholdThen::new(then),
                )
            })
        }
        fn update_transcription<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::UpdateTranscriptionWhen,
                operations::UpdateTranscriptionThen,
            ),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::UpdateTranscriptionWhen::new(when),
                    operations::UpdateTranscriptionThen::new(then),
                )
            })
        }
    }
}
