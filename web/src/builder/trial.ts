// What this browser makes of a policy: a document of its own has it, and shows the frame of the test or does not.
import type { Policy } from './policy';

/** What only a header may say. */
const ofHeaders = ['frame-ancestors', 'report-uri', 'report-to', 'sandbox', 'upgrade-insecure-requests'];

/**
 * Shows the frame at `address` under the policies of a page of the site `own`. Gives the directive that stopped it, an
 * empty text when it was shown, and nothing when the browser did not say.
 */
export async function tryFrame(policies: readonly Policy[], own: URL | undefined, address: string, header: string): Promise<string | undefined> {
  const around = document.createElement('iframe');
  around.className = 'trial';
  around.tabIndex = -1;
  around.setAttribute('aria-hidden', 'true');
  document.getElementById('trial')?.replaceChildren(around);
  const inside = around.contentDocument;
  const view = around.contentWindow;
  if (!inside || !view) return undefined;
  for (const policy of policies) {
    const meta = inside.createElement('meta');
    meta.httpEquiv = header;
    // The document is of this site, and the site of the policy is another.
    meta.content = [...policy].filter(([name]) => !ofHeaders.includes(name))
      .map(([name, sources]) => [name, ...sources.map((source) => (source.toLowerCase() === "'self'" ? (own?.origin ?? '') : source))].join(' '))
      .join('; ');
    inside.head.append(meta);
  }
  return new Promise((tell) => {
    const frame = inside.createElement('iframe');
    inside.addEventListener('securitypolicyviolation', ({ effectiveDirective, disposition }) => {
      if (disposition === 'enforce') tell(effectiveDirective);
    });
    view.addEventListener('message', ({ source }) => {
      if (source === frame.contentWindow) tell('');
    });
    setTimeout(() => tell(undefined), 10_000);
    frame.src = address;
    inside.body.append(frame);
  });
}
