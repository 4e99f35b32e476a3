// What the journal says: the calls, what is heard and said in them, and the rows of the timeline.

/** How many entries are kept, as many as the emulator keeps, and how many calls. */
const MOST = 10_000;
const MOST_CALLS = 1_000;
const NOT_CONNECTED = ["CreateCallFailed", "AnswerFailed", "ConnectFailed"];

export class Model {
  entries = [];
  /** The answer of each request, the deliveries of each event, and the events of each request, by entry. */
  answers = new Map();
  deliveries = new Map();
  events = new Map();
  byId = new Map();
  /** What is known of calls, by call connection id. */
  calls = new Map();
  /** Calls that came in, and the calls that they became, by their correlation ids. */
  incoming = new Map();
  correlated = new Map();

  add(entry) {
    if (entry.kind === "control" && entry.action === "reset") {
      Object.assign(this, new Model());
    }
    this.entries.push(entry);
    this.byId.set(entry.id, entry);
    if (this.entries.length > MOST) this.forget(this.entries.shift().id);
    this[entry.kind]?.(entry);
  }

  forget(id) {
    for (const map of [this.byId, this.answers, this.deliveries, this.events]) map.delete(id);
  }

  get last() {
    return this.entries.at(-1)?.id ?? 0;
  }

  /** The time of calls since the start of the emulator, in milliseconds; it may stand still since the last entry. */
  now(isStill) {
    const entry = this.entries.at(-1);
    if (!entry) return 0;
    const passed = isStill ? 0 : Math.max(0, Date.now() - Date.parse(entry.time));
    return entry.offsetMilliseconds + passed;
  }

  call(id, entry) {
    if (!id) return undefined;
    if (!this.calls.has(id)) this.calls.set(id, { id, first: entry.time, to: [] });
    if (this.calls.size > MOST_CALLS) this.calls.delete(this.calls.keys().next().value);
    return this.calls.get(id);
  }

  request(entry) {
    this.call(entry.callConnectionId, entry);
  }

  answer(entry) {
    this.answers.set(entry.request, entry);
    const request = this.byId.get(entry.request);
    if (!request || !entry.executed) return;
    const call = this.call(entry.callConnectionId, request);
    if (!call) return;
    const body = request.body ?? {};
    switch (request.operation) {
      case "createCall":
        call.madeBy = "createCall";
        call.from = body.sourceCallerIdNumber?.value ?? body.source?.rawId;
        call.to = (body.targets ?? []).map(raw);
        break;
      case "answerCall":
        call.madeBy = "answerCall";
        break;
      case "connect":
        call.madeBy = "connect";
        break;
      default:
    }
  }

  event(entry) {
    if (entry.request) {
      if (!this.events.has(entry.request)) this.events.set(entry.request, []);
      this.events.get(entry.request).push(entry);
    }
    const data = eventData(entry);
    if (entry.type === "IncomingCall") {
      this.incoming.set(data.correlationId, { from: raw(data.from), to: raw(data.to), name: data.callerDisplayName });
      return;
    }
    const call = this.call(entry.callConnectionId, entry);
    if (!call) return;
    const incoming = this.incoming.get(data.correlationId);
    if (incoming && call.madeBy !== "createCall") {
      call.from ??= incoming.from;
      call.name ??= incoming.name;
      if (call.to.length === 0) call.to = [incoming.to];
    }
    if (entry.type === "CallConnected") {
      call.began = entry.offsetMilliseconds;
      call.ended = undefined;
      if (!this.correlated.has(data.correlationId)) this.correlated.set(data.correlationId, call.id);
    }
    if (entry.type === "CallDisconnected" || NOT_CONNECTED.includes(entry.type)) {
      call.ended ??= entry.offsetMilliseconds;
      call.why ??= result(data);
      call.failed ||= NOT_CONNECTED.includes(entry.type);
    }
  }

  delivery(entry) {
    if (!this.deliveries.has(entry.event)) this.deliveries.set(entry.event, []);
    this.deliveries.get(entry.event).push(entry);
  }

  control(entry) {
    const call = this.call(entry.callConnectionId, entry);
    if (!call) return;
    if (entry.did === "callIn") Object.assign(call, { madeBy: "answerCall", from: entry.from, to: [entry.to] });
    if (entry.did === "connect") {
      call.madeBy ??= "test";
      call.began = entry.offsetMilliseconds;
      call.ended = undefined;
    }
    if (entry.did === "disconnect") call.ended ??= entry.offsetMilliseconds;
  }

