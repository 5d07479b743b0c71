import { SHORTCUTS, matches, type CommandName } from "./shortcuts";

type Run = () => void;

/** What can be done now: components register their commands while they are shown. */
export class Commands {
  #running: ReadonlyMap<CommandName, Run> = $state.raw(new Map());

  /** The commands that would do something now, in the table's order. */
  available = $derived(names().filter((name) => this.#running.has(name)));

  /** Offers commands until the answer is called. */
  offer(commands: Partial<Record<CommandName, Run>>): () => void {
    const offered = Object.entries(commands) as [CommandName, Run][];
    this.#running = new Map([...this.#running, ...offered]);
    return () => {
      const left = [...this.#running].filter(([name, run]) => commands[name] !== run);
      this.#running = new Map(left);
    };
  }

  run(name: CommandName) {
    this.#running.get(name)?.();
  }

  /** Runs the window-wide command whose keys were pressed, if there is one. */
  press(event: KeyboardEvent): boolean {
    const name = names().find(
      (each) => SHORTCUTS[each].scope === "Everywhere" && this.#running.has(each) && matches(event, each),
    );
    if (!name) return false;
    this.run(name);
    return true;
  }
}

function names(): CommandName[] {
  return Object.keys(SHORTCUTS) as CommandName[];
}
