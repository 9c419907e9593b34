// The worker of the person's app: keeps the app for the time without a connection, and shows what is pushed. It holds no login.

const SHELL = "rouse-me-1";
const PAGE = "/me/";
const OURS = /^\/(me|shared|lib)\//;
const TEXTS = ["en", "de", "fr", "es", "zh"].flatMap((language) => [`/me/words/${language}.json`, `/shared/words/${language}.json`]);
const LISTS = ["en", "de", "fr", "es", "zh-Hans"].map((language) => `/me/safety/${language}.json`);
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*["']([^"'\n]+)["']/g;
/** How long the advice on pain waits to say that the pain is noted. */
const SOON_MS = 700;
const REFERENCE = /\b(?:src|href)="(\/(?:me|shared|lib)\/[^"]+)"/g;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== location.origin || !OURS.test(pathname)) return;
  event.respondWith(event.request.mode === "navigate" ? page(event) : file(event.request));
});
self.addEventListener("push", (event) => event.waitUntil(show(event.data)));
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(tapped(event.notification.data ?? {}, event.action));
});

async function install() {
  await self.skipWaiting();
  const fresh = await fetch(PAGE);
  if (fresh.ok && !fresh.redirected) await stock(fresh);
}

/** Lays in all that a page needs, those parts too that are opened later, and clears what an older one needed. */
async function stock(fresh) {
  const shell = await caches.open(SHELL);
  const html = await fresh.clone().text();
  const { imports = {} } = JSON.parse(/<script type="importmap">(.*?)<\/script>/s.exec(html)?.[1] || "{}");
  const wanted = new Set([...[...html.matchAll(REFERENCE)].map(([, path]) => path), ...TEXTS, ...LISTS, "/shared/chevron.svg", "/shared/check.svg", "/shared/icon.svg"]);
  const modules = Object.values(imports).filter((path) => path.endsWith(".js") && !/\/uplot\//.test(path) && !/\/line-chart[-.]/.test(path));
  while (modules.length) {
    const path = modules.pop();
    if (wanted.has(path) && (await shell.match(path))) continue;
    wanted.add(path);
    for (const [, name] of (await text(shell, path)).matchAll(IMPORT)) {
      const next = resolve(name, path, imports);
      if (next && !wanted.has(next)) modules.push(next);
    }
  }
  await Promise.all([...wanted].map((path) => text(shell, path)));
  await shell.put(PAGE, fresh);
  for (const request of await shell.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname !== PAGE && !wanted.has(pathname)) await shell.delete(request);
  }
}

/** The file's text, from what is laid in where its name says that it never changes; else fetched and laid in. */
async function text(shell, path) {
  const kept = isLasting(path) && (await shell.match(path));
  const found = kept || (await fetch(path));
  if (!kept && found.ok) await shell.put(path, found.clone());
  return found.ok ? found.text() : "";
}

function isLasting(path) {
  return path.startsWith("/lib/") || /-[0-9a-f]{12}\.\w+$/.test(path);
}

/** Where an import leads by the page's map; undefined for what lies outside. */
function resolve(name, from, imports) {
  if (imports[name]) return imports[name];
  const prefix = Object.keys(imports).find((key) => key.endsWith("/") && name.startsWith(key));
  if (prefix) return imports[prefix] + name.slice(prefix.length);
  if (!/^[./]/.test(name)) return undefined;
  const { pathname } = new URL(name, new URL(from, location));
  return imports[pathname] ?? (OURS.test(pathname) ? pathname : undefined);
}

/** The page as the server has it now, and what it needs laid in behind it; as it was laid in where there is no server. */
async function page(event) {
  const shell = await caches.open(SHELL);
  try {
    const fresh = await fetch(event.request);
    if (fresh.ok && !fresh.redirected) event.waitUntil(stock(fresh.clone()).catch(() => {}));
    return fresh;
  } catch (failure) {
    const kept = await shell.match(PAGE);
    if (kept) return kept;
    throw failure;
  }
}

async function file(request) {
  const shell = await caches.open(SHELL);
  const kept = await shell.match(request.url);
  if (kept && isLasting(new URL(request.url).pathname)) return kept;
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await shell.put(request.url, fresh.clone());
    return fresh;
  } catch (failure) {
    if (kept) return kept;
    throw failure;
  }
}

/** Shows every push: one that shows nothing costs the person their subscription. What came too late says so, quietly. */
async function show(data) {
  let prompt = {};
  try {
    prompt = data?.json() ?? {};
  } catch {
    // What is no message of ours is shown as one without words.
  }
  const isLate = prompt.expiresAt && Date.parse(prompt.expiresAt) <= Date.now();
  const choices = (prompt.choices ?? []).filter(({ link }) => isOurs(link));
  const actions = prompt.inside || isLate ? [] : choices.slice(0, Notification.maxActions ?? 0).map(({ name, label }) => ({ action: name, title: label }));
  await self.registration.showNotification(prompt.title ?? "Rouse", {
    body: prompt.body ?? "",
    lang: prompt.language ?? "",
    tag: prompt.tag ?? "rouse",
    silent: Boolean(isLate) || prompt.quiet === true,
    icon: "/shared/icon.svg",
    badge: "/shared/icon.svg",
    actions,
    data: { promptId: prompt.promptId, kind: prompt.kind, title: prompt.title, body: prompt.body, language: prompt.language, inside: prompt.inside, choices, opened: prompt.tracking?.opened },
  });
  await report(prompt.tracking?.delivered);
  for (const client of await self.clients.matchAll()) client.postMessage({ pushed: prompt.promptId });
}

/** Says how far a prompt came, where the person allows that; whether it is heard changes nothing for them. */
async function report(link) {
  if (link && isOurs(link)) await fetch(link, { method: "POST", credentials: "omit", redirect: "error" }).catch(() => {});
}

async function tapped(prompt, action) {
  const choice = prompt.choices?.find(({ name }) => name === action);
  const answering = choice ? answer(choice) : Promise.resolve();
  if (action !== "hurts" && (await answering)) return;
  const known = await Promise.race([answering, new Promise((resume) => setTimeout(resume, SOON_MS))]);
  await Promise.all([answering, report(prompt.opened), open(prompt, action, known)]);
}

/** What became of the answer: "noted", or "late" for good; undefined where the page lets the person try again. */
async function answer({ link }) {
  try {
    const response = await fetch(link, { method: "POST", credentials: "omit", redirect: "error" });
    return response.ok ? "noted" : response.status === 410 ? "late" : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What a coach wrote stands on the first page, to the letter. All else is told: its words stand behind the '#', which no server sees and a
 * sign-in does not lose; the advice where it hurts is there, and whether that is noted.
 */
async function open({ promptId, kind, inside, title, body, language }, action, known) {
  if (kind === "message" || (!title && !inside)) return self.clients.openWindow(PAGE);
  const told = JSON.stringify({ promptId, kind, ...(inside ?? { title, body }), language, action, noted: known === "noted" ? known : undefined });
  return self.clients.openWindow(`${PAGE}#/told?it=${encodeURIComponent(told)}`);
}

function isOurs(link) {
  try {
    return new URL(link, self.location).origin === self.location.origin;
  } catch {
    return false;
  }
}
