import { html, nothing } from "lit";
import { ofPerson } from "../shared/api.js";
import { PageElement, trouble } from "../shared/element.js";
import { date, duration, number, t, weekday } from "../shared/i18n.js";
import { look } from "./data.js";

/** The last seven days against the seven before, and each of them. What is not known well enough is said, never guessed. */
class WeekPage extends PageElement {
  static properties = { me: {}, overview: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    try {
      this.overview = (await look(ofPerson(this.me.id, "/overview"))).data;
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  render() {
    if (!this.overview) return html`<h1 tabindex="-1">${t("sum.title")}</h1>${this.problem ? trouble(this.problem) : html`<p>${t("loading")}</p>`}`;
    const week = this.overview.periods?.find(({ days }) => days === 7) ?? this.overview.entry.measures ?? {};
    return html`<h1 tabindex="-1">${t("sum.title")}</h1>
      ${week.validDays === undefined ? nothing : html`<p class="quiet">${t("sum.known", { n: number(week.validDays) })}</p>`}
      <dl class="figures">${this.figure("sitting", week.sittingPerDay, duration)}${this.figure("moving", week.lowImpact, duration)}${this.figure("breaks", week.breaks, number)}${this.figure("followed", week.promptsFollowed, number)}</dl>
      ${this.days()}<p><a href="#/why">${t("why.open")}</a></p>`;
  }

  figure(word, measure, show) {
    const { value, before } = measure ?? {};
    return html`<div class="card"><dt>${t(`sum.${word}`)}</dt><dd class="big">${value === undefined ? t("figure.unknown") : show(value)}</dd>
      ${value === undefined || before === undefined ? nothing : html`<dd class="quiet">${t("sum.before", { before: show(before) })}</dd>`}</div>`;
  }

  days() {
    const days = (this.overview.entry.sparkline ?? []).slice(-7);
    const most = Math.max(1, ...days.map(({ sitting }) => sitting ?? 0));
    if (!days.length) return nothing;
    return html`<section class="card"><h2>${t("sum.each")}</h2><table class="bars"><thead class="unseen"><tr><th scope="col">${t("strip.when")}</th><th scope="col">${t("sum.sitting")}</th></tr></thead>
      <tbody>${days.map(({ date: day, sitting, valid }) => html`<tr><th scope="row" title=${date(day)}>${weekday(day)}</th>
        <td>${valid && sitting !== undefined ? html`<meter min="0" max=${most} .value=${sitting} aria-hidden="true"></meter> ${duration(sitting)}` : html`<span class="quiet">${t("figure.unknown")}</span>`}</td></tr>`)}</tbody></table></section>`;
  }
}

customElements.define("week-page", WeekPage);
