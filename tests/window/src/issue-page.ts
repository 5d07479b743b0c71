// The issue view, in the words of the tests.
import { By, type WebElement } from "selenium-webdriver";
import { eventually } from "./eventually";
import type { Window } from "./window";

/**
 * A card in a list, by what it says. The driver takes the rows of a virtual list for hidden, so that their text is read
 * as it stands.
 */
async function card(window: Window, list: string, words: string): Promise<WebElement> {
  return eventually(`“${words}” is in ${list}`, async () => {
    const found = await window.run<WebElement | null>(
      `const [list, words] = arguments;
       const cards = [...document.querySelectorAll(list + ' [role="option"]')];
       return cards.find((card) => card.textContent.includes(words)) ?? null;`,
      list,
      words,
    );
    if (!found) throw new Error("none says so");
    return found;
  });
}

/** A card on the board. */
export const onBoard = (window: Window, words: string) => card(window, '[aria-label="Board"]', words);

/** A card in the drawers. */
export const inDrawer = (window: Window, words: string) => card(window, '[aria-label="Drawers"]', words);

/** A thumbnail on the wall of pictures. */
export const onWall = (window: Window, words: string) => card(window, '[role="listbox"][aria-label="Pictures"]', words);

/** A row in the list of the articles view. */
export const inList = (window: Window, words: string) => card(window, '[role="listbox"][aria-label="Articles"]', words);

/** A row among what feeds brought. */
export const onWire = (window: Window, words: string) => card(window, '[role="listbox"][aria-label="Items"]', words);

/** A row in the list of people. */
export const inPeople = (window: Window, words: string) => card(window, '[role="listbox"][aria-label="People"]', words);

/** The words on the board's cards, from top to bottom. */
export const boardWords = (window: Window) =>
  window.run<string[]>(
    `return [...document.querySelectorAll('[aria-label="Board"] [role="option"]')].map((card) => card.textContent)`,
  );

/** What was said to a screen reader last. */
export async function spoken(window: Window): Promise<string> {
  const regions = await window.driver.findElements(By.css('[role="status"], [aria-live]'));
  const texts = await Promise.all(regions.map((region) => region.getAttribute("textContent")));
  return texts.filter(Boolean).join(" | ");
}
