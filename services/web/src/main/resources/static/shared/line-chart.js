import { html, nothing } from "lit";
import uPlot from "uplot";
import { PageElement } from "./element.js";
import { t } from "./i18n.js";

/**
 * Values over days or weeks, drawn by uPlot, with what it lacks: keys move a cursor, a live region says the value, a table stands behind.
 *
 * points: [{label, values: [number | undefined]}], oldest first; series: [{name, kind: "bars" | "line" | "dashes"}]; show: formats a value.
 */
class LineChart extends PageElement {
  static properties = { label: {}, points: {}, series: {}, unit: {}, show: { attribute: false }, most: {}, at: { state: true } };

  constructor() {
    super();
    this.show = String;
    this.resized = new ResizeObserver(() => this.fit());
    this.turned = () => this.draw();
  }

  connectedCallback() {
    super.connectedCallback();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", this.turned);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    matchMedia("(prefers-color-scheme: dark)").removeEventListener("change", this.turned);
    this.resized.disconnect();
    this.plot?.destroy();
    this.plot = undefined;
  }

  updated(changed) {
    if (changed.has("points") || changed.has("series")) this.draw();
  }

  draw() {
    const box = this.querySelector(".plot");
    this.plot?.destroy();
    this.plot = undefined;
    if (!box || !this.points?.length) return;
    const colour = (name) => getComputedStyle(this).getPropertyValue(name).trim();
    const axis = { stroke: colour("--quiet"), grid: { stroke: colour("--line"), width: 1 }, ticks: { show: false } };
    const looks = {
      bars: () => ({ paths: uPlot.paths.bars({ size: [0.6, 60] }), fill: colour("--move"), stroke: colour("--move"), points: { show: false } }),
      line: () => ({ stroke: colour("--sit"), width: 2, points: { show: true, size: 8, fill: colour("--card") }, spanGaps: false }),
      dashes: () => ({ stroke: colour("--ink"), width: 2, dash: [6, 5], points: { show: false } }),
    };
    this.plot = new uPlot(
      {
        width: Math.max(260, box.clientWidth),
        height: 220,
        legend: { show: false },
        cursor: { show: false },
        scales: { x: { time: false, range: [-0.6, this.points.length - 0.4] }, y: { range: (_, __, max) => [0, Math.max(this.most ?? 0, (max || 1) * 1.1)] } },
        axes: [
          { ...axis, grid: { show: false }, values: (_, splits) => splits.map((at) => (Number.isInteger(at) ? (this.points[at]?.label ?? "") : "")) },
          { ...axis, size: 84, values: (_, splits) => splits.map((value) => this.show(value)) },
        ],
        series: [{}, ...this.series.map(({ name, kind }) => ({ label: name, ...looks[kind]() }))],
      },
      [this.points.map((_, index) => index), ...this.series.map((_, index) => this.points.map(({ values }) => values[index] ?? null))],
      box,
    );
    this.resized.disconnect();
    this.resized.observe(box);
  }

  fit() {
    const width = Math.max(260, this.querySelector(".plot").clientWidth);
    if (this.plot && Math.abs(this.plot.width - width) > 2) this.plot.setSize({ width, height: 220 });
  }

  render() {
    if (!this.points?.length) return html`<p class="quiet">${t("chart.nothing")}</p>`;
    const last = this.points.length - 1;
    return html`<div class="plot" role="slider" tabindex="0" aria-label=${this.label} aria-valuemin="0" aria-valuemax=${last} aria-valuenow=${this.at ?? last}
        aria-valuetext=${this.say(this.at ?? last)} @keydown=${this.keyed} @pointermove=${this.pointed}></div>
      <p class="readout" aria-live="polite">${this.say(this.at ?? last)}</p>
      <details class="behind"><summary>${t("chart.table")}</summary><div class="scroll" tabindex="0" role="region" aria-label=${this.label}><table>
        <thead><tr><th scope="col">${t("chart.when")}</th>${this.series.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead>
        <tbody>${this.points.map(({ label, values }) => html`<tr><th scope="row">${label}</th>${this.series.map((_, index) => html`<td>${this.said(values[index])}</td>`)}</tr>`)}</tbody></table></div></details>`;
  }

  said(value) {
    return value === undefined || value === null ? t("figure.unknown") : this.show(value);
  }

  say(index) {
    const { label, values } = this.points[Math.min(index, this.points.length - 1)];
    return `${label}: ${this.series.map(({ name }, one) => `${name} ${this.said(values[one])}`).join(", ")}`;
  }

  keyed(event) {
    const last = this.points.length - 1;
    const to = { ArrowLeft: (this.at ?? last) - 1, ArrowRight: (this.at ?? last) + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.at = Math.min(last, Math.max(0, to));
  }

  pointed(event) {
    const over = event.currentTarget.querySelector(".u-over")?.getBoundingClientRect();
    if (!over?.width) return;
    const share = (event.clientX - over.left) / over.width;
    this.at = Math.min(this.points.length - 1, Math.max(0, Math.round(share * this.points.length - 0.6)));
  }
}

customElements.define("line-chart", LineChart);
