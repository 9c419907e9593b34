"use strict";

// Shows prompts and takes answers. It holds no login: each answer is a signed link that came with the prompt.

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("push", (event) => event.waitUntil(show(event.data)));
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(answer(event.notification.data, event.action));
});

async function show(data) {
  const prompt = data ? data.json() : null;
  if (!prompt || Date.parse(prompt.expiresAt) <= Date.now()) {
    return; // it came too late to be of use
  }
  const choices = prompt.choices.filter((choice) => isOurs(choice.link));
  await self.registration.showNotification(prompt.title, {
    body: prompt.body,
    lang: prompt.language,
    tag: prompt.tag, // a repeated delivery replaces the first, and makes no sound
    silent: prompt.quiet === true,
    icon: "icon.svg",
    // Advice that is read inside is not answered from outside, unread.
    actions: (prompt.inside ? [] : choices).slice(0, Notification.maxActions ?? 0).map((choice) => ({ action: choice.name, title: choice.label })),
    data: {
      title: prompt.title,
      body: prompt.body,
      inside: prompt.inside,
      language: prompt.language,
      choices,
      page: prompt.page,
      opened: prompt.tracking?.opened,
    },
  });
  await report(prompt.tracking?.delivered);
}

// Says how far a prompt came, where the person allows that; whether it is heard changes nothing for them.
async function report(link) {
  if (link && isOurs(link)) {
    await fetch(link, { method: "POST", credentials: "omit", redirect: "error" }).catch(() => {});
  }
}

async function answer(prompt, action) {
  const choice = prompt.choices.find((one) => one.name === action);
  if (!choice) {
    return Promise.all([report(prompt.opened), open(prompt)]);
  }
  try {
    const response = await fetch(choice.link, { method: "POST", credentials: "omit", redirect: "error" });
    if (!response.ok && response.status !== 410) {
      await open(prompt);
    }
  } catch {
    await open(prompt); // offline: the page lets the person try again
  }
}

// Advice is shown by our own page from the message itself: its words stand behind the '#', which no server sees. All else is
// read where its signed link leads.
function open(prompt) {
  if (!prompt.inside && prompt.page && isOurs(prompt.page)) {
    return self.clients.openWindow(prompt.page);
  }
  const { language, choices } = prompt;
  const { title, body, why } = prompt.inside ?? prompt;
  const url = new URL("./", self.location);
  url.hash = `#/?told=${encodeURIComponent(JSON.stringify({ title, body, why, language, choices }))}`;
  return self.clients.openWindow(url.href);
}

function isOurs(link) {
  return new URL(link).origin === self.location.origin;
}
