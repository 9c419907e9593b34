import { html, nothing, svg } from "lit";
import { age, duration, number, t, tOr } from "../shared/i18n.js";

const MINUTES = new Set(["sitting.long-stretch", "sitting.much", "deficit.behind", "deficit.catch-up-too-large"]);

/** Why somebody is where they are, with its figures. */
export function reasonText({ rule, value, limit, since, detail }, now = Date.now()) {
  const amount = (one) => (one === undefined ? "" : MINUTES.has(rule) ? duration(one) : number(one));
  return t(`reason.${rule}`, {
    value: amount(value),
    limit: amount(limit),
    age: since ? age((now - Date.parse(since)) / 60_000) : "",
    detail: detail?.match(/^\d+/)?.[0] ?? detail ?? "",
  });
}

/** How heavy a group weighs, as a tag shows it. */
export function weight(group) {
  return group === "urgent-flag" ? "urgent" : group === "flag" || group === "clearance-pending" ? "soon" : "";
}

export function rosterRow(entry, href) {
  const sitting = entry.measures?.sittingPerDay;
  return html`<div role="cell" class="name"><a href=${href}>${entry.name || entry.person}</a>
      <span class="quiet">${entry.dataAgeMinutes === undefined ? t("data.never") : t("data.age", { age: age(entry.dataAgeMinutes) })}</span></div>
    <div role="cell" class="why">${entry.reasons
      .filter(({ rule }) => rule !== "fine")
      .map((reason) => html`<span class=${`tag ${weight(reason.group)}`}>${reasonText(reason)}</span>`)}</div>
    <div role="cell" class="figures">${sparkline(entry.sparkline ?? [])}
      <span>${sitting?.value === undefined ? t("figure.unknown") : t("roster.sitting", { time: duration(sitting.value) })}
        ${sitting?.difference ? html`<small class="quiet">${sitting.difference > 0 ? "+" : "−"}${duration(Math.abs(sitting.difference))}</small>` : nothing}</span></div>
    <div role="cell" class="last quiet">${entry.lastReviewed
      ? t(entry.lastReviewed.yours ? "roster.by-you" : "roster.by", { age: age((Date.now() - Date.parse(entry.lastReviewed.at)) / 60_000), who: entry.lastReviewed.by })
      : t("roster.never")}</div>`;
}

/** Sitting of fourteen days as bars; a day that is not known well enough is a hollow mark, never a low bar. */
export function sparkline(days) {
  const most = Math.max(600, ...days.map(({ sitting }) => sitting ?? 0));
  const said = days.filter(({ valid }) => valid).map(({ sitting }) => sitting);
  const mean = said.length ? duration(said.reduce((sum, one) => sum + one, 0) / said.length) : tOr("", "figure.unknown");
  return svg`<svg class="spark" viewBox="0 0 112 28" width="112" height="28" role="img" aria-label=${t("roster.spark", { days: said.length, mean })}>
    ${days.map(({ sitting, valid }, index) => {
      const height = valid ? Math.max(2, ((sitting ?? 0) / most) * 26) : 0;
      return valid
        ? svg`<rect class="bar" x=${index * 8} y=${27 - height} width="6" height=${height}/>`
        : svg`<rect class="gap" x=${index * 8 + 1} y="21" width="4" height="5"/>`;
    })}</svg>`;
}
