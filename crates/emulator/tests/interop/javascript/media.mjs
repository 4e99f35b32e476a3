// Call media: what runs in a call, and how it is refused.

import assert from "node:assert/strict";

import { Call, ENDPOINT, PHONE, PROMPT, USER, check, client, control, equal, refused } from "./harness.mjs";

const TONES = ["one", "two", "pound"];
const SIXTEEN = "zero one two three four five six seven eight nine a b c d pound asterisk".split(" ");

// ---- the operations

check("sends tones", async () => {
  const call = await Call.connected();
  let answer;
  const result = await call.media.sendDtmfTones(TONES, PHONE, {
    operationContext: "pin",
    operationCallbackUrl: call.callbackUri,
    onResponse: (response) => (answer = response),
  });
  equal(result.operationContext, "pin");
  await call.event("SendDtmfTonesCompleted", "pin");
  const [done, ...others] = await call.executed();
  equal(others, []);
  equal([done.operation, done.tones, done.operationContext], ["sendDtmfTones", "12#", "pin"]);
  equal(done.participant.rawId, "4:+14255550123");
  const { request, headers } = answer;
  equal(done.repeatability.requestId, request.headers.get("Repeatability-Request-ID"));
  equal(headers.get("Repeatability-Result").toLowerCase(), "accepted");
  equal(headers.get("x-ms-client-request-id"), request.headers.get("x-ms-client-request-id"));
  assert.ok(headers.get("X-Microsoft-Skype-Chain-ID") && headers.get("X-Azure-Ref"));
});

check("sends all sixteen tones", async () => {
  const call = await Call.connected();
  await call.media.sendDtmfTones(SIXTEEN, PHONE);
  await call.control("POST", "/finish");
  await call.event("SendDtmfTonesCompleted");
  equal((await call.executed())[0].tones, "0123456789ABCD#*");
});

check("is notified that tones were not sent", async () => {
  const call = await Call.connected();
  await control("POST", "faults", { outcome: 9999 });
  await call.media.sendDtmfTones(TONES, PHONE, { operationContext: "pin" });
  await call.control("POST", "/finish");
  equal((await call.event("SendDtmfTonesFailed", "pin", 9999)).resultInformation.code, 500);
});

check("plays to all with its own callback uri", async () => {
  const [call, elsewhere] = [await Call.connected(), await Call.connected()];
  const sources = [
    { kind: "textSource", text: "Hello", voiceName: "en-US-NancyNeural" },
    { kind: "ssmlSource", ssmlText: "<s/>" },
  ];
  const options = { operationContext: "hello", operationCallbackUrl: elsewhere.callbackUri };
  await call.media.playToAll(sources, options);
  await call.event("PlayStarted", "hello", 0, elsewhere.inbox);
  await call.event("PlayCompleted", "hello", 0, elsewhere.inbox);
});

check("plays to a participant until cancelled", async () => {
  const call = await Call.connected();
  await call.media.play([PROMPT], [PHONE], { loop: true, operationContext: "music" });
  await call.event("PlayStarted", "music");
  await call.media.cancelAllOperations();
  await call.event("PlayCanceled", "music", 8508);
  const done = (await call.executed()).map(({ operation }) => operation);
  equal(done, ["play", "cancelAllMediaOperations"]);
});

check("recognizes tones up to a stop tone", async () => {
  const call = await Call.connected();
  await call.media.startRecognizing(PHONE, {
    kind: "callMediaRecognizeDtmfOptions",
    playPrompt: PROMPT,
    interruptPrompt: true,
    initialSilenceTimeoutInSeconds: 300,
    interToneTimeoutInSeconds: 60,
    maxTonesToCollect: 4,
    stopDtmfTones: ["pound"],
    operationContext: "menu",
    operationCallbackUrl: call.callbackUri,
  });
  await call.press("12#");
  const event = await call.event("RecognizeCompleted", "menu", 8514);
  equal([event.recognitionType, event.dtmfResult.tones], ["dtmf", ["one", "two"]]);
});

check("recognizes the requested number of tones", async () => {
  const call = await Call.connected();
  const options = { kind: "callMediaRecognizeDtmfOptions", maxTonesToCollect: 3, operationContext: "pin" };
  await call.media.startRecognizing(PHONE, options);
  await call.press("9*a");
  const event = await call.event("RecognizeCompleted", "pin", 8531);
  equal(event.dtmfResult.tones, ["nine", "asterisk", "a"]);
});

