// The issue view, in the words of the tests.
import { By, type WebElement } from "selenium-webdriver";
import { eventually } from "./eventually";
import type { Window } from "./window";

/** What a card says. The driver takes the rows of a virtual list for hidden, so that their text is read as it stands. */
const wordsOf = async (card: WebElement): Promise<string> => (await card.getAttribute("textContent")) ?? "";

/** The cards in a list, by what they say. */
async function card(window: Window, list: string, words: string): Promise<WebElement> {
  return eventually(`“${words}” is in ${list}`, async () => {
    const cards = await window.driver.findElements(By.css(`${list} [role="option"]`));
    for (const one of cards) {
      if ((await wordsOf(one)).includes(words)) return one;
    }
    throw new Error("none says so");
  });
}

/** A card on the board. */
export const onBoard = (window: Window, words: string) => card(window, '[aria-label="Board"]', words);

/** A card in the drawers. */
export const inDrawer = (window: Window, words: string) => card(window, '[aria-label="Drawers"]', words);

/** A thumbnail on the wall of pictures. */
export const onWall = (window: Window, words: string) => card(window, '[role="listbox"][aria-label="Pictures"]', words);

/** The words on the board's cards, from top to bottom. */
export async function boardWords(window: Window): Promise<string[]> {
  const cards = await window.driver.findElements(By.css('[aria-label="Board"] [role="option"]'));
  return Promise.all(cards.map(wordsOf));
}

/** What was said to a screen reader last. */
export async function spoken(window: Window): Promise<string> {
  const regions = await window.driver.findElements(By.css('[role="status"], [aria-live]'));
  const texts = await Promise.all(regions.map((region) => region.getAttribute("textContent")));
  return texts.filter(Boolean).join(" | ");
}
