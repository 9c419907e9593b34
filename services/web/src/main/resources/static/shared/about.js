import { html, nothing } from "lit";
import { get } from "./api.js";
import { PageElement, trouble } from "./element.js";
import { LANGUAGES, bcp47, t } from "./i18n.js";

/** What this is, what it is for, and who is responsible for care. */
class AboutPage extends PageElement {
  static properties = { about: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    try {
      this.about = await get(`/api/v1/about?language=${bcp47()}`);
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  render() {
    return html`<h1 tabindex="-1">${t("about.title")}</h1>${trouble(this.problem)}${this.about ? this.said(this.about) : nothing}`;
  }

  said({ standing, responsible, purpose, emergency, version }) {
    return html`<section class="card"><p><strong>${standing}</strong></p>${responsible ? html`<p>${responsible.organisation}<br>${responsible.person}<br>${responsible.basis}</p>` : nothing}</section>
      <section class="card"><p>${purpose}</p><p>${emergency}</p></section>
      <p class="quiet">${t("about.version", { version })}<br>${Object.values(LANGUAGES).join(" · ")}</p>`;
  }
}

customElements.define("about-page", AboutPage);
