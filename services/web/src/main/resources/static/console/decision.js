import { html, nothing } from "lit";
import { duration, number, percent, t, time, tOr } from "../shared/i18n.js";
import { isMissed } from "../shared/receipts.js";

/** Whether it was sent and came, in a word or two: what waits in the app alone was no message, and what ran out reached nobody. */
export function standing({ verdict, shownInApp, state }) {
  if (verdict === "send" && isMissed(state)) return t(`receipt.${state}`);
  return verdict === "withhold" && shownInApp ? t("receipt.none") : t(`verdict.${verdict}`);
}

/** One decision: what was said and why, every check in order, what was considered, what became of it, and what followed. */
export function decisionPanel(decision, zone, close) {
  const { verdict, reason, said, why, study, outcome, receipts, withdrawn, hurts } = decision;
  return html`<section class="decision card" aria-labelledby="decision-title">
    <div class="row"><h3 id="decision-title" tabindex="-1" class="grow">${time(decision.decidedAt, zone)} · ${t(`kind.${decision.kind}`)} · ${standing(decision)}</h3>
      <button type="button" class="plain" @click=${close}>${t("close")}</button></div>
    ${said?.title ? html`<blockquote lang=${said.language ?? "en"}><strong>${said.title}</strong><br>${said.body}<footer>${said.sentence}</footer></blockquote>` : nothing}
    ${reason && verdict !== "send" ? html`<p><strong>${tOr(reason, `withheld.${reason}`)}</strong></p>` : nothing}
    ${hurts ? html`<p class="tag urgent">${t("decision.hurts")}</p>` : nothing}
    <div class="columns">
      <div><h4>${t("decision.facts")}</h4><ul>${facts(why)}</ul>
        ${study?.arm ? html`<p class="quiet">${t("decision.drawn", { arm: study.arm, probability: percent(study.probability ?? 0) })}</p>` : nothing}</div>
      <div><h4>${t("decision.checks")}</h4><ol class="checks">${(why?.checks ?? []).map(
        ({ name, passed }) => html`<li class=${passed ? "passed" : "failed"}>${tOr(name, `withheld.${name}`)}? ${t(passed ? "check.passed" : "check.failed")}</li>`,
      )}</ol></div>
      <div><h4>${t("decision.considered")}</h4>${considered(why?.considered)}</div>
      <div><h4>${t("decision.followed")}</h4>${followed(outcome)}
        ${receipts?.length ? html`<ul>${receipts.map((one) => html`<li>${one.at ? time(one.at, zone) : ""} ${tOr(one.state, `receipt.${one.state}`)} <span class="quiet">${one.channel ?? ""}</span></li>`)}</ul>` : nothing}
        ${withdrawn ? html`<p>${t("decision.withdrawn", { why: tOr(withdrawn.reason, `withheld.${withdrawn.reason}`) })}</p>` : nothing}</div>
    </div></section>`;
}

function facts(why) {
  const { stretch, aerobic, redFlag } = why?.facts ?? {};
  const likely = why?.nowcast;
  return [
    stretch && html`<li>${t("fact.stretch", { time: duration(stretch.minutes ?? 0), every: duration(stretch.everyMinutes ?? 0) })}</li>`,
    stretch?.coveragePercent !== undefined && html`<li>${t("fact.coverage", { share: percent(stretch.coveragePercent / 100) })}</li>`,
    likely?.chance !== undefined && html`<li>${t("fact.likely", { age: duration(likely.ageMinutes ?? 0), share: percent(likely.chance), least: percent(likely.least ?? 0) })}</li>`,
    aerobic && html`<li>${t("fact.aerobic", { earned: duration(aerobic.earnedMinutes ?? 0), target: duration(aerobic.targetMinutes ?? 0) })}</li>`,
    redFlag && html`<li>${t("fact.flag", { tier: tOr(redFlag.tier, `tier.${redFlag.tier}`) })}</li>`,
    why?.rule && html`<li class="quiet">${t("fact.rule", { rule: why.rule })}</li>`,
  ].filter(Boolean);
}

function considered(all) {
  if (!all?.length) return html`<p class="quiet">${t("decision.nothing")}</p>`;
  return html`<ul>${all.map(
    ({ activity, verdict, probability }) => html`<li>${tOr(activity, `activity.${activity}`)}: ${tOr(verdict, `considered.${verdict}`)}${probability ? ` (${percent(probability)})` : ""}</li>`,
  )}</ul>`;
}

/** What is not known is said to be so: a missing break is none only where the minutes were seen. */
function followed(outcome) {
  if (!outcome) return html`<p class="quiet">${t("outcome.unknown")}</p>`;
  const { breakMinutes, breakAfterMinutes, movingMinutes, knownMinutes, steps } = outcome;
  return html`<p>${breakMinutes ? t("outcome.break", { time: duration(breakMinutes), after: duration(breakAfterMinutes ?? 0) }) : t(knownMinutes ? "outcome.none" : "outcome.unknown")}</p>
    <p class="quiet">${t("outcome.moving", { moving: duration(movingMinutes ?? 0), known: duration(knownMinutes ?? 0) })}${steps === undefined ? "" : ` ${t("outcome.steps", { steps: number(steps) })}`}</p>`;
}
