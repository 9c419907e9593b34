import { html, nothing } from "lit";
import { newKey, ofPerson, request } from "../shared/api.js";
import { PageElement, announce, trouble } from "../shared/element.js";
import { age, dateTime, t, tOr } from "../shared/i18n.js";
import { link } from "../shared/router.js";

/** Kinds that end by what is entered on the person's page for care. */
const FREED_BY_RECORD = new Set(["red-flag", "clearance-pending"]);

/** Nobody resolves a sign that stands: the record of an examination does. */
const standsUntilRecord = ({ kind, groundHolds }) => kind === "red-flag" && groundHolds !== false;

/** One case: its ground with figures and limits, what to do, its history, and what a coach can do with it. */
class CaseView extends PageElement {
  static properties = { person: {}, number: {}, name: {}, zone: {}, detail: { state: true }, note: { state: true } };

  willUpdate(changed) {
    if (changed.has("person") || changed.has("number")) {
      this.detail = undefined;
      this.problem = undefined;
      this.note = "";
      this.load();
    }
  }

  path(rest = "") {
    return ofPerson(this.person, `/cases/${encodeURIComponent(this.number)}${rest}`);
  }

  async load() {
    const path = this.path();
    try {
      const { data, etag } = await request(path);
      if (path !== this.path()) return;
      Object.assign(this, { detail: data, etag, problem: undefined });
    } catch (problem) {
      if (path !== this.path()) return;
      this.problem = problem;
      this.requestUpdate();
    }
  }

  /** Changes the case as it was read; where somebody was faster, shows what they made of it. */
  change(rest, body) {
    return this.act(async () => {
      try {
        await request(this.path(rest), { method: "POST", body, ifMatch: this.etag, key: newKey() });
      } catch (problem) {
        if (problem.status === 412) await this.load();
        throw problem;
      }
      this.note = "";
      await this.load();
      announce(t(`case.did${rest.replace("/", ".")}`));
      this.dispatchEvent(new CustomEvent("changed", { bubbles: true }));
    });
  }

  /** A figure in words: tiers, yes and no, how long something is, and instants by the coach's clock. */
  figure(value = "") {
    if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return dateTime(value, this.zone);
    const [, hours, minutes] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(value) ?? [];
    if (hours || minutes) return age(Number(hours ?? 0) * 60 + Number(minutes ?? 0));
    return { true: t("yes"), false: t("no") }[value] ?? tOr(value, `tier.${value}`);
  }

  render() {
    if (!this.detail) return trouble(this.problem);
    const { case: one, history } = this.detail;
    const isOpen = one.status === "open" || one.status === "claimed";
    return html`<article class="card case" aria-labelledby="case-title"><h2 id="case-title" tabindex="-1">${t(`case.${one.kind}`)}</h2>
      <p><span class=${`tag ${one.severity}`}>${t(`severity.${one.severity}`)}</span> <span class="tag">${t(`status.${one.status}`)}</span>
        <a href=${link("people", this.person)}>${this.name || this.person}</a> <span class="quiet">${dateTime(one.openedAt, this.zone)}</span></p>
      <p class="action">${tOr(one.suggestedAction, `todo.${one.suggestedAction}`)}</p>
      ${FREED_BY_RECORD.has(one.kind) ? html`<p><a href=${link("people", this.person, "care")}>${t("case.to-care")}</a></p>` : nothing}
      ${one.groundHolds === false ? html`<p class="quiet">${t("case.ground-gone")}</p>` : nothing}
      ${one.evidence?.length
        ? html`<table><thead><tr><th scope="col">${t("case.figure")}</th><th scope="col">${t("case.value")}</th><th scope="col">${t("case.limit")}</th></tr></thead>
          <tbody>${one.evidence.map(({ name, value, limit }) => html`<tr><th scope="row">${tOr(name, `evidence.${name}`)}</th><td>${this.figure(value)}</td><td>${this.figure(limit)}</td></tr>`)}</tbody></table>`
        : nothing}
      ${trouble(this.problem)}
      <label>${t("case.note")}<textarea rows="3" .value=${this.note} @input=${(event) => (this.note = event.target.value)}></textarea></label>
      <div class="row">
        ${one.status === "open" ? html`<button type="button" @click=${() => this.change("/claim")} ?disabled=${this.busy}>${t("case.claim")} <kbd>c</kbd></button>` : nothing}
        ${one.status === "claimed" ? html`<button type="button" class="plain" @click=${() => this.change("/release")} ?disabled=${this.busy}>${t("case.release")}</button>` : nothing}
        ${isOpen && !standsUntilRecord(one) ? html`<button type="button" @click=${() => this.change("/resolve", { note: this.note })} ?disabled=${this.busy || !this.note.trim()}>${t("case.resolve")} <kbd>r</kbd></button>` : nothing}
        ${isOpen ? html`<button type="button" class="plain" @click=${() => this.change("/notes", { note: this.note })} ?disabled=${this.busy || !this.note.trim()}>${t("case.add-note")}</button>` : nothing}
        ${isOpen ? nothing : html`<button type="button" class="plain" @click=${() => this.change("/reopen", { note: this.note })} ?disabled=${this.busy || !this.note.trim()}>${t("case.reopen")}</button>`}
      </div>
      <h3>${t("case.history")}</h3>
      <ol class="history">${history.map(
        (step) => html`<li><time class="quiet" datetime=${step.at}>${dateTime(step.at, this.zone)}</time> ${tOr(step.what, `step.${step.what}`)}${step.by ? ` · ${step.by}` : ""}${step.text ? html`<blockquote>${step.text}</blockquote>` : nothing}</li>`,
      )}</ol></article>`;
  }
}

customElements.define("case-view", CaseView);
