import type { Language } from '../../src/locale/messages';

/** A button that the add-in's manifest puts on Excel's ribbon. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of its picture, beside the page. */
  readonly icon: string;
  readonly action: { readonly kind: 'showPane' } | { readonly kind: 'call'; readonly name: string };
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

const LOCALES: Readonly<Record<Language, string>> = { 'zh-CN': 'zh-CN', en: 'en-US' };

/** In a manifest, elements are told by their local names: the parts have namespaces of their own. */
const children = (parent: Element, name: string): readonly Element[] =>
  [...parent.getElementsByTagName('*')].filter(({ localName }) => localName === name);

function resource(manifest: Document, id: string | null, language: Language): string {
  const entry = [...manifest.getElementsByTagName('*')].find((element) => element.getAttribute('id') === id);
  if (entry === undefined) return '';
  const override = [...entry.children].find(
    (element) => element.getAttribute('Locale') === LOCALES[language],
  );
  return override?.getAttribute('Value') ?? entry.getAttribute('DefaultValue') ?? '';
}

const iconPath = (url: string): string => url.replace(/^https:\/\/[^/]+\//, '');

function buttonOf(manifest: Document, control: Element, language: Language): RibbonButton {
  const text = (name: string, at = 0): string =>
    resource(manifest, children(control, name)[at]?.getAttribute('resid') ?? null, language);
  const image = children(control, 'Image').find((element) => element.getAttribute('size') === '32');
  const action = children(control, 'Action')[0];
  const called = action === undefined ? undefined : children(action, 'FunctionName')[0]?.textContent;
  return {
    id: control.getAttribute('id') ?? '',
    label: text('Label'),
    tip: text('Description'),
    icon: iconPath(resource(manifest, image?.getAttribute('resid') ?? null, language)),
    action: called === undefined ? { kind: 'showPane' } : { kind: 'call', name: called.trim() },
  };
}

/** The groups that the manifest adds to the ribbon, in the words of a language. */
export function ribbonGroups(manifestXml: string, language: Language): readonly RibbonGroup[] {
  const manifest = new DOMParser().parseFromString(manifestXml, 'application/xml');
  return children(manifest.documentElement, 'Group').map((group) => ({
    label: resource(manifest, children(group, 'Label')[0]?.getAttribute('resid') ?? null, language),
    buttons: children(group, 'Control').map((control) => buttonOf(manifest, control, language)),
  }));
}
