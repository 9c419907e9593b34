import { html, nothing } from "lit";
import { PageElement } from "../shared/element.js";
import { t } from "../shared/i18n.js";

/** What an organisation has kept for how many days, at least and at most. */
const KEPT = [
  ["movementDays", 92, 3653],
  ["recordDays", 92, 400],
  ["decisionDays", 92, 400],
  ["auditDays", 400, 2192],
];

/** For how long what is of people is kept. An admin says so; what is older is deleted. */
class RetentionCard extends PageElement {
  static properties = { who: {}, organisation: {}, busy: {}, isOpen: { state: true } };

  /** What the page calls once it was taken. */
  close() {
    this.isOpen = false;
  }

  save(event) {
    event.preventDefault();
    const said = KEPT.map(([name]) => [name, event.target.elements[name].valueAsNumber]).filter(([, days]) => !Number.isNaN(days));
    this.dispatchEvent(new CustomEvent("asked", { detail: ["/retention", "PUT", Object.fromEntries(said), "kept.saved"] }));
  }

  render() {
    const { retention = {} } = this.organisation;
    const isAdmin = this.who.scopes.includes("admin");
    return html`<section class="card"><h2>${t("kept.title")}</h2>
      <ul class="plainlist">${KEPT.map(([name]) => html`<li>${t(`kept.${name}`)} – <strong>${retention[name] ? t("kept.days", { n: retention[name] }) : t("kept.default")}</strong></li>`)}</ul>
      ${this.isOpen ? this.form(retention) : isAdmin ? html`<button type="button" class="plain" @click=${() => (this.isOpen = true)}>${t("rota.change")}</button>` : nothing}</section>`;
  }

  form(retention) {
    return html`<form @submit=${this.save}><p class="note">${t("kept.what")}</p>
      ${KEPT.map(([name, least, most]) => html`<label>${t(`kept.${name}`)}, ${t("kept.range", { least, most })}<input type="number" name=${name} min=${least} max=${most} .value=${String(retention[name] ?? "")}></label>`)}
      <div class="row"><button type="submit" ?disabled=${this.busy}>${t("save")}</button><button type="button" class="plain" @click=${this.close}>${t("rota.leave")}</button></div></form>`;
  }
}

customElements.define("retention-card", RetentionCard);
