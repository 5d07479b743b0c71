import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import App from "../../App.svelte";
import { CallFailed, type Article, type ArticleField } from "../../backend";
import { MemoryBackend } from "../../backend/memory";
import { sampleLibrary } from "../../backend/memory/fixtures";
import "../../editor/testing";

/** The chess club: a draft with a picture that has no credit, on no board. */
const CHESS = "article-4";

/** A library that refuses saves while told to. */
class Refusing extends MemoryBackend {
  refusal: CallFailed | null = null;

  override call: MemoryBackend["call"] = (name, body) =>
    this.refusal && name === "article_save" ? Promise.reject(this.refusal) : super.call(name, body);
}
const full = new CallFailed({ code: "library.full", message: "The disk is full.", action: "Make room." });

beforeEach(() => localStorage.clear());

async function open(article = CHESS, change: Partial<Article> = {}) {
  const library = sampleLibrary();
  const row = library.articles.find((each) => each.id === article);
  if (row) Object.assign(row, change);
  const backend = new Refusing(library);
  localStorage.setItem("pasteup.session", JSON.stringify({ route: { view: "articles", article } }));
  render(App, { backend });
  await screen.findByRole("textbox", { name: "Headline" });
  const stored = async () => (await backend.call("article", { article })).article;
  const elsewhere = async (...changes: ArticleField[]) => {
    const { version } = await stored();
    await backend.call("article_save", { article, base: version, changes });
  };
  return { user: userEvent.setup(), backend, stored, elsewhere };
}

const field = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });
const body = () => screen.getByRole("textbox", { name: "Body" });
const state = () => document.querySelector(".state")?.textContent;
const button = (name: string) => screen.getByRole("button", { name });

describe("an article", () => {
  it("saves its fields when they are left, and says so in words", async () => {
    const { user, stored } = await open();
    await user.type(field("Kicker"), "!");
    expect(state()).toBe("Saving…");
    await user.type(field("Dek"), "Nine boards, one river.");
    await user.tab();
    await waitFor(() => expect(state()).toBe("Saved"));
    expect(await stored()).toMatchObject({ kicker: "Society!", dek: "Nine boards, one river." });
  });

  it("takes a pasted headline as one line, and Enter as the way on", async () => {
    const { user, stored } = await open();
    await user.clear(field("Headline"));
    await user.click(field("Headline"));
    await user.paste("Two\nlines");
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(field("Dek"));
    await waitFor(async () => expect((await stored()).headline).toBe("Two lines"));
  });

  it("names its writers one by one", async () => {
    const { user, stored } = await open();
    const by = field("By, names parted by commas");
    await user.clear(by);
    await user.type(by, "Ana Ruiz, Li Wen,, Ana Ruiz");
    await user.tab();
    await waitFor(async () => expect((await stored()).bylines).toEqual(["Ana Ruiz", "Li Wen"]));
    expect((by as unknown as HTMLInputElement).value).toBe("Ana Ruiz, Li Wen");
  });

  it("takes tags with Enter and comma, and gives them back", async () => {
    const { user, stored } = await open();
    await user.type(field("Tags"), "chess,river{Enter}");
    await user.click(button("Remove the tag chess"));
    await user.tab();
    await waitFor(async () => expect((await stored()).tags).toEqual(["river"]));
  });

  it("gets a call to action, whose button leads nowhere but to an address", async () => {
    const { user, stored } = await open();
    await user.click(button("Add a call to action"));
    await user.type(field("Heading of the call to action"), "Come and play");
    await user.type(field("Where the button leads"), "not an address");
    await user.tab();
    expect(screen.getByText(/no web or mail address/)).toBeTruthy();
    await user.clear(field("Where the button leads"));
    await user.type(field("Where the button leads"), "example.org/play");
    await user.tab();
    await waitFor(async () =>
      expect((await stored()).call_to_action).toEqual({
        heading: "Come and play",
        text: "",
        label: "",
        href: "https://example.org/play",
      }),
    );
    await user.click(button("Remove the call"));
    await user.tab();
    await waitFor(async () => expect((await stored()).call_to_action).toBeNull());
  });

  it("in Arabic runs from right to left, in its fields and in its body", async () => {
    await open("article-8");
    for (const each of [field("Kicker"), field("Headline"), field("Dek"), body()]) {
      expect(each.closest("[dir]")?.getAttribute("dir")).toBe("rtl");
    }
  });

  it("says which credit waits for its picture", async () => {
    const awaited_credit = {
      role: "photo" as const,
      by: ["Ilse Brandt"],
      for_whom: "",
      via: "",
      title: "",
      link: "",
      line: "",
    };
    await open(CHESS, { picture: null, awaited_credit });
    expect(screen.getByText(/Credit waiting for its picture:/).textContent).toContain("Photo by Ilse Brandt");
  });

  it("is placed at the end of the open issue", async () => {
    const { user, backend } = await open();
    await user.click(button("Place in No. 42"));
    expect(await screen.findByRole("button", { name: "No. 42" })).toBeTruthy();
    const { slots } = await backend.call("board", { issue: "issue-42" });
    expect(slots.at(-1)?.story?.article).toBe(CHESS);
    expect(screen.queryByRole("button", { name: "Place in No. 42" })).toBeNull();
  });

  it("is deleted without a question, with what was typed last, and undo brings it back", async () => {
    const { user, backend, stored } = await open();
    await user.type(field("Headline"), "!");
    await user.click(button("Delete article"));
    expect(await screen.findByText("Article deleted. Undo brings it back.")).toBeTruthy();
    await expect(stored()).rejects.toMatchObject({ code: "article.not_found" });
    await backend.call("undo", {});
    expect((await stored()).headline).toBe("A chess club in the shadow of the mill!");
  });
});

