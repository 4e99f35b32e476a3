// Generated from spec/ by tools/codegen, with progenitor. Do not edit: change spec/, and run `cargo regenerate`.
crate::value::subcode::subcodes! {
    /// `0`, with code 200: the operation succeeded.
    DONE = 0, "the operation succeeded", None, Other;
    /// `4506`, with code 408: the call timed out before it was answered.
    CALL_TIMED_OUT = 4506, "the call timed out before it was answered", Some("call again later"), Other;
    /// `4507`, with code 495: the application presented no valid access token.
    TOKEN_MISSING = 4507, "the application presented no valid access token", Some("get a new token"), Authentication;
    /// `5000`, with code 200: another participant removed this one from the call.
    REMOVED_BY_PARTICIPANT = 5000, "another participant removed this one from the call", None, Other;
    /// `5001`, with code 200: the call ended for all participants.
    CONVERSATION_ENDED = 5001, "the call ended for all participants", None, Other;
    /// `5002`, with code 200: the call ended because the last other participant had left.
    LAST_PARTICIPANT_LEFT = 5002, "the call ended because the last other participant had left", None, Other;
    /// `5010`, with code 200: the call ended because all other participants had left.
    OTHERS_LEFT = 5010, "the call ended because all other participants had left", None, Other;
    /// `5013`, with code 200: the call ended because only one participant was in it.
    ALONE_IN_CALL = 5013, "the call ended because only one participant was in it", None, Other;
    /// `5300`, with code 200: another participant or an application removed this participant from the call.
    REMOVED_BY_PARTICIPANT_OR_API = 5300, "another participant or an application removed this participant from the call", None, Other;
    /// `7000`, with code 200: an application ended the call.
    ENDED_BY_APPLICATION = 7000, "an application ended the call", None, Other;
    /// `7015`, with code 200: the call was transferred and has ended here.
    ENDED_BY_TRANSFER = 7015, "the call was transferred and has ended here", None, Other;
    /// `7501`, with code 401: the access token is not valid.
    INVALID_TOKEN = 7501, "the access token is not valid", Some("get a new token"), Authentication;
    /// `7502`, with code 401: the access token grants no access.
    ACCESS_NOT_ENABLED = 7502, "the access token grants no access", Some("get a new token for this resource"), Authentication;
    /// `7504`, with code 403: the credential lacks permissions.
    PERMISSIONS = 7504, "the credential lacks permissions", Some("grant the permissions, or use another credential"), Authentication;
    /// `7507`, with code 403: the call-source identity does not belong to the credential.
    CALL_SOURCE_IDENTITY = 7507, "the call-source identity does not belong to the credential", Some("use the resource that owns the identity or the phone number"), Authentication;
    /// `7509`, with code 401: the HMAC signature was refused.
    HMAC = 7509, "the HMAC signature was refused", Some("check the access key, the endpoint and this machine's clock"), Authentication;
    /// `7510`, with code 401: the managed identity was refused.
    MANAGED_IDENTITY = 7510, "the managed identity was refused", Some("check the identity's configuration"), Authentication;
    /// `7600`, with code 403: access to the resource is not enabled.
    RESOURCE_ACCESS_NOT_ENABLED = 7600, "access to the resource is not enabled", Some("enable it for this credential"), Other;
    /// `7601`, with code 403: the source's Communication Services identity is not valid.
    INVALID_SOURCE_IDENTITY = 7601, "the source's Communication Services identity is not valid", Some("use an identity of this resource"), Other;
    /// `7602`, with code 403: the target's Communication Services identity is not valid.
    INVALID_TARGET_IDENTITY = 7602, "the target's Communication Services identity is not valid", Some("check the identity of the target"), Other;
    /// `7603`, with code 403: a Communication Services identity is not valid.
    INVALID_IDENTITY = 7603, "a Communication Services identity is not valid", Some("check the identities in the request"), Other;
    /// `7604`, with code 403: the Teams tenant does not authorize this kind of call.
    TEAMS_INTEROP_NOT_AUTHORIZED = 7604, "the Teams tenant does not authorize this kind of call", Some("ask the tenant's administrator to allow the resource"), Other;
    /// `7605`, with code 403: the Teams tenant does not authorize the recording.
    TEAMS_RECORDING_NOT_AUTHORIZED = 7605, "the Teams tenant does not authorize the recording", Some("ask the tenant's administrator to allow the resource"), Other;
    /// `7606`, with code 403: the resource is not authorized to use cognitive services.
    COGNITIVE_SERVICES_NOT_AUTHORIZED = 7606, "the resource is not authorized to use cognitive services", Some("connect a cognitive-services resource to it"), Other;
    /// `8500`, with code 400: a media operation is already active.
    MEDIA_OPERATION_ACTIVE = 8500, "a media operation is already active", Some("wait until it ends, then send the request again, with a new pair"), Other;
    /// `8501`, with code 400: the call is not established.
    CALL_NOT_ESTABLISHED = 8501, "the call is not established", Some("wait for the CallConnected event"), Other;
    /// `8503`: the participant's audio is inactive.
    AUDIO_INACTIVE = 8503, "the participant's audio is inactive", None, Other;
    /// `8504`: the participant has no media streams.
    NO_STREAMS = 8504, "the participant has no media streams", None, Other;
    /// `8508`, with code 400: the operation was cancelled.
    OPERATION_CANCELLED = 8508, "the operation was cancelled", None, Other;
    /// `8509`: recognition ended: the participant was silent for too long.
    MAX_SILENCE_TIMEOUT = 8509, "recognition ended: the participant was silent for too long", None, Other;
    /// `8510`, with code 400: recognition ended: nothing was heard in the initial silence time.
    INITIAL_SILENCE_TIMEOUT = 8510, "recognition ended: nothing was heard in the initial silence time", None, Other;
    /// `8511`, with code 500: recognition ended: its prompt could not be played.
    RECOGNIZE_PROMPT_FAILED = 8511, "recognition ended: its prompt could not be played", Some("check the prompt's source"), Other;
    /// `8512`, with code 500: recognition ended: internal error of the service.
    RECOGNIZE_INTERNAL_ERROR = 8512, "recognition ended: internal error of the service", Some("retry"), Other;
    /// `8513`: recognition ended: no media arrived in time.
    MEDIA_RECEIVE_TIMEOUT = 8513, "recognition ended: no media arrived in time", None, Other;
    /// `8514`, with code 200: recognition succeeded: a stop tone was pressed.
    STOP_TONE_DETECTED = 8514, "recognition succeeded: a stop tone was pressed", None, Other;
    /// `8516`: too many requests for this call.
    THROTTLED_PER_CALL = 8516, "too many requests for this call", Some("back off"), Throttling;
    /// `8519`, with code 409: another action on the call conflicts with this one.
    CONFLICTING_ACTION = 8519, "another action on the call conflicts with this one", Some("wait for the other action, then send the request again, with a new pair"), Other;
    /// `8520`, with code 405: the operation is not supported here.
    NOT_SUPPORTED = 8520, "the operation is not supported here", Some("check whether the call has ended"), Other;
    /// `8522`, with code 404 or 405: the call or participant was not found, or configuration is missing.
    NOT_FOUND = 8522, "the call or participant was not found, or configuration is missing", Some("check whether the call has ended, the participant is in it, and the call was set up for the operation"), Other;
    /// `8523`, with code 400: the request's body has an invalid argument.
    INVALID_ARGUMENT = 8523, "the request's body has an invalid argument", Some("correct the request"), Other;
    /// `8528`, with code 400: the call was terminated.
    CALL_TERMINATED = 8528, "the call was terminated", Some("stop: no operation can follow in this call"), Other;
    /// `8529`: the monthly limit of requests is reached.
    THROTTLED_MONTHLY = 8529, "the monthly limit of requests is reached", Some("back off, or ask for a higher limit"), Throttling;
    /// `8530`: the limit of active calls is reached.
    THROTTLED_ACTIVE_CALLS = 8530, "the limit of active calls is reached", Some("back off until calls have ended"), Throttling;
    /// `8531`, with code 200: recognition succeeded: the maximum number of tones was collected.
    MAX_TONES_COLLECTED = 8531, "recognition succeeded: the maximum number of tones was collected", None, Other;
    /// `8532`, with code 400: recognition ended: the pause between two tones was too long.
    INTER_DIGIT_TIMEOUT = 8532, "recognition ended: the pause between two tones was too long", None, Other;
    /// `8533`, with code 200: recognition succeeded: a tone matched a choice.
    DTMF_OPTION_MATCHED = 8533, "recognition succeeded: a tone matched a choice", None, Other;
    /// `8534`, with code 500: recognition ended: the tone belongs to no choice.
    RECOGNIZE_INCORRECT_TONE = 8534, "recognition ended: the tone belongs to no choice", None, Other;
    /// `8535`: the format of the audio file is not supported.
    PLAY_FILE_FORMAT = 8535, "the format of the audio file is not supported", Some("convert the file to WAV (16-bit PCM, mono, 16 kHz)"), Other;
    /// `8536`: the audio file could not be downloaded.
    PLAY_DOWNLOAD_FAILED = 8536, "the audio file could not be downloaded", Some("check that the service can reach the file"), Other;
    /// `8538`: the callee declined the call.
    CALLEE_DECLINED = 8538, "the callee declined the call", None, Other;
    /// `8539`: the callee is busy.
    CALLEE_BUSY = 8539, "the callee is busy", Some("call again later"), Other;
    /// `8540`: the callee is busy on every device.
    CALLEE_BUSY_EVERYWHERE = 8540, "the callee is busy on every device", Some("call again later"), Other;
    /// `8541`: the callee did not answer or is unavailable.
    CALLEE_UNAVAILABLE = 8541, "the callee did not answer or is unavailable", Some("call again later"), Other;
    /// `8542`: the caller cancelled the call.
    CALL_CANCELLED = 8542, "the caller cancelled the call", None, Other;
    /// `8544`: the callee could not be reached.
    CALLEE_UNREACHABLE = 8544, "the callee could not be reached", Some("call again later"), Other;
    /// `8545`, with code 200: recognition succeeded: speech matched a choice.
    SPEECH_OPTION_MATCHED = 8545, "recognition succeeded: speech matched a choice", None, Other;
    /// `8547`, with code 400: recognition ended: the speech belongs to no choice.
    SPEECH_NOT_MATCHED = 8547, "recognition ended: the speech belongs to no choice", None, Other;
    /// `8553`: the call is already being recorded.
    DUPLICATE_RECORDING = 8553, "the call is already being recorded", Some("stop the running recording first"), Other;
    /// `8554`: the participant is out of the audio mix.
    PARTICIPANT_OUT_OF_MIX = 8554, "the participant is out of the audio mix", None, Other;
    /// `8557`: the recording's format does not fit its content or channels.
    RECORDING_FORMAT_NOT_SUPPORTED = 8557, "the recording's format does not fit its content or channels", Some("use mp4 for video, and wav or mp3 for audio"), Other;
    /// `8558`: the participant is not in the call.
    PARTICIPANT_NOT_PRESENT = 8558, "the participant is not in the call", Some("wait until the participant has joined"), Other;
    /// `8559`, with code 400: a recording is already active or being started.
    RECORDING_ALREADY_ACTIVE = 8559, "a recording is already active or being started", Some("check the recording's state first"), Other;
    /// `8562`: the combination of recording content and channels is not supported.
    RECORDING_MODE_NOT_SUPPORTED = 8562, "the combination of recording content and channels is not supported", Some("record unmixed audio as wav only"), Other;
    /// `8563`: recognition ended: the speech was not recognized.
    SPEECH_NOT_RECOGNIZED = 8563, "recognition ended: the speech was not recognized", None, Other;
    /// `8564`: the service could not connect to the speech service.
    SPEECH_SERVICE_CONNECTION_FAILED = 8564, "the service could not connect to the speech service", Some("retry later"), Other;
    /// `8565`, with code 400 or 401 or 403 or 408 or 429: the cognitive service refused or failed the request.
    COGNITIVE_SERVICES_ERROR = 8565, "the cognitive service refused or failed the request", Some("check the cognitive-services configuration of the call"), Other;
    /// `8567`, with code 400: the resource has no identity for cognitive services.
    SERVICE_PRINCIPAL_NOT_ENABLED = 8567, "the resource has no identity for cognitive services", Some("enable the managed identity of the Communication Services resource"), Other;
    /// `8568`: the resource's identity could not access cognitive services.
    COGNITIVE_SERVICES_IDENTITY_FAILED = 8568, "the resource's identity could not access cognitive services", Some("give the managed identity access to the cognitive-services resource"), Other;
    /// `8569`, with code 200: recognition succeeded: speech was recognized.
    SPEECH_RECOGNIZED = 8569, "recognition succeeded: speech was recognized", None, Other;
    /// `8570`: recognition ended: the speech service failed.
    SPEECH_RECOGNITION_FAILED = 8570, "recognition ended: the speech service failed", Some("retry"), Other;
    /// `8571`: another operation on the recording is in progress.
    RECORDING_CONFLICT = 8571, "another operation on the recording is in progress", Some("send one operation after the other"), Other;
    /// `8572`: the play service was shut down.
    PLAY_SERVICE_SHUTDOWN = 8572, "the play service was shut down", Some("retry"), Other;
    /// `8573`: the recording cannot be paused or resumed now.
    RECORDING_PAUSE_NOT_ALLOWED = 8573, "the recording cannot be paused or resumed now", Some("check the recording's state first"), Other;
    /// `8578`, with code 500: the transcription failed or could not connect to the WebSocket server.
    TRANSCRIPTION_FAILED = 8578, "the transcription failed or could not connect to the WebSocket server", Some("check that the service can reach the WebSocket server"), Other;
    /// `8579`: the transcription was cancelled.
    TRANSCRIPTION_CANCELLED = 8579, "the transcription was cancelled", None, Other;
    /// `8580`: the transcription service was shut down.
    TRANSCRIPTION_SERVICE_SHUTDOWN = 8580, "the transcription service was shut down", Some("start the transcription again"), Other;
    /// `8581`, with code 400: the stream URL is not valid, or no WebSocket server answered there.
    INVALID_STREAM_URL = 8581, "the stream URL is not valid, or no WebSocket server answered there", Some("check the transport URL of the call"), Other;
    /// `8582`: the text or SSML to play is empty.
    PLAY_SOURCE_EMPTY = 8582, "the text or SSML to play is empty", Some("pass a text"), Other;
    /// `8583`, with code 412: a running media operation is incompatible with this one.
    INCOMPATIBLE_MEDIA_OPERATION = 8583, "a running media operation is incompatible with this one", Some("wait for the running operation's event, then send the request again, with a new pair"), Other;
    /// `8585`, with code 400: the action is not valid in the call's current state.
    INVALID_CALL_STATE = 8585, "the action is not valid in the call's current state", Some("wait for the call's next event"), Other;
    /// `8586`: the application did not acknowledge the incoming call.
    INCOMING_CALL_NOT_ACKNOWLEDGED = 8586, "the application did not acknowledge the incoming call", Some("answer the IncomingCall event with status 200"), Other;
    /// `8587`: the incoming call was not answered in time.
    INCOMING_CALL_NOT_ANSWERED = 8587, "the incoming call was not answered in time", Some("answer within 30 seconds"), Other;
    /// `8589`: too many recording requests.
    RECORDING_THROTTLED = 8589, "too many recording requests", Some("back off"), Throttling;
    /// `8603`, with code 500: media streaming failed or could not connect to the WebSocket server.
    MEDIA_STREAMING_FAILED = 8603, "media streaming failed or could not connect to the WebSocket server", Some("check that the service can reach the WebSocket server"), Other;
    /// `8604`: media streaming was cancelled.
    MEDIA_STREAMING_CANCELLED = 8604, "media streaming was cancelled", None, Other;
    /// `8605`, with code 400: the custom speech model is not supported.
    CUSTOM_SPEECH_MODEL_NOT_SUPPORTED = 8605, "the custom speech model is not supported", Some("transcribe without a custom model"), Other;
    /// `8607`: another transfer of the call is in progress.
    TRANSFER_CONFLICT = 8607, "another transfer of the call is in progress", Some("wait for its event"), Other;
    /// `9001`: an underlying service failed.
    DOWNSTREAM_UNKNOWN = 9001, "an underlying service failed", Some("retry later"), Other;
    /// `9002`: an underlying service timed out.
    DOWNSTREAM_TIMEOUT = 9002, "an underlying service timed out", Some("retry later"), Other;
    /// `9003`: an underlying service cancelled the operation.
    DOWNSTREAM_CANCELLED = 9003, "an underlying service cancelled the operation", Some("retry later"), Other;
    /// `9998`: fatal error of the service.
    FATAL = 9998, "fatal error of the service", None, Other;
    /// `9999`: unknown error of the service.
    UNKNOWN = 9999, "unknown error of the service", None, Other;
    /// `10003`, with code 487: the callee answered on another device.
    ANSWERED_ELSEWHERE = 10003, "the callee answered on another device", None, Other;
    /// `10004`, with code 487: the callee neither answered nor declined in time.
    RING_TIMEOUT = 10004, "the callee neither answered nor declined in time", Some("call again later"), Other;
    /// `10009`, with code 401: the identity could not be authenticated.
    UNAUTHENTICATED = 10009, "the identity could not be authenticated", Some("get a new token"), Authentication;
    /// `10024`, with code 487: every device of the callee declined the call.
    DECLINED_EVERYWHERE = 10024, "every device of the callee declined the call", None, Other;
    /// `10037`, with code 480: the callee has no registered device.
    CALLEE_NOT_REGISTERED = 10037, "the callee has no registered device", Some("check the identifier, and that the callee is online"), Other;
    /// `10045`, with code 500: the carrier or the service failed.
    CARRIER_OR_SERVICE_FAULT = 10045, "the carrier or the service failed", Some("call again later"), Other;
    /// `10057`, with code 408: the callee did not complete the call setup in time.
    CALL_SETUP_TIMEOUT = 10057, "the callee did not complete the call setup in time", Some("call again later"), Other;
    /// `10076`, with code 480: the callee is registered, but not online.
    CALLEE_OFFLINE = 10076, "the callee is registered, but not online", Some("call again later"), Other;
    /// `10077`, with code 480: the callee is registered for push notifications, but not online.
    CALLEE_NOT_REACHED_BY_PUSH = 10077, "the callee is registered for push notifications, but not online", Some("call again later"), Other;
    /// `10078`, with code 480: the callee's device is not registered or not reachable.
    CALLEE_DEVICE_UNREACHABLE = 10078, "the callee's device is not registered or not reachable", Some("call again later"), Other;
    /// `10110`, with code 429: the call exceeded the maximum duration.
    CALL_TOO_LONG = 10110, "the call exceeded the maximum duration", None, Other;
    /// `10124`, with code 403: the Teams tenant does not allow the resource.
    TEAMS_TENANT_NOT_ALLOWED = 10124, "the Teams tenant does not allow the resource", Some("ask the tenant's administrator to allow it"), Other;
    /// `71005`, with code 401: the identity was refused.
    IDENTITY_REFUSED = 71005, "the identity was refused", Some("check the credential"), Authentication;
    /// `510403`, with code 403: the call was blocked, or the caller id is not a number of the resource.
    CALL_BLOCKED = 510403, "the call was blocked, or the caller id is not a number of the resource", Some("use a phone number that the resource owns as the caller id"), Other;
    /// `511404`, with code 404: the phone number or the resource was not found.
    NUMBER_NOT_FOUND = 511404, "the phone number or the resource was not found", Some("check the number, and that the resource is enabled"), Other;
    /// `511532`, with code 403: the resource has no SIP trunk for the number.
    SIP_TRUNK_MISSING = 511532, "the resource has no SIP trunk for the number", Some("check the direct routing configuration"), Other;
    /// `540000`, with code 0: the remote phone of an inbound call hung up.
    INBOUND_ENDED = 540000, "the remote phone of an inbound call hung up", None, Other;
    /// `540486`, with code 486: inbound call: the carrier reported busy (SIP 486).
    INBOUND_BUSY = 540486, "inbound call: the carrier reported busy (SIP 486)", None, Other;
    /// `540487`, with code 487: inbound call: the caller hung up before it was answered (SIP 487).
    INBOUND_CANCELLED = 540487, "inbound call: the caller hung up before it was answered (SIP 487)", None, Other;
    /// `560000`, with code 0: the remote phone of an outbound call hung up.
    OUTBOUND_ENDED = 560000, "the remote phone of an outbound call hung up", None, Other;
    /// `560403`, with code 403: outbound call: the carrier refused it (SIP 403).
    OUTBOUND_FORBIDDEN = 560403, "outbound call: the carrier refused it (SIP 403)", Some("check the number and its format"), Other;
    /// `560404`, with code 404: outbound call: the carrier does not know the number (SIP 404).
    OUTBOUND_NUMBER_NOT_FOUND = 560404, "outbound call: the carrier does not know the number (SIP 404)", Some("check the number"), Other;
    /// `560408`, with code 408: outbound call: the far end did not respond in time (SIP 408).
    OUTBOUND_TIMEOUT = 560408, "outbound call: the far end did not respond in time (SIP 408)", Some("call again later"), Other;
    /// `560480`, with code 480: outbound call: nobody answered (SIP 480).
    OUTBOUND_NO_ANSWER = 560480, "outbound call: nobody answered (SIP 480)", Some("call again later"), Other;
    /// `560484`, with code 484: outbound call: the number is incomplete (SIP 484).
    OUTBOUND_NUMBER_INCOMPLETE = 560484, "outbound call: the number is incomplete (SIP 484)", Some("write the number in E.164 form"), Other;
    /// `560486`, with code 486: outbound call: the number is busy (SIP 486).
    OUTBOUND_BUSY = 560486, "outbound call: the number is busy (SIP 486)", Some("call again later"), Other;
    /// `560500`, with code 500: outbound call: the carrier failed (SIP 500).
    OUTBOUND_CARRIER_FAULT = 560500, "outbound call: the carrier failed (SIP 500)", Some("call again later"), Other;
    /// `560503`, with code 503: outbound call: the carrier is unavailable (SIP 503).
    OUTBOUND_CARRIER_UNAVAILABLE = 560503, "outbound call: the carrier is unavailable (SIP 503)", Some("call again later"), Other;
    /// `560603`, with code 603: outbound call: the callee declined it (SIP 603).
    OUTBOUND_DECLINED = 560603, "outbound call: the callee declined it (SIP 603)", None, Other;
}
