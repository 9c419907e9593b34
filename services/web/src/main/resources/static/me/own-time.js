import { html, nothing } from "lit";
import { getOr, newKey, ofPerson, request } from "../shared/api.js";
import { PageElement, announce, trouble } from "../shared/element.js";
import { dateTime, t, weekday } from "../shared/i18n.js";

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const MONDAY = Date.parse("2026-11-23T00:00:00Z");
const USUAL = { days: DAYS.slice(0, 5), from: "09:00", to: "17:00", holidays: [] };
const MOST_HOLIDAYS = 100;
const MOST_BREAKS = 12;
const USUAL_BREAKS = { days: DAYS.slice(0, 5), from: "09:00", to: "17:00", at: [] };

/** Days of the week to be chosen; flip is told which one changes. */
function weekdays(label, days, flip) {
  const name = (index) => weekday(new Date(MONDAY + index * 86_400_000).toISOString().slice(0, 10));
  return html`<div class="chips days" role="group" aria-label=${label}>${DAYS.map(
    (day, index) => html`<label class=${days.includes(day) ? "on" : ""}><input type="checkbox" .checked=${days.includes(day)} @change=${() => flip(DAYS.filter((one) => (one === day) !== days.includes(one)))}>${name(index)}</label>`,
  )}</div>`;
}

/** On which days somebody works, at what hours, and their holidays. */
class WorkingTime extends PageElement {
  static properties = { work: {}, busy: {}, draft: { state: true } };

  willUpdate(changed) {
    if (changed.has("work") || !this.draft) this.draft = { ...USUAL, ...this.work };
  }

  set(change) {
    this.draft = { ...this.draft, ...change };
  }

  save(event) {
    event.preventDefault();
    const { days, from, to, holidays } = this.draft;
    this.dispatchEvent(new CustomEvent("worked", { detail: { days: days.length ? days : null, from, to, holidays } }));
  }

  holiday(one, index) {
    const change = (named) => this.set({ holidays: this.draft.holidays.with(index, { ...one, ...named }) });
    return html`<div class="times"><label>${t("work.first")}<input type="date" required .value=${one.from} @change=${({ target }) => change({ from: target.value })}></label>
      <label>${t("work.last")}<input type="date" required min=${one.from} .value=${one.to ?? one.from} @change=${({ target }) => change({ to: target.value })}></label>
      <button type="button" class="link" aria-label=${t("work.without", { from: one.from })} @click=${() => this.set({ holidays: this.draft.holidays.toSpliced(index, 1) })}>×</button></div>`;
  }

  render() {
    const { days, from, to, holidays } = this.draft;
    const today = new Date().toISOString().slice(0, 10);
    return html`<section class="card"><h2>${t("work.title")}</h2><p>${t("work.what")}</p><form @submit=${this.save}>${weekdays(t("breaks.days"), days, (chosen) => this.set({ days: chosen }))}
      <div class="times"><label>${t("quiet.from")}<input type="time" required .value=${from.slice(0, 5)} @change=${({ target }) => this.set({ from: target.value })}></label>
        <label>${t("quiet.to")}<input type="time" required .value=${to.slice(0, 5)} @change=${({ target }) => this.set({ to: target.value })}></label></div>
      <h3>${t("work.holidays")}</h3>${holidays.map((one, index) => this.holiday(one, index))}
      <div class="row">${holidays.length < MOST_HOLIDAYS ? html`<button type="button" class="plain" @click=${() => this.set({ holidays: [...holidays, { from: today, to: today }] })}>${t("work.add")}</button>` : nothing}
        <button type="submit" class="plain" ?disabled=${this.busy}>${t("save")}</button></div></form></section>`;
  }
}

/** A calendar, by its address or as a file: what is known of it, and how reading it went. */
class OwnCalendar extends PageElement {
  static properties = { me: {}, known: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.act(async () => (this.known = await getOr({ source: "none" }, this.path())));
  }

  path(rest = "") {
    return ofPerson(this.me.id, `/calendar${rest}`);
  }

  send(rest, options, said) {
    return this.act(async () => {
      const { data } = await request(this.path(rest), { key: newKey(), ...options });
      this.known = data ?? this.known;
      announce(t(said));
    });
  }

