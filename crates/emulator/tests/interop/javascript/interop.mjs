// The emulator, driven by the official JavaScript client. See README.md beside this folder.

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";

import { Call, Inbox, check, checks, claims, control, equal } from "./harness.mjs";
import "./calls.mjs";
import "./media.mjs";
import "./streams.mjs";

const before = (await control("GET", "executed")).length;

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

// Those that read are not recorded: getCall, listParticipants, getParticipant, getRecording.
check("every operation was executed", async () => {
  const executed = (await control("GET", "executed")).slice(before);
  equal(new Set(executed.map(({ operation }) => operation)).size, 30);
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
