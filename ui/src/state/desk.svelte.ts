import { createContext } from "svelte";
import { CallFailed, type Backend, type Calls } from "../backend";
import { Announcer } from "./announcer.svelte";
import { Commands } from "./commands.svelte";
import { Libraries } from "./libraries.svelte";
import { Notices } from "./notices.svelte";
import { Query } from "./query.svelte";
import { Saving } from "./saving.svelte";
import { Session } from "./session.svelte";
import { Tasks } from "./tasks.svelte";
import { UnsavedWords } from "./unsaved.svelte";
import { Undo } from "./undo.svelte";

/** What the window knows, and what it can do: one per window, found with {@link useDesk}. */
export class Desk {
  readonly announcer = new Announcer();
  readonly commands = new Commands();
  readonly notices = new Notices();
  readonly saving = new Saving();
  readonly session = new Session();
  readonly libraries: Libraries;
  readonly tasks: Tasks;
  readonly undo: Undo;
  readonly unsaved: UnsavedWords;
  readonly backend: Backend;

  constructor(backend: Backend) {
    this.backend = backend;
    this.libraries = new Libraries(this);
    this.tasks = new Tasks(backend, this.notices);
    this.undo = new Undo(this);
    this.unsaved = new UnsavedWords(backend, this.notices);
  }

  /** A read that is kept fresh while the calling component lives. */
  query<N extends keyof Calls>(name: N, body: () => Calls[N]["takes"] | null): Query<N> {
    return new Query(this.backend, name, body);
  }

  /** Writes, and throws where it is refused. The status line shows that it is under way. */
  write<N extends keyof Calls>(name: N, body: Calls[N]["takes"]): Promise<Calls[N]["gives"]> {
    return this.saving.track(this.backend.call(name, body));
  }

  /** Writes, and tells the editor where it is refused; the answer is `null` then. */
  async attempt<N extends keyof Calls>(name: N, body: Calls[N]["takes"]): Promise<Calls[N]["gives"] | null> {
    try {
      return await this.write(name, body);
    } catch (thrown) {
      this.notices.failed(CallFailed.from(thrown));
      return null;
    }
  }
}

/** `useDesk()` in any component; `provideDesk(desk)` in the outermost. */
export const [useDesk, provideDesk] = createContext<Desk>();
