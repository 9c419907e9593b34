import { get, who } from "./api.js";

// Signing in and out at the gateway; tokens never reach the browser.

/** Who is signed in: {subject, name, scopes}; undefined where nobody is. */
export async function session() {
  const found = await who();
  return found.subject ? found : undefined;
}

/** Goes to the sign-in page, and comes back here. */
export function signIn() {
  location.assign(`/sign-in?to=${encodeURIComponent(location.pathname)}`);
}

/** Ends the session, here or everywhere, and goes where the gateway says. */
export async function signOut(everywhere = false) {
  const { to } = await get(`/sign-out?everywhere=${everywhere}`, { method: "POST" });
  location.assign(to);
}
