import { nothing, svg } from "lit";
import { hour, time } from "../i18n.js";
import { STATES, instantOf, labelled } from "./runs.js";

// Draws the band as SVG, along x or, on a phone, down y. Attributes alone: a strict policy allows no style in markup.

/** Sizes in user units, which are pixels where the drawing is as wide as its box. */
export function layout(isDown, width, length) {
  return isDown
    ? { isDown, along: 720, band: 84, at: 34, width, height: 720 + 16, scale: 720 / length, lead: 8 }
    : { isDown, along: width - 16, band: 96, at: 26, width, height: 150, scale: (width - 16) / length, lead: 8 };
}

/** The patterns, once a drawing, with names of its own. */
export function patterns(id) {
  return svg`<defs>
    ${pattern(id, "sedentary", 6, svg`<path class="ink" d="M0 1.5H6M0 4.5H6"/>`)}
    ${pattern(id, "transport", 8, svg`<path class="ink thick" d="M2 0V8M6 0V8"/>`)}
    ${pattern(id, "upright", 8, svg`<circle class="dot" cx="2" cy="2" r="1.2"/><circle class="dot" cx="6" cy="6" r="1.2"/>`)}
    ${pattern(id, "moderate", 8, svg`<path class="ink" d="M-2 2L2 -2M0 8L8 0M6 10L10 6"/>`)}
    ${pattern(id, "vigorous", 8, svg`<path class="ink" d="M0 8L8 0M0 0L8 8"/>`)}
    ${pattern(id, "sleep", 14, svg`<path class="ink" d="M3 4H8L3 9H8"/>`)}
    ${pattern(id, "not-worn", 10, svg`<path class="ink" d="M0 10L10 0"/>`)}
    ${pattern(id, "unknown", 12, svg`<circle class="dot" cx="6" cy="6" r="0.9"/>`)}
  </defs>`;
}

function pattern(id, state, size, mark) {
  return svg`<pattern id=${`${id}-${state}`} class=${`state ${state}`} width=${size} height=${size} patternUnits="userSpaceOnUse">
    <rect class="ground" width=${size} height=${size}/>${mark}</pattern>`;
}

/** The rectangle of minutes from..to that fills a share of the band. */
function box({ isDown, at, band, scale, lead }, from, to, share) {
  const start = lead + from * scale;
  const size = Math.max((to - from) * scale, 1);
  return isDown
    ? { x: at, y: start, width: band * share, height: size }
    : { x: start, y: at + band * (1 - share), width: size, height: band * share };
}

export function spansOf(place, all, id) {
  return all.map(({ state, from, to }) => {
    const { x, y, width, height } = box(place, from, to, STATES[state]);
    return svg`<rect class=${`run ${state}`} x=${x} y=${y} width=${width} height=${height} fill=${`url(#${id}-${state})`}/>`;
  });
}

/** Hours on the clock of the place, so that a day of 23 or 25 hours has as many. */
export function hours(place, day, length) {
  const { isDown, at, band, scale, lead } = place;
  const every = isDown || place.width > 900 ? 2 : 3;
  const marks = [];
  for (let minute = 0; minute <= length; minute += 60) {
    const clock = hour(instantOf(day, minute), day.zone);
    if (clock % every !== 0) continue;
    const start = lead + minute * scale;
    const label = minute === length ? "24" : String(clock).padStart(2, "0");
    marks.push(
      isDown
        ? svg`<line class="tick" x1=${at - 6} x2=${at + band} y1=${start} y2=${start}/>
            <text class="hour" x=${at - 8} y=${start + 4} text-anchor="end">${label}</text>`
        : svg`<line class="tick" x1=${start} x2=${start} y1=${at} y2=${at + band + 5}/>
            <text class="hour" x=${start} y=${at + band + 19} text-anchor="middle">${label}</text>`,
    );
  }
  return marks;
}

/** Words beside (down) or in (across) the spans that have room for them. */
export function labels(place, all, say) {
  const { isDown, at, band, scale, lead } = place;
  const gap = (isDown ? 18 : 92) / scale;
  return labelled(all, gap).map((span) => {
    const middle = lead + ((span.from + span.to) / 2) * scale;
    return isDown
      ? svg`<text class="label" x=${at + band + 18} y=${middle + 4}>${say(span)}</text>`
      : svg`<text class="label" x=${middle} y=${at - 8} text-anchor="middle">${say(span)}</text>`;
  });
}

/** Prompts as pins, withheld ones as dots; they are buttons of their own in the list below, so here they are for the pointer alone. */
export function pins(place, all, open) {
  const { isDown, at, band, scale, lead } = place;
  return all.map((pin, index) => {
    const start = lead + pin.minute * scale;
    const [x, y] = isDown ? [at + band, start] : [start, at];
    return svg`<g class=${`pin ${pin.verdict}`} @click=${() => open(pin)}>
      <line x1=${isDown ? at : x} x2=${x} y1=${y} y2=${isDown ? y : at + band}/>
      ${pin.verdict === "withhold" ? svg`<circle cx=${x} cy=${y} r="3.5"/>` : svg`<circle cx=${x} cy=${y} r="9"/><text x=${x} y=${y + 4} text-anchor="middle">${index + 1}</text>`}</g>`;
  });
}

export function cursorLine(place, minute) {
  if (minute === undefined) return nothing;
  const { isDown, at, band, scale, lead } = place;
  const start = lead + (minute + 0.5) * scale;
  return isDown
    ? svg`<line class="cursor" x1=${at - 4} x2=${at + band + 4} y1=${start} y2=${start}/>`
    : svg`<line class="cursor" x1=${start} x2=${start} y1=${at - 4} y2=${at + band + 4}/>`;
}

/** From when to when, on the clock of the place. */
export function clockSpan(day, { from, to }) {
  return `${time(instantOf(day, from), day.zone)}–${time(instantOf(day, to), day.zone)}`;
}
