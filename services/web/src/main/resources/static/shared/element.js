import { LitElement, html, nothing } from "lit";
import { t, tOr } from "./i18n.js";

/** An element whose content stands in the page, so that one style sheet and one set of headings hold for all of it. */
export class PageElement extends LitElement {
  createRenderRoot() {
    return this;
  }

  /** Draws anew; where the heading that has the focus is drawn as another, or a form that was sent is gone, the heading there is has it. */
  update(changed) {
    const { activeElement } = document;
    const leads = this.contains(activeElement) && activeElement.matches("h1, [type=submit]");
    super.update(changed);
    if (leads && !activeElement.isConnected) this.querySelector("h1")?.focus();
  }

  /** Runs what the person asked for: one at a time, and a refusal is said. Whoever asked by keys is where they were, or at the heading. */
  async act(work) {
    if (this.busy) return undefined;
    const { activeElement } = document;
    this.busy = true;
    this.problem = undefined;
    this.requestUpdate();
    try {
      return await work();
    } catch (problem) {
      this.problem = problem;
      return undefined;
    } finally {
      this.busy = false;
      this.requestUpdate();
      this.updateComplete.then(() => this.giveBack(activeElement));
    }
  }

  /** A button has the focus no more once it is disabled or gone. */
  giveBack(asked) {
    if (document.activeElement !== document.body || asked === document.body) return;
    if (this.contains(asked)) asked.focus();
    else if (this.isConnected && !asked?.isConnected) this.querySelector("h1[tabindex], h2[tabindex]")?.focus();
  }
}

/** The button for what comes next of an element that loads page by page; nothing on the last. */
export function more(element) {
  return element.next ? html`<button type="button" class="plain" @click=${() => element.load(element.next)}>${t("more")}</button>` : nothing;
}

/** What went wrong, in words a person can act on; nothing where nothing did. */
export function trouble(problem) {
  if (!problem) return nothing;
  return html`<p class="trouble" role="alert">${troubleText(problem)}</p>`;
}

/** A refusal by its rule, its status failing that; where one field breaks the rule, with what that field has to be. */
export function troubleText({ status, type = "", field, detail = "" }) {
  if (status === undefined) return t("problem.fault");
  const rule = type.replace("urn:rouse:problem:", "");
  const what = tOr(undefined, `problem.${rule}`) ?? tOr(undefined, `problem.${status}`) ?? t("problem.other");
  return field ? t("problem.of", { what, how: ruleText(detail.replace(`${field} `, "")) ?? fieldText(field) ?? detail }) : what;
}

/** A requirement as a service words it, in the language that is spoken, its numbers as {0}, {1}; undefined where it has no words here. */
export function ruleText(rule) {
  const part = /\d+|doses\.\w+\.\w+/g;
  return tOr(undefined, `rule.${rule.replace(part, "#")}`, rule.match(part) ?? []);
}

/** What a field has to be, by its path, its last name or its first; undefined where it has no words here. */
function fieldText(field) {
  const path = field.replace(/\[\d+\]/g, "");
  const names = [path, path.split(".").at(-1), path.split(".")[0]];
  return names.map((name) => tOr(undefined, `field.${name}`)).find(Boolean);
}

/** Enter in this field does not send its form. */
export function stay(event) {
  if (event.key === "Enter") event.preventDefault();
}

/** Says it to a screen reader, once, and shows it for a while. */
export function announce(text) {
  dispatchEvent(new CustomEvent("rouse:say", { detail: text }));
}
