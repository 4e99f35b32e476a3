// Calls: how they begin and end, who is in them, and how they are recorded.

import assert from "node:assert/strict";

import { CLIENT, Call, Inbox, PHONE, USER, check, control, equal, refused } from "./harness.mjs";

// The caller id of the resource.
const OWN = { phoneNumber: "+14255550100" };
const COLLEAGUE = { phoneNumber: "+14255550199" };
const INVITE = { targetParticipant: PHONE, sourceCallIdNumber: OWN };

/** A call that the client has made, and the properties with which it was answered. */
async function created(invite = INVITE, options = {}) {
  const inbox = new Inbox();
  const { callConnectionProperties } = Array.isArray(invite)
    ? await CLIENT.createGroupCall(invite, inbox.callbackUri, { sourceCallIdNumber: OWN, ...options })
    : await CLIENT.createCall(invite, inbox.callbackUri, options);
  equal(callConnectionProperties.callConnectionState, "connecting");
  return { call: new Call(callConnectionProperties.callConnectionId, inbox), properties: callConnectionProperties };
}

async function connected(invite) {
  const { call } = await created(invite);
  await call.event("CallConnected");
  await updated(call);
  return call;
}

/** Who is in the call by the event that follows every change. */
async function updated(call) {
  const { participants } = await call.event("ParticipantsUpdated");
  return participants.map(({ identifier }) => rawId(identifier));
}

const rawId = ({ communicationUserId, phoneNumber }) => communicationUserId ?? `4:${phoneNumber}`;

const incoming = (to = USER.communicationUserId) =>
  control("POST", "incomingCalls", { from: PHONE.phoneNumber, to });

const properties = (call) => call.connection.getCallConnectionProperties();

// ---- the beginning

check("creates a call", async () => {
  const { call, properties } = await created(
    { ...INVITE, sourceDisplayName: "Contoso" },
    {
      operationContext: "hello",
      callIntelligenceOptions: { cognitiveServicesEndpoint: "https://contoso.cognitiveservices.azure.com" },
      mediaStreamingOptions: {
        transportUrl: "wss://contoso.com/media",
        transportType: "websocket",
        contentType: "audio",
        audioChannelType: "mixed",
        startMediaStreaming: false,
      },
      transcriptionOptions: {
        transportUrl: "wss://contoso.com/transcription",
        transportType: "websocket",
        locale: "en-US",
        startTranscription: false,
      },
    },
  );
  equal(properties.targetParticipants.map(rawId), ["4:+14255550123"]);
  equal(properties.sourceCallerIdNumber.phoneNumber, OWN.phoneNumber);
  equal(properties.sourceDisplayName, "Contoso");
  const event = await call.event("CallConnected", "hello");
  equal(event.serverCallId, properties.serverCallId);
  equal(event.correlationId, properties.correlationId);
  equal(await updated(call), [rawId(properties.source), "4:+14255550123"]);
});

check("creates a call to several participants", async () => {
  const { call, properties } = await created([PHONE, USER]);
  equal(properties.targetParticipants.map(rawId), ["4:+14255550123", USER.communicationUserId]);
  await call.event("CallConnected");
  equal((await updated(call)).length, 3);
});

check("is notified that the far end declines, is busy or does not answer", async () => {
  for (const [farEnd, subCode] of [["declines", 0], ["busy", 560486], ["noAnswer", 560480]]) {
    await control("POST", "farEnds", { farEnd });
    const { call } = await created(INVITE, { operationContext: "hello" });
    await call.event("CallDisconnected", "hello", subCode);
    await call.event("CreateCallFailed", undefined, subCode);
  }
});

check("answers a call", async () => {
  const [inbox, offer] = [new Inbox(), await incoming()];
  const options = { operationContext: "welcome" };
  const { callConnectionProperties } = await CLIENT.answerCall(offer.incomingCallContext, inbox.callbackUri, options);
  equal(callConnectionProperties.serverCallId, offer.serverCallId);
  equal(callConnectionProperties.correlationId, offer.correlationId);
  const call = new Call(callConnectionProperties.callConnectionId, inbox);
  await call.event("CallConnected", "welcome");
  assert.ok((await updated(call)).includes("4:+14255550123"));
  await call.connection.hangUp(false);
  await call.event("CallDisconnected", "welcome", 7000);
});

check("answers a call to a number", async () => {
  const offer = await incoming(OWN.phoneNumber);
  const { callConnectionProperties } = await CLIENT.answerCall(offer.incomingCallContext, new Inbox().callbackUri);
  equal(callConnectionProperties.answeredFor.phoneNumber, OWN.phoneNumber);
});

