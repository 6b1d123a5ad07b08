import { h, type Child, type Described } from '../dom';
import type { View } from '../view';

/** What a field's control is given by its field. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
  [name: string]: unknown;
}

/** A label, perhaps a hint, the control, and perhaps what is wrong. */
export function field(
  view: View,
  { id, label, hint, unit }: { id: string; label: string; hint?: string | undefined; unit?: string | undefined },
  control: (props: ControlProps) => Described,
): Described {
  const error = view.errors.find(({ control }) => control === id)?.message;
  const described = [hint && `${id}-hint`, error && `${id}-error`, unit && `${id}-unit`].filter(Boolean).join(' ');
  const props: ControlProps = {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? 'true' : undefined,
  };
  return h('div', { class: 'field', key: `field-${id}` },
    h('label', { class: 'ds-label', for: id }, label),
    hint && h('p', { id: `${id}-hint`, 'data-field': 'description' }, hint),
    unit ? h('div', { class: 'with-unit' }, control(props), h('span', { id: `${id}-unit` }, unit)) : control(props),
    error && h('p', { id: `${id}-error`, class: 'ds-validation-message' }, error));
}

/** What a field with one line of text is made of. */
export interface TextField {
  id: string;
  label: string;
  hint?: string | undefined;
  unit?: string | undefined;
  value: string;
  mode?: string;
}

/** A field with one line of text. `around` puts more beside its control. */
export function textField(
  view: View,
  about: TextField,
  typed: (text: string) => void,
  around: (input: Described) => Described = (input) => input,
): Described {
  return field(view, about, (props) =>
    around(h('input', {
      ...props,
      class: 'ds-input',
      type: 'text',
      inputmode: about.mode ?? 'text',
      autocomplete: 'off',
      value: about.value,
      oninput: (event: Event) => typed((event.target as HTMLInputElement).value),
      onblur: () => view.act.left(about.id),
    })));
}

/** A field with a choice of few. */
export function selectField(
  view: View,
  about: { id: string; label: string; hint?: string | undefined; value: string },
  options: { id: string; label: string }[],
  chosen: (id: string) => void,
): Described {
  const known = options.some(({ id }) => id === about.value);
  const all = known ? options : [...options, { id: about.value, label: about.value }]; // what an address brought stays
  return field(view, about, (props) =>
    h('select', {
      ...props,
      class: 'ds-input',
      onchange: (event: Event) => chosen((event.target as HTMLSelectElement).value),
      value: about.value,
    }, ...all.map(({ id, label }): Child => h('option', { key: id || '-', value: id }, label))));
}
