/**
 * Keeps each file of the widget under a name that changes with its content, for as long as pages of
 * agencies may ask for it: those that name a version, and those with yesterday's loader in a cache.
 */
export interface ReleaseShelf {
  keep(name: string, text: string): void;
  read(name: string): string | undefined;
}
