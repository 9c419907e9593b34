"use strict";

const byId = (id) => document.getElementById(id);
const language = navigator.languages.map((tag) => tag.split("-")[0]).find((tag) => tag in WORDS) ?? "en";
const words = WORDS[language];
const CHANNEL = "browser";

document.documentElement.lang = language;
for (const element of document.querySelectorAll("[data-word]")) {
  element.textContent = words[element.dataset.word];
}

function say(word) {
  byId("status").textContent = words[word] ?? word;
}

// ---- a prompt, from the notification that was tapped

function showTold() {
  const known = new URLSearchParams(location.hash.split("?")[1] ?? "");
  const told = known.get("told");
  byId("prompt").hidden = !told;
  byId("set-up").hidden = Boolean(told);
  if (told) {
    showPrompt(JSON.parse(told));
  }
}

function showPrompt(prompt) {
  byId("prompt").lang = prompt.language;
  byId("prompt-title").textContent = prompt.title;
  byId("prompt-body").textContent = prompt.body;
  byId("prompt-why").textContent = prompt.why ?? "";
  byId("choices").replaceChildren(...(prompt.choices ?? []).map(button));
}

function button(choice) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = choice.name === "done" ? "" : "plain";
  element.textContent = choice.label;
  element.addEventListener("click", () => answer(choice));
  return element;
}

async function answer(choice) {
  if (new URL(choice.link).origin !== location.origin) {
    return say("failed");
  }
  try {
    const response = await fetch(choice.link, { method: "POST", credentials: "omit", redirect: "error" });
    if (!response.ok) {
      return say(response.status === 410 ? "tooLate" : "failed");
    }
    const { advice } = await response.json();
    say(advice || "thanks");
    byId("choices").replaceChildren();
  } catch {
    say("failed");
  }
}

// ---- switching prompts on and off in this browser

byId("subscribe").addEventListener("submit", async (event) => {
  event.preventDefault();
  const token = byId("token").value.trim();
  const todo = event.submitter?.value ?? "on";
  say("working");
  try {
    await { on: switchOn, off: switchOff, test: sendTest }[todo](token);
  } catch (failure) {
    say(failure.word ?? "failed");
  }
});

async function switchOn(token) {
  if (!("serviceWorker" in navigator && "PushManager" in window)) {
    throw problem("unsupported");
  }
  if ((await Notification.requestPermission()) !== "granted") {
    throw problem("denied");
  }
  await navigator.serviceWorker.register("worker.js", { scope: "./" });
  const registration = await navigator.serviceWorker.ready;
  const { publicKey } = await call("/api/v1/vapid-public-key", "GET");
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytes(publicKey),
  });
  await register(token, { type: "web-push", ...subscription.toJSON() });
  say("isOn");
}

// Replaces what this page has registered before, and nothing that another one changes meanwhile.
async function register(token, channel, tries = 3) {
  const path = mine(token, `/channels/${CHANNEL}`);
  const known = await request(mine(token, "/channels"), "GET", token);
  const isNew = !(await known.json()).some(({ id }) => id === CHANNEL);
  const expected = isNew ? { "If-None-Match": "*" } : { "If-Match": known.headers.get("ETag") };
  try {
    await call(path, "PUT", token, channel, expected);
  } catch (failure) {
    if (failure.status !== 412 || tries === 1) {
      throw failure;
    }
    await register(token, channel, tries - 1);
  }
}

async function switchOff(token) {
  await call(mine(token, `/channels/${CHANNEL}`), "DELETE", token);
  const registration = await navigator.serviceWorker.getRegistration("./");
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe();
  say("isOff");
}

async function sendTest(token) {
  const { outcome } = await call(mine(token, `/channels/${CHANNEL}/test`), "POST", token);
  say(outcome === "accepted" ? "tested" : "failed");
}

async function call(path, method, token, body, more) {
  const response = await request(path, method, token, body, more);
  return response.status === 204 ? {} : response.json();
}

async function request(path, method, token, body, more = {}) {
  const headers = { ...more };
  if (token) {
    headers.Authorization = `Bearer ${token}`;
  }
  if (body) {
    headers["Content-Type"] = "application/json";
  }
  const response = await fetch(path, { method, headers, body: body && JSON.stringify(body), credentials: "omit" });
  if (!response.ok) {
    const word = response.status === 401 ? "badToken" : response.status === 429 ? "tooOften" : "failed";
    throw Object.assign(problem(word), { status: response.status });
  }
  return response;
}

// The token says whose it is; whether that is true, the server checks.
function mine(token, rest) {
  try {
    const { sub } = JSON.parse(new TextDecoder().decode(bytes(token.split(".")[1])));
    return `/api/v1/people/${encodeURIComponent(sub)}${rest}`;
  } catch {
    throw problem("badToken");
  }
}

function problem(word) {
  return Object.assign(new Error(word), { word });
}

function bytes(base64url) {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

window.addEventListener("hashchange", showTold);
showTold();
