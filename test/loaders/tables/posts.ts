import type { RuleTable } from './table.ts'

/** Who holds which post where; the constructions of a chain stand one by one in the test of the room. */
export const postTables: readonly RuleTable[] = [
  {
    rule: 'holds-post/chain',
    states: 'HOLDS_POST',
    reads: [
      ['市委书记甘霁川讲话。', '甘霁川 → 中共云岫市委员会 [书记]'],
      ['市委副书记、市长岑知远讲话。', '岑知远 → 中共云岫市委员会 [副书记]', '岑知远 → 云岫市人民政府 [市长]'],
      ['副市长王泊宁、庞若谷参加。', '王泊宁 → 云岫市人民政府 [副市长]', '庞若谷 → 云岫市人民政府 [副市长]'],
      ['市水利局局长窦一鸣汇报。', '窦一鸣 → 云岫市水利局 [局长]'],
      [
        '市政协主席柏千里，副主席乔予安出席。',
        '柏千里 → 中国人民政治协商会议云岫市委员会 [主席]',
        '乔予安 → 中国人民政治协商会议云岫市委员会 [副主席]',
      ],
    ],
    nothing: [
      '市领导王泊宁、庞若谷参加。',
      '来自市红十字会的沙小鸥讲了急救知识。',
      '村民任小满种了三亩黄精。',
      '各县区党政主要负责人参加会议。',
      '代表市委、市政府向大家问好。',
      '第一书记工作正在展开。',
    ],
  },
]
