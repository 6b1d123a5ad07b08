// <terskel-calculator>: a widget in a tree of its own. The frame's page holds one; newsrooms that build may hold many.
import type { DecideAnswer } from 'terskel';
import { dress } from './dress';
import { options, settingsOf } from './settings';
import { WidgetEnquiry } from './enquiry';
import { sheetOf } from './sheet';
import sheetText from './widget.css?inline';

const sheet = sheetOf(sheetText);

/**
 * A calculator. What stands in the element is shown until the answer is there, and when it cannot be had.
 *
 * Events: `terskel-ready` when it is first drawn, `terskel-failed` when something could not be fetched, and only with
 * the attribute `answers`: `terskel-answer`, whose `detail` is what the core answered.
 */
export class TerskelCalculator extends HTMLElement {
  static readonly observedAttributes = ['lang', 'case', 'regimes', 'site', ...options];

  private readonly shadow = this.attachShadow({ mode: 'open' });
  private started = 0;
  private due = false;
  private watched?: ResizeObserver;
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly redress = () => {
    const root = this.shadow.querySelector<HTMLElement>('.widget');
    if (root) void dress(root, (name) => this.said(name), this.shadow);
  };

  connectedCallback(): void {
    this.shadow.adoptedStyleSheets = [sheet];
    this.dark.addEventListener('change', this.redress);
    if (!this.shadow.firstChild) this.shadow.append(document.createElement('slot'));
    this.renew();
  }

  disconnectedCallback(): void {
    this.dark.removeEventListener('change', this.redress);
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (this.isConnected && before !== after) this.renew();
  }

  /** Starts again, as after a failure. Attributes that change together start it once. */
  renew(): void {
    if (this.due) return;
    this.due = true;
    queueMicrotask(() => {
      this.due = false;
      void this.start();
    });
  }

  private async start(): Promise<void> {
    const turn = ++this.started;
    const root = document.createElement('div');
    root.className = 'widget';
    root.part.add('widget');
    const settings = settingsOf((name) => this.said(name));
    root.lang = settings.language;
    const site = this.getAttribute('site') ?? '';
    const enquiry = new WidgetEnquiry(root, this.shadow, settings, site, (detail) => {
      if (this.hasAttribute('answers')) this.tell('terskel-answer', detail);
    });
    try {
      const drawn = settings.mode === 'claim'
        ? import('./claim').then(({ drawClaim }) => drawClaim(root, settings, site))
        : enquiry.start();
      await Promise.all([drawn, dress(root, (name) => this.said(name), this.shadow)]);
    } catch (error) {
      if (turn === this.started) this.failed(error);
      return;
    }
    if (turn !== this.started) return;
    this.shadow.replaceChildren(root);
    this.watched?.disconnect();
    this.watched = new ResizeObserver(() => enquiry.resized());
    this.watched.observe(this);
    this.tell('terskel-ready');
  }

  /** What it is told by name: by an attribute, for a colour also by a variable, and its language by what is around it. */
  private said(name: string): string | null {
    const own = this.getAttribute(name);
    if (own !== null) return own;
    if (name === 'lang') return this.closest('[lang]')?.getAttribute('lang') ?? null;
    return getComputedStyle(this).getPropertyValue(`--terskel-${name}`).trim() || null;
  }

  /** A listener anywhere around the element hears it. */
  private tell(what: string, detail?: DecideAnswer): void {
    this.dispatchEvent(new CustomEvent(what, { detail, bubbles: true, composed: true }));
  }

  private failed(error: unknown): void {
    console.error(error);
    this.shadow.replaceChildren(document.createElement('slot'));
    this.tell('terskel-failed');
  }
}

if (!customElements.get('terskel-calculator')) customElements.define('terskel-calculator', TerskelCalculator);
