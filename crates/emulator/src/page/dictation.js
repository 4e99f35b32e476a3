// The speech recognition of the browser, where it has one: the participant says what it recognizes.

import { find, say } from "./dom.js";

const Recognition = globalThis.SpeechRecognition ?? globalThis.webkitSpeechRecognition;

export function prepareDictation() {
  if (!Recognition) return;
  const button = find("dictate");
  button.hidden = false;
  let running;
  button.addEventListener("click", () => {
    if (running) {
      running.stop();
      return;
    }
    running = new Recognition();
    // The language of the last prompt.
    running.lang = [...document.querySelectorAll("#bubbles p[lang]")].at(-1)?.lang || navigator.language;
    running.interimResults = true;
    running.onresult = ({ results }) => {
      const last = results[results.length - 1];
      find("words").value = [...results].map(([best]) => best.transcript).join(" ").trim();
      if (last.isFinal) find("say").requestSubmit();
    };
    running.onerror = ({ error }) => {
      const why = { "not-allowed": "this page may not use the microphone", network: "it needs a network connection",
        "no-speech": "nothing was heard", "service-not-allowed": "the browser does not allow it" }[error] ?? error;
      if (error !== "aborted") say(`The browser's speech recognition has ended: ${why}.`, true);
    };
    running.onend = () => {
      running = undefined;
      button.setAttribute("aria-pressed", "false");
    };
    running.start();
    button.setAttribute("aria-pressed", "true");
  });
}
