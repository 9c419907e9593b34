import { html, nothing } from "lit";
import { get, getOr, ofPerson } from "../shared/api.js";
import { PageElement, trouble } from "../shared/element.js";
import { duration, localDate, number, percent, shortDate, signed, t } from "../shared/i18n.js";
import "../shared/line-chart.js";
import "./heat-map.js";

/** Twelve weeks: sitting by hour, aerobic minutes against the target, each component's adherence, pain, and what prompting does. */
class PersonTrends extends PageElement {
  static properties = { person: {}, zone: {}, news: {}, trends: { state: true } };

  willUpdate(changed) {
    if (changed.has("person") || changed.has("news")) this.load();
  }

  async load() {
    const { person } = this;
    const path = (rest) => ofPerson(person, rest);
    try {
      const [trends, aerobic, adherence, diary, effect] = await Promise.all([
        get(path("/trends")),
        getOr(undefined, path("/aerobic")),
        getOr({ weeks: [] }, path("/plan/adherence")),
        getOr({ checkIns: [] }, path("/check-ins?kind=report&limit=200")),
        getOr({ kinds: [] }, path("/effect")),
      ]);
      if (person !== this.person) return;
      Object.assign(this, { trends, aerobic, adherence, diary, effect, problem: undefined });
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  render() {
    if (!this.trends) return this.problem ? trouble(this.problem) : html`<p>${t("loading")}</p>`;
    const { weeks, target } = this.trends;
    return html`<div class="trends">
      <section class="card wide"><h2>${t("heat.title")}</h2><heat-map .weeks=${weeks}></heat-map></section>
      <section class="card"><h2>${t("aerobic.title")}</h2>${this.pace()}
        <line-chart .label=${t("aerobic.title")} .show=${(minutes) => duration(minutes)} .most=${target ?? 0}
          .series=${[{ name: t("aerobic.done"), kind: "bars" }, { name: t("aerobic.target"), kind: "dashes" }]}
          .points=${weeks.map((week) => ({ label: shortDate(week.from), values: [week.validDays ? week.lowImpact : undefined, target] }))}></line-chart></section>
      <section class="card"><h2>${t("pain.title")}</h2>${this.pain()}</section>
      <section class="card"><h2>${t("adherence.title")}</h2>${this.kept()}</section>
      <section class="card"><h2>${t("prompts.title")}</h2>${this.prompts(weeks)}</section>
      <section class="card"><h2>${t("effect.title")}</h2>${this.measured()}</section></div>`;
  }

  pace() {
    const { target, earnedWeek, paceGap, verdict, validDays } = this.aerobic ?? {};
    if (target === undefined) return nothing;
    if (!earnedWeek && !validDays) return html`<p class="quiet">${t("aerobic.unknown")}</p>`;
    const gap = Math.round(paceGap ?? 0);
    return html`<p><strong>${t("aerobic.week", { earned: duration(earnedWeek ?? 0), target: duration(target) })}</strong>
      <span class="quiet">${verdict === "INSUFFICIENT_DATA" || verdict === "insufficient-data" ? t("aerobic.unknown") : gap > 0 ? t("aerobic.behind", { time: duration(gap) }) : t("aerobic.pace")}</span></p>`;
  }

  pain() {
    const points = this.diary.checkIns
      .filter(({ report }) => report?.pain !== undefined)
      .reverse()
      .map(({ at, report }) => ({ label: this.on(at), values: [report.pain] }));
    return html`${this.diary.standing?.flare?.stands ? html`<p class="note">${t("pain.flare")}</p>` : nothing}
      <line-chart .label=${t("pain.title")} .most=${10} .series=${[{ name: t("pain.of-ten"), kind: "line" }]} .points=${points}></line-chart>${this.corrected()}`;
  }

  /** The person's own day of an instant. */
  on(instant) {
    return shortDate(localDate(instant, this.zone));
  }

  /** What pain was said to be until it was corrected, and by whom: the line has what is right. */
  corrected() {
    const said = (report) => report?.pain ?? t("pain.unsaid");
    const all = this.diary.checkIns.flatMap(({ at, report, corrections = [] }) =>
      corrections.map((one, number) => ({ at, one, after: corrections[number + 1]?.report ?? report })).filter(({ one, after }) => one.report?.pain !== after.pain),
    );
    if (!all.length) return nothing;
    return html`<ul class="plainlist corrected">${all.map(
      ({ at, one, after }) => html`<li class="quiet">${t("pain.corrected", { when: this.on(one.correctedAt), by: one.correctedBy, before: said(one.report), after: said(after), date: this.on(at) })}</li>`,
    )}</ul>`;
  }

  kept() {
    const weeks = this.adherence.weeks.filter(({ components }) => components?.length).slice(-6);
    if (!weeks.length) return html`<p class="quiet">${t("adherence.none")}</p>`;
    const names = [...new Set(weeks.flatMap(({ components }) => components.map(({ component }) => component)))];
    return html`<div class="scroll-x" tabindex="0" role="region" aria-label=${t("adherence.title")}><table>
      <thead><tr><th scope="col">${t("adherence.component")}</th>${weeks.map(({ monday, over }) => html`<th scope="col">${shortDate(monday)}${over ? "" : html` <span class="quiet">${t("adherence.running")}</span>`}</th>`)}</tr></thead>
      <tbody>${names.map((name) => html`<tr><th scope="row">${t(`component.${name}`)}</th>${weeks.map(({ components }) => this.cell(components.find(({ component }) => component === name)))}</tr>`)}</tbody></table></div>
      <p class="quiet">${t("adherence.note")}</p>`;
  }

  cell(kept) {
    if (kept?.percent === undefined) return html`<td class="quiet">${t("figure.unknown")}</td>`;
    return html`<td><meter min="0" max="100" .value=${kept.percent} aria-hidden="true"></meter> ${percent(kept.percent / 100)} <span class="quiet">${number(kept.done)}/${number(kept.planned)}</span></td>`;
  }

  prompts(weeks) {
    const known = weeks.filter(({ prompts }) => prompts?.sent !== undefined).slice(-6);
    if (!known.length) return html`<p class="quiet">${t("prompts.none")}</p>`;
    return html`<div class="scroll-x" tabindex="0" role="region" aria-label=${t("prompts.title")}><table><thead><tr><th scope="col">${t("heat.week")}</th>${["sent", "answered", "followed", "ignored"].map((word) => html`<th scope="col">${t(`prompts.${word}`)}</th>`)}</tr></thead>
      <tbody>${known.map(({ from, prompts }) => html`<tr><th scope="row">${shortDate(from)}</th>${["sent", "answered", "followed", "ignored"].map((word) => html`<td>${prompts[word] ?? "–"}</td>`)}</tr>`)}</tbody></table></div>`;
  }

  measured() {
    const points = (share) => signed(Math.round(share * 100));
    const none = html`<p><strong>${t("effect.none")}</strong></p><p class="quiet">${t("effect.none-why")}</p>`;
    if (!this.effect.kinds.length) return none;
    return this.effect.kinds.map(
      ({ kind, verdict, difference, lower, upper, prompted, heldOut }) => html`<h3>${t(`kind.${kind}`)}</h3>
        ${verdict === "measured"
          ? html`<p class="big">${points(difference)}</p><p>${t("effect.interval", { low: points(lower), high: points(upper) })}</p>`
          : verdict === "not-measurable"
            ? html`<p>${t("effect.not-measurable")}</p>`
            : none}
        <p class="quiet">${t("effect.moments", { prompted: number(prompted?.moments ?? 0), held: number(heldOut?.moments ?? 0) })}</p>`,
    );
  }
}

customElements.define("person-trends", PersonTrends);
