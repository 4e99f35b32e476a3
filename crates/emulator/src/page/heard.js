// Plays what the application streams into a call.

import { ask, bytes } from "./service.js";

/** How often more is requested, in milliseconds, and how far ahead it is played. */
const EVERY = 200;
const AHEAD_SECONDS = 0.1;

/** Plays what is streamed into a call from now on. Returns what stops it. */
export function listenTo(call) {
  const path = `/emulator/calls/${encodeURIComponent(call)}/heard`;
  let audio;
  let timer;
  let isStopped = false;
  let samples;
  let next = 0;

  async function hear() {
    try {
      if (samples === undefined) {
        const { milliseconds, sampleRate } = await ask("GET", path);
        if (isStopped) return;
        samples = Math.floor(milliseconds * sampleRate / 1000);
        audio = new AudioContext({ sampleRate });
      }
      const file = await bytes(`${path}.wav?afterSamples=${samples}`);
      const heard = new Int16Array(file, 44);
      samples += heard.length;
      if (heard.length && !isStopped) play(heard);
    } catch {
      // The stream may not be open yet, or has ended.
    }
    if (!isStopped) timer = setTimeout(hear, EVERY);
  }

  function play(heard) {
    if (audio.state === "suspended") audio.resume();
    const buffer = audio.createBuffer(1, heard.length, audio.sampleRate);
    const channel = buffer.getChannelData(0);
    heard.forEach((sample, index) => {
      channel[index] = sample / 32_768;
    });
    const source = audio.createBufferSource();
    source.buffer = buffer;
    source.connect(audio.destination);
    next = Math.max(next, audio.currentTime + AHEAD_SECONDS);
    source.start(next);
    next += buffer.duration;
  }

  hear();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    audio?.close();
  };
}
