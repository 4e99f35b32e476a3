// Requests, answers, events, deliveries, and what was done here.

import { element, find, keep, say, stayAtEnd } from "./dom.js";
import { actions } from "./replay.js";

const KINDS = { request: "request", event: "event", delivery: "delivery", control: "you or a test" };
/** How many rows are shown. */
const MOST = 500;

const open = new Set();
const scroll = stayAtEnd(find("rows"));

export function showTimeline(model, filter, redraw) {
  const place = find("rows");
  const rows = model.rows({ ...filter, most: MOST });
  const first = model.entries[0]?.offsetMilliseconds ?? 0;
  find("no-rows").hidden = rows.length > 0;
  const toggle = (id, isOpen) => {
    if (isOpen) open.add(id);
    else open.delete(id);
    redraw();
  };
  keep(place, rows, (row) => row.id,
    (row) => [row.status, row.warnings, row.title, row.detail, open.has(row.id), row.events?.length, row.deliveries?.length, row.replays?.length],
    (row) => show(row, first, model, toggle));
  scroll();
}

function show(row, first, model, toggle) {
  const isOpen = open.has(row.id);
  const isProblem = row.warnings.length > 0;
  const head = element("button", {
    class: "row-head",
    "aria-expanded": String(isOpen),
    "data-focus": `row-${row.id}`,
    onclick: () => toggle(row.id, !isOpen),
  },
  element("span", { class: "at" }, offset(row.at - first)),
  element("span", { class: "kind", title: KINDS[row.kind] },
    element("span", { "aria-hidden": "true" }, { request: "→", event: "←", delivery: "←", control: "☎" }[row.kind]),
    element("span", { class: "hidden" }, `${KINDS[row.kind]} `)),
  element("span", { class: "title" }, row.title, row.detail ? element("small", {}, row.detail) : undefined),
  row.status === undefined ? undefined : element("span", { class: `status ${statusClass(row)}` }, String(row.status)));
  return element("li", { class: `${row.kind}${isProblem ? " problem" : ""}`, id: `row-${row.id}` }, head,
    row.warnings.map((warning) => element("p", { class: "warning" }, warning)),
    isOpen ? details(row, first, model, toggle) : undefined);
}

function statusClass({ status, warnings }) {
  if (typeof status === "number") return status < 300 ? "good" : "bad";
  return warnings.length ? "bad" : "";
}

function offset(milliseconds) {
  return milliseconds < 60_000 ? `+${(milliseconds / 1000).toFixed(3)}` :
    `+${Math.floor(milliseconds / 60_000)}:${((milliseconds % 60_000) / 1000).toFixed(1).padStart(4, "0")}`;
}

const outcome = ({ status, problem, durationMilliseconds }) =>
  status ? `answered ${status} in ${durationMilliseconds} ms` : problem;

function details(row, first, model, toggle) {
  const go = (entry, text) => element("button", { class: "link", onclick: () => {
    toggle(entry.id, true);
    const found = find(`row-${entry.id}`);
    found?.scrollIntoView({ block: "nearest" });
    found?.querySelector("button")?.focus();
  } }, text);
  const { entry } = row;
  const parts = [];
  if (row.kind === "request") {
    parts.push(element("p", {}, element("code", {}, `${entry.method} ${entry.path}`), ` api-version ${entry.apiVersion ?? "missing"} `,
      element("button", { class: "link", onclick: () => copy(curl(entry)) }, "Copy as curl")));
    if (row.events.length) {
      parts.push(element("p", {}, "Its events: ", row.events.map((event) => [go(event, event.type), " "])));
    }
  }
  if (row.kind === "event") {
    const request = model.byId.get(entry.request);
    parts.push(element("p", {}, "To ", element("code", {}, entry.to)));
    if (request) parts.push(element("p", {}, "Follows the request ", go(request, request.operation ?? request.path)));
    for (const delivery of row.deliveries) {
      parts.push(element("p", {}, `Delivered ${offset(delivery.offsetMilliseconds - entry.offsetMilliseconds)} s after it was made, `,
        outcome(delivery)));
    }
    for (const replay of row.replays) {
      parts.push(element("p", {}, go(replay, replay.body ? "Edited and posted again" : "Posted again"), ": ", outcome(replay)));
    }
    parts.push(actions(entry));
  }
  if (row.kind === "delivery") {
    const event = model.byId.get(entry.event);
    if (event) parts.push(element("p", {}, "First posted as ", go(event, `${event.type}, ${offset(event.offsetMilliseconds - first)}`)));
    parts.push(element("p", {}, "To ", element("code", {}, entry.to), ", ", outcome(entry)));
  }
  const json = entry.body === undefined ? entry : entry.body;
  parts.push(element("pre", { tabindex: "0" }, JSON.stringify(json, undefined, 2)));
  if (row.answer) parts.push(element("p", {}, "Answer"), element("pre", {}, JSON.stringify(row.answer, undefined, 2)));
  return element("div", { class: "details" }, parts);
}

/** A request for a shell. Any token is accepted by the emulator; secrets were replaced in the journal. */
function curl({ method, path, apiVersion, body }) {
  const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  const url = `${location.origin}${path}${apiVersion ? `?api-version=${apiVersion}` : ""}`;
  const lines = [`curl -X ${method} ${quoted(url)}`, "-H 'Authorization: Bearer token'"];
  if (body !== undefined) {
    lines.push("-H 'Content-Type: application/json'", `--data ${quoted(JSON.stringify(body))}`);
  }
  return lines.join(" \\\n  ");
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    say("Copied.");
  } catch {
    say("The browser does not allow copying.", true);
  }
}