  /** The call that an entry is about, as far as it has one. */
  callOf(entry) {
    switch (entry.kind) {
      case "request":
        return entry.callConnectionId ?? this.answers.get(entry.id)?.callConnectionId;
      case "event":
        if (entry.type !== "IncomingCall") return entry.callConnectionId;
        return this.correlated.get(eventData(entry).correlationId);
      default:
        return entry.callConnectionId;
    }
  }

  /** All calls, newest first: what the journal says, and what the list of calls says of those that go on. */
  overview(list) {
    const live = new Map(list.calls.map((call) => [call.callConnectionId, call]));
    const ringing = new Map(list.incoming.map((call) => [call.callConnectionId, call]));
    const ids = new Set([...this.calls.keys(), ...live.keys(), ...ringing.keys()]);
    const shown = [...ids].map((id) => {
      const known = this.calls.get(id) ?? { id, to: [], first: "" };
      const now = live.get(id);
      const at = ringing.get(id);
      const to = now?.to.length ? now.to : known.to;
      const state = at ? "ringing at the app" : now?.state ??
        (known.ended !== undefined ? (known.failed ? "not connected" : "ended") : known.began !== undefined ? "ended" : "gone");
      return {
        ...known,
        now,
        state,
        from: now?.from ?? known.from ?? at?.from,
        to: to.length ? to : at ? [at.to] : [],
        madeBy: now?.madeBy ?? known.madeBy ?? (at ? "answerCall" : undefined),
        until: at ? Date.now() + at.remainingMilliseconds : undefined,
      };
    });
    return shown.sort((a, b) => (a.first < b.first ? 1 : -1));
  }

  /** What is heard and said in a call. */
  conversation(call, list) {
    const live = list.calls.find((one) => one.callConnectionId === call);
    const bubbles = [];
    for (const entry of this.entries) {
      if (this.callOf(entry) !== call) continue;
      if (entry.kind === "request") {
        const sources = prompts(entry);
        if (sources.length === 0 || !this.answers.get(entry.id)?.executed) continue;
        bubbles.push({
          id: entry.id,
          who: "app",
          what: entry.operation,
          sources,
          to: listeners(entry),
          state: this.promptState(entry, live),
        });
      } else if (entry.kind === "event") {
        const note = explanation(entry);
        if (note) bubbles.push({ id: entry.id, who: "note", ...note });
      } else if (entry.kind === "control") {
        const mine = deed(entry);
        const before = bubbles.at(-1);
        // Keys that follow each other are one input.
        if (mine?.kind === "keys" && before?.kind === "keys" && before.participant === entry.participant) {
          before.text += mine.text;
        } else if (mine) {
          bubbles.push({ id: entry.id, participant: entry.participant, ...mine });
        }
      }
    }
    return bubbles;
  }

  promptState(request, live) {
    const running = live?.media.find((media) => media.request === request.id);
    if (running) return running.recognition && !running.recognition.isPrompting ? "listening" : "playing";
    const types = (this.events.get(request.id) ?? []).map((event) => event.type);
    if (types.some((type) => /Failed$/.test(type) && type !== "RecognizeFailed")) return "failed";
    if (types.some((type) => /Canceled$/.test(type))) return "canceled";
    return "played";
  }

  /** The last rows of the timeline, oldest first. */
  rows({ call, isProblem, most }) {
    const rows = [];
    for (let index = this.entries.length - 1; index >= 0 && rows.length < most; index -= 1) {
      const entry = this.entries[index];
      if (entry.kind === "answer") continue;
      // A delivery is shown with its event, unless it was posted again.
      if (entry.kind === "delivery" && !entry.replay && this.byId.has(entry.event)) continue;
      if (call && this.callOf(entry) !== call) continue;
      const row = this.row(entry);
      if (!isProblem || row.warnings.length) rows.push(row);
    }
    return rows.reverse();
  }

