// What links from elsewhere open: "/open/me#/enrol/..." leads to that page of the app, by way of the sign-in where nobody is signed in. A
// sign-in would lose what stands behind the '#', so it waits in this tab; the app takes it from there.

const app = /^\/open\/(me|console)$/.exec(location.pathname)?.[1] ?? "me";
if (location.hash.startsWith("#/")) sessionStorage.setItem("rouse.page", location.hash);
location.replace(`/${app}/`);
