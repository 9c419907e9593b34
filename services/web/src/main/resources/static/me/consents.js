import { html, nothing } from "lit";
import { getOr, newKey, ofPerson, request } from "../shared/api.js";
import { PageElement, announce, trouble } from "../shared/element.js";
import { dateTime, t } from "../shared/i18n.js";
import { keepProfile } from "./data.js";

/** What somebody agreed to, thing by thing, in the words they are asked in; and a pause of everything. */
class ConsentsPage extends PageElement {
  static properties = { me: {}, agreed: {}, all: { state: true }, pause: { state: true }, taking: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  path(rest) {
    return ofPerson(this.me.id, rest);
  }

  async load() {
    try {
      const [all, pause] = await Promise.all([getOr({ consents: [] }, this.path("/consents")), getOr(undefined, this.path("/pause"))]);
      Object.assign(this, { all, pause, problem: undefined });
      await keepProfile(this.me, { pause: pause?.paused ? pause : undefined });
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  say({ kind, study }, given) {
    const { version, language } = this.all;
    return this.act(async () => {
      const query = study ? `?study=${encodeURIComponent(study)}` : "";
      await request(this.path(`/consents/${kind}${query}`), { method: "PUT", body: { given, version, language }, key: newKey() });
      this.taking = undefined;
      await this.load();
      await this.agreed();
      announce(t(given ? "consents.given" : "consents.taken"));
    });
  }

  /** Agreeing is one touch; what taking back means is read first. */
  flip(one, target) {
    if (target.checked) return this.say(one, true);
    target.checked = true;
    this.taking = `${one.kind} ${one.study ?? ""}`;
    return undefined;
  }

  one(one) {
    const isOn = one.state === "given";
    const taking = this.taking === `${one.kind} ${one.study ?? ""}`;
    return html`<section class="card"><label class="ask"><input type="checkbox" role="switch" .checked=${isOn} ?disabled=${this.busy} @change=${({ target }) => this.flip(one, target)}><strong>${one.title}${one.study ? ` · ${one.study}` : ""}</strong></label>
      <p>${one.text}</p>
      ${one.state === "not-asked" ? html`<p class="note">${t("consents.not-asked")} <button type="button" class="link" ?disabled=${this.busy} @click=${() => this.say(one, false)}>${t("consents.decline")}</button></p>` : nothing}
      ${taking
        ? html`<div class="note" role="alert"><p>${one.withdrawn}</p><div class="row"><button type="button" class="danger" ?disabled=${this.busy} @click=${() => this.say(one, false)}>${t("consents.take-back")}</button>
          <button type="button" class="plain" @click=${() => (this.taking = undefined)}>${t("consents.keep")}</button></div></div>`
        : one.said ? html`<p class="quiet">${dateTime(one.said.at, this.me.profile.zone)}</p>` : nothing}</section>`;
  }

  render() {
    if (!this.all) return html`<h1 tabindex="-1">${t("consents.title")}</h1>${this.problem ? trouble(this.problem) : html`<p>${t("loading")}</p>`}`;
    return html`<h1 tabindex="-1">${t("consents.title")}</h1><p>${t("consents.intro")}</p>${trouble(this.problem)}${this.all.consents.map((one) => this.one(one))}${this.pausing()}`;
  }

  pausing() {
    if (!this.pause) return nothing;
    const { paused, until, takesData } = this.pause;
    const change = (method, body, said) =>
      this.act(async () => {
        await request(this.path("/pause"), { method, body, key: newKey() });
        await this.load();
        announce(t(said));
      });
    const begin = (event) => {
      event.preventDefault();
      const said = new FormData(event.target);
      const body = { takesData: said.has("takes") };
      if (said.get("until")) body.until = said.get("until");
      return change("PUT", body, "pause.on");
    };
    return html`<section class="card"><h2>${t("pause.title")}</h2><p>${t("pause.what")}</p>${paused
      ? html`<p class="note">${until ? t("pause.until", { when: dateTime(until, this.me.profile.zone) }) : t("pause.open")} ${takesData === false ? t("pause.no-data") : ""}</p>
        <button type="button" ?disabled=${this.busy} @click=${() => change("DELETE", undefined, "pause.over")}>${t("pause.resume")}</button>`
      : html`<form @submit=${begin}><label>${t("pause.day")}<input type="date" name="until"></label><label><input type="checkbox" name="takes" checked>${t("pause.takes")}</label>
        <button type="submit" class="plain" ?disabled=${this.busy}>${t("pause.begin")}</button></form>`}</section>`;
  }
}

customElements.define("consents-page", ConsentsPage);
