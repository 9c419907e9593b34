import { html, nothing } from "lit";
import { after, getOr, ofPerson, request } from "../shared/api.js";
import { PageElement, more, trouble } from "../shared/element.js";
import { dateTime, t, tOr } from "../shared/i18n.js";
import { signOut } from "../shared/session.js";
import { forget } from "./store.js";

/** All that is known of somebody: to take along, how long it is kept, who looked at it, and to have it deleted. */
class DataPage extends PageElement {
  static properties = { me: {}, looks: { state: true }, next: { state: true }, kept: { state: true }, sure: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load(cursor) {
    try {
      const [page, kept] = await Promise.all([
        getOr({ entries: [] }, after(ofPerson(this.me.id, "/audit?limit=20"), cursor)),
        this.kept ?? getOr(undefined, ofPerson(this.me.id, "/retention")),
      ]);
      Object.assign(this, { kept, looks: cursor ? this.looks.concat(page.entries) : page.entries, next: page.next });
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  render() {
    const file = (rest, name, words) => html`<li><a href=${ofPerson(this.me.id, rest)} download=${name}>${t(words)}</a></li>`;
    return html`<h1 tabindex="-1">${t("data.title")}</h1>${trouble(this.problem)}
      <section class="card"><h2>${t("data.take")}</h2><p>${t("data.take-what")}</p><ul>${file("/export", "rouse.json", "data.json")}${file("/export/fhir", "rouse-fhir.json", "data.fhir")}${file("/export/native", "rouse.ndjson", "data.native")}</ul></section>
      ${this.kept ? html`<section class="card"><h2>${t("data.kept")}</h2><p>${t("data.kept-movement", { n: this.kept.movementDays })} ${t("data.kept-records", { n: this.kept.recordDays })} ${t("data.kept-decisions", { n: this.kept.decisionDays })} ${t("data.kept-audit", { n: this.kept.auditDays })} ${t("data.kept-then")}</p></section>` : nothing}
      <section class="card"><h2>${t("data.looks")}</h2>
        ${this.looks && !this.looks.length ? html`<p class="quiet">${t("data.nobody")}</p>` : nothing}
        <ul class="plainlist">${(this.looks ?? []).map((one) => html`<li><time class="quiet" datetime=${one.at}>${dateTime(one.at, this.me.profile.zone)}</time> <strong>${one.actor === this.me.id ? t("data.you") : one.actor}</strong> ${tOr(one.action, `did.${one.action}`)}</li>`)}</ul>
        ${more(this)}</section>
      ${this.leave()}`;
  }

  leave() {
    const erase = () =>
      this.act(async () => {
        await request(ofPerson(this.me.id), { method: "DELETE" });
        await forget();
        await signOut(true);
      });
    return html`<section class="card"><h2>${t("leave.erase")}</h2><p>${t("leave.what")}</p><label><input type="checkbox" .checked=${Boolean(this.sure)} @change=${({ target }) => (this.sure = target.checked)}>${t("leave.sure")}</label>
      <p><button type="button" class="danger" ?disabled=${!this.sure || this.busy} @click=${erase}>${t("leave.erase")}</button></p></section>`;
  }
}

customElements.define("data-page", DataPage);
