import { render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { type Backend, type Calls, type FileDrag } from "../../backend";
import { MemoryBackend } from "../../backend/memory";
import { sorted } from "./files";

beforeEach(() => localStorage.clear());

/** A window on which a test can drop files. */
async function open() {
  const memory = new MemoryBackend();
  let drag: (files: FileDrag) => void = () => undefined;
  memory.shell.onFiles = (on) => {
    drag = on;
    return () => undefined;
  };
  const asked = vi.fn();
  const call: Backend["call"] = <N extends keyof Calls>(name: N, body: Calls[N]["takes"]) => {
    asked(name, body);
    return memory.call(name, body);
  };
  const { listen, url, shell } = memory;
  render(App, { backend: { call, listen: listen.bind(memory), url: url.bind(memory), shell } });
  await waitFor(() => expect(document.querySelector("[data-slot]")).not.toBeNull());
  const hold = (phase: FileDrag["phase"], ...paths: string[]) => drag({ phase, paths, x: 400, y: 300 });
  return { hold, asked };
}

test("pictures are known by their names, the rest is texts and folders", () => {
  const files = ["/a/tea.JPG", "/a/story.md", "/a/letters", "/a/chart.webp", "https://quay.example/fog.png"];
  expect(sorted(files)).toEqual({
    addresses: ["https://quay.example/fog.png"],
    pictures: ["/a/tea.JPG", "/a/chart.webp"],
    texts: ["/a/story.md", "/a/letters"],
  });
});

test("the window says what can be dropped while files are held over it", async () => {
  const { hold } = await open();
  hold("over", "/a/tea.jpg");
  expect(await screen.findByText("Drop pictures, texts or links")).toBeTruthy();
  hold("leave");
  await waitFor(() => expect(screen.queryByText("Drop pictures, texts or links")).toBeNull());
});

test("a picture dropped on a story runs with it, dropped elsewhere it is only added", async () => {
  const { hold, asked } = await open();
  const under = vi.fn<() => Element | null>(() => document.querySelector("[data-slot=slot-4]"));
  document.elementFromPoint = under;
  hold("drop", "/a/tea.jpg");
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith("pictures_add", { paths: ["/a/tea.jpg"], article: "article-6" }),
  );
  under.mockReturnValue(document.body);
  hold("drop", "/a/sea.jpg");
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith("pictures_add", { paths: ["/a/sea.jpg"], article: null }),
  );
});

test("texts and folders are taken in as articles", async () => {
  const { hold, asked } = await open();
  hold("drop", "/a/story.txt", "/a/letters");
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith("import_files", { paths: ["/a/story.txt", "/a/letters"] }),
  );
});
