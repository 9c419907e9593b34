import { html, nothing } from "lit";
import { after, get } from "../shared/api.js";
import { PageElement, trouble } from "../shared/element.js";
import { follow, gathered } from "../shared/events.js";
import { age, number, t } from "../shared/i18n.js";
import { link } from "../shared/router.js";
import "./case-view.js";

/** What to look at first: the queue, driven by keys. j and k move, Enter opens, c claims, n writes, r resolves. */
class CaseQueue extends PageElement {
  static properties = { person: {}, number: {}, queue: { state: true }, status: { state: true } };

  constructor() {
    super();
    this.status = "";
    this.zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    this.pressed = (event) => this.key(event);
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener("keydown", this.pressed);
    this.load();
    const renew = gathered(() => this.load(), 500);
    this.stream = follow("/api/v1/roster/events", { changed: renew, reset: renew });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("keydown", this.pressed);
    this.stream.stop();
  }

  async load() {
    try {
      let cursor;
      let cases = [];
      let total = 0;
      do {
        const query = new URLSearchParams({ limit: 200 });
        if (this.status) query.set("status", this.status);
        const page = await get(after(`/api/v1/cases?${query}`, cursor));
        cases = cases.concat(page.cases);
        total = page.total;
        cursor = page.next;
      } while (cursor && cases.length < 1000);
      Object.assign(this, { queue: cases, total, problem: undefined });
    } catch (problem) {
      this.problem = problem;
      this.requestUpdate();
    }
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    const links = [...this.querySelectorAll(".queue a")];
    const index = links.indexOf(document.activeElement);
    const view = this.querySelector("case-view");
    const done = {
      j: () => links[Math.min(links.length - 1, index + 1)]?.focus(),
      k: () => links[Math.max(0, index - 1)]?.focus(),
      c: () => view?.querySelector("button")?.textContent.includes(t("case.claim")) && view.change("/claim"),
      n: () => view?.querySelector("textarea")?.focus(),
      r: () => (view?.note.trim() ? view.change("/resolve", { note: view.note }) : view?.querySelector("textarea")?.focus()),
    }[event.key];
    if (!done) return;
    event.preventDefault();
    done();
  }

  async updated(changed) {
    if (changed.has("number") && this.number) {
      const view = this.querySelector("case-view");
      await view?.updateComplete;
    }
  }

  render() {
    return html`<h1 tabindex="-1">${t("cases.title")} ${this.total ? html`<span class="quiet">${number(this.total)}</span>` : nothing}</h1>
      <p class="quiet">${t("cases.keys")}</p>${trouble(this.problem)}
      <label class="which">${t("cases.which")}<select @change=${(event) => this.set(event.target.value)}>
        <option value="">${t("cases.live")}</option>${["open", "claimed", "resolved", "settled"].map((one) => html`<option value=${one}>${t(`status.${one}`)}</option>`)}</select></label>
      <div class="two"><ol class="queue" aria-label=${t("cases.title")}>${(this.queue ?? []).map(({ case: one, name }) => this.item(one, name))}
        ${this.queue && !this.queue.length ? html`<li class="card">${t("cases.none")}</li>` : nothing}</ol>
        ${this.number ? html`<case-view .person=${this.person} .number=${this.number} .zone=${this.zone} .name=${this.nameOf()} @changed=${() => this.load()}></case-view>` : nothing}</div>`;
  }

  nameOf() {
    return this.queue?.find(({ case: one }) => one.person === this.person)?.name;
  }

  item(one, name) {
    const isAt = one.person === this.person && one.id === this.number;
    return html`<li><a href=${link("cases", one.person, one.id)} aria-current=${isAt ? "true" : "false"}>
      <span class=${`tag ${one.severity}`}>${t(`severity.${one.severity}`)}</span> <strong>${name || one.person}</strong> ${t(`case.${one.kind}`)}
      <span class="quiet">${age((Date.now() - Date.parse(one.openedAt)) / 60_000)}${one.claimedBy ? ` · ${one.claimedBy}` : ""}${one.nobodyToldSince ? html` · <strong>${t("case.nobody-told")}</strong>` : nothing}</span></a></li>`;
  }

  set(status) {
    this.status = status;
    this.load();
  }
}

customElements.define("case-queue", CaseQueue);
