// Describes elements and makes the document so, without markup in strings.
//
// The page is described anew at every keystroke and held against what was described last, not against the
// document, which is slow to ask; a description that is the same object is passed over with all that is in it.
// Nodes that are still wanted are kept, so that focus, the caret, the list that is open and the <details> that
// were opened stay as the reader left them.

/** An element as it should be. */
export interface Described {
  tag: string;
  key: string | undefined;
  props: Props;
  children: (Described | string)[];
}

/** What may stand inside an element; nothing is drawn for false, null, undefined and ''. */
export type Child = Described | string | false | null | undefined | Child[];

/** Attributes by name. `on…`, `value` and `checked` are set as properties; `key` (or `id`) names a node to keep. */
export interface Props {
  key?: string;
  [name: string]: unknown;
}

/** A node, what it was described as, and what stands in it. */
interface Standing {
  node: ChildNode;
  as: Described | string;
  inside: Standing[];
}

const roots = new WeakMap<Element, Standing[]>();
const svg = 'http://www.w3.org/2000/svg';

/** Describes one element. */
export function h(tag: string, props: Props | null, ...children: Child[]): Described {
  const given = props ?? {};
  const key = given.key ?? (typeof given['id'] === 'string' ? given['id'] : undefined);
  return { tag, key, props: given, children: listed(children, []) };
}

/** Makes the children of `parent` those described, keeping the nodes that fit. */
export function patch(parent: Element, children: Child[]): void {
  roots.set(parent, arranged(parent, roots.get(parent) ?? [], listed(children, [])));
}

function listed(children: Child[], into: (Described | string)[]): (Described | string)[] {
  for (const child of children) {
    if (Array.isArray(child)) listed(child, into);
    else if (child) into.push(child);
  }
  return into;
}

/** The children of `parent` after they were made those wanted. */
function arranged(parent: Element, before: Standing[], wanted: (Described | string)[]): Standing[] {
  const mine = before.filter(({ node }) => node.parentNode === parent); // translators and the like take nodes out
  if (mine.length === wanted.length && mine.every(({ as }, i) => fits(as, wanted[i]!))) {
    mine.forEach((standing, i) => update(standing, wanted[i]!));
    return mine;
  }
  const kept = matches(mine, wanted);
  const staying = new Set(kept.map((each) => each?.node));
  for (const node of [...parent.childNodes]) if (!staying.has(node)) node.remove();

  let place: ChildNode | null = parent.firstChild;
  return wanted.map((child, i) => {
    const standing = kept[i] ?? created(child, parent);
    if (kept[i]) update(standing, child);
    if (standing.node === place) place = place.nextSibling;
    else parent.insertBefore(standing.node, place);
    return standing;
  });
}

/** Whether the node of one description can become the other. */
function fits(as: Described | string, wanted: Described | string): boolean {
  if (typeof as === 'string' || typeof wanted === 'string') return typeof as === typeof wanted;
  return as.tag === wanted.tag && as.key === wanted.key;
}

/** For each wanted child what becomes it: by key, or the next one of the same kind. */
function matches(standing: Standing[], wanted: (Described | string)[]): (Standing | undefined)[] {
  const keyed = new Map<string, Standing>();
  const others: Standing[] = [];
  for (const each of standing) {
    const key = typeof each.as === 'string' ? undefined : each.as.key;
    if (key === undefined) others.push(each);
    else keyed.set(key, each);
  }
  let next = 0;
  return wanted.map((child) => {
    if (typeof child !== 'string' && child.key !== undefined) {
      const found = keyed.get(child.key);
      return found && fits(found.as, child) ? found : undefined;
    }
    const found = others.findIndex(({ as }, i) => i >= next && fits(as, child));
    if (found < 0) return undefined;
    next = found + 1;
    return others[found];
  });
}

function created(child: Described | string, parent: Element): Standing {
  if (typeof child === 'string') return { node: document.createTextNode(child), as: child, inside: [] };
  const element = document.createElementNS(child.tag === 'svg' ? svg : parent.namespaceURI, child.tag);
  const inside = arranged(element, [], child.children); // first, since a select takes its value only when it has the option
  for (const name in child.props) set(element, name, child.props[name]);
  return { node: element, as: child, inside };
}

function update(standing: Standing, child: Described | string): void {
  const { as, node } = standing;
  if (as === child) return;
  standing.as = child;
  if (typeof child === 'string' || typeof as === 'string') {
    node.textContent = child as string;
    return;
  }
  const element = node as Element;
  standing.inside = arranged(element, standing.inside, child.children); // first, as above
  for (const name in as.props) if (!(name in child.props)) set(element, name, undefined);
  for (const name in child.props) {
    if (child.props[name] !== as.props[name] || isLive(name)) set(element, name, child.props[name]);
  }
}

/** What the reader changes too, so that the last description does not tell how it stands. */
function isLive(name: string): boolean {
  return name === 'value' || name === 'checked';
}

function set(element: Element, name: string, value: unknown): void {
  if (name === 'key') return;
  if (isLive(name) || name.startsWith('on')) {
    const target = element as unknown as Record<string, unknown>;
    // Writing the same value again would move the caret.
    if (target[name] !== value) target[name] = value ?? null;
  } else if (value === undefined || value === null || value === false) {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value === true ? '' : String(value));
  }
}
