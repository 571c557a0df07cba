const key = 'portal:unfinished-uploads';

/** The names of files that are on their way, kept in the tab, so that a page opened anew can say what was cut off. Without storage it forgets. */
export class Unfinished {
  private names = read();

  /** What an earlier page of the tab did not finish. */
  left(): readonly string[] {
    return this.names;
  }

  add(name: string): void {
    this.keep([...this.names.filter(known => known !== name), name]);
  }

  remove(name: string): void {
    this.keep(this.names.filter(known => known !== name));
  }

  clear(): void {
    this.keep([]);
  }

  private keep(names: string[]): void {
    this.names = names;
    try {
      if (names.length > 0) sessionStorage.setItem(key, JSON.stringify(names));
      else sessionStorage.removeItem(key);
    } catch {
      // Storage is full or shut: nothing is remembered.
    }
  }
}

function read(): string[] {
  try {
    const names: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(names) ? names.filter(name => typeof name === 'string') : [];
  } catch {
    return [];
  }
}
