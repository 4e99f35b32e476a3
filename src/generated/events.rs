// Generated from spec/ by tools/codegen, with progenitor. Do not edit: change spec/, and run `cargo regenerate`.
use crate::generated::types;

crate::event::data::event_data! {
    "Microsoft.Communication.AddParticipantFailed" => AddParticipantFailed with participant,
    "Microsoft.Communication.AddParticipantSucceeded" => AddParticipantSucceeded with participant,
    "Microsoft.Communication.AnswerFailed" => AnswerFailed,
    "Microsoft.Communication.CallConnected" => CallConnected,
    "Microsoft.Communication.CallDisconnected" => CallDisconnected,
    "Microsoft.Communication.CallTransferAccepted" => CallTransferAccepted,
    "Microsoft.Communication.CallTransferFailed" => CallTransferFailed,
    "Microsoft.Communication.CancelAddParticipantFailed" => CancelAddParticipantFailed,
    "Microsoft.Communication.CancelAddParticipantSucceeded" => CancelAddParticipantSucceeded,
    "Microsoft.Communication.ConnectFailed" => ConnectFailed,
    "Microsoft.Communication.ContinuousDtmfRecognitionStopped" => ContinuousDtmfRecognitionStopped,
    "Microsoft.Communication.ContinuousDtmfRecognitionToneFailed" => ContinuousDtmfRecognitionToneFailed,
    "Microsoft.Communication.ContinuousDtmfRecognitionToneReceived" => ContinuousDtmfRecognitionToneReceived,
    "Microsoft.Communication.CreateCallFailed" => CreateCallFailed,
    "Microsoft.Communication.HoldFailed" => HoldFailed,
    "Microsoft.Communication.MediaStreamingFailed" => MediaStreamingFailed,
    "Microsoft.Communication.MediaStreamingStarted" => MediaStreamingStarted,
    "Microsoft.Communication.MediaStreamingStopped" => MediaStreamingStopped,
    "Microsoft.Communication.MoveParticipantFailed" => MoveParticipantFailed with participant,
    "Microsoft.Communication.MoveParticipantSucceeded" => MoveParticipantSucceeded with participant,
    "Microsoft.Communication.ParticipantsUpdated" => ParticipantsUpdated without context,
    "Microsoft.Communication.PlayCanceled" => PlayCanceled,
    "Microsoft.Communication.PlayCompleted" => PlayCompleted,
    "Microsoft.Communication.PlayFailed" => PlayFailed,
    "Microsoft.Communication.PlayStarted" => PlayStarted,
    "Microsoft.Communication.RecognizeCanceled" => RecognizeCanceled,
    "Microsoft.Communication.RecognizeCompleted" => RecognizeCompleted,
    "Microsoft.Communication.RecognizeFailed" => RecognizeFailed,
    "Microsoft.Communication.RecordingStateChanged" => RecordingStateChanged without context of recording,
    "Microsoft.Communication.RemoveParticipantFailed" => RemoveParticipantFailed with participant,
    "Microsoft.Communication.RemoveParticipantSucceeded" => RemoveParticipantSucceeded with participant,
    "Microsoft.Communication.SendDtmfTonesCompleted" => SendDtmfTonesCompleted,
    "Microsoft.Communication.SendDtmfTonesFailed" => SendDtmfTonesFailed,
    "Microsoft.Communication.StartRecordingFailed" => StartRecordingFailed of recording,
    "Microsoft.Communication.TranscriptionFailed" => TranscriptionFailed,
    "Microsoft.Communication.TranscriptionStarted" => TranscriptionStarted,
    "Microsoft.Communication.TranscriptionStopped" => TranscriptionStopped,
    "Microsoft.Communication.TranscriptionUpdated" => TranscriptionUpdated,
}

crate::event::operation::operations! {
    CreateCall => CallConnected, [CreateCallFailed, CallDisconnected], begins call;
    AnswerCall => CallConnected, [AnswerFailed, CallDisconnected], begins call;
    Connect => CallConnected, [ConnectFailed, CallDisconnected], begins call;
    HangUp => CallDisconnected, [];
    AddParticipant => AddParticipantSucceeded, [AddParticipantFailed];
    CancelAddParticipant => CancelAddParticipantSucceeded, [CancelAddParticipantFailed];
    MoveParticipants => MoveParticipantSucceeded, [MoveParticipantFailed];
    RemoveParticipant => RemoveParticipantSucceeded, [RemoveParticipantFailed];
    Terminate => CallDisconnected, [];
    Transfer => CallTransferAccepted, [CallTransferFailed];
    Play => PlayCompleted, [PlayFailed, PlayCanceled];
    Recognize => RecognizeCompleted, [RecognizeFailed, RecognizeCanceled];
    SendDtmfTones => SendDtmfTonesCompleted, [SendDtmfTonesFailed];
    StartMediaStreaming => MediaStreamingStarted, [MediaStreamingFailed];
    StartTranscription => TranscriptionStarted, [TranscriptionFailed];
    StopContinuousDtmfRecognition => ContinuousDtmfRecognitionStopped, [ContinuousDtmfRecognitionToneFailed], context of start;
    StopMediaStreaming => MediaStreamingStopped, [MediaStreamingFailed], context of start;
    StopTranscription => TranscriptionStopped, [TranscriptionFailed], context of start;
    UpdateTranscription => TranscriptionUpdated, [TranscriptionFailed], context of start;
    StartRecording => RecordingStateChanged in RecordingState Active, [StartRecordingFailed], of recording;
    StopRecording => RecordingStateChanged in RecordingState Inactive, [], of recording;
    PauseRecording => RecordingStateChanged in RecordingState Inactive, [], of recording;
    ResumeRecording => RecordingStateChanged in RecordingState Active, [], of recording;
}

crate::event::grid::grid_event_data! {
    "Microsoft.Communication.IncomingCall" => IncomingCall(IncomingCallEventData),
    "Microsoft.Communication.RecordingFileStatusUpdated" => RecordingFileStatusUpdated(RecordingFileStatusUpdatedEventData),
}
