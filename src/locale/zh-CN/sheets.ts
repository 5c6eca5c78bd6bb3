import type { GoalCount } from '../../core/registers/goals';
import type { RowStanding } from '../../core/registers/register';
import type { SheetTexts } from '../../core/report/sheet-texts';
import { periodParts } from '../../core/calendar/period';
import { deadlineText } from './deadline';
import { dayText, monthsText, monthText } from './wording';

const LISTED_SHEETS = 3;

/** `“责任表”`, or with a sheet for each month `“4月”至“10月”共7张工作表`. */
function sheetsText(sheets: readonly string[]): string {
  const quoted = sheets.map((sheet) => `“${sheet}”`);
  return quoted.length <= LISTED_SHEETS
    ? quoted.join('、')
    : `${quoted[0] ?? ''}至${quoted.at(-1) ?? ''}共${quoted.length}张工作表`;
}

const goalText = (name: string, unit: string, goal: GoalCount | null, target: number): string =>
  goal === null
    ? `${name}：目标${target}${unit}（未建成果台账）`
    : `${name}：${goal.confirmed}/${goal.target}${unit}${goal.expected > 0 ? `（另有预计${goal.expected}${unit}）` : ''}`;

const STANDING: { readonly [Standing in RowStanding]: string } = {
  counts: '',
  withdrawn: '（已撤销，不计）',
  later: '（统计截止日期之后，不计）',
  uncounted: '（无法识别，不计）',
};

const NUMERALS = ['一', '二', '三', '四', '五', '六'];

