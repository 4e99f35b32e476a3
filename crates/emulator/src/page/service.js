// The control interface of the emulator.

const token = new URLSearchParams(location.search).get("token") ?? "";
const authorization = `Bearer ${token}`;
/** How long an answer may take, in milliseconds. Without a limit, keys and updates would wait for it without end. */
const PATIENCE = 30_000;

/** Requests something. Fails with the message of the answer, and its status. */
async function request(method, path, body) {
  const headers = { authorization };
  if (body !== undefined) headers["content-type"] = "application/json";
  const answer = await fetch(path, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE),
  }).catch((error) => {
    throw new Error(`the emulator does not answer: ${error.message}`);
  });
  if (answer.ok) return answer;
  const text = await answer.text();
  let message = text;
  try {
    message = JSON.parse(text).error.message;
  } catch {
    // It is no error of the emulator.
  }
  const error = new Error(message || `answered ${answer.status}`);
  error.status = answer.status;
  throw error;
}

export async function ask(method, path, body) {
  const text = await (await request(method, path, body)).text();
  return text ? JSON.parse(text) : undefined;
}

export const text = async (path) => (await request("GET", path)).text();
export const bytes = async (path) => (await request("GET", path)).arrayBuffer();

export const act = (call, what, body = {}) =>
  ask("POST", `/emulator/calls/${encodeURIComponent(call)}/${what}`, body);

/**
 * Follows the journal after an entry until `signal` aborts. It connects again by itself. An `EventSource` would
 * need the token in its address, so the stream is read here.
 */
export async function follow({ after, isAttended, signal, onEntry, onState }) {
  let last = after;
  let wait = 250;
  while (!signal.aborted) {
    let problem;
    try {
      const headers = { authorization, accept: "text/event-stream", "last-event-id": String(last) };
      const path = `/emulator/journal${isAttended ? "?attended=true" : ""}`;
      const answer = await fetch(path, { headers, signal, cache: "no-store" });
      if (!answer.ok) throw new Error(`answered ${answer.status}`);
      onState(true);
      wait = 250;
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let text = "";
      for (;;) {
        const { value, done } = await reader.read();
        if (done) break;
        text += value;
        const messages = text.split("\n\n");
        text = messages.pop();
        for (const message of messages) {
          const data = message.split("\n").filter((line) => line.startsWith("data:"));
          if (data.length === 0) continue;
          const entry = JSON.parse(data.map((line) => line.slice(5)).join("\n"));
          last = entry.id;
          onEntry(entry);
        }
      }
    } catch (error) {
      problem = error;
    }
    if (signal.aborted) return;
    onState(false, problem);
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(wait * 2, 4000);
  }
}
