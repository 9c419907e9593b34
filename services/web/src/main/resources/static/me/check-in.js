import { html, nothing } from "lit";
import { trouble } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { Correctable } from "./correction.js";
import "./morning.js";

const LEG = ["pain-further-down", "numbness", "weakness"];
const STRONG = 7;

/** How somebody is: one tap for pain, the rest when there is something to say. What calls for the safety list opens it, offline too. */
class CheckInPage extends Correctable {
  static properties = { said: { state: true }, sleeps: { state: true }, done: { state: true } };

  constructor() {
    super();
    this.said = { legSymptoms: [] };
  }

  /** What is corrected is there as it was said. */
  fill({ report: { pain, flare, notWell, legSymptoms, sleepMinutes, sleepQuality } }) {
    this.said = { pain, flare, notWell, legSymptoms, hours: sleepMinutes === undefined ? undefined : sleepMinutes / 60, quality: sleepQuality };
  }

  set(change) {
    this.said = { ...this.said, ...change };
  }

  toggle(symptom) {
    const all = new Set(this.said.legSymptoms);
    if (!all.delete(symptom)) all.add(symptom);
    this.set({ legSymptoms: LEG.filter((one) => all.has(one)) });
  }

  /** Whether the list is to be asked now: the reasons that need no server. */
  get callsForList() {
    return this.said.flare || this.said.notWell || this.said.pain >= STRONG || this.said.legSymptoms.length > 0;
  }

  async finish(event) {
    event.preventDefault();
    const { pain, flare, notWell, legSymptoms, hours, quality } = this.said;
    const body = this.correcting ? { rmdq: this.correcting.entry.report.rmdq } : { at: new Date().toISOString() };
    if (pain !== undefined) body.pain = pain;
    if (flare !== undefined) body.flare = flare;
    if (notWell) body.notWell = true;
    if (legSymptoms.length) body.legSymptoms = legSymptoms;
    if (hours !== undefined || quality !== undefined) body.sleep = { minutes: hours === undefined ? undefined : Math.round(hours * 60), quality };
    this.me.lately = { pain, legSymptoms };
    if (this.callsForList) {
      this.reportMeanwhile("check-ins", body);
      location.hash = "#/safety";
      return;
    }
    this.problem = undefined;
    try {
      const answer = await this.report("check-ins", body);
      this.done = answer ?? { texts: [], waits: true };
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  render() {
    if (this.done) return this.thanks();
    const waiting = this.waiting();
    if (waiting) return waiting;
    const { pain, flare, notWell, legSymptoms } = this.said;
    return html`<h1 tabindex="-1">${t(this.correct ? "correct.title" : "check.title")}</h1>${this.correct ? this.whichOne() : html`<p><a href="#/earlier">${t("earlier.open")}</a></p><morning-after .me=${this.me}></morning-after>`}<form @submit=${this.finish}>
      <fieldset class="card"><legend><strong>${t("check.pain")}</strong></legend>${this.scale("pain", "check.pain", pain)}<p class="quiet ends"><span>${t("check.none")}</span><span>${t("check.worst")}</span></p></fieldset>
      <fieldset class="card"><legend class="unseen">${t("check.more")}</legend>
        <label><input type="checkbox" role="switch" .checked=${Boolean(flare)} @change=${({ target }) => this.set({ flare: target.checked || undefined })}>${t("check.flare")}</label>
        <label><input type="checkbox" role="switch" .checked=${Boolean(notWell)} @change=${({ target }) => this.set({ notWell: target.checked || undefined })}>${t("check.not-well")}</label>
        <p>${t("check.leg")}</p>${LEG.map((one) => html`<label><input type="checkbox" .checked=${legSymptoms.includes(one)} @change=${() => this.toggle(one)}>${t(`leg.${one}`)}</label>`)}</fieldset>
      <details class="card" @toggle=${({ target }) => (this.sleeps = target.open)}><summary>${t("check.sleep")}</summary><label>${t("check.hours")}<input type="number" inputmode="decimal" min="0" max="24" step="0.5" .value=${this.said.hours ?? ""} @change=${({ target }) => this.set({ hours: target.value === "" ? undefined : Number(target.value) })}></label>
        <p>${t("check.quality")}</p>${this.sleeps ? this.scale("quality", "check.quality", this.said.quality) : nothing}</details>
      <p class="quiet">${this.me.list.texts.unattended}</p>${trouble(this.problem)}<button type="submit" class="main" ?disabled=${pain === undefined && !this.callsForList}>${t("check.send")}</button></form>`;
  }

  thanks() {
    const { texts } = this.me.list;
    return html`<h1 tabindex="-1">${t("check.thanks")}</h1>${this.done.waits ? html`<p class="note">${t("safety.waits")}</p>` : nothing}
      ${(this.done.texts ?? []).map((key) => html`<section class="card">${texts[`${key}.title`] ? html`<h2>${texts[`${key}.title`]}</h2>` : nothing}<p class="advice">${texts[`${key}.body`] ?? texts[key]}</p></section>`)}
      ${this.done.listDue ? html`<p class="note">${t("check.list-due")} <a href="#/safety">${t("safety.open")}</a></p>` : nothing}
      <p><a href="#/today">${t("nav.today")}</a></p>`;
  }
}

customElements.define("check-in-page", CheckInPage);
