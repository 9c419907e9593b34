import { html, nothing } from "lit";
import { newKey, ofPerson, request } from "../shared/api.js";
import "../shared/avoid-list.js";
import { PageElement, announce, trouble } from "../shared/element.js";
import { bcp47, t } from "../shared/i18n.js";
import { keepProfile, look } from "./data.js";
import { MOVES, RISKS, countries } from "./facts.js";

const NEWS = ["operation", "fracture", "pregnancy", "diagnosis"];

/** What advice rests on beside the back: where somebody lives, how they move, and risk facts, to be changed whenever they change. */
class YouPage extends PageElement {
  static properties = { me: {}, facts: { state: true }, conditions: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    try {
      const [{ data, etag }, catalogue] = await Promise.all([
        request(this.path("/risk-facts")).catch((problem) => {
          if (problem.status === 404) return { data: { facts: [] } };
          throw problem;
        }),
        look(`/api/v1/exercises?language=${bcp47()}`),
        this.loadProfile(),
      ]);
      Object.assign(this, { facts: data.facts, etag: data.revision ? etag : undefined, conditions: catalogue.data.conditions, problem: undefined });
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  /** The profile as it is now, which a coach may have changed since the app was opened. */
  async loadProfile() {
    const { data, etag } = await request(this.path());
    this.profileTag = etag;
    await keepProfile(this.me, data);
  }

  path(rest = "") {
    return ofPerson(this.me.id, rest);
  }

  save(event) {
    event.preventDefault();
    const said = new FormData(event.target);
    const body = Object.fromEntries(["name", "country", "moves"].map((name) => [name, said.get(name) || null]));
    return this.act(async () => {
      await request(this.path(), { method: "PATCH", body, merge: true, key: newKey() });
      await this.loadProfile();
      announce(t("settings.saved"));
    });
  }

  /** All words anew; where a coach noted something meanwhile, that is shown first. */
  avoid(words) {
    return this.act(async () => {
      try {
        await request(this.path(), { method: "PATCH", body: { aggravatingActivities: words }, merge: true, ifMatch: this.profileTag, key: newKey() });
      } finally {
        await this.loadProfile();
      }
      announce(t("settings.saved"));
    });
  }

  /** States them anew; where somebody else did meanwhile, theirs are shown. */
  state(event) {
    event.preventDefault();
    const form = event.target;
    const said = new FormData(form);
    const body = { facts: said.getAll("fact"), news: said.getAll("news") };
    return this.act(async () => {
      try {
        await request(this.path("/risk-facts"), { method: "PUT", body, ...(this.etag ? { ifMatch: this.etag } : { ifNoneMatch: "*" }), key: newKey() });
      } catch (problem) {
        if (problem.status === 412 || problem.status === 428) await this.load();
        throw problem;
      }
      form.reset();
      await this.load();
      announce(t("settings.saved"));
    });
  }

  render() {
    const { name = "", country, moves, tags } = this.me.profile;
    return html`<h1 tabindex="-1">${t("you.title")}</h1>${trouble(this.problem)}
      <form class="card" @submit=${this.save}><label>${t("enrol.name")}<input name="name" maxlength="200" autocomplete="name" .value=${name}></label>
        <label>${t("enrol.country")}<select name="country"><option value="">${t("enrol.country-none")}</option>${countries(this.me.list).map(([tag, called]) => html`<option value=${tag} ?selected=${tag === country}>${called}</option>`)}</select></label>
        <label>${t("enrol.moves")}<select name="moves">${MOVES.map((one) => html`<option value=${one} ?selected=${one === (moves ?? MOVES[0])}>${t(`moves.${one}`)}</option>`)}</select></label>
        <button type="submit" class="plain" ?disabled=${this.busy}>${t("save")}</button></form>
      ${tags?.length ? html`<section class="card"><h2>${t("you.tags")}</h2><p>${tags.join(" · ")}</p><p class="quiet">${t("you.tags-what")}</p></section>` : nothing}
      ${this.conditions ? html`<avoid-list .noted=${this.me.profile.aggravatingActivities} .conditions=${this.conditions} .busy=${this.busy} .save=${(words) => this.avoid(words)}></avoid-list>` : nothing}
      ${this.facts ? this.risks() : this.problem ? nothing : html`<p>${t("loading")}</p>`}`;
  }

  risks() {
    return html`<form @submit=${this.state}><fieldset class="card"><legend><strong>${t("enrol.risks")}</strong></legend>${RISKS.map((one) => html`<label><input type="checkbox" name="fact" value=${one} .checked=${this.facts.includes(one)}>${t(`risk.${one}`)}</label>`)}</fieldset>
      <fieldset class="card"><legend><strong>${t("you.news")}</strong></legend><p class="quiet">${t("you.news-what")}</p>${NEWS.map((one) => html`<label><input type="checkbox" name="news" value=${one}>${t(`news.${one}`)}</label>`)}</fieldset>
      <button type="submit" class="main" ?disabled=${this.busy}>${t("save")}</button></form>`;
  }
}

customElements.define("you-page", YouPage);
