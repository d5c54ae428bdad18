import { listed } from './listed.js';
import type { PresetField } from './types.js';

/** What is noted of one visit, call or talk with a customer. Titles count in sheets of activities alone. */
export const activityFields: readonly PresetField[] = [
  {
    name: 'activity_number',
    object: 'activity',
    title: { en: 'Activity number', 'zh-CN': '跟进编号' },
    aliases: listed(`
      跟进单号 | 跟进记录编号 | 跟进ID | 拜访编号 | 拜访单号 | 回访编号 | 服务单号 | 工单号 | 工单编号 |
      活动编号 | 记录编号 | Activity ID | Task ID | Call ID | Ticket ID | Ticket Number | Engagement ID
    `),
    type: 'identifier',
    options: { kind: 'any' },
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'activity_date',
    object: 'activity',
    title: { en: 'Activity date', 'zh-CN': '跟进时间' },
    aliases: listed(`
      跟进日期 | 跟进日 | 本次跟进时间 | 实际跟进时间 | 拜访时间 | 拜访日期 | 走访时间 | 走访日期 |
      联系时间 | 联系日期 | 联络时间 | 联络日期 | 沟通时间 | 沟通日期 | 洽谈时间 | 洽谈日期 | 回访时间 |
      回访日期 | 服务时间 | 服务日期 | 活动时间 | 活动日期 | 来电时间 | 来电日期 | 致电时间 | 通话时间 |
      通话日期 | 到访时间 | 到访日期 | 接待时间 | 接待日期 | 记录时间 | 记录日期 | 签到时间 | 发生时间 |
      开始时间 | 日期 | 时间 | 追蹤日期 | 追蹤時間 | 訪談日期 | Activity Time | Follow Up Date |
      Follow-up Time | Visit Date | Visit Time | Call Date | Call Time | Call Start Time | Meeting Date |
      Meeting Time | Contact Date | Contacted At | Interaction Date | Log Date | Start Date | Start Time |
      Due Date | Date | Time
    `),
    type: 'date',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'activity_kind',
    object: 'activity',
    title: { en: 'Activity type', 'zh-CN': '跟进方式' },
    aliases: listed(`
      跟进类型 | 跟进形式 | 跟进渠道 | 拜访方式 | 拜访类型 | 沟通方式 | 沟通渠道 | 回访方式 | 回访类型 |
      活动类型 | 活动方式 | 服务方式 | 服务类型 | 联系类型 | 联系形式 | 记录类型 | 追蹤方式 |
      Activity Kind | Follow Up Type | Follow-up Method | Visit Type | Call Type | Task Type | Task Subtype |
      Interaction Type | Engagement Type | Contact Method
    `),
    type: 'choice',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'activity_subject',
    object: 'activity',
    title: { en: 'Subject', 'zh-CN': '跟进主题' },
    aliases: listed(`
      主题 | 标题 | 活动主题 | 活动名称 | 拜访主题 | 拜访目的 | 拜访事由 | 跟进目的 | 沟通主题 | 回访主题 |
      事由 | 任务名称 | 任务主题 | 追蹤主題 | Activity Subject | Activity Name | Task Subject | Task Name |
      Call Subject | Meeting Subject | Event Title | Topic | Purpose
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'activity_content',
    object: 'activity',
    title: { en: 'Activity notes', 'zh-CN': '跟进内容' },
    aliases: listed(`
      跟进记录 | 跟进情况 | 跟进详情 | 跟进描述 | 跟进说明 | 跟进小记 | 本次跟进内容 | 沟通内容 | 沟通记录 |
      沟通情况 | 沟通详情 | 洽谈内容 | 洽谈记录 | 拜访内容 | 拜访记录 | 拜访情况 | 拜访纪要 | 走访内容 |
      走访记录 | 回访内容 | 回访记录 | 回访情况 | 联系内容 | 联系记录 | 联系情况 | 联系小记 | 服务内容 |
      服务记录 | 活动内容 | 活动描述 | 通话内容 | 通话记录 | 通话小结 | 会议纪要 | 交流内容 | 交流情况 |
      工作内容 | 内容 | 详情 | 详细内容 | 记录 | 小记 | 纪要 | 追蹤內容 | 追蹤記錄 | 訪談記錄 |
       Activity Description | Activity Body | Activity Detail | Follow Up Note |
      Follow Up Content | Follow Up Record | Visit Note | Call Note | Call Summary | Meeting Note |
      Meeting Minutes | Conversation | Engagement Note | Content | Body | Detail | Task Description
    `),
    type: 'text',
    match: 'no',
    survivorship: 'all',
  },
  {
    name: 'activity_result',
    object: 'activity',
    title: { en: 'Outcome', 'zh-CN': '跟进结果' },
    aliases: listed(`
      沟通结果 | 洽谈结果 | 拜访结果 | 拜访效果 | 回访结果 | 回访反馈 | 联系结果 | 通话结果 | 服务结果 |
      处理结果 | 活动结果 | 客户反馈 | 客户意见 | 客户反应 | 反馈 | 结果 | 成效 | 追蹤結果 | Result |
      Activity Result | Activity Outcome | Call Result | Call Outcome | Meeting Outcome | Disposition |
      Customer Feedback | Feedback
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'activity_status',
    object: 'activity',
    title: { en: 'Activity status', 'zh-CN': '跟进状态' },
    aliases: listed(`
      跟进阶段 | 跟进进度 | 拜访状态 | 回访状态 | 活动状态 | 任务状态 | 处理状态 | 状态 | 阶段 | 进度 |
      追蹤狀態 | Status | Task Status | Follow Up Status | Activity Stage
    `),
    type: 'choice',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'activity_priority',
    object: 'activity',
    title: { en: 'Priority of the activity', 'zh-CN': '跟进优先级' },
    aliases: listed(`
      优先级 | 优先级别 | 紧急程度 | 重要程度 | Priority | Task Priority | Urgency
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'activity_next',
    object: 'activity',
    title: { en: 'Next activity on', 'zh-CN': '下次跟进时间' },
    aliases: listed(`
      下次跟进日期 | 下次联系时间 | 下次联系日期 | 下次沟通时间 | 下次拜访时间 | 下次拜访日期 | 下次回访时间 |
      下次回访日期 | 下一次跟进时间 | 下步跟进时间 | 计划跟进时间 | 计划下次跟进时间 | 预约时间 | 提醒时间 |
      待跟进时间 | 下次追蹤日期 | Next Activity Date | Next Follow Up | Next Follow Up Date | Next Contact |
      Next Contact Date | Next Call Date | Next Visit Date | Next Action Date | Next Step Date | Reminder Date
    `),
    type: 'date',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'activity_plan',
    object: 'activity',
    title: { en: 'Next step', 'zh-CN': '下一步计划' },
    aliases: listed(`
      下步计划 | 下一步 | 下一步工作 | 下一步行动 | 下次跟进内容 | 下次跟进计划 | 下次拜访计划 | 后续计划 |
      后续安排 | 后续跟进 | 跟进计划 | 行动计划 | 待办事项 | 下次計劃 | Next Action | Next Plan | To Do |
      Action Item | Follow Up Plan
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'activity_owner',
    object: 'activity',
    title: { en: 'Followed up by', 'zh-CN': '跟进人' },
    aliases: listed(`
      跟进人员 | 跟进人姓名 | 跟进销售 | 跟进业务员 | 拜访人 | 拜访人员 | 走访人 | 回访人 | 回访人员 | 沟通人 |
      联络人员 | 服务人员 | 客服 | 客服人员 | 接待人 | 接待人员 | 接听人 | 记录人 | 填写人 | 提交人 | 执行人 |
      创建人 | 录入人 | 负责人 | 业务员 | 业务员姓名 | 业务人员 | 销售 | 销售员 | 销售人员 | 销售代表 |
      客户经理 | 追蹤人 | 業務 | 業務代表 | Visited By | Called By | Logged By | Created By | Performed By |
      Assigned | Assigned To | Assignee | Activity Owner | Task Owner | Activity Assigned To | Owner | Salesperson |
      Sales Rep | Sales Person | Rep | Agent
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'activity_place',
    object: 'activity',
    title: { en: 'Place of the activity', 'zh-CN': '跟进地点' },
    aliases: listed(`
      拜访地点 | 拜访地址 | 签到地点 | 签到地址 | 签到位置 | 定位 | 定位地址 | 会议地点 | 活动地点 | 面谈地点 |
      打卡地点 | 訪談地點 | Meeting Place | Meeting Location | Visit Location | Check-in Location | Venue
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'activity_duration',
    object: 'activity',
    title: { en: 'Duration', 'zh-CN': '时长' },
    aliases: listed(`
      通话时长 | 拜访时长 | 跟进时长 | 沟通时长 | 服务时长 | 会议时长 | 持续时间 | 通話時間長度 | Call Duration |
      Meeting Duration | Duration Minutes | Length
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'activity_created',
    object: 'activity',
    title: { en: 'Activity entered on', 'zh-CN': '跟进录入时间' },
    aliases: listed(`
      跟进创建时间 | 创建时间 | 创建日期 | 录入时间 | 录入日期 | 提交时间 | 提交日期 | 填写时间 | 填写日期 |
      添加时间 | 添加日期 | 建立時間 | Created | Created At | Created Date | Created Time | Create Date |
      Create Time | Submitted At
    `),
    type: 'date',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'activity_remark',
    object: 'activity',
    title: { en: 'Remarks on the activity', 'zh-CN': '跟进备注' },
    aliases: listed(`
      拜访备注 | 回访备注 | 备注 | 备注信息 | 备注说明 | 说明 | 備考 | 附注 | Remark | Note | Comment | Memo |
      Description
    `),
    type: 'text',
    match: 'no',
    survivorship: 'all',
  },
];
