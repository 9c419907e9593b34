import { after, get, ofPerson, request } from "../shared/api.js";
import { recall, remember } from "./store.js";

/** What is under a path: fresh, or as it was last seen where no server answers: {data, at, isOld}. */
export async function look(path, fallback) {
  try {
    const data = await get(path);
    await remember(path, data);
    return { data, at: Date.now(), isOld: false };
  } catch (problem) {
    if (problem.status === 404 && fallback !== undefined) return { data: fallback, at: Date.now(), isOld: false };
    if (!problem.isTemporary) throw problem;
    const kept = await recall(path);
    if (!kept) throw problem;
    return { ...kept, isOld: true };
  }
}

/** Takes in what is known anew of the profile, for the time without a connection too. */
export async function keepProfile(me, change) {
  me.profile = { ...me.profile, ...change };
  await remember(ofPerson(me.id), me.profile);
}

/** All that a list has under a name, page after page, each as fresh as can be. Nothing where nobody knows the path. */
export async function pages(path, name) {
  const all = [];
  let cursor;
  do {
    const { data } = await look(after(path, cursor), { [name]: [] });
    all.push(...data[name]);
    cursor = data.next;
  } while (cursor);
  return all;
}

/** The safety list: from the service, else as it was last seen, else the copy that came with the app. Never none. */
export async function safetyList(language) {
  const path = `/api/v1/safety-list?language=${language}`;
  const kept = await recall(path).catch(() => undefined);
  renew(path, kept);
  return kept?.data ?? (await fetch(`/me/safety/${language}.json`)).json();
}

async function renew(path, kept) {
  try {
    const { data, status } = await request(path, { ifNoneMatch: kept?.etag });
    if (status !== 304) await remember(path, data);
  } catch {
    // The list that is here is good until another comes.
  }
}
