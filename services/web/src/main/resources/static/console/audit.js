import { html, nothing } from "lit";
import { after, get, ofPerson, who } from "../shared/api.js";
import { PageElement, more, trouble } from "../shared/element.js";
import { dateTime, t, tOr } from "../shared/i18n.js";

/** Who did or saw what about whom, newest first. */
class AuditPage extends PageElement {
  static properties = { of: {}, entries: { state: true }, next: { state: true } };

  constructor() {
    super();
    this.zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    this.filter = { actor: "", person: "" };
  }

  willUpdate(changed) {
    if (changed.has("of") || !this.asked) this.load();
  }

  async load(cursor) {
    this.asked = true;
    // A coach may not read it: then it is not asked for, and on a person's page not spoken of.
    this.isOpen = ((await who()).scopes ?? []).includes("admin");
    if (!this.isOpen) return this.requestUpdate();
    const query = new URLSearchParams({ limit: 50 });
    for (const [name, value] of Object.entries(this.filter)) if (value.trim()) query.set(name, value.trim());
    try {
      const page = await get(after(`${this.of ? ofPerson(this.of, "/audit") : "/api/v1/audit"}?${query}`, cursor));
      this.entries = cursor ? this.entries.concat(page.entries) : page.entries;
      this.next = page.next;
      this.problem = undefined;
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  render() {
    if (this.isOpen === false) return this.of ? nothing : html`<h1 tabindex="-1">${t("audit.title")}</h1><p class="note">${t("audit.admin")}</p>`;
    const field = (name) => html`<label>${t(`audit.${name}`)}<input .value=${this.filter[name]} @input=${(event) => (this.filter[name] = event.target.value)}></label>`;
    return html`${this.of ? html`<h2>${t("audit.title")}</h2>` : html`<h1 tabindex="-1">${t("audit.title")}</h1>
      <form class="filters" @submit=${(event) => { event.preventDefault(); this.load(); }}>${field("actor")}${field("person")}<button type="submit">${t("audit.look")}</button></form>`}
      ${trouble(this.problem)}
      ${this.entries?.length
        ? html`<div class="scroll-x" tabindex="0" role="region" aria-label=${t("audit.title")}><table class="stacks"><thead><tr><th scope="col">${t("audit.when")}</th><th scope="col">${t("audit.actor")}</th><th scope="col">${t("audit.action")}</th>${this.of ? nothing : html`<th scope="col">${t("audit.person")}</th>`}</tr></thead>
          <tbody>${this.entries.map((one) => html`<tr><td>${dateTime(one.at, this.zone)}</td><td><strong>${one.actor}</strong> <span class="quiet">${tOr(one.as, `as.${one.as}`)}</span></td><td>${tOr(one.action, `did.${one.action}`)}</td>${this.of ? nothing : html`<td>${one.person}</td>`}</tr>`)}</tbody></table></div>`
        : this.problem ? nothing : html`<p class="quiet">${this.entries ? t("audit.none") : t("loading")}</p>`}
      ${more(this)}`;
  }
}

customElements.define("audit-page", AuditPage);
