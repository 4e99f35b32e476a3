// Generated from spec/ by tools/codegen, with progenitor. Do not edit: change spec/, and run `cargo regenerate`.
use crate::generated::types;

crate::event::data::event_data! {
    "Microsoft.Communication.CallConnected" => CallConnected,
    "Microsoft.Communication.CallDisconnected" => CallDisconnected,
    "Microsoft.Communication.ContinuousDtmfRecognitionStopped" => ContinuousDtmfRecognitionStopped,
    "Microsoft.Communication.ContinuousDtmfRecognitionToneFailed" => ContinuousDtmfRecognitionToneFailed,
    "Microsoft.Communication.ContinuousDtmfRecognitionToneReceived" => ContinuousDtmfRecognitionToneReceived,
    "Microsoft.Communication.HoldFailed" => HoldFailed,
    "Microsoft.Communication.MediaStreamingFailed" => MediaStreamingFailed,
    "Microsoft.Communication.MediaStreamingStarted" => MediaStreamingStarted,
    "Microsoft.Communication.MediaStreamingStopped" => MediaStreamingStopped,
    "Microsoft.Communication.PlayCanceled" => PlayCanceled,
    "Microsoft.Communication.PlayCompleted" => PlayCompleted,
    "Microsoft.Communication.PlayFailed" => PlayFailed,
    "Microsoft.Communication.PlayStarted" => PlayStarted,
    "Microsoft.Communication.RecognizeCanceled" => RecognizeCanceled,
    "Microsoft.Communication.RecognizeCompleted" => RecognizeCompleted,
    "Microsoft.Communication.RecognizeFailed" => RecognizeFailed,
    "Microsoft.Communication.SendDtmfTonesCompleted" => SendDtmfTonesCompleted,
    "Microsoft.Communication.SendDtmfTonesFailed" => SendDtmfTonesFailed,
    "Microsoft.Communication.TranscriptionFailed" => TranscriptionFailed,
    "Microsoft.Communication.TranscriptionStarted" => TranscriptionStarted,
    "Microsoft.Communication.TranscriptionStopped" => TranscriptionStopped,
    "Microsoft.Communication.TranscriptionUpdated" => TranscriptionUpdated,
}

crate::event::operation::operations! {
    Play => PlayCompleted, [PlayFailed, PlayCanceled];
    Recognize => RecognizeCompleted, [RecognizeFailed, RecognizeCanceled];
    SendDtmfTones => SendDtmfTonesCompleted, [SendDtmfTonesFailed];
    StartMediaStreaming => MediaStreamingStarted, [MediaStreamingFailed];
    StartTranscription => TranscriptionStarted, [TranscriptionFailed];
    StopContinuousDtmfRecognition => ContinuousDtmfRecognitionStopped, [ContinuousDtmfRecognitionToneFailed], context of start;
    StopMediaStreaming => MediaStreamingStopped, [MediaStreamingFailed], context of start;
    StopTranscription => TranscriptionStopped, [TranscriptionFailed], context of start;
    UpdateTranscription => TranscriptionUpdated, [TranscriptionFailed], context of start;
}
