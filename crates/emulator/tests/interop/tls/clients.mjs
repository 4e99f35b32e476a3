// The official JavaScript client, with nothing but the settings of `env`.

import { createServer } from "node:http";
import { once } from "node:events";
import { setTimeout as after } from "node:timers/promises";

import { CallAutomationClient } from "@azure/communication-call-automation";

const { COMMUNICATION_SERVICES_CONNECTION_STRING: CONNECTION_STRING, HTTPS_PROXY } = process.env;
const CALLEE = { phoneNumber: "+14255550123" };
const CALLER = { phoneNumber: "+14255550100" };
// How long an event may take, in milliseconds.
const PATIENCE = 15_000;

const arrived = [];
const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  arrived.push(...JSON.parse(Buffer.concat(chunks)));
  response.end();
  server.emit("event");
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const callback = `http://127.0.0.1:${server.address().port}/callback`;

async function event(name) {
  const late = after(PATIENCE, "late", { ref: false });
  for (;;) {
    const found = arrived.findIndex(({ type }) => type === `Microsoft.Communication.${name}`);
    if (found >= 0) return arrived.splice(found, 1)[0];
    if ((await Promise.race([once(server, "event"), late])) === "late") throw new Error(`no ${name}`);
  }
}

const who = `javascript 1.6.0, ${HTTPS_PROXY ? "proxy" : "direct"}`;
try {
  const client = new CallAutomationClient(CONNECTION_STRING);
  const invite = { targetParticipant: CALLEE, sourceCallIdNumber: CALLER };
  const { callConnection } = await client.createCall(invite, callback);
  await event("CallConnected");
  const source = { kind: "textSource", text: "Hello", voiceName: "en-US-JennyNeural" };
  await callConnection.getCallMedia().playToAll([source]);
  await event("PlayCompleted");
  const { values } = await callConnection.listParticipants();
  if (!values.some(({ identifier }) => identifier.phoneNumber === CALLEE.phoneNumber)) {
    throw new Error("the callee is not among the participants");
  }
  await callConnection.hangUp(true);
  await event("CallDisconnected");
  console.log(`ok    ${who}  a call`);
} catch (error) {
  console.log(`FAIL  ${who}  a call: ${error}`);
  process.exitCode = 1;
}
server.closeAllConnections();
server.close();
