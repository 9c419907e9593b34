import { html, nothing } from "lit";
import { ofPerson, request } from "../shared/api.js";
import { PageElement, trouble } from "../shared/element.js";
import { dateTime, t } from "../shared/i18n.js";
import { send } from "./outbox.js";

/**
 * A form that reports something for the first time or, where correct is the id of a check-in, has that say something else: fill is given it as
 * it stands, and correcting is {entry, etag} from then on.
 */
export class Correctable extends PageElement {
  static properties = { me: {}, correct: {} };

  connectedCallback() {
    super.connectedCallback();
    if (!this.correct) return;
    this.act(async () => {
      const { data, etag } = await request(ofPerson(this.me.id, `/check-ins/${this.correct}`));
      this.correcting = { entry: data, etag };
      this.fill(data);
    });
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

  /** Sends what is said, in the place of what is corrected where something is. */
  report(what, body) {
    return this.correcting
      ? send(ofPerson(this.me.id, `/${what}/${this.correcting.entry.id}`), { method: "PUT", body, ifMatch: this.correcting.etag })
      : send(ofPerson(this.me.id, `/${what}`), { body });
  }
}
