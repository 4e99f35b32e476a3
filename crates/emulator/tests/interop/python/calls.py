"""Calls: how they begin and end, who is in them, and how they are recorded."""

import asyncio

from azure.communication.callautomation import (
    ChannelAffinity,
    CommunicationUserIdentifier,
    MediaStreamingAudioChannelType,
    MediaStreamingContentType,
    MediaStreamingOptions,
    PhoneNumberIdentifier,
    StreamingTransportType,
    TranscriptionOptions,
)
from azure.communication.callautomation._generated import models
from azure.communication.callautomation.aio import CallAutomationClient as AsyncClient
from azure.core.credentials import AzureKeyCredential
from azure.core.exceptions import ResourceNotFoundError

from harness import (
    ACCESS_KEY,
    CLIENT,
    ENDPOINT,
    PHONE,
    USER,
    Call,
    Inbox,
    check,
    control,
    delivered,
    equal,
    refused,
)

#: The caller id of the resource.
OWN = PhoneNumberIdentifier("+14255550100")
COLLEAGUE = PhoneNumberIdentifier("+14255550199")
#: Whether the client has what came after 1.4.0: moves, and recordings by connection.
IS_NEW = hasattr(CLIENT.get_call_connection("1"), "move_participants")


def created(*targets, context=None, **options):
    """A call that the client has made, and the properties with which it was answered."""
    inbox = Inbox()
    targets = list(targets) or [PHONE]
    properties = CLIENT.create_call(
        targets if len(targets) > 1 else targets[0],
        inbox.callback_uri,
        source_caller_id_number=OWN,
        operation_context=context,
        **options,
    )
    equal(properties.call_connection_state, "connecting")
    return Call(properties.call_connection_id, inbox), properties


def connected(*targets):
    call, _ = created(*targets)
    call.event("CallConnected")
    updated(call)
    return call


def updated(call):
    """Who is in the call by the event that follows every change."""
    participants = call.event("ParticipantsUpdated").participants
    return [participant.identifier.raw_id for participant in participants]


def incoming(to=USER):
    return control("POST", "incomingCalls", {"from": PHONE.raw_id, "to": to.raw_id})


def answered(context=None):
    inbox = Inbox()
    properties = CLIENT.answer_call(
        incoming()["incomingCallContext"], inbox.callback_uri, operation_context=context
    )
    call = Call(properties.call_connection_id, inbox)
    call.event("CallConnected", context)
    updated(call)
    return call


# ---- the beginning


@check
def creates_a_call():
    call, properties = created(
        context="hello",
        source_display_name="Contoso",
        cognitive_services_endpoint="https://contoso.cognitiveservices.azure.com",
        media_streaming=MediaStreamingOptions(
            transport_url="wss://contoso.com/media",
            transport_type=StreamingTransportType.WEBSOCKET,
            content_type=MediaStreamingContentType.AUDIO,
            audio_channel_type=MediaStreamingAudioChannelType.MIXED,
            start_media_streaming=False,
        ),
        transcription=TranscriptionOptions(
            transport_url="wss://contoso.com/transcription",
            transport_type=StreamingTransportType.WEBSOCKET,
            locale="en-US",
            start_transcription=False,
        ),
    )
    equal([target.raw_id for target in properties.targets], [PHONE.raw_id])
    equal(properties.source_caller_id_number.raw_id, OWN.raw_id)
    equal(properties.source_display_name, "Contoso")
    equal(properties.callback_url, call.callback_uri)
    event = call.event("CallConnected", "hello")
    equal(event.server_call_id, properties.server_call_id)
    equal(event.correlation_id, properties.correlation_id)
    participants = updated(call)
    equal(participants, [properties.source.raw_id, PHONE.raw_id])


@check
def creates_a_call_to_several_participants():
    call, properties = created(PHONE, USER)
    equal([target.raw_id for target in properties.targets], [PHONE.raw_id, USER.raw_id])
    call.event("CallConnected")
    equal(len(updated(call)), 3)


