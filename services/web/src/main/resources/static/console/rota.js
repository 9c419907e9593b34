import { html, nothing } from "lit";
import { PageElement } from "../shared/element.js";
import { dayOfWeek, t } from "../shared/i18n.js";
import { nameOf } from "./coaches.js";

const WEEK = [1, 2, 3, 4, 5, 6, 7];
const USUAL = { days: [1, 2, 3, 4, 5], from: "08:00", to: "16:00" };

/** Who answers when, and whether people may report how they are. An admin's draft stays theirs where somebody else was faster: both are shown. */
class RotaCard extends PageElement {
  static properties = { who: {}, organisation: {}, busy: {}, draft: { state: true } };

  begin() {
    const { rota = [], checkIns } = this.organisation;
    this.basis = JSON.stringify({ rota, checkIns });
    this.draft = { rota: rota.map((shift) => ({ ...shift, days: shift.days ?? WEEK })), checkIns };
  }

  /** What the page calls once the draft was taken. */
  close() {
    this.draft = undefined;
  }

  set(index, change) {
    this.draft = { ...this.draft, rota: this.draft.rota.with(index, { ...this.draft.rota[index], ...change }) };
  }

  save(event) {
    event.preventDefault();
    const { name, language, zone, country, admins } = this.organisation;
    const { rota, checkIns } = this.draft;
    this.dispatchEvent(new CustomEvent("asked", { detail: ["", "PUT", { name, language, zone, country, admins, rota, checkIns: checkIns && rota.length > 0 }, "rota.saved"] }));
  }

  render() {
    const { rota = [], checkIns } = this.organisation;
    const isAdmin = this.who.scopes.includes("admin");
    const clash = this.draft && this.basis !== JSON.stringify({ rota, checkIns });
    return html`<section class="card"><h2>${t("org.rota")}</h2><p class="quiet">${t(checkIns ? "org.check-ins-on" : "org.check-ins-off")}</p>
      ${clash ? html`<p class="note" role="alert">${t("rota.clash")}</p>` : nothing}
      ${rota.length ? html`<ul class="plainlist">${rota.map((one) => html`<li><strong>${nameOf(this.organisation.coaches, one.coach)}</strong> ${(one.days ?? WEEK).map(dayOfWeek).join(", ")} ${one.from}–${one.to}</li>`)}</ul>` : html`<p class="quiet">${t("org.rota-none")}</p>`}
      ${this.draft ? this.form() : isAdmin ? html`<button type="button" class="plain" @click=${this.begin}>${t("rota.change")}</button>` : nothing}</section>`;
  }

  form() {
    const { rota, checkIns } = this.draft;
    const add = () => (this.draft = { ...this.draft, rota: [...rota, { coach: this.organisation.coaches[0]?.id, ...USUAL }] });
    return html`<form class="rota" @submit=${this.save}>${rota.map((shift, index) => this.shift(shift, index))}
      ${this.organisation.coaches.length ? html`<p><button type="button" class="plain" @click=${add}>${t("rota.add")}</button></p>` : nothing}
      <label><input type="checkbox" role="switch" .checked=${Boolean(checkIns) && rota.length > 0} ?disabled=${!rota.length} @change=${({ target }) => (this.draft = { ...this.draft, checkIns: target.checked })}>${t("rota.check-ins")}</label>
      <p class="quiet">${t("rota.zone", { zone: this.organisation.zone ?? "UTC" })}</p>
      <div class="row"><button type="submit" ?disabled=${this.busy || rota.some(({ days }) => !days.length)}>${t("save")}</button><button type="button" class="plain" @click=${this.close}>${t("rota.leave")}</button></div></form>`;
  }

  shift({ coach, days, from, to }, index) {
    const toggle = (one) => this.set(index, { days: WEEK.filter((each) => (each === one) !== days.includes(each)) });
    return html`<fieldset class="shift"><legend>${t("rota.shift", { n: index + 1 })}</legend>
      <label>${t("org.coach")}<select @change=${({ target }) => this.set(index, { coach: target.value })}>${this.organisation.coaches.map(({ id, name }) => html`<option value=${id} ?selected=${id === coach}>${name || id}</option>`)}</select></label>
      <div class="row" role="group" aria-label=${t("rota.days")}>${WEEK.map((one) => html`<label><input type="checkbox" .checked=${days.includes(one)} @change=${() => toggle(one)}>${dayOfWeek(one)}</label>`)}</div>
      <div class="row"><label>${t("rota.from")}<input type="time" required .value=${from.slice(0, 5)} @change=${({ target }) => this.set(index, { from: target.value })}></label>
        <label>${t("rota.to")}<input type="time" required .value=${to.slice(0, 5)} @change=${({ target }) => this.set(index, { to: target.value })}></label>
        <button type="button" class="link" @click=${() => (this.draft = { ...this.draft, rota: this.draft.rota.toSpliced(index, 1) })}>${t("rota.without")}</button></div></fieldset>`;
  }
}

customElements.define("rota-card", RotaCard);
