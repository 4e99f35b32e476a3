// Generated from spec/ by tools/codegen, with progenitor. Do not edit: change spec/, and run `cargo regenerate`.
/**A participant has not joined the call.

It is an outcome of [`add_participant`](crate::CallAutomationClient::add_participant). The call goes on.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct AddParticipantFailed {
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
    ///The participant who was invited.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub participant: ::std::option::Option<CommunicationIdentifierModel>,
    ///Why the participant did not join, for example that the participant is busy or did not answer.
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
///Whom to invite to the call, and how.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct AddParticipantRequest {
    ///Data that accompany the invitation.
    #[serde(
        rename = "customCallingContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub custom_calling_context: ::std::option::Option<CustomCallingContext>,
    ///How long to wait for an answer, in seconds: 0 to 180. The service documents no default.
    #[serde(
        rename = "invitationTimeoutInSeconds",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub invitation_timeout_in_seconds: ::std::option::Option<
        crate::generated::bounded::Bounded<0, 180>,
    >,
    ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
    #[serde(
        rename = "operationCallbackUri",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_callback_uri: ::std::option::Option<::std::string::String>,
    ///Label of your own for the request. [`AddParticipantSucceeded`](crate::types::AddParticipantSucceeded) or [`AddParticipantFailed`](crate::types::AddParticipantFailed) has it as its `operationContext`, so that you can assign the event to the request.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The participant to invite.
    #[serde(rename = "participantToAdd")]
    pub participant_to_add: CommunicationIdentifierModel,
    ///The phone number that the called phone shows: a number of the ACS resource. Required if the participant is a phone number, unless the call goes through direct routing.
    #[serde(
        rename = "sourceCallerIdNumber",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_caller_id_number: ::std::option::Option<PhoneNumberIdentifierModel>,
    ///The caller's name, as the participant sees it.
    #[serde(
        rename = "sourceDisplayName",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_display_name: ::std::option::Option<::std::string::String>,
    ///Whether a phone is called without a caller id, as direct routing allows. Otherwise such a request is refused before it is sent. It is not sent itself.
    #[serde(skip)]
    pub without_caller_id: ::std::option::Option<bool>,
}
impl AddParticipantRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::AddParticipantRequest {
        Default::default()
    }
}
///Answer to an accepted invitation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct AddParticipantResponse {
    ///Id of the invitation, with which [`cancel_add_participant`](crate::CallAutomationClient::cancel_add_participant) cancels it.
    #[serde(
        rename = "invitationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub invitation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The participant who was invited, with the present state.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub participant: ::std::option::Option<CallParticipant>,
}
/**A participant has joined the call.

It is the outcome of [`add_participant`](crate::CallAutomationClient::add_participant). A voicemail that picks up also counts as joined.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct AddParticipantSucceeded {
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
    ///The participant who joined.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub participant: ::std::option::Option<CommunicationIdentifierModel>,
    ///The outcome of the invitation.
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
///Which incoming call to answer, and how.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct AnswerCallRequest {
    ///The ACS user who answers. `answeredBy` of the answer is set only if this is.
    #[serde(
        rename = "answeredBy",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub answered_by: ::std::option::Option<CommunicationUserIdentifierModel>,
    ///The Azure AI services resource that speaks texts, recognizes speech and transcribes in this call. Operations that need it fail without it.
    #[serde(
        rename = "callIntelligenceOptions",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_intelligence_options: ::std::option::Option<CallIntelligenceOptions>,
    ///An https address that receives the events of the call.
    #[serde(rename = "callbackUri")]
    pub callback_uri: ::std::string::String,
    ///The `incomingCallContext` of the IncomingCall event. It is valid while the call rings, for 30 seconds, and for this call only. Whoever has it can answer the call: keep it secret, and do not log it.
    #[serde(rename = "incomingCallContext")]
    pub incoming_call_context: ::std::string::String,
    ///Where and how to stream the media of the call. Without it, [`start_media_streaming`](crate::CallAutomationClient::start_media_streaming) is refused with 405 and subcode 8522.
    #[serde(
        rename = "mediaStreamingOptions",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub media_streaming_options: ::std::option::Option<MediaStreamingOptions>,
    ///Label of your own for the call. [`CallConnected`](crate::types::CallConnected) or [`AnswerFailed`](crate::types::AnswerFailed) has it as its `operationContext`, and so has [`CallDisconnected`](crate::types::CallDisconnected) in the end.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///Where and how to send the transcription of the call. Without it, [`start_transcription`](crate::CallAutomationClient::start_transcription) is refused with 405 and subcode 8522. It requires `callIntelligenceOptions`.
    #[serde(
        rename = "transcriptionOptions",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transcription_options: ::std::option::Option<TranscriptionOptions>,
}
impl AnswerCallRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::AnswerCallRequest {
        Default::default()
    }
}
/**An incoming call could not be answered.

It is an outcome of [`answer_call`](crate::CallAutomationClient::answer_call).*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct AnswerFailed {
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
    ///Why the call was not answered, for example subcode 8587 if it was not answered in time.
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
/**The call is connected.

It is the outcome of [`create_call`](crate::CallAutomationClient::create_call), [`answer_call`](crate::CallAutomationClient::answer_call) and [`connect`](crate::CallAutomationClient::connect). The service accepts media and participant operations from now on; earlier ones are refused with subcode 8501 or 8585. [`ParticipantsUpdated`](crate::types::ParticipantsUpdated) may arrive shortly before it.*/
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
    ///The `operationContext` of the request that created, answered or joined the call, if it had one.
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
/**The state of a call, as your application's connection to it.

Every member is optional.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default, PartialEq)]
pub struct CallConnectionProperties {
    ///The ACS user who answered the call. Absent unless the request that answered it named one.
    #[serde(
        rename = "answeredBy",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub answered_by: ::std::option::Option<CommunicationUserIdentifierModel>,
    ///The phone number that was called. Absent unless the incoming call was to a phone number.
    #[serde(
        rename = "answeredFor",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub answered_for: ::std::option::Option<PhoneNumberIdentifierModel>,
    ///Id of the call connection. All operations of the call take it.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///State of the call connection. It is `connecting` until [`CallConnected`](crate::types::CallConnected), so in the answer to the request that creates or answers the call.
    #[serde(
        rename = "callConnectionState",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_state: ::std::option::Option<
        crate::generated::types::CallConnectionStateModel,
    >,
    ///The address that receives the events of the call.
    #[serde(
        rename = "callbackUri",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub callback_uri: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///State of the media stream. Absent if none was configured for the call.
    #[serde(
        rename = "mediaStreamingSubscription",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub media_streaming_subscription: ::std::option::Option<MediaStreamingSubscription>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
    ///The caller.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source: ::std::option::Option<CommunicationIdentifierModel>,
    ///The phone number that the called phone shows. Absent if no phone was called.
    #[serde(
        rename = "sourceCallerIdNumber",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_caller_id_number: ::std::option::Option<PhoneNumberIdentifierModel>,
    ///The caller's name, as the targets see it, if one was set.
    #[serde(
        rename = "sourceDisplayName",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_display_name: ::std::option::Option<::std::string::String>,
    ///The participants who were called.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub targets: ::std::option::Option<::std::vec::Vec<CommunicationIdentifierModel>>,
    ///State of the transcription. Absent if none was configured for the call.
    #[serde(
        rename = "transcriptionSubscription",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transcription_subscription: ::std::option::Option<TranscriptionSubscription>,
}
/**The call has ended.

No event follows: an operation that has not completed never will. Subcode 7015 after [`CallTransferAccepted`](crate::types::CallTransferAccepted) is the regular end of a transfer.*/
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
    ///The `operationContext` of the request that created, answered or joined the call, if it had one.
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
///The Azure AI services resource of a call.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct CallIntelligenceOptions {
    ///Endpoint of the resource, for example `https://contoso.cognitiveservices.azure.com`. The managed identity of the ACS resource must have access to it; otherwise operations fail with subcode 8565, 8567 or 8568.
    #[serde(
        rename = "cognitiveServicesEndpoint",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cognitive_services_endpoint: ::std::option::Option<::std::string::String>,
}
impl CallIntelligenceOptions {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::CallIntelligenceOptions {
        Default::default()
    }
}
/**A call that your application is not connected to.

Besides `kind`, one member is set: the one that `kind` names.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct CallLocator {
    ///Id of the group call, a GUID, if `kind` is `groupCallLocator`.
    #[serde(
        rename = "groupCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub group_call_id: ::std::option::Option<::std::string::String>,
    ///Which member is set.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub kind: ::std::option::Option<crate::generated::types::CallLocatorKind>,
    ///Id of the room, if `kind` is `roomCallLocator`.
    #[serde(rename = "roomId", skip_serializing_if = "::std::option::Option::is_none")]
    pub room_id: ::std::option::Option<::std::string::String>,
    ///Id of the server call, if `kind` is `serverCallLocator`: the `serverCallId` of an event or of the call's properties. It is opaque base64url, and not a call connection id.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
}
impl CallLocator {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::CallLocator {
        Default::default()
    }
}
///A participant of a call, with the participant's state.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct CallParticipant {
    ///Who it is.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub identifier: ::std::option::Option<CommunicationIdentifierModel>,
    ///Whether the participant is muted.
    #[serde(rename = "isMuted", skip_serializing_if = "::std::option::Option::is_none")]
    pub is_muted: ::std::option::Option<bool>,
    ///Whether the participant is on hold.
    #[serde(rename = "isOnHold", skip_serializing_if = "::std::option::Option::is_none")]
    pub is_on_hold: ::std::option::Option<bool>,
}
/**The target of a transfer has accepted the call.

It is the outcome of [`transfer`](crate::CallAutomationClient::transfer). [`CallDisconnected`](crate::types::CallDisconnected) with subcode 7015 follows if the transfer ends your call connection. A voicemail that picks up also counts as accepted.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct CallTransferAccepted {
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
    ///The outcome of the transfer.
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
    ///The participant who got the call.
    #[serde(
        rename = "transferTarget",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transfer_target: ::std::option::Option<CommunicationIdentifierModel>,
    ///The participant who was transferred.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub transferee: ::std::option::Option<CommunicationIdentifierModel>,
}
/**A call could not be transferred.

It is an outcome of [`transfer`](crate::CallAutomationClient::transfer). The call goes on.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct CallTransferFailed {
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
    ///Why the transfer failed, for example subcode 8607 if another transfer is in progress.
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
/**An invitation could not be cancelled.

It is an outcome of [`cancel_add_participant`](crate::CallAutomationClient::cancel_add_participant), for example because the participant had answered.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct CancelAddParticipantFailed {
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
    ///Id of the invitation.
    #[serde(
        rename = "invitationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub invitation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///Why the cancellation failed.
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
///Which invitation to cancel.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct CancelAddParticipantRequest {
    ///The `invitationId` of the answer to [`add_participant`](crate::CallAutomationClient::add_participant).
    #[serde(rename = "invitationId")]
    pub invitation_id: ::std::string::String,
    ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
    #[serde(
        rename = "operationCallbackUri",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_callback_uri: ::std::option::Option<::std::string::String>,
    ///Label of your own for the request. [`CancelAddParticipantSucceeded`](crate::types::CancelAddParticipantSucceeded) or [`CancelAddParticipantFailed`](crate::types::CancelAddParticipantFailed) has it as its `operationContext`, so that you can assign the event to the request.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
}
impl CancelAddParticipantRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::CancelAddParticipantRequest {
        Default::default()
    }
}
///Answer to an accepted cancellation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct CancelAddParticipantResponse {
    ///Id of the invitation.
    #[serde(
        rename = "invitationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub invitation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
}
/**An invitation has been cancelled.

It is the outcome of [`cancel_add_participant`](crate::CallAutomationClient::cancel_add_participant).*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct CancelAddParticipantSucceeded {
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
    ///Id of the invitation that was cancelled.
    #[serde(
        rename = "invitationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub invitation_id: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The outcome of the cancellation.
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
///The channel of a participant in an unmixed recording.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct ChannelAffinity {
    ///Number of the channel: 0 to 4.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub channel: ::std::option::Option<crate::generated::bounded::Bounded<0, 4>>,
    ///The participant whose audio goes to the channel.
    pub participant: CommunicationIdentifierModel,
}
impl ChannelAffinity {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::ChannelAffinity {
        Default::default()
    }
}
/**A choice that is offered to a participant, who picks it by voice or by key.

Used if `recognizeInputType` is `choices`.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default, PartialEq)]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default, PartialEq)]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
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
/**A call could not be joined.

It is an outcome of [`connect`](crate::CallAutomationClient::connect).*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct ConnectFailed {
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
    ///Why the call was not joined.
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
///Which call to join, and how.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct ConnectRequest {
    ///The Azure AI services resource that speaks texts, recognizes speech and transcribes in this call. Operations that need it fail without it.
    #[serde(
        rename = "callIntelligenceOptions",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_intelligence_options: ::std::option::Option<CallIntelligenceOptions>,
    ///The call to join: a server call, a group call or a room.
    #[serde(rename = "callLocator")]
    pub call_locator: CallLocator,
    ///An https address that receives the events of the call.
    #[serde(rename = "callbackUri")]
    pub callback_uri: ::std::string::String,
    ///Where and how to stream the media of the call. Without it, [`start_media_streaming`](crate::CallAutomationClient::start_media_streaming) is refused with 405 and subcode 8522.
    #[serde(
        rename = "mediaStreamingOptions",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub media_streaming_options: ::std::option::Option<MediaStreamingOptions>,
    ///Label of your own for the call. [`CallConnected`](crate::types::CallConnected) or [`ConnectFailed`](crate::types::ConnectFailed) has it as its `operationContext`, and so has [`CallDisconnected`](crate::types::CallDisconnected) in the end.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///Where and how to send the transcription of the call. Without it, [`start_transcription`](crate::CallAutomationClient::start_transcription) is refused with 405 and subcode 8522. It requires `callIntelligenceOptions`.
    #[serde(
        rename = "transcriptionOptions",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transcription_options: ::std::option::Option<TranscriptionOptions>,
}
impl ConnectRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::ConnectRequest {
        Default::default()
    }
}
/**The participant whose key presses to report, or not to report any longer.

Start and stop of continuous DTMF recognition take the same body.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
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
/**An outbound call could not be connected.

It is an outcome of [`create_call`](crate::CallAutomationClient::create_call). `resultInformation` has the reason: for example subcode 560486 if the number is busy, or code 603 if the callee declined. A call that is not answered may also end with [`CallDisconnected`](crate::types::CallDisconnected). For a declined call, the service sends both events, and only [`CallDisconnected`](crate::types::CallDisconnected) has the operation context.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct CreateCallFailed {
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
    ///The `operationContext` of the request. Absent for a declined call, even if the request had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///Why the call was not connected.
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
///Whom to call, and how.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct CreateCallRequest {
    ///The Azure AI services resource that speaks texts, recognizes speech and transcribes in this call. Operations that need it fail without it.
    #[serde(
        rename = "callIntelligenceOptions",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_intelligence_options: ::std::option::Option<CallIntelligenceOptions>,
    ///An https address that receives the events of the call.
    #[serde(rename = "callbackUri")]
    pub callback_uri: ::std::string::String,
    ///Where and how to stream the media of the call. Without it, [`start_media_streaming`](crate::CallAutomationClient::start_media_streaming) is refused with 405 and subcode 8522.
    #[serde(
        rename = "mediaStreamingOptions",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub media_streaming_options: ::std::option::Option<MediaStreamingOptions>,
    ///Label of your own for the call. [`CallConnected`](crate::types::CallConnected) or [`CreateCallFailed`](crate::types::CreateCallFailed) has it as its `operationContext`, and so has [`CallDisconnected`](crate::types::CallDisconnected) in the end.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The ACS user who calls. By default, the service creates an identity for the call.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source: ::std::option::Option<CommunicationUserIdentifierModel>,
    ///The phone number that the called phone shows: a number of the ACS resource. Required if a target is a phone number, unless the call goes through direct routing.
    #[serde(
        rename = "sourceCallerIdNumber",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_caller_id_number: ::std::option::Option<PhoneNumberIdentifierModel>,
    ///The caller's name, as the targets see it.
    #[serde(
        rename = "sourceDisplayName",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_display_name: ::std::option::Option<::std::string::String>,
    ///The participants to call, at least one. If there are several, all of them ring, and each one who answers joins the call.
    pub targets: ::std::vec::Vec<CommunicationIdentifierModel>,
    ///The Teams resource account on whose behalf the call is made (Teams Phone extensibility).
    #[serde(
        rename = "teamsAppSource",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub teams_app_source: ::std::option::Option<MicrosoftTeamsAppIdentifierModel>,
    ///Where and how to send the transcription of the call. Without it, [`start_transcription`](crate::CallAutomationClient::start_transcription) is refused with 405 and subcode 8522. It requires `callIntelligenceOptions`.
    #[serde(
        rename = "transcriptionOptions",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transcription_options: ::std::option::Option<TranscriptionOptions>,
    ///Whether a phone is called without a caller id, as direct routing allows. Otherwise such a request is refused before it is sent. It is not sent itself.
    #[serde(skip)]
    pub without_caller_id: ::std::option::Option<bool>,
}
impl CreateCallRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::CreateCallRequest {
        Default::default()
    }
}
/**Data that accompany the call to a participant.

A phone gets `sipHeaders`; an ACS or Teams user gets `voipHeaders`.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default, PartialEq)]
pub struct CustomCallingContext {
    ///Headers for a phone, by name: `User-To-User`, and at most 5 whose names begin with `X-MS-Custom-` or `X-`. A name has up to 64 characters, with its prefix, and a value up to 256.
    #[serde(
        rename = "sipHeaders",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub sip_headers: ::std::option::Option<
        ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
    >,
    /**What a Teams user sees about the call (Teams Phone extensibility).

Since api-version 2026-03-12.*/
    #[serde(
        rename = "teamsPhoneCallDetails",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub teams_phone_call_details: ::std::option::Option<TeamsPhoneCallDetails>,
    ///Data for an ACS or Teams user, by name: at most 1,000, with names of up to 64 and values of up to 1,024 characters.
    #[serde(
        rename = "voipHeaders",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub voip_headers: ::std::option::Option<
        ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
    >,
}
impl CustomCallingContext {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::CustomCallingContext {
        Default::default()
    }
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
///Where a recording is stored.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct ExternalStorage {
    ///Address of the blob container, if `recordingStorageKind` is `azureBlobStorage`.
    #[serde(
        rename = "recordingDestinationContainerUrl",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recording_destination_container_url: ::std::option::Option<
        ::std::string::String,
    >,
    ///Storage of the service, or a container of your own.
    #[serde(rename = "recordingStorageKind")]
    pub recording_storage_kind: crate::generated::types::RecordingStorageKind,
}
impl ExternalStorage {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::ExternalStorage {
        Default::default()
    }
}
///An audio file to play.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
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
///One page of the participants of a call.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct GetParticipantsResponse {
    ///Absolute address of the next page. Absent on the last page. Follow it only if it is at the endpoint of the ACS resource, because the request has its credentials.
    #[serde(rename = "nextLink", skip_serializing_if = "::std::option::Option::is_none")]
    pub next_link: ::std::option::Option<::std::string::String>,
    ///The participants.
    pub value: ::std::vec::Vec<CallParticipant>,
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
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
/**A call to a phone number or a user of the ACS resource is ringing.

[`answer_call`](crate::CallAutomationClient::answer_call), [`redirect_call`](crate::CallAutomationClient::redirect_call) and [`reject_call`](crate::CallAutomationClient::reject_call) take its `incomingCallContext`, within 30 seconds. The event is delivered at least once; the first of these requests decides.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct IncomingCallEventData {
    ///The caller's name. Possibly empty.
    #[serde(
        rename = "callerDisplayName",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub caller_display_name: ::std::option::Option<::std::string::String>,
    ///Id that links the events of a call with the service's logs. Quote it in a support request.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    ///Data that accompany the call, if there are any. The SIP header `User-To-User` is called `userToUser` here in samples of the service.
    #[serde(
        rename = "customContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub custom_context: ::std::option::Option<CustomCallingContext>,
    ///The caller.
    pub from: CommunicationIdentifierModel,
    ///Token with which to answer, redirect or reject the call: opaque and several kilobytes long. It is valid while the call rings, for 30 seconds, and for this call only. Whoever has it can answer the call: keep it secret, and do not log it.
    #[serde(rename = "incomingCallContext")]
    pub incoming_call_context: ::std::string::String,
    ///The participant on whose behalf `to` is called, if there is one.
    #[serde(
        rename = "onBehalfOfCallee",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub on_behalf_of_callee: ::std::option::Option<CommunicationIdentifierModel>,
    ///Id of the call itself. It stays the same when the call is answered.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
    ///The participant who is called.
    pub to: CommunicationIdentifierModel,
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
/**Where and how to stream the media of a call.

The service opens a WebSocket connection to `transportUrl`. The stream starts with the call if `startMediaStreaming` is true, otherwise with [`start_media_streaming`](crate::CallAutomationClient::start_media_streaming).*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct MediaStreamingOptions {
    ///One stream of everyone (`mixed`), or one of each participant (`unmixed`).
    #[serde(rename = "audioChannelType")]
    pub audio_channel_type: crate::generated::types::MediaStreamingAudioChannelType,
    ///Format of the audio in both directions; `pcm16KMono` by default.
    #[serde(
        rename = "audioFormat",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub audio_format: ::std::option::Option<crate::generated::types::AudioFormat>,
    ///What is streamed: `audio`, which is the only kind.
    #[serde(
        rename = "contentType",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub content_type: ::std::option::Option<
        crate::generated::types::MediaStreamingContentType,
    >,
    ///Whether your server can send audio into the call; `false` by default. Without it, the service ignores the audio.
    #[serde(
        rename = "enableBidirectional",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_bidirectional: ::std::option::Option<bool>,
    ///Whether the stream has the keys that participants press; `false` by default.
    #[serde(
        rename = "enableDtmfTones",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_dtmf_tones: ::std::option::Option<bool>,
    ///Whether the stream starts with the call; `false` by default.
    #[serde(
        rename = "startMediaStreaming",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub start_media_streaming: ::std::option::Option<bool>,
    ///How the media are transported: `websocket`, which is the only way.
    #[serde(rename = "transportType")]
    pub transport_type: crate::generated::types::StreamingTransportType,
    ///Address of your WebSocket server, `wss` with a publicly trusted certificate. Path and query are kept.
    #[serde(
        rename = "transportUrl",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transport_url: ::std::option::Option<::std::string::String>,
}
impl MediaStreamingOptions {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::MediaStreamingOptions {
        Default::default()
    }
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
///The media stream of a call.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct MediaStreamingSubscription {
    ///Id of the subscription. The first message on the WebSocket connection has it too.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    ///State of the stream. [`start_media_streaming`](crate::CallAutomationClient::start_media_streaming) and [`stop_media_streaming`](crate::CallAutomationClient::stop_media_streaming) change it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<
        crate::generated::types::MediaStreamingSubscriptionState,
    >,
    ///What is streamed.
    #[serde(
        rename = "subscribedContentTypes",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub subscribed_content_types: ::std::option::Option<
        ::std::vec::Vec<crate::generated::types::MediaStreamingContentType>,
    >,
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
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
/**A participant could not be moved into this call.

It is an outcome of [`move_participants`](crate::CallAutomationClient::move_participants), one for each participant.

Since api-version 2026-03-12.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct MoveParticipantFailed {
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
    ///Id of the call connection that the participant was to come from.
    #[serde(rename = "fromCall", skip_serializing_if = "::std::option::Option::is_none")]
    pub from_call: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The participant to move.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub participant: ::std::option::Option<CommunicationIdentifierModel>,
    ///Why the move failed.
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
/**A participant has been moved into this call.

It is the outcome of [`move_participants`](crate::CallAutomationClient::move_participants), one for each participant.

Since api-version 2026-03-12.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct MoveParticipantSucceeded {
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
    ///Id of the call connection that the participant came from.
    #[serde(rename = "fromCall", skip_serializing_if = "::std::option::Option::is_none")]
    pub from_call: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The participant who was moved.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub participant: ::std::option::Option<CommunicationIdentifierModel>,
    ///The outcome of the move.
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
/**Whom to move into this call, and from which call.

Since api-version 2026-03-12.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct MoveParticipantsRequest {
    ///Id of the call connection that the participants are in now.
    #[serde(rename = "fromCall")]
    pub from_call: ::std::string::String,
    ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
    #[serde(
        rename = "operationCallbackUri",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_callback_uri: ::std::option::Option<::std::string::String>,
    ///Label of your own for the request. [`MoveParticipantSucceeded`](crate::types::MoveParticipantSucceeded) or [`MoveParticipantFailed`](crate::types::MoveParticipantFailed) has it as its `operationContext`, so that you can assign the event to the request.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The participants to move.
    #[serde(rename = "targetParticipants")]
    pub target_participants: ::std::vec::Vec<CommunicationIdentifierModel>,
}
impl MoveParticipantsRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::MoveParticipantsRequest {
        Default::default()
    }
}
/**Answer to an accepted move.

Since api-version 2026-03-12.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct MoveParticipantsResponse {
    ///Id of the call connection that the participants come from.
    #[serde(rename = "fromCall", skip_serializing_if = "::std::option::Option::is_none")]
    pub from_call: ::std::option::Option<::std::string::String>,
    ///The `operationContext` of the request, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The participants to move, with their present states.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub participants: ::std::option::Option<::std::vec::Vec<CallParticipant>>,
}
/**Whom to mute.

There is no `operationCallbackUri`, because no event follows.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct MuteParticipantsRequest {
    ///Label of your own for the request. The answer has it as its `operationContext`.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The participant to mute: exactly one, an ACS user. Phone numbers and Teams extension users are refused.
    #[serde(rename = "targetParticipants")]
    pub target_participants: ::std::vec::Vec<CommunicationIdentifierModel>,
}
impl MuteParticipantsRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::MuteParticipantsRequest {
        Default::default()
    }
}
///Answer to a successful mute.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct MuteParticipantsResult {
    ///The `operationContext` of the request, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
}
/**The participants of the call, or their states, have changed.

The service sends it at every change, with all participants, also the application itself. Recording and transcription do not appear in it. It may arrive shortly before [`CallConnected`](crate::types::CallConnected). Events are unordered: the one with the highest `sequenceNumber` is the newest.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct ParticipantsUpdated {
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
    ///All participants of the call.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub participants: ::std::option::Option<::std::vec::Vec<CallParticipant>>,
    ///The outcome of the change.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Number of the list. A higher number is newer; numbers may be left out.
    #[serde(
        rename = "sequenceNumber",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub sequence_number: ::std::option::Option<i32>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
}
///A phone number in the public network.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
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
///The audio of a recording.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct RecordingAudioConfiguration {
    ///Bits per second.
    #[serde(rename = "bitRate", skip_serializing_if = "::std::option::Option::is_none")]
    pub bit_rate: ::std::option::Option<i32>,
    ///Number of channels.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub channels: ::std::option::Option<i32>,
    ///Samples per second.
    #[serde(
        rename = "sampleRate",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub sample_rate: ::std::option::Option<i32>,
}
/**A part of a recording, at most 4 hours long, with the addresses of its files.

The requests to these addresses are signed like any other, except that the signed host is that of the ACS resource, which is sent as `x-ms-host`. A client must send credentials only to https hosts below `.asm.skype.com`, `.asyncgw.teams.microsoft.com` and `.ams.gov.teams.microsoft.us`, because the addresses come from a webhook.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct RecordingChunk {
    ///Address of the audio or video, for GET. It supports ranges.
    #[serde(
        rename = "contentLocation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub content_location: ::std::option::Option<::std::string::String>,
    ///Address that deletes the chunk, for DELETE.
    #[serde(
        rename = "deleteLocation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub delete_location: ::std::option::Option<::std::string::String>,
    ///Id of the chunk in the storage.
    #[serde(
        rename = "documentId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub document_id: ::std::option::Option<::std::string::String>,
    ///Why the chunk ended.
    #[serde(
        rename = "endReason",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub end_reason: ::std::option::Option<
        crate::generated::types::RecordingChunkEndReason,
    >,
    ///Number of the chunk in the recording, counted up from 0.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub index: ::std::option::Option<i32>,
    ///Address of the metadata, for GET: a [`RecordingMetadata`](crate::types::RecordingMetadata) in JSON.
    #[serde(
        rename = "metadataLocation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub metadata_location: ::std::option::Option<::std::string::String>,
}
/**The files of a recording are available.

The event arrives minutes after the end of the recording. The service keeps the files for 24 hours.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct RecordingFileStatusUpdatedEventData {
    ///How participants are recorded.
    #[serde(
        rename = "recordingChannelType",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recording_channel_type: ::std::option::Option<
        crate::generated::types::RecordingChannelType,
    >,
    ///What the recording contains.
    #[serde(
        rename = "recordingContentType",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recording_content_type: ::std::option::Option<
        crate::generated::types::RecordingContentType,
    >,
    ///Length of the recording, in milliseconds.
    #[serde(
        rename = "recordingDurationMs",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recording_duration_ms: ::std::option::Option<i64>,
    ///Format of the files.
    #[serde(
        rename = "recordingFormatType",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recording_format_type: ::std::option::Option<
        crate::generated::types::RecordingFormatType,
    >,
    ///When the recording began.
    #[serde(
        rename = "recordingStartTime",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recording_start_time: ::std::option::Option<::std::string::String>,
    ///Where the files are.
    #[serde(rename = "recordingStorageInfo")]
    pub recording_storage_info: RecordingStorageInfo,
    ///Why the recording ended.
    #[serde(
        rename = "sessionEndReason",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub session_end_reason: ::std::option::Option<
        crate::generated::types::RecordingSessionEndReason,
    >,
}
///Content and format of a recording, in its metadata.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct RecordingInfo {
    ///The audio.
    #[serde(
        rename = "audioConfiguration",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub audio_configuration: ::std::option::Option<RecordingAudioConfiguration>,
    ///How participants are recorded. The service has also been seen to write the content type here.
    #[serde(
        rename = "channelType",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub channel_type: ::std::option::Option<
        crate::generated::types::RecordingChannelType,
    >,
    ///What the recording contains. The service has also been seen to write the channel type here.
    #[serde(
        rename = "contentType",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub content_type: ::std::option::Option<
        crate::generated::types::RecordingContentType,
    >,
    ///Format of the file.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub format: ::std::option::Option<crate::generated::types::RecordingFormatType>,
    ///The video, if there is one.
    #[serde(
        rename = "videoConfiguration",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub video_configuration: ::std::option::Option<RecordingVideoConfiguration>,
}
///The metadata of a chunk of a recording: the JSON at `metadataLocation` of a [`RecordingChunk`](crate::types::RecordingChunk).
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct RecordingMetadata {
    ///Id of the call.
    #[serde(rename = "callId", skip_serializing_if = "::std::option::Option::is_none")]
    pub call_id: ::std::option::Option<::std::string::String>,
    ///Id of the chunk in the storage.
    #[serde(
        rename = "chunkDocumentId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub chunk_document_id: ::std::option::Option<::std::string::String>,
    ///Length of the chunk, in milliseconds, at most 4 hours.
    #[serde(
        rename = "chunkDuration",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub chunk_duration: ::std::option::Option<f64>,
    ///Number of the chunk in the recording, counted up from 0.
    #[serde(
        rename = "chunkIndex",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub chunk_index: ::std::option::Option<i32>,
    ///When the chunk begins.
    #[serde(
        rename = "chunkStartTime",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub chunk_start_time: ::std::option::Option<::std::string::String>,
    ///The participants who were recorded.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub participants: ::std::option::Option<::std::vec::Vec<RecordingParticipant>>,
    ///When the recording was paused.
    #[serde(
        rename = "pauseResumeIntervals",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub pause_resume_intervals: ::std::option::Option<
        ::std::vec::Vec<RecordingPauseInterval>,
    >,
    ///Content and format of the recording.
    #[serde(
        rename = "recordingInfo",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recording_info: ::std::option::Option<RecordingInfo>,
    ///Id of the ACS resource.
    #[serde(
        rename = "resourceId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_id: ::std::option::Option<::std::string::String>,
}
///A participant in the metadata of a recording.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default, PartialEq)]
pub struct RecordingParticipant {
    ///Number of the channel of the participant, if the recording is unmixed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub channel: ::std::option::Option<i32>,
    ///The participant's raw id.
    #[serde(
        rename = "participantId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub participant_id: ::std::option::Option<::std::string::String>,
}
///A pause of a recording.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct RecordingPauseInterval {
    ///Length of the pause, in milliseconds.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub duration: ::std::option::Option<f64>,
    ///When the pause began.
    #[serde(
        rename = "startTime",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub start_time: ::std::option::Option<::std::string::String>,
}
/**A recording has begun, paused, resumed or ended.

At the start, an event with state `inactive` may come before the one with `active`.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct RecordingStateChanged {
    ///Id of the recorder's own call connection, not of yours. Use `recordingId` or `serverCallId` to assign the event.
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
    ///Id of the recording.
    #[serde(
        rename = "recordingId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recording_id: ::std::option::Option<::std::string::String>,
    ///Who records.
    #[serde(
        rename = "recordingKind",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recording_kind: ::std::option::Option<crate::generated::types::RecordingKind>,
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
    ///When the recording began. It is the year 1 if it has not yet begun.
    #[serde(
        rename = "startDateTime",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub start_date_time: ::std::option::Option<::std::string::String>,
    ///State of the recording. A recording that is paused, has ended or has not yet begun is `inactive`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<crate::generated::types::RecordingState>,
}
///A recording and its state.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct RecordingStateResponse {
    ///Id of the recording, which the other recording operations take. It is opaque base64url and may end with `=`.
    #[serde(
        rename = "recordingId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recording_id: ::std::option::Option<::std::string::String>,
    ///Who records.
    #[serde(
        rename = "recordingKind",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recording_kind: ::std::option::Option<crate::generated::types::RecordingKind>,
    ///State of the recording. A recording that is paused, has ended or has not yet begun is `inactive`.
    #[serde(
        rename = "recordingState",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recording_state: ::std::option::Option<crate::generated::types::RecordingState>,
}
///Where the files of a recording are.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct RecordingStorageInfo {
    ///The chunks of the recording, each in a file of its own. `index` gives their order.
    #[serde(rename = "recordingChunks")]
    pub recording_chunks: ::std::vec::Vec<RecordingChunk>,
}
///The video of a recording.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct RecordingVideoConfiguration {
    ///Bits per second.
    #[serde(rename = "bitRate", skip_serializing_if = "::std::option::Option::is_none")]
    pub bit_rate: ::std::option::Option<i32>,
    ///Frames per second.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub framerate: ::std::option::Option<i32>,
    ///Length of the longer side, in pixels.
    #[serde(
        rename = "longerSideLength",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub longer_side_length: ::std::option::Option<i32>,
    ///Length of the shorter side, in pixels.
    #[serde(
        rename = "shorterSideLength",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub shorter_side_length: ::std::option::Option<i32>,
}
/**Which incoming call to redirect, and to whom.

Neither a caller id nor an operation context can be set.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct RedirectCallRequest {
    ///The `incomingCallContext` of the IncomingCall event. It is valid while the call rings, for 30 seconds, and for this call only. Whoever has it can answer the call: keep it secret, and do not log it.
    #[serde(rename = "incomingCallContext")]
    pub incoming_call_context: ::std::string::String,
    ///The participant who gets the call.
    pub target: CommunicationIdentifierModel,
}
impl RedirectCallRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::RedirectCallRequest {
        Default::default()
    }
}
///Which incoming call to reject, and why.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct RejectCallRequest {
    ///The reason that the caller gets; `none` by default.
    #[serde(
        rename = "callRejectReason",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_reject_reason: ::std::option::Option<
        crate::generated::types::CallRejectReason,
    >,
    ///The `incomingCallContext` of the IncomingCall event. It is valid while the call rings, for 30 seconds, and for this call only. Whoever has it can answer the call: keep it secret, and do not log it.
    #[serde(rename = "incomingCallContext")]
    pub incoming_call_context: ::std::string::String,
}
impl RejectCallRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::RejectCallRequest {
        Default::default()
    }
}
/**A participant could not be removed from the call.

It is an outcome of [`remove_participant`](crate::CallAutomationClient::remove_participant).*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct RemoveParticipantFailed {
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
    ///The participant to remove.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub participant: ::std::option::Option<CommunicationIdentifierModel>,
    ///Why the removal failed, for example subcode 8522 if the participant is not in the call.
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
///Whom to remove from the call.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct RemoveParticipantRequest {
    ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
    #[serde(
        rename = "operationCallbackUri",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_callback_uri: ::std::option::Option<::std::string::String>,
    ///Label of your own for the request. [`RemoveParticipantSucceeded`](crate::types::RemoveParticipantSucceeded) or [`RemoveParticipantFailed`](crate::types::RemoveParticipantFailed) has it as its `operationContext`, so that you can assign the event to the request.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The participant to remove.
    #[serde(rename = "participantToRemove")]
    pub participant_to_remove: CommunicationIdentifierModel,
}
impl RemoveParticipantRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::RemoveParticipantRequest {
        Default::default()
    }
}
///Answer to an accepted removal.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct RemoveParticipantResponse {
    ///The `operationContext` of the request, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
}
/**A participant has been removed from the call.

It is the outcome of [`remove_participant`](crate::CallAutomationClient::remove_participant).*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct RemoveParticipantSucceeded {
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
    ///The participant who was removed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub participant: ::std::option::Option<CommunicationIdentifierModel>,
    ///The outcome of the removal.
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default, PartialEq)]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
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
/**Which call to record, and how.

Exactly one of `callLocator` and `callConnectionId` is set. The service documents no defaults of content, channels and format. These combinations exist:

- `audioVideo`, `mixed`, `mp4`.
- `audio`, `mixed`, `mp3` or `wav`.
- `audio`, `unmixed`, `wav`: up to 5 channels in one file.

An unsupported combination of content and channels is refused with subcode 8562, and an unsupported format with 8557.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default, PartialEq)]
pub struct StartCallRecordingRequest {
    ///The participants of the channels of an unmixed recording, in their order. By default, the order in which the participants are first heard.
    #[serde(
        rename = "audioChannelParticipantOrdering",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub audio_channel_participant_ordering: ::std::option::Option<
        ::std::vec::Vec<CommunicationIdentifierModel>,
    >,
    ///Id of the call connection whose call is recorded.
    #[serde(
        rename = "callConnectionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_connection_id: ::std::option::Option<::std::string::String>,
    ///The call to record: a server call or a group call.
    #[serde(
        rename = "callLocator",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_locator: ::std::option::Option<CallLocator>,
    ///Which participant gets which channel of an unmixed recording.
    #[serde(
        rename = "channelAffinity",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub channel_affinity: ::std::option::Option<::std::vec::Vec<ChannelAffinity>>,
    ///Where to store the recording. By default, the service keeps it for 24 hours.
    #[serde(
        rename = "externalStorage",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub external_storage: ::std::option::Option<ExternalStorage>,
    ///Whether the recording begins paused. Unless it is resumed, there is no file. The service documents no default.
    #[serde(
        rename = "pauseOnStart",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub pause_on_start: ::std::option::Option<bool>,
    ///One channel of everyone (`mixed`), or one of each participant (`unmixed`).
    #[serde(
        rename = "recordingChannelType",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recording_channel_type: ::std::option::Option<
        crate::generated::types::RecordingChannelType,
    >,
    ///What to record: audio, or audio and video.
    #[serde(
        rename = "recordingContentType",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recording_content_type: ::std::option::Option<
        crate::generated::types::RecordingContentType,
    >,
    ///Format of the file.
    #[serde(
        rename = "recordingFormatType",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recording_format_type: ::std::option::Option<
        crate::generated::types::RecordingFormatType,
    >,
    ///An https address that receives [`RecordingStateChanged`](crate::types::RecordingStateChanged). The service does not document where it sends the event by default.
    #[serde(
        rename = "recordingStateCallbackUri",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recording_state_callback_uri: ::std::option::Option<::std::string::String>,
}
impl StartCallRecordingRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::StartCallRecordingRequest {
        Default::default()
    }
}
///Where to report the start of a media stream.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default, PartialEq)]
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
/**A recording could not be started.

It is an outcome of [`start_recording`](crate::CallAutomationClient::start_recording). Only `recordingId`, `callConnectionId` and `correlationId` are documented for all api-versions.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct StartRecordingFailed {
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
    ///Absent in practice: a request to start a recording has no operation context.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///Id of the recording.
    #[serde(
        rename = "recordingId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recording_id: ::std::option::Option<::std::string::String>,
    ///Why the recording failed, for example subcode 8559 if the call is already being recorded. Possibly absent.
    #[serde(
        rename = "resultInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[serde(alias = "resultInfo")]
    pub result_information: ::std::option::Option<ResultInformation>,
    ///Id of the call itself; `callConnectionId` is the id of your connection to it. Possibly absent.
    #[serde(
        rename = "serverCallId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_call_id: ::std::option::Option<::std::string::String>,
}
///The language and the speech model of a transcription.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default, PartialEq)]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default, PartialEq)]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default, PartialEq)]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
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
/**What a Teams user sees about a call (Teams Phone extensibility).

Since api-version 2026-03-12.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default, PartialEq)]
pub struct TeamsPhoneCallDetails {
    ///Summary of the call so far.
    #[serde(
        rename = "callContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_context: ::std::option::Option<::std::string::String>,
    ///The caller's mood so far.
    #[serde(
        rename = "callSentiment",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_sentiment: ::std::option::Option<::std::string::String>,
    ///What the call is about, in a few words.
    #[serde(
        rename = "callTopic",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub call_topic: ::std::option::Option<::std::string::String>,
    ///What the caller wants.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub intent: ::std::option::Option<::std::string::String>,
    ///Id of the call's session, for your own records.
    #[serde(
        rename = "sessionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub session_id: ::std::option::Option<::std::string::String>,
    ///What the Teams user could do for the caller.
    #[serde(
        rename = "suggestedActions",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub suggested_actions: ::std::option::Option<::std::string::String>,
    ///Who calls.
    #[serde(
        rename = "teamsPhoneCallerDetails",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub teams_phone_caller_details: ::std::option::Option<TeamsPhoneCallerDetails>,
    ///Who passes the call on.
    #[serde(
        rename = "teamsPhoneSourceDetails",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub teams_phone_source_details: ::std::option::Option<TeamsPhoneSourceDetails>,
    ///Address of the call's transcript.
    #[serde(
        rename = "transcriptUrl",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transcript_url: ::std::option::Option<::std::string::String>,
}
impl TeamsPhoneCallDetails {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::TeamsPhoneCallDetails {
        Default::default()
    }
}
/**The original caller of a call that is passed on to a Teams user.

Since api-version 2026-03-12.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct TeamsPhoneCallerDetails {
    ///More about the caller, by name.
    #[serde(
        rename = "additionalCallerInformation",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub additional_caller_information: ::std::option::Option<
        ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
    >,
    ///The caller.
    pub caller: CommunicationIdentifierModel,
    ///Whether the caller has been authenticated.
    #[serde(
        rename = "isAuthenticated",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_authenticated: ::std::option::Option<bool>,
    ///Name of the caller.
    pub name: ::std::string::String,
    ///Phone number of the caller.
    #[serde(rename = "phoneNumber")]
    pub phone_number: ::std::string::String,
    ///Id of the caller in your own records.
    #[serde(rename = "recordId", skip_serializing_if = "::std::option::Option::is_none")]
    pub record_id: ::std::option::Option<::std::string::String>,
    ///Address of a page about the caller, to be shown with the call.
    #[serde(
        rename = "screenPopUrl",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub screen_pop_url: ::std::option::Option<::std::string::String>,
}
impl TeamsPhoneCallerDetails {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::TeamsPhoneCallerDetails {
        Default::default()
    }
}
/**Who passes a call on to a Teams user.

Since api-version 2026-03-12.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct TeamsPhoneSourceDetails {
    ///The participants for whom the call is meant, by name.
    #[serde(
        rename = "intendedTargets",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub intended_targets: ::std::option::Option<
        ::std::collections::BTreeMap<::std::string::String, CommunicationIdentifierModel>,
    >,
    ///Language of the call at the source.
    pub language: ::std::string::String,
    ///The application or user who passes the call on.
    pub source: CommunicationIdentifierModel,
    ///State of the call at the source.
    pub status: ::std::string::String,
}
impl TeamsPhoneSourceDetails {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::TeamsPhoneSourceDetails {
        Default::default()
    }
}
/**A text to speak.

This requires an Azure AI services resource that is connected to the ACS resource.*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
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
/**Where and how to send the transcription of a call.

The service opens a WebSocket connection to `transportUrl`. The transcription starts with the call if `startTranscription` is true, otherwise with [`start_transcription`](crate::CallAutomationClient::start_transcription).*/
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct TranscriptionOptions {
    ///Whether the service also sends results that it may still correct. The service documents no default.
    #[serde(
        rename = "enableIntermediateResults",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_intermediate_results: ::std::option::Option<bool>,
    ///Language that is spoken in the call, as a locale with a region such as `en-US`. Without a region, transcription fails with subcode 8523.
    pub locale: ::std::string::String,
    ///Endpoint id of a custom speech model, a GUID. By default, a standard model is used.
    #[serde(
        rename = "speechModelEndpointId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub speech_model_endpoint_id: ::std::option::Option<::std::string::String>,
    ///Whether the transcription starts with the call; `false` by default.
    #[serde(
        rename = "startTranscription",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub start_transcription: ::std::option::Option<bool>,
    ///How the text is transported: `websocket`, which is the only way.
    #[serde(rename = "transportType")]
    pub transport_type: crate::generated::types::StreamingTransportType,
    ///Address of your WebSocket server, `wss` with a publicly trusted certificate. Path and query are kept.
    #[serde(
        rename = "transportUrl",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transport_url: ::std::option::Option<::std::string::String>,
}
impl TranscriptionOptions {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::TranscriptionOptions {
        Default::default()
    }
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
///The transcription of a call.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct TranscriptionSubscription {
    ///Id of the subscription. The first message on the WebSocket connection has it too.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    ///Language of the transcription, as a locale such as `en-US`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub locale: ::std::option::Option<::std::string::String>,
    ///State of the transcription. [`start_transcription`](crate::CallAutomationClient::start_transcription) and [`stop_transcription`](crate::CallAutomationClient::stop_transcription) change it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<
        crate::generated::types::TranscriptionSubscriptionState,
    >,
    ///Which results are sent.
    #[serde(
        rename = "subscribedResultTypes",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub subscribed_result_types: ::std::option::Option<
        ::std::vec::Vec<crate::generated::types::TranscriptionResultType>,
    >,
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
///Answer to an accepted transfer.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct TransferCallResponse {
    ///The `operationContext` of the request, if it had one.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
}
///Whom to transfer, and to whom.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct TransferToParticipantRequest {
    ///Data that accompany the call to the target.
    #[serde(
        rename = "customCallingContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub custom_calling_context: ::std::option::Option<CustomCallingContext>,
    ///An https address that receives the events of this request. By default, they go to the callback URI of the call.
    #[serde(
        rename = "operationCallbackUri",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_callback_uri: ::std::option::Option<::std::string::String>,
    ///Label of your own for the request. [`CallTransferAccepted`](crate::types::CallTransferAccepted) or [`CallTransferFailed`](crate::types::CallTransferFailed) has it as its `operationContext`, so that you can assign the event to the request.
    #[serde(
        rename = "operationContext",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub operation_context: ::std::option::Option<::std::string::String>,
    ///The phone number that the called phone shows, if the target is a phone number: a number of the ACS resource. The service documents no default.
    #[serde(
        rename = "sourceCallerIdNumber",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_caller_id_number: ::std::option::Option<PhoneNumberIdentifierModel>,
    ///The participant who gets the call.
    #[serde(rename = "targetParticipant")]
    pub target_participant: CommunicationIdentifierModel,
    ///The participant to transfer, in a group call. In a call with one other participant, that one is transferred.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub transferee: ::std::option::Option<CommunicationIdentifierModel>,
}
impl TransferToParticipantRequest {
    ///Starts with no member set; the conversion to the type checks all of them.
    pub fn builder() -> builder::TransferToParticipantRequest {
        Default::default()
    }
}
///The participant to take off hold.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default, PartialEq)]
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
    #[derive(Clone)]
    ///Builder of [`AddParticipantRequest`](super::AddParticipantRequest).
    #[must_use]
    pub struct AddParticipantRequest {
        pub(crate) custom_calling_context: ::std::result::Result<
            ::std::option::Option<super::CustomCallingContext>,
            ::std::string::String,
        >,
        pub(crate) invitation_timeout_in_seconds: ::std::result::Result<
            ::std::option::Option<crate::generated::bounded::Bounded<0, 180>>,
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
        pub(crate) participant_to_add: ::std::result::Result<
            super::CommunicationIdentifierModel,
            ::std::string::String,
        >,
        pub(crate) source_caller_id_number: ::std::result::Result<
            ::std::option::Option<super::PhoneNumberIdentifierModel>,
            ::std::string::String,
        >,
        pub(crate) source_display_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) without_caller_id: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for AddParticipantRequest {
        fn default() -> Self {
            Self {
                custom_calling_context: Ok(Default::default()),
                invitation_timeout_in_seconds: Ok(Default::default()),
                operation_callback_uri: Ok(Default::default()),
                operation_context: Ok(Default::default()),
                participant_to_add: Err(
                    "participant_to_add: expected a value, found none".to_string(),
                ),
                source_caller_id_number: Ok(Default::default()),
                source_display_name: Ok(Default::default()),
                without_caller_id: Ok(Default::default()),
            }
        }
    }
    impl AddParticipantRequest {
        ///Data that accompany the invitation.
        pub fn custom_calling_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::CustomCallingContext,
                Via,
            >,
        {
            self.custom_calling_context = value
                .try_into_optional()
                .map_err(|e| format!("custom_calling_context: {e}"));
            self
        }
        ///How long to wait for an answer, in seconds: 0 to 180. The service documents no default.
        pub fn invitation_timeout_in_seconds<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                crate::generated::bounded::Bounded<0, 180>,
                Via,
            >,
        {
            self.invitation_timeout_in_seconds = value
                .try_into_optional()
                .map_err(|e| format!("invitation_timeout_in_seconds: {e}"));
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
        ///Label of your own for the request. [`AddParticipantSucceeded`](crate::types::AddParticipantSucceeded) or [`AddParticipantFailed`](crate::types::AddParticipantFailed) has it as its `operationContext`, so that you can assign the event to the request.
        pub fn operation_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_context = value
                .try_into_optional()
                .map_err(|e| format!("operation_context: {e}"));
            self
        }
        ///The participant to invite.
        pub fn participant_to_add<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CommunicationIdentifierModel>,
            T::Error: ::std::fmt::Display,
        {
            self.participant_to_add = value
                .try_into()
                .map_err(|e| format!("participant_to_add: {e}"));
            self
        }
        ///The phone number that the called phone shows: a number of the ACS resource. Required if the participant is a phone number, unless the call goes through direct routing.
        pub fn source_caller_id_number<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::PhoneNumberIdentifierModel,
                Via,
            >,
        {
            self.source_caller_id_number = value
                .try_into_optional()
                .map_err(|e| format!("source_caller_id_number: {e}"));
            self
        }
        ///The caller's name, as the participant sees it.
        pub fn source_display_name<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.source_display_name = value
                .try_into_optional()
                .map_err(|e| format!("source_display_name: {e}"));
            self
        }
        ///Whether a phone is called without a caller id, as direct routing allows. Otherwise such a request is refused before it is sent. It is not sent itself.
        pub fn without_caller_id<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<bool, Via>,
        {
            self.without_caller_id = value
                .try_into_optional()
                .map_err(|e| format!("without_caller_id: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<AddParticipantRequest>
    for super::AddParticipantRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: AddParticipantRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            let request: ::std::result::Result<Self, Self::Error> = {
                let value = {
                    let mut value = value;
                    value.operation_callback_uri = value
                        .operation_callback_uri
                        .and_then(|value| {
                            crate::generated::uri::Uri::into_sendable(value)
                                .map_err(|e| format!("operation_callback_uri: {e}"))
                        });
                    value
                };
                Ok(Self {
                    custom_calling_context: value.custom_calling_context?,
                    invitation_timeout_in_seconds: value.invitation_timeout_in_seconds?,
                    operation_callback_uri: value.operation_callback_uri?,
                    operation_context: value.operation_context?,
                    participant_to_add: value.participant_to_add?,
                    source_caller_id_number: value.source_caller_id_number?,
                    source_display_name: value.source_display_name?,
                    without_caller_id: value.without_caller_id?,
                })
            };
            let request = request?;
            let has_caller_id = request.source_caller_id_number.is_some()
                || request.without_caller_id == Some(true);
            crate::value::caller_id::check(
                    request.participant_to_add.is_phone(),
                    has_caller_id,
                )
                .map_err(|e| format!("{}: {e}", "source_caller_id_number"))?;
            Ok(request)
        }
    }
    impl ::std::convert::From<super::AddParticipantRequest> for AddParticipantRequest {
        fn from(value: super::AddParticipantRequest) -> Self {
            Self {
                custom_calling_context: Ok(value.custom_calling_context),
                invitation_timeout_in_seconds: Ok(value.invitation_timeout_in_seconds),
                operation_callback_uri: Ok(value.operation_callback_uri),
                operation_context: Ok(value.operation_context),
                participant_to_add: Ok(value.participant_to_add),
                source_caller_id_number: Ok(value.source_caller_id_number),
                source_display_name: Ok(value.source_display_name),
                without_caller_id: Ok(value.without_caller_id),
            }
        }
    }
    #[derive(Clone)]
    ///Builder of [`AnswerCallRequest`](super::AnswerCallRequest).
    #[must_use]
    pub struct AnswerCallRequest {
        pub(crate) answered_by: ::std::result::Result<
            ::std::option::Option<super::CommunicationUserIdentifierModel>,
            ::std::string::String,
        >,
        pub(crate) call_intelligence_options: ::std::result::Result<
            ::std::option::Option<super::CallIntelligenceOptions>,
            ::std::string::String,
        >,
        pub(crate) callback_uri: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        pub(crate) incoming_call_context: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        pub(crate) media_streaming_options: ::std::result::Result<
            ::std::option::Option<super::MediaStreamingOptions>,
            ::std::string::String,
        >,
        pub(crate) operation_context: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) transcription_options: ::std::result::Result<
            ::std::option::Option<super::TranscriptionOptions>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for AnswerCallRequest {
        fn default() -> Self {
            Self {
                answered_by: Ok(Default::default()),
                call_intelligence_options: Ok(Default::default()),
                callback_uri: Err(
                    "callback_uri: expected a value, found none; set it, or `Outcomes::with_callback_uri` for `send_and_wait`"
                        .to_string(),
                ),
                incoming_call_context: Err(
                    "incoming_call_context: expected a value, found none".to_string(),
                ),
                media_streaming_options: Ok(Default::default()),
                operation_context: Ok(Default::default()),
                transcription_options: Ok(Default::default()),
            }
        }
    }
    impl AnswerCallRequest {
        ///The ACS user who answers. `answeredBy` of the answer is set only if this is.
        pub fn answered_by<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::CommunicationUserIdentifierModel,
                Via,
            >,
        {
            self.answered_by = value
                .try_into_optional()
                .map_err(|e| format!("answered_by: {e}"));
            self
        }
        ///The Azure AI services resource that speaks texts, recognizes speech and transcribes in this call. Operations that need it fail without it.
        pub fn call_intelligence_options<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::CallIntelligenceOptions,
                Via,
            >,
        {
            self.call_intelligence_options = value
                .try_into_optional()
                .map_err(|e| format!("call_intelligence_options: {e}"));
            self
        }
        ///An https address that receives the events of the call.
        pub fn callback_uri<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.callback_uri = value
                .try_into()
                .map_err(|e| format!("callback_uri: {e}"));
            self
        }
        ///The `incomingCallContext` of the IncomingCall event. It is valid while the call rings, for 30 seconds, and for this call only. Whoever has it can answer the call: keep it secret, and do not log it.
        pub fn incoming_call_context<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.incoming_call_context = value
                .try_into()
                .map_err(|e| format!("incoming_call_context: {e}"));
            self
        }
        ///Where and how to stream the media of the call. Without it, [`start_media_streaming`](crate::CallAutomationClient::start_media_streaming) is refused with 405 and subcode 8522.
        pub fn media_streaming_options<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::MediaStreamingOptions,
                Via,
            >,
        {
            self.media_streaming_options = value
                .try_into_optional()
                .map_err(|e| format!("media_streaming_options: {e}"));
            self
        }
        ///Label of your own for the call. [`CallConnected`](crate::types::CallConnected) or [`AnswerFailed`](crate::types::AnswerFailed) has it as its `operationContext`, and so has [`CallDisconnected`](crate::types::CallDisconnected) in the end.
        pub fn operation_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_context = value
                .try_into_optional()
                .map_err(|e| format!("operation_context: {e}"));
            self
        }
        ///Where and how to send the transcription of the call. Without it, [`start_transcription`](crate::CallAutomationClient::start_transcription) is refused with 405 and subcode 8522. It requires `callIntelligenceOptions`.
        pub fn transcription_options<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::TranscriptionOptions,
                Via,
            >,
        {
            self.transcription_options = value
                .try_into_optional()
                .map_err(|e| format!("transcription_options: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<AnswerCallRequest> for super::AnswerCallRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: AnswerCallRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            let value = {
                let mut value = value;
                value.callback_uri = value
                    .callback_uri
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("callback_uri: {e}"))
                    });
                value
            };
            Ok(Self {
                answered_by: value.answered_by?,
                call_intelligence_options: value.call_intelligence_options?,
                callback_uri: value.callback_uri?,
                incoming_call_context: value.incoming_call_context?,
                media_streaming_options: value.media_streaming_options?,
                operation_context: value.operation_context?,
                transcription_options: value.transcription_options?,
            })
        }
    }
    impl ::std::convert::From<super::AnswerCallRequest> for AnswerCallRequest {
        fn from(value: super::AnswerCallRequest) -> Self {
            Self {
                answered_by: Ok(value.answered_by),
                call_intelligence_options: Ok(value.call_intelligence_options),
                callback_uri: Ok(value.callback_uri),
                incoming_call_context: Ok(value.incoming_call_context),
                media_streaming_options: Ok(value.media_streaming_options),
                operation_context: Ok(value.operation_context),
                transcription_options: Ok(value.transcription_options),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`CallIntelligenceOptions`](super::CallIntelligenceOptions).
    #[must_use]
    pub struct CallIntelligenceOptions {
        pub(crate) cognitive_services_endpoint: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for CallIntelligenceOptions {
        fn default() -> Self {
            Self {
                cognitive_services_endpoint: Ok(Default::default()),
            }
        }
    }
    impl CallIntelligenceOptions {
        ///Endpoint of the resource, for example `https://contoso.cognitiveservices.azure.com`. The managed identity of the ACS resource must have access to it; otherwise operations fail with subcode 8565, 8567 or 8568.
        pub fn cognitive_services_endpoint<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.cognitive_services_endpoint = value
                .try_into_optional()
                .map_err(|e| format!("cognitive_services_endpoint: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<CallIntelligenceOptions>
    for super::CallIntelligenceOptions {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CallIntelligenceOptions,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                cognitive_services_endpoint: value.cognitive_services_endpoint?,
            })
        }
    }
    impl ::std::convert::From<super::CallIntelligenceOptions>
    for CallIntelligenceOptions {
        fn from(value: super::CallIntelligenceOptions) -> Self {
            Self {
                cognitive_services_endpoint: Ok(value.cognitive_services_endpoint),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`CallLocator`](super::CallLocator).
    #[must_use]
    pub struct CallLocator {
        pub(crate) group_call_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) kind: ::std::result::Result<
            ::std::option::Option<crate::generated::types::CallLocatorKind>,
            ::std::string::String,
        >,
        pub(crate) room_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) server_call_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for CallLocator {
        fn default() -> Self {
            Self {
                group_call_id: Ok(Default::default()),
                kind: Ok(Default::default()),
                room_id: Ok(Default::default()),
                server_call_id: Ok(Default::default()),
            }
        }
    }
    impl CallLocator {
        ///Id of the group call, a GUID, if `kind` is `groupCallLocator`.
        pub fn group_call_id<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.group_call_id = value
                .try_into_optional()
                .map_err(|e| format!("group_call_id: {e}"));
            self
        }
        ///Which member is set.
        pub fn kind<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                crate::generated::types::CallLocatorKind,
                Via,
            >,
        {
            self.kind = value.try_into_optional().map_err(|e| format!("kind: {e}"));
            self
        }
        ///Id of the room, if `kind` is `roomCallLocator`.
        pub fn room_id<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.room_id = value
                .try_into_optional()
                .map_err(|e| format!("room_id: {e}"));
            self
        }
        ///Id of the server call, if `kind` is `serverCallLocator`: the `serverCallId` of an event or of the call's properties. It is opaque base64url, and not a call connection id.
        pub fn server_call_id<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.server_call_id = value
                .try_into_optional()
                .map_err(|e| format!("server_call_id: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<CallLocator> for super::CallLocator {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CallLocator,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                group_call_id: value.group_call_id?,
                kind: value.kind?,
                room_id: value.room_id?,
                server_call_id: value.server_call_id?,
            })
        }
    }
    impl ::std::convert::From<super::CallLocator> for CallLocator {
        fn from(value: super::CallLocator) -> Self {
            Self {
                group_call_id: Ok(value.group_call_id),
                kind: Ok(value.kind),
                room_id: Ok(value.room_id),
                server_call_id: Ok(value.server_call_id),
            }
        }
    }
    #[derive(Clone)]
    ///Builder of [`CancelAddParticipantRequest`](super::CancelAddParticipantRequest).
    #[must_use]
    pub struct CancelAddParticipantRequest {
        pub(crate) invitation_id: ::std::result::Result<
            ::std::string::String,
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
    }
    impl ::std::default::Default for CancelAddParticipantRequest {
        fn default() -> Self {
            Self {
                invitation_id: Err(
                    "invitation_id: expected a value, found none".to_string(),
                ),
                operation_callback_uri: Ok(Default::default()),
                operation_context: Ok(Default::default()),
            }
        }
    }
    impl CancelAddParticipantRequest {
        ///The `invitationId` of the answer to [`add_participant`](crate::CallAutomationClient::add_participant).
        pub fn invitation_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.invitation_id = value
                .try_into()
                .map_err(|e| format!("invitation_id: {e}"));
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
        ///Label of your own for the request. [`CancelAddParticipantSucceeded`](crate::types::CancelAddParticipantSucceeded) or [`CancelAddParticipantFailed`](crate::types::CancelAddParticipantFailed) has it as its `operationContext`, so that you can assign the event to the request.
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
    impl ::std::convert::TryFrom<CancelAddParticipantRequest>
    for super::CancelAddParticipantRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CancelAddParticipantRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            let value = {
                let mut value = value;
                value.operation_callback_uri = value
                    .operation_callback_uri
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("operation_callback_uri: {e}"))
                    });
                value
            };
            Ok(Self {
                invitation_id: value.invitation_id?,
                operation_callback_uri: value.operation_callback_uri?,
                operation_context: value.operation_context?,
            })
        }
    }
    impl ::std::convert::From<super::CancelAddParticipantRequest>
    for CancelAddParticipantRequest {
        fn from(value: super::CancelAddParticipantRequest) -> Self {
            Self {
                invitation_id: Ok(value.invitation_id),
                operation_callback_uri: Ok(value.operation_callback_uri),
                operation_context: Ok(value.operation_context),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`ChannelAffinity`](super::ChannelAffinity).
    #[must_use]
    pub struct ChannelAffinity {
        pub(crate) channel: ::std::result::Result<
            ::std::option::Option<crate::generated::bounded::Bounded<0, 4>>,
            ::std::string::String,
        >,
        pub(crate) participant: ::std::result::Result<
            super::CommunicationIdentifierModel,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for ChannelAffinity {
        fn default() -> Self {
            Self {
                channel: Ok(Default::default()),
                participant: Err("participant: expected a value, found none".to_string()),
            }
        }
    }
    impl ChannelAffinity {
        ///Number of the channel: 0 to 4.
        pub fn channel<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                crate::generated::bounded::Bounded<0, 4>,
                Via,
            >,
        {
            self.channel = value
                .try_into_optional()
                .map_err(|e| format!("channel: {e}"));
            self
        }
        ///The participant whose audio goes to the channel.
        pub fn participant<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CommunicationIdentifierModel>,
            T::Error: ::std::fmt::Display,
        {
            self.participant = value.try_into().map_err(|e| format!("participant: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<ChannelAffinity> for super::ChannelAffinity {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ChannelAffinity,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                channel: value.channel?,
                participant: value.participant?,
            })
        }
    }
    impl ::std::convert::From<super::ChannelAffinity> for ChannelAffinity {
        fn from(value: super::ChannelAffinity) -> Self {
            Self {
                channel: Ok(value.channel),
                participant: Ok(value.participant),
            }
        }
    }
    #[derive(Clone)]
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
    #[derive(Clone)]
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
    #[derive(Clone)]
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
    #[derive(Clone)]
    ///Builder of [`ConnectRequest`](super::ConnectRequest).
    #[must_use]
    pub struct ConnectRequest {
        pub(crate) call_intelligence_options: ::std::result::Result<
            ::std::option::Option<super::CallIntelligenceOptions>,
            ::std::string::String,
        >,
        pub(crate) call_locator: ::std::result::Result<
            super::CallLocator,
            ::std::string::String,
        >,
        pub(crate) callback_uri: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        pub(crate) media_streaming_options: ::std::result::Result<
            ::std::option::Option<super::MediaStreamingOptions>,
            ::std::string::String,
        >,
        pub(crate) operation_context: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) transcription_options: ::std::result::Result<
            ::std::option::Option<super::TranscriptionOptions>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for ConnectRequest {
        fn default() -> Self {
            Self {
                call_intelligence_options: Ok(Default::default()),
                call_locator: Err(
                    "call_locator: expected a value, found none".to_string(),
                ),
                callback_uri: Err(
                    "callback_uri: expected a value, found none; set it, or `Outcomes::with_callback_uri` for `send_and_wait`"
                        .to_string(),
                ),
                media_streaming_options: Ok(Default::default()),
                operation_context: Ok(Default::default()),
                transcription_options: Ok(Default::default()),
            }
        }
    }
    impl ConnectRequest {
        ///The Azure AI services resource that speaks texts, recognizes speech and transcribes in this call. Operations that need it fail without it.
        pub fn call_intelligence_options<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::CallIntelligenceOptions,
                Via,
            >,
        {
            self.call_intelligence_options = value
                .try_into_optional()
                .map_err(|e| format!("call_intelligence_options: {e}"));
            self
        }
        ///The call to join: a server call, a group call or a room.
        pub fn call_locator<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CallLocator>,
            T::Error: ::std::fmt::Display,
        {
            self.call_locator = value
                .try_into()
                .map_err(|e| format!("call_locator: {e}"));
            self
        }
        ///An https address that receives the events of the call.
        pub fn callback_uri<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.callback_uri = value
                .try_into()
                .map_err(|e| format!("callback_uri: {e}"));
            self
        }
        ///Where and how to stream the media of the call. Without it, [`start_media_streaming`](crate::CallAutomationClient::start_media_streaming) is refused with 405 and subcode 8522.
        pub fn media_streaming_options<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::MediaStreamingOptions,
                Via,
            >,
        {
            self.media_streaming_options = value
                .try_into_optional()
                .map_err(|e| format!("media_streaming_options: {e}"));
            self
        }
        ///Label of your own for the call. [`CallConnected`](crate::types::CallConnected) or [`ConnectFailed`](crate::types::ConnectFailed) has it as its `operationContext`, and so has [`CallDisconnected`](crate::types::CallDisconnected) in the end.
        pub fn operation_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_context = value
                .try_into_optional()
                .map_err(|e| format!("operation_context: {e}"));
            self
        }
        ///Where and how to send the transcription of the call. Without it, [`start_transcription`](crate::CallAutomationClient::start_transcription) is refused with 405 and subcode 8522. It requires `callIntelligenceOptions`.
        pub fn transcription_options<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::TranscriptionOptions,
                Via,
            >,
        {
            self.transcription_options = value
                .try_into_optional()
                .map_err(|e| format!("transcription_options: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<ConnectRequest> for super::ConnectRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ConnectRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            let value = {
                let mut value = value;
                value.callback_uri = value
                    .callback_uri
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("callback_uri: {e}"))
                    });
                value
            };
            Ok(Self {
                call_intelligence_options: value.call_intelligence_options?,
                call_locator: value.call_locator?,
                callback_uri: value.callback_uri?,
                media_streaming_options: value.media_streaming_options?,
                operation_context: value.operation_context?,
                transcription_options: value.transcription_options?,
            })
        }
    }
    impl ::std::convert::From<super::ConnectRequest> for ConnectRequest {
        fn from(value: super::ConnectRequest) -> Self {
            Self {
                call_intelligence_options: Ok(value.call_intelligence_options),
                call_locator: Ok(value.call_locator),
                callback_uri: Ok(value.callback_uri),
                media_streaming_options: Ok(value.media_streaming_options),
                operation_context: Ok(value.operation_context),
                transcription_options: Ok(value.transcription_options),
            }
        }
    }
    #[derive(Clone)]
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
            let value = {
                let mut value = value;
                value.operation_callback_uri = value
                    .operation_callback_uri
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("operation_callback_uri: {e}"))
                    });
                value
            };
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
    #[derive(Clone)]
    ///Builder of [`CreateCallRequest`](super::CreateCallRequest).
    #[must_use]
    pub struct CreateCallRequest {
        pub(crate) call_intelligence_options: ::std::result::Result<
            ::std::option::Option<super::CallIntelligenceOptions>,
            ::std::string::String,
        >,
        pub(crate) callback_uri: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        pub(crate) media_streaming_options: ::std::result::Result<
            ::std::option::Option<super::MediaStreamingOptions>,
            ::std::string::String,
        >,
        pub(crate) operation_context: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) source: ::std::result::Result<
            ::std::option::Option<super::CommunicationUserIdentifierModel>,
            ::std::string::String,
        >,
        pub(crate) source_caller_id_number: ::std::result::Result<
            ::std::option::Option<super::PhoneNumberIdentifierModel>,
            ::std::string::String,
        >,
        pub(crate) source_display_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) targets: ::std::result::Result<
            ::std::vec::Vec<super::CommunicationIdentifierModel>,
            ::std::string::String,
        >,
        pub(crate) teams_app_source: ::std::result::Result<
            ::std::option::Option<super::MicrosoftTeamsAppIdentifierModel>,
            ::std::string::String,
        >,
        pub(crate) transcription_options: ::std::result::Result<
            ::std::option::Option<super::TranscriptionOptions>,
            ::std::string::String,
        >,
        pub(crate) without_caller_id: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for CreateCallRequest {
        fn default() -> Self {
            Self {
                call_intelligence_options: Ok(Default::default()),
                callback_uri: Err(
                    "callback_uri: expected a value, found none; set it, or `Outcomes::with_callback_uri` for `send_and_wait`"
                        .to_string(),
                ),
                media_streaming_options: Ok(Default::default()),
                operation_context: Ok(Default::default()),
                source: Ok(Default::default()),
                source_caller_id_number: Ok(Default::default()),
                source_display_name: Ok(Default::default()),
                targets: Err("targets: expected a value, found none".to_string()),
                teams_app_source: Ok(Default::default()),
                transcription_options: Ok(Default::default()),
                without_caller_id: Ok(Default::default()),
            }
        }
    }
    impl CreateCallRequest {
        ///The Azure AI services resource that speaks texts, recognizes speech and transcribes in this call. Operations that need it fail without it.
        pub fn call_intelligence_options<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::CallIntelligenceOptions,
                Via,
            >,
        {
            self.call_intelligence_options = value
                .try_into_optional()
                .map_err(|e| format!("call_intelligence_options: {e}"));
            self
        }
        ///An https address that receives the events of the call.
        pub fn callback_uri<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.callback_uri = value
                .try_into()
                .map_err(|e| format!("callback_uri: {e}"));
            self
        }
        ///Where and how to stream the media of the call. Without it, [`start_media_streaming`](crate::CallAutomationClient::start_media_streaming) is refused with 405 and subcode 8522.
        pub fn media_streaming_options<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::MediaStreamingOptions,
                Via,
            >,
        {
            self.media_streaming_options = value
                .try_into_optional()
                .map_err(|e| format!("media_streaming_options: {e}"));
            self
        }
        ///Label of your own for the call. [`CallConnected`](crate::types::CallConnected) or [`CreateCallFailed`](crate::types::CreateCallFailed) has it as its `operationContext`, and so has [`CallDisconnected`](crate::types::CallDisconnected) in the end.
        pub fn operation_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_context = value
                .try_into_optional()
                .map_err(|e| format!("operation_context: {e}"));
            self
        }
        ///The ACS user who calls. By default, the service creates an identity for the call.
        pub fn source<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::CommunicationUserIdentifierModel,
                Via,
            >,
        {
            self.source = value.try_into_optional().map_err(|e| format!("source: {e}"));
            self
        }
        ///The phone number that the called phone shows: a number of the ACS resource. Required if a target is a phone number, unless the call goes through direct routing.
        pub fn source_caller_id_number<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::PhoneNumberIdentifierModel,
                Via,
            >,
        {
            self.source_caller_id_number = value
                .try_into_optional()
                .map_err(|e| format!("source_caller_id_number: {e}"));
            self
        }
        ///The caller's name, as the targets see it.
        pub fn source_display_name<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.source_display_name = value
                .try_into_optional()
                .map_err(|e| format!("source_display_name: {e}"));
            self
        }
        ///The participants to call, at least one. If there are several, all of them ring, and each one who answers joins the call.
        pub fn targets<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::vec::Vec<super::CommunicationIdentifierModel>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.targets = value.try_into().map_err(|e| format!("targets: {e}"));
            self
        }
        ///The Teams resource account on whose behalf the call is made (Teams Phone extensibility).
        pub fn teams_app_source<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::MicrosoftTeamsAppIdentifierModel,
                Via,
            >,
        {
            self.teams_app_source = value
                .try_into_optional()
                .map_err(|e| format!("teams_app_source: {e}"));
            self
        }
        ///Where and how to send the transcription of the call. Without it, [`start_transcription`](crate::CallAutomationClient::start_transcription) is refused with 405 and subcode 8522. It requires `callIntelligenceOptions`.
        pub fn transcription_options<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::TranscriptionOptions,
                Via,
            >,
        {
            self.transcription_options = value
                .try_into_optional()
                .map_err(|e| format!("transcription_options: {e}"));
            self
        }
        ///Whether a phone is called without a caller id, as direct routing allows. Otherwise such a request is refused before it is sent. It is not sent itself.
        pub fn without_caller_id<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<bool, Via>,
        {
            self.without_caller_id = value
                .try_into_optional()
                .map_err(|e| format!("without_caller_id: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<CreateCallRequest> for super::CreateCallRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CreateCallRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            let request: ::std::result::Result<Self, Self::Error> = {
                let value = {
                    let mut value = value;
                    value.callback_uri = value
                        .callback_uri
                        .and_then(|value| {
                            crate::generated::uri::Uri::into_sendable(value)
                                .map_err(|e| format!("callback_uri: {e}"))
                        });
                    value
                };
                Ok(Self {
                    call_intelligence_options: value.call_intelligence_options?,
                    callback_uri: value.callback_uri?,
                    media_streaming_options: value.media_streaming_options?,
                    operation_context: value.operation_context?,
                    source: value.source?,
                    source_caller_id_number: value.source_caller_id_number?,
                    source_display_name: value.source_display_name?,
                    targets: value.targets?,
                    teams_app_source: value.teams_app_source?,
                    transcription_options: value.transcription_options?,
                    without_caller_id: value.without_caller_id?,
                })
            };
            let request = request?;
            let has_caller_id = request.source_caller_id_number.is_some()
                || request.teams_app_source.is_some()
                || request.without_caller_id == Some(true);
            crate::value::caller_id::check(
                    request.targets.iter().any(|target| target.is_phone()),
                    has_caller_id,
                )
                .map_err(|e| format!("{}: {e}", "source_caller_id_number"))?;
            Ok(request)
        }
    }
    impl ::std::convert::From<super::CreateCallRequest> for CreateCallRequest {
        fn from(value: super::CreateCallRequest) -> Self {
            Self {
                call_intelligence_options: Ok(value.call_intelligence_options),
                callback_uri: Ok(value.callback_uri),
                media_streaming_options: Ok(value.media_streaming_options),
                operation_context: Ok(value.operation_context),
                source: Ok(value.source),
                source_caller_id_number: Ok(value.source_caller_id_number),
                source_display_name: Ok(value.source_display_name),
                targets: Ok(value.targets),
                teams_app_source: Ok(value.teams_app_source),
                transcription_options: Ok(value.transcription_options),
                without_caller_id: Ok(value.without_caller_id),
            }
        }
    }
    #[derive(Clone)]
    ///Builder of [`CustomCallingContext`](super::CustomCallingContext).
    #[must_use]
    pub struct CustomCallingContext {
        pub(crate) sip_headers: ::std::result::Result<
            ::std::option::Option<
                ::std::collections::BTreeMap<
                    ::std::string::String,
                    ::std::string::String,
                >,
            >,
            ::std::string::String,
        >,
        pub(crate) teams_phone_call_details: ::std::result::Result<
            ::std::option::Option<super::TeamsPhoneCallDetails>,
            ::std::string::String,
        >,
        pub(crate) voip_headers: ::std::result::Result<
            ::std::option::Option<
                ::std::collections::BTreeMap<
                    ::std::string::String,
                    ::std::string::String,
                >,
            >,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for CustomCallingContext {
        fn default() -> Self {
            Self {
                sip_headers: Ok(Default::default()),
                teams_phone_call_details: Ok(Default::default()),
                voip_headers: Ok(Default::default()),
            }
        }
    }
    impl CustomCallingContext {
        ///Headers for a phone, by name: `User-To-User`, and at most 5 whose names begin with `X-MS-Custom-` or `X-`. A name has up to 64 characters, with its prefix, and a value up to 256.
        pub fn sip_headers<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                ::std::collections::BTreeMap<
                    ::std::string::String,
                    ::std::string::String,
                >,
                Via,
            >,
        {
            self.sip_headers = value
                .try_into_optional()
                .map_err(|e| format!("sip_headers: {e}"));
            self
        }
        /**What a Teams user sees about the call (Teams Phone extensibility).

Since api-version 2026-03-12.*/
        pub fn teams_phone_call_details<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::TeamsPhoneCallDetails,
                Via,
            >,
        {
            self.teams_phone_call_details = value
                .try_into_optional()
                .map_err(|e| format!("teams_phone_call_details: {e}"));
            self
        }
        ///Data for an ACS or Teams user, by name: at most 1,000, with names of up to 64 and values of up to 1,024 characters.
        pub fn voip_headers<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                ::std::collections::BTreeMap<
                    ::std::string::String,
                    ::std::string::String,
                >,
                Via,
            >,
        {
            self.voip_headers = value
                .try_into_optional()
                .map_err(|e| format!("voip_headers: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<CustomCallingContext> for super::CustomCallingContext {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CustomCallingContext,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                sip_headers: value.sip_headers?,
                teams_phone_call_details: value.teams_phone_call_details?,
                voip_headers: value.voip_headers?,
            })
        }
    }
    impl ::std::convert::From<super::CustomCallingContext> for CustomCallingContext {
        fn from(value: super::CustomCallingContext) -> Self {
            Self {
                sip_headers: Ok(value.sip_headers),
                teams_phone_call_details: Ok(value.teams_phone_call_details),
                voip_headers: Ok(value.voip_headers),
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
    #[derive(Clone)]
    ///Builder of [`ExternalStorage`](super::ExternalStorage).
    #[must_use]
    pub struct ExternalStorage {
        pub(crate) recording_destination_container_url: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) recording_storage_kind: ::std::result::Result<
            crate::generated::types::RecordingStorageKind,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for ExternalStorage {
        fn default() -> Self {
            Self {
                recording_destination_container_url: Ok(Default::default()),
                recording_storage_kind: Err(
                    "recording_storage_kind: expected a value, found none".to_string(),
                ),
            }
        }
    }
    impl ExternalStorage {
        ///Address of the blob container, if `recordingStorageKind` is `azureBlobStorage`.
        pub fn recording_destination_container_url<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.recording_destination_container_url = value
                .try_into_optional()
                .map_err(|e| format!("recording_destination_container_url: {e}"));
            self
        }
        ///Storage of the service, or a container of your own.
        pub fn recording_storage_kind<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<crate::generated::types::RecordingStorageKind>,
            T::Error: ::std::fmt::Display,
        {
            self.recording_storage_kind = value
                .try_into()
                .map_err(|e| format!("recording_storage_kind: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<ExternalStorage> for super::ExternalStorage {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ExternalStorage,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            let value = {
                let mut value = value;
                value.recording_destination_container_url = value
                    .recording_destination_container_url
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| {
                                format!("recording_destination_container_url: {e}")
                            })
                    });
                value
            };
            Ok(Self {
                recording_destination_container_url: value
                    .recording_destination_container_url?,
                recording_storage_kind: value.recording_storage_kind?,
            })
        }
    }
    impl ::std::convert::From<super::ExternalStorage> for ExternalStorage {
        fn from(value: super::ExternalStorage) -> Self {
            Self {
                recording_destination_container_url: Ok(
                    value.recording_destination_container_url,
                ),
                recording_storage_kind: Ok(value.recording_storage_kind),
            }
        }
    }
    #[derive(Clone)]
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
            let value = {
                let mut value = value;
                value.uri = value
                    .uri
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("uri: {e}"))
                    });
                value
            };
            Ok(Self { uri: value.uri? })
        }
    }
    impl ::std::convert::From<super::FileSource> for FileSource {
        fn from(value: super::FileSource) -> Self {
            Self { uri: Ok(value.uri) }
        }
    }
    #[derive(Clone)]
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
            let value = {
                let mut value = value;
                value.operation_callback_uri = value
                    .operation_callback_uri
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("operation_callback_uri: {e}"))
                    });
                value
            };
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
    #[derive(Clone)]
    ///Builder of [`MediaStreamingOptions`](super::MediaStreamingOptions).
    #[must_use]
    pub struct MediaStreamingOptions {
        pub(crate) audio_channel_type: ::std::result::Result<
            crate::generated::types::MediaStreamingAudioChannelType,
            ::std::string::String,
        >,
        pub(crate) audio_format: ::std::result::Result<
            ::std::option::Option<crate::generated::types::AudioFormat>,
            ::std::string::String,
        >,
        pub(crate) content_type: ::std::result::Result<
            ::std::option::Option<crate::generated::types::MediaStreamingContentType>,
            ::std::string::String,
        >,
        pub(crate) enable_bidirectional: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        pub(crate) enable_dtmf_tones: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        pub(crate) start_media_streaming: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        pub(crate) transport_type: ::std::result::Result<
            crate::generated::types::StreamingTransportType,
            ::std::string::String,
        >,
        pub(crate) transport_url: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for MediaStreamingOptions {
        fn default() -> Self {
            Self {
                audio_channel_type: Err(
                    "audio_channel_type: expected a value, found none".to_string(),
                ),
                audio_format: Ok(Default::default()),
                content_type: Ok(Default::default()),
                enable_bidirectional: Ok(Default::default()),
                enable_dtmf_tones: Ok(Default::default()),
                start_media_streaming: Ok(Default::default()),
                transport_type: Err(
                    "transport_type: expected a value, found none".to_string(),
                ),
                transport_url: Ok(Default::default()),
            }
        }
    }
    impl MediaStreamingOptions {
        ///One stream of everyone (`mixed`), or one of each participant (`unmixed`).
        pub fn audio_channel_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                crate::generated::types::MediaStreamingAudioChannelType,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.audio_channel_type = value
                .try_into()
                .map_err(|e| format!("audio_channel_type: {e}"));
            self
        }
        ///Format of the audio in both directions; `pcm16KMono` by default.
        pub fn audio_format<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                crate::generated::types::AudioFormat,
                Via,
            >,
        {
            self.audio_format = value
                .try_into_optional()
                .map_err(|e| format!("audio_format: {e}"));
            self
        }
        ///What is streamed: `audio`, which is the only kind.
        pub fn content_type<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                crate::generated::types::MediaStreamingContentType,
                Via,
            >,
        {
            self.content_type = value
                .try_into_optional()
                .map_err(|e| format!("content_type: {e}"));
            self
        }
        ///Whether your server can send audio into the call; `false` by default. Without it, the service ignores the audio.
        pub fn enable_bidirectional<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<bool, Via>,
        {
            self.enable_bidirectional = value
                .try_into_optional()
                .map_err(|e| format!("enable_bidirectional: {e}"));
            self
        }
        ///Whether the stream has the keys that participants press; `false` by default.
        pub fn enable_dtmf_tones<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<bool, Via>,
        {
            self.enable_dtmf_tones = value
                .try_into_optional()
                .map_err(|e| format!("enable_dtmf_tones: {e}"));
            self
        }
        ///Whether the stream starts with the call; `false` by default.
        pub fn start_media_streaming<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<bool, Via>,
        {
            self.start_media_streaming = value
                .try_into_optional()
                .map_err(|e| format!("start_media_streaming: {e}"));
            self
        }
        ///How the media are transported: `websocket`, which is the only way.
        pub fn transport_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<crate::generated::types::StreamingTransportType>,
            T::Error: ::std::fmt::Display,
        {
            self.transport_type = value
                .try_into()
                .map_err(|e| format!("transport_type: {e}"));
            self
        }
        ///Address of your WebSocket server, `wss` with a publicly trusted certificate. Path and query are kept.
        pub fn transport_url<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.transport_url = value
                .try_into_optional()
                .map_err(|e| format!("transport_url: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<MediaStreamingOptions>
    for super::MediaStreamingOptions {
        type Error = super::error::ConversionError;
        fn try_from(
            value: MediaStreamingOptions,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            let value = {
                let mut value = value;
                value.transport_url = value
                    .transport_url
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("transport_url: {e}"))
                    });
                value
            };
            Ok(Self {
                audio_channel_type: value.audio_channel_type?,
                audio_format: value.audio_format?,
                content_type: value.content_type?,
                enable_bidirectional: value.enable_bidirectional?,
                enable_dtmf_tones: value.enable_dtmf_tones?,
                start_media_streaming: value.start_media_streaming?,
                transport_type: value.transport_type?,
                transport_url: value.transport_url?,
            })
        }
    }
    impl ::std::convert::From<super::MediaStreamingOptions> for MediaStreamingOptions {
        fn from(value: super::MediaStreamingOptions) -> Self {
            Self {
                audio_channel_type: Ok(value.audio_channel_type),
                audio_format: Ok(value.audio_format),
                content_type: Ok(value.content_type),
                enable_bidirectional: Ok(value.enable_bidirectional),
                enable_dtmf_tones: Ok(value.enable_dtmf_tones),
                start_media_streaming: Ok(value.start_media_streaming),
                transport_type: Ok(value.transport_type),
                transport_url: Ok(value.transport_url),
            }
        }
    }
    #[derive(Clone)]
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
    #[derive(Clone)]
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
    #[derive(Clone)]
    ///Builder of [`MoveParticipantsRequest`](super::MoveParticipantsRequest).
    #[must_use]
    pub struct MoveParticipantsRequest {
        pub(crate) from_call: ::std::result::Result<
            ::std::string::String,
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
        pub(crate) target_participants: ::std::result::Result<
            ::std::vec::Vec<super::CommunicationIdentifierModel>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for MoveParticipantsRequest {
        fn default() -> Self {
            Self {
                from_call: Err("from_call: expected a value, found none".to_string()),
                operation_callback_uri: Ok(Default::default()),
                operation_context: Ok(Default::default()),
                target_participants: Err(
                    "target_participants: expected a value, found none".to_string(),
                ),
            }
        }
    }
    impl MoveParticipantsRequest {
        ///Id of the call connection that the participants are in now.
        pub fn from_call<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.from_call = value.try_into().map_err(|e| format!("from_call: {e}"));
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
        ///Label of your own for the request. [`MoveParticipantSucceeded`](crate::types::MoveParticipantSucceeded) or [`MoveParticipantFailed`](crate::types::MoveParticipantFailed) has it as its `operationContext`, so that you can assign the event to the request.
        pub fn operation_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_context = value
                .try_into_optional()
                .map_err(|e| format!("operation_context: {e}"));
            self
        }
        ///The participants to move.
        pub fn target_participants<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::vec::Vec<super::CommunicationIdentifierModel>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.target_participants = value
                .try_into()
                .map_err(|e| format!("target_participants: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<MoveParticipantsRequest>
    for super::MoveParticipantsRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: MoveParticipantsRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            let value = {
                let mut value = value;
                value.operation_callback_uri = value
                    .operation_callback_uri
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("operation_callback_uri: {e}"))
                    });
                value
            };
            Ok(Self {
                from_call: value.from_call?,
                operation_callback_uri: value.operation_callback_uri?,
                operation_context: value.operation_context?,
                target_participants: value.target_participants?,
            })
        }
    }
    impl ::std::convert::From<super::MoveParticipantsRequest>
    for MoveParticipantsRequest {
        fn from(value: super::MoveParticipantsRequest) -> Self {
            Self {
                from_call: Ok(value.from_call),
                operation_callback_uri: Ok(value.operation_callback_uri),
                operation_context: Ok(value.operation_context),
                target_participants: Ok(value.target_participants),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`MuteParticipantsRequest`](super::MuteParticipantsRequest).
    #[must_use]
    pub struct MuteParticipantsRequest {
        pub(crate) operation_context: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) target_participants: ::std::result::Result<
            ::std::vec::Vec<super::CommunicationIdentifierModel>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for MuteParticipantsRequest {
        fn default() -> Self {
            Self {
                operation_context: Ok(Default::default()),
                target_participants: Err(
                    "target_participants: expected a value, found none".to_string(),
                ),
            }
        }
    }
    impl MuteParticipantsRequest {
        ///Label of your own for the request. The answer has it as its `operationContext`.
        pub fn operation_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_context = value
                .try_into_optional()
                .map_err(|e| format!("operation_context: {e}"));
            self
        }
        ///The participant to mute: exactly one, an ACS user. Phone numbers and Teams extension users are refused.
        pub fn target_participants<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::vec::Vec<super::CommunicationIdentifierModel>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.target_participants = value
                .try_into()
                .map_err(|e| format!("target_participants: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<MuteParticipantsRequest>
    for super::MuteParticipantsRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: MuteParticipantsRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                operation_context: value.operation_context?,
                target_participants: value.target_participants?,
            })
        }
    }
    impl ::std::convert::From<super::MuteParticipantsRequest>
    for MuteParticipantsRequest {
        fn from(value: super::MuteParticipantsRequest) -> Self {
            Self {
                operation_context: Ok(value.operation_context),
                target_participants: Ok(value.target_participants),
            }
        }
    }
    #[derive(Clone)]
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
    #[derive(Clone)]
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
            let value = {
                let mut value = value;
                value.operation_callback_uri = value
                    .operation_callback_uri
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("operation_callback_uri: {e}"))
                    });
                value
            };
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
    #[derive(Clone)]
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
            let value = {
                let mut value = value;
                value.operation_callback_uri = value
                    .operation_callback_uri
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("operation_callback_uri: {e}"))
                    });
                value
            };
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
    #[derive(Clone)]
    ///Builder of [`RedirectCallRequest`](super::RedirectCallRequest).
    #[must_use]
    pub struct RedirectCallRequest {
        pub(crate) incoming_call_context: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        pub(crate) target: ::std::result::Result<
            super::CommunicationIdentifierModel,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for RedirectCallRequest {
        fn default() -> Self {
            Self {
                incoming_call_context: Err(
                    "incoming_call_context: expected a value, found none".to_string(),
                ),
                target: Err("target: expected a value, found none".to_string()),
            }
        }
    }
    impl RedirectCallRequest {
        ///The `incomingCallContext` of the IncomingCall event. It is valid while the call rings, for 30 seconds, and for this call only. Whoever has it can answer the call: keep it secret, and do not log it.
        pub fn incoming_call_context<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.incoming_call_context = value
                .try_into()
                .map_err(|e| format!("incoming_call_context: {e}"));
            self
        }
        ///The participant who gets the call.
        pub fn target<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CommunicationIdentifierModel>,
            T::Error: ::std::fmt::Display,
        {
            self.target = value.try_into().map_err(|e| format!("target: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<RedirectCallRequest> for super::RedirectCallRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RedirectCallRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                incoming_call_context: value.incoming_call_context?,
                target: value.target?,
            })
        }
    }
    impl ::std::convert::From<super::RedirectCallRequest> for RedirectCallRequest {
        fn from(value: super::RedirectCallRequest) -> Self {
            Self {
                incoming_call_context: Ok(value.incoming_call_context),
                target: Ok(value.target),
            }
        }
    }
    #[derive(Clone)]
    ///Builder of [`RejectCallRequest`](super::RejectCallRequest).
    #[must_use]
    pub struct RejectCallRequest {
        pub(crate) call_reject_reason: ::std::result::Result<
            ::std::option::Option<crate::generated::types::CallRejectReason>,
            ::std::string::String,
        >,
        pub(crate) incoming_call_context: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for RejectCallRequest {
        fn default() -> Self {
            Self {
                call_reject_reason: Ok(Default::default()),
                incoming_call_context: Err(
                    "incoming_call_context: expected a value, found none".to_string(),
                ),
            }
        }
    }
    impl RejectCallRequest {
        ///The reason that the caller gets; `none` by default.
        pub fn call_reject_reason<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                crate::generated::types::CallRejectReason,
                Via,
            >,
        {
            self.call_reject_reason = value
                .try_into_optional()
                .map_err(|e| format!("call_reject_reason: {e}"));
            self
        }
        ///The `incomingCallContext` of the IncomingCall event. It is valid while the call rings, for 30 seconds, and for this call only. Whoever has it can answer the call: keep it secret, and do not log it.
        pub fn incoming_call_context<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.incoming_call_context = value
                .try_into()
                .map_err(|e| format!("incoming_call_context: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<RejectCallRequest> for super::RejectCallRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RejectCallRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                call_reject_reason: value.call_reject_reason?,
                incoming_call_context: value.incoming_call_context?,
            })
        }
    }
    impl ::std::convert::From<super::RejectCallRequest> for RejectCallRequest {
        fn from(value: super::RejectCallRequest) -> Self {
            Self {
                call_reject_reason: Ok(value.call_reject_reason),
                incoming_call_context: Ok(value.incoming_call_context),
            }
        }
    }
    #[derive(Clone)]
    ///Builder of [`RemoveParticipantRequest`](super::RemoveParticipantRequest).
    #[must_use]
    pub struct RemoveParticipantRequest {
        pub(crate) operation_callback_uri: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) operation_context: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) participant_to_remove: ::std::result::Result<
            super::CommunicationIdentifierModel,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for RemoveParticipantRequest {
        fn default() -> Self {
            Self {
                operation_callback_uri: Ok(Default::default()),
                operation_context: Ok(Default::default()),
                participant_to_remove: Err(
                    "participant_to_remove: expected a value, found none".to_string(),
                ),
            }
        }
    }
    impl RemoveParticipantRequest {
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
        ///Label of your own for the request. [`RemoveParticipantSucceeded`](crate::types::RemoveParticipantSucceeded) or [`RemoveParticipantFailed`](crate::types::RemoveParticipantFailed) has it as its `operationContext`, so that you can assign the event to the request.
        pub fn operation_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_context = value
                .try_into_optional()
                .map_err(|e| format!("operation_context: {e}"));
            self
        }
        ///The participant to remove.
        pub fn participant_to_remove<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CommunicationIdentifierModel>,
            T::Error: ::std::fmt::Display,
        {
            self.participant_to_remove = value
                .try_into()
                .map_err(|e| format!("participant_to_remove: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<RemoveParticipantRequest>
    for super::RemoveParticipantRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RemoveParticipantRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            let value = {
                let mut value = value;
                value.operation_callback_uri = value
                    .operation_callback_uri
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("operation_callback_uri: {e}"))
                    });
                value
            };
            Ok(Self {
                operation_callback_uri: value.operation_callback_uri?,
                operation_context: value.operation_context?,
                participant_to_remove: value.participant_to_remove?,
            })
        }
    }
    impl ::std::convert::From<super::RemoveParticipantRequest>
    for RemoveParticipantRequest {
        fn from(value: super::RemoveParticipantRequest) -> Self {
            Self {
                operation_callback_uri: Ok(value.operation_callback_uri),
                operation_context: Ok(value.operation_context),
                participant_to_remove: Ok(value.participant_to_remove),
            }
        }
    }
    #[derive(Clone)]
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
                value.operation_callback_uri = value
                    .operation_callback_uri
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("operation_callback_uri: {e}"))
                    });
                value
            };
            let value = {
                let mut value = value;
                value.tones = value
                    .tones
                    .and_then(|value| {
                        crate::value::tone::Tones::into_sendable(value)
                            .map_err(|e| format!("tones: {e}"))
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
    #[derive(Clone)]
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
    #[derive(Clone)]
    ///Builder of [`StartCallRecordingRequest`](super::StartCallRecordingRequest).
    #[must_use]
    pub struct StartCallRecordingRequest {
        pub(crate) audio_channel_participant_ordering: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<super::CommunicationIdentifierModel>>,
            ::std::string::String,
        >,
        pub(crate) call_connection_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) call_locator: ::std::result::Result<
            ::std::option::Option<super::CallLocator>,
            ::std::string::String,
        >,
        pub(crate) channel_affinity: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<super::ChannelAffinity>>,
            ::std::string::String,
        >,
        pub(crate) external_storage: ::std::result::Result<
            ::std::option::Option<super::ExternalStorage>,
            ::std::string::String,
        >,
        pub(crate) pause_on_start: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        pub(crate) recording_channel_type: ::std::result::Result<
            ::std::option::Option<crate::generated::types::RecordingChannelType>,
            ::std::string::String,
        >,
        pub(crate) recording_content_type: ::std::result::Result<
            ::std::option::Option<crate::generated::types::RecordingContentType>,
            ::std::string::String,
        >,
        pub(crate) recording_format_type: ::std::result::Result<
            ::std::option::Option<crate::generated::types::RecordingFormatType>,
            ::std::string::String,
        >,
        pub(crate) recording_state_callback_uri: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for StartCallRecordingRequest {
        fn default() -> Self {
            Self {
                audio_channel_participant_ordering: Ok(Default::default()),
                call_connection_id: Ok(Default::default()),
                call_locator: Ok(Default::default()),
                channel_affinity: Ok(Default::default()),
                external_storage: Ok(Default::default()),
                pause_on_start: Ok(Default::default()),
                recording_channel_type: Ok(Default::default()),
                recording_content_type: Ok(Default::default()),
                recording_format_type: Ok(Default::default()),
                recording_state_callback_uri: Ok(Default::default()),
            }
        }
    }
    impl StartCallRecordingRequest {
        ///The participants of the channels of an unmixed recording, in their order. By default, the order in which the participants are first heard.
        pub fn audio_channel_participant_ordering<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                ::std::vec::Vec<super::CommunicationIdentifierModel>,
                Via,
            >,
        {
            self.audio_channel_participant_ordering = value
                .try_into_optional()
                .map_err(|e| format!("audio_channel_participant_ordering: {e}"));
            self
        }
        ///Id of the call connection whose call is recorded.
        pub fn call_connection_id<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.call_connection_id = value
                .try_into_optional()
                .map_err(|e| format!("call_connection_id: {e}"));
            self
        }
        ///The call to record: a server call or a group call.
        pub fn call_locator<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<super::CallLocator, Via>,
        {
            self.call_locator = value
                .try_into_optional()
                .map_err(|e| format!("call_locator: {e}"));
            self
        }
        ///Which participant gets which channel of an unmixed recording.
        pub fn channel_affinity<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                ::std::vec::Vec<super::ChannelAffinity>,
                Via,
            >,
        {
            self.channel_affinity = value
                .try_into_optional()
                .map_err(|e| format!("channel_affinity: {e}"));
            self
        }
        ///Where to store the recording. By default, the service keeps it for 24 hours.
        pub fn external_storage<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<super::ExternalStorage, Via>,
        {
            self.external_storage = value
                .try_into_optional()
                .map_err(|e| format!("external_storage: {e}"));
            self
        }
        ///Whether the recording begins paused. Unless it is resumed, there is no file. The service documents no default.
        pub fn pause_on_start<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<bool, Via>,
        {
            self.pause_on_start = value
                .try_into_optional()
                .map_err(|e| format!("pause_on_start: {e}"));
            self
        }
        ///One channel of everyone (`mixed`), or one of each participant (`unmixed`).
        pub fn recording_channel_type<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                crate::generated::types::RecordingChannelType,
                Via,
            >,
        {
            self.recording_channel_type = value
                .try_into_optional()
                .map_err(|e| format!("recording_channel_type: {e}"));
            self
        }
        ///What to record: audio, or audio and video.
        pub fn recording_content_type<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                crate::generated::types::RecordingContentType,
                Via,
            >,
        {
            self.recording_content_type = value
                .try_into_optional()
                .map_err(|e| format!("recording_content_type: {e}"));
            self
        }
        ///Format of the file.
        pub fn recording_format_type<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                crate::generated::types::RecordingFormatType,
                Via,
            >,
        {
            self.recording_format_type = value
                .try_into_optional()
                .map_err(|e| format!("recording_format_type: {e}"));
            self
        }
        ///An https address that receives [`RecordingStateChanged`](crate::types::RecordingStateChanged). The service does not document where it sends the event by default.
        pub fn recording_state_callback_uri<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.recording_state_callback_uri = value
                .try_into_optional()
                .map_err(|e| format!("recording_state_callback_uri: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<StartCallRecordingRequest>
    for super::StartCallRecordingRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: StartCallRecordingRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            let value = {
                let mut value = value;
                value.recording_state_callback_uri = value
                    .recording_state_callback_uri
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("recording_state_callback_uri: {e}"))
                    });
                value
            };
            Ok(Self {
                audio_channel_participant_ordering: value
                    .audio_channel_participant_ordering?,
                call_connection_id: value.call_connection_id?,
                call_locator: value.call_locator?,
                channel_affinity: value.channel_affinity?,
                external_storage: value.external_storage?,
                pause_on_start: value.pause_on_start?,
                recording_channel_type: value.recording_channel_type?,
                recording_content_type: value.recording_content_type?,
                recording_format_type: value.recording_format_type?,
                recording_state_callback_uri: value.recording_state_callback_uri?,
            })
        }
    }
    impl ::std::convert::From<super::StartCallRecordingRequest>
    for StartCallRecordingRequest {
        fn from(value: super::StartCallRecordingRequest) -> Self {
            Self {
                audio_channel_participant_ordering: Ok(
                    value.audio_channel_participant_ordering,
                ),
                call_connection_id: Ok(value.call_connection_id),
                call_locator: Ok(value.call_locator),
                channel_affinity: Ok(value.channel_affinity),
                external_storage: Ok(value.external_storage),
                pause_on_start: Ok(value.pause_on_start),
                recording_channel_type: Ok(value.recording_channel_type),
                recording_content_type: Ok(value.recording_content_type),
                recording_format_type: Ok(value.recording_format_type),
                recording_state_callback_uri: Ok(value.recording_state_callback_uri),
            }
        }
    }
    #[derive(Clone)]
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
            let value = {
                let mut value = value;
                value.operation_callback_uri = value
                    .operation_callback_uri
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("operation_callback_uri: {e}"))
                    });
                value
            };
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
    #[derive(Clone)]
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
            let value = {
                let mut value = value;
                value.operation_callback_uri = value
                    .operation_callback_uri
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("operation_callback_uri: {e}"))
                    });
                value
            };
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
    #[derive(Clone)]
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
            let value = {
                let mut value = value;
                value.operation_callback_uri = value
                    .operation_callback_uri
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("operation_callback_uri: {e}"))
                    });
                value
            };
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
    #[derive(Clone)]
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
            let value = {
                let mut value = value;
                value.operation_callback_uri = value
                    .operation_callback_uri
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("operation_callback_uri: {e}"))
                    });
                value
            };
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
    #[derive(Clone)]
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
    #[derive(Clone)]
    ///Builder of [`TeamsPhoneCallDetails`](super::TeamsPhoneCallDetails).
    #[must_use]
    pub struct TeamsPhoneCallDetails {
        pub(crate) call_context: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) call_sentiment: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) call_topic: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) intent: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) session_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) suggested_actions: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) teams_phone_caller_details: ::std::result::Result<
            ::std::option::Option<super::TeamsPhoneCallerDetails>,
            ::std::string::String,
        >,
        pub(crate) teams_phone_source_details: ::std::result::Result<
            ::std::option::Option<super::TeamsPhoneSourceDetails>,
            ::std::string::String,
        >,
        pub(crate) transcript_url: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for TeamsPhoneCallDetails {
        fn default() -> Self {
            Self {
                call_context: Ok(Default::default()),
                call_sentiment: Ok(Default::default()),
                call_topic: Ok(Default::default()),
                intent: Ok(Default::default()),
                session_id: Ok(Default::default()),
                suggested_actions: Ok(Default::default()),
                teams_phone_caller_details: Ok(Default::default()),
                teams_phone_source_details: Ok(Default::default()),
                transcript_url: Ok(Default::default()),
            }
        }
    }
    impl TeamsPhoneCallDetails {
        ///Summary of the call so far.
        pub fn call_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.call_context = value
                .try_into_optional()
                .map_err(|e| format!("call_context: {e}"));
            self
        }
        ///The caller's mood so far.
        pub fn call_sentiment<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.call_sentiment = value
                .try_into_optional()
                .map_err(|e| format!("call_sentiment: {e}"));
            self
        }
        ///What the call is about, in a few words.
        pub fn call_topic<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.call_topic = value
                .try_into_optional()
                .map_err(|e| format!("call_topic: {e}"));
            self
        }
        ///What the caller wants.
        pub fn intent<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.intent = value.try_into_optional().map_err(|e| format!("intent: {e}"));
            self
        }
        ///Id of the call's session, for your own records.
        pub fn session_id<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.session_id = value
                .try_into_optional()
                .map_err(|e| format!("session_id: {e}"));
            self
        }
        ///What the Teams user could do for the caller.
        pub fn suggested_actions<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.suggested_actions = value
                .try_into_optional()
                .map_err(|e| format!("suggested_actions: {e}"));
            self
        }
        ///Who calls.
        pub fn teams_phone_caller_details<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::TeamsPhoneCallerDetails,
                Via,
            >,
        {
            self.teams_phone_caller_details = value
                .try_into_optional()
                .map_err(|e| format!("teams_phone_caller_details: {e}"));
            self
        }
        ///Who passes the call on.
        pub fn teams_phone_source_details<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::TeamsPhoneSourceDetails,
                Via,
            >,
        {
            self.teams_phone_source_details = value
                .try_into_optional()
                .map_err(|e| format!("teams_phone_source_details: {e}"));
            self
        }
        ///Address of the call's transcript.
        pub fn transcript_url<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.transcript_url = value
                .try_into_optional()
                .map_err(|e| format!("transcript_url: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<TeamsPhoneCallDetails>
    for super::TeamsPhoneCallDetails {
        type Error = super::error::ConversionError;
        fn try_from(
            value: TeamsPhoneCallDetails,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            let value = {
                let mut value = value;
                value.transcript_url = value
                    .transcript_url
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("transcript_url: {e}"))
                    });
                value
            };
            Ok(Self {
                call_context: value.call_context?,
                call_sentiment: value.call_sentiment?,
                call_topic: value.call_topic?,
                intent: value.intent?,
                session_id: value.session_id?,
                suggested_actions: value.suggested_actions?,
                teams_phone_caller_details: value.teams_phone_caller_details?,
                teams_phone_source_details: value.teams_phone_source_details?,
                transcript_url: value.transcript_url?,
            })
        }
    }
    impl ::std::convert::From<super::TeamsPhoneCallDetails> for TeamsPhoneCallDetails {
        fn from(value: super::TeamsPhoneCallDetails) -> Self {
            Self {
                call_context: Ok(value.call_context),
                call_sentiment: Ok(value.call_sentiment),
                call_topic: Ok(value.call_topic),
                intent: Ok(value.intent),
                session_id: Ok(value.session_id),
                suggested_actions: Ok(value.suggested_actions),
                teams_phone_caller_details: Ok(value.teams_phone_caller_details),
                teams_phone_source_details: Ok(value.teams_phone_source_details),
                transcript_url: Ok(value.transcript_url),
            }
        }
    }
    #[derive(Clone)]
    ///Builder of [`TeamsPhoneCallerDetails`](super::TeamsPhoneCallerDetails).
    #[must_use]
    pub struct TeamsPhoneCallerDetails {
        pub(crate) additional_caller_information: ::std::result::Result<
            ::std::option::Option<
                ::std::collections::BTreeMap<
                    ::std::string::String,
                    ::std::string::String,
                >,
            >,
            ::std::string::String,
        >,
        pub(crate) caller: ::std::result::Result<
            super::CommunicationIdentifierModel,
            ::std::string::String,
        >,
        pub(crate) is_authenticated: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        pub(crate) name: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        pub(crate) phone_number: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        pub(crate) record_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) screen_pop_url: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for TeamsPhoneCallerDetails {
        fn default() -> Self {
            Self {
                additional_caller_information: Ok(Default::default()),
                caller: Err("caller: expected a value, found none".to_string()),
                is_authenticated: Ok(Default::default()),
                name: Err("name: expected a value, found none".to_string()),
                phone_number: Err(
                    "phone_number: expected a value, found none".to_string(),
                ),
                record_id: Ok(Default::default()),
                screen_pop_url: Ok(Default::default()),
            }
        }
    }
    impl TeamsPhoneCallerDetails {
        ///More about the caller, by name.
        pub fn additional_caller_information<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                ::std::collections::BTreeMap<
                    ::std::string::String,
                    ::std::string::String,
                >,
                Via,
            >,
        {
            self.additional_caller_information = value
                .try_into_optional()
                .map_err(|e| format!("additional_caller_information: {e}"));
            self
        }
        ///The caller.
        pub fn caller<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CommunicationIdentifierModel>,
            T::Error: ::std::fmt::Display,
        {
            self.caller = value.try_into().map_err(|e| format!("caller: {e}"));
            self
        }
        ///Whether the caller has been authenticated.
        pub fn is_authenticated<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<bool, Via>,
        {
            self.is_authenticated = value
                .try_into_optional()
                .map_err(|e| format!("is_authenticated: {e}"));
            self
        }
        ///Name of the caller.
        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.name = value.try_into().map_err(|e| format!("name: {e}"));
            self
        }
        ///Phone number of the caller.
        pub fn phone_number<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.phone_number = value
                .try_into()
                .map_err(|e| format!("phone_number: {e}"));
            self
        }
        ///Id of the caller in your own records.
        pub fn record_id<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.record_id = value
                .try_into_optional()
                .map_err(|e| format!("record_id: {e}"));
            self
        }
        ///Address of a page about the caller, to be shown with the call.
        pub fn screen_pop_url<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.screen_pop_url = value
                .try_into_optional()
                .map_err(|e| format!("screen_pop_url: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<TeamsPhoneCallerDetails>
    for super::TeamsPhoneCallerDetails {
        type Error = super::error::ConversionError;
        fn try_from(
            value: TeamsPhoneCallerDetails,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            let value = {
                let mut value = value;
                value.screen_pop_url = value
                    .screen_pop_url
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("screen_pop_url: {e}"))
                    });
                value
            };
            Ok(Self {
                additional_caller_information: value.additional_caller_information?,
                caller: value.caller?,
                is_authenticated: value.is_authenticated?,
                name: value.name?,
                phone_number: value.phone_number?,
                record_id: value.record_id?,
                screen_pop_url: value.screen_pop_url?,
            })
        }
    }
    impl ::std::convert::From<super::TeamsPhoneCallerDetails>
    for TeamsPhoneCallerDetails {
        fn from(value: super::TeamsPhoneCallerDetails) -> Self {
            Self {
                additional_caller_information: Ok(value.additional_caller_information),
                caller: Ok(value.caller),
                is_authenticated: Ok(value.is_authenticated),
                name: Ok(value.name),
                phone_number: Ok(value.phone_number),
                record_id: Ok(value.record_id),
                screen_pop_url: Ok(value.screen_pop_url),
            }
        }
    }
    #[derive(Clone, Debug)]
    ///Builder of [`TeamsPhoneSourceDetails`](super::TeamsPhoneSourceDetails).
    #[must_use]
    pub struct TeamsPhoneSourceDetails {
        pub(crate) intended_targets: ::std::result::Result<
            ::std::option::Option<
                ::std::collections::BTreeMap<
                    ::std::string::String,
                    super::CommunicationIdentifierModel,
                >,
            >,
            ::std::string::String,
        >,
        pub(crate) language: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        pub(crate) source: ::std::result::Result<
            super::CommunicationIdentifierModel,
            ::std::string::String,
        >,
        pub(crate) status: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for TeamsPhoneSourceDetails {
        fn default() -> Self {
            Self {
                intended_targets: Ok(Default::default()),
                language: Err("language: expected a value, found none".to_string()),
                source: Err("source: expected a value, found none".to_string()),
                status: Err("status: expected a value, found none".to_string()),
            }
        }
    }
    impl TeamsPhoneSourceDetails {
        ///The participants for whom the call is meant, by name.
        pub fn intended_targets<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                ::std::collections::BTreeMap<
                    ::std::string::String,
                    super::CommunicationIdentifierModel,
                >,
                Via,
            >,
        {
            self.intended_targets = value
                .try_into_optional()
                .map_err(|e| format!("intended_targets: {e}"));
            self
        }
        ///Language of the call at the source.
        pub fn language<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.language = value.try_into().map_err(|e| format!("language: {e}"));
            self
        }
        ///The application or user who passes the call on.
        pub fn source<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CommunicationIdentifierModel>,
            T::Error: ::std::fmt::Display,
        {
            self.source = value.try_into().map_err(|e| format!("source: {e}"));
            self
        }
        ///State of the call at the source.
        pub fn status<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.status = value.try_into().map_err(|e| format!("status: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<TeamsPhoneSourceDetails>
    for super::TeamsPhoneSourceDetails {
        type Error = super::error::ConversionError;
        fn try_from(
            value: TeamsPhoneSourceDetails,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                intended_targets: value.intended_targets?,
                language: value.language?,
                source: value.source?,
                status: value.status?,
            })
        }
    }
    impl ::std::convert::From<super::TeamsPhoneSourceDetails>
    for TeamsPhoneSourceDetails {
        fn from(value: super::TeamsPhoneSourceDetails) -> Self {
            Self {
                intended_targets: Ok(value.intended_targets),
                language: Ok(value.language),
                source: Ok(value.source),
                status: Ok(value.status),
            }
        }
    }
    #[derive(Clone)]
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
    #[derive(Clone)]
    ///Builder of [`TranscriptionOptions`](super::TranscriptionOptions).
    #[must_use]
    pub struct TranscriptionOptions {
        pub(crate) enable_intermediate_results: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        pub(crate) locale: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        pub(crate) speech_model_endpoint_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pub(crate) start_transcription: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        pub(crate) transport_type: ::std::result::Result<
            crate::generated::types::StreamingTransportType,
            ::std::string::String,
        >,
        pub(crate) transport_url: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for TranscriptionOptions {
        fn default() -> Self {
            Self {
                enable_intermediate_results: Ok(Default::default()),
                locale: Err("locale: expected a value, found none".to_string()),
                speech_model_endpoint_id: Ok(Default::default()),
                start_transcription: Ok(Default::default()),
                transport_type: Err(
                    "transport_type: expected a value, found none".to_string(),
                ),
                transport_url: Ok(Default::default()),
            }
        }
    }
    impl TranscriptionOptions {
        ///Whether the service also sends results that it may still correct. The service documents no default.
        pub fn enable_intermediate_results<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<bool, Via>,
        {
            self.enable_intermediate_results = value
                .try_into_optional()
                .map_err(|e| format!("enable_intermediate_results: {e}"));
            self
        }
        ///Language that is spoken in the call, as a locale with a region such as `en-US`. Without a region, transcription fails with subcode 8523.
        pub fn locale<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.locale = value.try_into().map_err(|e| format!("locale: {e}"));
            self
        }
        ///Endpoint id of a custom speech model, a GUID. By default, a standard model is used.
        pub fn speech_model_endpoint_id<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.speech_model_endpoint_id = value
                .try_into_optional()
                .map_err(|e| format!("speech_model_endpoint_id: {e}"));
            self
        }
        ///Whether the transcription starts with the call; `false` by default.
        pub fn start_transcription<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<bool, Via>,
        {
            self.start_transcription = value
                .try_into_optional()
                .map_err(|e| format!("start_transcription: {e}"));
            self
        }
        ///How the text is transported: `websocket`, which is the only way.
        pub fn transport_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<crate::generated::types::StreamingTransportType>,
            T::Error: ::std::fmt::Display,
        {
            self.transport_type = value
                .try_into()
                .map_err(|e| format!("transport_type: {e}"));
            self
        }
        ///Address of your WebSocket server, `wss` with a publicly trusted certificate. Path and query are kept.
        pub fn transport_url<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.transport_url = value
                .try_into_optional()
                .map_err(|e| format!("transport_url: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<TranscriptionOptions> for super::TranscriptionOptions {
        type Error = super::error::ConversionError;
        fn try_from(
            value: TranscriptionOptions,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            let value = {
                let mut value = value;
                value.transport_url = value
                    .transport_url
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("transport_url: {e}"))
                    });
                value
            };
            Ok(Self {
                enable_intermediate_results: value.enable_intermediate_results?,
                locale: value.locale?,
                speech_model_endpoint_id: value.speech_model_endpoint_id?,
                start_transcription: value.start_transcription?,
                transport_type: value.transport_type?,
                transport_url: value.transport_url?,
            })
        }
    }
    impl ::std::convert::From<super::TranscriptionOptions> for TranscriptionOptions {
        fn from(value: super::TranscriptionOptions) -> Self {
            Self {
                enable_intermediate_results: Ok(value.enable_intermediate_results),
                locale: Ok(value.locale),
                speech_model_endpoint_id: Ok(value.speech_model_endpoint_id),
                start_transcription: Ok(value.start_transcription),
                transport_type: Ok(value.transport_type),
                transport_url: Ok(value.transport_url),
            }
        }
    }
    #[derive(Clone)]
    ///Builder of [`TransferToParticipantRequest`](super::TransferToParticipantRequest).
    #[must_use]
    pub struct TransferToParticipantRequest {
        pub(crate) custom_calling_context: ::std::result::Result<
            ::std::option::Option<super::CustomCallingContext>,
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
        pub(crate) source_caller_id_number: ::std::result::Result<
            ::std::option::Option<super::PhoneNumberIdentifierModel>,
            ::std::string::String,
        >,
        pub(crate) target_participant: ::std::result::Result<
            super::CommunicationIdentifierModel,
            ::std::string::String,
        >,
        pub(crate) transferee: ::std::result::Result<
            ::std::option::Option<super::CommunicationIdentifierModel>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for TransferToParticipantRequest {
        fn default() -> Self {
            Self {
                custom_calling_context: Ok(Default::default()),
                operation_callback_uri: Ok(Default::default()),
                operation_context: Ok(Default::default()),
                source_caller_id_number: Ok(Default::default()),
                target_participant: Err(
                    "target_participant: expected a value, found none".to_string(),
                ),
                transferee: Ok(Default::default()),
            }
        }
    }
    impl TransferToParticipantRequest {
        ///Data that accompany the call to the target.
        pub fn custom_calling_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::CustomCallingContext,
                Via,
            >,
        {
            self.custom_calling_context = value
                .try_into_optional()
                .map_err(|e| format!("custom_calling_context: {e}"));
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
        ///Label of your own for the request. [`CallTransferAccepted`](crate::types::CallTransferAccepted) or [`CallTransferFailed`](crate::types::CallTransferFailed) has it as its `operationContext`, so that you can assign the event to the request.
        pub fn operation_context<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<::std::string::String, Via>,
        {
            self.operation_context = value
                .try_into_optional()
                .map_err(|e| format!("operation_context: {e}"));
            self
        }
        ///The phone number that the called phone shows, if the target is a phone number: a number of the ACS resource. The service documents no default.
        pub fn source_caller_id_number<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::PhoneNumberIdentifierModel,
                Via,
            >,
        {
            self.source_caller_id_number = value
                .try_into_optional()
                .map_err(|e| format!("source_caller_id_number: {e}"));
            self
        }
        ///The participant who gets the call.
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
        ///The participant to transfer, in a group call. In a call with one other participant, that one is transferred.
        pub fn transferee<T, Via>(mut self, value: T) -> Self
        where
            T: crate::generated::optional::TryIntoOptional<
                super::CommunicationIdentifierModel,
                Via,
            >,
        {
            self.transferee = value
                .try_into_optional()
                .map_err(|e| format!("transferee: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<TransferToParticipantRequest>
    for super::TransferToParticipantRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: TransferToParticipantRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            let value = {
                let mut value = value;
                value.operation_callback_uri = value
                    .operation_callback_uri
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("operation_callback_uri: {e}"))
                    });
                value
            };
            Ok(Self {
                custom_calling_context: value.custom_calling_context?,
                operation_callback_uri: value.operation_callback_uri?,
                operation_context: value.operation_context?,
                source_caller_id_number: value.source_caller_id_number?,
                target_participant: value.target_participant?,
                transferee: value.transferee?,
            })
        }
    }
    impl ::std::convert::From<super::TransferToParticipantRequest>
    for TransferToParticipantRequest {
        fn from(value: super::TransferToParticipantRequest) -> Self {
            Self {
                custom_calling_context: Ok(value.custom_calling_context),
                operation_callback_uri: Ok(value.operation_callback_uri),
                operation_context: Ok(value.operation_context),
                source_caller_id_number: Ok(value.source_caller_id_number),
                target_participant: Ok(value.target_participant),
                transferee: Ok(value.transferee),
            }
        }
    }
    #[derive(Clone)]
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
            let value = {
                let mut value = value;
                value.operation_callback_uri = value
                    .operation_callback_uri
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("operation_callback_uri: {e}"))
                    });
                value
            };
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
    #[derive(Clone)]
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
            let value = {
                let mut value = value;
                value.operation_callback_uri = value
                    .operation_callback_uri
                    .and_then(|value| {
                        crate::generated::uri::Uri::into_sendable(value)
                            .map_err(|e| format!("operation_callback_uri: {e}"))
                    });
                value
            };
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
    impl ::std::fmt::Debug for AddParticipantRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("AddParticipantRequest")
                .field("custom_calling_context", &self.custom_calling_context)
                .field(
                    "invitation_timeout_in_seconds",
                    &self.invitation_timeout_in_seconds,
                )
                .field(
                    "operation_callback_uri",
                    &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
                )
                .field("operation_context", &self.operation_context)
                .field("participant_to_add", &self.participant_to_add)
                .field("source_caller_id_number", &self.source_caller_id_number)
                .field("without_caller_id", &self.without_caller_id)
                .finish_non_exhaustive()
        }
    }
    impl ::std::fmt::Debug for AnswerCallRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("AnswerCallRequest")
                .field("answered_by", &self.answered_by)
                .field("call_intelligence_options", &self.call_intelligence_options)
                .field(
                    "callback_uri",
                    &crate::generated::uri::WithoutQuery(&self.callback_uri),
                )
                .field("media_streaming_options", &self.media_streaming_options)
                .field("operation_context", &self.operation_context)
                .field("transcription_options", &self.transcription_options)
                .finish_non_exhaustive()
        }
    }
    impl ::std::fmt::Debug for CancelAddParticipantRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CancelAddParticipantRequest")
                .field("invitation_id", &self.invitation_id)
                .field(
                    "operation_callback_uri",
                    &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
                )
                .field("operation_context", &self.operation_context)
                .finish()
        }
    }
    impl ::std::fmt::Debug for Choice {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Choice")
                .field("label", &self.label)
                .field("tone", &self.tone)
                .finish_non_exhaustive()
        }
    }
    impl ::std::fmt::Debug for CommunicationIdentifierModel {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CommunicationIdentifierModel")
                .field("kind", &self.kind)
                .finish_non_exhaustive()
        }
    }
    impl ::std::fmt::Debug for CommunicationUserIdentifierModel {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CommunicationUserIdentifierModel").finish_non_exhaustive()
        }
    }
    impl ::std::fmt::Debug for ConnectRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ConnectRequest")
                .field("call_intelligence_options", &self.call_intelligence_options)
                .field("call_locator", &self.call_locator)
                .field(
                    "callback_uri",
                    &crate::generated::uri::WithoutQuery(&self.callback_uri),
                )
                .field("media_streaming_options", &self.media_streaming_options)
                .field("operation_context", &self.operation_context)
                .field("transcription_options", &self.transcription_options)
                .finish()
        }
    }
    impl ::std::fmt::Debug for ContinuousDtmfRecognitionRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ContinuousDtmfRecognitionRequest")
                .field(
                    "operation_callback_uri",
                    &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
                )
                .field("operation_context", &self.operation_context)
                .field("target_participant", &self.target_participant)
                .finish()
        }
    }
    impl ::std::fmt::Debug for CreateCallRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateCallRequest")
                .field("call_intelligence_options", &self.call_intelligence_options)
                .field(
                    "callback_uri",
                    &crate::generated::uri::WithoutQuery(&self.callback_uri),
                )
                .field("media_streaming_options", &self.media_streaming_options)
                .field("operation_context", &self.operation_context)
                .field("source", &self.source)
                .field("source_caller_id_number", &self.source_caller_id_number)
                .field("targets", &self.targets)
                .field("teams_app_source", &self.teams_app_source)
                .field("transcription_options", &self.transcription_options)
                .field("without_caller_id", &self.without_caller_id)
                .finish_non_exhaustive()
        }
    }
    impl ::std::fmt::Debug for CustomCallingContext {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CustomCallingContext")
                .field("teams_phone_call_details", &self.teams_phone_call_details)
                .finish_non_exhaustive()
        }
    }
    impl ::std::fmt::Debug for ExternalStorage {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ExternalStorage")
                .field(
                    "recording_destination_container_url",
                    &crate::generated::uri::WithoutQuery(
                        &self.recording_destination_container_url,
                    ),
                )
                .field("recording_storage_kind", &self.recording_storage_kind)
                .finish()
        }
    }
    impl ::std::fmt::Debug for FileSource {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("FileSource")
                .field("uri", &crate::generated::uri::WithoutQuery(&self.uri))
                .finish()
        }
    }
    impl ::std::fmt::Debug for HoldRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("HoldRequest")
                .field(
                    "operation_callback_uri",
                    &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
                )
                .field("operation_context", &self.operation_context)
                .field("play_source_info", &self.play_source_info)
                .field("target_participant", &self.target_participant)
                .finish()
        }
    }
    impl ::std::fmt::Debug for MediaStreamingOptions {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MediaStreamingOptions")
                .field("audio_channel_type", &self.audio_channel_type)
                .field("audio_format", &self.audio_format)
                .field("content_type", &self.content_type)
                .field("enable_bidirectional", &self.enable_bidirectional)
                .field("enable_dtmf_tones", &self.enable_dtmf_tones)
                .field("start_media_streaming", &self.start_media_streaming)
                .field("transport_type", &self.transport_type)
                .field(
                    "transport_url",
                    &crate::generated::uri::WithoutQuery(&self.transport_url),
                )
                .finish()
        }
    }
    impl ::std::fmt::Debug for MicrosoftTeamsAppIdentifierModel {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MicrosoftTeamsAppIdentifierModel")
                .field("cloud", &self.cloud)
                .finish_non_exhaustive()
        }
    }
    impl ::std::fmt::Debug for MicrosoftTeamsUserIdentifierModel {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MicrosoftTeamsUserIdentifierModel")
                .field("cloud", &self.cloud)
                .field("is_anonymous", &self.is_anonymous)
                .finish_non_exhaustive()
        }
    }
    impl ::std::fmt::Debug for MoveParticipantsRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MoveParticipantsRequest")
                .field("from_call", &self.from_call)
                .field(
                    "operation_callback_uri",
                    &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
                )
                .field("operation_context", &self.operation_context)
                .field("target_participants", &self.target_participants)
                .finish()
        }
    }
    impl ::std::fmt::Debug for PhoneNumberIdentifierModel {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PhoneNumberIdentifierModel")
                .field("is_anonymous", &self.is_anonymous)
                .finish_non_exhaustive()
        }
    }
    impl ::std::fmt::Debug for PlayRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PlayRequest")
                .field(
                    "interrupt_call_media_operation",
                    &self.interrupt_call_media_operation,
                )
                .field(
                    "operation_callback_uri",
                    &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
                )
                .field("operation_context", &self.operation_context)
                .field("play_options", &self.play_options)
                .field("play_sources", &self.play_sources)
                .field("play_to", &self.play_to)
                .finish()
        }
    }
    impl ::std::fmt::Debug for RecognizeRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RecognizeRequest")
                .field(
                    "interrupt_call_media_operation",
                    &self.interrupt_call_media_operation,
                )
                .field(
                    "operation_callback_uri",
                    &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
                )
                .field("operation_context", &self.operation_context)
                .field("play_prompt", &self.play_prompt)
                .field("play_prompts", &self.play_prompts)
                .field("recognize_input_type", &self.recognize_input_type)
                .field("recognize_options", &self.recognize_options)
                .finish()
        }
    }
    impl ::std::fmt::Debug for RedirectCallRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RedirectCallRequest")
                .field("target", &self.target)
                .finish_non_exhaustive()
        }
    }
    impl ::std::fmt::Debug for RejectCallRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RejectCallRequest")
                .field("call_reject_reason", &self.call_reject_reason)
                .finish_non_exhaustive()
        }
    }
    impl ::std::fmt::Debug for RemoveParticipantRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RemoveParticipantRequest")
                .field(
                    "operation_callback_uri",
                    &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
                )
                .field("operation_context", &self.operation_context)
                .field("participant_to_remove", &self.participant_to_remove)
                .finish()
        }
    }
    impl ::std::fmt::Debug for SendDtmfTonesRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("SendDtmfTonesRequest")
                .field(
                    "operation_callback_uri",
                    &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
                )
                .field("operation_context", &self.operation_context)
                .field("target_participant", &self.target_participant)
                .field("tones", &self.tones)
                .finish()
        }
    }
    impl ::std::fmt::Debug for SsmlSource {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("SsmlSource")
                .field("custom_voice_endpoint_id", &self.custom_voice_endpoint_id)
                .finish_non_exhaustive()
        }
    }
    impl ::std::fmt::Debug for StartCallRecordingRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("StartCallRecordingRequest")
                .field(
                    "audio_channel_participant_ordering",
                    &self.audio_channel_participant_ordering,
                )
                .field("call_connection_id", &self.call_connection_id)
                .field("call_locator", &self.call_locator)
                .field("channel_affinity", &self.channel_affinity)
                .field("external_storage", &self.external_storage)
                .field("pause_on_start", &self.pause_on_start)
                .field("recording_channel_type", &self.recording_channel_type)
                .field("recording_content_type", &self.recording_content_type)
                .field("recording_format_type", &self.recording_format_type)
                .field(
                    "recording_state_callback_uri",
                    &crate::generated::uri::WithoutQuery(
                        &self.recording_state_callback_uri,
                    ),
                )
                .finish()
        }
    }
    impl ::std::fmt::Debug for StartMediaStreamingRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("StartMediaStreamingRequest")
                .field(
                    "operation_callback_uri",
                    &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
                )
                .field("operation_context", &self.operation_context)
                .finish()
        }
    }
    impl ::std::fmt::Debug for StartTranscriptionRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("StartTranscriptionRequest")
                .field("locale", &self.locale)
                .field(
                    "operation_callback_uri",
                    &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
                )
                .field("operation_context", &self.operation_context)
                .field("speech_model_endpoint_id", &self.speech_model_endpoint_id)
                .finish()
        }
    }
    impl ::std::fmt::Debug for StopMediaStreamingRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("StopMediaStreamingRequest")
                .field(
                    "operation_callback_uri",
                    &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
                )
                .field("operation_context", &self.operation_context)
                .finish()
        }
    }
    impl ::std::fmt::Debug for StopTranscriptionRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("StopTranscriptionRequest")
                .field(
                    "operation_callback_uri",
                    &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
                )
                .field("operation_context", &self.operation_context)
                .finish()
        }
    }
    impl ::std::fmt::Debug for TeamsExtensionUserIdentifierModel {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("TeamsExtensionUserIdentifierModel")
                .field("cloud", &self.cloud)
                .field("resource_id", &self.resource_id)
                .field("tenant_id", &self.tenant_id)
                .finish_non_exhaustive()
        }
    }
    impl ::std::fmt::Debug for TeamsPhoneCallDetails {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("TeamsPhoneCallDetails")
                .field("session_id", &self.session_id)
                .field("teams_phone_caller_details", &self.teams_phone_caller_details)
                .field("teams_phone_source_details", &self.teams_phone_source_details)
                .finish_non_exhaustive()
        }
    }
    impl ::std::fmt::Debug for TeamsPhoneCallerDetails {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("TeamsPhoneCallerDetails")
                .field("caller", &self.caller)
                .field("is_authenticated", &self.is_authenticated)
                .finish_non_exhaustive()
        }
    }
    impl ::std::fmt::Debug for TextSource {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("TextSource")
                .field("custom_voice_endpoint_id", &self.custom_voice_endpoint_id)
                .field("source_locale", &self.source_locale)
                .field("voice_kind", &self.voice_kind)
                .field("voice_name", &self.voice_name)
                .finish_non_exhaustive()
        }
    }
    impl ::std::fmt::Debug for TranscriptionOptions {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("TranscriptionOptions")
                .field("enable_intermediate_results", &self.enable_intermediate_results)
                .field("locale", &self.locale)
                .field("speech_model_endpoint_id", &self.speech_model_endpoint_id)
                .field("start_transcription", &self.start_transcription)
                .field("transport_type", &self.transport_type)
                .field(
                    "transport_url",
                    &crate::generated::uri::WithoutQuery(&self.transport_url),
                )
                .finish()
        }
    }
    impl ::std::fmt::Debug for TransferToParticipantRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("TransferToParticipantRequest")
                .field("custom_calling_context", &self.custom_calling_context)
                .field(
                    "operation_callback_uri",
                    &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
                )
                .field("operation_context", &self.operation_context)
                .field("source_caller_id_number", &self.source_caller_id_number)
                .field("target_participant", &self.target_participant)
                .field("transferee", &self.transferee)
                .finish()
        }
    }
    impl ::std::fmt::Debug for UnholdRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UnholdRequest")
                .field(
                    "operation_callback_uri",
                    &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
                )
                .field("operation_context", &self.operation_context)
                .field("target_participant", &self.target_participant)
                .finish()
        }
    }
    impl ::std::fmt::Debug for UpdateTranscriptionRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UpdateTranscriptionRequest")
                .field("locale", &self.locale)
                .field(
                    "operation_callback_uri",
                    &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
                )
                .field("operation_context", &self.operation_context)
                .field("speech_model_endpoint_id", &self.speech_model_endpoint_id)
                .finish()
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
impl AddParticipantRequest {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        participant_to_add: impl ::std::convert::Into<CommunicationIdentifierModel>,
    ) -> Self {
        Self {
            custom_calling_context: ::std::default::Default::default(),
            invitation_timeout_in_seconds: ::std::default::Default::default(),
            operation_callback_uri: ::std::default::Default::default(),
            operation_context: ::std::default::Default::default(),
            participant_to_add: participant_to_add.into(),
            source_caller_id_number: ::std::default::Default::default(),
            source_display_name: ::std::default::Default::default(),
            without_caller_id: ::std::default::Default::default(),
        }
    }
}
impl AnswerCallRequest {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        incoming_call_context: impl ::std::convert::Into<::std::string::String>,
        callback_uri: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            answered_by: ::std::default::Default::default(),
            call_intelligence_options: ::std::default::Default::default(),
            callback_uri: callback_uri.into(),
            incoming_call_context: incoming_call_context.into(),
            media_streaming_options: ::std::default::Default::default(),
            operation_context: ::std::default::Default::default(),
            transcription_options: ::std::default::Default::default(),
        }
    }
}
impl CancelAddParticipantRequest {
    /// Takes the required members; the optional ones are absent.
    pub fn new(invitation_id: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            invitation_id: invitation_id.into(),
            operation_callback_uri: ::std::default::Default::default(),
            operation_context: ::std::default::Default::default(),
        }
    }
}
impl ChannelAffinity {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        participant: impl ::std::convert::Into<CommunicationIdentifierModel>,
    ) -> Self {
        Self {
            channel: ::std::default::Default::default(),
            participant: participant.into(),
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
impl ConnectRequest {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        call_locator: impl ::std::convert::Into<CallLocator>,
        callback_uri: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            call_intelligence_options: ::std::default::Default::default(),
            call_locator: call_locator.into(),
            callback_uri: callback_uri.into(),
            media_streaming_options: ::std::default::Default::default(),
            operation_context: ::std::default::Default::default(),
            transcription_options: ::std::default::Default::default(),
        }
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
impl CreateCallRequest {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        targets: impl ::std::convert::Into<
            ::std::vec::Vec<CommunicationIdentifierModel>,
        >,
        callback_uri: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            call_intelligence_options: ::std::default::Default::default(),
            callback_uri: callback_uri.into(),
            media_streaming_options: ::std::default::Default::default(),
            operation_context: ::std::default::Default::default(),
            source: ::std::default::Default::default(),
            source_caller_id_number: ::std::default::Default::default(),
            source_display_name: ::std::default::Default::default(),
            targets: targets.into(),
            teams_app_source: ::std::default::Default::default(),
            transcription_options: ::std::default::Default::default(),
            without_caller_id: ::std::default::Default::default(),
        }
    }
}
impl ExternalStorage {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        recording_storage_kind: impl ::std::convert::Into<
            crate::generated::types::RecordingStorageKind,
        >,
    ) -> Self {
        Self {
            recording_destination_container_url: ::std::default::Default::default(),
            recording_storage_kind: recording_storage_kind.into(),
        }
    }
}
impl FileSource {
    /// Takes the required members; the optional ones are absent.
    pub fn new(uri: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self { uri: uri.into() }
    }
}
impl GetParticipantsResponse {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        value: impl ::std::convert::Into<::std::vec::Vec<CallParticipant>>,
    ) -> Self {
        Self {
            next_link: ::std::default::Default::default(),
            value: value.into(),
        }
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
impl IncomingCallEventData {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        to: impl ::std::convert::Into<CommunicationIdentifierModel>,
        from: impl ::std::convert::Into<CommunicationIdentifierModel>,
        incoming_call_context: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            caller_display_name: ::std::default::Default::default(),
            correlation_id: ::std::default::Default::default(),
            custom_context: ::std::default::Default::default(),
            from: from.into(),
            incoming_call_context: incoming_call_context.into(),
            on_behalf_of_callee: ::std::default::Default::default(),
            server_call_id: ::std::default::Default::default(),
            to: to.into(),
        }
    }
}
impl MediaStreamingOptions {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        transport_type: impl ::std::convert::Into<
            crate::generated::types::StreamingTransportType,
        >,
        audio_channel_type: impl ::std::convert::Into<
            crate::generated::types::MediaStreamingAudioChannelType,
        >,
    ) -> Self {
        Self {
            audio_channel_type: audio_channel_type.into(),
            audio_format: ::std::default::Default::default(),
            content_type: ::std::default::Default::default(),
            enable_bidirectional: ::std::default::Default::default(),
            enable_dtmf_tones: ::std::default::Default::default(),
            start_media_streaming: ::std::default::Default::default(),
            transport_type: transport_type.into(),
            transport_url: ::std::default::Default::default(),
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
impl MoveParticipantsRequest {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        target_participants: impl ::std::convert::Into<
            ::std::vec::Vec<CommunicationIdentifierModel>,
        >,
        from_call: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            from_call: from_call.into(),
            operation_callback_uri: ::std::default::Default::default(),
            operation_context: ::std::default::Default::default(),
            target_participants: target_participants.into(),
        }
    }
}
impl MuteParticipantsRequest {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        target_participants: impl ::std::convert::Into<
            ::std::vec::Vec<CommunicationIdentifierModel>,
        >,
    ) -> Self {
        Self {
            operation_context: ::std::default::Default::default(),
            target_participants: target_participants.into(),
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
impl RecordingFileStatusUpdatedEventData {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        recording_storage_info: impl ::std::convert::Into<RecordingStorageInfo>,
    ) -> Self {
        Self {
            recording_channel_type: ::std::default::Default::default(),
            recording_content_type: ::std::default::Default::default(),
            recording_duration_ms: ::std::default::Default::default(),
            recording_format_type: ::std::default::Default::default(),
            recording_start_time: ::std::default::Default::default(),
            recording_storage_info: recording_storage_info.into(),
            session_end_reason: ::std::default::Default::default(),
        }
    }
}
impl RecordingStorageInfo {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        recording_chunks: impl ::std::convert::Into<::std::vec::Vec<RecordingChunk>>,
    ) -> Self {
        Self {
            recording_chunks: recording_chunks.into(),
        }
    }
}
impl RedirectCallRequest {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        incoming_call_context: impl ::std::convert::Into<::std::string::String>,
        target: impl ::std::convert::Into<CommunicationIdentifierModel>,
    ) -> Self {
        Self {
            incoming_call_context: incoming_call_context.into(),
            target: target.into(),
        }
    }
}
impl RejectCallRequest {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        incoming_call_context: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            call_reject_reason: ::std::default::Default::default(),
            incoming_call_context: incoming_call_context.into(),
        }
    }
}
impl RemoveParticipantRequest {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        participant_to_remove: impl ::std::convert::Into<CommunicationIdentifierModel>,
    ) -> Self {
        Self {
            operation_callback_uri: ::std::default::Default::default(),
            operation_context: ::std::default::Default::default(),
            participant_to_remove: participant_to_remove.into(),
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
impl TeamsPhoneCallerDetails {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        caller: impl ::std::convert::Into<CommunicationIdentifierModel>,
        name: impl ::std::convert::Into<::std::string::String>,
        phone_number: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            additional_caller_information: ::std::default::Default::default(),
            caller: caller.into(),
            is_authenticated: ::std::default::Default::default(),
            name: name.into(),
            phone_number: phone_number.into(),
            record_id: ::std::default::Default::default(),
            screen_pop_url: ::std::default::Default::default(),
        }
    }
}
impl TeamsPhoneSourceDetails {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        source: impl ::std::convert::Into<CommunicationIdentifierModel>,
        language: impl ::std::convert::Into<::std::string::String>,
        status: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            intended_targets: ::std::default::Default::default(),
            language: language.into(),
            source: source.into(),
            status: status.into(),
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
impl TranscriptionOptions {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        transport_type: impl ::std::convert::Into<
            crate::generated::types::StreamingTransportType,
        >,
        locale: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            enable_intermediate_results: ::std::default::Default::default(),
            locale: locale.into(),
            speech_model_endpoint_id: ::std::default::Default::default(),
            start_transcription: ::std::default::Default::default(),
            transport_type: transport_type.into(),
            transport_url: ::std::default::Default::default(),
        }
    }
}
impl TransferToParticipantRequest {
    /// Takes the required members; the optional ones are absent.
    pub fn new(
        target_participant: impl ::std::convert::Into<CommunicationIdentifierModel>,
    ) -> Self {
        Self {
            custom_calling_context: ::std::default::Default::default(),
            operation_callback_uri: ::std::default::Default::default(),
            operation_context: ::std::default::Default::default(),
            source_caller_id_number: ::std::default::Default::default(),
            target_participant: target_participant.into(),
            transferee: ::std::default::Default::default(),
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
impl ::std::convert::From<&AddParticipantRequest> for AddParticipantRequest {
    fn from(value: &AddParticipantRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&AnswerCallRequest> for AnswerCallRequest {
    fn from(value: &AnswerCallRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&CallIntelligenceOptions> for CallIntelligenceOptions {
    fn from(value: &CallIntelligenceOptions) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&CallLocator> for CallLocator {
    fn from(value: &CallLocator) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&CancelAddParticipantRequest> for CancelAddParticipantRequest {
    fn from(value: &CancelAddParticipantRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&ChannelAffinity> for ChannelAffinity {
    fn from(value: &ChannelAffinity) -> Self {
        value.clone()
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
impl ::std::convert::From<&ConnectRequest> for ConnectRequest {
    fn from(value: &ConnectRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&ContinuousDtmfRecognitionRequest>
for ContinuousDtmfRecognitionRequest {
    fn from(value: &ContinuousDtmfRecognitionRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&CreateCallRequest> for CreateCallRequest {
    fn from(value: &CreateCallRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&CustomCallingContext> for CustomCallingContext {
    fn from(value: &CustomCallingContext) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&DtmfOptions> for DtmfOptions {
    fn from(value: &DtmfOptions) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&ExternalStorage> for ExternalStorage {
    fn from(value: &ExternalStorage) -> Self {
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
impl ::std::convert::From<&MediaStreamingOptions> for MediaStreamingOptions {
    fn from(value: &MediaStreamingOptions) -> Self {
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
impl ::std::convert::From<&MoveParticipantsRequest> for MoveParticipantsRequest {
    fn from(value: &MoveParticipantsRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&MuteParticipantsRequest> for MuteParticipantsRequest {
    fn from(value: &MuteParticipantsRequest) -> Self {
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
impl ::std::convert::From<&RedirectCallRequest> for RedirectCallRequest {
    fn from(value: &RedirectCallRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&RejectCallRequest> for RejectCallRequest {
    fn from(value: &RejectCallRequest) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&RemoveParticipantRequest> for RemoveParticipantRequest {
    fn from(value: &RemoveParticipantRequest) -> Self {
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
impl ::std::convert::From<&StartCallRecordingRequest> for StartCallRecordingRequest {
    fn from(value: &StartCallRecordingRequest) -> Self {
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
impl ::std::convert::From<&TeamsPhoneCallDetails> for TeamsPhoneCallDetails {
    fn from(value: &TeamsPhoneCallDetails) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&TeamsPhoneCallerDetails> for TeamsPhoneCallerDetails {
    fn from(value: &TeamsPhoneCallerDetails) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&TeamsPhoneSourceDetails> for TeamsPhoneSourceDetails {
    fn from(value: &TeamsPhoneSourceDetails) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&TextSource> for TextSource {
    fn from(value: &TextSource) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&TranscriptionOptions> for TranscriptionOptions {
    fn from(value: &TranscriptionOptions) -> Self {
        value.clone()
    }
}
impl ::std::convert::From<&TransferToParticipantRequest>
for TransferToParticipantRequest {
    fn from(value: &TransferToParticipantRequest) -> Self {
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
impl ::std::convert::From<&AddParticipantRequest> for builder::AddParticipantRequest {
    fn from(value: &AddParticipantRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&AnswerCallRequest> for builder::AnswerCallRequest {
    fn from(value: &AnswerCallRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&CancelAddParticipantRequest>
for builder::CancelAddParticipantRequest {
    fn from(value: &CancelAddParticipantRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&ConnectRequest> for builder::ConnectRequest {
    fn from(value: &ConnectRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&ContinuousDtmfRecognitionRequest>
for builder::ContinuousDtmfRecognitionRequest {
    fn from(value: &ContinuousDtmfRecognitionRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&CreateCallRequest> for builder::CreateCallRequest {
    fn from(value: &CreateCallRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&HoldRequest> for builder::HoldRequest {
    fn from(value: &HoldRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&MoveParticipantsRequest>
for builder::MoveParticipantsRequest {
    fn from(value: &MoveParticipantsRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&MuteParticipantsRequest>
for builder::MuteParticipantsRequest {
    fn from(value: &MuteParticipantsRequest) -> Self {
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
impl ::std::convert::From<&RedirectCallRequest> for builder::RedirectCallRequest {
    fn from(value: &RedirectCallRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&RejectCallRequest> for builder::RejectCallRequest {
    fn from(value: &RejectCallRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&RemoveParticipantRequest>
for builder::RemoveParticipantRequest {
    fn from(value: &RemoveParticipantRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&SendDtmfTonesRequest> for builder::SendDtmfTonesRequest {
    fn from(value: &SendDtmfTonesRequest) -> Self {
        value.clone().into()
    }
}
impl ::std::convert::From<&StartCallRecordingRequest>
for builder::StartCallRecordingRequest {
    fn from(value: &StartCallRecordingRequest) -> Self {
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
impl ::std::convert::From<&TransferToParticipantRequest>
for builder::TransferToParticipantRequest {
    fn from(value: &TransferToParticipantRequest) -> Self {
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
impl ::std::fmt::Debug for AddParticipantRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AddParticipantRequest")
            .field("custom_calling_context", &self.custom_calling_context)
            .field("invitation_timeout_in_seconds", &self.invitation_timeout_in_seconds)
            .field(
                "operation_callback_uri",
                &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
            )
            .field("operation_context", &self.operation_context)
            .field("participant_to_add", &self.participant_to_add)
            .field("source_caller_id_number", &self.source_caller_id_number)
            .field("without_caller_id", &self.without_caller_id)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for AnswerCallRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AnswerCallRequest")
            .field("answered_by", &self.answered_by)
            .field("call_intelligence_options", &self.call_intelligence_options)
            .field(
                "callback_uri",
                &crate::generated::uri::WithoutQuery(&self.callback_uri),
            )
            .field("media_streaming_options", &self.media_streaming_options)
            .field("operation_context", &self.operation_context)
            .field("transcription_options", &self.transcription_options)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for CallConnectionProperties {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CallConnectionProperties")
            .field("answered_by", &self.answered_by)
            .field("answered_for", &self.answered_for)
            .field("call_connection_id", &self.call_connection_id)
            .field("call_connection_state", &self.call_connection_state)
            .field(
                "callback_uri",
                &crate::generated::uri::WithoutQuery(&self.callback_uri),
            )
            .field("correlation_id", &self.correlation_id)
            .field("media_streaming_subscription", &self.media_streaming_subscription)
            .field("server_call_id", &self.server_call_id)
            .field("source", &self.source)
            .field("source_caller_id_number", &self.source_caller_id_number)
            .field("targets", &self.targets)
            .field("transcription_subscription", &self.transcription_subscription)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for CancelAddParticipantRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CancelAddParticipantRequest")
            .field("invitation_id", &self.invitation_id)
            .field(
                "operation_callback_uri",
                &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
            )
            .field("operation_context", &self.operation_context)
            .finish()
    }
}
impl ::std::fmt::Debug for Choice {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Choice")
            .field("label", &self.label)
            .field("tone", &self.tone)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for ChoiceResult {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ChoiceResult")
            .field("confidence", &self.confidence)
            .field("label", &self.label)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for CommunicationIdentifierModel {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CommunicationIdentifierModel")
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for CommunicationUserIdentifierModel {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CommunicationUserIdentifierModel").finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for ConnectRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ConnectRequest")
            .field("call_intelligence_options", &self.call_intelligence_options)
            .field("call_locator", &self.call_locator)
            .field(
                "callback_uri",
                &crate::generated::uri::WithoutQuery(&self.callback_uri),
            )
            .field("media_streaming_options", &self.media_streaming_options)
            .field("operation_context", &self.operation_context)
            .field("transcription_options", &self.transcription_options)
            .finish()
    }
}
impl ::std::fmt::Debug for ContinuousDtmfRecognitionRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ContinuousDtmfRecognitionRequest")
            .field(
                "operation_callback_uri",
                &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
            )
            .field("operation_context", &self.operation_context)
            .field("target_participant", &self.target_participant)
            .finish()
    }
}
impl ::std::fmt::Debug for CreateCallRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateCallRequest")
            .field("call_intelligence_options", &self.call_intelligence_options)
            .field(
                "callback_uri",
                &crate::generated::uri::WithoutQuery(&self.callback_uri),
            )
            .field("media_streaming_options", &self.media_streaming_options)
            .field("operation_context", &self.operation_context)
            .field("source", &self.source)
            .field("source_caller_id_number", &self.source_caller_id_number)
            .field("targets", &self.targets)
            .field("teams_app_source", &self.teams_app_source)
            .field("transcription_options", &self.transcription_options)
            .field("without_caller_id", &self.without_caller_id)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for CustomCallingContext {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CustomCallingContext")
            .field("teams_phone_call_details", &self.teams_phone_call_details)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for ExternalStorage {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ExternalStorage")
            .field(
                "recording_destination_container_url",
                &crate::generated::uri::WithoutQuery(
                    &self.recording_destination_container_url,
                ),
            )
            .field("recording_storage_kind", &self.recording_storage_kind)
            .finish()
    }
}
impl ::std::fmt::Debug for FileSource {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("FileSource")
            .field("uri", &crate::generated::uri::WithoutQuery(&self.uri))
            .finish()
    }
}
impl ::std::fmt::Debug for HoldRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("HoldRequest")
            .field(
                "operation_callback_uri",
                &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
            )
            .field("operation_context", &self.operation_context)
            .field("play_source_info", &self.play_source_info)
            .field("target_participant", &self.target_participant)
            .finish()
    }
}
impl ::std::fmt::Debug for IncomingCallEventData {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("IncomingCallEventData")
            .field("correlation_id", &self.correlation_id)
            .field("custom_context", &self.custom_context)
            .field("from", &self.from)
            .field("on_behalf_of_callee", &self.on_behalf_of_callee)
            .field("server_call_id", &self.server_call_id)
            .field("to", &self.to)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for MediaStreamingOptions {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("MediaStreamingOptions")
            .field("audio_channel_type", &self.audio_channel_type)
            .field("audio_format", &self.audio_format)
            .field("content_type", &self.content_type)
            .field("enable_bidirectional", &self.enable_bidirectional)
            .field("enable_dtmf_tones", &self.enable_dtmf_tones)
            .field("start_media_streaming", &self.start_media_streaming)
            .field("transport_type", &self.transport_type)
            .field(
                "transport_url",
                &crate::generated::uri::WithoutQuery(&self.transport_url),
            )
            .finish()
    }
}
impl ::std::fmt::Debug for MicrosoftTeamsAppIdentifierModel {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("MicrosoftTeamsAppIdentifierModel")
            .field("cloud", &self.cloud)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for MicrosoftTeamsUserIdentifierModel {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("MicrosoftTeamsUserIdentifierModel")
            .field("cloud", &self.cloud)
            .field("is_anonymous", &self.is_anonymous)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for MoveParticipantsRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("MoveParticipantsRequest")
            .field("from_call", &self.from_call)
            .field(
                "operation_callback_uri",
                &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
            )
            .field("operation_context", &self.operation_context)
            .field("target_participants", &self.target_participants)
            .finish()
    }
}
impl ::std::fmt::Debug for PhoneNumberIdentifierModel {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("PhoneNumberIdentifierModel")
            .field("is_anonymous", &self.is_anonymous)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for PlayRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("PlayRequest")
            .field(
                "interrupt_call_media_operation",
                &self.interrupt_call_media_operation,
            )
            .field(
                "operation_callback_uri",
                &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
            )
            .field("operation_context", &self.operation_context)
            .field("play_options", &self.play_options)
            .field("play_sources", &self.play_sources)
            .field("play_to", &self.play_to)
            .finish()
    }
}
impl ::std::fmt::Debug for RecognizeRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RecognizeRequest")
            .field(
                "interrupt_call_media_operation",
                &self.interrupt_call_media_operation,
            )
            .field(
                "operation_callback_uri",
                &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
            )
            .field("operation_context", &self.operation_context)
            .field("play_prompt", &self.play_prompt)
            .field("play_prompts", &self.play_prompts)
            .field("recognize_input_type", &self.recognize_input_type)
            .field("recognize_options", &self.recognize_options)
            .finish()
    }
}
impl ::std::fmt::Debug for RecordingParticipant {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RecordingParticipant")
            .field("channel", &self.channel)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for RedirectCallRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RedirectCallRequest")
            .field("target", &self.target)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for RejectCallRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RejectCallRequest")
            .field("call_reject_reason", &self.call_reject_reason)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for RemoveParticipantRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RemoveParticipantRequest")
            .field(
                "operation_callback_uri",
                &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
            )
            .field("operation_context", &self.operation_context)
            .field("participant_to_remove", &self.participant_to_remove)
            .finish()
    }
}
impl ::std::fmt::Debug for SendDtmfTonesRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SendDtmfTonesRequest")
            .field(
                "operation_callback_uri",
                &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
            )
            .field("operation_context", &self.operation_context)
            .field("target_participant", &self.target_participant)
            .field("tones", &self.tones)
            .finish()
    }
}
impl ::std::fmt::Debug for SpeechResult {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SpeechResult")
            .field("confidence", &self.confidence)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for SsmlSource {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SsmlSource")
            .field("custom_voice_endpoint_id", &self.custom_voice_endpoint_id)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for StartCallRecordingRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("StartCallRecordingRequest")
            .field(
                "audio_channel_participant_ordering",
                &self.audio_channel_participant_ordering,
            )
            .field("call_connection_id", &self.call_connection_id)
            .field("call_locator", &self.call_locator)
            .field("channel_affinity", &self.channel_affinity)
            .field("external_storage", &self.external_storage)
            .field("pause_on_start", &self.pause_on_start)
            .field("recording_channel_type", &self.recording_channel_type)
            .field("recording_content_type", &self.recording_content_type)
            .field("recording_format_type", &self.recording_format_type)
            .field(
                "recording_state_callback_uri",
                &crate::generated::uri::WithoutQuery(&self.recording_state_callback_uri),
            )
            .finish()
    }
}
impl ::std::fmt::Debug for StartMediaStreamingRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("StartMediaStreamingRequest")
            .field(
                "operation_callback_uri",
                &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
            )
            .field("operation_context", &self.operation_context)
            .finish()
    }
}
impl ::std::fmt::Debug for StartTranscriptionRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("StartTranscriptionRequest")
            .field("locale", &self.locale)
            .field(
                "operation_callback_uri",
                &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
            )
            .field("operation_context", &self.operation_context)
            .field("speech_model_endpoint_id", &self.speech_model_endpoint_id)
            .finish()
    }
}
impl ::std::fmt::Debug for StopMediaStreamingRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("StopMediaStreamingRequest")
            .field(
                "operation_callback_uri",
                &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
            )
            .field("operation_context", &self.operation_context)
            .finish()
    }
}
impl ::std::fmt::Debug for StopTranscriptionRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("StopTranscriptionRequest")
            .field(
                "operation_callback_uri",
                &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
            )
            .field("operation_context", &self.operation_context)
            .finish()
    }
}
impl ::std::fmt::Debug for TeamsExtensionUserIdentifierModel {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("TeamsExtensionUserIdentifierModel")
            .field("cloud", &self.cloud)
            .field("resource_id", &self.resource_id)
            .field("tenant_id", &self.tenant_id)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for TeamsPhoneCallDetails {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("TeamsPhoneCallDetails")
            .field("session_id", &self.session_id)
            .field("teams_phone_caller_details", &self.teams_phone_caller_details)
            .field("teams_phone_source_details", &self.teams_phone_source_details)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for TeamsPhoneCallerDetails {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("TeamsPhoneCallerDetails")
            .field("caller", &self.caller)
            .field("is_authenticated", &self.is_authenticated)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for TextSource {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("TextSource")
            .field("custom_voice_endpoint_id", &self.custom_voice_endpoint_id)
            .field("source_locale", &self.source_locale)
            .field("voice_kind", &self.voice_kind)
            .field("voice_name", &self.voice_name)
            .finish_non_exhaustive()
    }
}
impl ::std::fmt::Debug for TranscriptionOptions {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("TranscriptionOptions")
            .field("enable_intermediate_results", &self.enable_intermediate_results)
            .field("locale", &self.locale)
            .field("speech_model_endpoint_id", &self.speech_model_endpoint_id)
            .field("start_transcription", &self.start_transcription)
            .field("transport_type", &self.transport_type)
            .field(
                "transport_url",
                &crate::generated::uri::WithoutQuery(&self.transport_url),
            )
            .finish()
    }
}
impl ::std::fmt::Debug for TransferToParticipantRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("TransferToParticipantRequest")
            .field("custom_calling_context", &self.custom_calling_context)
            .field(
                "operation_callback_uri",
                &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
            )
            .field("operation_context", &self.operation_context)
            .field("source_caller_id_number", &self.source_caller_id_number)
            .field("target_participant", &self.target_participant)
            .field("transferee", &self.transferee)
            .finish()
    }
}
impl ::std::fmt::Debug for UnholdRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UnholdRequest")
            .field(
                "operation_callback_uri",
                &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
            )
            .field("operation_context", &self.operation_context)
            .field("target_participant", &self.target_participant)
            .finish()
    }
}
impl ::std::fmt::Debug for UpdateTranscriptionRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateTranscriptionRequest")
            .field("locale", &self.locale)
            .field(
                "operation_callback_uri",
                &crate::generated::uri::WithoutQuery(&self.operation_callback_uri),
            )
            .field("operation_context", &self.operation_context)
            .field("speech_model_endpoint_id", &self.speech_model_endpoint_id)
            .finish()
    }
}
crate::generated::open_enum::open_enum! {
    /// The format of streamed audio: signed 16-bit PCM, little-endian, mono.
    ///
    /// The service may add values.
    AudioFormat {
        /// 16,000 samples per second: 640 bytes in 20 ms.
        Pcm16KMono = "pcm16KMono",
        /// 24,000 samples per second: 960 bytes in 20 ms.
        Pcm24KMono = "pcm24KMono",
    }
}
crate::generated::open_enum::open_enum! {
    /// Why an incoming call is rejected.
    ///
    /// The service may add values.
    CallRejectReason {
        /// No reason.
        None = "none",
        /// The callee is busy.
        Busy = "busy",
        /// The caller may not call.
        Forbidden = "forbidden",
    }
}
crate::generated::open_enum::open_enum! {
    /// How the audio of participants is streamed.
    ///
    /// The service may add values.
    MediaStreamingAudioChannelType {
        /// One stream of everyone.
        Mixed = "mixed",
        /// One stream of each participant, for up to four participants at a time, the most dominant speakers.
        Unmixed = "unmixed",
    }
}
crate::generated::open_enum::open_enum! {
    /// How a stream or a transcription is transported.
    ///
    /// The service may add values.
    StreamingTransportType {
        /// WebSocket (RFC 6455). The service is the client.
        Websocket = "websocket",
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
    /// Who records.
    ///
    /// The service may add values.
    RecordingKind {
        /// Azure Communication Services.
        AzureCommunicationServices = "azureCommunicationServices",
        /// Microsoft Teams, started by a Teams user.
        Teams = "teams",
        /// Microsoft Teams, because a compliance policy requires it.
        TeamsCompliance = "teamsCompliance",
    }
}
crate::generated::open_enum::open_enum! {
    /// The state of a recording.
    ///
    /// The service may add values.
    RecordingState {
        /// The call is being recorded.
        Active = "active",
        /// The recording is paused, has ended or has not yet begun.
        Inactive = "inactive",
    }
}
crate::generated::open_enum::open_enum! {
    /// Where a recording is stored.
    ///
    /// The service may add values.
    RecordingStorageKind {
        /// The service's own storage, which keeps it for 24 hours.
        AzureCommunicationServices = "azureCommunicationServices",
        /// A container of Azure Blob Storage of your own.
        AzureBlobStorage = "azureBlobStorage",
    }
}
crate::generated::open_enum::open_enum! {
    /// The state of a call connection.
    ///
    /// The service may add values.
    CallConnectionStateModel {
        /// The service does not know the state.
        Unknown = "unknown",
        /// The call is being connected.
        Connecting = "connecting",
        /// The call is connected.
        Connected = "connected",
        /// The call is being transferred.
        Transferring = "transferring",
        /// The target of the transfer has accepted the call.
        TransferAccepted = "transferAccepted",
        /// The call is being ended.
        Disconnecting = "disconnecting",
        /// The call has ended.
        Disconnected = "disconnected",
    }
}
crate::generated::open_enum::open_enum! {
    /// The kind of a call locator.
    ///
    /// The service may add values.
    CallLocatorKind {
        /// A group call; `groupCallId` is set.
        GroupCallLocator = "groupCallLocator",
        /// A server call; `serverCallId` is set.
        ServerCallLocator = "serverCallLocator",
        /// A room; `roomId` is set. Only [`connect`](crate::CallAutomationClient::connect) takes it.
        RoomCallLocator = "roomCallLocator",
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
crate::generated::open_enum::open_enum! {
    /// What is streamed.
    ///
    /// The service may add values.
    MediaStreamingContentType {
        /// Audio.
        Audio = "audio",
    }
}
crate::generated::open_enum::open_enum! {
    /// The state of the media stream of a call.
    ///
    /// The service may add values.
    MediaStreamingSubscriptionState {
        /// Streaming is not configured for the call.
        Disabled = "disabled",
        /// Nothing is being streamed.
        Inactive = "inactive",
        /// The media are being streamed.
        Active = "active",
    }
}
crate::generated::open_enum::open_enum! {
    /// How participants are recorded.
    ///
    /// The service may add values.
    RecordingChannelType {
        /// All participants in one channel.
        Mixed = "mixed",
        /// Each participant in a separate channel, up to 5.
        Unmixed = "unmixed",
    }
}
crate::generated::open_enum::open_enum! {
    /// What a recording contains.
    ///
    /// The service may add values.
    RecordingContentType {
        /// Audio.
        Audio = "audio",
        /// Audio and video.
        AudioVideo = "audioVideo",
    }
}
crate::generated::open_enum::open_enum! {
    /// The format of a recording's file.
    ///
    /// The service may add values.
    RecordingFormatType {
        /// WAV, for audio.
        Wav = "wav",
        /// MP3, for mixed audio.
        Mp3 = "mp3",
        /// MP4, for audio and video.
        Mp4 = "mp4",
    }
}
crate::generated::open_enum::open_enum! {
    /// The kind of a transcription result.
    ///
    /// The service may add values.
    TranscriptionResultType {
        /// A result that the service does not change any more.
        Final = "final",
        /// A result that the service may still correct.
        Intermediate = "intermediate",
    }
}
crate::generated::open_enum::open_enum! {
    /// The state of the transcription of a call.
    ///
    /// The service may add values.
    TranscriptionSubscriptionState {
        /// Transcription is not configured for the call.
        Disabled = "disabled",
        /// The call is not being transcribed.
        Inactive = "inactive",
        /// The call is being transcribed.
        Active = "active",
    }
}
crate::generated::open_enum::open_enum! {
    /// Why a chunk of a recording ended.
    ///
    /// The service may add values.
    RecordingChunkEndReason {
        /// The recording ended.
        SessionEnded = "sessionEnded",
        /// The chunk reached its maximum size, and another one follows.
        ChunkMaximumSizeExceeded = "chunkMaximumSizeExceeded",
    }
}
crate::generated::open_enum::open_enum! {
    /// Why a recording ended.
    ///
    /// The service may add values.
    RecordingSessionEndReason {
        /// The call ended.
        CallEnded = "callEnded",
        /// The participant who had started the recording left the call.
        InitiatorLeft = "initiatorLeft",
    }
}
