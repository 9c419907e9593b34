import { html, nothing } from "lit";
import { announce } from "../shared/element.js";
import { t } from "../shared/i18n.js";
import { send, tellRefused } from "./outbox.js";

const REASONS = ["busy", "not-well", "moved-already", "not-helpful", "too-many", "other"];

/** Tells the answer as soon as there is a connection, and gives whether it was taken; a refusal is said wherever the person is. */
export async function answer(promptId, action, reason) {
  const path = `/api/v1/prompts/${encodeURIComponent(promptId)}/answers`;
  try {
    await send(path, { body: reason ? { action, reason } : { action } });
    announce(t("prompt.noted"));
    return true;
  } catch (problem) {
    tellRefused(path, problem);
    return false;
  }
}

/** Done, later, not now, it hurts. Pain opens the advice and the safety list at once, and is told when there is a connection. */
export function answerButtons(me, prompt, answered) {
  const say = async (action, reason) => {
    if (action === "hurts") location.hash = "#/told?hurts=1";
    if (reason === "not-well") location.hash = "#/safety";
    await answer(prompt.promptId, action, reason);
    answered(action);
  };
  const understood = html`<button type="button" @click=${() => say("done")}>${t("answer.understood")}</button>`;
  const toList = html`<a href="#/safety" role="button" class="secondary">${t("safety.open")}</a>`;
  if (prompt.kind?.startsWith("seek-care")) {
    return html`<div class="answers">${understood}${toList}</div>`;
  }
  if (["summary", "check-in", "message"].includes(prompt.kind)) {
    const toCheckIn = me.takesCheckIns ? html`<a href="#/check-in" role="button" class="secondary">${t("kind.check-in")}</a>` : toList;
    return html`<div class="answers">${understood}${prompt.kind === "check-in" ? toCheckIn : nothing}</div>`;
  }
  const isQuestion = prompt.kind === "question";
  const canWait = !isQuestion && prompt.kind !== "session" && prompt.kind !== "reminder";
  return html`<div class="answers">
    <button type="button" @click=${() => say("done")}>${t(isQuestion ? "answer.keep" : "answer.done")}</button>
    ${isQuestion ? html`<button type="button" class="plain" @click=${() => say("not-now")}>${t("answer.fewer")}</button>` : nothing}
    ${canWait ? html`<button type="button" class="plain" @click=${() => say("snooze")}>${t("answer.snooze")}</button>` : nothing}
    ${isQuestion ? nothing : html`<button type="button" class="danger" @click=${() => say("hurts")}>${t("answer.hurts")}</button>
      <details class="not-now"><summary>${t("answer.not-now")}</summary><div class="row">${REASONS.map((reason) => html`<button type="button" class="plain" @click=${() => say("not-now", reason)}>${t(`because.${reason}`)}</button>`)}</div></details>`}</div>`;
}