check("an incoming call is answered, rejected or redirected once", async () => {
  const { callbackUri } = new Inbox();
  for (const use of [
    (context) => CLIENT.rejectCall(context, { callRejectReason: "busy" }),
    (context) => CLIENT.redirectCall(context, { targetParticipant: USER }),
    (context) => CLIENT.answerCall(context, callbackUri),
  ]) {
    const { incomingCallContext } = await incoming();
    await use(incomingCallContext);
    await refused(404, 8522, () => use(incomingCallContext));
  }
});

check("connects to a call", async () => {
  const { serverCallId } = await properties(await connected());
  const [inbox, locator] = [new Inbox(), { id: serverCallId, kind: "serverCallLocator" }];
  const options = { operationContext: "join" };
  const { callConnectionProperties: joined } = await CLIENT.connectCall(locator, inbox.callbackUri, options);
  equal(joined.serverCallId, serverCallId);
  await new Call(joined.callConnectionId, inbox).event("CallConnected", "join");
});

// ---- the end

check("gets a call until it has ended", async () => {
  const call = await connected();
  const { callConnectionId, callConnectionState } = await properties(call);
  equal([callConnectionId, callConnectionState], [call.id, "connected"]);
  await call.connection.hangUp(false);
  await call.event("CallDisconnected", undefined, 7000);
  await refused(404, 8522, () => properties(call));
  await refused(404, 8522, () => call.connection.hangUp(false));
});

check("terminates a call for everyone", async () => {
  const [call, inbox] = [await connected(), new Inbox()];
  const locator = { id: (await properties(call)).serverCallId, kind: "serverCallLocator" };
  const { callConnectionProperties: joined } = await CLIENT.connectCall(locator, inbox.callbackUri);
  const other = new Call(joined.callConnectionId, inbox);
  await other.event("CallConnected");
  // Both connections have one more participant.
  await updated(other);
  await updated(call);
  await call.connection.hangUp(true);
  await call.event("CallDisconnected", undefined, 7000);
  await other.event("CallDisconnected", undefined, 5001);
});

check("transfers a call", async () => {
  const call = await connected();
  const result = await call.connection.transferCallToParticipant(COLLEAGUE, {
    sourceCallIdNumber: OWN,
    customCallingContext: [
      { kind: "sipx", key: "Case", value: "7" },
      { kind: "voip", key: "case", value: "7" },
    ],
    operationContext: "move on",
  });
  equal(result.operationContext, "move on");
  const event = await call.event("CallTransferAccepted", "move on");
  // These two are in the service's own form, not in the client's.
  equal([event.transferTarget.rawId, event.transferee.rawId], ["4:+14255550199", "4:+14255550123"]);
  await call.event("CallDisconnected", undefined, 7015);
});

check("a transfer that is declined leaves the call standing", async () => {
  const call = await connected();
  await control("POST", "farEnds", { farEnd: "declines" });
  const options = { sourceCallIdNumber: OWN, operationContext: "move on" };
  await call.connection.transferCallToParticipant(COLLEAGUE, options);
  await call.event("CallTransferFailed", "move on");
  equal((await properties(call)).callConnectionState, "connected");
});

// ---- participants

check("lists participants page by page", async () => {
  const digits = [0, 1, 2, 3, 4, 5];
  const call = await connected(digits.map((digit) => ({ phoneNumber: `+1425555020${digit}` })));
  const { values } = await call.connection.listParticipants();
  equal(values.slice(1).map(({ identifier }) => rawId(identifier)), digits.map((digit) => `4:+1425555020${digit}`));
});

check("gets a participant", async () => {
  const { connection } = await connected();
  const participant = await connection.getParticipant(PHONE);
  equal(rawId(participant.identifier), "4:+14255550123");
  equal([participant.isMuted, participant.isOnHold], [false, false]);
  await refused(404, 8522, () => connection.getParticipant(USER));
});

check("adds a participant", async () => {
  const [call, elsewhere] = [await connected(), new Inbox()];
  const invite = {
    targetParticipant: COLLEAGUE,
    sourceCallIdNumber: OWN,
    sourceDisplayName: "Contoso",
    customCallingContext: [{ kind: "sipuui", key: "", value: "7" }],
  };
  const result = await call.connection.addParticipant(invite, {
    invitationTimeoutInSeconds: 30,
    operationContext: "add",
    operationCallbackUrl: elsewhere.callbackUri,
  });
  assert.ok(result.invitationId);
  equal(rawId(result.participant.identifier), "4:+14255550199");
  const event = await call.event("AddParticipantSucceeded", "add", 0, elsewhere);
  equal(rawId(event.participant), "4:+14255550199");
  assert.ok((await updated(call)).includes("4:+14255550199"));
});

check("is notified that a participant does not come", async () => {
  const call = await connected();
  await control("POST", "farEnds", { farEnd: "busy" });
  const invite = { targetParticipant: COLLEAGUE, sourceCallIdNumber: OWN };
  await call.connection.addParticipant(invite, { operationContext: "add" });
  const event = await call.event("AddParticipantFailed", "add", 560486);
  equal(rawId(event.participant), "4:+14255550199");
});

