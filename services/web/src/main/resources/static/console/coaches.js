import { html, nothing } from "lit";
import { after, get, newKey, request } from "../shared/api.js";
import { PageElement, announce, trouble } from "../shared/element.js";
import { dateTime, number, t } from "../shared/i18n.js";

/** The coaches of an organisation: who stands in while one is away, and whose people go over to whom. */
class CoachList extends PageElement {
  static properties = { who: {}, organisation: {}, busy: {}, people: { state: true } };

  get isAdmin() {
    return this.who.scopes.includes("admin");
  }

  /** What the page is to change: path, method, body, and the word that says it was done. */
  ask(...detail) {
    this.dispatchEvent(new CustomEvent("asked", { detail }));
  }

  cover(event, { id }) {
    event.preventDefault();
    const said = new FormData(event.target);
    this.ask(`/coaches/${encodeURIComponent(id)}/cover`, "PUT", { by: said.get("by"), until: new Date(`${said.get("until")}T23:59:59`).toISOString() }, "cover.said");
  }

  /** Whose people they are, read when somebody is about to hand them over. */
  async read() {
    if (this.people) return;
    let cursor;
    let people = [];
    try {
      do {
        const page = await get(after("/api/v1/roster?limit=200", cursor));
        people = people.concat(page.people);
        cursor = page.next;
      } while (cursor);
      this.people = people;
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  handOver(event, { id }) {
    event.preventDefault();
    const said = new FormData(event.target);
    const body = { from: id, to: said.get("to") };
    if (said.get("person")) body.people = [said.get("person")];
    return this.act(async () => {
      const { data } = await request(`/api/v1/organisations/${encodeURIComponent(this.who.organisation)}/handovers`, { method: "POST", body, key: newKey() });
      this.people = undefined;
      announce(t("hand.done", { n: number(data.done) }));
    });
  }

  render() {
    const { coaches } = this.organisation;
    return html`<section class="card"><h2>${t("org.coaches")}</h2>${trouble(this.problem)}<ul class="plainlist coaches">${coaches.map((one) => this.coach(one, coaches.filter(({ id }) => id !== one.id)))}</ul></section>`;
  }

  coach(one, others) {
    const mine = this.isAdmin || one.id === this.who.subject;
    return html`<li><p><strong>${one.name || one.id}</strong>${one.cover
        ? html` <span class="tag soon">${t("cover.by", { who: nameOf(this.organisation.coaches, one.cover.by), until: dateTime(one.cover.until) })}</span>`
        : nothing}</p>
      ${mine && others.length ? html`<details><summary>${t("cover.title")}</summary>${this.covering(one, others)}</details>` : nothing}
      ${this.isAdmin && others.length ? html`<details @toggle=${this.read}><summary>${t("hand.title")}</summary>${this.handing(one, others)}</details>` : nothing}
      ${this.isAdmin ? html`<details><summary>${t("org.remove")}</summary><p>${t("org.remove-what")}</p><button type="button" class="danger" ?disabled=${this.busy} @click=${() => this.ask(`/coaches/${encodeURIComponent(one.id)}`, "DELETE", undefined, "org.removed")}>${t("org.remove-yes", { who: one.name || one.id })}</button></details>` : nothing}</li>`;
  }

  covering(one, others) {
    return html`<form class="row" @submit=${(event) => this.cover(event, one)}>
      <label>${t("cover.who")}<select name="by">${others.map(({ id, name }) => html`<option value=${id}>${name || id}</option>`)}</select></label>
      <label>${t("cover.until")}<input type="date" name="until" required></label>
      <button type="submit" class="plain" ?disabled=${this.busy}>${t("save")}</button>
      ${one.cover ? html`<button type="button" class="link" ?disabled=${this.busy} @click=${() => this.ask(`/coaches/${encodeURIComponent(one.id)}/cover`, "DELETE", undefined, "cover.over")}>${t("cover.end")}</button>` : nothing}</form>`;
  }

  handing(one, others) {
    const theirs = (this.people ?? []).filter(({ coaches }) => coaches?.includes(one.id));
    return html`<form class="row" @submit=${(event) => this.handOver(event, one)}>
      <label>${t("hand.whom")}<select name="person"><option value="">${t("hand.all", { n: this.people ? number(theirs.length) : "…" })}</option>${theirs.map(({ person, name }) => html`<option value=${person}>${name || person}</option>`)}</select></label>
      <label>${t("hand.to")}<select name="to">${others.map(({ id, name }) => html`<option value=${id}>${name || id}</option>`)}</select></label>
      <button type="submit" class="plain" ?disabled=${this.busy}>${t("hand.do")}</button></form>`;
  }
}

/** What a coach is called: the name where one is known, else the id. */
export function nameOf(coaches, id) {
  return coaches.find((one) => one.id === id)?.name || id;
}

customElements.define("coach-list", CoachList);
