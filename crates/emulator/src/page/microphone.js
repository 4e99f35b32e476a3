// The microphone, on its way into the audio stream of a call.

import { act } from "./service.js";

/** How many chunks wait while a request is under way: a second. Beyond that the oldest are dropped. */
const MOST_WAITING = 10;

/** Whether the browser lets this page use a microphone. */
export const hasMicrophone = () => globalThis.isSecureContext && Boolean(navigator.mediaDevices?.getUserMedia);

/**
 * Has a participant speak what the microphone hears. Returns what stops it. `onLevel` is called with the level, from 0
 * to 1, and `onError` with the reason why it cannot go on.
 */
export async function speakInto(call, participant, { onLevel, onError }) {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true } });
  const audio = new AudioContext();
  const stop = () => {
    stream.getTracks().forEach((track) => track.stop());
    if (audio.state !== "closed") audio.close();
  };
  try {
    await audio.audioWorklet.addModule("microphone-worklet.js");
    const node = new AudioWorkletNode(audio, "microphone", { numberOfOutputs: 0, channelCount: 1, channelCountMode: "explicit" });
    audio.createMediaStreamSource(stream).connect(node);
    // Not fired by `stop`.
    stream.getAudioTracks()[0].addEventListener("ended", () => onError(new Error("it was unplugged, or the browser has turned it off")));
    const waiting = [];
    let isSending = false;
    let continues = false;
    node.port.onmessage = async ({ data }) => {
      onLevel(data.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0) / 32_768);
      waiting.push(data);
      if (waiting.length > MOST_WAITING) waiting.shift();
      if (isSending) return;
      isSending = true;
      // One request after the other keeps the order.
      while (waiting.length && audio.state !== "closed") {
        try {
          await act(call, "speak", { participant, audio: wav(waiting.splice(0), audio.sampleRate), continues });
          continues = true;
        } catch (error) {
          if (audio.state !== "closed") onError(error);
          return;
        }
      }
      isSending = false;
    };
  } catch (error) {
    stop();
    throw error;
  }
  return stop;
}

/** A WAV file in base64. Its header has the rate of the microphone, which may not be that of the stream. */
function wav(chunks, rate) {
  const length = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  const file = new DataView(new ArrayBuffer(44 + length));
  const text = (at, characters) => [...characters].forEach((one, index) => file.setUint8(at + index, one.charCodeAt(0)));
  text(0, "RIFF");
  file.setUint32(4, 36 + length, true);
  text(8, "WAVEfmt ");
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true);
  file.setUint16(22, 1, true);
  file.setUint32(24, rate, true);
  file.setUint32(28, rate * 2, true);
  file.setUint16(32, 2, true);
  file.setUint16(34, 16, true);
  text(36, "data");
  file.setUint32(40, length, true);
  let at = 44;
  for (const chunk of chunks) {
    for (const sample of chunk) {
      file.setInt16(at, sample, true);
      at += 2;
    }
  }
  const bytes = new Uint8Array(file.buffer);
  let binary = "";
  for (let start = 0; start < bytes.length; start += 8192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(binary);
}
