/** How far a message came that reached nobody. */
const MISSED = ["expired", "withdrawn", "failed"];

export function isMissed(state) {
  return MISSED.includes(state);
}
