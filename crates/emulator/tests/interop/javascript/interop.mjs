// The emulator, driven by the official JavaScript client. See README.md beside this folder.

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as after } from "node:timers/promises";
import { inspect } from "node:util";

import { CallAutomationClient, parseCallAutomationEvent } from "@azure/communication-call-automation";
import { createRemoteJWKSet, jwtVerify } from "jose";

const { CONNECTION_STRING, AUDIENCE, OPENID_CONFIGURATION } = process.env;
const ENDPOINT = CONNECTION_STRING.match(/endpoint=([^;]*?)\/?;/)[1];

const PHONE = { phoneNumber: "+14255550123" };
const USER = { communicationUserId: "8:acs:b9614373-fd0b-480c-8fd2-cb58b70eab9f_da7be3a9" };
const PROMPT = { kind: "fileSource", url: "https://contoso.com/prompt.wav" };
const TONES = ["one", "two", "pound"];
const SIXTEEN = "zero one two three four five six seven eight nine a b c d pound asterisk".split(" ");
// How long an event may take, in milliseconds.
const PATIENCE = 15_000;

const checks = [];
const check = (name, run) => checks.push({ name, run });
const equal = (found, expected) =>
  assert.deepEqual(found, expected, `expected ${inspect(expected)}, found ${inspect(found)}`);

// ---- tokens

const configuration = await (await fetch(OPENID_CONFIGURATION)).json();
const keys = createRemoteJWKSet(new URL(configuration.jwks_uri));

async function claims(authorization, { audience = AUDIENCE, issuer = configuration.issuer } = {}) {
  const [scheme, token] = authorization.split(" ");
  equal(scheme, "Bearer");
  const requiredClaims = ["exp", "nbf"];
  const options = { audience, issuer, algorithms: ["RS256"], requiredClaims };
  return (await jwtVerify(token, keys, options)).payload;
}

// ---- callbacks

/** The callbacks that have arrived: for each path, the events or what is wrong with them. */
class Inbox {
  static all = new Map();
  static authorizations = [];

  static at(path) {
    if (!this.all.has(path)) this.all.set(path, new Inbox());
    return this.all.get(path);
  }

  arrived = [];
  waiting = [];

  put(event) {
    const take = this.waiting.shift();
    if (take) take(event);
    else this.arrived.push(event);
  }

  async next(name) {
    if (this.arrived.length > 0) return this.arrived.shift();
    const giveUp = new AbortController();
    const late = after(PATIENCE, undefined, giveUp).then(() => {
      throw new Error(`expected ${name}, found no event`);
    });
    try {
      return await Promise.race([new Promise((take) => this.waiting.push(take)), late]);
    } finally {
      giveUp.abort();
      late.catch(() => {});
    }
  }
}

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const inbox = Inbox.at(request.url);
  try {
    await claims(request.headers.authorization);
    Inbox.authorizations.push(request.headers.authorization);
    const text = Buffer.concat(chunks).toString();
    for (const envelope of JSON.parse(text)) {
      inbox.put({ envelope, event: parseCallAutomationEvent(JSON.stringify([envelope])) });
    }
  } catch (error) {
    inbox.put({ error });
  }
  response.end();
});
server.listen(0, "127.0.0.1");
await once(server, "listening");

// ---- calls

async function control(method, path, body) {
  const headers = body && { "content-type": "application/json" };
  const answer = await fetch(`${ENDPOINT}/emulator/${path}`, { method, headers, body: body && JSON.stringify(body) });
  const text = await answer.text();
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
  return text && JSON.parse(text);
}

const client = (connectionString = CONNECTION_STRING) =>
  new CallAutomationClient(connectionString, { allowInsecureConnection: true });
const CLIENT = client();

/** A call of the emulator, and the client's connection to it. */
class Call {
  static async connected(id) {
    const call = new Call(id);
    await call.control("PUT", "", { callbackUri: call.callbackUri });
    await call.event("CallConnected");
    return call;
  }

  constructor(id = `javascript-${randomUUID()}`) {
    this.id = id;
    this.path = `/${encodeURIComponent(id)}`;
    this.callbackUri = `http://127.0.0.1:${server.address().port}${this.path}`;
    this.media = CLIENT.getCallConnection(id).getCallMedia();
  }

  control(method, path, body) {
    return control(method, `calls${this.path}${path}`, body);
  }

  press(tones) {
    return this.control("POST", "/press", { participant: PHONE.phoneNumber, tones });
  }

  async executed() {
    return (await control("GET", "executed")).filter((done) => done.callConnectionId === this.id);
  }

  /** The next event of this call, as the client reads it. */
  async event(name, context, subCode = 0, at = this) {
    const { error, envelope, event } = await Inbox.at(at.path).next(name);
    if (error) throw error;
    equal(event.kind, name);
    equal(envelope.source, `calling/callConnections/${this.id}`);
    equal(envelope.subject, envelope.source);
    equal(event.callConnectionId, this.id);
    assert.ok(event.serverCallId && event.correlationId);
    equal(event.operationContext, context);
    equal(event.resultInformation.subCode, subCode);
    return event;
  }
}

/** The client's own error, with the service's code in it. */
async function refused(statusCode, code, ask, target) {
  const error = await ask().then(
    () => assert.fail(`expected ${statusCode}/${code}, found a success`),
    (error) => error,
  );
  equal(error.name, "RestError");
  equal(error.statusCode, statusCode);
  equal(error.code, String(code));
  equal(error.details.error.code, String(code));
  if (target) equal(error.details.error.target, target);
}

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
  await call.event("PlayStarted", "hello", 0, elsewhere);
  await call.event("PlayCompleted", "hello", 0, elsewhere);
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

// ---- tokens

check("only callbacks of the resource are trusted", async () => {
  await Call.connected();
  const authorization = Inbox.authorizations.at(-1);
  const { exp, nbf } = await claims(authorization);
  equal(exp - nbf, 300);
  for (const [claim, expected] of [
    ["aud", { audience: randomUUID() }],
    ["iss", { issuer: "https://somebody.example.com" }],
  ]) {
    await assert.rejects(claims(authorization, expected), {
      code: "ERR_JWT_CLAIM_VALIDATION_FAILED",
      claim,
    });
  }
});

let failed = 0;
for (const { name, run } of checks) {
  try {
    await run();
    console.log(`ok    javascript  ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  javascript  ${name}: ${error.message.replaceAll(/\s+/g, " ")}`);
    console.error(error);
  }
}
console.log(`javascript: ${checks.length} checks, ${failed} failed`);
process.exit(failed ? 1 : 0);
