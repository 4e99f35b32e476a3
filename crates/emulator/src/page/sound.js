// What is heard: prompts read aloud, files of prompts, and the tones of keys.

import { say } from "./dom.js";

// ITU-T Q.23: each key is a low and a high frequency.
const LOW = [697, 770, 852, 941];
const HIGH = [1209, 1336, 1477, 1633];
const KEYS = ["123A", "456B", "789C", "*0#D"];
const TONE_SECONDS = 0.14;

let isOn = localStorage.getItem("sound") !== "off";
let audio;
let playing = [];

export const isSoundOn = () => isOn;

export function setSound(on) {
  isOn = on;
  localStorage.setItem("sound", on ? "on" : "off");
  if (!on) hush();
}

/** Plays the tones of keys, one after the other. */
export function tones(keys) {
  if (!isOn) return;
  audio ??= new AudioContext();
  audio.resume();
  let at = audio.currentTime + 0.01;
  for (const key of keys) {
    const row = KEYS.findIndex((of) => of.includes(key));
    if (row < 0) continue;
    const gain = audio.createGain();
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(0.12, at + 0.005);
    gain.gain.setValueAtTime(0.12, at + TONE_SECONDS - 0.01);
    gain.gain.linearRampToValueAtTime(0, at + TONE_SECONDS);
    gain.connect(audio.destination);
    for (const frequency of [LOW[row], HIGH[KEYS[row].indexOf(key)]]) {
      const oscillator = audio.createOscillator();
      oscillator.frequency.value = frequency;
      oscillator.connect(gain);
      oscillator.start(at);
      oscillator.stop(at + TONE_SECONDS);
    }
    at += TONE_SECONDS + 0.06;
  }
}

/** Plays the sources of a prompt, one after the other. */
export async function play(sources) {
  if (!isOn) return;
  hush();
  // A rule of browsers against pages that make noise when they are opened.
  if (navigator.userActivation?.hasBeenActive === false) {
    say("Click anywhere on the page to hear prompts.");
    return;
  }
  const mine = (playing = [...sources]);
  for (const source of mine) {
    if (playing !== mine) return;
    if (source.tones) tones(source.tones);
    else if (source.isPlayable) await playFile(source.url).catch(() => {});
    else await speak(source);
  }
}

/** Stops what plays. */
export function hush() {
  playing = [];
  globalThis.speechSynthesis?.cancel();
  file?.pause();
}

function speak({ text, language }) {
  if (!globalThis.speechSynthesis || !text) return Promise.resolve();
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    if (language) utterance.lang = language;
    utterance.onend = utterance.onerror = resolve;
    speechSynthesis.speak(utterance);
  });
}

let file;
function playFile(url) {
  file?.pause();
  file = new Audio(url);
  const ended = new Promise((resolve) => {
    file.onended = file.onerror = file.onpause = resolve;
  });
  return file.play().then(() => ended);
}
