import { html, nothing } from "lit";
import { get, ofPerson } from "../shared/api.js";
import { PageElement, trouble } from "../shared/element.js";
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
      const page = await get(ofPerson(this.person, `/cases${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ""}`));
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
    )}${this.next ? html`<button type="button" class="plain" @click=${() => this.load(this.next)}>${t("message.more")}</button>` : nothing}`;
  }
}

customElements.define("person-cases", PersonCases);
