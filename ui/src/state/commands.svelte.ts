import { untrack } from "svelte";
import { SHORTCUTS, belongsToField, matches, type CommandName } from "./shortcuts";

type Run = () => void;

/** What can be done now: components register their commands while they are shown. */
export class Commands {
  #running: ReadonlyMap<CommandName, Run> = $state.raw(new Map());

  /** The commands that would do something now, in the table's order. */
  available = $derived(names().filter((name) => this.#running.has(name)));

  /** Offers commands until the answer is called. */
  offer(commands: Partial<Record<CommandName, Run>>): () => void {
    const offered = Object.entries(commands) as [CommandName, Run][];
    this.#change((all) => [...all, ...offered]);
    return () => this.#change((all) => all.filter(([name, run]) => commands[name] !== run));
  }

  run(name: CommandName) {
    this.#running.get(name)?.();
  }

  /** Runs the window-wide command whose keys were pressed, if there is one. */
  press(event: KeyboardEvent): boolean {
    const name = this.available.find(
      (each) =>
        SHORTCUTS[each].scope === "Everywhere" && matches(event, each) && !belongsToField(event, each),
    );
    if (!name) return false;
    this.run(name);
    return true;
  }

  /** Offers are made in effects, which must not depend on what others offer. */
  #change(change: (all: [CommandName, Run][]) => [CommandName, Run][]) {
    this.#running = new Map(change([...untrack(() => this.#running)]));
  }
}

function names(): CommandName[] {
  return Object.keys(SHORTCUTS) as CommandName[];
}