check("recognizes a choice", async () => {
  const call = await Call.connected();
  const choices = [{ label: "sales", phrases: ["sales"], tone: "two" }];
  const options = { kind: "callMediaRecognizeChoiceOptions", choices, operationContext: "menu" };
  await call.media.startRecognizing(PHONE, options);
  await call.press("2");
  const event = await call.event("RecognizeCompleted", "menu", 8533);
  equal([event.recognitionType, event.choiceResult.label], ["choices", "sales"]);
});

check("is notified that nobody pressed a key", async () => {
  const call = await Call.connected();
  const options = { kind: "callMediaRecognizeDtmfOptions", operationContext: "menu" };
  await call.media.startRecognizing(PHONE, options);
  await call.control("POST", "/finish");
  await call.event("RecognizeFailed", "menu", 8510);
});

check("is notified that a recognition was cancelled", async () => {
  const call = await Call.connected();
  await call.media.startRecognizing(PHONE, {
    kind: "callMediaRecognizeSpeechOrDtmfOptions",
    endSilenceTimeoutInSeconds: 1,
    speechLanguage: "en-US",
    operationContext: "speech",
  });
  await call.media.cancelAllOperations();
  await call.event("RecognizeCanceled", "speech", 8508);
});

check("hears every tone in sequence", async () => {
  const call = await Call.connected();
  await call.media.startContinuousDtmfRecognition(PHONE, { operationContext: "keys" });
  await call.press("12#");
  for (const [index, tone] of TONES.entries()) {
    const event = await call.event("ContinuousDtmfRecognitionToneReceived", "keys");
    equal([event.sequenceId, event.tone], [index + 1, tone]);
  }
  const options = { operationContext: "enough", operationCallbackUrl: call.callbackUri };
  await call.media.stopContinuousDtmfRecognition(PHONE, options);
  await call.event("ContinuousDtmfRecognitionStopped", "enough");
});

check("holds and unholds", async () => {
  const call = await Call.connected();
  await call.media.hold(PHONE, { playSource: PROMPT, operationContext: "wait" });
  await call.media.unhold(PHONE, { operationContext: "go on", operationCallbackUrl: call.callbackUri });
  const done = (await call.executed()).map((done) => [done.operation, done.operationContext]);
  equal(done, [["hold", "wait"], ["unhold", "go on"]]);
});

check("is notified that a hold failed", async () => {
  const call = await Call.connected();
  await control("POST", "faults", { outcome: 8536 });
  await call.media.hold(PHONE, { playSource: PROMPT, operationContext: "wait" });
  await call.event("HoldFailed", "wait", 8536);
});

check("transcribes", async () => {
  const call = await Call.connected();
  await call.media.startTranscription({ locale: "en-US", operationContext: "start" });
  const event = await call.event("TranscriptionStarted", "start");
  equal(event.transcriptionUpdate.transcriptionStatus, "transcriptionStarted");
  await call.media.updateTranscription("de-DE", { operationContext: "update" });
  await call.event("TranscriptionUpdated", "update");
  await call.media.stopTranscription({ operationContext: "stop" });
  await call.event("TranscriptionStopped", "stop");
});

check("streams media", async () => {
  const call = await Call.connected();
  await call.media.startMediaStreaming({ operationContext: "start" });
  const event = await call.event("MediaStreamingStarted", "start");
  equal(event.mediaStreamingUpdate.mediaStreamingStatus, "mediaStreamingStarted");
  const options = { operationContext: "stop", operationCallbackUrl: call.callbackUri };
  await call.media.stopMediaStreaming(options);
  await call.event("MediaStreamingStopped", "stop");
});

check("is notified that the call has ended", async () => {
  const call = await Call.connected();
  await call.control("DELETE", "");
  await call.event("CallDisconnected", undefined, 5001);
});

