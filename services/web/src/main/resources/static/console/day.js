import { html, nothing } from "lit";
import { get, ofPerson } from "../shared/api.js";
import { PageElement, trouble } from "../shared/element.js";
import { date, duration, plusDays, t, time, tOr } from "../shared/i18n.js";
import { link } from "../shared/router.js";
import "../shared/strip/day-strip.js";
import { decisionPanel, standing } from "./decision.js";

/** A day as it was measured, with what was decided in it; live as data arrives. */
class PersonDay extends PageElement {
  static properties = { person: {}, zone: {}, date: {}, news: {}, day: { state: true }, decisions: { state: true }, stretches: { state: true }, opened: { state: true } };

  willUpdate(changed) {
    if (changed.has("date") || changed.has("person")) Object.assign(this, { opened: undefined, day: undefined, decisions: undefined, stretches: undefined, problem: undefined });
    if (["person", "date", "news"].some((name) => changed.has(name))) this.load();
  }

  async load() {
    const { person, date: on } = this;
    try {
      const [day, decided, found] = await Promise.all([
        get(ofPerson(person, `/days/${on}`)),
        get(ofPerson(person, `/decisions?date=${on}&limit=200`)),
        get(ofPerson(person, `/stretches?from=${on}&to=${on}`)),
      ]);
      if (person !== this.person || on !== this.date) return;
      Object.assign(this, { day, decisions: decided.decisions, stretches: found.stretches, problem: undefined });
    } catch (problem) {
      if (person !== this.person || on !== this.date) return;
      this.problem = problem;
      this.requestUpdate();
    }
  }

  pins() {
    return (this.decisions ?? [])
      .filter(({ verdict }) => verdict !== "withdraw")
      .map((decision) => ({ id: decision.id, at: decision.decidedAt, verdict: decision.verdict, text: pinText(decision), decision }));
  }

  render() {
    const step = (days) => link("people", this.person, "day", plusDays(this.date, days));
    return html`<div class="row days"><a class="step" href=${step(-1)}>‹ ${t("day.before")}</a><h2 class="grow">${date(this.date)}</h2><a class="step" href=${step(1)}>${t("day.after")} ›</a></div>
      ${trouble(this.problem)}
      ${this.day ? html`<day-strip .day=${this.day} .pins=${this.pins()} @pin=${({ detail }) => this.show(detail.id)}></day-strip>` : this.problem ? nothing : html`<p>${t("loading")}</p>`}
      ${this.day && !this.day.valid ? html`<p class="note">${t("day.not-valid", { time: duration(this.day.knownAwakeMinutes ?? 0) })}</p>` : nothing}
      ${this.panel()}${this.list()}`;
  }

  async show(id) {
    this.opened = id;
    await this.updateComplete;
    this.querySelector(".decision h3")?.focus();
  }

  panel() {
    const decision = this.decisions?.find(({ id }) => id === this.opened);
    return decision ? decisionPanel(decision, this.zone, () => (this.opened = undefined)) : nothing;
  }

  list() {
    if (!this.stretches?.length) return nothing;
    return html`<h3>${t("day.stretches")}</h3><div class="scroll" tabindex="0" role="region" aria-label=${t("day.stretches")}><table>
      <thead><tr><th scope="col">${t("strip.when")}</th><th scope="col">${t("strip.long")}</th><th scope="col">${t("day.ended")}</th></tr></thead>
      <tbody>${this.stretches.map(
        (one) => html`<tr><td>${time(one.start, this.zone)}–${one.reason === "open" ? "" : time(after(one.end), this.zone)}</td>
          <td>${duration(one.minutes)}${one.interruptions ? html` <span class="quiet">${t("day.interrupted", { times: one.interruptions })}</span>` : nothing}</td>
          <td>${tOr(one.reason ?? "", `ended.${one.reason}`)}</td></tr>`,
      )}</tbody></table></div>`;
  }
}

/** The end of a stretch's last minute, which the service names by its beginning. */
function after(minute) {
  return Date.parse(minute) + 60_000;
}

function pinText(decision) {
  const { kind, verdict, reason, said } = decision;
  const what = said?.title || t(`kind.${kind}`);
  return `${what} · ${standing(decision)}${verdict === "send" ? "" : t("day.because", { why: tOr(reason, `withheld.${reason}`) })}`;
}

customElements.define("person-day", PersonDay);
