import { get, getOr, ofPerson, request } from "../shared/api.js";

// Web Push in this browser. The subscription is told to the service anew at each load: browsers change it without a word.

const CHANNEL = "browser";
const KEPT = "rouse.push";
const KEY = "/api/v1/vapid-public-key";

export function isSupported() {
  return "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
}

/** Whether the service sends Web Push at all; taken for granted where it can't be asked. */
export async function isOffered() {
  return Boolean(await getOr(undefined, KEY).catch(() => KEY));
}

/** "on", "off", "lost" (it was on, and the browser has dropped it), "denied" or "unsupported". */
export async function state() {
  if (!isSupported()) return "unsupported";
  if (Notification.permission === "denied") return "denied";
  const registration = await navigator.serviceWorker.getRegistration("/me/");
  const subscription = await registration?.pushManager.getSubscription();
  if (subscription) return "on";
  return localStorage.getItem(KEPT) ? "lost" : "off";
}

export async function switchOn(person) {
  if ((await Notification.requestPermission()) !== "granted") return;
  const registration = await navigator.serviceWorker.ready;
  const { publicKey } = await get(KEY);
  const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(publicKey) });
  await register(person, subscription);
  localStorage.setItem(KEPT, "on");
}

export async function switchOff(person) {
  const registration = await navigator.serviceWorker.getRegistration("/me/");
  const subscription = await registration?.pushManager.getSubscription();
  await request(ofPerson(person, `/channels/${CHANNEL}`), { method: "DELETE" }).catch((problem) => {
    if (problem.status !== 404) throw problem;
  });
  await subscription?.unsubscribe();
  localStorage.removeItem(KEPT);
}

/** Tells the service the subscription as it is now. */
export async function renew(person) {
  if (!isSupported()) return;
  const registration = await navigator.serviceWorker.getRegistration("/me/");
  const subscription = await registration?.pushManager.getSubscription();
  if (subscription) await register(person, subscription);
}

export async function test(person) {
  const { outcome } = await get(ofPerson(person, `/channels/${CHANNEL}/test`), { method: "POST" });
  return outcome === "accepted";
}

/** Replaces what this browser has registered before, and nothing that another changes meanwhile. */
async function register(person, subscription, tries = 3) {
  const { data, etag } = await request(ofPerson(person, "/channels"));
  const known = data.some(({ id }) => id === CHANNEL);
  try {
    await request(ofPerson(person, `/channels/${CHANNEL}`), {
      method: "PUT",
      body: { type: "web-push", ...subscription.toJSON() },
      ...(known ? { ifMatch: etag } : { ifNoneMatch: "*" }),
    });
  } catch (problem) {
    if (problem.status !== 412 || tries === 1) throw problem;
    await register(person, subscription, tries - 1);
  }
}

function bytes(base64url) {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
