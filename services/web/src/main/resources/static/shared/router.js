// Pages by what stands behind the '#': no server has to know them, and they work from a cache.

/** The parts of a hash and its query: "#/people/anna?days=7" is {parts: ["people", "anna"], query}. A part that can't be decoded stays as it is. */
export function parse(hash) {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?");
  return { parts: path.split("/").filter(Boolean).map(decoded), query: new URLSearchParams(query) };
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The name if there is a page of it, else that of the usual one. */
export function pageOf(name, pages, usual) {
  return Object.hasOwn(pages, name ?? "") ? name : usual;
}

/** Says in the document's title which page it is. Titles stay in histories and are read by others: never a person's name. */
export function entitle(page) {
  document.title = `${page} – Rouse`;
}

export function link(...parts) {
  return `#/${parts.map(encodeURIComponent).join("/")}`;
}

/** Calls with each page that is gone to, the present one first; moves focus to its heading, once it is drawn, as a new document would. */
export function route(show) {
  let first = true;
  async function go() {
    await show(parse(location.hash));
    if (!first) {
      scrollTo(0, 0);
      await document.querySelector("main > *")?.updateComplete;
      document.querySelector("main h1")?.focus();
    }
    first = false;
  }
  addEventListener("hashchange", go);
  return go();
}
