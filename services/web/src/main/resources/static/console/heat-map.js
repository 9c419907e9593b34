import { html, nothing, svg } from "lit";
import { PageElement } from "../shared/element.js";
import { percent, shortDate, t } from "../shared/i18n.js";

const CELL = 22;
const LEFT = 64;
const TOP = 20;

/** Twelve weeks by hour of the day: which share of the time awake was sat. Hours of which too little is known are hollow. */
class HeatMap extends PageElement {
  static properties = { weeks: {}, at: { state: true } };

  render() {
    const weeks = this.weeks ?? [];
    if (!weeks.length) return nothing;
    const [week, hour] = this.at ?? [weeks.length - 1, 12];
    const width = LEFT + 24 * CELL;
    const height = TOP + weeks.length * CELL;
    return html`<div class="scroll-x"><div class="heat" role="slider" tabindex="0" aria-label=${t("heat.label")} aria-valuemin="0" aria-valuemax=${weeks.length * 24 - 1}
        aria-valuenow=${week * 24 + hour} aria-valuetext=${this.say(week, hour)} @keydown=${this.keyed} @pointermove=${this.pointed}>
      <svg viewBox=${`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        ${Array.from({ length: 12 }, (_, index) => svg`<text x=${LEFT + (index * 2 + 0.5) * CELL} y="14" text-anchor="middle">${String(index * 2).padStart(2, "0")}</text>`)}
        ${weeks.map((one, row) => this.row(one, row))}
        ${this.at ? svg`<rect class="at" x=${LEFT + hour * CELL} y=${TOP + week * CELL} width=${CELL - 2} height=${CELL - 2}/>` : nothing}
      </svg></div></div>
      <p class="readout" aria-live="polite">${this.at ? this.say(week, hour) : t("heat.point")}</p>
      ${this.legend()}${this.table()}`;
  }

  row(week, row) {
    return svg`<text x="0" y=${TOP + row * CELL + 15}>${shortDate(week.from)}</text>${week.hours.map((one, hour) => {
      const share = shareOf(one);
      const at = { x: LEFT + hour * CELL, y: TOP + row * CELL };
      return share === undefined
        ? svg`<rect class="cell none" x=${at.x + 6} y=${at.y + 6} width=${CELL - 14} height=${CELL - 14}/>`
        : svg`<rect class=${`cell level-${level(share)}`} x=${at.x} y=${at.y} width=${CELL - 2} height=${CELL - 2}/>`;
    })}`;
  }

  say(week, hour) {
    const one = this.weeks[week];
    const share = shareOf(one.hours[hour] ?? {});
    const when = { week: shortDate(one.from), hour: `${String(hour).padStart(2, "0")}:00` };
    return share === undefined ? t("heat.none", when) : t("heat.cell", { ...when, share: percent(share) });
  }

  keyed(event) {
    const [week, hour] = this.at ?? [this.weeks.length - 1, 12];
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -hour], End: [0, 23 - hour] }[event.key];
    if (!step) return;
    event.preventDefault();
    this.at = [Math.min(this.weeks.length - 1, Math.max(0, week + step[0])), Math.min(23, Math.max(0, hour + step[1]))];
  }

  pointed(event) {
    const box = event.currentTarget.querySelector("svg").getBoundingClientRect();
    const scale = (LEFT + 24 * CELL) / box.width;
    const week = Math.floor(((event.clientY - box.top) * scale - TOP) / CELL);
    const hour = Math.floor(((event.clientX - box.left) * scale - LEFT) / CELL);
    if (week >= 0 && week < this.weeks.length && hour >= 0 && hour < 24) this.at = [week, hour];
  }

  legend() {
    return html`<ul class="legend"><li><svg width="22" height="22" aria-hidden="true"><rect class="cell none" x="6" y="6" width="10" height="10"/></svg>${t("heat.unknown")}</li>
      ${[0, 1, 2, 3, 4].map((one) => html`<li><svg width="22" height="22" aria-hidden="true"><rect class=${`cell level-${one}`} width="20" height="20"/></svg>${percent(one / 5)}–${percent((one + 1) / 5)}</li>`)}</ul>`;
  }

  table() {
    return html`<details class="behind"><summary>${t("chart.table")}</summary><div class="scroll" tabindex="0" role="region" aria-label=${t("heat.label")}><table>
      <thead><tr><th scope="col">${t("heat.week")}</th>${Array.from({ length: 24 }, (_, hour) => html`<th scope="col">${hour}</th>`)}</tr></thead>
      <tbody>${this.weeks.map((week) => html`<tr><th scope="row">${shortDate(week.from)}</th>${week.hours.map((one) => html`<td>${shareOf(one) === undefined ? "–" : percent(shareOf(one))}</td>`)}</tr>`)}</tbody></table></div></details>`;
  }
}

/** Share sat of what is known awake; undefined under half an hour of it in a week. */
export function shareOf({ sitting, awake }) {
  return awake >= 30 ? (sitting ?? 0) / awake : undefined;
}

function level(share) {
  return Math.min(4, Math.floor(share * 5));
}

customElements.define("heat-map", HeatMap);
