import { html, nothing } from "lit";
import { PageElement, announce } from "../shared/element.js";
import { t } from "../shared/i18n.js";

/** What a pairing link opens: the code and the address, to be put into the app that syncs. Neither is sent anywhere from here. */
class PairPage extends PageElement {
  static properties = { code: {}, at: {} };

  async copy(text) {
    await navigator.clipboard.writeText(text);
    announce(t("pair.copied"));
  }

  render() {
    const { code = "", at } = this;
    return html`<h1 tabindex="-1">${t("devices.pair")}</h1><p>${t("pair.what")}</p>
      <section class="card"><h2>${t("pair.code")}</h2><p class="big">${code}</p><button type="button" class="plain" @click=${() => this.copy(code)}>${t("pair.copy")}</button></section>
      ${at ? html`<section class="card"><h2>${t("pair.at")}</h2><p><code>${at}</code></p><button type="button" class="plain" @click=${() => this.copy(at)}>${t("pair.copy")}</button></section>` : nothing}
      <p class="quiet">${t("pair.once")}</p>`;
  }
}

customElements.define("pair-page", PairPage);
