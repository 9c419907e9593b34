// Links from elsewhere ("/open/me#/enrol/...") and pages that nobody is signed in for ("/open?to=/me/") come by here: a sign-in would lose what stands
// behind the '#', and the provider's page could read it. So it waits in this tab, and the app takes it from there.

if (location.hash.startsWith("#/")) sessionStorage.setItem("rouse.page", location.hash);
const to = new URLSearchParams(location.search).get("to");
const app = /^\/open\/(me|console)$/.exec(location.pathname)?.[1] ?? "me";
location.replace(to ? `/sign-in?to=${encodeURIComponent(to)}` : `/${app}/`);
