import { html, nothing } from "lit";
import { ofPerson } from "../shared/api.js";
import { PageElement, announce, trouble } from "../shared/element.js";
import { bcp47, hour, localDate, plusDays, shortDate, t, tOr } from "../shared/i18n.js";
import { look } from "./data.js";
import { send } from "./outbox.js";

/** For so many days somebody is asked: what was longer ago is not remembered well. */
const ASKED_FOR_DAYS = 3;

/** Before that hour the morning is still to come. */
const MORNING = 5;

/** How pain was the morning after a session that was logged: asked from the next day on, one touch each. What a plan asks for goes up by it. */
class MorningAfter extends PageElement {
  static properties = { me: {}, open: { state: true }, listDue: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    const { zone } = this.me.profile;
    const now = Date.now();
    const today = localDate(now, zone);
    const over = hour(now, zone) < MORNING ? plusDays(today, -1) : today;
    const day = ({ at }) => localDate(at, zone);
    try {
      const [{ data }, catalogue] = await Promise.all([look(ofPerson(this.me.id, "/check-ins?kind=session&limit=8"), { checkIns: [] }), look(`/api/v1/exercises?language=${bcp47()}`, { exercises: [] })]);
      this.named = new Map(catalogue.data.exercises.map(({ id, name }) => [id, name]));
      this.open = data.checkIns
        .filter((one) => one.session && one.session.painNextMorning === undefined && day(one) < over && day(one) >= plusDays(today, -ASKED_FOR_DAYS))
        .map((one) => ({ ...one, day: day(one) }));
    } catch {
      // What cannot be read is not asked for.
    }
  }

  async say(one, painNextMorning) {
    this.problem = undefined;
    this.open = this.open.filter((other) => other !== one);
    try {
      const answer = await send(ofPerson(this.me.id, `/sessions/${one.id}`), { method: "PATCH", merge: true, body: { painNextMorning } });
      this.listDue = Boolean(answer?.listDue);
      announce(t("log.thanks"));
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  render() {
    return html`${trouble(this.problem)}${this.listDue ? html`<p class="note">${t("check.list-due")} <a href="#/safety">${t("safety.open")}</a></p>` : nothing}
      ${this.open?.length ? html`<section class="card"><h2>${t("morning.title")}</h2>${this.open.map((one) => this.ask(one))}</section>` : nothing}`;
  }

  ask(one) {
    const { activity } = one.session;
    const words = t("morning.ask", { what: this.named.get(activity) ?? tOr(activity, `activity.${activity}`), when: shortDate(one.day) });
    return html`<p id=${`morning-${one.id}`}>${words}</p><div class="scale" role="group" aria-labelledby=${`morning-${one.id}`}>${Array.from(
      { length: 11 },
      (_, pain) => html`<button type="button" class="plain" @click=${() => this.say(one, pain)}>${pain}</button>`,
    )}</div><p class="quiet ends"><span>${t("check.none")}</span><span>${t("check.worst")}</span></p>`;
  }
}

customElements.define("morning-after", MorningAfter);
