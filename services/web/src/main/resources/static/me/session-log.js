import { html, nothing } from "lit";
import { trouble } from "../shared/element.js";
import { bcp47, t, unit } from "../shared/i18n.js";
import { Correctable } from "./correction.js";
import { look } from "./data.js";

const ACTIVITIES = ["walking", "nordic-walking", "cycling", "swimming", "water-exercise", "rowing", "elliptical", "yoga"];
const MINUTES = [5, 10, 20, 30, 45];
const SYMPTOMS = ["pain-further-down-a-leg", "numbness", "weakness", "chest-pain", "faintness"];

/** What was done, how long, and how it felt; a symptom leads to the safety list at once. */
class SessionLog extends Correctable {
  static properties = { activity: {}, chosen: { state: true }, done: { state: true } };

  constructor() {
    super();
    this.chosen = { minutes: 10, symptoms: [] };
  }

  connectedCallback() {
    super.connectedCallback();
    look(`/api/v1/exercises?language=${bcp47()}`)
      .then(({ data }) => {
        this.exercises = data.exercises;
        this.requestUpdate();
      })
      .catch(() => {});
  }

  /** What is corrected is there as it was logged. */
  fill({ session }) {
    this.chosen = { ...session };
    this.activity = session.activity;
  }

  set(change) {
    this.chosen = { ...this.chosen, ...change };
  }

  toggle(symptom) {
    const all = new Set(this.chosen.symptoms);
    if (!all.delete(symptom)) all.add(symptom);
    this.set({ symptoms: SYMPTOMS.filter((one) => all.has(one)) });
  }

  async finish(event) {
    event.preventDefault();
    const { minutes, painDuring, painAfter, painNextMorning, stopped, symptoms } = this.chosen;
    const body = { activity: this.what, minutes, start: this.correcting?.entry.at ?? new Date(this.ended() - minutes * 60_000).toISOString() };
    if (painNextMorning !== undefined) body.painNextMorning = painNextMorning;
    if (painDuring !== undefined) body.painDuring = painDuring;
    if (painAfter !== undefined) body.painAfter = painAfter;
    if (stopped) body.stopped = true;
    if (symptoms.length) body.symptoms = symptoms;
    if (stopped || symptoms.length) {
      this.reportMeanwhile("sessions", body);
      this.done = { texts: ["exercise-stop"] };
      return;
    }
    this.problem = undefined;
    try {
      this.done = (await this.report("sessions", body)) ?? { waits: true };
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  /** When it ended by this device's clock; just now where nothing is said. */
  ended() {
    const { value } = this.querySelector("[name=ended]");
    return value ? new Date(value).getTime() : Date.now();
  }

  get what() {
    return this.chosen.activity ?? this.activity ?? "walking";
  }

  render() {
    if (this.done) return this.thanks();
    const { minutes, stopped, symptoms } = this.chosen;
    const name = this.exercises?.find(({ id }) => id === this.what)?.name;
    const waiting = this.waiting();
    if (waiting) return waiting;
    return html`<h1 tabindex="-1">${t(this.correct ? "correct.title" : "log.title")}</h1>${this.whichOne()}<form @submit=${this.finish}>
      <fieldset class="card"><legend><strong>${t("log.what")}</strong></legend><label><span class="unseen">${t("log.what")}</span><select @change=${({ target }) => this.set({ activity: target.value })}>
        ${this.activity && !ACTIVITIES.includes(this.activity) ? html`<option value=${this.activity} ?selected=${this.what === this.activity}>${name ?? this.activity}</option>` : nothing}
        ${ACTIVITIES.map((one) => html`<option value=${one} ?selected=${this.what === one}>${t(`activity.${one}`)}</option>`)}
        ${(this.exercises ?? []).filter(({ id }) => id !== this.activity).map(({ id, name: said }) => html`<option value=${id}>${said}</option>`)}</select></label>
        <div class="chips" role="radiogroup" aria-label=${t("log.minutes")}>${[...new Set([...MINUTES, minutes])].sort((one, other) => one - other).map((one) => html`<label class=${one === minutes ? "on" : ""}><input type="radio" name="minutes" value=${one} .checked=${one === minutes} @change=${() => this.set({ minutes: one })}>${unit("minute", one)}</label>`)}</div>
        ${this.correct ? nothing : html`<label class="over">${t("log.ended")}<input type="datetime-local" name="ended"></label>`}</fieldset>
      ${this.pain("painDuring", "log.pain-during")}${this.pain("painAfter", "log.pain-after")}${this.correct ? this.pain("painNextMorning", "log.pain-morning") : nothing}
      <details class="card"><summary>${t("log.not-well")}</summary><label><input type="checkbox" .checked=${Boolean(stopped)} @change=${({ target }) => this.set({ stopped: target.checked })}>${t("log.stopped")}</label>
        ${SYMPTOMS.map((one) => html`<label><input type="checkbox" .checked=${symptoms.includes(one)} @change=${() => this.toggle(one)}>${t(`symptom.${one}`)}</label>`)}</details>
      <p class="quiet">${this.me.list.texts.unattended}</p>${trouble(this.problem)}<button type="submit" class="main">${t("log.save")}</button></form>`;
  }

  pain(field, words) {
    return html`<fieldset class="card"><legend>${t(words)}</legend>${this.scale(field, words, this.chosen[field])}</fieldset>`;
  }

  thanks() {
    const { texts } = this.me.list;
    return html`<h1 tabindex="-1">${t("log.thanks")}</h1>${this.done.waits ? html`<p class="note">${t("safety.waits")}</p>` : nothing}
      ${(this.done.texts ?? []).map((key) => html`<section class="card">${texts[`${key}.title`] ? html`<h2>${texts[`${key}.title`]}</h2>` : nothing}<p class="advice">${texts[`${key}.body`] ?? texts[key]}</p></section>`)}
      ${this.done.texts?.includes("exercise-stop") || this.done.listDue ? html`<a href="#/safety" role="button">${t("safety.open")}</a>` : nothing}
      <p class="row"><a href="#/today">${t("nav.today")}</a>${this.correct ? nothing : html`<a href=${`#/rate/${encodeURIComponent(this.what)}`}>${t("rate.open")}</a>`}</p>`;
  }
}

customElements.define("session-log", SessionLog);
