import { readFileSync } from "node:fs";

/** A request: its method, and its path without a query. */
export interface Call {
  method: string;
  path: string;
}

const IN_TEXT = /`(GET|POST|PUT|PATCH|DELETE) ([^ `]+)`/g;
const COMMAND = /\bcurl (.*)/g;
const ADDRESS = /(?<=[ "])(?:localhost:\d+|\$API)\/[^ "?]+/;
const EXAMPLES = ["back-clinic", "carl", "anna", "hook"];

/** Those of a guide that were not made, of what it tells in its text and shows as commands; names of people and the like are any. */
export function missed(guide: string, made: Call[]): string[] {
  const markdown = readFileSync(guide, "utf8");
  const told = [...markdown.matchAll(IN_TEXT)].map(([, method, address]) => ({ method: method!, address: address! }));
  const shown = [...markdown.replaceAll("\\\n", " ").matchAll(COMMAND)].map(([, words]) => ofCommand(words!));
  const calls = [...told, ...shown];
  if (calls.length < 15) throw new Error(`no more than ${calls.length} calls found in ${guide}`);
  return calls
    .filter(({ method, address }) => !made.some((call) => call.method === method && pattern(address).test(call.path)))
    .map(({ method, address }) => `${method} ${address}`);
}

function ofCommand(words: string) {
  const address = ADDRESS.exec(words)?.[0];
  if (!address) throw new Error(`a command without an address: ${words}`);
  const method = /-X ([A-Z]+)/.exec(words)?.[1] ?? (words.includes(" -d ") ? "POST" : "GET");
  return { method, address };
}

/** The end of a path; a script's variables and what stands in braces are any. */
function pattern(address: string): RegExp {
  const path = address.replace(/\?.*/, "").replace(/^(localhost:\d+|\$API|\.\.\.)\//, "");
  const parts = path.split("/").filter((part) => part).map((part) => (part.startsWith("{") || EXAMPLES.includes(part) ? "[^/]+" : part.replace(/[.$]/g, "\\$&")));
  return new RegExp(`/${parts.join("/")}$`);
}
