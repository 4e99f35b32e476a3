// The calls, those that ring, and the form that calls the application.

import { clock, complain, element, find, keep, name, say } from "./dom.js";
import { act, ask } from "./service.js";

const STATES = {
  connected: "connected",
  ringing: "ringing",
  "ringing at the app": "ringing",
  connecting: "ringing",
};

export function direction(call) {
  switch (call.madeBy) {
    case "createCall":
      return { arrow: "←", text: "the app calls", who: call.to };
    case "answerCall":
      return { arrow: "→", text: "calls the app", who: [call.from] };
    case "connect":
      return { arrow: "↔", text: "joined by the app", who: [] };
    case "test":
      return { arrow: "↔", text: "connected by a test", who: call.to };
    default:
      return { arrow: "↔", text: "seen in requests", who: call.to };
  }
}

export function title(call) {
  const { who } = direction(call);
  const others = call.now?.participants.filter((one) => !one.isApplication).map((one) => one.rawId) ?? [];
  const shown = who.filter(Boolean).length ? who.filter(Boolean) : others;
  return shown.length ? shown.map(name).join(", ") : `call ${call.id.slice(0, 8)}`;
}

export function showCalls(calls, selected, select) {
  find("no-calls").hidden = calls.length > 0;
  keep(find("calls"), calls.slice(0, 200), (call) => call.id,
    (call) => [call.state, call.from, call.to, call.now?.ringing, call.began, call.ended, call.id === selected, title(call)],
    (call) => one(call, call.id === selected, select));
}

function one(call, isSelected, select) {
  const { arrow, text } = direction(call);
  const color = STATES[call.state] ?? (call.state === "not connected" ? "problem" : "over");
  const button = element("button", {
    class: "call",
    "aria-current": isSelected ? "true" : undefined,
    "data-focus": `call-${call.id}`,
    onclick: () => select(call.id),
  },
  element("span", { class: "arrow", "aria-hidden": "true" }, arrow),
  element("span", { class: "who" }, title(call), element("small", {}, call.name ? `${call.name}, ${text}` : text)),
  element("span", { class: `state ${color}` }, call.state, time(call)));
  const ringing = (call.now?.ringing ?? []).map((rawId) => rings(call, rawId));
  return element("li", {}, button, ringing);
}

/** How long it lasts, or has lasted. */
function time(call) {
  if (call.began !== undefined && call.ended === undefined && call.now) return element("small", { "data-since": call.began });
  if (call.until) return element("small", { "data-until": call.until });
  if (call.began !== undefined && call.ended !== undefined) return element("small", {}, clock(call.ended - call.began));
  return undefined;
}

/** Somebody who rings here, with what they can do. */
export function rings(call, rawId) {
  const button = (label, what, kind) => element("button", {
    class: kind,
    "data-focus": `${what}-${call.id}-${rawId}`,
    "aria-label": `${label}, as ${name(rawId)}`,
    onclick: () => act(call.id, what, { participant: rawId }).catch(complain),
  }, label);
  return element("div", { class: "ringing", role: "group", "aria-label": `${name(rawId)} rings` },
    element("span", { class: "bell" }, `${name(rawId)} rings`),
    button("Answer", "answer", "primary"), button("Decline", "decline", "danger"),
    button("Busy", "busy"), button("No answer", "noAnswer"));
}

/** Has the form call the application. The call is shown when it is in the journal. */
export function prepareForm() {
  const form = find("call-in");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const given = new FormData(form);
    const body = { from: given.get("from").trim(), to: given.get("to").trim() };
    if (given.get("name")) body.displayName = given.get("name");
    const headers = read(given.get("headers"));
    if (headers) body.customContext = headers;
    try {
      await ask("POST", "/emulator/incomingCalls", body);
      if (await showSubscriptions()) say(`${name(body.from)} calls the app.`);
      else say("It rings, but no app is notified: enter the Event Grid endpoint of your app, and call again.", true);
    } catch (error) {
      complain(error);
    }
  });
  showSubscriptions();
}

/** Headers of SIP are those of the telephone network; others are for users. */
function read(text) {
  const sipHeaders = {};
  const voipHeaders = {};
  for (const line of text.split("\n").filter((line) => line.includes(":"))) {
    const [header, ...value] = line.split(":");
    const isSip = /^(x-|user-to-user$)/i.test(header.trim());
    (isSip ? sipHeaders : voipHeaders)[header.trim()] = value.join(":").trim();
  }
  const found = {};
  if (Object.keys(sipHeaders).length) found.sipHeaders = sipHeaders;
  if (Object.keys(voipHeaders).length) found.voipHeaders = voipHeaders;
  return Object.keys(found).length ? found : undefined;
}

/** Shows where incoming calls are delivered. Returns whether they are: without an endpoint, no application knows of them. */
export async function showSubscriptions() {
  const subscriptions = await ask("GET", "/emulator/eventGrid").catch(() => []);
  const wanted = subscriptions.filter(({ types }) => types.length === 0 || types.some((type) => type.endsWith("IncomingCall")));
  const place = find("grid");
  if (wanted.length) {
    place.replaceChildren(...wanted.map(({ endpoint, agreed }) => element("p", { class: "hint" },
      "Delivered to ", element("code", {}, endpoint.replace(/\?.*$/, "?…")),
      agreed ? " (ready)" : element("strong", { class: "warning" }, " (has not agreed yet: is your app running?)"))));
    return true;
  }
  if (place.querySelector("input")) return false;
  const input = element("input", { type: "url", placeholder: "http://127.0.0.1:8080/incoming", id: "endpoint" });
  const subscribe = async () => {
    try {
      await ask("POST", "/emulator/eventGrid", { endpoint: input.value.trim() });
      setTimeout(showSubscriptions, 500);
    } catch (error) {
      complain(error);
    }
  };
  place.replaceChildren(
    element("p", { class: "warning" }, "No app is notified of incoming calls yet."),
    element("label", {}, "Event Grid endpoint of your app ", input),
    element("button", { type: "button", onclick: subscribe }, "Deliver incoming calls there"));
  return false;
}
