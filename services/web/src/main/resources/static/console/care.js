import { html, nothing } from "lit";
import { get, getOr, newKey, ofPerson, request } from "../shared/api.js";
import { avoided } from "../shared/avoid-list.js";
import { PageElement, announce, stay, trouble } from "../shared/element.js";
import { bcp47, date, dateTime, t } from "../shared/i18n.js";
import { COMPONENTS } from "./plan-terms.js";
import "./reported.js";

const RESULTS = ["as-before", "with-limits", "none"];
const TIERS = ["emergency", "today", "days", "tell-provider"];

/** What holds exercise back and what frees it: a sign that stands and the examination that ends it, clearance, how somebody lifts; and what the person reported. */
class PersonCare extends PageElement {
  static properties = { person: {}, zone: {}, today: {}, news: {}, profile: { state: true }, result: { state: true }, raising: { state: true }, tier: { state: true } };

  willUpdate(changed) {
    if (!changed.has("person")) return;
    this.raising = this.tier = undefined;
    this.load();
  }

  /** Read when the page is opened and after each change alone: what is recorded is held against what was seen here. */
  async load() {
    const { person } = this;
    try {
      const [{ data, etag }, plan, conditions] = await Promise.all([request(ofPerson(person)), getOr({}, ofPerson(person, "/plan")), this.conditions ?? get(`/api/v1/exercises?language=${bcp47()}`).then((catalogue) => catalogue.conditions)]);
      if (person === this.person) Object.assign(this, { profile: data, etag, technique: plan.techniqueReview, conditions, problem: undefined });
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  /** Records it of the person as they were read; where something was noted since, that is shown first. */
  record(form, rest, options, said) {
    return this.act(async () => {
      try {
        await request(ofPerson(this.person, rest), { ifMatch: this.etag, key: newKey(), ...options });
      } catch (problem) {
        if (problem.status === 412) await this.load();
        throw problem;
      }
      form?.reset();
      this.result = this.raising = this.tier = undefined;
      await this.load();
      announce(t(said));
    });
  }

  examined(event) {
    event.preventDefault();
    const { by, on, ...scope } = this.read(event.target);
    const { result } = this;
    const body = { examinedBy: by, on, result, ...(result === "none" ? {} : scope) };
    return this.record(event.target, "/examinations", { method: "POST", body }, "care.recorded");
  }

  /** Told whatever was noted since the person was read: a sign waits for nobody. */
  raised(event) {
    event.preventDefault();
    return this.record(event.target, "/red-flags", { method: "POST", body: { tier: this.tier }, ifMatch: undefined }, "care.raised-now");
  }

  cleared(event) {
    event.preventDefault();
    const { by, on, limits = null, components = null, reviewBy = null, ...rest } = this.read(event.target);
    const clearance = { by, on, limits, components, reviewBy, ...rest };
    return this.record(event.target, "", { method: "PATCH", body: { clearance }, merge: true }, "care.recorded");
  }

  lifted(event) {
    event.preventDefault();
    const said = new FormData(event.target);
    return this.record(event.target, "/plan/technique-reviews", { method: "POST", body: { by: said.get("by").trim(), on: said.get("on") }, ifMatch: undefined }, "care.recorded");
  }

  /** What a form says of an examination. What was to be avoided goes on to be, since nobody is asked for it here. */
  read(form) {
    const said = new FormData(form);
    const text = (name) => said.get(name)?.trim();
    const read = { by: { name: text("name"), profession: text("profession") }, on: said.get("on") };
    const components = said.getAll("component");
    const { avoid } = this.profile.examination ?? {};
    if (text("limits")) read.limits = text("limits");
    if (components.length) read.components = components;
    if (said.get("reviewBy")) read.reviewBy = said.get("reviewBy");
    if (avoid?.length) read.avoid = avoid;
    return read;
  }

  render() {
    if (!this.profile) return this.problem ? trouble(this.problem) : html`<p>${t("loading")}</p>`;
    return html`${trouble(this.problem)}<div class="halves"><div>${this.sign()}${this.raise()}${this.clearance()}${this.hurting()}${this.lifting()}${this.tags()}</div>
      <div><reported-list .person=${this.person} .zone=${this.zone} .news=${this.news}></reported-list></div></div>`;
  }

  sign() {
    const { redFlag, redFlagTier, redFlagRaised } = this.profile;
    if (!redFlag && !redFlagTier) return nothing;
    return html`<section class="card sign"><h2 tabindex="-1">${t("care.sign")}</h2>
      <p><span class="tag urgent">${t(`tier.${redFlagTier ?? "today"}`)}</span>
        ${redFlagRaised ? html`<span class="quiet">${t("care.raised", { when: dateTime(redFlagRaised.at, this.zone), by: redFlagRaised.by, times: redFlagRaised.times })}</span>` : nothing}</p>
      <p>${t("care.sign-what")}</p>
      <form @submit=${this.examined}>${this.professional()}
        <fieldset><legend>${t("care.result")}</legend>${RESULTS.map(
          (one) => html`<label><input type="radio" name="result" value=${one} required .checked=${this.result === one} @change=${() => (this.result = one)}>${t(`result.${one}`)}</label>`,
        )}</fieldset>
        ${this.result && this.result !== "none" ? this.scope(this.result === "with-limits") : nothing}
        <button type="submit" ?disabled=${this.busy}>${t("care.record-examination")}</button></form></section>`;
  }

  /** What is sent is chosen first, read on the button, and sent by it alone. */
  raise() {
    const { tier, profile } = this;
    const stands = profile.redFlag || profile.redFlagTier;
    return html`<details class="card raise" .open=${Boolean(this.raising)} @toggle=${({ target }) => (this.raising = target.open)}><summary>${t(stands ? "care.raise-again" : "care.raise")}</summary>
      ${this.raising ? html`<form @submit=${this.raised}><fieldset><legend>${t("care.raise-tier")}</legend>${TIERS.map(
        (one) => html`<label><input type="radio" name="tier" value=${one} required .checked=${tier === one} @change=${() => (this.tier = one)} @keydown=${stay}>${t(`tier.${one}`)}</label>`,
      )}</fieldset>
        <p id="raise-what">${t("care.raise-what", { tell: t("tier.tell-provider") })}${stands ? html` ${t("care.raise-lower")}` : nothing}</p>
        <button type="submit" aria-describedby="raise-what" ?disabled=${this.busy}>${tier ? t("care.raise-do-tier", { tier: t(`tier.${tier}`) }) : t("care.raise-do")}</button></form>` : nothing}</details>`;
  }

  clearance() {
    const { clearance } = this.profile;
    return html`<section class="card clearance"><h2>${t("care.clearance")}</h2>${clearance ? this.standing(clearance) : html`<p>${t("case.clearance-pending")}</p>`}
      <details><summary>${t(clearance ? "care.clear-anew" : "care.clear")}</summary><form @submit=${this.cleared}>${this.professional()}${this.scope(false)}
        <button type="submit" ?disabled=${this.busy}>${t("care.record-clearance")}</button></form></details>
      ${clearance ? html`<button type="button" class="link" ?disabled=${this.busy} @click=${() => this.record(undefined, "", { method: "PATCH", body: { clearance: null }, merge: true }, "care.taken-back")}>${t("care.take-back")}</button>` : nothing}</section>`;
  }

  standing({ by, on, limits, components, reviewBy, avoid }) {
    const named = components ?? Object.keys(COMPONENTS);
    return html`<p><strong>${by.name}</strong>, ${by.profession}, ${date(on)}</p>
      <p>${named.map((one) => t(`component.${one}`)).join(" · ")}</p>${limits ? html`<p class="written">${t("care.limits")}: ${limits}</p>` : nothing}
      ${avoid?.length ? html`<p>${t("care.avoid")}: ${avoid.map((word) => avoided(word, this.conditions)).join(", ")}</p>` : nothing}
      ${reviewBy ? html`<p class="quiet">${t("care.until", { day: date(reviewBy) })}</p>` : nothing}`;
  }

  hurting() {
    const save = (words) => this.record(undefined, "", { method: "PATCH", body: { aggravatingActivities: words }, merge: true }, "avoid.saved");
    return html`<avoid-list .noted=${this.profile.aggravatingActivities} .conditions=${this.conditions} .busy=${this.busy} .save=${save}></avoid-list>`;
  }

  lifting() {
    const looked = this.technique;
    return html`<section class="card"><h2>${t("care.technique")}</h2><p class="quiet">${looked ? `${looked.by}, ${date(looked.on)}` : t("care.technique-none")}</p>
      <details><summary>${t("care.technique-add")}</summary><form @submit=${this.lifted}><label>${t("care.technique-by")}<input name="by" required maxlength="200" autocomplete="off"></label>${this.day()}
        <button type="submit" ?disabled=${this.busy}>${t("save")}</button></form></details></section>`;
  }

  tags() {
    const save = (event) => {
      event.preventDefault();
      const tags = [...new Set(new FormData(event.target).get("tags").split(/[,，]/).map((one) => one.trim()).filter(Boolean))];
      return this.record(undefined, "", { method: "PATCH", body: { tags }, merge: true }, "tags.saved");
    };
    return html`<section class="card"><h2>${t("tags.title")}</h2><form @submit=${save}><label><span class="unseen">${t("tags.title")}</span><input name="tags" autocomplete="off" aria-describedby="tags-what" .value=${(this.profile.tags ?? []).join(", ")}></label>
      <p class="quiet" id="tags-what">${t("tags.what")}</p><button type="submit" class="plain" ?disabled=${this.busy}>${t("save")}</button></form></section>`;
  }

  professional() {
    return html`<label>${t("care.name")}<input name="name" required maxlength="200" autocomplete="off"></label>
      <label>${t("care.profession")}<input name="profession" required maxlength="100" autocomplete="off"></label>${this.day()}`;
  }

  day() {
    return html`<label>${t("care.on")}<input type="date" name="on" required max=${this.today}></label>`;
  }

  /** What it clears, and until when. */
  scope(needsLimits) {
    return html`<label>${t("care.limits")}<textarea name="limits" rows="2" maxlength="500" ?required=${needsLimits}></textarea></label>
      <fieldset><legend>${t("care.components")}</legend>${Object.keys(COMPONENTS).filter((one) => one !== "microbreak").map((one) => html`<label><input type="checkbox" name="component" value=${one}>${t(`component.${one}`)}</label>`)}</fieldset>
      <label>${t("care.review-by")}<input type="date" name="reviewBy" min=${this.today}></label>`;
  }
}

customElements.define("person-care", PersonCare);
