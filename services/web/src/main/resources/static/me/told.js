import { html, nothing } from "lit";
import { PageElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { answer, answerButtons } from "./answers.js";

/** What a notification led to: the whole message with its answers; or, where something hurts, the advice, from what is here already. */
class ToldPage extends PageElement {
  static properties = { me: {}, told: {}, answered: { state: true } };

  /** Whether the message was answered: by the tap that led here, or here. */
  get isNoted() {
    const { promptId, noted } = this.told;
    return Boolean(noted) || (Boolean(promptId) && promptId === this.answered);
  }

  done() {
    this.answered = this.told.promptId;
  }

  render() {
    const { title, body, why, language, promptId, kind, action } = this.told;
    if (action === "hurts") return this.hurts();
    return html`<section class="card" lang=${language ?? "en"}><h1 tabindex="-1">${title}</h1><p class="advice">${body}</p>${why ? html`<p class="quiet">${why}</p>` : nothing}</section>
      ${promptId && !this.isNoted ? answerButtons(this.me, { promptId, kind: why ? "seek-care" : kind }, () => this.done()) : nothing}
      ${this.noted()}<p><a href="#/today">${t("nav.today")}</a></p>`;
  }

  /** The answer came with the tap: where the notification could not tell it, one more does, and never the link by itself. */
  hurts() {
    const { promptId } = this.told;
    return html`<section class="card"><h1 tabindex="-1">${t("told.hurts")}</h1><p class="advice">${this.me.list.texts["hurts-advice"]}</p>
      ${promptId && !this.isNoted ? html`<p>${t("told.not-noted")}</p><button type="button" class="danger" @click=${this.note}>${t("told.note")}</button>` : nothing}${this.noted()}
      <a href="#/safety" role="button">${t("safety.open")}</a><p class="quiet">${this.me.list.texts.unattended}</p></section>`;
  }

  async note() {
    if (await answer(this.told.promptId, "hurts")) this.done();
  }

  noted() {
    return this.isNoted ? html`<p role="status">${t("prompt.noted")}</p>` : nothing;
  }
}

customElements.define("told-page", ToldPage);
