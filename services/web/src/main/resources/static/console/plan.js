import { html, nothing } from "lit";
import { get, getOr, newKey, ofPerson, request } from "../shared/api.js";
import { PageElement, announce, ruleText, trouble } from "../shared/element.js";
import { bcp47, dateTime, duration, number, shortDate, t } from "../shared/i18n.js";
import "../shared/figures/exercise-figure.js";
import { COMPONENTS, bodyOf, differences, draftOf, fieldName, mondayOf, offered } from "./plan-terms.js";
import { sets } from "./plan-sets.js";

/** A plan: as it is in force, as it is proposed, and a draft that is looked at before it is proposed. */
class PlanEditor extends PageElement {
  static properties = { person: {}, today: {}, plan: { state: true }, draft: { state: true }, preview: { state: true }, clash: { state: true } };

  willUpdate(changed) {
    if (changed.has("person")) {
      this.draft = undefined;
      this.load();
    }
  }

  path(rest) {
    return ofPerson(this.person, `/plan${rest}`);
  }

  async load() {
    try {
      const [{ data, etag }, catalogue, about] = await Promise.all([
        request(this.path("")).catch((problem) => {
          if (problem.status === 404) return { data: {} };
          throw problem;
        }),
        this.catalogue ?? get(`/api/v1/exercises?language=${bcp47()}`),
        this.about ?? getOr({}, `/api/v1/about?language=${bcp47()}`),
      ]);
      Object.assign(this, { plan: data, etag, catalogue, about, draft: this.draft ?? draftOf(data, mondayOf(this.today)), problem: undefined });
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  get hasCare() {
    return this.about.care !== false;
  }

  edit(change) {
    this.draft = { ...this.draft, ...change };
    this.preview = undefined;
  }

  look() {
    return this.act(async () => {
      this.preview = await get(this.path("/preview"), { method: "POST", body: bodyOf(this.draft) });
    });
  }

  /** Does it to the plan as it was read; where somebody else changed it meanwhile, both are shown and nothing is lost. */
  change(rest, method, body, said) {
    return this.act(async () => {
      try {
        await request(this.path(rest), { method, body, ...(this.plan.revision ? { ifMatch: this.etag } : { ifNoneMatch: "*" }), key: newKey() });
      } catch (problem) {
        if (problem.status !== 412 && problem.status !== 428) throw problem; // another first plan was faster, too
        await this.load();
        this.clash = { theirs: draftOf(this.plan, mondayOf(this.today)), by: this.plan.proposed?.by ?? "" };
        return;
      }
      this.draft = undefined;
      this.preview = undefined;
      this.clash = undefined;
      await this.load();
      announce(t(said));
    });
  }

  render() {
    if (!this.draft) return this.problem ? trouble(this.problem) : html`<p>${t("loading")}</p>`;
    return html`${this.state()}${this.conflict()}${trouble(this.problem)}
      <form class="plan" @submit=${(event) => event.preventDefault()}><h2>${t("plan.draft")}</h2>
        <div class="row"><label>${t("plan.start")}<input type="date" step="7" .value=${this.draft.start} @change=${(event) => this.edit({ start: event.target.value })}></label>
          <label>${t("plan.weeks")}<input type="number" min="1" max="26" .value=${this.draft.weeks} @change=${(event) => this.edit({ weeks: Number(event.target.value) })}></label></div>
        ${this.hasCare ? nothing : html`<p class="note">${this.about.standing} ${t("plan.without-care")}</p>`}
        <fieldset class="doses"><legend>${t("plan.doses")}</legend>${offered(this.draft.doses, this.hasCare).map((name) => this.dose(name))}</fieldset>
        ${this.hasCare || this.draft.sets.length ? sets(this.draft.sets, this.catalogue.exercises, this.hasCare, (all) => this.edit({ sets: all })) : nothing}
        <div class="row"><button type="button" class="plain" ?disabled=${this.busy} @click=${this.look}>${t("plan.preview")}</button>
          <button type="button" ?disabled=${this.busy} @click=${() => this.change("/proposal", "PUT", bodyOf(this.draft), "plan.was-proposed")}>${t("plan.propose")}</button></div>
      </form>${this.looked()}`;
  }

  state() {
    const { inForce, proposed, suspended } = this.plan;
    return html`<section class="card"><h2>${t("plan.title")}</h2>
      ${inForce ? html`<p>${t("plan.in-force", { start: shortDate(inForce.start), week: inForce.week ?? 0, weeks: inForce.weeks })}</p>` : html`<p class="quiet">${t("plan.none")}</p>`}
      ${suspended?.length ? html`<p class="note">${t("plan.suspended", { what: suspended.map((one) => t(`component.${one}`)).join(", ") })}</p>` : nothing}
      ${proposed
        ? html`<p>${t("plan.proposed", { who: proposed.by ?? "", when: proposed.at ? dateTime(proposed.at) : "" })}</p><div class="row">
          <button type="button" ?disabled=${this.busy} @click=${() => this.change("/approval", "POST", undefined, "plan.was-approved")}>${t("plan.approve")}</button>
          <button type="button" class="plain" ?disabled=${this.busy} @click=${() => this.change("/proposal", "DELETE", undefined, "plan.was-withdrawn")}>${t("plan.withdraw")}</button></div>`
        : nothing}</section>`;
  }

  conflict() {
    if (!this.clash) return nothing;
    const where = differences(bodyOf(this.clash.theirs), bodyOf(this.draft));
    return html`<section class="trouble" role="alert"><h3>${t("plan.clash", { who: this.clash.by })}</h3>
      <p>${t("plan.clash-where")} ${where.length ? where.map((one) => html`<code>${one}</code> `) : t("plan.clash-same")}</p>
      <div class="row"><button type="button" class="plain" @click=${() => Object.assign(this, { draft: this.clash.theirs, clash: undefined })}>${t("plan.take-theirs")}</button>
        <button type="button" class="plain" @click=${() => (this.clash = undefined)}>${t("plan.keep-mine")}</button></div></section>`;
  }

  dose(name) {
    const dose = this.draft.doses[name];
    const set = (field, value) => this.edit({ doses: { ...this.draft.doses, [name]: { ...dose, [field]: value === "" ? undefined : Number(value) } } });
    const toggle = ({ target }) => {
      const { [name]: _, ...rest } = this.draft.doses;
      this.edit({ doses: target.checked ? { ...rest, [name]: {} } : rest });
    };
    return html`<div class="dose"><label><input type="checkbox" role="switch" .checked=${Boolean(dose)} @change=${toggle}>${t(`component.${name}`)}</label>
      ${dose
        ? Object.entries(COMPONENTS[name]).map(
            ([field, usual]) => html`<label class="short">${t(`dose.${field}`)}<input type="number" min="0" placeholder=${usual} .value=${dose[field] ?? ""} @change=${(event) => set(field, event.target.value)}></label>`,
          )
        : nothing}</div>`;
  }

  looked() {
    if (!this.preview) return nothing;
    const { refused, targets, breaks } = this.preview;
    const named = new Map(this.catalogue.exercises.map(({ id, name }) => [id, name]));
    return html`<section class="card" aria-live="polite"><h2>${t("plan.preview")}</h2>
      ${refused?.length
        ? html`<ul class="trouble">${refused.map(({ field, rule }) => html`<li><strong>${fieldName(field, this.draft.sets, named)}</strong>: ${ruleText(rule) ?? rule}</li>`)}</ul>`
        : html`<p>${t("plan.holds")}</p>`}
      ${breaks?.aDay === undefined ? nothing : html`<p>${t("plan.breaks", { day: number(breaks.aDay), now: breaks.aDayNow === undefined ? t("figure.unknown") : number(breaks.aDayNow) })}</p>`}
      ${targets?.length ? html`<h3>${t("aerobic.target")}</h3><ol class="targets">${targets.map(({ week, minutes }) => html`<li>${t("plan.week", { week })}: <strong>${duration(minutes)}</strong></li>`)}</ol>` : nothing}</section>`;
  }
}

customElements.define("plan-editor", PlanEditor);
