import { t, tOr, unit } from "./i18n.js";

/**
 * What was reported, in few words; what was not said is left out. Given an entry of check-ins or what it said before a correction, and the
 * items of the safety list, whose texts stand for their ids.
 */
export function said({ report, safetyList, session, rating, riskFacts }, items) {
  const parts = [];
  if (report) {
    if (report.pain !== undefined) parts.push(t("earlier.pain", { pain: report.pain }));
    if (report.flare) parts.push(t("check.flare"));
    if (report.notWell) parts.push(t("check.not-well"));
    parts.push(...report.legSymptoms.map((one) => t(`leg.${one}`)));
  } else if (session) {
    parts.push(tOr(session.activity, `activity.${session.activity}`), unit("minute", session.minutes));
    if (session.painAfter !== undefined) parts.push(t("earlier.pain", { pain: session.painAfter }));
    if (session.painNextMorning !== undefined) parts.push(t("earlier.morning", { pain: session.painNextMorning }));
    if (session.stopped) parts.push(t("log.stopped"));
    parts.push(...session.symptoms.map((one) => t(`symptom.${one}`)));
  } else if (safetyList) {
    const there = Object.entries(safetyList.answers).filter(([, { said: word }]) => word !== "no");
    const question = (id) => items.find((one) => one.id === id)?.text ?? id;
    parts.push(t("safety.title"), ...there.map(([id, { said: word }]) => `${question(id)}: ${t(`said.${word}`)}`));
  } else if (rating) {
    parts.push(tOr(rating.activity, `activity.${rating.activity}`));
    if (rating.stars !== undefined) parts.push(t("rating.stars", { n: rating.stars }));
    if (rating.tooHard !== undefined) parts.push(t(rating.tooHard ? "rating.too-hard" : "rating.not-too-hard"));
    if (rating.hurt !== undefined) parts.push(t(rating.hurt ? "rating.hurts" : "rating.hurts-not"));
  } else if (riskFacts) {
    parts.push(t("risk.title"), ...riskFacts.facts.map((one) => t(`risk.${one}`)));
  }
  return parts.join(" · ") || t("kind.check-in");
}
