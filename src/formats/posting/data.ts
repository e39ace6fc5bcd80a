// Structured data of a page: JSON-LD, and microdata read into the same shape.
import { lineOf } from './page.ts';

export type Data = string | number | boolean | null | readonly Data[] | DataObject;
export interface DataObject {
  readonly [name: string]: Data | undefined;
}

/** The first text there, on one line; null if there's none. */
export function textIn(data: Data | undefined): string | null {
  const texts = listOf(data).filter(isText).map(lineOf);
  return texts.find((text) => text !== '') ?? null;
}

export function listOf(data: Data | undefined): readonly Data[] {
  if (data === undefined || data === null) return [];
  return Array.isArray(data) ? data : [data];
}

export function isObject(data: Data | undefined): data is DataObject {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

export function isText(data: Data | undefined): data is string {
  return typeof data === 'string';
}
