// The clock of calls: how much was skipped, and the buttons that skip.

import { clock, complain, find } from "./dom.js";
import { ask } from "./service.js";

/** Whether time stands still until nothing is under way. */
let isVirtual = false;

export const isClockVirtual = () => isVirtual;

export function prepareClock(changed) {
  const skip = (body) => ask("POST", "/emulator/clock", body).then((now) => {
    show(now);
    changed();
  }, complain);
  find("skip").addEventListener("click", () => skip({ skipMilliseconds: 10_000 }));
  find("skip-next").addEventListener("click", () => skip({ skipToNext: true }));
}

/** Shows the clock, unless the emulator has none and answers 404. */
export const showClock = () => ask("GET", "/emulator/clock").then(show, (error) => {
  if (error.status === 404) find("clock").hidden = true;
});

function show({ virtual, skippedMilliseconds, nextMilliseconds }) {
  isVirtual = virtual;
  find("clock").hidden = false;
  const skipped = skippedMilliseconds ? `${clock(Math.round(skippedMilliseconds / 1000) * 1000)} skipped` : "nothing skipped";
  const text = `${virtual ? "virtual, " : ""}${skipped}`;
  if (find("skipped").textContent !== text) find("skipped").textContent = text;
  const isDue = nextMilliseconds !== null;
  find("skip-next").disabled = !isDue;
  find("skip-next").title = isDue
    ? "Skips to what is due next: the end of a prompt, of ringing, or of a timeout" : "Nothing is due";
}
