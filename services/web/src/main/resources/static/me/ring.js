import { svg } from "lit";

const RADIUS = 52;
const ROUND = 2 * Math.PI * RADIUS;

/** Minutes done of the week's target as a ring, undefined where they are not known; the words stand beside it. */
export function ring(done, target) {
  const share = target > 0 ? Math.min(1, (done ?? 0) / target) : 0;
  return svg`<svg class="ring" viewBox="0 0 120 120" width="120" height="120" aria-hidden="true" focusable="false">
    <circle class="way" cx="60" cy="60" r=${RADIUS}/>
    ${share > 0 ? svg`<circle class="done" cx="60" cy="60" r=${RADIUS} stroke-dasharray=${`${share * ROUND} ${ROUND}`} transform="rotate(-90 60 60)"/>` : ""}
    <text x="60" y="68" text-anchor="middle">${done === undefined ? "–" : `${Math.round(share * 100)} %`}</text></svg>`;
}
