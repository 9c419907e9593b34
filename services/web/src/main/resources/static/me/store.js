import { openDB } from "idb";

// What this browser keeps for the time without a connection: the last answers, and what is still to be sent. Nothing else, and no token.

const NAME = "rouse-me";
let opened;

function db() {
  opened ??= openDB(NAME, 1, {
    upgrade(base) {
      base.createObjectStore("answers");
      base.createObjectStore("queue", { keyPath: "number", autoIncrement: true });
    },
  });
  return opened;
}

export async function remember(path, data) {
  await (await db()).put("answers", { data, at: Date.now() }, path);
}

/** {data, at} as it was last seen; undefined where it never was. */
export async function recall(path) {
  return (await db()).get("answers", path);
}

export async function enqueue(action) {
  return (await db()).add("queue", action);
}

export async function queued() {
  return (await db()).getAll("queue");
}

export async function dequeue(number) {
  await (await db()).delete("queue", number);
}

/** Forgets all of it: on signing out, on erasure, and where somebody else signs in. */
export async function forget() {
  const base = await db();
  await Promise.all([base.clear("answers"), base.clear("queue")]);
}
