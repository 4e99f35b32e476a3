// Generated from spec/ by tools/codegen, with progenitor. Do not edit: change spec/, and run `cargo regenerate`.
/**The call is connected.

The service accepts media operations from now on; earlier ones are refused with subcode 8501.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct CallConnected {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request that created or answered the call, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///How the call was connected.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
}
/**The call has ended.

No event follows: an operation that has not completed never will.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct CallDisconnected {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the call, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///Why the call ended.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
}
/**A choice that is offered to a participant, who picks it by voice or by key.

Used if `recognizeInputType` is `choices`.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct Choice {
    ///Name of the choice in your application. The `choiceResult` has it as its `label` if the participant picks the choice.
    pub label: ::std::string::String,
    ///Words or phrases; speaking any of them picks the choice.
    pub phrases: ::std::vec::Vec<::std::string::String>,
    ///Key that picks the choice. By default, the choice can only be picked by voice.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub tone: ::std::option::Option<crate::value::tone::Tone>,
}
impl Choice {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::Choice {
        Default::default()
    }
}
///The choice that the participant picked.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct ChoiceResult {
    ///Confidence in the phrase, from 0.0 to 1.0, if available.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub confidence: ::std::option::Option<f64>,
    ///The `label` of the choice in the request.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub label: ::std::option::Option<::std::string::String>,
    ///The phrase that picked the choice. Absent if a key did.
    #[serde(
        rename = "recognizedPhrase",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recognized_phrase: ::std::option::Option<::std::string::String>,
}
/**An error of the service.

Errors nest: `details` lists further errors, and `innererror` leads to the cause.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct CommunicationError {
    ///The service's subcode as a string, for example `8523` for an invalid argument in the body.
    pub code: ::std::string::String,
    ///Errors that led to this one, if there are any.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub details: ::std::option::Option<::std::vec::Vec<CommunicationError>>,
    ///A more specific error that caused this one, if there is one.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub innererror: ::std::option::Option<::std::boxed::Box<CommunicationError>>,
    ///Explanation of the error for people. Do not parse it: the wording may change.
    pub message: ::std::string::String,
    ///What the error is about, for example the member of the request that was refused. Absent if it is nothing in particular.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub target: ::std::option::Option<::std::string::String>,
}
/**The body of every error answer of the service.

A gateway between client and service may answer with another body, or with none.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct CommunicationErrorResponse {
    ///The error.
    pub error: CommunicationError,
}
/**A participant of a call: a phone number, an ACS user, a Teams user, a Teams app or a Teams extension user.

Besides `kind` and `rawId`, at most one member is set: the one that `kind` names. An identity of any other kind has only a `rawId`.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct CommunicationIdentifierModel {
    ///The ACS user, if `kind` is `communicationUser`.
    #[serde(
        rename = "communicationUser",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub communication_user: ::std::option::Option<CommunicationUserIdentifierModel>,
    ///Which member is set. A request can omit it, because the member that is set determines the kind.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub kind: ::std::option::Option<
        crate::generated::types::CommunicationIdentifierModelKind,
    >,
    ///The Teams app, if `kind` is `microsoftTeamsApp`.
    #[serde(
        rename = "microsoftTeamsApp",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub microsoft_teams_app: ::std::option::Option<MicrosoftTeamsAppIdentifierModel>,
    ///The Teams user, if `kind` is `microsoftTeamsUser`.
    #[serde(
        rename = "microsoftTeamsUser",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub microsoft_teams_user: ::std::option::Option<MicrosoftTeamsUserIdentifierModel>,
    ///The phone number, if `kind` is `phoneNumber`.
    #[serde(
        rename = "phoneNumber",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub phone_number: ::std::option::Option<PhoneNumberIdentifierModel>,
    /**The identity as one string. A request can omit it if the member of its kind is set.

The forms are:

- `4:+14255550123`: phone number. `4:anonymous`: caller with a withheld number. A number can have a suffix of `_` and the asserted id.
- `8:acs:…`, `8:spool:…`, `8:dod-acs:…`, `8:gcch-acs:…`: ACS user. A Teams extension user has the same prefix and three parts, `resourceId_tenantId_userId`.
- `8:orgid:…`, `8:dod:…`, `8:gcch:…`: Teams user. `8:teamsvisitor:…`: anonymous Teams user.
- `28:orgid:…`, `28:dod:…`, `28:gcch:…`: Teams app.
- Any other form: an identity of an unknown kind.*/
    #[serde(rename = "rawId", skip_serializing_if = "::std::option::Option::is_none")]
    pub raw_id: ::std::option::Option<::std::string::String>,
    ///The Teams extension user, if `kind` is `teamsExtensionUser`.
    #[serde(
        rename = "teamsExtensionUser",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub teams_extension_user: ::std::option::Option<TeamsExtensionUserIdentifierModel>,
}
impl CommunicationIdentifierModel {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::CommunicationIdentifierModel {
        Default::default()
    }
}
///A user of an ACS resource.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct CommunicationUserIdentifierModel {
    ///Id of the user, for example `8:acs:…` with the ids of the resource and the user.
    pub id: ::std::string::String,
}
impl CommunicationUserIdentifierModel {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::CommunicationUserIdentifierModel {
        Default::default()
    }
}
/**The participant whose key presses to report, or not to report any longer.

Start and stop of continuous DTMF recognition take the same body.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct ContinuousDtmfRecognitionRequest {
    ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
    #[serde(
        rename = "operationCallbackUri",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_callback_uri: ::std::option::Option<::std::string::String>,
    ///Label of your own for the request. The `ContinuousDtmfRecognition…` events have it as their `operationContext`, so that you can assign them to the request.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The participant whose key presses are reported.
    #[serde(rename = "targetParticipant")]
    pub target_participant: CommunicationIdentifierModel,
}
impl ContinuousDtmfRecognitionRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::ContinuousDtmfRecognitionRequest {
        Default::default()
    }
}
/**Continuous DTMF recognition has been stopped.

It is the outcome of [`stop_continuous_dtmf_recognition`](crate::CallAutomationClient::stop_continuous_dtmf_recognition).*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct ContinuousDtmfRecognitionStopped {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request that stopped the recognition, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The outcome of the stop.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
}
/**Continuous DTMF recognition failed.

[`start_continuous_dtmf_recognition`](crate::CallAutomationClient::start_continuous_dtmf_recognition) had started it.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct ContinuousDtmfRecognitionToneFailed {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request that started the recognition, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///Why the recognition failed.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
}
/**The participant pressed a key.

The service sends it for each key press while continuous DTMF recognition runs, at least once and in any order: `sequenceId` shows duplicates, order and gaps.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct ContinuousDtmfRecognitionToneReceived {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request that started the recognition, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The outcome of the recognition.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Number of the key press, counted up from the first. The same number again is a duplicate, a missing number is a gap.
    #[serde(
        rename = "sequenceId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub sequence_id: ::std::option::Option<i32>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
    ///The key that was pressed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub tone: ::std::option::Option<crate::value::tone::Tone>,
}
///How key presses are collected.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct DtmfOptions {
    ///Maximum pause between two key presses, in seconds: 1 to 60, by default 2. After it, [`RecognizeFailed`](crate::types::RecognizeFailed) reports subcode 8532.
    #[serde(
        rename = "interToneTimeoutInSeconds",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub inter_tone_timeout_in_seconds: ::std::option::Option<
        crate::generated::bounded::Bounded<1, 60>,
    >,
    ///Number of key presses that completes the recognition, with subcode 8531. The service documents no default.
    #[serde(
        rename = "maxTonesToCollect",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_tones_to_collect: ::std::option::Option<i32>,
    ///Keys that complete the recognition, with subcode 8514. By default, there are none.
    #[serde(
        rename = "stopTones",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub stop_tones: ::std::option::Option<crate::value::tone::Tones>,
}
impl DtmfOptions {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::DtmfOptions {
        Default::default()
    }
}
///The keys that the participant pressed.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct DtmfResult {
    ///The keys, in the order in which they were pressed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub tones: ::std::option::Option<crate::value::tone::Tones>,
}
///An audio file to play.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct FileSource {
    ///Address of the file, from which the service downloads it: WAV (16-bit PCM, mono, 16 kHz), or MP3 with an ID3v2 tag. If the download fails, the play fails with subcode 8536; if the format is not supported, with 8535.
    pub uri: ::std::string::String,
}
impl FileSource {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::FileSource {
        Default::default()
    }
}
/**The participant could not be put on hold.

[`hold`](crate::CallAutomationClient::hold) has this event only; none reports success.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct HoldFailed {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///Why the hold failed.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
}
///The participant to put on hold, and what to play meanwhile.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct HoldRequest {
    ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
    #[serde(
        rename = "operationCallbackUri",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_callback_uri: ::std::option::Option<::std::string::String>,
    ///Label of your own for the request. [`HoldFailed`](crate::types::HoldFailed) has it as its `operationContext`, so that you can assign the event to the request.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///What the participant hears while on hold, if anything.
    #[serde(
        rename = "playSourceInfo",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub play_source_info: ::std::option::Option<PlaySource>,
    ///The participant to put on hold.
    #[serde(rename = "targetParticipant")]
    pub target_participant: CommunicationIdentifierModel,
}
impl HoldRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::HoldRequest {
        Default::default()
    }
}
/**Media streaming failed.

It is the outcome of [`start_media_streaming`](crate::CallAutomationClient::start_media_streaming) or [`stop_media_streaming`](crate::CallAutomationClient::stop_media_streaming), or reports that a running stream broke.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct MediaStreamingFailed {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///State of the stream, with the reason in `mediaStreamingStatusDetails`.
    #[serde(
        rename = "mediaStreamingUpdate",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub media_streaming_update: ::std::option::Option<MediaStreamingUpdate>,
    ///The `operationContext` of the request that failed. Absent if it had none, or if no request failed.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///Why the stream failed.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
}
/**The media of the call are being streamed.

It is the outcome of [`start_media_streaming`](crate::CallAutomationClient::start_media_streaming).*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct MediaStreamingStarted {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///State of the stream.
    #[serde(
        rename = "mediaStreamingUpdate",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub media_streaming_update: ::std::option::Option<MediaStreamingUpdate>,
    ///The `operationContext` of the request that started the stream, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The outcome of the start.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
}
/**The media of the call are no longer streamed.

It is the outcome of [`stop_media_streaming`](crate::CallAutomationClient::stop_media_streaming).*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct MediaStreamingStopped {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///State of the stream.
    #[serde(
        rename = "mediaStreamingUpdate",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub media_streaming_update: ::std::option::Option<MediaStreamingUpdate>,
    ///The `operationContext` of the request that stopped the stream, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The outcome of the stop.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
}
///The state of a media stream, in an event.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct MediaStreamingUpdate {
    ///The kind of media in the stream, in the service's own words.
    #[serde(
        rename = "contentType",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub content_type: ::std::option::Option<::std::string::String>,
    ///The state of the stream.
    #[serde(
        rename = "mediaStreamingStatus",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub media_streaming_status: ::std::option::Option<
        crate::generated::types::MediaStreamingStatus,
    >,
    ///Why the stream is in this state.
    #[serde(
        rename = "mediaStreamingStatusDetails",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub media_streaming_status_details: ::std::option::Option<
        crate::generated::types::MediaStreamingStatusDetails,
    >,
}
///An application in Microsoft Teams.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct MicrosoftTeamsAppIdentifierModel {
    ///Id of the Teams application, a GUID.
    #[serde(rename = "appId")]
    pub app_id: ::std::string::String,
    ///Cloud of the application; `public` by default.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cloud: ::std::option::Option<
        crate::generated::types::CommunicationCloudEnvironmentModel,
    >,
}
impl MicrosoftTeamsAppIdentifierModel {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::MicrosoftTeamsAppIdentifierModel {
        Default::default()
    }
}
///A user of Microsoft Teams, signed in or anonymous.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct MicrosoftTeamsUserIdentifierModel {
    ///Cloud of the user; `public` by default.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cloud: ::std::option::Option<
        crate::generated::types::CommunicationCloudEnvironmentModel,
    >,
    ///Whether the user joined without signing in; `false` by default.
    #[serde(
        rename = "isAnonymous",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_anonymous: ::std::option::Option<bool>,
    ///Id of the user: the Microsoft Entra object id, a GUID, unless the user is anonymous.
    #[serde(rename = "userId")]
    pub user_id: ::std::string::String,
}
impl MicrosoftTeamsUserIdentifierModel {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::MicrosoftTeamsUserIdentifierModel {
        Default::default()
    }
}
///A phone number in the public network.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct PhoneNumberIdentifierModel {
    ///Id that distinguishes this participant from others who joined the call through the same number. Absent if there are none.
    #[serde(
        rename = "assertedId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub asserted_id: ::std::option::Option<::std::string::String>,
    ///Whether the number is withheld. Absent if that is unknown.
    #[serde(
        rename = "isAnonymous",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_anonymous: ::std::option::Option<bool>,
    ///The number in E.164 form: a plus sign, the country code and the subscriber number, for example `+14255550123`.
    pub value: ::std::string::String,
}
impl PhoneNumberIdentifierModel {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::PhoneNumberIdentifierModel {
        Default::default()
    }
}
/**A play was cancelled.

It is an outcome of [`play`](crate::CallAutomationClient::play), for example after [`cancel_all_media_operations`](crate::CallAutomationClient::cancel_all_media_operations).*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct PlayCanceled {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request that started the play, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///Why the play ended: subcode 8508 for a cancellation.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
}
/**A play has ended.

It is the outcome of [`play`](crate::CallAutomationClient::play) if all sources were played.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct PlayCompleted {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request that started the play, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The outcome of the play: code 200 and subcode 0.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
}
/**A play failed.

It is an outcome of [`play`](crate::CallAutomationClient::play).*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct PlayFailed {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///Index in `playSources`, from 0, of the source that failed. Absent if it is not known.
    #[serde(
        rename = "failedPlaySourceIndex",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub failed_play_source_index: ::std::option::Option<i32>,
    ///The `operationContext` of the request that started the play, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///Why the play failed, for example subcode 8535 for an unsupported file format or 8536 for a failed download.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
}
///How the sources are played.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct PlayOptions {
    ///Whether the sources are played in a loop until the play is cancelled or the call ends. With `false`, they are played once.
    #[serde(rename = "loop")]
    pub loop_: bool,
}
impl PlayOptions {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::PlayOptions {
        Default::default()
    }
}
///What to play, and to whom.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct PlayRequest {
    ///Whether this play may interrupt media operations that are running or queued in the call.
    #[serde(
        rename = "interruptCallMediaOperation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub interrupt_call_media_operation: ::std::option::Option<bool>,
    ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
    #[serde(
        rename = "operationCallbackUri",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_callback_uri: ::std::option::Option<::std::string::String>,
    ///Label of your own for the request. The `Play…` events have it as their `operationContext`, so that you can assign them to the request.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///How the sources are played; by default once.
    #[serde(
        rename = "playOptions",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub play_options: ::std::option::Option<PlayOptions>,
    ///The sources, played in this order.
    #[serde(rename = "playSources")]
    pub play_sources: ::std::vec::Vec<PlaySource>,
    ///The participants who hear it; by default everyone in the call.
    #[serde(rename = "playTo", skip_serializing_if = "::std::option::Option::is_none")]
    pub play_to: ::std::option::Option<::std::vec::Vec<CommunicationIdentifierModel>>,
}
impl PlayRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::PlayRequest {
        Default::default()
    }
}
/**What to play: an audio file, a text to speak, or SSML.

`kind` says which of `file`, `text` and `ssml` is set.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct PlaySource {
    ///The audio file, if `kind` is `file`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub file: ::std::option::Option<FileSource>,
    ///Which of `file`, `text` and `ssml` is set.
    pub kind: crate::generated::types::PlaySourceType,
    ///Id under which the service caches the audio for one hour. Use it for the same audio only: within that hour, the service does not notice changes. By default, the audio is not cached.
    #[serde(
        rename = "playSourceCacheId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub play_source_cache_id: ::std::option::Option<::std::string::String>,
    ///The SSML document to speak, if `kind` is `ssml`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub ssml: ::std::option::Option<SsmlSource>,
    ///The text to speak, if `kind` is `text`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub text: ::std::option::Option<TextSource>,
}
impl PlaySource {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::PlaySource {
        Default::default()
    }
}
/**A play has begun.

It is the first event of [`play`](crate::CallAutomationClient::play); [`PlayCompleted`](crate::types::PlayCompleted), [`PlayFailed`](crate::types::PlayFailed) or [`PlayCanceled`](crate::types::PlayCanceled) follows.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct PlayStarted {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request that started the play, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The outcome of the start.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
}
/**A recognition was cancelled.

It is an outcome of [`recognize`](crate::CallAutomationClient::recognize), for example after [`cancel_all_media_operations`](crate::CallAutomationClient::cancel_all_media_operations).*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct RecognizeCanceled {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request that started the recognition, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///Why the recognition ended: subcode 8508 for a cancellation.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
}
/**Input was recognized.

It is the successful outcome of [`recognize`](crate::CallAutomationClient::recognize). `recognitionType` says which of `dtmfResult`, `choiceResult` and `speechResult` is set.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct RecognizeCompleted {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///The choice that was picked, if `recognitionType` is `choices`.
    #[serde(
        rename = "choiceResult",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub choice_result: ::std::option::Option<ChoiceResult>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///The keys that were pressed, if `recognitionType` is `dtmf`.
    #[serde(
        rename = "dtmfResult",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dtmf_result: ::std::option::Option<DtmfResult>,
    ///The `operationContext` of the request that started the recognition, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The kind of input, and so which result is set.
    #[serde(
        rename = "recognitionType",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recognition_type: ::std::option::Option<
        crate::generated::types::RecognitionType,
    >,
    ///What completed the recognition: subcode 8531 the maximum number of tones, 8514 a stop tone, 8533 a choice by key, 8545 a choice by voice, 8569 speech.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
    ///The words that were spoken, if `recognitionType` is `speech`.
    #[serde(
        rename = "speechResult",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub speech_result: ::std::option::Option<SpeechResult>,
}
/**A recognition ended without input.

It is an outcome of [`recognize`](crate::CallAutomationClient::recognize).*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct RecognizeFailed {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///Index in the prompts, from 0, of the prompt that failed. Absent if none did.
    #[serde(
        rename = "failedPlaySourceIndex",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub failed_play_source_index: ::std::option::Option<i32>,
    ///The `operationContext` of the request that started the recognition, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///Why there is no input, for example subcode 8510 for none in time, 8532 for too long a pause between keys, 8547 for speech that matches no choice, or 8511 for a prompt that failed.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
}
/**From whom input is collected, and how.

The `recognizeInputType` of the request determines which of `dtmfOptions`, `speechOptions` and `choices` apply.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct RecognizeOptions {
    ///The choices, for the input type `choices`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub choices: ::std::option::Option<::std::vec::Vec<Choice>>,
    ///How key presses are collected, for the input types `dtmf` and `speechOrDtmf`.
    #[serde(
        rename = "dtmfOptions",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dtmf_options: ::std::option::Option<DtmfOptions>,
    ///Maximum wait for the first input after the prompt, in seconds: 0 to 300, for `speech` and `choices` 0 to 20; by default 5. After it, [`RecognizeFailed`](crate::types::RecognizeFailed) reports subcode 8510.
    #[serde(
        rename = "initialSilenceTimeoutInSeconds",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub initial_silence_timeout_in_seconds: ::std::option::Option<
        crate::generated::bounded::Bounded<0, 300>,
    >,
    ///Whether input interrupts the prompt (barge-in); `true` by default.
    #[serde(
        rename = "interruptPrompt",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub interrupt_prompt: ::std::option::Option<bool>,
    ///Language that the participant speaks, as a locale; `en-US` by default.
    #[serde(
        rename = "speechLanguage",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub speech_language: ::std::option::Option<::std::string::String>,
    ///How speech is collected, for the input types `speech` and `speechOrDtmf`.
    #[serde(
        rename = "speechOptions",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub speech_options: ::std::option::Option<SpeechOptions>,
    ///Endpoint id of a custom speech model. By default, the standard model of the language is used.
    #[serde(
        rename = "speechRecognitionModelEndpointId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub speech_recognition_model_endpoint_id: ::std::option::Option<
        ::std::string::String,
    >,
    ///The participant whose input is collected.
    #[serde(rename = "targetParticipant")]
    pub target_participant: CommunicationIdentifierModel,
}
impl RecognizeOptions {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::RecognizeOptions {
        Default::default()
    }
}
///What to recognize, from whom, and after which prompt.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct RecognizeRequest {
    ///Whether this recognition may interrupt media operations that are running or queued in the call.
    #[serde(
        rename = "interruptCallMediaOperation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub interrupt_call_media_operation: ::std::option::Option<bool>,
    ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
    #[serde(
        rename = "operationCallbackUri",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_callback_uri: ::std::option::Option<::std::string::String>,
    ///Label of your own for the request. The `Recognize…` events have it as their `operationContext`, so that you can assign them to the request.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The prompt. Without it and `playPrompts`, recognition begins at once.
    #[serde(
        rename = "playPrompt",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub play_prompt: ::std::option::Option<PlaySource>,
    ///Several prompts, played in this order; for a single one, `playPrompt` is enough.
    #[serde(
        rename = "playPrompts",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub play_prompts: ::std::option::Option<::std::vec::Vec<PlaySource>>,
    ///The kind of input to recognize.
    #[serde(rename = "recognizeInputType")]
    pub recognize_input_type: crate::generated::types::RecognizeInputType,
    ///From whom input is collected, and how.
    #[serde(rename = "recognizeOptions")]
    pub recognize_options: RecognizeOptions,
}
impl RecognizeRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::RecognizeRequest {
        Default::default()
    }
}
/**The outcome of an operation, as an event reports it.

`code` is the general outcome and `subCode` the precise one: 200 and 0 mean success.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct ResultInformation {
    ///General outcome, like an HTTP status: 200 for a success, 400 and above for a failure.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<i32>,
    ///Explanation of the outcome for people. Do not parse it: the wording may change.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
    /**ITU-T Q.850 cause that the telephone network reported.

Since api-version 2026-03-12.*/
    #[serde(
        rename = "q850Details",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub q850_details: ::std::option::Option<SipDiagnosticInfo>,
    /**SIP response that led to the outcome, for a call through a SIP trunk.

Since api-version 2026-03-12.*/
    #[serde(
        rename = "sipDetails",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub sip_details: ::std::option::Option<SipDiagnosticInfo>,
    ///The service's own code of the outcome: 0 for a success. Other values say what completed a recognition or why an operation failed, for example 8510 for no input in time.
    #[serde(rename = "subCode", skip_serializing_if = "::std::option::Option::is_none")]
    pub sub_code: ::std::option::Option<i32>,
}
/**The tones have been sent.

It is the successful outcome of [`send_dtmf_tones`](crate::CallAutomationClient::send_dtmf_tones). More tones can be sent to the participant from now on.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct SendDtmfTonesCompleted {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The outcome of the send: code 200 and subcode 0.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
}
/**The tones could not be sent.

It is an outcome of [`send_dtmf_tones`](crate::CallAutomationClient::send_dtmf_tones).*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct SendDtmfTonesFailed {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///Why the send failed.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
}
///The tones to send, and the participant who receives them.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct SendDtmfTonesRequest {
    ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
    #[serde(
        rename = "operationCallbackUri",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_callback_uri: ::std::option::Option<::std::string::String>,
    ///Label of your own for the request. The answer and the `SendDtmfTones…` events have it as their `operationContext`, so that you can assign them to the request.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The participant who receives the tones: a phone number (PSTN).
    #[serde(rename = "targetParticipant")]
    pub target_participant: CommunicationIdentifierModel,
    ///1 to 18 tones, sent in this order.
    pub tones: crate::value::tone::Tones,
}
impl SendDtmfTonesRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::SendDtmfTonesRequest {
        Default::default()
    }
}
/**The answer to a send that was accepted.

The tones have not been sent yet: [`SendDtmfTonesCompleted`](crate::types::SendDtmfTonesCompleted) or [`SendDtmfTonesFailed`](crate::types::SendDtmfTonesFailed) follows.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct SendDtmfTonesResult {
    ///The `operationContext` of the request, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
}
/**A code of the signalling protocol, with its text.

Since api-version 2026-03-12.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct SipDiagnosticInfo {
    ///In `sipDetails` a SIP response code such as 486, in `q850Details` a Q.850 cause such as 17.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<i32>,
    ///Text of the code, for people.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
}
///How speech is collected.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct SpeechOptions {
    ///Silence that ends the speech, in milliseconds; by default 500. The service documents no bounds.
    #[serde(
        rename = "endSilenceTimeoutInMs",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub end_silence_timeout_in_ms: ::std::option::Option<i32>,
}
impl SpeechOptions {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::SpeechOptions {
        Default::default()
    }
}
///What the participant said.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct SpeechResult {
    ///Confidence in the words, from 0.0 to 1.0, if available.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub confidence: ::std::option::Option<f64>,
    ///The words, as text.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub speech: ::std::option::Option<::std::string::String>,
}
/**An SSML document to speak.

This requires an Azure AI services resource that is connected to the ACS resource.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct SsmlSource {
    ///Endpoint id of a custom voice. By default, the standard voice that the document names is used.
    #[serde(
        rename = "customVoiceEndpointId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub custom_voice_endpoint_id: ::std::option::Option<::std::string::String>,
    ///The document in Speech Synthesis Markup Language, which names the voice and the language.
    #[serde(rename = "ssmlText")]
    pub ssml_text: ::std::string::String,
}
impl SsmlSource {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::SsmlSource {
        Default::default()
    }
}
///Where to report the start of a media stream.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct StartMediaStreamingRequest {
    ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
    #[serde(
        rename = "operationCallbackUri",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_callback_uri: ::std::option::Option<::std::string::String>,
    ///Label of your own for the request. [`MediaStreamingStarted`](crate::types::MediaStreamingStarted) or [`MediaStreamingFailed`](crate::types::MediaStreamingFailed) has it as its `operationContext`, so that you can assign the event to the request.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
}
impl StartMediaStreamingRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::StartMediaStreamingRequest {
        Default::default()
    }
}
///The language and the speech model of a transcription.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct StartTranscriptionRequest {
    ///Language that is spoken in the call, as a locale with a region such as `en-US`. The service documents no default.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub locale: ::std::option::Option<::std::string::String>,
    ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
    #[serde(
        rename = "operationCallbackUri",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_callback_uri: ::std::option::Option<::std::string::String>,
    ///Label of your own for the request. [`TranscriptionStarted`](crate::types::TranscriptionStarted) or [`TranscriptionFailed`](crate::types::TranscriptionFailed) has it as its `operationContext`, so that you can assign the event to the request.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///Endpoint id of a custom speech model, a GUID.
    #[serde(
        rename = "speechModelEndpointId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub speech_model_endpoint_id: ::std::option::Option<::std::string::String>,
}
impl StartTranscriptionRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::StartTranscriptionRequest {
        Default::default()
    }
}
///Where to report the end of a media stream.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct StopMediaStreamingRequest {
    ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
    #[serde(
        rename = "operationCallbackUri",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_callback_uri: ::std::option::Option<::std::string::String>,
    ///Label of your own for the request. [`MediaStreamingStopped`](crate::types::MediaStreamingStopped) or [`MediaStreamingFailed`](crate::types::MediaStreamingFailed) has it as its `operationContext`, so that you can assign the event to the request.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
}
impl StopMediaStreamingRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::StopMediaStreamingRequest {
        Default::default()
    }
}
///Where to report the end of a transcription.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct StopTranscriptionRequest {
    ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
    #[serde(
        rename = "operationCallbackUri",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_callback_uri: ::std::option::Option<::std::string::String>,
    ///Label of your own for the request. [`TranscriptionStopped`](crate::types::TranscriptionStopped) or [`TranscriptionFailed`](crate::types::TranscriptionFailed) has it as its `operationContext`, so that you can assign the event to the request.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
}
impl StopTranscriptionRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::StopTranscriptionRequest {
        Default::default()
    }
}
///A Teams user who takes part in the calls of an ACS resource (Teams Phone extensibility).
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct TeamsExtensionUserIdentifierModel {
    ///Cloud of the user; `public` by default.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cloud: ::std::option::Option<
        crate::generated::types::CommunicationCloudEnvironmentModel,
    >,
    ///Id of the ACS resource: the first part of the raw id.
    #[serde(
        rename = "resourceId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_id: ::std::option::Option<::std::string::String>,
    ///Id of the user's Microsoft Entra tenant: the second part of the raw id.
    #[serde(rename = "tenantId")]
    pub tenant_id: ::std::string::String,
    ///Id of the user: the last part of the raw id `resourceId_tenantId_userId`.
    #[serde(rename = "userId")]
    pub user_id: ::std::string::String,
}
impl TeamsExtensionUserIdentifierModel {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::TeamsExtensionUserIdentifierModel {
        Default::default()
    }
}
/**A text to speak.

This requires an Azure AI services resource that is connected to the ACS resource.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct TextSource {
    ///Endpoint id of a custom voice. By default, a standard voice is used.
    #[serde(
        rename = "customVoiceEndpointId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub custom_voice_endpoint_id: ::std::option::Option<::std::string::String>,
    ///Language of the text, as a locale such as `en-US`. Together with `voiceKind` it selects a voice if `voiceName` is absent.
    #[serde(
        rename = "sourceLocale",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_locale: ::std::option::Option<::std::string::String>,
    ///The text, at most 4,000 characters. Use SSML for more.
    pub text: ::std::string::String,
    ///Kind of voice. Together with `sourceLocale` it selects a voice if `voiceName` is absent.
    #[serde(
        rename = "voiceKind",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub voice_kind: ::std::option::Option<crate::generated::types::VoiceKind>,
    ///Name of the voice at the speech service, for example `en-US-JennyNeural`.
    #[serde(
        rename = "voiceName",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub voice_name: ::std::option::Option<::std::string::String>,
}
impl TextSource {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::TextSource {
        Default::default()
    }
}
/**Transcription failed.

It is the outcome of a request to start, change or stop it, or reports that a running transcription broke.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct TranscriptionFailed {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request that failed. Absent if it had none, or if no request failed.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///Why the transcription failed.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
    ///State of the transcription, with the reason in `transcriptionStatusDetails`.
    #[serde(
        rename = "transcriptionUpdate",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transcription_update: ::std::option::Option<TranscriptionUpdate>,
}
/**The call is being transcribed.

It is the outcome of [`start_transcription`](crate::CallAutomationClient::start_transcription).*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct TranscriptionStarted {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request that started the transcription, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The outcome of the start.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
    ///State of the transcription.
    #[serde(
        rename = "transcriptionUpdate",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transcription_update: ::std::option::Option<TranscriptionUpdate>,
}
/**The call is no longer transcribed.

It is the outcome of [`stop_transcription`](crate::CallAutomationClient::stop_transcription).*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct TranscriptionStopped {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request that stopped the transcription, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The outcome of the stop.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
    ///State of the transcription.
    #[serde(
        rename = "transcriptionUpdate",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transcription_update: ::std::option::Option<TranscriptionUpdate>,
}
///The state of a transcription, in an event.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct TranscriptionUpdate {
    ///The state of the transcription.
    #[serde(
        rename = "transcriptionStatus",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transcription_status: ::std::option::Option<
        crate::generated::types::TranscriptionStatus,
    >,
    ///Why the transcription is in this state.
    #[serde(
        rename = "transcriptionStatusDetails",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transcription_status_details: ::std::option::Option<
        crate::generated::types::TranscriptionStatusDetails,
    >,
}
/**A running transcription has changed.

It is the outcome of [`update_transcription`](crate::CallAutomationClient::update_transcription).*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct TranscriptionUpdated {
    ///Id of the call connection, as in the path of the operations.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request that changed the transcription, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The outcome of the change.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
    ///State of the transcription.
    #[serde(
        rename = "transcriptionUpdate",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transcription_update: ::std::option::Option<TranscriptionUpdate>,
}
///The participant to take off hold.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct UnholdRequest {
    ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
    #[serde(
        rename = "operationCallbackUri",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_callback_uri: ::std::option::Option<::std::string::String>,
    ///Label of your own for the request. The service documents no event that has it.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The participant to take off hold.
    #[serde(rename = "targetParticipant")]
    pub target_participant: CommunicationIdentifierModel,
}
impl UnholdRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::UnholdRequest {
        Default::default()
    }
}
///What to change in a running transcription.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct UpdateTranscriptionRequest {
    ///Language to transcribe from now on, as a locale with a region such as `en-US`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub locale: ::std::option::Option<::std::string::String>,
    ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
    #[serde(
        rename = "operationCallbackUri",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_callback_uri: ::std::option::Option<::std::string::String>,
    ///Label of your own for the request. [`TranscriptionUpdated`](crate::types::TranscriptionUpdated) or [`TranscriptionFailed`](crate::types::TranscriptionFailed) has it as its `operationContext`, so that you can assign the event to the request.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///Endpoint id of a custom speech model to use from now on, a GUID.
    #[serde(
        rename = "speechModelEndpointId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub speech_model_endpoint_id: ::std::option::Option<::std::string::String>,
}
impl UpdateTranscriptionRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::UpdateTranscriptionRequest {
        Default::default()
    }
}
/// Types for composing complex structures.
pub mod builder {
    #[derive(Clone, Debug)]
    ///Builder of [`Choice`](super::Choice).
    #[must_use]
    pub struct Choice {
        pub(crate) label: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        pub(crate) phrases: ::std::result::Result<
            ::std::vec::Vec<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) tone: ::std::result::Result<
            ::std::option::Option<crate::value::tone::Tone>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for Choice {
        fn default() -> Self {
            Self {
                label: Err("label: expected a value, found none".to_string()),
                phrases: Err("phrases: expected a value, found none".to_string()),
                tone: Ok(Default::default()),
            }
        }
    }
    impl Choice {
        ///Name of the choice in your application. The `choiceResult` has it as its `label` if the participant picks the choice.
        pub fn label<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.label = value.try_into().map_err(|e| format!("label: {e}"));
            self
        }
        ///Words or phrases; speaking any of them picks the choice.
        pub fn phrases<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.phrases = value.try_into().map_err(|e| format!("phrases: {e}"));
            self
        }
        ///Key that picks the choice. By default, the choice can only be picked by voice.
        pub fn tone<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                crate::value::tone::Tone,
                Via,
            >,
        {
            self.tone = value.try_into_optional().map_err(|e| format!("tone: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<Choice> for super::Choice {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Choice,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                label: value.label?,
                phrases: value.phrases?,
                tone: value.tone?,
            })
        }
    }
    impl ::std::convert::From<super::Choice> for Choice {
        fn from(value: super::Choice) -> Self {
            Self {
                label: Ok(value.label),
                phrases: Ok(value.phrases),
                tone: Ok(value.tone),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`CommunicationIdentifierModel`](super::CommunicationIdentifierModel).
    #[must_use]
    pub struct CommunicationIdentifierModel {
        pub(crate) communication_user: ::std::result::Result<
            ::std::option::Option<super::CommunicationUserIdentifierModel>,
            ::std::string::String,
        >,
        pub(crate) kind: ::std::result::Result<
            ::std::option::Option<
                crate::generated::types::CommunicationIdentifierModelKind,
            >,
            ::std::string::String,
        >,
        pub(crate) microsoft_teams_app: ::std::result::Result<
            ::std::option::Option<super::MicrosoftTeamsAppIdentifierModel>,
            ::std::string::String,
        >,
        pub(crate) microsoft_teams_user: ::std::result::Result<
            ::std::option::Option<super::MicrosoftTeamsUserIdentifierModel>,
            ::std::string::String,
        >,
        pub(crate) phone_number: ::std::result::Result<
            ::std::option::Option<super::PhoneNumberIdentifierModel>,
            ::std::string::String,
        >,
        pub(crate) raw_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) teams_extension_user: ::std::result::Result<
            ::std::option::Option<super::TeamsExtensionUserIdentifierModel>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for CommunicationIdentifierModel {
        fn default() -> Self {
            Self {
                communication_user: Ok(Default::default()),
                kind: Ok(Default::default()),
                microsoft_teams_app: Ok(Default::default()),
                microsoft_teams_user: Ok(Default::default()),
                phone_number: Ok(Default::default()),
                raw_id: Ok(Default::default()),
                teams_extension_user: Ok(Default::default()),
            }
        }
    }
    impl CommunicationIdentifierModel {
        ///The ACS user, if `kind` is `communicationUser`.
        pub fn communication_user<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::CommunicationUserIdentifierModel,
                Via,
            >,
        {
            self.communication_user = value
                .try_into_optional()
                .map_err(|e| format!("communication_user: {e}"));
            self
        }
        ///Which member is set. A request can omit it, because the member that is set determines the kind.
        pub fn kind<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                crate::generated::types::CommunicationIdentifierModelKind,
                Via,
            >,
        {
            self.kind = value.try_into_optional().map_err(|e| format!("kind: {e}"));
            self
        }
        ///The Teams app, if `kind` is `microsoftTeamsApp`.
        pub fn microsoft_teams_app<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::MicrosoftTeamsAppIdentifierModel,
                Via,
            >,
        {
            self.microsoft_teams_app = value
                .try_into_optional()
                .map_err(|e| format!("microsoft_teams_app: {e}"));
            self
        }
        ///The Teams user, if `kind` is `microsoftTeamsUser`.
        pub fn microsoft_teams_user<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::MicrosoftTeamsUserIdentifierModel,
                Via,
            >,
        {
            self.microsoft_teams_user = value
                .try_into_optional()
                .map_err(|e| format!("microsoft_teams_user: {e}"));
            self
        }
        ///The phone number, if `kind` is `phoneNumber`.
        pub fn phone_number<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::PhoneNumberIdentifierModel,
                Via,
            >,
        {
            self.phone_number = value
                .try_into_optional()
                .map_err(|e| format!("phone_number: {e}"));
            self
        }
        /**The identity as one string. A request can omit it if the member of its kind is set.

The forms are:

- `4:+14255550123`: phone number. `4:anonymous`: caller with a withheld number. A number can have a suffix of `_` and the asserted id.
- `8:acs:…`, `8:spool:…`, `8:dod-acs:…`, `8:gcch-acs:…`: ACS user. A Teams extension user has the same prefix and three parts, `resourceId_tenantId_userId`.
- `8:orgid:…`, `8:dod:…`, `8:gcch:…`: Teams user. `8:teamsvisitor:…`: anonymous Teams user.
- `28:orgid:…`, `28:dod:…`, `28:gcch:…`: Teams app.
- Any other form: an identity of an unknown kind.*/
        pub fn raw_id<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.raw_id = value.try_into_optional().map_err(|e| format!("raw_id: {e}"));
            self
        }
        ///The Teams extension user, if `kind` is `teamsExtensionUser`.
        pub fn teams_extension_user<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::TeamsExtensionUserIdentifierModel,
                Via,
            >,
        {
            self.teams_extension_user = value
                .try_into_optional()
                .map_err(|e| format!("teams_extension_user: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<CommunicationIdentifierModel>
    for super::CommunicationIdentifierModel {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CommunicationIdentifierModel,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                communication_user: value.communication_user?,
                kind: value.kind?,
                microsoft_teams_app: value.microsoft_teams_app?,
                microsoft_teams_user: value.microsoft_teams_user?,
                phone_number: value.phone_number?,
                raw_id: value.raw_id?,
                teams_extension_user: value.teams_extension_user?,
            })
        }
    }
    impl ::std::convert::From<super::CommunicationIdentifierModel>
    for CommunicationIdentifierModel {
        fn from(value: super::CommunicationIdentifierModel) -> Self {
            Self {
                communication_user: Ok(value.communication_user),
                kind: Ok(value.kind),
                microsoft_teams_app: Ok(value.microsoft_teams_app),
                microsoft_teams_user: Ok(value.microsoft_teams_user),
                phone_number: Ok(value.phone_number),
                raw_id: Ok(value.raw_id),
                teams_extension_user: Ok(value.teams_extension_user),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`CommunicationUserIdentifierModel`](super::CommunicationUserIdentifierModel).
    #[must_use]
    pub struct CommunicationUserIdentifierModel {
        pub(crate) id: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for CommunicationUserIdentifierModel {
        fn default() -> Self {
            Self {
                id: Err("id: expected a value, found none".to_string()),
            }
        }
    }
    impl CommunicationUserIdentifierModel {
        ///Id of the user, for example `8:acs:…` with the ids of the resource and the user.
        pub fn id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.id = value.try_into().map_err(|e| format!("id: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<CommunicationUserIdentifierModel>
    for super::CommunicationUserIdentifierModel {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CommunicationUserIdentifierModel,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { id: value.id? })
        }
    }
    impl ::std::convert::From<super::CommunicationUserIdentifierModel>
    for CommunicationUserIdentifierModel {
        fn from(value: super::CommunicationUserIdentifierModel) -> Self {
            Self { id: Ok(value.id) }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`ContinuousDtmfRecognitionRequest`](super::ContinuousDtmfRecognitionRequest).
    #[must_use]
    pub struct ContinuousDtmfRecognitionRequest {
        pub(crate) operation_callback_uri: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) operation_context: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) target_participant: ::std::result::Result<
            super::CommunicationIdentifierModel,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for ContinuousDtmfRecognitionRequest {
        fn default() -> Self {
            Self {
                operation_callback_uri: Ok(Default::default()),
                operation_context: Ok(Default::default()),
                target_participant: Err(
                    "target_participant: expected a value, found none".to_string(),
                ),
            }
        }
    }
    impl ContinuousDtmfRecognitionRequest {
        ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
        pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_callback_uri = value
                .try_into_optional()
                .map_err(|e| format!("operation_callback_uri: {e}"));
            self
        }
        ///Label of your own for the request. The `ContinuousDtmfRecognition…` events have it as their `operationContext`, so that you can assign them to the request.
        pub fn operation_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_context = value
                .try_into_optional()
                .map_err(|e| format!("operation_context: {e}"));
            self
        }
        ///The participant whose key presses are reported.
        pub fn target_participant<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CommunicationIdentifierModel>,
            T::Error: ::std::fmt::Display,
        {
            self.target_participant = value
                .try_into()
                .map_err(|e| format!("target_participant: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<ContinuousDtmfRecognitionRequest>
    for super::ContinuousDtmfRecognitionRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ContinuousDtmfRecognitionRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                operation_callback_uri: value.operation_callback_uri?,
                operation_context: value.operation_context?,
                target_participant: value.target_participant?,
            })
        }
    }
    impl ::std::convert::From<super::ContinuousDtmfRecognitionRequest>
    for ContinuousDtmfRecognitionRequest {
        fn from(value: super::ContinuousDtmfRecognitionRequest) -> Self {
            Self {
                operation_callback_uri: Ok(value.operation_callback_uri),
                operation_context: Ok(value.operation_context),
                target_participant: Ok(value.target_participant),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`DtmfOptions`](super::DtmfOptions).
    #[must_use]
    pub struct DtmfOptions {
        pub(crate) inter_tone_timeout_in_seconds: ::std::result::Result<
            ::std::option::Option<crate::generated::bounded::Bounded<1, 60>>,
            ::std::string::String,
        >,
        pub(crate) max_tones_to_collect: ::std::result::Result<
            ::std::option::Option<i32>,
            ::std::string::String,
        >,
        pub(crate) stop_tones: ::std::result::Result<
            ::std::option::Option<crate::value::tone::Tones>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for DtmfOptions {
        fn default() -> Self {
            Self {
                inter_tone_timeout_in_seconds: Ok(Default::default()),
                max_tones_to_collect: Ok(Default::default()),
                stop_tones: Ok(Default::default()),
            }
        }
    }
    impl DtmfOptions {
        ///Maximum pause between two key presses, in seconds: 1 to 60, by default 2. After it, [`RecognizeFailed`](crate::types::RecognizeFailed) reports subcode 8532.
        pub fn inter_tone_timeout_in_seconds<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                crate::generated::bounded::Bounded<1, 60>,
                Via,
            >,
        {
            self.inter_tone_timeout_in_seconds = value
                .try_into_optional()
                .map_err(|e| format!("inter_tone_timeout_in_seconds: {e}"));
            self
        }
        ///Number of key presses that completes the recognition, with subcode 8531. The service documents no default.
        pub fn max_tones_to_collect<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<i32, Via>,
        {
            self.max_tones_to_collect = value
                .try_into_optional()
                .map_err(|e| format!("max_tones_to_collect: {e}"));
            self
        }
        ///Keys that complete the recognition, with subcode 8514. By default, there are none.
        pub fn stop_tones<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                crate::value::tone::Tones,
                Via,
            >,
        {
            self.stop_tones = value
                .try_into_optional()
                .map_err(|e| format!("stop_tones: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<DtmfOptions> for super::DtmfOptions {
        type Error = super::error::ConversionError;
        fn try_from(
            value: DtmfOptions,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                inter_tone_timeout_in_seconds: value.inter_tone_timeout_in_seconds?,
                max_tones_to_collect: value.max_tones_to_collect?,
                stop_tones: value.stop_tones?,
            })
        }
    }
    impl ::std::convert::From<super::DtmfOptions> for DtmfOptions {
        fn from(value: super::DtmfOptions) -> Self {
            Self {
                inter_tone_timeout_in_seconds: Ok(value.inter_tone_timeout_in_seconds),
                max_tones_to_collect: Ok(value.max_tones_to_collect),
                stop_tones: Ok(value.stop_tones),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`FileSource`](super::FileSource).
    #[must_use]
    pub struct FileSource {
        pub(crate) uri: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for FileSource {
        fn default() -> Self {
            Self {
                uri: Err("uri: expected a value, found none".to_string()),
            }
        }
    }
    impl FileSource {
        ///Address of the file, from which the service downloads it: WAV (16-bit PCM, mono, 16 kHz), or MP3 with an ID3v2 tag. If the download fails, the play fails with subcode 8536; if the format is not supported, with 8535.
        pub fn uri<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.uri = value.try_into().map_err(|e| format!("uri: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<FileSource> for super::FileSource {
        type Error = super::error::ConversionError;
        fn try_from(
            value: FileSource,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { uri: value.uri? })
        }
    }
    impl ::std::convert::From<super::FileSource> for FileSource {
        fn from(value: super::FileSource) -> Self {
            Self { uri: Ok(value.uri) }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`HoldRequest`](super::HoldRequest).
    #[must_use]
    pub struct HoldRequest {
        pub(crate) operation_callback_uri: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) operation_context: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) play_source_info: ::std::result::Result<
            ::std::option::Option<super::PlaySource>,
            ::std::string::String,
        >,
        pub(crate) target_participant: ::std::result::Result<
            super::CommunicationIdentifierModel,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for HoldRequest {
        fn default() -> Self {
            Self {
                operation_callback_uri: Ok(Default::default()),
                operation_context: Ok(Default::default()),
                play_source_info: Ok(Default::default()),
                target_participant: Err(
                    "target_participant: expected a value, found none".to_string(),
                ),
            }
        }
    }
    impl HoldRequest {
        ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
        pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_callback_uri = value
                .try_into_optional()
                .map_err(|e| format!("operation_callback_uri: {e}"));
            self
        }
        ///Label of your own for the request. [`HoldFailed`](crate::types::HoldFailed) has it as its `operationContext`, so that you can assign the event to the request.
        pub fn operation_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_context = value
                .try_into_optional()
                .map_err(|e| format!("operation_context: {e}"));
            self
        }
        ///What the participant hears while on hold, if anything.
        pub fn play_source_info<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<super::PlaySource, Via>,
        {
            self.play_source_info = value
                .try_into_optional()
                .map_err(|e| format!("play_source_info: {e}"));
            self
        }
        ///The participant to put on hold.
        pub fn target_participant<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CommunicationIdentifierModel>,
            T::Error: ::std::fmt::Display,
        {
            self.target_participant = value
                .try_into()
                .map_err(|e| format!("target_participant: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<HoldRequest> for super::HoldRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: HoldRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                operation_callback_uri: value.operation_callback_uri?,
                operation_context: value.operation_context?,
                play_source_info: value.play_source_info?,
                target_participant: value.target_participant?,
            })
        }
    }
    impl ::std::convert::From<super::HoldRequest> for HoldRequest {
        fn from(value: super::HoldRequest) -> Self {
            Self {
                operation_callback_uri: Ok(value.operation_callback_uri),
                operation_context: Ok(value.operation_context),
                play_source_info: Ok(value.play_source_info),
                target_participant: Ok(value.target_participant),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`MicrosoftTeamsAppIdentifierModel`](super::MicrosoftTeamsAppIdentifierModel).
    #[must_use]
    pub struct MicrosoftTeamsAppIdentifierModel {
        pub(crate) app_id: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        pub(crate) cloud: ::std::result::Result<
            ::std::option::Option<
                crate::generated::types::CommunicationCloudEnvironmentModel,
            >,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for MicrosoftTeamsAppIdentifierModel {
        fn default() -> Self {
            Self {
                app_id: Err("app_id: expected a value, found none".to_string()),
                cloud: Ok(Default::default()),
            }
        }
    }
    impl MicrosoftTeamsAppIdentifierModel {
        ///Id of the Teams application, a GUID.
        pub fn app_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.app_id = value.try_into().map_err(|e| format!("app_id: {e}"));
            self
        }
        ///Cloud of the application; `public` by default.
        pub fn cloud<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                crate::generated::types::CommunicationCloudEnvironmentModel,
                Via,
            >,
        {
            self.cloud = value.try_into_optional().map_err(|e| format!("cloud: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<MicrosoftTeamsAppIdentifierModel>
    for super::MicrosoftTeamsAppIdentifierModel {
        type Error = super::error::ConversionError;
        fn try_from(
            value: MicrosoftTeamsAppIdentifierModel,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                app_id: value.app_id?,
                cloud: value.cloud?,
            })
        }
    }
    impl ::std::convert::From<super::MicrosoftTeamsAppIdentifierModel>
    for MicrosoftTeamsAppIdentifierModel {
        fn from(value: super::MicrosoftTeamsAppIdentifierModel) -> Self {
            Self {
                app_id: Ok(value.app_id),
                cloud: Ok(value.cloud),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`MicrosoftTeamsUserIdentifierModel`](super::MicrosoftTeamsUserIdentifierModel).
    #[must_use]
    pub struct MicrosoftTeamsUserIdentifierModel {
        pub(crate) cloud: ::std::result::Result<
            ::std::option::Option<
                crate::generated::types::CommunicationCloudEnvironmentModel,
            >,
            ::std::string::String,
        >,
        pub(crate) is_anonymous: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        pub(crate) user_id: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for MicrosoftTeamsUserIdentifierModel {
        fn default() -> Self {
            Self {
                cloud: Ok(Default::default()),
                is_anonymous: Ok(Default::default()),
                user_id: Err("user_id: expected a value, found none".to_string()),
            }
        }
    }
    impl MicrosoftTeamsUserIdentifierModel {
        ///Cloud of the user; `public` by default.
        pub fn cloud<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                crate::generated::types::CommunicationCloudEnvironmentModel,
                Via,
            >,
        {
            self.cloud = value.try_into_optional().map_err(|e| format!("cloud: {e}"));
            self
        }
        ///Whether the user joined without signing in; `false` by default.
        pub fn is_anonymous<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<bool, Via>,
        {
            self.is_anonymous = value
                .try_into_optional()
                .map_err(|e| format!("is_anonymous: {e}"));
            self
        }
        ///Id of the user: the Microsoft Entra object id, a GUID, unless the user is anonymous.
        pub fn user_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.user_id = value.try_into().map_err(|e| format!("user_id: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<MicrosoftTeamsUserIdentifierModel>
    for super::MicrosoftTeamsUserIdentifierModel {
        type Error = super::error::ConversionError;
        fn try_from(
            value: MicrosoftTeamsUserIdentifierModel,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                cloud: value.cloud?,
                is_anonymous: value.is_anonymous?,
                user_id: value.user_id?,
            })
        }
    }
    impl ::std::convert::From<super::MicrosoftTeamsUserIdentifierModel>
    for MicrosoftTeamsUserIdentifierModel {
        fn from(value: super::MicrosoftTeamsUserIdentifierModel) -> Self {
            Self {
                cloud: Ok(value.cloud),
                is_anonymous: Ok(value.is_anonymous),
                user_id: Ok(value.user_id),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`PhoneNumberIdentifierModel`](super::PhoneNumberIdentifierModel).
    #[must_use]
    pub struct PhoneNumberIdentifierModel {
        pub(crate) asserted_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) is_anonymous: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        pub(crate) value: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for PhoneNumberIdentifierModel {
        fn default() -> Self {
            Self {
                asserted_id: Ok(Default::default()),
                is_anonymous: Ok(Default::default()),
                value: Err("value: expected a value, found none".to_string()),
            }
        }
    }
    impl PhoneNumberIdentifierModel {
        ///Id that distinguishes this participant from others who joined the call through the same number. Absent if there are none.
        pub fn asserted_id<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.asserted_id = value
                .try_into_optional()
                .map_err(|e| format!("asserted_id: {e}"));
            self
        }
        ///Whether the number is withheld. Absent if that is unknown.
        pub fn is_anonymous<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<bool, Via>,
        {
            self.is_anonymous = value
                .try_into_optional()
                .map_err(|e| format!("is_anonymous: {e}"));
            self
        }
        ///The number in E.164 form: a plus sign, the country code and the subscriber number, for example `+14255550123`.
        pub fn value<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.value = value.try_into().map_err(|e| format!("value: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<PhoneNumberIdentifierModel>
    for super::PhoneNumberIdentifierModel {
        type Error = super::error::ConversionError;
        fn try_from(
            value: PhoneNumberIdentifierModel,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                asserted_id: value.asserted_id?,
                is_anonymous: value.is_anonymous?,
                value: value.value?,
            })
        }
    }
    impl ::std::convert::From<super::PhoneNumberIdentifierModel>
    for PhoneNumberIdentifierModel {
        fn from(value: super::PhoneNumberIdentifierModel) -> Self {
            Self {
                asserted_id: Ok(value.asserted_id),
                is_anonymous: Ok(value.is_anonymous),
                value: Ok(value.value),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`PlayOptions`](super::PlayOptions).
    #[must_use]
    pub struct PlayOptions {
        pub(crate) loop_: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for PlayOptions {
        fn default() -> Self {
            Self {
                loop_: Err("loop_: expected a value, found none".to_string()),
            }
        }
    }
    impl PlayOptions {
        ///Whether the sources are played in a loop until the play is cancelled or the call ends. With `false`, they are played once.
        pub fn loop_<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<bool>,
            T::Error: ::std::fmt::Display,
        {
            self.loop_ = value.try_into().map_err(|e| format!("loop_: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<PlayOptions> for super::PlayOptions {
        type Error = super::error::ConversionError;
        fn try_from(
            value: PlayOptions,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { loop_: value.loop_? })
        }
    }
    impl ::std::convert::From<super::PlayOptions> for PlayOptions {
        fn from(value: super::PlayOptions) -> Self {
            Self { loop_: Ok(value.loop_) }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`PlayRequest`](super::PlayRequest).
    #[must_use]
    pub struct PlayRequest {
        pub(crate) interrupt_call_media_operation: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        pub(crate) operation_callback_uri: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) operation_context: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) play_options: ::std::result::Result<
            ::std::option::Option<super::PlayOptions>,
            ::std::string::String,
        >,
        pub(crate) play_sources: ::std::result::Result<
            ::std::vec::Vec<super::PlaySource>,
            ::std::string::String,
        >,
        pub(crate) play_to: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<super::CommunicationIdentifierModel>>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for PlayRequest {
        fn default() -> Self {
            Self {
                interrupt_call_media_operation: Ok(Default::default()),
                operation_callback_uri: Ok(Default::default()),
                operation_context: Ok(Default::default()),
                play_options: Ok(Default::default()),
                play_sources: Err(
                    "play_sources: expected a value, found none".to_string(),
                ),
                play_to: Ok(Default::default()),
            }
        }
    }
    impl PlayRequest {
        ///Whether this play may interrupt media operations that are running or queued in the call.
        pub fn interrupt_call_media_operation<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<bool, Via>,
        {
            self.interrupt_call_media_operation = value
                .try_into_optional()
                .map_err(|e| format!("interrupt_call_media_operation: {e}"));
            self
        }
        ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
        pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_callback_uri = value
                .try_into_optional()
                .map_err(|e| format!("operation_callback_uri: {e}"));
            self
        }
        ///Label of your own for the request. The `Play…` events have it as their `operationContext`, so that you can assign them to the request.
        pub fn operation_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_context = value
                .try_into_optional()
                .map_err(|e| format!("operation_context: {e}"));
            self
        }
        ///How the sources are played; by default once.
        pub fn play_options<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<super::PlayOptions, Via>,
        {
            self.play_options = value
                .try_into_optional()
                .map_err(|e| format!("play_options: {e}"));
            self
        }
        ///The sources, played in this order.
        pub fn play_sources<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::PlaySource>>,
            T::Error: ::std::fmt::Display,
        {
            self.play_sources = value
                .try_into()
                .map_err(|e| format!("play_sources: {e}"));
            self
        }
        ///The participants who hear it; by default everyone in the call.
        pub fn play_to<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                ::std::vec::Vec<super::CommunicationIdentifierModel>,
                Via,
            >,
        {
            self.play_to = value
                .try_into_optional()
                .map_err(|e| format!("play_to: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<PlayRequest> for super::PlayRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: PlayRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                interrupt_call_media_operation: value.interrupt_call_media_operation?,
                operation_callback_uri: value.operation_callback_uri?,
                operation_context: value.operation_context?,
                play_options: value.play_options?,
                play_sources: value.play_sources?,
                play_to: value.play_to?,
            })
        }
    }
    impl ::std::convert::From<super::PlayRequest> for PlayRequest {
        fn from(value: super::PlayRequest) -> Self {
            Self {
                interrupt_call_media_operation: Ok(value.interrupt_call_media_operation),
                operation_callback_uri: Ok(value.operation_callback_uri),
                operation_context: Ok(value.operation_context),
                play_options: Ok(value.play_options),
                play_sources: Ok(value.play_sources),
                play_to: Ok(value.play_to),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`PlaySource`](super::PlaySource).
    #[must_use]
    pub struct PlaySource {
        pub(crate) file: ::std::result::Result<
            ::std::option::Option<super::FileSource>,
            ::std::string::String,
        >,
        pub(crate) kind: ::std::result::Result<
            crate::generated::types::PlaySourceType,
            ::std::string::String,
        >,
        pub(crate) play_source_cache_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) ssml: ::std::result::Result<
            ::std::option::Option<super::SsmlSource>,
            ::std::string::String,
        >,
        pub(crate) text: ::std::result::Result<
            ::std::option::Option<super::TextSource>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for PlaySource {
        fn default() -> Self {
            Self {
                file: Ok(Default::default()),
                kind: Err("kind: expected a value, found none".to_string()),
                play_source_cache_id: Ok(Default::default()),
                ssml: Ok(Default::default()),
                text: Ok(Default::default()),
            }
        }
    }
    impl PlaySource {
        ///The audio file, if `kind` is `file`.
        pub fn file<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<super::FileSource, Via>,
        {
            self.file = value.try_into_optional().map_err(|e| format!("file: {e}"));
            self
        }
        ///Which of `file`, `text` and `ssml` is set.
        pub fn kind<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<crate::generated::types::PlaySourceType>,
            T::Error: ::std::fmt::Display,
        {
            self.kind = value.try_into().map_err(|e| format!("kind: {e}"));
            self
        }
        ///Id under which the service caches the audio for one hour. Use it for the same audio only: within that hour, the service does not notice changes. By default, the audio is not cached.
        pub fn play_source_cache_id<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.play_source_cache_id = value
                .try_into_optional()
                .map_err(|e| format!("play_source_cache_id: {e}"));
            self
        }
        ///The SSML document to speak, if `kind` is `ssml`.
        pub fn ssml<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<super::SsmlSource, Via>,
        {
            self.ssml = value.try_into_optional().map_err(|e| format!("ssml: {e}"));
            self
        }
        ///The text to speak, if `kind` is `text`.
        pub fn text<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<super::TextSource, Via>,
        {
            self.text = value.try_into_optional().map_err(|e| format!("text: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<PlaySource> for super::PlaySource {
        type Error = super::error::ConversionError;
        fn try_from(
            value: PlaySource,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                file: value.file?,
                kind: value.kind?,
                play_source_cache_id: value.play_source_cache_id?,
                ssml: value.ssml?,
                text: value.text?,
            })
        }
    }
    impl ::std::convert::From<super::PlaySource> for PlaySource {
        fn from(value: super::PlaySource) -> Self {
            Self {
                file: Ok(value.file),
                kind: Ok(value.kind),
                play_source_cache_id: Ok(value.play_source_cache_id),
                ssml: Ok(value.ssml),
                text: Ok(value.text),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`RecognizeOptions`](super::RecognizeOptions).
    #[must_use]
    pub struct RecognizeOptions {
        pub(crate) choices: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<super::Choice>>,
            ::std::string::String,
        >,
        pub(crate) dtmf_options: ::std::result::Result<
            ::std::option::Option<super::DtmfOptions>,
            ::std::string::String,
        >,
        pub(crate) initial_silence_timeout_in_seconds: ::std::result::Result<
            ::std::option::Option<crate::generated::bounded::Bounded<0, 300>>,
            ::std::string::String,
        >,
        pub(crate) interrupt_prompt: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        pub(crate) speech_language: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) speech_options: ::std::result::Result<
            ::std::option::Option<super::SpeechOptions>,
            ::std::string::String,
        >,
        pub(crate) speech_recognition_model_endpoint_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) target_participant: ::std::result::Result<
            super::CommunicationIdentifierModel,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for RecognizeOptions {
        fn default() -> Self {
            Self {
                choices: Ok(Default::default()),
                dtmf_options: Ok(Default::default()),
                initial_silence_timeout_in_seconds: Ok(Default::default()),
                interrupt_prompt: Ok(Default::default()),
                speech_language: Ok(Default::default()),
                speech_options: Ok(Default::default()),
                speech_recognition_model_endpoint_id: Ok(Default::default()),
                target_participant: Err(
                    "target_participant: expected a value, found none".to_string(),
                ),
            }
        }
    }
    impl RecognizeOptions {
        ///The choices, for the input type `choices`.
        pub fn choices<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                ::std::vec::Vec<super::Choice>,
                Via,
            >,
        {
            self.choices = value
                .try_into_optional()
                .map_err(|e| format!("choices: {e}"));
            self
        }
        ///How key presses are collected, for the input types `dtmf` and `speechOrDtmf`.
        pub fn dtmf_options<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<super::DtmfOptions, Via>,
        {
            self.dtmf_options = value
                .try_into_optional()
                .map_err(|e| format!("dtmf_options: {e}"));
            self
        }
        ///Maximum wait for the first input after the prompt, in seconds: 0 to 300, for `speech` and `choices` 0 to 20; by default 5. After it, [`RecognizeFailed`](crate::types::RecognizeFailed) reports subcode 8510.
        pub fn initial_silence_timeout_in_seconds<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                crate::generated::bounded::Bounded<0, 300>,
                Via,
            >,
        {
            self.initial_silence_timeout_in_seconds = value
                .try_into_optional()
                .map_err(|e| format!("initial_silence_timeout_in_seconds: {e}"));
            self
        }
        ///Whether input interrupts the prompt (barge-in); `true` by default.
        pub fn interrupt_prompt<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<bool, Via>,
        {
            self.interrupt_prompt = value
                .try_into_optional()
                .map_err(|e| format!("interrupt_prompt: {e}"));
            self
        }
        ///Language that the participant speaks, as a locale; `en-US` by default.
        pub fn speech_language<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.speech_language = value
                .try_into_optional()
                .map_err(|e| format!("speech_language: {e}"));
            self
        }
        ///How speech is collected, for the input types `speech` and `speechOrDtmf`.
        pub fn speech_options<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<super::SpeechOptions, Via>,
        {
            self.speech_options = value
                .try_into_optional()
                .map_err(|e| format!("speech_options: {e}"));
            self
        }
        ///Endpoint id of a custom speech model. By default, the standard model of the language is used.
        pub fn speech_recognition_model_endpoint_id<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.speech_recognition_model_endpoint_id = value
                .try_into_optional()
                .map_err(|e| format!("speech_recognition_model_endpoint_id: {e}"));
            self
        }
        ///The participant whose input is collected.
        pub fn target_participant<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CommunicationIdentifierModel>,
            T::Error: ::std::fmt::Display,
        {
            self.target_participant = value
                .try_into()
                .map_err(|e| format!("target_participant: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<RecognizeOptions> for super::RecognizeOptions {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RecognizeOptions,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                choices: value.choices?,
                dtmf_options: value.dtmf_options?,
                initial_silence_timeout_in_seconds: value
                    .initial_silence_timeout_in_seconds?,
                interrupt_prompt: value.interrupt_prompt?,
                speech_language: value.speech_language?,
                speech_options: value.speech_options?,
                speech_recognition_model_endpoint_id: value
                    .speech_recognition_model_endpoint_id?,
                target_participant: value.target_participant?,
            })
        }
    }
    impl ::std::convert::From<super::RecognizeOptions> for RecognizeOptions {
        fn from(value: super::RecognizeOptions) -> Self {
            Self {
                choices: Ok(value.choices),
                dtmf_options: Ok(value.dtmf_options),
                initial_silence_timeout_in_seconds: Ok(
                    value.initial_silence_timeout_in_seconds,
                ),
                interrupt_prompt: Ok(value.interrupt_prompt),
                speech_language: Ok(value.speech_language),
                speech_options: Ok(value.speech_options),
                speech_recognition_model_endpoint_id: Ok(
                    value.speech_recognition_model_endpoint_id,
                ),
                target_participant: Ok(value.target_participant),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`RecognizeRequest`](super::RecognizeRequest).
    #[must_use]
    pub struct RecognizeRequest {
        pub(crate) interrupt_call_media_operation: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        pub(crate) operation_callback_uri: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) operation_context: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) play_prompt: ::std::result::Result<
            ::std::option::Option<super::PlaySource>,
            ::std::string::String,
        >,
        pub(crate) play_prompts: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<super::PlaySource>>,
            ::std::string::String,
        >,
        pub(crate) recognize_input_type: ::std::result::Result<
            crate::generated::types::RecognizeInputType,
            ::std::string::String,
        >,
        pub(crate) recognize_options: ::std::result::Result<
            super::RecognizeOptions,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for RecognizeRequest {
        fn default() -> Self {
            Self {
                interrupt_call_media_operation: Ok(Default::default()),
                operation_callback_uri: Ok(Default::default()),
                operation_context: Ok(Default::default()),
                play_prompt: Ok(Default::default()),
                play_prompts: Ok(Default::default()),
                recognize_input_type: Err(
                    "recognize_input_type: expected a value, found none".to_string(),
                ),
                recognize_options: Err(
                    "recognize_options: expected a value, found none".to_string(),
                ),
            }
        }
    }
    impl RecognizeRequest {
        ///Whether this recognition may interrupt media operations that are running or queued in the call.
        pub fn interrupt_call_media_operation<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<bool, Via>,
        {
            self.interrupt_call_media_operation = value
                .try_into_optional()
                .map_err(|e| format!("interrupt_call_media_operation: {e}"));
            self
        }
        ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
        pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_callback_uri = value
                .try_into_optional()
                .map_err(|e| format!("operation_callback_uri: {e}"));
            self
        }
        ///Label of your own for the request. The `Recognize…` events have it as their `operationContext`, so that you can assign them to the request.
        pub fn operation_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_context = value
                .try_into_optional()
                .map_err(|e| format!("operation_context: {e}"));
            self
        }
        ///The prompt. Without it and `playPrompts`, recognition begins at once.
        pub fn play_prompt<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<super::PlaySource, Via>,
        {
            self.play_prompt = value
                .try_into_optional()
                .map_err(|e| format!("play_prompt: {e}"));
            self
        }
        ///Several prompts, played in this order; for a single one, `playPrompt` is enough.
        pub fn play_prompts<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                ::std::vec::Vec<super::PlaySource>,
                Via,
            >,
        {
            self.play_prompts = value
                .try_into_optional()
                .map_err(|e| format!("play_prompts: {e}"));
            self
        }
        ///The kind of input to recognize.
        pub fn recognize_input_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<crate::generated::types::RecognizeInputType>,
            T::Error: ::std::fmt::Display,
        {
            self.recognize_input_type = value
                .try_into()
                .map_err(|e| format!("recognize_input_type: {e}"));
            self
        }
        ///From whom input is collected, and how.
        pub fn recognize_options<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::RecognizeOptions>,
            T::Error: ::std::fmt::Display,
        {
            self.recognize_options = value
                .try_into()
                .map_err(|e| format!("recognize_options: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<RecognizeRequest> for super::RecognizeRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RecognizeRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                interrupt_call_media_operation: value.interrupt_call_media_operation?,
                operation_callback_uri: value.operation_callback_uri?,
                operation_context: value.operation_context?,
                play_prompt: value.play_prompt?,
                play_prompts: value.play_prompts?,
                recognize_input_type: value.recognize_input_type?,
                recognize_options: value.recognize_options?,
            })
        }
    }
    impl ::std::convert::From<super::RecognizeRequest> for RecognizeRequest {
        fn from(value: super::RecognizeRequest) -> Self {
            Self {
                interrupt_call_media_operation: Ok(value.interrupt_call_media_operation),
                operation_callback_uri: Ok(value.operation_callback_uri),
                operation_context: Ok(value.operation_context),
                play_prompt: Ok(value.play_prompt),
                play_prompts: Ok(value.play_prompts),
                recognize_input_type: Ok(value.recognize_input_type),
                recognize_options: Ok(value.recognize_options),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`SendDtmfTonesRequest`](super::SendDtmfTonesRequest).
    #[must_use]
    pub struct SendDtmfTonesRequest {
        pub(crate) operation_callback_uri: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) operation_context: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) target_participant: ::std::result::Result<
            super::CommunicationIdentifierModel,
            ::std::string::String,
        >,
        pub(crate) tones: ::std::result::Result<
            crate::value::tone::Tones,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for SendDtmfTonesRequest {
        fn default() -> Self {
            Self {
                operation_callback_uri: Ok(Default::default()),
                operation_context: Ok(Default::default()),
                target_participant: Err(
                    "target_participant: expected a value, found none".to_string(),
                ),
                tones: Err("tones: expected a value, found none".to_string()),
            }
        }
    }
    impl SendDtmfTonesRequest {
        ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
        pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_callback_uri = value
                .try_into_optional()
                .map_err(|e| format!("operation_callback_uri: {e}"));
            self
        }
        ///Label of your own for the request. The answer and the `SendDtmfTones…` events have it as their `operationContext`, so that you can assign them to the request.
        pub fn operation_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_context = value
                .try_into_optional()
                .map_err(|e| format!("operation_context: {e}"));
            self
        }
        ///The participant who receives the tones: a phone number (PSTN).
        pub fn target_participant<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CommunicationIdentifierModel>,
            T::Error: ::std::fmt::Display,
        {
            self.target_participant = value
                .try_into()
                .map_err(|e| format!("target_participant: {e}"));
            self
        }
        ///1 to 18 tones, sent in this order.
        pub fn tones<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<crate::value::tone::Tones>,
            T::Error: ::std::fmt::Display,
        {
            self.tones = value.try_into().map_err(|e| format!("tones: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<SendDtmfTonesRequest> for super::SendDtmfTonesRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: SendDtmfTonesRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            let value = {
                let mut value = value;
                value.tones = value
                    .tones
                    .and_then(|tones| {
                        tones.into_sendable().map_err(|e| format!("tones: {e}"))
                    });
                value
            };
            Ok(Self {
                operation_callback_uri: value.operation_callback_uri?,
                operation_context: value.operation_context?,
                target_participant: value.target_participant?,
                tones: value.tones?,
            })
        }
    }
    impl ::std::convert::From<super::SendDtmfTonesRequest> for SendDtmfTonesRequest {
        fn from(value: super::SendDtmfTonesRequest) -> Self {
            Self {
                operation_callback_uri: Ok(value.operation_callback_uri),
                operation_context: Ok(value.operation_context),
                target_participant: Ok(value.target_participant),
                tones: Ok(value.tones),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`SpeechOptions`](super::SpeechOptions).
    #[must_use]
    pub struct SpeechOptions {
        pub(crate) end_silence_timeout_in_ms: ::std::result::Result<
            ::std::option::Option<i32>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for SpeechOptions {
        fn default() -> Self {
            Self {
                end_silence_timeout_in_ms: Ok(Default::default()),
            }
        }
    }
    impl SpeechOptions {
        ///Silence that ends the speech, in milliseconds; by default 500. The service documents no bounds.
        pub fn end_silence_timeout_in_ms<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<i32, Via>,
        {
            self.end_silence_timeout_in_ms = value
                .try_into_optional()
                .map_err(|e| format!("end_silence_timeout_in_ms: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<SpeechOptions> for super::SpeechOptions {
        type Error = super::error::ConversionError;
        fn try_from(
            value: SpeechOptions,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                end_silence_timeout_in_ms: value.end_silence_timeout_in_ms?,
            })
        }
    }
    impl ::std::convert::From<super::SpeechOptions> for SpeechOptions {
        fn from(value: super::SpeechOptions) -> Self {
            Self {
                end_silence_timeout_in_ms: Ok(value.end_silence_timeout_in_ms),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`SsmlSource`](super::SsmlSource).
    #[must_use]
    pub struct SsmlSource {
        pub(crate) custom_voice_endpoint_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) ssml_text: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for SsmlSource {
        fn default() -> Self {
            Self {
                custom_voice_endpoint_id: Ok(Default::default()),
                ssml_text: Err("ssml_text: expected a value, found none".to_string()),
            }
        }
    }
    impl SsmlSource {
        ///Endpoint id of a custom voice. By default, the standard voice that the document names is used.
        pub fn custom_voice_endpoint_id<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.custom_voice_endpoint_id = value
                .try_into_optional()
                .map_err(|e| format!("custom_voice_endpoint_id: {e}"));
            self
        }
        ///The document in Speech Synthesis Markup Language, which names the voice and the language.
        pub fn ssml_text<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.ssml_text = value.try_into().map_err(|e| format!("ssml_text: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<SsmlSource> for super::SsmlSource {
        type Error = super::error::ConversionError;
        fn try_from(
            value: SsmlSource,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                custom_voice_endpoint_id: value.custom_voice_endpoint_id?,
                ssml_text: value.ssml_text?,
            })
        }
    }
    impl ::std::convert::From<super::SsmlSource> for SsmlSource {
        fn from(value: super::SsmlSource) -> Self {
            Self {
                custom_voice_endpoint_id: Ok(value.custom_voice_endpoint_id),
                ssml_text: Ok(value.ssml_text),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`StartMediaStreamingRequest`](super::StartMediaStreamingRequest).
    #[must_use]
    pub struct StartMediaStreamingRequest {
        pub(crate) operation_callback_uri: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) operation_context: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for StartMediaStreamingRequest {
        fn default() -> Self {
            Self {
                operation_callback_uri: Ok(Default::default()),
                operation_context: Ok(Default::default()),
            }
        }
    }
    impl StartMediaStreamingRequest {
        ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
        pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_callback_uri = value
                .try_into_optional()
                .map_err(|e| format!("operation_callback_uri: {e}"));
            self
        }
        ///Label of your own for the request. [`MediaStreamingStarted`](crate::types::MediaStreamingStarted) or [`MediaStreamingFailed`](crate::types::MediaStreamingFailed) has it as its `operationContext`, so that you can assign the event to the request.
        pub fn operation_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_context = value
                .try_into_optional()
                .map_err(|e| format!("operation_context: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<StartMediaStreamingRequest>
    for super::StartMediaStreamingRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: StartMediaStreamingRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                operation_callback_uri: value.operation_callback_uri?,
                operation_context: value.operation_context?,
            })
        }
    }
    impl ::std::convert::From<super::StartMediaStreamingRequest>
    for StartMediaStreamingRequest {
        fn from(value: super::StartMediaStreamingRequest) -> Self {
            Self {
                operation_callback_uri: Ok(value.operation_callback_uri),
                operation_context: Ok(value.operation_context),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`StartTranscriptionRequest`](super::StartTranscriptionRequest).
    #[must_use]
    pub struct StartTranscriptionRequest {
        pub(crate) locale: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) operation_callback_uri: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) operation_context: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) speech_model_endpoint_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for StartTranscriptionRequest {
        fn default() -> Self {
            Self {
                locale: Ok(Default::default()),
                operation_callback_uri: Ok(Default::default()),
                operation_context: Ok(Default::default()),
                speech_model_endpoint_id: Ok(Default::default()),
            }
        }
    }
    impl StartTranscriptionRequest {
        ///Language that is spoken in the call, as a locale with a region such as `en-US`. The service documents no default.
        pub fn locale<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.locale = value.try_into_optional().map_err(|e| format!("locale: {e}"));
            self
        }
        ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
        pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_callback_uri = value
                .try_into_optional()
                .map_err(|e| format!("operation_callback_uri: {e}"));
            self
        }
        ///Label of your own for the request. [`TranscriptionStarted`](crate::types::TranscriptionStarted) or [`TranscriptionFailed`](crate::types::TranscriptionFailed) has it as its `operationContext`, so that you can assign the event to the request.
        pub fn operation_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_context = value
                .try_into_optional()
                .map_err(|e| format!("operation_context: {e}"));
            self
        }
        ///Endpoint id of a custom speech model, a GUID.
        pub fn speech_model_endpoint_id<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.speech_model_endpoint_id = value
                .try_into_optional()
                .map_err(|e| format!("speech_model_endpoint_id: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<StartTranscriptionRequest>
    for super::StartTranscriptionRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: StartTranscriptionRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                locale: value.locale?,
                operation_callback_uri: value.operation_callback_uri?,
                operation_context: value.operation_context?,
                speech_model_endpoint_id: value.speech_model_endpoint_id?,
            })
        }
    }
    impl ::std::convert::From<super::StartTranscriptionRequest>
    for StartTranscriptionRequest {
        fn from(value: super::StartTranscriptionRequest) -> Self {
            Self {
                locale: Ok(value.locale),
                operation_callback_uri: Ok(value.operation_callback_uri),
                operation_context: Ok(value.operation_context),
                speech_model_endpoint_id: Ok(value.speech_model_endpoint_id),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`StopMediaStreamingRequest`](super::StopMediaStreamingRequest).
    #[must_use]
    pub struct StopMediaStreamingRequest {
        pub(crate) operation_callback_uri: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) operation_context: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for StopMediaStreamingRequest {
        fn default() -> Self {
            Self {
                operation_callback_uri: Ok(Default::default()),
                operation_context: Ok(Default::default()),
            }
        }
    }
    impl StopMediaStreamingRequest {
        ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
        pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_callback_uri = value
                .try_into_optional()
                .map_err(|e| format!("operation_callback_uri: {e}"));
            self
        }
        ///Label of your own for the request. [`MediaStreamingStopped`](crate::types::MediaStreamingStopped) or [`MediaStreamingFailed`](crate::types::MediaStreamingFailed) has it as its `operationContext`, so that you can assign the event to the request.
        pub fn operation_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_context = value
                .try_into_optional()
                .map_err(|e| format!("operation_context: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<StopMediaStreamingRequest>
    for super::StopMediaStreamingRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: StopMediaStreamingRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                operation_callback_uri: value.operation_callback_uri?,
                operation_context: value.operation_context?,
            })
        }
    }
    impl ::std::convert::From<super::StopMediaStreamingRequest>
    for StopMediaStreamingRequest {
        fn from(value: super::StopMediaStreamingRequest) -> Self {
            Self {
                operation_callback_uri: Ok(value.operation_callback_uri),
                operation_context: Ok(value.operation_context),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`StopTranscriptionRequest`](super::StopTranscriptionRequest).
    #[must_use]
    pub struct StopTranscriptionRequest {
        pub(crate) operation_callback_uri: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) operation_context: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for StopTranscriptionRequest {
        fn default() -> Self {
            Self {
                operation_callback_uri: Ok(Default::default()),
                operation_context: Ok(Default::default()),
            }
        }
    }
    impl StopTranscriptionRequest {
        ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
        pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_callback_uri = value
                .try_into_optional()
                .map_err(|e| format!("operation_callback_uri: {e}"));
            self
        }
        ///Label of your own for the request. [`TranscriptionStopped`](crate::types::TranscriptionStopped) or [`TranscriptionFailed`](crate::types::TranscriptionFailed) has it as its `operationContext`, so that you can assign the event to the request.
        pub fn operation_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_context = value
                .try_into_optional()
                .map_err(|e| format!("operation_context: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<StopTranscriptionRequest>
    for super::StopTranscriptionRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: StopTranscriptionRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                operation_callback_uri: value.operation_callback_uri?,
                operation_context: value.operation_context?,
            })
        }
    }
    impl ::std::convert::From<super::StopTranscriptionRequest>
    for StopTranscriptionRequest {
        fn from(value: super::StopTranscriptionRequest) -> Self {
            Self {
                operation_callback_uri: Ok(value.operation_callback_uri),
                operation_context: Ok(value.operation_context),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`TeamsExtensionUserIdentifierModel`](super::TeamsExtensionUserIdentifierModel).
    #[must_use]
    pub struct TeamsExtensionUserIdentifierModel {
        pub(crate) cloud: ::std::result::Result<
            ::std::option::Option<
                crate::generated::types::CommunicationCloudEnvironmentModel,
            >,
            ::std::string::String,
        >,
        pub(crate) resource_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) tenant_id: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        pub(crate) user_id: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for TeamsExtensionUserIdentifierModel {
        fn default() -> Self {
            Self {
                cloud: Ok(Default::default()),
                resource_id: Ok(Default::default()),
                tenant_id: Err("tenant_id: expected a value, found none".to_string()),
                user_id: Err("user_id: expected a value, found none".to_string()),
            }
        }
    }
    impl TeamsExtensionUserIdentifierModel {
        ///Cloud of the user; `public` by default.
        pub fn cloud<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                crate::generated::types::CommunicationCloudEnvironmentModel,
                Via,
            >,
        {
            self.cloud = value.try_into_optional().map_err(|e| format!("cloud: {e}"));
            self
        }
        ///Id of the ACS resource: the first part of the raw id.
        pub fn resource_id<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.resource_id = value
                .try_into_optional()
                .map_err(|e| format!("resource_id: {e}"));
            self
        }
        ///Id of the user's Microsoft Entra tenant: the second part of the raw id.
        pub fn tenant_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.tenant_id = value.try_into().map_err(|e| format!("tenant_id: {e}"));
            self
        }
        ///Id of the user: the last part of the raw id `resourceId_tenantId_userId`.
        pub fn user_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.user_id = value.try_into().map_err(|e| format!("user_id: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<TeamsExtensionUserIdentifierModel>
    for super::TeamsExtensionUserIdentifierModel {
        type Error = super::error::ConversionError;
        fn try_from(
            value: TeamsExtensionUserIdentifierModel,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                cloud: value.cloud?,
                resource_id: value.resource_id?,
                tenant_id: value.tenant_id?,
                user_id: value.user_id?,
            })
        }
    }
    impl ::std::convert::From<super::TeamsExtensionUserIdentifierModel>
    for TeamsExtensionUserIdentifierModel {
        fn from(value: super::TeamsExtensionUserIdentifierModel) -> Self {
            Self {
                cloud: Ok(value.cloud),
                resource_id: Ok(value.resource_id),
                tenant_id: Ok(value.tenant_id),
                user_id: Ok(value.user_id),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`TextSource`](super::TextSource).
    #[must_use]
    pub struct TextSource {
        pub(crate) custom_voice_endpoint_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) source_locale: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) text: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        pub(crate) voice_kind: ::std::result::Result<
            ::std::option::Option<crate::generated::types::VoiceKind>,
            ::std::string::String,
        >,
        pub(crate) voice_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for TextSource {
        fn default() -> Self {
            Self {
                custom_voice_endpoint_id: Ok(Default::default()),
                source_locale: Ok(Default::default()),
                text: Err("text: expected a value, found none".to_string()),
                voice_kind: Ok(Default::default()),
                voice_name: Ok(Default::default()),
            }
        }
    }
    impl TextSource {
        ///Endpoint id of a custom voice. By default, a standard voice is used.
        pub fn custom_voice_endpoint_id<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.custom_voice_endpoint_id = value
                .try_into_optional()
                .map_err(|e| format!("custom_voice_endpoint_id: {e}"));
            self
        }
        ///Language of the text, as a locale such as `en-US`. Together with `voiceKind` it selects a voice if `voiceName` is absent.
        pub fn source_locale<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.source_locale = value
                .try_into_optional()
                .map_err(|e| format!("source_locale: {e}"));
            self
        }
        ///The text, at most 4,000 characters. Use SSML for more.
        pub fn text<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.text = value.try_into().map_err(|e| format!("text: {e}"));
            self
        }
        ///Kind of voice. Together with `sourceLocale` it selects a voice if `voiceName` is absent.
        pub fn voice_kind<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                crate::generated::types::VoiceKind,
                Via,
            >,
        {
            self.voice_kind = value
                .try_into_optional()
                .map_err(|e| format!("voice_kind: {e}"));
            self
        }
        ///Name of the voice at the speech service, for example `en-US-JennyNeural`.
        pub fn voice_name<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.voice_name = value
                .try_into_optional()
                .map_err(|e| format!("voice_name: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<TextSource> for super::TextSource {
        type Error = super::error::ConversionError;
        fn try_from(
            value: TextSource,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                custom_voice_endpoint_id: value.custom_voice_endpoint_id?,
                source_locale: value.source_locale?,
                text: value.text?,
                voice_kind: value.voice_kind?,
                voice_name: value.voice_name?,
            })
        }
    }
    impl ::std::convert::From<super::TextSource> for TextSource {
        fn from(value: super::TextSource) -> Self {
            Self {
                custom_voice_endpoint_id: Ok(value.custom_voice_endpoint_id),
                source_locale: Ok(value.source_locale),
                text: Ok(value.text),
                voice_kind: Ok(value.voice_kind),
                voice_name: Ok(value.voice_name),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`UnholdRequest`](super::UnholdRequest).
    #[must_use]
    pub struct UnholdRequest {
        pub(crate) operation_callback_uri: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) operation_context: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) target_participant: ::std::result::Result<
            super::CommunicationIdentifierModel,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for UnholdRequest {
        fn default() -> Self {
            Self {
                operation_callback_uri: Ok(Default::default()),
                operation_context: Ok(Default::default()),
                target_participant: Err(
                    "target_participant: expected a value, found none".to_string(),
                ),
            }
        }
    }
    impl UnholdRequest {
        ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
        pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_callback_uri = value
                .try_into_optional()
                .map_err(|e| format!("operation_callback_uri: {e}"));
            self
        }
        ///Label of your own for the request. The service documents no event that has it.
        pub fn operation_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_context = value
                .try_into_optional()
                .map_err(|e| format!("operation_context: {e}"));
            self
        }
        ///The participant to take off hold.
        pub fn target_participant<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CommunicationIdentifierModel>,
            T::Error: ::std::fmt::Display,
        {
            self.target_participant = value
                .try_into()
                .map_err(|e| format!("target_participant: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<UnholdRequest> for super::UnholdRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UnholdRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                operation_callback_uri: value.operation_callback_uri?,
                operation_context: value.operation_context?,
                target_participant: value.target_participant?,
            })
        }
    }
    impl ::std::convert::From<super::UnholdRequest> for UnholdRequest {
        fn from(value: super::UnholdRequest) -> Self {
            Self {
                operation_callback_uri: Ok(value.operation_callback_uri),
                operation_context: Ok(value.operation_context),
                target_participant: Ok(value.target_participant),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`UpdateTranscriptionRequest`](super::UpdateTranscriptionRequest).
    #[must_use]
    pub struct UpdateTranscriptionRequest {
        pub(crate) locale: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) operation_callback_uri: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) operation_context: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) speech_model_endpoint_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for UpdateTranscriptionRequest {
        fn default() -> Self {
            Self {
                locale: Ok(Default::default()),
                operation_callback_uri: Ok(Default::default()),
                operation_context: Ok(Default::default()),
                speech_model_endpoint_id: Ok(Default::default()),
            }
        }
    }
    impl UpdateTranscriptionRequest {
        ///Language to transcribe from now on, as a locale with a region such as `en-US`.
        pub fn locale<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.locale = value.try_into_optional().map_err(|e| format!("locale: {e}"));
            self
        }
        ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
        pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_callback_uri = value
                .try_into_optional()
                .map_err(|e| format!("operation_callback_uri: {e}"));
            self
        }
        ///Label of your own for the request. [`TranscriptionUpdated`](crate::types::TranscriptionUpdated) or [`TranscriptionFailed`](crate::types::TranscriptionFailed) has it as its `operationContext`, so that you can assign the event to the request.
        pub fn operation_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_context = value
                .try_into_optional()
                .map_err(|e| format!("operation_context: {e}"));
            self
        }
        ///Endpoint id of a custom speech model to use from now on, a GUID.
        pub fn speech_model_endpoint_id<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.speech_model_endpoint_id = value
                .try_into_optional()
                .map_err(|e| format!("speech_model_endpoint_id: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<UpdateTranscriptionRequest>
    for super::UpdateTranscriptionRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UpdateTranscriptionRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                locale: value.locale?,
                operation_callback_uri: value.operation_callback_uri?,
                operation_context: value.operation_context?,
                speech_model_endpoint_id: value.speech_model_endpoint_id?,
            })
        }
    }
    impl ::std::convert::From<super::UpdateTranscriptionRequest>
    for UpdateTranscriptionRequest {
        fn from(value: super::UpdateTranscriptionRequest) -> Self {
            Self {
                locale: Ok(value.locale),
                operation_callback_uri: Ok(value.operation_callback_uri),
                operation_context: Ok(value.operation_context),
                speech_model_endpoint_id: Ok(value.speech_model_endpoint_id),
            }
        }
    }
}
/// Error types.
pub mod error {
    /// Error from a `TryFrom` or `FromStr` implementation.
    pub struct ConversionError(::std::borrow::Cow<'static, str>);
    impl ::std::error::Error for ConversionError {}
    impl ::std::fmt::Display for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Display::fmt(&self.0, f)
        }
    }
    impl ::std::fmt::Debug for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Debug::fmt(&self.0, f)
        }
    }
    impl From<&'static str> for ConversionError {
        fn from(value: &'static str) -> Self {
            Self(value.into())
        }
    }
    impl From<String> for ConversionError {
        fn from(value: String) -> Self {
            Self(value.into())
        }
    }
}
impl Choice {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        label: impl ::std::convert::Into<::std::string::String>,
        phrases: impl ::std::convert::Into<::std::vec::Vec<::std::string::String>>,
    ) -> Self {
        Self {
            label: label.into(),
            phrases: phrases.into(),
            tone: ::std::default::Default::default(),
        }
    }
}
impl CommunicationError {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        code: impl ::std::convert::Into<::std::string::String>,
        message: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            code: code.into(),
            details: ::std::default::Default::default(),
            innererror: ::std::default::Default::default(),
            message: message.into(),
            target: ::std::default::Default::default(),
        }
    }
}
impl CommunicationErrorResponse {
    /// Takes the required members; the optional ones are absent.
    pub fn new(error: impl ::std::convert::Into<CommunicationError>) -> Self {
        Self { error: error.into() }
    }
}
impl CommunicationUserIdentifierModel {
    /// Takes the required members; the optional ones are absent.
    pub fn new(id: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self { id: id.into() }
    }
}
impl ContinuousDtmfRecognitionRequest {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        target_participant: impl ::std::convert::Into<CommunicationIdentifierModel>,
    ) -> Self {
        Self {
            operation_callback_uri: ::std::default::Default::default(),
            operation_context: ::std::default::Default::default(),
            target_participant: target_participant.into(),
        }
    }
}
impl FileSource {
    /// Takes the required members; the optional ones are absent.
    pub fn new(uri: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self { uri: uri.into() }
    }
}
impl HoldRequest {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        target_participant: impl ::std::convert::Into<CommunicationIdentifierModel>,
    ) -> Self {
        Self {
            operation_callback_uri: ::std::default::Default::default(),
            operation_context: ::std::default::Default::default(),
            play_source_info: ::std::default::Default::default(),
            target_participant: target_participant.into(),
        }
    }
}
impl MicrosoftTeamsAppIdentifierModel {
    /// Takes the required members; the optional ones are absent.
    pub fn new(app_id: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            app_id: app_id.into(),
            cloud: ::std::default::Default::default(),
        }
    }
}
impl MicrosoftTeamsUserIdentifierModel {
    /// Takes the required members; the optional ones are absent.
    pub fn new(user_id: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            cloud: ::std::default::Default::default(),
            is_anonymous: ::std::default::Default::default(),
            user_id: user_id.into(),
        }
    }
}
impl PhoneNumberIdentifierModel {
    /// Takes the required members; the optional ones are absent.
    pub fn new(value: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            asserted_id: ::std::default::Default::default(),
            is_anonymous: ::std::default::Default::default(),
            value: value.into(),
        }
    }
}
impl PlayOptions {
    /// Takes the required members; the optional ones are absent.
    pub fn new(loop_: impl ::std::convert::Into<bool>) -> Self {
        Self { loop_: loop_.into() }
    }
}
impl PlayRequest {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        play_sources: impl ::std::convert::Into<::std::vec::Vec<PlaySource>>,
    ) -> Self {
        Self {
            interrupt_call_media_operation: ::std::default::Default::default(),
            operation_callback_uri: ::std::default::Default::default(),
            operation_context: ::std::default::Default::default(),
            play_options: ::std::default::Default::default(),
            play_sources: play_sources.into(),
            play_to: ::std::default::Default::default(),
        }
    }
}
impl PlaySource {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        kind: impl ::std::convert::Into<crate::generated::types::PlaySourceType>,
    ) -> Self {
        Self {
            file: ::std::default::Default::default(),
            kind: kind.into(),
            play_source_cache_id: ::std::default::Default::default(),
            ssml: ::std::default::Default::default(),
            text: ::std::default::Default::default(),
        }
    }
}
impl RecognizeOptions {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        target_participant: impl ::std::convert::Into<CommunicationIdentifierModel>,
    ) -> Self {
        Self {
            choices: ::std::default::Default::default(),
            dtmf_options: ::std::default::Default::default(),
            initial_silence_timeout_in_seconds: ::std::default::Default::default(),
            interrupt_prompt: ::std::default::Default::default(),
            speech_language: ::std::default::Default::default(),
            speech_options: ::std::default::Default::default(),
            speech_recognition_model_endpoint_id: ::std::default::Default::default(),
            target_participant: target_participant.into(),
        }
    }
}
impl RecognizeRequest {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        recognize_input_type: impl ::std::convert::Into<
            crate::generated::types::RecognizeInputType,
        >,
        recognize_options: impl ::std::convert::Into<RecognizeOptions>,
    ) -> Self {
        Self {
            interrupt_call_media_operation: ::std::default::Default::default(),
            operation_callback_uri: ::std::default::Default::default(),
            operation_context: ::std::default::Default::default(),
            play_prompt: ::std::default::Default::default(),
            play_prompts: ::std::default::Default::default(),
            recognize_input_type: recognize_input_type.into(),
            recognize_options: recognize_options.into(),
        }
    }
}
impl SendDtmfTonesRequest {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        tones: impl ::std::convert::Into<crate::value::tone::Tones>,
        target_participant: impl ::std::convert::Into<CommunicationIdentifierModel>,
    ) -> Self {
        Self {
            operation_callback_uri: ::std::default::Default::default(),
            operation_context: ::std::default::Default::default(),
            target_participant: target_participant.into(),
            tones: tones.into(),
        }
    }
}
impl SsmlSource {
    /// Takes the required members; the optional ones are absent.
    pub fn new(ssml_text: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            custom_voice_endpoint_id: ::std::default::Default::default(),
            ssml_text: ssml_text.into(),
        }
    }
}
impl TeamsExtensionUserIdentifierModel {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        user_id: impl ::std::convert::Into<::std::string::String>,
        tenant_id: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            cloud: ::std::default::Default::default(),
            resource_id: ::std::default::Default::default(),
            tenant_id: tenant_id.into(),
            user_id: user_id.into(),
        }
    }
}
impl TextSource {
    /// Takes the required members; the optional ones are absent.
    pub fn new(text: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            custom_voice_endpoint_id: ::std::default::Default::default(),
            source_locale: ::std::default::Default::default(),
            text: text.into(),
            voice_kind: ::std::default::Default::default(),
            voice_name: ::std::default::Default::default(),
        }
    }
}
impl UnholdRequest {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        target_participant: impl ::std::convert::Into<CommunicationIdentifierModel>,
    ) -> Self {
        Self {
            operation_callback_uri: ::std::default::Default::default(),
            operation_context: ::std::default::Default::default(),
            target_participant: target_participant.into(),
        }
    }
}
impl ::std::convert::From<&Choice> for Choice {
    fn from(value: &Choice) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&CommunicationIdentifierModel>
for CommunicationIdentifierModel {
    fn from(value: &CommunicationIdentifierModel) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&CommunicationUserIdentifierModel>
for CommunicationUserIdentifierModel {
    fn from(value: &CommunicationUserIdentifierModel) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&ContinuousDtmfRecognitionRequest>
for ContinuousDtmfRecognitionRequest {
    fn from(value: &ContinuousDtmfRecognitionRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&DtmfOptions> for DtmfOptions {
    fn from(value: &DtmfOptions) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&FileSource> for FileSource {
    fn from(value: &FileSource) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&HoldRequest> for HoldRequest {
    fn from(value: &HoldRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&MicrosoftTeamsAppIdentifierModel>
for MicrosoftTeamsAppIdentifierModel {
    fn from(value: &MicrosoftTeamsAppIdentifierModel) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&MicrosoftTeamsUserIdentifierModel>
for MicrosoftTeamsUserIdentifierModel {
    fn from(value: &MicrosoftTeamsUserIdentifierModel) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&PhoneNumberIdentifierModel> for PhoneNumberIdentifierModel {
    fn from(value: &PhoneNumberIdentifierModel) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&PlayOptions> for PlayOptions {
    fn from(value: &PlayOptions) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&PlayRequest> for PlayRequest {
    fn from(value: &PlayRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&PlaySource> for PlaySource {
    fn from(value: &PlaySource) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&RecognizeOptions> for RecognizeOptions {
    fn from(value: &RecognizeOptions) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&RecognizeRequest> for RecognizeRequest {
    fn from(value: &RecognizeRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&SendDtmfTonesRequest> for SendDtmfTonesRequest {
    fn from(value: &SendDtmfTonesRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&SpeechOptions> for SpeechOptions {
    fn from(value: &SpeechOptions) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&SsmlSource> for SsmlSource {
    fn from(value: &SsmlSource) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&StartMediaStreamingRequest> for StartMediaStreamingRequest {
    fn from(value: &StartMediaStreamingRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&StartTranscriptionRequest> for StartTranscriptionRequest {
    fn from(value: &StartTranscriptionRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&StopMediaStreamingRequest> for StopMediaStreamingRequest {
    fn from(value: &StopMediaStreamingRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&StopTranscriptionRequest> for StopTranscriptionRequest {
    fn from(value: &StopTranscriptionRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&TeamsExtensionUserIdentifierModel>
for TeamsExtensionUserIdentifierModel {
    fn from(value: &TeamsExtensionUserIdentifierModel) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&TextSource> for TextSource {
    fn from(value: &TextSource) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&UnholdRequest> for UnholdRequest {
    fn from(value: &UnholdRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&UpdateTranscriptionRequest> for UpdateTranscriptionRequest {
    fn from(value: &UpdateTranscriptionRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&ContinuousDtmfRecognitionRequest>
for builder::ContinuousDtmfRecognitionRequest {
    fn from(value: &ContinuousDtmfRecognitionRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&HoldRequest> for builder::HoldRequest {
    fn from(value: &HoldRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&PlayRequest> for builder::PlayRequest {
    fn from(value: &PlayRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&RecognizeRequest> for builder::RecognizeRequest {
    fn from(value: &RecognizeRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&SendDtmfTonesRequest> for builder::SendDtmfTonesRequest {
    fn from(value: &SendDtmfTonesRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&StartMediaStreamingRequest>
for builder::StartMediaStreamingRequest {
    fn from(value: &StartMediaStreamingRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&StartTranscriptionRequest>
for builder::StartTranscriptionRequest {
    fn from(value: &StartTranscriptionRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&StopMediaStreamingRequest>
for builder::StopMediaStreamingRequest {
    fn from(value: &StopMediaStreamingRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&StopTranscriptionRequest>
for builder::StopTranscriptionRequest {
    fn from(value: &StopTranscriptionRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&UnholdRequest> for builder::UnholdRequest {
    fn from(value: &UnholdRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&UpdateTranscriptionRequest>
for builder::UpdateTranscriptionRequest {
    fn from(value: &UpdateTranscriptionRequest) -> Self {
        value.clone().into()
    }
}
crate::generated::open_enum::open_enum! {
    /// The state of a media stream.
    ///
    /// The service may add values.
    MediaStreamingStatus {
        /// The stream has started.
        MediaStreamingStarted = "mediaStreamingStarted",
        /// The stream has failed.
        MediaStreamingFailed = "mediaStreamingFailed",
        /// The stream has been stopped.
        MediaStreamingStopped = "mediaStreamingStopped",
        /// An error that has no other status.
        UnspecifiedError = "unspecifiedError",
    }
}
crate::generated::open_enum::open_enum! {
    /// Why a media stream is in its state.
    ///
    /// The service may add values.
    MediaStreamingStatusDetails {
        /// The service has started to deliver the media.
        SubscriptionStarted = "subscriptionStarted",
        /// The connection to the WebSocket server was lost and has been reestablished.
        StreamConnectionReestablished = "streamConnectionReestablished",
        /// The connection to the WebSocket server failed.
        StreamConnectionUnsuccessful = "streamConnectionUnsuccessful",
        /// No address of a WebSocket server is configured.
        StreamUrlMissing = "streamUrlMissing",
        /// The service is shutting down.
        ServiceShutdown = "serviceShutdown",
        /// The connection to the WebSocket server was lost.
        StreamConnectionInterrupted = "streamConnectionInterrupted",
        /// The connection to the speech service failed.
        SpeechServicesConnectionError = "speechServicesConnectionError",
        /// The service has stopped delivering the media.
        SubscriptionStopped = "subscriptionStopped",
        /// An error that has no other reason.
        UnspecifiedError = "unspecifiedError",
        /// Authentication failed.
        AuthenticationFailure = "authenticationFailure",
        /// A request was malformed.
        BadRequest = "badRequest",
        /// There were too many requests.
        TooManyRequests = "tooManyRequests",
        /// A request was not permitted.
        Forbidden = "forbidden",
        /// A service did not answer in time.
        ServiceTimeout = "serviceTimeout",
        /// The first connection to the WebSocket server failed.
        InitialWebSocketConnectionFailed = "initialWebSocketConnectionFailed",
    }
}
crate::generated::open_enum::open_enum! {
    /// The kind of source to play.
    ///
    /// The service may add values.
    PlaySourceType {
        /// An audio file, in `file`.
        File = "file",
        /// A text to speak, in `text`.
        Text = "text",
        /// An SSML document to speak, in `ssml`.
        Ssml = "ssml",
    }
}
crate::generated::open_enum::open_enum! {
    /// The kind of input that was recognized.
    ///
    /// The service may add values.
    RecognitionType {
        /// Key presses, in `dtmfResult`.
        Dtmf = "dtmf",
        /// Speech, in `speechResult`.
        Speech = "speech",
        /// A choice, in `choiceResult`.
        Choices = "choices",
    }
}
crate::generated::open_enum::open_enum! {
    /// The kind of input to recognize.
    ///
    /// The service may add values.
    RecognizeInputType {
        /// Key presses.
        Dtmf = "dtmf",
        /// Speech.
        Speech = "speech",
        /// Speech or key presses: the first kind of input decides.
        SpeechOrDtmf = "speechOrDtmf",
        /// One of several choices, by voice or by key.
        Choices = "choices",
    }
}
crate::generated::open_enum::open_enum! {
    /// The state of a transcription.
    ///
    /// The service may add values.
    TranscriptionStatus {
        /// The transcription has started.
        TranscriptionStarted = "transcriptionStarted",
        /// The transcription has failed.
        TranscriptionFailed = "transcriptionFailed",
        /// The transcription has resumed after an interruption.
        TranscriptionResumed = "transcriptionResumed",
        /// The transcription has changed, for example its language.
        TranscriptionUpdated = "transcriptionUpdated",
        /// The transcription has been stopped.
        TranscriptionStopped = "transcriptionStopped",
        /// An error that has no other status.
        UnspecifiedError = "unspecifiedError",
    }
}
crate::generated::open_enum::open_enum! {
    /// Why a transcription is in its state.
    ///
    /// The service may add values.
    TranscriptionStatusDetails {
        /// The service has started to deliver the transcription.
        SubscriptionStarted = "subscriptionStarted",
        /// The connection to the WebSocket server was lost and has been reestablished.
        StreamConnectionReestablished = "streamConnectionReestablished",
        /// The connection to the WebSocket server failed.
        StreamConnectionUnsuccessful = "streamConnectionUnsuccessful",
        /// No address of a WebSocket server is configured.
        StreamUrlMissing = "streamUrlMissing",
        /// The service is shutting down.
        ServiceShutdown = "serviceShutdown",
        /// The connection to the WebSocket server was lost.
        StreamConnectionInterrupted = "streamConnectionInterrupted",
        /// The connection to the speech service failed.
        SpeechServicesConnectionError = "speechServicesConnectionError",
        /// The service has stopped delivering the transcription.
        SubscriptionStopped = "subscriptionStopped",
        /// An error that has no other reason.
        UnspecifiedError = "unspecifiedError",
        /// Authentication failed.
        AuthenticationFailure = "authenticationFailure",
        /// A request was malformed.
        BadRequest = "badRequest",
        /// There were too many requests.
        TooManyRequests = "tooManyRequests",
        /// A request was not permitted.
        Forbidden = "forbidden",
        /// A service did not answer in time.
        ServiceTimeout = "serviceTimeout",
        /// The language of the transcription has changed.
        TranscriptionLocaleUpdated = "transcriptionLocaleUpdated",
    }
}
crate::generated::open_enum::open_enum! {
    /// The kind of voice that speaks a text.
    ///
    /// The service may add values.
    VoiceKind {
        /// A male voice.
        Male = "male",
        /// A female voice.
        Female = "female",
    }
}
crate::generated::open_enum::open_enum! {
    /// The cloud of a Teams identity.
    ///
    /// The service may add values.
    CommunicationCloudEnvironmentModel {
        /// The public cloud.
        Public = "public",
        /// The cloud of the United States Department of Defense (DoD).
        Dod = "dod",
        /// The cloud of the United States government (GCC High).
        Gcch = "gcch",
    }
}
crate::generated::open_enum::open_enum! {
    /// The kind of a participant's identity.
    ///
    /// The service may add values.
    CommunicationIdentifierModelKind {
        /// Any other kind; only `rawId` is set.
        Unknown = "unknown",
        /// A user of an ACS resource.
        CommunicationUser = "communicationUser",
        /// A phone number.
        PhoneNumber = "phoneNumber",
        /// A user of Microsoft Teams.
        MicrosoftTeamsUser = "microsoftTeamsUser",
        /// An application in Microsoft Teams.
        MicrosoftTeamsApp = "microsoftTeamsApp",
        /// A Teams extension user.
        TeamsExtensionUser = "teamsExtensionUser",
    }
}
