import { html, nothing } from "lit";
import { PageElement, stay } from "./element.js";
import { t, tOr } from "./i18n.js";

/** What can be avoided by a word that the catalogues know; the conditions come with the catalogue of exercises. */
const KNOWN = {
  loads: ["flexion", "extension", "rotation", "impact", "gripping", "kneeling"],
  positions: ["sitting", "standing", "lying"],
  activities: ["walking", "nordic-walking", "running", "stair-climbing", "cycling", "swimming", "water-exercise", "rowing", "elliptical", "yoga", "stretching", "seated"],
};

/** What to avoid in words; what no catalogue knows as it was noted. */
export function avoided(word, conditions) {
  return conditions.find(({ id }) => id === word)?.name ?? tOr(tOr(word, `activity.${word}`), `avoid.${word}`);
}

/** Letters alone, so that a name is found without its accents. */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** What is not to be suggested to a person, and a form to change it. Others that are on record can be left out, too. save gets the words. */
class AvoidList extends PageElement {
  static properties = { noted: {}, conditions: {}, save: {}, busy: {}, sought: { state: true } };

  constructor() {
    super();
    this.sought = "";
  }

  saved(event) {
    event.preventDefault();
    this.sought = "";
    this.save(new FormData(event.target).getAll("avoid"));
  }

  render() {
    const { noted = [], conditions } = this;
    const offered = conditions.filter(({ forProfile }) => forProfile).sort((a, b) => a.name.localeCompare(b.name, document.documentElement.lang));
    const known = [...Object.values(KNOWN).flat(), ...offered.map(({ id }) => id)];
    const others = noted.filter((word) => !known.includes(word));
    return html`<section class="card hurting"><h2>${t("avoid.title")}</h2><p>${noted.length ? noted.map((word) => avoided(word, conditions)).join(" · ") : t("avoid.none")}</p>
      <details><summary>${t("avoid.change")}</summary><p class="quiet">${t("avoid.what")}</p><form @submit=${this.saved}>${Object.entries(KNOWN).map(([name, words]) => this.part(name, words))}
        ${offered.length ? this.conditionsPart(offered) : nothing}${others.length ? this.part("others", others) : nothing}
        <button type="submit" ?disabled=${this.busy}>${t("save")}</button></form></details></section>`;
  }

  part(name, words) {
    return html`<fieldset><legend>${t(`avoid.${name}`)}</legend><div class="ticks">${words.map((word) => this.tick(word))}</div></fieldset>`;
  }

  /** All of them stay in the form: what is ticked and not sought is saved as well. */
  conditionsPart(offered) {
    const isSought = ({ name }) => plain(name).includes(plain(this.sought.trim()));
    return html`<details class="conditions"><summary>${t("avoid.conditions")}</summary><fieldset><legend class="unseen">${t("avoid.conditions")}</legend><p class="quiet">${t("avoid.signs")}</p>
      <label>${t("avoid.seek")}<input type="search" autocomplete="off" .value=${this.sought} @input=${({ target }) => (this.sought = target.value)} @keydown=${stay}></label>
      <div class="ticks">${offered.map((one) => this.tick(one.id, !isSought(one)))}</div><p role="status">${offered.some(isSought) ? nothing : t("avoid.not-found")}</p></fieldset></details>`;
  }

  tick(word, hidden = false) {
    const { noted = [], conditions } = this;
    return html`<label ?hidden=${hidden}><input type="checkbox" name="avoid" value=${word} .checked=${noted.includes(word)}>${avoided(word, conditions)}</label>`;
  }
}

customElements.define("avoid-list", AvoidList);
