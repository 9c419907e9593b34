import { html, nothing } from "lit";
import { after, get, newKey, request } from "../shared/api.js";
import { PageElement, announce, more, trouble } from "../shared/element.js";
import { dateTime, t } from "../shared/i18n.js";
import { nameOf } from "./coaches.js";

/** Invitations and what became of them, the newest first; one that is open can be withdrawn. */
class InvitationList extends PageElement {
  static properties = { coaches: {}, path: {}, invitations: { state: true }, next: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load(cursor) {
    this.problem = undefined;
    try {
      const page = await get(after(this.path, cursor));
      this.invitations = cursor ? [...this.invitations, ...page.invitations] : page.invitations;
      this.next = page.next;
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  /** Whatever became of it: where somebody was faster, the list says what they did. */
  withdraw({ id }) {
    return this.act(async () => {
      try {
        await request(`${this.path}/${encodeURIComponent(id)}`, { method: "DELETE", key: newKey() });
        announce(t("invited.gone"));
      } finally {
        await this.load();
      }
    });
  }

  render() {
    return html`<section class="card"><h2>${t("invited.title")}</h2>${trouble(this.problem)}
      ${this.invitations?.length === 0 ? html`<p class="quiet">${t("invited.none")}</p>` : nothing}
      <ul class="plainlist invited">${(this.invitations ?? []).map((one) => this.invitation(one))}</ul>
      ${more(this)}</section>`;
  }

  invitation(one) {
    const open = one.state === "open";
    return html`<li class="row"><span class="grow"><strong>${one.address ?? t(`invite.${one.kind}`)}</strong> <span class="tag">${t(`invited.${one.state}`)}</span><br>
        <span class="quiet">${one.coach ? html`${t("invited.care", { who: nameOf(this.coaches, one.coach) })} · ` : nothing}${t("invited.by", { who: nameOf(this.coaches, one.issuedBy) })}${open ? html` · ${t("invited.until", { until: dateTime(one.expires) })}` : nothing}</span></span>
      ${open ? html`<button type="button" class="plain" ?disabled=${this.busy} @click=${() => this.withdraw(one)}>${t("invited.withdraw")}</button>` : nothing}</li>`;
  }
}

customElements.define("invitation-list", InvitationList);
