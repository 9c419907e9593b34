import { html, nothing } from "lit";
import { ref } from "lit-html/directives/ref.js";

/** A QR code as a service has drawn it. It becomes nodes of the page: the policy allows no picture from a string. */
export function qr(drawing, label) {
  const { documentElement } = new DOMParser().parseFromString(drawing ?? "", "image/svg+xml");
  if (documentElement.localName !== "svg") return nothing;
  return html`<div class="qr" role="img" aria-label=${label} ${ref((place) => place?.replaceChildren(document.importNode(documentElement, true)))}></div>`;
}
