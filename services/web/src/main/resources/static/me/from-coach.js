import { html, nothing } from "lit";
import { ofPerson } from "../shared/api.js";
import { PageElement } from "../shared/element.js";
import { dateTime, t } from "../shared/i18n.js";
import { look } from "./data.js";

const SHOWN_FOR_MS = 7 * 24 * 3_600_000;

/** What coaches wrote in the last seven days, whether or not it was pushed, with when an answer may be read. */
class FromCoach extends PageElement {
  static properties = { me: {}, news: {}, messages: { state: true } };

  willUpdate(changed) {
    if (changed.has("news") || changed.has("me")) this.load();
  }

  async load() {
    try {
      const { data } = await look(ofPerson(this.me.id, "/messages?limit=20"), { messages: [] });
      this.messages = data.messages.filter(({ text, at }) => text && Date.now() - Date.parse(at) < SHOWN_FOR_MS);
    } catch {
      // What else today has is shown without them.
    }
  }

  render() {
    if (!this.messages?.length) return nothing;
    return html`<section class="card" aria-labelledby="from-coach"><h2 id="from-coach">${t("coach.wrote")}</h2>
      ${this.messages.map((one) => html`<p class="quiet"><time datetime=${one.at}>${dateTime(one.at, this.me.profile.zone)}</time></p><p class="written">${one.text}</p>`)}
      <p class="quiet">${this.me.list.texts.unattended}</p></section>`;
  }
}

customElements.define("from-coach", FromCoach);
