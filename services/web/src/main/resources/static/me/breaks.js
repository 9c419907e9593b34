import { html, nothing } from "lit";
import { PageElement } from "../shared/element.js";
import { t, weekday } from "../shared/i18n.js";

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const MONDAY = Date.parse("2026-11-23T00:00:00Z");
const MOST = 12;
const USUAL = { days: DAYS.slice(0, 5), from: "09:00", to: "17:00", at: [] };

/** Working days and hours, and the times at which a break is planned for whom no device shows live. */
class PlannedBreaks extends PageElement {
  static properties = { planned: {}, busy: {}, draft: { state: true } };

  willUpdate(changed) {
    if (changed.has("planned") || !this.draft) this.draft = { ...USUAL, ...this.planned };
  }

  set(change) {
    this.draft = { ...this.draft, ...change };
  }

  save(event) {
    event.preventDefault();
    this.say(this.draft.days.length ? this.draft : null);
  }

  say(detail) {
    this.dispatchEvent(new CustomEvent("planned", { detail }));
  }

  render() {
    const { days, from, to, at } = this.draft;
    const toggle = (day) => this.set({ days: DAYS.filter((one) => (one === day) !== days.includes(one)) });
    const name = (index) => weekday(new Date(MONDAY + index * 86_400_000).toISOString().slice(0, 10));
    return html`<section class="card"><h2>${t("breaks.title")}</h2><p>${t("breaks.what")}</p><form @submit=${this.save}>
      <div class="chips days" role="group" aria-label=${t("breaks.days")}>${DAYS.map((day, index) => html`<label class=${days.includes(day) ? "on" : ""}><input type="checkbox" .checked=${days.includes(day)} @change=${() => toggle(day)}>${name(index)}</label>`)}</div>
      <div class="times"><label>${t("quiet.from")}<input type="time" required .value=${from.slice(0, 5)} @change=${({ target }) => this.set({ from: target.value })}></label>
        <label>${t("quiet.to")}<input type="time" required .value=${to.slice(0, 5)} @change=${({ target }) => this.set({ to: target.value })}></label></div>
      <p>${t("breaks.at")}</p><div class="row">${at.map((one, index) => html`<label><span class="unseen">${t("breaks.at")}</span><input type="time" required .value=${one.slice(0, 5)} @change=${({ target }) => this.set({ at: at.with(index, target.value) })}></label><button type="button" class="link" aria-label=${t("breaks.without", { at: one.slice(0, 5) })} @click=${() => this.set({ at: at.toSpliced(index, 1) })}>×</button>`)}
        ${at.length < MOST ? html`<button type="button" class="plain" @click=${() => this.set({ at: [...at, "10:30"] })}>${t("breaks.add")}</button>` : nothing}</div>
      <div class="row"><button type="submit" class="plain" ?disabled=${this.busy}>${t("save")}</button>
        ${this.planned ? html`<button type="button" class="link" ?disabled=${this.busy} @click=${() => this.say(null)}>${t("breaks.none")}</button>` : nothing}</div></form></section>`;
  }
}

customElements.define("planned-breaks", PlannedBreaks);
