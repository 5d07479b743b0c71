import { CallFailed, type Again, type Backend, type ImportReport, type TaskView } from "../backend";
import type { Notices } from "./notices.svelte";

/** Imports: how far the one that runs is, and what became of the last. */
export class Tasks {
  /** The import that was started last, as it stands. */
  current: TaskView | null = $state.raw(null);
  /** What became of the last import that ended by itself. */
  report: ImportReport | null = $state.raw(null);
  /** Why the last import could not be done. */
  failure: CallFailed | null = $state.raw(null);
  running = $derived(this.current?.state.is === "running");

  #backend: Backend;
  #notices: Notices;
  /** What the last import was asked to take in. */
  #paths: string[] = [];
  #early = new Map<number, TaskView>();
  #starting = false;

  constructor(backend: Backend, notices: Notices) {
    this.#backend = backend;
    this.#notices = notices;
  }

  /** Follows the core's events until the answer is called. */
  follow(): () => void {
    return this.#backend.listen((event) => {
      if (event.event !== "task") return;
      if (event.task === this.current?.task) this.#show(event);
      else if (this.#starting) this.#early.set(event.task, event);
    });
  }

  /** Takes in files and folders as articles. One import at a time. */
  async start(paths: string[], again?: Again): Promise<void> {
    if (this.running || this.#starting || paths.length === 0) return;
    this.#paths = paths;
    this.#starting = true;
    this.report = null;
    this.failure = null;
    try {
      const { task } = await this.#backend.call("import_files", again ? { paths, again } : { paths });
      this.#show(this.#early.get(task) ?? { task, done: 0, total: 0, state: { is: "running" } });
    } catch (thrown) {
      this.failure = CallFailed.from(thrown);
      this.#notices.failed(this.failure);
    } finally {
      // A short task may have ended before its number was known: its events were kept for that.
      this.#early.clear();
      this.#starting = false;
    }
  }

  /** Takes in what the last import passed over, because it had been taken in before. */
  async again(origins: string[]): Promise<void> {
    await this.start(this.#paths, { what: "only", origins });
  }

  /** Ends the import that runs; nothing of it is taken in. */
  async cancel(): Promise<void> {
    if (!this.current || !this.running) return;
    try {
      await this.#backend.call("task_cancel", { task: this.current.task });
    } catch (thrown) {
      this.#notices.failed(CallFailed.from(thrown));
    }
  }

  #show(task: TaskView) {
    this.current = task;
    if (task.state.is === "done") this.report = task.state.report;
    if (task.state.is === "failed") {
      this.failure = new CallFailed(task.state.failure);
      this.#notices.failed(this.failure);
    }
  }
}