  row(entry) {
    const warnings = [];
    const row = { id: entry.id, kind: entry.kind, at: entry.offsetMilliseconds, entry, warnings };
    const call = this.callOf(entry);
    if (entry.kind === "request") {
      row.answer = this.answers.get(entry.id);
      row.events = this.events.get(entry.id) ?? [];
      row.title = entry.operation ?? `${entry.method} ${entry.path}`;
      row.detail = context(entry.operationContext);
      row.status = row.answer ? row.answer.status ?? "no answer" : "…";
      if (!entry.operation) warnings.push("There is no operation with this method and path.");
      if (row.answer?.warning) warnings.push(sentence(row.answer.warning));
      if (row.answer?.problem) warnings.push(`Refused: ${row.answer.problem}.`);
      if (row.answer?.fault) warnings.push(`A fault that you asked for: ${row.answer.fault}.`);
      else if (row.answer && !row.answer.status) warnings.push("Your app closed the connection before the answer.");
      if (row.answer?.repeated) row.detail += " (a retry, not executed again)";
    } else if (entry.kind === "event") {
      const deliveries = this.deliveries.get(entry.id) ?? [];
      row.deliveries = deliveries.filter((delivery) => !delivery.replay);
      row.replays = deliveries.filter((delivery) => delivery.replay);
      row.title = entry.type;
      const data = eventData(entry);
      row.detail = summary(entry.type, data);
      row.status = row.deliveries.at(-1) ? row.deliveries.at(-1).status ?? "no answer" : "…";
      for (const delivery of row.deliveries) {
        const warning = unhappy(delivery);
        if (warning && !warnings.includes(warning)) warnings.push(warning);
      }
    } else if (entry.kind === "delivery") {
      row.title = entry.type;
      row.detail = !entry.replay ? "delivery" : entry.body ? "edited and posted again" : "posted again";
      row.status = entry.status ?? "no answer";
      const warning = unhappy(entry);
      if (warning) warnings.push(warning);
    } else {
      row.title = call ? entry.action.replaceAll(` in call ${call}`, "").replaceAll(`call ${call}`, "the call")
        .replaceAll(` of ${call}`, "") : entry.action;
      const did = DEEDS[entry.did]?.(entry);
      if (did) row.title = entry.participant ? `${short(entry.participant)} ${did}` : did;
      row.detail = "";
    }
    return row;
  }
}

/** What was done, in words. */
const DEEDS = {
  answer: () => "answers",
  decline: () => "declines",
  busy: () => "is busy",
  noAnswer: () => "does not answer",
  press: ({ input }) => `presses ${[...input].join(" ")}`,
  say: ({ input }) => `says “${input}”`,
  speak: () => "speaks into the audio stream",
  mute: () => "mutes",
  unmute: () => "unmutes",
  hangUp: () => "hangs up",
  callIn: ({ from, to }) => `${short(from)} calls ${short(to)}`,
};

function unhappy({ status, problem, durationMilliseconds, to }) {
  if (status >= 400) return `Your app answered ${status} to this event.`;
  if (status >= 300) return `Your app answered ${status}; redirects are not followed.`;
  if (status && problem === "late") return `Your app answered only after ${durationMilliseconds} ms.`;
  if (status) return undefined;
  if (/no answer in time/.test(problem)) return `Your app did not answer within ${durationMilliseconds} ms; the event counts as delivered.`;
  if (/did not answer before/.test(problem)) return "Not waited for, because your app left earlier events unanswered.";
  return `Not delivered to ${to}: ${problem}.`;
}

const sentence = (text) => text[0].toUpperCase() + text.slice(1) + ".";

export function eventData(entry) {
  const event = Array.isArray(entry.body) ? entry.body[0] : entry.body;
  return event?.data ?? {};
}

export function raw(identifier) {
  if (!identifier) return undefined;
  if (identifier.rawId) return identifier.rawId;
  if (identifier.phoneNumber?.value) return `4:${identifier.phoneNumber.value}`;
  return identifier.communicationUser?.id ?? identifier.microsoftTeamsUser?.userId;
}

function result(data) {
  const { code, subCode, message } = data.resultInformation ?? {};
  return message ? `${message.replace(/ DiagCode.*$/, "")} (${code}/${subCode})` : undefined;
}

/** What a request has played, if it plays something. */
export function prompts(request) {
  const body = request.body ?? {};
  const given = {
    play: body.playSources,
    recognize: body.playPrompts?.length ? body.playPrompts : body.playPrompt && [body.playPrompt],
    hold: body.playSourceInfo && [body.playSourceInfo],
  }[request.operation];
  if (request.operation === "sendDtmfTones") return [{ tones: (body.tones ?? []).map(key).join("") }];
  if (request.operation === "recognize" && !given) return [{ silent: true }];
  return (given ?? []).map((source) => {
    const voice = source.text?.voiceName ?? "";
    const language = source.text?.sourceLocale ?? /^[a-z]{2,3}-[A-Z]{2}/.exec(voice)?.[0];
    if (source.text) return { text: source.text.text, language };
    if (source.ssml) return { ...spoken(source.ssml.ssmlText), isSsml: true };
    const url = source.file?.uri ?? "";
    return { url, isPlayable: /^http:\/\/(127\.0\.0\.1|localhost)([:/]|$)/.test(url) && !url.includes("[redacted]") };
  });
}

