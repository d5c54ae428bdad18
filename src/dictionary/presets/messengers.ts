import { listed } from './listed.js';
import type { PresetField } from './types.js';

/** Accounts of messengers, of a contact or of a customer who is a person; `whose` as titles of columns begin with it. */
export function messengerFields(object: 'contact' | 'customer', whose: string): readonly PresetField[] {
  const shared = {
    ...(object === 'contact' ? { object } : {}),
    type: 'im',
    match: 'evidence',
    survivorship: 'all',
  } as const;
  const prefix = object === 'contact' ? 'contact_' : '';
  return [
    {
      ...shared,
      name: `${prefix}wechat`,
      title: { en: 'WeChat', 'zh-CN': '微信' },
      aliases: listed(`
        微信号 | 微信号码 | ${whose}微信 | ${whose}微信号 | 微信账号 | 微信ID | WeChat ID | Weixin | WX | VX
      `),
      options: { kind: 'wechat' },
    },
    {
      ...shared,
      name: `${prefix}qq`,
      title: { en: 'QQ', 'zh-CN': 'QQ' },
      aliases: ['QQ号', 'QQ号码', `${whose}QQ`, '扣扣', '扣扣号', 'QQ账号', 'QQ No'],
      options: { kind: 'qq' },
    },
    {
      ...shared,
      name: `${prefix}im`,
      title: { en: 'Messenger', 'zh-CN': '即时通讯' },
      aliases: listed(`
        即时通讯账号 | 聊天账号 | 社交账号 | 微信/QQ | QQ/微信 | 钉钉 | 钉钉号 | 企业微信 | 企业微信号 | 飞书 |
        飞书号 | IM | IM Account | Messenger ID | WhatsApp | WhatsApp Number | LINE ID | Telegram | Skype | Skype ID |
        DingTalk | WeCom
      `),
    },
  ];
}
