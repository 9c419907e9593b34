import { html, nothing } from "lit";
import { ofPerson, request } from "../shared/api.js";
import { PageElement, trouble } from "../shared/element.js";
import { dateTime, t } from "../shared/i18n.js";
import { send, tellRefused } from "./outbox.js";

/**
 * A form that reports something for the first time or, where correct is the id of a check-in, has that say something else: fill is given it as
 * it stands, and correcting is {entry, etag} from then on.
 */
export class Correctable extends PageElement {
  static properties = { me: {}, correct: {} };

  connectedCallback() {
    super.connectedCallback();
    if (!this.correct) return;
    this.act(() => this.read());
  }

  async read() {
    const { data, etag } = await request(ofPerson(this.me.id, `/check-ins/${encodeURIComponent(this.correct)}`));
    this.fill(data);
    this.correcting = { entry: data, etag };
  }

  /** What is shown until that is there; nothing where the form can be shown. */
  waiting() {
    if (!this.correct || this.correcting) return undefined;
    return html`<h1 tabindex="-1">${t("correct.title")}</h1>${this.problem ? trouble(this.problem) : html`<p>${t("loading")}</p>`}`;
  }

  /** Of when it is what is corrected. */
  whichOne() {
    return this.correcting ? html`<p class="quiet">${t("correct.of", { when: dateTime(this.correcting.entry.at, this.me.profile.zone) })}</p>` : nothing;
  }

  /** Sends what is said, in the place of what is corrected where something is; where that was corrected meanwhile, the form has it as it stands. */
  async report(what, body) {
    if (!this.correcting) return send(ofPerson(this.me.id, `/${what}`), { body });
    try {
      return await send(ofPerson(this.me.id, `/${what}/${this.correcting.entry.id}`), { method: "PUT", body, ifMatch: this.correcting.etag });
    } catch (problem) {
      if (problem.status === 412) await this.read();
      throw problem;
    }
  }

  /** A choice from 0 to 10, and nothing until something is said. */
  scale(field, words, said) {
    return html`<div class="scale" role="radiogroup" aria-label=${t(words)}>${Array.from(
      { length: 11 },
      (_, one) => html`<label class=${one === said ? "on" : ""}><input type="radio" name=${field} value=${one} .checked=${one === said} @change=${() => this.set({ [field]: one })}>${one}</label>`,
    )}</div>`;
  }

  /** Sends it while the person reads on: a refusal is said wherever they are. */
  reportMeanwhile(what, body) {
    this.report(what, body).catch((problem) => tellRefused(what, problem));
  }
}
