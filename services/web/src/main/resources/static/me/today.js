import { html, nothing, svg } from "lit";
import { ofPerson } from "../shared/api.js";
import { PageElement, announce, trouble } from "../shared/element.js";
import { gathered } from "../shared/events.js";
import { age, date, dateTime, duration, localDate, t, time } from "../shared/i18n.js";
import { currentSit, instantOf, knownUntil, spanAt, spans } from "../shared/strip/runs.js";
import "../shared/strip/day-strip.js";
import { keepProfile, look, pages } from "./data.js";
import { answerButtons } from "./answers.js";
import { send } from "./outbox.js";
import { state } from "./push.js";
import "./zone.js";

const RING_RADIUS = 52;
const RING_ROUND = 2 * Math.PI * RING_RADIUS;
const FRESH_MINUTES = 12;
const SHOWN_FOR_MS = 7 * 24 * 3_600_000;

/** Today: how long this sit is and how old that news is, the next break, the week, what was said, and the day as a strip. */
class TodayPage extends PageElement {
  static properties = { me: {}, day: { state: true }, now: { state: true } };

  /** Prompts that were answered here: they wait for nothing, whatever was last heard of them. */
  answered = new Set();

  connectedCallback() {
    super.connectedCallback();
    this.now = Date.now();
    this.ticking = setInterval(() => (this.now = Date.now()), 15_000);
    this.renew = gathered(() => this.load());
    addEventListener("rouse:changed", this.renew);
    navigator.serviceWorker?.addEventListener("message", this.renew);
    this.load();
    state().then((push) => {
      this.push = push;
      this.requestUpdate();
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.ticking);
    removeEventListener("rouse:changed", this.renew);
    navigator.serviceWorker?.removeEventListener("message", this.renew);
  }

  async load() {
    const { zone } = this.me.profile;
    const today = localDate(Date.now(), zone);
    const path = (rest) => ofPerson(this.me.id, rest);
    if (this.today !== today) this.day = undefined;
    Object.assign(this, { zone, today, failed: undefined });
    await Promise.all([
      this.part(look(path(`/days/${today}`), null), ({ data, at, isOld }) => ({ day: data, seenAt: at, isOld })),
      this.part(look(path("/aerobic"), {}), ({ data }) => ({ aerobic: data })),
      this.part(pages("/api/v1/prompts?limit=200", "prompts"), (prompts) => ({ prompts })),
      this.part(look(path("/plan"), {}), ({ data }) => ({ plan: data })),
    ]);
    this.problem = this.failed;
    this.loaded = true;
    this.requestUpdate();
  }

  /** Takes in what came; where it did not, all else of the page stands without it. */
  async part(coming, taken) {
    try {
      Object.assign(this, taken(await coming));
    } catch (problem) {
      this.failed = problem;
    }
  }

  render() {
    if (!this.loaded) return html`<h1 tabindex="-1">${t("today.title")}</h1>${this.flag()}<p>${t("loading")}</p>`;
    return html`<h1 tabindex="-1" class="unseen">${t("today.title")}</h1>
      <p class="quiet">${date(this.today)}${this.isOld ? ` · ${t("today.offline", { age: age((this.now - this.seenAt) / 60_000) })}` : ""}</p>${trouble(this.problem)}${this.flag()}${this.enrolment()}${this.paused()}${this.silence()}
      <zone-offer .me=${this.me} @zone=${() => this.load()}></zone-offer>${this.push === "lost" ? html`<p class="note">${t("push.lost")} <a href="#/settings">${t("nav.settings")}</a></p>` : nothing}
      ${this.prompt()}<from-coach .me=${this.me} .news=${this.prompts}></from-coach>${this.hero()}${this.week()}
      ${this.day ? html`<section class="card"><h2>${t("today.strip")}</h2><day-strip .day=${this.day} .pins=${this.pins()} .listed=${false} @pin=${({ detail }) => this.open(detail.id)}></day-strip></section>` : nothing}
      ${this.said()}`;
  }

  /** While a sign stands nothing else comes first. */
  flag() {
    const { redFlag, redFlagTier } = this.me.profile;
    if (!redFlag && !redFlagTier) return nothing;
    return html`<section class="card flagged"><p>${t(redFlagTier === "tell-provider" ? "today.flag-tell" : "today.flag")}</p><a href="#/safety" role="button">${t("safety.open")}</a></section>`;
  }

  /** Whoever is on record nowhere is led to where one joins; who waits for a coach is told so until one takes them on. */
  enrolment() {
    if (this.me.profile.enrolment === "pending") return html`<p class="note">${t("enrol.pending")}</p>`;
    return this.me.isNew ? html`<p class="note">${t("today.join")} <a href="#/enrol">${t("enrol.title")}</a></p>` : nothing;
  }

  get isPaused() {
    const { pause } = this.me.profile;
    return Boolean(pause) && !(Date.parse(pause.until) <= this.now);
  }

  /** Whoever paused sees since when and what it means, and goes on by one touch, which waits where there is no connection. */
  paused() {
    if (!this.isPaused) return nothing;
    const { zone, pause } = this.me.profile;
    const since = dateTime(pause.from, zone);
    return html`<section class="card" aria-labelledby="paused"><h2 id="paused">${t("pause.on")}</h2>
      <p>${pause.until ? t("pause.since-until", { since, until: dateTime(pause.until, zone) }) : t("pause.since", { since })}</p>
      <p class="quiet">${t("pause.means")} ${pause.takesData === false ? t("pause.no-data") : ""}</p>
      <button type="button" ?disabled=${this.busy} @click=${this.resume}>${t("pause.resume")}</button></section>`;
  }

  resume() {
    return this.act(async () => {
      const said = await send(ofPerson(this.me.id, "/pause"), { method: "DELETE" });
      await keepProfile(this.me, { pause: undefined });
      announce(t(said ? "pause.over" : "safety.waits"));
    });
  }

  /** Whoever asked for silence sees that it holds, and where it ends. */
  silence() {
    const { zone, prompts } = this.me.profile;
    const quiet = prompts?.doNotDisturbUntil;
    return Date.parse(quiet) > this.now ? html`<p class="note">${t("quiet.until", { when: dateTime(quiet, zone) })} <a href="#/settings">${t("nav.settings")}</a></p>` : nothing;
  }

  hero() {
    if (this.day === undefined) return nothing;
    if (!this.day) return html`<section class="card hero"><p class="big">${t("today.no-data")}</p><p>${t("today.pair")} <a href="#/settings">${t("nav.settings")}</a></p></section>`;
    const all = spans(this.day.strip);
    const until = knownUntil(all);
    const sit = currentSit(all);
    if (!until) return html`<section class="card hero"><p class="big">${t("today.no-data")}</p></section>`;
    const old = (this.now - instantOf(this.day, until).getTime()) / 60_000;
    const fresh = old <= FRESH_MINUTES;
    const told = html`<p class="quiet">${t("today.told", { age: age(old) })}</p>`;
    if (!sit) {
      const last = spanAt(all, until - 1)?.state;
      return html`<section class="card hero"><p class="big">${t(`now.${last}`)}</p><p class="quiet">${t("today.at", { time: this.clock(until) })}</p>${told}</section>`;
    }
    return html`<section class="card hero"><p class="lead">${t(fresh ? "today.sitting" : "today.was-sitting")}</p><p class="big sit">${duration(sit.minutes)}</p>
      <p>${t("today.since", { time: this.clock(sit.from) })}</p>${told}${this.next(sit, fresh)}</section>`;
  }

  /** What is suggested of this sit: nothing while a sign stops all that is, or a pause. */
  next(sit, fresh) {
    const { redFlag, redFlagTier } = this.me.profile;
    if (this.isPaused) return nothing;
    if ((redFlag || redFlagTier) && redFlagTier !== "tell-provider") return nothing;
    const every = this.plan?.inForce?.terms?.doses?.microbreak?.everyMinutes ?? this.me.profile.movement?.longStretchMinutes ?? 20;
    const due = sit.from + every;
    if (!fresh) return html`<p>${t("today.if-still")}</p>`;
    return html`<p class="next">${due <= sit.until ? t("today.break-now") : t("today.break-at", { time: this.clock(due) })}</p>`;
  }

  clock(minute) {
    return time(instantOf(this.day, minute), this.zone);
  }

  week() {
    const { target, earnedWeek, daysLeft, validDays } = this.aerobic ?? {};
    if (target === undefined) return nothing;
    const done = earnedWeek || validDays ? (earnedWeek ?? 0) : undefined;
    return html`<section class="card week">${ring(done, target)}<div><h2>${t("week.title")}</h2>
      <p><strong>${done === undefined ? t("figure.unknown") : t("week.done", { done: duration(done), target: duration(target) })}</strong></p><p class="quiet">${daysLeft === undefined ? "" : t("week.left", { days: daysLeft })}</p>
      <p class="row">${this.me.takesSessions ? html`<a href="#/log">${t("log.open")}</a>` : nothing}<a href="#/week">${t("sum.open")}</a></p></div></section>`;
  }

  /** The newest prompt that still waits for an answer. */
  prompt() {
    const open = (this.prompts ?? []).findLast((one) => isOpen(one, this.now) && !this.answered.has(one.promptId));
    if (!open) return nothing;
    const answered = () => {
      this.answered.add(open.promptId);
      return this.load();
    };
    return html`<section class="card prompt" aria-labelledby="prompt-title"><h2 id="prompt-title">${open.title}</h2><p>${open.body}</p>${answerButtons(this.me, open, answered)}
      <details><summary>${t("prompt.why")}</summary><p>${open.why}</p></details></section>`;
  }

  pins() {
    return (this.prompts ?? []).filter(({ title }) => title).map((one) => ({ id: one.promptId, at: one.decidedAt, verdict: one.silent ? "withhold" : "send", text: one.title }));
  }

  open(id) {
    const item = this.querySelector(`#said-${CSS.escape(id)}`);
    if (item) item.open = true;
    item?.querySelector("summary").focus();
  }

  said() {
    if (!this.prompts) return nothing;
    const shown = this.prompts.filter(({ title }) => title);
    return html`<section><h2>${t("today.said")}</h2>${shown.length ? nothing : html`<p class="quiet">${t("today.nothing-said")}</p>`}
      ${shown.map(
        (one) => html`<details class="card said" id=${`said-${one.promptId}`}><summary><time>${time(one.decidedAt, this.zone)}</time> ${one.title} <span class="quiet">${t(`receipt.${one.hurts ? "hurts" : one.state}`)}</span></summary>
          <p>${one.body}</p><p class="quiet">${one.why}</p></details>`,
      )}<p><a href="#/why">${t("why.open")}</a></p></section>`;
  }
}

/** Whether a prompt can still be answered for what it was. */
export function isOpen({ title, state, expiresAt, silent }, now) {
  return Boolean(title) && !silent && ["pending", "accepted", "delivered", "opened"].includes(state) && Boolean(expiresAt) && Date.parse(expiresAt) > now;
}

/** Minutes done of the week's target as a ring, undefined where they are not known; the words stand beside it. */
function ring(done, target) {
  const share = target > 0 ? Math.min(1, (done ?? 0) / target) : 0;
  return svg`<svg class="ring" viewBox="0 0 120 120" width="120" height="120" aria-hidden="true" focusable="false">
    <circle class="way" cx="60" cy="60" r=${RING_RADIUS}/>
    ${share > 0 ? svg`<circle class="done" cx="60" cy="60" r=${RING_RADIUS} stroke-dasharray=${`${share * RING_ROUND} ${RING_ROUND}`} transform="rotate(-90 60 60)"/>` : ""}
    <text x="60" y="68" text-anchor="middle">${done === undefined ? "–" : `${Math.round(share * 100)} %`}</text></svg>`;
}

/** What coaches wrote in the last seven days, whether or not it was pushed, with when an answer may be read. */
class FromCoach extends PageElement {
  static properties = { me: {}, news: {}, messages: { state: true } };

  willUpdate(changed) {
    if (changed.has("news") || changed.has("me")) this.load();
  }

  async load() {
    try {
      const { data } = await look(ofPerson(this.me.id, "/messages?limit=20"), { messages: [] });
      this.messages = data.messages.filter(({ text, at }) => text && Date.now() - Date.parse(at) < SHOWN_FOR_MS);
    } catch {
      // What else today has is shown without them.
    }
  }

  render() {
    if (!this.messages?.length) return nothing;
    return html`<section class="card" aria-labelledby="from-coach"><h2 id="from-coach">${t("coach.wrote")}</h2>
      ${this.messages.map((one) => html`<p class="quiet"><time datetime=${one.at}>${dateTime(one.at, this.me.profile.zone)}</time></p><p class="written">${one.text}</p>`)}
      <p class="quiet">${this.me.list.texts.unattended}</p></section>`;
  }
}

customElements.define("from-coach", FromCoach);
customElements.define("today-page", TodayPage);
