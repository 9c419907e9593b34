import { newKey, request } from "../shared/api.js";
import { dequeue, enqueue, queued } from "./store.js";

// What a person does is written down here first and sent when it can be, in order, each with a key that has it done once.

const LOCK = "rouse-me-outbox";

/** Writes an action down and tries to send all that waits. Gives the answer, or undefined while it waits; a refusal is the caller's to tell. */
export async function send(path, { method = "POST", merge, body, ifMatch } = {}) {
  const number = await enqueue({ path, method, merge, body, ifMatch, key: newKey(), at: Date.now() });
  const { answers, refused } = await flush(number);
  if (refused.has(number)) throw refused.get(number);
  return answers.get(number);
}

/** Has the app say on every page that something was refused, where no page waits for the answer. */
export function tellRefused(path, problem) {
  dispatchEvent(new CustomEvent("rouse:refused", { detail: { path, problem } }));
}

/** Sends what waits; one tab at a time. A refusal for good ends that action alone, and is told unless it is of the one that is waited for. */
export async function flush(awaited) {
  const answers = new Map();
  const refused = new Map();
  await navigator.locks.request(LOCK, async () => {
    for (const { number, path, method, merge, body, ifMatch, key } of await queued()) {
      try {
        answers.set(number, (await request(path, { method, merge, body, ifMatch, key })).data);
      } catch (problem) {
        if (problem.isTemporary !== false) break;
        refused.set(number, problem);
        if (number !== awaited) tellRefused(path, problem);
      }
      await dequeue(number);
    }
  });
  const left = (await queued()).length;
  dispatchEvent(new CustomEvent("rouse:outbox", { detail: { left } }));
  return { answers, refused };
}

export async function waiting() {
  return (await queued()).length;
}

/** Tries again whenever there may be a connection. */
export function keepSending() {
  addEventListener("online", () => flush());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && flush());
  setInterval(() => waiting().then((left) => left && flush()), 60_000);
  flush();
}
