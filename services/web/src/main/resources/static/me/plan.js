import { html, nothing } from "lit";
import { newKey, ofPerson, request } from "../shared/api.js";
import { PageElement, announce, trouble } from "../shared/element.js";
import { bcp47, date, duration, localDate, number, plusDays, shortDate, t } from "../shared/i18n.js";
import "../shared/figures/exercise-figure.js";
import { look } from "./data.js";
import { send } from "./outbox.js";

/** What nothing known of the person forbids now, or was done before that was known. */
const isAsked = ({ suits, done }) => suits !== false || done;

/** What is prescribed on a day, to tick off, each with its figure and how it is done; and the plan it belongs to. */
class PlanPage extends PageElement {
  static properties = { me: {}, on: { state: true }, sets: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.today = localDate(Date.now(), this.me.profile.zone);
    this.on = this.today;
    this.load();
  }

  async load() {
    const path = (rest) => ofPerson(this.me.id, rest);
    try {
      const [sets, plan, kept, catalogue] = await Promise.all([
        look(path(`/plan/sets?date=${this.on}`), { sets: [] }),
        look(path("/plan"), {}),
        look(path("/plan/adherence"), { weeks: [] }),
        look(`/api/v1/exercises?language=${bcp47()}`),
      ]);
      this.named = new Map(catalogue.data.exercises.map((one) => [one.id, one]));
      Object.assign(this, { sets: sets.data.sets, plan: plan.data, week: kept.data.weeks?.at(-1), problem: undefined });
    } catch (problem) {
      this.problem = problem;
    }
    this.requestUpdate();
  }

  go(days) {
    this.on = plusDays(this.on, days);
    this.load();
  }

  async tick(entry) {
    const done = !entry.done;
    this.sets = this.sets.map((one) => (one === entry ? { ...one, done } : one));
    try {
      await send(ofPerson(this.me.id, "/plan/ticks"), { body: { set: entry.set.number, on: this.on, done } });
      announce(t(done ? "plan.ticked" : "plan.unticked"));
    } catch (problem) {
      await this.load();
      this.problem = problem;
      this.requestUpdate();
    }
  }

  agree(method, path, said) {
    return this.act(async () => {
      try {
        await request(ofPerson(this.me.id, path), { method, ifMatch: `"${this.plan.revision}"`, key: newKey() });
      } catch (problem) {
        if (problem.status === 412) await this.load();
        throw problem;
      }
      announce(t(said));
      await this.load();
    });
  }

  render() {
    if (!this.sets) return html`<h1 tabindex="-1">${t("plan.title")}</h1>${this.problem ? trouble(this.problem) : html`<p>${t("loading")}</p>`}`;
    const done = this.sets.filter((one) => one.done).length;
    const all = this.sets.filter(isAsked).length;
    return html`<h1 tabindex="-1">${t("plan.title")}</h1>${trouble(this.problem)}${this.proposal()}
      <div class="row day"><button type="button" class="plain" @click=${() => this.go(-1)} aria-label=${t("day.before")}>‹</button><h2 class="grow">${date(this.on)}</h2><button type="button" class="plain" @click=${() => this.go(1)} aria-label=${t("day.after")}>›</button></div>
      ${all ? html`<p>${t("plan.done", { done: number(done), all: number(all) })}</p>` : this.sets.length ? nothing : html`<p class="card">${t("plan.nothing")}</p>`}
      ${this.sets.map((entry) => this.one(entry))}
      ${this.me.takesSessions ? html`<p><a href="#/log" role="button" class="plain">${t("log.open")}</a></p>` : nothing}${this.whole()}`;
  }

  proposal() {
    const { proposed, suspended } = this.plan;
    return html`${suspended?.length ? html`<p class="note">${t("plan.suspended", { what: suspended.map((one) => t(`component.${one}`)).join(", ") })}</p>` : nothing}
      ${proposed
        ? html`<section class="card"><h2>${t("plan.proposed")}</h2><p>${t("plan.from", { start: shortDate(proposed.terms.start), weeks: proposed.terms.weeks })}</p>${doses(proposed.terms.doses)}
          <div class="row"><button type="button" ?disabled=${this.busy} @click=${() => this.agree("POST", "/plan/approval", "plan.agreed")}>${t("plan.agree")}</button>
          <button type="button" class="plain" ?disabled=${this.busy} @click=${() => this.agree("DELETE", "/plan/proposal", "plan.declined")}>${t("plan.decline")}</button></div></section>`
        : nothing}`;
  }

  one(entry) {
    const { set } = entry;
    const exercise = this.named.get(set.exercise);
    const name = exercise?.name ?? set.exercise;
    if (!isAsked(entry)) return html`<section class="card" aria-label=${name}><strong>${name}</strong><p class="note">${t("set.not-now")}</p></section>`;
    const amount = [t("set.times", { sets: number(set.sets), repetitions: number(set.repetitions) }), set.holdSeconds ? t("set.hold", { seconds: number(set.holdSeconds) }) : "", set.restSeconds ? t("set.rest", { seconds: number(set.restSeconds) }) : ""];
    return html`<section class=${`card set ${entry.done ? "done" : ""}`} aria-label=${name}>
      <label class="tick"><input type="checkbox" .checked=${entry.done} @change=${() => this.tick(entry)}><strong>${name}</strong></label>
      <p class="quiet">${amount.filter(Boolean).join(" · ")}${set.easier ? ` · ${t("set.easier")}` : ""}</p>
      <exercise-figure .exercise=${set.exercise} .name=${name}></exercise-figure>
      ${exercise
        ? html`<details><summary>${t("set.how")}</summary><ol>${exercise.steps.map((step) => html`<li>${step}</li>`)}</ol>
          <p><strong>${t("set.easier-form")}</strong> ${exercise.easier}</p><p class="note">${exercise.stop}</p></details>`
        : nothing}
      ${this.me.takesSessions ? html`<a href=${`#/log/${encodeURIComponent(set.exercise)}`}>${t("log.this")}</a> · <a href=${`#/rate/${encodeURIComponent(set.exercise)}`} aria-label=${t("rate.title", { what: name })}>${t("rate.open")}</a>` : nothing}</section>`;
  }

  whole() {
    const { inForce } = this.plan;
    if (!inForce) return html`<p class="quiet">${t("plan.none")}</p>`;
    return html`<section class="card"><h2>${t("plan.week-of", { week: number(inForce.week ?? 0), weeks: number(inForce.weeks) })}</h2>${doses(inForce.terms?.doses)}
      ${this.week?.components?.length ? html`<ul class="kept">${this.week.components.map((one) => html`<li>${t(`component.${one.component}`)} <span>${one.percent === undefined ? t("figure.unknown") : `${number(one.done)} / ${number(one.planned)}`}</span></li>`)}</ul>` : nothing}</section>`;
  }
}

function doses(all = {}) {
  return html`<ul>${Object.entries(all).map(
    ([name, dose]) => html`<li>${t(`component.${name}`)}: ${
      dose.everyMinutes ? t("dose.breaks", { every: duration(dose.everyMinutes) }) : dose.weeklyMinutes ? t("dose.weekly", { minutes: duration(dose.weeklyMinutes) }) : t("dose.sessions", { n: dose.sessionsAWeek ?? "", minutes: duration(dose.minutes ?? 0) })
    }</li>`,
  )}</ul>`;
}

customElements.define("plan-page", PlanPage);
