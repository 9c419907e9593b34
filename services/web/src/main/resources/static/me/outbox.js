import { newKey, request } from "../shared/api.js";
import { dequeue, enqueue, queued } from "./store.js";

// What a person does is written down here first and sent when it can be, in order, each with a key that has it done once.

const LOCK = "rouse-me-outbox";

/** Writes an action down and tries to send all that waits. Gives the answer, or undefined while it waits. */
export async function send(path, { method = "POST", body, ifMatch } = {}) {
  const number = await enqueue({ path, method, body, ifMatch, key: newKey(), at: Date.now() });
  const { answers, refused } = await flush();
  if (refused.has(number)) throw refused.get(number);
  return answers.get(number);
}

/** Sends what waits; one tab at a time. A refusal for good is told and ends that action alone. */
export async function flush() {
  const answers = new Map();
  const refused = new Map();
  await navigator.locks.request(LOCK, async () => {
    for (const { number, path, method, body, ifMatch, key } of await queued()) {
      try {
        answers.set(number, (await request(path, { method, body, ifMatch, key })).data);
      } catch (problem) {
        if (problem.isTemporary !== false) break;
        refused.set(number, problem);
      }
      await dequeue(number);
    }
  });
  const left = (await queued()).length;
  dispatchEvent(new CustomEvent("rouse:outbox", { detail: { left, refused: [...refused.values()] } }));
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
