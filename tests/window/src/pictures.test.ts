// From twelve files on the desktop to the list of whom to pay, by one editor in one sitting.
import { spawn, type ChildProcess } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { By } from "selenium-webdriver";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { cli, folder } from "./cli";
import { desktop } from "./desktop";
import { eventually } from "./eventually";
import { onBoard, onWall } from "./issue-page";
import { root } from "./paths";
import { Key, Window } from "./window";

interface Card {
  illustration: string;
  name: string;
  credit_line: string | null;
}

let library: string;
let window: Window;
let source: ChildProcess | undefined;

const pictures = () => cli<{ illustrations: Card[] }>(library, "pictures", "--limit", "50").illustrations;

/** Twelve files of different names, nine of which differ in what they show. */
function twelveFiles(): string[] {
  const from = join(root, "assets", "sample", "pictures");
  const to = join(folder(), "twelve");
  mkdirSync(to);
  const drawings = readdirSync(from);
  const icons = ["128.png", "512.png", "32.png"].map((name) => join(root, "assets", "icons", name));
  const files = [...drawings.map((name) => join(from, name)), ...icons];
  return files.map((file, n) => {
    const copy = join(to, `picture-${String(n + 1).padStart(2, "0")}${extname(file)}`);
    copyFileSync(file, copy);
    return copy;
  });
}

beforeAll(async () => {
  library = join(folder(), "Weekly Proof");
  cli(library, "init", "--publication", "The Weekly Proof");
  cli(library, "issue", "new", "--number", "42", "--date", "2030-11-29", "--subject", "Lamps");
  window = await Window.open({ library, size: [1440, 900] });
});
afterAll(() => window?.close());
afterEach(async ({ task }) => {
  source?.kill();
  if (task.result?.state === "fail") await window?.shoot(`failed ${task.name.slice(0, 40)}`);
});

test("twelve files that are dropped come in and are credited in one go", async () => {
  await window.click("button", "Pictures");
  const files = twelveFiles();
  expect(files.length).toBe(12);
  source = spawn("/usr/bin/python3", [join(root, "tests", "window", "src", "drag-source.py"), ...files], {
    stdio: "ignore",
  });
  await desktop.dragFrom("Files to drag", window.pid, [500, 400]);
  await eventually("the window says what can be dropped", async () => {
    desktop.tremble();
    expect(await window.text()).toContain("Drop pictures, texts or links");
  });
  desktop.drop();
  await eventually("all are in the library", () => expect(pictures().length).toBe(12), 30_000);
  source.kill();

  await window.point(await onWall(window, "Picture 01"));
  await window.press([Key.CONTROL, "a"]);
  await window.click("button", "Edit them together");
  const role = await window.find("combobox", /^Role/);
  await role.findElement(By.css('option[value="illustration"]')).click();
  await window.fill("textbox", /^By/, "Mara Okafor");
  await window.press([Key.TAB]);
  await window.click("button", "Apply to 12 pictures");
  await eventually("each is credited", () =>
    expect(pictures().every((card) => card.credit_line === "Illustration by Mara Okafor")).toBe(true),
  );
  await window.shoot("twelve pictures credited");
  expect(await window.text()).toContain("It looks like “Picture 10”, which you have.");
  for (let all = await window.all("button", "Close this message"); all[0]; ) {
    await window.point(all[0]);
    all = await window.all("button", "Close this message");
  }
});

test("a click says what matters, and each treatment is cropped around it", async () => {
  await window.press([Key.ESCAPE]);
  await window.point(await onWall(window, "Picture 07"));
  const panel = await window.find("region", "Picture");
  await eventually("the crops are shown", async () => {
    const text = await panel.getText();
    expect(text).toContain("3:2 around the middle");
    expect(text).toContain("A brief prints no picture");
  });
  const [picture] = await panel.findElements(By.css("img"));
  if (!picture) throw new Error("no picture");
  const { width } = await picture.getRect();
  await window.driver.actions().move({ origin: picture, x: Math.round(width / 4), y: 0 }).click().perform();
  await eventually("the crop follows", async () =>
    expect(await panel.getText()).toContain("3:2 around the focal point"),
  );
  await window.shoot("focal point and three treatments");
});

test("rights that end before the day of sending stop the issue until someone says why not", async () => {
  const card = pictures().find((each) => each.name === "Picture 07");
  if (!card) throw new Error("it is in the library");
  cli(library, "picture", "set", card.illustration, "--valid-until", "2030-11-28", "--rights-category", "freelance");
  cli(library, "picture", "set", card.illustration, "--fee", "EUR 180", "--alt", "A lamp");
  cli(library, "issue", "place", "42", "--picture", card.illustration, "--last");
  await window.click("button", "Issues");
  await onBoard(window, "Picture 07");
  await eventually("preflight found it", async () =>
    expect(await window.text()).toContain("The rights in “Picture 07” ended on 28 Nov;"),
  );
  const freeze = await window.find("button", "Freeze edition");
  expect(await freeze.getAttribute("aria-disabled") ?? (await freeze.getAttribute("disabled"))).toBeTruthy();
  await window.click("button", /^Let it pass/);
  await window.find("textbox", /^Why may it pass/);
  await window.type("Mara extended it by telephone");
  await window.press([Key.ENTER]);
  await eventually("it no longer counts", async () => {
    const { must_fix } = cli<{ must_fix: number }>(library, "check", "42");
    expect(must_fix).toBe(0);
  });
  await window.shoot("let pass with a reason");
  await eventually("it can be frozen", async () => {
    const button = await window.find("button", "Freeze edition");
    expect((await button.getAttribute("aria-disabled")) ?? (await button.getAttribute("disabled"))).toBeFalsy();
  });
  await window.click("button", "Freeze edition");
  await eventually("it is frozen", async () => expect(await window.text()).toMatch(/Frozen \d+ \w+ \d{4}/));
  await window.shoot("frozen");
});

test("the payment list says whom to pay, and is written for a spreadsheet", async () => {
  await window.press([Key.CONTROL, Key.SHIFT, "l"]);
  const dialog = await window.find("dialog", /Payment list/);
  await window.click("button", "From – until");
  // Typing into a date field is the system's own, in the order of the person's country.
  const inputs = await dialog.findElements(By.css('input[type="date"]'));
  const script = `arguments[0].value = arguments[1];
    arguments[0].dispatchEvent(new Event("input", { bubbles: true }));
    arguments[0].dispatchEvent(new Event("change", { bubbles: true }));`;
  await window.run(script, inputs[0], "2030-11-01");
  await window.run(script, inputs[1], "2030-11-30");
  await eventually("the picture is due", async () => {
    const text = await dialog.getText();
    expect(text).toContain("EUR 180");
    expect(text).toContain("Illustration by Mara Okafor");
  });
  await window.shoot("payment list");
  const to = join(folder(), "november.csv");
  await window.click("button", /^Save as CSV/);
  await desktop.answerFileDialog("Save File", to);
  await eventually("it is written", () => {
    const csv = readFileSync(to, "utf8");
    expect(csv).toContain("2030-11-29,42,printed,Picture 07,");
    expect(csv).toContain(",EUR,180.00,");
  });
});
