import { html } from "lit";
import { after, get, ofPerson } from "../shared/api.js";
import { PageElement, more, trouble } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import "./case-view.js";

/** All cases of a person, the latest first. */
class PersonCases extends PageElement {
  static properties = { person: {}, zone: {}, cases: { state: true }, next: { state: true } };

  willUpdate(changed) {
    if (changed.has("person")) this.load();
  }

  async load(cursor) {
    try {
      const page = await get(after(ofPerson(this.person, "/cases"), cursor));
      this.cases = cursor ? [...this.cases, ...page.cases] : page.cases;
      this.next = page.next;
      this.problem = undefined;
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  render() {
    if (!this.cases) return this.problem ? trouble(this.problem) : html`<p>${t("loading")}</p>`;
    if (!this.cases.length) return html`<p class="card">${t("cases.none")}</p>`;
    return html`${this.cases.map(
      (one, index) => html`<details class="card" ?open=${index === 0}><summary>${t(`case.${one.kind}`)} · ${t(`status.${one.status}`)}</summary>
        <case-view .person=${this.person} .number=${one.id} .zone=${this.zone}></case-view></details>`,
    )}${more(this)}`;
  }
}

customElements.define("person-cases", PersonCases);
