// The page: the case is kept in its address, regimes are chosen on it, and the answer can be taken along.
import type { Language } from 'terskel';
import { first, presets, shelves } from '../../content/shared/shelves.json';
import type { Child } from './dom';
import { page } from './elements/page';
import { copyResult } from './elements/share';
import { Enquiry } from './enquiry';
import { Exploring } from './explore/hook';
import { ownLanguage } from './languages';
import { pageWords } from './page_words';
import { TakingAlong } from './share/hook';
import { fragmentOf } from './state';
import type { PageActions, PageView } from './view';
import type { PageWords } from './words';

/** All regimes: what is compared to begin with, then shelf by shelf. */
const available = [...new Set([...first, ...Object.values(shelves).flat()])];

/** Draws the calculator in place of what `root` holds, once the core is there. Rejects if it cannot be had. */
export async function start(root: HTMLElement): Promise<void> {
  const app = new App(root, ownLanguage, first);
  await app.take(location.hash);
  addEventListener('hashchange', () => void app.take(location.hash));
}

class App extends Enquiry {
  private unfolded = false;
  private readonly exploring = new Exploring(() => this.draw());
  private readonly room = matchMedia('(min-width: 64rem)');

  constructor(root: HTMLElement, own: Language, beginning: readonly string[]) {
    super(root, own, beginning);
    this.room.addEventListener('change', () => this.draw());
  }

  protected override parts(): Child[] {
    const view = this.view();
    view.paper = this.along.paper(view);
    return page(view);
  }

  protected override words(language: Language): Promise<PageWords> {
    return pageWords(language);
  }

  protected override learn(): void {
    super.learn();
    document.documentElement.lang = this.language;
    document.title = this.w('ui.title');
  }

  protected override view(): PageView {
    return {
      ...super.view(),
      copy: this.along.copy,
      exploring: this.exploring,
      glance: ['character', 'reaction', 'standing'],
      unfolded: this.unfolded || this.along.printing,
      paper: undefined,
      presets: Object.entries({ first, ...presets }),
      shelves: Object.entries(shelves),
      wide: this.room.matches,
      act: this.pageActions,
    };
  }

  protected override rested(): void {
    if (this.addressed === undefined) history.replaceState(null, '', fragmentOf(this.state, this.language));
  }

  protected override changed(): void {
    this.along.copy = undefined;
    super.changed();
  }

  /** Somebody who asked for the answer sees it from its beginning. */
  protected override go(control: string): void {
    super.go(control);
    if (control === 'answer') document.getElementById(control)?.scrollIntoView();
  }

  protected override told(): void {
    if (this.along.copy) this.said = copyResult(this.view());
    else super.told();
  }

  /** Fetches regimes that were chosen; until they are here the others are shown. */
  private async fetch(regimes: readonly string[]): Promise<void> {
    const { language } = this;
    try {
      const core = await this.loaded(language, regimes);
      if (language !== this.language) return;
      this.core = core;
      this.failed = false;
      this.decide();
      this.settle();
    } catch {
      this.failed = true;
    }
    this.draw();
  }

  private readonly along = new TakingAlong(
    () => this.view(),
    () => {
      this.told();
      this.draw();
    },
    () => {
      this.failed = true;
      this.draw();
    },
  );

  private readonly pageActions: PageActions = {
    ...this.actions,
    regime: (id, on) => {
      const chosen = new Set(this.shown());
      if (on) chosen.add(id);
      else if (chosen.size > 1) chosen.delete(id); // a comparison of nothing would be read as an answer
      this.pageActions.compare([...chosen]);
    },
    compare: (regimes) => {
      const ordered = available.filter((id) => regimes.includes(id));
      this.state.regimes = ordered.join() === first.join() ? [] : ordered;
      this.changed();
      if (!ordered.every((id) => this.core.has(id))) void this.fetch(ordered);
    },
    unfold: () => {
      this.unfolded = !this.unfolded;
      this.draw();
    },
    ...this.along.actions,
  };
}
