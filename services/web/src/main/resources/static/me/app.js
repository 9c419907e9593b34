import { LitElement, html } from 'lit';

/** Who is signed in, and the way out. */
class Who extends LitElement {
  static properties = { who: { state: true } };

  async connectedCallback() {
    super.connectedCallback();
    const answer = await fetch('/session');
    this.who = answer.ok ? await answer.json() : null;
  }

  async signOut() {
    const answer = await fetch('/sign-out', { method: 'POST', headers: { 'X-CSRF-Token': this.who.csrf } });
    location.assign((await answer.json()).to);
  }

  render() {
    return this.who
      ? html`<main><h1>Hello ${this.who.name || this.who.subject}</h1><p><button @click=${this.signOut}>Sign out</button></p></main>`
      : html`<main><a href="/sign-in">Sign in</a></main>`;
  }
}

customElements.define('rouse-who', Who);
