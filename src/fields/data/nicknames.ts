/** Short forms of English given names; each line one name, the full form first. */
const LINES = `
robert bob rob bobby robbie bert
william bill will billy willy liam
richard dick rick rich ricky richie
james jim jimmy jamie
john jack johnny
michael mike mick mickey micky
thomas tom tommy
charles charlie chuck chas
edward ed eddie ted teddy ned
joseph joe joey
david dave davy
daniel dan danny
anthony tony
christopher chris kit
matthew matt
nicholas nick nicky
alexander alex al sandy xander
alexandra alex sandra lexi
benjamin ben benny
samuel sam sammy
samantha sam sammy
stephen steve
steven steve
andrew andy drew
peter pete
kenneth ken kenny
ronald ron ronnie
donald don donny
timothy tim timmy
gregory greg
jeffrey jeff
gerald gerry jerry
lawrence larry
raymond ray
frederick fred freddy freddie
francis frank
henry harry hank
harold harry hal
patrick pat paddy
patricia pat patty trish tricia
elizabeth liz lizzie beth betty eliza bess
margaret maggie meg peggy marge
katherine kate kathy katie kat
catherine cathy kate katie cat
jennifer jen jenny
jessica jess jessie
rebecca becky becca
susan sue susie
deborah deb debbie
barbara barb
victoria vicky tori
theodore ted teddy theo
joshua josh
nathaniel nathan nate nat
nathan nate
zachary zach zack
jonathan jon
phillip phil
philip phil
walter walt wally
leonard leo len lenny
abigail abby
isabella bella izzy
isabelle bella izzy belle
maximilian max
amanda mandy
christine chris tina
christina chris tina
dorothy dot dottie
eleanor ellie nell
gabriel gabe
jacob jake
louis lou
lucas luke
oliver ollie
vincent vince vinny
virginia ginny
`;

const FULL_FORMS = new Map<string, Set<string>>();
for (const line of LINES.trim().split('\n')) {
  const [full = '', ...short] = line.split(' ');
  for (const name of [full, ...short]) FULL_FORMS.set(name, (FULL_FORMS.get(name) ?? new Set()).add(full));
}

/** Whether two given names in lower case may be forms of one: bob and robert, liz and beth. */
export function sameGivenName(a: string, b: string): boolean {
  const left = FULL_FORMS.get(a);
  const right = FULL_FORMS.get(b);
  if (left === undefined || right === undefined) return false;
  for (const full of left) if (right.has(full)) return true;
  return false;
}
