import { html, nothing } from "lit";
import { get } from "../shared/api.js";
import { PageElement, announce, trouble } from "../shared/element.js";
import { dateTime, t } from "../shared/i18n.js";
import { qr } from "../shared/qr.js";

/** An invitation as link, code and QR: told this once, sent to nobody. */
class InviteCard extends PageElement {
  static properties = { who: {}, coaches: {}, path: {}, kind: { state: true }, made: { state: true } };

  constructor() {
    super();
    this.kind = "person";
  }

  get isAdmin() {
    return this.who.scopes.includes("admin");
  }

  make(event) {
    event.preventDefault();
    const said = new FormData(event.target);
    const body = { kind: this.kind };
    for (const name of ["coach", "address"]) if (said.get(name)) body[name] = said.get(name);
    return this.act(async () => {
      this.made = await get(this.path, { method: "POST", body });
      this.dispatchEvent(new CustomEvent("made"));
    });
  }

  async copy() {
    await navigator.clipboard.writeText(this.made.link);
    announce(t("invite.copied"));
  }

  render() {
    return html`<section class="card"><h2>${t("invite.title")}</h2>${trouble(this.problem)}
      <form @submit=${this.make}>
        ${this.isAdmin
          ? html`<label>${t("invite.whom")}<select @change=${({ target }) => Object.assign(this, { kind: target.value, made: undefined })}>${["person", "coach"].map((one) => html`<option value=${one} ?selected=${one === this.kind}>${t(`invite.${one}`)}</option>`)}</select></label>
            ${this.kind === "person" ? html`<label>${t("org.coach")}<select name="coach">${this.coaches.map(({ id, name }) => html`<option value=${id}>${name || id}</option>`)}</select></label>` : nothing}`
          : nothing}
        <label>${t("invite.address")}<input type="email" name="address" autocomplete="off" aria-describedby="invite-address"></label><p class="quiet" id="invite-address">${t("invite.address-what")}</p>
        <button type="submit" ?disabled=${this.busy}>${t("invite.make")}</button></form>${this.offered()}</section>`;
  }

  offered() {
    if (!this.made) return nothing;
    const { link, code, expires, qr: drawing } = this.made;
    return html`<div class="offered" aria-live="polite">${qr(drawing, t("invite.qr"))}<p><code>${link}</code></p>
      <div class="row"><button type="button" class="plain" @click=${this.copy}>${t("invite.copy")}</button></div>
      <p>${t("invite.code")} <strong>${code}</strong></p><p class="quiet">${t("invite.once", { until: dateTime(expires) })}</p></div>`;
  }
}

customElements.define("invite-card", InviteCard);
