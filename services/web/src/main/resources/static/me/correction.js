import { ofPerson, request } from "../shared/api.js";
import { send } from "./outbox.js";

/** A check-in as it stands, to be corrected: {entry, etag}. */
export async function toCorrect(person, id) {
  const { data, etag } = await request(ofPerson(person, `/check-ins/${id}`));
  return { entry: data, etag };
}

/** Says what is reported for the first time, or in the place of what is corrected. */
export function report(person, what, body, correcting) {
  return correcting
    ? send(ofPerson(person, `/${what}/${correcting.entry.id}`), { method: "PUT", body, ifMatch: correcting.etag })
    : send(ofPerson(person, `/${what}`), { body });
}
