// A plan's terms as the editor holds them, and what their fields are called: pure but for the language that is spoken.

import { t, tOr } from "../shared/i18n.js";

/** Components in the order of the plan, with the fields of their dose and what is usual. */
export const COMPONENTS = {
  microbreak: { everyMinutes: 20, minutes: 2 },
  aerobic: { weeklyMinutes: 150, sessionCapMinutes: 45 },
  yoga: { sessionsAWeek: 1, minutes: 60 },
  water: { sessionsAWeek: 2, minutes: 60 },
  core: { sessionsAWeek: 3, minutes: 15 },
  weights: { sessionsAWeek: 2, minutes: 30 },
};

/** What a plan may have where nobody is responsible for care. */
const WITHOUT_CARE = ["microbreak", "aerobic"];

/** Components to choose from: all where somebody is responsible for care, else those that need nobody and those that are in already. */
export function offered(doses, hasCare) {
  return Object.keys(COMPONENTS).filter((name) => hasCare || WITHOUT_CARE.includes(name) || name in doses);
}

/** Terms to begin with: those proposed, else those in force, else breaks alone from that Monday on. */
export function draftOf(plan, monday) {
  const { proposed, inForce } = plan ?? {};
  const terms = proposed?.terms ?? inForce?.terms;
  if (terms) return { start: terms.start ?? inForce?.start ?? monday, weeks: terms.weeks ?? inForce?.weeks ?? 12, doses: clone(terms.doses ?? {}), sets: clone(terms.sets ?? []) };
  return { start: monday, weeks: 12, doses: { microbreak: {} }, sets: [] };
}

/** What is sent: numbers that are usual are left to the service, and so is what it says of a set. */
export function bodyOf({ start, weeks, doses, sets }) {
  return { start, weeks, doses: clone(doses), sets: sets.map(({ number: _, easier: __, ...set }) => set) };
}

/** What a field of the terms is called: "doses.core.minutes" is the part and what of it, "sets[0].days" the exercise and what of it. */
export function fieldName(field, sets, named) {
  const [first, second, third] = field.split(".");
  const number = /^sets\[(\d+)\]$/.exec(first)?.[1];
  if (first === "doses" && second) return [t(`component.${second}`), third && tOr(third, `dose.${third}`)].filter(Boolean).join(", ");
  if (!number) return tOr(field, `plan.${first}`);
  const { exercise } = sets[number] ?? {};
  return [named.get(exercise) ?? t("plan.exercise", { n: Number(number) + 1 }), second !== "exercise" && tOr(second, `set.${second}`)].filter(Boolean).join(", ");
}

/** Monday of the week of a local date. */
export function mondayOf(localDate) {
  const at = new Date(`${localDate}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
}

/** Names of fields in which two terms differ, as paths. */
export function differences(one, other, path = "") {
  if (one === other) return [];
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return [path];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) => differences(one[key], other[key], path ? `${path}.${key}` : key));
}

function clone(value) {
  return JSON.parse(JSON.stringify(value));
}
