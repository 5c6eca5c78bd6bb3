import type { FindingTexts } from '../../core/report/finding-texts';
import type { EntryPart } from '../../core/settings';
import { formatAddress } from '../../core/table/cell';
import { terms } from './terms';
import { dayText, monthText, quoted } from './wording';

const partNames = (parts: readonly EntryPart[]): string => parts.map((part) => terms.part[part]).join('、');

/** Each says what was seen and how it counts; where there is doubt, it counts in the unit's favour. */
export const findings: FindingTexts = {
  'entry.missing': {
    kind: '未报',
    message: ({ deadline, asOf }) =>
      `截至${dayText(asOf)}没有有效的填报内容，截止日${dayText(deadline)}已过。`,
    advice: () => '请催报；已经报送的，请补录内容并填写上报日期。',
  },
  'entry.late': {
    kind: '迟报',
    message: ({ deadline, reportedOn, daysLate }) =>
      `上报日期${dayText(reportedOn)}，晚于截止日${dayText(deadline)}，迟${daysLate}天。`,
    advice: () => '请核对上报日期；登记有误的，请更正。',
  },
  'entry.incomplete': {
    kind: '缺项',
    message: ({ deadline, missing }) => `截止日${dayText(deadline)}已过，仍缺有效的${partNames(missing)}。`,
    advice: ({ missing }) => `请该单位补报${partNames(missing)}。`,
  },
  'entry.unverified': {
    kind: '时间不明',
    message: ({ deadline }) =>
      `没有可用的上报日期，无法核对是否赶上截止日${dayText(deadline)}；按“时间不明”计，不算迟报。`,
    advice: () => '请查报送邮件或收文登记，补填上报日期。',
  },
  'entry.seenAbsent': {
    kind: '录入时间存疑',
    message: ({ absentOn, presentOn }) =>
      `${dayText(absentOn)}检查时尚未填报，${dayText(presentOn)}检查时已填；报送可能早于录入，按“时间不明”计，不算迟报。`,
    advice: () => '请查报送邮件或收文登记，补填上报日期。',
  },
  'entry.premature': {
    kind: '提前填报',
    message: ({ part }) => `本期尚未开始，已填有${terms.part[part]}；不计入统计。`,
    advice: () => '请核对是否填错了月份。',
  },
  'rank.invalid': {
    kind: '排名无法识别',
    message: ({ text }) => `预估排名${quoted(text)}无法识别为名次，不算已填。`,
    advice: () => '请改填名次，如 3。',
  },
  'rank.outOfRange': {
    kind: '排名超出范围',
    message: ({ text, peers }) => `预估排名${quoted(text)}不是1至${peers}之间的整数名次，不算已填。`,
    advice: ({ peers }) => `请核对名次；参评单位总数不是${peers}的，请在设置中更正。`,
  },
  'rank.becameDate': {
    kind: '排名变成日期',
    message: ({ text, likely }) =>
      likely === null
        ? `预估排名被Excel转成了日期${quoted(text)}；视同已填，名次待核。`
        : `预估排名被Excel转成了日期${quoted(text)}，原来可能填的是${quoted(likely)}；视同已填，名次待核。`,
    advice: () => '请按原意改填名次，如 3；不要用斜杠或短横。',
  },
  'rank.peersDiffer': {
    kind: '排名总数不符',
    message: ({ text, denominator, peers }) =>
      `预估排名${quoted(text)}的总数是${denominator}，与设置的${peers}不一致；名次照所填计。`,
    advice: () => '请核对参评单位总数：填写有误的改表，设置有误的改设置。',
  },
  'rank.approximate': {
    kind: '排名为范围',
    message: ({ text, rank }) => `预估排名${quoted(text)}是一个范围，按其中靠后的第${rank}名计。`,
    advice: () => '有确定名次的，请改填名次。',
  },
  'rank.scale': {
    kind: '排名为档次',
    message: ({ text }) => `预估排名${quoted(text)}是档次，没有名次；视同已填，不计入平均预估排名。`,
    advice: () => '有确定名次的，请改填名次。',
  },
  'date.invalid': {
    kind: '日期无法识别',
    message: ({ text }) => `上报日期${quoted(text)}不是有效日期，不作为报送时间的依据。`,
    advice: () => '请改填日期，如 2022-10-24 的写法。',
  },
  'date.future': {
    kind: '日期未到',
    message: ({ date, today }) =>
      `上报日期${dayText(date)}晚于检查当天（${dayText(today)}），不作为报送时间的依据。`,
    advice: () => '请核对上报日期的年、月、日。',
  },
  'date.outsidePeriod': {
    kind: '日期不属本期',
    message: ({ date, earliest }) =>
      `上报日期${dayText(date)}早于${dayText(earliest)}，不像本期的报送；仍照所填日期计。`,
    advice: () => '请核对上报日期的年份和月份。',
  },
  'date.backdated': {
    kind: '日期与留痕不符',
    message: ({ date, absentOn }) =>
      `上报日期填为${dayText(date)}，而${dayText(absentOn)}检查时尚未填报；仍照所填日期计。`,
    advice: () => '请查报送邮件或收文登记，确认上报日期。',
  },
  'date.noColumn': {
    kind: '无上报日期列',
    message: () => '有应报月份没有上报日期列，无法核对报送时间；这些月份已报的都不算迟报。',
    advice: () => '要核对是否按时的，请增加“上报日期”列。',
  },
  'progress.hollow': {
    kind: '进展无内容',
    message: ({ text }) => `工作进展只填了${quoted(text)}，没有具体内容；仍算已报。`,
    advice: () => '请该单位补充具体进展。',
  },
  'progress.repeated': {
    kind: '进展雷同',
    message: ({ since }) => `工作进展与${monthText(since)}所填相同；仍算已报。`,
    advice: () => '请该单位更新本月的进展。',
  },
  'cell.error': {
    kind: '单元格错误',
    message: ({ part, error }) =>
      part === 'reportedOn'
        ? `上报日期单元格显示错误值${error}，内容无法读取，不作为报送时间的依据。`
        : `${terms.part[part]}单元格显示错误值${error}，内容无法读取；视同已填，内容待核。`,
    advice: () => '请修正该单元格的公式，或直接填写内容。',
  },
  'unit.blank': {
    kind: '缺责任单位',
    message: () => '没有填写责任单位；应报情况只计入总数，不计入任何单位。',
    advice: () => '请补填责任单位。',
  },
  'unit.suspicious': {
    kind: '单位名称待核',
    message: ({ name, suggestion }) =>
      `${quoted(name)}疑为${quoted(suggestion)}的误写；确认之前分别统计，并注明“名称待核”。`,
    advice: ({ suggestion }) =>
      `请核对；确是同一单位的，在设置中登记为${quoted(suggestion)}的别名即合并统计，表内原文不动。`,
  },
  'leader.blank': {
    kind: '缺分管领导',
    message: () => '没有填写分管领导。',
    advice: () => '请补填分管领导。',
  },
  'item.duplicate': {
    kind: '事项重复',
    message: ({ first }) => `事项和责任单位与${formatAddress(first)}相同；两行分别统计。`,
    advice: () => '请核对是否重复登记；重复的，请删去一行。',
  },
  'seq.duplicate': {
    kind: '序号重复',
    message: ({ seq, first }) => `序号${seq}与${formatAddress(first)}重复。`,
    advice: () => '请核对序号。',
  },
  'seq.gap': {
    kind: '序号不连续',
    message: ({ before, after }) => `序号由${before}跳到${after}。`,
    advice: () => '请核对是否漏了行或删了行。',
  },
  'month.duplicate': {
    kind: '月份列重复',
    message: ({ part }) => `同一月份有两列${quoted(terms.part[part])}，只按前一列统计。`,
    advice: () => '请核对表头，改正或删去多出的一列。',
  },
  'calendar.uncovered': {
    kind: '节假日未覆盖',
    message: ({ year }) => `没有${year}年的放假调休安排，截止日只按周末推算。`,
    advice: () => '请对照当年的放假通知核对截止日。',
  },
};
