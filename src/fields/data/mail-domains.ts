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
    'live.co.uk live.fr outlook.fr outlook.de fastmail.com hey.com tutanota.com ' +
    '163.net 126.net vip.188.com vip.21cn.com 21cn.net vip.tom.com tom.cn sina.com.cn vip.sina.cn 2008.sina.com ' +
    'sohu.net sogou.cn tianya.cn etang.com elong.com hainan.net 371.net 3126.com chinaacc.com xinhuanet.com people.com.cn ' +
    'vip.139.com vip.wo.cn live.hk yahoo.com.sg yahoo.com.au yahoo.ca yahoo.it yahoo.es yahoo.in yahoo.co.in ' +
    'yahoo.com.br yahoo.com.mx yahoo.com.ar yahoo.com.my yahoo.com.vn yahoo.co.id yahoo.co.th yahoo.com.ph ' +
    'biznetvigator.com i-cable.com hknet.com hongkong.com macau.ctm.net msa.hinet.net kimo.com url.com.tw ' +
    'nifty.com ybb.ne.jp i.softbank.jp biglobe.ne.jp ocn.ne.jp au.com outlook.jp korea.com abv.bg seznam.cz wp.pl ' +
    'o2.pl onet.pl interia.pl rambler.ru ya.ru telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl xs4all.nl home.nl ' +
    'bluewin.ch freenet.de arcor.de aon.at chello.at alice.it tin.it hotmail.es outlook.es terra.es telefonica.net ' +
    'shaw.ca rogers.com sympatico.ca telus.net hotmail.ca live.ca sify.com ig.com.br live.com.mx singnet.com.sg ' +
    'starhub.net.sg pacific.net.sg streamyx.com tm.net.my emirates.net.ae eim.ae mweb.co.za xtra.co.nz iinet.net.au'
  ).split(' '),
);

/** Mailboxes of Chinese and Taiwanese telephone companies of the 2000s: public.sta.net.cn, ms12.hinet.net. */
const OLD_PROVIDER = /^(?:public\d*\.[a-z]+(?:\.[a-z]+)?\.(?:net\.)?cn|ms\d*\.hinet\.net)$/;

/** Whether anyone may have a mailbox there. */
export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain) || OLD_PROVIDER.test(domain);
}

/** Endings that do not exist and are one slip away from `.com`. `.cm`, `.co` and `.om` are countries and not here. */
const NOT_COM: ReadonlySet<string> = new Set(
  'con cmo ocm comm vom xom cpm clm coom copm ccom comn como coml conm c0m'.split(' '),
);

/** Domains that are nobody's but a slip for a large provider: told of, and compared as what is meant. */
const TYPOS: ReadonlyMap<string, string> = new Map(
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

/** The domain that a slip of the pen certainly stands for (qq.con, gmial.com); undefined where it is none. */
export function meantDomain(domain: string): string | undefined {
  const dot = domain.lastIndexOf('.');
  const ended = NOT_COM.has(domain.slice(dot + 1)) && dot > 0 ? `${domain.slice(0, dot)}.com` : domain;
  const meant = TYPOS.get(ended) ?? ended;
  return meant === domain ? undefined : meant;
}
