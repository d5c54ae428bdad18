/** Domains where anyone may have a mailbox: sharing one says nothing. */
export const FREE_MAIL: ReadonlySet<string> = new Set(
  (
    'qq.com vip.qq.com foxmail.com 163.com 126.com yeah.net 188.com vip.163.com vip.126.com netease.com ' +
    'sina.com sina.cn vip.sina.com sohu.com vip.sohu.com 139.com 189.cn wo.cn wo.com.cn aliyun.com 21cn.com tom.com ' +
    '263.net 263.com eyou.com chinaren.com citiz.net 56.com china.com online.sh.cn sogou.com 2980.com ' +
    'gmail.com googlemail.com outlook.com hotmail.com live.com live.cn msn.com msn.cn yahoo.com yahoo.cn yahoo.com.cn ' +
    'yahoo.com.hk yahoo.com.tw yahoo.co.uk yahoo.co.jp yahoo.fr yahoo.de ymail.com rocketmail.com icloud.com me.com ' +
    'mac.com aol.com mail.com email.com gmx.com gmx.de gmx.net web.de t-online.de mail.ru yandex.ru yandex.com bk.ru ' +
    'inbox.ru list.ru proton.me protonmail.com pm.me zoho.com hinet.net pchome.com.tw seed.net.tw netvigator.com ' +
    'naver.com hanmail.net daum.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp orange.fr free.fr wanadoo.fr ' +
    'laposte.net sfr.fr libero.it virgilio.it tiscali.it btinternet.com sky.com virginmedia.com ntlworld.com ' +
    'comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net q.com bigpond.com ' +
    'optusnet.com.au rediffmail.com uol.com.br bol.com.br terra.com.br hotmail.co.uk hotmail.fr hotmail.de hotmail.it ' +
    'live.co.uk live.fr outlook.fr outlook.de fastmail.com hey.com tutanota.com'
  ).split(' '),
);

/** Endings that do not exist and are one slip away from `.com`. `.cm`, `.co` and `.om` are countries and not here. */
export const NOT_COM: ReadonlySet<string> = new Set(
  'con cmo ocm comm vom xom cpm clm coom copm ccom comn como coml conm c0m'.split(' '),
);

/** Domains that are nobody's but a slip for a large provider. */
export const TYPOS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'gmail.com':
      'gmial.com gmai.com gamil.com gmil.com gmal.com gmali.com gmaill.com gmaul.com gnail.com gimail.com gmail.cm gmail.om gmail.cn gmailcom gmail.comcom',
    'hotmail.com':
      'hotmial.com hotmal.com hotmai.com hotmil.com hotamil.com hotmaill.com hormail.com hotmail.cm',
    'outlook.com': 'outlok.com outloo.com outllook.com outlock.com oulook.com outlook.cm',
    'yahoo.com': 'yaho.com yahooo.com yhoo.com yahoo.cm',
    'qq.com': 'qq.cm qq.om qq.cim qqq.com qq.comcom',
    '163.com': '163.cm 163.om 163.cim 163.comcom',
    '126.com': '126.cm 126.om 126.cim',
    'foxmail.com': 'foxmial.com foxmal.com foxmai.com fxmail.com foxmail.cm',
    'sina.com': 'sina.cm sian.com',
    'sohu.com': 'sohu.cm souhu.com',
    'icloud.com': 'iclod.com icoud.com icloud.cm',
    'aliyun.com': 'aliyun.cm',
  }).flatMap(([right, wrong]) => wrong.split(' ').map((domain) => [domain, right] as const)),
);
