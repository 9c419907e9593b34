// The roster as the console holds it: all who are shown, page by page, and in which order one goes from person to person.

import { after, get, ofPerson } from "../shared/api.js";

const PAGE = 200;

export class People {
  constructor(changed) {
    this.changed = changed;
    this.clear();
  }

  clear() {
    this.entries = [];
    this.groups = [];
    this.total = 0;
    this.whole = false;
  }

  /** Reads all pages, the first at once; a newer reading ends an older one. */
  async load(filter) {
    const turn = (this.turn = Symbol("a reading"));
    let cursor;
    let entries = [];
    do {
      const query = new URLSearchParams({ limit: PAGE, ...filter });
      const page = await get(after(`/api/v1/roster?${query}`, cursor));
      if (this.turn !== turn) return;
      entries = entries.concat(page.people);
      Object.assign(this, { entries, groups: page.groups, total: page.total, at: page.at, whole: !page.next });
      cursor = page.next;
      order = entries.map(({ person }) => person);
      this.changed();
    } while (cursor);
  }

  /** Reads one person again; true where they now belong somewhere else in the order. */
  async renew(person) {
    const index = this.entries.findIndex((entry) => entry.person === person);
    if (index < 0) return true;
    const { entry } = await get(ofPerson(person, "/overview"));
    const moved = entry.group !== this.entries[index].group;
    const entries = [...this.entries];
    entries[index] = { ...this.entries[index], ...entry };
    this.entries = entries;
    this.changed();
    return moved;
  }
}

let order = [];

/** Who comes after that person on the roster as it was last read; undefined after the last. */
export function nextAfter(person) {
  const index = order.indexOf(person);
  return index < 0 ? undefined : order[index + 1];
}

const HEADING = 56;
const LINE = 84;
const REASONS = 28;
let lately;

/** How high the line of somebody is, so that each reason is seen: one beside the other where there is room for two, below each other on a phone. */
function lineOf({ reasons }, isNarrow) {
  const said = reasons.filter(({ rule }) => rule !== "fine").length;
  const over = isNarrow ? said - 1 : Math.ceil(said / 2) - 2;
  return LINE + Math.max(0, over) * REASONS;
}

/**
 * Rows one below the other, a heading where a group begins and its people: {index, key, top, high, group or entry} each, in pixels, and the
 * height of all. Of the same entries the same answer.
 */
export function placed(entries, isNarrow = false) {
  if (lately?.entries === entries && lately.isNarrow === isNarrow) return lately;
  const rows = [];
  let height = 0;
  let group;
  const add = (key, high, what) => {
    rows.push({ index: rows.length, key, top: height, high, ...what });
    height += high;
  };
  for (const entry of entries) {
    if (entry.group !== group) {
      group = entry.group;
      add(`group ${group}`, HEADING, { group });
    }
    add(entry.person, lineOf(entry, isNarrow), { entry });
  }
  lately = { entries, isNarrow, rows, height };
  return lately;
}
