import { html, nothing, svg } from "lit";
import { PageElement } from "../element.js";
import { duration, t, time } from "../i18n.js";
import { clockSpan, cursorLine, hours, labels, layout, patterns, pins, spansOf } from "./band.js";
import { STATES, instantOf, lengthOf, minuteOf, spanAt, spans, totals } from "./runs.js";

const PHONE = matchMedia("(max-width: 640px)");
let count = 0;

/**
 * A day as one band: what was measured, minute by minute, told apart by form, pattern and words as well as colour. Arrow keys move a cursor, a
 * live region says what is there, and a table stands behind it. On a phone it runs downward.
 *
 * day: a day of coaching; pins: {id, at, verdict, text} of what was decided; listed: whether they stand below as buttons too (else the page
 * lists them itself); fires "pin" with one that is opened.
 */
class DayStrip extends PageElement {
  static properties = { day: {}, pins: {}, listed: { type: Boolean }, cursor: { state: true }, wide: { state: true }, tabled: { state: true } };

  constructor() {
    super();
    this.pins = [];
    this.listed = true;
    this.wide = 1000;
    this.name = `strip-${++count}`;
    this.resized = new ResizeObserver(([{ contentRect }]) => (this.wide = Math.max(280, Math.round(contentRect.width))));
    this.turned = () => this.requestUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    this.resized.observe(this);
    PHONE.addEventListener("change", this.turned);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resized.disconnect();
    PHONE.removeEventListener("change", this.turned);
  }

  willUpdate(changed) {
    if (changed.has("day") && this.day) {
      this.all = spans(this.day.strip);
      if (changed.get("day")?.date !== this.day.date) this.cursor = undefined;
    }
  }

  render() {
    if (!this.day) return nothing;
    const length = lengthOf(this.day);
    const place = layout(PHONE.matches, this.wide, length);
    const marked = this.pins.map((pin) => ({ ...pin, minute: minuteOf(this.day, pin.at) }));
    const aria = { now: this.cursor ?? 0, text: this.cursor === undefined ? t("strip.start") : this.clock(this.cursor) };
    return html`<div class="strip" role="slider" tabindex="0" aria-label=${t("strip.label")} aria-describedby=${`${this.name}-how`}
        aria-orientation=${place.isDown ? "vertical" : "horizontal"} aria-valuemin="0" aria-valuemax=${length - 1}
        aria-valuenow=${aria.now} aria-valuetext=${aria.text} @keydown=${this.keyed}
        @pointermove=${(event) => this.pointed(event, place, length)} @pointerdown=${(event) => this.pointed(event, place, length)}>
      <svg viewBox=${`0 0 ${place.width} ${place.height}`} width=${place.width} height=${place.height} aria-hidden="true" focusable="false">
        ${patterns(this.name)}${hours(place, this.day, length)}${spansOf(place, this.all, this.name)}
        ${labels(place, this.all, (span) => this.label(span, place))}${cursorLine(place, this.cursor)}
        ${pins(place, marked, (pin) => this.open(pin))}
      </svg></div>
      <p class="readout" aria-live="polite">${this.readout()}</p>
      <p id=${`${this.name}-how`} class="quiet keys">${t("strip.keys")}</p>
      ${this.legend()}${this.pinList()}${this.table()}`;
  }

  label(span, { isDown }) {
    const text = t(`state.${span.state}`);
    return isDown ? `${text}, ${duration(span.minutes)}` : text;
  }

  clock(minute) {
    return time(instantOf(this.day, minute), this.day.zone);
  }

  readout() {
    const span = this.cursor === undefined ? undefined : spanAt(this.all, this.cursor);
    if (!span) return t("strip.point");
    const near = this.pins.find((pin) => Math.abs(minuteOf(this.day, pin.at) - this.cursor) <= 2);
    return `${this.clock(this.cursor)}: ${t(`state.${span.state}`)}, ${clockSpan(this.day, span)}, ${duration(span.minutes)}${near ? `. ${near.text}` : ""}`;
  }

  keyed(event) {
    const last = lengthOf(this.day) - 1;
    const at = this.cursor ?? 0;
    const span = spanAt(this.all, at);
    const step = event.shiftKey ? 15 : 1;
    const to = {
      ArrowRight: at + step,
      ArrowDown: at + step,
      ArrowLeft: at - step,
      ArrowUp: at - step,
      Home: 0,
      End: last,
      PageDown: span?.to ?? at + 60,
      PageUp: Math.max(0, (span?.from ?? at) - 1),
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.cursor = Math.min(last, Math.max(0, to));
  }

  pointed(event, { isDown, scale, lead }, length) {
    const drawing = event.currentTarget.querySelector("svg").getBoundingClientRect();
    const offset = isDown ? event.clientY - drawing.top : event.clientX - drawing.left;
    this.cursor = Math.min(length - 1, Math.max(0, Math.floor((offset - lead) / scale)));
  }

  open(pin) {
    this.dispatchEvent(new CustomEvent("pin", { detail: pin, bubbles: true }));
  }

  legend() {
    const sums = totals(this.all);
    return html`<ul class="legend" aria-label=${t("strip.legend")}>${Object.keys(STATES)
      .filter((state) => sums[state] > 0)
      .map(
        (state) => html`<li><svg viewBox="0 0 22 22" width="22" height="22" aria-hidden="true" focusable="false">
          ${svg`<rect class=${`run ${state}`} x="1" y="1" width="20" height="20" fill=${`url(#${this.name}-${state})`}/>`}</svg>
          <span>${t(`state.${state}`)}</span> <strong>${duration(sums[state])}</strong></li>`,
      )}</ul>`;
  }

  pinList() {
    if (!this.pins.length || !this.listed) return nothing;
    return html`<ol class="pins" aria-label=${t("strip.pins")}>${this.pins.map(
      (pin) => html`<li class=${pin.verdict}><button type="button" class="plain" @click=${() => this.open(pin)}>
        <time datetime=${pin.at}>${time(pin.at, this.day.zone)}</time> ${pin.text}</button></li>`,
    )}</ol>`;
  }

  table() {
    return html`<details class="behind" @toggle=${(event) => (this.tabled = event.target.open)}><summary>${t("chart.table")}</summary>
      ${this.tabled
        ? html`<div class="scroll" tabindex="0" role="region" aria-label=${t("strip.label")}><table>
            <thead><tr><th scope="col">${t("strip.when")}</th><th scope="col">${t("strip.what")}</th><th scope="col">${t("strip.long")}</th></tr></thead>
            <tbody>${this.all.map(
              (span) => html`<tr><td>${clockSpan(this.day, span)}</td><td>${t(`state.${span.state}`)}</td><td>${duration(span.minutes)}</td></tr>`,
            )}</tbody></table></div>`
        : nothing}</details>`;
  }
}

customElements.define("day-strip", DayStrip);
