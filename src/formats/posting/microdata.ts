// Microdata (itemscope, itemtype, itemprop), read into objects of the same shape as JSON-LD.
import type { Data, DataObject } from './data.ts';

/** Items and values nested more deeply are left out. */
const MOST_DEPTH = 12;
/** Attributes that hold a property's value, before the element's text. */
const VALUES = ['content', 'datetime', 'href', 'src', 'value'] as const;

type Attributes = Readonly<Record<string, string>>;

interface Element {
  /** The item that this element begins. */
  readonly item: Record<string, Data> | null;
  /** The property whose value is this element's text. */
  readonly property: { readonly of: Record<string, Data>; readonly name: string } | null;
  text: string;
}

export interface ItemsSoFar {
  readonly found: DataObject[];
  readonly open: (attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
}

/** Follows a parser through a page. */
export function openItems(): ItemsSoFar {
  const found: DataObject[] = [];
  const elements: Element[] = [];
  const items: Record<string, Data>[] = [];
  const reading: Element[] = [];
  const openItem = (attributes: Attributes, owner: Record<string, Data> | undefined): Record<string, Data> => {
    const item: Record<string, Data> = Object.assign(Object.create(null), { '@type': attributes.itemtype ?? '' });
    if (owner && attributes.itemprop) put(owner, attributes.itemprop, item);
    else if (!owner) found.push(item);
    items.push(item);
    return item;
  };
  return {
    found,
    open(attributes) {
      const owner = items.at(-1);
      const isItem = attributes.itemscope !== undefined && items.length < MOST_DEPTH;
      const item = isItem ? openItem(attributes, owner) : null;
      const name = isItem || !owner ? undefined : attributes.itemprop;
      const element: Element = { item, property: owner && name ? valueNow(owner, name, attributes) : null, text: '' };
      elements.push(element);
      if (element.property && reading.length < MOST_DEPTH) reading.push(element);
    },
    text(text) {
      for (const element of reading) element.text += text;
    },
    close() {
      const element = elements.pop();
      if (element?.item) items.pop();
      if (!element?.property) return;
      if (reading.at(-1) === element) reading.pop();
      put(element.property.of, element.property.name, element.text.replace(/\s+/g, ' ').trim());
    },
  };
}

/** Stores a value given in an attribute and returns null; without one, returns the property that the element's text is
 *  for. */
function valueNow(of: Record<string, Data>, name: string, attributes: Attributes): Element['property'] {
  const attribute = VALUES.find((each) => attributes[each] !== undefined);
  if (attribute === undefined) return { of, name };
  put(of, name, attributes[attribute] ?? '');
  return null;
}

/** Adds a value to a property; the second one makes it a list. */
function put(of: Record<string, Data>, names: string, value: Data): void {
  for (const name of names.split(/\s+/).filter(Boolean)) {
    const known = of[name];
    if (known === undefined) of[name] = value;
    else if (Array.isArray(known)) known.push(value);
    else of[name] = [known, value];
  }
}
