// The safety list's rule, as GET /api/v1/safety-list gives it, read in the client: pure, so that advice never waits for a server.

const DAY_MS = 86_400_000;

/** The answers' standing: "recent", "lasting", "settled" or "absent". said is yes, not-sure or no; dates are local (2026-11-19). */
export function standing(item, answer, today) {
  const isThere = answer?.said === "yes" || (answer?.said === "not-sure" && item.notSureIsYes);
  if (!isThere) return "absent";
  const isRecent = (date) => (Date.parse(today) - Date.parse(date)) / DAY_MS <= item.recentDays;
  if (!answer.since || isRecent(answer.since) || (answer.worseSince && isRecent(answer.worseSince))) return "recent";
  return answer.examined ? "settled" : "lasting";
}

/**
 * The tier that the answers call for; undefined for none, which says nothing about anybody's health.
 *
 * list: as the service gives it; answers: {A1: {said, since, worseSince, examined}}; known: {facts, symptoms, pain}; today: local date.
 */
export function tier(list, answers, known, today) {
  const standings = Object.fromEntries(list.items.map((item) => [item.id, standing(item, answers[item.id], today)]));
  return list.clauses.find((clause) => holds(clause, standings, known, list.conditions))?.tier;
}

function holds(clause, standings, known, conditions) {
  return (
    clause.anyOf.some((id) => (clause.standing ?? []).includes(standings[id] ?? "absent")) &&
    (clause.allOf ?? []).every((id) => (standings[id] ?? "absent") !== "absent") &&
    (clause.beside ?? []).every((one) => beside(one, standings, known, conditions))
  );
}

/** What is asked for beside an answer. One that this page does not know yet counts as given: too much care rather than too little. */
function beside(name, standings, { facts = [], symptoms = [], pain = -1 }, { riskOfInfection = [], legWeakness = [], strongPain = 7 }) {
  const cancer = facts.includes("cancer-ever");
  const infection = facts.some((fact) => riskOfInfection.includes(fact));
  const told = symptoms.includes("weakness");
  switch (name) {
    case "cancer-ever":
      return cancer;
    case "risk-of-infection":
      return infection;
    case "cancer-ever-or-risk-of-infection":
      return cancer || infection;
    case "leg-weakness":
      return told || legWeakness.some((id) => (standings[id] ?? "absent") !== "absent");
    case "new-leg-weakness":
      return told || legWeakness.some((id) => standings[id] === "recent");
    case "strong-pain":
      return pain >= strongPain;
    default:
      return true;
  }
}

/** Numbers to call in a country, the one to try first before the other; none where it is not known. */
export function numbers(list, country) {
  return list.emergencyNumbers?.[country] ?? [];
}

/** Title, body and why of a tier's advice, with the numbers of the country in it. */
export function advice(list, called, country) {
  const key = { emergency: "seek-care-emergency", today: "seek-care-soon.today", days: "seek-care-soon.days", "tell-provider": "tell-provider" }[called];
  if (!key) return { title: "", body: list.texts.nothing, why: list.texts["not-validated"], numbers: [] };
  const known = numbers(list, country);
  const call =
    known.length === 0
      ? list.texts["emergency.unknown"]
      : known.length === 1
        ? known[0]
        : list.texts["emergency.either"].replace("{first}", known[0]).replace("{second}", known[1]);
  const fill = (text) => (text ?? "").replaceAll("{emergency}", call);
  return { title: fill(list.texts[`${key}.title`]), body: fill(list.texts[`${key}.body`]), why: fill(list.texts[`${key}.why`] ?? list.texts[`${key.split(".")[0]}.why`]), numbers: known };
}
