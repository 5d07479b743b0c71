// Every view and dialog, in light and dark, narrow and wide: looked over by axe-core, and drawn for people to look at.
import { join } from "node:path";
import { By } from "selenium-webdriver";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { findings } from "./accessibility";
import { cli, folder, sampleLibrary } from "./cli";
import { eventually } from "./eventually";
import { inList, inPeople, onBoard, onWall } from "./issue-page";
import { Key, Window } from "./window";

/** The widest first: what follows happens in the narrow window, where room is short. */
const SIZES: [number, number][] = [
  [1920, 1080],
  [1280, 800],
];

interface View {
  name: string;
  /** From the view before it. */
  show: (window: Window) => Promise<void>;
}

const escape = (window: Window) => window.press([Key.ESCAPE]);

/** Opens an issue by its number. */
async function openIssue(window: Window, number: number): Promise<void> {
  await window.click("button", "Issues");
  await window.click("button", /choose an issue/);
  const item = await eventually(`No. ${number} is in the menu`, async () => {
    const items = await window.driver.findElements(By.css('[role="menuitemradio"]'));
    for (const one of items) {
      if ((await one.getText()).startsWith(`No. ${number}`)) return one;
    }
    throw new Error("not there");
  });
  await window.point(item);
  await window.find("button", `No. ${number}: choose an issue`);
}

const openArticle = (words: string) => async (window: Window) => {
  await window.click("button", "Articles");
  await eventually("it is open", async () => {
    // A row that is scrolled to may be made anew by the list.
    await window.point(await inList(window, words));
    const headline = await window.find("textbox", "Headline", 2_000);
    expect(await window.run("return arguments[0].value ?? arguments[0].textContent", headline)).toContain(words);
  });
};

const SAMPLE: View[] = [
  {
    name: "issue",
    show: async (window) => {
      await openIssue(window, 42);
      await window.point(await onBoard(window, "The N7"));
    },
  },
  {
    name: "issue-inspector",
    show: async (window) => {
      await window.press([Key.ENTER]);
      await window.find("textbox", "Headline in this issue");
    },
  },
  {
    name: "drawer-pictures",
    show: async (window) => {
      await escape(window);
      await window.click("tab", "Pictures");
    },
  },
  { name: "drawer-wire", show: (window) => window.click("tab", "Wire") },
  { name: "drawer-blocks", show: (window) => window.click("tab", "Blocks") },
  {
    name: "preview-phone",
    show: async (window) => {
      await window.click("tab", "Articles");
      await window.click("tab", "Phone");
    },
  },
  { name: "preview-text", show: (window) => window.click("tab", "Text") },
  {
    name: "issue-menu",
    show: async (window) => {
      await window.click("tab", "Desktop");
      await window.click("button", /choose an issue/);
    },
  },
  {
    name: "issue-empty-board",
    show: async (window) => {
      await escape(window);
      await openIssue(window, 43);
    },
  },
  { name: "article", show: openArticle("Coral, by the shelf") },
  { name: "article-chinese", show: openArticle("青岚坪的春天") },
  { name: "article-arabic", show: openArticle("خريطة للميناء") },
  { name: "pictures", show: (window) => window.click("button", "Pictures") },
  {
    name: "pictures-chosen",
    show: async (window) => {
      await window.point(await onWall(window, "Coral"));
      await window.find("textbox", "By");
    },
  },
  {
    name: "pictures-crop",
    show: async (window) => {
      await window.click("button", /^Standard/);
      await window.find("button", /^Crop:/);
    },
  },
  {
    name: "pictures-together",
    show: async (window) => {
      await escape(window);
      await window.point(await onWall(window, "Coral"));
      await window.press([Key.CONTROL, "a"]);
      await window.click("button", "Edit them together");
      await window.fill("textbox", "By", "Ilse Brandt, 林岚");
    },
  },
  { name: "wire", show: (window) => window.click("button", "Wire") },
  { name: "wire-add-feed", show: (window) => window.click("button", "Add a feed…") },
  {
    name: "people",
    show: async (window) => {
      await escape(window);
      await window.click("button", "People");
    },
  },
  {
    name: "person",
    show: async (window) => {
      await window.point(await inPeople(window, "Mara Okafor"));
      await window.find("heading", "Mara Okafor");
    },
  },
  { name: "person-merge", show: (window) => window.click("button", "Merge with another record…") },
  {
    name: "payment-list",
    show: async (window) => {
      await escape(window);
      await window.click("button", "Payment list…");
    },
  },
  {
    name: "publication",
    show: async (window) => {
      await escape(window);
      await window.press([Key.CONTROL, ","]);
      await window.find("dialog", "Publication");
    },
  },
  {
    name: "preflight",
    show: async (window) => {
      await escape(window);
      await openIssue(window, 42);
      await window.press([Key.F8]);
      await window.click("button", "Explain");
      await window.click("button", "Let it pass…");
    },
  },
  {
    name: "editions",
    show: async (window) => {
      await window.type("Drawn for a page without words.");
      await window.press([Key.ENTER]);
      await window.click("button", "Freeze edition");
      await window.click("button", /^Frozen /);
      await window.click("button", "Export again…");
    },
  },
  {
    name: "import",
    show: async (window) => {
      await escape(window);
      await window.click("button", "Import…");
    },
  },
  {
    name: "export",
    show: async (window) => {
      await escape(window);
      await openIssue(window, 42);
      await window.click("button", "Export…");
    },
  },
  {
    name: "shortcuts",
    show: async (window) => {
      await escape(window);
      await window.press([Key.F1]);
      await window.find("dialog", "Keyboard shortcuts");
    },
  },
  {
    name: "palette",
    show: async (window) => {
      await escape(window);
      await window.press([Key.CONTROL, "k"]);
      await window.find("dialog", "Find a command");
    },
  },
];

