// What a day's strip says, without drawing: pure, over the run-length coded minutes of coaching.

/** States in the order of the legend, and how much of the band each fills: form tells them apart, not colour alone. */
export const STATES = {
  sedentary: 0.55,
  transport: 0.55,
  upright: 0.7,
  moderate: 0.85,
  vigorous: 1,
  sleep: 0.3,
  "not-worn": 1,
  unknown: 1,
};

/** The name of a state as it stands in the API, whatever its spelling; what is new to us is unknown, never sitting. */
export function stateOf(word) {
  const name = String(word ?? "").toLowerCase().replaceAll("_", "-");
  return name in STATES ? name : "unknown";
}

/** Runs with the minute each begins at: {state, from, to, minutes}, from the day's first minute. */
export function spans(strip) {
  let from = 0;
  const all = [];
  for (const { state, minutes } of strip ?? []) {
    const name = stateOf(state);
    const last = all.at(-1);
    if (last?.state === name) {
      last.to += minutes;
      last.minutes += minutes;
    } else if (minutes > 0) {
      all.push({ state: name, from, to: from + minutes, minutes });
    }
    from += minutes;
  }
  return all;
}

/** The span that holds a minute; undefined outside of the day. */
export function spanAt(all, minute) {
  return all.find(({ from, to }) => minute >= from && minute < to);
}

/** Minutes of each state. */
export function totals(all) {
  const sums = Object.fromEntries(Object.keys(STATES).map((state) => [state, 0]));
  for (const { state, minutes } of all) sums[state] += minutes;
  return sums;
}

/** Minutes since the day began at an instant. */
export function minuteOf(day, instant) {
  return Math.floor((Date.parse(instant) - Date.parse(day.start)) / 60_000);
}

/** The instant at which a minute of the day begins. */
export function instantOf(day, minute) {
  return new Date(Date.parse(day.start) + minute * 60_000);
}

/** Length of the local day in minutes: 1380 or 1500 where clocks change. */
export function lengthOf(day) {
  return Math.round((Date.parse(day.end) - Date.parse(day.start)) / 60_000) || 1440;
}

/** The minute after the last one that anything is known of; 0 where nothing is. */
export function knownUntil(all) {
  return all.filter(({ state }) => state !== "unknown").at(-1)?.to ?? 0;
}

/**
 * The sit that was under way when the data ends, back over interruptions shorter than a break: {from, minutes, until}; undefined where the
 * person was not sitting.
 */
export function currentSit(all, minBreak = 2) {
  const until = knownUntil(all);
  const last = spanAt(all, until - 1);
  if (last?.state !== "sedentary") return undefined;
  let from = last.from;
  for (let i = all.indexOf(last) - 1; i >= 0; i--) {
    const { state, minutes } = all[i];
    const isSitting = state === "sedentary" || state === "transport";
    const interrupts = ["upright", "moderate", "vigorous"].includes(state) && minutes < minBreak;
    if (!isSitting && !interrupts) break;
    if (isSitting) from = all[i].from;
  }
  return { from, minutes: until - from, until };
}

/** Which spans carry a label along a band: the long ones first, none closer than gap to another. */
export function labelled(all, gap) {
  const chosen = [];
  for (const span of [...all].sort((one, other) => other.minutes - one.minutes)) {
    const middle = (span.from + span.to) / 2;
    if (span.minutes >= gap && chosen.every((other) => Math.abs((other.from + other.to) / 2 - middle) >= gap)) chosen.push(span);
  }
  return chosen.sort((one, other) => one.from - other.from);
}
