/** What a screen reader is told. The same words twice in a row are spoken twice. */
export class Announcer {
  text = $state("");
  #odd = false;

  say(text: string) {
    // A live region is silent where its text stays the same; a no-break space at the end makes it another text.
    this.#odd = !this.#odd;
    this.text = this.#odd ? text : `${text}\u00a0`;
  }
}