const EMPTY: View[] = [
  { name: "empty-issues", show: (window) => window.click("button", "Issues") },
  { name: "empty-articles", show: (window) => window.click("button", "Articles") },
  { name: "empty-pictures", show: (window) => window.click("button", "Pictures") },
  { name: "empty-wire", show: (window) => window.click("button", "Wire") },
  { name: "empty-people", show: (window) => window.click("button", "People") },
];

const NONE: View[] = [
  { name: "no-library", show: async (window) => void (await window.find("button", "Try again")) },
];

function emptyLibrary(): string {
  const library = join(folder(), "The Slow Post");
  cli(library, "init", "--publication", "The Slow Post");
  return library;
}

/** Waits until fonts, pictures and the mail are there: a picture that never comes is a failure. */
async function drawn(window: Window): Promise<void> {
  const missing = `return [...document.images]
    .filter((image) => image.checkVisibility() && image.getBoundingClientRect().top < innerHeight)
    .filter((image) => !image.complete || image.naturalWidth === 0).map((image) => image.src)`;
  await eventually("fonts and pictures are there", async () => {
    expect(await window.run("return document.fonts.status")).toBe("loaded");
    expect(await window.run(missing)).toEqual([]);
  });
  // A frame is given its mail's height when that has loaded, pictures too, and one alone is left then.
  await eventually("the mail is there", async () => {
    const loaded = "return [...document.querySelectorAll('iframe')].map((frame) => frame.inert)";
    expect([[], [true]]).toContainEqual(await window.run(loaded));
  });
}

/** What is wider than its place and neither scrolls nor is cut with an ellipsis, so that words are lost to the eye. */
const CUT_OFF = `return [...document.querySelectorAll("main *, dialog[open] *, header *, footer *")]
  .filter((element) => element.checkVisibility() && element.clientWidth > 0 && !element.closest(".spoken"))
  .filter((element) => element.scrollWidth > element.clientWidth + 1)
  .filter((element) => {
    const { overflowX, textOverflow } = getComputedStyle(element);
    return ["hidden", "clip"].includes(overflowX) && textOverflow !== "ellipsis";
  })
  .map((element) => element.tagName + "." + element.className + ": " + element.textContent.slice(0, 60))`;

describe.each(["light", "dark"] as const)("in %s", (look) => {
  describe.each([
    { of: "the sample library", library: sampleLibrary, views: SAMPLE },
    { of: "an empty library", library: emptyLibrary, views: EMPTY },
    { of: "no library", library: () => join(folder(), "gone"), views: NONE },
  ])("of $of", ({ library, views }) => {
    let window: Window;

    beforeAll(async () => {
      window = await Window.open({ library: library(), dark: look === "dark", size: SIZES.at(-1) });
    });
    afterAll(() => window?.close());
    afterEach(async ({ task }) => {
      if (task.result?.state === "fail") await window?.shoot(`failed ${look} ${task.name}`);
    });

    test("the window follows the system's look", async () => {
      expect(await window.run("return matchMedia('(prefers-color-scheme: dark)').matches")).toBe(look === "dark");
    });

    test.each(views)("$name", async ({ name, show }) => {
      await show(window);
      await window.pointAway();
      for (const size of SIZES) {
        await window.resize(size);
        await drawn(window);
        await window.shoot(`${name}-${look}-${size[0]}`);
        expect(await window.run<string[]>(CUT_OFF)).toEqual([]);
      }
      expect(await findings(window, look === "light" ? "all" : "colour")).toEqual([]);
    });
  });
});
