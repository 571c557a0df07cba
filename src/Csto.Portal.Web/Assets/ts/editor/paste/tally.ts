/** What became of a paste. */
export interface Tally {
  headings: number;
  tables: number;
  lists: number;
  links: number;
  footnotes: number;
  quotes: number;
  emphasis: number;
  /** Fragments that lost their look. */
  decor: number;
  pictures: number;
  /** Links that lead nowhere for a reader: into a file, a script, a place within the page. */
  deadLinks: number;
  deleted: number;
  comments: number;
}

export function emptyTally(): Tally {
  return { headings: 0, tables: 0, lists: 0, links: 0, footnotes: 0, quotes: 0, emphasis: 0, decor: 0, pictures: 0, deadLinks: 0, deleted: 0, comments: 0 };
}
