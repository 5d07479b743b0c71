import type { ArticleId, ClippingId, ContributorId, IllustrationId, IssueId } from "../backend";

/** Which view is shown, and of what. */
export type Route =
  | { view: "issues" }
  | { view: "articles"; article: ArticleId | null }
  | { view: "pictures"; illustration: IllustrationId | null }
  | { view: "wire"; clipping: ClippingId | null }
  | { view: "people"; person: ContributorId | null };

interface Kept {
  route: Route;
  issue: IssueId | null;
  drawer: Drawer;
  preview: Preview;
  findings: boolean;
}

export type Drawer = "articles" | "pictures" | "wire" | "blocks";
export type Preview = "desktop" | "phone" | "text";

const KEY = "pasteup.session";

/** Where the editor is in the window; remembered until the next start. */
export class Session {
  #route: Route = $state.raw({ view: "issues" });
  #issue: IssueId | null = $state(null);
  #drawer: Drawer = $state("articles");
  #preview: Preview = $state("desktop");
  #findings = $state(true);

  constructor() {
    const kept = read();
    if (!kept) return;
    if (kept.route) this.#route = kept.route;
    if (kept.issue) this.#issue = kept.issue;
    if (kept.drawer) this.#drawer = kept.drawer;
    if (kept.preview) this.#preview = kept.preview;
    this.#findings = kept.findings ?? true;
  }

  get route() {
    return this.#route;
  }
  get issue() {
    return this.#issue;
  }
  get drawer() {
    return this.#drawer;
  }
  set drawer(drawer: Drawer) {
    this.#drawer = drawer;
    this.#keep();
  }
  get preview() {
    return this.#preview;
  }
  set preview(preview: Preview) {
    this.#preview = preview;
    this.#keep();
  }
  /** Whether what preflight found is listed under the preview. */
  get findings() {
    return this.#findings;
  }
  set findings(listed: boolean) {
    this.#findings = listed;
    this.#keep();
  }

  /** Shows another view. */
  go(route: Route) {
    this.#route = route;
    this.#keep();
  }

  /** Opens another issue's board. */
  openIssue(issue: IssueId | null) {
    this.#issue = issue;
    this.#keep();
  }

  /** Forgets what was open of a library that is left; where things stand in the window stays. */
  leaveLibrary() {
    this.#issue = null;
    if (this.#route.view === "articles") this.#route = { view: "articles", article: null };
    if (this.#route.view === "pictures") this.#route = { view: "pictures", illustration: null };
    if (this.#route.view === "wire") this.#route = { view: "wire", clipping: null };
    if (this.#route.view === "people") this.#route = { view: "people", person: null };
    this.#keep();
  }

  #keep() {
    const kept: Kept = {
      route: this.#route,
      issue: this.#issue,
      drawer: this.#drawer,
      preview: this.#preview,
      findings: this.#findings,
    };
    try {
      localStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // Without storage the window starts at its beginning next time; nothing of the library is lost.
    }
  }
}

function read(): Partial<Kept> | null {
  try {
    const text = localStorage.getItem(KEY);
    const kept: unknown = text === null ? null : JSON.parse(text);
    return typeof kept === "object" ? kept : null;
  } catch {
    return null;
  }
}
