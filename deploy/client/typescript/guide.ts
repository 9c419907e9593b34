// From nothing to the first prompt by the generated clients, and everything else that docs/enrol.md tells of, in a local mode that is up.
// Run from the root of the project.
import { execFileSync } from "node:child_process";
import { strict as assert } from "node:assert";
import { randomUUID } from "node:crypto";
import * as coaching from "./generated/coaching";
import * as notification from "./generated/notification";
import * as ingest from "./generated/wearable-ingest";
import { type Call, missed } from "./calls";

const PATIENCE_MS = 60_000;
const GUIDE = "docs/enrol.md";

const made: Call[] = [];
const clinic = `clinic-${randomUUID()}`;
const anna = `${clinic}-anna`;
const eve = `${clinic}-eve`;

/** The generated interfaces of all services, called with one token. */
function caller(scope: string, subject: string, organisation?: string) {
  const of = organisation ? ["--org", organisation] : [];
  const accessToken = execFileSync("./rouse", ["token", "--scope", scope, "--subject", subject, ...of], { encoding: "utf8" }).trim();
  const middleware = [
    {
      async pre({ url, init }: { url: string; init: RequestInit }) {
        made.push({ method: init.method ?? "GET", path: new URL(url).pathname });
      },
    },
  ];
  const at = (port: number) => ({ basePath: `http://localhost:${port}`, accessToken, middleware });
  const people = new coaching.Configuration(at(8402));
  const told = new notification.Configuration(at(8403));
  return {
    organisations: new coaching.OrganisationsApi(people),
    people: new coaching.PeopleApi(people),
    consents: new coaching.ConsentsApi(people),
    channels: new notification.ChannelsApi(told),
    prompts: new notification.PromptsApi(told),
    uploads: new ingest.UploadsApi(new ingest.Configuration(at(8401))),
  };
}

type Caller = ReturnType<typeof caller>;

const ada = caller("admin", "ada", clinic);
const carl = caller("coach", "carl", clinic);
const cora = caller("coach", "cora", clinic);
const herself = caller("person", anna);

async function foundTheOrganisation() {
  const organisationRequest = { name: "Back clinic", language: "en", zone: "Europe/Berlin", country: "DE" };
  await ada.organisations.putOrganisationsByOrg({ org: clinic, organisationRequest });
  await ada.organisations.putOrganisationsByOrg({ org: clinic, ifMatch: await revision(), organisationRequest: { ...organisationRequest, name: "Back clinic Berlin", admins: ["ada"] } });
  await ada.organisations.putOrganisationsCoachesByCoach({ org: clinic, coach: "carl", coachRequest: { name: "Carl" } });
  await ada.organisations.putOrganisationsRetention({ org: clinic, ifMatch: await revision(), retentionRequest: { movementDays: 730, recordDays: 365 } });

  const seen = await ada.organisations.getOrganisationsByOrg({ org: clinic });
  assert.equal(seen.name, "Back clinic Berlin");
  assert.deepEqual(seen.coaches.map(({ name }) => name), ["Carl"]);
  assert.equal(seen.retention?.recordDays, 365);
}

/** Of the organisation, as it is now. */
async function revision() {
  const { raw } = await ada.organisations.getOrganisationsByOrgRaw({ org: clinic });
  return raw.headers.get("ETag") ?? undefined;
}

/** What a change came to: an answer of 202, before it is decided, has none. */
function decided<T>(answer: T): NonNullable<T> {
  assert.ok(answer, "the change is not decided yet");
  return answer;
}

async function haveACoachJoinByInvitation() {
  const { code } = await ada.organisations.postOrganisationsInvitations({ org: clinic, invitationRequest: { kind: "coach" } });
  const joined = decided(await cora.organisations.postOrganisationsCoaches({ org: clinic, joinRequest: { code, name: "Cora" } }));
  assert.deepEqual(joined.coaches.map(({ id }) => id).sort(), ["carl", "cora"]);
}

async function enrolByInvitation() {
  const { texts } = await herself.consents.getConsents({ language: "de" });
  assert.ok(Object.keys(texts).length > 0);
  const enrolled = await enrol(herself, await invitation());
  assert.equal(enrolled.state, "accepted");
  assert.deepEqual(enrolled.coaches, ["carl"]);
  const seen = await carl.people.getPeopleById({ id: anna });
  assert.equal(seen.name, "Anna");
  assert.equal(seen.moves, "walks");
}

