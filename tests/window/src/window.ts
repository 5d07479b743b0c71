// The real program in a real window, driven through WebKit's own WebDriver.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import {
  Builder,
  By,
  Capabilities,
  Key,
  Origin,
  type WebDriver,
  type WebElement,
} from "selenium-webdriver";
import { folder } from "./cli";
import { program, shots } from "./paths";
import { eventually } from "./eventually";
import { desktop } from "./desktop";

export { Key };

/** How a window is opened. */
export interface Opening {
  library: string;
  dark?: boolean;
  /** Width and height in pixels. */
  size?: [number, number];
  /** The person's home, where the window remembers what it showed; a new one if not given. */
  home?: string;
}

/** A running Pasteup. */
export class Window {
  private constructor(
    readonly driver: WebDriver,
    private readonly server: ChildProcess,
    readonly pid: number,
    readonly home: string,
  ) {}

  /** Opens a window. WebKit's driver hangs now and then where it starts a program: then it is given a second chance. */
  static async open(opening: Opening): Promise<Window> {
    try {
      return await Window.start(opening);
    } catch (error) {
      console.warn("The driver did not bring the window up; once more.", error);
      return Window.start(opening);
    }
  }

  private static async start(opening: Opening): Promise<Window> {
    const { library, dark = false, size = [1440, 900], home = folder() } = opening;
    const port = await freePort();
    writeTheme(home, dark);
    const server = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
      env: {
        ...process.env,
        HOME: home,
        XDG_CONFIG_HOME: join(home, ".config"),
        XDG_DATA_HOME: join(home, ".local", "share"),
        XDG_CACHE_HOME: join(home, ".cache"),
        TAURI_AUTOMATION: "true",
        TAURI_WEBVIEW_AUTOMATION: "true",
      },
      stdio: "ignore",
    });
    const before = processes();
    const started = () => processes().filter((one) => !before.includes(one));
    try {
      const capabilities = new Capabilities({
        // The name that wry gives itself to the driver.
        browserName: "wry",
        "webkitgtk:browserOptions": { binary: program, args: ["--library", library] },
      });
      const driver = await within(START_MS, () =>
        eventually("the driver listens", () =>
          new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build(),
        ),
      );
      const [pid] = started();
      if (pid === undefined) throw new Error("the program does not run");
      const window = new Window(driver, server, pid, home);
      await driver.manage().setTimeouts({ implicit: 0, script: 20_000 });
      await eventually("the page is there", async () => {
        await driver.findElement(By.css("main"));
      });
      await desktop.resize(pid, size);
      return window;
    } catch (error) {
      server.kill("SIGKILL");
      for (const pid of started()) process.kill(pid, "SIGKILL");
      throw error;
    }
  }

  /** Ends the program as a person would not: at once, with no chance to save. */
  async kill(): Promise<void> {
    process.kill(this.pid, "SIGKILL");
    await this.end();
  }

  async close(): Promise<void> {
    await this.driver.quit().catch(() => undefined);
    await this.end();
  }

  private async end(): Promise<void> {
    this.server.kill("SIGKILL");
    await eventually("the program has ended", () => {
      if (processes().includes(this.pid)) {
        process.kill(this.pid, "SIGKILL");
        throw new Error("still there");
      }
    });
  }

  /** The one element with a role and an accessible name (or part of one), waited for. */
  async find(role: string, name: string | RegExp, patienceMs?: number): Promise<WebElement> {
    const attempt = async () => {
      const [first] = await this.all(role, name);
      if (!first) throw new Error("none");
      return first;
    };
    return eventually(`there is a ${role} ${String(name)}`, attempt, patienceMs);
  }

  /** Every visible element with a role and an accessible name, as an assistive technology finds them. */
  async all(role: string, name: string | RegExp): Promise<WebElement[]> {
    const candidates = await this.driver.findElements(By.css(selectors[role] ?? `[role="${role}"]`));
    const found: WebElement[] = [];
    for (const candidate of candidates) {
      const [label, shown] = await Promise.all([this.nameOf(candidate), candidate.isDisplayed()]);
      if (shown && (typeof name === "string" ? label === name : name.test(label))) found.push(candidate);
    }
    return found;
  }

  /** An element's accessible name. WebKit's driver can't compute a dialog's; that one is what labels it. */
  private async nameOf(element: WebElement): Promise<string> {
    if ((await element.getTagName()).toLowerCase() !== "dialog") return element.getAccessibleName();
    return this.run<string>(
      `const by = arguments[0].getAttribute("aria-labelledby");
       return arguments[0].getAttribute("aria-label") ?? document.getElementById(by ?? "")?.textContent?.trim() ?? "";`,
      element,
    );
  }

  async click(role: string, name: string | RegExp): Promise<void> {
    await this.point(await this.find(role, name));
  }

  /** Clicks an element as a mouse does: moves there, presses, lets go. */
  async point(element: WebElement): Promise<void> {
    await this.run("arguments[0].scrollIntoView({ block: 'nearest' })", element);
    await this.driver.actions().move({ origin: element }).click().perform();
  }

  /** Replaces what stands in a field, as a person would: select all, type. */
  async fill(role: string, name: string | RegExp, text: string): Promise<void> {
    await this.point(await this.find(role, name));
    await this.press([Key.CONTROL, "a"]);
    await this.driver.actions().sendKeys(text).perform();
  }

  /** Presses keys together: the last one while the others are held. */
  async press(keys: string[]): Promise<void> {
    const held = keys.slice(0, -1);
    const chord = this.driver.actions();
    for (const key of held) chord.keyDown(key);
    chord.sendKeys(keys.at(-1) ?? "");
    for (const key of held.reverse()) chord.keyUp(key);
    await chord.perform();
  }

  async type(text: string): Promise<void> {
    await this.driver.actions().sendKeys(text).perform();
  }

  /** Drags one element and lets go at a point of another: `at` is the share of its height, 0 at the top. */
  async drag(from: WebElement, to: WebElement, at = 0.5): Promise<void> {
    const target = await to.getRect();
    const dy = Math.round(target.height * (at - 0.5));
    await this.driver
      .actions({ async: true })
      .move({ origin: from, x: 0, y: 0 })
      .press()
      .move({ origin: from, x: 12, y: 12, duration: 60 })
      .move({ origin: to as unknown as Origin, x: 0, y: dy, duration: 240 })
      .move({ origin: to as unknown as Origin, x: 1, y: dy, duration: 60 })
      .release()
      .perform();
  }

  /** Moves the pointer to where nothing reacts to it. */
  async pointAway(): Promise<void> {
    await this.driver.actions().move({ x: 0, y: 0 }).perform();
  }

  /** The page's whole text. */
  async text(): Promise<string> {
    return this.driver.findElement(By.css("body")).getText();
  }

  /** Gives the window a size, and waits until the page has it. */
  async resize([width, height]: [number, number]): Promise<void> {
    await desktop.resize(this.pid, [width, height]);
    await eventually(`the page is ${width} wide`, async () => {
      const [w, h] = await this.run<[number, number]>("return [innerWidth, innerHeight]");
      if (w !== width || h !== height) throw new Error(`it is ${w} x ${h}`);
    });
  }

  /** Runs in the document of the mail's frame, which the page itself may not look into. */
  async inMail<T>(script: string): Promise<T> {
    await this.driver.switchTo().frame(await this.driver.findElement(By.css('iframe[title="Mail"]')));
    try {
      return await this.run<T>(script);
    } finally {
      await this.driver.switchTo().defaultContent();
    }
  }

  /** Takes a picture of the window, for people to look at. */
  async shoot(name: string): Promise<void> {
    mkdirSync(shots, { recursive: true });
    // WebKit's driver answers with the next frame that is painted, and a page at rest paints none.
    await this.run(
      `let frames = 60;
       const { style } = document.documentElement;
       const paint = () => {
         style.opacity = frames % 2 ? "0.9999" : "";
         if (frames-- > 0) requestAnimationFrame(paint);
       };
       paint();`,
    );
    writeFileSync(join(shots, `${name}.png`), Buffer.from(await this.driver.takeScreenshot(), "base64"));
  }

  /** Runs a function in the page. */
  async run<T>(script: string, ...values: unknown[]): Promise<T> {
    return this.driver.executeScript<T>(script, ...values);
  }
}

/** How elements with a role are found; others by their `role` attribute. */
const selectors: Record<string, string> = {
  button: "button, [role='button']",
  textbox: "input:not([type]), input[type='text'], input[type='search'], textarea, [role='textbox'], [contenteditable='true']",
  searchbox: "input[type='search'], [role='searchbox']",
  combobox: "select, [role='combobox']",
  radio: "input[type='radio'], [role='radio']",
  heading: "h1, h2, h3, h4, [role='heading']",
  link: "a[href], [role='link']",
  dialog: "dialog, [role='dialog']",
  tab: "[role='tab']",
  option: "[role='option']",
  img: "img, [role='img']",
};

/** How long the driver may take to bring a program up. */
const START_MS = 20_000;

/** What `work` gives, unless it takes too long. */
async function within<T>(patienceMs: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${patienceMs} ms`)), patienceMs);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}

function writeTheme(home: string, dark: boolean): void {
  const folder = join(home, ".config", "gtk-3.0");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "settings.ini"), `[Settings]\ngtk-application-prefer-dark-theme=${dark ? 1 : 0}\n`);
}

/** The processes that run the program. */
function processes(): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8").startsWith(`${program}\0`);
      } catch {
        return false; // Ended meanwhile.
      }
    })
    .map(Number);
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