@check
def is_notified_that_the_far_end_declines_or_is_busy():
    for far_end, sub_code in [("declines", 0), ("busy", 560486), ("noAnswer", 560480)]:
        control("POST", "farEnds", {"farEnd": far_end})
        call, _ = created(context="hello")
        call.event("CallDisconnected", "hello", sub_code)
        call.event("CreateCallFailed", None, sub_code)


@check
def answers_a_call():
    inbox, offer = Inbox(), incoming()
    properties = CLIENT.answer_call(
        offer["incomingCallContext"], inbox.callback_uri, operation_context="welcome"
    )
    equal(properties.server_call_id, offer["serverCallId"])
    equal(properties.correlation_id, offer["correlationId"])
    call = Call(properties.call_connection_id, inbox)
    call.event("CallConnected", "welcome")
    equal(PHONE.raw_id in updated(call), True)


@check
def answers_a_call_to_a_number():
    offer = incoming(OWN)
    properties = CLIENT.answer_call(offer["incomingCallContext"], Inbox().callback_uri)
    equal(properties.answered_for.raw_id, OWN.raw_id)


@check
def an_incoming_call_is_answered_rejected_or_redirected_once():
    inbox = Inbox()
    for use in [
        lambda context: CLIENT.reject_call(context, call_reject_reason="busy"),
        lambda context: CLIENT.redirect_call(context, USER),
        lambda context: CLIENT.answer_call(context, inbox.callback_uri),
    ]:
        context = incoming()["incomingCallContext"]
        use(context)
        refused(404, 8522, lambda: use(context), ResourceNotFoundError)


@check
def connects_to_a_call():
    call = connected()
    inbox, properties = Inbox(), call.connection.get_call_properties()
    joined = CLIENT.connect_call(
        inbox.callback_uri,
        server_call_id=properties.server_call_id,
        operation_context="join",
    )
    equal(joined.server_call_id, properties.server_call_id)
    Call(joined.call_connection_id, inbox).event("CallConnected", "join")


# ---- the end


@check
def gets_a_call_until_it_has_ended():
    call = connected()
    properties = call.connection.get_call_properties()
    equal((properties.call_connection_id, properties.call_connection_state), (call.id, "connected"))
    call.connection.hang_up(is_for_everyone=False)
    call.event("CallDisconnected", None, 7000)
    refused(404, 8522, call.connection.get_call_properties, ResourceNotFoundError)
    refused(404, 8522, lambda: call.connection.hang_up(False), ResourceNotFoundError)


@check
def the_end_of_a_call_has_the_context_of_its_beginning():
    call = answered(context="welcome")
    call.connection.hang_up(is_for_everyone=False)
    call.event("CallDisconnected", "welcome", 7000)


@check
def terminates_a_call_for_everyone():
    call, inbox = connected(), Inbox()
    joined = CLIENT.connect_call(
        inbox.callback_uri, server_call_id=call.connection.get_call_properties().server_call_id
    )
    other = Call(joined.call_connection_id, inbox)
    other.event("CallConnected")
    # Both connections have one more participant.
    updated(other)
    updated(call)
    call.connection.hang_up(is_for_everyone=True)
    call.event("CallDisconnected", None, 7000)
    other.event("CallDisconnected", None, 5001)


@check
def transfers_a_call():
    call = connected()
    result = call.connection.transfer_call_to_participant(
        COLLEAGUE,
        source_caller_id_number=OWN,
        sip_headers={"X-MS-Custom-Case": "7"},
        voip_headers={"case": "7"},
        operation_context="move on",
    )
    equal(result.operation_context, "move on")
    event = call.event("CallTransferAccepted", "move on")
    equal(event.transfer_target.raw_id, COLLEAGUE.raw_id)
    equal(event.transferee.raw_id, PHONE.raw_id)
    call.event("CallDisconnected", None, 7015)


@check
def a_transfer_that_is_declined_leaves_the_call_standing():
    call = connected()
    control("POST", "farEnds", {"farEnd": "declines"})
    call.connection.transfer_call_to_participant(COLLEAGUE, source_caller_id_number=OWN)
    call.event("CallTransferFailed")
    equal(call.connection.get_call_properties().call_connection_state, "connected")


