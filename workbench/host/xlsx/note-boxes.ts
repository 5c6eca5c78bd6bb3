import type { Comment } from '../model/comment';

const ROOT =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">';
const BOX_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** How many numbers of shapes a drawing has for itself. */
const SHAPES_OF_DRAWING = 1024;

/** An old drawing without boxes; its number is one that no other drawing of the workbook has. */
export const emptyBoxes = (number: number): string =>
  `${ROOT}<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout>${BOX_TYPE}</xml>`;

/** The box in which older versions show a note, to the right of its cell; it shows while somebody points there. */
function boxXml({ row, column }: Pick<Comment, 'row' | 'column'>, id: number): string {
  const top = Math.max(0, row - 1);
  return [
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:108pt;height:59.25pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
    `<x:Anchor>${column + 1}, 15, ${top}, 10, ${column + 3}, 15, ${top + 4}, 4</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  ].join('');
}

const numberIn = (shape: string, name: string): number =>
  Number(new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(shape)?.[1] ?? -1);

/** The drawing without the boxes of notes on those cells. */
export function withoutBoxes(vml: string, cells: readonly Pick<Comment, 'row' | 'column'>[]): string {
  return vml.replace(/<v:shape(?=\s)[\s\S]*?<\/v:shape>/g, (shape) => {
    const isGone =
      shape.includes('"Note"') &&
      cells.some(({ row, column }) => numberIn(shape, 'Row') === row && numberIn(shape, 'Column') === column);
    return isGone ? '' : shape;
  });
}

/** The drawing with boxes for notes on those cells. */
export function withBoxes(vml: string, cells: readonly Pick<Comment, 'row' | 'column'>[]): string {
  const first = Number(/<o:idmap\b[^>]*\bdata="(\d+)/.exec(vml)?.[1] ?? 1) * SHAPES_OF_DRAWING;
  const taken = [...vml.matchAll(/"_x0000_s(\d+)"/g)].map(([, id]) => Number(id));
  let id = Math.max(first, ...taken) + 1;
  const typed = vml.includes('id="_x0000_t202"') ? '' : BOX_TYPE;
  const boxes = cells.map((cell) => boxXml(cell, id++));
  return vml.replace(/<\/xml>\s*$/, () => `${typed}${boxes.join('')}</xml>`);
}
