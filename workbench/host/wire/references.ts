import type { HostObject } from './host-object';

/** Objects that the client asked to keep beyond a batch, until it lets them go. */
export class References {
  readonly #kept = new Map<string, HostObject>();
  readonly #ids = new Map<HostObject, string>();
  #next = 1;

  get size(): number {
    return this.#kept.size;
  }

  keep(object: HostObject): string {
    const known = this.#ids.get(object);
    if (known !== undefined) return known;
    const id = `${object.type}-${this.#next++}`;
    this.#kept.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  find(id: string): HostObject | null {
    return this.#kept.get(id) ?? null;
  }

  release(id: string): void {
    const object = this.#kept.get(id);
    if (object === undefined) return;
    this.#kept.delete(id);
    this.#ids.delete(object);
  }

  releaseAll(): void {
    this.#kept.clear();
    this.#ids.clear();
  }

  objects(): Iterable<HostObject> {
    return this.#kept.values();
  }
}
