import type { GoalCount } from '../../core/registers/goals';
import type { Notice } from '../../core/registers/register';
import type { RegisterTexts } from '../../core/registers/register-texts';
import { roundParts, type Round } from '../../core/registers/round';
import { formatAddress } from '../../core/table/cell';
import { dayText, quoted } from './wording';

const QUARTERS = ['一', '二', '三', '四'];

function roundText(round: Round): string {
  const { length, year, number } = roundParts(round);
  return length === 'quarter' ? `${year}年${QUARTERS[number - 1] ?? ''}季度` : `${year}年${number}月`;
}

/** `2022年三季度（2022年10月10日，第5期，通报台账!C5）` */
function ground({ round, date, number, cell }: Notice): string {
  const when = round === null ? [] : [roundText(round)];
  const details = [
    ...(date === null ? [] : [dayText(date)]),
    ...(number === '' ? [] : [number]),
    formatAddress(cell),
  ];
  return `${when.join('')}（${details.join('，')}）`;
}

const goal = (name: string, unit: string, { target, confirmed, expected }: GoalCount): string =>
  `${name}${confirmed}/${target}${unit}${expected > 0 ? `（另有预计${expected}${unit}）` : ''}`;

const isBlank = (text: string): boolean => text.trim() === '';

const unclear =
  (name: string) =>
  ({ text }: { readonly text: string }): string =>
    isBlank(text) ? `没有填写${name}，本行没有计入。` : `${name}${quoted(text)}无法识别，本行没有计入。`;

const COLUMNS = { unit: '被通报单位', kind: '性质', level: '层级', status: '状态' };

/** Proposals are worded as proposals: a person confirms. Where a row is in doubt, it counts in the unit's favour. */
export const registers: RegisterTexts = {
  names: { notices: '通报台账', outcomes: '成果台账' },
  levels: { district: '区级', city: '市级', province: '省级', nation: '国家级' },
  noticeKinds: { criticism: '通报批评', praise: '通报表扬' },
  outcomeTypes: { award: '表彰激励', experience: '经验推广' },
  outcomeStatuses: { confirmed: '已确认', expected: '预计' },
  round: roundText,
  proposal: (proposal) => {
    switch (proposal.kind) {
      case 'warn':
        return `预警：已连续${proposal.streak}次被通报批评`;
      case 'disqualify':
        return `已连续${proposal.streak}次被通报批评，建议取消年底评先评优资格（需人工确认）`;
      case 'refer':
        return '受到市级以上通报批评，建议核实是否属作风漂浮、工作不实；属实的，按程序移送区纪委监委';
    }
  },
  grounds: (proposal) => {
    const rows = `依据：${proposal.restsOn.map(ground).join('、')}`;
    const skipped = proposal.kind === 'refer' ? [] : proposal.skipped;
    return skipped.length === 0
      ? `${rows}。`
      : `${rows}；${skipped.map(roundText).join('、')}没有有效的区级通报批评，不算间断。`;
  },
  streak: (times) => `连续${times}次`,
  goals: (year, awards, experiences) =>
    `${year}年目标：${goal('省级以上表彰', '项', awards)}，${goal('经验推广', '条', experiences)}`,
  ofUnit: (unit, words) => `${unit}：${words.join('；')}`,
  problemCount: (uncounted, doubtful) =>
    [
      ...(uncounted > 0 ? [`台账中有${uncounted}处看不清，没有计入`] : []),
      ...(doubtful > 0 ? [`${uncounted > 0 ? '' : '台账中'}有${doubtful}处请核对`] : []),
    ].join('；'),
  problem: (cell, message, advice) => `${formatAddress(cell)}：${message}${advice}`,
  problems: {
    'unit.blank': { message: () => '没有填写单位，本行没有计入。', advice: () => '请补填单位名称。' },
    'unit.collective': {
      message: ({ unit }) => `“${unit}”是集体名称，分不清具体单位，不据此提出建议。`,
      advice: () => '请逐个写明单位。',
    },
    'unit.notInTable': {
      message: ({ unit, suggestion }) =>
        suggestion === null
          ? `“${unit}”不在责任表中，单独计算。`
          : `“${unit}”不在责任表中，可能是“${suggestion}”；没有合并，单独计算。`,
      advice: () => '请核对单位名称；是同一单位的，请改为责任表中的名称或设置别名。',
    },
    'item.blank': { message: () => '没有填写事项名称，本行没有计入。', advice: () => '请补填事项名称。' },
    'kind.unclear': { message: unclear('性质'), advice: () => '请填“通报批评”或“通报表扬”。' },
    'level.unclear': { message: unclear('层级'), advice: () => '请填“区级”“市级”“省级”或“国家级”。' },
    'level.fromIssuer': {
      message: ({ issuer, level }) =>
        `没有填写层级，按发文单位${quoted(issuer)}视为${registers.levels[level]}。`,
      advice: () => '请补填层级。',
    },
    'type.unclear': { message: unclear('类型'), advice: () => '请填“表彰激励”或“经验推广”。' },
    'status.unclear': { message: unclear('状态'), advice: () => '请填“已确认”或“预计”。' },
    'withdrawn.unclear': {
      message: ({ text }) => `是否撤销${quoted(text)}无法识别，按已撤销处理，没有计入。`,
      advice: () => '没有撤销的请填“否”，已撤销的请填“是”。',
    },
    'withdrawn.contradicted': {
      message: ({ other }) =>
        `与${formatAddress(other)}是同一通报，那里已撤销，这里没有；按已撤销处理，没有计入。`,
      advice: () => '请核对后把两处改为一致。',
    },
    'date.invalid': {
      message: ({ text }) => `日期${quoted(text)}无法识别或不存在。`,
      advice: () => '请改填年月日，如 2022-10-10。',
    },
    'date.future': {
      message: ({ date }) => `日期${dayText(date)}还没有到，本行没有计入。`,
      advice: () => '请核对日期。',
    },
    'time.unknown': {
      message: () => '没有可用的日期和轮次（年度），本行没有计入。',
      advice: () => '请补填日期。',
    },
    'time.unsure': {
      message: ({ round }) => `没有可用的日期，${roundText(round)}在统计截止日期时尚未结束，本行没有计入。`,
      advice: () => '请补填日期。',
    },
    'round.unclear': {
      message: ({ text }) => `轮次${quoted(text)}无法识别，本行不计入连续通报次数。`,
      advice: () => '请改填季度，如 2022Q3 或 2022年三季度；留空的按通报日期。',
    },
    'round.yearBefore': {
      message: ({ text, round }) => `轮次${quoted(text)}没有写年份，按通报日期应为${roundText(round)}。`,
      advice: () => '请写明年份。',
    },
    'year.unclear': { message: unclear('考核年度'), advice: () => '请填年份，如 2022。' },
    'column.missing': {
      message: ({ column }) => `这个台账没有“${COLUMNS[column]}”一列，涉及的各行没有计入。`,
      advice: () => '请增加这一列并填写。',
    },
    'sheet.hidden': {
      message: () => '这张隐藏的工作表像是台账，没有读取。',
      advice: () => '要计入的，请取消隐藏。',
    },
  },
};
