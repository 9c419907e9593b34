import { html, nothing } from "lit";
import { get, request } from "../shared/api.js";
import { PageElement, trouble } from "../shared/element.js";
import { age, t, time } from "../shared/i18n.js";
import { look } from "./data.js";

/** Devices with how old their news is, pairing by QR, and accounts at providers. */
class DeviceList extends PageElement {
  static properties = { me: {}, devices: { state: true }, accounts: { state: true }, offer: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    const [devices, accounts] = await Promise.all([look("/api/v1/devices", []), look("/api/v1/accounts", [])].map((one) => one.catch(() => ({ data: [] }))));
    Object.assign(this, { devices: devices.data, accounts: accounts.data });
  }

  pair() {
    return this.act(async () => {
      this.offer = await get("/api/v1/devices/pairings", { method: "POST" });
      // Drawn as nodes of the page: the policy allows no picture from a string.
      const { documentElement } = new DOMParser().parseFromString(this.offer.qr ?? "", "image/svg+xml");
      await this.updateComplete;
      if (documentElement.localName === "svg") this.querySelector(".qr")?.replaceChildren(document.importNode(documentElement, true));
    });
  }

  revoke(id) {
    return this.act(async () => {
      await request(`/api/v1/devices/${encodeURIComponent(id)}`, { method: "DELETE" });
      await this.load();
    });
  }

  link(provider) {
    return this.act(async () => {
      const { authorizationUri } = await get(`/api/v1/accounts/${encodeURIComponent(provider)}/link`, { method: "POST" });
      location.assign(authorizationUri);
    });
  }

  unlink(provider) {
    return this.act(async () => {
      await request(`/api/v1/accounts/${encodeURIComponent(provider)}`, { method: "DELETE" });
      await this.load();
    });
  }

  render() {
    return html`<section class="card"><h2>${t("devices.title")}</h2>${trouble(this.problem)}
      <ul class="plainlist">${(this.devices ?? []).filter(({ revokedAt }) => !revokedAt).map((one) => html`<li class="row"><span class="grow"><strong>${one.name}</strong>
        <span class="quiet">${one.lastSync ? t("devices.synced", { age: age((Date.now() - Date.parse(one.lastSync)) / 60_000) }) : t("devices.never")}</span></span>
        <button type="button" class="link" ?disabled=${this.busy} @click=${() => this.revoke(one.id)}>${t("devices.revoke")}</button></li>`)}</ul>
      ${this.offer
        ? html`<p>${t("devices.scan")}</p><div class="qr" role="img" aria-label=${t("devices.qr")}></div><p class="big">${this.offer.code}</p><p class="quiet">${t("devices.until", { time: time(this.offer.expiresAt) })}</p>`
        : html`<button type="button" ?disabled=${this.busy} @click=${this.pair}>${t("devices.pair")}</button>`}
      ${this.accounts?.length
        ? html`<h3>${t("accounts.title")}</h3><ul class="plainlist">${this.accounts.map((one) => html`<li class="row"><span class="grow"><strong>${one.provider}</strong> <span class="quiet">${t(`account.${one.state}`)}</span></span>
          ${one.state === "linked" ? nothing : html`<button type="button" class="plain" ?disabled=${this.busy} @click=${() => this.link(one.provider)}>${t("account.link")}</button>`}
          ${one.state === "revoked" ? nothing : html`<button type="button" class="link" ?disabled=${this.busy} @click=${() => this.unlink(one.provider)}>${t("account.unlink")}</button>`}</li>`)}</ul>`
        : nothing}</section>`;
  }
}

customElements.define("device-list", DeviceList);
