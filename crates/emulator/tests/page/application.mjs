// An application: it answers calls, asks for keys, a choice and words, and can call somebody itself.

import { createServer } from "node:http";

import { accept } from "./socket.mjs";

/** A tenth of a second, as the service wants it: 16 kHz, 16 bits, mono. */
function silence() {
  const file = Buffer.alloc(44 + 3200);
  file.write("RIFF", 0);
  file.writeUInt32LE(36 + 3200, 4);
  file.write("WAVEfmt ", 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(16_000, 24);
  file.writeUInt32LE(32_000, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36);
  file.writeUInt32LE(3200, 40);
  return file;
}

export class Application {
  /** The events that it has received, and who waits for the next. */
  events = [];
  waiting = [];
  /** What it answers to the next event of a type, instead of 200. */
  statuses = {};
  endpoint = "";
  /** The callers of the calls that it has answered. */
  callers = new Map();
  /** The incoming calls that it knows. */
  offered = new Set();
  /** The audio messages of its WebSocket, and what sends one. */
  heard = [];
  speak = undefined;

  async start() {
    this.server = createServer((request, answer) => this.receive(request, answer));
    this.server.on("upgrade", (request, socket) => {
      this.speak = accept(request, socket, (message) => {
        this.heard.push(JSON.parse(message));
        this.look();
      });
    });
    await new Promise((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    this.address = `http://127.0.0.1:${this.server.address().port}`;
  }

  stop() {
    this.server.close();
    this.server.closeAllConnections();
  }

  async receive(request, answer) {
    if (request.url === "/prompt.wav") {
      answer.setHeader("content-type", "audio/wav");
      answer.end(silence());
      return;
    }
    if (request.method === "GET") {
      answer.setHeader("content-type", "text/html");
      answer.end("<!doctype html><title>A page of another server</title>");
      return;
    }
    let text = "";
    for await (const part of request) text += part;
    const [event] = JSON.parse(text);
    if (event.eventType === "Microsoft.EventGrid.SubscriptionValidationEvent") {
      answer.setHeader("content-type", "application/json");
      answer.end(JSON.stringify({ validationResponse: event.data.validationCode }));
      return;
    }
    const type = (event.type ?? event.eventType).replace("Microsoft.Communication.", "");
    answer.statusCode = this.statuses[type] ?? 200;
    delete this.statuses[type];
    answer.end();
    await this.handle(type, event.data);
    this.events.push({ type, data: event.data });
    this.look();
  }

  look() {
    this.waiting.splice(0).forEach((look) => look());
  }

  async handle(type, data) {
    if (type === "IncomingCall" && !this.offered.has(data.correlationId)) {
      this.offered.add(data.correlationId);
      this.answering = this.ask("POST", "/calling/callConnections:answer", {
        incomingCallContext: data.incomingCallContext,
        callbackUri: `${this.address}/events`,
      }).then(({ body }) => this.callers.set(body.callConnectionId, data.from));
    }
    // An event may be here before the answer to the request.
    await this.answering;
    if (type === "CallConnected" && this.callers.has(data.callConnectionId)) {
      await this.recognize(data.callConnectionId, "dtmf", "Welcome to Contoso. Please enter your four-digit order number, and then press pound.", {
        dtmfOptions: { maxTonesToCollect: 4, stopTones: ["pound"] },
      });
    }
    if (type === "RecognizeCompleted" && data.dtmfResult) {
      await this.recognize(data.callConnectionId, "choices", "Thank you. Is it about the delivery, or about the invoice?", {
        interruptPrompt: true,
        choices: [
          { label: "Delivery", phrases: ["delivery", "shipping"], tone: "one" },
          { label: "Invoice", phrases: ["invoice"], tone: "two" },
        ],
      });
    }
    if (type === "RecognizeCompleted" && data.choiceResult) {
      await this.recognize(data.callConnectionId, "speech", "", { speechOptions: { endSilenceTimeoutInMs: 300 } },
        "<speak version=\"1.0\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"en-US\">Tell me <emphasis>briefly</emphasis> what went wrong.</speak>");
    }
  }

  /** Its WebSocket for the audio of a call, in both directions. */
  get media() {
    return {
      transportUrl: `${this.address.replace("http", "ws")}/media`, transportType: "websocket", contentType: "audio",
      audioChannelType: "unmixed", startMediaStreaming: true, enableBidirectional: true,
    };
  }

  recognize(call, input, text, options, ssml) {
    const playPrompt = ssml ? { kind: "ssml", ssml: { ssmlText: ssml } }
      : { kind: "text", text: { text, voiceName: "en-US-NancyNeural" } };
    return this.ask("POST", `/calling/callConnections/${call}:recognize`, {
      recognizeInputType: input,
      playPrompt,
      operationContext: `ask-${input}`,
      recognizeOptions: { targetParticipant: this.callers.get(call), initialSilenceTimeoutInSeconds: 250, ...options },
    });
  }

  create(number, options = {}) {
    return this.ask("POST", "/calling/callConnections", {
      ...options,
      targets: [{ kind: "phoneNumber", phoneNumber: { value: number } }],
      sourceCallerIdNumber: { value: "+14255550100" },
      callbackUri: `${this.address}/events`,
    });
  }

  async ask(method, path, body, version = "2025-06-15") {
    const answer = await fetch(`${this.endpoint}${path}?api-version=${version}`, {
      method,
      headers: { authorization: "Bearer token", "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : undefined };
  }

  /** Waits for an event that was not taken before. */
  next(type) {
    return this.until(() => {
      const index = this.events.findIndex((event) => event.type === type);
      return index >= 0 ? this.events.splice(index, 1)[0].data : undefined;
    });
  }

  /** Waits until something is there. */
  async until(find) {
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      await new Promise((resolve) => this.waiting.push(resolve));
    }
  }
}
