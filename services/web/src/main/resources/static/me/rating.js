import { html, nothing } from "lit";
import { trouble } from "../shared/element.js";
import { bcp47, t, tOr } from "../shared/i18n.js";
import { Correctable } from "./correction.js";
import { look } from "./data.js";

const STARS = [1, 2, 3, 4, 5];
const PARTS = ["stars", "tooHard", "hurt"];

/** How somebody likes an activity, whether it is too hard and whether it hurts; what hurts leads to the advice and the safety list at once. */
class RatingPage extends Correctable {
  static properties = { activity: {}, said: { state: true }, done: { state: true } };

  constructor() {
    super();
    this.said = {};
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

  /** What is corrected is there as it was rated. */
  fill({ rating: { activity, ...said } }) {
    this.activity = activity;
    this.said = said;
  }

  set(change) {
    this.said = { ...this.said, ...change };
  }

  get name() {
    return this.exercises?.find(({ id }) => id === this.activity)?.name ?? tOr(this.activity, `activity.${this.activity}`);
  }

  async finish(event) {
    event.preventDefault();
    const body = { activity: this.activity, ...this.said };
    if (this.said.hurt) {
      this.reportMeanwhile("ratings", body);
      this.done = { hurts: true };
      return;
    }
    this.problem = undefined;
    try {
      this.done = (await this.report("ratings", body)) ?? { waits: true };
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  render() {
    if (this.done) return this.thanks();
    const waiting = this.waiting();
    if (waiting) return waiting;
    const isEmpty = PARTS.every((part) => this.said[part] === undefined);
    return html`<h1 tabindex="-1">${t("rate.title", { what: this.name })}</h1>${this.whichOne()}<p class="quiet">${t("rate.what")}</p><form @submit=${this.finish}>
      <fieldset class="card"><legend>${t("rate.liking")}</legend><div class="choices stars">${STARS.map(
        (n) => html`<label><input type="radio" name="stars" value=${n} .checked=${this.said.stars === n} @change=${() => this.set({ stars: n })}><span class="unseen">${t("rating.stars", { n })}</span><span aria-hidden="true">${n} ★</span></label>`,
      )}</div></fieldset>
      ${this.yesOrNo("tooHard", "rate.hard")}${this.yesOrNo("hurt", "rate.hurt")}
      <p class="quiet">${isEmpty ? t("rate.nothing") : this.me.list.texts.unattended}</p>${trouble(this.problem)}<button type="submit" class="main" ?disabled=${isEmpty}>${t("log.save")}</button></form>`;
  }

  yesOrNo(part, words) {
    return html`<fieldset class="card"><legend>${t(words)}</legend><div class="choices">${[true, false].map(
      (one) => html`<label><input type="radio" name=${part} .checked=${this.said[part] === one} @change=${() => this.set({ [part]: one })}>${t(one ? "said.yes" : "said.no")}</label>`,
    )}</div></fieldset>`;
  }

  thanks() {
    const { texts } = this.me.list;
    return html`<h1 tabindex="-1">${t(this.done.hurts ? "told.hurts" : "log.thanks")}</h1>${this.done.waits ? html`<p class="note">${t("safety.waits")}</p>` : nothing}
      ${this.done.hurts ? html`<p class="advice card">${texts["hurts-advice"]}</p><a href="#/safety" role="button">${t("safety.open")}</a>` : nothing}
      <p><a href="#/plan">${t("nav.plan")}</a></p>`;
  }
}

customElements.define("rating-page", RatingPage);