async function seeAndWithdrawInvitations() {
  await invitation();
  const page = (cursor?: string) => carl.organisations.getOrganisationsInvitations({ org: clinic, cursor, limit: 1 });
  const [open] = (await page()).invitations;
  assert.equal(open!.state, "open");
  await carl.organisations.deleteOrganisationsInvitationsByInvitation({ org: clinic, invitation: open!.id });
  const first = await page();
  const second = await page(first.next);
  assert.deepEqual([...first.invitations, ...second.invitations].map(({ state }) => state), ["withdrawn", "used"]);
}

async function enrolByCodeAndBeAccepted() {
  const { code } = decided(await ada.organisations.postOrganisationsCode({ org: clinic }));
  assert.equal((await enrol(caller("person", eve), code!)).state, "pending");
  await until("eve waits", async () => (await carl.organisations.getOrganisationsEnrolments({ org: clinic })).enrolments.some(({ person }) => person === eve));
  await carl.organisations.postOrganisationsEnrolmentsAcceptance({ org: clinic, id: eve, acceptanceRequest: {} });
  assert.equal((await carl.people.getPeopleById({ id: eve })).enrolment, "accepted");
}

async function sitUntilPrompted() {
  await herself.channels.putPeopleChannelsByChannelId({ personId: anna, channelId: "hook", channelRequest: { type: "webhook", url: "http://127.0.0.1:8499/" } });
  await herself.people.patchPeopleById({ id: anna, profilePatch: { prompts: { quietFrom: "00:00", quietTo: "00:00" } } });
  const receipt = await caller("sync", anna).uploads.postSync({ body: sitting() });
  assert.equal(receipt.quarantined, 0);
  assert.equal(receipt.minutes, 32);
  const date = new Date(new Date().toISOString().slice(0, 10));
  await until("a prompt", async () => (await herself.prompts.getPeoplePrompts({ personId: anna, date })).prompts.some(({ title }) => title));
}

async function handOn() {
  const until = new Date(Date.now() + 86_400_000);
  await carl.organisations.putOrganisationsCoachesCover({ org: clinic, coach: "carl", coverRequest: { by: "cora", until } });
  assert.deepEqual((await cora.people.getPeopleById({ id: anna })).coachIds, ["carl"]);
  const { done } = await ada.organisations.postOrganisationsHandovers({ org: clinic, handoverRequest: { from: "carl", to: "cora", people: new Set([anna]) } });
  assert.equal(done, 1);
  await ada.people.patchPeopleById({ id: anna, profilePatch: { coachIds: ["carl"] } });
  const kept = await ada.people.getPeopleById({ id: anna });
  assert.deepEqual(kept.coachIds, ["carl"]);
  assert.equal(kept.name, "Anna", "what a patch does not name stays");
}

async function invitation() {
  return (await carl.organisations.postOrganisationsInvitations({ org: clinic, invitationRequest: { kind: "person" } })).code;
}

function enrol(who: Caller, code: string) {
  const agreed = (kind: coaching.ConsentGivenKindEnum) => ({ kind, given: true, version: "consents/1", language: "en" });
  return who.organisations.postEnrolments({
    enrolmentRequest: {
      code,
      adult: true,
      name: "Anna",
      language: "en",
      zone: "UTC",
      country: "DE",
      moves: "walks",
      riskFacts: new Set<coaching.EnrolmentRequestRiskFactsEnum>(["diabetes"]),
      consents: [agreed("health-data"), agreed("prompts")],
    },
  });
}

/** Two minutes of walking and half an hour of sitting that ends now. */
function sitting() {
  const minute = 60_000;
  const start = new Date((Math.floor(Date.now() / minute) - 32) * minute).toISOString();
  return { source: { id: "watch-1", kind: "wearable" }, series: [{ measure: "steps", start, values: [40, 40, ...Array<number>(30).fill(0)] }] };
}

async function until(what: string, holds: () => Promise<boolean>) {
  for (const end = Date.now() + PATIENCE_MS; !(await holds()); ) {
    if (Date.now() > end) throw new Error(`${what}: not within ${PATIENCE_MS / 1000} s`);
    await new Promise((resume) => setTimeout(resume, 500));
  }
}

async function main() {
  await foundTheOrganisation();
  await haveACoachJoinByInvitation();
  await enrolByInvitation();
  await seeAndWithdrawInvitations();
  await enrolByCodeAndBeAccepted();
  await sitUntilPrompted();
  await handOn();
  assert.deepEqual(missed(GUIDE, made), [], "calls of the guide that were not made");
  console.log(`${made.length} calls of ${GUIDE} made`);
}

main().catch((problem: { response?: Response }) => {
  console.error(problem);
  problem.response?.text().then(console.error);
  process.exitCode = 1;
});
