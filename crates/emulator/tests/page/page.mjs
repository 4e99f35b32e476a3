// The page in a browser: one line for each rule.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

import { Application } from "./application.mjs";

const screenshot = process.argv[process.argv.indexOf("--screenshot") + 1] ?? "";
const isPictured = process.argv.includes("--screenshot");
const TIMEOUT = 60_000;

const application = new Application();
await application.start();

const emulator = spawn(process.env.EMULATOR, [
  "--port", "0", "--event-grid", `${application.address}/incoming types=IncomingCall`,
], { stdio: ["ignore", "pipe", "inherit"] });
const lines = createInterface({ input: emulator.stdout })[Symbol.asyncIterator]();
let address;
while (!address) {
  const { value, done } = await lines.next();
  if (done) throw new Error("the emulator did not start");
  const listening = /^listening on (.*)/.exec(value);
  if (listening) application.endpoint = listening[1];
  address = /^page: (.*)/.exec(value)?.[1];
}
(async () => { for await (const line of lines) if (process.env.VERBOSE) console.log(line); })();
const token = new URL(address).searchParams.get("token");

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP attacker.example 127.0.0.1",
    "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
  ],
});
let failed = 0;
let page;
const complaints = [];
const requested = [];

async function rule(text, check) {
  try {
    await check();
    console.log(`ok    ${text}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${text}\n      ${String(error.message).split("\n").slice(0, 12).join("\n      ")}`);
  }
}

const sees = (locator) => locator.first().waitFor({ timeout: TIMEOUT });
const within = (promise, what) => Promise.race([promise, new Promise((_, reject) => {
  setTimeout(() => reject(new Error(`${what} did not arrive`)), TIMEOUT).unref();
})]);
const bubble = (text) => page.locator("#bubbles").getByText(text);
const row = (text) => page.locator("#rows li", { hasText: text });

/** What the browser does with audio and speech, which cannot be heard here. */
function observe() {
  globalThis.played = 0;
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (...when) {
    globalThis.played += this.buffer.length;
    return start.apply(this, when);
  };
  // It understands what the test sets, and asks nobody.
  globalThis.SpeechRecognition = globalThis.webkitSpeechRecognition = class {
    start() {
      const alternative = { transcript: globalThis.understood };
      setTimeout(() => {
        this.onresult({ results: [Object.assign([{ transcript: "it" }], { isFinal: false })] });
        this.onresult({ results: [Object.assign([alternative], { isFinal: true })] });
        this.onend();
      });
    }
  };
}

async function open(prepare = async () => {}) {
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 } });
  await context.addInitScript(observe);
  await prepare(context);
  const opened = await context.newPage();
  opened.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  opened.on("pageerror", (error) => complaints.push(String(error)));
  opened.on("request", (request) => requested.push(request));
  await opened.goto(address);
  await sees(opened.getByText("connected", { exact: true }));
  return opened;
}