  address(event) {
    event.preventDefault();
    this.send("", { method: "PUT", body: { url: new FormData(event.target).get("url") } }, "calendar.given");
  }

  async file({ target }) {
    const [file] = target.files;
    if (file) await this.send("/upload", { method: "PUT", body: await file.text(), type: "text/calendar" }, "calendar.given");
  }

  render() {
    return html`<section class="card"><h2>${t("calendar.title")}</h2><p>${t("calendar.what")}</p>${trouble(this.problem)}${this.standing()}
      <form @submit=${this.address}><label>${t("calendar.address")}<input type="url" name="url" required maxlength="2000" placeholder="https://" autocomplete="off"></label>
        <p><button type="submit" class="plain" ?disabled=${this.busy}>${t("calendar.give")}</button></p></form>
      <label>${t("calendar.file")}<input type="file" accept=".ics,text/calendar" ?disabled=${this.busy} @change=${this.file}></label></section>`;
  }

  standing() {
    const { source, host, read, failure, leftOut, busy } = this.known ?? {};
    if (!source || source === "none") return nothing;
    const { zone } = this.me.profile;
    return html`<p>${source === "address" ? t("calendar.at", { host }) : t("calendar.uploaded")} ${t("calendar.read", { at: dateTime(read, zone), n: busy.length })}</p>
      ${failure ? html`<p class="note" role="status">${t("calendar.failed", { why: failure })}</p>` : nothing}${leftOut ? html`<p class="quiet">${t("calendar.left-out", { n: leftOut })}</p>` : nothing}
      <p><button type="button" class="link" ?disabled=${this.busy} @click=${() => this.send("", { method: "DELETE" }, "calendar.gone")}>${t("calendar.remove")}</button></p>`;
  }
}

/** Days, hours and times at which a break is planned for whom no device shows live. */
class PlannedBreaks extends PageElement {
  static properties = { planned: {}, busy: {}, draft: { state: true } };

  willUpdate(changed) {
    if (changed.has("planned") || !this.draft) this.draft = { ...USUAL_BREAKS, ...this.planned };
  }

  set(change) {
    this.draft = { ...this.draft, ...change };
  }

  save(event) {
    event.preventDefault();
    this.say(this.draft.days.length ? this.draft : null);
  }

  say(detail) {
    this.dispatchEvent(new CustomEvent("planned", { detail }));
  }

  render() {
    const { days, from, to, at } = this.draft;
    return html`<section class="card"><h2>${t("breaks.title")}</h2><p>${t("breaks.what")}</p><form @submit=${this.save}>
      ${weekdays(t("breaks.days"), days, (chosen) => this.set({ days: chosen }))}
      <div class="times"><label>${t("quiet.from")}<input type="time" required .value=${from.slice(0, 5)} @change=${({ target }) => this.set({ from: target.value })}></label>
        <label>${t("quiet.to")}<input type="time" required .value=${to.slice(0, 5)} @change=${({ target }) => this.set({ to: target.value })}></label></div>
      <p>${t("breaks.at")}</p><div class="row">${at.map((one, index) => html`<label><span class="unseen">${t("breaks.at")}</span><input type="time" required .value=${one.slice(0, 5)} @change=${({ target }) => this.set({ at: at.with(index, target.value) })}></label><button type="button" class="link" aria-label=${t("breaks.without", { at: one.slice(0, 5) })} @click=${() => this.set({ at: at.toSpliced(index, 1) })}>×</button>`)}
        ${at.length < MOST_BREAKS ? html`<button type="button" class="plain" @click=${() => this.set({ at: [...at, "10:30"] })}>${t("breaks.add")}</button>` : nothing}</div>
      <div class="row"><button type="submit" class="plain" ?disabled=${this.busy}>${t("save")}</button>
        ${this.planned ? html`<button type="button" class="link" ?disabled=${this.busy} @click=${() => this.say(null)}>${t("breaks.none")}</button>` : nothing}</div></form></section>`;
  }
}

customElements.define("working-time", WorkingTime);
customElements.define("own-calendar", OwnCalendar);
customElements.define("planned-breaks", PlannedBreaks);
