import { html, nothing } from "lit";
import { get, request } from "../shared/api.js";
import { PageElement, trouble } from "../shared/element.js";
import { age, t, time } from "../shared/i18n.js";
import { qr } from "../shared/qr.js";
import { look, pages } from "./data.js";

const PROVIDERS = { "garmin-health": "Garmin", "google-health": "Google Health", oura: "Oura", polar: "Polar", withings: "Withings" };

/** Devices with how old their news is, pairing by QR, and accounts at providers. */
class DeviceList extends PageElement {
  static properties = { me: {}, devices: { state: true }, accounts: { state: true }, linkable: { state: true }, offer: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    const [devices, accounts, providers] = await Promise.all([pages("/api/v1/devices", "devices"), pages("/api/v1/accounts", "accounts"), look("/api/v1/accounts/providers", []).then(({ data }) => data)].map((one) => one.catch(() => [])));
    Object.assign(this, { devices, accounts, linkable: providers.map(({ provider }) => provider) });
  }

  pair() {
    return this.act(async () => {
      this.offer = await get("/api/v1/devices/pairings", { method: "POST" });
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
        ? html`<p>${t("devices.scan")}</p>${qr(this.offer.qr, t("devices.qr"))}<p class="big">${this.offer.code}</p><p class="quiet">${t("devices.until", { time: time(this.offer.expiresAt) })}</p>`
        : html`<button type="button" ?disabled=${this.busy} @click=${this.pair}>${t("devices.pair")}</button>`}
      ${this.accounts?.length || this.linkable?.length ? html`<h3>${t("accounts.title")}</h3>` : nothing}
      ${this.accounts?.length
        ? html`<ul class="plainlist">${this.accounts.map((one) => html`<li class="row"><span class="grow"><strong>${PROVIDERS[one.provider] ?? one.provider}</strong> <span class="quiet">${t(`account.${one.state}`)}</span></span>
          ${one.state === "linked" || !this.linkable.includes(one.provider) ? nothing : html`<button type="button" class="plain" ?disabled=${this.busy} @click=${() => this.link(one.provider)}>${t("account.link")}</button>`}
          ${one.state === "revoked" ? nothing : html`<button type="button" class="link" ?disabled=${this.busy} @click=${() => this.unlink(one.provider)}>${t("account.unlink")}</button>`}</li>`)}</ul>`
        : nothing}${this.offers()}</section>`;
  }

  /** Those that the service is set up for and that are not linked yet. */
  offers() {
    const known = new Set((this.accounts ?? []).filter(({ state }) => state !== "revoked").map(({ provider }) => provider));
    const left = this.linkable?.filter((id) => !known.has(id));
    if (!left?.length) return nothing;
    return html`<form class="row" @submit=${(event) => { event.preventDefault(); this.link(new FormData(event.target).get("provider")); }}><label class="grow"><span class="unseen">${t("account.which")}</span><select name="provider">${left.map((id) => html`<option value=${id}>${PROVIDERS[id] ?? id}</option>`)}</select></label>
      <button type="submit" class="plain" ?disabled=${this.busy}>${t("account.link-new")}</button></form>`;
  }
}

customElements.define("device-list", DeviceList);
