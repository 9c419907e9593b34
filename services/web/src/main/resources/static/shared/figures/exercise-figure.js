import { html, nothing, svg } from "lit";
import { PageElement } from "../element.js";
import { t } from "../i18n.js";
import { POSES, between, joint } from "./poses.js";

const CALM = matchMedia("(prefers-reduced-motion: reduce)");
const CYCLE_MS = 4000;
const FRAME_MS = 50;
const LIMBS = [
  ["far", ["neck", "elbowFar", "handFar"]],
  ["far", ["hip", "kneeFar", "ankleFar", "toeFar"]],
  ["", ["neck", "hip"]],
  ["", ["hip", "knee", "ankle", "toe"]],
  ["", ["neck", "elbow", "hand"]],
];

/**
 * An exercise as two drawings, how it begins and how it ends; the second moves between the two unless the person prefers less motion or stops
 * it. Where there is no pose it draws nothing: the words beside it say all.
 */
class ExerciseFigure extends PageElement {
  static properties = { exercise: {}, name: {}, still: { state: true }, share: { state: true } };

  constructor() {
    super();
    this.still = CALM.matches;
    this.share = 1;
    this.drawn = 0;
    this.draw = (now) => this.step(now);
  }

  connectedCallback() {
    super.connectedCallback();
    if (!this.still) this.frame = requestAnimationFrame(this.draw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    cancelAnimationFrame(this.frame);
  }

  step(now) {
    if (now - this.drawn > FRAME_MS) {
      this.drawn = now;
      this.share = (1 - Math.cos((now / CYCLE_MS) * 2 * Math.PI)) / 2;
    }
    this.frame = requestAnimationFrame(this.draw);
  }

  stop() {
    this.still = !this.still;
    cancelAnimationFrame(this.frame);
    if (this.still) this.share = 1;
    else this.frame = requestAnimationFrame(this.draw);
  }

  render() {
    const pose = POSES[this.exercise];
    if (!pose) return nothing;
    return html`<figure class="figure" role="group" aria-label=${t("figure.of", { name: this.name })}>
      ${drawing(pose.start, pose.prop, t("figure.start"))}
      ${drawing(between(pose.start, pose.end, this.share), pose.prop, t("figure.end"))}
      <figcaption>${t("figure.text")}
        <button type="button" class="link" aria-pressed=${this.still} @click=${this.stop}>${t(this.still ? "figure.move" : "figure.still")}</button>
      </figcaption></figure>`;
  }
}

function drawing(pose, prop, label) {
  const [x, y] = pose.head;
  return svg`<svg viewBox="0 0 100 87" role="img" aria-label=${label}>
    <line class="floor" x1="2" x2="98" y1="84" y2="84"/>${prop ? svg`<path class="prop" d=${prop}/>` : nothing}
    ${LIMBS.map(([side, names]) => svg`<polyline class=${`limb ${side}`} points=${names.map((name) => joint(pose, name).join(",")).join(" ")}/>`)}
    <circle class="head" cx=${x} cy=${y} r="6.5"/></svg>`;
}

customElements.define("exercise-figure", ExerciseFigure);