check("names participants of every kind", async () => {
  const call = await Call.connected();
  const participants = [
    [PHONE, "4:+14255550123"],
    [USER, USER.communicationUserId],
    [{ microsoftTeamsUserId: "45ab2481" }, "8:orgid:45ab2481"],
    [{ microsoftTeamsUserId: "45ab2481", cloud: "dod" }, "8:dod:45ab2481"],
    [{ microsoftTeamsUserId: "0000abcd", isAnonymous: true }, "8:teamsvisitor:0000abcd"],
    [{ teamsAppId: "45ab2481", cloud: "public" }, "28:orgid:45ab2481"],
    [{ userId: "a", tenantId: "b", resourceId: "c", cloud: "public" }, "8:acs:c_b_a"],
    [{ id: "48:somebody" }, "48:somebody"],
  ];
  for (const [participant] of participants) await call.media.unhold(participant);
  const found = (await call.executed()).map(({ participant }) => participant.rawId);
  equal(found, participants.map(([, rawId]) => rawId));
});

check("uses any call connection id", async () => {
  const call = await Call.connected("javascript a:b%/ü");
  await call.media.sendDtmfTones(TONES, PHONE);
  equal((await call.executed())[0].tones, "12#");
});

check("sends tones once although the answer got lost", async () => {
  const call = await Call.connected();
  await control("POST", "faults", { status: 503, headers: { "retry-after": "0" }, afterExecuting: true });
  const result = await call.media.sendDtmfTones(TONES, PHONE, { operationContext: "once" });
  equal(result.operationContext, "once");
  equal((await call.executed()).length, 1);
});

// ---- refusals

check("another key is refused", async () => {
  const { id } = await Call.connected();
  const other = client(`endpoint=${ENDPOINT}/;accesskey=YW5vdGhlciBrZXk=`);
  const media = other.getCallConnection(id).getCallMedia();
  await refused(401, 7509, () => media.sendDtmfTones(TONES, PHONE));
});

check("an unknown call is refused", async () => {
  const { media } = new Call("nowhere");
  await refused(404, 8522, () => media.sendDtmfTones(TONES, PHONE));
});

check("a call that is not established is refused", async () => {
  const call = new Call();
  await call.control("PUT", "", { connected: false });
  await refused(400, 8501, () => call.media.sendDtmfTones(TONES, PHONE));
});

check("a call that has ended is refused", async () => {
  const call = await Call.connected();
  await call.control("DELETE", "");
  await refused(400, 8528, () => call.media.hold(PHONE));
});

check("too many tones are refused", async () => {
  const { media } = await Call.connected();
  await refused(400, 8523, () => media.sendDtmfTones(Array(19).fill("one"), PHONE), "tones");
  await refused(400, 8523, () => media.sendDtmfTones([], PHONE), "tones");
});

check("an unknown tone is refused", async () => {
  const { media } = await Call.connected();
  await refused(400, 8523, () => media.sendDtmfTones(["flash"], PHONE), "tones[0]");
});

check("tones to an identity that is not a phone are refused", async () => {
  const { media } = await Call.connected();
  await refused(400, 8523, () => media.sendDtmfTones(TONES, USER), "targetParticipant");
});

check("a silence of 301 seconds is refused", async () => {
  const { media } = await Call.connected();
  const options = { kind: "callMediaRecognizeDtmfOptions", initialSilenceTimeoutInSeconds: 301 };
  const member = "recognizeOptions.initialSilenceTimeoutInSeconds";
  await refused(400, 8523, () => media.startRecognizing(PHONE, options), member);
});

check("a callback uri that is not https is refused", async () => {
  const { media } = await Call.connected();
  const options = { operationCallbackUrl: "http://contoso.com/" };
  await refused(400, 8523, () => media.hold(PHONE, options), "operationCallbackUri");
});

check("tones during a play to the participant are refused", async () => {
  const { media } = await Call.connected();
  await media.play([PROMPT], [PHONE], { loop: true });
  await refused(412, 8583, () => media.sendDtmfTones(TONES, PHONE));
});

check("a second play is refused unless it interrupts", async () => {
  const call = await Call.connected();
  await call.media.playToAll([PROMPT], { loop: true, operationContext: "first" });
  await call.event("PlayStarted", "first");
  await refused(400, 8500, () => call.media.playToAll([PROMPT]));
  const options = { interruptCallMediaOperation: true, operationContext: "second" };
  await call.media.playToAll([PROMPT], options);
  await call.event("PlayCanceled", "first", 8508);
  await call.event("PlayStarted", "second");
  await call.event("PlayCompleted", "second");
});
