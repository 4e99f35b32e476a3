// Posting an event again, as it was or edited.

import { complain, element, find, say } from "./dom.js";
import { ask } from "./service.js";

/** The event that is edited. */
let edited;

const post = (entry, body) => ask("POST", `/emulator/events/${entry.id}/replay`, body)
  .then(() => say(`${entry.type} is posted again.`));

/** What can be done with an event. */
export function actions(entry) {
  return element("p", { class: "row" },
    element("button", {
      "data-focus": `again-${entry.id}`,
      onclick: () => post(entry).catch(complain),
    }, "Post again"),
    element("button", { "data-focus": `edit-${entry.id}`, onclick: () => edit(entry) }, "Edit and post…"));
}

function edit(entry) {
  edited = entry;
  // Most events are posted as an array of one.
  const event = Array.isArray(entry.body) && entry.body.length === 1 ? entry.body[0] : entry.body;
  find("editor-title").textContent = `Edit ${entry.type}, and post it again`;
  find("editor-to").textContent = entry.to;
  find("editor-text").value = JSON.stringify(event, undefined, 2);
  find("editor-secrets").hidden = !find("editor-text").value.includes("[redacted]");
  check();
  find("editor").showModal();
}

/** Reads what was written, and shows what is wrong with it. */
function check() {
  let event;
  let problem = "";
  try {
    event = JSON.parse(find("editor-text").value);
    if (typeof event !== "object" || event === null) problem = "An event is an object: { … }";
  } catch (error) {
    problem = `This is not JSON: ${error.message}`;
  }
  find("editor-problem").textContent = problem;
  find("editor-text").setAttribute("aria-invalid", String(Boolean(problem)));
  find("editor-post").disabled = Boolean(problem);
  return problem ? undefined : event;
}

export function prepareEditor() {
  find("editor-text").addEventListener("input", check);
  find("editor-cancel").addEventListener("click", () => find("editor").close());
  find("editor-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const body = check();
    if (!body) return;
    // A second click would post it twice.
    find("editor-post").disabled = true;
    try {
      await post(edited, { body });
      find("editor").close();
    } catch (error) {
      find("editor-problem").textContent = error.message;
    } finally {
      find("editor-post").disabled = false;
    }
  });
}
