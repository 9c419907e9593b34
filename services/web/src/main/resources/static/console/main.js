import { html, render } from "lit";
import { LANGUAGES, current, keep, preferred, speak, t } from "../shared/i18n.js";
import { entitle, link, pageOf, route } from "../shared/router.js";
import { resume, session, signIn, signOut } from "../shared/session.js";
import "./roster.js";

// The coach console: people by need, a person, cases, and who saw what. Pages but the first are loaded when they are gone to.

const PAGES = {
  people: ({ parts }) => (parts.length > 1 ? page("person", html`<person-page .person=${parts[1]} .tab=${parts[2] ?? "day"} .at=${parts[3]}></person-page>`) : roster()),
  cases: ({ parts }) => page("cases", html`<case-queue .person=${parts[1]} .number=${parts[2]}></case-queue>`),
  organisation: () => page("organisation", html`<organisation-page .who=${who}></organisation-page>`),
  study: () => page("study", html`<study-page></study-page>`),
  alerts: ({ parts }) => page("alerted", html`<alerted-case .reference=${parts[1]}></alerted-case>`),
  audit: () => page("audit", html`<audit-page></audit-page>`),
  about: () => page("about", html`<about-page></about-page>`),
};

/** What a page is called in the title of the document; those of a person say it themselves. */
const TITLES = { people: "roster.title", cases: "cases.title", organisation: "org.title", study: "study.title", alerts: "cases.title", audit: "audit.title", about: "about.title" };

/** Those one goes to; the others are where links lead. */
const NAV = ["people", "cases", "organisation", "study", "audit"];

let who;
let here;

async function roster() {
  return html`<roster-page .who=${who}></roster-page>`;
}

async function page(file, content) {
  await import(`./${file}.js`);
  return content;
}

async function show(to) {
  here = to;
  const name = pageOf(to.parts[0], PAGES, "people");
  const parts = name === to.parts[0] ? to.parts : [name];
  const content = await PAGES[name]({ parts });
  if (name !== "people" || parts.length === 1) entitle(t(TITLES[name]));
  render(frame(name, content), document.getElementById("app"));
}

function frame(name, content) {
  return html`<a class="skip" href="#main" @click=${toMain}>${t("nav.skip")}</a>
    <header class="top"><strong class="brand">Rouse</strong>
      <nav aria-label=${t("nav.pages")}>
        ${NAV.map((one) => html`<a href=${link(one)} aria-current=${one === name ? "page" : "false"}>${t(`nav.${one}`)}</a>`)}
      </nav>
      <label class="language"><span class="unseen">${t("nav.language")}</span>
        <select @change=${(event) => speakIn(event.target.value)}>${Object.entries(LANGUAGES).map(
          ([tag, name]) => html`<option value=${tag} ?selected=${tag === current()}>${name}</option>`,
        )}</select></label>
      <button class="plain" type="button" @click=${() => signOut()}>${t("nav.out")}</button>
    </header>
    <p id="lost" class="note" role="alert" hidden>${t("session.over")} <button type="button" class="link" @click=${signIn}>${t("session.in")}</button></p>
    <main id="main" tabindex="-1">${content}</main><p class="quiet foot"><a href=${link("about")}>${t("about.title")}</a></p><p id="said" role="status"></p>`;
}

function toMain(event) {
  event.preventDefault();
  document.getElementById("main").focus();
}

async function speakIn(tag) {
  keep(tag);
  await speak(tag, "shared", "console");
  render(html``, document.getElementById("app"));
  await show(here);
}

addEventListener("rouse:signed-out", () => document.getElementById("lost")?.removeAttribute("hidden"));
let silence = 0;
addEventListener("rouse:say", ({ detail }) => {
  document.getElementById("said").textContent = detail;
  clearTimeout(silence);
  silence = setTimeout(() => (document.getElementById("said").textContent = ""), 6000);
});

await speak(preferred(), "shared", "console");
document.title = t("console.title");
who = await session();
if (who) {
  resume();
  await route(show);
} else render(welcome(), document.getElementById("app"));

function welcome() {
  return html`<main id="main" class="welcome"><h1>Rouse</h1><p>${t("console.welcome")}</p><button type="button" @click=${signIn}>${t("session.in")}</button></main>`;
}
