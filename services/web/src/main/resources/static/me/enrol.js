import { html, nothing } from "lit";
import { get, getOr, newKey, ofPerson, request } from "../shared/api.js";
import { PageElement, trouble } from "../shared/element.js";
import { bcp47, t } from "../shared/i18n.js";
import { MOVES, RISKS, countries } from "./facts.js";

const NEEDED = "health-data";
const ASKED = [NEEDED, "prompts", "learning", "lock-screen", "opens", "sharing"];

/** What an invitation opens: who somebody is, what to take care of, and each thing they agree to, asked by itself and none ticked before. */
class EnrolPage extends PageElement {
  static properties = { me: {}, code: {}, asked: { state: true }, done: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    try {
      this.asked = await get(`/api/v1/consents?language=${bcp47()}`);
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  enrol(event) {
    event.preventDefault();
    const said = new FormData(event.target);
    const { version, language } = this.asked;
    const body = {
      code: said.get("code"),
      adult: said.has("adult"),
      language: bcp47(),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      riskFacts: RISKS.filter((one) => said.has(one)),
      consents: ASKED.map((kind) => ({ kind, given: said.has(`consent ${kind}`), version, language })),
    };
    for (const name of ["name", "country", "moves"]) if (said.get(name)) body[name] = said.get(name);
    return this.act(async () => {
      this.done = (await request("/api/v1/enrolments", { method: "POST", body, key: newKey() })).data;
      Object.assign(this.me, { profile: await getOr({}, ofPerson(this.me.id)), isNew: false });
      await this.updateComplete;
      scrollTo(0, 0);
      this.querySelector("h1")?.focus();
    });
  }

  render() {
    if (this.done) return this.welcome();
    if (!this.asked) return html`<h1 tabindex="-1">${t("enrol.title")}</h1>${this.problem ? trouble(this.problem) : html`<p>${t("loading")}</p>`}`;
    const { texts } = this.asked;
    return html`<h1 tabindex="-1">${t("enrol.title")}</h1><form @submit=${this.enrol}>
      <section class="card"><label>${t("enrol.code")}<input name="code" required maxlength="128" autocomplete="off" .value=${this.code ?? ""}></label>
        <label>${t("enrol.name")}<input name="name" maxlength="200" autocomplete="name"></label>
        <label>${t("enrol.country")}<select name="country"><option value="">${t("enrol.country-none")}</option>${countries(this.me.list).map(([tag, name]) => html`<option value=${tag}>${name}</option>`)}</select></label>
        <label>${t("enrol.moves")}<select name="moves">${MOVES.map((one) => html`<option value=${one}>${t(`moves.${one}`)}</option>`)}</select></label>
        <label><input type="checkbox" name="adult" required>${t("enrol.adult")}</label></section>
      <fieldset class="card"><legend><strong>${t("enrol.risks")}</strong></legend>${RISKS.map((one) => html`<label><input type="checkbox" name=${one}>${t(`risk.${one}`)}</label>`)}</fieldset>
      <h2>${t("consents.title")}</h2>${ASKED.map((kind) => html`<section class="card"><label class="ask"><input type="checkbox" name=${`consent ${kind}`} ?required=${kind === NEEDED}><strong>${texts[`${kind}.title`]}</strong></label>
        <p>${texts[`${kind}.text`]}</p>${kind === NEEDED ? nothing : html`<p class="quiet">${t("enrol.free")}</p>`}</section>`)}
      ${trouble(this.problem)}<button type="submit" class="main" ?disabled=${this.busy}>${t("enrol.go")}</button></form>`;
  }

  welcome() {
    const { organisationName, state } = this.done;
    return html`<h1 tabindex="-1">${t("enrol.done", { where: organisationName ?? "" })}</h1>${state === "pending" ? html`<p class="note">${t("enrol.pending")}</p>` : nothing}
      <p>${t("enrol.next")}</p><p class="row"><a href="#/settings" role="button">${t("nav.settings")}</a><a href="#/today" role="button" class="secondary">${t("nav.today")}</a></p>`;
  }
}

customElements.define("enrol-page", EnrolPage);
