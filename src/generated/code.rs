// Generated from spec/ by build/, with progenitor: do not edit. `cargo regenerate` writes it.
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    /**The call is established.

Media operations are possible from now on; before it they are refused with subcode 8501. It concerns the call as a whole, not one media operation.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct CallConnected {
        ///Id of the call connection that is established: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///The `operationContext` of the request that created or answered the call. Absent when the request gave none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///How the call came to be established.
        #[serde(
            rename = "resultInformation",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        #[serde(alias = "resultInfo")]
        pub result_information: ::std::option::Option<ResultInformation>,
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
    }
    /**The call is over.

Nothing more comes for this call: an operation that still waits for its event will not get it.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct CallDisconnected {
        ///Id of the call connection that is over: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///The `operationContext` that the call was given in the request behind this event. Absent when there was none.
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
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
    }
    /**One answer that a participant may give to a prompt, by voice or by key.

Used when `recognizeInputType` is `choices`.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Choice {
        ///Name of the choice in your application. It comes back as `label` of the `choiceResult` when the participant picks it.
        pub label: ::std::string::String,
        ///Words or phrases, any of which picks this choice when it is spoken.
        pub phrases: ::std::vec::Vec<::std::string::String>,
        ///Key that picks this choice when it is pressed. Absent, the choice can be picked by voice only.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tone: ::std::option::Option<crate::Tone>,
    }
    impl Choice {
        pub fn builder() -> builder::Choice {
            Default::default()
        }
    }
    ///The choice that a participant picked.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ChoiceResult {
        ///How sure the recognition is of the phrase, from 0.0 (not at all) to 1.0 (fully). Absent when it is not available.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub confidence: ::std::option::Option<f64>,
        ///The `label` of the choice that was picked, as the request gave it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub label: ::std::option::Option<::std::string::String>,
        ///The phrase that was heard and picked the choice. Absent when the choice was picked by a key.
        #[serde(
            rename = "recognizedPhrase",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub recognized_phrase: ::std::option::Option<::std::string::String>,
    }
    /**What went wrong, as the service states it.

Errors nest: `details` lists further errors, `innererror` leads to the cause.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CommunicationError {
        ///Code of the error: in errors of the call media operations the service's subcode as a string, for example `8523` for an invalid argument in the body.
        pub code: ::std::string::String,
        ///Further errors that led to this one. Absent when there are none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub details: ::std::option::Option<::std::vec::Vec<CommunicationError>>,
        ///The error behind this one, more specific than it. Absent when the service tells no more.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub innererror: ::std::option::Option<::std::boxed::Box<CommunicationError>>,
        ///Explanation of the error for a human reader. Its wording is not meant to be parsed.
        pub message: ::std::string::String,
        ///What the error is about, for example the member of the request that was refused. Absent when the service names nothing in particular.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub target: ::std::option::Option<::std::string::String>,
    }
    /**The body of every error answer of the service.

Gateways between client and service may answer with another body, or with none.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CommunicationErrorResponse {
        ///The error that the answer reports.
        pub error: CommunicationError,
    }
    /**A participant of a call: a phone number, an ACS user, a Teams user, a Teams app or a Teams extension user.

Apart from `kind` and `rawId` at most one member is set, and it is the one that `kind` names. An identity of a kind not listed here has `rawId` alone.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct CommunicationIdentifierModel {
        ///The ACS user. Set when `kind` is `communicationUser`, absent otherwise.
        #[serde(
            rename = "communicationUser",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub communication_user: ::std::option::Option<CommunicationUserIdentifierModel>,
        ///Which of the members below is set. A request may leave it out, since the member that is set tells the kind.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub kind: ::std::option::Option<crate::types::CommunicationIdentifierModelKind>,
        ///The Teams app. Set when `kind` is `microsoftTeamsApp`, absent otherwise.
        #[serde(
            rename = "microsoftTeamsApp",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub microsoft_teams_app: ::std::option::Option<MicrosoftTeamsAppIdentifierModel>,
        ///The Teams user. Set when `kind` is `microsoftTeamsUser`, absent otherwise.
        #[serde(
            rename = "microsoftTeamsUser",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub microsoft_teams_user: ::std::option::Option<
            MicrosoftTeamsUserIdentifierModel,
        >,
        ///The phone number. Set when `kind` is `phoneNumber`, absent otherwise.
        #[serde(
            rename = "phoneNumber",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub phone_number: ::std::option::Option<PhoneNumberIdentifierModel>,
        /**The identity in one string. A request may leave it out when the member of its kind is set.

The forms are:

- `4:+14255550123`: phone number. `4:anonymous`: caller with a hidden number. A suffix `_` and the asserted id follows the number when there is one.
- `8:acs:…`, `8:spool:…`, `8:dod-acs:…`, `8:gcch-acs:…`: ACS user. A Teams extension user has the same prefix and three parts, `resourceId_tenantId_userId`.
- `8:orgid:…`, `8:dod:…`, `8:gcch:…`: Teams user. `8:teamsvisitor:…`: anonymous Teams user.
- `28:orgid:…`, `28:dod:…`, `28:gcch:…`: Teams app.
- Anything else: an identity of unknown kind.*/
        #[serde(
            rename = "rawId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub raw_id: ::std::option::Option<::std::string::String>,
        ///The Teams extension user. Set when `kind` is `teamsExtensionUser`, absent otherwise.
        #[serde(
            rename = "teamsExtensionUser",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub teams_extension_user: ::std::option::Option<
            TeamsExtensionUserIdentifierModel,
        >,
    }
    impl CommunicationIdentifierModel {
        pub fn builder() -> builder::CommunicationIdentifierModel {
            Default::default()
        }
    }
    ///A user of an ACS resource.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CommunicationUserIdentifierModel {
        ///Id of the user, for example `8:acs:…` with the ids of the resource and of the user.
        pub id: ::std::string::String,
    }
    impl CommunicationUserIdentifierModel {
        pub fn builder() -> builder::CommunicationUserIdentifierModel {
            Default::default()
        }
    }
    /**The participant whose key presses are to be reported, or no longer to be reported.

The same body starts and stops continuous DTMF recognition.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ContinuousDtmfRecognitionRequest {
        ///Address that receives the events of the recognition instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
        #[serde(
            rename = "operationCallbackUri",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_callback_uri: ::std::option::Option<::std::string::String>,
        ///Your own label for the recognition. It comes back as `operationContext` of the `ContinuousDtmfRecognition…` events, so that an event can be told to belong to this request. Absent, the event carries none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///The participant whose key presses are listened to.
        #[serde(rename = "targetParticipant")]
        pub target_participant: CommunicationIdentifierModel,
    }
    impl ContinuousDtmfRecognitionRequest {
        pub fn builder() -> builder::ContinuousDtmfRecognitionRequest {
            Default::default()
        }
    }
    /**Continuous DTMF recognition has been stopped.

It answers [`stop_continuous_dtmf_recognition`](crate::CallAutomationClient::stop_continuous_dtmf_recognition).*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ContinuousDtmfRecognitionStopped {
        ///Id of the call connection in which recognition has stopped: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///The `operationContext` of the request that the event answers. Absent when the request gave none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///How the stop came out.
        #[serde(
            rename = "resultInformation",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        #[serde(alias = "resultInfo")]
        pub result_information: ::std::option::Option<ResultInformation>,
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
    }
    /**Continuous DTMF recognition failed.

It belongs to a recognition that [`start_continuous_dtmf_recognition`](crate::CallAutomationClient::start_continuous_dtmf_recognition) started.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ContinuousDtmfRecognitionToneFailed {
        ///Id of the call connection in which recognition failed: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///The `operationContext` of the request that started the recognition. Absent when the request gave none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///Why recognition failed.
        #[serde(
            rename = "resultInformation",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        #[serde(alias = "resultInfo")]
        pub result_information: ::std::option::Option<ResultInformation>,
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
    }
    /**A participant pressed a key.

It comes once for every key press while continuous DTMF recognition runs. Delivery is at least once and unordered: `sequenceId` tells repeats, order and gaps.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ContinuousDtmfRecognitionToneReceived {
        ///Id of the call connection in which the key was pressed: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///The `operationContext` of the request that started the recognition. Absent when the request gave none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///How the key press was recognized.
        #[serde(
            rename = "resultInformation",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        #[serde(alias = "resultInfo")]
        pub result_information: ::std::option::Option<ResultInformation>,
        ///Running number of the key press. A number seen before is a repeat, a number left out is a gap.
        #[serde(
            rename = "sequenceId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub sequence_id: ::std::option::Option<i32>,
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
        ///The key that was pressed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tone: ::std::option::Option<crate::Tone>,
    }
    ///How key presses are collected.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct DtmfOptions {
        ///Longest pause, in seconds, between two key presses before collection ends: 1 to 60. When it runs out, [`RecognizeFailed`](crate::types::RecognizeFailed) reports subcode 8532. Absent, the service's guide gives 2 seconds.
        #[serde(
            rename = "interToneTimeoutInSeconds",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub inter_tone_timeout_in_seconds: ::std::option::Option<crate::Bounded<1, 60>>,
        ///Number of key presses that completes the recognition, with subcode 8531. The service documents no value for when it is absent.
        #[serde(
            rename = "maxTonesToCollect",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub max_tones_to_collect: ::std::option::Option<i32>,
        ///Keys any of which completes the recognition at once, with subcode 8514. Absent, no key does.
        #[serde(
            rename = "stopTones",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub stop_tones: ::std::option::Option<crate::Tones>,
    }
    impl DtmfOptions {
        pub fn builder() -> builder::DtmfOptions {
            Default::default()
        }
    }
    ///The keys that a participant pressed.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct DtmfResult {
        ///The keys in the order in which they were pressed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tones: ::std::option::Option<crate::Tones>,
    }
    ///An audio file to play.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct FileSource {
        ///Address of the audio file, which the service must be able to fetch. The service's guide asks for a WAV file, mono, sampled at 16 kHz. A file that cannot be fetched or decoded fails with subcode 8536 or 8535.
        pub uri: ::std::string::String,
    }
    impl FileSource {
        pub fn builder() -> builder::FileSource {
            Default::default()
        }
    }
    /**A participant could not be put on hold.

It answers [`hold`](crate::CallAutomationClient::hold), which reports no success.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct HoldFailed {
        ///Id of the call connection in which the hold failed: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///The `operationContext` of the request that asked for the hold. Absent when the request gave none.
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
        ///Id by which the service itself knows the call, apart from this connection to it.
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
        ///Address that receives the events of the hold instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
        #[serde(
            rename = "operationCallbackUri",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_callback_uri: ::std::option::Option<::std::string::String>,
        ///Your own label for the hold. It comes back as `operationContext` of the [`HoldFailed`](crate::types::HoldFailed) event, so that an event can be told to belong to this request. Absent, the event carries none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///What the participant hears while on hold. Absent, the request names no prompt.
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
        pub fn builder() -> builder::HoldRequest {
            Default::default()
        }
    }
    /**Media streaming failed.

It answers [`start_media_streaming`](crate::CallAutomationClient::start_media_streaming) or [`stop_media_streaming`](crate::CallAutomationClient::stop_media_streaming), or tells that a running stream broke.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct MediaStreamingFailed {
        ///Id of the call connection whose stream failed: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///State of the stream at the failure, with the reason in `mediaStreamingStatusDetails`.
        #[serde(
            rename = "mediaStreamingUpdate",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub media_streaming_update: ::std::option::Option<MediaStreamingUpdate>,
        ///The `operationContext` of the request that failed. Absent when the request gave none or no request stands behind the failure.
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
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
    }
    /**The media of the call are being streamed.

It answers [`start_media_streaming`](crate::CallAutomationClient::start_media_streaming).*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct MediaStreamingStarted {
        ///Id of the call connection whose media are streamed: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///State of the stream after the start.
        #[serde(
            rename = "mediaStreamingUpdate",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub media_streaming_update: ::std::option::Option<MediaStreamingUpdate>,
        ///The `operationContext` of the request that started the stream. Absent when the request gave none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///How the start came out.
        #[serde(
            rename = "resultInformation",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        #[serde(alias = "resultInfo")]
        pub result_information: ::std::option::Option<ResultInformation>,
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
    }
    /**The media of the call are no longer streamed.

It answers [`stop_media_streaming`](crate::CallAutomationClient::stop_media_streaming).*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct MediaStreamingStopped {
        ///Id of the call connection whose stream has stopped: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///State of the stream after the stop.
        #[serde(
            rename = "mediaStreamingUpdate",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub media_streaming_update: ::std::option::Option<MediaStreamingUpdate>,
        ///The `operationContext` of the request that stopped the stream. Absent when the request gave none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///How the stop came out.
        #[serde(
            rename = "resultInformation",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        #[serde(alias = "resultInfo")]
        pub result_information: ::std::option::Option<ResultInformation>,
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
    }
    ///The state of a media stream, as an event reports it.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct MediaStreamingUpdate {
        ///Kind of media that the stream carries, in the service's own words.
        #[serde(
            rename = "contentType",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub content_type: ::std::option::Option<::std::string::String>,
        ///What has become of the stream.
        #[serde(
            rename = "mediaStreamingStatus",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub media_streaming_status: ::std::option::Option<
            crate::types::MediaStreamingStatus,
        >,
        ///Why the stream has this status.
        #[serde(
            rename = "mediaStreamingStatusDetails",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub media_streaming_status_details: ::std::option::Option<
            crate::types::MediaStreamingStatusDetails,
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
        ///Cloud in which the application lives. Absent stands for `public`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cloud: ::std::option::Option<
            crate::types::CommunicationCloudEnvironmentModel,
        >,
    }
    impl MicrosoftTeamsAppIdentifierModel {
        pub fn builder() -> builder::MicrosoftTeamsAppIdentifierModel {
            Default::default()
        }
    }
    ///A user of Microsoft Teams, signed in or anonymous.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct MicrosoftTeamsUserIdentifierModel {
        ///Cloud in which the user lives. Absent stands for `public`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cloud: ::std::option::Option<
            crate::types::CommunicationCloudEnvironmentModel,
        >,
        ///Whether the user joined without signing in. Absent stands for `false`.
        #[serde(
            rename = "isAnonymous",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub is_anonymous: ::std::option::Option<bool>,
        ///Id of the Teams user: the Microsoft Entra object id, a GUID, unless the user is anonymous.
        #[serde(rename = "userId")]
        pub user_id: ::std::string::String,
    }
    impl MicrosoftTeamsUserIdentifierModel {
        pub fn builder() -> builder::MicrosoftTeamsUserIdentifierModel {
            Default::default()
        }
    }
    ///A telephone number in the public network.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct PhoneNumberIdentifierModel {
        ///Mark that tells this participant from others in the same call who are connected through the same number. Absent when there is no need to tell them apart.
        #[serde(
            rename = "assertedId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub asserted_id: ::std::option::Option<::std::string::String>,
        ///Whether the number is hidden, as with a caller who withholds it. Absent says nothing about it.
        #[serde(
            rename = "isAnonymous",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub is_anonymous: ::std::option::Option<bool>,
        ///The number in E.164 form: a plus sign, the country code and the number, digits only, for example `+14255550123`.
        pub value: ::std::string::String,
    }
    impl PhoneNumberIdentifierModel {
        pub fn builder() -> builder::PhoneNumberIdentifierModel {
            Default::default()
        }
    }
    /**A play was cancelled before its end.

It ends a [`play`](crate::CallAutomationClient::play), for example after [`cancel_all_media_operations`](crate::CallAutomationClient::cancel_all_media_operations).*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct PlayCanceled {
        ///Id of the call connection in which the play was cancelled: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///The `operationContext` of the request that started the play. Absent when the request gave none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///How the play was cancelled; subcode 8508 says cancelled.
        #[serde(
            rename = "resultInformation",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        #[serde(alias = "resultInfo")]
        pub result_information: ::std::option::Option<ResultInformation>,
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
    }
    /**A play reached its end.

It ends a [`play`](crate::CallAutomationClient::play).*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct PlayCompleted {
        ///Id of the call connection in which the play ended: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///The `operationContext` of the request that started the play. Absent when the request gave none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///How the play came out: code 200 and subcode 0 when all was played.
        #[serde(
            rename = "resultInformation",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        #[serde(alias = "resultInfo")]
        pub result_information: ::std::option::Option<ResultInformation>,
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
    }
    /**A play failed.

It ends a [`play`](crate::CallAutomationClient::play).*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct PlayFailed {
        ///Id of the call connection in which the play failed: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///Position in `playSources`, counted from 0, of the source that failed. Absent when no single source is to blame.
        #[serde(
            rename = "failedPlaySourceIndex",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub failed_play_source_index: ::std::option::Option<i32>,
        ///The `operationContext` of the request that started the play. Absent when the request gave none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///Why the play failed, for example subcode 8535 for a file format that cannot be played or 8536 for a file that cannot be fetched.
        #[serde(
            rename = "resultInformation",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        #[serde(alias = "resultInfo")]
        pub result_information: ::std::option::Option<ResultInformation>,
        ///Id by which the service itself knows the call, apart from this connection to it.
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
        ///Whether the sources are repeated without end. With `true` they play until they are cancelled or the call ends, with `false` once.
        #[serde(rename = "loop")]
        pub loop_: bool,
    }
    impl PlayOptions {
        pub fn builder() -> builder::PlayOptions {
            Default::default()
        }
    }
    ///What to play, to whom, and where to report it.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct PlayRequest {
        ///Whether this play may break into media operations that are running or waiting in the call.
        #[serde(
            rename = "interruptCallMediaOperation",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub interrupt_call_media_operation: ::std::option::Option<bool>,
        ///Address that receives the events of the play instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
        #[serde(
            rename = "operationCallbackUri",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_callback_uri: ::std::option::Option<::std::string::String>,
        ///Your own label for the play. It comes back as `operationContext` of the `Play…` events, so that an event can be told to belong to this request. Absent, the event carries none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///How the sources are played. Absent, the request asks for no repetition.
        #[serde(
            rename = "playOptions",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub play_options: ::std::option::Option<PlayOptions>,
        ///The sources to play, in this order.
        #[serde(rename = "playSources")]
        pub play_sources: ::std::vec::Vec<PlaySource>,
        ///The participants who hear it. Absent, everyone in the call does.
        #[serde(
            rename = "playTo",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub play_to: ::std::option::Option<
            ::std::vec::Vec<CommunicationIdentifierModel>,
        >,
    }
    impl PlayRequest {
        pub fn builder() -> builder::PlayRequest {
            Default::default()
        }
    }
    /**Something to play: an audio file, a text to speak, or SSML.

Of `file`, `text` and `ssml` the one that `kind` names is set.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct PlaySource {
        ///The audio file. Set when `kind` is `file`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub file: ::std::option::Option<FileSource>,
        ///Which of `file`, `text` and `ssml` is played.
        pub kind: crate::types::PlaySourceType,
        ///Id under which the service may keep the audio of this source for the next time. Use the same id for the same audio. Absent, the source names no cached audio.
        #[serde(
            rename = "playSourceCacheId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub play_source_cache_id: ::std::option::Option<::std::string::String>,
        ///The SSML document to speak. Set when `kind` is `ssml`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ssml: ::std::option::Option<SsmlSource>,
        ///The text to speak. Set when `kind` is `text`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<TextSource>,
    }
    impl PlaySource {
        pub fn builder() -> builder::PlaySource {
            Default::default()
        }
    }
    /**A play has begun.

It is the first event of a [`play`](crate::CallAutomationClient::play); [`PlayCompleted`](crate::types::PlayCompleted), [`PlayFailed`](crate::types::PlayFailed) or [`PlayCanceled`](crate::types::PlayCanceled) follows.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct PlayStarted {
        ///Id of the call connection in which the play has begun: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///The `operationContext` of the request that started the play. Absent when the request gave none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///How the start of the play came out.
        #[serde(
            rename = "resultInformation",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        #[serde(alias = "resultInfo")]
        pub result_information: ::std::option::Option<ResultInformation>,
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
    }
    /**A recognition was cancelled before it came to a result.

It ends a [`recognize`](crate::CallAutomationClient::recognize), for example after [`cancel_all_media_operations`](crate::CallAutomationClient::cancel_all_media_operations).*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct RecognizeCanceled {
        ///Id of the call connection in which the recognition was cancelled: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///The `operationContext` of the request that started the recognition. Absent when the request gave none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///How the recognition was cancelled; subcode 8508 says cancelled.
        #[serde(
            rename = "resultInformation",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        #[serde(alias = "resultInfo")]
        pub result_information: ::std::option::Option<ResultInformation>,
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
    }
    /**A recognition came to a result.

It ends a [`recognize`](crate::CallAutomationClient::recognize). `recognitionType` tells which of `dtmfResult`, `choiceResult` and `speechResult` holds it.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct RecognizeCompleted {
        ///Id of the call connection in which input was recognized: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///The choice that was picked. Set when `recognitionType` is `choices`.
        #[serde(
            rename = "choiceResult",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub choice_result: ::std::option::Option<ChoiceResult>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///The keys that were pressed. Set when `recognitionType` is `dtmf`.
        #[serde(
            rename = "dtmfResult",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub dtmf_result: ::std::option::Option<DtmfResult>,
        ///The `operationContext` of the request that started the recognition. Absent when the request gave none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///The kind of input that was recognized, and so which result is set.
        #[serde(
            rename = "recognitionType",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub recognition_type: ::std::option::Option<crate::types::RecognitionType>,
        ///What completed the recognition: subcode 8531 the last of the tones to collect, 8514 a stop tone, 8533 a choice by key, 8545 a choice by voice.
        #[serde(
            rename = "resultInformation",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        #[serde(alias = "resultInfo")]
        pub result_information: ::std::option::Option<ResultInformation>,
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
        ///The words that were spoken. Set when `recognitionType` is `speech`.
        #[serde(
            rename = "speechResult",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub speech_result: ::std::option::Option<SpeechResult>,
    }
    /**A recognition ended without a result.

It ends a [`recognize`](crate::CallAutomationClient::recognize).*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct RecognizeFailed {
        ///Id of the call connection in which the recognition failed: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///Position in the prompts, counted from 0, of the prompt that failed. Absent when no prompt is to blame.
        #[serde(
            rename = "failedPlaySourceIndex",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub failed_play_source_index: ::std::option::Option<i32>,
        ///The `operationContext` of the request that started the recognition. Absent when the request gave none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///Why there is no result: for example subcode 8510 no input in time, 8532 too long a pause between keys, 8547 speech that matches no choice, 8511 a prompt that failed.
        #[serde(
            rename = "resultInformation",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        #[serde(alias = "resultInfo")]
        pub result_information: ::std::option::Option<ResultInformation>,
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
    }
    /**From whom input is collected, and how.

`dtmfOptions`, `speechOptions` and `choices` belong to the value of `recognizeInputType` in the request.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct RecognizeOptions {
        ///The choices offered to the participant. For the input type `choices`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub choices: ::std::option::Option<::std::vec::Vec<Choice>>,
        ///How key presses are collected. For the input types `dtmf` and `speechOrDtmf`.
        #[serde(
            rename = "dtmfOptions",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub dtmf_options: ::std::option::Option<DtmfOptions>,
        ///Longest wait, in seconds, for the first input once the prompt is over: 0 to 300. When it runs out, [`RecognizeFailed`](crate::types::RecognizeFailed) reports subcode 8510. Absent, the service's guide gives 5 seconds. For `speech` and `choices` the guide allows at most 20 seconds. An explicit 0 differs from absent.
        #[serde(
            rename = "initialSilenceTimeoutInSeconds",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub initial_silence_timeout_in_seconds: ::std::option::Option<
            crate::Bounded<0, 300>,
        >,
        ///Whether the participant may cut the prompt short by answering, also called barge-in. With `false` the prompt plays to its end first. Absent, the service's guide gives `true`.
        #[serde(
            rename = "interruptPrompt",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub interrupt_prompt: ::std::option::Option<bool>,
        ///Language in which the participant is expected to speak, as a locale such as `en-US`. Absent stands for `en-US`.
        #[serde(
            rename = "speechLanguage",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub speech_language: ::std::option::Option<::std::string::String>,
        ///How speech is collected. For the input types `speech` and `speechOrDtmf`.
        #[serde(
            rename = "speechOptions",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub speech_options: ::std::option::Option<SpeechOptions>,
        ///Endpoint id of a custom speech model to recognize with. Absent, the standard model of the language is used.
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
        pub fn builder() -> builder::RecognizeOptions {
            Default::default()
        }
    }
    ///What to recognize, after which prompt, and where to report it.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct RecognizeRequest {
        ///Whether this recognition may break into media operations that are running or waiting in the call.
        #[serde(
            rename = "interruptCallMediaOperation",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub interrupt_call_media_operation: ::std::option::Option<bool>,
        ///Address that receives the events of the recognition instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
        #[serde(
            rename = "operationCallbackUri",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_callback_uri: ::std::option::Option<::std::string::String>,
        ///Your own label for the recognition. It comes back as `operationContext` of the `Recognize…` events, so that an event can be told to belong to this request. Absent, the event carries none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///One prompt to play before listening. Absent here and in `playPrompts`, listening begins without a prompt.
        #[serde(
            rename = "playPrompt",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub play_prompt: ::std::option::Option<PlaySource>,
        ///Several prompts to play in this order before listening. For a single prompt `playPrompt` does as well.
        #[serde(
            rename = "playPrompts",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub play_prompts: ::std::option::Option<::std::vec::Vec<PlaySource>>,
        ///The kind of input to listen for.
        #[serde(rename = "recognizeInputType")]
        pub recognize_input_type: crate::types::RecognizeInputType,
        ///From whom input is collected, and how.
        #[serde(rename = "recognizeOptions")]
        pub recognize_options: RecognizeOptions,
    }
    impl RecognizeRequest {
        pub fn builder() -> builder::RecognizeRequest {
            Default::default()
        }
    }
    /**How an operation came out, as an event reports it.

`code` is the rough answer, `subCode` the precise one: 200 and 0 say that all went well.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ResultInformation {
        ///Outcome in the manner of an HTTP status: 200 for done, 400 and above for failures.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub code: ::std::option::Option<i32>,
        ///Explanation of the outcome for a human reader. Its wording is not meant to be parsed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message: ::std::option::Option<::std::string::String>,
        /**What the telephone network said about it: a cause by ITU-T Q.850.

Since api-version 2026-03-12.*/
        #[serde(
            rename = "q850Details",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub q850_details: ::std::option::Option<SipDiagnosticInfo>,
        /**What SIP said about it, where a phone call through a trunk is concerned.

Since api-version 2026-03-12.*/
        #[serde(
            rename = "sipDetails",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub sip_details: ::std::option::Option<SipDiagnosticInfo>,
        ///The service's own code of the outcome. 0 says done; others tell how a recognition was completed or why an operation failed, for example 8510 for no input in time.
        #[serde(
            rename = "subCode",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub sub_code: ::std::option::Option<i32>,
    }
    /**The tones have been sent.

It ends a [`send_dtmf_tones`](crate::CallAutomationClient::send_dtmf_tones). The next send to the participant is possible now.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct SendDtmfTonesCompleted {
        ///Id of the call connection in which the tones were sent: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///The `operationContext` of the request that sent the tones. Absent when the request gave none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///How the send came out: code 200 and subcode 0 when all tones were sent.
        #[serde(
            rename = "resultInformation",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        #[serde(alias = "resultInfo")]
        pub result_information: ::std::option::Option<ResultInformation>,
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
    }
    /**The tones could not be sent.

It ends a [`send_dtmf_tones`](crate::CallAutomationClient::send_dtmf_tones).*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct SendDtmfTonesFailed {
        ///Id of the call connection in which the send failed: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///The `operationContext` of the request that sent the tones. Absent when the request gave none.
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
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
    }
    ///The tones to send, and the participant they go to.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct SendDtmfTonesRequest {
        ///Address that receives the events of the send instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
        #[serde(
            rename = "operationCallbackUri",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_callback_uri: ::std::option::Option<::std::string::String>,
        ///Your own label for the send. It comes back as `operationContext` of the answer and of the `SendDtmfTones…` events, so that an event can be told to belong to this request. Absent, the event carries none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///The participant who receives the tones. The service sends them to phone (PSTN) participants only.
        #[serde(rename = "targetParticipant")]
        pub target_participant: CommunicationIdentifierModel,
        ///The tones, sent in this order: at most 18 in one request.
        pub tones: crate::Tones,
    }
    impl SendDtmfTonesRequest {
        pub fn builder() -> builder::SendDtmfTonesRequest {
            Default::default()
        }
    }
    /**The answer to a send that was accepted.

The tones are not sent yet: [`SendDtmfTonesCompleted`](crate::types::SendDtmfTonesCompleted) or [`SendDtmfTonesFailed`](crate::types::SendDtmfTonesFailed) tells how it came out.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct SendDtmfTonesResult {
        ///The `operationContext` of the request. Absent when the request gave none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
    }
    /**What signalling said about an outcome: a code with its text.

Since api-version 2026-03-12.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct SipDiagnosticInfo {
        ///A SIP response code such as 486, or a Q.850 cause such as 17; which of them depends on the member that has it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub code: ::std::option::Option<i32>,
        ///The code's text, for a human reader.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message: ::std::option::Option<::std::string::String>,
    }
    ///How speech is collected.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct SpeechOptions {
        ///Silence, in milliseconds, after which the participant is taken to have finished speaking. The service documents no bounds for it.
        #[serde(
            rename = "endSilenceTimeoutInMs",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub end_silence_timeout_in_ms: ::std::option::Option<i32>,
    }
    impl SpeechOptions {
        pub fn builder() -> builder::SpeechOptions {
            Default::default()
        }
    }
    ///What a participant said.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct SpeechResult {
        ///How sure the recognition is of the words, from 0.0 (not at all) to 1.0 (fully). Absent when it is not available.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub confidence: ::std::option::Option<f64>,
        ///The words that were heard, as text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub speech: ::std::option::Option<::std::string::String>,
    }
    /**An SSML document to speak.

Speaking it needs an Azure AI services resource that is connected to the ACS resource.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct SsmlSource {
        ///Endpoint id at which a custom voice is deployed. Absent, the document speaks with the standard voice that it names.
        #[serde(
            rename = "customVoiceEndpointId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub custom_voice_endpoint_id: ::std::option::Option<::std::string::String>,
        ///The document in Speech Synthesis Markup Language. Voice and language are named inside it.
        #[serde(rename = "ssmlText")]
        pub ssml_text: ::std::string::String,
    }
    impl SsmlSource {
        pub fn builder() -> builder::SsmlSource {
            Default::default()
        }
    }
    ///Where to report the start of a media stream.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct StartMediaStreamingRequest {
        ///Address that receives the events of the start instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
        #[serde(
            rename = "operationCallbackUri",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_callback_uri: ::std::option::Option<::std::string::String>,
        ///Your own label for the start. It comes back as `operationContext` of the [`MediaStreamingStarted`](crate::types::MediaStreamingStarted) or [`MediaStreamingFailed`](crate::types::MediaStreamingFailed) event, so that an event can be told to belong to this request. Absent, the event carries none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
    }
    impl StartMediaStreamingRequest {
        pub fn builder() -> builder::StartMediaStreamingRequest {
            Default::default()
        }
    }
    ///In which language to transcribe, with which model, and where to report it.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct StartTranscriptionRequest {
        ///Language that is spoken in the call, as a locale such as `en-US`. Absent, the request names no language of its own.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub locale: ::std::option::Option<::std::string::String>,
        ///Address that receives the events of the start instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
        #[serde(
            rename = "operationCallbackUri",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_callback_uri: ::std::option::Option<::std::string::String>,
        ///Your own label for the start. It comes back as `operationContext` of the [`TranscriptionStarted`](crate::types::TranscriptionStarted) or [`TranscriptionFailed`](crate::types::TranscriptionFailed) event, so that an event can be told to belong to this request. Absent, the event carries none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///Endpoint id, a GUID, of a custom speech model to transcribe with. Absent, the request names no custom model.
        #[serde(
            rename = "speechModelEndpointId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub speech_model_endpoint_id: ::std::option::Option<::std::string::String>,
    }
    impl StartTranscriptionRequest {
        pub fn builder() -> builder::StartTranscriptionRequest {
            Default::default()
        }
    }
    ///Where to report the end of a media stream.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct StopMediaStreamingRequest {
        ///Address that receives the events of the stop instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
        #[serde(
            rename = "operationCallbackUri",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_callback_uri: ::std::option::Option<::std::string::String>,
        ///Your own label for the stop. It comes back as `operationContext` of the [`MediaStreamingStopped`](crate::types::MediaStreamingStopped) or [`MediaStreamingFailed`](crate::types::MediaStreamingFailed) event, so that an event can be told to belong to this request. Absent, the event carries none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
    }
    impl StopMediaStreamingRequest {
        pub fn builder() -> builder::StopMediaStreamingRequest {
            Default::default()
        }
    }
    ///Where to report the end of a transcription.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct StopTranscriptionRequest {
        ///Address that receives the events of the stop instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
        #[serde(
            rename = "operationCallbackUri",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_callback_uri: ::std::option::Option<::std::string::String>,
        ///Your own label for the stop. It comes back as `operationContext` of the [`TranscriptionStopped`](crate::types::TranscriptionStopped) or [`TranscriptionFailed`](crate::types::TranscriptionFailed) event, so that an event can be told to belong to this request. Absent, the event carries none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
    }
    impl StopTranscriptionRequest {
        pub fn builder() -> builder::StopTranscriptionRequest {
            Default::default()
        }
    }
    ///A Teams user who takes part in calls of an ACS resource as a Teams extension user.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct TeamsExtensionUserIdentifierModel {
        ///Cloud in which the user lives. Absent stands for `public`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cloud: ::std::option::Option<
            crate::types::CommunicationCloudEnvironmentModel,
        >,
        ///Id of the ACS resource, the first part of the raw id.
        #[serde(
            rename = "resourceId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub resource_id: ::std::option::Option<::std::string::String>,
        ///Id of the Microsoft Entra tenant of the user, the middle part of the raw id.
        #[serde(rename = "tenantId")]
        pub tenant_id: ::std::string::String,
        ///Id of the user, the last part of the raw id `resourceId_tenantId_userId`.
        #[serde(rename = "userId")]
        pub user_id: ::std::string::String,
    }
    impl TeamsExtensionUserIdentifierModel {
        pub fn builder() -> builder::TeamsExtensionUserIdentifierModel {
            Default::default()
        }
    }
    /**A text to speak.

Speaking it needs an Azure AI services resource that is connected to the ACS resource.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct TextSource {
        ///Endpoint id at which a custom voice is deployed. Absent, a standard voice speaks.
        #[serde(
            rename = "customVoiceEndpointId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub custom_voice_endpoint_id: ::std::option::Option<::std::string::String>,
        ///Language of the text, as a locale such as `en-US`. Together with `voiceKind` it stands in for a voice named by `voiceName`.
        #[serde(
            rename = "sourceLocale",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub source_locale: ::std::option::Option<::std::string::String>,
        ///The text, without markup.
        pub text: ::std::string::String,
        ///Kind of voice that speaks the text, for when `voiceName` names none.
        #[serde(
            rename = "voiceKind",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub voice_kind: ::std::option::Option<crate::types::VoiceKind>,
        ///Name of the voice that speaks the text, as the speech service lists it, for example `en-US-JennyNeural`.
        #[serde(
            rename = "voiceName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub voice_name: ::std::option::Option<::std::string::String>,
    }
    impl TextSource {
        pub fn builder() -> builder::TextSource {
            Default::default()
        }
    }
    /**Transcription failed.

It answers a start, change or stop of the transcription, or tells that a running transcription broke.*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct TranscriptionFailed {
        ///Id of the call connection whose transcription failed: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///The `operationContext` of the request that failed. Absent when the request gave none or no request stands behind the failure.
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
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
        ///State of the transcription at the failure, with the reason in `transcriptionStatusDetails`.
        #[serde(
            rename = "transcriptionUpdate",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub transcription_update: ::std::option::Option<TranscriptionUpdate>,
    }
    /**The call is being transcribed.

It answers [`start_transcription`](crate::CallAutomationClient::start_transcription).*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct TranscriptionStarted {
        ///Id of the call connection that is transcribed: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///The `operationContext` of the request that started the transcription. Absent when the request gave none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///How the start came out.
        #[serde(
            rename = "resultInformation",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        #[serde(alias = "resultInfo")]
        pub result_information: ::std::option::Option<ResultInformation>,
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
        ///State of the transcription after the start.
        #[serde(
            rename = "transcriptionUpdate",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub transcription_update: ::std::option::Option<TranscriptionUpdate>,
    }
    /**The call is no longer transcribed.

It answers [`stop_transcription`](crate::CallAutomationClient::stop_transcription).*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct TranscriptionStopped {
        ///Id of the call connection whose transcription has stopped: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///The `operationContext` of the request that stopped the transcription. Absent when the request gave none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///How the stop came out.
        #[serde(
            rename = "resultInformation",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        #[serde(alias = "resultInfo")]
        pub result_information: ::std::option::Option<ResultInformation>,
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
        ///State of the transcription after the stop.
        #[serde(
            rename = "transcriptionUpdate",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub transcription_update: ::std::option::Option<TranscriptionUpdate>,
    }
    ///The state of a transcription, as an event reports it.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct TranscriptionUpdate {
        ///What has become of the transcription.
        #[serde(
            rename = "transcriptionStatus",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub transcription_status: ::std::option::Option<
            crate::types::TranscriptionStatus,
        >,
        ///Why the transcription has this status.
        #[serde(
            rename = "transcriptionStatusDetails",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub transcription_status_details: ::std::option::Option<
            crate::types::TranscriptionStatusDetails,
        >,
    }
    /**A running transcription has changed.

It answers [`update_transcription`](crate::CallAutomationClient::update_transcription).*/
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct TranscriptionUpdated {
        ///Id of the call connection whose transcription has changed: the one in the path of the operations.
        #[serde(
            rename = "callConnectionId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub call_connection_id: ::std::option::Option<::std::string::String>,
        ///Id that links the events and the service's logs of one call; the one to quote when asking about this event.
        #[serde(
            rename = "correlationId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        ///The `operationContext` of the request that changed the transcription. Absent when the request gave none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///How the change came out.
        #[serde(
            rename = "resultInformation",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        #[serde(alias = "resultInfo")]
        pub result_information: ::std::option::Option<ResultInformation>,
        ///Id by which the service itself knows the call, apart from this connection to it.
        #[serde(
            rename = "serverCallId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub server_call_id: ::std::option::Option<::std::string::String>,
        ///State of the transcription after the change.
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
        ///Address that receives the events of the request instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
        #[serde(
            rename = "operationCallbackUri",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_callback_uri: ::std::option::Option<::std::string::String>,
        ///Your own label for the request. No event is documented that would carry it back. Absent, the request has no label.
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
        pub fn builder() -> builder::UnholdRequest {
            Default::default()
        }
    }
    ///What to change in a running transcription, and where to report it.
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct UpdateTranscriptionRequest {
        ///Language to transcribe from now on, as a locale such as `en-US`. Absent, the request names no other language.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub locale: ::std::option::Option<::std::string::String>,
        ///Address that receives the events of the change instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
        #[serde(
            rename = "operationCallbackUri",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_callback_uri: ::std::option::Option<::std::string::String>,
        ///Your own label for the change. It comes back as `operationContext` of the [`TranscriptionUpdated`](crate::types::TranscriptionUpdated) or [`TranscriptionFailed`](crate::types::TranscriptionFailed) event, so that an event can be told to belong to this request. Absent, the event carries none.
        #[serde(
            rename = "operationContext",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub operation_context: ::std::option::Option<::std::string::String>,
        ///Endpoint id, a GUID, of a custom speech model to transcribe with from now on. Absent, the request names no other model.
        #[serde(
            rename = "speechModelEndpointId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub speech_model_endpoint_id: ::std::option::Option<::std::string::String>,
    }
    impl UpdateTranscriptionRequest {
        pub fn builder() -> builder::UpdateTranscriptionRequest {
            Default::default()
        }
    }
    /// Types for composing complex structures.
    pub mod builder {
        #[derive(Clone, Debug)]
        #[must_use]
        pub struct Choice {
            label: ::std::result::Result<::std::string::String, ::std::string::String>,
            phrases: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            tone: ::std::result::Result<
                ::std::option::Option<crate::Tone>,
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
            ///Name of the choice in your application. It comes back as `label` of the `choiceResult` when the participant picks it.
            pub fn label<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.label = value.try_into().map_err(|e| format!("label: {e}"));
                self
            }
            ///Words or phrases, any of which picks this choice when it is spoken.
            pub fn phrases<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.phrases = value.try_into().map_err(|e| format!("phrases: {e}"));
                self
            }
            ///Key that picks this choice when it is pressed. Absent, the choice can be picked by voice only.
            pub fn tone<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<crate::Tone, Via>,
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
        #[must_use]
        pub struct CommunicationIdentifierModel {
            communication_user: ::std::result::Result<
                ::std::option::Option<super::CommunicationUserIdentifierModel>,
                ::std::string::String,
            >,
            kind: ::std::result::Result<
                ::std::option::Option<crate::types::CommunicationIdentifierModelKind>,
                ::std::string::String,
            >,
            microsoft_teams_app: ::std::result::Result<
                ::std::option::Option<super::MicrosoftTeamsAppIdentifierModel>,
                ::std::string::String,
            >,
            microsoft_teams_user: ::std::result::Result<
                ::std::option::Option<super::MicrosoftTeamsUserIdentifierModel>,
                ::std::string::String,
            >,
            phone_number: ::std::result::Result<
                ::std::option::Option<super::PhoneNumberIdentifierModel>,
                ::std::string::String,
            >,
            raw_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            teams_extension_user: ::std::result::Result<
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
            ///The ACS user. Set when `kind` is `communicationUser`, absent otherwise.
            pub fn communication_user<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<super::CommunicationUserIdentifierModel, Via>,
            {
                self.communication_user = value
                    .try_into_optional()
                    .map_err(|e| format!("communication_user: {e}"));
                self
            }
            ///Which of the members below is set. A request may leave it out, since the member that is set tells the kind.
            pub fn kind<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<
                    crate::types::CommunicationIdentifierModelKind,
                    Via,
                >,
            {
                self.kind = value.try_into_optional().map_err(|e| format!("kind: {e}"));
                self
            }
            ///The Teams app. Set when `kind` is `microsoftTeamsApp`, absent otherwise.
            pub fn microsoft_teams_app<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<super::MicrosoftTeamsAppIdentifierModel, Via>,
            {
                self.microsoft_teams_app = value
                    .try_into_optional()
                    .map_err(|e| format!("microsoft_teams_app: {e}"));
                self
            }
            ///The Teams user. Set when `kind` is `microsoftTeamsUser`, absent otherwise.
            pub fn microsoft_teams_user<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<super::MicrosoftTeamsUserIdentifierModel, Via>,
            {
                self.microsoft_teams_user = value
                    .try_into_optional()
                    .map_err(|e| format!("microsoft_teams_user: {e}"));
                self
            }
            ///The phone number. Set when `kind` is `phoneNumber`, absent otherwise.
            pub fn phone_number<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<super::PhoneNumberIdentifierModel, Via>,
            {
                self.phone_number = value
                    .try_into_optional()
                    .map_err(|e| format!("phone_number: {e}"));
                self
            }
            /**The identity in one string. A request may leave it out when the member of its kind is set.

The forms are:

- `4:+14255550123`: phone number. `4:anonymous`: caller with a hidden number. A suffix `_` and the asserted id follows the number when there is one.
- `8:acs:…`, `8:spool:…`, `8:dod-acs:…`, `8:gcch-acs:…`: ACS user. A Teams extension user has the same prefix and three parts, `resourceId_tenantId_userId`.
- `8:orgid:…`, `8:dod:…`, `8:gcch:…`: Teams user. `8:teamsvisitor:…`: anonymous Teams user.
- `28:orgid:…`, `28:dod:…`, `28:gcch:…`: Teams app.
- Anything else: an identity of unknown kind.*/
            pub fn raw_id<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.raw_id = value
                    .try_into_optional()
                    .map_err(|e| format!("raw_id: {e}"));
                self
            }
            ///The Teams extension user. Set when `kind` is `teamsExtensionUser`, absent otherwise.
            pub fn teams_extension_user<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<super::TeamsExtensionUserIdentifierModel, Via>,
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
        #[must_use]
        pub struct CommunicationUserIdentifierModel {
            id: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for CommunicationUserIdentifierModel {
            fn default() -> Self {
                Self {
                    id: Err("id: expected a value, found none".to_string()),
                }
            }
        }
        impl CommunicationUserIdentifierModel {
            ///Id of the user, for example `8:acs:…` with the ids of the resource and of the user.
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
        #[must_use]
        pub struct ContinuousDtmfRecognitionRequest {
            operation_callback_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            operation_context: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            target_participant: ::std::result::Result<
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
            ///Address that receives the events of the recognition instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
            pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.operation_callback_uri = value
                    .try_into_optional()
                    .map_err(|e| format!("operation_callback_uri: {e}"));
                self
            }
            ///Your own label for the recognition. It comes back as `operationContext` of the `ContinuousDtmfRecognition…` events, so that an event can be told to belong to this request. Absent, the event carries none.
            pub fn operation_context<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.operation_context = value
                    .try_into_optional()
                    .map_err(|e| format!("operation_context: {e}"));
                self
            }
            ///The participant whose key presses are listened to.
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
        #[must_use]
        pub struct DtmfOptions {
            inter_tone_timeout_in_seconds: ::std::result::Result<
                ::std::option::Option<crate::Bounded<1, 60>>,
                ::std::string::String,
            >,
            max_tones_to_collect: ::std::result::Result<
                ::std::option::Option<i32>,
                ::std::string::String,
            >,
            stop_tones: ::std::result::Result<
                ::std::option::Option<crate::Tones>,
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
            ///Longest pause, in seconds, between two key presses before collection ends: 1 to 60. When it runs out, [`RecognizeFailed`](crate::types::RecognizeFailed) reports subcode 8532. Absent, the service's guide gives 2 seconds.
            pub fn inter_tone_timeout_in_seconds<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<crate::Bounded<1, 60>, Via>,
            {
                self.inter_tone_timeout_in_seconds = value
                    .try_into_optional()
                    .map_err(|e| format!("inter_tone_timeout_in_seconds: {e}"));
                self
            }
            ///Number of key presses that completes the recognition, with subcode 8531. The service documents no value for when it is absent.
            pub fn max_tones_to_collect<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<i32, Via>,
            {
                self.max_tones_to_collect = value
                    .try_into_optional()
                    .map_err(|e| format!("max_tones_to_collect: {e}"));
                self
            }
            ///Keys any of which completes the recognition at once, with subcode 8514. Absent, no key does.
            pub fn stop_tones<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<crate::Tones, Via>,
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
                    inter_tone_timeout_in_seconds: Ok(
                        value.inter_tone_timeout_in_seconds,
                    ),
                    max_tones_to_collect: Ok(value.max_tones_to_collect),
                    stop_tones: Ok(value.stop_tones),
                }
            }
        }
        #[derive(Clone, Debug)]
        #[must_use]
        pub struct FileSource {
            uri: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for FileSource {
            fn default() -> Self {
                Self {
                    uri: Err("uri: expected a value, found none".to_string()),
                }
            }
        }
        impl FileSource {
            ///Address of the audio file, which the service must be able to fetch. The service's guide asks for a WAV file, mono, sampled at 16 kHz. A file that cannot be fetched or decoded fails with subcode 8536 or 8535.
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
        #[must_use]
        pub struct HoldRequest {
            operation_callback_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            operation_context: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            play_source_info: ::std::result::Result<
                ::std::option::Option<super::PlaySource>,
                ::std::string::String,
            >,
            target_participant: ::std::result::Result<
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
            ///Address that receives the events of the hold instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
            pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.operation_callback_uri = value
                    .try_into_optional()
                    .map_err(|e| format!("operation_callback_uri: {e}"));
                self
            }
            ///Your own label for the hold. It comes back as `operationContext` of the [`HoldFailed`](crate::types::HoldFailed) event, so that an event can be told to belong to this request. Absent, the event carries none.
            pub fn operation_context<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.operation_context = value
                    .try_into_optional()
                    .map_err(|e| format!("operation_context: {e}"));
                self
            }
            ///What the participant hears while on hold. Absent, the request names no prompt.
            pub fn play_source_info<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<super::PlaySource, Via>,
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
        #[must_use]
        pub struct MicrosoftTeamsAppIdentifierModel {
            app_id: ::std::result::Result<::std::string::String, ::std::string::String>,
            cloud: ::std::result::Result<
                ::std::option::Option<crate::types::CommunicationCloudEnvironmentModel>,
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
            ///Cloud in which the application lives. Absent stands for `public`.
            pub fn cloud<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<
                    crate::types::CommunicationCloudEnvironmentModel,
                    Via,
                >,
            {
                self.cloud = value
                    .try_into_optional()
                    .map_err(|e| format!("cloud: {e}"));
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
        #[must_use]
        pub struct MicrosoftTeamsUserIdentifierModel {
            cloud: ::std::result::Result<
                ::std::option::Option<crate::types::CommunicationCloudEnvironmentModel>,
                ::std::string::String,
            >,
            is_anonymous: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            user_id: ::std::result::Result<::std::string::String, ::std::string::String>,
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
            ///Cloud in which the user lives. Absent stands for `public`.
            pub fn cloud<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<
                    crate::types::CommunicationCloudEnvironmentModel,
                    Via,
                >,
            {
                self.cloud = value
                    .try_into_optional()
                    .map_err(|e| format!("cloud: {e}"));
                self
            }
            ///Whether the user joined without signing in. Absent stands for `false`.
            pub fn is_anonymous<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<bool, Via>,
            {
                self.is_anonymous = value
                    .try_into_optional()
                    .map_err(|e| format!("is_anonymous: {e}"));
                self
            }
            ///Id of the Teams user: the Microsoft Entra object id, a GUID, unless the user is anonymous.
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
        #[must_use]
        pub struct PhoneNumberIdentifierModel {
            asserted_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            is_anonymous: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            value: ::std::result::Result<::std::string::String, ::std::string::String>,
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
            ///Mark that tells this participant from others in the same call who are connected through the same number. Absent when there is no need to tell them apart.
            pub fn asserted_id<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.asserted_id = value
                    .try_into_optional()
                    .map_err(|e| format!("asserted_id: {e}"));
                self
            }
            ///Whether the number is hidden, as with a caller who withholds it. Absent says nothing about it.
            pub fn is_anonymous<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<bool, Via>,
            {
                self.is_anonymous = value
                    .try_into_optional()
                    .map_err(|e| format!("is_anonymous: {e}"));
                self
            }
            ///The number in E.164 form: a plus sign, the country code and the number, digits only, for example `+14255550123`.
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
        #[must_use]
        pub struct PlayOptions {
            loop_: ::std::result::Result<bool, ::std::string::String>,
        }
        impl ::std::default::Default for PlayOptions {
            fn default() -> Self {
                Self {
                    loop_: Err("loop_: expected a value, found none".to_string()),
                }
            }
        }
        impl PlayOptions {
            ///Whether the sources are repeated without end. With `true` they play until they are cancelled or the call ends, with `false` once.
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
        #[must_use]
        pub struct PlayRequest {
            interrupt_call_media_operation: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            operation_callback_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            operation_context: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            play_options: ::std::result::Result<
                ::std::option::Option<super::PlayOptions>,
                ::std::string::String,
            >,
            play_sources: ::std::result::Result<
                ::std::vec::Vec<super::PlaySource>,
                ::std::string::String,
            >,
            play_to: ::std::result::Result<
                ::std::option::Option<
                    ::std::vec::Vec<super::CommunicationIdentifierModel>,
                >,
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
            ///Whether this play may break into media operations that are running or waiting in the call.
            pub fn interrupt_call_media_operation<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<bool, Via>,
            {
                self.interrupt_call_media_operation = value
                    .try_into_optional()
                    .map_err(|e| format!("interrupt_call_media_operation: {e}"));
                self
            }
            ///Address that receives the events of the play instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
            pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.operation_callback_uri = value
                    .try_into_optional()
                    .map_err(|e| format!("operation_callback_uri: {e}"));
                self
            }
            ///Your own label for the play. It comes back as `operationContext` of the `Play…` events, so that an event can be told to belong to this request. Absent, the event carries none.
            pub fn operation_context<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.operation_context = value
                    .try_into_optional()
                    .map_err(|e| format!("operation_context: {e}"));
                self
            }
            ///How the sources are played. Absent, the request asks for no repetition.
            pub fn play_options<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<super::PlayOptions, Via>,
            {
                self.play_options = value
                    .try_into_optional()
                    .map_err(|e| format!("play_options: {e}"));
                self
            }
            ///The sources to play, in this order.
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
            ///The participants who hear it. Absent, everyone in the call does.
            pub fn play_to<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<
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
                    interrupt_call_media_operation: value
                        .interrupt_call_media_operation?,
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
                    interrupt_call_media_operation: Ok(
                        value.interrupt_call_media_operation,
                    ),
                    operation_callback_uri: Ok(value.operation_callback_uri),
                    operation_context: Ok(value.operation_context),
                    play_options: Ok(value.play_options),
                    play_sources: Ok(value.play_sources),
                    play_to: Ok(value.play_to),
                }
            }
        }
        #[derive(Clone, Debug)]
        #[must_use]
        pub struct PlaySource {
            file: ::std::result::Result<
                ::std::option::Option<super::FileSource>,
                ::std::string::String,
            >,
            kind: ::std::result::Result<
                crate::types::PlaySourceType,
                ::std::string::String,
            >,
            play_source_cache_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            ssml: ::std::result::Result<
                ::std::option::Option<super::SsmlSource>,
                ::std::string::String,
            >,
            text: ::std::result::Result<
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
            ///The audio file. Set when `kind` is `file`.
            pub fn file<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<super::FileSource, Via>,
            {
                self.file = value.try_into_optional().map_err(|e| format!("file: {e}"));
                self
            }
            ///Which of `file`, `text` and `ssml` is played.
            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::types::PlaySourceType>,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value.try_into().map_err(|e| format!("kind: {e}"));
                self
            }
            ///Id under which the service may keep the audio of this source for the next time. Use the same id for the same audio. Absent, the source names no cached audio.
            pub fn play_source_cache_id<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.play_source_cache_id = value
                    .try_into_optional()
                    .map_err(|e| format!("play_source_cache_id: {e}"));
                self
            }
            ///The SSML document to speak. Set when `kind` is `ssml`.
            pub fn ssml<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<super::SsmlSource, Via>,
            {
                self.ssml = value.try_into_optional().map_err(|e| format!("ssml: {e}"));
                self
            }
            ///The text to speak. Set when `kind` is `text`.
            pub fn text<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<super::TextSource, Via>,
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
        #[must_use]
        pub struct RecognizeOptions {
            choices: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::Choice>>,
                ::std::string::String,
            >,
            dtmf_options: ::std::result::Result<
                ::std::option::Option<super::DtmfOptions>,
                ::std::string::String,
            >,
            initial_silence_timeout_in_seconds: ::std::result::Result<
                ::std::option::Option<crate::Bounded<0, 300>>,
                ::std::string::String,
            >,
            interrupt_prompt: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            speech_language: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            speech_options: ::std::result::Result<
                ::std::option::Option<super::SpeechOptions>,
                ::std::string::String,
            >,
            speech_recognition_model_endpoint_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            target_participant: ::std::result::Result<
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
            ///The choices offered to the participant. For the input type `choices`.
            pub fn choices<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::vec::Vec<super::Choice>, Via>,
            {
                self.choices = value
                    .try_into_optional()
                    .map_err(|e| format!("choices: {e}"));
                self
            }
            ///How key presses are collected. For the input types `dtmf` and `speechOrDtmf`.
            pub fn dtmf_options<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<super::DtmfOptions, Via>,
            {
                self.dtmf_options = value
                    .try_into_optional()
                    .map_err(|e| format!("dtmf_options: {e}"));
                self
            }
            ///Longest wait, in seconds, for the first input once the prompt is over: 0 to 300. When it runs out, [`RecognizeFailed`](crate::types::RecognizeFailed) reports subcode 8510. Absent, the service's guide gives 5 seconds. For `speech` and `choices` the guide allows at most 20 seconds. An explicit 0 differs from absent.
            pub fn initial_silence_timeout_in_seconds<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<crate::Bounded<0, 300>, Via>,
            {
                self.initial_silence_timeout_in_seconds = value
                    .try_into_optional()
                    .map_err(|e| format!("initial_silence_timeout_in_seconds: {e}"));
                self
            }
            ///Whether the participant may cut the prompt short by answering, also called barge-in. With `false` the prompt plays to its end first. Absent, the service's guide gives `true`.
            pub fn interrupt_prompt<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<bool, Via>,
            {
                self.interrupt_prompt = value
                    .try_into_optional()
                    .map_err(|e| format!("interrupt_prompt: {e}"));
                self
            }
            ///Language in which the participant is expected to speak, as a locale such as `en-US`. Absent stands for `en-US`.
            pub fn speech_language<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.speech_language = value
                    .try_into_optional()
                    .map_err(|e| format!("speech_language: {e}"));
                self
            }
            ///How speech is collected. For the input types `speech` and `speechOrDtmf`.
            pub fn speech_options<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<super::SpeechOptions, Via>,
            {
                self.speech_options = value
                    .try_into_optional()
                    .map_err(|e| format!("speech_options: {e}"));
                self
            }
            ///Endpoint id of a custom speech model to recognize with. Absent, the standard model of the language is used.
            pub fn speech_recognition_model_endpoint_id<T, Via>(
                mut self,
                value: T,
            ) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
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
        #[must_use]
        pub struct RecognizeRequest {
            interrupt_call_media_operation: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            operation_callback_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            operation_context: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            play_prompt: ::std::result::Result<
                ::std::option::Option<super::PlaySource>,
                ::std::string::String,
            >,
            play_prompts: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::PlaySource>>,
                ::std::string::String,
            >,
            recognize_input_type: ::std::result::Result<
                crate::types::RecognizeInputType,
                ::std::string::String,
            >,
            recognize_options: ::std::result::Result<
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
            ///Whether this recognition may break into media operations that are running or waiting in the call.
            pub fn interrupt_call_media_operation<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<bool, Via>,
            {
                self.interrupt_call_media_operation = value
                    .try_into_optional()
                    .map_err(|e| format!("interrupt_call_media_operation: {e}"));
                self
            }
            ///Address that receives the events of the recognition instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
            pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.operation_callback_uri = value
                    .try_into_optional()
                    .map_err(|e| format!("operation_callback_uri: {e}"));
                self
            }
            ///Your own label for the recognition. It comes back as `operationContext` of the `Recognize…` events, so that an event can be told to belong to this request. Absent, the event carries none.
            pub fn operation_context<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.operation_context = value
                    .try_into_optional()
                    .map_err(|e| format!("operation_context: {e}"));
                self
            }
            ///One prompt to play before listening. Absent here and in `playPrompts`, listening begins without a prompt.
            pub fn play_prompt<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<super::PlaySource, Via>,
            {
                self.play_prompt = value
                    .try_into_optional()
                    .map_err(|e| format!("play_prompt: {e}"));
                self
            }
            ///Several prompts to play in this order before listening. For a single prompt `playPrompt` does as well.
            pub fn play_prompts<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::vec::Vec<super::PlaySource>, Via>,
            {
                self.play_prompts = value
                    .try_into_optional()
                    .map_err(|e| format!("play_prompts: {e}"));
                self
            }
            ///The kind of input to listen for.
            pub fn recognize_input_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::types::RecognizeInputType>,
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
                    interrupt_call_media_operation: value
                        .interrupt_call_media_operation?,
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
                    interrupt_call_media_operation: Ok(
                        value.interrupt_call_media_operation,
                    ),
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
        #[must_use]
        pub struct SendDtmfTonesRequest {
            operation_callback_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            operation_context: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            target_participant: ::std::result::Result<
                super::CommunicationIdentifierModel,
                ::std::string::String,
            >,
            tones: ::std::result::Result<crate::Tones, ::std::string::String>,
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
            ///Address that receives the events of the send instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
            pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.operation_callback_uri = value
                    .try_into_optional()
                    .map_err(|e| format!("operation_callback_uri: {e}"));
                self
            }
            ///Your own label for the send. It comes back as `operationContext` of the answer and of the `SendDtmfTones…` events, so that an event can be told to belong to this request. Absent, the event carries none.
            pub fn operation_context<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.operation_context = value
                    .try_into_optional()
                    .map_err(|e| format!("operation_context: {e}"));
                self
            }
            ///The participant who receives the tones. The service sends them to phone (PSTN) participants only.
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
            ///The tones, sent in this order: at most 18 in one request.
            pub fn tones<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Tones>,
                T::Error: ::std::fmt::Display,
            {
                self.tones = value.try_into().map_err(|e| format!("tones: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<SendDtmfTonesRequest>
        for super::SendDtmfTonesRequest {
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
        #[must_use]
        pub struct SpeechOptions {
            end_silence_timeout_in_ms: ::std::result::Result<
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
            ///Silence, in milliseconds, after which the participant is taken to have finished speaking. The service documents no bounds for it.
            pub fn end_silence_timeout_in_ms<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<i32, Via>,
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
        #[must_use]
        pub struct SsmlSource {
            custom_voice_endpoint_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            ssml_text: ::std::result::Result<
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
            ///Endpoint id at which a custom voice is deployed. Absent, the document speaks with the standard voice that it names.
            pub fn custom_voice_endpoint_id<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.custom_voice_endpoint_id = value
                    .try_into_optional()
                    .map_err(|e| format!("custom_voice_endpoint_id: {e}"));
                self
            }
            ///The document in Speech Synthesis Markup Language. Voice and language are named inside it.
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
        #[must_use]
        pub struct StartMediaStreamingRequest {
            operation_callback_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            operation_context: ::std::result::Result<
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
            ///Address that receives the events of the start instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
            pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.operation_callback_uri = value
                    .try_into_optional()
                    .map_err(|e| format!("operation_callback_uri: {e}"));
                self
            }
            ///Your own label for the start. It comes back as `operationContext` of the [`MediaStreamingStarted`](crate::types::MediaStreamingStarted) or [`MediaStreamingFailed`](crate::types::MediaStreamingFailed) event, so that an event can be told to belong to this request. Absent, the event carries none.
            pub fn operation_context<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
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
        #[must_use]
        pub struct StartTranscriptionRequest {
            locale: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            operation_callback_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            operation_context: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            speech_model_endpoint_id: ::std::result::Result<
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
            ///Language that is spoken in the call, as a locale such as `en-US`. Absent, the request names no language of its own.
            pub fn locale<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.locale = value
                    .try_into_optional()
                    .map_err(|e| format!("locale: {e}"));
                self
            }
            ///Address that receives the events of the start instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
            pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.operation_callback_uri = value
                    .try_into_optional()
                    .map_err(|e| format!("operation_callback_uri: {e}"));
                self
            }
            ///Your own label for the start. It comes back as `operationContext` of the [`TranscriptionStarted`](crate::types::TranscriptionStarted) or [`TranscriptionFailed`](crate::types::TranscriptionFailed) event, so that an event can be told to belong to this request. Absent, the event carries none.
            pub fn operation_context<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.operation_context = value
                    .try_into_optional()
                    .map_err(|e| format!("operation_context: {e}"));
                self
            }
            ///Endpoint id, a GUID, of a custom speech model to transcribe with. Absent, the request names no custom model.
            pub fn speech_model_endpoint_id<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
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
        #[must_use]
        pub struct StopMediaStreamingRequest {
            operation_callback_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            operation_context: ::std::result::Result<
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
            ///Address that receives the events of the stop instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
            pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.operation_callback_uri = value
                    .try_into_optional()
                    .map_err(|e| format!("operation_callback_uri: {e}"));
                self
            }
            ///Your own label for the stop. It comes back as `operationContext` of the [`MediaStreamingStopped`](crate::types::MediaStreamingStopped) or [`MediaStreamingFailed`](crate::types::MediaStreamingFailed) event, so that an event can be told to belong to this request. Absent, the event carries none.
            pub fn operation_context<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
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
        #[must_use]
        pub struct StopTranscriptionRequest {
            operation_callback_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            operation_context: ::std::result::Result<
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
            ///Address that receives the events of the stop instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
            pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.operation_callback_uri = value
                    .try_into_optional()
                    .map_err(|e| format!("operation_callback_uri: {e}"));
                self
            }
            ///Your own label for the stop. It comes back as `operationContext` of the [`TranscriptionStopped`](crate::types::TranscriptionStopped) or [`TranscriptionFailed`](crate::types::TranscriptionFailed) event, so that an event can be told to belong to this request. Absent, the event carries none.
            pub fn operation_context<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
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
        #[must_use]
        pub struct TeamsExtensionUserIdentifierModel {
            cloud: ::std::result::Result<
                ::std::option::Option<crate::types::CommunicationCloudEnvironmentModel>,
                ::std::string::String,
            >,
            resource_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            tenant_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            user_id: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for TeamsExtensionUserIdentifierModel {
            fn default() -> Self {
                Self {
                    cloud: Ok(Default::default()),
                    resource_id: Ok(Default::default()),
                    tenant_id: Err(
                        "tenant_id: expected a value, found none".to_string(),
                    ),
                    user_id: Err("user_id: expected a value, found none".to_string()),
                }
            }
        }
        impl TeamsExtensionUserIdentifierModel {
            ///Cloud in which the user lives. Absent stands for `public`.
            pub fn cloud<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<
                    crate::types::CommunicationCloudEnvironmentModel,
                    Via,
                >,
            {
                self.cloud = value
                    .try_into_optional()
                    .map_err(|e| format!("cloud: {e}"));
                self
            }
            ///Id of the ACS resource, the first part of the raw id.
            pub fn resource_id<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.resource_id = value
                    .try_into_optional()
                    .map_err(|e| format!("resource_id: {e}"));
                self
            }
            ///Id of the Microsoft Entra tenant of the user, the middle part of the raw id.
            pub fn tenant_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.tenant_id = value.try_into().map_err(|e| format!("tenant_id: {e}"));
                self
            }
            ///Id of the user, the last part of the raw id `resourceId_tenantId_userId`.
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
        #[must_use]
        pub struct TextSource {
            custom_voice_endpoint_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            source_locale: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            text: ::std::result::Result<::std::string::String, ::std::string::String>,
            voice_kind: ::std::result::Result<
                ::std::option::Option<crate::types::VoiceKind>,
                ::std::string::String,
            >,
            voice_name: ::std::result::Result<
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
            ///Endpoint id at which a custom voice is deployed. Absent, a standard voice speaks.
            pub fn custom_voice_endpoint_id<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.custom_voice_endpoint_id = value
                    .try_into_optional()
                    .map_err(|e| format!("custom_voice_endpoint_id: {e}"));
                self
            }
            ///Language of the text, as a locale such as `en-US`. Together with `voiceKind` it stands in for a voice named by `voiceName`.
            pub fn source_locale<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.source_locale = value
                    .try_into_optional()
                    .map_err(|e| format!("source_locale: {e}"));
                self
            }
            ///The text, without markup.
            pub fn text<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.text = value.try_into().map_err(|e| format!("text: {e}"));
                self
            }
            ///Kind of voice that speaks the text, for when `voiceName` names none.
            pub fn voice_kind<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<crate::types::VoiceKind, Via>,
            {
                self.voice_kind = value
                    .try_into_optional()
                    .map_err(|e| format!("voice_kind: {e}"));
                self
            }
            ///Name of the voice that speaks the text, as the speech service lists it, for example `en-US-JennyNeural`.
            pub fn voice_name<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
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
        #[must_use]
        pub struct UnholdRequest {
            operation_callback_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            operation_context: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            target_participant: ::std::result::Result<
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
            ///Address that receives the events of the request instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
            pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.operation_callback_uri = value
                    .try_into_optional()
                    .map_err(|e| format!("operation_callback_uri: {e}"));
                self
            }
            ///Your own label for the request. No event is documented that would carry it back. Absent, the request has no label.
            pub fn operation_context<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
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
        #[must_use]
        pub struct UpdateTranscriptionRequest {
            locale: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            operation_callback_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            operation_context: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            speech_model_endpoint_id: ::std::result::Result<
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
            ///Language to transcribe from now on, as a locale such as `en-US`. Absent, the request names no other language.
            pub fn locale<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.locale = value
                    .try_into_optional()
                    .map_err(|e| format!("locale: {e}"));
                self
            }
            ///Address that receives the events of the change instead of the callback URI set for the call. It must be an https address and holds for this one request. Absent, the events go to the callback URI of the call.
            pub fn operation_callback_uri<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.operation_callback_uri = value
                    .try_into_optional()
                    .map_err(|e| format!("operation_callback_uri: {e}"));
                self
            }
            ///Your own label for the change. It comes back as `operationContext` of the [`TranscriptionUpdated`](crate::types::TranscriptionUpdated) or [`TranscriptionFailed`](crate::types::TranscriptionFailed) event, so that an event can be told to belong to this request. Absent, the event carries none.
            pub fn operation_context<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
            {
                self.operation_context = value
                    .try_into_optional()
                    .map_err(|e| format!("operation_context: {e}"));
                self
            }
            ///Endpoint id, a GUID, of a custom speech model to transcribe with from now on. Absent, the request names no other model.
            pub fn speech_model_endpoint_id<T, Via>(mut self, value: T) -> Self
            where
                T: crate::TryIntoOptional<::std::string::String, Via>,
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
        impl crate::event::Awaited for ContinuousDtmfRecognitionRequest {
            fn parts(
                &mut self,
            ) -> Option<
                (&mut Option<::std::string::String>, &mut Option<::std::string::String>),
            > {
                let context = self.operation_context.as_mut().ok()?;
                Some((context, self.operation_callback_uri.as_mut().ok()?))
            }
        }
        impl crate::event::Awaited for PlayRequest {
            fn parts(
                &mut self,
            ) -> Option<
                (&mut Option<::std::string::String>, &mut Option<::std::string::String>),
            > {
                let context = self.operation_context.as_mut().ok()?;
                Some((context, self.operation_callback_uri.as_mut().ok()?))
            }
        }
        impl crate::event::Awaited for RecognizeRequest {
            fn parts(
                &mut self,
            ) -> Option<
                (&mut Option<::std::string::String>, &mut Option<::std::string::String>),
            > {
                let context = self.operation_context.as_mut().ok()?;
                Some((context, self.operation_callback_uri.as_mut().ok()?))
            }
        }
        impl crate::event::Awaited for SendDtmfTonesRequest {
            fn parts(
                &mut self,
            ) -> Option<
                (&mut Option<::std::string::String>, &mut Option<::std::string::String>),
            > {
                let context = self.operation_context.as_mut().ok()?;
                Some((context, self.operation_callback_uri.as_mut().ok()?))
            }
        }
        impl crate::event::Awaited for StartMediaStreamingRequest {
            fn parts(
                &mut self,
            ) -> Option<
                (&mut Option<::std::string::String>, &mut Option<::std::string::String>),
            > {
                let context = self.operation_context.as_mut().ok()?;
                Some((context, self.operation_callback_uri.as_mut().ok()?))
            }
        }
        impl crate::event::Awaited for StartTranscriptionRequest {
            fn parts(
                &mut self,
            ) -> Option<
                (&mut Option<::std::string::String>, &mut Option<::std::string::String>),
            > {
                let context = self.operation_context.as_mut().ok()?;
                Some((context, self.operation_callback_uri.as_mut().ok()?))
            }
        }
        impl crate::event::Awaited for StopMediaStreamingRequest {
            fn parts(
                &mut self,
            ) -> Option<
                (&mut Option<::std::string::String>, &mut Option<::std::string::String>),
            > {
                let context = self.operation_context.as_mut().ok()?;
                Some((context, self.operation_callback_uri.as_mut().ok()?))
            }
        }
        impl crate::event::Awaited for StopTranscriptionRequest {
            fn parts(
                &mut self,
            ) -> Option<
                (&mut Option<::std::string::String>, &mut Option<::std::string::String>),
            > {
                let context = self.operation_context.as_mut().ok()?;
                Some((context, self.operation_callback_uri.as_mut().ok()?))
            }
        }
        impl crate::event::Awaited for UpdateTranscriptionRequest {
            fn parts(
                &mut self,
            ) -> Option<
                (&mut Option<::std::string::String>, &mut Option<::std::string::String>),
            > {
                let context = self.operation_context.as_mut().ok()?;
                Some((context, self.operation_callback_uri.as_mut().ok()?))
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
        /// A value with what is required; the rest is absent and can be set by name.
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
        /// A value with what is required; the rest is absent and can be set by name.
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
        /// A value with what is required; the rest is absent and can be set by name.
        pub fn new(error: impl ::std::convert::Into<CommunicationError>) -> Self {
            Self { error: error.into() }
        }
    }
    impl CommunicationUserIdentifierModel {
        /// A value with what is required; the rest is absent and can be set by name.
        pub fn new(id: impl ::std::convert::Into<::std::string::String>) -> Self {
            Self { id: id.into() }
        }
    }
    impl ContinuousDtmfRecognitionRequest {
        /// A value with what is required; the rest is absent and can be set by name.
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
        /// A value with what is required; the rest is absent and can be set by name.
        pub fn new(uri: impl ::std::convert::Into<::std::string::String>) -> Self {
            Self { uri: uri.into() }
        }
    }
    impl HoldRequest {
        /// A value with what is required; the rest is absent and can be set by name.
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
        /// A value with what is required; the rest is absent and can be set by name.
        pub fn new(app_id: impl ::std::convert::Into<::std::string::String>) -> Self {
            Self {
                app_id: app_id.into(),
                cloud: ::std::default::Default::default(),
            }
        }
    }
    impl MicrosoftTeamsUserIdentifierModel {
        /// A value with what is required; the rest is absent and can be set by name.
        pub fn new(user_id: impl ::std::convert::Into<::std::string::String>) -> Self {
            Self {
                cloud: ::std::default::Default::default(),
                is_anonymous: ::std::default::Default::default(),
                user_id: user_id.into(),
            }
        }
    }
    impl PhoneNumberIdentifierModel {
        /// A value with what is required; the rest is absent and can be set by name.
        pub fn new(value: impl ::std::convert::Into<::std::string::String>) -> Self {
            Self {
                asserted_id: ::std::default::Default::default(),
                is_anonymous: ::std::default::Default::default(),
                value: value.into(),
            }
        }
    }
    impl PlayOptions {
        /// A value with what is required; the rest is absent and can be set by name.
        pub fn new(loop_: impl ::std::convert::Into<bool>) -> Self {
            Self { loop_: loop_.into() }
        }
    }
    impl PlayRequest {
        /// A value with what is required; the rest is absent and can be set by name.
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
        /// A value with what is required; the rest is absent and can be set by name.
        pub fn new(
            kind: impl ::std::convert::Into<crate::types::PlaySourceType>,
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
        /// A value with what is required; the rest is absent and can be set by name.
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
        /// A value with what is required; the rest is absent and can be set by name.
        pub fn new(
            recognize_input_type: impl ::std::convert::Into<
                crate::types::RecognizeInputType,
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
        /// A value with what is required; the rest is absent and can be set by name.
        pub fn new(
            tones: impl ::std::convert::Into<crate::Tones>,
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
        /// A value with what is required; the rest is absent and can be set by name.
        pub fn new(ssml_text: impl ::std::convert::Into<::std::string::String>) -> Self {
            Self {
                custom_voice_endpoint_id: ::std::default::Default::default(),
                ssml_text: ssml_text.into(),
            }
        }
    }
    impl TeamsExtensionUserIdentifierModel {
        /// A value with what is required; the rest is absent and can be set by name.
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
        /// A value with what is required; the rest is absent and can be set by name.
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
        /// A value with what is required; the rest is absent and can be set by name.
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
    impl ::std::convert::From<&PhoneNumberIdentifierModel>
    for PhoneNumberIdentifierModel {
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
    impl ::std::convert::From<&StartMediaStreamingRequest>
    for StartMediaStreamingRequest {
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
    impl ::std::convert::From<&UpdateTranscriptionRequest>
    for UpdateTranscriptionRequest {
        fn from(value: &UpdateTranscriptionRequest) -> Self {
            value.clone()
        }
    }
    crate::generated::open_enum::open_enum! {
        #[doc =
        "The cloud that a Teams identity belongs to.\n\nThe service may add values."]
        CommunicationCloudEnvironmentModel { #[doc = "The public cloud."] Public =
        "public", #[doc = "The cloud of the United States Department of Defense."] Dod =
        "dod", #[doc =
        "The United States government community cloud of the level GCC High."] Gcch =
        "gcch", }
    }
    crate::generated::open_enum::open_enum! {
        #[doc =
        "The kind of identity that a participant has.\n\nThe service may add values."]
        CommunicationIdentifierModelKind { #[doc =
        "A kind that this version of the service does not describe; `rawId` alone is set."]
        Unknown = "unknown", #[doc = "A user of an ACS resource."] CommunicationUser =
        "communicationUser", #[doc = "A telephone number."] PhoneNumber = "phoneNumber",
        #[doc = "A user of Microsoft Teams."] MicrosoftTeamsUser = "microsoftTeamsUser",
        #[doc = "An application in Microsoft Teams."] MicrosoftTeamsApp =
        "microsoftTeamsApp", #[doc = "A Teams extension user."] TeamsExtensionUser =
        "teamsExtensionUser", }
    }
    crate::generated::open_enum::open_enum! {
        #[doc = "What has become of a media stream.\n\nThe service may add values."]
        MediaStreamingStatus { #[doc = "The stream has started."] MediaStreamingStarted =
        "mediaStreamingStarted", #[doc = "The stream has failed."] MediaStreamingFailed =
        "mediaStreamingFailed", #[doc = "The stream has been stopped."]
        MediaStreamingStopped = "mediaStreamingStopped", #[doc =
        "An error without a more precise status."] UnspecifiedError = "unspecifiedError",
        }
    }
    crate::generated::open_enum::open_enum! {
        #[doc =
        "Why a media stream has the status that it has.\n\nThe service may add values."]
        MediaStreamingStatusDetails { #[doc =
        "The service has begun to deliver the media."] SubscriptionStarted =
        "subscriptionStarted", #[doc =
        "The connection to the WebSocket server was lost and stands again."]
        StreamConnectionReestablished = "streamConnectionReestablished", #[doc =
        "The connection to the WebSocket server could not be made."]
        StreamConnectionUnsuccessful = "streamConnectionUnsuccessful", #[doc =
        "No address of a WebSocket server is configured."] StreamUrlMissing =
        "streamUrlMissing", #[doc = "The service is shutting down."] ServiceShutdown =
        "serviceShutdown", #[doc = "The connection to the WebSocket server was lost."]
        StreamConnectionInterrupted = "streamConnectionInterrupted", #[doc =
        "The connection to the speech service failed."] SpeechServicesConnectionError =
        "speechServicesConnectionError", #[doc =
        "The service has ceased to deliver the media."] SubscriptionStopped =
        "subscriptionStopped", #[doc = "An error without a more precise reason."]
        UnspecifiedError = "unspecifiedError", #[doc =
        "The credentials were not accepted."] AuthenticationFailure =
        "authenticationFailure", #[doc = "A request was refused as malformed."]
        BadRequest = "badRequest", #[doc =
        "A request was refused because there were too many."] TooManyRequests =
        "tooManyRequests", #[doc = "A request was refused for lack of permission."]
        Forbidden = "forbidden", #[doc = "A service did not answer in time."]
        ServiceTimeout = "serviceTimeout", #[doc =
        "The first connection to the WebSocket server could not be made."]
        InitialWebSocketConnectionFailed = "initialWebSocketConnectionFailed", }
    }
    crate::generated::open_enum::open_enum! {
        #[doc = "The kind of source that is played.\n\nThe service may add values."]
        PlaySourceType { #[doc = "An audio file, described by `file`."] File = "file",
        #[doc = "A text to speak, described by `text`."] Text = "text", #[doc =
        "An SSML document to speak, described by `ssml`."] Ssml = "ssml", }
    }
    crate::generated::open_enum::open_enum! {
        #[doc = "The kind of input that was recognized.\n\nThe service may add values."]
        RecognitionType { #[doc = "Key presses, in `dtmfResult`."] Dtmf = "dtmf", #[doc =
        "Speech, in `speechResult`."] Speech = "speech", #[doc =
        "One of the choices offered, in `choiceResult`."] Choices = "choices", }
    }
    crate::generated::open_enum::open_enum! {
        #[doc =
        "The kind of input that a recognition listens for.\n\nThe service may add values."]
        RecognizeInputType { #[doc = "Key presses."] Dtmf = "dtmf", #[doc = "Speech."]
        Speech = "speech", #[doc =
        "Speech or key presses, whichever the participant uses."] SpeechOrDtmf =
        "speechOrDtmf", #[doc = "One of the choices offered, by voice or by key."]
        Choices = "choices", }
    }
    crate::generated::open_enum::open_enum! {
        #[doc = "What has become of a transcription.\n\nThe service may add values."]
        TranscriptionStatus { #[doc = "The transcription has started."]
        TranscriptionStarted = "transcriptionStarted", #[doc =
        "The transcription has failed."] TranscriptionFailed = "transcriptionFailed",
        #[doc = "The transcription goes on after an interruption."] TranscriptionResumed
        = "transcriptionResumed", #[doc =
        "The transcription has changed, for example its language."] TranscriptionUpdated
        = "transcriptionUpdated", #[doc = "The transcription has been stopped."]
        TranscriptionStopped = "transcriptionStopped", #[doc =
        "An error without a more precise status."] UnspecifiedError = "unspecifiedError",
        }
    }
    crate::generated::open_enum::open_enum! {
        #[doc =
        "Why a transcription has the status that it has.\n\nThe service may add values."]
        TranscriptionStatusDetails { #[doc =
        "The service has begun to deliver the transcription."] SubscriptionStarted =
        "subscriptionStarted", #[doc =
        "The connection to the WebSocket server was lost and stands again."]
        StreamConnectionReestablished = "streamConnectionReestablished", #[doc =
        "The connection to the WebSocket server could not be made."]
        StreamConnectionUnsuccessful = "streamConnectionUnsuccessful", #[doc =
        "No address of a WebSocket server is configured."] StreamUrlMissing =
        "streamUrlMissing", #[doc = "The service is shutting down."] ServiceShutdown =
        "serviceShutdown", #[doc = "The connection to the WebSocket server was lost."]
        StreamConnectionInterrupted = "streamConnectionInterrupted", #[doc =
        "The connection to the speech service failed."] SpeechServicesConnectionError =
        "speechServicesConnectionError", #[doc =
        "The service has ceased to deliver the transcription."] SubscriptionStopped =
        "subscriptionStopped", #[doc = "An error without a more precise reason."]
        UnspecifiedError = "unspecifiedError", #[doc =
        "The credentials were not accepted."] AuthenticationFailure =
        "authenticationFailure", #[doc = "A request was refused as malformed."]
        BadRequest = "badRequest", #[doc =
        "A request was refused because there were too many."] TooManyRequests =
        "tooManyRequests", #[doc = "A request was refused for lack of permission."]
        Forbidden = "forbidden", #[doc = "A service did not answer in time."]
        ServiceTimeout = "serviceTimeout", #[doc =
        "The language of the transcription has changed."] TranscriptionLocaleUpdated =
        "transcriptionLocaleUpdated", }
    }
    crate::generated::open_enum::open_enum! {
        #[doc = "The kind of voice that speaks a text.\n\nThe service may add values."]
        VoiceKind { #[doc = "A male voice."] Male = "male", #[doc = "A female voice."]
        Female = "female", }
    }
}
#[derive(Clone, Debug)]
/**Client for Azure Communication Services Call Automation: CallMedia

The media operations on an established call: play prompts, recognize key presses and speech, send DTMF tones, hold, stream and transcribe.

Most operations are only accepted by the answer to the request; how they come out is reported later by an event, a CloudEvent that the service posts to the callback URI of the call. The data of these events is described among the schemas.

Version: 2025-05-15*/
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::send::pipeline::Inner,
}
impl Client {
    pub(crate) fn api_version() -> &'static str {
        "2025-05-15"
    }
}
impl Client {
    /**Cancel the media operations of a call

Stops the prompts and recognitions that are running or waiting in the call. The request has no body.

Success (202) means that the cancellation is accepted. Each operation it ends reports so by its own event, [`PlayCanceled`](crate::types::PlayCanceled) or [`RecognizeCanceled`](crate::types::RecognizeCanceled); no other event follows. Tones that are being sent are not cancelled.

Sends a `POST` request to `/calling/callConnections/{callConnectionId}:cancelAllMediaOperations`

Arguments:
- `call_connection_id`: Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.

```no_run
# async fn example(
#     client: acs_call_automation::CallAutomationClient,
#     call_connection_id: &str,
# ) -> Result<(), acs_call_automation::Error> {
let response = client.cancel_all_media_operations()
    .call_connection_id(call_connection_id)
    .send()
    .await?;
# Ok(())
# }
```*/
    pub fn cancel_all_media_operations(&self) -> builder::CancelAllMediaOperations<'_> {
        builder::CancelAllMediaOperations::new(self)
    }
    /**Put a participant on hold

Puts one participant of the call on hold and, if the request names a prompt, plays it to that participant in the meantime. [`unhold`](crate::CallAutomationClient::unhold) brings the participant back.

Success (200) is the only positive answer: no event reports that the hold took effect. [`HoldFailed`](crate::types::HoldFailed) comes to the callback URI when it did not.

Sends a `POST` request to `/calling/callConnections/{callConnectionId}:hold`

Arguments:
- `call_connection_id`: Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
- `body`: The participant to put on hold, and what to play meanwhile.

```no_run
# async fn example(
#     client: acs_call_automation::CallAutomationClient,
#     call_connection_id: &str,
#     body: acs_call_automation::types::HoldRequest,
# ) -> Result<(), acs_call_automation::Error> {
let response = client.hold()
    .call_connection_id(call_connection_id)
    .body(body)
    .send()
    .await?;
# Ok(())
# }
```*/
    pub fn hold(&self) -> builder::Hold<'_> {
        builder::Hold::new(self)
    }
    /**Play audio to participants

Plays one or more sources (audio file, text or SSML) to the participants of `playTo`, or to everyone in the call when `playTo` is absent.

Success (202) means accepted, not yet played. [`PlayStarted`](crate::types::PlayStarted) tells that the audio has begun; then [`PlayCompleted`](crate::types::PlayCompleted), [`PlayFailed`](crate::types::PlayFailed) or [`PlayCanceled`](crate::types::PlayCanceled) tells how it ended. Events are delivered at least once and in any order.

While tones are being sent to a participant, a play to that participant is refused; a play to everyone goes on. In turn, while a play to a participant runs, sending tones is refused. Incompatible media operations are answered with 412 and subcode 8583.

Sends a `POST` request to `/calling/callConnections/{callConnectionId}:play`

Arguments:
- `call_connection_id`: Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
- `body`: What to play, and to whom.

```no_run
# async fn example(
#     client: acs_call_automation::CallAutomationClient,
#     call_connection_id: &str,
#     body: acs_call_automation::types::PlayRequest,
# ) -> Result<(), acs_call_automation::Error> {
let response = client.play()
    .call_connection_id(call_connection_id)
    .body(body)
    .send()
    .await?;
# Ok(())
# }
```*/
    pub fn play(&self) -> builder::Play<'_> {
        builder::Play::new(self)
    }
    /**Recognize key presses or speech of a participant

Plays a prompt, if one is given, and collects what one participant answers: key presses, speech, either of them, or one choice out of a list.

Success (202) means accepted, nothing is collected yet. [`RecognizeCompleted`](crate::types::RecognizeCompleted) brings the input; [`RecognizeFailed`](crate::types::RecognizeFailed) tells that none came or that the prompt failed; [`RecognizeCanceled`](crate::types::RecognizeCanceled) follows a cancellation.

While tones are being sent to a participant, a group recognize is refused and any other recognize goes on. In turn, while a group recognize runs, sending tones is refused. Incompatible media operations are answered with 412 and subcode 8583.

Sends a `POST` request to `/calling/callConnections/{callConnectionId}:recognize`

Arguments:
- `call_connection_id`: Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
- `body`: What to recognize, from whom, and after which prompt.

```no_run
# async fn example(
#     client: acs_call_automation::CallAutomationClient,
#     call_connection_id: &str,
#     body: acs_call_automation::types::RecognizeRequest,
# ) -> Result<(), acs_call_automation::Error> {
let response = client.recognize()
    .call_connection_id(call_connection_id)
    .body(body)
    .send()
    .await?;
# Ok(())
# }
```*/
    pub fn recognize(&self) -> builder::Recognize<'_> {
        builder::Recognize::new(self)
    }
    /**Send DTMF tones to a participant

Sends a sequence of at most 18 DTMF tones to one participant, who must be a phone (PSTN) participant. Pauses, tone durations and gaps cannot be given.

Success (202) means accepted, not yet sent. [`SendDtmfTonesCompleted`](crate::types::SendDtmfTonesCompleted) or [`SendDtmfTonesFailed`](crate::types::SendDtmfTonesFailed) comes later to the callback URI. [`cancel_all_media_operations`](crate::CallAutomationClient::cancel_all_media_operations) does not stop the tones.

While tones are being sent to a participant, the service refuses a further send, a play to that participant, a group recognize and the start of continuous DTMF recognition. A play to everyone and any other recognize go on. While a play to a participant or a group recognize runs, the send itself is refused. A longer sequence is therefore sent in chunks: one request, its event, the next request.

This is the one operation of the group that can be repeated safely. With `Repeatability-Request-ID` and `Repeatability-First-Sent` the service tracks the request for 5 minutes from the first sending and executes it once, however often it arrives:

- The first request still running: 409.
- The first request answered with 2xx or 4xx: that answer again.
- The first request answered with 5xx: executed anew.
- The same id with other content, or a malformed id or date: 400.
- Outside the tracked time: 412, not safe to execute again.

A 412 with subcode 8583 is another matter: an incompatible media operation is running.

Sends a `POST` request to `/calling/callConnections/{callConnectionId}:sendDtmfTones`

Arguments:
- `call_connection_id`: Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
- `repeatability`: The pair that makes sending again safe. Without one, a new pair is made for the call.
- `body`: The tones, and the participant they go to.

```no_run
# async fn example(
#     client: acs_call_automation::CallAutomationClient,
#     call_connection_id: &str,
#     repeatability: acs_call_automation::Repeatability,
#     body: acs_call_automation::types::SendDtmfTonesRequest,
# ) -> Result<(), acs_call_automation::Error> {
let response = client.send_dtmf_tones()
    .call_connection_id(call_connection_id)
    .repeatability(repeatability)
    .body(body)
    .send()
    .await?;
# Ok(())
# }
```*/
    pub fn send_dtmf_tones(&self) -> builder::SendDtmfTones<'_> {
        builder::SendDtmfTones::new(self)
    }
    /**Start reporting every key press of a participant

Starts continuous DTMF recognition: from now on every key that the participant presses is reported by an event of its own, without a prompt and beside other media operations.

Success (200) means that the recognition is taken up. [`ContinuousDtmfRecognitionToneReceived`](crate::types::ContinuousDtmfRecognitionToneReceived) follows for each key press, numbered by `sequenceId`; [`ContinuousDtmfRecognitionToneFailed`](crate::types::ContinuousDtmfRecognitionToneFailed) reports a failure. A key pressed during a recognize operation can yield both this event and [`RecognizeCompleted`](crate::types::RecognizeCompleted).

The start is refused while tones are being sent to the participant. [`stop_continuous_dtmf_recognition`](crate::CallAutomationClient::stop_continuous_dtmf_recognition) ends the reporting.

Sends a `POST` request to `/calling/callConnections/{callConnectionId}:startContinuousDtmfRecognition`

Arguments:
- `call_connection_id`: Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
- `body`: The participant whose key presses are to be reported.

```no_run
# async fn example(
#     client: acs_call_automation::CallAutomationClient,
#     call_connection_id: &str,
#     body: acs_call_automation::types::ContinuousDtmfRecognitionRequest,
# ) -> Result<(), acs_call_automation::Error> {
let response = client.start_continuous_dtmf_recognition()
    .call_connection_id(call_connection_id)
    .body(body)
    .send()
    .await?;
# Ok(())
# }
```*/
    pub fn start_continuous_dtmf_recognition(
        &self,
    ) -> builder::StartContinuousDtmfRecognition<'_> {
        builder::StartContinuousDtmfRecognition::new(self)
    }
    /**Start streaming the media of a call

Starts to stream the media of the call to the WebSocket server that was configured when the call was created or answered.

Success (202) means accepted. [`MediaStreamingStarted`](crate::types::MediaStreamingStarted) tells that the stream runs, [`MediaStreamingFailed`](crate::types::MediaStreamingFailed) that it does not. Failures of media streaming carry subcode 8603 or 8604.

Sends a `POST` request to `/calling/callConnections/{callConnectionId}:startMediaStreaming`

Arguments:
- `call_connection_id`: Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
- `body`: Where to report the start of the stream. Every member is optional.

```no_run
# async fn example(
#     client: acs_call_automation::CallAutomationClient,
#     call_connection_id: &str,
#     body: acs_call_automation::types::StartMediaStreamingRequest,
# ) -> Result<(), acs_call_automation::Error> {
let response = client.start_media_streaming()
    .call_connection_id(call_connection_id)
    .body(body)
    .send()
    .await?;
# Ok(())
# }
```*/
    pub fn start_media_streaming(&self) -> builder::StartMediaStreaming<'_> {
        builder::StartMediaStreaming::new(self)
    }
    /**Start transcribing a call

Starts to transcribe what is spoken in the call and to send the text to the WebSocket server that was configured when the call was created or answered.

Success (202) means accepted. [`TranscriptionStarted`](crate::types::TranscriptionStarted) tells that the transcription runs, [`TranscriptionFailed`](crate::types::TranscriptionFailed) that it does not. Failures of transcription carry a subcode of 8578 to 8581 or 8605.

Sends a `POST` request to `/calling/callConnections/{callConnectionId}:startTranscription`

Arguments:
- `call_connection_id`: Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
- `body`: Language and speech model of the transcription. Every member is optional.

```no_run
# async fn example(
#     client: acs_call_automation::CallAutomationClient,
#     call_connection_id: &str,
#     body: acs_call_automation::types::StartTranscriptionRequest,
# ) -> Result<(), acs_call_automation::Error> {
let response = client.start_transcription()
    .call_connection_id(call_connection_id)
    .body(body)
    .send()
    .await?;
# Ok(())
# }
```*/
    pub fn start_transcription(&self) -> builder::StartTranscription<'_> {
        builder::StartTranscription::new(self)
    }
    /**Stop reporting every key press of a participant

Ends the continuous DTMF recognition that [`start_continuous_dtmf_recognition`](crate::CallAutomationClient::start_continuous_dtmf_recognition) started for the participant.

Success (200) means that the stop is taken; [`ContinuousDtmfRecognitionStopped`](crate::types::ContinuousDtmfRecognitionStopped) comes to the callback URI. Events are not ordered, so key presses from before the stop may still arrive after it.

Sends a `POST` request to `/calling/callConnections/{callConnectionId}:stopContinuousDtmfRecognition`

Arguments:
- `call_connection_id`: Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
- `body`: The participant whose key presses are no longer to be reported.

```no_run
# async fn example(
#     client: acs_call_automation::CallAutomationClient,
#     call_connection_id: &str,
#     body: acs_call_automation::types::ContinuousDtmfRecognitionRequest,
# ) -> Result<(), acs_call_automation::Error> {
let response = client.stop_continuous_dtmf_recognition()
    .call_connection_id(call_connection_id)
    .body(body)
    .send()
    .await?;
# Ok(())
# }
```*/
    pub fn stop_continuous_dtmf_recognition(
        &self,
    ) -> builder::StopContinuousDtmfRecognition<'_> {
        builder::StopContinuousDtmfRecognition::new(self)
    }
    /**Stop streaming the media of a call

Ends the media stream that [`start_media_streaming`](crate::CallAutomationClient::start_media_streaming) started, or that runs since the call began.

Success (202) means accepted. [`MediaStreamingStopped`](crate::types::MediaStreamingStopped) tells that the stream has ended, [`MediaStreamingFailed`](crate::types::MediaStreamingFailed) that something went wrong.

Sends a `POST` request to `/calling/callConnections/{callConnectionId}:stopMediaStreaming`

Arguments:
- `call_connection_id`: Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
- `body`: Where to report the end of the stream. Every member is optional.

```no_run
# async fn example(
#     client: acs_call_automation::CallAutomationClient,
#     call_connection_id: &str,
#     body: acs_call_automation::types::StopMediaStreamingRequest,
# ) -> Result<(), acs_call_automation::Error> {
let response = client.stop_media_streaming()
    .call_connection_id(call_connection_id)
    .body(body)
    .send()
    .await?;
# Ok(())
# }
```*/
    pub fn stop_media_streaming(&self) -> builder::StopMediaStreaming<'_> {
        builder::StopMediaStreaming::new(self)
    }
    /**Stop transcribing a call

Ends the transcription that [`start_transcription`](crate::CallAutomationClient::start_transcription) started, or that runs since the call began.

Success (202) means accepted. [`TranscriptionStopped`](crate::types::TranscriptionStopped) tells that the transcription has ended, [`TranscriptionFailed`](crate::types::TranscriptionFailed) that something went wrong.

Sends a `POST` request to `/calling/callConnections/{callConnectionId}:stopTranscription`

Arguments:
- `call_connection_id`: Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
- `body`: Where to report the end of the transcription. Every member is optional.

```no_run
# async fn example(
#     client: acs_call_automation::CallAutomationClient,
#     call_connection_id: &str,
#     body: acs_call_automation::types::StopTranscriptionRequest,
# ) -> Result<(), acs_call_automation::Error> {
let response = client.stop_transcription()
    .call_connection_id(call_connection_id)
    .body(body)
    .send()
    .await?;
# Ok(())
# }
```*/
    pub fn stop_transcription(&self) -> builder::StopTranscription<'_> {
        builder::StopTranscription::new(self)
    }
    /**Take a participant off hold

Brings a participant back into the call whom [`hold`](crate::CallAutomationClient::hold) has put on hold.

Success (200) is the only positive answer: no event reports that the participant is back.

Sends a `POST` request to `/calling/callConnections/{callConnectionId}:unhold`

Arguments:
- `call_connection_id`: Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
- `body`: The participant to take off hold.

```no_run
# async fn example(
#     client: acs_call_automation::CallAutomationClient,
#     call_connection_id: &str,
#     body: acs_call_automation::types::UnholdRequest,
# ) -> Result<(), acs_call_automation::Error> {
let response = client.unhold()
    .call_connection_id(call_connection_id)
    .body(body)
    .send()
    .await?;
# Ok(())
# }
```*/
    pub fn unhold(&self) -> builder::Unhold<'_> {
        builder::Unhold::new(self)
    }
    /**Change a running transcription

Changes the language or the speech model of a transcription that is running.

Success (202) means accepted. [`TranscriptionUpdated`](crate::types::TranscriptionUpdated) tells that the change took effect, [`TranscriptionFailed`](crate::types::TranscriptionFailed) that it did not.

Sends a `POST` request to `/calling/callConnections/{callConnectionId}:updateTranscription`

Arguments:
- `call_connection_id`: Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
- `body`: What to change in the running transcription. Every member is optional.

```no_run
# async fn example(
#     client: acs_call_automation::CallAutomationClient,
#     call_connection_id: &str,
#     body: acs_call_automation::types::UpdateTranscriptionRequest,
# ) -> Result<(), acs_call_automation::Error> {
let response = client.update_transcription()
    .call_connection_id(call_connection_id)
    .body(body)
    .send()
    .await?;
# Ok(())
# }
```*/
    pub fn update_transcription(&self) -> builder::UpdateTranscription<'_> {
        builder::UpdateTranscription::new(self)
    }
}
/// Types for composing operation parameters.
#[allow(clippy::all)]
pub mod builder {
    use super::types;
    use crate::send::request::{Request, RequestError as Error, encode_path};
    /**Builder for [`Client::cancel_all_media_operations`]

[`Client::cancel_all_media_operations`]: super::Client::cancel_all_media_operations*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent before `send` is awaited"]
    pub struct CancelAllMediaOperations<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
    }
    impl<'a> CancelAllMediaOperations<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
            }
        }
        ///Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
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
        fn request(self) -> Result<Request, Error> {
            let Self { client, call_connection_id } = self;
            let call_connection_id = call_connection_id.map_err(Error::InvalidRequest)?;
            let url = client
                .address(
                    &format!(
                        "/calling/callConnections/{}:cancelAllMediaOperations",
                        encode_path(& call_connection_id.to_string())
                    ),
                );
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            Ok(request)
        }
        ///Sends a `POST` request to `/calling/callConnections/{callConnectionId}:cancelAllMediaOperations`
        ///
        /// # Errors
        ///
        /// Input that cannot be sent, no connection, no answer, or an answer that is not a
        /// success. [`Error::delivery`](crate::Error::delivery) tells what is known of the
        /// effect.
        pub fn send(
            mut self,
        ) -> impl Future<Output = Result<crate::Response<()>, crate::Error>> {
            let mut call = self
                .client
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
    }
    /**Builder for [`Client::hold`]

[`Client::hold`]: super::Client::hold*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent before `send` is awaited"]
    pub struct Hold<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::HoldRequest, String>,
    }
    impl<'a> Hold<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
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
        /// The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::HoldRequest>,
            <V as std::convert::TryInto<types::HoldRequest>>::Error: std::fmt::Display,
        {
            self.body = value.try_into().map(From::from).map_err(|s| format!("{}", s));
            self
        }
        /// Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::HoldRequest,
            ) -> types::builder::HoldRequest,
        {
            self.body = self.body.map(f);
            self
        }
        fn request(self) -> Result<Request, Error> {
            let Self { client, call_connection_id, body } = self;
            let call_connection_id = call_connection_id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::HoldRequest::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = client
                .address(
                    &format!(
                        "/calling/callConnections/{}:hold", encode_path(&
                        call_connection_id.to_string())
                    ),
                );
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            Ok(request)
        }
        ///Sends a `POST` request to `/calling/callConnections/{callConnectionId}:hold`
        ///
        /// # Errors
        ///
        /// Input that cannot be sent, no connection, no answer, or an answer that is not a
        /// success. [`Error::delivery`](crate::Error::delivery) tells what is known of the
        /// effect.
        pub fn send(
            mut self,
        ) -> impl Future<Output = Result<crate::Response<()>, crate::Error>> {
            let mut call = self
                .client
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
    }
    /**Builder for [`Client::play`]

[`Client::play`]: super::Client::play*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent before `send` is awaited"]
    pub struct Play<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::PlayRequest, String>,
    }
    impl<'a> Play<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
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
        /// The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PlayRequest>,
            <V as std::convert::TryInto<types::PlayRequest>>::Error: std::fmt::Display,
        {
            self.body = value.try_into().map(From::from).map_err(|s| format!("{}", s));
            self
        }
        /// Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::PlayRequest,
            ) -> types::builder::PlayRequest,
        {
            self.body = self.body.map(f);
            self
        }
        fn request(self) -> Result<Request, Error> {
            let Self { client, call_connection_id, body } = self;
            let call_connection_id = call_connection_id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::PlayRequest::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = client
                .address(
                    &format!(
                        "/calling/callConnections/{}:play", encode_path(&
                        call_connection_id.to_string())
                    ),
                );
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            Ok(request)
        }
        ///Sends a `POST` request to `/calling/callConnections/{callConnectionId}:play`
        ///
        /// # Errors
        ///
        /// Input that cannot be sent, no connection, no answer, or an answer that is not a
        /// success. [`Error::delivery`](crate::Error::delivery) tells what is known of the
        /// effect.
        pub fn send(
            mut self,
        ) -> impl Future<Output = Result<crate::Response<()>, crate::Error>> {
            let mut call = self
                .client
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        ///Sends the request and waits for [`PlayCompleted`](crate::types::PlayCompleted), which tells that it was carried out; see [`Outcomes`](crate::event::Outcomes).
        ///
        /// Where the answer got lost it waits too, because the event may tell what the answer did
        /// not. Dropped, it neither sends nor waits any longer.
        ///
        /// # Errors
        ///
        /// [`OutcomeError::kind`](crate::event::OutcomeError::kind) tells the cases apart.
        pub async fn send_and_wait(
            mut self,
            outcomes: &crate::event::Outcomes,
        ) -> Result<
            crate::event::Completed<types::PlayCompleted>,
            crate::event::OutcomeError,
        > {
            let pair = None;
            let waiter = outcomes
                .begin(
                    crate::event::Operation::Play,
                    self.call_connection_id.as_deref().ok(),
                    self.body.as_mut().ok(),
                    pair,
                );
            crate::event::wait_for_outcome(waiter, ::std::pin::pin!(self.send())).await
        }
    }
    /**Builder for [`Client::recognize`]

[`Client::recognize`]: super::Client::recognize*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent before `send` is awaited"]
    pub struct Recognize<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::RecognizeRequest, String>,
    }
    impl<'a> Recognize<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
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
        /// The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::RecognizeRequest>,
            <V as std::convert::TryInto<
                types::RecognizeRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value.try_into().map(From::from).map_err(|s| format!("{}", s));
            self
        }
        /// Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::RecognizeRequest,
            ) -> types::builder::RecognizeRequest,
        {
            self.body = self.body.map(f);
            self
        }
        fn request(self) -> Result<Request, Error> {
            let Self { client, call_connection_id, body } = self;
            let call_connection_id = call_connection_id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::RecognizeRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = client
                .address(
                    &format!(
                        "/calling/callConnections/{}:recognize", encode_path(&
                        call_connection_id.to_string())
                    ),
                );
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            Ok(request)
        }
        ///Sends a `POST` request to `/calling/callConnections/{callConnectionId}:recognize`
        ///
        /// # Errors
        ///
        /// Input that cannot be sent, no connection, no answer, or an answer that is not a
        /// success. [`Error::delivery`](crate::Error::delivery) tells what is known of the
        /// effect.
        pub fn send(
            mut self,
        ) -> impl Future<Output = Result<crate::Response<()>, crate::Error>> {
            let mut call = self
                .client
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        ///Sends the request and waits for [`RecognizeCompleted`](crate::types::RecognizeCompleted), which tells that it was carried out; see [`Outcomes`](crate::event::Outcomes).
        ///
        /// Where the answer got lost it waits too, because the event may tell what the answer did
        /// not. Dropped, it neither sends nor waits any longer.
        ///
        /// # Errors
        ///
        /// [`OutcomeError::kind`](crate::event::OutcomeError::kind) tells the cases apart.
        pub async fn send_and_wait(
            mut self,
            outcomes: &crate::event::Outcomes,
        ) -> Result<
            crate::event::Completed<types::RecognizeCompleted>,
            crate::event::OutcomeError,
        > {
            let pair = None;
            let waiter = outcomes
                .begin(
                    crate::event::Operation::Recognize,
                    self.call_connection_id.as_deref().ok(),
                    self.body.as_mut().ok(),
                    pair,
                );
            crate::event::wait_for_outcome(waiter, ::std::pin::pin!(self.send())).await
        }
    }
    /**Builder for [`Client::send_dtmf_tones`]

[`Client::send_dtmf_tones`]: super::Client::send_dtmf_tones*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent before `send` is awaited"]
    pub struct SendDtmfTones<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        repeatability: Result<Option<crate::Repeatability>, String>,
        body: Result<types::builder::SendDtmfTonesRequest, String>,
    }
    impl<'a> SendDtmfTones<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                repeatability: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
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
        ///The pair that makes sending again safe. Without one, a new pair is made for the call.
        pub fn repeatability<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::Repeatability>,
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
        /// The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::SendDtmfTonesRequest>,
            <V as std::convert::TryInto<
                types::SendDtmfTonesRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value.try_into().map(From::from).map_err(|s| format!("{}", s));
            self
        }
        /// Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::SendDtmfTonesRequest,
            ) -> types::builder::SendDtmfTonesRequest,
        {
            self.body = self.body.map(f);
            self
        }
        fn request(self) -> Result<Request, Error> {
            let Self { client, call_connection_id, repeatability, body } = self;
            let call_connection_id = call_connection_id.map_err(Error::InvalidRequest)?;
            let repeatability = repeatability.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::SendDtmfTonesRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = client
                .address(
                    &format!(
                        "/calling/callConnections/{}:sendDtmfTones", encode_path(&
                        call_connection_id.to_string())
                    ),
                );
            let mut header_map = ::reqwest::header::HeaderMap::new();
            if let Some(value) = repeatability {
                header_map.append("repeatability", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            Ok(request)
        }
        ///Sends a `POST` request to `/calling/callConnections/{callConnectionId}:sendDtmfTones`
        ///
        /// # Errors
        ///
        /// Input that cannot be sent, no connection, no answer, or an answer that is not a
        /// success. [`Error::delivery`](crate::Error::delivery) tells what is known of the
        /// effect.
        pub fn send(
            mut self,
        ) -> impl Future<
            Output = Result<crate::Response<types::SendDtmfTonesResult>, crate::Error>,
        > {
            let mut call = self
                .client
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            if let Ok(pair) = &mut self.repeatability {
                call.repeat(pair.take());
            }
            call.send(self.request(), |body| ::serde_json::from_slice(body))
        }
        ///Sends the request and waits for [`SendDtmfTonesCompleted`](crate::types::SendDtmfTonesCompleted), which tells that it was carried out; see [`Outcomes`](crate::event::Outcomes).
        ///
        /// Where the answer got lost it waits too, because the event may tell what the answer did
        /// not. Dropped, it neither sends nor waits any longer.
        ///
        /// # Errors
        ///
        /// [`OutcomeError::kind`](crate::event::OutcomeError::kind) tells the cases apart.
        pub async fn send_and_wait(
            mut self,
            outcomes: &crate::event::Outcomes,
        ) -> Result<
            crate::event::Completed<types::SendDtmfTonesCompleted>,
            crate::event::OutcomeError,
        > {
            let pair = self
                .repeatability
                .as_mut()
                .ok()
                .map(|pair| pair.get_or_insert_with(|| self.client.new_pair()).clone());
            let waiter = outcomes
                .begin(
                    crate::event::Operation::SendDtmfTones,
                    self.call_connection_id.as_deref().ok(),
                    self.body.as_mut().ok(),
                    pair,
                );
            crate::event::wait_for_outcome(waiter, ::std::pin::pin!(self.send())).await
        }
    }
    /**Builder for [`Client::start_continuous_dtmf_recognition`]

[`Client::start_continuous_dtmf_recognition`]: super::Client::start_continuous_dtmf_recognition*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent before `send` is awaited"]
    pub struct StartContinuousDtmfRecognition<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::ContinuousDtmfRecognitionRequest, String>,
    }
    impl<'a> StartContinuousDtmfRecognition<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
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
        /// The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ContinuousDtmfRecognitionRequest>,
            <V as std::convert::TryInto<
                types::ContinuousDtmfRecognitionRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value.try_into().map(From::from).map_err(|s| format!("{}", s));
            self
        }
        /// Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::ContinuousDtmfRecognitionRequest,
            ) -> types::builder::ContinuousDtmfRecognitionRequest,
        {
            self.body = self.body.map(f);
            self
        }
        fn request(self) -> Result<Request, Error> {
            let Self { client, call_connection_id, body } = self;
            let call_connection_id = call_connection_id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::ContinuousDtmfRecognitionRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = client
                .address(
                    &format!(
                        "/calling/callConnections/{}:startContinuousDtmfRecognition",
                        encode_path(& call_connection_id.to_string())
                    ),
                );
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            Ok(request)
        }
        ///Sends a `POST` request to `/calling/callConnections/{callConnectionId}:startContinuousDtmfRecognition`
        ///
        /// # Errors
        ///
        /// Input that cannot be sent, no connection, no answer, or an answer that is not a
        /// success. [`Error::delivery`](crate::Error::delivery) tells what is known of the
        /// effect.
        pub fn send(
            mut self,
        ) -> impl Future<Output = Result<crate::Response<()>, crate::Error>> {
            let mut call = self
                .client
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
    }
    /**Builder for [`Client::start_media_streaming`]

[`Client::start_media_streaming`]: super::Client::start_media_streaming*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent before `send` is awaited"]
    pub struct StartMediaStreaming<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::StartMediaStreamingRequest, String>,
    }
    impl<'a> StartMediaStreaming<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
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
        /// The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StartMediaStreamingRequest>,
            <V as std::convert::TryInto<
                types::StartMediaStreamingRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value.try_into().map(From::from).map_err(|s| format!("{}", s));
            self
        }
        /// Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::StartMediaStreamingRequest,
            ) -> types::builder::StartMediaStreamingRequest,
        {
            self.body = self.body.map(f);
            self
        }
        fn request(self) -> Result<Request, Error> {
            let Self { client, call_connection_id, body } = self;
            let call_connection_id = call_connection_id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::StartMediaStreamingRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = client
                .address(
                    &format!(
                        "/calling/callConnections/{}:startMediaStreaming", encode_path(&
                        call_connection_id.to_string())
                    ),
                );
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            Ok(request)
        }
        ///Sends a `POST` request to `/calling/callConnections/{callConnectionId}:startMediaStreaming`
        ///
        /// # Errors
        ///
        /// Input that cannot be sent, no connection, no answer, or an answer that is not a
        /// success. [`Error::delivery`](crate::Error::delivery) tells what is known of the
        /// effect.
        pub fn send(
            mut self,
        ) -> impl Future<Output = Result<crate::Response<()>, crate::Error>> {
            let mut call = self
                .client
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        ///Sends the request and waits for [`MediaStreamingStarted`](crate::types::MediaStreamingStarted), which tells that it was carried out; see [`Outcomes`](crate::event::Outcomes).
        ///
        /// Where the answer got lost it waits too, because the event may tell what the answer did
        /// not. Dropped, it neither sends nor waits any longer.
        ///
        /// # Errors
        ///
        /// [`OutcomeError::kind`](crate::event::OutcomeError::kind) tells the cases apart.
        pub async fn send_and_wait(
            mut self,
            outcomes: &crate::event::Outcomes,
        ) -> Result<
            crate::event::Completed<types::MediaStreamingStarted>,
            crate::event::OutcomeError,
        > {
            let pair = None;
            let waiter = outcomes
                .begin(
                    crate::event::Operation::StartMediaStreaming,
                    self.call_connection_id.as_deref().ok(),
                    self.body.as_mut().ok(),
                    pair,
                );
            crate::event::wait_for_outcome(waiter, ::std::pin::pin!(self.send())).await
        }
    }
    /**Builder for [`Client::start_transcription`]

[`Client::start_transcription`]: super::Client::start_transcription*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent before `send` is awaited"]
    pub struct StartTranscription<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::StartTranscriptionRequest, String>,
    }
    impl<'a> StartTranscription<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
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
        /// The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StartTranscriptionRequest>,
            <V as std::convert::TryInto<
                types::StartTranscriptionRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value.try_into().map(From::from).map_err(|s| format!("{}", s));
            self
        }
        /// Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::StartTranscriptionRequest,
            ) -> types::builder::StartTranscriptionRequest,
        {
            self.body = self.body.map(f);
            self
        }
        fn request(self) -> Result<Request, Error> {
            let Self { client, call_connection_id, body } = self;
            let call_connection_id = call_connection_id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::StartTranscriptionRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = client
                .address(
                    &format!(
                        "/calling/callConnections/{}:startTranscription", encode_path(&
                        call_connection_id.to_string())
                    ),
                );
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            Ok(request)
        }
        ///Sends a `POST` request to `/calling/callConnections/{callConnectionId}:startTranscription`
        ///
        /// # Errors
        ///
        /// Input that cannot be sent, no connection, no answer, or an answer that is not a
        /// success. [`Error::delivery`](crate::Error::delivery) tells what is known of the
        /// effect.
        pub fn send(
            mut self,
        ) -> impl Future<Output = Result<crate::Response<()>, crate::Error>> {
            let mut call = self
                .client
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        ///Sends the request and waits for [`TranscriptionStarted`](crate::types::TranscriptionStarted), which tells that it was carried out; see [`Outcomes`](crate::event::Outcomes).
        ///
        /// Where the answer got lost it waits too, because the event may tell what the answer did
        /// not. Dropped, it neither sends nor waits any longer.
        ///
        /// # Errors
        ///
        /// [`OutcomeError::kind`](crate::event::OutcomeError::kind) tells the cases apart.
        pub async fn send_and_wait(
            mut self,
            outcomes: &crate::event::Outcomes,
        ) -> Result<
            crate::event::Completed<types::TranscriptionStarted>,
            crate::event::OutcomeError,
        > {
            let pair = None;
            let waiter = outcomes
                .begin(
                    crate::event::Operation::StartTranscription,
                    self.call_connection_id.as_deref().ok(),
                    self.body.as_mut().ok(),
                    pair,
                );
            crate::event::wait_for_outcome(waiter, ::std::pin::pin!(self.send())).await
        }
    }
    /**Builder for [`Client::stop_continuous_dtmf_recognition`]

[`Client::stop_continuous_dtmf_recognition`]: super::Client::stop_continuous_dtmf_recognition*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent before `send` is awaited"]
    pub struct StopContinuousDtmfRecognition<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::ContinuousDtmfRecognitionRequest, String>,
    }
    impl<'a> StopContinuousDtmfRecognition<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
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
        /// The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ContinuousDtmfRecognitionRequest>,
            <V as std::convert::TryInto<
                types::ContinuousDtmfRecognitionRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value.try_into().map(From::from).map_err(|s| format!("{}", s));
            self
        }
        /// Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::ContinuousDtmfRecognitionRequest,
            ) -> types::builder::ContinuousDtmfRecognitionRequest,
        {
            self.body = self.body.map(f);
            self
        }
        fn request(self) -> Result<Request, Error> {
            let Self { client, call_connection_id, body } = self;
            let call_connection_id = call_connection_id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::ContinuousDtmfRecognitionRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = client
                .address(
                    &format!(
                        "/calling/callConnections/{}:stopContinuousDtmfRecognition",
                        encode_path(& call_connection_id.to_string())
                    ),
                );
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            Ok(request)
        }
        ///Sends a `POST` request to `/calling/callConnections/{callConnectionId}:stopContinuousDtmfRecognition`
        ///
        /// # Errors
        ///
        /// Input that cannot be sent, no connection, no answer, or an answer that is not a
        /// success. [`Error::delivery`](crate::Error::delivery) tells what is known of the
        /// effect.
        pub fn send(
            mut self,
        ) -> impl Future<Output = Result<crate::Response<()>, crate::Error>> {
            let mut call = self
                .client
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        ///Sends the request and waits for [`ContinuousDtmfRecognitionStopped`](crate::types::ContinuousDtmfRecognitionStopped), which tells that it was carried out; see [`Outcomes`](crate::event::Outcomes).
        ///
        /// Where the answer got lost it waits too, because the event may tell what the answer did
        /// not. Dropped, it neither sends nor waits any longer.
        ///
        /// # Errors
        ///
        /// [`OutcomeError::kind`](crate::event::OutcomeError::kind) tells the cases apart.
        pub async fn send_and_wait(
            mut self,
            outcomes: &crate::event::Outcomes,
        ) -> Result<
            crate::event::Completed<types::ContinuousDtmfRecognitionStopped>,
            crate::event::OutcomeError,
        > {
            let pair = None;
            let waiter = outcomes
                .begin(
                    crate::event::Operation::StopContinuousDtmfRecognition,
                    self.call_connection_id.as_deref().ok(),
                    self.body.as_mut().ok(),
                    pair,
                );
            crate::event::wait_for_outcome(waiter, ::std::pin::pin!(self.send())).await
        }
    }
    /**Builder for [`Client::stop_media_streaming`]

[`Client::stop_media_streaming`]: super::Client::stop_media_streaming*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent before `send` is awaited"]
    pub struct StopMediaStreaming<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::StopMediaStreamingRequest, String>,
    }
    impl<'a> StopMediaStreaming<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
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
        /// The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StopMediaStreamingRequest>,
            <V as std::convert::TryInto<
                types::StopMediaStreamingRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value.try_into().map(From::from).map_err(|s| format!("{}", s));
            self
        }
        /// Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::StopMediaStreamingRequest,
            ) -> types::builder::StopMediaStreamingRequest,
        {
            self.body = self.body.map(f);
            self
        }
        fn request(self) -> Result<Request, Error> {
            let Self { client, call_connection_id, body } = self;
            let call_connection_id = call_connection_id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::StopMediaStreamingRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = client
                .address(
                    &format!(
                        "/calling/callConnections/{}:stopMediaStreaming", encode_path(&
                        call_connection_id.to_string())
                    ),
                );
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            Ok(request)
        }
        ///Sends a `POST` request to `/calling/callConnections/{callConnectionId}:stopMediaStreaming`
        ///
        /// # Errors
        ///
        /// Input that cannot be sent, no connection, no answer, or an answer that is not a
        /// success. [`Error::delivery`](crate::Error::delivery) tells what is known of the
        /// effect.
        pub fn send(
            mut self,
        ) -> impl Future<Output = Result<crate::Response<()>, crate::Error>> {
            let mut call = self
                .client
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        ///Sends the request and waits for [`MediaStreamingStopped`](crate::types::MediaStreamingStopped), which tells that it was carried out; see [`Outcomes`](crate::event::Outcomes).
        ///
        /// Where the answer got lost it waits too, because the event may tell what the answer did
        /// not. Dropped, it neither sends nor waits any longer.
        ///
        /// # Errors
        ///
        /// [`OutcomeError::kind`](crate::event::OutcomeError::kind) tells the cases apart.
        pub async fn send_and_wait(
            mut self,
            outcomes: &crate::event::Outcomes,
        ) -> Result<
            crate::event::Completed<types::MediaStreamingStopped>,
            crate::event::OutcomeError,
        > {
            let pair = None;
            let waiter = outcomes
                .begin(
                    crate::event::Operation::StopMediaStreaming,
                    self.call_connection_id.as_deref().ok(),
                    self.body.as_mut().ok(),
                    pair,
                );
            crate::event::wait_for_outcome(waiter, ::std::pin::pin!(self.send())).await
        }
    }
    /**Builder for [`Client::stop_transcription`]

[`Client::stop_transcription`]: super::Client::stop_transcription*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent before `send` is awaited"]
    pub struct StopTranscription<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::StopTranscriptionRequest, String>,
    }
    impl<'a> StopTranscription<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
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
        /// The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StopTranscriptionRequest>,
            <V as std::convert::TryInto<
                types::StopTranscriptionRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value.try_into().map(From::from).map_err(|s| format!("{}", s));
            self
        }
        /// Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::StopTranscriptionRequest,
            ) -> types::builder::StopTranscriptionRequest,
        {
            self.body = self.body.map(f);
            self
        }
        fn request(self) -> Result<Request, Error> {
            let Self { client, call_connection_id, body } = self;
            let call_connection_id = call_connection_id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::StopTranscriptionRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = client
                .address(
                    &format!(
                        "/calling/callConnections/{}:stopTranscription", encode_path(&
                        call_connection_id.to_string())
                    ),
                );
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            Ok(request)
        }
        ///Sends a `POST` request to `/calling/callConnections/{callConnectionId}:stopTranscription`
        ///
        /// # Errors
        ///
        /// Input that cannot be sent, no connection, no answer, or an answer that is not a
        /// success. [`Error::delivery`](crate::Error::delivery) tells what is known of the
        /// effect.
        pub fn send(
            mut self,
        ) -> impl Future<Output = Result<crate::Response<()>, crate::Error>> {
            let mut call = self
                .client
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        ///Sends the request and waits for [`TranscriptionStopped`](crate::types::TranscriptionStopped), which tells that it was carried out; see [`Outcomes`](crate::event::Outcomes).
        ///
        /// Where the answer got lost it waits too, because the event may tell what the answer did
        /// not. Dropped, it neither sends nor waits any longer.
        ///
        /// # Errors
        ///
        /// [`OutcomeError::kind`](crate::event::OutcomeError::kind) tells the cases apart.
        pub async fn send_and_wait(
            mut self,
            outcomes: &crate::event::Outcomes,
        ) -> Result<
            crate::event::Completed<types::TranscriptionStopped>,
            crate::event::OutcomeError,
        > {
            let pair = None;
            let waiter = outcomes
                .begin(
                    crate::event::Operation::StopTranscription,
                    self.call_connection_id.as_deref().ok(),
                    self.body.as_mut().ok(),
                    pair,
                );
            crate::event::wait_for_outcome(waiter, ::std::pin::pin!(self.send())).await
        }
    }
    /**Builder for [`Client::unhold`]

[`Client::unhold`]: super::Client::unhold*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent before `send` is awaited"]
    pub struct Unhold<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::UnholdRequest, String>,
    }
    impl<'a> Unhold<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
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
        /// The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::UnholdRequest>,
            <V as std::convert::TryInto<types::UnholdRequest>>::Error: std::fmt::Display,
        {
            self.body = value.try_into().map(From::from).map_err(|s| format!("{}", s));
            self
        }
        /// Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::UnholdRequest,
            ) -> types::builder::UnholdRequest,
        {
            self.body = self.body.map(f);
            self
        }
        fn request(self) -> Result<Request, Error> {
            let Self { client, call_connection_id, body } = self;
            let call_connection_id = call_connection_id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::UnholdRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = client
                .address(
                    &format!(
                        "/calling/callConnections/{}:unhold", encode_path(&
                        call_connection_id.to_string())
                    ),
                );
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            Ok(request)
        }
        ///Sends a `POST` request to `/calling/callConnections/{callConnectionId}:unhold`
        ///
        /// # Errors
        ///
        /// Input that cannot be sent, no connection, no answer, or an answer that is not a
        /// success. [`Error::delivery`](crate::Error::delivery) tells what is known of the
        /// effect.
        pub fn send(
            mut self,
        ) -> impl Future<Output = Result<crate::Response<()>, crate::Error>> {
            let mut call = self
                .client
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
    }
    /**Builder for [`Client::update_transcription`]

[`Client::update_transcription`]: super::Client::update_transcription*/
    #[derive(Debug, Clone)]
    #[must_use = "nothing is sent before `send` is awaited"]
    pub struct UpdateTranscription<'a> {
        client: &'a super::Client,
        call_connection_id: Result<::std::string::String, String>,
        body: Result<types::builder::UpdateTranscriptionRequest, String>,
    }
    impl<'a> UpdateTranscription<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                call_connection_id: Err(
                    "call_connection_id: expected a value, found none".to_string(),
                ),
                body: Ok(::std::default::Default::default()),
            }
        }
        ///Id of the call connection that the operation acts on: an opaque string, which the service gives when a call is created or answered and repeats in every event of the call.
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
        /// The request's body: the type itself, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::UpdateTranscriptionRequest>,
            <V as std::convert::TryInto<
                types::UpdateTranscriptionRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value.try_into().map(From::from).map_err(|s| format!("{}", s));
            self
        }
        /// Changes the body's builder in place.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::UpdateTranscriptionRequest,
            ) -> types::builder::UpdateTranscriptionRequest,
        {
            self.body = self.body.map(f);
            self
        }
        fn request(self) -> Result<Request, Error> {
            let Self { client, call_connection_id, body } = self;
            let call_connection_id = call_connection_id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::UpdateTranscriptionRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = client
                .address(
                    &format!(
                        "/calling/callConnections/{}:updateTranscription", encode_path(&
                        call_connection_id.to_string())
                    ),
                );
            let mut header_map = ::reqwest::header::HeaderMap::new();
            #[allow(unused_mut)]
            let mut request = client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            Ok(request)
        }
        ///Sends a `POST` request to `/calling/callConnections/{callConnectionId}:updateTranscription`
        ///
        /// # Errors
        ///
        /// Input that cannot be sent, no connection, no answer, or an answer that is not a
        /// success. [`Error::delivery`](crate::Error::delivery) tells what is known of the
        /// effect.
        pub fn send(
            mut self,
        ) -> impl Future<Output = Result<crate::Response<()>, crate::Error>> {
            let mut call = self
                .client
                .begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            call.send(self.request(), |_| Ok(()))
        }
        ///Sends the request and waits for [`TranscriptionUpdated`](crate::types::TranscriptionUpdated), which tells that it was carried out; see [`Outcomes`](crate::event::Outcomes).
        ///
        /// Where the answer got lost it waits too, because the event may tell what the answer did
        /// not. Dropped, it neither sends nor waits any longer.
        ///
        /// # Errors
        ///
        /// [`OutcomeError::kind`](crate::event::OutcomeError::kind) tells the cases apart.
        pub async fn send_and_wait(
            mut self,
            outcomes: &crate::event::Outcomes,
        ) -> Result<
            crate::event::Completed<types::TranscriptionUpdated>,
            crate::event::OutcomeError,
        > {
            let pair = None;
            let waiter = outcomes
                .begin(
                    crate::event::Operation::UpdateTranscription,
                    self.call_connection_id.as_deref().ok(),
                    self.body.as_mut().ok(),
                    pair,
                );
            crate::event::wait_for_outcome(waiter, ::std::pin::pin!(self.send())).await
        }
    }
    impl CancelAllMediaOperations<'_> {
        pub(crate) const INFO: crate::send::request::OperationInfo = crate::send::request::OperationInfo {
            id: "CancelAllMediaOperations",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:cancelAllMediaOperations",
            success: 202u16,
            is_repeatable: false,
        };
    }
    impl Hold<'_> {
        pub(crate) const INFO: crate::send::request::OperationInfo = crate::send::request::OperationInfo {
            id: "Hold",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:hold",
            success: 200u16,
            is_repeatable: false,
        };
    }
    impl Play<'_> {
        pub(crate) const INFO: crate::send::request::OperationInfo = crate::send::request::OperationInfo {
            id: "Play",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:play",
            success: 202u16,
            is_repeatable: false,
        };
    }
    impl Recognize<'_> {
        pub(crate) const INFO: crate::send::request::OperationInfo = crate::send::request::OperationInfo {
            id: "Recognize",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:recognize",
            success: 202u16,
            is_repeatable: false,
        };
    }
    impl SendDtmfTones<'_> {
        pub(crate) const INFO: crate::send::request::OperationInfo = crate::send::request::OperationInfo {
            id: "SendDtmfTones",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:sendDtmfTones",
            success: 202u16,
            is_repeatable: true,
        };
    }
    impl StartContinuousDtmfRecognition<'_> {
        pub(crate) const INFO: crate::send::request::OperationInfo = crate::send::request::OperationInfo {
            id: "StartContinuousDtmfRecognition",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:startContinuousDtmfRecognition",
            success: 200u16,
            is_repeatable: false,
        };
    }
    impl StartMediaStreaming<'_> {
        pub(crate) const INFO: crate::send::request::OperationInfo = crate::send::request::OperationInfo {
            id: "StartMediaStreaming",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:startMediaStreaming",
            success: 202u16,
            is_repeatable: false,
        };
    }
    impl StartTranscription<'_> {
        pub(crate) const INFO: crate::send::request::OperationInfo = crate::send::request::OperationInfo {
            id: "StartTranscription",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:startTranscription",
            success: 202u16,
            is_repeatable: false,
        };
    }
    impl StopContinuousDtmfRecognition<'_> {
        pub(crate) const INFO: crate::send::request::OperationInfo = crate::send::request::OperationInfo {
            id: "StopContinuousDtmfRecognition",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:stopContinuousDtmfRecognition",
            success: 200u16,
            is_repeatable: false,
        };
    }
    impl StopMediaStreaming<'_> {
        pub(crate) const INFO: crate::send::request::OperationInfo = crate::send::request::OperationInfo {
            id: "StopMediaStreaming",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:stopMediaStreaming",
            success: 202u16,
            is_repeatable: false,
        };
    }
    impl StopTranscription<'_> {
        pub(crate) const INFO: crate::send::request::OperationInfo = crate::send::request::OperationInfo {
            id: "StopTranscription",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:stopTranscription",
            success: 202u16,
            is_repeatable: false,
        };
    }
    impl Unhold<'_> {
        pub(crate) const INFO: crate::send::request::OperationInfo = crate::send::request::OperationInfo {
            id: "Unhold",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:unhold",
            success: 200u16,
            is_repeatable: false,
        };
    }
    impl UpdateTranscription<'_> {
        pub(crate) const INFO: crate::send::request::OperationInfo = crate::send::request::OperationInfo {
            id: "UpdateTranscription",
            method: "POST",
            path: "/calling/callConnections/{callConnectionId}:updateTranscription",
            success: 202u16,
            is_repeatable: false,
        };
    }
}
/// Items consumers will typically use such as the Client.
pub mod prelude {
    pub use self::super::Client;
}
crate::event::event_data! {
    "Microsoft.Communication.CallConnected" => CallConnected,
    "Microsoft.Communication.CallDisconnected" => CallDisconnected,
    "Microsoft.Communication.ContinuousDtmfRecognitionStopped" =>
    ContinuousDtmfRecognitionStopped,
    "Microsoft.Communication.ContinuousDtmfRecognitionToneFailed" =>
    ContinuousDtmfRecognitionToneFailed,
    "Microsoft.Communication.ContinuousDtmfRecognitionToneReceived" =>
    ContinuousDtmfRecognitionToneReceived, "Microsoft.Communication.HoldFailed" =>
    HoldFailed, "Microsoft.Communication.MediaStreamingFailed" => MediaStreamingFailed,
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
crate::event::operations! {
    Play => PlayCompleted, [PlayFailed, PlayCanceled]; Recognize => RecognizeCompleted,
    [RecognizeFailed, RecognizeCanceled]; SendDtmfTones => SendDtmfTonesCompleted,
    [SendDtmfTonesFailed]; StartMediaStreaming => MediaStreamingStarted,
    [MediaStreamingFailed]; StartTranscription => TranscriptionStarted,
    [TranscriptionFailed]; StopContinuousDtmfRecognition =>
    ContinuousDtmfRecognitionStopped, [ContinuousDtmfRecognitionToneFailed];
    StopMediaStreaming => MediaStreamingStopped, [MediaStreamingFailed];
    StopTranscription => TranscriptionStopped, [TranscriptionFailed]; UpdateTranscription
    => TranscriptionUpdated, [TranscriptionFailed];
}
/// Every operation that the client has.
pub const OPERATIONS: &[crate::send::request::OperationInfo] = &[
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
/// Every api-version that the client speaks.
pub const API_VERSIONS: &[&str] = &["2025-05-15", "2025-06-15", "2026-03-12"];
#[cfg(feature = "httpmock")]
pub mod mock {
    pub mod operations {
        //! [`When`](::httpmock::When) and [`Then`](::httpmock::Then)
        //! wrappers for each operation. Each can be converted to
        //! its inner type with a call to `into_inner()`. This can
        //! be used to explicitly deviate from permitted values.
        use crate::*;
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
                            regex::escape(& crate ::send::request::encode_path(value)
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
                            ::send::request::encode_path(value).to_string())
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
                            ::send::request::encode_path(value).to_string())
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
                            crate ::send::request::encode_path(value).to_string())
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
                            regex::escape(& crate ::send::request::encode_path(value)
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
                            regex::escape(& crate ::send::request::encode_path(value)
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
                            regex::escape(& crate ::send::request::encode_path(value)
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
                            regex::escape(& crate ::send::request::encode_path(value)
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
                            regex::escape(& crate ::send::request::encode_path(value)
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
                            regex::escape(& crate ::send::request::encode_path(value)
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
                            regex::escape(& crate ::send::request::encode_path(value)
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
                            ::send::request::encode_path(value).to_string())
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
                            regex::escape(& crate ::send::request::encode_path(value)
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
