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

const LISTED_CELLS = 5;

/** `通报台账!C5、通报台账!C9`; of many the first, and how many there are. */
function cellsText(notices: readonly Notice[]): string {
  const cells = notices.slice(0, LISTED_CELLS).map(({ cell }) => formatAddress(cell));
  return `${cells.join('、')}${notices.length > LISTED_CELLS ? `等${notices.length}处` : ''}`;
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
    if (proposal.kind === 'refer') return `${rows}。`;
    const { skipped, doubts } = proposal;
    return `${[
      rows,
      ...(skipped.length === 0
        ? []
        : [`${skipped.map(roundText).join('、')}没有有效的区级通报批评，不算间断`]),
      ...(doubts.length === 0 ? [] : [`${cellsText(doubts)}无法识别、没有计入，核实后次数可能变化`]),
    ].join('；')}。`;
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
  sheets: {
    notices: {
      name: '通报台账',
      guidance:
        '一次通报填一行，涉及几个单位的用顿号分开；撤销的通报不要删除，在“是否撤销”填“是”；轮次可以不填，按通报日期计。',
      headers: {
        number: '期号',
        date: '通报日期',
        unit: '被通报单位',
        kind: '性质',
        issuer: '发文单位',
        level: '层级',
        round: '轮次',
        reason: '事由',
        withdrawn: '是否撤销',
      },
      prompts: {
        number: '通报的期号或文号，如：第3期。',
        date: '通报印发的日期，如：2022-10-10。',
        unit: '与责任表中的单位名称一致；几个单位用顿号分开。',
        kind: '通报批评或通报表扬。',
        issuer: '印发通报的单位，可以从列表选择，也可以直接填写。',
        level: '发文单位的层级；连续次数只计区级通报批评。',
        round: '督查轮次，如：2022Q3、2022年三季度；不填的按通报日期。',
        reason: '通报的事项和原因。',
        withdrawn: '通报已经撤销的填“是”；没有撤销的可以不填。',
      },
    },
    outcomes: {
      name: '成果台账',
      guidance:
        '一项成果填一行；同一事项只按一项计入年度目标；预计获得的填“预计”，正式确认后改为“已确认”并填依据。',
      headers: {
        year: '考核年度',
        item: '事项名称',
        unit: '单位',
        type: '类型',
        level: '级别',
        date: '日期',
        status: '状态',
        basis: '依据',
      },
      prompts: {
        year: '计入哪一年的目标，如：2022；不填的按日期。',
        item: '获得表彰激励或推广的事项，同一事项写法保持一致。',
        unit: '与责任表中的单位名称一致；几个单位用顿号分开。',
        type: '表彰激励或经验推广。',
        level: '省级以上的计入年度目标。',
        date: '表彰或推广的日期；预计的可以不填。',
        status: '已确认或预计。',
        basis: '文件名称和文号。',
      },
    },
  },
  issuers: ['区委督查室', '区政府督查室', '区委办', '区政府办', '市委督查室', '市政府督查室'],
  yes: '是',
  no: '否',
  doubt: {
    title: '请核对',
    message: (header) =>
      `“${header}”一般从列表选择或按提示填写，其他写法可能识别不了。确实要这样填的，请按“确定”。`,
  },
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
          : `“${unit}”不在责任表中，可能与表中的“${suggestion}”是同一单位；没有合并，单独计算。`,
      advice: () => '请核对单位名称；是同一单位的，请统一写法或设置别名。',
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
    'round.notBegun': {
      message: ({ round, date }) =>
        `通报日期${dayText(date)}时${roundText(round)}还没有开始，本行不计入连续通报次数。`,
      advice: () => '请核对轮次和通报日期。',
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
