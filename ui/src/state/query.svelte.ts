import { READS, CallFailed, type Backend, type Calls, type Event, type Kind } from "../backend";

/**
 * What one read of the core answered, kept fresh: asked again when its body changes and when a change is
 * announced that names a kind it is made of. At most one answer is awaited per body, so that a burst of changes
 * costs two calls, and an answer to an older question is dropped.
 *
 * Made while a component starts (or in an effect root), whose end also ends the query.
 */
export class Query<N extends keyof Calls> {
  data: Calls[N]["gives"] | null = $state.raw(null);
  failure: CallFailed | null = $state.raw(null);
  loading = $state(false);

  #backend: Backend;
  #name: N;
  #asked: { body: Calls[N]["takes"]; text: string; stale: boolean; running: Promise<void> } | null = null;

  constructor(backend: Backend, name: N, body: () => Calls[N]["takes"] | null) {
    this.#backend = backend;
    this.#name = name;
    $effect.pre(() => {
      this.#ask(body());
    });
    $effect(() =>
      backend.listen((event) => {
        if (isStale(name, event)) void this.refresh();
      }),
    );
  }

  /** Asks again; done when an answer that knows everything up to now has arrived. */
  async refresh(): Promise<void> {
    const asked = this.#asked;
    if (!asked) return;
    asked.stale = true;
    await asked.running;
    if (asked !== this.#asked) return;
    await (asked.stale ? this.#run() : asked.running);
  }

  #ask(body: Calls[N]["takes"] | null) {
    const text = JSON.stringify(body);
    if (this.#asked?.text === text) return;
    if (body === null) {
      this.#asked = null;
      this.data = null;
      this.failure = null;
      this.loading = false;
      return;
    }
    this.#asked = { body, text, stale: false, running: Promise.resolve() };
    void this.#run();
  }

  #run(): Promise<void> {
    const asked = this.#asked;
    if (!asked) return Promise.resolve();
    asked.stale = false;
    this.loading = true;
    asked.running = this.#backend.call(this.#name, asked.body).then(
      (data) => {
        if (asked !== this.#asked) return;
        this.data = data;
        this.failure = null;
        this.loading = false;
      },
      (thrown: unknown) => {
        if (asked !== this.#asked) return;
        this.failure = CallFailed.from(thrown);
        this.loading = false;
      },
    );
    return asked.running;
  }
}

/**
 * Whether an event touches what a read is made of. Every change writes a journal row; what the wire brings writes none, and
 * is told by an event of its own.
 */
export function isStale(name: keyof Calls, event: Event): boolean {
  if (!(name in READS)) return false;
  const kinds: readonly Kind[] = READS[name as keyof typeof READS];
  if (event.event === "wire") return kinds.includes("feed_item");
  if (event.event === "refresh") return name === "feeds";
  if (event.event !== "changed") return false;
  const change = event;
  return kinds.includes("journal") || change.rows.some((row) => kinds.includes(row.kind));
}
