import { html, nothing } from "lit";
import { get, ofPerson, request } from "../shared/api.js";
import { PageElement, announce, trouble } from "../shared/element.js";
import { follow, gathered } from "../shared/events.js";
import { age, dateTime, duration, isDate, t } from "../shared/i18n.js";
import { entitle, link, pageOf } from "../shared/router.js";
import { nextAfter } from "./people.js";
import { reasonText, weight } from "./roster-row.js";

const TABS = {
  day: (page) => html`<person-day .person=${page.person} .zone=${page.overview.entry.zone} .date=${isDate(page.at) ? page.at : page.overview.entry.today} .news=${page.news}></person-day>`,
  trends: (page) => html`<person-trends .person=${page.person} .zone=${page.overview.entry.zone} .news=${page.news}></person-trends>`,
  plan: (page) => html`<plan-editor .person=${page.person} .today=${page.overview.entry.today}></plan-editor>`,
  care: (page) => html`<person-care .person=${page.person} .zone=${page.overview.entry.zone} .today=${page.overview.entry.today} .news=${page.news}></person-care>`,
  messages: (page) => html`<person-messages .person=${page.person} .zone=${page.overview.entry.zone} .news=${page.news}></person-messages>`,
  cases: (page) => html`<person-cases .person=${page.person} .zone=${page.overview.entry.zone}></person-cases>`,
  files: (page) => html`<person-files .person=${page.person} .today=${page.overview.entry.today}></person-files>`,
};
const FILES = { day: "day", trends: "trends", plan: "plan", care: "care", messages: "messages", cases: "person-cases", files: "files" };

/** One person: why they need a look, what is so today, and a page for each question. */
class PersonPage extends PageElement {
  static properties = { person: {}, tab: {}, at: {}, overview: { state: true }, news: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.news = 0;
    this.renew = gathered(() => this.load());
    this.pressed = (event) => this.key(event);
    addEventListener("keydown", this.pressed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("keydown", this.pressed);
    this.stream?.stop();
  }

  /** r saves and goes on to the next, u takes one's own look back. */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.overview || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    if (event.key === "r") this.reviewed(nextAfter(this.person));
    else if (event.key === "u" && this.overview.entry.lastReviewed?.yours) this.undo();
    else return;
    event.preventDefault();
  }

  willUpdate(changed) {
    if (changed.has("person")) {
      this.overview = undefined;
      this.stream?.stop();
      this.stream = follow(ofPerson(this.person, "/events"), { changed: () => this.renew(), reset: () => this.renew() });
      this.load();
    }
    if (changed.has("tab")) {
      entitle(t(`person.${this.shown}`));
      import(`./${FILES[this.shown]}.js`).then(() => this.requestUpdate());
    }
  }

  /** The page for the question that the link names; the day where there is none. */
  get shown() {
    return pageOf(this.tab, TABS, "day");
  }

  async load() {
    const person = this.person;
    try {
      const overview = await get(ofPerson(person, "/overview"));
      if (person !== this.person) return;
      this.overview = overview;
      this.news++;
      this.problem = undefined;
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  render() {
    if (!this.overview) return html`<h1 tabindex="-1">${this.person}</h1>${this.problem ? trouble(this.problem) : html`<p>${t("loading")}</p>`}`;
    const { entry } = this.overview;
    return html`<header class="person row"><div class="grow"><h1 tabindex="-1">${entry.name || entry.person}</h1>
        <p class="quiet">${entry.dataAgeMinutes === undefined ? t("data.never") : t("data.age", { age: age(entry.dataAgeMinutes) })}${isElsewhere(entry.zone) ? ` · ${t("person.zone", { who: entry.name || entry.person, zone: entry.zone })}` : ""}</p></div>
        ${this.reviewing(entry)}</header>
      ${trouble(this.problem)}
      <ul class="reasons" aria-label=${t("person.why")}>${entry.reasons.map(
        (reason) => html`<li class=${`tag ${weight(reason.group)}`}>${reason.rule === "fine" ? t("group.fine") : reasonText(reason)}</li>`,
      )}</ul>
      ${this.now()}
      <nav class="tabs" aria-label=${t("person.pages")}>${Object.keys(TABS).map(
        (one) => html`<a href=${link("people", this.person, one)} aria-current=${one === this.shown ? "page" : "false"}>${t(`person.${one}`)}</a>`,
      )}</nav>
      <section class="tab">${TABS[this.shown](this)}</section>`;
  }

  reviewing({ lastReviewed }) {
    const next = nextAfter(this.person);
    return html`<div class="row review">
      ${lastReviewed ? html`<span class="quiet">${t(lastReviewed.yours ? "roster.by-you" : "roster.by", { age: age((Date.now() - Date.parse(lastReviewed.at)) / 60_000), who: lastReviewed.by })}</span>` : nothing}
      ${lastReviewed?.yours ? html`<button type="button" class="link" @click=${this.undo}>${t("review.undo")} <kbd>u</kbd></button>` : nothing}
      <button type="button" ?disabled=${this.busy} @click=${() => this.reviewed(next)}>${next ? t("review.next") : t("review.done")} <kbd>r</kbd></button></div>`;
  }

  reviewed(next) {
    return this.act(async () => {
      await request(ofPerson(this.person, "/reviewed"), { method: "PUT" });
      announce(t("review.saved", { who: this.overview.entry.name || this.person }));
      if (next) location.hash = link("people", next);
      else await this.load();
    });
  }

  undo() {
    return this.act(async () => {
      await request(ofPerson(this.person, "/reviewed"), { method: "DELETE" });
      await this.load();
      announce(t("review.undone"));
    });
  }

  now() {
    const today = this.overview.today ?? {};
    const week = this.overview.periods?.find(({ days }) => days === 7) ?? {};
    const measure = (word, value, difference, show = String) =>
      html`<div class="measure"><dt>${t(`measure.${word}`)}</dt><dd>${value === undefined ? html`<span class="quiet">${t("figure.unknown")}</span>` : show(value)}
        ${difference ? html`<small class="quiet">${difference > 0 ? "+" : "−"}${show(Math.abs(difference))} ${t("measure.before")}</small>` : nothing}</dd></div>`;
    return html`<dl class="measures">
      ${measure("sitting-today", today.sitting, undefined, duration)}
      ${measure("longest-today", today.longestStretch, undefined, duration)}
      ${measure("breaks-today", today.breaks)}
      ${measure("sitting-week", week.sittingPerDay?.value, week.sittingPerDay?.difference, duration)}
      ${measure("low-impact-week", week.lowImpact?.value, week.lowImpact?.difference, duration)}
      ${measure("prompts-week", week.promptsSent?.value, week.promptsSent?.difference)}
      ${measure("followed-week", week.promptsFollowed?.value, week.promptsFollowed?.difference)}</dl>`;
  }
}

/** Whether clocks there show something else than those here. */
function isElsewhere(zone) {
  const now = Date.now();
  return Boolean(zone) && dateTime(now, zone) !== dateTime(now);
}

customElements.define("person-page", PersonPage);
