import { html, nothing } from "lit";
import { ofPerson } from "../shared/api.js";
import { PageElement, trouble } from "../shared/element.js";
import { date, duration, t, tOr, time } from "../shared/i18n.js";
import { isMissed } from "../shared/receipts.js";
import { look } from "./data.js";

/** Why I was asked, and why not: each decision in a sentence, the newest first. */
class WhyPage extends PageElement {
  static properties = { me: {}, decisions: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    try {
      const { data } = await look(ofPerson(this.me.id, "/decisions?limit=200"), { decisions: [] });
      this.decisions = data.decisions.filter(({ verdict }) => verdict !== "withdraw").reverse();
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  render() {
    const zone = this.me.profile.zone;
    const days = Map.groupBy(this.decisions ?? [], (one) => one.date);
    return html`<h1 tabindex="-1">${t("why.title")}</h1><p>${t("why.intro")}</p>${trouble(this.problem)}
      ${this.decisions && !this.decisions.length ? html`<p class="card">${t("why.none")}</p>` : nothing}
      ${[...days].map(([day, all]) => html`<section><h2>${date(day)}</h2><ul class="plainlist">${all.map((one) => html`<li class="card"><p><time>${time(one.decidedAt, zone)}</time> <strong>${one.said?.title || t(`kind.${one.kind}`)}</strong>${isMissed(one.state) ? html` <span class="quiet">${t(`receipt.${one.state}`)}</span>` : nothing}</p>
        <p class="quiet">${this.sentence(one)}</p></li>`)}</ul></section>`)}`;
  }

  sentence({ verdict, reason, said, why, shownInApp }) {
    const minutes = why?.facts?.stretch?.minutes;
    const saw = minutes === undefined ? "" : `${t("why.saw", { time: duration(minutes) })} `;
    if (verdict === "send") return said?.sentence || saw;
    return `${saw}${t(shownInApp ? "why.in-app" : "why.not")} ${tOr(reason, `withheld.${reason}`)}.`;
  }
}

customElements.define("why-page", WhyPage);
