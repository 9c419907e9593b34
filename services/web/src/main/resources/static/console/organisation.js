import { html, nothing } from "lit";
import { after, get, getOr, newKey, request } from "../shared/api.js";
import { PageElement, announce, trouble } from "../shared/element.js";
import { age, t } from "../shared/i18n.js";
import "./coaches.js";
import "./invitations.js";
import "./invite.js";
import "./retention.js";
import "./rota.js";

/** An organisation: who works here, who stands in for whom, who waits to be taken on, and the ways in. */
class OrganisationPage extends PageElement {
  static properties = { who: {}, organisation: { state: true }, waiting: { state: true }, next: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    if (this.who.organisation) this.load();
  }

  get isAdmin() {
    return this.who.scopes.includes("admin");
  }

  path(rest = "") {
    return `/api/v1/organisations/${encodeURIComponent(this.who.organisation)}${rest}`;
  }

  async load() {
    try {
      const [{ data, etag }, waiting] = await Promise.all([request(this.path()), getOr({ enrolments: [] }, this.path("/enrolments"))]);
      Object.assign(this, { organisation: data, etag, waiting: waiting.enrolments, next: waiting.next, problem: undefined });
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  /** Whoever waits too, after those that are shown. */
  more() {
    return this.act(async () => {
      const page = await get(after(this.path("/enrolments"), this.next));
      Object.assign(this, { waiting: [...this.waiting, ...page.enrolments], next: page.next });
    });
  }

  /** Changes the organisation as it was read, and gives whether it was; where somebody was faster, shows how it stands now. */
  change(rest, method, body, said) {
    return this.act(async () => {
      try {
        await request(this.path(rest), { method, body, ifMatch: this.etag, key: newKey() });
      } catch (problem) {
        if (problem.status === 412) await this.load();
        throw problem;
      }
      await this.load();
      announce(t(said));
      return true;
    });
  }

  /** A form is open until what it says was taken. */
  async askedByForm({ currentTarget, detail }) {
    if (await this.change(...detail)) currentTarget.close();
  }

  accept({ person, name }, coach) {
    return this.act(async () => {
      await request(this.path(`/enrolments/${encodeURIComponent(person)}/acceptance`), { method: "POST", body: coach ? { coach } : {}, key: newKey() });
      await this.load();
      announce(t("org.accepted", { who: name || person }));
    });
  }

  render() {
    if (!this.who.organisation) return html`<h1 tabindex="-1">${t("org.title")}</h1><p class="note">${t("org.none")}</p>`;
    if (!this.organisation) return html`<h1 tabindex="-1">${t("org.title")}</h1>${this.problem ? trouble(this.problem) : html`<p>${t("loading")}</p>`}`;
    return html`<h1 tabindex="-1">${this.organisation.name}</h1>${trouble(this.problem)}<div class="halves"><div>${this.enrolments()}
        <invite-card .who=${this.who} .coaches=${this.organisation.coaches} .path=${this.path("/invitations")} @made=${() => this.querySelector("invitation-list").load()}></invite-card>
        <invitation-list .coaches=${this.organisation.coaches} .path=${this.path("/invitations")}></invitation-list>${this.code()}</div>
      <div><coach-list .who=${this.who} .organisation=${this.organisation} .busy=${this.busy} @asked=${({ detail }) => this.change(...detail)}></coach-list>
        <rota-card .who=${this.who} .organisation=${this.organisation} .busy=${this.busy} @asked=${this.askedByForm}></rota-card>
        <retention-card .who=${this.who} .organisation=${this.organisation} .busy=${this.busy} @asked=${this.askedByForm}></retention-card></div></div>`;
  }

  enrolments() {
    const choose = (person) => (this.isAdmin ? html`<label class="which"><span class="unseen">${t("org.coach")}</span><select data-of=${person}>${this.organisation.coaches.map(({ id, name }) => html`<option value=${id}>${name || id}</option>`)}</select></label>` : nothing);
    const chosen = ({ person }) => this.querySelector(`select[data-of="${CSS.escape(person)}"]`)?.value;
    return html`<section class="card"><h2>${t("org.waiting")}</h2>
      ${this.waiting.length ? nothing : html`<p class="quiet">${t("org.nobody-waits")}</p>`}
      <ul class="plainlist">${this.waiting.map((one) => html`<li class="row"><span class="grow"><strong>${one.name || one.person}</strong> <span class="quiet">${age((Date.now() - Date.parse(one.since)) / 60_000)}</span></span>${choose(one.person)}
        <button type="button" ?disabled=${this.busy} @click=${() => this.accept(one, chosen(one))}>${t("org.accept")}</button></li>`)}</ul>
      ${this.next ? html`<button type="button" class="plain" ?disabled=${this.busy} @click=${() => this.more()}>${t("more")}</button>` : nothing}</section>`;
  }

  code() {
    if (!this.isAdmin) return nothing;
    const { code } = this.organisation;
    return html`<section class="card"><h2>${t("org.code")}</h2><p>${t("org.code-what")}</p>
      ${code ? html`<p class="big">${code}</p>` : html`<p class="quiet">${t("org.code-none")}</p>`}
      <div class="row"><button type="button" class="plain" ?disabled=${this.busy} @click=${() => this.change("/code", "POST", undefined, "org.code-new")}>${t("org.code-make")}</button>
        ${code ? html`<button type="button" class="link" ?disabled=${this.busy} @click=${() => this.change("/code", "DELETE", undefined, "org.code-gone")}>${t("org.code-withdraw")}</button>` : nothing}</div></section>`;
  }
}

customElements.define("organisation-page", OrganisationPage);
