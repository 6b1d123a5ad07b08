// Describes elements and makes the document so, without markup in strings.
//
// The page is drawn anew at every keystroke. Nodes that are still wanted are kept, so that focus, the
// caret, the list that is open and the <details> that were opened stay as the reader left them.

/** An element as it should be. */
export interface Described {
  tag: string;
  key: string | undefined;
  props: Props;
  children: Child[];
}

/** What may stand inside an element; nothing is drawn for false, null, undefined and ''. */
export type Child = Described | string | false | null | undefined | Child[];

/** Attributes by name. `on…`, `value` and `checked` are set as properties; `key` (or `id`) names a node to keep. */
export interface Props {
  key?: string;
  [name: string]: unknown;
}

const drawn = new WeakMap<Node, Described>();
const svg = 'http://www.w3.org/2000/svg';

/** Describes one element. */
export function h(tag: string, props: Props | null, ...children: Child[]): Described {
  const given = props ?? {};
  const key = given.key ?? (typeof given['id'] === 'string' ? given['id'] : undefined);
  return { tag, key, props: given, children };
}

/** Makes the children of `parent` those described, keeping the nodes that fit. */
export function patch(parent: Element, children: Child[]): void {
  const wanted = listed(children);
  const kept = matches([...parent.childNodes], wanted);
  const staying = new Set(kept);
  for (const node of [...parent.childNodes]) if (!staying.has(node)) node.remove();

  let place: ChildNode | null = parent.firstChild;
  wanted.forEach((child, i) => {
    const node = kept[i] ?? create(child, parent);
    if (typeof child === 'string') {
      if (node.textContent !== child) node.textContent = child;
    } else {
      update(node as Element, child);
    }
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
  });
}

function listed(children: Child[]): (Described | string)[] {
  const all = children.flat(Infinity as 1) as Exclude<Child, Child[]>[];
  return all.filter((child): child is Described | string => Boolean(child));
}

/** For each wanted child the node that becomes it: by key, or the next one of the same kind. */
function matches(nodes: ChildNode[], wanted: (Described | string)[]): (ChildNode | undefined)[] {
  const keyed = new Map<string, ChildNode>();
  const others: ChildNode[] = [];
  for (const node of nodes) {
    const key = drawn.get(node)?.key;
    if (key === undefined) others.push(node);
    else keyed.set(key, node);
  }
  let next = 0;
  return wanted.map((child) => {
    if (typeof child !== 'string' && child.key !== undefined) {
      const node = keyed.get(child.key);
      return node && drawn.get(node)?.tag === child.tag ? node : undefined;
    }
    const found = others.findIndex((node, i) => i >= next && sameKind(node, child));
    if (found < 0) return undefined;
    next = found + 1;
    return others[found];
  });
}

function sameKind(node: ChildNode, child: Described | string): boolean {
  if (typeof child === 'string') return node.nodeType === Node.TEXT_NODE;
  return drawn.get(node)?.tag === child.tag;
}

function create(child: Described | string, parent: Element): ChildNode {
  if (typeof child === 'string') return document.createTextNode(child);
  return document.createElementNS(child.tag === 'svg' ? svg : parent.namespaceURI, child.tag);
}

function update(element: Element, child: Described): void {
  const before = drawn.get(element)?.props ?? {};
  drawn.set(element, child);
  patch(element, child.children); // first, since a select takes its value only when it has the option
  for (const name of Object.keys(before)) if (!(name in child.props)) set(element, name, undefined);
  for (const [name, value] of Object.entries(child.props)) {
    if (value !== before[name] || isLive(name)) set(element, name, value);
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
