import { html, nothing } from "lit";
import { DAYS, t } from "../shared/i18n.js";

const NUMBERS = { sets: [1, 10], repetitions: [1, 50], holdSeconds: [0, 600], restSeconds: [0, 600] };
const MOST = 20;

/** The exercises that are prescribed, each with its figure; more of them, where that is open, are chosen from the catalogue. */
export function sets(all, exercises, isOpen, change) {
  const named = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  const replace = (index, set) => change(all.map((one, at) => (at === index ? { ...one, ...set } : one)));
  const add = ({ target }) => {
    if (target.value) change([...all, { exercise: target.value, sets: 3, repetitions: 8, days: ["monday"] }]);
    target.value = "";
  };
  return html`<fieldset><legend>${t("plan.sets")}</legend>
    ${all.map((set, index) => one(set, named.get(set.exercise), (part) => replace(index, part), () => change(all.filter((_, at) => at !== index))))}
    ${!isOpen ? nothing : all.length < MOST
      ? html`<label>${t("plan.add")}<select @change=${add}><option value=""></option>${[...Map.groupBy(exercises, ({ component }) => component)].map(
          ([component, of]) => html`<optgroup label=${t(`component.${component}`)}>${of.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</optgroup>`,
        )}</select></label>`
      : html`<p class="quiet">${t("plan.most")}</p>`}</fieldset>`;
}

function one(set, exercise, replace, remove) {
  const name = exercise?.name ?? set.exercise;
  const days = new Set(set.days ?? []);
  const toggle = (day) => {
    if (!days.delete(day)) days.add(day);
    replace({ days: DAYS.filter((one) => days.has(one)) });
  };
  return html`<section class="set card" aria-label=${name}><div class="row"><h3 class="grow">${name}</h3><button type="button" class="link" @click=${remove}>${t("plan.remove")}</button></div>
    <div class="row top"><exercise-figure .exercise=${set.exercise} .name=${name}></exercise-figure>
      <div class="grow"><div class="row">${Object.entries(NUMBERS).map(
        ([field, [min, max]]) => html`<label class="short">${t(`set.${field}`)}<input type="number" min=${min} max=${max} .value=${set[field] ?? ""} @change=${(event) => replace({ [field]: event.target.value === "" ? undefined : Number(event.target.value) })}></label>`,
      )}</div>
      <div class="row days" role="group" aria-label=${t("plan.days")}>${DAYS.map(
        (day) => html`<label class="day"><input type="checkbox" .checked=${days.has(day)} @change=${() => toggle(day)}>${t(`day.${day}`)}</label>`,
      )}</div></div></div></section>`;
}
