// The wire, all the way: a feed of a server on this machine, kept, dragged into a links roundup, seen in the mail, undone.
import { createServer, type Server } from "node:http";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { board, cli, folder } from "./cli";
import { eventually } from "./eventually";
import { inDrawer, onBoard, onWire } from "./issue-page";
import { Key, Window } from "./window";

const ISSUE = 7;
let library: string;
let window: Window;
let server: Server;
let host: string;

/** A feed with two items, as simple as feeds come. */
const feed = () => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>The Quay</title><link>http://${host}/</link><description>News of the quay</description>
<item><title>Who owns the fog</title><link>http://${host}/fog</link><guid>fog</guid>
<description>Two harbours say it is theirs.</description><pubDate>Mon, 23 Nov 2026 09:00:00 GMT</pubDate></item>
<item><title>Rope, by the mile</title><link>http://${host}/rope</link><guid>rope</guid>
<description>It is sold in Fathoms Lane.</description><pubDate>Sun, 22 Nov 2026 09:00:00 GMT</pubDate></item>
</channel></rss>`;

beforeAll(async () => {
  server = createServer((request, response) => {
    const isFeed = request.url === "/feed.xml";
    response.writeHead(isFeed ? 200 : 404, { "content-type": isFeed ? "application/rss+xml" : "text/plain" });
    response.end(isFeed ? feed() : "not here");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  library = join(folder(), "The Tide");
  cli(library, "init", "--publication", "The Tide");
  cli(library, "issue", "new", "--number", String(ISSUE), "--date", "2026-11-27");
  cli(library, "issue", "place", String(ISSUE), "--section", "Elsewhere");
  const links = ["--links", "Read elsewhere", "--link", "Salt | The Pan | https://pan.example/salt"];
  cli(library, "issue", "place", String(ISSUE), ...links);
  window = await Window.open({ library, size: [1440, 900] });
});
afterAll(async () => {
  await window?.close();
  server?.close();
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await window?.shoot(`failed ${task.name.slice(0, 40)}`);
});

/** The mail's plain text, by the command line. */
function mail(): string {
  const to = join(folder(), "issue.txt");
  cli(library, "export", String(ISSUE), "--format", "text", "--to", to);
  return readFileSync(to, "utf8");
}

test("a feed is added by the address that was typed, and what it brings is kept by a key", async () => {
  await window.click("button", "Wire");
  await window.click("button", "Add a feed…");
  await window.fill("textbox", "Address of a feed, or of a site", `http://${host}/feed.xml`);
  await window.press([Key.ENTER]);
  await window.point(await onWire(window, "Who owns the fog"));
  await window.find("button", "Keep");
  await window.shoot("wire");
  await window.press(["s"]);
  await eventually("it is a clipping", async () => {
    const { clippings } = await window.run<{ clippings: { title: string }[] }>(
      "return window.__TAURI_INTERNALS__.invoke('call', { name: 'clippings', body: { text: '', limit: 9, offset: 0 } })",
    );
    expect(clippings.map((each) => each.title)).toEqual(["Who owns the fog"]);
  });
  await window.shoot("wire-kept");
});

test("the clipping is dragged into the roundup, stands in the mail with its source, and undo takes it back", async () => {
  await window.click("button", "Issues");
  await window.click("tab", "Wire");
  await window.drag(await inDrawer(window, "Who owns the fog"), await onBoard(window, "Salt"), 0.6);
  await eventually("it stands in the mail", () => expect(mail()).toContain("- Who owns the fog (The Quay)"));
  expect(board(library, ISSUE).slots).toHaveLength(2);
  await window.shoot("wire-dragged");
  await window.click("button", /^Undo/);
  await eventually("it is out again", () => expect(mail()).not.toContain("Who owns the fog"));
  expect(mail()).toContain("- Salt (The Pan)");
});
