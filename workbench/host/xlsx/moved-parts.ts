import { parseArea } from '../model/address';
import { cellArea, isSingleCell } from '../model/area';
import { followAnchors, followVmlAnchors } from './moved-anchors';
import { partText, setPartText, type PackageParts } from './package';
import { linksOfType } from './relationships';
import type { SheetChanges } from './sheet-changes';
import type { WorksheetXml } from './worksheet-xml';
import { openTag, patchAttributes } from './xml-spans';
import { attribute, escapeText } from './xml-text';

/** Changes a part's text where there is one. */
function change(parts: PackageParts, path: string, mend: (xml: string) => string): void {
  const xml = partText(parts, path);
  if (xml === null) return;
  const next = mend(xml);
  if (next !== xml) setPartText(parts, path, next);
}

/** Where a cell is now, as its reference; null where it is gone. */
function cellNow(changes: SheetChanges, reference: string): string | null {
  const area = parseArea(reference);
  if (area === null || !isSingleCell(area)) return reference;
  return changes.placeOf(area) === null ? null : changes.reference(reference);
}

/** Elements that say by `name` for which cell they are: they follow it, or go with it. */
function followCells(xml: string, element: string, name: string, changes: SheetChanges): string {
  const one = new RegExp(`<((?:\\w+:)?${element})(?=[\\s/>])[^>]*?(?:/>|>[\\s\\S]*?</\\1>)`, 'g');
  return xml.replace(one, (whole: string) => {
    const now = cellNow(changes, attribute(openTag(whole), name) ?? '');
    return now === null ? '' : patchAttributes(whole, { [name]: now });
  });
}

/** Elements that say by `sqref` for which cells they are. */
function followAreas(xml: string, element: string, changes: SheetChanges): string {
  const one = new RegExp(`<((?:\\w+:)?${element})(?=[\\s/>])[^>]*?(?:/>|>[\\s\\S]*?</\\1>)`, 'g');
  return xml.replace(one, (whole: string) => {
    const sqref = changes.references(attribute(openTag(whole), 'sqref') ?? '');
    return sqref === '' ? '' : patchAttributes(whole, { sqref });
  });
}

/** Sparklines, which newer versions keep: each goes with the cells that show it. */
function followExtensions(xml: string, changes: SheetChanges): string {
  const followed = changes.followIn(xml, 'f');
  return followed.replace(/<(\w+:)?sparkline(?=[\s>])[\s\S]*?<\/\1sparkline>/g, (whole) => {
    const place = />([^<]*)<\/\w+:sqref>/.exec(whole)?.[1] ?? '';
    const now = changes.references(place);
    return now === ''
      ? ''
      : whole.replace(
          /(<\w+:sqref>)[^<]*(<\/\w+:sqref>)/,
          (_all, open: string, close: string) => open + escapeText(now) + close,
        );
  });
}

/** Lets what only the file holds of a sheet follow cells that moved and sheets that got other names. */
export function followPlaces(
  parts: PackageParts,
  path: string,
  xml: WorksheetXml,
  changes: SheetChanges,
): void {
  if (!changes.areAny) return;
  xml.rewrite((text, name) => {
    switch (name) {
      case 'protectedRanges':
        return emptied(followAreas(text, 'protectedRange', changes));
      case 'ignoredErrors':
        return emptied(followAreas(text, 'ignoredError', changes));
      case 'scenarios':
        return followCells(text, 'inputCells', 'r', changes);
      case 'cellWatches':
        return emptied(followCells(text, 'cellWatch', 'r', changes));
      case 'sortState':
        return text.replace(/\bref="([^"]*)"/g, (_ref, at: string) => `ref="${changes.reference(at)}"`);
      case 'extLst':
        return followExtensions(text, changes);
      case 'AlternateContent':
      case 'controls':
      case 'oleObjects':
        return followAnchors(text, changes);
      default:
        return text;
    }
  });
  for (const target of linksOfType(parts, path, 'comments')) {
    change(parts, target, (text) => followCells(text, 'comment', 'ref', changes));
  }
  for (const target of linksOfType(parts, path, 'threadedComment')) {
    change(parts, target, (text) => followCells(text, 'threadedComment', 'ref', changes));
  }
  for (const target of linksOfType(parts, path, 'vmlDrawing')) {
    change(parts, target, (text) => followNotes(text, changes));
  }
  for (const target of linksOfType(parts, path, 'drawing')) {
    change(parts, target, (text) => followAnchors(text, changes));
  }
  for (const target of linksOfType(parts, path, 'pivotTable')) {
    change(parts, target, (text) =>
      text.replace(/<(?:\w+:)?location(?=\s)[^>]*>/, (tag) =>
        patchAttributes(tag, { ref: changes.reference(attribute(tag, 'ref') ?? '') }),
      ),
    );
  }
}

/** The list, or nothing where nothing is left in it. */
function emptied(list: string): string {
  return />\s*<\/[^>]*>$/.test(list) && !/<\w+[\s\S]*<\w+/.test(list) ? '' : list;
}

/** The boxes of notes, and controls of old versions: a note's box goes with its cell. */
function followNotes(vml: string, changes: SheetChanges): string {
  return vml.replace(/<v:shape(?=\s)[\s\S]*?<\/v:shape>/g, (shape) => {
    const number = (name: string): number | null => {
      const text = new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(shape)?.[1];
      return text === undefined ? null : Number(text);
    };
    const [row, column] = [number('Row'), number('Column')];
    let next = shape;
    if (row !== null && column !== null) {
      const place = changes.placeOf(cellArea(row, column));
      if (place === null) return '';
      next = next
        .replace(/(<x:Row>)[^<]*/, (_all, tag: string) => `${tag}${place.row}`)
        .replace(/(<x:Column>)[^<]*/, (_all, tag: string) => `${tag}${place.column}`);
    }
    return changes.followIn(
      followVmlAnchors(next, changes),
      'FmlaLink|FmlaRange|FmlaMacro|FmlaTxbx|FmlaPict',
    );
  });
}
