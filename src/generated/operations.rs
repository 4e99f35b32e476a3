// Generated from spec/ by tools/codegen, with progenitor. Do not edit: change spec/, and run `cargo regenerate`.
use crate::generated::types;
use crate::send::operation::OperationInfo;
/// Every operation of the client.
pub const OPERATIONS: &[OperationInfo] = &[
    builder::CreateCall::INFO,
    builder::AnswerCall::INFO,
    builder::Connect::INFO,
    builder::RedirectCall::INFO,
    builder::RejectCall::INFO,
    builder::GetCall::INFO,
    builder::HangUp::INFO,
    builder::ListParticipants::INFO,
    builder::GetParticipant::INFO,
    builder::AddParticipant::INFO,
    builder::CancelAddParticipant::INFO,
    builder::MoveParticipants::INFO,
    builder::Mute::INFO,
    builder::RemoveParticipant::INFO,
    builder::Terminate::INFO,
    builder::Transfer::INFO,
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
    builder::StartRecording::INFO,
    builder::GetRecording::INFO,
    builder::StopRecording::INFO,
    builder::PauseRecording::INFO,
    builder::ResumeRecording::INFO,
];
/// Every api-version that the fragments describe.
pub const API_VERSIONS: &[&str] = &["2025-05-15", "2025-06-15", "2026-03-12"];
/// The one that the client speaks by default.
pub(crate) const API_VERSION: &str = "2025-05-15";
/**Client for Azure Communication Services Call Automation.

Makes phone calls and takes part in them: plays prompts, recognizes key presses and speech, sends DTMF tones, holds participants, and streams, transcribes and records calls.

The answer to most operations only accepts the request. An event, which the service posts to the callback URI of the call, reports the outcome later.

It speaks api-version 2025-05-15 by default.*/
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) inner: crate::send::pipeline::Inner,
}
impl Client {
    /**Call one or several participants.

Calls the participants in `targets`: phone numbers, ACS users, Teams users and others.

Success (201) means that the service is placing the call, not that anyone has answered. [`CallConnected`](crate::types::CallConnected) follows when the call is connected, otherwise [`CreateCallFailed`](crate::types::CreateCallFailed) or [`CallDisconnected`](crate::types::CallDisconnected); a declined call has both of these. An event may arrive before the answer to the request. [`hang_up`](crate::CallAutomationClient::hang_up) cancels a call that still rings.

A phone number as a target requires `sourceCallerIdNumber`. If that is not a number of the ACS resource, the call fails with subcode 510403. A voicemail that picks up connects the call like a person.

The operation is repeatable: with `Repeatability-Request-ID` and `Repeatability-First-Sent`, the service executes it once, however often the request arrives within 5 minutes. [`send_dtmf_tones`](crate::CallAutomationClient::send_dtmf_tones) lists how it answers a retry.

It sends `POST /calling/callConnections`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/create-call/create-call).*/
    pub fn create_call(&self) -> builder::CreateCall<'_> {
        builder::CreateCall::new(self)
    }
    /**Answer an incoming call.

Answers the call that an IncomingCall event of Event Grid has announced. The call has to be answered while it rings, within 30 seconds.

Success (200) means that the service accepted the request. [`CallConnected`](crate::types::CallConnected) follows when the call is connected, otherwise [`AnswerFailed`](crate::types::AnswerFailed) or [`CallDisconnected`](crate::types::CallDisconnected). An event may arrive before the answer to the request.

A call that is not answered in time fails with subcode 8587.

The operation is repeatable: with `Repeatability-Request-ID` and `Repeatability-First-Sent`, the service executes it once, however often the request arrives within 5 minutes. [`send_dtmf_tones`](crate::CallAutomationClient::send_dtmf_tones) lists how it answers a retry.

It sends `POST /calling/callConnections:answer`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/answer-call/answer-call).*/
    pub fn answer_call(&self) -> builder::AnswerCall<'_> {
        builder::AnswerCall::new(self)
    }
    /**Join a call that already exists.

Joins a server call, a group call or a room that your application has no connection to yet.

Success (200) means that the service accepted the request. [`CallConnected`](crate::types::CallConnected) follows when the application has joined, otherwise [`ConnectFailed`](crate::types::ConnectFailed) or [`CallDisconnected`](crate::types::CallDisconnected). An event may arrive before the answer to the request.

The operation is repeatable: with `Repeatability-Request-ID` and `Repeatability-First-Sent`, the service executes it once, however often the request arrives within 5 minutes. [`send_dtmf_tones`](crate::CallAutomationClient::send_dtmf_tones) lists how it answers a retry.

It sends `POST /calling/callConnections:connect`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/connect/connect).*/
    pub fn connect(&self) -> builder::Connect<'_> {
        builder::Connect::new(self)
    }
    /**Redirect an incoming call to another participant.

Passes a ringing call on to another participant, without answering it. Neither a caller id nor an operation context can be set.

No event follows: the answer (204) is the only confirmation.

A redirect to a user or number of the same ACS resource causes a new IncomingCall event. An application that redirects or answers every call, without a check of `to`, loops forever.

The operation is repeatable: with `Repeatability-Request-ID` and `Repeatability-First-Sent`, the service executes it once, however often the request arrives within 5 minutes. [`send_dtmf_tones`](crate::CallAutomationClient::send_dtmf_tones) lists how it answers a retry.

It sends `POST /calling/callConnections:redirect`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/redirect-call/redirect-call).*/
    pub fn redirect_call(&self) -> builder::RedirectCall<'_> {
        builder::RedirectCall::new(self)
    }
    /**Reject an incoming call.

Ends a ringing call without answering it.

No event follows: the answer (204) is the only confirmation.

The operation is repeatable: with `Repeatability-Request-ID` and `Repeatability-First-Sent`, the service executes it once, however often the request arrives within 5 minutes. [`send_dtmf_tones`](crate::CallAutomationClient::send_dtmf_tones) lists how it answers a retry.

It sends `POST /calling/callConnections:reject`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/reject-call/reject-call).*/
    pub fn reject_call(&self) -> builder::RejectCall<'_> {
        builder::RejectCall::new(self)
    }
    /**Get the state of a call.

Returns the state and the properties of a call, among them whether its media are being streamed or transcribed.

After the end of the call, the service answers with 404 and subcode 8522.

It sends `GET /calling/callConnections/{callConnectionId}`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-connection/get-call).*/
    pub fn get_call(&self) -> builder::GetCall<'_> {
        builder::GetCall::new(self)
    }
    /**Leave a call.

Takes your application out of the call. The other participants of a group call go on; a call between two ends. A call that still rings is cancelled. [`terminate`](crate::CallAutomationClient::terminate) ends the call for everyone.

Success (204) means that the application has left. [`CallDisconnected`](crate::types::CallDisconnected) follows, with subcode 7000.

The operation is not repeatable. If it is sent again after it was executed, the service no longer finds the call and answers with 404 and subcode 8522.

It sends `DELETE /calling/callConnections/{callConnectionId}`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-connection/hangup-call).*/
    pub fn hang_up(&self) -> builder::HangUp<'_> {
        builder::HangUp::new(self)
    }
    /**List the participants of a call.

Returns the participants of a call, also your application itself. Recording and transcription do not appear in the list.

The list comes in pages, whose size the service chooses: `nextLink` is the address of the next page.

It sends `GET /calling/callConnections/{callConnectionId}/participants`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-connection/get-participants).*/
    pub fn list_participants(&self) -> builder::ListParticipants<'_> {
        builder::ListParticipants::new(self)
    }
    /**Get a participant of a call.

Returns one participant of a call, with the state: muted or on hold.

If the participant is not in the call, the service answers with 404 and subcode 8522.

It sends `GET /calling/callConnections/{callConnectionId}/participants/{participantRawId}`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-connection/get-participant).*/
    pub fn get_participant(&self) -> builder::GetParticipant<'_> {
        builder::GetParticipant::new(self)
    }
    /**Invite a participant to a call.

Calls one participant and, on answer, adds the participant to the call.

Success (202) means that the service has sent the invitation. [`AddParticipantSucceeded`](crate::types::AddParticipantSucceeded) follows when the participant has joined, otherwise [`AddParticipantFailed`](crate::types::AddParticipantFailed). [`cancel_add_participant`](crate::CallAutomationClient::cancel_add_participant) cancels the invitation. A voicemail that picks up joins like a person.

A phone number requires `sourceCallerIdNumber`. The service refuses the request before [`CallConnected`](crate::types::CallConnected) (subcode 8501 or 8585), and after the end of the call (8528 or 8522).

The operation is repeatable: with `Repeatability-Request-ID` and `Repeatability-First-Sent`, the service executes it once, however often the request arrives within 5 minutes. [`send_dtmf_tones`](crate::CallAutomationClient::send_dtmf_tones) lists how it answers a retry.

It sends `POST /calling/callConnections/{callConnectionId}/participants:add`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-connection/add-participant).*/
    pub fn add_participant(&self) -> builder::AddParticipant<'_> {
        builder::AddParticipant::new(self)
    }
    /**Cancel an invitation to a call.

Cancels an invitation that [`add_participant`](crate::CallAutomationClient::add_participant) has sent and nobody has answered yet.

Success (202) means that the service accepted the request. [`CancelAddParticipantSucceeded`](crate::types::CancelAddParticipantSucceeded) or [`CancelAddParticipantFailed`](crate::types::CancelAddParticipantFailed) follows.

The service refuses the request before [`CallConnected`](crate::types::CallConnected) (subcode 8501 or 8585), and after the end of the call (8528 or 8522).

The operation is repeatable: with `Repeatability-Request-ID` and `Repeatability-First-Sent`, the service executes it once, however often the request arrives within 5 minutes. [`send_dtmf_tones`](crate::CallAutomationClient::send_dtmf_tones) lists how it answers a retry.

It sends `POST /calling/callConnections/{callConnectionId}/participants:cancelAddParticipant`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-connection/cancel-add-participant).*/
    pub fn cancel_add_participant(&self) -> builder::CancelAddParticipant<'_> {
        builder::CancelAddParticipant::new(self)
    }
    /**Move participants from another call into this one.

Moves participants from another call of your application into this one, for example from a lobby. `fromCall` is the call connection that they are in now.

Success (202) means that the service accepted the request. [`MoveParticipantSucceeded`](crate::types::MoveParticipantSucceeded) or [`MoveParticipantFailed`](crate::types::MoveParticipantFailed) follows for each participant.

The service refuses the request before [`CallConnected`](crate::types::CallConnected) (subcode 8501 or 8585), and after the end of the call (8528 or 8522).

The operation is repeatable: with `Repeatability-Request-ID` and `Repeatability-First-Sent`, the service executes it once, however often the request arrives within 5 minutes. [`send_dtmf_tones`](crate::CallAutomationClient::send_dtmf_tones) lists how it answers a retry.

Since api-version 2026-03-12.

It sends `POST /calling/callConnections/{callConnectionId}/participants:moveHere`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-connection/move-participants).*/
    pub fn move_participants(&self) -> builder::MoveParticipants<'_> {
        builder::MoveParticipants::new(self)
    }
    /**Mute a participant.

Mutes one ACS user in the call. Phone numbers and Teams extension users are refused. There is no operation to unmute: participants unmute themselves.

No event reports the outcome of the request: the answer (200) is the only confirmation. [`ParticipantsUpdated`](crate::types::ParticipantsUpdated) reports the new state, as at every change.

The service refuses the request before [`CallConnected`](crate::types::CallConnected) (subcode 8501 or 8585), and after the end of the call (8528 or 8522).

The operation is repeatable: with `Repeatability-Request-ID` and `Repeatability-First-Sent`, the service executes it once, however often the request arrives within 5 minutes. [`send_dtmf_tones`](crate::CallAutomationClient::send_dtmf_tones) lists how it answers a retry.

It sends `POST /calling/callConnections/{callConnectionId}/participants:mute`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-connection/mute).*/
    pub fn mute(&self) -> builder::Mute<'_> {
        builder::Mute::new(self)
    }
    /**Remove a participant from a call.

Removes one participant from the call.

Success (202) means that the service accepted the request. [`RemoveParticipantSucceeded`](crate::types::RemoveParticipantSucceeded) or [`RemoveParticipantFailed`](crate::types::RemoveParticipantFailed) follows.

The service refuses the request before [`CallConnected`](crate::types::CallConnected) (subcode 8501 or 8585), and after the end of the call (8528 or 8522).

The operation is repeatable: with `Repeatability-Request-ID` and `Repeatability-First-Sent`, the service executes it once, however often the request arrives within 5 minutes. [`send_dtmf_tones`](crate::CallAutomationClient::send_dtmf_tones) lists how it answers a retry.

It sends `POST /calling/callConnections/{callConnectionId}/participants:remove`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-connection/remove-participant).*/
    pub fn remove_participant(&self) -> builder::RemoveParticipant<'_> {
        builder::RemoveParticipant::new(self)
    }
    /**End a call for everyone.

Ends the call for all participants. [`hang_up`](crate::CallAutomationClient::hang_up) only takes your application out of it. The request has no body.

Success (204) means that the call is ended. [`CallDisconnected`](crate::types::CallDisconnected) follows, with subcode 7000; another application in the call gets 5001.

The operation is repeatable: with `Repeatability-Request-ID` and `Repeatability-First-Sent`, the service executes it once, however often the request arrives within 5 minutes. [`send_dtmf_tones`](crate::CallAutomationClient::send_dtmf_tones) lists how it answers a retry.

It sends `POST /calling/callConnections/{callConnectionId}:terminate`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-connection/terminate-call).*/
    pub fn terminate(&self) -> builder::Terminate<'_> {
        builder::Terminate::new(self)
    }
    /**Transfer a call to another participant.

Connects the other participant of the call with a new one, and takes your application out of it. In a group call, `transferee` says who is transferred.

Success (202) means that the service accepted the request. [`CallTransferAccepted`](crate::types::CallTransferAccepted) or [`CallTransferFailed`](crate::types::CallTransferFailed) follows. After a successful transfer, [`CallDisconnected`](crate::types::CallDisconnected) with subcode 7015 reports the regular end of your call connection; after a failed one, the call goes on. A voicemail that picks up counts as accepted.

While another transfer of the call is in progress, the request fails with subcode 8607. The service refuses the request before [`CallConnected`](crate::types::CallConnected) (subcode 8501 or 8585), and after the end of the call (8528 or 8522).

The operation is repeatable: with `Repeatability-Request-ID` and `Repeatability-First-Sent`, the service executes it once, however often the request arrives within 5 minutes. [`send_dtmf_tones`](crate::CallAutomationClient::send_dtmf_tones) lists how it answers a retry.

It sends `POST /calling/callConnections/{callConnectionId}:transferToParticipant`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-connection/transfer-to-participant).*/
    pub fn transfer(&self) -> builder::Transfer<'_> {
        builder::Transfer::new(self)
    }
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