# ---- participants


@check
def lists_participants_page_by_page():
    call = connected(*[PhoneNumberIdentifier(f"+1425555020{digit}") for digit in range(6)])
    pages = [list(page) for page in call.connection.list_participants().by_page()]
    equal([len(page) for page in pages], [3, 3, 1])
    participants = [participant.identifier.raw_id for page in pages for participant in page]
    equal(participants[1:], [f"4:+1425555020{digit}" for digit in range(6)])


@check
def gets_a_participant():
    participant = connected().connection.get_participant(PHONE)
    equal(participant.identifier.raw_id, PHONE.raw_id)
    equal((participant.is_muted, participant.is_on_hold), (False, False))
    refused(
        404, 8522, lambda: connected().connection.get_participant(USER), ResourceNotFoundError
    )


@check
def adds_a_participant():
    call, elsewhere = connected(), Inbox()
    result = call.connection.add_participant(
        COLLEAGUE,
        invitation_timeout=30,
        source_caller_id_number=OWN,
        source_display_name="Contoso",
        operation_context="add",
        operation_callback_url=elsewhere.callback_uri,
        sip_headers={"User-To-User": "7"},
    )
    equal(bool(result.invitation_id), True)
    equal(result.participant.identifier.raw_id, COLLEAGUE.raw_id)
    event = call.event("AddParticipantSucceeded", "add", at=elsewhere)
    equal(event.participant.raw_id, COLLEAGUE.raw_id)
    equal(COLLEAGUE.raw_id in updated(call), True)


@check
def is_notified_that_a_participant_does_not_come():
    call = connected()
    control("POST", "farEnds", {"farEnd": "busy"})
    call.connection.add_participant(COLLEAGUE, source_caller_id_number=OWN, operation_context="add")
    event = call.event("AddParticipantFailed", "add", 560486)
    equal(event.participant.raw_id, COLLEAGUE.raw_id)


@check
def cancels_an_invitation():
    call = connected()
    control("POST", "farEnds", {"farEnd": "rings"})
    invitation_id = call.connection.add_participant(USER).invitation_id
    result = call.connection.cancel_add_participant_operation(
        invitation_id, operation_context="stop", operation_callback_url=call.callback_uri
    )
    equal(result.invitation_id, invitation_id)
    event = call.event("CancelAddParticipantSucceeded", "stop")
    equal(event.invitation_id, invitation_id)
    call.connection.cancel_add_participant_operation(invitation_id)
    call.event("CancelAddParticipantFailed", None, 8522)


@check
def removes_a_participant():
    call = connected(PHONE, USER)
    call.connection.remove_participant(USER, operation_context="leave")
    event = call.event("RemoveParticipantSucceeded", "leave")
    equal(event.participant.raw_id, USER.raw_id)
    equal(USER.raw_id in updated(call), False)
    call.connection.remove_participant(USER)
    call.event("RemoveParticipantFailed", None, 8522)


@check
def mutes_a_participant():
    call = connected(USER)
    call.connection.mute_participant(USER, operation_context="quiet")
    event = call.event("ParticipantsUpdated")
    equal([participant.is_muted for participant in event.participants], [False, True])
    equal(call.connection.get_participant(USER).is_muted, True)
    refused(400, 8523, lambda: call.connection.mute_participant(PHONE))


@check
def sees_who_is_on_hold():
    call = connected()
    for change, is_on_hold in [(call.connection.hold, True), (call.connection.unhold, False)]:
        change(PHONE)
        event = call.event("ParticipantsUpdated")
        equal([participant.is_on_hold for participant in event.participants], [False, is_on_hold])
        equal(call.connection.get_participant(PHONE).is_on_hold, is_on_hold)


def moves_participants():
    lobby, call = connected(PHONE, USER), connected()
    call.connection.move_participants(
        [USER, CommunicationUserIdentifier("8:acs:1_2")], lobby.id, operation_context="in"
    )
    equal(USER.raw_id in updated(lobby), False)
    event = call.event("MoveParticipantSucceeded", "in")
    equal((event.participant.raw_id, event.from_call), (USER.raw_id, lobby.id))
    call.event("MoveParticipantFailed", "in", 8522)
    equal(USER.raw_id in updated(call), True)


