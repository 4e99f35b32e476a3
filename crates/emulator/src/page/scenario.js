// A call that is saved as a scenario, for a test.

import { say } from "./dom.js";
import { text } from "./service.js";

export async function saveScenario(call) {
  let scenario;
  try {
    scenario = await text(`/emulator/calls/${encodeURIComponent(call)}/scenario`);
  } catch (error) {
    say(error.status === 404 ? `There is no scenario of this call: ${error.message}` : error.message, true);
    return;
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([scenario], { type: "application/yaml" }));
  link.download = `call-${call.replaceAll(/[^\w-]/g, "").slice(0, 8)}.yaml`;
  link.click();
  // The browser may not have begun with it yet.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  say(`Saved as ${link.download}.`);
}
