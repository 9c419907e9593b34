import { html, nothing, render } from "lit";
import { ofPerson } from "../shared/api.js";
import { troubleText } from "../shared/element.js";
import { follow, gathered } from "../shared/events.js";
import { LANGUAGES, bcp47, current, keep, pick, preferred, speak, t, tOr } from "../shared/i18n.js";
import { entitle, pageOf, parse, route } from "../shared/router.js";
import { resume, session, signIn } from "../shared/session.js";
import { look, safetyList } from "./data.js";
import { keepSending } from "./outbox.js";
import { renew } from "./push.js";
import { forget, recall, remember } from "./store.js";
import "./today.js";

// The person's app: today, check-in and safety list, plan, settings. It starts and works without a connection once it was opened with one.

const PAGES = {
  today: () => html`<today-page .me=${me}></today-page>`,
  safety: (to) => (corrected(to) ? html`<safety-page .me=${me} .list=${me.list} .correct=${corrected(to)}></safety-page>` : html`<safety-page .me=${me} .list=${me.list}></safety-page>`),
  "check-in": (to) => (corrected(to) ? html`<check-in-page .me=${me} .correct=${corrected(to)}></check-in-page>` : html`<check-in-page .me=${me}></check-in-page>`),
  earlier: () => html`<earlier-page .me=${me}></earlier-page>`,
  plan: () => html`<plan-page .me=${me}></plan-page>`,
  log: (to) => (corrected(to) ? html`<session-log .me=${me} .correct=${corrected(to)}></session-log>` : html`<session-log .me=${me} .activity=${to.parts[1]}></session-log>`),
  rate: (to) => (corrected(to) ? html`<rating-page .me=${me} .correct=${corrected(to)}></rating-page>` : html`<rating-page .me=${me} .activity=${to.parts[1]}></rating-page>`),
  why: () => html`<why-page .me=${me}></why-page>`,
  about: () => html`<about-page></about-page>`,
  settings: () => html`<settings-page .me=${me} .speak=${speakIn}></settings-page>`,
  you: () => html`<you-page .me=${me}></you-page>`,
  week: () => html`<week-page .me=${me}></week-page>`,
  consents: () => html`<consents-page .me=${me} .agreed=${learnAgain}></consents-page>`,
  data: () => html`<data-page .me=${me}></data-page>`,
  harm: () => html`<harm-page .me=${me}></harm-page>`,
  pair: (to) => html`<pair-page .code=${to.query.get("code")} .at=${to.query.get("at")}></pair-page>`,
  enrol: (to) => html`<enrol-page .me=${me} .code=${to.parts[1]}></enrol-page>`,
  told: (to) => html`<told-page .me=${me} .told=${told(to)}></told-page>`,
};
/** The check-in that is corrected, if it is that; a form of its own, which starts anew. */
const corrected = (to) => to.query.get("correct");
/** What a page is called in the title of the document. */
const TITLES = {
  today: "today.title",
  safety: "safety.title",
  "check-in": "check.title",
  earlier: "earlier.title",
  plan: "plan.title",
  log: "log.title",
  rate: "rate.open",
  why: "why.title",
  about: "about.title",
  settings: "nav.settings",
  you: "you.title",
  week: "sum.title",
  consents: "consents.title",
  data: "data.title",
  harm: "harm.title",
  pair: "devices.pair",
  enrol: "enrol.title",
  told: "kind.unspecified",
};
/** The module of a page, where it is not called as the page is. */
const FILES = { safety: "safety-page", log: "session-log", rate: "rating", data: "my-data" };
/** Pages of what their link says, and whether it can be read. */
const LINKED = { told: (to) => told(to), pair: (to) => to.query.get("code"), rate: (to) => to.parts[1] || corrected(to) };
const NAV = { today: "◴", "check-in": "✓", plan: "☰", settings: "⚙" };

/** What would be refused elsewhere. */
const NEEDS = { "check-in": () => me.takesCheckIns, log: () => me.takesSessions, rate: () => me.takesSessions, earlier: () => me.hasCare };

