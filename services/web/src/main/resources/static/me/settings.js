import { html, nothing } from "lit";
import { get, ofPerson, request } from "../shared/api.js";
import { PageElement, announce, trouble } from "../shared/element.js";
import { LANGUAGES, bcp47, current, dateTime, t } from "../shared/i18n.js";
import { signOut } from "../shared/session.js";
import "./devices.js";
import { flush, waiting } from "./outbox.js";
import "./own-time.js";
import { isOffered, state, switchOff, switchOn, test } from "./push.js";
import { forget } from "./store.js";
import "./zone.js";

/** Where nothing can be switched on: by the deployment, the browser, the person. */
const CLOSED = ["not-offered", "unsupported", "denied"];

/** Messages, quiet hours, when they work, their calendar, planned breaks, language and zone, devices, and the way out. */
class SettingsPage extends PageElement {
  static properties = { me: {}, speak: { attribute: false }, push: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    Promise.all([state(), isOffered()]).then(([found, offered]) => (this.push = offered || found === "on" ? found : "not-offered"));
  }

  /** Changes what it names of the profile, keeps what the service made of it, and gives whether it did. */
  change(body, said = "settings.saved") {
    return this.act(async () => {
      const { data } = await request(ofPerson(this.me.id), { method: "PATCH", body, merge: true });
      this.me.profile = data?.zone ? data : await get(ofPerson(this.me.id));
      announce(t(said));
      return true;
    });
  }

  doPush(work, said) {
    return this.act(async () => {
      const result = await work(this.me.id);
      this.push = await state();
      announce(t(said?.(result) ?? `push.${this.push}`));
    });
  }

  render() {
    const { work, zone, prompts } = this.me.profile;
    return html`<h1 tabindex="-1">${t("nav.settings")}</h1>${trouble(this.problem)}<zone-offer .me=${this.me}></zone-offer>${this.messages()}${this.quiet()}${this.language()}
      <working-time .given=${work} .zone=${zone} .busy=${this.busy} .save=${(wanted) => this.change({ work: wanted })}></working-time><own-calendar .me=${this.me}></own-calendar>
      <planned-breaks .given=${prompts?.plannedBreaks} .busy=${this.busy} .save=${(wanted) => this.change({ prompts: { plannedBreaks: wanted } })}></planned-breaks>
      <device-list .me=${this.me}></device-list>${this.more()}${this.leave()}`;
  }

  messages() {
    const on = this.push === "on";
    return html`<section class="card"><h2>${t("push.title")}</h2><p>${t(this.push ? `push.${this.push}` : "loading")}</p>
      <div class="row">${!this.push || CLOSED.includes(this.push)
        ? nothing
        : on
          ? html`<button type="button" ?disabled=${this.busy} @click=${() => this.doPush(test, (went) => (went ? "push.tested" : "push.failed"))}>${t("push.test")}</button><button type="button" class="plain" ?disabled=${this.busy} @click=${() => this.doPush(switchOff)}>${t("push.switch-off")}</button>`
          : html`<button type="button" ?disabled=${this.busy} @click=${() => this.doPush(switchOn)}>${t("push.switch-on")}</button>`}</div>
      ${this.toggle("detailsOnLockScreen", "push.details")}${this.toggle("noteOpens", "push.opens")}${this.toggle("daySummary", "push.day")}${this.toggle("weekSummary", "push.week")}${this.me.drawsLots ? this.toggle("holdOut", "push.hold-out", true) : nothing}</section>`;
  }

  toggle(field, label, usual = false) {
    const value = this.me.profile.prompts?.[field] ?? usual;
    return html`<label><input type="checkbox" role="switch" .checked=${value} ?disabled=${this.busy} @change=${({ target }) => this.change({ prompts: { [field]: target.checked } })}>${t(label)}</label>`;
  }

  quiet() {
    const { quietFrom = "20:00", quietTo = "08:00", doNotDisturbUntil } = this.me.profile.prompts ?? {};
    const isQuiet = Date.parse(doNotDisturbUntil) > Date.now();
    const save = (event) => {
      event.preventDefault();
      const said = new FormData(event.target);
      this.change({ prompts: { quietFrom: said.get("from"), quietTo: said.get("to") } });
    };
    const until = (hours) => this.change({ prompts: { doNotDisturbUntil: new Date(Date.now() + hours * 3_600_000).toISOString() } }, "quiet.paused");
    return html`<section class="card"><h2>${t("quiet.title")}</h2><form @submit=${save}><div class="times"><label>${t("quiet.from")}<input type="time" name="from" required .value=${quietFrom.slice(0, 5)}></label>
      <label>${t("quiet.to")}<input type="time" name="to" required .value=${quietTo.slice(0, 5)}></label></div><p><button type="submit" class="plain" ?disabled=${this.busy}>${t("save")}</button></p></form>
      ${isQuiet ? html`<p class="note">${t("quiet.until", { when: dateTime(doNotDisturbUntil, this.me.profile.zone) })} <button type="button" class="link" ?disabled=${this.busy} @click=${() => this.change({ prompts: { doNotDisturbUntil: null } })}>${t("quiet.end")}</button></p>` : nothing}
      <p>${t("quiet.now")}</p><div class="row">${[1, 3, 8].map((hours) => html`<button type="button" class="plain" ?disabled=${this.busy} @click=${() => until(hours)}>${t("quiet.hours", { n: hours })}</button>`)}</div>
      <p class="quiet">${t("quiet.safety")}</p></section>`;
  }

  language() {
    const take = async (tag) => {
      await this.speak(tag);
      await this.change({ language: bcp47() });
    };
    return html`<section class="card"><h2>${t("nav.language")}</h2><label><span class="unseen">${t("nav.language")}</span><select @change=${({ target }) => take(target.value)}>${Object.entries(LANGUAGES).map(
      ([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === current()}>${name}</option>`,
    )}</select></label></section>`;
  }

  more() {
    return html`<nav class="card more" aria-label=${t("more.title")}>${["you", "consents", "data", "harm"].map((one) => html`<a href=${`#/${one}`}>${t(`${one}.title`)}</a>`)}</nav>`;
  }

  leave() {
    const out = (everywhere) =>
      this.act(async () => {
        await flush();
        const left = await waiting();
        if (left && !this.unsent) return void (this.unsent = left);
        return signOut(everywhere, forget);
      });
    return html`<section class="card"><h2>${t("leave.title")}</h2>${this.unsent ? html`<p class="note" role="alert">${t("leave.waiting", { n: this.unsent })}</p>` : nothing}<div class="row"><button type="button" class="plain" @click=${() => out(false)}>${t("nav.out")}</button><button type="button" class="plain" @click=${() => out(true)}>${t("leave.everywhere")}</button></div></section>`;
  }
}

customElements.define("settings-page", SettingsPage);
