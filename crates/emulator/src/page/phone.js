// The selected call: what is heard in it, and what the far end does.

import { complain, element, find, keep, name, stayAtEnd } from "./dom.js";
import { direction, rings, title } from "./left.js";
import { key } from "./model.js";
import { act } from "./service.js";
import { hush, play, tones } from "./sound.js";

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"];
const LETTERS = { 2: "abc", 3: "def", 4: "ghi", 5: "jkl", 6: "mno", 7: "pqrs", 8: "tuv", 9: "wxyz" };

const scrollBubbles = stayAtEnd(find("bubbles"));

let shown;
/** Who acts, in each call. */
const chosen = new Map();
/** Keys go one after the other. */
let sending = Promise.resolve();

const others = (call) => call?.now?.participants.filter((one) => !one.isApplication) ?? [];

/** Who acts in the call that is shown. */
export function self() {
  const present = others(shown);
  const who = chosen.get(shown?.id);
  return present.find((one) => one.rawId === who) ?? present[0];
}

function does(what, body = {}) {
  if (!shown) return Promise.resolve();
  const [id, participant] = [shown.id, self()?.rawId];
  sending = sending.then(() => act(id, what, participant ? { participant, ...body } : body))
    .catch(complain);
  return sending;
}

function press(tone) {
  if (shown?.now?.state !== "connected") return;
  tones(tone);
  if (interrupts()) hush();
  const button = find("keypad").querySelector(`[data-key="${CSS.escape(tone)}"]`);
  button?.classList.add("pressed");
  setTimeout(() => button?.classList.remove("pressed"), 150);
  does("press", { tones: tone });
}

function speak(text) {
  if (interrupts()) hush();
  does("say", { text });
}

/** Returns whether input stops the prompt that plays. */
function interrupts() {
  const recognition = shown?.now?.media.find((media) => media.recognition)?.recognition;
  return recognition && recognition.options.interruptPrompt !== false;
}

