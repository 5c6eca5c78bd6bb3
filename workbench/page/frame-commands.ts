/** How a ribbon command's function ended. */
export type CommandOutcome =
  /** It called `event.completed()`; what it gave that call, where it gave something. */
  | { readonly kind: 'completed'; readonly context: unknown }
  /** The pane has no function of that name, or could not call it: the library's number for it. */
  | { readonly kind: 'failed'; readonly code: number };

interface Waiting {
  readonly id: string;
  readonly data: Readonly<Record<'0' | '1' | '2', string>>;
  readonly settle: (outcome: CommandOutcome) => void;
}

const SUCCESS = 0;

/** Ribbon commands on their way to the pane: one at a time, and none before the pane listens. */
export class FrameCommands {
  readonly #waiting: Waiting[] = [];
  #running: Waiting | null = null;
  #isHeard = false;
  #next = 1;

  constructor(private readonly send: (data: Waiting['data']) => void) {}

  /** The pane has begun to listen. */
  heard(): void {
    this.#isHeard = true;
    this.#proceed();
  }

  /** Has the function called that the pane knows by `name`, as a press of the control `controlId` does. */
  invoke(name: string, controlId: string): Promise<CommandOutcome> {
    return new Promise((settle) => {
      const id = String(this.#next++);
      const event = JSON.stringify({ source: { id: controlId } });
      this.#waiting.push({ id, data: { '0': id, '1': name, '2': event }, settle });
      this.#proceed();
    });
  }

  /** The pane says that the command is done, or that it cannot be. */
  completed(id: string, code: number, event: string): void {
    if (this.#running?.id !== id) return;
    const { settle } = this.#running;
    this.#running = null;
    settle(code === SUCCESS ? { kind: 'completed', context: contextOf(event) } : { kind: 'failed', code });
    this.#proceed();
  }

  #proceed(): void {
    if (!this.#isHeard || this.#running !== null) return;
    const next = this.#waiting.shift();
    if (next === undefined) return;
    this.#running = next;
    this.send(next.data);
  }
}

function contextOf(event: string): unknown {
  const said: unknown = event === '' ? null : JSON.parse(event);
  return typeof said === 'object' && said !== null && 'completedContext' in said
    ? said.completedContext
    : undefined;
}
