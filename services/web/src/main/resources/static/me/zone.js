import { html, nothing } from "lit";
import { get, newKey, ofPerson, request } from "../shared/api.js";
import { PageElement, announce, trouble } from "../shared/element.js";
import { t } from "../shared/i18n.js";

/** Where the phone's zone is not the one on record, it is offered; nothing moves a person's day without their word. */
class ZoneOffer extends PageElement {
  static properties = { me: {} };

  take(zone) {
    return this.act(async () => {
      const { data } = await request(ofPerson(this.me.id), { method: "PATCH", body: { zone }, merge: true, key: newKey() });
      this.me.profile = data?.zone ? data : await get(ofPerson(this.me.id));
      announce(t("settings.saved"));
      this.dispatchEvent(new CustomEvent("zone", { bubbles: true }));
    });
  }

  render() {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const there = this.me.profile.zone;
    if (!there || nameOf(there) === here) return nothing;
    return html`<section class="note"><p>${t("zone.other", { here, there })}</p>${trouble(this.problem)}<button type="button" class="plain" ?disabled=${this.busy} @click=${() => this.take(here)}>${t("zone.take")}</button></section>`;
  }
}

/** A zone by the name this browser has for it: some have several, such as Asia/Kolkata and Asia/Calcutta. */
function nameOf(zone) {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return zone;
  }
}

customElements.define("zone-offer", ZoneOffer);
