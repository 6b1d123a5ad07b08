// What a policy lets a page load, as CSP Level 3 tells browsers to decide it: for frames and for scripts from an address.
import parse from 'content-security-policy-parser';

/** A policy: sources by directive. */
export type Policy = ReturnType<typeof parse>;

/** What a policy decides about one thing that a page asks for. */
export interface Verdict {
  isAllowed: boolean;
  /** What decided; empty: nothing restricts it. */
  directive: string;
  /** Whether that names the thing itself, and not all things. */
  isOwn: boolean;
  /** Whether addresses do not count, only nonces and hashes. */
  isDynamic: boolean;
}

/** What is asked for, with the directives that may decide it, the first that is there. */
export const asked = {
  frame: ['frame-src', 'child-src', 'default-src'],
  script: ['script-src-elem', 'script-src', 'default-src'],
} as const;

/** A policy as somebody finds it: the header with or without its name, several of them, or a `<meta>`. */
export interface Pasted {
  policies: Policy[];
  /** Whether all of it only reports. */
  isReport: boolean;
}

/** What browsers know as a part of a policy, by the end of its name. */
const isDirective = (name: string) => /^sandbox$|-(src|elem|attr|uri|action|ancestors|to|for|types|requests|content)$/.test(name);

/** Takes apart what was pasted. */
export function pasted(text: string): Pasted {
  const found = [...text.matchAll(/content-security-policy(-report-only)?["']?\s*[:=]?\s*("?)/gi)];
  const after = found.map((name, i) => {
    const value = text.slice(name.index + name[0].length, found[i + 1]?.index);
    return { isReport: Boolean(name[1]), value: name[2] ? value.replace(/".*$/s, '') : value };
  });
  const inMeta = /\bcontent\s*=\s*"([^"]*)"/i.exec(text)?.[1];
  const values = inMeta !== undefined
    ? [inMeta.replace(/&#0?39;|&apos;/g, "'")]
    : found.length ? after.filter(({ isReport }) => !isReport).map(({ value }) => value) : [text];
  return {
    // Policies that stand in one header are parted by commas, and each must allow what is asked for.
    policies: values.flatMap((value) => value.split(',')).map((value) => parse(value)).filter((policy) => [...policy.keys()].some(isDirective)),
    isReport: after.length > 0 && after.every(({ isReport }) => isReport),
  };
}

/** What a policy decides about a thing at an address, for a page of the site `own`. */
export function verdict(policy: Policy, thing: keyof typeof asked, address: URL, own: URL | undefined): Verdict {
  const directive = asked[thing].find((name) => policy.has(name)) ?? '';
  const sources = (policy.get(directive) ?? []).map((source) => source.trim()).filter(Boolean);
  const isDynamic = thing === 'script' && sources.some((source) => source.toLowerCase() === "'strict-dynamic'");
  const isAllowed = !directive || (!isDynamic && sources.some((source) => matches(source, address, own)));
  return { isAllowed, directive, isOwn: directive !== 'default-src', isDynamic };
}

/** What a sandbox must allow: without scripts there is only a link, and to some hosts of ours a page without an origin is nobody who may frame. */
export const neededInSandbox = ['allow-scripts', 'allow-same-origin'];

/** Whether a policy shuts the page in so that a frame does not work. */
export function isSandboxed(policy: Policy): boolean {
  const flags = policy.get('sandbox')?.map((flag) => flag.toLowerCase());
  return flags !== undefined && !neededInSandbox.every((flag) => flags.includes(flag));
}

const ports: Record<string, string> = { 'http:': '80', 'https:': '443' };
const portOf = (address: URL) => address.port || (ports[address.protocol] ?? '');

function matches(source: string, address: URL, own: URL | undefined): boolean {
  const text = source.toLowerCase();
  if (text === '*') return /^https?:$/.test(address.protocol);
  if (text === "'self'") return own !== undefined && isSameSite(own, address);
  if (text.startsWith("'")) return false; // a nonce or a hash, which the snippet has not, or what is about other things
  if (/^[a-z][a-z\d+.-]*:$/.test(text)) return isScheme(text, address.protocol);
  const [, scheme, host = '', port = '', path = ''] = /^(?:([a-z][a-z\d+.-]*:)\/\/)?(\*|(?:\*\.)?[a-z\d_-]+(?:\.[a-z\d_-]+)*\.?|\[[\da-f:]+\])(?::(\d+|\*))?(\/[^?#]*)?$/i.exec(source) ?? [];
  if (!host) return false;
  if (scheme ? !isScheme(scheme.toLowerCase(), address.protocol) : own && !isScheme(own.protocol, address.protocol)) return false;
  return isHost(host.toLowerCase(), address.hostname) && isPort(port, address) && isPath(path, address.pathname);
}

/** A page may always be asked for in the safer way. */
function isScheme(named: string, actual: string): boolean {
  return named === actual || (named === 'http:' && actual === 'https:');
}

function isSameSite(own: URL, address: URL): boolean {
  if (own.origin === address.origin) return true;
  const areUsual = portOf(own) === ports[own.protocol] && portOf(address) === ports[address.protocol];
  return own.hostname === address.hostname && isScheme(own.protocol, address.protocol) && (areUsual || own.port === address.port);
}

function isHost(named: string, actual: string): boolean {
  if (named === '*') return true;
  return named.startsWith('*.') ? actual.endsWith(named.slice(1)) : named === actual;
}

function isPort(named: string, address: URL): boolean {
  const actual = portOf(address);
  if (!named) return actual === ports[address.protocol];
  return named === '*' || named === actual || (named === '80' && actual === '443' && address.protocol === 'https:');
}

/** A path that ends with a slash allows all below it; another one only itself. */
function isPath(named: string, actual: string): boolean {
  if (!named || named === '/') return true;
  const [one, other] = [named, actual].map((path) => path.split('/').map(plain).join('/')) as [string, string];
  return one.endsWith('/') ? other.startsWith(one) : one === other;
}

function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
