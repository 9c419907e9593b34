import { html, nothing } from "lit";
import { after, get, getOr, newKey, ofPerson, request } from "../shared/api.js";
import { PageElement, announce, more, trouble } from "../shared/element.js";
import { dateTime, t, tOr } from "../shared/i18n.js";

const REMINDERS = ["check-in", "session", "break"];

/** What coaches wrote and had the person reminded of, with what became of it; and more of both. */
class PersonMessages extends PageElement {
  static properties = { person: {}, zone: {}, news: {}, messages: { state: true }, next: { state: true }, about: { state: true } };

  willUpdate(changed) {
    if (changed.has("person")) this.offer();
    if (changed.has("person") || changed.has("news")) this.load();
  }

  /** Nobody is reminded of a check-in that would be refused. */
  async offer() {
    const { open } = await getOr({}, this.path("/check-ins?limit=1")).catch(() => ({}));
    this.about = open === false ? REMINDERS.filter((one) => one !== "check-in") : REMINDERS;
  }

  path(rest) {
    return ofPerson(this.person, rest);
  }

  async load(cursor) {
    try {
      const page = await get(after(this.path("/messages"), cursor));
      this.messages = cursor ? [...this.messages, ...page.messages] : page.messages;
      this.next = page.next;
      this.problem = undefined;
    } catch (problem) {
      this.problem = problem;
    }
    this.requestUpdate();
  }

  write(event) {
    event.preventDefault();
    const form = event.target;
    return this.ask("/messages", { text: new FormData(form).get("text") }, () => form.reset());
  }

  /** Says what holds it back where it is not pushed. What was decided later than it was answered is asked for again, by its key. */
  ask(rest, body, then) {
    const key = newKey();
    const send = () => request(this.path(rest), { method: "POST", body, key });
    return this.act(async () => {
      let { data } = await send();
      if (data.pushed === undefined) ({ data } = await send());
      then?.();
      await this.load();
      announce(this.fate(data));
    });
  }

  fate({ pushed, reason, shownInApp, state }) {
    if (state) return tOr(state, `receipt.${state}`);
    return pushed ? t("receipt.pending") : t(shownInApp ? "message.in-app" : "message.held", { why: tOr(reason, `withheld.${reason}`) });
  }

  render() {
    return html`<form class="card" @submit=${this.write}><label>${t("message.text")}<textarea name="text" rows="4" required maxlength="1000"></textarea></label>
        <p class="quiet">${t("message.note")}</p><button type="submit" ?disabled=${this.busy}>${t("message.send")}</button></form>
      <section class="card"><h2>${t("remind.title")}</h2><p class="quiet">${t("remind.note")}</p><div class="row">${(this.about ?? []).map(
        (about) => html`<button type="button" class="plain" ?disabled=${this.busy} @click=${() => this.ask("/reminders", { about })}>${t(`remind.${about}`)}</button>`,
      )}</div></section>
      ${trouble(this.problem)}
      ${this.messages?.length === 0 ? html`<p class="card">${t("message.none")}</p>` : nothing}
      <ol class="plainlist messages">${(this.messages ?? []).map(
        (one) => html`<li class="card"><p class="quiet"><time datetime=${one.at}>${dateTime(one.at, this.zone)}</time> · ${one.by} · ${this.fate(one)}</p>
          ${one.text ? html`<blockquote class="written">${one.text}</blockquote>` : html`<p>${t("remind.of", { what: t(`remind.${one.about}`) })}</p>`}</li>`,
      )}</ol>${more(this)}`;
  }
}

customElements.define("person-messages", PersonMessages);