check("cancels an invitation", async () => {
  const call = await connected();
  await control("POST", "farEnds", { farEnd: "rings" });
  const { invitationId } = await call.connection.addParticipant({ targetParticipant: USER });
  const options = { operationContext: "stop", operationCallbackUrl: call.callbackUri };
  const result = await call.connection.cancelAddParticipantOperation(invitationId, options);
  equal(result.invitationId, invitationId);
  equal((await call.event("CancelAddParticipantSucceeded", "stop")).invitationId, invitationId);
  await call.connection.cancelAddParticipantOperation(invitationId, options);
  await call.event("CancelAddParticipantFailed", "stop", 8522);
});

check("removes a participant", async () => {
  const call = await connected([PHONE, USER]);
  await call.connection.removeParticipant(USER, { operationContext: "leave" });
  const event = await call.event("RemoveParticipantSucceeded", "leave");
  equal(rawId(event.participant), USER.communicationUserId);
  assert.ok(!(await updated(call)).includes(USER.communicationUserId));
  await call.connection.removeParticipant(USER, { operationContext: "again" });
  await call.event("RemoveParticipantFailed", "again", 8522);
});

check("mutes a participant", async () => {
  const call = await connected({ targetParticipant: USER });
  await call.connection.muteParticipant(USER, { operationContext: "quiet" });
  const { participants } = await call.event("ParticipantsUpdated");
  equal(participants.map(({ isMuted }) => isMuted), [false, true]);
  equal((await call.connection.getParticipant(USER)).isMuted, true);
  await refused(400, 8523, () => call.connection.muteParticipant(PHONE));
});

check("sees who is on hold", async () => {
  const call = await connected();
  for (const [change, isOnHold] of [["hold", true], ["unhold", false]]) {
    await call.media[change](PHONE);
    const { participants } = await call.event("ParticipantsUpdated");
    equal(participants.map((participant) => participant.isOnHold), [false, isOnHold]);
    equal((await call.connection.getParticipant(PHONE)).isOnHold, isOnHold);
  }
});

check("moves participants", async () => {
  const [lobby, call] = [await connected([PHONE, USER]), await connected()];
  const targets = [USER, { communicationUserId: "8:acs:1_2" }];
  await call.connection.moveParticipants(targets, lobby.id, { operationContext: "in" });
  assert.ok(!(await updated(lobby)).includes(USER.communicationUserId));
  const event = await call.event("MoveParticipantSucceeded", "in");
  equal([rawId(event.participant), event.fromCall], [USER.communicationUserId, lobby.id]);
  await call.event("MoveParticipantFailed", "in", 8522);
  assert.ok((await updated(call)).includes(USER.communicationUserId));
});

// ---- recordings

/** The next event of a recording. */
async function recording(inbox, serverCallId, recordingId, state) {
  const { envelope, event } = await inbox.next("RecordingStateChanged");
  const expected = `calling/recordings/${serverCallId}/${recordingId}/RecordingStateChanged`;
  equal([envelope.source, envelope.subject], [expected, expected]);
  equal([event.recordingId, event.state], [recordingId, state]);
}

check("records a call", async () => {
  const [{ serverCallId }, inbox, recordings] = [
    await properties(await connected()),
    new Inbox(),
    CLIENT.getCallRecording(),
  ];
  const { recordingId, recordingState } = await recordings.start({
    callLocator: { id: serverCallId, kind: "serverCallLocator" },
    recordingStateCallbackEndpointUrl: inbox.callbackUri,
    recordingContent: "audio",
    recordingChannel: "unmixed",
    recordingFormat: "wav",
    audioChannelParticipantOrdering: [PHONE],
  });
  equal(recordingState, "active");
  await recording(inbox, serverCallId, recordingId, "active");
  await recordings.pause(recordingId);
  await recording(inbox, serverCallId, recordingId, "inactive");
  equal((await recordings.getState(recordingId)).recordingState, "inactive");
  await refused(400, 8573, () => recordings.pause(recordingId));
  await recordings.resume(recordingId);
  await recording(inbox, serverCallId, recordingId, "active");
  await recordings.stop(recordingId);
  await recording(inbox, serverCallId, recordingId, "inactive");
  await refused(404, 8522, () => recordings.getState(recordingId));
});

check("records a call by its connection, from a pause", async () => {
  const [call, inbox, recordings] = [await connected(), new Inbox(), CLIENT.getCallRecording()];
  const { serverCallId } = await properties(call);
  const options = { callConnectionId: call.id, recordingStateCallbackEndpointUrl: inbox.callbackUri };
  const { recordingId } = await recordings.start({ ...options, pauseOnStart: true });
  await recording(inbox, serverCallId, recordingId, "inactive");
  await refused(400, 8553, () => recordings.start(options));
});
