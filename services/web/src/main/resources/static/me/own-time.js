import { html, nothing } from "lit";
import { getOr, newKey, ofPerson, request } from "../shared/api.js";
import { PageElement, announce, ruleText, trouble } from "../shared/element.js";
import { DAYS, dateTime, dayOfWeek, localDate, t } from "../shared/i18n.js";

const WORKDAYS = { days: DAYS.slice(0, 5), from: "09:00", to: "17:00" };
const MOST_HOLIDAYS = 100;
const MOST_BREAKS = 12;

/**
 * A form of days and hours, of a part of the profile. What was changed in it stays until it is saved, whatever else of the profile changes
 * meanwhile; the rest is as the profile has it. given is that part, usual what stands where it has none; save sends a new one and gives
 * whether it was taken.
 */
class Draft extends PageElement {
  static properties = { given: {}, busy: {}, save: { attribute: false }, edits: { state: true } };

  get draft() {
    return { ...this.usual, ...this.given, ...this.edits };
  }

  set(edit) {
    this.edits = { ...this.edits, ...edit };
  }

  submit(event) {
    event.preventDefault();
    return this.take(this.wanted);
  }

  async take(wanted) {
    if (await this.save(wanted)) this.edits = undefined;
  }

  daysAndHours() {
    const { days, from, to } = this.draft;
    const hour = (name, value) => html`<label>${t(`quiet.${name}`)}<input type="time" required .value=${value.slice(0, 5)} @change=${({ target }) => this.set({ [name]: target.value })}></label>`;
    return html`<div class="chips days" role="group" aria-label=${t("breaks.days")}>${DAYS.map(
        (day, index) => html`<label class=${days.includes(day) ? "on" : ""}><input type="checkbox" .checked=${days.includes(day)} @change=${() => this.set({ days: DAYS.filter((one) => (one === day) !== days.includes(one)) })}>${dayOfWeek(index + 1)}</label>`,
      )}</div><div class="times">${hour("from", from)}${hour("to", to)}</div>`;
  }
}

/** On which days somebody works, at what hours, and their holidays. */
class WorkingTime extends Draft {
  static properties = { zone: {} };

  usual = { ...WORKDAYS, holidays: [] };

  get wanted() {
    const { days, from, to, holidays } = this.draft;
    return { days: days.length ? days : null, from, to, holidays };
  }

  add() {
    const today = localDate(Date.now(), this.zone);
    this.set({ holidays: [...this.draft.holidays, { from: today, to: today }] });
  }

  holiday(one, index) {
    const { holidays } = this.draft;
    const change = (named) => this.set({ holidays: holidays.with(index, { ...one, ...named }) });
    return html`<div class="times"><label>${t("work.first")}<input type="date" required .value=${one.from} @change=${({ target }) => change({ from: target.value })}></label>
      <label>${t("work.last")}<input type="date" required min=${one.from} .value=${one.to ?? one.from} @change=${({ target }) => change({ to: target.value })}></label>
      <button type="button" class="link" aria-label=${t("work.without", { from: one.from })} @click=${() => this.set({ holidays: holidays.toSpliced(index, 1) })}>×</button></div>`;
  }

  render() {
    const { holidays } = this.draft;
    return html`<section class="card"><h2>${t("work.title")}</h2><p>${t("work.what")}</p><form @submit=${this.submit}>${this.daysAndHours()}
      <h3>${t("work.holidays")}</h3>${holidays.map((one, index) => this.holiday(one, index))}
      <div class="row">${holidays.length < MOST_HOLIDAYS ? html`<button type="button" class="plain" @click=${this.add}>${t("work.add")}</button>` : nothing}
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
      ${failure ? html`<p class="note" role="status">${t("calendar.failed", { why: ruleText(`could not be read: ${failure}`) ?? failure })}</p>` : nothing}${leftOut ? html`<p class="quiet">${t("calendar.left-out", { n: leftOut })}</p>` : nothing}
      <p><button type="button" class="link" ?disabled=${this.busy} @click=${() => this.send("", { method: "DELETE" }, "calendar.gone")}>${t("calendar.remove")}</button></p>`;
  }
}

/** Days, hours and times at which a break is planned for whom no device shows live. */
class PlannedBreaks extends Draft {
  usual = { ...WORKDAYS, at: [] };

  get wanted() {
    return this.draft.days.length ? this.draft : null;
  }

  render() {
    const { at } = this.draft;
    return html`<section class="card"><h2>${t("breaks.title")}</h2><p>${t("breaks.what")}</p><form @submit=${this.submit}>${this.daysAndHours()}
      <p>${t("breaks.at")}</p><div class="row">${at.map((one, index) => html`<label><span class="unseen">${t("breaks.at")}</span><input type="time" required .value=${one.slice(0, 5)} @change=${({ target }) => this.set({ at: at.with(index, target.value) })}></label><button type="button" class="link" aria-label=${t("breaks.without", { at: one.slice(0, 5) })} @click=${() => this.set({ at: at.toSpliced(index, 1) })}>×</button>`)}
        ${at.length < MOST_BREAKS ? html`<button type="button" class="plain" @click=${() => this.set({ at: [...at, "10:30"] })}>${t("breaks.add")}</button>` : nothing}</div>
      <div class="row"><button type="submit" class="plain" ?disabled=${this.busy}>${t("save")}</button>
        ${this.given ? html`<button type="button" class="link" ?disabled=${this.busy} @click=${() => this.take(null)}>${t("breaks.none")}</button>` : nothing}</div></form></section>`;
  }
}

customElements.define("working-time", WorkingTime);
customElements.define("own-calendar", OwnCalendar);
customElements.define("planned-breaks", PlannedBreaks);
