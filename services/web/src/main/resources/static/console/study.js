import { html, nothing } from "lit";
import { after, get } from "../shared/api.js";
import { PageElement, trouble } from "../shared/element.js";
import { number, percent, shortDate, signed, t } from "../shared/i18n.js";

/** Whom the lots fell on, page after page, of the days of the first. */
async function allocated() {
  const first = await get("/api/v1/study/allocation");
  const { from, to } = first;
  const people = [...first.people];
  for (let { next } = first; next; ) {
    const page = await get(after(`/api/v1/study/allocation?from=${from}&to=${to}`, next));
    people.push(...page.people);
    next = page.next;
  }
  return { from, to, people };
}

/** What is left to lots, what they fell on, and what prompting does to the group. Nothing here can be changed. */
class StudyPage extends PageElement {
  static properties = { setUp: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    try {
      const [setUp, effect, allocation] = await Promise.all([get("/api/v1/study"), get("/api/v1/study/effect"), allocated()]);
      Object.assign(this, { setUp, effect, allocation, problem: undefined });
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  render() {
    if (!this.setUp) return html`<h1 tabindex="-1">${t("study.title")}</h1>${this.problem ? trouble(this.problem) : html`<p>${t("loading")}</p>`}`;
    const { from, to } = this.allocation;
    return html`<h1 tabindex="-1">${t("study.title")}</h1><p>${this.setUp.probability === undefined ? t("study.off") : t("study.what", { share: percent(this.setUp.probability) })}</p>
      <p class="quiet">${t("study.period", { from: shortDate(from), to: shortDate(to) })}</p>
      <section class="card"><h2>${t("study.effect")}</h2>${this.effect.kinds.length ? this.effect.kinds.map((one) => this.kind(one)) : html`<p>${t("effect.none")}</p>`}</section>
      <section class="card"><h2>${t("study.allocation")}</h2>${this.allotted()}
        <p><a href=${`/api/v1/study/decisions.csv?from=${from}&to=${to}`} download="decisions.csv">${t("study.table")}</a></p></section>`;
  }

  kind({ kind, moved, steps }) {
    return html`<h3>${t(`kind.${kind}`)}</h3><dl class="estimates">${this.estimate("moved", moved, (ratio) => t("study.times", { n: number(ratio, 2) }))}${this.estimate("steps", steps, (amount) => signed(Math.round(amount)))}</dl>`;
  }

  /** An estimate is never without its interval; where there is none, the reason stands in its place. */
  estimate(name, one, show) {
    if (!one) return nothing;
    return html`<div class="measure"><dt>${t(`study.${name}`)}</dt><dd>${one.verdict === "measured" ? show(one.estimate) : t("effect.none")}
      <small class="quiet">${one.verdict === "measured" ? t("study.interval", { low: show(one.lower), high: show(one.upper) }) : t(one.verdict === "not-measured" ? "study.not-yet" : "study.too-few")}<br>${t("study.people", { people: number(one.people ?? 0), moments: number(one.moments ?? 0) })}</small></dd></div>`;
  }

  allotted() {
    const rows = this.allocation.people.flatMap(({ person, draws }) => draws.map((draw) => ({ person, ...draw })));
    if (!rows.length) return html`<p class="quiet">${t("study.no-draws")}</p>`;
    return html`<div class="scroll-x" tabindex="0" role="region" aria-label=${t("study.allocation")}><table>
      <thead><tr>${["person", "kind", "share", "prompted", "held-out"].map((word) => html`<th scope="col">${t(`study.${word}`)}</th>`)}</tr></thead>
      <tbody>${rows.map((one) => html`<tr><th scope="row">${one.person}</th><td>${t(`kind.${one.kind}`)}</td><td>${percent(one.probability)}</td><td>${number(one.prompted)}</td><td>${number(one.heldOut)}</td></tr>`)}</tbody></table></div>`;
  }
}

customElements.define("study-page", StudyPage);
