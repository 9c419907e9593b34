"use strict";

// Comes with the page of a prompt only where the person allows it to be noted that they opened it.
fetch(location.pathname, { method: "POST", credentials: "omit", referrerPolicy: "no-referrer" }).catch(() => {});
