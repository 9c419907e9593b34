import { html } from "lit";
import { get } from "../shared/api.js";
import { PageElement, trouble } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { link } from "../shared/router.js";

/** Where an alert leads: to its case, which the alert itself does not name. */
class AlertedCase extends PageElement {
  static properties = { reference: {}, gone: { state: true } };

  willUpdate(changed) {
    if (changed.has("reference")) this.find();
  }

  async find() {
    try {
      const { cases } = await get(`/api/v1/cases?${new URLSearchParams({ alert: this.reference ?? "" })}`);
      if (cases.length) location.replace(link("cases", cases[0].case.person, cases[0].case.id));
      this.gone = !cases.length;
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  render() {
    return html`<h1 tabindex="-1">${t("cases.title")}</h1>${trouble(this.problem)}
      ${this.gone ? html`<p class="card">${t("cases.gone")} <a href=${link("cases")}>${t("cases.title")}</a></p>` : ""}`;
  }
}

customElements.define("alerted-case", AlertedCase);