/**
 * {id, name, profile, isNew, list, about, hasCare, agrees, takesCheckIns, takesSessions, drawsLots}: whose app this is, what is known of those who run it,
 * whether nobody has them on record,
 * whether they are responsible for care, whether the person lets health data be taken, and so whether check-ins and sessions are; and whether some
 * prompts are left out by lot.
 */
let me;
let here;
let news;
let left = 0;
let refused = [];

/** What a notification said, text by text; undefined where the link has none. It hurts, tapped in the app, has no more to say. */
function told({ query }) {
  if (query.has("hurts")) return { action: "hurts" };
  try {
    const it = JSON.parse(query.get("it")) ?? {};
    return (it.title || it.action === "hurts") && Object.values(it).every((one) => typeof one === "string") ? it : undefined;
  } catch {
    return undefined;
  }
}

/** The page that is gone to; today where there is none of that name, or its link can't be read. */
function pageAt(to) {
  const name = pageOf(to.parts[0], PAGES, "today");
  return name in LINKED && !LINKED[name](to) ? "today" : name;
}

async function show(to) {
  here = to;
  listen();
  const name = pageAt(to);
  await import(`./${FILES[name] ?? name}.js`);
  entitle(t(isOff(name) ? "check.off" : TITLES[name]));
  render(frame(name, isOff(name) ? off() : PAGES[name](to)), document.getElementById("app"));
}

function isOff(page) {
  return page in NEEDS && !NEEDS[page]();
}

function off() {
  return html`<h1 tabindex="-1">${t("check.off")}</h1><p class="card">${whyOff()}</p><p><a href="#/safety">${t("safety.open")}</a></p>`;
}

function whyOff() {
  if (!me.hasCare) return me.about.standing;
  return me.agrees ? t("check.switched-off") : html`${t("check.withdrawn")} <a href="#/consents">${t("consents.title")}</a>`;
}

function frame(name, content) {
  return html`<a class="skip" href="#main" @click=${toMain}>${t("nav.skip")}</a>
    <header class="top"><strong class="brand">Rouse</strong><a class="safety-link" href="#/safety">${t("safety.open")}</a></header>
    <p id="lost" class="note" role="alert" hidden>${t("session.over")} <button type="button" class="link" @click=${signIn}>${t("session.in")}</button></p>
    ${left ? html`<p class="note" role="status">${t("outbox.waiting", { n: left })}</p>` : nothing}
    ${refused.map((one) => html`<p class="trouble" role="alert">${unsaved(one)} <button type="button" class="link" @click=${() => seen(one)}>${t("answer.understood")}</button></p>`)}
    <main id="main" tabindex="-1">${content}</main>
    <p class="quiet foot">${t("me.no-diagnosis")} <a href="#/about">${t("about.title")}</a></p>
    <nav class="bottom" aria-label=${t("nav.pages")}>${Object.entries(NAV).filter(([page]) => !isOff(page)).map(
      ([page, sign]) => html`<a href=${`#/${page}`} aria-current=${page === name ? "page" : "false"}><span aria-hidden="true">${sign}</span>${t(`nav.${page}`)}</a>`,
    )}</nav><p id="said" role="status"></p>`;
}

/** What was refused after the person went on, by the last word of its path that names a kind. */
function unsaved({ path, problem }) {
  const kind = path.split("/").findLast((part) => /^[a-z-]+$/.test(part));
  return t("outbox.refused", { what: tOr(t("nav.today"), `outbox.${kind}`), why: troubleText(problem) });
}

function seen(one) {
  refused = refused.filter((other) => other !== one);
  show(parse(location.hash));
}

function toMain(event) {
  event.preventDefault();
  document.getElementById("main").focus();
}

export async function speakIn(tag) {
  keep(tag);
  await speak(tag, "shared", "me");
  await learn();
  render(html``, document.getElementById("app"));
  await show(here);
}