This is the only repeatable media operation. With `Repeatability-Request-ID` and `Repeatability-First-Sent`, the service tracks the request for 5 minutes and executes it once, unless it answers with an error of its own. It answers a retry depending on the first request:

- Still running: 409.
- Answered with 2xx or 4xx: the same answer.
- Answered by the service with 5xx: the request is executed anew, so tones may be sent twice. Do not retry after such an answer unless that is acceptable.
- Different content under the same id, or a malformed id or date: 400.
- First sent more than 5 minutes ago: 412.

A 412 with subcode 8583 has another reason: an incompatible media operation is running. After it, send the tones again with a new id: for the old one, the service repeats the refusal.

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
    /**Start recording a call.

Records a call, which `callConnectionId` or `callLocator` names.

Success (200, or 202 from some versions of the service) means that the service accepted the request; the answer has the id of the recording. [`RecordingStateChanged`](crate::types::RecordingStateChanged) reports that the recording has begun, or [`StartRecordingFailed`](crate::types::StartRecordingFailed) that it has not. These events have no operation context: `recordingId` assigns them to the request.

The service refuses a second recording of the call (subcode 8553 or 8559), content and channels (8562) or a format (8557) that do not go together, and too many requests (8589).

You are responsible for the participants' consent to the recording.

The operation is repeatable: with `Repeatability-Request-ID` and `Repeatability-First-Sent`, the service executes it once, however often the request arrives within 5 minutes. [`send_dtmf_tones`](crate::CallAutomationClient::send_dtmf_tones) lists how it answers a retry.

It sends `POST /calling/recordings`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-recording/start-recording).

# Example

```no_run
# async fn example(client: acs_call_automation::CallAutomationClient) -> Result<(), Box<dyn std::error::Error>> {
use acs_call_automation::event::Outcomes;
use acs_call_automation::types::StartCallRecordingRequest;

let outcomes = Outcomes::new().with_callback_uri("https://contoso.com/callback");
// … the callback handler passes events to `outcomes` …
let request = StartCallRecordingRequest::builder().call_connection_id("421f3500");
let started = client.start_recording().body(request).send_and_wait(&outcomes).await?;
let recording = started.recording_id.as_deref().unwrap_or_default();
client.stop_recording().recording_id(recording).send_and_wait(&outcomes).await?;
# Ok(())
# }
```*/
    pub fn start_recording(&self) -> builder::StartRecording<'_> {
        builder::StartRecording::new(self)
    }
    /**Get the state of a recording.

Returns whether the recording is active. A recording that is paused, has ended or has not yet begun is `inactive`.

It sends `GET /calling/recordings/{recordingId}`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-recording/get-recording-properties).*/
    pub fn get_recording(&self) -> builder::GetRecording<'_> {
        builder::GetRecording::new(self)
    }
    /**Stop a recording.

Ends the recording for good; it also ends with the call. [`pause_recording`](crate::CallAutomationClient::pause_recording) only interrupts it.

Success (204) means that the recording is ended. [`RecordingStateChanged`](crate::types::RecordingStateChanged) follows and, minutes later, the Event Grid event RecordingFileStatusUpdated with the addresses of the files, which the service keeps for 24 hours.

The operation is not repeatable. If it is sent again after it was executed, the service no longer finds the recording and answers with 404 and subcode 8522.

It sends `DELETE /calling/recordings/{recordingId}`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-recording/stop-recording).*/
    pub fn stop_recording(&self) -> builder::StopRecording<'_> {
        builder::StopRecording::new(self)
    }
    /**Pause a recording.

Interrupts the recording until [`resume_recording`](crate::CallAutomationClient::resume_recording). The request has no body.

Success (202) means that the service accepted the request. [`RecordingStateChanged`](crate::types::RecordingStateChanged) follows with state `inactive`.

The service refuses to pause a recording that cannot be paused now (subcode 8573), and while another operation on it is in progress (8571).

It sends `POST /calling/recordings/{recordingId}:pause`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-recording/pause-recording).*/
    pub fn pause_recording(&self) -> builder::PauseRecording<'_> {
        builder::PauseRecording::new(self)
    }
    /**Resume a paused recording.

Goes on with a recording that is paused, or that was started with `pauseOnStart`. The request has no body.

Success (202) means that the service accepted the request. [`RecordingStateChanged`](crate::types::RecordingStateChanged) follows with state `active`.

The service refuses to resume a recording that cannot be resumed now (subcode 8573), and while another operation on it is in progress (8571).

It sends `POST /calling/recordings/{recordingId}:resume`; see the [REST reference](https://learn.microsoft.com/rest/api/communication/callautomation/call-recording/resume-recording).*/
    pub fn resume_recording(&self) -> builder::ResumeRecording<'_> {
        builder::ResumeRecording::new(self)
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
    ///Get the state of a call: see [`get_call`](crate::CallAutomationClient::get_call).
    pub fn get_call(&self) -> builder::GetCall<'_> {
        self.client.get_call().call_connection_id(&*self.id)
    }
    ///Leave a call: see [`hang_up`](crate::CallAutomationClient::hang_up).
    pub fn hang_up(&self) -> builder::HangUp<'_> {
        self.client.hang_up().call_connection_id(&*self.id)
    }
    ///List the participants of a call: see [`list_participants`](crate::CallAutomationClient::list_participants).
    pub fn list_participants(&self) -> builder::ListParticipants<'_> {
        self.client.list_participants().call_connection_id(&*self.id)
    }
    ///Get a participant of a call: see [`get_participant`](crate::CallAutomationClient::get_participant).
    pub fn get_participant(&self) -> builder::GetParticipant<'_> {
        self.client.get_participant().call_connection_id(&*self.id)
    }
    ///Invite a participant to a call: see [`add_participant`](crate::CallAutomationClient::add_participant).
    pub fn add_participant(&self) -> builder::AddParticipant<'_> {
        self.client.add_participant().call_connection_id(&*self.id)
    }
    ///Cancel an invitation to a call: see [`cancel_add_participant`](crate::CallAutomationClient::cancel_add_participant).
    pub fn cancel_add_participant(&self) -> builder::CancelAddParticipant<'_> {
        self.client.cancel_add_participant().call_connection_id(&*self.id)
    }
    ///Move participants from another call into this one: see [`move_participants`](crate::CallAutomationClient::move_participants).
    pub fn move_participants(&self) -> builder::MoveParticipants<'_> {
        self.client.move_participants().call_connection_id(&*self.id)
    }
    ///Mute a participant: see [`mute`](crate::CallAutomationClient::mute).
    pub fn mute(&self) -> builder::Mute<'_> {
        self.client.mute().call_connection_id(&*self.id)
    }
    ///Remove a participant from a call: see [`remove_participant`](crate::CallAutomationClient::remove_participant).
    pub fn remove_participant(&self) -> builder::RemoveParticipant<'_> {
        self.client.remove_participant().call_connection_id(&*self.id)
    }
    ///End a call for everyone: see [`terminate`](crate::CallAutomationClient::terminate).
    pub fn terminate(&self) -> builder::Terminate<'_> {
        self.client.terminate().call_connection_id(&*self.id)
    }
    ///Transfer a call to another participant: see [`transfer`](crate::CallAutomationClient::transfer).
    pub fn transfer(&self) -> builder::Transfer<'_> {
        self.client.transfer().call_connection_id(&*self.id)
    }
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
    use crate::send::pager::{Page, Pager};
    /**Builder for [`Client::create_call`]

[`Client::create_call`]: super::Client::create_call*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct CreateCall<'a> {
        client: &'a super::Client,
        repeatability: Result<Option<crate::send::repeatability::Repeatability>, String>,
        body: Result<types::builder::CreateCallRequest, String>,
    }
    impl<'a> CreateCall<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "CreateCall",
            method: "POST",
            path: "/calling/callConnections",
            success: 201u16,
            is_repeatable: true,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                repeatability: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
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
            V: ::std::convert::TryInto<types::builder::CreateCallRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::CreateCallRequest,
            ) -> types::builder::CreateCallRequest,
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
            self,
        ) -> impl Future<
            Output = Result<Response<types::CallConnectionProperties>, Error>,
        > {
            let mut call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            if let Ok(pair) = &self.repeatability {
                call.repeat(pair.clone());
            }
            call.send(self.request(), |body| ::serde_json::from_slice(body))
        }
        fn request(self) -> Result<Request, String> {
            let request = self.client.inner.request(&Self::INFO, &[])?;
            let pair = self.repeatability?;
            let mut body = types::CreateCallRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            let (context, mut uri) = (
                &mut body.operation_context,
                Some(body.callback_uri.clone()),
            );
            pair.map_or(Ok(()), |pair| pair.sent_with().complete(context, &mut uri))?;
            let request = request.noting(context.as_deref(), uri.as_deref());
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::answer_call`]

[`Client::answer_call`]: super::Client::answer_call*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct AnswerCall<'a> {
        client: &'a super::Client,
        repeatability: Result<Option<crate::send::repeatability::Repeatability>, String>,
        body: Result<types::builder::AnswerCallRequest, String>,
    }
    impl<'a> AnswerCall<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "AnswerCall",
            method: "POST",
            path: "/calling/callConnections:answer",
            success: 200u16,
            is_repeatable: true,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                repeatability: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
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
            V: ::std::convert::TryInto<types::builder::AnswerCallRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::AnswerCallRequest,
            ) -> types::builder::AnswerCallRequest,
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
            self,
        ) -> impl Future<
            Output = Result<Response<types::CallConnectionProperties>, Error>,
        > {
            let mut call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            if let Ok(pair) = &self.repeatability {
                call.repeat(pair.clone());
            }
            call.send(self.request(), |body| ::serde_json::from_slice(body))
        }
        fn request(self) -> Result<Request, String> {
            let request = self.client.inner.request(&Self::INFO, &[])?;
            let pair = self.repeatability?;
            let mut body = types::AnswerCallRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            let (context, mut uri) = (
                &mut body.operation_context,
                Some(body.callback_uri.clone()),
            );
            pair.map_or(Ok(()), |pair| pair.sent_with().complete(context, &mut uri))?;
            let request = request.noting(context.as_deref(), uri.as_deref());
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::connect`]

[`Client::connect`]: super::Client::connect*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct Connect<'a> {
        client: &'a super::Client,
        repeatability: Result<Option<crate::send::repeatability::Repeatability>, String>,
        body: Result<types::builder::ConnectRequest, String>,
    }
    impl<'a> Connect<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "Connect",
            method: "POST",
            path: "/calling/callConnections:connect",
            success: 200u16,
            is_repeatable: true,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                repeatability: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
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
            V: ::std::convert::TryInto<types::builder::ConnectRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::ConnectRequest,
            ) -> types::builder::ConnectRequest,
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
            self,
        ) -> impl Future<
            Output = Result<Response<types::CallConnectionProperties>, Error>,
        > {
            let mut call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            if let Ok(pair) = &self.repeatability {
                call.repeat(pair.clone());
            }
            call.send(self.request(), |body| ::serde_json::from_slice(body))
        }
        fn request(self) -> Result<Request, String> {
            let request = self.client.inner.request(&Self::INFO, &[])?;
            let pair = self.repeatability?;
            let mut body = types::ConnectRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            let (context, mut uri) = (
                &mut body.operation_context,
                Some(body.callback_uri.clone()),
            );
            pair.map_or(Ok(()), |pair| pair.sent_with().complete(context, &mut uri))?;
            let request = request.noting(context.as_deref(), uri.as_deref());
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::redirect_call`]

[`Client::redirect_call`]: super::Client::redirect_call*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct RedirectCall<'a> {
        client: &'a super::Client,
        repeatability: Result<Option<crate::send::repeatability::Repeatability>, String>,
        body: Result<types::builder::RedirectCallRequest, String>,
    }
    impl<'a> RedirectCall<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "RedirectCall",
            method: "POST",
            path: "/calling/callConnections:redirect",
            success: 204u16,
            is_repeatable: true,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                repeatability: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
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
            V: ::std::convert::TryInto<types::builder::RedirectCallRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::RedirectCallRequest,
            ) -> types::builder::RedirectCallRequest,
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
            let mut call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            if let Ok(pair) = &self.repeatability {
                call.repeat(pair.clone());
            }
            call.send(self.request(), |_| Ok(()))
        }
        fn request(self) -> Result<Request, String> {
            let request = self.client.inner.request(&Self::INFO, &[])?;
            self.repeatability?;
            let body = types::RedirectCallRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::reject_call`]

[`Client::reject_call`]: super::Client::reject_call*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct RejectCall<'a> {
        client: &'a super::Client,
        repeatability: Result<Option<crate::send::repeatability::Repeatability>, String>,
        body: Result<types::builder::RejectCallRequest, String>,
    }
    impl<'a> RejectCall<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "RejectCall",
            method: "POST",
            path: "/calling/callConnections:reject",
            success: 204u16,
            is_repeatable: true,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                repeatability: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
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
            V: ::std::convert::TryInto<types::builder::RejectCallRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::RejectCallRequest,
            ) -> types::builder::RejectCallRequest,
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
            let mut call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            if let Ok(pair) = &self.repeatability {
                call.repeat(pair.clone());
            }
            call.send(self.request(), |_| Ok(()))
        }
        fn request(self) -> Result<Request, String> {
            let request = self.client.inner.request(&Self::INFO, &[])?;
            self.repeatability?;
            let body = types::RejectCallRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::get_call`]

[`Client::get_call`]: super::Client::get_call*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct GetCall<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
    }
    impl<'a> GetCall<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "GetCall",
            method: "GET",
            path: "/calling/callConnections/{callConnectionId}",
            success: 200u16,
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
        pub fn send(
            self,
        ) -> impl Future<
            Output = Result<Response<types::CallConnectionProperties>, Error>,
        > {
            let call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
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
            Ok(request)
        }
    }
    /**Builder for [`Client::hang_up`]

[`Client::hang_up`]: super::Client::hang_up*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct HangUp<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
    }
    impl<'a> HangUp<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "HangUp",
            method: "DELETE",
            path: "/calling/callConnections/{callConnectionId}",
            success: 204u16,
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
    /**Builder for [`Client::list_participants`]

[`Client::list_participants`]: super::Client::list_participants*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until items of `stream` are asked for"]
    pub struct ListParticipants<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
    }
    impl<'a> ListParticipants<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "ListParticipants",
            method: "GET",
            path: "/calling/callConnections/{callConnectionId}/participants",
            success: 200u16,
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
        /// Lists everything, page by page: as a [`Stream`](futures_util::Stream), or by
        /// [`next_page`](crate::Pager::next_page).
        ///
        /// Nothing is sent before the first item is asked for.
        pub fn stream(self) -> Pager<types::CallParticipant> {
            let inner = self.client.inner.clone();
            Pager::new(
                inner,
                Self::INFO.id,
                self.request(),
                |body| {
                    let page: types::GetParticipantsResponse = ::serde_json::from_slice(
                        body,
                    )?;
                    Ok(Page {
                        items: page.value,
                        next_link: page.next_link,
                    })
                },
            )
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
    /**Builder for [`Client::get_participant`]

[`Client::get_participant`]: super::Client::get_participant*/
    #[derive(Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct GetParticipant<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        participant_raw_id: Result<::std::string::String, String>,
    }
    impl<'a> GetParticipant<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "GetParticipant",
            method: "GET",
            path: "/calling/callConnections/{callConnectionId}/participants/{participantRawId}",
            success: 200u16,
            is_repeatable: false,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                participant_raw_id: Err(
                    "participant_raw_id: expected a value, found none".to_string(),
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
        ///The participant's raw id, for example `4:+14255550123` for a phone number. It is percent-encoded in the path: `4%3A%2B14255550123`.
        pub fn participant_raw_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.participant_raw_id = value
                .try_into()
                .map_err(|_| {
                    "participant_raw_id: expected what converts to its type, found another value"
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
        pub fn send(
            self,
        ) -> impl Future<Output = Result<Response<types::CallParticipant>, Error>> {
            let call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |body| ::serde_json::from_slice(body))
        }
        fn request(self) -> Result<Request, String> {
            let request = self
                .client
                .inner
                .request(
                    &Self::INFO,
                    &[
                        ("call_connection_id", self.call_connection_id?),
                        ("participant_raw_id", self.participant_raw_id?),
                    ],
                )?;
            Ok(request)
        }
    }
    /**Builder for [`Client::add_participant`]

[`Client::add_participant`]: super::Client::add_participant*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct AddParticipant<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        repeatability: Result<Option<crate::send::repeatability::Repeatability>, String>,
        body: Result<types::builder::AddParticipantRequest, String>,
    }
    impl<'a> AddParticipant<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "AddParticipant",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}/participants:add",
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
            V: ::std::convert::TryInto<types::builder::AddParticipantRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::AddParticipantRequest,
            ) -> types::builder::AddParticipantRequest,
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
            self,
        ) -> impl Future<
            Output = Result<Response<types::AddParticipantResponse>, Error>,
        > {
            let mut call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            if let Ok(pair) = &self.repeatability {
                call.repeat(pair.clone());
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
            let pair = self.repeatability?;
            let mut body = types::AddParticipantRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            let (context, uri) = (
                &mut body.operation_context,
                &mut body.operation_callback_uri,
            );
            pair.map_or(Ok(()), |pair| pair.sent_with().complete(context, uri))?;
            let request = request.noting(context.as_deref(), uri.as_deref());
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::cancel_add_participant`]

[`Client::cancel_add_participant`]: super::Client::cancel_add_participant*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct CancelAddParticipant<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        repeatability: Result<Option<crate::send::repeatability::Repeatability>, String>,
        body: Result<types::builder::CancelAddParticipantRequest, String>,
    }
    impl<'a> CancelAddParticipant<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "CancelAddParticipant",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}/participants:cancelAddParticipant",
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
            V: ::std::convert::TryInto<types::builder::CancelAddParticipantRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::CancelAddParticipantRequest,
            ) -> types::builder::CancelAddParticipantRequest,
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
            self,
        ) -> impl Future<
            Output = Result<Response<types::CancelAddParticipantResponse>, Error>,
        > {
            let mut call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            if let Ok(pair) = &self.repeatability {
                call.repeat(pair.clone());
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
            let pair = self.repeatability?;
            let mut body = types::CancelAddParticipantRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            let (context, uri) = (
                &mut body.operation_context,
                &mut body.operation_callback_uri,
            );
            pair.map_or(Ok(()), |pair| pair.sent_with().complete(context, uri))?;
            let request = request.noting(context.as_deref(), uri.as_deref());
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::move_participants`]

[`Client::move_participants`]: super::Client::move_participants*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct MoveParticipants<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        repeatability: Result<Option<crate::send::repeatability::Repeatability>, String>,
        body: Result<types::builder::MoveParticipantsRequest, String>,
    }
    impl<'a> MoveParticipants<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "MoveParticipants",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}/participants:moveHere",
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
            V: ::std::convert::TryInto<types::builder::MoveParticipantsRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::MoveParticipantsRequest,
            ) -> types::builder::MoveParticipantsRequest,
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
            self,
        ) -> impl Future<
            Output = Result<Response<types::MoveParticipantsResponse>, Error>,
        > {
            let mut call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            if let Ok(pair) = &self.repeatability {
                call.repeat(pair.clone());
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
            let pair = self.repeatability?;
            let mut body = types::MoveParticipantsRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            let (context, uri) = (
                &mut body.operation_context,
                &mut body.operation_callback_uri,
            );
            pair.map_or(Ok(()), |pair| pair.sent_with().complete(context, uri))?;
            let request = request.noting(context.as_deref(), uri.as_deref());
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::mute`]

[`Client::mute`]: super::Client::mute*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct Mute<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        repeatability: Result<Option<crate::send::repeatability::Repeatability>, String>,
        body: Result<types::builder::MuteParticipantsRequest, String>,
    }
    impl<'a> Mute<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "Mute",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}/participants:mute",
            success: 200u16,
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
            V: ::std::convert::TryInto<types::builder::MuteParticipantsRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::MuteParticipantsRequest,
            ) -> types::builder::MuteParticipantsRequest,
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
            self,
        ) -> impl Future<
            Output = Result<Response<types::MuteParticipantsResult>, Error>,
        > {
            let mut call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            if let Ok(pair) = &self.repeatability {
                call.repeat(pair.clone());
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
            let body = types::MuteParticipantsRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::remove_participant`]

[`Client::remove_participant`]: super::Client::remove_participant*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct RemoveParticipant<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        repeatability: Result<Option<crate::send::repeatability::Repeatability>, String>,
        body: Result<types::builder::RemoveParticipantRequest, String>,
    }
    impl<'a> RemoveParticipant<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "RemoveParticipant",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}/participants:remove",
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
            V: ::std::convert::TryInto<types::builder::RemoveParticipantRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::RemoveParticipantRequest,
            ) -> types::builder::RemoveParticipantRequest,
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
            self,
        ) -> impl Future<
            Output = Result<Response<types::RemoveParticipantResponse>, Error>,
        > {
            let mut call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            if let Ok(pair) = &self.repeatability {
                call.repeat(pair.clone());
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
            let pair = self.repeatability?;
            let mut body = types::RemoveParticipantRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            let (context, uri) = (
                &mut body.operation_context,
                &mut body.operation_callback_uri,
            );
            pair.map_or(Ok(()), |pair| pair.sent_with().complete(context, uri))?;
            let request = request.noting(context.as_deref(), uri.as_deref());
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::terminate`]

[`Client::terminate`]: super::Client::terminate*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct Terminate<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        repeatability: Result<Option<crate::send::repeatability::Repeatability>, String>,
    }
    impl<'a> Terminate<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "Terminate",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:terminate",
            success: 204u16,
            is_repeatable: true,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                repeatability: Ok(None),
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
        /// Sends the request, and again where that is safe.
        ///
        /// # Errors
        ///
        /// Invalid input, no connection, no answer, or an answer that is not a success.
        /// [`Error::delivery`] says whether the request may have been executed.
        pub fn send(self) -> impl Future<Output = Result<Response<()>, Error>> {
            let mut call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            if let Ok(pair) = &self.repeatability {
                call.repeat(pair.clone());
            }
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
            self.repeatability?;
            Ok(request)
        }
    }
    /**Builder for [`Client::transfer`]

[`Client::transfer`]: super::Client::transfer*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct Transfer<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        repeatability: Result<Option<crate::send::repeatability::Repeatability>, String>,
        body: Result<types::builder::TransferToParticipantRequest, String>,
    }
    impl<'a> Transfer<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "Transfer",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:transferToParticipant",
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
            V: ::std::convert::TryInto<types::builder::TransferToParticipantRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::TransferToParticipantRequest,
            ) -> types::builder::TransferToParticipantRequest,
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
            self,
        ) -> impl Future<Output = Result<Response<types::TransferCallResponse>, Error>> {
            let mut call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            if let Ok(pair) = &self.repeatability {
                call.repeat(pair.clone());
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
            let pair = self.repeatability?;
            let mut body = types::TransferToParticipantRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            let (context, uri) = (
                &mut body.operation_context,
                &mut body.operation_callback_uri,
            );
            pair.map_or(Ok(()), |pair| pair.sent_with().complete(context, uri))?;
            let request = request.noting(context.as_deref(), uri.as_deref());
            request.with_json(&body)
        }
    }
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
            self,
        ) -> impl Future<Output = Result<Response<types::SendDtmfTonesResult>, Error>> {
            let mut call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            if let Ok(pair) = &self.repeatability {
                call.repeat(pair.clone());
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
            let pair = self.repeatability?;
            let mut body = types::SendDtmfTonesRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            let (context, uri) = (
                &mut body.operation_context,
                &mut body.operation_callback_uri,
            );
            pair.map_or(Ok(()), |pair| pair.sent_with().complete(context, uri))?;
            let request = request.noting(context.as_deref(), uri.as_deref());
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
    /**Builder for [`Client::start_recording`]

[`Client::start_recording`]: super::Client::start_recording*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct StartRecording<'a> {
        client: &'a super::Client,
        repeatability: Result<Option<crate::send::repeatability::Repeatability>, String>,
        body: Result<types::builder::StartCallRecordingRequest, String>,
    }
    impl<'a> StartRecording<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "StartRecording",
            method: "POST",
            path: "/calling/recordings",
            success: 200u16,
            is_repeatable: true,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                repeatability: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
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
            V: ::std::convert::TryInto<types::builder::StartCallRecordingRequest>,
            V::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }
        ///Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::StartCallRecordingRequest,
            ) -> types::builder::StartCallRecordingRequest,
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
            self,
        ) -> impl Future<
            Output = Result<Response<types::RecordingStateResponse>, Error>,
        > {
            let mut call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            if let Ok(pair) = &self.repeatability {
                call.repeat(pair.clone());
            }
            call.send(self.request(), |body| ::serde_json::from_slice(body))
        }
        fn request(self) -> Result<Request, String> {
            let request = self.client.inner.request(&Self::INFO, &[])?;
            let pair = self.repeatability?;
            let mut body = types::StartCallRecordingRequest::try_from(self.body?)
                .map_err(|error| error.to_string())?;
            let uri = &mut body.recording_state_callback_uri;
            pair.map_or(Ok(()), |pair| pair.sent_with().complete(&mut None, uri))?;
            let request = request.noting(None, uri.as_deref());
            request.with_json(&body)
        }
    }
    /**Builder for [`Client::get_recording`]

[`Client::get_recording`]: super::Client::get_recording*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct GetRecording<'a> {
        client: &'a super::Client,
        recording_id: Result<::std::string::String, String>,
    }
    impl<'a> GetRecording<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "GetRecording",
            method: "GET",
            path: "/calling/recordings/{recordingId}",
            success: 200u16,
            is_repeatable: false,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                recording_id: Err(
                    "recording_id: expected a value, found none".to_string(),
                ),
            }
        }
        ///Id of the recording: the `recordingId` of the answer to [`start_recording`](crate::CallAutomationClient::start_recording). It is opaque base64url, and percent-encoded in the path: `=` is `%3D`.
        pub fn recording_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.recording_id = value
                .try_into()
                .map_err(|_| {
                    "recording_id: expected what converts to its type, found another value"
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
        pub fn send(
            self,
        ) -> impl Future<
            Output = Result<Response<types::RecordingStateResponse>, Error>,
        > {
            let call = self
                .client
                .inner
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |body| ::serde_json::from_slice(body))
        }
        fn request(self) -> Result<Request, String> {
            let request = self
                .client
                .inner
                .request(&Self::INFO, &[("recording_id", self.recording_id?)])?;
            Ok(request)
        }
    }
    /**Builder for [`Client::stop_recording`]

[`Client::stop_recording`]: super::Client::stop_recording*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct StopRecording<'a> {
        client: &'a super::Client,
        recording_id: Result<::std::string::String, String>,
    }
    impl<'a> StopRecording<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "StopRecording",
            method: "DELETE",
            path: "/calling/recordings/{recordingId}",
            success: 204u16,
            is_repeatable: false,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                recording_id: Err(
                    "recording_id: expected a value, found none".to_string(),
                ),
            }
        }
        ///Id of the recording: the `recordingId` of the answer to [`start_recording`](crate::CallAutomationClient::start_recording). It is opaque base64url, and percent-encoded in the path: `=` is `%3D`.
        pub fn recording_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.recording_id = value
                .try_into()
                .map_err(|_| {
                    "recording_id: expected what converts to its type, found another value"
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
                .request(&Self::INFO, &[("recording_id", self.recording_id?)])?;
            Ok(request)
        }
    }
    /**Builder for [`Client::pause_recording`]

[`Client::pause_recording`]: super::Client::pause_recording*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct PauseRecording<'a> {
        client: &'a super::Client,
        recording_id: Result<::std::string::String, String>,
    }
    impl<'a> PauseRecording<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "PauseRecording",
            method: "POST",
            path: "/calling/recordings/{recordingId}:pause",
            success: 202u16,
            is_repeatable: false,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                recording_id: Err(
                    "recording_id: expected a value, found none".to_string(),
                ),
            }
        }
        ///Id of the recording: the `recordingId` of the answer to [`start_recording`](crate::CallAutomationClient::start_recording). It is opaque base64url, and percent-encoded in the path: `=` is `%3D`.
        pub fn recording_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.recording_id = value
                .try_into()
                .map_err(|_| {
                    "recording_id: expected what converts to its type, found another value"
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
                .request(&Self::INFO, &[("recording_id", self.recording_id?)])?;
            Ok(request)
        }
    }
    /**Builder for [`Client::resume_recording`]

[`Client::resume_recording`]: super::Client::resume_recording*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent until `send` is awaited"]
    pub struct ResumeRecording<'a> {
        client: &'a super::Client,
        recording_id: Result<::std::string::String, String>,
    }
    impl<'a> ResumeRecording<'a> {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: "ResumeRecording",
            method: "POST",
            path: "/calling/recordings/{recordingId}:resume",
            success: 202u16,
            is_repeatable: false,
        };
        pub(crate) fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                recording_id: Err(
                    "recording_id: expected a value, found none".to_string(),
                ),
            }
        }
        ///Id of the recording: the `recordingId` of the answer to [`start_recording`](crate::CallAutomationClient::start_recording). It is opaque base64url, and percent-encoded in the path: `=` is `%3D`.
        pub fn recording_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.recording_id = value
                .try_into()
                .map_err(|_| {
                    "recording_id: expected what converts to its type, found another value"
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
                .request(&Self::INFO, &[("recording_id", self.recording_id?)])?;
            Ok(request)
        }
    }
    crate::event::send_and_wait::send_and_wait! {
        CreateCall with repeatability => CallConnected new call CreateCallRequest;
        AnswerCall with repeatability => CallConnected new call AnswerCallRequest;
        Connect with repeatability => CallConnected new call ConnectRequest; HangUp =>
        CallDisconnected by call; AddParticipant with repeatability =>
        AddParticipantSucceeded by context; CancelAddParticipant with repeatability =>
        CancelAddParticipantSucceeded by context; MoveParticipants with repeatability =>
        MoveParticipantSucceeded[Vec] by each target_participants; RemoveParticipant with
        repeatability => RemoveParticipantSucceeded by context; Terminate with
        repeatability => CallDisconnected by call; Transfer with repeatability =>
        CallTransferAccepted by context; Play => PlayCompleted by context; Recognize =>
        RecognizeCompleted by context; SendDtmfTones with repeatability =>
        SendDtmfTonesCompleted by context; StartMediaStreaming => MediaStreamingStarted
        by context; StartTranscription => TranscriptionStarted by context;
        StopContinuousDtmfRecognition => ContinuousDtmfRecognitionStopped by context;
        StopMediaStreaming => MediaStreamingStopped by context; StopTranscription =>
        TranscriptionStopped by context; UpdateTranscription => TranscriptionUpdated by
        context; StartRecording with repeatability => RecordingStateChanged new recording
        pause_on_start; StopRecording => RecordingStateChanged by recording;
        PauseRecording => RecordingStateChanged by recording; ResumeRecording =>
        RecordingStateChanged by recording;
    }
    impl ::std::fmt::Debug for GetParticipant<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GetParticipant")
                .field("client", &self.client)
                .field("call_connection_id", &self.call_connection_id)
                .finish_non_exhaustive()
        }
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
        pub struct CreateCallWhen(::httpmock::When);
        impl CreateCallWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new("^/calling/callConnections$").unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
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
            pub fn body(self, value: &types::CreateCallRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct CreateCallThen(::httpmock::Then);
        impl CreateCallThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(
                self,
                status: u16,
                value: &types::CallConnectionProperties,
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
        pub struct AnswerCallWhen(::httpmock::When);
        impl AnswerCallWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new("^/calling/callConnections:answer$")
                                .unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
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
            pub fn body(self, value: &types::AnswerCallRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct AnswerCallThen(::httpmock::Then);
        impl AnswerCallThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(
                self,
                status: u16,
                value: &types::CallConnectionProperties,
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
        pub struct ConnectWhen(::httpmock::When);
        impl ConnectWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new("^/calling/callConnections:connect$")
                                .unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
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
            pub fn body(self, value: &types::ConnectRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct ConnectThen(::httpmock::Then);
        impl ConnectThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(
                self,
                status: u16,
                value: &types::CallConnectionProperties,
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
        pub struct RedirectCallWhen(::httpmock::When);
        impl RedirectCallWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new("^/calling/callConnections:redirect$")
                                .unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
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
            pub fn body(self, value: &types::RedirectCallRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct RedirectCallThen(::httpmock::Then);
        impl RedirectCallThen {
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
        pub struct RejectCallWhen(::httpmock::When);
        impl RejectCallWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new("^/calling/callConnections:reject$")
                                .unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
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
            pub fn body(self, value: &types::RejectCallRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct RejectCallThen(::httpmock::Then);
        impl RejectCallThen {
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
        pub struct GetCallWhen(::httpmock::When);
        impl GetCallWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::GET)
                        .path_matches(
                            regex::Regex::new("^/calling/callConnections/[^/]*$")
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
                            "^/calling/callConnections/{}$", regex::escape(& crate
                            ::send::operation::encode_path(value).to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
        }
        pub struct GetCallThen(::httpmock::Then);
        impl GetCallThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(
                self,
                status: u16,
                value: &types::CallConnectionProperties,
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
        pub struct HangUpWhen(::httpmock::When);
        impl HangUpWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::DELETE)
                        .path_matches(
                            regex::Regex::new("^/calling/callConnections/[^/]*$")
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
                            "^/calling/callConnections/{}$", regex::escape(& crate
                            ::send::operation::encode_path(value).to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
        }
        pub struct HangUpThen(::httpmock::Then);
        impl HangUpThen {
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
        pub struct ListParticipantsWhen(::httpmock::When);
        impl ListParticipantsWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::GET)
                        .path_matches(
                            regex::Regex::new(
                                    "^/calling/callConnections/[^/]*/participants$",
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
                            "^/calling/callConnections/{}/participants$", regex::escape(&
                            crate ::send::operation::encode_path(value).to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
        }
        pub struct ListParticipantsThen(::httpmock::Then);
        impl ListParticipantsThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(
                self,
                status: u16,
                value: &types::GetParticipantsResponse,
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
        pub struct GetParticipantWhen(::httpmock::When);
        impl GetParticipantWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::GET)
                        .path_matches(
                            regex::Regex::new(
                                    "^/calling/callConnections/[^/]*/participants/[^/]*$",
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
                            "^/calling/callConnections/{}/participants/.*$",
                            regex::escape(& crate ::send::operation::encode_path(value)
                            .to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
            pub fn participant_raw_id(self, value: &str) -> Self {
                let re = regex::Regex::new(
                        &format!(
                            "^/calling/callConnections/.*/participants/{}$",
                            regex::escape(& crate ::send::operation::encode_path(value)
                            .to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
        }
        pub struct GetParticipantThen(::httpmock::Then);
        impl GetParticipantThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(self, status: u16, value: &types::CallParticipant) -> Self {
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
        pub struct AddParticipantWhen(::httpmock::When);
        impl AddParticipantWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new(
                                    "^/calling/callConnections/[^/]*/participants:add$",
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
                            "^/calling/callConnections/{}/participants:add$",
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
            pub fn body(self, value: &types::AddParticipantRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct AddParticipantThen(::httpmock::Then);
        impl AddParticipantThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(
                self,
                status: u16,
                value: &types::AddParticipantResponse,
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
        pub struct CancelAddParticipantWhen(::httpmock::When);
        impl CancelAddParticipantWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new(
                                    "^/calling/callConnections/[^/]*/participants:cancelAddParticipant$",
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
                            "^/calling/callConnections/{}/participants:cancelAddParticipant$",
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
            pub fn body(self, value: &types::CancelAddParticipantRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct CancelAddParticipantThen(::httpmock::Then);
        impl CancelAddParticipantThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(
                self,
                status: u16,
                value: &types::CancelAddParticipantResponse,
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
        pub struct MoveParticipantsWhen(::httpmock::When);
        impl MoveParticipantsWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new(
                                    "^/calling/callConnections/[^/]*/participants:moveHere$",
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
                            "^/calling/callConnections/{}/participants:moveHere$",
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
            pub fn body(self, value: &types::MoveParticipantsRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct MoveParticipantsThen(::httpmock::Then);
        impl MoveParticipantsThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(
                self,
                status: u16,
                value: &types::MoveParticipantsResponse,
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
        pub struct MuteWhen(::httpmock::When);
        impl MuteWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new(
                                    "^/calling/callConnections/[^/]*/participants:mute$",
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
                            "^/calling/callConnections/{}/participants:mute$",
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
            pub fn body(self, value: &types::MuteParticipantsRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct MuteThen(::httpmock::Then);
        impl MuteThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(
                self,
                status: u16,
                value: &types::MuteParticipantsResult,
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
        pub struct RemoveParticipantWhen(::httpmock::When);
        impl RemoveParticipantWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new(
                                    "^/calling/callConnections/[^/]*/participants:remove$",
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
                            "^/calling/callConnections/{}/participants:remove$",
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
            pub fn body(self, value: &types::RemoveParticipantRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct RemoveParticipantThen(::httpmock::Then);
        impl RemoveParticipantThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(
                self,
                status: u16,
                value: &types::RemoveParticipantResponse,
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
        pub struct TerminateWhen(::httpmock::When);
        impl TerminateWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new(
                                    "^/calling/callConnections/[^/]*:terminate$",
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
                            "^/calling/callConnections/{}:terminate$", regex::escape(&
                            crate ::send::operation::encode_path(value).to_string())
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
        }
        pub struct TerminateThen(::httpmock::Then);
        impl TerminateThen {
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
        pub struct TransferWhen(::httpmock::When);
        impl TransferWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new(
                                    "^/calling/callConnections/[^/]*:transferToParticipant$",
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
                            "^/calling/callConnections/{}:transferToParticipant$",
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
            pub fn body(self, value: &types::TransferToParticipantRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct TransferThen(::httpmock::Then);
        impl TransferThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(
                self,
                status: u16,
                value: &types::TransferCallResponse,
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
        pub struct StartRecordingWhen(::httpmock::When);
        impl StartRecordingWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new("^/calling/recordings$").unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
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
            pub fn body(self, value: &types::StartCallRecordingRequest) -> Self {
                Self(self.0.json_body_obj(value))
            }
        }
        pub struct StartRecordingThen(::httpmock::Then);
        impl StartRecordingThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(
                self,
                status: u16,
                value: &types::RecordingStateResponse,
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
        pub struct GetRecordingWhen(::httpmock::When);
        impl GetRecordingWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::GET)
                        .path_matches(
                            regex::Regex::new("^/calling/recordings/[^/]*$").unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
            }
            pub fn recording_id(self, value: &str) -> Self {
                let re = regex::Regex::new(
                        &format!(
                            "^/calling/recordings/{}$", regex::escape(& crate
                            ::send::operation::encode_path(value).to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
        }
        pub struct GetRecordingThen(::httpmock::Then);
        impl GetRecordingThen {
            pub fn new(inner: ::httpmock::Then) -> Self {
                Self(inner)
            }
            pub fn into_inner(self) -> ::httpmock::Then {
                self.0
            }
            pub fn success(
                self,
                status: u16,
                value: &types::RecordingStateResponse,
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
        pub struct StopRecordingWhen(::httpmock::When);
        impl StopRecordingWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::DELETE)
                        .path_matches(
                            regex::Regex::new("^/calling/recordings/[^/]*$").unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
            }
            pub fn recording_id(self, value: &str) -> Self {
                let re = regex::Regex::new(
                        &format!(
                            "^/calling/recordings/{}$", regex::escape(& crate
                            ::send::operation::encode_path(value).to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
        }
        pub struct StopRecordingThen(::httpmock::Then);
        impl StopRecordingThen {
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
        pub struct PauseRecordingWhen(::httpmock::When);
        impl PauseRecordingWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new("^/calling/recordings/[^/]*:pause$")
                                .unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
            }
            pub fn recording_id(self, value: &str) -> Self {
                let re = regex::Regex::new(
                        &format!(
                            "^/calling/recordings/{}:pause$", regex::escape(& crate
                            ::send::operation::encode_path(value).to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
        }
        pub struct PauseRecordingThen(::httpmock::Then);
        impl PauseRecordingThen {
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
        pub struct ResumeRecordingWhen(::httpmock::When);
        impl ResumeRecordingWhen {
            pub fn new(inner: ::httpmock::When) -> Self {
                Self(
                    inner
                        .method(::httpmock::Method::POST)
                        .path_matches(
                            regex::Regex::new("^/calling/recordings/[^/]*:resume$")
                                .unwrap(),
                        ),
                )
            }
            pub fn into_inner(self) -> ::httpmock::When {
                self.0
            }
            pub fn recording_id(self, value: &str) -> Self {
                let re = regex::Regex::new(
                        &format!(
                            "^/calling/recordings/{}:resume$", regex::escape(& crate
                            ::send::operation::encode_path(value).to_string())
                        ),
                    )
                    .unwrap();
                Self(self.0.path_matches(re))
            }
        }
        pub struct ResumeRecordingThen(::httpmock::Then);
        impl ResumeRecordingThen {
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
        fn create_call<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::CreateCallWhen, operations::CreateCallThen);
        fn answer_call<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::AnswerCallWhen, operations::AnswerCallThen);
        fn connect<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::ConnectWhen, operations::ConnectThen);
        fn redirect_call<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::RedirectCallWhen, operations::RedirectCallThen);
        fn reject_call<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::RejectCallWhen, operations::RejectCallThen);
        fn get_call<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::GetCallWhen, operations::GetCallThen);
        fn hang_up<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::HangUpWhen, operations::HangUpThen);
        fn list_participants<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::ListParticipantsWhen,
                operations::ListParticipantsThen,
            );
        fn get_participant<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::GetParticipantWhen, operations::GetParticipantThen);
        fn add_participant<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::AddParticipantWhen, operations::AddParticipantThen);
        fn cancel_add_participant<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::CancelAddParticipantWhen,
                operations::CancelAddParticipantThen,
            );
        fn move_participants<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::MoveParticipantsWhen,
                operations::MoveParticipantsThen,
            );
        fn mute<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::MuteWhen, operations::MuteThen);
        fn remove_participant<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::RemoveParticipantWhen,
                operations::RemoveParticipantThen,
            );
        fn terminate<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::TerminateWhen, operations::TerminateThen);
        fn transfer<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::TransferWhen, operations::TransferThen);
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
        fn start_recording<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::StartRecordingWhen, operations::StartRecordingThen);
        fn get_recording<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::GetRecordingWhen, operations::GetRecordingThen);
        fn stop_recording<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::StopRecordingWhen, operations::StopRecordingThen);
        fn pause_recording<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::PauseRecordingWhen, operations::PauseRecordingThen);
        fn resume_recording<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::ResumeRecordingWhen, operations::ResumeRecordingThen);
    }
    impl MockServerExt for ::httpmock::MockServer {
        fn create_call<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::CreateCallWhen, operations::CreateCallThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::CreateCallWhen::new(when),
                    operations::CreateCallThen::new(then),
                )
            })
        }
        fn answer_call<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::AnswerCallWhen, operations::AnswerCallThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::AnswerCallWhen::new(when),
                    operations::AnswerCallThen::new(then),
                )
            })
        }
        fn connect<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::ConnectWhen, operations::ConnectThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::ConnectWhen::new(when),
                    operations::ConnectThen::new(then),
                )
            })
        }
        fn redirect_call<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::RedirectCallWhen, operations::RedirectCallThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::RedirectCallWhen::new(when),
                    operations::RedirectCallThen::new(then),
                )
            })
        }
        fn reject_call<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::RejectCallWhen, operations::RejectCallThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::RejectCallWhen::new(when),
                    operations::RejectCallThen::new(then),
                )
            })
        }
        fn get_call<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::GetCallWhen, operations::GetCallThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::GetCallWhen::new(when),
                    operations::GetCallThen::new(then),
                )
            })
        }
        fn hang_up<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::HangUpWhen, operations::HangUpThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::HangUpWhen::new(when),
                    operations::HangUpThen::new(then),
                )
            })
        }
        fn list_participants<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::ListParticipantsWhen,
                operations::ListParticipantsThen,
            ),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::ListParticipantsWhen::new(when),
                    operations::ListParticipantsThen::new(then),
                )
            })
        }
        fn get_participant<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::GetParticipantWhen, operations::GetParticipantThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::GetParticipantWhen::new(when),
                    operations::GetParticipantThen::new(then),
                )
            })
        }
        fn add_participant<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::AddParticipantWhen, operations::AddParticipantThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::AddParticipantWhen::new(when),
                    operations::AddParticipantThen::new(then),
                )
            })
        }
        fn cancel_add_participant<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::CancelAddParticipantWhen,
                operations::CancelAddParticipantThen,
            ),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::CancelAddParticipantWhen::new(when),
                    operations::CancelAddParticipantThen::new(then),
                )
            })
        }
        fn move_participants<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::MoveParticipantsWhen,
                operations::MoveParticipantsThen,
            ),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::MoveParticipantsWhen::new(when),
                    operations::MoveParticipantsThen::new(then),
                )
            })
        }
        fn mute<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::MuteWhen, operations::MuteThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::MuteWhen::new(when),
                    operations::MuteThen::new(then),
                )
            })
        }
        fn remove_participant<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(
                operations::RemoveParticipantWhen,
                operations::RemoveParticipantThen,
            ),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::RemoveParticipantWhen::new(when),
                    operations::RemoveParticipantThen::new(then),
                )
            })
        }
        fn terminate<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::TerminateWhen, operations::TerminateThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::TerminateWhen::new(when),
                    operations::TerminateThen::new(then),
                )
            })
        }
        fn transfer<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::TransferWhen, operations::TransferThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::TransferWhen::new(when),
                    operations::TransferThen::new(then),
                )
            })
        }
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
        fn start_recording<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::StartRecordingWhen, operations::StartRecordingThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::StartRecordingWhen::new(when),
                    operations::StartRecordingThen::new(then),
                )
            })
        }
        fn get_recording<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::GetRecordingWhen, operations::GetRecordingThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::GetRecordingWhen::new(when),
                    operations::GetRecordingThen::new(then),
                )
            })
        }
        fn stop_recording<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::StopRecordingWhen, operations::StopRecordingThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::StopRecordingWhen::new(when),
                    operations::StopRecordingThen::new(then),
                )
            })
        }
        fn pause_recording<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::PauseRecordingWhen, operations::PauseRecordingThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::PauseRecordingWhen::new(when),
                    operations::PauseRecordingThen::new(then),
                )
            })
        }
        fn resume_recording<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
        where
            F: FnOnce(operations::ResumeRecordingWhen, operations::ResumeRecordingThen),
        {
            self.mock(|when, then| {
                config_fn(
                    operations::ResumeRecordingWhen::new(when),
                    operations::ResumeRecordingThen::new(then),
                )
            })
        }
    }
}
