// Streams: the client reads what the emulator sends over WebSockets, and the emulator plays what the client writes.

import { randomUUID } from "node:crypto";
import { EventEmitter, on, once } from "node:events";
import { setTimeout as after } from "node:timers/promises";

import {
  StreamingData,
  createOutboundAudioData,
  createOutboundStopAudioData,
} from "@azure/communication-call-automation";
import { WebSocketServer } from "ws";

import { CLIENT, Call, Inbox, PHONE, check, claims, equal } from "./harness.mjs";

const INVITE = { targetParticipant: PHONE, sourceCallIdNumber: { phoneNumber: "+14255550100" } };
const PARTICIPANT = PHONE.phoneNumber;
// How long a check may take, in milliseconds.
const PATIENCE = 15_000;

// ---- the application's side

const opened = new EventEmitter();
const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
const patience = () => ({ signal: AbortSignal.timeout(PATIENCE) });
server.on("connection", (socket, request) => {
  opened.emit(request.url, { socket, request, messages: on(socket, "message", patience()) });
});
await once(server, "listening");

/** A call with a stream of the kind, and the stream. */
async function streamed(kind, options) {
  const path = `/${randomUUID()}`;
  const arrival = once(opened, path, patience());
  const stream = { transportUrl: `ws://127.0.0.1:${server.address().port}${path}`, transportType: "websocket", ...options };
  const inbox = new Inbox();
  const { callConnectionProperties } = await CLIENT.createCall(INVITE, inbox.callbackUri, {
    callIntelligenceOptions: { cognitiveServicesEndpoint: "https://contoso.cognitiveservices.azure.com" },
    [kind]: stream,
  });
  const call = new Call(callConnectionProperties.callConnectionId, inbox);
  const [{ socket, request, messages }] = await arrival;
  equal(request.headers["x-ms-call-connection-id"], call.id);
  await claims(request.headers.authorization);
  return { call, socket, messages };
}

const audio = (options) =>
  streamed("mediaStreamingOptions", { contentType: "audio", startMediaStreaming: true, ...options });

/** The next message of a kind, as the client reads it. */
async function next(messages, kind, matches = () => true) {
  for (;;) {
    const { value: [message] } = await messages.next();
    const read = StreamingData.parse(message);
    if (StreamingData.getStreamingKind() === kind && matches(read)) return read;
  }
}

const bytes = ({ data }) => Buffer.from(data, "base64").length;
// The client's identifiers have a kind, too.
const number = ({ participant }) => participant.phoneNumber;

// ---- what the client reads

check("reads mixed audio", async () => {
  const { call, messages } = await audio({ audioChannelType: "mixed", audioFormat: "Pcm24KMono" });
  const { subscriptionId, ...metadata } = await next(messages, "AudioMetadata");
  equal(typeof subscriptionId, "string");
  equal(metadata, { encoding: "PCM", sampleRate: 24000, channels: 1 });
  const silent = await next(messages, "AudioData");
  equal([bytes(silent), silent.isSilent, silent.participant], [960, true, undefined]);
  equal(Number.isNaN(Date.parse(silent.timestamp)), false);
  await call.control("POST", "/speak", { participant: PARTICIPANT, tone: 440, milliseconds: 20 });
  equal(bytes(await next(messages, "AudioData", ({ isSilent }) => !isSilent)), 960);
});

check("reads the audio and the keys of each participant", async () => {
  const { call, messages } = await audio({ audioChannelType: "unmixed", enableDtmfTones: true });
  equal((await next(messages, "AudioMetadata")).sampleRate, 16000);
  await call.control("POST", "/speak", { participant: PARTICIPANT, tone: 440, milliseconds: 20 });
  const spoken = await next(messages, "AudioData", ({ isSilent }) => !isSilent);
  equal([bytes(spoken), number(spoken)], [640, PARTICIPANT]);
  await call.press("3*");
  equal(await next(messages, "DtmfData"), { data: "3" });
  equal(await next(messages, "DtmfData"), { data: "*" });
});

check("reads a transcription, intermediate and final", async () => {
  const { call, messages } = await streamed("transcriptionOptions", {
    locale: "en-US",
    startTranscription: true,
    enableIntermediateResults: true,
  });
  const { subscriptionId, correlationId, ...metadata } = await next(messages, "TranscriptionMetadata");
  equal([typeof subscriptionId, typeof correlationId], ["string", "string"]);
  equal(metadata, { locale: "en-US", callConnectionId: call.id, speechRecognitionModelEndpointId: null });
  await call.control("POST", "/say", { participant: PARTICIPANT, text: "My order." });
  const first = await next(messages, "TranscriptionData");
  equal([first.text, first.resultState, number(first)], ["My", "Intermediate", PARTICIPANT]);
  const last = await next(messages, "TranscriptionData");
  equal([last.text, last.resultState, last.format, last.confidence], ["My order.", "Final", "display", 1]);
  equal(last.words.map(({ text }) => text), ["My", "order."]);
  equal(last.words[0].offsetInTicks, last.offsetInTicks);
});

// ---- what it writes

check("is heard, and stops", async () => {
  const { call, socket } = await audio({ audioChannelType: "mixed", enableBidirectional: true });
  const heard = async (matches) => {
    for (;;) {
      const heard = await call.control("GET", "/heard");
      if (matches(heard)) return heard;
      await after(10, undefined, patience());
    }
  };
  const frame = Buffer.alloc(640, 1).toString("base64");
  socket.send(createOutboundAudioData(frame));
  socket.send(createOutboundAudioData(frame));
  equal((await heard(({ milliseconds }) => milliseconds >= 40)).queuedMilliseconds, 0);
  socket.send(createOutboundAudioData(Buffer.alloc(32_000, 1).toString("base64")));
  await heard(({ queuedMilliseconds }) => queuedMilliseconds > 500);
  socket.send(createOutboundStopAudioData());
  const stopped = await heard(({ queuedMilliseconds }) => queuedMilliseconds === 0);
  equal(stopped.milliseconds < 1000, true);
});
