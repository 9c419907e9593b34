// The HTTP dialect of Rouse, spoken from a browser: problem+json, ETag and If-Match, Idempotency-Key, CSRF, and answers that come later.

/** A refusal. status is 0 where no server was reached; detail and field are the server's own words. */
export class Problem extends Error {
  constructor({ status = 0, type = "", detail = "", field = "", retryAfter = 0 }) {
    super(detail || type || `status ${status}`);
    Object.assign(this, { status, type, detail, field, retryAfter });
  }

  /** Whether sending the same again later may succeed. */
  get isTemporary() {
    return this.status === 0 || this.status === 401 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

const SAFE = new Set(["GET", "HEAD"]);
const LOOKS = 30;

/**
 * Sends one request and gives {data, etag, status, replayed}; throws a Problem otherwise.
 * body is JSON, or text of the media type that is named; merge says that it is a merge patch; ifMatch and ifNoneMatch are ETags; key has it done once.
 */
export async function request(path, options = {}) {
  try {
    return await once(path, options);
  } catch (problem) {
    // Somebody signed in anew in another tab: the mark of the old session counts no more. Nothing was done, so it is asked once more.
    if (problem.status !== 403 || SAFE.has(options.method ?? "GET") || !asked) throw problem;
    const { csrf: old } = await who();
    asked = undefined;
    if ((await who()).csrf === old) throw problem;
    return once(path, options);
  }
}

async function once(path, { method = "GET", body, type, merge, ifMatch, ifNoneMatch, key, signal } = {}) {
  const headers = { Accept: "application/json, application/problem+json" };
  if (body !== undefined) {
    headers["Content-Type"] = type ?? (merge ? "application/merge-patch+json" : "application/json");
  }
  if (ifMatch) headers["If-Match"] = ifMatch;
  if (ifNoneMatch) headers["If-None-Match"] = ifNoneMatch;
  if (key) headers["Idempotency-Key"] = key;
  if (!SAFE.has(method)) {
    const { csrf } = await who();
    if (csrf) headers["X-CSRF-Token"] = csrf;
  }
  const response = await reach(path, { method, headers, signal, body: body === undefined || type ? body : JSON.stringify(body) });
  if (response.status === 202 && response.headers.has("Location")) {
    return outcome(response.headers.get("Location"), signal);
  }
  return answer(response);
}

/** The data alone. */
export async function get(path, options) {
  return (await request(path, options)).data;
}

/** The answer to what was asked under that path, or its fallback where nobody knows it (404). */
export async function getOr(fallback, path, options) {
  try {
    return await get(path, options);
  } catch (problem) {
    if (problem.status === 404) return fallback;
    throw problem;
  }
}

/** A path of a person. */
export function ofPerson(id, rest = "") {
  return `/api/v1/people/${encodeURIComponent(id)}${rest}`;
}

/** The path of the page after a cursor; that of the first page without one. */
export function after(path, cursor) {
  return cursor ? `${path}${path.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(cursor)}` : path;
}

/** A key of one's own for a request that is to be done once. */
export function newKey() {
  return crypto.randomUUID();
}

let asked;

/** Who is signed in, as the gateway says it, asked once a page: {subject, name, scopes, csrf}, or {} where nobody is. */
export function who() {
  asked ??= get("/session").catch((problem) => {
    asked = undefined;
    if (problem.status === 401) return {};
    throw problem;
  });
  return asked;
}

async function reach(path, options) {
  try {
    return await fetch(path, { credentials: "same-origin", redirect: "manual", cache: "no-store", ...options });
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    throw new Problem({ status: 0 });
  }
}

async function answer(response) {
  if (response.status === 304) return { data: undefined, etag: response.headers.get("ETag"), status: 304 };
  if (!response.ok) throw await refusal(response);
  const type = response.headers.get("Content-Type") ?? "";
  return {
    data: type.includes("json") ? await response.json() : await response.text(),
    etag: response.headers.get("ETag"),
    status: response.status,
    replayed: response.headers.get("Idempotency-Replayed") === "true",
  };
}

async function refusal(response) {
  // A redirect that is not followed is the way to the sign-in page.
  const status = response.type === "opaqueredirect" ? 401 : response.status;
  if (status === 401) {
    asked = undefined;
    dispatchEvent(new CustomEvent("rouse:signed-out"));
  }
  let said = {};
  try {
    said = await response.json();
  } catch {
    // What stands between us and the service does not speak our dialect.
  }
  return new Problem({ ...said, status, retryAfter: Number(response.headers.get("Retry-After")) || 0 });
}

/** Looks where a change that takes longer says what became of it. */
async function outcome(location, signal) {
  for (let look = 0; look < LOOKS; look++) {
    const { data } = await answer(await reach(location, { signal, headers: { Accept: "application/json" } }));
    if (data.state === "accepted") return { data, etag: `"${data.revision}"`, status: 200 };
    if (data.state === "rejected") throw new Problem(data);
    await new Promise((resume) => setTimeout(resume, 1000));
  }
  throw new Problem({ status: 503, detail: "" });
}