describe("a save that fails", () => {
  it("keeps the text in the field, says why, and finds it again after leaving", async () => {
    const { user, backend, stored } = await open();
    backend.refusal = full;
    await user.type(field("Headline"), "!");
    await user.tab();
    expect((await screen.findByRole("alert")).textContent).toContain("Not saved: The disk is full.");
    await user.click(button("Pictures"));
    await waitFor(() => expect(screen.queryByRole("textbox", { name: "Headline" })).toBeNull());
    backend.refusal = null;
    await user.click(button("Articles"));
    const mine = () => screen.getByDisplayValue("A chess club in the shadow of the mill!");
    await waitFor(mine);
    await fireEvent.focusOut(mine());
    await waitFor(async () =>
      expect((await stored()).headline).toBe("A chess club in the shadow of the mill!"),
    );
  });
});

describe("a change from elsewhere", () => {
  const theirs = {
    type: "doc" as const,
    content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "Theirs." }] }],
  };

  it("is shown where nothing is unsaved", async () => {
    const { elsewhere } = await open();
    await elsewhere({ field: "body", value: theirs }, { field: "headline", value: "Their headline" });
    await waitFor(() => expect(body().textContent).toBe("Theirs."));
    expect(field("Headline").value).toBe("Their headline");
  });

  async function contested() {
    const all = await open();
    await fireEvent.input(field("Headline"), { target: { value: "Mine" } });
    await all.elsewhere({ field: "headline", value: "Theirs" });
    await fireEvent.focusOut(field("Headline"));
    const conflict = within(await screen.findByRole("region", { name: /changed elsewhere while you wrote/ }));
    await conflict.findByRole("article", { name: "From the library’s text to yours" });
    const kept = async () => {
      const { revisions } = await all.backend.call("revisions", { article: CHESS });
      const texts = revisions.map(({ revision }) => all.backend.call("revision", { revision }));
      return (await Promise.all(texts)).map(({ text }) => text.headline);
    };
    return { ...all, conflict, kept };
  }

  it("to the field being written in shows both texts, and what each alone says", async () => {
    const { conflict, stored } = await contested();
    expect(document.querySelector("article ins")?.textContent).toBe("added: Mine end of addition ");
    expect(document.querySelector("article del")?.textContent).toBe("removed: Theirs end of removal ");
    expect(conflict.getByText("1 word only in yours")).toBeTruthy();
    const sides = within(conflict.getByRole("group"));
    expect(sides.getByText("Mine")).toBeTruthy();
    expect(sides.getByText("Theirs")).toBeTruthy();
    expect((await stored()).headline).toBe("Theirs");
  });

  it("keep mine saves mine, and undo takes that back", async () => {
    const { user, stored, conflict, backend } = await contested();
    await user.click(conflict.getByRole("button", { name: "Keep mine" }));
    await screen.findByText(/Yours is saved/);
    expect((await stored()).headline).toBe("Mine");
    expect(field("Headline").value).toBe("Mine");
    await backend.call("undo", {});
    expect((await stored()).headline).toBe("Theirs");
  });

  it("keep the library’s keeps mine under Revisions", async () => {
    const { user, stored, conflict, kept } = await contested();
    await user.click(conflict.getByRole("button", { name: "Keep the library’s" }));
    await screen.findByText(/Yours is kept under Revisions, to be brought back/);
    expect((await stored()).headline).toBe("Theirs");
    expect(field("Headline").value).toBe("Theirs");
    expect(await kept()).toContain("Mine");
  });

  it("keep both makes an article of mine beside theirs", async () => {
    const { user, stored, conflict, backend } = await contested();
    await user.click(conflict.getByRole("button", { name: "Keep both" }));
    await screen.findByText("Yours is an article of its own now, a draft named “Mine”.");
    expect((await stored()).headline).toBe("Theirs");
    const page = { text: "Mine", status: null, unused: false, issue: null, offset: 0, limit: 10 };
    const { articles } = await backend.call("articles", page);
    expect(articles.map(({ headline }) => headline)).toContain("Mine");
  });

  it("that can’t keep mine chooses nothing", async () => {
    const { user, conflict, backend } = await contested();
    const call = backend.call;
    backend.call = (name, body) =>
      name === "revision_keep" ? Promise.reject(full) : call.call(backend, name, body);
    await user.click(conflict.getByRole("button", { name: "Keep the library’s" }));
    expect(await screen.findByText("The disk is full.")).toBeTruthy();
    expect(conflict.getByRole("button", { name: "Keep mine" })).toBeTruthy();
  });
});

it("a library without articles says what goes here", async () => {
  const library = { ...sampleLibrary(), articles: [], boards: {} };
  localStorage.setItem("pasteup.session", JSON.stringify({ route: { view: "articles", article: null } }));
  render(App, { backend: new MemoryBackend(library) });
  expect(await screen.findByText("Write, or take in what was filed")).toBeTruthy();
  const main = within(screen.getByRole("main"));
  await userEvent.click(main.getAllByRole("button", { name: "New article" })[0] as HTMLElement);
  const headline = await screen.findByRole("textbox", { name: "Headline" });
  await waitFor(() => expect(document.activeElement).toBe(headline));
});