/** The words of SSML, and its language. */
function spoken(ssml) {
  const parsed = new DOMParser().parseFromString(ssml ?? "", "application/xml");
  if (parsed.querySelector("parsererror")) return { text: (ssml ?? "").replaceAll(/<[^>]*>/g, " ").trim() };
  const language = parsed.documentElement.getAttribute("xml:lang") ?? undefined;
  return { text: parsed.documentElement.textContent.replaceAll(/\s+/g, " ").trim(), language };
}

function listeners(request) {
  const body = request.body ?? {};
  if (request.operation === "play") return (body.playTo ?? []).map(raw);
  return [raw(body.recognizeOptions?.targetParticipant ?? body.targetParticipant)];
}

function explanation(entry) {
  const data = eventData(entry);
  switch (entry.type) {
    case "RecognizeCompleted":
      return { kind: "heard", text: `The app understood ${understood(data)}` };
    case "RecognizeFailed":
      return { kind: "problem", text: `Recognition failed: ${result(data) ?? "no reason"}` };
    case "PlayFailed":
      return { kind: "problem", text: `The prompt failed: ${result(data) ?? "no reason"}` };
    case "CallConnected":
      return { text: "Connected" };
    case "CallDisconnected":
      return { text: `Ended: ${result(data) ?? "no reason"}` };
    case "CreateCallFailed":
    case "AnswerFailed":
    case "ConnectFailed":
      return { kind: "problem", text: `Not connected: ${result(data) ?? "no reason"}` };
    case "AddParticipantSucceeded":
      return { text: `${short(raw(data.participant))} joined` };
    case "AddParticipantFailed":
      return { kind: "problem", text: `${short(raw(data.participant))} did not join: ${result(data)}` };
    case "CallTransferAccepted":
      return { text: "Transferred" };
    case "CallTransferFailed":
      return { kind: "problem", text: `The transfer failed: ${result(data)}` };
    case "ContinuousDtmfRecognitionToneReceived":
      return { kind: "heard", text: `The app heard the key ${key(data.tone)}` };
    default:
      return undefined;
  }
}

const short = (rawId) => rawId?.replace(/^4:/, "") ?? "somebody";
const DIGITS = { zero: "0", one: "1", two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7", eight: "8", nine: "9", a: "A", b: "B", c: "C", d: "D", pound: "#", asterisk: "*" };
export const key = (tone) => DIGITS[tone] ?? tone;

function understood(data) {
  if (data.choiceResult) {
    const { label, recognizedPhrase } = data.choiceResult;
    return `the choice “${label}”${recognizedPhrase ? ` from “${recognizedPhrase}”` : " from its key"}`;
  }
  if (data.speechResult) return `“${data.speechResult.speech}”`;
  const keys = (data.dtmfResult?.tones ?? []).map(key);
  return keys.length ? `the ${keys.length > 1 ? "keys" : "key"} ${keys.join(" ")}` : "no keys";
}

function deed(entry) {
  switch (entry.did) {
    case "press":
      return { who: "me", kind: "keys", text: entry.input };
    case "say":
      return { who: "me", text: entry.input };
    case "decline":
    case "busy":
    case "noAnswer":
      return { who: "note", text: { decline: "Declined", busy: "Busy", noAnswer: "No answer" }[entry.did] };
    case "mute":
    case "unmute":
      return { who: "note", text: `${short(entry.participant)} is ${entry.did}d` };
    case "speak":
      return { who: "note", text: `${short(entry.participant)} speaks into the audio stream` };
    case "hangUp":
      return { who: "note", text: `${short(entry.participant)} hung up` };
    default:
      return undefined;
  }
}

function summary(type, data) {
  if (type === "RecognizeCompleted") return understood(data);
  if (type === "ParticipantsUpdated") return `${data.participants?.length ?? 0} participants`;
  if (type === "IncomingCall") return `${short(raw(data.from))} → ${short(raw(data.to))}`;
  if (/Failed$|Disconnected$/.test(type)) return result(data) ?? "";
  return context(data.operationContext);
}

/** An operation context; of a GUID its beginning is enough. */
function context(text) {
  return text ? `context ${text.replace(/^([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, "$1…")}` : "";
}