# ---- recordings

ENDPOINT_OF_EVENT_GRID = Inbox().callback_uri
control(
    "POST",
    "eventGrid",
    {"endpoint": ENDPOINT_OF_EVENT_GRID, "types": ["RecordingFileStatusUpdated"]},
)


def recording(inbox, call, recording_id, state):
    """The next event of a recording."""
    event = inbox.next("RecordingStateChanged")
    server_call_id = call.connection.get_call_properties().server_call_id
    expected = f"calling/recordings/{server_call_id}/{recording_id}/RecordingStateChanged"
    equal((event.source, event.subject), (expected, expected))
    event = models.RecordingStateChanged.deserialize(event.data)
    equal((event.recording_id, event.state), (recording_id, state))


@check
def records_a_call():
    call, inbox = connected(), Inbox()
    started = CLIENT.start_recording(
        server_call_id=call.connection.get_call_properties().server_call_id,
        recording_state_callback_url=inbox.callback_uri,
        recording_content_type="audio",
        recording_channel_type="unmixed",
        recording_format_type="wav",
        channel_affinity=[ChannelAffinity(target_participant=PHONE, channel=0)],
    )
    recording_id = started.recording_id
    equal(started.recording_state, "active")
    recording(inbox, call, recording_id, "active")
    CLIENT.pause_recording(recording_id)
    recording(inbox, call, recording_id, "inactive")
    equal(CLIENT.get_recording_properties(recording_id).recording_state, "inactive")
    refused(400, 8573, lambda: CLIENT.pause_recording(recording_id))
    CLIENT.resume_recording(recording_id)
    recording(inbox, call, recording_id, "active")
    CLIENT.stop_recording(recording_id)
    recording(inbox, call, recording_id, "inactive")
    (chunk,) = delivered("RecordingFileStatusUpdated")["recordingStorageInfo"]["recordingChunks"]
    # Later clients only download from the service's own hosts.
    if not IS_NEW:
        file = CLIENT.download_recording(chunk["contentLocation"]).read()
        equal(file[:4], b"RIFF")
        piece = CLIENT.download_recording(chunk["contentLocation"], offset=4, length=8)
        equal(piece.read(), file[4:12])
        CLIENT.delete_recording(chunk["deleteLocation"])
        try:
            CLIENT.download_recording(chunk["contentLocation"])
        except ResourceNotFoundError:
            pass
        else:
            raise AssertionError("expected no recording, found the one that was deleted")
    refused(
        404, 8522, lambda: CLIENT.get_recording_properties(recording_id), ResourceNotFoundError
    )


@check
def uses_the_client_for_asyncio():
    """Its transport writes some characters of an id otherwise than they were signed."""
    call = connected(USER)

    async def use():
        async with AsyncClient(ENDPOINT, AzureKeyCredential(ACCESS_KEY)) as client:
            participant = await client.get_call_connection(call.id).get_participant(USER)
            equal(participant.identifier.raw_id, USER.raw_id)
            server_call_id = call.connection.get_call_properties().server_call_id
            recording_id = (await client.start_recording(server_call_id=server_call_id)).recording_id
            await client.pause_recording(recording_id)
            await client.stop_recording(recording_id)

    asyncio.run(use())


def records_a_call_by_its_connection_from_a_pause():
    call, inbox = connected(), Inbox()
    started = CLIENT.start_recording(
        call_connection_id=call.id,
        recording_state_callback_url=inbox.callback_uri,
        pause_on_start=True,
    )
    recording(inbox, call, started.recording_id, "inactive")
    refused(400, 8553, lambda: CLIENT.start_recording(call_connection_id=call.id))
    call.connection.hang_up(is_for_everyone=True)
    call.event("CallDisconnected", None, 7000)


if IS_NEW:
    check(moves_participants)
    check(records_a_call_by_its_connection_from_a_pause)