/** Who this is: as the gateway says, or as it was last time where there is no connection. */
async function whoever() {
  const kept = await recall("me");
  try {
    const found = await session();
    if (!found) return undefined;
    if (kept && kept.data.subject !== found.subject) await forget();
    await remember("me", { subject: found.subject, name: found.name });
    return found;
  } catch (problem) {
    if (!problem.isTemporary) throw problem;
    return kept?.data;
  }
}

async function start() {
  await speak(preferred(), "shared", "me");
  document.title = "Rouse";
  if ("serviceWorker" in navigator) navigator.serviceWorker.register("/me/sw.js", { scope: "/me/", type: "classic" }).catch(() => {});
  const found = await whoever();
  if (!found) return render(pageAt(parse(location.hash)) === "pair" ? await paired() : welcome(), document.getElementById("app"));
  resume();
  const onRecord = await known(ofPerson(found.subject), null);
  const profile = onRecord ?? {};
  const theirs = profile.language && pick([profile.language]);
  if (theirs && theirs !== current() && !localStorage.getItem("rouse.language")) await speak(theirs, "shared", "me");
  me = { id: found.subject, name: profile.name ?? found.name, profile, isNew: !onRecord };
  await learn();
  await route(show);
  keepSending();
  renew(me.id).catch(() => {});
}

/** What is under a path: none of it where nobody knows it, and nothing where it can't be had. */
async function known(path, none = {}) {
  return (await look(path, none).catch(() => ({ data: {} }))).data;
}

/** Follows what changes about this person while the app is open; where the stream has ended, once more. Pages hear of all of it. */
function listen() {
  news ??= follow(ofPerson(me.id, "/events"), { changed: heard, reset: () => heard({ what: "person" }), state: (now) => now === "ended" && (news = undefined) });
}

function heard({ what }) {
  if (what === "person") renewProfile();
  dispatchEvent(new Event("rouse:changed"));
}

/** A coach may have changed the profile: the page that is open shows it as it is now. */
const renewProfile = gathered(async () => {
  const { data, isOld } = await look(ofPerson(me.id), null).catch(() => ({}));
  if (!data || isOld) return;
  const joined = data.enrolment !== me.profile.enrolment;
  me = { ...me, profile: data, isNew: false };
  if (joined) await learn();
  await show(here);
});

/** The safety list and who runs this, in the language that is spoken, and what can be done here: all that is not known to be off. */
async function learn() {
  const [list, about, diary] = await Promise.all([safetyList(bcp47()), known(`/api/v1/about?language=${bcp47()}`), known(ofPerson(me.id, "/check-ins?limit=1"))]);
  const hasCare = about.care !== false;
  const agrees = diary.closed !== "consent-withdrawn";
  Object.assign(me, { list, about, hasCare, agrees, takesCheckIns: hasCare && diary.open !== false, takesSessions: hasCare && agrees, drawsLots: about.holdOut !== false });
}

/** What can be done here, once the person said what they agree to. */
async function learnAgain() {
  await learn();
  await show(here);
}

/** A pairing code is read by whoever holds the phone, signed in or not. */
async function paired() {
  await import("./pair.js");
  entitle(t(TITLES.pair));
  return html`<main id="main">${PAGES.pair(parse(location.hash))}</main><p id="said" role="status"></p>`;
}

function welcome() {
  return html`<main id="main" class="welcome"><h1>Rouse</h1><p>${t("me.welcome")}</p><button type="button" @click=${signIn}>${t("session.in")}</button>
    <p class="quiet">${t("me.no-diagnosis")}</p></main>`;
}

addEventListener("rouse:signed-out", () => document.getElementById("lost")?.removeAttribute("hidden"));
addEventListener("rouse:outbox", ({ detail }) => {
  if (detail.left === left || !here) return;
  left = detail.left;
  show(parse(location.hash));
});
addEventListener("rouse:refused", ({ detail }) => {
  refused = [...refused, detail];
  if (here) show(parse(location.hash));
});
let silence = 0;
addEventListener("rouse:say", ({ detail }) => {
  document.getElementById("said").textContent = detail;
  clearTimeout(silence);
  silence = setTimeout(() => (document.getElementById("said").textContent = ""), 6000);
});

export { LANGUAGES };
await start();
