import { html, nothing } from "lit";
import { PageElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { answerButtons } from "./answers.js";

/** What a notification led to: the whole message with its answers; or, where something hurts, the advice, from what is here already. */
class ToldPage extends PageElement {
  static properties = { me: {}, told: {}, thanked: { state: true } };

  render() {
    const { title, body, why, language, promptId, kind, action } = this.told ?? {};
    if (!title || action === "hurts") {
      return html`<section class="card"><h1 tabindex="-1">${t("told.hurts")}</h1><p class="advice">${this.me.list.texts["hurts-advice"]}</p>
        ${promptId && !this.thanked ? answerButtons(this.me, { promptId, kind }, () => (this.thanked = true)) : nothing}
        <a href="#/safety" role="button">${t("safety.open")}</a><p class="quiet">${this.me.list.texts.unattended}</p></section>`;
    }
    return html`<section class="card" lang=${language ?? "en"}><h1 tabindex="-1">${title}</h1><p class="advice">${body}</p>${why ? html`<p class="quiet">${why}</p>` : nothing}</section>
      ${promptId && !this.thanked ? answerButtons(this.me, { promptId, kind: why ? "seek-care" : kind }, () => (this.thanked = true)) : nothing}
      ${this.thanked ? html`<p role="status">${t("prompt.noted")}</p>` : nothing}<p><a href="#/today">${t("nav.today")}</a></p>`;
  }
}

customElements.define("told-page", ToldPage);
