// Words in the person's language, and numbers, times and durations as that language writes them.

/** The languages there are, by their first subtag. */
export const LANGUAGES = { en: "English", de: "Deutsch", fr: "Français", es: "Español", zh: "简体中文" };

const KEPT = "rouse.language";
let words = {};
let language = "en";
let formats = new Map();

/** The first of the tags that there are words for; English failing that. */
export function pick(tags) {
  return tags.map((tag) => tag.toLowerCase().split("-")[0]).find((tag) => tag in LANGUAGES) ?? "en";
}

/** What was chosen here before, else what the browser says. */
export function preferred() {
  return pick([read(KEPT), ...navigator.languages].filter(Boolean));
}

export function keep(tag) {
  try {
    localStorage.setItem(KEPT, tag);
  } catch {
    // A browser that keeps nothing asks again.
  }
}

/** Loads the words of the named folders, and says the language on the page. */
export async function speak(tag, ...folders) {
  const all = await Promise.all(folders.map((folder) => fetch(`/${folder}/words/${tag}.json`).then((file) => file.json())));
  use(tag, Object.assign({}, ...all));
  document.documentElement.lang = bcp47();
}

/** Uses these words. */
export function use(tag, dictionary) {
  language = tag;
  words = dictionary;
  formats = new Map();
}

export function current() {
  return language;
}

/** The language as the services know it. */
export function bcp47() {
  return language === "zh" ? "zh-Hans" : language;
}

/** The text of a key with its {places} filled; the key itself where there is none, so that a gap is seen. */
export function t(key, values = {}) {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** The text of a key, or of another where there is none. */
export function tOr(fallback, key, values) {
  return key in words ? t(key, values) : fallback;
}

/** Minutes as hours and minutes: "1 hr 5 min". */
export function duration(minutes) {
  const whole = Math.max(0, Math.round(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  const parts = [];
  if (hours) parts.push(unit("hour", hours));
  if (rest || !hours) parts.push(unit("minute", rest));
  return parts.join(" ");
}

/** How long ago something was, in the one unit that says enough: minutes (one at least), hours or days. */
export function age(minutes) {
  if (minutes < 90) return unit("minute", Math.max(1, Math.round(minutes)));
  if (minutes < 48 * 60) return unit("hour", Math.round(minutes / 60));
  return unit("day", Math.round(minutes / 1440));
}

export function unit(name, value) {
  return format(`unit ${name}`, () => new Intl.NumberFormat(bcp47(), { style: "unit", unit: name, unitDisplay: "short" })).format(value);
}

export function number(value, digits = 0) {
  return format(`number ${digits}`, () => new Intl.NumberFormat(bcp47(), { maximumFractionDigits: digits })).format(value);
}

/** A signed number, as a difference is shown. */
export function signed(value) {
  return format("signed", () => new Intl.NumberFormat(bcp47(), { signDisplay: "exceptZero" })).format(value);
}

export function percent(share) {
  return format("percent", () => new Intl.NumberFormat(bcp47(), { style: "percent" })).format(share);
}

/** Clock time of an instant where the person is. */
export function time(instant, zone) {
  return dateFormat(zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(instant));
}

export function hour(instant, zone) {
  return Number(new Intl.DateTimeFormat("en", { timeZone: zone, hour: "2-digit", hourCycle: "h23" }).format(new Date(instant)));
}

export function dateTime(instant, zone) {
  return dateFormat(zone, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(instant));
}

/** A local date (2026-11-19) in words. */
export function date(localDate, options = { weekday: "long", day: "numeric", month: "long" }) {
  return dateFormat("UTC", options).format(new Date(`${localDate}T00:00:00Z`));
}

export function shortDate(localDate) {
  return date(localDate, { day: "numeric", month: "short" });
}

export function weekday(localDate) {
  return date(localDate, { weekday: "short" });
}

/** Days of the week as the services name them. */
export const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const A_SUNDAY = "2026-11-22";

/** A day of the week by its number (ISO 8601: Monday is 1), in short. */
export function dayOfWeek(number) {
  return weekday(plusDays(A_SUNDAY, number));
}

/** The local date of an instant, as 2026-11-19; where this device is where no zone is given. */
export function localDate(instant, zone) {
  return new Intl.DateTimeFormat("sv", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date(instant));
}

/** Whether the text is a local date that there is, such as 2026-11-19. */
export function isDate(text) {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** The local date some days later. */
export function plusDays(day, days) {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

function dateFormat(zone, options) {
  return format(`${zone} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(bcp47(), { timeZone: zone, ...options }));
}

function format(key, make) {
  const name = `${language} ${key}`;
  if (!formats.has(name)) formats.set(name, make());
  return formats.get(name);
}

function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
