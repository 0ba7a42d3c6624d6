/** Behind these words of an imprint stands somebody's name: 责编:赵水镇. */
export const CREDITS = /(?:编|编辑|监制|校对?|审核?|记者|通讯员|摄影|供稿|签发|播音|统筹):$/

/** 那兰村: villages whose name opens with this character, not 那小村, 那座村. */
export const NA = /^那[^个些里么时样边种座条片年天小山古老偏遥]/

/** 该镇|石桥村, 村委会|上屯村: a place told without its name, or a body of one, opens the name behind it. */
export const BEHIND =
  /(?:[该本我][省市县区镇乡村]|[村居]委会|(?:帮扶|联系|扶贫|包联|包抓|包保|挂钩|挂点|驻点|联点)村|(?:联系|帮扶|包联)点)$/

/** 到|礼县|调研: what shows a county whose name is one character and its sign, far from the page's own. */
export const GONE_TO = /[到赴在]$|前往$/
export const DONE_THERE =
  /^(?:[^\u3400-\u9fff]|召开|举行|举办|就|开展|实地|专题|调研|督导|督查|检查|视察|考察|察看|走访|慰问|看望|参观|学习|对接|洽谈)/
