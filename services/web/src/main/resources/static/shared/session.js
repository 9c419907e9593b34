import { get, who } from "./api.js";

// Signing in and out at the gateway; tokens never reach the browser.

/** Who is signed in: {subject, name, scopes}; undefined where nobody is. */
export async function session() {
  const found = await who();
  return found.subject ? found : undefined;
}

const KEPT = "rouse.page";

/** Goes to the sign-in page, and comes back here. What stands behind the '#' stays in the browser: it may be a code. */
export function signIn() {
  sessionStorage.setItem(KEPT, location.hash);
  location.assign(`/sign-in?to=${encodeURIComponent(location.pathname)}`);
}

/** Goes on where somebody was before they signed in. */
export function resume() {
  const hash = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  if (hash && !location.hash) history.replaceState(null, "", hash);
}

/** Ends the session, here or everywhere, does what is left to do once it has ended, and goes where the gateway says. */
export async function signOut(everywhere = false, then = () => {}) {
  const { to } = await get(`/sign-out?everywhere=${everywhere}`, { method: "POST" });
  await then();
  location.assign(to);
}
