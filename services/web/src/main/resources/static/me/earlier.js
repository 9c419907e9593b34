import { html, nothing } from "lit";
import { ofPerson } from "../shared/api.js";
import { said } from "../shared/diary.js";
import { PageElement, trouble } from "../shared/element.js";
import { dateTime, t } from "../shared/i18n.js";
import { look } from "./data.js";

const CORRECTED_FOR_MS = 14 * 24 * 3_600_000;

/** Where each kind is corrected. */
const FORMS = { report: "check-in", "safety-list": "safety", session: "log", rating: "rate" };

/** What the person reported, the latest first; what was corrected shows what it said before. */
class EarlierPage extends PageElement {
  static properties = { me: {}, diary: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    try {
      this.diary = (await look(ofPerson(this.me.id, "/check-ins?limit=50"), { checkIns: [] })).data;
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  render() {
    const shown = this.diary?.checkIns.filter(({ kind }) => kind in FORMS);
    return html`<h1 tabindex="-1">${t("earlier.title")}</h1>${trouble(this.problem)}<p class="quiet">${t("earlier.note")}</p>
      ${shown ? (shown.length ? html`<ul class="plainlist earlier">${shown.map((one) => this.one(one))}</ul>` : html`<p>${t("earlier.none")}</p>`) : this.problem ? nothing : html`<p>${t("loading")}</p>`}`;
  }

  said(entry) {
    return said(entry, this.me.list.items);
  }

  one(entry) {
    const isOpen = entry.enteredBy && Date.now() - Date.parse(entry.enteredAt) <= CORRECTED_FOR_MS;
    const when = dateTime(entry.at, this.me.profile.zone);
    return html`<li class="card"><p class="quiet"><time datetime=${entry.at}>${when}</time></p><p>${this.said(entry)}</p>
      ${(entry.corrections ?? []).map((one) => html`<p class="quiet">${t("earlier.was", { said: this.said(one), when: dateTime(one.correctedAt, this.me.profile.zone), by: one.correctedBy === this.me.id ? t("data.you") : one.correctedBy })}</p>`)}
      ${isOpen ? html`<a href=${`#/${FORMS[entry.kind]}?correct=${entry.id}`} aria-label=${t("earlier.correct-of", { when })}>${t("earlier.correct")}</a>` : nothing}</li>`;
  }
}

customElements.define("earlier-page", EarlierPage);
