import type { ChartFill, ChartFont, ChartLine } from '../model/chart';
import { HostObject } from '../wire/host-object';
import { navigation, type ApiSet, type Member, type ObjectType } from '../wire/object-type';
import type { ChartTarget } from './chart-targets';

/** A part with words, a ground and a border. */
export interface Dressed {
  readonly font: ChartFont;
  readonly fill: ChartFill;
  readonly border: ChartLine;
}

/** What the `format` of a part with words, a ground and a border leads to. */
export function formatOf<Target extends ChartTarget>(
  partsOf: (target: Target) => readonly Dressed[],
  { since = '1.1', border = '1.8', fill = since }: { since?: ApiSet; border?: ApiSet; fill?: ApiSet } = {},
): ObjectType<Target> {
  const members: Readonly<Record<string, Member<Target>>> = {
    font: navigation(
      since,
      (target) =>
        new HostObject('ChartFont', { sheet: target.sheet, looks: partsOf(target).map(({ font }) => font) }),
    ),
    fill: navigation(
      fill,
      (target) =>
        new HostObject('ChartFill', { sheet: target.sheet, looks: partsOf(target).map((part) => part.fill) }),
    ),
    border: navigation(
      border,
      (target) =>
        new HostObject('ChartBorder', {
          sheet: target.sheet,
          looks: partsOf(target).map((part) => part.border),
        }),
    ),
  };
  return { since, members };
}
