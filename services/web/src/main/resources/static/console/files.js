import { html } from "lit";
import { PageElement } from "../shared/element.js";
import { ofPerson } from "../shared/api.js";
import { plusDays, t } from "../shared/i18n.js";
import "./audit.js";

/** Tables for a spreadsheet, and who looked at this person. */
class PersonFiles extends PageElement {
  static properties = { person: {}, today: {}, from: { state: true }, to: { state: true } };

  willUpdate(changed) {
    if (changed.has("today")) {
      this.to ??= this.today;
      this.from ??= plusDays(this.today, -27);
    }
  }

  render() {
    const table = (name) => ofPerson(this.person, `/${name}.csv?from=${this.from}&to=${this.to}`);
    return html`<section class="card"><h2>${t("files.tables")}</h2><div class="row">
        <label>${t("files.from")}<input type="date" .value=${this.from} max=${this.to} @change=${(event) => (this.from = event.target.value || this.from)}></label>
        <label>${t("files.to")}<input type="date" .value=${this.to} min=${this.from} @change=${(event) => (this.to = event.target.value || this.to)}></label></div>
        <p><a href=${table("days")} download=${`${this.person}-days.csv`}>${t("files.days")}</a> · <a href=${table("stretches")} download=${`${this.person}-stretches.csv`}>${t("files.stretches")}</a></p></section>
      <audit-page .of=${this.person}></audit-page>`;
  }
}

customElements.define("person-files", PersonFiles);
