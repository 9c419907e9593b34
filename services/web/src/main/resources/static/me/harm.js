import { html } from "lit";
import { getOr, newKey, ofPerson, request } from "../shared/api.js";
import { PageElement, announce, trouble } from "../shared/element.js";
import { dateTime, t } from "../shared/i18n.js";

/** Something went wrong: told to the coach, with when one first looked at it, and not a word of that before. */
class HarmPage extends PageElement {
  static properties = { me: {}, reports: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    try {
      this.reports = (await getOr({ reports: [] }, ofPerson(this.me.id, "/harm-reports?limit=200"))).reports;
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  tell(event) {
    event.preventDefault();
    const form = event.target;
    const said = new FormData(form);
    return this.act(async () => {
      await request(ofPerson(this.me.id, "/harm-reports"), { method: "POST", body: { text: said.get("text"), serious: said.has("serious") }, key: newKey() });
      form.reset();
      await this.load();
      announce(t("harm.noted"));
    });
  }

  render() {
    return html`<h1 tabindex="-1">${t("harm.title")}</h1><p>${t("harm.what")}</p><p class="note">${this.me.list.texts.unattended}</p>${trouble(this.problem)}
      <form class="card" @submit=${this.tell}><label>${t("harm.happened")}<textarea name="text" rows="4" required maxlength="2000"></textarea></label>
        <label><input type="checkbox" name="serious">${t("harm.serious")}</label><button type="submit" class="main" ?disabled=${this.busy}>${t("harm.send")}</button></form>
      ${(this.reports ?? []).map((one) => html`<section class="card"><p class="quiet">${dateTime(one.reportedAt, this.me.profile.zone)}</p><p>${one.text}</p>
        <p class="quiet">${one.handledAt ? t("harm.handled", { when: dateTime(one.handledAt, this.me.profile.zone) }) : t("harm.open")}</p></section>`)}
      <p><a href="#/safety">${t("safety.open")}</a></p>`;
  }
}

customElements.define("harm-page", HarmPage);