try {
  page = await open();

  await rule("the page calls the application, and shows the call", async () => {
    await page.getByLabel("Name").fill("Alice");
    await page.getByLabel("Headers").fill("X-MS-Custom-Order: 7");
    await page.getByRole("button", { name: "Call", exact: true }).click();
    const incoming = await within(application.next("IncomingCall"), "IncomingCall");
    assert.equal(incoming.callerDisplayName, "Alice");
    assert.deepEqual(incoming.customContext.sipHeaders, { "X-MS-Custom-Order": "7" });
    await sees(page.locator("#calls .state.connected"));
    await sees(page.locator("#call-title", { hasText: "+14255550123" }));
  });

  await rule("a prompt is a bubble, and shows for what the application listens", async () => {
    await sees(bubble("Please enter your four-digit order number"));
    await sees(page.locator("#listening", { hasText: "keys, up to 4, ended by #" }));
    await sees(page.locator("#listening [data-until]:not([hidden])"));
  });

  await rule("keys of the keypad and of the keyboard arrive in the application", async () => {
    application.statuses.RecognizeCompleted = 500;
    await page.locator("#phone").focus();
    await page.keyboard.press("4");
    await page.getByRole("button", { name: "7", exact: true }).click();
    await page.keyboard.press("#");
    const { dtmfResult } = await within(application.next("RecognizeCompleted"), "RecognizeCompleted");
    assert.deepEqual(dtmfResult.tones, ["four", "seven"]);
    await sees(bubble("The app understood the keys 4 7"));
  });

  await rule("a choice is a button", async () => {
    await sees(bubble("Is it about the delivery"));
    await sees(row("Your app answered 500 to this event."));
    await application.create("+14255550144");
    await sees(page.locator("#calls").getByText("+14255550144 rings"));
    await sees(page.locator("#call-title", { hasText: "+14255550123" }));
    if (isPictured) await page.screenshot({ path: screenshot });
    await page.getByRole("button", { name: "Decline, as +14255550144" }).click();
    await page.getByRole("button", { name: /^Invoice/ }).click();
    const { choiceResult } = await within(application.next("RecognizeCompleted"), "RecognizeCompleted");
    assert.deepEqual(choiceResult, { label: "Invoice", recognizedPhrase: "invoice" });
  });

  await rule("SSML is shown as text, and words arrive in the application", async () => {
    await sees(bubble("Tell me briefly what went wrong."));
    await page.getByLabel("Say something").fill("it never arrived");
    await page.keyboard.press("Enter");
    const { speechResult } = await within(application.next("RecognizeCompleted"), "RecognizeCompleted");
    assert.equal(speechResult.speech, "it never arrived");
    await sees(bubble("“it never arrived”"));
  });

  await rule("a reload loses nothing", async () => {
    const read = async () => [await page.locator("#bubbles").innerText(), await page.locator("#rows").innerText()];
    await sees(bubble("The app understood “it never arrived”"));
    await page.waitForFunction(() => ![...document.querySelectorAll(".status")].some((one) => one.textContent === "…"));
    const before = await read();
    await page.reload();
    await sees(bubble("The app understood “it never arrived”"));
    await sees(page.locator("#phones .phone"));
    assert.deepEqual(await read(), before);
  });

  await rule("the timeline links a request with its events, and shows JSON", async () => {
    const request = page.locator("#rows > li.request", { hasText: "ask-choices" });
    await request.locator(".row-head").click();
    await sees(request.locator("pre", { hasText: "\"recognizeInputType\": \"choices\"" }));
    await request.getByRole("button", { name: "RecognizeCompleted" }).click();
    await sees(page.locator("#rows > li.event .details", { hasText: "Follows the request" }));
    await sees(request.getByRole("button", { name: "Copy as curl" }));
  });

  await rule("hanging up ends the call for the application", async () => {
    await page.getByRole("button", { name: "Hang up as +14255550123" }).click();
    await within(application.next("CallDisconnected"), "CallDisconnected");
    await sees(page.locator("#calls .state", { hasText: "ended" }));
    await sees(bubble("Ended:"));
  });

  await rule("a call is saved as a scenario", async () => {
    const download = page.waitForEvent("download", { timeout: TIMEOUT });
    await page.getByRole("button", { name: "Save as scenario" }).click();
    const saved = await download;
    assert.match(saved.suggestedFilename(), /^call-.+\.yaml$/);
    const scenario = readFileSync(await saved.path(), "utf8");
    for (const part of ["four-digit order number", "press: ", "say: ", "it never arrived"]) assert.ok(scenario.includes(part), `${part} in ${scenario}`);
  });

  await rule("without a clock, scenarios, a microphone and speech recognition, the page does without", async () => {
    const before = complaints.length;
    const other = await open(async (context) => {
      await context.route(/\/emulator\/clock$|\/scenario$/, (route) => route.fulfill({ status: 404, body: "" }));
      await context.addInitScript(() => {
        delete globalThis.SpeechRecognition;
        delete globalThis.webkitSpeechRecognition;
        Object.defineProperty(globalThis, "isSecureContext", { value: false });
      });
    });
    await other.getByLabel("I am the far end").uncheck();
    await sees(other.locator("#calls .call"));
    for (const hidden of ["#clock", "#dictate", "#stream"]) assert.ok(await other.locator(hidden).isHidden(), hidden);
    await other.getByRole("button", { name: "Save as scenario" }).click();
    await sees(other.getByText("There is no scenario of this call: answered 404"));
    await other.context().close();
    // The browser reports each 404.
    assert.ok(complaints.splice(before).every((one) => one.includes("status of 404")));
  });

  await rule("who is called rings until the page answers", async () => {
    application.events = [];
    const created = await application.create("+14255550177");
    assert.equal(created.status, 201);
    await sees(page.locator("#calls").getByText("+14255550177 rings"));
    await page.locator("#listening").getByRole("button", { name: "Answer, as +14255550177", exact: true }).click();
    await within(application.next("CallConnected"), "CallConnected");
    const call = created.body.callConnectionId;
    await application.ask("POST", `/calling/callConnections/${call}:play`, {
      playSources: [{ kind: "text", text: { text: "Hello, this is Contoso." } }], operationContext: "hello",
    });
    await sees(bubble("Hello, this is Contoso."));
    await within(application.next("PlayCompleted"), "PlayCompleted");
  });

  await rule("the file of a prompt is played if it is on this machine", async () => {
    const [{ callConnectionId: call }] = (await (await fetch(`${application.endpoint}/emulator/calls`)).json()).calls;
    const uri = `${application.address}/prompt.wav`;
    const fetched = page.waitForRequest(uri, { timeout: TIMEOUT });
    await application.ask("POST", `/calling/callConnections/${call}:play`, { playSources: [{ kind: "file", file: { uri } }] });
    await sees(bubble("/prompt.wav"));
    await fetched;
    await within(application.next("PlayCompleted"), "PlayCompleted");
  });

  await rule("tones that the application sends are shown", async () => {
    const [{ callConnectionId: call }] = (await (await fetch(`${application.endpoint}/emulator/calls`)).json()).calls;
    await application.ask("POST", `/calling/callConnections/${call}:sendDtmfTones`, {
      tones: ["one", "pound"], targetParticipant: { kind: "phoneNumber", phoneNumber: { value: "+14255550177" } },
    });
    await sees(page.locator(".bubble.app", { hasText: "sends tones" }).locator("kbd", { hasText: "#" }));
  });

  await rule("each participant is a phone", async () => {
    const { callConnectionId: call } = await within(application.next("ParticipantsUpdated"), "ParticipantsUpdated");
    await application.ask("POST", `/calling/callConnections/${call}/participants:add`, {
      participantToAdd: { kind: "phoneNumber", phoneNumber: { value: "+14255550155" } },
      sourceCallerIdNumber: { value: "+14255550100" },
    });
    await page.locator("#listening").getByRole("button", { name: "Answer, as +14255550155", exact: true }).click();
    await within(application.next("AddParticipantSucceeded"), "AddParticipantSucceeded");
    await page.locator("#phones").getByRole("button", { name: "+14255550155", exact: true }).click();
    await sees(page.getByText("Say something as +14255550155"));
    await page.getByRole("button", { name: "Mute +14255550155" }).click();
    await sees(page.locator("#phones", { hasText: "muted" }));
    await page.getByRole("button", { name: "5", exact: true }).click();
    await sees(bubble("+14255550155 pressed"));
    await page.getByRole("button", { name: "Hang up as +14255550155" }).click();
    await sees(page.getByText("Say something", { exact: true }));
  });

  await rule("busy and declined calls are not connected", async () => {
    for (const [button, code, number] of [
      ["Busy", 486, "+14255550186"], ["Decline", 603, "+14255550187"], ["No answer", 480, "+14255550188"],
    ]) {
      await application.create(number);
      await page.locator("#calls").getByRole("button", { name: `${button}, as ${number}`, exact: true }).click();
      const failure = await within(application.next("CreateCallFailed"), "CreateCallFailed");
      assert.equal(failure.resultInformation.code, code);
    }
    await sees(page.locator("#calls .state.problem", { hasText: "not connected" }));
  });

  await rule("faults are a click, and what goes wrong is explained", async () => {
    const injected = page.waitForResponse((response) => response.url().endsWith("/emulator/faults"));
    await page.getByRole("button", { name: "Next request: answer 429" }).click();
    assert.equal((await injected).status(), 204);
    assert.equal((await application.create("+14255550199")).status, 429);
    application.statuses.CreateCallFailed = 500;
    await application.create("+14255550199");
    await page.locator("#calls").getByRole("button", { name: "Busy, as +14255550199" }).click();
    await sees(row("Busy Here").filter({ hasText: "Your app answered 500 to this event." }));
    await application.ask("GET", "/calling/callConnections/none", undefined, "2031-01-01");
    await sees(row("Api-version \"2031-01-01\" is not known"));
    await page.getByLabel("only problems").check();
    await row("answerCall").waitFor({ state: "detached", timeout: TIMEOUT });
    await page.getByLabel("only problems").uncheck();
  });

  await rule("an event is posted again, also edited, with the secrets that are not shown", async () => {
    await page.getByLabel("only this call").uncheck();
    application.events = [];
    const incoming = row("IncomingCall").first();
    await incoming.locator(".row-head").click();
    await sees(incoming.locator("pre", { hasText: "\"incomingCallContext\": \"[redacted]\"" }));
    await incoming.getByRole("button", { name: "Post again" }).click();
    const { incomingCallContext: secret } = await within(application.next("IncomingCall"), "IncomingCall");
    assert.match(secret, /^.{20,}$/);
    await sees(page.locator("#rows > li.delivery", { hasText: "posted again" }));

    await incoming.getByRole("button", { name: "Edit and post…" }).click();
    const editor = page.getByRole("dialog", { name: "Edit IncomingCall, and post it again" });
    const text = editor.getByLabel("The event, as JSON");
    const written = await text.inputValue();
    assert.ok(!written.includes(secret));
    await text.fill(written.replace("{", "{,"));
    await sees(editor.getByText("This is not JSON"));
    assert.ok(await editor.getByRole("button", { name: "Post" }).isDisabled());
    await text.fill("7");
    await sees(editor.getByText("An event is an object"));
    await text.fill(JSON.stringify({ data: { incomingCallContext: "a[redacted]" } }));
    await editor.getByRole("button", { name: "Post" }).click();
    await sees(editor.getByText("body[0].data.incomingCallContext: it has [redacted]"));
    // The browser reports the refusal.
    complaints.splice(complaints.findIndex((one) => one.includes("status of 400")), 1);
    await text.fill(written.replace("\"Alice\"", "\"Bob\""));
    await editor.getByRole("button", { name: "Post" }).click();
    await editor.waitFor({ state: "hidden", timeout: TIMEOUT });
    const edited = await within(application.next("IncomingCall"), "the edited IncomingCall");
    assert.deepEqual([edited.callerDisplayName, edited.incomingCallContext], ["Bob", secret]);

    const replay = page.locator("#rows > li.delivery", { hasText: "edited and posted again" });
    await replay.locator(".row-head").click();
    await sees(replay.locator("pre", { hasText: "\"callerDisplayName\": \"Bob\"" }));
    await replay.getByRole("button", { name: /^IncomingCall/ }).click();
    assert.ok(await incoming.locator(".row-head").evaluate((head) => head === document.activeElement));
    assert.ok(!(await page.locator("#rows").innerText()).includes(secret));
  });

  await rule("time is skipped: to what is due next, or as long as it takes", async () => {
    const created = await application.create("+14255550133");
    await page.locator("#calls").getByRole("button", { name: "Answer, as +14255550133", exact: true }).click();
    await within(application.next("CallConnected"), "CallConnected");
    await page.locator("#calls .call", { hasText: "+14255550133" }).click();
    const call = created.body.callConnectionId;
    application.callers.set(call, { kind: "phoneNumber", phoneNumber: { value: "+14255550133" } });
    await application.recognize(call, "dtmf", "Take your time.", { dtmfOptions: { maxTonesToCollect: 4 } });
    await sees(bubble("Take your time."));
    const clock = page.getByRole("group", { name: "Clock of calls" });
    await clock.getByRole("button", { name: "Skip 10 s" }).click();
    await sees(clock.getByText("0:10 skipped"));
    await sees(page.locator("#listening", { hasText: "The app listens to +14255550133" }));
    await clock.getByRole("button", { name: "Skip to next timer" }).click();
    await sees(bubble("Recognition failed"));
    const { resultInformation } = await within(application.next("RecognizeFailed"), "RecognizeFailed");
    assert.equal(resultInformation.subCode, 8510);
    await sees(page.locator("#calls .call", { hasText: "+14255550133" }).getByText(/^[45]:\d\d$/));
    await page.getByRole("button", { name: "Hang up as +14255550133" }).click();
  });

  await rule("what a person says is understood by the browser, and said in the call", async () => {
    const created = await application.create("+14255550134");
    await page.locator("#calls").getByRole("button", { name: "Answer, as +14255550134", exact: true }).click();
    await within(application.next("CallConnected"), "CallConnected");
    await page.locator("#calls .call", { hasText: "+14255550134" }).click();
    await page.evaluate(() => {
      globalThis.understood = "it is broken";
    });
    await page.getByRole("button", { name: "Dictate" }).click();
    await sees(bubble("“it is broken”"));
    await application.ask("POST", `/calling/callConnections/${created.body.callConnectionId}:terminate`);
  });

  await rule("the app hears the microphone, and the page what the app plays", async () => {
    const created = await application.create("+14255550135", { mediaStreamingOptions: application.media });
    assert.equal(created.status, 201);
    await page.locator("#calls").getByRole("button", { name: "Answer, as +14255550135", exact: true }).click();
    await within(application.next("CallConnected"), "CallConnected");
    await page.locator("#calls .call", { hasText: "+14255550135" }).click();
    await sees(page.getByText("The app has an audio stream of this call. You hear what it plays."));
    const loud = () => application.heard.find(({ audioData }) => audioData && !audioData.silent)?.audioData;
    await within(application.until(() => application.heard[0]), "AudioMetadata");
    assert.equal(loud(), undefined);
    const microphone = page.getByRole("button", { name: "Speak into the call" });
    await microphone.click();
    const { data, participantRawID } = await within(application.until(loud), "the microphone");
    assert.equal(participantRawID, "4:+14255550135");
    assert.equal(Buffer.from(data, "base64").length, 640);
    const entries = row("speaks into the audio stream");
    await sees(entries);

    // A second of audio, in messages of 20 ms.
    const before = await page.evaluate(() => globalThis.played);
    const tone = Buffer.alloc(640);
    for (let at = 0; at < 320; at += 1) tone.writeInt16LE(Math.round(8000 * Math.sin(at * Math.PI / 20)), 2 * at);
    for (let count = 0; count < 50; count += 1) {
      application.speak(JSON.stringify({ kind: "AudioData", audioData: { data: tone.toString("base64") } }));
    }
    await page.waitForFunction((length) => globalThis.played === length, before + 16_000, { timeout: TIMEOUT });

    await microphone.click();
    await sees(page.locator("#microphone[aria-pressed=false]"));
    application.heard = [];
    await within(application.until(() => (application.heard.slice(-10).every(({ audioData }) => audioData?.silent)
      && application.heard.length >= 10) || undefined), "silence");
    assert.equal(await entries.count(), 1);
    await page.getByRole("button", { name: "Hang up as +14255550135" }).click();
    await page.locator("#stream").waitFor({ state: "hidden", timeout: TIMEOUT });
  });

  await rule("calls are answered by the emulator when nobody is the far end", async () => {
    application.events = [];
    await page.getByLabel("I am the far end").uncheck();
    await page.waitForFunction(async (token) => {
      const answer = await fetch("/emulator/calls", { headers: { authorization: `Bearer ${token}` } });
      return !(await answer.json()).isAttended;
    }, token);
    await application.create("+14255550166");
    await within(application.next("CallConnected"), "CallConnected");
    await page.getByLabel("I am the far end").check();
  });

  await rule("it is usable with a screen reader and with enough contrast, dark and light", async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    const check = async (what) => {
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3).join(" ")}`);
      assert.deepEqual(found, [], what);
    };
    await page.evaluate(axe);
    await page.locator("#calls .call", { hasText: "+14255550166" }).click();
    await sees(page.locator("#keypad"));
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await check(colorScheme);
    }
    await page.getByRole("button", { name: "Edit and post…" }).first().click();
    await page.locator("#editor-text").fill("{");
    await check("editor");
    await page.keyboard.press("Escape");
    await page.locator("#editor").waitFor({ state: "hidden", timeout: TIMEOUT });
    await page.emulateMedia({ colorScheme: "light" });
  });

  await rule("reset forgets everything", async () => {
    page.once("dialog", (dialog) => dialog.accept());
    await page.getByRole("button", { name: "Reset", exact: true }).click();
    await sees(page.getByText("No call yet."));
    assert.equal(await page.locator("#calls li").count(), 0);
  });

  await rule("nothing is loaded from elsewhere, the token is in no other request, and nothing is logged", () => {
    const foreign = requested.map((request) => request.url()).filter((url) => !url.startsWith(application.endpoint) && url !== `${application.address}/prompt.wav`);
    assert.deepEqual(foreign, []);
    const leaks = requested.filter((request) => !request.isNavigationRequest() && request.url().includes(token));
    assert.deepEqual(leaks.map((request) => request.url()), []);
    assert.deepEqual(complaints, []);
  });

  await rule("without its token, the page is not served", async () => {
    const other = await (await browser.newContext()).newPage();
    for (const query of ["", "?token=wrong"]) {
      const answer = await other.goto(`${application.endpoint}/page/${query}`);
      assert.equal(answer.status(), 401);
      assert.match(await answer.text(), /needs its token/);
    }
  });

  await rule("a page of another site cannot use it, not even under a name of its own", async () => {
    const other = await (await browser.newContext()).newPage();
    const rebound = application.endpoint.replace("127.0.0.1", "attacker.example");
    assert.equal((await other.goto(`${rebound}/page/?token=${token}`)).status(), 421);
    // Whoever has this address has the page of the attacker.
    const journal = async () => (await fetch(`${application.endpoint}/emulator/journal`)).text();
    const before = await journal();
    assert.notEqual(before, "[]");
    await other.route("http://attacker.example/", (route) => route.fulfill({ contentType: "text/html", body: "<p>" }));
    await other.goto("http://attacker.example/");
    await other.evaluate(async ([endpoint, token]) => {
      for (const path of ["/reset", "/emulator/calls/x/finish", `/page/?token=${token}`]) {
        await fetch(endpoint + path, { method: "POST", mode: "no-cors" }).catch(() => {});
      }
    }, [application.endpoint, token]);
    assert.equal(await journal(), before);
  });

  await rule("a page of another server on this machine cannot use it either", async () => {
    const other = await (await browser.newContext()).newPage();
    const journal = async () => (await fetch(`${application.endpoint}/emulator/journal`)).text();
    const before = await journal();
    await other.goto(application.address);
    const read = await other.evaluate(async (endpoint) => {
      const read = [];
      for (const [method, path, body] of [
        ["POST", "/reset"], ["POST", "/emulator/events/1/replay"], ["POST", "/emulator/calls/x/finish"],
        ["POST", "/emulator/faults", "{\"status\":500}"], ["GET", "/emulator/journal"],
      ]) {
        await fetch(endpoint + path, { method, body, mode: "no-cors" }).catch(() => {});
        const headers = { "content-type": "application/json" };
        const answer = await fetch(endpoint + path, { method, body, headers }).catch(() => undefined);
        if (answer) read.push(path);
      }
      return read;
    }, application.endpoint);
    assert.deepEqual(read, []);
    assert.equal(await journal(), before);
  });
} finally {
  await browser.close();
  emulator.kill("SIGINT");
  application.stop();
}
process.exit(failed ? 1 : 0);
