// The audio stream of the selected call: what a person speaks into it, and what they hear of it.

import { find, name, say } from "./dom.js";
import { listenTo } from "./heard.js";
import { hasMicrophone, speakInto } from "./microphone.js";
import { isSoundOn } from "./sound.js";

/** The call and the participant that the microphone speaks for, and what stops it. */
let speaking;
/** The call that is listened to, and what stops that. */
let listening;
let shown;
let speaker;

export function prepareStream() {
  find("microphone").addEventListener("click", () => {
    if (speaking) silence();
    else speak();
  });
}

/** Shows the stream of a call, if it has one. `who` acts in it. */
export function showStream(call, who) {
  shown = call;
  speaker = who;
  const stream = call?.now?.state === "connected" ? call.now.audioStream : undefined;
  find("stream").hidden = !stream;
  if (speaking && (!stream || speaking.call !== call.id || speaking.participant !== who)) silence();
  const hears = Boolean(stream?.isBidirectional) && isSoundOn();
  if (listening && (!hears || listening.call !== call.id)) {
    listening.stop();
    listening = undefined;
  }
  // Before a person has done something on the page, browsers do not let it play.
  if (hears && !listening && navigator.userActivation?.hasBeenActive !== false) {
    listening = { call: call.id, stop: listenTo(call.id) };
  }
  if (!stream) return;
  const text = `The app has an audio stream of this call.${listening ? " You hear what it plays." : ""}`;
  if (find("stream-text").textContent !== text) find("stream-text").textContent = text;
  find("microphone").hidden = !hasMicrophone();
  showMicrophone();
}

function showMicrophone() {
  const isOn = Boolean(speaking);
  find("microphone").setAttribute("aria-pressed", String(isOn));
  find("microphone").title = speaker ? `The app hears your microphone as ${name(speaker)}` : "";
  find("speaking").hidden = !isOn;
  if (!isOn) find("level").value = 0;
}

async function speak() {
  const mine = (speaking = { call: shown.id, participant: speaker, stop: () => {} });
  const fail = (error) => {
    if (speaking === mine) silence();
    say(`The microphone is off: ${error.message}`, true);
  };
  try {
    const stop = await speakInto(mine.call, mine.participant, {
      onLevel: (level) => {
        find("level").value = level;
      },
      onError: fail,
    });
    mine.stop = stop;
    // It may have been turned off before the browser was done with asking.
    if (speaking !== mine) stop();
  } catch (error) {
    fail(error);
  }
  showMicrophone();
}

function silence() {
  speaking?.stop();
  speaking = undefined;
  showMicrophone();
}
