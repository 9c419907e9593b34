import { html, nothing } from "lit";
import { repeat } from "lit-html/directives/repeat.js";
import { follow, gathered } from "../shared/events.js";
import { PageElement, trouble } from "../shared/element.js";
import { number, t } from "../shared/i18n.js";
import { link } from "../shared/router.js";
import { People, placed } from "./people.js";
import { rosterRow } from "./roster-row.js";

const SPARE = 500;
const NARROW = matchMedia("(max-width: 760px)");
const RECENCY = { any: 0, day: 1, week: 7 };

/** Who needs me first, and why. Of ten thousand rows only those in view are in the page. */
class RosterPage extends PageElement {
  static properties = { who: {}, filter: { state: true }, top: { state: true }, high: { state: true }, live: { state: true }, news: { state: true } };

  constructor() {
    super();
    this.filter = { group: "", search: "", review: "any", tag: "" };
    this.tags = new Set();
    this.people = new People(() => this.requestUpdate());
    this.top = 0;
    this.high = 900;
    this.news = new Set();
  }

  connectedCallback() {
    super.connectedCallback();
    this.scrolled = () => (this.frame ??= requestAnimationFrame(() => this.look()));
    addEventListener("scroll", this.scrolled, { passive: true });
    addEventListener("resize", this.scrolled);
    this.turned = () => this.requestUpdate();
    NARROW.addEventListener("change", this.turned);
    this.pressed = (event) => this.key(event);
    addEventListener("keydown", this.pressed);
    this.load();
    this.renew = gathered(() => this.take(), 500);
    this.stream = follow("/api/v1/roster/events", {
      changed: ({ person }) => {
        this.news.add(person);
        this.renew();
      },
      reset: () => this.load(),
      state: (state) => (this.live = state),
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("scroll", this.scrolled);
    removeEventListener("resize", this.scrolled);
    NARROW.removeEventListener("change", this.turned);
    removeEventListener("keydown", this.pressed);
    this.stream.stop();
  }

  async load() {
    const { group, search, review, tag } = this.filter;
    const query = {};
    if (tag) query.tag = tag;
    if (group) query.group = group;
    if (search.trim()) query.search = search.trim();
    if (RECENCY[review]) query.notReviewedSince = new Date(Date.now() - RECENCY[review] * 86_400_000).toISOString();
    try {
      await this.people.load(query);
      for (const { tags = [] } of this.people.entries) tags.forEach((one) => this.tags.add(one));
      this.problem = undefined;
    } catch (problem) {
      this.problem = problem;
    }
    this.requestUpdate();
  }

  async take() {
    const news = [...this.news];
    this.news.clear();
    const moved = news.length > 20 ? [true] : await Promise.all(news.map((person) => this.people.renew(person).catch(() => true)));
    if (moved.some(Boolean)) await this.load();
  }

  look() {
    this.frame = undefined;
    const list = this.querySelector(".people");
    if (!list) return;
    this.top = Math.max(0, -list.getBoundingClientRect().top);
    this.high = innerHeight;
  }

  /** j and k go from person to person, as in the queue of cases; those just out of view are in the page too. */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    const links = [...this.querySelectorAll(".line .name a")];
    const index = links.indexOf(document.activeElement);
    const to = { j: links[Math.min(links.length - 1, index + 1)], k: links[Math.max(0, index - 1)], "/": this.querySelector("[type=search]") }[event.key];
    if (!to) return;
    event.preventDefault();
    to.focus();
  }

  set(change) {
    this.filter = { ...this.filter, ...change };
    this.load();
  }

  render() {
    const { rows: all, height } = placed(this.people.entries, NARROW.matches);
    const shown = all.filter(({ top, high }) => top + high > this.top - SPARE && top < this.top + this.high + SPARE);
    return html`<div class="row"><h1 tabindex="-1" class="grow">${t("roster.title")}</h1>
        <span class="quiet" role="status">${this.live === "live" ? t("live.on") : this.live ? t("live.off") : ""}</span></div>
      ${trouble(this.problem)}${this.filters()}<p class="quiet keyed">${t("roster.keys")}</p>
      ${all.length ? nothing : html`<p class="card">${this.people.whole ? t("roster.nobody") : t("loading")}</p>`}
      <div class="people" role="table" aria-label=${t("roster.title")} aria-rowcount=${all.length} .style=${`height:${height}px`}>
        ${repeat(shown, ({ key }) => key, (row) => this.row(row))}
      </div>`;
  }

  row(row) {
    const place = `transform:translateY(${row.top}px);height:${row.high}px`;
    return row.group
      ? html`<div role="row" class="line heading" aria-rowindex=${row.index + 1} .style=${place}><h2 role="rowheader">${t(`group.${row.group}`)}
          <span class="quiet">${number(this.people.groups.find(({ group }) => group === row.group)?.people ?? 0)}</span></h2></div>`
      : html`<div role="row" class="line" aria-rowindex=${row.index + 1} .style=${place}>${rosterRow(row.entry, link("people", row.entry.person))}</div>`;
  }

  filters() {
    const { group, search, review, tag } = this.filter;
    return html`<search><form class="filters" @submit=${(event) => event.preventDefault()}>
      <label class="grow"><span class="unseen">${t("roster.search")}</span>
        <input type="search" placeholder=${t("roster.search")} .value=${search} @input=${(event) => this.later(event.target.value)}></label>
      <label><span class="unseen">${t("roster.group")}</span><select @change=${(event) => this.set({ group: event.target.value })}>
        <option value="">${t("roster.all")} (${number(this.people.groups.reduce((sum, { people }) => sum + people, 0))})</option>
        ${this.people.groups.map(({ group: one, people }) => html`<option value=${one} ?selected=${one === group}>${t(`group.${one}`)} (${number(people)})</option>`)}
      </select></label>
      <label><span class="unseen">${t("roster.reviewed")}</span><select @change=${(event) => this.set({ review: event.target.value })}>
        ${Object.keys(RECENCY).map((one) => html`<option value=${one} ?selected=${one === review}>${t(`roster.review.${one}`)}</option>`)}
      </select></label>
      ${this.tags.size ? html`<label><span class="unseen">${t("roster.tag")}</span><select @change=${(event) => this.set({ tag: event.target.value })}><option value="">${t("roster.any-tag")}</option>
        ${[...this.tags].sort().map((one) => html`<option value=${one} ?selected=${one === tag}>${one}</option>`)}</select></label>` : nothing}</form></search>`;
  }

  later(search) {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.set({ search }), 250);
  }
}

customElements.define("roster-page", RosterPage);
