// What the checks stand on: the client, calls of the emulator, and the events that arrive.

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as after } from "node:timers/promises";
import { inspect } from "node:util";

import { CallAutomationClient, parseCallAutomationEvent } from "@azure/communication-call-automation";
import { createRemoteJWKSet, jwtVerify } from "jose";

const { CONNECTION_STRING, AUDIENCE, OPENID_CONFIGURATION } = process.env;
export const ENDPOINT = CONNECTION_STRING.match(/endpoint=([^;]*?)\/?;/)[1];

export const PHONE = { phoneNumber: "+14255550123" };
export const USER = { communicationUserId: "8:acs:b9614373-fd0b-480c-8fd2-cb58b70eab9f_da7be3a9" };
export const PROMPT = { kind: "fileSource", url: "https://contoso.com/prompt.wav" };
// How long an event may take, in milliseconds.
const PATIENCE = 15_000;

export const checks = [];
export const check = (name, run) => checks.push({ name, run });
export const equal = (found, expected) =>
  assert.deepEqual(found, expected, `expected ${inspect(expected)}, found ${inspect(found)}`);

// ---- tokens

const configuration = await (await fetch(OPENID_CONFIGURATION)).json();
const keys = createRemoteJWKSet(new URL(configuration.jwks_uri));

export async function claims(authorization, { audience = AUDIENCE, issuer = configuration.issuer } = {}) {
  const [scheme, token] = authorization.split(" ");
  equal(scheme, "Bearer");
  const requiredClaims = ["exp", "nbf"];
  const options = { audience, issuer, algorithms: ["RS256"], requiredClaims };
  return (await jwtVerify(token, keys, options)).payload;
}

// ---- callbacks

/** A callback URI, and what arrives there: events, or what is wrong with them. */
export class Inbox {
  static all = new Map();
  static authorizations = [];

  constructor() {
    this.path = `/${randomUUID()}`;
    this.callbackUri = `http://127.0.0.1:${server.address().port}${this.path}`;
    Inbox.all.set(this.path, this);
  }

  arrived = [];
  waiting = [];

  put(event) {
    const take = this.waiting.shift();
    if (take) take(event);
    else this.arrived.push(event);
  }

  async next(name) {
    const { error, envelope, event } = await this.take(name);
    if (error) throw error;
    equal(event.kind, name);
    return { envelope, event };
  }

  async take(name) {
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
  const inbox = Inbox.all.get(request.url);
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

export async function control(method, path, body) {
  const headers = body && { "content-type": "application/json" };
  const answer = await fetch(`${ENDPOINT}/emulator/${path}`, { method, headers, body: body && JSON.stringify(body) });
  const text = await answer.text();
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
  return text && JSON.parse(text);
}

export const client = (connectionString = CONNECTION_STRING) =>
  new CallAutomationClient(connectionString, { allowInsecureConnection: true });
export const CLIENT = client();

/** A call of the emulator, and the client's connection to it. */
export class Call {
  /** A call that the control interface has connected. */
  static async connected(id) {
    const call = new Call(id);
    await call.control("PUT", "", { callbackUri: call.callbackUri });
    await call.event("CallConnected");
    return call;
  }

  constructor(id = `javascript-${randomUUID()}`, inbox = new Inbox()) {
    this.id = id;
    this.inbox = inbox;
    this.callbackUri = inbox.callbackUri;
    this.connection = CLIENT.getCallConnection(id);
    this.media = this.connection.getCallMedia();
  }

  control(method, path, body) {
    return control(method, `calls/${encodeURIComponent(this.id)}${path}`, body);
  }

  press(tones) {
    return this.control("POST", "/press", { participant: PHONE.phoneNumber, tones });
  }

  async executed() {
    return (await control("GET", "executed")).filter((done) => done.callConnectionId === this.id);
  }

  /** The next event of this call, as the client reads it. */
  async event(name, context, subCode = 0, at = this.inbox) {
    const { envelope, event } = await at.next(name);
    equal(envelope.source, `calling/callConnections/${this.id}`);
    equal(envelope.subject, envelope.source);
    equal(event.callConnectionId, this.id);
    assert.ok(event.serverCallId && event.correlationId);
    equal(event.operationContext, context);
    equal(event.resultInformation?.subCode ?? 0, subCode);
    return event;
  }
}

/** The client's own error, with the service's code in it. */
export async function refused(statusCode, code, ask, target) {
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
