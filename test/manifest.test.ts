/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import { ribbonCommands } from '../src/commands/ribbon-commands';

const xml = new DOMParser().parseFromString(readFileSync('manifest.xml', 'utf8'), 'text/xml');
const elements = (localName: string): Element[] =>
  [...xml.getElementsByTagName('*')].filter((element) => element.localName === localName);
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

const ORIGIN = /^https:\/\/localhost:3000\//;

interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
  readonly resources: { readonly default: Readonly<Record<string, { readonly value: string }>> };
}

describe('manifest.xml', () => {
  it('asks for what Excel 2021 offers and no more', () => {
    const sets = elements('Set').map((set) => `${attribute(set, 'Name')} ${attribute(set, 'MinVersion')}`);
    expect(sets).toEqual(['SharedRuntime 1.1', 'ExcelApi 1.14']);
  });

  it('declares every resource that it uses, once, under a short id', () => {
    const declared = ['Image', 'Url', 'String'].flatMap((name) =>
      elements(name)
        .map((element) => attribute(element, 'id'))
        .filter((id) => id !== ''),
    );
    const used = [...xml.getElementsByTagName('*')]
      .map((element) => attribute(element, 'resid'))
      .filter((id) => id);
    expect(new Set(declared).size).toBe(declared.length);
    expect([...new Set(used)].sort()).toEqual([...declared].sort());
    expect(declared.filter((id) => id.length > 32)).toEqual([]);
  });

  it('runs commands and pane in one runtime: the same page everywhere', () => {
    const pages = ['Runtime', 'FunctionFile', 'SourceLocation'].flatMap((name) =>
      elements(name).map((element) => attribute(element, 'resid') || attribute(element, 'DefaultValue')),
    );
    const taskpane = elements('Url').find((url) => attribute(url, 'id') === 'Taskpane.Url');
    expect(new Set(pages)).toEqual(
      new Set(['Taskpane.Url', taskpane && attribute(taskpane, 'DefaultValue')]),
    );
  });

  it('speaks Chinese first and English second, for every text', () => {
    expect(elements('DefaultLocale')[0]?.textContent).toBe('zh-CN');
    for (const text of [...elements('String'), ...elements('DisplayName'), ...elements('Description')]) {
      const isText = text.hasAttribute('DefaultValue');
      if (!isText) continue;
      const overrides = [...text.children].map((child) => attribute(child, 'Locale'));
      expect({ text: attribute(text, 'DefaultValue'), overrides }).toEqual({
        text: attribute(text, 'DefaultValue'),
        overrides: ['en-US'],
      });
    }
  });

  it('has the buttons of the ribbon call functions that the page ties at load', () => {
    const called = elements('FunctionName').map((element) => element.textContent);
    expect(called).toEqual(
      Object.keys(
        ribbonCommands({ work: new Promise<never>(() => undefined), showPane: () => Promise.resolve() }),
      ),
    );
  });

  it('gives shortcuts to the same functions, under keys that Excel leaves free, in both languages', () => {
    const overrides = elements('ExtendedOverrides')[0];
    expect(overrides?.previousElementSibling?.localName).toBe('VersionOverrides');
    const read = (name: string): unknown =>
      JSON.parse(readFileSync(attribute(overrides ?? xml.documentElement, name).replace(ORIGIN, ''), 'utf8'));
    const file = read('Url') as Shortcuts;
    const chinese = file.resources.default;
    const english = read('ResourcesUrl') as Shortcuts['resources']['default'];
    const functions = elements('FunctionName').map((element) => element.textContent);
    expect(file.actions.every(({ id, type }) => functions.includes(id) && type === 'ExecuteFunction')).toBe(
      true,
    );
    expect(Object.keys(english)).toEqual(Object.keys(chinese));
    for (const words of [chinese, english]) {
      const word = (token: string): string =>
        words[/^\$\{resource\.(\w+)\}$/.exec(token)?.[1] ?? '']?.value ?? '';
      expect(file.shortcuts.map(({ action, key }) => [action, word(key.default)])).toEqual([
        ['checkMonth', 'Ctrl+Alt+Shift+J'],
        ['writeSummary', 'Ctrl+Alt+Shift+H'],
      ]);
      expect(file.actions.map(({ name }) => word(name)).every((name) => name !== '')).toBe(true);
    }
  });

  it('names only icons that exist, in every size that Excel asks for', () => {
    const icons = elements('Image')
      .map((image) => attribute(image, 'DefaultValue'))
      .filter((url) => url !== '')
      .map((url) => url.replace(ORIGIN, ''));
    const sizes = [16, 20, 32, 40, 48, 64, 80];
    const controls = elements('Control').length;
    expect(icons.map((icon) => Number(/\d+/.exec(icon)?.[0]))).toEqual(
      Array.from({ length: controls }, () => sizes).flat(),
    );
    expect(icons.filter((icon) => !existsSync(icon))).toEqual([]);
  });
});
