import { bcp47 } from "../shared/i18n.js";

// What a person is asked of themselves: when they join, and whenever it changes.

export const RISKS = ["cancer-ever", "thin-bones", "long-cortisone", "weak-immune-system", "recent-infection", "recent-spinal-operation", "injected-drugs", "heart-disease", "lung-disease", "kidney-disease", "diabetes", "epilepsy", "blood-thinners", "pregnancy"];
export const MOVES = ["walks", "stands", "seated"];

/** The countries whose emergency numbers are known, [tag, name] each, by name. */
export function countries({ emergencyNumbers = {} }) {
  const names = new Intl.DisplayNames([bcp47()], { type: "region" });
  return Object.keys(emergencyNumbers)
    .filter((tag) => /^[A-Z]{2}$/.test(tag))
    .map((tag) => [tag, names.of(tag)])
    .sort(([, one], [, other]) => one.localeCompare(other, bcp47()));
}
