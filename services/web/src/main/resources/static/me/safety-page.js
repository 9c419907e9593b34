import { html, nothing } from "lit";
import { ofPerson } from "../shared/api.js";
import { trouble } from "../shared/element.js";
import { localDate, plusDays, t } from "../shared/i18n.js";
import { Correctable } from "./correction.js";
import { look } from "./data.js";
import { advice, tier } from "./safety.js";

const SAID = ["yes", "not-sure", "no"];

/** The safety list: asked, decided and advised on here, with or without a connection; what was answered is sent when it can be. */
class SafetyPage extends Correctable {
  static properties = { list: {}, answers: { state: true }, done: { state: true }, missing: { state: true } };

  constructor() {
    super();
    this.answers = {};
    this.facts = [];
  }

  connectedCallback() {
    super.connectedCallback();
    look(ofPerson(this.me.id, "/risk-facts"), { facts: [] })
      .then(({ data }) => {
        this.facts = data.facts ?? [];
        this.requestUpdate();
      })
      .catch(() => {});
  }

  /** What is corrected is there as it was answered. */
  fill({ safetyList }) {
    this.answers = safetyList.answers;
  }

  /** Answers are judged by the day they are of. */
  get today() {
    return localDate(this.correcting ? Date.parse(this.correcting.entry.at) : Date.now(), this.me.profile.zone);
  }

  /** What is known beside the answers: what was just said in a check-in comes along. */
  get known() {
    const { legSymptoms, pain } = (this.correcting ? this.correcting.entry.safetyList : this.me.lately) ?? {};
    return { facts: this.facts, symptoms: legSymptoms ?? [], pain };
  }

  get tier() {
    return tier(this.list, this.answers, this.known, this.today);
  }

  say(id, change) {
    this.answers = { ...this.answers, [id]: { ...this.answers[id], ...change } };
    this.missing = undefined;
  }

  noToAll() {
    this.answers = Object.fromEntries(this.list.items.map(({ id }) => [id, this.answers[id] ?? { said: "no" }]));
  }

  /** Advice first; sending comes after it and waits for nobody. */
  async finish(event) {
    event.preventDefault();
    const open = this.list.items.find(({ id }) => !this.answers[id]?.said);
    if (open && this.tier !== "emergency") {
      this.missing = open.id;
      await this.updateComplete;
      this.querySelector(`#item-${open.id} input`)?.focus();
      return;
    }
    this.done = this.tier ?? "nothing";
    await this.updateComplete;
    scrollTo(0, 0);
    this.querySelector("h1")?.focus();
    const body = { version: this.list.version, at: this.correcting?.entry.at ?? new Date().toISOString(), answers: this.answers };
    if (this.known.symptoms.length) body.legSymptoms = this.known.symptoms;
    if (this.known.pain !== undefined) body.pain = this.known.pain;
    this.me.lately = undefined;
    try {
      const said = await this.report("safety-list-answers", body);
      this.sent = said ? "sent" : "waits";
    } catch (problem) {
      this.problem = problem;
    }
    this.requestUpdate();
  }

  render() {
    if (this.done) return this.advised();
    const waiting = this.waiting();
    if (waiting) return waiting;
    const { texts, items } = this.list;
    return html`<h1 tabindex="-1">${t("safety.title")}</h1>${this.whichOne()}<p>${texts.introduction}</p><p class="quiet">${texts["not-validated"]}</p>
      <form @submit=${this.finish}><div aria-live="assertive" class=${this.tier === "emergency" ? "now" : ""}>${this.tier === "emergency" ? this.now() : nothing}</div>
        <button type="button" class="plain" @click=${this.noToAll}>${t("safety.no-to-all")}</button>
        ${items.map((item) => this.item(item))}
        ${this.missing ? html`<p class="trouble" role="alert">${t("safety.missing")}</p>` : nothing}
        <button type="submit" class="main">${t("safety.done")}</button></form>`;
  }

  item(item) {
    const answer = this.answers[item.id] ?? {};
    return html`<fieldset id=${`item-${item.id}`} class=${`card item ${this.missing === item.id ? "open" : ""}`}><legend>${item.text}</legend>
      <div class="choices">${SAID.map(
        (said) => html`<label><input type="radio" name=${item.id} value=${said} .checked=${answer.said === said} @change=${() => this.say(item.id, { said })}>${t(`said.${said}`)}</label>`,
      )}</div>
      ${answer.said === "yes" || (answer.said === "not-sure" && item.notSureIsYes) ? this.history(item, answer) : nothing}</fieldset>`;
  }

  /** What began long ago is told apart from what is new. */
  history(item, answer) {
    const isLong = answer.since !== undefined;
    const long = plusDays(this.today, -item.recentDays - 1);
    return html`<div class="history">
      <label><input type="checkbox" .checked=${isLong} @change=${({ target }) => this.say(item.id, target.checked ? { since: long } : { since: undefined, worseSince: undefined, examined: undefined })}>${t("safety.long", { days: item.recentDays })}</label>
      ${isLong
        ? html`<label>${t("safety.since")}<input type="date" max=${this.today} .value=${answer.since} @change=${({ target }) => this.say(item.id, { since: target.value || long })}></label>
          <label><input type="checkbox" .checked=${Boolean(answer.worseSince)} @change=${({ target }) => this.say(item.id, { worseSince: target.checked ? this.today : undefined })}>${t("safety.worse")}</label>
          <label><input type="checkbox" .checked=${Boolean(answer.examined)} @change=${({ target }) => this.say(item.id, { examined: target.checked || undefined })}>${t("safety.examined")}</label>`
        : nothing}</div>`;
  }

  /** While the list is still open: the one thing that matters, in view wherever the person has scrolled to. */
  now() {
    const { title, numbers } = advice(this.list, "emergency", this.me.profile.country);
    return html`<strong>${title}</strong>${numbers.map((number) => html`<a class="call" href=${`tel:${number}`} role="button">${t("safety.call", { number })}</a>`)}`;
  }

  advice(called) {
    const { title, body, why, numbers } = advice(this.list, called === "nothing" ? undefined : called, this.me.profile.country);
    return html`<section class=${`card advised ${called}`}>
      ${title ? html`<h1 tabindex="-1">${title}</h1>` : html`<h1 tabindex="-1" class="unseen">${t("safety.title")}</h1>`}
      <p class="advice">${body}</p>
      ${called === "emergency" || called === "today" ? html`<p class="row">${numbers.map((number) => html`<a class="call" href=${`tel:${number}`} role="button">${t("safety.call", { number })}</a>`)}</p>` : nothing}
      <p class="quiet">${why}</p></section>`;
  }

  advised() {
    return html`${this.advice(this.done)}${trouble(this.problem)}
      ${this.done === "nothing" ? nothing : html`<p class="quiet">${this.list.texts.unattended}</p>`}
      ${this.sent ? html`<p class="quiet" role="status">${t(`safety.${this.sent}`)}</p>` : nothing}
      <p><a href="#/today">${t("nav.today")}</a></p>`;
  }
}

customElements.define("safety-page", SafetyPage);
