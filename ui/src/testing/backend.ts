import { MemoryBackend } from "../backend/memory";
import type { Backend, Calls, Event } from "../backend";

/** The name of a call and its body. */
export interface Asked {
  name: keyof Calls;
  body: unknown;
}

/** A backend whose answers a test gives out one by one, in any order. */
export class HeldBackend extends MemoryBackend {
  readonly asked: (Asked & { answer: (gives: unknown) => void; refuse: (why: unknown) => void })[] = [];
  #on = new Set<(event: Event) => void>();

  override call<N extends keyof Calls>(name: N, body: Calls[N]["takes"]): Promise<Calls[N]["gives"]> {
    return new Promise((resolve, reject) => {
      this.asked.push({ name, body, answer: (gives) => resolve(gives as Calls[N]["gives"]), refuse: reject });
    });
  }

  override listen(on: (event: Event) => void): () => void {
    this.#on.add(on);
    return () => this.#on.delete(on);
  }

  tell(event: Event) {
    for (const on of this.#on) on(event);
  }

  tellChange(...kinds: Extract<Event, { event: "changed" }>["rows"][number]["kind"][]) {
    const rows = kinds.map((kind) => ({ kind, id: "x", issue: null }));
    this.tell({ event: "changed", label: "Change", origin: "cli", rows });
  }
}

/** A backend that refuses one kind of call and answers the others. */
export function refusing(backend: MemoryBackend, refused: keyof Calls, why: Error): Backend {
  const call: Backend["call"] = (name, body) => {
    backend.calls.push(name);
    if (name === refused) return Promise.reject(why);
    return backend.call(name, body);
  };
  return { call, listen: (on) => backend.listen(on), url: (path) => backend.url(path), shell: backend.shell };
}