export function prepare() {
  find("keypad").append(...KEYS.map((tone) => element("button", {
    type: "button",
    "data-key": tone,
    "aria-label": { "*": "star", "#": "pound" }[tone] ?? tone,
    onclick: () => press(tone),
  }, tone, element("small", { "aria-hidden": "true" }, LETTERS[tone] ?? ""))));
  find("say").addEventListener("submit", (event) => {
    event.preventDefault();
    const words = find("words");
    if (words.value.trim()) speak(words.value.trim());
    words.value = "";
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    const tone = event.key.length === 1 && /[0-9*#a-d]/i.test(event.key) ? event.key.toUpperCase() : undefined;
    if (!tone) return;
    event.preventDefault();
    press(tone);
  });
}

/** Shows a call, or that none is selected. */
export function showCall(call, bubbles) {
  shown = call;
  const isConnected = call?.now?.state === "connected";
  find("call-title").textContent = call ? title(call) : "No call selected";
  showState(call);
  showPhones(call);
  showBubbles(call, bubbles);
  showListening(call);
  find("controls").hidden = !isConnected;
  const who = others(call).length > 1 && self() ? ` as ${name(self().rawId)}` : "";
  find("say-label").textContent = `Say something${who}`;
}

function showState(call) {
  const state = find("call-state");
  if (!call) {
    state.textContent = "Call the app with the form, or let the app call a number: it rings here.";
    return;
  }
  const text = `${direction(call).text}, ${call.state}${call.now?.isRecorded ? ", being recorded" : ""}`;
  if (state.textContent !== text) state.textContent = text;
}

function showPhones(call) {
  const present = others(call);
  const mine = self()?.rawId;
  keep(find("phones"), present, (one) => one.rawId, (one) => [one, one.rawId === mine, present.length], (one) => {
    const who = name(one.rawId);
    const badges = [one.isMuted && "muted", one.isOnHold && "on hold"].filter(Boolean);
    const choose = element("button", {
      class: "who",
      "aria-pressed": String(one.rawId === mine),
      title: "Press keys and speak as this participant",
      "data-focus": `who-${one.rawId}`,
      onclick: () => {
        chosen.set(call.id, one.rawId);
        showCall(shown, undefined);
      },
    }, who, badges.length ? element("small", {}, badges.join(", ")) : undefined);
    const of = (what) => act(call.id, what, { participant: one.rawId }).catch(complain);
    return element("li", { class: one.rawId === mine ? "phone mine" : "phone" },
      present.length > 1 ? choose : element("span", { class: "who" }, who, badges.length ? element("small", {}, badges.join(", ")) : undefined),
      element("button", {
        "aria-pressed": String(one.isMuted),
        "aria-label": `Mute ${who}`,
        "data-focus": `mute-${one.rawId}`,
        onclick: () => of(one.isMuted ? "unmute" : "mute"),
      }, one.isMuted ? "Unmute" : "Mute"),
      element("button", {
        class: "danger",
        "aria-label": `Hang up as ${who}`,
        "data-focus": `hang-up-${one.rawId}`,
        onclick: () => {
          hush();
          of("hangUp");
        },
      }, "Hang up"));
  });
}

function showBubbles(call, bubbles) {
  if (call && !bubbles) return;
  const place = find("bubbles");
  const people = [...others(call).map((one) => one.rawId), ...(bubbles ?? []).map((bubble) => bubble.participant)];
  const several = new Set(people.filter(Boolean)).size > 1;
  keep(place, bubbles ?? [], (bubble) => `${call.id} ${bubble.id}`, (bubble) => [bubble, several], (bubble) => {
    if (bubble.who === "note") return element("p", { class: `note ${bubble.kind ?? ""}` }, bubble.text);
    if (bubble.who === "me") {
      const label = bubble.kind === "keys" ? "pressed" : "said";
      const words = bubble.kind === "keys"
        ? [...bubble.text].map((tone) => element("kbd", {}, tone)) : `“${bubble.text}”`;
      return element("div", { class: "bubble me" },
        element("small", {}, several ? `${name(bubble.participant)} ${label}` : `You ${label}`), element("p", {}, words));
    }
    const to = bubble.to.filter(Boolean);
    return element("div", { class: `bubble app is-${bubble.state}` },
      element("small", {}, several && to.length ? `App to ${to.map(name).join(", ")}` : "App", " · ", stateText(bubble)),
      bubble.sources.map(source),
      bubble.sources.some((one) => one.text || one.isPlayable || one.tones) ? element("button", {
        class: "again",
        "aria-label": "Play this prompt again",
        title: "Play again",
        onclick: () => play(bubble.sources),
      }, "▶") : undefined);
  });
  scrollBubbles();
}

function stateText(bubble) {
  if (bubble.what === "hold") return "hold music";
  if (bubble.what === "sendDtmfTones") return "sends tones";
  return { playing: "playing", listening: "asked", canceled: "stopped", failed: "failed", played: bubble.what === "recognize" ? "asked" : "played" }[bubble.state];
}

function source(one) {
  if (one.silent) return element("p", { class: "silent" }, "(listens without a prompt)");
  if (one.tones) return element("p", { "aria-label": `tones ${one.tones}` }, [...one.tones].map((tone) => element("kbd", {}, tone)));
  if (one.url) {
    return element("p", {}, "♪ ", element("code", {}, one.url),
      one.isPlayable ? undefined : element("small", {}, " (not played here: only files of this machine without a query are)"));
  }
  return element("p", one.language ? { lang: one.language } : {}, one.text, one.isSsml ? element("small", {}, " SSML") : undefined);
}

function showListening(call) {
  const running = call?.now?.media ?? [];
  const items = (call?.now?.ringing ?? []).map((rawId) => ({ kind: "ringing", participants: [rawId] }));
  items.push(...running.filter((media) => media.recognition || media.kind === "tones"));
  for (const rawId of call?.now?.continuousDtmf ?? []) items.push({ kind: "continuous", participants: [rawId] });
  const due = (media) => media.remainingMilliseconds === undefined ? undefined : Date.now() + media.remainingMilliseconds;
  const place = find("listening");
  keep(place, items, (item) => `${call.id} ${item.kind} ${item.request ?? item.participants.join()}`,
    ({ remainingMilliseconds: _, ...item }) => item, (item) => listens(item));
  items.forEach((item, index) => {
    const left = place.children[index]?.querySelector("[data-until]");
    if (!left) return;
    const until = due(item);
    left.hidden = until === undefined;
    if (until !== undefined && Math.abs(Number(left.dataset.until) - until) > 150) left.dataset.until = until;
  });
}

function listens(item) {
  const who = name(item.participants[0]);
  if (item.kind === "ringing") return rings(shown, item.participants[0]);
  if (item.kind === "continuous") {
    return element("p", {}, element("strong", {}, `Every key of ${who} is reported to the app.`));
  }
  if (item.kind === "tones") return element("p", {}, element("strong", {}, `The app sends tones to ${who}.`));
  const { input, options, isPrompting, keys } = item.recognition;
  const dtmf = options.dtmfOptions ?? {};
  const stop = (dtmf.stopTones ?? []).map(key).join(" ");
  const most = dtmf.maxTonesToCollect;
  const forKeys = `keys${most ? `, up to ${most}` : ""}${stop ? `, ended by ${stop}` : ""}${keys ? ` (${keys} so far)` : ""}`;
  const what = {
    dtmf: forKeys,
    choices: "one of these choices",
    speech: "speech",
    speechOrDtmf: `speech, or ${forKeys}`,
  }[input] ?? input;
  const barge = options.interruptPrompt === false ? "the prompt cannot be interrupted" : "you may interrupt the prompt";
  return element("div", { class: isPrompting ? "waits" : "listens" },
    element("p", {},
      element("strong", {}, isPrompting ? `Prompt plays, then the app listens to ${who}: ` : `The app listens to ${who}: `),
      what, isPrompting ? ` · ${barge}` : "",
      element("span", { class: "left", "data-until": 0, hidden: true, "data-suffix": isPrompting ? " s of prompt" : " s left" })),
    input === "choices" ? element("div", { class: "row" }, (options.choices ?? []).map((choice) => element("button", {
      "data-focus": `choice-${choice.label}`,
      title: `says “${choice.phrases?.[0]}”`,
      onclick: () => speak(choice.phrases?.[0] ?? choice.label),
    }, choice.label, element("small", {}, [
      (choice.phrases ?? []).map((phrase) => `“${phrase}”`).join(" "), choice.tone && `key ${key(choice.tone)}`,
    ].filter(Boolean).join(" · "))))) : undefined);
}
