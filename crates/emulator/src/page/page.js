// The page: it follows the journal, and shows what follows from it.

import { isClockVirtual, prepareClock, showClock } from "./clock.js";
import { prepareDictation } from "./dictation.js";
import { clock, find, say } from "./dom.js";
import { prepareForm, showCalls, showSubscriptions } from "./left.js";
import { Model, prompts } from "./model.js";
import { prepare, self, showCall } from "./phone.js";
import { prepareEditor } from "./replay.js";
import { saveScenario } from "./scenario.js";
import { ask, follow } from "./service.js";
import { hush, isSoundOn, play, setSound } from "./sound.js";
import { prepareStream, showStream } from "./stream.js";
import { showTimeline } from "./timeline.js";

const model = new Model();
let list = { calls: [], incoming: [] };
/** When it was asked for. */
let listed = 0;
let selected = sessionStorage.getItem("call") ?? undefined;
/** Entries up to this one were there when the page was loaded; they are not played. */
let loaded = 0;

let drawing;
/** Draws once for all that changes at the same time. */
function draw() {
  drawing ??= setTimeout(() => {
    drawing = undefined;
    const calls = model.overview(list);
    if (!calls.some((call) => call.id === selected)) selected = undefined;
    const live = calls.filter((call) => call.now);
    const current = calls.find((call) => call.id === selected);
    // A call that goes on takes the place of one that has ended.
    if (!current?.now && live.length && !(isChosen && current)) {
      selected = live[0].id;
    }
    selected ??= calls[0]?.id;
    const call = calls.find((one) => one.id === selected);
    showCalls(calls, selected, select);
    showCall(call, call ? model.conversation(call.id, list) : []);
    showStream(call, self()?.rawId);
    find("save").hidden = !call;
    showTimeline(model, { call: find("only").checked ? selected : undefined, isProblem: find("problems").checked }, draw);
    tick();
  }, 40);
}

/** Whether a person has chosen the call. */
let isChosen = false;
function select(id) {
  selected = id;
  isChosen = true;
  sessionStorage.setItem("call", id);
  hush();
  draw();
}

/** What depends on the time. */
function tick() {
  // Virtual time stands still while nobody takes part.
  const isStill = isClockVirtual() && !list.isAttended;
  const now = isStill ? listed : Date.now();
  const passed = model.now(isStill);
  for (const shown of document.querySelectorAll("[data-since]")) {
    shown.textContent = clock(passed - Number(shown.dataset.since));
  }
  for (const shown of document.querySelectorAll("[data-until]")) {
    const left = Math.max(0, Number(shown.dataset.until) - now) / 1000;
    shown.textContent = `${left.toFixed(1)}${shown.dataset.suffix ?? " s"}`;
  }
}

let loading;
let isStale = false;
let soon;
/** Asks for the calls: after each entry, and when what runs in a call changes by itself. */
function reload() {
  isStale = true;
  loading ??= (async () => {
    while (isStale) {
      isStale = false;
      try {
        listed = Date.now();
        [list] = await Promise.all([ask("GET", "/emulator/calls"), showClock()]);
      } catch {
        break;
      }
    }
    loading = undefined;
    clearTimeout(soon);
    const running = list.calls.flatMap((call) => call.media);
    if (running.length || list.incoming.length) {
      const next = Math.min(1000, ...running.map((media) => (media.remainingMilliseconds ?? 1000) + 30));
      soon = setTimeout(reload, next);
    }
    draw();
  })();
}

function hear(entry) {
  if (entry.kind === "control" && entry.action === "reset") {
    isChosen = false;
    hush();
  }
  model.add(entry);
  if (entry.id <= loaded) return;
  if (entry.kind === "answer") {
    const request = model.byId.get(entry.request);
    if (request && entry.executed) setTimeout(() => prompt(request), 100);
  }
  if (entry.kind === "event" && /^(RecognizeCompleted|PlayCanceled|RecognizeCanceled|CallDisconnected)$/.test(entry.type)) {
    if (entry.callConnectionId === selected) hush();
  }
}

/** Plays what a request plays, in the call that is selected: a new one is by then. */
function prompt(request) {
  if (model.callOf(request) !== selected) return;
  if (request.operation === "cancelAllMediaOperations") hush();
  const sources = prompts(request).filter((source) => !source.silent);
  if (sources.length) play(sources);
}

let following;
function connect() {
  following?.abort();
  following = new AbortController();
  follow({
    after: model.last,
    isAttended: find("attended").checked,
    signal: following.signal,
    onEntry(entry) {
      hear(entry);
      reload();
    },
    onState(isConnected, error) {
      const shown = find("connection");
      const text = isConnected ? "connected" :
        /401/.test(error?.message) ? "refused: open the address that the emulator printed, with its token" : "not connected: is the emulator running?";
      if (shown.textContent !== text) shown.textContent = text;
      shown.classList.toggle("problem", !isConnected);
      if (isConnected) reload();
    },
  });
}

async function begin() {
  find("sound").checked = isSoundOn();
  find("sound").addEventListener("change", ({ target }) => {
    setSound(target.checked);
    draw();
  });
  const attended = find("attended");
  attended.checked = localStorage.getItem("attended") !== "off";
  attended.addEventListener("change", () => {
    localStorage.setItem("attended", attended.checked ? "on" : "off");
    connect();
    say(attended.checked ? "Calls ring here until you answer." : "The emulator answers calls by itself.");
  });
  for (const id of ["only", "problems"]) find(id).addEventListener("change", draw);
  for (const button of document.querySelectorAll("[data-fault]")) {
    button.addEventListener("click", () => ask("POST", "/emulator/faults", JSON.parse(button.dataset.fault))
      .then(() => say(button.dataset.says), (error) => say(error.message, true)));
  }
  find("reset").addEventListener("click", () => {
    if (!confirm("Forget all calls, faults, recordings and the timeline?")) return;
    ask("POST", "/reset").then(() => say("Everything is forgotten."), (error) => say(error.message, true));
  });
  find("save").addEventListener("click", () => saveScenario(selected));
  prepareForm();
  prepare();
  prepareClock(reload);
  prepareDictation();
  prepareEditor();
  prepareStream();
  setInterval(tick, 200);
  // What is in no journal: subscriptions, and calls if the emulator keeps no journal.
  setInterval(() => {
    if (document.visibilityState !== "visible") return;
    showSubscriptions();
    reload();
  }, 5000);
  try {
    const entries = await ask("GET", "/emulator/journal");
    loaded = entries.at(-1)?.id ?? 0;
    entries.forEach(hear);
  } catch {
    // The stream says what is wrong.
  }
  reload();
  connect();
}

begin();