export const sheets: SheetTexts = {
  common: {
    footer: '第 &P 页，共 &N 页',
    none: '—',
    total: '合计',
    withoutUnit: '未填责任单位',
    linksAsMade: '蓝色文字可跳转到责任表的单元格，链接以生成时为准。',
    writing: '生成未完成：请在“督查台账”窗格中重新生成本表。',
    ruleLine: ({ counted, rule, deadline, asOf, fileName, sheets: names }) =>
      [
        counted === null ? '统计期：尚无月份列' : `统计期：${monthsText(counted.first, counted.last)}`,
        `截止规则：${deadlineText(rule)}${deadline === null ? '' : `（本月截止日${dayText(deadline)}）`}`,
        `统计截止日期：${dayText(asOf)}`,
        `数据来源：${fileName === '' ? '本工作簿' : `《${fileName}》`}${sheetsText(names)}`,
      ].join('；'),
    made: ({ day, time }) => `生成时间：${dayText(day)}${time === null ? '' : ` ${time}`}`,
    lookingBack: (asOf, today) =>
      `本表反映截至${dayText(asOf)}的情况，不是生成当日（${dayText(today)}）的情况。`,
    toBeChecked: (unit) => `${unit}（名称待核）`,
    keptAsWas: '原样保留，不再需要的可以删除',
    daysLate: (days, atLeast) => `${atLeast ? '≥' : ''}${days}天`,
    continued: (name) => `${name}（续）`,
    list: (names) => names.join('、'),
  },
  summary: {
    name: '督查汇总',
    columns: {
      place: '名次',
      unit: '责任单位',
      leader: '分管领导',
      due: '应报',
      points: '得分',
      daysLate: '迟报天数',
      averageRank: '平均预估排名（参考）',
      change: '较上月',
      thisMonth: '本月',
      noticeStreak: '连续通报批评次数',
      note: '备注',
    },
    nothingDue: '责任表还没有月份列，目前没有应报事项。添加月份列并填报后，再检查、生成汇总。',
    unitsWithNothingDue: '统计期内没有应报事项的单位（不排名）',
    collectiveUnits: '集体单位（不排名）',
    vanished: '以下备注的单位已不在责任表中',
    title: (period) => (period === null ? '督查汇总' : `${monthText(period)}督查汇总`),
    rate: (hasDates) => (hasDates ? '按时率' : '报送率（时间未核）'),
    awards: (goal, target) => goalText('省级以上表彰', '项', goal, target),
    experiences: (goal, target) => goalText('经验推广', '条', goal, target),
    thisMonth: (markedWord, count) => `${markedWord} ${count}项`,
    rankingRule: ({ scoring, points, multiLead, hasDates }) => {
      const rate = hasDates ? '按时率' : '报送率';
      const order = `${rate}，高者在前；${rate}相同的，依次比较未报次数、缺项次数、迟报总天数，少者在前；都相同的，名次并列`;
      return [
        scoring === 'points'
          ? `排名办法：基础分100分，迟报每次扣${points.late}分，缺项每次扣${points.incomplete}分，未报每次扣${points.missing}分，通报批评每次扣${points.notice}分，扣完为止。得分高者在前；得分相同的，比${order}。`
          : `排名办法：先比${order}。`,
        `计算办法：应报＝按时＋迟报＋缺项＋未报＋时间不明；${rate}＝（按时＋时间不明）÷应报。`,
        hasDates
          ? '时间不明：已报送、但没有上报日期可以核对的，不算迟报，按有利于单位的原则计入按时率，次数单列。'
          : '责任表没有上报日期列，报送时间无法核对：已报送的都不算迟报，比率只反映是否报送，不反映是否按时。',
        '平均预估排名为各单位自行预估的全市名次，只供参考，不影响名次。较上月：↑上升、↓下降、→持平，数字为名次变化。本月：本单位各事项当月最差的情形及其项数。',
        ...(multiLead === 'all'
          ? ['同一事项有几个牵头单位的，每个单位各计一次，各单位之和可能大于合计。']
          : []),
      ];
    },
    rateChart: (rate, counted, part) => {
      if (part !== null) return `图1　${rate}：第${part.first}至${part.last}家`;
      return `图1　各单位${rate}${counted === null ? '' : `（${monthsText(counted.first, counted.last)}）`}`;
    },
    ranks: {
      title: (shown, all) =>
        `图2　预估排名变化（${shown === all ? `共${all}项` : `变化最大的${shown}项，共${all}项`}，第1名在上）`,
      heading:
        '图2数据：各月预估排名（单位自行预估的全市名次；变化幅度为最好与最差名次之差，首末变化为首次与末次之差）',
      columns: {
        seq: '序号',
        item: '事项',
        spread: '变化幅度',
        gained: '首末变化',
        unit: '责任单位',
        leader: '分管领导',
      },
    },
  },
  matrix: {
    name: '事项进展矩阵',
    columns: { place: '名次', unit: '责任单位', leader: '分管领导', item: '事项', cell: '单元格' },
    title: (first, last) => `${monthsText(first, last)}事项进展矩阵`,
    month: (period, withYear) => (withYear ? monthText(period) : `${periodParts(period).month}月`),
    latestMonths: (shown, all) => `共检查${all}个月，本表只列最近${shown}个月。`,
    monthRate: (rate) => `当月${rate}`,
    legend: (markedWords) => `图例：${markedWords.join('　')}。`,
    order:
      '各事项按责任单位在督查汇总中的次序排列，同一单位的按责任表次序。迟报下面的数字为迟报天数，≥表示至少。',
  },
  findings: {
    name: '问题清单',
    columns: {
      number: '序号',
      severity: '等级',
      kind: '类型',
      unit: '责任单位',
      leader: '分管领导',
      item: '事项',
      month: '月份',
      cell: '单元格',
      message: '说明',
      advice: '建议',
    },
    title: (period) => (period === null ? '问题清单' : `截至${monthText(period)}问题清单`),
    counts: ({ error, warning, info }) =>
      error + warning + info === 0
        ? '没有发现问题。'
        : `共${error + warning + info}个问题：错误${error}个，提醒${warning}个，提示${info}个。请先处理错误；提醒和提示供核对。`,
    month: monthText,
  },
  dispatch: {
    name: '月度调度',
    columns: {
      seq: '序号',
      item: '事项',
      unit: '责任单位',
      support: '配合单位',
      progress: '本月工作进展',
      rank: '预估排名',
      change: '较上月',
      status: '状态',
      problems: '存在问题',
      cell: '单元格',
      opinion: '会商意见',
    },
    withoutLeader: '未填分管领导',
    vanished: '以下会商意见的事项已不在责任表中',
    title: (period) => `${monthText(period)}调度表`,
    group: (leader, items, statuses) =>
      `${leader}：${items}项${statuses.length === 0 ? '' : `（${statuses.join('，')}）`}`,
    problem: (kind, message) => `${kind}：${message}`,
  },
  quarter: {
    name: '季度督查',
    columns: {
      unit: '责任单位',
      leader: '分管领导',
      reasons: '拟列入本轮通报的理由',
      notices: '本轮已有通报',
      streak: '连续通报批评次数',
      proposals: '按规定提出的建议',
    },
    title: (round) => `${round}督查情况`,
    partOfRound: (months) =>
      `本轮尚未统计完整：目前只有${months.map((period) => monthText(period)).join('、')}，以下建议仅据此提出。`,
    noNotices: '工作簿中没有通报台账：连续通报次数和相应建议无从得出，不等于没有。',
    section: (number, words) => `${NUMERALS[number - 1] ?? number}、${words}`,
    proposed: (units) => `建议列入本轮通报批评的单位（${units}家，需人工确认）`,
    nobodyProposed: '没有单位达到通报标准。',
    noticed: (units) => `已有通报，按规定应予提示的单位（${units}家，需人工确认）`,
    others: '未达到通报标准的单位',
    collective: '集体单位（不提出通报建议）',
    onlyInRegisters: '只在台账中出现的单位',
    favoured: (year) =>
      `${year === null ? '' : `${year}年`}绩效考核优先向优靠齐的单位（获省级以上表彰激励，已确认）`,
    noOutcomes: '工作簿中没有成果台账，无从得出。',
    nobodyFavoured: '成果台账中没有已确认的省级以上表彰激励。',
    entry: (period, item, status) => `${periodParts(period).month}月“${item}”${status ?? ''}`,
    missing: (count, entries) => `未报${count}项次：${entries.join('、')}。`,
    lateOrIncomplete: (count, entries) => `迟报、缺项${count}项次：${entries.join('、')}。`,
    notice: ({ kind, details, date, reason, standing }) =>
      [
        kind,
        `（${[...details, ...(date === null ? [] : [dayText(date)])].join('，')}）`.replace('（）', ''),
        reason === '' ? '' : `：${reason}`,
        STANDING[standing],
      ].join(''),
    outcome: ({ item, level, date, basis }) =>
      `${item}（${[level, date === null ? '' : dayText(date), basis].filter((part) => part !== '').join('，')}）`,
    rules: ({ missing, lateOrIncomplete }) => [
      `通报标准：一轮中未报${missing}项次以上，或迟报、缺项合计${lateOrIncomplete}项次以上。是否通报由领导决定。`,
      '连续两次被区级通报批评的，预警；连续三次以上的，建议取消年底评先评优资格（需人工确认）。没有区级通报批评的轮次跳过，不算间断；已撤销的通报不计。',
      '受到市级以上通报批评的，建议核实是否属作风漂浮、工作不实；属实的，按程序移送区纪委监委。以上均为建议，须经人工确认。',
    ],
  },
};
