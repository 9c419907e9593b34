// Pages by what stands behind the '#': no server has to know them, and they work from a cache.

/** The parts of a hash and its query: "#/people/anna?days=7" is {parts: ["people", "anna"], query}. */
export function parse(hash) {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?");
  return { parts: path.split("/").filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(query) };
}

export function link(...parts) {
  return `#/${parts.map(encodeURIComponent).join("/")}`;
}

/** Calls with each page that is gone to, the present one first; moves focus to its heading, as a new document would. */
export function route(show) {
  let first = true;
  async function go() {
    await show(parse(location.hash));
    if (!first) {
      scrollTo(0, 0);
      document.querySelector("main h1")?.focus();
    }
    first = false;
  }
  addEventListener("hashchange", go);
  return go();
}
