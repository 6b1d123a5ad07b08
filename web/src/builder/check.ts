// A newsroom's own policy: what it lets the snippet do, in words, and what this browser makes of it.
import { asked, isSandboxed, neededInSandbox, pasted, verdict, type Verdict } from './policy';
import { tryFrame } from './trial';
import { filled, sentence, type Said } from './words';

/** A finding in words, and whether it is a good one. */
interface Finding {
  text: string;
  isGood: boolean;
}

/** Brings the fields to life in which a policy is tested against a site at this address. */
export function check(said: Said, site: string): void {
  const policyField = document.getElementById('own-policy') as HTMLTextAreaElement;
  const siteField = document.getElementById('own-site') as HTMLInputElement;
  const list = document.getElementById('verdict') as HTMLElement;
  let turn = 0;
  let resting: number | undefined;

  async function tell(): Promise<void> {
    const mine = ++turn;
    const text = policyField.value;
    const own = addressOf(siteField.value);
    draw(list, findings(said, text, site, own));
    const { policies } = pasted(text);
    if (!policies.length) return;
    const stopped = await tryFrame(policies, own, new URL(`${document.documentElement.lang}/embed-test.html`, site).href, said.policy);
    if (mine !== turn || stopped === undefined) return;
    const seen = stopped === '' ? sentence(said, 'trial_frame') : sentence(said, 'trial_stopped', { stopped });
    draw(list, [...findings(said, text, site, own), { text: seen, isGood: stopped === '' }]);
  }

  for (const field of [policyField, siteField])
    field.addEventListener('input', () => {
      clearTimeout(resting);
      resting = setTimeout(() => void tell(), 300);
    });
}

function addressOf(text: string): URL | undefined {
  try {
    return new URL(text.includes('//') ? text.trim() : `https://${text.trim()}`);
  } catch {
    return undefined;
  }
}

function findings(said: Said, text: string, site: string, own: URL | undefined): Finding[] {
  const { policies, isReport } = pasted(text);
  if (isReport) return [{ text: sentence(said, 'reports', { policy: `${said.policy}-Report-Only` }), isGood: true }];
  if (!policies.length) return text.trim() ? [{ text: sentence(said, 'check_bad'), isGood: false }] : [];
  const source = new URL(site).origin;
  const shut = { directive: 'sandbox', needed: neededInSandbox.join(' ') };
  const sandboxed = policies.some(isSandboxed) ? [{ text: sentence(said, 'sandboxed', shut), isGood: false }] : [];
  const about = { frame: new URL('nb/widget.html', site), script: new URL('embed.js', site) };
  return [...sandboxed, ...(['frame', 'script'] as const).map((thing) => {
    // Of several policies each must allow it: what stops it is told, else what allows it.
    const all = policies.map((policy) => verdict(policy, thing, about[thing], own));
    const decisive = all.find(({ isAllowed }) => !isAllowed) ?? all.find(({ directive }) => directive) ?? all[0];
    return { text: decisive ? inWords(said, thing, decisive, source) : '', isGood: decisive?.isAllowed ?? true };
  })];
}

function inWords(said: Said, thing: keyof typeof asked, { isAllowed, directive, isOwn, isDynamic }: Verdict, source: string): string {
  if (!directive) return sentence(said, `${thing}_free`);
  if (isAllowed) return sentence(said, `${thing}_yes`, { directive });
  if (isDynamic) return sentence(said, 'script_dynamic', { directive, dynamic: "'strict-dynamic'", nonce: 'nonce' });
  if (!isOwn) return sentence(said, `${thing}_missing`, { directive, source: filled('{name} {source}', { name: asked[thing][thing === 'script' ? 1 : 0], source }) });
  return sentence(said, `${thing}_no`, { directive, source });
}

function draw(list: HTMLElement, findings: readonly Finding[]): void {
  list.replaceChildren(...findings.map(({ text, isGood }) => {
    const item = document.createElement('li');
    item.className = isGood ? 'good' : 'bad';
    item.textContent = text;
    return item;
  }));
}
