import { html, nothing } from "lit";
import { after, get, ofPerson } from "../shared/api.js";
import { said } from "../shared/diary.js";
import { PageElement, more, trouble } from "../shared/element.js";
import { bcp47, dateTime, duration, t } from "../shared/i18n.js";

/** What a person reported of themselves, the latest first, with what was corrected of it. */
class ReportedList extends PageElement {
  static properties = { person: {}, zone: {}, news: {}, entries: { state: true }, next: { state: true } };

  willUpdate(changed) {
    if (changed.has("person") || changed.has("news")) this.load();
  }

  async load(cursor) {
    const { person } = this;
    try {
      const [page, list] = await Promise.all([get(after(ofPerson(person, "/check-ins?limit=20"), cursor)), this.list ?? get(`/api/v1/safety-list?language=${bcp47()}`)]);
      if (person !== this.person) return;
      Object.assign(this, { list, entries: cursor ? [...this.entries, ...page.checkIns] : page.checkIns, next: page.next, problem: undefined });
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  said(entry) {
    return said(entry, this.list.items);
  }

  render() {
    return html`<section class="card reported"><h2>${t("reported.title")}</h2>${trouble(this.problem)}
      ${this.entries || this.problem ? nothing : html`<p>${t("loading")}</p>`}
      ${this.entries?.length === 0 ? html`<p class="quiet">${t("reported.none")}</p>` : nothing}
      <ul class="plainlist">${(this.entries ?? []).map((one) => this.one(one))}</ul>${more(this)}</section>`;
  }

  one(entry) {
    const { report, safetyList, hurt } = entry;
    const beside = [
      safetyList?.tier && t(`tier.${safetyList.tier}`),
      report?.sleepMinutes !== undefined && t("reported.sleep", { time: duration(report.sleepMinutes) }),
      report?.rmdqScore !== undefined && t("reported.rmdq", { score: report.rmdqScore }),
      entry.enteredBy && entry.enteredBy !== this.person && t("reported.by", { who: entry.enteredBy }),
    ].filter(Boolean);
    return html`<li><p class="quiet"><time datetime=${entry.at}>${dateTime(entry.at, this.zone)}</time></p><p>${hurt ? t("decision.hurts") : this.said(entry)}${beside.length ? html` <span class="quiet">${beside.join(" · ")}</span>` : nothing}</p>
      ${(entry.corrections ?? []).map((one) => html`<p class="quiet">${t("reported.was", { said: this.said(one), when: dateTime(one.correctedAt, this.zone), by: one.correctedBy })}</p>`)}</li>`;
  }
}

customElements.define("reported-list", ReportedList);
