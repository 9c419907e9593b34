// Server-sent events by fetch: unlike EventSource it can say the last id after a page's own restart, and sees a 401.

/** Splits what came into events: {id, event, data} each, and the rest that is not whole yet. */
export function split(text) {
  const blocks = text.split(/\r\n\r\n|\n\n|\r\r/);
  const rest = blocks.pop();
  return [blocks.map(parse), rest];
}

function parse(block) {
  const event = { id: undefined, event: "message", data: "" };
  for (const line of block.split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(":");
    if (colon === 0) continue;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "data") event.data += event.data ? `\n${value}` : value;
    if (field === "id") event.id = value;
    if (field === "event") event.event = value;
  }
  return event;
}

/**
 * Follows a stream until stop() is called, and connects again where it left off.
 * changed gets the data of each event "changed"; reset is called where too much was missed; state gets "live", "lost" or "ended".
 */
export function follow(path, { changed, reset, state = () => {} }) {
  let last = "";
  let stopped = false;
  let wait = 1000;
  let timer = 0;
  const control = new AbortController();

  async function connect() {
    try {
      const headers = { Accept: "text/event-stream" };
      if (last) headers["Last-Event-ID"] = last;
      const response = await fetch(path, { headers, credentials: "same-origin", redirect: "manual", cache: "no-store", signal: control.signal });
      if (response.status === 401 || response.type === "opaqueredirect") {
        dispatchEvent(new CustomEvent("rouse:signed-out"));
        return state("ended");
      }
      if (response.status === 403 || response.status === 404) return state("ended");
      if (!response.ok || !response.body) throw new Error("no stream");
      state("live");
      wait = 1000;
      await read(response.body);
    } catch {
      // Whatever broke the stream: it is opened again.
    }
    if (stopped) return;
    state("lost");
    timer = setTimeout(connect, wait);
    wait = Math.min(wait * 2, 30_000);
  }

  async function read(body) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const [events, rest] = split(text + value);
      text = rest;
      events.forEach(take);
    }
  }

  function take({ id, event, data }) {
    if (id !== undefined) last = id;
    if (event === "reset") reset();
    else if (event === "changed" && data) changed(JSON.parse(data));
  }

  connect();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      control.abort();
    },
  };
}

/** Gathers calls: runs once, a moment after the first of them, however many there were. */
export function gathered(run, delayMs = 300) {
  let timer = 0;
  return () => {
    timer ||= setTimeout(() => {
      timer = 0;
      run();
    }, delayMs);
  };
}
